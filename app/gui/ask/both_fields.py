"""A question and the pupil's own working as one text, which is how a draft is kept."""

MARK = "【我的解答】"
"""Stands on a line of its own between the two."""


def joined(question: str, working: str) -> str:
    """Both as one text; a question alone stays as it is."""
    return f"{question}\n{MARK}\n{working}" if working.strip() else question


def parted(text: str) -> tuple[str, str]:
    """Question and working of such a text; the working is empty where there is none."""
    question, mark, working = text.partition(f"\n{MARK}\n")
    return (question, working) if mark else (text, "")
