"""`--plain`: the reading room line by line, for screen readers, braille and pipes; nothing is drawn twice."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from hdnd_tui.archive.reader import Archive
from hdnd_tui.article import Article
from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.checked import open_checked
from hdnd_tui.cli.console import Console
from hdnd_tui.cli.finding import queries
from hdnd_tui.cli.listing import person_lines
from hdnd_tui.cli.telling import WROTE_FILE, head_line, notes, shown_time
from hdnd_tui.errors import HdndError
from hdnd_tui.export import parts
from hdnd_tui.safetext import printable_path
from hdnd_tui.search.query import Query
from hdnd_tui.search.results import Hit, Results
from hdnd_tui.search.searcher import Searcher
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Wording

_PAGE = 10
_PARAGRAPHS = 8
"""Of an article at a time, where a person listens; a pipe gets it whole."""

_HELLO = Wording(
    "Đọc từng dòng. Kho có {count} bài. Gõ từ cần tìm rồi Enter; gõ /trợ giúp để xem các lệnh.",
    "Line by line. The archive holds {count} articles. Type words and Enter to search; /help lists commands.",
)
_HELP = Wording(
    "Gõ từ cần tìm, có dấu hay không dấu. Gõ số để đọc bài mang số ấy. Enter: đọc tiếp, hoặc các bài tiếp.",
    "Type words, with or without marks. Type a number to read that article. Enter: read on, or more results.",
)
_UNKNOWN = Wording("Không có lệnh {word}. Gõ /trợ giúp.", "There is no command {word}. Type /help.")
_NO_NUMBER = Wording(
    "Danh sách không có số {number}; có từ 1 đến {total}.",
    "The list has no number {number}; it has 1 to {total}.",
)
_NO_LIST = Wording("Chưa có danh sách. Hãy gõ từ cần tìm.", "There is no list yet. Type words to search.")
_NO_ARTICLE = Wording(
    "Chưa mở bài nào. Gõ số của bài trong danh sách.", "No article is open. Type a number of the list."
)
_MORE = Wording("Còn {count} bài. Enter: xem tiếp.", "{count} more. Enter: go on.")
_READ_ON = Wording("Còn {count} đoạn. Enter: đọc tiếp.", "{count} more paragraphs. Enter: read on.")
_MORE_LINES = Wording("Còn {count} dòng. Enter: xem tiếp.", "{count} more lines. Enter: go on.")
_END = Wording("Hết.", "The end.")
_FIRST = Wording("Đây là bài đầu.", "This is the first article.")
_LAST = Wording("Đây là bài cuối.", "This is the last article.")
_NOBODY = Wording(
    "Không có ai tên như vậy. Hãy gõ ít chữ hơn, không dấu.",
    "There is nobody of this name. Type less, without marks.",
)
_KEPT = Wording(
    "Đã có tệp {file}, không ghi đè. Muốn ghi nơi khác: /xuất THƯ_MỤC",
    "The file {file} exists and was not overwritten. To write elsewhere: /export FOLDER",
)
_BYE = Wording("Tạm biệt.", "Goodbye.")


@dataclass(frozen=True, slots=True)
class _Command:
    words: tuple[str, ...]
    """What calls it, without marks."""
    do: Callable[[Linear, str], None]
    shown: Wording
    meaning: Wording


def linear(call: Call, console: Console) -> int:
    """Read lines from standard input and answer each until it ends or the user leaves."""
    console.fit_lines()
    with closing(open_checked(call, console)) as archive:
        room = Linear(archive, console, by_hand=sys.stdin.isatty())
        room.greet()
        for line in queries(sys.stdin.buffer):
            room.take(line.strip())
            if room.over:
                break
            room.ask()
    return 0


class Linear:
    """What is found and open, and what each line does to it."""

    def __init__(self, archive: Archive, console: Console, *, by_hand: bool) -> None:
        self.over = False
        self._archive = archive
        self._searcher = Searcher(archive)
        self._console = console
        self._by_hand = by_hand
        self._results: Results | None = None
        self._shown = 0
        """Hits of the list that were told."""
        self._at = 0
        """Place in the list of the article that is open, from 1."""
        self._article: Article | None = None
        self._waiting: list[str] = []
        """Paragraphs not read yet."""
        self._lines: list[str] = []
        """Lines about people not told yet; the next line that is not empty gives them up."""

    def greet(self) -> None:
        """Print how many articles the archive holds, and ask for the first line."""
        self._console.say(_HELLO.fill(count=self._archive.info().articles))
        self.ask()

    def ask(self) -> None:
        """Show that the next line is awaited, to a person only."""
        if self._by_hand:
            self._console.prompt("> ")
        self._console.flush()

    def take(self, line: str) -> None:
        """Do what a line asks for; what goes wrong is said in one sentence."""
        try:
            if not line:
                self._go_on()
                return
            self._lines = []
            if line == "?":
                self._help("")
            elif line.startswith("/"):
                self._command(line[1:])
            elif self._results and self._results.total and re.fullmatch("[0-9]{1,6}", line):
                self._read(int(line), self._results)
            else:
                self._search(line)
        except HdndError as error:
            self._console.say(error.wording)

    def _command(self, line: str) -> None:
        plain = fold(line).strip()
        for command in _COMMANDS:
            for word in command.words:
                if plain == word or plain.startswith(f"{word} "):
                    # As many words of the line as the command has; the rest is what it is about.
                    rest = " ".join(line.split()[len(word.split()) :])
                    command.do(self, rest)
                    return
        self._console.say(_UNKNOWN.fill(word=f"/{line.split()[0] if line.split() else ''}"))

    def _search(self, text: str) -> None:
        self._results = results = self._searcher.search(Query(text=text), 0)
        self._shown = self._at = 0
        self._waiting = []
        console, lang = self._console, self._console.lang
        console.line("; ".join(head_line(results, lang)))
        for note in notes(results, lang):
            console.line(note)
        self._list()

    def _list(self) -> None:
        results = self._results
        if results is None:
            self._console.say(_NO_LIST)
            return
        hits = self._searcher.hits(results, self._shown, self._shown + _PAGE)
        for number, hit in enumerate(hits, self._shown + 1):
            self._console.line(f"{number}. {self._named(hit)}")
        self._shown += len(hits)
        left = results.total - self._shown
        if left:
            self._console.say(_MORE.fill(count=left))
        elif results.total:
            self._console.say(_END)

    def _named(self, hit: Hit) -> str:
        when = shown_time(hit, self._console.lang)
        return ", ".join(filter(None, (hit.title, when, hit.council.name if hit.council else "")))

    def _go_on(self) -> None:
        if self._lines:
            self._tell_lines()
        elif self._waiting:
            self._tell_paragraphs()
        elif self._article is not None and self._at:
            self._console.say(_END)
        else:
            self._list()

    def _more(self, _: str) -> None:
        self._waiting, self._at = [], 0
        self._list()

    def _back(self, _: str) -> None:
        self._shown = max(0, (self._shown - 1) // _PAGE * _PAGE - _PAGE)
        self._more("")

    def _step(self, step: int) -> None:
        if self._results is None:
            self._console.say(_NO_LIST)
        elif 0 < self._at + step <= self._results.total:
            self._read(self._at + step, self._results)
        else:
            self._console.say(_LAST if step > 0 else _FIRST)

    def _read(self, number: int, results: Results) -> None:
        hits = self._searcher.hits(results, number - 1, number) if number > 0 else []
        if not hits:
            self._console.say(_NO_NUMBER.fill(number=number, total=results.total))
            return
        from hdnd_tui.export.formats import render

        self._at = number
        self._article = self._archive.article_at(hits[0].number)
        text = render([self._article], "txt", self._console.lang)
        self._waiting = [part for part in text.split("\n\n") if part.strip()]
        self._tell_paragraphs()

    def _tell_paragraphs(self) -> None:
        count = _PARAGRAPHS if self._by_hand else len(self._waiting)
        for part in self._waiting[:count]:
            self._console.text(f"{part.rstrip()}\n\n")
        self._waiting = self._waiting[count:]
        self._console.say(_READ_ON.fill(count=len(self._waiting)) if self._waiting else _END)

    def _tell_lines(self) -> None:
        for line in self._lines[:_PAGE]:
            self._console.line(line)
        self._lines = self._lines[_PAGE:]
        self._console.say(_MORE_LINES.fill(count=len(self._lines)) if self._lines else _END)

    def _people(self, name: str) -> None:
        if name:
            people = self._archive.officials(name)
            lang = self._console.lang
            self._lines = [line for person in people for line in person_lines(person, lang)]
            if people:
                self._tell_lines()
            else:
                self._console.say(_NOBODY)
        elif article := self._opened():
            named = parts.people(article, self._console.lang)
            for who, offices in named:
                self._console.line(f"{who}: {offices}")
            if not named:
                self._console.say(parts.NOBODY)

    def _cite(self, _: str) -> None:
        if article := self._opened():
            from hdnd_tui.citation import cite

            self._console.line(cite(article, self._console.lang))

    def _export(self, place: str) -> None:
        article = self._opened()
        if article is None:
            return
        from hdnd_tui.export.formats import FORMATS
        from hdnd_tui.export.places import typed_path, usual_folder
        from hdnd_tui.export.style import Style
        from hdnd_tui.export.writing import Manner, write_folder

        folder = typed_path(place or usual_folder("") or ".")
        manner = Manner(FORMATS["txt"], Style(self._console.lang))
        written = write_folder([article], folder, manner)
        for said, files in ((WROTE_FILE, written.files), (_KEPT, written.kept)):
            for file in files:
                self._console.say(said.fill(file=printable_path(file)))

    def _help(self, _: str) -> None:
        self._console.say(_HELP)
        for command in _COMMANDS:
            lang = self._console.lang
            self._console.line(f"/{command.shown.to(lang)}: {command.meaning.to(lang)}")

    def _quit(self, _: str) -> None:
        self._console.say(_BYE)
        self.over = True

    def _opened(self) -> Article | None:
        """Give the open article; where there is none, say so."""
        if self._article is None:
            self._console.say(_NO_ARTICLE)
        return self._article


_COMMANDS = (
    _Command(
        ("tiep", "more"),
        Linear._more,
        Wording("tiếp", "more"),
        Wording("các bài tiếp trong danh sách", "more of the list"),
    ),
    _Command(
        ("lui", "back"),
        Linear._back,
        Wording("lui", "back"),
        Wording("các bài trước đó trong danh sách", "the part of the list before"),
    ),
    _Command(
        ("bai sau", "sau", "next"),
        lambda room, _: room._step(1),
        Wording("sau", "next"),
        Wording("đọc bài sau", "read the next article"),
    ),
    _Command(
        ("bai truoc", "truoc", "previous"),
        lambda room, _: room._step(-1),
        Wording("trước", "previous"),
        Wording("đọc bài trước", "read the previous article"),
    ),
    _Command(
        ("nguoi", "people"),
        Linear._people,
        Wording("người [tên]", "people [name]"),
        Wording(
            "chức vụ nêu trong bài; có tên thì theo ngày trong cả kho",
            "offices stated in the article; with a name, by date in the whole archive",
        ),
    ),
    _Command(
        ("trich dan", "trich", "cite"),
        Linear._cite,
        Wording("trích dẫn", "cite"),
        Wording("đọc dòng trích dẫn của bài", "the citation of the article"),
    ),
    _Command(
        ("xuat", "export"),
        Linear._export,
        Wording("xuất [thư mục]", "export [folder]"),
        Wording("ghi bài đang mở ra tệp văn bản", "write the open article to a text file"),
    ),
    _Command(
        ("tro giup", "giup", "help", "?"),
        Linear._help,
        Wording("trợ giúp", "help"),
        Wording("các lệnh", "the commands"),
    ),
    _Command(
        ("thoat", "quit", "exit"),
        Linear._quit,
        Wording("thoát", "quit"),
        Wording("kết thúc", "leave"),
    ),
)
