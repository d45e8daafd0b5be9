"""解比例、按比分配: proportions, and sharing by a ratio."""

from __future__ import annotations

from engine.maths.tree import Add, Divide, Listing, Multiply, Name, Node, Quantity, Ratio, Relation
from engine.steps.claim import Equal, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.calculation import work_out
from engine.steps.primary.numerals import (
    decimal,
    divide,
    fraction,
    integer,
    is_decimal,
    is_fraction,
    is_number,
    multiply,
    places,
    rational,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.ratio import ratio_terms
from engine.steps.primary.wording import asked_for_unknown, matched
from engine.steps.task import Task


def share_by_ratio(task: Task) -> Derivation | None:
    """把 360 按 2:3:4 分配"""
    unit = r"(千克|克|吨|元|米|厘米|个|本|棵|人|升|毫升|公顷|平方米)?"
    found = matched(
        task,
        rf"(?:按照?|按着)#的?(?:比|比例)?(?:来)?分配#{unit}(?:,?(?:求)?(?:各部分|各份|每份|每部分)?(?:各?是|各?分得|分别是|各得|各为)?)?(?P<late>)",
        rf"(?:把|将)#{unit}(?:按照?|按着)#的?(?:比|比例)?(?:来)?(?:进行)?(?:分配|分(?:成(?:两|二|三)(?:份|部分))?)"
        r"(?:,?(?:求)?(?:各部分|各份|每份|每部分)?(?:各?是|各?分得|分别是|各得)?)?"
        r"(?:,(?:其中)?(?P<which>较大|较小|较多|较少|最大|最小|最多|最少)的?(?:一|那)?(?:份|部分|个|堆|段)?(?:的?数)?(?:是|有|分得)?_?(?:多少)?(?:千克|克|吨|元|米|厘米|个|本|棵|人|升|毫升|公顷|平方米)?)?",
    )
    if found is None:
        return None
    match, (total, ratio) = found[0], found[1][:2]
    if match.groupdict().get("late") is not None:
        total, ratio = ratio, total
    terms = ratio_terms(ratio)
    total_node = plain(total)
    if terms is None or total_node is None or not is_number(total_node):
        return None
    if any(value_of(term).denominator != 1 for term in terms):
        return None
    shares = [int(value_of(term)) for term in terms]
    parts = sum(shares)
    each = value_of(total_node) / parts
    sum_move = line("count_parts", _sum(terms), integer(parts))
    moves = [sum_move]
    results: list[Node] = []
    for share in shares:
        before = multiply(total_node, fraction(share, parts))
        value = each * share
        needed = places(value)
        after: Node = (
            decimal(value) if is_decimal(total_node) and needed is not None else rational(value)
        )
        moves.append(line("take_share", before, after, {"share": fraction(share, parts)}))
        results.append(after)
    unit_name = next((e for e in match.groups() if e and e[0] not in "较最"), None)
    answer: Node = Listing(
        tuple(Quantity(each, unit_name) for each in results) if unit_name else tuple(results)
    )
    proof = [Equal(_sum(results), total_node)]
    which = match.groupdict().get("which")
    if which:
        chosen = _chosen(results, shares, which)
        if chosen is None:
            return None
        answer = Quantity(chosen, unit_name) if unit_name else chosen
        moves.append(Move("choose_share", answer, claims=(proof[0],), words={"which": which}))
    proof += [
        Equal(multiply(a, integer(t)), multiply(b, integer(s)))
        for a, s, b, t in zip(results, shares, results[1:], shares[1:], strict=False)
    ]
    return Derivation("primary_share_by_ratio", tuple(moves), answer, proof=tuple(proof))


def _chosen(results: list[Node], shares: list[int], which: str) -> Node | None:
    """较大的一份; None where two parts are alike or 较 would have to choose among three."""
    wanted = (max if which[1] in "大多" else min)(shares)
    if shares.count(wanted) != 1 or (which[0] == "较" and len(shares) != 2):
        return None
    return results[shares.index(wanted)]


def _sum(terms: list[Node]) -> Node:
    return Add(tuple(terms))


def solve_proportion(task: Task) -> Derivation | None:
    """解比例 x:3=4:6, through the products of the inner and the outer terms."""
    found = asked_for_unknown(task) or matched(task, r"(?:解(?:比例|方程)),?#", r"#")
    if found is None or not isinstance(found[1][0], Relation):
        return None
    relation = found[1][0]
    explicit = "比例" in found[0].string
    if relation.signs != ("=",):
        return None
    sides = [_pair(side, explicit) for side in relation.operands]
    if sides[0] is None or sides[1] is None:
        return None
    (a, b), (c, d) = sides[0], sides[1]
    if not all(isinstance(each, Name) or _positive(each) for each in (a, b, c, d)):
        return None
    names = [each for each in (a, b, c, d) if isinstance(each, Name)]
    if len(names) != 1:
        return None
    unknown = names[0]
    outer, inner = _ordered(a, d), _ordered(b, c)
    with_x, other = (outer, inner) if unknown in outer else (inner, outer)
    number = with_x[1] if with_x[0] == unknown else with_x[0]
    left = Multiply((number, unknown), ("",))
    crossed = Relation((left, multiply(*other)), ("=",))
    question = Relation((_over(a, b), _over(c, d)), ("=",))
    letters = (str(unknown),)
    moves = [
        Move(
            "inner_outer_products",
            crossed,
            relation,
            claims=(SameSolutions(question, crossed, letters),),
        )
    ]
    divided = divide(multiply(*other), number)
    value = value_of(other[0]) * value_of(other[1]) / value_of(number)
    isolated = Relation((unknown, divided), ("=",))
    moves.append(
        Move(
            "divide_both_sides",
            isolated,
            crossed,
            claims=(SameSolutions(crossed, isolated, letters),),
            words={"number": number},
        )
    )
    fractions = any(is_fraction(each) for each in (number, *other))
    needed = places(value)
    short = needed is not None and needed <= 3 and not fractions
    result: Node = decimal(value) if short else rational(value)
    answer = Relation((unknown, result), ("=",))
    moves.append(
        Move(
            "compute_solution",
            answer,
            isolated,
            claims=(SameSolutions(isolated, answer, letters),),
            words={"unknown": unknown},
            parts=work_out(divided, smart=False, stepwise=True) or (),
        )
    )
    proof = (
        SolutionSet(question, str(unknown), (result,)),
        Equal(multiply(*(result if e == unknown else e for e in (a, d))),
              multiply(*(result if e == unknown else e for e in (b, c)))),
    )  # fmt: skip
    return Derivation("primary_proportion", tuple(moves), answer, proof=proof)


def _pair(node: Node, explicit: bool) -> tuple[Node, Node] | None:
    if isinstance(node, Ratio) and len(node.terms) == 2:
        parts = node.terms
    elif explicit and isinstance(node, Divide) and node.sign != "÷":
        parts = (node.numerator, node.denominator)
    else:
        return None
    clear = [each if isinstance(each, Name) else plain(each) for each in parts]
    if clear[0] is None or clear[1] is None:
        return None
    return clear[0], clear[1]


def _positive(node: Node) -> bool:
    return is_number(node) and value_of(node) > 0


def _ordered(first: Node, second: Node) -> tuple[Node, Node]:
    return (second, first) if isinstance(first, Name) else (first, second)


def _over(first: Node, second: Node) -> Node:
    return Divide(first, second, "÷")
