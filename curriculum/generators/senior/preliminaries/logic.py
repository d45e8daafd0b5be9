"""Propositions, sufficient and necessary conditions, quantifiers and their negation."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, polynomial
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said, slips
from engine.values import Distractor, Step

SUFFICIENT, NECESSARY, BOTH, NEITHER = (
    "充分不必要条件",
    "必要不充分条件",
    "充要条件",
    "既不充分也不必要条件",
)
WORDS = (SUFFICIENT, NECESSARY, BOTH, NEITHER)

TRIED = tuple(Fraction(n, 2) for n in range(-30, 61))
"""Numbers that tell the conditions here apart."""

Test = Callable[[Fraction], bool]


def _pair(dice: Dice, level: int) -> tuple[str, Test, str, Test]:
    """Two conditions on x, as LaTeX with their tests."""
    a = dice.integer(1, 6)
    b = a + dice.integer(1, 4)
    low, high = dice.integer(-4, 1), dice.integer(2, 6)
    quadratic = polynomial([1, -(low + high), low * high])
    pairs: tuple[tuple[str, Test, str, Test], ...] = (
        (f"x>{b}", lambda x: x > b, f"x>{a}", lambda x: x > a),
        (f"x={a}", lambda x: x == a, f"x^2={a * a}", lambda x: x * x == a * a),
        (f"|x|<{a}", lambda x: abs(x) < a, f"x<{a}", lambda x: x < a),
        (f"|x|={a}", lambda x: abs(x) == a, f"x^2={a * a}", lambda x: x * x == a * a),
        (f"x>{a}", lambda x: x > a, f"x<{b}", lambda x: x < b),
        (f"{low}<x<{high}", lambda x: low < x < high, f"{quadratic}<0", lambda x: (x - low) * (x - high) < 0),
        (f"{quadratic}<0", lambda x: (x - low) * (x - high) < 0, f"x<{high}", lambda x: x < high),
        (f"{quadratic}>0", lambda x: (x - low) * (x - high) > 0, f"x>{high}", lambda x: x > high),
        (f"x^2>{a * a}", lambda x: x * x > a * a, f"x>{a}", lambda x: x > a),
        (rf"\frac{{1}}{{x}}<\frac{{1}}{{{a}}}", lambda x: x != 0 and 1 / x < Fraction(1, a), f"x>{a}", lambda x: x > a),
    )  # fmt: skip
    first, one, second, two = dice.pick(pairs[:5] if level == 1 else pairs)
    return (second, two, first, one) if dice.chance(50) else (first, one, second, two)


def _kind(one: Test, two: Test) -> str:
    """How the first condition stands to the second, by trying many numbers."""
    forward = all(two(x) for x in TRIED if one(x))
    backward = all(one(x) for x in TRIED if two(x))
    return (
        BOTH
        if forward and backward
        else SUFFICIENT
        if forward
        else NECESSARY
        if backward
        else NEITHER
    )


def condition(dice: Dice, level: int) -> Draft:
    """Is p sufficient, necessary, both or neither for q?"""
    p, one, q, two = _pair(dice, level)
    kind = _kind(one, two)
    forward, backward = kind in (SUFFICIENT, BOTH), kind in (NECESSARY, BOTH)
    steps: tuple[Step, ...] = (
        said(
            f"由 ${p}$ {'能推出' if forward else '不能推出'} ${q}$"
            + ("，充分性成立。" if forward else "，充分性不成立。"),
            name="看充分性",
        ),
        said(
            f"由 ${q}$ {'能推出' if backward else '不能推出'} ${p}$"
            + ("，必要性成立。" if backward else "，必要性不成立。"),
            name="看必要性",
        ),
        said(f"所以“${p}$”是“${q}$”的{kind}。"),
    )
    rest = [word for word in WORDS if word != kind]
    why = {
        SUFFICIENT: "条件和结论的方向看反了，或只看了一个方向。",
        NECESSARY: "条件和结论的方向看反了，或只看了一个方向。",
        BOTH: "只验证了一个方向就下了结论。",
        NEITHER: "其中有一个方向是能推出的。",
    }
    return Draft(
        f"设 $x\\in\\mathbb{{R}}$，则“${p}$”是“${q}$”的（　）",
        "", steps, lambda: _kind(one, two), options=(kind, *rest),
        distractors=tuple(Distractor("", why[word]) for word in rest),
    )  # fmt: skip


def condition_words(dice: Dice, level: int) -> Draft:
    """The same, answered in words."""
    draft = condition(dice, level)
    statement = draft.statement.replace(
        "的（　）", "的____条件。（填“充分不必要”“必要不充分”“充要”或“既不充分也不必要”）"
    )
    right = draft.options[0].removesuffix("条件")
    wrong = tuple(
        Distractor(text.removesuffix("条件"), entry.mistake)
        for text, entry in zip(draft.options[1:], draft.distractors, strict=True)
    )
    again = draft.again
    return Draft(
        statement, right, draft.steps, lambda: again().removesuffix("条件"), distractors=wrong
    )


_NEGATED = {">": r"\le", "<": r"\ge", r"\ge": "<", r"\le": ">", "=": r"\ne"}


def negation(dice: Dice, level: int) -> Draft:
    """The negation of a statement with one quantifier."""
    every = dice.chance(50)
    where = dice.pick((r"\mathbb{R}", r"\mathbb{N}", r"\mathbb{Z}", r"(0,+\infty)", r"[1,+\infty)"))
    b, c = dice.integer(-5, 5), dice.integer(-6, 6)
    left = dice.pick(
        (
            polynomial([1, b, c]),
            linear_sum([(2, "x"), (b, "")]),
            f"2^x{'+' if b >= 0 else '-'}{abs(b)}" if b else "2^x",
        )
    )
    sign = dice.pick((">", "<", r"\ge", r"\le"))
    quantifier, other = (r"\forall", r"\exists") if every else (r"\exists", r"\forall")
    whole = rf"{quantifier} x\in {where},\ {left}{sign} 0"
    answer = rf"{other} x\in {where},\ {left}{_NEGATED[sign]} 0"
    steps: tuple[Step, ...] = (
        said(
            f"{'全称' if every else '存在'}量词命题的否定是{'存在' if every else '全称'}量词命题：“{'任意' if every else '存在'}”改成“{'存在' if every else '任意'}”。",
            name="改量词",
        ),
        said(
            f"再否定结论：${left}{sign} 0$ 的否定是 ${left}{_NEGATED[sign]} 0$，范围 $x\\in {where}$ 不变。",
            name="否结论",
        ),
        said(f"所以否定是 ${answer}$。"),
    )
    flipped = {">": "<", "<": ">", r"\ge": r"\le", r"\le": r"\ge"}[sign]
    wrong = slips(
        answer,
        (rf"{quantifier} x\in {where},\ {left}{_NEGATED[sign]} 0", "量词没有改。"),
        (rf"{other} x\in {where},\ {left}{sign} 0", "结论没有否定。"),
        (
            rf"{other} x\in {where},\ {left}{flipped} 0",
            "否定“大于”应是“小于或等于”，等号的情形不能丢。",
        ),
    )
    return Draft(
        f"命题“${whole}$”的否定是____。", answer, steps,
        lambda: rf"{other} x\in {where},{left}{_NEGATED[sign]} 0", distractors=wrong,
    )  # fmt: skip


def quantified(dice: Dice, level: int) -> Draft:
    """Whether a statement with a quantifier is true."""
    a = dice.integer(1, 6)
    values = [Fraction(n, 2) for n in range(-40, 41)]
    square = a * a
    cases: tuple[tuple[str, bool, Test, str], ...] = (
        (rf"\forall x\in\mathbb{{R}},\ x^2+{a}>0", True, lambda x: x * x + a > 0, f"$x^2\\ge 0$，所以 $x^2+{a}\\ge {a}>0$。"),
        (rf"\forall x\in\mathbb{{R}},\ x^2>{0}", True, lambda x: x * x > 0, "$x=0$ 时不成立。"),
        (rf"\exists x\in\mathbb{{R}},\ x^2+{a}=0", False, lambda x: x * x + a == 0, f"$x^2\\ge 0$，$x^2+{a}$ 不可能等于零。"),
        (rf"\exists x\in\mathbb{{Z}},\ x^2={square}", False, lambda x: x.denominator == 1 and x * x == square, f"$x={a}$ 就满足。"),
        (r"\forall x\in\mathbb{Z},\ x^2\ge x", True, lambda x: x.denominator != 1 or x * x >= x, "整数的平方不小于它本身。"),
        (r"\forall x\in\mathbb{R},\ x^2\ge x", True, lambda x: x * x >= x, r"例如 $x=\frac{1}{2}$ 时，$x^2=\frac{1}{4}<\frac{1}{2}$。"),
        (r"\exists x\in\mathbb{R},\ |x|<x", False, lambda x: abs(x) < x, "任何实数的绝对值都不小于它本身。"),
        (r"\exists x\in\mathbb{N},\ x\le 0", False, lambda x: x.denominator == 1 and x == 0, "$0$ 是自然数，$x=0$ 满足。"),
        (rf"\forall x\in\mathbb{{R}},\ (x-{a})^2\ge 0", True, lambda x: (x - a) ** 2 >= 0, "任何实数的平方都不小于零。"),
        (rf"\exists x\in\mathbb{{R}},\ x^2-{2 * a}x+{square}<0", False, lambda x: (x - a) ** 2 < 0, f"$x^2-{2 * a}x+{square}=(x-{a})^2\\ge 0$。"),
    )  # fmt: skip
    text, every, test, why = dice.pick(cases)
    truth = all(test(x) for x in values) if every else any(test(x) for x in values)
    answer = "真" if truth else "假"
    steps = (said(why, name="举例或证明"), said(f"所以这是{answer}命题。"))
    return Draft(
        f"命题“${text}$”是____命题。（填“真”或“假”）", answer, steps,
        lambda: "真" if (all if every else any)(map(test, values)) else "假",
        distractors=(Distractor("假" if truth else "真", "要说明全称命题为假或存在命题为真，只要一个例子；反过来要证明。"),),
    )  # fmt: skip


def proposition(dice: Dice, level: int) -> Draft:
    """Which proposition is true (or false)."""
    true_ones = (
        ("对顶角相等", ""), ("两直线平行，同位角相等", ""), ("若 $x=1$，则 $x^2=1$", ""),
        ("矩形的对角线相等", ""), ("$6$ 的倍数一定是 $3$ 的倍数", ""), ("等边三角形是等腰三角形", ""),
        ("若 $a=b$，则 $ac=bc$", ""),
    )  # fmt: skip
    false_ones = (
        ("相等的角是对顶角", "两直线平行时的同位角相等，却不是对顶角。"), ("若 $x^2=1$，则 $x=1$", "$x$ 还可以是 $-1$。"),
        ("对角线相等的四边形是矩形", "等腰梯形的对角线也相等。"), ("$3$ 的倍数一定是 $6$ 的倍数", "例如 $9$。"),
        ("若 $ac=bc$，则 $a=b$", "$c=0$ 时不一定。"), ("所有质数都是奇数", "$2$ 是质数，也是偶数。"),
        ("两个无理数的和一定是无理数", r"例如 $\sqrt{2}+(-\sqrt{2})=0$。"),
    )  # fmt: skip
    want_true = dice.chance(50)
    ones, others = (true_ones, false_ones) if want_true else (false_ones, true_ones)
    text, why = dice.pick(ones)
    rest = dice.picks(others, 3)
    steps = (
        *(said(f"“{other}”是假命题：{reason}") for other, reason in rest if reason),
        said(f"“{text}”是{'真' if want_true else '假'}命题" + (f"：{why}" if why else "。")),
    )
    table = {entry: not reason for entry, reason in (*true_ones, *false_ones)}
    return Draft(
        f"下列命题中，{'真' if want_true else '假'}命题是（　）", "", steps,
        lambda: next(entry for entry in (*(o for o, _ in rest), text) if table[entry] is want_true),
        options=(text, *(other for other, _ in rest)),
        distractors=tuple(Distractor("", reason or "这个命题是真的。") for _, reason in rest),
    )  # fmt: skip


def parameter(dice: Dice, level: int) -> Draft:
    """'p is sufficient for q', intervals: the range of a parameter."""
    low = dice.integer(-5, 2)
    width = dice.integer(2, 6)
    high = low + width
    kind = dice.pick(("充分不必要条件", "必要不充分条件", "充分条件"))
    # p: low < x < high ; q: x > a (or x < a)
    greater = dice.chance(50)
    sign = ">" if greater else "<"
    if kind == "必要不充分条件":
        # q: x > a is necessary: same set inclusion; named from q's side
        first, second = f"x{sign} a", f"{low}<x<{high}"
    else:
        first, second = f"{low}<x<{high}", f"x{sign} a"
    answer = rf"a\le {low}" if greater else rf"a\ge {high}"
    edge = low if greater else high
    steps: tuple[Step, ...] = (
        said(
            rf"把条件看成集合：$A=\{{x\mid {low}<x<{high}\}}$，$B=\{{x\mid x{sign} a\}}$。",
            name="条件化为集合",
        ),
        said(
            r"由题意 $A$ 是 $B$ 的" + ("真子集" if "不" in kind else "子集") + "：小范围推大范围。",
            name="小推大",
        ),
        said(f"在数轴上看端点，得 ${answer}$；$a={edge}$ 时也成立，要取等号。", name="端点"),
    )
    wrong = slips(
        answer, (f"a<{low}" if greater else f"a>{high}", "端点能取到，漏了等号。"),
        (rf"a\le {high}" if greater else rf"a\ge {low}", "端点看错了：要整段都包含进去。"),
        (rf"a\ge {high}" if greater else rf"a\le {low}", "包含关系弄反了。"),
    )  # fmt: skip

    def again() -> str:
        grid = [Fraction(n, 2) for n in range(-40, 41)]
        inner = [Fraction(low) + Fraction(n, 100) * width for n in range(1, 100)]
        held = [
            a
            for a in grid
            if all(
                (x > a if greater else x < a)
                for x in (*inner, low + Fraction(1, 1000), high - Fraction(1, 1000))
            )
        ]
        return rf"a\le {fraction(max(held))}" if greater else rf"a\ge {fraction(min(held))}"

    return Draft(
        f"若“${first}$”是“${second}$”的{kind}，则实数 $a$ 的取值范围是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


RECIPES = (
    Recipe("pre.logic.proposition", "true-or-false", "choice", (1, 2), proposition),
    Recipe("pre.logic.sufficient", "two-conditions", "choice", (1, 2, 3), condition),
    Recipe("pre.logic.judge", "fill-words", "fill", (2, 3), condition_words),
    Recipe("pre.logic.judge", "four-options", "choice", (2, 3), condition),
    Recipe("pre.logic.judge", "parameter", "reverse", (3,), parameter),
    Recipe("pre.logic.universal", "true-false", "fill", (1, 2), quantified),
    Recipe("pre.logic.not-universal", "negate", "fill", (1, 2), negation),
    Recipe("pre.logic.not-universal", "negate-choice", "choice", (1, 2), negation),
)
