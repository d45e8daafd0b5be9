"""y = A sin(ωx + φ): read from its graph, moved and stretched, its letters found, used in life."""

import itertools
import math
from fractions import Fraction
from math import sin

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held, pi, wave
from curriculum.generators.working import said, slips
from engine.plot.figures import graph
from engine.values import Distractor, Step


def from_graph(dice: Dice, level: int) -> Draft:
    """The formula of a wave from its highest point and the next zero."""
    lead, w = dice.integer(1, 4), dice.integer(1, 3)
    phase = Fraction(dice.pick((1, -1)), dice.pick((3, 4, 6)))
    top = (Fraction(1, 2) - phase) / w
    zero = top + Fraction(1, 2 * w)
    answer = f"y={wave(lead, 'sin', w, phase)}"
    steps: tuple[Step, ...] = (
        said(f"最高点的纵坐标是 ${lead}$，所以 $A={lead}$。", name="振幅"),
        said(
            rf"最高点到相邻零点是四分之一个周期：$\frac{{T}}{{4}}={pi(zero - top)}$，$T={pi(Fraction(2, w))}$，$\omega={w}$。",
            name="周期",
        ),
        said(
            rf"把最高点代入，${pi(w * top) if w * top else '0'}+\varphi=\frac{{\pi}}{{2}}$（结合 $|\varphi|<\frac{{\pi}}{{2}}$），$\varphi={pi(phase)}$。",
            name="初相",
        ),
    )
    wrong = slips(
        answer,
        (f"y={wave(lead, 'sin', w, -phase)}", "初相的符号错了。"),
        (f"y={wave(lead, 'sin', 2 * w, phase)}", "把四分之一周期当成了半个周期。"),
        (f"y={wave(2 * lead, 'sin', w, phase)}", "把最高与最低之差当成了振幅。"),
        (f"y={wave(lead, 'cos', w, phase)}", "正弦与余弦弄混了。"),
    )
    left, right = (
        float(top) * math.pi - 1.6 * math.pi / w / 2,
        float(zero) * math.pi + 1.2 * math.pi / w,
    )
    picture = graph(
        lambda x: lead * sin(w * x + float(phase) * math.pi), (round(left, 2), round(right, 2), -lead - 0.8, lead + 0.8),
        dots=((float(top) * math.pi, float(lead), rf"\left({pi(top)},{lead}\right)"), (float(zero) * math.pi, 0.0, pi(zero))), numbers=False,
    )  # fmt: skip

    def again() -> str:
        def f(x: float) -> float:
            return lead * sin(w * x + float(phase) * math.pi)

        at_top, at_zero = float(top) * math.pi, float(zero) * math.pi
        good = abs(f(at_top) - lead) < 1e-9 and abs(f(at_zero)) < 1e-9
        between = [f(at_top + (at_zero - at_top) * k / 50) for k in range(51)]
        return held(answer, good and all(b < a for a, b in itertools.pairwise(between)))

    return Draft(
        r"函数 $y=A\sin(\omega x+\varphi)\left(A>0,\omega>0,|\varphi|<\frac{\pi}{2}\right)$ 的部分图象如图所示，图中标出了一个最高点和它右边相邻的一个零点，则函数的解析式是____。", answer, steps, again, distractors=wrong, pictures=(picture,),
    )  # fmt: skip


def transformed(dice: Dice, level: int) -> Draft:
    """Shift, then stretch; stretch, then shift; how far one wave must move to become another."""
    w = dice.integer(2, 4)
    move = Fraction(1, dice.pick([part for part in (3, 4, 6) if w % part]))
    left = dice.chance(50)
    sign = 1 if left else -1
    side = "左" if left else "右"
    if level == 2:
        stretch_first = dice.chance(50)
        phase = sign * move * (w if stretch_first else 1)
        other = sign * move * (1 if stretch_first else w)
        ways = (
            f"先把横坐标缩短到原来的 $\\frac{{1}}{{{w}}}$（纵坐标不变），再向{side}平移 ${pi(move)}$ 个单位",
            f"先向{side}平移 ${pi(move)}$ 个单位，再把横坐标缩短到原来的 $\\frac{{1}}{{{w}}}$（纵坐标不变）",
        )
        way = ways[0] if stretch_first else ways[1]
        answer = f"y={wave(1, 'sin', w, phase)}"
        steps: tuple[Step, ...] = (
            said(
                (
                    f"缩短后是 $y=\\sin {w}x$，再平移，$x$ 换成 $x{signed(pi(sign * move))}$。"
                    if stretch_first
                    else f"平移后是 $y={wave(1, 'sin', 1, sign * move)}$，再把 $x$ 换成 ${w}x$。"
                ),
                name="图象变换",
            ),
            said(f"所以得到 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (f"y={wave(1, 'sin', w, other)}", "先伸缩与先平移，移动的量弄混了。"),
            (f"y={wave(1, 'sin', w, -phase)}", "左加右减弄反了。"),
            (f"y={wave(1, 'sin', Fraction(1, w), phase)}", "横坐标缩短，系数应变大。"),
            (f"y={wave(1, 'sin', w, -other)}", "方向和移动的量都错了。"),
        )

        def again() -> str:
            def new(x: float) -> float:
                if stretch_first:
                    return sin(w * (x + sign * float(move) * math.pi))
                return sin(w * x + sign * float(move) * math.pi)

            return held(
                answer,
                all(
                    abs(new(x) - sin(w * x + float(phase) * math.pi)) < 1e-9
                    for x in (0.1, 0.7, 2.3)
                ),
            )

        return Draft(
            f"把函数 $y=\\sin x$ 的图象{way}，得到的图象的解析式是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    answer = f"向{side}平移" + "$" + pi(move) + "$个单位"
    target = wave(1, "sin", w, sign * move * w)
    steps = (
        said(
            rf"${target}=\sin\left[{w}\left(x{signed(pi(sign * move))}\right)\right]$，要看 $x$ 本身加减多少。",
            name="提出系数",
        ),
        said(f"所以{answer}。"),
    )
    back = "右" if left else "左"
    options = (
        answer,
        f"向{back}平移${pi(move)}$个单位",
        f"向{side}平移${pi(move * w)}$个单位",
        f"向{back}平移${pi(move * w)}$个单位",
    )

    mistakes = (
        "方向弄反了，左加右减。",
        r"移动的是 $\left|\frac{\varphi}{\omega}\right|$，不是 $|\varphi|$。",
        "方向和移动的量都错了。",
    )

    def moved() -> str:
        for text, by in zip(options, (move, -move, move * w, -move * w), strict=True):
            shift = float(by * sign) * math.pi
            if all(
                abs(sin(w * (x + shift)) - sin(w * x + float(sign * move * w) * math.pi)) < 1e-9
                for x in (0.1, 0.77, 1.9)
            ):
                return text
        return ""

    return Draft(
        f"要得到函数 $y={target}$ 的图象，只需把函数 $y=\\sin {w}x$ 的图象（　）", "", steps, moved, options=options,
        distractors=tuple(Distractor("", m) for m in mistakes),
    )  # fmt: skip


def letters(dice: Dice, level: int) -> Draft:
    """ω from a distance between axes; the least ω by a symmetry; ω by zeros on an interval."""
    if level == 3:
        w = dice.integer(1, 6)
        kind = dice.pick(("axes", "axis-centre", "centres"))
        gap = Fraction(1, 2 * w) if kind == "axis-centre" else Fraction(1, w)
        words = {
            "axes": "相邻两条对称轴之间的距离",
            "centres": "相邻两个对称中心之间的距离",
            "axis-centre": "一条对称轴与相邻的一个对称中心之间的距离",
        }[kind]
        part = "四分之一" if kind == "axis-centre" else "半"
        answer = str(w)
        steps: tuple[Step, ...] = (
            said(f"{words}是{part}个周期，所以 $T={pi(Fraction(2, w))}$。", name="对称与周期"),
            said(rf"由 $T=\frac{{2\pi}}{{\omega}}$ 得 $\omega={w}$。"),
        )
        wrong = slips(
            answer,
            (2 * w, "距离与周期的关系弄错了。"),
            (fraction(Fraction(w, 2)), "距离与周期的关系弄错了。"),
            (4 * w, "距离与周期的关系弄错了。"),
            (fraction(Fraction(w, 4)), "距离与周期的关系弄错了。"),
        )

        def again() -> str:
            for v in range(1, 40):
                marks = [
                    Fraction(k, 2 * v) for k in range(9)
                ]  # zeros of sin(vx) at even k, peaks at odd k
                peaks, zeros = marks[1::2], marks[0::2]
                distance = (
                    peaks[1] - peaks[0]
                    if kind == "axes"
                    else zeros[1] - zeros[0]
                    if kind == "centres"
                    else marks[1] - marks[0]
                )
                if distance == gap:
                    return str(v)
            return "0"

        return Draft(
            rf"已知函数 $f(x)=\sin(\omega x+\varphi)(\omega>0)$ 的图象{words}是 ${pi(gap)}$，则 $\omega=$____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    phase = Fraction(1, dice.pick((3, 4, 6)))
    place = Fraction(1, dice.pick((3, 4, 6, 2)))
    axis = dice.chance(50)
    goal = Fraction(1, 2) if axis else Fraction(1)
    w_value = (goal - phase) / place
    answer = fraction(w_value)
    name = "图象关于直线" if axis else "图象关于点"
    where = f"$x={pi(place)}$" if axis else rf"$\left({pi(place)},0\right)$"
    target = r"k\pi+\frac{\pi}{2}" if axis else r"k\pi"
    steps = (
        said(
            rf"对称时 ${pi(place)}\omega+{pi(phase)}={target}$（$k\in\mathbf{{Z}}$）。",
            name="整体代换",
        ),
        said(rf"$\omega>0$，取最小的一个，$\omega={answer}$。", name="取最小的正值"),
    )
    wrong = slips(
        answer,
        (fraction((goal + phase) / place), "移项时没有变号。"),
        (
            fraction((Fraction(3, 2) - goal - phase) / place)
            if (Fraction(3, 2) - goal - phase) > 0
            else "2",
            "对称轴与对称中心的条件用反了。",
        ),
        (fraction(w_value + 1 / place), "不是最小的。"),
        (fraction((goal - phase) * place), "应除以自变量的系数。"),
    )

    def least() -> str:
        for v in (Fraction(k, 12) for k in range(1, 600)):
            inner = v * place + phase
            if (inner - goal).denominator == 1:
                return fraction(v)
        return "0"

    return Draft(
        rf"若函数 $f(x)=\sin\left(\omega x+{pi(phase)}\right)(\omega>0)$ 的{name}{where}对称，则 $\omega$ 的最小值是____。",
        answer,
        steps,
        least,
        distractors=wrong,
    )


def solved(dice: Dice, level: int) -> Draft:
    """Angles on [0, 2π] with a given sine or cosine; a simple inequality."""
    table = {
        "sin": {
            r"\frac{1}{2}": (Fraction(1, 6), Fraction(5, 6)),
            r"\frac{\sqrt{2}}{2}": (Fraction(1, 4), Fraction(3, 4)),
            r"\frac{\sqrt{3}}{2}": (Fraction(1, 3), Fraction(2, 3)),
            r"-\frac{1}{2}": (Fraction(7, 6), Fraction(11, 6)),
            r"-\frac{\sqrt{3}}{2}": (Fraction(4, 3), Fraction(5, 3)),
        },
        "cos": {
            r"\frac{1}{2}": (Fraction(1, 3), Fraction(5, 3)),
            r"\frac{\sqrt{2}}{2}": (Fraction(1, 4), Fraction(7, 4)),
            r"\frac{\sqrt{3}}{2}": (Fraction(1, 6), Fraction(11, 6)),
            r"-\frac{1}{2}": (Fraction(2, 3), Fraction(4, 3)),
            r"-\frac{\sqrt{2}}{2}": (Fraction(3, 4), Fraction(5, 4)),
        },
    }
    name = dice.pick(("sin", "cos"))
    value = dice.pick(tuple(table[name]))
    one, other = table[name][value]
    number = float(sin(float(one) * math.pi + (math.pi / 2 if name == "cos" else 0)))

    def f(turn: Fraction) -> float:
        return sin(float(turn) * math.pi + (math.pi / 2 if name == "cos" else 0))

    if level == 2:
        answer = rf"x={pi(one)}\text{{或}}x={pi(other)}"
        steps: tuple[Step, ...] = (
            said(
                rf"在 $[0,2\pi]$ 内，$\{name} x={value}$ 的角有两个，分在两个象限（或由图象的对称性得到）。",
                name="看象限",
            ),
            said(f"所以 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (f"x={pi(one)}", "只写出一个角，漏了另一象限的角。"),
            (f"x={pi(other)}", "只写出一个角，漏了另一象限的角。"),
            (rf"x={pi(one)}\text{{或}}x={pi(one + 1)}", "另一个角的对称关系弄错了。"),
            (
                rf"x={pi((Fraction(5, 2) - one) % 2)}\text{{或}}x={pi((Fraction(5, 2) - other) % 2)}",
                "正弦与余弦弄混了。",
            ),
        )

        def again() -> str:
            good = [t for t in (Fraction(k, 12) for k in range(25)) if abs(f(t) - number) < 1e-9]
            return r"\text{或}".join(f"x={pi(t)}" for t in good)

        return Draft(
            rf"已知 $\{name} x={value}$，且 $x\in[0,2\pi]$，则____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    middle = (one + other) / 2
    inside = f(middle) > number
    above = inside
    answer = rf"\left({pi(one)},{pi(other)}\right)"
    sign = ">" if above else "<"
    steps = (
        said(
            rf"在 $[0,2\pi]$ 上画出曲线 $y=\{name} x$ 和直线 $y={value}$，交点的横坐标是 ${pi(one)}$ 和 ${pi(other)}$。",
            name="先找交点",
        ),
        said(
            f"图象在直线 $y={value}$ {'上' if above else '下'}方的部分，对应的 $x$ 是 ${answer}$。",
            name="看图象",
        ),
    )
    wrong = slips(
        answer,
        (rf"\left[0,{pi(one)}\right)\cup\left({pi(other)},2\pi\right]", "上方与下方看反了。"),
        (rf"\left({pi(one)},2\pi\right]", "另一个交点没有考虑。"),
        (rf"\left[0,{pi(other)}\right)", "另一个交点没有考虑。"),
        (rf"\left[{pi(one)},{pi(other)}\right]", "不等号不含等于，端点取不到。"),
    )

    def tried() -> str:
        good = [
            t
            for t in (Fraction(k, 120) for k in range(241))
            if (f(t) > number + 1e-12 if above else f(t) < number - 1e-12)
        ]
        return held(
            answer,
            good[0] == one + Fraction(1, 120)
            and good[-1] == other - Fraction(1, 120)
            and len(good) == (other - one) * 120 - 1,
        )

    return Draft(
        rf"在 $[0,2\pi]$ 内，不等式 $\{name} x{sign}{value}$ 的解集是____。",
        answer,
        steps,
        tried,
        distractors=wrong,
    )


def models(dice: Dice, level: int) -> Draft:
    """A Ferris wheel, a tide, a day's temperature: height at a time; how long it stays above."""
    if dice.chance(50):
        radius, base = 5 * dice.integer(6, 12), dice.integer(3, 10)
        turn = dice.pick((12, 18, 24, 30))
        centre = radius + base
        time = Fraction(turn * dice.pick((1, 2, 3, 4, 5)), 6)
        height = centre + Fraction(
            {1: -1, 2: 1, 3: 2, 4: 1, 5: -1}[int(time * 6 / turn)] * radius, 2
        )
        place = dice.pick(("某游乐园", "江边公园", "市民广场旁", "湖边"))
        answer = fraction(height)
        steps: tuple[Step, ...] = (
            said(
                rf"振幅是半径 ${radius}$，中心高 ${centre}$，周期是 ${turn}$ 分钟，从最低点开始：$h=-{radius}\cos\frac{{\pi}}{{{Fraction(turn, 2)}}}t+{centre}$。",
                name="建立模型",
            ),
            said(f"代入 $t={fraction(time)}$，得 $h={answer}$。"),
        )
        wrong = slips(
            answer,
            (fraction(2 * centre - height), "最低点与最高点的起点弄反了。"),
            (fraction(centre + (height - centre) * 2), "把直径当成了振幅。"),
            (fraction(height - base), "漏加了最低点的高度。"),
            (centre, "没有代入时间。"),
        )
        return Draft(
            f"{place}的摩天轮半径是 ${radius}$ 米，最低点离地面 ${base}$ 米，匀速转动，每 ${turn}$ 分钟转一圈。小宇从最低点坐上，${fraction(time)}$ 分钟后他离地面____米。", answer, steps,
            lambda: fraction(Fraction(round(2 * (centre - radius * sin(math.pi / 2 - 2 * math.pi * float(time) / turn))), 2)), distractors=wrong,
        )  # fmt: skip
    lead, middle = dice.integer(2, 4), dice.integer(6, 9)
    need_half = dice.chance(50)
    need = Fraction(middle) + (Fraction(lead, 2) if need_half else Fraction(0))
    hours = Fraction(4) if need_half else Fraction(6)
    answer = fraction(hours * 2)
    ship = dice.pick(("一艘货船", "一艘渔船", "一艘客轮", "一艘油轮"))
    steps = (
        said(
            rf"由 ${lead}\sin\frac{{\pi}}{{6}}t+{middle}\ge {fraction(need)}$，得 $\sin\frac{{\pi}}{{6}}t\ge {fraction((need - middle) / lead)}$。",
            name="列不等式",
        ),
        said(
            f"一个周期是 $12$ 小时，其中满足的有 ${fraction(hours)}$ 小时，一天两个周期，共 ${answer}$ 小时。",
            name="看图象",
        ),
    )
    wrong = slips(
        answer,
        (fraction(hours), "只算了一个周期，一天有两个。"),
        (fraction(24 - hours * 2), "上方与下方看反了。"),
        (fraction(hours * 4), "周期数多算了。"),
        ("24", "没有解不等式。"),
    )

    def counted() -> str:
        ticks = 24 * 60
        good = sum(
            lead * sin(math.pi / 6 * (k + 0.5) / 60) + middle >= float(need) for k in range(ticks)
        )
        return fraction(Fraction(round(good / 60)))

    return Draft(
        rf"某港口的水深 $y$（米）与时间 $t$（时，$0\le t\le 24$）近似满足 $y={lead}\sin\frac{{\pi}}{{6}}t+{middle}$。{ship}进港时水深不能少于 ${fraction(need)}$ 米，那么一天之内它能进港的时间共有____小时。",
        answer,
        steps,
        counted,
        distractors=wrong,
    )


RECIPES = (
    Recipe("func.triggraph.asin", "from-graph", "fill", (3,), from_graph),
    Recipe("func.triggraph.asin", "from-graph-choice", "choice", (3,), from_graph),
    Recipe("func.triggraph.transform", "in-order", "fill", (2,), transformed),
    Recipe("func.triggraph.transform", "how-far", "choice", (3,), transformed),
    Recipe("func.triggraph.property", "letters", "fill", (3, 4), letters),
    Recipe("func.triggraph.property", "letters-choice", "choice", (3, 4), letters),
    Recipe("func.triggraph.solve", "angles", "fill", (2, 3), solved),
    Recipe("func.triggraph.solve", "angles-choice", "choice", (2, 3), solved),
    Recipe("func.triggraph.model", "in-life", "word", (3,), models),
    Recipe("func.triggraph.model", "in-life-choice", "choice", (3,), models),
)
