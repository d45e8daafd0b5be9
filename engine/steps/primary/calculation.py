"""计算: what a calculation asks for, and its working line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from engine.maths.tree import Add, Mixed, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.fraction_forms import reduce_fraction
from engine.steps.primary.numerals import equals, is_number, is_reduced, mixed, parts_of, value_of
from engine.steps.primary.operations import line
from engine.steps.primary.order import (
    MOST,
    Advance,
    advance,
    operations_in,
    plain,
    unified,
)
from engine.steps.primary.smart import smart_lines
from engine.steps.primary.wording import asked
from engine.steps.task import Task

_FIGURES = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PHRASES = tuple(
    (re.compile(pattern), flag)
    for pattern, flag in (
        (r"[,#=_]|(?:的|和)?(?:得数|结果|值)(?=$|,)|的(?=,|$)|要?写出(?:计算)?过程", ""),
        (r"(?:列出?|用|笔算|列|写)*竖式(?:进行)?(?:计算|算一算)?|笔算", "column"),
        (r"(?:用|列)?(?:脱式|递等式|综合算式)(?:进行)?(?:计算)?", "stepwise"),
        (r"(?:能|可以)(?:简算|简便计算|简便)的?(?:就|要)?(?:简算|简便计算|简便)?", "smart"),
        (r"怎样简便(?:就)?怎样(?:算|计算)|(?:用|运用|选择)?(?:你喜欢的|合理的|适当的|合适的|灵活的)?(?:简便|简便的|简便运算的|简算的|简单)?(?:方法|运算律|运算定律)?(?:进行)?(?:简便|简算|巧算|简便计算|简便运算|巧妙计算|简便地?计算)", "smart"),
        (r"(?:用|运用)?(?:简便|简便的|最简便的|简单的|巧妙的?|合理的|灵活的|你喜欢的|合适的)(?:方法|算法)?(?:进行)?(?:计算|运算|算)?", "smart"),
        (r"(?:并|再)?(?:要)?验算", "verify"),
        (r"(?:得数|结果|商)?(?:用循环小数表示)", "refuse"),
        (r"(?:得数|结果|商)?保留(?P<places>[一两二三四1234])位小数", "places"),
        (r"(?:得数|结果|商)?(?:精确到)(?P<name>十分|百分|千分)位", "places"),
        (r"(?:得数|结果|商)?保留整数|(?:得数|结果|商)?精确到个位", "whole"),
        (r"口算|(?:并)?计算(?:出)?|算一算|求值|求(?:算式)?|写?出?得数|混合运算|分数(?=乘|除|加|减|计算)|小数(?=乘|除|加|减|计算)", ""),
        (r"求?(?:出)?商(?:和|与)余数|(?:写成)?有余数的?(?:除法)?|求余数", "remainder"),
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
    if found is None or len(found.nodes) != 1:
        return None
    node, words, flags, digits = found.nodes[0], found.words, set(), None
    at = 0
    while at < len(words):
        for pattern, flag in _PHRASES:
            match = pattern.match(words, at)
            if match and match.end() > at:
                break
        else:
            return None
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
    if "refuse" in flags or isinstance(node, Relation):
        return None
    clear = plain(node)
    if clear is None:
        return None
    return Calculation(clear, frozenset(flags), digits)


def calculate(task: Task) -> Derivation | None:
    """Any arithmetic on numbers ≥ 0, in the order of operations, by laws where they help."""
    wanted = read_calculation(task)
    if wanted is None or wanted.places is not None:
        return None
    if wanted.flags & {"column", "remainder"}:
        return None
    node = wanted.node
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


def _single(node: Node) -> tuple[Move, ...] | None:
    """A fraction alone is to be reduced."""
    if is_reduced(node) or isinstance(node, Mixed):
        return None
    above, below = parts_of(node)
    return reduce_fraction(above, below)


def work_out(node: Node, smart: bool, stepwise: bool) -> tuple[Move, ...] | None:
    """Lines from `node` to its value; None where the school of numbers ≥ 0 can't."""
    if operations_in(node) > MOST:
        return None
    moves: list[Move] = []
    for _ in range(3 * MOST):
        if is_number(node):
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
    step = advance(node)
    if step is None:
        return None
    alone = len(step.done) == 1 and is_number(step.after) and operations_in(node) == 1
    if alone:
        return step.done[0].lines
    parts = tuple(
        part
        for each in step.done
        for part in each.lines
        if part.layout is not None or len(each.lines) > 1
    )
    last = is_number(step.after)
    if last and len(step.done) == 1:
        return tuple(step.done[0].lines)
    move = line(
        _order_rule(node, step),
        node,
        step.after,
        {"part": "，".join(f"${latex(equals(d.before, d.after))}$" for d in step.done)},
    )
    return (replace(move, parts=parts),)


def _order_rule(node: Node, step: Advance) -> str:
    if step.depth > 1:
        return "inner_brackets_first"
    if step.depth:
        return "brackets_first"
    kinds = {isinstance(each.before, Add) for each in step.done}
    if isinstance(node, Add) and kinds == {False}:
        return "multiply_before_add"
    return "left_to_right"
