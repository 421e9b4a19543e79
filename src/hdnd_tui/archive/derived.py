"""The tables that are derived from an article: its councils, its people, their offices and mentions."""

from __future__ import annotations

from hdnd_tui.archive.book import Book
from hdnd_tui.archive.people import home_of
from hdnd_tui.article import Article, Council, Official
from hdnd_tui.councils.names import name_key


class Derived:
    """Keeps the derived tables in step with `articles` within one transaction."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._councils: dict[Council, int] = {}
        self._people: dict[tuple[str, int | None], int] = {}
        self._next: dict[str, int] = {}

    def council_number(self, council: Council | None) -> int | None:
        """Give the number of a council, a new one for a council not met before."""
        if council is None:
            return None
        if council not in self._councils:
            row = self._book.find(
                "SELECT number FROM councils WHERE name = ? AND level = ? AND province = ?",
                council.name,
                council.level,
                council.province,
            )
            number = row[0] if row else self._new_number("councils")
            if row is None:
                self._book.insert("councils", (number, council.name, council.level, council.province))
            self._councils[council] = number
        return self._councils[council]

    def add(self, article: Article, number: int) -> None:
        """Enter an article that stands in `articles` under `number`."""
        listed = (article.council, *article.councils) if article.council else article.councils
        for place, council in enumerate(dict.fromkeys(listed)):
            self._book.insert("article_councils", (number, self.council_number(council), place))
        offices: dict[int, int] = {}
        mentions: dict[int, int] = {}
        for official in article.officials:
            person = self._person(official, article)
            for office in official.offices:
                place = offices[person] = offices.get(person, -1) + 1
                at = office.at
                where = (at.part, at.index, at.start, at.end) if at else (None, None, None, None)
                self._book.insert("offices", (person, number, place, office.name, office.stated, *where))
            for mention in official.mentions:
                place = mentions[person] = mentions.get(person, -1) + 1
                where = (mention.part, mention.index, mention.start, mention.end)
                self._book.insert("mentions", (person, number, place, *where))

    def remove(self, article: Article, number: int) -> None:
        """Take out what `add` entered for the article as it is stored."""
        self._book.delete("article_councils", "article = ?", number)
        for official in article.officials:
            person = self._person(official, article)
            self._book.delete("offices", "official = ? AND article = ?", person, number)
            self._book.delete("mentions", "official = ? AND article = ?", person, number)

    def _person(self, official: Official, article: Article) -> int:
        key = name_key(official.name)
        council = self.council_number(home_of(official, article))
        if (key, council) not in self._people:
            row = self._book.find("SELECT number FROM officials WHERE key = ? AND council IS ?", key, council)
            number = row[0] if row else self._new_number("officials")
            if row is None:
                self._book.insert("officials", (number, official.name, key, council))
            self._people[key, council] = number
        return self._people[key, council]

    def _new_number(self, table: str) -> int:
        if table not in self._next:
            self._next[table] = self._book.find(f"SELECT coalesce(max(number), 0) FROM {table}")[0]  # noqa: S608
        self._next[table] += 1
        return self._next[table]
