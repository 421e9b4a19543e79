"""How an article is quoted: author, title, site, day (DOMAIN section 8), and how its source is named."""

from __future__ import annotations

import re

from hdnd_tui.article import Article, DateKnown
from hdnd_tui.wording import Lang, Wording

_ADDRESS = re.compile(r"https?://(?:[^/@\s]*@)?(?:www\.)?([^/:?#\s]+)", re.IGNORECASE)

_ON = Wording("ngày {day}", "{day}")
_IN = Wording("năm {year}", "{year}")
_NO_DAY = Wording("không rõ ngày", "no date")
_HOW = {
    "published": Wording(" (ngày đăng)", " (day of publication)"),
    "inferred": Wording(" (suy ra)", " (inferred)"),
}
_CORRECTED = Wording(" (đã sửa)", " (corrected)")
_FILE = Wording("tệp {name}", "file {name}")
_ABOUT = Wording("bài về {council}", "on {council}")
_ID = Wording(" Mã bài: {id}.", " Article id: {id}.")


def short_day(date: str) -> str:
    """Give an ISO day as `25/3/2022`; other text unchanged."""
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    if not (year.isdecimal() and month.isdecimal() and day.isdecimal()):
        return date
    return f"{int(day)}/{int(month)}/{year}"


def how_known(known: DateKnown, *, corrected: bool = False) -> Wording:
    """Give in brackets, after a space, how the day or year is known; empty for the day of the event.

    One that the user has set is said to be `corrected`, whatever the page states.
    """
    return _CORRECTED if corrected else _HOW.get(known, Wording("", ""))


def site_of(source: str | None) -> str:
    """Give the host of an address without `www.`; empty where `source` is a file name or not known."""
    match = _ADDRESS.match(source or "")
    return match[1].lower() if match else ""


def shown_source(source: str, lang: Lang) -> str:
    """Give the address or what else was stated as the source; a file's name is said to be one."""
    from hdnd_tui.importing.formats.registry import format_of

    is_file = "/" not in source and format_of(source) is not None
    return _FILE.fill(name=source).to(lang) if is_file else source


def cite(article: Article, lang: Lang = "vi", *, with_id: bool = True) -> str:
    """Give the citation of an article in one line that ends in a full stop.

    Where no site is known the council stands in its place, as what the article is about: it need not have
    published it. The day is that of the article, and a day that was inferred, corrected by the user, or is
    that of publication, is said to be so: a copy is all that a reader sees.
    """
    title = article.title.rstrip(".")
    quoted = f"“{title}”" if '"' in title else f'"{title}"'
    how = how_known(article.date_known, corrected="date" in article.corrected).to(lang)
    if article.date:
        when = _ON.fill(day=short_day(article.date)).to(lang) + how
    elif article.year:
        when = _IN.fill(year=article.year).to(lang) + how
    else:
        when = _NO_DAY.to(lang)
    place = site_of(article.source)
    if not place and article.council:
        place = _ABOUT.fill(council=article.council.name).to(lang)
    parts = (article.author or "", quoted, place, when)
    line = ", ".join(part for part in parts if part) + "."
    return line + _ID.to(lang).format(id=article.id) if with_id else line
