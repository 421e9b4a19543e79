"""The command `import`."""

from __future__ import annotations

from pathlib import Path

from hdnd_tui.cli.arguments import Call
from hdnd_tui.cli.console import Console
from hdnd_tui.cli.naming import known_council
from hdnd_tui.cli.places import archive_to_import
from hdnd_tui.intake.bringing import bring_in
from hdnd_tui.intake.report import Committed, Event, Progress, Refusal, Report
from hdnd_tui.safetext import printable_path
from hdnd_tui.wording import Wording

REFUSED_SOME = 5

_COUNTS = Wording(
    "Thêm {added}, cập nhật {updated}, không đổi {unchanged} bài; bỏ qua {skipped} tệp loại khác;"
    " từ chối {refused}.",
    "Added {added}, updated {updated}, unchanged {unchanged} articles; skipped {skipped} other files;"
    " refused {refused}.",
)
_REFUSED = Wording("Từ chối {name}: {reason}.", "Refused {name}: {reason}.")
_WARNED = Wording("Lưu ý {name}: {reason}.", "Note {name}: {reason}.")
_ARCHIVE = Wording("Kho: {file}", "Archive: {file}")
_REHEARSED = Wording("Chạy thử, chưa ghi gì vào kho: {file}", "Dry run, nothing was written to: {file}")
_PROGRESS = Wording("{articles} bài", "{articles} articles")
_KB = 1024


def bring(call: Call, console: Console) -> int:
    """Import files and folders; gives 5 where some were refused."""
    archive = archive_to_import(call)
    verbose = call.has("verbose")
    if call.has("council"):
        known_council(call.get("council"))

    def on_event(event: Event) -> None:
        if isinstance(event, Committed) and verbose:
            if call.has("json"):
                console.complain(Wording(f"committed {event.id}", f"committed {event.id}"))
            else:
                console.line(f"committed {event.id}")
                console.flush()
        elif isinstance(event, Progress) and event.total:
            what = _PROGRESS.to(console.lang).format(articles=event.articles)
            console.progress(event.done // _KB, max(1, event.total // _KB), f"KB · {what}")

    report = bring_in(
        [Path(word) for word in call.words],
        archive,
        call.get("council"),
        call.has("dry-run"),
        on_event,
    )
    console.end_progress()
    if call.has("json"):
        console.json(_report_json(report, archive, console, dry_run=call.has("dry-run")))
    else:
        _print_report(report, archive, console, dry_run=call.has("dry-run"))
    return REFUSED_SOME if report.refused else 0


def _report_json(report: Report, archive: Path, console: Console, *, dry_run: bool) -> dict[str, object]:
    def named(refusals: tuple[Refusal, ...]) -> list[dict[str, str]]:
        return [{"name": r.name, "reason": r.wording.to(console.lang)} for r in refusals]

    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "refused": named(report.refused),
        "warnings": named(report.warnings),
        "dry_run": dry_run,
        "archive": printable_path(archive.absolute()),
    }


def _print_report(report: Report, archive: Path, console: Console, *, dry_run: bool) -> None:
    lang = console.lang
    for label, refusals in ((_WARNED, report.warnings), (_REFUSED, report.refused)):
        for refusal in refusals:
            reason = refusal.wording.to(lang).rstrip(".")
            console.line(label.to(lang).format(name=refusal.name, reason=reason))
    console.say(
        _COUNTS.fill(
            added=report.added,
            updated=report.updated,
            unchanged=report.unchanged,
            skipped=report.skipped,
            refused=len(report.refused),
        )
    )
    console.say((_REHEARSED if dry_run else _ARCHIVE).fill(file=printable_path(archive.absolute())))
