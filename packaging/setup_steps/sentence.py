"""Sentences in Chinese and English at once: before set-up is done nobody has chosen a language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing to say, in both languages."""

    chinese: str
    english: str

    def __str__(self) -> str:
        return f"{self.chinese} / {self.english}"


class SetupError(Exception):
    """Set-up can't go on: `sentence` says what to do, `detail` is what the command said last."""

    def __init__(self, chinese: str, english: str, detail: str = "") -> None:
        self.sentence = Sentence(chinese, english)
        self.detail = detail
        super().__init__(f"{chinese}\n{english}")
