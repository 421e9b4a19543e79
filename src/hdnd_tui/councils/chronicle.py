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

from hdnd_tui.councils.tokens import Tokens, Trie, comparable
from hdnd_tui.tables import table
from hdnd_tui.vietnamese.letters import fold

HEADS = (
    "tong bi thu", "thuong truc ban bi thu", "bi thu", "chu tich", "bo truong", "thu tuong", "thu truong",
    "chu nhiem", "truong ban", "thong doc", "tong thanh tra", "vien truong", "chanh an", "tong kiem toan",
    "tong thu ky", "giam doc", "chanh van phong", "nguoi phat ngon",
)  # fmt: skip
"""What the offices of the table are called without the body, folded; the longer before its own end."""

_PROVINCE = {
    "party": ("bi thu", frozenset({"uy"}), ("tinh uy", "thanh uy")),
    "council": ("chu tich", frozenset({"hdnd", "hoi", "dong", "nhan", "dan"}), ("hdnd", "hoi dong nhan dan")),
    "committee": ("chu tich", frozenset({"ubnd", "uy", "ban", "nhan", "dan"}), ("ubnd", "uy ban nhan dan")),
    "front": (
        "chu tich",
        frozenset({"ubmttq", "ub", "mttq", "uy", "ban", "mat", "tran", "to", "quoc", "viet", "nam", "vn"}),
        ("ubmttq", "mttq", "mat tran to quoc"),
    ),
}
"""Offices of every province: the head, the words of the body, what the body is called."""
_CITIES = frozenset({"Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Huế"})
_OF_CITY = frozenset({"tp", "thanh", "pho", "tphcm"})
_OF_PROVINCE = frozenset({"tinh"})
"""`UBND TP Cà Mau` is not that of the province."""
_ALSO = {"Hồ Chí Minh": ("hcm", "sai gon"), "Thừa Thiên Huế": ("thua thien - hue", "thua thien-hue")}
_BESIDE = {
    "bo truong": frozenset({"bo"}),
    "thu truong": frozenset({"bo"}),
    "chu nhiem": frozenset({"ub", "cua", "quoc", "hoi", "tw"}),
    "truong ban": frozenset({"cua", "quoc", "hoi", "ubtvqh", "tw", "hdnd"}),
}
"""Words that may stand beside the body of an office: `Bộ trưởng Bộ Y tế`, `Ủy ban Kinh tế của Quốc hội`."""
_LITTLE = frozenset(
    "va ban uy nhan dan toi cao trung uong nha nuoc chinh phu vien kiem sat toa an quoc hoi bo so".split()
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
    begun: date
    """By then it had begun: the last month of who held it before; `date.max` where the table has nobody."""
    ending: date
    """From then on it may have ended: the first month of who held it next, else the last day."""
    born: int | None
    """The year of birth, where it is known."""


@cache
def _by_names() -> Trie:
    """Give the names of the table, each with what those so named held."""
    held: dict[tuple[str, ...], list[Holding]] = {}
    for holding in _holdings():
        held.setdefault(holding.name, []).append(holding)
    names = Trie()
    for name, holdings in held.items():
        names.add(" ".join(name), holdings)
    return names


@lru_cache(1)
def holders(tokens: Tokens) -> tuple[tuple[int, int, Holding], ...]:
    """Give what those held whom a text names in full, each with the tokens of the name.

    Kept for one text: offices and ages are looked for one after the other.
    """
    names, words, capital = _by_names(), tokens.words, tokens.capital
    found: list[tuple[int, int, Holding]] = []
    # Few words have a capital, and few of these begin a name of the table.
    for at in [at for at in compress(range(tokens.size), capital) if words[at] in names.root]:
        end, holdings = names.find(words, at)
        if end > at and all(capital[at:end]):
            found += [(at, end, holding) for holding in holdings]
    return tuple(found)


class _Office(NamedTuple):
    head: str
    deputy: bool
    words: frozenset[str]
    initials: str
    bodies: tuple[str, ...]


def _office(office: str) -> _Office:
    """Take an office apart: `Phó Chủ nhiệm Ủy ban Tư pháp`, `Giám đốc Sở Y tế`."""
    title = fold(office)
    deputy = title.startswith("pho ")
    title = title.removeprefix("pho ")
    head = next(head for head in HEADS if title.startswith(head))
    body = title.removeprefix(head).split()
    telling = [word for word in body if word not in _LITTLE]
    whole = " ".join(body)
    names = (" ".join(telling[:2]), *telling[:1])
    first = next((name for name in names if name and name in whole), whole)
    short = "".join(word[0] for word in telling)
    # A department is told from a centre or a firm of the same field only by its first word.
    of = "so " if body[:1] == ["so"] else ""
    bodies = (of + first, *((of + short,) if len(short) > 2 else ())) if body else ()
    return _Office(
        head, deputy, _BESIDE.get(head, frozenset()).union(body), "".join(word[0] for word in body), bodies
    )


def _holdings() -> Iterator[Holding]:
    rows = table("councils/facts/chronicle")
    born = rows["born"]

    def held_by(office: _Office, held: list[tuple[str, str, str | None]], province: str | None = None,
                places: tuple[str, ...] = ()) -> Iterator[Holding]:  # fmt: skip
        days = [_days(first, last) for _, first, last in held]
        begun = [date.max, *(last.replace(day=1) for _, last in days)]
        ending = [*(first for first, _ in days[1:]), date.max]
        for at, (name, *_) in enumerate(held):
            first, last = days[at]
            terms = first, last, max(first, begun[at]), min(last, ending[at])
            yield Holding(_key(name), *office, province, places, *terms, born.get(name))

    for title, held in rows["national"].items():
        yield from held_by(_office(title), held)
    for province, roles in rows["provinces"].items():
        place = fold(province).replace("-", " ").split()
        places = (" ".join(place), fold(province), *_ALSO.get(province, ()))
        letters = "".join(word[0] for word in place)
        for role, held in roles.items():
            of_all = _PROVINCE.get(role.removesuffix(" deputy"))
            if of_all:
                head, words, bodies = of_all
                office = _Office(head, role.endswith("deputy"), words, "", bodies)
            else:
                office = _office(role)
            level = _OF_CITY if province in _CITIES else _OF_PROVINCE
            office = office._replace(
                words=office.words.union(place, level), initials=office.initials + letters
            )
            yield from held_by(office, held, province, places)


def _key(name: str) -> tuple[str, ...]:
    return tuple(comparable(name).split())


def _days(first: str, last: str | None) -> tuple[date, date]:
    """Give the first day of a month and the last of another; of no month, the last there is."""
    start = date.fromisoformat(f"{first}-01")
    if last is None:
        return start, date.max
    return start, (date.fromisoformat(f"{last}-28") + timedelta(days=4)).replace(day=1) - timedelta(days=1)
