"""Pupils and classes: kept, listed, put to work."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Table, delete, insert, select, update

from curriculum.learner import RULE_VERSION, Pupil, SchoolClass
from curriculum.store.learning import rows
from curriculum.store.learning.tables import ClassRow, MemberRow, PupilRow

NAME_LENGTH = 60
MEMBERS: Table = MemberRow.__table__  # type: ignore[assignment]


def keep(connection: Connection, pupil: Pupil) -> None:
    """Write a pupil, in place of an earlier state of the same one."""
    fields = {
        "name": pupil.name[:NAME_LENGTH],
        "grade": pupil.grade,
        "preset": pupil.preset,
        "created_at": rows.utc(pupil.created),
        "offset_minutes": rows.offset(pupil.created),
    }
    here = PupilRow.identifier == pupil.identifier
    if connection.execute(update(PupilRow).where(here).values(fields)).rowcount == 0:
        connection.execute(
            insert(PupilRow).values(identifier=pupil.identifier, rules=RULE_VERSION, **fields)
        )


def every(connection: Connection) -> tuple[Pupil, ...]:
    """All pupils in the order they came."""
    query = select(PupilRow.__table__).order_by(
        PupilRow.created_at, PupilRow.name, PupilRow.identifier
    )
    return tuple(_pupil(row) for row in connection.execute(query).mappings())  # type: ignore[arg-type]


def get(connection: Connection, identifier: str) -> Pupil | None:
    """One pupil, or None."""
    query = select(PupilRow.__table__).where(PupilRow.identifier == identifier)
    row = connection.execute(query).mappings().first()
    return None if row is None else _pupil(row)  # type: ignore[arg-type]


def use(connection: Connection, identifier: str, moment: datetime) -> None:
    """Remember that this pupil sits here now, and nobody else; the clock decides nothing."""
    connection.execute(
        update(PupilRow).where(PupilRow.identifier != identifier).values(used_at=None)
    )
    connection.execute(
        update(PupilRow).where(PupilRow.identifier == identifier).values(used_at=rows.utc(moment))
    )


def current(connection: Connection) -> Pupil | None:
    """The pupil who was put to work last, or None."""
    query = select(PupilRow.__table__).where(PupilRow.used_at.is_not(None))
    row = connection.execute(query).mappings().first()
    return None if row is None else _pupil(row)  # type: ignore[arg-type]


def rules(connection: Connection, identifier: str) -> int | None:
    """The version of the rules that the pupil's derived rows were made by."""
    return connection.scalar(select(PupilRow.rules).where(PupilRow.identifier == identifier))


def keep_class(connection: Connection, kept: SchoolClass) -> None:
    """Write a class with its list, in place of an earlier state of it."""
    here = ClassRow.identifier == kept.identifier
    name = kept.name[:NAME_LENGTH]
    if connection.execute(update(ClassRow).where(here).values(name=name)).rowcount == 0:
        connection.execute(insert(ClassRow).values(identifier=kept.identifier, name=name))
    connection.execute(delete(MemberRow).where(MemberRow.class_ == kept.identifier))
    members = [
        {"class": kept.identifier, "pupil": pupil, "place": place}
        for place, pupil in enumerate(dict.fromkeys(kept.pupils))
    ]
    if members:
        connection.execute(insert(MEMBERS), members)


def classes(connection: Connection) -> tuple[SchoolClass, ...]:
    """All classes by name, each with its pupils in order."""
    members: dict[str, list[str]] = {}
    query = select(MemberRow.class_, MemberRow.pupil).order_by(MemberRow.place)
    for name, pupil in connection.execute(query):
        members.setdefault(name, []).append(pupil)
    found = connection.execute(
        select(ClassRow.identifier, ClassRow.name).order_by(ClassRow.name, ClassRow.identifier)
    )
    return tuple(
        SchoolClass(identifier, name, tuple(members.get(identifier, ())))
        for identifier, name in found
    )


def forget_class(connection: Connection, identifier: str) -> None:
    """Delete a class; its pupils stay."""
    connection.execute(delete(MemberRow).where(MemberRow.class_ == identifier))
    connection.execute(delete(ClassRow).where(ClassRow.identifier == identifier))


def _pupil(row: rows.Row) -> Pupil:
    return Pupil(
        identifier=row["identifier"],
        name=row["name"],
        grade=row["grade"],
        preset=row["preset"],
        created=rows.moment_of(row["created_at"], row["offset_minutes"]),
    )
