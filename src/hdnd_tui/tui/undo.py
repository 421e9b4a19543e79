"""What can be taken back: the last things that were lost, the latest first."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hdnd_tui.tui.desk import FileKey
from hdnd_tui.wording import Wording

_KEPT = 50


class Step(NamedTuple):
    """One thing done, and how to take it back."""

    name: Wording
    """What is taken back, as the message says it."""
    back: Callable[[], None]
    of: FileKey | None = None
    """The archive in which it is taken back; None: it is the user's own."""
    is_view: bool = False
    """It is about what is shown of an archive, and gone with that."""
    asked: Wording | None = None
    """What is asked before so much is taken back; None: it is done at once."""


class Undo:
    """The things done in this run that can be taken back."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self.coming = 0
        """Changes that are being written; what is done before them is not the last thing any more."""
        self._aside: list[tuple[int, Step]] = []
        """Steps of archives that were not open when they were to be taken back, and where they stood."""

    def remember(
        self,
        name: Wording,
        back: Callable[[], None],
        *,
        of: FileKey | None = None,
        is_view: bool = False,
        asked: Wording | None = None,
    ) -> None:
        """Note that something was done."""
        self._steps = [*self._steps[-_KEPT:], Step(name, back, of, is_view, asked)]

    @property
    def last(self) -> Step | None:
        """What was done last and is in no archive that was found not to be open."""
        return self._steps[-1] if self._steps else None

    def take_back(self, here: FileKey | None, name: Wording | None = None) -> Step | None:
        """Take the last thing back, or the last of a name, and give its step; None where nothing is left.

        A step of another archive than the one `here` is not done: it is given, and put aside until the
        archive that is shown changes; where nothing else is left, it is given again.
        """
        last = [at for at, step in enumerate(self._steps) if name in (None, step.name)][-1:]
        if last:
            step = self._steps.pop(*last)
        elif self._aside and name is None:
            _, step = self._aside.pop()
        else:
            return None
        if step.of not in (None, here):
            self._aside.append((len(self._steps), step))
        else:
            step.back()
        return step

    def change_archive(self) -> None:
        """Another archive is shown: what was put aside may be taken back in it, what was in view is gone."""
        for place, step in reversed(self._aside):
            self._steps.insert(place, step)
        self._aside = []
        self._steps = [step for step in self._steps if not step.is_view]
