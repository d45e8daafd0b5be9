"""Formulas are found by every delimiter, and prose stays prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.page.mathematics import LONGEST_FORMULA, Formula, Prose, split
from app.page.typed import split_typed


def formulas(text: str) -> list[str]:
    return [piece.latex for piece in split(text) if isinstance(piece, Formula)]


def typed(text: str) -> list[str]:
    return [piece.latex for piece in split_typed(text) if isinstance(piece, Formula)]


@pytest.mark.parametrize(
    ("text", "latex", "display"),
    [
        ("解 $x^2=4$ 得", "x^2=4", False),
        ("解 $ x^2=4 $ 得", "x^2=4", False),
        ("解 $$x^2=4$$ 得", "x^2=4", True),
        (r"解 \(x^2=4\) 得", "x^2=4", False),
        ("解 \\[\nx^2=4\n\\] 得", "x^2=4", True),
    ],
)
def test_each_delimiter_is_read(text: str, latex: str, display: bool) -> None:
    found = [piece for piece in split(text) if isinstance(piece, Formula)]
    assert [(piece.latex, piece.display) for piece in found] == [(latex, display)]


def test_a_bare_environment_is_a_formula_with_its_brackets() -> None:
    cases = r"\begin{cases} x+y=3 \\ \begin{array}{c}1\end{array} \end{cases}"
    left = r"\left\{ \begin{array}{l} x=1 \\ y=2 \end{array} \right."
    assert formulas(f"方程组 {cases} 的解是 {left}，") == [cases, left]


def test_escaped_dollars_and_line_breaks_in_latex_are_not_delimiters() -> None:
    assert formulas(r"价格 \$5 和 \$6") == []
    assert formulas(r"$a\\(b)$ 与 \\(c\\)") == [r"a\\(b)"]


def test_a_formula_does_not_reach_over_an_empty_line() -> None:
    assert formulas("花了 $5。\n\n又花了 $6。") == []


def test_what_never_ends_or_is_too_long_is_prose() -> None:
    assert formulas("看 $x+1 没有结束") == []
    assert formulas(r"\begin{cases} x=1") == []
    assert formulas("$" + "x+" * LONGEST_FORMULA + "$") == []
    assert formulas("$$ $$ 和 $y$") == ["y"]


@given(st.text(alphabet="$\\()[]{}x \n中^begincaslt.", max_size=80))
def test_the_pieces_joined_are_the_text(text: str) -> None:
    for cut in (split, split_typed):
        pieces = cut(text)
        joined = [piece.text if isinstance(piece, Prose) else piece.source for piece in pieces]
        assert "".join(joined) == text


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("解方程x^2-5x+6=0。", ["x^2-5x+6=0"]),
        ("计算 3*4+2", [r"3\times 4+2"]),
        ("当 x>=2 时", [r"x\ge 2"]),
        ("求 sqrt(x+1) 与 √2", [r"\sqrt{x+1}", r"\sqrt{2}"]),
        ("x^(n+1)", ["x^{n+1}"]),
        ("sin(x)=1", [r"\sin (x)=1"]),
    ],
)
def test_formulas_typed_without_dollars_are_found(text: str, latex: list[str]) -> None:
    assert [" ".join(found.split()) for found in typed(text)] == latex


@pytest.mark.parametrize(
    "text",
    [
        "小明有24个苹果，分给3个人",
        "答案是____。",
        "see the well-known book",
        "2024-05-06 是星期一 A",
        "https",
    ],
)
def test_plain_words_and_numbers_stay_words(text: str) -> None:
    assert [found for found in typed(text) if not found[0].isdigit()] == []


def test_the_space_of_a_last_control_space_stays():
    assert split("$a\\ $")[0] == Formula("a\\ ", False, "$a\\ $")
    assert split("$ a \\\\ $")[0].latex == "a \\\\"
    assert split("$ a $")[0].latex == "a"
