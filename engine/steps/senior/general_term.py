"""The general term from a sum S_n or from a recurrence."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, relation, times
from engine.steps.senior.progression_formulas import N, powers_joined
from engine.steps.senior.progression_given import sequence_letter
from engine.steps.senior.reading import clauses
from engine.steps.task import Task

K = sympy.Symbol("k", integer=True, positive=True)


def find_general_term(task: Task) -> Derivation | None:
    """由 S_n 或递推公式求通项."""
    split = clauses(task)
    if split is None:
        return None
    given, wanted = split
    facts: list[Relation] = []
    letter = "a"
    for clause in given:
        if clause.fits(
            r"(?:在)?数列#(?:中|满足)?#?(?:的?前#项(?:的|之)?和(?:为|是|满足)?(?:#)?)?|(?:其|它的)?前#项(?:的|之)?和(?:为|是|满足)?#|(?:其中|对任意#|满足)?#"
        ):
            for each in clause.nodes:
                if (
                    isinstance(each, tree.Where)
                    and isinstance(each.condition, Relation)
                    and _is_index_range(each.condition)
                ):
                    each = each.body
                own = sequence_letter(each)
                if own is not None and own not in "ST":
                    letter = own
                elif isinstance(each, Relation) and each.signs == ("=",):
                    facts.append(each)
                elif (isinstance(each, Relation) and _is_index_range(each)) or isinstance(
                    each, Name
                ):
                    continue
                else:
                    return None
        else:
            return None
    if len(wanted) != 1:
        return None
    clause = wanted[0]
    if not clause.fits(r"(?:(?:数列)?#的|(?:它|其|该数列|数列)的)?通项(?:公式)?(?:#)?|#"):
        return None
    place: int | None = None
    if clause.words == "#" and str(clause.nodes[0]) != f"{letter}_n":
        name = str(clause.nodes[0])
        if (
            not name.startswith(f"{letter}_")
            or not name[2:].isdigit()
            or not 2 <= int(name[2:]) <= 500
        ):
            return None
        place = int(name[2:])
    found = _from_sum(facts, letter) or _from_recurrence(facts, letter)
    return found if found is None or place is None else _term_at(found, letter, place)


def _term_at(found: Derivation, letter: str, place: int) -> Derivation | None:
    """a_10 from the general term."""
    answer = found.answer
    if not isinstance(answer, Relation) or isinstance(answer.operands[1], tree.Piecewise):
        return None
    body = to_sympy(answer.operands[1])
    value = sympy.simplify(body.subs(N, place))
    if not value.is_Rational or abs(value.p) > 10**15:
        return None
    claim = Equal(node(body.subs(N, place)), node(value))
    move = Move("term_then", after=equation(Name(letter, str(place)), value), claims=(claim,))
    return Derivation(
        found.technique, (*found.moves, move), answer=node(value), proof=(*found.proof, claim)
    )


def _is_index_range(each: Relation) -> bool:
    """n ∈ N*, n ≥ 1, n ≥ 2."""
    if each.operands[0] != Name("n"):
        return False
    return each.signs == ("∈",) or (each.signs == ("≥",) and to_sympy(each.operands[1]) in (1, 2))


def _from_sum(facts: list[Relation], letter: str) -> Derivation | None:
    if len(facts) != 1 or facts[0].operands[0] != Name("S", "n"):
        return None
    body = to_sympy(facts[0].operands[1])
    own = symbol(f"{letter}_n")
    if body.free_symbols == {N, own} or body.free_symbols == {own}:
        return _from_sum_of_terms(facts[0], body, own, letter)
    if body.free_symbols != {N}:
        return None
    first = sympy.simplify(body.subs(N, 1))
    later = _neat(body - body.subs(N, N - 1))
    if later is None:
        return None
    term = Name(letter, "n")
    s = Name("S", "n")
    moves = [
        Move(
            "first_from_sum",
            after=equation(Name(letter, "1"), Name("S", "1"), first),
            claims=(Equal(node(body.subs(N, 1)), node(first)),),
        ),
        Move(
            "difference_of_sums",
            after=equation(term, minus(s, Name("S", "n-1")), later),
            claims=(Equal(node(body - body.subs(N, N - 1)), node(later)),),
        ),
    ]
    fits = sympy.simplify(later.subs(N, 1) - first) == 0
    proof: list[Claim] = []
    total: Any = 0
    for place in range(1, 6):
        total += first if place == 1 else later.subs(N, place)
        proof.append(Equal(node(sympy.simplify(total)), node(sympy.simplify(body.subs(N, place)))))
    proof.append(Equal(node(body - body.subs(N, N - 1)), node(later)))
    if fits:
        answer = equation(term, later)
        moves.append(
            Move(
                "first_term_fits",
                after=answer,
                claims=(Equal(node(later.subs(N, 1)), node(first)),),
            )
        )
    else:
        answer = equation(
            term, tree.Piecewise((node(first), node(later)), (equation(N, 1), relation(N, "≥", 2)))
        )
        moves.append(Move("first_term_apart", after=answer))
    return Derivation("term_from_sum", tuple(moves), answer=answer, proof=tuple(proof))


def _from_sum_of_terms(fact: Relation, body: Any, own: Any, letter: str) -> Derivation | None:
    """S_n = p·a_n + r, so that the sequence is geometric."""
    p = sympy.Poly(body, own)
    if p.degree() != 1 or p.nth(1) in (0, 1) or p.nth(0).has(N):
        return None
    factor, rest = p.nth(1), p.nth(0)
    first = sympy.simplify(rest / (1 - factor))
    ratio = sympy.simplify(factor / (factor - 1))
    if first == 0 or ratio == 0:
        return None
    later = powers_joined(first * ratio ** (N - 1))
    term, before = Name(letter, "n"), Name(letter, "n-1")
    answer = equation(term, later)
    moves = [
        Move(
            "first_from_sum",
            after=equation(Name(letter, "1"), first),
            claims=(Equal(node(factor * first + rest), node(first)),),
        ),
        Move(
            "subtract_sums",
            after=equation(
                term,
                minus(node(factor * symbol(f"{letter}_n")), node(factor * symbol(f"{letter}_n-1"))),
            ),
        ),
        Move("is_geometric", after=equation(over(term, before), ratio), words={"q": node(ratio)}),
        Move("geometric_term", after=answer),
    ]
    proof: list[Claim] = []
    total: Any = 0
    for place in range(1, 6):
        value = later.subs(N, place)
        total += value
        proof.append(
            Equal(node(sympy.simplify(total)), node(sympy.simplify(factor * value + rest)))
        )
    return Derivation("term_from_sum", tuple(moves), answer=answer, proof=tuple(proof))


def _neat(value: Any) -> Any:
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


def _from_recurrence(facts: list[Relation], letter: str) -> Derivation | None:
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
        _neat(value)
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
