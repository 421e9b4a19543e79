"""The words of office titles: heads, institutions, fields of work, each found longest first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from hdnd_tui.councils.tokens import Tokens, Trie
from hdnd_tui.tables import table

FIELD_HEADS = frozenset({
    "trưởng ban", "phó ban", "phó trưởng ban", "trưởng phòng", "phó trưởng phòng", "phó phòng",
    "trưởng khoa", "phó trưởng khoa", "trưởng tiểu ban", "cục trưởng", "chi cục trưởng", "vụ trưởng",
    "phó vụ trưởng", "tổng cục trưởng", "phó tổng cục trưởng",
    "phó cục trưởng", "viện trưởng", "viện phó", "phó viện trưởng", "cục phó", "đội phó", "phó đội trưởng",
    "bộ trưởng", "thứ trưởng", "chủ nhiệm", "trưởng bộ phận", "phó chủ nhiệm", "phó chi cục trưởng",
    "trưởng ban quản lý", "phó trưởng ban quản lý", "đội trưởng", "trưởng trạm", "phó trưởng trạm",
    "trưởng chi cục", "phó trưởng chi cục", "chi cục phó", "trưởng hạt", "phó trưởng hạt", "trợ lý",
})  # fmt: skip
"""Heads that a field of work follows at once: "Trưởng Ban Pháp chế"."""


COMMITTEE_HEADS = frozenset({"trưởng ban", "phó trưởng ban", "phó ban"})
"""Heads of any committee for a day: only a body or a unit behind its name tells that it is a public one."""


SHORT = "short"
"""Rank of a short form that is an office where its body follows: "CT UBND xã"."""
DOUBTFUL = "doubtful"
"""Rank of a short form that mostly means something else: only what follows makes an office of "TP"."""
_IN_CAPITALS = frozenset({"tu", "hu", "qu", "đu", "hpn", "hnd", "ccb"})
"""Bodies as staff shorten them, in capitals only: "Bí thư HU", "CT HPN xã"."""
_WITH_BODY = frozenset({"ct", "gđ", "bt", "tbt", "uv", "tca"})
"""Short forms that mean other things without a body."""


def short_heads() -> Iterator[tuple[str, str, str]]:
    """Give each short form of a head, the head, and the rank that the form has."""
    facts = table("councils/facts/offices")
    ranks = {head: rank for rank, heads in facts["heads"].items() for head in heads}
    for head in ranks:
        if (deputy := f"phó {head}") in ranks:
            yield f"p. {head}", deputy, ranks[deputy]
    for kind in (SHORT, DOUBTFUL):
        for form, head in facts[kind].items():
            named = [(form, head)]
            if (deputy := f"phó {head}") in ranks:
                named += [(f"{begin}{form}", deputy) for begin in ("p", "p. ", "phó ")]
            for short, full in named:
                rank = SHORT if short in _WITH_BODY else ranks.get(full, "exact")
                yield short, full, DOUBTFUL if kind == DOUBTFUL else rank


@cache
def heads() -> Trie:
    """Give the heads of titles, each with its comparable spelling and its rank."""
    trie = Trie()
    for rank, terms in table("councils/facts/offices")["heads"].items():
        for term in terms:
            trie.add(term, (term, rank))
    for form, head, rank in short_heads():
        trie.add(form, (head, rank))
    return trie


@cache
def _institutions() -> Trie:
    trie = Trie()
    for kind, terms in table("councils/facts/offices")["institutions"].items():
        for term in terms:
            trie.add(term, kind)
    return trie


@cache
def _institution_words() -> frozenset[str]:
    """Give the words with which an institution can begin."""
    return frozenset(_institutions().root) | {"tư", "đoàn"}


@cache
def fields() -> Trie:
    """Give the words of which names of departments are made."""
    trie = Trie()
    for term in table("councils/facts/offices")["fields"]:
        trie.add(term, True)
    return trie


@cache
def suffixes() -> Trie:
    """Give what may stand between a head and its body: `thường trực`."""
    trie = Trie()
    for term in table("councils/facts/offices")["suffixes"]:
        trie.add(term, True)
    return trie


def head_words() -> frozenset[str]:
    """Give the words with which the head of a title can begin."""
    return frozenset(heads().root)


def head_end(tokens: Tokens, at: int) -> int:
    """Give the end of the head of a title that begins at token `at`; `at` itself if none surely does."""
    end, found = heads().find(tokens.words, at)
    return at if found is not None and found[1] == DOUBTFUL else end


def institution_end(tokens: Tokens, at: int) -> tuple[int, str]:
    """Give the end of the institution that begins at token `at` and its kind; `at` itself if none."""
    if at >= tokens.size or tokens.words[at] not in _institution_words():
        return at, ""
    end, kind = _institutions().find(tokens.words, at)
    if end == at + 1 and tokens.words[at] in _IN_CAPITALS and not tokens.shouted(at):
        return at, ""
    if end == at:
        if tokens.words[at] == "tư" and tokens.shouted(at):
            youth = tokens.words[at + 1 : at + 2] == ["đoàn"]
            return at + 1 + youth, "plain"  # "Ban Kinh tế TƯ", "TƯ Đoàn"
        if tokens.words[at] == "đoàn" and at + 1 < tokens.size:
            youth = tokens.words[at + 1] in ("xã", "phường", "thị") and not tokens.capital[at + 1]
            return (at + 1, "plain") if youth else (at, "")  # "Bí thư Đoàn xã" is the Youth Union's
        return at, ""
    if end == at + 2 and tokens.words[at + 1] == "đoàn" and tokens.capital[at : at + 2] == [False, True]:
        commune = tokens.words[at] in ("xã", "phường")  # "phường Đoàn Mây", "HĐND tỉnh Đoàn Văn A"
        if commune or tokens.capital[at + 2 : at + 3] == [True]:
            return at, ""
    return end, (kind or "")


def names_council(tokens: Tokens, at: int) -> bool:
    """Tell whether a council stands at token `at`, as of a committee: "Trưởng Ban Pháp chế (HĐND TP)"."""
    end, _ = institution_end(tokens, at)
    return end > at and " ".join(tokens.words[at:end]) in ("hđnd", "hội đồng nhân dân")


@cache
def body_words() -> frozenset[str]:
    """Give the words with which an office or an institution can begin."""
    return head_words() | _institutions().root.keys() | {"đoàn"}


@cache
def _body_openings() -> dict[str, frozenset[str]]:
    """Give for each of `body_words` what follows it there; "" is among it where any word may."""
    offices, bodies, nothing = heads().second, _institutions().second, frozenset[str]()
    # An office of one word does not surely begin one.
    found = {word: (offices.get(word, nothing) - {""}) | bodies.get(word, nothing) for word in body_words()}
    return found | dict.fromkeys(("đoàn", "tư"), frozenset({""}))


def begins_institution(tokens: Tokens, at: int) -> bool:
    """Tell whether an office or an institution surely begins at token `at`, so that no name goes on there."""
    followers, after = _body_openings().get(tokens.words[at]), tokens.words[at + 1 : at + 2]
    if followers is None or ("" not in followers and followers.isdisjoint(after)):
        return False
    if head_end(tokens, at) > at + 1:
        return True
    end, _ = institution_end(tokens, at)
    if end == at:
        field = fields().find(tokens.words, at + 1)[0] if tokens.words[at] == "đoàn" else 0
        return field > at + 2 and not tokens.capital[at + 2]  # "Đoàn Kinh tế quốc phòng", no name
    if end > at + 1 or tokens.shouted(at):
        return True
    return end < tokens.size and (
        fields().find(tokens.words, end)[0] > end or institution_end(tokens, end)[0] > end
    )
