"""Which terms of councils a text names, and for how long that is kept."""

from __future__ import annotations

import gc
import weakref

from hdnd_tui.article import Council
from hdnd_tui.importing.dates.occasions import Occasions
from hdnd_tui.importing.dates.year_terms import terms_named

TOLD = "HĐND tỉnh khóa XV, nhiệm kỳ 2016-2021 họp."


def test_terms_are_those_of_the_council_that_is_asked_for() -> None:
    text = Occasions("HĐND tỉnh khóa VIII họp kỳ thứ ba.")
    province = Council("HĐND tỉnh Bình Phước", "province", "Bình Phước")

    assert (terms_named(text, None), terms_named(text, province)) == (frozenset(), frozenset({2011}))


def test_no_text_is_kept_when_its_terms_are_read() -> None:
    text = Occasions(TOLD)
    assert terms_named(text, None) == {2016}

    kept = weakref.ref(text)
    del text
    gc.collect()
    assert kept() is None
