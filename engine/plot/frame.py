"""From mathematical units to pixels, for one window of a graph."""

from engine.plot.scene import Point
from engine.values.picture import FunctionGraph

WIDTH, HEIGHT = 278.0, 240.0
LOWEST, HIGHEST = 150.0, 360.0
_EDGE = 16.0
"""Room around the window for the arrows and their letters."""


class Frame:
    """From mathematical units to pixels, for one window."""

    def __init__(self, graph: FunctionGraph) -> None:
        x0, x1, y0, y1 = graph.window
        self.x0, self.x1, self.y0, self.y1 = x0, x1, y0, y1
        # Where an axis runs along the window's edge, its numbers stand outside the window.
        beside = 20.0 if graph.numbers and x0 >= 0 else 0.0
        below = 16.0 if (graph.numbers or graph.x_marks) and y0 >= 0 else 0.0
        height = HEIGHT
        if graph.equal_scale:
            wanted = (WIDTH - 2 * _EDGE - beside) * (y1 - y0) / (x1 - x0) + 2 * _EDGE + below
            height = min(max(wanted, LOWEST), HIGHEST)
        self.height = height
        across, up = (
            (WIDTH - 2 * _EDGE - beside) / (x1 - x0),
            (height - 2 * _EDGE - below) / (y1 - y0),
        )
        if graph.equal_scale:
            across = up = min(across, up)
        self.across, self.up = across, up
        self.left = (WIDTH + beside - across * (x1 - x0)) / 2
        self.bottom = (height + below - up * (y1 - y0)) / 2

    def x(self, value: float) -> float:
        """Pixels from the left."""
        return self.left + (value - self.x0) * self.across

    def y(self, value: float) -> float:
        """Pixels from the bottom."""
        return self.bottom + (value - self.y0) * self.up

    def point(self, at: Point) -> Point:
        """Both at once."""
        return self.x(at[0]), self.y(at[1])

    def nearest(self, at: Point) -> Point:
        """The point of the window that is nearest on each axis."""
        return min(max(at[0], self.x0), self.x1), min(max(at[1], self.y0), self.y1)

    def inside(self, at: Point) -> bool:
        """Whether a point is in the window."""
        slack_x, slack_y = (self.x1 - self.x0) * 1e-6, (self.y1 - self.y0) * 1e-6
        return (
            self.x0 - slack_x <= at[0] <= self.x1 + slack_x
            and self.y0 - slack_y <= at[1] <= self.y1 + slack_y
        )
