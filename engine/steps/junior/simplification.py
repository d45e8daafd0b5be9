"""化简, 计算, 展开: an expression brought to its simplest form."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.lines import chain
from engine.steps.junior.reading import matched
from engine.steps.junior.simplest import SPECIAL_DEGREES, simplest
from engine.steps.junior.writing import known
from engine.steps.task import Task

WORK_OUT = (
    r"(?:将|把)?(?:化简|计算|求值|运算|口算|求|合并同类项|去括号|脱式计算|约分|通分|展开|乘法展开|化成最简二次根式|化为最简二次根式|分母有理化|算一算)(?:代数式|多项式|式子|分式|二次根式|根式|整式|求值)?,?#(?:的值|的结果)?(?:是|为|=|等于)?(?:多少|几)?",
    r"(?:将|把|对)?(?:代数式|多项式|式子|分式|二次根式|根式|整式)?,?#,?(?:化简|展开|合并同类项|去括号|约分|分母有理化|化成最简二次根式|化为最简二次根式)(?:的结果)?(?:是|为|得|后得|=)?",
    r"(?:simplify|expand|evaluate|calculate|compute|work_out|multiply_out|expand_and_simplify)(?:_the)?(?:_expression)?,?#",
    r"#(?:的值|的结果)?(?:=|等于|是|为)?(?:多少|几)?",
)


def simplify_expression(task: Task) -> Derivation | None:
    """Work an expression out; None for equations, functions and what is beyond the school rules."""
    found = matched(task, *WORK_OUT)
    if found is None or len(found[1]) != 1:
        return None
    return simplification(found[1][0])


def simplification(given: Node) -> Derivation | None:
    """The derivation for one expression as written."""
    if not fits(given):
        return None
    moves = chain(given, simplest(given))
    answer = moves[-1].after if moves else given
    answer = known(answer, Node)
    if not moves:
        moves = (Move("simple_already", given, claims=(Equal(given, given),)),)
    return Derivation("simplification", moves, answer, proof=(Equal(given, answer),))


def fits(given: Node) -> bool:
    """Whether an expression holds only what junior pupils work out."""
    allowed = (
        tree.Number | tree.Mixed | tree.Percent | tree.Name | tree.Add | tree.Minus | tree.Negate
        | tree.Multiply | tree.Divide | tree.Power | tree.Root | tree.Absolute | tree.Degrees
    )  # fmt: skip
    in_calls = {
        id(inner)
        for call in given.walk()
        if isinstance(call, tree.Call)
        for inner in call.arguments[0].walk()
    }
    for inner in given.walk():
        # An angle by itself is no number; inside sin, cos and tan it is.
        if isinstance(inner, tree.Degrees) and id(inner) not in in_calls:
            return False
        if isinstance(inner, tree.Root) and tree.Constant("pi") in inner.walk():
            # √((π-4)²) needs the sign of π-4.
            return False
        if isinstance(inner, tree.Constant) and inner.name == "pi":
            continue
        if isinstance(inner, tree.Call) and inner.function in ("sin", "cos", "tan"):
            angle = to_sympy(inner.arguments[0]) * 180 / sympy.pi
            if angle.is_number and angle not in SPECIAL_DEGREES:
                return False
            continue
        if not isinstance(inner, allowed):
            return False
    value = to_sympy(given)
    return not value.has(sympy.I, sympy.zoo, sympy.nan, sympy.oo)
