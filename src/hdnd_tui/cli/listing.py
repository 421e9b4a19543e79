"""The commands that list what an archive holds: `officials`, `councils`, `info`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from hdnd_tui.archive.people import Person
from hdnd_tui.archive.reader import CouncilRow
from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.checked import open_checked
from hdnd_tui.cli.console import Console
from hdnd_tui.cli.telling import shown_day, shown_time
from hdnd_tui.councils.former import shown_office
from hdnd_tui.safetext import printable, printable_path
from hdnd_tui.search.said import ARTICLES, NOTHING
from hdnd_tui.vietnamese.letters import fold
from hdnd_tui.wording import Lang, Wording

_UNTIL = Wording("đến {day}", "until {day}")
_NO_YEAR = Wording("chưa rõ năm", "year not known")
_NOBODY = Wording(
    "Không có bài nào nêu người tên “{name}”. Hãy gõ ít chữ hơn, không dấu; xem mọi người: hdnd-tui"
    " officials",
    "The archive names nobody called “{name}”. Type less, without marks; for everybody: hdnd-tui officials",
)
_NO_PEOPLE = Wording("Các bài trong kho chưa nêu chức vụ của ai.", "The archive names nobody yet.")
_LEVELS = ("province", "district", "commune")

_INFO = (
    ("articles", Wording("Số bài", "Articles")),
    ("councils", Wording("Hội đồng", "Councils")),
    ("officials", Wording("Người được nêu", "People named")),
    ("first", Wording("Ngày sớm nhất", "First day")),
    ("last", Wording("Ngày muộn nhất", "Last day")),
    ("originals", Wording("Bản gốc", "Originals")),
    ("schema", Wording("Phiên bản kho", "Version of the archive")),
    ("size", Wording("Dung lượng (byte)", "Size (bytes)")),
)
_ARCHIVE = Wording("Kho", "Archive")


def officials(call: Call, console: Console) -> int:
    """Print the people found, with offices by date and number of articles."""
    name = " ".join(call.texts) or None
    with closing(open_checked(call, console)) as archive:
        people = archive.officials(name)
        for person in people:
            if call.has("json"):
                ids = [row.id for row in archive.rows(person.articles)]
                console.json(_person_json(person, ids))
            else:
                for line in person_lines(person, console.lang):
                    console.line(line)
    if not people and not call.has("json"):
        console.say(_NOBODY.fill(name=printable(name)[:80]) if name else _NO_PEOPLE)
    return 0


def _person_json(person: Person, articles: list[str]) -> dict[str, object]:
    return {
        "name": person.name,
        "council": person.council.to_json() if person.council else None,
        "articles": articles,
        "offices": [
            {
                "date": office.date,
                "name": office.name,
                "stated": office.stated,
                "former": office.former,
                "article": office.article,
                "sentence": office.sentence,
            }
            for office in person.offices
        ],
    }


def person_lines(person: Person, lang: Lang) -> Iterator[str]:
    """Give a line for a person and one for each office, by date."""
    count = ARTICLES.fill(count=len(person.articles)).to(lang)
    council = f" · {person.council.name}" if person.council else ""
    yield f"{person.name}{council} · {count}"
    for office in person.offices:
        name = shown_office(office.name, office.former).to(lang)
        yield f"  {shown_time(office, lang)} {name} [{office.article}]"


def councils(call: Call, console: Console) -> int:
    """Print the councils with their years and counts, those of one province of today together."""
    with closing(open_checked(call, console)) as archive:
        rows = sorted(archive.councils(), key=_order)
    for row in rows:
        if call.has("json"):
            years = [{"year": year, "count": count} for year, count in row.years.items()]
            console.json(
                {
                    **row.council.to_json(),
                    "province_now": row.province_now or None,
                    "until": row.until,
                    "count": row.articles,
                    "years": years,
                }
            )
        else:
            _print_council(row, console.lang, console)
    if not rows and not call.has("json"):
        console.say(NOTHING)
    return 0


def _order(row: CouncilRow) -> tuple[str, int, str, int]:
    return (
        fold(row.province_now or "\uffff"),
        _LEVELS.index(row.council.level),
        fold(row.council.name),
        row.number,
    )


def _print_council(row: CouncilRow, lang: Lang, console: Console) -> None:
    parts = [row.council.name]
    if row.council.level != "province" and row.council.province:
        parts.append(row.council.province)
    if row.until:
        parts.append(_UNTIL.to(lang).format(day=shown_day(row.until)))
    parts.append(ARTICLES.fill(count=row.articles).to(lang))
    console.line(" · ".join(parts))
    years = [f"{year}: {count}" for year, count in sorted(row.years.items(), reverse=True)]
    unknown = row.articles - sum(row.years.values())
    if unknown:
        years.append(f"{_NO_YEAR.to(lang)}: {unknown}")
    console.line("  " + ", ".join(years))


def info(call: Call, console: Console) -> int:
    """Print the archive in figures."""
    with closing(open_checked(call, console)) as archive:
        found = archive.info()
        path = printable_path(archive.path.absolute())
    values = {name: getattr(found, name) for name, _ in _INFO}
    if call.has("json"):
        console.json({"archive": path, **values})
        return 0
    console.line(f"{_ARCHIVE.to(console.lang)}: {path}")
    for name, label in _INFO:
        value = values[name]
        shown = shown_day(value) if name in ("first", "last") and value else value
        console.line(f"{label.to(console.lang)}: {'-' if shown is None else shown}")
    return 0
