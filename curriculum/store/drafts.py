"""Half-written text that must survive a crash."""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from curriculum.store.tables import DraftRow


def keep(session: Session, place: str, text: str) -> None:
    """Remember `text` as what is being written at `place`; empty text clears it."""
    if text:
        session.merge(DraftRow(place=place, text=text))
    else:
        session.execute(delete(DraftRow).where(DraftRow.place == place))


def get(session: Session, place: str) -> str:
    """What was being written at `place`, or empty text."""
    row = session.get(DraftRow, place)
    return row.text if row is not None else ""
