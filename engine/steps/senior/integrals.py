"""Integrals and limits of the kinds school knows."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex
from engine.steps.claim import AntiderivativeOf, Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import tidy
from engine.steps.senior.domain import natural_domain
from engine.steps.senior.nodes import equation, minus, node
from engine.steps.senior.reading import matched
from engine.steps.senior.signs import limit_at
from engine.steps.task import Task

_ALLOWED = (
    sympy.Pow,
    sympy.Add,
    sympy.Mul,
    sympy.Symbol,
    sympy.Number,
    sympy.sin,
    sympy.cos,
    sympy.tan,
    sympy.exp,
    sympy.log,
    sympy.Abs,
)


def find_integral(task: Task) -> Derivation | None:
    """求定积分、不定积分."""
    nodes = matched(task, r"求?(?:(?:不)?定积分)?#", r"求?(?:(?:不)?定积分),?#")
    if nodes is None or not isinstance(nodes[0], tree.Integral):
        return None
    given = nodes[0]
    variable = str(given.variable)
    body = to_sympy(given.body)
    if body.free_symbols - {symbol(variable)} or not all(
        isinstance(e, _ALLOWED) or e.is_number for e in sympy.preorder_traversal(body)
    ):
        return None
    if given.lower is not None and given.upper is not None:
        return _definite(given, body, variable)
    if body.has(sympy.Abs):
        return None
    found = antiderivative(body, variable)
    if found is None:
        return None
    claims = _on_both_sides(given.body, variable, found)
    answer = tree.Add((*(found.terms if isinstance(found, tree.Add) else (found,)), Name("C")))
    moves = (Move("antiderivative", before=given, after=equation(given, answer), claims=claims),)
    return Derivation("indefinite_integral", moves, answer=answer, proof=claims)


def _on_both_sides(body: Node, variable: str, found: Node) -> tuple[Claim, ...]:
    """The claim itself, or one for u > 0 and one for u < 0 where ln|u| occurs."""
    expression = to_sympy(found)
    if not expression.has(sympy.Abs):
        return (AntiderivativeOf(body, variable, found),)
    return tuple(
        AntiderivativeOf(
            body,
            variable,
            node(
                expression.replace(
                    lambda e: isinstance(e, sympy.Abs), lambda e, s=sign: s * e.args[0]
                )
            ),
        )
        for sign in (1, -1)
    )


def antiderivative(body: Any, variable: str, *, positive: bool = False) -> Node | None:
    """An antiderivative in elementary functions, in its shortest form."""
    try:
        found = sympy.integrate(
            sympy.expand(body) if body.is_polynomial() else body, symbol(variable)
        )
    except (NotImplementedError, ValueError, TypeError):
        return None
    if found.has(sympy.Integral, sympy.Piecewise) or not all(
        isinstance(e, (*_ALLOWED, sympy.atan, sympy.asin)) or e.is_number
        for e in sympy.preorder_traversal(found)
    ):
        return None
    if positive:
        return tidy(found)
    # School writes ln|x| where the letter may be negative.
    found = found.replace(
        lambda e: isinstance(e, sympy.log) and e.has(symbol(variable)),
        lambda e: sympy.log(sympy.Abs(e.args[0])) if not e.args[0].is_positive else e,
    )
    return tidy(found) if not found.has(sympy.Abs) else node(found)


def _definite(given: tree.Integral, body: Any, variable: str) -> Derivation | None:
    if given.lower is None or given.upper is None:
        return None
    low, high = to_sympy(given.lower), to_sympy(given.upper)
    if not (
        low.is_number
        and high.is_number
        and low.is_finite
        and high.is_finite
        and low.is_real
        and high.is_real
    ):
        return None
    if body.is_number:
        value = sympy.expand(body * (high - low))
        product = minus(high, low)
        return Derivation(
            "definite_integral",
            (Move("integral_constant", after=equation(given, value)),),
            answer=node(value),
            proof=(Equal(tree.Multiply((given.body, product), ("",)), node(value)),),
        )
    domain = natural_domain(given.body, variable)
    span = sympy.Interval(min(low, high), max(low, high))
    if domain is None or not span.is_subset(domain):
        return None
    if body.has(sympy.Abs):
        return _split_integral(given, body, variable, low, high)
    found = antiderivative(body, variable, positive=bool(span.start >= 0))
    if found is None or to_sympy(found).has(sympy.Abs):
        return None
    primitive = to_sympy(found)
    top, bottom = (sympy.simplify(primitive.subs(symbol(variable), each)) for each in (high, low))
    value = sympy.simplify(top - bottom)
    if value.has(sympy.nan, sympy.zoo) or not value.is_real:
        return None
    value = sympy.expand(value)
    claim = AntiderivativeOf(given.body, variable, found)
    bar = rf"{latex(given)}=\left({latex(found)}\right)\Big|_{{{latex(given.lower)}}}^{{{latex(given.upper)}}}"
    difference = minus(top, bottom)
    moves = (
        Move("newton_leibniz", latex=bar, claims=(claim,)),
        Move(
            "upper_minus_lower",
            before=difference,
            after=node(value),
            claims=(Equal(difference, node(value)),),
        ),
    )
    proof = (
        claim,
        Equal(node(primitive.subs(symbol(variable), high)), node(top)),
        Equal(node(primitive.subs(symbol(variable), low)), node(bottom)),
        Equal(difference, node(value)),
    )
    return Derivation(
        "definite_integral", moves, answer=node(value), proof=proof, graphs=(given.body,)
    )


def _split_integral(
    given: tree.Integral, body: Any, variable: str, low: Any, high: Any
) -> Derivation | None:
    """An absolute value inside: split at the zeros."""
    from engine.steps.senior.signs import real_zeros

    unknown = symbol(variable)
    cuts: set[Any] = set()
    for each in body.atoms(sympy.Abs):
        zeros = real_zeros(each.args[0], variable)
        if zeros is None:
            return None
        cuts |= {z for z in zeros if low < z < high}
    if not low < high:
        return None
    edges = [low, *sorted(cuts, key=lambda e: float(e)), high]
    total: Any = sympy.Integer(0)
    parts: list[Move] = []
    claims: list[Claim] = []
    for start, end in pairwise(edges):
        middle = (start + end) / 2
        plain = body.replace(
            lambda e: isinstance(e, sympy.Abs),
            lambda e, at=middle: e.args[0] if e.args[0].subs(unknown, at) > 0 else -e.args[0],
        )
        found = antiderivative(plain, variable, positive=True)
        if found is None:
            return None
        primitive = to_sympy(found)
        value = sympy.expand(primitive.subs(unknown, end) - primitive.subs(unknown, start))
        piece = tree.Integral(node(sympy.expand(plain)), Name(variable), node(start), node(end))
        claims.append(AntiderivativeOf(node(plain), variable, found))
        claims.append(Equal(node(body.subs(unknown, middle)), node(plain.subs(unknown, middle))))
        parts.append(Move("integral_part", after=equation(piece, value), claims=(claims[-2],)))
        total += value
    proof: tuple[Claim, ...] = tuple(claims)
    moves = (
        Move("split_integral", after=equation(given, total), parts=tuple(parts), claims=proof),
    )
    return Derivation(
        "definite_integral", moves, answer=node(total), proof=proof, graphs=(given.body,)
    )


def find_limit(task: Task) -> Derivation | None:
    """求极限."""
    nodes = matched(task, r"求?(?:极限)?#")
    if nodes is None or not isinstance(nodes[0], tree.Limit):
        return None
    given = nodes[0]
    variable = str(given.variable)
    unknown = symbol(variable)
    body, target = to_sympy(given.body), to_sympy(given.target)
    if body.free_symbols != {unknown} or not all(
        isinstance(e, (*_ALLOWED,)) or e.is_number for e in sympy.preorder_traversal(body)
    ):
        return None
    sides = given.side or ("+" if target.is_infinite else "+-")
    values = [limit_at(body, unknown, target, side) for side in sides]
    value = values[0]
    if value is None or any(other != value for other in values):
        return None
    if not value.is_number or not value.is_finite:
        return None
    return _limit_moves(given, body, unknown, target, value, variable)


def _limit_moves(
    given: tree.Limit, body: Any, unknown: Any, target: Any, value: Any, variable: str
) -> Derivation | None:
    answer = node(value)
    top, bottom = sympy.fraction(sympy.together(body))
    direct = body.subs(unknown, target) if target.is_finite else sympy.nan
    if direct.is_number and direct.is_finite and not direct.has(sympy.nan, sympy.zoo):
        claim: Claim = Equal(node(direct), answer)
        return Derivation(
            "limit",
            (Move("limit_substitute", after=equation(given, answer), claims=(claim,)),),
            answer=answer,
            proof=(claim,),
        )
    rational = top.is_polynomial(unknown) and bottom.is_polynomial(unknown)
    if rational and target.is_finite:
        reduced = sympy.cancel(body)
        shown = tree.Limit(node(reduced), given.variable, given.target, given.side)
        claims: tuple[Claim, ...] = (
            Equal(given.body, node(reduced)),
            Equal(node(reduced.subs(unknown, target)), answer),
        )
        factored = tree.Limit(
            node(sympy.factor(top) / sympy.factor(bottom))
            if sympy.factor(top) / sympy.factor(bottom) != reduced
            else given.body,
            given.variable,
            given.target,
            given.side,
        )
        moves = (
            Move(
                "limit_cancel",
                before=given,
                after=equation(factored, shown) if factored.body != given.body else shown,
                claims=claims[:1],
            ),
            Move("limit_substitute", after=equation(shown, answer), claims=claims[1:]),
        )
        return Derivation("limit", moves, answer=answer, proof=claims)
    if rational and abs(target) == sympy.oo:
        highest = max(sympy.degree(top, unknown), sympy.degree(bottom, unknown))
        up, down = (sympy.Poly(each, unknown).nth(int(highest)) for each in (top, bottom))
        if down == 0:
            return None
        claims = (Equal(node(up / down), answer), Equal(given.body, node(top / bottom)))
        return Derivation(
            "limit",
            (
                Move(
                    "limit_highest_power",
                    after=equation(given, answer),
                    claims=claims[:1],
                    words={"power": node(unknown**highest)},
                ),
            ),
            answer=answer,
            proof=claims,
        )
    up0, down0 = (
        each.subs(unknown, target) if target.is_finite else sympy.nan for each in (top, bottom)
    )
    if up0 == 0 and down0 == 0:
        derived = sympy.simplify(sympy.diff(top, unknown) / sympy.diff(bottom, unknown))
        there = derived.subs(unknown, target)
        if there.is_finite and there.is_number and sympy.simplify(there - value) == 0:
            from engine.steps.claim import DerivativeOf

            slopes = sympy.diff(top, unknown), sympy.diff(bottom, unknown)
            claims = (
                DerivativeOf(node(top), variable, node(slopes[0])), DerivativeOf(node(bottom), variable, node(slopes[1])),
                Equal(node(there), answer), Equal(node(up0), node(0)), Equal(node(down0), node(0)),
            )  # fmt: skip
            shown = tree.Limit(
                tree.Divide(node(slopes[0]), node(slopes[1])),
                given.variable,
                given.target,
                given.side,
            )
            return Derivation(
                "limit",
                (
                    Move(
                        "limit_derivatives",
                        before=given,
                        after=equation(shown, answer),
                        claims=claims,
                    ),
                ),
                answer=answer,
                proof=claims,
            )
    return None
