"""The statements of one line: what is claimed, and the words that say how it is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from engine.answer.verify.formulas import read_formula
from engine.answer.verify.lines import Line
from engine.answer.verify.rewriting import letters, rewrite
from engine.maths import tree
from engine.maths.tree import Node

_ASSUME = re.compile(r"(?:当|令|若|如果|假设|设|取|记|把|将|要使|只需|只要|使)[^，。；,;]{0,12}$")
_PREMISE = re.compile(
    r"题意|列方程|列式|方程为|已知|又|其中|这里|要使|需|平移|对称|新|另(?!一?个?根|一个解)|定义域|定理|公式|代入|可设|消去|点|分别|猜|圆|曲线|抛物线|双曲|函数|过|在|假设|解析式|直线|切线|恒成立|等价"
)
_PUT_IN = re.compile(r"代入[^。；]{0,10}得[\s:：]*$")
_REJECT = re.compile(
    r"舍去|增根|不合|不符|不成立|不是|矛盾|不可能|无意义|错误|排除|不满足|不等于|误|舍"
)
_DROPPED = re.compile(r"(?:不合|不符)[^，,。；()（）]{0,6}|舍去|舍|应舍|不满足")
_FINAL = re.compile(
    r"原方程(?:组)?的?(?:解|根)|方程(?:组)?的(?:解|根)|不等式(?:组)?的解集|^\s*答|综上"
)
_IS_SOLUTION = re.compile(r"(?<!不)(?:都|均)?是原(?:分式|无理)?方程(?:组)?的(?:解|根)")
_ROUNDED = re.compile(r"取\s*3|约|近似|保留|四舍五入")
_ROOT_NAMES = re.compile(r"^([a-zA-Z])_([1-9])$")


@dataclass(frozen=True, slots=True)
class Statement:
    """One piece of mathematics as a tree with the words around it.

    `sign` is set when it starts with a relation sign and goes on from what stood before;
    `lead` is the prose just before it, `clause` all words of its line.
    """

    node: Node
    lead: str
    clause: str
    sign: str = ""
    boxed: bool = False
    assumed: bool = False
    """设, 令, 当 ...: taken, not claimed."""
    cue: str = ""
    """`lead`, or the words at the end of the line before where this one has none."""

    solutions: bool = False
    """Written as a set: {x | x>3}."""

    @property
    def premise(self) -> bool:
        """Whether the words bring something new in, from the problem or a theorem."""
        if self.assumed:
            return True
        lead = self.lead
        if isinstance(self.node, tree.Relation) and isinstance(self.node.operands[0], tree.Name):
            # 把 k=-2 代入得 b=-3: a value that was found, not one brought in.
            lead = _PUT_IN.sub("", lead)
        return bool(_PREMISE.search(lead))

    @property
    def rejected(self) -> bool:
        """舍去, 增根, 矛盾: what stands here isn't kept.

        Of alternatives (x=3 或 x=-2，舍去) only some are dropped: they were found all the same.
        """
        clause = _DROPPED.sub("", self.clause) if isinstance(self.node, tree.Or) else self.clause
        return bool(_REJECT.search(clause))

    @property
    def final(self) -> bool:
        """Whether the words give the answer of the whole."""
        said = _IS_SOLUTION.search(self.clause) and names_root(self.node)
        return self.boxed or self.solutions or bool(_FINAL.search(self.lead) or said)

    @property
    def rounded(self) -> bool:
        """Whether the words speak of rounding."""
        return bool(_ROUNDED.search(self.clause))


def statements(line: Line, before: str = "") -> tuple[Statement, ...]:
    """The readable statements of one line in order; alternatives (或) are one statement.

    `before` are the words at the end of the line before.
    """
    found: list[Statement] = []
    lead = ""
    whole = line.prose
    for index, piece in enumerate(line.pieces):
        if not piece.formula:
            lead += piece.text
            continue
        sign, node = read_formula(piece.text)
        if node is not None:
            assumed = bool(_ASSUME.search(lead)) or (
                bool(found)
                and found[-1].assumed
                and not isinstance(node, tree.Or)
                and not _asks(found[-1].node)
                and not lead.strip(" ,，、且和")
            )
            if _before_time(line, index):
                assumed = True
            assumed = assumed and not _is_sum(node)
            cue = lead if lead.strip() or found else before
            solutions = not sign and not found and _is_solutions(node)
            if solutions:
                node = node.condition  # type: ignore[attr-defined]
            found.append(Statement(node, lead, whole, sign, piece.boxed, assumed, cue, solutions))
        lead = lead if isinstance(node, tree.Name) else ""
    return tuple(_alternatives(found))


def _asks(node: Node) -> bool:
    """令 4-2r=0: an equation to be solved, so that what follows is its root."""
    return (
        isinstance(node, tree.Relation)
        and node.signs == ("=",)
        and bool(letters(node))
        and not isinstance(node.operands[0], tree.Name | tree.Tuple | tree.Figure)
    )


def _is_solutions(node: Node) -> bool:
    """{x | x<1 或 x>2} as an answer."""
    return (
        isinstance(node, tree.SetBuilder)
        and isinstance(node.element, tree.Name)
        and letters(node.condition) == {str(node.element)}
    )


def names_root(node: Node) -> bool:
    return all(
        isinstance(part, tree.Relation)
        and isinstance(part.operands[0], tree.Name)
        and not letters(part.operands[-1])
        for part in _parts(node)
    )


def _is_sum(node: Node) -> bool:
    """450+600=1050: numbers are worked out, not assumed, whatever the words before (把 ... 相加)."""
    return (
        isinstance(node, tree.Relation)
        and set(node.signs) <= {"=", "≈"}
        and not isinstance(node.operands[0], tree.Number)
        and all(isinstance(each, _NUMERIC) for operand in node.operands for each in operand.walk())
    )


_NUMERIC = (
    tree.Number, tree.Add, tree.Minus, tree.Negate, tree.Multiply, tree.Divide, tree.Power, tree.Root,
    tree.Percent, tree.Mixed, tree.Quantity, tree.QuotientRemainder, tree.Choose, tree.Arrange,
)  # fmt: skip


def _before_time(line: Line, index: int) -> bool:
    """`x=4时`: the words after a formula can make it a condition."""
    after = line.pieces[index + 1 : index + 2]
    if not after or after[0].formula:
        return False
    words = after[0].text.lstrip()
    return words.startswith("时") or (index == 0 and bool(_LABEL.match(words)))


_LABEL = re.compile(r"[:：]\s*$")
"""n=2：the case that the rest of the line speaks of."""


def roots_as_one(node: Node, unknowns: frozenset[str]) -> Node:
    """`x_1=2, x_2=3` is x=2 或 x=3 when x is the unknown and has no such members."""

    def change(each: Node) -> Node | None:
        letter = indexed_root(each)
        if isinstance(each, tree.Relation) and not set(each.signs) <= {"="}:
            return None
        if letter is None or letter not in unknowns or not isinstance(each, tree.Relation):
            return None
        name, value = str(each.operands[0]), each.operands[-1]
        if name in unknowns or letters(value):
            return None
        return tree.Relation((tree.Name(letter), value), ("=",))

    return rewrite(node, change)


def indexed_root(node: Node) -> str | None:
    """The letter of `x_1=...`, or None."""
    if isinstance(node, tree.Relation) and isinstance(node.operands[0], tree.Name):
        match = _ROOT_NAMES.match(str(node.operands[0]))
        return match[1] if match else None
    return None


def names_roots(node: Node) -> bool:
    """Whether all that is said is `x_1=2` or `x_1=2, x_2=3`."""
    return all(
        indexed_root(part) is not None and not letters(part.operands[-1])  # type: ignore[attr-defined]
        for part in _parts(node)
    )


def _alternatives(found: list[Statement]) -> list[Statement]:
    """Neighbours joined by 或, and numbered roots beside each other, are one statement."""
    merged: list[Statement] = []
    for statement in found:
        node = statement.node
        if isinstance(node, tree.Listing) and _numbered(node.items):
            node = tree.Or(node.items)
        joins = statement.lead.strip(" ,，、;；。和及")
        if merged and not joins and _WHOLE_ROOTS.search(merged[-1].lead) and _is_number(node):
            before = merged[-1]
            items = before.node.items if isinstance(before.node, tree.Listing) else (before.node,)
            if all(map(_is_number, items)):
                merged[-1] = replace(before, node=tree.Listing((*items, node)))
                continue
        joins = statement.lead.strip(" ,，、;；。")
        if merged and not statement.sign and isinstance(node, tree.Relation | tree.Or):
            before = merged[-1]
            roots = _parts(before.node) + _parts(node)
            if isinstance(before.node, tree.Relation | tree.Or) and (
                joins in ("或", "或者")
                or (not joins and _WHOLE_ROOTS.search(before.lead))
                or (joins in ("", "和", "及") and _numbered(roots))
            ):
                merged[-1] = Statement(
                    tree.Or(roots), before.lead, before.clause, before.sign, statement.boxed,
                    before.assumed, before.cue,
                )  # fmt: skip
                continue
        merged.append(replace(statement, node=node))
    return merged


def _is_number(node: Node) -> bool:
    inner = node.body if isinstance(node, tree.Negate) else node
    return isinstance(inner, tree.Number)


_WHOLE_ROOTS = re.compile(r"(?:整数|自然数)解[^，。；]{0,4}$")


def _parts(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, tree.Or) else (node,)


def _numbered(parts: tuple[Node, ...]) -> bool:
    names = [indexed_root(part) for part in parts]
    return len(parts) > 1 and names[0] is not None and len(set(names)) == 1
