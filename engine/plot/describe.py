"""Which picture helps: an expression's graph in a window that shows what matters, or a set's line."""

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import sympy

from engine.i18n import tr
from engine.maths.unreadable import Unreadable
from engine.maths.write import text
from engine.plot.choose_window import window_for
from engine.plot.evaluate import NotDrawableError, function_of
from engine.plot.features import Features, features_of
from engine.plot.sample import sampled
from engine.plot.window import Window
from engine.values import Picture
from engine.values.picture import Curve, Dot, FunctionGraph, NumberLine, Span

_LONGEST_LABEL = 64


def graph_of(expression: Any) -> Picture | None:
    """The graph of an expression, of `y = ...`, or of an equation's left minus right side.

    None for what has no graph: no letter or more than one, a constant, or nothing real to see.
    """
    body = _body(expression)
    if body is None or len(body.free_symbols) != 1:
        return None
    letter = next(iter(body.free_symbols))
    try:
        function = function_of(body, letter)
        features = features_of(body, letter, function)
        window = window_for(function, features)
    except (NotDrawableError, ArithmeticError, NotImplementedError):
        return None
    if window is None:
        return None
    box, equal = window
    points = sampled(function, box, features.poles)
    if sum(p is not None and box[2] <= p[1] <= box[3] for p in points) < 3:
        return None
    drawing = FunctionGraph(
        window=box,
        curves=(Curve(points, _label(body)),),
        dots=_dots(features, box),
        verticals=tuple(x for x in features.poles if x and box[0] < x < box[1]),
        horizontals=tuple(y for y in features.levels if y and box[2] < y < box[3]),
        equal_scale=equal,
    )
    return Picture("function", _description(body, features, box), drawing)


def _body(expression: Any) -> sympy.Expr | None:
    if isinstance(expression, sympy.Rel):
        left, right = expression.lhs, expression.rhs
        named = left.is_Symbol or isinstance(left, sympy.core.function.AppliedUndef)
        if isinstance(expression, sympy.Eq) and named and left not in right.free_symbols:
            return right if right.free_symbols else None
        difference = left - right
        return difference if isinstance(difference, sympy.Expr) else None
    return expression if isinstance(expression, sympy.Expr) else None


def _label(body: sympy.Expr) -> str:
    latex = f"y={sympy.latex(body, ln_notation=True)}"
    if "frac" not in latex:
        latex = latex.replace("\\left", "").replace("\\right", "")
    latex = latex.replace(" \\ln", "\\,\\ln")
    return latex if len(latex) <= _LONGEST_LABEL and "begin" not in latex else ""


def _dots(features: Features, box: Window) -> tuple[Dot, ...]:
    def inside(at: tuple[float, float]) -> bool:
        return box[0] <= at[0] <= box[1] and box[2] <= at[1] <= box[3]

    turns = [at for at in features.turns if inside(at)]
    zeros = [(x, 0.0) for x in features.zeros if inside((x, 0.0))]
    zeros = [z for z in zeros if all(math.dist(z, turn) > 1e-6 for turn in turns)]
    if features.period is None and len(turns) + len(zeros) > 8:
        return ()
    calm = features.period is None
    return _named_dots(turns, calm) + _named_dots(zeros, calm)


def _named_dots(places: Sequence[tuple[float, float]], calm: bool) -> tuple[Dot, ...]:
    """Dots, with coordinates where all of up to three have short ones; the origin needs none."""
    names = [_point_latex(at) for at in places]
    named = calm and len(places) <= 3 and all(names)
    return tuple(
        Dot(at, name if named and at != (0.0, 0.0) else "")
        for at, name in zip(places[:12], names, strict=False)
    )


def _point_latex(at: tuple[float, float]) -> str:
    """Coordinates as a pupil writes them, or nothing when they are not short."""
    written = [_number(value) for value in at]
    # Braces keep a minus from being spaced as one between two numbers.
    return f"({written[0]},\\,{written[1]})".replace("-", "{-}") if all(written) else ""


def _number(value: float) -> str:
    for digits in (0, 1, 2, 3):
        if abs(value - round(value, digits)) < 1e-9 * max(1.0, abs(value)):
            return f"{round(value, digits) + 0.0:.{digits}f}"
    near = Fraction(value).limit_denominator(24)
    if abs(float(near) - value) > 1e-9 * max(1.0, abs(value)) or abs(near.numerator) > 999:
        return ""
    sign = "-" if near < 0 else ""
    return f"{sign}\\frac{{{abs(near.numerator)}}}{{{near.denominator}}}"


def _formula(body: sympy.Expr) -> str:
    try:
        return text(body)
    except Unreadable:
        return str(sympy.sstr(body))


def _description(body: sympy.Expr, features: Features, box: Window) -> str:
    parts = [tr("函数 y={formula} 的图象", formula=_formula(body))]
    zeros = [x for x in features.zeros if box[0] <= x <= box[1]]
    turns = [at for at in features.turns if box[0] <= at[0] <= box[1]]
    if zeros and len(zeros) <= 4:
        listed = tr("、").join(f"{round(x, 3) + 0.0:g}" for x in zeros)
        parts.append(tr("与 x 轴交于 x={places}", places=listed))
    if turns and len(turns) <= 4:
        listed = tr("、").join(f"({round(x, 3) + 0.0:g}, {round(y, 3) + 0.0:g})" for x, y in turns)
        parts.append(tr("转折处 {places}", places=listed))
    return tr("，").join(parts)


def number_line_of(solutions: Any) -> Picture | None:
    """A set of real numbers on a number line; None for what school doesn't draw there."""
    pieces = solutions.args if isinstance(solutions, sympy.Union) else (solutions,)
    spans: list[Span] = []
    dots: list[Dot] = []
    ends: list[tuple[float, str]] = []
    for piece in pieces[:8]:
        if isinstance(piece, sympy.Interval):
            spans.append(_span(piece))
            ends += [_end(e) for e in (piece.start, piece.end) if e.is_finite]
        elif isinstance(piece, sympy.FiniteSet) and all(e.is_real for e in piece):
            found = [_end(e) for e in piece]
            dots += [Dot((at, 0.0), "" if at == round(at) else name) for at, name in found]
            ends += found
        else:
            return None
    if not ends or not all(math.isfinite(at) for at, _ in ends):
        return None
    drawing = NumberLine(_room(ends), tuple(spans), (*dots, *_named_ends(spans, ends)))
    return Picture("number_line", tr("数轴上表示的解集"), drawing)


def _span(piece: sympy.Interval) -> Span:
    start, end = piece.start, piece.end
    return Span(
        float(start) if start.is_finite else None,
        float(end) if end.is_finite else None,
        start.is_finite and not piece.left_open,
        end.is_finite and not piece.right_open,
    )


def _named_ends(spans: Sequence[Span], ends: Sequence[tuple[float, str]]) -> list[Dot]:
    """The ends that no whole tick names, as dots with their value."""
    names = {at: latex for at, latex in ends if at != round(at)}
    dots = []
    for number, span in enumerate(spans):
        for at, closed in ((span.start, span.start_closed), (span.end, span.end_closed)):
            if at is not None and at in names:
                dots.append(Dot((at, 0.0), names[at], not closed, number % 3))
    return dots


def _end(value: sympy.Expr) -> tuple[float, str]:
    return float(value), sympy.latex(value)


def _room(ends: Sequence[tuple[float, str]]) -> tuple[float, float]:
    low, high = min(0.0, *(at for at, _ in ends)), max(0.0, *(at for at, _ in ends))
    if low > -1e-9 and high > 20 * (high - min(at for at, _ in ends) + 1):
        low = min(at for at, _ in ends)
    pad = max(1.0, 0.25 * (high - low))
    return math.floor(low - pad), math.ceil(high + pad)
