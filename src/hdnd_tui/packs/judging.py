"""Judging a line of a pack: nothing in it is trusted, since a pack may come from anywhere."""

from __future__ import annotations

import json
import re

from hdnd_tui.archive import corrections
from hdnd_tui.archive.ledger import REMOVED_STATE, state_of
from hdnd_tui.archive.merging import Change
from hdnd_tui.archive.wellformed import is_well_formed, places
from hdnd_tui.article import Article, Council
from hdnd_tui.errors import PageRefused, WrongUsage
from hdnd_tui.safetext import clean

_STATE = re.compile(rf"[0-9a-f]{{32}}|{REMOVED_STATE}")
_MOST_STATES = 10_000

UNSOUND = PageRefused("gói cập nhật có bài sai cấu trúc", "the pack holds an article that is not well formed")


def change_of(line: bytes) -> Change:
    """Give the change of a line; raises PageRefused where anything in it is not as we write it."""
    try:
        value = json.loads(line.decode("utf-8"))
        read, state = None, REMOVED_STATE
        corrected = value.get("corrections", {})
        if "article" in value:
            read = Article.from_json({**value["article"], "id": value["id"], "runs": [], "corrected": []})
            state = state_of(read, corrected)
        change = Change(value["id"], state, tuple(value.get("was", ())), read, corrected)
        sound = _is_sound(change)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, WrongUsage) as error:
        raise UNSOUND from error
    if not sound:
        raise UNSOUND
    return change


def _is_sound(change: Change) -> bool:
    if not (change.id and clean(change.id) == change.id and len(change.was) <= _MOST_STATES):
        return False
    if not all(_STATE.fullmatch(state) for state in change.was):
        return False
    if change.read is None:
        return not change.corrections
    if not all(_is_kept_so(field, value) for field, value in change.corrections.items()):
        return False
    return is_sound_article(change.read) and is_sound_article(
        corrections.apply(change.read, change.corrections)
    )


def is_sound_article(article: Article) -> bool:
    """Say whether an article is one that an import could have made."""
    return (
        is_well_formed(article)
        and article.is_clean()
        and all(council.name for council in article.councils)
        and all(official.name for official in article.officials)
        and bool(article.title)
        and all(map(_is_line, _lines(article)))
        and (article.council is None or article.council in article.councils)
        and all(at.start <= at.end <= len(article.part(at.part, at.index)) for at in places(article))
    )


def _is_line(text: str) -> bool:
    """Say whether text is one clean line; the title of a page may hold several spaces in a row."""
    return clean(text) == text and "\n" not in text and text.strip() == text


def _lines(article: Article) -> tuple[str, ...]:
    """Give what every import makes one line of."""
    return article.id, article.title, article.author or "", article.source or ""


def _is_kept_so(field: str, value: str) -> bool:
    """Say whether a correction is as our own archives keep it; raises WrongUsage where it cannot be one."""
    if field not in corrections.FIELDS:
        return False
    told = json.loads(value)
    meant = Council.from_json(told) if field == "council" else told
    return corrections.check_value(field, meant) == value
