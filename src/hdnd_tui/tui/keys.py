"""Every action of the reading room: its keys, its name in the palette, its place in the key bar.

A new action is a line in `COMMANDS` and a method `do_<id>` of the reading room.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from hdnd_tui.wording import Wording

PaneName = Literal["search", "sidebar", "results", "reader"]

KeyBarName = Literal["search", "sidebar", "results", "reader", "quote", "find", "dialog"]
"""Whose keys the key bar shows: those of a pane, those for choosing sentences or for finding words in the
reader, or those that hold while a dialog stands over the room."""

_ALL: tuple[KeyBarName, ...] = ("search", "sidebar", "results", "reader")


class Command(NamedTuple):
    """An action."""

    id: str
    name: Wording
    """As the palette and the help call it."""
    keys: tuple[str, ...] = ()
    """Textual's names of the keys that do it in every pane; the first one is shown."""
    short: Wording | None = None
    """As the key bar calls it; None: not in the key bar."""
    panes: tuple[KeyBarName, ...] = _ALL
    """In whose key bar it stands."""
    hint: str = ""
    """How the key is written, where it differs from the name of the first one."""
    also: tuple[str, ...] = ()
    """Other words by which the palette finds it."""


COMMANDS: tuple[Command, ...] = (
    Command("help", Wording("Trợ giúp", "Help"), ("f1",), Wording("Trợ giúp", "Help")),
    Command(
        "open",
        Wording("Mở bài đang chọn", "Open the article chosen"),
        (),
        Wording("Mở", "Open"),
        ("results",),
        "Enter",
    ),
    Command(
        "choose",
        Wording("Lọc theo mục đang chọn", "Filter by the row chosen"),
        (),
        Wording("Chọn", "Choose"),
        ("sidebar",),
        "Enter",
    ),
    Command(
        "back",
        Wording("Trở lại danh sách", "Back to the list"),
        (),
        Wording("Lùi", "Back"),
        ("reader",),
        "Esc",
    ),
    Command(
        "next_hit",
        Wording("Đến chỗ khớp sau", "Go to the next hit"),
        ("f3",),
        Wording("Khớp", "Hit"),
        ("reader",),
    ),
    Command(
        "previous_hit",
        Wording("Về chỗ khớp trước", "Go to the previous hit"),
        ("shift+f3", "f13", "f15"),
        hint="Shift+F3",
    ),
    Command(
        "find_words",
        Wording("Tìm chữ trong bài đang đọc", "Find words in the article being read"),
        hint="/",
        also=("tìm trong bài", "search in the text"),
    ),
    Command("next_result", Wording("Bài sau trong kết quả", "Next result"), ("ctrl+right",), hint="Ctrl+→"),
    Command(
        "previous_result",
        Wording("Bài trước trong kết quả", "Previous result"),
        ("ctrl+left",),
        hint="Ctrl+←",
    ),
    Command("search", Wording("Tìm", "Search"), ("ctrl+f", "f7"), hint="Ctrl+F"),
    Command(
        "clear_filters",
        Wording("Bỏ mọi bộ lọc", "Clear all filters"),
        ("ctrl+r",),
        Wording("Bỏ lọc", "Clear"),
        ("sidebar",),
        "Ctrl+R",
    ),
    Command(
        "marks",
        Wording("Dấu: tự động, đúng dấu, bỏ dấu", "Marks: auto, exact, none"),
        ("f4",),
        Wording("Dấu", "Marks"),
        ("search",),
    ),
    Command(
        "sort",
        Wording("Xếp theo độ khớp hoặc theo ngày", "Sort by relevance or by date"),
        ("ctrl+d",),
        hint="Ctrl+D",
    ),
    Command(
        "quote",
        Wording("Chọn câu để chép kèm trích dẫn", "Choose sentences to copy with the citation"),
        ("ctrl+l",),
        Wording("Câu", "Quote"),
        ("reader",),
        "s",
    ),
    Command("show_basket", Wording("Xem giỏ", "Show the basket"), ("ctrl+b",), hint="Ctrl+B"),
    Command("empty_basket", Wording("Bỏ hết bài khỏi giỏ", "Empty the basket")),
    Command("undo", Wording("Hoàn tác", "Undo"), ("ctrl+g",), hint="Ctrl+G"),
    Command(
        "note", Wording("Ghi chú riêng cho bài", "A private note on the article"), ("ctrl+n",), hint="Ctrl+N"
    ),
    Command(
        "correct",
        Wording("Sửa ngày, hội đồng, tiêu đề; bỏ bài khỏi kho", "Correct date, council, title; take it out"),
        ("ctrl+x",),
        hint="Ctrl+X",
    ),
    Command("show_notes", Wording("Xem các ghi chú", "Show the notes")),
    Command("show_read", Wording("Xem bài đã đọc, đọc tiếp", "Show articles read, read on")),
    Command("new", Wording("Chỉ xem bài mới nhập", "New articles only"), ("ctrl+w",), hint="Ctrl+W"),
    Command(
        "searches",
        Wording("Câu tìm đã lưu, đã tìm", "Saved and earlier searches"),
        ("ctrl+a",),
        hint="Ctrl+A",
    ),
    Command("save_search", Wording("Lưu câu tìm này", "Save this search")),
    Command(
        "export",
        Wording("Xuất ra tệp", "Export to files"),
        ("f5", "ctrl+e"),
        Wording("Xuất", "Export"),
        ("results", "reader"),
    ),
    Command(
        "cite",
        Wording("Chép trích dẫn", "Copy the citation"),
        ("f8", "ctrl+y"),
        Wording("Trích", "Cite"),
        ("reader",),
    ),
    Command(
        "people",
        Wording("Người trong bài", "People of this article"),
        ("f9", "ctrl+o"),
        Wording("Người", "People"),
        ("search", "results", "reader"),
    ),
    Command(
        "pin_people",
        Wording("Giữ người trong bài cạnh bài, hoặc thôi", "Keep the people beside the text, or not"),
        hint="F9 F9",
        also=("khung người", "panel"),
    ),
    Command(
        "beside",
        Wording("Đặt một bài khác cạnh bài này, hoặc thôi", "Put another article beside this one, or not"),
        ("shift+f6", "f18", "f16"),
        hint="Shift+F6",
        also=("hai bài cạnh nhau, so sánh", "two articles side by side, compare"),
    ),
    Command(
        "basket",
        Wording("Bỏ bài vào giỏ, lấy ra", "Put into the basket, take out"),
        ("insert", "ctrl+t"),
        Wording("Giỏ", "Basket"),
        ("results", "reader"),
        "Ins",
    ),
    Command(
        "original",
        Wording("Bản gốc của bài, với phần đã lược", "The page as it came, with what was left out"),
        ("ctrl+v",),
        hint="Ctrl+V",
    ),
    Command(
        "facts", Wording("Căn cứ: câu nào nêu ngày, hội đồng, chức vụ", "Evidence: which words say what")
    ),
    Command("reprints", Wording("Các bản đăng lại của bài", "Reprints of the article"), (), hint="→"),
    Command("why", Wording("Vì sao bài này ở đây", "Why is this here")),
    Command("related", Wording("Bài liên quan: văn bản, sự kiện, người", "Related: document, event, people")),
    Command("directory", Wording("Danh bạ: mọi người trong kho", "Directory: everybody in the archive")),
    Command(
        "council",
        Wording("Trang của hội đồng đang chọn", "Page of the council chosen"),
        (),
        Wording("Xem hội đồng", "Council"),
        ("sidebar",),
        "F9",
    ),
    Command("councils", Wording("Tìm hội đồng theo tên", "Find a council by name")),
    Command(
        "offices",
        Wording("Ai giữ chức vụ gì, vào ngày nào", "Who held which office, and when"),
        also=("ai là chủ tịch, phó chủ tịch, bí thư, lãnh đạo", "chairman, secretary, leaders"),
    ),
    Command("next_pane", Wording("Sang khung sau", "Next pane"), ("tab", "f6"), hint="Tab"),
    Command("previous_pane", Wording("Về khung trước", "Previous pane"), ("shift+tab",), hint="Shift+Tab"),
    Command("fold", Wording("Ẩn, hiện cột hội đồng", "Hide or show the sidebar"), ("ctrl+k",), hint="Ctrl+K"),
    Command("commands", Wording("Lệnh", "Commands"), ("f2", "ctrl+p"), Wording("Lệnh", "Commands")),
    Command("typing", Wording("Tự gõ dấu: Telex, VNI, không", "Typing marks: Telex, VNI, none")),
    Command(
        "bring",
        Wording("Nhập bài từ tệp, thư mục", "Import files and folders"),
        also=("gói cập nhật .hdnd", "update pack"),
    ),
    Command("open_archive", Wording("Mở kho khác", "Open another archive")),
    Command(
        "display",
        Wording("Hiển thị: màu, tương phản, đường truyền chậm", "Display: colours, slow line"),
        ("f12",),
    ),
    Command(
        "copy",
        Wording("Chép câu đã chọn, hoặc trích dẫn", "Copy the sentences chosen, or the citation"),
        ("ctrl+c",),
        Wording("Chép", "Copy"),
        ("quote",),
        "Ctrl+C",
    ),
    Command("show_copied", Wording("Xem đoạn vừa chép", "Show what was copied last")),
    Command(
        "quit",
        Wording("Thoát", "Quit"),
        ("f10", "ctrl+q"),
        Wording("Thoát", "Quit"),
        (*_ALL, "quote", "find", "dialog"),
    ),
)

ALSO_IN_BAR: Mapping[KeyBarName, Sequence[tuple[str, Wording]]] = {
    "quote": (
        ("↓ ↑", Wording("Câu khác", "Another")),
        ("→ ←", Wording("Thêm, bớt câu", "More, fewer")),
        ("Esc", Wording("Thôi", "Leave")),
    ),
    "find": (
        ("Enter", Wording("Sau", "Next")),
        ("Shift+F3", Wording("Trước", "Previous")),
        ("Esc", Wording("Thôi", "Leave")),
    ),
    "search": (("Enter", Wording("Kết quả", "Results")),),
}
"""Keys that are no commands of their own, at the start of a key bar."""

IN_THE_READER: Mapping[str, str] = {
    "[": "previous_result",
    "ơ": "previous_result",
    "]": "next_result",
    "ư": "next_result",
    "/": "find_words",
    "?": "help",
    "s": "quote",
    "o": "original",
    "c": "facts",
    "l": "related",
    "b": "beside",
}
"""Bare letters that mean something in the reading pane; UniKey turns brackets into ơ and ư."""


ELSEWHERE: Mapping[str, str] = {"ctrl+z": "undo", "ctrl+s": "export"}
"""Keys of other programs, with the command that does it here.

They only tell its key: many terminals keep them for themselves.
"""


def key_name(command: Command) -> str:
    """Give how the first key of a command is written: `F5`, `Ctrl+R`; empty where it has none."""
    if command.hint:
        return command.hint
    return command.keys[0].upper() if command.keys else ""
