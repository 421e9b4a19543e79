"""The programs to measure the screen beside, each fed with the newest articles of the archive."""

from __future__ import annotations

import email.message
import email.utils
import html
import mailbox
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FED = 2000
"""Articles that the others are fed with; what they send does not depend on how many there are."""
HELLO = """from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("hello world")
Hello().run()
"""


@dataclass
class Program:
    """How a program is started and driven."""

    name: str
    words: Sequence[str]
    ready: str
    """What the screen shows when the first list is there."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Step -> the keys of it; steps that it has not are left out."""
    environment: Mapping[str, str] = field(default_factory=dict)


def hello(folder: Path) -> Program:
    """Give Textual's smallest program, to hold times and memory against."""
    file = folder / "hello_textual.py"
    file.write_text(HELLO, "utf-8")
    return Program("Textual hello world", (sys.executable, str(file)), "hello world")


def ours(archive: Path, folder: Path, name: str = "hdnd-tui") -> Program:
    """Give this program over the archive."""
    keys = {
        "search": "hoi dong ", "clear": "\x15", "list": "\x1b[B", "down": "\x1b[B", "open": "\r",
        "page": "\x1b[6~", "back": "\x1b",
    }  # fmt: skip
    words = (sys.executable, "-m", "hdnd_tui", "--archive", str(archive))
    return Program(name, words, r"\d\d/\d\d/\d{4}", keys, {"HDND_USER_DATA": str(folder / "own")})


def peers(archive: Path, folder: Path) -> Iterator[Program]:
    """Give the other programs that are installed; says which are not."""
    articles = sqlite3.connect(f"{archive.resolve().as_uri()}?mode=ro", uri=True).execute(
        "SELECT id, title, body, coalesce(date, '2000-01-01') AS day FROM articles ORDER BY day DESC LIMIT ?",
        (FED,),
    )
    rows = articles.fetchall()
    for name, make in (("newsboat", _newsboat), ("neomutt", _neomutt), ("alot", _alot)):
        if shutil.which(name) is None:
            print(f"{name} is not installed: left out")
            continue
        place = folder / name
        place.mkdir()
        yield make(place, rows)


Rows = Sequence[tuple[str, str, str, str]]


def _newsboat(folder: Path, rows: Rows) -> Program:
    items = "".join(
        f"<item><title>{html.escape(title)}</title><guid>{html.escape(id)}</guid>"
        f"<pubDate>{_mail_date(day)}</pubDate><description>{html.escape(html.escape(body))}</description></item>"
        for id, title, body, day in rows
    )
    feed = folder / "feed.xml"
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>HĐND</title>'
    feed.write_text(f"{head}{items}</channel></rss>", "utf-8")
    (folder / "urls").write_text(f"file://{feed}\n", "utf-8")
    (folder / "config").write_text("auto-reload no\n", "utf-8")
    words = ["newsboat", "-q", "-u", f"{folder}/urls", "-c", f"{folder}/cache.db", "-C", f"{folder}/config"]
    home = {"HOME": str(folder)}
    subprocess.run([*words, "-x", "reload"], check=True, env={"PATH": "/usr/bin:/bin", **home}, timeout=120)
    keys = {"enter": "\r", "down": "\x1b[B", "open": "\r", "page": " ", "back": "q"}
    return Program("newsboat", words, "HĐND", keys, home)


def _messages(rows: Rows) -> Iterator[email.message.EmailMessage]:
    for id, title, body, day in rows:
        message = email.message.EmailMessage()
        message["From"] = "HDND <hdnd@example.org>"
        message["Subject"] = " ".join(title.split())
        message["Date"] = _mail_date(day)
        message["Message-ID"] = f"<{abs(hash(id))}@example.org>"
        message.set_content(body)
        yield message


def _neomutt(folder: Path, rows: Rows) -> Program:
    box = mailbox.mbox(folder / "mbox")
    for message in _messages(rows):
        box.add(message)
    box.close()
    settings = ("sort=reverse-date", "header_cache=", "wait_key=no", "charset=utf-8", "folder=.", "record=")
    (folder / "rc").write_text("".join(f"set {each}\n" for each in settings), "utf-8")
    (folder / "Mail").mkdir()
    keys = {
        "search": "lhoi dong \r",
        "clear": "lall\r",
        "down": "\x1b[B",
        "open": "\r",
        "page": " ",
        "back": "q",
    }
    words = ("neomutt", "-n", "-R", "-F", f"{folder}/rc", "-f", f"{folder}/mbox")
    return Program("neomutt", words, r"HDND", keys, {"HOME": str(folder)})


def _alot(folder: Path, rows: Rows) -> Program:
    box = mailbox.Maildir(folder / "mail")
    for message in _messages(rows):
        box.add(message)
    settings = folder / "notmuch-config"
    settings.write_text(f"[database]\npath={folder}/mail\n[user]\nname=x\nprimary_email=x@example.org\n"
                        "[new]\ntags=inbox\n[search]\nexclude_tags=\n", "utf-8")  # fmt: skip
    environment = {"NOTMUCH_CONFIG": str(settings), "HOME": str(folder), "PATH": "/usr/bin:/bin"}
    subprocess.run(["notmuch", "new", "--quiet"], check=True, env=environment, timeout=300)
    (folder / "config").write_text("", "utf-8")
    words = ("alot", "-n", str(settings), "-c", f"{folder}/config", "search", "tag:inbox")
    keys = {"down": "\x1b[B", "open": "\r", "page": "\x1b[6~", "back": "d"}
    return Program("alot", words, "HDND", keys, environment)


def _mail_date(day: str) -> str:
    try:
        moment = time.mktime(time.strptime(day[:10], "%Y-%m-%d"))
    except (ValueError, OverflowError):
        moment = 946684800.0
    return email.utils.formatdate(moment)
