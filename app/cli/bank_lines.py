"""Problems and counts of the bank as lines for a terminal and as JSON for programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.cli.plain import padded, plain_prose
from curriculum.bank import BankItem
from curriculum.store.bank import BankStatistics, Count
from engine.i18n import tr
from engine.values import to_plain

LINE = 100
"""Characters of a statement that a list shows."""

LONGEST = 12
"""Values of one sort that a person is shown."""


def problem_of(item: BankItem) -> Mapping[str, Any]:
    """A bank problem in the fields that callers rely on."""
    return {
        "id": item.identifier,
        **to_plain(item.problem),
        "tags": list(item.tags),
        "placing": item.placing.value,
        "origin": {"file": item.origin.file, "row": item.origin.row},
        "created_at": item.created_at.isoformat(),
        "solution": None if item.solution is None else to_plain(item.solution),
    }


def print_item(item: BankItem) -> None:
    """One problem as one line: where it stands, then how it begins."""
    problem = item.problem
    about = [
        tr("{grade} 年级", grade=problem.grade) if problem.grade else "",
        kind_name(problem.kind),
        tr("难度 {level}", level=problem.difficulty) if problem.difficulty else "",
        *item.tags,
    ]
    text = " ".join(plain_prose(problem.statement).split())
    shown = text if len(text) <= LINE else text[: LINE - 1] + "…"
    print(f"{item.identifier[:8]}  {shown}")
    line = " · ".join(word for word in about if word)
    if line:
        print(f"          {line}")


def kind_name(kind: str) -> str:
    """题型 in the user's language."""
    names = {
        "calculate": tr("计算"),
        "fill": tr("填空"),
        "choice": tr("选择"),
        "judge": tr("判断"),
        "word": tr("应用"),
        "reverse": tr("逆向"),
        "mistake": tr("找错"),
        "draw": tr("作图"),
        "prove": tr("证明"),
    }
    return names.get(kind, "")


def counts_of(found: BankStatistics) -> Mapping[str, Any]:
    """All counts; each sort is a list of value and number of problems."""
    return {
        "problems": found.problems,
        "pictures": found.pictures,
        "kinds": _plain(found.kinds),
        "grades": _plain(found.grades),
        "difficulties": _plain(found.difficulties),
        "origins": _plain(found.origins),
        "points": _plain(found.points),
        "tags": _plain(found.tags),
    }


def print_counts(found: BankStatistics) -> None:
    """The most frequent values of every sort."""
    print(tr("一共 {count} 题，{pictures} 张图。", count=found.problems, pictures=found.pictures))
    for title, counts in (
        (tr("题型"), found.kinds),
        (tr("年级"), found.grades),
        (tr("难度"), found.difficulties),
        (tr("标签"), found.tags),
        (tr("来源"), found.origins),
    ):
        if any(count.value is not None for count in counts):
            print()
            print(title)
            for count in counts[:LONGEST]:
                print(f"  {padded(_name(title, count), 28)} {count.problems}")
            if len(counts) > LONGEST:
                print(f"  {tr('另有 {more} 种', more=len(counts) - LONGEST)}")


def _name(title: str, count: Count) -> str:
    if count.value is None:
        return tr("没写")
    return kind_name(str(count.value)) if title == tr("题型") else str(count.value)


def _plain(counts: Sequence[Count]) -> list[Mapping[str, Any]]:
    return [{"value": count.value, "problems": count.problems} for count in counts]
