"""Short ways to write the steps of a worked solution."""

from engine.values import Distractor, Layout, Step


def line(
    before: str, after: str, reason: str = "", *, name: str = "", rule: str = "calculate",
    layout: Layout | None = None,
) -> Step:  # fmt: skip
    """One step: `before` becomes `after`, because of `reason`; both are LaTeX."""
    return Step(before, after, rule, name=name, reason=reason, layout=layout)


def said(reason: str, *, name: str = "", rule: str = "think") -> Step:
    """A step in words alone, `$...$` inside."""
    return Step("", "", rule, name=name, reason=reason)


def chain(start: str, *lines: tuple[str, ...]) -> tuple[Step, ...]:
    """Steps that each begin where the last ended; a line is (after, reason) or (after, reason, name)."""
    steps: list[Step] = []
    before = start
    for after, reason, *name in lines:
        steps.append(line(before, after, reason, name=name[0] if name else ""))
        before = after
    return tuple(steps)


def sums(*lines: tuple[str, str, str]) -> tuple[Step, ...]:
    """The sums of a word problem: (what is worked out, expression, value with its unit outside)."""
    return tuple(line(expression, value, reason) for reason, expression, value in lines)


def slips(answer: str, *entries: tuple[object, str]) -> tuple[Distractor, ...]:
    """Wrong answers as (LaTeX, mistake), without those that read like `answer` or one another."""
    seen = {answer}
    kept: list[Distractor] = []
    for latex, mistake in entries:
        text = str(latex)
        if text not in seen:
            seen.add(text)
            kept.append(Distractor(text, mistake))
    return tuple(kept)
