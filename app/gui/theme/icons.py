"""Line icons from the bundled set, tinted with a colour of the palette."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_DENSITIES = (1.0, 1.5, 2.0, 3.0)


@lru_cache(maxsize=256)
def _source(folder: Path, name: str) -> str:
    text = (folder / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', 'stroke-width="1.7"')


@lru_cache(maxsize=512)
def pixmap(folder: Path, name: str, color: str, size: int, density: float) -> QPixmap:
    """One icon `size` logical pixels wide, drawn at `density` device pixels each."""
    tinted = _source(folder, name).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(tinted.encode("utf-8")))
    side = round(size * density)
    image = QPixmap(QSize(side, side))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(density)
    return image


def icon(folder: Path, name: str, color: str, size: int, disabled_color: str) -> QIcon:
    """An icon that is crisp at every screen density, with a paler disabled state."""
    made = QIcon()
    for density in _DENSITIES:
        made.addPixmap(pixmap(folder, name, color, size, density))
        faded = pixmap(folder, name, disabled_color, size, density)
        made.addPixmap(faded, QIcon.Mode.Disabled)
    return made
