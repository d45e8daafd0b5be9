"""Algebraic fractions: cancelling, common denominators, products and quotients."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.junior.lines import Line, Lines, last
from engine.steps.junior.writing import ONE, over, power, terms_of, times, total


def has_letter_denominator(node: Node) -> bool:
    """Whether something is divided by an expression with letters."""
    for inner in node.walk():
        if isinstance(inner, tree.Divide) and any(
            isinstance(each, tree.Name) for each in inner.denominator.walk()
        ):
            return True
        if isinstance(inner, tree.Power) and any(
            isinstance(each, tree.Name) for each in inner.base.walk()
        ):
            exponent = to_sympy(inner.exponent)
            if exponent.is_Rational and exponent.is_negative:
                return True
    return False


def factored(value: Any) -> Node:
    """A polynomial as content, letters and brackets, for the inside of a fraction."""
    content, factors = sympy.factor_list(value)
    letters: Any = content
    brackets = []
    for base, count in factors:
        if len(sympy.Add.make_args(base)) > 1:
            brackets.append((base, count))
        else:
            letters *= base**count
    if not brackets:
        return from_sympy(letters)
    if len(brackets) == 1 and brackets[0][1] == 1 and letters == 1:
        return from_sympy(brackets[0][0])
    flipped = letters.could_extract_minus_sign() and len(brackets) >= 1 and letters == -1
    if flipped and brackets[0][1] % 2:
        base, count = brackets[0]
        brackets[0], letters = (sympy.expand(-base), count), sympy.Integer(1)
        if len(brackets) == 1 and count == 1:
            return from_sympy(brackets[0][0])
    front = [from_sympy(letters)] if letters != 1 else []
    return times(*front, *(power(from_sympy(base), count) for base, count in brackets))


def fraction_node(value: Any) -> Node:
    """A rational function in lowest terms; a polynomial is multiplied out."""
    above, below = sympy.fraction(sympy.cancel(sympy.together(value)))
    sign = sympy.Integer(1)
    if not below.free_symbols:
        if below == 1 or not above.is_Add:
            return from_sympy(sympy.expand(above / below))
    else:
        if below.as_ordered_terms()[0].as_coeff_Mul()[0].is_negative:
            above, below = sympy.expand(-above), sympy.expand(-below)
        if all(t.as_coeff_Mul()[0].is_negative for t in above.as_ordered_terms()):
            above, sign = sympy.expand(-above), sympy.Integer(-1)
    body = over(_numerator(above), factored(below))
    return tree.Negate(body) if sign == -1 else body


def _numerator(above: Any) -> Node:
    """A numerator as it stands when it doesn't fall apart, else in factors."""
    content, factors = sympy.factor_list(above)
    plain = len(factors) == 1 and factors[0][1] == 1 and content == 1
    return from_sympy(above) if plain else factored(above)


def split_fraction(node: Node) -> tuple[Any, Any]:
    """Numerator and denominator as they stand, signs in the numerator."""
    match node:
        case tree.Negate(body=body) | tree.Minus(body=body):
            above, below = split_fraction(body)
            return -above, below
        case tree.Divide(numerator=above_node, denominator=below_node):
            top, top_below = split_fraction(above_node)
            bottom, bottom_below = split_fraction(below_node)
            return top * bottom_below, top_below * bottom
        case tree.Multiply(factors=factors):
            above, below = sympy.Integer(1), sympy.Integer(1)
            for factor in factors:
                top, bottom = split_fraction(factor)
                above, below = above * top, below * bottom
            return above, below
        case tree.Power(base=base, exponent=exponent):
            count = to_sympy(exponent)
            if count.is_Integer:
                top, bottom = split_fraction(base)
                return (top**count, bottom**count) if count >= 0 else (bottom**-count, top**-count)
    value = to_sympy(node)
    if value.is_Rational:
        return sympy.Integer(value.p), sympy.Integer(value.q)
    return value, sympy.Integer(1)


def quotient_lines(node: Node) -> Lines:
    """Division turned into multiplication, everything factored, then cancelled."""
    chain = list(_chain(node))
    written: list[Line] = []
    result = fraction_node(to_sympy(node))
    parts = []
    for part, down in chain:
        above, below = split_fraction(part)
        if down:
            above, below = below, above
        top, bottom = factored(above), factored(below)
        parts.append(top if bottom == ONE else over(top, bottom))
    shown = times(*parts, sign="·") if len(parts) > 1 else parts[0]
    divides = any(down for _, down in chain)
    if divides and len(parts) > 1:
        written.append(Line("divide_is_multiply_reciprocal_of_fraction", shown))
    elif shown not in (node, result):
        written.append(Line("factor_above_and_below", shown))
    if result != last(node, written):
        written.append(Line("cancel", result))
    return tuple(written)


def _chain(node: Node, down: bool = False) -> list[tuple[Node, bool]]:
    match node:
        case tree.Divide(numerator=above, denominator=below, sign="÷"):
            return [*_chain(above, down), *_chain(below, not down)]
        case tree.Multiply(factors=factors):
            return [pair for factor in factors for pair in _chain(factor, down)]
        case tree.Divide(numerator=above, denominator=below) if _is_fraction(above) or _is_fraction(
            below
        ):
            return [*_chain(above, down), *_chain(below, not down)]
    return [(node, down)]


def _is_fraction(node: Node) -> bool:
    return isinstance(node, tree.Divide) or (
        isinstance(node, tree.Multiply) and any(isinstance(f, tree.Divide) for f in node.factors)
    )


def add_fractions(node: Node) -> Lines:
    """A sum with denominators: factor them, bring to the common one, add, cancel."""
    terms = terms_of(node)
    pairs = [split_fraction(term) for term in terms]
    common = common_denominator([below for _, below in pairs])
    below_node = factored(common)
    multipliers = [sympy.cancel(common / below) for _, below in pairs]
    result = fraction_node(to_sympy(node))
    written: list[Line] = []
    if any(multiplier != 1 for multiplier in multipliers):
        raised = total(
            _fraction_term(above, multiplier, below_node)
            for (above, _), multiplier in zip(pairs, multipliers, strict=True)
        )
        written.append(Line("common_denominator_of_letters", raised, {"denominator": below_node}))
    summed = total(product_node(a, m) for (a, _), m in zip(pairs, multipliers, strict=True))
    if common == 1:
        return (Line("collect_like_terms", result),)
    one = over(summed, below_node)
    written.append(Line("add_over_common_denominator", one))
    above = sympy.expand(sympy.Add(*(a * m for (a, _), m in zip(pairs, multipliers, strict=True))))
    tidy = over(from_sympy(above), below_node)
    if tidy != one and above != 0:
        written.append(Line("collect_numerator", tidy))
    if above != 0:
        reduced = over(factored(above), below_node)
        if sympy.gcd(above, common) != 1 and reduced not in (tidy, result):
            written.append(Line("factor_above_and_below", reduced))
    if result != last(node, written):
        written.append(Line("cancel", result))
    return tuple(written)


def _fraction_term(above: Any, multiplier: Any, below: Node) -> Node:
    negative = above.could_extract_minus_sign()
    size = over(product_node(-above if negative else above, multiplier), below)
    return tree.Negate(size) if negative else size


def product_node(above: Any, multiplier: Any) -> Node:
    """above·multiplier as written: numbers first, brackets kept."""
    if multiplier == 1:
        return from_sympy(above)
    if above.is_Add and above == multiplier:
        return power(from_sympy(above), 2)
    if above.is_Rational or (not above.is_Add and multiplier.is_Add):
        if above == 1:
            return factored(multiplier)
        if above == -1:
            return tree.Negate(factored(multiplier))
        return times(from_sympy(above), factored(multiplier))
    if not above.is_Add and not multiplier.is_Add:
        return from_sympy(above * multiplier)
    return times(factored(multiplier), from_sympy(above))


def common_denominator(denominators: list[Any]) -> Any:
    """The simplest common denominator, factored, numbers included."""
    number = sympy.Integer(1)
    powers: dict[Any, int] = {}
    for below in denominators:
        content, factors = sympy.factor_list(below)
        symbolic = any(each.exp.free_symbols for each in below.atoms(sympy.Pow))
        if symbolic or not content.is_Rational:
            raise NotImplementedError("a denominator that is no polynomial")
        number = sympy.ilcm(number, abs(content.p))
        for base, count in factors:
            powers[base] = max(powers.get(base, 0), count)
    return number * sympy.Mul(*(base**count for base, count in powers.items()))
