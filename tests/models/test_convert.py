"""A published checkpoint becomes a GGUF that says the same, word for word, as the network itself."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.models import read_header
from engine.models.convert import BadCheckpointError, convert
from engine.models.safetensors import BadTensorsError
from tests.models.checkpoint_maker import greedy, weights, words, write_checkpoint

PROMPT = [40, 41, 256, 90, 17]
_SAY = """
import json, sys
from llama_cpp import Llama
model = Llama(sys.argv[1], n_ctx=128, verbose=False, n_threads=1)
told = []
for token in model.generate(json.loads(sys.argv[2]), temp=0.0, repeat_penalty=1.0):
    told.append(int(token))
    if len(told) == int(sys.argv[3]):
        break
print(json.dumps(told))
"""


def said(file: Path, prompt: list[int], count: int) -> list[int]:
    """What llama.cpp itself says next, in a process of its own."""
    ended = subprocess.run(
        [sys.executable, "-c", _SAY, str(file), json.dumps(prompt), str(count)],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    return [int(token) for token in json.loads(ended.stdout.strip().splitlines()[-1])]


@pytest.mark.model
@pytest.mark.parametrize("tied", [False, True])
def test_llama_cpp_says_word_for_word_what_the_network_says(tmp_path: Path, tied: bool) -> None:
    made = weights(tied=tied)
    folder = write_checkpoint(tmp_path / "tiny", made, tied=tied)
    file = convert(folder, tmp_path / "tiny.F32.gguf", full=True)
    expected = greedy(made, PROMPT, 24)
    assert len(set(expected)) > 3
    assert said(file, PROMPT, 24) == expected


@pytest.mark.model
def test_the_quantiser_makes_a_smaller_file_that_still_speaks(tmp_path: Path) -> None:
    from engine.runtime.quantising import QuantiseError, quantise

    folder = write_checkpoint(tmp_path / "tiny", weights())
    plain = convert(folder, tmp_path / "tiny.F16.gguf")
    small = quantise(plain, tmp_path / "tiny.Q8_0.gguf", "Q8_0")
    assert small.stat().st_size < plain.stat().st_size
    assert read_header(small).layers == 2
    assert said(small, PROMPT, 3) == greedy(weights(), PROMPT, 3)
    with pytest.raises(QuantiseError):
        quantise(folder / "config.json", tmp_path / "no.gguf", "Q8_0")
    with pytest.raises(QuantiseError, match="没有叫 Q9"):
        quantise(plain, tmp_path / "no.gguf", "Q9")
    assert not (tmp_path / "no.gguf").exists()


@pytest.mark.parametrize("kind", ["F32", "F16", "BF16"])
def test_weights_of_every_kind_are_read(tmp_path: Path, kind: str) -> None:
    folder = write_checkpoint(tmp_path / "tiny", weights(), kind)
    header = read_header(convert(folder, tmp_path / "tiny.gguf"))
    assert (header.architecture, header.layers, header.embedding) == ("qwen2", 2, 64)
    assert header.vocabulary == len(words())
    assert header.heads_kv == 2
    assert header.eos == "<|endoftext|>"


def test_a_chat_template_travels_with_the_weights(tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "tiny", weights())
    (folder / "chat_template.jinja").write_text("{{ messages[0].content }}", "utf-8")
    assert read_header(convert(folder, tmp_path / "t.gguf")).chat_template.startswith("{{")


def test_what_is_no_checkpoint_is_refused_by_its_sentence_and_leaves_nothing(
    tmp_path: Path,
) -> None:
    target = tmp_path / "out.gguf"
    folder = write_checkpoint(tmp_path / "tiny", weights())
    config = json.loads((folder / "config.json").read_text("utf-8"))

    def refused(said_: str, kind: type[WorldError] = BadCheckpointError) -> None:
        with pytest.raises(kind, match=said_):
            convert(folder, target)
        assert [file.name for file in tmp_path.iterdir()] == ["tiny"]

    (folder / "config.json").write_text(json.dumps({**config, "architectures": ["Llama"]}), "utf-8")
    refused("Qwen2")
    (folder / "config.json").write_text(json.dumps({**config, "num_hidden_layers": 3}), "utf-8")
    refused("权重不全")
    (folder / "config.json").write_text("[", "utf-8")
    refused("不是 JSON")
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    file = next(folder.glob("*.safetensors"))
    whole = file.read_bytes()
    file.write_bytes(whole[:-5])
    refused("不是完整", BadTensorsError)
    file.write_bytes(b"\xff" * 64)
    refused("不是完整", BadTensorsError)
    file.write_bytes(whole)
    (folder / "tokenizer.json").unlink()
    refused("没有 tokenizer.json")


def test_a_conversion_that_is_no_longer_wanted_leaves_nothing(tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "tiny", weights())
    cancel = Cancel()
    cancel.set()
    with pytest.raises(CancelledError):
        convert(folder, tmp_path / "out.gguf", cancel=cancel)
    assert [file.name for file in tmp_path.iterdir()] == ["tiny"]
