"""Square roots in simplest form, like surds, and denominators without roots."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.junior.lines import Line, Lines
from engine.steps.junior.writing import over, root, terms_of, times, total


def simplest_root(node: tree.Root) -> Lines:
    """√12 = √(4×3) = 2√3"""
    value = to_sympy(node)
    result = from_sympy(value)
    if result == node:
        return ()
    inside = to_sympy(node.body)
    written: list[Line] = []
    if node.index is None and inside.is_Integer and not value.is_Rational:
        outside, surd = value.as_coeff_Mul()
        split = root(times(outside**2, surd**2, sign="×"))
        written.append(Line("take_square_out", split))
    rule = "root_is_exact" if value.is_Rational else "simplest_root"
    return (*written, Line(rule, result))


def surd_value(value: Any) -> Any:
    """A number with roots, multiplied out, denominators without roots."""
    return sympy.expand(sympy.radsimp(sympy.expand(value)))


def surds_in_order(terms: tuple[Any, ...]) -> Node:
    """The sum of surds, like ones added, in the order in which they first occur."""
    sums: dict[Any, Any] = {}
    for term in terms:
        for part in sympy.Add.make_args(surd_value(term)):
            coefficient, surd = part.as_coeff_Mul()
            sums[surd] = sums.get(surd, 0) + coefficient
    return total(
        from_sympy(coefficient * surd) for surd, coefficient in sums.items() if coefficient != 0
    )


def add_surds(node: Node) -> Lines:
    """Like surds are added like like terms."""
    result = surds_in_order(tuple(to_sympy(term) for term in terms_of(node)))
    brackets = any(isinstance(e, tree.Add) for term in terms_of(node) for e in term.walk())
    if result == node or (not brackets and len(terms_of(result)) == len(terms_of(node))):
        return ()
    opened = total(from_sympy(part) for term in terms_of(node) for part in _parts(to_sympy(term)))
    written = []
    if opened not in (node, result) and any(
        isinstance(inner, tree.Add) for term in terms_of(node) for inner in term.walk()
    ):
        written.append(Line("remove_brackets", opened))
    return (*written, Line("add_like_surds", result))


def _parts(value: Any) -> tuple[Any, ...]:
    return tuple(surds_in_order_values(value))


def surds_in_order_values(value: Any) -> list[Any]:
    """The terms of a sum of surds, rational part first."""
    return sorted(sympy.Add.make_args(surd_value(value)), key=lambda part: not part.is_Rational)


def surd_over(value: Any) -> Node:
    """A surd as one fraction where it has a denominator."""
    parts = surds_in_order_values(value)
    below = sympy.ilcm(1, *(part.as_coeff_Mul()[0].q for part in parts))
    above = total(from_sympy(part * below) for part in parts)
    if below == 1:
        return above
    if isinstance(above, tree.Negate):
        return tree.Negate(over(above.body, below))
    return over(above, below)


def divide_surds(node: Node) -> Lines:
    """A product or quotient with roots; a root in the denominator is multiplied away."""
    value = surd_value(to_sympy(node))
    result = surd_over(value)
    if result == node or surd_value(to_sympy(result)) != value:
        return ()
    if isinstance(node, tree.Divide):
        below = surd_value(to_sympy(node.denominator))
        if not below.is_Rational and node.sign != "÷":
            return _rationalised(node, below, result)
    rule = "divide_roots" if _divides(node) else "multiply_roots"
    return (Line(rule, result),)


def _divides(node: Node) -> bool:
    return any(isinstance(inner, tree.Divide) and inner.sign == "÷" for inner in node.walk())


def _rationalised(node: tree.Divide, below: Any, result: Node) -> Lines:
    parts = sympy.Add.make_args(below)
    if len(parts) == 1:
        factor = from_sympy(below.as_coeff_Mul()[1])
    elif len(parts) == 2:
        first, second = terms_of(node.denominator)[0], terms_of(node.denominator)[-1]
        factor = total([first, -to_sympy(second)])
    else:
        return (Line("rationalise", result),)
    words: dict[str, Node | str] = {"factor": factor}
    bigger = over(
        times(node.numerator, factor, sign="×"), times(node.denominator, factor, sign="×")
    )
    return (Line("rationalise", bigger, words), Line("simplify_root_fraction", result))
