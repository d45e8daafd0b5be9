"""The number behind an answer with a root or π, read from its LaTeX: a second route's yardstick."""

from math import pi as PI  # noqa: N812 (the number)
from math import sqrt


def value_of(latex: str) -> float:
    """The number behind a fraction with a root, read digit by digit."""
    text = latex.replace(" ", "")
    bottom = 1.0
    if text.startswith(r"\frac{"):
        top, _, rest = text.removeprefix(r"\frac{").rpartition("}{")
        text, bottom = top, float(rest.rstrip("}"))
    head, _, inside = text.partition(r"\sqrt{")
    under = float(inside.rstrip("}")) if inside else 1.0
    times = 1.0
    if head:
        times = (
            PI
            if head == r"\pi"
            else float(head.removesuffix(r"\pi")) * (PI if r"\pi" in head else 1)
        )
    return times * sqrt(under) / bottom
