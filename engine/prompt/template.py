"""Prompt templates: text files beside the code, named with their version, never changed."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from engine.prompt.message import Message, Role

_FOLDER = Path(__file__).parent / "templates"
_PLACE = "{question}"


@dataclass(frozen=True, slots=True)
class Template:
    """A conversation with one open place, `{question}`; `name` holds the version."""

    name: str
    parts: tuple[Message, ...]

    def messages(self, question: str) -> tuple[Message, ...]:
        """The conversation that asks `question`; braces in the question mean nothing."""
        asked = question.strip()
        return tuple(Message(part.role, part.content.replace(_PLACE, asked)) for part in self.parts)


def template_names() -> tuple[str, ...]:
    """Every template there is, such as `solve.v1`."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.txt")))


@cache
def load_template(name: str) -> Template:
    """The template called `name`. Raises `KeyError` for a name that isn't there."""
    if name not in template_names():
        raise KeyError(name)
    return _parse(name, (_FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def _parse(name: str, text: str) -> Template:
    parts: list[Message] = []
    role: Role | None = None
    lines: list[str] = []
    for line in [*text.splitlines(), "[end]"]:
        heading = next((word for word in get_args(Role) if line == f"[{word}]"), None)
        if heading is None and line != "[end]":
            lines.append(line)
            continue
        if role is not None:
            parts.append(Message(role, "\n".join(lines).strip()))
        role, lines = heading, []
    if not any(_PLACE in part.content for part in parts):
        raise ValueError(f"template {name} has no place for the question")
    return Template(name, tuple(parts))
