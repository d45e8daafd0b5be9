"""判别式: the kind of roots, a parameter that gives a kind of roots, a root that is known."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Holds, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.fractional_equation import polynomial_roots
from engine.steps.junior.linear_equation import linear_moves
from engine.steps.junior.quadratic_equation import discriminant_node
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import either, equation, letters_in, numbered, relation
from engine.steps.task import Task

QUADRATIC = r"(?:一元二次)?方程"
NATURE = (
    rf"(?:不解方程,?)?(?:利用判别式)?(?:试)?(?:判断|判别|讨论)(?:关于#的)?{QUADRATIC},?#(?:的)?(?:实数)?根的情况",
    rf"(?:关于#的)?{QUADRATIC}#的?(?:实数)?根的情况(?:是|为|如何)?(?:怎样的|什么)?",
    rf"{QUADRATIC}#有(?:几个|多少个)(?:不相等的)?实数根",
)
VALUE = (rf"(?:求|计算)?(?:关于#的)?{QUADRATIC}#的(?:根的)?判别式(?:的值)?(?:是|为|=)?(?:多少)?",)
KINDS = {"有两个不相等的实数根": ">", "有两个不相等的实根": ">", "有两个不等的实数根": ">",
         "有两个相等的实数根": "=", "有两个相等的实根": "=", "没有实数根": "<", "无实数根": "<",
         "无实根": "<", "没有实根": "<", "有两个实数根": "≥", "有实数根": "≥", "有实根": "≥"}  # fmt: skip
PARAMETER = (
    rf"当#(?:为何值|取何值|取什么值|为什么值)时,?(?:关于#的)?(?P<quadratic>一元二次)?方程,?#(?P<kind>{'|'.join(KINDS)})(?P<first>)",
    rf"(?:已知|若|如果)?(?:关于#的)?(?P<quadratic>一元二次)?方程,?#(?P<kind>{'|'.join(KINDS)}),?(?:则|那么)?(?:求|试求)?(?:实数)?#(?:的)?(?:取值范围|值|范围)?(?:是|为|应满足)?(?:多少)?",
)
KNOWN_ROOT = (
    r"(?:已知|若|如果)?#是(?:关于#的)?(?P<quadratic>一元二次)?方程,?#的(?:一个)?(?:根|解|实数根),?(?:则|那么)?(?:求|试求)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?",
    r"(?:已知|若|如果)?(?:关于#的)?(?P<quadratic>一元二次)?方程,?#(?:的)?(?:有)?(?:一个)?(?:根|解)(?:是|为)#,?(?:则|那么)?(?:求|试求)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?(?P<late>)",
)
NATURES = {1: ("two_different_roots", r"\text{有两个不相等的实数根}"),
           0: ("two_equal_roots", r"\text{有两个相等的实数根}"),
           -1: ("no_real_roots", r"\text{没有实数根}")}  # fmt: skip


def tell_nature_of_roots(task: Task) -> Derivation | None:
    """判断根的情况, or the value of the discriminant itself."""
    found, only_value = matched(task, *NATURE), False
    if found is None:
        found, only_value = matched(task, *VALUE), True
    if found is None:
        return None
    nodes = found[1]
    unknown = str(nodes[0]) if len(nodes) == 2 and isinstance(nodes[0], Name) else ""
    given = nodes[-1]
    if not isinstance(given, Relation) or len(nodes) > 2 or (len(nodes) == 2 and not unknown):
        return None
    letters = letters_in(given)
    if len(letters) != 1 or unknown not in ("", letters[0]):
        return None
    parts = coefficients(given, letters[0])
    if parts is None or not all(each.is_Rational for each in parts):
        return None
    a, b, c = parts
    value = b**2 - 4 * a * c
    moves, delta = _computed(given, letters[0], parts)
    proof: tuple[Claim, ...] = (Equal(delta, from_sympy(value)),)
    if only_value:
        return Derivation("discriminant", tuple(moves), from_sympy(value), proof=proof)
    rule, written = NATURES[int(sympy.sign(value))]
    sign = {1: ">", 0: "=", -1: "<"}[int(sympy.sign(value))]
    told = Holds(relation(delta, sign, 0))
    moves.append(Move(rule, latex=written, claims=(told,)))
    return Derivation("discriminant", tuple(moves), None, written, _plain(written),
                      proof=(*proof, told))  # fmt: skip


def _plain(written: str) -> str:
    return written.removeprefix(r"\text{").removesuffix("}")


def coefficients(given: Relation, unknown: str) -> tuple[Any, Any, Any] | None:
    """a, b, c of ax² + bx + c = 0 once everything is on one side; letters allowed."""
    if given.signs != ("=",):
        return None
    x = symbol(unknown)
    difference = sympy.expand(to_sympy(given.operands[0]) - to_sympy(given.operands[1]))
    if not difference.is_polynomial(x) or sympy.degree(difference, x) != 2:
        return None
    a, b, c = sympy.Poly(difference, x).all_coeffs()
    if a.could_extract_minus_sign():
        a, b, c = -a, -b, -c
    return a, b, c


def _computed(
    given: Relation, unknown: str, parts: tuple[Any, Any, Any]
) -> tuple[list[Move], Node]:
    a, b, c = parts
    read = ", ".join(
        latex(equation(Name(name), value)) for name, value in zip("abc", parts, strict=True)
    )
    delta = discriminant_node(a, b, c)
    value = from_sympy(sympy.expand(b**2 - 4 * a * c))
    x = symbol(unknown)
    standard = equation(from_sympy(a * x**2 + b * x + c) if a.is_number else given.operands[0], 0)
    moves = []
    if a.is_number and standard != given:
        claim = SameSolutions(given, standard, (unknown,))
        moves.append(Move("quadratic_general_form", standard, given, claims=(claim,)))
    moves.append(Move("name_coefficients", before=given, latex=read))
    shown = f"\\Delta=b^{{2}}-4ac={latex(delta)}"
    if value != delta:
        shown += f"={latex(value)}"
    moves.append(Move("discriminant", delta, latex=shown, claims=(Equal(delta, value),)))
    return moves, delta


def find_parameter(task: Task) -> Derivation | None:
    """The parameter for which the equation has two, equal or no real roots."""
    found = matched(task, *PARAMETER)
    if found is None:
        return _from_graph(task)
    match, nodes = found
    if match.groupdict().get("first") is not None:
        nodes = (*nodes[1:], nodes[0])
    *head, given, wanted = nodes
    if len(head) > 1 or not isinstance(given, Relation) or not isinstance(wanted, Name):
        return None
    letter = str(wanted)
    unknown = str(head[0]) if head else "x"
    if set(letters_in(given)) != {letter, unknown} or letter == unknown:
        return None
    parts = coefficients(given, unknown)
    if parts is None:
        return None
    kind = match["kind"]
    may_be_linear = parts[0].has(symbol(letter))
    if may_be_linear and not match["quadratic"] and not kind.startswith("有两个"):
        return None
    if not all(each.is_polynomial(symbol(letter)) for each in parts):
        return None
    moves, delta = _computed(given, unknown, parts)
    return _conditioned(moves, delta, parts, letter, KINDS[kind])


_MEETS = {"只有一个": "=", "有且只有一个": "=", "有且仅有一个": "=", "有一个": "=", "有两个": ">",
          "没有": "<", "无": "<", "有": "≥"}  # fmt: skip


def _from_graph(task: Task) -> Derivation | None:
    """抛物线与 x 轴的交点个数."""
    found = matched(
        task,
        rf"(?:已知|若|如果)?(?:二次函数|抛物线)#(?:的)?(?:图象|图像)?(?:与|和)#轴(?P<kind>{'|'.join(_MEETS)})(?:不同的)?(?:公共点|交点),?(?:则|那么)?(?:求|试求)?(?:实数)?#(?:的)?(?:取值范围|值|范围)?(?:是|为)?",
    )
    if found is None or found[1][1] != Name("x") or not isinstance(found[1][2], Name):
        return None
    from engine.steps.junior.functions import body_of

    body = body_of(found[1][0])
    letter = str(found[1][2])
    if body is None or set(letters_in(body)) != {"x", letter}:
        return None
    given = equation(body, 0)
    parts = coefficients(given, "x")
    if parts is None or not all(each.is_polynomial(symbol(letter)) for each in parts):
        return None
    moves, delta = _computed(given, "x", parts)
    return _conditioned(moves, delta, parts, letter, _MEETS[found[0]["kind"]])


def _conditioned(moves: list[Move], delta: Node, parts: tuple[Any, Any, Any], letter: str,
                 sign: str) -> Derivation | None:  # fmt: skip
    a, b, c = parts
    k = symbol(letter)
    value = sympy.expand(b**2 - 4 * a * c)
    if not value.has(k):
        return None
    line = relation(from_sympy(value), sign, 0)
    words: dict[str, Node | str] = {"sign": sign, "letter": letter}
    moves.append(Move("discriminant_must_be", line, words=words))
    excluded = [] if not a.has(k) else [each for each in sympy.solve(a, k) if each.is_real]
    if a.has(k) and sympy.degree(a, k) != 1:
        return None
    if sign == "=":
        return _equal_roots(moves, line, letter, excluded)
    solved = linear_moves(line, letter)
    if solved is None or not isinstance(solved[1], Relation):
        return None
    moves += solved[0]
    answer: Node = solved[1]
    given: Node = line
    inside = [each for each in excluded if to_sympy(answer).subs(k, each) == sympy.true]
    if excluded:
        not_zero = relation(from_sympy(a), "≠", 0)
        given = tree.And((line, not_zero))
    if inside:
        answer = tree.And((answer, relation(Name(letter), "≠", inside[0])))
    proof: tuple[Claim, ...] = (SameSolutions(given, answer, (letter,)),)
    if excluded:
        moves.append(Move("leading_not_zero", answer, claims=proof,
                          words={"leading": from_sympy(a)}))  # fmt: skip
    return Derivation("discriminant_parameter", tuple(moves), answer, proof=proof)


def _equal_roots(moves: list[Move], line: Relation, letter: str,
                 excluded: list[Any]) -> Derivation | None:  # fmt: skip
    solved = polynomial_roots(line, letter)
    if solved is None:
        return None
    moves += solved[0]
    good = [each for each in solved[1] if each not in excluded]
    if not good:
        return None
    answer = either(letter, good)
    if len(good) < len(solved[1]):
        moves.append(Move("leading_not_zero", answer, latex=numbered(letter, good),
                          words={"leading": line.operands[0]}))  # fmt: skip
    everything = either(letter, solved[1])
    proof: tuple[Claim, ...] = (SameSolutions(line, everything, (letter,)),)
    return Derivation("discriminant_parameter", tuple(moves), answer, numbered(letter, good),
                      proof=proof)  # fmt: skip


def use_known_root(task: Task) -> Derivation | None:
    """已知 x=1 是方程的根: put it in and solve for the parameter."""
    found = matched(task, *KNOWN_ROOT)
    if found is None:
        return None
    match, nodes = found
    wanted = nodes[-1]
    relations = [each for each in nodes[:-1] if isinstance(each, Relation)]
    names = [each for each in nodes[:-1] if isinstance(each, Name)]
    numbers = [each for each in nodes[:-1] if not isinstance(each, Relation | Name)]
    late = match.groupdict().get("late") is not None
    if not isinstance(wanted, Name) or len(names) > 1:
        return None
    if len(relations) == 2 and not numbers:
        given, root = (relations[0], relations[1]) if late else (relations[1], relations[0])
        unknown_node, value = root.operands
    elif len(relations) == 1 and len(numbers) == 1:
        given, value = relations[0], numbers[0]
        unknown_node = names[0] if names else Name("x")
    else:
        return None
    if not isinstance(unknown_node, Name) or letters_in(value) or given.signs != ("=",):
        return None
    unknown, letter = str(unknown_node), str(wanted)
    if set(letters_in(given)) != {unknown, letter} or (names and str(names[0]) != unknown):
        return None
    put_in = Relation(tuple(substituted(side, {unknown: value}) for side in given.operands), ("=",))
    moves = [Move("put_in_root", put_in, given, words={"root": equation(unknown_node, value)})]
    solved = polynomial_roots(put_in, letter)
    if solved is None or not solved[1]:
        return None
    moves += solved[0]
    good = solved[1]
    parts = coefficients(given, unknown)
    if match.groupdict().get("quadratic") and parts is not None:
        good = [each for each in good if parts[0].subs(symbol(letter), each) != 0]
        if len(good) < len(solved[1]):
            moves.append(Move("leading_not_zero", either(letter, good),
                              words={"leading": from_sympy(parts[0])}))  # fmt: skip
    if not good:
        return None
    proof: tuple[Claim, ...] = (SameSolutions(put_in, either(letter, solved[1]), (letter,)),)
    return Derivation("known_root", tuple(moves), either(letter, good), numbered(letter, good),
                      proof=proof)  # fmt: skip
