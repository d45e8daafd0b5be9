"""菜地面积：(12+20)×15=480: the area or volume of the one shape whose measures the problem gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from engine.answer.verify.measures import without_units
from engine.answer.verify.numbers import value
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.numeric import Numeric, Undefined
from engine.maths.tree import Node

_NUMBER = r"(\d{1,6}(?:\.\d{1,4})?)"
_UNIT = r"\s*\$?\s*(?:\\text\{)?(千米|分米|厘米|毫米|米|km|dm|cm|mm|m)"
_PI = 3.14
Measures = dict[str, float]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A shape's name, the measures that fix it, and what follows from them."""

    name: str
    measures: tuple[str, ...]
    worth: dict[str, Callable[[Measures], float]]


_ROUND = {
    "底面积": lambda m: _PI * m["半径"] ** 2,
    "底面周长": lambda m: 2 * _PI * m["半径"],
}
SHAPES = (
    _Shape("梯形", ("上底", "下底", "高"), {"面积": lambda m: (m["上底"] + m["下底"]) * m["高"] / 2}),
    _Shape("三角形", ("底", "高"), {"面积": lambda m: m["底"] * m["高"] / 2}),
    _Shape("平行四边形", ("底", "高"), {"面积": lambda m: m["底"] * m["高"]}),
    _Shape("长方体", ("长", "宽", "高"), {"体积": lambda m: m["长"] * m["宽"] * m["高"]}),
    _Shape("正方体", ("棱长",), {"体积": lambda m: m["棱长"] ** 3}),
    _Shape("长方形", ("长", "宽"), {
        "面积": lambda m: m["长"] * m["宽"], "周长": lambda m: 2 * (m["长"] + m["宽"]),
    }),
    _Shape("正方形", ("边长",), {"面积": lambda m: m["边长"] ** 2, "周长": lambda m: 4 * m["边长"]}),
    _Shape("圆锥", ("半径", "高"), {
        **_ROUND, "体积": lambda m: _PI * m["半径"] ** 2 * m["高"] / 3,
    }),
    _Shape("圆柱", ("半径", "高"), {
        **_ROUND, "体积": lambda m: _PI * m["半径"] ** 2 * m["高"],
        "侧面积": lambda m: 2 * _PI * m["半径"] * m["高"],
    }),
)  # fmt: skip
_QUANTITY = re.compile(
    r"(?:^|[，,。；;：:\s)）])(?P<of>[一-鿿]{0,8}?)的?(?P<what>侧面积|底面积|底面周长|表面积|面积|体积|周长)(?:是|为|有|[:：=＝])?\s*$"
)
_OTHER_UNIT = re.compile("公顷|平方千米|升|吨|千克|元|答")
_CHANGES = re.compile("增加|减少|切|截|拼|挖|剪|拉成|两个|[3-9]个|一半|阴影|涂色|剩|无盖.*体积")


def judge_shape(node: Node, sign: str, lead: str, clause: str, problem: str) -> Outcome | None:
    """A measure said of the problem's one shape; None where there are two, or others are meant."""
    found = _QUANTITY.search(lead)
    shape = _the_shape(problem) if found is not None else None
    if found is None or shape is None or sign not in ("", "=") or _OTHER_UNIT.search(clause):
        return None
    what = shape[0].worth.get(found["what"])
    if what is None or not _is_meant(found["of"], shape[0].name, problem):
        return None
    last = without_units(node.operands[-1] if isinstance(node, tree.Relation) else node)
    if letters(last) or (isinstance(node, tree.Relation) and set(node.signs) != {"="}):
        return None
    try:
        said = float(Numeric({}, False).value(last).real)
    except (*CANNOT, Undefined):
        return None
    right = what(shape[1])
    exact = value(last)
    close = any(abs(said - right * pi / _PI) <= 0.002 * right for pi in (3.14, 3.14159265, 3.0))
    if close or exact is None:
        return Outcome(True) if close and isinstance(node, tree.Relation) else None
    return Outcome(False, f"{right:.10g}")


def _is_meant(of: str, name: str, problem: str) -> bool:
    """菜地 of 一块梯形菜地; 这个, 它 and nothing at all mean the shape too."""
    bare = re.sub("^(?:这个|这块|这堆|该|它|原来)|的$", "", of)
    if bare in ("", name, f"{name}形"):
        return True
    named = re.search(rf"{name}形?的?(?P<noun>[一-鿿]{{1,8}})", problem)
    return named is not None and named["noun"].startswith(bare)


def _the_shape(problem: str) -> tuple[_Shape, Measures] | None:
    if _CHANGES.search(problem):
        return None
    named = [shape for shape in SHAPES if shape.name in problem]
    if len(named) != 1 or len(re.findall(named[0].name, problem)) > 2:
        return None
    measures: Measures = {}
    units: set[str] = set()
    for wanted in named[0].measures:
        word = (
            "(?:底面)?半径"
            if wanted == "半径"
            else rf"(?<![一-鿿上下]){wanted}"
            if len(wanted) == 1
            else wanted
        )
        found = re.findall(rf"{word}(?:是|为|长|分别是)?\s*\$?{_NUMBER}{_UNIT}", problem)
        if wanted == "半径" and not found:
            found = [
                (str(Fraction(number) / 2), unit)
                for number, unit in re.findall(
                    rf"(?:底面)?直径(?:是|为)?\s*\$?{_NUMBER}{_UNIT}", problem
                )
            ] or [
                (str(round(float(number) / 6.28, 6)), unit)
                for number, unit in re.findall(
                    rf"底面周长(?:是|为)?\s*\$?{_NUMBER}{_UNIT}", problem
                )
            ]
        if len(found) != 1:
            return None
        measures[wanted] = float(Fraction(found[0][0]))
        units.add(found[0][1])
    return (named[0], measures) if len(units) == 1 else None
