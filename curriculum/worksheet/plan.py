"""A plan: which questions a paper has, on which paper, before any question is made."""

from dataclasses import dataclass, field

from curriculum.generators import KINDS
from curriculum.worksheet.paper_size import PAPERS, Paper
from engine.errors import WorldError

MOST_SECTIONS = 12
MOST_QUESTIONS = 200
MOST_MARKS = 1_000
MOST_POINTS = 200


class BadPlanError(WorldError):
    """A plan that no paper can be made of; the sentence says what is wrong."""


@dataclass(frozen=True, slots=True)
class Section:
    """One 大题: `count` questions of `kinds`, each worth `marks`.

    `levels` are spread over the questions from first to last; `points` empty means the plan's.
    `across` questions stand side by side (口算). `lead` is said under the heading.
    """

    name: str
    kinds: tuple[str, ...]
    count: int
    marks: int = 0
    levels: tuple[int, ...] = (1, 2, 3)
    points: tuple[str, ...] = ()
    across: int = 1
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole paper; `title`'s and `subtitle`'s words are the teacher's.

    `points` are permanent codes, empty for every point of `grade` and `term`. `template` names the
    template that the plan came from unchanged, empty for a plan of one's own. `minutes` 0: counted.
    `other` says what makes the B paper: other `numbers`, or the same questions in other `order`.
    """

    title: str
    sections: tuple[Section, ...]
    points: tuple[str, ...] = ()
    grade: int = 0
    term: int = 0
    paper: Paper = field(default_factory=lambda: PAPERS["A4"])
    subtitle: str = ""
    minutes: int = 0
    sealed: bool = False
    scored: bool = False
    """Whether a table for the marks of each section stands under the title."""
    half: bool = False
    """Whether points that aren't named are those of the term's first half (期中)."""
    other: str = "numbers"
    template: str = ""

    def __post_init__(self) -> None:
        check_plan(self)

    @property
    def count(self) -> int:
        """How many questions are planned."""
        return sum(section.count for section in self.sections)

    @property
    def marks(self) -> int:
        """The planned marks of the whole paper; 0 for a paper without marks."""
        return sum(section.count * section.marks for section in self.sections)

    def points_of(self, section: Section) -> tuple[str, ...]:
        """The points that a section asks about; empty: all of the grade and term."""
        return section.points or self.points


OTHERS = ("numbers", "order")


def check_plan(plan: Plan) -> None:
    """Raise `BadPlanError` for what can't be a paper."""
    if not 1 <= len(plan.sections) <= MOST_SECTIONS:
        raise BadPlanError("一份卷要有 1 到 {most} 个大题。", most=MOST_SECTIONS)
    if plan.count > MOST_QUESTIONS:
        raise BadPlanError("一份卷最多 {most} 道题。", most=MOST_QUESTIONS)
    if plan.other not in OTHERS:
        raise BadPlanError("B 卷只能换数字（numbers）或换次序（order）。")
    if not 0 <= plan.grade <= 12 or plan.term not in (0, 1, 2):
        raise BadPlanError("年级是 1 到 12，学期是 1 或 2。")
    if not 0 <= plan.minutes <= 600:
        raise BadPlanError("考试时间要在 600 分钟以内。")
    if len(plan.title) > 120 or len(plan.subtitle) > 200:
        raise BadPlanError("标题太长。")
    if len(plan.points) > MOST_POINTS:
        raise BadPlanError("一份卷最多选 {most} 个知识点。", most=MOST_POINTS)
    for section in plan.sections:
        _check_section(section)


def _check_section(section: Section) -> None:
    name = section.name[:40]
    if not section.name.strip() or len(section.name) > 60 or len(section.lead) > 300:
        raise BadPlanError("大题的名字不能空，也不能太长：{name}", name=name)
    unknown = [kind for kind in section.kinds if kind not in KINDS]
    if unknown or not section.kinds:
        raise BadPlanError(
            "“{name}”的题型不认识：{kind}；有的是 {known}。",
            name=name,
            kind="、".join(unknown) or "（空）",
            known="、".join(KINDS),
        )
    if not 1 <= section.count <= MOST_QUESTIONS:
        raise BadPlanError("“{name}”的题数要在 1 到 {most} 之间。", name=name, most=MOST_QUESTIONS)
    if not 0 <= section.marks <= MOST_MARKS:
        raise BadPlanError("“{name}”每题的分值不对。", name=name)
    if not section.levels or any(level not in range(1, 6) for level in section.levels):
        raise BadPlanError("“{name}”的难度要用 1 到 5 写。", name=name)
    if section.across not in range(1, 6):
        raise BadPlanError("“{name}”一行最多并排 5 道题。", name=name)
