"""A drawing from outside, whatever it holds, is laid out or refused with ValueError."""

import math
import typing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.plot import lay_out
from engine.plot.scene import Disc, Label, Stroke
from engine.values.picture import Drawing
from tests.values.test_drawings import KINDS, values_of


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_any_value_is_laid_out_or_refused(kind: type) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(values_of(kind, st.floats(-1e3, 1e3) | st.floats(), st.integers(-20, 999)))
    def check(drawing: Drawing) -> None:
        try:
            scene = lay_out(drawing)
        except ValueError:
            return
        assert math.isfinite(scene.width)
        assert math.isfinite(scene.height)
        assert len(scene.shapes) < 20_000
        for shape in scene.shapes:
            assert isinstance(shape, (Stroke, Disc, Label))

    check()


def test_the_kinds_are_all_kinds() -> None:
    assert set(KINDS) == set(typing.get_args(Drawing))
