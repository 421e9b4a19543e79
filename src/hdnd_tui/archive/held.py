"""Files that SQLite has open in this process.

On POSIX systems the closing of any descriptor of a file drops every lock that the process holds on it, those
of SQLite too; two programs could then write at once. A descriptor of a file in use is therefore put aside and
closed with the last connection.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections import Counter
from pathlib import Path, PurePath

Identity = tuple[int, int]
"""Device and inode of a file."""

_turn = threading.Lock()
_in_use: Counter[Identity] = Counter()
_aside: dict[Identity, list[int]] = {}


def address_of(path: PurePath, options: str) -> str:
    """Give the address under which SQLite opens an absolute path, with `options` such as `mode=ro`.

    Of a share of Windows the server goes into the path: SQLite knows none in an address.
    """
    rest = path.as_uri().removeprefix("file://")
    return f"file://{rest if rest.startswith('/') else f'//{rest}'}?{options}"


def let_go(descriptor: int) -> None:
    """Close a descriptor of ours, later where SQLite has the file open."""
    status = os.fstat(descriptor)
    identity = (status.st_dev, status.st_ino)
    with _turn:
        if _in_use[identity]:
            _aside.setdefault(identity, []).append(descriptor)
        else:
            os.close(descriptor)


class HoldingConnection(sqlite3.Connection):
    """A connection whose file counts as in use until it is closed."""

    identity: Identity = (0, 0)
    _holds = False

    def hold(self, path: Path) -> None:
        """Count the file as in use; call it before the first statement. Raises OSError."""
        status = path.stat()
        self.identity = (status.st_dev, status.st_ino)
        self._holds = True
        with _turn:
            _in_use[self.identity] += 1

    def close(self) -> None:
        """Let go of the file."""
        super().close()
        if not self._holds:
            return
        self._holds = False
        with _turn:
            _in_use[self.identity] -= 1
            if _in_use[self.identity] <= 0:
                del _in_use[self.identity]
                for descriptor in _aside.pop(self.identity, []):
                    os.close(descriptor)
