"""Which file is the archive: named, in the environment, here, in the user's data folder, or the sample."""

from __future__ import annotations

import os
from pathlib import Path

from hdnd_tui.cli.arguments import Call
from hdnd_tui.errors import ArchiveMissing, WrongUsage
from hdnd_tui.userdata import ARCHIVE_NAME, user_folder
from hdnd_tui.wording import Wording


def archive_to_read(call: Call) -> Path:
    """Give the archive that a command reads; raises ArchiveMissing where there is none at all."""
    named = _named(call)
    if named:
        return named
    for path in (Path(ARCHIVE_NAME), user_folder() / ARCHIVE_NAME, *_samples()):
        if os.path.lexists(path):
            return path
    raise ArchiveMissing(
        "Chưa có kho bài nào. Hãy tạo kho bằng lệnh: hdnd-tui import TỆP",
        "There is no archive yet. Make one with: hdnd-tui import FILE",
    )


def archive_to_show(call: Call) -> Path:
    """Give the archive that the screen opens; where there is none, where one would be made."""
    try:
        return archive_to_read(call)
    except ArchiveMissing:
        return archive_to_import(call)


SAMPLE_IS_FIXED = Wording(
    "Kho mẫu đi kèm chương trình không được sửa. Hãy chỉ rõ kho cần sửa bằng --archive KHO",
    "The sample that ships with the program is not changed. Name an archive with --archive ARCHIVE",
)


def why_fixed(call: Call, path: Path) -> Wording | None:
    """Say why an archive is not to be changed; None where it may be."""
    return SAMPLE_IS_FIXED if path in _samples() and not _named(call) else None


def archive_to_change(call: Call) -> Path:
    """Give the archive that a command corrects: as for reading, but the sample only where it is named."""
    path = archive_to_read(call)
    fixed = why_fixed(call, path)
    if fixed:
        raise WrongUsage(*fixed)
    return path


def archive_to_import(call: Call) -> Path:
    """Give the archive that articles are imported into; it need not exist."""
    return _named(call) or user_folder() / ARCHIVE_NAME


def _named(call: Call) -> Path | None:
    if call.has("archive"):
        named: Path = call.get("archive")
        return named
    name = os.environ.get("HDND_ARCHIVE")
    return Path(name) if name else None


def _samples() -> tuple[Path, ...]:
    """Give where the sample stands: in an installed package, and in a checkout of the source."""
    package = Path(__file__).resolve().parent.parent
    return (package / "sample.db", package.parent.parent / ARCHIVE_NAME)
