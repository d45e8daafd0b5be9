"""两条直线的位置关系: parallel, the same, at right angles, or crossing."""

from __future__ import annotations

from engine.maths.tree import Node
from engine.maths.write import latex
from engine.steps.claim import Claim, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, plus, relation, times
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import as_line
from engine.steps.task import Task


def find_line_position(task: Task) -> Derivation | None:
    """判断两条直线平行、垂直还是相交."""
    nodes = matched(
        task,
        r"(?:判断|求)?(?:两(?:条)?)?直线#和(?:直线)?#的位置关系",
        r"(?:判断|求)?(?:两(?:条)?)?直线#,#的位置关系",
    )
    if nodes is None:
        return None
    first, second = (as_line(each) for each in nodes)
    if first is None or second is None:
        return None
    (a, b, c), (d, e, f) = first, second
    if not all(each.is_number for each in (a, b, c, d, e, f)):
        return None
    cross: Node = minus(times(node(a), node(e), sign="×"), times(node(d), node(b), sign="×"))
    dot: Node = plus(times(node(a), node(d), sign="×"), times(node(b), node(e), sign="×"))
    if a * e - d * b == 0:
        same = a * f - d * c == 0 and b * f - e * c == 0
        name = "重合" if same else "平行"
        claims: tuple[Claim, ...] = (Holds(equation(cross, 0)),)
        move = Move("lines_parallel_test", equation(cross, 0), claims=claims)
    elif a * d + b * e == 0:
        name = "垂直"
        claims = (Holds(equation(dot, 0)),)
        move = Move("lines_perpendicular_test", equation(dot, 0), claims=claims)
    else:
        name = "相交但不垂直"
        different, value = relation(cross, "≠", 0), relation(dot, "≠", 0)
        claims = (Holds(different), Holds(value))
        move = Move(
            "lines_crossing_test", latex=f"{latex(different)},\\ {latex(value)}", claims=claims
        )
    return Derivation(
        "line_position", (move,), answer_latex=rf"\text{{{name}}}", answer_text=name, proof=claims
    )
