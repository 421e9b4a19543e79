"""What went wrong with an archive, said so that the user knows the next step."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from hdnd_tui.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveForeign,
    ArchiveMissing,
    ArchiveNewer,
    ArchiveOlder,
    ArchiveRefused,
    CannotWrite,
    UnknownArticle,
)
from hdnd_tui.safetext import printable, printable_path
from hdnd_tui.wording import Wording

COPY_AGAIN = Wording(
    "hãy chép lại kho từ nơi đã lấy hoặc từ bản sao lưu", "copy it again from where it came or from a backup"
)
BUILD_AGAIN = Wording("hãy chạy: hdnd-tui repair --archive KHO", "run: hdnd-tui repair --archive ARCHIVE")
INDEX = Wording("chỉ mục tìm kiếm bị hỏng", "the search index is damaged")

_ROLLBACK_NEEDED = {sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY}
_NO_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


def missing(path: Path) -> ArchiveMissing:
    """There is no file."""
    name = printable_path(path.name)
    return ArchiveMissing(
        f"Không có kho “{name}”. Hãy tạo kho bằng lệnh: hdnd-tui import TỆP --archive KHO",
        f"There is no archive “{name}”. Make one with: hdnd-tui import FILE --archive ARCHIVE",
    )


def leads_nowhere(path: Path) -> ArchiveMissing:
    """The path is a link to no file, as to a stick that was pulled out: nothing is made in its place."""
    name = printable_path(path.name)
    return ArchiveMissing(
        f"“{name}” là liên kết đến một kho không có ở đó. Hãy cắm lại ổ đĩa, hoặc sửa liên kết.",
        f"“{name}” is a link to an archive that is not there. Plug the disk in again, or mend the link.",
    )


def foreign(path: Path) -> ArchiveForeign:
    """The file is of another kind."""
    name = printable_path(path.name)
    return ArchiveForeign(
        f"“{name}” không phải là kho bài của hdnd-tui. Hãy chọn tệp kho (.db) khác.",
        f"“{name}” is not an archive of hdnd-tui. Choose another archive file (.db).",
    )


def newer(path: Path) -> ArchiveNewer:
    """The file was made by a later version of the program."""
    name = printable_path(path.name)
    return ArchiveNewer(
        f"Kho “{name}” do phiên bản mới hơn của chương trình tạo ra. Hãy cập nhật hdnd-tui.",
        f"The archive “{name}” was made by a newer version of the program. Update hdnd-tui.",
    )


def older(path: Path) -> ArchiveOlder:
    """The file lacks tables that this version has."""
    name = printable_path(path.name)
    return ArchiveOlder(
        f"Kho “{name}” do một phiên bản cũ hơn của chương trình tạo ra. Hãy nhập lại các trang bài vào một"
        " kho mới: hdnd-tui import TỆP --archive KHO_MỚI",
        f"The archive “{name}” was made by an earlier version of the program. Import the pages again into a"
        " new one: hdnd-tui import FILE --archive NEW_ARCHIVE",
    )


def damaged(path: Path, vi: str, en: str, step: Wording = COPY_AGAIN) -> ArchiveDamaged:
    """The file or its content fails the check that `vi` and `en` name."""
    name = printable_path(path.name)
    return ArchiveDamaged(
        f"Kho “{name}” bị hỏng: {vi}. {step.vi[0].upper()}{step.vi[1:]}.",
        f"The archive “{name}” is damaged: {en}. {step.en[0].upper()}{step.en[1:]}.",
    )


def interrupted(path: Path) -> ArchiveRefused:
    """A writer was stopped in the middle; its journal waits to be rolled back."""
    name = printable_path(path.name)
    return ArchiveRefused(
        f"Lần ghi trước vào kho “{name}” bị ngắt giữa chừng. Hãy chạy lại lệnh import để phục hồi"
        " (giữ nguyên tệp -journal bên cạnh).",
        f"The last write to the archive “{name}” was interrupted. Run import again to recover it"
        " (keep the -journal file beside it).",
    )


def stray_journal(path: Path) -> ArchiveRefused:
    """A journal of another file stands beside the archive and would destroy it."""
    name = printable_path(path.name)
    return ArchiveRefused(
        f"Cạnh kho “{name}” có tệp “{name}-journal” của một kho khác. Hãy dời tệp đó đi nơi khác rồi mở lại.",
        f"The file “{name}-journal” beside the archive is of another archive. Move it away and open again.",
    )


def unclosed(path: Path) -> ArchiveRefused:
    """Another program left a write-ahead log."""
    name = printable_path(path.name)
    return ArchiveRefused(
        f"Kho “{name}” chưa được chương trình khác đóng đúng cách (còn tệp -wal). Hãy đóng nó ở đó trước.",
        f"Another program has not closed the archive “{name}” (a -wal file is left). Close it there first.",
    )


def busy(path: Path) -> ArchiveBusy:
    """Another program is writing."""
    name = printable_path(path.name)
    return ArchiveBusy(
        f"Kho “{name}” đang được nhập bài. Hãy thử lại sau ít phút.",
        f"Articles are being imported into “{name}”. Try again in a few minutes.",
    )


def unreadable(path: Path) -> ArchiveRefused:
    """The system does not let us read the file."""
    name = printable_path(path.name)
    return ArchiveRefused(
        f"Không đọc được kho “{name}”. Hãy kiểm tra quyền đọc và ổ đĩa.",
        f"The archive “{name}” cannot be read. Check the permission and the disk.",
    )


def unwritable(path: Path) -> CannotWrite:
    """The disk is full or the file may not be written."""
    name = printable_path(path.name)
    return CannotWrite(
        f"Không ghi được vào kho “{name}”: đĩa đầy hoặc không có quyền ghi. Những gì đã ghi vẫn an toàn."
        " Hãy dọn bớt đĩa, hoặc đặt kho vào thư mục ghi được, rồi làm lại.",
        f"Cannot write to the archive “{name}”: the disk is full or read-only. What was saved is safe."
        " Make room, or put the archive into a folder that can be written, and do it again.",
    )


def not_replaced(path: Path) -> CannotWrite:
    """Something else was to be written in the place of an archive."""
    name = printable_path(path.name)
    return CannotWrite(
        f"“{name}” là một kho bài nên không ghi đè. Hãy chọn tên khác.",
        f"“{name}” is an archive and is not overwritten. Choose another name.",
    )


def unwritable_sum(path: Path) -> CannotWrite:
    """The checksum beside an archive cannot be written."""
    name = printable_path(path.name)
    return CannotWrite(
        f"Không ghi được mã kiểm vào “{name}”: đĩa đầy hoặc không có quyền ghi. Hãy chép kho vào thư mục ghi"
        " được rồi chạy lại.",
        f"The checksum “{name}” cannot be written: the disk is full or read-only. Copy the archive into a"
        " folder that can be written and run it again.",
    )


def unknown(id: str) -> UnknownArticle:
    """No article of the archive has this id."""
    shown = printable(id)[:80]
    return UnknownArticle(
        f"Không có bài nào mang mã “{shown}”. Hãy tìm mã bằng lệnh: hdnd-tui search",
        f"No article has the id “{shown}”. Find ids with: hdnd-tui search",
    )


def not_removed(id: str) -> UnknownArticle:
    """No article of this id was taken out."""
    shown = printable(id)[:80]
    return UnknownArticle(
        f"Không có bài đã bỏ nào mang mã “{shown}”. Hãy xem lại mã mà lệnh remove đã in.",
        f"No removed article has the id “{shown}”. Look again at the id that the command remove printed.",
    )


def of_reading(error: sqlite3.Error, path: Path) -> ArchiveRefused:
    """Give the refusal for an error of SQLite while an archive is read."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if code in _ROLLBACK_NEEDED:
        return interrupted(path)
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return busy(path)
    if primary in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM):
        return unreadable(path)
    if primary == sqlite3.SQLITE_INTERRUPT:
        return damaged(path, "tra cứu kho mất quá nhiều thời gian", "a query takes too long")
    return damaged(path, "không đọc được nội dung", "its content cannot be read")


def of_writing(error: sqlite3.Error, path: Path) -> ArchiveRefused | CannotWrite:
    """Give the refusal for an error of SQLite while an archive is written."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in _NO_ROOM or code == sqlite3.SQLITE_IOERR:
        return unwritable(path)
    return of_reading(error, path)
