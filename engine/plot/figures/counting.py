"""Counters, arrays, patterns, sticks, beads, money and fraction models from plain numbers."""

from collections.abc import Mapping, Sequence

from engine.plot.figures.labels import Shown, pictured, prose
from engine.values import Picture
from engine.values.counting import (
    Abacus,
    CounterRow,
    Counters,
    CounterShape,
    FractionModel,
    Money,
    MoneyPiece,
    Sticks,
    TenFrames,
    Whole,
)


def counters(
    rows: Sequence[tuple[CounterShape, int]], *, labels: Sequence[str] = (), crossed: int = 0,
    group: int = 0,
) -> Picture:  # fmt: skip
    """Rows of (shape, count); `crossed` strikes out the last of the last row, `group` rings each."""
    names = [*labels, *[""] * len(rows)]
    last = len(rows) - 1
    drawn = tuple(
        CounterRow((shape,) * count, names[n], crossed if n == last else 0, group)
        for n, (shape, count) in enumerate(rows)
    )
    return pictured("counting", Counters(drawn))


def array(rows: int, columns: int, shape: CounterShape = "circle", *, group: int = 0) -> Picture:
    """`rows` equal rows of `columns` shapes, as for multiplication."""
    return counters([(shape, columns)] * rows, group=group)


def pattern(*shapes: CounterShape) -> Picture:
    """Shapes in a row, with `question` or `gap` where the pupil goes on."""
    return pictured("counting", Counters((CounterRow(shapes),)))


def pictogram(counts: Mapping[str, int], shape: CounterShape = "circle") -> Picture:
    """象形统计图: one row for each name."""
    return counters([(shape, n) for n in counts.values()], labels=tuple(counts))


def ten_frames(*counts: int) -> Picture:
    """Ten-frames filled with 0 to 10 counters each."""
    return pictured("counting", TenFrames(counts))


def sticks(number: int) -> Picture:
    """A number below 2000 as bundles and single sticks."""
    return pictured("counting", Sticks(number // 100, number // 10 % 10, number % 10))


def abacus(number: int, *, places: int = 0, decimals: int = 0, bare: bool = False) -> Picture:
    """计数器 of a whole number, with at least `places` rods; the last `decimals` digits are decimals."""
    digits = str(number).rjust(max(places, decimals + 1), "0")
    return pictured("counting", Abacus(tuple(map(int, digits)), decimals, bare))


def money(*fen: int, coins: Sequence[int] = ()) -> Picture:
    """Notes, then coins, in 分 (500 is 5元, 50 is 5角)."""
    pieces = (*(MoneyPiece(value) for value in fen), *(MoneyPiece(value, True) for value in coins))
    return pictured("counting", Money(pieces))


def _wholes(wholes: Sequence[tuple[int, int]], labels: Sequence[Shown]) -> tuple[Whole, ...]:
    texts = [*map(prose, labels), *[""] * len(wholes)]
    return tuple(Whole(parts, shaded, texts[n]) for n, (shaded, parts) in enumerate(wholes))


def fraction_circles(*wholes: tuple[int, int], labels: Sequence[Shown] = ()) -> Picture:
    """Circles of which (shaded, parts): `(3, 8)` is three eighths."""
    return pictured("counting", FractionModel("circle", _wholes(wholes, labels)))


def fraction_rectangles(
    *wholes: tuple[int, int], rows: int = 1, labels: Sequence[Shown] = ()
) -> Picture:
    """Rectangles of which (shaded, parts), cut into `rows` rows (which divide the parts)."""
    return pictured("counting", FractionModel("rectangle", _wholes(wholes, labels), rows))


def fraction_strips(*wholes: tuple[int, int], labels: Sequence[Shown] = ()) -> Picture:
    """Strips under one another of which (shaded, parts)."""
    return pictured("counting", FractionModel("strip", _wholes(wholes, labels)))


def hundred_grid(shaded: int, *, label: Shown = None) -> Picture:
    """百格图: hundredths or percents."""
    return fraction_rectangles((shaded, 100), rows=10, labels=(label,))
