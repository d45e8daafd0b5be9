"""`wenqu bank`: import, export, search, dedupe, stats."""

import argparse
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any

from app.cli.bank_files import export_options, export_to, import_from, import_options
from app.cli.bank_lines import counts_of, print_counts, print_item, problem_of
from app.cli.command import (
    DONE,
    Command,
    Context,
    interruptible,
    json_option,
    say,
    shared_options,
    tell,
)
from app.tutor.banking import Banking
from curriculum.bank import BankItem
from curriculum.bank.item import DIFFICULTIES, GRADES, KINDS
from curriculum.store.bank import BankFilter
from engine.i18n import tr

SHOWN = 20
MOST_SHOWN = 1000
GROUPS = 1000

Action = Callable[[Banking, argparse.Namespace], Mapping[str, Any]]


def _prepare(parser: argparse.ArgumentParser) -> None:
    rooms = parser.add_subparsers(dest="action", required=True, metavar=tr("动作"))
    taken_in = _room(
        rooms, "import", tr("从文件收进题来，先可以试一遍"), "import 题库.xlsx --dry-run"
    )
    import_options(taken_in)
    given_out = _room(rooms, "export", tr("把题写成文件"), "export 题库.docx --grade 9")
    export_options(given_out)
    filter_options(given_out)
    search = _room(rooms, "search", tr("找题：任意长度的词、式子、标签"), "search 一元二次方程")
    search.add_argument("words", nargs="*", metavar=tr("词"), help=tr("每个词都要有"))
    filter_options(search)
    search.add_argument("--limit", type=int, default=SHOWN, metavar="N", help=tr("最多几题"))
    search.add_argument(
        "--after", type=int, metavar="N", help=tr("接着上一页往下：上一页给出的 after")
    )
    dedupe = _room(rooms, "dedupe", tr("找出说法相同、数也相同的题"), "dedupe")
    dedupe.add_argument(
        "--remove", action="store_true", help=tr("每组只留一题：有解答的、有答案的、最早的优先")
    )
    _room(rooms, "stats", tr("题库里有多少题"), "stats")


def filter_options(parser: argparse.ArgumentParser) -> None:
    """The options that choose problems of the bank."""
    parser.add_argument("--point", default="", metavar="CODE", help=tr("知识点的编码或它的开头"))
    parser.add_argument("--kind", default="", choices=KINDS[1:], help=tr("题型"))
    parser.add_argument("--grade", type=int, choices=GRADES, metavar="N", help=tr("年级，1 到 12"))
    parser.add_argument(
        "--difficulty", type=int, choices=DIFFICULTIES, metavar="N", help=tr("难度，1 到 5")
    )
    parser.add_argument(
        "--tag", action="append", default=[], metavar=tr("标签"), help=tr("可以写几次，都要有")
    )
    parser.add_argument("--origin", default="", metavar="FILE", help=tr("来源文件的名字"))


def filter_of(options: argparse.Namespace) -> BankFilter:
    """What the options of `filter_options` choose."""
    return BankFilter(
        words=" ".join(getattr(options, "words", ())),
        point=options.point,
        kind=options.kind,
        grade=options.grade,
        difficulty=options.difficulty,
        tags=tuple(options.tag),
        origin=options.origin,
    )


def _room(rooms: Any, name: str, does: str, example: str) -> argparse.ArgumentParser:
    room: argparse.ArgumentParser = rooms.add_parser(
        name,
        help=does,
        description=does,
        epilog=f"{tr('例：')}wenqu bank {example}",
        allow_abbrev=False,
    )
    shared_options(room)
    json_option(room)
    return room


def _perform(options: argparse.Namespace, context: Context) -> int:
    start = perf_counter()
    bank = Banking.open(context.paths)
    try:
        document = ACTIONS[options.action](bank, options)
    finally:
        bank.close()
    if options.json:
        say({**document, "seconds": round(perf_counter() - start, 3)})
    return DONE


def _search(bank: Banking, options: argparse.Namespace) -> Mapping[str, Any]:
    limit = min(max(options.limit, 1), MOST_SHOWN)
    page = bank.search(filter_of(options), options.after, limit)
    if not options.json:
        for item in page.items:
            print_item(item)
        if page.after is not None:
            tell(tr("后面还有：加上 --after {after}", after=page.after))
        elif not page.items:
            tell(tr("没有找到。"))
    return {"problems": [problem_of(item) for item in page.items], "after": page.after}


def _dedupe(bank: Banking, options: argparse.Namespace) -> Mapping[str, Any]:
    with interruptible() as cancel:
        groups = bank.repeats(GROUPS, cancel)
    removed = 0
    if options.remove:
        removed = bank.forget(*(item.identifier for group in groups for item in group[1:]))
    if not options.json:
        for group in groups:
            print()
            for item in group:
                print_item(item)
        tell(_sentence(groups, removed, options.remove))
    return {
        "groups": [[problem_of(item) for item in group] for group in groups],
        "problems": sum(len(group) for group in groups),
        "removed": removed,
    }


def _sentence(groups: tuple[tuple[BankItem, ...], ...], removed: int, remove: bool) -> str:
    if not groups:
        return tr("没有重复的题。")
    if remove:
        return tr("{groups} 组重复，删掉了 {removed} 题。", groups=len(groups), removed=removed)
    return tr("{groups} 组重复。加上 --remove 每组只留第一题。", groups=len(groups))


def _stats(bank: Banking, options: argparse.Namespace) -> Mapping[str, Any]:
    found = bank.statistics()
    if not options.json:
        print_counts(found)
    return counts_of(found)


def _import(bank: Banking, options: argparse.Namespace) -> Mapping[str, Any]:
    return import_from(bank, options)


def _export(bank: Banking, options: argparse.Namespace) -> Mapping[str, Any]:
    return export_to(bank, options, filter_of(options))


ACTIONS: Mapping[str, Action] = {
    "import": _import,
    "export": _export,
    "search": _search,
    "dedupe": _dedupe,
    "stats": _stats,
}

COMMAND = Command(
    examples=(
        "  wenqu bank import 题库.xlsx --dry-run --json\n"
        "  wenqu bank export 题库.docx --grade 9\n"
        "  wenqu bank search 方程 --grade 7\n"
        '  wenqu bank search "x^2-5x+6" --json\n'
        "  wenqu bank dedupe\n"
        "  wenqu bank stats --json"
    ),
    prepare=_prepare,
    perform=_perform,
)
