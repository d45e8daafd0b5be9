"""Values of numerical expressions: powers, roots, logarithms, special angles, counts."""

from __future__ import annotations

from typing import Any

import sympy
from sympy.simplify.fu import TR8

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.nodes import equation, node, power, times
from engine.steps.senior.reading import matched
from engine.steps.task import Task

TRIGONOMETRIC = ("sin", "cos", "tan")
ASKS = (r"求?#", r"化简#", r"求值#", r"化简和?求值#", r"求?(?:式子|表达式|代数式)#")


def find_calculation(task: Task) -> Derivation | None:
    """计算一个数式."""
    nodes = matched(task, *ASKS)
    if nodes is None:
        return None
    given = nodes[0]
    if any(
        isinstance(e, Name | tree.Relation | tree.Vector | tree.Quantity | tree.Constant)
        and not _is_plain(e)
        for e in given.walk()
    ):
        return None
    if not any(rule_of(each) for each in given.walk()):
        return None
    return _calculate(given)


def _is_plain(each: Node) -> bool:
    return isinstance(each, tree.Constant) and each.name in ("pi", "e")


def rule_of(each: Node) -> str | None:
    """The rule that gives a part its value, or None for what is plain arithmetic."""
    match each:
        case tree.Call(function=function):
            if function in TRIGONOMETRIC:
                return "special_angle"
            return "logarithm_value" if function in ("ln", "lg", "log") else None
        case tree.Choose():
            return "combination_value"
        case tree.Arrange():
            return "permutation_value"
        case tree.Factorial():
            return "factorial_value"
        case tree.Power(exponent=exponent):
            value = to_sympy(exponent)
            if value.has(sympy.log):
                return "power_of_logarithm"
            return "rational_power" if value.is_Rational and not value.is_Integer else None
    return None


def _calculate(asked_for: Node) -> Derivation | None:
    defined, given = _powers_of_logarithms(asked_for)
    identity = _double_angle(given)
    moves: list[Move] = [identity] if identity is not None else []
    current = identity.after if identity is not None and identity.after is not None else given
    parts, current = _evaluated(current)
    value = exact_value(to_sympy(current))
    if value is None:
        return None
    answer = node(value)
    if parts:
        moves.append(
            Move(
                "evaluate_parts",
                before=given if not moves else moves[-1].after,
                after=current,
                parts=parts,
                claims=tuple(c for p in parts for c in p.claims),
            )
        )
    proof = Equal(given, answer)
    if current != answer:
        rule = (
            "logarithm_laws"
            if _has_logarithm(current)
            else ("product_to_sum" if _has_angle(current) else "combine_values")
        )
        if rule == "logarithm_laws":
            moves += _logarithm_moves(current, value)
        else:
            moves.append(Move(rule, before=current, after=answer, claims=(Equal(current, answer),)))
    definitions = tuple(claim for move in defined for claim in move.claims)
    return Derivation("calculation", (*defined, *moves), answer=answer, proof=(proof, *definitions))


def _powers_of_logarithms(given: Node) -> tuple[tuple[Move, ...], Node]:
    """2^{log_2 3} is 3 by what a logarithm means; the claim is that definition."""
    moves: list[Move] = []
    current = given
    for each in given.walk():
        if not isinstance(each, tree.Power) or not isinstance(each.exponent, tree.Call):
            continue
        logarithm = each.exponent
        if logarithm.function not in ("ln", "lg", "log") or len(logarithm.arguments) != 1:
            continue
        base = {"ln": tree.Constant("e"), "lg": node(10)}.get(logarithm.function, logarithm.base)
        inside = logarithm.arguments[0]
        if base is None or to_sympy(base) != to_sympy(each.base):
            continue
        if to_sympy(inside).is_positive is not True:
            continue
        if isinstance(inside, tree.Call):
            continue
        claim = Equal(tree.Call("log", (inside,), each.base), logarithm)
        words: dict[str, Node | str] = {"part": each}
        moves.append(
            Move("power_of_logarithm", equation(each, inside), claims=(claim,), words=words)
        )
        current = replaced(current, each, inside)
    return tuple(moves), current


def _has_logarithm(each: Node) -> bool:
    return any(isinstance(e, tree.Call) and e.function in ("ln", "lg", "log") for e in each.walk())


def _has_angle(each: Node) -> bool:
    return any(isinstance(e, tree.Call) and e.function in TRIGONOMETRIC for e in each.walk())


def _evaluated(given: Node) -> tuple[tuple[Move, ...], Node]:
    """Every part with a value of its own replaced by it, innermost parts first."""
    parts: list[Move] = []
    current = given
    for each in _candidates(given):
        rule = rule_of(each)
        if rule is None:
            continue
        value = exact_value(to_sympy(each))
        if value is None or (rule == "logarithm_value" and not value.is_Rational):
            continue
        written = node(value)
        if written == each:
            continue
        words: dict[str, Node | str] = {"part": each}
        if rule == "logarithm_value" and isinstance(each, tree.Call):
            base = tree.Constant("e") if each.function == "ln" else (each.base or node(10))
            words["power"] = equation(power(base, written), each.arguments[0])
        after, claim = equation(each, written), Equal(each, written)
        if isinstance(each, tree.Choose | tree.Arrange) and (counted := _counted(each)) is not None:
            after = equation(each, counted, written)
        if isinstance(each, tree.Call) and each.function in TRIGONOMETRIC:
            rule, reduced = _angle_rule(each, value)
            if reduced is not None:
                after = equation(each, *reduced, written)
        if all(part.after != after for part in parts):
            parts.append(Move(rule, after=after, claims=(claim,), words=words))
        current = replaced(current, each, written)
    return tuple(parts), current


def _candidates(given: Node) -> list[Node]:
    found: list[Node] = []
    for child in given.children():
        found += _candidates(child)
    inner = {each for each in found if rule_of(each)}
    if rule_of(given) and not (
        isinstance(given, tree.Power) and inner and rule_of(given) != "power_of_logarithm"
    ):
        # A power of a logarithm has its value as a whole; its exponent alone has none.
        found = [
            each for each in found if exact_value(to_sympy(given)) is None or not rule_of(each)
        ]
        found.append(given)
    return found


def _counted(each: tree.Choose | tree.Arrange) -> Node | None:
    total, taken = to_sympy(each.total), to_sympy(each.taken)
    if not (total.is_Integer and taken.is_Integer) or not 2 <= taken <= 8 or taken > total:
        return None
    few = min(taken, total - taken) if isinstance(each, tree.Choose) else taken
    if few < 2:
        return None
    above = times(*(int(total - step) for step in range(int(few))), sign="×")
    if isinstance(each, tree.Arrange):
        return above
    return tree.Divide(above, times(*range(int(few), 0, -1), sign="×"))


def _angle_rule(each: tree.Call, value: Any) -> tuple[str, tuple[Node, ...] | None]:
    """A table angle, one that a reduction formula brings to the table, or a sum of two."""
    angle = to_sympy(each.arguments[0])
    turn = angle / sympy.pi
    if not turn.is_Rational:
        return "special_angle", None
    in_degrees = any(isinstance(e, tree.Degrees) for e in each.walk())
    if turn.q in (12,):
        return "split_angle", _split(each.function, turn, in_degrees)
    if 0 <= turn <= sympy.Rational(1, 2):
        return "special_angle", None
    reduced = turn % 2
    sharp = min(reduced % 1, 1 - reduced % 1)
    small = tree.Call(each.function, (_angle(sharp, in_degrees),))
    size = to_sympy(small)
    if size == 0 or size.has(sympy.zoo):
        return "reduce_angle", None
    sign = sympy.simplify(value / size)
    if sign not in (1, -1):
        return "reduce_angle", None
    return "reduce_angle", ((small if sign == 1 else tree.Negate(small)),)


def _angle(turn: Any, in_degrees: bool) -> Node:
    if in_degrees:
        return tree.Degrees(node(turn * 180))
    return node(turn * sympy.pi)


def _split(function: str, turn: Any, in_degrees: bool) -> tuple[Node, ...] | None:
    for other in (
        sympy.Rational(1, 4),
        sympy.Rational(1, 3),
        sympy.Rational(3, 4),
        sympy.Rational(2, 3),
    ):
        for sign in (1, -1):
            second = (turn - other) * sign
            if second in (sympy.Rational(1, 6), sympy.Rational(1, 4), sympy.Rational(1, 3)):
                a, b = _angle(other, in_degrees), _angle(second, in_degrees)
                inside = tree.Add((a, b if sign > 0 else tree.Minus(b)))
                return (tree.Call(function, (inside,)),)
    return None


def exact_value(value: Any) -> Any:
    """A number without logarithms or angles left in it, or None."""
    try:
        value = value.doit()
        if value.has(sympy.log):
            value = _in_prime_logarithms(value)
            if value is None:
                return None
        if value.has(sympy.sin, sympy.cos, sympy.tan):
            value = sympy.simplify(TR8(value))
        if value.free_symbols or value.has(
            sympy.sin, sympy.cos, sympy.tan, sympy.log, sympy.zoo, sympy.nan
        ):
            return None
        return sympy.radsimp(sympy.expand(value)) if not value.is_Rational else value
    except (NotImplementedError, ValueError, TypeError):
        return None


def _in_prime_logarithms(value: Any) -> Any:
    """Logarithms of rationals as sums over primes: a rational function of them that must cancel."""
    changes: dict[Any, Any] = {}
    for each in value.atoms(sympy.log):
        argument = each.args[0]
        if not argument.is_positive:
            return None
        total: Any = sympy.Integer(0)
        for base, exponent in _factors(argument):
            if base != sympy.E:
                total += exponent * sympy.Symbol(f"log{base}", positive=True)
            else:
                total += exponent
        changes[each] = total
    cancelled = sympy.cancel(sympy.together(value.xreplace(changes)))
    return None if cancelled.free_symbols else cancelled


def _factors(argument: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    for factor in sympy.Mul.make_args(argument):
        base, exponent = factor.as_base_exp()
        if base.is_Rational and base.is_positive:
            if max(base.p, base.q) > 10**9:
                raise ValueError("too large to factor")
            found += [(prime, exponent * times_) for prime, times_ in sympy.factorrat(base).items()]
        elif base == sympy.E:
            found.append((base, exponent))
        else:
            raise ValueError("not a product of primes")
    return found


def _logarithm_moves(current: Node, value: Any) -> list[Move]:
    """One line that says which law joins the logarithms, where one law is enough."""
    written = node(value)
    joined = joined_logarithm(current)
    if joined is not None:
        return [
            Move("logarithm_laws", before=current, after=joined, claims=(Equal(current, joined),)),
            Move("logarithm_final", before=joined, after=written, claims=(Equal(joined, written),)),
        ]
    rule = (
        "change_of_base"
        if any(isinstance(e, tree.Multiply) and _has_logarithm(e) for e in current.walk())
        else "logarithm_laws"
    )
    return [Move(rule, before=current, after=written, claims=(Equal(current, written),))]


def joined_logarithm(current: Node) -> Node | None:
    """c₁·log u₁ ± c₂·log u₂ ... of one base as a single logarithm."""
    if not isinstance(current, tree.Add):
        return None
    base: tuple[str, Node | None] | None = None
    above, below = sympy.Integer(1), sympy.Integer(1)
    product: Any = above / below
    for term in current.terms:
        sign = -1 if isinstance(term, tree.Minus | tree.Negate) else 1
        inside = term.body if isinstance(term, tree.Minus | tree.Negate) else term
        coefficient: Any = sympy.Integer(1)
        if (
            isinstance(inside, tree.Multiply)
            and len(inside.factors) == 2
            and not _has_logarithm(inside.factors[0])
        ):
            coefficient, inside = to_sympy(inside.factors[0]), inside.factors[1]
        if not isinstance(inside, tree.Call) or inside.function not in ("ln", "lg", "log"):
            return None
        if base is not None and base != (inside.function, inside.base):
            return None
        base = (inside.function, inside.base)
        product *= to_sympy(inside.arguments[0]) ** (sign * coefficient)
    if base is None:
        return None
    return tree.Call(base[0], (node(product),), base[1])


def _double_angle(given: Node) -> Move | None:
    """sin A cos A, cos²A - sin²A, 2cos²A - 1, 1 - 2sin²A at a constant angle."""
    value = to_sympy(given, evaluate=False)
    angles = {
        to_sympy(e.arguments[0])
        for e in given.walk()
        if isinstance(e, tree.Call) and e.function in TRIGONOMETRIC
    }
    written = [
        e.arguments[0]
        for e in given.walk()
        if isinstance(e, tree.Call) and e.function in TRIGONOMETRIC
    ]
    if len(angles) != 1 or len(written) < 1 or value.has(sympy.log):
        return None
    angle = angles.pop()
    in_degrees = isinstance(written[0], tree.Degrees)
    twice = _angle(2 * angle / sympy.pi, in_degrees)
    symbol_ = sympy.Symbol("angle", real=True)
    general = _with_angle(given, symbol_)
    if general is None:
        return None
    for target in (sympy.sin(2 * symbol_), sympy.cos(2 * symbol_)):
        ratio = sympy.simplify(general / target)
        if (ratio.is_Rational and ratio != 0 and len(written) > 1) or (
            ratio.is_Rational and ratio != 0 and isinstance(given, tree.Add)
        ):
            shown: Node = tree.Call("sin" if target.func is sympy.sin else "cos", (twice,))
            after = shown if ratio == 1 else times(node(ratio), shown)
            return Move("double_angle", before=given, after=after, claims=(Equal(given, after),))
    return None


def _with_angle(given: Node, letter: Any) -> Any:
    name = Name("t")
    current = given
    for each in given.walk():
        if isinstance(each, tree.Call) and each.function in TRIGONOMETRIC:
            current = replaced(current, each, tree.Call(each.function, (name,)))
    expression = to_sympy(current)
    return (
        None
        if expression.is_number
        else expression.subs(dict.fromkeys(expression.free_symbols, letter))
    )


def prove_value(given: Node, value: Any) -> tuple[Claim, ...]:
    """That an expression has a value."""
    return (Equal(given, node(value)),)
