"""The picture of the first page: a spring, its winding stream, and a pond that mirrors the sky."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from engine.i18n import tr

_VERSES = ("问渠那得清如许", "为有源头活水来")
_SOURCE = "朱熹《观书有感》"
_UPRIGHT = {"《": "︽", "》": "︾"}
_WIDTH, _HEIGHT = 356.0, 572.0
_POND = QRectF(0, 374, 356, 196)
_CLOUDS = (
    (210, 42, 70, 12, 0.62), (164, 54, 150, 14, 0.72), (192, 68, 92, 11, 0.55),
    (40, 84, 46, 10, 0.5), (20, 92, 96, 11, 0.6),
    (246, 114, 64, 10, 0.62), (212, 123, 128, 13, 0.72), (262, 134, 70, 10, 0.55),
)  # fmt: skip
_RIPPLES = (
    (26, 136, 70), (114, 136, 22), (178, 152, 46), (48, 160, 104), (258, 168, 72),
    (20, 178, 38), (134, 178, 96),
)  # fmt: skip


class Spring(QWidget):
    """Painted in the palette of the theme, as high as the room allows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("问渠那得清如许，为有源头活水来。朱熹《观书有感》"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(500, 620)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 300)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.color("rail"))
        line = self._theme.color("hairline")
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), line)
        scale = min(1.0, (self.width() - 48) / _WIDTH, (self.height() - 48) / _HEIGHT)
        painter.translate(
            (self.width() - _WIDTH * scale) / 2, (self.height() - _HEIGHT * scale) / 2
        )
        painter.scale(scale, scale)
        self._pond(painter)
        self._stream(painter)
        self._verses(painter)
        painter.end()

    def _pond(self, painter: QPainter) -> None:
        dark = self._theme.palette.dark
        water, bed = self._theme.color("pool_edge"), self._theme.color("pool")
        painter.save()
        shore = QPainterPath()
        shore.addRoundedRect(_POND, 10, 10)
        painter.setClipPath(shore)
        depth = QLinearGradient(_POND.topLeft(), _POND.bottomLeft())
        depth.setColorAt(0, water)
        depth.setColorAt(1, bed)
        painter.fillRect(_POND, depth)
        painter.setPen(Qt.PenStyle.NoPen)
        for left, top, width, height, share in _CLOUDS:
            cloud = QColor(self._theme.color("ink" if dark else "card"))
            cloud.setAlphaF(share * (0.16 if dark else 1.0))
            painter.setBrush(cloud)
            box = QRectF(left, _POND.y() + top, width, height)
            painter.drawRoundedRect(box, height / 2, height / 2)
        ring = QColor(self._theme.color("water"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for size, alpha in ((24, 1.0), (48, 0.75), (78, 0.45)):
            ring.setAlphaF(alpha)
            painter.setPen(QPen(ring, 1.5))
            painter.drawEllipse(QPointF(64, _POND.y()), size, size * 0.4)
        ring.setAlphaF(0.7)
        painter.setPen(QPen(ring, 2))
        for left, top, width in _RIPPLES:
            y = _POND.y() + top
            painter.drawLine(QPointF(left, y), QPointF(left + width, y))
        painter.restore()

    def _stream(self, painter: QPainter) -> None:
        accent = self._theme.color("accent")
        path = QPainterPath(QPointF(46, 15))
        path.cubicTo(QPointF(46, 66), QPointF(112, 82), QPointF(112, 134))
        path.cubicTo(QPointF(112, 186), QPointF(26, 200), QPointF(26, 252))
        path.cubicTo(QPointF(26, 294), QPointF(64, 290), QPointF(64, 336))
        path.lineTo(64, _POND.y())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 2.4))
        painter.drawPath(path)
        painter.setPen(QPen(self._theme.color("water"), 1.4))
        painter.setBrush(self._theme.color("rail"))
        painter.drawEllipse(QPointF(46, 15), 13, 13)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(QPointF(46, 15), 7, 7)

    def _verses(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("ink"))
        verse = self._theme.font("verse")
        verse.setPixelSize(26)
        painter.setFont(verse)
        for place, words in enumerate(_VERSES):
            _down(painter, words, 332 - 62 * place, 14, 31.0)
        source = self._theme.font("verse_source")
        source.setPixelSize(14)
        painter.setFont(source)
        painter.setPen(self._theme.color("ink2"))
        _down(painter, _SOURCE, 200, 168, 15.5)


def _down(painter: QPainter, words: str, middle: float, top: float, step: float) -> None:
    """Write from top to bottom, one sign under the other; book marks stand upright."""
    for place, sign in enumerate(words):
        box = QRectF(middle - step, top + place * step, 2 * step, step)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _UPRIGHT.get(sign, sign))
