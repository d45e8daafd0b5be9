"""`wenqu bench runtime`: one stream, remembered beginnings and many samples, each beside its rival."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from app.paths import Paths
from app.tutor.at_hand import AtHand, at_hand
from app.tutor.benches import Figure, at_least, at_most, shown
from app.tutor.modelling import VARIED
from engine import runtime
from engine.i18n import tr
from engine.progress import Progress, Report
from engine.prompt import Message, load_template, render_chat
from engine.runtime import Generation, ModelClient, Request
from engine.runtime.peer import Peer

PAIRS = 8
CONVERSATIONS = 4
ROUNDS = 2
STREAM_TOKENS = 96
SAMPLE_TOKENS = 96
SAMPLES = (8, 16)
WAIT_FOR_DISK = 10.0
QUESTIONS = (
    "小明有24个苹果，给了小红三分之一，又买了5个，现在有多少个？",
    "一辆汽车3小时行驶210千米，照这样的速度，5小时行驶多少千米？",
    "解方程：$3x-7=2(x+4)$",
    "一个长方形的周长是36厘米，长是宽的2倍，它的面积是多少平方厘米？",
    "学校买来120本书，按3:5分给四年级和五年级，五年级分到多少本？",
    "求函数 $f(x)=x^2-4x+7$ 在区间 $[0,5]$ 上的最小值和最大值。",
    "甲、乙两地相距480千米，两车同时从两地相向而行，速度是65和55千米每小时，几小时后相遇？",
    "等差数列的首项是3，公差是4，求前20项的和。",
)


@dataclass(frozen=True, slots=True)
class Spread:
    """Paired ratios: their median, and the least and the greatest."""

    ratios: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.ratios)

    @property
    def note(self) -> str:
        """The span, as it is shown beside the figure."""
        low, high = min(self.ratios), max(self.ratios)
        return f"n={len(self.ratios)}, {low:.3f}–{high:.3f}"


def measure_runtime(paths: Paths, report: Report, name: str | None = None) -> tuple[Figure, ...]:
    """Every row of the table, with the model that answers here."""
    found = at_hand(paths, name, report)
    threads = runtime.find_machine().threads
    setup = replace(found.setup, threads=threads, context=min(found.setup.context, 8192))
    found = replace(found, setup=setup)
    with TemporaryDirectory(prefix="wenqu-bench-") as folder:
        kept = Path(folder) / "kept"
        with ModelClient(Path(folder) / "log", kept) as client:
            client.load(setup)
            figures = one_stream(found, client, report, PAIRS)
            figures += samples_together(found, client, report, ROUNDS)
        figures += beginnings(found, Path(folder), report, CONVERSATIONS)
    note = shown("模型的线程", threads, "", f"{found.model.name}, {found.model.quantisation}")
    return (note, *figures)


def one_stream(
    found: AtHand, client: ModelClient, report: Report, pairs: int
) -> tuple[Figure, ...]:
    """A greedy answer, ours and llama-cpp-python's in turn, the first place changing hands."""
    setup = found.setup
    speeds: list[float] = []
    firsts: list[float] = []
    rates: list[float] = []
    with Peer(setup.path, context=setup.context, threads=setup.threads or 1) as peer:
        for pair in range(-1, pairs):  # the first pair warms both up
            messages = _question(found, QUESTIONS[pair % len(QUESTIONS)])
            prompt = render_chat(setup.chat_template, messages, bos=setup.bos, eos=setup.eos)
            request = Request(messages, max_tokens=STREAM_TOKENS)
            if pair % 2:
                (ours,) = client.generate(request)
                theirs = peer.complete(prompt, STREAM_TOKENS)
            else:
                theirs = peer.complete(prompt, STREAM_TOKENS)
                (ours,) = client.generate(request)
            if pair >= 0:
                speeds.append(_per_second(ours) / theirs.per_second)
                firsts.append(_first(ours) / theirs.first)
                rates.append(_per_second(ours))
            report(Progress(tr("一路作答，和 llama-cpp-python 比"), pair + 1, pairs))
    speed, first = Spread(tuple(speeds)), Spread(tuple(firsts))
    return (
        shown("一路作答", statistics.median(rates), "词元/秒"),
        at_least("一路作答的速度，是 llama-cpp-python 的", speed.median, 0.97, "倍", speed.note),
        at_most("第一个字的用时，是 llama-cpp-python 的", first.median, 1.02, "倍", first.note),
    )


def samples_together(
    found: AtHand, client: ModelClient, report: Report, rounds: int
) -> tuple[Figure, ...]:
    """Samples of one question in one batch, against as many asked one after another."""
    ratios: dict[int, list[float]] = {count: [] for count in SAMPLES}
    rates: dict[int, list[float]] = {count: [] for count in SAMPLES}
    most = max(SAMPLES)
    for turn in range(rounds):
        messages = _question(found, QUESTIONS[turn])
        request = Request(messages, seed=1, sampling=VARIED, max_tokens=SAMPLE_TOKENS)
        alone: list[Generation] = []
        for count in SAMPLES:
            begun = time.monotonic()
            together = client.generate(replace(request, samples=count))
            seconds = time.monotonic() - begun
            while len(alone) < count:
                seed = replace(request, seed=1 + len(alone))
                alone += client.generate(seed)
                done = turn * most + len(alone)
                report(Progress(tr("同一题作答多份"), done, rounds * most))
            ours = sum(each.tokens for each in together) / seconds
            theirs = sum(each.tokens for each in alone) / sum(each.seconds for each in alone)
            ratios[count].append(ours / theirs)
            rates[count].append(ours)
    must = {8: 1.7, 16: 2.5}
    return tuple(
        figure
        for count in SAMPLES
        for figure in (
            at_least(
                f"同一题 {count} 份一起答，比一份一份答快",
                Spread(tuple(ratios[count])).median,
                must[count],
                "倍",
                Spread(tuple(ratios[count])).note,
            ),
            shown(
                f"同一题 {count} 份一起答",
                statistics.median(rates[count]),
                "词元/秒",
                "读题的时间算在内",
            ),
        )
    )


def beginnings(
    found: AtHand, folder: Path, report: Report, conversations: int
) -> tuple[Figure, ...]:
    """The first word of a conversation's second question, and of the first after a restart."""
    second: list[float] = []
    restarted: list[float] = []
    fresh: list[float] = []
    kept = folder / "beginnings"
    for number in range(conversations):
        report(Progress(tr("记住的开头"), number, conversations))
        messages = _question(found, QUESTIONS[number % len(QUESTIONS)])
        other = _question(found, QUESTIONS[(number + 1) % len(QUESTIONS)])
        with ModelClient(folder / "log", kept) as client:
            client.load(found.setup)
            client.generate(Request(other, max_tokens=1))  # what every first question pays
            first = Request(messages, max_tokens=STREAM_TOKENS, reuse=True)
            (answer,) = client.generate(first)
            more = _go_on(messages, answer.text, "请用另一种方法再算一遍，检查答案。")
            again = Request(more, max_tokens=8, reuse=True)
            (warm,) = client.generate(again)
            _wait_for(kept)
            (cold,) = client.generate(replace(again, reuse=False))
            (cold_other,) = client.generate(Request(other, max_tokens=8))
        second.append(_first(warm) / _first(cold))
        restarted.append(_first_after_restart(found, folder, kept, again) / _first(cold))
        new = Request(other, max_tokens=8, reuse=True)
        fresh.append(_first_after_restart(found, folder, kept, new) / _first(cold_other))
    return (
        _beginning("对话的第二问，第一个字的用时", second, must=True),
        _beginning("重新启动后接着问，第一个字的用时", restarted, must=True),
        _beginning("重新启动后问一道新题，第一个字的用时", fresh, must=False),
    )


def _beginning(name: str, ratios: Sequence[float], *, must: bool) -> Figure:
    spread = Spread(tuple(ratios))
    unit = "倍（从头读的）"
    if must:
        return at_most(name, spread.median, 0.4, unit, spread.note)
    return shown(name, spread.median, unit, spread.note)


def _first_after_restart(found: AtHand, folder: Path, kept: Path, request: Request) -> float:
    with ModelClient(folder / "log", kept) as client:
        client.load(found.setup)
        (answer,) = client.generate(request)
    return _first(answer)


def _question(found: AtHand, text: str) -> tuple[Message, ...]:
    return load_template(found.model.template).messages(text)


def _go_on(messages: Sequence[Message], reply: str, more: str) -> tuple[Message, ...]:
    return (*messages, Message("assistant", reply), Message("user", more))


def _first(generation: Generation) -> float:
    return generation.time_to_first_token or generation.seconds


def _per_second(generation: Generation) -> float:
    return (generation.tokens - 1) / max(generation.seconds - _first(generation), 1e-9)


def _wait_for(kept: Path) -> None:
    """The conversation is written down once nobody has asked anything for a second."""
    begun = time.time()
    while time.time() - begun < WAIT_FOR_DISK:
        if any(file.stat().st_mtime >= begun for file in kept.glob("*.prefix")):
            return
        time.sleep(0.1)
