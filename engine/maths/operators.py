"""What joins operands: signs, juxtaposition, units, and how tightly each binds."""

from __future__ import annotations

from engine.maths.building import dashed, may_be_divided, number, product
from engine.maths.cursor import MAXIMUM_DEPTH
from engine.maths.operands import Operands
from engine.maths.tokens import Token
from engine.maths.tree import (
    Add,
    Call,
    Compound,
    Degrees,
    Divide,
    Factorial,
    Minus,
    Mixed,
    Multiply,
    Name,
    Negate,
    Node,
    Number,
    Percent,
    PlusMinus,
    Quantity,
    Where,
)
from engine.maths.unreadable import Unreadable


class Operators(Operands):
    """Operator precedence: sum 10, product 20, unit 25, juxtaposition 30, exponent 50."""

    def expression(self, power: int) -> Node:
        """An expression whose operators all bind tighter than `power`.

        Powers: sum 10, product 20, unit 25, juxtaposition 30, sign 32, exponent 50.
        """
        self.deeper()
        left = self.prefix()
        chain = 0
        while True:
            following = self.infix(left, power)
            if following is None:
                break
            left = following
            chain += 1
            if chain > 4 * MAXIMUM_DEPTH:
                raise Unreadable("式子太长了")
        self.depth -= 1
        return left

    def infix(self, left: Node, power: int) -> Node | None:
        kind, text, _ = self.token
        if kind == "sign":
            if text in ("+", "-", "±", "∓"):
                return self.sum(left) if power < 10 else None
            if text in ("×", "·", "÷", "/"):
                return self.product(left) if power < 20 else None
            if text == "^":
                return self.raise_to(left) if power < 50 else None
            if text == "_" and isinstance(left, Number) and power >= 49:
                return None  # v^2_0: the subscript belongs to v
            if text == "_":
                return self.below(left)
            if text == "…" and power >= 30:
                return None
            if text == "分之":
                self.at += 1
                return self.part_of(left)
            return self.postfix(left, text, power)
        if kind == "command" and text in ("mod", "bmod"):
            if power >= 20:
                return None
            self.at += 1
            return Call("mod", (left, self.factor(20)))
        if kind == "unit":
            return self.quantity(left) if power < 25 else None
        if kind == "open" and text == "{" and self.ahead().kind == "close":
            self.at += 2
            return left
        if power < 30 and self.operand_follows():
            return self.juxtaposed(left)
        return None

    def postfix(self, left: Node, text: str, power: int) -> Node | None:
        if text == "!":
            self.at += 1
            return Factorial(left)
        if text in ("%", "‰"):
            self.at += 1
            return Percent(left, 100 if text == "%" else 1000)
        if text == "°":
            self.at += 1
            return self.degrees(left)
        if text == "'" and isinstance(left, Name | Call):
            self.at += 1
            return dashed(left)
        if text == "又":
            self.at += 1
            return self.mixed(left)
        if text in "∠△⊙√∛∁" and power < 30 and self.operand_follows():
            return self.juxtaposed(left)
        if text == "|" and self.ahead() == Token("sign", "_"):
            self.at += 2
            return Where(left, self.script())
        if text == "|" and not self.bars and not self.before_bar and self.bar_closes():
            return self.juxtaposed(left)
        if (
            text == "…"
            and self.ahead().kind not in ("end", "close", "sign")
            and not may_be_divided(left)
        ):
            return self.juxtaposed(left)
        return None

    def bar_closes(self) -> bool:
        return any(
            token.kind == "sign" and token.text == "|" for token in self.tokens[self.at + 1 :]
        ) and self.ahead().kind in ("name", "number", "open", "function", "command")

    def sum(self, left: Node) -> Node:
        terms = (
            list(left.terms) if isinstance(left, Add) and self.at and not self.closed() else [left]
        )
        while self.is_sign("+", "-", "±", "∓"):
            sign = self.advance().text
            term = self.expression(10)
            if sign == "-":
                term = Minus(term)
            elif sign != "+":
                term = PlusMinus(term, sign == "∓")
            terms.append(term)
        return Add(tuple(terms))

    def closed(self) -> bool:
        """Whether the operand just read ended with a bracket, so that it stays a unit."""
        return self.tokens[self.at - 1].kind == "close"

    def product(self, left: Node) -> Node:
        factors, signs = [left], list[str]()
        while self.is_sign("×", "·", "÷", "/"):
            sign = self.advance().text
            right = self.factor(31 if sign == "/" else 20)
            if sign in "÷/":
                above = product(factors, signs)
                factors, signs = [Divide(above, right, sign)], []
                if sign == "/":
                    break
            else:
                factors.append(right)
                signs.append(sign)
        return product(factors, signs)

    def factor(self, power: int) -> Node:
        """A later factor; its own minus sign reaches no further than the factor."""
        if self.take_sign("-"):
            return Negate(self.expression(power))
        return self.expression(power)

    def juxtaposed(self, left: Node) -> Node:
        if isinstance(left, Number) and self.token.text == "frac" and left.is_integer:
            mark = self.at
            fraction = self.expression(30)
            if (
                isinstance(fraction, Divide)
                and isinstance(fraction.numerator, Number)
                and isinstance(fraction.denominator, Number)
                and fraction.numerator.is_integer
                and fraction.denominator.is_integer
                and fraction.numerator.value < fraction.denominator.value
            ):
                return Mixed(
                    int(left.value), int(fraction.numerator.value), int(fraction.denominator.value)
                )
            self.at = mark
        if isinstance(left, Number) and self.token.kind == "number":
            return self.spaced_fraction(left)
        right = self.expression(30)
        if isinstance(left, Multiply) and left.signs[-1] == "":
            return Multiply((*left.factors, right), (*left.signs, ""))
        return Multiply((left, right), ("",))

    def spaced_fraction(self, left: Number) -> Node:
        """1 1/2"""
        if (
            left.is_integer
            and self.token.gap
            and self.token.text.isdigit()
            and self.ahead() == Token("sign", "/")
            and self.ahead(2).kind == "number"
            and self.ahead(2).text.isdigit()
        ):
            above, below = int(self.token.text), int(self.ahead(2).text)
            if above < below:
                self.at += 3
                return Mixed(int(left.value), above, below)
        raise Unreadable("两个数之间缺少运算符号")

    def part_of(self, denominator: Node) -> Node:
        """三分之一: the denominator was said first."""
        if isinstance(denominator, Mixed):
            raise Unreadable("分数读不懂")
        whole: Number | None = None
        numerator = self.expression(30)
        del whole
        return Divide(numerator, denominator, "frac")

    def mixed(self, left: Node) -> Node:
        fraction = self.expression(19)
        if (
            isinstance(left, Number)
            and isinstance(fraction, Divide)
            and isinstance(fraction.numerator, Number)
            and isinstance(fraction.denominator, Number)
        ):
            return Mixed(
                int(left.value), int(fraction.numerator.value), int(fraction.denominator.value)
            )
        raise Unreadable("带分数读不懂")

    def quantity(self, left: Node) -> Node:
        unit = self.advance().text
        if unit == "度" or unit == "°":
            return self.degrees_in_words(left)
        node = Quantity(left, unit)
        parts = [node]
        while self.token.kind == "number" and self.ahead().kind == "unit":
            parts.append(Quantity(number(self.advance().text), self.advance().text))
        return node if len(parts) == 1 else Compound(tuple(parts))

    def degrees_in_words(self, left: Node) -> Node:
        minutes = seconds = None
        if self.token.kind == "number" and self.ahead().text in ("分", "'"):
            minutes = number(self.advance().text)
            self.at += 1
            if self.token.kind == "number" and self.ahead().text in ("秒", "'"):
                seconds = number(self.advance().text)
                self.at += 1
        return Degrees(left, minutes, seconds)
