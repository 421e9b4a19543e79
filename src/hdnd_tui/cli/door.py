"""The one door for errors on the command line: a sentence and an exit code, never a traceback."""

from __future__ import annotations

import contextlib
import traceback
from pathlib import Path
from types import TracebackType

from hdnd_tui.cli.console import Console, give_up_output, shown_path
from hdnd_tui.errors import HdndError
from hdnd_tui.safetext import printable
from hdnd_tui.wording import Wording

INTERRUPTED = 130
UNEXPECTED = 70

_CRASH = Wording(
    "Chương trình gặp lỗi ngoài dự kiến; kho bài không bị ảnh hưởng. Chi tiết nằm trong tệp “{file}”,"
    " hãy gửi tệp đó cho người phụ trách.",
    "The program met an unexpected error; the archive is not affected. The details are in the file “{file}”:"
    " send it to whoever looks after the program.",
)
_CRASH_UNKEPT = Wording(
    "Chương trình gặp lỗi ngoài dự kiến ({kind}); kho bài không bị ảnh hưởng. Hãy thử lại.",
    "The program met an unexpected error ({kind}); the archive is not affected. Try again.",
)


class Door:
    """A context that ends every error in `status` and a sentence on standard error."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.status = 0

    def __enter__(self) -> Door:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if error is None:
            return False
        self._console.end_progress()
        if isinstance(error, HdndError):
            self.status = error.exit_code
            self._console.complain(error.wording)
        elif isinstance(error, BrokenPipeError):
            give_up_output()
        elif isinstance(error, KeyboardInterrupt):
            self.status = INTERRUPTED
        elif isinstance(error, Exception):
            self.status = UNEXPECTED
            kept = _keep(error)
            name = type(error).__name__
            told = _CRASH.fill(file=shown_path(kept)) if kept else _CRASH_UNKEPT.fill(kind=name)
            self._console.complain(told)
        else:
            return False
        return True


def _keep(error: Exception) -> Path | None:
    """Write what happened into the user's data folder; None where that cannot be."""
    from hdnd_tui.userdata import user_folder

    lines = "".join(traceback.format_exception(error)).splitlines()
    with contextlib.suppress(OSError):
        folder = user_folder()
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "crash.txt"
        text = "".join(f"{line[: len(line) - len(line.lstrip(' '))]}{printable(line)}\n" for line in lines)
        path.write_text(text, encoding="utf-8", errors="replace")
        return path
    return None
