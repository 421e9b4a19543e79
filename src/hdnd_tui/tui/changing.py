"""Another archive in place of the one shown: the user has opened it, or it was put there on the disk."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from time import monotonic

from hdnd_tui.search.query import Query
from hdnd_tui.tui import texts
from hdnd_tui.tui.beside import Beside
from hdnd_tui.tui.collecting import Collecting
from hdnd_tui.tui.desk import Desk
from hdnd_tui.tui.library import Library

_LIVES_ON = ("dialog", "writing", "export")
"""Work that is not about what an archive shows: it looks for itself whether the desk is still the same."""


class Changing(Beside, Collecting):
    """The part of the reading room that lets go of an archive with all that belonged to it."""

    def change_archive(self, path: Path) -> None:
        """Show another archive from its beginning; filters, the query and the open article go."""
        self._message = None
        library = Library(path)
        self._lay_out_desk(Desk(library, frozenset(self.own.basket()), query=self._query_anew()))
        self.go_to("search")
        self.search.set_value("")
        self.look_up()

    def begin_anew(self) -> None:
        """Show the archive that stands in the place of the one shown before.

        What is typed stays, and the article being read where that archive holds it; filters go, as their
        councils and people have other numbers there.
        """
        before, opened, pane = self.desk, self.reader.opened, self.pane
        desk = Desk(before.library, frozenset(self.own.basket()), before.fixed, query=self._query_anew())
        desk.changed_at, desk.is_replacement = monotonic(), True
        self._lay_out_desk(desk)
        self.look_up()
        if opened is not None and pane == "reader":
            self.start(partial(self.open_again, opened.article.id), "article")
        self.say(texts.REPLACED if before.filters else texts.CHANGED)

    def _query_anew(self) -> Query:
        """Give a query that reads marks and sorts as the user has chosen."""
        now = self.desk
        sort = now.jumps[0].back.sort if now.jumps else now.query.sort
        return Query(marks=now.query.marks, sort=sort)

    def _lay_out_desk(self, desk: Desk) -> None:
        """Begin with an archive of which nothing was read yet; nothing of the one before stays in view."""
        self.keep_position()
        self.close_second()
        for work in list(self.workers):
            if work.node is self and work.group not in _LIVES_ON:
                work.cancel()
        if self.desk.library is not desk.library:
            self.desk.library.close()
        self.desk = desk
        self.undo.change_archive()
        self.recall.end()
        self.results.show((), 0, snippets=False, keep=False)
        self.sidebar.show((), {}, (), (), desk.filters)
        self.show_no_article()
        self.show_basket_marks()
        self.show_lines()
