"""Least and greatest values by the inequality of the means, in one or two positive letters."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, pieces, plus, relation, root, times
from engine.steps.senior.ranges import as_span
from engine.steps.senior.reading import Function, matched
from engine.steps.senior.solution_sets import solve_inequality
from engine.steps.task import Task


def find_mean_inequality(task: Task) -> Derivation | None:
    """基本不等式求最值."""
    nodes = matched(
        task,
        r"(?:函数)?#(?:,#)*,求(?:函数)?#的(?:最小值|最大值)",
        r"#(?:,(?:且)?#)+,求#的(?:最小值|最大值)",
        r"(?:求)?(?:当#时,)?(?:求)?(?:函数)?#的(?:最小值|最大值)",
        r"(?:求)?(?:函数)?#\(#\)的(?:最小值|最大值)",
        r"当#时,求?(?:函数)?#的(?:最小值|最大值)",
        r"正(?:实)?数#(?:和|,)#满足#,求#的(?:最小值|最大值)",
        r"#(?:和|,)#(?:都|均)?(?:为|是)正(?:实)?数,(?:且)?#,求#的(?:最小值|最大值)",
    )
    if nodes is None:
        return None
    least = "最小值" in task.text
    positive: list[Node] = [e for e in nodes if isinstance(e, Name)] if "正" in task.text else []
    items: list[Node] = []
    for each in nodes:
        if isinstance(each, tree.Where):
            items += [each.condition, each.body]
        elif each not in positive:
            items.append(each)
    target = items[-1]
    conditions = list(items[:-1])
    if isinstance(target, Relation):
        if target.signs != ("=",) or not isinstance(target.operands[0], Name | tree.Call):
            return None
        target = target.operands[1]
    elif (
        conditions
        and isinstance(conditions[0], Relation)
        and conditions[0].signs == ("=",)
        and conditions[0].operands[0] == target
    ):
        target = conditions.pop(0).operands[1]  # type: ignore[attr-defined]
    letters = sorted({str(e) for e in target.walk() if isinstance(e, Name)})
    if len(letters) == 1 and not positive:
        return _one(target, letters[0], conditions, least)
    if len(letters) == 2:
        return _two(target, letters, conditions, positive, least)
    return None


def _one(target: Node, name: str, conditions: list[Node], least: bool) -> Derivation | None:
    if len(conditions) != 1:
        return None
    span = as_span(conditions[0], name)
    if span is None:
        return None
    x = symbol(name)
    expression = to_sympy(target)
    if not expression.is_rational_function(x) or expression.is_polynomial(x):
        return None
    split = sympy.apart(sympy.together(expression), x)
    fractions = [e for e in sympy.Add.make_args(split) if not e.is_polynomial(x)]
    whole = sympy.Add(*(e for e in sympy.Add.make_args(split) if e.is_polynomial(x)))
    if len(fractions) != 1 or sympy.degree(whole, x) != 1:
        return None
    top, bottom = sympy.fraction(sympy.together(fractions[0]))
    if top.has(x) or sympy.degree(bottom, x) != 1:
        return None
    p, q = sympy.Poly(bottom, x).all_coeffs()
    u = x + q / p
    k, a = top / p, sympy.Poly(whole, x).nth(1)
    rest = sympy.expand(whole - a * u)
    start = -q / p
    sign = (
        1
        if span.is_subset(sympy.Interval.open(start, sympy.oo))
        else -1
        if span.is_subset(sympy.Interval.open(-sympy.oo, start))
        else 0
    )
    if not (a > 0 and k > 0) or sign == 0 or (sign > 0) != least:
        return None
    at = sympy.sqrt(k / a) * sign
    place = sympy.simplify(start + at)
    if span.contains(place) != sympy.true:
        return None
    product = sympy.sqrt(a * k)
    value = sympy.simplify(rest + 2 * sign * product)
    letter = Name(name)
    first, second = node(sympy.expand(a) * u) if a != 1 else node(u), node(k / u)
    shown = plus(first, second, *([rest] if rest != 0 else []))
    identity = Equal(node(expression - value), node(a * (x - place) ** 2 / u))
    moves: list[Move] = []
    if shown != target:
        moves.append(
            Move(
                "make_product_constant", before=target, after=shown, claims=(Equal(target, shown),)
            )
        )
    bound = plus(times(2, root(times(first, second, sign="·"))), *([rest] if rest != 0 else []))
    if sign > 0:
        moves.append(
            Move(
                "mean_inequality", after=relation(shown, "≥", bound, "=", value), claims=(identity,)
            )
        )
    else:
        negative = tree.Negate(node(-u))
        moves.append(
            Move(
                "mean_inequality_negative",
                after=relation(target, "≤", value),
                claims=(identity,),
                words={"part": negative},
            )
        )
    here = expression.subs(x, place)
    equal_case = Equal(node(here), node(value))
    moves.append(Move("equality_case", after=equation(letter, place), claims=(equal_case,)))
    inside: list[Claim] = [Holds(relation(sign * each.subs(x, place), ">", 0)) for each in (u,)]
    return Derivation(
        "mean_inequality",
        tuple(moves),
        answer=node(value),
        proof=(identity, equal_case, *inside),
        graphs=(target,),
    )


def _two(
    target: Node, letters: list[str], conditions: list[Node], positive: list[Node], least: bool
) -> Derivation | None:
    from engine.steps.senior.extreme_values import extreme_values_of
    from engine.steps.senior.function_study import study

    links = []
    found = {str(e) for e in positive}
    for each in conditions:
        if (
            isinstance(each, Relation)
            and each.signs == (">",)
            and isinstance(each.operands[0], Name)
            and each.operands[1] == node(0)
        ):
            found.add(str(each.operands[0]))
        elif (
            isinstance(each, Relation)
            and each.signs == (">", ">")
            and all(isinstance(o, Name) for o in each.operands[:2])
            and each.operands[2] == node(0)
        ):
            return None
        elif isinstance(each, Relation) and each.signs == ("=",):
            links.append(each)
        else:
            return None
    if found != set(letters) or len(links) != 1:
        return None
    link = links[0]
    if {str(e) for e in link.walk() if isinstance(e, Name)} != set(letters):
        return None
    x, y = (symbol(name) for name in letters)
    difference = to_sympy(link.operands[0]) - to_sympy(link.operands[1])
    top = sympy.numer(sympy.together(difference))
    if not top.is_polynomial(y) or sympy.degree(top, y) != 1:
        return None
    solved = sympy.simplify(sympy.solve(top, y)[0])
    body = sympy.simplify(to_sympy(target).subs(y, solved))
    if not body.has(x):
        return None
    demands = tree.And((relation(x, ">", 0), relation(solved, ">", 0)))
    allowed = solve_inequality(demands, letters[0]) if solved.has(x) else None
    if (
        allowed is None
        or len(pieces(allowed[0])) != 1
        or not isinstance(allowed[0], sympy.Interval)
    ):
        return None
    function = Function("g", letters[0], node(body))
    inspected = study(function, allowed[0])
    if inspected is None:
        return None
    inner = extreme_values_of(inspected, not least, least)
    if inner is None or inner.answer is None or len(inspected.table.zeros) != 1:
        return None
    at = inspected.table.zeros[0]
    other = sympy.simplify(solved.subs(x, at))
    values = {x: at, y: other}
    value = inner.answer
    kind = _kind(target, link, x, y)
    moves = [
        Move(
            kind,
            before=link,
            after=relation(target, "≥" if least else "≤", value),
            claims=inner.proof,
        )
    ]
    equal_case = Equal(node(to_sympy(target).subs(values)), value)
    held = Equal(node(sympy.simplify(difference.subs(values))), node(0))
    moves.append(
        Move(
            "equality_case",
            after=tree.System((equation(x, at), equation(y, other))),
            claims=(equal_case, held),
        )
    )
    if kind == "eliminate_letter":
        moves = [
            Move("eliminate_letter", before=link, after=equation(y, solved)),
            *inner.moves,
            moves[-1],
        ]
    return Derivation(
        "mean_inequality",
        tuple(moves),
        answer=value,
        proof=(*inner.proof, *allowed[1], equal_case, held),
    )


def _kind(target: Node, link: Relation, x: Any, y: Any) -> str:
    """Which form of the inequality of the means a pupil uses here."""
    goal = to_sympy(target)
    given = to_sympy(link.operands[0]) - to_sympy(link.operands[1])
    linear = given.is_polynomial(x, y) and sympy.Poly(given, x, y).total_degree() == 1
    if linear and sympy.simplify(goal / (x * y)).is_number:
        return "sum_constant"
    if (
        linear
        and goal.is_rational_function(x, y)
        and sympy.simplify(sympy.diff(goal, x, y)) == 0
        and not goal.is_polynomial(x, y)
    ):
        return "multiply_by_one"
    if (
        given.is_polynomial(x, y)
        and sympy.simplify(given - given.subs({x: x * y, y: 1}, simultaneous=True)) == 0
        and goal.is_polynomial(x, y)
        and sympy.Poly(goal, x, y).total_degree() == 1
    ):
        return "product_constant"
    return "eliminate_letter"
