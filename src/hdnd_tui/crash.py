"""An error that nobody foresaw: a plain sentence for the user, the details in a file for whoever mends it."""

from __future__ import annotations

import traceback
from contextlib import suppress

from hdnd_tui.safetext import printable, printable_path
from hdnd_tui.userdata import user_folder
from hdnd_tui.wording import Wording

FILE_NAME = "loi.txt"

_KEPT = Wording(
    "Chương trình gặp lỗi ngoài dự kiến và đã dừng; kho bài không bị ảnh hưởng. Chi tiết nằm trong tệp"
    " “{file}”, hãy gửi tệp đó cho người phụ trách.",
    "The program met an unexpected error and stopped; the archive is not affected. The details are in the"
    " file “{file}”: send it to whoever looks after the program.",
)
_NOT_KEPT = Wording(
    "Chương trình gặp lỗi ngoài dự kiến ({kind}) và đã dừng; kho bài không bị ảnh hưởng. Hãy thử lại.",
    "The program met an unexpected error ({kind}) and stopped; the archive is not affected. Try again.",
)


def keep(error: BaseException) -> Wording:
    """Write what happened into the user's data folder, with nothing a terminal obeys; gives what to say."""
    lines = "".join(traceback.format_exception(error)).splitlines()
    text = "".join(f"{line[: len(line) - len(line.lstrip(' '))]}{printable(line)}\n" for line in lines)
    path = user_folder() / FILE_NAME
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() or not path.exists():  # a pipe would wait for a reader
            path.write_text(text, encoding="utf-8", errors="replace")
            return _KEPT.fill(file=printable_path(path))
    return _NOT_KEPT.fill(kind=type(error).__name__)
