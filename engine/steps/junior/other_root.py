"""已知一个根，求另一个根 (and the letter), by the sum and the product of the roots."""

from __future__ import annotations

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.discriminant import coefficients
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, letters_in, surd_node
from engine.steps.task import Task

_EQUATION = r"(?:关于#的)?(?:一元二次)?方程,?#"
_OTHER = r"(?:求)?(?:方程的|它的)?(?:的)?(?:另一个根|另一根|另外一个根)"
OTHER_ROOT = (
    rf"(?:已知|若|如果)?{_EQUATION}(?:的|有)(?:一个|一)(?:实数)?根(?:是|为)#,?(?:则|那么)?{_OTHER}(?:(?:和|及|与|以及)#(?:的值)?)?(?:是|为)?(?:多少)?",
    rf"(?:已知|若|如果)?{_EQUATION}(?:的|有)(?:一个|一)(?:实数)?根(?:是|为)#,?(?:则|那么)?求#(?:的值)?(?:和|及|与|以及){_OTHER}(?:是|为)?(?:多少)?",
    rf"(?:已知|若|如果)?#是{_EQUATION}的(?:一个|一)?(?:实数)?根,?(?:则|那么)?{_OTHER}(?:(?:和|及|与|以及)#(?:的值)?)?(?:是|为)?(?:多少)?",
    rf"(?:已知|若|如果)?#是{_EQUATION}的(?:一个|一)?(?:实数)?根,?(?:则|那么)?求#(?:的值)?(?:和|及|与|以及){_OTHER}",
)


def find_other_root(task: Task) -> Derivation | None:
    """The other root of a quadratic with one unknown coefficient."""
    found = matched(task, *OTHER_ROOT)
    if found is None:
        return None
    nodes = list(found[1])
    given = next((e for e in nodes if isinstance(e, Relation) and letters_in(e.operands[1]) == ()
                  and not isinstance(e.operands[0], Name)), None)  # fmt: skip
    if given is None:
        return None
    rest = [each for each in nodes if each is not given]
    names = [each for each in rest if isinstance(each, Name)]
    values = [each for each in rest if not isinstance(each, Name)]
    if len(values) != 1:
        return None
    root: Node = values[0]
    unknown = "x"
    if isinstance(root, Relation):
        if not isinstance(root.operands[0], Name) or root.signs != ("=",):
            return None
        unknown, root = str(root.operands[0]), root.operands[1]
    if (
        letters_in(root)
        or any(str(each) not in letters_in(given) for each in names)
        or unknown not in letters_in(given)
    ):
        return None
    letters = [each for each in letters_in(given) if each != unknown]
    asked_for = [str(each) for each in names if str(each) != unknown]
    if len(letters) != 1 or asked_for not in ([], letters):
        return None
    first = task.text.rfind(letters[0]) < task.text.rfind("另一")
    return _found(given, unknown, root, letters[0], bool(asked_for), letter_first=first)


def _found(
    given: Relation, unknown: str, root: Node, letter: str, both: bool, *, letter_first: bool
) -> Derivation | None:
    parts = coefficients(given, unknown)
    m = symbol(letter)
    if parts is None or parts[0].has(m):
        return None
    a, b, c = parts
    value = to_sympy(root)
    put_in = sympy.expand(a * value**2 + b * value + c)
    if not put_in.is_polynomial(m) or sympy.degree(put_in, m) != 1:
        return None
    parameter = sympy.solve(put_in, m)[0]
    other = sympy.radsimp(sympy.expand(-b.subs(m, parameter) / a - value))
    if not parameter.is_real or not other.is_real:
        return None
    letter_node, other_node = from_sympy(sympy.simplify(parameter)), surd_node(other)
    known = {unknown: other_node, letter: letter_node}
    left, right = (substituted(side, known) for side in given.operands)
    checks: tuple[Claim, ...] = (
        Equal(left, right),
        Equal(
            substituted(given.operands[0], {unknown: root, letter: letter_node}),
            substituted(given.operands[1], {unknown: root, letter: letter_node}),
        ),
    )
    second = Name(unknown, "2")
    by_sum = not b.has(m)
    line = (
        equation(from_sympy(value + symbol(f"{unknown}_2")), -b / a)
        if by_sum
        else equation(from_sympy(value * symbol(f"{unknown}_2")), c / a)
    )
    if not by_sum and c.has(m):
        line = equation(second, other_node)
    moves = (
        Move("roots_sum_known" if by_sum else "roots_product_known", line),
        Move("other_root", equation(second, other_node), line, claims=checks[:1]),
        Move("parameter_from_roots", equation(Name(letter), letter_node), claims=checks),
    )
    if not both:
        return Derivation("other_root", moves, other_node, proof=checks)
    named = equation(Name(letter), letter_node)
    shown = [
        (rf"\text{{另一个根}}={latex(other_node)}", f"另一个根是 {text(other_node)}"),
        (latex(named), text(named)),
    ]
    if letter_first:
        shown.reverse()
    return Derivation(
        "other_root",
        moves,
        None,
        r",\ ".join(each for each, _ in shown),
        "，".join(each for _, each in shown),
        proof=checks,
    )
