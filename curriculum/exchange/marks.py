"""What a format without fields of its own carries as tags: kind, difficulty, grade, points."""

from collections.abc import Iterable
from dataclasses import replace

from curriculum.bank import BankItem
from curriculum.bank.item import KINDS
from curriculum.exchange.draft import Draft

_SORTS = {"题型": "kind", "难度": "difficulty", "年级": "grade"}
_POINT = "知识点"


def marks_of(item: BankItem) -> tuple[str, ...]:
    """The tags of an item with its labels among them: `难度:3`, `知识点:func.exp`."""
    problem = item.problem
    labelled = {"题型": problem.kind, "难度": problem.difficulty, "年级": problem.grade}
    marks = [f"{name}:{value}" for name, value in labelled.items() if value]
    marks += [f"{_POINT}:{code}" for code in problem.points]
    return (*item.tags, *marks)


def marked(draft: Draft, tags: Iterable[str]) -> Draft:
    """`draft` with `tags`, those that `marks_of` made read back into their fields."""
    fields: dict[str, str] = {}
    points = list(draft.points)
    kept = list(draft.tags)
    for tag in tags:
        name, colon, value = tag.strip().replace("：", ":").partition(":")
        if colon and name == _POINT:
            points.append(value)
        elif colon and name in _SORTS and (name != "题型" or value in KINDS):
            fields[_SORTS[name]] = value
        else:
            kept.append(tag)
    return replace(draft, points=tuple(points), tags=tuple(kept), **fields)  # type: ignore[arg-type]
