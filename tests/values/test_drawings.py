"""Every kind of drawing survives its JSON, whatever its fields hold."""

import dataclasses
import typing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.values import MalformedValueError, Picture, from_json, to_json
from engine.values.picture import Drawing

KINDS = typing.get_args(Drawing)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
whole_numbers = st.integers(-999, 999)
numbers = st.floats(allow_nan=False, allow_infinity=False)


def values_of(
    kind: typing.Any,
    decimals: st.SearchStrategy[float] = numbers,
    wholes: st.SearchStrategy[int] = whole_numbers,
) -> st.SearchStrategy[typing.Any]:
    """Any value of a field's type, by the type alone."""

    def of(kind: typing.Any) -> st.SearchStrategy[typing.Any]:
        simple = {float: decimals, int: wholes, str: words, bool: st.booleans()}
        if kind in simple:
            return simple[kind]
        if dataclasses.is_dataclass(kind):
            hints = typing.get_type_hints(kind)
            return st.builds(kind, **{name: of(hint) for name, hint in hints.items()})
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if origin is typing.Literal:
            return st.sampled_from(inner)
        if origin is tuple and inner[-1] is Ellipsis:
            return st.lists(of(inner[0]), max_size=3).map(tuple)
        if origin is tuple:
            return st.tuples(*map(of, inner))
        return st.one_of(*(st.none() if part is type(None) else of(part) for part in inner))

    return of(kind)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_drawing_survives(kind: type) -> None:
    @settings(max_examples=15)
    @given(values_of(kind))
    def survives(drawing: Drawing) -> None:
        picture = Picture("x", "描述", drawing)
        assert from_json(to_json(picture), Picture) == picture

    survives()


def test_a_drawing_of_no_known_kind_is_refused() -> None:
    text = '{"kind": "x", "description": "", "drawing": {"type": "Hologram"}}'
    with pytest.raises(MalformedValueError):
        from_json(text, Picture)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_drawings_are_values(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(kind)
