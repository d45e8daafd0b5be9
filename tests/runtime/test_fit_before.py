"""How a model would fit before it is downloaded, from what its authors publish of it."""

import pytest

from engine.models import load_catalogue
from engine.runtime import Device, ModelShape, plan_fit

GB = 1_000_000_000
CATALOGUE = load_catalogue()


def shape_of(name: str) -> ModelShape:
    model = CATALOGUE.find(name)
    assert model.outline is not None
    return ModelShape.sketched(model.outline, model.layers, model.size, model.quantisation)


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


# Read from the official files' own headers: each weights' bytes in the file, and those kept twice.
@pytest.mark.parametrize(("name", "in_file", "twice"), [("starter", 1_111_370_752, 625_508_352)])
def test_what_is_foretold_of_the_starter_is_what_its_header_says(
    name: str, in_file: int, twice: int
) -> None:
    shape = shape_of(name)
    known = in_file + twice
    told = sum(shape.layer_bytes) + shape.input_bytes + shape.output_bytes + shape.repacked_bytes
    assert told == pytest.approx(known, rel=0.03)


@pytest.mark.parametrize("model", CATALOGUE.models, ids=lambda model: model.id)
def test_a_models_published_sizes_make_the_bits_of_its_quantisation(model) -> None:  # type: ignore[no-untyped-def]
    outline = model.outline
    assert outline is not None
    ends = outline.vocabulary * outline.embedding * (1 if outline.tied else 2)
    heads = 2 * (outline.heads + outline.heads_kv) * outline.key_length
    block = outline.embedding * heads + 3 * outline.embedding * outline.feed_forward
    bits = 8 * model.size / (model.layers * block + ends)
    # The usual bits of a weight in each mix; small models keep more of theirs in the ends.
    usual = {"Q3_K_M": 3.9, "Q4_K_M": 4.9, "Q5_K_M": 5.7, "Q6_K": 6.6, "Q8_0": 8.5}
    assert bits == pytest.approx(usual[model.quantisation], rel=0.3 if model.id == "test" else 0.05)
