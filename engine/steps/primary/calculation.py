"""计算: what a calculation asks for, and its working line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from engine.maths.tree import Add, Divide, Mixed, Multiply, Node, Number, Power, Relation
from engine.maths.write import latex
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.fraction_operations import reduced_line
from engine.steps.primary.kinds import powers_computed, unified
from engine.steps.primary.numerals import (
    equals,
    is_fraction,
    is_number,
    is_reduced,
    is_whole,
    mixed,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import (
    MOST,
    Advance,
    advance,
    operations_in,
    plain,
)
from engine.steps.primary.smart import smart_lines
from engine.steps.primary.wording import Asked, asked
from engine.steps.task import Task

_FIGURES = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_EASY = r"(?:(?:最?简便|最?简单|巧妙|合理|灵活|适当|合适|你喜欢)的?)"
_PHRASES = tuple(
    (re.compile(pattern), flag)
    for pattern, flag in (
        (r"[,#=_]|的?(?:得数|结果|值)(?=$|,)|(?<=#)的(?:积|和|差|商)(?=$|,)|的(?=,|$)|(?:要?写出)?(?:必要的)?计算过程", ""),
        (r"(?:口算|(?:并|再)?计算(?:出)?|算一算|求值|求(?:算式)?|写?出?得数|混合运算)", ""),
        (r"(?:整数|小数|分数)?(?:四则)?(?:混合|加|减|乘|除)(?:运算|法)", ""),
        (r"(?:列出?|用|写)*竖式(?:进行)?(?:计算|算一算)?|笔算", "column"),
        (r"(?:用|列)?(?:脱式|递等式|综合算式)(?:进行)?(?:计算)?", "stepwise"),
        (r"能(?:简算|简便计算|简便|巧算)的?(?:就|要)?(?:简算|简便计算|简便|巧算)?", "smart"),
        (r"怎样(?:简便|简单|算简便)就?怎样(?:算|计算)", "smart"),
        (r"(?:怎样|怎么)(?:计?算)(?:更|比较)?(?:简便|简单)", "smart"),
        (r"(?:先)?去(?:掉)?括号(?:后)?,?(?:再)?(?:计算)?", "smart"),
        (rf"(?:用|运用|选择)?{_EASY}?(?:运算律|运算定律|方法|算法)?(?:进行)?"
         r"(?:简便|简算|巧算|巧妙|简便地?)(?:计算|运算|的?方法计算|方法)?", "smart"),
        (rf"(?:用|运用|选择){_EASY}?(?:运算律|运算定律|方法|算法)(?:进行)?(?:简便)?(?:计算|运算|算)?",
         "smart"),
        (r"(?:用|运用|利用|应用)(?:加法|乘法)?(?:的)?(?:交换律|结合律|分配律|商不变的?(?:规律|性质)|减法的性质|除法的性质)(?:和(?:交换律|结合律|分配律))?"
         r"(?:进行)?(?:简便)?(?:地)?(?:计算|运算|算)?", "smart"),
        (r"(?:并|再)?(?:要)?验算", "verify"),
        (r"(?:得数|结果|的?商)?(?:保留)(?P<places>[一两二三四1234])位小数", "places"),
        (r"(?:得数|结果|的?商)?精确到(?P<name>十分|百分|千分)位", "places"),
        (r"(?:得数|结果|的?商)?(?:保留整数|精确到个位)", "whole"),
        (r"(?:得数|结果|的?商)?(?:用|写成)循环小数(?:表示)?", "recurring"),
        (r"(?:求出?)?商(?:和|与|及)余数|(?:写成)?有余数的?(?:除法)?|求余数", "remainder"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Calculation:
    """One expression to compute and how it is to be done."""

    node: Node
    flags: frozenset[str]
    places: int | None = None


def read_calculation(task: Task) -> Calculation | None:
    """The calculation that a task asks for, None when a word of it isn't understood."""
    found = asked(task)
    if found is not None and len(found.nodes) > 1:
        found = _after_the_story(found)
    if found is None or len(found.nodes) != 1:
        return None
    node, words, flags, digits = found.nodes[0], found.words, set(), None
    at = 0
    while at < len(words):
        found_phrase = _longest(words, at)
        if found_phrase is None:
            return None
        match, flag = found_phrase
        at = match.end()
        if flag == "places":
            named = match.groupdict()
            digits = _FIGURES.get(named.get("places") or "", 0) or {
                "十分": 1, "百分": 2, "千分": 3,
            }[named["name"]]  # fmt: skip
        elif flag == "whole":
            digits = 0
        elif flag:
            flags.add(flag)
    if isinstance(node, Relation):
        return None
    clear = plain(node)
    if clear is None:
        return None
    return Calculation(clear, frozenset(flags), digits)


_SETS = re.compile(r"规定|定义|如果|若|保留|取|精确|估|约|已知|当|其中|设|表示|[△※◎☆⊕]")
_COMMAND = re.compile(r".*,([^#,]{2,14},#)")


def _after_the_story(found: Asked) -> Asked | None:
    """...，用竖式算一算：125×4: a story that already says which calculation answers it."""
    command = _COMMAND.fullmatch(found.words)
    last = found.nodes[-1]
    if command is None or _SETS.search(found.words) or is_number(last):
        return None
    given = {value_of(n) for n in found.nodes[:-1] if is_number(n)}
    used = {value_of(n) for n in last.walk() if isinstance(n, Number)}
    if len(found.nodes) - 1 > len(given) or not given <= used:
        return None
    return Asked(command[1], (last,))


def _longest(words: str, at: int) -> tuple[re.Match[str], str] | None:
    """The longest phrase that is understood at this place."""
    best: tuple[re.Match[str], str] | None = None
    for pattern, flag in _PHRASES:
        match = pattern.match(words, at)
        if match and match.end() > at and (best is None or match.end() > best[0].end()):
            best = match, flag
    return best


def calculate(task: Task) -> Derivation | None:
    """Any arithmetic on numbers ≥ 0, in the order of operations, by laws where they help."""
    wanted = read_calculation(task)
    if wanted is None or wanted.places is not None:
        return None
    if wanted.flags & {"column", "remainder", "recurring"}:
        return None
    node = wanted.node
    if (task.grade or 7) > 6 and _multiplies_powers(node):
        return None
    moves: tuple[Move, ...] | None
    if is_number(node):
        moves = _single(node)
    else:
        moves = work_out(node, "smart" in wanted.flags, "stepwise" in wanted.flags)
    if not moves or moves[-1].after is None:
        return None
    answer = moves[-1].after
    if any(isinstance(each, Mixed) for each in node.walk()):
        back = mixed(value_of(answer))
        if isinstance(back, Mixed):
            moves = (*moves, line("improper_to_mixed", answer, back))
            answer = back
    name = "smart_calculation" if any(m.rule.startswith("smart_") for m in moves) else "calculation"
    return Derivation(f"primary_{name}", moves, answer, proof=(Equal(node, answer),))


def _multiplies_powers(node: Node) -> bool:
    """2³×2⁴, which older pupils do by the laws of powers."""
    return any(
        isinstance(each, Multiply) and sum(isinstance(f, Power) for f in each.factors) > 1
        for each in node.walk()
    )


def _single(node: Node) -> tuple[Move, ...] | None:
    """A fraction alone is to be reduced."""
    if is_reduced(node) or isinstance(node, Mixed):
        return None
    return (reduced_line(node),)


def work_out(node: Node, smart: bool, stepwise: bool) -> tuple[Move, ...] | None:
    """Lines from `node` to its value; None where the school of numbers ≥ 0 can't."""
    if operations_in(node) > MOST:
        return None
    moves: list[Move] = []
    for _ in range(3 * MOST):
        if is_number(node):
            if is_fraction(node) and not is_reduced(node):
                moves.append(reduced_line(node))
            return tuple(moves)
        same = unified(node)
        if same is not None:
            rule, after = same
            moves.append(line(rule, node, after))
            node = after
            continue
        lines = None if stepwise and not smart else smart_lines(node, eager=smart)
        if lines is None:
            lines = _ordinary(node)
        if lines is None:
            return None
        moves += lines
        last = lines[-1].after
        if last is None:
            return None
        node = last
    return None


def _ordinary(node: Node) -> tuple[Move, ...] | None:
    powers = powers_computed(node)
    step = Advance(*powers, 0) if powers is not None else advance(node)
    if step is None:
        return None
    bar = isinstance(node, Divide) and node.sign == "frac"
    if bar and all(map(is_number, node.children())):
        quotient = step.done[0].before
        return line("fraction_is_quotient", node, quotient), *step.done[0].lines
    if len(step.done) == 1 and step.done[0].before == node:
        whole = _whole_plus_fraction(node)
        return (whole,) if whole is not None else step.done[0].lines
    parts = tuple(
        part
        for each in step.done
        for part in each.lines
        if part.layout is not None or len(each.lines) > 1
    )
    move = line(
        _order_rule(node, step),
        node,
        step.after,
        {"part": "，".join(f"${latex(equals(d.before, d.after))}$" for d in step.done)},
    )
    return (replace(move, parts=parts),)


def _whole_plus_fraction(node: Node) -> Move | None:
    """35+35/36 is simply the mixed number."""
    if not isinstance(node, Add) or len(node.terms) != 2:
        return None
    for whole, rest in (node.terms, node.terms[::-1]):
        proper = is_fraction(rest) and 0 < value_of(rest) < 1 and is_reduced(rest)
        if is_whole(whole) and value_of(whole) > 0 and proper:
            return line("whole_plus_fraction", node, mixed(value_of(whole) + value_of(rest)))
    return None


def _order_rule(node: Node, step: Advance) -> str:
    if any(isinstance(e, Divide) and e.sign == "frac" and not is_number(e) for e in node.walk()):
        return "fraction_bar_first"
    if step.depth > 1:
        return "inner_brackets_first"
    if step.depth:
        sums = [isinstance(each.before, Add) for each in step.done]
        if all(sums):
            return "brackets_first"
        return "brackets_and_products_first" if any(sums) else "products_in_brackets_first"
    if any(isinstance(each.before, Power) for each in step.done):
        return "power_first"
    kinds = {isinstance(each.before, Add) for each in step.done}
    if isinstance(node, Add) and kinds == {False}:
        return "multiply_before_add"
    return "left_to_right"
