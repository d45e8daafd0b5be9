"""The marks of checking: a shape, a word and a kind of water line for each, never colour alone."""

from markupsafe import Markup

from engine.i18n import tr
from engine.values import Mark, Verdict, VerdictKind
from engine.values.verdict import Fault

SHAPES = {
    "right": '<circle cx="11" cy="11" r="10.2" class="fill"/>'
    '<path d="M6.6 11.4l3 3 5.8-6.2" class="cut"/>',
    "wrong": '<rect x="1.2" y="1.2" width="19.6" height="19.6" rx="4" class="fill"/>'
    '<path d="M7.4 7.4l7.2 7.2m0-7.2l-7.2 7.2" class="cut"/>',
    "half": '<circle cx="11" cy="11" r="9.4" class="ring"/>'
    '<path d="M11 1.6a9.4 9.4 0 0 1 0 18.8z" class="fill"/>',
    "unverified": '<circle cx="11" cy="11" r="9.4" class="ring dash"/>'
    '<path d="M7.2 11h7.6" class="ring bar"/>',
    "unreadable": '<path d="M11 1.8l9.2 9.2-9.2 9.2L1.8 11z" class="ring"/>'
    '<path d="M8.7 9.3a2.3 2.3 0 1 1 3.2 2.1c-.7.3-.9.6-.9 1.4m0 2.1v.4" class="ring bar"/>',
    "source": '<circle cx="11" cy="11" r="4" class="spring"/>',
}
"""Shape by name, drawn on 22 x 22; the strings are ours and the style sheet colours them."""

_MARKS = {
    Mark.CHECKED: ("right", "已核对"),
    Mark.WRONG: ("wrong", "有误"),
    Mark.CARRIED: ("unverified", "沿用了前面的错"),
    Mark.NOT_CHECKABLE: ("unverified", "未核对"),
    Mark.TIMEOUT: ("unverified", "未核对"),
}
_VERDICTS = {
    VerdictKind.RIGHT: ("right", "正确"),
    VerdictKind.WRONG_FORM: ("half", "值对，形式不对"),
    VerdictKind.WRONG: ("wrong", "还不对"),
    VerdictKind.UNREADABLE: ("unreadable", "没读懂"),
    VerdictKind.TIMEOUT: ("unverified", "未核对"),
}
_FLOWS = {"right": "solid", "wrong": "broken", "half": "dotted", "unverified": "dotted"}


def shape_of(mark: Mark) -> str:
    """The name of the shape that stands for `mark`."""
    return _MARKS[mark][0]


def word_of(mark: Mark) -> str:
    """The word beside the shape, in the user's language."""
    return tr(_MARKS[mark][1])


def flow_into(shape: str) -> str:
    """How the water line runs into a line with this shape: solid, dotted or broken."""
    return _FLOWS.get(shape, "dotted")


def verdict_shape(verdict: Verdict) -> tuple[str, str]:
    """Shape and word of a verdict on an answer; a half answer is never shown as wholly wrong."""
    if verdict.kind is VerdictKind.WRONG and verdict.fault is Fault.INCOMPLETE:
        return "half", tr("漏解")
    shape, word = _VERDICTS[verdict.kind]
    return shape, tr(word)


def answer_shape(verified: bool | None) -> tuple[str, str]:
    """Shape and word for a solution's own answer: what algebra says about it."""
    if verified is None:
        return "unverified", tr("未核对")
    return ("right", tr("已核对")) if verified else ("wrong", tr("有误"))


def svg(shape: str, label: str = "", size: int = 22) -> Markup:
    """The shape as SVG; with a `label` it has that name, without one it is decoration."""
    role = Markup('role="img" aria-label="{}"').format(label) if label else 'aria-hidden="true"'
    return Markup(
        '<svg class="mark {}" viewBox="0 0 22 22" width="{}" height="{}" {}>{}</svg>'
    ).format(shape, size, size, Markup(role), Markup(SHAPES[shape]))  # noqa: S704 (our strings)
