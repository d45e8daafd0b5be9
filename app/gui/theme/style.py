"""The style sheet of the native widgets, written from a palette."""

from dataclasses import asdict
from string import Template

from app.gui.theme.palette import Palette

_SHEET = Template(
    """
QWidget { color: $ink; }
QMainWindow, QDialog { background: $bg; }
QLabel { background: transparent; }
QLabel[tone="ink2"] { color: $ink2; }
QLabel[tone="ink3"] { color: $ink3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="wrong"] { color: $wrong; }
QLabel[tone="right"] { color: $right; }
QLabel[tag="true"] {
  color: $accent; background: $soft; border-radius: ${radius_tag}px; padding: 0 ${pad8}px;
}

QFrame[ground="card"] {
  background: $card; border: 1px solid $hairline; border-radius: ${radius_card}px;
}
QFrame[ground="pool"] {
  background: $pool; border: 1px solid $pool_edge; border-radius: ${radius_card}px;
}
QFrame[ground="warn"] {
  background: $wrong_ground; border: 1px solid $wrong; border-radius: ${radius_card}px;
}
QFrame[ground="composer"] {
  background: $card; border: 1px solid $input; border-radius: ${radius_card}px;
}
QFrame[ground="composer"][focused="true"] { border: 2px solid $accent; }
QFrame[ground="preview"] {
  background: $bg; border: 1px solid $hairline; border-radius: ${radius_card}px;
}
QFrame[ground="drawer"] { background: $card; border: none; border-left: 1px solid $hairline; }
QFrame[line="true"] { background: $hairline; border: none; }

QPushButton {
  border-radius: ${radius_button}px; padding: 0 ${pad12}px; background: transparent;
  border: 1px solid transparent; color: $ink2;
}
QPushButton[kind="primary"] {
  background: $accent; color: $on_accent; border-color: $accent; padding: 0 ${pad16}px;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_press; border-color: $accent_press; }
QPushButton[kind="primary"]:disabled {
  background: transparent; color: $ink3; border-color: $hairline;
}
QPushButton[kind="outline"] { background: $card; color: $ink; border-color: $hairline; }
QPushButton[kind="outline"]:hover { background: $hover; }
QPushButton[kind="outline"]:pressed { background: $soft; }
QPushButton[kind="text"]:hover { background: $hover; color: $ink; }
QPushButton[kind="text"]:pressed { background: $soft; }
QPushButton[kind="text"]:checked { background: $soft; color: $accent; }
QPushButton[kind="nav"] { text-align: left; color: $ink2; }
QPushButton[kind="nav"]:hover { background: $hover; color: $ink; }
QPushButton[kind="nav"]:checked { background: $soft; color: $accent; }
QPushButton[kind="link"] { color: $accent; padding: 0 ${pad4}px; }
QPushButton[kind="link"]:hover { background: $soft; }
QPushButton:disabled { color: $ink3; }
QPushButton[kind="outline"]:disabled { background: transparent; }

QLineEdit, QComboBox {
  background: $card; border: 1px solid $input; border-radius: ${radius_button}px;
  placeholder-text-color: $ink3;
  padding: 0 ${pad12}px; color: $ink; selection-background-color: $accent;
  selection-color: $on_accent;
}
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 0 ${pad11}px; }
QComboBox::drop-down { border: none; width: ${pad32}px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView {
  background: $card; border: 1px solid $hairline; outline: 0; padding: ${pad4}px;
  selection-background-color: $soft; selection-color: $ink;
}
QPlainTextEdit { background: transparent; border: none; color: $ink;
  placeholder-text-color: $ink3;
  selection-background-color: $accent; selection-color: $on_accent; }

QListView, QTreeView { background: transparent; border: none; outline: 0; }
QTreeView { color: $ink; show-decoration-selected: 0; }
QTreeView::item { padding: ${pad4}px ${pad4}px; border-radius: 6px; }
QTreeView::item:hover { background: $hover; }
QTreeView[checks="true"]::branch { background: transparent; border-image: none; image: none; }
QTreeView::branch, QTreeView::branch:selected { background: transparent; }
QTreeView::item:selected { background: $soft; color: $accent; border-radius: 0; }
QListView[rows="true"]::item { padding: ${pad8}px ${pad12}px; border-radius: 8px; color: $ink; }
QListView[rows="true"]::item:hover { background: $hover; }
QListView[rows="true"]::item:selected { background: $soft; color: $accent; }
QTreeView[table="true"]::item { border-radius: 0; border-bottom: 1px solid $hairline; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $ink3; border: none;
  border-bottom: 1px solid $hairline; padding: 0 ${pad12}px 0 ${pad4}px; }
QScrollArea, QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; border: none; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $scroll; border-radius: 3px; min-height: 32px;
  margin: 2px 2px 2px 2px; }
QScrollBar::handle:vertical:hover { background: $ink3; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $scroll; border-radius: 3px; min-width: 32px;
  margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: $rail; color: $ink; border-bottom: 1px solid $hairline; }
QMenuBar::item { padding: ${pad4}px ${pad12}px; background: transparent; }
QMenuBar::item:selected { background: $soft; color: $ink; }
QMenu { background: $card; border: 1px solid $hairline; padding: ${pad4}px; }
QMenu::item { padding: ${pad6}px ${pad24}px; border-radius: ${radius_tag}px; }
QMenu::item:selected { background: $soft; color: $ink; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $hairline; margin: ${pad4}px ${pad8}px; }
QToolTip { background: $card; color: $ink; border: 1px solid $hairline; padding: ${pad4}px; }
"""
)


def style_sheet(palette: Palette, scale: float) -> str:
    """The whole style sheet; paddings grow with the text, radii and lines don't."""
    paddings = {f"pad{n}": str(round(n * scale)) for n in (4, 6, 8, 11, 12, 16, 24, 32)}
    colors = {name: str(value) for name, value in asdict(palette).items()}
    return _SHEET.substitute(
        colors,
        **paddings,
        radius_tag=6,
        radius_button=8,
        radius_card=12,
        accent_hover=blend(palette.accent, palette.ink, 0.12),
        accent_press=blend(palette.accent, palette.ink, 0.24),
        scroll=blend(palette.bg, palette.ink3, 0.45),
    )


def blend(first: str, second: str, share: float) -> str:
    """`share` of the second colour mixed into the first."""
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
