"""What a teacher expects without saying so: a result worked out as far as the key is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import gcd

import sympy

from engine.answer.forms import is_plain_surd, is_reducible, is_uncomputed
from engine.answer.meaning import label_and_value, number_of
from engine.i18n import tr
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.exact import Exact
from engine.maths.polynomial import key as polynomial_key
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

_WORKED = re.compile(r"化简|计算|合并|展开|去括号|求值|有理化")
_EXPRESSION = re.compile(r"(?=.*[-+−×÷*/^²³⁴⁵⁶⁷⁸⁹√])[^一-鿿=＝<>≤≥]{3,80}=?")
"""A question that is nothing but an expression to be worked out."""
_SIMPLIFIED = re.compile(r"化简|约分|计算")


def untidy(problem: str, key: Node, answer: Node) -> str:
    """What is still to be done to `answer` that was done to `key`; empty when nothing."""
    value, other = label_and_value(key)[1], label_and_value(answer)[1]
    if "质因数" in problem:
        return ""  # a product is what was asked for
    if 0 < _bounds(value) < _bounds(other) and letters(value) == letters(other):
        return tr("范围对了，但还可以合并成一个。")
    if isinstance(key, tree.Relation) and letters(key) and _like_terms(key):
        return ""  # an equation as it was set up
    for is_left_undone, reason in _rules(problem):
        if is_left_undone(other) and not is_left_undone(value):
            return reason
    return ""


def _bounds(node: Node) -> int:
    """How many comparisons hold together in a range; 0 for anything else."""
    parts = (
        node.parts if isinstance(node, tree.And)
        else node.items if isinstance(node, tree.Listing) else (node,)
    )  # fmt: skip
    signs = [each.signs for each in parts if isinstance(each, tree.Relation)]
    if len(signs) < len(parts) or not all(set(each) <= set("<>≤≥≠") for each in signs):
        return 0
    both = sum(isinstance(each, tree.PlusMinus) for each in node.walk())
    return sum(map(len, signs)) + both


def _rules(problem: str) -> list[tuple[Callable[[Node], bool], str]]:
    rules: list[tuple[Callable[[Node], bool], str]] = [
        (is_reducible, tr("值对了，但没有化成最简分数。")),
        (_unsimplified_ratio, tr("值对了，但没有化成最简整数比。")),
        (_unsimplified_root, tr("值对了，但没有化成最简二次根式。")),
        (is_uncomputed, tr("值对了，但还没有算出最后结果。")),
        (_like_surds, tr("值对了，但还没有算出最后结果。")),
        (_uncalled, tr("值对了，但还没有算出最后结果。")),
        (_imaginary_below, tr("值对了，但分母里还有 i，要化成 a+bi 的形式。")),
    ]
    expression = _EXPRESSION.fullmatch(problem) is not None
    if _WORKED.search(problem) or expression:
        rules += [
            (lambda node: not is_plain_surd(node), tr("值对了，但没有化成最简二次根式。")),
            (_like_terms, tr("值对了，但还可以合并同类项。")),
            (_raised_product, tr("值对了，但还没有算出最后结果。")),
            (_unopened, tr("值对了，但还没有展开。")),
        ]
    if re.search(r"去括号|展开", problem):
        rules.append((_in_brackets, tr("值对了，但还没有去掉括号。")))
    if re.search(r"因式分解|分解因式", problem):
        rules.append((_like_terms, tr("值对了，但括号里还可以合并同类项。")))
    if _SIMPLIFIED.search(problem) or expression:
        rules.append((_unmerged_powers, tr("值对了，但同底数的幂还可以合并。")))
        rules.append((_common_factor, tr("值对了，但分式还可以约分。")))
    return rules


def _unsimplified_ratio(node: Node) -> bool:
    if not isinstance(node, tree.Ratio):
        return False
    sizes = [
        int(term.value)
        for term in node.terms
        if isinstance(term, tree.Number) and term.value.denominator == 1
    ]
    return (len(sizes) < len(node.terms) and not letters(node)) or gcd(*sizes) > 1


def _unsimplified_root(node: Node) -> bool:
    return any(
        isinstance(each, tree.Root)
        and each.index is None
        and (isinstance(each.body, tree.Number) or _is_plain_fraction(each.body))
        and not is_plain_surd(each)
        for each in node.walk()
    )


def _is_plain_fraction(node: Node) -> bool:
    """3/4, of two plain numbers."""
    return isinstance(node, tree.Divide) and number_of(node) is not None


def _uncalled(node: Node) -> bool:
    """A function, power, factorial or count of plain numbers that has a plain value."""
    standing = set(_scientific_tens(node))
    curve = isinstance(node, tree.Relation) and len(letters(node)) > 1  # …=5² of a circle
    for each in node.walk():
        if isinstance(each, tree.Power) and each.base == tree.Constant("i"):
            return True
        if _is_plain_power(each) and each not in standing and not curve:
            return True
        if isinstance(each, tree.Factorial | tree.Choose | tree.Arrange) and not letters(each):
            return True
        cube = isinstance(each, tree.Root) and each.index is not None
        if (isinstance(each, tree.Call) or cube) and not letters(each):
            exact = Exact()
            try:
                if exact.rational(exact.value(each)) is not None:
                    return True
            except (TooHard, Unreadable):
                continue
    return False


def _scientific_tens(node: Node) -> Iterator[Node]:
    """The powers of ten in numbers such as 3.2×10^5, which stay as they are."""
    for each in node.walk():
        if isinstance(each, tree.Multiply) and isinstance(each.factors[0], tree.Number):
            yield from (
                factor for factor in each.factors[1:]
                if isinstance(factor, tree.Power) and isinstance(factor.base, tree.Number)
                and factor.base.value == 10
            )  # fmt: skip


def _is_plain_power(node: Node) -> bool:
    return (
        isinstance(node, tree.Power)
        and isinstance(node.exponent, tree.Number)
        and not letters(node)
        and node.exponent.value <= 10
        and not isinstance(node.base, tree.Constant)
    )


def _imaginary_below(node: Node) -> bool:
    return any(
        isinstance(each, tree.Divide)
        and any(inner == tree.Constant("i") for inner in each.denominator.walk())
        for each in node.walk()
    )


def _like_terms(node: Node) -> bool:
    """Whether a sum has two terms with the same letters."""
    for each in node.walk():
        if not isinstance(each, tree.Add):
            continue
        known = [kind for kind in map(_kind, _flat_terms(each)) if kind is not None]
        if len(set(known)) < len(known):
            return True
    return False


def _flat_terms(node: tree.Add) -> Iterator[Node]:
    """The terms of (x+1)+(x-1) one by one."""
    for term in node.terms:
        if isinstance(term, tree.Add):
            yield from _flat_terms(term)
        else:
            yield term


def _like_surds(node: Node) -> bool:
    """√3+√3/3: a sum of numbers that could still be added."""
    return not letters(node) and _like_terms(node)


def _kind(term: Node) -> str | None:
    """The letters and surds of a term without its coefficient."""
    exact = Exact()
    try:
        above, below = exact.value(term)
    except (TooHard, Unreadable):
        return None
    if len(above) != 1:
        return None
    return f"{next(iter(above))}/{polynomial_key(below) if len(below) > 1 else ''}"


def _outside_fractions(node: Node) -> Iterator[Node]:
    """The nodes that no fraction with letters below holds: there factors may stay factors."""
    if isinstance(node, tree.Divide) and letters(node.denominator):
        return
    yield node
    for child in node.children():
        yield from _outside_fractions(child)


def _in_brackets(node: Node) -> bool:
    """-(a-b+c), where the brackets were to go."""
    return any(
        isinstance(each, tree.Negate | tree.Minus) and isinstance(each.body, tree.Add)
        for each in _outside_fractions(node)
    )


def _unopened(node: Node) -> bool:
    """A product of sums, or a power of one, that stands where a sum was asked for."""
    for each in _outside_fractions(node):
        if isinstance(each, tree.Multiply) and any(
            isinstance(factor, tree.Add) for factor in each.factors
        ):
            return True
        if (
            isinstance(each, tree.Power)
            and isinstance(each.base, tree.Add)
            and isinstance(each.exponent, tree.Number)
        ):
            return True
    return False


def _raised_product(node: Node) -> bool:
    """(3x)², which is 9x²."""
    return any(
        isinstance(each, tree.Power)
        and isinstance(each.base, tree.Multiply)
        and isinstance(each.exponent, tree.Number)
        and any(isinstance(factor, tree.Number) for factor in each.base.factors)
        for each in node.walk()
    )


def _unmerged_powers(node: Node) -> bool:
    """x³·x⁴: one letter as the base of two factors."""
    for each in node.walk():
        if isinstance(each, tree.Multiply):
            bases = [part.base if isinstance(part, tree.Power) else part for part in each.factors]
            named = [base for base in bases if isinstance(base, tree.Name)]
            if len(set(named)) < len(named):
                return True
    return False


def _common_factor(node: Node) -> bool:
    for each in node.walk():
        if not isinstance(each, tree.Divide) or not letters(each.denominator):
            continue
        try:
            above, below = to_sympy(each.numerator), to_sympy(each.denominator)
            if above.is_polynomial() and below.is_polynomial():
                shared = sympy.gcd(above, below)
                if shared.free_symbols:
                    return True
        except (TooHard, Unreadable, sympy.PolynomialError, TypeError, ValueError):
            continue
    return False
