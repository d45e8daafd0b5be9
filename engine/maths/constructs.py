"""LaTeX constructs: fractions, roots, braces with rows, sums, integrals, limits, accents."""

from engine.maths.building import number
from engine.maths.operands import Operands, construct
from engine.maths.tokens import Token
from engine.maths.tree import (
    Absolute,
    Arrange,
    Call,
    Choose,
    Constant,
    Derivative,
    Divide,
    Figure,
    Integral,
    Limit,
    Listing,
    Matrix,
    Multiply,
    Name,
    Node,
    Number,
    Piecewise,
    Power,
    Relation,
    Root,
    Summation,
    System,
    Tuple,
    Vector,
    Where,
)  # fmt: skip
from engine.maths.unreadable import Unreadable

FIGURES = {"∠": "angle", "△": "triangle", "⊙": "circle"}


def group(parser: Operands) -> Node:
    """One argument of a command: `{...}`, or a single digit, letter or command."""
    token = parser.token
    if token.kind == "number" and len(token.text) > 1 and token.text.isdigit():
        parser.tokens[parser.at] = Token("number", token.text[1:])
        return number(token.text[0])
    return parser.script()


@construct("frac", "dfrac", "tfrac", "cfrac")
def fraction(parser: Operands, text: str) -> Node:
    """\\frac{a}{b}, and \\frac{d}{dx} as a derivative."""
    found = derivative(parser)
    if found is not None:
        return found
    above = group(parser)
    return Divide(above, group(parser), "frac")


def derivative(parser: Operands) -> Node | None:
    """\\frac{d}{dx} f, or None when the fraction here is an ordinary one."""
    texts = [token.text for token in parser.tokens[parser.at : parser.at + 12]]
    if texts[:4] == ["{", "d", "}", "{"] and texts[4:5] == ["d"] and texts[6:7] == ["}"]:
        variable = Name(texts[5])
        parser.at += 7
        return Derivative(parser.expression(19), variable)
    return None


@construct("sqrt")
def root(parser: Operands, text: str) -> Node:
    """\\sqrt[3]{x}, and sqrt(x) in calculator style."""
    index = None
    if parser.is_open("["):
        parser.at += 1
        index = parser.statement()
        parser.expect_close("]")
    return Root(group(parser), index)


@construct("abs")
def absolute_value(parser: Operands, text: str) -> Node:
    """abs(x)"""
    return Absolute(group(parser))


@construct("binom", "dbinom", "tbinom")
def binomial(parser: Operands, text: str) -> Node:
    """\\binom{n}{k}"""
    total = group(parser)
    return Choose(total, group(parser))


def counted(name: Name, exponent: Node) -> Node | None:
    """C_n^k and A_n^k, once the exponent shows that no power is meant."""
    if not isinstance(exponent, Number | Name) and not _is_small_sum(exponent):
        return None
    from engine.maths.read import read

    total = read(name.subscript)
    if name.name == "C":
        return Choose(total, exponent)
    return Arrange(total, exponent)


def _is_small_sum(node: Node) -> bool:
    return all(not isinstance(each, Relation | Power | Call) for each in node.walk())


@construct("vec", "overrightarrow")
def vector(parser: Operands, text: str) -> Node:
    """\\vec{a}, \\overrightarrow{AB}"""
    node = group(parser)
    return Vector(_letters(node))


@construct("overline", "bar", "hat", "widehat", "tilde", "widetilde", "underline", "overset")
def accent(parser: Operands, text: str) -> Node:
    """A letter with a mark above it: a conjugate, a mean, a complement of an event, a segment."""
    node = group(parser)
    if isinstance(node, Name):
        return Name(f"{text}({node.name})", node.subscript)
    if isinstance(node, Multiply) and all(isinstance(each, Name) for each in node.factors):
        return node
    return Call("conjugate", (node,))


@construct("dot", "ddot")
def dotted(parser: Operands, text: str) -> Node:
    """A dot that stands on no digit has no school meaning here."""
    raise Unreadable("循环点要写在小数的数字上")


def _letters(node: Node) -> str:
    if isinstance(node, Name):
        return str(node)
    if isinstance(node, Number) and node.value == 0:
        return "0"
    if isinstance(node, Constant):
        return node.name
    if isinstance(node, Multiply) and all(isinstance(each, Name) for each in node.factors):
        return "".join(str(each) for each in node.factors)
    raise Unreadable("向量的名字读不懂")


def figure(parser: Operands, sign: str) -> Node:
    """∠ABC, △ABC, ⊙O"""
    letters = ""
    while parser.token.kind in ("name", "number") and (
        not letters or not parser.token.gap or len(letters) < 3
    ):
        letters += parser.advance().text
        while parser.is_sign("'", "_"):
            if parser.advance().text == "_":
                letters += "_" + parser.subscript()
            else:
                letters += "'"
    if not letters and sign == "△":
        return Name("Delta")
    if not letters:
        raise Unreadable("“{words}”后面缺少字母", words=sign)
    return Figure(FIGURES[sign], letters)


@construct("widearc", "overarc", "overset{\\frown}", "wideparen")
def arc(parser: Operands, text: str) -> Node:
    """An arc by its ends."""
    return Figure("arc", _letters(group(parser)))


@construct("begin")
def environment(parser: Operands, text: str) -> Node:
    """cases, array, aligned, matrix and the like."""
    kind = text.partition(" ")[2]
    parser.deeper()
    outer, parser.before_bar = parser.before_bar, False
    rows: list[list[Node]] = [[]]
    bars, parser.bars = parser.bars, 0
    while not (parser.token.kind == "command" and parser.token.text.startswith("end")):
        if parser.token.kind == "end":
            raise Unreadable("\\begin 没有对应的 \\end")
        if parser.take_sign("&"):
            continue
        if parser.take_sign("newrow"):
            rows.append([])
            continue
        if parser.take_sign(",", ";"):
            continue
        if rows[-1] and parser.token.kind == "sign" and parser.token.text in "=<>≤≥≠":
            sign = parser.advance().text
            rows[-1][-1] = Relation((rows[-1][-1], parser.expression(0)), (sign,))
            continue
        rows[-1].append(parser.conjunction())
    parser.at += 1
    parser.bars, parser.before_bar = bars, outer
    parser.depth -= 1
    filled = [row for row in rows if row]
    if not filled:
        raise Unreadable("方程组里没有内容")
    return _arranged(kind, filled)


def _arranged(kind: str, rows: list[list[Node]]) -> Node:
    if kind.endswith("matrix"):
        matrix = Matrix(tuple(Tuple(tuple(row)) for row in rows))
        return Call("det", (matrix,)) if kind == "vmatrix" else matrix
    if len(rows) > 1 and all(len(row) == 1 and isinstance(row[0], Where) for row in rows):
        pairs = [row[0] for row in rows if isinstance(row[0], Where)]
        if not any(isinstance(pair.body, Relation) for pair in pairs):
            return Piecewise(
                tuple(pair.body for pair in pairs), tuple(pair.condition for pair in pairs)
            )
    relations = [[isinstance(cell, Relation) for cell in row] for row in rows]
    if any(not row[0] for row in relations) and all(len(row) <= 2 for row in rows):
        if any(len(row) == 2 for row in rows):
            return Piecewise(
                tuple(row[0] for row in rows),
                tuple(row[1] if len(row) == 2 else None for row in rows),
            )
        if all(len(row) == 1 for row in rows):
            return Listing(tuple(row[0] for row in rows))
    if kind == "array" and len(rows[0]) > 1 and not any(any(row) for row in relations):
        return Matrix(tuple(Tuple(tuple(row)) for row in rows))
    return System(tuple(cell for row in rows for cell in row))


def _limits(parser: Operands) -> tuple[Node | None, Node | None]:
    below = above = None
    while parser.is_sign("_", "^"):
        if parser.advance().text == "_":
            below = parser.script()
        else:
            above = parser.script()
    return below, above


@construct("sum", "prod")
def summation(parser: Operands, text: str) -> Node:
    """\\sum_{k=1}^{n}"""
    parser.bound_i += 1
    below, above = _limits(parser)
    if not (
        isinstance(below, Relation)
        and below.signs == ("=",)
        and isinstance(below.operands[0], Name)
        and above is not None
    ):
        raise Unreadable("求和号的上下限没有写完整")
    body = parser.expression(19)
    parser.bound_i -= 1
    return Summation(body, below.operands[0], below.operands[1], above, text == "prod")


@construct("lim")
def limit(parser: Operands, text: str) -> Node:
    """\\lim_{x \\to a}"""
    below, _ = _limits(parser)
    if not (isinstance(below, Relation) and below.signs == ("→",)):
        raise Unreadable("极限的趋向没有写完整")
    variable, target = below.operands
    if not isinstance(variable, Name):
        raise Unreadable("极限的变量没有写完整")
    side = ""
    if isinstance(target, Call) and target.function in ("side+", "side-"):
        side, target = target.function[-1], target.arguments[0]
    return Limit(parser.expression(19), variable, target, side)


@construct("int")
def integral(parser: Operands, text: str) -> Node:
    """\\int_a^b f(x) dx"""
    lower, upper = _limits(parser)
    start, depth = parser.at, 0
    for place in range(start, len(parser.tokens) - 1):
        kind, letter, _ = parser.tokens[place]
        depth += (kind == "open") - (kind == "close")
        following = parser.tokens[place + 1]
        if depth == 0 and letter == "d" and kind == "name" and following.kind == "name":
            inside = [*parser.tokens[start:place], Token("end", "")]
            if place == start:
                inside.insert(0, Token("number", "1"))
            inner = type(parser)(inside)
            inner.depth = parser.depth + 1
            body = inner.whole()
            parser.at = place + 2
            return Integral(body, Name(following.text), lower, upper)
    raise Unreadable("积分缺少 dx")


__all__ = ["counted", "figure"]
