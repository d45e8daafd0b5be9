"""Help in the order a good teacher gives it: what to look at, the idea, step by step, the answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.tutor.looking import look_at
from curriculum.learner import Help
from curriculum.tree import Point
from engine.i18n import tr
from engine.values import AnswerKey, Problem, Solution, Step

OPEN_KINDS = ("calculate", "fill", "choice", "")
"""Kinds of problem that say little about where to look; there the topic says it."""

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_UNIT = re.compile(r"\\(?:text|mathrm)\{[^}]*\}")
_SKIN = re.compile(r"\\(?:text|mathrm)\{[^}]*\}|\\[,;!]|[\s{}$]")


@dataclass(frozen=True, slots=True)
class Aid:
    """One piece of help. `text` is prose with `$...$`.

    `step` is the worked step where `kind` is STEP, the `place`-th of `total` that are given one at
    a time; `answer` and `solution` come with ANSWER only. `more` says whether any help is left.
    """

    kind: Help
    text: str
    step: Step | None = None
    place: int = 0
    total: int = 0
    answer: AnswerKey | None = None
    solution: Solution | None = None
    more: bool = True


def next_aid(
    problem: Problem, solution: Solution | None, point: Point | None, given: Help, steps: int
) -> Aid:
    """The help that follows `given` of which `steps` steps were shown already."""
    if given is Help.NONE:
        return Aid(Help.HINT, hint(problem, point))
    if given is Help.HINT:
        return Aid(Help.IDEA, idea(problem, solution, point))
    thought = idea(problem, solution, point)
    shown = [
        step
        for step in steps_before_answer(problem, solution)
        if step.before_latex or step.after_latex or step.layout or told(step) != thought
    ]
    if given <= Help.STEP and steps < len(shown):
        step = shown[steps]
        return Aid(Help.STEP, told(step), step, steps + 1, len(shown))
    return Aid(
        Help.ANSWER, answer_text(problem), answer=problem.answer, solution=solution, more=False
    )


def hint(problem: Problem, point: Point | None) -> str:
    """What to look at: what the topic wants seen, where the kind of problem asks nothing else."""
    topic = look_at(point.code) if point is not None else ""
    kind = problem.kind if problem.kind not in OPEN_KINDS or not topic else ""
    look = (
        topic
        if not kind and topic
        else {
            "calculate": tr("先看清每个数和运算符号，想一想先算哪一步。"),
            "fill": tr("先看清空里要的是什么，再找它和已知条件的关系。"),
            "choice": tr("先自己想出答案，再看选项；拿不准的，用排除法。"),
            "judge": tr("圈出说法里的关键词，举个例子试一试。"),
            "word": tr("先圈出已知的数，再说说问的是什么，中间还缺什么。"),
            "reverse": tr("这道题是倒着问的：从结果往回想。"),
            "mistake": tr("一步一步对着看：从哪里开始不对？"),
            "draw": tr("先看清要画的是什么，再找已经定下来的点和线。"),
            "prove": tr("从要证的结论往回想：要得到它，需要什么？"),
        }.get(kind, tr("再读一遍题：已知什么，要求什么？"))
    )
    if problem.pictures:
        look = tr("把图上的数和记号都看一遍。") + look
    if point is None:
        return look
    return look + tr("这道题练的是“{name}”。", name=point.name)


def idea(problem: Problem, solution: Solution | None, point: Point | None) -> str:
    """The rule and why it holds, without the result."""
    # Of a judgement every step tells which way it goes.
    steps = steps_before_answer(problem, solution) if problem.kind != "judge" else ()
    for step in steps:
        if step.reason and not _gives_away(problem, step.reason):
            return told(step)
    if point is None:
        return tr("想一想学过的哪条规则说的就是这种情况，把它写下来再代进去。")
    if point.mistakes:
        return tr("要用到：{can}小心：{mistake}", can=point.can, mistake=point.mistakes[0])
    return tr("要用到：{can}", can=point.can)


def told(step: Step) -> str:
    """A step's rule and reason in one breath."""
    if step.name and step.reason and step.name not in step.reason:
        return tr("{name}：{reason}", name=step.name, reason=step.reason)
    return step.reason or step.name


def steps_before_answer(problem: Problem, solution: Solution | None) -> tuple[Step, ...]:
    """The steps that are given one at a time: those before the answer stands there."""
    kept: list[Step] = []
    steps = solution.steps if solution is not None else ()
    for step in steps[:-1]:
        if _ends_with_answer(problem, step.after_latex):
            break
        kept.append(step)
    return tuple(kept)


def answer_text(problem: Problem) -> str:
    """The answer in a sentence."""
    keys = [(part.label, part.answer) for part in problem.parts if part.answer is not None]
    if keys:
        return tr("答案：") + "；".join(f"{label} {_shown(key)}" for label, key in keys)
    if problem.answer is None:
        return tr("请对照下面的解答。")
    return tr("答案：{key}。", key=_shown(problem.answer))


def _shown(key: AnswerKey) -> str:
    if re.search(r"[\\^_{}]|\d", key.latex):
        return f"${key.latex}$"
    return key.latex


def _answers(problem: Problem) -> list[str]:
    """The answer as it would stand in a text: the key, or the right option's words."""
    keys = [part.answer.latex for part in problem.parts if part.answer is not None]
    if problem.answer is not None:
        key = problem.answer.latex
        keys.append(next((one.text for one in problem.choices if one.label == key), key))
    return [_UNIT.sub(" ", key) for key in keys]


def _gives_away(problem: Problem, prose: str) -> bool:
    """Whether the answer, or every number of it, stands in `prose`."""
    text, numbers = _SKIN.sub("", prose), set(_NUMBER.findall(prose))
    for answer in _answers(problem):
        bare, own = _SKIN.sub("", answer), set(_NUMBER.findall(answer))
        if (bare and bare in text) or (own and own <= numbers):
            return True
    return False


def _ends_with_answer(problem: Problem, latex: str) -> bool:
    text = _SKIN.sub("", latex)
    last = re.split(r"=|\\approx|\\Rightarrow", text)[-1]
    return any(_SKIN.sub("", answer) in (text, last) for answer in _answers(problem) if answer)
