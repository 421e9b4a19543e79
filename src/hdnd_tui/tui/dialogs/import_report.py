"""What an import would change, or has changed, with every file that was refused and why."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment

from hdnd_tui.intake.report import Change, Refusal, Report, told_once
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import middle_cut, paint, shown, wrap
from hdnd_tui.tui.saying import dated, figures, short_council
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.wording import Lang, Wording

_WIDTH = 68
_IF_ANY = ("undated", "unplaced", "removed")
_COUNTS = (
    ("added", Wording("{n:>7}  bài mới", "{n:>7}  new articles")),
    (
        "updated",
        Wording(
            "{n:>7}  bài được cập nhật (bản cũ vẫn giữ)", "{n:>7}  articles updated (older ones are kept)"
        ),
    ),
    ("undated", Wording("{n:>7}  trong đó chưa rõ năm", "{n:>7}  of these of no known year")),
    ("unplaced", Wording("{n:>7}  trong đó chưa rõ hội đồng", "{n:>7}  of these of no known council")),
    ("removed", Wording("{n:>7}  bài bỏ khỏi kho theo gói cập nhật", "{n:>7}  removed, as the pack says")),
    (
        "unchanged",
        Wording("{n:>7}  bài đã có hoặc trùng nhau, không đổi", "{n:>7}  articles there or met already"),
    ),
    ("skipped", Wording("{n:>7}  tệp loại khác, bỏ qua{kinds}", "{n:>7}  other files, skipped{kinds}")),
)
_CHANGING = ("added", "updated", "removed")
_INTO = Wording("Vào kho: {place}", "Into the archive: {place}")
_REFUSED = Wording("{n} tệp hoặc trang không nhập được:", "Not imported, files or pages: {n}")
_NOTES = Wording("{n} điều cần lưu ý:", "To note: {n}")
_GO = Wording("Nhập vào kho", "Import into the archive")
_LEAVE = Wording("Thôi, không nhập", "Leave, import nothing")
_BEFORE = Wording("↑ ↓ chọn · Enter làm · Esc không nhập", "Up, Down · Enter does it · Esc imports nothing")
_SHOW = Wording("Xem các bài mới", "Show the new articles")
_CLOSE = Wording("Đóng", "Close")
_SHOWN = 200
_LISTED = {
    "added": Wording("Bài mới:", "New articles:"),
    "updated": Wording("Bài được cập nhật:", "Articles updated:"),
}
_NOT_TO_OPEN = Wording(
    "Tệp này không nhập được. Hãy sửa tệp rồi nhập lại.",
    "This file is not imported. Mend it, import it again.",
)
_TO_OPEN_LATER = Wording(
    "Chưa mở được ở đây: nhập vào kho rồi mở.", "Not to be opened here: import it, then open it."
)
_MORE = Wording("… và các bài khác", "… and others")


class ImportReport(Dialog[bool]):
    """Shows a report; gives True for importing, or for going to the new articles."""

    hint_text = Wording("↑ ↓ chọn · Enter làm · Esc đóng", "Up, Down · Enter does it · Esc closes")

    def __init__(
        self, look: Look, lang: Lang, report: Report, archive: str, *, before: bool, undo: Wording
    ) -> None:
        super().__init__(look, lang)
        self._before, self._refused = before, told_once(report.refused)
        self.title_text = (
            Wording(" Sẽ thay đổi gì (chưa ghi) ", " What would change (nothing written yet) ")
            if before
            else Wording(" Đã nhập xong ", " Imported ")
        )
        if before:
            self.say_hint(_BEFORE)
        changes = report.added + report.updated + report.removed
        into = middle_cut(_INTO.fill(place=shown(archive)).to(lang), _WIDTH, look.signs.more)
        items = [MenuItem([Segment(f" {into}", look.dim)]), MenuItem([])]
        for field, name in _COUNTS:
            count = getattr(report, field)
            if field in _IF_ANY and not count:
                continue
            style = look.strong if count and field in _CHANGING else look.text
            said = name.fill(n=figures(count, lang), kinds=report.kinds_in_brackets()).to(lang)
            items.append(MenuItem([Segment(f" {shown(said)}", style)]))
        if changes:
            items += [
                MenuItem([Segment(" "), *paint(text, look.dim, (), a, b)])
                for text in (undo.to(lang),)
                for a, b in wrap(text, 0, len(text), _WIDTH)
            ]
        items.append(MenuItem([]))
        yes, no = (_GO, _LEAVE) if before else (_SHOW, _CLOSE)
        if changes:
            items.append(MenuItem([Segment(f" {yes.to(lang)}", look.strong)], value="yes"))
        items.append(MenuItem([Segment(f" {no.to(lang)}")], value="no"))
        items += self._named(_REFUSED, report.refused) + self._named(_NOTES, report.warnings)
        for kind, heading in _LISTED.items():
            items += self._listed(heading, [each for each in report.changes if each.kind == kind])
        if len(report.changes) < report.added + report.updated:
            items.append(MenuItem([Segment(f"   {_MORE.to(lang)}", look.dim)]))
        self.menu.show(items)

    def _named(self, heading: Wording, refusals: tuple[Refusal, ...]) -> list[MenuItem]:
        if not refusals:
            return []
        count = figures(len(refusals), self.lang)
        items = [
            MenuItem([]),
            MenuItem([Segment(f" {heading.fill(n=count).to(self.lang)}", self.look.accent)]),
        ]
        for refusal in told_once(refusals)[:_SHOWN]:
            text = f"{refusal.name}: {refusal.wording.to(self.lang)}"
            # Each can be gone to, so that a long list scrolls.
            lines = wrap(text, 0, len(text), _WIDTH)
            for number, (a, b) in enumerate(lines):
                line = [Segment("   "), *paint(text, self.look.text, (), a, b)]
                items.append(MenuItem(line, value=refusal if number == 0 else None))
        return items

    def _listed(self, heading: Wording, changes: Sequence[Change]) -> list[MenuItem]:
        """Give the articles with day and council, each to be gone to, so that a long list scrolls."""
        if not changes:
            return []
        items = [MenuItem([]), MenuItem([Segment(f" {heading.to(self.lang)}", self.look.accent)])]
        for each in changes:
            when = dated(each.date, each.year, each.date_known, self.lang, 11)
            left = [Segment(f"   {when}", self.look.dim), *paint(each.title, self.look.text)]
            where = paint(f" {short_council(each.council)}" if each.council else "", self.look.dim)
            items.append(MenuItem(left, where, each))
        return items

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the answer."""
        if isinstance(event.value, str):
            self.leave(event.value == "yes")
        elif isinstance(event.value, Change):
            if self._before:
                self.say(_TO_OPEN_LATER.to(self.lang), strong=True)
            else:
                self.leave(True)
        elif isinstance(event.value, Refusal) and event.value in self._refused:
            self.say(_NOT_TO_OPEN.to(self.lang), strong=True)
