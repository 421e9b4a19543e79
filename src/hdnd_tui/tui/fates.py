"""What became of a council, in sentences."""

from __future__ import annotations

from hdnd_tui.article import Council
from hdnd_tui.councils.units import Change, changes_of, council_of, ended, find_unit, without_council
from hdnd_tui.tui.saying import council_without_hdnd, day, short_council
from hdnd_tui.wording import Wording

_UNTIL = Wording("Đến ngày {day}.", "Until {day}.")
_NOW = Wording("Nay thuộc {province}.", "Now part of {province}.")
_RENAMED = Wording("Từ {day} là {names}.", "From {day} on: {names}.")
_MERGED = Wording("Từ {day} nhập vào {names}.", "Merged into {names} on {day}.")
_SPLIT = Wording("Từ {day} chia thành {names}.", "Split into {names} on {day}.")
_NO_SUCCESSOR = Wording(
    "Cấp huyện kết thúc ngày 30/6/2025, không có một đơn vị kế thừa duy nhất.",
    "The district level ended on 30/6/2025; there is no single successor.",
)
_HEIR = Wording("{name} kết thúc {day}; kế tục: {heir}.", "{name} ended {day}; after it: {heir}.")
_HEIRS = Wording(
    "{name} hết {day}; kế tục: {heir}, các xã phường.",
    "{name} ended {day}; after it: {heir}, communes.",
)
_DISSOLVED = Wording("Từ {day} quận không tổ chức HĐND.", "Without a council from {day} on.")
_DISSOLVED_TO = Wording(
    "{name} thôi có HĐND từ {day}; kế tục: {heir}.", "{name}: no council from {day} on; after it: {heir}."
)
_HOW = {"renamed": _RENAMED, "merged": _MERGED, "split": _SPLIT}


def fate_of(council: Council, province_now: str) -> list[Wording]:
    """Say what became of a council's unit; empty for one that is what it was."""
    parts = [_change(change) for change in changes_of(council)]
    until = ended(council)
    dissolved = without_council(council)
    if dissolved:
        parts.append(_DISSOLVED.fill(day=day(dissolved, None, "vi")))
    elif until is not None and not parts:
        parts.append(_UNTIL.fill(day=day(until, None, "vi")))
    if (province_now and province_now != council.province) or (until is not None and province_now):
        parts.append(_NOW.fill(province=province_now))
    if not parts:
        return []
    line = Wording(" ".join(p.vi for p in parts), " ".join(p.en for p in parts))
    if council.level == "district":
        return [line, _NO_SUCCESSOR]
    return [line]


def why_former(council: Council, province_now: str) -> Wording | None:
    """Say in one line why a council is a former one and which took over; None for one that lives.

    The tables name no single successor of a district: its work went to the province and the new communes.
    """
    until = ended(council)
    if until is None:
        return None
    changes = changes_of(council)
    name = council_without_hdnd(council)
    if changes:
        said = _change(changes[-1])
        return Wording(f"{name}: {_lower(said.vi)}", f"{name}: {_lower(said.en)}")
    now = find_unit(None, province_now)
    heir = short_council(council_of(now)) if now else province_now
    if heir and (dissolved := without_council(council)):
        return _DISSOLVED_TO.fill(name=name, day=day(dissolved, None, "vi"), heir=heir)
    words = _HEIRS if council.level == "district" else _HEIR
    return words.fill(name=name, day=day(until, None, "vi"), heir=heir) if heir else None


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _change(change: Change) -> Wording:
    return _HOW[change.how].fill(day=day(change.day, None, "vi"), names=", ".join(change.names))
