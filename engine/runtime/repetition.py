"""The loop breaker: notices that a text has begun to repeat itself word for word."""

from collections.abc import Sequence

LONGEST_BLOCK = 200
FEWEST_REPEATS = 6
FEWEST_TOKENS = 240


def is_looping(tokens: Sequence[int]) -> bool:
    """Whether the end of `tokens` is one block, again and again.

    A block of up to 200 tokens must stand at least 6 times and fill at least 240 tokens: a
    repeating decimal, a ruled line or a table of like rows stays below that.
    """
    for length in range(1, LONGEST_BLOCK + 1):
        repeats = max(FEWEST_REPEATS, -(-FEWEST_TOKENS // length))
        window = length * repeats
        if window > len(tokens):
            continue
        tail = tokens[-window:]
        if tail[0] == tail[length] and tail[length:] == tail[:-length]:
            return True
    return False


def window() -> int:
    """How many tokens back `is_looping` may look."""
    return LONGEST_BLOCK * FEWEST_REPEATS
