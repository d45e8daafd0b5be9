"""The memory fit: arithmetic that can be checked by hand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.runtime.fit import GIB, MIB, Device, ModelShape, plan_fit
from engine.runtime.prompt_cache import MOST_REMEMBERED

# A 14-billion-parameter Qwen2 in Q4_K_M: 48 layers, 8 key-value heads of 128.
BIG = ModelShape(
    layers=48,
    embedding=5120,
    heads=40,
    heads_kv=8,
    key_length=128,
    value_length=128,
    feed_forward=13824,
    vocabulary=152_064,
    context_length=131_072,
    layer_bytes=(165_000_000,) * 48,
    input_bytes=438_000_000,
    output_bytes=639_000_000,
)
CPU = Device("CPU", "processor", "cpu", 24 * GIB, 32 * GIB)


def card(gigabytes: float) -> Device:
    return Device("CUDA0", "card", "gpu", round(gigabytes * GIB), round(gigabytes * GIB))


def test_the_cache_of_the_product_model_is_three_quarters_of_a_gibibyte_for_4k() -> None:
    assert BIG.cache_bytes(4096, "f16") == round(0.75 * GIB)
    assert BIG.cache_bytes(4096, "q8_0") == round(0.75 * GIB * 17 / 32)


def test_no_card_is_said() -> None:
    fit = plan_fit(BIG, (CPU,), context=8192)
    assert fit.sentence == "CPU：没有找到显卡"
    assert fit.best.layers == 0
    assert fit.enough


def test_a_card_without_support_is_told_apart() -> None:
    fit = plan_fit(BIG, (CPU,), context=8192, missing_back_end=True)
    assert "推理库没有带显卡支持" in fit.sentence


def test_a_card_that_is_switched_off_is_said() -> None:
    assert plan_fit(BIG, (CPU, card(24)), context=8192, gpu="off").sentence.startswith("CPU：设置")


def test_sixteen_gigabytes_hold_every_layer_and_16k() -> None:
    fit = plan_fit(BIG, (CPU, card(16)), context=16_384)
    assert fit.sentence == "GPU 49/49 层"
    assert (fit.best.layers, fit.best.context) == (49, 16_384)


def test_twelve_gigabytes_hold_every_layer_with_a_shorter_memory() -> None:
    fit = plan_fit(BIG, (CPU, card(11)), context=16_384, cache_type="f16")
    assert (fit.best.layers, fit.best.context) == (49, 8192)
    compact = plan_fit(BIG, (CPU, card(11)), context=16_384).best
    assert (compact.layers, compact.context, compact.cache_type) == (49, 16_384, "q8_0")


def test_eight_gigabytes_hold_some_layers() -> None:
    fit = plan_fit(BIG, (CPU, card(8)), context=16_384)
    assert 28 <= fit.best.layers <= 40
    assert fit.sentence == f"GPU {fit.best.layers}/49 层"


def test_a_busy_card_is_left_alone() -> None:
    fit = plan_fit(BIG, (CPU, card(0.9)), context=8192)
    assert fit.best.layers == 0
    assert "0.9 GB" in fit.sentence


def test_two_cards_are_added_up() -> None:
    fit = plan_fit(BIG, (CPU, card(8), card(8)), context=8192)
    assert fit.best.layers == 49


def test_a_number_of_layers_is_obeyed_within_bounds() -> None:
    assert plan_fit(BIG, (CPU, card(8)), context=8192, gpu="20").best.layers == 20
    assert plan_fit(BIG, (CPU, card(8)), context=8192, gpu="999").best.layers == 49


def test_a_machine_that_is_too_small_is_told_beforehand() -> None:
    small = replace(CPU, free=3 * GIB, total=4 * GIB)
    assert not plan_fit(BIG, (small,), context=8192).enough
    assert plan_fit(BIG, (small, card(16)), context=8192).enough


def test_the_context_never_exceeds_what_the_model_learned() -> None:
    assert plan_fit(replace(BIG, context_length=4096), (CPU,), context=32_768).best.context == 4096


@given(st.floats(0, 40), st.integers(512, 131_072), st.sampled_from(["auto", "f16", "q8_0"]))
def test_what_is_planned_fits_and_the_steps_go_down(
    gigabytes: float, context: int, cache_type: str
) -> None:
    fit = plan_fit(BIG, (CPU, card(gigabytes)), context=context, cache_type=cache_type)
    best = fit.best
    needed = BIG.card_bytes(best.layers, best.context, best.cache_type, 16)
    assert needed <= max(0, gigabytes * GIB)
    sizes = [(step.layers, step.context) for step in fit.attempts]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == len(sizes)
    assert sizes[-1][0] == 0


@given(st.floats(1, 39), st.floats(0, 1))
def test_more_memory_never_means_fewer_layers(gigabytes: float, more: float) -> None:
    less = plan_fit(BIG, (CPU, card(gigabytes)), context=8192, cache_type="f16").best.layers
    assert (
        plan_fit(BIG, (CPU, card(gigabytes + more)), context=8192, cache_type="f16").best.layers
        >= less
    )


@pytest.mark.parametrize("tied", [True, False])
def test_a_borrowed_output_is_counted_on_the_card(tied: bool) -> None:
    shape = replace(BIG, output_bytes=20_000) if tied else BIG
    ends = shape.card_bytes(1, 4096, "f16", 16) - shape.compute_bytes(4096, 16)
    assert ends == (438_020_000 if tied else 639_000_000)


# What llama.cpp (llama-cpp-python 0.3.36) reported on a processor with room for 20 sequences:
# (layers, embedding, heads, heads_kv, key, feed, vocabulary), context, MiB of compute and output.
REPORTED = [
    ((24, 896, 14, 2, 64, 4864, 151_936), 4096, 40.13 + 11.59),
    ((28, 1536, 12, 2, 128, 8960, 151_936), 4096, 69.58 + 11.59),
]


@pytest.mark.parametrize(("sizes", "context", "reported"), REPORTED)
def test_the_working_buffers_are_those_that_llama_cpp_reports(
    sizes: tuple[int, ...], context: int, reported: float
) -> None:
    layers, embedding, heads, heads_kv, key, feed, vocabulary = sizes
    shape = replace(
        BIG, layers=layers, embedding=embedding, heads=heads, heads_kv=heads_kv, key_length=key,
        value_length=key, feed_forward=feed, vocabulary=vocabulary,
    )  # fmt: skip
    assert shape.compute_bytes(context, 20 - MOST_REMEMBERED) / MIB == pytest.approx(
        reported, rel=0.002
    )


def test_weights_that_lie_twice_count_in_the_report_but_not_in_what_memory_must_hold() -> None:
    twice = replace(BIG, repacked_bytes=4_800_000_000)
    plain, fit = plan_fit(BIG, (CPU,), context=8192), plan_fit(twice, (CPU,), context=8192)
    assert fit.predicted_bytes == plain.predicted_bytes + 4_800_000_000
    assert fit.main_bytes == plain.main_bytes == plain.predicted_bytes
    on_card = plan_fit(twice, (CPU, card(24)), context=8192)
    assert on_card.predicted_bytes == plain.predicted_bytes
    assert on_card.card_bytes > 9_000_000_000


def test_each_card_of_several_needs_room_to_work_in() -> None:
    one, two = plan_fit(BIG, (CPU, card(11)), context=8192), (CPU, card(6), card(5))
    assert one.best.layers == 49
    assert plan_fit(BIG, two, context=8192, cache_type="f16").best.layers < 49
