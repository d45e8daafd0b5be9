"""The only importer of llama.cpp: its batches, sequences and samplers, for the model's process."""

import ctypes
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import llama_cpp
from llama_cpp import llama_cpp as lib

from engine.prompt import Sampling
from engine.runtime.decoding import Decoded, Entry
from engine.runtime.fit import PROMPT_BATCH, Attempt, Device, DeviceKind
from engine.runtime.prompt_cache import MOST_REMEMBERED

SMALL_BATCH = 64
FEWEST_AT_ONCE = 4
"""Draws from which on it pays to share them out: each sorts a whole vocabulary."""
AWKWARD = range(8, 13)
K_QUANTS = range(10, 19)
"""Q2_K to Q6_K in llama.cpp's `llama_ftype`."""
SLOW = 0.5
"""Seconds of a batch, twice running, from which on looking for a wish to stop costs nothing."""
_KINDS: dict[int, DeviceKind] = {0: "cpu", 1: "gpu", 2: "igpu", 3: "accel"}
_CACHE_TYPES = {"f16": lib.GGML_TYPE_F16, "q8_0": lib.GGML_TYPE_Q8_0}


class NativeError(RuntimeError):
    """The library refused; the reason is in its log."""


def open_library(log: int) -> None:
    """Start the library and send its log lines to the file descriptor `log`."""

    def write(_level: int, text: bytes, _data: Any) -> None:
        os.write(log, text)

    global _log_callback
    _log_callback = lib.llama_log_callback(write)  # kept alive: the library holds only a pointer
    lib.llama_log_set(_log_callback, ctypes.c_void_p())
    lib.llama_backend_init()


_log_callback: Any = None


def build() -> str:
    """The binding's version, the library's, and the back ends it can use."""
    ends = [item.name for item in list_devices() if item.kind != "cpu"] or ["CPU"]
    version = (lib.llama_version() or b"").decode()
    return f"llama-cpp-python {llama_cpp.__version__}, llama.cpp {version} ({', '.join(ends)})"


def supports_card() -> bool:
    """Whether the library was built with any graphics card's back end."""
    return bool(lib.llama_supports_gpu_offload())


def list_devices() -> tuple[Device, ...]:
    """Every device that the library sees, with its memory now."""
    base = _ggml()
    found = []
    for index in range(base.ggml_backend_dev_count()):
        device = base.ggml_backend_dev_get(index)
        free, total = ctypes.c_size_t(), ctypes.c_size_t()
        base.ggml_backend_dev_memory(device, ctypes.byref(free), ctypes.byref(total))
        found.append(
            Device(
                name=base.ggml_backend_dev_name(device).decode(errors="replace"),
                description=base.ggml_backend_dev_description(device).decode(errors="replace"),
                kind=_KINDS.get(base.ggml_backend_dev_type(device), "accel"),
                free=free.value,
                total=total.value,
            )
        )
    return tuple(found)


def _ggml() -> Any:
    """ggml's own library, with the device functions that the binding doesn't declare."""
    from llama_cpp._ctypes_extensions import load_shared_library

    library = load_shared_library("ggml", Path(llama_cpp.__file__).parent / "lib")
    handle, text = ctypes.c_void_p, ctypes.c_char_p
    sizes = [handle, ctypes.POINTER(ctypes.c_size_t), ctypes.POINTER(ctypes.c_size_t)]
    for name, arguments, result in (
        ("count", [], ctypes.c_size_t),
        ("get", [ctypes.c_size_t], handle),
        ("name", [handle], text),
        ("description", [handle], text),
        ("type", [handle], ctypes.c_int),
        ("memory", sizes, None),
    ):
        function = getattr(library, f"ggml_backend_dev_{name}")
        function.argtypes, function.restype = arguments, result
    return library


class NativeModel:
    """A loaded model with its context: what the scheduler calls its engine."""

    def __init__(
        self,
        path: Path,
        attempt: Attempt,
        *,
        threads: int,
        sequences: int,
        progress: Callable[[float], bool],
    ) -> None:
        """Load `path` as `attempt` says; `progress` returning False gives up.

        Raises `NativeError` when the library can't.
        """
        self.sequences = sequences
        self.places = sequences + MOST_REMEMBERED
        self._model = self._load(path, attempt.layers, progress)
        self._vocabulary = lib.llama_model_get_vocab(self._model)
        self._context = self._open(attempt, threads)
        self._memory = lib.llama_get_memory(self._context)
        self.context = lib.llama_n_ctx(self._context)
        self.vocabulary = int(lib.llama_vocab_n_tokens(self._vocabulary))
        self.rewinds = not (
            lib.llama_model_is_recurrent(self._model) or lib.llama_model_is_hybrid(self._model)
        )
        self.prompt_batch = PROMPT_BATCH
        self.prompt_part = SMALL_BATCH
        self.halved = AWKWARD if attempt.layers == 0 and self._tiles_early() else range(0)
        self._batch = lib.llama_batch_init(PROMPT_BATCH, 0, 1)
        self._samplers: dict[int, Any] = {}
        self._drawers = ThreadPoolExecutor(threads, "drawing")
        self._pieces: dict[int, bytes] = {}
        # Called before every operation of the graph: worth it for prompts, too dear for tokens.
        self._abort = lib.ggml_abort_callback(lambda _data: self._give_up())
        self._no_abort = lib.ggml_abort_callback()
        self._give_up: Callable[[], bool] = lambda: False
        self._watched = False
        self._last = self._before_last = 0.0

    def _load(self, path: Path, layers: int, progress: Callable[[float], bool]) -> Any:
        params = lib.llama_model_default_params()
        params.n_gpu_layers = layers
        callback = lib.llama_progress_callback(lambda fraction, _data: progress(fraction))
        params.progress_callback = callback
        model = lib.llama_model_load_from_file(os.fsencode(path), params)
        if not model:
            raise NativeError("llama_model_load_from_file")
        return model

    def _open(self, attempt: Attempt, threads: int) -> Any:
        params = lib.llama_context_default_params()
        params.n_ctx = attempt.context
        params.n_batch = params.n_ubatch = PROMPT_BATCH
        params.n_seq_max = self.places
        params.n_outputs_max = self.places  # the library wants one for each sequence
        params.kv_unified = True
        params.n_threads = params.n_threads_batch = threads
        params.type_k = params.type_v = _CACHE_TYPES[attempt.cache_type]
        params.no_perf = True
        context = lib.llama_init_from_model(self._model, params)
        if not context:
            lib.llama_model_free(self._model)
            raise NativeError("llama_init_from_model")
        return context

    def _tiles_early(self) -> bool:
        """Whether products of eight rows and more go a way that pays off only from sixteen on.

        ggml multiplies K-quants by tiles from eight rows on (its pull request 27851, made for
        VNNI). Measured without VNNI, a 1.5B Q4_K_M, two cores: 7 rows 190 ms, 8 rows 280, 12 rows
        340, 16 rows 359; two batches of 4 take 220.
        """
        whole_blocks = lib.llama_model_n_embd(self._model) % 256 == 0
        no_vnni = b"VNNI = 1" not in (lib.llama_print_system_info() or b"")
        return no_vnni and whole_blocks and lib.llama_model_ftype(self._model) in K_QUANTS

    def close(self) -> None:
        """Give the memory back."""
        for sampler in list(self._samplers):
            self.free_sampler(sampler)
        self._drawers.shutdown()
        lib.llama_batch_free(self._batch)
        lib.llama_free(self._context)
        lib.llama_model_free(self._model)

    def tokenize(self, text: str) -> list[int]:
        """Tokens of `text`, control tokens understood; the model's start comes first, once."""
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        buffer = (lib.llama_token * room)()
        count = lib.llama_tokenize(self._vocabulary, data, len(data), buffer, room, False, True)
        if count < 0:
            raise NativeError("llama_tokenize")
        return list(buffer[:count])

    def start_tokens(self) -> list[int]:
        """What stands before every text of this model, if anything does."""
        start = lib.llama_vocab_bos(self._vocabulary)
        return [start] if lib.llama_vocab_get_add_bos(self._vocabulary) and start >= 0 else []

    def piece(self, token: int) -> bytes:
        """The bytes that `token` writes; control tokens write nothing."""
        known = self._pieces.get(token)
        if known is None:
            buffer = ctypes.create_string_buffer(256)
            count = lib.llama_token_to_piece(self._vocabulary, token, buffer, 256, 0, False)
            known = self._pieces[token] = buffer.raw[: max(0, count)]
        return known

    def is_end(self, token: int) -> bool:
        """Whether `token` ends the reply."""
        return bool(lib.llama_vocab_is_eog(self._vocabulary, token))

    def decode(self, entries: Sequence[Entry], give_up: Callable[[], bool]) -> Decoded:
        """Compute one batch of at most 512 entries; `give_up` is asked while a long one runs."""
        batch = self._batch
        for i, (token, position, sequence, wants) in enumerate(entries):
            batch.token[i] = token
            batch.pos[i] = position
            batch.n_seq_id[i] = 1
            batch.seq_id[i][0] = sequence
            batch.logits[i] = wants
        batch.n_tokens = len(entries)
        self._give_up = give_up
        slow = min(self._last, self._before_last) > SLOW
        self._watch(slow or len(entries) > self.sequences)
        begun = time.monotonic()
        result = lib.llama_decode(self._context, batch)
        self._before_last, self._last = self._last, time.monotonic() - begun
        if result < 0:
            raise NativeError(f"llama_decode: {result}")
        return (Decoded.DONE, Decoded.NO_ROOM, Decoded.ABORTED)[min(result, 2)]

    def _watch(self, wanted: bool) -> None:
        if wanted is not self._watched:
            callback = self._abort if wanted else self._no_abort
            lib.llama_set_abort_callback(self._context, callback, None)
            self._watched = wanted

    def sample(self, draws: Sequence[tuple[int, int]]) -> list[int]:
        """Draw a token for each sampler from the logits of its batch row."""
        if len(draws) < FEWEST_AT_ONCE:
            return [self._draw(draw) for draw in draws]
        lib.llama_get_logits_ith(self._context, draws[0][1])  # puts the rows in order, once
        return list(self._drawers.map(self._draw, draws))

    def _draw(self, draw: tuple[int, int]) -> int:
        sampler, row = draw
        return int(lib.llama_sampler_sample(self._samplers[sampler], self._context, row))

    def new_sampler(self, sampling: Sampling, seed: int) -> int:
        """A sampler chain of its own; the order is llama.cpp's usual one."""
        chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        add = lib.llama_sampler_chain_add
        if sampling.repeat_penalty != 1.0:
            words = self.vocabulary
            penalty = sampling.repeat_penalty
            add(chain, lib.llama_sampler_init_penalties(words, 64, penalty, 0.0, 0.0))
        if sampling.temperature <= 0:
            add(chain, lib.llama_sampler_init_greedy())
        else:
            if sampling.top_k > 0:
                add(chain, lib.llama_sampler_init_top_k(sampling.top_k))
            if sampling.top_p < 1:
                add(chain, lib.llama_sampler_init_top_p(sampling.top_p, 1))
            if sampling.min_p > 0:
                add(chain, lib.llama_sampler_init_min_p(sampling.min_p, 1))
            add(chain, lib.llama_sampler_init_temp(sampling.temperature))
            add(chain, lib.llama_sampler_init_dist(seed))
        number = max(self._samplers, default=0) + 1
        self._samplers[number] = chain
        return number

    def free_sampler(self, sampler: int) -> None:
        """Give a sampler's memory back."""
        lib.llama_sampler_free(self._samplers.pop(sampler))

    def copy(self, source: int, target: int, length: int) -> None:
        """Let `target` share the first `length` positions of `source`."""
        lib.llama_memory_seq_rm(self._memory, target, -1, -1)
        lib.llama_memory_seq_cp(self._memory, source, target, 0, length)

    def drop(self, sequence: int, start: int) -> None:
        """Forget `sequence` from position `start` on."""
        lib.llama_memory_seq_rm(self._memory, sequence, start, -1)

    def state_size(self, sequence: int) -> int:
        """Bytes of the state of one sequence."""
        return int(lib.llama_state_seq_get_size(self._context, sequence))

    def state(self, sequence: int) -> bytes:
        """The state of one sequence, to be given back to `restore` of the same model."""
        size = self.state_size(sequence)
        buffer = (ctypes.c_uint8 * size)()
        written = lib.llama_state_seq_get_data(self._context, buffer, size, sequence)
        return bytes(memoryview(buffer)[:written])

    def restore(self, sequence: int, data: bytes) -> bool:
        """Give `sequence` the state in `data`; False when the library doesn't take it."""
        buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
        return bool(lib.llama_state_seq_set_data(self._context, buffer, len(data), sequence))

    def clear(self) -> None:
        """Forget every sequence: the cache is as it was after loading."""
        lib.llama_memory_clear(self._memory, False)
