"""Articles whose every text is hostile, written past the importer's cleaning as a forged archive would be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from hdnd_tui.archive.writer import ArchiveWriter, Imported
from hdnd_tui.article import Article, Council, Office, Official, Place
from hdnd_tui.safetext import is_forbidden

ESC, BEL, ST = "\x1b", "\x07", "\x1b\\"

KINDS: dict[str, str] = {
    "colour": f"{ESC}[31;8mPWNED{ESC}[0m",
    "clear": f"{ESC}[2J{ESC}[H{ESC}[3J",
    "cursor": f"{ESC}[5A{ESC}[1;1HPWNED{ESC}[s{ESC}[u",
    "modes": f"{ESC}[?1049l{ESC}[?25l{ESC}[4h{ESC}[20h",
    "region": f"{ESC}[2;4r{ESC}[5S",
    "query": f"{ESC}[6n{ESC}[c{ESC}[>0q{ESC}Z",
    "window": f"{ESC}[8;1;1t{ESC}[21t",
    "title": f"{ESC}]0;PWNED{BEL}",
    "title, other end": f"{ESC}]2;PWNED{ST}",
    "clipboard": f"{ESC}]52;c;UFdORUQ={BEL}",
    "link": f"{ESC}]8;;http://evil.example/{ST}bấm{ESC}]8;;{ST}",
    "sequence without end": f"{ESC}]0;PWNED",
    "dcs": f"{ESC}PPWNED{ST}",
    "tmux": f"{ESC}Ptmux;{ESC}{ESC}]52;c;UFdORUQ={BEL}{ST}",
    "apc, pm, sos": f"{ESC}_PWNED{ST}{ESC}^PWNED{ST}{ESC}XPWNED{ST}",
    "reset": f"{ESC}c{ESC}#8",
    "charset": f"{ESC}(0{ESC})0\x0e\x0f",
    "c1": "\x9b2J\x9d0;PWNED\x9c\x90PWNED\x9c\x85",
    "c0": "".join(map(chr, [*range(1, 9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])),
    "backspaces": "abc\x08\x08\x08PWNED\rPWNED",
    "bidi": "\u202ePWNED\u202c\u2066\u2067\u200f\u061c",
    "invisible": "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u3164\u115f",
    "tags": "\U000e0041\U000e007f\ufe0f\U000e0100",
    "marks": "a" + "\u0301" * 200,
    "private": "\ue000\U000f0000\ufdd0\ufffe\ufff9",
    "markup": "[red]x[/] [/oops] [@click=app.quit]y[/] [link=http://e.example]z[/link] {0} %s",
    "lines": "một\u2028hai\u2029ba\nbốn",
    "wide": "漢字🔥👨\u200d👩\u200d👧",
}


def hostile_article(number: int, kinds: Sequence[str]) -> Article:
    """Make an article with the payloads of `kinds` in every field that a screen or a command shows."""
    payload = " ".join(f"MKS{KINDS[kind]}MKE" for kind in kinds)
    name = f"Nguyễn {payload}"
    office = f"Chủ tịch {payload}"
    body = f"Muc {payload} tin.\n\nÔng {name}, {office}, dự họp.\n\n" + f"Câu {payload}. " * 3
    at, stated = body.index(name), body.index(office)
    council = Council(f"HĐND tỉnh {payload}", "province", f"Tỉnh {payload}")
    other = Council(f"HĐND huyện {payload}", "district", f"Tỉnh {payload}")
    return Article(
        id=f"{payload}-{number}",
        title=f"Muc {number} {payload}",
        body=body,
        date="2022-03-25",
        date_known="event",
        year=2022,
        council=council,
        councils=(council, other),
        author=f"Viết {payload}",
        source=f"https://tin.example/{payload}",
        captions=(f"Hình {payload}",),
        caption_at=(0,),
        documents=(f"35/2022/NQ-{payload}",),
        officials=(
            Official(
                name,
                f"ông {payload}",
                (Office(f"{office} tỉnh", office, Place("body", stated, stated + len(office))),),
                (Place("body", at, at + len(name)),),
            ),
        ),
    )


def hostile_articles(kinds_each: int) -> list[Article]:
    """Give articles that hold every kind, so many kinds in one."""
    names = list(KINDS)
    groups = [names[at : at + kinds_each] for at in range(0, len(names), kinds_each)]
    return [hostile_article(number, group) for number, group in enumerate(groups, 1)]


def hostile_archive(path: Path, kinds_each: int) -> Path:
    """Write them into an archive with right hashes."""
    with ArchiveWriter(path) as writer:
        writer.put([Imported(article, article.body.encode()) for article in hostile_articles(kinds_each)])
        writer.finish()
    return path


_OURS = re.compile(
    r"\x1b\[[\d;]*[ABCDGHJKdm]"  # colours, moves, erasing
    r"|\x1b\[\?(?:25|7|1049|2004|2026|1000|1002|1003|1006|1015|1049)[hl]"  # modes
    r"|\x1b\[\?2026\$p|\x1b\[[<>=]\d*u"  # asked once at the start, the keyboard given back
    r"|\x1b\]52;c;[A-Za-z0-9+/=]*\x07"  # the citation that the user copies, in base64
    r"|\r?\n|\r"
)
_HIDING = re.compile(r"\x1b\[(?:\d+;)*(?:5|6|8)m")
_MARK_RUN = re.compile("[\u0300-\u036f]{5}")


def leaks(sent: str, *, ours: bool = True) -> list[str]:
    """Give what of the text sent to a terminal is neither printable nor, with `ours`, a sequence of ours."""
    if not ours:
        sent = sent.replace("\n", "")
    found = [match[0] for match in _HIDING.finditer(re.sub(r"[34]8;5;\d+", "", sent))]
    rest = _OURS.sub("", sent) if ours else sent
    found += [char for char in rest if is_forbidden(char) or not (char.isprintable() or char == " ")]
    found += _MARK_RUN.findall(rest)
    return [ascii(leak) for leak in found]
