"""Terms and sums of arithmetic and geometric sequences in their first term and step."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.maths.unreadable import Unreadable
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.senior.nodes import minus, node, over, plus, power, sure, times
from engine.steps.senior.progression_given import Given

N = symbol("n")


A1 = symbol("a_1")


D = symbol("d")


Q = symbol("q")


_MOST = 60


class Formulas:
    """The terms and sums of one kind in a₁ and the step."""

    def __init__(self, kind: str, letter: str) -> None:
        self.kind, self.letter = kind, letter
        self.step = D if kind == "等差" else Q
        self.names: dict[str, Any] = {}

    def express(self, each: Node) -> Any:
        """A node with its a_k and S_k replaced; None when a name is unknown."""
        expression = to_sympy(each)
        changes = {}
        for letter in expression.free_symbols:
            value = self.value(letter.name)
            if value is None:
                return None
            changes[letter] = value
        return expression.subs(changes)

    def value(self, name: str) -> Any:
        if name in ("d", "q"):
            return self.step if symbol(name) == self.step else None
        if name == "n":
            return N
        match = re.fullmatch(rf"({self.letter}|S)_(\d{{1,3}}|n|n\+1|n-1)", name)
        if match is None:
            return None
        place: Any = (
            sympy.Integer(match[2])
            if match[2].isdigit()
            else {"n": N, "n+1": N + 1, "n-1": N - 1}[match[2]]
        )
        if place.is_Integer and place < 1:
            return None
        return self.term(place) if match[1] == self.letter else self.sum(place)

    def term(self, place: Any) -> Any:
        return A1 + (place - 1) * D if self.kind == "等差" else A1 * Q ** (place - 1)

    def sum(self, place: Any) -> Any:
        if self.kind == "等差":
            return place * A1 + place * (place - 1) / 2 * D
        if place.is_Integer and place <= 12:
            return A1 * sum(Q**k for k in range(int(place)))
        return A1 * (1 - Q**place) / (1 - Q)


def place_of(wanted: Node) -> Any:
    wanted = sure(Name, wanted)
    return sympy.Integer(wanted.subscript) if wanted.subscript.isdigit() else N


def neat(value: Any) -> Any:
    if not value.free_symbols:
        return sympy.radsimp(sympy.simplify(value))
    if value.is_polynomial(N):
        return sympy.expand(value)
    return powers_joined(value)


def powers_joined(value: Any) -> Any:
    """2·2^(n-1) as 2^n, and sums of such with their common denominator, shortest form first."""
    forms = [
        sympy.powsimp(sympy.expand(value)),
        sympy.powsimp(sympy.simplify(value)),
        sympy.factor_terms(sympy.powsimp(sympy.expand(value))),
    ]
    usable = []
    for each in forms:
        try:
            written = latex(node(each))
        except Unreadable:
            written = None
        if written is not None:
            usable.append((len(written), written, each))
    return min(usable, key=lambda each: each[:2])[2] if usable else value


def textbook_formula(
    formulas: Formulas, wanted: Node, each: Any
) -> tuple[str, tuple[Node, ...]] | None:
    """The textbook formula for a term or a sum, then with its numbers filled in."""
    if not isinstance(wanted, Name) or set(each) != {A1, formulas.step}:
        return None
    first, step = node(each[A1]), node(each[formulas.step])
    a1 = Name(formulas.letter, "1")
    place_text = wanted.subscript
    if not (place_text.isdigit() or place_text == "n"):
        return None
    place: Node = node(int(place_text)) if place_text.isdigit() else Name("n")
    before: Node = node(int(place_text) - 1) if place_text.isdigit() else minus(place, 1)
    if place_text == "1":
        return None
    if formulas.kind == "等差":
        if wanted.name == formulas.letter:
            return "arithmetic_term", (
                plus(a1, times(before, Name("d"))),
                plus(first, times(before, step, sign="×")),
            )
        if wanted.name == "S":
            half = over(times(place, before), 2)
            return "arithmetic_sum", (
                plus(times(place, a1), times(half, Name("d"))),
                plus(
                    times(place, first),
                    times(
                        over(times(place, before, sign="×" if place_text.isdigit() else ""), 2),
                        step,
                        sign="×",
                    ),
                ),
            )
        return None
    if wanted.name == formulas.letter:
        return "geometric_term", (
            times(a1, power(Name("q"), before)),
            times(first, power(step, before), sign="×"),
        )
    if wanted.name == "S" and each[formulas.step] != 1:
        one = minus(1, power(Name("q"), place))
        filled = minus(1, power(step, place))
        return "geometric_sum", (
            over(times(a1, one), minus(1, Name("q"))),
            over(times(first, filled), minus(1, step)),
        )
    if wanted.name == "S":
        return "constant_sum", (times(place, a1),)
    return None


def facts_hold(read: Given, formulas: Formulas, each: Any) -> list[Claim]:
    """What is given, with the terms written out one after another by the definition."""
    claims: list[Claim] = []
    if set(each) != {A1, formulas.step}:
        return claims
    terms = _terms(formulas, each, _MOST)
    for fact in read.facts:
        changed = []
        for side in fact.operands:
            expression = to_sympy(side)
            changes = {}
            for letter in expression.free_symbols:
                value = _counted(letter.name, formulas, each, terms)
                if value is None:
                    return claims
                changes[letter] = value
            changed.append(expression.subs(changes))
        claims.append(Equal(node(changed[0]), node(changed[1])))
    return claims


def _terms(formulas: Formulas, each: Any, count: int) -> list[Any]:
    terms = [each[A1]]
    for _ in range(count - 1):
        last = terms[-1]
        terms.append(
            sympy.expand(last + each[D])
            if formulas.kind == "等差"
            else sympy.expand(last * each[Q])
        )
    return terms


def _counted(name: str, formulas: Formulas, each: Any, terms: list[Any]) -> Any:
    if name in ("d", "q"):
        return each[formulas.step]
    head, _, place = name.partition("_")
    if not place.isdigit() or not 1 <= int(place) <= _MOST:
        return None
    return terms[int(place) - 1] if head == formulas.letter else sympy.Add(*terms[: int(place)])


def value_holds(formulas: Formulas, wanted: Node, value: Any, each: Any) -> list[Claim]:
    terms = _terms(formulas, each, _MOST)
    if value.has(N):
        claims: list[Claim] = []
        for place in (1, 2, 5):
            direct = (
                terms[place - 1]
                if isinstance(wanted, Name) and wanted.name == formulas.letter
                else sympy.Add(*terms[:place])
            )
            claims.append(Equal(node(sympy.simplify(value.subs(N, place))), node(direct)))
        return claims
    expression = to_sympy(wanted)
    changes = {}
    for letter in expression.free_symbols:
        counted = _counted(letter.name, formulas, each, terms)
        if counted is None:
            counted = formulas.value(letter.name)
            if counted is None:
                return []
            counted = counted.subs(each)
        changes[letter] = counted
    return [Equal(node(expression.subs(changes)), node(value))]
