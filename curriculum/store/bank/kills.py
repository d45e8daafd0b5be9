"""Does a process that is killed lose anything it had kept? Real processes, chance moments."""

import multiprocessing
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal
from uuid import UUID

from curriculum.bank import BankItem
from curriculum.generators.dice import Dice
from curriculum.store.bank.filters import BankFilter
from engine.errors import BugError
from engine.i18n import tr
from engine.progress import Progress, Report
from engine.values import Problem

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
ROUNDS_PER_FILE = 8
"""Kills of one database before the next begins with none, so that some hit its making."""

LOOKED_FOR = 15
"""Problems that are searched for by their own words after each kill."""

LATEST = 400
"""Milliseconds after its start, or after its first deed, within which a process is killed."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One transaction a writer announces before it begins: each problem's statement, or None."""

    states: tuple[tuple[str, str | None], ...]


Message = Deed | Literal["open", "done"]


@dataclass(frozen=True, slots=True)
class Kills:
    """What so many kills did, after `deeds` finished transactions.

    `lost` counts problems that were kept and are gone or changed, `torn` the transactions that
    were half done, `unfindable` the problems that are there and that their own words don't find.
    """

    rounds: int
    deeds: int
    lost: int
    torn: int
    unfindable: int


@dataclass(slots=True)
class _Memory:
    """What must be in a file: all finished deeds, and perhaps the one that was under way."""

    kept: dict[str, str] = field(default_factory=dict)
    begun: Deed | None = None
    deeds: int = 0

    def hear(self, message: Message) -> None:
        if isinstance(message, Deed):
            self.begun = message
        elif message == "done" and self.begun is not None:
            self._settle(self.begun)
            self.deeds += 1
            self.begun = None

    def compare(self, found: dict[str, str]) -> tuple[int, bool]:
        """How many kept problems are lost, and whether the deed under way was half done."""
        begun, self.begun = self.begun, None
        torn = False
        if begun is not None:
            after = [found.get(name) == text for name, text in begun.states]
            before = [found.get(name) == self.kept.get(name) for name, _ in begun.states]
            torn = not (all(after) or all(before))
            if all(after):
                self._settle(begun)
        lost = sum(found.get(name) != text for name, text in self.kept.items())
        self.kept = dict(found)
        return lost, torn

    def _settle(self, deed: Deed) -> None:
        for name, text in deed.states:
            if text is None:
                self.kept.pop(name, None)
            else:
                self.kept[name] = text


def kill_often(folder: Path, rounds: int, seed: int, report: Report) -> Kills:
    """Start a writer, kill it at a moment of chance, look at what it left; `rounds` times."""
    dice = Dice(f"kills/{seed}")
    deeds = lost = torn = unfindable = 0
    memory = _Memory()
    for number in range(rounds):
        if number % ROUNDS_PER_FILE == 0:
            deeds += memory.deeds
            memory = _Memory()
        file = folder / f"killed-{number // ROUNDS_PER_FILE}.db"
        seconds, working = dice.integer(0, LATEST) / 1000, dice.chance(70)
        _run_until_killed(file, f"{seed}/{number}", seconds, working, memory)
        found, hidden = _look(file)
        gone, half = memory.compare(found)
        lost, torn, unfindable = lost + gone, torn + half, unfindable + hidden
        report(Progress(tr("正在强行结束进程，看丢不丢东西"), number + 1, rounds))
    return Kills(rounds, deeds + memory.deeds, lost, torn, unfindable)


def _run_until_killed(
    file: Path, chance: str, seconds: float, working: bool, memory: _Memory
) -> None:
    """Kill the writer so long after it began to open the file or, `working`, after a deed."""
    before = memory.deeds
    killed = False
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    writer = context.Process(target=write_for_ever, args=(str(file), chance, sender), daemon=True)
    writer.start()
    sender.close()
    try:
        receiver.recv()  # it is about to open the file
        while working and memory.deeds == before:
            memory.hear(receiver.recv())
        writer.join(seconds)
        killed = writer.is_alive()
        writer.kill()
        while True:
            memory.hear(receiver.recv())
    except (EOFError, OSError) as error:
        # The end, or the end in the middle of a message: that deed had not begun.
        writer.join()
        if not killed:
            raise BugError(f"the writer ended by itself with {writer.exitcode}") from error
    finally:
        receiver.close()


def write_for_ever(file: str, chance: str, sender: Connection) -> None:
    """The writer's whole life: open (and perhaps make) the file, then one deed after another."""
    from curriculum.store import open_store

    sender.send("open")
    bank = open_store(f"sqlite:///{file}").bank
    dice = Dice(f"writer/{chance}")
    names = [item.identifier for item in bank.page(limit=40).items]
    count = 0
    while True:
        sort = dice.below(4)
        if sort == 0 and names:
            gone = dice.picks(names, 3)
            sender.send(Deed(tuple((name, None) for name in gone)))
            bank.forget(*gone)
            names = [name for name in names if name not in gone]
        elif sort == 1 and names:
            changed = _item(dice.pick(names), f"{chance} 改 {count}")
            sender.send(_deed([changed]))
            bank.keep(changed)
        else:
            new = [
                _item(_name(dice), f"{chance} 新 {count} 第 {place}")
                for place in range(1 if sort == 2 else dice.integer(20, 400))
            ]
            sender.send(_deed(new))
            bank.import_items(new)
            names += [item.identifier for item in new[:10]]
        sender.send("done")
        count += 1


def _look(file: Path) -> tuple[dict[str, str], int]:
    """Every problem in the file by name, and how many their own words don't find."""
    from curriculum.store import open_store

    store = open_store(f"sqlite:///{file}")
    found = {item.identifier: item.problem.statement for item in store.bank.every()}
    hidden = 0
    for name, statement in list(found.items())[:: max(1, len(found) // LOOKED_FOR)]:
        page = store.bank.page(BankFilter(words=statement.replace(" ", "")))
        hidden += name not in {item.identifier for item in page.items}
    store.close()
    return found, hidden


def _deed(items: Sequence[BankItem]) -> Deed:
    return Deed(tuple((item.identifier, item.problem.statement) for item in items))


def _name(dice: Dice) -> str:
    return str(UUID(int=dice.below(1 << 62) << 64 | dice.below(1 << 62)))


def _item(name: str, text: str) -> BankItem:
    return BankItem(name, Problem(f"写入 {text} 的一道题，求圆的面积。"), MOMENT)
