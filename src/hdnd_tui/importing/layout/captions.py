"""Which lines stand under a picture (DOMAIN section 6)."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache

from hdnd_tui.importing.layout.addresses import is_address
from hdnd_tui.importing.layout.date_lines import date_line
from hdnd_tui.importing.layout.furniture import first_word, is_source
from hdnd_tui.importing.layout.lines import fold, join
from hdnd_tui.importing.layout.sheet import Sheet
from hdnd_tui.importing.layout.titles import key
from hdnd_tui.tables import table
from hdnd_tui.vietnamese.letters import cue
from hdnd_tui.vietnamese.sentences import ends

LONGEST = 320
"""Characters of the longest caption with a credit; without one captions are shorter."""
_LONGEST_BARE = 200
_LONGEST_VIEW = 120

_CREDIT_WORD = r"(?:nguon anh|do hoa|clip|video|hinh|anh)(?: minh hoa| tu lieu| chup man hinh| cat tu clip)?"
_CREDIT = cue(
    rf"(?:[(\[\-–—|.,:/\s]|^)\s*{_CREDIT_WORD}\s*[:/]\s*[^\n]{{0,60}}$"
    r"|[-–—(]\s*anh [^\n:]{2,30}$|\(nguon:[^\n]{2,40}$"
)
_CREDIT_SIGN = re.compile("[:/(–—-]")
"""Stands in every credit but `Ảnh minh họa`."""
_LONGEST_CREDIT = 90
"""Characters at the end of a line in which its credit stands."""
_CREDIT_ALONE = cue(rf"[(\[]?\s*{_CREDIT_WORD}\s*:\s*[^\n]{{0,60}}")
_OPEN_CREDIT = cue(r"\b(?:anh|nguon)\s*:$")
_EMPHASIS = re.compile(r"([*_])[^\W_][^\n]*[^*_:]\1")
_POINT = re.compile(
    r"[*_]\s*(?:\d{1,2}[.)]|[a-zđ][.)]|[IVX]+\.|[-+]|lưu ý|ghi chú|căn cứ|về)(?!\w)", re.IGNORECASE
)
_LEAD_IN = cue(
    r"(?:(?:mot so|mot vai|nhung|cac|duoi day la|sau day la)(?: mot so| nhung)?"
    r" (?:hinh anh|anh|khoanh khac|chum anh)\b"
    r"|(?:hinh anh|chum anh|clip|video)"
    r"(?: (?:tai|cua|ve|trong|hoat dong|hoi nghi|ky hop|buoi|le|chuong trinh|lien quan)\b|$))"
)
_SAYS = re.compile(r"\bnói\b", re.IGNORECASE)
"""With its mark: without it, Hà Nội and what a report holds (nội dung) read like it."""


@cache
def _listed_words(name: str) -> list[str]:
    """Give the words of one list of `captions.json`."""
    words: list[str] = table("importing/layout/captions")[name]
    return words


def _words(name: str) -> str:
    """Give the pattern of the words of a list, which end with a word."""
    return rf"(?:{'|'.join(map(re.escape, _listed_words(name)))})\b"


@cache
def _opens(name: str) -> re.Pattern[str]:
    """Give the pattern of the words of a list at the start of a line."""
    return cue(_words(name))


@cache
def _behind_blank(name: str) -> re.Pattern[str]:
    """Give the pattern of the words of a list behind a blank or a sign: only there they are looked for."""
    return cue(rf"\W{_words(name)}")


def _holds(name: str, folded: str) -> bool:
    """Say whether a folded line holds words of a list; most lines have none of the letters even."""
    there = any(map(folded.__contains__, _listed_words(name)))
    return there and _behind_blank(name).search(f" {folded}") is not None


def has_credit(text: str) -> bool:
    """Say whether a line ends in the credit of a picture: `Ảnh: N.H`, `(Ảnh: SGGP)`, `Ảnh minh họa`."""
    if len(text) > LONGEST:
        return False
    folded = fold(text).rstrip("*_ .)]")
    if folded.endswith("anh minh hoa"):
        return _names_a_picture(text)
    end = folded[-_LONGEST_CREDIT:]
    if not _CREDIT_SIGN.search(end) or not _names_a_picture(text):
        return False
    return bool(_CREDIT.search(end) or _OPEN_CREDIT.search(folded[-12:]))


def _names_a_picture(text: str) -> bool:
    low = text.lower()
    return (
        "ảnh" in low or "hình" in low or "clip" in low or "video" in low
        or "đồ họa" in low or "đồ hoạ" in low or "nguồn" in low
    )  # fmt: skip


def is_credit(text: str) -> bool:
    """Say whether a line is the credit of a picture and nothing else: `Ảnh: VOV`, `(Ảnh: Hà Nhân).`.

    `Video: Bà Lò phát biểu.` says what is seen, not who made it.
    """
    if len(text) > 80 or ":" not in text or not _CREDIT_ALONE.fullmatch(folded := fold(text)):
        return False
    name = text.partition(":")[2].strip(" .)]")
    return not folded.lstrip("([ ").startswith(("clip", "video")) or all(
        w[:1].isupper() for w in name.split()
    )


def credit_is_open(text: str) -> bool:
    """Say whether a line breaks off before the name of the photographer, which is the next line."""
    return (
        len(text) <= LONGEST
        and text.rstrip().endswith(":")
        and bool(_OPEN_CREDIT.search(fold(text).rstrip()))
    )


def in_emphasis(text: str) -> bool:
    """Say whether a short line is set apart in slanted type, as `*Quang cảnh cuộc họp*`.

    A point of a list, a note and a heading of the text (`*Về Thẩm phán*`) are no such lines.
    """
    if not text.startswith(("*", "_")) or len(text) > LONGEST or not _EMPHASIS.fullmatch(text):
        return False
    return not _POINT.match(text)


def one_sentence(text: str) -> bool:
    """Say whether a line holds no second sentence."""
    return next(ends(text.rstrip()), None) is None


def shows_a_view(text: str) -> bool:
    """Say whether a line names a view as only captions do: `Quang cảnh Hội nghị.`"""
    return len(text) <= _LONGEST_VIEW and bool(_opens("views").match(fold(text))) and one_sentence(text)


@lru_cache(256)
def shows_people(text: str) -> bool:
    """Say whether a line says who is seen doing what; a sentence of a report may say the same."""
    if len(text) > _LONGEST_BARE or text.endswith((":", ";", ",")):
        return False
    folded = fold(text)
    scene = len(text) <= _LONGEST_VIEW and _opens("scenes").match(folded)
    if not scene and not _opens("people").match(folded):
        return False
    if not one_sentence(text):
        return False
    return bool(scene) or (_holds("acts", folded) and not tells(text))


def tells(text: str) -> bool:
    """Say whether a line opens or speaks as a sentence of a report does: `Sáng ngày`, `cho biết`."""
    folded = fold(text)
    speaks = _holds("speech", folded) or _SAYS.search(text)
    return bool(_opens("openings").match(folded) or speaks)


def is_lead_in(text: str) -> bool:
    """Say whether a line announces pictures that are not there: `Một số hình ảnh tại buổi làm việc:`."""
    if len(text) > 110 or (len(text) > 60 and text.rstrip("*_ ").endswith(".")):
        return False
    return bool(_LEAD_IN.match(fold(text).strip("*_ .:;-"))) and not has_credit(text)


def read_captions(sheet: Sheet) -> None:
    """Find the captions of a page, in the text and in the list that some sites put after it."""
    body = sheet.body(sheet.first)
    listed = _listed(sheet, body)
    among = [i for i in sheet.body() if i not in listed]
    repeated = _repeated(sheet, listed, among) if listed else {}
    copies: dict[int, list[int]] = {}
    for i in listed:
        if (at := repeated.get(key(sheet.text(i)))) is not None:
            copies.setdefault(at, []).append(i)
            sheet.role[i] = "copy"
        else:
            sheet.role[i] = "caption"
    text = _Among(sheet, among)
    for i in among:
        if i in copies or _is_caption(sheet, i, text):
            sheet.role[i] = "caption"
        else:
            text.before = i
    _add_credits(sheet)
    if "caption" in sheet.role:
        _gather(sheet, copies)


def _repeated(sheet: Sheet, listed: list[int], among: list[int]) -> dict[str, int]:
    """Give the keys of the lines that may stand in the list of captions again, each with its line."""
    begin = {first_word(sheet.text(i)) for i in listed}
    alike = (i for i in among if first_word(sheet.text(i)) in begin and len(sheet.text(i)) <= LONGEST)
    return {key(sheet.text(i)): i for i in alike}


def _listed(sheet: Sheet, body: list[int]) -> list[int]:
    """Give the lines of a list of captions at the end of the text.

    Such a list comes after the byline, or after an empty line where nothing else in the text has one but
    its lead; a page whose paragraphs are all set apart has none.
    """
    if sheet.copied or sheet.marked:
        return []
    bylines = [i for i, role in enumerate(sheet.role) if role == "byline" and i > sheet.first]
    start = next((place for place, i in enumerate(body) if bylines and i > bylines[-1]), None)
    if start is None and not bylines and not sheet.is_document:
        gaps = [place for place in range(1, len(body)) if sheet.lines[body[place]].gap]
        lone = [place for place in gaps if place > 2]
        few = len(lone) == 1 and len(gaps) * 2 <= len(body)
        if few and len(body) - lone[0] <= max(8, len(body) // 3):
            start = lone[0]
    if start is None or any(
        sheet.role[i] == "out" and i not in sheet.images for i in range(body[start], body[-1])
    ):
        return []
    listed = [i for i in body[start:] if not _is_origin(sheet.text(i))]
    return listed if all(len(sheet.text(i)) <= LONGEST for i in listed) else []


def _is_origin(text: str) -> bool:
    return bool(is_source(text) or is_address(text.rpartition(" ")[2]) or date_line(text))


class _Among:
    """The lines of a text among which captions may stand."""

    def __init__(self, sheet: Sheet, lines: list[int]) -> None:
        self._sheet = sheet
        self._lines = lines
        self.before: int | None = None
        """The last line above the one in question that is no caption."""

    def is_first(self, i: int) -> bool:
        """Say whether a line opens the text."""
        return i == self._lines[0]

    @cached_property
    def loose(self) -> bool:
        """Whether the lines of a page are paragraphs, so that a lone short sentence is worth noticing.

        Some sites give every sentence a line of its own. What may be a caption itself is not counted.
        """
        lengths = sorted(
            len(self._sheet.text(i))
            for i in self._lines
            if self._sheet.is_paragraph(i) and not shows_people(self._sheet.text(i))
        )
        return bool(lengths) and lengths[len(lengths) // 2] >= 240

    @cached_property
    def below(self) -> dict[int, int | None]:
        """The next line below each that does not show people."""
        found: dict[int, int | None] = {}
        plain: int | None = None
        for i in reversed(self._lines):
            found[i] = plain
            if not shows_people(self._sheet.text(i)):
                plain = i
        return found


def _is_caption(sheet: Sheet, i: int, among: _Among) -> bool:
    text = sheet.text(i)
    if (i == sheet.first and not has_credit(text)) or i in sheet.kept:
        return False
    if text.startswith("#") or len(text) > LONGEST:
        return False
    return _reads_as_caption(sheet, i, among) and not _is_origin(text)


def _reads_as_caption(sheet: Sheet, i: int, among: _Among) -> bool:
    text = sheet.text(i)
    if (
        i - 1 in sheet.images
        and sheet.lines[i].gap <= 1
        and len(text) <= _LONGEST_BARE
        and one_sentence(text)
    ) or (has_credit(text) and not text.startswith(("-", "+"))):
        return True
    if (in_emphasis(text) and not sheet.is_document) or (not among.is_first(i) and shows_a_view(text)):
        return True
    least = max(140, len(text) * 1.2)
    if among.before is not None and len(sheet.text(among.before)) < least:
        return False
    return shows_people(text) and among.loose and _stands_apart(sheet, i, among, least)


def _stands_apart(sheet: Sheet, i: int, among: _Among, least: float) -> bool:
    """Say whether a line stands between paragraphs of some length, with or without other captions."""
    around = [k for k in (among.before, among.below[i]) if k is not None]
    return bool(around) and all(len(sheet.text(k)) >= least for k in around)


def _add_credits(sheet: Sheet) -> None:
    """Take a credit on a line of its own as part of the caption above it."""
    for i in range(1, len(sheet.lines)):
        if sheet.role[i] not in ("body", "caption"):
            continue
        above = i - 1
        short = len(sheet.text(i)) <= 40 and sheet.lines[i].gap == 0
        if (short and credit_is_open(sheet.text(above))) or is_credit(sheet.text(i)):
            if sheet.role[above] == "body" and above > sheet.first and len(sheet.text(above)) <= LONGEST:
                sheet.role[above] = "caption"
            if sheet.role[above] in ("caption", "copy"):
                sheet.role[i] = "caption"


def _gather(sheet: Sheet, copies: dict[int, list[int]]) -> None:
    """Put the captions together, each with its credit and the places of its copies."""
    i = 0
    while i < len(sheet.lines):
        if sheet.role[i] == "caption":
            again = [k for k in copies.get(i, ()) if sheet.text(k) == sheet.text(i)]
            lines = [i, *_credits_after(sheet, i)]
            i = lines[-1]
            for copy in again:
                lines += [k for k in _credits_after(sheet, copy) if len(lines) == 1]
            for k in lines[1:]:
                sheet.role[k] = "copy"
            caption = join((sheet.lines[k].excerpt for k in lines), " ")
            sheet.captions.append((lines[0], caption, [sheet.lines[k].excerpt for k in again]))
        i += 1


def _credits_after(sheet: Sheet, at: int) -> list[int]:
    """Give the lines below a caption that end it: its credit, or the name that a credit breaks off before."""
    lines = []
    while at + 1 < len(sheet.lines) and sheet.role[at + 1] == "caption":
        if not credit_is_open(sheet.text(at)) and not is_credit(sheet.text(at + 1)):
            break
        at += 1
        lines.append(at)
    return lines
