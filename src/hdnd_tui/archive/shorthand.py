"""What an article lists, as JSON that names no keys: the columns of `articles` hold a third less so.

    councils   [[name, level, province], ...]
    officials  [[name, honorific, [[office, stated, place or null], ...], [place, ...]], ...]
    proofs     [[fact, text, place or null, [start, end] in the page or null], ...]
    runs       [[part, index, gap, gap in the page, length, gap, gap in the page, length, ...], ...]
A place is `[start, end]` in the body, `[part, index, start, end]` elsewhere. A gap counts from the end of the
run before it, the first one from 0.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from hdnd_tui.article import Council, Office, Official, Place, Proof, Run

Value = list[Any]


def pack(value: object) -> str:
    """Give a value as compact JSON with its letters unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_councils(councils: Iterable[Council]) -> str:
    """Give the column `councils`."""
    return pack([[council.name, council.level, council.province] for council in councils])


def read_councils(text: str) -> tuple[Council, ...]:
    """Read the column `councils`; raises TypeError or ValueError, as the others do."""
    return tuple(Council(*council) for council in json.loads(text))


def write_officials(officials: Iterable[Official]) -> str:
    """Give the column `officials`."""
    return pack(
        [
            [
                official.name,
                official.honorific,
                [[office.name, office.stated, _place(office.at)] for office in official.offices],
                [_place(place) for place in official.mentions],
            ]
            for official in officials
        ]
    )


def read_officials(text: str) -> tuple[Official, ...]:
    """Read the column `officials`."""
    return tuple(
        Official(
            name,
            honorific,
            tuple(Office(office, stated, _read_place(at) if at else None) for office, stated, at in offices),
            tuple(_read_place(place) for place in places),
        )
        for name, honorific, offices, places in json.loads(text)
    )


def write_proofs(proofs: Iterable[Proof]) -> str:
    """Give the column `proofs`."""
    return pack([[proof.fact, proof.text, _place(proof.place), proof.page] for proof in proofs])


def read_proofs(text: str) -> tuple[Proof, ...]:
    """Read the column `proofs`."""
    proofs = []
    for fact, words, place, page in json.loads(text):
        start_end = (page[0], page[1]) if page else None
        proofs.append(Proof(fact, words, _read_place(place) if place else None, start_end))
    return tuple(proofs)


def write_runs(runs: Iterable[Run]) -> str:
    """Give the column `runs`."""
    parts: list[Value] = []
    for (part, index), group in groupby(runs, key=lambda run: (run.part, run.index)):
        numbers: Value = [part, index]
        end = end_in_page = 0
        for run in group:
            numbers += (run.start - end, run.page - end_in_page, run.length)
            end, end_in_page = run.start + run.length, run.page + run.length
        parts.append(numbers)
    return pack(parts)


def read_runs(text: str) -> tuple[Run, ...]:
    """Read the column `runs`."""
    return tuple(
        Run(part, index, start, page, length)
        for part, index, *gaps in json.loads(text)
        for start, page, length in _from_gaps(gaps)
    )


def are_sound_runs(text: str, parts: Iterable[str], most: int) -> bool:
    """Say whether every run lies in a part of that name within 0 and `most`, making no objects of them.

    Raises TypeError, ValueError, LookupError or AttributeError where the text is something else.
    """
    for part, *numbers in json.loads(text):
        if part not in parts or not all(type(number) is int for number in numbers):
            return False
        if len(numbers) % 3 != 1 or not 0 <= numbers[0] <= most:
            return False
        for start, page, length in _from_gaps(numbers[1:]):
            if min(start, page, length) < 0 or max(start, page, length) > most:
                return False
    return True


def _from_gaps(gaps: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    end = end_in_page = 0
    for at in range(0, len(gaps), 3):
        gap, gap_in_page, length = gaps[at : at + 3]
        start, page = end + gap, end_in_page + gap_in_page
        yield start, page, length
        end, end_in_page = start + length, page + length


def _place(place: Place | None) -> Value | None:
    if place is None:
        return None
    if place.part == "body" and not place.index:
        return [place.start, place.end]
    return place.to_json()


def _read_place(value: Value) -> Place:
    if len(value) == 2:
        return Place("body", value[0], value[1])
    return Place.from_json(value)
