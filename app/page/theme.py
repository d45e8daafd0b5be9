"""The one token file as values, and as the page's CSS variables."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as #RRGGBB by role, type as (size, line) pixels, lengths in pixels, motion in ms."""

    light: Mapping[str, str]
    dark: Mapping[str, str]
    type: Mapping[str, tuple[int, int]]
    space: tuple[int, ...]
    radius: Mapping[str, int]
    motion: Mapping[str, int]
    size: Mapping[str, int]

    def colors(self, theme: str) -> Mapping[str, str]:
        """The colours of `theme`, light or dark."""
        if theme not in THEMES:
            raise ValueError(f"unknown theme {theme!r}")
        return self.light if theme == "light" else self.dark


@lru_cache(maxsize=4)
def read_tokens(assets: Path) -> Tokens:
    """The tokens in `assets/theme/tokens.json`."""
    loaded = json.loads((assets / "theme" / "tokens.json").read_text(encoding="utf-8"))
    return Tokens(
        light=loaded["light"],
        dark=loaded["dark"],
        type={name: (size, line) for name, (size, line) in loaded["type"].items()},
        space=tuple(loaded["space"]),
        radius=loaded["radius"],
        motion=loaded["motion"],
        size=loaded["size"],
    )


def css_variables(tokens: Tokens) -> str:
    """Both themes and all measures as CSS custom properties."""
    measures = [
        *(f"--{name}-size:{size}px;--{name}-line:{line}" for name, (size, line) in _rows(tokens)),
        *(f"--space{number}:{length}px" for number, length in enumerate(tokens.space, 1)),
        *(f"--radius-{name}:{length}px" for name, length in tokens.radius.items()),
        *(f"--motion-{name}:{span}ms" for name, span in tokens.motion.items()),
        *(f"--{name}-width:{length}px" for name, length in tokens.size.items()),
    ]
    return (
        f":root{{{_colors(tokens.light)};{';'.join(measures)};color-scheme:light}}"
        f':root[data-theme="dark"]{{{_colors(tokens.dark)};color-scheme:dark}}'
    )


def _rows(tokens: Tokens) -> list[tuple[str, tuple[int, str]]]:
    return [
        (name, (size, f"{line / size:.3f}".rstrip("0").rstrip(".")))
        for name, (size, line) in tokens.type.items()
    ]


def _colors(colors: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in colors.items())
