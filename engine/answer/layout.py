"""How an answer has to be set down: as an equation, as a point, as a set, solved to the end."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answer.meaning import label_and_value, number_of, swapped
from engine.i18n import tr
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.tree import Node
from engine.maths.write import text

_EQUATION = re.compile(r"(?<!解)(?:方程|解析式|表达式|关系式)|顶点式|交点式|斜截式|点斜式")
_EXPRESS = re.compile(
    r"用[^，。]{0,6}?(?:含有?|关于)?\s*\$?([a-zA-Z])\$?[^，。]{0,8}?表示\s*\$?([a-zA-Z])\$?"
)
_PI = re.compile(
    r"(?:π|\\pi|圆周率)\s*(?:近似)?(?:值)?\s*[取=≈用按]\s*(?:值)?(?:为)?\s*(3(?:\.\d{1,6})?)"
)
_FUNCTION = re.compile(
    r"函数[^。；;]{0,30}?(?:解析式|表达式|关系)|(?:解析式|表达式|关系式).{0,6}函数|y\s*(?:关于|与|和)\s*x"
    r"|抛物线.{0,8}(?:解析式|表达式)|[写化]成\s*\$?y\s*="
)
_LINE = re.compile(r"准线|对称轴|切线|直线|渐近线|轨迹|垂线|平分线|法线")
_LINE_ASKED = re.compile(
    r"(?:准线|对称轴|切线|渐近线|垂线|平分线|法线)(?:的?方程)?(?:是|为)?[\s。？?：:_（()）.]*$"
)
_SET = re.compile(r"[∩∪∁]|集合|\\c[au]p")


_SET_UP = re.compile(
    r"列(?:出)?(?:的)?(?:一元一次|一元二次|分式)?(?:方程|不等式)(?!.*[解求])|用(?:不等式|等式|方程)表示(?!.*[解求])"
)


def misplaced(problem: str, key: Node, answer: Node) -> str:
    """What is wrong with how `answer` is set down, its mathematics being right."""
    label, value = label_and_value(key)
    other, _ = label_and_value(answer)
    if isinstance(answer, tree.Relation) and len(set(answer.signs)) == 1:
        for words, sign in ((r"[从由按]小到大", ">"), (r"[从由按]大到小", "<")):
            if re.search(words, problem) and answer.signs[0] == sign:
                return tr("大小关系对了，但题目要的顺序正好相反。")
    if isinstance(answer, tree.Listing):
        bare_numbers = not any(
            isinstance(item, tree.Tuple | tree.Relation) for item in answer.items
        )
        if isinstance(key, tree.Tuple) and bare_numbers:
            return tr("数对了，但坐标要写在括号里。")
        if isinstance(key, tree.SetOf) and _SET.search(problem):
            return tr("元素对了，但集合要用花括号写。")
    if "列举法" in problem and isinstance(answer, tree.SetOf) and isinstance(key, tree.SetOf):
        equated = any(isinstance(item, tree.Relation) for item in answer.items)
        if equated and not any(isinstance(item, tree.Relation) for item in key.items):
            return tr("元素对了，列举时直接写元素，不写 x=。")
    if _SET_UP.search(problem) and _unsolved(answer, key):
        return tr("答案对了，但题目要的是列出式子，不用解。")
    if not _LINE.search(problem) and _unsolved(key, answer):
        return tr("变形是对的，但还没有解到最后。")
    across = isinstance(label, tree.Name) and label.name in ("x", "y") and not letters(value)
    if across and _LINE_ASKED.search(problem) and number_of(answer) is not None and other is None:
        return tr("数对了，但直线要写成方程，如 x=2。")
    express = _EXPRESS.search(problem)
    if express and isinstance(answer, tree.Relation) and str(other) != express[2]:
        return tr("关系对了，但要写成 {name}=… 的形式。", name=express[2])
    bare = not isinstance(answer, tree.Relation | tree.Or | tree.Listing | tree.Where)
    if express and bare and str(label) == express[2]:
        return tr("关系对了，但要写成 {name}=… 的形式。", name=express[2])
    asked = _FUNCTION.search(problem) and _gives_function(key) and not _gives_function(answer)
    if asked and isinstance(answer, tree.Relation) and not _is_inverse_product(answer):
        return tr("关系对了，但要写成 {name}=… 的形式。", name=text(label) if label else "")
    turned = isinstance(other, tree.Name) and isinstance(label, tree.Name) and other != label
    if (
        turned
        and _FUNCTION.search(problem)
        and _gives_function(key)
        and label
        and label in answer.walk()
    ):
        return tr("关系对了，但要写成 {name}=… 的形式。", name=text(label) if label else "")
    if bare and _EQUATION.search(problem) and label is not None and letters(value):
        return tr("式子对了，但要写成 {name}=… 的形式。", name=text(label) if label else "")
    moved = re.search(r"平移|得到?的?(?:直线|抛物线|函数|图[象像])", problem)
    if bare and moved and label == tree.Name("y") and letters(value):
        return tr("式子对了，但要写成 {name}=… 的形式。", name="y")
    if re.search(r"[降升]幂", problem) and not _is_ordered(problem, value_of(answer)):
        return tr("式子对了，但没有按要求的次序排列。")
    return _named_form(problem, key, answer)


def _gives_function(node: Node) -> bool:
    """y=…, f(x)=…: a letter or function alone on the left, an expression in letters on the right."""
    label, value = label_and_value(node)
    return isinstance(label, tree.Name | tree.Call) and bool(letters(value))


def _is_inverse_product(node: tree.Relation) -> bool:
    """xy=6 is one of the three ways to write a 反比例函数."""
    left = node.operands[0]
    return isinstance(left, tree.Multiply) and not letters(node.operands[-1])


def with_pi_taken(problem: str, key: Node, answer: Node) -> Node | None:
    """`answer` with the value that the question takes for π (取3.14), where the key did so."""
    taken = _PI.search(problem)
    pi = tree.Constant("pi")
    if taken is None or pi in key.walk() or pi not in answer.walk():
        return None
    value = tree.Number(Fraction(taken[1]), taken[1])
    return swapped(answer, lambda node: value if node == pi else None)


def across_axis(points: tuple[Node, ...] | None) -> Node | None:
    """The x of each of several points on the x-axis; None where they don't lie on it."""
    found = []
    for each in points or ():
        if not isinstance(each, tree.Tuple) or len(each.items) != 2:
            return None
        if number_of(each.items[1]) != 0:
            return None
        found.append(each.items[0])
    return tree.Listing(tuple(found)) if len(found) > 1 else None


def value_of(node: Node) -> Node:
    """What stands after the label, if there is one."""
    return label_and_value(node)[1]


def _is_ordered(problem: str, value: Node) -> bool:
    """Whether the powers of the letter fall (降幂) or rise (升幂) from term to term."""
    said = re.search(r"[按依]\s*\$?([a-zA-Z])\$?\s*的?\s*[降升]幂", problem)
    names = sorted(letters(value))
    letter = said[1] if said else names[0] if len(names) == 1 else ""
    if not letter or not isinstance(value, tree.Add):
        return True
    degrees = [_degree(term, letter) for term in value.terms]
    return degrees == sorted(degrees, reverse="降" in problem)


def _degree(term: Node, letter: str) -> int:
    """The exponent of `letter` in a term."""
    if isinstance(term, tree.Power):
        size = term.exponent.value if isinstance(term.exponent, tree.Number) else 1
        return int(size) * _degree(term.base, letter)
    if isinstance(term, tree.Name):
        return int(str(term) == letter)
    if isinstance(term, tree.Divide):
        return _degree(term.numerator, letter)
    return sum(_degree(child, letter) for child in term.children())


def _unsolved(key: Node, answer: Node) -> bool:
    """x=4 was wanted and 2x=8 is given."""
    if isinstance(key, tree.Or) and isinstance(answer, tree.Relation):
        if (
            len(key.parts) > 1
            and set(answer.signs) <= set("<>≤≥")
            and letters(key) == letters(answer)
        ):
            bounds = [each for each in key.parts if isinstance(each, tree.Relation)]
            return all(map(_is_solved, bounds)) and not _is_solved(answer)
        return False
    if not isinstance(key, tree.Relation) or not isinstance(answer, tree.Relation):
        return False
    if len(letters(key)) != 1 or letters(key) != letters(answer):
        return False
    return _is_solved(key) and not _is_solved(answer)


def _is_solved(node: tree.Relation) -> bool:
    if set(node.signs) & set("∈∉"):
        return True
    return all(
        isinstance(each.body if isinstance(each, tree.Absolute) else each, tree.Name)
        or not letters(each)
        for each in node.operands
    )


def _named_form(problem: str, key: Node, answer: Node) -> str:
    if "顶点式" in problem and _is_vertex_form(key) and not _is_vertex_form(answer):
        return tr("值对了，但要写成顶点式。")
    if (
        re.search("一般(?:式|方程|形式)", problem)
        and _is_expanded(key)
        and not _is_expanded(answer)
    ):
        return tr("值对了，但要写成一般式。")
    if "配方" in problem and _is_square_apart(key) and not _is_square_apart(answer):
        return tr("变形是对的，但还没有写成完全平方的形式。")
    if "交点式" in problem and _is_product(key) and not _is_product(answer):
        return tr("值对了，但要写成交点式。")
    if "标准" in problem and _is_standard(key) and not _is_standard(answer):
        return tr("方程对了，但要写成标准方程。")
    if "斜截式" in problem and label_and_value(answer)[0] != tree.Name("y"):
        return tr("方程对了，但要写成 y=kx+b 的形式。")
    return ""


def _is_vertex_form(node: Node) -> bool:
    value = label_and_value(node)[1]
    return not _has_lone_letter(value) and any(
        isinstance(each, tree.Power) and isinstance(each.base, tree.Add | tree.Name)
        for each in value.walk()
    )


def _has_lone_letter(value: Node) -> bool:
    """Whether a letter stands to the first power outside the square."""
    if isinstance(value, tree.Name):
        return True
    return not isinstance(value, tree.Power) and any(map(_has_lone_letter, value.children()))


def _is_expanded(node: Node) -> bool:
    if not isinstance(node, tree.Relation):
        return False
    value = label_and_value(node)[1]
    if value is node:
        value = node.operands[0]
        if letters(node.operands[-1]):
            return False
    return not any(isinstance(each, tree.Add) and each is not value for each in value.walk())


def _is_square_apart(node: Node) -> bool:
    """(x-2)²=7"""
    return isinstance(node, tree.Relation) and any(
        isinstance(each, tree.Power) and isinstance(each.base, tree.Add)
        for side in node.operands
        for each in (side, *(side.factors if isinstance(side, tree.Multiply) else ()))
    )


def _is_product(node: Node) -> bool:
    value = label_and_value(node)[1]
    value = value.body if isinstance(value, tree.Negate) else value
    return isinstance(value, tree.Multiply | tree.Power)


def _is_standard(node: Node) -> bool:
    """A conic as a book sets it: two squares (over numbers) against a number, or y²=2px."""
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return False
    left, right = node.operands
    if isinstance(left, tree.Add) and len(left.terms) == 2 and not letters(right):
        return all(_is_square(term) for term in left.terms)
    return _is_square(left) and bool(letters(right)) and not isinstance(right, tree.Add)


def _is_square(term: Node) -> bool:
    if isinstance(term, tree.Minus | tree.Negate):
        term = term.body
    if isinstance(term, tree.Divide) and not letters(term.denominator):
        term = term.numerator
    return isinstance(term, tree.Power)
