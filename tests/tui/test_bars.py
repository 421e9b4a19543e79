"""The lines around the panes."""

from __future__ import annotations

from hdnd_tui.search.query import Query
from hdnd_tui.search.results import Facets, Results, Unfit
from hdnd_tui.tui.bars import info_line
from hdnd_tui.tui.theme import LOOKS
from hdnd_tui.wording import Lang, Wording


def test_a_filter_that_fits_nothing_is_told_beside_the_count() -> None:
    unfit = Unfit("năm:abc", Wording("“năm:abc” không phải là năm", "“năm:abc” is no year"))
    results = Results(Query("năm:abc"), 0, "", (), (), (), Facets(), (), unfit=(unfit,))
    look = next(iter(LOOKS.values()))
    languages: tuple[Lang, ...] = ("vi", "en")
    for lang in languages:
        line = "".join(segment.text for segment in info_line(results, (), look, lang, 80))
        assert unfit.why.to(lang) in line
        assert len(line) <= 80
