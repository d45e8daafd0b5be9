"""互化: decimals, fractions, percents and mixed numbers into one another; 约分 and 通分."""

from __future__ import annotations

from math import gcd

from engine.maths.tree import Divide, Mixed, Node, Number, Percent
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.fraction_operations import reduced_line
from engine.steps.primary.numerals import (
    add,
    decimal,
    divide,
    fraction,
    integer,
    is_decimal,
    is_fraction,
    is_number,
    is_reduced,
    is_whole,
    mixed,
    multiply,
    parts_of,
    percent,
    places,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.recurring import recurring, recurring_move
from engine.steps.primary.rounding import quotient_to, round_half_up, rounding_claims
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_HEAD = r"(?:把|将)?(?:小数|分数|百分数|带分数|假分数)?#(?:先)?"
_TURN = r"(?:化|改写|写|转化|化简|约|换算|表示)(?:成|为|成是)"
_FIGURES = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4}


def convert(task: Task) -> Derivation | None:
    """把 3/8 化成小数, 45% 化成最简分数, 17/5 化成带分数 and so on."""
    found = matched(
        task,
        rf"{_HEAD}{_TURN}(最简分数|最简的分数|分数|小数|百分数|带分数|假分数|带分数或整数|整数或带分数)(?:是)?_?"
        r"(?:,?(?:除不尽的)?,?(?:结果|得数)?保留([一两二三四])位小数)?"
        r"(?:,?百分号前(?:面)?(?:的数)?保留([一两二三])位小数)?",
        rf"(?:把|将)?(?:各?小数|各?分数|各?百分数|各?带分数|各?假分数|各?数)?{_TURN}(最简分数|分数|小数|百分数|带分数|假分数),#()",
        r"(?:填空,?)?#=?_?,?填(小数|百分数|最简分数)()",
        r"#,?用(小数|分数|百分数|最简分数)表示(?:是)?_?()",
    )
    if found is None:
        return None
    match, nodes = found
    node = plain(nodes[0])
    kind = match[1].replace("最简的", "最简")
    if node is None:
        return None
    if isinstance(node, Divide) and node.sign == "÷" and kind != "百分数":
        return None
    if not is_number(node):
        return None
    if match.group(2):
        return _to_rounded_decimal(node, kind, _FIGURES[match[2]])
    if match.re.groups > 2 and match.group(3):
        return _to_rounded_percent(node, kind, _FIGURES[match[3]])
    moves = _converted(node, kind)
    if not moves:
        return None
    answer = moves[-1].after
    if answer is None:
        return None
    form = {"最简分数": "lowest_terms", "分数": "lowest_terms"}.get(kind, "")
    return Derivation(
        "primary_conversion", tuple(moves), answer, form=form, proof=(Equal(node, answer),)
    )


def _converted(node: Node, kind: str) -> list[Move]:
    if kind == "小数":
        return [] if is_decimal(node) else to_decimal(node)
    if kind == "百分数":
        return [] if isinstance(node, Percent) else to_percent(node)
    if kind in ("带分数", "带分数或整数", "整数或带分数"):
        return _to_mixed(node)
    if kind == "假分数":
        return _to_improper(node)
    if is_fraction(node):
        return [reduced_line(node)] if not is_reduced(node) else []
    return [] if is_whole(node) or isinstance(node, Mixed) else to_fraction(node)


def to_decimal(node: Node) -> list[Move]:
    """Lines that end with a terminating decimal; none where it doesn't terminate."""
    value = value_of(node)
    needed = places(value)
    if needed is None or needed > 6:
        return _to_recurring(node)
    answer = decimal(value)
    if isinstance(node, Percent):
        return [line("percent_moves_point", node, answer)]
    if isinstance(node, Mixed):
        parts = add(integer(node.whole), fraction(node.numerator, node.denominator))
        return [line("mixed_apart", node, parts), line("divide_for_decimal", parts, answer)]
    above, below = parts_of(node)
    quotient = divide(integer(above), integer(below))
    return [
        line("fraction_is_quotient", node, quotient),
        line("divide_for_decimal", quotient, answer),
    ]


def _to_recurring(node: Node) -> list[Move]:
    answer = recurring(value_of(node)) if is_fraction(node) else None
    if answer is None:
        return []
    above, below = parts_of(node)
    quotient = divide(integer(above), integer(below))
    return [line("fraction_is_quotient", node, quotient), recurring_move(quotient, answer)]


def to_percent(node: Node) -> list[Move]:
    """Through the decimal: point two places to the right, and the sign."""
    value = value_of(node)
    needed = places(value)
    if needed is None or needed > 6:
        return []
    moves = [] if isinstance(node, Number) else to_decimal(node)
    before = moves[-1].after if moves else node
    assert before is not None  # noqa: S101 (every line has one)
    moves.append(line("decimal_to_percent", before, percent(value)))
    return moves


def to_fraction(node: Node) -> list[Move]:
    """A decimal or percent over 10, 100, 1000, then reduced."""
    value = value_of(node)
    if isinstance(node, Percent) and isinstance(node.body, Number):
        scale = 10**node.body.places
        above, below = int(node.body.value * scale), node.per * scale
        rule = "percent_over_hundred"
    elif isinstance(node, Number):
        below = 10**node.places
        above = int(value * below)
        rule = "decimal_over_ten"
    else:
        return []
    first = fraction(above, below)
    moves = [line(rule, node, first, {"denominator": integer(below)})]
    if gcd(above, below) > 1:
        moves += (reduced_line(fraction(above, below)),)
    return moves


def _to_mixed(node: Node) -> list[Move]:
    if not is_fraction(node) or value_of(node) < 1:
        return []
    above, below = parts_of(node)
    whole, rest = divmod(above, below)
    question = divide(integer(above), integer(below))
    answer: Node = integer(whole) if not rest else Mixed(whole, rest, below)
    moves = [line("fraction_is_quotient", node, question)]
    words = {
        "quotient": integer(whole), "remainder": integer(rest), "denominator": integer(below),
    }  # fmt: skip
    moves.append(
        line("quotient_to_mixed" if rest else "quotient_is_whole", question, answer, words)
    )
    if rest and gcd(rest, below) > 1:
        moves.append(line("reduce_mixed", answer, mixed(value_of(node))))
    return moves


def _to_improper(node: Node) -> list[Move]:
    if not isinstance(node, Mixed):
        return []
    below = integer(node.denominator)
    above = add(multiply(integer(node.whole), below), integer(node.numerator))
    spelled = Divide(above, below, "frac")
    total = node.whole * node.denominator + node.numerator
    answer = fraction(total, node.denominator)
    return [
        line("mixed_to_improper", node, spelled),
        line("compute_numerator", spelled, answer),
    ]


def _to_rounded_decimal(node: Node, kind: str, digits: int) -> Derivation | None:
    if kind != "小数" or not is_fraction(node):
        return None
    above, below = parts_of(node)
    found = quotient_to(integer(above), integer(below), digits)
    if found is None or found.answer is None:
        return None
    question = divide(integer(above), integer(below))
    first = line("fraction_is_quotient", node, question)
    result = round_half_up(value_of(node), digits)
    return Derivation(
        "primary_conversion",
        (first, *found.moves),
        found.answer,
        form=found.form,
        proof=rounding_claims(node, result, digits),
    )


def _to_rounded_percent(node: Node, kind: str, digits: int) -> Derivation | None:
    if kind != "百分数" or not is_fraction(node):
        return None
    above, below = parts_of(node)
    found = quotient_to(integer(above), integer(below), digits + 2)
    if found is None or not isinstance(found.answer, Number):
        return None
    question = divide(integer(above), integer(below))
    first = line("fraction_is_quotient", node, question)
    answer = Percent(decimal(found.answer.value * 100, digits))
    last = line("decimal_to_percent", found.answer, answer)
    return Derivation(
        "primary_conversion",
        (first, *found.moves, last),
        answer,
        form=f"decimal:{digits}",
        proof=rounding_claims(node, found.answer.value, digits + 2),
    )
