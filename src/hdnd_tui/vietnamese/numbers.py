"""Numbers of official documents (`12/2020/NQ-HĐND`, `714-TB/TU`), found in text and in queries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from hdnd_tui.vietnamese.letters import fold

# Kinds of document and issuing bodies, folded (Decree 30/2020/NĐ-CP and common use in councils' news).
_KINDS = frozenset(
    "nq qd ct kh bc tb ttr cv da pa ctr hd gm bb qc qyd kl nd tt ttlt l pl vbhn lct td pc bcd qdubnd".split()
)
_BODIES = frozenset(
    "hdnd ubnd cp ttg tw tu hu qu tv du ubtvqh qh ctn mttq ubmttq tdtn bnv btc byt bgddt btp bca bqp bxd bct "
    "bkhdt bnnptnt btnmt bldtbxh bgtvt btttt bvhttdl vpcp vpqh bpc "
    "bktns bvhxh bdt tthdnd vp vphdnd hdbc hdt bch".split()
)

KIND_NAMES = {
    "nq": "nghị quyết",
    "nd": "nghị định",
    "qd": "quyết định",
    "ct": "chỉ thị",
    "tt": "thông tư",
    "kh": "kế hoạch",
    "tb": "thông báo",
    "bc": "báo cáo",
    "ttr": "tờ trình",
    "cv": "công văn",
}
"""Letters of a kind of document -> its name, each of two words."""
_LETTERS_OF = {fold(name): letters for letters, name in KIND_NAMES.items()}

_LONGEST_SYMBOL = 24

_SLASH = re.compile(r"/\s?[A-ZĐƯÂĂÊÔƠ]")
"""Stands in every number of a document; most texts have none."""
_BEFORE_SLASH = 40
"""More characters than stand before it: number, year and the blanks between."""
_SYMBOL_PART = r"[A-ZĐƯÂĂÊÔƠ][\wĐđ&.]*"
_NUMBER = re.compile(
    r"(?P<number>\d(?<![\w/.,]\d)\d{0,4}[a-z]?)\s?"
    r"(?:/\s?(?P<year>(?:19|20)\d{2})\s?)?/\s?"
    rf"(?P<symbol>{_SYMBOL_PART}(?:\s?[-–/]\s?{_SYMBOL_PART}){{0,4}})"
)
_PARTY_NUMBER = re.compile(
    r"(?P<number>\d(?<![\w/.,]\d)\d{0,4})\s?[-–]\s?(?P<kind>[A-ZĐ][A-Za-zđĐ]{0,4})\s?/\s?"
    r"(?P<symbol>[A-ZĐƯ][\wĐƯ]*(?:-[A-ZĐƯ][\wĐƯ]*)*)"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_QUERY_PIECE = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A document number in a text."""

    start: int
    end: int
    canonical: str
    """As written, without spaces and with plain hyphens: `12/2020/NQ-HĐND`."""
    number: str
    year: str
    """Four digits, or empty."""
    symbol: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The forms under which the number is found: with its year where it states one, and without."""
        letters = _letters(self.symbol)
        number = self.number.lstrip("0") or "0"
        bare = f"{number}.{letters}"
        return (f"{number}.{self.year}.{letters}", bare) if self.year else (bare,)


def _letters(symbol: str) -> str:
    return "".join(c for c in fold(symbol) if c.isalnum())


def _is_symbol(symbol: str) -> bool:
    """Tell `NQ-HĐND`, `QH15`, `BC-BPC` from a word with a capital letter, as in `15/Quận`."""
    first = _LETTERS.match(symbol)
    if first is None:
        return False
    head = fold(first.group())
    if head in _KINDS or (head in _BODIES and symbol[-1].isdigit()):
        return True
    joined = "-" in symbol or "/" in symbol
    return joined and sum(c.isupper() for c in symbol) * 2 > sum(c.isalpha() for c in symbol)


def find_documents(text: str) -> tuple[Found, ...]:
    """Find the document numbers of `text`, in order, without overlaps; offsets are code points of `text`.

    Dates, fractions and `quận/huyện` are not numbers of documents (DOMAIN section 7).
    """
    slash = _SLASH.search(text) if "/" in text else None
    if slash is None:
        return ()
    found = []
    begin = max(0, slash.start() - _BEFORE_SLASH)
    for match in _NUMBER.finditer(text, begin):
        symbol = re.sub(r"\s", "", match["symbol"]).replace("–", "-").rstrip(".&")
        if not _is_symbol(symbol):
            continue
        end = match.end() - (len(match["symbol"]) - len(match["symbol"].rstrip(".&")))
        year = match["year"] or ""
        canonical = "/".join(part for part in (match["number"], year, symbol) if part)
        found.append(Found(match.start(), end, canonical, match["number"], year, symbol))
    for match in _PARTY_NUMBER.finditer(text, begin):
        if fold(match["kind"]) not in _KINDS:
            continue
        symbol = f"{match['kind']}/{match['symbol']}"
        canonical = f"{match['number']}-{symbol}"
        found.append(Found(match.start(), match.end(), canonical, match["number"], "", symbol))
    found.sort(key=lambda f: (f.start, -f.end))
    return tuple(f for i, f in enumerate(found) if i == 0 or f.start >= found[i - 1].end)


@lru_cache(1024)
def symbol_parts(word: str) -> tuple[str, ...]:
    """Split the folded letters of a symbol: `nqhdnd` gives its kind `nq` and body `hdnd`; else empty."""
    if word in _KINDS or word in _BODIES:
        return (word,)
    if len(word) > _LONGEST_SYMBOL:
        return ()
    for cut in range(1, len(word)):
        if word[:cut] in _KINDS or word[:cut] in _BODIES:
            rest = symbol_parts(word[cut:])
            if rest:
                return (word[:cut], *rest)
    return ()


@dataclass(frozen=True, slots=True)
class Sought:
    """A document number read from a run of query words, in whatever order and spelling they came."""

    first: int
    """Index of the first word of the run."""
    last: int
    """Index after the last word of the run."""
    key: str
    """The beginning of the keys that fit, as `Found.keys` spells them."""
    said: bool = False
    """Its kind stands before it in words: `nghị định 08/2016`."""


def _sought(first: int, last: int, pieces: Sequence[str]) -> Sought | None:
    digits = [p for p in pieces if p.isdigit()]
    parts = [part for piece in pieces if not piece.isdigit() for part in symbol_parts(piece)]
    kinds = [p for p in parts if p in _KINDS]
    bodies = [p for p in parts if p not in _KINDS]
    # The figures of a legislature belong to its letters: QH15, UBTVQH14.
    term = ""
    if bodies and bodies[-1].endswith("qh"):
        after = [d for piece, d in pairwise(pieces) if piece.endswith("qh") and d.isdigit()]
        term = after[0] if after else ""
        if term in digits:
            digits.remove(term)
        if bodies == ["qh"]:
            kinds = []  # Laws and resolutions of the National Assembly bear no kind: `131/2020/QH14`.
    if not digits or not (kinds or term) or len(digits) > 2:
        return None
    years = [d for d in digits if len(d) == 4 and d[:2] in ("19", "20")] if len(digits) == 2 else []
    if len(digits) == 2 and not years:
        return None
    numbers = [d for d in digits if d not in years[-1:]] or digits[:1]
    year = f"{years[-1]}." if years else ""
    return Sought(first, last, f"{numbers[0].lstrip('0') or '0'}.{year}{''.join(kinds + bodies)}{term}")


def _said(words: Sequence[str], start: int, last: int, figures: Sequence[str]) -> Sought | None:
    """Read a number and a year behind a kind of document in words: `nghị quyết số 12/2020`."""
    kind = kind_before(words, start)
    if kind == start or len(figures) < 2 or len(figures[0]) == 4 or not _YEAR.fullmatch(figures[1]):
        return None
    sought = _sought(kind, last, [letters_of(words[kind : kind + 2]), *figures])
    return replace(sought, said=True) if sought else None


def kind_before(words: Sequence[str], at: int) -> int:
    """Give where the name of a kind of document begins before a number: `nghị quyết số`; else `at`."""
    kind = at - 1 if at and fold(words[at - 1]) == "so" else at
    return kind - 2 if letters_of(words[max(0, kind - 2) : kind]) else at


def _is_year_said(words: Sequence[str]) -> bool:
    """Say whether two words are a year in full: `năm 2020`."""
    return len(words) == 2 and fold(words[0]) == "nam" and bool(_YEAR.fullmatch(words[1]))


def letters_of(words: Sequence[str]) -> str:
    """Give the letters of the kind of document that words name, or nothing."""
    return _LETTERS_OF.get(" ".join(map(fold, words)), "")


def seek_documents(words: Sequence[str]) -> tuple[Sought, ...]:
    """Find document numbers in the words of a query: `nq 12 2020 hdnd`, `12-2020-NQHDND`, `12/2020/NQ-HĐND`.

    A run is sought where it holds a figure and the letters of a kind of document, or stands behind its name
    and holds a year too: `nghị quyết số 12 năm 2020`.
    """
    found: list[Sought] = []
    run: list[str] = []
    start = 0
    for index, word in enumerate((*words, "")):
        # Letters of a document bear no tone: `ĐA`, not `đà`.
        pieces = [] if _TONE.search(unicodedata.normalize("NFD", word)) else _QUERY_PIECE.findall(fold(word))
        if pieces and all(p.isdigit() or symbol_parts(p) for p in pieces):
            if not run:
                start = index
            run.extend(pieces)
        elif run and not _is_year_said(words[index : index + 2]):
            sought = _sought(start, index, run) or _said(words, start, index, run)
            if sought:
                found.append(sought)
            run = []
    return tuple(found)
