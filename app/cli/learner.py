"""`wenqu learner`: the pupils of this computer: listed, shown, exported, forgotten."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from app.cli.command import DONE, Command, Context, WrongUseError, json_option, say, tell
from app.cli.pin_prompt import with_pin
from app.tutor.beginnings import forget_beginnings
from app.tutor.practice import PracticeRoom, ProgressPage, practising
from curriculum.learner import PRESETS, Pupil
from engine.errors import WorldError
from engine.i18n import tr

SHOWN = 20
"""Points of one pupil that are printed for a person; JSON has all."""


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        choices=("list", "show", "export", "forget"),
        help=tr("list 列出，show 看一名学生，export 导出，forget 永久删除"),
    )
    parser.add_argument("pupil", nargs="?", metavar=tr("学生"), help=tr("名字或编号"))
    parser.add_argument("--out", metavar="FILE", help=tr("export 写到哪个文件；不写就到标准输出"))
    parser.add_argument("--yes", action="store_true", help=tr("forget 不再问"))
    json_option(parser)


def _perform(options: argparse.Namespace, context: Context) -> int:
    if (options.pupil is None) != (options.action == "list"):
        raise WrongUseError("list 不带学生；show、export、forget 要写一名学生。")
    with practising(context.paths) as room:
        if options.action == "list":
            return _list(room, options.json)
        pupil = room.pupils.find(options.pupil)
        if options.action == "show":
            return _show(room, pupil, options.json)
        if options.action == "export":
            return _export(room, pupil, options)
        status = _forget(room, pupil, options)
        forget_beginnings(context.paths)
        return status


def _list(room: PracticeRoom, as_json: bool) -> int:
    counts = room.learning.counts()
    pupils = room.pupils.all()
    if as_json:
        classes = room.pupils.classes()
        say(
            {
                "pupils": [_pupil(one, counts.get(one.identifier, 0)) for one in pupils],
                "classes": [
                    {"id": one.identifier, "name": one.name, "pupils": list(one.pupils)}
                    for one in classes
                ],
            }
        )
        return DONE
    if not pupils:
        print(tr("还没有学生。开始练习就会有：wenqu practise --pupil 小明 --grade 4"))
    for one in pupils:
        count = counts.get(one.identifier, 0)
        print(
            tr(
                "{name}  {grade} 年级  {preset}  作答 {count} 次  {id}",
                name=one.name,
                grade=one.grade,
                preset=tr(PRESETS[one.preset]),
                count=count,
                id=one.identifier,
            )
        )
    return DONE


def _show(room: PracticeRoom, pupil: Pupil, as_json: bool) -> int:
    page = room.progress(pupil.identifier)
    today = room.today(pupil.identifier)
    figures = page.figures
    if as_json:
        say(
            {
                "pupil": _pupil(pupil, room.learning.counts().get(pupil.identifier, 0)),
                "due": [point.code for point in today.due],
                "mistakes": today.mistakes,
                "mastery": _mastery(page),
                "progress": {
                    "answers": figures.answers,
                    "right": figures.right,
                    "seconds": figures.seconds,
                    "days": figures.days,
                    "recent_days": figures.recent_days,
                    "learned": [
                        {"point": code, "day": day.isoformat()} for code, day in figures.learned
                    ],
                    "weeks": [
                        {
                            "monday": week.monday.isoformat(),
                            "answers": week.answers,
                            "right": week.right,
                            "days": week.days,
                        }
                        for week in figures.weeks
                    ],
                },
            }
        )
        return DONE
    print(
        tr(
            "{name}：做了 {answers} 道，独立做对 {right} 道；学会 {learned} 个知识点；"
            "今天要复习 {due} 个，错题还有 {mistakes} 道。",
            name=pupil.name,
            answers=figures.answers,
            right=figures.right,
            learned=len(figures.learned),
            due=len(today.due),
            mistakes=today.mistakes,
        )
    )
    weakest = sorted(page.skills, key=lambda line: line.mastery.expected)
    for line in weakest[:SHOWN]:
        print(
            tr(
                "  {name}  掌握 {expected:.0%}（{low:.0%} 到 {high:.0%}）  下次 {due}",
                name=line.point.name,
                expected=line.mastery.expected,
                low=line.mastery.low,
                high=line.mastery.high,
                due=line.skill.due.isoformat(),
            )
        )
    return DONE


def _mastery(page: ProgressPage) -> list[dict[str, Any]]:
    return [
        {
            "point": line.point.code,
            "name": line.point.name,
            "expected": round(line.mastery.expected, 4),
            "low": round(line.mastery.low, 4),
            "high": round(line.mastery.high, 4),
            "answers": line.skill.answers,
            "right": line.skill.right,
            "level": line.skill.level,
            "last": line.skill.last.isoformat(),
            "due": line.skill.due.isoformat(),
            "learned": line.skill.learned.isoformat() if line.skill.learned is not None else None,
        }
        for line in page.skills
    ]


def _export(room: PracticeRoom, pupil: Pupil, options: argparse.Namespace) -> int:
    document = room.pupils.export(pupil.identifier)
    if options.out is None:
        sys.stdout.write(document + "\n")
        return DONE
    file = Path(options.out)
    beside = file.with_name(file.name + ".new")
    try:
        beside.write_text(document, encoding="utf-8")
        os.replace(beside, file)  # noqa: PTH105 (the atomic one, on Windows too)
    except OSError as error:
        raise WorldError(
            "没能存进 {file}：{why}。", file=file, why=error.strerror or error
        ) from error
    counted = len(json.loads(document)["attempts"])
    if options.json:
        say({"file": str(file), "attempts": counted})
    else:
        print(tr("已导出 {count} 次作答到 {file}。", count=counted, file=file))
    return DONE


def _forget(room: PracticeRoom, pupil: Pupil, options: argparse.Namespace) -> int:
    if not options.yes:
        if not sys.stdin.isatty():
            raise WrongUseError("永久删除请加 --yes；想留一份，先 export。")
        tell(tr("要永久删除 {name} 的全部记录，输入名字确认：", name=pupil.name))
        if sys.stdin.readline().strip() != pupil.name:
            raise WorldError("名字不一样，什么也没有删。")
    with_pin(lambda pin: room.pupils.forget(pupil.identifier, pin))
    if options.json:
        say({"forgotten": pupil.identifier})
    else:
        print(tr("{name} 的记录已永久删除。以前另存的备份和导出的文件不在其内。", name=pupil.name))
    return DONE


def _pupil(pupil: Pupil, attempts: int) -> dict[str, Any]:
    return {
        "id": pupil.identifier,
        "name": pupil.name,
        "grade": pupil.grade,
        "preset": pupil.preset,
        "created": pupil.created.isoformat(),
        "attempts": attempts,
    }


COMMAND = Command(
    examples=(
        "  wenqu learner list\n"
        "  wenqu learner show 小明 --json\n"
        "  wenqu learner export 小明 --out 小明.json\n"
        "  wenqu learner forget 小明 --yes"
    ),
    prepare=_prepare,
    perform=_perform,
)
