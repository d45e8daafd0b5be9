"""The general term from a sum S_n or from a recurrence."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, relation
from engine.steps.senior.progression_formulas import N, powers_joined
from engine.steps.senior.progression_given import sequence_letter
from engine.steps.senior.reading import clauses
from engine.steps.senior.recurrence import from_recurrence, neat_term
from engine.steps.task import Task


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
    found = _from_sum(facts, letter) or from_recurrence(facts, letter)
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
    later = neat_term(body - body.subs(N, N - 1))
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
