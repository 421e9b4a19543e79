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


def usual_folder(kept: str) -> str:
    """Give the folder used last, else the documents folder, else the home folder; empty: ask for one."""
    if kept and Path(kept).is_dir():
        return kept
    import platformdirs

    for folder in (Path(platformdirs.user_documents_dir()), Path.home()):
        if folder.is_dir() and os.access(folder, os.W_OK):
            return str(folder)
    return ""
