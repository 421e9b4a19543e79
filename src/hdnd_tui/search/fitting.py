"""From words to the articles that fit them: as typed, repaired, or as nearly as any does."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hdnd_tui.search.closer import CloserLook
from hdnd_tui.search.matching import Matcher, Phrase, at_least, required
from hdnd_tui.search.naming import LONGEST_NAME, SHORTEST_NAME, is_name, part_name, without_address
from hdnd_tui.search.query import Alternative, Clause
from hdnd_tui.search.ranking import Ranker
from hdnd_tui.search.repair import Reading, Speller
from hdnd_tui.search.results import Missing, Repair
from hdnd_tui.search.words import Word, read_clause, unknown_documents
from hdnd_tui.wording import Wording

_REPAIR_COST = 1.3
"""An article found through a repair must be so much better than one found as typed."""
_NAME_COST = 0.3
_MOST_MISSING = 3

_SLIP = Wording("lỗi gõ", "typing slip")
_SPACE = Wording("dấu cách", "spaces")
_KEYS = Wording("phím Telex/VNI", "Telex/VNI keys")

Ranking = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the words between two ORs find."""

    bits: int
    words: tuple[Word, ...] = ()
    ranked: Sequence[tuple[int, float]] = ()
    repairs: tuple[Repair, ...] = ()
    missing: tuple[Missing, ...] = ()
    also: tuple[Word, ...] = ()
    """Words in other spellings that were looked up too."""
    lacks: bool = False
    """Each article lacks some of the words: which ones need not be the same for all, nor `missing` tell."""
    respelled: bool = False
    """No article holds all the words as typed, but some do with other letters."""

    @property
    def is_near(self) -> bool:
        """No article holds all the words as typed."""
        return self.lacks or self.respelled or any(not missing.document for missing in self.missing)

    @property
    def whole(self) -> int:
        """The articles that hold all that was asked for."""
        return 0 if self.lacks or self.missing else self.bits


class Fitter:
    """Finds the articles for the words between two ORs."""

    def __init__(self, ranker: Ranker, matcher: Matcher, speller: Speller, closer: CloserLook) -> None:
        self._ranker = ranker
        self._matcher = matcher
        self._speller = speller
        self._closer = closer

    def answer(self, alternative: Alternative, scope: int) -> Answer:
        """Find the articles of `scope` that fit an alternative, with how its words were read."""
        count = self._matcher.count
        for clause in alternative.unwanted:
            words = read_clause(clause.text, is_open=False, group=0, frequency=count)
            if words:
                scope &= ~self._matcher.phrase(Phrase(words, in_order=True))
        unstated = self._unstated(alternative.wanted, scope)
        if not unstated:
            return self._of(alternative.wanted, scope, repairable=True)
        if self._holding([clause.text for clause in alternative.wanted], scope):
            answer = self._of(alternative.wanted, scope, repairable=False)
            return replace(answer, missing=tuple(missing._replace(held=True) for missing in unstated))
        # No article holds even its pieces: what is left is the rest of the query.
        answer = self._of(self._without_numbers(alternative.wanted), scope, repairable=True)
        if len(unstated) == 1 and answer.words and not answer.missing:
            unstated = (unstated[0]._replace(total_without=answer.bits.bit_count()),)
        return replace(answer, missing=(*unstated, *answer.missing))

    def _of(self, wanted: Sequence[Clause], scope: int, *, repairable: bool) -> Answer:
        """Find the articles that fit clauses."""
        phrases = [
            Phrase(
                read_clause(clause.text, is_open=clause.open, group=group, frequency=self._matcher.count),
                clause.phrase,
            )
            for group, clause in enumerate(wanted)
        ]
        words = tuple(word for phrase in phrases for word in phrase.words)
        if not words:
            return Answer(scope if not wanted else 0)
        for phrase in phrases:
            if phrase.in_order:
                # What is quoted must be stated: a year of which an article only is does not do.
                stated = tuple([replace(word, year=0) for word in phrase.words])
                scope &= self._matcher.phrase(Phrase(stated, in_order=True))
        has_phrase = any(phrase.in_order for phrase in phrases)
        loose = [word for phrase in phrases if not phrase.in_order for word in phrase.words]
        needed = required(without_address(loose, self._matcher))
        return self._fit(words, needed, scope, repairable=repairable and not has_phrase)

    def _unstated(self, wanted: Sequence[Clause], scope: int) -> tuple[Missing, ...]:
        """Name the numbers of documents that no article states in any spelling."""
        count = self._matcher.count
        found = []
        for clause in wanted:
            for number in unknown_documents(clause.text, count):
                typed = clause.text[number.start : number.end]
                if not self._is_stated(number.key, typed):
                    rest = clause.text[: number.before] + clause.text[number.end :]
                    others = [other.text for other in wanted if other is not clause]
                    found.append(Missing(typed, self._holding([*others, rest], scope), document=True))
        return tuple(found)

    def _without_numbers(self, wanted: Sequence[Clause]) -> list[Clause]:
        """Give the clauses without the numbers of documents that are not known."""
        rest = []
        for clause in wanted:
            text = clause.text
            for number in reversed(unknown_documents(text, self._matcher.count)):
                text = text[: number.before] + text[number.end :]
            rest.append(clause._replace(text=text, phrase=clause.phrase and bool(text.strip())))
        return rest

    def _is_stated(self, key: str, typed: str) -> bool:
        """Say whether an article has a number in a spelling that is words to the index: `12/2020/nq-hđnd`."""
        words = self._read(typed)
        holding = self._all_of(words, -1)
        figures = [word for word in words if word.bare.isdigit()]
        if len(figures) > 1:
            holding &= self._matcher.pair(figures[0], figures[1]) or 0
        return holding != 0 and self._closer.state(key, holding)

    def _holding(self, texts: Sequence[str], scope: int) -> int:
        """Count the articles that hold the words of texts; 0 where there are none."""
        words = [word for text in texts for word in self._read(text)]
        return self._all_of(words, scope).bit_count() if words else 0

    def _read(self, text: str) -> tuple[Word, ...]:
        return read_clause(text, is_open=False, group=0, frequency=self._matcher.count)

    def _fit(
        self, words: tuple[Word, ...], needed: Sequence[Word], scope: int, *, repairable: bool
    ) -> Answer:
        as_typed = self._all_of(needed, scope)
        ranked = self._ranker.rank(words, as_typed)
        keys = _keys(words)
        if not needed or not scope or self._is_meant(words, as_typed):
            return Answer(as_typed, words, ranked, keys)
        # Words that belong together elsewhere in the archive are no slip because a filter hides that.
        if repairable and not self._is_meant(words, self._all_of(needed, -1)):
            repaired = self._repaired(words, as_typed, ranked, scope)
            if repaired:
                return replace(repaired, repairs=_keys(repaired.words) + repaired.repairs)
        if as_typed:
            return Answer(as_typed, words, ranked, keys)
        return self._most_of(words, needed, scope, keys)

    def _is_meant(self, words: Sequence[Word], fit: int) -> bool:
        """Say whether an article holds the words as typed side by side, or all of several in its title.

        It need only hold them where they are the name of an official, or it has the very marks typed.
        """
        if fit and (self._matcher.side_by_side(words, fit) or _is_whole_name(words, self._matcher)):
            return True
        in_title = fit
        for word in words:
            in_title &= self._matcher.title_word(word)
        if in_title and len(words) > 1:
            return True
        marked = [word for word in words if word.marked]
        for word in marked:
            fit &= self._matcher.exactly(word)
        return bool(marked and fit)

    def _all_of(self, words: Sequence[Word], scope: int) -> int:
        for word in words:
            scope &= self._matcher.word(word)
        return scope

    def _repaired(self, words: tuple[Word, ...], as_typed: int, ranked: Ranking, scope: int) -> Answer | None:
        """Read the words in another spelling, where that finds a better article than the best one as typed.

        What an article holds as typed gives way only to a name, or to words side by side in a title.
        """
        # A slip in a name is read as a name that the archive knows, if there is one.
        readings = named = self._speller.from_names(words, self._matcher)
        if not named:
            readings = self._speller.from_titles(words, self._matcher, scope)
        if not readings and not as_typed:
            readings = self._speller.from_vocabulary(words, self._matcher, scope)
            readings = [r for r in readings if self._makes_name(r)] or readings
        cost = _NAME_COST if named else _REPAIR_COST
        best_typed = ranked[0][1] if ranked else -math.inf
        best, best_bits, best_ranking = None, 0, [(0, best_typed)]
        for reading in readings:
            bits = self._all_of(required(reading.words), scope)
            ranking = [(n, score - cost) for n, score in self._ranker.rank(reading.words, bits)]
            if ranking and ranking[0][1] > best_ranking[0][1]:
                best, best_bits, best_ranking = reading, bits, ranking
        if best is not None:
            ranking = merge([ranked, best_ranking])
            if as_typed and not any(s > best_typed for n, s in best_ranking if not as_typed >> n & 1):
                # What was found as typed needs no repair: that another spelling fits too only ranks it.
                return Answer(as_typed, words, [pair for pair in ranking if as_typed >> pair[0] & 1])
            slips = _slips(words, best)
            respelled = not as_typed and any(slip.why == _SLIP for slip in slips)
            bits = as_typed | best_bits
            return Answer(bits, best.words, ranking, slips, also=words, respelled=respelled)
        if readings and not as_typed:
            best = readings[0]
            nearly = self._most_of(best.words, required(best.words), scope, _slips(words, best))
            return replace(nearly, also=words)
        return None

    def _makes_name(self, reading: Reading) -> bool:
        name, _ = part_name(reading.words, self._matcher)
        return any(word in name for word in reading.changed_words())

    def _most_of(
        self, words: tuple[Word, ...], needed: Sequence[Word], scope: int, keys: tuple[Repair, ...]
    ) -> Answer:
        """Find the articles that hold as many of the words as any article does."""
        held = [self._matcher.word(word) & scope for word in needed]
        fit = next((level & scope for level in at_least(held, len(held) - 1) if level & scope), 0)
        unknown = [place for place, word in enumerate(needed) if not self._matcher.word(word)]
        # Words that no article holds are missed together: without only one of them nothing is found either.
        left_out = [places for places in _units(needed) if places[0] not in unknown]
        missing = []
        for places in [unknown, *left_out] if unknown else left_out:
            without = scope if len(places) < len(needed) else 0
            for other, bits in enumerate(held):
                if other not in places:
                    without &= bits
            if without or places is unknown:
                typed = " ".join(dict.fromkeys(needed[place].typed for place in places))
                missing.append(Missing(typed, without.bit_count()))
        missing.sort(key=lambda m: -m.total_without)
        told = tuple(missing[:_MOST_MISSING])
        return Answer(fit, words, self._ranker.rank(words, fit), keys, told, lacks=bool(fit))


def _units(words: Sequence[Word]) -> list[list[int]]:
    """Give the places of the words, those of one long form together."""
    units: list[list[int]] = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else word
        size = len(word.whole_form)
        if units and size and before.whole_form == word.whole_form and len(units[-1]) < size:
            units[-1].append(place)
        else:
            units.append([place])
    return units


def _is_whole_name(words: Sequence[Word], matcher: Matcher) -> bool:
    return SHORTEST_NAME <= len(words) <= LONGEST_NAME and is_name(words, matcher)


def _keys(words: Sequence[Word]) -> tuple[Repair, ...]:
    return tuple(Repair(word.typed, word.shown, _KEYS) for word in words if word.raw)


def _slips(words: Sequence[Word], reading: Reading) -> tuple[Repair, ...]:
    return tuple(
        Repair(
            " ".join(word.typed for word in words[change.place : change.place + change.width]),
            " ".join(word.shown for word in change.words),
            _SLIP
            if _letters(words[change.place : change.place + change.width]) != _letters(change.words)
            else _SPACE,
        )
        for change in reading.changes
    )


def _letters(words: Sequence[Word]) -> str:
    return "".join(word.bare for word in words)


def merge(rankings: Sequence[Sequence[tuple[int, float]]]) -> Ranking:
    """Put rankings together; an article keeps its best score."""
    if len(rankings) == 1:
        return list(rankings[0])
    best: dict[int, float] = {}
    for ranking in rankings:
        for number, score in ranking:
            best[number] = max(score, best.get(number, score))
    return sorted(best.items(), key=lambda item: (-round(item[1], 9), -item[0]))
