"""A picture that came with a problem: its bytes, named by their hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from engine.errors import WorldError

BYTES_LIMIT = 8 * 1024 * 1024
"""Of one picture; a scanned page at 300 dots an inch is about 2 MB as PNG."""

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
)


class BadImageError(WorldError):
    """The bytes are no picture the program shows, or too many."""


@dataclass(frozen=True, slots=True)
class BankImage:
    """The bytes of one picture. `name` is their SHA-256 in hexadecimal and a suffix like `.png`.

    Equal pictures have equal names, so a bank keeps each once. Make one with `bank_image`.
    """

    name: str
    data: bytes

    def __post_init__(self) -> None:
        if not self.name.startswith(f"{hashlib.sha256(self.data).hexdigest()}."):
            raise ValueError(f"a picture's name begins with its hash: {self.name!r}")


def bank_image(data: bytes) -> BankImage:
    """The picture of these bytes, known by its first bytes and not by any name it had.

    Raises `BadImageError` for anything but PNG, JPEG, GIF and WebP of up to `BYTES_LIMIT` bytes.
    A drawing format that may hold programs (SVG) is refused.
    """
    if len(data) > BYTES_LIMIT:
        raise BadImageError(
            "图片太大：{size} MB，最多 {limit} MB。",
            size=f"{len(data) / 1048576:.1f}",
            limit=BYTES_LIMIT // 1048576,
        )
    return BankImage(hashlib.sha256(data).hexdigest() + _suffix(data), data)


def _suffix(data: bytes) -> str:
    for signature, suffix in _SIGNATURES:
        if data.startswith(signature):
            return suffix
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    raise BadImageError("这不是能显示的图片（只认 PNG、JPEG、GIF 和 WebP）。")
