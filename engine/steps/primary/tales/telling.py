"""A story's calculations as lines with values, and the answer with its unit."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node, Percent, Quantity
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move, Words
from engine.steps.primary.numerals import decimal, is_fraction, places, rational
from engine.steps.primary.operation import line
from engine.steps.primary.tales.words import COUNTED


@dataclass(slots=True)
class Telling:
    """Lines of one story; `work` adds one and hands back its value, None where it makes no sense."""

    lines: list[Move]

    def work(self, rule: str, question: Node, words: Words | None = None) -> Node | None:
        """A line: the value of `question`, which must be above zero."""
        found = to_sympy(question)
        if not found.is_Rational or not found > 0:
            return None
        value = Fraction(int(found.p), int(found.q))
        fractions = any(is_fraction(each) for each in question.walk())
        answer = rational(value) if fractions or places(value) is None else decimal(value)
        self.lines.append(line(rule, question, answer, words))
        return answer

    def answered(self, value: Node | None, unit: str, technique: str) -> Derivation | None:
        """The story told to its end; counted things must be whole."""
        if value is None or not self.lines:
            return None
        if unit in COUNTED.split("|") and not to_sympy(value).is_Integer:
            return None
        answer: Node = Quantity(value, unit) if unit else value
        proof = tuple(
            claim for each in self.lines for claim in each.claims if isinstance(claim, Equal)
        )
        form = "with_unit" if unit else ""
        return Derivation(technique, tuple(self.lines), answer, form=form, proof=proof)


def as_percent(value: Node) -> Node | None:
    """The value in percent, where it has at most three decimal places there."""
    found = to_sympy(value)
    share = Fraction(int(found.p), int(found.q))
    return (
        Percent(decimal(share * 100))
        if (places(share) or 0) <= 5 and places(share) is not None
        else None
    )
