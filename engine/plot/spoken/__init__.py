"""The sentence that says what a drawing shows, made from the value alone."""

from collections.abc import Callable
from typing import Any

from engine.plot.spoken import charts, counting, measuring, plane, reasoning, space
from engine.values import picture as values
from engine.values.picture import Drawing

__all__ = ["sentence"]

_SENTENCES: dict[type, Callable[[Any], str]] = {
    values.FunctionGraph: charts.function_graph,
    values.NumberLine: charts.number_line,
    values.PlaneFigure: plane.plane_figure,
    values.Chart: charts.chart,
    values.Counters: counting.counters,
    values.TenFrames: counting.ten_frames,
    values.Sticks: counting.sticks,
    values.Abacus: counting.abacus,
    values.Money: counting.money,
    values.FractionModel: counting.fraction,
    values.Clock: measuring.clock,
    values.Calendar: measuring.calendar,
    values.Ruler: measuring.ruler,
    values.Protractor: measuring.protractor,
    values.Balance: measuring.balance,
    values.Thermometer: measuring.thermometer,
    values.GridFigure: space.grid,
    values.Solid: space.solid,
    values.CubeStack: space.cubes,
    values.Net: space.net,
    values.CompassMap: space.compass,
    values.SegmentDiagram: reasoning.segments,
    values.Venn: reasoning.venn,
    values.TreeDiagram: reasoning.tree,
    values.StemLeaf: reasoning.stem_leaf,
}


def sentence(drawing: Drawing) -> str:
    """What is seen, not what follows from it: a clock's hands, never its time."""
    return _SENTENCES[type(drawing)](drawing)
