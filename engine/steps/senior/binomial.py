"""The binomial theorem: general term, a coefficient, the constant term, sums of coefficients."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.steps.claim import Claim, Equal, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, power, relation, times
from engine.steps.senior.reading import asked
from engine.steps.task import Task

_MOST = 24
_HEAD = r"(?:求)?(?:在)?(?:二项式)?#的?(?:二项)?展开式(?:中|里)?(?:的)?,?(?:求)?(?:含)?"


def find_binomial(task: Task) -> Derivation | None:
    """二项式定理."""
    found = asked(task)
    if found is None or not found.nodes:
        return None
    nodes, words = found.nodes, found.words
    opened = _binomial(nodes[0])
    if opened is None:
        return None
    binomial = _Binomial(nodes[0], *opened)
    if re.fullmatch(rf"(?:{_HEAD}|求#的)常数项", words) and len(nodes) == 1:
        return binomial.with_power(sympy.Integer(0), "constant")
    if re.fullmatch(_HEAD + r"#(?:的)?(?:项)?的?系数", words) and len(nodes) == 2:
        exponent = binomial.exponent_of(nodes[1])
        return None if exponent is None else binomial.with_power(exponent, "coefficient")
    if (
        re.fullmatch(_HEAD + r"(?:各|所有)?(?:项)?(?:的)?系数(?:的|之)?和", words)
        and len(nodes) == 1
    ):
        return binomial.coefficient_sum()
    if (
        re.fullmatch(_HEAD + r"(?:各|所有)?(?:项)?(?:的)?二项式系数(?:的|之)?和", words)
        and len(nodes) == 1
    ):
        return binomial.binomial_coefficient_sum()
    if re.fullmatch(_HEAD + r"二项式系数最大的项", words) and len(nodes) == 1:
        # An odd exponent has two such terms.
        half = binomial.exponent // 2
        return binomial.term_at(half + 1, "") if binomial.exponent % 2 == 0 else None
    match = re.fullmatch(_HEAD + r"第#项(的二项式系数|的系数)?", words)
    if match and len(nodes) == 2:
        place = to_sympy(nodes[1])
        if place.is_Integer and 1 <= place <= binomial.exponent + 1:
            return binomial.term_at(int(place), match[1] or "")
    return None


def _binomial(each: Node) -> tuple[Any, Any, int, str] | None:
    if (
        not isinstance(each, tree.Power)
        or not isinstance(each.base, tree.Add)
        or len(each.base.terms) != 2
    ):
        return None
    exponent = to_sympy(each.exponent)
    if not exponent.is_Integer or not 2 <= exponent <= _MOST:
        return None
    first, second = (to_sympy(term) for term in each.base.terms)
    letters = first.free_symbols | second.free_symbols
    if len(letters) != 1:
        return None
    return first, second, int(exponent), letters.pop().name


class _Binomial:
    """(u + v)^n in one letter."""

    def __init__(self, given: Node, first: Any, second: Any, exponent: int, variable: str) -> None:
        self.given, self.first, self.second = given, first, second
        self.exponent, self.variable = exponent, variable
        self.unknown = sympy.Symbol(variable, positive=True)
        swap = {symbol(variable): self.unknown}
        self.u, self.v = first.subs(swap), second.subs(swap)

    def term(self, k: Any) -> tuple[Any, Any]:
        """Coefficient and exponent of term k+1."""
        monomial = sympy.powsimp(sympy.expand(self.u ** (self.exponent - k) * self.v**k))
        coefficient, rest = monomial.as_independent(self.unknown)
        exponent = rest.as_base_exp()[1] if rest != 1 else sympy.Integer(0)
        return sympy.binomial(self.exponent, k) * coefficient, exponent

    def exponents(self) -> tuple[Any, Any] | None:
        """The exponent of the letter in term k+1 as p + q·k."""
        parts = []
        for each in (self.u, self.v):
            _, rest = each.as_independent(self.unknown)
            base, exponent = rest.as_base_exp() if rest != 1 else (self.unknown, sympy.Integer(0))
            if base != self.unknown or not exponent.is_Rational:
                return None
            parts.append(exponent)
        return parts[0] * self.exponent, parts[1] - parts[0]

    def exponent_of(self, each: Node) -> Any:
        value = to_sympy(each)
        base, exponent = value.as_base_exp()
        return exponent if base == symbol(self.variable) and exponent.is_Rational else None

    def general(self) -> Move | None:
        exponents = self.exponents()
        if exponents is None:
            return None
        k = Name("k")
        rest = tree.Add((node(self.exponent), tree.Minus(k)))
        head = Name("T", "k+1")
        chosen = tree.Choose(node(self.exponent), k)
        raw = times(chosen, power(node(self.first), rest), power(node(self.second), k))
        scale = [each.as_independent(self.unknown)[0] for each in (self.u, self.v)]
        factors: list[Node] = [chosen]
        if scale[0] != 1:
            factors.append(power(node(scale[0]), rest))
        if scale[1] != 1:
            factors.append(power(node(scale[1]), k))
        exponent = node(exponents[0] + exponents[1] * symbol("k"))
        factors.append(power(Name(self.variable), exponent))
        return Move("binomial_term", after=equation(head, raw, times(*factors)))

    def expansion(self) -> Claim:
        """The whole expansion, term by term."""
        total = sympy.expand((self.u + self.v) ** self.exponent).subs(
            self.unknown, symbol(self.variable)
        )
        under = (
            (relation(Name(self.variable), ">", 0),)
            if any(e.exp.is_Rational and not e.exp.is_Integer for e in total.atoms(sympy.Pow))
            else ()
        )
        return Equal(self.given, node(total), under)

    def read_coefficient(self, exponent: Any) -> Any:
        total = sympy.expand((self.u + self.v) ** self.exponent)
        found: Any = sympy.Integer(0)
        for term in sympy.Add.make_args(total):
            coefficient, rest = term.as_independent(self.unknown)
            own = rest.as_base_exp()[1] if rest != 1 else sympy.Integer(0)
            if sympy.simplify(own - exponent) == 0:
                found += coefficient
        return found

    def with_power(self, exponent: Any, ask: str) -> Derivation | None:
        exponents, general = self.exponents(), self.general()
        if exponents is None or general is None or exponents[1] == 0:
            return None
        k = (exponent - exponents[0]) / exponents[1]
        wanted = equation(exponents[0] + exponents[1] * symbol("k"), exponent)
        solution = equation(Name("k"), k)
        claim = SolutionSet(wanted, "k", (node(k),))
        moves = [general, Move("binomial_exponent", before=wanted, after=solution, claims=(claim,))]
        direct = self.read_coefficient(exponent)
        if not k.is_Integer or not 0 <= k <= self.exponent:
            moves.append(Move("no_such_term", after=node(0)))
            return (
                Derivation(
                    "binomial", tuple(moves), answer=node(0), proof=(claim, self.expansion())
                )
                if direct == 0
                else None
            )
        value, _ = self.term(int(k))
        scale = [each.as_independent(self.unknown)[0] for each in (self.u, self.v)]
        filled = times(
            tree.Choose(node(self.exponent), node(k)),
            *([power(node(scale[0]), node(self.exponent - k))] if scale[0] != 1 else []),
            *([power(node(scale[1]), node(k))] if scale[1] != 1 else []),
            sign="×",
        )
        shown = equation(filled, value)
        check = Equal(filled, node(value))
        moves.append(
            Move(
                "binomial_coefficient" if ask == "coefficient" else "binomial_constant",
                after=shown,
                claims=(check,),
            )
        )
        return Derivation(
            "binomial",
            tuple(moves),
            answer=node(value),
            proof=(claim, check, Equal(node(direct), node(value)), self.expansion()),
        )

    def coefficient_sum(self) -> Derivation | None:
        if self.exponents() is None:
            return None
        inside = (self.u + self.v).subs(self.unknown, 1)
        value = inside**self.exponent
        total = sympy.Add(*(self.term(k)[0] for k in range(self.exponent + 1)))
        letter = equation(Name(self.variable), 1)
        shown = power(node(inside), node(self.exponent))
        move = Move(
            "put_one",
            after=equation(shown, value),
            claims=(Equal(shown, node(value)),),
            words={"one": letter},
        )
        return Derivation(
            "binomial",
            (move,),
            answer=node(value),
            proof=(Equal(node(total), node(value)), self.expansion()),
        )

    def binomial_coefficient_sum(self) -> Derivation:
        value = 2**self.exponent
        shown = power(2, self.exponent)
        total = sympy.Add(*(sympy.binomial(self.exponent, k) for k in range(self.exponent + 1)))
        move = Move(
            "binomial_coefficients_sum",
            after=equation(shown, value),
            claims=(Equal(shown, node(value)),),
            words={"n": node(self.exponent)},
        )
        return Derivation(
            "binomial", (move,), answer=node(value), proof=(Equal(node(total), node(value)),)
        )

    def term_at(self, place: int, ask: str) -> Derivation | None:
        general = self.general()
        if general is None:
            return None
        k = place - 1
        coefficient, exponent = self.term(k)
        if ask == "的二项式系数":
            chosen = tree.Choose(node(self.exponent), node(k))
            value = node(sympy.binomial(self.exponent, k))
            return Derivation(
                "binomial",
                (
                    Move(
                        "kth_term",
                        after=equation(chosen, value),
                        claims=(Equal(chosen, value),),
                        words={"k": node(k)},
                    ),
                ),
                answer=value,
                proof=(Equal(chosen, value),),
            )
        whole = node(coefficient * symbol(self.variable) ** exponent)
        raw = times(
            tree.Choose(node(self.exponent), node(k)),
            power(node(self.first), self.exponent - k),
            power(node(self.second), k),
        )
        claim = Equal(raw, whole)
        answer = node(coefficient) if ask == "的系数" else whole
        moves = (
            general,
            Move(
                "kth_term",
                after=equation(Name("T", str(place)), raw, whole),
                claims=(claim,),
                words={"k": node(k)},
            ),
        )
        return Derivation("binomial", moves, answer=answer, proof=(claim, self.expansion()))
