"""Writing: what is written reads back as the same mathematics, in school order."""

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from engine.maths.equal import same_value
from engine.maths.from_sympy import from_sympy
from engine.maths.read import read
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.write import latex, text

x, y = symbol("x"), symbol("y")


@pytest.mark.parametrize(
    ("expression", "written", "plain"),
    [
        (-(x**2) / 2 + 3 * x - 1, "-\\frac{1}{2}x^{2}+3x-1", "-(1/2)x²+3x-1"),
        (sympy.sqrt(3) / 2, "\\frac{\\sqrt{3}}{2}", "√3/2"),
        (1 - sympy.sqrt(2), "1-\\sqrt{2}", "1-√2"),
        ((x + 1) / (x - 2), "\\frac{x+1}{x-2}", "(x+1)/(x-2)"),
        (2 * sympy.pi / 3, "\\frac{2\\pi}{3}", "2π/3"),
        ((x - 1) * (x + 2), "(x+2)(x-1)", "(x+2)(x-1)"),
        (sympy.log(8) / sympy.log(5), "\\log_{5} 8", "log_5 8"),
        (2 + 3 * sympy.I, "2+3\\mathrm{i}", "2+3i"),
        (sympy.Interval.Lopen(1, sympy.oo), "(1, +\\infty)", "(1, +∞)"),
        (sympy.FiniteSet(3, 1, 2), "\\{1, 2, 3\\}", "{1, 2, 3}"),
        (sympy.Le(x, 2), "x\\leqslant 2", "x≤2"),
    ],
)
def test_an_expression_is_set_as_in_a_school_book(
    expression: sympy.Basic, written: str, plain: str
) -> None:
    assert latex(expression) == written
    assert text(expression) == plain


@pytest.mark.parametrize(
    "written",
    [
        "x\\leqslant 3 \\text{ 或 } x>5",
        "\\begin{cases}x=3 \\\\ y=2\\end{cases}",
        "x\\in (-\\infty, 1]\\cup (3, +\\infty)",
        "30^{\\circ}15'20''",
        "2\\frac{1}{3}",
        "0.\\dot{1}4285\\dot{7}",
        "\\frac{\\mathrm{d}}{\\mathrm{d}x}(x^{2})",
        "\\overrightarrow{AB}",
        "\\mathrm{C}_{5}^{2}",
        "f'(x)=3x^{2}-2",
        "3\\text{米}20\\text{厘米}",
        "5\\cdots\\cdots 3",
        "(-2)^{3}",
        "-2\\times (-3)",
    ],
)
def test_written_mathematics_reads_back_as_itself(written: str) -> None:
    assert latex(read(written)) == written


EXPRESSIONS = st.recursive(
    st.integers(-9, 9).map(sympy.Integer)
    | st.sampled_from([x, y, sympy.pi, sympy.sqrt(2), sympy.Rational(2, 3)]),
    lambda inner: (
        st.builds(lambda a, b: a + b, inner, inner)
        | st.builds(lambda a, b: a * b, inner, inner)
        | st.builds(lambda a, n: a**n, inner, st.integers(1, 3))
    ),
    max_leaves=8,
)


@given(EXPRESSIONS)
def test_every_expression_keeps_its_value_through_writing_and_reading(
    expression: sympy.Expr,
) -> None:
    node = from_sympy(expression)
    assert same_value(node, read(latex(node))) is True
    assert same_value(node, read(text(node))) is True
    assert sympy.expand(to_sympy(node) - expression) == 0
