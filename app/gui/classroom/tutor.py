"""What this page asks of the tutor."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from app.tutor.classroom import ClassRow, RollRow


class ClassroomDesk(Protocol):
    """Classes and their pupils; every method may block, so it is called in a lane."""

    def classes(self) -> tuple[ClassRow, ...]:
        """All pupils first, then every class."""
        ...

    def roll(self, wanted: str) -> tuple[RollRow, ...]:
        """The pupils of a class, or with an empty name everybody."""
        ...

    def new_class(self, name: str) -> str:
        """An empty class; its identifier."""
        ...

    def rename_class(self, wanted: str, name: str) -> None:
        """Another name."""
        ...

    def forget_class(self, wanted: str) -> None:
        """Delete a class; its pupils stay."""
        ...

    def add_pupils(self, names: str, grade: int, wanted: str) -> int:
        """New pupils from a list of names."""
        ...

    def put_in(self, pupils: Sequence[str], wanted: str) -> None:
        """Pupils into a class."""
        ...

    def take_out(self, pupils: Sequence[str], wanted: str) -> None:
        """Pupils out of a class."""
        ...

    def write_results(self, wanted: str, path: Path) -> int:
        """A class's lines as a table file."""
        ...

    def write_pupil(self, pupil: str, path: Path) -> None:
        """Everything kept of a pupil."""
        ...

    def forget_pupil(self, pupil: str, pin: str = "") -> None:
        """Delete everything kept of a pupil; may want the PIN."""
        ...


class ClassroomTutor(Protocol):
    """The tutor as 班级 sees it."""

    def classroom_desk(self) -> ClassroomDesk:
        """The classes of this computer; opened once."""
        ...
