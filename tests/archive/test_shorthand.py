"""The columns of `articles` that hold lists give back what was put into them, and odd ones are noticed."""

from __future__ import annotations

from contextlib import suppress

import pytest

from hdnd_tui.archive import shorthand
from hdnd_tui.article import Council, Office, Official, Place, Proof, Run

PARTS = frozenset({"title", "body", "caption", "byline"})


def test_lists_come_back_as_they_were() -> None:
    councils = (Council("HĐND huyện Mê Linh", "district", "Hà Nội"), Council("HĐND tỉnh X", "province", ""))
    office = Office("Chủ tịch HĐND tỉnh X", 'Chủ tịch "HĐND"', Place("caption", 3, 9, 2))
    officials = (
        Official(
            "Lê Văn A", None, (office, Office("Phó", "Phó")), (Place("body", 0, 8), Place("title", 1, 9))
        ),
        Official("Y Khút", "ông", (), ()),
    )
    proofs = (
        Proof("date", "22/8", Place("body", 5, 9), (7, 11)),
        Proof("council", "HĐND", Place("body", 1, 5, 1), None),
        Proof("year", "2017", None, (0, 4)),
    )
    assert shorthand.read_councils(shorthand.write_councils(councils)) == councils
    assert shorthand.read_officials(shorthand.write_officials(officials)) == officials
    assert shorthand.read_proofs(shorthand.write_proofs(proofs)) == proofs


def test_runs_come_back_whatever_their_order() -> None:
    runs = (
        Run("title", 0, 0, 40, 12),
        Run("body", 0, 0, 90, 50),
        Run("body", 0, 52, 20, 10),  # stands further up in the page
        Run("caption", 0, 0, 200, 5),
        Run("caption", 1, 0, 150, 5),
        Run("body", 0, 70, 300, 1),
    )
    text = shorthand.write_runs(runs)
    assert shorthand.read_runs(text) == runs
    assert shorthand.are_sound_runs(text, PARTS, 1000)
    assert not shorthand.are_sound_runs(text, PARTS, 299)


@pytest.mark.parametrize(
    "text",
    [
        '[["foot",0,0,0,1]]',
        '[["body",0,0,0]]',
        '[["body",-1,0,0,1]]',
        '[["body",0,0,-1,1]]',
        '[["body",0,0,0,5,-6,0,1]]',
        '[["body",0,0,0,-1]]',
        '[["body",0,0,0,true]]',
        '[["body",0,0,0,1.5]]',
        '[["body",0,0,0,"1"]]',
        '[["body"]]',
    ],
)
def test_runs_that_cannot_be_are_noticed(text: str) -> None:
    with suppress(TypeError, ValueError, LookupError, AttributeError):
        assert not shorthand.are_sound_runs(text, PARTS, 1000)
