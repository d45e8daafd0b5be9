"""Inequalities in one unknown: quadratic, fractional, of higher degree, absolute, exponential."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.domain import Condition, conditions, has_hard_domain
from engine.steps.senior.nodes import (
    condition,
    equation,
    node,
    number_line,
    relation,
    solution_node,
)
from engine.steps.senior.reading import matched
from engine.steps.senior.signs import SignTable, sign_table
from engine.steps.task import Task

FLIPPED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}


def find_inequality(task: Task) -> Derivation | None:
    """解不等式."""
    nodes = matched(
        task,
        r"解(?:关于#的)?不等式(?:组)?#",
        r"求(?:关于#的)?不等式(?:组)?#的解集?",
        r"(?:关于#的)?不等式(?:组)?#的解集",
    )
    if nodes is None:
        several = matched(task, r"解不等式组#(?:[,和]#)+", r"求不等式组#(?:[,和]#)+的解集")
        if several is None or not all(isinstance(each, Relation) for each in several):
            return None
        nodes = (tree.System(several),)
    given = nodes[-1]
    letters = {str(each) for each in given.walk() if isinstance(each, Name)}
    if len(letters) != 1 or (len(nodes) == 2 and nodes[0] != Name(*letters)):
        return None
    variable = letters.pop()
    if isinstance(given, Relation) and len(given.signs) == 1:
        return _single(given, variable)
    return _several(given, variable)


def solve_inequality(given: Node, variable: str) -> tuple[Any, tuple[Claim, ...]] | None:
    """The solution set of one inequality or several that hold together, with its proof."""
    if isinstance(given, tree.System | tree.And):
        rows = given.rows if isinstance(given, tree.System) else given.parts
        return _together([solve_inequality(row, variable) for row in rows])
    if isinstance(given, tree.Or):
        solved = [solve_inequality(row, variable) for row in given.parts]
        if any(each is None for each in solved):
            return None
        kept = [each for each in solved if each is not None]
        return sympy.Union(*(each[0] for each in kept)), tuple(c for each in kept for c in each[1])
    if not isinstance(given, Relation):
        return None
    if len(given.signs) > 1:
        links = zip(given.operands, given.signs, given.operands[1:], strict=False)
        return _together([solve_inequality(Relation((a, b), (s,)), variable) for a, s, b in links])
    prepared = prepare(given, variable)
    if prepared is None:
        return None
    sign, table, demands = prepared
    proof = (*(claim for each in demands for claim in each.proof), *table.proof())
    if sign == "=":
        return sympy.FiniteSet(*table.zeros), proof
    if sign == "≠":
        return sympy.Complement(table.domain, sympy.FiniteSet(*table.zeros)), proof
    return table.solve(sign), proof


def _together(solved: list[Any]) -> tuple[Any, tuple[Claim, ...]] | None:
    if not solved or any(each is None for each in solved):
        return None
    return sympy.Intersection(*(each[0] for each in solved)), tuple(c for e in solved for c in e[1])


def prepare(given: Relation, variable: str) -> tuple[str, SignTable, tuple[Condition, ...]] | None:
    """The sign asked for, the signs of left minus right, and the demands of the domain."""
    sign = given.signs[0]
    if sign not in "<>≤≥=≠" or has_hard_domain(given):
        return None
    demands = conditions(given, variable)
    if demands is None:
        return None
    domain = sympy.Intersection(sympy.S.Reals, *(each.values for each in demands))
    expression = difference(given)
    if expression.free_symbols - {symbol(variable)}:
        return None
    if variable not in {each.name for each in expression.free_symbols}:
        return None
    table = sign_table(expression, variable, domain)
    return None if table is None else (sign, table, demands)


def difference(given: Relation) -> Any:
    """Left minus right, with powers of one base brought together."""
    left, right = (to_sympy(each) for each in given.operands)
    return left - right


def _single(given: Relation, variable: str) -> Derivation | None:
    if given.signs[0] not in FLIPPED:
        return None
    monotone = _by_monotony(given, variable)
    if monotone is not None:
        return monotone
    prepared = prepare(given, variable)
    if prepared is None:
        return None
    sign, table, demands = prepared
    expression = table.expression
    unknown = symbol(variable)
    numerator, denominator = sympy.fraction(sympy.cancel(sympy.together(expression)))
    rational = numerator.is_polynomial(unknown) and denominator.is_polynomial(unknown)
    if rational and unknown not in denominator.free_symbols:
        moves = _polynomial_moves(given, expression, variable, sign, table)
    elif rational:
        moves = _fraction_moves(given, numerator, denominator, variable, sign)
    elif expression.has(sympy.Abs):
        moves = _absolute_moves(given, variable, table, sign)
    else:
        moves = _general_moves(given, variable, table, demands)
    return _finished(given, variable, table.solve(sign), moves, _proof(demands, table))


def _proof(demands: tuple[Condition, ...], table: SignTable) -> tuple[Claim, ...]:
    return (*(claim for each in demands for claim in each.proof), *table.proof())


def _finished(
    given: Node, variable: str, values: Any, moves: list[Move], proof: tuple[Claim, ...]
) -> Derivation:
    letter = Name(variable)
    answer = solution_node(values, letter)
    rule = "no_solution_set" if values is sympy.S.EmptySet else "solution_set"
    moves.append(Move(rule, after=answer, words={"set": answer}))
    graphs: tuple[Node, ...] = ()
    if isinstance(given, Relation) and len(given.operands) == 2:
        graphs = (from_sympy(difference(given)),)
    return Derivation(
        "inequality", tuple(moves), answer=answer, form="set", proof=proof, graphs=graphs,
        pictures=number_line(values, "数轴上标出的解集"),
    )  # fmt: skip


def _polynomial_moves(
    given: Relation, expression: Any, variable: str, sign: str, table: SignTable
) -> list[Move]:
    unknown, letter = symbol(variable), Name(variable)
    polynomial = sympy.Poly(expression, unknown)
    if polynomial.LC() < 0:
        polynomial, sign = -polynomial, FLIPPED[sign]
    _, primitive = (
        polynomial.clear_denoms(convert=True) if polynomial.domain.is_QQ else (1, polynomial)
    )
    if primitive.domain.is_ZZ:
        primitive = primitive.primitive()[1]
    standard = relation(primitive.as_expr(), sign, 0)
    moves = []
    if standard != given:
        moves.append(
            Move(
                "inequality_standard",
                before=given,
                after=standard,
                claims=(SameSolutions(given, standard, (variable,)),),
            )
        )
    degree = primitive.degree()
    if degree == 1:
        return moves
    zero = equation(primitive.as_expr(), 0)
    factored = sympy.factor(primitive.as_expr())
    shown = from_sympy(factored)
    if degree == 2:
        a, b, c = primitive.all_coeffs()
        discriminant = b**2 - 4 * a * c
        if discriminant < 0:
            moves.append(
                Move(
                    "negative_discriminant",
                    after=relation(node(discriminant), "<", 0),
                    claims=(SolutionSet(zero, variable, ()),),
                    words={"equation": zero},
                )
            )
            return moves
        roots = [equation(letter, each) for each in table.zeros]
        answer: Node = roots[0] if len(roots) == 1 else tree.Or(tuple(roots))
        moves.append(
            Move(
                "roots_of_equation",
                before=zero,
                after=answer,
                claims=(SolutionSet(zero, variable, tuple(map(node, table.zeros))),),
                words={"equation": zero},
            )
        )
        moves.append(
            Move(
                "parabola_position",
                after=condition(
                    table.solve(table_sign(table, sign, expression, primitive)), letter
                ),
                claims=table.proof()[1:],
                words={"sign": {"<": "下方", "≤": "下方", ">": "上方", "≥": "上方"}[sign]},
            )
        )
        return moves
    if shown != node(primitive.as_expr()) and shown != standard.operands[0]:
        moves.append(
            Move(
                "factor_inequality",
                before=standard,
                after=relation(factored, sign, 0),
                claims=(Equal(standard.operands[0], shown),),
            )
        )
    moves.append(_threading(table, letter))
    return moves


def table_sign(table: SignTable, sign: str, expression: Any, primitive: sympy.Poly) -> str:
    """The sign that `sign` of the standard form means for the table's own expression."""
    same = sympy.Poly(expression, *primitive.gens).LC() > 0
    return sign if same else FLIPPED[sign]


def _threading(table: SignTable, letter: Node) -> Move:
    points = sorted(
        {*table.all_zeros, *(e for p, _ in table.parts for e in (p.start, p.end) if e.is_finite)},
        key=lambda each: float(sympy.N(each)),
    )
    shown = latex(tree.Listing(tuple(map(node, points)))) if points else ""
    signs = r",\ ".join(
        f"{latex(condition(part, letter))}:{'+' if value > 0 else '-'}"
        for part, value in table.parts
    )
    return Move(
        "thread_number_line",
        latex=signs,
        claims=table.proof(),
        words={"points": f"${shown}$" if shown else ""},
    )


def _fraction_moves(
    given: Relation, numerator: Any, denominator: Any, variable: str, sign: str
) -> list[Move]:
    unknown, letter = symbol(variable), Name(variable)
    top, bottom = sympy.factor(numerator), sympy.factor(denominator)
    if sympy.Poly(sympy.expand(numerator * denominator), unknown).LC() < 0:
        top, sign = sympy.factor(-numerator), FLIPPED[sign]
    moves = []
    combined = relation(tree.Divide(from_sympy(top), from_sympy(bottom)), sign, 0)
    if combined != given:
        moves.append(
            Move(
                "combine_fraction",
                before=given,
                after=combined,
                claims=(SameSolutions(given, combined, (variable,)),),
            )
        )
    product: Node = relation(tree.Multiply((from_sympy(top), from_sympy(bottom)), ("",)), sign, 0)
    if top.is_number:
        product = relation(from_sympy(bottom), sign.replace("≤", "<").replace("≥", ">"), 0)
    if sign in "≤≥" and not top.is_number:
        product = tree.And((product, relation(from_sympy(bottom), "≠", 0)))
    moves.append(
        Move(
            "fraction_to_product",
            before=combined,
            after=product,
            words={"below": from_sympy(bottom)},
        )
    )
    table = sign_table(top / bottom, variable)
    if table is not None:
        moves.append(_threading(table, letter))
    return moves


def _absolute_moves(given: Relation, variable: str, table: SignTable, sign: str) -> list[Move]:
    unknown, letter = symbol(variable), Name(variable)
    left, right = (to_sympy(each) for each in given.operands)
    if isinstance(left, sympy.Abs) and right.is_number and right > 0:
        inside = given.operands[0]
        assert isinstance(inside, tree.Absolute)
        size = given.operands[1]
        negative = node(-right)
        if sign in "<≤":
            opened: Node = relation(negative, sign, inside.body, sign, size)
        else:
            opened = tree.Or(
                (relation(inside.body, FLIPPED[sign], negative), relation(inside.body, sign, size))
            )
        solved = condition(table.solve(sign), letter)
        return [
            Move(
                "absolute_open",
                before=given,
                after=opened,
                claims=(SameSolutions(given, opened, (variable,)),),
                words={"size": size},
            ),
            Move("solve_condition", before=opened, after=solved, claims=table.proof()),
        ]
    zeros: set[Any] = set()
    for each in (left - right).atoms(sympy.Abs):
        zeros |= set(sympy.solveset(each.args[0], unknown, sympy.S.Reals) or ())
    points = sorted(zeros, key=lambda each: float(sympy.N(each)))
    moves = [
        Move(
            "absolute_zero_points",
            latex=", ".join(latex(equation(letter, each)) for each in points),
        )
    ]
    edges = [-sympy.oo, *points, sympy.oo]
    parts = []
    solved_set = table.solve(sign)
    for low, high in zip(edges, edges[1:], strict=False):
        span = sympy.Interval(low, high, low == -sympy.oo, True)
        middle = (
            sympy.Rational(1, 2)
            if low == -sympy.oo and high == sympy.oo
            else (
                high - 1
                if low == -sympy.oo
                else (low + 1 if high == sympy.oo else (low + high) / 2)
            )
        )
        opened_expression = (left - right).replace(
            lambda e: isinstance(e, sympy.Abs),
            lambda e, at=middle: e.args[0] if e.args[0].subs(unknown, at) > 0 else -e.args[0],
        )
        inside_set = sympy.Intersection(solved_set, span)
        without = relation(sympy.expand(opened_expression), sign, 0)
        parts.append(
            Move(
                "absolute_case",
                before=without,
                after=condition(inside_set, letter),
                words={"case": condition(span, letter)},
            )
        )
    moves.append(
        Move(
            "absolute_cases",
            after=condition(solved_set, letter),
            parts=tuple(parts),
            claims=table.proof(),
        )
    )
    return moves


def _general_moves(
    given: Relation, variable: str, table: SignTable, demands: tuple[Condition, ...]
) -> list[Move]:
    letter = Name(variable)
    moves = [
        Move(
            each.reason,
            before=each.relation,
            after=condition(each.values, letter),
            claims=each.proof,
            words={"part": each.relation.operands[0]},
        )
        for each in demands
    ]
    zero = equation(*given.operands)
    roots = [equation(letter, each) for each in table.zeros]
    if roots:
        after: Node = roots[0] if len(roots) == 1 else tree.Or(tuple(roots))
        moves.append(
            Move(
                "roots_of_equation",
                before=zero,
                after=after,
                claims=table.proof()[:1],
                words={"equation": zero},
            )
        )
    moves.append(_threading(table, letter))
    return moves


def _as_power(side: Node, other: Node) -> tuple[Any, Any] | None:
    """A side as (base, exponent) of a positive number base."""
    value = to_sympy(side)
    base, exponent = value.as_base_exp()
    if exponent.free_symbols and base.is_number and base.is_positive and base != 1:
        if base.is_Rational and base.q != 1 and base.p == 1:
            return base, exponent
        if base.is_Integer:
            return base, exponent
        if base == sympy.E:
            return base, exponent
        if base.is_Rational:
            return base, exponent
    return None


def _by_monotony(given: Relation, variable: str) -> Derivation | None:
    """a^u < b and log_a u < b: compare exponents or true numbers by the function's monotony."""
    sign = given.signs[0]
    left, right = given.operands
    if variable not in {str(e) for e in left.walk() if isinstance(e, Name)}:
        left, right, sign = right, left, FLIPPED[sign]
    return _exponential(given, left, right, sign, variable) or _logarithmic(
        given, left, right, sign, variable
    )


def _exponential(
    given: Relation, left: Node, right: Node, sign: str, variable: str
) -> Derivation | None:
    if not isinstance(left, tree.Power):
        return None
    base = to_sympy(left.base)
    other = to_sympy(right)
    if not (base.is_number and base.is_positive and base != 1):
        return None
    if other.is_number:
        if not other.is_positive:
            return None
        exponent = sympy.simplify(sympy.expand_log(sympy.log(other) / sympy.log(base), force=True))
        if base != sympy.E and not exponent.is_Rational:
            exponent = sympy.log(other) / sympy.log(base)
    elif (
        isinstance(right, tree.Power)
        and to_sympy(right.base).is_number
        and to_sympy(right.base).is_positive
    ):
        factor = sympy.simplify(
            sympy.expand_log(sympy.log(to_sympy(right.base)) / sympy.log(base), force=True)
        )
        if not factor.is_Rational:
            return None
        exponent = sympy.expand(factor * to_sympy(right.exponent))
    else:
        return None
    moves = []
    same_base = tree.Power(left.base, node(exponent))
    if same_base != right:
        moves.append(
            Move(
                "same_base",
                before=given,
                after=relation(left, sign, same_base),
                claims=(Equal(right, same_base),),
                words={"base": left.base},
            )
        )
    grows = bool(base > 1)
    compared_sign = sign if grows else FLIPPED[sign]
    compared = relation(left.exponent, compared_sign, exponent)
    rule = "exponential_grows" if grows else "exponential_falls"
    moves.append(Move(rule, after=compared, words={"base": left.base, "variable": Name(variable)}))
    return _after_comparison(given, compared, variable, moves, ())


def _logarithmic(
    given: Relation, left: Node, right: Node, sign: str, variable: str
) -> Derivation | None:
    base = log_base(left)
    if base is None or not isinstance(left, tree.Call):
        return None
    other = to_sympy(right)
    inside = left.arguments[0]
    if other.is_number:
        bound = node(sympy.simplify(to_sympy(base) ** other))
    elif log_base(right) == base and isinstance(right, tree.Call):
        bound = right.arguments[0]
    else:
        return None
    value = to_sympy(base)
    if not (value.is_number and value.is_positive and value != 1):
        return None
    grows = bool(value > 1)
    compared = relation(inside, sign if grows else FLIPPED[sign], bound)
    demands = conditions(given, variable)
    if demands is None:
        return None
    logarithm = tree.Call(left.function, (bound,), left.base)
    moves = [
        Move(
            "domain_logarithm",
            after=each.relation,
            claims=each.proof,
            words={"part": each.relation.operands[0]},
        )
        for each in demands
    ]
    if logarithm != right:
        moves.append(
            Move(
                "same_logarithm",
                before=given,
                after=relation(left, sign, logarithm),
                claims=(Equal(right, logarithm),),
            )
        )
    rule = "logarithm_grows" if grows else "logarithm_falls"
    moves.append(Move(rule, after=compared, words={"base": base}))
    return _after_comparison(given, compared, variable, moves, demands)


def log_base(side: Node) -> Node | None:
    """The base of a logarithm as a node."""
    if not isinstance(side, tree.Call) or len(side.arguments) != 1:
        return None
    if side.function == "ln":
        return tree.Constant("e")
    if side.function in ("lg", "log"):
        return side.base if side.base is not None else node(10)
    return None


def _after_comparison(
    given: Relation,
    compared: Relation,
    variable: str,
    moves: list[Move],
    demands: tuple[Condition, ...],
) -> Derivation | None:
    solved = solve_inequality(compared, variable)
    if solved is None:
        return None
    values, proof = solved
    values = sympy.Intersection(values, *(each.values for each in demands))
    letter = Name(variable)
    moves.append(
        Move("solve_condition", before=compared, after=condition(values, letter), claims=proof)
    )
    proved: list[Claim] = [*proof, *(c for each in demands for c in each.proof)]
    proved += samples(given, variable, values)
    return _finished(given, variable, values, moves, tuple(proved))


def samples(given: Relation, variable: str, values: Any) -> list[Claim]:
    """That the relation itself is true inside `values` and false outside, at one point each."""
    from engine.steps.claim import Holds
    from engine.steps.senior.domain import natural_domain
    from engine.steps.senior.nodes import pieces
    from engine.steps.senior.signs import sample_point

    claims: list[Claim] = []
    domain = natural_domain(given, variable)
    opposite = {"<": "≥", ">": "≤", "≤": ">", "≥": "<"}
    expression = difference(given)
    sign = given.signs[0]
    for region, kept in ((values, sign), (sympy.Complement(domain, values), opposite[sign])):
        for part in pieces(region):
            if isinstance(part, sympy.FiniteSet):
                continue
            value = expression.subs(symbol(variable), sample_point(part))
            claims.append(Holds(relation(value, kept, 0)))
    return claims


def _several(given: Node, variable: str) -> Derivation | None:
    if not isinstance(given, tree.System | tree.And | Relation):
        return None
    rows: tuple[Node, ...]
    if isinstance(given, Relation):
        links = zip(given.operands, given.signs, given.operands[1:], strict=False)
        rows = tuple(Relation((a, b), (s,)) for a, s, b in links)
    else:
        rows = given.rows if isinstance(given, tree.System) else given.parts
    letter = Name(variable)
    moves = []
    for row in rows:
        solved = solve_inequality(row, variable)
        if solved is None:
            return None
        moves.append(
            Move(
                "solve_condition", before=row, after=condition(solved[0], letter), claims=solved[1]
            )
        )
    whole = solve_inequality(given, variable)
    if whole is None:
        return None
    return _finished(given, variable, whole[0], moves, whole[1])
