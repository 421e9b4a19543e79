"""What the finders list: everybody, every council, every statement of an office; lines made from answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment

from hdnd_tui.archive.directory import Order
from hdnd_tui.archive.reader import CouncilRow
from hdnd_tui.councils.former import shown_office
from hdnd_tui.search.offices import Question, Statement, read_question
from hdnd_tui.search.results import Results
from hdnd_tui.search.said import ARTICLES
from hdnd_tui.tui.dialogs.finder import MOST, Catalogue, Listed
from hdnd_tui.tui.lookup import Lookup
from hdnd_tui.tui.painting import lines_around, paint, shown, wrap
from hdnd_tui.tui.saying import GO_ON, MORE, day, figures, how_known, province_then_and_now, short_council
from hdnd_tui.tui.targets import ToArticle, ToCouncil, ToOffices, ToPerson
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem
from hdnd_tui.wording import Lang, Wording

_ORDERS: tuple[Order, ...] = ("given", "full", "articles")
_SORTED = {
    "given": Wording("xếp theo tên", "by given name"),
    "full": Wording("xếp theo họ tên", "by full name"),
    "articles": Wording("xếp theo số bài", "by number of articles"),
}
_PEOPLE = Wording("{count} người", "{count} people")
_NEAR = Wording("Không có ai đúng như vậy; gần giống: {count} người", "Nobody fits; nearly: {count} people")
_NOBODY = Wording("Không có ai như vậy. Thử gõ ít hơn, không dấu.", "Nobody fits. Type less, without marks.")
_NOBODY_YET = Wording("Chưa bài nào nêu chức vụ của ai.", "No article states anybody's office yet.")
_NO_COUNCIL_YET = Wording("Chưa có bài của hội đồng nào.", "There are no articles of any council yet.")
_COUNCILS = Wording("{count} hội đồng", "{count} councils")
_NO_COUNCIL = Wording("Không có hội đồng nào như vậy.", "No council fits.")
_NO_TITLE = Wording("Không có tiêu đề nào như vậy trong danh sách.", "No title in the list fits.")
_STATED = Wording("{count} lần nêu chức vụ", "{count} statements")
_NOT_STATED = Wording(
    "Không bài nào nêu chức vụ như vậy. Thử: chu tich 22/3/2022",
    "No article states such an office. Try: chu tich 22/3/2022",
)
_NOT_ON_THE_DAY = Wording(
    "Không bài nào nêu vào {day}; gần nhất: {near} ({away})",
    "No article states it for {day}; nearest: {near} ({away})",
)
_BEFORE = Wording("trước {days} ngày", "{days} days before")
_AFTER = Wording("sau {days} ngày", "{days} days after")
_WITHIN = {
    "": Wording("", ""),
    "day": Wording("đúng ngày", "that day"),
    "month": Wording("trong tháng", "that month"),
    "year": Wording("trong năm", "that year"),
}
_NO_SUCH_DAY = Wording("Lịch không có ngày {day}.", "No calendar has the day {day}.")
_NAME = 26
_DATE = 12
_MOST_COUNCILS = 8
"""Councils that the directory offers, whose offices are asked for."""
_OFFICES_OF = Wording("Ai giữ chức vụ gì ở hội đồng:", "Who held which office in the council:")


@dataclass(frozen=True, slots=True)
class Catalogues:
    """Makes what the finders need."""

    lookup: Lookup
    look: Look
    lang: Lang
    width: int

    def directory(self) -> Catalogue:
        """Give everybody, by name, council and office."""
        return Catalogue(
            Wording(" Danh bạ ", " Directory "),
            Wording("Tên", "Name"),
            Wording(
                "Gõ tên, hội đồng, chức vụ, không dấu · Tab xếp khác đi · Enter mở · Esc lùi",
                "Type a name, a council, an office · Tab sorts · Enter opens · Esc: back",
            ),
            self._people,
            len(_ORDERS),
        )

    async def _people(self, text: str, order: int, most: int) -> Listed:
        sorted_by = _ORDERS[order]
        count, entries, offices, named, near = await self.lookup.directory(text, sorted_by, most)
        head = (_NEAR if near and count else _PEOPLE).fill(count=figures(count, self.lang)).to(self.lang)
        items = [self._head(f"{head}, {_SORTED[sorted_by].to(self.lang)}")]
        bearers = Counter(entry.name for entry in entries)
        for entry in entries:
            council = short_council(entry.council) if entry.council else ""
            last = offices.get(entry.number)
            office = shown_office(last.name, last.former).to(self.lang) if last else council
            if bearers[entry.name] > 1 and last and council:
                office = f"{council} · {office}"
            right = f" {figures(entry.articles, self.lang)} "
            name = set_cell_size(shown(entry.name), max(_NAME, cell_len(entry.name)))
            left = [Segment(f" {name} ", self.look.official), *paint(office, self.look.dim)]
            items.append(MenuItem(left, [Segment(right, self.look.dim)], ToPerson(entry.number)))
        items += self._rest(count, len(entries), _NOBODY if text.strip() else _NOBODY_YET)
        is_whole = count == len(entries)
        if is_whole and (near or not named):
            items += await self._offices_asked(text)
        return Listed(items, is_whole=is_whole, is_near=near)

    async def _offices_asked(self, text: str) -> list[MenuItem]:
        """Lead from an office of a council, typed in place of a name, to who held it."""
        rows, rest = await self.lookup.councils_named_in(text)
        if not rest:
            return []
        councils = [
            MenuItem([*paint(f" {row.council.name}", self.look.text)], value=ToOffices(row.number, rest))
            for row in rows[:_MOST_COUNCILS]
        ]
        return [MenuItem([]), self._head(_OFFICES_OF.to(self.lang)), *councils]

    def councils(self) -> Catalogue:
        """Give every council that has articles."""

        async def find(text: str, order: int, most: int) -> Listed:
            rows = await self.lookup.councils(text)
            return self._all_councils([(row, ToCouncil(row.number)) for row in rows], text)

        return Catalogue(
            Wording(" Các hội đồng ", " Councils "),
            Wording("Tên", "Name"),
            Wording(
                "Gõ tên, tỉnh cũ hay tỉnh nay, không cần dấu · Enter mở · Esc lùi",
                "Type a name, a province then or now · Enter opens · Esc: back",
            ),
            find,
        )

    def councils_for_offices(self) -> Catalogue:
        """Give every council, each leading to its offices with what was typed of office and day."""

        async def find(text: str, order: int, most: int) -> Listed:
            rows, rest = await self.lookup.councils_named_in(text)
            return self._all_councils([(row, ToOffices(row.number, rest)) for row in rows], text)

        return Catalogue(
            Wording(" Ai giữ chức vụ gì: hội đồng nào? ", " Who held which office: in which council? "),
            Wording("Hội đồng", "Council"),
            Wording(
                "Chọn hội đồng trước, rồi gõ chức vụ và ngày · Enter chọn · Esc lùi",
                "Choose the council, then type office and day · Enter chooses · Esc: back",
            ),
            find,
        )

    def _all_councils(
        self, councils: Sequence[tuple[CouncilRow, ToCouncil | ToOffices]], text: str
    ) -> Listed:
        items = [self._head(_COUNCILS.fill(count=figures(len(councils), self.lang)).to(self.lang))]
        for row, target in councils:
            where = province_then_and_now(row.council, row.province_now, self.lang)
            beside = f"  {where}" if where else ""
            left = [*paint(f" {row.council.name}", self.look.text), *paint(beside, self.look.dim)]
            count = [Segment(f" {figures(row.articles, self.lang)} ", self.look.dim)]
            items.append(MenuItem(left, count, target))
        nothing = _NO_COUNCIL if text.strip() else _NO_COUNCIL_YET
        return Listed(
            items if councils else [MenuItem([Segment(f" {nothing.to(self.lang)}", self.look.dim)])]
        )

    def articles(self, results: Results) -> Catalogue:
        """Give the articles of a result, by their titles."""

        async def find(text: str, order: int, most: int) -> Listed:
            count, hits = await self.lookup.articles_of(results, text, most)
            items = [self._head(ARTICLES.fill(count=figures(count, self.lang)).to(self.lang))]
            for hit in hits:
                when = Segment(f" {day(hit.date, hit.year, self.lang):<{_DATE}}", self.look.dim)
                council = paint(f" {short_council(hit.council)} " if hit.council else "", self.look.dim)
                items.append(
                    MenuItem([when, *paint(hit.title, self.look.text)], council, ToArticle(hit.number))
                )
            items += self._rest(count, len(hits), _NO_TITLE)
            return Listed(items, is_whole=count == len(hits))

        return Catalogue(
            Wording(" Đặt cạnh: chọn trong danh sách kết quả ", " Beside: choose from the results "),
            Wording("Tiêu đề", "Title"),
            Wording(
                "Gõ vài tiếng của tiêu đề, không cần dấu · Enter đặt cạnh · Esc thôi",
                "Type words of the title, no marks · Enter puts it beside · Esc leaves",
            ),
            find,
        )

    def offices(self, council: int) -> Catalogue:
        """Give the statements of offices in a council."""

        async def find(text: str, order: int, most: int) -> Listed:
            asked = read_question(text)
            if not asked.exists:
                none = _NO_SUCH_DAY.fill(day=asked.day).to(self.lang)
                return Listed([MenuItem([Segment(f" {none}", self.look.strong)])])
            count, statements = await self.lookup.offices(council, text, most)
            head = _STATED.fill(count=figures(count, self.lang)).to(self.lang)
            items = [self._head(self._only_near(asked, count, statements) or head)]
            for said in statements:
                items += self._statement(said)
            items += self._rest(count, len(statements), _NOT_STATED)
            return Listed(items, is_whole=count == len(statements))

        return Catalogue(
            Wording(" Ai giữ chức vụ gì ", " Who held which office "),
            Wording("Chức vụ, ngày", "Office, day"),
            Wording(
                "Ví dụ: chu tich 22/3/2022 · Enter mở câu ấy trong bài · Esc lùi",
                "Example: chu tich 22/3/2022 · Enter opens the sentence · Esc: back",
            ),
            find,
            keeps_text=True,
        )

    def _only_near(self, asked: Question, count: int, statements: Sequence[Statement]) -> str:
        """Say that no statement is of the day asked for; empty where one is, or may be among those left out.

        A former office is held on no day.
        """
        dated = [said for said in statements if said.away or (said.away == 0 and not said.former)]
        whole = count == len(statements) or asked.asked == "day"
        if not whole or not dated or any(not said.away for said in dated):
            return ""
        nearest = dated[0]  # of the office asked for: `chu tich` fits deputies too, who come after
        near = day(nearest.date, nearest.year, self.lang)
        return _NOT_ON_THE_DAY.fill(day=asked.day, near=near, away=self._away(nearest)).to(self.lang)

    def _statement(self, said: Statement) -> list[MenuItem]:
        look = self.look
        when = day(said.date, said.year, self.lang)
        beside = [how_known(said.date_known, self.lang), self._away(said)]
        right = f" {' '.join(filter(None, beside))} "
        room = max(20, self.width - _DATE - 8)
        stated = f"{said.name}  {shown_office(said.office, said.former).to(self.lang)}"
        named = [(0, len(said.name), look.official)]
        begin = Segment(f" {when:<{_DATE}}")
        items: list[MenuItem] = []
        for a, b in wrap(stated, 0, len(stated), max(20, room - cell_len(right))):
            line = [begin, *paint(stated, look.strong, named, a, b)]
            if items:
                items.append(MenuItem(line))
            else:
                items.append(MenuItem(line, [Segment(right, look.dim)], ToArticle(said.article, said.at)))
            begin = Segment(" " * (_DATE + 1))
        text = f"“{said.sentence}”" if said.sentence else ""
        lines = lines_around(text, said.stated, room, 3, look.signs.more)
        return [*items, *(MenuItem([begin, *paint(line, look.dim)]) for line in lines)]

    def _away(self, said: Statement) -> str:
        away = said.away
        if away is None or (said.former and not away):
            return ""  # a former office is held on no day
        words = _WITHIN[said.asked] if not away else _BEFORE if away < 0 else _AFTER
        return words.fill(days=figures(abs(away), self.lang)).to(self.lang)

    def _head(self, text: str) -> MenuItem:
        return MenuItem([Segment(f" {text}", self.look.accent)])

    def _rest(self, count: int, given: int, nothing: Wording) -> list[MenuItem]:
        if not count:
            return [MenuItem([Segment(f" {nothing.to(self.lang)}", self.look.dim)])]
        words = GO_ON if given < MOST else MORE
        more = words.fill(count=figures(count - given, self.lang)).to(self.lang)
        return [MenuItem([Segment(f" {more}", self.look.dim)])] if count > given else []
