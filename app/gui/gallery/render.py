"""Bring each scene about in a real window, wait until it rests, and take its picture."""

import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from app.gui.gallery.scenes import SCENES, Scene
from app.gui.theme import Theme
from app.gui.widgets import WebView, prepare
from app.gui.window import MainWindow
from app.paths import Paths
from engine.errors import WorldError

THEMES = ("light", "dark")
EXAMPLE = Paths(
    Path("D:/问渠/数据"), Path("D:/问渠/模型"), Path("D:/问渠/缓存"), assets=Path("assets")
)
"""The folders that pictures name, whoever's computer draws them; nothing is written there."""
PATIENCE = 60_000
"""Milliseconds after which a scene that has not come to rest is a bug."""


def render(
    out: Path,
    paths: Paths,
    pages: Iterable[str] | None = None,
    themes: Iterable[str] = THEMES,
    size: tuple[int, int] = (1366, 768),
    scale: float = 1.0,
    now: datetime | None = None,
) -> list[Path]:
    """Draw the pages into `out` as `<page>-<theme>.png`; returns the files in order.

    Raises `WorldError` for a page that does not exist.
    """
    wanted = list(pages or SCENES)
    for page in wanted:
        if page not in SCENES:
            known = "、".join(SCENES)
            raise WorldError("没有 {page} 这一页；有：{known}", page=page, known=known)
    theme = Theme(prepare("wenqu"), paths.assets)
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for look in themes:
        for page in wanted:
            file = out / f"{page}-{look}.png"
            _draw(SCENES[page], theme, look, size, scale, paths, now or datetime.now(), file)
            files.append(file)
    return files


def run_gallery(
    paths: Paths,
    out: str | Path = "gallery",
    pages: Iterable[str] | None = None,
    theme: str | None = None,
    size: str = "1366x768",
    as_json: bool = False,
    **_options: object,
) -> int:
    """The door `wenqu gallery`; prints the files it wrote."""
    width, _, height = size.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise WorldError("大小要写成 1366x768 这样，不是 {size}", size=size)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    themes = (theme,) if theme else THEMES
    files = render(Path(out), paths, pages, themes, (int(width), int(height)))
    if as_json:
        document = {"schema": "wenqu/1", "files": [str(file) for file in files]}
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("".join(f"{file}\n" for file in files))
    return 0


def _draw(
    scene: Scene,
    theme: Theme,
    look: str,
    size: tuple[int, int],
    scale: float,
    paths: Paths,
    now: datetime,
    file: Path,
) -> None:
    player = scene.player(now.astimezone())
    player.change(theme=look, text_scale=scale, reduce_motion=True)
    window = MainWindow(theme, player, replace(EXAMPLE, assets=paths.assets), "ask")
    try:
        window.resize(*size)
        window.show()
        wait_until(lambda: all(view.is_ready for view in window.views()))
        scene.act(window)
        wait_until(lambda: all(view.is_ready for view in window.views()))
        wait_until(lambda: scene.ready(window))
        for view in window.views():
            _settle(view)
        _one_turn()
        window.grab().save(str(file))
    finally:
        player.release()
        window.shut()
        player.clean()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _one_turn() -> None:
    """Let the layouts that were asked for be made."""
    turned: list[bool] = []
    QTimer.singleShot(0, lambda: turned.append(True))
    wait_until(lambda: bool(turned))


def _settle(view: WebView) -> None:
    """Wait until fonts have come and the page has painted them."""
    if not view.isVisible():
        return
    rested: list[bool] = []
    view.settle(lambda: rested.append(True))
    wait_until(lambda: bool(rested))


def wait_until(holds: Callable[[], bool], patience: int = PATIENCE) -> None:
    """Let the window live until something holds."""
    loop = QEventLoop()
    look, limit = QTimer(), QTimer()

    def ask() -> None:
        if holds():
            loop.quit()

    look.timeout.connect(ask)
    limit.setSingleShot(True)
    limit.timeout.connect(lambda: loop.exit(1))
    look.start(15)
    limit.start(patience)
    if loop.exec() != 0:
        raise TimeoutError("the page did not come to rest")
