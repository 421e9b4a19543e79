"""The lines around the panes: what was found and how, what is so, which keys there are."""

from __future__ import annotations

from rich.segment import Segment

from hdnd_tui.tui import bars, texts
from hdnd_tui.tui.keys import KeyBarName
from hdnd_tui.tui.moving import InText
from hdnd_tui.tui.saying import day, figures
from hdnd_tui.tui.theme import in_signs
from hdnd_tui.wording import Wording

_HELP = Wording("Trợ giúp", "Help")


class Around(InText):
    """The part of the reading room that says what is so."""

    def say(self, words: Wording) -> None:
        """Show a message until the next key."""
        self._message = words
        self.show_status()

    def unsay(self, words: Wording) -> None:
        """Show a message no more, where it is the one shown."""
        if self._message is words:
            self._message = None
            self.show_status()

    def show_lines(self, width: int = 0) -> None:
        """Show the lines around the panes."""
        width = width or self.size.width
        if not width:
            return
        self.info.tell(self._info_line(width))
        note = texts.MARKS[self.desk.query.marks].to(self.lang)
        if self.search.composer is not None:
            method = texts.METHODS[self.search.composer.method].to(self.lang)
            note = f"{method} {self.look.signs.dot} {note}"
        self.search.set_note(bars.note(note, self.look))
        keys = self._keys_of() if self.is_active else "dialog"
        also = None if self.is_active else self._keys_in_front()
        self.keys.tell(bars.key_bar(keys, self.look, self.lang, width, self.keymap.commands, also))
        self.show_status(width)

    def _keys_in_front(self) -> list[tuple[str, Wording]]:
        """Give the keys that hold in every dialog, as the one in front names them.

        What tells its keys is passed over: it comes and goes without a word to the room.
        """
        front = next(s for s in reversed(self.app.screen_stack) if not getattr(s, "tells_keys", False))
        keys = [("F1", _HELP)] if getattr(front, "has_help", False) else []
        closing: Wording = getattr(front, "closing", Wording("", ""))
        if closing.vi:
            keys.append(("Esc", Wording(*(words[:1].upper() + words[1:] for words in closing))))
        return keys

    def _info_line(self, width: int) -> list[Segment]:
        if self.second is not None:
            sides = sorted((self.reader, self.second), key=lambda side: side.id == "second")
            titles = [side.opened.article.title if side.opened else "" for side in sides]
            return bars.sides_line(titles, sides.index(self.reader), self.look, width)
        if self.desk.found is None and self.desk.checked in texts.UNREAD:
            return []
        chips = self.desk.filters.chips(self.lang)
        return bars.info_line(self.desk.found, chips, self.look, self.lang, width)

    def _keys_of(self) -> KeyBarName:
        if self.find_box is not None:
            return "find"
        return "quote" if self.pane == "reader" and self.reader.chosen is not None else self.pane

    def show_status(self, width: int = 0) -> None:
        """Show a message, or what is so."""
        width = width or self.size.width
        if self.find_box is not None:  # a message waits until one has typed
            self.note_places()
            self.status.tell(self.find_box.line(0, width))
            return
        if self._message is not None:
            self.status.tell(*bars.message_lines(self._message.to(self.lang), self.look, width))
            return
        count = figures(self.desk.articles, self.lang)
        words = texts.SAMPLE_ARCHIVE if self.desk.fixed is not None else texts.ARCHIVE
        dot = self.look.signs.dot
        left = words.fill(count=count, name=self.desk.library.path.name, dot=dot).to(self.lang)
        left += f" {dot} {self.desk.checked.to(self.lang)}"
        basket = (
            texts.BASKET.fill(count=figures(len(self.desk.basket), self.lang)).to(self.lang)
            if self.desk.basket
            else ""
        )
        if self.pane != "reader":
            self.status.tell(bars.status_line(left, [*self._places_shown(), basket], self.look, width))
            return
        link = self._link_chosen()
        parts = [basket, *self._places_shown()]
        self.status.tell(bars.status_line(link, parts, self.look, width, left_first=bool(link)))

    def _link_chosen(self) -> str:
        """Say which words of the article are chosen and what Enter does with them; empty for none."""
        link = self.reader.link
        if link is None or self.reader.chosen is not None:
            return ""
        words = day(link.value, None, self.lang) if link.kind == "day" else link.value
        return f"{words} {self.look.signs.dot} {texts.LINKS[link.kind].to(self.lang)}"

    def _places_shown(self) -> list[str]:
        return [in_signs(place, self.look.signs) for place in self._places()]

    def _places(self) -> list[str]:
        lang, total = self.lang, figures(self.results.total, self.lang)
        if self.pane != "reader":
            first = figures(self.results.top + 1, lang)
            last = figures(min(self.results.total, self.results.top + self.results.page), lang)
            return (
                [texts.RANGE.fill(first=first, last=last, total=total).to(lang)] if self.results.total else []
            )
        reader = self.reader
        if reader.chosen is not None:
            return [texts.CHOSEN.fill(count=reader.chosen.count).to(lang)]
        row, parts = self.results.current, []
        if row is not None and reader.opened is not None and row.hit.number == reader.opened.number:
            parts.append(texts.RESULT.fill(at=figures(self.results.cursor + 1, lang), total=total).to(lang))
        if self.second is not None:
            parts.insert(0, texts.OTHER_SIDE.to(lang))
        if reader.hits:
            parts.append(texts.HIT.fill(at=reader.hit + 1, total=reader.hits).to(lang))
        lines = texts.LINES.fill(first=reader.top + 1, last=reader.last, total=reader.total)
        return [*parts, lines.to(lang)]
