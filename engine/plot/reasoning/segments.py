"""线段图 of word problems: bars to one scale, their parts, braces and the question mark."""

from engine.plot.pen import blank, box, brace, cropped, line, require, require_finite, write
from engine.plot.place import put_best, width_of
from engine.plot.scene import FIGURE_ROLES, Label, Scene, Sheet, Stroke
from engine.values.reasoning import Bar, Brace, SegmentDiagram

_LONGEST, _TEXT = 230.0, 13.0
_THICK = 24.0


def lay_out(diagram: SegmentDiagram) -> Scene:
    """Bars under one another; each has room above and below it for its braces."""
    require(0 < len(diagram.bars) <= 8, "1 to 8 segments")
    for bar in diagram.bars:
        require(0 < len(bar.parts) <= 40, "1 to 40 parts")
        require_finite(*(part.length for part in bar.parts))
        require(all(part.length > 0 for part in bar.parts), "parts have a length above zero")
    require(all(0 <= b.bar < len(diagram.bars) for b in diagram.braces), "a brace has its bar")
    require_finite(*(end for b in diagram.braces for end in (b.start, b.end)))
    longest = max(sum(part.length for part in bar.parts) for bar in diagram.bars)
    require(
        all(0 <= b.start < b.end <= longest * 1.2 for b in diagram.braces), "braces out of place"
    )
    names = max(width_of(bar.name, 14) for bar in diagram.bars)
    left = names + 10 if names else 0.0
    scale = _LONGEST / longest
    sheet = blank()
    y, rights = 0.0, [left]
    first = last = 0.0
    for number, bar in enumerate(diagram.bars):
        mine = [b for b in diagram.braces if b.bar == number]
        lift = 18.0 if any("frac" in part.label for part in bar.parts) else 0.0
        y -= 30 + lift if any(b.above for b in mine) else lift
        y -= 0 if diagram.thick else 8
        write(sheet, bar.name, (0, y), "ink", 14, "left")
        draw = _box_bar if diagram.thick else _line_bar
        rights.append(draw(sheet, bar, left, y, scale))
        for item in mine:
            _brace(sheet, item, left, y, scale, 0.0 if diagram.thick else 14 + lift)
            rights.append(left + item.end * scale)
        first, last = (y if number == 0 else first), y
        y -= 26 + (14 if diagram.thick else 6) + (22 if any(not b.above for b in mine) else 0)
    if diagram.total:
        _total(sheet, diagram.total, max(rights) + 8, first, last)
    return cropped(sheet)


def _line_bar(sheet: Sheet, bar: Bar, left: float, y: float, scale: float) -> float:
    x = left
    for part in bar.parts:
        width = part.length * scale
        color = "ink" if part.color is None else FIGURE_ROLES[part.color % 3]
        line(sheet, ((x, y), (x + width, y)), color, 2, (5, 4) if part.dashed else ())
        for at in (x, x + width):
            sheet.add(Stroke(((at, y - 5), (at, y + 5)), "ink", 1.4))
        if part.label:
            _part_label(sheet, part.label, x, width, y, part is bar.parts[-1])
        x += width
    return x


def _part_label(sheet: Sheet, text: str, x: float, width: float, y: float, last: bool) -> None:
    """Above its part; a text longer than the last part begins with it."""
    text = text[:60].replace("\\frac", "\\dfrac")
    middle = x + width / 2
    choices = [Label(text, (middle, y + 5), "ink", _TEXT, "center", "bottom")]
    if last and width_of(text, _TEXT) > width - 2:
        choices.insert(0, Label(text, (x + 3, y + 5), "ink", _TEXT, "left", "bottom"))
    choices.append(Label(text, (middle, y - 7), "ink", _TEXT, "center", "top"))
    put_best(sheet, choices)


def _box_bar(sheet: Sheet, bar: Bar, left: float, y: float, scale: float) -> float:
    x = left
    for part in bar.parts:
        width = part.length * scale
        role = FIGURE_ROLES[(part.color or 0) % 3]
        corner = (x, y - _THICK / 2)
        if part.dashed:
            edge = [corner, (x + width, corner[1]), (x + width, corner[1] + _THICK)]
            edge += [(x, corner[1] + _THICK), corner]
            sheet.add(Stroke(tuple(edge), "ink2", 1.2, (4, 3)))
        else:
            box(sheet, corner, (width, _THICK), role, 0.18, "ink", 1.2)
        write(sheet, part.label, (x + width / 2, y), "ink", _TEXT)
        x += width
    return x


def _brace(sheet: Sheet, item: Brace, left: float, y: float, scale: float, lift: float) -> None:
    a, b = left + item.start * scale, left + item.end * scale
    gap = (7 if lift else _THICK / 2) + 3
    if item.above:
        gap += lift
        points = brace((a, y + gap), (b, y + gap))
        write(sheet, item.label, ((a + b) / 2, y + gap + 11), "figure3", _TEXT, "center", "bottom")
    else:
        points = brace((b, y - gap), (a, y - gap))
        write(sheet, item.label, ((a + b) / 2, y - gap - 11), "figure3", _TEXT, "center", "top")
    sheet.add(Stroke(tuple(points), "figure3", 1.4))


def _total(sheet: Sheet, text: str, x: float, first: float, last: float) -> None:
    top, bottom = first + 12, last - 12
    sheet.add(Stroke(tuple(brace((x, top), (x, bottom), 10)), "figure3", 1.4))
    write(sheet, text, (x + 15, (top + bottom) / 2), "figure3", _TEXT, "left")
