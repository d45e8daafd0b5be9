"""What the problem gives and asks, as far as it can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.answer.verify.binomials import general_term
from engine.answer.verify.closed_forms import first_terms
from engine.answer.verify.conditions import ZERO, conditions
from engine.answer.verify.conics import semi_axes
from engine.answer.verify.data_words import data_of
from engine.answer.verify.discriminants import coefficients
from engine.answer.verify.formulas import read_formula
from engine.answer.verify.given_values import centre_to_line, distances, focal_parameter
from engine.answer.verify.known import Known
from engine.answer.verify.moments import distribution_of
from engine.answer.verify.parts_asked import rows_of
from engine.answer.verify.pieces import cut
from engine.answer.verify.points import on_curve
from engine.answer.verify.progressions import progressions
from engine.answer.verify.quadrants import quadrants
from engine.answer.verify.rewriting import letters
from engine.answer.verify.vector_algebra import dot_product
from engine.maths import tree
from engine.maths.tree import Node

LENGTH = 4_000
_RESTRICTS = re.compile(
    r"正数|正整数|整数|正根|负根|象限|(?<![不值])大于|(?<![不值])小于|为正|非负|长|元|周|人|千米|米"
)
_CURVES = re.compile("直线|圆|椭圆|双曲线|抛物线|曲线|切线|图象|图像")
_ROUNDED = re.compile(r"取\s*\$?\s*3|π\s*[≈=]|保留|精确到|约")
_MISTAKEN = re.compile(r"错|不对|不正确|误|检验|马虎|粗心")
"""Words of a problem that shows somebody's wrong working or answer."""
_IN_PIECES = re.compile(
    r"偶函数|奇函数|周期函数|为周期|周期[为是]\s*\$?\s*[\d\\πT]|关于[^，。；]{1,20}对称|当[^。；;]{1,60}?时[，,：:]?\s*\$?\s*[a-zA-Z]\s*\("
)
"""Functions whose formula holds on a part of their domain only."""
_FOR_A_WHILE = re.compile(r"(?:当|若|如果|令|取)\s*$")
"""What one part of a problem supposes isn't given for the others."""
_BOUNDED = re.compile(
    r"区间|[\[［]|[≤≥<>∈]|\\(?:le|ge|in|leqslant|geqslant)(?![a-z])|范围|元|件|米|整数"
)
"""Words and signs that leave a function only a part of the line."""
_SOLVES = re.compile(r"解.{0,6}方程|求.{0,8}解|方程的|解：|求.{0,3}x|零点|集合")


@dataclass(frozen=True, slots=True)
class Asked:
    """`expression` is the one to be worked out, where there is exactly one."""

    expression: Node | None
    equations: tuple[Node, ...]
    text: str
    by_part: dict[int, Node] = field(default_factory=dict)
    """The one expression of each numbered part."""
    parts: frozenset[int] = frozenset()
    """The numbers of the parts, and 0."""

    def expression_of(self, part: int) -> Node | None:
        """What is to be worked out in this part of the problem."""
        return self.by_part.get(part, self.expression)

    @property
    def rounded(self) -> bool:
        """Whether the problem speaks of rounding or gives π a value."""
        return bool(_ROUNDED.search(self.text))

    @property
    def restricts(self) -> bool:
        """Whether words, not formulas, limit the unknown."""
        return bool(_RESTRICTS.search(re.sub(r"\$[^$]*\$", "", self.text)))

    @property
    def calculates(self) -> bool:
        """Whether the task is to work out the expression."""
        return bool(re.search("计算|化简|分解|合并|求值|脱式|简便|算一算", self.text))

    @property
    def conic(self) -> bool:
        """Whether e is an eccentricity here."""
        return bool(re.search("离心率|椭圆|双曲线", self.text))

    def solves(self, unknown: str) -> bool:
        """Whether the problem itself is an equation in this unknown."""
        return any(letters(each) == {unknown} and not _orders(each) for each in self.equations)

    def limits(self, unknown: str) -> bool:
        """Whether the problem limits this unknown: x>0, or ln x and √x, which need it."""
        return any(
            unknown in letters(part)
            and (
                _orders(part)
                or isinstance(part, tree.Root)
                or (isinstance(part, tree.Call) and part.function in ("ln", "lg", "log"))
            )
            for each in self.equations
            for part in each.walk()
        )


def asked_of(problem: str) -> tuple[Asked, Known]:
    """What is asked, and the state of knowledge before the first line."""
    known = Known()
    expressions: list[Node] = []
    equations: list[Node] = []
    mistaken = bool(_MISTAKEN.search(problem[:LENGTH]))
    by_part: dict[int, list[Node]] = {}
    rows = rows_of(problem[:LENGTH])
    several = len({part for part, _ in rows if part}) > 1
    for part, row in rows:
        before = ""
        for piece in cut(row):
            if not piece.formula:
                before = piece.text
                continue
            sign, node = read_formula(piece.text)
            if node is None or sign:
                continue
            if isinstance(node, tree.SetOf) and before.rstrip(" $").endswith("数列"):
                if len(node.items) == 1 and letters(node.items[0]) == {"n"}:
                    known.sequences.setdefault("a", ("n", node.items[0]))  # 数列 {n·2ⁿ}
                continue
            if isinstance(node, tree.SetOf) and "组" in problem:
                node = tree.System(node.items)  # {x+y=5, x-y=1}: typed for a brace
            for each in node.items if isinstance(node, tree.Listing) else (node,):
                if isinstance(each, tree.Relation | tree.System | tree.Or | tree.And):
                    passing = several and _is_value(each) and bool(_FOR_A_WHILE.search(before))
                    if not (mistaken and _is_value(each)) and not passing:
                        known.learn(each, 0)
                        known.parts.setdefault(each, part)
                    equations.append(each)
                elif _is_calculation(each):
                    expressions.append(each)
                    by_part.setdefault(part, []).append(each)
    words = problem[:LENGTH]
    known.partial = bool(_IN_PIECES.search(words)) or any(map(_functional, equations))
    known.solving = bool(re.search("不等式|解集|有意义", words))
    for each in _asked_for(words, expressions, known):
        known.learn(each, 0)
    for each in on_curve(words, equations):
        known.learn(each, 0)
    known.curves = bool(_CURVES.search(words))
    known.imaginary = bool(re.search("复数|虚", words))
    known.acute = bool(re.search("锐角|Rt|直角", words))
    conics = [found for each in equations for found in semi_axes(each)]
    axes: list[tree.Relation] = []
    if len(conics) in (2, 3) and re.search("椭圆|双曲线", words):
        axes = [each for each in conics if isinstance(each, tree.Relation)]
        for each in conics:
            known.learn(each, 0)
    quadratics = [found for each in equations for found in (coefficients(each),) if found]
    if len(quadratics) == 1 and not any({"a", "b", "c"} & letters(each) for each in equations):
        known.coefficients = quadratics[0]
    # Typed slashes with letters beside ÷ can be read in two ways.
    unclear = "÷" in words and bool(re.search(r"/\s*[(（a-zA-Z]|[)）a-zA-Z]\s*/", words))
    asked = expressions[0] if len(expressions) == 1 and not unclear else None
    alone = {part: each[0] for part, each in by_part.items() if len(each) == 1 and not unclear}
    found = Asked(asked, tuple(equations), words, alone, frozenset(each for each, _ in rows))
    _learn_for_theorems(known, found, expressions, axes)
    return found, known


def _learn_for_theorems(
    known: Known, found: Asked, expressions: list[Node], axes: list[tree.Relation]
) -> None:
    """What single theorems need of the problem: its words, its data, its sequence, its angles."""
    words = found.text
    known.restricted = found.restricts
    known.quadrants = quadrants(words, found.equations)
    known.words = words
    known.everywhere = not _BOUNDED.search(words)
    known.data = data_of(words)
    known.given = {
        str(each.operands[0]): each.operands[1]
        for each in (
            *distances(words),
            *focal_parameter(words, found.equations),
            *axes,
            *centre_to_line(words, found.equations),
        )
    }
    known.progressions = progressions(words)
    known.start_name, known.start, known.start_given = first_terms(known)
    dot = dot_product(words, known.terms)
    if dot is not None:
        known.terms.setdefault(*dot)
    known.distribution = distribution_of(words, known)
    if re.search("展开式|二项式", words):
        powers = [each for each in expressions if general_term(each, "r") is not None]
        known.binomial = powers[0] if len(powers) == 1 else None
    if found.calculates:
        known.tasks = frozenset(expressions)


def _orders(node: Node) -> bool:
    return isinstance(node, tree.Relation) and bool(set(node.signs) & set("<>≤≥≠∈"))


def _asked_for(words: str, expressions: list[Node], known: Known) -> list[Node]:
    """零点: f(x)=0; 有意义: what the roots and denominators of the one expression ask for."""
    if "零点" in words and len(known.functions) == 1 and "个" not in words:
        ((variable, body),) = known.functions.values()
        if letters(body) == {variable}:
            return [tree.Relation((body, ZERO), ("=",))]
    if "有意义" in words and len(expressions) == 1 and len(letters(expressions[0])) == 1:
        asked = tuple(dict.fromkeys(conditions(expressions[0])))
        if asked:
            return [asked[0] if len(asked) == 1 else tree.And(asked)]
    return []


def _is_value(node: Node) -> bool:
    """x=79: somebody's result."""
    return (
        isinstance(node, tree.Relation)
        and isinstance(node.operands[0], tree.Name)
        and not letters(node.operands[-1])
    )


def _functional(node: Node) -> bool:
    """f(x+3)=f(x), f(x+y)=f(x)+f(y): the same function on both sides."""
    if not isinstance(node, tree.Relation) or len(node.operands) != 2:
        return False
    named = [
        {
            each.function
            for each in side.walk()
            if isinstance(each, tree.Call) and len(each.function) == 1
        }
        for side in node.operands
    ]
    return bool(named[0] & named[1])


def _is_calculation(node: Node) -> bool:
    if isinstance(node, tree.Name | tree.Number | tree.Quantity | tree.Compound | tree.Vector):
        return False
    return isinstance(
        node,
        tree.Add | tree.Multiply | tree.Divide | tree.Power | tree.Root | tree.Integral
        | tree.Limit | tree.Summation | tree.Call | tree.Negate | tree.Absolute | tree.Choose
        | tree.Arrange | tree.Derivative,
    )  # fmt: skip
