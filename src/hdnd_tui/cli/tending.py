"""The commands that look after an archive: `verify`, `repair`, `set`, `remove`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from hdnd_tui.archive.corrections import FIELDS
from hdnd_tui.archive.entered_day import read_day
from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.article import Council
from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.console import Console
from hdnd_tui.cli.naming import council_named
from hdnd_tui.cli.places import archive_to_change, archive_to_read
from hdnd_tui.councils.units import unit_of
from hdnd_tui.errors import WrongUsage
from hdnd_tui.export.parts import NO_COUNCIL, long_day
from hdnd_tui.safetext import printable_path
from hdnd_tui.userdata import UserData, file_stamp
from hdnd_tui.wording import Wording

DAMAGED = 3

_SOUND = Wording("Kho nguyên vẹn: {file}", "The archive is sound: {file}")
_SUM_WRITTEN = Wording("Đã ghi mã kiểm vào {file}", "Wrote the checksum into {file}")
_OTHER_SUM = Wording(
    "tệp không khớp mã kiểm “{file}”: hỏng khi chép, hoặc đã đổi sau đó (ghi lại: hdnd-tui verify --sum)",
    "the file does not have the checksum of “{file}”: damaged in the copy, or changed since then"
    " (write it anew: hdnd-tui verify --sum)",
)
_REPAIRED = Wording("Đã dựng lại chỉ mục: {file}", "The index was built again: {file}")
_NEW_COUNCIL = Wording(
    "“{council}” chưa có trong kho; hãy xem lại tên. Nếu sai: hdnd-tui set {id} --undo council",
    "“{council}” is new here: look at the name again. If it is wrong: hdnd-tui set {id} --undo council",
)
_REMOVED = Wording(
    "Đã bỏ bài {id} khỏi kho (khôi phục: hdnd-tui remove --undo {id})",
    "Removed {id} (bring it back: hdnd-tui remove --undo {id})",
)
_RESTORED = Wording("Đã khôi phục bài {id}", "Brought back {id}")
_WANTED = Wording(
    "Kho chưa từng có bài {id}; từ nay nhập được trang của bài",
    "Never here: {id}; its page can be imported now",
)


def verify(call: Call, console: Console) -> int:
    """Check the archive and print a line for each problem; gives 3 where there is damage.

    A checksum beside the file is compared, or with `--sum` written once the file has passed.
    """
    from hdnd_tui.archive.transport import agrees, sum_path, write_sum
    from hdnd_tui.archive.verify import verify as problems_of

    path = archive_to_read(call)
    Archive.open(path).close()
    stamp = file_stamp(path)
    damaged = False
    for problem in problems_of(path):
        damaged = damaged or problem.damage
        _tell(path, problem.wording, console)
    if not damaged and call.has("sum"):
        console.say(_SUM_WRITTEN.fill(file=printable_path(write_sum(path))))
    elif agrees(path) is False:
        damaged = True
        _tell(path, _OTHER_SUM.fill(file=printable_path(sum_path(path).name)), console)
    own = UserData()
    if damaged:
        own.forget_verified(path)
    else:
        own.remember_verified(path, stamp)
        console.say(_SOUND.fill(file=printable_path(path)))
    own.close()
    return DAMAGED if damaged else 0


def repair(call: Call, console: Console) -> int:
    """Build the index again; prints what it cannot set right and gives 3 for that."""
    from hdnd_tui.archive.repair import repair as build_again

    path = archive_to_change(call)
    problems = build_again(path)
    for problem in problems:
        _tell(path, problem.wording, console)
    console.say(_REPAIRED.fill(file=printable_path(path)))
    return DAMAGED if problems else 0


def _tell(path: Path, problem: Wording, console: Console) -> None:
    """Print what is wrong after the name of the archive: several may be checked by one script."""
    console.line(f"{printable_path(Path(path.name))}: {problem.to(console.lang)}")


def set_facts(call: Call, console: Console) -> int:
    """Correct title, date or council of an article, or take corrections back."""
    id = call.texts[0]
    changes = {field: call.get(field) for field in FIELDS if call.has(field)}
    undone = [field for field in FIELDS if field in call.get("undo", [])]
    if not changes and not undone:
        raise WrongUsage(
            "Hãy cho biết cần sửa gì: --title, --date, --council hoặc --undo.",
            "Say what to correct: --title, --date, --council or --undo.",
        )
    path = archive_to_change(call)
    values: dict[str, str | Council | None] = dict.fromkeys(undone)
    with closing(Archive.open(path)) as archive:
        archive.number_of(id)
        for field, text in changes.items():
            values[field] = _value(field, text, archive)
        is_new = _is_new(values.get("council"), archive)
    with ArchiveWriter(path) as writer:
        for field in FIELDS:
            if field in values:
                article = writer.correct(id, field, values[field])
    council = article.council.name if article.council else NO_COUNCIL.to(console.lang)
    console.line(article.title)
    console.line(f"{council}, {long_day(article, console.lang)}")
    if is_new:
        console.complain(_NEW_COUNCIL.fill(council=council, id=id))
    return 0


def _is_new(council: str | Council | None, archive: Archive) -> bool:
    """Say whether neither the archive nor the tables know a council: of communes there is no list."""
    if not isinstance(council, Council) or unit_of(council) is not None:
        return False
    return council not in {row.council for row in archive.councils()}


def _value(field: str, text: str, archive: Archive) -> str | Council:
    if field == "council":
        return council_named(archive, text)
    return read_day(text) if field == "date" else text


def remove(call: Call, console: Console) -> int:
    """Take articles out of the archive, or bring removed ones back."""
    path = archive_to_change(call)
    ids = list(dict.fromkeys(call.texts))
    undo = call.has("undo")
    _look_up(path, [] if undo else ids)
    with ArchiveWriter(path) as writer:
        for id in ids:
            if undo:
                said = _RESTORED if writer.restore(id) else _WANTED
            else:
                writer.remove(id)
                said = _REMOVED
            console.say(said.fill(id=id))
            console.flush()
    return 0


def _look_up(path: Path, ids: list[str]) -> None:
    """Open the archive, so that it is not made by a slip, and look for the articles before one is touched."""
    with closing(Archive.open(path)) as archive:
        for id in ids:
            archive.number_of(id)
