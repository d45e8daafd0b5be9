"""One formula as it is written in a solution, read into a tree."""

from __future__ import annotations

import re
from functools import lru_cache

from engine.answer.verify.binomials import counted
from engine.answer.verify.rewriting import CANNOT, put, rewrite
from engine.maths import tree
from engine.maths.read import read
from engine.maths.tree import Node
from engine.maths.write import latex

_SIGN = re.compile(r"^\s*([=≈≠<>≤≥]|\\(?:approx|leqslant|geqslant|leq?|geq?|lt|gt)(?![A-Za-z]))")
_SIGNS = {
    "\\approx": "≈", "\\leqslant": "≤", "\\geqslant": "≥", "\\leq": "≤", "\\le": "≤", "\\geq": "≥",
    "\\ge": "≥", "\\lt": "<", "\\gt": ">",
}  # fmt: skip
_THOUSANDS = re.compile(r"\d,\s?\d{3}(?!\d)")


@lru_cache(maxsize=4096)
def read_formula(text: str) -> tuple[str, Node | None]:
    """The sign a formula starts with ("" for none) and its tree (None when it can't be read)."""
    found = _SIGN.match(text)
    sign = ""
    if found:
        sign = _SIGNS.get(found[1], found[1])
        text = text[found.end() :]
    text = _SEGMENTS.sub(r"\\frac{\1}{\2}", _AREA.sub(r"S_{△\1}", text))
    text = _ONE_LETTER_EXPONENT.sub(r"^{\1} ", text)
    text = _SQUARED_FUNCTION.sub(r"\1^{\2} ", _CURVE_NAME.sub("", text))
    if "÷" in text or "\\div" in text:
        text = _TYPED_FRACTION.sub(r"\\frac{\1}{\2}", text)
    if _THOUSANDS.search(text):
        return sign, None
    text = _derivatives(_bars(_FRACTION.sub(r"\\frac{\1}{\2}", text)))
    try:
        node = read(text)
    except CANNOT:
        return sign, None
    return sign, _tidy(node)


_AREA = re.compile(r"S\s*△\s*([A-Z]{3})")
"""S△ADE names an area; it is no product."""
_SEGMENTS = re.compile(r"(?<![A-Za-z_{△∠])([A-Z]{2})/([A-Z]{2})(?![A-Za-z])")
"""AD/AB: one segment over another, not AD/A times B."""
_ONE_LETTER_EXPONENT = re.compile(r"\^([A-Za-z])(?=\d)")
"""`(-1)^r2^{6-r}`: the exponent is one letter."""
_SQUARED_FUNCTION = re.compile(r"(\\(?:sin|cos|tan|cot|ln|lg))\s*\^(\d)(?=\d)")
"""`\\sin^215^\\circ`: the exponent is one digit."""
_TYPED_FRACTION = re.compile(r"(?<![\d.)\]/A-Za-z}√])(\d{1,9}(?:\.\d+)?)/(\d{1,9})(?![\d./])")
"""Beside ÷, a slash is a fraction bar: 6÷2/3 is 9."""
_CURVE_NAME = re.compile(
    r"^\s*(?:\\ell|\\Gamma|l|[A-Z])\s*(?:_\s*\{?\w\}?)?\s*[:：]\s*(?=[^=]*[xy][^=]*=|[^=]*=[^=]*[xy])"
)
"""`l: y=kx+1`, `C: x^2+y^2=4`: the name of a line or curve before its equation."""
_FRACTION = re.compile(r"\\[dt]?frac\s*([A-Za-z])\s*(\d)")
"""`\\frac k2`: a letter over a digit."""
_BAR = re.compile(
    r"(?:(?:\\(?:right|big|Big|bigg|Bigg)[lr]?\s*)?\||(?<=\]))\s*_\s*(?P<low>\{(?:[^{}]|\{[^{}]*\}){1,60}\}|\\[a-zA-Z]+|[^{}\s\\])"
    r"\s*\^\s*(?P<high>\{(?:[^{}]|\{[^{}]*\}){1,60}\}|\\[a-zA-Z]+|[^{}\s\\])"
)
_LEFT = re.compile(r"\\left\s*(?=[.(\[])|\\right\s*(?=[)\]])")


def _bars(text: str) -> str:
    """`(x³+x)|_0^2` written out as a difference."""
    if "|" not in text and "]" not in text:
        return text
    text = _LEFT.sub("", text)
    for _ in range(4):
        bar = _BAR.search(text)
        if bar is None:
            break
        start = _opening(text, bar.start())
        written = _difference(text[start : bar.start()], bar)
        if written is None:
            break
        text = text[:start] + written + text[bar.end() :]
    return text


def _opening(text: str, end: int) -> int:
    """Where the expression before the bar begins: at its bracket, or after the last sign."""
    at = end - 1
    while at >= 0 and text[at] == " ":
        at -= 1
    if at < 0 or text[at] not in ")]":
        return max(text.rfind("=", 0, end), text.rfind(".", 0, end)) + 1
    depth = 0
    while at >= 0:
        depth += {")": 1, "]": 1, "(": -1, "[": -1}.get(text[at], 0)
        if depth == 0:
            break
        at -= 1
    return max(at, 0)


def _difference(body_text: str, bar: re.Match[str]) -> str | None:
    body_text = body_text.strip()
    if body_text[:1] == "[" and body_text[-1:] == "]":
        body_text = body_text[1:-1]
    try:
        body = read(body_text)
        low, high = (read(_inside_braces(bar[end])) for end in ("low", "high"))
    except CANNOT:
        return None
    names = {str(each) for each in body.walk() if isinstance(each, tree.Name)}
    if len(names) != 1:
        return None
    name = names.pop()
    upper, lower = put(body, {name: high}), put(body, {name: low})
    return f"(({latex(upper)})-({latex(lower)}))"


def _inside_braces(text: str) -> str:
    return text[1:-1] if text.startswith("{") else text


_PRIMED = re.compile(r"\(((?:[^()]|\([^()]*\)){1,120})\)\s*(?:'|\^\{?\\prime\}?|′)")


def _derivatives(text: str) -> str:
    """`(x³)'` in the notation of Leibniz; `f(x)'` is left alone."""

    def change(found: re.Match[str]) -> str:
        before = text[: found.start()].rstrip()
        if before and before[-1].isalpha() and before[-1] not in "xyt":
            return found[0]
        return rf"(\frac{{d}}{{dx}}({found[1]}))"

    return _PRIMED.sub(change, text)


def _tidy(node: Node) -> Node:
    """± written out as two alternatives; a statement with a remark in brackets without it."""
    if isinstance(node, tree.Where):
        node = node.body
    node = counted(_segments(node))
    if isinstance(node, tree.Relation) and any(
        isinstance(each, tree.PlusMinus) for each in node.walk()
    ):
        return tree.Or((_signed(node, True), _signed(node, False)))
    return node


def _segments(node: Node) -> Node:
    """AB, written as a product of two capitals, is a segment."""

    def change(each: Node) -> Node | None:
        if not isinstance(each, tree.Multiply):
            return None
        factors: list[Node] = []
        signs: list[str] = []
        for index, factor in enumerate(each.factors):
            sign = each.signs[index - 1] if index else ""
            before = factors[-1] if factors else None
            base = factor.base if isinstance(factor, tree.Power) else factor
            if index and not sign and _capital(before) and _capital(base):
                name: Node = tree.Name(f"{before}{base}")
                factors[-1] = (
                    tree.Power(name, factor.exponent) if isinstance(factor, tree.Power) else name
                )
                continue
            if index:
                signs.append(sign)
            factors.append(rewrite(factor, change))
        return factors[0] if len(factors) == 1 else tree.Multiply(tuple(factors), tuple(signs))

    return rewrite(node, change)


def _capital(node: Node | None) -> bool:
    return isinstance(node, tree.Name) and node.name.isupper() and len(str(node)) == 1


def _signed(node: Node, upper: bool) -> Node:
    """One reading of ±."""

    def change(each: Node) -> Node | None:
        if isinstance(each, tree.PlusMinus):
            positive = upper != each.flipped
            body = rewrite(each.body, change)
            return body if positive else tree.Negate(body)
        return None

    return rewrite(node, change)
