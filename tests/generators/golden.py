"""The golden hashes that pin released recipes.

`python -m tests.generators.golden` adds the hashes of new recipes; it never changes an old one. Until the
first release `--again` pins all of them as they are now, so that a change is at least meant.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

from curriculum.generators import Recipe, make, table
from engine.values import to_json

FILE = Path(__file__).parent / "golden.json"
SEEDS = (0, 1, 2**40)


def read() -> dict[str, str]:
    """The pinned hash of each recipe's key."""
    found: dict[str, str] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return found


def hash_of(recipe: Recipe) -> str:
    """One hash of a recipe's problems and solutions over all its levels and a few seeds."""
    whole = sha256()
    for level in recipe.levels:
        for seed in SEEDS:
            one = make(recipe, level, seed)
            whole.update(to_json(one.problem).encode())
            whole.update(to_json(one.solution).encode())
    return whole.hexdigest()[:32]


def main() -> int:
    """Pin what is new; say what changed, and leave its old hash."""
    pinned = {} if "--again" in sys.argv else read()
    changed = []
    for recipe in table().recipes:
        made = hash_of(recipe)
        if pinned.setdefault(recipe.key, made) != made:
            changed.append(recipe.key)
    FILE.write_text(json.dumps(pinned, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(pinned)} pinned, {len(changed)} differ: {changed[:20]}")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
