"""The pieces that the primary number recipes are built on, by second routes."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers import RECIPES
from curriculum.generators.primary.numbers.chinese import decimal_reading, parsed, reading
from curriculum.generators.primary.numbers.columns import added, divided, multiplied, subtracted
from curriculum.generators.primary.numbers.expressions import (
    by_polish,
    left_to_right,
    steps,
    text,
    tree,
    value,
    without_brackets,
)
from curriculum.generators.primary.numbers.frames import Sum, corrected, mistaken, padded
from curriculum.generators.primary.numbers.times_table import rhyme
from curriculum.generators.recipe import Draft
from curriculum.generators.working import line, said, slips

READINGS = {
    0: "零", 10: "十", 15: "十五", 105: "一百零五", 110: "一百一十", 1001: "一千零一", 20300: "二万零三百",
    305000: "三十万五千", 3050000: "三百零五万", 30500070: "三千零五十万零七十", 120000000: "一亿二千万",
    1000500000: "十亿零五十万", 700080030: "七亿零八万零三十",
}  # fmt: skip


@pytest.mark.parametrize(("number", "spoken"), READINGS.items())
def test_numbers_are_read_as_the_textbook_reads_them(number: int, spoken: str) -> None:
    assert reading(number) == spoken


@given(st.integers(0, 10**12 - 1))
def test_a_reading_leads_back_to_its_number(number: int) -> None:
    assert parsed(reading(number)) == number


def test_decimals_are_read_figure_by_figure() -> None:
    assert decimal_reading("20.05") == "二十点零五"


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_columns_end_in_the_sum_and_carry_where_a_place_is_full(first: int, second: int) -> None:
    form = added(first, second)
    assert int(form.rows[-1]) == first + second
    full = [n for n in range(5) if first % 10 ** (n + 1) + second % 10 ** (n + 1) >= 10 ** (n + 1)]
    assert [column - 1 for _, column, _ in form.carries] == full


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_columns_end_in_the_difference(first: int, second: int) -> None:
    first, second = max(first, second), min(first, second)
    assert int(subtracted(first, second).rows[-1]) == first - second


@given(st.integers(1, 9999), st.integers(1, 99))
def test_partial_products_add_up_to_the_product(first: int, second: int) -> None:
    form = multiplied(first, second)
    assert int(form.rows[-1]) == first * second
    partials = form.rows[2:-1]
    width = len(form.rows[-1])
    if partials:
        zeros = len(str(first)) - len(str(first).rstrip("0"))
        zeros += len(str(second)) - len(str(second).rstrip("0"))
        whole = sum(int(row.replace(" ", "0")) for row in partials)
        assert width >= len(partials[0].strip())
        assert whole == first * second
        assert all(len(row) - len(row.rstrip()) >= zeros for row in partials)


@given(st.integers(0, 9999), st.integers(1, 99))
def test_long_division_shows_quotient_and_remainder(dividend: int, divisor: int) -> None:
    form = divided(dividend, divisor)
    assert int(form.quotient or "") == dividend // divisor
    assert int(form.remainder or 0) == dividend % divisor


def expressions() -> st.SearchStrategy[object]:
    """Nested sums and products of small numbers."""
    leaves = st.integers(1, 9)
    return st.recursive(
        leaves, lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner), max_leaves=6
    )


@given(expressions())
def test_working_ends_in_the_value_and_each_line_begins_where_the_last_ended(item: object) -> None:
    node = tree(item)
    lines = steps(node, str)
    assert value(node) == by_polish(node)
    if lines:
        assert lines[0].before_latex == text(node, str)
        assert lines[-1].after_latex == str(value(node))
        for one, two in itertools.pairwise(lines):
            assert one.after_latex == two.before_latex


def test_the_usual_mistakes_of_order() -> None:
    assert left_to_right(tree((20, "-", (4, "*", 3)))) == 48
    assert without_brackets(tree((10, "-", (2, "+", 3)))) == 11
    assert text(tree((9, "*", (26, "-", (13, "-", 2)))), str) == r"9\times [26-(13-2)]"


def test_the_rhymes_of_the_table() -> None:
    assert [rhyme(3, 5), rhyme(2, 3), rhyme(2, 5), rhyme(9, 8), rhyme(4, 5)] == [
        "三五十五", "二三得六", "二五一十", "八九七十二", "四五二十",
    ]  # fmt: skip


def thirteen(dice: Dice, level: int) -> Sum:
    """7 + 6 with one real mistake."""
    return Sum(
        "7+6", "13", (line("7+6", "13"),), lambda: str(7 + 6),
        slips("13", ("14", "多算了 1。"), ("3", "满十忘了进位。")),
    )  # fmt: skip


def test_a_mistake_to_find_is_a_real_one_when_there_is_one() -> None:
    for seed in range(20):
        draft = mistaken(thirteen)(Dice(str(seed)), 1)
        assert "$7+6=3$" in draft.statement
        assert draft.answer == "13"


def bare(dice: Dice, level: int) -> Draft:
    """A draft without wrong answers."""
    return Draft("一共多少元？", r"2.5\text{元}", (said("算一算。"),), lambda: "2.5")


def test_padding_gives_three_wrong_answers_of_the_same_form() -> None:
    draft = padded(bare)(Dice("padding"), 1)
    assert [entry.latex for entry in draft.distractors] == [
        r"2.6\text{元}", r"2.7\text{元}", r"3.5\text{元}",
    ]  # fmt: skip
    assert "2.5" not in corrected(bare)(Dice("padding"), 1).statement


def test_every_point_of_number_and_algebra_is_covered_in_more_than_one_kind() -> None:
    kinds: dict[str, set[str]] = {}
    for recipe in RECIPES:
        kinds.setdefault(recipe.point, set()).add(recipe.kind)
    assert len(kinds) == 187
    assert [point for point, found in kinds.items() if len(found) < 2] == []


def test_fractions_stay_exact() -> None:
    node = tree(((Fraction(1, 2), "+", Fraction(1, 3)), "/", Fraction(5, 6)))
    assert by_polish(node) == 1
