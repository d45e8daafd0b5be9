"""The normal curve, the unit circle, conic sections and vectors in a coordinate system."""

import math
from collections.abc import Sequence
from itertools import pairwise

from engine.i18n import tr
from engine.plot.figures.labels import Number, coordinates, number_text
from engine.values import Picture
from engine.values.picture import Area, Curve, Dot, FunctionGraph, Pair


def normal_curve(
    mean: Number = 0,
    deviation: Number = 1,
    *,
    shaded: tuple[Number, Number] | None = None,
    label: str = "",
    letters: bool = False,
) -> Picture:
    """The bell of N(μ, σ²) over three and a half deviations; `shaded` is a stretch of values.

    The axis is marked at μ, μ±σ, μ±2σ, μ±3σ, with letters instead of numbers if wanted.
    """
    m, s = float(mean), float(deviation)

    def density(x: float) -> float:
        return math.exp(-(((x - m) / s) ** 2) / 2) / (s * math.sqrt(math.tau))

    def run(low: float, high: float) -> tuple[Pair, ...]:
        return tuple((x, density(x)) for x in (low + (high - low) * k / 80 for k in range(81)))

    low, high, top = m - 3.5 * s, m + 3.5 * s, density(m) * 1.18
    areas: tuple[Area, ...] = ()
    if shaded is not None:
        a, b = max(low, float(shaded[0])), min(high, float(shaded[1]))
        areas = (Area(((a, 0.0), *run(a, b), (b, 0.0)), label),)
    names = [_mark(mean, deviation, k, letters) for k in range(-3, 4)]
    dots = tuple(Dot((m + k * s, 0.0), name) for k, name in zip(range(-3, 4), names, strict=True))
    drawing = FunctionGraph(
        (low, high, 0.0, top), (Curve(run(low, high)),), verticals=(m,), areas=areas, numbers=False,
        x_marks=tuple((dot.at[0], dot.label_latex) for dot in dots),
    )  # fmt: skip
    return coordinates(drawing, tr("正态曲线"))


def _mark(mean: Number, deviation: Number, k: int, letters: bool) -> str:
    if not letters:
        return number_text(mean + k * deviation)
    times = "" if abs(k) == 1 else str(abs(k))
    return "\\mu" if k == 0 else f"\\mu{'+' if k > 0 else '-'}{times}\\sigma"


def unit_circle(
    degrees: Number | None = None, *, label: str = "\\alpha", point: str = "P"
) -> Picture:
    """The unit circle, and the ray of an angle with its point and perpendicular to the x axis."""
    rim = tuple((math.cos(t), math.sin(t)) for t in (math.tau * k / 96 for k in range(97)))
    curves, dots = [Curve(rim)], [Dot((1.0, 0.0), "(1,0)")]
    if degrees is not None:
        turn = math.radians(float(degrees))
        at = (math.cos(turn), math.sin(turn))
        small = tuple(
            (0.22 * math.cos(turn * k / 32), 0.22 * math.sin(turn * k / 32)) for k in range(33)
        )
        curves += [Curve(((0.0, 0.0), at), color=1), Curve((at, (at[0], 0.0)), "", 2, True)]
        curves.append(Curve(small, label, 1))
        dots.append(Dot(at, point, color=1))
    drawing = FunctionGraph(
        (-1.35, 1.35, -1.35, 1.35), tuple(curves), tuple(dots), equal_scale=True, numbers=False,
    )  # fmt: skip
    return coordinates(drawing, tr("单位圆"))


def ellipse(a: Number, b: Number, *, foci: bool = True) -> Picture:
    """x²/a² + y²/b² = 1 with its foci F₁ and F₂ on the longer axis."""
    p, q = float(a), float(b)
    rim = tuple(
        (p * math.cos(t), q * math.sin(t)) for t in (math.tau * k / 120 for k in range(121))
    )
    reach = math.sqrt(abs(p * p - q * q))
    places = [(-reach, 0.0), (reach, 0.0)] if p >= q else [(0.0, -reach), (0.0, reach)]
    window = (-p * 1.25, p * 1.25, -q * 1.3, q * 1.3)
    return _conic(window, (Curve(rim),), places if foci and p != q else [], tr("椭圆"))


def hyperbola(a: Number, b: Number, *, foci: bool = True, asymptotes: bool = True) -> Picture:
    """x²/a² - y²/b² = 1 with its foci and dashed asymptotes."""
    p, q = float(a), float(b)
    reach = math.hypot(p, q)
    wide = max(2.2 * p, 1.5 * reach)
    tall = q * math.sqrt((wide / p) ** 2 - 1)
    most = math.asinh(tall / q)
    turns = [most * (k / 40 - 1) for k in range(81)]
    curves = [
        Curve(tuple((side * p * math.cosh(t), q * math.sinh(t)) for t in turns)) for side in (1, -1)
    ]
    if asymptotes:
        curves += [
            Curve(((-wide, -side * wide * q / p), (wide, side * wide * q / p)), "", 1, True)
            for side in (1, -1)
        ]
    places = [(-reach, 0.0), (reach, 0.0)] if foci else []
    return _conic((-wide * 1.05, wide * 1.05, -tall, tall), tuple(curves), places, tr("双曲线"))


def parabola(p: Number, *, focus: bool = True, directrix: bool = True) -> Picture:
    """y² = 2px, opening to the right (p > 0) or left, with its focus F and directrix."""
    d = float(p)
    tall = 3.2 * abs(d)
    rim = tuple((y * y / (2 * d), y) for y in (tall * (k / 40 - 1) for k in range(81)))
    far = tall * tall / (2 * d)
    low, high = sorted((-d * 1.4, far))
    drawing = FunctionGraph(
        (low, high, -tall * 1.05, tall * 1.05), (Curve(rim),), (Dot((d / 2, 0.0), "F"),) if focus else (),
        (-d / 2,) if directrix else (), equal_scale=True, numbers=False,
    )  # fmt: skip
    return coordinates(drawing, tr("抛物线"))


def _conic(
    window: tuple[float, float, float, float],
    curves: tuple[Curve, ...],
    foci: Sequence[Pair],
    name: str,
) -> Picture:
    dots = tuple(Dot(at, f"F_{n}") for n, at in enumerate(foci, 1))
    drawing = FunctionGraph(window, curves, dots, equal_scale=True, numbers=False)
    return coordinates(drawing, name)


def region(
    corners: Sequence[tuple[Number, Number]], window: tuple[float, float, float, float],
    labels: Sequence[str] = (),
) -> Picture:  # fmt: skip
    """A shaded polygon of a linear programme, its sides drawn on as lines across the window."""
    places = [(float(x), float(y)) for x, y in corners]
    x0, x1, y0, y1 = window
    far = 2 * math.hypot(x1 - x0, y1 - y0)
    curves = []
    texts = [*labels, *[""] * len(places)]
    for n, (a, b) in enumerate(pairwise([*places, places[0]])):
        length = math.dist(a, b) or 1.0
        step = ((b[0] - a[0]) / length * far, (b[1] - a[1]) / length * far)
        ends = ((a[0] - step[0], a[1] - step[1]), (b[0] + step[0], b[1] + step[1]))
        curves.append(Curve(ends, texts[n], n % 3))
    drawing = FunctionGraph(window, tuple(curves), areas=(Area(tuple(places)),))
    return coordinates(drawing, tr("平面区域"))
