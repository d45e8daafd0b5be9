"""Writing as plain text for a terminal: 1/2, √3, x², ≤."""

from __future__ import annotations

from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.writer import (
    ATOM,
    GREEK_LETTERS,
    POWER,
    PRODUCT,
    SCHOOL_FUNCTIONS,
    SIGN,
    Writer,
    is_plain,
    strength,
)

TEXT_CONSTANTS = {
    "pi": "π", "infinity": "∞", "empty": "∅", "dots": "…", "no_solution": "无解",
    "infinitely_many": "有无数解", "undefined": "不存在",
}  # fmt: skip


class TextWriter(Writer):
    constants = TEXT_CONSTANTS
    raised = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")

    def write_number(self, node: tree.Number) -> str:
        plain, bracket, block = node.written.partition("(")
        if not bracket:
            return node.written
        block = block.rstrip(")")
        marked = block[0] + "\u0307" + block[1:]
        return plain + (marked if len(block) == 1 else marked + "\u0307")

    def write_mixed(self, node: tree.Mixed) -> str:
        return f"{node.whole}又{node.numerator}/{node.denominator}"

    def write_percent(self, node: tree.Percent) -> str:
        return self.at_least(node.body, ATOM) + ("%" if node.per == 100 else "‰")

    def write_name(self, node: tree.Name) -> str:
        base = GREEK_LETTERS.get(node.name, node.name)
        return f"{base}_{node.subscript}" if node.subscript else base

    def write_plusminus(self, node: tree.PlusMinus) -> str:
        return ("∓" if node.flipped else "±") + self.at_least(node.body, PRODUCT)

    def write_divide(self, node: tree.Divide) -> str:
        sign = "÷" if node.sign == "÷" else "/"
        plain = isinstance(node.numerator, tree.Multiply) and is_plain(node.numerator)
        above = (
            self.write(node.numerator)
            if plain and strength(node.numerator) >= PRODUCT
            else self.bracketed_unless_simple(node.numerator)
        )
        return f"{above}{sign}{self.bracketed_unless_simple(node.denominator)}"

    def bracketed_unless_simple(self, node: Node) -> str:
        return (
            self.at_least(node, POWER)
            if not isinstance(node, tree.Divide | tree.Mixed)
            else (self.bracketed(self.write(node)))
        )

    def write_multiply(self, node: tree.Multiply) -> str:
        pieces = []
        for place, factor in enumerate(node.factors):
            sign = node.signs[place - 1] if place else ""
            simple = strength(factor) >= (PRODUCT if place == 0 else PRODUCT + 1)
            simple = simple and not isinstance(factor, tree.Add)
            if isinstance(factor, tree.Divide) and not sign and len(node.factors) > 1:
                simple = False
            piece = self.write(factor) if simple else self.bracketed(self.write(factor))
            if place and not sign and self.needs_sign(node.factors[place - 1], piece):
                sign = "×" if piece[:1].isdigit() else "·"
            pieces.append(sign + piece)
        return "".join(pieces)

    def write_power(self, node: tree.Power) -> str:
        base = self.write(node.base)
        simple = strength(node.base) >= ATOM and not isinstance(node.base, tree.Call)
        base = base if simple else self.bracketed(base)
        exponent = self.write(node.exponent)
        if all(character in "0123456789-n" for character in exponent):
            return base + exponent.translate(self.raised)
        return f"{base}^{exponent if strength(node.exponent) >= ATOM else self.bracketed(exponent)}"

    def write_root(self, node: tree.Root) -> str:
        heads = {None: "√", "3": "∛"}
        index = self.write(node.index) if node.index is not None else None
        head = heads.get(index, f"{index}次√")
        simple = isinstance(node.body, tree.Number | tree.Name | tree.Constant)
        return head + (self.write(node.body) if simple else self.bracketed(self.write(node.body)))

    def write_absolute(self, node: tree.Absolute) -> str:
        return f"|{self.write(node.body)}|"

    def write_factorial(self, node: tree.Factorial) -> str:
        return self.at_least(node.body, ATOM) + "!"

    def write_call(self, node: tree.Call) -> str:
        base = f"_{self.at_least(node.base, ATOM)}" if node.base is not None else ""
        name = GREEK_LETTERS.get(node.function, node.function)
        inside = self.joined(node.arguments, ", ")
        argument = node.arguments[0]
        bare = isinstance(argument, tree.Name | tree.Number | tree.Degrees | tree.Constant)
        if node.function in SCHOOL_FUNCTIONS and len(node.arguments) == 1 and bare:
            return f"{name}{base} {inside}" if base or name.isalpha() else f"{name} {inside}"
        return f"{name}{base}{chr(39) * node.primes}({inside})"

    def write_degrees(self, node: tree.Degrees) -> str:
        written = self.at_least(node.degrees, ATOM) + "°"
        for part, mark in ((node.minutes, "′"), (node.seconds, "″")):
            written += self.write(part) + mark if part is not None else ""
        return written

    def write_choose(self, node: tree.Choose) -> str:
        return f"C({self.write(node.total)}, {self.write(node.taken)})"

    def write_arrange(self, node: tree.Arrange) -> str:
        return f"A({self.write(node.total)}, {self.write(node.taken)})"

    def write_summation(self, node: tree.Summation) -> str:
        head = "∏" if node.product else "∑"
        below = f"{self.write(node.index)}={self.write(node.start)}..{self.write(node.end)}"
        return f"{head}({below}) {self.at_least(node.body, SIGN)}"

    def write_integral(self, node: tree.Integral) -> str:
        limits = ""
        if node.lower is not None and node.upper is not None:
            limits = f"[{self.write(node.lower)}, {self.write(node.upper)}]"
        return f"∫{limits} {self.at_least(node.body, SIGN)} d{self.write(node.variable)}"

    def write_limit(self, node: tree.Limit) -> str:
        return (
            f"lim({self.write(node.variable)}→{self.write(node.target)}{node.side}) "
            f"{self.at_least(node.body, SIGN)}"
        )

    def write_derivative(self, node: tree.Derivative) -> str:
        if node.variable is None:
            return self.bracketed(self.write(node.body)) + "'" * node.order
        return f"d/d{self.write(node.variable)} {self.bracketed(self.write(node.body))}"

    def write_vector(self, node: tree.Vector) -> str:
        return f"向量{node.name}"

    def write_figure(self, node: tree.Figure) -> str:
        heads = {"angle": "∠", "triangle": "△", "circle": "⊙", "arc": "弧"}
        return heads.get(node.kind, "") + node.letters

    def write_matrix(self, node: tree.Matrix) -> str:
        return "[" + "; ".join(self.joined(row.items, ", ") for row in node.rows) + "]"

    def write_and(self, node: tree.And) -> str:
        return self.joined(node.parts, " 且 ")

    def write_or(self, node: tree.Or) -> str:
        return self.joined(node.parts, " 或 ")

    def write_system(self, node: tree.System) -> str:
        return "{ " + self.joined(node.rows, "; ") + " }"

    def write_piecewise(self, node: tree.Piecewise) -> str:
        rows = [
            self.write(value) + (f" ({self.write(condition)})" if condition is not None else "")
            for value, condition in zip(node.values, node.conditions, strict=True)
        ]
        return "{ " + "; ".join(rows) + " }"

    def write_setof(self, node: tree.SetOf) -> str:
        return "{" + self.joined(node.items, ", ") + "}"

    def write_setbuilder(self, node: tree.SetBuilder) -> str:
        return "{" + f"{self.write(node.element)} | {self.write(node.condition)}" + "}"

    def write_complement(self, node: tree.Complement) -> str:
        below = f"_{self.write(node.universe)}" if node.universe is not None else ""
        return f"∁{below} {self.at_least(node.body, ATOM)}"

    def write_quantity(self, node: tree.Quantity) -> str:
        value = self.at_least(node.value, PRODUCT)
        gap = " " if node.unit.isascii() else ""
        return f"{value}{gap}{node.unit.replace('^2', '²').replace('^3', '³')}"

    def write_quotientremainder(self, node: tree.QuotientRemainder) -> str:
        return f"{self.write(node.quotient)}……{self.write(node.remainder)}"
