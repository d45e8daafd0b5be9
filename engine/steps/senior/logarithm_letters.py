"""Logarithms in letters: lg2=a, lg3=b, and others expressed by them."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, listed, node
from engine.steps.senior.reading import matched
from engine.steps.task import Task


def find_logarithm_letters(task: Task) -> Derivation | None:
    """已知 log₂3=a，用 a 表示 log₄9."""
    letters = r"(?:#(?:[,和]#)?)"
    nodes = matched(
        task,
        rf"#(?:[,和]#)?,(?:试)?用(?:含)?{letters}(?:的(?:式子|代数式))?表示#",
        rf"#(?:[,和]#)?,求#(?:\(?用{letters}表示\)?)?",
        rf"#(?:[,和]#)?,求(?:用{letters}表示)?#",
    )
    if nodes is None:
        return None
    facts: dict[Any, tuple[Any, Any]] = {}
    wanted: Node | None = None
    named: list[str] = []
    for each in nodes:
        several = _facts(each) if wanted is None and not named else None
        if several:
            facts |= {symbol(name): pair for name, pair in several}
        elif isinstance(each, Name):
            named.append(str(each))
        elif not isinstance(each, Relation) and wanted is None:
            wanted = each
        else:
            return None
    pair = _logarithm(wanted) if wanted is not None else None
    if facts and wanted is not None and pair is None and not named:
        return _evaluated(facts, wanted)
    if not facts or pair is None or wanted is None or {symbol(n) for n in named} - set(facts):
        return None
    return _expressed(facts, wanted, pair)


def _logarithm(each: Node) -> tuple[Any, Any] | None:
    """Base and number of a logarithm of a positive rational."""
    if (
        not isinstance(each, Call)
        or each.function not in ("log", "lg", "ln")
        or len(each.arguments) != 1
    ):
        return None
    base = (
        to_sympy(each.base)
        if each.base is not None
        else {"lg": sympy.Integer(10)}.get(each.function)
    )
    if base is None:
        return None
    number = to_sympy(each.arguments[0])
    number = number if number.is_Rational else None
    if (
        number is None
        or not base.is_Rational
        or not number > 0
        or not base > 0
        or base == 1
        or number == 1
    ):
        return None
    return base, number


def _fact(each: Node) -> tuple[str, tuple[Any, Any]] | None:
    """log_b N = a, or b^a = N."""
    if not isinstance(each, Relation) or each.signs != ("=",):
        return None
    left, right = each.operands
    if isinstance(left, Name) and _logarithm(right) is not None:
        left, right = right, left
    if isinstance(right, Name):
        pair = _logarithm(left)
        return None if pair is None else (str(right), pair)
    if isinstance(left, tree.Power) and isinstance(left.exponent, Name):
        base, number = to_sympy(left.base), to_sympy(right)
        if base.is_Rational and number.is_Rational and base > 0 and number > 0 and base != 1:
            return str(left.exponent), (base, number)
    return None


def _facts(each: Node) -> list[tuple[str, tuple[Any, Any]]] | None:
    """Also the two of 2^a = 5^b = 10."""
    if isinstance(each, Relation) and len(each.operands) == 3 and set(each.signs) == {"="}:
        *powers, last = each.operands
        found = [_fact(Relation((one, last), ("=",))) for one in powers]
        return None if None in found else [one for one in found if one is not None]
    fact = _fact(each)
    return None if fact is None else [fact]


def _evaluated(facts: dict[Any, tuple[Any, Any]], wanted: Node) -> Derivation | None:
    """An expression in the letters as a number: 1/a + 1/b from 2^a = 5^b = 10."""
    expression = to_sympy(wanted)
    if not expression.free_symbols or expression.free_symbols - set(facts):
        return None
    values = {a: sympy.log(number) / sympy.log(base) for a, (base, number) in facts.items()}
    value = sympy.simplify(sympy.expand_log(expression.subs(values), force=True))
    if not value.is_Rational:
        value = sympy.nsimplify(
            sympy.N(expression.subs(values), 30), rational=True, tolerance=1e-20
        )
        if value.q > 1000:
            return None
    answer = node(value)
    in_powers = expression.replace(
        lambda e: e.is_Pow and e.exp.free_symbols and e.base.is_Rational,
        lambda e: _as_power(e, facts),
    )
    claim: Claim = Equal(node(in_powers.subs(values)), answer)
    rows = [
        equation(node(a), Call("log", (node(number),), node(base)))
        for a, (base, number) in facts.items()
    ]
    moves = (
        Move("as_logarithms", latex=listed(rows)),
        Move("change_base_letters", after=equation(wanted, answer), claims=(claim,)),
    )
    return Derivation("logarithm_letters", moves, answer=answer, proof=(claim,))


def _as_power(each: Any, facts: dict[Any, tuple[Any, Any]]) -> Any:
    """9^x as (3^x)² = N² where 3^x = N is known."""
    for letter, (base, number) in facts.items():
        rate = sympy.simplify(sympy.log(each.base) / sympy.log(base))
        if (
            rate.is_Rational
            and each.exp.is_polynomial(letter)
            and sympy.degree(each.exp, letter) == 1
        ):
            slope, rest = each.exp.coeff(letter, 1), each.exp.subs(letter, 0)
            return number ** (rate * slope) * each.base**rest
    return each


def _weights(number: Any) -> dict[int, int]:
    """The exponents of the primes."""
    found: dict[int, int] = dict(sympy.factorint(number.p))
    for prime, count in sympy.factorint(number.q).items():
        found[prime] = found.get(prime, 0) - count
    return {prime: count for prime, count in found.items() if prime > 1}


def _expressed(
    facts: dict[Any, tuple[Any, Any]], wanted: Node, pair: tuple[Any, Any]
) -> Derivation | None:
    numbers = [each for fact in (*facts.values(), pair) for each in fact]
    if any(each.p > 10**6 or each.q > 10**6 for each in numbers):
        return None
    primes = sorted({prime for each in numbers for prime in _weights(each)})
    logs = {prime: sympy.Symbol(f"L{prime}", positive=True) for prime in primes}

    def size(number: Any) -> Any:
        return sympy.Add(*(count * logs[prime] for prime, count in _weights(number).items()))

    equations = [size(number) - letter * size(base) for letter, (base, number) in facts.items()]
    base_log = size(pair[0])
    for kept in primes:
        others = [logs[prime] for prime in primes if prime != kept]
        try:
            solved = sympy.solve(equations, others, dict=True) if others else [{}]
        except NotImplementedError:
            return None
        if len(solved) == 1 and set(solved[0]) == set(others):
            break
    else:
        return None
    ratio = sympy.cancel((size(pair[1]) / base_log).subs(solved[0]))
    if ratio.free_symbols - set(facts) or not ratio.free_symbols:
        return None
    values = {
        letter: sympy.log(number) / sympy.log(base) for letter, (base, number) in facts.items()
    }
    shown = node(sympy.factor(ratio) if not ratio.is_polynomial() else sympy.expand(ratio))
    claim: Claim = Equal(wanted, node(ratio.subs(values)))
    parts = []
    for number in pair[::-1]:
        product = node(number)
        factors = [
            node(sympy.Pow(p, c, evaluate=False)) if c != 1 else node(p)
            for p, c in sorted(_weights(number).items())
        ]
        if len(factors) > 1 or (_weights(number) and max(_weights(number).values()) > 1):
            parts.append(
                equation(
                    product,
                    tree.Multiply(tuple(factors), ("×",) * (len(factors) - 1))
                    if len(factors) > 1
                    else factors[0],
                )
            )
    moves = []
    if parts:
        moves.append(Move("factor_numbers", latex=listed(parts)))
    moves.append(Move("change_base_letters", after=equation(wanted, shown), claims=(claim,)))
    return Derivation("logarithm_letters", tuple(moves), answer=shown, proof=(claim,))
