"""Oblique projection as in 斜二测, and which edges of a convex solid hide."""

from collections.abc import Sequence

from engine.plot.scene import Point

Place = tuple[float, float, float]
"""Right, back and up."""

_ACROSS, _UP = 0.41, 0.27
"""Nearly half length, a little flatter than the 45 degrees of 斜二测: at 45 degrees the diagonal of
a cube would run through the pictures of two other corners."""
TOWARDS_EYE = (_ACROSS, -1.0, _UP)
"""The direction that this projection looks along, from the back to the eye."""


def projected(place: Place) -> Point:
    """A place in space on the paper."""
    x, back, up = place
    return x + back * _ACROSS, up + back * _UP


def hidden_edges(
    places: Sequence[Place],
    faces: Sequence[Sequence[int]],
    eye: Place = TOWARDS_EYE,
) -> dict[tuple[int, int], bool]:
    """Every edge of a convex solid and whether both of its faces look away from the eye."""
    middle = tuple(sum(p[k] for p in places) / len(places) for k in range(3))
    edges: dict[tuple[int, int], bool] = {}
    for face in faces:
        a, b, c = (places[n] for n in face[:3])
        normal = _cross(_minus(b, a), _minus(c, a))
        outwards = _dot(normal, _minus(a, (middle[0], middle[1], middle[2])))
        seen = _dot(normal, eye) * outwards > 1e-9
        for first, second in zip(face, [*face[1:], face[0]], strict=True):
            edge = (min(first, second), max(first, second))
            edges[edge] = edges.get(edge, True) and not seen
    return edges


def _minus(a: Place, b: Place) -> Place:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def _dot(a: Place, b: Place) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _cross(a: Place, b: Place) -> Place:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )
