"""A published checkpoint becomes a GGUF that says the same, word for word, as the network itself."""

import json
import subprocess
import sys
from importlib.util import find_spec
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
# The cache in full too (0 is GGML_TYPE_F32): halves would decide between words that are near.
model = Llama(sys.argv[1], n_ctx=128, verbose=False, n_threads=1, type_k=0, type_v=0)
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
@pytest.mark.parametrize(("tied", "newer"), [(False, False), (True, False), (False, True)])
def test_llama_cpp_says_word_for_word_what_the_network_says(
    tmp_path: Path, tied: bool, newer: bool
) -> None:
    made = weights(tied=tied)
    folder = write_checkpoint(tmp_path / "tiny", made, tied=tied, newer=newer)
    file = convert(folder, tmp_path / "tiny.F32.gguf", full=True)
    expected = greedy(made, PROMPT, 24)
    assert len(set(expected)) > 3
    assert said(file, PROMPT, 24) == expected


_TRANSFORMERS = """
import json, sys, torch
from transformers import Qwen2Config, Qwen2ForCausalLM
folder, prompt, count, heads_kv = sys.argv[1], json.loads(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
torch.manual_seed(3)
model = Qwen2ForCausalLM(Qwen2Config(
    vocab_size=258, hidden_size=128, intermediate_size=352, num_hidden_layers=4,
    num_attention_heads=8, num_key_value_heads=heads_kv, max_position_embeddings=1024,
    rope_theta=1e6, initializer_range=0.3, eos_token_id=257, pad_token_id=None,
)).float().eval()
for name, weight in model.named_parameters():
    if name.endswith("bias"):
        torch.nn.init.normal_(weight, std=0.2)
model.save_pretrained(folder)
with torch.no_grad():
    told = model.generate(
        torch.tensor([prompt]), max_new_tokens=count, min_new_tokens=count, do_sample=False
    )
print(json.dumps(told[0].tolist()[len(prompt):]))
"""


@pytest.mark.model
@pytest.mark.skipif(find_spec("transformers") is None, reason="transformers is not installed")
@pytest.mark.parametrize("heads_kv", [2, 8])
def test_transformers_itself_says_word_for_word_the_same(tmp_path: Path, heads_kv: int) -> None:
    folder = tmp_path / "made"
    ended = subprocess.run(
        [sys.executable, "-c", _TRANSFORMERS, folder, json.dumps(PROMPT), "48", str(heads_kv)],
        capture_output=True, text=True, check=True, timeout=170,
    )  # fmt: skip
    expected = json.loads(ended.stdout.strip().splitlines()[-1])
    spoken = write_checkpoint(tmp_path / "spoken", weights()) / "tokenizer.json"
    (folder / "tokenizer.json").write_bytes(spoken.read_bytes())
    file = convert(folder, tmp_path / "made.F32.gguf", full=True)
    assert len(set(expected)) > 3
    assert said(file, PROMPT, 48) == expected


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
    for rope in ({"rope_type": "yarn", "factor": 4}, {"type": "dynamic"}):
        text = json.dumps({**config, "rope_scaling": rope})
        (folder / "config.json").write_text(text, "utf-8")
        refused("位置编码")
    (folder / "config.json").write_text(json.dumps({**config, "use_sliding_window": True}), "utf-8")
    refused("滑动窗口")
    (folder / "config.json").write_text(json.dumps({**config, "rope_parameters": 3}), "utf-8")
    refused("config.json")
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
