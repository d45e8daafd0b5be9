"""The model files, fetched by the program's own door, which checks each by its hash."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from setup_steps.command import Runner
from setup_steps.places import Places
from setup_steps.sentence import Sentence
from setup_steps.step import Step, fingerprint

STARTER = "starter"
TEST_MODEL = "test"
"""Names in the program's catalogue."""


@dataclass(frozen=True, slots=True)
class Model:
    """What set-up needs to know of a model; its sources are the program's own business."""

    name: str
    file: Path
    sha256: str
    size: int


def find_model(places: Places, name: str) -> Model:
    """The model called `name` in the catalogue, and where its file belongs."""
    catalogue = places.root / "engine" / "models" / "catalogue.toml"
    for entry in tomllib.loads(catalogue.read_text(encoding="utf-8"))["model"]:
        if entry["id"] == name:
            file = places.models / entry["file_name"]
            return Model(name, file, entry["sha256"], entry["size"])
    raise KeyError(f"{catalogue} has no model {name!r}")


def model_step(places: Places, name: str) -> Step:
    """The step that brings the model called `name` into the models' folder."""
    model = find_model(places, name)
    gigabytes = f"{model.size / 1e9:.1f} GB"

    def work(runner: Runner) -> None:
        runner.run(places.program("wenqu"), "model", "pull", name)

    return Step(
        name=f"model-{name}",
        title=Sentence(f"下载模型 {name}（{gigabytes}）", f"model {name} ({gigabytes})"),
        work=work,
        fingerprint=fingerprint(model.sha256, str(model.file)),
        evidence=(model.file,),
        after=("program",),
    )
