"""What colour each role of a drawing has: on light paper, on a dark page, or as the page decides."""

from collections.abc import Mapping
from dataclasses import dataclass

ROLES = ("ink", "ink2", "ink3", "hairline", "card", "figure1", "figure2", "figure3")


@dataclass(frozen=True, slots=True)
class Palette:
    """A CSS colour for each of `ROLES`."""

    colors: Mapping[str, str]

    def __post_init__(self) -> None:
        missing = set(ROLES) - set(self.colors)
        if missing:
            raise ValueError(f"a palette lacks {sorted(missing)}")


def palette_of(tokens: Mapping[str, str]) -> Palette:
    """The palette of one theme's colours, by the names of the token file."""
    return Palette({role: tokens[role] for role in ROLES})


LIGHT = Palette(
    {
        "ink": "#1C2528",
        "ink2": "#48555A",
        "ink3": "#5F6C70",
        "hairline": "#E2E7E5",
        "card": "#FFFFFF",
        "figure1": "#17647A",
        "figure2": "#95590F",
        "figure3": "#A63D4B",
    }
)
DARK = Palette(
    {
        "ink": "#E4EAE9",
        "ink2": "#B3BEBE",
        "ink3": "#8F9C9D",
        "hairline": "#2B3538",
        "card": "#1B2326",
        "figure1": "#83C6D3",
        "figure2": "#E3AC68",
        "figure3": "#E08C98",
    }
)
PAGE = Palette({role: f"var(--{role},{color})" for role, color in LIGHT.colors.items()})
"""Follows the theme of the page that the drawing stands in; on its own it is the light one."""
