"""The page 设置: the list on the left, the chosen page on the right; changes hold at once."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.gui.bridge import Lane, Lanes
from app.gui.preferences.about import AboutPage
from app.gui.preferences.appearance import AppearancePage
from app.gui.preferences.general import GeneralPage
from app.gui.preferences.models import ModelsPage
from app.gui.preferences.pin_card import PinCard
from app.gui.preferences.places import PlacesPage
from app.gui.preferences.privacy import PrivacyPage
from app.gui.preferences.rows import SettingsPage
from app.gui.preferences.tutor import PreferencesTutor
from app.gui.theme import Theme
from app.gui.widgets import ARROWS, NoticeCard, Page
from app.paths import Paths
from app.settings import Settings
from engine.errors import WorldError
from engine.i18n import tr

ICONS = {
    "general": "sliders-horizontal",
    "appearance": "a-large-small",
    "models": "cpu",
    "places": "hard-drive",
    "privacy": "shield-check",
    "about": "info",
}


class NavItem(QPushButton):
    """One line of the list on the left."""

    def __init__(self, theme: Theme, key: str, word: str) -> None:
        super().__init__(f"\u2005{word}")
        self._theme, self._key = theme, key
        self.setCheckable(True)
        self.setProperty("kind", "nav")
        self.setAccessibleName(word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _: self._restyle())
        theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        chosen = self.isChecked()
        self.setFont(self._theme.font("ui_bold" if chosen else "ui"))
        self.setIcon(self._theme.icon(ICONS[self._key], "accent" if chosen else "ink2", 17))
        self.setIconSize(QSize(self._theme.px(17), self._theme.px(17)))
        self.setFixedHeight(self._theme.px(38))


class PreferencesPage(Page):
    """`applied` gives the settings after each change."""

    applied = Signal(object)

    def __init__(self, theme: Theme, lanes: Lanes, tutor: PreferencesTutor, paths: Paths) -> None:
        super().__init__(theme, tr("设置"))
        self._lanes, self._tutor = lanes, tutor
        self._wish = 0
        settings = tutor.settings()
        self.notice = NoticeCard(theme)
        self.notice.hide()
        self.appearance = AppearancePage(theme, settings, self.change)
        self.models = ModelsPage(theme, lanes, tutor, paths.models)
        self.privacy = PrivacyPage(theme, settings, self.change, PinCard(theme, lanes, tutor))
        self.general = GeneralPage(theme, settings, self.change)
        self.about = AboutPage(theme, lanes, tutor)
        self.pages: dict[str, SettingsPage] = {
            "general": self.general,
            "appearance": self.appearance,
            "models": self.models,
            "places": PlacesPage(theme, paths),
            "privacy": self.privacy,
            "about": self.about,
        }
        words = (
            tr("通用"),
            tr("外观与字号"),
            tr("模型"),
            tr("数据与备份"),
            tr("隐私与离线"),
            tr("关于问渠"),
        )
        self.items = {
            key: NavItem(theme, key, word) for key, word in zip(self.pages, words, strict=True)
        }
        self._stack = QStackedWidget()
        self._nav = QWidget()
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_page("general")

    def show_page(self, key: str) -> None:
        """Open one of the pages."""
        for name, item in self.items.items():
            item.setChecked(name == key)
        self._stack.setCurrentWidget(self.pages[key])
        self.pages[key].shown()

    def change(self, **changes: object) -> None:
        """Change settings in the store's lane; what holds then is applied everywhere."""
        self._wish += 1
        wish = self._wish
        self._lanes.run(
            Lane.STORE,
            lambda: self._tutor.change(**changes),
            lambda settings: self._changed(wish, settings),
            self._could_not,
        )

    def show_settings(self, settings: Settings) -> None:
        """Show what holds now, also when it was changed elsewhere."""
        self.general.role.show_choice(settings.role)
        self.general.language.show_choice(settings.language)
        self.appearance.show_settings(settings)
        self.privacy.show_settings(settings)

    def close_page(self) -> None:
        self.models.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        keys = list(self.items)
        here = next((i for i, key in enumerate(keys) if self.items[key].hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = keys[(here + step) % len(keys)]
        self.items[there].setFocus(Qt.FocusReason.TabFocusReason)
        self.show_page(there)

    def _build(self) -> None:
        left = QVBoxLayout(self._nav)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        for key, item in self.items.items():
            item.clicked.connect(lambda _checked=False, key=key: self.show_page(key))
            left.addWidget(item)
        left.addStretch(1)
        for page in self.pages.values():
            self._stack.addWidget(page)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.notice)
        right.addWidget(self._stack, 1)
        holder = QWidget()
        holder.setLayout(right)
        holder.setMaximumWidth(908)
        right.setContentsMargins(0, 0, 0, 0)
        across = QHBoxLayout()
        across.setContentsMargins(24, 4, 24, 0)
        across.setSpacing(48)
        across.addWidget(self._nav)
        across.addWidget(holder, 1)
        across.addStretch(0)
        self.body.addLayout(across, 1)

    def _restyle(self) -> None:
        self._nav.setFixedWidth(self.theme.px(176))

    def _changed(self, wish: int, settings: Settings) -> None:
        if wish != self._wish:
            # A later change is on its way, and its answer holds this one too.
            return
        self.notice.hide()
        self.show_settings(settings)
        self.applied.emit(settings)
        if self._stack.currentWidget() is self.models:
            self.models.refresh()

    def _could_not(self, error: WorldError) -> None:
        self.notice.show_notice("unverified", str(error))
        self.show_settings(self._tutor.settings())
