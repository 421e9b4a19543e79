"""The dialogs that show pages, each loaded when the first page of its kind is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from hdnd_tui.search.results import Results
from hdnd_tui.tui.dialogs.dialog import Dialog
from hdnd_tui.tui.library import Library
from hdnd_tui.tui.lookup import Lookup
from hdnd_tui.tui.targets import (
    Page,
    Target,
    ToCouncil,
    ToCouncils,
    ToDirectory,
    ToFacts,
    ToOffices,
    ToOriginal,
    ToPeople,
    ToPerson,
    ToRelated,
)
from hdnd_tui.tui.theme import Look
from hdnd_tui.wording import Lang


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes dialogs of pages; its methods raise HdndError."""

    library: Library
    lookup: Lookup
    look: Look
    lang: Lang
    width: int
    """Cells of the screen."""
    on_pin: Callable[[], None]
    """Keeps the people of an article beside its text, or does not."""

    async def dialog_of(self, page: Page) -> Dialog[Target] | None:
        """Give the dialog of a page; None where what it is about is not in the archive any more."""
        look, lang, width = self.look, self.lang, self.width
        if isinstance(page, ToPeople):
            from hdnd_tui.tui.dialogs.people import PeopleDialog

            opened = await self.library.article(page.article)
            people = await self.lookup.people_of(page.article)
            return PeopleDialog(look, lang, opened.article, page.article, people, self.on_pin)
        if isinstance(page, ToPerson):
            from hdnd_tui.tui.dialogs.person import PersonPage

            view = await self.lookup.person(page.number, page.article)
            return PersonPage(look, lang, view, width) if view else None
        if isinstance(page, ToCouncil):
            return await self._council(page)
        if isinstance(page, ToOriginal):
            from hdnd_tui.tui.dialogs.original import OriginalPage

            return OriginalPage(look, lang, await self.lookup.original(page.article), page.offset, width)
        if isinstance(page, ToFacts):
            from hdnd_tui.tui.dialogs.facts import FactsDialog

            opened = await self.library.article(page.article)
            return FactsDialog(look, lang, opened.article, page.article, width)
        if isinstance(page, ToRelated):
            from hdnd_tui.tui.dialogs.related import RelatedDialog

            return RelatedDialog(look, lang, await self.lookup.related(page.article))
        return self._finder(page)

    async def _council(self, page: ToCouncil) -> Dialog[Target] | None:
        from hdnd_tui.tui.dialogs.council import CouncilPage
        from hdnd_tui.tui.fates import fate_of

        council = await self.lookup.council(page.number)
        if council is None:
            return None
        fate = [line.to(self.lang) for line in fate_of(council.council, council.province_now)]
        again = partial(self.lookup.council, page.number)
        return CouncilPage(self.look, self.lang, council, fate, again, self.width)

    def articles_of(self, results: Results) -> Dialog[Target]:
        """Give the dialog in which an article of a result is chosen; it gives a `ToArticle`."""
        from hdnd_tui.tui import catalogues
        from hdnd_tui.tui.dialogs.finder import Finder

        make = catalogues.Catalogues(self.lookup, self.look, self.lang, self.width)
        return Finder(self.look, self.lang, make.articles(results))

    def _finder(self, page: ToOffices | ToDirectory | ToCouncils) -> Dialog[Target]:
        from hdnd_tui.tui import catalogues
        from hdnd_tui.tui.dialogs.finder import Finder

        make = catalogues.Catalogues(self.lookup, self.look, self.lang, self.width)
        if isinstance(page, ToOffices):
            return Finder(self.look, self.lang, make.offices(page.council), page.text)
        if isinstance(page, ToDirectory):
            return Finder(self.look, self.lang, make.directory(), page.text, page.order)
        catalogue = make.councils_for_offices() if page.for_offices else make.councils()
        return Finder(self.look, self.lang, catalogue, page.text)
