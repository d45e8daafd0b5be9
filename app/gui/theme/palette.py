"""The colours of the window, light and dark, read from the one token file."""

import json
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour by its role, as `#RRGGBB`; `dark` says which of the two it is."""

    dark: bool
    bg: str
    rail: str
    card: str
    hover: str
    soft: str
    pool: str
    pool_edge: str
    hairline: str
    input: str
    water: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    on_accent: str
    right: str
    right_ground: str
    wrong: str
    wrong_ground: str
    half: str
    half_ground: str
    unverified: str
    unverified_ground: str


def read_palettes(tokens: Path) -> tuple[Palette, Palette]:
    """The light and the dark palette of a token file; a colour it lacks is a bug of ours."""
    loaded = json.loads(tokens.read_text(encoding="utf-8"))
    names = [field.name for field in fields(Palette) if field.name != "dark"]
    light, dark = (
        Palette(dark=which == "dark", **{n: loaded[which][n.replace("_", "-")] for n in names})
        for which in ("light", "dark")
    )
    return light, dark


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, 1 to 21, by the formula of WCAG 2.2."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
