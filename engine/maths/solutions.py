"""Which values solve a relation, and whether two relations are solved by the same values.

Three answers everywhere: True and False are proved, None is undecided. Equations that are
polynomial in their unknown are compared exactly; the rest goes through SymPy's real solvers.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy
from sympy.core.relational import Relational
from sympy.solvers.inequalities import solve_univariate_inequality
from sympy.solvers.solveset import NonlinearError

from engine.maths.sign_chart import where
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import And, Constant, Listing, Node, Or, Relation, System, Where
from engine.maths.unreadable import TooHard, Unreadable

DEGREE = 12
"""Polynomial equations up to this degree are counted root by root."""

_CANNOT = (NotImplementedError, ValueError, TypeError, AttributeError, sympy.SympifyError)


def same_solutions(left: Node, right: Node, unknowns: tuple[str, ...]) -> bool | None:
    """Whether two equations, inequalities or systems have the same real solutions."""
    if left == right:
        return True
    if _proportional(left, right):
        return True
    if len(unknowns) == 1:
        first, second = solution_set(left, unknowns[0]), solution_set(right, unknowns[0])
        if first is None or second is None:
            return None
        return _same_set(first, second)
    return _same_points(left, right, unknowns)


def implies(left: Node, right: Node, unknowns: tuple[str, ...]) -> bool | None:
    """Whether every real solution of `left` solves `right`."""
    if left == right or _proportional(left, right):
        return True
    if len(unknowns) != 1:
        points = _points(left, unknowns)
        if points is None:
            return True if _same_points(left, right, unknowns) else None
        return _all_hold(points, right, unknowns)
    first, second = solution_set(left, unknowns[0]), solution_set(right, unknowns[0])
    if first is None:
        return None
    if isinstance(first, sympy.FiniteSet):
        return _all_hold(tuple((root,) for root in first), right, unknowns)
    if second is None:
        return None
    return _decided(first.is_subset(second))


@lru_cache(maxsize=1024)
def solution_set(relation: Node, unknown: str) -> Any:
    """The real solutions of `relation` in `unknown` as a SymPy set, or None when undecided."""
    try:
        return _solutions(relation, symbol(unknown))
    except (*_CANNOT, TooHard, Unreadable):
        return None


def _solutions(node: Node, unknown: Any) -> Any:
    if isinstance(node, Where):
        return _meet(_solutions(node.body, unknown), _solutions(node.condition, unknown))
    if isinstance(node, And | System):
        parts = node.parts if isinstance(node, And) else node.rows
        result: Any = sympy.S.Reals
        for part in parts:
            result = _meet(result, _solutions(part, unknown))
        return result
    if isinstance(node, Or | Listing):
        parts = node.parts if isinstance(node, Or) else node.items
        results = [_solutions(part, unknown) for part in parts]
        return None if any(result is None for result in results) else sympy.Union(*results)
    if isinstance(node, Constant) and node.name == "no_solution":
        return sympy.S.EmptySet
    if isinstance(node, Relation):
        return _relation(node, unknown)
    return None


def _meet(first: Any, second: Any) -> Any:
    return None if first is None or second is None else sympy.Intersection(first, second)


def _relation(node: Relation, unknown: Any) -> Any:
    result: Any = sympy.S.Reals
    for left, sign, right in zip(node.operands, node.signs, node.operands[1:], strict=False):
        result = _meet(result, _one_relation(left, sign, right, unknown))
        if result is None:
            return None
    return result


def _one_relation(left: Node, sign: str, right: Node, unknown: Any) -> Any:
    if sign in "∈∉":
        if to_sympy(left) != unknown:
            return None
        named = to_sympy(right)
        if not isinstance(named, sympy.Set):
            return None
        return named if sign == "∈" else sympy.Complement(sympy.S.Reals, named)
    a, b = to_sympy(left), to_sympy(right)
    if sign == "=":
        return equation_roots(a - b, unknown)
    if sign == "≠":
        roots = equation_roots(a - b, unknown)
        return None if roots is None else sympy.Complement(sympy.S.Reals, roots)
    kinds = {"<": sympy.Lt, ">": sympy.Gt, "≤": sympy.Le, "≥": sympy.Ge}
    if sign not in kinds:
        return None
    inequality = kinds[sign](a, b)
    if inequality in (sympy.true, True):
        return _domain(a - b, unknown)
    if inequality in (sympy.false, False):
        return sympy.S.EmptySet
    if not isinstance(inequality, Relational) or inequality.free_symbols != {unknown}:
        return None
    plain = _low_degree(sympy.expand(a - b), sign, unknown)
    if plain is not None:
        return plain
    charted = where(a - b, sign, unknown, equation_roots)
    if charted is not None:
        return charted
    found = solve_univariate_inequality(inequality, unknown, relational=False)
    return sympy.Intersection(found, _domain(a - b, unknown))


def _low_degree(difference: Any, sign: str, unknown: Any) -> Any:
    """Where a linear or quadratic expression is `sign` 0, from its roots; None for any other.

    SymPy's own solver takes a hundred times as long for these.
    """
    if not difference.is_polynomial(unknown):
        return None
    coefficients = sympy.Poly(difference, unknown).all_coeffs()
    if len(coefficients) not in (2, 3):
        return None
    # Surds and π are allowed in a linear one only, where the sign of the slope is known.
    rational = all(each.is_Rational for each in coefficients)
    if not rational and (len(coefficients) == 3 or not all(e.is_real for e in coefficients)):
        return None
    lead = coefficients[0]
    if not (lead.is_positive or lead.is_negative):
        return None
    wants_positive = (sign in ">≥") == bool(lead.is_positive)
    open_end = sign in "<>"
    if len(coefficients) == 2:
        bound = sympy.radsimp(-coefficients[1] / lead)
        if wants_positive:
            return sympy.Interval(bound, sympy.oo, open_end, True)
        return sympy.Interval(-sympy.oo, bound, True, open_end)
    return _quadratic(coefficients, wants_positive, open_end)


def _quadratic(coefficients: list[Any], outside: bool, open_end: bool) -> Any:
    """Outside or between the roots of a quadratic with rational coefficients."""
    a, b, c = coefficients
    discriminant = b**2 - 4 * a * c
    if discriminant < 0:
        return sympy.S.Reals if outside else sympy.S.EmptySet
    half = sympy.sqrt(discriminant) / (2 * abs(a))
    low, high = sympy.expand(-b / (2 * a) - half), sympy.expand(-b / (2 * a) + half)
    if not outside:
        if discriminant == 0:
            return sympy.S.EmptySet if open_end else sympy.FiniteSet(low)
        return sympy.Interval(low, high, open_end, open_end)
    if discriminant == 0 and not open_end:
        return sympy.S.Reals
    return sympy.Union(
        sympy.Interval(-sympy.oo, low, True, open_end),
        sympy.Interval(high, sympy.oo, open_end, True),
    )


def equation_roots(expression: Any, unknown: Any) -> Any:
    """The real zeros of `expression` as a SymPy set, or None when undecided."""
    if unknown not in expression.free_symbols:
        if expression.is_zero is None:
            expression = sympy.simplify(expression)
        if expression.is_zero is None:
            return None
        return sympy.S.Reals if expression.is_zero else sympy.S.EmptySet
    numerator, denominator = sympy.fraction(sympy.together(expression))
    if numerator.is_polynomial(unknown) and denominator.is_polynomial(unknown):
        roots = _polynomial_roots(numerator, unknown)
        if roots is not None:
            return sympy.FiniteSet(
                *(root for root in roots if sympy.simplify(denominator.subs(unknown, root)) != 0)
            )
    if expression.free_symbols != {unknown}:
        return None
    found = sympy.solveset(expression, unknown, sympy.S.Reals)
    return None if found.has(sympy.ConditionSet) else found


def _polynomial_roots(numerator: Any, unknown: Any) -> list[Any] | None:
    polynomial = sympy.Poly(numerator, unknown)
    if polynomial.degree() > DEGREE:
        return None
    if polynomial.is_zero:
        return None
    if polynomial.degree() == 1:
        return [sympy.simplify(-polynomial.nth(0) / polynomial.nth(1))]
    if polynomial.free_symbols_in_domain:
        return None
    try:
        roots = sympy.roots(polynomial)
        if sum(roots.values()) == polynomial.degree():
            return [root for root in roots if _is_real(root)]
        return list(dict.fromkeys(polynomial.real_roots()))
    except (NotImplementedError, sympy.PolynomialError):
        return None


def _is_real(root: Any) -> bool:
    if root.is_real is not None:
        return bool(root.is_real)
    return bool(abs(sympy.im(root.evalf(30))) < sympy.Float("1e-20"))


def _domain(expression: Any, unknown: Any) -> Any:
    if expression.is_polynomial(unknown):
        return sympy.S.Reals
    return sympy.calculus.util.continuous_domain(expression, unknown, sympy.S.Reals)


def _same_set(first: Any, second: Any) -> bool | None:
    if first == second:
        return True
    if isinstance(first, sympy.FiniteSet) and isinstance(second, sympy.FiniteSet):
        if len(first) == len(second) and all(
            any(sympy.simplify(a - b) == 0 for b in second) for a in first
        ):
            return True
        return False if all(root.is_number for root in (*first, *second)) else None
    one = _decided(first.is_subset(second))
    other = _decided(second.is_subset(first))
    if one is None or other is None:
        return False if False in (one, other) else None
    return one and other


def _decided(answer: Any) -> bool | None:
    return None if answer is None else bool(answer)


def _proportional(left: Node, right: Node) -> bool:
    """Two equations whose differences are a constant multiple of each other, poles and all."""
    try:
        first, second = _difference(left), _difference(right)
        if first is None or second is None or first == 0 or second == 0:
            return False
        ratio = sympy.cancel(first / second)
        if not ratio.is_number or ratio == 0:
            return False
        # A denominator that vanished in between would have added solutions.
        below = [sympy.denom(sympy.together(side)) for side in (first, second)]
        return bool(sympy.cancel(below[0] / below[1]).is_number)
    except (*_CANNOT, TooHard, Unreadable):
        return False


def _difference(node: Node) -> Any:
    if isinstance(node, Relation) and node.signs == ("=",):
        return to_sympy(node.operands[0]) - to_sympy(node.operands[1])
    return None


def _equations(node: Node) -> list[Any] | None:
    if isinstance(node, System | And | Listing):
        rows = (
            node.rows
            if isinstance(node, System)
            else node.parts
            if isinstance(node, And)
            else node.items
        )
        found: list[Any] = []
        for row in rows:
            inner = _equations(row)
            if inner is None:
                return None
            found += inner
        return found
    if isinstance(node, Relation) and set(node.signs) == {"="}:
        values = [to_sympy(operand) for operand in node.operands]
        return [values[0] - other for other in values[1:]]
    return None


def _points(node: Node, unknowns: tuple[str, ...]) -> tuple[tuple[Any, ...], ...] | None:
    """The finitely many real points that solve a system, or None when undecided or infinite."""
    try:
        if isinstance(node, Or):
            every: list[tuple[Any, ...]] = []
            for part in node.parts:
                inner = _points(part, unknowns)
                if inner is None:
                    return None
                every += inner
            return tuple(dict.fromkeys(every))
        if isinstance(node, Constant) and node.name == "no_solution":
            return ()
        equations = _equations(node)
        if equations is None:
            return None
        letters = [symbol(name) for name in unknowns]
        found = sympy.solve(equations, letters, dict=True)
    except (*_CANNOT, TooHard, Unreadable):
        return None
    points = []
    for solution in found:
        if set(solution) != set(letters):
            return None
        point = tuple(sympy.simplify(solution[letter]) for letter in letters)
        if all(value.is_number and _is_real(value) for value in point):
            points.append(point)
        elif any(value.free_symbols for value in point):
            return None
    return tuple(points)


def _same_points(left: Node, right: Node, unknowns: tuple[str, ...]) -> bool | None:
    first, second = _linear(left, unknowns), _linear(right, unknowns)
    if first is not None and second is not None:
        return bool(first == second)
    some, others = _points(left, unknowns), _points(right, unknowns)
    if some is None or others is None:
        return None
    return len(some) == len(others) and all(
        any(
            all(sympy.simplify(a - b) == 0 for a, b in zip(one, two, strict=True)) for two in others
        )
        for one in some
    )


def _linear(node: Node, unknowns: tuple[str, ...]) -> Any:
    """A linear system in its reduced row form, which is the same for equivalent systems."""
    try:
        equations = _equations(node)
        if equations is None:
            return None
        letters = [symbol(name) for name in unknowns]
        matrix, constants = sympy.linear_eq_to_matrix(equations, letters)
    except (*_CANNOT, TooHard, Unreadable, NonlinearError):
        return None
    reduced, pivots = matrix.row_join(constants).rref()
    if len(letters) in pivots:
        return "inconsistent"
    return reduced[: len(pivots), :]


def _all_hold(
    points: tuple[tuple[Any, ...], ...], relation: Node, unknowns: tuple[str, ...]
) -> bool | None:
    equations = _equations(relation)
    letters = [symbol(name) for name in unknowns]
    for point in points:
        if equations is None:
            if len(unknowns) != 1:
                return None
            others = solution_set(relation, unknowns[0])
            inside = None if others is None else others.contains(point[0])
            if inside not in (sympy.true, sympy.false):
                return None
            if inside == sympy.false:
                return False
            continue
        values = dict(zip(letters, point, strict=True))
        for equation in equations:
            remainder = sympy.simplify(equation.subs(values))
            if remainder.free_symbols:
                return None
            if remainder != 0:
                return False
    return True
