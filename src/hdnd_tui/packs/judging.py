"""Judging a line of a pack: nothing in it is trusted, since a pack may come from anywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Any, get_args

from hdnd_tui.archive.corrections import FIELDS
from hdnd_tui.archive.ledger import REMOVED_STATE, state_of
from hdnd_tui.archive.merging import Change
from hdnd_tui.article import Article, Council, DateKnown, Fact, Level, Part, Place
from hdnd_tui.errors import PageRefused
from hdnd_tui.safetext import clean

_STATE = re.compile(rf"[0-9a-f]{{32}}|{REMOVED_STATE}")
_MOST_STATES = 10_000

UNSOUND = PageRefused("gói cập nhật có bài sai cấu trúc", "the pack holds an article that is not well formed")


def change_of(line: bytes) -> Change:
    """Give the change of a line; raises PageRefused where anything in it is not as we write it."""
    try:
        value = json.loads(line.decode("utf-8"))
        read, state = None, REMOVED_STATE
        corrections = value.get("corrections", {})
        if "article" in value:
            read = Article.from_json({**value["article"], "id": value["id"], "runs": [], "corrected": []})
            state = state_of(read, corrections)
        change = Change(value["id"], state, tuple(value.get("was", ())), read, corrections)
        sound = _is_sound(change)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise UNSOUND from error
    if not sound:
        raise UNSOUND
    return change


def _is_sound(change: Change) -> bool:
    if not (_text(change.id) and change.id and len(change.was) <= _MOST_STATES):
        return False
    if not all(type(state) is str and _STATE.fullmatch(state) for state in change.was):
        return False
    if change.read is None:
        return not change.corrections
    if not all(field in FIELDS and _correction(field, value) for field, value in change.corrections.items()):
        return False
    return _article(change.read)


def _article(article: Article) -> bool:
    texts = (article.title, article.body, *article.captions, *article.documents)
    return (
        all(_text(text) for text in texts)
        and bool(article.title)
        and all(text is None or _text(text) for text in (article.author, article.source))
        and article.date_known in get_args(DateKnown)
        and (article.date is None or _day(article.date))
        and (article.year is None or (type(article.year) is int and 0 < article.year < 10_000))
        and all(_council(council) for council in article.councils)
        and (article.council is None or article.council in article.councils)
        and len(article.caption_at) == len(article.captions)
        and all(_within(at, at, article.body) for at in article.caption_at)
        and all(_official(article, official) for official in article.officials)
        and all(_proof(article, proof) for proof in article.proofs)
    )


def _official(article: Article, official: Any) -> bool:
    places = [*official.mentions, *(office.at for office in official.offices if office.at)]
    return (
        _text(official.name)
        and bool(official.name)
        and (official.honorific is None or _text(official.honorific))
        and all(_text(office.name) and _text(office.stated) for office in official.offices)
        and _places(article, places)
    )


def _proof(article: Article, proof: Any) -> bool:
    return (
        proof.fact in get_args(Fact)
        and _text(proof.text)
        and _places(article, [proof.place] if proof.place else [])
        and (proof.page is None or (_number(proof.page[0]) and _number(proof.page[1])))
    )


def _places(article: Article, places: Iterable[Place]) -> bool:
    return all(
        place.part in get_args(Part)
        and _number(place.index)
        and _within(place.start, place.end, article.part(place.part, place.index))
        for place in places
    )


def _council(council: Council) -> bool:
    return (
        _text(council.name)
        and bool(council.name)
        and council.level in get_args(Level)
        and _text(council.province)
    )


def _correction(field: str, value: object) -> bool:
    if not isinstance(value, str):
        return False
    told = json.loads(value)
    if field == "council":
        return _council(Council.from_json(told))
    return _text(told) and (field == "title" or not told or len(told) == 4 or _day(told))


def _text(value: object) -> bool:
    return type(value) is str and clean(value) == value


def _day(value: object) -> bool:
    if type(value) is not str:
        return False
    date.fromisoformat(value)
    return len(value) == 10


def _number(value: object) -> bool:
    return type(value) is int and 0 <= value < 2**53


def _within(start: object, end: object, text: str) -> bool:
    return type(start) is int and type(end) is int and 0 <= start <= end <= len(text)
