"""The theorem of Pythagoras: sides, heights, stories, its converse, converse propositions."""

from collections.abc import Callable
from fractions import Fraction
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import Case, Fact, ask, cases, facts, single
from curriculum.generators.latex import decimal, fraction, root
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import said
from engine.plot.figures import right_triangle
from engine.values import Distractor

TRIPLES = (
    (3, 4, 5),
    (5, 12, 13),
    (8, 15, 17),
    (7, 24, 25),
    (6, 8, 10),
    (9, 12, 15),
    (12, 16, 20),
    (20, 21, 29),
    (9, 40, 41),
    (15, 20, 25),
    (10, 24, 26),
)


def third_side(dice: Dice, level: int) -> Draft:
    """The hypotenuse or a leg; at 3 without saying which is which."""
    a, b, c = dice.pick(TRIPLES)
    if level == 2:
        a, b = dice.integer(2, 7), dice.integer(3, 9)
        c = 0
    square = a * a + b * b
    if level == 3:
        a, b = sorted(dice.picks((3, 4, 5, 6, 8, 12, 7, 9), 2))
        first, second = a * a + b * b, b * b - a * a
        return ask(f"一个直角三角形的两边长分别是 ${a}$ 和 ${b}$，则第三边的长是____。", f"{root(first)}或{root(second)}", (said(f"两边都是直角边时，第三边的平方是 ${a}^2+{b}^2={first}$，第三边是 ${root(first)}$。", name="分类讨论"), said(f"${b}$ 是斜边时，第三边的平方是 ${b}^2-{a}^2={second}$，第三边是 ${root(second)}$。")), lambda: "或".join(root(n) for n in range(400, 0, -1) if b * b + a * a == n or a * a + n == b * b), (root(first), "漏了较长的一边是斜边的情形。"), (root(second), "漏了两边都是直角边的情形。"), (f"{root(first)}或{a + b}", "要用平方的关系。"))  # fmt: skip
    if dice.chance(50):
        text, key, why = (
            rf"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$AC={a}$，$BC={b}$，则 $AB=$____。",
            root(square),
            f"$AB^2=AC^2+BC^2={a}^2+{b}^2={square}$。",
        )
        return ask(text, key, (said("$AB$ 是斜边。", name="勾股定理"), said(why), said(f"$AB={key}$。")), lambda: root(single(lambda n: n - b * b == a * a, 3000)), (a + b, "勾股定理是平方的关系。"), (square, "忘了开平方。"), (root(abs(b * b - a * a)) if a != b else root(2 * square), "把斜边弄错了。"), pictures=(right_triangle(b, a, labels=(str(b), str(a), "?")),))  # fmt: skip
    hyp = c or a + b
    rest = hyp * hyp - a * a
    text = rf"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$AB={hyp}$，$AC={a}$，则 $BC=$____。"
    return ask(text, root(rest), (said("$AB$ 是斜边。", name="勾股定理"), said(f"$BC^2=AB^2-AC^2={hyp}^2-{a}^2={rest}$。"), said(f"$BC={root(rest)}$。")), lambda: root(single(lambda n: n + a * a == hyp * hyp, 3000)), (root(hyp * hyp + a * a), "把斜边当成了直角边。"), (hyp - a, "勾股定理是平方的关系。"), (rest, "忘了开平方。"))  # fmt: skip


THEOREM: tuple[Fact, ...] = (
    ("直角三角形两直角边的平方和等于斜边的平方。", True, "这就是勾股定理。"), ("若 $a$，$b$，$c$ 是三角形的三边，则 $a^2+b^2=c^2$。", False, "要是直角三角形，且 $c$ 是斜边。"), (r"在直角三角形 $ABC$ 中，$\angle A=90^\circ$，则 $b^2+c^2=a^2$。", True, r"$\angle A$ 的对边 $a$ 是斜边。"), ("直角三角形的两边长是3和4，第三边一定是5。", False, "4是斜边时第三边是 $\\sqrt{7}$。"), ("在直角三角形中，斜边最长。", True, "斜边所对的是最大的角。"), ("直角三角形的斜边等于两直角边的和。", False, "是平方的关系。"),
)  # fmt: skip


def heights(dice: Dice, level: int) -> Draft:
    """Height on the hypotenuse, isosceles height, folded rectangle."""
    a, b, c = dice.pick(TRIPLES[:9])
    if level == 2:
        if dice.chance(50):
            value = Fraction(a * b, c)
            return ask(f"直角三角形的两条直角边长是 ${a}$ 和 ${b}$，则斜边上的高是____。", fraction(value), (said(f"斜边的平方是 ${a}^2+{b}^2={c * c}$，斜边是 ${c}$。", name="勾股定理"), said(rf"面积用两种方法表示：$\frac{{1}}{{2}}\times {a}\times {b}=\frac{{1}}{{2}}\times {c}\times h$，得 $h={fraction(value)}$。", name="等面积法")), lambda: fraction(Fraction(a, c) * b), (fraction(Fraction(a * b, 2)), "这是面积。"), (c, "这是斜边的长。"), (fraction(Fraction(a + b, 2)), "没有用面积的关系。"))  # fmt: skip
        return ask(f"等腰三角形的腰长是 ${c}$，底边长是 ${2 * a}$，则它的面积是____。", a * b, (said(f"底边上的高平分底边，高的平方是 ${c}^2-{a}^2={b * b}$，高是 ${b}$。", name="三线合一"), said(rf"面积是 $\frac{{1}}{{2}}\times {2 * a}\times {b}={a * b}$。")), lambda: heron(c, c, 2 * a), (2 * a * b, "忘了除以2。"), (a * c, "把腰当成了高。"), (b, "这是底边上的高。"))  # fmt: skip
    if level == 3:
        w, h = dice.pick(
            ((4, 8), (6, 8), (9, 27), (3, 9), (4, 6), (5, 25), (6, 18), (8, 16), (3, 5))
        )
        value = Fraction(h * h - w * w, 2 * h)
        return ask(rf"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$AC={w}$，$BC={h}$，将三角形折叠，使点 $B$ 与点 $A$ 重合，折痕为 $DE$，点 $D$ 在 $BC$ 上，则 $CD=$____。", fraction(value), (said(f"设 $CD=x$，则 $AD=BD={h}-x$。", name="折叠"), said(f"在直角三角形 $ACD$ 中，${w}^2+x^2=({h}-x)^2$。", name="勾股定理"), said(f"解得 $x={fraction(value)}$。")), lambda: next(fraction(Fraction(n, 2 * h)) for n in range(2 * h * h) if w * w + Fraction(n, 2 * h) ** 2 == (h - Fraction(n, 2 * h)) ** 2), (fraction(h - value), "求成了 $BD$ 的长。"), (fraction(Fraction(h, 2)), "$D$ 不是 $BC$ 的中点。"), (fraction(value / 2), "算错了。"))  # fmt: skip
    p, q = dice.integer(1, 5), dice.integer(1, 4)
    n = p * p + q * q
    return ask(f"在数轴上，点 $A$ 表示的数是 ${p}$，过点 $A$ 作数轴的垂线，在垂线上取点 $B$，使 $AB={q}$。以原点 $O$ 为圆心、$OB$ 为半径画弧，交数轴的正半轴于点 $C$，则点 $C$ 表示的数是____。", root(n), (said(f"在直角三角形 $OAB$ 中，$OB^2={p}^2+{q}^2={n}$。", name="勾股定理"), said(f"$OC=OB={root(n)}$。")), lambda: root(round(abs(complex(p, q)) ** 2)), (p + q, "$OB$ 是斜边，要用勾股定理。"), (n, "忘了开平方。"), (rf"-{root(n)}", "点 $C$ 在正半轴上。"))  # fmt: skip


def stories(dice: Dice, level: int) -> Draft:
    """Ladders, bent bamboo, reeds, ships, ropes, cylinders, boxes."""
    a, b, c = dice.pick(TRIPLES[:6])
    if level == 2:
        kind = dice.pick(("ladder", "tree", "ships", "door"))
        if kind == "ladder":
            a, b, c = dice.pick(
                ((7, 24, 25), (15, 20, 25), (9, 12, 15), (8, 15, 17), (6, 8, 10), (5, 12, 13))
            )
            text, value, square = (
                worded(
                    dice,
                    (
                        f"一架长 {c} 分米的梯子斜靠在竖直的墙上，梯子底端离墙 {a} 分米，梯子顶端离地面多少分米？",
                        f"消防员把 {c} 分米长的云梯靠在竖直的墙上，云梯底端到墙的距离是 {a} 分米，云梯能够到多少分米高的地方？",
                        f"一根长 {c} 分米的钢索从电线杆上斜拉到地面，地面上的固定点离杆底 {a} 分米，钢索在杆上的固定点离地面多少分米？",
                    ),
                ),
                b,
                f"{c}^2-{a}^2={b * b}",
            )
            wrong = c + a
            unit = "分米"
        elif kind == "tree":
            a, b, c = dice.pick(((3, 4, 5), (5, 12, 13), (6, 8, 10), (8, 6, 10)))
            text, value, square = (
                worded(
                    dice,
                    (
                        f"一棵大树在离地面 {a} 米处被台风折断，树的顶端落在离树干底部 {b} 米处，这棵大树折断前高多少米？",
                        f"一根旗杆在离地面 {a} 米处折断（没有断开），杆顶落在离杆底 {b} 米的地面上，旗杆原来高多少米？",
                        f"一根竹子从离地 {a} 尺处折断，竹梢触到离竹根 {b} 尺的地面，这根竹子原来高多少尺？",
                    ),
                ),
                a + c,
                f"{a}^2+{b}^2={c * c}",
            )
            wrong, unit = c, "尺" if "尺？" in text else "米"
        elif kind == "ships":
            speed = dice.integer(2, 4)
            text, value, square = (
                worded(
                    dice,
                    (
                        f"甲、乙两船同时从同一港口出发，甲船以每小时 {a * speed} 海里的速度向正东航行，乙船以每小时 {b * speed} 海里的速度向正北航行，1小时后两船相距多少海里？",
                        f"一艘巡逻艇从灯塔出发，先向正东航行 {a * speed} 海里，再向正北航行 {b * speed} 海里，这时它离灯塔多少海里？",
                        f"渔船甲在港口正西 {a * speed} 海里处，渔船乙在港口正南 {b * speed} 海里处，两船相距多少海里？",
                    ),
                ),
                c * speed,
                f"{a * speed}^2+{b * speed}^2={(c * speed) ** 2}",
            )
            wrong, unit = (a + b) * speed, "海里"
        else:
            text, value, square = (
                worded(
                    dice,
                    (
                        f"一块长方形门板，长 {b * 2} 分米、宽 {a * 2} 分米，要在对角线的方向钉一根木条，这根木条长多少分米（钉在两个顶点之间）？",
                        f"一台长方形显示屏的长是 {b * 2} 分米，宽是 {a * 2} 分米，它的对角线长多少分米？",
                        f"给一个长 {b * 2} 分米、宽 {a * 2} 分米的长方形窗框加固，在一组对角顶点之间装一根铁条，铁条长多少分米？",
                    ),
                ),
                2 * c,
                f"{2 * a}^2+{2 * b}^2={4 * c * c}",
            )
            wrong, unit = 2 * (a + b), "分米"
        part = root(eval_square(square))
        steps = (
            said(
                "把问题化成直角三角形，直角在竖直与水平（或互相垂直的两个方向）的交点处。",
                name="勾股定理",
            ),
            said(f"所求边的平方是 ${square}$，这条边是 ${part}$。"),
            said(
                f"答：{value}{unit}。" if kind != "tree" else f"折断前高 ${a}+{c}={value}$（米）。"
            ),
        )
        return ask(text, rf"{value}\text{{{unit}}}", steps, lambda: rf"{(a if kind == 'tree' else 0) + int(part)}\text{{{unit}}}", (rf"{wrong}\text{{{unit}}}", "忘了加上还立着的一段。" if kind == "tree" else "勾股定理是平方的关系。"), (rf"{value + 2}\text{{{unit}}}", "算错了。"), (rf"{eval_square(square)}\text{{{unit}}}", "忘了开平方。"))  # fmt: skip
    if level == 3:
        half, rise = dice.pick(
            ((5, 1), (3, 1), (7, 1), (6, 2), (9, 3), (10, 2), (4, 2), (12, 4), (15, 3), (8, 2))
        )
        depth = Fraction(half * half - rise * rise, 2 * rise)
        if dice.chance(50):
            text, deep = (
                worded(
                    dice,
                    (
                        f"有一个正方形的水池，边长是 {2 * half} 尺，在水池正中央有一根芦苇，它高出水面 {rise} 尺。把芦苇拉向水池一边的中点，它的顶端恰好到达池边的水面。水的深度是多少尺？",
                        f"平静的湖面上，一枝荷花高出水面 {rise} 尺。一阵风吹来，荷花被吹斜，花朵刚好贴着水面，这时花朵离原来的位置水平距离是 {half} 尺（根部不动）。湖水深多少尺？",
                    ),
                ),
                depth,
            )
            equation, shown = (
                rf"x^2+{half}^2=(x+{rise})^2",
                "设水深为 $x$ 尺，则芦苇长 $(x+" + str(rise) + ")$ 尺。",
            )
            unit = "尺"
        else:
            text, deep = (
                worded(
                    dice,
                    (
                        f"旗杆上的绳子垂到地面还多 {rise} 米，把绳子拉直，绳子末端刚好接触地面，这时末端离旗杆底部 {half} 米。旗杆高多少米？",
                        f"{pupil(dice)}想测旗杆的高：系在杆顶的绳子垂直拉到杆底后还余 {rise} 米；把绳子的末端拉到离杆底 {half} 米的地面上，绳子正好绷直。旗杆高多少米？",
                    ),
                ),
                depth,
            )
            equation, shown = (
                rf"x^2+{half}^2=(x+{rise})^2",
                "设旗杆高 $x$ 米，则绳长 $(x+" + str(rise) + ")$ 米。",
            )
            unit = "米"
        return ask(text, rf"{decimal(deep)}\text{{{unit}}}", (said(shown, name="设未知数"), said(f"由勾股定理得 ${equation}$。", name="勾股定理"), said(f"解得 $x={decimal(deep)}$。")), lambda: rf"{decimal(next(Fraction(n, 12) for n in range(1, 6000) if Fraction(n, 12) ** 2 + half**2 == (Fraction(n, 12) + rise) ** 2))}\text{{{unit}}}", (rf"{decimal(deep + rise)}\text{{{unit}}}", "求成了芦苇（绳子）的长。"), (rf"{half}\text{{{unit}}}", "这是水平距离。"), (rf"{half * half}\text{{{unit}}}", "方程列错了。")) if depth.denominator in (1, 2, 4) else stories(dice, 2)  # fmt: skip
    if dice.chance(50):
        r, h, c = dice.pick(
            (
                (3, 4, 5),
                (5, 12, 13),
                (8, 15, 17),
                (6, 8, 10),
                (12, 5, 13),
                (9, 12, 15),
                (4, 3, 5),
                (8, 6, 10),
            )
        )
        return ask(f"一个圆柱形{dice.pick(('油罐', '玻璃杯', '木桩', '石柱'))}的底面周长是 ${2 * r}$ dm，高是 ${h}$ dm，点 $A$ 在下底面的边缘上，点 $B$ 在上底面的边缘上，且与点 $A$ 位置正好相对（$A$，$B$ 是轴截面的一组对角顶点）。一只蚂蚁从点 $A$ 沿侧面爬到点 $B$，最短路程是____dm。", c, (said(f"把侧面展开，$A$，$B$ 间的水平距离是底面周长的一半：${2 * r}\\div 2={r}$。", name="侧面展开"), said(f"最短路程的平方是 ${r}^2+{h}^2={c * c}$，最短路程是 ${c}$。", name="勾股定理")), lambda: round(abs(complex(r, h))), (root(4 * r * r + h * h), "用了整个底面周长，应是一半。"), (r + h, "最短路程是展开图中的线段。"), (h, "这是圆柱的高。"))  # fmt: skip
    a, b, h = sorted(dice.picks((1, 2, 3, 4, 5, 6, 7), 3))
    best = min((a + b) ** 2 + h * h, (a + h) ** 2 + b * b, (b + h) ** 2 + a * a)
    return ask(f"长方体的长、宽、高分别是 ${h}$，${b}$，${a}$，一只蚂蚁从一个顶点沿表面爬到与它相距最远的顶点，最短路程是____。", root(best), (said("把相邻的两个面展开成一个长方形，有三种展开方式，路程的平方分别是：", name="表面展开"), said(f"$({a}+{b})^2+{h}^2={(a + b) ** 2 + h * h}$，$({a}+{h})^2+{b}^2={(a + h) ** 2 + b * b}$，$({b}+{h})^2+{a}^2={(b + h) ** 2 + a * a}$。"), said(f"最小的是 ${best}$，最短路程是 ${root(best)}$。")), lambda: root(a * a + b * b + h * h + 2 * min(a * b, a * h, b * h)), (root((a + h) ** 2 + b * b), "几种展开方式没有都比较。"), (root((b + h) ** 2 + a * a), "几种展开方式没有都比较。"), (root(a * a + b * b + h * h), "这是穿过内部的长度，不是沿表面。"), (a + b + h, "沿棱走不是最短的。"))  # fmt: skip


def eval_square(text: str) -> int:
    """The number behind the equals sign."""
    return int(text.rsplit("=", 1)[1])


def converse(dice: Dice, level: int) -> Draft:
    """Which three lengths make a right triangle."""
    k = dice.integer(1, 3)
    good = tuple(k * n for n in dice.pick(TRIPLES[:6]))
    bad = dice.picks(
        (
            (2, 3, 4),
            (4, 5, 6),
            (5, 6, 7),
            (6, 7, 8),
            (5, 11, 12),
            (8, 12, 15),
            (4, 6, 9),
            (7, 20, 25),
            (1, 2, 2),
            (9, 10, 14),
        ),
        3,
    )
    show: Callable[[tuple[int, ...]], str] = lambda t: "，".join(map(str, t))  # noqa: E731
    right: Callable[[tuple[int, ...]], bool] = lambda t: max(t) ** 2 * 2 == sum(n * n for n in t)  # noqa: E731
    return Draft(
        "以下列各组数为三角形的三边长，能组成直角三角形的是（　）", "", (said("看较短两边的平方和是否等于最长边的平方。", name="勾股定理的逆定理"), said(f"${good[0]}^2+{good[1]}^2={good[2] ** 2}={good[2]}^2$，所以“{show(good)}”能组成直角三角形；其余各组都不满足。")),
        lambda: next(show(t) for t in (*bad, good) if right(t)), options=(show(good), *(show(t) for t in bad)),
        distractors=tuple(Distractor("", f"${t[0]}^2+{t[1]}^2={t[0] ** 2 + t[1] ** 2}$，不等于 ${t[2]}^2={t[2] ** 2}$。") for t in bad),
    )  # fmt: skip


CONVERSE: tuple[Fact, ...] = (
    ("0.3，0.4，0.5是一组勾股数。", False, "勾股数要是正整数。"), ("6，8，10是一组勾股数。", True, "都是正整数，且6²+8²=10²。"), ("三边长满足 $a^2+b^2=c^2$ 的三角形是直角三角形，依据是勾股定理。", False, "依据是勾股定理的逆定理。"), ("三边长为1，1，2的三角形是直角三角形。", False, "1+1=2，根本围不成三角形。"), (r"三边长之比为 $3:4:5$ 的三角形是直角三角形。", True, "较短两边的平方和等于最长边的平方。"), (r"三个角的度数之比为 $3:4:5$ 的三角形是直角三角形。", False, "最大角是75°。"), (r"若 $b^2-a^2=c^2$，则 $a$，$b$，$c$ 为边的三角形是直角三角形。", True, "移项得 $a^2+c^2=b^2$，$b$ 是斜边。"), ("5，12，13是一组勾股数。", True, "5²+12²=13²。"),
)  # fmt: skip


def field(dice: Dice, level: int) -> Draft:
    """The area of a quadrilateral of two right triangles."""
    first = dice.pick(((3, 4, 5), (6, 8, 10), (4, 3, 5), (9, 12, 15)))
    second = {5: (12, 13), 10: (24, 26), 15: (20, 25)}[first[2]]
    area = first[0] * first[1] // 2 + first[2] * second[0] // 2
    ground = dice.pick(("空地", "菜地", "草坪", "绿地", "果园", "停车场"))
    sides = (
        rf"$AB={first[0]}$ m",
        rf"$BC={first[1]}$ m",
        rf"$CD={second[0]}$ m",
        rf"$AD={second[1]}$ m",
    )
    story = worded(
        dice,
        (
            rf"有一块四边形{ground} $ABCD$，$\angle B=90^\circ$，{sides[0]}，{sides[1]}，{sides[2]}，{sides[3]}，",
            rf"测量四边形{ground} $ABCD$，得到 {sides[3]}，{sides[2]}，{sides[1]}，{sides[0]}，$\angle ABC=90^\circ$，",
        ),
        (r"它的面积是____ $\text{m}^2$。", rf"这块{ground}的面积是____ $\text{{m}}^2$。"),
        "（对角线 $AC$ 在四边形内部）",
    )
    return ask(story, area, (said(f"连接 $AC$，$AC^2={first[0]}^2+{first[1]}^2={first[2] ** 2}$，$AC={first[2]}$。", name="勾股定理"), said(rf"${first[2]}^2+{second[0]}^2={second[1] ** 2}={second[1]}^2$，所以 $\angle ACD=90^\circ$。", name="勾股定理的逆定理"), said(rf"面积是 $\frac{{1}}{{2}}\times {first[0]}\times {first[1]}+\frac{{1}}{{2}}\times {first[2]}\times {second[0]}={area}$。")), lambda: heron(*first) + heron(first[2], *second), (first[0] * first[1] // 2, "只算了一个三角形。"), (2 * area, "三角形的面积忘了除以2。"), (first[0] * first[1] // 2 + first[2] * second[1] // 2, "把斜边当成了直角边。"))  # fmt: skip


def heron(a: int, b: int, c: int) -> int:
    """The area of a triangle by its sides, where it is whole."""
    return isqrt((a + b + c) * (-a + b + c) * (a - b + c) * (a + b - c)) // 4


INVERSE: tuple[Fact, ...] = (
    ("每个命题都有逆命题。", True, "把题设和结论交换就得到。"), ("每个定理都有逆定理。", False, "逆命题不一定是真命题。"), ("原命题是真命题，逆命题也一定是真命题。", False, "例如“对顶角相等”的逆命题是假命题。"), ("“对顶角相等”的逆命题是真命题。", False, "相等的角不一定是对顶角。"), ("“两直线平行，内错角相等”的逆命题是真命题。", True, "内错角相等，两直线平行。"), ("“全等三角形的对应角相等”的逆命题是真命题。", False, "三个角相等的三角形不一定全等。"), ("“等边对等角”有逆定理。", True, "逆定理是“等角对等边”。"), ("“若 $a=b$，则 $a^2=b^2$”的逆命题是真命题。", False, "$a^2=b^2$ 时，$a$ 与 $b$ 也可能互为相反数。"),
)  # fmt: skip
INVERSES = (
    Case("下列命题的逆命题是真命题的是（　）", "同位角相等，两直线平行", "逆命题“两直线平行，同位角相等”是真命题。", (("对顶角相等", "相等的角不一定是对顶角。"), ("全等三角形的面积相等", "面积相等的三角形不一定全等。"), ("若 $a>0$，$b>0$，则 $ab>0$", "$ab>0$ 时，也可能都是负数。"))),
    Case("命题“等腰三角形的两个底角相等”的逆命题是（　）", "有两个角相等的三角形是等腰三角形", "交换题设与结论。", (("底角相等的三角形是等腰三角形", "还不知道是等腰三角形，不能说底角。"), ("两个底角不相等的三角形不是等腰三角形", "没有交换题设与结论。"), ("等腰三角形的两腰相等", "结论换了别的内容。"))),
    Case("命题“直角三角形的两个锐角互余”的逆命题是（　）", "有两个角互余的三角形是直角三角形", "交换题设与结论。", (("不是直角三角形，两个锐角不互余", "没有交换题设与结论。"), ("直角三角形有两个锐角", "没有交换题设与结论。"), ("两个锐角互补的三角形是直角三角形", "结论的内容弄错了。"))),
    Case("下列命题的逆命题是假命题的是（　）", "若 $a=b$，则 $|a|=|b|$", "$|a|=|b|$ 时，$a$，$b$ 可能互为相反数。", (("两直线平行，同旁内角互补", "逆命题是真命题。"), ("等边三角形的三个角相等", "逆命题是真命题。"), ("线段垂直平分线上的点到线段两端距离相等", "逆命题是真命题。"))),
    Case("命题“如果两个实数相等，那么它们的立方相等”的逆命题是（　）", "如果两个实数的立方相等，那么这两个实数相等", "交换题设与结论。", (("如果两个实数不相等，那么它们的立方不相等", "没有交换题设与结论。"), ("如果两个实数的立方不相等，那么这两个实数不相等", "那是又交换又否定。"), ("如果两个实数相等，那么它们的平方相等", "结论的内容变了。"))),
)  # fmt: skip

RECIPES: tuple[Recipe, ...] = (
    *facts("geo.pythagoras.theorem", THEOREM, "勾股定理"),
    Recipe("geo.pythagoras.theorem", "third-side", "fill", (1, 2, 3), third_side),
    Recipe("geo.pythagoras.theorem", "third-side-choice", "choice", (1, 2, 3), third_side),
    Recipe("geo.pythagoras.calculate", "lengths", "fill", (2, 3, 4), heights),
    Recipe("geo.pythagoras.calculate", "lengths-mistake", "mistake", (2, 3, 4), corrected(heights)),
    Recipe("geo.pythagoras.calculate", "lengths-choice", "choice", (2, 3), heights),
    Recipe("geo.pythagoras.apply", "stories", "word", (2, 3, 4), stories),
    *checked("geo.pythagoras.apply", "stories", (2, 3, 4), stories),
    *facts("geo.pythagoras.converse", CONVERSE, "勾股定理的逆定理"),
    Recipe("geo.pythagoras.converse", "which", "choice", (1,), converse),
    Recipe("geo.pythagoras.converse", "field", "word", (3,), field),
    *facts("geo.pythagoras.inverse-proposition", INVERSE, "互逆命题"),
    cases("geo.pythagoras.inverse-proposition", "which", INVERSES, "互逆命题"),
)
