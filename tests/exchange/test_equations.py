"""LaTeX to Word's equations and back: nothing of a formula is lost or added."""

import json
import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.bank.wording import canonical
from curriculum.exchange.omml import latex_of
from curriculum.worksheet.equations import omml_of
from curriculum.worksheet.equations.tokens import UnwritableFormulaError

FORMATS = "http://schemas.openxmlformats.org"
SPACES = (
    f'xmlns:m="{FORMATS}/officeDocument/2006/math" xmlns:w="{FORMATS}/wordprocessingml/2006/main"'
)


def there_and_back(latex: str) -> str:
    return latex_of(fromstring(f"<r {SPACES}>{omml_of(latex)}</r>")[0])


@pytest.mark.parametrize(
    "latex",
    [
        r"x^{2}-5x+6=0",
        r"\frac{-b\pm \sqrt{b^{2}-4ac}}{2a}",
        r"\sqrt[3]{8}",
        r"a_{1}+a_{2}+\cdots +a_{n}",
        r"\begin{cases}x+y=1 \\ x-y=3\end{cases}",
        r"\begin{pmatrix}1 & 2 \\ 3 & 4\end{pmatrix}",
        r"\sum_{i=1}^{n} a_{i}",
        r"\int_{0}^{1} x^{2}dx",
        r"\overrightarrow{AB}\cdot \vec{a}",
        r"\left| x-1\right|\leq 2",
        r"\sin 30^{\circ}=\frac{1}{2}",
        r"\angle ABC=90^{\circ}",
        r"A\cap B=\varnothing",
        r"x\in \mathbb{R}",
        r"f'(x)",
        r"\overline{z}",
        r"\log_{2}8=3",
        r"x=1\text{或}x=2",
        r"C_{n}^{2}",
        r"50\%",
    ],
)
def test_school_formulas_come_back_as_they_were(latex: str) -> None:
    assert there_and_back(latex).replace(" ", "") == latex.replace(" ", "")


def compared(latex: str) -> str:
    """A formula with everything out that LaTeX can write in several ways."""
    text = re.sub(r"\\(mathrm|text|operatorname|rm|displaystyle|limits)\b", "", latex)
    text = re.sub(r"\\left\\\{ ?\\begin\{array\}\{[lcr]+\}(.*?)\\end\{array\} ?\\right\.", r"\\begin{cases}\1\\end{cases}", text, flags=re.DOTALL)  # fmt: skip
    for one, other in (
        ("overrightarrow", "vec"),
        ("bar", "overline"),
        ("vee", "lor"),
        ("wedge", "land"),
        ("backsim", "sim"),
    ):
        text = text.replace(f"\\{one}", f"\\{other}")
    text = re.sub(r"\^\{((?:\\prime ?)+)\}", lambda found: "'" * found[1].count("prime"), text)
    return re.sub(r"[{}⦃⦄ ~]", "", canonical(re.sub(r"(\\\\|\{aligned\})\s*&", r"\1", text)))


def test_the_formulas_of_real_papers_survive(shared_data: Path) -> None:
    rows = (shared_data / "formulas/senior_exam_formulas.jsonl").read_text("utf-8").splitlines()
    formulas = [json.loads(row)["tex"] for row in rows]
    same = refused = 0
    for latex in formulas:
        try:
            same += compared(there_and_back(latex)) == compared(latex)
        except UnwritableFormulaError:
            refused += 1
    assert refused < 0.005 * len(formulas)
    assert same > 0.98 * len(formulas)


@given(st.lists(st.sampled_from(r"\frac \sqrt { } ^ _ \left( \right) \begin{cases} \end{cases} & \\ x 1 + \text{ab} \sum \vec ' [ ] \alpha 中 \left\{ \right. $ # < >".split(" ")), max_size=30))  # fmt: skip
def test_any_tokens_are_written_as_sound_xml_or_refused(tokens: list[str]) -> None:
    try:
        omml = omml_of(" ".join(tokens))
    except UnwritableFormulaError:
        return
    latex_of(fromstring(f"<r {SPACES}>{omml}</r>")[0])


def test_a_formula_without_end_is_refused() -> None:
    for latex in ("{" * 5_000, r"\sqrt" * 900, "x" * 6_000, "^" * 3_000, r"\left(" * 700):
        with pytest.raises(UnwritableFormulaError):
            omml_of(latex)
