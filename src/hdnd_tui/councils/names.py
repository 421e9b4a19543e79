"""Names of persons: what may be one, and the key under which spellings are the same person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from hdnd_tui.councils.tokens import Tokens, Trie
from hdnd_tui.tables import table
from hdnd_tui.vietnamese.letters import fold, same_letters
from hdnd_tui.vietnamese.syllables import is_syllable

LONGEST = 5
"""Words of the longest name that is taken for one."""
LONGEST_RUN = 40
"""Words of a run of capitals that are looked at: no name is told better by more of them."""

MIDDLE_NAMES = ("Thị", "Văn")
"""What so many bear behind their surname that it is often left out."""

_PEOPLES = frozenset({"h'mông", "h'mong", "h'rê", "h're", "h'roi", "k'ho", "k'tu", "k'dong"})
"""Peoples that are written like somebody of the highlands."""
_SHORTEST_HIGHLAND = 3
_BEHIND_NAME = ([","], ["("], [")"], ["-"])
"""Signs behind a name, before which no word begins a clause."""
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
_HONORIFICS = ("citizens", "honorifics", "degrees", "ranks", "deputies")


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    facts = table("councils/facts/names")
    frequent = frozenset(w.lower() for w in facts["frequent"])
    return frequent, frequent | {w.lower() for w in (*facts["common"], *facts["minority"])}


def is_frequent_surname(word: str) -> bool:
    """Tell whether a word (as `comparable` gives it) is one of the surnames that nine in ten have."""
    return word in _surnames()[0]


def is_surname(word: str) -> bool:
    """Tell whether a word is a surname of the tables; many names have none (DOMAIN section 0, rule 10)."""
    return word in _surnames()[1] or "'" in word


def is_highland(word: str) -> bool:
    """Tell whether a word is a name of the highlands that may be a whole one: "k'brèo", "h'mây"."""
    named = word[1:2] == "'" and word[0] in "khyr" and len(word) > _SHORTEST_HIGHLAND
    return named and word not in _PEOPLES


@cache
def _word_set(name: str) -> frozenset[str]:
    return frozenset(table("councils/facts/names")[name])


@cache
def _not_persons() -> frozenset[str]:
    """Give the first words of the regions and papers that read like names."""
    return frozenset(name.split()[0] for name in _word_set("no_persons"))


@cache
def _historic() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.split()) for name in table("councils/facts/names")["historic"])


def is_historic(words: list[str]) -> bool:
    """Tell whether words (as `comparable` gives them) are a name that streets, schools and wards bear."""
    return tuple(words) in _historic()


def with_middle_name(words: Sequence[str]) -> Iterator[str]:
    """Give a name with each middle name between each two of its words: `Lò Yên` may be Lò Thị Yên.

    The middle name bears marks where a word does.
    """
    is_marked = any(fold(word) != word.lower() for word in words)
    middles = MIDDLE_NAMES if is_marked else [fold(name) for name in MIDDLE_NAMES]
    for at in range(1, len(words) if len(words) < LONGEST else 0):
        for middle in middles:
            yield " ".join((*words[:at], middle, *words[at:]))


@lru_cache(8192)
def name_key(name: str) -> str:
    """Give the key of a person's name: case, tone placement, apostrophes and Kđăm/Kdăm alike, no more."""
    key = same_letters(name.translate(_APOSTROPHES))
    return key.replace("kdăm", "kđăm")


def is_foreign(words: list[str], at: int) -> bool:
    """Tell whether a region or a paper that reads like a name stands at token `at` ("Đông Á")."""
    return words[at] in _not_persons() and " ".join(words[at : at + 2]) in _word_set("no_persons")


@cache
def _countries() -> Trie:
    trie = Trie()
    for name in table("councils/facts/names")["countries"]:
        trie.add(name, True)
    return trie


@cache
def foreign_countries() -> frozenset[str]:
    """Give the words of countries whose names are no Vietnamese ones, so that nobody here bears them."""
    return frozenset(word for word in _countries().root if not is_syllable(word))


def is_foreign_country(word: str) -> bool:
    """Tell whether a word is a country whose name is no Vietnamese one."""
    return word in foreign_countries()


def is_country_word(word: str) -> bool:
    """Tell whether the name of a country begins with a word, which may be a person's name as well."""
    return word in _countries().root


def country_end(tokens: Tokens, at: int, *, alone: bool = False) -> int:
    """Give the end of the country at token `at`, before what may be a person's name; `at` itself if none.

    "Nga" and "Đức" are given names, and "Thái Lan Anh" is a whole one: such words are a country where a name
    in foreign letters follows. `alone` says that a country is meant where nothing that is a name follows.
    """
    if not tokens.capital[at]:
        return at
    words, countries = tokens.words, _countries()
    if words[at] not in countries.root:
        return at
    end = countries.find(words, at)[0]
    if end == at or any(not is_syllable(word) for word in words[at:end]):
        return end
    run = run_end(tokens, end)
    if any(not is_syllable(word) for word in words[end : min(run, end + 2)]):
        return end
    if end - at == 1:
        return end if alone and run == end else at
    return at if run - end == 1 else end


@cache
def region_words() -> frozenset[str]:
    """Give the words with which a country, a region or a paper can begin whose name reads like a person's."""
    return _not_persons() | _countries().root.keys()


def run_end(tokens: Tokens, at: int) -> int:
    """Give the end of the run of name words that begins at token `at`; `at` itself if none.

    A name word begins with a capital, is not in capitals throughout (save Y and A) and no more than two
    blanks stand before it, none where they were lost ("NguyễnThị"). The run has `LONGEST_RUN` at most.
    """
    words, capital, starts, ends = tokens.words, tokens.capital, tokens.starts, tokens.ends
    last = min(tokens.size, at + LONGEST_RUN)
    for end in range(at, last):
        if not capital[end] or tokens.shouted(end):
            return end
        if end > at and (
            starts[end] - ends[end - 1] > 2 or (words[end] == "chí" and words[end - 1] == "đồng")
        ):
            return end
    return last


def trim(tokens: Tokens, at: int, end: int) -> int:
    """Give where a name ends in a run, before words that begin the next clause ("Liên quan", "Theo")."""
    words = tokens.words
    begins = _clause_begins()
    for index in range(at + 1, end):
        if words[index] in begins and (words[index] in ("ông", "bà") or begins_clause(tokens, index)):
            return index
    if end > at + 1 and end < tokens.size and words[end] == "gia" and words[end - 1] == "quốc":
        return end - 1
    return end


def begins_clause(tokens: Tokens, at: int) -> bool:
    """Tell whether a word begins the next clause and is no part of a name: "Ngày", "Cụ thể"."""
    followers = _clause_begins().get(tokens.words[at])
    if followers is None:
        return False
    if not followers:
        return tokens.words[at + 1 : at + 2] not in _BEHIND_NAME  # "ông Lê Văn Do, Trưởng phòng"
    # "Quang cảnh", not a name such as "Trần Quang Cảnh"
    return at + 1 < tokens.size and tokens.words[at + 1] in followers and not tokens.capital[at + 1]


@cache
def _clause_begins() -> dict[str, frozenset[str]]:
    """Give the words that can begin a clause, each with those that must follow; with none where any may.

    "Ông" and "Bà", which end a person's name, stand in the names of places: a space follows them, no word.
    """
    begins: dict[str, frozenset[str]] = {}
    for pair in table("councils/facts/names")["not_last_pairs"]:
        first, second = pair.split()
        begins[first] = begins.get(first, frozenset()) | {second}
    begins.update(dict.fromkeys(table("councils/facts/names")["not_last"], frozenset()))
    begins.update({word: frozenset({" "}) for word in ("ông", "bà")})
    return begins


@cache
def honorifics_trie() -> Trie:
    """Give the honorifics, degrees, ranks and citizens' words, each with its list's name."""
    trie = Trie()
    for name in _HONORIFICS:
        for term in table("councils/facts/names")[name]:
            trie.add(term, name)
    return trie


@cache
def honorific_words() -> frozenset[str]:
    """Give the words with which an honorific or a citizen's word can begin."""
    return frozenset(honorifics_trie().root)


def honorific_kind(honorific: str | None) -> str:
    """Give the name of the list of an honorific as it stands in a text; empty where there is none."""
    return "" if honorific is None else honorific_at(Tokens(honorific), 0)[1]


def honorific_at(tokens: Tokens, at: int) -> tuple[int, str]:
    """Give the end of the honorific, degree, rank or citizen's word at token `at` and its list's name."""
    end, kind = honorifics_trie().find(tokens.words, at)
    if end == at:
        return at, ""
    if kind == "degrees":
        while end < tokens.size and tokens.words[end] == "." and tokens.starts[end] == tokens.ends[end - 1]:
            end += 1
    return end, kind


@cache
def _left_terms() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(term.split()) for term in table("councils/facts/names")["place_words"])


@cache
def _left_words() -> frozenset[str]:
    """Give the words that stand right before what they make a place."""
    return frozenset(term[-1] for term in _left_terms())


def stands_in_a_place(tokens: Tokens, at: int) -> bool:
    """Tell whether the words left of token `at` make a street, school, ward or award of what follows."""
    words = tokens.words
    while at > 0 and (words[at - 1] in (".", '"', "“", "'") and tokens.starts[at] - tokens.ends[at - 1] <= 1):
        at -= 1
    if (
        at > 1
        and len(words[at - 1]) == 1
        and words[at - 1].isalpha()
        and words[at - 2].isdigit()
        and tokens.ends[at - 2] == tokens.starts[at - 1]
    ):
        return True  # the number of a house: "8B Lê Trực"
    if not at or words[at - 1] not in _left_words():
        return False
    return any(at >= size and tuple(words[at - size : at]) in _left_terms() for size in (1, 2, 3))
