"""The pieces of the answer page, each a pure function from values to safe HTML."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from app.page import marks, prose
from app.page.flow import line_rows, step_rows
from app.page.render import render
from engine.i18n import tr
from engine.values import Mark, Picture, Problem, Solution, Step, Verdict

Draw = Callable[[Picture], str]
"""A picture as SVG text; `engine.plot.svg` with its palette and font already given."""

SAMPLES = (
    "解方程：$2x^2-5x-3=0$",
    "求函数 $f(x)=x^3-3x^2+2$ 的导数",
    "小明有24个苹果，给了小红三分之一，又买了5个，现在有多少个苹果？",
)
"""What the empty page offers to ask; `wenqu://action/sample/<n>` names one by its place."""


def question_html(problem: Problem, draw: Draw | None = None) -> Markup:
    """The question card: statement, parts, choices and, with `draw`, its pictures."""
    pictures = pictures_html(problem.pictures, draw) if draw else Markup()
    return render(
        "question",
        problem=problem,
        typed=problem.source.kind == "person",
        label=_part_label,
        pictures=pictures,
    )


def preview_html(text: str) -> Markup:
    """A question while it is typed; formulas are typeset even without dollar signs."""
    return prose.blocks(text, typed=True)


def steps_html(solution: Solution, explain: bool = False) -> Markup:
    """The water line: every line with its mark; a model's or a pupil's words, or algebra's steps.

    `explain` offers under each step to ask why it holds.
    """
    written = solution.provenance.solver in ("model", "person") and bool(solution.text.strip())
    made = solution.provenance.solver == "generator"
    if written:
        rows = line_rows(solution)
    else:
        rows = step_rows(solution.steps, True if made else solution.verified, made)
    if not rows:
        return Markup()
    return render("steps", rows=rows, named=any(row.name for row in rows), explain=explain)


def answer_html(solution: Solution, verdict: Verdict | None = None) -> Markup:
    """The pool: the final answer, what algebra says about it, and how many lines it left open."""
    if verdict is not None:
        shape, word = marks.verdict_shape(verdict)
    else:
        shape, word = marks.answer_shape(solution.verified)
        if solution.provenance.solver == "person" and solution.verified is False:
            word = tr("还不对")
    reason = verdict.reason if verdict and verdict.reason else solution.verified_reason
    return render(
        "answer",
        answer=solution.answer,
        own=solution.provenance.solver == "person",
        shape=shape,
        word=word,
        reason=reason,
        open_lines=_open_lines(solution),
        stopped=solution.stopped,
        solved=solution.status == "solved",
    )


def _open_lines(solution: Solution) -> str:
    """How many lines algebra left open or refuted, in words; empty when none."""
    lines = list(_flat(solution.steps))
    wrong = sum(step.mark is Mark.WRONG for step in lines)
    left = sum(step.mark not in (Mark.CHECKED, Mark.WRONG) for step in lines)
    counted = []
    if wrong:
        counted.append(tr("{count} 行有误", count=wrong))
    if left:
        counted.append(tr("{count} 行未核对", count=left))
    return tr("，").join(counted)


def _flat(steps: Sequence[Step]) -> Sequence[Step]:
    return [step for step in steps if step.after_latex or step.before_latex or step.layout]


def pictures_html(pictures: Sequence[Picture], draw: Draw) -> Markup:
    """A card for each picture that can be drawn, with its sentence as its name."""
    cards = [
        (picture, Markup(draw(picture)))  # noqa: S704 (drawn by engine.plot, not from outside)
        for picture in pictures
        if picture.drawing is not None
    ]
    return render("pictures", cards=cards) if cards else Markup()


def notice_html(reason: str, advice: str = "", action: tuple[str, str] | None = None) -> Markup:
    """A sentence in place of what couldn't be done, with one thing to do about it."""
    return render("notice", reason=reason, advice=advice, action=action)


def empty_html() -> Markup:
    """The page before the first question: one sentence and three samples."""
    return render("empty", samples=[tr(sample) for sample in SAMPLES])


def _part_label(label: str) -> str:
    bare = label.strip().strip("()（）")
    return f"（{bare}）" if bare.isdigit() else label
