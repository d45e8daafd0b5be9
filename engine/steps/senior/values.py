"""Values of functions: f(2), f(f(2)), f(x+1), f(g(x)), f'(2), also by cases."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, DerivativeOf, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import derivative_moves, replaced, tidy
from engine.steps.senior.domain import natural_domain
from engine.steps.senior.nodes import equation, node, sure
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.task import Task


def find_value(task: Task) -> Derivation | None:
    """求函数值."""
    nodes = matched(
        task,
        r"(?:函数)?#,求#",
        r"(?:函数)?#[,和](?:函数)?#,求#",
        r"(?:求)?(?:函数)?#在#(?:处|时)的(?:函数值|导数|导数值)",
        r"(?:求)?(?:函数)?#,当#时,?求?(?:函数|#)?(?:的)?(?:函数值|值)?",
        r"当#时,求?(?:函数)?#(?:的函数值)?",
    )
    if nodes is None:
        return None
    functions: dict[str, Function] = {}
    place: Node | None = None
    wanted: Node | None = None
    for each in nodes:
        function = _defined(each)
        if function is not None and function.name not in functions:
            functions[function.name] = function
        elif _is_place(each) and place is None:
            place = each
        elif wanted is None and function is None:
            wanted = each
        else:
            return None
    if not functions:
        return None
    if place is not None:
        function = next(iter(functions.values()))
        place = sure(Relation, place)
        if len(functions) != 1 or place.operands[0] != Name(function.variable):
            return None
        if wanted is not None and wanted not in (function.head(), Name("y")):
            return None
        primes = 1 if "导数" in task.text else 0
        wanted = Call(
            function.name if function.name != "y" else "f", (place.operands[1],), None, primes
        )
        if function.name == "y":
            functions = {"f": Function("f", function.variable, function.body)}
    if wanted is None or not _calls(wanted, functions):
        return None
    return _evaluate(functions, wanted)


def _defined(each: Node) -> Function | None:
    if not isinstance(each, Relation) or each.signs != ("=",):
        return None
    if isinstance(each.operands[0], Name) and to_constant(each.operands[1]):
        return None
    return as_function(each)


def to_constant(each: Node) -> bool:
    """Whether no letter occurs."""
    return not any(isinstance(inner, Name) for inner in each.walk())


def _is_place(each: Node) -> bool:
    return (
        isinstance(each, Relation) and each.signs == ("=",)
        and isinstance(each.operands[0], Name) and to_constant(each.operands[1])
    )  # fmt: skip


def _calls(wanted: Node, functions: dict[str, Function]) -> bool:
    found = [e for e in wanted.walk() if isinstance(e, Call) and len(e.function) == 1]
    return bool(found) and all(e.function in functions and len(e.arguments) == 1 for e in found)


def _evaluate(functions: dict[str, Function], wanted: Node) -> Derivation | None:
    moves: list[Move] = []
    proof: list[Claim] = []
    slopes: dict[str, Node] = {}
    current = wanted
    while True:
        inner = _innermost(current)
        if inner is None:
            break
        if len(moves) > 12 or inner.primes > 1:
            return None
        function = functions[inner.function]
        body = function.body
        if inner.primes:
            if function.name not in slopes:
                steps = derivative_moves(function)
                if steps is None:
                    return None
                slopes[function.name] = steps[1]
                moves += steps[0]
                proof.append(DerivativeOf(function.body, function.variable, steps[1]))
            body = slopes[function.name]
        if inner == wanted and inner.arguments[0] == Name(function.variable):
            return None
        if inner.arguments[0] == Name(function.variable) and not isinstance(body, tree.Piecewise):
            current = replaced(current, inner, body)
            continue
        step = _one(inner, body, function.variable)
        if step is None:
            return None
        move, value, claims = step
        moves.append(move)
        proof += claims
        current = replaced(current, inner, value)
    value = node(_simple(to_sympy(current)))
    if current != wanted and value != current:
        moves.append(
            Move("simplify_value", before=current, after=value, claims=(Equal(current, value),))
        )
    return Derivation(
        "function_value", tuple(moves), answer=value, proof=(*proof, Equal(current, value))
    )


def _simple(value: Any) -> Any:
    if value.is_polynomial():
        return sympy.expand(value)
    return sympy.simplify(value)


def _innermost(each: Node) -> Call | None:
    for inner in each.walk():
        if isinstance(inner, Call) and len(inner.function) == 1:
            deeper = [_innermost(argument) for argument in inner.arguments]
            return next((found for found in deeper if found is not None), inner)
    return None


def _one(inner: Call, body: Node, variable: str) -> tuple[Move, Node, list[Claim]] | None:
    argument = inner.arguments[0]
    claims: list[Claim] = []
    rule = "substitute_value"
    words: dict[str, Node | str] = {"x": Name(variable), "value": argument}
    if isinstance(body, tree.Piecewise):
        chosen = _branch(body, variable, argument)
        if chosen is None:
            return None
        body, true_condition = chosen
        claims.append(Holds(true_condition))
        rule, words = "choose_branch", {**words, "condition": true_condition, "branch": body}
    elif to_constant(argument):
        domain = natural_domain(body, variable)
        if domain is None or domain.contains(to_sympy(argument)) != sympy.true:
            return None
    put_in = replaced(body, Name(variable), argument)
    expression = to_sympy(put_in)
    if expression.has(sympy.zoo, sympy.nan, sympy.oo):
        return None
    value = node(_simple(expression)) if not expression.free_symbols else tidy(expression)
    if value is None:
        return None
    claims.append(Equal(put_in, value))
    shown = equation(inner, put_in) if put_in == value else equation(inner, put_in, value)
    return Move(rule, after=shown, claims=tuple(claims), words=words), value, claims


def _branch(body: tree.Piecewise, variable: str, argument: Node) -> tuple[Node, Node] | None:
    """The case whose condition the argument meets, with that condition filled in."""
    if not to_constant(argument):
        return None
    for value, case in zip(body.values, body.conditions, strict=True):
        if not isinstance(case, Relation):
            return None
        met = to_sympy(case).subs(symbol(variable), to_sympy(argument))
        if met == sympy.true:
            return value, replaced(case, Name(variable), argument)
        if met != sympy.false:
            return None
    return None
