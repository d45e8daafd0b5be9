"""Does a good file survive a program killed while it exports? Real processes, chance moments."""

from __future__ import annotations

import multiprocessing
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from app.paths import Paths
from app.press import write_whole
from app.tutor.paper import PaperDesk, Proof
from curriculum.generators.dice import Dice
from curriculum.worksheet import Look, from_template
from engine.errors import BugError
from engine.i18n import tr
from engine.progress import Progress, Report

LATEST = 400
"""Milliseconds after its first export within which the program is killed."""
START_SECONDS = 120.0
NAMES = ("卷.docx", "卷.md", "卷.tex")


def kill_exports(paths: Paths, rounds: int, seed: int, report: Report) -> int:
    """How many of `rounds` kills left something else than a whole file in its place."""
    dice = Dice(f"paper-kills/{seed}")
    folder = paths.data / "exports"
    for name in NAMES:
        write_whole(folder / name, b"")
    half = 0
    for number in range(rounds):
        report(Progress(tr("正在强行结束进程，看卷子坏不坏"), number + 1, rounds))
        _run_until_killed(paths, number, dice.integer(0, LATEST) / 1000)
        half += sum(not _is_whole(folder / name) for name in NAMES)
    return half


def _run_until_killed(paths: Paths, number: int, seconds: float) -> None:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=export_for_ever, args=(paths, number, sender), daemon=True)
    child.start()
    sender.close()
    try:
        if not receiver.poll(START_SECONDS) or receiver.recv() != "begun":
            raise BugError("a program that exports did not begin")
        child.join(seconds)
        if not child.is_alive():
            raise BugError("a program that exports ended by itself")
    except EOFError as error:
        raise BugError("a program that exports ended by itself") from error
    finally:
        child.kill()
        child.join()
        receiver.close()


def export_for_ever(paths: Paths, seed: int, pipe: Connection) -> None:
    """Write papers over one another until the end comes."""
    folder = paths.data / "exports"
    with PaperDesk(paths) as desk:
        sheet = desk.new(from_template("lesson-1", 8, 2, ("num.function.linear-graph",)), seed)
        looks = (Look(), Look("teacher"))
        pipe.send("begun")
        while True:
            for name in NAMES:
                for look in looks:
                    desk.export(sheet, folder / name, look, Proof((), ()))


def _is_whole(path: Path) -> bool:
    """Empty as it began, or a file with its end."""
    data = path.read_bytes()
    if not data:
        return True
    if path.suffix == ".docx":
        try:
            with ZipFile(BytesIO(data)) as archive:
                return archive.testzip() is None
        except BadZipFile:
            return False
    text = data.decode()
    return text.endswith("\\end{document}\n") if path.suffix == ".tex" else "卷脚编号" in text
