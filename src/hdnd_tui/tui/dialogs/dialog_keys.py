"""What F1 tells in a dialog: its keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.segment import Segment

from hdnd_tui.tui.painting import wrap
from hdnd_tui.tui.theme import Look, in_signs
from hdnd_tui.tui.widgets.menu_list import MenuItem
from hdnd_tui.wording import Lang, Wording

Rows = Sequence[tuple[str | Wording, Wording]]

_WIDEST = 70
_KEYS = 16
_TYPED = Wording("gõ chữ", "letters")
_OPENS = ("Enter", Wording("mở bài đang chọn", "opens the article chosen"))
_CHOOSES = ("Enter", Wording("chọn dòng này", "chooses the row"))
_DOES = ("Enter", Wording("làm việc ở dòng này", "does what the row says"))
_SECTION = ("Tab", Wording("sang phần sau; Shift+Tab: phần trước", "the next part; Shift+Tab: the previous"))
_PAGE = ("Space", Wording("xuống một trang", "a page down"))

KEYS: Mapping[str, Rows] = {
    "AskDialog": (("Enter", Wording("giữ những gì đã gõ", "keeps what was typed")),),
    "ChooseDialog": (_CHOOSES,),
    "CouncilDialog": (
        ("Enter", Wording("lấy hội đồng đang chọn", "takes the council chosen")),
        (_TYPED, Wording("vài tiếng của tên, tỉnh; không cần dấu", "words of the name, no marks needed")),
    ),
    "CouncilPage": (
        ("Enter", Wording("mở các bài của năm, tháng; mở người", "opens the articles or the person")),
        ("→ ←", Wording("ở dòng năm: chọn tháng", "in the row of a year: its months")),
        ("Space", Wording("lọc theo loại việc, như Enter", "filters by a kind of event, as Enter does")),
        _SECTION,
    ),
    "DisplayDialog": (("Enter", Wording("dùng cách hiển thị này", "uses this way of showing")),),
    "ExportDialog": (
        ("F5", Wording("ghi tệp, từ dòng nào cũng được", "writes the files, from any row")),
        ("← →, Enter", Wording("đổi giá trị của dòng", "change the value of the row")),
        ("Tab, ↑ ↓", Wording("sang dòng khác", "another row")),
        (_TYPED, Wording("sửa tên thư mục", "changes the folder's name")),
    ),
    "FactsDialog": (("Enter", Wording("mở câu ấy trong bài", "opens the sentence in the article")),),
    "FilesDialog": (
        ("Enter", Wording("mở thư mục, hoặc chọn tệp", "opens a folder, or chooses a file")),
        (_TYPED, Wording("tìm tên trong thư mục, hoặc cả đường dẫn", "finds a name here, or a whole path")),
    ),
    "Finder": (
        ("Enter", Wording("mở dòng đang chọn", "opens the row chosen")),
        (_TYPED, Wording("danh sách thu hẹp theo chữ, không cần dấu", "narrows the list, no marks needed")),
        ("Tab", Wording("danh bạ: xếp khác đi", "in the directory: another order")),
    ),
    "ImportReport": (_DOES,),
    "OriginalPage": (_PAGE, ("o, Ctrl+V", Wording("đóng bản gốc", "close the page as it came"))),
    "Overwrite": (_DOES,),
    "Palette": (
        ("Enter", Wording("làm lệnh đang chọn", "does the command chosen")),
        (_TYPED, Wording("tìm lệnh theo tên, không cần dấu", "finds a command by name, no marks needed")),
        ("F2, Ctrl+P", Wording("đóng bảng lệnh", "close the palette")),
    ),
    "PeopleDialog": (
        ("Enter", Wording("chức vụ theo ngày của người này", "the person's offices by date")),
        ("F3", Wording("chỗ bài nêu người này tiếp theo", "the next place that names the person")),
        ("F9, Ctrl+O", Wording("giữ danh sách này cạnh bài, hoặc thôi", "keep the list by the text, or not")),
    ),
    "PersonPage": (
        ("Enter", Wording("mở bài, câu, người của dòng", "opens the article, sentence or person")),
        _SECTION,
    ),
    "RelatedDialog": (_OPENS, _SECTION),
    "SearchesDialog": (
        ("Enter", Wording("tìm lại câu này", "searches for it again")),
        ("Delete", Wording("xóa câu đã lưu", "forgets a saved search")),
        ("Ctrl+G", Wording("lấy lại câu vừa xóa", "brings it back")),
        (_TYPED, Wording("danh sách thu hẹp theo chữ", "narrows the list")),
    ),
    "ShelfDialog": (
        _OPENS,
        (_TYPED, Wording("danh sách thu hẹp theo chữ", "narrows the list")),
    ),
    "ShowDialog": (),
}
"""What the keys of a dialog do, by the name of its class; those of every list and line are not named."""

_SHELF: Mapping[str, Rows] = {
    "F5": (("F5", Wording("xuất cả giỏ ra tệp", "exports the whole basket")),),
    "Delete": (
        ("Delete", Wording("lấy bài ra khỏi danh sách", "takes the article off the list")),
        ("Ctrl+G", Wording("đưa bài vừa lấy ra trở lại", "puts it back")),
    ),
}
"""What some shelves do besides, told where their hint names the key."""
_IN_LIST: Rows = (
    ("↑ ↓ PgUp PgDn", Wording("đi trong danh sách; Home, End: đầu, cuối", "move; Home, End: first, last")),
)
_IN_LINE: Rows = (("Ctrl+U", Wording("xóa hết chữ đã gõ", "empties the line")),)
_QUIT: Rows = (("F10, Ctrl+Q", Wording("thoát chương trình", "quit the program")),)


def keys_of(
    kind: str, hint: Wording, closing: Wording, look: Look, lang: Lang, width: int, *, typed: bool
) -> list[MenuItem]:
    """Give the lines that tell the keys of a dialog of this class, as wide as is read well in `width`.

    `typed`: it has a line to type into.
    """
    rows = list(KEYS.get(kind, ()))
    if kind == "ShelfDialog":
        rows += [row for key, more in _SHELF.items() if key in hint.vi for row in more]
    if typed:
        rows += _IN_LINE
    rows += (*_IN_LIST, ("Esc", closing), *_QUIT)
    return key_lines(rows, look, lang, read_well(width))


def read_well(width: int) -> int:
    """Give how wide lines are that tell keys, where there is room for `width` cells."""
    return max(2 * _KEYS, min(_WIDEST, width))


def key_lines(rows: Rows, look: Look, lang: Lang, width: int) -> list[MenuItem]:
    """Give keys with what they do, in lines of `width` cells."""
    items = []
    for keys, what in rows:
        said = in_signs(what.to(lang), look.signs)
        named = in_signs(keys if isinstance(keys, str) else keys.to(lang), look.signs)
        for number, (a, b) in enumerate(wrap(said, 0, len(said), width - _KEYS)):
            key = Segment(f"{named if number == 0 else '':<{_KEYS}}", look.accent)
            items.append(MenuItem([key, Segment(said[a:b])]))
    return items
