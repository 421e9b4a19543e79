"""Small facts in words: days, figures, councils, as both the list and the reader say them."""

from __future__ import annotations

from functools import lru_cache

from hdnd_tui.article import Council, DateKnown
from hdnd_tui.councils.units import short_name
from hdnd_tui.wording import Lang, Wording

MORE = Wording("… còn {count} nữa: gõ thêm để thu hẹp", "… {count} more: type on to narrow down")
GO_ON = Wording("… còn {count} nữa: ↓ xem tiếp, gõ để thu hẹp", "… {count} more: Down goes on, or type")
_NOW = Wording("nay thuộc {province}", "now {province}")
UNKNOWN = Wording("chưa rõ", "unknown")
_NO_DAY = Wording("chưa rõ ngày", "no date")
_KNOWN: dict[DateKnown, Wording] = {
    "event": Wording("", ""),
    "published": Wording("ngày đăng", "published"),
    "inferred": Wording("suy ra", "inferred"),
    "unknown": Wording("", ""),
}


def figures(number: int, lang: Lang) -> str:
    """Give a whole number with its thousands apart: 20.114, in English 20,114."""
    text = f"{number:,}"
    return text if lang == "en" else text.replace(",", ".")


def day(date: str | None, year: int | None, lang: Lang) -> str:
    """Give an ISO day as dd/mm/yyyy, else the year, else that it is not known."""
    if date and date.count("-") == 2:
        y, m, d = date.split("-")
        return f"{d}/{m}/{y}"
    return str(year) if year else UNKNOWN.to(lang)


def day_alone(date: str | None, year: int | None, lang: Lang) -> str:
    """Give a day where nothing beside it tells that it is one."""
    return day(date, year, lang) if date or year else _NO_DAY.to(lang)


def day_or_month(text: str) -> str:
    """Give `2022-03` as 03/2022, `2022-03-25` as 25/03/2022, a year as it is."""
    return "/".join(reversed(text.split("-")))


_CORRECTED = Wording("(đã sửa)", "(corrected)")


def how_known(known: DateKnown, lang: Lang, *, corrected: bool = False) -> str:
    """Give in brackets how the day is known; empty for the day of the event itself."""
    if corrected:
        return _CORRECTED.to(lang)
    words = _KNOWN[known].to(lang) if known in _KNOWN else ""
    return f"({words})" if words else ""


def dated(date: str | None, year: int | None, known: DateKnown, lang: Lang, room: int) -> str:
    """Give what a row begins with: the day in so many cells, then how it is known."""
    how = how_known(known, lang)
    return f"{day(date, year, lang):<{room}}{how + ' ' if how else ''}"


@lru_cache(4096)
def short_council(council: Council) -> str:
    """Give a council's name for a list, `HĐND TP Hải Phòng`."""
    return short_name(council)


@lru_cache(4096)
def council_without_hdnd(council: Council) -> str:
    """Give a council's name for the sidebar, where every row is a council: `Q. Hồng Bàng`."""
    name = short_name(council).removeprefix("HĐND ")
    return name[:1].upper() + name[1:]


def province_then_and_now(council: Council, now: str, lang: Lang) -> str:
    """Give in which province a council is, and in which one today where it is another; may be empty."""
    where = [council.province] if council.level != "province" else []
    if now and now not in (council.province, council.name):
        where.append(_NOW.fill(province=now).to(lang))
    return ", ".join(filter(None, where))
