"""Twins are found however they are typed, and one other number, sign or turning word is no twin."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from curriculum.bank.duplicates import FEW, Candidate, groups
from curriculum.bank.fingerprint import exact_key, near_key
from engine.values import Choice, Picture, Problem, ProblemPart


def are_twins(one: Problem, other: Problem) -> bool:
    if near_key(one) != near_key(other):
        return False
    return bool(groups([Candidate(1, one), Candidate(2, other)]))


TWINS = [
    ("一根绳子长 69 cm，剪去 12 cm，还剩多少？", "一根绳子长69cm，剪去12cm，还剩多少?"),
    ("小明有 5 个苹果，吃了 2 个，还剩几个？", "3. 小明有5个苹果，吃掉了2个，还剩几个？（5分）"),
    ("解方程 $x^2-5x+6=0$", "【2015·北京】解方程：$x^{2}-5x+6=0$．"),
    ("甲有三个球，乙有两个球。", "甲有3个球，乙有2个球。"),
    ("买 3 支笔一共花了 12 元，每支多少元？", "买3支笔，总共花了12元，每支多少元？"),
    ("第5题：计算 $2+3$ 的值是（　　）", "计算 $2+3$ 的值是____"),
    (
        "小明从家到学校走了 15 分钟，每分钟走 60 米。",
        "小红从家到学校走了 15 分钟，每分钟走 60 米。",
    ),
]

STRANGERS = [
    ("一根绳子长 69 cm，还剩多少？", "一根绳子长 693 cm，还剩多少？"),
    ("有 3 个红球和 5 个白球", "有 5 个红球和 3 个白球"),
    ("有三个红球和五个白球", "有三个红球和六个白球"),
    ("求函数 $f(x)=x^2$ 的最大值", "求函数 $f(x)=x^2$ 的最小值"),
    ("这两条直线平行，求 $a=3$ 时的值", "这两条直线垂直，求 $a=3$ 时的值"),
    ("比 12 多 3 的数是几？", "比 12 少 3 的数是几？"),
    ("长 5 米的绳子", "长 5 厘米的绳子"),
    ("$x^2+2x+c=0$ 有两个相等的实数根", "$x^2+2x-c=0$ 有两个相等的实数根"),
    ("计算 $2(3+4)$", "计算 $2×3+4$"),
    ("每 2 朵扎成一束，19 朵还剩多少朵？", "每 2 朵扎成一束，19 朵可以扎成多少束？"),
    ("求 $[0,1]$ 上的值域", "求 $(0,1)$ 上的值域"),
    ("有 12 两", "有 122"),
]


@pytest.mark.parametrize(("one", "other"), TWINS)
def test_the_same_problem_worded_or_typed_a_little_differently_is_a_twin(
    one: str, other: str
) -> None:
    assert are_twins(Problem(one), Problem(other))


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_another_number_sign_or_turning_word_makes_another_problem(one: str, other: str) -> None:
    assert not are_twins(Problem(one), Problem(other))
    assert exact_key(Problem(one)) != exact_key(Problem(other))


def test_options_count_in_any_order_and_the_key_does_not() -> None:
    first = Problem("最小的是", choices=(Choice("A", "$-2$"), Choice("B", "$0$")))
    second = Problem("最小的是", choices=(Choice("A", "$0$"), Choice("B", "$-2$")))
    third = Problem("最小的是", choices=(Choice("A", "$-2$"), Choice("B", "$1$")))
    assert exact_key(first) == exact_key(second)
    assert are_twins(first, second)
    assert exact_key(first) != exact_key(third)
    assert not are_twins(first, third)


def test_parts_and_pictures_count() -> None:
    plain = Problem("如图，求面积。")
    with_part = Problem("如图，求面积。", parts=(ProblemPart("（1）", "求周长。"),))
    one, other = (
        Problem("如图，求面积。", pictures=(Picture("image", "图", image=f"{name * 64}.png"),))
        for name in "ab"
    )
    keys = [exact_key(problem) for problem in (plain, with_part, one, other)]
    assert len(set(keys)) == 4
    assert not are_twins(one, other)


def test_a_group_holds_every_twin_in_the_order_given() -> None:
    words = ["一根绳子长 69 cm，剪去 12 cm，还剩多少？", "完全不同的 69 与 12", "绳子 69 cm"]
    candidates = [
        Candidate(number, Problem(text))
        for number, text in enumerate((words[0], words[1], words[0] + "。", words[2], words[0]))
    ]
    assert groups(candidates) == ((0, 2, 4),)


def test_many_problems_with_equal_facts_are_grouped_like_few() -> None:
    signs = [chr(code) for code in range(0x5200, 0x5200 + 40 * 30)]
    texts = ["".join(signs[30 * place : 30 * place + 30]) for place in range(40)]
    problems = [Problem(text) for text in texts] + [Problem(f"{text}呢") for text in texts]
    assert len(problems) > FEW
    found = groups([Candidate(place, problem) for place, problem in enumerate(problems)])
    assert sorted(found) == [(place, place + 40) for place in range(40)]


def test_comparing_takes_as_many_looks_as_there_are_problems(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import curriculum.bank.duplicates as duplicates

    looks = 0
    plain = duplicates.likeness

    def counted(one: frozenset[str], other: frozenset[str]) -> float:
        nonlocal looks
        looks += 1
        return plain(one, other)

    monkeypatch.setattr(duplicates, "likeness", counted)
    same = [Candidate(place, Problem("求证：对顶角相等，并说明理由。")) for place in range(500)]
    assert groups(same) == (tuple(range(500)),)
    assert looks <= 500


def test_real_papers_share_the_questions_that_the_two_papers_of_a_year_share(
    shared_data: Path,
) -> None:
    by_facts: dict[bytes, list[Candidate[str]]] = defaultdict(list)
    total = 0
    for name in ("I-fill", "II-fill", "I-mcq", "II-mcq"):
        file = shared_data / "problems" / f"gaokao_2010-2022_{name}_upto2018.jsonl"
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            problem = Problem(row["question"])
            by_facts[near_key(problem)].append(Candidate(f"{row['year']} {row['id']}", problem))
            total += 1
    found = [group for same in by_facts.values() for group in groups(same)]
    years = [{name.split()[0] for name in group} for group in found]
    assert all(len(each) == 1 for each in years)
    assert 25 <= len(found) <= total // 4
