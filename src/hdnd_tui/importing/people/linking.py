"""Which office belongs to which name: the patterns P1 to P11 of DOMAIN section 4."""

from __future__ import annotations

from dataclasses import replace

from hdnd_tui.councils.titles import Title
from hdnd_tui.importing.gaps import BESIDES, LIST, OF_ONE, SUCCEEDED, outside_brackets
from hdnd_tui.importing.people.chains import goes_on
from hdnd_tui.importing.people.items import Given, Named, Stated
from hdnd_tui.importing.people.left_holder import Left, holder_left
from hdnd_tui.importing.people.lines import named_over, signed
from hdnd_tui.importing.people.office_over_list import give_list, give_ones, heads_list
from hdnd_tui.importing.people.pronoun_holder import holder_meant
from hdnd_tui.importing.people.right_holder import (
    gone_too,
    in_apposition,
    points_right,
    second_holder,
    successor,
    while_in,
)
from hdnd_tui.importing.people.row import Row
from hdnd_tui.importing.people.table_rows import CELL, linked_rows

_HEADS_OF_ONE = frozenset({"chủ tịch", "bí thư", "trưởng ban", "giám đốc", "trưởng đoàn"})
"""Heads of offices that one person has."""
_OFFICE_SAID = (["danh"], ["chức"], ["vụ"], ["nhiệm"], ["bầu"], ["cách"])
"""Words before an office that somebody loses: "miễn nhiệm chức danh Chủ tịch đối với ông Ba"."""
_LIST_ENDS = (["chí"], ["ông"], ["bà"], ["đ/c"])
_SEVERAL = frozenset({"các", "hai", "ba", "bốn", "02", "03"})
_ELECTED = frozenset({"bầu", "cử", "nhiệm", "chuẩn", "chọn"})
"""Words of the condition on which somebody gains an office: "nếu trúng cử", "nếu được bổ nhiệm"."""
_DOES = frozenset("đã sẽ đang cũng chưa không luôn phải cần vừa".split())
"""Words with which it is told what whoever has an office does."""
_LOSSES = frozenset({"miễn", "bãi", "cách", "thôi"})


def link(row: Row) -> None:
    """Give every name of a text the offices that the text states for it."""
    items, index = row.items, 0
    rows = linked_rows(row) if CELL in row.tokens.text else {}
    while index < len(items):
        item = items[index]
        if index in rows:
            index = rows[index]
        elif not isinstance(item, Stated):
            index += 1
        elif row.is_one_of(index):
            index = give_ones(row, item, index)
        elif heads_list(row, item, index):
            give_list(row, item, index)
            index += 1
        else:
            index = _link_chain(row, index)
    _spread_seats(row)


def _spread_seats(row: Row) -> None:
    """Give all of a list the seat stated before the first: "các đại biểu A, B và C"."""
    for index, item in enumerate(row.items[:-1]):
        if not isinstance(item, Named) or not item.plural or item.standing != "deputy":
            continue
        following = row.items[index + 1]
        if not isinstance(following, Named) or following.standing != "bare":
            continue
        if " ".join(row.gap(index, index + 1) or ()) in LIST:
            following.standing, following.plural, following.honorific = "deputy", True, item.honorific


def _link_chain(row: Row, first: int) -> int:
    """Give the offices from item `first` on that belong together to a person, left or right."""
    items, last, end = row.items, first, len(row.items) - 1
    while last < end and isinstance(items[last + 1], Stated):
        gap = row.gap(last, last + 1)
        if gap is None or not goes_on(row, gap, first, last):
            break
        last += 1
    if (over := named_over(row, first, last)) is not None:
        over.offices.extend(row.titles(first, last))
        return last + 1
    left = holder_left(row, first)
    if left is not None and left.gains and _lost_by_next(row, left, first, last):
        left = None
    if left is not None and last > first:
        last -= left.gains and _speaks(row, last)
        # "ông A làm Phó ban B, Bí thư Ba nói": the last office is of the one whose given name follows
        last -= last > first and _is_called(row, last)
    right = _holder_right(row, first, last, left)
    chain = row.titles(first, last)
    if right is None and chain[-1].abroad and _before_capital(row, last):
        left = None  # "Bộ trưởng Mỹ A, Bộ trưởng Hàn Quốc Jeong Kyeong-doo": no name that is read
    if right is not None:
        own = chain
        if left is not None and _parted(row, left, last, right):
            own = chain[-1:]
            _give(row, left, chain[:-1])
        _give_right(row, right, last, own)
    elif left is not None:
        _give(row, left, chain)
    elif (meant := holder_meant(row, first)) is not None:
        meant.offices.extend(chain)
    return last + 1


def _before_capital(row: Row, last: int) -> bool:
    """Tell whether a capital stands directly behind an office."""
    after = row.items[last].after
    return after < row.tokens.size and row.tokens.capital[after]


def _lost_by_next(row: Row, left: Left, first: int, last: int) -> bool:
    """Tell whether the one named behind loses what is lost: "cảnh cáo với ông A và cách chức T với ông B"."""
    words, lead = row.tokens.words, row.items[first].lead
    pair = words[lead - 2 : lead]
    if pair not in (["cách", "chức"], ["miễn", "nhiệm"], ["bãi", "nhiệm"], ["chức", "danh"], ["chức", "vụ"]):
        return False
    if words[left.item.lead - 1] != "với" or not _LOSSES & set(words[left.item.after : lead]):
        return False
    following = row.items[last + 1] if last + 1 < len(row.items) else None
    return (
        isinstance(following, Named)
        and row.sentence[following.lead] == row.sentence[lead]
        and words[following.lead - 1] == "với"
    )


def _is_called(row: Row, last: int) -> bool:
    """Tell whether a given name stands directly behind a bare office: "Bí thư Ba"."""
    following = row.items[last + 1] if last + 1 < len(row.items) else None
    (title,) = row.titles(last, last)
    named = isinstance(following, Given) and following.lead == title.after and not title.pieces
    return named and row.is_said_by(last + 1)


def _speaks(row: Row, last: int) -> bool:
    """Tell whether the office behind a comma is the one who speaks: "A thành Bí thư xã, Chủ tịch xã nói"."""
    (title,) = row.titles(last, last)
    return row.gap(last - 1, last) == [","] and (
        row.is_said_by(last) or (title.public is None and row.acts(last))
    )


def _parted(row: Row, left: Left, last: int, right: int) -> bool:
    """Tell whether only the last office of a chain is the name's to the right.

    "A, Bí thư Huyện ủy, Chủ tịch UBND xã B", "Chủ tịch A được cử làm Bí thư, Phó Chủ tịch B".
    """
    return not getattr(left.item, "left", False) or (left.gains and row.gap(last, right) == [])


def _holder_right(row: Row, first: int, last: int, left: Left | None) -> int | None:
    """Give the index of the name to the right that the offices belong to."""
    index = last + 1
    item = row.items[index] if index < len(row.items) else None
    if isinstance(item, Given) and _is_given_holders(row, first, last, left):
        item.offices.extend(row.titles(first, last))
    if not isinstance(item, Named):
        return None
    gap = row.gap(last, index)
    if gap is None:
        return index if signed(row, last, item) else None
    if item.standing == "citizen" or (left is not None and not gap and _opens_sentence(row, item)):
        return None
    if " ".join(gap) in SUCCEEDED and (item.honorific or "tiền" in gap):
        stays = "nếu" in row.before(first)  # "nếu ông A trở thành Thủ tướng thay bà B"
        for before in (item, *gone_too(row, index)):
            before.offices.extend(title._replace(former=not stays) for title in row.titles(first, last))
        return successor(row, index) if left is None and gap[0] == "(" and not stays else None
    if not gap and row.pair_before(first) in (["trợ", "lý"], ["thư", "ký"]):
        return None  # "Trợ lý Thủ tướng A": either
    if not gap or points_right(row, gap, item, last, alone=left is None):
        return index
    sign = " ".join(outside_brackets(gap))
    explains = sign in ("-", ",") and left is None and in_apposition(row, sign, item, first, index)
    return index if explains else None


def _opens_sentence(row: Row, item: Named) -> bool:
    """Tell whether a name opens the next sentence without a sign: "Bà A, Chủ tịch UBND tỉnh Ông B nói"."""
    return item.honorific is not None and not item.plural and row.tokens.capital[item.lead]


def _is_given_holders(row: Row, first: int, last: int, left: Left | None) -> bool:
    """Tell whether the offices are of the given name behind them: "Chủ tịch Ba", "đối với ông Ba"."""
    if row.items[last + 1].lead == row.items[last].after or _while_held(row, first, last, left):
        return True
    said = row.pair_before(first)[-1:] in _OFFICE_SAID and bool(_LOSSES & set(row.before(first)))
    return left is None and said and row.gap(last, last + 1) in (["đối", "với"], ["với"], ["của"])


def _while_held(row: Row, first: int, last: int, left: Left | None) -> bool:
    """Tell whether the given name behind a comma held the offices: "Khi giữ chức Bí thư xã, ông An ..."."""
    item, before = row.items[last + 1], row.items[first - 1] if first else None
    if left is not None or not isinstance(item, Given) or row.gap(last, last + 1) != [","]:
        return False
    words = row.tokens.words
    other = isinstance(before, Named | Given) and words[before.end - 1] != words[item.start]
    return (
        not (other and before is not None and row.sentence[before.lead] == row.sentence[item.lead])
        and item.honorific.lower() in OF_ONE
        and while_in(row, first)
    )


def _give(row: Row, left: Left, titles: list[Title]) -> None:
    if left.planned and titles and _was_elected(row, titles[-1].after):
        left = replace(left, planned=False)
    elif left.gains and titles and _if_elected(row, left, titles):
        left = replace(left, planned=True)
    if left.planned or (left.gains and (row.is_proposed(left.item.lead) or row.is_proposed_with(left.index))):
        titles = [title._replace(planned=True) for title in titles]
    joined = row.joined_before(left.index) if left.gains and isinstance(left.item, Named) else []
    joined = joined or _sharers(row, left, titles)
    if not joined:
        left.item.offices.extend(titles)
        return
    people = [*reversed(joined), left.item]
    in_turn = titles and "lượt" in row.tokens.words[left.item.after : titles[0].lead]
    each = in_turn or all(title.head in _HEADS_OF_ONE for title in titles)
    if each and len(titles) == len(people):
        # "A và B được bầu giữ chức Chủ tịch UBND tỉnh và Chủ tịch HĐND tỉnh": each has one, in this order.
        for person, title in zip(people, titles, strict=True):
            person.offices.append(title)
        return
    for person in people:
        person.offices.extend(titles)


def _sharers(row: Row, left: Left, titles: list[Title]) -> list[Named]:
    """Give those of a list without an office of their own: "các đồng chí A và B, Phó Chủ tịch HĐND tỉnh".

    Behind a dash also "các đồng chí A, B - Phó Chủ tịch HĐND tỉnh", unless the list goes on.
    """
    before = row.items[left.index - 1] if left.index else None
    if left.gains or not isinstance(before, Named) or not isinstance(left.item, Named):
        return []
    if any(title.head in _HEADS_OF_ONE for title in titles):
        return []
    found: list[Named] = []
    signs = [["và"], [","]] if _ends_list(row, left.item, titles) else [["và"]]
    for at in range(left.index - 1, -1, -1):
        item = row.items[at]
        if not isinstance(item, Named) or row.gap(at, at + 1) not in signs or item.offices or item.left:
            return []
        found.append(item)
        if item.plural or _is_called_several(row, item):
            return [] if _tells_of(row, at, left.index + 1) else found
        signs = [[","]]
    return []


def _tells_of(row: Row, at: int, office: int) -> bool:
    """Tell whether the office at `office` speaks of those listed from `at` on: "Trả lời các ông A, B - ...".

    Not where the list opens its clause, so that all of it speaks.
    """
    before = row.pair_before(at)[-1:]
    if not before or not before[0].isalpha() or before[0] in ("có", "do", "gồm"):
        return False
    return row.is_said_by(office) or row.tokens.words[row.items[office].after] in _DOES


def _ends_list(row: Row, last: Named, titles: list[Title]) -> bool:
    """Tell whether a dash stands between a name and its office, behind which no further name is listed."""
    tokens = row.tokens
    behind = tokens.words[titles[-1].after : titles[-1].after + 1] if titles else []
    return tokens.words[last.end : last.end + 1] == ["-"] and behind not in ([","], [";"], ["và"])


def _is_called_several(row: Row, item: Named) -> bool:
    """Tell whether a colon stands between a name and the honorific of a list: "có các đồng chí: A và B"."""
    before = row.tokens.words[max(0, item.lead - 5) : item.lead]
    return before[-1:] == [":"] and before[-2:-1] in _LIST_ENDS and not _SEVERAL.isdisjoint(before)


def _if_elected(row: Row, left: Left, titles: list[Title]) -> bool:
    """Tell whether offices are gained on condition: "sẽ làm Giám đốc nếu được bầu", "Nếu được bầu, ông A"."""
    words = row.tokens.words
    behind = words[titles[-1].after : titles[-1].after + 4]
    gap = words[left.item.after : titles[0].lead]
    if "sẽ" not in gap:
        return False
    return (behind[:1] == ["nếu"] and not _ELECTED.isdisjoint(behind)) or (
        _is_condition(row.before(left.index))
    )


def _is_condition(before: list[str]) -> bool:
    """Tell whether a sentence opens with what is to happen first: "Nếu được bầu"."""
    return before[:1] == ["nếu"] and not _ELECTED.isdisjoint(before[:4])


def _was_elected(row: Row, at: int) -> bool:
    """Tell whether the words behind an office say that who was proposed for it was elected.

    "và trúng cử đại biểu" is said of another office.
    """
    said, further = row.tokens.words[at : at + 3], row.tokens.words[at + 3 : at + 5]
    return "đại" not in further and said in (
        ["và", "trúng", "cử"],
        ["và", "đắc", "cử"],
        ["và", "đã", "trúng"],
    )


def _give_right(row: Row, index: int, last: int, titles: list[Title]) -> None:
    name = row.items[index]
    assert isinstance(name, Named)
    gap = row.gap(last, index) or []
    if not gap:
        name.left = True
    if (
        (gap and row.is_proposed_for(last))
        or row.is_stood_for(last)
        or ("gồm" in gap and row.is_sought(last))
        or (gap and _is_condition(row.before(last)))  # "Nếu được bầu làm Trưởng ban, ông A sẽ"
    ):
        titles = [title._replace(planned=True) for title in titles]
    name.offices.extend(titles)
    if gap[-1:] == ["với"] and (others := row.listed_after(index)) and len(titles) == 1 + len(others):
        # "miễn nhiệm Chủ tịch, Phó Chủ tịch đối với bà A và bà B": each has one, in the same order.
        for person, title in zip((name, *others), titles, strict=True):
            person.offices[:] = [office for office in person.offices if office not in titles] + [title]
        return
    if not gap and row.tokens.words[name.end : name.end + 1] == ["và"]:
        for second in second_holder(row, index, last):
            second.offices.extend(titles)
    if row.is_plural(last) or name.plural or "gồm" in gap or gap[-1:] in ([":"], ["có"]) or "với" in gap:
        listed = row.listed_after(index)
        if not listed and row.is_plural(last) and gap[-1:] == ["là"]:
            listed = row.listed_after_semicolons(index)
        if " ".join(gap) in BESIDES:
            _give_chosen(row, listed[-1] if listed else name, titles)
        for following in listed:
            following.offices.extend(titles)


def _give_chosen(row: Row, last: Named, titles: list[Title]) -> None:
    """Give an office to who is chosen besides, and as a former one to whom that one follows.

    "Các Phó chủ tịch, ngoài 2 ông A, B tái cử, HĐND đã bầu ông C thay ông D".
    """
    words, number = row.tokens.words, row.sentence[last.lead]
    for item in row.items:
        verb = words[item.lead - 1]
        if not isinstance(item, Named) or item.lead <= last.lead or row.sentence[item.lead] != number:
            continue
        if verb in ("bầu", "thay"):
            item.offices.extend(title._replace(former=verb == "thay") for title in titles)
