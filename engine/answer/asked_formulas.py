"""A formula turned into another kind: 除法算式 from 4×6=24, 对数式 from 2³=8."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from engine.answer.parts import split_outside
from engine.answer.verdicts import RIGHT, wrong, wrong_form
from engine.answer.wording import clean
from engine.i18n import tr
from engine.maths import tree
from engine.maths.equal import same_value
from engine.maths.read import read
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Fault, Verdict

_TEN = Fraction(10)

_CALCULATION = re.compile(
    r"(?:改写|写|列|变|化|得)[成出为到]?\s*(?:另?一道|一个|1道)?\s*([加减乘除])法(?:算式|等式)"
)
_LOGARITHM = re.compile(
    r"(?:化|写|改写|转化)[成为]\s*(对数|指数)(?:式|形式)|用(对数|指数)(?:式|形式)表示"
)

Triple = tuple[str, Node, Node, Node]


def judge_formula(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict where the question wants a formula of one kind; None elsewhere."""
    calculation, logarithm = _CALCULATION.search(problem), _LOGARITHM.search(problem)
    if calculation:
        return _judged(expected, given, calculation[1], _calculated, _same_numbers) or _bare(
            expected, given, calculation[1]
        )
    if logarithm:
        kind = logarithm[1] or logarithm[2]
        return _judged(expected, given, kind, _powered, _same_in_order)
    return None


def _judged(
    expected: str, given: str, kind: str, parts: Callable[[Node], Triple | None],
    same: Callable[[Triple, Triple], bool],
) -> Verdict | None:  # fmt: skip
    try:
        key, answer = parts(read(clean(expected))), parts(read(clean(given)))
    except (Unreadable, TooHard):
        return None
    if key is None or answer is None or key[0] != kind:
        return None
    if not same(key, answer):
        return wrong(tr("还不对，再看看式子里每个数的位置。"))
    if answer[0] != kind:
        return wrong_form(tr("等式成立，但题目要的是{kind}式。", kind=_NAMES.get(kind, kind)))
    return RIGHT


_NAMES = {each: f"{each}法算" for each in "加减乘除"}


def _calculated(node: Node) -> Triple | None:
    """The operation and the three numbers of a true 13-8=5; the result stands last."""
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return None
    left, right = node.operands
    if isinstance(left, tree.Number):
        left, right = right, left
    if not isinstance(right, tree.Number):
        return None
    found = _operation(left)
    return (*found, right) if found else None


def _operation(left: Node) -> tuple[str, Node, Node] | None:
    """The operation and the two numbers of 13-8."""
    kind = ""
    pair: tuple[Node, ...] = ()
    if isinstance(left, tree.Divide):
        kind, pair = "除", (left.numerator, left.denominator)
    elif isinstance(left, tree.Multiply) and len(left.factors) == 2:
        kind, pair = "乘", left.factors
    elif isinstance(left, tree.Add) and len(left.terms) == 2:
        first, second = left.terms
        kind = "减" if isinstance(second, tree.Minus) else "加"
        pair = (first, second.body if isinstance(second, tree.Minus) else second)
    if not kind or not all(isinstance(each, tree.Number) for each in pair):
        return None
    return kind, pair[0], pair[1]


def _bare(expected: str, given: str, kind: str) -> Verdict | None:
    """48 and 8+8+8, where 8×3 alone was to be written."""
    try:
        key, answer = read(clean(expected)), read(clean(given))
    except (Unreadable, TooHard):
        return None
    wanted = _operation(key)
    if wanted is None or wanted[0] != kind:
        return None
    if isinstance(answer, tree.Relation) and len(answer.operands) == 2:
        if same_value(answer.operands[0], answer.operands[1]) is not True:
            return wrong(tr("还不对，再看看式子里每个数的位置。"))
        answer = answer.operands[0]
    said = _operation(answer)
    if said is None or said[0] != kind:
        if same_value(key, answer) is True:
            return wrong_form(tr("值对了，但题目要的是{kind}式。", kind=_NAMES[kind]))
        return None
    pairs = [{wanted[1:], wanted[:0:-1]}, {said[1:]}]
    kept = pairs[0] if kind in "加乘" else {wanted[1:]}
    return RIGHT if pairs[1] <= kept else wrong(tr("还不对，再看看式子里每个数的位置。"))


def judge_formulas(expected: str, given: str) -> Verdict | None:
    """The verdict where the key lists several calculations, which may come in any order."""
    keys, answers = _several(expected), _several(given)
    if keys is None or answers is None:
        return None
    if sorted(map(repr, keys)) == sorted(map(repr, answers)):
        return RIGHT
    if set(answers) < set(keys) and len(answers) < len(keys):
        return wrong(tr("漏了解：还有别的答案没有写出来。"), Fault.INCOMPLETE)
    return wrong(tr("还不对，再看看式子里每个数的位置。"))


def _several(text: str) -> list[Triple] | None:
    pieces = split_outside(text, "，,；;、")
    try:
        found = [_calculated(read(clean(piece))) for piece in pieces]
    except (Unreadable, TooHard):
        return None
    known = [each for each in found if each is not None]
    return known if len(known) == len(pieces) > 1 else None


def _same_numbers(key: Triple, answer: Triple) -> bool:
    """Whether both calculate with the same three numbers, and the answer's formula is true."""
    kind, one, two, result = answer
    left: Node = tree.Add((one, two))
    if kind == "减":
        left = tree.Add((one, tree.Minus(two)))
    elif kind in "乘除":
        left = tree.Multiply((one, two), ("×",)) if kind == "乘" else tree.Divide(one, two)
    numbers, others = (
        sorted(each.value for each in triple[1:] if isinstance(each, tree.Number))
        for triple in (key, answer)
    )
    return numbers == others and same_value(left, result) is True


def _powered(node: Node) -> Triple | None:
    """The base, the exponent and the power of log₂8=3 or of 2³=8."""
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return None
    for one, other in (node.operands, node.operands[::-1]):
        if isinstance(one, tree.Call) and len(one.arguments) == 1:
            base: Node | None = {"lg": tree.Number(_TEN, "10"), "ln": tree.Constant("e")}.get(
                one.function, one.base if one.function == "log" else None
            )
            if base is not None:
                return "对数", base, other, one.arguments[0]
        if isinstance(one, tree.Power) and not isinstance(other, tree.Call):
            return "指数", one.base, one.exponent, other
    return None


def _same_in_order(key: Triple, answer: Triple) -> bool:
    pairs = zip(key[1:], answer[1:], strict=True)
    return all(bool(same_value(one, other)) for one, other in pairs)
