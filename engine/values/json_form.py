"""The values as JSON and back, with a version in every document."""

import json
from collections.abc import Mapping
from typing import Any, Optional, TypeVar

import cattrs
from cattrs.strategies import configure_tagged_union

from engine.values.layout import Layout
from engine.values.picture import Drawing

SCHEMA = "wenqu/1"

Value = TypeVar("Value")


class MalformedValueError(ValueError):
    """A document isn't the value it claims to be; the text says where."""


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=False, detailed_validation=True)
    for union in (Layout, Drawing):
        configure_tagged_union(union, converter, tag_name="type")
        _allow_none(converter, union)
    return converter


def _allow_none(converter: cattrs.Converter, union: Any) -> None:
    """`Layout | None` flattens to a new union that cattrs no longer knows: teach it."""
    write = converter.get_unstructure_hook(union)
    read = converter.get_structure_hook(union)
    optional = Optional[union]  # noqa: UP045 (built from a value, so `|` would not type-check)
    converter.register_unstructure_hook_func(
        lambda kind: kind == optional, lambda value: None if value is None else write(value)
    )
    converter.register_structure_hook_func(
        lambda kind: kind == optional,
        lambda value, _: None if value is None else read(value, union),
    )


_CONVERTER = _converter()


def to_plain(value: object) -> Any:
    """`value` as plain dictionaries, lists, strings and numbers, without the schema's name."""
    return _CONVERTER.unstructure(value)


def to_json(value: object) -> str:
    """One value as one JSON document that names its schema; Chinese stays readable."""
    return json.dumps({"schema": SCHEMA, **to_plain(value)}, ensure_ascii=False, allow_nan=False)


def from_json(text: str, kind: type[Value]) -> Value:
    """Read one value of `kind` back; unknown fields are ignored, so an older program can read on.

    Raises `MalformedValueError` for anything that isn't such a document.
    """
    try:
        loaded = json.loads(text)
        if not isinstance(loaded, Mapping):
            raise MalformedValueError("not a JSON object")
        schema = loaded.get("schema", SCHEMA)
        if schema != SCHEMA:
            raise MalformedValueError(f"schema {schema!r} is not {SCHEMA!r}")
        body = {key: item for key, item in loaded.items() if key != "schema"}
        return _CONVERTER.structure(body, kind)
    except MalformedValueError:
        raise
    except (RecursionError, ValueError, cattrs.BaseValidationError) as error:
        raise MalformedValueError(str(error)) from error
