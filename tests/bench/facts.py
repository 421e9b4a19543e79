"""Who, which council, when: the facts read from annotated pages, beside two simpler readers in the same run.

    python -m tests.bench.facts [GOLD] [--predictions FILE] [--errors]

GOLD is a file of annotated pages, a JSON object a line, or a folder with `pages/` and `expected.json`;
without it our own samples. `--predictions` writes what was read, a line per page. For underthesea:
`pip install '.[bench]'`.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from pathlib import Path

from tests.bench.fact_gold import Gold, read_gold
from tests.bench.fact_scores import Scores
from tests.bench.fact_systems import System, ours, surname_regex, underthesea

SAMPLES = Path(__file__).parent.parent / "samples"


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    arguments.add_argument("gold", nargs="?", type=Path, default=SAMPLES)
    arguments.add_argument("--predictions", type=Path)
    arguments.add_argument("--errors", action="store_true")
    options = arguments.parse_args()
    pages = read_gold(options.gold)
    systems: dict[str, System] = {"hdnd-tui": ours, "surname regex": surname_regex}
    if (recogniser := underthesea()) is not None:
        systems["underthesea"] = recogniser
    else:
        print("underthesea is not installed: pip install '.[bench]'")
    print(f"{len(pages)} pages of {options.gold.name}\n")
    print(HEADER)
    for name, system in systems.items():
        scores, milliseconds = _run(system, pages)
        print(_row(name, scores, milliseconds, names_only=name == "underthesea"))
        if name == "hdnd-tui" and options.errors:
            errors = scores.errors
    if options.errors:
        print("", *errors, sep="\n")
    if options.predictions:
        _write(pages, options.predictions)


HEADER = (
    "| system | officials F1 | mentions F1 | office right | false officials | year right / wrong | council"
    " | title | furniture kept / text kept | ms a page |\n|---|---|---|---|---|---|---|---|---|---|"
)


def _run(system: System, pages: list[Gold]) -> tuple[Scores, float]:
    scores = Scores()
    times = []
    for page in pages:
        system(page.raw, page.id)  # an import reads many pages: its tables and models are loaded by then
    for page in pages:
        start = time.process_time()
        facts = system(page.raw, page.id)
        times.append(time.process_time() - start)
        scores.add(page, facts)
    return scores, 1000 * statistics.median(times)


def _row(name: str, scores: Scores, milliseconds: float, *, names_only: bool) -> str:
    people = f"| {name} | {scores.people.f1:.1f} | {scores.mentions.f1:.1f}"
    if names_only:
        return f"{people} | - | {scores.false_people} | - | - | - | - | {milliseconds:.2f} |"
    return (
        f"{people} | {scores.offices} | {scores.false_people} | {scores.year} / {scores.year_wrong}"
        f" | {scores.council} | {scores.title} | {scores.furniture} / {scores.text} | {milliseconds:.2f} |"
    )


def _write(pages: list[Gold], path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for page in pages:
            facts = ours(page.raw, page.id)
            spans = sorted(facts.mentions)
            value = {
                "id": page.id,
                "title": facts.title,
                "year": facts.year,
                "council": facts.council,
                "body": facts.text,
                "officials": [
                    {
                        "name": name,
                        "offices": list(offices),
                        "spans": [s for s in spans if _is(page, s, name)],
                    }
                    for name, offices in facts.officials.items()
                ],
            }
            file.write(json.dumps(value, ensure_ascii=False) + "\n")


def _is(page: Gold, span: tuple[int, int], name: str) -> bool:
    """Tell whether a place names a person, in full or by the last words of the name."""
    words = " ".join(page.raw[span[0] : span[1]].split()).lower().split()
    return bool(words) and name.lower().split()[-len(words) :] == words


if __name__ == "__main__":
    main()
