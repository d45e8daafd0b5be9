"""Derivatives by the rules of the textbook, one rule to a step."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex
from engine.steps.claim import Claim, DerivativeOf, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, power, times
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.task import Task

_FUNCTION = r"(函数|曲线)?#"
KNOWN = ("sin", "cos", "tan", "ln", "lg", "log", "exp", "arcsin", "arccos", "arctan")


def find_derivative(task: Task) -> Derivation | None:
    """求导数."""
    nodes = matched(
        task,
        rf"求?{_FUNCTION}的导(数|函数)",
        r"求?(对)?(函数)?#求导(数)?",
        r"求导,?(函数)?#",
        rf"{_FUNCTION},求(它|函数|其)?的?导(数|函数)",
        rf"{_FUNCTION},求#",
    )
    if nodes is None:
        return None
    function = as_function(nodes[0])
    if function is None or not _asks_derivative(nodes, function):
        return None
    steps = derivative_moves(function)
    if steps is None:
        return None
    moves, slope = steps
    return Derivation(
        "derivative",
        moves,
        answer=slope,
        answer_latex=latex(equation(function.head(1), slope)),
        proof=(DerivativeOf(function.body, function.variable, slope),),
        graphs=(function.body,),
    )


def _asks_derivative(nodes: tuple[Node, ...], function: Function) -> bool:
    if len(nodes) == 1:
        return True
    asked = nodes[1]
    if asked == function.head(1):
        return True
    return isinstance(asked, Name) and asked.name == "y'" and function.name == "y"


def derivative_moves(function: Function) -> tuple[tuple[Move, ...], Node] | None:
    """The steps to f'(x) and f'(x) itself; None outside the functions of the textbook."""
    body, variable = function.body, function.variable
    if not _is_known(body, variable):
        return None
    slope = tidy(sympy.diff(to_sympy(body), symbol(variable)))
    head = function.head(1)
    first, raw = _rule(body, variable, head)
    moves = [first]
    if len(latex(raw)) <= len(latex(slope)):
        slope = raw
    if raw != slope:
        moves.append(
            Move(
                "simplify_derivative",
                before=raw,
                after=equation(head, slope),
                claims=(Equal(raw, slope),),
            )
        )
    return tuple(moves), slope


def _is_known(body: Node, variable: str) -> bool:
    for each in body.walk():
        if isinstance(each, tree.Call) and (each.function not in KNOWN or each.primes):
            return False
        if isinstance(each, tree.Absolute | tree.Factorial | tree.Choose | tree.Piecewise):
            return False
        if isinstance(each, tree.Percent | tree.Quantity):
            return False
        if isinstance(each, tree.Constant) and each.name not in ("e", "pi"):
            return False
    return True


def tidy(expression: Any) -> Node:
    """The shortest of the usual forms: expanded, factored, over one denominator."""
    if not expression.free_symbols or expression.is_polynomial():
        expanded, factored = (from_sympy(form(expression)) for form in (sympy.expand, sympy.factor))
        much_shorter = len(latex(factored)) * 2 < len(latex(expanded))
        return factored if much_shorter else expanded
    forms = [
        expression,
        sympy.together(expression),
        sympy.factor(expression),
        sympy.expand(expression),
    ]
    if expression.has(sympy.sin, sympy.cos) and not expression.has(sympy.exp, sympy.log):
        forms.append(sympy.trigsimp(expression))
    written = [from_sympy(each) for each in dict.fromkeys(forms)]
    return min(written, key=lambda each: (len(latex(each)), latex(each)))


def _slope(body: Node, variable: str) -> Node:
    return tidy(sympy.diff(to_sympy(body), symbol(variable)))


def _derived(body: Node) -> Node:
    return tree.Derivative(body)


def _has(body: Node, variable: str) -> bool:
    return any(isinstance(each, Name) and str(each) == variable for each in body.walk())


def is_basic(body: Node, variable: str) -> bool:
    """A constant, a table entry (x^n, sin x, e^x, ln x ...) or a constant times one."""
    if not _has(body, variable) or body == Name(variable):
        return True
    match body:
        case tree.Negate(body=inside) | tree.Minus(body=inside):
            return is_basic(inside, variable)
        case tree.Multiply(factors=factors):
            letters = [each for each in factors if _has(each, variable)]
            return len(letters) == 1 and is_basic(letters[0], variable)
        case tree.Divide(numerator=above, denominator=below):
            if not _has(below, variable):
                return is_basic(above, variable)
            return not _has(above, variable) and _is_power(below, variable)
        case tree.Call(arguments=(argument,)):
            return argument == Name(variable)
    return _is_power(body, variable)


def _is_power(body: Node, variable: str) -> bool:
    letter = Name(variable)
    match body:
        case tree.Name():
            return body == letter
        case tree.Power(base=base, exponent=exponent):
            if base == letter:
                return not _has(exponent, variable)
            return exponent == letter and not _has(base, variable)
        case tree.Root(body=inside):
            return inside == letter
    return False


def _rule(body: Node, variable: str, head: Node) -> tuple[Move, Node]:
    """The move that differentiates `body` by its outermost rule, and its unsimplified result."""

    def claim(found: Node) -> tuple[Claim, ...]:
        return (DerivativeOf(body, variable, found),)

    result: Node
    if is_basic(body, variable):
        result = _slope(body, variable)
        return Move(
            "derivative_basic",
            after=equation(head, result),
            claims=claim(result),
            words={"f": body},
        ), result
    match body:
        case tree.Negate(body=inside):
            move, inner = _rule(inside, variable, _derived(inside))
            result = tree.Negate(inner)
            return _whole(
                "derivative_constant_factor",
                body,
                _derived(body),
                result,
                head,
                claim(result),
                (move,),
            ), result
        case tree.Add(terms=terms):
            return _sum_rule(terms, variable, head, claim)
        case tree.Multiply(factors=factors):
            return _product_rule(body, factors, variable, head, claim)
        case tree.Divide(numerator=above, denominator=below) if not _has(below, variable):
            move, inner = _rule(above, variable, _derived(above))
            result = over(inner, below)
            return _whole(
                "derivative_constant_factor",
                body,
                over(_derived(above), below),
                result,
                head,
                claim(result),
                (move,),
            ), result
        case tree.Divide(numerator=above, denominator=below):
            up, down = _slope(above, variable), _slope(below, variable)
            shown = over(
                minus(times(_derived(above), below), times(above, _derived(below))), power(below, 2)
            )
            result = over(minus(_product(up, below), _product(above, down)), power(below, 2))
            parts = _parts((above, below), variable)
            return _whole(
                "derivative_quotient",
                body,
                shown,
                result,
                head,
                claim(result),
                parts,
                u=above,
                v=below,
            ), result
    return _chain_rule(body, variable, head, claim)


def _whole(
    rule: str, body: Node, shown: Node, result: Node, head: Node,
    claims: tuple[Claim, ...], parts: tuple[Move, ...], **words: Node,
) -> Move:  # fmt: skip
    return Move(
        rule,
        before=body,
        after=equation(head, shown, result),
        claims=claims,
        parts=parts,
        words=words,
    )


def _parts(bodies: tuple[Node, ...], variable: str) -> tuple[Move, ...]:
    return tuple(
        _rule(each, variable, _derived(each))[0]
        for each in bodies
        if _has(each, variable) and not is_basic(each, variable)
    )


def _sum_rule(terms: tuple[Node, ...], variable: str, head: Node, claim: Any) -> tuple[Move, Node]:
    shown: list[Node] = []
    results: list[Node] = []
    for term in terms:
        negative = isinstance(term, tree.Minus)
        inside = term.body if isinstance(term, tree.Minus) else term
        wrap = (
            tree.Minus if negative and shown else (tree.Negate if negative else lambda each: each)
        )
        shown.append(wrap(_derived(inside)))
        slope = _slope(inside, variable)
        if slope != node(0):
            if isinstance(slope, tree.Negate) and negative:
                results.append(slope.body)
            elif negative:
                results.append(tree.Minus(slope) if results else tree.Negate(slope))
            else:
                results.append(slope)
    result = plus(*results) if results else node(0)
    bodies = tuple(t.body if isinstance(t, tree.Minus) else t for t in terms)
    move = Move(
        "derivative_sum", before=tree.Add(terms), after=equation(head, tree.Add(tuple(shown)), result),
        claims=claim(result), parts=_parts(bodies, variable),
    )  # fmt: skip
    return move, result


def _product_rule(
    body: Node, factors: tuple[Node, ...], variable: str, head: Node, claim: Any
) -> tuple[Move, Node]:
    constants = [each for each in factors if not _has(each, variable)]
    letters = [each for each in factors if _has(each, variable)]
    if len(letters) == 1:
        move, inner = _rule(letters[0], variable, _derived(letters[0]))
        result = times(*constants, inner)
        shown = times(*constants, _derived(letters[0]))
        return _whole(
            "derivative_constant_factor", body, shown, result, head, claim(result), (move,)
        ), result
    first = times(*constants, letters[0]) if constants else letters[0]
    rest = letters[1] if len(letters) == 2 else times(*letters[1:])
    up, down = _slope(first, variable), _slope(rest, variable)
    shown = plus(times(_derived(first), rest), times(first, _derived(rest)))
    result = plus(_product(up, rest), _product(first, down))
    parts = _parts((first, rest), variable)
    return _whole(
        "derivative_product", body, shown, result, head, claim(result), parts, u=first, v=rest
    ), result


def _product(left: Node, right: Node) -> Node:
    """left times right, without a factor 1."""
    if left == node(1):
        return right
    return left if right == node(1) else times(left, right)


def _chain_rule(body: Node, variable: str, head: Node, claim: Any) -> tuple[Move, Node]:
    u = Name("u")
    match body:
        case tree.Call(function=function, arguments=(inside,), base=base):
            outer: Node = tree.Call(function, (u,), base)
        case tree.Power(base=base, exponent=exponent) if _has(base, variable):
            inside, outer = base, power(u, exponent)
        case tree.Power(base=base, exponent=exponent):
            inside, outer = exponent, power(base, u)
        case tree.Root(body=inside, index=index):
            outer = tree.Root(u, index)
        case _:
            result = _slope(body, variable)
            return Move(
                "derivative_basic",
                after=equation(head, result),
                claims=claim(result),
                words={"f": body},
            ), result
    outer_slope = from_sympy(sympy.diff(to_sympy(outer), symbol("u")))
    inner_slope = _slope(inside, variable)
    back = replaced(outer_slope, u, inside)
    result = _product(back, inner_slope)
    move = Move(
        "derivative_chain",
        before=body,
        after=equation(head, times(_derived(outer), _derived(inside), sign="·"), result),
        claims=claim(result),
        parts=_parts((inside,), variable),
        words={"outer": outer, "inner": inside},
    )
    return move, result


def replaced(body: Node, letter: Node, by: Node) -> Node:
    """`body` with a letter replaced, nothing evaluated."""
    if body == letter:
        return by
    from dataclasses import fields, replace

    changes: dict[str, Any] = {}
    for field in fields(body):  # type: ignore[arg-type]
        value = getattr(body, field.name)
        if isinstance(value, Node):
            changes[field.name] = replaced(value, letter, by)
        elif isinstance(value, tuple) and any(isinstance(each, Node) for each in value):
            changes[field.name] = tuple(
                replaced(each, letter, by) if isinstance(each, Node) else each for each in value
            )
    return replace(body, **changes) if changes else body  # type: ignore[type-var]
