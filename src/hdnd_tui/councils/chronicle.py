"""Who held which office of the state and the Party from when to when: `facts/chronicle.json`, by name.

The table is of public knowledge; a month that is not known for sure is widened, so that a bound that follows
from it never falsifies.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from hdnd_tui.councils.tables import table
from hdnd_tui.councils.tokens import Tokens, comparable
from hdnd_tui.vietnamese.letters import fold

HEADS = (
    "tong bi thu", "bi thu", "chu tich", "bo truong", "thu tuong", "chu nhiem", "truong ban", "thong doc",
    "tong thanh tra", "vien truong", "chanh an", "tong kiem toan", "tong thu ky",
)  # fmt: skip
"""What the offices of the table are called without the body, folded; the longer before its own end."""

_PARTY = ("bi thu", frozenset({"thanh", "tinh", "uy"}), ("thanh uy", "tinh uy"))
_COUNCIL = ("chu tich", frozenset({"hdnd", "hoi", "dong", "nhan", "dan"}), ("hdnd", "hoi dong nhan dan"))
_COMMITTEE = ("chu tich", frozenset({"ubnd", "uy", "ban", "nhan", "dan"}), ("ubnd", "uy ban nhan dan"))
_ROLES = {
    "party": _PARTY,
    "party deputy": _PARTY,
    "council": _COUNCIL,
    "committee": _COMMITTEE,
    "committee deputy": _COMMITTEE,
}
_ALSO = {"Hồ Chí Minh": ("hcm", "sai gon"), "Thừa Thiên Huế": ("thua thien - hue", "thua thien-hue")}
_BESIDE = {
    "bo truong": frozenset({"bo"}),
    "chu nhiem": frozenset({"ub", "cua", "quoc", "hoi", "tw"}),
    "truong ban": frozenset({"cua", "quoc", "hoi", "ubtvqh", "tw"}),
}
"""Words that may stand beside the body of an office: `Bộ trưởng Bộ Y tế`, `Ủy ban Kinh tế của Quốc hội`."""
_LITTLE = frozenset(
    "va ban uy nhan dan toi cao trung uong nha nuoc chinh phu vien kiem sat toa an quoc hoi bo".split()
)
"""Words of a body that texts leave out or shorten: `Viện trưởng VKSND tối cao`."""


class Holding(NamedTuple):
    """An office that a person held."""

    name: tuple[str, ...]
    """The words of the name of who held it, as tokens are compared."""
    head: str
    deputy: bool
    words: frozenset[str]
    """The folded words that may stand between the head of the office and the name."""
    initials: str
    """First letters of the words of the body: `gtvt`, `khdt` are written of them."""
    bodies: tuple[str, ...]
    """Of these one must follow the head where the office stands behind the name; empty for a bare office."""
    province: str | None
    """Plain name of the province whose office it is."""
    places: tuple[str, ...]
    """What folded texts call it."""
    first: date
    last: date
    born: int | None
    """The year of birth, where it is known."""


@cache
def _by_names() -> tuple[frozenset[str], dict[tuple[str, str], tuple[Holding, ...]]]:
    """Give the surnames of the table, and first two words of a name -> what those so named held."""
    found: dict[tuple[str, str], tuple[Holding, ...]] = {}
    for holding in _holdings():
        key = holding.name[0], holding.name[1]
        found[key] = (*found.get(key, ()), holding)
    return frozenset(surname for surname, _ in found), found


@lru_cache(8)
def holders(tokens: Tokens) -> tuple[tuple[int, int, Holding], ...]:
    """Give what those held whom a text names in full, each with the tokens of the name."""
    surnames, by_names = _by_names()
    words = tokens.words
    found: list[tuple[int, int, Holding]] = []
    # Few words have a capital, and few of these begin a name of the table.
    for at in [at for at in compress(range(tokens.size - 1), tokens.capital) if words[at] in surnames]:
        for holding in by_names.get((words[at], words[at + 1]), ()):
            end = at + len(holding.name)
            if tuple(words[at:end]) == holding.name and all(tokens.capital[at:end]):
                found.append((at, end, holding))
    return tuple(found)


def _holdings() -> Iterator[Holding]:
    rows = table("chronicle")
    for office, held in rows["national"].items():
        title = fold(office)
        deputy = title.startswith("pho ")
        title = title.removeprefix("pho ")
        head = next((head for head in HEADS if title.startswith(head)), "")
        if not head:
            continue
        body = title.removeprefix(head).split()
        telling = tuple(word for word in body if word not in _LITTLE)
        bodies = (" ".join(body),) if not telling else telling[:1]
        words = _BESIDE.get(head, frozenset()).union(body)
        for name, first, last in held:
            yield Holding(
                _key(name), head, deputy, words, "".join(word[0] for word in body),
                bodies if body else (), None, (), *_days(first, last), rows["born"].get(name),
            )  # fmt: skip
    for province, roles in rows["provinces"].items():
        place = fold(province).replace("-", " ").split()
        places = (" ".join(place), fold(province), *_ALSO.get(province, ()))
        for role, held in roles.items():
            head, words, bodies = _ROLES[role]
            for name, first, last in held:
                yield Holding(
                    _key(name), head, role.endswith("deputy"), words.union(place),
                    "".join(word[0] for word in place), bodies, province, places, *_days(first, last),
                    rows["born"].get(name),
                )  # fmt: skip


def _key(name: str) -> tuple[str, ...]:
    return tuple(comparable(name).split())


def _days(first: str, last: str | None) -> tuple[date, date]:
    """Give the first day of a month and the last of another; of no month, the last there is."""
    start = date.fromisoformat(f"{first}-01")
    if last is None:
        return start, date.max
    return start, (date.fromisoformat(f"{last}-28") + timedelta(days=4)).replace(day=1) - timedelta(days=1)
