"""简易方程: solved by keeping both sides equal (等式的性质), one layer at a time."""

from __future__ import annotations

from engine.maths.tree import Add, Divide, Minus, Multiply, Name, Node, Relation
from engine.steps.claim import Equal, Holds, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.balance import Balance, solve_balance
from engine.steps.primary.numerals import (
    is_fraction,
    is_number,
    value_of,
)
from engine.steps.primary.order import factors_of, plain
from engine.steps.primary.unknown import holds_unknown
from engine.steps.primary.wording import asked_for_unknown, matched
from engine.steps.task import Task


def solve_equation(task: Task) -> Derivation | None:
    """3x+5=20, 2(x-3)=10, x÷4=6, 15-x=7 for the grades that know no negative numbers."""
    found = asked_for_unknown(task) or matched(
        task,
        r"(?:解(?:下列)?方程|求(?:出)?(?:未知数)?[xX]?|解|求方程的解|解方程并检验)?,?#(?:,?(?:并)?检验)?",
    )
    if found is None or not isinstance(found[1][0], Relation):
        return None
    relation = found[1][0]
    names = {each for each in relation.walk() if isinstance(each, Name)}
    if relation.signs != ("=",) or len(names) != 1 or (task.grade or 0) > 6:
        return None
    (unknown,) = names
    sides = [_clear(side) for side in relation.operands]
    if sides[0] is None or sides[1] is None:
        return None
    young = task.grade is not None
    if not young and not _is_simplest(sides[0], sides[1], unknown):
        return None
    left, right = sides[0], sides[1]
    fractions = any(is_fraction(each) for side in sides if side for each in side.walk())
    work = Balance(left, right, unknown, fractions)
    if not holds_unknown(left, unknown):
        work.go("swap_equation_sides", right, left)
    if not solve_balance(work):
        return None
    value = value_of(work.right)
    answer = Relation((unknown, work.right), ("=",))
    first, second = (_substituted(side, unknown, work.right) for side in (left, right))
    check = Relation((first, second), ("=",))
    moves = (*work.moves, Move("check_solution", check, claims=(Holds(check),)))
    proof = (SolutionSet(relation, str(unknown), (work.number(value),)), Equal(first, second))
    return Derivation("primary_equation", moves, answer, proof=proof)


def _is_simplest(left: Node, right: Node, unknown: Name) -> bool:
    """One operation on x on one side, as in the first lessons on equations."""
    if holds_unknown(left, unknown) and holds_unknown(right, unknown):
        return False
    side, other = (left, right) if holds_unknown(left, unknown) else (right, left)
    if not is_number(other):
        return False
    if isinstance(side, Add):
        return len(side.terms) == 2 and all(
            is_number(body) or body == unknown
            for body in (t.body if isinstance(t, Minus) else t for t in side.terms)
        )
    factors = factors_of(side)
    return 2 <= len(factors) <= 2 and all(is_number(n) or n == unknown for _, n in factors)


def _clear(node: Node) -> Node | None:
    """The side with numbers made plain; None for anything but + - × ÷ and letters."""
    number = plain(node)
    if number is not None:
        return number
    if isinstance(node, Name):
        return node
    if isinstance(node, Add):
        terms: list[Node] = []
        for term in node.terms:
            body = _clear(term.body if isinstance(term, Minus) else term)
            if body is None:
                return None
            terms.append(Minus(body) if isinstance(term, Minus) else body)
        return Add(tuple(terms))
    if isinstance(node, Multiply):
        factors = [_clear(each) for each in node.factors]
        kept = tuple(each for each in factors if each is not None)
        return Multiply(kept, node.signs) if len(kept) == len(factors) else None
    if isinstance(node, Divide):
        above, below = _clear(node.numerator), _clear(node.denominator)
        if above is None or below is None:
            return None
        return Divide(above, below, "frac" if node.sign == "frac" else "÷")
    return None


def _substituted(node: Node, unknown: Name, value: Node) -> Node:
    if node == unknown:
        return value
    if isinstance(node, Add):
        return Add(tuple(_substituted(each, unknown, value) for each in node.terms))
    if isinstance(node, Minus):
        return Minus(_substituted(node.body, unknown, value))
    if isinstance(node, Multiply):
        factors = tuple(_substituted(each, unknown, value) for each in node.factors)
        return Multiply(factors, ("×",) * len(node.signs))
    if isinstance(node, Divide) and not is_fraction(node):
        return Divide(
            _substituted(node.numerator, unknown, value),
            _substituted(node.denominator, unknown, value),
            node.sign,
        )
    return node
