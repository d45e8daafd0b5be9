"""Sentences for graphs, number lines and statistics charts."""

from itertools import zip_longest

from engine.i18n import tr
from engine.plot.spoken.words import joined, listed, number, plain
from engine.values.picture import Chart, FunctionGraph, NumberLine, Span


def function_graph(value: FunctionGraph, head: str = "") -> str:
    """The window, the curves by their labels, the named points; `head` names the picture."""
    x0, x1, y0, y1 = map(number, value.window)
    parts = [head, tr("坐标系")]
    if value.numbers:
        parts[1] = tr("坐标系，横轴从{x0}到{x1}，纵轴从{y0}到{y1}", x0=x0, x1=x1, y0=y0, y1=y1)
    marks = [plain(latex) for _, latex in value.x_marks]
    parts.append(tr("横轴上标着{marks}", marks=listed(marks)) if marks else "")
    labels = [plain(curve.label_latex) for curve in value.curves if curve.label_latex]
    parts.append(tr("图象{labels}", labels=listed(labels)) if labels else "")
    for dot in value.dots:
        if dot.label_latex:
            at = f"({number(dot.at[0])}, {number(dot.at[1])})"
            name = plain(dot.label_latex)
            parts.append(name if name.startswith("(") else tr("点{name}在{at}", name=name, at=at))
    parts.append(tr("有阴影部分") if value.areas else "")
    return joined(parts)


def number_line(value: NumberLine) -> str:
    """The ends, the stretches, the marked points, the jumps."""
    parts = [tr("数轴，从{low}到{high}", low=number(value.window[0]), high=number(value.window[1]))]
    parts += [_span(span) for span in value.spans]
    for dot in value.dots:
        kind = tr("空心点") if dot.hollow else tr("点")
        name = plain(dot.label_latex)
        parts.append(tr("{kind}{name}在{at}处", kind=kind, name=name, at=number(dot.at[0])))
    for jump in value.jumps:
        text = tr("从{start}跳到{end}", start=number(jump.start), end=number(jump.end))
        label = plain(jump.label_latex)
        parts.append(text + (tr("，标着{label}", label=label) if label else ""))
    return joined(parts)


def _span(span: Span) -> str:
    def end(at: float | None, closed: bool) -> str:
        if at is None:
            return tr("无限延伸")
        dot = tr("实心点") if closed else tr("空心点")
        return f"{number(at)}{tr('（')}{dot}{tr('）')}"

    return tr(
        "一段从{start}到{end}",
        start=end(span.start, span.start_closed),
        end=end(span.end, span.end_closed),
    )


def chart(value: Chart) -> str:
    """The kind of chart and its data, as far as they are shown."""
    kinds = {
        "bar": tr("条形统计图"),
        "line": tr("折线统计图"),
        "pie": tr("扇形统计图"),
        "histogram": tr("直方图"),
        "box": tr("箱线图"),
        "scatter": tr("散点图"),
    }
    head = f"{value.title} {kinds.get(value.kind, tr('统计图'))}".strip()
    axes = listed([value.x_title, value.y_title])
    parts = [head + (tr("，坐标轴{axes}", axes=axes) if axes else "")]
    for n, (name, numbers) in enumerate(value.series):
        notes = value.notes if n == 0 else ()
        parts.append(_series(value, name, numbers[:24], notes))
    return joined(parts)


def _series(value: Chart, name: str, numbers: tuple[float, ...], notes: tuple[str, ...]) -> str:
    written = [plain(note) for note in notes[: len(numbers)]]
    if value.kind == "pie":
        total = sum(numbers) or 1.0
        shown = [f"{number(100 * n / total)}%" if value.data_labels else "" for n in numbers]
    else:
        shown = [number(n) for n in numbers]
    texts = [*written, *shown[len(written) :]]
    head = name + tr("：") if name else ""
    if value.kind in ("scatter", "box") or len(value.labels) > len(numbers):
        return head + listed(texts)
    pairs = zip_longest(value.labels[: len(texts)], texts, fillvalue="")
    return head + listed(f"{label}{text}" for label, text in pairs)
