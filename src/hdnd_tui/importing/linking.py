"""Which office belongs to which name: the patterns P1 to P11 of DOMAIN section 4."""

from __future__ import annotations

from dataclasses import replace

from hdnd_tui.councils.titles import Title
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.importing.gaps import (
    APPOINTED,
    BEFORE_SUBJECT,
    CHAIN,
    LIST,
    LIST_OPENERS,
    OF_ONE,
    ONCE,
    RIGHT,
    SUCCEEDED,
    chosen_after_post,
    links,
    outside_brackets,
)
from hdnd_tui.importing.mentions import Given, Item, Named, Stated


class Linker:
    """Gives every name of a text the offices that the text states for it."""

    def __init__(self, tokens: Tokens, items: list[Item], sentences: list[int]) -> None:
        """Take the items of a text in reading order; `sentences` is what `sentence_numbers` gives."""
        self.tokens = tokens
        self.items = items
        self.sentence = sentences

    def link(self) -> None:
        """Fill the `offices` of every name."""
        index = 0
        while index < len(self.items):
            item = self.items[index]
            if isinstance(item, Stated):
                index = self._header(index) if self._heads_list(item) else self._chain(index)
            else:
                index += 1
        self._spread_seats()

    def _spread_seats(self) -> None:
        """Give all of a list the seat stated before the first: "các đại biểu A, B và C"."""
        for index, item in enumerate(self.items[:-1]):
            following = self.items[index + 1]
            if not (
                isinstance(item, Named) and isinstance(following, Named) and following.standing == "bare"
            ):
                continue
            if (
                item.standing == "deputy"
                and item.plural
                and " ".join(self._gap(index, index + 1) or ()) in LIST
            ):
                following.standing, following.plural, following.honorific = "deputy", True, item.honorific

    def _gap(self, left: int, right: int) -> list[str] | None:
        """Give the words between two items; None across the end of a sentence."""
        start, end = self.items[left].after, self.items[right].lead
        if end < start or self.sentence[max(start - 1, 0)] != self.sentence[end]:
            return None
        return self.tokens.words[start:end]

    def _chain(self, first: int) -> int:
        """Give the offices from item `first` on that belong together to a person, left or right."""
        last = first
        while last + 1 < len(self.items) and isinstance(self.items[last + 1], Stated):
            gap = self._gap(last, last + 1)
            if gap is None or not self._goes_on(gap, first, last):
                break
            last += 1
        right = self._right(first, last)
        left = self._left(first)
        chain = [item.title for item in self._stated(first, last)]
        if right is not None:
            own = chain
            if left is not None and self._parted(left, last, right):
                own = chain[-1:]
                self._give(left, chain[:-1])
            self._give_right(right, first, last, own)
        elif left is not None:
            self._give(left, chain)
        return last + 1

    def _parted(self, left: tuple[Named | Given, int, bool], last: int, right: int) -> bool:
        """Tell whether only the last office of a chain is the name's to the right.

        "A, Bí thư Huyện ủy, Chủ tịch UBND xã B", "Chủ tịch A được cử làm Bí thư, Phó Chủ tịch B".
        """
        name, _, appointed = left
        return not getattr(name, "left", False) or (appointed and self._gap(last, right) == [])

    def _stated(self, first: int, last: int) -> list[Stated]:
        return [item for item in self.items[first : last + 1] if isinstance(item, Stated)]

    def _heads_list(self, item: Stated) -> bool:
        """Tell whether an office stands over a list: "các đồng chí Ủy viên Trung ương Đảng: ..."."""
        words = self.tokens.words[item.after : item.after + 16]
        if not item.plural or ":" not in words:
            return False
        words = words[: words.index(":")]
        if "gồm" in words and "." not in words:
            words = words[words.index("gồm") :]
        return all(word in LIST_OPENERS for word in words)

    def _header(self, index: int) -> int:
        """Give the office over a list to the names of the list.

        Where the names are apart by semicolons the list ends with the sentence, else at the first semicolon.
        """
        stated = self.items[index]
        assert isinstance(stated, Stated)
        words, number = self.tokens.words, self.sentence[stated.lead]
        previous, over_semicolons = stated.after, None
        for item in self.items[index + 1 :]:
            if self.sentence[item.lead] != number:
                break
            if not isinstance(item, Named):
                continue
            if ";" in words[previous : item.lead] and previous != stated.after:
                if over_semicolons is None:
                    over_semicolons = True
                if not over_semicolons:
                    break
            elif previous != stated.after and over_semicolons is None:
                over_semicolons = False
            item.offices.append(stated.title)
            previous = item.after
        return index + 1

    def _goes_on(self, gap: list[str], first: int, last: int) -> bool:
        text = " ".join(gap)
        stated = self.items[last]
        if isinstance(stated, Stated) and stated.plural and "," in gap:
            return False
        if text in CHAIN:
            return True
        if text == ";" and first and self._after_colon(first):
            after = self.items[last + 1].after
            following = self.items[last + 2] if last + 2 < len(self.items) else None
            return following is None or following.lead != after
        return False

    def _after_colon(self, first: int) -> bool:
        gap = self._gap(first - 1, first)
        return bool(gap) and gap is not None and ("chức" in gap or "từng" in gap)

    def _right(self, first: int, last: int) -> int | None:
        """Give the index of the name to the right that the offices belong to."""
        index = last + 1
        item = self.items[index] if index < len(self.items) else None
        if isinstance(item, Given) and item.lead == self.items[last].after:
            item.offices.extend(stated.title for stated in self._stated(first, last))
        if not isinstance(item, Named):
            return None
        gap = self._gap(last, index)
        if gap is None:
            return index if self._signed(last, item) else None
        if item.standing == "citizen":
            return None
        if " ".join(gap) in SUCCEEDED and item.honorific:
            item.offices.extend(replace(stated.title, former=True) for stated in self._stated(first, last))
            return None
        return index if not gap or self._points_right(gap, item, first, last) else None

    def _points_right(self, gap: list[str], item: Named, first: int, last: int) -> bool:
        """Tell whether the words behind an office say that the person named next holds it."""
        text = " ".join(gap)
        if text in RIGHT and (item.honorific or item.plural or text in (":", "|", "gồm", "gồm :")):
            return True
        if item.honorific and gap[-1] in ("là", "với", "cho") and len(gap) <= 12:
            return self._left(first) is None and (gap[-1] == "là" or "đối" in gap[-2:])
        if text in ("-", ","):
            return self._left(first) is None and self._in_apposition(text, item, first, last + 1)
        if gap[-1] == "là" and self._plural(last) and len(gap) <= 8:
            return True
        if "gồm" in gap[-2:] and len(gap) <= 10:
            return True
        return text == ";" and not item.honorific and self._left(first) is None and self._verb_follows(item)

    def _in_apposition(self, sign: str, item: Named, first: int, index: int) -> bool:
        """Tell whether a name explains the office before it: "Chủ tịch HĐND tỉnh, ông A"."""
        if sign == "-":
            return not self._has_own(index)
        if (item.honorific or "").lower() not in OF_ONE:
            return False
        return self._while_in(first) or (self._opens_clause(first) and not self._has_own(index))

    def _has_own(self, index: int) -> bool:
        """Tell whether an office follows the name at `index` as its own."""
        if index + 1 >= len(self.items) or not isinstance(self.items[index + 1], Stated):
            return False
        gap = self._gap(index, index + 1)
        return gap is not None and len(gap) <= 2 and "và" not in gap

    def _plural(self, index: int) -> bool:
        stated = self.items[index]
        return isinstance(stated, Stated) and stated.plural

    def _opens_clause(self, first: int) -> bool:
        """Tell whether an office stands where a subject does, not after "của" or "với"."""
        before = self.items[first].lead - 1
        return before < 0 or self.tokens.words[before] in BEFORE_SUBJECT

    def _while_in(self, first: int) -> bool:
        """Tell whether an office opens the clause: "Trước khi làm Bí thư Huyện ủy, ông ..."."""
        before = self.items[first].lead - 1
        return before >= 0 and self.tokens.words[before] in ("làm", "là", "chức", "vị", "danh", "trò")

    def _verb_follows(self, item: Named) -> bool:
        words = self.tokens.words
        return item.end < self.tokens.size and words[item.end] not in (",", ";", "-", ".", "và")

    def _signed(self, last: int, item: Named) -> bool:
        """Tell whether an office on its own line stands over a name on its own line (a signature)."""
        tokens, words = self.tokens, self.tokens.words
        stated = self.items[last]
        begin = stated.lead
        between = words[stated.after : item.lead]
        if not between or between[0] != "\n" or set(between) - {"\n", "(", ")", "đã", "ký", "ky"}:
            return False
        alone = item.end >= tokens.size or words[item.end] == "\n"
        line = begin
        while line and words[line - 1] != "\n":
            line -= 1
        return alone and item.standing != "citizen" and begin - line <= 2 and item.honorific is None

    def _left(self, first: int) -> tuple[Named | Given, int, bool] | None:
        """Give the name to the left that holds the offices, its index, and whether it gains them here."""
        index = self._outside_brackets(first)
        if index < 0:
            return None
        gap = self._gap(index, first)
        if gap is None:
            return None
        item = self.items[index]
        if isinstance(item, Stated):
            owner = self._owner(index)
            if owner is None or not links(gap) or not APPOINTED & set(gap):
                return None
            return self.items[owner], owner, True  # type: ignore[return-value]
        if isinstance(item, Named) and item.standing == "citizen":
            return None
        if not gap:
            return None
        plain = [word for word in outside_brackets(gap) if word not in (",", "-", "(", ")")]
        if not plain:
            return (item, index, False) if len(outside_brackets(gap)) <= 2 else None
        if links(gap) and plain[0] not in ("và", "cùng", "với") and not self._quoted(item, plain):
            return item, index, bool(APPOINTED & set(plain))
        if len(gap) <= 14 and gap[-1] == "chức" and gap[-2:-1] in (["thôi"], ["cách"], ["mất"]):
            return item, index, True
        if self._quoted(item, plain):
            return None
        if len(gap) <= 40 and self._subject(index) and ONCE & set(gap[-4:]) and links(gap[-2:]):
            return item, index, True
        return (item, index, True) if self._subject(index) and chosen_after_post(gap) else None

    def _quoted(self, item: Named | Given, plain: list[str]) -> bool:
        """Tell whether what follows is what a person says ("Theo ông Luận, hiện Chủ tịch HĐND ...")."""
        before = item.lead - 1
        return before >= 0 and self.tokens.words[before] == "theo" and not APPOINTED & set(plain)

    def _outside_brackets(self, first: int) -> int:
        """Give the index of the item before `first` that no closed bracket encloses."""
        index = first - 1
        words = self.tokens.words
        while index >= 0:
            between = words[self.items[index].after : self.items[first].lead]
            depth = 0
            for word in between:
                if word == "(":
                    depth += 1
                elif word == ")":
                    depth -= 1
                    if depth < 0:
                        break
            if depth >= 0 or first - index > 4:
                return index
            index -= 1
        return index

    def _subject(self, index: int) -> bool:
        """Tell whether an item is the first of its sentence that names anybody or anything."""
        number = self.sentence[self.items[index].lead]
        return index == 0 or self.sentence[self.items[index - 1].lead] != number

    def _owner(self, index: int) -> int | None:
        """Give the index of the last name before item `index` that has the office at `index`."""
        stated = self.items[index]
        if not isinstance(stated, Stated):
            return None
        for at in range(index - 1, -1, -1):
            item = self.items[at]
            if isinstance(item, Named):
                return at if stated.title in item.offices else None
        return None

    def _give(self, left: tuple[Named | Given, int, bool], titles: list[Title]) -> None:
        name, index, appointed = left
        name.offices.extend(titles)
        if appointed and isinstance(name, Named):
            for at in self._joined_before(index):
                at.offices.extend(titles)

    def _joined_before(self, index: int) -> list[Named]:
        """Give the names that a list joins to the one at `index`: "A và B được bầu" appoints both."""
        found: list[Named] = []
        while index > 0:
            gap = self._gap(index - 1, index)
            if gap is None or " ".join(gap) not in LIST:
                break
            previous = index - 1
            while previous >= 0 and isinstance(self.items[previous], Stated):
                previous -= 1
            item = self.items[previous] if previous >= 0 else None
            if not isinstance(item, Named) or item.standing == "citizen":
                break
            if previous < index - 1 and "và" not in gap:
                break
            found.append(item)
            index = previous
        return found

    def _listed_after(self, index: int) -> list[Named]:
        """Give the names that a list goes on with after the one at `index`."""
        found: list[Named] = []
        while index + 1 < len(self.items):
            following, between = self.items[index + 1], self._gap(index, index + 1)
            if between is None or " ".join(between) not in LIST or not isinstance(following, Named):
                break
            found.append(following)
            index += 1
        return found

    def _give_right(self, index: int, first: int, last: int, titles: list[Title]) -> None:
        head, name = self.items[last], self.items[index]
        assert isinstance(name, Named)
        gap = self._gap(last, index) or []
        if not gap:
            name.left = True
        name.offices.extend(titles)
        if gap[-1:] == ["với"] and (others := self._listed_after(index)) and len(titles) == 1 + len(others):
            # "miễn nhiệm Chủ tịch, Phó Chủ tịch đối với bà A và bà B": each has one, in the same order.
            for person, title in zip((name, *others), titles, strict=True):
                person.offices[:] = [office for office in person.offices if office not in titles] + [title]
            return
        plural = isinstance(head, Stated) and head.plural
        if not (plural or name.plural or "gồm" in gap or gap[-1:] == [":"] or "với" in gap):
            return
        for following in self._listed_after(index):
            following.offices.extend(titles)
