"""单项式的系数和次数: the number before the letters, and the exponents added up."""

from __future__ import annotations

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Listing, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import letters_in, node, times, total
from engine.steps.task import Task


def describe_monomial(task: Task) -> Derivation | None:
    """-2x²y/3: 系数 -2/3, 次数 3."""
    found = matched(
        task,
        r"(?:求|写出|说出)?单项式#的(?P<what>系数(?:和|与|及|,)次数|系数|次数)(?:各|分别)?(?:是|为|等于)?(?:多少|几)?",
    )
    if found is None or len(found[1]) != 1 or not letters_in(found[1][0]):
        return None
    given = found[1][0]
    value = to_sympy(given)
    letters = sorted(value.free_symbols, key=str)
    if not value.is_polynomial(*letters) or isinstance(value, sympy.Add):
        return None
    terms = sympy.Poly(value, *letters).terms()
    if len(terms) != 1:
        return None
    exponents, coefficient = terms[0]
    number: Node = from_sympy(coefficient)
    rest = from_sympy(sympy.prod(x**n for x, n in zip(letters, exponents, strict=True)))
    degree = node(sum(exponents))
    parts: list[tuple[str, Node, Move]] = []
    product = Equal(times(number, rest), given)
    added = Equal(total(tuple(node(each) for each in exponents)), degree)
    if "系数" in found[0]["what"]:
        parts.append(("系数", number, Move("monomial_coefficient", number, claims=(product,))))
    if "次数" in found[0]["what"]:
        parts.append(("次数", degree, Move("monomial_degree", degree, claims=(added,))))
    moves = tuple(move for _, _, move in parts)
    answers = tuple(each for _, each, _ in parts)
    proof: tuple[Claim, ...] = (product, added)
    if len(parts) == 1:
        return Derivation("monomial", moves, answers[0], proof=proof)
    return Derivation(
        "monomial",
        moves,
        Listing(answers),
        answer_latex=r",\ ".join(latex(each) for each in answers),
        answer_text="，".join(f"{name} {text(each)}" for name, each, _ in parts),
        proof=proof,
    )
