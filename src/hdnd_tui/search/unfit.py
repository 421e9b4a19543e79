"""Filters of a query that let no article through, each told in one sentence with what to do."""

from __future__ import annotations

from collections.abc import Sequence

from hdnd_tui.councils.events import find_kinds
from hdnd_tui.search.known import Known, is_place
from hdnd_tui.search.query import Alternative, Condition, Query, is_unknown
from hdnd_tui.search.results import Unfit
from hdnd_tui.search.scope import FIRST_DAY, LAST_DAY, Scope, is_day, read_day, read_years
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Wording

_LONGEST_SHOWN = 60

_EMPTY = Wording(
    "sau “{typed}” chưa có gì nên chưa lọc; hãy viết tiếp, ví dụ: {example}",
    "nothing follows “{typed}”, so it filters nothing yet; write on, for example: {example}",
)
_EXAMPLES = {
    "council": "hđnd:Hà Tĩnh",
    "year": "năm:2018",
    "official": "người:Nguyễn Văn An",
    "since": "từ:22/8/2017",
    "until": "đến:2018",
    "kind": "loại:giám sát",
}
_NO_COUNCIL = Wording(
    "“{typed}”: không có hội đồng, tỉnh hay huyện nào tên như vậy; hãy xem lại tên, ví dụ: hđnd:Hà Tĩnh",
    "“{typed}”: no council, province or district has that name; look at the spelling, as in hđnd:Hà Tĩnh",
)
_NO_ARTICLES = Wording(
    "“{typed}”: kho không có bài nào như vậy; hãy bỏ bộ lọc này",
    "“{typed}”: the archive has no such article; take this filter away",
)
_NO_PERSON = Wording(
    "“{typed}”: kho không nêu người nào tên như vậy; hãy viết ngắn hơn hoặc không dấu",
    "“{typed}”: the archive names nobody so; write less of the name, or without marks",
)
_OTHER_MARKS = Wording(
    "“{typed}”: chỉ có người tên viết khác dấu; hãy viết không dấu",
    "“{typed}”: names with other marks only; write it without marks",
)
_NO_KIND = Wording(
    "“{typed}”: không có loại việc nào tên như vậy; ví dụ: loại:giám sát, loại:kỳ họp, loại:chất vấn",
    "“{typed}”: no kind of event has that name; for example: loại:giám sát, loại:kỳ họp, loại:chất vấn",
)
_NO_YEAR = Wording(
    "“{typed}” không phải là năm; hãy viết đủ bốn chữ số, ví dụ: năm:2018",
    "“{typed}” is no year; write four figures, as in năm:2018",
)
_NO_DAY = Wording(
    "“{typed}”: lịch không có ngày ấy; hãy viết như 22/8/2017",
    "“{typed}” is no day of the calendar; write 22/8/2017",
)
_NO_WORD = Wording(
    "“{typed}” không có từ nào để tìm; hãy gõ chữ hoặc số, ví dụ: giám sát",
    "“{typed}” holds no word to search for; type letters or figures, as in giám sát",
)
_TOGETHER = Wording(
    "không bài nào hợp cùng lúc với {typed}; hãy bỏ bớt bộ lọc",
    "no article fits {typed} together; take a filter away",
)
_REVERSED = Wording(
    "{typed}: ngày đầu đứng sau ngày cuối; hãy đổi chỗ",
    "{typed}: the first day is after the last; change them",
)
_ALL_FILTERS = Wording("mọi bộ lọc đã chọn", "all chosen filters")


def find_unfit(
    query: Query, conditions: Sequence[Condition], bits: int, scope: Scope, known: Known
) -> tuple[Unfit, ...]:
    """Name the filters that fit nothing, and where each fits something but not together, say that.

    `bits` are the articles that fit all of them.
    """
    found = [_say(_why(c, known), c.typed) for c in conditions if not c.value.strip() or not scope.fitting(c)]
    if query.official and not known.official(query.official):
        found.append(_say(_why(Condition("official", query.official), known), query.official))
    chosen = any((query.councils, query.years, query.chosen, query.official, query.since, query.until))
    if not found and not bits and min(query.councils, default=0) >= 0 and (chosen or conditions):
        typed = ", ".join(f"“{shown(c.typed)}”" for c in conditions)
        parts = [Wording(typed, typed)] if typed else []
        if chosen:
            parts.append(_ALL_FILTERS)
        vi, en = ", ".join(p.vi for p in parts), ", ".join(p.en for p in parts)
        says = _REVERSED if _is_reversed(query, conditions) else _TOGETHER
        why = Wording(says.vi.format(typed=vi), says.en.format(typed=en))
        found.append(Unfit(" ".join(c.typed for c in conditions), why))
    return tuple(found)


def _is_reversed(query: Query, conditions: Sequence[Condition]) -> bool:
    """Say whether a last day asked for is before a first one."""
    first = [query.since, *(c.value for c in conditions if c.field == "since" and not c.negative)]
    last = [query.until, *(c.value for c in conditions if c.field == "until" and not c.negative)]
    firsts = [read_day(day, last=False) or FIRST_DAY for day in first if day]
    lasts = [read_day(day, last=True) or LAST_DAY for day in last if day]
    return max(firsts, default=FIRST_DAY) > min(lasts, default=LAST_DAY)


def find_wordless(alternatives: Sequence[Alternative]) -> tuple[Unfit, ...]:
    """Name signs that were to be found where the query has no word at all: `((((`, `*`."""
    typed = " ".join(clause.text for alternative in alternatives for clause in alternative.wanted)
    if not typed or any(alternative.unwanted for alternative in alternatives):
        return ()
    return (_say(_NO_WORD, typed),)


def _why(condition: Condition, known: Known) -> Wording:
    value = condition.value
    why = _NO_ARTICLES
    if not value.strip():
        example = _EXAMPLES[condition.field]
        why = Wording(_EMPTY.vi.replace("{example}", example), _EMPTY.en.replace("{example}", example))
    elif condition.field == "council" and not is_place(value):
        why = _NO_COUNCIL
    elif condition.field == "official":
        why = _OTHER_MARKS if known.official(fold(value)) else _NO_PERSON
    elif condition.field == "kind" and not find_kinds(value):
        why = _NO_KIND
    elif condition.field == "year" and not (read_years(value) or is_unknown(value)):
        why = _NO_YEAR
    elif condition.field in ("since", "until") and not is_day(value):
        why = _NO_DAY
    return why


def unknown_council(name: str) -> Unfit:
    """Say why the name of a council finds nothing: no unit bears it, or none of its articles is here."""
    return _say(_NO_ARTICLES if is_place(name) else _NO_COUNCIL, name)


def _say(why: Wording, typed: str) -> Unfit:
    return Unfit(typed, why.fill(typed=shown(typed)))


def shown(typed: str) -> str:
    """Shorten what was typed for a sentence."""
    typed = typed.strip()
    return typed if len(typed) <= _LONGEST_SHOWN else typed[: _LONGEST_SHOWN - 1] + "…"
