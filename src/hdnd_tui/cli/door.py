"""The one door for errors on the command line: a sentence and an exit code, never a traceback."""

from __future__ import annotations

from types import TracebackType

from hdnd_tui.cli.console import Console, give_up_output
from hdnd_tui.errors import HdndError

INTERRUPTED = 130
UNEXPECTED = 70


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
            from hdnd_tui import crash

            self._console.complain(crash.keep(error))
        else:
            return False
        return True
