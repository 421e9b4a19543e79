"""The command `import`."""

from __future__ import annotations

from pathlib import Path

from hdnd_tui.archive.reader import Archive
from hdnd_tui.archive.writer import ArchiveWriter
from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.console import Console
from hdnd_tui.cli.naming import in_full, known_council
from hdnd_tui.cli.places import archive_to_import
from hdnd_tui.errors import WrongUsage
from hdnd_tui.intake.bringing import bring_in
from hdnd_tui.intake.report import Committed, Event, OnEvent, PackOpened, Progress, Refusal, Report, told_once
from hdnd_tui.safetext import printable, printable_path
from hdnd_tui.wording import Wording

REFUSED_SOME = 5

_COUNTS = Wording(
    "Thêm {added}, cập nhật {updated}, không đổi {unchanged} bài; bỏ qua {skipped} tệp loại khác{kinds};"
    " từ chối {refused}.",
    "Added {added}, updated {updated}, unchanged {unchanged} articles; skipped {skipped} other files{kinds};"
    " refused {refused}.",
)
_REFUSED = Wording("Từ chối {name}: {reason}.", "Refused {name}: {reason}.")
_UNKNOWN = Wording(
    "Trong đó {undated} bài chưa rõ năm, {unplaced} bài chưa rõ hội đồng.",
    "Of these {undated} are of no known year, {unplaced} of no known council.",
)
_SEE_UNDATED = Wording(
    "Xem các bài chưa rõ năm: hdnd-tui search 'năm:\"chưa rõ\"'",
    "See those of no known year: hdnd-tui search 'year:unknown'",
)
_NEW_ARCHIVE = Wording("Chưa có kho nào ở đó: đã tạo kho mới.", "There was no archive yet: one was made.")
_MEND = Wording(
    "Hãy sửa các tệp bị từ chối rồi nhập lại riêng những tệp ấy; các tệp khác không bị ảnh hưởng.",
    "Mend the refused files and import them again; the other files are not affected.",
)
_WARNED = Wording("Lưu ý {name}: {reason}.", "Note {name}: {reason}.")
_ARCHIVE = Wording("Kho: {file}", "Archive: {file}")
_REHEARSED = Wording("Chạy thử, chưa ghi gì vào kho: {file}", "Dry run, nothing was written to: {file}")
_PACK = Wording(
    "Gói cập nhật {name}: {added} bài mới, {changed} bài sửa, {removed} bài bỏ (không kèm bản gốc).",
    "Update pack {name}: {added} new, {changed} changed, {removed} removed articles (without originals).",
)
_TAKEN_OUT = Wording(
    "Bỏ khỏi kho {count} bài theo gói cập nhật.", "Removed {count} articles as the pack says."
)
_UNDONE = Wording(
    "Đã hoàn tác gói cập nhật: {count} bài.", "The update pack was taken back: {count} articles."
)
_STOPPED = Wording(
    "Đã dừng nhập: {count} bài đã nằm trong kho {file}. Chạy lại lệnh này để nhập tiếp.",
    "The import was stopped with {count} articles in {file}. Run the same command again to go on.",
)
_PROGRESS = Wording("{articles} bài", "{articles} articles")
_KB = 1024


def bring(call: Call, console: Console) -> int:
    """Import files and folders; gives 5 where some were refused."""
    archive = archive_to_import(call)
    if call.has("undo"):
        return _undo(call, archive, console)
    if not call.words or "" in call.words:
        raise WrongUsage(
            "Hãy cho biết tệp hoặc thư mục cần nhập, ví dụ: hdnd-tui import trang-da-luu",
            "Say which files or folders to import, as: hdnd-tui import pages",
        )
    council = in_full(known_council(call.get("council"))) if call.has("council") else None
    signed_by = None
    if call.has("signed-by"):
        from hdnd_tui.packs.signature import public_key

        signed_by = public_key(call.get("signed-by"))
    dry_run = call.has("dry-run")
    paths = [Path(word) for word in call.words]
    listen = _listener(console, verbose=call.has("verbose"), as_json=call.has("json"))
    safe = 0

    def on_event(event: Event) -> None:
        nonlocal safe
        safe += isinstance(event, Committed)
        listen(event)

    try:
        report = bring_in(paths, archive, council, dry_run, on_event, signed_by=signed_by)
    except KeyboardInterrupt:
        if not dry_run:
            console.complain(_STOPPED.fill(count=safe, file=printable_path(archive.absolute())))
        raise
    console.end_progress()
    if call.has("json"):
        console.json(_report_json(report, archive, console, dry_run=dry_run))
    else:
        _print_report(report, archive, console, dry_run=dry_run)
    return REFUSED_SOME if report.refused else 0


def _listener(console: Console, *, verbose: bool, as_json: bool) -> OnEvent:
    """Give what prints an import while it runs; beside a report in JSON the ids go to standard error."""

    def on_event(event: Event) -> None:
        if isinstance(event, Committed) and verbose:
            if as_json:
                console.remark(f"committed {event.id}")
            else:
                console.line(f"committed {event.id}")
                console.flush()
        elif isinstance(event, PackOpened) and not as_json:
            told = event.manifest
            console.say(
                _PACK.fill(name=event.name, added=told.added, changed=told.changed, removed=told.removed)
            )
        elif isinstance(event, Progress) and event.total:
            what = _PROGRESS.fill(articles=event.seen).to(console.lang)
            console.progress(event.done // _KB, max(1, event.total // _KB), f"KB · {what}")

    return on_event


def _undo(call: Call, archive: Path, console: Console) -> int:
    """Take back the last update pack."""
    if call.words:
        raise WrongUsage(
            "--undo không đi cùng tên tệp. Hãy chạy riêng: hdnd-tui import --undo",
            "--undo takes no file names. Run it alone: hdnd-tui import --undo",
        )
    Archive.open(archive).close()
    with ArchiveWriter(archive, rehearse=call.has("dry-run")) as writer:
        outcomes = writer.undo()
    kept = [outcome for outcome in outcomes if outcome.kind == "refused"]
    for outcome in kept:
        reason = outcome.reason or Wording("", "")
        console.say(_WARNED.fill(name=printable(outcome.id)[:80], reason=reason.to(console.lang)))
    console.say(_UNDONE.fill(count=len(outcomes) - len(kept)))
    console.say(
        (_REHEARSED if call.has("dry-run") else _ARCHIVE).fill(file=printable_path(archive.absolute()))
    )
    return REFUSED_SOME if kept else 0


def _report_json(report: Report, archive: Path, console: Console, *, dry_run: bool) -> dict[str, object]:
    def named(refusals: tuple[Refusal, ...]) -> list[dict[str, str]]:
        return [{"name": r.name, "reason": r.wording.to(console.lang)} for r in refusals]

    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "removed": report.removed,
        "skipped": report.skipped,
        "refused": named(report.refused),
        "warnings": named(report.warnings),
        "dry_run": dry_run,
        "undated": report.undated,
        "unplaced": report.unplaced,
        "archive": printable_path(archive.absolute()),
    }


def _print_report(report: Report, archive: Path, console: Console, *, dry_run: bool) -> None:
    lang = console.lang
    for label, refusals in ((_WARNED, report.warnings), (_REFUSED, report.refused)):
        for refusal in told_once(refusals):
            reason = refusal.wording.to(lang).rstrip(".")
            console.line(label.to(lang).format(name=refusal.name, reason=reason))
    console.say(
        _COUNTS.fill(
            added=report.added,
            updated=report.updated,
            unchanged=report.unchanged,
            skipped=report.skipped,
            kinds=report.kinds_in_brackets(),
            refused=len(report.refused),
        )
    )
    if report.undated or report.unplaced:
        console.say(_UNKNOWN.fill(undated=report.undated, unplaced=report.unplaced))
    if report.undated:
        console.say(_SEE_UNDATED)
    if report.refused:
        console.say(_MEND)
    if report.removed:
        console.say(_TAKEN_OUT.fill(count=report.removed))
    if report.new_archive and not dry_run:
        console.say(_NEW_ARCHIVE)
    console.say((_REHEARSED if dry_run else _ARCHIVE).fill(file=printable_path(archive.absolute())))
