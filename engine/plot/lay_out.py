"""The table from a kind of drawing to the file that lays it out."""

from engine.plot import chart, function_graph, number_line, plane_figure
from engine.plot.scene import Scene
from engine.values.picture import Chart, Drawing, FunctionGraph, NumberLine, PlaneFigure


def lay_out(drawing: Drawing) -> Scene:
    """`drawing` as a scene in pixels; raises ValueError when it can't be drawn."""
    match drawing:
        case FunctionGraph():
            return function_graph.lay_out(drawing)
        case NumberLine():
            return number_line.lay_out(drawing)
        case PlaneFigure():
            return plane_figure.lay_out(drawing)
        case Chart():
            return chart.lay_out(drawing)
