"""Sums and differences of polynomials asked in words, roots asked one by one, simple ratios."""

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
from engine.steps.junior.discriminant import coefficients
from engine.steps.junior.lines import chain
from engine.steps.junior.number_lines import condition
from engine.steps.junior.reading import matched
from engine.steps.junior.simplest import simplest
from engine.steps.junior.simplification import fits
from engine.steps.junior.writing import equation, letters_in, node, over, relation, root, times
from engine.steps.task import Task

_OBJECT = r"(?:多项式|整式|代数式|单项式)?"


def combine_in_words(task: Task) -> Derivation | None:
    """求 A 与 B 的和（差）；A 减去 B；比 A 多 B 的式子."""
    found = matched(
        task,
        rf"(?:求|计算)?{_OBJECT}#(?:与|和|,){_OBJECT}#的(?P<what>和|差|积)(?:是|为)?(?:多少)?",
        rf"(?:求|计算)?{_OBJECT}#(?P<how>减去|减|加上|加){_OBJECT}#(?:的差|的和|等于|所得的差|的结果)*(?:是|为)?(?:多少)?",
        rf"(?:求|计算)?比{_OBJECT}#(?P<more>多|少){_OBJECT}#的{_OBJECT}(?:是|为)?(?:多少)?",
        r"(?:求|计算)?#的#次方(?:的值)?(?:是|为|等于)?(?:多少)?(?P<power>)",
    )
    if found is None or len(found[1]) != 2:
        return None
    (one, other), groups = found[1], found[0].groupdict()
    if isinstance(one, Relation) or isinstance(other, Relation):
        return None
    word = groups.get("what") or groups.get("how") or groups.get("more") or ""
    if groups.get("power") is not None:
        size = to_sympy(other)
        if (
            letters_in(one)
            or not size.is_Integer
            or not 0 < size <= 12
            or (isinstance(one, tree.Negate) and size % 2 == 0)
        ):
            return None
        question: Node = tree.Power(one, other)
    elif not (letters_in(one) or letters_in(other)):
        return None
    elif word in ("和", "加上", "加", "多"):
        question = tree.Add((one, other))
    elif word == "积":
        question = tree.Multiply((one, other), ("",))
    else:
        question = tree.Add((one, tree.Minus(other)))
    if not fits(question):
        return None
    moves = tuple(chain(question, simplest(question)))
    if not moves or moves[-1].after is None:
        return None
    answer = moves[-1].after
    first = Move("write_expression", question, claims=(Equal(question, answer),))
    return Derivation(
        "combined_in_words", (first, *moves), answer, proof=(Equal(question, answer),)
    )


def name_sum_of_roots(task: Task) -> Derivation | None:
    """方程的两根之和、两根之积."""
    found = matched(
        task,
        r"(?:求)?(?:一元二次)?方程,?#的(?:两个?|两实数)(?:实数)?根(?:的|之)(?P<a>和|积)(?:#)?(?:,?(?:两个?根(?:的|之)|与|和)(?P<b>和|积)(?:#)?)?(?:(?:分别)?(?:是|为)(?:多少)?)?",
        r"(?:一元二次)?方程,?#的两根(?:的|之)(?P<a>和)(?:是|为)?,?两根(?:的|之)(?P<b>积)",
    )
    if found is None or len(found[1]) != 1 or not isinstance(found[1][0], Relation):
        return None
    given = found[1][0]
    letters = letters_in(given)
    parts = coefficients(given, letters[0]) if len(letters) == 1 else None
    if parts is None or not all(each.is_Rational for each in parts):
        return None
    a, b, c = parts
    if b**2 - 4 * a * c < 0:
        return None
    surd = sympy.sqrt(b**2 - 4 * a * c)
    one, other = (-b + surd) / (2 * a), (-b - surd) / (2 * a)
    values = {"和": (sympy.expand(one + other), -b / a), "积": (sympy.expand(one * other), c / a)}
    kinds = [each for each in (found[0]["a"], found[0]["b"]) if each]
    x1, x2 = Name("x", "1"), Name("x", "2")
    heads: dict[str, Node] = {"和": tree.Add((x1, x2)), "积": tree.Multiply((x1, x2), ("",))}
    claims: tuple[Claim, ...] = tuple(
        Equal(from_sympy(values[k][0]), from_sympy(values[k][1])) for k in kinds
    )
    rows = [equation(heads[k], values[k][1]) for k in kinds]
    move = Move(
        "roots_and_coefficients", latex=r",\ ".join(map(latex, rows)), before=given, claims=claims
    )
    if len(kinds) == 1:
        return Derivation("sum_of_roots", (move,), from_sympy(values[kinds[0]][1]), proof=claims)
    return Derivation("sum_of_roots", (move,), None, r",\ ".join(map(latex, rows)), proof=claims)


def use_two_roots(task: Task) -> Derivation | None:
    """一个正数的两个平方根是 2a-1 和 a-5."""
    found = matched(
        task,
        r"(?:已知|若|如果)?(?:一个|某个?)?正数(?:#)?的(?:两个)?(?:不同的)?平方根(?:分别)?(?:是|为)#(?:和|与|,)#,?(?:则|那么)?(?:求)?(?P<goal>#(?:的值)?|(?:这个|该)(?:正)?数)(?:是|为)?(?:多少)?",
    )
    if found is None:
        return None
    nodes = list(found[1])
    letter_asked = "#" in found[0]["goal"]
    wanted = nodes.pop() if letter_asked else None
    one, other = nodes[-2:]
    names = letters_in(one, other)
    if len(names) != 1 or (wanted is not None and wanted != Name(names[0])):
        return None
    a = symbol(names[0])
    first, second = to_sympy(one), to_sympy(other)
    roots = sympy.solve(first + second, a)
    if len(roots) != 1 or first.subs(a, roots[0]) == 0 or not roots[0].is_Rational:
        return None
    size = first.subs(a, roots[0])
    line = equation(tree.Add((one, other)), 0)
    claims: tuple[Claim, ...] = (
        Equal(from_sympy(first.subs(a, roots[0])), from_sympy(-second.subs(a, roots[0]))),
    )
    solved = equation(Name(names[0]), roots[0])
    moves = [Move("roots_are_opposite", line), Move("solve_each", solved, line, claims=claims)]
    if wanted is not None:
        return Derivation("two_square_roots", tuple(moves), solved, proof=claims)
    answer = from_sympy(size**2)
    done = Equal(tree.Power(from_sympy(size), node(2)), answer)
    moves.append(Move("square_gives_number", answer, claims=(done,)))
    return Derivation("two_square_roots", tuple(moves), answer, proof=(*claims, done))


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
