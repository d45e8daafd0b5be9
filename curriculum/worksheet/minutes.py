"""How long a paper takes, and how much of it a class gets right: estimates a teacher can argue with.

The tables are rules of thumb (minutes a question, by stage and kind, scaled by level); no measurement of pupils stands behind them, and the page calls them 约.
"""

from curriculum.worksheet.edition import edition
from curriculum.worksheet.plan import Section
from curriculum.worksheet.question import Question
from curriculum.worksheet.sheet import Sheet

_MINUTES = {
    "fill": (1.0, 2.0, 3.0),
    "choice": (1.0, 2.0, 3.5),
    "judge": (0.5, 1.0, 1.5),
    "calculate": (2.0, 4.0, 7.0),
    "word": (3.5, 7.0, 11.0),
    "reverse": (2.0, 3.5, 5.0),
    "mistake": (1.5, 3.0, 4.0),
    "draw": (3.0, 5.0, 8.0),
    "prove": (5.0, 8.0, 12.0),
}
_BY_LEVEL = (0.7, 0.85, 1.0, 1.25, 1.6)
_RIGHT = (0.95, 0.85, 0.7, 0.5, 0.3)
IN_THE_HEAD = 0.2
"""Minutes for a sum done in the head."""


def minutes_of(question: Question, grade: int, section: Section) -> float:
    """Minutes that question takes."""
    level = question.problem.difficulty or 2
    if section.across > 1:
        return IN_THE_HEAD * _BY_LEVEL[level - 1]
    stage = (grade > 6) + (grade > 9)
    kind = question.problem.kind if question.problem.kind in _MINUTES else "calculate"
    return _MINUTES[kind][stage] * _BY_LEVEL[level - 1]


def minutes(sheet: Sheet) -> int:
    """Minutes for the whole paper, in fives from ten up; what the plan says, where it does."""
    return sheet.plan.minutes or counted_minutes(sheet)


def counted_minutes(sheet: Sheet) -> int:
    """Minutes for the whole paper by its questions."""
    grade = sheet.plan.grade or grade_of(sheet)
    whole = sum(
        minutes_of(question, grade, sheet.plan.sections[section])
        for _, section, question in sheet.numbered()
    )
    return max(1, round(whole)) if whole < 10 else 5 * round(whole / 5)


def expected_share(sheet: Sheet) -> float:
    """The share of the marks that an ordinary class gets (难度系数), 0 to 1."""
    worth = [
        (question.marks or 1, question.problem.difficulty or 2) for question in sheet.questions
    ]
    return sum(marks * _RIGHT[level - 1] for marks, level in worth) / sum(m for m, _ in worth)


def grade_of(sheet: Sheet) -> int:
    """The plan's grade, or the latest grade that one of its points belongs to."""
    places = edition(sheet.edition).places
    grades = [
        places[code].grade
        for question in sheet.questions
        for code in question.problem.points
        if code in places
    ]
    return sheet.plan.grade or max(grades, default=7)
