"""`wenqu generate`: problems for a point of the curriculum, with keys and worked solutions."""

import argparse
from collections.abc import Iterator
from typing import Any

from app.cli.command import DONE, Command, Context, WrongUseError, json_option, say
from app.cli.drawing import drawer
from app.cli.plain import plain, plain_prose
from app.cli.progress import TerminalProgress
from app.cli.solution_json import Draw, solution_document
from app.tutor.lessons import Lessons
from curriculum.generators import KINDS, Generated
from engine.i18n import tr
from engine.progress import Progress
from engine.values import AnswerKey, Problem, to_plain

MOST = 10_000


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--point", metavar="CODE", help=tr("知识点的编码"))
    parser.add_argument("--all", action="store_true", help=tr("每种题各出一道"))
    parser.add_argument("--id", metavar="ID", help=tr("按编号再出同一道题"))
    parser.add_argument("--level", type=int, choices=range(1, 6), help=tr("难度，1 到 5"))
    parser.add_argument("--count", type=int, default=1, metavar="N", help=tr("出几道"))
    parser.add_argument("--kind", choices=tuple(KINDS), help=tr("题型"))
    parser.add_argument("--seed", type=int, default=0, metavar="S", help=tr("随机种子"))
    json_option(parser)


def _perform(options: argparse.Namespace, context: Context) -> int:
    asked = (options.point is not None, options.all, options.id is not None)
    if sum(asked) != 1:
        raise WrongUseError("请给出 --point、--all 或 --id 中的一个。")
    if not 1 <= options.count <= MOST or not 0 <= options.seed < 2**62:
        raise WrongUseError("--count 是 1 到 {most} 的整数，--seed 是不小于 0 的整数。", most=MOST)
    made = list(_counted(_made(options, Lessons.open(context.paths)), options))
    if options.json:
        draw = drawer(context.paths)
        say({"problems": [problem_document(one, draw) for one in made]})
        return DONE
    for number, one in enumerate(made, 1):
        _show(number, one)
    return DONE


def _made(options: argparse.Namespace, lessons: Lessons) -> Iterator[Generated]:
    if options.id is not None:
        yield lessons.again(options.id)
    elif options.all:
        yield from lessons.one_of_each(options.level, options.seed)
    else:
        yield from lessons.problems(
            options.point, options.level, options.count, options.seed, options.kind
        )


def _counted(made: Iterator[Generated], options: argparse.Namespace) -> Iterator[Generated]:
    progress = TerminalProgress()
    for number, one in enumerate(made, 1):
        progress(Progress(tr("已出 {number} 道题", number=number)))
        yield one
    progress.close()


def _show(number: int, one: Generated) -> None:
    print(f"{number}. {plain_prose(one.problem.statement)}")
    for choice in one.problem.choices:
        print(f"   {choice.label}. {plain_prose(choice.text)}")
    if one.problem.answer is not None:
        print(f"   {tr('答案')}：{key_text(one.problem.answer)}")
    print(f"   [{one.problem.source.identifier}]")


def key_text(key: AnswerKey) -> str:
    """A key for a terminal."""
    return key.text or plain(key.latex)


def problem_document(one: Generated, draw: Draw) -> dict[str, Any]:
    """A generated problem in the fields that callers rely on."""
    problem: Problem = one.problem
    key = problem.answer
    return {
        "id": problem.source.identifier,
        "point": problem.points[0],
        "kind": problem.kind,
        "level": problem.difficulty,
        "statement": problem.statement,
        "parts": [to_plain(part) for part in problem.parts],
        "answer": {"latex": key.latex, "text": key_text(key)} if key is not None else None,
        "form": key.form if key is not None else "",
        "choices": [to_plain(choice) for choice in problem.choices],
        "distractors": [to_plain(entry) for entry in problem.distractors],
        "pictures": [
            {"kind": picture.kind, "description": picture.description, "svg": draw(picture)}
            for picture in problem.pictures
        ],
        "solution": solution_document(one.solution, draw),
    }


COMMAND = Command(
    examples=(
        "  wenqu generate --point num.addsub.carry-within-20 --count 10\n"
        "  wenqu generate --all --level 3 --json"
    ),
    prepare=_prepare,
    perform=_perform,
)
