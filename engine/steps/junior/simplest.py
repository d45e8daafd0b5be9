"""Expressions worked out from the inside in the order of operations, each level by its rule."""

from __future__ import annotations

from collections.abc import Sequence

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.junior.fractions_of_letters import (
    add_fractions,
    fraction_node,
    has_letter_denominator,
    quotient_lines,
)
from engine.steps.junior.lines import Line, Lines, last, side_by_side, within
from engine.steps.junior.polynomials import (
    add_polynomials,
    expanded,
    multiply_monomials,
    multiply_out,
    square_of,
)
from engine.steps.junior.radicals import (
    add_surds,
    divide_surds,
    simplest_root,
    surd_over,
    surd_value,
)
from engine.steps.junior.rationals import add_numbers, is_rational, multiply_numbers, number_node
from engine.steps.junior.writing import known, letters_in, power, terms_of, total

SPECIAL_DEGREES = (0, 30, 45, 60, 90)


def simplest(node: Node) -> Lines:
    """The lines that bring `node` to its simplest school form; none when it is simple already."""
    match node:
        case tree.Add():
            return _sum(node)
        case tree.Negate(body=body):
            return _negated(body)
        case tree.Multiply() | tree.Divide():
            return _product(node)
        case tree.Power():
            return _power(node)
        case tree.Root(body=body, index=index):
            lines = within(simplest(body), lambda inner: tree.Root(inner, index))
            arrived = last(node, lines)
            arrived = known(arrived, tree.Root)
            return (*lines, *simplest_root(arrived))
        case tree.Absolute(body=body):
            return _absolute(body)
        case tree.Mixed() | tree.Percent():
            return (Line("as_fraction", from_sympy(to_sympy(node))),)
        case tree.Call():
            return _call(node)
    return ()


def _sum(node: tree.Add) -> Lines:
    parts = terms_of(node)
    bodies = [part.body if isinstance(part, tree.Negate) else part for part in parts]
    signs = [isinstance(part, tree.Negate) for part in parts]

    def rebuilt(inner: Sequence[Node]) -> Node:
        return tree.Add(tuple(
            body if not negative else tree.Negate(body) if place == 0 else tree.Minus(body)
            for place, (body, negative) in enumerate(zip(inner, signs, strict=True))
        ))  # fmt: skip

    if all(is_rational(part) and _atomic(body) for part, body in zip(parts, bodies, strict=True)):
        return add_numbers(node)
    lines = side_by_side(bodies, [simplest(body) for body in bodies], rebuilt)
    arrived = last(node, lines)
    if not letters_in(arrived):
        if is_rational(arrived) and all(is_rational(term) for term in terms_of(arrived)):
            return (*lines, *add_numbers(arrived))
        return (*lines, *add_surds(arrived))
    if has_letter_denominator(arrived) or _bracket_over_number(arrived):
        return (*lines, *add_fractions(arrived))
    return (*lines, *add_polynomials(arrived))


def _atomic(body: Node) -> bool:
    if isinstance(body, tree.Negate):
        return _atomic(body.body)
    if isinstance(body, tree.Divide):
        return body.sign != "÷" and body == number_node(to_sympy(body))
    return isinstance(body, tree.Number | tree.Mixed | tree.Percent)


def _bracket_over_number(node: Node) -> bool:
    return any(
        isinstance(inner, tree.Divide) and isinstance(inner.numerator, tree.Add)
        for inner in node.walk()
    )


def _negated(body: Node) -> Lines:
    if isinstance(body, tree.Negate):
        return (Line("opposite_of_opposite", body.body), *simplest(body.body))
    lines = within(simplest(body), lambda inner: tree.Negate(inner))
    arrived = last(tree.Negate(body), lines)
    arrived = known(arrived, tree.Negate)
    if isinstance(arrived.body, tree.Negate):
        return (*lines, Line("opposite_of_opposite", arrived.body.body))
    if isinstance(arrived.body, tree.Add):
        opened = total(-to_sympy(term) for term in terms_of(arrived.body))
        return (*lines, Line("remove_brackets", opened))
    return lines


def _product(node: Node) -> Lines:
    if has_letter_denominator(node):
        lines = _inside_factors(node)
        arrived = last(node, lines)
        return (*lines, *quotient_lines(arrived))
    children = list(node.children())
    lines = side_by_side(children, [simplest(child) for child in children],
                         lambda inner: _with_children(node, inner))  # fmt: skip
    arrived = last(node, lines)
    if not letters_in(arrived):
        if all(is_rational(each) for each in rational_parts(arrived)):
            return (*lines, *multiply_numbers(arrived))
        return (*lines, *_surd_product(arrived))
    if isinstance(arrived, tree.Divide):
        return (*lines, *_divided_by_number(arrived))
    arrived = known(arrived, tree.Multiply)
    factors = _flattened(arrived)
    if any(isinstance(factor, tree.Add) for factor in factors):
        out = multiply_out(factors)
    else:
        out = multiply_monomials(arrived)
    return (*lines, *out)


def rational_parts(node: Node) -> list[Node]:
    """The factors and divisors of a product, however it is nested."""
    if isinstance(node, tree.Multiply) or (isinstance(node, tree.Divide) and node.sign == "÷"):
        return [part for child in node.children() for part in rational_parts(child)]
    return [node]


def _flattened(node: tree.Multiply) -> tuple[Node, ...]:
    flat: list[Node] = []
    for factor in node.factors:
        flat += _flattened(factor) if isinstance(factor, tree.Multiply) else (factor,)
    return tuple(flat)


def _surd_product(node: Node) -> Lines:
    if isinstance(node, tree.Multiply):
        factors = _flattened(node)
        if any(isinstance(factor, tree.Add) for factor in factors):
            lines = multiply_out(factors)
            arrived = last(node, lines)
            tidy = surd_over(surd_value(to_sympy(node)))
            return (*lines, Line("add_like_surds", tidy)) if tidy != arrived else lines
    return divide_surds(node)


def _divided_by_number(node: tree.Divide) -> Lines:
    below = to_sympy(node.denominator)
    if isinstance(node.numerator, tree.Add) and below.is_Rational:
        result = fraction_node(to_sympy(node))
        rule = "divide_each_term" if not isinstance(result, tree.Divide) else "cancel"
        return (Line(rule, result),) if result != node else ()
    return multiply_monomials(node)


def _inside_factors(node: Node) -> Lines:
    """Simplify what stands inside brackets and fractions, without multiplying factors out."""
    match node:
        case tree.Multiply() | tree.Divide():
            children = list(node.children())
            return side_by_side(children, [_inside_factors(child) for child in children],
                                lambda inner: _with_children(node, inner))  # fmt: skip
        case tree.Power(base=base, exponent=exponent):
            return within(_inside_factors(base), lambda inner: power(inner, exponent))
        case tree.Negate(body=body):
            return within(_inside_factors(body), lambda inner: tree.Negate(inner))
    return simplest(node)


def _with_children(node: Node, children: Sequence[Node]) -> Node:
    if isinstance(node, tree.Multiply):
        # 4·sin 45° becomes 4×√2/2: beside a fraction the sign must be seen.
        signs = tuple(
            "×" if not sign and after != before and isinstance(after, tree.Divide) else sign
            for sign, before, after in zip(node.signs, node.factors[1:], children[1:], strict=True)
        )
        return tree.Multiply(tuple(children), signs)
    node = known(node, tree.Divide)
    return tree.Divide(children[0], children[1], node.sign)


def _power(node: tree.Power) -> Lines:
    if has_letter_denominator(node):
        lines = _inside_factors(node)
        return (*lines, *quotient_lines(last(node, lines)))
    lines = within(simplest(node.base), lambda inner: tree.Power(inner, node.exponent))
    arrived = last(node, lines)
    arrived = known(arrived, tree.Power)
    return (*lines, *_worked_out(arrived))


def _worked_out(node: tree.Power) -> Lines:
    exponent = to_sympy(node.exponent)
    if exponent == 0:
        return (Line("zero_exponent", from_sympy(sympy.Integer(1))),)
    if is_rational(node.base) and exponent.is_Integer:
        rule = "negative_exponent" if exponent.is_negative else "power_of_number"
        return (Line(rule, number_node(to_sympy(node), node)),)
    if not letters_in(node):
        value = surd_value(to_sympy(node))
        if isinstance(node.base, tree.Add) and exponent == 2:
            lines = square_of(node.base)
            tidy = surd_over(value)
            return (*lines[:-1], Line(lines[-1].rule, tidy, lines[-1].words))
        return (Line("power_of_root", surd_over(value)),)
    if isinstance(node.base, tree.Add):
        if exponent == 2:
            return square_of(node.base)
        return (Line("multiply_each_with_each", expanded(node)),)
    result = expanded(node)
    if result == node:
        return ()
    nested = isinstance(node.base, tree.Power)
    return (Line("power_of_power" if nested else "power_of_product", result),)


def _absolute(body: Node) -> Lines:
    lines = within(simplest(body), lambda inner: tree.Absolute(inner))
    arrived = last(tree.Absolute(body), lines)
    arrived = known(arrived, tree.Absolute)
    if letters_in(arrived):
        return lines
    value = to_sympy(arrived.body)
    inside = arrived.body
    if value.is_negative:
        opposite = from_sympy(-value) if not value.is_Rational else number_node(-value, inside)
        return (*lines, Line("absolute_of_negative", opposite))
    return (*lines, Line("absolute_of_positive", inside))


def _call(node: tree.Call) -> Lines:
    if node.function not in ("sin", "cos", "tan") or len(node.arguments) != 1:
        return ()
    angle = to_sympy(node.arguments[0]) * 180 / sympy.pi
    if angle not in SPECIAL_DEGREES or (node.function == "tan" and angle == 90):
        return ()
    return (Line("special_angle_value", surd_over(to_sympy(node))),)
