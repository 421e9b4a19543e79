"""The heaviest articles: the same as by adding the weights of each article up one by one."""

from hypothesis import given
from hypothesis import strategies as st

from hdnd_tui.search.tally import Evidence, heaviest

PIECES = st.lists(st.tuples(st.integers(1, 40), st.integers(0, (1 << 30) - 1)), max_size=12)


@given(PIECES, st.integers(0, (1 << 30) - 1), st.integers(1, 12))
def test_no_article_left_out_weighs_more(pieces: list[tuple[int, int]], among: int, most: int) -> None:
    def weight(number: int) -> int:
        return sum(w for w, bits in pieces if bits >> number & 1)

    chosen = heaviest([Evidence(w, bits & among) for w, bits in pieces], among, most)
    everyone = [number for number in range(30) if among >> number & 1]
    assert len(chosen) == len(set(chosen)) == min(most, len(everyone))
    assert set(chosen) <= set(everyone)
    left_out = [weight(number) for number in everyone if number not in chosen]
    assert not left_out or max(left_out) <= min(map(weight, chosen))


def test_of_equals_the_highest_numbers_are_given() -> None:
    evidence = [Evidence(0.3, 0b0001_0000), Evidence(0.7, 0b0000_0001)]
    assert sorted(heaviest(evidence, 0b1111_1111, 4)) == [0, 4, 6, 7]


def test_without_evidence_the_highest_numbers_are_given() -> None:
    assert heaviest([], 0b1011_0111, 3) == [7, 5, 4]
