"""f(x) 在 (-1,3) 上单调递减: what a line says of rising and falling, by the sign of the derivative."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.answer.verify.formulas import read_formula
from engine.answer.verify.known import Known
from engine.answer.verify.rewriting import CANNOT, letters, slope
from engine.maths import tree
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node

_INTERVALS = r"(?:\$?\s*[(（\[]\s*[^()（）\[\]$，,。；]{1,24}[,，]\s*[^()（）\[\]$，,。；]{1,24}[)）\]]\s*\$?\s*(?:[,，、和及与]|以及|上|∪|\\cup)*\s*)+"
_ON = re.compile(
    rf"在\s*(?:区间)?\s*(?P<where>{_INTERVALS})\s*(?:上|内)?\s*(?:单调|为|是|严格)*\s*(?P<how>递增|递减|增函数|减函数|增|减)"
)
_AS = re.compile(rf"(?:单调)?(?P<how>递增|递减|增|减)区间(?:为|是|[:：])\s*(?P<where>{_INTERVALS})")
_OTHER_SUBJECT = re.compile(
    r"(?:^|[^a-zA-Z\\])(?:[a-eg-xz]|[ghφ]\s*\(\s*\w\s*\)|f\s*['′]\s*\(\s*x\s*\))\s*\$?\s*(?:关于\s*\$?x\$?\s*)?(?:的(?:单调)?|在)"
)
_SUBJECT = re.compile(r"f\s*\(\s*x\s*\)|函数|\by\b")
_UNCLEAR = re.compile(r"若|当|设|已知|a|k|m")
_ONE = re.compile(
    r"[(（\[]\s*[^()（）\[\]$，,。；]{1,24}[,，]\s*[^()（）\[\]$，,。；]{1,24}[)）\]]"
)


def judge_monotony(text: str, known: Known) -> bool | None:
    """Whether all that a line says of rising and falling is right; None where that isn't clear."""
    if not _SUBJECT.search(text) or _UNCLEAR.search(text) or _OTHER_SUBJECT.search(text):
        return None
    said = [
        (match["where"], "增" in match["how"], whole)
        for pattern, whole in ((_ON, False), (_AS, True))
        for match in pattern.finditer(text)
    ]
    function = _the_function(known) if said else None
    if function is None:
        return None
    variable, body = function
    found: list[bool | None] = []
    try:
        derivative = slope(body, variable)
        for where, rises, whole in said:
            region = _region(where)
            sign = ">" if rises else "<"
            wanted = solution_set(tree.Relation((derivative, _ZERO), (sign,)), variable)
            found.append(_agrees(region, wanted, whole, body, variable))
    except CANNOT:
        return None
    if False in found:
        return False
    return True if all(found) else None


_ZERO = read_formula("0")[1] or tree.Constant("e")


def _agrees(region: Any, wanted: Any, whole: bool, body: Node, variable: str) -> bool | None:
    if region is None or wanted is None or wanted.has(sympy.ImageSet, sympy.ConditionSet):
        return None
    domain = sympy.calculus.util.continuous_domain(to_sympy(body), symbol(variable), sympy.S.Reals)
    wanted = sympy.Intersection(wanted, domain)
    inside = region.interior
    outside = sympy.Complement(inside, wanted)
    # Single points where the derivative is 0 don't stop a function from rising.
    if not (outside.is_empty or isinstance(outside, sympy.FiniteSet)):
        return False if isinstance(outside, sympy.Interval | sympy.Union) else None
    if whole:
        rest = sympy.Complement(wanted, region)
        if not (rest.is_empty or isinstance(rest, sympy.FiniteSet)):
            return False if isinstance(rest, sympy.Interval | sympy.Union) else None
    return True


def _region(where: str) -> Any | None:
    parts = []
    for found in _ONE.finditer(where.replace("$", "")):
        node = read_formula(found[0])[1]
        if isinstance(node, tree.Tuple) and len(node.items) == 2:
            node = tree.Interval(*node.items, False, False)
        if not isinstance(node, tree.Interval) or letters(node):
            return None
        low, high = to_sympy(node.left), to_sympy(node.right)
        parts.append(sympy.Interval(low, high, not node.left_closed, not node.right_closed))
    return sympy.Union(*parts) if parts else None


def _the_function(known: Known) -> tuple[str, Node] | None:
    """The one function without parameters; a derivative that was stated is none."""
    bodies = {
        (variable, body)
        for name, (variable, body) in known.functions.items()
        if "'" not in name and letters(body) == {variable}
    }
    return bodies.pop() if len(bodies) == 1 and not known.partial else None
