"""From SymPy back to the tree, arranged as a school book would write it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.unreadable import Unreadable

NAMES = {
    "sin": "sin", "cos": "cos", "tan": "tan", "cot": "cot", "sec": "sec", "csc": "csc",
    "asin": "arcsin", "acos": "arccos", "atan": "arctan", "log": "ln", "Max": "max",
    "Min": "min", "floor": "floor", "ceiling": "ceil", "sign": "sgn", "sinh": "sinh",
    "cosh": "cosh", "tanh": "tanh", "re": "re", "im": "im", "arg": "arg",
}  # fmt: skip
RELATIONS = {"Equality": "=", "Unequality": "≠", "StrictLessThan": "<", "LessThan": "≤",
             "StrictGreaterThan": ">", "GreaterThan": "≥"}  # fmt: skip


def number(value: int | Fraction) -> Node:
    """A rational number as a school book writes it: sign, then whole number or fraction."""
    value = Fraction(value)
    size = abs(value)
    body: Node = tree.Number(Fraction(size.numerator), str(size.numerator))
    if size.denominator != 1:
        below = tree.Number(Fraction(size.denominator), str(size.denominator))
        body = tree.Divide(body, below)
    return tree.Negate(body) if value < 0 else body


def from_sympy(expression: Any) -> Node:
    """The tree of a SymPy expression, relation, set or tuple. Raises `Unreadable`."""
    built = _special(expression)
    if built is not None:
        return built
    if expression.is_Add:
        return _sum(expression)
    if expression.is_Mul:
        return _product(expression)
    if expression.is_Pow:
        return _power(expression)
    if isinstance(expression, sympy.Function):
        return _function(expression)
    raise Unreadable("这个式子写不出来")


def _special(expression: Any) -> Node | None:
    constants = {
        sympy.pi: "pi", sympy.E: "e", sympy.I: "i", sympy.oo: "infinity",
        sympy.S.Reals: "R", sympy.S.Integers: "Z", sympy.S.Naturals0: "N",
        sympy.S.Naturals: "N*", sympy.S.Rationals: "Q", sympy.S.Complexes: "C",
        sympy.S.EmptySet: "empty",
    }  # fmt: skip
    if expression in constants:
        return tree.Constant(constants[expression])
    if expression is sympy.S.NegativeInfinity:
        return tree.Negate(tree.Constant("infinity"))
    if isinstance(expression, sympy.Rational):
        return number(Fraction(int(expression.p), int(expression.q)))
    if isinstance(expression, sympy.Float):
        text = f"{abs(float(expression)):.10g}"
        body = tree.Number(Fraction(text), text)
        return tree.Negate(body) if expression < 0 else body
    if isinstance(expression, sympy.Symbol):
        base, _, below = expression.name.partition("_")
        return tree.Name(base, below)
    kind = type(expression).__name__
    if kind in RELATIONS:
        sides = (from_sympy(expression.lhs), from_sympy(expression.rhs))
        return tree.Relation(sides, (RELATIONS[kind],))
    return _collection(expression)


def _collection(expression: Any) -> Node | None:
    if isinstance(expression, sympy.Tuple | tuple | list):
        return tree.Listing(tuple(from_sympy(each) for each in expression))
    if isinstance(expression, sympy.FiniteSet):
        return tree.SetOf(tuple(from_sympy(each) for each in _ordered(expression.args)))
    if isinstance(expression, sympy.Interval):
        return tree.Interval(
            from_sympy(expression.start), from_sympy(expression.end),
            not expression.left_open, not expression.right_open,
        )  # fmt: skip
    if isinstance(expression, sympy.Union | sympy.Intersection):
        sign = "∪" if isinstance(expression, sympy.Union) else "∩"
        return tree.SetOperation(sign, tuple(from_sympy(each) for each in expression.args))
    if isinstance(expression, sympy.And | sympy.Or):
        parts = tuple(from_sympy(each) for each in sympy.ordered(expression.args))
        return tree.And(parts) if isinstance(expression, sympy.And) else tree.Or(parts)
    if isinstance(expression, sympy.MatrixBase):
        rows = [tree.Tuple(tuple(map(from_sympy, row))) for row in expression.tolist()]
        return tree.Matrix(tuple(rows))
    return None


def _ordered(items: Any) -> list[Any]:
    if all(item.is_real and item.is_number for item in items):
        return sorted(items, key=lambda item: float(item))
    return list(sympy.ordered(items))


def _sum(expression: Any) -> Node:
    terms: list[Node] = []
    for term in _term_order(expression):
        built = from_sympy(term)
        if terms and isinstance(built, tree.Negate):
            built = tree.Minus(built.body)
        terms.append(built)
    return tree.Add(tuple(terms))


def _term_order(expression: Any) -> list[Any]:
    """Descending powers; for numbers alone, rationals first and then a positive term in front."""
    terms = list(expression.as_ordered_terms())
    if expression.is_number:
        terms.sort(key=lambda term: (term.has(sympy.I), not term.is_Rational))
    if terms[0].could_extract_minus_sign() and not expression.free_symbols:
        for place, term in enumerate(terms):
            if not term.could_extract_minus_sign() and not term.has(sympy.I):
                return [term, *terms[:place], *terms[place + 1 :]]
    return terms


def _product(expression: Any) -> Node:
    quotient = _logarithm(expression)
    if quotient is not None:
        return quotient
    coefficient, rest = expression.as_coeff_Mul()
    if not coefficient.is_Rational:
        coefficient, rest = sympy.Integer(1), expression
    above, below = [], []
    for factor in sympy.Mul.make_args(rest):
        base, exponent = factor.as_base_exp()
        if exponent.is_Rational and exponent.is_negative:
            below.append(sympy.Pow(base, -exponent))
        elif factor is not sympy.S.One:
            above.append(factor)
    above.sort(key=_factor_order)
    top, bottom = abs(int(coefficient.p)), int(coefficient.q)
    numeric = [factor for factor in above if factor.is_number and factor is not sympy.I]
    letters = [factor for factor in above if factor not in numeric]
    whole_fraction = bool(below) or (not letters)
    inside = above if whole_fraction else numeric
    outside = [] if whole_fraction else letters
    body = _factors(([sympy.Integer(top)] if top != 1 or not inside else []) + inside)
    if bottom != 1 or below:
        under = _factors(([sympy.Integer(bottom)] if bottom != 1 else []) + below)
        body = tree.Divide(body, under)
        node = _times(body, outside)
    elif top == 1 and not numeric and outside:
        node = _factors(outside)
    else:
        node = _times(body, outside)
    return tree.Negate(node) if coefficient.is_negative else node


def _times(first: Node, letters: list[Any]) -> Node:
    if not letters:
        return first
    rest = [from_sympy(letter) for letter in letters]
    factors = (*first.factors, *rest) if isinstance(first, tree.Multiply) else (first, *rest)
    return tree.Multiply(tuple(factors), ("",) * (len(factors) - 1))


def _factors(factors: list[Any]) -> Node:
    built = [from_sympy(factor) for factor in factors]
    if len(built) == 1:
        return built[0]
    signs = tuple(
        "×" if isinstance(right, tree.Number) or _starts_with_digit(right) else ""
        for right in built[1:]
    )
    return tree.Multiply(tuple(built), signs)


def _starts_with_digit(node: Node) -> bool:
    return isinstance(node, tree.Power) and isinstance(node.base, tree.Number)


def _factor_order(factor: Any) -> tuple[int, str]:
    if factor.is_number:
        return (0 if factor.is_Pow else 1, str(factor))
    if factor.is_Symbol:
        return (2, str(factor))
    if factor.is_Pow and factor.base.is_Symbol:
        return (2, str(factor.base))
    return (4 if factor.is_Add or (factor.is_Pow and factor.base.is_Add) else 3, str(factor))


def _logarithm(expression: Any) -> Node | None:
    """log(a)/log(b) as log_b a."""
    if len(expression.args) != 2:
        return None
    for top, bottom in (expression.args, expression.args[::-1]):
        if isinstance(top, sympy.log) and bottom.is_Pow and bottom.exp == -1:
            base = bottom.base
            if isinstance(base, sympy.log):
                arguments = (from_sympy(top.args[0]),)
                if base.args[0] == 10:
                    return tree.Call("lg", arguments)
                return tree.Call("log", arguments, from_sympy(base.args[0]))
    return None


def _power(expression: Any) -> Node:
    base, exponent = expression.as_base_exp()
    if isinstance(expression, sympy.exp):
        return tree.Power(tree.Constant("e"), from_sympy(expression.args[0]))
    if exponent.is_Rational and exponent.is_negative:
        return tree.Divide(number(1), from_sympy(sympy.Pow(base, -exponent)))
    if exponent.is_Rational and exponent.q != 1 and base is not sympy.E:
        index = None if exponent.q == 2 else number(int(exponent.q))
        inside = from_sympy(base)
        if exponent.p != 1:
            inside = tree.Power(inside, number(int(exponent.p)))
        return tree.Root(inside, index)
    return tree.Power(from_sympy(base), from_sympy(exponent))


def _function(expression: Any) -> Node:
    kind = type(expression).__name__
    arguments = tuple(from_sympy(argument) for argument in expression.args)
    if kind == "exp":
        return tree.Power(tree.Constant("e"), arguments[0])
    if kind == "Abs":
        return tree.Absolute(arguments[0])
    if kind == "factorial":
        return tree.Factorial(arguments[0])
    if kind == "binomial":
        return tree.Choose(arguments[0], arguments[1])
    if kind == "FallingFactorial":
        return tree.Arrange(arguments[0], arguments[1])
    plain = kind.rstrip("'")
    return tree.Call(NAMES.get(plain, plain), arguments, None, len(kind) - len(plain))
