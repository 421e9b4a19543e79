"""Searching an archive: from a query to its results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Council
from hdnd_tui.councils.units import province_now
from hdnd_tui.search import highlight
from hdnd_tui.search.bitmaps import Bitmaps
from hdnd_tui.search.filing import Filing
from hdnd_tui.search.highlight import Snippet
from hdnd_tui.search.matching import Matcher, Phrase, at_least, required
from hdnd_tui.search.query import Alternative, Parsed, Query, parse
from hdnd_tui.search.ranking import Ranker
from hdnd_tui.search.repair import Speller, Spelling
from hdnd_tui.search.results import CouncilCount, Facets, Hit, Missing, Repair, Results, YearCount
from hdnd_tui.search.scope import Scope
from hdnd_tui.search.why import explain
from hdnd_tui.search.words import Word, read_clause
from hdnd_tui.wording import Wording

_FEW = 3
"""Fewer hits than this make a slip of the keys likely."""

_SLIP = Wording("lỗi gõ", "typing slip")
_KEYS = Wording("phím Telex/VNI", "Telex/VNI keys")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one alternative of a query finds."""

    bits: int
    words: tuple[Word, ...]
    ranked: list[tuple[int, float]]
    repairs: tuple[Repair, ...] = ()
    missing: tuple[Missing, ...] = ()


class Searcher:
    """Searches one archive; one for each thread, as the archive's connection is."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._connection = archive.connection
        self._version = archive.version()
        self._bitmaps = Bitmaps(archive.connection)
        self._speller = Speller(archive.connection)
        self._filing = Filing(archive.connection)
        self._councils: dict[int, tuple[Council, str]] | None = None

    def search(self, query: Query, limit: int = 50) -> Results:
        """Give the results of a query with its first `limit` hits; never raises for any text."""
        self._look_for_imports()
        parsed = parse(query)
        scope = self._scope().of(query, parsed.conditions)
        matcher = Matcher(self._bitmaps, query.marks)
        answers = [self._answer(alternative, matcher, scope) for alternative in parsed.alternatives]
        bits = scope if not answers else 0
        for answer in answers:
            bits |= answer.bits
        ranked = _merge([answer.ranked for answer in answers]) if query.sort == "relevance" else []
        results = Results(
            query=query,
            total=bits.bit_count(),
            read_as=_read_as(parsed, answers),
            repairs=tuple(repair for answer in answers for repair in answer.repairs),
            missing=tuple(missing for answer in answers for missing in answer.missing),
            offers=(),
            facets=self._facets(bits),
            hits=(),
            words=tuple(word for answer in answers for word in answer.words),
            bits=bits,
            ranked=tuple(ranked),
            version=self._version,
        )
        return replace(results, hits=tuple(self.hits(results, 0, limit)))

    def hits(self, results: Results, start: int, stop: int) -> list[Hit]:
        """Give the rows `start` to `stop` of the whole result, in its order."""
        stop = min(stop, results.total)
        ranked = results.ranked[start:stop]
        scores = dict(ranked)
        numbers = [number for number, _ in ranked]
        if len(results.ranked) < stop:
            rest = results.bits
            for number, _ in results.ranked:
                rest &= ~(1 << number)
            begin = max(0, start - len(results.ranked))
            numbers += self._filing.newest_first(rest, begin, stop - len(results.ranked))
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
            for r in self._archive.rows(numbers)
        ]

    def snippet(self, results: Results, number: int) -> Snippet:
        """Give the piece of an article's body that shows best why it was found."""
        row = self._connection.execute("SELECT body FROM articles WHERE number = ?", (number,)).fetchone()
        return highlight.make_snippet(row[0] if row else "", results.words, results.query.marks)

    def marks(self, results: Results, text: str) -> tuple[tuple[int, int], ...]:
        """Find the words of the query in any NFC text: half-open offsets in order."""
        return highlight.find_marks(text, results.words, results.query.marks)

    def why(self, results: Results, number: int) -> Wording:
        """Say in one line why an article is in a result."""
        return explain(number, results.words, Matcher(self._bitmaps, results.query.marks))

    def _look_for_imports(self) -> None:
        version = self._archive.version()
        if version != self._version:
            self._version = version
            self._bitmaps.forget()
            self._speller.forget()
            self._filing = Filing(self._connection)
            self._councils = None

    def _known_councils(self) -> dict[int, tuple[Council, str]]:
        """Give number -> council and today's province."""
        if self._councils is None:
            rows = self._connection.execute("SELECT number, name, level, province FROM councils").fetchall()
            councils = ((number, Council(name, level, province)) for number, name, level, province in rows)
            self._councils = {number: (council, province_now(council)) for number, council in councils}
        return self._councils

    def _scope(self) -> Scope:
        councils = {number: council for number, (council, _) in self._known_councils().items()}
        return Scope(self._bitmaps, self._filing, councils)

    def _facets(self, bits: int) -> Facets:
        known = self._known_councils()
        return Facets(
            tuple(
                CouncilCount(number, *known[number], count)
                for number, count in self._filing.councils(bits)
                if number in known
            ),
            tuple(YearCount(year or None, count) for year, count in self._filing.years(bits)),
        )

    def _answer(self, alternative: Alternative, matcher: Matcher, scope: int) -> _Answer:
        for clause in alternative.unwanted:
            words = read_clause(clause.text, is_open=False, group=0, frequency=self._bitmaps.count)
            if words:
                scope &= ~matcher.phrase(Phrase(words, in_order=True))
        phrases = [
            Phrase(
                read_clause(clause.text, is_open=clause.open, group=group, frequency=self._bitmaps.count),
                clause.phrase,
            )
            for group, clause in enumerate(alternative.wanted)
        ]
        words = tuple(word for phrase in phrases for word in phrase.words)
        if not words:
            return _Answer(scope if not alternative.wanted else 0, (), [])
        loose = [word for phrase in phrases if not phrase.in_order for word in phrase.words]
        for phrase in phrases:
            if phrase.in_order:
                scope &= matcher.phrase(phrase)
        return self._fit(words, loose, matcher, scope)

    def _fit(self, words: tuple[Word, ...], loose: Sequence[Word], matcher: Matcher, scope: int) -> _Answer:
        """Find the articles in `scope` that hold the loose words, with repairs, else most of the words."""
        ranker = Ranker(matcher, self._filing)
        needed = required(loose)
        strict = scope
        for word in needed:
            strict &= matcher.word(word)
        repairs = tuple(
            Repair(w.typed, w.shown, _KEYS)
            for w in words
            if w.marked and w.typed.isascii() and not w.document
        )
        ranked = ranker.rank(words, strict)
        if strict.bit_count() >= _FEW or not needed or not scope:
            return _Answer(strict, words, ranked, repairs)
        changed, spellings = (
            self._speller.repair(words, matcher, scope) if len(loose) == len(words) else (words, [])
        )
        if spellings:
            repaired = self._all_of(changed, matcher, scope)
            if repaired.bit_count() > strict.bit_count():
                repairs += tuple(_repair(words, spelling) for spelling in spellings)
                ranked = _merge([ranked, ranker.rank(changed, repaired)])
                return _Answer(strict | repaired, (*words, *changed), ranked, repairs)
        if strict:
            return _Answer(strict, words, ranked, repairs)
        return self._most_of(words, needed, matcher, scope, repairs)

    def _all_of(self, words: Sequence[Word], matcher: Matcher, scope: int) -> int:
        for word in required(words):
            scope &= matcher.word(word)
        return scope

    def _most_of(
        self,
        words: tuple[Word, ...],
        needed: Sequence[Word],
        matcher: Matcher,
        scope: int,
        repairs: tuple[Repair, ...],
    ) -> _Answer:
        """Find the articles that hold as many of the words as any article does."""
        held = [matcher.word(word) & scope for word in needed]
        levels = at_least(held, len(held) - 1)
        missing = []
        for place, word in enumerate(needed):
            without = scope
            for other, bits in enumerate(held):
                if other != place:
                    without &= bits
            if without and len(needed) > 1:
                missing.append(Missing(word.typed, without.bit_count()))
        missing += [
            Missing(word.typed, 0)
            for word in needed
            if not matcher.word(word) and word.typed not in {m.typed for m in missing}
        ]
        fit = next((level & scope for level in levels if level & scope), 0)
        missing.sort(key=lambda m: -m.total_without)
        return _Answer(
            fit, words, Ranker(matcher, self._filing).rank(words, fit), repairs, tuple(missing[:3])
        )


def _repair(words: Sequence[Word], spelling: Spelling) -> Repair:
    typed = " ".join(word.typed for word in words[spelling.place : spelling.place + spelling.width])
    return Repair(typed, " ".join(word.shown for word in spelling.words), _SLIP)


def _merge(rankings: Sequence[list[tuple[int, float]]]) -> list[tuple[int, float]]:
    """Put rankings together; an article keeps its best score."""
    if len(rankings) == 1:
        return rankings[0]
    best: dict[int, float] = {}
    for ranking in rankings:
        for number, score in ranking:
            best[number] = max(score, best.get(number, score))
    return sorted(best.items(), key=lambda item: (-round(item[1], 9), -item[0]))


def _read_as(parsed: Parsed, answers: Sequence[_Answer]) -> str:
    parts = []
    for alternative, answer in zip(parsed.alternatives, answers, strict=True):
        shown = []
        for group, clause in enumerate(alternative.wanted):
            words = " ".join(dict.fromkeys(w.shown for w in answer.words if w.group == group))
            shown.append(f'"{words}"' if clause.phrase else words)
        shown += [
            f'-"{clause.text}"' if " " in clause.text else f"-{clause.text}"
            for clause in alternative.unwanted
        ]
        parts.append(" ".join(filter(None, shown)))
    return " OR ".join(filter(None, parts))
