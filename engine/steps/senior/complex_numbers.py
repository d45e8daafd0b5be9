"""Complex numbers: arithmetic, modulus, conjugate, place in the plane, equations."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.nodes import equation, node, over, plus, power, relation, root, times
from engine.steps.senior.reading import asked
from engine.steps.task import Task

I = tree.Constant("i")  # noqa: E741 - the imaginary unit is called i in every school book


def has_imaginary(each: Node) -> bool:
    """Whether i occurs."""
    return any(inner == I for inner in each.walk())


def split(value: Any) -> tuple[Any, Any] | None:
    """Real and imaginary part, simplified, of a number."""
    try:
        expanded = sympy.radsimp(sympy.expand(sympy.expand_complex(value)))
        real, imaginary = (sympy.simplify(each) for each in expanded.as_real_imag())
    except (TypeError, ValueError, NotImplementedError):
        return None
    if not (real.is_real and imaginary.is_real and real.is_finite and imaginary.is_finite):
        return None
    return real, imaginary


def written(real: Any, imaginary: Any) -> Node:
    """a + bi as school writes it."""
    if imaginary == 0:
        return node(real)
    size = abs(imaginary)
    part: Node = I if size == 1 else times(node(size), I)
    if real == 0:
        return tree.Negate(part) if imaginary < 0 else part
    return tree.Add((node(real), tree.Minus(part) if imaginary < 0 else part))


def reduction(given: Node) -> tuple[list[Move], Node, tuple[Any, Any]] | None:
    """The moves from an expression to a + bi."""
    if any(isinstance(each, Name | Relation) for each in given.walk()):
        return None
    if (turned := _power_of_i(given)) is not None:
        return turned
    parts = split(to_sympy(given))
    if parts is None:
        return None
    answer = written(*parts)
    moves: list[Move] = []
    if isinstance(given, tree.Divide) and has_imaginary(given.denominator):
        below = split(to_sympy(given.denominator))
        if below is None or below == (0, 0):
            return None
        conjugate = written(below[0], -below[1]) if below[0] != 0 else I
        above = times(given.numerator, conjugate)
        under = times(given.denominator, conjugate)
        up, down = split(to_sympy(above)), split(to_sympy(under))
        if up is None or down is None:
            return None
        moves.append(
            Move(
                "multiply_conjugate",
                before=given,
                after=equation(over(above, under), over(written(*up), written(*down))),
                claims=(
                    Equal(given, over(above, under)),
                    Equal(above, written(*up)),
                    Equal(under, written(*down)),
                ),
                words={"conjugate": conjugate},
            )
        )
    elif given != answer:
        moves.append(
            Move("expand_complex", before=given, after=answer, claims=(Equal(given, answer),))
        )
        return moves, answer, parts
    if given != answer and (not moves or moves[-1].after != answer):
        moves.append(Move("complex_result", after=answer, claims=(Equal(given, answer),)))
    return moves, answer, parts


def _power_of_i(given: Node) -> tuple[list[Move], Node, tuple[Any, Any]] | None:
    """i to a large whole power, by its period 4."""
    if (
        not isinstance(given, tree.Power)
        or given.base != I
        or not isinstance(given.exponent, tree.Number)
    ):
        return None
    value = given.exponent.value
    if value.denominator != 1 or not 4 < value < 10**9:
        return None
    turns, rest = divmod(int(value), 4)
    parts = ((1, 0), (0, 1), (-1, 0), (0, -1))[rest]
    answer = written(*map(sympy.Integer, parts))
    count = Equal(given.exponent, plus(times(4, turns, sign="×"), rest))
    claims = (count, Equal(power(I, 4), node(1)), Equal(power(I, rest), answer))
    shown = equation(given, power(I, plus(times(4, turns, sign="×"), rest)), power(I, rest), answer)
    move = Move("powers_of_i", after=shown, claims=claims, words={"rest": node(rest)})
    return [move], answer, (sympy.Integer(parts[0]), sympy.Integer(parts[1]))


_ASKS = {
    "的共轭复数的模": "modulus", "的共轭复数": "conjugate", "的模": "modulus", "的实部": "real", "的虚部": "imaginary",
    "的实部和虚部": "both", "在复平面内对应的点位于第几象限": "quadrant",
    "在复平面内对应的点在第几象限": "quadrant", "在复平面内所对应的点位于第几象限": "quadrant",
    "在复平面上对应的点位于第几象限": "quadrant", "在复平面内对应的点位于": "quadrant", "对应的点位于第几象限": "quadrant",
    "在复平面内对应的点的坐标": "point",
}  # fmt: skip


def find_complex(task: Task) -> Derivation | None:
    """复数的计算."""
    found = asked(task)
    if found is None or not found.nodes or not any(has_imaginary(each) for each in found.nodes):
        return None
    words, nodes = found.words, found.nodes
    if "虚数单位" in words:
        words = re.sub(r"\(?#(?:为|是)虚数单位\)?,?", "", words).strip(",")
        units = [each for each in nodes if each == I]
        if len(units) != 1:
            return None
        nodes = tuple(each for each in nodes if each != I)
    if (
        re.fullmatch(r"(?:求|化简)?(?:复数)?#", words)
        and len(nodes) == 1
        and not isinstance(nodes[0], Relation)
    ):
        return _finished(nodes[0], "value")
    match = re.fullmatch(
        r"(?:求)?(?:复数)?#(?:,求#|,求复数#|,求复数|,求它)?(的.*|在复平面.*|对应.*)", words
    )
    if match is not None and match[1] in _ASKS and len(nodes) <= 2:
        return _asked_of(nodes, _ASKS[match[1]])
    if re.fullmatch(r"(?:复数)?#(?:满足#)?,求(?:复数)?#", words):
        if len(nodes) == 3:
            if not isinstance(nodes[0], Name):
                return None
            nodes = nodes[1:]
        return _defined(nodes[0], nodes[1])
    return None


def _asked_of(nodes: tuple[Node, ...], ask: str) -> Derivation | None:
    given = nodes[0]
    if isinstance(given, Relation) and given.signs == ("=",) and len(given.operands) == 2:
        name, body = given.operands
        if not isinstance(name, Name):
            return _equation_then(given, ask)
        if len(nodes) == 2 and nodes[1] != name:
            return None
        return _finished(body, ask)
    return _finished(given, ask) if len(nodes) == 1 else None


def _equation_then(given: Relation, ask: str) -> Derivation | None:
    solved = _linear(given)
    if solved is None:
        return None
    moves, value, claims = solved
    rest = _finished(value, ask)
    if rest is None:
        return None
    return Derivation(
        rest.technique,
        (*moves, *rest.moves),
        answer=rest.answer,
        answer_latex=rest.answer_latex,
        answer_text=rest.answer_text,
        proof=(*claims, *rest.proof),
    )


def _conjugates(name: Name) -> tuple[Node, ...]:
    """The ways in which the conjugate of a letter is written."""
    return (Name(f"bar({name})"), Name(f"overline({name})"), Call("conjugate", (name,)))


def _defined(given: Node, wanted: Node) -> Derivation | None:
    """z = ..., then |z|, z², 1/z; or an equation for z."""
    if not isinstance(given, Relation) or given.signs != ("=",) or len(given.operands) != 2:
        return None
    name, body = given.operands
    if not isinstance(name, Name):
        solved = _linear(given)
        if solved is None:
            return None
        moves, value, claims = solved
        letter = next(e for e in given.walk() if isinstance(e, Name))
        if wanted == letter:
            return Derivation("complex_equation", tuple(moves), answer=value, proof=tuple(claims))
        name, body = letter, value
    else:
        moves, claims = [], []
    if wanted == tree.Absolute(name):
        rest = _finished(body, "modulus")
    elif wanted in _conjugates(name):
        rest = _finished(body, "conjugate")
    else:
        filled = _filled(wanted, name, body)
        rest = None if filled is None else _finished(filled, "value")
    if rest is None:
        return None
    return Derivation(
        rest.technique,
        (*moves, *rest.moves),
        answer=rest.answer,
        answer_latex=rest.answer_latex,
        answer_text=rest.answer_text,
        proof=(*claims, *rest.proof),
    )


def _filled(wanted: Node, name: Name, body: Node) -> Node | None:
    parts = split(to_sympy(body)) if not any(isinstance(e, Name) for e in body.walk()) else None
    if parts is None:
        return None
    current = wanted
    for conjugate in _conjugates(name):
        current = replaced(current, conjugate, written(parts[0], -parts[1]))
    current = replaced(current, name, written(*parts))
    return (
        None
        if any(isinstance(each, Name) for each in current.walk()) or current == wanted
        else current
    )


def _linear(given: Relation) -> tuple[list[Move], Node, list[Claim]] | None:
    """An equation that is linear in one letter with complex coefficients."""
    letters = {str(each) for each in given.walk() if isinstance(each, Name)}
    if len(letters) != 1 or any(isinstance(e, Call | tree.Absolute) for e in given.walk()):
        return None
    name = letters.pop()
    z = sympy.Symbol(name)
    left, right = (to_sympy(each).subs(symbol(name), z) for each in given.operands)
    difference = sympy.expand(left - right)
    if not difference.is_polynomial(z) or sympy.degree(difference, z) != 1:
        return None
    slope, rest = difference.coeff(z, 1), difference.coeff(z, 0)
    top, bottom = split(-rest), split(slope)
    if top is None or bottom is None:
        return None
    quotient = over(written(*top), written(*bottom))
    reduced = reduction(quotient) if bottom[1] != 0 else None
    parts = split(-rest / slope)
    if parts is None:
        return None
    value = written(*parts)
    moves = [Move("isolate_complex", before=given, after=equation(Name(name), quotient))]
    if reduced is not None:
        moves += reduced[0]
    elif quotient != value:
        moves.append(
            Move(
                "complex_result",
                after=equation(Name(name), value),
                claims=(Equal(quotient, value),),
            )
        )
    put_in = Equal(
        node(sympy.expand_complex(left.subs(z, to_sympy(value)))),
        node(sympy.expand_complex(right.subs(z, to_sympy(value)))),
    )
    return moves, value, [put_in]


def _finished(given: Node, ask: str) -> Derivation | None:
    reduced = reduction(given)
    if reduced is None:
        return None
    moves, value, (real, imaginary) = reduced
    base = moves[-1].claims if moves and moves[-1].rule == "powers_of_i" else (Equal(given, value),)
    # Turned round: the square of the modulus is the value times its conjugate.
    check = Equal(times(value, written(real, -imaginary)), node(real**2 + imaginary**2))
    proof: tuple[Claim, ...] = (*base, check)
    if ask == "value":
        return Derivation("complex", tuple(moves), answer=value, proof=proof) if moves else None
    if ask == "conjugate":
        answer = written(real, -imaginary)
        moves.append(Move("conjugate", after=answer))
        return Derivation("complex", tuple(moves), answer=answer, proof=proof)
    if ask == "modulus":
        size = sympy.sqrtdenest(sympy.sqrt(sympy.expand(real**2 + imaginary**2)))
        filled = root(plus(power(node(real), 2), power(node(imaginary), 2)))
        claim = Equal(filled, node(size))
        moves.append(Move("modulus", after=equation(filled, size), claims=(claim,)))
        return Derivation("complex", tuple(moves), answer=node(size), proof=(*proof, claim))
    if ask in ("real", "imaginary"):
        part = node(real if ask == "real" else imaginary)
        moves.append(Move("read_part", after=part))
        return Derivation("complex", tuple(moves), answer=part, proof=proof)
    if ask == "point":
        point = tree.Tuple((node(real), node(imaginary)))
        moves.append(Move("complex_point", after=point))
        return Derivation("complex", tuple(moves), answer=point, proof=proof)
    if ask == "quadrant":
        if real == 0 or imaginary == 0:
            return None
        name = {(1, 1): "第一象限", (-1, 1): "第二象限", (-1, -1): "第三象限", (1, -1): "第四象限"}[
            (int(sympy.sign(real)), int(sympy.sign(imaginary)))
        ]
        point = tree.Tuple((node(real), node(imaginary)))
        signs = (
            Holds(relation(real, ">" if real > 0 else "<", 0)),
            Holds(relation(imaginary, ">" if imaginary > 0 else "<", 0)),
        )
        moves.append(Move("complex_quadrant", after=point, claims=signs, words={"quadrant": name}))
        return Derivation(
            "complex",
            tuple(moves),
            answer_latex=rf"\text{{{name}}}",
            answer_text=name,
            proof=(*proof, *signs),
        )
    return None
