"""Which models there are, which of them are on disk, and how one gets there."""

from engine.models.bringing import Libraries, bring
from engine.models.catalogue import describe, describe_served, load_catalogue
from engine.models.elsewhere import other_shelves
from engine.models.fetching import fetch
from engine.models.gguf import BrokenModelError, GgufHeader, read_header
from engine.models.importing import import_model
from engine.models.listing import Listed, ManyFilesError
from engine.models.model import (
    Catalogue,
    HubSource,
    Model,
    ModelFile,
    Source,
    UrlSource,
    WheelsSource,
)
from engine.models.place import FilePlace, Place, read_place
from engine.models.shelf import MissingModelError, Shelf

__all__ = [
    "BrokenModelError",
    "Catalogue",
    "FilePlace",
    "GgufHeader",
    "HubSource",
    "Libraries",
    "Listed",
    "ManyFilesError",
    "MissingModelError",
    "Model",
    "ModelFile",
    "Place",
    "Shelf",
    "Source",
    "UrlSource",
    "WheelsSource",
    "bring",
    "describe",
    "describe_served",
    "fetch",
    "import_model",
    "load_catalogue",
    "other_shelves",
    "read_header",
    "read_place",
]
