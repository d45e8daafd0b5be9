"""A·sin(ωx+φ)+B as data, and how other expressions are brought to that form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Move
from engine.steps.senior.nodes import equation, node, plus, times
from engine.steps.senior.reading import Function

PI = sympy.pi


@dataclass(frozen=True)
class Wave:
    """A·f(ωx+φ)+B with f sine, cosine or tangent; A and ω positive after `normal`."""

    kind: str
    amplitude: Any
    frequency: Any
    phase: Any
    shift: Any

    def expression(self, unknown: Any) -> Any:
        """The wave as a SymPy expression."""
        function = {"sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan}[self.kind]
        return self.amplitude * function(self.frequency * unknown + self.phase) + self.shift

    def inside(self, letter: Node) -> Node:
        """ωx+φ as written."""
        product = letter if self.frequency == 1 else times(node(self.frequency), letter)
        return product if self.phase == 0 else plus(product, self.phase)

    def written(self, letter: Node) -> Node:
        """The wave as written."""
        call: Node = Call(self.kind, (self.inside(letter),))
        if self.amplitude == -1:
            call = tree.Negate(call)
        elif self.amplitude != 1:
            call = times(node(self.amplitude), call)
        return call if self.shift == 0 else plus(call, self.shift)

    @property
    def period(self) -> Any:
        """The least positive period."""
        return (PI if self.kind == "tan" else 2 * PI) / abs(self.frequency)


def direct(body: Node, variable: str) -> Wave | None:
    """A body that already has the form, as it is written."""
    unknown = symbol(variable)
    calls = [e for e in body.walk() if isinstance(e, Call)]
    if len(calls) != 1 or calls[0].function not in ("sin", "cos", "tan"):
        return None
    angle = to_sympy(calls[0].arguments[0])
    if not angle.is_polynomial(unknown) or sympy.degree(angle, unknown) != 1:
        return None
    mark = sympy.Symbol("wave")
    from engine.steps.senior.derivative import replaced

    linear = to_sympy(replaced(body, calls[0], Name("wave"))).subs(symbol("wave"), mark)
    if not linear.is_polynomial(mark) or sympy.degree(linear, mark) != 1 or linear.has(unknown):
        return None
    polynomial = sympy.Poly(linear, mark)
    frequency, phase = sympy.Poly(angle, unknown).all_coeffs()
    wave = Wave(calls[0].function, polynomial.nth(1), frequency, phase, polynomial.nth(0))
    return (
        wave
        if all(v.is_number and v.is_real for v in (wave.amplitude, frequency, phase, wave.shift))
        else None
    )


def combined(expression: Any, unknown: Any) -> tuple[Wave, Any] | None:
    """P sin kx + Q cos kx + B joined into one sine, with the sum before joining."""
    try:
        spread = sympy.expand(sympy.expand(expression.rewrite(sympy.exp), complex=False))
    except (ValueError, TypeError):
        return None
    frequencies: dict[Any, Any] = {}
    for term in sympy.Add.make_args(sympy.powsimp(spread)):
        coefficient, rest = term.as_independent(unknown)
        if rest == 1:
            frequencies[sympy.Integer(0)] = frequencies.get(sympy.Integer(0), 0) + coefficient
            continue
        if not isinstance(rest, sympy.exp):
            return None
        power = sympy.expand(rest.args[0])
        rate = power.coeff(unknown) / sympy.I
        constant = power.subs(unknown, 0)
        if not rate.is_real or sympy.expand(power - sympy.I * rate * unknown - constant) != 0:
            return None
        frequencies[rate] = frequencies.get(rate, 0) + coefficient * sympy.exp(constant)
    frequencies = {rate: sympy.simplify(value) for rate, value in frequencies.items()}
    rates = {abs(rate) for rate, value in frequencies.items() if rate != 0 and value != 0}
    if len(rates) != 1:
        return None
    rate = rates.pop()
    c = frequencies.get(rate, sympy.Integer(0))
    p, q = sympy.simplify(-2 * sympy.im(c)), sympy.simplify(2 * sympy.re(c))
    shift = sympy.simplify(frequencies.get(sympy.Integer(0), sympy.Integer(0)))
    amplitude = sympy.sqrt(sympy.simplify(p**2 + q**2))
    phase = sympy.simplify(sympy.atan2(q, p))
    if not (phase / PI).is_Rational or not all(v.is_real for v in (p, q, shift)):
        return None
    between = p * sympy.sin(rate * unknown) + q * sympy.cos(rate * unknown) + shift
    return Wave("sin", sympy.radsimp(amplitude), rate, phase, shift), between


def wave_of(function: Function) -> tuple[Wave, list[Move], tuple[Claim, ...]] | None:
    """The wave of a function, with the moves that lead to it."""
    found = direct(function.body, function.variable)
    if found is not None:
        return found, [], ()
    unknown, letter = symbol(function.variable), Name(function.variable)
    expression = to_sympy(function.body)
    if (
        not expression.has(sympy.sin, sympy.cos)
        or expression.has(sympy.tan)
        or expression.free_symbols != {unknown}
    ):
        return None
    joined = combined(expression, unknown)
    if joined is None:
        return None
    wave, between = joined
    head = function.head()
    moves = []
    shown = node(between)
    if sympy.expand(expression - between) != 0:
        moves.append(
            Move(
                "lower_powers",
                before=function.body,
                after=equation(head, shown),
                claims=(Equal(function.body, shown),),
            )
        )
    written = wave.written(letter)
    if written != shown:
        moves.append(
            Move(
                "auxiliary_angle",
                before=shown,
                after=equation(head, written),
                claims=(Equal(shown, written),),
            )
        )
    return wave, moves, (Equal(function.body, written),)
