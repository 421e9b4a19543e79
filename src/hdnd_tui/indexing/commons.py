"""The terms that many articles hold: ready bitmaps in place of rows of words.

A term is common from the count on in which enough articles held it. From then on no article has it in
`index_words`: up to `ready` it stands in `index_common`, after it in `index_recent`. Of the neighbours in
several spellings, as `+hoi_dong~65.962`, the beginning they share, `+hoi_dong~`, is a term of its own here.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from hdnd_tui.indexing.stored import bits_of, pack, read_numbers, read_state, unpack
from hdnd_tui.indexing.tables import BLOCK, KIND_MARK
from hdnd_tui.indexing.tokens import LONGEST_SYLLABLE

_RARE_PAIR, _RARE_SYLLABLE = 64, 512
"""A term is common in an archive where more than one of so many articles hold it; pairs are many."""
_FEWEST_PAIR, _FEWEST_SYLLABLE = 512, 128
"""A term in fewer articles than this is read as quickly from `index_words`."""
_WHOLE_BLOCK = (1 << BLOCK) - 1


class Commons:
    """The common terms of an index that is being written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ready = read_state(connection, "ready")
        rows = connection.execute("SELECT DISTINCT term FROM index_common").fetchall()
        self._terms = {term for (term,) in rows}

    def part(self, found: set[str]) -> tuple[set[str], set[str]]:
        """Part the terms of an article into the common ones, with shared beginnings, and the others."""
        if not self._terms:
            return set(), found
        common = found & self._terms
        rare = found - common
        common.update(self._terms.intersection([t[: t.index("~") + 1] for t in found if t[0] == "+"]))
        return common, rare

    def put(self, number: int, common: set[str], *, present: bool) -> None:
        """Enter an article under its common terms, or take it out."""
        if number > self._ready:
            put_terms(self._connection, "index_recent", number, common, present=present)
            return
        start = number - number % BLOCK
        bit = 1 << (number - start)
        for term in sorted(common):
            held = self._block(term, start)
            self._set_block(term, start, held | bit if present else held & ~bit)

    def extend(self, last: int) -> None:
        """Bring the bitmaps up to the article `last`, and empty `index_recent` into them."""
        for term in sorted(self._terms):
            self._merge(term, bits_of(read_numbers(self._connection, "index_recent", term)))
        self._connection.execute("INSERT INTO index_recent(index_recent) VALUES ('delete-all')")
        self._ready = last
        self._connection.execute("INSERT OR REPLACE INTO index_state VALUES ('ready', ?)", (last,))

    def count_again(self, last: int) -> set[str]:
        """Count the words of `last` articles, make more of them common, and give the syllables.

        The bitmaps must have been brought up to `last`.
        """
        new, syllables = self._count(last)
        by_article: dict[int, set[str]] = defaultdict(set)
        for term in sorted(new):
            shared = term.endswith("~")
            numbers = read_numbers(self._connection, "index_words", term + "*" if shared else term)
            self._merge(term, bits_of(numbers))
            if not shared:
                for number in numbers:
                    by_article[number].add(term)
        for number, held in sorted(by_article.items()):
            put_terms(self._connection, "index_words", number, held, present=False)
            # FTS5 counts rows: taking words of a row again and again would leave it with fewer than none.
            self._connection.execute("INSERT INTO index_words(rowid, terms) VALUES (?, '')", (number,))
        self._connection.execute("INSERT INTO index_words(index_words) VALUES ('optimize')")
        self._terms |= new
        for term in sorted(self._terms):
            if _is_syllable(term):
                syllables[term] = self._count_of(term)
        self._connection.execute("DELETE FROM index_syllables")
        self._connection.executemany("INSERT INTO index_syllables VALUES (?, ?)", sorted(syllables.items()))
        return set(syllables)

    def _count(self, last: int) -> tuple[set[str], dict[str, int]]:
        """Give the terms of `index_words` that are to be common, and its syllables with their articles."""
        connection = self._connection
        of_pair = max(_FEWEST_PAIR, last // _RARE_PAIR)
        of_syllable = max(_FEWEST_SYLLABLE, last // _RARE_SYLLABLE)
        connection.execute("DROP TABLE IF EXISTS temp.index_counts")
        connection.execute("CREATE VIRTUAL TABLE temp.index_counts USING fts5vocab(main, index_words, row)")
        new: set[str] = set()
        syllables: dict[str, int] = {}
        rows = connection.execute("SELECT term, doc FROM temp.index_counts")
        shared, articles = "", 0
        for term, count in rows:
            if term[0] == "+":  # nearly all are; the spellings of two neighbours follow each other
                if (beginning := term[: term.index("~") + 1]) != shared:
                    shared, articles = beginning, 0
                articles += count
                if articles >= of_pair and shared not in self._terms:
                    new.add(shared)
            elif _is_syllable(term):
                syllables[term] = count
            # The number of a document is looked up by its beginning.
            if count >= (of_pair if "_" in term else of_syllable) and (
                term[0] != "#" or term.startswith(KIND_MARK)
            ):
                new.add(term)
        rows.close()
        connection.execute("DROP TABLE temp.index_counts")
        return new, syllables

    def _count_of(self, term: str) -> int:
        rows = self._connection.execute("SELECT bits FROM index_common WHERE term = ?", (term,)).fetchall()
        return sum(unpack(packed).bit_count() for (packed,) in rows)

    def _merge(self, term: str, bits: int) -> None:
        for start in range(0, bits.bit_length(), BLOCK):
            block = bits >> start & _WHOLE_BLOCK
            if block:
                self._set_block(term, start, block | self._block(term, start))

    def _block(self, term: str, start: int) -> int:
        row = self._connection.execute(
            "SELECT bits FROM index_common WHERE term = ? AND start = ?", (term, start)
        ).fetchone()
        return unpack(row[0]) if row else 0

    def _set_block(self, term: str, start: int, bits: int) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO index_common VALUES (?, ?, ?)", (term, start, pack(bits))
        )


def put_terms(
    connection: sqlite3.Connection, table: str, number: int, found: set[str], *, present: bool
) -> None:
    """Enter an article into one of the two tables of words under some terms, or take it out of them."""
    if not found:
        return
    words = " ".join(found)
    if present:
        connection.execute(f"INSERT INTO {table}(rowid, terms) VALUES (?, ?)", (number, words))  # noqa: S608
    else:
        delete = f"INSERT INTO {table}({table}, rowid, terms) VALUES ('delete', ?, ?)"  # noqa: S608
        connection.execute(delete, (number, words))


def _is_syllable(term: str) -> bool:
    return term.isalpha() and len(term) <= LONGEST_SYLLABLE
