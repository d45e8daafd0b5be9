"""What an equation is, 等式的性质, balances."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import answered, blank, judge_of, padded
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, said, slips
from engine.plot.figures import balance
from engine.values import Distractor


def is_equation(dice: Dice, level: int) -> Draft:
    """Which of four is an equation."""
    a, b, c = dice.integer(2, 9), dice.integer(3, 12), dice.integer(13, 40)
    x = dice.pick(("x", "y", "m", "a"))
    rights = (f"{a}{x}={c}", f"{x}+{b}={c}", f"{c}-{x}={b}", f"{a}{x}-{b}={c}", rf"{x}\div {a}={b}")
    wrong = dice.picks(
        (
            f"{x}+{b}>{c}",
            f"{a}{x}+{b}",
            f"{b}+{c}={b + c}",
            f"{c}-{x}<{b}",
            f"{a}{x}-{c}",
            rf"{a}\times {b}={a * b}",
            f"{x}>{c}",
        ),
        3,
    )
    right = dice.pick(rights)
    reasons = tuple(
        "没有等号，不是等式。"
        if not any(s in w for s in "=<>")
        else "不是等式。"
        if "=" not in w
        else "没有未知数。"
        for w in wrong
    )
    return Draft(
        "下面的式子中，（　）是方程。",
        "",
        (
            said("含有未知数的等式叫方程，两个条件缺一不可。"),
            said(f"${right}$ 是等式，又含有未知数 ${x}$，是方程。"),
        ),
        lambda: next(
            f"${w}$"
            for w in (*wrong, right)
            if "=" in w and x in w.replace("times", "").replace("div", "")
        ),
        options=(f"${right}$", *(f"${w}$" for w in wrong)),
        distractors=tuple(Distractor(w, r) for w, r in zip(wrong, reasons, strict=True)),
    )


def equation_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about equations and equalities."""
    a, b = dice.integer(2, 9), dice.integer(3, 20)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (f"$x+{a}>{b}$ 是方程。", False, "它不是等式。", lambda: "=" in f"x+{a}>{b}"),
        (f"${a}x={a * b}$ 是方程。", True, "是含有未知数的等式。", lambda: "=" in f"{a}x={a * b}"),
        ("所有的方程都是等式。", True, "方程是含有未知数的等式。", lambda: True),
        ("所有的等式都是方程。", False, "等式里不一定有未知数。", lambda: "x" in "2+3=5"),
        (f"${a}+{b}={a + b}$ 是方程。", False, "没有未知数。", lambda: "x" in f"{a}+{b}"),
        (f"$x={b}$ 是方程。", True, "是含有未知数的等式。", lambda: "x" in f"x={b}"),
        (f"${a}x-{b}$ 是方程。", False, "没有等号，不是等式。", lambda: "=" in f"{a}x-{b}"),
        (
            "方程的两边同时加上相同的数，左右两边仍然相等。",
            True,
            "这是等式的性质。",
            lambda: all(n + 3 == n + 3 for n in range(5)),
        ),
    )
    return dice.pick(every)


def relation(dice: Dice, level: int) -> Draft:
    """The equation that says what a sentence says."""
    who = pupil(dice)
    a, b = dice.integer(3, 9), dice.integer(12, 40)
    forms = (
        (
            f"{who}有 $x$ 元，用去 {b} 元，还剩 {a} 元。",
            f"x-{b}={a}",
            (f"x+{b}={a}", f"{b}-x={a}", f"x={b}-{a}"),
        ),
        (
            f"每支钢笔 $x$ 元，{a} 支一共 {a * b} 元。",
            f"{a}x={a * b}",
            (f"x+{a}={a * b}", rf"x\div {a}={a * b}", f"{a * b}x={a}"),
        ),
        (
            f"{who}今年 $x$ 岁，爸爸比他大 {b} 岁，今年 {a + b} 岁。",
            f"x+{b}={a + b}",
            (f"x-{b}={a + b}", f"{b}x={a + b}", f"x={a + b}+{b}"),
        ),
        (
            f"把 $x$ 米彩带平均剪成 {a} 段，每段 {b} 米。",
            rf"x\div {a}={b}",
            (f"{a}x={b}", f"x-{a}={b}", rf"{a}\div x={b}"),
        ),
        (
            f"一个数 $x$ 的 {a} 倍加上 {b} 得 {a * 7 + b}。",
            f"{a}x+{b}={a * 7 + b}",
            (f"{a}(x+{b})={a * 7 + b}", f"{a}x-{b}={a * 7 + b}", f"x+{a}+{b}={a * 7 + b}"),
        ),
    )
    text, right, wrong = dice.pick(forms)
    values = {
        forms[0][1]: a + b,
        forms[1][1]: b,
        forms[2][1]: a,
        forms[3][1]: a * b,
        forms[4][1]: 7,
    }
    root = values[right]
    return Draft(
        f"{text}列出的方程是（　）。",
        "",
        (said("先找等量关系，再用含有 $x$ 的式子表示。"), said(f"列出的方程是 ${right}$。")),
        lambda: f"${right}$" if root > 0 else "",
        options=(f"${right}$", *(f"${w}$" for w in wrong)),
        distractors=slips("", *((w, "和题里的等量关系不一样。") for w in wrong)),
    )


def keep_equal(dice: Dice, level: int) -> Draft:
    """等式的性质 in blanks."""
    a, b, k = dice.integer(3, 20), dice.integer(2, 9), dice.integer(2, 9)
    forms = (
        (
            f"如果 $x+{a}={a + b}$，那么 $x+{a}-{a}={a + b}-$____。",
            a,
            "等式两边减去相同的数，左右两边仍然相等。",
            b,
        ),
        (
            f"如果 $x-{a}={b}$，那么 $x-{a}+{a}={b}+$____。",
            a,
            "等式两边加上相同的数，左右两边仍然相等。",
            b,
        ),
        (
            f"如果 ${k}x={k * b}$，那么 ${k}x\\div {k}={k * b}\\div$____。",
            k,
            "等式两边除以同一个不为 0 的数，左右两边仍然相等。",
            b,
        ),
        (
            f"如果 $x\\div {k}={b}$，那么 $x\\div {k}\\times {k}={b}\\times$____。",
            k,
            "等式两边乘同一个数，左右两边仍然相等。",
            b,
        ),
        (
            f"如果 $a=b$，那么 $a+{k}=b+$____。",
            k,
            "等式两边加上相同的数，左右两边仍然相等。",
            k + 1,
        ),
        (
            f"如果 $m=n$，那么 $m\\times {k}=n\\times$____。",
            k,
            "等式两边乘同一个数，左右两边仍然相等。",
            k + 1,
        ),
    )
    text, answer, why, bad = dice.pick(forms)
    return blank(
        text,
        answer,
        (said(why, name="等式的性质"), said(f"所以填 ${answer}$。")),
        lambda: next(n for n in range(1, 60) if n == answer),
        slips(
            str(answer),
            (bad if bad != answer else bad + 2, "两边要加、减、乘、除以相同的数。"),
            (answer + 1, "两边的数要相同。"),
        ),
    )


def scales(dice: Dice, level: int) -> Draft:
    """A balance: what one thing weighs."""
    n, w = dice.integer(2, 5), dice.integer(2, 9)
    extra = dice.integer(1, 9) * 10 if level == 2 else 0
    unit = w * 10
    right = n * unit + extra
    name = dice.pick(("苹果", "梨", "桃", "橘子", "方块"))
    left = [name] * n + ([f"{extra}g"] if extra else [])
    steps = [
        said(
            f"天平平衡，左右两边质量相等：${n}x{f'+{extra}' if extra else ''}={right}$（$x$ 是一个{name}的克数）。"
        )
    ]
    if extra:
        steps.append(
            line(
                f"{n}x+{extra}={right}",
                f"{n}x={right - extra}",
                f"两边同时减去 ${extra}$。",
                name="等式的性质",
            )
        )
    steps.append(
        line(f"{n}x={right - extra}", f"x={unit}", f"两边同时除以 ${n}$。", name="等式的性质")
    )
    return blank(
        f"天平平衡，左盘有{n}个同样重的{name}"
        + (f"和{extra}克砝码" if extra else "")
        + f"，右盘有{right}克砝码。一个{name}重____克。",
        unit,
        tuple(steps),
        lambda: next(g for g in range(1, 999) if g * n + extra == right),
        slips(
            str(unit),
            (right - extra, f"还要除以{name}的个数。"),
            (
                right // n if extra and right // n != unit else unit + 10,
                "先要从两边去掉相同的部分。",
            ),
            (unit * n + right, "应该用除法。"),
        ),
        (balance(left, [f"{right}g"]),),
    )


RECIPES = (
    Recipe("num.equation.equation-meaning", "which", "choice", (1,), is_equation),
    Recipe("num.equation.equation-meaning", "claim", "judge", (2,), judge_of(equation_claim)),
    Recipe("num.equation.equation-meaning", "relation", "choice", (2,), relation),
    Recipe("num.equation.equality", "keep-equal", "fill", (1,), keep_equal),
    Recipe("num.equation.equality", "balance", "fill", (1, 2), scales),
    Recipe("num.equation.equality", "balance-choice", "choice", (1, 2), padded(scales)),
    Recipe("num.equation.equality", "balance-judge", "judge", (2,), answered(scales)),
)
