"""Unions of intervals by arithmetic agree with the computer algebra system's sets."""

import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answer.intervals import spans_of
from engine.answer.regions import region_of
from engine.maths.read import read

_ENDS = st.sampled_from(["-3", "-1/2", "0", "1", "7/3", "5"])
_HALVES = st.builds(lambda sign, end: f"x{sign}{end}", st.sampled_from("<>≤≥≠"), _ENDS)
_RANGES = st.lists(_HALVES, min_size=1, max_size=3)


@given(_RANGES, _RANGES, st.sampled_from("且或"))
@settings(max_examples=60, deadline=None)
def test_two_ranges_are_the_same_exactly_where_their_sets_are(
    one: list[str], two: list[str], joint: str
) -> None:
    first, second = read(joint.join(one)), read(joint.join(two))
    sets = region_of(first), region_of(second)
    same = sets[0].symmetric_difference(sets[1]) is sympy.S.EmptySet
    assert (spans_of(first) == spans_of(second)) is same


def test_ends_that_are_no_rational_numbers_are_left_to_algebra() -> None:
    assert spans_of(read("x<√2")) is None
