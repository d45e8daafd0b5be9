"""The splitter: whichever way the text is cut, the same thoughts and the same reply."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from engine.prompt import Reply, Splitter, Tags, Thought, split

TAGS = Tags()
WORD = st.sampled_from(
    ["<think>", "</think>", "<answer>", "</answer>", "<", "</", ">", "think", "\n", " ", "解：",
     "x<y", "<THINK>", "<thi", "nk>", "a", "<<", "</answer", "。\n\n"]
)  # fmt: skip


def run(pieces: list[str], tags: Tags | None = TAGS, thinking: bool = False) -> tuple[str, str]:
    splitter = Splitter(tags, thinking=thinking)
    parts = [part for piece in pieces for part in splitter.feed(piece)]
    parts += splitter.close()
    assert all(part.text for part in parts)
    return (
        "".join(part.text for part in parts if isinstance(part, Thought)),
        "".join(part.text for part in parts if isinstance(part, Reply)),
    )


@given(st.lists(WORD, max_size=30), st.lists(st.integers(0, 200), max_size=20), st.booleans())
def test_any_cutting_gives_the_same_events(
    words: list[str], cuts: list[int], thinking: bool
) -> None:
    text = "".join(words)
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    pieces = [text[a:b] for a, b in pairwise(places)]
    whole = run([text], thinking=thinking)
    assert run(pieces, thinking=thinking) == whole
    assert run(list(text), thinking=thinking) == whole


@given(st.text(max_size=200))
def test_without_tags_every_word_is_reply(text: str) -> None:
    thinking, reply = run(list(text), tags=None)
    assert thinking == ""
    assert reply == text.strip()


@given(st.text(alphabet="abc解 \n=1", max_size=60), st.text(alphabet="abc解 \n=1", max_size=60))
def test_thinking_and_answer_come_apart(thought: str, answer: str) -> None:
    text = f"<think>{thought}</think>\n\n<answer>{answer}</answer>"
    assert split(text, TAGS) == (thought.strip(), answer.strip())


def test_a_missing_closing_answer_tag_loses_nothing() -> None:
    assert split("<think>想</think><answer>答", TAGS) == ("想", "答")


def test_an_answer_tag_that_begins_a_line_ends_the_thinking() -> None:
    assert split("<think>想\n<answer>答</answer>", TAGS) == ("想", "答")


def test_thinking_may_talk_about_the_answer_tag() -> None:
    text = "<think>结果要写在 <answer> 和 </answer> 里。</think><answer>2</answer>"
    assert split(text, TAGS) == ("结果要写在 <answer> 和 </answer> 里。", "2")


def test_thinking_opened_by_the_template_is_thinking() -> None:
    assert run(["想一想</thi", "nk>答案是 2"], thinking=True) == ("想一想", "答案是 2")


def test_a_comparison_sign_is_not_held_back_for_ever() -> None:
    splitter = Splitter(TAGS)
    assert splitter.feed("因为 1<2，") == (Reply("因为 1<2，"),)


def test_an_unfinished_tag_at_the_end_is_kept_as_text() -> None:
    assert split("答案是 2</ans", TAGS) == ("", "答案是 2</ans")


def test_thinking_that_never_ends_leaves_no_reply() -> None:
    assert split("<think>想啊想", TAGS) == ("想啊想", "")
