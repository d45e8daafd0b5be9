"""Exponential and logarithmic equations: one base, substitution, and the laws of logarithms."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.domain import conditions
from engine.steps.senior.nodes import condition, equation, node, power
from engine.steps.senior.reading import matched
from engine.steps.senior.signs import ordered
from engine.steps.task import Task

T = sympy.Symbol("t", real=True)


def find_power_equation(task: Task) -> Derivation | None:
    """解指数方程、对数方程."""
    nodes = matched(
        task,
        r"解(?:关于#的)?(?:指数|对数)?方程#",
        r"求方程#的(?:解|根)",
        r"方程#的(?:解|根)",
        r"#,求#",
    )
    if nodes is None:
        return None
    given = next((each for each in nodes if isinstance(each, Relation)), None)
    if given is None or given.signs != ("=",):
        return None
    letters = {str(each) for each in given.walk() if isinstance(each, Name)}
    if len(letters) != 1 or any(each not in (given, Name(*letters)) for each in nodes):
        return None
    variable = letters.pop()
    expression = to_sympy(given.operands[0]) - to_sympy(given.operands[1])
    return _exponential(given, expression, variable) or _logarithmic(given, expression, variable)


def _written(variable: str, roots: tuple[Any, ...]) -> Node:
    parts = tuple(equation(Name(variable), each) for each in roots)
    if not parts:
        return tree.Constant("no_solution")
    return parts[0] if len(parts) == 1 else tree.Or(parts)


def _checks(given: Relation, variable: str, roots: tuple[Any, ...]) -> tuple[Claim, ...]:
    """Every root put into both sides."""
    return tuple(
        Equal(
            from_sympy(to_sympy(given.operands[0]).subs(symbol(variable), each)),
            from_sympy(to_sympy(given.operands[1]).subs(symbol(variable), each)),
        )
        for each in roots
    )


def _exponential(given: Relation, expression: Any, variable: str) -> Derivation | None:
    unknown = symbol(variable)
    powers = [
        each
        for each in expression.atoms(sympy.Pow, sympy.exp)
        if each.as_base_exp()[1].has(unknown)
    ]
    if not powers or (
        expression.has(sympy.log) and any(e.has(unknown) for e in expression.atoms(sympy.log))
    ):
        return None
    bases = [each.as_base_exp()[0] for each in powers]
    if any(not (base.is_number and base.is_positive and base != 1) for base in bases):
        return None
    base = min((b if b > 1 else 1 / b for b in bases), key=lambda each: float(each))
    changes: dict[Any, Any] = {}
    exponents = []
    for each in powers:
        own, exponent = each.as_base_exp()
        ratio = (
            sympy.Integer(1)
            if own == base
            else sympy.simplify(sympy.expand_log(sympy.log(own) / sympy.log(base), force=True))
        )
        if not ratio.is_Rational:
            return None
        linear = sympy.Poly(exponent, unknown) if exponent.is_polynomial(unknown) else None
        if linear is None:
            return None
        exponents.append((each, ratio, exponent))
        if linear.degree() == 1:
            changes[each] = own ** linear.nth(0) * T ** (ratio * linear.nth(1))
    if (
        len(powers) <= 2
        and (single := _compare_exponents(given, expression, variable, base, exponents)) is not None
    ):
        return single
    if len(changes) != len(powers):
        return None
    polynomial = sympy.numer(sympy.together(expression.xreplace(changes)))
    if polynomial.has(unknown) or not polynomial.is_polynomial(T):
        return None
    return _by_substitution(given, expression, variable, polynomial, base)


def _compare_exponents(
    given: Relation, expression: Any, variable: str, base: Any, exponents: list[Any]
) -> Derivation | None:
    """a^u = a^v, so u = v."""
    sides = [to_sympy(each) for each in given.operands]
    shown, values = [], []
    for side in sides:
        value = side
        found = next((e for e in exponents if e[0] == value), None)
        if found is not None:
            exponent = sympy.expand(found[1] * found[2])
        elif value.is_number and value.is_positive:
            exponent = sympy.simplify(
                sympy.expand_log(sympy.log(value) / sympy.log(base), force=True)
            )
            if base != sympy.E and not exponent.is_Rational:
                if not sympy.log(value).args:
                    return None
                exponent = sympy.log(value) / sympy.log(base)
        else:
            return None
        values.append(exponent)
        shown.append(power(node(base), node(exponent)))
    roots = _real_roots(values[0] - values[1], variable)
    if roots is None:
        return None
    same = equation(*shown)
    compared = equation(*values)
    moves = []
    if same != given:
        moves.append(
            Move(
                "same_base",
                before=given,
                after=same,
                claims=tuple(Equal(a, b) for a, b in zip(given.operands, shown, strict=True)),
                words={"base": node(base)},
            )
        )
    moves.append(Move("equal_exponents", before=same, after=compared, words={"base": node(base)}))
    solved = _written(variable, roots)
    claim = SolutionSet(compared, variable, tuple(map(node, roots)))
    if compared != solved:
        moves.append(Move("solve_simple", before=compared, after=solved, claims=(claim,)))
    proof = (
        *(Equal(a, b) for a, b in zip(given.operands, shown, strict=True)),
        claim,
        *_checks(given, variable, roots),
    )
    return Derivation(
        "exponential_equation", tuple(moves), answer=solved, proof=proof, graphs=(node(expression),)
    )


def _real_roots(expression: Any, variable: str) -> tuple[Any, ...] | None:
    from engine.steps.senior.signs import real_zeros

    return real_zeros(expression, variable)


def _by_substitution(
    given: Relation, expression: Any, variable: str, polynomial: Any, base: Any
) -> Derivation | None:
    roots = _real_roots(polynomial, "t")
    if roots is None:
        return None
    polynomial = sympy.expand(polynomial)
    if sympy.Poly(polynomial, T).LC() < 0:
        polynomial = -polynomial
    in_t = equation(polynomial, 0)
    positive = ordered(each for each in roots if each > 0 and each != 0)
    solutions = []
    for each in positive:
        value = sympy.simplify(sympy.expand_log(sympy.log(each) / sympy.log(base), force=True))
        solutions.append(
            value if value.is_Rational or base == sympy.E else sympy.log(each) / sympy.log(base)
        )
    answer = _written(variable, tuple(solutions))
    term = power(node(base), Name(variable))
    claim = SolutionSet(in_t, "t", tuple(map(node, roots)))
    moves = [Move("substitute_power", before=given, after=in_t, words={"power": term})]
    all_roots = _written("t", roots)
    moves.append(Move("solve_in_t", before=in_t, after=all_roots, claims=(claim,)))
    rejected = [each for each in roots if each <= 0]
    if rejected:
        moves.append(
            Move("reject_negative", after=_written("t", tuple(positive)), words={"power": term})
        )
    if positive:
        back = tuple(equation(term, each) for each in positive)
        moves.append(
            Move(
                "substitute_back",
                before=back[0] if len(back) == 1 else tree.Or(back),
                after=answer,
                claims=_checks(given, variable, tuple(solutions)),
            )
        )
    factor = sympy.simplify(expression / polynomial.subs(T, base ** symbol(variable)))
    if factor.is_zero or (factor.has(sympy.Add) and not factor.is_number):
        return None
    link = Equal(
        node(expression), node(sympy.Mul(factor, polynomial.subs(T, base ** symbol(variable))))
    )
    return Derivation(
        "exponential_equation", tuple(moves), answer=answer,
        proof=(claim, link, *_checks(given, variable, tuple(solutions))), graphs=(node(expression),),
    )  # fmt: skip


def _logarithmic(given: Relation, expression: Any, variable: str) -> Derivation | None:
    unknown = symbol(variable)
    logarithms = [each for each in expression.atoms(sympy.log) if each.has(unknown)]
    if not logarithms or any(e.as_base_exp()[1].has(unknown) for e in expression.atoms(sympy.Pow)):
        return None
    demands = conditions(given, variable)
    if demands is None:
        return None
    domain = sympy.Intersection(sympy.S.Reals, *(each.values for each in demands))
    base = _base(given)
    if base is None:
        return None
    scale = sympy.log(base)
    product: Any = sympy.Integer(1)
    rest = sympy.expand(expression)
    for each in logarithms:
        coefficient = rest.coeff(each)
        times_ = sympy.simplify(coefficient * scale)
        if not times_.is_Integer:
            return _squared(given, expression, variable, logarithms, base, domain)
        product *= each.args[0] ** times_
        rest = sympy.expand(rest - coefficient * each)
    if rest.has(unknown) or not rest.is_number:
        return _squared(given, expression, variable, logarithms, base, domain)
    value = sympy.simplify(base ** (-rest))
    if value.has(sympy.log):
        value = sympy.simplify(sympy.exp(sympy.expand_log(sympy.log(base) * -rest)))
    if value.has(sympy.log):
        return None
    return _without_logarithm(given, variable, product, value, base, demands, domain)


def _base(given: Node) -> Any:
    from engine.steps.senior.inequality import log_base

    bases = {log_base(each) for each in given.walk() if isinstance(each, tree.Call)} - {None}
    if len(bases) != 1:
        return None
    base = bases.pop()
    value = to_sympy(base) if base is not None else None
    return (
        value
        if value is not None and value.is_number and value.is_positive and value != 1
        else None
    )


def _without_logarithm(
    given: Relation,
    variable: str,
    product: Any,
    value: Any,
    base: Any,
    demands: tuple[Any, ...],
    domain: Any,
) -> Derivation | None:
    plain = equation(product, value)
    roots = _real_roots(product - value, variable)
    if roots is None:
        return None
    kept = tuple(each for each in roots if domain.contains(each) == sympy.true)
    letter = Name(variable)
    moves = [
        Move(
            "domain_logarithm",
            after=each.relation,
            claims=each.proof,
            words={"part": each.relation.operands[0]},
        )
        for each in demands
    ]
    call = tree.Call(
        "ln" if base == sympy.E else "lg" if base == 10 else "log",
        (node(product),),
        None if base in (sympy.E, 10) else node(base),
    )
    joined = equation(call, given.operands[1])
    if len(demands) > 1 and sympy.simplify(to_sympy(given.operands[1])).is_number:
        moves.append(Move("logarithm_laws", before=given, after=joined))
    claim = SolutionSet(plain, variable, tuple(map(node, roots)))
    moves.append(Move("remove_logarithm", after=plain, words={"base": node(base)}))
    solved = _written(variable, roots)
    moves.append(Move("solve_simple", before=plain, after=solved, claims=(claim,)))
    answer = _written(variable, kept)
    if kept != roots:
        moves.append(
            Move(
                "reject_outside_domain",
                before=solved,
                after=answer,
                words={"domain": condition(domain, letter)},
            )
        )
    checks = _checks(given, variable, kept)
    moves.append(Move("check_roots", after=answer, claims=checks))
    return Derivation(
        "logarithmic_equation", tuple(moves), answer=answer,
        proof=(claim, *(c for d in demands for c in d.proof), *checks),
    )  # fmt: skip


def _squared(
    given: Relation, expression: Any, variable: str, logarithms: list[Any], base: Any, domain: Any
) -> Derivation | None:
    """A polynomial in one logarithm."""
    if len(logarithms) != 1 or logarithms[0].args[0] != symbol(variable):
        return None
    polynomial = sympy.expand(expression.xreplace({logarithms[0]: T * sympy.log(base)}))
    polynomial = sympy.simplify(polynomial)
    if (
        polynomial.has(symbol(variable))
        or not polynomial.is_polynomial(T)
        or polynomial.has(sympy.log)
    ):
        return None
    roots = _real_roots(polynomial, "t")
    if roots is None:
        return None
    in_t = equation(sympy.expand(polynomial), 0)
    solutions = ordered(base**each for each in roots)
    answer = _written(variable, solutions)
    term = tree.Call(
        "ln" if base == sympy.E else "lg" if base == 10 else "log",
        (Name(variable),),
        None if base in (sympy.E, 10) else node(base),
    )
    claim = SolutionSet(in_t, "t", tuple(map(node, roots)))
    back = equation(replaced(in_t.operands[0], Name("t"), term), 0)
    checks = _checks(given, variable, solutions)
    moves = (
        Move("substitute_logarithm", before=given, after=in_t, words={"log": term}),
        Move("solve_in_t", before=in_t, after=_written("t", roots), claims=(claim,)),
        Move("substitute_back", after=answer, claims=checks),
    )
    link = Equal(node(expression), back.operands[0])
    return Derivation("logarithmic_equation", moves, answer=answer, proof=(claim, link, *checks))
