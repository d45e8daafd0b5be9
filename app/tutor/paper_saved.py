"""What the paper room keeps in the data folder: plans by name, and questions that no dice made."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.press import write_whole
from curriculum.worksheet import BadPlanError, Plan, Question, Sheet, outside_question
from curriculum.worksheet.plan_file import LARGEST_FILE, read_plan, write_plan
from engine.errors import WorldError
from engine.values import MalformedValueError, Problem, Solution, from_json, to_json

MOST_PLANS = 200
_NAME = re.compile(r"[\w\u3400-\u9fff（）() .·-]{1,40}")


@dataclass(frozen=True, slots=True)
class Saved:
    """Files under `folder`; names are checked before they become paths."""

    folder: Path

    def plans(self) -> tuple[tuple[str, Plan], ...]:
        """The kept plans that can be read, by name."""
        files = sorted((self.folder / "plans").glob("*.toml"))[:MOST_PLANS]
        found = []
        for file in files:
            with suppress(BadPlanError, OSError, UnicodeDecodeError):
                found.append((file.stem, _read(file)))
        return tuple(found)

    def plan(self, name: str) -> Plan:
        """The plan kept as `name`. Raises `BadPlanError`."""
        try:
            return _read(self._plan_file(name))
        except (OSError, UnicodeDecodeError):
            raise BadPlanError("没有叫“{name}”的方案。", name=name[:40]) from None

    def keep_plan(self, name: str, plan: Plan) -> None:
        """Keep `plan` as `name`, in place of one that was kept so. Raises `WorldError`."""
        write_whole(self._plan_file(name), write_plan(plan).encode())

    def drop_plan(self, name: str) -> None:
        """Delete a kept plan."""
        with suppress(FileNotFoundError):
            self._plan_file(name).unlink()

    def keep_questions(self, sheet: Sheet) -> None:
        """Keep what an imported or edited question says, so that a code finds it again here."""
        for question in sheet.questions:
            if question.made:
                continue
            file = self._question_file(question.identifier.removeprefix("content:"))
            if not file.is_file():
                solution = to_json(question.solution) if question.solution else ""
                both = [to_json(question.problem), solution]
                write_whole(file, json.dumps(both, ensure_ascii=False).encode())

    def question(self, digest: str) -> Question | None:
        """The question whose content's hash is `digest`; None where it isn't kept here."""
        if not re.fullmatch(r"[0-9a-f]{4,16}", digest):
            return None
        for file in sorted((self.folder / "questions").glob(f"{digest}*.json")):
            with suppress(OSError, UnicodeDecodeError, MalformedValueError, ValueError, TypeError):
                problem, solution = json.loads(file.read_text(encoding="utf-8"))
                found = outside_question(
                    from_json(problem, Problem),
                    from_json(solution, Solution) if solution else None,
                )
                if found.identifier.startswith(f"content:{digest}"):
                    return found
        return None

    def _plan_file(self, name: str) -> Path:
        name = " ".join(name.split())
        if not _NAME.fullmatch(name) or name.startswith("."):
            raise WorldError("方案的名字用 1 到 40 个汉字、字母或数字。")
        return self.folder / "plans" / f"{name}.toml"

    def _question_file(self, digest: str) -> Path:
        return self.folder / "questions" / f"{digest}.json"


def _read(file: Path) -> Plan:
    if file.stat().st_size > LARGEST_FILE:
        raise BadPlanError("组卷方案的文件太大。")
    return read_plan(file.read_text(encoding="utf-8"))
