"""Matching questions, which a printed paper shows as two columns and answers as `1→B`."""

from collections.abc import Sequence

from curriculum.exchange.draft import Draft


def matched(stem: str, pairs: Sequence[tuple[str, str]], others: Sequence[str] = ()) -> Draft:
    """The draft of a question that joins each left of `pairs` with its right.

    `others` belong to no left. The right column is in the order of its texts, so that its order
    gives nothing away.
    """
    right = sorted({text for _, text in pairs} | set(others))
    lines = [f"（{number}）{left}" for number, (left, _) in enumerate(pairs, 1)]
    lines += [f"{_letter(place)}．{text}" for place, text in enumerate(right)]
    answer = "；".join(
        f"（{number}）{_letter(right.index(text))}" for number, (_, text) in enumerate(pairs, 1)
    )
    return Draft("\n\n".join((stem, *lines)), answer=answer)


def _letter(place: int) -> str:
    return chr(0x61 + place) if place < 26 else f"a{place}"
