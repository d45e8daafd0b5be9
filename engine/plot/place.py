"""Where a label can stand without covering a curve, a dot or another label."""

import re
from collections.abc import Sequence

from engine.plot.scene import LABEL, Across, Label, Point, Sheet, Upright

_FRACTION = re.compile(r"\\d?frac\{([^{}]*)\}\{([^{}]*)\}")
_COMMAND = re.compile(r"\\[A-Za-z]+")
_BRACES = re.compile(r"[{}$^_\\]")

_AROUND: tuple[tuple[float, float], ...] = (
    (1, 1), (-1, 1), (1, -1), (-1, -1), (0, 1), (0, -1), (1, 0), (-1, 0),
)  # fmt: skip


def width_of(text: str, size: float = LABEL) -> float:
    """About how wide `text` will be, in pixels; roots count as their letters."""
    text = _FRACTION.sub(lambda part: max(part[1], part[2], key=len), text)
    bare = _BRACES.sub("", _COMMAND.sub("m", text))
    if "$" in text:
        # Mathematics ignores spaces and makes its own around relations and signs.
        bare = bare.replace(" ", "")
    signs = sum(sign in "=+-<>" for sign in bare[1:]) if "$" in text else 0
    letters = sum(1.0 if ord(sign) > 0x2E7F else (0.55 if "$" in text else 0.52) for sign in bare)
    return size * (letters + 0.6 * signs)


def box_of(label: Label) -> tuple[float, float, float, float]:
    """The label's box (left, bottom, right, top) in pixels."""
    width = width_of(label.text, label.size)
    height = label.size * _lines(label.text)
    left = label.at[0] - {"left": 0.0, "center": width / 2, "right": width}[label.across]
    bottom = label.at[1] - {"bottom": 0.0, "center": height / 2, "top": height}[label.upright]
    return left, bottom, left + width, bottom + height


def _lines(text: str) -> float:
    """How many lines high a text is."""
    return 2.35 if "dfrac" in text else 1.75 if "frac" in text else 1.05


def put(sheet: Sheet, label: Label) -> None:
    """Set a label where it is and keep later ones away from it."""
    sheet.add(label)
    left, bottom, right, top = box_of(label)
    sheet.boxes.append((left - 3, bottom - 1, right + 3, top + 1))


def put_near(
    sheet: Sheet,
    text: str,
    at: Point,
    color: str = "ink",
    away: float = 7.0,
    size: float = LABEL,
    directions: Sequence[tuple[float, float]] = _AROUND,
) -> None:
    """Set a label beside `at`, in the direction that covers least; earlier directions win ties."""
    candidates = [beside(text, at, d, away, color, size) for d in directions]
    best = min(candidates, key=lambda candidate: cost(sheet, candidate))
    put(sheet, best)


def put_best(sheet: Sheet, candidates: Sequence[Label]) -> None:
    """Set the one of several possible labels that covers least."""
    put(sheet, min(candidates, key=lambda candidate: cost(sheet, candidate)))


def beside(
    text: str, at: Point, direction: tuple[float, float], away: float, color: str, size: float
) -> Label:
    """The label that stands `away` pixels from `at` in a direction."""
    dx, dy = direction
    reach = away * (0.75 if abs(dx) == abs(dy) == 1 else 1.0)
    across: Across = "left" if dx > 0.3 else "right" if dx < -0.3 else "center"
    upright: Upright = "bottom" if dy > 0.3 else "top" if dy < -0.3 else "center"
    return Label(text, (at[0] + dx * reach, at[1] + dy * reach), color, size, across, upright)


def cost(sheet: Sheet, label: Label) -> float:
    """How bad it would be to set this label: what it covers, and what leaves the sheet."""
    left, bottom, right, top = box_of(label)
    outside = (
        max(0.0, 2 - left)
        + max(0.0, 2 - bottom)
        + max(0.0, right - sheet.width + 2)
        + max(0.0, top - sheet.height + 2)
    )
    outside = outside if sheet.bounded else 0.0
    covered = sum(left - 2 < x < right + 2 and bottom - 1 < y < top + 1 for x, y in sheet.obstacles)
    faint = sum(left - 1 < x < right + 1 and bottom < y < top for x, y in sheet.faint)
    crossed = sum(
        max(0.0, min(right, r) - max(left, l)) * max(0.0, min(top, t) - max(bottom, b))
        for l, b, r, t in sheet.boxes  # noqa: E741 (left, the sides of a box)
    )
    return outside * 20 + covered * 6 + faint * 2.5 + crossed * 2
