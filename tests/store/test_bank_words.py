"""Words of any length are found in statement, formula and tags, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.bank.wording import searched
from curriculum.store import Store
from curriculum.store.bank import BankFilter, common, words
from engine.values import Choice, ProblemPart
from tests.store.items import an_item, numbers

ITEMS = (
    an_item(1, "解一元二次方程 $x^{2}-5x+6=0$。"),
    an_item(2, "一个三角形的底是 69 cm，高是 12 cm，求面积。", tags=("期末复习", "Week 3")),
    an_item(3, "一根绳子长 693 cm，剪去 $\\frac{1}{2}$，还剩多少？"),
    an_item(
        4,
        "下列说法正确的是（　　）",
        choices=(Choice("A", "圆的切线垂直于半径"), Choice("B", "$\\sin 30^\\circ=\\dfrac{1}{2}$")),
    ),
    an_item(5, "已知 $f(x)=\\sqrt{x+1}$。", parts=(ProblemPart("（1）", "求定义域；"),)),
    an_item(6, "设集合 $A=\\{1,2,3\\}$，$B=\\left[0,2\\right)$，求 $A\\cap B$。"),
    an_item(7, "圆心在原点、半径为 3.5 的圆"),
)

SEARCHES = [
    ("方程", [1]),
    ("方", [1]),
    ("一元二次方程", [1]),
    ("元二次方", [1]),
    ("程方", []),
    ("二元一次", []),
    ("69", [2]),
    ("693", [3]),
    ("6", [1]),
    ("9", []),
    ("3.5", [7]),
    ("cm", [3, 2]),
    ("长693cm", [3]),
    ("长 69", []),
    ("x^2-5x", [1]),
    ("x²－5x＋6＝0", [1]),
    ("$x^{2}-5x+6=0$", [1]),
    ("x^2+5x", []),
    ("1/2", [4, 3]),
    ("\\frac12", [4, 3]),
    ("\\sqrt{x+1}", [5]),
    ("√(x+1)", [5]),
    ("f(x)", [5]),
    ("定义域", [5]),
    ("切线", [4]),
    ("期末", [2]),
    ("复习", [2]),
    ("week", [2]),
    ("{1,2,3}", [6]),
    ("A∩B", [6]),
    ("圆", [7, 4]),
    ("圆 半径", [7, 4]),
    ("圆　切线", [4]),
    ("三角形：", [2]),
    ("高是，12", [2]),
    ('"; DROP TABLE bank_problem; --', []),
    ("NEAR(方程 二次)", []),
    ("*", []),
    ("%", []),
    ("'", []),
]


@pytest.fixture
def stocked(store: Store) -> Store:
    store.bank.import_items(ITEMS)
    return store


@pytest.mark.parametrize("search", SEARCHES, ids=lambda search: search[0])
def test_a_word_finds_the_problems_that_hold_it(
    stocked: Store, search: tuple[str, list[int]]
) -> None:
    typed, expected = search
    assert numbers(stocked.bank.page(BankFilter(words=typed)).items) == expected


@pytest.mark.parametrize("typed", ["，", "。。", "\x00", "\x07", "$ $"])
def test_a_search_without_a_word_in_it_finds_nothing(stocked: Store, typed: str) -> None:
    assert stocked.bank.page(BankFilter(words=typed)).items == ()


def test_a_search_of_spaces_is_no_search(stocked: Store) -> None:
    assert len(stocked.bank.page(BankFilter(words=" 　")).items) == len(ITEMS)


def test_a_word_does_not_run_from_one_field_into_the_next(store: Store) -> None:
    store.bank.import_items([an_item(1, "甲乙", tags=("丙丁",))])
    assert store.bank.page(BankFilter(words="乙丙")).items == ()
    assert len(store.bank.page(BankFilter(words="乙 丙")).items) == 1


def test_a_very_long_search_is_answered(stocked: Store) -> None:
    assert stocked.bank.page(BankFilter(words="方程" * 3000)).items == ()
    assert stocked.bank.page(BankFilter(words="9" * 5000)).items == ()
    assert stocked.bank.page(BankFilter(words="方 程 " * 3000)).items != ()


def test_a_whole_long_statement_finds_its_problem(store: Store) -> None:
    long = "".join(chr(0x4E00 + 7 * place) for place in range(2800))
    store.bank.import_items([an_item(1, long), an_item(2, long[:-1] + "异")])
    assert numbers(store.bank.page(BankFilter(words=long)).items) == [1]
    everything = "".join(map(chr, range(0x4E00, 0x9FA5))) * 2
    assert store.bank.page(BankFilter(words=everything)).items == ()


def test_common_pieces_are_left_out_and_the_same_problems_found(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(common, "FEWEST", 50)
    store.bank.import_items(
        an_item(number, f"解方程 $x^2-{number}x+{number % 7}=0$") for number in range(1, 301)
    )
    page = store.bank.page(BankFilter(words="x^2-35x+0=0"))
    assert numbers(page.items) == [35]
    assert len(store.bank.page(BankFilter(words="解方程x^2-")).items) == 50
    assert store.bank.page(BankFilter(words="方程解")).items == ()


SIGNS = st.text(alphabet="方程圆12.5x+-=^()√ \n", max_size=30)


@given(text=SIGNS, start=st.integers(0, 30), length=st.integers(1, 8))
def test_a_piece_of_a_text_is_in_the_index_for_that_text(
    text: str, start: int, length: int
) -> None:
    item = an_item(1, f"题{text}")
    whole = words.words_of(item)
    for phrase in words.phrases_of(text[start : start + length]):
        if phrase in whole:
            assert set(words.telling_pieces(phrase)) <= set(words.pieces_of(whole))


@given(SIGNS)
def test_the_searched_form_is_its_own_searched_form(text: str) -> None:
    once = searched(text)
    assert searched(once) == once
