"""Proving every recipe over many seeds, resumed where it stopped, repeated only where it changed."""

import inspect
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from curriculum.generators import dice, generate, latex, proof, working
from curriculum.generators.recipe import Recipe

SHARED = (dice, generate, latex, proof, working)
"""A change in one of these can change any problem."""


@dataclass(frozen=True, slots=True)
class Swept:
    """One recipe at one level: how many seeds were proved, and the faults found."""

    key: str
    level: int
    seeds: int
    faults: tuple[str, ...]
    resumed: bool = False


def sweep(
    recipes: Iterable[Recipe],
    seeds: int,
    ledger: Path | None = None,
    each: Callable[[Swept], None] = lambda _: None,
) -> Iterator[Swept]:
    """Prove seeds 0 to `seeds` - 1 of every level of `recipes`.

    `ledger` is a file of finished work, one JSON object a line: what it holds for the same source
    is not done again, and a faulty one is always done again. `each` is told of each as it ends.
    """
    done = _read(ledger)
    for recipe in recipes:
        mark = fingerprint(recipe)
        for level in recipe.levels:
            entry = (recipe.key, level, mark)
            if done.get(entry, 0) >= seeds:
                result = Swept(recipe.key, level, seeds, (), resumed=True)
            else:
                result = _prove(recipe, level, seeds)
                if ledger is not None and not result.faults:
                    _write(ledger, entry, seeds)
            each(result)
            yield result


def fingerprint(recipe: Recipe) -> str:
    """The hash of the source that a recipe's problems come from."""
    module = inspect.getmodule(recipe.make)
    sources = [inspect.getsource(part) for part in (module, *SHARED) if part is not None]
    return sha256("\0".join(sources).encode()).hexdigest()[:16]


MOST_FAULTS = 5
"""After so many faults of one recipe and level, more tell nothing new."""


def _prove(recipe: Recipe, level: int, seeds: int) -> Swept:
    found: list[str] = []
    seed = 0
    for seed in range(seeds):
        found += proof.faults(recipe, level, seed)
        if len(found) >= MOST_FAULTS:
            break
    return Swept(recipe.key, level, seed + 1, tuple(found[:MOST_FAULTS]))


def _read(ledger: Path | None) -> dict[tuple[str, int, str], int]:
    if ledger is None or not ledger.exists():
        return {}
    done: dict[tuple[str, int, str], int] = {}
    for text in ledger.read_text(encoding="utf-8").splitlines():
        try:
            entry = json.loads(text)
            key = (str(entry["key"]), int(entry["level"]), str(entry["source"]))
            done[key] = max(done.get(key, 0), int(entry["seeds"]))
        except (ValueError, KeyError, TypeError):
            continue  # the line that was being written when the sweep was cut
    return done


def _write(ledger: Path, entry: tuple[str, int, str], seeds: int) -> None:
    key, level, source = entry
    line = json.dumps({"key": key, "level": level, "source": source, "seeds": seeds})
    ledger.parent.mkdir(parents=True, exist_ok=True)
    with ledger.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
