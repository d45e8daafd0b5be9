"""What LaTeX and plain text share in writing: order, signs, and where brackets are needed."""

from __future__ import annotations

from typing import ClassVar

from engine.maths import tree
from engine.maths.tree import Node

SUM, PRODUCT, SIGN, POWER, ATOM = 10, 20, 15, 50, 100
STATEMENT = 0
GREEK_LETTERS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
SCHOOL_FUNCTIONS = frozenset(
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln lg log exp max min gcd".split()
)


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
        case tree.Call(function=function) if function in SCHOOL_FUNCTIONS:
            return POWER - 10
        case tree.Relation() | tree.And() | tree.Or() | tree.Listing() | tree.Where():
            return STATEMENT
        case tree.Ratio() | tree.QuotientRemainder() | tree.SetOperation():
            return STATEMENT + 5
        case tree.Quantity():
            return PRODUCT
    return ATOM


class Writer:
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


def is_plain(node: tree.Multiply) -> bool:
    """Whether a product holds only numbers, letters and constants."""
    return all(isinstance(each, tree.Number | tree.Name | tree.Constant) for each in node.factors)
