"""Sets of articles as integers: levels of matching, numbers, order by date."""

from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.indexing.stored import bits_of
from hdnd_tui.search.bitmaps import numbers_of
from hdnd_tui.search.matching import at_least
from hdnd_tui.search.scope import read_day

Numbers = st.sets(st.integers(1, 3000))


@given(Numbers, st.one_of(st.none(), st.integers(1, 50)))
def test_numbers_come_back_highest_first(numbers: set[int], most: int | None) -> None:
    assert numbers_of(bits_of(list(numbers)), most) == sorted(numbers, reverse=True)[:most]


@given(st.lists(Numbers, min_size=1, max_size=6))
def test_levels_hold_what_is_in_all_but_so_many(sets: list[set[int]]) -> None:
    levels = at_least([bits_of(list(s)) for s in sets], len(sets) - 1)
    for missing, level in enumerate(levels):
        expected = {n for n in set().union(*sets) if sum(n in s for s in sets) >= len(sets) - missing}
        assert set(numbers_of(level)) == expected


def test_days_are_read_to_the_first_or_last_of_a_span() -> None:
    assert read_day("2017", last=False) == 20170101
    assert read_day("2017", last=True) == 20171231
    assert read_day("8/2017", last=True) == 20170831
    assert read_day("22/8/2017", last=False) == 20170822
    assert read_day("2017-08-22", last=True) == 20170822
    assert read_day("22/8/17", last=True) == 20170822
    assert read_day("22/8/99", last=True) == 19990822
    assert read_day("22/8", last=True) is None
    assert read_day("hôm qua", last=False) is None
    assert read_day("40/1/2017", last=False) is None
