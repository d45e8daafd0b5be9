"""Angles of a triangle from a relation of its sides, or from a ratio of them."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import matched
from engine.steps.senior.triangle_laws import degrees
from engine.steps.task import Task

_IN = r"(?:在)?#(?:中|内)?,?(?:(?:三个)?(?:内)?角#,#,#(?:所)?(?:的)?对(?:的)?边分别(?:为|是)#,#,#,)?(?:且|满足)?"
_SIDES = {name: sympy.Symbol(name, positive=True) for name in "abc"}


def find_triangle_condition(task: Task) -> Derivation | None:
    """b²+c²-a²=bc，求 A；a:b:c=3:5:7，求最大角."""
    nodes = matched(
        task, rf"{_IN}#,求(?:角)?#(?:的(?:大小|度数|余弦值))?", rf"{_IN}#,求(?:它的|三角形的|△ABC的)?(?:最大|最小)(?:的)?(?:内)?角(?:的度数)?",
        rf"{_IN}#,求(?:它的|三角形的)?(?:最大|最小)(?:的)?(?:内)?角(?:的)?余弦值?",
    )  # fmt: skip
    sides = matched(
        task,
        rf"{_IN}#,#,#,求(?:它的|三角形的)?(?:最大|最小)(?:的)?(?:内)?角(?:的)?(?:度数|余弦值?)?",
    )
    ratio = _ratio_of_sides(sides)
    if ratio is not None:
        nodes = (ratio,)
    if nodes is None:
        return None
    extreme = "最大" in task.prose or "最小" in task.prose
    given, wanted = (nodes[-1], None) if extreme else (nodes[-2], nodes[-1])
    if not isinstance(given, Relation) or given.signs != ("=",):
        return None
    names = {str(each) for each in given.walk() if isinstance(each, Name)}
    if isinstance(given.operands[0], tree.Ratio):
        return _from_ratio(given, wanted, "最大" in task.prose, "余弦" in task.prose)
    if extreme or not names <= set("abc"):
        return None
    return _from_relation(given, wanted, "余弦" in task.prose)


def _ratio_of_sides(nodes: tuple[Node, ...] | None) -> Relation | None:
    """a=3, b=5, c=7 as a:b:c=3:5:7."""
    facts = [each for each in nodes or () if isinstance(each, Relation)]
    names = [str(each.operands[0]) for each in facts]
    if sorted(names) != ["a", "b", "c"] or any(each.signs != ("=",) for each in facts):
        return None
    by_name = dict(zip(names, facts, strict=True))
    ordered = [by_name[name] for name in "abc"]
    return Relation(
        (
            tree.Ratio(tuple(each.operands[0] for each in ordered)),
            tree.Ratio(tuple(each.operands[1] for each in ordered)),
        ),
        ("=",),
    )


def _angle_name(wanted: Node | None) -> str | None:
    if isinstance(wanted, tree.Call) and wanted.function == "cos":
        wanted = wanted.arguments[0]
    name = getattr(wanted, "letters", None) or str(wanted)
    return name if name in ("A", "B", "C") else None


def _cosine(angle: str) -> Any:
    a = _SIDES[angle.lower()]
    b, c = (_SIDES[each] for each in "abc" if each != angle.lower())
    return (b**2 + c**2 - a**2) / (2 * b * c)


def _from_relation(given: Relation, wanted: Node | None, cosine_only: bool) -> Derivation | None:
    angle = _angle_name(wanted)
    if angle is None:
        return None
    back = {symbol(name): side for name, side in _SIDES.items()}
    difference = sympy.expand(
        to_sympy(given.operands[0]).subs(back) - to_sympy(given.operands[1]).subs(back)
    )
    if not difference.is_polynomial(*_SIDES.values()):
        return None
    own = _SIDES[angle.lower()]
    square = sympy.Symbol("square")
    in_square = difference.subs(own**2, square)
    if in_square.has(own) or sympy.degree(in_square, square) != 1:
        return None
    solved = sympy.solve(in_square, square)[0]
    b, c = (_SIDES[each] for each in "abc" if each != angle.lower())
    value = sympy.cancel((b**2 + c**2 - solved) / (2 * b * c))
    if not value.is_number or not abs(value) < 1:
        return None
    formula = node(_plain(_cosine(angle)))
    others = "".join(each for each in "abc" if each != angle.lower())
    rearranged = equation(
        node(_plain(sympy.expand(b**2 + c**2 - own**2))),
        node(_plain(sympy.expand(b**2 + c**2 - solved))),
    )
    claims: tuple[Claim, ...] = (
        Equal(node(_plain(2 * value * b * c)), node(_plain(sympy.expand(b**2 + c**2 - solved)))),
    )
    moves = [Move("rearrange_sides", before=given, after=rearranged, words={"sides": others}),
             Move("relation_cosine", after=equation(tree.Call("cos", (Name(angle),)), formula, value), claims=claims)]  # fmt: skip
    return _angle_answer(moves, claims, angle, value, cosine_only)


def _plain(value: Any) -> Any:
    return value.subs({side: symbol(name) for name, side in _SIDES.items()})


def _angle_answer(
    moves: list[Move], claims: tuple[Claim, ...], angle: str, value: Any, cosine_only: bool
) -> Derivation | None:
    if cosine_only:
        return Derivation("triangle_condition", tuple(moves), answer=node(value), proof=claims)
    size = sympy.acos(value)
    if not (size / sympy.pi).is_Rational:
        return None
    shown = degrees(size)
    done = Equal(tree.Call("cos", (shown,)), node(value))
    moves.append(Move("relation_angle", after=equation(Name(angle), shown), claims=(done,)))
    return Derivation(
        "triangle_condition",
        tuple(moves),
        answer=equation(Name(angle), shown),
        proof=(*claims, done),
    )


def _from_ratio(
    given: Relation, wanted: Node | None, largest: bool, cosine_only: bool
) -> Derivation | None:
    left, right = given.operands
    if (
        not isinstance(left, tree.Ratio)
        or not isinstance(right, tree.Ratio)
        or len(left.terms) != 3
        or len(right.terms) != 3
    ):
        return None
    names = [_side_name(each) for each in left.terms]
    sizes = [to_sympy(each) for each in right.terms]
    if sorted(filter(None, names)) != ["a", "b", "c"] or not all(
        each.is_positive for each in sizes
    ):
        return None
    table = dict(zip(names, sizes, strict=True))
    ordered = sorted(sizes, key=float)
    if not ordered[0] + ordered[1] > ordered[2]:
        return None
    if wanted is not None:
        angle = _angle_name(wanted)
    else:
        extreme = max(sizes, key=float) if largest else min(sizes, key=float)
        if sizes.count(extreme) != 1:
            return None
        angle = next(str(n).upper() for n, size in table.items() if size == extreme)
    if angle is None:
        return None
    put = {_SIDES[str(n)]: size for n, size in table.items()}
    value = sympy.simplify(_cosine(angle).subs(put))
    own = table[angle.lower()]
    one, other = (table[each] for each in "abc" if each != angle.lower())
    filled = tree.Divide(
        tree.Add(
            (
                tree.Power(node(one), node(2)),
                tree.Power(node(other), node(2)),
                tree.Minus(tree.Power(node(own), node(2))),
            )
        ),
        tree.Multiply((node(2), node(one), node(other)), ("×", "×")),
    )
    claims: tuple[Claim, ...] = (Equal(filled, node(value)),)
    moves = [Move("sides_by_ratio", after=equation(*(Name("a"), tree.Multiply((node(table["a"]), Name("k")), ("",)))), words={"angle": angle}),
             Move("relation_cosine", after=equation(tree.Call("cos", (Name(angle),)), filled, value), claims=claims)]  # fmt: skip
    if wanted is not None and isinstance(wanted, tree.Call):
        return _angle_answer(moves, claims, angle, value, True)
    found = _angle_answer(moves, claims, angle, value, cosine_only)
    if found is None or cosine_only or wanted is not None:
        return found
    shown = degrees(sympy.acos(value))
    return Derivation(found.technique, found.moves, answer=shown, proof=found.proof)


def _side_name(each: Node) -> str | None:
    """a, or sin A, which is in the same ratio."""
    match each:
        case Name(name=name) if name in "abc":
            return name
        case tree.Call(function="sin", arguments=(Name(name=name),)) if name in "ABC":
            return name.lower()
    return None
