"""Solving a formula for one of its letters, and proportions."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.fractions_of_letters import fraction_node
from engine.steps.junior.linear_equation import linear_moves
from engine.steps.junior.reading import matched, to_solve
from engine.steps.junior.writing import equation, letters_in, over, times, total
from engine.steps.task import Task

EXPRESS = (
    r"(?:由|从|将|把|已知|在)?(?:公式|方程|等式|关系式)?#(?:中)?,?(?:变形,?)?(?:用(?:含)?(?:有)?#(?:(?:,|和)#)*(?:的(?:代数)?式子?|的代数式)?(?:来)?表示|求|求出)#",
    r"(?:由|从|将|把|已知|在)?(?:公式|方程|等式|关系式)?#(?:中)?,?(?:变形,?)?(?:用(?:含)?(?:有)?#(?:(?:,|和)#)*的(?:代数)?式子?)表示#(?:,得|,则|为|是)?#?",
    r"solve#for#",
)


def express_letter(task: Task) -> Derivation | None:
    """A formula linear in the letter asked for, every other letter kept."""
    found = matched(task, *EXPRESS)
    if found is None:
        return _with_condition(task)
    if len(found[1]) < 2:
        return None
    given, *named, wanted = found[1]
    if not isinstance(given, Relation) or given.signs != ("=",) or not isinstance(wanted, Name):
        return None
    letters = letters_in(given)
    others = [letter for letter in letters if letter != str(wanted)]
    if str(wanted) not in letters or not others:
        return None
    if any(isinstance(e, Name) and "n" in (e.subscript or "") for e in given.walk()):
        return None  # S_n and a_n are terms of sequences, not two letters of one formula
    if named and {str(each) for each in named} != set(others):
        return None
    return _expressed(given, str(wanted))


def _with_condition(task: Task) -> Derivation | None:
    """解关于x的方程 ax+b=c (a≠0): the condition must be exactly what the division needs."""
    found = matched(task, r"解关于#的(?:一元一次)?方程,?#(?:,?其中)?(?:,?#)?")
    if found is None:
        return None
    wanted, given, *rest = found[1]
    if isinstance(given, tree.Where) and not rest:
        rest = [given.condition]
        given = given.body
    if not isinstance(given, Relation) or given.signs != ("=",) or not isinstance(wanted, Name):
        return None
    made = _expressed(given, str(wanted)) if len(rest) == 1 else None
    if made is None or not isinstance(rest[0], Relation) or rest[0].signs != ("≠",):
        return None
    x = symbol(str(wanted))
    difference = sympy.expand(to_sympy(given.operands[0]) - to_sympy(given.operands[1]))
    left, right = (to_sympy(side) for side in rest[0].operands)
    quotient = sympy.cancel((left - right) / difference.coeff(x, 1))
    return made if quotient.is_number and quotient != 0 else None


def _expressed(given: Relation, wanted: str) -> Derivation | None:
    x = symbol(wanted)
    left, right = (to_sympy(side) for side in given.operands)
    above, below = sympy.fraction(sympy.together(left - right))
    above = sympy.expand(above)
    if below.has(x) or not above.is_polynomial(x) or sympy.degree(above, x) != 1:
        return None
    coefficient, rest = above.coeff(x, 1), -above.coeff(x, 0)
    if coefficient.could_extract_minus_sign():
        coefficient, rest = -coefficient, sympy.expand(-rest)
    moves: list[Move] = []
    now: Node = given
    if below != 1:
        cleared = Relation(
            tuple(from_sympy(sympy.expand(sympy.cancel(side * below))) for side in (left, right)),
            ("=",),
        )
        moves.append(_move("clear_denominators_letters", cleared, now, wanted))
        now = cleared
    line = equation(_front(coefficient, x), from_sympy(rest))
    if line != now:
        moves.append(_move("gather_letter", line, now, wanted))
        now = line
    result = fraction_node(rest / coefficient)
    answer = equation(Name(wanted), result)
    if answer != now:
        words: dict[str, Node | str] = {"coefficient": from_sympy(coefficient)}
        moves.append(_move("divide_by_letters", answer, now, wanted, words))
    # Linear in the letter, so the one value that fits is the only one.
    proof: tuple[Claim, ...] = (
        Equal(
            substituted(given.operands[0], {wanted: result}),
            substituted(given.operands[1], {wanted: result}),
        ),
    )
    return Derivation("literal_equation", tuple(moves), answer, proof=proof)


def _front(coefficient: Any, x: Any) -> Node:
    if coefficient.is_Add:
        return times(from_sympy(coefficient), from_sympy(x))
    return from_sympy(coefficient * x)


def _move(rule: str, after: Node, before: Node, wanted: str,
          words: dict[str, Node | str] | None = None) -> Move:  # fmt: skip
    claim = SameSolutions(before, after, (wanted,))
    return Move(rule, after, before, claims=(claim,), words={"letter": wanted, **(words or {})})


def solve_proportion(task: Task) -> Derivation | None:
    """a:b = c:d, product of the means equals product of the extremes."""
    asked = to_solve(task)
    if asked is None or len(asked[0]) != 1:
        return None
    given = asked[0][0]
    if not isinstance(given, Relation) or given.signs != ("=",):
        return None
    if not all(isinstance(side, tree.Ratio) and len(side.terms) == 2 for side in given.operands):
        return None
    letters = letters_in(given)
    if len(letters) != 1:
        return None
    unknown = letters[0]
    (a, b), (c, d) = (side.terms for side in given.operands if isinstance(side, tree.Ratio))
    left, right = _cross(a, d), _cross(b, c)
    if symbol(unknown) in to_sympy(right).free_symbols:
        left, right = right, left
    line = equation(left, right)
    found = linear_moves(line, unknown)
    if found is None or not isinstance(found[1], Relation):
        return None
    value = to_sympy(found[1].operands[1])
    if any(to_sympy(each).subs(symbol(unknown), value) == 0 for each in (b, d)):
        return None
    given_fractions = equation(over(a, b), over(c, d))
    claim = SameSolutions(given_fractions, line, (unknown,))
    move = Move("cross_products", line, given, claims=(claim,))
    proof = (
        SolutionSet(given_fractions, unknown, (found[1].operands[1],)),
        Equal(from_sympy(to_sympy(over(a, b)).subs(symbol(unknown), value)),
              from_sympy(to_sympy(over(c, d)).subs(symbol(unknown), value))),
    )  # fmt: skip
    return Derivation("proportion", (move, *found[0]), found[1], proof=proof)


def _cross(one: Node, other: Node) -> Node:
    first, second = (one, other) if not letters_in(one) else (other, one)
    if not letters_in(second):
        return times(first, second, sign="×")
    if isinstance(first, tree.Divide) or isinstance(second, tree.Divide):
        return total([to_sympy(first) * to_sympy(second)])
    return times(first, second)
