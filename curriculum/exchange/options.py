"""Options written into the question itself, `A. … B. … C. … D. …`, taken apart."""

import re
from collections.abc import Sequence

from curriculum.exchange.prose import FORMULA
from engine.values import Choice

LABELS = "ABCDEFGH"

_MARK = re.compile(
    r"(?:(?<=^)|(?<=[\s;；,，。)）$〕]))[(（]?[ \u3000]?([A-HＡ-Ｈ])[ \u3000]{0,2}(?:[.．、:：]|[)）])(?!\d*[A-Za-z]\d)",
    re.MULTILINE,
)
_HIDDEN = "\ue000"
_WIDE = {chr(0xFF21 + place): letter for place, letter in enumerate(LABELS)}


def split_options(text: str) -> tuple[str, tuple[Choice, ...]]:
    """What stands before the options, and the options; none where the text has no such run.

    The last run of labels in order from A counts, of three at least, or of two where both begin
    a line. Letters inside formulas are no labels.
    """
    if "A" not in text and "Ａ" not in text:
        return text, ()
    hidden = FORMULA.sub(lambda found: f"${_HIDDEN * (len(found[0]) - 2)}$", text)
    marks = [(found, _WIDE.get(found[1], found[1])) for found in _MARK.finditer(hidden)]
    for start in range(len(marks) - 1, -1, -1):
        if marks[start][1] != "A":
            continue
        run = [marks[start][0]]
        for found, label in marks[start + 1 :]:
            if label == LABELS[len(run)]:
                run.append(found)
            if len(run) == len(LABELS):
                break
        if len(run) >= 3 or (len(run) == 2 and _begin_lines(hidden, run)):
            return _taken_apart(text, run)
    return text, ()


def _begin_lines(text: str, run: Sequence[re.Match[str]]) -> bool:
    return all(not text[: found.start()].rpartition("\n")[2].strip() for found in run)


def _taken_apart(text: str, run: Sequence[re.Match[str]]) -> tuple[str, tuple[Choice, ...]]:
    ends = [found.start() for found in run[1:]] + [len(text)]
    choices = tuple(
        Choice(LABELS[place], text[found.end() : end].strip().rstrip(";；").rstrip())
        for place, (found, end) in enumerate(zip(run, ends, strict=True))
    )
    return text[: run[0].start()].rstrip(), choices


def chosen(answer: str, choices: Sequence[Choice]) -> str:
    """The letters that an answer to a choice question names, in order; empty where it names none.

    `（B）`, `AC`, `A,C`, `选B` and the text of an option itself are all understood.
    """
    labels = {choice.label for choice in choices}
    text = answer.strip()
    for wide, letter in _WIDE.items():
        text = text.replace(wide, letter)
    bare = re.sub(r"^(?:故?选|答案(?:是|为)?|正确答案)\s*[:：]?", "", text)
    bare = re.sub(r"[\s,，、;；.．。()（）\[\]【】$和及]", "", bare)
    if bare.isascii() and bare.isalpha() and set(bare.upper()) <= labels:
        return "".join(sorted(set(bare.upper())))
    same = [choice.label for choice in choices if _bare(choice.text) == _bare(answer)]
    return same[0] if len(same) == 1 else ""


def _bare(text: str) -> str:
    return re.sub(r"[\s$]", "", text)


def lettered(texts: Sequence[str]) -> tuple[Choice, ...]:
    """Options lettered from A; a letter that every text brings along, as `(A) 3`, is dropped."""
    if len(texts) > 26:
        return tuple(Choice(str(place), text.strip()) for place, text in enumerate(texts, 1))
    labels = [chr(65 + place) for place in range(len(texts))]
    own = [
        re.match(rf"\s*[(（]?{label}\s*[)）.．、:：]\s*", text)
        for label, text in zip(labels, texts, strict=True)
    ]
    ends = [found.end() for found in own if found]
    if len(ends) < len(texts):
        ends = [0] * len(texts)
    return tuple(
        Choice(label, text[end:].strip())
        for label, text, end in zip(labels, texts, ends, strict=True)
    )
