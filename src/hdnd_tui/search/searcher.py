"""Searching an archive: from a query to its results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hdnd_tui.archive.council_rows import councils_by_number
from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Council
from hdnd_tui.councils.units import province_now
from hdnd_tui.search import facets
from hdnd_tui.search.bitmaps import Bitmaps
from hdnd_tui.search.closer import CloserLook
from hdnd_tui.search.facet import Choice, Source
from hdnd_tui.search.filing import Filing
from hdnd_tui.search.kept_rows import KeptRows
from hdnd_tui.search.query import Alternative, Field, Parsed, Query, parse
from hdnd_tui.search.reprints import Reprints
from hdnd_tui.search.results import CouncilCounts, Facets, Hit, Missing, Offer, Results, Unfit, YearCount
from hdnd_tui.search.scope import Scope

# The first list is that of no words: what only words, pages and reasons need is loaded when it is asked for.
if TYPE_CHECKING:
    from hdnd_tui.search.council_view import CouncilView
    from hdnd_tui.search.fitting import Answer
    from hdnd_tui.search.highlight import Snippet
    from hdnd_tui.search.known import Known
    from hdnd_tui.search.related import Related
    from hdnd_tui.search.repair import Speller
    from hdnd_tui.search.words import Word
    from hdnd_tui.wording import Wording

_KEPT_FACETS = 8
"""Counts of so many results are kept, as a key often leaves the result as it is."""


class Searcher:
    """Searches one archive; one for each thread, as the archive's connection is."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._connection = archive.connection
        self._version = archive.version()
        self._bitmaps = Bitmaps(archive.connection)
        self._rows = KeptRows(archive)
        self._closer = CloserLook(archive.connection, self._rows)
        self._reprints = Reprints(archive.connection, self._closer)
        self._speller: Speller | None = None
        self._filing = Filing(archive.connection)
        self._councils: dict[int, tuple[Council, str]] | None = None
        self._provinces: dict[str, int] | None = None
        self._names: Known | None = None
        self._counted: dict[int, Facets] = {}

    def search(self, query: Query, limit: int = 50) -> Results:
        """Give the results of a query with its first `limit` hits; never raises for any text."""
        with self._connection.snapshot():
            return self._search(query, limit)

    def _search(self, query: Query, limit: int) -> Results:
        self._look_for_imports()
        parsed = parse(query, self._names_something)
        scope = self._scope().of(query, parsed.conditions)
        answers = self._answers(query, parsed.alternatives, scope) if parsed.alternatives else []
        bits = scope if not answers else 0
        for answer in answers:
            bits |= answer.bits
        ranked = _merged(answers) if query.sort == "relevance" else ()
        results = Results(
            query=query,
            total=bits.bit_count(),
            read_as=_read_as(parsed, answers),
            repairs=tuple(repair for answer in answers for repair in answer.repairs),
            missing=_missing(answers),
            offers=(
                *self._unfiltered(query, parsed, answers, scope),
                *self._unquoted(query, parsed, answers, scope),
                *self._unmarked(query, parsed, answers, scope),
                *_offers(answers),
            ),
            facets=self._facets(bits),
            hits=(),
            unfit=self._unfit(query, parsed, answers, scope),
            words=tuple(word for answer in answers for word in answer.words),
            also=tuple(word for answer in answers for word in answer.also),
            bits=bits,
            ranked=ranked,
            is_near=bool(answers) and all(answer.is_near for answer in answers),
            version=self._version,
        )
        return replace(results, hits=tuple(self._hits(results, 0, limit)))

    def _answers(self, query: Query, alternatives: Sequence[Alternative], scope: int) -> list[Answer]:
        from hdnd_tui.search.fitting import Fitter
        from hdnd_tui.search.matching import Matcher
        from hdnd_tui.search.ranking import Ranker
        from hdnd_tui.search.repair import Speller

        if self._speller is None:
            self._speller = Speller(self._connection, self._closer)
        matcher = Matcher(self._bitmaps, query.marks, self._filing)
        ranker = Ranker(matcher, self._filing, self._closer, self._known().council)
        fitter = Fitter(ranker, matcher, self._speller, self._closer)
        return [fitter.answer(alternative, scope) for alternative in alternatives]

    def _unfit(
        self, query: Query, parsed: Parsed, answers: Sequence[Answer], scope: int
    ) -> tuple[Unfit, ...]:
        found: tuple[Unfit, ...] = ()
        if answers and not any(answer.words or answer.missing for answer in answers):
            from hdnd_tui.search.unfit import find_wordless

            found = find_wordless(parsed.alternatives)
        if parsed.conditions or not scope:
            from hdnd_tui.search.unfit import find_unfit

            found += find_unfit(query, parsed.conditions, scope, self._scope(), self._known())
        return found

    def _unfiltered(
        self, query: Query, parsed: Parsed, answers: Sequence[Answer], scope: int
    ) -> tuple[Offer, ...]:
        """Offer the words alone where articles hold them, but none of those that the filters let through."""
        if not answers or scope in (0, self._filing.all) or any(a.whole for a in answers):
            return ()
        from hdnd_tui.search.offers import WITHOUT_FILTERS

        return self._free(query, parsed, self._filing.all, WITHOUT_FILTERS)

    def _unquoted(
        self, query: Query, parsed: Parsed, answers: Sequence[Answer], scope: int
    ) -> tuple[Offer, ...]:
        """Offer the words of phrases that no article holds, where some hold them apart."""
        clauses = [clause for alternative in parsed.alternatives for clause in alternative.wanted]
        if any(answer.bits for answer in answers) or not any(clause.phrase for clause in clauses):
            return ()
        from hdnd_tui.search.offers import WITHOUT_QUOTES

        loose = [
            a._replace(wanted=tuple(clause._replace(phrase=False) for clause in a.wanted))
            for a in parsed.alternatives
        ]
        return self._free(query, parsed._replace(alternatives=tuple(loose)), scope, WITHOUT_QUOTES)

    def _unmarked(
        self, query: Query, parsed: Parsed, answers: Sequence[Answer], scope: int
    ) -> tuple[Offer, ...]:
        """Offer the words with any marks, where those typed are to hold and no article has all of them."""
        if query.marks != "exact" or not answers or any(a.whole for a in answers):
            return ()
        from hdnd_tui.search.offers import WITHOUT_MARKS

        return self._free(replace(query, marks="none"), parsed, scope, WITHOUT_MARKS)

    def _free(self, query: Query, parsed: Parsed, scope: int, why: Wording) -> tuple[Offer, ...]:
        """Offer a query asked more freely, where articles of `scope` hold all its words."""
        free = self._answers(query, parsed.alternatives, scope)
        bits = 0
        for answer in free:
            bits |= answer.whole
        return (Offer(_read_as(parsed, free), why.fill(count=bits.bit_count())),) if bits else ()

    def count(self) -> int:
        """Count the articles of the archive."""
        self._look_for_imports()
        return self._filing.all.bit_count()

    def hits(self, results: Results, start: int, stop: int) -> list[Hit]:
        """Give the rows `start` to `stop` of the whole result, in its order."""
        self._look_for_imports()
        return self._hits(results, start, stop)

    def numbers(self, results: Results, start: int, stop: int) -> list[int]:
        """Give the numbers of the articles of these rows, in their order."""
        self._look_for_imports()
        return self._numbers(results, start, stop)

    def _numbers(self, results: Results, start: int, stop: int) -> list[int]:
        stop = min(stop, results.rows)
        numbers = [number for number, _ in results.ranked[start:stop]]
        if len(results.ranked) < stop:
            rest = results.bits & ~results.hidden
            for number, _ in results.ranked:
                rest &= ~(1 << number)
            begin = max(0, start - len(results.ranked))
            numbers += self._filing.newest_first(rest, begin, stop - len(results.ranked))
        return numbers

    def _hits(self, results: Results, start: int, stop: int) -> list[Hit]:
        scores = dict(results.ranked[start:stop])
        return [
            Hit(
                r.number,
                r.id,
                r.title,
                r.date,
                r.date_known,
                r.year,
                r.council,
                round(scores.get(r.number, 0.0), 4),
            )
            for r in self._rows.of(self._numbers(results, start, stop))
        ]

    def fold(self, results: Results) -> Results:
        """Give a result in which one article stands for its reprints; its `hits` are to be asked for anew."""
        return self._reprints.fold(results)

    def snippet(self, results: Results, number: int) -> Snippet:
        """Give the piece of an article's body that shows best why it was found."""
        from hdnd_tui.search import highlight

        row = self._connection.execute("SELECT body FROM articles WHERE number = ?", (number,)).fetchone()
        return highlight.make_snippet(row[0] if row else "", _all_words(results), results.query.marks)

    def marks(self, results: Results, text: str) -> tuple[tuple[int, int], ...]:
        """Find the words of the query in any NFC text: half-open offsets in order."""
        from hdnd_tui.search import highlight

        return highlight.find_marks(text, _all_words(results), results.query.marks)

    def why(self, results: Results, number: int) -> Wording:
        """Say in one line why an article is in a result."""
        from hdnd_tui.search.matching import Matcher
        from hdnd_tui.search.naming import named_council
        from hdnd_tui.search.why import explain

        matcher = Matcher(self._bitmaps, results.query.marks, self._filing)
        of_council = named_council(results.words, self._known().council)
        return explain(number, results.words, results.also, matcher, of_council)

    def provinces(self, results: Results) -> dict[str, int]:
        """Count the articles of a result by today's province of its councils, once a province."""
        if self._provinces is None:
            self._provinces = {}
            for number, (_, province) in self._known_councils().items():
                self._provinces[province] = self._provinces.get(province, 0) | self._filing.council(number)
        counts = {name: (bits & results.bits).bit_count() for name, bits in self._provinces.items()}
        return {name: count for name, count in counts.items() if count}

    def council(self, number: int, chosen: frozenset[Choice] = frozenset()) -> CouncilView | None:
        """Give a council with the articles of the values chosen, all for none; None where it is unknown."""
        from hdnd_tui.search.council_view import CouncilView, count_months, members_of

        self._look_for_imports()
        known = self._known_councils().get(number)
        if known is None:
            return None
        council, province = known
        of_council = self._filing.council(number)
        bits = of_council
        if chosen:
            bits &= self._scope().of(Query(chosen=chosen), ())
        return CouncilView(
            number,
            council,
            province,
            bits.bit_count(),
            self._facets(bits).years,
            self._facets(of_council).values,
            count_months(self._filing, bits),
            members_of(self._connection, number, council),
        )

    def related(self, number: int) -> list[Related]:
        """Give the articles near to one and why; raises UnknownArticle."""
        from hdnd_tui.search.related import Relations

        self._look_for_imports()
        return Relations(self._archive, self._bitmaps, self._filing).of(number)

    def _look_for_imports(self) -> None:
        version = self._archive.version()
        if version != self._version:
            self._version = version
            self._bitmaps.forget()
            self._speller = None
            self._rows.forget()
            self._closer.forget()
            self._reprints.forget()
            self._filing = Filing(self._connection)
            self._councils = self._provinces = self._names = None
            self._counted.clear()

    def _known_councils(self) -> dict[int, tuple[Council, str]]:
        """Give number -> council and today's province."""
        if self._councils is None:
            self._councils = {
                number: (council, province_now(council))
                for number, council in councils_by_number(self._connection).items()
            }
        return self._councils

    def _names_something(self, field: Field, text: str) -> bool:
        return self._known().names(field, text)

    def _known(self) -> Known:
        if self._names is None:
            from hdnd_tui.search.known import Known

            self._names = Known(self._connection, self._bitmaps, self._filing, self._known_councils())
        return self._names

    def _scope(self) -> Scope:
        return Scope(self._bitmaps, self._filing, self._known)

    def _facets(self, bits: int) -> Facets:
        counted = self._counted.get(bits)
        if counted is None:
            councils = CouncilCounts(self._filing.councils(bits), self._known_councils())
            years = [YearCount(year or None, count) for year, count in self._filing.years(bits)]
            if len(self._counted) >= _KEPT_FACETS:
                self._counted.clear()
            values = facets.count(Source(self._bitmaps, self._filing), bits)
            counted = self._counted[bits] = Facets(councils, tuple(years), values)
        return counted


def _all_words(results: Results) -> tuple[Word, ...]:
    return (*results.words, *results.also)


def _missing(answers: Sequence[Answer]) -> tuple[Missing, ...]:
    """Put the documents that no article states before the words."""
    missing = (each for answer in answers for each in answer.missing)
    return tuple(sorted(missing, key=lambda each: not each.document))


def _merged(answers: Sequence[Answer]) -> tuple[tuple[int, float], ...]:
    if not answers:
        return ()
    from hdnd_tui.search.fitting import merge

    return tuple(merge([answer.ranked for answer in answers]))


def _offers(answers: Sequence[Answer]) -> tuple[Offer, ...]:
    words = [word for answer in answers for word in (*answer.words, *answer.also)]
    if len(words) < 2:
        return ()
    from hdnd_tui.search.offers import find_offers

    return find_offers(words)


def _read_as(parsed: Parsed, answers: Sequence[Answer]) -> str:
    parts = []
    for alternative, answer in zip(parsed.alternatives, answers, strict=True):
        shown = []
        for group, clause in enumerate(alternative.wanted):
            words = " ".join(w.shown for w in answer.words if w.group == group)
            shown.append(f'"{words}"' if clause.phrase else words)
        shown += [
            f'-"{clause.text}"' if " " in clause.text else f"-{clause.text}"
            for clause in alternative.unwanted
        ]
        parts.append(" ".join(filter(None, shown)))
    return " OR ".join(filter(None, parts))
