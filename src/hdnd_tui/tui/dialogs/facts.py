"""The evidence of an article: which words state its day, its council, each office; each can be opened."""

from __future__ import annotations

from rich.segment import Segment

from hdnd_tui.archive.people import sentence_around
from hdnd_tui.article import YEAR_REASONED, Article, Fact, Place, Proof
from hdnd_tui.councils.former import is_former_in, shown_office
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import lines_around, paint, shown, some_lines
from hdnd_tui.tui.saying import day, how_known
from hdnd_tui.tui.targets import Target, ToArticle, ToOriginal
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.wording import Lang, Wording

_FACTS: dict[Fact, Wording] = {
    "date": Wording("Ngày", "Date"),
    "year": Wording("Năm", "Year"),
    "council": Wording("Hội đồng", "Council"),
}
_CORRECTED = Wording("(đã sửa)", "(corrected)")
_UNSTATED = Wording("(không có câu nào nêu)", "(no words say so)")
_ON_PAGE = Wording("(trong bản gốc)", "(on the page as it came)")
_MARK = Wording("mốc trong bài", "in the text")
_OFFICES = Wording("Chức vụ", "Offices")


class FactsDialog(Dialog[Target]):
    """Gives the place of the words that state a fact."""

    title_text = Wording(" Căn cứ ", " Evidence ")
    hint_text = Wording("Enter mở câu ấy · Esc lùi", "Enter opens the sentence · Esc goes back")
    whole = True

    def __init__(self, look: Look, lang: Lang, article: Article, number: int, width: int) -> None:
        super().__init__(look, lang)
        self._article = article
        self._number = number
        self._room = max(20, width - 12)
        items: list[MenuItem] = []
        for fact, value in self._values().items():
            items += self._fact(fact, value)
        offices = [(official.name, office) for official in article.officials for office in official.offices]
        if offices:
            items.append(MenuItem([Segment(f" {_OFFICES.to(lang)}", look.accent)]))
        before: list[list[Segment]] = []
        for name, office in offices:
            held = shown_office(office.name, is_former_in(article, office)).to(lang)
            left = [Segment(f"   {shown(name)}  ", look.official), *paint(held, look.strong)]
            said, *words = self._said(left, office.at, office.stated)
            lines = [item.left for item in words]
            if lines == before:  # a sentence that states several offices stands once, below them
                del items[len(items) - len(lines) :]
            items += [said, *words]
            before = lines
        self.menu.show(items)

    def _values(self) -> dict[Fact, str]:
        article, lang = self._article, self.lang
        when = f"{day(article.date, article.year, lang)} {how_known(article.date_known, lang)}".strip()
        values: dict[Fact, str] = {"date": when}
        if article.year and (article.year_is_reasoned or self._proofs("year")):
            values["year"] = str(article.year or "")
        values["council"] = article.council.name if article.council else day(None, None, lang)
        return values

    def _fact(self, fact: Fact, value: str) -> list[MenuItem]:
        look, lang = self.look, self.lang
        items = [MenuItem([Segment(f" {_FACTS[fact].to(lang)}", look.accent)])]
        left = [Segment("   "), *paint(value, look.strong)]
        proofs = self._proofs(fact)
        if fact in self._article.corrected:
            items.append(MenuItem([*left, Segment(f"  {_CORRECTED.to(lang)}", look.dim)]))
        elif fact == "year" and self._article.year_is_reasoned:
            note = some_lines(YEAR_REASONED.to(lang), self._room, 3, look.signs.more)
            items += [MenuItem(left), *(MenuItem([Segment(f"      {line}", look.dim)]) for line in note)]
            left = [Segment(f"   {_MARK.to(lang)}", look.dim)]
        elif not proofs:
            items.append(MenuItem([*left, Segment(f"  {_UNSTATED.to(lang)}", look.dim)]))
        for proof in proofs:
            items += self._proof(left, proof)
        return [*items, MenuItem([])]

    def _proofs(self, fact: Fact) -> list[Proof]:
        """Give what proves a fact.

        Older archives keep the words of a day without its year as those of the year.
        """
        proofs = self._article.proofs
        alone = self._article.year_is_reasoned and self._article.date is not None
        if alone and fact != "council" and all(proof.fact != "date" for proof in proofs):
            return [proof for proof in proofs if proof.fact == "year"] if fact == "date" else []
        return [proof for proof in proofs if proof.fact == fact]

    def _proof(self, left: list[Segment], proof: Proof) -> list[MenuItem]:
        if proof.place is None and proof.page is not None:
            place = Segment(f"  {_ON_PAGE.to(self.lang)}", self.look.dim)
            value = ToOriginal(self._number, proof.page[0])
            return [MenuItem([*left, place], value=value), *self._words(proof.text)]
        return self._said(left, proof.place, proof.text)

    def _said(self, left: list[Segment], place: Place | None, words: str) -> list[MenuItem]:
        stated = words
        if place is not None:
            part = self._article.part(place.part, place.index)
            stated = part[place.start : place.end]
            words = sentence_around(part, place.start, place.end)
        return [MenuItem(left, value=ToArticle(self._number, place)), *self._words(words, stated)]

    def _words(self, text: str, stated: str = "") -> list[MenuItem]:
        lines = lines_around(f"“{text}”" if text else "", stated, self._room, 3, self.look.signs.more)
        return [MenuItem([Segment("      "), *paint(line, self.look.dim)]) for line in lines]

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give where to go."""
        self.leave(event.value)  # type: ignore[arg-type]
