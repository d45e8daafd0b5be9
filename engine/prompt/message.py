"""One message of a conversation with a model."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    """Who speaks, and the words; `content` is plain text, never a control token."""

    role: Role
    content: str
