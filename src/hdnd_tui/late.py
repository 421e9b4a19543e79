"""Modules that are imported only once something of them is used."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


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
