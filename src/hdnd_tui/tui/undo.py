"""What can be taken back: the last things that were lost, the latest first."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hdnd_tui.wording import Wording

_KEPT = 50


class Step(NamedTuple):
    """One thing done, and how to take it back."""

    name: Wording
    """What is taken back, as the message says it."""
    back: Callable[[], None]


class Undo:
    """The things done in this run that can be taken back."""

    def __init__(self) -> None:
        self._steps: list[Step] = []

    def remember(self, name: Wording, back: Callable[[], None]) -> None:
        """Note that something was done."""
        self._steps = [*self._steps[-_KEPT:], Step(name, back)]

    def take_back(self) -> Wording | None:
        """Take the last thing back and give its name; None where nothing is left."""
        if not self._steps:
            return None
        step = self._steps.pop()
        step.back()
        return step.name
