"""The chronicle of offices: its table holds together, and texts find those whom it names."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from hdnd_tui.councils.chronicle import HEADS, holders
from hdnd_tui.councils.tokens import Tokens
from hdnd_tui.councils.units import find_province
from hdnd_tui.tables import table
from hdnd_tui.vietnamese.letters import fold

MONTH = re.compile(r"(?:199\d|20[0-3]\d)-(?:0[1-9]|1[0-2])")


def rows() -> list[tuple[str, str, str, str | None]]:
    facts = table("councils/facts/chronicle")
    national = [(office, *held) for office, holds in facts["national"].items() for held in holds]
    provincial = [
        (f"{province} {role}", *held)
        for province, roles in facts["provinces"].items()
        for role, holds in roles.items()
        for held in holds
    ]
    return national + provincial


def test_every_tenure_has_a_name_and_months_in_order() -> None:
    for office, name, first, last in rows():
        assert 2 <= len(name.split()) <= 5, (office, name)
        assert MONTH.fullmatch(first), (office, name, first)
        assert last is None or (MONTH.fullmatch(last) and first <= last), (office, name, last)


def test_nobody_holds_an_office_twice_at_a_time_or_long_beside_another() -> None:
    by_office: dict[str, list[tuple[str, str | None]]] = {}
    for office, _, first, last in rows():
        if not office.startswith(("Phó", "Thường trực", "Thứ trưởng")) and not office.endswith("deputy"):
            by_office.setdefault(office, []).append((first, last))
    for office, spans in by_office.items():
        for (_, last), (first, _) in pairwise(spans):
            assert last is not None, office
            beside = 12 * (int(last[:4]) - int(first[:4])) + int(last[5:]) - int(first[5:])
            assert beside <= 24, (office, first, last)


def test_everyone_whose_birth_is_known_was_of_age_in_office() -> None:
    born = table("councils/facts/chronicle")["born"]
    assert set(born) <= {name for _, name, _, _ in rows()}
    for office, name, first, _ in rows():
        if name in born:
            assert 30 <= int(first[:4]) - born[name] <= 75, (office, name)


def test_every_office_begins_with_a_known_head_and_every_province_is_known() -> None:
    facts = table("councils/facts/chronicle")
    for office in facts["national"]:
        assert fold(office).removeprefix("pho ").startswith(HEADS), office
    for province, roles in facts["provinces"].items():
        assert find_province(province) is not None, province
        for role in roles:
            of_all = role.removesuffix(" deputy") in ("party", "council", "committee", "front")
            assert of_all or fold(role).startswith(HEADS), role


def test_a_text_finds_whom_it_names_wherever_the_tones_stand() -> None:
    tokens = Tokens("Phó Thủ tướng Trương Hoà Bình và ông Trương Hòa Hiệp dự; đường Trương hòa bình.")
    found = list(holders(tokens))
    assert {tokens.raw(start, end) for start, end, _ in found} == {"Trương Hoà Bình"}
    assert any(
        h.head == "thu tuong" and h.deputy and h.first <= date(2018, 5, 1) <= h.last for *_, h in found
    )
