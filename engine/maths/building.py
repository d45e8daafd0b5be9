"""Small pieces of tree that the parser puts together: numbers, products, dashes, sets."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import (
    Call,
    Constant,
    Derivative,
    Divide,
    Interval,
    Multiply,
    Name,
    Negate,
    Node,
    Number,
    Quantity,
    SetOf,
    Tuple,
)


def number(text: str) -> Number:
    """A number from its digits, which may end with 万, 亿 or a recurring block "(3)"."""
    scale, digits = 1, text
    while digits[-1:] in ("万", "亿"):
        scale *= 10**4 if digits[-1] == "万" else 10**8
        digits = digits[:-1]
    plain, bracket, block = digits.partition("(")
    whole, _, decimals = plain.partition(".")
    value = Fraction(int((whole or "0") + decimals), 10 ** len(decimals))
    if bracket:
        block = block.rstrip(")")
        value += Fraction(int(block), (10 ** len(block) - 1) * 10 ** len(decimals))
    return Number(value * scale, text)


def product(factors: list[Node], signs: list[str]) -> Node:
    """Factors with the signs between them, flat where the first is a product already."""
    if len(factors) == 1:
        return factors[0]
    first = factors[0]
    if isinstance(first, Multiply) and signs[0]:
        return Multiply((*first.factors, *factors[1:]), (*first.signs, *signs))
    return Multiply(tuple(factors), tuple(signs))


def dashed(left: Node) -> Node:
    """A letter or function with one more dash; of anything else the derivative."""
    if isinstance(left, Call):
        return Call(left.function, left.arguments, left.base, left.primes + 1)
    if isinstance(left, Name):
        return Name(left.name + "'", left.subscript)
    return Derivative(left)


def may_be_divided(node: Node) -> bool:
    """Whether dots after this can set off a remainder."""
    return (
        isinstance(node, Number | Negate | Quantity)
        or (isinstance(node, Name) and not node.subscript)
        or (isinstance(node, Divide) and node.sign == "÷")
    )


def is_infinite(node: Node) -> bool:
    """Whether it is ∞ or -∞."""
    while isinstance(node, Negate):
        node = node.body
    return node == Constant("infinity")


def is_multiple_of_pi(node: Node) -> bool:
    """Whether it ends with π."""
    if isinstance(node, Multiply):
        return node.factors[-1] == Constant("pi")
    return node == Constant("pi")


def listed(node: Node) -> Node:
    """A number among sets was the only element of {...}."""
    return SetOf((node,)) if isinstance(node, Number | Negate | Divide) else node


def as_set(node: Node) -> Node:
    """A pair where a set must stand is an open interval."""
    if isinstance(node, Tuple) and len(node.items) == 2:
        return Interval(node.items[0], node.items[1], False, False)
    if isinstance(node, Name) and node.name in ("R", "Z", "N", "Q") and not node.subscript:
        return Constant(node.name)
    return node
