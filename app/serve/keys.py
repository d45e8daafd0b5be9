"""Who may ask: a file of keys, one a line, and a comparison that tells nothing by its time."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.errors import WorldError

SHORTEST_KEY = 8
LONGEST_FILE = 1 << 20


@dataclass(frozen=True, slots=True)
class Keys:
    """Names by key; with none at all everybody may ask, and is known by his address."""

    names: Mapping[bytes, str]

    @property
    def needed(self) -> bool:
        """Whether a key has to be shown."""
        return bool(self.names)

    def client(self, authorization: str, address: str) -> str | None:
        """Who asks, by the header he sends and the address he comes from; None: he may not."""
        if not self.needed:
            return address
        scheme, _, shown = authorization.partition(" ")
        given = shown.strip().encode("utf-8", "replace") if scheme.lower() == "bearer" else b""
        found: str | None = None
        for key, name in self.names.items():
            # Every key is compared, to its end: how long it took says nothing of how near it was.
            if hmac.compare_digest(key, given):
                found = name
        return found


NO_KEYS = Keys({})


def read_keys(path: Path) -> Keys:
    """The keys in the file at `path`, `name:key` a line. Raises `WorldError` naming the line."""
    try:
        if path.stat().st_size > LONGEST_FILE:
            raise WorldError("密钥文件 {file} 太大了。", file=path.name)
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "UTF-8"
        raise WorldError("密钥文件 {file} 读不了：{why}。", file=path.name, why=why) from error
    names: dict[bytes, str] = {}
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        name, colon, key = (part.strip() for part in text.partition(":"))
        plain = key.isascii() and key.isprintable() and " " not in key  # it travels in a header
        if not colon or not name or len(key) < SHORTEST_KEY or not plain:
            raise WorldError(
                "密钥文件第 {number} 行应当写成“名字:密钥”，密钥是至少 {length} 个英文字母或数字。",
                number=number,
                length=SHORTEST_KEY,
            )
        if key.encode() in names or name in names.values():
            raise WorldError("密钥文件第 {number} 行的名字或密钥前面已经有了。", number=number)
        names[key.encode()] = name
    if not names:
        raise WorldError("密钥文件 {file} 里一个密钥也没有。", file=path.name)
    return Keys(names)
