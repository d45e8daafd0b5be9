"""Pie charts: shares of a whole with their names."""

import math
from collections.abc import Sequence

from engine.plot.place import put_near
from engine.plot.scene import FIGURE_ROLES, Sheet, Stroke
from engine.values.picture import Chart

_HEIGHT = 230.0


def draw_pie(sheet: Sheet, chart: Chart, values: Sequence[float]) -> None:
    """A disc cut from the top, clockwise; names and shares stand outside."""
    total = sum(values)
    if total <= 0 or min(values) < 0:
        raise ValueError("a pie needs shares that are not negative")
    center, radius = (sheet.width / 2, _HEIGHT / 2), 78.0
    start = math.pi / 2
    for number, value in enumerate(values):
        turn = -math.tau * value / total
        arc = [start + turn * k / 48 for k in range(49)]
        rim = [(center[0] + radius * math.cos(t), center[1] + radius * math.sin(t)) for t in arc]
        shade = 0.16 + 0.22 * ((number // 3) % 3)
        area = (center, *rim) if value < total else tuple(rim)
        sheet.add(Stroke(area, "card", 2, fill=FIGURE_ROLES[number % 3], opacity=0.4 + shade))
        middle = start + turn / 2
        name = chart.labels[number][:12] if number < len(chart.labels) else ""
        share = _share(value / total) if chart.data_labels else ""
        share = chart.notes[number] if number < len(chart.notes) else share
        out = (center[0] + radius * math.cos(middle), center[1] + radius * math.sin(middle))
        if value:
            way = (math.cos(middle), math.sin(middle))
            put_near(sheet, f"{name} {share}".strip(), out, "ink", 9, 12, (way,))
        start += turn


def _share(part: float) -> str:
    return f"{100 * part:.1f}".rstrip("0").rstrip(".") + "%"
