"""Several asks in one loop: together in one batch, fairly, and each with its own words."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

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
from engine.runtime.request import Reason
from engine.runtime.scheduler import Scheduler
from tests.runtime.letter_engine import LetterEngine, Wish
from tests.runtime.test_scheduler import ASK, THINKING


class Room:
    """A scheduler with everything that it said."""

    def __init__(self, engine: LetterEngine) -> None:
        self.engine = engine
        self.wish = Wish()
        self.reports: list[Report] = []
        self.scheduler = Scheduler(engine, self.reports.append, lambda: 0.0, self.wish)

    def admit(self, number: int, **changes: object) -> Ask:
        ask = replace(ASK, number=number, seed=100 * number, **changes)  # type: ignore[arg-type]
        self.scheduler.admit(ask)
        return ask

    def finish(self, most: int = 100_000) -> "Room":
        for _ in range(most):
            if not self.scheduler.busy:
                return self
            self.scheduler.step()
        raise AssertionError("it never comes to an end")

    def text(self, number: int, sample: int = 0) -> str:
        return "".join(
            text
            for report in self.reports
            if isinstance(report, Pieces) and report.number == number
            for index, text, _ in report.texts
            if index == sample
        )

    def reasons(self, number: int) -> list[Reason]:
        ends = [r for r in self.reports if isinstance(r, SampleDone) and r.number == number]
        return [end.reason for end in sorted(ends, key=lambda end: end.sample)]

    def done(self) -> list[int]:
        return [report.number for report in self.reports if isinstance(report, AskDone)]

    def cached(self, number: int) -> int:
        found = [r for r in self.reports if isinstance(r, PromptProgress) and r.number == number]
        return found[-1].cached


def numbered(seed: int) -> str:
    return f"第{seed}份" + "".join(chr(97 + (seed + i * i) % 23) for i in range(30))


def test_two_asks_are_decoded_in_one_batch() -> None:
    room = Room(LetterEngine(numbered))
    room.admit(1)
    room.admit(2)
    room.finish()
    assert room.text(1) == numbered(100)
    assert room.text(2) == numbered(200)
    assert max(len({e.sequence for e in batch}) for batch in room.engine.batches) == 2
    assert room.engine.samplers == {}


def test_thirty_asks_in_four_places_all_get_their_own_words() -> None:
    room = Room(LetterEngine(numbered))
    for number in range(30):
        room.admit(number, prompt=f"第{number}位同学的问题")
    room.finish()
    assert [room.text(number) for number in range(30)] == [numbered(100 * n) for n in range(30)]
    assert sorted(room.done()) == list(range(30))
    assert sorted(room.wish.forgotten) == list(range(30))


def test_an_ask_that_comes_later_begins_before_the_first_has_ended() -> None:
    room = Room(LetterEngine(lambda seed: "x" * 3 if seed == 200 else numbered(seed)))
    room.admit(1)
    for _ in range(8):
        room.scheduler.step()
    room.admit(2, prompt="短")
    room.finish()
    assert room.done() == [2, 1]
    assert room.text(1) == numbered(100)


def test_an_answer_waits_for_no_more_than_a_part_of_anothers_prompt() -> None:
    room = Room(LetterEngine(numbered))
    room.admit(1, prompt="短")
    room.scheduler.step()
    room.admit(2, prompt="长" * 40)
    before = len(room.engine.batches)
    room.finish()
    reading = [b for b in room.engine.batches[before:] if len(b) > 2]
    assert len(reading) > 20
    assert all(len(batch) <= 1 + room.engine.prompt_part for batch in reading)
    first = room.engine.batches[0][0].sequence
    assert all(any(e.sequence == first for e in batch) for batch in reading[:20])


def test_a_short_prompt_does_not_wait_for_a_long_one() -> None:
    room = Room(LetterEngine(numbered))
    room.admit(1, prompt="长" * 300)
    room.admit(2, prompt="也不算短的一句话")
    room.finish()
    assert room.done() == [2, 1]


def test_one_that_is_cancelled_leaves_the_others_running() -> None:
    room = Room(LetterEngine(numbered))
    for number in (1, 2, 3):
        room.admit(number)
    for _ in range(12):
        room.scheduler.step()
    room.wish.unwanted.add(2)
    room.finish()
    assert room.reasons(2) == [Reason.CANCELLED]
    assert numbered(200).startswith(room.text(2).rstrip("\ufffd"))
    assert room.done()[0] == 2
    assert (room.text(1), room.text(3)) == (numbered(100), numbered(300))


def test_so_many_answers_as_go_better_by_halves_take_turns() -> None:
    engine = LetterEngine(numbered, sequences=6)
    engine.halved = range(4, 7)
    room = Room(engine)
    room.admit(1, prompt="短", samples=6)
    room.finish()
    assert [room.text(1, sample) for sample in range(6)] == [numbered(100 + s) for s in range(6)]
    middle = engine.batches[20:40]
    assert {len(batch) for batch in middle} == {3}
    assert not {e.sequence for e in middle[0]} & {e.sequence for e in middle[1]}


def test_a_model_whose_state_cannot_be_cut_is_never_cut() -> None:
    class Recurrent(LetterEngine):
        def drop(self, sequence: int, start: int) -> None:
            assert start in (0, len(self.cache.get(sequence, [])))
            super().drop(sequence, start)

    engine = Recurrent(numbered)
    engine.rewinds = False
    room = Room(engine)
    for number in (1, 2):
        room.admit(number, samples=9, reuse=True)
        room.finish()
        said = [room.text(number, sample) for sample in range(9)]
        assert said == [numbered(100 * number + sample) for sample in range(9)]
    assert room.cached(2) == 0


def test_one_that_waits_may_be_cancelled_too() -> None:
    room = Room(LetterEngine(numbered, sequences=1))
    room.admit(1)
    room.admit(2, samples=3)
    room.scheduler.step()
    room.wish.unwanted.add(2)
    room.scheduler.step()
    assert room.reasons(2) == [Reason.CANCELLED] * 3
    room.finish()
    assert room.text(1) == numbered(100)


def test_a_batch_given_up_for_one_is_computed_again_for_the_others() -> None:
    class Interrupted(LetterEngine):
        def decode(self, entries: Sequence[Entry], give_up: Callable[[], bool]) -> Decoded:
            if len(self.batches) == 10:
                wish.unwanted.add(1)
            return Decoded.ABORTED if give_up() else super().decode(entries, give_up)

    room = Room(Interrupted(numbered))
    wish = room.wish
    room.admit(1)
    room.admit(2)
    room.finish()
    assert room.reasons(1) == [Reason.CANCELLED]
    assert room.text(2) == numbered(200)


def test_only_the_ask_that_is_hurried_closes_its_thinking() -> None:
    room = Room(LetterEngine(lambda _: "<think>" + "想" * 20))
    for number in (1, 2):
        room.scheduler.admit(replace(THINKING, number=number))
    for _ in range(20):
        room.scheduler.step()
    room.wish.hurried.add(2)
    room.finish()
    assert "</think>" not in room.text(1)
    assert room.text(2).count("</think>") == 1


def test_when_cells_run_short_the_youngest_waits_and_nobody_loses_a_word() -> None:
    def long(seed: int) -> str:
        return f"{seed}:" + "".join(chr(97 + (seed + i * i // 5) % 23) for i in range(700))

    room = Room(LetterEngine(long, context=1500))
    for number in (1, 2, 3):
        room.admit(number, max_tokens=700)
    room.finish()
    assert [room.text(number) for number in (1, 2, 3)] == [long(100 * n)[:700] for n in (1, 2, 3)]
    assert room.done() == [1, 2, 3]
    totals = [r for r in room.reports if isinstance(r, PromptProgress) and r.number == 3]
    assert [r.done for r in totals] == sorted(r.done for r in totals)


def test_samples_that_were_paused_go_on_where_they_stopped() -> None:
    def long(seed: int) -> str:
        return f"{seed}:" + "".join(chr(97 + (seed + i * i // 5) % 23) for i in range(600))

    room = Room(LetterEngine(long, context=2100))
    room.admit(1, max_tokens=600)
    room.admit(2, max_tokens=600, samples=3)
    room.finish()
    assert room.text(1) == long(100)[:600]
    for sample in range(3):
        assert room.text(2, sample) == long(200 + sample)[:600]


def test_an_ask_of_many_samples_does_not_shut_out_one_that_comes_later() -> None:
    room = Room(LetterEngine(numbered))
    room.admit(1, samples=40)
    room.scheduler.step()
    room.scheduler.step()
    room.admit(2)
    room.finish()
    assert room.done() == [2, 1]
    ends = [r for r in room.reports if isinstance(r, SampleDone)]
    before = ends.index(next(end for end in ends if end.number == 2))
    assert before <= 8
    assert [room.text(1, sample) for sample in range(40)] == [numbered(100 + s) for s in range(40)]


def test_the_second_question_of_a_conversation_reads_only_what_is_new() -> None:
    room = Room(LetterEngine(numbered))
    room.admit(1, prompt="第一个问题，请你回答。", reuse=True)
    room.finish()
    said = "第一个问题，请你回答。" + numbered(100)
    room.admit(2, prompt=said + "第二个问题。", reuse=True)
    room.finish()
    assert room.cached(2) == len(said.encode())


def test_several_conversations_are_remembered_and_the_oldest_forgotten() -> None:
    room = Room(LetterEngine(numbered))
    starts = [f"这是第{'甲乙丙丁戊己'[i]}段对话的开头，和别的都不一样。" for i in range(6)]
    for number, start in enumerate(starts):
        room.admit(number, prompt=f"{'甲乙丙丁戊己'[number]}{start}", reuse=True)
        room.finish()
    for number in (5, 4, 3, 2):
        start = f"{'甲乙丙丁戊己'[number]}{starts[number]}"
        room.admit(10 + number, prompt=start + numbered(100 * number) + "再问", reuse=True)
        room.finish()
        assert room.cached(10 + number) > len(start.encode())
    room.admit(20, prompt=f"甲{starts[0]}" + numbered(0), reuse=True)
    room.finish()
    assert room.cached(20) == 0


def test_asks_that_run_together_share_a_beginning() -> None:
    room = Room(LetterEngine(numbered))
    room.admit(1, prompt="所有同学共用的一段开场白。甲", reuse=True)
    for _ in range(12):
        room.scheduler.step()
    room.admit(2, prompt="所有同学共用的一段开场白。乙", reuse=True)
    room.finish()
    assert room.cached(2) >= len("所有同学共用的一段开场白。".encode())
    assert room.text(2) == numbered(200)


def test_an_ask_without_reuse_that_is_alone_finds_an_empty_cache() -> None:
    room = Room(LetterEngine(numbered))
    room.admit(1, prompt="问" * 20, reuse=True)
    room.finish()
    room.admit(2)
    room.scheduler.step()
    assert sum(map(bool, room.engine.cache.values())) == 1
    assert room.engine.batches[-1][0].sequence == 0


def test_a_prompt_for_which_the_library_finds_no_room_ends_for_that_reason() -> None:
    engine = LetterEngine()
    engine.outcome = Decoded.NO_ROOM
    room = Room(engine)
    room.admit(1, samples=2)
    room.finish()
    assert room.reasons(1) == [Reason.CONTEXT] * 2


def test_what_is_remembered_makes_way() -> None:
    room = Room(LetterEngine(numbered, context=700))
    room.admit(1, prompt="问" * 100, max_tokens=40, reuse=True)
    room.finish()
    room.admit(2, prompt="答" * 130, max_tokens=40, reuse=True)
    room.finish()
    assert room.text(2) == numbered(200)[: len(room.text(2))]
    assert room.reasons(2) == [Reason.END]


def test_a_library_that_fails_ends_every_ask_and_the_next_one_is_answered() -> None:
    room = Room(LetterEngine(numbered))
    for number in range(6):
        room.admit(number)
    room.scheduler.step()
    room.scheduler.fail("坏了（{detail}）。", "x")
    assert {r.number for r in room.reports if isinstance(r, Failed)} == set(range(6))
    assert room.engine.samplers == {}
    room.admit(9)
    room.finish()
    assert room.text(9) == numbered(900)


asks = st.tuples(
    st.integers(1, 120), st.integers(1, 6), st.integers(1, 300), st.booleans(), st.integers(0, 40)
)


@given(st.lists(asks, min_size=1, max_size=8), st.integers(420, 1500), st.integers(1, 5))
def test_whatever_is_asked_together_everything_ends_and_nothing_is_mixed_up(
    wanted: list[tuple[int, int, int, bool, int]], context: int, sequences: int
) -> None:
    def script(seed: int) -> str:
        return f"<{seed}>" + "".join(
            chr(97 + (seed * 7 + i * i // 3) % 23) for i in range(seed % 97)
        )

    room = Room(LetterEngine(script, context=context, sequences=sequences))
    for number, (length, samples, tokens, reuse, later) in enumerate(wanted):
        room.admit(number, prompt="p" * length, samples=samples, max_tokens=tokens, reuse=reuse)
        for _ in range(later):
            if room.scheduler.busy:
                room.scheduler.step()
    room.finish()
    for number, (_, samples, _, _, _) in enumerate(wanted):
        if number not in room.done():
            assert any(isinstance(r, Failed) and r.number == number for r in room.reports)
            continue
        for sample, reason in enumerate(room.reasons(number)):
            assert script(100 * number + sample).startswith(room.text(number, sample))
            if reason is Reason.END:
                assert room.text(number, sample) == script(100 * number + sample)
        assert len(room.reasons(number)) == samples
    assert room.engine.samplers == {}
    room.scheduler.cache.forget()
    assert room.engine.cells_used == 0
