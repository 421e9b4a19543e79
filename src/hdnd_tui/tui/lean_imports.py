"""Imports without what the screen never uses: Textual's import is most of the start."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from types import ModuleType
from typing import Any

LATE = (
    "difflib",
    "mimetypes",
    "pickle",
    "platformdirs",
    "rich.table",
    "rich.tree",
    "textual.command",
    "textual.widgets._toast",
    "uuid",
)
"""Modules of which Textual and Rich only call functions or classes, and only where we do not come."""


class _Later:
    """A function or class of a module that is imported when it is called, or asked for what it holds."""

    def __init__(self, module: str, name: str) -> None:
        self._of = module, name

    def _real(self) -> Any:
        module, name = self._of
        if isinstance(sys.modules.get(module), _LateModule):
            del sys.modules[module]
        return getattr(import_module(module), name)

    def __call__(self, *values: Any, **named: Any) -> Any:
        return self._real()(*values, **named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real(), name)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        """Be no base of a class, as that of the palette's themes, which is then none of the palette."""
        return ()


class _LateModule(ModuleType):
    def __getattr__(self, name: str) -> _Later:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Later(self.__name__, name)


@contextmanager
def late(names: Sequence[str]) -> Iterator[None]:
    """Let what is imported meanwhile import modules of these names only once it uses them.

    Modules that are imported already stay as they are, and afterwards all of them can be imported as ever.
    """
    put = {name: _LateModule(name) for name in names if name not in sys.modules}
    sys.modules.update(put)
    try:
        yield
    finally:
        for name, module in put.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


@contextmanager
def without_tls() -> Iterator[None]:
    """Let asyncio be imported as where Python has no TLS: no part of us uses a network. Saves 4 MB."""
    if "ssl" in sys.modules:
        yield
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # how Python says that a module is not to be had
    try:
        yield
    finally:
        del sys.modules["ssl"]


def import_textual() -> None:
    """Import asyncio and Textual with as little as possible; where that fails, they come as they are."""
    if "asyncio" not in sys.modules:
        with without_tls():
            import asyncio  # noqa: F401
    if "textual.app" not in sys.modules:
        with late(LATE), suppress(ImportError, AttributeError, TypeError):
            import textual.app  # noqa: F401
