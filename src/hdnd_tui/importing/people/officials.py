"""The officials of a page: who holds an office, with every place that names them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter

from hdnd_tui.article import Office, Official, Place
from hdnd_tui.councils.former import is_dismissed
from hdnd_tui.councils.names import (
    honorific_kind,
    is_frequent_surname,
    is_historic,
    is_surname,
    name_key,
    run_end,
    stands_in_a_place,
    trim,
)
from hdnd_tui.councils.places import Spot
from hdnd_tui.councils.titles import Title, deputy_of, heads_visitors
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import is_unit
from hdnd_tui.importing.context import TextPart, text_parts
from hdnd_tui.importing.councils.council_mentions import is_unit as names_unit
from hdnd_tui.importing.councils.council_of import CouncilFacts, find_councils
from hdnd_tui.importing.page import Layout
from hdnd_tui.importing.people.committee_meant import Committees
from hdnd_tui.importing.people.items import Given, Item, Named, Stated
from hdnd_tui.importing.people.linking import link
from hdnd_tui.importing.people.mentions import items_of
from hdnd_tui.importing.people.offices import Resolver
from hdnd_tui.importing.people.row import Row
from hdnd_tui.vietnamese.syllables import is_syllable

_WOMEN = ("bà", "chị", "cô")
_COUNTS = ("các", "hai", "ba", "2", "3", "vị")
_WITH_BYLINE = 5
"""Words of a name and of the byline that a caption ends in."""
_BESIDE = 40
"""Offices before and behind another of the same mention that may tell what it leaves out."""
_OF_RANK = frozenset({"đội trưởng", "đội phó", "chỉ huy trưởng"})
"""Heads of offices that players and workers have as well."""
_DEPUTY = frozenset({"đại biểu", "đb"})
_VOICE = "người phát ngôn"
"""Head of the office of those who speak for a public body; papers name more of other countries' ones."""
_AT_EVENTS = frozenset({"tổ trưởng", "tổ phó", "chủ tọa kỳ họp", _VOICE})
_MEN = ("ông", "anh", "chú")


@dataclass(slots=True)
class _Person:
    """A person of the page, official or not."""

    name: str
    honorific: str | None = None
    offices: list[tuple[Title, TextPart, list[Title]]] = field(default_factory=list)
    """Office, where it stands, and the offices stated with it."""
    seat: list[tuple[str, TextPart, int, int]] = field(default_factory=list)
    """The honorific `đại biểu`: its words, text and tokens."""
    mentions: list[tuple[TextPart, int, int]] = field(default_factory=list)
    first: int = 0
    """Place in reading order of the first mention."""
    private: bool = False


def find_officials(layout: Layout, councils: CouncilFacts | None = None) -> tuple[Official, ...]:
    """Give the officials of a page in reading order.

    `councils` are those of the page, which bare words such as "tỉnh" mean where the page does not say; they
    are read from the page where they are not given. Decided for each mention: a street or a citizen of the
    same name is not the official. Rules: DOMAIN section 4.
    """
    texts = text_parts(layout)
    if councils is None:
        councils = find_councils(layout)
    people: dict[str, _Person] = {}
    scanned = [(text, items_of(text)) for text in texts]
    _mend_names(scanned)
    committees = Committees(texts)
    for text, items in scanned:
        link(Row(text.tokens, items, text.sentences))
        committees.tell(text, items)
        _collect(text, items, people)
    _join_short_names(people)
    _given_names(scanned, people)
    known = {_senior(title.head) for each in people.values() for title, _, _ in each.offices if title.public}
    is_unit_too = _named_as_unit(texts)
    officials = {
        key: person
        for key, person in people.items()
        if _holds_office(person, known)
        and (person.honorific or not (_is_no_name(person) or is_unit_too(person.name)))
    }
    _further_mentions(scanned, officials)
    stated = {text: [i.title for i in items if isinstance(i, Stated)] for text, items in scanned}
    resolver = Resolver(councils, stated, committees)
    return tuple(_official(person, resolver) for person in officials.values())


def _is_no_name(person: _Person) -> bool:
    """Tell whether words read as a name are a unit, or two Vietnamese words that begin with no surname."""
    if is_unit(person.name):
        return True
    words = person.name.lower().split()
    vietnamese = not person.name.isascii() and all(map(is_syllable, words))
    return len(words) == 2 and vietnamese and not is_surname(words[0])


def _named_as_unit(texts: tuple[TextPart, ...]) -> Callable[[str], bool]:
    """Give what tells whether a page has a unit of a person's name: communes can be called as people are."""
    places: dict[str, list[tuple[Tokens, Spot]]] = {}
    for text in texts:
        for spot in filter(attrgetter("kind"), text.spots):
            places.setdefault(spot.name, []).append((text.tokens, spot))
    return lambda name: any(names_unit(*place) for place in places.get(name, ()))


def _mend_names(scanned: list[tuple[TextPart, list[Item]]]) -> None:
    """Let a name go on over a last word in small letters where the page has the longer name as well."""
    named = [(text.tokens, item) for text, items in scanned for item in items if isinstance(item, Named)]
    lasts = {name_key(tokens.words[name.end - 1]).rpartition(" ")[2] for tokens, name in named}
    keys: set[str] | None = None
    threes = cache(lambda: {_three(cut, name) for cut, name in named if name.end - name.start == 3})
    for tokens, item in named:
        if item.end - item.start == _WITH_BYLINE and is_surname(tokens.words[item.start + 3]):
            item.end = item.start + 3 if _three(tokens, item) in threes() else item.end
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


def _collect(text: TextPart, items: list[Item], people: dict[str, _Person]) -> None:
    tokens = text.tokens
    for index, item in enumerate(items):
        if not isinstance(item, Named):
            continue
        places = zip(tokens.starts[item.start : item.end], tokens.ends[item.start : item.end], strict=True)
        name = " ".join(" ".join([tokens.text[start:end] for start, end in places]).split())
        name = name.title() if name.isupper() else name
        if not tokens.capital[item.end - 1]:
            first, _, last = name.rpartition(" ")
            name = f"{first} {last.capitalize()}"
        if is_historic(tokens.words[item.start : item.end]) and name_key(name) == name_key("Hồ Chí Minh"):
            continue
        key = name_key(name)
        person = people.get(key) or people.setdefault(key, _Person(name, first=len(people)))
        if item.standing == "citizen":
            continue
        before = items[index - 1] if index else None
        honorific = item.honorific
        if honorific is None and isinstance(before, Stated) and before.after == item.lead:
            honorific = before.honorific
        person.honorific = person.honorific or _of_one(honorific)
        person.mentions.append((text, item.start, item.end))
        person.private = person.private or any(title.public is False for title in item.offices)
        person.offices += _stated(text, item)
        seat = deputy_of(tokens, item.end) if item.standing in ("deputy", "honoured") else None
        if seat is not None:
            person.offices.append((seat, text, item.offices))
        if item.standing == "deputy" and item.honorific:
            person.seat.append((item.honorific, text, item.lead, max(item.start, item.lead + 1)))


def _stated(text: TextPart, item: Named | Given) -> Iterator[tuple[Title, TextPart, list[Title]]]:
    """Give the offices of a mention that may be public, each with those near it: lists can be very long."""
    for at, title in enumerate(item.offices):
        if title.public is not False:
            yield title, text, item.offices[max(at - _BESIDE, 0) : at + _BESIDE]


def _of_one(honorific: str | None) -> str | None:
    """Give the honorific of a list ("các đồng chí") as it is said of one."""
    words = (honorific or "").split()
    return " ".join(words[1:] if words and words[0].lower() in _COUNTS else words) or None


def _holds_office(person: _Person, known: set[str]) -> bool:
    """Tell whether a person is an official: an office of a public body, or one of the heads others hold."""
    if is_historic(person.name.lower().split()) and not person.honorific:
        return False  # a street, a school or a statue is named after the person
    held = [title for title, _, _ in person.offices if not title.planned]
    if held and held[0].head == _VOICE and _is_from_abroad(person.name, held):
        held = [title for title in held if title.head != _VOICE]
    if person.seat or any(title.public for title in held):
        return True
    if person.private or not held:
        return False
    if _is_foreigner(person.name) and not any(title.abroad for title in held):
        return False
    heads = {_senior(title.head) for title in held}
    if heads & _OF_RANK and honorific_kind(person.honorific) == "ranks":
        return True  # "Thượng tá A, Đội trưởng", not the captain of a team of players
    return (
        bool(heads & known & {"chủ tịch", "trưởng ban", "trưởng đoàn", "trưởng phòng"}) or "chủ tịch" in heads
    )


def _is_from_abroad(name: str, held: list[Title]) -> bool:
    """Tell whether a name begins with no surname of Vietnam, or an office is of another country."""
    return not is_surname(name.split()[0].lower()) or any(title.abroad for title in held)


def _is_foreigner(name: str) -> bool:
    """Tell whether a name has words of no language of Vietnam: "Kevin Smith", not "Ksor Phước"."""
    first, *others = name.lower().split()
    return not is_surname(first) and not all(map(is_syllable, (first, *others)))


def _senior(head: str) -> str:
    """Give the head of the office that a deputy deputizes for."""
    head = head.removeprefix("phó ")
    return {"ban": "trưởng ban", "đoàn": "trưởng đoàn", "phòng": "trưởng phòng"}.get(head, head)


def _given_names(scanned: list[tuple[TextPart, list[Item]]], people: dict[str, _Person]) -> None:
    """Link "ông Dũng" to the one person of the page whose name ends so (P11).

    Those named in full before it go before those named only behind it; as "đại biểu" deputies go first.
    """
    by_last: dict[str, list[str]] = {}
    for key in people:
        by_last.setdefault(key.split()[-1], []).append(key)
    for text, items in scanned:
        for item in items:
            if not isinstance(item, Given):
                continue
            word = name_key(text.tokens.raw(item.start, item.end))
            keys = by_last.get(word, [])
            if len(keys) > 1:
                keys = _same_gender(keys, item.honorific.lower(), people)
            if len(keys) > 1 and item.honorific.lower() in _DEPUTY:
                keys = [key for key in keys if people[key].seat] or keys
            if len(keys) > 1 and text.part == "body":
                keys = [key for key in keys if _named_before(people[key], text, item.start)]
            if len(keys) == 1:
                person = people[keys[0]]
                person.mentions.append((text, item.start, item.end))
                person.offices += _stated(text, item)
                if item.honorific.lower() in _DEPUTY:
                    person.seat.append((item.honorific, text, item.lead, item.start))


def _named_before(person: _Person, text: TextPart, start: int) -> bool:
    return any(t.part == "title" or (t is text and at < start) for t, at, _ in person.mentions)


def _join_short_names(people: dict[str, _Person]) -> None:
    """Join "bà Quyết Tâm" to the one person whose longer name ends so, where nothing else is said of her."""
    for key in [key for key in people if key.count(" ") == 1]:
        longer = [other for other in people if other.endswith(" " + key)]
        short = people[key]
        surname = is_frequent_surname(short.name.split()[0].lower())
        said = surname and any(title.public for title, _, _ in short.offices)
        if len(longer) == 1 and not said:
            people[longer[0]].mentions.extend(short.mentions)
            people[longer[0]].offices.extend(short.offices)
            people[longer[0]].seat.extend(short.seat)
            del people[key]


def _same_gender(keys: list[str], honorific: str, people: dict[str, _Person]) -> list[str]:
    other = _MEN if honorific in _WOMEN else _WOMEN if honorific in _MEN else ()
    return [key for key in keys if (people[key].honorific or "").lower() not in other]


def _further_mentions(scanned: list[tuple[TextPart, list[Item]]], officials: dict[str, _Person]) -> None:
    """Add the places that name an official without honorific or office, streets and the like aside."""
    for text, items in scanned:
        tokens = text.tokens
        taken = {item.start for item in items if not isinstance(item, Stated)}
        whole = tokens.text
        for person in officials.values():
            at = whole.find(person.name)
            while at >= 0:
                start = _token_at(tokens.starts, at)
                size = len(person.name.split())
                if (
                    start is not None
                    and start not in taken
                    and start + size <= tokens.size
                    and tokens.ends[start + size - 1] == at + len(person.name)
                    and not stands_in_a_place(tokens, start)
                    and not is_historic(tokens.words[start : start + size])
                    and not _goes_on(text, start, start + size)
                ):
                    person.mentions.append((text, start, start + size))
                at = whole.find(person.name, at + 1)


def _goes_on(text: TextPart, start: int, end: int) -> bool:
    """Tell whether a longer name stands there, which begins before or ends behind the official's."""
    tokens = text.tokens
    before = start > 0 and tokens.capital[start - 1] and tokens.starts[start] - tokens.ends[start - 1] == 1
    return before or trim(tokens, start, run_end(tokens, start)) > end


def _token_at(starts: list[int], offset: int) -> int | None:
    index = bisect_left(starts, offset)
    return index if index < len(starts) and starts[index] == offset else None


def _official(person: _Person, resolver: Resolver) -> Official:
    offices: dict[str, Office] = {}
    stands: dict[str, tuple[TextPart, Title]] = {}
    held = [office for office in person.offices if not _is_event_role(*office[:2])] or person.offices
    held = [office for office in held if not office[0].planned] or held
    for words, text, start, end in person.seat[:1]:
        seat = "đại biểu Quốc hội" if words.lower() == "đbqh" else resolver.seat
        offices[name_key(seat)] = Office(seat, words, text.place(start, end))
    for title, text, chain in held:
        name = resolver.full_name(title, text, chain)
        stated = " ".join(text.tokens.raw(title.start, title.end).split())
        key = name_key(name)
        if key in offices and not (key in stands and _leaves(text, title) and not _leaves(*stands[key])):
            continue
        offices[key] = Office(name, stated, text.place(title.start, title.end))
        stands[key] = text, title
    # "Phó Chủ tịch" beside "Phó Chủ tịch UBND quận 9" is the same office cut short.
    names = "".join([f"\n{office.name}" for office in offices.values()]).lower()
    kept = [office for office in offices.values() if f"\n{office.name.lower()} " not in names]
    places: list[Place] = sorted(
        {text.place(start, end) for text, start, end in person.mentions},
        key=lambda p: (("title", "body", "caption", "byline").index(p.part), p.index, p.start),
    )
    return Official(person.name, person.honorific, tuple(kept), tuple(places))


def _leaves(text: TextPart, title: Title) -> bool:
    """Tell whether the text says that the holder leaves the office."""
    starts, ends = text.tokens.starts, text.tokens.ends
    return is_dismissed(text.tokens.text, starts[title.start], ends[title.end - 1])


def _is_event_role(title: Title, text: TextPart) -> bool:
    """Tell whether an office lasts for one event only, or is none alone: heading a delegation, speaking."""
    if title.head in _AT_EVENTS:
        return not title.pieces
    return heads_visitors(title, text.tokens)
