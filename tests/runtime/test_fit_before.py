"""How a model would fit before it is downloaded, from what its authors publish of it."""

import pytest

from engine.models import load_catalogue
from engine.runtime import Device, ModelShape, plan_fit

GB = 1_000_000_000
CATALOGUE = load_catalogue()


def shape_of(name: str) -> ModelShape:
    model = CATALOGUE.find(name)
    assert model.outline is not None
    return ModelShape.sketched(model.outline, model.layers, model.size)


def card(gigabytes: float) -> tuple[Device, ...]:
    free = round(gigabytes * 1024**3 * 0.97)
    return (
        Device("CPU", "", "cpu", 32 * GB, 32 * GB),
        Device("CUDA0", "", "gpu", free, round(gigabytes * 1024**3)),
    )


@pytest.mark.parametrize("model", CATALOGUE.models, ids=lambda model: model.id)
def test_every_model_of_the_catalogue_has_its_weights_shared_out_to_the_byte(model) -> None:  # type: ignore[no-untyped-def]
    shape = shape_of(model.id)
    whole = sum(shape.layer_bytes) + shape.input_bytes + shape.output_bytes
    assert 0 <= model.size - whole <= model.layers + 3
    assert shape.heads % shape.heads_kv == 0


@pytest.mark.parametrize(
    ("gigabytes", "context", "least", "most"),
    [(16, 16384, 49, 49), (12, 8192, 49, 49), (8, 8192, 26, 40)],
)
def test_confucius_fits_cards_as_the_arithmetic_of_its_layers_says(
    gigabytes: float, context: int, least: int, most: int
) -> None:
    # 48 layers of 8 heads of 128 cache 0.75 GiB per 4K; Q4_K_M has 9.0 GB of weights.
    fit = plan_fit(shape_of("confucius3"), card(gigabytes), context=context, sequences=1)
    assert least <= fit.best.layers <= most


def test_the_cache_of_confucius_is_three_quarters_of_a_gibibyte_for_four_thousand_tokens() -> None:
    assert shape_of("confucius3").cache_bytes(4096, "f16") == 3 * 1024**3 // 4
