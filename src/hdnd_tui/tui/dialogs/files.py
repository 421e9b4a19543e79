"""Choosing a file or a folder: walk by arrows and Enter, or type a path."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from rich.segment import Segment

from hdnd_tui.export.places import is_folder, typed_path
from hdnd_tui.safetext import printable
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.painting import paint
from hdnd_tui.tui.theme import Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.tui.widgets.text_box import TextBox
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Lang, Wording

_LABEL = Wording("Ở", "At")
_HERE = Wording("Chọn cả thư mục này", "Choose this whole folder")
_UP = Wording("Lên một bậc", "Up")
_NOTHING = Wording("Không có tệp phù hợp ở đây.", "There is no suitable file here.")
_NO_SUCH = Wording(
    "Không có tệp nào tên bắt đầu bằng “{name}” ở đây.", "No suitable file here has a name like “{name}”."
)
_ALL_HERE = Wording("Xem mọi tệp ở đây", "All files here")
_UNREADABLE = Wording("Không đọc được thư mục này.", "This folder cannot be read.")
_BEGINS = ("/", "~")
_MOST = 2000


class FilesDialog(Dialog[Path]):
    """Gives the file or folder chosen; `fits` says by name which files can be, `without` is not offered."""

    hint_text = Wording(
        "Enter mở thư mục, chọn tệp · gõ để tìm hoặc sửa · Esc thôi",
        "Enter opens a folder, chooses a file · type to find · Esc leaves",
    )

    def __init__(
        self,
        look: Look,
        lang: Lang,
        title: Wording,
        start: Path,
        fits: Callable[[str], bool],
        *,
        folders: bool,
        without: Path | None = None,
    ) -> None:
        start_text = _ending_in_slash(start)
        super().__init__(
            look, lang, box=TextBox(look, lang, _LABEL.to(lang), value=start_text, longest=4000, id="box")
        )
        self.title_text = title
        self._fits = fits
        self._folders = folders
        self._without = without.absolute() if without else None
        self._find()

    def _find(self) -> None:
        assert self.box is not None
        typed = typed_path(self.box.value)
        folder = typed if self.box.value.endswith(("/", os.sep)) or not self.box.value else typed.parent
        wanted = "" if folder == typed else fold(typed.name)
        items: list[MenuItem] = []
        if self._folders and is_folder(folder) and not wanted:
            items.append(self._item(_HERE.to(self.lang), folder, strong=True))
        if folder.parent != folder and not wanted:
            items.append(self._item(f"../  {_UP.to(self.lang)}", folder.parent))
        try:
            names = sorted(folder.iterdir(), key=lambda p: (not p.is_dir(), fold(p.name)))[:_MOST]
        except OSError:
            names = []
            items.append(MenuItem([Segment(f" {_UNREADABLE.to(self.lang)}", self.look.strong)]))
        found = 0
        for path in names:
            if path.name.startswith(".") or not fold(path.name).startswith(wanted):
                continue
            with suppress(OSError):
                if path.is_dir():
                    items.append(self._item(f"{path.name}/", path))
                elif self._fits(path.name.lower()) and path.absolute() != self._without:
                    items.append(self._item(path.name, path))
                else:
                    continue
                found += 1
        if not found:
            words = _NO_SUCH.fill(name=typed.name) if wanted else _NOTHING
            items.append(MenuItem([Segment(" "), *paint(printable(words.to(self.lang)), self.look.dim)]))
            if wanted:
                items += self._ways_on(folder)
        self.menu.show(items)

    def _ways_on(self, folder: Path) -> list[MenuItem]:
        """Give where to go from a name that nothing has: the folder that is shown, and the one above it."""
        items = []
        if is_folder(folder):
            items.append(self._item(f"{folder.name}/  {_ALL_HERE.to(self.lang)}", folder, opens=True))
        if folder.parent != folder:
            items.append(self._item(f"../  {_UP.to(self.lang)}", folder.parent))
        return items

    def _item(self, text: str, path: Path, *, strong: bool = False, opens: bool = False) -> MenuItem:
        opens = opens or text.endswith("/") or text.startswith("../")
        style = self.look.strong if strong else self.look.text
        return MenuItem([Segment(" "), *paint(printable(text), style)], value=(opens, path))

    def take_key(self, key: str, character: str | None) -> None:
        """Find as one types."""
        assert self.box is not None
        before = self.box.value
        if character in _BEGINS and self.box.at_end and before.endswith(("/", os.sep)):
            # A path typed, or pasted by a terminal that does not say so, begins anew behind a folder.
            self.box.set_value("")
        super().take_key(key, character)
        if self.box.value != before:
            self._find()

    def take_paste(self, text: str) -> None:
        """Go to the path that was pasted."""
        assert self.box is not None
        pasted = text.strip().strip("\"'")
        path = typed_path(pasted)
        if path.is_absolute():
            self.box.set_value(_ending_in_slash(path) if is_folder(path) else str(path))
        else:
            self.box.insert(pasted)
        self._find()

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Open a folder, give a file."""
        assert self.box is not None
        assert isinstance(event.value, tuple)
        opens, path = event.value
        if opens:
            self.box.set_value(_ending_in_slash(path))
            self._find()
        else:
            self.leave(path)


def _ending_in_slash(folder: Path) -> str:
    text = str(folder)
    return text if text.endswith(os.sep) else text + os.sep
