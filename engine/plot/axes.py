"""The axes of a graph: arrows through the origin, a thin grid, numbers that give way to curves."""

from collections.abc import Sequence

from engine.plot.frame import WIDTH, Frame
from engine.plot.place import cost, put, put_best, width_of
from engine.plot.scene import TICK, Label, Point, Sheet, Stroke, arrow, mathematical
from engine.plot.ticks import Tick, pi_ticks, runs_in_pi, ticks_between


def _crossing(frame: Frame) -> Point:
    """How high the x axis lies and how far in the y axis stands; at the edge when zero is out."""
    base = frame.y(min(max(0.0, frame.y0), frame.y1))
    side = frame.x(min(max(0.0, frame.x0), frame.x1))
    return base, side


def _ticks(frame: Frame) -> tuple[list[Tick], list[Tick]]:
    if runs_in_pi(frame.x0, frame.x1):
        columns = pi_ticks(frame.x0, frame.x1)
    else:
        columns = ticks_between(frame.x0, frame.x1, (frame.x1 - frame.x0) * frame.across / 36)
    return columns, ticks_between(frame.y0, frame.y1, (frame.y1 - frame.y0) * frame.up / 32)


def draw_axes(
    sheet: Sheet, frame: Frame, names: tuple[str, str] = ("x", "y"), grid: bool = True
) -> None:
    """The grid, both axes and their names."""
    right, top = WIDTH - 4, frame.height - 4
    base, side = _crossing(frame)
    columns, rows = _ticks(frame) if grid else ([], [])
    for tick in columns:
        x = frame.x(tick.at)
        sheet.add(Stroke(((x, frame.y(frame.y0)), (x, frame.y(frame.y1))), "hairline", 1))
    for tick in rows:
        y = frame.y(tick.at)
        sheet.add(Stroke(((frame.x(frame.x0), y), (frame.x(frame.x1), y)), "hairline", 1))
    sheet.add(
        Stroke(((min(frame.x(frame.x0), right), base), (right - 6, base)), "ink2", 1.2),
        Stroke(((side, frame.y(frame.y0)), (side, top - 6)), "ink2", 1.2),
        arrow((right, base), (1, 0), "ink2"),
        arrow((side, top), (0, 1), "ink2"),
    )
    sheet.faint.extend([(x, base) for x in range(10, int(right), 6)])
    sheet.faint.extend([(side, y) for y in range(10, int(top), 6)])
    across, up = (mathematical(name) for name in names)
    if base > 20:
        put(sheet, Label(across, (right - 1, base - 5), "ink2", 14, "right", "top"))
    else:
        put(sheet, Label(across, (right - 1, base + 6), "ink2", 14, "right", "bottom"))
    if width_of(up, 14) < side - 8:
        put(sheet, Label(up, (side - 6, top + 1), "ink2", 14, "right", "top"))
    else:
        put(sheet, Label(up, (side + 8, top + 1), "ink2", 14, "left", "top"))


def draw_numbers(sheet: Sheet, frame: Frame, named: Sequence[Point] = ()) -> None:
    """The numbers along both axes and the origin's letter, where nothing else stands.

    `named` are dots (in pixels) whose coordinates are written already.
    """
    columns, rows = _ticks(frame)
    base, side = _crossing(frame)
    across = [(frame.x(t.at), t.latex) for t in columns if t.at]
    up = [(frame.y(t.at), t.latex) for t in rows if t.at]
    written_x = [x for x, y in named if abs(y - base) < 1]
    written_y = [y for x, y in named if abs(x - side) < 1]
    _numbers(sheet, [t for t in across if _free(t[0], written_x)], base, side, True)
    _numbers(sheet, [t for t in up if _free(t[0], written_y)], base, side, False)
    draw_origin(sheet, frame)


def draw_marks(sheet: Sheet, frame: Frame, marks: Sequence[tuple[float, str]]) -> None:
    """Named places of the x axis; a name that would touch its neighbour is left out."""
    base, _ = _crossing(frame)
    for at, latex in marks[:40]:
        if frame.x0 <= at <= frame.x1:
            x = frame.x(at)
            sheet.add(Stroke(((x, base), (x, base + 3.5)), "ink2", 1))
            label = Label(mathematical(latex), (x, base - 4), "ink2", 11, "center", "top")
            if cost(sheet, label) < 20:
                put(sheet, label)


def draw_origin(sheet: Sheet, frame: Frame) -> None:
    """The letter O, where the origin is seen."""
    base, side = _crossing(frame)
    if frame.inside((0, 0)):
        corners = [
            Label("$O$", (side - 4, base - 3), "ink2", TICK, "right", "top"),
            Label("$O$", (side + 4, base - 3), "ink2", TICK, "left", "top"),
            Label("$O$", (side - 4, base + 3), "ink2", TICK, "right", "bottom"),
        ]
        put_best(sheet, corners)


def _free(at: float, written: Sequence[float]) -> bool:
    return all(abs(at - other) > 3 for other in written)


def _numbers(
    sheet: Sheet,
    ticks: Sequence[tuple[float, str]],
    base: float,
    side: float,
    flat: bool,
) -> None:
    """Tick labels on the usual side of their axis, on the other one where a curve passes."""
    for at, latex in ticks:
        if flat:
            sheet.add(Stroke(((at, base), (at, base + 3.5)), "ink2", 1))
            choices = [
                Label(f"${latex}$", (at, base - 4), "ink2", TICK, "center", "top"),
                Label(f"${latex}$", (at + 2, base - 4), "ink2", TICK, "left", "top"),
                Label(f"${latex}$", (at - 2, base - 4), "ink2", TICK, "right", "top"),
                Label(f"${latex}$", (at, base + 6), "ink2", TICK, "center", "bottom"),
                Label(f"${latex}$", (at + 3, base + 5), "ink2", TICK, "left", "bottom"),
                Label(f"${latex}$", (at - 3, base + 5), "ink2", TICK, "right", "bottom"),
            ]
        else:
            sheet.add(Stroke(((side, at), (side + 3.5, at)), "ink2", 1))
            choices = [
                Label(f"${latex}$", (side - 5, at), "ink2", TICK, "right", "center"),
                Label(f"${latex}$", (side + 7, at), "ink2", TICK, "left", "center"),
            ]
        best = min(choices, key=lambda label: cost(sheet, label))
        if cost(sheet, best) < 20:
            put(sheet, best)
