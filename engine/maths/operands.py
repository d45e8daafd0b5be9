"""What an expression begins with: numbers, letters, functions, brackets, constructs."""

from __future__ import annotations

from collections.abc import Callable

from engine.maths.building import dashed, is_infinite, is_multiple_of_pi, number, product
from engine.maths.scripts import FUNCTION_LETTERS, SOMETIMES_FUNCTIONS, Scripts
from engine.maths.tokens import Token
from engine.maths.tree import (
    Absolute,
    Call,
    Choose,
    Complement,
    Constant,
    Divide,
    Interval,
    Listing,
    Name,
    Negate,
    Node,
    Number,
    Percent,
    PlusMinus,
    Power,
    Relation,
    Root,
    SetBuilder,
    SetOf,
    Tuple,
)
from engine.maths.unreadable import Unreadable

PAIRS = {"(": ")", "[": "]", "{": "}", "\\{": "\\}", "⌊": "⌋", "⌈": "⌉"}

Prefix = Callable[["Operands", str], Node]
COMMANDS: dict[str, Prefix] = {}
"""How each LaTeX construct is read; `constructs` fills the table."""


def construct(*names: str) -> Callable[[Prefix], Prefix]:
    """Register a reader for commands."""

    def register(function: Prefix) -> Prefix:
        COMMANDS.update(dict.fromkeys(names, function))
        return function

    return register


class Operands(Scripts):
    """One operand, with everything that belongs to it."""

    def prefix(self) -> Node:
        kind, text, _ = self.advance()
        if kind == "number":
            return number(text)
        if kind == "name":
            return self.letter(text)
        if kind == "constant":
            return Constant(text)
        if kind == "function":
            return self.call(text)
        if kind == "open":
            return self.bracket(text)
        if kind == "command":
            reader = COMMANDS.get(text.partition(" ")[0])
            if reader is None:
                raise Unreadable("不认识的记号“{words}”", words="\\" + text)
            return reader(self, text)
        if kind == "sign":
            return self.opening_sign(text)
        raise Unreadable("式子没有写完整")

    def opening_sign(self, text: str) -> Node:
        if text == "-":
            return Negate(self.expression(10))
        if text == "+":
            return self.expression(10)
        if text in "±∓":
            return PlusMinus(self.expression(10), text == "∓")
        if text == "∞":
            return Constant("infinity")
        if text == "<":
            return self.angle_between()
        if text == "…":
            while self.take_sign("…"):
                pass
            return Constant("dots")
        if text in "√∛":
            body = self.expression(40) if not self.is_open("{") else self.prefix()
            return Root(body, None if text == "√" else number("3"))
        if text in "|‖":
            return self.absolute(text)
        if text in ("percent of", "permille of"):
            return Percent(self.expression(40), 100 if text == "percent of" else 1000)
        if text == "∁":
            return self.complement()
        if text in "∠△⊙":
            from engine.maths.constructs import figure

            return figure(self, text)
        raise Unreadable("“{words}”的位置不对", words=text)

    def angle_between(self) -> Node:
        """<a, b> of two vectors"""
        first = self.expression(0)
        if self.take_sign(","):
            second = self.expression(0)
            if self.take_sign(">"):
                return Call("angle", (first, second))
        raise Unreadable("“{words}”的位置不对", words="<")

    def complement(self) -> Node:
        universe: Node | None = None
        if self.take_sign("_"):
            universe = Name(self.subscript())
        elif (
            self.token.kind in ("name", "constant")
            and self.token.text in ("U", "R", "I", "S", "Z", "N", "Q")
            and self.ahead().kind in ("name", "open")
        ):
            universe = Name(self.advance().text)  # typed on one line: ∁UA
        return Complement(universe, self.expression(30))

    def absolute(self, bar: str) -> Node:
        self.bars += 1
        body = self.statement()
        self.bars -= 1
        if not self.take_sign(bar):
            raise Unreadable("绝对值符号没有配对")
        return Absolute(body)

    def letter(self, text: str) -> Node:
        if text == "e" and not self.is_sign("_", "'"):
            return Constant("e")
        if text == "i" and not self.bound_i and not self.is_sign("_", "'"):
            return Constant("i")
        name: Node = Name(text)
        while self.is_sign("_", "'"):
            if self.is_sign("_"):
                name = self.below(name)
            else:
                self.at += 1
                name = dashed(name)
        if self.is_open("(") and isinstance(name, Name):
            return self.function_letter(name)
        return name

    def function_letter(self, name: Name) -> Node:
        """f(x), P(A|B), a named point A(1,2), or a product k(x+1)."""
        plain = name.name.rstrip("'")
        primes = len(name.name) - len(plain)
        mark = self.at
        if self.condition_follows() and plain not in ("P", "E", "D"):
            return name
        always = plain in FUNCTION_LETTERS or primes > 0
        if not (always or plain in SOMETIMES_FUNCTIONS or plain.isupper()):
            return name
        self.at += 1
        depth_before = self.depth
        try:
            inside = self.arguments()
            self.expect_close(")")
        except Unreadable:
            self.depth = depth_before
            self.at = mark
            return name
        point = len(inside) > 1 and plain.isupper()
        simple = len(inside) == 1 and isinstance(inside[0], Name | Number | Negate | Constant)
        if always or point or (simple and plain in SOMETIMES_FUNCTIONS):
            shown = str(Name(plain, name.subscript))
            return Call(shown, inside, primes=primes)
        self.at = mark
        return name

    def arguments(self) -> tuple[Node, ...]:
        bars, self.bars = self.bars, 0
        items = [self.argument()]
        while self.take_sign(",", ";"):
            items.append(self.argument())
        self.bars = bars
        return tuple(items)

    def argument(self) -> Node:
        node = self.conjunction()
        if self.take_sign("|"):
            return Relation((node, self.conjunction()), ("|",))
        return node

    def call(self, function: str) -> Node:
        """A named function, its base, the exponent before its argument, and the argument."""
        base: Node | None = None
        exponent: Node | None = None
        while self.is_sign("_", "^"):
            below = self.advance().text == "_"
            if below and self.is_whole_argument():
                base = self.first_digit()
            elif below:
                base = self.script()
            else:
                exponent = self.script()
        if (
            function == "log"
            and base is None
            and self.token.kind == "number"
            and not self.token.gap
        ) and (self.ahead().kind in ("open",) or self.ahead().gap):
            base = number(self.advance().text)
        if self.is_open("(") or (self.is_open("\\{") and function in ("max", "min")):
            close = PAIRS[self.advance().text]
            arguments = self.arguments()
            self.expect_close(close)
        elif self.is_open("{") and self.ahead().kind != "end":
            arguments = self.braced_arguments()
        else:
            arguments = (self.bare_argument(),)
        if exponent == Negate(number("1")) and function in ("sin", "cos", "tan"):
            return Call(f"arc{function}", arguments)
        node: Node = Call(function, arguments, base)
        return node if exponent is None else Power(node, exponent)

    def braced_arguments(self) -> tuple[Node, ...]:
        self.at += 1
        arguments = self.arguments()
        self.expect_close("}")
        return arguments

    def bare_argument(self) -> Node:
        """What sin, ln and so on act on without brackets: juxtaposed factors, no further function."""
        self.deeper()
        negative = self.take_sign("-")
        factors = [self.expression(30)]
        while self.operand_follows() and self.token.kind not in ("function", "open"):
            factors.append(self.expression(30))
        node = product(factors, [""] * (len(factors) - 1))
        if self.is_sign("/") and self.ahead().kind == "number" and is_multiple_of_pi(node):
            self.at += 1
            node = Divide(node, number(self.advance().text), "/")
        self.depth -= 1
        return Negate(node) if negative else node

    def bracket(self, opening: str) -> Node:
        if opening in ("{", "\\{"):
            return self.braces(opening)
        if opening in "⌊⌈":
            node = Call("floor" if opening == "⌊" else "ceil", (self.statement(),))
            self.expect_close(PAIRS[opening])
            return node
        if opening == "(" and self.take_close(")"):
            return Constant("blank")
        bars, self.bars = self.bars, 0
        outer, self.before_bar = self.before_bar, False
        inside = self.statement()
        self.bars, self.before_bar = bars, outer
        closing = self.advance()
        if closing.kind != "close" or closing.text not in ")]":
            raise Unreadable("括号没有配对")
        square = opening == "[" or closing.text == "]"
        if not isinstance(inside, Listing):
            if (opening == "[" and closing.text == "]") or not square:
                return inside
            raise Unreadable("括号没有配对")
        items = inside.items
        infinite = any(is_infinite(item) for item in items)
        if len(items) == 2 and (square or infinite):
            return Interval(items[0], items[1], opening == "[", closing.text == "]")
        if square and not (opening == "[" and closing.text == "]"):
            raise Unreadable("括号没有配对")
        return Tuple(items)

    def braces(self, opening: str) -> Node:
        closing = PAIRS[opening]
        is_set = opening == "\\{"
        if is_set and self.token.kind == "command" and self.token.text.startswith("begin"):
            node = self.prefix()
            self.take_close(closing)
            return node
        if self.take_close(closing):
            return SetOf(())
        bars, self.bars = self.bars, 0
        outer, self.before_bar = self.before_bar, True
        inside = self.statement()
        self.before_bar = outer
        if self.is_sign("|", ":"):
            self.at += 1
            condition = self.statement()
            self.bars = bars
            self.expect_close(closing)
            return SetBuilder(inside, condition)
        self.bars = bars
        if self.token == Token("command", "choose", self.token.gap):
            self.at += 1
            inside = Choose(inside, self.statement())
        if not self.take_close(closing):
            raise Unreadable("括号没有配对")
        if isinstance(inside, Listing):
            return SetOf(inside.items)
        return SetOf((inside,)) if is_set or inside == Constant("empty") else inside
