"""Letters of a function from its greatest value on an interval, or from two extremum points."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, DerivativeOf, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.answers import answered
from engine.steps.senior.derivative import derivative_moves
from engine.steps.senior.function_study import as_interval
from engine.steps.senior.nodes import equation, node, relation
from engine.steps.senior.parameters import _turns
from engine.steps.senior.reading import as_function, matched
from engine.steps.senior.signs import real_zeros
from engine.steps.task import Task

X = symbol("x")


def find_constant_from_extreme(task: Task) -> Derivation | None:
    """f(x)=2x³-6x²+a 在 [-2,2] 上的最大值是 3，求 a（或最小值）."""
    nodes = matched(
        task,
        r"(?:函数)?#(?:\(#为常数\))?在(?:区间)?#上?(?:的|有|取得)?最(?:大|小)值(?:为|是)?#,求(?:实数)?#(?:的值)?",
        r"(?:函数)?#(?:\(#为常数\))?在(?:区间)?#上?(?:的|有|取得)?最(?:大|小)值(?:为|是)?#,求(?:它|函数|该函数)?在(?:该|此|这个)?(?:区间)?#?上的最(?:大|小)值",
    )
    if nodes is None:
        return None
    kept = [each for i, each in enumerate(nodes) if not (i == 1 and isinstance(each, Name))]
    function, span = as_function(kept[0], letters=2), as_interval(kept[1])
    if function is None or span is None or len(kept) < 3 or function.variable != "x":
        return None
    value = to_sympy(kept[2])
    body = to_sympy(function.body)
    letters = body.free_symbols - {X}
    if len(letters) != 1 or not value.is_number or span.left_open or span.right_open:
        return None
    a = letters.pop()
    rest = sympy.expand(body - a)
    if rest.has(a):
        return None
    slope = sympy.diff(rest, X)
    zeros = real_zeros(slope, "x")
    steps = derivative_moves(function)
    if zeros is None or steps is None:
        return None
    places = sorted(
        {span.start, span.end, *(z for z in zeros if span.contains(z) == sympy.true)}, key=float
    )
    values = {at: sympy.simplify(rest.subs(X, at)) for at in places}
    first = task.text.index("最") + 1
    largest = task.text[first] == "大"
    best = max(values.values(), key=float) if largest else min(values.values(), key=float)
    constant = sympy.simplify(value - best)
    claims: list[Claim] = [
        DerivativeOf(function.body, "x", steps[1]),
        Equal(node(best + constant), node(value)),
    ]
    for at, size in values.items():
        claims += [
            Equal(node(rest.subs(X, at)), node(size)),
            Holds(relation(size, "≤" if largest else "≥", best)),
        ]
    letter = Name(str(a))
    moves = [
        *steps[0],
        Move(
            "extreme_in_letters",
            after=equation(node(best + a), value),
            claims=tuple(claims[2:]),
            words={"kind": "最大值" if largest else "最小值"},
        ),
        Move("letter_found", after=equation(letter, constant), claims=tuple(claims[1:2])),
    ]
    if len(kept) == 4 and isinstance(kept[3], Name) and kept[3] == letter:
        return Derivation(
            "extreme_constant", tuple(moves), answer=equation(letter, constant), proof=tuple(claims)
        )
    if "求" not in task.text or task.text.count("最大值") + task.text.count("最小值") != 2:
        return None
    other = min(values.values(), key=float) if largest else max(values.values(), key=float)
    result = sympy.simplify(other + constant)
    done = Equal(node(other + constant), node(result))
    moves.append(Move("other_extreme", after=node(result), claims=(done,)))
    return Derivation("extreme_constant", tuple(moves), answer=node(result), proof=(*claims, done))


def find_two_extrema(task: Task) -> Derivation | None:
    """在两处取得极值，求两个系数."""
    nodes = matched(
        task,
        r"(?:函数)?#在#(?:处)?(?:和|,)#(?:处|时)?(?:都)?(?:取得|有|取)极值,求(?:实数)?#[和,]#(?:的值)?",
        r"(?:函数)?#的(?:两个)?极值点(?:为|是)#[和,]#,求(?:实数)?#[和,]#(?:的值)?",
        r"#[和,]#是(?:函数)?#的(?:两个)?极值点,求(?:实数)?#[和,]#(?:的值)?",
    )
    if nodes is None or len(nodes) != 5:
        return None
    given = next((e for e in nodes if isinstance(e, Relation) and e.operands[0] != Name("x")), None)
    if given is None:
        return None
    function = as_function(given, letters=3)
    spots = [each for each in nodes if each is not given][:2]
    wanted = nodes[3:]
    places: list[Any] = []
    for each in spots:
        value = (
            each.operands[1]
            if isinstance(each, Relation) and each.operands[0] == Name("x")
            else each
        )
        places.append(to_sympy(value))
    if function is None or function.variable != "x" or not all(p.is_number for p in places):
        return None
    letters = [symbol(str(each)) for each in wanted if isinstance(each, Name)]
    steps = derivative_moves(function)
    body = to_sympy(function.body)
    if (
        steps is None
        or len(letters) != 2
        or body.free_symbols != {X, *letters}
        or places[0] == places[1]
    ):
        return None
    slope = sympy.diff(body, X)
    system = [sympy.expand(slope.subs(X, at)) for at in places]
    solved = sympy.solve(system, letters, dict=True)
    if len(solved) != 1 or set(solved[0]) != set(letters):
        return None
    if not all(_turns(slope.subs(solved[0]), X, at, "") for at in places):
        return None
    claims: tuple[Claim, ...] = (
        DerivativeOf(function.body, "x", steps[1]),
        *(Equal(node(each.subs(solved[0])), node(0)) for each in system),
    )
    from engine.maths import tree

    shown = tree.System(tuple(equation(each, 0) for each in system))
    answers: list[tuple[Node, Node]] = [
        (each, node(solved[0][symbol(str(each))])) for each in wanted
    ]
    rows = tree.System(tuple(equation(name, value) for name, value in answers))
    moves = (
        *steps[0],
        Move("extrema_are_zeros", after=shown),
        Move("solve_system", before=shown, after=rows, claims=claims[1:]),
    )
    return answered("two_extrema", moves, answers, claims)
