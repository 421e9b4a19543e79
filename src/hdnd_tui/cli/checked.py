"""Opening an archive for a command: a file that was not verified as it is now is verified first."""

from __future__ import annotations

from pathlib import Path

from hdnd_tui.archive import refusals
from hdnd_tui.archive.reader import Archive
from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.console import Console
from hdnd_tui.cli.places import archive_to_read
from hdnd_tui.userdata import SET_ASIDE, UserData, file_stamp
from hdnd_tui.wording import Wording

_CHECKING = Wording("Đang kiểm tra kho (chỉ lần đầu)…", "Checking the archive (the first time only)…")


def open_checked(call: Call, console: Console) -> Archive:
    """Open the archive of a call for reading; raises ArchiveRefused, also where it fails the check."""
    path = archive_to_read(call)
    archive = Archive.open(path)
    try:
        _check_once(archive, path, console)
    except BaseException:
        archive.close()
        raise
    return archive


def _check_once(archive: Archive, path: Path, console: Console) -> None:
    own = UserData()
    try:
        if own.problem == SET_ASIDE:
            console.complain(own.problem)
        if own.is_verified(path):
            return
        from hdnd_tui.archive.verify import verify_again

        try:
            stamp = file_stamp(path)
        except OSError as error:
            raise refusals.unreadable(path) from error
        console.progress(0, 0, _CHECKING.to(console.lang))
        damage = next((p for p in verify_again(archive.connection) if p.damage), None)
        console.end_progress()
        if damage:
            raise refusals.damaged(path, *damage.fault, damage.step)
        own.remember_verified(path, stamp)
    finally:
        own.close()
