"""A paper of just these questions: in sections by their kind, for the grade of the latest point."""

from collections.abc import Sequence

from curriculum.tree import Tree
from curriculum.worksheet import Plan, Question, Section, Sheet
from curriculum.worksheet.edition import edition

_GROUPS = (
    ("选择题", ("choice",)),
    ("判断题", ("judge",)),
    ("填空题", ("fill",)),
    ("解答题", ("calculate", "word", "reverse", "mistake", "draw", "prove", "")),
)


def paper_of_questions(questions: Sequence[Question], title: str, seed: int, tree: Tree) -> Sheet:
    """Every one of `questions`; the sheet counts as altered, as no plan brings it back."""
    groups = [
        (name, kinds, tuple(one for one in questions if one.problem.kind in kinds))
        for name, kinds in _GROUPS
    ]
    plan = Plan(
        title=title,
        sections=tuple(
            Section(name, tuple(filter(None, kinds)), len(group), levels=(1, 2, 3, 4, 5))
            for name, kinds, group in groups
            if group
        ),
        grade=max((_grade(one, tree) for one in questions), default=0),
        points=tuple(dict.fromkeys(code for one in questions for code in one.problem.points[:1])),
    )
    sections = tuple(group for _, _, group in groups if group)
    return Sheet(plan, seed, edition().number, sections, altered=True)


def _grade(question: Question, tree: Tree) -> int:
    return max(
        (tree.by_code[code].grade for code in question.problem.points if code in tree.by_code),
        default=0,
    )
