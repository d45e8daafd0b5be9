"""相反数, 倒数, 绝对值 and roots of one number."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.maths.write import latex
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.radicals import surd_over
from engine.steps.junior.rationals import number_node
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import letters_in, over, power, root
from engine.steps.task import Task

WHAT = r"(?P<what>相反数|倒数|绝对值|算术平方根|平方根|立方根|负倒数)"
ASKED = (
    rf"(?:求|写出|计算)?#的{WHAT}(?:是|为|=|等于)?(?:多少|几|什么)?",
    rf"{WHAT}[,]?#",
)


def describe_number(task: Task) -> Derivation | None:
    """One word of the textbook asked of one number."""
    found = matched(task, *ASKED)
    if found is None or len(found[1]) != 1:
        return None
    given = found[1][0]
    if letters_in(given) or isinstance(given, tree.Relation | tree.Tuple):
        return None
    value = to_sympy(given)
    if not (value.is_number and value.is_real):
        return None
    what = found[0]["what"]
    if what == "相反数":
        return _of("opposite", given, _written(-value, given), tree.Negate(given))
    if what == "绝对值":
        rule = "absolute_of_negative" if value.is_negative else "absolute_of_positive"
        return _of(rule, given, _written(abs(value), given), tree.Absolute(given))
    if what == "倒数":
        if value == 0:
            return None
        result = surd_over(sympy.radsimp(1 / value))
        return _of("reciprocal", given, result, over(1, given))
    if what == "立方根":
        return _cube_root(given, value)
    if what in ("平方根", "算术平方根") and value.is_Rational and not value.is_negative:
        return _square_root(given, value, both=what == "平方根")
    return None


def _written(value: Any, given: Node) -> Node:
    return number_node(value, given) if value.is_Rational else surd_over(value)


def _of(rule: str, given: Node, result: Node, expression: Node) -> Derivation:
    claim = Equal(expression, result)
    move = Move(rule, result, expression, claims=(claim,), words={"number": given})
    return Derivation(rule, (move,), result, proof=(claim,))


def _cube_root(given: Node, value: Any) -> Derivation | None:
    if not value.is_Rational:
        return None
    size = abs(value)
    result = sympy.root(size.p, 3) / sympy.root(size.q, 3)
    if not result.is_Rational:
        return None
    answer = number_node(-result if value.is_negative else result, given)
    back = Equal(power(answer, 3), given)
    move = Move("cube_root", answer, tree.Root(given, from_sympy(sympy.Integer(3))),
                claims=(back,), words={"root": answer, "number": given})  # fmt: skip
    return Derivation("cube_root", (move,), answer, proof=(back,))


def _square_root(given: Node, value: Any, *, both: bool) -> Derivation:
    exact = sympy.sqrt(value)
    answer = number_node(exact, given) if exact.is_Rational else from_sympy(exact)
    back = Equal(power(answer, 2), given)
    words = {"root": answer, "number": given}
    if not both or value == 0:
        claims = (back, Equal(root(given), answer))
        move = Move("arithmetic_root", answer, root(given), claims=claims, words=words)
        return Derivation("square_root", (move,), answer, proof=claims)
    shown = tree.PlusMinus(answer)
    opposite = Equal(power(tree.Negate(answer), 2), given)
    move = Move("square_roots", shown, latex=f"\\pm {latex(root(given))}={latex(shown)}",
                claims=(back, opposite), words=words)  # fmt: skip
    return Derivation("square_root", (move,), shown, proof=(back, opposite))


def exact(value: Node) -> Fraction | None:
    """A rational value as a fraction, None for any other."""
    found = to_sympy(value)
    return Fraction(int(found.p), int(found.q)) if found.is_Rational else None
