"""Money as plain rectangles and circles with value and unit; nothing of real notes is imitated."""

from engine.i18n import tr
from engine.plot.pen import blank, box, cropped, require, write
from engine.plot.scene import Disc, Scene, Sheet
from engine.values.counting import Money, MoneyPiece

_LINE = 330.0
_NOTE = (74.0, 38.0)


def lay_out(money: Money) -> Scene:
    """Pieces from left to right, in as many lines as they need."""
    require(0 < len(money.pieces) <= 60, "1 to 60 pieces of money")
    require(all(0 < piece.fen <= 10_000_000 for piece in money.pieces), "a value above zero")
    sheet = blank()
    x = y = 0.0
    for piece in money.pieces:
        width = 42.0 if piece.coin else _NOTE[0]
        if x + width > _LINE:
            x, y = 0.0, y - 48
        _piece(sheet, piece, x, y)
        x += width + 8
    return cropped(sheet)


def value_text(fen: int) -> str:
    """A piece's value in its own unit: 元, 角 or 分."""
    if fen % 100 == 0:
        return tr("{number}元", number=fen // 100)
    return tr("{number}角", number=fen // 10) if fen % 10 == 0 else tr("{number}分", number=fen)


def _piece(sheet: Sheet, piece: MoneyPiece, x: float, y: float) -> None:
    text = value_text(piece.fen)
    if piece.coin:
        center = (x + 21, y + 19)
        sheet.add(
            Disc(center, 19.5, "figure2", "figure2", 1.5, opacity=0.14),
            Disc(center, 16.5, "figure2", None, 0.8),
        )
        write(sheet, text, center, "ink", 12.5)
        return
    color = ("figure1", "figure3", "figure2")[len(str(piece.fen)) % 3]
    box(sheet, (x, y), _NOTE, color, 0.12, color, 1.4, radius=3)
    box(sheet, (x + 3.5, y + 3.5), (_NOTE[0] - 7, _NOTE[1] - 7), "card", 0, color, 0.7, radius=2)
    write(sheet, text, (x + _NOTE[0] / 2, y + _NOTE[1] / 2), "ink", 15)
