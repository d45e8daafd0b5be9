"""A point is proposed from words that name it, and nothing is when no words do."""

import pytest

from curriculum.bank import Placer, propose_point
from curriculum.tree import Tree, national_tree
from engine.values import Problem, ProblemPart


@pytest.fixture(scope="module")
def tree() -> Tree:
    return national_tree()


@pytest.fixture(scope="module")
def placer(tree: Tree) -> Placer:
    return Placer(tree)


@pytest.mark.parametrize(
    ("statement", "grade", "word"),
    [
        ("鸡兔同笼，从上面数有 35 个头，从下面数有 94 只脚，鸡和兔各有几只？", None, "鸡兔同笼"),
        ("20 以内最大的质数与最小的合数的和是多少？", 5, "质数和合数"),
        ("已知 $A=\\{1,2\\}$，$B=\\{2,3\\}$，求 $A\\cap B$，并说出交集与并集的区别。", 10, "交集"),
        ("已知椭圆的离心率是 $\\frac{1}{2}$，求椭圆的标准方程。", None, "椭圆"),
        ("求复数 $\\frac{2+i}{1-2i}$ 的共轭复数。", 10, "复数"),
    ],
)
def test_a_problem_whose_words_name_a_point_is_proposed_to_it(
    tree: Tree, placer: Placer, statement: str, grade: int | None, word: str
) -> None:
    code = placer.propose(Problem(statement, grade=grade))
    assert code is not None
    point = tree.point(code)
    assert any(word in name for name in (point.name, *point.aliases))


@pytest.mark.parametrize("statement", ["$2+3$", "求它。", "已知 $x=2$，求 $x+y$ 的值。"])
def test_nothing_is_proposed_for_words_that_name_nothing(placer: Placer, statement: str) -> None:
    assert placer.propose(Problem(statement)) is None


def test_words_of_a_part_count_too(placer: Placer) -> None:
    parts = (ProblemPart("（1）", "用质数和合数的定义说明。"),)
    assert placer.propose(Problem("看下面的数。", parts=parts)) == placer.propose(
        Problem("看下面的数。用质数和合数的定义说明。")
    )


def test_only_points_of_the_stage_of_its_grade_are_proposed(tree: Tree, placer: Placer) -> None:
    statement = "已知椭圆的离心率是 $\\frac{1}{2}$，求椭圆的标准方程。"
    assert placer.propose(Problem(statement, grade=3)) is None
    for point in tree.points:
        code = placer.propose(Problem(point.name, grade=point.grade))
        assert code is None or tree.point(code).stage == point.stage


def test_most_points_are_found_by_their_own_name(tree: Tree, placer: Placer) -> None:
    found = [placer.propose(Problem(point.name, grade=point.grade)) for point in tree.points]
    proposed = [(code, point) for code, point in zip(found, tree.points, strict=True) if code]
    topic = [tree.point(code).topic == point.topic for code, point in proposed]
    assert len(proposed) > len(tree.points) * 0.6
    assert sum(topic) > len(topic) * 0.9


def test_the_single_question_and_the_kept_placer_agree(tree: Tree, placer: Placer) -> None:
    problem = Problem("20 以内最大的质数与最小的合数的和是多少？")
    assert propose_point(problem, tree) == placer.propose(problem)
