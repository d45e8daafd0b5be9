"""单项式的系数和次数: the number before the letters, and the exponents added up."""

from __future__ import annotations

import re

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Add, Listing, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import letters_in, node, times, total
from engine.steps.task import Task


def describe_polynomial(task: Task) -> Derivation | None:
    """多项式 3x²y-2xy+5 的次数和项数."""
    found = matched(
        task,
        r"(?:求|写出)?(?:多项式)#(?:是)?(?:的)?(?P<what>次数(?:和|与|及|,)项数|项数(?:和|与|及|,)次数|次数|项数|常数项)(?:各|分别)?(?:是|为|等于)?(?:多少|几)?",
        r"(?:多项式)#是(?P<what>几次几项式)",
    )
    if found is None or len(found[1]) != 1 or not isinstance(found[1][0], Add):
        return None
    given = found[1][0]
    value = sympy.expand(to_sympy(given))
    if not value.is_polynomial() or not value.free_symbols:
        return None
    terms = sympy.Add.make_args(value)
    # Like terms must be gathered first: then it isn't the polynomial as written any more.
    if len(terms) != len(given.terms):
        return None
    degree = sympy.Poly(value, *sorted(value.free_symbols, key=str)).total_degree()
    constant = next((each for each in terms if each.is_number), None)
    what = found[0]["what"]
    shown = {"次数": str(degree), "项数": str(len(terms))}
    claims: tuple[Claim, ...] = (Equal(given, from_sympy(value)),)
    move = Move("terms_and_degree", given, latex=f"{latex(given)}", claims=claims)
    if what == "常数项":
        if constant is None:
            return None
        return Derivation("polynomial_described", (move,), from_sympy(constant), proof=claims)
    if what == "几次几项式":
        said = f"{_FIGURES[degree]}次{_FIGURES[len(terms)]}项式"
    else:
        said = "，".join(shown[each] for each in re.findall("次数|项数", what))
    written = said.replace("，", r",\ ") if "次" not in said else rf"\text{{{said}}}"
    return Derivation(
        "polynomial_described", (move,), answer_latex=written, answer_text=said, proof=claims
    )


_FIGURES = "零一二三四五六七八九十"


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
