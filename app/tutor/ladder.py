"""The ladder of hints as it stands: what is open, what comes next, what is still locked."""

from __future__ import annotations

from app.tutor.hints import Aid, next_aid, steps_before_answer
from app.tutor.sheet import Shown
from app.tutor.turns import Help as Rung
from curriculum.learner import Help
from curriculum.tree import Point
from engine.i18n import tr
from engine.values import Problem, Solution, Step


def opened(shown: Shown, solution: Solution | None, point: Point | None) -> tuple[Aid, ...]:
    """The help that was given so far, in its order; the answer itself is not among it."""
    given: list[Aid] = []
    kind, steps = Help.NONE, 0
    while kind < min(shown.help, Help.STEP) or (kind is Help.STEP and steps < shown.steps):
        aid = next_aid(shown.problem, solution, point, kind, steps)
        if aid.kind is Help.ANSWER:
            break
        given.append(aid)
        kind, steps = aid.kind, aid.place if aid.kind is Help.STEP else steps
    return tuple(given)


def ladder(shown: Shown, solution: Solution | None, point: Point | None) -> tuple[Rung, ...]:
    """Every rung from the first hint to the answer."""
    given = opened(shown, solution, point)
    rungs = [_open(aid) for aid in given]
    if shown.done:
        return tuple(rungs)
    coming = next_aid(shown.problem, solution, point, shown.help, shown.steps)
    rungs.append(Rung("", "next", action=_action(coming)))
    if coming.kind is not Help.ANSWER:
        left = _steps_left(shown.problem, solution, shown.steps)
        condition = tr("看完前面的步骤以后打开") if left else tr("看过提示以后打开")
        rungs.append(Rung("", "locked", action=tr("完整解答"), condition=condition))
    return tuple(rungs)


def _open(aid: Aid) -> Rung:
    if aid.kind is Help.HINT:
        return Rung(tr("提示一 · 看清题意"), "open", aid.text)
    if aid.kind is Help.IDEA:
        return Rung(tr("提示二 · 找到办法"), "open", aid.text)
    title = tr("第 {number} 步，共 {total} 步", number=aid.place, total=aid.total)
    return Rung(title, "open", _told(aid))


def _told(aid: Aid) -> str:
    """A step with what it makes of the line before."""
    step = aid.step
    line = _line(step) if step is not None else ""
    return f"{aid.text}\n\n{line}" if aid.text and line else aid.text or line


def _line(step: Step) -> str:
    if not step.after_latex:
        return ""
    return f"${step.after_latex}$"


def _action(coming: Aid) -> str:
    if coming.kind is Help.HINT:
        return tr("给点提示")
    if coming.kind is Help.IDEA:
        return tr("再提示一点")
    if coming.kind is Help.ANSWER:
        return tr("看完整解答")
    return tr("看第一步") if coming.place == 1 else tr("看下一步")


def _steps_left(problem: Problem, solution: Solution | None, steps: int) -> int:
    return max(0, len(steps_before_answer(problem, solution)) - steps)
