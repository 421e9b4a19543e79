"""Copying with a citation: of the article, or of sentences chosen by keyboard."""

from __future__ import annotations

import asyncio
from functools import partial

from hdnd_tui.citation import cite
from hdnd_tui.export.quoting import quote
from hdnd_tui.tui import texts
from hdnd_tui.tui.clipboard import MOST_THROUGH_TERMINAL, copy_natively
from hdnd_tui.tui.finding import Finding
from hdnd_tui.tui.saying import figures

_SHOWN = 90


class Copying(Finding):
    """The part of the reading room that fills the clipboard."""

    copied = ""
    """What was copied last, to be seen where a terminal has no clipboard."""

    def do_quote(self) -> None:
        """Begin to choose sentences of the article being read, or give it up."""
        if self.reader.chosen is not None:
            self.reader.give_up_choosing()
        elif self.reader.opened is None:
            self.say(texts.NO_ARTICLE)
        else:
            self.go_to("reader")
            if self.reader.choose_sentences():
                self.show_lines()
            else:
                self.say(texts.NO_TEXT)

    def do_cite(self) -> None:
        """Copy the citation of the article chosen."""
        self.start(self._cite, "cite")

    def do_copy(self) -> None:
        """Copy the sentences chosen with their citation, else the citation."""
        opened, chosen = self.reader.opened, self.reader.chosen
        if opened is None or chosen is None:
            self.do_cite()
            return
        text = quote(opened.article, *chosen.span, self.lang)
        self.reader.give_up_choosing()
        self.show_lines()
        self.start(partial(self._copy, text), "cite")

    async def _cite(self) -> None:
        opened = await self._chosen_article()
        if opened is not None:
            await self._copy(cite(opened.article, self.lang))

    async def _copy(self, text: str) -> None:
        """Fill the clipboard and say through what; where nobody can know whether it took it, say so."""
        self.copied = text
        program = await asyncio.to_thread(copy_natively, text)
        begun = text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + self.look.signs.more
        begun = begun.replace("\n", " ")
        if program:
            self.say(texts.COPIED.fill(program=program, text=begun))
        elif len(text.encode("utf-8", "replace")) > MOST_THROUGH_TERMINAL:
            self.say(texts.TOO_LONG_TO_COPY.fill(count=figures(len(text), self.lang)))
        else:
            self.app.copy_to_clipboard(text)
            self.say(texts.COPIED_BLINDLY.fill(text=begun))

    def do_show_copied(self) -> None:
        """Show what was copied last, to be marked with the mouse."""
        if not self.copied:
            self.say(texts.NOTHING_COPIED)
            return
        from hdnd_tui.tui.dialogs.showing import ShowDialog

        self.app.push_screen(ShowDialog(self.look, self.lang, texts.COPIED_TITLE, self.copied))
