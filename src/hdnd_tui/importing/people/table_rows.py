"""Rows of a table: the offices in their cells are those of the one whose name has a cell of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hdnd_tui.councils.title_bodies import BodyReader
from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.gaps import CHAIN
from hdnd_tui.importing.people.items import Given, Item, Named, Stated
from hdnd_tui.importing.people.row import Row

CELL = "|"
"""The sign between two cells of a row."""
_BEFORE = frozenset({".", ",", ")", "-", "+", "*", "(", ":", "/"})
"""Signs before what a cell holds."""
_ENDS = frozenset({".", ";", ",", "/", "-", "(", ")", "*", "&", "+"})
_GOES_ON = CHAIN | {";", ".", "; -", "/ -", ", -", ". -"}
"""Gaps over which the offices of a cell go on."""
_LISTS = frozenset({",", ";", "/", "và", "-", ", và"})
"""Gaps between the names of a cell."""
_TERM = frozenset({"khóa", "nhiệm", "kiêm", "phụ", "chuyên", "hoạt", "và", "tái", "từ", "không"})
"""Words behind an office that still speak of the office."""
_NAMES = ("họ và tên", "họ tên", "họ , tên", "họ và chữ đệm")
"""Words over a column of names."""
_FIRST = frozenset({"tt", "stt", "số tt"})
"""Words over the numbers of the rows."""
_BETWEEN = 20
"""Words between two rows of one table, such as the heading of a group."""
_MOST_CELLS = 40
_LONGEST = 6
"""Words of a name."""
_BODIES = ("đơn vị", "cơ quan", "công tác", "tổ chức", "địa phương")
"""Words over a column of the bodies in which offices are held."""
_PLANNED = ("giới thiệu", "ứng cử", "dự kiến", "đề cử", "đề nghị", "quy hoạch")
_DECIDED = ("miễn nhiệm", "bãi nhiệm", "xác nhận", "kết quả")
"""Words over offices that are or were held, whatever is proposed of them."""
_LEFT = ("chức vụ cũ", "chức danh cũ", "trước đây", "trước khi nghỉ", "từng giữ", "đã giữ")
"""Words over offices that were held once."""
_OTHERS = (
    "nội dung|công việc|nhiệm vụ|ý kiến|kiến nghị|câu hỏi|trả lời|thẩm quyền|người ký|trình|chuẩn bị"
    "|thành phần|thay thế|chủ trì|thực hiện|phụ trách|theo dõi|liên hệ|nơi nhận"
).split("|")
"""Words over columns that tell of other things than who holds what."""
_OF_OTHERS = "giải quyết|phê duyệt|chất vấn|gửi|người tiếp|cán bộ tiếp|tiếp công dân|phản biện|xử lý".split(
    "|"
)
"""Words over offices of others, who deal with who is named in the row: "Công dân | Cán bộ tiếp"."""


def linked_rows(row: Row) -> dict[int, int]:
    """Link the rows of tables, and give for the first item of each the item behind its last.

    A row in which nobody has a cell of the own name is left to the other rules.
    """
    tokens, items = row.tokens, row.items
    done: dict[int, int] = {}
    heads: list[str] = []
    index = below = 0
    for first, last in _lines(tokens):
        if first > below + _BETWEEN:
            heads = []
        below = last
        begin = index = _next(items, index, first)
        index = _next(items, index, last)
        cells = list(_cells(tokens, first, last))
        if index > begin and (found := _named_below(tokens, items[begin:index], cells, heads)) is not None:
            items.insert(_next(items, begin, found.start), found)
            index += 1
        held = items[begin:index]
        if not held:
            words = [_words(tokens, *cell) for cell in cells]
            heads = words if not heads or words[0] in _FIRST or _names_people(words) else heads
        elif _link(tokens, held, cells, heads):
            done[begin] = index
    return done


def _next(items: list[Item], index: int, at: int) -> int:
    """Give the first item from `index` on that stands at a token or behind it."""
    while index < len(items) and items[index].lead < at:
        index += 1
    return index


def _lines(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Give the first token of each line that holds cells and the one behind its last."""
    first, signs = 0, 0
    for at, word in enumerate((*tokens.words, "\n")):
        if word == CELL:
            signs += 1
        elif word == "\n":
            if 0 < signs <= _MOST_CELLS:
                yield first, at
            first, signs = at + 1, 0


def _cells(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give where each cell of a line begins and ends; signs at its ends make no cells."""
    words = tokens.words
    last -= words[last - 1] == CELL
    first += words[first] == CELL and last < tokens.size and words[last] == CELL
    start = first
    for at in range(first, last):
        if words[at] == CELL:
            yield start, at
            start = at + 1
    yield start, last


def _named_below(
    tokens: Tokens, held: list[Item], cells: list[tuple[int, int]], heads: list[str]
) -> Named | None:
    """Give whom the cell under "Họ và tên" names in words that nothing else shows to be a name: "A Pớt"."""
    if len(heads) < len(cells) or not all(isinstance(item, Stated) for item in held):
        return None
    for head, (first, last) in zip(heads, cells, strict=False):
        if not _names_people([head]):
            continue
        start = first
        while start < last and (tokens.words[start].isdigit() or tokens.words[start] in _BEFORE):
            start += 1
        words = tokens.words[start:last]
        named = all(tokens.capital[start:last]) and all(word.replace("'", "").isalpha() for word in words)
        if named and len(words) <= _LONGEST and (len(words) > 1 or "'" in "".join(words)):
            return Named(start, last, start, None, "bare")
    return None


def _names_people(heads: list[str]) -> bool:
    """Tell whether one of the words over columns says that names stand below."""
    return any(word in head for head in heads for word in _NAMES)


def _words(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(tokens.words[first:last])


def _link(tokens: Tokens, held: list[Item], cells: list[tuple[int, int]], heads: list[str]) -> bool:
    """Give who is named in a row the offices of its cells; False where other rules must tell of it."""
    heads = heads if len(cells) <= len(heads) else [""] * len(cells)
    named = {at: _people(tokens, held, *cell) for at, cell in enumerate(cells)}
    named = {at: people for at, people in named.items() if people}
    if len(named) > 1 or any(isinstance(item, Given) for item in held):
        # "Họ và tên | Chức vụ | Người kế nhiệm" tells of the first.
        named = {at: people for at, people in named.items() if _names_people([heads[at]])} or named
    if not named or any(person.standing == "citizen" for people in named.values() for person in people):
        return False
    stated = {}
    for column, (first, last) in enumerate(cells):
        own = named.get(column, [])
        inside = [item for item in held if first <= item.lead < last and item not in own]
        offices = [item for item in inside if isinstance(item, Stated)]
        _link_within(tokens, inside)
        if offices and len(offices) == len(inside):
            begin = own[-1].end if own else first
            stated[column] = _offices(tokens, offices, begin, cells, column, heads)
    whose = _whose(list(named), list(stated))
    if whose is None:
        return next(iter(named)) < next(iter(stated), len(cells))
    for column, titles in stated.items():
        at = whose[column]
        if (
            at == column
            or "chức" in heads[column]
            or not (_is_other(heads[at]) or _is_of_another(heads[column]))
        ):
            for person in named[at]:
                person.offices.extend(titles)
    return True


def _link_within(tokens: Tokens, inside: list[Item]) -> None:
    """Give the offices of a cell to the names in it right before each: "Lê Văn Sở, Giám đốc Sở Y tế; ..."."""
    person: Named | None = None
    at = 0
    for item in inside:
        if isinstance(item, Named):
            person, at = item, item.end
        elif isinstance(item, Stated):
            if person is not None and " ".join(tokens.words[at : item.lead]) in _GOES_ON | _BEFORE:
                person.offices.append(item.title)
                at = item.after
            else:
                person = None
        else:
            person = None


def _people(tokens: Tokens, held: list[Item], first: int, last: int) -> list[Named]:
    """Give whom a cell names that holds a name or a list of names and nothing before it."""
    inside = [item for item in held if first <= item.lead < last]
    people = [item for item in inside if isinstance(item, Named)]
    if not people or inside[: len(people)] != people or people[-1].end > last:
        return []
    begin, end = people[0].lead, people[-1].end
    between = [_words(tokens, one.end, other.lead) for one, other in pairwise(people)]
    if not _begins(tokens, begin, first) or not _LISTS.issuperset(between):
        return []
    return people if end == last or tokens.words[end] in _ENDS else []


def _whose(named: list[int], stated: list[int]) -> dict[int, int] | None:
    """Give for every column of offices that of who holds them; None where the order does not tell."""
    if len(named) == 1:
        return dict.fromkeys(stated, named[0])
    before = {at: max((column for column in named if column <= at), default=-1) for at in stated}
    behind = {at: min((column for column in named if column > at), default=-1) for at in stated}
    for whose in (before, behind):
        if set(whose.values()) == set(named):
            return whose
    return None


def _offices(
    tokens: Tokens,
    stated: list[Stated],
    begin: int,
    cells: list[tuple[int, int]],
    column: int,
    heads: list[str],
) -> list[Title]:
    """Give the offices of a cell from token `begin` on, the last with the body that the next cell names."""
    last = cells[column][1]
    titles = [
        item.title for item in _own(tokens, stated, begin, last, begins_with_name=begin > cells[column][0])
    ]
    if titles and column + 1 < len(cells) and any(word in heads[column + 1] for word in _BODIES):
        titles[-1] = _with_body(tokens, titles[-1], last, *cells[column + 1])
    head = heads[column]
    if any(word in head for word in _PLANNED) and not any(word in head for word in _DECIDED):
        titles = [title._replace(planned=True) for title in titles]
    if head.startswith("nguyên chức") or any(word in head for word in _LEFT):
        titles = [title._replace(former=True) for title in titles]
    return titles


def _with_body(tokens: Tokens, title: Title, end: int, first: int, last: int) -> Title:
    """Give an office that ends its cell at `end` with the body in the next one: "Giám đốc | Sở Y tế"."""
    if title.pieces or title.after != end or first >= last or tokens.words[first] == tokens.words[end - 1]:
        return title
    reader = BodyReader(tokens, first, first, title.head)
    reader.body()
    kinds = {piece.what for piece in reader.pieces}
    if not kinds or reader.unknown or reader.at > last:
        return title
    return title._replace(
        end=reader.at, after=reader.at, pieces=tuple(reader.pieces), public="private" not in kinds
    )


def _is_other(head: str) -> bool:
    """Tell whether the words over a column say that it tells of other things than who holds what."""
    return any(word in head for word in _OTHERS)


def _is_of_another(head: str) -> bool:
    """Tell whether the words over a column say that it tells of another one than who is named in the row."""
    return _is_other(head) or any(word in head for word in _OF_OTHERS)


def _begins(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether nothing but a number or a sign stands before a token of a cell."""
    return all(word in _BEFORE or word.isdigit() for word in tokens.words[first:at])


def _own(
    tokens: Tokens, stated: list[Stated], first: int, last: int, *, begins_with_name: bool
) -> Iterator[Stated]:
    """Give the offices with which a cell begins and that it goes on with, where it tells nothing else."""
    at = first
    for item in stated:
        gap = " ".join(tokens.words[at : item.lead])
        if not (gap in _GOES_ON if at > first else _begins(tokens, item.lead, first)):
            return
        at = item.after
        if begins_with_name and gap == "," and item is stated[0]:
            yield item  # "Ông Lê Văn Sở, Giám đốc Sở Y tế cần làm rõ"
            continue
        behind = tokens.words[at] if at < last else ""
        if behind.isalpha() and not tokens.capital[at] and behind not in _TERM:
            return  # "Chủ tịch HĐND tỉnh dự họp"
        yield item
