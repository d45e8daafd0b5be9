"""Sentences for counters, sticks, beads, money and fractions."""

from itertools import groupby

from engine.i18n import tr
from engine.plot.counting.abacus import parts, places
from engine.plot.counting.money import value_text
from engine.plot.spoken.words import joined, listed
from engine.values.counting import (
    Abacus,
    CounterRow,
    Counters,
    CounterShape,
    FractionModel,
    Money,
    Sticks,
    TenFrames,
    Whole,
)


def _name(shape: CounterShape) -> str:
    names: dict[CounterShape, str] = {
        "circle": tr("圆片"),
        "hollow": tr("圆圈"),
        "triangle": tr("三角形"),
        "square": tr("正方形"),
        "star": tr("五角星"),
        "apple": tr("苹果"),
        "flower": tr("花"),
        "tree": tr("树"),
        "question": tr("问号"),
        "gap": tr("空位"),
    }
    return names[shape]


def counters(value: Counters) -> str:
    """Row by row, runs of the same shape counted."""
    return joined(_row(n, row) for n, row in enumerate(value.rows, 1))


def _row(number: int, row: CounterRow) -> str:
    runs = [(shape, len(list(run))) for shape, run in groupby(row.items)]
    text = listed(tr("{name}{count}个", name=_name(shape), count=count) for shape, count in runs)
    head = row.label or tr("第{number}行", number=number)
    if row.crossed > 0:
        text += tr("，划去{count}个", count=min(row.crossed, len(row.items)))
    if row.group > 0:
        text += tr("，每{count}个圈一圈", count=row.group)
    return f"{head}{tr('：')}{text}"


def ten_frames(value: TenFrames) -> str:
    """Each frame with its filled places."""
    return joined(tr("十格图里有{count}个圆片", count=count) for count in value.counts)


def sticks(value: Sticks) -> str:
    """Hundreds, bundles and single sticks."""
    return tr("小棒：") + joined(
        [
            tr("{count}大捆（每捆100根）", count=value.hundreds) if value.hundreds else "",
            tr("{count}捆（每捆10根）", count=value.tens) if value.tens else "",
            tr("{count}根", count=value.ones) if value.ones else "",
        ]
    )


def abacus(value: Abacus) -> str:
    """The beads on each rod, by place."""
    whole = len(value.beads) - value.points
    names = [*reversed(places()[: max(0, whole)]), *parts()[: value.points]]
    return tr("计数器：") + joined(
        tr("{place}位{count}颗珠子", place=name, count=count)
        for name, count in zip(names, value.beads, strict=False)
    )


def money(value: Money) -> str:
    """Each kind of piece with how many there are."""
    kinds = list(dict.fromkeys(value.pieces))
    return tr("人民币：") + joined(
        tr(
            "{value}{kind}{count}个",
            value=value_text(p.fen),
            count=value.pieces.count(p),
            kind=tr("硬币"),
        )
        if p.coin
        else tr(
            "{value}{kind}{count}张",
            value=value_text(p.fen),
            count=value.pieces.count(p),
            kind=tr("纸币"),
        )
        for p in kinds
    )


def fraction(value: FractionModel) -> str:
    """How each whole is cut, and how many parts are coloured."""
    names = {"circle": tr("圆"), "rectangle": tr("长方形"), "strip": tr("长条")}
    return joined(_whole(names[value.shape], whole) for whole in value.wholes)


def _whole(name: str, whole: Whole) -> str:
    return tr(
        "{name}平均分成{parts}份，涂色{shaded}份", name=name, parts=whole.parts, shaded=whole.shaded
    )
