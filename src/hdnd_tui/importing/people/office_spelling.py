"""How the full name of an office is spelt: its head, its body without short forms and doubled words."""

from __future__ import annotations

import re

from hdnd_tui.councils.short_forms import behind_sign
from hdnd_tui.councils.titles import Title
from hdnd_tui.importing.context import TextPart
from hdnd_tui.tables import table

_HEAD = re.compile(
    r"^(?:nguyên |Quyền )?(?:Phó )?(?:Chủ tịch|Trưởng Ban|Trưởng phòng)(?: Thường trực| [Cc]huyên trách)? "
)
_SUFFIX = re.compile(r"(?:Chủ tịch|Phó Bí thư|Trưởng Ban|Ủy viên) thường trực")

_BEFORE_HEADS = {"nguyên": "nguyên ", "cựu": "nguyên ", "quyền": "Quyền ", "q": "Quyền "}
_BRACKETS = re.compile(r" \( ?(HĐND[^()]*?) ?\)")
_SHORT_FORM = re.compile(r" \( ?[A-ZĐƯ]{2,8}(?: ?[&–-] ?[A-ZĐƯ]{2,8})* ?\) ")
_SPOKESMAN = re.compile(r" kiêm [Nn]gười phát ngôn(?: của\b)?")
_TWICE = re.compile(r"\b(Ban|Đoàn|phòng) \1\b", re.IGNORECASE)
"""Head and body both name it: "Trưởng Ban Ban Pháp chế"."""


def tidied(words: str) -> str:
    """Give the name of an office without what its parts bring along: short forms, doubled words."""
    name = " ".join(words.split())
    if "," in name:
        name = name.replace(" ,", ",")
        name = name if "ĐBQH" in name or "Quốc hội" in name else name.replace(", HĐND", " HĐND")
    name = name.removesuffix(" đương nhiệm")
    if "phát ngôn" in name:
        name = _SPOKESMAN.sub("", name)
    if "(" in name:
        name = _BRACKETS.sub(r" \1", _SHORT_FORM.sub(" ", name))
    if "Ban Ban" in name or "Đoàn Đoàn" in name or "phòng Phòng" in name:
        name = _TWICE.sub(lambda match: match[1], name)
    if "thường trực" in name:
        name = _SUFFIX.sub(lambda match: match[0].replace("thường", "Thường"), name)
    return name


def behind_head(name: str) -> str:
    """Give the body in the full name of a chair's or a deputy's office."""
    return _HEAD.sub("", name)


def shown_head(head: str, title: Title, text: TextPart) -> str:
    """Give the head of an office as it is shown, with `nguyên` or `Quyền` before it."""
    shown: str = table("councils/facts/display")["heads"].get(head) or first_up(head)
    if title.former:
        return f"nguyên {shown}"
    if title.start < title.head_at[0]:
        return f"{_BEFORE_HEADS.get(text.tokens.words[title.start], '')}{shown}"
    return shown


def short_standing(title: Title, text: TextPart) -> tuple[int, str]:
    """Give where the head with "TT" and signs behind it ends, and what "TT" stands for: "PCT.TT HĐND"."""
    tokens, end, standing = text.tokens, title.head_at[1], ""
    body = title.pieces[0].start if title.pieces else title.end
    while end < body:
        if tokens.words[end] == "tt":
            end, standing = end + 1, " Thường trực"
        elif tokens.words[end : end + 2] == ["thường", "trực"] and tokens.shouted(end):
            end, standing = end + 2, " Thường trực"
        elif (behind := behind_sign(tokens, end)) > end:
            end = behind
        else:
            break
    return end, standing


def with_kind(name: str) -> str:
    """Give the city's name as it follows a Party body: a city named after a person keeps its kind."""
    return f"thành phố {name}" if name == "Hồ Chí Minh" else name


def plain(name: str) -> str:
    """Give words with single blanks between them."""
    return " ".join(name.split())


def first_up(words: str) -> str:
    """Give words with a capital first."""
    single = plain(words)
    return single[:1].upper() + single[1:]
