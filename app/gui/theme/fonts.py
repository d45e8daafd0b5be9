"""The bundled fonts, and the sizes that words may have."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_BUNDLED = (
    "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
    "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
    "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
    "@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf",
)
SANS = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans SC")
SERIF = ("Noto Serif SC",)
MONO = ("Cascadia Mono", "Menlo", "DejaVu Sans Mono", "Noto Sans SC")


@dataclass(frozen=True, slots=True)
class TextRole:
    """One size of words: pixels, line height in pixels, weight, and whether it is a title's."""

    size: int
    line: int
    weight: int = 400
    serif: bool = False


ROLES = {
    "caption": TextRole(12, 18),
    "small": TextRole(13, 20),
    "small_bold": TextRole(13, 20, 700),
    "ui": TextRole(14, 22),
    "ui_bold": TextRole(14, 22, 700),
    "reading": TextRole(16, 28),
    "name": TextRole(15, 24, 700),
    "lead": TextRole(17, 26),
    "answer": TextRole(20, 28),
    "section": TextRole(17, 24, 600, True),
    "card_title": TextRole(20, 28, 600, True),
    "title": TextRole(22, 28, 600, True),
    "display": TextRole(28, 40, 600, True),
    "verse": TextRole(27, 31, 400, True),
    "verse_source": TextRole(14, 16, 400, True),
}


def load_fonts(assets: Path) -> tuple[str, ...]:
    """Make the bundled fonts known to Qt; returns the names of files that could not be read."""
    missing = []
    for name in _BUNDLED:
        path = assets / "node_modules" / name
        if not path.is_file() or QFontDatabase.addApplicationFont(str(path)) < 0:
            missing.append(path.name)
    return tuple(missing)


def font(role: str, scale: float = 1.0) -> QFont:
    """The font of a role at a text scale (1.0 is 100 %)."""
    spec = ROLES[role]
    made = QFont()
    made.setFamilies(list(SERIF + SANS if spec.serif else SANS))
    made.setPixelSize(max(8, round(spec.size * scale)))
    made.setWeight(QFont.Weight(spec.weight))
    return made
