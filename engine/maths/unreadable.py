"""The two ways in which a text can fail to become mathematics."""

from engine.errors import WorldError


class Unreadable(WorldError):  # noqa: N818 (a verdict as much as an error)
    """The text isn't mathematics that this reader knows; the reason is a Chinese sentence."""


class TooHard(WorldError):  # noqa: N818
    """It was read, but the computation it asks for is beyond the bounds set for safety."""
