"""Pages with what must be read from them: our own samples, or annotated pages, a JSON object a line."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hdnd_tui.importing.formats.decode import decode

Span = tuple[int, int]


@dataclass(frozen=True)
class Gold:
    """One page and the facts in it; offsets are code points of `raw`."""

    id: str
    raw: str
    title: str | None
    years: frozenset[int]
    """The years that are right; on a page that tells none, the true one if it is known from elsewhere."""
    datable: bool
    """The page itself tells its year."""
    councils: frozenset[str]
    """The councils that are right as the primary one; empty where the page names none."""
    officials: dict[str, tuple[str, ...]]
    """Name -> offices."""
    variants: dict[str, str] = field(default_factory=dict)
    """Another spelling in the page -> the name."""
    mentions: frozenset[Span] = frozenset()
    """Every place that names an official in full."""
    ignored: frozenset[Span] = frozenset()
    """Places that count neither way."""
    furniture: tuple[Span, ...] | None = None
    """What belongs to the portal; None where nobody marked it."""


def read_gold(path: Path) -> list[Gold]:
    """Read the annotated pages of a `.jsonl` file, or of a folder with `pages/` and `expected.json`."""
    return list(_samples(path) if path.is_dir() else _lines(path))


def _lines(path: Path) -> Iterator[Gold]:
    for line in path.read_text("utf-8").splitlines():
        page: dict[str, Any] = json.loads(line)
        borderline = page["borderline_people"]
        yield Gold(
            id=page["id"],
            raw=page["raw"],
            title=page["title"],
            years=frozenset(page["year_ok"]),
            datable=page["year_evidence"] in ("explicit", "inferred"),
            councils=frozenset(page["council_ok"]) if page["council"] else frozenset(),
            officials={o["name"]: tuple(o["offices"]) for o in page["officials"]},
            variants={v: o["name"] for o in page["officials"] for v in o.get("variants", ())},
            mentions=frozenset(_spans(page["officials"])),
            ignored=frozenset(_spans(borderline)) | {(s, e) for s, e in page["ignore_spans"]},
            furniture=tuple((s, e) for s, e in page["chrome_spans"]),
        )


def _spans(people: list[dict[str, Any]]) -> Iterator[Span]:
    return ((start, end) for person in people for start, end in person["spans"])


def _samples(folder: Path) -> Iterator[Gold]:
    expected: dict[str, dict[str, Any]] = json.loads((folder / "expected.json").read_text("utf-8"))
    for name, page in expected.items():
        if not name.endswith(".txt"):
            continue
        raw = decode((folder / "pages" / name).read_bytes()).text
        council = page.get("council")
        yield Gold(
            id=name,
            raw=raw,
            title=page["title"],
            years=frozenset({int(name[:4])}),
            datable=page.get("date_known") != "unknown",
            councils=frozenset({council[0]} if council else ()),
            officials={person: tuple(offices) for person, offices in page["officials"].items()},
            mentions=frozenset(_named(raw, page["officials"])),
        )


def _named(raw: str, officials: dict[str, Any]) -> Iterator[Span]:
    """Give every place that writes one of the names out; no sample names a street after its officials."""
    for name in officials:
        name = unicodedata.normalize("NFC", name)
        at = raw.find(name)
        while at >= 0:
            yield at, at + len(name)
            at = raw.find(name, at + len(name))
