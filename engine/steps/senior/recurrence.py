"""The general term from the first term and a rule for the next one."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, times
from engine.steps.senior.progression_formulas import N, powers_joined

K = sympy.Symbol("k", integer=True, positive=True)


def neat_term(value: Any) -> Any:
    value = sympy.simplify(sympy.expand(value))
    return sympy.expand(value) if value.is_polynomial(N) else powers_joined(value)


def _from_first(facts: list[Relation], letter: str) -> list[Relation]:
    """a_3=6 carried back to a_1 where the rule says how: a_(n+1)=q·a_n or a_n+d."""
    known = next(
        (f for f in facts if str(f.operands[0])[2:].isdigit() and str(f.operands[0])[2:] != "1"),
        None,
    )
    if known is None or len(facts) != 2 or not str(known.operands[0]).startswith(f"{letter}_"):
        return facts
    rule = next(f for f in facts if f is not known)
    later, now = symbol(f"{letter}_n+1"), symbol(f"{letter}_n")
    difference = to_sympy(rule.operands[0]) - to_sympy(rule.operands[1])
    if difference.free_symbols != {later, now}:
        return facts
    step = sympy.solve(difference, later)
    place = int(str(known.operands[0])[2:])
    if len(step) != 1 or place > 30:
        return facts
    value = to_sympy(known.operands[1])
    for _ in range(place - 1):
        before = sympy.solve(step[0] - value, now)
        if len(before) != 1:
            return facts
        value = before[0]
    return [equation(Name(letter, "1"), value), rule]


def from_recurrence(facts: list[Relation], letter: str) -> Derivation | None:
    start, rule = None, None
    shift = False
    facts = _from_first(facts, letter)
    for fact in facts:
        left = fact.operands[0]
        if isinstance(left, Name) and str(left) == f"{letter}_1":
            start = to_sympy(fact.operands[1])
        elif rule is None:
            rule = fact
        else:
            return None
    if start is None or rule is None or not start.is_number:
        return None
    later, now = symbol(f"{letter}_n+1"), symbol(f"{letter}_n")
    difference = to_sympy(rule.operands[0]) - to_sympy(rule.operands[1])
    names = {s.name for s in difference.free_symbols}
    if names <= {f"{letter}_n", f"{letter}_n-1", "n"} and f"{letter}_n-1" in names:
        previous = symbol(f"{letter}_n-1")
        difference = difference.subs({now: later, previous: now, N: N + 1}, simultaneous=True)
        shift = True
    if difference.free_symbols - {later, now, N}:
        return None
    solved = sympy.solve(difference, later)
    if len(solved) != 1:
        return None
    return _classified(sympy.expand(solved[0]), sympy.factor(solved[0]), start, letter, now, shift)


def _classified(
    step: Any, factored: Any, start: Any, letter: str, now: Any, shift: bool
) -> Derivation | None:
    moves: list[Move] = []
    term, following = Name(letter, "n"), Name(letter, "n+1")
    if not step.is_polynomial(now) or sympy.degree(step, now) != 1:
        return _reciprocal(step, start, letter, now)
    polynomial = sympy.Poly(step, now)
    p, q = polynomial.nth(1), polynomial.nth(0)
    if p == 1 and not q.has(N):
        value = start + (N - 1) * q
        moves.append(
            Move("is_arithmetic", after=equation(minus(following, term), q), words={"d": node(q)})
        )
        moves.append(Move("arithmetic_term", after=equation(term, sympy.expand(value))))
    elif p == 1:
        total = sympy.summation(q.subs(N, K), (K, 1, N - 1))
        value = sympy.simplify(start + total)
        moves.append(Move("difference_given", after=equation(minus(following, term), q)))
        moves.append(
            Move(
                "add_differences",
                after=equation(minus(term, Name(letter, "1")), sympy.simplify(total)),
            )
        )
    elif q == 0 and not p.has(N):
        value = start * p ** (N - 1)
        moves.append(
            Move("is_geometric", after=equation(over(following, term), p), words={"q": node(p)})
        )
    elif q == 0:
        product = sympy.simplify(
            sympy.product(sympy.factor(p).subs(N, K), (K, 1, N - 1)).rewrite(sympy.factorial)
        )
        product = sympy.simplify(sympy.gammasimp(product))
        if product.has(sympy.gamma, sympy.Product, sympy.factorial, sympy.RisingFactorial):
            return None
        value = start * product
        moves.append(Move("ratio_given", after=equation(over(following, term), sympy.factor(p))))
        moves.append(
            Move("multiply_ratios", after=equation(over(term, Name(letter, "1")), product))
        )
    elif not p.has(N) and not q.has(N):
        fixed = sympy.simplify(q / (1 - p))
        shifted = start - fixed
        value = fixed + shifted * p ** (N - 1) if shifted != 0 else fixed
        moved = [
            minus(each, fixed) if fixed > 0 else plus(each, -fixed) for each in (following, term)
        ]
        line = equation(moved[0], times(node(p), moved[1]))
        check = Equal(node(p * (now - fixed)), node(p * now + q - fixed))
        moves.append(
            Move(
                "add_constant",
                before=equation(following, step),
                after=line,
                claims=(check,),
                words={"shift": node(-fixed)},
            )
        )
        moves.append(
            Move(
                "shifted_is_geometric",
                after=equation(moved[1], powers_joined(shifted * p ** (N - 1))),
                words={"q": node(p), "first": node(shifted), "sequence": moved[1]},
            )
        )
    elif not p.has(N):
        value = _exponential_term(p, q, start, moves, following, term)
        if value is None:
            return None
    else:
        return None
    value = (
        neat_term(value)
        if not value.has(sympy.Pow) or value.is_polynomial(N)
        else powers_joined(sympy.simplify(value))
    )
    if value.is_rational_function(N) and not value.is_polynomial(N):
        value = sympy.factor(sympy.together(value))
    answer = equation(term, value)
    proof: list[Claim] = [Equal(node(sympy.simplify(value.subs(N, 1))), node(start))]
    proof.append(Equal(node(value.subs(N, N + 1)), node(step.subs(now, value))))
    last = moves[-1]
    if last.after != answer:
        moves.append(Move("write_term", after=answer, claims=tuple(proof)))
    return Derivation("term_from_recurrence", tuple(moves), answer=answer, proof=tuple(proof))


def _exponential_term(
    p: Any, q: Any, start: Any, moves: list[Move], following: Node, term: Node
) -> Any:
    """a_{n+1} = p·a_n + c·r^n: divide by p^(n+1)."""
    ratio = sympy.simplify(q.subs(N, N + 1) / q)
    if ratio.has(N) or ratio == 0:
        return None
    coefficient = sympy.simplify(q / ratio**N)
    if coefficient.has(N):
        return None
    divided = sympy.simplify(coefficient / p)
    quotient = sympy.simplify(ratio / p)
    moves.append(
        Move(
            "divide_by_power",
            after=equation(
                minus(over(following, node(p ** (N + 1))), over(term, node(p**N))),
                powers_joined(divided * quotient**N),
            ),
        )
    )
    if quotient == 1:
        inside = start / p + (N - 1) * divided
    else:
        inside = start / p + divided * quotient * (1 - quotient ** (N - 1)) / (1 - quotient)
    return sympy.expand(sympy.powsimp(sympy.expand(inside * p**N)))


def _reciprocal(step: Any, start: Any, letter: str, now: Any) -> Derivation | None:
    """a_{n+1} = a_n / (r·a_n + s): the reciprocals follow a simpler rule."""
    top, bottom = sympy.fraction(sympy.together(step))
    if not (top.is_polynomial(now) and bottom.is_polynomial(now)) or sympy.degree(bottom, now) != 1:
        return None
    quotient = sympy.cancel(top / now)
    if quotient.has(now) or quotient.has(N):
        return None
    r, s = sympy.Poly(bottom, now).all_coeffs()
    if sympy.simplify(s / quotient) != 1 or r.has(N):
        return None
    d = sympy.simplify(r / quotient)
    inverse = sympy.expand(1 / start + (N - 1) * d)
    value = sympy.together(1 / inverse)
    term, following = Name(letter, "n"), Name(letter, "n+1")
    moves = (
        Move("take_reciprocals", after=equation(minus(over(1, following), over(1, term)), d)),
        Move(
            "arithmetic_reciprocals", after=equation(over(1, term), inverse), words={"d": node(d)}
        ),
        Move("write_term", after=equation(term, value)),
    )
    proof = (
        Equal(node(value.subs(N, 1)), node(start)),
        Equal(node(value.subs(N, N + 1)), node(step.subs(now, value))),
    )
    return Derivation("term_from_recurrence", moves, answer=equation(term, value), proof=proof)
