"""The sentence for a plane figure: its letters, labelled sides, marked angles, circles."""

from engine.i18n import tr
from engine.plot.spoken.words import joined, listed, plain
from engine.values.picture import PlaneFigure


def plane_figure(value: PlaneFigure, head: str = "") -> str:
    """What a teacher would read out from the figure; `head` names it, such as 三角形."""
    letters = sorted(plain(name) for name, _ in value.vertices if not name.startswith("_"))
    parts = [
        (head or tr("几何图形")) + (tr("，点{letters}", letters=listed(letters)) if letters else "")
    ]
    drawn = listed(_name(s.start, s.end) for s in value.segments)
    parts.append(tr("线段{sides}", sides=drawn) if drawn else "")
    for side in value.segments:
        if side.label_latex:
            parts.append(_labelled(_name(side.start, side.end), side.label_latex))
    for angle in value.angles:
        name = _name(*angle.corner)
        if angle.right:
            parts.append(tr("角{name}是直角", name=name) if name else tr("标有直角"))
        elif angle.label_latex:
            parts.append(_labelled(tr("角{name}", name=name), angle.label_latex))
    for circle in value.circles:
        center = "" if circle.center.startswith("_") else circle.center
        parts.append(tr("以{center}为圆心的圆", center=center) if center else tr("一个圆"))
    for arc in value.arcs:
        parts.append(_labelled(tr("弧"), arc.label_latex) if arc.label_latex else tr("一段弧"))
    for item in value.dimensions:
        parts.append(_labelled(_name(item.start, item.end), item.label_latex))
    parts.append(tr("有阴影部分") if value.regions or value.filled else "")
    return joined(parts)


def _name(*vertices: str) -> str:
    """The letters of a side or an angle, nothing when one has no letter."""
    if any(name.startswith("_") for name in vertices):
        return ""
    return "".join(plain(name) for name in vertices)


def _labelled(name: str, latex: str) -> str:
    return tr("{name}标着{label}", name=name or tr("一边"), label=plain(latex))
