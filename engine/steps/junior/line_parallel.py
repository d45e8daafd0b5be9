"""A linear function from a point and a parallel line, and a letter that makes two expressions equal."""

from __future__ import annotations

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.functions import function, function_of_x, point_of
from engine.steps.junior.linear_equation import linear_moves
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, letters_in
from engine.steps.task import Task


def find_parallel_function(task: Task) -> Derivation | None:
    """一次函数的图象过一点且与已知直线平行."""
    found = matched(
        task,
        r"(?:已知|若|如果)?(?:一次函数|直线|一条直线)(?:#)?(?:的)?(?:图象|图像)?(?:经过|过)(?:点)?#,?(?:且|并且)(?:与|和|平行于)(?:直线|一次函数|函数)?#(?:的图象)?(?:平行)?,?(?:则|那么)?(?:求)?(?:其|它的|该函数的|这个一次函数的|此函数的|这条直线的|该直线的|此一次函数的|函数的?|一次函数的|直线的?)?(?:解析式|表达式|关系式)(?:是|为)?",
        r"(?:已知|若|如果)?(?:一次函数|直线)#(?:的)?(?:图象|图像)?(?:与|和|平行于)(?:直线|函数)?#(?:平行)?,?(?:且|并且)(?:经过|过)(?:点)?#,?(?:则|那么)?(?:求)?(?:其|它的|该函数的|这个函数的|这个一次函数的|该一次函数的|函数的?|一次函数的|直线的?)?(?:解析式|表达式|关系式)(?:是|为)?",
    )
    if found is None or "平行" not in task.text:
        return None
    points = [p for p in map(point_of, found[1]) if p is not None]
    lines = [f for f in map(function_of_x, found[1]) if f is not None]
    if len(points) != 1 or len(lines) != 1:
        return None
    x = symbol("x")
    value = sympy.expand(lines[0][1])
    if not value.is_polynomial(x) or sympy.degree(value, x) != 1:
        return None
    k = value.coeff(x, 1)
    a, b = (to_sympy(each) for each in points[0])
    constant = sympy.simplify(b - k * a)
    if sympy.simplify(constant - value.coeff(x, 0)) == 0:
        return None
    result = k * x + constant
    claims: tuple[Claim, ...] = (
        Equal(from_sympy(result.subs(x, a)), points[0][1]),
        Equal(from_sympy(sympy.diff(result, x)), from_sympy(k)),
    )
    moves = (
        Move("parallel_same_slope", function(from_sympy(k * x + symbol("b")))),
        Move("point_gives_constant", equation(Name("b"), constant), claims=claims[:1]),
    )
    return Derivation(
        "parallel_function",
        moves,
        function(from_sympy(result)),
        proof=claims,
        graphs=(from_sympy(result),),
    )


def find_equal_values(task: Task) -> Derivation | None:
    """代数式 3m-5 与 m+1 的值相等（互为相反数）."""
    found = matched(
        task,
        r"(?:当|若|如果)?#(?:为何值|取何值|为多少|等于多少|取什么值|是什么数)(?:时)?,?(?:代数式|式子)?#(?:与|和|,)(?:代数式|式子)?#的值(?P<how>相等|互为相反数)",
        r"(?:已知|若|如果)?(?:代数式|式子)?#(?:与|和|,)(?:代数式|式子)?#(?:的值)?(?P<how>相等|互为相反数),?(?:则|那么)?(?:求)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?(?P<late>)",
    )
    if found is None or len(found[1]) != 3:
        return None
    nodes = list(found[1])
    letter = nodes.pop(-1) if found[0].groupdict().get("late") is not None else nodes.pop(0)
    one, other = nodes
    if not isinstance(letter, Name) or isinstance(one, Relation) or isinstance(other, Relation):
        return None
    if set(letters_in(one, other)) != {str(letter)}:
        return None
    from engine.maths import tree

    opposite = found[0]["how"] == "互为相反数"
    line = equation(tree.Add((one, other)), 0) if opposite else equation(one, other)
    solved = linear_moves(line, str(letter))
    if solved is None or not isinstance(solved[1], Relation) or solved[1].operands[0] != letter:
        return None
    value = solved[1].operands[1]
    from engine.steps.junior.evaluation import substituted

    left, right = (substituted(side, {str(letter): value}) for side in line.operands)
    claims: tuple[Claim, ...] = (Equal(left, right),)
    moves = (Move("values_equal" if not opposite else "values_opposite", line), *solved[0])
    return Derivation("equal_values", moves, solved[1], proof=claims)
