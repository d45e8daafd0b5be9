"""Statistics of a small data set: mean, median, mode, range, variance, standard deviation."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

import sympy

from engine.maths import tree
from engine.maths.from_sympy import number
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.radicals import surd_over
from engine.steps.junior.rationals import number_node
from engine.steps.junior.reading import matched
from engine.steps.junior.rounding import decimal
from engine.steps.junior.single_numbers import exact
from engine.steps.junior.writing import over, power, relation, root
from engine.steps.task import Task

ITEM = r"(?:平均数|平均值|算术平均数|中位数|众数|极差|方差|标准差)"
ITEMS = rf"(?P<items>{ITEM}(?:(?:,|和|与|及|以及|,和)*{ITEM})*)"
DATA = r"(?:这|某)?(?:一)?(?:组)?(?:样本)?(?:数据|样本|数)?(?:为|是|分别是|分别为)?,?#(?:,#)+,?"
ASKED = (
    rf"(?:求|计算)?(?:已知)?{DATA}(?:则|那么)?(?:求|计算)?(?:这组数据|这组数|它们|这个样本|该组数据|样本|这些数)?的?(?:分别求出)?{ITEMS}(?:分别)?(?:各)?(?:是|为|=)?(?:多少)?",
    rf"(?:求|计算)(?:这组数据|下列数据)?的?{ITEMS},{DATA}",
)
ABOUT = {"平均值": "平均数", "算术平均数": "平均数"}
MAXIMUM = 40


def describe_data(task: Task) -> Derivation | None:
    """Each quantity asked for, worked out as in the statistics chapter."""
    found = matched(task, *ASKED)
    if found is None or len(found[1]) > MAXIMUM:
        return None
    items = [ABOUT.get(each, each) for each in re.findall(ITEM, found[0]["items"])]
    return _described(found[1], [each for each in items if each])


def describe_values(nodes: tuple[Node, ...], item: str) -> Derivation | None:
    """One quantity of these data."""
    return _described(nodes, [ABOUT.get(item, item)])


def _described(nodes: tuple[Node, ...], items: list[str]) -> Derivation | None:
    values: list[Fraction] = []
    for node in nodes:
        if not isinstance(node, tree.Number | tree.Negate | tree.Divide):
            return None
        value = exact(node) if not any(isinstance(e, Name) for e in node.walk()) else None
        if value is None:
            return None
        values.append(value)
    if not items or len(values) < 2:
        return None
    work = _Data(nodes, values)
    answers: list[tuple[str, Node]] = []
    for item in dict.fromkeys(items):
        answer = work.find(item)
        if answer is None:
            return None
        answers.append((item, answer))
    if len(answers) == 1:
        answer = answers[0][1]
        return Derivation("data_set", tuple(work.moves), answer, proof=tuple(work.proof))
    shown = ",\\ ".join(f"\\text{{{item}}}={latex(node)}" for item, node in answers)
    joined = tree.Listing(tuple(node for _, node in answers))
    return Derivation("data_set", tuple(work.moves), joined, shown, proof=tuple(work.proof))


class _Data:
    def __init__(self, nodes: tuple[Node, ...], values: list[Fraction]) -> None:
        self.nodes, self.values = nodes, values
        self.order = sorted(zip(values, nodes, strict=True), key=lambda pair: pair[0])
        self.moves: list[Move] = []
        self.proof: list[Claim] = []
        self.mean: Node | None = None
        self.variance: Node | None = None

    def find(self, item: str) -> Node | None:
        match item:
            case "平均数":
                return self._mean()
            case "中位数":
                return self._median()
            case "众数":
                return self._mode()
            case "极差":
                return self._range()
            case "方差":
                return self._variance()
        return self._deviation()

    def _written(self, value: Fraction) -> Node:
        written = decimal(abs(value))
        fractions = any(isinstance(node, tree.Divide) for node in self.nodes)
        if written is None or fractions or len(written) > 12:
            return number(value)
        body = tree.Number(abs(value), written)
        return tree.Negate(body) if value < 0 else body

    def _say(self, rule: str, name: str, expression: Node, result: Node) -> Node:
        claim = Equal(expression, result)
        self.moves.append(Move(rule, result, latex=f"{name}={latex(expression)}={latex(result)}",
                               claims=(claim,)))  # fmt: skip
        self.proof.append(claim)
        return result

    def _mean(self) -> Node:
        if self.mean is None:
            expression = over(_sum(self.nodes), len(self.nodes))
            value = sum(self.values, Fraction(0)) / len(self.values)
            self.mean = self._say("mean_of_data", r"\overline{x}", expression, self._written(value))
        return self.mean

    def _median(self) -> Node:
        ordered = [node for _, node in self.order]
        chain = tuple(relation(a, "≤", b) for a, b in pairwise(ordered))
        claims: tuple[Claim, ...] = tuple(Holds(each) for each in chain)
        shown = ", ".join(latex(each) for each in ordered)
        self.moves.append(Move("put_in_order", latex=shown, claims=claims))
        middle = len(ordered) // 2
        if len(ordered) % 2:
            result = ordered[middle]
            self.moves.append(Move("median_of_odd", result))
            self.proof += claims
            return result
        pair = over(_sum((ordered[middle - 1], ordered[middle])), 2)
        value = (self.order[middle - 1][0] + self.order[middle][0]) / 2
        return self._say("median_of_even", r"\text{中位数}", pair, self._written(value))

    def _mode(self) -> Node | None:
        counts = {value: self.values.count(value) for value in self.values}
        most = max(counts.values())
        modes = [value for value, count in counts.items() if count == most]
        if most == 1 or len(modes) == len(counts):
            return None
        nodes = [self.nodes[self.values.index(value)] for value in sorted(modes)]
        answer: Node = nodes[0] if len(nodes) == 1 else tree.Listing(tuple(nodes))
        same: tuple[Claim, ...] = tuple(
            Equal(node, shown)
            for shown in nodes
            for node, value in zip(self.nodes, self.values, strict=True)
            if value == self.values[self.nodes.index(shown)]
        )
        self.moves.append(Move("mode_of_data", answer, claims=same, words={"count": str(most)}))
        self.proof += same
        return answer

    def _range(self) -> Node:
        low, high = self.order[0][1], self.order[-1][1]
        difference = tree.Add((high, tree.Minus(low)))
        value = self.order[-1][0] - self.order[0][0]
        return self._say("range_of_data", r"\text{极差}", difference, self._written(value))

    def _variance(self) -> Node:
        if self.variance is None:
            mean = self._mean()
            squares = [power(tree.Add((node, tree.Minus(mean))), 2) for node in self.nodes]
            expression = over(_sum(tuple(squares)), len(squares))
            centre = sum(self.values, Fraction(0)) / len(self.values)
            value = sum(((v - centre) ** 2 for v in self.values), Fraction(0)) / len(self.values)
            self.variance = self._say("variance_of_data", "s^{2}", expression, self._written(value))
        return self.variance

    def _deviation(self) -> Node:
        variance = self._variance()
        exact_root = sympy.sqrt(to_sympy(variance))
        result = (
            number_node(exact_root, *self.nodes, variance)
            if exact_root.is_Rational
            else surd_over(exact_root)
        )
        return self._say("standard_deviation", "s", root(variance), result)


def _sum(nodes: tuple[Node, ...]) -> Node:
    return tree.Add(nodes)
