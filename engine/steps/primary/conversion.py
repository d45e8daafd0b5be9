"""互化: decimals, fractions, percents and mixed numbers into one another; 约分 and 通分."""

from __future__ import annotations

from math import gcd, lcm

from engine.maths.tree import Divide, Listing, Mixed, Node, Number, Percent
from engine.steps.claim import Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.fraction_forms import reduce_fraction
from engine.steps.primary.numerals import (
    add,
    decimal,
    divide,
    equals,
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
from engine.steps.primary.operations import line
from engine.steps.primary.order import plain
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
        r"(?:,?(?:除不尽的)?,?保留([一两二三四])位小数)?",
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
        return list(reduce_fraction(*parts_of(node))) if not is_reduced(node) else []
    return [] if is_whole(node) or isinstance(node, Mixed) else to_fraction(node)


def to_decimal(node: Node) -> list[Move]:
    """Lines that end with a terminating decimal; none where it doesn't terminate."""
    value = value_of(node)
    needed = places(value)
    if needed is None or needed > 6:
        return []
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
        moves += reduce_fraction(above, below)
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


def reduce(task: Task) -> Derivation | None:
    """把 18/24 约分."""
    found = matched(task, r"(?:把|将)?(?:分数)?#(?:进行)?约分", r"(?:约分|化简(?:分数)?),?#")
    if found is None:
        return None
    node = plain(found[1][0])
    if node is None or not is_fraction(node) or is_reduced(node):
        return None
    above, below = parts_of(node)
    moves = reduce_fraction(above, below)
    answer = moves[-1].after
    if answer is None:
        return None
    return Derivation(
        "primary_reduction", moves, answer, form="lowest_terms", proof=(Equal(node, answer),)
    )


def bring_to_common_denominator(task: Task) -> Derivation | None:
    """把 3/4 和 5/6 通分."""
    found = matched(
        task, r"(?:把|将)?#[和与,]#(?:[和与,]#)?(?:进行)?通分", r"通分,?#[和与,]#(?:[和与,]#)?"
    )
    if found is None:
        return None
    nodes = [plain(node) for node in found[1]]
    if any(node is None or not is_fraction(node) for node in nodes):
        return None
    fractions = [node for node in nodes if node is not None]
    belows = [parts_of(node)[1] for node in fractions]
    common = lcm(*belows)
    if len(set(belows)) == 1:
        return None
    words = {
        "denominators": "、".join(str(each) for each in belows), "denominator": integer(common),
    }  # fmt: skip
    moves = [
        Move(
            "find_common_denominator",
            integer(common),
            claims=tuple(
                Holds(equals(integer(common), multiply(integer(b), integer(common // b))))
                for b in belows
            ),
            words=words,
        )
    ]
    results = []
    for node in fractions:
        above, below = parts_of(node)
        times = common // below
        after = fraction(above * times, common)
        results.append(after)
        grown = fraction(above, below)
        if times == 1:
            continue
        spelled = Divide(
            multiply(integer(above), integer(times)),
            multiply(integer(below), integer(times)),
            "frac",
        )
        moves.append(
            Move(
                "expand_fraction",
                equals(grown, spelled, after),
                claims=(Equal(grown, spelled), Equal(spelled, after)),
                words={"factor": integer(times)},
            )
        )
    answer = Listing(tuple(results))
    proof = tuple(Equal(a, b) for a, b in zip(fractions, results, strict=True))
    return Derivation("primary_common_denominator", tuple(moves), answer, proof=proof)
