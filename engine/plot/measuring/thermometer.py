"""Thermometers side by side, a number at each long mark."""

from engine.plot.pen import blank, box, cropped, require, require_finite, write
from engine.plot.scene import Disc, Scene, Sheet, Stroke
from engine.plot.ticks import number_latex
from engine.values.measuring import Reading, Thermometer

_TALL, _PITCH = 158.0, 84.0


def lay_out(thermometer: Thermometer) -> Scene:
    """Up to six tubes; a reading outside the scale is refused."""
    low, high, step = thermometer.low, thermometer.high, thermometer.step
    require_finite(low, high, step)
    require(high > low and step > 0 and (high - low) / step <= 20, "a scale of 1 to 20 steps")
    require(1 <= thermometer.parts <= 10, "1 to 10 parts of a step")
    require(0 < len(thermometer.readings) <= 6, "1 to 6 thermometers")
    sheet = blank()
    for number, reading in enumerate(thermometer.readings):
        require(low <= reading.value <= high, "a reading on the scale")
        _tube(sheet, thermometer, reading, number * _PITCH)
    return cropped(sheet)


def _tube(sheet: Sheet, scale: Thermometer, reading: Reading, x: float) -> None:
    def y(value: float) -> float:
        return 20 + (value - scale.low) / (scale.high - scale.low) * _TALL

    box(sheet, (x - 8, 0), (16, _TALL + 34), "card", 1, "ink", 1.5, radius=8)
    sheet.add(Disc((x, 0), 13, "ink", "card", 1.5), Disc((x, 0), 9.5, None, "figure3", 0))
    box(sheet, (x - 3, 4), (6, y(reading.value) - 4), "figure3", 1, None, 0)
    count = round((scale.high - scale.low) / scale.step * scale.parts)
    parts = scale.parts if _TALL / max(1, count) >= 3 else 1
    count = round((scale.high - scale.low) / scale.step) * parts
    for n in range(count + 1):
        value, whole = scale.low + n * scale.step / parts, n % parts == 0
        ends = ((x + 8, y(value)), (x + (16 if whole else 12.5), y(value)))
        sheet.add(Stroke(ends, "ink2", 1.2 if whole else 0.9))
        if whole:
            text = number_latex(value, scale.step).replace("-", "\N{MINUS SIGN}")
            write(sheet, text, (x + 20, y(value)), "ink", 12, "left")
    write(sheet, scale.unit, (x + 13, _TALL + 34), "ink2", 12, "left")
    write(sheet, reading.name, (x, -18), "ink", 13, "center", "top")
