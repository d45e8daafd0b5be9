"""An angle of a triangle from a relation between sides and sines or cosines."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import asked, matched
from engine.steps.senior.triangle_conditions import _IN, _angle_name
from engine.steps.senior.triangle_laws import degrees
from engine.steps.task import Task

_S = {name: sympy.Symbol(f"s{name}", positive=True) for name in "ABC"}
_C = {name: sympy.Symbol(f"c{name}", real=True) for name in "ABC"}


def find_sine_relation(task: Task) -> Derivation | None:
    """a=2b·sinA，求 B；(2c-a)cosB=b·cosA，求 B."""
    acute = r"(?:(?:且)?(?:(?:角)?#(?:为|是)(?:锐角|钝角)|(?:△|三角形)?#(?:为|是)锐角三角形),)?"
    nodes = matched(
        task,
        rf"{_IN}#,{acute}求(?:角)?#(?:的(?:大小|度数))?",
        rf"{_IN}{acute}#,求(?:角)?#(?:的(?:大小|度数))?",
    )
    found = asked(task)
    if nodes is None or found is None:
        return None
    wanted = _angle_name(nodes[-1])
    relations = [each for each in nodes[:-1] if isinstance(each, Relation)]
    if wanted is None or len(relations) != 1 or relations[0].signs != ("=",):
        return None
    given = relations[0]
    names = {str(each) for each in given.walk() if isinstance(each, Name)}
    if not names & set("abc") or not any(isinstance(e, tree.Call) for e in given.walk()):
        return None
    difference = _in_sines(given)
    if difference is None:
        return None
    value = _factored(difference, wanted)
    if value is None:
        return None
    function, size = value
    kind = "锐角" if "锐角" in found.words else "钝角" if "钝角" in found.words else ""
    return _written(given, wanted, function, size, kind)


def _in_sines(given: Relation) -> Any:
    """Left minus right with sines for sides; None where something else occurs."""
    changes: dict[Any, Any] = {}
    expression = to_sympy(given.operands[0]) - to_sympy(given.operands[1])
    for letter in expression.free_symbols:
        name = letter.name
        if name in "abc":
            changes[letter] = _S[name.upper()]
    swaps = {}
    for atom in expression.atoms(sympy.sin, sympy.cos, sympy.tan):
        inside = atom.args[0]
        if not inside.is_Symbol or inside.name not in "ABC":
            return None
        s, c = _S[inside.name], _C[inside.name]
        swaps[atom] = {sympy.sin: s, sympy.cos: c, sympy.tan: s / c}[atom.func]
    replaced = expression.subs(swaps).subs(changes)
    if replaced.free_symbols - {*_S.values(), *_C.values()}:
        return None
    return sympy.numer(sympy.together(replaced))


def _factored(difference: Any, wanted: str) -> tuple[str, Any] | None:
    """sin or cos of the wanted angle, once the others divide out."""
    others = [name for name in "ABC" if name != wanted]
    forms = [difference]
    for name in "ABC":
        one, two = (each for each in "ABC" if each != name)
        total = _S[one] * _C[two] + _C[one] * _S[two]
        forms.append(difference.subs(_S[name], total))
    for name in others:
        rest = next(each for each in others if each != name)
        # sin(A)cos(B)+cos(A)sin(B) read backwards as sin C.
        collapsed = sympy.expand(difference).subs(
            _S[wanted] * _C[name], _S[rest] - _C[wanted] * _S[name]
        )
        forms.append(collapsed)
        collapsed = sympy.expand(difference).subs(
            _S[name] * _C[rest], _S[wanted] - _C[name] * _S[rest]
        )
        forms.append(collapsed)
    for form in forms:
        factors = sympy.factor_list(sympy.expand(form))[1]
        for factor, _ in factors:
            free = factor.free_symbols
            if free == {_S[wanted]} or free == {_C[wanted]}:
                roots = [r for r in sympy.solve(factor, free.pop()) if r.is_real and abs(r) < 1]
                left_over = [f for f, _ in factors if f != factor]
                if len(roots) == 1 and all(_positive(f, wanted) for f in left_over):
                    return ("sin" if _S[wanted] in factor.free_symbols else "cos"), roots[0]
            if free == {_S[wanted], _C[wanted]} and all(
                _positive(f, wanted) for f, _ in factors if f != factor
            ):
                ratio = sympy.solve(factor, _S[wanted])
                if len(ratio) == 1 and sympy.cancel(ratio[0] / _C[wanted]).is_number:
                    return "tan", sympy.cancel(ratio[0] / _C[wanted])
    return None


def _positive(factor: Any, wanted: str) -> bool:
    """A factor that can't be 0: a product of sines."""
    return bool(factor.is_number) or factor in _S.values()


def _written(
    given: Relation, wanted: str, function: str, size: Any, kind: str
) -> Derivation | None:
    if function == "sin":
        angle = sympy.asin(size)
        angles = [angle, sympy.pi - angle]
    else:
        angle = sympy.acos(size) if function == "cos" else sympy.atan(size)
        angles = [angle if angle > 0 else angle + sympy.pi]
    if not all((each / sympy.pi).is_Rational and 0 < each < sympy.pi for each in angles):
        return None
    half = sympy.pi / 2
    if kind:
        angles = [each for each in angles if (each < half) == (kind == "锐角") and each != half]
    angles = sorted(set(angles), key=float)
    if not angles:
        return None
    call = tree.Call(function, (Name(wanted),))
    claims: tuple[Claim, ...] = tuple(
        Equal(tree.Call(function, (degrees(each),)), node(size)) for each in angles
    )
    parts = tuple(equation(Name(wanted), degrees(each)) for each in angles)
    answer = parts[0] if len(parts) == 1 else tree.Or(parts)
    moves = (
        Move("sides_to_sines", before=given, after=equation(call, size)),
        Move("angle_of_triangle", after=answer, claims=claims),
    )
    return Derivation("sine_relation", moves, answer=answer, proof=claims)
