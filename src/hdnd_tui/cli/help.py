"""The help of the program and of each command, from what the commands say of themselves."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from hdnd_tui.cli import commands
from hdnd_tui.cli.arguments import Call, Option
from hdnd_tui.cli.console import Console
from hdnd_tui.wording import Lang, Wording

_WIDTH = 80
_COLUMN = 26

_USAGE = Wording("Cách dùng:", "Usage:")
_OPTIONS = Wording("Tùy chọn:", "Options:")
_COMMANDS = Wording("Các lệnh:", "Commands:")
_EVERYWHERE = Wording("Tùy chọn chung (đặt trước hay sau lệnh đều được):", "Options of every command:")
_ANY = Wording("[tùy chọn]", "[options]")
_COMMAND = Wording("[LỆNH]", "[COMMAND]")
_MORE = Wording(
    "Không có lệnh thì mở màn hình đọc. Chi tiết một lệnh: hdnd-tui LỆNH --help",
    "Without a command the screen opens. About one command: hdnd-tui COMMAND --help",
)
_ARCHIVE = Wording(
    "Kho được đọc: --archive, nếu không thì $HDND_ARCHIVE, archive.db trong thư mục hiện tại, kho trong thư"
    " mục dữ liệu của bạn, kho mẫu đi kèm.",
    "The archive read: --archive, else $HDND_ARCHIVE, archive.db in the current folder, the one in your data"
    " folder, the sample.",
)
_EXIT = Wording(
    "Mã thoát: 0 xong; 2 dùng sai lệnh hoặc không có bài mang mã ấy; 3 kho bị từ chối hoặc hỏng;"
    " 4 không ghi được; 5 đã nhập nhưng có tệp bị từ chối.",
    "Exit codes: 0 done; 2 wrong usage or unknown id; 3 archive refused or damaged; 4 cannot write;"
    " 5 imported, but files were refused.",
)


def print_help(call: Call, console: Console) -> int:
    """Print the help of the command called, or of the program."""
    lang = console.lang
    blocks: list[str] = []
    command = call.command
    if command is None:
        blocks.append(f"{_USAGE.to(lang)} hdnd-tui {_ANY.to(lang)} {_COMMAND.to(lang)}")
        blocks.append(_table(_COMMANDS.to(lang), [(c.name, c.meaning.to(lang)) for c in commands.COMMANDS]))
        blocks.append(_options(_EVERYWHERE.to(lang), commands.EVERYWHERE, lang))
        blocks.extend(_filled(note.to(lang)) for note in (_MORE, _ARCHIVE, _EXIT))
    else:
        words = f" {command.words.to(lang)}" if command.words else ""
        blocks.append(f"{_USAGE.to(lang)} hdnd-tui {command.name}{words} {_ANY.to(lang)}")
        blocks.append(_filled(command.meaning.to(lang)))
        if command.options:
            blocks.append(_options(_OPTIONS.to(lang), command.options, lang))
        blocks.append(_options(_EVERYWHERE.to(lang), commands.EVERYWHERE, lang))
        if command.notes:
            blocks.append(_filled(command.notes.to(lang)))
    console.text("\n\n".join(blocks) + "\n")
    return 0


def _options(title: str, options: Sequence[Option], lang: Lang) -> str:
    return _table(
        title, [(f"{o.name} {o.value_name().to(lang)}".strip(), o.meaning.to(lang)) for o in options]
    )


def _table(title: str, rows: Sequence[tuple[str, str]]) -> str:
    lines = [title]
    for name, meaning in rows:
        wrapped = textwrap.wrap(meaning, _WIDTH - _COLUMN)
        start = f"  {name}".ljust(_COLUMN)
        if len(start) > _COLUMN:
            lines.append(start)
            start = " " * _COLUMN
        lines.append((start + wrapped[0]).rstrip())
        lines.extend(" " * _COLUMN + more for more in wrapped[1:])
    return "\n".join(lines)


def _filled(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_on_hyphens=False, break_long_words=False)
