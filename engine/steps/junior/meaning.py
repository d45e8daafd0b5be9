"""When a fraction or a root has a meaning, and when a fraction is zero."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.fractional_equation import polynomial_roots
from engine.steps.junior.functions import body_of
from engine.steps.junior.linear_equation import linear_moves
from engine.steps.junior.number_lines import condition
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import either, equation, known, letters_in, numbered, relation
from engine.steps.task import Task

_THING = r"(?:分式|式子|代数式|二次根式|根式)?"
_WHEN = r"(?:取什么|取何|是什么|为何|满足什么|取什么样的)?(?:值|条件|数|实数|范围)?"
MEANING = (
    rf"(?:当|求使)?#{_WHEN}(?:时)?,?{_THING}#(?:在实数范围内)?有意义",
    rf"(?:若|使|要使|如果){_THING}#(?:在实数范围内)?有意义,?(?:则|那么|求)?(?:实数)?#(?:的)?(?:应满足的条件|取值范围|应满足什么条件)?(?:是|为)?(?:什么)?(?P<late>)",
    rf"(?:求)?(?:使)?{_THING}#(?:在实数范围内)?有意义的#的取值范围(?P<late>)",
    r"(?:求)?函数#(?:中)?,?(?:的)?自变量#的取值范围(?:是|为)?(?:什么)?(?P<late>)",
    r"(?:求)?(?:在)?函数#中,自变量#的取值范围(?:是|为)?(?:什么)?(?P<late>)",
)
ZERO_VALUE = (
    rf"(?:当)?#{_WHEN}(?:时)?,?(?:分式)?#的值(?:为|是|等于)(?:0|零|#)",
    r"(?:若|如果)(?:分式)?#的值(?:为|是|等于)(?:#|零),?(?:则|那么|求)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?(?P<late>)",
)


WITHOUT = (
    rf"(?:当|若)?#{_WHEN}(?:时)?,?{_THING}#(?:在实数范围内)?(?:无|没有)意义",
    rf"(?:若|使|要使|如果|当)?{_THING}#(?:无|没有)意义,?(?:则|那么|求)?#(?:的值)?(?:是|为)?(?:多少|什么)?(?P<late>)",
)


def find_without_meaning(task: Task) -> Derivation | None:
    """分式无意义: exactly where its denominator is zero."""
    found = matched(task, *WITHOUT)
    if found is None or len(found[1]) != 2:
        return None
    letter, expression = found[1]
    if found[0].groupdict().get("late") is not None:
        letter, expression = expression, letter
    if not isinstance(letter, Name) or not isinstance(expression, tree.Divide):
        return None
    below = expression.denominator
    if letters_in(expression) != (str(letter),) or any(
        isinstance(each, tree.Divide | tree.Root | tree.Power)
        for part in (below, expression.numerator)
        for each in part.walk()
        if not (isinstance(each, tree.Power) and to_sympy(each.exponent).is_positive)
    ):
        return None
    values = _zeros(below, str(letter))
    if not values:
        return None
    line = equation(below, 0)
    roots = tuple(equation(letter, value) for value in values)
    answer = roots[0] if len(roots) == 1 else tree.Or(roots)
    claims: tuple[Claim, ...] = (SameSolutions(line, answer, (str(letter),)),)
    move = Move("denominator_is_zero", answer, line, claims=claims)
    return Derivation("without_meaning", (move,), answer, proof=claims)


def find_meaning(task: Task) -> Derivation | None:
    """Denominators not zero, radicands not negative."""
    found = matched(task, *MEANING)
    if found is None or len(found[1]) != 2:
        return None
    letter, expression = found[1]
    if found[0].groupdict().get("late") is not None:
        letter, expression = expression, letter
    body = body_of(expression) or expression
    if not isinstance(letter, Name) or letters_in(body) != (str(letter),):
        return None
    if isinstance(body, Relation):
        return None
    return _conditions(body, str(letter))


def _conditions(body: Node, unknown: str) -> Derivation | None:
    moves: list[Move] = []
    answers: list[Any] = []
    given: list[Node] = []
    denominators = [each.denominator for each in body.walk() if isinstance(each, tree.Divide)]
    roots = [each for each in body.walk() if isinstance(each, tree.Root)]
    if any(root.index is not None for root in roots) or any(
        isinstance(each, tree.Call | tree.Absolute) for each in body.walk()
    ):
        return None
    for each in body.walk():
        # A zero or negative exponent has a condition of its own.
        if isinstance(each, tree.Power) and not to_sympy(each.exponent).is_positive:
            return None
    for below in denominators:
        if not letters_in(below):
            continue
        bare = below.body if isinstance(below, tree.Root) else below
        line = relation(bare, "≠", 0)
        values = _zeros(bare, unknown)
        if values is None:
            return None
        allowed = sympy.Complement(sympy.S.Reals, sympy.FiniteSet(*values))
        moves.append(_solved("denominator_not_zero", line, allowed, unknown))
        answers.append(allowed)
        given.append(line)
    for root in roots:
        if not letters_in(root.body):
            continue
        line = relation(root.body, "≥", 0)
        solved = linear_moves(line, unknown)
        if solved is None or not isinstance(solved[1], Relation):
            return None
        bound = to_sympy(solved[1].operands[1])
        interval = (
            sympy.Interval(bound, sympy.oo) if solved[1].signs == ("≥",)
            else sympy.Interval(-sympy.oo, bound)
        )  # fmt: skip
        moves.append(_solved("radicand_not_negative", line, interval, unknown))
        answers.append(interval)
        given.append(line)
    if not answers:
        return None
    common = answers[0]
    for each in answers[1:]:
        common = common.intersect(each)
    answer = _written(common, unknown)
    if answer is None:
        return None
    whole: Node = given[0] if len(given) == 1 else tree.And(tuple(given))
    proof: tuple[Claim, ...] = (SameSolutions(whole, answer, (unknown,)),)
    if len(answers) > 1:
        moves.append(Move("all_conditions", answer, claims=proof))
    return Derivation("meaning", tuple(moves), answer, proof=proof)


def _solved(rule: str, line: Node, allowed: Any, unknown: str) -> Move:
    told = _written(allowed, unknown)
    told = known(told, Node)
    return Move(rule, told, line, claims=(SameSolutions(line, told, (unknown,)),))


def _zeros(below: Node, unknown: str) -> list[Any] | None:
    value = sympy.expand(to_sympy(below))
    x = symbol(unknown)
    if not value.is_polynomial(x) or sympy.degree(value, x) > 2:
        return None
    solved = polynomial_roots(equation(below, 0), unknown)
    return None if solved is None else solved[1]


def _written(allowed: Any, unknown: str) -> Node | None:
    """An interval with holes as inequalities: x ≥ 1 且 x ≠ 3."""
    if isinstance(allowed, sympy.FiniteSet):
        return None
    if allowed == sympy.S.Reals:
        return condition(allowed, unknown)
    low, high = allowed.inf, allowed.sup
    whole = sympy.Interval(low, high, low not in allowed, high not in allowed)
    holes = sympy.Complement(whole, allowed)
    parts: list[Node] = [] if whole == sympy.S.Reals else [condition(whole, unknown)]
    if holes is not sympy.S.EmptySet:
        if not isinstance(holes, sympy.FiniteSet):
            return None
        parts += [relation(Name(unknown), "≠", hole) for hole in sorted(holes.args)]
    return parts[0] if len(parts) == 1 else tree.And(tuple(parts))


def find_zero_of_fraction(task: Task) -> Derivation | None:
    """Numerator zero while the denominator is not."""
    found = matched(task, *ZERO_VALUE)
    if found is None:
        return None
    nodes = list(found[1])
    zero = from_sympy(sympy.Integer(0))
    if zero in nodes:
        nodes.remove(zero)
    if len(nodes) != 2:
        return None
    letter, fraction = nodes
    if found[0].groupdict().get("late") is not None:
        letter, fraction = fraction, letter
    if not isinstance(letter, Name) or not isinstance(fraction, tree.Divide):
        return None
    unknown = str(letter)
    if letters_in(fraction) != (unknown,):
        return None
    above = _numerator_zeros(fraction.numerator, unknown)
    below = _zeros(fraction.denominator, unknown)
    if above is None or below is None:
        return None
    good = [each for each in above if each not in below]
    top = equation(fraction.numerator, 0)
    not_zero = relation(fraction.denominator, "≠", 0)
    proof: tuple[Claim, ...] = (
        SolutionSet(equation(fraction, 0), unknown, tuple(map(from_sympy, good))),
    )
    if not good:
        return None
    moves = [
        Move("numerator_zero", either(unknown, above), top, numbered(unknown, above),
             (SameSolutions(top, either(unknown, above), (unknown,)),)),
        Move("denominator_not_zero", either(unknown, good), not_zero, numbered(unknown, good), proof),
    ]  # fmt: skip
    return Derivation("zero_of_fraction", tuple(moves), either(unknown, good),
                      numbered(unknown, good), proof=proof)  # fmt: skip


def _numerator_zeros(above: Node, unknown: str) -> list[Any] | None:
    """Zeros of the numerator, also of |x| - 2."""
    inner = [each for each in above.walk() if isinstance(each, tree.Absolute)]
    if not inner:
        return _zeros(above, unknown)
    if len(inner) != 1 or inner[0].body != Name(unknown):
        return None
    t = symbol("t")
    value = to_sympy(above).subs(sympy.Abs(symbol(unknown)), t)
    if value.has(symbol(unknown)) or sympy.degree(value, t) != 1:
        return None
    size = sympy.solve(value, t)[0]
    return None if size < 0 else [size] if size == 0 else [size, -size]
