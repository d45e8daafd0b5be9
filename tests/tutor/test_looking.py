"""The first rung of the ladder says where to look, for every topic that has problems."""

from app.tutor.hints import hint
from app.tutor.looking import LOOK, look_at
from curriculum.generators import table
from curriculum.tree import national_tree
from engine.values import Problem


def test_every_topic_with_recipes_says_what_to_look_at() -> None:
    assert {code for code in table().by_point if not look_at(code)} == set()


def test_every_sentence_belongs_to_points_of_the_tree() -> None:
    codes = [point.code for point in national_tree().points]
    lost = [key for key in LOOK if not any(f"{code}.".startswith(f"{key}.") for code in codes)]
    assert lost == []


def test_the_first_rung_speaks_of_the_topic_and_a_word_problem_of_reading() -> None:
    point = national_tree().by_code["num.quadratic-equation.factor"]
    assert hint(Problem("解方程：$x^2=4$", kind="calculate"), point).startswith("先化成右边是 0")
    assert "圈出已知的数" in hint(Problem("一块地……", kind="word"), point)
