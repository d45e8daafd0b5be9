"""Second routes to an answer: read the problem's own formula again and let SymPy work it out.

SymPy is imported when a route is walked, never when a problem is made.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any


def symbolic(latex: str) -> Any:
    """The SymPy expression that a formula means."""
    from engine.maths.read import read
    from engine.maths.to_sympy import to_sympy

    return to_sympy(read(latex))


def worked_out(latex: str) -> str:
    """The formula's value, simplified, as LaTeX."""
    import sympy

    return str(sympy.latex(sympy.nsimplify(sympy.simplify(symbolic(latex)))))


def expanded(latex: str) -> str:
    """The formula multiplied out."""
    import sympy

    return str(sympy.latex(sympy.expand(symbolic(latex))))


def factorised(latex: str) -> str:
    """The formula as a product over the whole numbers."""
    import sympy

    return str(sympy.latex(sympy.factor(symbolic(latex))))


def reduced(latex: str) -> str:
    """A rational expression as one fraction in lowest terms."""
    import sympy

    return str(sympy.latex(sympy.cancel(sympy.together(symbolic(latex)))))


def at(latex: str, **values: Fraction | int) -> str:
    """The formula's value where its letters have `values`."""
    import sympy

    expression = symbolic(latex)
    given = {
        symbol: sympy.Rational(
            Fraction(values[symbol.name]).numerator, Fraction(values[symbol.name]).denominator
        )
        for symbol in expression.free_symbols
        if symbol.name in values
    }
    return str(sympy.latex(sympy.nsimplify(sympy.simplify(expression.subs(given)))))


def same(one: str, other: str) -> bool:
    """Whether two formulas are equal for all values of their letters."""
    import sympy

    return bool(sympy.simplify(symbolic(one) - symbolic(other)) == 0)


def roots(left: str, right: str = "0", letter: str = "x") -> list[Any]:
    """The real roots of left = right as SymPy finds them, the smallest first."""
    import sympy

    unknown = sympy.Symbol(letter, real=True)
    difference = symbolic(left) - symbolic(right)
    old = [symbol for symbol in difference.free_symbols if symbol.name == letter]
    found = sympy.solveset(difference.subs(dict.fromkeys(old, unknown)), unknown, sympy.S.Reals)
    return sorted(found, key=float) if isinstance(found, Iterable) else []


def root_text(left: str, right: str = "0", letter: str = "x") -> str:
    """The real roots as an answer: `x=2`, `x_1=2,\\ x_2=3`, or none."""
    import sympy

    found = [str(sympy.latex(value)) for value in roots(left, right, letter)]
    if not found:
        return r"\text{无解}"
    if len(found) == 1:
        return f"{letter}={found[0]}"
    return r",\ ".join(f"{letter}_{n}={value}" for n, value in enumerate(found, 1))


def interpolated(values: Sequence[Fraction | int], letter: str = "x") -> str:
    """The polynomial of lowest degree that takes `values` at 0, 1, 2, ... (Newton's differences)."""
    import sympy

    unknown = sympy.Symbol(letter)
    row = [sympy.Rational(value.numerator, value.denominator) for value in values]
    found, base = sympy.Integer(0), sympy.Integer(1)
    for place in range(len(values)):
        found += row[0] * base
        base = base * (unknown - place) / (place + 1)
        row = [after - before for before, after in pairwise(row)]
    return str(sympy.latex(sympy.expand(found)))
