"""Polynomials as tuples of coefficients, highest power first, and routes through SymPy."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from curriculum.generators.latex import polynomial

Curve = tuple[Fraction, ...]


def curve(*coefficients: int | Fraction) -> Curve:
    """A polynomial from its coefficients, highest power first."""
    return tuple(map(Fraction, coefficients))


def written(coefficients: Curve, letter: str = "x") -> str:
    """The polynomial in LaTeX."""
    return polynomial(coefficients, letter)


def value_at(coefficients: Curve, x: Fraction | int) -> Fraction:
    """Its value, by Horner's scheme."""
    total = Fraction(0)
    for coefficient in coefficients:
        total = total * x + coefficient
    return total


def derived(coefficients: Curve) -> Curve:
    """Its derivative."""
    top = len(coefficients) - 1
    return tuple(c * (top - place) for place, c in enumerate(coefficients[:-1])) or (Fraction(0),)


def integrated(coefficients: Curve) -> Curve:
    """Its antiderivative through the origin."""
    top = len(coefficients)
    return (*(c / (top - place) for place, c in enumerate(coefficients)), Fraction(0))


def times(one: Curve, other: Curve) -> Curve:
    """The product of two polynomials."""
    result = [Fraction(0)] * (len(one) + len(other) - 1)
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            result[i + j] += a * b
    return tuple(result)


def symbolic(latex: str) -> Any:
    """The SymPy expression that a formula means."""
    from engine.maths.read import read
    from engine.maths.to_sympy import to_sympy

    return to_sympy(read(latex))


def differentiated(latex: str, letter: str = "x") -> str:
    """The derivative of a formula, by SymPy."""
    import sympy

    expression = symbolic(latex)
    symbol = next(s for s in expression.free_symbols if s.name == letter)
    return str(sympy.latex(sympy.simplify(sympy.diff(expression, symbol)), ln_notation=True))


def summed(terms: Sequence[Fraction]) -> Fraction:
    """The sum of all terms."""
    return sum(terms, Fraction(0))
