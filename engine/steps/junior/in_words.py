"""Sums and differences of polynomials asked in words, roots asked one by one, simple ratios."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.discriminant import coefficients
from engine.steps.junior.lines import chain
from engine.steps.junior.reading import matched
from engine.steps.junior.simplest import simplest
from engine.steps.junior.simplification import fits
from engine.steps.junior.writing import equation, letters_in, node
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
