"""What the question fixes beyond the value: order, kind of formula, direction, print round blanks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answer.check import check
from engine.answer.distributions import distribution_of
from engine.answer.typed_cases import with_cases
from engine.values import VerdictKind

_SMALL = st.integers(-9, 9)


@given(st.text(min_size=1).filter(str.strip))
@settings(deadline=None)
def test_an_answer_that_is_the_key_itself_is_right_at_once(text: str) -> None:
    assert check("求值", text, text).right


@given(st.permutations((105, 150, 501, 510)))
@settings(deadline=None)
def test_a_list_is_in_order_only_as_the_question_wants_it(numbers: list[int]) -> None:
    verdict = check("从小到大排列", "105<150<501<510", "，".join(map(str, numbers)))
    assert verdict.right is (numbers == sorted(numbers))


@given(st.tuples(_SMALL, _SMALL, _SMALL), _SMALL)
@settings(deadline=None, max_examples=60)
def test_a_normal_vector_is_right_up_to_a_factor_but_never_zero(
    vector: tuple[int, int, int], times: int
) -> None:
    if any(vector):
        given_vector = tuple(times * each for each in vector)
        assert check("求一个法向量", str(vector), str(given_vector)).right is (times != 0)
        turned = (vector[0] + 1, vector[1] - 2, vector[2] + 3)
        along = vector[1] * 1 == -2 * vector[0] and vector[2] * 1 == 3 * vector[0]
        if any(turned) and not along:
            assert not check("求一个法向量", str(vector), str(turned)).right


@given(st.integers(2, 9), st.integers(2, 9))
@settings(deadline=None)
def test_either_division_answers_for_one_product(one: int, two: int) -> None:
    product = one * two
    problem = f"把{one}×{two}={product}改写成一道除法算式"
    key = f"{product}÷{one}={two}"
    assert check(problem, key, f"{product}÷{two}={one}").right
    assert check(problem, key, f"{two}×{one}={product}").kind is VerdictKind.WRONG_FORM
    assert not check(problem, key, f"{one}÷{product}={two}").right


@pytest.mark.parametrize("answer", ["2.05千克", "2050克", "2千克5克", "1千克1050克"])
def test_an_amount_in_two_units_is_wanted_in_two_units(answer: str) -> None:
    assert not check("把2050克改写成几千克几克", "2千克50克", answer).right


def test_two_rows_tell_the_distribution_that_equations_tell() -> None:
    rows = distribution_of("X：0，1；P：1/3，2/3")
    assert rows == distribution_of("P(X=0)=1/3，P(X=1)=2/3") == {"0": "1/3", "1": "2/3"}


def test_braces_are_cases_only_where_every_piece_has_its_condition() -> None:
    assert "cases" in with_cases("a_n={1,n=1;2n,n≥2}")
    assert with_cases("A={1,2;3,4}") == "A={1,2;3,4}"


@pytest.mark.parametrize(
    ("problem", "key", "answer"),
    [("y=____x+____", "2；1", "y=2x+1"), ("____<x<____", "-1；2", "-1<x<2"),
     ("A(____,____)", "2；3", "(2,3)"), ("向____偏____30°", "西；南", "西偏南"),
     ("k=____，b=____", "-1；1", "b=1，k=-1")],
)  # fmt: skip
def test_the_print_round_the_blanks_may_be_said_again(problem: str, key: str, answer: str) -> None:
    assert check(problem, key, answer).right
