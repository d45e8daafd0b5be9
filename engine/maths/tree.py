"""The syntax tree: mathematics exactly as it was written, nothing evaluated.

A difference is an `Add` whose later terms are `Minus`: `3-2` is `Add((3, Minus(2)))`, while
`3+(-2)` is `Add((3, Negate(2)))`. Brackets have no node of their own: the nesting says them.
Sums and products are flat, so that a long one is not a deep one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import cache


@cache
def _field_names(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))  # type: ignore[arg-type]


class Node:
    """Any piece of written mathematics; nodes are frozen, hashable and compare by structure."""

    __slots__ = ()

    def children(self) -> Iterator[Node]:
        """The nodes directly below this one, in the order written."""
        for name in _field_names(type(self)):  # type: ignore[arg-type]
            value = getattr(self, name)
            if isinstance(value, Node):
                yield value
            elif isinstance(value, tuple):
                yield from (item for item in value if isinstance(item, Node))

    def walk(self) -> Iterator[Node]:
        """This node and every node below it, each before its children."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(list(node.children())))


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A number in digits; `value` is exact, `written` keeps the digits ("0.50", "3.2万")."""

    value: Fraction
    written: str

    @property
    def is_integer(self) -> bool:
        """Whether it was written without a decimal point."""
        return self.written.isdigit()

    @property
    def places(self) -> int:
        """How many digits were written after the decimal point."""
        return len(self.written.partition(".")[2]) if "." in self.written else 0


@dataclass(frozen=True, slots=True)
class Mixed(Node):
    """A mixed number, as in 2又1/3."""

    whole: int
    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class Percent(Node):
    """`body` per cent (`per` 100) or per mille (`per` 1000)."""

    body: Node
    per: int = 100


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A letter: `name` is "x", "alpha", "AB'"; `subscript` is what stands below it ("1", "n+1")."""

    name: str
    subscript: str = ""

    def __str__(self) -> str:
        return f"{self.name}_{self.subscript}" if self.subscript else self.name


@dataclass(frozen=True, slots=True)
class Constant(Node):
    """A fixed thing: pi, e, i, infinity; the sets R, Q, Z, N, N*, Z+, C, R+; empty; dots;

    no_solution (无解), infinitely_many (无数解), undefined (无意义, 不存在).
    """

    name: str


@dataclass(frozen=True, slots=True)
class Add(Node):
    """A sum of two terms or more; a subtracted term is `Minus`."""

    terms: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Minus(Node):
    """A term that is subtracted; it occurs only among the later terms of `Add`."""

    body: Node


@dataclass(frozen=True, slots=True)
class Negate(Node):
    """A minus sign that belongs to the number or expression itself."""

    body: Node


@dataclass(frozen=True, slots=True)
class PlusMinus(Node):
    """± before a term; `flipped` is ∓."""

    body: Node
    flipped: bool = False


@dataclass(frozen=True, slots=True)
class Multiply(Node):
    """A product; `signs[i]` between factors i and i+1 is "×", "·" or "" (juxtaposed)."""

    factors: tuple[Node, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Divide(Node):
    """A quotient; `sign` is "frac" (a fraction bar), "÷" or "/"."""

    numerator: Node
    denominator: Node
    sign: str = "frac"


@dataclass(frozen=True, slots=True)
class Power(Node):
    """`base` to the `exponent`."""

    base: Node
    exponent: Node


@dataclass(frozen=True, slots=True)
class Root(Node):
    """A radical; `index` None is the square root."""

    body: Node
    index: Node | None = None


@dataclass(frozen=True, slots=True)
class Absolute(Node):
    """|body|, also the length of a vector or the modulus of a complex number."""

    body: Node


@dataclass(frozen=True, slots=True)
class Factorial(Node):
    """body!"""

    body: Node


@dataclass(frozen=True, slots=True)
class Call(Node):
    """A function at its arguments: sin, cos, tan, cot, sec, csc, arcsin, arccos, arctan, ln, lg,

    log (with `base`), exp, max, min, gcd, lcm, floor, ceil, sgn, or a letter (f, g, P, E, D).
    `primes` counts the dashes of f'(x). A named point A(1,2) is also a `Call`.
    """

    function: str
    arguments: tuple[Node, ...]
    base: Node | None = None
    primes: int = 0


@dataclass(frozen=True, slots=True)
class Degrees(Node):
    """An angle in degrees, with minutes and seconds where written."""

    degrees: Node
    minutes: Node | None = None
    seconds: Node | None = None


@dataclass(frozen=True, slots=True)
class Choose(Node):
    """C_n^k, also \\binom{n}{k}."""

    total: Node
    taken: Node


@dataclass(frozen=True, slots=True)
class Arrange(Node):
    """A_n^k (older books P_n^k)."""

    total: Node
    taken: Node


@dataclass(frozen=True, slots=True)
class Summation(Node):
    """A sum over an index; `product` makes it a product."""

    body: Node
    index: Name
    start: Node
    end: Node
    product: bool = False


@dataclass(frozen=True, slots=True)
class Integral(Node):
    """An integral; without `lower` and `upper` it is indefinite."""

    body: Node
    variable: Name
    lower: Node | None = None
    upper: Node | None = None


@dataclass(frozen=True, slots=True)
class Limit(Node):
    """A limit; `side` is "", "+" or "-"."""

    body: Node
    variable: Name
    target: Node
    side: str = ""


@dataclass(frozen=True, slots=True)
class Derivative(Node):
    """d/dx body, or (body)'."""

    body: Node
    variable: Name | None = None
    order: int = 1


@dataclass(frozen=True, slots=True)
class Vector(Node):
    """A vector by name: \\vec{a}, \\overrightarrow{AB}, bold a."""

    name: str


@dataclass(frozen=True, slots=True)
class Figure(Node):
    """A geometric object by its letters: `kind` is angle, triangle, arc, circle, square,

    parallelogram, line, segment.
    """

    kind: str
    letters: str


@dataclass(frozen=True, slots=True)
class Matrix(Node):
    """Rows of entries (a determinant is `Call("det", (Matrix,))`)."""

    rows: tuple[Tuple, ...]


@dataclass(frozen=True, slots=True)
class Relation(Node):
    """A chain a < b ≤ c: `signs[i]` between operands i and i+1, one of

    = ≠ < ≤ > ≥ ≈ ≡ ∈ ∉ ⊂ ⊆ ⊃ ⊇ ∥ ⊥ ≅ ∽ → ⇒ ⇔ | (given, in probabilities).
    """

    operands: tuple[Node, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class And(Node):
    """Statements that hold together (且)."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or(Node):
    """Alternatives (或)."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class System(Node):
    """Statements under one brace, all of which hold."""

    rows: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Piecewise(Node):
    """Values under one brace, each with its condition (None where it is "otherwise")."""

    values: tuple[Node, ...]
    conditions: tuple[Node | None, ...]


@dataclass(frozen=True, slots=True)
class Where(Node):
    """A statement or expression with a condition written after it in brackets."""

    body: Node
    condition: Node


@dataclass(frozen=True, slots=True)
class Listing(Node):
    """Things one after another with commas, 、 or semicolons between, in no brackets."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Tuple(Node):
    """(a, b, ...): coordinates, an ordered pair, also an open interval until context tells."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class SetOf(Node):
    """{a, b, ...}"""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class SetBuilder(Node):
    """{element | condition}"""

    element: Node
    condition: Node


@dataclass(frozen=True, slots=True)
class Interval(Node):
    """From `left` to `right`, each end closed or open."""

    left: Node
    right: Node
    left_closed: bool
    right_closed: bool


@dataclass(frozen=True, slots=True)
class SetOperation(Node):
    """Sets joined by `sign`: ∪, ∩ or \\ (difference)."""

    sign: str
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Complement(Node):
    """∁_U A."""

    universe: Node | None
    body: Node


@dataclass(frozen=True, slots=True)
class Quantity(Node):
    """A value with its unit, as written: 3 cm, 5元, 60 km/h."""

    value: Node
    unit: str


@dataclass(frozen=True, slots=True)
class Compound(Node):
    """Several quantities said together: 3米20厘米, 2时15分."""

    parts: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Ratio(Node):
    """a:b, a:b:c."""

    terms: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class QuotientRemainder(Node):
    """5……3: a quotient with its remainder."""

    quotient: Node
    remainder: Node
