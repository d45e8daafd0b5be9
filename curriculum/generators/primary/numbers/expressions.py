"""脱式: an expression worked out level by level, as pupils write it under one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from curriculum.generators.primary.numbers.frames import Sum
from curriculum.generators.working import line, slips
from engine.values import Step

Write = Callable[[Fraction], str]
SIGNS = {"+": "+", "-": "-", "*": r"\times ", "/": r"\div "}
NAMES = {"+": "加法", "-": "减法", "*": "乘法", "/": "除法"}


@dataclass(frozen=True, slots=True)
class Op:
    """`left` op `right`, op being one of + - * /."""

    op: str
    left: Tree
    right: Tree


Tree = Op | Fraction


def tree(item: object) -> Tree:
    """Nested tuples (left, op, right) and numbers as a tree."""
    if isinstance(item, tuple):
        left, op, right = item
        return Op(op, tree(left), tree(right))
    if isinstance(item, int | Fraction):
        return Fraction(item)
    raise TypeError("numbers and triples only")


def rank(node: Tree) -> int:
    """How tightly a node binds."""
    return 3 if isinstance(node, Fraction) else 1 if node.op in "+-" else 2


def text(node: Tree, write: Write) -> str:
    """The expression in LaTeX, with ( ) and then [ ] where they are needed."""
    return _written(node, write)[0]


def _written(node: Tree, write: Write) -> tuple[str, int]:
    if isinstance(node, Fraction):
        return write(node), 0
    parts: list[str] = []
    deepest = 0
    for child, right in ((node.left, False), (node.right, True)):
        inner, depth = _written(child, write)
        if rank(child) < rank(node) or (right and rank(child) == rank(node)):
            inner = f"({inner})" if depth == 0 else f"[{inner}]"
            depth += 1
        parts.append(inner)
        deepest = max(deepest, depth)
    return parts[0] + SIGNS[node.op] + parts[1], deepest


def work(op: str, left: Fraction, right: Fraction) -> Fraction:
    """One operation."""
    return (
        left + right
        if op == "+"
        else left - right
        if op == "-"
        else left * right
        if op == "*"
        else left / right
    )


def value(node: Tree) -> Fraction:
    """What the expression comes to."""
    if isinstance(node, Fraction):
        return node
    return work(node.op, value(node.left), value(node.right))


def down(node: Tree, inside: bool, done: list[tuple[str, bool]]) -> Tree:
    """The tree after all operations that are ready; `done` collects (op, was it in brackets)."""
    if isinstance(node, Fraction):
        return node
    if isinstance(node.left, Fraction) and isinstance(node.right, Fraction):
        done.append((node.op, inside))
        return work(node.op, node.left, node.right)
    children = []
    for child, right in ((node.left, False), (node.right, True)):
        own = rank(child) < rank(node) or (right and rank(child) == rank(node))
        children.append(down(child, inside or own, done))
    return Op(node.op, *children)


def steps(node: Tree, write: Write) -> tuple[Step, ...]:
    """The lines of the 脱式, each with its reason."""
    lines: list[Step] = []
    start = node
    while isinstance(node, Op):
        done: list[tuple[str, bool]] = []
        before, before_tree = text(node, write), node
        node = down(node, False, done)
        bracketed = any(inside for _, inside in done)
        ops = [op for op, _ in done]
        names = "和".join(dict.fromkeys(NAMES[op] for op in ops if op in "*/" or bracketed))
        if isinstance(node, Fraction):
            plain = len(_ranks(start)) == 1
            reason = f"最后算{NAMES[ops[0]]}。" if lines and not plain else ""
        elif bracketed:
            reason = "再算括号里面的。" if lines else "先算小括号里面的。"
            reason += "原来的中括号要改写成小括号。" if "[" in before else ""
        elif len(_ranks(before_tree)) == 1:
            reason = "同级运算，从左往右依次计算。"
        elif names:
            reason = f"{'先' if not lines else '再'}算{names}。"
        else:
            reason = "同级运算，从左往右依次计算。"
        lines.append(line(before, text(node, write), reason))
    return tuple(lines)


def _ranks(node: Tree) -> set[int]:
    """The levels of the operations in an expression."""
    if isinstance(node, Fraction):
        return set()
    return {rank(node)} | _ranks(node.left) | _ranks(node.right)


def flat(node: Tree) -> list[Fraction | str]:
    """Numbers and signs in the order in which they are written, brackets dropped."""
    if isinstance(node, Fraction):
        return [node]
    return [*flat(node.left), node.op, *flat(node.right)]


def left_to_right(node: Tree) -> Fraction | None:
    """The mistake of working from left to right whatever the signs."""
    items = flat(node)
    total = items[0]
    for n in range(1, len(items), 2):
        op, right = items[n], items[n + 1]
        if (
            not isinstance(total, Fraction)
            or not isinstance(right, Fraction)
            or not isinstance(op, str)
            or (op == "/" and not right)
        ):
            return None
        total = work(op, total, right)
    return total if isinstance(total, Fraction) else None


def without_brackets(node: Tree) -> Fraction | None:
    """The mistake of leaving the brackets out."""
    items = flat(node)
    terms: list[tuple[str, Fraction]] = []
    sign = "+"
    for n in range(0, len(items), 2):
        number = items[n]
        op = items[n - 1] if n else "+"
        if (
            not isinstance(number, Fraction)
            or not isinstance(op, str)
            or (op == "/" and not number)
        ):
            return None
        if op in "*/":
            last, product = terms.pop()
            terms.append((last, work(op, product, number)))
        else:
            sign = op
            terms.append((sign, number))
    return sum((n if s == "+" else -n for s, n in terms), Fraction(0))


def by_polish(node: Tree) -> Fraction:
    """A second way to the value: the tree as signs behind numbers, worked on a stack of
    (numerator, denominator) pairs of whole numbers."""
    queue: list[Fraction | str] = []

    def walk(each: Tree) -> None:
        if isinstance(each, Fraction):
            queue.append(each)
        else:
            walk(each.left)
            walk(each.right)
            queue.append(each.op)

    walk(node)
    stack: list[tuple[int, int]] = []
    for item in queue:
        if isinstance(item, Fraction):
            stack.append((item.numerator, item.denominator))
            continue
        (c, d), (a, b) = stack.pop(), stack.pop()
        stack.append(
            {
                "+": (a * d + c * b, b * d),
                "-": (a * d - c * b, b * d),
                "*": (a * c, b * d),
                "/": (a * d, b * c),
            }[item]
        )
    top, bottom = stack[0]
    return Fraction(top, bottom)


def mixed_sum(
    node: Tree, write: Write, ask: str = "脱式计算：", more: tuple[tuple[object, str], ...] = ()
) -> Sum:
    """A `Sum` of an expression, with the usual mistakes of order."""
    right = value(node)
    entries: list[tuple[object, str]] = list(more)
    for wrong, mistake in (
        (left_to_right(node), "没有按运算顺序，一律从左往右算了。"), (without_brackets(node), "没有先算括号里面的。"),
        (_part(node, False), "只算了一部分，没有算完。"), (_part(node, True), "只算了一部分，没有算完。"),
        (right + 1, "多算了 1。"), (right + 10, "多算了 10。"), (right - 1, "少算了 1。"), (right + 2, "多算了 2。"),
    ):  # fmt: skip
        if wrong is not None and wrong >= 0 and writable(wrong, write):
            entries.append((write(wrong), mistake))
    return Sum(
        text(node, write),
        write(right),
        steps(node, write),
        lambda: write(by_polish(node)),
        slips(write(right), *entries)[:4],
        ask=ask,
    )


def _part(node: Tree, right: bool) -> Fraction | None:
    """The value of one side, where there is something to work out."""
    child = node if isinstance(node, Fraction) else node.right if right else node.left
    return None if isinstance(child, Fraction) else value(child)


def writable(number: Fraction, write: Write) -> bool:
    """Whether `write` can write it as a pupil would."""
    try:
        return len(write(number)) < 30
    except ValueError:
        return False


def whole(number: Fraction) -> str:
    """A whole number; others can't be written."""
    if number.denominator != 1:
        raise ValueError("not whole")
    return str(number.numerator)
