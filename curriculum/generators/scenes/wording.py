"""The sentences of a story, each told in one of several ways."""

from collections.abc import Sequence

from curriculum.generators.dice import Dice


def worded(dice: Dice, *parts: str | Sequence[str]) -> str:
    """The parts one after the other; of a part with several wordings, one by chance."""
    return "".join(part if isinstance(part, str) else dice.pick(part) for part in parts)
