"""A month's sheet of a calendar, weeks as rows."""

import datetime

from engine.i18n import tr
from engine.plot.pen import blank, box, cropped, require, write
from engine.plot.scene import Disc, Scene, Stroke
from engine.values.measuring import Calendar

_WIDE, _TALL = 40.0, 28.0


def days_of(year: int, month: int) -> tuple[int, int]:
    """Weekday of the first (Monday is 0) and number of days, by the Gregorian calendar."""
    first = datetime.date(year, month, 1)
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return first.weekday(), (following - first).days


def lay_out(calendar: Calendar) -> Scene:
    """The month with its title; marked days stand in a ring."""
    require(1 <= calendar.year <= 9998 and 1 <= calendar.month <= 12, "no such month")
    first, count = days_of(calendar.year, calendar.month)
    shift = first if calendar.monday_first else (first + 1) % 7
    sunday, *week = tr("日 一 二 三 四 五 六").split()
    names = [*week, sunday] if calendar.monday_first else [sunday, *week]
    weekend = {sunday, week[-1]}
    rows = -(-(shift + count) // 7)
    sheet = blank()
    title = tr("{year}年{month}月", year=calendar.year, month=calendar.month)
    write(sheet, title, (3.5 * _WIDE, 20), "ink", 15)
    box(sheet, (0, -(rows + 1) * _TALL), (7 * _WIDE, (rows + 1) * _TALL), "card", 1, "ink2", 1.4)
    box(sheet, (0, -_TALL), (7 * _WIDE, _TALL), "figure1", 0.1, "ink2", 1.2)
    for n in range(1, rows + 1):
        ends = ((0, -n * _TALL), (7 * _WIDE, -n * _TALL))
        sheet.add(Stroke(ends, "ink2" if n == 1 else "hairline", 1))
    for column, name in enumerate(names):
        color = "figure3" if name in weekend else "ink"
        write(sheet, name, ((column + 0.5) * _WIDE, -_TALL / 2), color, 13)
    for day in range(1, count + 1):
        if day in calendar.blank:
            continue
        place = shift + day - 1
        at = ((place % 7 + 0.5) * _WIDE, -(place // 7 + 1.5) * _TALL)
        if day in calendar.marked:
            sheet.add(Disc(at, 12, "figure1", "figure1", 1.3, opacity=0.16))
        color = "figure3" if names[place % 7] in weekend else "ink"
        write(sheet, str(day), at, color, 13)
    return cropped(sheet)
