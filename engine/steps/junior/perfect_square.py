"""完全平方式: the letter that makes a trinomial a perfect square."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, letters_in, node, power
from engine.steps.task import Task

PERFECT = (
    r"(?:已知|若|如果)?(?:多项式|代数式|二次三项式|关于#的多项式)?#(?:是|为|可以写成|能写成|恰好是)(?:一个)?(?:多项式的|整式的)?(?:完全平方式?|完全平方),?(?:则|那么)?(?:求|试求)?(?:常数|实数)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?",
)


def find_perfect_square(task: Task) -> Derivation | None:
    """x²+mx+9, 4x²-(m-1)x+25, x²+6x+m."""
    found = matched(task, *PERFECT)
    if found is None or len(found[1]) != 2:
        return None
    given, wanted = found[1]
    if not isinstance(wanted, Name) or isinstance(given, tree.Relation):
        return None
    m = symbol(str(wanted))
    value = sympy.expand(to_sympy(given))
    others = [letter for letter in sorted(value.free_symbols, key=str) if letter != m]
    if len(others) not in (1, 2) or not value.has(m) or not value.is_polynomial(m, *others):
        return None
    main = others[0]
    polynomial = sympy.Poly(value, main)
    if polynomial.degree() != 2 or any(
        sympy.degree(c, m) > 2 for c in polynomial.all_coeffs() if c.has(m)
    ):
        return None
    a, b, c = polynomial.all_coeffs()
    if a.has(m) or not a.is_positive:
        return None
    condition = sympy.expand(b**2 - 4 * a * c)
    if len(others) == 2:
        condition = sympy.cancel(condition / others[1] ** 2)
    if condition.free_symbols != {m}:
        return None
    roots = [each for each in sympy.roots(condition, m) if each.is_real]
    if not roots or not all(each.is_Rational for each in roots):
        return None
    roots.sort(reverse=True)
    claims: list[Claim] = []
    squares: list[Node] = []
    for each in roots:
        filled = substituted(given, {str(wanted): node(each)})
        factored = sympy.factor(value.subs(m, each))
        squares.append(node(factored))
        claims.append(Equal(filled, node(factored)))
        if not factored.has(sympy.Pow):
            return None
    first, last = sympy.sqrt(a) * main, sympy.sqrt(sympy.expand(c)) if not c.has(m) else None
    words: dict[str, Node | str] = {"first": power(node(first), 2)}
    words["last"] = power(node(sympy.simplify(last)), 2) if last is not None else node(c)
    parts = tuple(equation(wanted, each) for each in roots)
    answer: Node = parts[0] if len(parts) == 1 else tree.Or(parts)
    shown = tuple(
        equation(substituted(given, {str(wanted): node(r)}), s)
        for r, s in zip(roots, squares, strict=True)
    )
    if len(roots) == 2 and roots[0] == -roots[1]:
        answer = equation(wanted, tree.PlusMinus(node(roots[0])))
    moves = (
        Move("square_condition", equation(power(node(b), 2), node(4 * a * c)), given, words=words),
        Move("square_parameter", answer, claims=tuple(claims)),
        Move("square_check", shown[0] if len(shown) == 1 else tree.Or(shown), claims=tuple(claims)),
    )
    if set(letters_in(given)) != {str(each) for each in (m, *others)}:
        return None
    return Derivation("perfect_square", moves, answer, proof=tuple(claims))
