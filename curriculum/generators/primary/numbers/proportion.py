"""Direct and inverse proportion, problems solved by them, gears and balances, mixtures."""

from collections.abc import Callable
from fractions import Fraction
from math import gcd

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    blank,
    corrected,
    judge_of,
    of,
    padded,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, said, slips
from engine.plot.figures import line_graph
from engine.values import Step, Table

T, D = r"\times ", r"\div "

DIRECT: tuple[tuple[str, str], ...] = (
    ("单价一定，总价和数量", "总价 $\\div$ 数量 $=$ 单价（一定）"),
    ("速度一定，路程和时间", "路程 $\\div$ 时间 $=$ 速度（一定）"),
    ("正方形的周长和边长", "周长 $\\div$ 边长 $=4$（一定）"),
    ("圆的周长和直径", "周长 $\\div$ 直径 $=\\pi$（一定）"),
    ("每袋大米的质量一定，总质量和袋数", "总质量 $\\div$ 袋数 $=$ 每袋质量（一定）"),
    ("工作效率一定，工作总量和工作时间", "工作总量 $\\div$ 工作时间 $=$ 工作效率（一定）"),
    ("底面积一定，圆柱的体积和高", "体积 $\\div$ 高 $=$ 底面积（一定）"),
    ("每公顷产量一定，总产量和公顷数", "总产量 $\\div$ 公顷数 $=$ 每公顷产量（一定）"),
    ("比值一定，比的前项和后项", "前项 $\\div$ 后项 $=$ 比值（一定）"),
)

INVERSE: tuple[tuple[str, str], ...] = (
    ("总价一定，单价和数量", "单价 $\\times$ 数量 $=$ 总价（一定）"),
    ("路程一定，速度和时间", "速度 $\\times$ 时间 $=$ 路程（一定）"),
    ("长方形的面积一定，长和宽", "长 $\\times$ 宽 $=$ 面积（一定）"),
    ("一堆煤，每天的用煤量和用的天数", "每天用量 $\\times$ 天数 $=$ 总量（一定）"),
    ("工作总量一定，工作效率和工作时间", "工作效率 $\\times$ 工作时间 $=$ 工作总量（一定）"),
    ("圆柱的体积一定，底面积和高", "底面积 $\\times$ 高 $=$ 体积（一定）"),
    ("总页数一定，每天看的页数和看的天数", "每天页数 $\\times$ 天数 $=$ 总页数（一定）"),
    ("被除数一定，除数和商", "除数 $\\times$ 商 $=$ 被除数（一定）"),
    ("总人数一定，每组人数和组数", "每组人数 $\\times$ 组数 $=$ 总人数（一定）"),
)

NEITHER: tuple[tuple[str, str], ...] = (
    ("一个人的身高和年龄", "它们的比值和乘积都不一定"),
    ("一本书，已看的页数和没看的页数", "和一定，比值和乘积都不一定"),
    ("长方形的周长一定，长和宽", "长与宽的和一定，比值和乘积都不一定"),
    ("正方形的面积和边长", "面积与边长的比值是边长，不一定"),
    ("圆的面积和半径", "面积与半径的比值不一定"),
    ("总钱数一定，用去的钱和剩下的钱", "和一定，比值和乘积都不一定"),
    ("小明的体重和身高", "它们的比值和乘积都不一定"),
    ("减数一定，被减数和差", "被减数与差相差减数，比值和乘积都不一定"),
)

WORDS = {"direct": "成正比例", "inverse": "成反比例", "neither": "不成比例"}


def which(dice: Dice, level: int, first: str) -> Draft:
    """Which proportion a sentence is, or none."""
    kind = dice.pick((first, first, "direct", "inverse", "neither"))
    pool = {"direct": DIRECT, "inverse": INVERSE, "neither": NEITHER}[kind]
    text, why = dice.pick(pool)
    right = WORDS[kind]
    others = [w for w in WORDS.values() if w != right]
    reason = {
        "direct": "比值一定，成正比例。",
        "inverse": "乘积一定，成反比例。",
        "neither": "所以不成比例。",
    }[kind]

    def again() -> str:
        if "$\\div$" in why:
            return "成正比例"
        return "成反比例" if "$\\times$" in why else "不成比例"

    return Draft(
        f"{text}（　）。",
        "",
        (
            said("两种相关联的量，比值一定成正比例，乘积一定成反比例，都不一定就不成比例。"),
            said(f"{why}，{reason}"),
        ),
        again,
        options=(right, *others),
        distractors=slips(
            "", *((o, "看清是比值一定还是乘积一定，不能只看同增同减。") for o in others)
        ),
    )


def which_direct(dice: Dice, level: int) -> Draft:
    """Mostly direct."""
    return which(dice, level, "direct")


def which_inverse(dice: Dice, level: int) -> Draft:
    """Mostly inverse."""
    return which(dice, level, "inverse")


def claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """x and y in a formula."""
    k = dice.integer(2, 9)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"如果 $y={k}x$（$x$ 不为 0），那么 $y$ 和 $x$ 成正比例。",
            True,
            f"$y\\div x={k}$，比值一定。",
            lambda: len({Fraction(k * x, x) for x in range(1, 9)}) == 1,
        ),
        (
            f"如果 $xy={k}$，那么 $x$ 和 $y$ 成反比例。",
            True,
            "$x$ 与 $y$ 的乘积一定。",
            lambda: len({x * Fraction(k, x) for x in range(1, 9)}) == 1,
        ),
        (
            f"如果 $x+y={k}$，那么 $x$ 和 $y$ 成反比例。",
            False,
            "和一定，乘积不一定，不成比例。",
            lambda: len({x * (k + 9 - x) for x in range(1, 5)}) == 1,
        ),
        (
            f"如果 $y=x+{k}$，那么 $y$ 和 $x$ 成正比例。",
            False,
            "差一定，比值不一定，不成比例。",
            lambda: len({Fraction(x + k, x) for x in range(1, 9)}) == 1,
        ),
        (
            "两种相关联的量，一种量扩大，另一种量也扩大，它们一定成正比例。",
            False,
            "还要看它们的比值是不是一定，例如身高和年龄就不成比例。",
            lambda: len({Fraction(x * x, x) for x in range(1, 5)}) == 1,
        ),
        (
            "正比例关系的图象是一条经过原点的直线（或射线）。",
            True,
            "比值一定，描出的点在经过原点的一条直线上。",
            lambda: all(k * x - k * (x - 1) == k for x in range(1, 9)),
        ),
        (
            f"如果 $\\frac{{x}}{{{k}}}=y$（$x$、$y$ 都不为 0），那么 $x$ 和 $y$ 成正比例。",
            True,
            f"$x\\div y={k}$，比值一定。",
            lambda: len({Fraction(k * y, y) for y in range(1, 9)}) == 1,
        ),
        (
            f"如果 $\\frac{{{k}}}{{x}}=y$，那么 $x$ 和 $y$ 成正比例。",
            False,
            f"$xy={k}$，乘积一定，成反比例。",
            lambda: len({Fraction(k, x) / x for x in range(1, 9)}) == 1,
        ),
    )
    return dice.pick(every)


def table(dice: Dice, level: int) -> Draft:
    """A table in which one number is missing."""
    direct = level == 2
    k = dice.integer(3, 12)
    if direct:
        xs = sorted(dice.picks(range(2, 12), 3))
        ys = [k * x for x in xs]
        head, unit = dice.pick(
            (
                (("数量/个", "总价/元"), "单价"),
                (("时间/时", "路程/千米"), "速度"),
                (("体积/立方厘米", "质量/克"), "每立方厘米的质量"),
            )
        )
        if unit == "速度":
            ys = [20 * y for y in ys]
            k *= 20
    else:
        total = dice.pick((24, 36, 48, 60, 72, 120))
        xs = sorted(dice.picks([n for n in range(2, 13) if total % n == 0], 3))
        ys = [total // x for x in xs]
        head, unit = dice.pick(
            (
                (("每组人数", "组数"), "总人数"),
                (("单价/元", "数量/个"), "总价"),
                (("每天页数", "天数"), "总页数"),
            )
        )
    answer = ys[2]
    rows = f"{head[0]}：{xs[0]}、{xs[1]}、{xs[2]}；{head[1]}：{ys[0]}、{ys[1]}、____"
    why = f"对应的两个数的{'比值' if direct else '积'}都是 ${k if direct else xs[0] * ys[0]}$（{unit}一定），成{'正' if direct else '反'}比例。"
    expression = f"{k}{T}{xs[2]}" if direct else f"{xs[0] * ys[0]}{D}{xs[2]}"
    layout = Table(((head[0], *map(str, xs)), (head[1], str(ys[0]), str(ys[1]), "?")))
    steps: tuple[Step, ...] = (
        Step("", "", "think", reason=why, layout=layout),
        line(expression, str(answer), "所以空格里填："),
    )
    return blank(
        f"下表中两种量成{'正' if direct else '反'}比例，填空。{rows}。",
        answer,
        steps,
        lambda: next(
            v
            for v in range(1, 5000)
            if (v * xs[0] == ys[0] * xs[2] if direct else v * xs[2] == xs[0] * ys[0])
        ),
        slips(
            str(answer),
            (
                ys[1] + ys[1] - ys[0] if ys[1] + ys[1] - ys[0] > 0 else ys[0] + 1,
                "不是按相同的差增加（减少）。",
            ),
            (ys[0] * xs[2] if not direct else ys[0] + xs[2], "正、反比例弄混了。"),
            (answer + 1, "计算出错。"),
        ),
    )


def graph(dice: Dice, level: int) -> Draft:
    """Reading a line through the origin."""
    k = dice.pick((2, 3, 4, 5, 10, 20, 40, 60))
    what = {
        2: ("数量/支", "总价/元"),
        3: ("数量/本", "总价/元"),
        4: ("数量/千克", "总价/元"),
        5: ("数量/米", "总价/元"),
        10: ("时间/分", "出水量/升"),
        20: ("时间/时", "加工零件/个"),
        40: ("时间/时", "路程/千米"),
        60: ("时间/时", "路程/千米"),
    }[k]
    t = dice.integer(2, 6)
    picture = line_graph(
        [("", ((0, 0), (6, 6 * k)))],
        x_name=what[0],
        y_name=what[1],
        dots=((2, 2 * k, ""), (4, 4 * k, "")),
    )
    x, y = what[0].split("/"), what[1].split("/")
    x[1] = "小时" if x[1] == "时" else x[1]
    if dice.chance(1, 2):
        return blank(
            f"图象表示{y[0]}和{x[0]}的关系，它们成正比例，{x[0]}是 2 {x[1]}时，{y[0]}是 {2 * k} {y[1]}。{x[0]}是 ${t}$ {x[1]}时，{y[0]}是____{y[1]}。",
            t * k,
            (said(f"比值一定：${2 * k}{D}2={k}$。"), line(f"{k}{T}{t}", str(t * k), "")),
            lambda: next(v for v in range(1, 999) if v * 2 == 2 * k * t),
            slips(
                str(t * k),
                (2 * k + t - 2, "成正比例是比值一定，不是差一定。"),
                (t * k + k, "多看了一格。"),
            ),
            (picture,),
        )
    return blank(
        f"图象表示{y[0]}和{x[0]}的关系，它们成正比例，{x[0]}是 2 {x[1]}时，{y[0]}是 {2 * k} {y[1]}。{y[0]}是 ${t * k}$ {y[1]}时，{x[0]}是____{x[1]}。",
        t,
        (said(f"比值一定：${2 * k}{D}2={k}$。"), line(f"{t * k}{D}{k}", str(t), "")),
        lambda: next(v for v in range(1, 99) if v * 2 * k == 2 * t * k),
        slips(str(t), (t * k, f"这是{y[0]}。"), (t + 1, "多看了一格。")),
        (picture,),
    )


def use(dice: Dice, level: int) -> Draft:
    """用比例解决问题."""
    who = pupil(dice)
    direct = dice.chance(1, 2)
    if direct:
        a, k = dice.integer(3, 8), dice.integer(4, 20)
        b = dice.pick([n for n in range(5, 20) if n != a])
        x = k * b
        text, unit, what, fixed = dice.pick(
            (
                (
                    f"用{a}千克花生能做花生酱{a * k}盒，照这样计算，{b}千克花生能做多少盒？",
                    "盒",
                    "盒数和花生的质量",
                    "每千克做的盒数",
                ),
                (
                    f"{who}{a}分钟打字{a * k}个，照这样的速度，{b}分钟打字多少个？",
                    "个",
                    "字数和时间",
                    "打字的速度",
                ),
                (
                    f"{a}台同样的水泵一天抽水{a * k}吨，{b}台这样的水泵一天抽水多少吨？",
                    "吨",
                    "抽水的吨数和台数",
                    "每台每天的抽水量",
                ),
                (
                    f"修路队{a}天修路{a * k}米，照这样计算，{b}天修路多少米？",
                    "米",
                    "修的米数和天数",
                    "每天修的米数",
                ),
                (
                    f"做{a}套校服用布{a * k}米，做{b}套同样的校服用布多少米？",
                    "米",
                    "用布的米数和套数",
                    "每套用布的米数",
                ),
                (
                    f"{who}买{a}支钢笔用了{a * k}元，照这样，买{b}支要多少元？",
                    "元",
                    "总价和数量",
                    "单价",
                ),
                (
                    f"一辆汽车{a}小时行{a * k * 5}千米，照这样的速度，{b}小时行多少千米？",
                    "千米",
                    "路程和时间",
                    "速度",
                ),
                (
                    f"一台机器{a}分钟加工{a * k}个零件，照这样计算，{b}分钟能加工多少个零件？",
                    "个",
                    "零件个数和时间",
                    "工作效率",
                ),
                (
                    f"同一时刻同一地点，一根{a}米长的竹竿影长是{a * k // 4 if k % 4 == 0 else a}米，一棵树的影长是{b * k // 4 if k % 4 == 0 else b}米。这棵树高多少米？",
                    "米",
                    "物体的高度和影长",
                    "高度与影长的比值",
                ),
                (
                    f"小明家上月用水{a}吨，水费{a * k}元，李奶奶家用水{b}吨，要交水费多少元？",
                    "元",
                    "水费和吨数",
                    "每吨水的价钱",
                ),
            )
        )
        p, q, r = a * k, a, b
        if unit == "千米":
            p, x = p * 5, x * 5
        if "竹竿" in text:
            h = a
            shadow, s2 = (a * k // 4, b * k // 4) if k % 4 == 0 else (a, b)
            return _use(
                dice,
                text,
                b,
                unit,
                f"同时同地，{fixed}一定，{what}成正比例。",
                rf"\frac{{x}}{{{s2}}}=\frac{{{h}}}{{{shadow}}}",
                f"{shadow}x={h}{T}{s2}",
                f"{shadow}x={h * s2}",
                shadow,
                lambda: next(v for v in range(1, 999) if v * shadow == h * s2),
                (
                    (s2 * shadow // h if s2 * shadow % h == 0 else s2, "高度和影长对应错了。"),
                    (b + h, "比值一定，不是相加。"),
                ),
            )
        return _use(
            dice,
            text,
            x,
            unit,
            f"{fixed}一定，{what}成正比例。",
            rf"\frac{{x}}{{{r}}}=\frac{{{p}}}{{{q}}}",
            f"{q}x={p}{T}{r}",
            f"{q}x={p * r}",
            q,
            lambda: next(v for v in range(1, 9999) if v * q == p * r),
            (
                (p * q // r if p * q % r == 0 else p + r, "正、反比例判断错了。"),
                (p + (r - q) if p + r - q > 0 else p, "比值一定，不是差一定。"),
            ),
        )
    b = dice.integer(3, 12)
    c = dice.pick([n for n in range(2, 13) if n != b])
    g = b * c // gcd(b, c)
    total = g * dice.integer(1, 6) * (10 if g < 20 else 2)
    a, x = total // b, total // c
    text, unit, what, fixed = dice.pick(
        (
            (
                f"一批书，每包{a}本，要捆{b}包。如果要捆成{c}包，每包多少本？",
                "本",
                "每包本数和包数",
                "总本数",
            ),
            (
                f"一辆汽车从甲地到乙地，每小时行{a}千米，{b}小时到达。要{c}小时到达，每小时行多少千米？",
                "千米",
                "速度和时间",
                "路程",
            ),
            (
                f"{who}看一本书，每天看{a}页，{b}天看完。要{c}天看完，每天看多少页？",
                "页",
                "每天页数和天数",
                "总页数",
            ),
            (
                f"修一条路，每天修{a}米，{b}天修完。如果要{c}天修完，每天修多少米？",
                "米",
                "每天修的米数和天数",
                "路的总长",
            ),
            ("地砖", "平方分米", "每块面积和块数", "房间的面积"),
            (
                f"一堆煤，每天烧{a}千克，可以烧{b}天。要烧{c}天，每天只能烧多少千克？",
                "千克",
                "每天烧的千克数和天数",
                "煤的总质量",
            ),
            (
                f"同学们做广播操，每行站{a}人，正好站{b}行。如果站{c}行，每行站多少人？",
                "人",
                "每行人数和行数",
                "总人数",
            ),
            (
                f"加工一批零件，每时加工{a}个，{b}时完成。如果{c}时完成，每时要加工多少个？",
                "个",
                "工作效率和时间",
                "零件总数",
            ),
            (
                f"一桶果汁平均倒满{b}个壶，每壶{a}毫升。改为平均倒满{c}个同样的壶，每壶多少毫升？",
                "毫升",
                "每壶的容量和壶数",
                "果汁的总量",
            ),
        )
    )
    if "汽车" in text and not (40 <= a <= 120 and 40 <= x <= 120):
        text, unit, what, fixed = (
            f"一队工人修一条路，每天修{a}米，{b}天修完。要{c}天修完，每天要修多少米？",
            "米",
            "每天修的米数和天数",
            "路的总长",
        )
    if "地砖" in text:
        text = f"给一间房铺地砖，用每块面积{a}平方分米的方砖要{b * 10}块。改用另一种方砖，正好用{c * 10}块，这种方砖每块多少平方分米？"
        return _use(
            dice,
            text,
            x,
            unit,
            f"{fixed}一定，{what}成反比例。",
            f"{c * 10}x={a}{T}{b * 10}",
            f"{c * 10}x={a * b * 10}",
            "",
            c * 10,
            lambda: next(v for v in range(1, 9999) if v * c == a * b),
            (
                (a * c // b if a * c % b == 0 else a + c, "正、反比例判断错了，积一定不能列成比。"),
                (a, "块数变了，每块的面积也变。"),
            ),
        )
    return _use(
        dice,
        text,
        x,
        unit,
        f"{fixed}一定，{what}成反比例。",
        f"{c}x={a}{T}{b}",
        f"{c}x={a * b}",
        "",
        c,
        lambda: next(v for v in range(1, 9999) if v * c == a * b),
        (
            (a * c // b if a * c % b == 0 else a + c, "正、反比例判断错了，积一定不能列成比。"),
            (a, "另一种量变了，这种量也要变。"),
        ),
    )


def _use(
    dice: Dice,
    text: str,
    value: int,
    unit: str,
    why: str,
    first: str,
    second: str,
    third: str,
    divisor: int,
    again: Callable[[], int],
    wrong: tuple[tuple[int, str], ...],
) -> Draft:
    steps = [
        said(why, name="判断比例关系"),
        said(f"解：设所求的量是 $x$ {unit}。"),
        line(
            first,
            second,
            "比例的基本性质，两内项的积等于两外项的积：" if "frac" in first else "两次的积相等：",
        ),
    ]
    if third:
        steps.append(line(second, third, ""))
    steps.append(line(third or second, f"x={value}", f"两边同时除以 ${divisor}$。"))
    return Draft(
        text,
        of(value, unit),
        tuple(steps),
        lambda: of(again(), unit),
        distractors=slips(
            of(value, unit),
            *((of(w, unit), m) for w, m in wrong if w > 0),
            (of(value + 1, unit), "计算出错。"),
        ),
    )


RECIPES = (
    Recipe("num.ratio.direct", "which", "choice", (2,), which_direct),
    Recipe("num.ratio.direct", "table", "fill", (2,), table),
    Recipe("num.ratio.direct", "graph", "fill", (2,), graph),
    Recipe("num.ratio.direct", "claim", "judge", (2,), judge_of(claim)),
    Recipe("num.ratio.inverse", "which", "choice", (2,), which_inverse),
    Recipe("num.ratio.inverse", "table", "fill", (3,), table),
    Recipe("num.ratio.inverse", "claim", "judge", (2,), judge_of(claim)),
    Recipe("num.ratio.use", "use", "word", (3,), use),
    Recipe("num.ratio.use", "use-choice", "choice", (3,), padded(use)),
    Recipe("num.ratio.use", "use-mistake", "mistake", (3,), corrected(use)),
)
