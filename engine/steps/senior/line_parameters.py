"""A letter of two lines from their being parallel or perpendicular, and lines mirrored in a point."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, relation
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import X, Y, as_line, as_point, pair
from engine.steps.senior.tangent import general_form
from engine.steps.task import Task


def find_line_parameter(task: Task) -> Derivation | None:
    """两直线平行（垂直），求字母."""
    nodes = matched(
        task,
        r"(?:两)?(?:条)?(?:直线)?#[和,](?:直线)?#(?:互相|相互)?(?:平行|垂直),求(?:实数)?#(?:的值)?",
        r"(?:直线)?#[和,](?:直线)?#,(?:若|且)?#(?:[⊥∥])?#?,求(?:实数)?#(?:的值)?",
        r"(?:直线)?#[和,](?:直线)?#,#,求(?:实数)?#(?:的值)?",
    )
    if nodes is None or not isinstance(nodes[-1], Name):
        return None
    letter = symbol(str(nodes[-1]))
    lines = [_line(each, letter) for each in nodes[:2]]
    if lines[0] is None or lines[1] is None:
        return None
    relation_text = "".join(e.signs[0] for e in nodes[2:-1] if isinstance(e, Relation))
    perpendicular = "垂直" in task.text or "⊥" in relation_text
    parallel = "平行" in task.text or "∥" in relation_text
    if perpendicular == parallel:
        return None
    return _solved(lines[0], lines[1], letter, perpendicular)


def _line(each: Node, letter: Any) -> tuple[Any, Any, Any] | None:
    if isinstance(each, tree.Ratio) and len(each.terms) == 2:
        each = each.terms[1]
    if not isinstance(each, Relation) or each.signs != ("=",):
        return None
    difference = sympy.expand(to_sympy(each.operands[0]) - to_sympy(each.operands[1]))
    if difference.free_symbols - {X, Y, letter} or not difference.is_polynomial(X, Y):
        return None
    polynomial = sympy.Poly(difference, X, Y)
    if polynomial.total_degree() != 1:
        return None
    return polynomial.coeff_monomial(X), polynomial.coeff_monomial(Y), polynomial.coeff_monomial(1)


def _solved(
    one: tuple[Any, Any, Any], other: tuple[Any, Any, Any], letter: Any, perpendicular: bool
) -> Derivation | None:
    (a, b, _c), (d, e, _f) = one, other
    condition = sympy.expand(a * d + b * e if perpendicular else a * e - b * d)
    if (
        not condition.has(letter)
        or not condition.is_polynomial(letter)
        or sympy.degree(condition, letter) > 2
    ):
        return None
    roots = sorted((r for r in sympy.roots(condition, letter) if r.is_real), key=float)
    kept, claims = [], list[Claim]()
    dropped = False
    for root in roots:
        values = [sympy.expand(each.subs(letter, root)) for each in (*one, *other)]
        if values[0] == values[1] == 0 or values[3] == values[4] == 0:
            continue
        if not perpendicular and _same(values):
            dropped = True
            continue
        kept.append(root)
        product = (
            values[0] * values[3] + values[1] * values[4]
            if perpendicular
            else values[0] * values[4] - values[1] * values[3]
        )
        claims.append(Equal(node(product), node(0)))
    if not kept:
        return None
    name = Name(str(letter))
    parts: tuple[Node, ...] = tuple(equation(name, root) for root in kept)
    answer: Node = parts[0] if len(parts) == 1 else tree.Or(parts)
    moves = [
        Move(
            "lines_perpendicular" if perpendicular else "lines_parallel",
            after=equation(condition, 0),
        )
    ]
    if dropped:
        every: tuple[Node, ...] = tuple(equation(name, root) for root in roots)
        moves.append(Move("letter_found", after=tree.Or(every)))
        moves.append(Move("lines_not_equal", after=answer, claims=tuple(claims)))
    else:
        moves.append(Move("letter_found", after=answer, claims=tuple(claims)))
    claims.append(Holds(relation(len(kept), "≤", 2)))
    return Derivation("line_parameter", tuple(moves), answer=answer, proof=tuple(claims))


def _same(values: list[Any]) -> bool:
    a, b, c, d, e, f = values
    return bool(sympy.simplify(a * f - c * d) == 0 and sympy.simplify(b * f - c * e) == 0)


def find_mirrored_line(task: Task) -> Derivation | None:
    """直线关于点对称的直线，点关于直线对称的点."""
    nodes = matched(
        task,
        r"求?直线#关于点?#(?:的)?对称(?:的)?直线(?:的)?方程",
        r"求?和直线#关于点?#对称的直线(?:的)?方程",
    )
    if nodes is not None:
        line, point = as_line(nodes[0]), as_point(nodes[1])
        if line is None or point is None:
            return None
        a, b, c = line
        mirrored = general_form(a * (2 * point[0] - X) + b * (2 * point[1] - Y) + c)
        start = (sympy.Integer(0), -c / b) if b != 0 else (-c / a, sympy.Integer(0))
        image = (2 * point[0] - start[0], 2 * point[1] - start[1])
        read = as_line(mirrored)
        if read is None:
            return None
        claims: tuple[Claim, ...] = (
            Equal(node(read[0] * image[0] + read[1] * image[1] + read[2]), node(0)),
            Equal(node(read[0] * b - read[1] * a), node(0)),
        )
        moves = (
            Move(
                "mirror_point",
                after=tree.Tuple((node(2 * point[0] - X), node(2 * point[1] - Y))),
                words={"point": pair(point)},
            ),
            Move("write_line", after=mirrored, claims=claims),
        )
        return Derivation("mirrored_line", moves, answer=mirrored, proof=claims)
    nodes = matched(task, r"求?点#关于直线#(?:的)?对称点?(?:的)?(?:点)?(?:#)?(?:的)?(?:坐标)?")
    if nodes is None:
        return None
    point, line = as_point(nodes[0]), as_line(nodes[1])
    if point is None or line is None:
        return None
    a, b, c = line
    scale = 2 * (a * point[0] + b * point[1] + c) / (a**2 + b**2)
    image = (sympy.simplify(point[0] - a * scale), sympy.simplify(point[1] - b * scale))
    middle = ((image[0] + point[0]) / 2, (image[1] + point[1]) / 2)
    claims = (
        Equal(node(a * middle[0] + b * middle[1] + c), node(0)),
        Equal(node(a * (image[1] - point[1]) - b * (image[0] - point[0])), node(0)),
    )
    m, n = Name("m"), Name("n")
    rows = tree.System((
        equation(sympy.expand(a * (symbol("m") + point[0]) / 2 + b * (symbol("n") + point[1]) / 2 + c), 0),
        equation(sympy.expand(a * (symbol("n") - point[1]) - b * (symbol("m") - point[0])), 0),
    ))  # fmt: skip
    steps = (
        Move("mirror_conditions", after=rows),
        Move(
            "solve_system",
            before=rows,
            after=tree.System((equation(m, image[0]), equation(n, image[1]))),
            claims=claims,
        ),
        Move("mirror_image", after=pair(image)),
    )
    return Derivation("mirrored_point", steps, answer=pair(image), proof=claims)
