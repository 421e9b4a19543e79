"""The persons whom the texts of a page name in full, with what they say of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from hdnd_tui.councils.names import is_historic, is_surname, name_key
from hdnd_tui.councils.titles import Title, deputy_of
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.context import TextPart
from hdnd_tui.importing.people.items import Given, Item, Named, Stated
from hdnd_tui.importing.people.mentions import items_of

_COUNTS = ("các", "hai", "ba", "2", "3", "vị")
_WITH_BYLINE = 5
"""Words of a name and of the byline that a caption ends in."""
_BESIDE = 40
"""Offices before and behind another of the same mention that may tell what it leaves out."""
_HO_CHI_MINH = name_key("Hồ Chí Minh")


class Scan(NamedTuple):
    """A text with what stands in it that tells of people, all in one row and each kind for itself."""

    text: TextPart
    items: list[Item]
    named: list[Named]
    given: list[Given]
    stated: list[Title]


Held = tuple[Title, TextPart, list[Title]]
"""An office, the text in which it stands, and the offices stated with it."""


@dataclass(slots=True)
class Person:
    """A person of the page, official or not."""

    name: str
    honorific: str | None = None
    offices: list[Held] = field(default_factory=list)
    seat: list[tuple[str, TextPart, int, int]] = field(default_factory=list)
    """The honorific `đại biểu`: its words, text and tokens."""
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    """The number of the text and the tokens, for each place that names the person."""
    private: bool = False


def scan_of(text: TextPart) -> Scan:
    """Read what a text says of people."""
    scan = Scan(text, items_of(text), [], [], [])
    for item in scan.items:
        if isinstance(item, Stated):
            scan.stated.append(item.title)
        elif isinstance(item, Named):
            scan.named.append(item)
        else:
            scan.given.append(item)
    return scan


def mend_names(scans: list[Scan]) -> None:
    """Let a name go on over a last word in small letters where the page has the longer name as well."""
    named = [(scan.text.tokens, item) for scan in scans for item in scan.named]
    lasts = {name_key(tokens.words[name.end - 1]) for tokens, name in named}
    keys: set[str] | None = None
    threes: set[str] | None = None
    for tokens, item in named:
        if item.end - item.start == _WITH_BYLINE and is_surname(tokens.words[item.start + 3]):
            if threes is None:
                threes = {_three(cut, name) for cut, name in named if name.end - name.start == 3}
            item.end = item.start + 3 if _three(tokens, item) in threes else item.end
        end = item.end
        if end >= tokens.size or tokens.capital[end] or not tokens.words[end].isalpha():
            continue
        if tokens.starts[end] - tokens.ends[end - 1] != 1 or name_key(tokens.words[end]) not in lasts:
            continue
        if keys is None:
            keys = {name_key(" ".join(cut.raw(name.start, name.end).split())) for cut, name in named}
        if name_key(" ".join(tokens.raw(item.start, end + 1).split())) in keys:
            item.end += 1


def _three(tokens: Tokens, name: Named) -> str:
    """Give the key of the first three words of a name, behind which two may be of who wrote a caption."""
    return name_key(" ".join(tokens.words[name.start : name.start + 3]))


def collect(number: int, scan: Scan, people: dict[str, Person]) -> None:
    """Add those whom the text of a number names in full, with what it says of them there."""
    text, tokens = scan.text, scan.text.tokens
    for index, item in enumerate(scan.items):
        if not isinstance(item, Named):
            continue
        name = _name(tokens, item)
        key = name_key(name)
        if key == _HO_CHI_MINH and is_historic(tokens.words[item.start : item.end]):
            continue
        person = people.get(key) or people.setdefault(key, Person(name))
        if item.standing == "citizen":
            continue
        if person.honorific is None:
            person.honorific = _of_one(_honorific(scan.items, index, item))
        person.mentions.append((number, item.start, item.end))
        if item.offices:
            stated = stated_in(text, item.offices)
            person.offices += stated
            person.private = person.private or len(stated) < len(item.offices)
        seat = deputy_of(tokens, item.end) if item.standing in ("deputy", "honoured") else None
        if seat is not None:
            person.offices.append((seat, text, item.offices))
        if item.standing == "deputy" and item.honorific:
            person.seat.append((item.honorific, text, item.lead, max(item.start, item.lead + 1)))


def _name(tokens: Tokens, item: Named) -> str:
    """Give a name with one blank between its words, each with a capital."""
    places = map(slice, tokens.starts[item.start : item.end], tokens.ends[item.start : item.end])
    name = " ".join(" ".join(map(tokens.text.__getitem__, places)).split())
    name = name.title() if name.isupper() else name
    if tokens.capital[item.end - 1]:
        return name
    first, _, last = name.rpartition(" ")
    return f"{first} {last.capitalize()}"


def _honorific(items: list[Item], index: int, item: Named) -> str | None:
    """Give the honorific of a name, or the one before the office that it stands behind."""
    before = items[index - 1] if item.honorific is None and index else None
    if isinstance(before, Stated) and before.after == item.lead:
        return before.honorific
    return item.honorific


def stated_in(text: TextPart, offices: list[Title]) -> list[Held]:
    """Give the offices of a mention that may be public, each with those near it: lists can be very long."""
    if len(offices) <= _BESIDE:
        return [(title, text, offices) for title in offices if title.public is not False]
    return [
        (title, text, offices[max(at - _BESIDE, 0) : at + _BESIDE])
        for at, title in enumerate(offices)
        if title.public is not False
    ]


def _of_one(honorific: str | None) -> str | None:
    """Give the honorific of a list ("các đồng chí") as it is said of one."""
    if honorific is None:
        return None
    words = honorific.split()
    return " ".join(words[1:] if words and words[0].lower() in _COUNTS else words) or None
