"""The one family of errors: each carries a plain sentence with the next step, in both languages.

HdndError
├── WrongUsage          2  the command line or a query option is wrong
│   └── UnknownArticle  2  no article has this id
├── ArchiveRefused      3  the archive cannot be trusted or opened
│   ├── ArchiveMissing
│   ├── ArchiveForeign
│   ├── ArchiveNewer
│   ├── ArchiveOlder
│   ├── ArchiveDamaged
│   └── ArchiveBusy
├── CannotWrite         4  disk full, read-only, name taken
└── PageRefused         5  one file or page was not imported; the others were
"""

from __future__ import annotations

from typing import ClassVar

from hdnd_tui.wording import Lang, Wording


class HdndError(Exception):
    """Something the user must be told; caught at the command line and at the screen only."""

    exit_code: ClassVar[int] = 2

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.wording = Wording(vi, en)

    def sentence(self, lang: Lang) -> str:
        """Give the sentence for the user in `lang`."""
        return self.wording.to(lang)


class WrongUsage(HdndError):
    """The command line, an option or a value is wrong."""


class UnknownArticle(WrongUsage):
    """No article of the archive has this id."""


class ArchiveRefused(HdndError):
    """The archive file is not opened, for the reason given."""

    exit_code = 3


class ArchiveMissing(ArchiveRefused):
    """There is no file at the path of the archive."""


class ArchiveForeign(ArchiveRefused):
    """The file is not an archive of this program."""


class ArchiveNewer(ArchiveRefused):
    """The archive was made by a newer version of the program."""


class ArchiveOlder(ArchiveRefused):
    """The archive was made by an earlier version of the program, with other tables."""


class ArchiveDamaged(ArchiveRefused):
    """The file or its content fails a check."""


class ArchiveBusy(ArchiveRefused):
    """Another program is writing to the archive."""


class CannotWrite(HdndError):
    """A file could not be written: no room, no right, or the name is taken."""

    exit_code = 4


class PageRefused(HdndError):
    """One page was not imported, for the reason given."""

    exit_code = 5
