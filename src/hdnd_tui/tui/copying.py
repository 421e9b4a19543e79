"""Copying with a citation: of the article, or of sentences chosen by keyboard."""

from __future__ import annotations

import asyncio
from functools import partial

from hdnd_tui.tui import texts
from hdnd_tui.tui.clipboard import MOST_THROUGH_TERMINAL, copy_natively
from hdnd_tui.tui.finding import Finding
from hdnd_tui.tui.saying import figures
from hdnd_tui.wording import Wording


class Copying(Finding):
    """The part of the reading room that fills the clipboard."""

    copied = ""
    """What was copied last, to be seen where a terminal has no clipboard."""

    def do_quote(self) -> None:
        """Begin to choose sentences of the article chosen, which is opened first, or give it up."""
        opened, chosen = self.reader.opened, self.chosen()
        if self.reader.chosen is not None and self.pane == "reader":
            self.reader.give_up_choosing()
        elif chosen is None:
            self.say(texts.NO_ARTICLE)
        elif opened is not None and opened.number == chosen[0]:
            self._choose_sentences()
        else:
            self.hold_keys()
            self.start(partial(self._open_to_choose, chosen[0]), "article")

    async def _open_to_choose(self, number: int) -> None:
        desk = self.desk
        try:
            await self.open_number(number, read=True)
        except BaseException:
            self.release_keys()
            raise
        if desk is not self.desk:
            self.release_keys()
            return
        self.call_after_refresh(self._choose_at_hit, number)  # a hidden pane has its lines only then

    def _choose_at_hit(self, number: int) -> None:
        if self.reader.opened is not None and self.reader.opened.number == number:
            self._choose_sentences()
        self.release_keys()

    def _choose_sentences(self) -> None:
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
        from hdnd_tui.export.quoting import quote

        text = quote(opened.article, *chosen.span, self.lang)
        self.reader.give_up_choosing()
        self.show_lines()
        self.start(partial(self._copy, text, texts.COPIED_SENTENCES), "cite")

    async def _cite(self) -> None:
        opened = await self._chosen_article()
        if opened is not None:
            from hdnd_tui.citation import cite

            await self._copy(cite(opened.article, self.lang), texts.COPIED_CITATION)

    async def _copy(self, text: str, what: Wording) -> None:
        """Fill the clipboard and say through what; where that is not certain, how to see it."""
        self.copied = text
        program = await asyncio.to_thread(copy_natively, text)
        if program:
            self.say(_joined(what, texts.BY_PROGRAM.fill(program=program)))
        elif len(text.encode("utf-8", "replace")) > MOST_THROUGH_TERMINAL:
            self.say(texts.TOO_LONG_TO_COPY.fill(count=figures(len(text), self.lang)))
        else:
            self.app.copy_to_clipboard(text)
            said = _joined(what, texts.BY_WINDOW)
            whole = _joined(said, texts.IF_NOT_PASTED)
            self.say(whole if len(whole.to(self.lang)) < self.size.width - 1 else said)

    def do_show_copied(self) -> None:
        """Show what was copied last, to be marked with the mouse."""
        if not self.copied:
            self.say(texts.NOTHING_COPIED)
            return
        from hdnd_tui.tui.dialogs.showing import ShowDialog

        self.app.push_screen(ShowDialog(self.look, self.lang, texts.COPIED_TITLE, self.copied))


def _joined(first: Wording, second: Wording) -> Wording:
    return Wording(first.vi + second.vi, first.en + second.en)
