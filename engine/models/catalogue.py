"""Reads the catalogue, a table that people may edit, into values."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import cattrs

from engine.models.gguf import GgufHeader
from engine.models.model import (
    Catalogue,
    HubSource,
    Model,
    ModelScopeSource,
    Source,
    UrlSource,
    WheelsSource,
)
from engine.prompt import Sampling, Tags

_BUILT_IN = Path(__file__).with_name("catalogue.toml")
_SOURCES: Mapping[str, type[Source]] = {
    "hub": HubSource,
    "modelscope": ModelScopeSource,
    "url": UrlSource,
    "wheels": WheelsSource,
}
# llama.cpp's llama_ftype: what most of a file's weights are stored as.
_FILE_TYPES = {
    0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 7: "Q8_0", 8: "Q5_0", 9: "Q5_1", 10: "Q2_K",
    11: "Q3_K_S", 12: "Q3_K_M", 13: "Q3_K_L", 14: "Q4_K_S", 15: "Q4_K_M", 16: "Q5_K_S",
    17: "Q5_K_M", 18: "Q6_K", 25: "IQ4_NL", 30: "IQ4_XS", 32: "BF16",
}  # fmt: skip


def load_catalogue(path: Path | None = None) -> Catalogue:
    """The catalogue in `path`, or the one that came with the program.

    Raises `ValueError` for a table that isn't a catalogue.
    """
    table = tomllib.loads((path or _BUILT_IN).read_text(encoding="utf-8"))
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(Source, lambda entry, _: _source(converter, entry))
    converter.register_structure_hook(
        Model, lambda entry, _: converter.structure_attrs_fromdict(_complete(entry), Model)
    )
    try:
        catalogue = Catalogue(converter.structure(table["model"], tuple[Model, ...]))
    except (cattrs.BaseValidationError, KeyError, TypeError) as error:
        raise ValueError(f"not a catalogue: {error}") from error
    identifiers = [model.id for model in catalogue.models]
    if len(set(identifiers)) != len(identifiers) or "starter" not in identifiers:
        raise ValueError("a catalogue has one entry for each id, and a starter")
    return catalogue


def describe(header: GgufHeader) -> Model:
    """A model that the catalogue doesn't know, as its own file describes it."""
    thinks = "<think>" in header.chat_template
    return Model(
        id=header.path.stem,
        name=header.name or header.path.stem,
        family=header.architecture,
        licence="",
        role="other",
        quantisation=_FILE_TYPES.get(header.file_type, ""),
        size=header.file_size,
        sha256="",
        layers=header.layers,
        context=min(8192, header.context_length),
        max_tokens=16384 if thinks else 2048,
        template="solve.v1",
        tags=Tags() if thinks else None,
        sampling=Sampling(temperature=0.6, top_p=0.95) if thinks else Sampling(),
        file_name=header.path.name,
        sources=(),
    )


def describe_served(name: str, catalogue: Catalogue) -> Model:
    """The model that a server calls `name`: one of the catalogue's, or an unknown that may think.

    Servers name models freely ("netease/Confucius3-Math", "confucius3:q4"): the family decides.
    """
    plain = "".join(letter for letter in name.casefold() if letter.isalnum())
    for model in catalogue.models:
        family = "".join(letter for letter in model.family.casefold() if letter.isalnum())
        if model.role == "reasoning" and family in plain:
            return replace(model, id=name, name=name, sources=(), sha256="")
        if name in {model.id, model.name}:
            return replace(model, sources=(), sha256="")
    return Model(
        id=name,
        name=name,
        family="",
        licence="",
        role="other",
        quantisation="",
        size=0,
        sha256="",
        layers=0,
        context=0,
        max_tokens=8192,
        template="solve.v1",
        tags=Tags(),
        sampling=Sampling(temperature=0.6, top_p=0.95),
        file_name="",
        sources=(),
    )


def _complete(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {"tags": None, **entry}


def _source(converter: cattrs.Converter, entry: Mapping[str, Any]) -> Source:
    kind = _SOURCES[entry["kind"]]
    rest = {key: value for key, value in entry.items() if key != "kind"}
    return converter.structure(rest, kind)
