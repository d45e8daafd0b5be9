"""A step of set-up, the stamp that says it is done, and the order in which steps run."""

import hashlib
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from setup_steps.command import Runner
from setup_steps.console import Console
from setup_steps.places import Places
from setup_steps.sentence import Sentence, SetupError


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of set-up that is done or isn't.

    `fingerprint` names everything the result depends on; `evidence` are the files that must be
    there for the stamp to be believed; `after` names the steps whose result it needs.
    """

    name: str
    title: Sentence
    work: Callable[[Runner], None]
    fingerprint: str
    evidence: tuple[Path, ...] = ()
    after: tuple[str, ...] = ()


def fingerprint(*parts: str | Path) -> str:
    """A hash of texts and of the files' contents."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.read_bytes() if isinstance(part, Path) else part.encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def is_done(step: Step, stamps: Path) -> bool:
    """Whether an earlier run finished this step with the same inputs."""
    stamp = stamps / step.name
    return (
        stamp.is_file()
        and stamp.read_text(encoding="utf-8") == step.fingerprint
        and all(path.exists() for path in step.evidence)
    )


def run_steps(steps: Sequence[Step], places: Places, console: Console) -> list[SetupError]:
    """Do what isn't done yet, at the same time where nothing forbids it.

    Returns what went wrong. A step that fails holds up only those that come after it: the rest
    go on, so that minutes of compiling aren't lost to a broken download.
    """
    waiting = [step for step in steps if not is_done(step, places.stamps)]
    failed: list[SetupError] = []
    stop = threading.Event()
    running: dict[Future[None], Step] = {}
    runners: dict[str, Runner] = {}
    blocked: set[str] = set()
    with ThreadPoolExecutor(max_workers=max(1, len(waiting))) as pool:
        try:
            while True:
                for step in _ready(waiting, running.values(), blocked):
                    waiting.remove(step)
                    runners[step.name] = _runner(step, places, stop)
                    console.begin(step.name, step.title, runners[step.name].log)
                    running[pool.submit(step.work, runners[step.name])] = step
                if not running:
                    return failed
                finished, _ = wait(running, timeout=1.0, return_when=FIRST_COMPLETED)
                console.show_running()
                for future in finished:
                    step = running.pop(future)
                    try:
                        future.result()
                    except SetupError as error:
                        failed.append(error)
                        blocked.add(step.name)
                        console.fail(step.name, error)
                    else:
                        _stamp(step, places.stamps)
                        console.end(step.name, runners[step.name].notes)
        except BaseException:
            stop.set()
            raise


def _ready(waiting: Sequence[Step], running: Iterable[Step], blocked: set[str]) -> list[Step]:
    unfinished = {step.name for step in (*waiting, *running)} | blocked
    return [step for step in waiting if not unfinished.intersection(step.after)]


def _runner(step: Step, places: Places, stop: threading.Event) -> Runner:
    log = places.logs / f"{step.name}.log"
    log.unlink(missing_ok=True)
    return Runner(log, stop)


def _stamp(step: Step, stamps: Path) -> None:
    stamps.mkdir(parents=True, exist_ok=True)
    (stamps / step.name).write_text(step.fingerprint, encoding="utf-8")
