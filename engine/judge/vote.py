"""Several answers to one question: which of them most agree, as values and not as text."""

from engine.answer.check import check
from engine.values import VerdictKind


def vote(answers: tuple[str, ...], sound: tuple[bool, ...]) -> tuple[int, int]:
    """The index of the answer to trust, and how many answers have its value.

    `sound[i]` says that no line of sample i was found wrong: an unsound sample has half a voice.
    Samples without an answer have none. Ties go to the earliest.
    """
    groups: list[list[int]] = []
    for index, answer in enumerate(answers):
        if not answer:
            continue
        for group in groups:
            verdict = check(None, answers[group[0]], answer)
            if verdict.kind in (VerdictKind.RIGHT, VerdictKind.WRONG_FORM):
                group.append(index)
                break
        else:
            groups.append([index])
    if not groups:
        return 0, 0
    best = max(groups, key=lambda group: sum(1.0 if sound[index] else 0.5 for index in group))
    return next((index for index in best if sound[index]), best[0]), len(best)
