"""Sentences for clock, calendar, ruler, protractor, balance and thermometer."""

from engine.i18n import tr
from engine.plot.spoken.words import joined, listed, number, plain
from engine.values.measuring import Balance, Calendar, Clock, Protractor, Ruler, Thermometer


def clock(value: Clock) -> str:
    """Where the hands are, or the digits."""
    digits = f"{value.hour:02d}:{value.minute:02d}"
    if value.second is not None:
        digits += f":{value.second:02d}"
    if value.face == "digital":
        return tr("电子钟显示{time}。", time=digits)
    hour, exact = value.hour % 12 or 12, value.minute == 0 and not value.second
    if exact:
        first = tr("时针正对{hour}", hour=hour)
    else:
        first = tr("时针在{hour}和{next}之间", hour=hour, next=hour % 12 + 1)
    whole, rest = divmod(value.minute, 5)
    second = (
        tr("分针指着{mark}", mark=whole or 12)
        if rest == 0
        else tr("分针过{mark}后第{count}小格", mark=whole or 12, count=rest)
    )
    parts = [first, second]
    if value.second is not None:
        parts.append(tr("秒针在第{count}小格", count=value.second))
    if value.face == "both":
        parts.append(tr("电子钟显示{time}", time=digits))
    return tr("钟面：") + joined(parts)


def calendar(value: Calendar) -> str:
    """Which month, and the ringed days."""
    text = tr("{year}年{month}月的月历", year=value.year, month=value.month)
    if value.marked:
        text += tr("，圈出{days}日", days=listed(map(str, value.marked)))
    return text + tr("。")


def ruler(value: Ruler) -> str:
    """The marks at which each thing begins and ends."""
    things = [
        tr("{name}的左端对着刻度{start}，右端对着刻度{end}", name=plain(t.label) or tr("物体"),
           start=number(t.start), end=number(t.end))
        for t in value.things
    ]  # fmt: skip
    head = tr(
        "直尺，刻度从{start}到{end}，单位{unit}", start=value.start, end=value.end, unit=value.unit
    )
    return joined([head, *things])


def protractor(value: Protractor) -> str:
    """The marks that the angle's sides pass."""
    return tr(
        "量角器上，角的两边分别对着内圈刻度{start}和{end}。",
        start=number(value.start),
        end=number(value.end),
    )


def balance(value: Balance) -> str:
    """What lies on each pan, and how the scales stand."""
    states = {-1: tr("左边低"), 0: tr("天平平衡"), 1: tr("右边低")}
    state = states[max(-1, min(1, value.lean))]
    left, right = (listed(map(plain, side)) or tr("空") for side in (value.left, value.right))
    return tr("天平左盘：{left}；右盘：{right}；{state}。", left=left, right=right, state=state)


def thermometer(value: Thermometer) -> str:
    """Where each column of liquid ends."""
    return joined(
        tr("{name}温度计的液柱到{value}{unit}", name=r.name, value=number(r.value), unit=value.unit)
        for r in value.readings
    )
