"""The table from a kind of drawing to the file that lays it out."""

from collections.abc import Callable
from typing import Any

from engine.plot import chart, function_graph, number_line, plane_figure
from engine.plot.counting import abacus, counters, fraction, money, sticks, ten_frames
from engine.plot.measuring import balance, calendar, clock, protractor, ruler, thermometer
from engine.plot.reasoning import segments, stem_leaf, tree, venn
from engine.plot.scene import Scene
from engine.plot.space import compass, cubes, grid, net, solid
from engine.values import picture as values
from engine.values.picture import Drawing

_LAYOUTS: dict[type, Callable[[Any], Scene]] = {
    values.FunctionGraph: function_graph.lay_out,
    values.NumberLine: number_line.lay_out,
    values.PlaneFigure: plane_figure.lay_out,
    values.Chart: chart.lay_out,
    values.Counters: counters.lay_out,
    values.TenFrames: ten_frames.lay_out,
    values.Sticks: sticks.lay_out,
    values.Abacus: abacus.lay_out,
    values.Money: money.lay_out,
    values.FractionModel: fraction.lay_out,
    values.Clock: clock.lay_out,
    values.Calendar: calendar.lay_out,
    values.Ruler: ruler.lay_out,
    values.Protractor: protractor.lay_out,
    values.Balance: balance.lay_out,
    values.Thermometer: thermometer.lay_out,
    values.GridFigure: grid.lay_out,
    values.Solid: solid.lay_out,
    values.CubeStack: cubes.lay_out,
    values.Net: net.lay_out,
    values.CompassMap: compass.lay_out,
    values.SegmentDiagram: segments.lay_out,
    values.Venn: venn.lay_out,
    values.TreeDiagram: tree.lay_out,
    values.StemLeaf: stem_leaf.lay_out,
}


def lay_out(drawing: Drawing) -> Scene:
    """`drawing` as a scene in pixels; raises ValueError when it can't be drawn."""
    return _LAYOUTS[type(drawing)](drawing)
