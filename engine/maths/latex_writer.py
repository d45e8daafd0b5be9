"""Writing as LaTeX, the way Chinese school books set it."""

from __future__ import annotations

import re

from engine.maths import tree
from engine.maths.writer import (
    ATOM,
    GREEK_LETTERS,
    PRODUCT,
    SCHOOL_FUNCTIONS,
    SIGN,
    Writer,
    is_plain,
    strength,
)

NEW_ROW = " \\\\ "
LATEX_SIGNS = {
    "×": "\\times ", "·": "\\cdot ", "÷": "\\div ", "≠": "\\neq ", "≤": "\\leqslant ",
    "≥": "\\geqslant ", "≈": "\\approx ", "≡": "\\equiv ", "∈": "\\in ", "∉": "\\notin ",
    "⊂": "\\subset ", "⊆": "\\subseteq ", "⊃": "\\supset ", "⊇": "\\supseteq ",
    "∥": "\\parallel ", "⊥": "\\perp ", "≅": "\\cong ", "∽": "\\sim ", "→": "\\to ",
    "⇒": "\\Rightarrow ", "⇔": "\\Leftrightarrow ", "|": "\\mid ", "∪": "\\cup ",
    "∩": "\\cap ", "\\": "\\setminus ",
}  # fmt: skip
LATEX_CONSTANTS = {
    "pi": "\\pi ", "e": "\\mathrm{e}", "i": "\\mathrm{i}", "infinity": "\\infty ",
    "R": "\\mathbf{R}", "Z": "\\mathbf{Z}", "N": "\\mathbf{N}", "Q": "\\mathbf{Q}",
    "C": "\\mathbf{C}", "N*": "\\mathbf{N}^{*}", "Z*": "\\mathbf{Z}^{*}", "R+": "\\mathbf{R}^{+}",
    "empty": "\\varnothing ", "dots": "\\cdots ", "no_solution": "\\text{无解}",
    "infinitely_many": "\\text{有无数解}", "undefined": "\\text{不存在}",
}  # fmt: skip


class LatexWriter(Writer):
    signs = LATEX_SIGNS
    constants = LATEX_CONSTANTS

    def bracketed(self, inside: str) -> str:
        tall = "\\frac" in inside or "\\begin" in inside
        return f"\\left({inside}\\right)" if tall else f"({inside})"

    def write_number(self, node: tree.Number) -> str:
        plain, bracket, block = node.written.partition("(")
        block = block.rstrip(")")
        if not bracket:
            scale = plain[len(plain.rstrip("万亿")) :]
            return plain.rstrip("万亿") + (f"\\text{{{scale}}}" if scale else "")
        if len(block) == 1:
            return f"{plain}\\dot{{{block}}}"
        return f"{plain}\\dot{{{block[0]}}}{block[1:-1]}\\dot{{{block[-1]}}}"

    def write_mixed(self, node: tree.Mixed) -> str:
        return f"{node.whole}\\frac{{{node.numerator}}}{{{node.denominator}}}"

    def write_percent(self, node: tree.Percent) -> str:
        return self.at_least(node.body, ATOM) + ("\\%" if node.per == 100 else "‰")

    def write_name(self, node: tree.Name) -> str:
        base = _latex_letters(node.name)
        base = base.rstrip() if node.subscript else base
        below = f"_{{{_latex_letters(node.subscript)}}}" if node.subscript else ""
        if below and base.endswith("'"):
            dashes = base[len(base.rstrip("'")) :]
            return base.rstrip("'") + below + dashes
        return base + below

    def write_plusminus(self, node: tree.PlusMinus) -> str:
        return ("\\mp " if node.flipped else "\\pm ") + self.at_least(node.body, PRODUCT)

    def write_divide(self, node: tree.Divide) -> str:
        if node.sign == "÷":
            above = self.at_least(node.numerator, PRODUCT)
            return f"{above}\\div {self.at_least(node.denominator, PRODUCT + 1)}"
        return f"\\frac{{{self.write(node.numerator)}}}{{{self.write(node.denominator)}}}"

    def write_power(self, node: tree.Power) -> str:
        base, exponent = node.base, self.write(node.exponent).strip()
        if isinstance(base, tree.Call) and base.function in SCHOOL_FUNCTIONS and not base.base:
            return self.function_head(base, f"^{{{exponent}}}")
        fraction = isinstance(base, tree.Divide | tree.Mixed | tree.Call)
        written = self.write(base).strip()
        if fraction or strength(base) < ATOM:
            written = self.bracketed(written)
        return f"{written}^{{{exponent}}}"

    def write_root(self, node: tree.Root) -> str:
        index = f"[{self.write(node.index)}]" if node.index is not None else ""
        return f"\\sqrt{index}{{{self.write(node.body).strip()}}}"

    def write_absolute(self, node: tree.Absolute) -> str:
        return f"\\left|{self.write(node.body).strip()}\\right|"

    def write_factorial(self, node: tree.Factorial) -> str:
        return self.at_least(node.body, ATOM) + "!"

    def write_call(self, node: tree.Call) -> str:
        if node.function in SCHOOL_FUNCTIONS:
            return self.function_head(node, "")
        if node.function in ("floor", "ceil"):
            kind = node.function
            return f"\\l{kind} {self.write(node.arguments[0])}\\r{kind} "
        if node.function == "conjugate":
            return f"\\overline{{{self.write(node.arguments[0])}}}"
        letter, _, below = node.function.partition("_")
        name = (
            _latex_letters(letter)
            if len(letter) == 1 or letter in GREEK_LETTERS
            else (f"\\operatorname{{{letter}}}")
        )
        name = name.rstrip() + (f"_{{{below}}}" if below else "")
        inside = self.joined(node.arguments, ", ")
        return f"{name}{chr(39) * node.primes}{self.bracketed(inside)}"

    def function_head(self, node: tree.Call, exponent: str) -> str:
        base = f"_{{{self.write(node.base).strip()}}}" if node.base is not None else ""
        head = f"\\{node.function}{base}{exponent}"
        argument = node.arguments[0]
        inside = self.joined(node.arguments, ", ")
        bare = isinstance(
            argument, tree.Name | tree.Number | tree.Constant | tree.Degrees | tree.Divide
        ) or (isinstance(argument, tree.Multiply) and is_plain(argument))
        if len(node.arguments) == 1 and bare:
            return f"{head} {inside}"
        return f"{head}{self.bracketed(inside)}"

    def write_degrees(self, node: tree.Degrees) -> str:
        written = self.at_least(node.degrees, ATOM) + "^{\\circ}"
        for part, mark in ((node.minutes, "'"), (node.seconds, "''")):
            written += self.write(part) + mark if part is not None else ""
        return written

    def write_choose(self, node: tree.Choose) -> str:
        return f"\\mathrm{{C}}_{{{self.write(node.total)}}}^{{{self.write(node.taken)}}}"

    def write_arrange(self, node: tree.Arrange) -> str:
        return f"\\mathrm{{A}}_{{{self.write(node.total)}}}^{{{self.write(node.taken)}}}"

    def write_summation(self, node: tree.Summation) -> str:
        head = "\\prod" if node.product else "\\sum"
        below = f"{self.write(node.index)}={self.write(node.start)}"
        return f"{head}_{{{below}}}^{{{self.write(node.end)}}}{self.at_least(node.body, SIGN)}"

    def write_integral(self, node: tree.Integral) -> str:
        limits = ""
        if node.lower is not None and node.upper is not None:
            limits = f"_{{{self.write(node.lower)}}}^{{{self.write(node.upper)}}}"
        body = self.at_least(node.body, SIGN)
        return f"\\int{limits} {body}\\,\\mathrm{{d}}{self.write(node.variable)}"

    def write_limit(self, node: tree.Limit) -> str:
        target = self.write(node.target) + (f"^{{{node.side}}}" if node.side else "")
        return f"\\lim_{{{self.write(node.variable)}\\to {target}}}{self.at_least(node.body, SIGN)}"

    def write_derivative(self, node: tree.Derivative) -> str:
        if node.variable is None:
            return self.bracketed(self.write(node.body)) + "'" * node.order
        order = f"^{{{node.order}}}" if node.order > 1 else ""
        below = f"\\mathrm{{d}}{self.write(node.variable)}{order}"
        body = self.bracketed(self.write(node.body))
        return f"\\frac{{\\mathrm{{d}}{order}}}{{{below}}}{body}"

    def write_vector(self, node: tree.Vector) -> str:
        head = "\\vec" if len(node.name) == 1 else "\\overrightarrow"
        return f"{head}{{{node.name}}}"

    def write_figure(self, node: tree.Figure) -> str:
        heads = {"angle": "\\angle ", "triangle": "\\triangle ", "circle": "\\odot "}
        if node.kind == "arc":
            return f"\\overset{{\\frown}}{{{node.letters}}}"
        return heads.get(node.kind, "") + re.sub(r"_(\w)", r"_{\1}", node.letters)

    def write_matrix(self, node: tree.Matrix) -> str:
        rows = NEW_ROW.join(self.joined(row.items, " & ") for row in node.rows)
        return f"\\begin{{pmatrix}}{rows}\\end{{pmatrix}}"

    def write_and(self, node: tree.And) -> str:
        return self.joined(node.parts, " \\text{ 且 } ")

    def write_or(self, node: tree.Or) -> str:
        return self.joined(node.parts, " \\text{ 或 } ")

    def write_system(self, node: tree.System) -> str:
        return "\\begin{cases}" + self.joined(node.rows, NEW_ROW) + "\\end{cases}"

    def write_piecewise(self, node: tree.Piecewise) -> str:
        rows = [
            self.write(value) + (f", & {self.write(condition)}" if condition is not None else "")
            for value, condition in zip(node.values, node.conditions, strict=True)
        ]
        return "\\begin{cases}" + NEW_ROW.join(rows) + "\\end{cases}"

    def write_setof(self, node: tree.SetOf) -> str:
        return f"\\{{{self.joined(node.items, ', ')}\\}}"

    def write_setbuilder(self, node: tree.SetBuilder) -> str:
        return f"\\{{{self.write(node.element)}\\mid {self.write(node.condition)}\\}}"

    def write_complement(self, node: tree.Complement) -> str:
        below = f"_{{{self.write(node.universe)}}}" if node.universe is not None else ""
        return f"\\complement{below} {self.at_least(node.body, ATOM)}"

    def write_quantity(self, node: tree.Quantity) -> str:
        value = self.at_least(node.value, PRODUCT)
        unit = node.unit
        if unit == "℃":
            return f"{value}\\,^{{\\circ}}\\mathrm{{C}}"
        if not unit.isascii():
            return f"{value}\\text{{{unit}}}"
        base, caret, exponent = unit.partition("^")
        raised = f"^{{{exponent}}}" if caret else ""
        return f"{value}\\,\\mathrm{{{base}}}{raised}"

    def write_quotientremainder(self, node: tree.QuotientRemainder) -> str:
        return f"{self.write(node.quotient)}\\cdots\\cdots {self.write(node.remainder)}"


def _latex_letters(name: str) -> str:
    plain = name.rstrip("'")
    if plain in GREEK_LETTERS:
        shown = "\\" + ("varphi" if plain == "phi" else plain)
        return shown + (name[len(plain) :] or " ")
    head, bracket, inside = plain.partition("(")
    if bracket and inside.endswith(")"):
        return f"\\{head}{{{inside[:-1]}}}"
    return name.replace("△", "\\triangle ").replace("°", "^{\\circ}")
