"""What a proportion is, 比例的基本性质, 解比例."""

from collections.abc import Callable
from fractions import Fraction
from math import gcd

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.numbers.frames import blank, judge_of
from curriculum.generators.primary.numbers.ratio import D, T, coprime, f
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips


def forms_proportion(dice: Dice, level: int) -> Draft:
    """Which ratio makes a proportion with a given one."""
    a, b = coprime(dice, 2, 7)
    k, m = dice.integer(2, 5), dice.integer(2, 6)
    given = f"{a * k}:{b * k}"
    right = f"{a * (k + m)}:{b * (k + m)}"
    wrong = (f"{b * (k + m)}:{a * (k + m)}", f"{a * k + m}:{b * k + m}", f"{a * m}:{b * (m + 1)}")
    return Draft(
        f"能与 ${given}$ 组成比例的是（　）。",
        "",
        (
            said("比值相等的两个比可以组成比例。"),
            said(
                f"${given}$ 的比值是 ${f(Fraction(a, b))}$，${right}$ 的比值也是 ${f(Fraction(a, b))}$。"
            ),
        ),
        lambda: next(
            f"${r}$" for r in (*wrong, right) if Fraction(*map(int, r.split(":"))) == Fraction(a, b)
        ),
        options=(f"${right}$", *(f"${w}$" for w in wrong)),
        distractors=slips(
            "",
            (wrong[0], "前项和后项的顺序反了。"),
            (wrong[1], "前项和后项同时加上一个数，比值会变。"),
            (wrong[2], "比值不相等。"),
        ),
    )


def inner_outer(dice: Dice, level: int) -> Draft:
    """比例的基本性质."""
    a, b = coprime(dice, 2, 9)
    k, m = dice.picks(range(2, 8), 2)
    p, q, r, s = a * k, b * k, a * m, b * m
    n = dice.below(3)
    if n == 0:
        return blank(
            f"在比例 ${p}:{q}={r}:{s}$ 中，两个外项的积是____，两个内项的积是____。",
            f"{p * s};{q * r}",
            (
                said(f"外项是 ${p}$ 和 ${s}$，内项是 ${q}$ 和 ${r}$。"),
                said(
                    f"${p}{T}{s}={p * s}$，${q}{T}{r}={q * r}$，两内项的积等于两外项的积。",
                    name="比例的基本性质",
                ),
            ),
            lambda: f"{sum([p] * s)};{sum([q] * r)}",
            slips(
                f"{p * s};{q * r}",
                (f"{p * q};{r * s}", "两端的两项叫外项，中间的两项叫内项。"),
                (f"{p + s};{q + r}", "是求积，不是求和。"),
            ),
        )
    if n == 1:
        x, y = dice.picks(range(2, 9), 2)
        return blank(
            f"如果 ${x}a={y}b$（$a$、$b$ 都不为 0），那么 $a:b=$____。（填最简整数比）",
            f"{y // gcd(x, y)}:{x // gcd(x, y)}",
            (
                said(
                    f"把 $a$ 和 ${x}$ 看作外项，$b$ 和 ${y}$ 看作内项，$a:b={y}:{x}$。",
                    name="比例的基本性质",
                ),
            ),
            lambda: f"{Fraction(y, x).numerator}:{Fraction(y, x).denominator}",
            slips(
                f"{y // gcd(x, y)}:{x // gcd(x, y)}",
                (
                    f"{x // gcd(x, y)}:{y // gcd(x, y)}",
                    "等积式的同一边的两个数要同时作外项或同时作内项。",
                ),
                (f"{x + y}:{x}", "用比例的基本性质来改写。"),
            ),
        )
    t = dice.pick((12, 18, 20, 24, 30, 36))
    u = dice.pick([v for v in range(2, t) if t % v == 0])
    return blank(
        f"一个比例的两个外项的积是 ${t}$，一个内项是 ${u}$，另一个内项是____。",
        t // u,
        (
            said(f"两内项的积等于两外项的积，也是 ${t}$。", name="比例的基本性质"),
            line(f"{t}{D}{u}", str(t // u), ""),
        ),
        lambda: next(v for v in range(1, 99) if v * u == t),
        slips(
            str(t // u),
            (t * u, "应该用除法。"),
            (t - u if t - u > 0 else t, "是积相等，不是和。"),
            (t // u + 1, "计算出错。"),
        ),
    )


def solve(dice: Dice, level: int) -> Draft:
    """解比例."""
    a, b = coprime(dice, 2, 9)
    k, m = dice.integer(2, 6), dice.integer(2, 9)
    p, q, r, s = a * k, b * k, a * m, b * m
    x = Fraction(0)
    n = dice.below(4)
    if level == 1:
        n, lead = dice.below(2), ""
    if level == 3:
        c = dice.integer(2, 9)
        y = Fraction(a, 10)
        x = Fraction(b * c, 10)
        lead = f"{decimal(y)}:x={a}:{b * c}"
        steps = (
            line(
                lead,
                rf"{a}x={decimal(y)}{T}{b * c}",
                "根据比例的基本性质，两内项的积等于两外项的积：",
                name="比例的基本性质",
            ),
            line(rf"{a}x={decimal(y)}{T}{b * c}", f"{a}x={decimal(y * b * c)}", ""),
            line(f"{a}x={decimal(y * b * c)}", f"x={decimal(x)}", f"两边同时除以 ${a}$。"),
        )
        return Draft(
            f"解比例：${lead}$。",
            f"x={decimal(x)}",
            steps,
            lambda: (
                f"x={decimal(next(Fraction(v, 100) for v in range(1, 5000) if y / Fraction(v, 100) == Fraction(a, b * c)))}"
            ),
            distractors=slips(
                f"x={decimal(x)}",
                (f"x={decimal(x * 10)}", "小数点点错了。"),
                (f"x={decimal(x + 1)}", "计算出错。"),
                (f"x={decimal(x / 10)}", "小数点点错了。"),
            ),
        )
    terms = [p, q, r, s]
    answer = terms[n]
    shown = ["x" if j == n else str(t) for j, t in enumerate(terms)]
    lead = f"{shown[0]}:{shown[1]}={shown[2]}:{shown[3]}"
    if level == 2 and dice.chance(1, 2):
        lead = rf"\frac{{{shown[0]}}}{{{shown[1]}}}=\frac{{{shown[2]}}}{{{shown[3]}}}"
    partner = terms[3 - n]
    others = [t for j, t in enumerate(terms) if j not in (n, 3 - n)]
    steps = (
        line(
            lead,
            rf"{partner}x={others[0]}{T}{others[1]}",
            "根据比例的基本性质，外项的积等于内项的积"
            + ("（交叉相乘）" if "frac" in lead else "")
            + "：",
            name="比例的基本性质",
        ),
        line(rf"{partner}x={others[0]}{T}{others[1]}", f"{partner}x={others[0] * others[1]}", ""),
        line(f"{partner}x={others[0] * others[1]}", f"x={answer}", f"两边同时除以 ${partner}$。"),
    )
    bad = Fraction(partner * others[0], others[1])
    return Draft(
        f"解比例：${lead}$。",
        f"x={answer}",
        steps,
        lambda: f"x={next(v for v in range(1, 999) if v * partner == others[0] * others[1])}",
        distractors=slips(
            f"x={answer}",
            (f"x={f(bad)}", "没有按“外项积等于内项积”来写，乘错了两个数。"),
            (f"x={others[0] * others[1]}", f"还要除以 {partner}。"),
            (f"x={answer + 1}", "计算出错。"),
            (f"x={answer + 2}", "计算出错。"),
        ),
    )


def proportion_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about proportions."""
    a, b = coprime(dice, 2, 7)
    k = dice.integer(2, 5)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        ("表示两个比相等的式子叫做比例。", True, "这就是比例的意义。", lambda: True),
        (
            f"${a}:{b}$ 是一个比例。",
            False,
            "这是一个比；比例是表示两个比相等的式子。",
            lambda: "=" in f"{a}:{b}",
        ),
        (f"${a}:{b}={a * k}:{b * k}$", True, "两个比的比值相等。", lambda: a * b * k == b * a * k),
        (f"${a}:{b}={b}:{a}$", False, "两个比的比值不相等。", lambda: a * a == b * b),
        (
            "在比例里，两个外项的积等于两个内项的积。",
            True,
            "这是比例的基本性质。",
            lambda: all(2 * n * 3 == 3 * n * 2 for n in range(5)),
        ),
        (
            f"${a}$、${b}$、${a * k}$、${b * k}$ 四个数可以组成比例。",
            True,
            f"${a}{T}{b * k}={b}{T}{a * k}$。",
            lambda: a * b * k == b * a * k,
        ),
        (
            f"${a}$、${a + 1}$、${a + 2}$、${a + 3}$ 四个数可以组成比例。",
            False,
            "最大数与最小数的积不等于中间两数的积。",
            lambda: a * (a + 3) == (a + 1) * (a + 2),
        ),
        (
            "如果两个比的比值相等，这两个比就能组成比例。",
            True,
            "比例就是表示两个比相等的式子。",
            lambda: True,
        ),
    )
    return dice.pick(every)


RECIPES = (
    Recipe("num.ratio.proportion", "which", "choice", (1,), forms_proportion),
    Recipe("num.ratio.proportion", "inner-outer", "fill", (2,), inner_outer),
    Recipe("num.ratio.proportion", "claim", "judge", (1,), judge_of(proportion_claim)),
    Recipe("num.ratio.solve", "solve", "calculate", (1, 2, 3), solve),
    Recipe("num.ratio.solve", "solve-choice", "choice", (2,), solve),
)
