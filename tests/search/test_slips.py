from __future__ import annotations

import subprocess
import sys

import pytest

from hdnd_tui.search.slips import nearest, slips_between


@pytest.mark.parametrize(
    ("word", "other", "slips"),
    [
        ("sach", "sach", 0),
        ("sahc", "sach", 1),  # two changed places
        ("sac", "sach", 1),
        ("saach", "sach", 1),
        ("sech", "sach", 1),
        ("nhgiemg", "nghieng", 2),
        ("xuan", "sach", 3),  # more than was asked for
    ],
)
def test_slips_are_counted_up_to_one_more_than_asked_for(word: str, other: str, slips: int) -> None:
    assert slips_between(word, other, 2) == slips


def test_the_nearest_words_come_first_and_of_those_the_first_given() -> None:
    words = ["nghien", "nghieng", "nghi", "hieng", "nghiem", "nghienge", "xuan", "nghiengieng"]
    assert nearest("nghieng", words, 1, 9) == [("nghieng", 0), ("nghien", 1), ("nghienge", 1)]
    assert nearest("nghieng", words, 2, 9)[1:] == [
        ("nghien", 1),
        ("nghienge", 1),
        ("hieng", 2),
        ("nghiem", 2),
    ]
    assert nearest("nghieng", words, 2, 2) == [("nghieng", 0), ("nghien", 1)]


def test_no_more_of_rapidfuzz_is_imported_than_its_distances() -> None:
    program = (
        "import sys\nfrom hdnd_tui.search.slips import nearest\n"
        "assert 'rapidfuzz' not in sys.modules\n"
        "print(nearest('sahc', ['sach'], 1, 1), 'rapidfuzz.fuzz' in sys.modules)\n"
        "from rapidfuzz import fuzz, process\n"
        "print(fuzz.ratio('a', 'a'), process.extract('sach', ['sach'])[0][0])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.stdout == "[('sach', 1)] False\n100.0 sach\n", done.stderr
