#!/usr/bin/env python3
"""Make the folder that goes on a stick: program, packages, archive and start files, used without network.

    python3 .ci/bundle.py FOLDER [--system windows|linux] [--python 3.11] [--archive FILE] [--zip]

Needs pip and a package index, on the machine of whoever prepares the stick. For Windows put the embeddable
Python of that version (from python.org, unpacked) into the bundle's folder `python` afterwards; on Linux the
machine's own Python of that version is used. Nothing is installed where it runs: no administrator rights.
"""

from __future__ import annotations

import argparse
import compileall
import py_compile
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
PLATFORMS = {
    "windows": ("win_amd64",),
    "linux": ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
}

NOT_USED = (
    "pip",  # sqlite-utils asks for it to install plugins
    "tzdata",  # dateutil's; no time of day is read
    "hdnd_tui/sample.db",  # the bundle has an archive of its own
    "bin",
    "lxml/html",
    "lxml/includes",
    "lxml/isoschematron",
    "lxml/objectify.*",
    "lxml/sax.*",
    "lxml/*.pyx",
    "lxml/*.px[di]",
    "lxml/*.h",
    "textual/demo",
    "markdown_it",  # for Textual's Markdown and Rich's, as the next three
    "mdit_py_plugins",
    "linkify_it",
    "mdurl",
    "rapidfuzz/__pyinstaller",
    "rapidfuzz/fuzz_cpp*",  # only its distances are asked for
    "rapidfuzz/**/*_avx2.*",  # the same again for newer processors; without them the plain ones are taken
    "*/tests",
    "**/*.pyi",
    "**/py.typed",
)
"""What of the packages the program never loads."""

LEXERS_KEPT = {"__init__.py", "_mapping.py", "python.py", "special.py"}
"""Pygments colours programs in 500 languages; no article is one."""

CMD = """@echo off
rem Starts hdnd-tui from this folder: nothing is installed, nothing is sent.
setlocal
chcp 65001 >nul
set PYTHONUTF8=1
set PYTHONDONTWRITEBYTECODE=1
if not defined HDND_ARCHIVE if exist "%~dp0archive.db" set "HDND_ARCHIVE=%~dp0archive.db"
if exist "%~dp0python\\python.exe" (
  "%~dp0python\\python.exe" "%~dp0start.py" %*
) else (
  py -{version} "%~dp0start.py" %*
  if errorlevel 103 echo Thieu Python {version}: hay chep ban embeddable vao thu muc "python" canh tep nay.
)
endlocal & exit /b %errorlevel%
"""

SH = """#!/bin/sh
# Starts hdnd-tui from this folder: nothing is installed, nothing is sent.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if [ -z "${{HDND_ARCHIVE:-}}" ] && [ -f "$here/archive.db" ]; then
  HDND_ARCHIVE=$here/archive.db
  export HDND_ARCHIVE
fi
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
for python in "$here/python/bin/python3" python{version} python3; do
  if "$python" -c 'import sys; sys.exit(sys.version_info[:2] != ({comma}))' 2>/dev/null; then
    exec "$python" "$here/start.py" "$@"
  fi
done
echo "Thiếu Python {version}. Hãy cài Python {version} rồi chạy lại." >&2
exit 1
"""

START = '''"""Runs hdnd-tui from the packages in `lib` beside this file."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "lib"))

from hdnd_tui.__main__ import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
'''

READ_ME = """hdnd-tui: đọc và tra cứu tin Hội đồng nhân dân, không cần mạng, không cần cài đặt.

Windows: mở tệp hdnd-tui.cmd.
  Nếu máy chưa có Python {version}: giải nén bản "embeddable" của nó vào thư mục python cạnh tệp này.
Linux: chạy ./hdnd-tui.sh (cần Python {version}).

Kho bài: tệp archive.db trong thư mục này. Nhập gói cập nhật hằng tháng:
  hdnd-tui.cmd import GOI.hdnd --archive archive.db
Nhấn F1 trong chương trình để xem trợ giúp, F10 để thoát.
"""


def main() -> int:
    """Make the bundle and print what it weighs."""
    call = _arguments()
    target: Path = call.folder
    if target.exists() and any(target.iterdir()):
        sys.exit(f"{target} is not empty: choose another folder")
    lib = target / "lib"
    lib.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as wheels:
        _fetch(Path(wheels), call.system, call.python)
        for wheel in sorted(Path(wheels).glob("*.whl")):
            _unpack(wheel, lib)
    _trim(lib)
    _compile(lib, call.python)
    _write_start_files(target, call.python)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"{target}: {size / 1e6:.1f} MB without archive and Python")
    if call.archive:
        shutil.copyfile(call.archive, target / "archive.db")
        print(f"archive.db: {call.archive.stat().st_size / 1e6:.1f} MB")
    if call.zip:
        made = Path(shutil.make_archive(str(target), "zip", target.parent, target.name))
        print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--system", choices=sorted(PLATFORMS), default="windows")
    parser.add_argument("--python", default="3.11")
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--zip", action="store_true")
    return parser.parse_args()


def _fetch(wheels: Path, system: str, version: str) -> None:
    """Build the program's wheel and fetch those of its packages for the other machine."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", wheels, PROJECT], check=True)
    (program,) = wheels.glob("hdnd_tui-*.whl")
    platforms = [word for name in PLATFORMS[system] for word in ("--platform", name)]
    kind = ["--only-binary=:all:", "--implementation", "cp", "--python-version", version, *platforms]
    subprocess.run([*pip, "download", *kind, "--dest", wheels, program], check=True)


def _unpack(wheel: Path, lib: Path) -> None:
    with zipfile.ZipFile(wheel) as box:
        for name in box.namelist():
            first, _, rest = name.partition("/")
            if first.endswith(".data"):
                kind, _, inner = rest.partition("/")
                if kind in ("purelib", "platlib"):
                    (lib / inner).parent.mkdir(parents=True, exist_ok=True)
                    (lib / inner).write_bytes(box.read(name))
            elif not first.endswith(".dist-info") or rest == "METADATA":
                box.extract(name, lib)


def _trim(lib: Path) -> None:
    """Take away what is never loaded."""
    for pattern in NOT_USED:
        for path in list(lib.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in (lib / "pygments" / "lexers").iterdir():
        if path.name not in LEXERS_KEPT:
            path.unlink() if path.is_file() else shutil.rmtree(path)


def _compile(lib: Path, version: str) -> None:
    """Compile ahead: a stick that cannot be written starts three times as fast so."""
    if sys.version_info[:2] != tuple(map(int, version.split("."))):
        print(f"not compiled: this is not Python {version}; the first start will be slow")
        return
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(lib / "hdnd_tui", quiet=2, invalidation_mode=mode, stripdir=lib)
    for path in lib.iterdir():
        if path.name == "hdnd_tui":
            continue
        # Of the others the compiled form alone is enough, which halves them.
        compileall.compile_dir(path, quiet=2, invalidation_mode=mode, stripdir=lib, legacy=True)
        if path.suffix == ".py":
            compileall.compile_file(path, quiet=2, invalidation_mode=mode, stripdir=lib, legacy=True)
        for source in [path] if path.suffix == ".py" else list(path.rglob("*.py")):
            if source.with_suffix(".pyc").exists():
                source.unlink()


def _write_start_files(target: Path, version: str) -> None:
    values = {"version": version, "comma": version.replace(".", ", ")}
    (target / "start.py").write_text(START, "utf-8", newline="\n")
    (target / "hdnd-tui.cmd").write_text(CMD.format(**values), "ascii", newline="\r\n")
    script = target / "hdnd-tui.sh"
    script.write_text(SH.format(**values), "utf-8", newline="\n")
    script.chmod(0o755)
    (target / "DOC-TRUOC.txt").write_text(READ_ME.format(**values), "utf-8-sig", newline="\r\n")
    (target / "python").mkdir()
    (target / "python" / "DAT-PYTHON-O-DAY.txt").write_text(
        f"Giải nén Python {version} embeddable (64-bit) vào thư mục này.\r\n", "utf-8-sig", newline=""
    )


if __name__ == "__main__":
    sys.exit(main())
