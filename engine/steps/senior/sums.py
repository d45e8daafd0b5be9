"""Sums of the first n terms: telescoping, subtracting a shifted copy, and by groups."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, plus, power, times
from engine.steps.senior.progression_formulas import N, powers_joined
from engine.steps.senior.reading import matched
from engine.steps.task import Task

K = sympy.Symbol("k", integer=True, positive=True)
_S = Name("S", "n")


def find_sum(task: Task) -> Derivation | None:
    """求数列的前 n 项和."""
    nodes = matched(
        task,
        r"(?:求)?数列#的前#项(?:的|之)?和#?",
        r"(?:数列#(?:的通项公式)?(?:为|是|满足)?)?#,求(?:数列#|它|其|该数列|数列)?的?前#项(?:的|之)?和#?",
        r"(?:数列#的)?通项公式(?:为|是)?#,求(?:数列#|它|其|该数列|数列)?的?前#项(?:的|之)?和#?",
        r"(?:数列)?(?:#)?的?通项(?:公式)?(?:为|是)?#,求#",
        r"数列#的通项(?:公式)?(?:为|是)?#,求(?:数列#|它|其|该数列|数列)?的?前#项(?:的|之)?和#?",
    )
    if nodes is None:
        return None
    terms = []
    for each in nodes:
        if isinstance(each, Name | tree.Number):
            if isinstance(each, tree.Number) or str(each) not in ("n", "S_n", "T_n", "a_n", "b_n"):
                return None
            continue
        if isinstance(each, tree.SetOf) and len(each.items) == 1:
            inner = each.items[0]
            if isinstance(inner, Name) and inner.subscript == "n":
                continue
            terms.append(inner)
        elif (
            isinstance(each, Relation)
            and each.signs == ("=",)
            and isinstance(each.operands[0], Name)
            and each.operands[0].subscript == "n"
            and each.operands[0].name in "abc"
        ):
            terms.append(each.operands[1])
        elif not isinstance(each, Relation | tree.SetOf):
            terms.append(each)
        else:
            return None
    if len(terms) != 1:
        return None
    head = next(
        (e for e in nodes if isinstance(e, Name) and e.subscript == "n" and e.name in ("S", "T")),
        _S,
    )
    return sum_of(terms[0], head)


def sum_of(term: Node, head: Node) -> Derivation | None:
    """The sum of `term` for n from 1, written by the method that suits it."""
    body = to_sympy(term)
    if body.free_symbols != {N}:
        return None
    steps = (
        _telescoping(body, head)
        or _surds(body, head)
        or _shifted(body, head)
        or _groups(body, head)
    )
    if steps is None:
        return None
    moves, value, technique = steps
    proof: list[Claim] = [
        Equal(node(sympy.simplify(value.subs(N, 1))), node(sympy.simplify(body.subs(N, 1)))),
        Equal(node(value - value.subs(N, N - 1)), node(body)),
    ]
    for place in (2, 4):
        direct = plus(*(sympy.simplify(body.subs(N, each)) for each in range(1, place + 1)))
        proof.append(Equal(direct, node(sympy.simplify(value.subs(N, place)))))
    return Derivation(technique, tuple(moves), answer=node(value), proof=tuple(proof))


Steps = tuple[list[Move], Any, str]


def _telescoping(body: Any, head: Node) -> Steps | None:
    if not body.is_rational_function(N) or body.is_polynomial(N):
        return None
    split = sympy.apart(sympy.together(body), N)
    parts = sympy.Add.make_args(split)
    if len(parts) != 2 or any(part.is_polynomial(N) for part in parts):
        return None
    first, second = sorted(parts, key=lambda each: -float(sympy.N(each.subs(N, 3))))
    gap = next((m for m in range(1, 5) if sympy.simplify(first.subs(N, N + m) + second) == 0), None)
    if gap is None:
        return None
    kept_first = sum(first.subs(N, each) for each in range(1, gap + 1))
    kept_last = sum(second.subs(N, N - each) for each in range(gap))
    value = sympy.factor(sympy.together(kept_first + kept_last))
    scale = _scale(first)
    above, below = (sympy.together(each / scale) for each in (first, second))
    inside = minus(node(above), node(-below))
    shown = inside if scale == 1 else times(node(scale), inside)
    moves = [
        Move(
            "split_fraction",
            before=node(body),
            after=equation(node(body), shown),
            claims=(Equal(node(body), shown),),
        )
    ]
    written = r"+".join(
        rf"\left({latex(minus(node(above.subs(N, e)), node(-below.subs(N, e))))}\right)"
        for e in (1, 2)
    )
    last = rf"\left({latex(minus(node(above), node(-below)))}\right)"
    factor = "" if scale == 1 else latex(node(scale))
    moves.append(
        Move(
            "write_telescope", latex=rf"{latex(head)}={factor}\left[{written}+\cdots+{last}\right]"
        )
    )
    left = node(sympy.nsimplify(kept_first / scale))
    middle = plus(left, *(sympy.together(second.subs(N, N - e) / scale) for e in range(gap)))
    whole = middle if scale == 1 else times(node(scale), middle)
    moves.append(
        Move(
            "cancel_telescope",
            after=equation(head, whole, value),
            claims=(Equal(whole, node(value)),),
        )
    )
    return moves, value, "telescoping_sum"


def _scale(first: Any) -> Any:
    """The constant before the fraction 1/(an+b)."""
    top, bottom = sympy.fraction(sympy.together(first))
    content = sympy.Poly(bottom, N).content()
    return sympy.nsimplify(top / content) if not top.has(N) else sympy.Integer(1)


def _surds(body: Any, head: Node) -> Steps | None:
    """1/(√(n+1)+√n) by rationalising."""
    if not body.has(sympy.Pow) or body.is_rational_function(N):
        return None
    if any(e.exp.has(N) for e in body.atoms(sympy.Pow)):
        return None
    plain = sympy.radsimp(body)
    parts = sympy.Add.make_args(sympy.expand(plain))
    if len(parts) != 2 or plain == body:
        return None
    first, second = sorted(parts, key=lambda each: -float(sympy.N(each.subs(N, 3))))
    if sympy.simplify(second.subs(N, N + 1) + first) != 0:
        return None
    value = first + second.subs(N, 1)
    moves = [
        Move(
            "rationalise_term",
            before=node(body),
            after=equation(node(body), node(plain)),
            claims=(Equal(node(body), node(plain)),),
        ),
        Move("cancel_telescope", after=equation(head, value)),
    ]
    return moves, value, "telescoping_sum"


def _shifted(body: Any, head: Node) -> Steps | None:
    """(an+b)·r^n: S_n - r·S_n."""
    ratio = _ratio(body)
    if ratio is None:
        return None
    linear = sympy.simplify(body / ratio**N)
    if not linear.is_polynomial(N) or sympy.degree(linear, N) != 1:
        return None
    value = _closed(body)
    if value is None:
        return None
    a = sympy.Poly(linear, N).LC()
    r = node(ratio)
    first = plus(*_powers(linear, ratio, 0, 3))
    second = plus(*_powers(linear, ratio, 1, 2))
    remaining = sympy.simplify((1 - ratio) * value)
    moves = [
        Move("write_sum", after=equation(head, first)),
        Move("multiply_sum", after=equation(times(r, head), second), words={"r": r}),
        Move(
            "subtract_shifted",
            after=equation(
                times(node(1 - ratio), head) if ratio != 2 else tree.Negate(head),
                powers_joined(remaining),
            ),
            words={"step": node(a)},
            claims=(Equal(node((1 - ratio) * value), node(remaining)),),
        ),
        Move("shifted_sum", after=equation(head, value)),
    ]
    return moves, value, "shifted_sum"


def _powers(linear: Any, ratio: Any, shift: int, count: int) -> list[Node]:
    """The first terms (an+b)·r^(n+shift) as written, dots, and the last one."""
    shown: list[Node] = []
    for place in range(1, count + 1):
        power_ = power(node(ratio), node(place + shift)) if place + shift > 1 else node(ratio)
        shown.append(times(node(linear.subs(N, place)), power_, sign="×"))
    last = times(node(linear), power(node(ratio), node(N + shift)), sign="×")
    return [*shown, tree.Constant("dots"), last]


def _ratio(body: Any) -> Any:
    """r where r^n occurs, one base only."""
    found = set()
    for each in sympy.expand(body).atoms(sympy.Pow):
        if each.exp.has(N):
            rate = (
                sympy.Poly(each.exp, N).LC()
                if each.exp.is_polynomial(N) and sympy.degree(each.exp, N) == 1
                else None
            )
            if rate is None or not each.base.is_Rational:
                return None
            found.add(each.base**rate)
    return found.pop() if len(found) == 1 else None


def _closed(body: Any) -> Any:
    total = sympy.summation(body.subs(N, K), (K, 1, symbol("n")))
    if total.has(sympy.Sum, sympy.Piecewise):
        return None
    ratio = _ratio(body)
    if total.is_polynomial(N) or ratio is None:
        return sympy.factor(total)
    spread = sympy.expand(sympy.powsimp(sympy.expand(total)))
    letter = sympy.Symbol("power")
    changed = spread.replace(
        lambda e: e.is_Pow and e.exp.has(N), lambda e: sympy.simplify(e / ratio**N) * letter
    )
    if changed.has(sympy.Pow) and any(e.exp.has(N) for e in changed.atoms(sympy.Pow)):
        return sympy.simplify(total)
    polynomial = sympy.Poly(sympy.expand(changed), letter)
    coefficient, rest = sympy.factor(polynomial.nth(1)), sympy.factor(polynomial.nth(0))
    content, inner = coefficient.as_coeff_Mul()
    if ratio.is_Integer and content.is_Rational:
        shift = 0
        while (
            content.is_Rational
            and sympy.Rational(content / ratio).is_Integer
            and abs(content) >= abs(ratio)
            and shift < 6
        ):
            content, shift = content / ratio, shift + 1
        front = sympy.Mul(content, inner)
        return sympy.Add(sympy.Mul(front, sympy.Pow(ratio, N + shift)), rest)
    return sympy.Add(sympy.Mul(coefficient, ratio**N), rest)


def _groups(body: Any, head: Node) -> Steps | None:
    parts = sympy.Add.make_args(sympy.expand(body))
    polynomial = sympy.Add(*(p for p in parts if p.is_polynomial(N)))
    rest = sympy.Add(*(p for p in parts if not p.is_polynomial(N)))
    if rest != 0 and (_ratio(rest) is None or _ratio(rest) == 1):
        return None
    sums = []
    for group in (polynomial, rest):
        if group == 0:
            continue
        if group == rest and sympy.simplify(rest / _ratio(rest) ** N).has(N):
            return None
        total = _closed(group)
        if total is None:
            return None
        sums.append((group, total))
    if polynomial != 0 and sympy.degree(polynomial, N) > 3:
        return None
    value = sympy.Add(*(total for _, total in sums))
    if rest == 0:
        value = sympy.factor(value)
    moves = []
    if len(sums) > 1:
        moves.append(
            Move(
                "group_terms",
                latex=rf"{latex(head)}="
                + "+".join(
                    rf"\sum_{{i=1}}^{{n}}\left({latex(node(g.subs(N, symbol('i'))))}\right)"
                    for g, _ in sums
                ),
            )
        )
    for group, total in sums:
        rule = "sum_of_powers" if group.is_polynomial(N) else "geometric_sum"
        moves.append(
            Move(
                rule,
                latex=rf"\sum_{{i=1}}^{{n}}\left({latex(node(group.subs(N, symbol('i'))))}\right)={latex(node(total))}",
                claims=(Equal(node(total - total.subs(N, N - 1)), node(group)),),
            )
        )
    if len(sums) > 1:
        moves.append(Move("sum_total", after=equation(head, value)))
    return moves, value, "sum_by_groups"
