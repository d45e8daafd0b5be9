"""Sine, cosine and tangent of acute angles, solving right triangles, their uses."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import Fact, ask, degrees, facts
from curriculum.generators.junior.geometry.pythagoras import TRIPLES
from curriculum.generators.latex import fraction, root
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import said
from engine.plot.figures import right_triangle

R2, R3 = r"\sqrt{2}", r"\sqrt{3}"
SPECIAL = {
    ("sin", 30): r"\frac{1}{2}", ("sin", 45): rf"\frac{{{R2}}}{{2}}", ("sin", 60): rf"\frac{{{R3}}}{{2}}",
    ("cos", 30): rf"\frac{{{R3}}}{{2}}", ("cos", 45): rf"\frac{{{R2}}}{{2}}", ("cos", 60): r"\frac{1}{2}",
    ("tan", 30): rf"\frac{{{R3}}}{{3}}", ("tan", 45): "1", ("tan", 60): R3,
}  # fmt: skip
WORDS = {"sin": "对边与斜边的比", "cos": "邻边与斜边的比", "tan": "对边与邻边的比"}
RATIOS: tuple[Fact, ...] = (
    ("直角三角形的各边都扩大为原来的2倍，锐角的正弦值也扩大为原来的2倍。", False, "比值不变。"), ("锐角的三角函数值只与角的大小有关。", True, "与三角形的大小无关。"), (r"在 $\triangle ABC$ 中，总有 $\sin A$ 等于 $BC$ 与 $AB$ 的比。", False, r"要 $\angle C=90^\circ$。"), ("锐角的正弦是对边与斜边的比。", True, "这是正弦的定义。"), ("锐角的正切是邻边与对边的比。", False, "是对边与邻边的比。"), ("锐角的正弦值一定小于1。", True, "直角边小于斜边。"), ("锐角的正切值一定小于1。", False, "45°到90°之间的角，正切值大于1。"),
)  # fmt: skip


def ratios(dice: Dice, level: int) -> Draft:
    """The three ratios by the sides; the sides by a ratio."""
    a, b, c = dice.pick(TRIPLES[:7])
    name = dice.pick(("sin", "cos", "tan"))
    value = {"sin": Fraction(a, c), "cos": Fraction(b, c), "tan": Fraction(a, b)}
    wrong = [(fraction(value[k]), "函数与边的比没有对应好。") for k in value if k != name] + [
        (fraction(1 / value[name]), "比写反了。"),
        (fraction(Fraction(b, a)), "邻边与对边弄混了。"),
    ]
    if level == 1:
        return ask(rf"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$BC={a}$，$AC={b}$，$AB={c}$，则 $\{name} A=$____。", fraction(value[name]), (said(rf"$\{name} A$ 是 $\angle A$ 的{WORDS[name]}；对边是 $BC$，邻边是 $AC$，斜边是 $AB$。", name="锐角三角函数"), said(f"所以是 ${fraction(value[name])}$。")), lambda: fraction({"sin": Fraction(a, b) * Fraction(b, c), "cos": Fraction(a, c) / Fraction(a, b), "tan": Fraction(a, c) / Fraction(b, c)}[name]), *wrong, pictures=(right_triangle(b, a, labels=(str(b), str(a), str(c)), letters="BAC"),) )  # fmt: skip
    if level == 2:
        return ask(rf"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$AB={c}$，$BC={a}$，则 $\{name} A=$____。", fraction(value[name]), (said(f"$AC^2={c}^2-{a}^2={b * b}$，$AC={b}$。", name="勾股定理"), said(rf"$\{name} A$ 是{WORDS[name]}，所以是 ${fraction(value[name])}$。", name="锐角三角函数")), lambda: fraction({"sin": Fraction(a, c), "cos": Fraction(round((c * c - a * a) ** 0.5), c), "tan": Fraction(a, round((c * c - a * a) ** 0.5))}[name]), *wrong)  # fmt: skip
    k = dice.integer(2, 4)
    return ask(rf"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$\sin A={fraction(Fraction(a, c))}$，$AB={c * k}$，则 $AC=$____。", b * k, (said(rf"$\sin A=\frac{{BC}}{{AB}}$，$BC={a * k}$。", name="锐角三角函数"), said(f"$AC^2={c * k}^2-{a * k}^2={(b * k) ** 2}$，$AC={b * k}$。", name="勾股定理")), lambda: round(((c * k) ** 2 * (1 - (a / c) ** 2)) ** 0.5), (a * k, "求成了 $BC$。"), (c * k, "这是斜边。"), ((c - a) * k if c - a != b else b * k + 1, "是平方的关系。"))  # fmt: skip


FACTS: tuple[Fact, ...] = (
    (r"$\sin 30^\circ$ 等于二分之一。", True, "30°角所对的直角边是斜边的一半。"), (r"$\tan 60^\circ$ 等于三分之根号三。", False, r"$\tan 60^\circ=\sqrt{3}$。"), (r"$\tan 45^\circ$ 等于1。", True, "等腰直角三角形的两直角边相等。"), (r"$\sin 60^\circ$ 等于 $\sin 30^\circ$ 的2倍。", False, "角的2倍不是函数值的2倍。"), (r"$\cos 60^\circ$ 等于二分之根号三。", False, r"$\cos 60^\circ=\frac{1}{2}$。"), (r"$\sin 45^\circ$ 与 $\cos 45^\circ$ 相等。", True, "45°与45°互余。"),
)  # fmt: skip


def special(dice: Dice, level: int) -> Draft:
    """Values, sums, and angles from values."""
    name, turn = dice.pick(tuple(SPECIAL))
    key = SPECIAL[(name, turn)]
    if level == 1:
        others = [v for k, v in SPECIAL.items() if v != key]
        return ask(rf"计算：$\{name} {turn}^\circ=$____。", key, (said("画出含这个角的直角三角形，由边的比得到。", name="特殊角的三角函数值"), said(rf"$\{name} {turn}^\circ={key}$。")), lambda: key if SPECIAL[(name, turn)] == key else "", *((v, "特殊角的值记混了。") for v in dict.fromkeys(others)))  # fmt: skip
    if level == 2:
        tried = [k for k in SPECIAL if k != ("tan", 30)]
        name, turn = dice.pick(tried)
        key = SPECIAL[(name, turn)]
        return ask(rf"若 $\alpha$ 是锐角，且 $\{name}\alpha={key}$，则 $\alpha=$____。", degrees(turn), (said(rf"$\{name} {turn}^\circ={key}$。", name="特殊角的三角函数值"), said(f"所以锐角是 ${degrees(turn)}$。")), lambda: degrees(next(t for n, t in SPECIAL if n == name and SPECIAL[(n, t)] == key)), *((degrees(t), "特殊角的值记反了。") for t in (30, 45, 60, 90)))  # fmt: skip
    p, q, r = dice.integer(1, 4), dice.integer(1, 4), dice.integer(1, 3)
    coefficient: Callable[[int], str] = lambda n: "" if n == 1 else str(n)  # noqa: E731
    value = p + Fraction(3 * q, 4) - r
    text = rf"{2 * p}\sin 30^\circ+{coefficient(q)}\cos^2 30^\circ-{coefficient(r)}\tan 45^\circ"
    return ask(f"计算：${text}$。", fraction(value), (said(r"$\sin 30^\circ=\frac{1}{2}$，$\cos 30^\circ=\frac{\sqrt{3}}{2}$，$\tan 45^\circ=1$。", name="特殊角的三角函数值"), said(rf"${2 * p}\times\frac{{1}}{{2}}+{q}\times\frac{{3}}{{4}}-{r}={fraction(value)}$。".replace(r"1\times\frac{3}", r"1\times\frac{3}"))), lambda: fraction(Fraction(round(4 * (2 * p * 0.5 + q * 0.75 - r)), 4)), (fraction(p + Fraction(q, 4) - r), r"$\cos 30^\circ$ 记成了二分之一。"), (fraction(p + Fraction(3 * q, 4) + r), "符号弄错了。"), (fraction(2 * p + Fraction(3 * q, 4) - r), r"$\sin 30^\circ$ 记成了1。"))  # fmt: skip


RELATIONS: tuple[Fact, ...] = (
    (r"若 $\alpha$ 是锐角，则 $\sin^2\alpha+\cos^2\alpha=1$。", True, "由勾股定理得到。"), (r"锐角的余弦值随角的增大而增大。", False, "随角的增大而减小。"), (r"锐角的正弦值随角的增大而增大。", True, "对边随角增大而变长。"), (r"锐角的正弦等于它的余角的余弦。", True, "一个角的对边就是余角的邻边。"), (r"$\sin 20^\circ$ 大于 $\sin 70^\circ$。", False, "锐角的正弦值随角增大而增大。"), (r"$\cos 20^\circ$ 小于 $\cos 70^\circ$。", False, "锐角的余弦值随角增大而减小。"), (r"$\sin 35^\circ$ 与 $\cos 55^\circ$ 相等。", True, "35°与55°互余。"),
)  # fmt: skip


def relations(dice: Dice, level: int) -> Draft:
    """From one function value to another; complementary angles."""
    a, b, c = dice.pick(TRIPLES[:5])
    if level == 1:
        t = dice.integer(10, 80)
        t = 44 if t == 45 else t
        return ask(rf"若锐角 $\alpha$ 满足 $\sin\alpha=\cos {t}^\circ$，则 $\alpha=$____。", degrees(90 - t), (said("一个锐角的正弦等于它的余角的余弦。", name="互余两角的三角函数"), said(rf"$90^\circ-{t}^\circ={degrees(90 - t)}$。")), lambda: degrees(next(n for n in range(1, 90) if n + t == 90)), (degrees(t), "正弦与余弦不同。"), (degrees(180 - t), "是余角，不是补角。"), (degrees(90 + t), "应相减。"))  # fmt: skip
    first, second = dice.pick((("sin", "cos"), ("cos", "sin"), ("sin", "tan"), ("cos", "tan")))
    known = Fraction(a, c)
    rest = Fraction(b, c)
    key = rest if second != "tan" else (Fraction(a, b) if first == "sin" else Fraction(b, a))
    return ask(rf"若 $\angle A$ 是锐角，$\{first} A={fraction(known)}$，则 $\{second} A=$____。", fraction(key), (said(rf"由 $\sin^2 A+\cos^2 A=1$，且 $\angle A$ 是锐角，另一个函数值是 ${fraction(rest)}$（取正值）。", name="同角三角函数的关系"), said(f"所以所求的值是 ${fraction(key)}$。")), lambda: fraction(Fraction(round(({"cos": (1 - known**2) ** 0.5, "sin": (1 - known**2) ** 0.5, "tan": known / (1 - known**2) ** 0.5 if first == "sin" else (1 - known**2) ** 0.5 / known}[second]) * 27720000), 27720000).limit_denominator(60)), (fraction(-key), "开平方后没有舍去负值。"), (fraction(1 - known), "是平方的和等于1。"), (fraction(1 / key) if key != 1 else "2", "比写反了。"))  # fmt: skip


CALCULATOR: tuple[Fact, ...] = (
    ("用计算器求锐角的三角函数值，要先设成角度制。", True, "否则会按弧度计算。"), ("已知正弦值求锐角，要用第二功能键。", True, "用的是反正弦功能。"), ("输入15°30′时可以直接按15.30。", False, "30′是0.5°，应输入15.5或用度分秒键。"), ("已知正切值求角，直接按tan键就可以。", False, "要先按第二功能键。"), ("计算器求得的三角函数值大多是近似值。", True, "按要求取近似值。"), ("求 $\\sin 36^\\circ$ 时，先按36再按开方键。", False, "应按sin键再输入36。"),
)  # fmt: skip


def minutes(dice: Dice, level: int) -> Draft:
    """What to key in for degrees and minutes."""
    whole, part = dice.integer(10, 80), dice.pick((6, 12, 15, 18, 24, 30, 36, 42, 45, 48, 54))
    value = Fraction(whole) + Fraction(part, 60)
    shown = f"{float(value):g}"
    return ask(rf"用没有度分秒键的计算器求 $\sin {whole}^\circ {part}'$ 时，要先把角化成度：${whole}^\circ {part}'=$____度。", shown, (said(rf"$1^\circ=60'$，${part}\div 60={float(Fraction(part, 60)):g}$。", name="度分换算"), said(f"所以是 ${shown}$ 度。")), lambda: f"{whole + part / 60:g}", (f"{whole}.{part:02d}" if f"{whole}.{part:02d}" != shown else f"{whole + 1}", "分的输入按小数处理了。"), (f"{float(whole + Fraction(part, 100) * 2):g}" if part * 2 * 60 != part * 100 else f"{whole}", "1度是60分。"), (f"{float(whole + Fraction(part, 30)):g}", "1度是60分。"))  # fmt: skip


def rooted(k: int, n: int) -> str:
    """k times the square root of n."""
    return root(k * k * n)


def solve(dice: Dice, level: int) -> Draft:
    """Sides by special angles; a triangle cut by its height."""
    k = dice.integer(1, 8)
    if level <= 2:
        turn = dice.pick((30, 45, 60))
        kind = dice.pick(("hyp", "leg"))
        sides = {
            30: (k, rooted(k, 3), 2 * k),
            60: (rooted(k, 3), k, 2 * k),
            45: (k, k, rooted(k, 2)),
        }[turn]
        start = rf"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$\angle A={turn}^\circ$，"
        if kind == "hyp" or level == 1:
            ratio = SPECIAL[("sin", turn)]
            return ask(rf"{start}$AB={sides[2]}$，则 $BC=$____。", sides[0], (said(r"$BC$ 是 $\angle A$ 的对边，$BC=AB\sin A$。", name="解直角三角形"), said(rf"${sides[2]}\times {ratio}={sides[0]}$。")), lambda: root(round(({30: 0.5, 45: 0.5**0.5, 60: 0.75**0.5}[turn] * (k * 2**0.5 if turn == 45 else 2 * k)) ** 2)), (sides[1] if sides[1] != sides[0] else 2 * k, "求对边用了余弦。"), (sides[2], "这是斜边。"), (rooted(k, 6), "函数用错了。"), (3 * k, "函数值记错了。"))  # fmt: skip
        return ask(rf"{start}$BC={sides[0]}$，则 $AB=$____。", sides[2], (said(r"$\sin A=\frac{BC}{AB}$。", name="解直角三角形"), said(rf"$AB={sides[0]}\div {SPECIAL[('sin', turn)]}={sides[2]}$。")), lambda: root(round({30: 4 * k * k, 45: 2 * k * k, 60: 3 * k * k / 0.75}[turn])), (sides[1] if sides[1] != sides[2] else 3 * k, "用成了正切。"), (rooted(k, 6), "函数用错了。"), (4 * k, "函数值记错了。"))  # fmt: skip
    return ask(rf"在 $\triangle ABC$ 中，$\angle B=45^\circ$，$\angle C=30^\circ$，$AC={2 * k}$，则 $AB=$____。", rooted(k, 2), (said(rf"作 $AD\perp BC$ 于点 $D$。在直角三角形 $ACD$ 中，$AD=AC\sin 30^\circ={k}$。", name="作高"), said(rf"在直角三角形 $ABD$ 中，$AB=AD\div\sin 45^\circ={rooted(k, 2)}$。")), lambda: root(round((2 * k * 0.5 / 0.5**0.5) ** 2)), (k, "这是高。"), (rooted(k, 3), "求成了 $CD$。"), (2 * k, "没有作高。"))  # fmt: skip


def heights(dice: Dice, level: int) -> Draft:
    """Angles of elevation and depression with special angles or given ratios."""
    k = dice.integer(4, 30)
    what = dice.pick(("旗杆", "教学楼", "古塔", "大树", "信号塔", "纪念碑"))
    if level == 2:
        if dice.chance(50):
            return ask(f"在离{what}底部 {k} 米的地面处，测得{what}顶端的仰角是60°，{what}的高是多少米？（结果保留根号）", rf"{rooted(k, 3)}\text{{米}}", (said(r"仰角是视线与水平线的夹角，高与水平距离的比是 $\tan 60^\circ$。", name="仰角"), said(rf"${k}\tan 60^\circ={rooted(k, 3)}$（米）。")), lambda: rf"{root(round(k * k * 3.0))}\text{{米}}", (rf"{k}\text{{米}}", "那是45°时的高。"), (rf"{2 * k}\text{{米}}", "用了余弦，求成了视线的长。"), (rf"{rooted(2 * k, 3)}\text{{米}}", "函数值记错了。"))  # fmt: skip
        return ask(f"在高 {k} 米的{dice.pick(('楼', '观景台', '灯塔'))}顶，测得地面上一{dice.pick(('辆汽车', '棵小树', '个标志物'))}的俯角是30°，它到楼（台、塔）底的水平距离是多少米？（结果保留根号）".replace("楼（台、塔）底", "这座建筑物底部"), rf"{rooted(k, 3)}\text{{米}}", (said(r"俯角是视线与水平线的夹角，等于地面处的仰角30°。", name="俯角"), said(rf"${k}\div\tan 30^\circ={rooted(k, 3)}$（米）。")), lambda: rf"{root(round(k * k / (1 / 3)))}\text{{米}}", (rf"{2 * k}\text{{米}}", "求成了视线的长。"), (rf"{k}\text{{米}}", "那是45°时的距离。"), (rf"{rooted(2 * k, 3)}\text{{米}}", "函数用错了。"))  # fmt: skip
    eye = dice.pick((1, 2))
    if level == 3:
        return ask(f"测角仪高 {eye} 米，在离{what}底部 {k} 米处测得{what}顶端的仰角是45°，{what}的高是多少米？", rf"{k + eye}\text{{米}}", (said(rf"测角仪的水平线以上的高是 ${k}\tan 45^\circ={k}$（米）。", name="仰角"), said(f"加上测角仪的高：${k}+{eye}={k + eye}$（米）。")), lambda: rf"{sum((k, eye))}\text{{米}}", (rf"{k}\text{{米}}", "漏加测角仪的高度。"), (rf"{k - eye}\text{{米}}", "应加上测角仪的高。"), (rf"{k + 2 * eye}\text{{米}}", "多加了一次。"))  # fmt: skip
    k = 2 * dice.integer(5, 20)
    return ask(f"在地面上的 $A$ 处测得{what}顶端 $C$ 的仰角是30°，沿水平方向向{what}走 {k} 米到 $B$ 处，测得仰角是60°，{what}的高 $CD$ 是多少米？（结果保留根号）", rf"{rooted(k // 2, 3)}\text{{米}}", (said(r"设 $CD=x$ 米，$AD=x\div\tan 30^\circ=\sqrt{3}x$，$BD=x\div\tan 60^\circ=\frac{\sqrt{3}}{3}x$。", name="两个直角三角形的公共边"), said(rf"$\sqrt{{3}}x-\frac{{\sqrt{{3}}}}{{3}}x={k}$，$x={rooted(k // 2, 3)}$。")), lambda: rf"{root(round((k * 0.75**0.5) ** 2))}\text{{米}}", (rf"{rooted(k, 3)}\text{{米}}", "把 $AB$ 当成了 $BD$。"), (rf"{k}\text{{米}}", "这是 $AB$（也是 $BC$）的长。"), (rf"{k // 2}\text{{米}}", "这是 $BD$ 的长。"))  # fmt: skip


def slope(dice: Dice, level: int) -> Draft:
    """Slopes as ratios, angles, dams."""
    k = dice.integer(2, 9)
    if level == 1:
        a, b, c = dice.pick(((3, 4, 5), (5, 12, 13), (8, 15, 17)))
        story = worded(
            dice,
            (
                f"一段斜坡的铅直高度是 {a * k} 米，水平宽度是 {b * k} 米，则坡度 $i=$____。",
                f"一条山路上升的铅直高度是 {a * k} 米，前进的水平距离是 {b * k} 米，则这段路的坡度 $i=$____。",
                f"轮椅坡道的水平宽度是 {b * k} 分米，铅直高度是 {a * k} 分米，则坡度 $i=$____。",
                f"大坝斜坡的水平宽度是 {b * k} 米，铅直高度是 {a * k} 米，则斜坡的坡度 $i=$____。",
            ),
            "（写成比）",
        )
        return ask(story, f"{a}:{b}", (said("坡度是铅直高度与水平宽度的比。", name="坡度"), said(f"${a * k}:{b * k}$ 化简得 ${a}:{b}$。")), lambda: str(Fraction(a * k, b * k)).replace("/", ":"), (f"{a}:{c}", "把坡度当成铅直高度与斜坡长的比。"), (f"{b}:{a}", "比写反了。"), (f"{b}:{c}", "边找错了。"))  # fmt: skip
    if level == 2:
        if dice.chance(50):
            i, t = dice.pick(((r"1:\sqrt{3}", 30), ("1:1", 45), (r"\sqrt{3}:1", 60)))
            return ask(worded(dice, (f"一段斜坡的坡度 $i={i}$，", f"一段护坡的坡度是 ${i}$，", f"水库大坝迎水坡的坡度 $i={i}$，", f"一段公路的路基边坡坡度是 ${i}$，")) + "则它的坡角是____。", degrees(t), (said("坡度等于坡角的正切。", name="坡度与坡角"), said(rf"$\tan {t}^\circ$ 正好是这个值，坡角是 ${degrees(t)}$。")), lambda: degrees({r"1:\sqrt{3}": 30, "1:1": 45, r"\sqrt{3}:1": 60}[i]), *((degrees(x), "坡度是坡角的正切。") for x in (30, 45, 60, 90)))  # fmt: skip
        a, b, c = dice.pick(((3, 4, 5), (5, 12, 13), (4, 3, 5), (12, 5, 13)))
        story = worded(
            dice,
            (
                f"{dice.pick((pupil(dice), '一辆汽车', '一名登山者', '一辆山地车'))}沿坡度 $i={a}:{b}$ 的斜坡前进了 {c * k} 米，",
                f"一段斜坡长 {c * k} 米，坡度是 ${a}:{b}$，从坡底到坡顶，",
                f"传送带和地面所成斜坡的坡度 $i={a}:{b}$，把货物沿传送带送出 {c * k} 米，",
            ),
            ("上升的高度是多少米？", "铅直方向升高了多少米？"),
        )
        return ask(story, rf"{a * k}\text{{米}}", (said(f"设高度是 ${a}x$ 米，水平宽度是 ${b}x$ 米，斜坡长是 ${c}x$ 米。", name="坡度"), said(f"${c}x={c * k}$，$x={k}$，上升 ${a * k}$ 米。")), lambda: rf"{Fraction(c * k * a, round((a * a + b * b) ** 0.5))}\text{{米}}", (rf"{b * k}\text{{米}}", "求成了水平宽度。"), (rf"{c * k}\text{{米}}", "这是斜坡的长。"), (rf"{fraction(Fraction(c * k * a, b))}\text{{米}}", "把斜坡长当成了水平宽度。"))  # fmt: skip
    top, h, m = dice.integer(3, 8), dice.integer(4, 10), dice.pick((2, 3))
    n = dice.integer(1, 2)
    base = top + h * m + h * n
    dam = dice.pick(("拦水坝", "河堤", "铁路路基", "公路路基"))
    name = "坝" if dam == "拦水坝" else "堤" if dam == "河堤" else "路基"
    story = worded(
        dice,
        (
            f"{dam}的横断面是梯形，{name}顶宽 {top} 米，{name}高 {h} 米，一侧的坡度是 $1:{m}$，另一侧的坡度是 $1:{n}$，",
            f"要修筑一段横断面是梯形的{dam}，两侧斜坡的坡度分别是 $1:{m}$ 和 $1:{n}$，{name}高 {h} 米，{name}顶宽 {top} 米，",
        ),
        f"{name}底宽是多少米？",
    )
    return ask(story, rf"{base}\text{{米}}", (said(rf"作两条高，两侧的水平宽度分别是 ${h}\times {m}={h * m}$（米）和 ${h}\times {n}={h * n}$（米）。", name="坡度"), said(f"坝底宽是 ${h * m}+{top}+{h * n}={base}$（米）。")), lambda: rf"{sum((top, h * (m + n)))}\text{{米}}", (rf"{top + h * m}\text{{米}}", "漏了一侧。"), (rf"{h * m + h * n}\text{{米}}", "漏了坝顶的宽。"), (rf"{top + m + n}\text{{米}}", "坡度要乘高。"))  # fmt: skip


def bearing(dice: Dice, level: int) -> Draft:
    """Ships: least distance, and whether there is danger."""
    k = dice.integer(5, 20) * 2
    up, side = dice.pick("北南"), dice.pick("东西")
    ship = dice.pick(("货轮", "渔船", "巡逻艇", "客轮"))
    if level == 3:
        return ask(f"一艘{ship}在 $A$ 处测得灯塔 $P$ 在它的{up}偏{side}60°方向，{ship}向正{side}航行 {k} 海里到达 $B$ 处，测得灯塔 $P$ 在{up}偏{side}30°方向，继续向正{side}航行，{ship}离灯塔最近时的距离是多少海里？（结果保留根号）", rf"{rooted(k // 2, 3)}\text{{海里}}", (said(rf"$\angle PAB=30^\circ$，$\angle PBC=60^\circ$，所以 $\angle APB=30^\circ$，$PB=AB={k}$ 海里。", name="方向角"), said(rf"作 $PC\perp AB$，$PC=PB\sin 60^\circ={rooted(k // 2, 3)}$（海里）。", name="解直角三角形")), lambda: rf"{root(round((k / (3**0.5 - 3**-0.5)) ** 2))}\text{{海里}}", (rf"{k}\text{{海里}}", "这是 $PB$ 的长。"), (rf"{k // 2}\text{{海里}}", "方向角画成了与东西方向的夹角。"), (rf"{rooted(k, 3)}\text{{海里}}", "边找错了。"))  # fmt: skip
    return ask(f"灯塔 $P$ 在港口 $A$ 的{up}偏{side}30°方向，距港口 {k} 海里。一艘{ship}从港口 $A$ 出发向正{up}航行，航行中离灯塔最近时的距离是多少海里？", rf"{k // 2}\text{{海里}}", (said("作灯塔到航线的垂线，垂线段最短。", name="方向角"), said(rf"${k}\sin 30^\circ={k // 2}$（海里）。", name="解直角三角形")), lambda: rf"{round(k * 0.5)}\text{{海里}}", (rf"{rooted(k // 2, 3)}\text{{海里}}", "方向角画成了与东西方向的夹角。"), (rf"{k}\text{{海里}}", "要作垂线。"), (rf"{2 * k}\text{{海里}}", "函数用错了。"))  # fmt: skip


def apply(dice: Dice, level: int) -> Draft:
    """Ladders and ramps with given ratios."""
    a, b, c = dice.pick(((3, 4, 5), (5, 12, 13), (8, 15, 17), (7, 24, 25)))
    k = dice.integer(1, 3) if c == 5 else 1
    name, value, text = dice.pick(
        (
            ("cos", Fraction(a, c), "梯子底端离墙的距离"),
            ("sin", Fraction(b, c), "梯子顶端离地面的高度"),
        )
    )
    key = a * k if name == "cos" else b * k
    thing = dice.pick(
        ("梯子", "伸缩梯", "消防梯", "木梯", "铝合金梯") if c == 5 else ("云梯", "消防梯", "登高梯")
    )
    story = worded(
        dice,
        (
            f"一架{thing}长 {c * k} 米，斜靠在竖直的墙上，与地面所成的角是 $\\alpha$，$\\{name}\\alpha={fraction(value)}$，",
            f"把 {c * k} 米长的{thing}靠在竖直的墙上，{thing}与地面的夹角为 $\\alpha$，且 $\\{name}\\alpha={fraction(value)}$，",
            f"{thing}斜靠着竖直的墙，它和地面的夹角 $\\alpha$ 满足 $\\{name}\\alpha={fraction(value)}$。已知{thing}长 {c * k} 米，",
        ),
        f"{text.replace('梯子', thing)}是多少米？",
    )
    return ask(story, rf"{key}\text{{米}}", (said(f"{thing}是斜边，所求的是 $\\alpha$ 的{'邻' if name == 'cos' else '对'}边。", name="解直角三角形"), said(rf"${c * k}\times {fraction(value)}={key}$（米）。")), lambda: rf"{c * k * value}\text{{米}}", (rf"{b * k if name == 'cos' else a * k}\text{{米}}", "对边与邻边弄混了。"), (rf"{c * k}\text{{米}}", "这是斜边。"), (rf"{fraction(c * k / value)}\text{{米}}", "应乘，不是除。"))  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    *facts("geo.trigonometry.ratios", RATIOS, "锐角三角函数"),
    Recipe("geo.trigonometry.ratios", "values", "fill", (1, 2, 3), ratios),
    Recipe("geo.trigonometry.ratios", "values-choice", "choice", (1, 2, 3), ratios),
    *facts("geo.trigonometry.special", FACTS, "特殊角"),
    Recipe("geo.trigonometry.special", "values", "calculate", (1, 2, 3), special),
    *facts("geo.trigonometry.relations", RELATIONS, "三角函数的关系"),
    Recipe("geo.trigonometry.relations", "values", "fill", (1, 2), relations),
    *facts("geo.trigonometry.calculator", CALCULATOR, "用计算器"),
    Recipe("geo.trigonometry.calculator", "degrees", "fill", (1,), minutes),
    Recipe("geo.trigonometry.solve", "sides", "fill", (1, 2, 3), solve),
    Recipe("geo.trigonometry.solve", "sides-mistake", "mistake", (1, 2, 3), corrected(solve)),
    Recipe("geo.trigonometry.solve", "sides-choice", "choice", (1, 2, 3), solve),
    Recipe("geo.trigonometry.apply", "ladder", "word", (2,), apply),
    *checked("geo.trigonometry.apply", "ladder", (2,), apply),
    Recipe("geo.trigonometry.elevation", "heights", "word", (2, 3, 4), heights),
    *checked("geo.trigonometry.elevation", "heights", (2, 3, 4), heights),
    Recipe("geo.trigonometry.slope", "slopes", "word", (1, 2, 3), slope),
    *checked("geo.trigonometry.slope", "slopes", (1, 2, 3), slope),
    Recipe("geo.trigonometry.bearing", "ships", "word", (2, 3), bearing),
    *checked("geo.trigonometry.bearing", "ships", (2, 3), bearing),
)
