"""What must be said to Qt before the first window, and only then."""

import os
import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from app.gui.bridge import keep_true
from app.gui.widgets.web_room import register_scheme

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"


def prepare(name: str, reduce_motion: bool = False) -> QApplication:
    """The application object, made now or already there."""
    keep_true()
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    offscreen = os.environ.get("QT_QPA_PLATFORM") == "offscreen"
    present = os.environ.get(_FLAGS, "")
    os.environ[_FLAGS] = chromium_flags(present, _is_root(), reduce_motion, offscreen)
    register_scheme()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication([name])
    application.setApplicationName(name)
    application.setApplicationDisplayName("")
    application.setDesktopFileName(name)
    return application


def chromium_flags(
    present: str, root: bool, reduce_motion: bool = False, offscreen: bool = False
) -> str:
    """What the page's process is told: no calls home; no sandbox only where root has none."""
    wanted = ["--disable-background-networking", "--disable-component-update"]
    if offscreen:
        wanted.append("--disable-gpu")
    if reduce_motion:
        wanted.append("--force-prefers-reduced-motion")
    if root:
        # Chromium refuses to start its sandbox as root, as in a container or on a build machine.
        wanted.append("--no-sandbox")
    flags = present.split()
    return " ".join([*flags, *(flag for flag in wanted if flag not in flags)])


def _is_root() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0
