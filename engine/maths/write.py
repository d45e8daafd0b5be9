"""From the tree (or SymPy) to writing: LaTeX as Chinese school books set it, and plain text."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.tree import Node

SUM, PRODUCT, SIGN, POWER, ATOM = 10, 20, 15, 50, 100
STATEMENT = 0
_LOOSE_SPACE = re.compile(r"(\\[A-Za-z]+) (?=[)}\],_^=+'-]|\\right|\\\\|$)")
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
TEXT_CONSTANTS = {
    "pi": "π", "infinity": "∞", "empty": "∅", "dots": "…", "no_solution": "无解",
    "infinitely_many": "有无数解", "undefined": "不存在",
}  # fmt: skip
GREEK_LETTERS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
LATEX_FUNCTIONS = frozenset(
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln lg log exp max min gcd".split()
)


def latex(thing: Node | Any) -> str:
    """LaTeX without dollar signs for a node or a SymPy object."""
    node = thing if isinstance(thing, Node) else from_sympy(thing)
    return _LOOSE_SPACE.sub(r"\1", _Latex().write(node)).strip()


def text(thing: Node | Any) -> str:
    """The same for a terminal: 1/2, √3, x², ≤."""
    node = thing if isinstance(thing, Node) else from_sympy(thing)
    return _Text().write(node).strip()


def strength(node: Node) -> int:
    """How tightly the outermost operation of `node` binds."""
    match node:
        case tree.Add():
            return SUM
        case tree.Negate() | tree.PlusMinus() | tree.Minus():
            return SIGN
        case tree.Multiply(factors=factors):
            return SIGN if isinstance(factors[0], tree.Negate) else PRODUCT
        case tree.Divide(sign=sign):
            return ATOM - 10 if sign == "frac" else PRODUCT
        case tree.Mixed() | tree.Percent() | tree.Degrees() | tree.Factorial():
            return ATOM - 10
        case tree.Power():
            return POWER
        case tree.Derivative(variable=None):
            return ATOM - 10
        case tree.Summation() | tree.Integral() | tree.Limit() | tree.Derivative():
            return SIGN
        case tree.Call(function=function) if function in LATEX_FUNCTIONS:
            return POWER - 10
        case tree.Relation() | tree.And() | tree.Or() | tree.Listing() | tree.Where():
            return STATEMENT
        case tree.Ratio() | tree.QuotientRemainder() | tree.SetOperation():
            return STATEMENT + 5
        case tree.Quantity():
            return PRODUCT
    return ATOM


class _Writer:
    """What LaTeX and plain text have in common; a node class `X` is written by method `x`."""

    signs: ClassVar[dict[str, str]] = {}
    constants: ClassVar[dict[str, str]] = {}

    def write(self, node: Node) -> str:
        result: str = getattr(self, "write_" + type(node).__name__.lower())(node)
        return result

    def at_least(self, node: Node, power: int) -> str:
        written = self.write(node)
        return self.bracketed(written) if strength(node) < power else written

    def bracketed(self, inside: str) -> str:
        return f"({inside})"

    def sign(self, sign: str) -> str:
        return self.signs.get(sign, sign)

    def joined(self, nodes: tuple[Node, ...], between: str) -> str:
        return between.join(self.write(node) for node in nodes)

    def write_number(self, node: tree.Number) -> str:
        return node.written

    def write_constant(self, node: tree.Constant) -> str:
        return self.constants.get(node.name, node.name)

    def write_add(self, node: tree.Add) -> str:
        pieces = [self.at_least(node.terms[0], SIGN)]
        for term in node.terms[1:]:
            if isinstance(term, tree.Minus):
                pieces.append("-" + self.at_least(term.body, PRODUCT))
            elif isinstance(term, tree.PlusMinus):
                pieces.append(self.write(term))
            else:
                pieces.append("+" + self.at_least(term, PRODUCT))
        return "".join(pieces)

    def write_minus(self, node: tree.Minus) -> str:
        return "-" + self.at_least(node.body, PRODUCT)

    def write_negate(self, node: tree.Negate) -> str:
        return "-" + self.at_least(node.body, PRODUCT)

    def write_multiply(self, node: tree.Multiply) -> str:
        pieces = []
        for place, factor in enumerate(node.factors):
            sign = node.signs[place - 1] if place else ""
            inside_sum = isinstance(factor, tree.Add)
            piece = (
                self.bracketed(self.write(factor))
                if inside_sum
                else self.at_least(factor, PRODUCT if place == 0 else PRODUCT + 1)
            )
            if place and not sign and self.needs_sign(node.factors[place - 1], piece):
                sign = "×" if piece[:1].isdigit() else "·"
            pieces.append(self.sign(sign) + piece)
        return "".join(pieces)

    def needs_sign(self, before: Node, piece: str) -> bool:
        return piece[:1].isdigit() or (
            isinstance(before, tree.Call) and piece[:1] not in "(\\" and before.function != "f"
        )

    def write_relation(self, node: tree.Relation) -> str:
        pieces = [self.write(node.operands[0])]
        for sign, operand in zip(node.signs, node.operands[1:], strict=True):
            pieces.append(self.sign(sign) + self.write(operand))
        return "".join(pieces)

    def write_listing(self, node: tree.Listing) -> str:
        return self.joined(node.items, ", ")

    def write_tuple(self, node: tree.Tuple) -> str:
        return self.bracketed(self.joined(node.items, ", "))

    def write_ratio(self, node: tree.Ratio) -> str:
        return ":".join(self.at_least(term, SUM) for term in node.terms)

    def write_setoperation(self, node: tree.SetOperation) -> str:
        return self.sign(node.sign).join(self.write(part) for part in node.parts)

    def write_interval(self, node: tree.Interval) -> str:
        left = "[" if node.left_closed else "("
        right = "]" if node.right_closed else ")"
        end = self.write(node.right)
        if node.right == tree.Constant("infinity"):
            end = "+" + end
        return f"{left}{self.write(node.left)}, {end.strip()}{right}"

    def write_where(self, node: tree.Where) -> str:
        if not isinstance(node.body, tree.Relation | tree.Piecewise):
            return f"{self.write(node.body)}|_{{{self.write(node.condition)}}}"
        return f"{self.write(node.body)}({self.write(node.condition)})"

    def write_compound(self, node: tree.Compound) -> str:
        return self.joined(node.parts, "")


class _Latex(_Writer):
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
        if isinstance(base, tree.Call) and base.function in LATEX_FUNCTIONS and not base.base:
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
        if node.function in LATEX_FUNCTIONS:
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
        ) or (isinstance(argument, tree.Multiply) and _is_plain(argument))
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


def _is_plain(node: tree.Multiply) -> bool:
    return all(isinstance(each, tree.Number | tree.Name | tree.Constant) for each in node.factors)


class _Text(_Writer):
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
        above = self.bracketed_unless_simple(node.numerator)
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
        if node.function in LATEX_FUNCTIONS and len(node.arguments) == 1 and bare:
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
