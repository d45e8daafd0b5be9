"""班级 as a face uses it: who is in which class, how each is getting on, the results as a table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.press import write_whole
from app.tutor.practice import PracticeRoom
from curriculum.learner import Pupil, SchoolClass
from engine.errors import WorldError
from engine.i18n import tr

EVERYBODY = ""
"""Stands for all pupils of this computer where a class is asked for."""
MOST_AT_ONCE = 100
_BETWEEN = re.compile(r"[\n\r\t,，、;；]+")


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class and how many pupils it has."""

    identifier: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class RollRow:
    """One pupil's line: answers and those right at once without help, points learned, reviews due
    today, mistakes still open, and the last day of practice (ISO, or empty)."""

    identifier: str
    name: str
    grade: int
    answers: int
    right: int
    learned: int
    due: int
    mistakes: int
    last: str


@dataclass(frozen=True, slots=True)
class ClassroomDesk:
    """Blocking calls; used in one lane at a time."""

    room: PracticeRoom
    also_forget: Callable[[], None] = lambda: None
    """What else is deleted with a pupil's record."""

    def classes(self) -> tuple[ClassRow, ...]:
        """All pupils first, then every class by name."""
        everybody = ClassRow(EVERYBODY, tr("全部学生"), len(self.room.pupils.all()))
        return (everybody, *(
            ClassRow(one.identifier, one.name, len(one.pupils)) for one in self.room.pupils.classes()
        ))  # fmt: skip

    def roll(self, wanted: str) -> tuple[RollRow, ...]:
        """The pupils of a class in their order, or everybody. Raises `WorldError`."""
        return tuple(self._row(pupil) for pupil in self._pupils(wanted))

    def new_class(self, name: str) -> str:
        """An empty class; returns its identifier."""
        return self.room.pupils.keep_class(SchoolClass("", name)).identifier

    def rename_class(self, wanted: str, name: str) -> None:
        """Another name for a class."""
        self.room.pupils.keep_class(replace(self._class(wanted), name=name))

    def forget_class(self, wanted: str) -> None:
        """Delete a class; its pupils stay."""
        self.room.pupils.forget_class(self._class(wanted).identifier)

    def add_pupils(self, names: str, grade: int, wanted: str) -> int:
        """New pupils, a name a line or between commas, into a class; returns how many.

        A name that the class has already is passed over, so that a list may be pasted again.
        """
        known = {pupil.name for pupil in self._pupils(wanted)}
        given = [" ".join(name.split()) for name in _BETWEEN.split(names)]
        fresh = [name for name in dict.fromkeys(given) if name and name not in known]
        if len(fresh) > MOST_AT_ONCE:
            raise WorldError("一次最多加 {most} 名学生。", most=MOST_AT_ONCE)
        added = [self.room.pupils.add(name, grade).identifier for name in fresh]
        if wanted:
            group = self._class(wanted)
            self.room.pupils.keep_class(replace(group, pupils=(*group.pupils, *added)))
        return len(added)

    def put_in(self, pupils: Sequence[str], wanted: str) -> None:
        """Pupils of this computer into a class, behind those it has."""
        group = self._class(wanted)
        more = tuple(one for one in pupils if one not in group.pupils)
        self.room.pupils.keep_class(replace(group, pupils=group.pupils + more))

    def take_out(self, pupils: Sequence[str], wanted: str) -> None:
        """Pupils out of a class; they stay on this computer."""
        group = self._class(wanted)
        left = tuple(one for one in group.pupils if one not in pupils)
        self.room.pupils.keep_class(replace(group, pupils=left))

    def write_results(self, wanted: str, path: Path) -> int:
        """The lines of a class as .xlsx or .csv; returns how many. Raises `WorldError`."""
        rows = [_cells(row) for row in self.roll(wanted)]
        if path.suffix.lower() == ".xlsx":
            # Imported when somebody wants a workbook: the library takes half a second to load.
            from curriculum.exchange.spreadsheet import table_bytes

            write_whole(path, table_bytes(tr("成绩"), _headings(), rows))
        else:
            write_whole(path, _csv(_headings(), rows))
        return len(rows)

    def write_pupil(self, pupil: str, path: Path) -> None:
        """Everything kept of a pupil, as one JSON document."""
        write_whole(path, self.room.pupils.export(pupil).encode())

    def forget_pupil(self, pupil: str, pin: str = "") -> None:
        """Delete everything kept of a pupil for good; may want the PIN."""
        self.room.pupils.forget(pupil, pin)
        self.also_forget()

    def _class(self, wanted: str) -> SchoolClass:
        for one in self.room.pupils.classes():
            if one.identifier == wanted:
                return one
        raise WorldError("这个班级已经不在了。")

    def _pupils(self, wanted: str) -> tuple[Pupil, ...]:
        known = self.room.pupils.all()
        if wanted == EVERYBODY:
            return known
        by_name = {pupil.identifier: pupil for pupil in known}
        return tuple(by_name[one] for one in self._class(wanted).pupils if one in by_name)

    def _row(self, pupil: Pupil) -> RollRow:
        figures = self.room.figures(pupil.identifier)
        days = [day.day for day in self.room.learning.days(pupil.identifier) if day.answers]
        return RollRow(
            pupil.identifier,
            pupil.name,
            pupil.grade,
            figures.answers,
            figures.right,
            len(figures.learned),
            figures.due,
            self.room.learning.open_mistakes(pupil.identifier),
            max(days).isoformat() if days else "",
        )


def _headings() -> tuple[str, ...]:
    return (
        tr("姓名"),
        tr("年级"),
        tr("作答"),
        tr("独立做对"),
        tr("学会的知识点"),
        tr("该复习"),
        tr("没过关的错题"),
        tr("最近一天"),
    )


def _cells(row: RollRow) -> tuple[str | int, ...]:
    return (row.name, row.grade, row.answers, row.right, row.learned, row.due, row.mistakes,
            row.last)  # fmt: skip


def _csv(headings: Sequence[str], rows: Sequence[Sequence[str | int]]) -> bytes:
    """Comma-separated with a byte-order mark, without which Excel garbles Chinese."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headings)
    for cells in rows:
        writer.writerow([_harmless(cell) for cell in cells])
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str | int) -> str | int:
    """A name that a spreadsheet would take for a formula is held by an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@" and cell else cell
