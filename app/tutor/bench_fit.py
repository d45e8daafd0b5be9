"""`wenqu bench fit`: the memory that was foretold beside what llama.cpp reports after loading."""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.paths import Paths
from app.tutor.bench_checkpoints import Sketch, write_checkpoint
from app.tutor.benches import Figure, at_most, not_measured, shown
from engine import prompt, runtime
from engine.cancel import Cancel
from engine.i18n import tr
from engine.models import Catalogue, Shelf, load_catalogue, other_shelves, read_header
from engine.progress import Progress, Report
from engine.runtime.fit import CACHE_BYTES
from engine.runtime.pace import memory_speed, tokens_per_second

CONTEXTS = (2048, 4096, 8192, 16_384)
BOUND = 8.0
"""Per cent that the prediction may be off."""

WORDS = 48
"""Tokens written to measure how fast the starter is."""

# Few heads for many (grouped), as many as there are, and a vocabulary larger than all the rest.
SKETCHES = (
    (Sketch("grouped", 6, 1024, 16, 2, 2816, 32_000), "Q4_K_M"),
    (Sketch("every-head", 4, 768, 12, 12, 2048, 32_000), "F16"),
    (Sketch("wide-words", 3, 512, 8, 2, 1408, 151_936, tied=True), "Q8_0"),
)
AGAIN = ("Q8_0", "Q4_0")
"""What the starter is quantised to once more, here, by our own quantiser."""

_BUFFER = re.compile(r"(?:model|KV|RS|output|compute) buffer size = +([0-9.]+) MiB")


@dataclass(frozen=True, slots=True)
class Measured:
    """One load: what was foretold and what was reported, in bytes."""

    context: int
    cache_type: str
    foretold: int
    reported: int

    @property
    def error(self) -> float:
        """Per cent, with its sign: above nought is too much foretold."""
        return 100 * (self.foretold / max(1, self.reported) - 1)


def fit_here(paths: Paths, report: Report) -> tuple[Figure, ...]:
    """`fit` with the models of this computer; other programs' folders are looked into too."""
    catalogue = load_catalogue()
    shelf = Shelf(
        paths.models,
        paths.cache / "model-hashes.json",
        catalogue,
        other_shelves(os.environ, Path.home()),
    )
    return fit(catalogue, shelf, report)


def fit(catalogue: Catalogue, shelf: Shelf, report: Report) -> tuple[Figure, ...]:
    """The worst error of each model over every context and cache type, and the starter's pace."""
    figures: list[Figure] = []
    errors: list[float] = []
    cards = False
    starter = shelf.find(catalogue.starter)
    with tempfile.TemporaryDirectory(prefix="wenqu-fit-") as folder:
        for name, file in _models(catalogue, shelf, Path(folder), report):
            measured, layers = _measure(name, file, Path(folder), report)
            worst = max(measured, key=lambda one: abs(one.error))
            errors += [abs(one.error) for one in measured]
            cards = cards or layers > 0
            figures.append(
                at_most(
                    f"{name}：预测与实报最大相差",
                    abs(worst.error),
                    BOUND,
                    note=f"{worst.foretold / 1e6:.0f} / {worst.reported / 1e6:.0f} MB, "
                    f"{worst.context} {worst.cache_type}, {len(measured)}",
                )
            )
        if starter is not None:
            figures += _pace(starter.path, Path(folder), report)
    figures.append(at_most("所有模型里最大相差", max(errors, default=100.0), BOUND))
    if not cards:
        figures.append(not_measured("显卡上的相差", tr("没有找到显卡")))
    return tuple(figures)


def _models(
    catalogue: Catalogue, shelf: Shelf, folder: Path, report: Report
) -> Iterator[tuple[str, Path]]:
    """Models that are here, and others made for the occasion, each gone before the next."""
    from engine.models.convert import convert
    from engine.runtime.quantising import quantise

    for model in (catalogue.starter, *(one for one in catalogue.models if one.role == "test")):
        file = shelf.find(model)
        if file is not None:
            yield f"{model.name} {model.quantisation}", file.path
    starter = shelf.find(catalogue.starter)
    for kind in AGAIN if starter is not None else ():
        assert starter is not None  # noqa: S101 (there is nothing to loop over without it)
        report(Progress(tr("正在量化成 {kind}", kind=kind)))
        again = quantise(starter.path, folder / f"starter-{kind}.gguf", kind, again=True)
        yield f"{catalogue.starter.name} {kind}", again
        again.unlink()
    for sketch, kind in SKETCHES:
        report(Progress(tr("正在转换 {name}", name=sketch.name)))
        plain = convert(write_checkpoint(folder / sketch.name, sketch), folder / "plain.gguf")
        made = plain
        if kind != "F16":
            made = quantise(plain, folder / f"{sketch.name}.gguf", kind, Cancel())
        yield f"{sketch.name} {kind}", made


def _measure(
    name: str, file: Path, folder: Path, report: Report
) -> tuple[tuple[Measured, ...], int]:
    """Load `file` every way, in one child; how many layers a card took comes too."""
    setup = _setup(name, file)
    log = folder / "llama.log"
    found: list[Measured] = []
    layers = 0
    with runtime.ModelClient(log=log) as client:
        for context in CONTEXTS:
            for cache_type in CACHE_BYTES:
                report(
                    Progress(tr("正在装入 {name}，上下文 {context}", name=name, context=context))
                )
                start = log.stat().st_size if log.exists() else 0
                loaded = client.load(_with(setup, context, cache_type))
                layers = max(layers, loaded.layers)
                foretold = setup.shape.all_bytes(
                    loaded.context, loaded.cache_type, setup.sequences, loaded.layers
                )
                found.append(Measured(context, cache_type, foretold, _reported(log, start)))
    return tuple(found), layers


def _reported(log: Path, start: int) -> int:
    """The sum of all buffers that llama.cpp named since `start`."""
    with log.open("rb") as stream:
        stream.seek(start)
        text = stream.read().decode("utf-8", "replace")
    return round(sum(float(size) for size in _BUFFER.findall(text)) * 1024**2)


def _pace(file: Path, folder: Path, report: Report) -> list[Figure]:
    """Tokens a second as foretold from the memory's speed, and as they come."""
    report(Progress(tr("正在量速度")))
    setup = _setup("starter", file)
    foretold = tokens_per_second(setup.shape, memory_speed())
    request = runtime.Request(
        prompt.load_template("solve.v1").messages("从 1 数到 60。"), max_tokens=WORDS
    )
    times: list[float] = []

    def on_event(event: runtime.RuntimeEvent) -> None:
        if isinstance(event, runtime.Piece):
            times.append(time.monotonic())

    with runtime.ModelClient(log=folder / "llama.log") as client:
        layers = client.load(_with(setup, CONTEXTS[0], "f16")).layers
        client.generate(request)
        times.clear()
        (told,) = client.generate(request, on_event)
    if layers or len(times) < 2:
        return []
    measured = (told.tokens - 1) / max(1e-9, times[-1] - times[0])
    return [
        shown(
            "预测每秒词元（自带模型，处理器）", foretold, "个", f"{memory_speed() / 1e9:.1f} GB/s"
        ),
        shown("实测每秒词元（自带模型，处理器）", measured, "个"),
    ]


def _setup(name: str, file: Path) -> runtime.ModelSetup:
    header = read_header(file)
    return runtime.ModelSetup(
        path=file,
        name=name,
        shape=runtime.ModelShape.of(header),
        chat_template=header.chat_template,
        bos=header.bos,
        eos=header.eos,
    )


def _with(setup: runtime.ModelSetup, context: int, cache_type: str) -> runtime.ModelSetup:
    return replace(setup, context=context, cache_type=cache_type)
