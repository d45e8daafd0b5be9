"""A make-believe engine that speaks in single letters and keeps its cache as the real one does."""

from collections.abc import Callable, Sequence

from engine.prompt import Sampling
from engine.runtime.decoding import Decoded, Entry

END = 0


class LetterEngine:
    """Each token is one byte; every sample writes the script of its seed, then ends.

    It keeps the cache as the real one does, so a wrong position or sequence fails here, and so
    does a batch for which there is no room in `context`.
    """

    def __init__(
        self,
        script: Callable[[int], str] = lambda seed: f"答案{seed}",
        *,
        context: int = 4096,
        sequences: int = 4,
    ) -> None:
        self.context = context
        self.sequences = sequences
        self.places = sequences + 4
        self.prompt_batch = 8
        self.prompt_part = 4
        self.halved = range(0)
        self.rewinds = True
        self.script = script
        self.cache: dict[int, list[int]] = {}
        self.cells: dict[int, list[object]] = {}
        self.batches: list[list[Entry]] = []
        self.samplers: dict[int, list[int]] = {}
        self.outcome = Decoded.DONE
        self.made = 0

    def start_tokens(self) -> list[int]:
        return []

    def tokenize(self, text: str) -> list[int]:
        return list(text.encode())

    def piece(self, token: int) -> bytes:
        return bytes([token])

    def is_end(self, token: int) -> bool:
        return token == END

    @property
    def cells_used(self) -> int:
        """Cells that at least one sequence holds."""
        return len({id(cell) for cells in self.cells.values() for cell in cells})

    def decode(self, entries: Sequence[Entry], give_up: Callable[[], bool]) -> Decoded:
        assert 0 < len(entries) <= 512
        self.batches.append(list(entries))
        if self.outcome is not Decoded.DONE:
            return self.outcome
        assert self.cells_used + len(entries) <= self.context
        for entry in entries:
            assert 0 <= entry.sequence < self.places
            line = self.cache.setdefault(entry.sequence, [])
            assert entry.position == len(line)
            line.append(entry.token)
            self.cells.setdefault(entry.sequence, []).append(object())
        return Decoded.DONE

    def sample(self, draws: Sequence[tuple[int, int]]) -> list[int]:
        assert len(draws) <= self.sequences
        assert all(self.batches[-1][row].wants_logits for _, row in draws)
        lines = [self.samplers[sampler] for sampler, _ in draws]
        return [line.pop(0) if line else END for line in lines]

    def new_sampler(self, sampling: Sampling, seed: int) -> int:
        self.made += 1
        self.samplers[self.made] = list(self.script(seed).encode())
        return self.made

    def free_sampler(self, sampler: int) -> None:
        del self.samplers[sampler]

    def copy(self, source: int, target: int, length: int) -> None:
        assert not self.cache.get(target)
        assert self.rewinds or length == len(self.cache[source])
        self.cache[target] = self.cache[source][:length]
        self.cells[target] = self.cells[source][:length]

    def drop(self, sequence: int, start: int) -> None:
        self.cache[sequence] = self.cache.get(sequence, [])[:start]
        self.cells[sequence] = self.cells.get(sequence, [])[:start]

    def clear(self) -> None:
        self.cache.clear()
        self.cells.clear()


class Wish:
    """Cancels or hurries after so many looks; or the asks whose numbers are named."""

    def __init__(self, cancel_after: int = 10**9, hurry_after: int = 10**9) -> None:
        self.cancel_after = cancel_after
        self.hurry_after = hurry_after
        self.unwanted: set[int] = set()
        self.hurried: set[int] = set()
        self.forgotten: list[int] = []

    def cancelled(self, number: int) -> bool:
        self.cancel_after -= 1
        return self.cancel_after < 0 or number in self.unwanted

    def answer_now(self, number: int) -> bool:
        self.hurry_after -= 1
        return self.hurry_after < 0 or number in self.hurried

    def forget(self, number: int) -> None:
        self.forgotten.append(number)
