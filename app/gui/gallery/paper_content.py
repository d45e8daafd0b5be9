"""The paper of the pictures: a unit paper for 八年级 with one question swapped and one locked."""

from itertools import count
from pathlib import Path

from app.paths import Paths, find_paths
from app.tutor.lessons import Lessons
from app.tutor.paper import PaperDesk
from app.tutor.paper_page import PaperPageDesk
from app.tutor.paper_saved import Saved

LINEAR = (
    "num.function.linear",
    "num.function.linear-graph",
    "num.function.linear-shift",
    "num.function.find-formula",
    "num.function.inequality",
    "num.function.apply",
)


def open_sample_paper(folder: Path, lessons: Lessons) -> PaperPageDesk:
    """The desk with its paper begun."""
    assets = find_paths(str(folder), {}).assets
    paths = Paths(folder, folder / "models", folder / "cache", assets)
    desk = PaperPageDesk(
        PaperDesk(paths), lambda: lessons, Saved(folder / "paper"), count(2026).__next__, _none
    )
    desk.make("unit", 8, 2, LINEAR)
    desk.lock(2, True)
    return desk


def _none(attempt: str, new_numbers: bool, seed: int) -> str:
    return ""
