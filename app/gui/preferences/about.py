"""设置 · 关于问渠: version, licences, and the health of this computer."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import __version__
from app.gui.bridge import Lane, Lanes
from app.gui.preferences.rows import SettingsCard, SettingsPage
from app.gui.preferences.tutor import PreferencesTutor
from app.gui.theme import Theme
from app.gui.widgets import Button, MarkDot, Words, column, row
from app.tutor.rows import Finding
from engine.errors import WorldError
from engine.i18n import tr

LICENCES = (
    ("Qt / PySide6", "PySide6", "LGPL-3.0"),
    ("SymPy", "sympy", "BSD-3-Clause"),
    ("llama.cpp / llama-cpp-python", "llama-cpp-python", "MIT"),
    ("SQLAlchemy / Alembic", "sqlalchemy", "MIT"),
    ("matplotlib", "matplotlib", "PSF"),
    ("KaTeX", "", "MIT"),
    ("Noto Sans SC / Noto Serif SC / LXGW WenKai", "", "OFL-1.1"),
    ("Lucide", "", "ISC"),
)


class AboutPage(SettingsPage):
    """What this is, what it stands on, and whether all of it is well."""

    def __init__(self, theme: Theme, lanes: Lanes, tutor: PreferencesTutor) -> None:
        super().__init__(theme, tr("关于问渠"))
        self._lanes, self._tutor = lanes, tutor
        card = SettingsCard(theme)
        card.add(
            tr("问渠 {version}", version=__version__),
            tr("不联网的数学老师：解题，逐行核对，记得问过什么。Apache-2.0 许可。"),
        )
        self.column.addWidget(card)
        health = SettingsCard(theme, tr("这台电脑"))
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._list.setContentsMargins(0, 4, 0, 12)
        inside = QWidget()
        inside.setLayout(self._list)
        health.add_widget(inside)
        self.check = Button(theme, tr("检查这台电脑"), "outline", clicked=self.examine)
        self._list.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        self.findings: list[QWidget] = []
        self.column.addWidget(health)
        thanks = SettingsCard(theme, tr("用到的开源软件"))
        lines = QVBoxLayout()
        lines.setSpacing(8)
        lines.setContentsMargins(0, 4, 0, 14)
        for name, package, licence in LICENCES:
            shown = f"{name} {_version(package)}".strip()
            lines.addLayout(
                row(Words(theme, shown, "ui"), None, Words(theme, licence, "small", "ink2"))
            )
        thanks.body.addLayout(lines)
        self.column.addWidget(thanks)
        self.finish()

    def examine(self) -> None:
        """Ask the doctor."""
        self.check.setEnabled(False)
        self._lanes.run(Lane.FREE, self._tutor.doctor, self._show, self._could_not)

    def _show(self, findings: tuple[Finding, ...]) -> None:
        self._clear()
        for finding in findings:
            word = tr("好") if finding.ok else tr("要看一看")
            words = column(
                Words(
                    self.theme,
                    tr("{name}：{found}", name=finding.name, found=finding.found),
                    "ui",
                    wraps=True,
                ),
                spacing=0,
            )
            if finding.advice:
                words.addWidget(Words(self.theme, finding.advice, "small", "ink2", wraps=True))
            line = row(spacing=12)
            mark = MarkDot(self.theme, "right" if finding.ok else "unverified", word, 18)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(words, 1)
            holder = QWidget()
            holder.setLayout(line)
            holder.setAccessibleName(f"{word} {finding.name} {finding.found} {finding.advice}")
            self._list.insertWidget(len(self.findings), holder)
            self.findings.append(holder)
        self.check.setEnabled(True)

    def _could_not(self, error: WorldError) -> None:
        self._show((Finding(tr("检查"), False, str(error)),))

    def _clear(self) -> None:
        for old in self.findings:
            old.hide()
            old.deleteLater()
        self.findings = []


def _version(package: str) -> str:
    try:
        return version(package) if package else ""
    except PackageNotFoundError:
        return ""
