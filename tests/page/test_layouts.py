"""Column forms stand in real columns, tables and sign charts in real tables."""

import re

from app.page import layout_html
from engine.values import ColumnForm, SignChart, Table


def rows(html: str) -> list[list[str]]:
    return [
        [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    ]


def test_a_sum_stands_in_columns_with_its_line_and_carries() -> None:
    html = layout_html(ColumnForm("add", (" 76", "+58", "134"), (2,), ((1, 1, "1"),)))
    assert rows(html) == [["", "7", "6"], ["+", "15", "8"], ["1", "3", "4"]]
    assert html.count("ruled") == 3
    assert '<sup class="carry">1</sup>5' in html
    assert 'aria-label="加法竖式' in html


def test_a_point_belongs_to_the_digit_before_it() -> None:
    html = layout_html(ColumnForm("subtract", ("5.02", "-1.75"), ()))
    assert rows(html) == [["", "5.", "0", "2"], ["−", "1.", "7", "5"]]


def test_long_division_has_divisor_bracket_and_quotient() -> None:
    form = ColumnForm(
        "divide", ("95", "8 ", "15", " 8", " 7"), (2, 4), divisor="8", quotient="11", remainder="7"
    )
    html = layout_html(form)
    assert rows(html) == [
        ["", "1", "1"],
        ["8", "9", "5"],
        ["", "8", ""],
        ["", "1", "5"],
        ["", "", "8"],
        ["", "", "7"],
    ]
    assert html.count("bracket") == 2
    assert html.count("ruled") == 3
    assert "8 除 95，商 11，余 7" in html


def test_tables_and_sign_charts_typeset_their_cells() -> None:
    table = layout_html(Table((("$x$", "人数"), ("1", "$2$")), "统计"))
    assert table.count('class="formula"') == 2
    assert "统计" in table
    chart = layout_html(SignChart("x", ("(0,1)", "1"), (("f'(x)", ("+", "0")),)))
    assert chart.count('class="formula"') == 6


def test_a_monstrous_layout_is_bounded() -> None:
    form = ColumnForm("add", ("9" * 10_000,), ())
    assert len(layout_html(form)) < 10_000
    table = Table(tuple(("x",) * 500 for _ in range(500)))
    assert len(layout_html(table)) < 100_000
