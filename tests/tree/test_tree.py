"""Finding points by what people call them and where they stand."""

import pytest

from curriculum.tree import UnknownPointError, national_tree

TREE = national_tree()


def test_a_point_is_found_first_by_its_own_name() -> None:
    for point in TREE.points[::7]:
        best = TREE.find(point.name)
        assert point.name in {found.name for found in best[:3]}, point.code


def test_every_alias_finds_its_point() -> None:
    for point in TREE.points[::5]:
        for alias in point.aliases:
            assert point in TREE.find(alias), (point.code, alias)


def test_words_are_all_wanted() -> None:
    both = TREE.find("一元二次方程 应用")
    assert both
    for point in both:
        text = point.name + "".join(point.aliases) + point.topic + point.can
        assert "应用" in text


def test_a_name_said_a_little_otherwise_is_still_found() -> None:
    assert TREE.find("一元一次的方程解法")
    assert TREE.find("二次函数图像")[0] in TREE.find("二次函数图象")


@pytest.mark.parametrize("words", ["", "  ", "！？", "根本没有这样的知识点"])
def test_words_that_mean_nothing_find_nothing(words: str) -> None:
    assert TREE.find(words) == ()


def test_an_unknown_code_is_a_sentence() -> None:
    with pytest.raises(UnknownPointError, match="没有编码"):
        TREE.point("num.none.none")


def test_a_grade_is_its_two_terms_in_order() -> None:
    for grade in range(1, 13):
        whole = TREE.at(grade)
        assert whole == (*TREE.at(grade, 1), *TREE.at(grade, 2))
        assert [point.place for point in whole] == sorted(point.place for point in whole)
