"""How well the facts read from a page agree with those annotated, summed over pages."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from tests.bench.fact_gold import Gold, Span

_TONES = dict(
    zip(
        "oà oá oả oã oạ oè oé uỳ uý uỷ uỹ uỵ".split(),
        "òa óa ỏa õa ọa òe óe ùy úy ủy ũy ụy".split(),
        strict=True,
    )
)
_SHORT = (
    ("hội đồng nhân dân", "hđnd"), ("ủy ban nhân dân", "ubnd"), ("đại biểu quốc hội", "đbqh"),
    ("mặt trận tổ quốc", "mttq"), ("ban chấp hành", "bch"), ("chánh vp", "chánh văn phòng"),
    ("phó ban", "phó trưởng ban"), ("tphcm", "tp hcm"),
)  # fmt: skip
_CITY = re.compile(r"\btp\b\.?\s*")
_DEPUTY = re.compile(r"^đb ")
_KINDS = frozenset("thành phố tỉnh huyện quận xã phường thị trấn của thuộc và".split())
_HEAD = re.compile(
    r"(?:quyền )?(?:phó )?(?:tổng )?(?:chủ tịch|bí thư|trưởng (?:ban|đoàn|phòng|công an)|giám đốc"
    r"|chánh \w+(?: \w+)?"
    r"|ủy viên|đại biểu|tổ trưởng|tổ phó|(?:bộ|thứ|vụ|cục|viện|hiệu) trưởng|thủ tướng|chủ nhiệm|thư ký)"
    r"(?: thường trực| chuyên trách)?"
)
_PAST = re.compile(r"\b(?:nguyên|tân|cựu|cố) ")


@dataclass
class Facts:
    """What a system read from a page; what it does not read at all is None or absent."""

    title: str | None = None
    year: int | None = None
    council: str | None = None
    officials: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mentions: set[Span] = field(default_factory=set)
    text: str | None = None
    """Title, body, captions and byline."""


@dataclass
class Count:
    """Found rightly, found wrongly, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[str] | set[Span], wanted: set[str] | set[Span]) -> None:
        self.right += len(found & wanted)
        self.wrong += len(found - wanted)
        self.missed += len(wanted - found)

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 100 * 2 * self.right / total if total else 100.0


@dataclass
class Share:
    """So many of so many."""

    part: int = 0
    whole: int = 0

    def add(self, part: bool | int, whole: int = 1) -> None:
        self.part += int(part)
        self.whole += whole

    def __str__(self) -> str:
        return f"{100 * self.part / self.whole:.1f}" if self.whole else "-"


@dataclass
class Scores:
    """The columns of the table, over all pages."""

    people: Count = field(default_factory=Count)
    mentions: Count = field(default_factory=Count)
    offices: Share = field(default_factory=Share)
    false_people: int = 0
    """Officials reported on pages that name none."""
    year: Share = field(default_factory=Share)
    year_wrong: Share = field(default_factory=Share)
    council: Share = field(default_factory=Share)
    title: Share = field(default_factory=Share)
    furniture: Share = field(default_factory=Share)
    text: Share = field(default_factory=Share)
    errors: list[str] = field(default_factory=list)

    def add(self, gold: Gold, facts: Facts) -> None:
        self._people(gold, facts)
        if gold.datable:
            self._note(facts.year in gold.years, self.year, gold, f"year {facts.year}, not {set(gold.years)}")
        else:
            self.year_wrong.add(facts.year is not None and facts.year not in gold.years)
        if gold.councils:
            right = comparable(facts.council or "") in {comparable(name) for name in gold.councils}
            self._note(right, self.council, gold, f"council {facts.council}, not {set(gold.councils)}")
        if gold.title:
            right = comparable(facts.title or "") == comparable(gold.title)
            self._note(right, self.title, gold, f"title {facts.title}")
        if facts.text is not None and gold.furniture is not None:
            self._kept(gold, facts.text)

    def _note(self, right: bool, share: Share, gold: Gold, error: str) -> None:
        share.add(right)
        if not right:
            self.errors.append(f"{gold.id}: {error}")

    def _people(self, gold: Gold, facts: Facts) -> None:
        by_key = {comparable(name): name for name in (*gold.officials, *gold.variants)}
        set_aside = {comparable(gold.raw[start:end]) for start, end in gold.ignored}
        found = {comparable(name): offices for name, offices in facts.officials.items()}
        found = {name: offices for name, offices in found.items() if " " in name and name not in set_aside}
        names = {gold.variants.get(by_key[key], by_key[key]) if key in by_key else key for key in found}
        self.people.add(names, set(gold.officials))
        self.errors += [f"{gold.id}: no official {name}" for name in sorted(names - set(gold.officials))]
        self.errors += [f"{gold.id}: missed {name}" for name in sorted(set(gold.officials) - names)]
        self.false_people += 0 if gold.officials else len(names)
        for name, offices in gold.officials.items():
            keys = [comparable(name), *(comparable(v) for v, of in gold.variants.items() if of == name)]
            stated = [office for key in keys for office in found.get(key, ())]
            right = any(same_office(a, b) for a in stated for b in offices)
            self.offices.add(right)
            if stated and not right:
                self.errors.append(f"{gold.id}: {name} is {'; '.join(offices)}, not {'; '.join(stated)}")
        full = {span for span in facts.mentions if " " in gold.raw[span[0] : span[1]].strip()}
        self.mentions.add(full - set(gold.ignored), set(gold.mentions))

    def _kept(self, gold: Gold, text: str) -> None:
        lines = {comparable(line) for line in text.split("\n")}
        whole = comparable(text)
        at = 0
        for line in gold.raw.split("\n"):
            bare = line.strip()
            start = at + line.find(bare)
            at += len(line) + 1
            if not bare:
                continue
            portal = any(s <= start and start + len(bare) <= e for s, e in gold.furniture or ())
            key = comparable(bare)
            kept = key in lines or (len(bare) >= 12 and key in whole)
            (self.furniture if portal else self.text).add(len(bare) * kept, len(bare))


def comparable(text: str) -> str:
    """Give a text in one spelling of letters, tones and the names of bodies."""
    text = " ".join(unicodedata.normalize("NFC", text).lower().split())
    for new, old in _TONES.items():
        text = text.replace(new, old)
    for long, short in _SHORT:
        text = text.replace(long, short)
    text = _DEPUTY.sub("đại biểu ", _CITY.sub("thành phố ", text)).replace(
        "thành phố hcm", "thành phố hồ chí minh"
    )
    return " ".join(text.split())


def same_office(one: str, other: str) -> bool:
    """Tell whether two offices are the same: head alike, and one body's words within the other's."""
    heads, bodies = zip(*(_parts(office) for office in (one, other)), strict=True)
    if heads[0] != heads[1]:
        return False
    a, b = bodies
    if not a or not b:
        return not b
    return a <= b or b <= a or len(a & b) / len(a | b) >= 0.6


def _parts(office: str) -> tuple[str, frozenset[str]]:
    plain = _PAST.sub("", re.sub(r"[^\w]+", " ", comparable(office)) + " ").strip()
    head = _HEAD.match(plain)
    end = head.end() if head else 0
    return plain[:end], frozenset(plain[end:].split()) - _KINDS
