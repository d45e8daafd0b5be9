"""Products and sums of polynomials: like terms, distributive law, multiplication formulas."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.junior.expansion import TooManyTerms, monomials
from engine.steps.junior.lines import Line, Lines, last
from engine.steps.junior.writing import power, terms_of, times, total


def expanded(node: Node) -> Node:
    """Multiplied out and collected."""
    return school_node(sympy.expand(to_sympy(node)))


def school_node(value: Any) -> Node:
    """The node of a value, whole powers taken out of square roots of letters: x√x."""
    split: list[Node] = []
    rest: Any = sympy.Integer(1)
    for factor in sympy.Mul.make_args(value):
        base, exponent = factor.as_base_exp()
        if base.free_symbols and exponent.is_Rational and exponent.q == 2 and exponent > 1:
            rest *= base ** sympy.floor(exponent)
            split.append(tree.Root(from_sympy(base)))
        else:
            rest *= factor
    return times(from_sympy(rest), *split) if split else from_sympy(value)


def add_polynomials(node: Node) -> Lines:
    """Brackets away, then like terms."""
    written: list[Line] = []
    try:
        open_terms = total(monomials(node))
    except TooManyTerms:
        return (Line("collect_like_terms", expanded(node)),)
    if any(isinstance(inner, tree.Add) for term in terms_of(node) for inner in term.walk()):
        written.append(Line("remove_brackets", open_terms))
    result = expanded(node)
    now = last(node, written)
    if len(terms_of(result)) < len(terms_of(now)) or not isinstance(now, tree.Add):
        written.append(Line("collect_like_terms", result))
    return tuple(written)


def multiply_monomials(node: Node) -> Lines:
    """Coefficients times coefficients, powers of the same letter added."""
    result = expanded(node)
    if result == node or _same_look(result, node):
        return ()
    divides = any(isinstance(inner, tree.Divide) for inner in node.walk())
    return (Line("divide_monomials" if divides else "multiply_monomials", result),)


def _same_look(result: Node, node: Node) -> bool:
    if not isinstance(node, tree.Multiply) or not isinstance(result, tree.Multiply):
        return False
    return sorted(map(repr, node.factors)) == sorted(map(repr, result.factors)) and (
        isinstance(result.factors[0], tree.Number) == isinstance(node.factors[0], tree.Number)
    )


def multiply_out(factors: tuple[Node, ...]) -> Lines:
    """A product with brackets: the brackets first, then the monomial in front."""
    brackets: list[Node] = [factor for factor in factors if isinstance(factor, tree.Add)]
    front = [factor for factor in factors if not isinstance(factor, tree.Add)]
    monomial = sympy.Mul(*(to_sympy(factor) for factor in front))

    def whole(bracket_nodes: list[Node]) -> Node:
        return times(*([from_sympy(monomial)] if front else []), *bracket_nodes)

    written: list[Line] = []
    while len(brackets) > 1:
        first, second, *others = _conjugates_first(brackets)
        steps = multiply_two(first, second)
        for line in steps:
            written.append(Line(line.rule, whole([line.node, *others]), line.words))
        brackets = [steps[-1].node, *others]
        if not isinstance(brackets[0], tree.Add):
            monomial *= to_sympy(brackets[0])
            front, brackets = [from_sympy(monomial)], brackets[1:]
    if front and brackets:
        opened = total(sympy.expand(monomial * to_sympy(term)) for term in terms_of(brackets[0]))
        rule = "remove_brackets" if monomial.is_Rational else "distribute"
        written.append(Line(rule, opened))
    return tuple(written)


def _conjugates_first(brackets: list[Node]) -> list[Node]:
    for i, one in enumerate(brackets):
        for j in range(i + 1, len(brackets)):
            if conjugate_parts(one, brackets[j]) is not None:
                rest = [each for k, each in enumerate(brackets) if k not in (i, j)]
                return [one, brackets[j], *rest]
    return brackets


def conjugate_parts(one: Node, other: Node) -> tuple[Any, Any] | None:
    """(a, b) when the two brackets are a+b and a-b."""
    left = [to_sympy(term) for term in terms_of(one)]
    right = [to_sympy(term) for term in terms_of(other)]
    if len(left) != 2 or len(right) != 2:
        return None
    same = [term for term in left if term in right]
    opposite = [term for term in left if -term in right]
    if len(same) == 1 and len(opposite) == 1:
        return same[0], opposite[0]
    return None


def multiply_two(one: Node, other: Node) -> Lines:
    """Two brackets: by a formula where one fits, else every term with every term."""
    if to_sympy(one) == to_sympy(other):
        return square_of(one)
    pair = conjugate_parts(one, other)
    if pair is not None:
        a, b = pair
        b = -b if b.could_extract_minus_sign() else b
        squares = total([power(from_sympy(a), 2), tree.Negate(power(from_sympy(b), 2))])
        result = from_sympy(sympy.expand(a**2 - b**2))
        words: dict[str, Node | str] = {"a": from_sympy(a), "b": from_sympy(b)}
        lines = [Line("difference_of_squares_formula", squares, words)]
        if result != squares:
            lines.append(Line("work_out_powers", result))
        return tuple(lines)
    every = [
        sympy.expand(to_sympy(left) * to_sympy(right))
        for left in terms_of(one)
        for right in terms_of(other)
    ]
    opened = total(every)
    result = from_sympy(sympy.expand(sympy.Add(*every)))
    lines = [Line("multiply_each_with_each", opened)]
    if len(terms_of(result)) < len(terms_of(opened)):
        lines.append(Line("collect_like_terms", result))
    return tuple(lines)


def square_of(base: Node) -> Lines:
    """(a ± b)² by its formula; longer sums by multiplying out."""
    terms = [to_sympy(term) for term in terms_of(base)]
    result = expanded(power(base, 2))
    if len(terms) != 2:
        return (Line("multiply_each_with_each", result),)
    a, b = terms
    sign = b.could_extract_minus_sign()
    b = -b if sign else b
    words: dict[str, Node | str] = {"a": from_sympy(a), "b": from_sympy(b)}
    rule = "square_of_difference" if sign else "square_of_sum"
    simple = all(each.is_Symbol or each == 1 for each in (a, b))
    if simple or a.could_extract_minus_sign():
        return (Line(rule, result, words),)
    double = times(2, from_sympy(a), from_sympy(b), sign="·")
    written = total([power(from_sympy(a), 2), tree.Negate(double) if sign else double,
                     power(from_sympy(b), 2)])  # fmt: skip
    return (Line(rule, written, words), Line("work_out_powers", result))
