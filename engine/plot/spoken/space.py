"""Sentences for squared paper, solids, cubes, nets and maps."""

from engine.i18n import tr
from engine.plot.space.compass import off_axis
from engine.plot.spoken.words import joined, listed, number, plain
from engine.values.space import CompassMap, CubeStack, GridFigure, Net, Place, Solid, View


def _pair(at: tuple[float, float]) -> str:
    return f"({number(at[0])}, {number(at[1])})"


def grid(value: GridFigure) -> str:
    """The paper, and where everything on it stands."""
    parts = [tr("{columns}×{rows}的方格纸", columns=value.columns, rows=value.rows)]
    for polygon in value.polygons:
        corners = listed(map(_pair, polygon.corners))
        parts.append(
            tr("图形{label}的顶点在{corners}", label=plain(polygon.label), corners=corners)
        )
    for point in value.points:
        parts.append(tr("点{label}在{at}", label=plain(point.label), at=_pair(point.at)))
    for turn in value.turns:
        parts.append(tr("绕点{at}旋转的箭头", at=_pair(turn.center)))
    for line in value.lines:
        kind = tr("箭头") if line.arrow else tr("虚线") if line.dashed else tr("直线")
        parts.append(
            tr("{kind}从{start}到{end}", kind=kind, start=_pair(line.start), end=_pair(line.end))
        )
    return joined(parts)


def _of_sides(sides: int, names: str, other: str) -> str:
    words = names.split()
    return words[sides - 3] if 3 <= sides < 3 + len(words) else other.format(sides=sides)


def solid(value: Solid) -> str:
    """Which solid it is, with the lengths that are written at it."""
    names = {
        "cuboid": tr("长方体"),
        "prism": _of_sides(value.sides, tr("三棱柱 四棱柱 五棱柱 六棱柱"), tr("{sides}棱柱")),
        "pyramid": _of_sides(value.sides, tr("三棱锥 四棱锥 五棱锥 六棱锥"), tr("{sides}棱锥")),
        "cylinder": tr("圆柱"),
        "cone": tr("圆锥"),
        "frustum": tr("圆台"),
        "sphere": tr("球"),
    }
    name = (
        tr("正方体") if value.kind == "cuboid" and len(set(value.size)) == 1 else names[value.kind]
    )
    parts = [
        name
        + (
            tr("，顶点{letters}", letters=listed(map(plain, value.letters)))
            if value.letters
            else ""
        )
    ]
    if value.views:
        # The name of the solid is what a pupil is to find out.
        parts = [tr("一个几何体的三视图：主视图、左视图、俯视图")]
    labels = listed(map(plain, value.labels))
    parts.append(tr("标着{labels}", labels=labels) if labels else "")
    for point in value.points:
        parts.append(
            tr("点{name}在{edge}上", name=plain(point.name), edge=plain(point.start + point.end))
        )
    lines = listed(plain(line.start + line.end) for line in value.lines)
    parts.append(tr("连接{lines}", lines=lines) if lines else "")
    return joined(parts)


def cubes(value: CubeStack) -> str:
    """The views that are drawn; the stack row by row where it is seen."""
    names: dict[View, str] = {
        "solid": tr("立体图"),
        "front": tr("从前面看"),
        "left": tr("从左面看"),
        "top": tr("从上面看"),
        "plan": tr("标有层数的俯视图"),
    }
    parts = [tr("小正方体搭成的图形：") + listed(names[view] for view in value.views)]
    if "solid" in value.views or "plan" in value.views:
        rows = [listed(map(str, row)) for row in value.heights]
        parts += [
            tr("从后往前第{number}排各摞{row}个", number=n, row=row)
            for n, row in enumerate(rows, 1)
        ]
    return joined(parts)


def net(value: Net) -> str:
    """What it is the net of, with lengths and faces."""
    names = {
        "cube": tr("正方体"), "cuboid": tr("长方体"), "cylinder": tr("圆柱"), "cone": tr("圆锥"),
    }  # fmt: skip
    labels, faces = listed(map(plain, value.labels)), listed(map(plain, value.faces))
    return joined(
        [
            tr("{name}的展开图", name=names[value.kind]),
            tr("标着{labels}", labels=labels) if labels else "",
            tr("各面写着{faces}", faces=faces) if faces else "",
        ]
    )


def compass(value: CompassMap) -> str:
    """Each place by direction and what is written along its way."""
    before, parts = value.center, []
    for place in value.places:
        parts.append(
            tr("{name}在{before}的{way}", name=place.name, before=before, way=direction(place))
            + (tr("，标着{label}", label=plain(place.label)) if place.label else "")
        )
        before = place.name if value.route else before
    if value.scale:
        parts.append(tr("图上标尺一段表示{text}", text=value.scale[1]))
    return tr("方位图：") + joined(parts)


def direction(place: Place) -> str:
    """A bearing as school says it: 北偏东30°, 正东."""
    turn, (away, axis) = place.bearing % 360, off_axis(place.bearing)
    if not away:
        return {0: tr("正北"), 90: tr("正东"), 180: tr("正南"), 270: tr("正西")}[round(turn) % 360]
    first = tr("北") if axis == 0 else tr("南")
    second = tr("东") if turn < 180 else tr("西")
    if not place.angle:
        return tr("{second}{first}方向", first=first, second=second)
    return tr("{first}偏{second}{degrees}°", first=first, second=second, degrees=number(away))
