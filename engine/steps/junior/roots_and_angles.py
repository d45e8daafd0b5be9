"""Roots, angles and ratios asked by name: an extra root, an acute angle, a mean proportional."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Degrees, Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Holds, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.number_lines import condition
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, letters_in, node, over, relation, root, times
from engine.steps.task import Task

_ANGLES = (30, 45, 60)


def find_acute_angle(task: Task) -> Derivation | None:
    """α 为锐角，tanα=√3，求 α."""
    found = matched(
        task,
        r"(?:已知|若|如果)?(?:∠)?#(?:为|是)锐角,?(?:且)?#,?(?:则|那么)?(?:求|试求)?#(?:的度数)?(?:是|为|等于)?(?:多少)?(?:度)?",
        r"(?:已知|若|如果)?#,?(?:且)?(?:∠)?#(?:为|是)锐角,?(?:则|那么)?(?:求|试求)?#(?:的度数)?(?:是|为|等于)?(?:多少)?(?:度)?",
    )
    if found is None or len(found[1]) != 3:
        return None
    given = next((each for each in found[1] if isinstance(each, Relation)), None)
    if given is None or given.signs != ("=",) or not isinstance(given.operands[0], Call):
        return None
    call, value = given.operands[0], to_sympy(given.operands[1])
    names = {latex(each) for each in found[1] if each is not given}
    if (
        call.function not in ("sin", "cos", "tan")
        or len(call.arguments) != 1
        or latex(call.arguments[0]) not in names
        or len(names) != 1
    ):
        return None
    for size in _ANGLES:
        shown = Degrees(node(size))
        if sympy.simplify(to_sympy(Call(call.function, (shown,))) - value) == 0:
            claim = Equal(Call(call.function, (shown,)), given.operands[1])
            move = Move(
                "special_angle_of_value", equation(call.arguments[0], shown), given, claims=(claim,)
            )
            return Derivation("acute_angle", (move,), shown, proof=(claim,))
    return None


def find_extra_root(task: Task) -> Derivation | None:
    """分式方程有增根（无解），求字母."""
    found = matched(
        task,
        r"(?:已知|若|如果)?(?:关于#的)?(?:分式)?方程,?#(?P<how>有增根|会产生增根),?(?:则|那么)?(?:求|试求)?(?:实数)?#(?:的值)?(?:是|为|=)?(?:多少)?",
    )
    if found is None:
        return None
    *head, given, wanted = found[1]
    if not isinstance(given, Relation) or not isinstance(wanted, Name) or given.signs != ("=",):
        return None
    unknown = str(head[0]) if head else "x"
    m, x = symbol(str(wanted)), symbol(unknown)
    difference = to_sympy(given.operands[0]) - to_sympy(given.operands[1])
    if difference.free_symbols != {m, x}:
        return None
    below: Any = sympy.Integer(1)
    for each in given.walk():
        if isinstance(each, tree.Divide) and unknown in letters_in(each.denominator):
            below = sympy.lcm(below, sympy.factor(to_sympy(each.denominator)))
    cleared = sympy.expand(sympy.cancel(difference * below))
    if not cleared.is_polynomial(x, m) or sympy.degree(cleared, m) != 1:
        return None
    poles = [each for each in sympy.roots(sympy.expand(below), x) if each.is_real]
    found_values: list[Any] = []
    claims: list[Claim] = []
    for pole in poles:
        line = cleared.subs(x, pole)
        if not line.has(m):
            continue
        value = sympy.solve(line, m)[0]
        found_values.append(value)
        claims.append(Equal(from_sympy(sympy.expand(line.subs(m, value))), node(0)))
    found_values = list(dict.fromkeys(found_values))
    if len(found_values) != 1:
        return None
    answer = equation(wanted, found_values[0])
    moves = (
        Move("clear_denominators_for_root", equation(from_sympy(cleared), 0), given),
        Move(
            "extra_root_is_pole",
            equation(Name(unknown), poles[0])
            if len(poles) == 1
            else tree.Or(tuple(equation(Name(unknown), p) for p in poles)),
        ),
        Move("solve_for_letter", answer, words={"letter": wanted}, claims=tuple(claims)),
    )
    return Derivation("extra_root", moves, answer, proof=tuple(claims))


def find_root_condition(task: Task) -> Derivation | None:
    """二次根式（分式）有意义的条件."""
    found = matched(
        task,
        r"(?:求)?(?:使)?(?:二次根式|根式|式子|代数式)?#(?:在实数范围内)?有意义的条件(?:是|为)?(?:什么)?",
    )
    if found is None or len(found[1]) != 1:
        return None
    given = found[1][0]
    letters = letters_in(given)
    if not isinstance(given, tree.Root) or given.index is not None or len(letters) != 1:
        return None
    line = relation(given.body, "≥", 0)
    values = solution_set(line, letters[0])
    if values is None or values in (sympy.S.EmptySet, sympy.S.Reals):
        return None
    answer = condition(values, letters[0])
    claims: tuple[Claim, ...] = (SameSolutions(line, answer, letters),)
    move = Move("radicand_not_negative", answer, line, claims=claims)
    return Derivation("meaning", (move,), answer, proof=claims)


def find_mean_proportional(task: Task) -> Derivation | None:
    """线段 a、b 的比例中项."""
    found = matched(
        task,
        r"(?:已知)?(?:线段)?#,#,?(?:则|那么)?(?:求)?(?:线段)?#(?:,|和|与)#的比例中项(?:#)?(?:是|为)?(?:多少)?",
        r"(?:求)?(?:线段)?#(?:,|和|与)#的比例中项(?:是|为)?(?:多少)?",
    )
    if found is None:
        return None
    values = [each.operands[1] for each in found[1] if isinstance(each, Relation)]
    if len(found[1]) == 2 and "线段" not in task.text:
        return None
    values = values or [each for each in found[1] if not letters_in(each)]
    units = {each.unit for each in values if isinstance(each, tree.Quantity)}
    bodies = [each.value if isinstance(each, tree.Quantity) else each for each in values]
    if len(bodies) != 2 or not all(to_sympy(each).is_positive for each in bodies) or len(units) > 1:
        return None
    filled = root(times(bodies[0], bodies[1], sign="×"))
    value = from_sympy(sympy.sqrt(to_sympy(bodies[0]) * to_sympy(bodies[1])))
    claim = Equal(filled, value)
    answer: Node = tree.Quantity(value, units.pop()) if units else value
    return Derivation(
        "mean_proportional",
        (Move("mean_proportional", value, filled, claims=(claim,)),),
        answer,
        proof=(claim,),
    )


def find_similar_ratio(task: Task) -> Derivation | None:
    """相似比与周长比、面积比."""
    found = matched(
        task,
        r"(?:已知|若|如果)?(?:两个?)?相似(?:三角形|多边形)(?:的)?(?P<given>相似比|对应边(?:的|之)比|周长(?:的|之)?比|面积(?:的|之)?比|对应高(?:的|之)比)(?:是|为)#,?(?:则|那么)?(?:求)?(?:它们的|这两个三角形的)?(?P<wanted>相似比|对应边(?:的|之)比|周长(?:的|之)?比|面积(?:的|之)?比|对应高(?:的|之)比|对应中线(?:的|之)比)(?:是|为)?(?:多少)?",
    )
    if found is None or len(found[1]) != 1 or not isinstance(found[1][0], tree.Ratio):
        return None
    terms = [to_sympy(each) for each in found[1][0].terms]
    if len(terms) != 2 or not all(each.is_positive for each in terms):
        return None
    area_in, area_out = "面积" in found[0]["given"], "面积" in found[0]["wanted"]
    if area_in == area_out:
        result = terms
    elif area_out:
        result = [each**2 for each in terms]
    else:
        result = [sympy.sqrt(each) for each in terms]
    shown = tree.Ratio(tuple(from_sympy(each) for each in result))
    first, second = result
    power = 2 if area_out and not area_in else 1
    claim = Equal(
        over(from_sympy(first), from_sympy(second)),
        from_sympy(sympy.simplify((terms[0] / terms[1]) ** power))
        if not (area_in and not area_out)
        else from_sympy(sympy.sqrt(terms[0] / terms[1])),
    )
    holds = Holds(relation(from_sympy(first), ">", 0))
    move = Move(
        "similar_areas" if area_in != area_out else "similar_lengths",
        shown,
        found[1][0],
        claims=(claim, holds),
    )
    return Derivation("similar_ratio", (move,), shown, proof=(claim, holds))
