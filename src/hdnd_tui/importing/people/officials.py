"""The officials of a page: who holds an office, with every place that names them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from operator import attrgetter

from hdnd_tui.article import Office, Official
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
from hdnd_tui.councils.titles import Title, heads_visitors
from hdnd_tui.councils.units import is_unit
from hdnd_tui.importing.context import TextPart, text_parts
from hdnd_tui.importing.councils.council_mentions import is_unit as names_unit
from hdnd_tui.importing.councils.council_of import CouncilFacts, find_councils
from hdnd_tui.importing.page import Layout
from hdnd_tui.importing.people.committee_meant import Committees
from hdnd_tui.importing.people.items import Given, Named
from hdnd_tui.importing.people.linking import link
from hdnd_tui.importing.people.offices import Resolver
from hdnd_tui.importing.people.persons import Held, Person, Scan, collect, mend_names, scan_of, stated_in
from hdnd_tui.importing.people.row import Row
from hdnd_tui.vietnamese.syllables import is_syllable

_PUBLIC = attrgetter("public")
_START: Callable[[Named | Given], int] = attrgetter("start")
_WOMEN = ("bà", "chị", "cô")
_OF_RANK = frozenset({"đội trưởng", "đội phó", "chỉ huy trưởng"})
"""Heads of offices that players and workers have as well."""
_OF_BOARDS = frozenset({"trưởng ban", "trưởng đoàn", "trưởng phòng"})
"""Heads of an office that is taken for a public one where the page tells of another that is."""
_DEPUTY = frozenset({"đại biểu", "đb"})
_VOICE = "người phát ngôn"
"""Head of the office of those who speak for a public body; papers name more of other countries' ones."""
_AT_EVENTS = frozenset({"tổ trưởng", "tổ phó", "chủ tọa kỳ họp", _VOICE})
_MEN = ("ông", "anh", "chú")
_HEADS = {"ban": "trưởng ban", "đoàn": "trưởng đoàn", "phòng": "trưởng phòng"}
"""What the deputies of heads are called by -> the head: "Phó ban" deputizes for a "Trưởng ban"."""


def find_officials(layout: Layout, councils: CouncilFacts | None = None) -> tuple[Official, ...]:
    """Give the officials of a page in reading order.

    `councils` are those of the page, which bare words such as "tỉnh" mean where the page does not say; they
    are read from the page where they are not given. Decided for each mention: a street or a citizen of the
    same name is not the official. Rules: DOMAIN section 4.
    """
    texts = text_parts(layout)
    if councils is None:
        councils = find_councils(layout)
    scans = [scan_of(text) for text in texts]
    mend_names(scans)
    people: dict[str, Person] = {}
    committees = Committees(texts)
    for number, scan in enumerate(scans):
        if not scan.items:
            continue
        link(Row(scan.text.tokens, scan.items, scan.text.sentences))
        if None in map(_PUBLIC, scan.stated):
            committees.tell(scan.text, (*scan.named, *scan.given))
        collect(number, scan, people)
    _join_short_names(people)
    _given_names(scans, people)
    known = _KnownHeads(people)
    officials = {key: person for key, person in people.items() if _holds_office(person, known)}
    _drop_units(officials, texts)
    _further_mentions(scans, officials)
    resolver = Resolver(councils, {scan.text: scan.stated for scan in scans}, committees)
    return tuple([_official(person, texts, resolver) for person in officials.values()])


class _KnownHeads:
    """The heads of public offices that the people of a page have; few pages ask for them."""

    def __init__(self, people: dict[str, Person]) -> None:
        self._people = people

    @cached_property
    def senior(self) -> set[str]:
        """They, each as the one that deputies deputize for."""
        held = (title for person in self._people.values() for title, _, _ in person.offices)
        return {_senior(title.head) for title in held if title.public}


def _drop_units(officials: dict[str, Person], texts: tuple[TextPart, ...]) -> None:
    """Leave out whom no honorific tells from a unit of that name: communes can be called as people are."""
    doubtful = [key for key, person in officials.items() if not person.honorific]
    if not doubtful:
        return
    names = {officials[key].name for key in doubtful}
    spots = [(text.tokens, spot) for text in texts for spot in text.spots if spot.kind and spot.name in names]
    units = {spot.name for tokens, spot in spots if names_unit(tokens, spot)}
    for key in doubtful:
        if officials[key].name in units or _is_no_name(officials[key]):
            del officials[key]


def _is_no_name(person: Person) -> bool:
    """Tell whether words read as a name are a unit, or two Vietnamese words that begin with no surname."""
    words = person.name.lower().split()
    if len(words) == 2 and not is_surname(words[0]) and not person.name.isascii():
        return all(map(is_syllable, words)) or is_unit(person.name)
    return is_unit(person.name)


def _holds_office(person: Person, known: _KnownHeads) -> bool:
    """Tell whether a person is an official: an office of a public body, or one of the heads others hold."""
    if not person.honorific and is_historic(person.name.lower().split()):
        return False  # a street, a school or a statue is named after the person
    if person.seat:
        return True
    for title, _, _ in person.offices:
        if title.public and not title.planned and title.head != _VOICE:
            return True
    held = [title for title, _, _ in person.offices if not title.planned]
    if held and held[0].head == _VOICE and _is_from_abroad(person.name, held):
        held = [title for title in held if title.head != _VOICE]
    if any(map(_PUBLIC, held)):
        return True
    if person.private or not held:
        return False
    if _is_foreigner(person.name) and not any(title.abroad for title in held):
        return False
    heads = {_senior(title.head) for title in held}
    if heads & _OF_RANK and honorific_kind(person.honorific) == "ranks":
        return True  # "Thượng tá A, Đội trưởng", not the captain of a team of players
    boards = heads & _OF_BOARDS
    return "chủ tịch" in heads or bool(boards and boards & known.senior)


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
    return _HEADS.get(head, head)


def _given_names(scans: list[Scan], people: dict[str, Person]) -> None:
    """Link "ông Dũng" to the one person of the page whose name ends so (P11).

    Those named in full before it go before those named only behind it; as "đại biểu" deputies go first.
    """
    by_last: dict[str, list[str]] = {}
    for key in people:
        by_last.setdefault(key.split()[-1], []).append(key)
    for number, scan in enumerate(scans):
        text = scan.text
        for item in scan.given:
            keys = by_last.get(name_key(text.tokens.raw(item.start, item.end)), [])
            if len(keys) > 1:
                keys = _same_gender(keys, item.honorific.lower(), people)
            if len(keys) > 1 and item.honorific.lower() in _DEPUTY:
                keys = [key for key in keys if people[key].seat] or keys
            if len(keys) > 1 and text.part == "body":
                keys = [key for key in keys if _named_before(people[key], number, item.start)]
            if len(keys) == 1:
                person = people[keys[0]]
                person.mentions.append((number, item.start, item.end))
                person.offices += stated_in(text, item.offices)
                if item.honorific.lower() in _DEPUTY:
                    person.seat.append((item.honorific, text, item.lead, item.start))


def _named_before(person: Person, number: int, start: int) -> bool:
    """Tell whether a person is named in the title, or in the body before a token."""
    return any(mention < (number, start) for mention in person.mentions)


def _join_short_names(people: dict[str, Person]) -> None:
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


def _same_gender(keys: list[str], honorific: str, people: dict[str, Person]) -> list[str]:
    other = _MEN if honorific in _WOMEN else _WOMEN if honorific in _MEN else ()
    return [key for key in keys if (people[key].honorific or "").lower() not in other]


def _further_mentions(scans: list[Scan], officials: dict[str, Person]) -> None:
    """Add the places that name an official without honorific or office, streets and the like aside."""
    for number, scan in enumerate(scans):
        whole, starts = scan.text.tokens.text, scan.text.tokens.starts
        taken = {*map(_START, scan.named), *map(_START, scan.given)}
        for person in officials.values():
            at = whole.find(person.name)
            while at >= 0:
                start = bisect_left(starts, at)
                if start not in taken and (end := _further_end(scan.text, start, at, person.name)):
                    person.mentions.append((number, start, end))
                at = whole.find(person.name, at + 1)


def _further_end(text: TextPart, start: int, at: int, name: str) -> int:
    """Give the token behind an official's name that stands at offset `at` of a text; 0 where it does not.

    `start` is the first token that begins there or behind it.
    """
    tokens, end = text.tokens, start + len(name.split())
    named = (
        end <= tokens.size
        and tokens.starts[start] == at
        and tokens.ends[end - 1] == at + len(name)
        and not stands_in_a_place(tokens, start)
        and not is_historic(tokens.words[start:end])
        and not _goes_on(text, start, end)
    )
    return end if named else 0


def _goes_on(text: TextPart, start: int, end: int) -> bool:
    """Tell whether a longer name stands there, which begins before or ends behind the official's."""
    tokens = text.tokens
    before = start > 0 and tokens.capital[start - 1] and tokens.starts[start] - tokens.ends[start - 1] == 1
    return before or trim(tokens, start, run_end(tokens, start)) > end


def _official(person: Person, texts: tuple[TextPart, ...], resolver: Resolver) -> Official:
    offices: dict[str, Office] = {}
    stands: dict[str, tuple[TextPart, Title]] = {}
    for words, text, start, end in person.seat[:1]:
        seat = "đại biểu Quốc hội" if words.lower() == "đbqh" else resolver.seat
        offices[name_key(seat)] = Office(seat, words, text.place(start, end))
    for title, text, chain in person.offices if len(person.offices) < 2 else _lasting(person.offices):
        name = resolver.full_name(title, text, chain)
        key = name_key(name)
        if key in offices and not (key in stands and _leaves(text, title) and not _leaves(*stands[key])):
            continue
        stated = " ".join(text.tokens.raw(title.start, title.end).split())
        offices[key] = Office(name, stated, text.place(title.start, title.end))
        stands[key] = text, title
    places = [texts[number].place(start, end) for number, start, end in sorted(set(person.mentions))]
    return Official(person.name, person.honorific, _whole([*offices.values()]), tuple(places))


def _lasting(offices: list[Held]) -> list[Held]:
    """Give the offices that are held for more than an event; all if there are none."""
    held = [office for office in offices if not _is_event_role(office[0], office[1])] or offices
    return [office for office in held if not office[0].planned] or held


def _whole(offices: list[Office]) -> tuple[Office, ...]:
    """Leave out offices cut short: "Phó Chủ tịch" beside "Phó Chủ tịch UBND quận 9" is the same one."""
    if len(offices) > 1:
        names = "".join([f"\n{office.name}" for office in offices]).lower()
        offices = [office for office in offices if f"\n{office.name.lower()} " not in names]
    return tuple(offices)


def _leaves(text: TextPart, title: Title) -> bool:
    """Tell whether the text says that the holder leaves the office."""
    starts, ends = text.tokens.starts, text.tokens.ends
    return is_dismissed(text.tokens.text, starts[title.start], ends[title.end - 1])


def _is_event_role(title: Title, text: TextPart) -> bool:
    """Tell whether an office lasts for one event only, or is none alone: heading a delegation, speaking."""
    if title.head in _AT_EVENTS:
        return not title.pieces
    return heads_visitors(title, text.tokens)
