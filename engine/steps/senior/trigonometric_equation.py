"""Trigonometric equations: all solutions with a whole number k, or those in an interval."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.nodes import equation, node, plus, relation, turning
from engine.steps.senior.ranges import as_span
from engine.steps.senior.reading import matched
from engine.steps.senior.signs import ordered, real_zeros
from engine.steps.task import Task

_PI = sympy.pi
_MOST = 40


def find_trigonometric_equation(task: Task) -> Derivation | None:
    """解三角方程."""
    nodes = matched(
        task,
        r"解(?:三角)?方程#(?:[,]?#)?",
        r"求方程#的(?:解集|解|通解|所有解)",
        r"解方程#\(#\)",
        r"求方程#在(?:区间)?#(?:上|内)的(?:解|所有解|根)",
    )
    if nodes is None:
        return None
    given: Node = nodes[0]
    within: Node | None = nodes[1] if len(nodes) == 2 else None
    if isinstance(given, tree.Where):
        within, given = given.condition, given.body
    if not isinstance(given, Relation) or given.signs != ("=",):
        return None
    letters = {str(each) for each in given.walk() if isinstance(each, Name)}
    calls = {each for each in given.walk() if isinstance(each, Call)}
    if (
        len(letters) != 1
        or not calls
        or any(c.function not in ("sin", "cos", "tan") for c in calls)
    ):
        return None
    variable = letters.pop()
    span = None
    if within is not None:
        span = as_span(within, variable)
        if span is None or not (span.start.is_finite and span.end.is_finite):
            return None
    return _solve(given, variable, span)


def _solve(given: Relation, variable: str, span: Any) -> Derivation | None:
    unknown = symbol(variable)
    expression = to_sympy(given.operands[0]) - to_sympy(given.operands[1])
    atoms = expression.atoms(sympy.sin, sympy.cos, sympy.tan)
    moves: list[Move] = []
    claims: list[Claim] = []
    if (
        len(atoms) == 2
        and {a.func for a in atoms} == {sympy.sin, sympy.cos}
        and len({a.args[0] for a in atoms}) == 1
    ):
        one = next(a for a in atoms if a.func is sympy.sin)
        other = next(a for a in atoms if a.func is sympy.cos)
        for keep, drop in ((one, other), (other, one)):
            single = sympy.expand(expression).subs(drop**2, 1 - keep**2)
            if not single.has(drop):
                same = equation(sympy.expand(single), 0)
                moves.append(
                    Move(
                        "one_ratio",
                        before=given,
                        after=same,
                        claims=(Equal(node(expression), same.operands[0]),),
                    )
                )
                claims.append(Equal(node(expression), same.operands[0]))
                expression, atoms = sympy.expand(single), {keep}
                break
    t = symbol("t")
    written = {each for each in given.walk() if isinstance(each, Call)}
    if len(written) == 1 and not moves:
        # As it stands: SymPy would write tan(x-π/4) as a cotangent.
        one_call = written.pop()
        call: Node = one_call
        function = {"sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan}[one_call.function]
        angle = to_sympy(one_call.arguments[0])
        left, right = (to_sympy(replaced(side, call, Name("t"))) for side in given.operands)
        polynomial = left - right
    elif len(atoms) == 1:
        atom = atoms.pop()
        call, function, angle = node(atom), atom.func, atom.args[0]
        polynomial = expression.subs(atom, t)
    else:
        return None
    if not angle.is_polynomial(unknown) or sympy.degree(angle, unknown) != 1:
        return None
    if polynomial.has(unknown) or not polynomial.is_polynomial(t):
        return None
    roots = real_zeros(polynomial, "t")
    if roots is None:
        return None
    claims.append(SolutionSet(equation(sympy.expand(polynomial), 0), "t", tuple(map(node, roots))))
    kept = [r for r in roots if function is sympy.tan or abs(r) <= 1]
    values = tuple(equation(call, each) for each in kept)
    isolated: Node = values[0] if len(values) == 1 else tree.Or(values)
    if not values:
        return None
    if isolated != given:
        moves.append(
            Move(
                "isolate_ratio",
                before=given,
                after=isolated,
                claims=(claims[-1],),
                words={"ratio": call},
            )
        )
    k = symbol("k")
    solutions: list[Any] = []
    inside: list[Node] = []
    frequency, phase = sympy.Poly(angle, unknown).all_coeffs()
    for root in kept:
        angles = _angles(function, root)
        if angles is None:
            return None
        for each, step in angles:
            inside.append(equation(node(angle), _general(each + step * k, k)))
            solved = sympy.expand((each + step * k - phase) / frequency)
            solutions.append(solved if frequency > 0 else solved.subs(k, -k))
            claims += [Equal(node(function(each + turn * step)), node(root)) for turn in (0, 1)]
    for solved in solutions:
        for turn in (-1, 0, 2):
            claims.append(
                Equal(node(sympy.simplify(expression.subs(unknown, solved.subs(k, turn)))), node(0))
            )
    claims += [Holds(relation(-1, "≤", each, "≤", 1)) for each in kept if function is not sympy.tan]
    letter = Name(variable)
    if angle != unknown:
        moves.append(
            Move(
                "angles_of_ratio",
                before=isolated,
                after=inside[0] if len(inside) == 1 else tree.Or(tuple(inside)),
            )
        )
    general = tuple(equation(letter, _general(each, k)) for each in solutions)
    whole: Node = general[0] if len(general) == 1 else tree.Or(general)
    integers = relation(Name("k"), "∈", tree.Constant("Z"))
    suffix = r"\ (" + latex(integers) + ")"
    moves.append(
        Move(
            "general_solution",
            before=isolated,
            latex=latex(whole) + suffix,
            words={"ratio": call},
            claims=tuple(claims[1:]),
        )
    )
    if span is None:
        return Derivation(
            "trigonometric_equation",
            tuple(moves),
            answer_latex=latex(whole) + suffix,
            answer_text=f"{text(whole)} ({text(integers)})",
            proof=tuple(claims),
        )
    chosen = _within(solutions, span, k)
    if chosen is None:
        return None
    parts = tuple(equation(letter, each) for each in chosen)
    answer: Node = (
        tree.Constant("no_solution")
        if not parts
        else parts[0]
        if len(parts) == 1
        else tree.Or(parts)
    )
    moves.append(Move("choose_k", after=answer))
    claims += [
        Equal(node(sympy.simplify(expression.subs(unknown, each))), node(0)) for each in chosen
    ]
    return Derivation("trigonometric_equation", tuple(moves), answer=answer, proof=tuple(claims))


def _angles(function: Any, value: Any) -> list[tuple[Any, Any]] | None:
    """The angles of one period with their step; None where they aren't table angles."""
    inverse = {sympy.sin: sympy.asin, sympy.cos: sympy.acos, sympy.tan: sympy.atan}[function](value)
    if not (inverse / _PI).is_Rational:
        return None
    if function is sympy.tan:
        return [(inverse, _PI)]
    if value == 0:
        return [(inverse, _PI)]
    if abs(value) == 1:
        return [(inverse, 2 * _PI)]
    if function is sympy.cos:
        return [(inverse, 2 * _PI), (-inverse, 2 * _PI)]
    return [(inverse, 2 * _PI), (_PI - inverse, 2 * _PI)]


def _general(value: Any, k: Any) -> Node:
    rate, rest = value.coeff(k), value.subs(k, 0)
    return turning(rate) if rest == 0 else plus(node(rest), turning(rate))


def _within(solutions: list[Any], span: Any, k: Any) -> tuple[Any, ...] | None:
    found: set[Any] = set()
    for each in solutions:
        rate, rest = each.coeff(k), each.subs(k, 0)
        first = int(sympy.ceiling((span.start - rest) / rate))
        last = int(sympy.floor((span.end - rest) / rate))
        if last - first > _MOST:
            return None
        found |= {
            rest + rate * turn
            for turn in range(first, last + 1)
            if span.contains(rest + rate * turn) == sympy.true
        }
    return ordered(found)
