"""`wenqu worksheet`: papers from points or a plan, their keys, and papers again from their codes."""

import argparse
import secrets
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.cli.command import CANNOT, DONE, Command, Context, WrongUseError, json_option, say, tell
from app.cli.plain import plain_prose
from app.cli.progress import TerminalProgress
from app.tutor.paper import Exported, PaperDesk, Proof, plan_for
from curriculum.tree import national_tree
from curriculum.worksheet import (
    Look,
    Plan,
    Sheet,
    minutes,
    paper_of,
    read_plan,
    rebuild,
    template_names,
)
from curriculum.worksheet.plan_file import LARGEST_FILE
from curriculum.worksheet.words import whole_key
from engine.i18n import tr

MOST_COPIES = 60
ACTIONS = ("new", "render", "rebuild", "key")


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=ACTIONS, help=tr("出卷、写成文件、按编号重出、只要答案"))
    parser.add_argument("code", nargs="?", metavar="CODE", help=tr("卷脚编号，rebuild 和 key 用"))
    parser.add_argument("--plan", metavar="FILE", help=tr("组卷方案（TOML 文件，或模板的名字）"))
    parser.add_argument(
        "--points", metavar="A,B", help=tr("知识点的编码，或编码的开头，用逗号隔开")
    )
    parser.add_argument("--grade", type=int, choices=range(1, 13), metavar="N", help=tr("年级"))
    parser.add_argument("--term", type=int, choices=(1, 2), help=tr("学期"))
    parser.add_argument("--count", type=int, default=0, metavar="N", help=tr("题数"))
    parser.add_argument("--seed", type=int, metavar="S", help=tr("随机种子"))
    parser.add_argument("--title", default="", help=tr("标题"))
    parser.add_argument("--paper", metavar="A4", help=tr("A4、A3、8K、B4，或毫米数 210x297"))
    parser.add_argument("--version", choices=("A", "B"), default="A", help=tr("A 卷或 B 卷"))
    parser.add_argument(
        "--for",
        dest="reader",
        choices=("student", "teacher", "card"),
        default="student",
        help=tr("学生卷、教师卷、答题卡"),
    )
    parser.add_argument("--keys", choices=("after", "end"), default="end", help=tr("题后或卷尾"))
    parser.add_argument("--no-steps", action="store_true", help=tr("答案不带过程"))
    parser.add_argument("--copies", type=int, default=1, metavar="N", help=tr("一次出几份不同的卷"))
    parser.add_argument("--out", metavar="FILE", help=tr("写成 .pdf .docx .md .tex .png"))
    json_option(parser)


def _perform(options: argparse.Namespace, context: Context) -> int:
    _check_use(options)
    with PaperDesk(context.paths) as desk:
        if options.copies > 1:
            return _copies(options, desk)
        sheet = _sheet(options, desk)
        progress = TerminalProgress()
        proof = desk.prove(sheet, progress)
        progress.close()
        done = _export(options, desk, sheet, proof)
        document = _described(desk, sheet, proof, done)
    if options.json:
        say(document)
    else:
        _show(options, document, sheet)
    return CANNOT if proof.wrong else DONE


def _check_use(options: argparse.Namespace) -> None:
    again = options.action in ("rebuild", "key") and options.code is not None
    if options.action == "rebuild" and not again:
        raise WrongUseError("请给出卷脚编号：wenqu worksheet rebuild CODE")
    if options.code is not None and not again:
        raise WrongUseError("只有 rebuild 和 key 才要编号。")
    if not again and not (options.plan or options.points or options.grade):
        raise WrongUseError("请给出 --points、--plan 或 --grade。")
    if options.action == "render" and not options.out:
        raise WrongUseError("render 要写成文件，请给出 --out。")
    if not 0 <= options.count <= 200 or not 1 <= options.copies <= MOST_COPIES:
        raise WrongUseError("--count 最多 200，--copies 最多 {most}。", most=MOST_COPIES)
    if options.seed is not None and not 0 <= options.seed < 2**53:
        raise WrongUseError("--seed 是不小于 0 的整数。")
    if options.copies > 1 and not options.out:
        raise WrongUseError("出多份卷要写成文件，请给出 --out。")


def _sheet(options: argparse.Namespace, desk: PaperDesk) -> Sheet:
    if options.code is not None:
        found = rebuild(options.code, desk.table)
        for number, name in found.missing:
            tell(tr("第 {number} 题不在这台电脑上（编号 {name}）。", number=number, name=name))
        sheet = found.sheet
        if options.paper:
            sheet = replace(sheet, plan=replace(sheet.plan, paper=paper_of(options.paper)))
    else:
        plan = _plan(options)
        if plan.template:
            sheet, note = desk.new_fitting(plan, _seed(options))
            if note:
                tell(note)
        else:
            # A plan of the teacher's own says exactly what is wanted.
            sheet = desk.new(plan, _seed(options))
    if options.title:
        sheet = replace(sheet, plan=replace(sheet.plan, title=options.title))
    return desk.other(sheet) if options.version == "B" and sheet.version == "A" else sheet


def _seed(options: argparse.Namespace) -> int:
    return options.seed if options.seed is not None else secrets.randbelow(1 << 20)


def _plan(options: argparse.Namespace) -> Plan:
    paper = paper_of(options.paper) if options.paper else None
    points = tuple(filter(None, (name.strip() for name in (options.points or "").split(","))))
    named = (options.plan or "").removesuffix(".toml")
    kinds = {name.partition("-")[0] for name in template_names()}
    if options.plan and not (named in template_names() or named in kinds):
        plan = read_plan(_text(Path(options.plan)))
        return replace(plan, paper=paper or plan.paper, points=points or plan.points)
    return plan_for(
        national_tree(),
        kind=named,
        grade=options.grade or 0,
        term=options.term or (1 if options.grade and not points else 0),
        points=points,
        count=options.count,
        paper=paper,
        title=options.title,
    )


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(LARGEST_FILE + 1)
    except (OSError, UnicodeDecodeError):
        raise WrongUseError("读不了组卷方案 {name}。", name=str(path)) from None


def _look(options: argparse.Namespace) -> Look:
    key = options.action == "key"
    return Look(
        reader="teacher" if key else options.reader,
        keys=options.keys,
        steps=not options.no_steps,
        alone=key,
    )


def _export(
    options: argparse.Namespace, desk: PaperDesk, sheet: Sheet, proof: Proof
) -> Exported | None:
    if not options.out:
        return None
    return desk.export(sheet, Path(options.out), _look(options), proof)


def _described(
    desk: PaperDesk, sheet: Sheet, proof: Proof, done: Exported | None
) -> dict[str, Any]:
    return {
        "code": desk.code(sheet),
        "title": sheet.plan.title,
        "version": sheet.version,
        "seed": sheet.seed,
        "paper": sheet.plan.paper.text,
        "files": [str(path) for path in done.files] if done else [],
        "pages": done.pages if done else 0,
        "questions": [
            {
                "number": number,
                "section": sheet.plan.sections[section].name,
                "id": question.identifier,
                "point": question.problem.points[0] if question.problem.points else "",
                "kind": question.problem.kind,
                "level": question.problem.difficulty,
                "marks": question.marks,
                "statement": question.problem.statement,
                "choices": [[choice.label, choice.text] for choice in question.problem.choices],
                "answer": whole_key(question.problem),
            }
            for number, section, question in sheet.numbered()
        ],
        "marks": sheet.marks,
        "minutes": minutes(sheet),
        "checked": len(proof.proved),
        "open": list(proof.open),
        "wrong": [{"number": number, "reason": why} for number, why in proof.wrong],
    }


def _show(options: argparse.Namespace, document: dict[str, Any], sheet: Sheet) -> None:
    key = options.action == "key"
    print(document["title"] + (f"（{sheet.version} 卷）" if sheet.version == "B" else ""))
    if not document["files"]:
        for entry in document["questions"]:
            shown = entry["answer"] if key else entry["statement"]
            print(f"{entry['number']}. {plain_prose(shown)}")
            for label, text in [] if key else entry["choices"]:
                print(f"   {label}. {plain_prose(text)}")
    for name in document["files"]:
        print(name)
    print(
        tr(
            "{count} 题，{marks} 分，约 {minutes} 分钟；{checked} 题答案已核对。卷脚编号 {code}",
            count=len(document["questions"]),
            marks=document["marks"],
            minutes=document["minutes"],
            checked=document["checked"],
            code=document["code"],
        )
    )


def _copies(options: argparse.Namespace, desk: PaperDesk) -> int:
    """Different papers of one plan in one go, each with its key."""
    out = Path(options.out)
    plan, progress = _plan(options), TerminalProgress()
    files: list[str] = []
    for done in desk.batch(plan, _seed(options), options.copies, out.parent, out.suffix, progress):
        files += [str(path) for path in done.files]
    progress.close()
    if options.json:
        say({"files": files, "copies": options.copies})
    else:
        print("\n".join(files))
    return DONE


COMMAND = Command(
    examples="  wenqu worksheet new --points num.function --grade 8 --paper A3 --out 一次函数.pdf\n"
    "  wenqu worksheet new --plan oral --grade 2 --count 60 --out 口算.docx\n"
    "  wenqu worksheet rebuild 4KHR-PMJ7-ECRA-QJME-E --version B --for teacher --out B卷.pdf\n"
    "  wenqu worksheet key 4KHR-PMJ7-ECRA-QJME-E",
    prepare=_prepare,
    perform=_perform,
)
