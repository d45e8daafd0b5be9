"""Subscripts and superscripts: powers, primes, degrees, indices, C_n^k."""

from __future__ import annotations

from engine.maths.building import dashed, number
from engine.maths.cursor import Cursor
from engine.maths.tokens import Token
from engine.maths.tree import Call, Constant, Degrees, Name, Negate, Node, Number, Power
from engine.maths.unreadable import Unreadable

FUNCTION_LETTERS = frozenset("f g F G P E D".split()) | {"varphi", "phi", "Phi"}
SOMETIMES_FUNCTIONS = frozenset("h H S T u v y d N".split())


class Scripts(Cursor):
    """What stands above or below a letter."""

    def raise_to(self, left: Node) -> Node:
        self.at += 1
        if self.is_sign("°"):
            return left
        if self.is_open("{"):
            inside = self.ahead()
            if inside == Token("sign", "°", inside.gap):
                self.at += 2
                self.expect_close("}")
                return self.degrees(left)
            if inside == Token("sign", "'", inside.gap):
                self.at += 1
                node = left
                while self.take_sign("'"):
                    node = dashed(node)
                self.expect_close("}")
                return self.called_if_name(node)
            mark = self.mark_above(left)
            if mark is not None:
                return mark
            self.at += 1
            exponent = self.statement()
            self.expect_close("}")
        elif self.is_sign("'"):
            self.at += 1
            return self.called_if_name(dashed(left))
        elif self.is_sign("-", "+"):
            negative = self.advance().text == "-"
            exponent = self.expression(49)
            exponent = Negate(exponent) if negative else exponent
        else:
            exponent = self.expression(49)
        if isinstance(left, Name) and left.subscript and left.name in ("C", "A", "P"):
            from engine.maths.constructs import counted

            found = counted(left, exponent)
            if found is not None:
                return found
        if isinstance(left, Name) and left.name in FUNCTION_LETTERS and self.is_open("("):
            called = self.function_letter(left)
            if isinstance(called, Call):
                if exponent == Negate(number("1")):
                    return Call(called.function + "^{-1}", called.arguments)
                return Power(called, exponent)
        return Power(left, exponent)

    def mark_above(self, left: Node) -> Node | None:
        """x^{*}, a^{+}, and 3^{+} in a one-sided limit; None when an exponent stands there."""
        sign, after = self.ahead(), self.ahead(2)
        if sign.kind != "sign" or sign.text not in "×+-" or after.kind != "close":
            return None
        self.at += 3
        mark = sign.text.replace("×", "*")
        if isinstance(left, Number | Negate) and mark != "*":
            return Call("side" + mark, (left,))
        if not isinstance(left, Name | Constant):
            raise Unreadable("上标读不懂")
        return Name(left.name + mark, left.subscript if isinstance(left, Name) else "")

    def called_if_name(self, node: Node) -> Node:
        if isinstance(node, Name) and self.is_open("("):
            return self.function_letter(node)
        return node

    def is_whole_argument(self) -> bool:
        """Whether base and argument were run together: LaTeX sets \\log_28 as log of 8, base 2."""
        return (
            self.token.kind == "number"
            and len(self.token.text) > 1
            and self.token.text.isdigit()
            and self.ahead().kind in ("end", "close", "sign")
        )

    def first_digit(self) -> Node:
        digits = self.token.text
        self.tokens[self.at] = Token("number", digits[1:])
        return number(digits[0])

    def below(self, left: Node) -> Node:
        self.at += 1
        if isinstance(left, Call) and left.function in FUNCTION_LETTERS | SOMETIMES_FUNCTIONS:
            return Call(f"{left.function}_{self.subscript()}", left.arguments)
        if isinstance(left, Power) and isinstance(left.base, Name):  # v^2_0
            return Power(Name(left.base.name, self.subscript()), left.exponent)
        if isinstance(left, Number) and left.is_integer:  # 204_5: a numeral in base five
            return Name(left.written, self.subscript().strip("()"))
        if not isinstance(left, Name | Constant):
            raise Unreadable("下标的位置不对")
        base = left if isinstance(left, Name) else Name(left.name)
        subscript = self.subscript()
        return Name(base.name, (base.subscript + "," if base.subscript else "") + subscript)

    def subscript(self) -> str:
        """What stands in a subscript, as plain text."""
        if not self.is_open("{"):
            return self.advance().text
        pieces, depth = [], 0
        while self.token.kind != "end":
            kind, text, _ = self.advance()
            depth += (kind == "open") - (kind == "close")
            if depth == 0:
                break
            if not (kind == "open" and depth == 1):
                pieces.append({"function": text}.get(kind, text))
        return "".join(pieces)

    def script(self) -> Node:
        """One subscript or superscript: a group, or a single token."""
        self.deeper()
        if self.is_open("{"):
            self.at += 1
            node = self.statement()
            self.expect_close("}")
        elif self.is_sign("-"):
            self.at += 1
            node = Negate(self.prefix())
        elif self.token.kind == "name" and self.token.text not in ("e", "i"):
            node = Name(self.advance().text)  # ^b_a: what follows belongs to the sign, not to b
        else:
            node = self.prefix()
        self.depth -= 1
        return node

    def degrees(self, left: Node) -> Node:
        minutes = seconds = None
        if self.token.kind == "number" and self.ahead().text == "'":
            minutes = number(self.advance().text)
            self.at += 1
            if self.is_sign("'") and not self.token.gap:
                self.at += 1
                return Degrees(left, None, minutes)
            if self.token.kind == "number" and self.ahead().text in ("'", '"'):
                seconds = number(self.advance().text)
                self.at += 1
                self.take_sign("'")
        return Degrees(left, minutes, seconds)
