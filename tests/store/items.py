"""Bank problems for tests, told apart by number."""

from datetime import datetime, timedelta, timezone

from curriculum.bank import BankItem, Origin
from engine.values import AnswerKey, Problem

CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 3, 1, 8, 30, 15, 250_000, tzinfo=CHINA)


def an_identifier(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def an_item(number: int, statement: str = "", **fields: object) -> BankItem:
    """Problem `number`; `fields` go to the problem or, where it has none of that name, the item."""
    problem = {key: value for key, value in fields.items() if key in Problem.__dataclass_fields__}
    rest = {key: value for key, value in fields.items() if key not in problem}
    written = statement or f"解方程：${number}x={2 * number}$，并说明每一步的依据。"
    kept = {"answer": AnswerKey("x=2", "x=2"), **problem}
    return BankItem(
        identifier=an_identifier(number),
        problem=Problem(written, **kept),  # type: ignore[arg-type]
        created_at=NOW + timedelta(minutes=number),
        **{"origin": Origin("题库.xlsx", number), **rest},  # type: ignore[arg-type]
    )


def numbers(items: object) -> list[int]:
    """The numbers of such problems, in the order given."""
    return [int(item.identifier[-12:]) for item in items]  # type: ignore[attr-defined]
