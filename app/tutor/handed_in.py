"""A pupil's own working handed in: read, every line marked by algebra, kept in history."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from app import __version__
from app.log import LOGGER
from app.tutor.events import AskEvent, Failed, Finished, Reading
from app.tutor.reading import QuestionError, read_question, title_of
from curriculum.store import Store, StoredAnswer
from engine.errors import WorldError
from engine.judge import Algebra

WORKING_LENGTH = 8_000
"""Characters of one working: several written pages."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """Everything that marking a working needs; `now` is the clock."""

    store: Store
    algebra: Algebra
    now: Callable[[], datetime]

    def check(self, statement: str, working: str, report: Callable[[AskEvent], None]) -> None:
        """Mark `working`, an answer to `statement`; the last event is `Finished` or `Failed`.

        Nothing is raised for the world's faults. No model takes part.
        """
        begin = time.monotonic()
        try:
            problem = read_question(statement)
            working = _read(working)
            report(Reading(problem))
            asked_at = self.now()
            solution = self.algebra.mark(problem, working)
            stamped = replace(
                solution,
                seconds=round(time.monotonic() - begin, 3),
                provenance=replace(solution.provenance, program_version=__version__),
            )
            identifier = str(uuid.uuid4())
            title = title_of(problem.statement)
            self.store.keep_answer(StoredAnswer(identifier, asked_at, title, problem, stamped))
        except QuestionError as error:
            report(Failed(str(error)))
        except WorldError as error:
            LOGGER.warning("working not checked: %s", error)
            report(Failed(str(error)))
        else:
            report(Finished(identifier, stamped))


def _read(working: str) -> str:
    if len(working) > WORKING_LENGTH:
        raise QuestionError(
            "解答太长了（{length} 个字符），最多 {limit} 个。请分几次检查。",
            length=len(working),
            limit=WORKING_LENGTH,
        )
    working = working.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not working.strip():
        raise QuestionError("还没有写解答。一行写一步，写好再检查。")
    return working
