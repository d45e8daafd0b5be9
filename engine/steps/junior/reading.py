"""The words of a question in one normal form, so that few patterns meet many ways to ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.maths.read import read
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import (
    Absolute,
    Add,
    And,
    Call,
    Compound,
    Constant,
    Degrees,
    Divide,
    Interval,
    Listing,
    Matrix,
    Minus,
    Multiply,
    Name,
    Negate,
    Node,
    Or,
    Percent,
    Piecewise,
    PlusMinus,
    Power,
    Quantity,
    Ratio,
    Relation,
    Root,
    SetBuilder,
    SetOf,
    SetOperation,
    System,
    Tuple,
    Vector,
    Where,
)  # fmt: skip
from engine.maths.unreadable import Unreadable
from engine.steps.junior.writing import letters_in, with_fraction_bars
from engine.steps.task import Task

_BLANK = re.compile(r"\s*=\s*(?:\?|？|_+|\\_|\(\s*\))*\s*$")
_PLACE = re.compile(r"⟦(\d+)⟧")
_CAPITALISED = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{2,}")

_NORMAL = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[,，;；。：:！!？?、.“”\"]+", ","),
        (r"(?<=[A-Za-z])\s+(?=[A-Za-z])", "_"),
        (r"[\s（）()]+", ""),
        (r"^(?:例|题|第)?\d*,", ""),
        (r"请你?|试着?|同学们?|下列|下面|下述|如下|以下|各式|一下", ""),
        (r"[_＿]{2,}|＿", ""),
        (r"[,和]*,[,和]*", ","),
        (r"^,|,$", ""),
        (r"(?<=[#的值果根解数式标角高中径积长率差围集])(?:各|分别)?(?:是|为|等于|=)+$", ""),
        (r"^,|,$", ""),
    )
)


ARITHMETIC = (Add, Minus, Negate, Multiply, Divide, Power, Root, Absolute, Degrees, Percent, Ratio)
STATEMENTS = (Relation, System, And, Or, Listing, Tuple, Interval, SetOf, SetBuilder, SetOperation,
              Where, Piecewise, PlusMinus, Quantity, Compound, Matrix, Vector)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """`words` is the prose in normal form with `#` for each formula, `nodes` are the formulas."""

    words: str
    nodes: tuple[Node, ...]


@lru_cache(maxsize=64)
def asked(task: Task) -> Asked | None:
    """The question in normal form, or None when one of its formulas can't be read."""
    nodes: list[Node] = []
    pieces: list[str] = []
    at = 0
    prose, written, known = _joined(task)
    for place in _PLACE.finditer(prose):
        index = int(place[1])
        found = known[index] if index in known else _read(_BLANK.sub("", written[index]))
        if found is None or not is_school_formula(found):
            return None
        if isinstance(found, SetOf) and all(isinstance(each, Relation) for each in found.items):
            # {x+y=5, 2x-y=1} is how a system is typed on one line.
            found = System(found.items)
        items = found.items if isinstance(found, Listing) else (found,)
        nodes += map(with_fraction_bars, items)
        pieces += [prose[at : place.start()], ",".join("#" * len(items))]
        at = place.end()
    pieces.append(prose[at:])
    words = _CAPITALISED.sub(lambda word: word[0].lower(), "".join(pieces))
    for pattern, replacement in _NORMAL:
        words = pattern.sub(replacement, words)
    return Asked(words, tuple(nodes))


def is_school_formula(node: Node) -> bool:
    """Whether sums, products and such hold only numbers and letters of the junior school."""
    for inner in node.walk():
        if isinstance(inner, Constant) and inner.name != "pi":
            return False
        if isinstance(inner, ARITHMETIC) and any(
            isinstance(e, STATEMENTS) for e in inner.children()
        ):
            return False
        if isinstance(inner, Power) and has_no_value(inner):
            return False
        if isinstance(inner, Ratio) and len(inner.terms) != 2:
            return False
        if isinstance(inner, Root) and inner.index is None:
            letters = any(isinstance(each, Name | Call) for each in inner.body.walk())
            if not letters and not to_sympy(inner.body).is_nonnegative:
                return False
    return True


def has_no_value(power: Power) -> bool:
    """0⁰ and 0⁻¹."""
    if any(isinstance(each, Name | Call) for each in power.walk()):
        return False
    return not to_sympy(power.exponent).is_positive and bool(to_sympy(power.base).is_zero)


def excludes_zero(node: Node) -> bool:
    """Whether a letter stands below an exponent 0 or less, so that some values are forbidden."""
    return any(
        isinstance(each, Power)
        and any(isinstance(inner, Name) for inner in each.base.walk())
        and not any(isinstance(inner, Name) for inner in each.exponent.walk())
        and not to_sympy(each.exponent).is_positive
        for each in node.walk()
    )


def _joined(task: Task) -> tuple[str, list[str], dict[int, Node]]:
    """Formulas that were torn apart put together: a=$\\sqrt{2}$."""
    prose, written = task.prose, list(task.written)
    known = {i: node for i, node in enumerate(task.nodes) if node is not None}
    for match in reversed(list(re.finditer(r"⟦(\d+)⟧⟦(\d+)⟧", prose))):
        first, second = int(match[1]), int(match[2])
        if not written[first].rstrip().endswith("="):
            continue
        written[first] += written[second]
        known.pop(first, None)
        prose = f"{prose[: match.start()]}⟦{first}⟧{prose[match.end() :]}"
    return prose, written, known


def _read(text: str) -> Node | None:
    try:
        return read(text)
    except Unreadable:
        return None


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def matched(task: Task, *patterns: str) -> tuple[re.Match[str], tuple[Node, ...]] | None:
    """The match and the formulas when the whole question has the form of one of `patterns`."""
    found = asked(task)
    if found is None:
        return None
    for pattern in patterns:
        match = _compiled(pattern).fullmatch(found.words)
        if match is not None:
            return match, found.nodes
    return None


KINDS = r"(?:一元一次|一元二次|二元一次|三元一次|二元二次|分式|无理|整式|含绝对值的?|绝对值)?"
METHODS = (
    r"(?:(?:利用|运用|使用|选?用)(?P<method>配方法?|求根公式法?|公式法?|因式分解法?|分解因式法?|十字相乘法?"
    r"|直接开平方法?|开平方法?|直接开方法|提公因式法?|代入消元法?|代入法?|加减消元法?|加减法?"
    r"|适当的?方法?|合适的?方法?)(?:来)?,?)?"
)
SOLVE = (
    METHODS + rf"(?:解|求解|解出|求)(?:关于(?P<unknown>#)的)?{KINDS}"
    r"(?:方程组?|不等式组?|比例)?(?:的解集?|的根)?,?#(?:,#)*(?:的解集?|的根)?(?:,求#(?:的值)?)?",
    rf"(?:解|求解)(?:关于#的)?{KINDS}方程,?#,?用?(?P<method>配方法|求根公式法|公式法|因式分解法|十字相乘法|直接开平方法)(?:解)?",
    r"(?:关于(?P<unknown>#)的)?"
    + KINDS
    + r"(?:方程组?|不等式组?)?,?#(?:,#)*的(?:解集?|根)(?:是|为|是什么|是多少|等于多少)?",
    r"已知,?#(?:,#)*,(?:则|那么)?求?#(?:的值)?(?:是|为|=|等于)?(?:多少|几)?(?P<known>)",
    r"#(?:,#)*,求#(?:的值)?",
    r"#(?P<bare>)",
    r"solve(?:_for#,?|_the)?(?:_?(?:linear|quadratic|fractional))?(?:_?(?:equations?|inequality|inequalities|system|system_of_equations))?(?:_for)?,?#(?:(?:,|and)#)*",
)


def to_solve(task: Task) -> tuple[tuple[Node, ...], str, str] | None:
    """Relations to be solved, the unknown that is named ("" for none) and the method asked for."""
    found = matched(task, *SOLVE)
    if found is None:
        return None
    match, nodes = found
    groups = match.groupdict()
    if groups.get("bare") is not None and len(letters_in(*nodes)) != 1:
        return None
    unknown = ""
    if groups.get("unknown"):
        if not isinstance(nodes[0], Name):
            return None
        unknown, nodes = str(nodes[0]), nodes[1:]
    elif nodes and isinstance(nodes[-1], Name) and len(nodes) > 1:
        unknown, nodes = str(nodes[-1]), nodes[:-1]
    elif len(nodes) > 1 and isinstance(nodes[0], Name):
        unknown, nodes = str(nodes[0]), nodes[1:]
    rows: list[Node] = []
    for each in nodes:
        rows += each.rows if isinstance(each, System) else (each,)
    if not rows or not all(isinstance(row, Relation) for row in rows):
        return None
    if any(excludes_zero(row) for row in rows):
        return None
    return tuple(rows), unknown, _method(groups.get("method") or "")


def _method(words: str) -> str:
    for sign, method in (
        ("配方", "square"), ("公式法", "formula"), ("求根", "formula"), ("公式", "formula"),
        ("分解", "factor"), ("十字", "factor"), ("提公因式", "factor"), ("开", "root"),
        ("代入", "substitute"), ("加减", "eliminate"),
    ):  # fmt: skip
        if sign in words:
            return method
    return ""
