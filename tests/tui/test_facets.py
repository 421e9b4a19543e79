"""A facet that joins the table is counted, chosen, shown and saved without another line anywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hdnd_tui.search.facet import Facet, Source
from hdnd_tui.search.facets import FACETS, fitting
from hdnd_tui.tui.app import ReadingRoomApp
from hdnd_tui.tui.dialogs.council import CouncilPage
from hdnd_tui.tui.saved import packed, unpacked
from hdnd_tui.userdata import UserData
from hdnd_tui.wording import Wording

from .conftest import lines, press, settled, shown

Open = Callable[..., ReadingRoomApp]
NAMES = {"odd": Wording("số lẻ", "odd"), "even": Wording("số chẵn", "even")}


def bits(source: Source, key: str) -> int:
    """Give the articles of odd or of even numbers."""
    return source.filing.all & sum(1 << number for number in range(key == "odd", 64, 2))


@pytest.fixture
def parity(monkeypatch: pytest.MonkeyPatch) -> Facet:
    facet = Facet("parity", Wording("Số bài", "Number"), lambda source: NAMES, bits, lambda key: NAMES[key])
    monkeypatch.setitem(FACETS, facet.name, facet)
    return facet


async def test_a_new_facet_needs_its_module_and_its_line(
    open_app: Open, own: UserData, parity: Facet
) -> None:
    app = open_app()
    async with app.run_test(size=(140, 40)) as pilot:
        await settled(pilot)
        rows = app.room.sidebar.rows
        assert [r.text for r in rows if r.kind == "heading"][-1] == "Số bài"
        counts = {r.text: r.count for r in rows if r.choice and r.choice[0] == "parity"}
        assert counts == {"số lẻ": 3, "số chẵn": 2}
        await press(pilot, "tab", "end", "enter")
        assert app.room.desk.filters.chips("vi") == ["số chẵn"]
        assert app.room.results.total == 2
        counts = {r.text: r.count for r in app.room.sidebar.rows if r.choice and r.choice[0] == "parity"}
        assert counts == {"số lẻ": 3, "số chẵn": 2}  # counted as if none were chosen
        await press(pilot, "home", "f9")
        await shown(pilot, CouncilPage)
        assert any("Số bài  (Enter lọc" in line for line in lines(app))
        assert any("số chẵn" in line for line in lines(app))


def test_values_of_one_facet_add_up_and_facets_narrow_each_other(parity: Facet) -> None:
    class Everything:
        all = 0b111111

    source = Source(None, Everything())  # type: ignore[arg-type]
    assert fitting(source, [], 0b111111) == 0b111111
    assert fitting(source, [("parity", "odd")], 0b111111) == 0b101010
    assert fitting(source, [("parity", "odd"), ("parity", "even")], 0b111111) == 0b111111
    assert fitting(source, [("unknown", "x"), ("parity", "odd")], 0b111111) == 0


def test_searches_saved_with_kinds_of_event_alone_are_read() -> None:
    kept = '{"text": "đất", "councils": [], "years": [2020], "kinds": ["giam_sat"]}'
    search = unpacked(kept)
    assert (search.text, search.years, search.chosen) == ("đất", [2020], [("kind", "giam_sat")])
    assert unpacked(packed(search)) == search
