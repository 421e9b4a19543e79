"""Paths as people type them, and where exported files go when nobody says so."""

from __future__ import annotations

import os
from pathlib import Path


def typed_path(text: str) -> Path:
    """Give the path for what was typed; `~` is the home folder, and stays where there is no such home."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def is_folder(path: Path) -> bool:
    """Say whether there is a folder; a name that no file can have, or that may not be asked for, is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def usual_folder(kept: str) -> str:
    """Give the folder used last, else the documents folder, else the home folder; empty: ask for one."""
    if kept and is_folder(Path(kept)):
        return kept
    import platformdirs

    for folder in (Path(platformdirs.user_documents_dir()), Path.home()):
        if is_folder(folder) and os.access(folder, os.W_OK):
            return str(folder)
    return ""
