"""`wenqu eval`: a model measured on a set of questions, as its paper measures it; the log resumes."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli.command import (
    CANNOT,
    DONE,
    Command,
    Context,
    WrongUseError,
    interruptible,
    json_option,
    say,
    tell,
)
from app.cli.progress import TerminalProgress
from engine.evals import SUITES, Log, Score, Share, Suite, difference, read_items, score
from engine.evals.log import read_log
from engine.i18n import tr

MOST_VOTES = 64


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("suite", choices=tuple(SUITES), metavar="SUITE", help="、".join(SUITES))
    parser.add_argument("--items", metavar="FILE", help=tr("题目的文件，原样的 JSON 或 JSON Lines"))
    parser.add_argument("--model", metavar="NAME", help=tr("测哪个模型（名字或 GGUF 文件）"))
    parser.add_argument("--votes", type=int, default=1, metavar="N", help=tr("每次作答几份再表决"))
    parser.add_argument("--k", type=int, metavar="K", help=tr("每题作答几次；不写就按论文的办法定"))
    parser.add_argument("--limit", type=int, metavar="N", help=tr("只测前 N 题"))
    parser.add_argument("--seed", type=int, default=0, metavar="S", help=tr("随机种子"))
    parser.add_argument("--plain", action="store_true", help=tr("只看模型，不让代数先做"))
    parser.add_argument("--out", metavar="LOG", help=tr("记录写到哪里；写过的不再测"))
    parser.add_argument("--against", metavar="LOG", help=tr("和另一份记录比"))
    json_option(parser)


def _perform(options: argparse.Namespace, context: Context) -> int:
    if options.items is None:
        raise WrongUseError("请用 --items 给题目的文件；各套题由评测的人自己下载。")
    if not 1 <= options.votes <= MOST_VOTES:
        raise WrongUseError("--votes 要在 1 到 {most} 之间。", most=MOST_VOTES)
    suite = SUITES[options.suite]
    items = read_items(Path(options.items))[: options.limit]
    samples = options.k or (suite.samples(len(items)) if suite.published else 1)
    with _log(options, samples, context) as log:
        if not _run(options, samples, items, log, context):
            return CANNOT
        found = score(log.attempts)
        against = read_log(Path(options.against))[1] if options.against else None
        if options.json:
            say(_document(found, suite, log, against))
        else:
            _print(found, suite)
            if against is not None:
                turned = difference(against, log.attempts)
                print(tr("比另一份多对 {gained} 题，少对 {lost} 题（共同 {shared} 题，p={chance:.3f}）",
                         gained=len(turned.gained), lost=len(turned.lost), shared=turned.shared,
                         chance=turned.chance))  # fmt: skip
    return DONE


@contextmanager
def _log(options: argparse.Namespace, samples: int, context: Context) -> Iterator[Log]:
    setting = {
        "suite": options.suite,
        "items": Path(options.items).name,
        "model": options.model or "",
        "votes": options.votes,
        "k": samples,
        "seed": options.seed,
        "plain": options.plain,
    }
    name = f"{options.suite}-{options.model or 'default'}-{options.votes}.jsonl"
    path = Path(options.out) if options.out else context.paths.data / "evals" / Path(name).name
    yield Log(path, setting)


def _run(
    options: argparse.Namespace, samples: int, items: tuple[object, ...], log: Log, context: Context
) -> bool:
    # Imported now, when everything that was typed has been found good.
    from app.tutor.evaluating import Run
    from app.tutor.tutor import open_tutor

    tutor = open_tutor(context.paths)
    progress = TerminalProgress()
    try:
        run = Run(options.model, samples, options.votes, options.seed, options.plain)
        with interruptible() as cancel:
            for _ in tutor.evaluating().run(items, run, log, progress, cancel):  # type: ignore[arg-type]
                pass
            if cancel.wanted:
                progress.close()
                tell(tr("停下了，测过的都记着；同样的命令再运行一次就接着测。"))
                return False
    finally:
        progress.close()
        tutor.close()
    return True


def _document(found: Score, suite: Suite, log: Log, against: object) -> dict[str, object]:
    document: dict[str, object] = {
        "suite": suite.name,
        "setting": log.setting,
        "items": found.accuracy.count,
        "accuracy": found.accuracy.value,
        "interval": [found.accuracy.low, found.accuracy.high],
        "by_grade": {name: _figures(share) for name, share in found.by_grade},
        "by_tag": {name: _figures(share) for name, share in found.by_tag},
        "sure": {
            "share": found.sure_share,
            "precision": found.sure.value,
            "interval": [found.sure.low, found.sure.high],
        },
        "tokens": found.tokens,
        "seconds": found.seconds,
        "published": suite.published,
    }
    if isinstance(against, list):
        turned = difference(against, log.attempts)
        document["difference"] = {
            "shared": turned.shared,
            "gained": list(turned.gained),
            "lost": list(turned.lost),
            "chance": turned.chance,
        }
    return document


def _figures(share: Share) -> dict[str, object]:
    return {"accuracy": share.value, "items": share.count, "interval": [share.low, share.high]}


def _print(found: Score, suite: Suite) -> None:
    print(f"{suite.title}  {_percent(found.accuracy)}  n={found.accuracy.count}")
    if suite.published is not None:
        print(tr("  论文公布的 Confucius3-Math：{value}%", value=suite.published))
    for name, share in found.by_grade:
        print(f"  {name:>10}  {_percent(share)}  n={share.count}")
    print(tr("  有把握的占 {share:.1%}，其中对的 {right}", share=found.sure_share,
             right=_percent(found.sure)))  # fmt: skip
    print(
        tr("  词元 {tokens:,}，用时 {seconds:,.0f} 秒", tokens=found.tokens, seconds=found.seconds)
    )


def _percent(share: Share) -> str:
    return f"{share.value:.1%} [{share.low:.1%}, {share.high:.1%}]"


COMMAND = Command(
    examples=(
        "  wenqu eval cmath --items cmath_dev.jsonl --limit 60 --votes 8 --k 1\n"
        "  wenqu eval own --items 我的题.jsonl --model starter --out 记录.jsonl --json"
    ),
    prepare=_prepare,
    perform=_perform,
)
