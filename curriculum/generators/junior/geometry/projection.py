"""Projection, three views, and models that cross subjects."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import Case, Fact, ask, cases, facts, single
from curriculum.generators.junior.geometry.tangents import pi_times
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import said
from engine.plot.figures import cube_stack, solid_views

PROJECTION: tuple[Fact, ...] = (
    ("太阳光下的影子是平行投影。", True, "太阳光线可以看成平行光线。"), ("路灯下的影子是平行投影。", False, "路灯是点光源，是中心投影。"), ("同一时刻，太阳光下物高与影长成正比例。", True, "平行光线下得到相似三角形。"), ("灯光下，等高的物体影长一定相等。", False, "离灯越远，影子越长。"), ("正投影是投影线垂直于投影面的平行投影。", True, "这是正投影的定义。"), ("同一时刻，太阳光下的影长与物高无关。", False, "物体越高，影子越长。"), ("人在路灯下走近路灯时，影子越来越短。", True, "由相似三角形可知。"), ("正方形的平行投影一定是正方形。", False, "与投影方向有关，可以是平行四边形或线段。"),
)  # fmt: skip


def lamp(dice: Dice, level: int) -> Draft:
    """A shadow under a lamp: the lamp's height."""
    man, shade, k = (
        dice.pick((Fraction(8, 5), Fraction(3, 2), Fraction(9, 5))),
        dice.integer(1, 2),
        dice.integer(2, 5),
    )
    value = man * k
    away = shade * (k - 1)
    who = pupil(dice)
    lamp_ = dice.pick(("路灯", "广场灯", "庭院灯", "球场灯"))
    story = worded(
        dice,
        (
            f"晚上，身高 {decimal(man)} 米的{who}站在离{lamp_}杆底部 {away} 米处，影长是 {shade} 米，",
            f"{who}的身高是 {decimal(man)} 米。夜晚，{who}站在{lamp_}下，离灯杆底部 {away} 米，在灯光下的影子长 {shade} 米，",
            f"在{lamp_}的灯光下，离灯杆底部 {away} 米处竖直立着一根 {decimal(man)} 米长的标杆，标杆的影长是 {shade} 米，",
            f"一名身高 {decimal(man)} 米的同学从{lamp_}的正下方走出 {away} 米，这时灯光下的影长是 {shade} 米，",
        ),
        (f"{lamp_}离地面的高是多少米？", f"求{lamp_}离地面的高度（单位：米）。"),
    )
    return ask(story, rf"{decimal(value)}\text{{米}}", (said("路灯、头顶和影子的顶端在同一直线上，得到相似三角形。", name="中心投影"), said(rf"设高是 $x$ 米，$\frac{{x}}{{{decimal(man)}}}=\frac{{{away}+{shade}}}{{{shade}}}$，$x={decimal(value)}$。")), lambda: rf"{decimal(man / shade * (away + shade))}\text{{米}}", (rf"{decimal(man * Fraction(away, 1) / shade)}\text{{米}}", "影子的顶端到灯杆的距离要加上影长。"), (rf"{decimal(value + man)}\text{{米}}", "不必再加身高。"), (rf"{away + shade}\text{{米}}", "这是水平距离。"))  # fmt: skip


VIEWS: tuple[Fact, ...] = (
    ("球的三视图都是大小相同的圆。", True, "从任何方向看都是圆。"), ("圆锥的俯视图是一个圆（没有圆心的点）。", False, "还要画出顶点的投影，就是圆心的点。"), ("画三视图时，看不见的轮廓线画成虚线。", True, "看得见的画实线。"), ("主视图与左视图的高相等。", True, "高平齐。"), ("俯视图与左视图的宽可以不相等。", False, "宽相等。"), ("正方体的三视图都是正方形。", True, "正着放时，三个方向看到的都是正方形的面。"), ("圆柱（轴竖直）的主视图是圆。", False, "主视图是长方形，俯视图是圆。"), ("主视图与俯视图的长相等。", True, "长对正。"),
)  # fmt: skip


def parts(dice: Dice, level: int) -> Draft:
    """How many squares a view of a stack has, by name."""
    heights = [
        [dice.integer(0, 2), dice.integer(1, 2), dice.integer(0, 1)],
        [dice.integer(1, 3), dice.integer(1, 2), dice.integer(1, 2)],
    ]
    which = dice.pick(("主视图", "左视图", "俯视图"))
    columns = [max(heights[r][c] for r in range(2)) for c in range(3)]
    sides = [max(row) for row in heights]
    value = {
        "主视图": sum(columns),
        "左视图": sum(sides),
        "俯视图": sum(h > 0 for row in heights for h in row),
    }[which]
    cubes = {(r, c, h) for r in range(2) for c in range(3) for h in range(heights[r][c])}
    again = {
        "主视图": {(c, h) for _, c, h in cubes},
        "左视图": {(r, h) for r, _, h in cubes},
        "俯视图": {(r, c) for r, c, _ in cubes},
    }
    why = {
        "主视图": "从左到右每列看到的层数是 $" + "$，$".join(map(str, columns)) + "$。",
        "左视图": "从后到前每排看到的层数是 $" + "$，$".join(map(str, sides)) + "$。",
        "俯视图": "每个有小正方体的位置看到一个小正方形。",
    }[which]
    return ask(f"如图是由相同的小正方体搭成的几何体的俯视图，数字表示该位置上小正方体的个数，下方为前面，则它的{which}中小正方形的个数是____。", value, (said(why, name="三视图"), said(f"共 ${value}$ 个。")), lambda: len(again[which]), (sum(map(sum, heights)), "这是小正方体的总个数。"), (value + 1, "多数了一个。"), (value - 1, "漏了一列。"), (value + 2, "多数了。"), pictures=(cube_stack(heights, "plan"),))  # fmt: skip


FROM = (
    Case("一个几何体的主视图和左视图都是长方形，俯视图是圆，这个几何体是（　）", "圆柱", "底面是圆，侧面看是长方形。", (("圆锥", "圆锥的主视图是三角形。"), ("球", "球的主视图是圆。"), ("长方体", "长方体的俯视图是长方形。"))),
    Case("一个几何体的主视图和左视图都是等腰三角形，俯视图是带圆心的圆，这个几何体是（　）", "圆锥", "底面是圆，顶点投影为圆心。", (("圆柱", "圆柱的主视图是长方形。"), ("三棱锥", "俯视图不是圆。"), ("球", "球的主视图是圆。"))),
    Case("一个几何体的三视图都是圆，这个几何体是（　）", "球", "从任何方向看都是圆。", (("圆柱", "主视图是长方形。"), ("圆锥", "主视图是三角形。"), ("正方体", "三视图都是正方形。"))),
    Case("一个几何体的主视图和左视图都是长方形，俯视图是三角形，这个几何体是（　）", "三棱柱", "底面是三角形，侧面看是长方形。", (("三棱锥", "主视图应是三角形。"), ("圆柱", "俯视图应是圆。"), ("四棱柱", "俯视图应是四边形。"))),
    Case("一个几何体的主视图和左视图都是三角形，俯视图是带对角线的正方形，这个几何体是（　）", "四棱锥", "底面是正方形，顶点投影为对角线的交点。", (("圆锥", "俯视图应是圆。"), ("三棱锥", "底面应是三角形。"), ("正方体", "主视图应是正方形。"))),
)  # fmt: skip


def most(dice: Dice, level: int) -> Draft:
    """Most and fewest cubes from the front and top views."""
    columns = [dice.integer(1, 3) for _ in range(3)]
    depth = [dice.integer(1, 2) for _ in range(3)]
    if all(c == 1 or d == 1 for c, d in zip(columns, depth, strict=True)):
        columns[0], depth[0] = 3, 2
    big = dice.chance(50)
    value = (
        sum(c * d for c, d in zip(columns, depth, strict=True))
        if big
        else sum(c + d - 1 for c, d in zip(columns, depth, strict=True))
    )

    def again() -> int:
        total = 0
        for top, count in zip(columns, depth, strict=True):
            ways = [
                a + (b if count == 2 else 0)
                for a in range(1, top + 1)
                for b in range(1, top + 1)
                if max(a, b if count == 2 else 0) == top
            ]
            total += max(ways) if big else min(ways)
        return total

    other = (
        sum(c + d - 1 for c, d in zip(columns, depth, strict=True))
        if big
        else sum(c * d for c, d in zip(columns, depth, strict=True))
    )
    text = f"由相同的小正方体搭成的几何体，主视图从左到右三列分别有 {columns[0]}，{columns[1]}，{columns[2]} 个小正方形，俯视图从左到右三列分别有 {depth[0]}，{depth[1]}，{depth[2]} 个小正方形，搭这个几何体最{'多' if big else '少'}需要____个小正方体。"
    why = (
        "最多时，俯视图每列的各个位置都取这列的最高层数。"
        if big
        else "最少时，俯视图每列只有一个位置取最高层数，其余位置各1个。"
    )
    return ask(text, value, (said("在俯视图的各个位置上标层数。", name="由三视图判断几何体"), said(why), said(f"共 ${value}$ 个。")), again, (other, "最多与最少弄反了。"), (sum(columns), "没有结合俯视图。"), (sum(depth), "只数了底层。"), (value + 1, "多数了一个。"))  # fmt: skip


def measured(dice: Dice, level: int) -> Draft:
    """Volumes and areas from three views."""
    kind = dice.pick(("cylinder", "cone", "cuboid"))
    if kind == "cuboid":
        a, b, h = dice.integer(3, 9), dice.integer(2, 6), dice.integer(2, 8)
        if dice.chance(50):
            return ask(f"一个长方体的主视图是长 ${a}$、高 ${h}$ 的长方形，左视图是宽 ${b}$、高 ${h}$ 的长方形，则它的体积是____。", a * b * h, (said("由三视图得长、宽、高。", name="由三视图求体积"), said(rf"${a}\times {b}\times {h}={a * b * h}$。")), lambda: sum(a * b for _ in range(h)), (a * b, "这是底面积。"), (2 * (a * b + a * h + b * h), "这是表面积。"), (a * h * h, "宽找错了。"))  # fmt: skip
        area = 2 * (a * b + a * h + b * h)
        return ask(f"一个长方体的主视图是长 ${a}$、高 ${h}$ 的长方形，俯视图是长 ${a}$、宽 ${b}$ 的长方形，则它的表面积是____。", area, (said("由三视图得长、宽、高。", name="由三视图求表面积"), said(rf"$2\times ({a}\times {b}+{a}\times {h}+{b}\times {h})={area}$。")), lambda: 2 * a * b + 2 * h * (a + b), (area // 2, "忘了乘2。"), (a * b * h, "这是体积。"), (area - 2 * a * b, "漏了两个底面。"))  # fmt: skip
    if kind == "cylinder":
        r, h = dice.integer(1, 6), dice.integer(3, 10)
        return ask(f"一个几何体的主视图和左视图都是长 ${h}$、宽 ${2 * r}$ 的长方形（竖直方向的边长是 ${h}$），俯视图是圆，则它的体积是____。", pi_times(Fraction(r * r * h)), (said(f"它是底面直径为 ${2 * r}$、高为 ${h}$ 的圆柱。", name="由三视图求体积"), said(rf"$\pi\times {r}^2\times {h}={pi_times(Fraction(r * r * h))}$。")), lambda: pi_times(Fraction((2 * r) ** 2 * h, 4)), (pi_times(Fraction(4 * r * r * h)), "把直径当成了半径。"), (pi_times(Fraction(2 * r * h)) if r != 2 else pi_times(Fraction(3 * r * h)), "那是侧面积。"), (pi_times(Fraction(r * r * h, 3)), "那是圆锥的体积。"), pictures=(solid_views("cylinder", r, h),))  # fmt: skip
    r, h, slant = dice.pick(
        (
            (3, 4, 5),
            (5, 12, 13),
            (6, 8, 10),
            (8, 6, 10),
            (8, 15, 17),
            (9, 12, 15),
            (4, 3, 5),
            (12, 5, 13),
        )
    )
    return ask(f"一个圆锥的主视图是底边长 ${2 * r}$、高 ${h}$ 的等腰三角形，则它的侧面积是____。", pi_times(Fraction(r * slant)), (said(f"底面半径是 ${r}$，高是 ${h}$，母线的平方是 ${r}^2+{h}^2={slant * slant}$，母线是 ${slant}$。", name="勾股定理"), said(rf"侧面积是 $\pi\times {r}\times {slant}={pi_times(Fraction(r * slant))}$。", name="圆锥的侧面积")), lambda: pi_times(Fraction(2 * r * round((r * r + h * h) ** 0.5), 2)), (pi_times(Fraction(r * h)), "把三视图中圆锥的高当成母线。"), (pi_times(Fraction(2 * r * slant)), "把直径当成了半径。"), (pi_times(Fraction(r * slant + r * r)), "多算了底面积。"), pictures=(solid_views("cone", r, h),))  # fmt: skip


def crossing(dice: Dice, level: int) -> Draft:
    """Levers, mixtures, sound and temperature: an equation from another subject."""
    kind = dice.pick(("lever", "salt", "temperature", "resistor", "echo"))
    if kind == "lever":
        force, arm, other = dice.integer(2, 6) * 10, dice.integer(2, 6), dice.integer(2, 8)
        text, unit, why, law = (
            worded(
                dice,
                "杠杆平衡时，动力×动力臂=阻力×阻力臂。",
                (
                    f"已知阻力是 {force * other} N，阻力臂是 {arm} m，动力臂是 {other} m，则动力是多少 N？",
                    f"用撬棍撬石头，石头对撬棍的阻力是 {force * other} N，阻力臂是 {arm} m。若动力臂是 {other} m，动力是多少 N 时能使杠杆平衡？",
                    f"一根杠杆的右端阻力为 {force * other} N，阻力臂为 {arm} m，左端动力臂为 {other} m，杠杆平衡时左端的动力是多少 N？",
                ),
            ),
            "N",
            f"${other}F={force * other}\\times {arm}$，$F={force * arm}$。",
            "杠杆原理",
        )
        value = Fraction(force * arm)
        wrong = (
            Fraction(force * other * other, arm),
            Fraction(force * other),
            Fraction(force * other * arm),
        )
    elif kind == "salt":
        water, percent = dice.integer(2, 8) * 10, dice.pick((10, 20))
        start = water
        value = Fraction(water)
        strength = 2 * percent
        text, unit, why, law = (
            worded(
                dice,
                (
                    f"有含盐 {strength}% 的盐水 {start} 克，要配成含盐 {percent}% 的盐水，需要加水多少克？",
                    f"实验室要把 {start} 克质量分数为 {strength}% 的食盐溶液稀释成 {percent}% 的溶液，应加水多少克？",
                    f"农技员要用 {start} 克含盐 {strength}% 的选种盐水配制含盐 {percent}% 的盐水，要加水多少克？",
                ),
            ),
            "克",
            rf"盐的质量不变：设加水 $x$ 克，$({start}+x)\times {percent}\%={start}\times {strength}\%$，$x={water}$。",
            "溶质质量不变",
        )
        wrong = (Fraction(2 * start), Fraction(start, 2), Fraction(start * strength, 100))
    elif kind == "temperature":
        high, k = dice.integer(2, 8), dice.integer(18, 28)
        value = Fraction(k - 6 * high)
        text, unit, why, law = (
            worded(
                dice,
                "在一定范围内，海拔每升高1 km，气温下降6 ℃。",
                (
                    f"山脚的气温是 {k} ℃，比山脚高 {high} km 处的气温是多少℃？",
                    f"热气球从气温是 {k} ℃的地面升空，升到离地面 {high} km 的高处，那里的气温是多少℃？",
                    f"登山队大本营的气温是 {k} ℃，队员到达比大本营高 {high} km 的营地，营地的气温是多少℃？",
                ),
            ),
            "℃",
            rf"${k}-6\times {high}={k - 6 * high}$（℃）。",
            "一次函数模型",
        )
        wrong = (Fraction(k + 6 * high), Fraction(6 * high), Fraction(k - high))
    elif kind == "resistor":
        r, more = dice.pick((4, 6, 8)), dice.pick((2, 3, 12))
        u = 2 * r * more
        value = Fraction(u, r)
        text, unit, why, law = (
            worded(
                dice,
                "由欧姆定律，电压一定时，电流 $I$（A）与电阻 $R$（Ω）成反比例。",
                (
                    f"电阻是 {more} Ω 时，电流是 {2 * r} A，则电阻是 {r} Ω 时，电流是多少 A？",
                    f"一个用电器接在电压不变的电源上，当电阻调到 {more} Ω 时电流是 {2 * r} A，当电阻调到 {r} Ω 时电流是多少 A？",
                    f"实验测得：$R={more}$ Ω 时 $I={2 * r}$ A。保持电压不变，把电阻换成 {r} Ω，电流是多少 A？",
                ),
            ),
            "A",
            rf"$U=IR={2 * r}\times {more}={u}$，电流是 ${u}\div {r}={fraction(value)}$（A）。",
            "反比例模型",
        )
        wrong = (Fraction(2 * r * r, more), Fraction(2 * r), Fraction(u))
    else:
        t = dice.integer(2, 8)
        value = Fraction(170 * t)
        text, unit, why, law = (
            worded(
                dice,
                "声音在空气中的速度约是340 m/s。",
                (
                    f"对着山崖喊一声，{t} 秒后听到回声，人离山崖约多少米？",
                    f"一艘停着的船向岸边的峭壁鸣笛，{t} 秒后船上听到回声，船离峭壁约多少米？",
                    f"在山谷一侧敲一下锣，{t} 秒后听到对面山壁的回声，敲锣的人离对面山壁约多少米？",
                ),
            ),
            "米",
            rf"声音走了往返两倍的路程：$340\times {t}\div 2={170 * t}$（米）。",
            "路程与速度",
        )
        wrong = (
            Fraction(340 * t),
            Fraction(340, t) if 340 % t == 0 else Fraction(340),
            Fraction(680 * t),
        )

    def show(v: Fraction) -> str:
        return rf"{v}\text{{{unit}}}" if v.denominator == 1 else rf"{fraction(v)}\text{{{unit}}}"

    checks: dict[str, Callable[[], int | Fraction]] = {
        "lever": lambda: single(lambda n: n * other == force * other * arm, 500), "salt": lambda: single(lambda n: Fraction(start * strength, start + n) == percent, 500),
        "temperature": lambda: k - sum(6 for _ in range(high)), "resistor": lambda: Fraction(2 * r) / Fraction(r, more), "echo": lambda: Fraction(340) * Fraction(t, 2),
    }  # fmt: skip
    text = worded(dice, ("", "跨学科实践课上研究这样一个问题："), text)
    return ask(text, show(value), (said("先把问题化成数学式子，写清每个量的意义。", name=law), said(why)), lambda: show(Fraction(checks[kind]())), *((show(w), "式子列错了，没有按规律列。") for w in wrong))  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    *facts("geo.projection.parallel", PROJECTION, "投影"),
    Recipe("geo.projection.parallel", "lamp", "word", (3,), lamp),
    *facts("geo.projection.views", VIEWS, "三视图"),
    Recipe("geo.projection.views", "squares", "fill", (2,), parts),
    cases("geo.projection.from-views", "which", FROM, "由三视图判断几何体", (1,)),
    Recipe("geo.projection.from-views", "most", "fill", (3,), most),
    Recipe("geo.projection.from-views", "most-mistake", "mistake", (3,), corrected(most)),
    Recipe("geo.projection.measure", "sizes", "fill", (2,), measured),
    *checked("geo.projection.measure", "sizes", (2,), measured),
    Recipe("pro.projects.model", "models", "word", (2,), crossing),
    *checked("pro.projects.model", "models", (2,), crossing),
)
