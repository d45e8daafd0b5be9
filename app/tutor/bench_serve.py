"""`wenqu bench serve`: the endpoint as a class uses it, with more and more pupils at once."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.paths import Paths
from app.tutor.bench_runtime import QUESTIONS
from app.tutor.benches import Figure, at_most, shown
from engine.errors import WorldError
from engine.i18n import tr
from engine.progress import Progress, Report
from engine.prompt import load_template
from engine.runtime import Endpoint, Request, endpoint_at
from engine.runtime.remote import RemoteClient

PUPILS = (1, 4, 8, 16, 30)
TOKENS = 64
FEWEST = 4
"""Questions of each measure, however few ask at once."""
TEMPLATE = "solve.v1"


@dataclass(frozen=True, slots=True)
class Class:
    """So many pupils at once: how many questions and words a second, and the wait for the first."""

    pupils: int
    asked: int
    answered: int
    seconds: float
    tokens: int
    first: float


def measure_serve(paths: Paths, report: Report) -> tuple[Figure, ...]:
    """Requests and tokens a second by the number of pupils who ask at once."""
    found: list[Class] = []
    with TemporaryDirectory(prefix="wenqu-bench-") as folder, _serving(paths, Path(folder)) as at:
        _class(at, 1, 0)  # the first question pays for what all the others find
        for place, pupils in enumerate(PUPILS):
            report(Progress(tr("{count} 人同时问", count=pupils), place, len(PUPILS)))
            found.append(_class(at, pupils, 1000 * place))
    lost = sum(each.asked - each.answered for each in found)
    return (
        *(figure for each in found for figure in _figures(each)),
        at_most("没有答上的问题", lost, 0, "个", f"n={sum(each.asked for each in found)}"),
    )


def _figures(found: Class) -> tuple[Figure, ...]:
    who = f"{found.pupils} 人同时问"
    note = f"n={found.asked}"
    return (
        shown(f"{who}，每秒答完", found.answered / found.seconds, "题", note),
        shown(f"{who}，每秒写出", found.tokens / found.seconds, "词元", note),
        shown(f"{who}，第一个字等了", found.first, "秒（中位数）", note),
    )


def _class(at: Endpoint, pupils: int, seed: int) -> Class:
    """`pupils` who each ask one question after another, until everybody has asked enough."""
    each = max(1, -(-FEWEST // pupils))

    def pupil(number: int) -> list[tuple[bool, int, float]]:
        client = RemoteClient(at)
        said = []
        for turn in range(each):
            place = number * each + turn
            question = QUESTIONS[place % len(QUESTIONS)]
            (answer,) = client.generate(
                Request(
                    load_template(TEMPLATE).messages(f"{question}（{seed + place}）"),
                    max_tokens=TOKENS,
                )
            )
            first = answer.time_to_first_token or answer.seconds
            said.append((bool(answer.text), answer.tokens, first))
        return said

    begun = time.monotonic()
    with ThreadPoolExecutor(pupils) as pool:
        said = [one for lines in pool.map(pupil, range(pupils)) for one in lines]
    seconds = time.monotonic() - begun
    return Class(
        pupils,
        len(said),
        sum(answered for answered, _, _ in said),
        seconds,
        sum(tokens for _, tokens, _ in said),
        statistics.median(first for _, _, first in said),
    )


@contextmanager
def _serving(paths: Paths, folder: Path) -> Iterator[Endpoint]:
    """`wenqu serve` in a process of its own, as a school starts it. Raises `WorldError`."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    log = folder / "serve.log"
    wanted = ("serve", "--json", "--port", "0", "--per-client", "64")
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            [*program, *wanted, "--data-dir", str(paths.data)],
            stdout=subprocess.PIPE,
            stderr=errors,
        ) as running,
    ):
        try:
            line = running.stdout.readline() if running.stdout is not None else b""
            said = json.loads(line) if line else {}
            if said.get("status") != "serving":
                reason = str(said.get("reason") or log.read_text(encoding="utf-8")[-200:])
                raise WorldError("服务没有开起来：{reason}", reason=reason)
            yield endpoint_at(said["address"])
        finally:
            running.terminate()
