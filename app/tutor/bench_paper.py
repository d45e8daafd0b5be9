"""`wenqu bench paper`: formulas on paper and in Word, how fast a paper is there, codes, kills."""

from __future__ import annotations

import json
import os
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.page.mathematics import trimmed
from app.page.sheet import sheet_page
from app.paths import Paths
from app.press import Press
from app.tutor.benches import Figure, at_least, at_most, not_measured
from app.tutor.paper import PaperDesk, Proof
from app.tutor.paper_kills import kill_exports
from curriculum.generators import Table, make
from curriculum.generators.dice import Dice
from curriculum.worksheet import (
    PAPERS,
    Look,
    Sheet,
    code_of,
    content_of,
    from_template,
    new_sheet,
    other_version,
    rebuild,
    template_names,
)
from curriculum.worksheet.blocks import Asked, Document
from curriculum.worksheet.choose import TooFewError
from curriculum.worksheet.edition import edition
from curriculum.worksheet.equations import UnwritableFormulaError, omml_of
from engine.errors import WorldError
from engine.i18n import tr
from engine.progress import Progress, Report

REBUILT = 500
FORMULAS_A_PAGE = 250
OWN_COMMANDS = re.compile(r"\\foo|\\frac\\bar\\bar")
"""What a formula of the list says with commands that its own test defines beforehand."""
DEFINES = re.compile(r"\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand)")
UNPROVED = Proof((), ())
"""Exporting is timed by itself; proving the keys happened before."""
TIMES = 3
"""How often a speed is taken; the middle one counts."""


def paper(paths: Paths, report: Report, kills: int, rebuilt: int = REBUILT) -> tuple[Figure, ...]:
    """Every figure of papers."""
    with PaperDesk(paths) as desk:
        desk.warm()
        return (
            *formulas(desk.press, paths.assets, report),
            *speeds(desk, report),
            codes(desk.table, report, rebuilt),
            killed(paths, kills, report),
        )


def formulas(press: Press, assets: Path, report: Report) -> Iterator[Figure]:
    """The shared lists of formulas through the page, the printer, and into Word."""
    folder = Path(os.environ.get("WENQU_SHARED", Path(__file__).parents[3] / "shared"))
    lists = folder / "data" / "formulas"
    wanted = (
        ("senior_exam_formulas.jsonl", "高考公式"),
        ("katex_spec.jsonl", "KaTeX 应能排的公式"),
    )
    for file, name in wanted:
        if not (lists / file).is_file():
            yield not_measured(name, tr("没有公式清单 {file}，这次不测。", file=file))
            continue
        found = _formulas(lists / file)
        failed = _untypeset(press, assets, found, report)
        share = 100 * (1 - failed / len(found))
        yield at_least(f"{name}，屏幕和 PDF 排出", share, 99.9, note=f"{failed}/{len(found)}")
        if file.startswith("senior"):
            lost = sum(not _in_word(latex) for latex in found)
            share = 100 * (1 - lost / len(found))
            yield at_least(f"{name}，Word 原生公式", share, 99.9, note=f"{lost}/{len(found)}")


def _formulas(file: Path) -> list[str]:
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        latex = trimmed(str(row["tex"]))
        foreign = OWN_COMMANDS.search(latex) and not DEFINES.search(latex)
        if row.get("should_parse", True) and latex and not foreign:
            found.append(latex)
    return found


def _untypeset(press: Press, assets: Path, found: list[str], report: Report) -> int:
    """How many formulas are shown as their own text, on pages that are printed as well."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(found), FORMULAS_A_PAGE):
            report(Progress(tr("排公式"), start, len(found)))
            some = found[start : start + FORMULAS_A_PAGE]
            asked = tuple(Asked(n, f"\\[{latex}\\]") for n, latex in enumerate(some, 1))
            page = sheet_page(
                Document("公式", PAPERS["A3"], asked, count=len(asked)),
                draw=lambda _: "",
                assets=assets,
            )
            failed += press.pdf(page, 420, 297, Path(folder) / "a.pdf").untypeset
    return failed


def _in_word(latex: str) -> bool:
    try:
        made = omml_of(latex)
    except UnwritableFormulaError:
        return False
    return "\\" not in made


def speeds(desk: PaperDesk, report: Report) -> Iterator[Figure]:
    """Forty questions with figures on A3: from the plan to a page that stands, to PDF, to Word."""
    sheet = _illustrated(desk, 0)
    figures = sum(len(question.problem.pictures) for question in sheet.questions)
    _lay(desk, sheet)  # the browser and the drawing library are warm from here on
    taken: list[tuple[float, float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(1, TIMES + 1):
            report(Progress(tr("量组卷的速度"), seed, TIMES))
            taken.append(_timed(desk, seed, Path(folder)))
    middle = [sorted(row[place] for row in taken)[len(taken) // 2] for place in range(3)]
    note = tr("40 题，{figures} 幅图", figures=figures)
    yield at_most("40 题 A3，到预览", middle[0], 2, "秒", note)
    yield at_most("40 题 A3，再到 PDF", middle[1], 1, "秒")
    yield at_most("40 题 A3，再到 Word", middle[2], 3, "秒")


def _illustrated(desk: PaperDesk, seed: int) -> Sheet:
    known = edition()
    drawn = [
        code
        for code in (*known.at(8, 1), *known.at(8, 2), *known.at(9, 1))
        if any(_draws(desk.table, key) for key in known.places[code].recipes)
    ]
    codes = tuple(drawn[:: max(1, len(drawn) // 15)])
    return desk.new(from_template("unit-junior-1", 8, 2, codes, PAPERS["A3"], 40), seed)


def _draws(recipes: Table, key: str) -> bool:
    recipe = recipes.by_key[key]
    return bool(make(recipe, recipe.levels[0], 1).problem.pictures)


def _timed(desk: PaperDesk, seed: int, folder: Path) -> tuple[float, float, float]:
    """Seconds from the plan to the preview, from there to PDF, and to Word."""
    begin = time.perf_counter()
    sheet = _illustrated(desk, seed)
    _lay(desk, sheet)
    shown = time.perf_counter()
    desk.export(sheet, folder / "a.pdf", Look(), UNPROVED)
    printed = time.perf_counter()
    desk.export(sheet, folder / "a.docx", Look(), UNPROVED)
    return shown - begin, printed - shown, time.perf_counter() - printed


def _lay(desk: PaperDesk, sheet: Sheet) -> None:
    size = sheet.plan.paper
    desk.press.lay(desk.page(sheet, Look(), screen=True), size.width, size.height)


def codes(recipes: Table, report: Report, count: int) -> Figure:
    """Papers by chance, A and B, rebuilt from their codes: the same bytes of content."""
    same = 0
    for number in range(count):
        report(Progress(tr("按编号重出"), number + 1, count))
        sheet = chance_sheet(Dice(f"bench/paper/{number}"), recipes)
        try:
            again = rebuild(code_of(sheet, recipes), recipes).sheet
        except WorldError:
            continue
        same += content_of(again) == content_of(sheet)
    return at_least("按编号重出，内容逐字节相同", 100 * same / count, 100, note=f"{same}/{count}")


def chance_sheet(dice: Dice, recipes: Table) -> Sheet:
    """A paper of a template, a class and a few points by chance, A or B."""
    known = edition()
    while True:
        name = dice.pick(template_names())
        place = dice.pick(tuple(known.places.values()))
        codes = tuple(dice.picks(known.at(place.grade, place.term), dice.integer(4, 12)))
        paper = dice.pick(tuple(PAPERS.values()))
        count = dice.integer(6, 12)
        plan = from_template(name, place.grade, place.term, codes, paper, count)
        try:
            sheet = new_sheet(plan, dice.below(1 << 30), recipes)
        except TooFewError:
            continue
        way = dice.pick(("", "numbers", "order"))
        return other_version(sheet, recipes, way) if way else sheet


def killed(paths: Paths, kills: int, report: Report) -> Figure:
    """A program killed at moments of chance while it exports over a good file."""
    with tempfile.TemporaryDirectory() as folder:
        half = kill_exports(replace(paths, data=Path(folder)), kills, 1, report)
    return at_most("导出时强行结束，留下半个文件", half, 0, "次", note=f"{kills}")
