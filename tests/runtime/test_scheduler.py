"""The decoding loop, with a make-believe engine that speaks in single letters."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from engine.prompt import GREEDY
from engine.runtime.decoding import Decoded, Entry
from engine.runtime.protocol import (
    Ask,
    AskDone,
    Failed,
    Pieces,
    PromptProgress,
    Report,
    SampleDone,
)
from engine.runtime.repetition import is_looping
from engine.runtime.request import Reason
from engine.runtime.scheduler import Scheduler
from tests.runtime.letter_engine import LetterEngine, Wish

ASK = Ask(
    number=7,
    prompt="题目：1+1=?",
    samples=1,
    seed=3,
    sampling=GREEDY,
    max_tokens=500,
    think_open="",
    think_close="",
    close_thinking="",
    thinking_budget=None,
    stop=(),
    reuse=False,
)
THINKING = replace(
    ASK, think_open="<think>", think_close="</think>", close_thinking="\n</think>\n\n<answer>"
)


def finish(scheduler: Scheduler, *asks: Ask) -> None:
    """Answer `asks` to their ends."""
    for ask in asks:
        scheduler.admit(ask)
    while scheduler.busy:
        scheduler.step()


def run(
    engine: LetterEngine, ask: Ask = ASK, wish: Wish | None = None
) -> tuple[list[str], list[SampleDone], list[Report]]:
    reports: list[Report] = []
    finish(Scheduler(engine, reports.append, lambda: 0.0, wish or Wish()), ask)
    texts = [""] * ask.samples
    for report in reports:
        if isinstance(report, Pieces):
            for index, text, _ in report.texts:
                texts[index] += text
    ends = [report for report in reports if isinstance(report, SampleDone)]
    return texts, sorted(ends, key=lambda end: end.sample), reports


def test_one_sample_reads_the_prompt_in_small_batches_and_speaks() -> None:
    engine = LetterEngine()
    texts, ends, reports = run(engine)
    assert texts == ["答案3"]
    assert ends == [SampleDone(7, 0, Reason.END, 7)]
    assert reports[-1] == AskDone(7)
    assert all(len(batch) <= 8 for batch in engine.batches)
    assert max(r.total for r in reports if isinstance(r, PromptProgress)) == len(
        ASK.prompt.encode()
    )


def test_samples_share_the_prompt_and_are_decoded_together() -> None:
    engine = LetterEngine()
    texts, ends, _ = run(engine, replace(ASK, samples=4))
    assert texts == ["答案3", "答案4", "答案5", "答案6"]
    assert [end.reason for end in ends] == [Reason.END] * 4
    assert sum(len(batch) for batch in engine.batches) == len(ASK.prompt.encode()) + 4 * 7
    assert max(len({e.sequence for e in batch}) for batch in engine.batches) == 4


def test_more_samples_than_places_take_turns() -> None:
    texts, ends, _ = run(LetterEngine(), replace(ASK, samples=11))
    assert texts == [f"答案{3 + i}" for i in range(11)]
    assert len(ends) == 11


def test_every_sampler_and_sequence_is_given_back() -> None:
    engine = LetterEngine()
    run(engine, replace(ASK, samples=9))
    assert engine.samplers == {}
    assert sum(map(bool, engine.cache.values())) == 1  # the prompt, remembered


def test_the_limit_of_tokens_ends_a_sample() -> None:
    texts, ends, _ = run(LetterEngine(lambda _: "abcdefgh"), replace(ASK, max_tokens=5))
    assert texts == ["abcde"]
    assert ends[0].reason is Reason.LENGTH


def test_a_full_context_ends_a_sample() -> None:
    engine = LetterEngine(
        lambda _: "".join(chr(97 + i * i // 7 % 23) for i in range(5000)), context=600
    )
    _, ends, _ = run(engine, replace(ASK, max_tokens=200_000))
    assert ends[0].reason is Reason.CONTEXT
    assert ends[0].tokens + len(ASK.prompt.encode()) <= 600


def test_a_prompt_that_does_not_fit_is_a_sentence() -> None:
    _, _, reports = run(LetterEngine(context=100), replace(ASK, prompt="题" * 100))
    assert isinstance(reports[-1], Failed)
    assert "太长" in reports[-1].template


def test_cancel_is_seen_between_two_batches_of_the_prompt() -> None:
    engine = LetterEngine()
    texts, ends, reports = run(engine, replace(ASK, prompt="a" * 80, samples=2), Wish(3))
    assert texts == ["", ""]
    assert [end.reason for end in ends] == [Reason.CANCELLED] * 2
    assert len(engine.batches) == 3
    assert reports[-1] == AskDone(7)


def test_cancel_is_seen_between_two_tokens_and_the_words_are_kept() -> None:
    engine = LetterEngine(lambda _: "abcdefghij")
    texts, ends, _ = run(engine, replace(ASK, prompt="hi", samples=6), Wish(4))
    assert texts[0] == "abcd"
    assert [end.reason for end in ends] == [Reason.CANCELLED] * 6
    assert engine.samplers == {}


def test_an_engine_without_room_ends_what_runs() -> None:
    class Full(LetterEngine):
        def decode(self, entries: Sequence[Entry], give_up: Callable[[], bool]) -> Decoded:
            if len(self.batches) > 4:
                self.outcome = Decoded.NO_ROOM
            return super().decode(entries, give_up)

    texts, ends, _ = run(Full(lambda _: "abcdefgh"))
    assert texts[0] == "abcd"
    assert ends[0].reason is Reason.CONTEXT


def test_a_letter_cut_across_tokens_arrives_whole() -> None:
    _, _, reports = run(LetterEngine(lambda _: "解：√2"))
    said = [text for r in reports if isinstance(r, Pieces) for _, text, _ in r.texts]
    assert "".join(said) == "解：√2"
    assert not any("\ufffd" in text for text in said)


def test_a_stop_text_is_cut_off_even_across_pieces() -> None:
    script = "x=2</answer>rest"
    texts, ends, _ = run(LetterEngine(lambda _: script), replace(ASK, stop=("</answer>",)))
    assert texts == ["x=2"]
    assert ends[0].reason is Reason.STOP


def test_a_reply_that_goes_round_is_stopped() -> None:
    texts, ends, _ = run(LetterEngine(lambda _: "abc, " * 5000), replace(ASK, max_tokens=4000))
    assert ends[0].reason is Reason.LOOP
    assert ends[0].tokens < 400
    assert texts[0].startswith("abc, ")


def test_answer_now_closes_the_thinking_once() -> None:
    script = "<think>" + "想" * 20
    texts, _, _ = run(LetterEngine(lambda _: script), THINKING, Wish(hurry_after=20))
    assert texts[0].count("</think>") == 1
    assert texts[0].index("</think>\n\n<answer>") > 0


def test_answer_now_changes_nothing_once_the_answer_has_begun() -> None:
    script = "<think>a</think>the answer is two"
    texts, _, _ = run(LetterEngine(lambda _: script), THINKING, Wish(hurry_after=17))
    assert texts == [script]


def test_the_thinking_budget_closes_the_thinking() -> None:
    script = "<think>" + "".join(chr(97 + i * i % 23) for i in range(90))
    ask = replace(THINKING, thinking_budget=10)
    texts, _, _ = run(LetterEngine(lambda _: script), ask)
    before = texts[0].partition("\n</think>")[0]
    assert len(before) - len("<think>") == 10


def test_thinking_that_the_template_opened_is_written_out() -> None:
    ask = replace(THINKING, prompt="q<think>\n", thinking_budget=5)
    texts, _, _ = run(LetterEngine(lambda _: "abcdefghijkl"), ask)
    assert texts[0].startswith("<think>\nabcde\n</think>")


def test_a_reused_prompt_reads_only_what_is_new() -> None:
    engine = LetterEngine()
    reports: list[Report] = []
    scheduler = Scheduler(engine, reports.append, lambda: 0.0, Wish())
    finish(scheduler, replace(ASK, prompt="同一个开头 甲", reuse=True))
    before = sum(len(batch) for batch in engine.batches)
    finish(scheduler, replace(ASK, prompt="同一个开头 乙", reuse=True))
    cached = max(r.cached for r in reports if isinstance(r, PromptProgress))
    assert cached >= len("同一个开头 ".encode())
    assert sum(len(batch) for batch in engine.batches) - before < before
    assert "同一个开头 乙答案3".encode() in map(bytes, engine.cache.values())


def test_a_cold_prompt_reuses_nothing() -> None:
    engine = LetterEngine()
    reports: list[Report] = []
    scheduler = Scheduler(engine, reports.append, lambda: 0.0, Wish())
    for _ in range(2):
        finish(scheduler, ASK)
    assert all(r.cached == 0 for r in reports if isinstance(r, PromptProgress))


@pytest.mark.parametrize(
    ("tokens", "looping"),
    [
        ([5] * 300, True),
        ([1, 2, 3] * 90, True),
        (list(range(100)) * 6, True),
        (list(range(100)) * 5, False),
        ([5] * 200, False),
        ([9, *[1, 2] * 200], True),
        ([1, 2] * 200 + [9], False),
        (list(range(1000)), False),
        ([], False),
    ],
)
def test_only_a_long_repetition_counts_as_a_loop(tokens: list[int], looping: bool) -> None:
    assert is_looping(tokens) is looping
