"""Short ways to write lines of working as a pupil would, without evaluating them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

import sympy

from engine.errors import BugError
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex

Kind = TypeVar("Kind")
NO_SOLUTION = tree.Constant("no_solution")
REALS = tree.Constant("R")
ZERO = from_sympy(sympy.Integer(0))
ONE = from_sympy(sympy.Integer(1))


def node(thing: Any) -> Node:
    """A node for a node, a Python number or a SymPy object."""
    if isinstance(thing, Node):
        return thing
    return from_sympy(thing if isinstance(thing, sympy.Basic) else sympy.Rational(thing))


def known(thing: object, kind: type[Kind]) -> Kind:
    """`thing` where it can only be of this kind; anything else is a bug."""
    if not isinstance(thing, kind):
        raise BugError(f"{thing!r} is no {kind.__name__}")
    return thing


def total(terms: Iterable[Any]) -> Node:
    """The sum of `terms` in the order given, nothing combined; no terms is 0."""
    written: list[Node] = []
    for term in map(node, terms):
        if written and isinstance(term, tree.Negate):
            written.append(tree.Minus(term.body))
        elif isinstance(term, tree.Add) and not (
            written and isinstance(term.terms[0], tree.Negate)
        ):
            written += term.terms
        elif isinstance(term, tree.Minus) and not written:
            written.append(tree.Negate(term.body))
        else:
            written.append(term)
    if not written:
        return ZERO
    return written[0] if len(written) == 1 else tree.Add(tuple(written))


def equation(*sides: Any) -> Relation:
    """a = b = c"""
    return Relation(tuple(node(side) for side in sides), ("=",) * (len(sides) - 1))


def relation(left: Any, sign: str, right: Any) -> Relation:
    """left sign right"""
    return Relation((node(left), node(right)), (sign,))


def times(*factors: Any, sign: str = "") -> Node:
    """A product as written; factors 1 vanish, and a leading -1 becomes a sign."""
    kept = [node(factor) for factor in factors]
    negative = False
    if isinstance(kept[0], tree.Negate):
        negative, kept[0] = True, kept[0].body
    shorter = [factor for factor in kept if factor != ONE] or [ONE]
    flat: list[Node] = []
    signs: list[str] = []
    for factor in shorter:
        if flat:
            signs.append(sign)
        if isinstance(factor, tree.Multiply):
            flat += factor.factors
            signs += factor.signs
        else:
            flat.append(factor)
    product = flat[0] if len(flat) == 1 else tree.Multiply(tuple(flat), tuple(signs))
    return tree.Negate(product) if negative else product


def over(numerator: Any, denominator: Any) -> Node:
    """A fraction as written."""
    return tree.Divide(node(numerator), node(denominator))


def power(base: Any, exponent: Any) -> Node:
    """A power as written; the exponent 1 is not written."""
    return node(base) if node(exponent) == ONE else tree.Power(node(base), node(exponent))


def root(body: Any) -> Node:
    """A square root as written."""
    return tree.Root(node(body))


def terms_of(expression: Node) -> tuple[Node, ...]:
    """The terms of a sum, each with its sign; a single term for anything else."""
    if not isinstance(expression, tree.Add):
        return (expression,)
    return tuple(
        tree.Negate(term.body) if isinstance(term, tree.Minus) else term
        for term in expression.terms
    )


def with_fraction_bars(expression: Node) -> Node:
    """a/b written as a fraction with a bar, everywhere; beside ÷ a stroke binds first.

    A÷a/(a²-1) is typed for A÷\\frac{a}{a²-1}: the same line never means two divisions in a row.
    """
    match expression:
        case tree.Divide(
            numerator=tree.Divide(numerator=whole, denominator=above, sign="÷"),
            denominator=below, sign="/",
        ):  # fmt: skip
            expression = tree.Divide(whole, tree.Divide(above, below, "/"), "÷")
    changed: dict[str, Any] = {}
    for field in fields(expression):  # type: ignore[arg-type]
        value = getattr(expression, field.name)
        if isinstance(value, Node):
            changed[field.name] = with_fraction_bars(value)
        elif isinstance(value, tuple):
            changed[field.name] = tuple(
                with_fraction_bars(each) if isinstance(each, Node) else each for each in value
            )
    if isinstance(expression, tree.Divide) and expression.sign == "/":
        changed["sign"] = "frac"
    return replace(expression, **changed) if changed else expression  # type: ignore[type-var]


def letters_in(*nodes: Node) -> tuple[str, ...]:
    """The letters that occur, in order of appearance."""
    found = {str(inner): None for each in nodes for inner in each.walk() if isinstance(inner, Name)}
    return tuple(found)


def surd_node(value: Any) -> Node:
    """A number with roots as one fraction, rational part first: (3+√17)/4, -2+√5."""
    terms = sympy.Add.make_args(sympy.expand(value))
    below = sympy.ilcm(1, *(term.as_coeff_Mul()[0].q for term in terms))
    whole = [term * below for term in terms]
    whole.sort(key=lambda term: not term.is_Rational)
    numerator = total(whole)
    return numerator if below == 1 else _signed_fraction(numerator, below)


def _signed_fraction(numerator: Node, below: Any) -> Node:
    if isinstance(numerator, tree.Negate):
        return tree.Negate(over(numerator.body, below))
    return over(numerator, below)


def either(unknown: str, values: Sequence[Any]) -> Node:
    """x = a, or x = a 或 x = b ..., as a node that can be proved."""
    parts = tuple(equation(Name(unknown), _tidy(value)) for value in values)
    return parts[0] if len(parts) == 1 else tree.Or(parts)


def numbered(unknown: str, values: Sequence[Any]) -> str:
    """x_1 = a, x_2 = b in LaTeX; a single value has no number."""
    if len(values) == 1:
        return latex(equation(Name(unknown), _tidy(values[0])))
    return ",\\ ".join(
        latex(equation(Name(unknown, str(place)), _tidy(value)))
        for place, value in enumerate(values, 1)
    )


def value_of(expression: Node) -> Any:
    """The SymPy value of a node."""
    return to_sympy(expression)


def _tidy(value: Any) -> Any:
    if isinstance(value, sympy.Expr) and value.is_number and not value.is_Rational:
        return surd_node(value)
    return value
