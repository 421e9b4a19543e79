"""`python -m hdnd_tui` and the program `hdnd-tui`."""

from __future__ import annotations

import sys

from hdnd_tui.cli.main import run


def main() -> None:
    """Run the program with the words of the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
