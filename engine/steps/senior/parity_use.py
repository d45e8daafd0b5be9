"""What parity tells: a parameter, a value, or the other half of the function."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import as_function, asked, matched
from engine.steps.task import Task

X = symbol("x")
_KIND = r"(?:定义在#上的)?(?:偶函数|奇函数)"


def find_parity_parameter(task: Task) -> Derivation | None:
    """若 f(x) 是奇（偶）函数，求字母."""
    nodes = matched(
        task,
        rf"(?:函数)?#(?:是|为)(?:#上的)?{_KIND},求(?:实数|常数)?#(?:的值)?",
        rf"(?:函数)?#(?:是|为){_KIND},求(?:实数)?#和#",
    )
    if nodes is None or len(nodes) < 2:
        return None
    wanted = [each for each in nodes[1:] if isinstance(each, Name) and str(each) != "R"]
    function = as_function(nodes[0], letters=1 + len(wanted))
    if function is None or function.variable != "x" or len(wanted) != 1:
        return None
    letter = symbol(str(wanted[0]))
    body = to_sympy(function.body)
    if body.free_symbols != {X, letter}:
        return None
    even = "偶函数" in task.text
    mirrored = replaced(function.body, Name("x"), tree.Negate(Name("x")))
    there = to_sympy(mirrored)
    difference = there - body if even else there + body
    found = []
    for at in (sympy.Integer(1), sympy.Integer(2)):
        try:
            candidates = sympy.solve(sympy.simplify(difference.subs(X, at)), letter)
        except NotImplementedError:
            return None
        found = [
            each for each in candidates
            if each.is_real and sympy.simplify(difference.subs(letter, each)) == 0
        ]  # fmt: skip
        if candidates:
            break
    if len(found) != 1:
        return None
    value = found[0]
    if body.subs(letter, value).is_zero:
        return None
    filled = replaced(function.body, wanted[0], node(value))
    back = replaced(filled, Name("x"), tree.Negate(Name("x")))
    claim = Equal(back, filled if even else tree.Negate(filled))
    answer = equation(wanted[0], value)
    plain = function.at(Name("x"))
    moves = (
        Move("parity_condition", after=equation(function.at(tree.Negate(Name("x"))), plain if even else tree.Negate(plain)),
             words={"kind": "偶函数" if even else "奇函数"}),
        Move("parity_solve", after=answer, claims=(claim,)),
    )  # fmt: skip
    return Derivation("parity_parameter", moves, answer=answer, proof=(claim,))


def find_other_half(task: Task) -> Derivation | None:
    """已知 x>0 时的解析式，求 x<0 时的解析式或函数值."""
    start = r"(?:函数)?#(?:是|为)(?:定义在#上的|#上的)?(?:偶函数|奇函数),(?:且)?当#时,?#"
    named = r"定义在#上的(?:偶函数|奇函数)#,?(?:且)?当#时,?#"
    nodes = matched(
        task,
        rf"{named},求#",
        rf"{named},求当#时,?#的(?:解析式|表达式)",
        rf"{start},求当#时,?#的(?:解析式|表达式)", rf"{start},求#",
        rf"{start},求#在#上的(?:解析式|表达式)", rf"{start},求#时,?#的(?:解析式|表达式)", rf"{start},当#时,求?#(?:的解析式|的表达式)?",
    )  # fmt: skip
    found = asked(task)
    if nodes is None or found is None:
        return None
    if nodes[0] in (tree.Constant("R"), Name("R")):
        nodes = nodes[1:]
    rest = [each for each in nodes[1:] if each not in (tree.Constant("R"), Name("R"))]
    if len(rest) < 3 or not isinstance(nodes[0], Call):
        return None
    name = nodes[0].function
    given, rule, *wanted = rest
    side = _side(given)
    function = as_function(rule)
    if side is None or function is None or function.name != name:
        return None
    even = "偶函数" in task.text
    if len(wanted) == 1:
        return _value(name, function.body, side, wanted[0], even)
    opposite = next((_side(each) for each in wanted if _side(each) is not None), None)
    heads = [each for each in wanted if each == Call(name, (Name("x"),))]
    if opposite is None or opposite[0] == side[0] or len(heads) != 1 or len(wanted) != 2:
        return None
    mirrored = replaced(function.body, Name("x"), tree.Negate(Name("x")))
    value = to_sympy(mirrored)
    value = sympy.expand(value if even else -value)
    minus_x = tree.Negate(Name("x"))
    head = Call(name, (Name("x"),))
    claim = Equal(node(value), mirrored if even else tree.Negate(mirrored))
    answer = equation(head, value)
    moves = (
        Move("other_side", after=Relation((minus_x, node(0)), (">" if side[0] > 0 else "<",))),
        Move("put_in_mirrored", after=equation(Call(name, (minus_x,)), mirrored)),
        Move(
            "use_parity",
            after=answer,
            claims=(claim,),
            words={"kind": "偶函数" if even else "奇函数"},
        ),
    )
    return Derivation("other_half", moves, answer=answer, proof=(claim,))


def _side(each: Node) -> tuple[int, bool] | None:
    """1 for x>0 or x≥0, -1 for the left side; and whether 0 belongs to it."""
    if (
        isinstance(each, Relation)
        and each.operands == (Name("x"), node(0))
        and len(each.signs) == 1
    ):
        return {">": (1, False), "≥": (1, True), "<": (-1, False), "≤": (-1, True)}.get(
            each.signs[0]
        )
    match each:
        case tree.Interval(left=low, right=high, left_closed=closed) if low == node(0):
            return (1, closed) if to_sympy(high) == sympy.oo else None
        case tree.Interval(left=low, right=high, right_closed=closed) if high == node(0):
            return (-1, closed) if to_sympy(low) == -sympy.oo else None
    return None


def _value(
    name: str, body: Node, side: tuple[int, bool], wanted: Node, even: bool
) -> Derivation | None:
    """f(-2) from f(2)."""
    if not isinstance(wanted, Call) or wanted.function != name or len(wanted.arguments) != 1:
        return None
    at = to_sympy(wanted.arguments[0])
    if not at.is_number or not at.is_real or at == 0 or sympy.sign(at) == side[0]:
        return None
    put_in = replaced(body, Name("x"), node(-at))
    inner: Any = to_sympy(put_in)
    if not inner.is_finite or not inner.is_real:
        return None
    value = sympy.simplify(inner if even else -inner)
    there = Call(name, (node(-at),))
    claims: tuple[Claim, ...] = (Equal(put_in if even else tree.Negate(put_in), node(value)),)
    shown = equation(wanted, there if even else tree.Negate(there), value)
    move = Move(
        "use_parity", after=shown, claims=claims, words={"kind": "偶函数" if even else "奇函数"}
    )
    return Derivation("other_half", (move,), answer=node(value), proof=claims)
