"""Several numbers put in order: powers, logarithms, sines, each against 0 and 1 or its neighbour."""

from __future__ import annotations

import itertools
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, relation
from engine.steps.senior.reading import matched
from engine.steps.task import Task

_LARGEST = sympy.Float("1e12")


def find_order(task: Task) -> Derivation | None:
    """比较指数式、对数式、三角函数值的大小."""
    nodes = matched(
        task,
        r"(?:比较大小|比较),?#(?:[,和]#){1,3}(?:的?大小(?:关系)?)?",
        r"#(?:[,和]#){1,3},求?(?:比较)?#(?:[,和]#){1,3}的?(?:大小(?:关系)?|关系)",
        r"#(?:[,和]#){1,3},比较#(?:[,和]#){1,3}",
        r"(?:把|将)?#(?:[,和]#){1,3}(?:按)?(?:从小到大|由小到大)(?:的顺序)?(?:排列|用#连接)(?:起来)?",
    )
    if nodes is None:
        return None
    named: dict[str, Node] = {}
    written: list[Node] = []
    for each in nodes:
        match each:
            case Relation(operands=(Name() as name, value), signs=("=",)) if not written:
                named[str(name)] = value
            case Name() if str(each) in named:
                written.append(each)
            case tree.Relation():
                return None
            case _ if not named and to_sympy(each).is_number:
                written.append(each)
            case _:
                return None
    if not written or len(set(written)) != len(written):
        return None
    if named and len(written) != len(named):
        return None
    return _ordered(written, named)


def _ordered(written: list[Node], named: dict[str, Node]) -> Derivation | None:
    values: dict[Node, Any] = {each: to_sympy(named.get(str(each), each)) for each in written}
    sizes: dict[Node, Any] = {}
    for each, value in values.items():
        size = sympy.N(value, 40)
        if (not size.is_Float and not size.is_Number) or not size.is_real or abs(size) > _LARGEST:
            return None
        sizes[each] = size
    if all(value.is_Rational for value in values.values()):
        return None
    order = sorted(written, key=lambda each: sizes[each])
    signs = []
    claims: list[Claim] = []
    for one, other in itertools.pairwise(order):
        first, second = (named.get(str(each), each) for each in (one, other))
        if abs(sizes[one] - sizes[other]) < sympy.Float("1e-25"):
            signs.append("=")
            claims.append(Equal(first, second))
        else:
            signs.append("<")
            claims.append(Holds(relation(first, "<", second)))
    moves = []
    for each in order:
        shown = named.get(str(each), each)
        compared = _against_whole(shown, sizes[each])
        if compared is not None:
            left = equation(each, shown) if str(each) in named else None
            moves.append(
                Move(
                    "compare_with_whole",
                    latex=(latex(left) + r",\ " if left else "") + latex(compared),
                    claims=(Holds(compared),),
                )
            )
    answer = Relation(tuple(order), tuple(signs))
    moves.append(Move("numbers_in_order", after=answer, claims=tuple(claims)))
    return Derivation("order_of_numbers", tuple(moves), answer=answer, proof=tuple(claims))


def _against_whole(shown: Node, size: Any) -> Node | None:
    """The number between the whole numbers beside it: 0 < x < 1, x > 1, x < 0."""
    if to_sympy(shown).is_Rational:
        return None
    if size < 0:
        return relation(shown, "<", 0)
    low = int(sympy.floor(size))
    if size == low:
        return None
    return relation(low, "<", shown, "<", low + 1)
