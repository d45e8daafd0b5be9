"""Quadratic equations with complex roots, and parameters of complex numbers."""

from __future__ import annotations

import re

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Holds, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.complex_numbers import I, has_imaginary, written
from engine.steps.senior.nodes import equation, minus, node, plus, power, relation, times
from engine.steps.senior.reading import asked
from engine.steps.senior.signs import real_zeros
from engine.steps.task import Task


def find_complex_equation(task: Task) -> Derivation | None:
    """在复数范围内解一元二次方程."""
    found = asked(task)
    if found is None or not re.fullmatch(
        r"在复数(?:范围|集)(?:内|中|C中)?,?(?:解|求)(?:关于#的)?(?:一元二次)?方程#(?:的(?:解|根))?",
        found.words,
    ):
        return None
    given = found.nodes[-1]
    letters = {str(each) for each in given.walk() if isinstance(each, Name)}
    if not isinstance(given, Relation) or given.signs != ("=",) or len(letters) != 1:
        return None
    name = letters.pop()
    expression = sympy.expand(to_sympy(given.operands[0]) - to_sympy(given.operands[1]))
    unknown = symbol(name)
    if not expression.is_polynomial(unknown) or sympy.degree(expression, unknown) != 2:
        return None
    a, b, c = sympy.Poly(expression, unknown).all_coeffs()
    if not all(each.is_Rational for each in (a, b, c)):
        return None
    discriminant = b**2 - 4 * a * c
    if not discriminant < 0:
        return None
    real, imaginary = -b / (2 * a), sympy.sqrt(-discriminant) / (2 * abs(a))
    part = I if imaginary == 1 else times(node(imaginary), I)
    letter = Name(name)
    body: Node = tree.PlusMinus(part) if real == 0 else tree.Add((node(real), tree.PlusMinus(part)))
    answer = equation(letter, body)
    filled = minus(power(node(b), 2), times(4, node(a), node(c), sign="×"))
    z1, z2 = written(real, imaginary), written(real, -imaginary)
    proof = (
        Equal(filled, node(discriminant)),
        Equal(plus(z1, z2), node(-b / a)),
        Equal(times(z1, z2), node(c / a)),
    )
    moves = (
        Move(
            "complex_discriminant",
            after=equation(Name("Delta"), filled, discriminant),
            claims=proof[:1],
        ),
        Move("complex_roots", after=answer, claims=proof[1:]),
    )
    return Derivation("complex_equation", moves, answer=answer, proof=proof)


def find_complex_parameter(task: Task) -> Derivation | None:
    """由纯虚数、实数等条件求参数."""
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(
        r"(?:复数)?#(?:\(?#∈#\)?)?(?:为|是)(纯虚数|实数|虚数),求(?:实数)?#", found.words
    )
    if match is None or len(found.nodes) != 2 or not isinstance(found.nodes[1], Name):
        return None
    given, letter = found.nodes
    if (
        isinstance(given, Relation)
        and given.signs == ("=",)
        and isinstance(given.operands[0], Name)
    ):
        given = given.operands[1]
    if not has_imaginary(given) or {str(e) for e in given.walk() if isinstance(e, Name)} != {
        str(letter)
    }:
        return None
    real, imaginary = (
        sympy.simplify(each) for each in sympy.expand_complex(to_sympy(given)).as_real_imag()
    )
    if match[1] == "虚数":
        return None
    zero, other = (real, imaginary) if match[1] == "纯虚数" else (imaginary, None)
    roots = real_zeros(zero, str(letter))
    if roots is None:
        return None
    kept = [
        each
        for each in roots
        if other is None or sympy.simplify(other.subs(symbol(str(letter)), each)) != 0
    ]
    if not kept:
        return None
    options = tuple(equation(letter, each) for each in kept)
    answer: Node = options[0] if len(options) == 1 else tree.Or(options)
    claim = SolutionSet(equation(zero, 0), str(letter), tuple(map(node, roots)))
    checks: list[Claim] = [claim]
    moves = [
        Move(
            "complex_parts",
            latex=rf"{latex(equation(Name('Re'), real))},\ {latex(equation(Name('Im'), imaginary))}",
        )
    ]
    if other is None:
        moves.append(
            Move("imaginary_zero", before=equation(zero, 0), after=answer, claims=(claim,))
        )
    else:
        checks += [
            Holds(relation(sympy.simplify(other.subs(symbol(str(letter)), each)), "≠", 0))
            for each in kept
        ]
        system = tree.System((equation(zero, 0), relation(other, "≠", 0)))
        moves.append(Move("pure_imaginary", before=system, after=answer, claims=tuple(checks)))
    checks.append(Equal(given, plus(node(real), times(node(imaginary), I))))
    return Derivation("complex_parameter", tuple(moves), answer=answer, proof=tuple(checks))
