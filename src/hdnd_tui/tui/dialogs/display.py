"""F12: colours, plain signs, slow line."""

from __future__ import annotations

from rich.segment import Segment

from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.theme import LOOKS, Display, Look
from hdnd_tui.tui.widgets.menu_list import MenuItem, MenuList
from hdnd_tui.wording import Lang, Wording

_ASCII = Wording("Chỉ dùng dấu ASCII cho khung và vạch", "ASCII signs only for lines and bars")
_SLOW = Wording("Đường truyền chậm: không tự mở bài bên cạnh", "Slow line: no article opens by itself")


class DisplayDialog(Dialog[Display]):
    """Gives how things are to be shown from now on."""

    title_text = Wording(" Hiển thị ", " Display ")
    hint_text = Wording("Enter chọn · Esc đóng", "Enter chooses · Esc closes")

    def __init__(self, look: Look, lang: Lang, display: Display) -> None:
        super().__init__(look, lang)
        self._display = display
        signs = look.signs

        def item(chosen: bool, text: Wording, value: Display) -> MenuItem:
            sign = signs.chosen if chosen else " "
            return MenuItem([Segment(f" {sign} {text.to(lang)}")], value=value)

        items = [
            item(name == display.look, each.name, display._replace(look=name)) for name, each in LOOKS.items()
        ]
        items += [
            MenuItem([]),
            item(display.ascii_signs, _ASCII, display._replace(ascii_signs=not display.ascii_signs)),
            item(display.slow, _SLOW, display._replace(slow=not display.slow)),
        ]
        self.menu.show(items)

    def on_menu_list_chosen(self, event: MenuList.Chosen) -> None:
        """Give the choice."""
        if isinstance(event.value, Display):
            self.leave(event.value)
