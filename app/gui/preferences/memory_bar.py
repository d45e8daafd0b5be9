"""How much memory a model would take, as a bar: the model, what is in use, what is left."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from engine.i18n import tr

GIGABYTE = 1_000_000_000


class MemoryBar(QWidget):
    """Three stretches; their words stand under it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: tuple[tuple[str, float, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_memory(self, model: int, free: int, total: int) -> None:
        """All in bytes; what is neither the model's nor free is in use by others."""
        if total <= 0:
            return
        model = max(0, min(model, total))
        others = max(0, min(total - free, total - model))
        left = total - model - others
        parts = (
            (tr("模型 {size}", size=_size(model)), model, "accent"),
            (tr("别的程序 {size}", size=_size(others)), others, "water"),
            (tr("还空着 {size}", size=_size(left)), left, "hover"),
        )
        self._parts = tuple((w, share / total, ground) for w, share, ground in parts if share)
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """All stretches in words."""
        return " · ".join(words for words, *_ in self._parts)

    def sizeHint(self) -> QSize:
        return QSize(300, self._theme.px(16))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(outline, 6, 6)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._theme.color("card"))
        left = 0.0
        for _, share, ground in self._parts:
            box = QRectF(left, 0, self.width() * share, self.height())
            painter.fillRect(box, self._theme.color(ground))
            left += box.width()
        painter.setClipping(False)
        painter.setPen(QPen(self._theme.color("hairline"), 1))
        painter.drawPath(shape)
        painter.end()


def _size(count: float) -> str:
    return f"{count / GIGABYTE:.1f} GB"
