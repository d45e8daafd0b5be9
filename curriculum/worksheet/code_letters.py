"""Numbers as letters that no eye mistakes for one another, with a sum that catches every slip."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from unicodedata import normalize

from engine.errors import WorldError

ALPHABET = "34679ACDEFGHJKMNPQRTVWXY"
"""Without 0 O 1 I L 2 Z 5 S 8 B U, which are read for one another."""
CHECK_BITS = 14
LONGEST_CODE = 3_500
"""Letters; a QR code holds hardly more."""


class UnknownCodeError(WorldError):
    """A footer code that names no paper; the sentence says which part of it."""


class Bits:
    """Numbers of known widths, one after another."""

    def __init__(self, value: int = 0, length: int = 0) -> None:
        self._value, self._length = value, length

    def put(self, number: int, width: int) -> None:
        """Append `number` in `width` bits."""
        if not 0 <= number < 1 << width:
            raise ValueError(f"{number} needs more than {width} bits")
        self._value = self._value << width | number
        self._length += width

    def put_free(self, number: int, width: int = 6) -> None:
        """Append a number of any size, in groups of `width` bits with a flag before each."""
        groups = [number & (1 << width) - 1]
        while number := number >> width:
            groups.append(number & (1 << width) - 1)
        for place, group in enumerate(reversed(groups)):
            self.put(int(place < len(groups) - 1), 1)
            self.put(group, width)

    def take(self, width: int) -> int:
        """Take `width` bits from the front. Raises `UnknownCodeError` at the end."""
        if width > self._length:
            raise UnknownCodeError("卷脚编号不完整。")
        self._length -= width
        number = self._value >> self._length
        self._value &= (1 << self._length) - 1
        return number

    def take_free(self, width: int = 6, most: int = 11) -> int:
        """Take what `put_free` put."""
        number = 0
        for _ in range(most):
            more = self.take(1)
            number = number << width | self.take(width)
            if not more:
                return number
        raise UnknownCodeError("卷脚编号里有一个数太大。")

    @property
    def left(self) -> int:
        """How many bits are left."""
        return self._length

    def pair(self) -> tuple[int, int]:
        """Value and length."""
        return self._value, self._length


def written(bits: Bits) -> str:
    """`bits` and their check as letters in groups of four."""
    value, length = bits.pair()
    # A one in front keeps the zeros that follow it.
    whole = (1 << length | value) << CHECK_BITS | _check(value, length)
    letters = []
    while whole:
        whole, letter = divmod(whole, len(ALPHABET))
        letters.append(ALPHABET[letter])
    text = "".join(reversed(letters))
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))


def read(code: str) -> Bits:
    """The bits of `code` as people type it: any case, spaces and dashes, full-width letters.

    Raises `UnknownCodeError` naming the letter that isn't one, or saying that the sum is wrong.
    """
    if len(code) > 2 * LONGEST_CODE:
        raise UnknownCodeError("卷脚编号太长。")
    text = normalize("NFKC", code).upper()
    letters = [letter for letter in text if not letter.isspace() and letter not in "-—–_·"]
    for place, letter in enumerate(letters, 1):
        if letter not in ALPHABET:
            raise UnknownCodeError(
                "卷脚编号第 {place} 个字符“{letter}”不会出现在编号里，请对照卷脚再看一看。",
                place=place,
                letter=letter[:1],
            )
    if len(letters) < 4 or len(letters) > LONGEST_CODE:
        raise UnknownCodeError("卷脚编号不完整。")
    whole = 0
    for letter in letters:
        whole = whole * len(ALPHABET) + ALPHABET.index(letter)
    check = whole & (1 << CHECK_BITS) - 1
    marked = whole >> CHECK_BITS
    length = marked.bit_length() - 1
    if length < 1:
        raise UnknownCodeError("卷脚编号不完整。")
    value = marked ^ 1 << length
    if check != _check(value, length):
        raise UnknownCodeError("卷脚编号里有抄错、漏抄或被改过的字，校验没有通过。")
    return Bits(value, length)


def short_hash(parts: Sequence[bytes], width: int) -> int:
    """The first `width` bits of the SHA-256 of `parts`."""
    digest = sha256(b"\x00".join(parts)).digest()
    return int.from_bytes(digest[:8], "big") >> 64 - width


def _check(value: int, length: int) -> int:
    return short_hash([b"wenqu", str(length).encode(), f"{value:x}".encode()], CHECK_BITS)
