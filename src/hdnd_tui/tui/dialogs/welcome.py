"""The card of a first start: what this is, three things to do, how to bring articles in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.segment import Segment

from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint
from hdnd_tui.tui.saying import figures
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem
from hdnd_tui.wording import Lang, Wording

_WHAT = (
    Wording(
        "Tìm, đọc, đối chiếu và lấy ra tin bài của Hội đồng nhân dân.",
        "Find, read, check and take away the news of People's Councils.",
    ),
    Wording("Mọi thứ nằm trong một tệp trên máy này, không cần mạng.", "All in one file, without a network."),
)
_SAMPLE = Wording(
    "Đang mở kho mẫu “{name}” ({count} bài) để làm quen.", "Open now: the sample “{name}”, {count} articles."
)
_NONE = Wording("Chưa có kho bài nào trên máy này.", "There is no archive on this machine yet.")
_TO_DO = Wording("Ba việc làm được ngay", "Three things to do")
_KEY_WIDTH = 22

Line = tuple[Wording, Wording]
"""What to press, and what it does."""

_READING: tuple[Line, ...] = (
    (
        Wording("Gõ vài tiếng", "Type a few words"),
        Wording("tìm bài: tiep xuc cu tri, không cần dấu", "finds articles; marks are not needed"),
    ),
    (
        Wording("Enter, rồi Enter", "Enter, then Enter"),
        Wording("mở bài tìm được; Esc trở lại", "opens one; Esc goes back"),
    ),
    (
        Wording("{cite}, {export}", "{cite}, {export}"),
        Wording("chép trích dẫn, xuất bài ra tệp", "copies the citation, exports to files"),
    ),
)
_BRINGING: tuple[Line, ...] = (
    (
        Wording("{commands} rồi gõ: nhập", "{commands}, then: import"),
        Wording("tạo kho từ tệp, thư mục đã lưu", "makes an archive from saved pages"),
    ),
    (
        Wording("{commands} rồi gõ: mở kho", "{commands}, then: open"),
        Wording("mở một kho (.db) đã có", "opens an archive (.db) you have"),
    ),
    (Wording("{help}", "{help}"), Wording("xem cách dùng", "says how to use this")),
)
_OWN = Wording("Bài của mình", "Your own articles")
_IMPORT: Line = (
    Wording("{commands} rồi gõ: nhập", "{commands}, then: import"),
    Wording("chọn tệp, thư mục: trang web, Word, văn bản", "choose files: web pages, Word, plain text"),
)
_KEYS: Line = (
    Wording("{help} · {commands} · {quit}", "{help} · {commands} · {quit}"),
    Wording("trợ giúp · mọi lệnh · thoát", "help · all commands · quit"),
)


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the card says."""

    sample: str = ""
    """Name of the sample archive that is open; empty: there is no archive."""
    articles: int = 0


class WelcomeCard(Dialog[tuple[str, str | None]]):
    """Gives the first key, for the room to act on; None for one that says no more than that one has read."""

    title_text = Wording(" Chào bạn ", " Welcome ")
    has_help = False
    hint_text = Wording("Nhấn phím bất kỳ để bắt đầu", "Press any key to begin")

    def __init__(self, look: Look, lang: Lang, welcome: Welcome, keys: Mapping[str, str]) -> None:
        """`keys` are the names of the keys that do a command, by the command's id."""
        super().__init__(look, lang)
        self._keys = keys
        count = figures(welcome.articles, lang)
        archive = _SAMPLE.fill(name=welcome.sample, count=count) if welcome.sample else _NONE
        items = [MenuItem([Segment(f" {line.to(lang)}")]) for line in _WHAT]
        items += [MenuItem([]), MenuItem([Segment(" "), *paint(archive.to(lang), look.strong)])]
        items += [MenuItem([]), self._heading(_TO_DO)]
        items += [self._line(line) for line in (_READING if welcome.sample else _BRINGING)]
        if welcome.sample:
            items += [MenuItem([]), self._heading(_OWN), self._line(_IMPORT)]
        items += [MenuItem([]), self._line(_KEYS)]
        self.menu.show(items)

    def _heading(self, words: Wording) -> MenuItem:
        return MenuItem([Segment(f" {words.to(self.lang)}", self.look.accent)])

    def _line(self, line: Line) -> MenuItem:
        keys, does = (part.to(self.lang) for part in line)
        shown = keys.format(**self._keys)
        return MenuItem([Segment(f"   {shown:<{_KEY_WIDTH}}  ", self.look.strong), Segment(does)])

    def take_key(self, key: str, character: str | None) -> None:
        """Close, and hand the key on."""
        only_read = key in ("escape", "enter", "space")
        self.leave(None if only_read else (key, character))

    def take_paste(self, text: str) -> None:
        """Close."""
        self.leave()
