"""The tables of the search index; they are derived from the articles and can be built again at any time."""

from __future__ import annotations

TABLES: tuple[str, ...] = (
    # Which articles hold a term that is not common. Contentless: the texts stay in the articles; detail=none
    # and columnsize=0 leave out positions and lengths, which the terms for neighbours and `index_filed` make
    # unnecessary.
    """CREATE VIRTUAL TABLE index_words USING fts5(
  terms, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_~.^@#+'''"
)""",
    # The common terms of the articles after `ready` in `index_state`.
    """CREATE VIRTUAL TABLE index_recent USING fts5(
  terms, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_~.^@#+'''"
)""",
    # Bitmaps of the common terms for the articles up to `ready`: bit n of a row stands for the article
    # numbered start + n. The blocks are so small that a row stays within a page; larger ones waste half.
    """CREATE TABLE index_common (
  term TEXT NOT NULL,
  start INTEGER NOT NULL,
  bits BLOB NOT NULL,
  PRIMARY KEY (term, start)
) WITHOUT ROWID""",
    # The words that a typing slip can stand for, with the number of their articles at the last count.
    """CREATE TABLE index_syllables (
  term TEXT PRIMARY KEY,
  articles INTEGER NOT NULL
) WITHOUT ROWID""",
    # By shelves of 256 numbers: the day of each article as yyyymmdd (yyyy0000 where only the year is known,
    # 0 unknown; 4 bytes, little end first) and the length of its title in syllables (a byte; 0: no article).
    """CREATE TABLE index_filed (
  shelf INTEGER PRIMARY KEY,
  days BLOB NOT NULL,
  title_lengths BLOB NOT NULL
)""",
    """CREATE TABLE index_state (
  key TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID""",
)
"""The CREATE statements, exactly as `sqlite_master` keeps them."""

KIND_MARK = "#_"
"""How the term of a kind of event begins."""

SHELF = 256
"""Articles on a shelf of `index_filed`."""

BLOCK = 32_768
"""Articles of a row of `index_common`; a row starts at a multiple of it."""
