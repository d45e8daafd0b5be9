"""The sign of an expression between its zeros and the gaps of its domain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.solutions import equation_roots
from engine.maths.to_sympy import symbol
from engine.maths.unreadable import Unreadable
from engine.steps.claim import Claim, Holds, SolutionSet
from engine.steps.senior.nodes import equation, node, pieces, relation

_CANNOT = (NotImplementedError, ValueError, TypeError, AttributeError, Unreadable)


@dataclass(frozen=True)
class SignTable:
    """`zeros` in the domain from left to right, `parts` are (open interval, sign 1 or -1).

    `all_zeros` also holds zeros outside the domain, and `samples` one point for each part.
    `edges` are closed ends of the domain that are no zeros, with their signs.
    """

    expression: Any
    variable: str
    domain: Any
    zeros: tuple[Any, ...]
    all_zeros: tuple[Any, ...]
    parts: tuple[tuple[Any, int], ...]
    samples: tuple[Any, ...]
    edges: tuple[tuple[Any, int], ...] = ()

    def solve(self, sign: str) -> Any:
        """The set where expression `sign` 0."""
        wanted = -1 if sign in "<≤" else 1
        open_parts = [part for part, value in self.parts if value == wanted]
        closed = sympy.FiniteSet(*self.zeros) if sign in "≤≥" else sympy.S.EmptySet
        ends = sympy.FiniteSet(*(point for point, value in self.edges if value == wanted))
        return sympy.Union(*open_parts, closed, ends)

    def proof(self) -> tuple[Claim, ...]:
        """That there are no other zeros, and what the sign is in each part."""
        written = node(self.expression)
        claims: list[Claim] = []
        if self.variable in {s.name for s in self.expression.free_symbols}:
            claims.append(
                SolutionSet(equation(written, 0), self.variable, tuple(map(node, self.all_zeros)))
            )
        signs = [sign for _, sign in self.parts] + [sign for _, sign in self.edges]
        points = [*self.samples, *(point for point, _ in self.edges)]
        for sign, sample in zip(signs, points, strict=True):
            value = self.expression.subs(symbol(self.variable), sample)
            claims.append(Holds(relation(value, ">" if sign > 0 else "<", 0)))
        return tuple(claims)


def real_zeros(expression: Any, variable: str) -> tuple[Any, ...] | None:
    """All real zeros in order, factor by factor; None when they can't be found exactly."""
    unknown = symbol(variable)
    try:
        top, bottom = sympy.fraction(sympy.together(expression))
        found: list[Any] = []
        for factor in sympy.Mul.make_args(sympy.factor(top)):
            roots = _factor_zeros(factor, unknown)
            if roots is None:
                return None
            found += roots
        kept = [
            each
            for each in dict.fromkeys(found)
            if bottom.subs(unknown, each) not in (0, sympy.zoo)
        ]
        kept = [each for each in kept if _has_value(expression.subs(unknown, each))]
        return ordered(kept)
    except _CANNOT:
        return None


def _has_value(value: Any) -> bool:
    """Whether an expression is defined where a factor of it vanishes: x·ln x is not at 0."""
    return value.is_real is not False and not value.has(sympy.nan, sympy.zoo, sympy.oo, -sympy.oo)


def _factor_zeros(factor: Any, unknown: Any) -> list[Any] | None:
    if unknown not in factor.free_symbols:
        return []
    base, _ = factor.as_base_exp()
    if isinstance(factor, sympy.exp) or base.is_number:
        return []
    roots = equation_roots(base, unknown)
    if not isinstance(roots, sympy.FiniteSet) and roots is not sympy.S.EmptySet:
        return None
    simple = [sympy.simplify(root) for root in roots]
    if any(root.has(sympy.LambertW, sympy.CRootOf) for root in simple):
        return None
    return simple


def ordered(values: Any) -> tuple[Any, ...]:
    """Real numbers from small to large."""
    return tuple(sorted(values, key=lambda each: float(sympy.N(each))))


def sign_table(expression: Any, variable: str, domain: Any = sympy.S.Reals) -> SignTable | None:
    """The signs of `expression` over `domain`, a SymPy set of intervals; None when undecided."""
    zeros = real_zeros(expression, variable)
    if zeros is None:
        return None
    poles = real_zeros(sympy.denom(sympy.together(expression)), variable)
    if poles is None:
        return None
    unknown = symbol(variable)
    inside = tuple(zero for zero in zeros if domain.contains(zero) == sympy.true)
    parts, samples = [], []
    try:
        from_sympy(expression)
        for gap in pieces(sympy.Complement(domain, sympy.FiniteSet(*zeros, *poles))):
            if isinstance(gap, sympy.FiniteSet):
                return None
            sample = sample_point(gap)
            value = sympy.N(expression.subs(unknown, sample), 30)
            if not value.is_real or abs(value) < sympy.Float("1e-20"):
                return None
            parts.append((sympy.Interval.open(gap.start, gap.end), 1 if value > 0 else -1))
            samples.append(sample)
    except _CANNOT:
        return None
    edges = _edges(expression, unknown, domain, zeros)
    if edges is None:
        return None
    return SignTable(
        expression, variable, domain, inside, zeros, tuple(parts), tuple(samples), edges
    )


def _edges(
    expression: Any, unknown: Any, domain: Any, zeros: tuple[Any, ...]
) -> tuple[tuple[Any, int], ...] | None:
    """The signs at closed ends of the domain, where an open part says nothing."""
    found = []
    for part in pieces(domain):
        for end in (part.inf, part.sup):
            if not end.is_finite or end in zeros or domain.contains(end) != sympy.true:
                continue
            value = sympy.N(expression.subs(unknown, end), 30)
            if not value.is_real or abs(value) < sympy.Float("1e-20"):
                return None
            found.append((end, 1 if value > 0 else -1))
    return tuple(dict.fromkeys(found))


def sample_point(interval: Any) -> Any:
    """A simple number strictly inside an interval: an integer where there is one."""
    low, high = interval.start, interval.end
    if low == -sympy.oo and high == sympy.oo:
        return sympy.Integer(0)
    if low == -sympy.oo:
        return sympy.ceiling(high) - 1
    if high == sympy.oo:
        return sympy.floor(low) + 1
    whole = sympy.floor(low) + 1
    if whole < high:
        return whole
    middle = sympy.N((low + high) / 2)
    width = sympy.N(high - low)
    scale = sympy.Integer(2) ** max(1, int(sympy.ceiling(sympy.log(4 / width, 2))))
    return sympy.Rational(int(sympy.floor(middle * scale)) * 2 + 1, 2 * scale)


def limit_at(expression: Any, unknown: Any, at: Any, side: str) -> Any:
    """The one-sided limit, or None where numbers near the place don't bear it out.

    SymPy 1.14 takes the limit of 3**(-x) at minus infinity for 0, so powers are written with
    base e first, and what it says is compared with values on the way there.
    """
    written = expression.replace(
        lambda each: each.is_Pow and each.base.is_number and each.exp.has(unknown),
        lambda each: sympy.exp(each.exp * sympy.log(each.base)),
    )
    value = sympy.limit(written, unknown, at, side)
    if not value.is_extended_real:
        return None
    sign = 1 if side == "+" else -1
    sizes = [sympy.Integer(10) ** k for k in (2, 3, 4)]
    places = [size * (1 if at == sympy.oo else -1) for size in sizes]
    if at.is_finite:
        places = [at + sign / size for size in sizes]
    seen = [sympy.N(expression.subs(unknown, place), 30) for place in places]
    if not all(each.is_real for each in seen):
        return None
    if value.is_finite:
        errors = [abs(each - value) for each in seen]
        near = errors[0] >= errors[1] >= errors[2] and errors[2] < (1 + abs(value)) / 4
        return value if near else None
    direction = 1 if value == sympy.oo else -1
    heights = [each * direction for each in seen]
    return value if heights[0] < heights[1] < heights[2] and heights[2] > 0 else None
