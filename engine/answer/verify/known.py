"""What has been said so far: values of letters, functions, sequences, vectors and relations."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from engine.answer.verify.definitions import define, is_identity, limits_letters
from engine.answer.verify.piecewise import value_of_piece
from engine.answer.verify.progressions import term
from engine.answer.verify.rewriting import (
    CANNOT,
    figures_named,
    is_arithmetic,
    letters,
    plain,
    put,
    rewrite,
    same,
    slope,
)
from engine.answer.verify.vectors import in_numbers
from engine.maths import tree
from engine.maths.tree import Node

if TYPE_CHECKING:
    from engine.answer.verify.moments import Distribution

FACTS = 60


@dataclass(frozen=True, slots=True)
class Fact:
    """One relation that was stated; section 0 is the problem itself."""

    node: Node
    section: int


@dataclass(slots=True)
class Known:
    """One consistent state of knowledge; a second one carries what follows from a mistake."""

    facts: list[Fact] = field(default_factory=list)
    values: dict[str, Node] = field(default_factory=dict)
    assumed: dict[str, Node] = field(default_factory=dict)
    """Values taken for a while: 当x=2时."""
    functions: dict[str, tuple[str, Node]] = field(default_factory=dict)
    pieces: dict[str, tuple[str, tree.Piecewise]] = field(default_factory=dict)
    """Functions given piece by piece under one brace."""
    sequences: dict[str, tuple[str, Node]] = field(default_factory=dict)
    vectors: dict[str, tree.Tuple] = field(default_factory=dict)
    terms: dict[Node, Node] = field(default_factory=dict)
    """Values of expressions that are no letters: sin α, a²."""
    groups: dict[Node, Node | None] = field(default_factory=dict)
    """Values of sums and products (a+b=0, cd=1); None once two were stated."""
    expressions: dict[str, Node] = field(default_factory=dict)
    """Capitals that stand for an expression: A = 2x²-3xy."""
    tasks: frozenset[Node] = frozenset()
    """The expressions that the problem wants worked out: what equals one is an identity."""
    coefficients: dict[str, Node] = field(default_factory=dict)
    """a, b and c of the one quadratic function or equation that the problem gives."""
    case: bool = False
    """Within one case (当a=0时): what a function becomes there doesn't stay."""
    builders: list[Node] = field(default_factory=list)
    """Sets that the problem gives by a condition: U={x∈Z | 1≤x≤6}."""
    conditions: list[Node] = field(default_factory=list)
    """Inequalities taken for a while: 当x>0时."""
    words: str = ""
    """The problem as it was written."""
    everywhere: bool = False
    """Whether nothing in the problem limits where its function is looked at."""
    quadrants: dict[str, int] = field(default_factory=dict)
    """Where angles lie: α is 第二象限角, A is acute."""
    data: tuple[Fraction, ...] = ()
    """The one list of data that the problem gives."""
    distribution: Distribution | None = None
    """The distribution of the problem's random variable."""
    given: dict[str, Node] = field(default_factory=dict)
    """Values that the problem itself gives, which no line may contradict."""
    parts: dict[Node, int] = field(default_factory=dict)
    """For each fact of the problem, the numbered part that states it."""
    part: int = 0
    """The part that the lines are about."""
    progressions: dict[str, str] = field(default_factory=dict)
    """Sequences that the problem calls 等差数列 or 等比数列."""
    start_name: str = ""
    start: tuple[Node, ...] = ()
    """The first terms of the problem's one sequence."""
    start_given: bool = False
    """Whether its general term is given, so that it needn't be found."""
    binomial: Node | None = None
    """The (a+b)^n that the problem expands."""
    cases: int = 0
    """How many cases were told apart so far."""
    rough: dict[Node, Node] = field(default_factory=dict)
    """Roots and other constants by the decimals they are worked with: √3 ≈ 1.73."""
    latest: Node | None = None
    """The relation stated last."""

    partial: bool = False
    """The functions are given piece by piece (偶函数, 当x<0时): their formulas don't refute."""
    solving: bool = False
    """Whether the task is to solve an inequality."""
    curves: bool = False
    """Whether equations in x and y are curves, which need not hold together."""
    imaginary: bool = False
    restricted: bool = False
    """Whether words, not formulas, limit the unknown (正整数, 元, 人)."""
    acute: bool = False
    """Whether angles are acute, so that a sine names its angle."""

    def copy(self) -> Known:
        """A second state that starts from this one."""
        return replace(
            self,
            facts=list(self.facts),
            values=dict(self.values),
            assumed=dict(self.assumed),
            functions=dict(self.functions),
            pieces=dict(self.pieces),
            sequences=dict(self.sequences),
            vectors=dict(self.vectors),
            terms=dict(self.terms),
            groups=dict(self.groups),
            expressions=dict(self.expressions),
            conditions=list(self.conditions),
            rough=dict(self.rough),
        )

    def resolve(self, node: Node, general: bool = False) -> Node:
        """Functions, sequences and vectors replaced by what they are, objects by letters.

        `general` also replaces the general term S_n, which a definition must leave alone.
        """
        change = self._general if general else self._change
        for _ in range(3):
            changed = rewrite(node, change)
            if changed == node:
                break
            node = changed
        return plain(in_numbers(node, self.vectors), frozenset(self.functions))

    def valued(self, node: Node, but: frozenset[str] = frozenset()) -> Node:
        """`node` with every known value put in, except for the letters in `but`."""
        variables = {variable for variable, _ in self.functions.values()}
        values = {name: value for name, value in self.values.items() if name not in variables}
        values |= self.assumed
        values = {name: value for name, value in values.items() if name not in but}
        if self.terms and letters(node):
            node = rewrite(
                node,
                lambda each: None if letters(each) & (but | variables) else self.terms.get(each),
            )
        for _ in range(3):
            changed = put(node, values)
            if changed == node:
                break
            node = changed
        return node

    def grouped(self, node: Node) -> Node:
        """`node` with known sums and products put in where they stand as they were stated."""
        return rewrite(node, self._group) if self.groups else node

    def _group(self, node: Node) -> Node | None:
        found = self.groups.get(node)
        if found is not None or not isinstance(node, tree.Multiply) or len(node.factors) < 3:
            return found
        for group, value in self.groups.items():
            width = len(group.factors) if isinstance(group, tree.Multiply) else 0
            if value is None or width < 2:
                continue
            for at in range(len(node.factors) - width + 1):
                if node.factors[at : at + width] == group.factors:  # type: ignore[attr-defined]
                    rest = (*node.factors[:at], value, *node.factors[at + width :])
                    return tree.Multiply(rest, ("×",) * (len(rest) - 1))
        return None

    def _general(self, node: Node) -> Node | None:
        if isinstance(node, tree.Name) and str(node) in self.expressions:
            return self.expressions[str(node)]
        if isinstance(node, tree.Name) and node.name in self.sequences:
            index, body = self.sequences[node.name]
            return body if node.subscript == index else self._change(node)
        return self._change(node)

    def _change(self, node: Node) -> Node | None:
        if isinstance(node, tree.Call) and len(node.arguments) == 1:
            return self._call(node)
        if isinstance(node, tree.Name):
            primes = len(node.name) - len(node.name.rstrip("'"))
            if primes and not node.subscript:
                found = self._slope(node.name.rstrip("'"), primes)
                return found[1] if found else None
            by_kind = term(node, self.progressions)
            if by_kind is not None:
                return by_kind
            family = self.sequences.get(node.name)
            if family and node.subscript and node.subscript != family[0]:
                return _term(family, node.subscript)
        return None

    def _call(self, node: tree.Call) -> Node | None:
        found = (
            self._slope(node.function, node.primes)
            if node.primes
            else self.functions.get(node.function)
        )
        if found is None and node.function in self.pieces and not node.primes:
            return value_of_piece(self.pieces[node.function], node.arguments[0])
        if found is None or node.base is not None:
            return None
        if isinstance(node.arguments[0], tree.Relation):
            return None
        return put(found[1], {found[0]: node.arguments[0]})

    def _slope(self, name: str, order: int) -> tuple[str, Node] | None:
        """What was said about the derivative, else what it is."""
        said = self.functions.get(name + "'" * order)
        if said is not None or name not in self.functions:
            return said
        variable, body = self.functions[name]
        try:
            return variable, slope(body, variable, order)
        except CANNOT:
            return None

    def learn(self, node: Node, section: int, override: bool = False) -> None:
        """Keep a relation, and what it defines."""
        node = figures_named(node)
        if isinstance(node, tree.System | tree.And | tree.Listing):
            parts = node.children()
            for part in list(parts)[:12]:
                self.learn(part, section, override)
        if not is_arithmetic(node):
            return
        if isinstance(node, tree.Where):
            self.learn(node.body, section, override)
            return
        if isinstance(node, tree.Relation):
            last = node.operands[-1]
            if isinstance(last, tree.SetBuilder):
                if section == 0:
                    self.builders.append(node)
                self.learn(last.condition, section, override)
                return
            define(self, node, override)
            if len(node.signs) > 1 and node.signs[-1] in ("<", ">", "≤", "≥") and "=" in node.signs:
                # Δ = 4-4k+4 > 0 speaks of k.
                self.learn(tree.Relation(node.operands[-2:], node.signs[-1:]), section, override)
        if isinstance(node, tree.Relation) and node.signs == ("≈",):
            self._approximate(*node.operands)
        if isinstance(node, tree.Relation) and is_identity(node):
            return
        says = isinstance(node, tree.Relation | tree.Or | tree.System | tree.And) and letters(node)
        self.latest = node if says else self.latest
        # Repeated statements add nothing but work.
        if says and len(self.facts) < FACTS and all(fact.node != node for fact in self.facts):
            self.facts.append(Fact(node, section))

    def _approximate(self, exact: Node, decimal: Node) -> None:
        """√3 ≈ 1.73 may stand for √3 in what is rounded."""
        constant = isinstance(exact, tree.Root | tree.Call | tree.Constant) and not letters(exact)
        if constant and isinstance(decimal, tree.Number) and decimal.places:
            self.rough[exact] = decimal

    def sets(self, node: Node) -> bool:
        """Whether the problem wants this expression worked out, as it stands or rewritten."""
        if any(node == each for task in self.tasks for each in task.walk() if not _simple(each)):
            return True
        return any(
            letters(task) == letters(node) and same(task, node) is True for task in self.tasks
        )

    def elsewhere(self, fact: Fact) -> bool:
        """Whether a fact belongs to another numbered part than the lines are about."""
        stated = self.parts.get(fact.node, 0)
        return bool(fact.section == 0 and stated and self.part and stated != self.part)

    def limits(self) -> tuple[Node, ...]:
        """The inequalities that hold here, for choosing values to try."""
        given = [fact.node for fact in self.facts if fact.section == 0]
        return tuple(each for each in (*self.conditions, *given) if limits_letters(each))

    def roughly(self, node: Node) -> Node:
        """`node` with the decimals that the text works with."""
        return rewrite(node, self.rough.get) if self.rough else node


def _simple(node: Node) -> bool:
    return isinstance(node, tree.Name | tree.Number | tree.Constant)


def _term(family: tuple[str, Node], subscript: str) -> Node | None:
    from engine.maths.read import read

    try:
        return put(family[1], {family[0]: read(subscript)})
    except CANNOT:
        return None
