"""The reading room: the one main screen. It holds what is so, gives it to its parts, and takes the keys."""

from __future__ import annotations

import gc
from time import monotonic

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset

from hdnd_tui.tui import first_picture, texts
from hdnd_tui.tui.around import Around
from hdnd_tui.tui.bringing import Bringing
from hdnd_tui.tui.copying import Copying
from hdnd_tui.tui.keys import ELSEWHERE, IN_THE_READER, PaneName, key_name
from hdnd_tui.tui.lean_display import NOWHERE, LeanScreen
from hdnd_tui.tui.lean_memory import tidy
from hdnd_tui.tui.mending import Mending
from hdnd_tui.tui.moving import Moving
from hdnd_tui.tui.theme import Display, look_of
from hdnd_tui.tui.welcoming import Welcoming
from hdnd_tui.tui.widgets.pane import Divider, Frame, Pane
from hdnd_tui.tui.widgets.text_box import is_text
from hdnd_tui.tui.writing import Writing

WIDE = 110
SLIM = 60
"""On a screen narrower than this the sidebar would leave no row of the list readable: it takes turns."""
_TIDY_AFTER = 2.0
"""Seconds after a dialog was left."""


class ReadingRoom(
    Moving, Bringing, Mending, Copying, Writing, Welcoming, Around, LeanScreen, inherit_bindings=False
):
    """Search, sidebar, results and reader; three panes when wide, the reader over the others when narrow."""

    _untidy = False
    """A dialog was in front, whose objects are still there."""
    _to_tidy = False
    """Dialogs were left since the last tidying up."""

    def compose(self) -> ComposeResult:
        """Stand one above the other, the three panes side by side."""
        yield self.search
        yield self.info
        with Frame(id="body"):
            yield self.sidebar
            yield Divider(self.look, self.lang, id="divider")
            yield self.results
            yield Divider(self.look, self.lang, id="divider2")
            yield self.reader
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Show the first list before anything else."""
        self.go_to("search")
        self.show_basket_marks()
        self.reader.show(None, advice=[w.to(self.lang) for w in texts.NO_PREVIEW])
        problem = self.own.problem or self.keymap.problem
        if problem:
            self.say(problem)
        elif not self.welcome() and self.display_as.slow:
            self.say(texts.SLOW)
        self.look_up()
        self.release_keys()

    def on_unmount(self) -> None:
        """Let go of the archive."""
        self.keep_position()
        self.desk.library.close()

    def on_screen_suspend(self) -> None:
        """Show which keys hold while a dialog is in front."""
        self._untidy = True
        self.show_lines()

    def on_screen_resume(self) -> None:
        """Show one's own keys again, free what the dialog leaves, and tidy up a little later."""
        self.show_lines()
        if self._untidy:
            self._untidy = False
            self._to_tidy = True
            self.call_after_refresh(gc.collect)
            self.set_timer(_TIDY_AFTER, self._tidy)

    def _tidy(self) -> None:
        if self._to_tidy:
            self._to_tidy = False
            tidy()

    # Keys.

    def take_key(self, key: str, character: str | None) -> None:
        """Act on a key: an action of its own, else the pane's, else it is text for the search."""
        self.card_due = False
        if self._must_wait(key, character):
            self.hold_until_found()
        if self.hold_key(key, character):
            return
        if self.find_box is None:  # else it was not shown yet
            self._message = None
        if self.take_in_find(key, character):
            self.show_status()
            self._place_cursor()
            return
        command = self.by_key.get(key)
        if command is not None:
            getattr(self, f"do_{command.id}")()
        elif key == "escape":
            self._peel()
        elif key == "ctrl+u":
            self._erase()
        elif key in ELSEWHERE:
            self._tell_key(ELSEWHERE[key])
        elif not self._take_in_pane(key, character) and self.pane in ("sidebar", "results"):
            if key == "delete":
                self.do_clear_filters()
            elif character and is_text(character) and not character.isspace():
                self.go_to("search")
                self.search.take_key(key, character)
                self.search_typed()
        self.show_status()
        self._place_cursor()

    def _is_late_text(self, character: str | None) -> bool:
        """Say whether a letter, which would be a command here, goes on with a text that was just kept."""
        if not self.text_left or not character or not is_text(character):
            return False
        from hdnd_tui.tui.dialogs.dialog import UNSEEN_SECONDS  # the first list needs no dialog

        is_late = monotonic() - self.text_left < UNSEEN_SECONDS
        self.text_left = monotonic() if is_late else 0.0
        return is_late

    def _tell_key(self, id: str) -> None:
        command = next(command for command in self.keymap.commands if command.id == id)
        if key := key_name(command):
            self.say(texts.ITS_KEY.fill(command=command.name.to(self.lang), key=key))

    def take_paste(self, text: str) -> None:
        """Search for pasted text."""
        if not self.take_pasted_words(text):
            self.came_from = None
            if self.pane != "search":
                self.go_to("search")
            self.search.insert(text)
            self.search_typed()
        self.show_status()
        self._place_cursor()

    def _must_wait(self, key: str, character: str | None) -> bool:
        """Say whether a key means the list that is coming, and not the one that is shown."""
        in_list = self.pane == "results" and not (character and is_text(character) and character != " ")
        return in_list and self.list_is_old and key != "escape"

    def _take_in_pane(self, key: str, character: str | None) -> bool:
        if self.pane == "search":
            return self._take_in_box(key, character)
        if self.pane == "sidebar":
            return self.sidebar.take_key(key, character)
        if self.pane == "reader":
            return self._take_in_reader(key, character)
        if key == "up" and self.results.cursor == 0:
            self.go_to("search")
            return True
        if key == "enter":
            self.do_open()
            return True
        if key == "right":
            self.do_reprints()
            return True
        return self.results.take_key(key, character)

    def _take_in_box(self, key: str, character: str | None) -> bool:
        was_reading, self.came_from = self.came_from == "reader", None
        taken = self._search_with(key, character)
        if was_reading:
            self._follow_list()  # what was read had stayed, for one might have gone back to it
        return taken

    def _search_with(self, key: str, character: str | None) -> bool:
        if key in ("up", "ctrl+up"):
            return self.recall_query(1)
        if key == "down" and self.recall_query(-1):
            return True
        self.recall.end()
        if key in ("down", "enter"):
            self.own.remember_query(self.search.value)
            self.go_to("results")
            return True
        taken = self.search.take_key(key, character)
        self.search_typed()
        return taken

    def _take_in_reader(self, key: str, character: str | None) -> bool:
        if self._is_late_text(character):
            self.say(texts.LATE_TEXT)
            return True
        choosing = self.reader.chosen is not None
        if key == "enter" and choosing:
            self.do_copy()
        elif key == "enter" and self.reader.link is not None:
            self.follow(self.reader.link)
        elif key == "shift+down" and not choosing:
            self.do_quote()
        elif character is not None and character in IN_THE_READER:
            getattr(self, f"do_{IN_THE_READER[character]}")()
        else:
            return self.reader.take_key(key, character)
        return True

    def _peel(self) -> None:
        """Take away one layer: the reader, a pane, the filters, the query; never the program."""
        if self.pane == "reader" and self.reader.chosen is not None:
            self.reader.give_up_choosing()
            self.show_lines()
        elif self.second is not None:
            self.close_second()
        elif self.pane == "reader":
            self.do_back()
        elif self.pane == "sidebar":
            self.go_to("results")
        elif self._turn_back() or self.jump_back():
            pass
        elif self.desk.filters:
            self.do_clear_filters()
        elif self.search.value:
            self._erase()
        else:
            self.say(texts.QUIT_WITH)

    def _turn_back(self) -> bool:
        """Go back to where one was before the search box; False where something was done since."""
        before = self.came_from
        if before is None or (before == "reader" and self.reader.opened is None):
            return False
        self.go_to("results" if before == "sidebar" and self.has_class("folded") else before)
        return True

    def _erase(self) -> None:
        """Empty the search box, and say how what stood there comes back."""
        if self.search.value.strip():
            self.own.remember_query(self.search.value)
            self.say(texts.ERASED)
        self.type_over("")

    def go_to(self, pane: PaneName) -> None:
        """Give the keys to a pane."""
        self.end_finding()
        stayed = self.came_from == "reader" and pane in ("sidebar", "results")
        self.came_from = None
        if stayed:
            self._follow_list()
        if pane != "reader":
            self.close_second()
        self.pane = pane
        over = {"reading": pane == "reader", "filtering": pane == "sidebar"}
        if any(self.has_class(name) != on for name, on in over.items()):
            for name, on in over.items():
                self.set_class(on, name)
            self.call_after_refresh(self.show_status)  # a list that was hidden has its height only then
        parts: dict[PaneName, Pane] = {
            "search": self.search,
            "sidebar": self.sidebar,
            "results": self.results,
            "reader": self.reader,
        }
        for name, part in parts.items():
            part.set_active(name == pane)
        self._place_cursor()
        self.show_lines()

    def _place_cursor(self) -> None:
        if self.find_box is not None:
            column = min(self.find_box.cursor_column(), self.size.width - 1)
            self.app.cursor_position = Offset(column, self.status.region.y)
        else:
            in_box = self.pane == "search"
            self.app.cursor_position = Offset(self.search.cursor_column(), 0) if in_box else NOWHERE

    # Actions that `keys.COMMANDS` names.

    def do_help(self) -> None:
        """Say what can be done here."""
        from hdnd_tui.tui.dialogs.help import Help

        width, commands = self.app.size.width, self.keymap.commands
        self.app.push_screen(Help(self.look, self.lang, self._keys_of(), width, commands))

    def do_commands(self) -> None:
        """Offer every action by name."""
        from hdnd_tui.tui.dialogs.palette import Palette

        self.app.push_screen(Palette(self.look, self.lang, self.keymap.commands), self._do)

    def _do(self, command: str | None) -> None:
        if command:
            getattr(self, f"do_{command}")()
            self.show_status()

    def do_quit(self) -> None:
        """Leave the program."""
        self.app.exit(0)

    # What `Taking` and `Finding` need.

    def chosen(self) -> tuple[int, str] | None:
        """Give the article being read, else the one under the cursor."""
        if self.pane == "reader" and self.reader.opened is not None:
            return self.reader.opened.number, self.reader.opened.article.id
        row = self.results.current
        return (row.hit.number, row.hit.id) if row else None

    def show_basket_marks(self) -> None:
        """Show what is in the basket."""
        self.results.show_marked(self.desk.basket, self.own.notes())

    def begin_reading(self) -> None:
        """Give the keys to the reading pane."""
        self.go_to("reader")

    def set_display(self, display: Display) -> None:
        """Draw everything anew."""
        first_picture.forget()
        self.display_as = display
        self.look = look_of(display.look, ascii_signs=display.ascii_signs)
        for part in self.query(Pane):
            part.set_look(self.look)
        self.show_lines()

    # The lines around.

    def on_resize(self, event: events.Resize) -> None:
        """Lay the panes out for this width."""
        self.set_class(event.size.width >= WIDE, "wide")
        self.set_class(event.size.width < SLIM, "slim")
        self.reader.among_others = event.size.width >= WIDE
        self.fit_second(event.size.width)
        self.show_lines(event.size.width)
        self._follow_list()  # a narrow screen has not

    def _follow_list(self) -> None:
        """Show the article under the cursor beside the list where another one is shown."""
        opened, row = self.reader.opened, self.results.current
        if opened is None or (self.pane != "reader" and row is not None and row.hit.number != opened.number):
            self.preview()
