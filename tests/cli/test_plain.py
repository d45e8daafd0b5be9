"""Formulas and layouts as text: what a terminal shows instead of LaTeX."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.plain import padded, plain, plain_layout, plain_prose, width
from engine.values import ColumnForm, SignChart, Table


@pytest.mark.parametrize(
    ("latex", "shown"),
    [
        (r"x_{1}=3,\ x_{2}=-\frac{1}{2}", "x₁=3, x₂=-1/2"),
        (r"\frac{x+1}{2y}", "(x+1)/(2y)"),
        (r"\frac{-b\pm\sqrt{b^{2}-4ac}}{2a}", "(-b±√(b²-4ac))/(2a)"),
        (r"\sqrt[3]{8}+\sqrt{2}", "³√8+√2"),
        (r"x-3=0 \text{ 或 } 2x+1=0", "x-3=0 或 2x+1=0"),
        (r"\begin{cases}x+y=3\\x-y=1\end{cases}", "x+y=3; x-y=1"),
        (r"x^{n+1}+a^{k}", "xⁿ⁺¹+a^k"),
        (r"\left\{x\mid x\geqslant 1\right\}", "{x | x≥1}"),
        (r"1\sin x+x\cos x", "1sin x+xcos x"),
        (r"\angle A=90^{\circ}", "∠A=90°"),
        ("5\\%", "5%"),
    ],
)
def test_a_formula_is_written_as_a_person_would_type_it(latex: str, shown: str) -> None:
    assert plain(latex) == shown


@pytest.mark.parametrize(
    "latex", ["\\frac", "{" * 500, "\\sqrt[" * 90, "^" * 900, "\\", "_{}", "}}"]
)
def test_a_broken_formula_is_still_one_line(latex: str) -> None:
    assert "\n" not in plain(latex)


@given(st.text(alphabet="\\{}[]^_$ frac1+x", max_size=60))
def test_any_text_can_be_written(text: str) -> None:
    assert "\n" not in plain(text)


@given(st.text(alphabet="0123456789+-=()<>abcxyz，甲乙", max_size=40))
def test_what_needs_no_change_is_not_changed(text: str) -> None:
    assert plain(text) == text


def test_formulas_inside_prose_are_written_and_the_prose_is_kept() -> None:
    assert plain_prose("两边都除以 $2$，得 $x=\\frac{7}{2}$。") == "两边都除以 2，得 x=7/2。"


def test_chinese_takes_two_columns() -> None:
    assert width("移项 x") == 6
    assert padded("移项", 6) == "移项  "


def test_a_column_form_stands_in_its_columns() -> None:
    form = ColumnForm("multiply", ("345", "×  27", "2415", "690 ", "9315"), rules=(2, 4))
    assert plain_layout(form) == ("  345", "×  27", "─────", " 2415", " 690", "─────", " 9315")


def test_a_division_has_its_divisor_left_and_its_quotient_above() -> None:
    form = ColumnForm("divide", ("84", "8 ", " 4"), (2,), divisor="4", quotient="21")
    lines = plain_layout(form)
    assert lines[0].strip() == "21"
    assert lines[2] == "4 ) 84"


def test_tables_and_sign_charts_are_aligned() -> None:
    table = plain_layout(Table((("$x$", "$1$"), ("频数甲", "$\\frac{1}{2}$"))))
    assert table == ("x       1", "频数甲  1/2")
    chart = SignChart("x", ("(-\\infty,0)", "0"), (("y'", ("+", "0")),))
    head, row = plain_layout(chart)
    assert head == "x   (-∞,0)  0"
    assert row == "y'  +       0"
