"""What stands in a text that tells of people: a name, a given name, an office, each with its tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from hdnd_tui.councils.titles import Title

Standing = Literal["titled", "honoured", "deputy", "citizen", "bare"]


@dataclass(slots=True)
class Named:
    """A person's name where it stands."""

    start: int
    end: int
    lead: int
    """The token at which the honorific begins; `start` where there is none."""
    honorific: str | None
    standing: Standing
    plural: bool = False
    """The honorific is that of a list ("các đồng chí")."""
    offices: list[Title] = field(default_factory=list)
    left: bool = False
    """An office stands directly to the left, so that a list goes on in the form TITLE NAME."""

    @property
    def after(self) -> int:
        """The token that follows."""
        return self.end


@dataclass(slots=True)
class Given:
    """A person mentioned by a part of the name: an honorific or an office and one or two words."""

    start: int
    end: int
    lead: int
    honorific: str
    offices: list[Title] = field(default_factory=list)

    @property
    def after(self) -> int:
        """The token that follows."""
        return self.end


@dataclass(slots=True)
class Stated:
    """An office where it stands."""

    title: Title
    plural: bool
    """A word such as `các` goes before: the office of all who are named next."""
    honorific: str | None = None
    """The honorific that goes before the office ("đồng chí Chủ tịch ...")."""
    lead: int = field(init=False)
    """The token at which the office begins."""
    after: int = field(init=False)
    """The token that follows."""

    def __post_init__(self) -> None:
        """Take from the title where it stands: that is asked for many times."""
        self.lead, self.after = self.title.lead, self.title.after


Item = Named | Given | Stated
