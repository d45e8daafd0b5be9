"""Power, exponential and logarithm functions through a point; points that all of a family share."""

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
from engine.steps.senior.straight import as_point, pair
from engine.steps.task import Task

X = symbol("x")
_THROUGH = r"(?:的)?(?:图象|图像)?(?:经过|过)(?:点)?#"


def find_power_function(task: Task) -> Derivation | None:
    """幂（指数、对数）函数过一点，求解析式、函数值或字母."""
    found = asked(task)
    nodes = matched(
        task,
        rf"(?:幂|指数|对数)函数#{_THROUGH},求(?:(?:函数)?#(?:的)?(?:解析式|表达式)?|(?:函数的|它的|该函数的)?解析式)",
        rf"(?:函数)?#(?:\(#(?:[,且]#)?\))?{_THROUGH},求(?:实数)?#",
    )
    if nodes is None or found is None:
        return None
    points = [each for each in nodes if as_point(each) is not None]
    if len(points) != 1:
        return None
    point = as_point(points[0])
    first = nodes[0].body if isinstance(nodes[0], tree.Where) else nodes[0]
    wanted = nodes[-1] if nodes[-1] not in (first, points[0]) else None
    conditions = [e for e in nodes[1:-1] if e is not points[0]]
    if point is None or any(not isinstance(e, Relation) for e in conditions):
        return None
    head: Node = first
    kind = next((word for word in ("幂", "指数", "对数") if f"{word}函数" in found.words), "")
    name = "y"
    if kind and isinstance(first, Relation) and isinstance(first.operands[1], Call):
        first = head = first.operands[1]  # y=f(x)
    if isinstance(first, Relation):
        head = first.operands[0]
        function = as_function(first, letters=2)
        if function is None or function.variable != "x":
            return None
        body, name = to_sympy(function.body), function.name
    else:
        if not kind or not isinstance(first, Call) or first.arguments != (Name("x"),):
            return None
        name = first.function
        letter = symbol("a")
        body = {"幂": X**letter, "指数": letter**X, "对数": sympy.log(X) / sympy.log(letter)}[kind]
    letters = body.free_symbols - {X}
    if len(letters) != 1:
        return None
    return _solved(body, letters.pop(), point, name, head, wanted, bool(kind))


def _solved(
    body: Any,
    letter: Any,
    point: tuple[Any, Any],
    name: str,
    head: Node,
    wanted: Node | None,
    kind: bool,
) -> Derivation | None:
    x, y = point
    value = _letter(body, letter, x, y)
    if value is None:
        return None
    there = body.subs({X: x, letter: value})
    claim: Claim = Equal(node(sympy.simplify(there)), node(y))
    moves = [
        Move(
            "point_on_graph", after=equation(node(body.subs(X, x)), y), words={"point": pair(point)}
        ),
        Move("letter_from_point", after=equation(node(letter), value), claims=(claim,)),
    ]
    filled = body.subs(letter, value)
    if isinstance(wanted, Name) and str(wanted) == str(letter):
        return Derivation(
            "function_through_point", tuple(moves), answer=equation(wanted, value), proof=(claim,)
        )
    if not kind:
        return None
    written = _written(filled)
    if (
        isinstance(wanted, Call)
        and name in (wanted.function, "y")
        and wanted.arguments != (Name("x"),)
    ):
        at = to_sympy(wanted.arguments[0])
        size = sympy.simplify(filled.subs(X, at))
        if not size.is_real or not size.is_finite or size.free_symbols:
            return None
        done = Equal(replaced(written, Name("x"), wanted.arguments[0]), node(size))
        moves.append(Move("rule_found", after=equation(Call(name, (Name("x"),)), written)))
        moves.append(Move("value_then", after=equation(wanted, size), claims=(done,)))
        return Derivation(
            "function_through_point", tuple(moves), answer=node(size), proof=(claim, done)
        )
    if wanted is not None and wanted not in (head, Call(name, (Name("x"),))):
        return None
    answer = equation(head if isinstance(head, Call) else Name("y"), written)
    moves.append(Move("rule_found", after=answer))
    return Derivation("function_through_point", tuple(moves), answer=answer, proof=(claim,))


def _written(filled: Any) -> Node:
    """log_a x instead of a quotient of logarithms."""
    ratio = sympy.simplify(filled * sympy.E**0)
    base = sympy.exp(sympy.simplify(sympy.log(X) / ratio)) if ratio.has(sympy.log) else None
    if base is not None and not base.has(X):
        return Call("log", (Name("x"),), node(sympy.simplify(base)))
    return node(filled)


def _letter(body: Any, letter: Any, x: Any, y: Any) -> Any:
    """The letter for which the graph goes through the point, positive where it is a base."""
    base = body.has(sympy.log) or any(
        each.base == letter for each in body.atoms(sympy.Pow) if each.exp.has(X)
    )
    unknown = sympy.Symbol("u", positive=True) if base else sympy.Symbol("u", real=True)
    try:
        roots = sympy.solve(sympy.Eq(body.subs({X: x, letter: unknown}), y), unknown)
    except NotImplementedError:
        return None
    kept = {sympy.nsimplify(sympy.simplify(each)) for each in roots if each.is_real}
    if base:
        kept = {each for each in kept if each > 0 and each != 1}
    return kept.pop() if len(kept) == 1 else None


def find_fixed_point(task: Task) -> Derivation | None:
    """指数、对数型函数的图象恒过定点."""
    nodes = matched(
        task,
        r"(?:函数)?#(?:\(#(?:[,且和]#)?\)|,#(?:[,且和]#)?,)?的?(?:图象|图像)?(?:(?:必|恒|一定|总)(?:经)?过(?:一?个?)?(?:定点)?|(?:经)?过定点)(?:#)?(?:,求(?:该|这个|点)?(?:定点)?#?的坐标)?",
        r"(?:求)?(?:函数)?#(?:\(#(?:[,且和]#)?\))?的?(?:图象|图像)?(?:恒|必|总)(?:经)?过的?定点(?:的)?(?:坐标)?",
    )
    if nodes is None:
        return None
    first = nodes[0].body if isinstance(nodes[0], tree.Where) else nodes[0]
    function = as_function(first, letters=2)
    if function is None or function.variable != "x":
        return None
    body = to_sympy(function.body)
    letters = body.free_symbols - {X}
    if letters != {symbol("a")}:
        return None
    a = symbol("a")
    spots = [each.exp for each in body.atoms(sympy.Pow) if each.base == a and each.exp.has(X)]
    spots += [each.args[0] - 1 for each in body.atoms(sympy.log) if each.args[0].has(X)]
    if len(spots) != 1 or not spots[0].is_polynomial(X) or sympy.degree(spots[0], X) != 1:
        return None
    x = sympy.solve(spots[0], X)[0]
    y = sympy.simplify(body.subs(X, x))
    if y.has(a):
        return None
    claims = tuple(
        Equal(node(body.subs({X: x, a: base})), node(y)) for base in (2, sympy.Rational(1, 3))
    )
    answer = pair((x, y))
    moves = (
        Move("where_letter_vanishes", after=equation(Name("x"), x), words={"part": node(spots[0])}),
        Move("fixed_point", after=answer, claims=claims),
    )
    return Derivation("fixed_point", moves, answer=answer, proof=claims)
