"""Short ways to build what a pupil would write out of SymPy results."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import sympy

from engine.errors import BugError
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.values import Picture
from engine.values.picture import NumberLine, Span

T = TypeVar("T")
X = Name("x")
K = Name("k")
INFINITY = tree.Constant("infinity")


def sure(kind: type[T], thing: object) -> T:
    """`thing`, which must be a `kind` here: anything else is a bug and loud."""
    if not isinstance(thing, kind):
        raise BugError(f"expected {kind.__name__}, got {type(thing).__name__}")
    return thing


def node(thing: Any) -> Node:
    """A node for a node, a Python number or a SymPy object."""
    if isinstance(thing, Node):
        return thing
    built = from_sympy(sympy.Integer(thing) if isinstance(thing, int) else thing)
    match built:
        # School writes 1/e, not e to the power of -1.
        case tree.Power(
            base=tree.Constant() as e, exponent=tree.Negate(body=tree.Number() as size)
        ):
            below = e if size.value == 1 else tree.Power(e, size)
            return tree.Divide(from_sympy(sympy.Integer(1)), below)
    return built


def relation(left: Any, *rest: Any) -> Relation:
    """relation(a, "<", b, "≤", c) is a < b ≤ c."""
    operands = (node(left), *(node(each) for each in rest[1::2]))
    return Relation(operands, tuple(rest[0::2]))


def equation(*sides: Any) -> Relation:
    """a = b = c."""
    return Relation(tuple(node(side) for side in sides), ("=",) * (len(sides) - 1))


def call(function: str, *arguments: Any, primes: int = 0) -> Node:
    """f(a, b), with dashes."""
    return tree.Call(function, tuple(node(each) for each in arguments), None, primes)


def times(*factors: Any, sign: str = "") -> Node:
    """A product as written; `sign` stands between all factors."""
    return tree.Multiply(tuple(node(each) for each in factors), (sign,) * (len(factors) - 1))


def plus(*terms: Any) -> Node:
    """A sum as written; terms that are negative are subtracted."""
    built: list[Node] = []
    for term in map(node, terms):
        if built and isinstance(term, tree.Negate):
            term = tree.Minus(term.body)
        elif built and isinstance(term, tree.Add):
            built += term.terms
            continue
        built.append(term)
    return built[0] if len(built) == 1 else tree.Add(tuple(built))


def minus(left: Any, right: Any) -> Node:
    """left - right as written, even where right is negative."""
    first = node(left)
    terms = first.terms if isinstance(first, tree.Add) else (first,)
    return tree.Add((*terms, tree.Minus(node(right))))


def same_writing(one: Node, other: Node) -> bool:
    """Whether two nodes look the same on paper."""
    return latex(one) == latex(other)


def over(numerator: Any, denominator: Any) -> Node:
    """A fraction as written."""
    return tree.Divide(node(numerator), node(denominator))


def power(base: Any, exponent: Any) -> Node:
    """A power as written."""
    return tree.Power(node(base), node(exponent))


def root(body: Any) -> Node:
    """A square root as written."""
    return tree.Root(node(body))


def turning(rate: Any, letter: Node = K) -> Node:
    """A multiple of kπ in the usual order: 2kπ, kπ, kπ/2."""
    turns = rate / sympy.pi
    top, bottom = abs(int(turns.p)), int(turns.q)
    factors = (
        (letter, tree.Constant("pi")) if top == 1 else (node(top), letter, tree.Constant("pi"))
    )
    product: Node = tree.Multiply(factors, ("",) * (len(factors) - 1))
    if bottom != 1:
        product = tree.Divide(product, node(bottom))
    return tree.Negate(product) if turns < 0 else product


def listed(items: Iterable[Any]) -> str:
    """LaTeX of several things with commas between."""
    return ", ".join(latex(node(item)) for item in items)


def pieces(values: Any) -> list[Any]:
    """The intervals and points of a SymPy set, from left to right."""
    parts = values.args if isinstance(values, sympy.Union) else (values,)
    split: list[Any] = []
    for part in parts:
        if isinstance(part, sympy.FiniteSet):
            split += [sympy.FiniteSet(each) for each in part.args]
        elif part is not sympy.S.EmptySet:
            split.append(sympy.Interval(-sympy.oo, sympy.oo) if part is sympy.S.Reals else part)
    return sorted(split, key=lambda each: float(sympy.N(each.inf)))


def interval_node(interval: Any) -> Node:
    """One interval or point as written."""
    if isinstance(interval, sympy.FiniteSet):
        return tree.SetOf(tuple(node(each) for each in interval.args))
    return tree.Interval(
        node(interval.start), node(interval.end), not interval.left_open, not interval.right_open
    )


def union_node(values: Any) -> Node:
    """A SymPy set as a union of intervals; all reals as R."""
    if values is sympy.S.EmptySet:
        return tree.Constant("empty")
    if values == sympy.S.Reals:
        return tree.Constant("R")
    parts = tuple(interval_node(each) for each in pieces(values))
    return parts[0] if len(parts) == 1 else tree.SetOperation("∪", parts)


def condition(values: Any, unknown: Node = X) -> Node:
    """A SymPy set as inequalities for `unknown` joined by 或."""
    if values is sympy.S.EmptySet:
        return tree.Constant("no_solution")
    if values == sympy.S.Reals:
        return relation(unknown, "∈", tree.Constant("R"))
    without = sympy.Complement(sympy.S.Reals, values)
    if isinstance(without, sympy.FiniteSet):
        holes = sorted(without.args, key=lambda each: float(sympy.N(each)))
        excluded = tuple(relation(unknown, "≠", hole) for hole in holes)
        return excluded[0] if len(excluded) == 1 else tree.And(excluded)
    parts = tuple(_inequality(each, unknown) for each in pieces(values))
    return parts[0] if len(parts) == 1 else tree.Or(parts)


def _inequality(part: Any, unknown: Node) -> Node:
    if isinstance(part, sympy.FiniteSet):
        return equation(unknown, part.args[0])
    low, high = part.start, part.end
    below = "<" if part.left_open else "≤"
    above = "<" if part.right_open else "≤"
    if low == -sympy.oo:
        return relation(unknown, above, high)
    if high == sympy.oo:
        return relation(unknown, ">" if part.left_open else "≥", low)
    return relation(low, below, unknown, above, high)


def solution_node(values: Any, unknown: Node = X) -> Node:
    """A solution set as the textbook writes it, {x | ...}."""
    if values is sympy.S.EmptySet:
        return tree.Constant("empty")
    if values == sympy.S.Reals:
        return tree.Constant("R")
    if isinstance(values, sympy.FiniteSet):
        return node(values)
    return tree.SetBuilder(unknown, condition(values, unknown))


def number_line(values: Any, description: str) -> tuple[Picture, ...]:
    """The picture of a solution set, or nothing where there is nothing to mark."""
    spans = []
    ends: list[float] = []
    for part in pieces(values):
        low, high = float(sympy.N(part.inf)), float(sympy.N(part.sup))
        ends += [each for each in (low, high) if abs(each) != float("inf")]
        point = isinstance(part, sympy.FiniteSet)
        spans.append(
            Span(
                None if part.inf == -sympy.oo else low,
                None if part.sup == sympy.oo else high,
                point or not part.left_open,
                point or not part.right_open,
            )
        )
    if not ends:
        return ()
    margin = max(1.0, (max(ends) - min(ends)) * 0.4)
    line = NumberLine((min(ends) - margin, max(ends) + margin), tuple(spans))
    return (Picture("number_line", description, line),)
