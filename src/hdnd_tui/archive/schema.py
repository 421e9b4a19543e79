"""The tables of the archive file, and the marks in its header that say whose file it is.

`articles` holds everything that `show --json` prints, a row for each article, under one hash. `originals`
holds the pages as they came. `corrections` and `removed` hold what the user changed. The other tables are
derived from `articles` and can be built again from them, but for `imports`, `history` and `undo`, which say
what came when. There are no triggers and no views: a hostile file
would bring its own.
"""

from __future__ import annotations

import re

APPLICATION_ID = 0x48444E44  # "HDND"
USER_VERSION = 2

PAGE_SIZE = 32768
"""A page leaves half an article free, so large pages waste less: 100,000 articles take 1.83 times their text
at 32 KiB, 1.79 at 64; but a commit writes every page that it touches."""

TABLES: dict[str, str] = {
    "councils": """CREATE TABLE councils (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  province TEXT NOT NULL,
  UNIQUE (name, level, province)
)""",
    "articles": """CREATE TABLE articles (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  date TEXT,
  date_known TEXT NOT NULL,
  year INTEGER,
  council TEXT,
  council_number INTEGER REFERENCES councils(number),
  author TEXT,
  source TEXT,
  original INTEGER REFERENCES originals(number),
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  captions TEXT NOT NULL,
  caption_at TEXT NOT NULL,
  documents TEXT NOT NULL,
  councils TEXT NOT NULL,
  officials TEXT NOT NULL,
  proofs TEXT NOT NULL,
  runs TEXT NOT NULL,
  corrected TEXT NOT NULL
)""",
    "article_councils": """CREATE TABLE article_councils (
  article INTEGER NOT NULL REFERENCES articles(number),
  council INTEGER NOT NULL REFERENCES councils(number),
  place INTEGER NOT NULL,
  PRIMARY KEY (article, council)
) WITHOUT ROWID""",
    "officials": """CREATE TABLE officials (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  council INTEGER REFERENCES councils(number)
)""",
    "offices": """CREATE TABLE offices (
  official INTEGER NOT NULL REFERENCES officials(number),
  article INTEGER NOT NULL REFERENCES articles(number),
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  stated TEXT NOT NULL,
  part TEXT,
  caption INTEGER,
  start INTEGER,
  "end" INTEGER,
  PRIMARY KEY (official, article, place)
) WITHOUT ROWID""",
    "mentions": """CREATE TABLE mentions (
  official INTEGER NOT NULL REFERENCES officials(number),
  article INTEGER NOT NULL REFERENCES articles(number),
  place INTEGER NOT NULL,
  part TEXT NOT NULL,
  caption INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (official, article, place)
) WITHOUT ROWID""",
    "originals": """CREATE TABLE originals (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  source TEXT NOT NULL,
  hash TEXT NOT NULL,
  packing TEXT NOT NULL,
  page BLOB NOT NULL
)""",
    "corrections": """CREATE TABLE corrections (
  article TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  read TEXT NOT NULL,
  PRIMARY KEY (article, field)
) WITHOUT ROWID""",
    "removed": """CREATE TABLE removed (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  original INTEGER REFERENCES originals(number),
  article TEXT NOT NULL
)""",
    # When what came: the first number of each import, and the states that articles have left.
    "imports": """CREATE TABLE imports (
  number INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  first INTEGER NOT NULL
)""",
    "history": """CREATE TABLE history (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL
)""",
    # What the last update pack changed, so that it can be undone; empty where none was applied.
    "undo": """CREATE TABLE undo (
  number INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  before TEXT NOT NULL
)""",
    "meta": """CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID""",
}
"""Name of a table -> the statement that makes it, exactly as `sqlite_master` keeps it."""

INDEXES: dict[str, str] = {
    # The facets and the order by date are read from here alone, without the texts.
    "articles_by_date": "CREATE INDEX articles_by_date ON articles (date, year, date_known, council_number)",
    "officials_by_key": "CREATE INDEX officials_by_key ON officials (key, council)",
    "originals_by_article": "CREATE INDEX originals_by_article ON originals (article)",
    "history_by_article": "CREATE INDEX history_by_article ON history (article)",
}

DERIVED = ("councils", "article_councils", "officials", "offices", "mentions")
"""The tables that `repair` builds again from the articles."""

COLUMNS: dict[str, tuple[str, ...]] = {
    name: tuple(re.findall(r'^  "?(\w+)"? (?:INTEGER|TEXT|BLOB)', sql, re.MULTILINE))
    for name, sql in TABLES.items()
}
"""Name of a table -> its columns in the order in which rows are written and hashed."""

AT: dict[str, int] = {name: place for place, name in enumerate(COLUMNS["articles"])}
"""Name of a column of `articles` -> its place in a row."""

_MADE = re.compile(r"CREATE (VIRTUAL TABLE|TABLE|INDEX) (\w+)")
_PARTS_OF_FTS = ("data", "idx", "content", "docsize", "config")


def column_list(table: str) -> str:
    """Give the columns of a table as a SELECT names them."""
    return ", ".join(f'"{column}"' for column in COLUMNS[table])


def made_by(statement: str) -> tuple[str, str]:
    """Give what a statement of ours makes, `TABLE`, `VIRTUAL TABLE` or `INDEX`, and its name."""
    found = _MADE.match(statement)
    assert found is not None
    return found[1], found[2]


def kept_in(statement: str) -> tuple[str, ...]:
    """Give the names under which SQLite keeps what a statement of ours makes.

    FTS5 keeps an index in tables of its own beside the virtual one, not all of them in each case.
    """
    kind, name = made_by(statement)
    return tuple(f"{name}_{part}" for part in _PARTS_OF_FTS) if kind == "VIRTUAL TABLE" else (name,)


def index_tables() -> tuple[str, ...]:
    """Give the CREATE statements of the search index."""
    from hdnd_tui.indexing import tables

    return tables.TABLES


def statements() -> tuple[str, ...]:
    """Give every statement that makes an empty archive, in an order in which they can run."""
    return (*TABLES.values(), *INDEXES.values(), *index_tables())
