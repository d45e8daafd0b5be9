"""`wenqu curriculum`: the points of the national curriculum, by grade, words or code."""

import argparse
from collections.abc import Mapping
from typing import Any

from app.cli.command import DONE, Command, Context, json_option, say
from app.tutor.lessons import Lessons
from curriculum.generators.coverage import coverage_page
from curriculum.tree import Point
from engine.i18n import tr


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--grade", type=int, choices=range(1, 13), metavar="N", help=tr("年级，1 到 12")
    )
    parser.add_argument("--term", type=int, choices=(1, 2), help=tr("学期：1 上册，2 下册"))
    parser.add_argument("--find", metavar="WORDS", help=tr("名称里的词"))
    parser.add_argument("--point", metavar="CODE", help=tr("知识点的编码"))
    parser.add_argument("--edition", metavar="NAME", help=tr("教材版本，如 beishida"))
    parser.add_argument(
        "--coverage", action="store_true", help=tr("各年级有多少知识点、多少种题（Markdown）")
    )
    json_option(parser)


def _perform(options: argparse.Namespace, context: Context) -> int:
    lessons = Lessons.open(context.paths, options.edition)
    if options.coverage:
        print(coverage_page(lessons.tree, lessons.table), end="")
        return DONE
    points = lessons.points(options.grade, options.term, options.find, options.point)
    if options.json:
        say({"points": [point_document(lessons, point) for point in points]})
        return DONE
    for point in points:
        print(_line(lessons, point))
        if options.point:
            print(f"  {point.can}")
            for mistake in point.mistakes:
                print(f"  {tr('常见错误')}：{mistake}")
    return DONE


def _line(lessons: Lessons, point: Point) -> str:
    term = tr("上") if point.term == 1 else tr("下")
    made = len(lessons.generators(point.code))
    return f"{point.grade}{term}  {point.name}  [{point.code}]  {tr('题型')} {made}"


def point_document(lessons: Lessons, point: Point) -> Mapping[str, Any]:
    """A point in the fields that callers rely on."""
    return {
        "code": point.code,
        "stage": point.stage,
        "grade": point.grade,
        "term": point.term,
        "order": point.order,
        "strand": point.strand,
        "topic": point.topic,
        "name": point.name,
        "aliases": list(point.aliases),
        "can": point.can,
        "demand": point.demand,
        "course": point.course,
        "requires": list(point.requires),
        "mistakes": list(point.mistakes),
        "standard": [
            {"id": entry.identifier, "where": entry.where, "says": entry.says}
            for entry in lessons.requirements(point)
        ],
        "unmakeable": point.unmakeable,
        "generators": [
            {"recipe": recipe.key, "kind": recipe.kind, "levels": list(recipe.levels)}
            for recipe in lessons.generators(point.code)
        ],
    }


COMMAND = Command(
    examples=(
        "  wenqu curriculum --grade 7\n"
        "  wenqu curriculum --find 一次函数 --json\n"
        "  wenqu curriculum --point num.addsub.carry-within-20"
    ),
    prepare=_prepare,
    perform=_perform,
)
