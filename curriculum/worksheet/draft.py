"""A paper in the making as JSON and back, with what can be undone: it survives a crash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from curriculum.generators import Table
from curriculum.worksheet.plan import BadPlanError
from curriculum.worksheet.plan_file import read_plan, write_plan
from curriculum.worksheet.question import Question, made_question
from curriculum.worksheet.sheet import Sheet
from engine.errors import WorldError
from engine.values import MalformedValueError, Problem, Solution, from_json, to_json

SCHEMA = "wenqu/paper/1"
MOST_STEPS = 200
"""Changes that can be undone."""


class BadDraftError(WorldError):
    """A saved draft that can't be read."""


@dataclass(frozen=True, slots=True)
class History:
    """A paper with the states before it and, after an undo, those after it."""

    now: Sheet
    before: tuple[Sheet, ...] = ()
    after: tuple[Sheet, ...] = ()

    def done(self, sheet: Sheet) -> History:
        """The history with `sheet` as the state now."""
        if sheet == self.now:
            return self
        return History(sheet, (*self.before, self.now)[-MOST_STEPS:])

    def undone(self) -> History:
        """One step back; the same where there is none."""
        if not self.before:
            return self
        return History(self.before[-1], self.before[:-1], (self.now, *self.after))

    def redone(self) -> History:
        """One step forward again; the same where there is none."""
        if not self.after:
            return self
        return History(self.after[0], (*self.before, self.now), self.after[1:])


def write_draft(history: History) -> str:
    """The whole history as one JSON document; made questions by their identifiers only."""
    problems: dict[str, Any] = {}
    states = [_state(sheet, problems) for sheet in _states(history)]
    return json.dumps(
        {"schema": SCHEMA, "at": len(history.before), "states": states, "problems": problems},
        ensure_ascii=False,
    )


def read_draft(text: str, table: Table) -> History:
    """The history that `write_draft` wrote. Raises `BadDraftError`."""
    try:
        loaded = json.loads(text)
        if loaded["schema"] != SCHEMA:
            raise BadDraftError("这份草稿是别的版本写的，读不了。")
        problems = {
            name: (from_json(problem, Problem), from_json(solution, Solution) if solution else None)
            for name, (problem, solution) in loaded["problems"].items()
        }
        made: dict[tuple[str, int], Question] = {}
        states = [_sheet(state, table, problems, made) for state in loaded["states"]]
        at = int(loaded["at"])
        return History(states[at], tuple(states[:at]), tuple(states[at + 1 :]))
    except (
        KeyError,
        IndexError,
        TypeError,
        ValueError,
        RecursionError,
        MalformedValueError,
    ) as error:
        raise BadDraftError("组卷的草稿读不了：{why}", why=str(error)[:200]) from None
    except BadPlanError as error:
        raise BadDraftError("组卷的草稿读不了：{why}", why=str(error)[:200]) from None


def _states(history: History) -> tuple[Sheet, ...]:
    return (*history.before, history.now, *history.after)


def _state(sheet: Sheet, problems: dict[str, Any]) -> dict[str, Any]:
    return {
        "plan": write_plan(sheet.plan),
        "template": sheet.plan.template,
        "seed": sheet.seed,
        "edition": sheet.edition,
        "version": sheet.version,
        "altered": sheet.altered,
        "turns": sheet.turns,
        "first": _state(sheet.first, problems) if sheet.first else None,
        "sections": [[_row(question, problems) for question in part] for part in sheet.sections],
    }


def _row(question: Question, problems: dict[str, Any]) -> dict[str, Any]:
    if not question.made:
        solution = to_json(question.solution) if question.solution else None
        problems[_name(question)] = [to_json(question.problem), solution]
    return {
        "id": question.identifier,
        "marks": question.marks,
        "locked": question.locked,
        "turn": question.turn,
        "room": question.room,
    }


def _name(question: Question) -> str:
    return f"{question.identifier}/{question.turn}"


def _sheet(
    state: Mapping[str, Any],
    table: Table,
    problems: Mapping[str, tuple[Problem, Solution | None]],
    made: dict[tuple[str, int], Question],
) -> Sheet:
    def question(row: Mapping[str, Any]) -> Question:
        name, turn, marks = str(row["id"]), int(row["turn"]), int(row["marks"])
        room = row["room"] if isinstance(row["room"], int) else None
        if name.startswith("content:"):
            problem, solution = problems[f"{name}/{turn}"]
            known = Question(name, problem, solution)
        else:
            if (name, turn) not in made:
                made[name, turn] = made_question(table, name, turn=turn)
            known = made[name, turn]
        return replace(known, marks=marks, locked=bool(row["locked"]), turn=turn, room=room)

    first = state["first"]
    return Sheet(
        plan=read_plan(state["plan"], str(state["template"])),
        seed=int(state["seed"]),
        edition=int(state["edition"]),
        sections=tuple(tuple(question(row) for row in part) for part in state["sections"]),
        version=str(state["version"]),
        altered=bool(state["altered"]),
        turns=int(state["turns"]),
        first=_sheet(first, table, problems, made) if first else None,
    )
