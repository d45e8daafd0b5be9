"""Statistics charts from labels and numbers."""

from collections.abc import Mapping, Sequence

from engine.plot.figures.labels import Number, Shown, number_text, pictured
from engine.values import Picture
from engine.values.picture import Chart
from engine.values.reasoning import StemLeaf, StemRow

Groups = Mapping[str, Sequence[Number]]


def _notes(notes: Sequence[Shown]) -> tuple[str, ...]:
    return tuple("" if n is None else n if isinstance(n, str) else number_text(n) for n in notes)


def _chart(
    kind: str,
    labels: Sequence[str],
    groups: Groups,
    titles: tuple[str, str],
    title: str,
    data_labels: bool = True,
    notes: Sequence[Shown] = (),
) -> Picture:
    series = tuple((name, tuple(float(v) for v in values)) for name, values in groups.items())
    drawing = Chart(kind, tuple(labels), series, *titles, title, data_labels, _notes(notes))
    return pictured("chart", drawing)


def bar_chart(
    labels: Sequence[str], values: Sequence[Number], *, x_title: str = "", y_title: str = "",
    title: str = "", data_labels: bool = True, notes: Sequence[Shown] = (),
) -> Picture:  # fmt: skip
    """条形统计图; `notes` replace the numbers on the bars (a question mark, None for nothing)."""
    return _chart("bar", labels, {"": values}, (x_title, y_title), title, data_labels, notes)


def double_bar_chart(
    labels: Sequence[str], groups: Groups, *, x_title: str = "", y_title: str = "",
    title: str = "", data_labels: bool = True,
) -> Picture:  # fmt: skip
    """复式条形统计图 of two or three groups, name to values."""
    return _chart("bar", labels, groups, (x_title, y_title), title, data_labels)


def line_chart(
    labels: Sequence[str], values: Sequence[Number], *, x_title: str = "", y_title: str = "",
    title: str = "", data_labels: bool = True, notes: Sequence[Shown] = (),
) -> Picture:  # fmt: skip
    """折线统计图."""
    return _chart("line", labels, {"": values}, (x_title, y_title), title, data_labels, notes)


def double_line_chart(
    labels: Sequence[str], groups: Groups, *, x_title: str = "", y_title: str = "",
    title: str = "", data_labels: bool = True,
) -> Picture:  # fmt: skip
    """复式折线统计图 of two or three groups, name to values."""
    return _chart("line", labels, groups, (x_title, y_title), title, data_labels)


def pie_chart(
    labels: Sequence[str], shares: Sequence[Number], *, title: str = "", percents: bool = True,
    notes: Sequence[Shown] = (),
) -> Picture:  # fmt: skip
    """扇形统计图 with percents, or with `notes` instead of them."""
    return _chart("pie", labels, {"": shares}, ("", ""), title, percents, notes)


def histogram(
    bounds: Sequence[Number], heights: Sequence[Number], *, x_title: str = "", y_title: str = "",
    title: str = "", data_labels: bool = True, notes: Sequence[Shown] = (),
) -> Picture:  # fmt: skip
    """直方图 of equal classes: one more bound than heights (counts, or 频率/组距)."""
    if len(bounds) != len(heights) + 1:
        raise ValueError("a histogram has one more bound than bars")
    names = [number_text(bound) for bound in bounds]
    return _chart("histogram", names, {"": heights}, (x_title, y_title), title, data_labels, notes)


def box_plot(groups: Groups, *, y_title: str = "", title: str = "") -> Picture:
    """箱线图 of raw values, one box for each group."""
    return _chart("box", tuple(groups), groups, ("", y_title), title)


def scatter_plot(
    across: Sequence[Number], up: Sequence[Number], *, x_title: str = "", y_title: str = "",
    title: str = "",
) -> Picture:  # fmt: skip
    """散点图 of pairs."""
    return _chart("scatter", (), {"x": across, "y": up}, (x_title, y_title), title)


def stem_and_leaf(
    right: Sequence[int], left: Sequence[int] = (), *, names: Sequence[str] = ()
) -> Picture:
    """茎叶图 of whole numbers (tens are stems), for one group or two back to back."""
    everything = [*right, *left]
    stems = range(min(everything) // 10, max(everything) // 10 + 1)

    def leaves(values: Sequence[int], stem: int) -> tuple[str, ...]:
        return tuple(str(v % 10) for v in sorted(values) if v // 10 == stem)

    rows = tuple(StemRow(str(stem), leaves(right, stem), leaves(left, stem)) for stem in stems)
    return pictured("chart", StemLeaf(rows, tuple(names)))
