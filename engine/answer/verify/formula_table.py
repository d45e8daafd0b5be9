"""School formulas by the letters that books use: S = ½ab sin C, |AB| = 2√(r²-d²), V = ⅓πr²h.

The formulas are those of the two national standards; each is named by the words or letters that
stand on its left and recognised by the letters on its right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.answer.verify.formulas import read_formula
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import letters, same
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import latex, text


@dataclass(frozen=True, slots=True)
class Formula:
    """`left` matches the left side as text, `words` the problem and the line; `right` is LaTeX."""

    left: str
    words: str
    right: str


_TRIANGLE = r"S_?\{?(?:△|\\triangle ?)?[A-Z]{0,3}\}?"
FORMULAS = (
    Formula(_TRIANGLE, "△|三角形|triangle", r"\frac{1}{2}ab\sin C"),
    Formula(_TRIANGLE, "△|三角形|triangle", r"\frac{1}{2}bc\sin A"),
    Formula(_TRIANGLE, "△|三角形|triangle", r"\frac{1}{2}ac\sin B"),
    Formula(r"cos\(?A\)?", "△|三角形|triangle", r"\frac{b^2+c^2-a^2}{2bc}"),
    Formula(r"cos\(?B\)?", "△|三角形|triangle", r"\frac{a^2+c^2-b^2}{2ac}"),
    Formula(r"cos\(?C\)?", "△|三角形|triangle", r"\frac{a^2+b^2-c^2}{2ab}"),
    Formula(r"a\^2", "余弦定理", r"b^2+c^2-2bc\cos A"),
    Formula(r"b\^2", "余弦定理", r"a^2+c^2-2ac\cos B"),
    Formula(r"c\^2", "余弦定理", r"a^2+b^2-2ab\cos C"),
    Formula(r"\|?[A-Z]{2}\|?|l|L", "弦", r"2\sqrt{r^2-d^2}"),
    Formula("V", "圆锥", r"\frac{1}{3}\pi r^2h"),
    Formula("V", "圆柱", r"\pi r^2h"),
    Formula("V", "球", r"\frac{4}{3}\pi R^3"),
    Formula("V", "球", r"\frac{4}{3}\pi r^3"),
    Formula("S", "球", r"4\pi R^2"),
    Formula("S", "球", r"4\pi r^2"),
    Formula("V", "锥", r"\frac{1}{3}Sh"),
    Formula("S", "梯形", r"\frac{1}{2}(a+b)h"),
    Formula("S", "扇形", r"\frac{1}{2}lr"),
    Formula("S", "扇形", r"\frac{1}{2}lR"),
    Formula("S", "扇形", r"\frac{n\pi r^2}{360}"),
    Formula("S", "扇形", r"\frac{n\pi R^2}{360}"),
    Formula("l|L", "弧", r"\frac{n\pi r}{180}"),
    Formula("l|L", "弧", r"\frac{n\pi R}{180}"),
    Formula("S_n", "等差", r"\frac{n(a_1+a_n)}{2}"),
    Formula("S_n", "等差", r"na_1+\frac{n(n-1)}{2}d"),
    Formula("a_n", "等差", r"a_1+(n-1)d"),
    Formula("a_n", "等比", r"a_1q^{n-1}"),
    Formula("S_n", "等比", r"\frac{a_1(1-q^n)}{1-q}"),
    Formula("Delta|Δ", "方程|不等式|函数", r"b^2-4ac"),
    Formula(r"D\(?X\)?", "二项|B\\(|独立|次", r"np(1-p)"),
    Formula(r"E\(?X\)?", "二项|B\\(|独立|次", r"np"),
    Formula("e", "椭圆|双曲线", r"\frac{c}{a}"),
    Formula(r"c\^2", "椭圆", r"a^2-b^2"),
    Formula(r"c\^2", "双曲线", r"a^2+b^2"),
)


def judge_formula(node: Node, around: str) -> Outcome | None:
    """The right side in letters against the formula of that name; None where no formula fits.

    Only a side with the same letters, each in the same place of the table, is refuted.
    """
    if not isinstance(node, tree.Relation) or set(node.signs) != {"="} or len(node.operands) < 2:
        return None
    name = re.sub(r"\s", "", text(node.operands[0]))
    found = [
        each for each in FORMULAS if re.fullmatch(each.left, name) and re.search(each.words, around)
    ]
    side = node.operands[1]
    named = letters(side)
    rivals = [_right(each.right) for each in found if letters(_right(each.right)) == named]
    if not rivals or len(named) < 2:
        return None
    verdicts = {same(rival, side) for rival in rivals}
    if True in verdicts:
        return None  # the rest of the line is judged as ever
    if verdicts != {False} or _has_numbers_for_letters(side):
        return None
    return Outcome(False, latex(rivals[0]))


@lru_cache(maxsize=64)
def _right(written: str) -> Node:
    node = read_formula(written)[1]
    if node is None:
        raise ValueError(f"a formula of the table can't be read: {written}")
    return node


def _has_numbers_for_letters(side: Node) -> bool:
    """Numbers beyond those a formula has: something was already put in."""
    return any(
        isinstance(each, tree.Number) and each.value not in (1, 2, 3, 4, 180, 360)
        for each in side.walk()
    )
