"""Rows of cells under headings as bank problems, and bank problems as rows of cells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from curriculum.bank import BankItem
from curriculum.exchange.columns import HEADINGS, draft_of, field_of, is_heading
from curriculum.exchange.draft import Stamp, row_of
from curriculum.exchange.labels import KIND_NAMES
from curriculum.exchange.row import BadFileError, Row
from curriculum.exchange.whole import whole_answer, whole_explanation, whole_statement

SEARCHED = 20
"""Rows in which the headings are looked for; a title may stand above them."""


def read_cells(records: Iterable[Sequence[str]], stamp: Stamp) -> Iterator[Row]:
    """A row for every record under the headings, numbered as in the table from 1.

    Raises `BadFileError` where no row of headings begins the table.
    """
    fields: list[str] | None = None
    for number, cells in enumerate(records, 1):
        if fields is not None:
            if any(cell.strip() for cell in cells):
                pairs = list(zip_longest(fields, cells[: len(fields)], fillvalue=""))
                yield row_of(draft_of(pairs), number, stamp)
        elif is_heading(cells):
            fields = [field_of(cell) for cell in cells]
        elif number >= SEARCHED:
            break
    if fields is None:
        raise BadFileError("没有找到表头：要有一行写着「题干」「答案」等列名。")


def cells_of(item: BankItem) -> list[str]:
    """The cells of a problem under `HEADINGS`."""
    problem = item.problem
    options = {f"选项{choice.label}": choice.text for choice in problem.choices}
    cells = {
        "题干": whole_statement(problem),
        "题型": KIND_NAMES.get(problem.kind, ""),
        "答案": whole_answer(problem),
        "解析": whole_explanation(item),
        "知识点": "；".join(problem.points),
        "难度": str(problem.difficulty or ""),
        "标签": "；".join(item.tags),
        "年级": str(problem.grade or ""),
        **options,
    }
    return [cells.get(heading, "") for heading in HEADINGS]
