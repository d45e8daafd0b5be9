"""Values from an equation without solving it: x²-3x+1=0, and squares completed in a sum that is 0."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation, Tuple
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.functions import function_of_x
from engine.steps.junior.number_lines import condition
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, letters_in, node, relation
from engine.steps.task import Task

_END = r"(?:的值)?(?:是|为|=|等于)?(?:多少)?"


def use_equation_as_whole(task: Task) -> Derivation | None:
    """已知 x²-3x+1=0，求 x²+1/x²."""
    found = matched(task, rf"(?:已知|若|如果)?#,?(?:则|那么)?(?:求|试求)?(?:代数式|分式)?#{_END}")
    named = matched(
        task,
        rf"(?:已知|若|如果|设)?#是(?:一元二次)?方程#的(?:一个)?(?:实数)?根,?(?:则|那么)?(?:求|试求)?(?:代数式)?#{_END}",
    )
    if named is not None and len(named[1]) == 3:
        letter, equation_given, wanted = named[1]
        names = letters_in(equation_given)
        if (
            not isinstance(letter, Name)
            or len(names) != 1
            or not isinstance(equation_given, Relation)
        ):
            return None
        sides = tuple(substituted(side, {names[0]: letter}) for side in equation_given.operands)
        given: Node = Relation(sides, equation_given.signs)
    elif found is not None and len(found[1]) == 2:
        given, wanted = found[1]
    else:
        return None
    if (
        not isinstance(given, Relation)
        or given.signs != ("=",)
        or isinstance(wanted, Relation | Name)
    ):
        return None
    letters = letters_in(given)
    if len(letters) == 2:
        return _squares(given, wanted)
    if len(letters) != 1 or letters_in(wanted) != letters:
        return None
    if any(isinstance(each, Tuple) for each in given.walk()):
        return None  # a vector or point named by a letter, no equation for it
    x = symbol(letters[0])
    difference = sympy.expand(to_sympy(given.operands[0]) - to_sympy(given.operands[1]))
    if not difference.is_polynomial(x) or sympy.degree(difference, x) != 2:
        return None
    value = to_sympy(wanted)
    top, bottom = sympy.fraction(sympy.together(value))
    if not (top.is_polynomial(x) and bottom.is_polynomial(x)) or sympy.degree(top, x) > 8:
        return None
    above, below = (sympy.rem(sympy.expand(part), difference, x) for part in (top, bottom))
    if below == 0:
        return None
    ratio = sympy.cancel(above / below)
    if ratio.has(x):
        inverse = sympy.invert(below, difference, x) if below.has(x) else 1 / below
        ratio = sympy.rem(sympy.expand(above * inverse), difference, x)
    if ratio.has(x) or not ratio.is_Rational:
        return None
    roots = sympy.roots(difference, x)
    if not all(root.is_real for root in roots):
        return None
    answer = from_sympy(ratio)
    claims: list[Claim] = [SolutionSet(given, letters[0], tuple(from_sympy(r) for r in roots))]
    for root in roots:
        claims.append(Equal(substituted(wanted, {letters[0]: from_sympy(root)}), answer))
    moves = (
        Move(
            "equation_rearranged",
            equation(
                from_sympy(x**2),
                from_sympy(sympy.expand(x**2 - difference / sympy.LC(difference, x))),
            ),
            given,
        ),
        Move("put_in_as_whole_equation", answer, wanted, claims=tuple(claims[1:])),
    )
    return Derivation("whole_equation", moves, answer, proof=tuple(claims))


def _squares(given: Relation, wanted: Node) -> Derivation | None:
    """a²+b²-2a+4b+5=0 as (a-1)²+(b+2)²=0."""
    names = letters_in(given)
    difference = sympy.expand(to_sympy(given.operands[0]) - to_sympy(given.operands[1]))
    x, y = (symbol(each) for each in names)
    if not difference.is_polynomial(x, y) or sympy.Poly(difference, x, y).total_degree() != 2:
        return None
    if sympy.diff(difference, x, y) != 0 or not set(letters_in(wanted)) <= set(names):
        return None
    parts: list[Any] = []
    values: dict[str, Node] = {}
    rest = difference
    for letter in (x, y):
        lead, middle = difference.coeff(letter, 2), difference.coeff(letter, 1)
        if not lead.is_positive or not middle.is_Rational:
            return None
        at = -middle / (2 * lead)
        parts.append(lead * (letter - at) ** 2)
        values[letter.name] = from_sympy(at)
        rest = sympy.expand(rest - parts[-1])
    if rest != 0 or not letters_in(wanted):
        return None
    filled = substituted(wanted, values)
    answer = from_sympy(to_sympy(filled))
    claims: tuple[Claim, ...] = (
        Equal(from_sympy(difference), from_sympy(sympy.Add(*parts, evaluate=False))),
        Equal(filled, answer),
    )
    told = r",\ ".join(latex(equation(Name(n), v)) for n, v in values.items())
    moves = (
        Move(
            "complete_both_squares",
            equation(from_sympy(sympy.Add(*parts, evaluate=False)), 0),
            given,
            claims=claims[:1],
        ),
        Move("each_is_zero", latex=told),
        Move("put_in_values", answer, filled, claims=claims[1:], words={"values": f"${told}$"}),
    )
    return Derivation("sum_of_squares", moves, answer, proof=claims)


def find_sign_of_parabola(task: Task) -> Derivation | None:
    """二次函数 y=x²-2x-3，当 y<0 时 x 的取值范围."""
    found = matched(
        task,
        r"(?:已知)?(?:二次|一次)?(?:函数|抛物线)#(?:中)?,?(?:当|若)#(?:时)?,?(?:则|那么)?(?:求)?(?:自变量)?#的取值范围(?:是|为)?",
        r"(?:已知)?(?:二次|一次)?(?:函数|抛物线)#,?(?:当)#(?:取何值|为何值)时,?#(?P<late>)",
    )
    if found is None or len(found[1]) != 3:
        return None
    nodes = list(found[1])
    curve = function_of_x(nodes[0])
    limit = next((e for e in nodes[1:] if isinstance(e, Relation)), None)
    if curve is None or limit is None or limit.operands[0] != Name("y") or len(limit.signs) != 1:
        return None
    if Name("x") not in nodes or limit.signs[0] not in "<>≤≥":
        return None
    bound = to_sympy(limit.operands[1])
    x = symbol("x")
    value = sympy.expand(curve[1] - bound)
    if not bound.is_Rational or not value.is_polynomial(x) or sympy.degree(value, x) not in (1, 2):
        return None
    line = relation(from_sympy(value), limit.signs[0], 0)
    region = solution_set(line, "x")
    if (
        region is None
        or region in (sympy.S.EmptySet, sympy.S.Reals)
        or isinstance(region, sympy.FiniteSet)
    ):
        return None
    answer = condition(region, "x")
    zeros = sorted(sympy.roots(value, x), key=float)
    claims: tuple[Claim, ...] = (SameSolutions(line, answer, ("x",)),)
    roots = r",\ ".join(latex(equation(Name("x"), node(z))) for z in zeros)
    moves = (
        Move(
            "zeros_of_graph",
            latex=roots,
            claims=(
                SolutionSet(equation(from_sympy(value), 0), "x", tuple(map(from_sympy, zeros))),
            ),
        ),
        Move("read_from_graph", answer, line, claims=claims),
    )
    return Derivation("sign_of_parabola", moves, answer, proof=claims, graphs=(curve[0],))
