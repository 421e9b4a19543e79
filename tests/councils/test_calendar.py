"""The calendar of sessions: its table holds together, and gives what lies between those that it knows."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest

from hdnd_tui.councils.calendar import ASSEMBLY, NATIONAL, STANDING, provinces, sessions
from hdnd_tui.councils.units import find_province
from hdnd_tui.tables import table

DAY = re.compile(r"20[0-3]\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?")


def terms() -> list[tuple[str, str, dict[str, list[str]]]]:
    facts = table("councils/facts/calendar")
    bodies = {**{body: facts[body] for body in NATIONAL}, **facts["councils"]}
    return [(body, term, rows) for body, held in bodies.items() for term, rows in held.items()]


def test_every_session_has_days_in_order_and_lies_behind_the_one_before() -> None:
    for body, term, rows in terms():
        for number, row in rows.items():
            first, last = row
            assert all(map(DAY.fullmatch, row)), (body, term, number)
            assert first <= last, (body, term, number)
            assert int(term) <= int(first[:4]) <= int(last[:4]) <= int(term) + (7 if term == "2004" else 5), (
                body,
                term,
                number,
            )
        in_order = sorted(rows.items(), key=lambda entry: int(entry[0]))
        for (_, (first, last)), (number, (next_first, next_last)) in pairwise(in_order):
            assert (first[:7], last[:7]) <= (next_first[:7], next_last[:7]), (body, term, number)


def test_every_province_of_the_calendar_is_one() -> None:
    assert {"Hồ Chí Minh", "Đà Nẵng"} <= set(provinces())
    assert [name for name in provinces() if find_province(name) is None] == []


def test_a_known_session_has_its_own_days() -> None:
    (session,) = sessions(ASSEMBLY, 5, 2016)
    assert (session.first, session.last, session.known) == (date(2018, 5, 21), date(2018, 6, 15), True)


def test_the_first_session_of_the_sixteenth_assembly_is_known_by_its_month() -> None:
    (session,) = sessions(ASSEMBLY, 1, 2026)
    assert (session.first, session.last, session.known) == (date(2026, 4, 1), date(2026, 4, 30), True)


def test_a_session_whose_days_are_not_known_lies_between_its_neighbours() -> None:
    before, after = sessions(STANDING, 27, 2016)[0], sessions(STANDING, 33, 2016)[0]
    (session,) = sessions(STANDING, 30, 2016)
    assert not session.known
    assert (session.first, session.last) == (before.first, after.last)


def test_a_session_before_a_known_one_was_held_within_half_a_year_of_it() -> None:
    (session,) = sessions("Cà Mau", 9, 2016)
    assert not session.known
    assert date(2019, 1, 15) < session.first < date(2019, 6, 1)
    assert session.last == date(2019, 10, 4)


def test_without_a_term_each_in_which_there_can_be_such_a_session_is_given() -> None:
    years = {session.first.year for session in sessions("Hà Nội", 9, None) if session.known}
    assert years == {2019}
    assert len(sessions("Hà Nội", 9, None)) > 3


def test_councils_of_merged_provinces_count_anew() -> None:
    firsts = {session.first for session in sessions("Hồ Chí Minh", 4, 2021)}
    assert firsts == {date(2021, 12, 7), date(2025, 9, 29)}


@pytest.mark.parametrize("body", ["Hội Xuân", ""])
def test_of_other_bodies_nothing_is_known(body: str) -> None:
    assert sessions(body, 3, None) == ()
