"""Places and vectors in space as triples of fractions, and solids drawn from their corners.

The axes are the textbook's: x towards the reader, y to the right, z upwards.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from curriculum.generators.latex import fraction, root_parts
from curriculum.generators.senior.functions.notation import surd
from engine.plot.figures import figure
from engine.plot.figures.plane import vertices_in
from engine.plot.space.oblique import hidden_edges, projected
from engine.values import Picture

Triple = tuple[Fraction, Fraction, Fraction]
Number = Fraction | int
Places = dict[str, Triple]

CUBOID = "ABCD A_1B_1C_1D_1 ABB_1A_1 BCC_1B_1 CDD_1C_1 DAA_1D_1"
CUBE_EDGES = "AB BC CD DA A_1B_1 B_1C_1 C_1D_1 D_1A_1 AA_1 BB_1 CC_1 DD_1".split()


def triple(x: Number, y: Number, z: Number) -> Triple:
    """A place or vector from its coordinates."""
    return Fraction(x), Fraction(y), Fraction(z)


def plus(a: Triple, b: Triple, times: Number = 1) -> Triple:
    """a + times·b."""
    return a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2]


def minus(a: Triple, b: Triple) -> Triple:
    """a - b."""
    return plus(a, b, -1)


def scaled(a: Triple, times: Number) -> Triple:
    """times·a."""
    return a[0] * times, a[1] * times, a[2] * times


def dot(a: Triple, b: Triple) -> Fraction:
    """The scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Triple, b: Triple) -> Triple:
    """The vector product, at right angles to both."""
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def mixed(a: Triple, b: Triple, c: Triple) -> Fraction:
    """(a × b)·c, zero for coplanar vectors."""
    return dot(cross(a, b), c)


def between(a: Triple, b: Triple, share: Number = Fraction(1, 2)) -> Triple:
    """The place at `share` of the way from a to b."""
    return plus(a, minus(b, a), share)


def shown(a: Sequence[Number]) -> str:
    """`(2,-\\frac{1}{2},0)`."""
    inner = ",".join(fraction(value) for value in a)
    return rf"\left({inner}\right)" if "frac" in inner else f"({inner})"


def square_root(value: Number) -> str:
    """The root of a fraction in simplest form, the denominator rational."""
    exact = Fraction(value)
    return surd(Fraction(1, exact.denominator), exact.numerator * exact.denominator)


def quotient_root(top: Number, square: Number) -> str:
    """top/√square in simplest form."""
    exact = Fraction(square)
    radicand = exact.numerator * exact.denominator
    return surd(Fraction(top) * exact.denominator / radicand, radicand)


def is_square(value: int) -> bool:
    """Whether the root of a whole number is whole."""
    return root_parts(value)[1] in (0, 1)


def cuboid(a: Number, b: Number, h: Number) -> Places:
    """ABCD-A₁B₁C₁D₁ with DA = a, DC = b, DD₁ = h and D at the origin."""
    floor = {"A": (a, 0), "B": (a, b), "C": (0, b), "D": (0, 0)}
    found = {name: triple(x, y, 0) for name, (x, y) in floor.items()}
    found.update({f"{name}_1": triple(x, y, h) for name, (x, y) in floor.items()})
    return found


def vector(places: Mapping[str, Triple], name: str) -> Triple:
    """The vector of a name such as `A_1B`."""
    start, end = vertices_in(name)
    return minus(places[end], places[start])


def normal(places: Mapping[str, Triple], name: str) -> Triple:
    """A normal of the plane through the first three of the named places."""
    a, b, c = vertices_in(name)[:3]
    return cross(minus(places[b], places[a]), minus(places[c], places[a]))


def area_square(places: Mapping[str, Triple], name: str) -> Fraction:
    """The square of a named triangle's area."""
    across = normal(places, name)
    return dot(across, across) / 4


def tetrahedron_volume(places: Mapping[str, Triple], name: str) -> Fraction:
    """The volume of the tetrahedron of four named places."""
    a, b, c, d = (places[letter] for letter in vertices_in(name))
    return abs(mixed(minus(b, a), minus(c, a), minus(d, a))) / 6


def sketch(
    places: Mapping[str, Sequence[Number | float]],
    faces: str,
    *,
    lines: str = "",
    dashed: str = "",
    labels: Mapping[str, str] | None = None,
    name: str = "",
) -> Picture:
    """A convex solid by its corners and faces, hidden edges dashed; further places and lines."""
    at = {
        letter: (float(right), -float(towards), float(up))
        for letter, (towards, right, up) in places.items()
    }
    walls = [vertices_in(face) for face in faces.split()]
    corners = list(dict.fromkeys(letter for wall in walls for letter in wall))
    numbers = {letter: number for number, letter in enumerate(corners)}
    edges = hidden_edges(
        [at[letter] for letter in corners],
        [[numbers[letter] for letter in wall] for wall in walls],
    )
    solid = [corners[a] + corners[b] for (a, b), hidden in edges.items() if not hidden]
    hidden = [corners[a] + corners[b] for (a, b), unseen in edges.items() if unseen]
    texts = dict(labels or {})
    for key in list(texts):
        ends = vertices_in(key)
        texts["".join(reversed(ends))] = texts[key]
    return figure(
        {letter: projected(place) for letter, place in at.items()},
        " ".join([*solid, *lines.split()]),
        dashed=" ".join([*hidden, *dashed.split()]),
        labels=texts,
        name=name,
    )
