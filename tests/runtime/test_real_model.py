"""The real small model in its real process: determinism, samples, stops, and kills."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from engine.cancel import Cancel
from engine.prompt import Message, Sampling, load_template
from engine.runtime import (
    Loaded,
    Loading,
    ModelClient,
    ModelSetup,
    Notice,
    Piece,
    Prompting,
    Reason,
    Request,
    RuntimeEvent,
)

pytestmark = [pytest.mark.model, pytest.mark.timeout(300)]

QUESTION = load_template("solve.v1").messages("计算：$12 \\times 3 + 4$")
LONG = load_template("solve.v1").messages("把下面的数加起来：" + "，".join(map(str, range(300))))
DRAWN = Sampling(temperature=0.8, top_p=0.95)


def child_of(client: ModelClient) -> psutil.Process:
    """The one child process of this one that runs the model."""
    process = client._process
    assert process is not None
    assert process.pid is not None
    return psutil.Process(process.pid)


def once(kind: type[RuntimeEvent], act: Callable[[], object]) -> Callable[[RuntimeEvent], None]:
    """An event handler that acts at the first event of `kind`."""
    acted: list[RuntimeEvent] = []

    def handle(event: RuntimeEvent) -> None:
        if isinstance(event, kind) and not acted:
            acted.append(event)
            act()

    return handle


def test_loading_tells_where_it_runs_and_why(client: ModelClient, setup: ModelSetup) -> None:
    events: list[RuntimeEvent] = []
    loaded = client.load(replace(setup, gpu="off"), events.append)
    assert loaded.device.startswith("CPU：")
    assert loaded.layers == 0
    assert loaded.layers_total == setup.shape.layers + 1
    assert loaded.threads == 2
    assert "llama.cpp" in loaded.build
    fractions = [e.fraction for e in events if isinstance(e, Loading) and e.fraction is not None]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert isinstance(events[-1], Loaded)


def test_the_same_seed_gives_the_same_text_after_a_cold_start(
    tmp_path: Path, setup: ModelSetup
) -> None:
    texts = []
    for seed in (7, 7, 8):
        with ModelClient(tmp_path / "log") as client:
            client.load(setup)
            request = Request(QUESTION, seed=seed, sampling=DRAWN, max_tokens=40)
            texts.append(client.generate(request)[0].text)
    assert texts[0] == texts[1]
    assert texts[0] != texts[2]


def test_several_samples_come_from_one_batch(warm_client: ModelClient) -> None:
    events: list[RuntimeEvent] = []
    request = Request(QUESTION, samples=5, seed=1, sampling=DRAWN, max_tokens=24)
    generations = warm_client.generate(request, events.append)
    assert [item.seed for item in generations] == [1, 2, 3, 4, 5]
    assert len({item.text for item in generations}) > 1
    for item in generations:
        said = "".join(e.text for e in events if isinstance(e, Piece) and e.sample == item.sample)
        assert said == item.text
        assert 0 < item.tokens <= 24
        assert item.prompt_tokens > 50


def test_the_usual_library_loop_writes_the_same_words(
    warm_client: ModelClient, setup: ModelSetup
) -> None:
    ours = warm_client.generate(Request(QUESTION, max_tokens=32))[0].text
    program = (
        "import sys, json; from llama_cpp import Llama; a = json.loads(sys.stdin.read());"
        "m = Llama(a['path'], n_ctx=2048, n_threads=2, flash_attn=True, verbose=False);"
        "r = m.create_completion(a['prompt'], max_tokens=32, temperature=0, repeat_penalty=1.0);"
        "print(json.dumps(r['choices'][0]['text']))"
    )
    import json

    from engine.prompt import render_chat

    prompt = render_chat(setup.chat_template, QUESTION, bos=setup.bos, eos=setup.eos)
    theirs = subprocess.run(
        [sys.executable, "-c", program],
        input=json.dumps({"path": str(setup.path), "prompt": prompt}),
        capture_output=True,
        text=True,
        check=True,
    )
    # The prompt is read in other batches there, so a late near-tie may fall the other way.
    assert json.loads(theirs.stdout.splitlines()[-1])[:20] == ours[:20]


def test_a_prefix_is_read_only_once(warm_client: ModelClient) -> None:
    warm_client.generate(Request(QUESTION, max_tokens=2))
    again = warm_client.generate(Request(QUESTION, max_tokens=2, reuse=True))[0]
    assert again.cached_tokens == again.prompt_tokens - 1
    cold = warm_client.generate(Request(QUESTION, max_tokens=2))[0]
    assert cold.cached_tokens == 0
    assert cold.text == again.text


def test_the_second_question_of_a_conversation_reads_only_what_is_new(
    warm_client: ModelClient,
) -> None:
    first = warm_client.generate(Request(QUESTION, max_tokens=24, reuse=True))[0]
    more = (*QUESTION, Message("assistant", first.text), Message("user", "再算一遍。"))
    second = warm_client.generate(Request(more, max_tokens=2, reuse=True))[0]
    assert second.cached_tokens > first.prompt_tokens
    assert second.prompt_tokens - second.cached_tokens < 40


def test_the_beginning_of_a_conversation_outlives_the_process(
    tmp_path: Path, setup: ModelSetup
) -> None:
    kept = tmp_path / "kept"
    setup = replace(setup, sha256="test")
    with ModelClient(tmp_path / "log", kept) as client:
        client.load(setup)
        first = client.generate(Request(QUESTION, max_tokens=24, reuse=True))[0]
        deadline = time.monotonic() + 60
        while not list(kept.glob("*.prefix")):
            assert time.monotonic() < deadline
            threading.Event().wait(0.05)
    more = (*QUESTION, Message("assistant", first.text), Message("user", "再算一遍。"))
    again = Request(more, max_tokens=16, reuse=True)
    with ModelClient(tmp_path / "log", kept) as client:
        client.load(setup)
        warm = client.generate(again)[0]
        cold = client.generate(replace(again, reuse=False))[0]
    assert warm.cached_tokens > first.prompt_tokens
    assert cold.cached_tokens == 0
    assert warm.text[:8] == cold.text[:8]


def test_questions_asked_at_once_are_answered_side_by_side(warm_client: ModelClient) -> None:
    questions = [load_template("solve.v1").messages(f"计算：${n} + 1$") for n in range(10, 18)]
    together = threading.Barrier(len(questions), timeout=60)
    said: list[str] = [""] * len(questions)
    running: list[int] = []

    def ask(place: int) -> None:
        seen: list[int] = []

        def on_event(event: RuntimeEvent) -> None:
            if isinstance(event, Piece) and not seen:
                seen.append(place)
                running.append(place)
                together.wait()  # nobody's first word comes after somebody's last

        (answer,) = warm_client.generate(Request(questions[place], max_tokens=40), on_event)
        said[place] = answer.text

    threads = [threading.Thread(target=ask, args=(place,)) for place in range(len(questions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(running) == list(range(len(questions)))
    assert sum(str(10 + place) in text for place, text in enumerate(said)) >= 6


@pytest.mark.parametrize("moment", [Prompting, Piece])
def test_stop_is_obeyed_and_the_next_question_answered(
    warm_client: ModelClient, moment: type[RuntimeEvent]
) -> None:
    cancel = Cancel()
    stopped = warm_client.generate(Request(LONG), once(moment, cancel.set), cancel)[0]
    assert stopped.reason is Reason.CANCELLED
    pid = child_of(warm_client).pid
    assert warm_client.generate(Request(QUESTION, max_tokens=3))[0].tokens == 3
    assert child_of(warm_client).pid == pid


@pytest.mark.parametrize("moment", [Prompting, Piece])
def test_a_kill_in_prompt_or_answer_keeps_the_words(
    client: ModelClient, setup: ModelSetup, moment: type[RuntimeEvent]
) -> None:
    client.load(setup)
    killed: list[float] = []

    def kill() -> None:
        child_of(client).kill()
        killed.append(time.monotonic())

    events: list[RuntimeEvent] = []
    strike = once(moment, kill)

    def handle(event: RuntimeEvent) -> None:
        events.append(event)
        strike(event)

    died = client.generate(Request(LONG), handle)[0]
    assert time.monotonic() - killed[0] < 2
    assert died.reason is Reason.DIED
    assert died.text == "".join(e.text for e in events if isinstance(e, Piece))
    assert bool(died.text) is (moment is Piece)
    again = client.generate(Request(QUESTION, max_tokens=3), events.append)[0]
    assert again.reason is Reason.LENGTH
    assert sum(isinstance(event, Notice) for event in events) == 2


def test_a_kill_while_loading_is_tried_again(client: ModelClient, setup: ModelSetup) -> None:
    events: list[RuntimeEvent] = []
    strike = once(Loading, lambda: child_of(client).kill())

    def handle(event: RuntimeEvent) -> None:
        events.append(event)
        if isinstance(event, Loading) and event.fraction is not None:
            strike(event)

    assert client.load(setup, handle).context > 0
    assert any(isinstance(event, Notice) for event in events)


def test_the_process_ends_with_its_program_even_a_killed_one(
    setup: ModelSetup, tmp_path: Path
) -> None:
    script = tmp_path / "program.py"
    script.write_text(
        "import sys, time\n"
        "from pathlib import Path\n"
        "from engine.models import read_header\n"
        "from engine.runtime import ModelClient, ModelSetup, ModelShape\n"
        "if __name__ == '__main__':\n"
        "    header = read_header(Path(sys.argv[1]))\n"
        "    client = ModelClient()\n"
        "    client.load(ModelSetup(header.path, 'x', ModelShape.of(header),"
        " header.chat_template, context=2048, threads=1))\n"
        "    print(client._process.pid, flush=True)\n"
        "    time.sleep(600)\n",
        encoding="utf-8",
    )
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, str(script), str(setup.path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env=dict(os.environ, PYTHONPATH=str(root)),
    ) as program:
        assert program.stdout is not None
        child = psutil.Process(int(program.stdout.readline()))
        program.send_signal(signal.SIGKILL)
    gone, alive = psutil.wait_procs([child], timeout=10)
    assert [process.pid for process in gone] == [child.pid]
    assert alive == []


def test_nothing_of_the_librarys_talk_reaches_our_streams(
    setup: ModelSetup, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "日志.log"
    with ModelClient(log) as client:
        client.load(setup)
        client.generate(Request(QUESTION, max_tokens=2))
    captured = capfd.readouterr()
    assert captured.out == captured.err == ""
    assert "llama_context" in log.read_text(encoding="utf-8", errors="replace")


def test_predicted_memory_is_what_the_library_reports(setup: ModelSetup, tmp_path: Path) -> None:
    import re

    for context, cache_type in ((2048, "f16"), (8192, "f16"), (4096, "q8_0")):
        log = tmp_path / f"{context}.log"
        with ModelClient(log) as client:
            loaded = client.load(replace(setup, context=context, cache_type=cache_type, gpu="off"))
        text = log.read_text(encoding="utf-8", errors="replace")
        sizes = re.findall(r"(?:model|KV|compute|output) buffer size = +([\d.]+) MiB", text)
        reported = sum(float(size) for size in sizes) * (1 << 20)
        assert abs(loaded.predicted_bytes / reported - 1) < 0.08


def test_a_file_that_only_looks_like_a_model_is_a_sentence(
    client: ModelClient, setup: ModelSetup, tmp_path: Path
) -> None:
    from engine.runtime import ModelError

    broken = tmp_path / "坏.gguf"
    with setup.path.open("rb") as whole:
        broken.write_bytes(whole.read(8 << 20))
    with pytest.raises(ModelError, match="装不进来"):
        client.load(replace(setup, path=broken))
    assert client.load(setup).context > 0


def test_this_program_does_not_grow_while_a_model_speaks(warm_client: ModelClient) -> None:
    here = psutil.Process()
    warm_client.generate(Request(QUESTION, max_tokens=20))
    before = here.memory_info().rss
    warm_client.generate(Request(LONG, max_tokens=50))
    assert here.memory_info().rss - before < 20 << 20
