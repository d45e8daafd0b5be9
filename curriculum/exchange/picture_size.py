"""How large a picture is, read from the first bytes of its file."""

import struct

from curriculum.bank import BankImage

OTHERWISE = (240.0, 180.0)
DOTS_PER_POINT = 96 / 72
LARGEST = 100_000


def size_of(image: BankImage) -> tuple[float, float]:
    """Width and height in points at 96 dots an inch; a usual size where they can't be read."""
    try:
        across, down = _dots(image.data)
    except (struct.error, IndexError):
        return OTHERWISE
    if not (0 < across < LARGEST and 0 < down < LARGEST):
        return OTHERWISE
    return across / DOTS_PER_POINT, down / DOTS_PER_POINT


def _dots(data: bytes) -> tuple[int, int]:
    if data.startswith(b"\x89PNG"):
        across, down = struct.unpack(">II", data[16:24])
        return across, down
    if data.startswith(b"GIF8"):
        across, down = struct.unpack("<HH", data[6:10])
        return across, down
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    return 0, 0


def _jpeg(data: bytes) -> tuple[int, int]:
    """The size in the frame header (ITU T.81, B.2.2): markers C0 to CF but C4, C8 and CC."""
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], struct.unpack(">H", data[place + 2 : place + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            down, across = struct.unpack(">HH", data[place + 5 : place + 9])
            return across, down
        place += 2 + length
    return 0, 0
