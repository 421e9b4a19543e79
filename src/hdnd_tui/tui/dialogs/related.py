"""Articles near to the one being read, each with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment

from hdnd_tui.search.related import Related
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint
from hdnd_tui.tui.saying import dated, short_council
from hdnd_tui.tui.targets import Target, ToArticle
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.wording import Lang, Wording

_NONE = Wording("Không có bài nào liên quan rõ ràng.", "No article is plainly related.")
_TEXT = Wording("cùng tên bài", "same title")
_EVENT = Wording("cùng sự kiện", "same event")
_DOCUMENT = Wording("cùng văn bản {names}", "same document {names}")
_PEOPLE = Wording("cùng nêu {names}", "both name {names}")
_TITLE = Wording("tên bài gần giống", "title much like it")
_NAMES = 3


class RelatedDialog(Dialog[Target]):
    """Gives the article to open."""

    title_text = Wording(" Bài liên quan ", " Related articles ")
    hint_text = Wording("Enter mở bài · Esc lùi", "Enter opens the article · Esc goes back")
    whole = True

    def __init__(self, look: Look, lang: Lang, found: Sequence[Related]) -> None:
        super().__init__(look, lang)
        items = []
        for related in found:
            hit = related.hit
            beside = paint(f" {short_council(hit.council)} " if hit.council else "", look.dim)
            when = Segment(f" {dated(hit.date, hit.year, hit.date_known, lang, 12)}", look.dim)
            items.append(MenuItem([when, *paint(hit.title, look.strong)], beside, ToArticle(hit.number)))
            items.append(MenuItem([Segment(" " * 13), *paint(_why(related, lang), look.dim)]))
        self.menu.show(items or [MenuItem([Segment(f" {_NONE.to(lang)}", look.dim)])])

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give where to go."""
        self.leave(event.value)  # type: ignore[arg-type]


def _why(related: Related, lang: Lang) -> str:
    reasons = []
    if related.same_text:
        reasons.append(_TEXT.to(lang))
    if related.documents:
        reasons.append(_DOCUMENT.to(lang).replace("{names}", ", ".join(related.documents[:_NAMES])))
    if related.same_event:
        reasons.append(_EVENT.to(lang))
    if related.people:
        more = " …" if len(related.people) > _NAMES else ""
        reasons.append(_PEOPLE.to(lang).replace("{names}", ", ".join(related.people[:_NAMES]) + more))
    return "; ".join(reasons) or _TITLE.to(lang)
