"""Files of problems into the bank and out of it: what came, what was taken, what was refused."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from curriculum.bank import BankItem, bank_image
from curriculum.exchange import Format, Reading, Refusal, Written, read_file, write_file
from curriculum.store.bank import Bank, BankFilter, Imported
from engine.cancel import Cancel
from engine.i18n import tr
from engine.progress import Report, silent
from engine.values import Picture

Draw = Callable[[Picture], bytes | None]


@dataclass(frozen=True, slots=True)
class Alike:
    """Row `row` says nearly the same, number for number, as `like`: a row, or a bank problem."""

    row: int
    like: int | str


@dataclass(frozen=True, slots=True)
class BankImport:
    """What one file brought.

    `found` is `taken` and `refused` together. `duplicates` are the rows among the refused that
    the bank (or the file, further up) has already; `alike` were taken and are worth a look.
    `mathtype` counts old equations that only a picture is left of.
    """

    format: str
    found: int
    taken: int
    refused: tuple[Refusal, ...]
    duplicates: tuple[int, ...]
    alike: tuple[Alike, ...]
    mathtype: int


def import_file(
    bank: Bank,
    path: Path,
    format: str | None = None,  # noqa: A002
    *,
    propose: Callable[[BankItem], BankItem] = lambda item: item,
    keep: bool = True,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> BankImport:
    """Read `path` and add what is new in one transaction; with `keep` False nothing stays.

    Raises `BadFileError` for a file that can't be read as a whole; the bank is then unchanged.
    """
    reading = read_file(path, format)
    gate = _Gate(reading, bank, propose)
    done = bank.import_items(
        gate, report, keep=keep, refuse=gate.refuse, take=gate.take, cancel=cancel
    )
    refused = sorted(gate.refused, key=lambda refusal: refusal.row)
    return BankImport(
        format=reading.format.value,
        found=done.taken + len(refused),
        taken=done.taken,
        refused=tuple(refused),
        duplicates=tuple(sorted(gate.duplicates)),
        alike=gate.alike(done),
        mathtype=reading.notes.mathtype,
    )


def export_file(
    bank: Bank,
    wanted: BankFilter,
    path: Path,
    format: str | None = None,  # noqa: A002
    *,
    draw: Draw = lambda picture: None,
) -> Written:
    """Write the problems that `wanted` finds, newest first, with their pictures.

    `draw` gives a drawn picture as PNG for the formats that hold only files.
    """
    ours = (format or path.suffix.removeprefix(".")).lower() in (Format.JSONL, "ndjson", "json")
    chosen = (lambda picture: None) if ours else draw
    items = (_drawn(_with_images(bank, item), chosen) for item in bank.every(wanted))
    return write_file(items, path, format)


def _drawn(item: BankItem, draw: Draw) -> BankItem:
    """The problem with a picture file for every drawing that `draw` can draw."""
    problem = item.problem
    if not any(picture.drawing and not picture.image for picture in problem.pictures):
        return item
    images = list(item.images)
    pictures: list[Picture] = []
    for picture in problem.pictures:
        data = draw(picture) if picture.drawing and not picture.image else None
        if data is not None:
            images.append(bank_image(data))
            picture = replace(picture, image=images[-1].name)
        pictures.append(picture)
    return replace(item, problem=replace(problem, pictures=tuple(pictures)), images=tuple(images))


def _with_images(bank: Bank, item: BankItem) -> BankItem:
    shown = [*item.problem.pictures, *(item.solution.pictures if item.solution else ())]
    names = dict.fromkeys(picture.image for picture in shown if picture.image)
    found = (data for name in names if name and (data := bank.image(name)) is not None)
    images = tuple(bank_image(data) for data in found)
    return replace(item, images=images) if images else item


@dataclass(slots=True)
class _Gate:
    """The problems of a reading on their way into the bank, with their row numbers."""

    reading: Reading
    bank: Bank
    propose: Callable[[BankItem], BankItem]
    refused: list[Refusal] = field(default_factory=list)
    duplicates: list[int] = field(default_factory=list)
    _rows: dict[int, int] = field(default_factory=dict)
    _taken: array[int] = field(default_factory=lambda: array("L"))

    def __iter__(self) -> Iterator[BankItem]:
        for row in self.reading:
            if isinstance(row, Refusal):
                self.refused.append(row)
                continue
            item = self.propose(row)
            self._rows[id(item)] = self.reading.row
            yield item

    def refuse(self, item: BankItem, reason: str) -> None:
        """The store doesn't take `item`."""
        row = self._rows.pop(id(item))
        self.refused.append(Refusal(row, reason))
        if reason == tr("题库里已经有这道题。"):
            self.duplicates.append(row)

    def take(self, item: BankItem) -> None:
        """The store takes `item`, as the next."""
        self._taken.append(self._rows.pop(id(item)))

    def alike(self, done: Imported) -> tuple[Alike, ...]:
        """The near duplicates, by their rows."""
        rows = self._taken
        return tuple(
            Alike(rows[each.place], each.like if isinstance(each.like, str) else rows[each.like])
            for each in done.alike
        )
