"""The words of a question in one normal form, so that few patterns meet many ways to ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.maths.read import read
from engine.maths.tree import Call, Listing, Name, Node, Relation
from engine.maths.unreadable import Unreadable
from engine.steps.task import Task, read_task

_PLACE = re.compile(r"⟦(\d+)⟧")
_BLANK = re.compile(
    r"(?:=|等于|是|为)?\s*(?:\\?_|\\underline\{[^}]*\}|\?|？|\\quad|\\_|\s|\(\s*\))*$"
)

_NORMAL = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\s+|（\s*）|\(\s*\)|_{2,}|＿+", ""),
        (r"[,，;；。：:！!？?]+|[.．]$", ","),
        (r"请|试|一下|下列|下面|下述|直接|(?:其)?中(?=,)|同学", ""),
        (r"以及|并且|同时|与|及|、|并(?=求)", "和"),
        (r"已知|假设|设|如果|若|给定|记", ""),
        (r"求出|求解|求得|写出|指出|计算|算出|试求", "求"),
        (r"(?<!法)(?<!规)则|那么", ",求"),
        (r"的(?:值|大小|结果)(?!域)", ""),
        (r"求(?:出)?求", "求"),
        (r"有多少(?=种|个)", ""),
        (r",$", ""),
        (r"(?:各?是|各?为|等于)(?:多少|几|什么|何)?$|多少$", ""),
        (r"(?:(?<![项之的])和)?,[,和]*", ","),
        (r",求,?和?", ",求"),
        (r"(?:一元二次|一元一次|分式|高次|含?绝对值|指数|对数)(?=不等式)", ""),
        (r"(?<=#)且(?=#)", ","),
        (r"(解(?:关于#的)?(?:不等式|方程)组?|化简|求值|求和|求|不等式组|方程组),(?=#)", r"\1"),
        (r"^,|,$", ""),
    )
)


_CASE = r"\s*([^,，;；{}=$\u4e00-\u9fff]+)[,，]\s*\(?([^,，;；{}$()\u4e00-\u9fff]*[<>≤≥=≠][^,，;；{}$()\u4e00-\u9fff]*)\)?\s*"
_CASES = (
    rf"(?<![$])([fgh]\(x\)|y)\s*=\s*\{{?{_CASE}[;；]{_CASE}(?:[;；]{_CASE})?\}}?(?=[，,。；;]|$)"
)


def _written_as_cases(found: re.Match[str]) -> str:
    """f(x)={x+1,x≥0;x²,x<0} in LaTeX."""
    parts = [part for part in found.groups()[1:] if part is not None]
    rows = r"\\".join(
        f"{value},&{when}" for value, when in zip(parts[::2], parts[1::2], strict=True)
    )
    return rf"${found[1]}=\begin{{cases}}{rows}\end{{cases}}$"


_TYPED = tuple(
    (re.compile(pattern, re.DOTALL), replacement)
    for pattern, replacement in (
        (r"^\s*\d{1,2}\s*[.、．](?!\d)\s*", ""),
        (r"[(（]\s*(?:本小?题满?分?\s*)?\d{1,2}\s*分\s*[)）]", ""),
        (r"[(（]\s*用(?:数字|数值|最简分数)\s*(?:作答|填写\s*答案|表示)\s*[)）]", ""),
        (r"(?<=[A-Za-z])(?<!log)_\(([^()]{1,12})\)", r"_{\1}"),
        (r"(?<![$])∁_?([A-Z])\s*(\([^()]*\)|[A-Z])", r"\\complement_{\1} \2"),
        (r"(?<=[，,；; 且足])([ab])_n\s*\+\s*1\s*(?==\s*[-\d.]*\1_n)", r"\1_{n+1}"),
        (
            r"(?<![$\\])向量([A-Z]{2})\s*[·•]\s*(?:向量)?([A-Z]{2})(?![A-Z])",
            r"$\\overrightarrow{\1}\\cdot\\overrightarrow{\2}$",
        ),
        (_CASES, _written_as_cases),
        (r"(?<![$\\])∫([^,，。;；的$\u4e00-\u9fff]+?d\s*[a-z])", r"\\int \1"),
        (r"χ(?:²|\^2)|χ\^\{2\}|[kK](?:²)", "卡方"),
        (r"(?<![$])([fgy](?:\([a-z]\))?\s*=\s*\\begin\{cases\}.*?\\end\{cases\})(?![$])", r"$\1$"),
    )
)


def typed(text: str) -> str:
    """The question with the short cuts pupils type (sinx, ∁_U A, ∫) spelt so that they are read."""
    for pattern, replacement in _TYPED:
        text = pattern.sub(replacement, text)
    return text


@dataclass(frozen=True, slots=True)
class Asked:
    """`words` is the prose in normal form with `#` for each formula, `nodes` are the formulas."""

    words: str
    nodes: tuple[Node, ...]


@lru_cache(maxsize=64)
def asked(task: Task) -> Asked | None:
    """The question in normal form, or None when one of its formulas can't be read."""
    spelt = typed(task.text)
    if spelt != task.text:
        task = read_task(spelt, task.grade)
    nodes: list[Node] = []
    pieces: list[str] = []
    at = 0
    for place in _PLACE.finditer(task.prose):
        index = int(place[1])
        found = task.nodes[index] if index < len(task.nodes) else None
        if found is None:
            found = _before_blank(task.written[index])
        if found is None:
            return None
        items = found.items if isinstance(found, Listing) else (found,)
        nodes += items
        pieces += [task.prose[at : place.start()], ",".join("#" * len(items))]
        at = place.end()
    pieces.append(task.prose[at:])
    words = "".join(pieces)
    for pattern, replacement in _NORMAL:
        words = pattern.sub(replacement, words)
    return Asked(words, tuple(nodes))


def _before_blank(written: str) -> Node | None:
    """What stands before a blank to fill in: `\\cos α=____` asks for cos α."""
    shorter = _BLANK.sub("", written)
    if not shorter or shorter == written:
        return None
    try:
        return read(shorter)
    except Unreadable:
        return None


_LISTED = re.compile(r"#,(?=(?:点|直线|向量|圆)?#)")


@lru_cache(maxsize=2048)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def matched(task: Task, *patterns: str) -> tuple[Node, ...] | None:
    """The formulas when the whole question has the form of one of `patterns`, else None."""
    found = asked(task)
    if found is None:
        return None
    # Between two formulas of one kind a comma says the same as 和.
    joined = _LISTED.sub("#和", found.words)
    if any(
        _compiled(pattern).fullmatch(words)
        for words in dict.fromkeys((found.words, joined))
        for pattern in patterns
    ):
        return found.nodes
    return None


@dataclass(frozen=True, slots=True)
class Function:
    """A function by its name ("f", or "y"), its letter and its expression."""

    name: str
    variable: str
    body: Node

    def head(self, primes: int = 0) -> Node:
        """f(x), or y, with dashes."""
        if self.name == "y":
            return Name("y" + "'" * primes)
        return Call(self.name, (Name(self.variable),), None, primes)

    def at(self, argument: Node, primes: int = 0) -> Node:
        """f(argument) as written."""
        return Call("f" if self.name == "y" else self.name, (argument,), None, primes)


def as_function(node: Node, *, letters: int = 1) -> Function | None:
    """f(x)=..., y=... or a bare expression in at most `letters` letters, x preferred."""
    name, body, variable = "y", node, None
    if isinstance(node, Relation):
        if node.signs != ("=",):
            return None
        left, body = node.operands
        if isinstance(left, Call) and len(left.arguments) == 1 and not left.primes:
            argument = left.arguments[0]
            if len(left.function) != 1 or not isinstance(argument, Name):
                return None
            name, variable = left.function, str(argument)
        elif not (isinstance(left, Name) and str(left) in ("y", "s", "h")):
            return None
    if isinstance(body, Relation):
        return None
    found = sorted({str(each) for each in body.walk() if isinstance(each, Name)})
    if any(isinstance(e, Call) and len(e.function) == 1 for e in body.walk()):
        return None
    if variable is None:
        variable = "x" if "x" in found or not found else found[0]
    if len(set(found) | {variable}) > letters:
        return None
    return Function(name, variable, body)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of the question in normal form, with its own formulas."""

    words: str
    nodes: tuple[Node, ...]

    def fits(self, pattern: str) -> re.Match[str] | None:
        """The match of the whole clause."""
        return _compiled(pattern).fullmatch(self.words)


def clauses(task: Task) -> tuple[tuple[Clause, ...], tuple[Clause, ...]] | None:
    """What is given and what is asked for, clause by clause; None when nothing is asked."""
    found = asked(task)
    if found is None or "求" not in found.words:
        return None
    given, _, wanted = found.words.partition("求")
    nodes = iter(found.nodes)
    taken: list[list[Clause]] = [[], []]
    for side, (words, cut) in enumerate(
        ((given, ","), (wanted, r",|(?<!项)(?<!项[之的])和(?=[^#]|#(?:$|,|和))"))
    ):
        for piece in re.split(cut, words):
            piece = piece.removeprefix("求").removeprefix("且")
            if piece:
                mine = tuple(next(nodes) for _ in range(piece.count("#")))
                taken[side].append(Clause(piece, mine))
    return tuple(taken[0]), tuple(taken[1])
