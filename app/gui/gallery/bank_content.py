"""The question bank of the pictures: our own problems, as a teacher would have brought them."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from app.tutor.bank_page import BankDesk
from app.tutor.lessons import Lessons
from curriculum.bank import BankItem, Origin, Placing
from curriculum.store import open_store
from engine.values import Source

POINTS = (
    "alg.linear-function.graph",
    "alg.quadratic-equation.formula",
    "geo.pythagoras.theorem",
    "pre.set.union-intersection",
    "ag.vector.dot",
    "prob.basic.classical",
)
FILES = (("八年级单元卷.docx", ("单元卷", "2025")), ("期中复习.xlsx", ("期中", "2024")))


def open_sample_bank(folder: Path, lessons: Lessons, now: datetime) -> BankDesk:
    """A bank in `folder` with a few dozen problems from two files; close it afterwards."""
    store = open_store(f"sqlite:///{(folder / 'bank.db').as_posix()}")
    store.bank.import_items(_items(lessons, now), refuse=_never)
    return BankDesk(store)


def _never(item: BankItem, reason: str) -> None:
    """Two of these that read alike are one; nothing is lost."""


def _items(lessons: Lessons, now: datetime) -> list[BankItem]:
    items: list[BankItem] = []
    known = [code for code in POINTS if lessons.table.by_point.get(code)]
    for code in known or tuple(lessons.table.by_point)[:6]:
        for made in lessons.problems(code, None, 6, 7):
            row = len(items) + 1
            file, tags = FILES[row % 2]
            identifier = str(uuid5(NAMESPACE_URL, made.problem.source.identifier))
            placed = row % 5 != 0
            items.append(
                BankItem(
                    identifier,
                    replace(made.problem, source=Source("bank", identifier)),
                    now - timedelta(days=row),
                    made.solution,
                    tags,
                    Origin(file, row),
                    Placing.CHOSEN if placed else Placing.PROPOSED,
                )
            )
    return items
