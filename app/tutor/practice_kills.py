"""Does a pupil lose an answer when the program is killed? Real processes, chance moments."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from app.tutor.lessons import Lessons
from app.tutor.marking import Judgement, Marker
from app.tutor.practice import PracticeRoom
from curriculum.generators import Recipe, Table
from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft
from curriculum.learner import Plan, Record, evidence_of, rebuild
from curriculum.store import open_store
from curriculum.tree import national_tree
from engine.errors import BugError
from engine.i18n import tr
from engine.progress import Progress, Report
from engine.values import Problem, Verdict, VerdictKind

ROUNDS_PER_FILE = 10
"""Kills of one database before the next begins with none, so that some hit its making."""
LATEST = 600
"""Milliseconds after its start, or after its first answer, within which a process is killed."""
BEGIN = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Kills:
    """What so many kills did.

    `answers` were acknowledged; `lost` of them are gone. `torn` counts looks at which something
    derived was not what the events say, `stuck` those after which practice would not go on.
    """

    rounds: int
    answers: int
    lost: int
    torn: int
    stuck: int


class ByText(Marker):
    """Marks by comparing texts: the matter here is what is kept, not what is right."""

    def start(self) -> None:
        """Nothing to start."""

    def judge(self, problem: Problem, given: Sequence[str]) -> Judgement:
        """Right when the text is the key's."""
        key = problem.answer.latex if problem.answer is not None else ""
        right = ";".join(given) == key
        return Judgement(Verdict(VerdictKind.RIGHT if right else VerdictKind.WRONG))


def kill_often(folder: Path, rounds: int, seed: int, report: Report) -> Kills:
    """Let a pupil practise, kill the program at a moment of chance, look; `rounds` times."""
    dice = Dice(f"practice-kills/{seed}")
    answers = lost = torn = stuck = 0
    told: list[str] = []
    for number in range(rounds):
        if number % ROUNDS_PER_FILE == 0:
            told = []
        file = folder / f"killed-{number // ROUNDS_PER_FILE}.db"
        before = len(told)
        seconds, working = dice.integer(0, LATEST) / 1000, dice.chance(75)
        _run_until_killed(file, number, seconds, working, told)
        answers += len(told) - before
        gone, half, still = _look(file, told)
        lost, torn, stuck = lost + gone, torn + half, stuck + still
        report(Progress(tr("正在强行结束进程，看丢不丢作答"), number + 1, rounds))
    return Kills(rounds, answers, lost, torn, stuck)


def _run_until_killed(
    file: Path, number: int, seconds: float, working: bool, told: list[str]
) -> None:
    """Kill the program so long after it began to open the file or, `working`, after an answer."""
    before = len(told)
    killed = False
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    pupil = context.Process(target=practise_for_ever, args=(str(file), number, sender), daemon=True)
    pupil.start()
    sender.close()
    try:
        receiver.recv()  # it is about to open the file
        while working and len(told) == before:
            told.append(receiver.recv())
        pupil.join(seconds)
        killed = pupil.is_alive()
        pupil.kill()
        while True:
            told.append(receiver.recv())
    except (EOFError, OSError) as error:
        pupil.join()
        if not killed:
            raise BugError(f"the pupil's program ended by itself with {pupil.exitcode}") from error
    finally:
        receiver.close()


def practise_for_ever(file: str, number: int, sender: Connection) -> None:
    """The pupil's whole life: sit down, go on where it stopped, answer, ask for help, answer."""
    sender.send("open")
    room = _room(Path(file), number)
    known = room.pupils.all()
    pupil = (known[0] if known else room.pupils.add("小明", 1)).identifier
    dice = Dice(f"pupil/{number}")
    sitting = room.resume(pupil) or room.start(pupil, Plan("points", (POINT,), seed=number + 1))
    while True:
        shown = sitting.shown if sitting.shown is not None and not sitting.shown.done else None
        shown = shown or sitting.next()
        if shown is None or shown.problem.answer is None:
            raise BugError("practice of one point never ends")
        if dice.chance(30):
            sitting.help()
        text = shown.problem.answer.latex if dice.chance(60) else "不知道"
        if sitting.shown is not None and not sitting.shown.done:
            sender.send(sitting.answer([text]).attempt)
        if dice.chance(5):
            sitting.finish()
            sitting = room.start(pupil, Plan("points", (POINT,), seed=dice.below(1 << 20) + 1))


POINT = "num.addsub.carry-within-20"


def _room(file: Path, number: int) -> PracticeRoom:
    store = open_store(f"sqlite:///{file}")
    begun = time.monotonic()

    def now() -> datetime:
        return BEGIN + timedelta(days=number, seconds=time.monotonic() - begun)

    return PracticeRoom.open(store.learning, _few_lessons, now, lambda: number + 1, ByText())


def _few_lessons() -> Lessons:
    """The real tree with recipes that cost nothing to import."""
    return Lessons(national_tree(), Table((_recipe("sum"), _recipe("same"))))


def _recipe(name: str) -> Recipe:
    def draft(dice: Dice, level: int) -> Draft:
        one, two = dice.integer(1, 99 * level), dice.integer(1, 99 * level)
        key = str(one + two)
        return Draft(f"计算：${one}+{two}=$____。", key, (), lambda: key)

    return Recipe(POINT, name, "calculate", (1, 2, 3, 4, 5), draft)


def _look(file: Path, told: list[str]) -> tuple[int, int, int]:
    """How many acknowledged answers are gone, whether anything is torn, whether it won't go on."""
    store = open_store(f"sqlite:///{file}")
    try:
        pupils = store.learning.pupils()
        if not pupils:
            return len(told), 0, 0
        pupil = pupils[0].identifier
        attempts = list(store.learning.attempts(pupil))
        there = {one.identifier for one in attempts}
        record: Record = rebuild(map(evidence_of, attempts), store.learning.notes(pupil))
        torn = store.learning.derived(pupil) != record
        room = PracticeRoom.open(store.learning, _few_lessons, lambda: BEGIN, lambda: 1, ByText())
        session = store.learning.last_session(pupil)
        stuck = session is not None and room.resume(pupil) is None
        return len([name for name in told if name not in there]), int(torn), int(stuck)
    finally:
        store.close()
