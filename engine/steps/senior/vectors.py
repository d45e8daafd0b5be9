"""Plane vectors by coordinates, or by lengths and the angle between them."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, relation, sure
from engine.steps.senior.reading import Clause, clauses
from engine.steps.senior.signs import real_zeros
from engine.steps.senior.straight import two_letters
from engine.steps.senior.vector_values import Known, Vector
from engine.steps.task import Task


def find_vector(task: Task) -> Derivation | None:
    """平面向量的运算."""
    split = clauses(task)
    if split is None:
        return None
    given, wanted = split
    try:
        known = _read(given)
        if known is None or not (known.vectors or known.points):
            return None
        if (
            len(wanted) == 2 and wanted[1].words.endswith(("夹角", "夹角的余弦", "夹角的余弦值"))
        ) or len(wanted) == 1:
            return _answer(known, wanted)
    except (ValueError, ZeroDivisionError, TypeError):
        return None
    return None


GREEK = ("lambda", "mu", "theta", "alpha")
_HEAD = r"(?:平面|平面内|两个)?(?:非零)?(?:向量)?"


def _read(given: tuple[Clause, ...]) -> Known | None:
    known = Known()
    lengths: dict[str, Any] = {}
    angle: tuple[str, str, Any] | None = None
    for clause in given:
        if clause.fits(r"(?:单位)?(?:(?:向量)?#和(?:向量)?#|#)?的?夹角(?:为|是)?#"):
            names = [_name(each) for each in clause.nodes[:-1]]
            if len(names) != 2 or None in names:
                return None
            angle = (str(names[0]), str(names[1]), to_sympy(clause.nodes[-1]))
            if clause.words.startswith("单位"):
                lengths |= {name: sympy.Integer(1) for name in names if name is not None}
        elif clause.fits(rf"{_HEAD}#(?:和{_HEAD}#)?(?:满足#?)?"):
            for each in clause.nodes:
                if not _fact(each, known, lengths):
                    return None
        elif clause.fits(r"(?:向量)?#(?:和(?:向量)?#)(平行|共线|垂直)"):
            sign = "⊥" if "垂直" in clause.words else "∥"
            sides = []
            for each in clause.nodes:
                if isinstance(each, Relation):
                    if not _fact(each, known, lengths) or _name(each.operands[0]) is None:
                        return None
                    each = each.operands[0]
                sides.append(each)
            known.conditions.append(Relation(tuple(sides), (sign,)))
        elif clause.fits(r"点#(?:和(?:点)?#)?"):
            if not all(_fact(each, known, lengths) for each in clause.nodes):
                return None
        elif clause.fits(r"(?:向量)?#(?:和(?:向量)?#)?(?:为)?单位向量"):
            for each in clause.nodes:
                name = _name(each)
                if name is None:
                    return None
                lengths[name] = sympy.Integer(1)
        else:
            return None
    if lengths:
        return _by_lengths(known, lengths, angle)
    return None if angle is not None else known


def _name(each: Node) -> str | None:
    if isinstance(each, tree.Vector):
        return each.name
    return str(each) if isinstance(each, Name) else None


def _fact(each: Node, known: Known, lengths: dict[str, Any]) -> bool:
    if (
        isinstance(each, Call)
        and len(each.function) == 1
        and each.function.isupper()
        and len(each.arguments) == 2
    ):
        known.points[each.function] = tuple(to_sympy(a) for a in each.arguments)
        return True
    if not isinstance(each, Relation):
        return isinstance(each, tree.Vector | Name)
    if len(each.operands) != 2:
        if set(each.signs) == {"="} and all(
            isinstance(o, tree.Absolute) for o in each.operands[:-1]
        ):
            return all(
                _fact(Relation((o, each.operands[-1]), ("=",)), known, lengths)
                for o in each.operands[:-1]
            )
        return False
    left, right = each.operands
    name = _name(left)
    if each.signs == ("=",) and name is not None and isinstance(right, tree.Tuple):
        if len(right.items) not in (2, 3):
            return False
        known.vectors[name] = Vector(tuple(to_sympy(item) for item in right.items))
        return True
    if (
        each.signs == ("=",)
        and isinstance(left, tree.Absolute)
        and (length := _name(left.body)) is not None
        and length not in known.vectors
    ):
        value = to_sympy(right)
        if not value.is_number:
            return False
        lengths[length] = value
        return True
    if each.signs == ("=",) and name is not None and name not in known.vectors and known.vectors:
        built = _combination(right, known)
        if built is not None:
            known.vectors[name] = built
            return True
    if each.signs[0] in ("=", "⊥", "∥"):
        known.conditions.append(each)
        return True
    return False


def _combination(right: Node, known: Known) -> Vector | None:
    """a - kb of vectors given before."""
    try:
        value = known.value(right)
    except (ValueError, TypeError, KeyError):
        return None
    return value if isinstance(value, Vector) and known.gram is None else None


def _by_lengths(
    known: Known, lengths: dict[str, Any], angle: tuple[str, str, Any] | None
) -> Known | None:
    """Two vectors as their own basis, with the products that their lengths and angle give."""
    if known.vectors or known.points or len(lengths) != 2:
        return None
    one, other = lengths
    if angle is not None:
        if {angle[0], angle[1]} != {one, other} or not 0 <= angle[2] <= sympy.pi:
            return None
        product = lengths[one] * lengths[other] * sympy.cos(angle[2])
    else:
        mark = sympy.Symbol("product", real=True)
        known.vectors = {one: Vector((1, 0)), other: Vector((0, 1))}
        known.gram = sympy.Matrix([[lengths[one] ** 2, mark], [mark, lengths[other] ** 2]])
        equations = [_residue(each, known) for each in known.conditions]
        if len(equations) != 1:
            return None
        found = sympy.solve(equations[0], mark)
        if len(found) != 1:
            return None
        product = found[0]
        if abs(product) > lengths[one] * lengths[other]:
            return None
        known.conditions = []
    known.vectors = {
        one: Vector((sympy.Integer(1), sympy.Integer(0))),
        other: Vector((sympy.Integer(0), sympy.Integer(1))),
    }
    known.gram = sympy.Matrix([[lengths[one] ** 2, product], [product, lengths[other] ** 2]])
    return known


def _residue(each: Node, known: Known) -> Any:
    """An expression that is zero exactly when the condition holds."""
    each = sure(Relation, each)
    left, right = (known.value(operand) for operand in each.operands)
    if each.signs == ("⊥",):
        return known.dot(left, right)
    if each.signs == ("∥",):
        if len(left.parts) != 2:
            raise ValueError("parallel in space")
        return sympy.expand(left.parts[0] * right.parts[1] - left.parts[1] * right.parts[0])
    if isinstance(left, Vector) or isinstance(right, Vector):
        raise ValueError("an equation of vectors")
    if isinstance(each.operands[0], tree.Absolute) and isinstance(each.operands[1], tree.Absolute):
        return sympy.expand(left**2 - right**2)
    if isinstance(each.operands[0], tree.Absolute):
        if not right.is_number or right < 0:
            raise ValueError("a negative length")
        return sympy.expand(left**2 - right**2)
    return sympy.expand(left - right)


def _answer(known: Known, wanted: tuple[Clause, ...]) -> Derivation | None:
    clause = wanted[0]
    nodes = tuple(n for each in wanted for n in each.nodes)
    words = "和".join(each.words for each in wanted)

    parameters = sorted(
        {
            s.name
            for v in known.vectors.values()
            for p in v.parts
            for s in getattr(p, "free_symbols", ())
        }
        | {s.name for p in known.points.values() for c in p for s in c.free_symbols}
    )
    if known.conditions:
        if re.fullmatch(r"(?:实数)?#", words) is None or len(known.conditions) != 1:
            return None
        names = {str(e) for e in known.conditions[0].walk() if isinstance(e, Name)} - set(
            known.vectors
        )
        unknown = set(parameters) | {
            n for n in names if (len(n) == 1 or n in GREEK) and n not in known.points
        }
        if not isinstance(nodes[0], Name) or unknown != {str(nodes[0])}:
            return None
        return _parameter(known, nodes[0])
    if parameters:
        return None
    if re.fullmatch(r"(?:向量)?#和(?:向量)?#的?夹角(?:的余弦值?)?", words) or re.fullmatch(
        r"#,#的夹角", words
    ):
        return _angle(known, nodes, cosine="余弦" in words)
    if re.fullmatch(r"(?:向量)?#(?:的坐标|的模|的长度)?", words) is None:
        return None
    return _value(known, nodes[0], size=clause.words.endswith(("的模", "的长度")))


def _shown(value: Any) -> Node:
    return tree.Tuple(tuple(map(node, value.parts))) if isinstance(value, Vector) else node(value)


def _product_written(each: Node, known: Known) -> Node | None:
    """x₁x₂+y₁y₂ filled in, for a product of two vectors by coordinates."""
    if not isinstance(each, tree.Multiply) or known.gram is not None or len(each.factors) != 2:
        return None
    one, other = (known.value(factor) for factor in each.factors)
    if not (isinstance(one, Vector) and isinstance(other, Vector)):
        return None
    return tree.Add(
        tuple(
            tree.Multiply((node(a), node(b)), ("×",))
            for a, b in zip(one.parts, other.parts, strict=True)
        )
    )


def _value(known: Known, each: Node, size: bool) -> Derivation | None:
    if size:
        each = tree.Absolute(each)
    value = known.value(each)
    parts = value.parts if isinstance(value, Vector) else (value,)
    if any(getattr(part, "free_symbols", None) for part in parts):
        return None
    if not isinstance(value, Vector):
        value = sympy.sqrtdenest(sympy.radsimp(sympy.simplify(value)))
    elif known.gram is not None:
        return None
    vectors = [
        e for e in each.walk() if isinstance(e, tree.Vector | Name) and _name(e) in known.vectors
    ]
    if not vectors and not any(isinstance(e, tree.Vector | Name) for e in each.walk()):
        return None
    moves: list[Move] = []
    proof: list[Claim] = []
    shown = _shown(value)
    if isinstance(value, Vector):
        moves.append(
            Move(
                "vector_combination",
                after=equation(each, shown),
                claims=tuple(_component_claims(each, known, value)),
            )
        )
        proof += _component_claims(each, known, value)
    elif isinstance(each, tree.Absolute):
        inside = known.value(each.body)
        if not isinstance(inside, Vector):
            return None
        square = known.dot(inside, inside)
        if known.gram is None:
            squares = tree.Add(tuple(tree.Power(node(p), node(2)) for p in inside.parts))
            if (
                not isinstance(each.body, tree.Vector | Name)
                or _name(each.body) not in known.vectors
            ):
                moves.append(
                    Move(
                        "vector_combination",
                        after=equation(each.body, _shown(inside)),
                        claims=tuple(_component_claims(each.body, known, inside)),
                    )
                )
            moves.append(
                Move(
                    "vector_length",
                    after=equation(each, tree.Root(squares), shown),
                    claims=(Equal(tree.Root(squares), shown),),
                )
            )
            proof.append(Equal(tree.Root(squares), shown))
            proof += _component_claims(each.body, known, inside)
        else:
            moves.append(
                Move(
                    "square_length",
                    after=equation(tree.Power(each, node(2)), node(square)),
                    words={"vector": each.body},
                )
            )
            moves.append(
                Move(
                    "take_root",
                    after=equation(each, shown),
                    claims=(Equal(tree.Root(node(square)), shown),),
                )
            )
            proof += _gram_claims(known, inside, square)
            proof.append(Equal(tree.Power(shown, node(2)), node(square)))
    else:
        written = _product_written(each, known)
        if written is None and known.gram is not None:
            written = _by_definition(each, known)
        middle = (written,) if written is not None else ()
        rule = "dot_by_coordinates" if known.gram is None else "dot_by_lengths"
        moves.append(
            Move(
                rule,
                after=equation(each, *middle, shown),
                claims=tuple(Equal(m, shown) for m in middle),
            )
        )
        proof += _scalar_claims(each, known, value)
    return Derivation("vector", tuple(moves), answer=shown, proof=tuple(proof))


def _by_definition(each: Node, known: Known) -> Node | None:
    """The product of two combinations, term by term, with |a|², a·b and |b|² put in."""
    if not isinstance(each, tree.Multiply) or len(each.factors) != 2:
        return None
    one, other = (known.value(factor) for factor in each.factors)
    if not (isinstance(one, Vector) and isinstance(other, Vector)):
        return None
    (a, b), (c, d), gram = one.parts, other.parts, known.gram
    parts = ((a * c, gram[0, 0]), (a * d + b * c, gram[0, 1]), (b * d, gram[1, 1]))
    shown = [tree.Multiply((node(k), node(v)), ("×",)) for k, v in parts if k != 0]
    if len(shown) == 1 and parts[1][0] == 1:
        lengths = [sympy.sqrt(gram[0, 0]), sympy.sqrt(gram[1, 1])]
        cosine = sympy.simplify(gram[0, 1] / lengths[0] / lengths[1])
        return tree.Multiply(tuple(map(node, (*lengths, cosine))), ("×", "×"))
    return tree.Add(tuple(shown)) if len(shown) > 1 else shown[0]


def _coordinates(known: Known) -> dict[str, tuple[Any, ...]]:
    """Real coordinates of every vector: for lengths, the first one lies on the axis."""
    if known.gram is None:
        return {name: vector.parts for name, vector in known.vectors.items()}
    one, other = known.vectors
    length = sympy.sqrt(known.gram[0, 0])
    along = known.gram[0, 1] / length
    across = sympy.sqrt(sympy.simplify(known.gram[1, 1] - along**2))
    return {one: (length, sympy.Integer(0)), other: (along, across)}


def _component(each: Node, known: Known, place: int) -> Node:
    """A combination of vectors with each vector replaced by one coordinate."""
    from engine.steps.senior.derivative import replaced

    current = each
    coordinates = _coordinates(known)
    for inner in each.walk():
        name = _name(inner) or two_letters(inner)
        if name in coordinates:
            current = replaced(current, inner, node(coordinates[name][place]))
        elif len(name) == 2 and all(c in known.points for c in name):
            start, end = (known.points[c] for c in name)
            current = replaced(current, inner, node(end[place] - start[place]))
    return current


def _component_claims(each: Node, known: Known, value: Vector) -> list[Claim]:
    return [
        Equal(_component(each, known, place), node(part)) for place, part in enumerate(value.parts)
    ]


def _gram_claims(known: Known, inside: Vector, square: Any) -> list[Claim]:
    coordinates = list(_coordinates(known).values())
    total = sum(
        (inside.parts[0] * coordinates[0][k] + inside.parts[1] * coordinates[1][k]) ** 2
        for k in (0, 1)
    )
    return [Equal(node(total), node(square))]


def _scalar_claims(each: Node, known: Known, value: Any) -> list[Claim]:
    """The product again, in real coordinates."""
    plain = Known(
        {name: Vector(parts) for name, parts in _coordinates(known).items()}, known.points
    )
    again = plain.value(each)
    return [Equal(node(again), node(value))]


def _angle(known: Known, nodes: tuple[Node, ...], cosine: bool) -> Derivation | None:
    one, other = (known.value(each) for each in nodes)
    product, p, q = known.dot(one, other), known.dot(one, one), known.dot(other, other)
    if p == 0 or q == 0:
        return None
    ratio = sympy.radsimp(sympy.simplify(product / sympy.sqrt(p * q)))
    angle = sympy.acos(ratio)
    lengths = tree.Multiply((node(sympy.sqrt(p)), node(sympy.sqrt(q))), ("×",))
    filled = tree.Divide(node(product), lengths)
    theta = Name("theta")
    law = tree.Divide(
        tree.Multiply(nodes, ("·",)), tree.Multiply(tuple(tree.Absolute(n) for n in nodes), ("",))
    )
    moves = [
        Move(
            "angle_cosine",
            after=equation(Call("cos", (theta,)), law, filled, ratio),
            claims=(Equal(filled, node(ratio)),),
        )
    ]
    proof: list[Claim] = [
        Equal(filled, node(ratio)),
        *_scalar_claims(tree.Multiply(nodes, ("·",)), known, product),
    ]
    if cosine:
        return Derivation("vector_angle", tuple(moves), answer=node(ratio), proof=tuple(proof))
    if not (angle / sympy.pi).is_Rational:
        return None
    moves.append(Move("angle_between", after=equation(theta, angle)))
    proof += [
        Equal(node(sympy.cos(angle)), node(ratio)),
        Holds(relation(0, "≤", angle, "≤", sympy.pi)),
    ]
    return Derivation("vector_angle", tuple(moves), answer=node(angle), proof=tuple(proof))


def _parameter(known: Known, letter: Name) -> Derivation | None:
    given = known.conditions[0]
    residue = _residue(given, known)
    if {s.name for s in residue.free_symbols} != {str(letter)}:
        return None
    roots = real_zeros(residue, str(letter))
    if not roots or not residue.is_polynomial(symbol(str(letter))):
        return None
    given = sure(Relation, given)
    zero = equation(residue, 0)
    rule = {"⊥": "perpendicular_condition", "∥": "parallel_condition", "=": "vector_equation"}[
        given.signs[0]
    ]
    parts = tuple(equation(letter, each) for each in roots)
    answer: Node = parts[0] if len(parts) == 1 else tree.Or(parts)
    claim = SolutionSet(zero, str(letter), tuple(map(node, roots)))
    moves = (
        Move(rule, before=given, after=zero),
        Move("solve_simple", before=zero, after=answer, claims=(claim,)),
    )
    checks: list[Claim] = []
    for each in roots:
        filled = Known(
            {
                n: Vector(tuple(p.subs(symbol(str(letter)), each) for p in v.parts))
                for n, v in known.vectors.items()
            },
            known.points,
        )
        value = node(_residue(given, filled).subs(symbol(str(letter)), each))
        checks.append(Equal(value, node(0)))
    return Derivation(
        "vector_parameter",
        moves,
        answer=answer,
        answer_latex=latex(answer),
        answer_text=text(answer),
        proof=(claim, *checks),
    )
