"""`wenqu practise`: practice in the terminal, answers from standard input, hints with `?`."""

import argparse
import sys
from dataclasses import dataclass, field
from typing import Any

from app.cli.command import DONE, Command, Context, WrongUseError, json_option, say, tell
from app.cli.plain import plain, plain_prose
from app.cli.progress import waiting
from app.tutor.hints import Aid
from app.tutor.practice import Marked, PracticeRoom, Shown, Sitting, practising
from curriculum.learner import Help, Plan, Pupil
from curriculum.store.learning import UnknownPupilError
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Step

MOST = 200
HELP, NEXT, STOP = ("?", "？"), (".", "。"), ("..", "。。")
"""What no answer looks like: `>` and `q` are answers."""


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--point", metavar="CODE", action="append", help=tr("知识点的编码，可写几次")
    )
    parser.add_argument("--grade", type=int, choices=range(1, 13), help=tr("年级，1 到 12"))
    parser.add_argument(
        "--level", type=int, choices=range(1, 6), help=tr("难度，1 到 5；不写就跟着学生走")
    )
    parser.add_argument("--count", type=int, default=10, metavar="N", help=tr("练几道，默认 10"))
    parser.add_argument("--pupil", metavar=tr("名字"), help=tr("谁在练；新名字要带 --grade"))
    parser.add_argument("--seed", type=int, default=0, metavar="S", help=tr("随机种子"))
    parser.add_argument("--review", action="store_true", help=tr("今日复习"))
    parser.add_argument("--resume", action="store_true", help=tr("继续上次"))
    json_option(parser)  # fmt: skip


def _perform(options: argparse.Namespace, context: Context) -> int:
    if not 1 <= options.count <= MOST or not 0 <= options.seed < 2**62:
        raise WrongUseError("--count 是 1 到 {most} 的整数，--seed 是不小于 0 的整数。", most=MOST)
    if bool(options.point) + options.review + options.resume > 1:
        raise WrongUseError("--point、--review、--resume 只能用一个。")
    with practising(context.paths) as room:
        with waiting(tr("正在准备题目……")):
            room.warm_up()
            pupil = _pupil(options, room)
            sitting = _sitting(options, room, pupil)
        desk = _Desk(sitting, sys.stderr if options.json else sys.stdout)
        desk.work(going_on=options.resume)
        summary = sitting.finish()
    if options.json:
        say(
            {
                "pupil": pupil.identifier,
                "session": sitting.session.identifier,
                "seed": sitting.session.plan.seed,
                "problems": desk.documents,
                "asked": summary.asked,
                "answered": summary.answered,
                "right": summary.right,
                "learned": list(summary.learned),
            }
        )
    else:
        print(
            tr(
                "练了 {asked} 道，独立做对 {right} 道。",
                asked=summary.answered,
                right=summary.right,
            )
        )
    return DONE


def _pupil(options: argparse.Namespace, room: PracticeRoom) -> Pupil:
    grade = options.grade
    if grade is None and options.point:
        grade = room.lessons().tree.point(options.point[0]).grade
    if options.pupil is None:
        current = room.pupils.current()
        if current is not None:
            return current
        known = room.pupils.all()
        return known[0] if known else room.pupils.add(tr("我"), grade or 1)
    try:
        return room.pupils.find(options.pupil)
    except UnknownPupilError:
        if options.grade is None:
            raise WorldError(
                "还没有叫“{name}”的学生。要新建，请加上年级：--grade 4。", name=options.pupil
            ) from None
        return room.pupils.add(options.pupil, options.grade)


def _sitting(options: argparse.Namespace, room: PracticeRoom, pupil: Pupil) -> Sitting:
    if options.resume:
        sitting = room.resume(pupil.identifier)
        if sitting is None:
            raise WorldError("没有做到一半的练习。")
        return sitting
    mode = "review" if options.review else "points" if options.point else "mixed"
    points = tuple(options.point or ())
    if mode == "mixed" and options.grade is not None:
        lessons = room.lessons()
        points = tuple(
            point.code for point in lessons.tree.at(options.grade) if lessons.generators(point.code)
        )
    plan = Plan(mode, points, options.level, options.count, seed=options.seed)
    return room.start(pupil.identifier, plan)


@dataclass(slots=True)
class _Desk:
    """One session in the terminal; what is said goes to `out`."""

    sitting: Sitting
    out: Any
    documents: list[dict[str, Any]] = field(default_factory=list)

    def work(self, *, going_on: bool) -> None:
        """Ask and take answers until the problems or the input end."""
        for point in self.sitting.left_out():
            tell(tr("“{name}”没有题，跳过了。", name=point.name))
        shown = self.sitting.shown if going_on else None
        if shown is None or shown.done:
            shown = self.sitting.next()
        if shown is None:
            tell(tr("今天没有要练的了。"))
        else:
            tell(tr("写答案后回车；? 要提示，. 下一题，.. 结束。"))
        while shown is not None:
            self._show(shown)
            if not self._one(shown):
                return
            shown = self.sitting.next()

    def _one(self, shown: Shown) -> bool:
        """One problem until it is solved, given up or the input ends (then False)."""
        document: dict[str, Any] = {
            "id": shown.problem.source.identifier,
            "point": shown.point,
            "level": shown.level,
            "statement": shown.problem.statement,
            "answers": [],
        }
        self.documents.append(document)
        while True:
            print("> ", end="", file=self.out, flush=True)
            line = sys.stdin.readline()
            if not line or line.strip() in STOP:
                return False
            text = line.strip()
            if text in NEXT:
                return True
            if text in HELP:
                self._help(self.sitting.help())
            elif text:
                marked = self.sitting.answer([text])
                self._say(marked.sentence)
                document["answers"].append(self._answered(text, marked))
                self._offer(marked)
            table = self.sitting.shown
            if table is None or table.done:
                return True

    def _answered(self, text: str, marked: Marked) -> dict[str, Any]:
        table = self.sitting.shown
        return {
            "given": text,
            "verdict": marked.verdict.kind.value,
            "sentence": marked.sentence,
            "help": int(table.help) if table is not None else 0,
            "attempt": marked.attempt,
        }

    def _show(self, shown: Shown) -> None:
        problem = shown.problem
        place = f"{shown.place}/{shown.total}" if shown.total else f"{shown.place}"
        why = f"（{shown.why}）" if shown.why else ""
        self._say(f"\n[{place}]{why} {problem.statement}")
        for picture in problem.pictures:
            self._say(tr("（图：{description}）", description=picture.description))
        for part in problem.parts:
            self._say(f"{part.label} {part.statement}")
        for choice in problem.choices:
            self._say(f"  {choice.label}. {choice.text}")
        if len(shown.blanks) > 1:
            self._say(tr("（{count} 个空，用分号隔开）", count=len(shown.blanks)))

    def _help(self, aid: Aid) -> None:
        lead = {Help.HINT: tr("提示"), Help.IDEA: tr("思路")}.get(aid.kind, "")
        if aid.kind is Help.STEP:
            lead = tr("第 {place} 步", place=aid.place)
        self._say(f"{lead}：{aid.text}" if lead else aid.text)
        if aid.step is not None:
            self._formulas(aid.step)
        if aid.kind is Help.ANSWER and aid.solution is not None:
            for step in aid.solution.steps:
                self._say(f"  {step.reason}" if step.reason else f"  {step.name}")
                self._formulas(step)

    def _formulas(self, step: Step) -> None:
        line = " → ".join(plain(latex) for latex in (step.before_latex, step.after_latex) if latex)
        if line:
            print(f"    {line}", file=self.out)

    def _offer(self, marked: Marked) -> None:
        if marked.offers:
            names = "、".join(f"{point.name}（{point.code}）" for point in marked.offers)
            self._say(tr("可以先练练前面的：{names}。", names=names))

    def _say(self, prose: str) -> None:
        print(plain_prose(prose), file=self.out, flush=True)


COMMAND = Command(
    examples=(
        "  wenqu practise --point num.addsub.carry-within-20 --count 8\n"
        "  wenqu practise --pupil 小明 --grade 4\n"
        "  wenqu practise --pupil 小明 --review\n"
        "  printf '12\\n?\\n15\\n' | wenqu practise --grade 2 --count 2 --json"
    ),
    prepare=_prepare,
    perform=_perform,
)
