"""What several formats share: the day, the people, the text with its captions."""

from __future__ import annotations

import re

from hdnd_tui.article import OWN_LABEL, Article, Office
from hdnd_tui.citation import how_known
from hdnd_tui.councils.former import is_former_in, shown_office
from hdnd_tui.councils.tokens import comparable
from hdnd_tui.wording import Lang, Wording

NO_COUNCIL = Wording("chưa rõ hội đồng", "council not known")
NO_DAY = Wording("chưa rõ ngày", "date not known")
PEOPLE = Wording("Người được nêu trong bài", "People named in the article")
SOURCE = Wording("Nguồn", "Source")
ID = Wording("Mã bài", "Article id")
CITATION = Wording("Trích dẫn", "Citation")
AUTHOR = Wording("Tác giả", "Author")
PICTURE = Wording("Ảnh", "Picture")
NO_OFFICE = Wording("(không nêu chức vụ)", "(no office stated)")
NOBODY = Wording("Bài này không nêu chức vụ của ai.", "This article states nobody's office.")

_DAY = Wording("ngày {day} tháng {month} năm {year}", "{day}/{month}/{year}")
_YEAR = Wording("năm {year}", "{year}")
_CORRECTED = Wording("Người dùng đã sửa", "Corrected by the user")
_FIELDS = {"title": Wording("tên bài", "title"), "council": Wording("hội đồng", "council")}
"""The day says so itself."""
_SPELT = (
    (re.compile(r"hội đồng nhân dân"), "hđnd"),
    (re.compile(r"ủy ban nhân dân"), "ubnd"),
    (re.compile(r"\btp\b\.?"), "thành phố"),
)
"""How a stated office differs in spelling from its name with the body in full."""
_GAP = "\n\n"


def long_day(article: Article, lang: Lang) -> str:
    """Give the day in words with how it is known, `ngày 25 tháng 3 năm 2022 (ngày đăng)`."""
    how = how_known(article.date_known, corrected="date" in article.corrected).to(lang)
    if article.date:
        year, month, day = article.date.split("-")
        return _DAY.to(lang).format(day=int(day), month=int(month), year=year) + how
    if article.year:
        return _YEAR.to(lang).format(year=article.year) + how
    return NO_DAY.to(lang)


def corrected(article: Article, lang: Lang) -> str:
    """Give which of title and council the user has set, in one line; empty where the page states both."""
    fields = ", ".join(_FIELDS[field].to(lang) for field in article.corrected if field in _FIELDS)
    return f"{_CORRECTED.to(lang)}: {fields}" if fields else ""


def stated_office(office: Office) -> str:
    """Give an office as the article states it, with what the page adds to it in brackets.

    `Chủ tịch HĐND thành phố (Hải Phòng)`: the words in brackets are not the article's own.
    """
    if office.name == office.stated:
        return office.stated
    start = comparable(office.stated)
    for pattern, other in _SPELT:
        start = pattern.sub(other, start)
    if comparable(office.name).startswith(start):
        rest = office.name[len(start) :].strip(" ,")
        return f"{office.stated} ({rest})" if rest else office.stated
    return f"{office.stated} ({office.name})"


def people(article: Article, lang: Lang) -> list[tuple[str, str]]:
    """Give each person with the offices stated, in the order of the article; former ones are named so."""
    return [
        (
            person.name,
            "; ".join(
                shown_office(stated_office(o), is_former_in(article, o)).to(lang) for o in person.offices
            )
            or NO_OFFICE.to(lang),
        )
        for person in article.officials
    ]


def _without_label(caption: str) -> str:
    label = OWN_LABEL.match(caption)
    return caption[label.end() :] if label else caption


def paragraphs(article: Article, lang: Lang) -> list[str]:
    """Give the paragraphs of the body with every caption as `[Ảnh: …]` where it stood between them."""
    body = article.body
    pieces: list[tuple[int, str]] = []
    at = 0
    for piece in body.split(_GAP):
        pieces.append((at, piece))
        at += len(piece) + len(_GAP)
    captions = [f"[{PICTURE.to(lang)}: {_without_label(each)}]" for each in article.captions]
    places = [*article.caption_at, *[len(body)] * (len(article.captions) - len(article.caption_at))]
    waiting = sorted(zip(places, range(len(article.captions)), strict=False))
    result: list[str] = []
    for start, piece in pieces:
        while waiting and waiting[0][0] <= start:
            result.append(captions[waiting.pop(0)[1]])
        if piece:
            result.append(piece)
    result.extend(captions[index] for _, index in waiting)
    return result
