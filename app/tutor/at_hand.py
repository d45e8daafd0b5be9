"""The model that answers on this computer: found as a question finds it, and set up to run."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from app.paths import Paths
from app.settings import load_settings
from app.tutor.modelling import ModelRoom, setup_of
from engine import models, runtime
from engine.cancel import Cancel
from engine.models import Model, ModelFile
from engine.progress import Report, silent


@dataclass(frozen=True, slots=True)
class AtHand:
    """A model file whose hash is known, and how it is to be loaded."""

    model: Model
    file: ModelFile
    setup: runtime.ModelSetup


def at_hand(
    paths: Paths,
    name: str | None = None,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> AtHand:
    """The model called `name`, by default the one in the settings.

    Raises `NoModelError` when it isn't on disk, `WorldError` for a file that can't be used.
    """
    settings = load_settings(paths.settings)
    catalogue = models.load_catalogue()
    shelf = models.Shelf(
        folder=paths.models,
        catalogue=catalogue,
        record=paths.cache / "model-hashes.json",
        elsewhere=models.other_shelves(os.environ, Path.home()),
    )
    room = ModelRoom(catalogue, shelf, runtime.ModelClient())
    room.use(settings.model)
    file = room.find(name)
    if not file.sha256:
        file = shelf.verify(file, report, cancel or Cancel())
    model = file.model or models.describe(models.read_header(file.path))
    return AtHand(model, file, setup_of(file, model, settings.gpu))
