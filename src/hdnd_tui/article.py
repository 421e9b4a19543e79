"""The nouns that every floor shares: article, council, official, and where in a text a thing stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, cast

from hdnd_tui.safetext import clean
from hdnd_tui.wording import Wording

Part = Literal["title", "body", "caption", "byline"]
"""A part of an article that offsets can point into."""

Level = Literal["province", "district", "commune"]

DateKnown = Literal["event", "published", "inferred", "unknown"]

Fact = Literal["date", "year", "council"]
"""A derived value that can be proved by a place and corrected by the user."""

OWN_LABEL = re.compile(r"ảnh ?: *", re.IGNORECASE)
"""How a caption begins that says itself that it is one."""

YEAR_REASONED = Wording(
    "không câu nào nêu năm; năm suy ra từ các mốc trong bài",
    "no words state the year; it follows from other days, terms and sessions in the text",
)
"""Said of the year of an article whose `year_is_reasoned`."""


class Council(NamedTuple):
    """A People's Council, by the name it had on the day of the article."""

    name: str
    """Plain name, `HĐND thành phố Hải Phòng`: HĐND, kind of unit in lower case, name of the unit."""
    level: Level
    province: str
    """Plain name of the province the unit belonged to then, `Hải Phòng`; empty where it is not known."""

    def to_json(self) -> dict[str, str]:
        """Give the object of the JSON contract."""
        return {"name": self.name, "level": self.level, "province": self.province}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Council:
        """Make a council from the object of the JSON contract; raises KeyError where a field is missing."""
        return cls(value["name"], value["level"], value["province"])


class Place(NamedTuple):
    """A half-open run of code points in one part of an article."""

    part: Part
    start: int
    end: int
    index: int = 0  # type: ignore[assignment]
    """Which caption, counted from 0; 0 for the other parts."""

    def to_json(self) -> list[str | int]:
        """Give `[part, index, start, end]`."""
        return [self.part, self.index, self.start, self.end]

    @classmethod
    def from_json(cls, value: list[Any]) -> Place:
        """Make a place from `[part, index, start, end]`."""
        return cls(cast(Part, value[0]), value[2], value[3], value[1])


class Office(NamedTuple):
    """An office as one article states it."""

    name: str
    """With the body in full where the page allows it, `Chánh Văn phòng HĐND thành phố Hải Phòng`."""
    stated: str
    """As written in the article."""
    at: Place | None = None
    """Where it is written; None where the words stand apart, as in a list with one heading."""


class Official(NamedTuple):
    """A person who holds an office, as one article names them."""

    name: str
    honorific: str | None
    offices: tuple[Office, ...]
    mentions: tuple[Place, ...]
    """Every place that names the person, by full name or by given name, in reading order."""

    def to_json(self) -> dict[str, Any]:
        """Give the object of the JSON contract.

        `mentions` are code-point offsets into the body and absent for people named only elsewhere;
        `places` and `offices_at` hold every place as `[part, index, start, end]`.
        """
        value: dict[str, Any] = {
            "name": self.name,
            "honorific": self.honorific,
            "offices": [o.name for o in self.offices],
            "stated": [o.stated for o in self.offices],
        }
        in_body = [[m.start, m.end] for m in self.mentions if m.part == "body"]
        if in_body:
            value["mentions"] = in_body
        value["places"] = [m.to_json() for m in self.mentions]
        value["offices_at"] = [o.at.to_json() if o.at else None for o in self.offices]
        return value

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Official:
        """Make an official from the object that `to_json` gives."""
        offices = zip(value["offices"], value["stated"], value["offices_at"], strict=True)
        return cls(
            value["name"],
            value["honorific"],
            tuple(Office(name, stated, Place.from_json(at) if at else None) for name, stated, at in offices),
            tuple(Place.from_json(p) for p in value["places"]),
        )


class Run(NamedTuple):
    """A run of an article's text that stands unchanged in the decoded page."""

    part: Part
    index: int  # type: ignore[assignment]
    start: int
    """Offset in the part."""
    page: int
    """Offset in the decoded page (NFC, LF)."""
    length: int

    def to_json(self) -> list[str | int]:
        """Give `[part, index, start, page, length]`."""
        return [self.part, self.index, self.start, self.page, self.length]

    @classmethod
    def from_json(cls, value: list[Any]) -> Run:
        """Make a run from the list that `to_json` gives."""
        return cls(cast(Part, value[0]), value[1], value[2], value[3], value[4])


class Proof(NamedTuple):
    """Where a derived fact is read: a place in the article, or an offset in the decoded page."""

    fact: Fact
    text: str
    """The words that state the fact."""
    place: Place | None
    """None where the words were left out of the article, as a portal's date line is."""
    page: tuple[int, int] | None
    """Half-open offsets in the decoded page; None where the source was not a page."""

    def to_json(self) -> dict[str, Any]:
        """Give an object with `fact`, `text`, `place`, `page`."""
        return {
            "fact": self.fact,
            "text": self.text,
            "place": self.place.to_json() if self.place else None,
            "page": list(self.page) if self.page else None,
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Proof:
        """Make a proof from the object that `to_json` gives."""
        place, page = value["place"], value["page"]
        return cls(
            value["fact"],
            value["text"],
            Place.from_json(place) if place else None,
            (page[0], page[1]) if page else None,
        )


@dataclass(frozen=True, slots=True)
class Article:
    """One article with everything that was read from its page."""

    id: str
    title: str
    body: str
    """Plain text without title, byline and captions; paragraphs are apart by one empty line."""
    date: str | None = None
    """ISO day, `2017-08-22`; None where the day is not known."""
    date_known: DateKnown = "unknown"
    year: int | None = None
    council: Council | None = None
    councils: tuple[Council, ...] = ()
    """The primary council first, then the others that the article is listed under."""
    author: str | None = None
    source: str | None = None
    captions: tuple[str, ...] = ()
    caption_at: tuple[int, ...] = ()
    """For each caption its offset in `body`."""
    documents: tuple[str, ...] = ()
    officials: tuple[Official, ...] = ()
    proofs: tuple[Proof, ...] = ()
    runs: tuple[Run, ...] = ()
    corrected: tuple[str, ...] = ()
    """The fields that the user has set: `title`, `date`, `council`."""

    @property
    def year_is_reasoned(self) -> bool:
        """True where the year was inferred and the words that are kept as its proof do not hold it."""
        stated = (proof.text for proof in self.proofs if proof.fact == "year")
        return self.date_known == "inferred" and not any(str(self.year) in text for text in stated)

    def to_json(self) -> dict[str, Any]:
        """Give the object that `show --json` prints."""
        return {
            "id": self.id,
            "title": self.title,
            "date": self.date,
            "date_known": self.date_known,
            "year": self.year,
            "council": self.council.to_json() if self.council else None,
            "councils": [c.to_json() for c in self.councils],
            "author": self.author,
            "source": self.source,
            "body": self.body,
            "captions": list(self.captions),
            "caption_at": list(self.caption_at),
            "documents": list(self.documents),
            "officials": [o.to_json() for o in self.officials],
            "proofs": [p.to_json() for p in self.proofs],
            "runs": [r.to_json() for r in self.runs],
            "corrected": list(self.corrected),
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Article:
        """Make an article from the object that `to_json` gives; raises KeyError where a field is missing."""
        return cls(
            id=value["id"],
            title=value["title"],
            body=value["body"],
            date=value["date"],
            date_known=value["date_known"],
            year=value["year"],
            council=Council.from_json(value["council"]) if value["council"] else None,
            councils=tuple(Council.from_json(c) for c in value["councils"]),
            author=value["author"],
            source=value["source"],
            captions=tuple(value["captions"]),
            caption_at=tuple(value["caption_at"]),
            documents=tuple(value["documents"]),
            officials=tuple(Official.from_json(o) for o in value["officials"]),
            proofs=tuple(Proof.from_json(p) for p in value["proofs"]),
            runs=tuple(Run.from_json(r) for r in value["runs"]),
            corrected=tuple(value["corrected"]),
        )

    def is_clean(self) -> bool:
        """Say whether every text of it is as texts are kept (`safetext.clean`)."""
        return all(clean(text) == text for text in _texts(self.to_json()))

    def part(self, part: Part, index: int = 0) -> str:
        """Give the text that the offsets of a place in `part` count in; empty where there is none."""
        if part == "title":
            return self.title
        if part == "body":
            return self.body
        if part == "byline":
            return self.author or ""
        return self.captions[index] if index < len(self.captions) else ""


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
