"""Column forms: what stands in the rows adds up."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from engine.steps.primary.columns import (
    add_columns,
    divide_columns,
    multiply_columns,
    subtract_columns,
)

WHOLE = st.integers(0, 99_999)
DECIMAL = st.builds(
    lambda value, places: Fraction(value, 10**places), st.integers(1, 99_999), st.integers(0, 3)
)


def number(row: str) -> Fraction:
    return Fraction(row.strip().lstrip("+-×").strip())


def cells(row: str) -> int:
    return len(row.replace(".", ""))


def placed(row: str) -> int:
    """A whole-number row with the places that its trailing spaces hold."""
    return int(row.strip()) * 10 ** (len(row) - len(row.rstrip()))


@given(DECIMAL, DECIMAL)
def test_the_last_row_of_an_addition_is_the_sum(left, right):
    form = add_columns(left, right)
    assert number(form.rows[0]) + number(form.rows[1]) == number(form.rows[2]) == left + right


@given(DECIMAL, DECIMAL)
def test_points_stand_under_each_other_in_sums_and_differences(left, right):
    high, low = max(left, right), min(left, right)
    for form in (add_columns(left, right), subtract_columns(high, low)):
        ends = {cells(row.partition(".")[2]) for row in form.rows if "." in row}
        assert len(ends) <= 1


@given(st.integers(0, 99_999), st.integers(0, 99_999))
def test_a_carry_is_written_where_a_column_reaches_ten(left, right):
    form = add_columns(Fraction(left), Fraction(right))
    carried = {column for _, column, _ in form.carries}
    for column in range(6):
        low = 10 ** (column + 1)
        assert ((left % low + right % low) >= low) == (column + 1 in carried)


@given(DECIMAL, DECIMAL)
def test_the_last_row_of_a_subtraction_is_the_difference(left, right):
    high, low = max(left, right), min(left, right)
    form = subtract_columns(high, low)
    assert number(form.rows[2]) == high - low


@given(st.integers(1, 9_999), st.integers(1, 9_999))
def test_partial_products_add_up_to_the_product(left, right):
    form = multiply_columns(Fraction(left), Fraction(right))
    assert number(form.rows[-1]) == left * right
    partials = form.rows[2:-1]
    if partials:
        width = cells(form.rows[-1])
        assert all(cells(row) <= width for row in partials)
        assert sum(placed(row) for row in partials) == left * right


@given(DECIMAL, DECIMAL)
def test_a_product_of_decimals_has_its_point(left, right):
    assert number(multiply_columns(left, right).rows[-1]) == left * right


@given(DECIMAL, st.integers(1, 999), st.integers(0, 3))
def test_quotient_times_divisor_plus_remainder_is_the_dividend(dividend, divisor, digits):
    form, remainder = divide_columns(dividend, divisor, digits)
    quotient = Fraction(form.quotient.strip())
    shown_places = len(form.quotient.strip().partition(".")[2])
    assert 0 <= remainder < Fraction(divisor, 10**shown_places)
    cut = Fraction(int(dividend * 10**shown_places), 10**shown_places)
    assert quotient * divisor + remainder == cut


@given(WHOLE, st.integers(1, 99))
def test_each_row_of_a_long_division_takes_a_multiple_of_the_divisor(dividend, divisor):
    form, _ = divide_columns(Fraction(dividend), divisor)
    rest = dividend
    for row in form.rows[1::2]:
        taken = placed(row)
        assert taken % divisor == 0
        rest -= taken
    assert rest == dividend % divisor
