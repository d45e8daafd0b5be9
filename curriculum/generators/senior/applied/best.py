"""The best size or price by derivatives, asked in other ways: cans, fences, backwards, judged, put right."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, polynomial
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips
from engine.plot.figures import figure

BEST = "func.deriv.optimization"


def sizes(dice: Dice, level: int) -> Draft:
    """A box with a square bottom, a beam cut from a log, a fast ship: one variable, one best."""
    kind = dice.pick(("open", "ship", "frame"))
    k = dice.integer(1, 5)
    if kind == "open":
        # Volume 4k³: the bottom 2k, the height k, whatever the box is made of.
        side, volume = 2 * k, 4 * k**3
        thing, stuff = dice.pick(
            (
                ("无盖的长方体水箱", "铁皮"),
                ("无盖的长方体木箱", "木板"),
                ("无盖的长方体鱼缸", "玻璃"),
                ("无盖的长方体收纳箱", "塑料板"),
            )
        )
        height = dice.chance(50)
        value = k if height else side
        statement = f"要做一个底面是正方形、容积为 ${volume}$ 立方分米的{thing}。要使所用的{stuff}最少，{'高' if height else '底面边长'}应是____分米。"
        steps = (
            said(
                rf"设底面边长为 $x$，高为 $\frac{{{volume}}}{{x^2}}$，表面积 $S=x^2+\frac{{{4 * volume}}}{{x}}$（$x>0$）。",
                name="列函数",
            ),
            said(
                rf"$S'=2x-\frac{{{4 * volume}}}{{x^2}}$，令 $S'=0$，得 $x^3={2 * volume}$，$x={side}$；$0<x<{side}$ 时 $S'<0$，$x>{side}$ 时 $S'>0$，这时 $S$ 最小。",
                name="求导",
            ),
            *((line(rf"\frac{{{volume}}}{{{side}^2}}", str(k), "高："),) if height else ()),
        )
        wrong = slips(
            str(value), (side if height else k, "求成了底面边长。" if height else "求成了高。"), (value + 1, "解方程算错了。"), (3 * k, "无盖的箱子只有一个底面。"), (volume, "没有求导找最小值点。"), (4 * k, "列表面积时侧面少了两个。"),
        )  # fmt: skip

        def again() -> str:
            best = min(
                range(1, 40 * k), key=lambda t: Fraction(t, 4) ** 2 + Fraction(4 * volume * 4, t)
            )
            return fraction(Fraction(best, 4) if not height else volume / Fraction(best, 4) ** 2)
    elif kind == "ship":
        v = 10 * dice.integer(2, 5)
        a = Fraction(1, 100)
        fixed = 2 * v**3 * a
        thing = dice.pick(("一艘轮船", "一艘货船", "一艘科考船", "一艘驳船"))
        value = v
        statement = rf"{thing}每小时的燃料费（元）是速度 $v$（千米/时）的立方的 $\frac{{1}}{{100}}$，其他费用每小时 ${fixed}$ 元。要使每行 $1$ 千米的总费用最少，速度应是____千米/时。"
        steps = (
            said(
                rf"每千米的总费用 $y=\frac{{1}}{{v}}\left(\frac{{v^3}}{{100}}+{fixed}\right)=\frac{{v^2}}{{100}}+\frac{{{fixed}}}{{v}}$（$v>0$）。",
                name="列函数",
            ),
            said(
                rf"$y'=\frac{{v}}{{50}}-\frac{{{fixed}}}{{v^2}}$，令 $y'=0$，得 $v^3={50 * fixed}$，$v={v}$；它左边 $y'<0$，右边 $y'>0$，这时 $y$ 最小。",
                name="求导",
            ),
        )
        wrong = slips(
            str(v),
            (2 * v, "求导时系数错了。"),
            (v // 2, "解方程算错了。"),
            (fixed, "把其他费用当成了速度。"),
            (v + 10, "没有检验导数的符号。"),
        )

        def again() -> str:
            return str(min(range(1, 200), key=lambda s: Fraction(s * s, 100) + Fraction(fixed, s)))
    else:
        # A frame of 12k·... : bottom sides in the ratio 2:1, wire of 18k in all.
        total = 18 * k
        stuff = dice.pick(("一根钢条", "一根铁丝", "一段木条", "一根铝条"))
        value = 3 * k**3
        statement = f"用{stuff}（长 ${total}$ 米）做一个长方体框架，底面的长是宽的 $2$ 倍，则这个长方体的最大体积是____立方米。"
        steps = (
            said(
                rf"设宽为 $x$ 米，长为 $2x$ 米，高为 $\frac{{{total}-12x}}{{4}}$ 米，体积 $V={9 * k}x^2-6x^3$（$0<x<{fraction(Fraction(3 * k, 2))}$）。",
                name="列函数",
            ),
            said(
                rf"$V'={18 * k}x-18x^2$，令 $V'=0$，得 $x={k}$；$0<x<{k}$ 时 $V'>0$，以后 $V'<0$，这时 $V$ 最大。",
                name="求导",
            ),
            line(rf"{9 * k}\times {k}^2-6\times {k}^3", str(value), "最大体积："),
        )
        wrong = slips(
            str(value),
            (k, "求成了宽。"),
            (6 * k**3, "高求错了。"),
            (k**3, "把长方体当成了正方体。"),
            (2 * k**3, "漏乘了高。"),
            (value + 3, "计算错了。"),
        )

        def again() -> str:
            best = max(
                Fraction(2 * t * t, 64) * (Fraction(total) - Fraction(12 * t, 8)) / 4
                for t in range(1, 12 * k)
            )
            return fraction(best)

    return Draft(statement, str(value), steps, again, distractors=wrong)


def tray(dice: Dice, level: int) -> Draft:
    """A tray of a rectangular sheet, with its figure: the side of the corners cut off."""
    k = dice.integer(1, 6)
    long, wide = dice.pick(((8, 5), (16, 10), (8, 3)))
    x = (
        Fraction(1)
        if (long, wide) == (8, 5)
        else Fraction(2)
        if (long, wide) == (16, 10)
        else Fraction(2, 3)
    )
    if (long, wide) == (8, 3):
        k *= 3
    a, b, value = long * k, wide * k, x * k
    cut = float(x)
    corners: dict[str, tuple[float, float]] = {
        "_a": (0, 0), "_b": (long, 0), "_c": (long, wide), "_d": (0, wide),
        "_e": (cut, 0), "_f": (cut, cut), "_g": (0, cut), "_h": (long - cut, 0), "_i": (long - cut, cut), "_j": (long, cut),
        "_k": (long, wide - cut), "_l": (long - cut, wide - cut), "_m": (long - cut, wide), "_n": (cut, wide), "_o": (cut, wide - cut), "_p": (0, wide - cut),
    }  # fmt: skip
    picture = figure(
        corners, "_a_b _b_c _c_d _d_a _e_f _f_g _h_i _i_j _k_l _l_m _n_o _o_p", dashed="_f_i _i_l _l_o _o_f",
        labels={"_a_b": str(a), "_b_c": str(b), "_f_g": "x"},
    )  # fmt: skip
    s, p = 4 * (a + b), a * b
    thing = dice.pick(("铁皮", "纸板", "铝板", "塑料板", "不锈钢板"))
    steps = (
        said(
            rf"设截去的小正方形的边长为 $x$ cm，容积 $V=x({a}-2x)({b}-2x)$（$0<x<{fraction(Fraction(b, 2))}$）。",
            name="列函数",
        ),
        said(
            rf"$V'=12x^2-{s}x+{p}$，令 $V'=0$，在定义域内只有 $x={fraction(value)}$；它左边 $V'>0$，右边 $V'<0$，这时 $V$ 最大。",
            name="求导",
        ),
    )
    other = Fraction(s, 12) - value
    wrong = slips(
        fraction(value), (fraction(other), "这个根不在定义域内，应舍去。"), (fraction(Fraction(b, 4)), "没有求导，凭感觉取了宽的四分之一。"), (fraction(Fraction(a + b, 12)), "解二次方程时出错。"), (fraction(2 * value), "求成了两个小正方形的边长之和。"),
    )  # fmt: skip

    def again() -> str:
        # The volume is greater there than a little to either side, and than at the other grid points.
        grid = [Fraction(t, 12) for t in range(1, 6 * b)]
        return fraction(max(grid, key=lambda t: t * (a - 2 * t) * (b - 2 * t)))

    return Draft(
        f"如图，在一块长 ${a}$ cm、宽 ${b}$ cm 的长方形{thing}的四角各截去一个同样大小的正方形，沿虚线折起做成无盖的盒子。要使盒子的容积最大，截去的正方形的边长应是____cm。",
        fraction(value), steps, again, distractors=wrong, pictures=(picture,),
    )  # fmt: skip


def from_best(dice: Dice, level: int) -> Draft:
    """The best is known: the letter in the formula."""
    x, c = dice.integer(2, 9), dice.integer(1, 4)
    a = 3 * c * x * x
    fixed = dice.integer(5, 50)
    lead = "" if c == 1 else str(c)
    thing, unit = dice.pick(
        (
            ("一种零件", "千件"),
            ("一种布料", "千米"),
            ("一种饮料", "万瓶"),
            ("一种涂料", "吨"),
            ("一种玩具", "千个"),
        )
    )
    steps = (
        said(f"利润 $L=ax-{lead}x^3-{fixed}$，$L'=a-{3 * c}x^2$。", name="求导"),
        said(f"$x={x}$ 时利润最大，所以 $L'({x})=0$，$a={3 * c}\\times {x}^2$。"),
        line(rf"{3 * c}\times {x}^2", str(a), "$a$："),
    )
    wrong = slips(
        str(a),
        (c * x * x, "求导时漏乘了指数 $3$。"),
        (c * x**3, "没有求导。"),
        (3 * c * x, "求导后的指数错了。"),
        (a + fixed, "常数的导数是 $0$。"),
    )

    def again() -> str:
        for m in range(1, 2000):
            # A cubic profit is greatest at x when it gains nothing on either side for small steps.
            near = [
                m * t - c * t**3
                for t in (x - Fraction(1, 1000), Fraction(x), x + Fraction(1, 1000))
            ]
            if near[1] > near[0] and near[1] > near[2]:
                return str(m)
        raise AssertionError("no letter fits")

    return Draft(
        f"某厂生产{thing} $x$ {unit}时，销售收入是 $ax$ 万元，总成本是 $({lead}x^3+{fixed})$ 万元。已知产量为 ${x}$ {unit}时利润最大，则 $a=$____。",
        str(a), steps, again, distractors=wrong,
    )  # fmt: skip


def _critical(dice: Dice) -> Said:
    m, c = dice.integer(2, 6), dice.integer(1, 3)
    right = m
    told = dice.pick((m, m, m - 1, m + 1))
    return (
        rf"函数 $V={polynomial([-2 * c, 3 * c * m, 0, 0])}$（$0<x<{2 * m}$）在 $x={told}$ 处取得最大值", told == right,
        rf"$V'={polynomial([-6 * c, 6 * c * m, 0])}$，在区间内只有 $x={m}$ 使 $V'=0$，它左边增、右边减。",
        lambda: told in range(1, 2 * m) and max(range(1, 40 * m), key=lambda t: -2 * c * Fraction(t, 20) ** 3 + 3 * c * m * Fraction(t, 20) ** 2) == 20 * told,
    )  # fmt: skip


_words = fact(
    ("在实际问题中，导数为 $0$ 的点如果不在定义域内，应当舍去", True, "自变量要符合实际意义。"),
    ("若 $f'(x_0)=0$，则 $f(x)$ 一定在 $x_0$ 处取得最大值或最小值", False, "还要看两侧导数的符号，例如 $y=x^3$ 在 $0$ 处。"),
    ("在开区间内只有一个极值点，且它是极大值点，则它也是最大值点", True, "左边递增、右边递减，这一点的函数值最大。"),
    ("求利润最大，就是求收入最大", False, "利润等于收入减去成本。"),
    ("实际问题中求最值，要先写出函数关系式和自变量的取值范围", True, "没有取值范围，就不能判断最值点是否有意义。"),
    ("“容积最大”时，用料一定最省", False, "容积和用料是两个不同的函数，最值点一般不同。"),
)  # fmt: skip


def wrong_root(dice: Dice, level: int) -> Draft:
    """The root outside the domain kept; or the derivative of a constant kept."""
    k = dice.integer(1, 5)
    side = 6 * k
    thing = dice.pick(("铁皮", "纸板", "铝板", "塑料板"))
    right, wrong = k, 3 * k
    task = f"在一块边长为 ${side}$ cm 的正方形{thing}的四角各截去一个边长为 $x$ cm 的正方形，折成无盖的盒子。$x$ 取何值时容积最大？"
    if dice.chance(50):
        lines = (
            f"容积 $V=x({side}-2x)^2$，$0<x<{3 * k}$；",
            f"$V'=({side}-2x)({side}-6x)$，令 $V'=0$，得 $x={3 * k}$ 或 $x={k}$；",
            f"取较大的根，$x={3 * k}$ 时容积最大。",
        )
        at, why, wrong = 3, f"$x={3 * k}$ 不在 $0<x<{3 * k}$ 内（这时盒子没有底），应舍去。", 3 * k
    else:
        wrong = 2 * k
        lines = (
            f"容积 $V=x({side}-x)^2$，$0<x<{side}$；",
            f"$V'=({side}-x)({side}-3x)$，令 $V'=0$，在定义域内得 $x={2 * k}$；",
            f"所以 $x={2 * k}$ 时容积最大。",
        )
        at, why = 1, f"每边的两端各截去 $x$，底面的边长是 ${side}-2x$。"
    steps = (
        said(f"$V=x({side}-2x)^2$（$0<x<{3 * k}$），$V'=({side}-2x)({side}-6x)$。", name="求导"),
        said(f"定义域内只有 $x={k}$ 使 $V'=0$，它左边增、右边减，所以取 $x={k}$。"),
    )
    return slipped(
        dice, task, lines, at, str(right), str(wrong), why, steps,
        lambda: str(max(range(1, 3 * k), key=lambda t: t * (side - 2 * t) ** 2)),
    )  # fmt: skip


RECIPES = (
    Recipe(BEST, "sizes", "word", (3,), sizes),
    Recipe(BEST, "tray", "fill", (4,), tray),
    Recipe(BEST, "from-best", "reverse", (3,), from_best),
    Recipe(BEST, "claims", "judge", (2,), judging("导数的实际应用", _critical, _words)),
    Recipe(BEST, "find-slip", "mistake", (3,), wrong_root),
)
