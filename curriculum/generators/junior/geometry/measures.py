"""Midpoints, angles, complements and bearings of grade 7."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import Fact, ask, degrees, facts, single
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said
from engine.plot.figures import compass_map, rays
from engine.values import Step

MIDPOINT: tuple[Fact, ...] = (
    ("若 $AM=BM$，则点 $M$ 是线段 $AB$ 的中点。", False, "点 $M$ 不一定在线段 $AB$ 上。"), (r"若点 $M$ 在线段 $AB$ 上，且 $AM=BM$，则点 $M$ 是线段 $AB$ 的中点。", True, "把线段分成相等两部分的点是中点。"), (r"若点 $M$ 是线段 $AB$ 的中点，则 $AB=2AM$。", True, "中点把线段分成相等的两段。"),
    ("若 $AB=2AM$，则点 $M$ 是线段 $AB$ 的中点。", False, "点 $M$ 不一定在线段 $AB$ 上。"), ("线段的中点有两个。", False, "一条线段只有一个中点。"), (r"若点 $M$ 在线段 $AB$ 上，且 $AB=2BM$，则点 $M$ 是线段 $AB$ 的中点。", True, "这时 $AM=BM$。"), ("直线 $AB$ 的中点是点 $M$。", False, "直线没有长度，没有中点。"),
)  # fmt: skip


def midpoint(dice: Dice, level: int) -> Draft:
    """Midpoints of a segment and of its parts."""
    p, q = 2 * dice.integer(2, 9), 2 * dice.integer(2, 9)
    if level == 1:
        text, value, why = dice.pick((
            (f"点 $M$ 是线段 $AB$ 的中点，$AB={p}$，则 $AM=$____。", p // 2, rf"$AM=\frac{{1}}{{2}}AB=\frac{{1}}{{2}}\times {p}={p // 2}$。"),
            (f"点 $M$ 是线段 $AB$ 的中点，$BM={p}$，则 $AB=$____。", 2 * p, rf"$AB=2BM=2\times {p}={2 * p}$。"),
        ))  # fmt: skip
        again = (lambda: single(lambda n: 2 * n == p, 200)) if value < p else (lambda: p + p)
        return ask(text, value, (said(why, name="线段中点"),), again, (p, "中点分成的是两条相等的线段。"), (2 * p if value < p else p // 2, "一半与两倍弄反了。"), (p // 2 + 1, "算错了。"), (p + 2, "算错了。"))  # fmt: skip
    if level == 2:
        c = "点 $C$ 在线段 $AB$ 上，$M$，$N$ 分别是 $AC$，$BC$ 的中点，"
        kind = dice.pick(("parts", "whole", "back"))
        value = (p + q) // 2 if kind != "back" else p + q
        text = (
            c
            + {
                "parts": f"$AC={p}$，$BC={q}$，则 $MN=$____。",
                "whole": f"$AB={p + q}$，则 $MN=$____。",
                "back": f"$MN={(p + q) // 2}$，则 $AB=$____。",
            }[kind]
        )
        steps = (said("$M$，$N$ 是中点，所以 $MC$ 是 $AC$ 的一半，$CN$ 是 $BC$ 的一半。", name="线段中点"), said(rf"因此 $MN=MC+CN=\frac{{1}}{{2}}(AC+BC)=\frac{{1}}{{2}}AB$，所以所求的长是 ${value}$。"))  # fmt: skip
        return ask(
            text, value, steps, lambda: decimal(Fraction(p, 2) + Fraction(q, 2)) if kind != "back" else p + q,
            (p + q if kind != "back" else (p + q) // 2, "没有取一半（或多取了一半）。"), (p // 2, "只算了一段。"), (abs(p - q) // 2 + 1, "两段应相加。"), (p + q + 2, "算错了。"),
        )  # fmt: skip
    p = q + 2 * dice.integer(1, 6) if p <= q else p
    values = ((p + q) // 2, (p - q) // 2)
    steps = (
        said(f"点 $C$ 在 $AB$ 的延长线上时，$MN={p // 2}+{q // 2}={values[0]}$。", name="分类讨论"),
        said(f"点 $C$ 在线段 $AB$ 上时，$MN={p // 2}-{q // 2}={values[1]}$。"),
    )
    text = f"$A$，$B$，$C$ 三点在同一条直线上，$AB={p}$，$BC={q}$，$M$，$N$ 分别是 $AB$，$BC$ 的中点，则 $MN=$____。"

    def places() -> str:
        found = sorted({abs(Fraction(p, 2) - (p + Fraction(c, 2))) for c in (q, -q)}, reverse=True)
        return "或".join(map(decimal, found))

    return ask(text, f"{values[0]}或{values[1]}", steps, places, (values[0], "只想到点 $C$ 在延长线上。"), (values[1], "只想到点 $C$ 在线段上。"), (f"{p + q}或{p - q}", "忘了取一半。"), (f"{values[0]}或{p}", "另一种情形算错了。"))  # fmt: skip


ANGLE: tuple[Fact, ...] = (
    ("角的两边画得越长，角越大。", False, "角的大小与边的长短无关。"), ("30.5°等于30°30′。", True, "0.5°×60=30′。"), ("30.5°等于30°50′。", False, "1°=60′，0.5°是30′。"), ("$1^\\circ=60'$，$1'=60''$。", True, "角的度量是六十进制。"), ("$1^\\circ=100'$。", False, "1°=60′。"),
    (r"点 $O$ 处有三个角时，都可以记作 $\angle O$。", False, "顶点处只有一个角时才能只用一个大写字母。"), ("有公共端点的两条射线组成的图形叫作角。", True, "这是角的定义。"), ("平角就是一条直线。", False, "平角有顶点和两条边。"),
)  # fmt: skip


def sexagesimal(seconds: int) -> str:
    """Degrees, minutes and seconds, without the zero ones at the end."""
    whole, rest = divmod(seconds, 3600)
    minutes, second = divmod(rest, 60)
    return rf"{whole}^\circ" + (f"{minutes}'" if minutes or second else "") + (f"{second}''" if second else "")  # fmt: skip


def minutes(dice: Dice, level: int) -> Draft:
    """Degrees to minutes and seconds, sums and differences."""
    if level == 1:
        whole, tenths = dice.integer(10, 89), dice.integer(1, 9)
        value = whole * 3600 + tenths * 360
        answer = sexagesimal(value)
        short: tuple[Step, ...] = (
            said(
                rf"$0.{tenths}\times 60={tenths * 6}$，所以 $0.{tenths}$ 度是 ${tenths * 6}$ 分。",
                name="度分换算",
            ),
        )
        return ask(rf"${whole}.{tenths}^\circ=$____（用度、分表示）。", answer, short, lambda: sexagesimal(round(3600 * float(f"{whole}.{tenths}"))), (sexagesimal(whole * 3600 + tenths * 60), "1°=60′，小数部分要乘60。"), (rf"{whole}^\circ{tenths}0'", "按100进制换算了。") if tenths != 6 else (rf"{whole}^\circ60'", "60′应进为1°。"), (rf"{whole + 1}^\circ{tenths * 6}'", "度数变了。"), (rf"{whole}^\circ{tenths * 6 + 6}'", "多算了。"))  # fmt: skip
    a, b = (
        dice.integer(40, 80) * 60 + dice.integer(5, 25),
        dice.integer(10, 35) * 60 + dice.integer(35, 55),
    )
    plus = dice.chance(50)
    if plus:
        a += 20
    value = a + b if plus else a - b
    sign = "+" if plus else "-"
    wrong = (a // 60 + b // 60, a % 60 + b % 60) if plus else (a // 60 - b // 60, b % 60 - a % 60)
    hundred = (
        (a // 60 + b // 60, a % 60 + b % 60)
        if plus
        else (a // 60 - b // 60 - 1, a % 60 + 100 - b % 60)
    )
    why = "分相加满60要进1度" if plus else "分不够减，从度里借1度化成60分"
    steps = (
        said(f"度与度、分与分分别{'相加' if plus else '相减'}；{why}。", name="角的四则运算"),
        line(f"{sexagesimal(a * 60)}{sign}{sexagesimal(b * 60)}", sexagesimal(value * 60)),
    )
    return ask(
        f"计算：${sexagesimal(a * 60)}{sign}{sexagesimal(b * 60)}=$____。", sexagesimal(value * 60), steps,
        lambda: sexagesimal(a * 60 + b * 60 if plus else (a - b) * 60), (rf"{wrong[0] if not plus else value // 60}^\circ{wrong[1] if not plus else (value % 60 + 10)}'", "分没有借位（进位）。"),
        (rf"{hundred[0]}^\circ{hundred[1]}'" if not plus else rf"{value // 60 - 1}^\circ{value % 60}'", "1度是60分，不是100分。"), (sexagesimal((value + 60) * 60), "度多算了1。"),
        (sexagesimal((value + 1) * 60), "分算错了。"),
    )  # fmt: skip


def clock_angle(dice: Dice, level: int) -> Draft:
    """The angle between the hands."""
    hour, minute = (
        dice.integer(1, 12),
        dice.pick((0, 30)) if level == 2 else dice.pick((10, 20, 40, 50, 15, 45)),
    )
    twice = abs(60 * (hour % 12) + minute - 12 * minute) % 720
    twice = min(twice, 720 - twice)
    if twice == 0:
        hour, twice = 3, abs(180 + minute - 12 * minute)
        twice = min(twice, 720 - twice)
    value = Fraction(twice, 2)
    named = f"{hour}时" + (f"{minute}分" if minute else "整")
    short, long = Fraction(60 * (hour % 12) + minute, 2), Fraction(6 * minute)
    steps = (said(rf"时针每分钟转 $0.5$ 度，分针每分钟转 $6$ 度。从12算起，时针转了 ${decimal(short)}$ 度，分针转了 ${decimal(long)}$ 度。", name="钟面上的角"), said(f"两针的夹角（不大于平角）是 ${decimal(value)}$ 度。"))  # fmt: skip

    def again() -> str:
        gap = abs(Fraction(hour % 12 * 30) + Fraction(minute, 60) * 30 - Fraction(minute, 60) * 360)
        return degrees(min(gap, 360 - gap))

    still = abs(hour % 12 * 30 - 6 * minute)
    return ask(
        f"钟面上{named}时，时针与分针的夹角（不大于平角）是____度。", decimal(value), steps, lambda: again().removesuffix(r"^\circ"),
        (decimal(min(still, 360 - still)), "忘了时针也在走。"), (decimal(360 - value), "求成了大于平角的那个角。"), (decimal(value + 15), "时针多走了半格。"), (decimal(abs(value - 30)), "少数了一大格。"),
    )  # fmt: skip


COMPARE: tuple[Fact, ...] = (
    (r"若 $\angle AOC=\angle BOC$，则 $OC$ 是 $\angle AOB$ 的平分线。", False, "射线 $OC$ 不一定在角的内部。"), (r"若 $OC$ 是 $\angle AOB$ 的平分线，则 $\angle AOB=2\angle AOC$。", True, "平分线把角分成相等的两个角。"), (r"角的平分线是一条射线。", True, "从角的顶点出发。"), (r"角的平分线是一条线段。", False, "角的平分线是射线。"),
    (r"若 $\angle AOB=2\angle AOC$，则 $OC$ 平分 $\angle AOB$。", False, "射线 $OC$ 可能在角的外部。"), (r"用叠合法比较角时，要使顶点重合，一边重合，另一边在同侧。", True, "这样才能比较另一边的位置。"), ("大角的余角比小角的余角大。", False, "角越大，余角越小。"), (r"用放大镜看 $30^\circ$ 的角，看到的角是 $60^\circ$。", False, "放大镜不改变角的大小。"),
)  # fmt: skip


def bisector(dice: Dice, level: int) -> Draft:
    """Bisectors of an angle and of its parts, and a ray in or out."""
    a, b = 2 * dice.integer(10, 35), 2 * dice.integer(10, 35)
    if level == 1:
        text = (
            rf"$OC$ 是 $\angle AOB$ 的平分线，$\angle AOB={degrees(a + b)}$，则 $\angle AOC=$____。"
        )
        value = (a + b) // 2
        steps: tuple[Step, ...] = (
            said(
                rf"$OC$ 平分 $\angle AOB$，所以 $\angle AOC=\frac{{1}}{{2}}\angle AOB={degrees(value)}$。",
                name="角平分线",
            ),
        )
        pictures = (rays((0, value, a + b), letters=("A", "C", "B"), angles=(None, None)),)
        return ask(text, degrees(value), steps, lambda: degrees(single(lambda n: n + n == a + b)), (degrees(2 * (a + b)), "一半与两倍弄反了。"), (degrees(a + b), "这是整个角。"), (degrees(180 - a - b), "求成了补角。"), (degrees(value + 5), "算错了。"), pictures=pictures)  # fmt: skip
    if level == 2:
        text = rf"射线 $OC$ 在 $\angle AOB$ 内部，$OM$ 平分 $\angle AOC$，$ON$ 平分 $\angle BOC$。若 $\angle AOC={degrees(a)}$，$\angle BOC={degrees(b)}$，则 $\angle MON=$____。"
        value = (a + b) // 2
        steps = (said(rf"$\angle MOC=\frac{{1}}{{2}}\times {degrees(a)}={degrees(a // 2)}$，$\angle CON=\frac{{1}}{{2}}\times {degrees(b)}={degrees(b // 2)}$。", name="角平分线"), said(rf"$\angle MON={degrees(a // 2)}+{degrees(b // 2)}={degrees(value)}$。"))  # fmt: skip
        return ask(text, degrees(value), steps, lambda: degrees(Fraction(a + b) - Fraction(a, 2) - Fraction(b, 2)), (degrees(a + b), "忘了取一半。"), (degrees(abs(a - b) // 2 + 1), "两个角应相加。"), (degrees(a // 2), "只算了一个角。"), (degrees(a + b // 2), "有一个角没有取一半。"))  # fmt: skip
    big, small = max(a, b) + 20, min(a, b)
    first, second = big + small, big - small
    steps = (said(rf"$OC$ 在 $\angle AOB$ 外部时，两角相加，所求的角是 ${degrees(big)}+{degrees(small)}={degrees(first)}$。", name="分类讨论"), said(rf"$OC$ 在 $\angle AOB$ 内部时，两角相减，所求的角是 ${degrees(big)}-{degrees(small)}={degrees(second)}$。"))  # fmt: skip
    return ask(
        rf"已知 $\angle AOB={degrees(big)}$，$\angle BOC={degrees(small)}$（各角都不大于平角），则 $\angle AOC=$____。", f"{degrees(first)}或{degrees(second)}", steps,
        lambda: "或".join(degrees(abs(big - turn)) for turn in (-small, small)), (degrees(first), "漏了射线 $OC$ 在角内部的情形。"), (degrees(second), "漏了射线 $OC$ 在角外部的情形。"), (f"{degrees(first)}或{degrees(big)}", "内部时要相减。"), (f"{degrees(180 - small)}或{degrees(second)}", "外部时要相加。"),
    ) if first <= 180 else bisector(dice, 2)  # fmt: skip


COMPLEMENT: tuple[Fact, ...] = (
    ("三个角的和是180°，这三个角互补。", False, "互补是两个角之间的关系。"), ("同角的余角相等。", True, "都等于90°减这个角。"), ("互补的两个角一定相邻。", False, "互补只看数量关系，和位置无关。"), ("等角的补角相等。", True, "都等于180°减相等的角。"), ("互余的两个角的和是180°。", False, "互余的和是90°，互补的和是180°。"),
    ("一个角的补角一定是钝角。", False, "钝角的补角是锐角，直角的补角是直角。"), ("锐角的补角比它的余角大90°。", True, r"$(180^\circ-\alpha)-(90^\circ-\alpha)=90^\circ$。"), ("钝角没有余角。", True, "钝角大于90°。"), ("任何一个角都有余角。", False, "直角和钝角没有余角。"),
)  # fmt: skip


def complement(dice: Dice, level: int) -> Draft:
    """Complements, supplements, and equations about them."""
    if level <= 2:
        whole = dice.pick((90, 180))
        seconds = dice.integer(10, 80) * 3600 + (dice.integer(1, 59) * 60 if level == 2 else 0)
        rest, name = whole * 3600 - seconds, "余角" if whole == 90 else "补角"
        shown = sexagesimal(seconds)
        steps = (
            said(
                f"互{'余' if whole == 90 else '补'}的两个角的和是 ${degrees(whole)}$。", name=name
            ),
            line(rf"{whole}^\circ-{shown}", sexagesimal(rest)),
        )
        other = (270 - whole) * 3600 - seconds
        return ask(rf"若 $\angle \alpha={shown}$，则 $\angle \alpha$ 的{name}是____。", sexagesimal(rest), steps, lambda: sexagesimal(sum((whole * 3600, -seconds))), (sexagesimal(other), "余角和补角弄混了。"), (sexagesimal(rest + 3600), "借位时忘了减去1度。"), (shown, "这是原来的角。"), (sexagesimal(rest + 600), "算错了。"))  # fmt: skip
    angle, k = dice.integer(15, 80), dice.integer(2, 4)
    kind = dice.pick(("supplement", "complement"))
    if kind == "supplement":
        angle = {2: dice.integer(5, 85), 3: dice.integer(50, 85), 4: dice.integer(65, 85)}[k]
        shift = 180 - angle - k * (90 - angle)
        told = f"它的余角的{['', '', '2', '3', '4'][k]}倍" + (
            f"多{shift}°" if shift > 0 else f"少{-shift}°" if shift else ""
        )
        equation = rf"180-x={k}(90-x)" + (f"+{shift}" if shift > 0 else f"{shift}" if shift else "")
        test = lambda x: x <= 90 and 180 - x == k * (90 - x) + shift  # noqa: E731
        text = (
            f"一个角的补角等于{told}，则这个角是____度。"
            if not shift
            else f"一个角的补角比{told}，则这个角是____度。"
        )
    else:
        shift = 180 - angle - k * angle
        told = (
            f"比这个角的{k}倍{'多' if shift > 0 else '少'}{abs(shift)}°"
            if shift
            else f"等于这个角的{k}倍"
        )
        equation = f"180-x={k}x" + (f"+{shift}" if shift > 0 else f"{shift}" if shift else "")
        test = lambda x: 180 - x == k * x + shift  # noqa: E731
        text = f"一个角的补角{told}，则这个角是____度。"
    steps = (
        said("设这个角是 $x$ 度，则它的补角是 $(180-x)$ 度，余角是 $(90-x)$ 度。", name="列方程"),
        said(f"由题意得 ${equation}$，解得 $x={angle}$。"),
    )
    return ask(text, angle, steps, lambda: single(test), (180 - angle, "求成了补角。"), (abs(90 - angle) or 45, "求成了余角。"), (angle + 10, "方程列错了。"), (angle - 5, "解方程时移项没有变号。"))  # fmt: skip


PLACES = ("灯塔", "学校", "图书馆", "渔船", "码头", "气象站", "小岛", "村庄")
OPPOSITE = {"北": "南", "南": "北", "东": "西", "西": "东"}


def bearing(dice: Dice, level: int) -> Draft:
    """The reverse bearing, and the angle between two."""
    a, b = dice.picks(PLACES, 2)
    up, side, turn = dice.pick("北南"), dice.pick("东西"), dice.step(20, 70, 5)
    if turn == 45:
        turn = 40
    if level == 1:
        key = f"{OPPOSITE[up]}偏{OPPOSITE[side]}{turn}°"
        steps = (
            said("观测点换了以后，方向正好相反，偏的角度不变。", name="方向角"),
            said(f"所以{a}在{b}的{key}方向。"),
        )
        wrong = [
            (f"{OPPOSITE[up]}偏{OPPOSITE[side]}{90 - turn}°", "角度应从南北方向量起，不变。"),
            (f"{up}偏{side}{turn}°", "没有换观测点。"),
            (f"{OPPOSITE[up]}偏{side}{turn}°", "只反了南北。"),
            (f"{up}偏{OPPOSITE[side]}{turn}°", "只反了东西。"),
        ]
        drawn = {
            ("北", "东"): turn,
            ("南", "东"): 180 - turn,
            ("南", "西"): 180 + turn,
            ("北", "西"): 360 - turn,
        }[(up, side)]
        table = {(v, h): f"{v}偏{h}" for v in "北南" for h in "东西"}
        return ask(f"{b}在{a}的{up}偏{side}{turn}°方向，则{a}在{b}的____方向。", key, steps, lambda: table[(OPPOSITE[up], OPPOSITE[side])] + f"{turn}°", *wrong, pictures=(compass_map(a, ((b, drawn, 2, ""),)),))  # fmt: skip
    second = dice.step(15, 75, 5)
    up2, side2 = dice.pick((("北", "东"), ("南", "东"), ("北", "西"), ("南", "西")))

    def azimuth(vertical: str, across: str, off: int) -> int:
        return {"北东": off, "南东": 180 - off, "南西": 180 + off, "北西": 360 - off}[
            vertical + across
        ]

    gap = abs(azimuth(up, side, turn) - azimuth(up2, side2, second))
    gap = min(gap, 360 - gap)
    if gap == 0:
        second, gap = second + 10, 10
    if (up, side) == (up2, side2):
        why = f"两条射线在同一个角内，相减：${max(turn, second)}-{min(turn, second)}={gap}$。"
    elif up == up2:
        why = f"两条射线在{up}方向的两侧，相加：${turn}+{second}={gap}$。"
    elif side == side2:
        why = f"两条射线在{side}侧，用平角减去两个角：$180-{turn}-{second}={gap}$。"
    else:
        why = f"两条射线在相对的角内：$180-{max(turn, second)}+{min(turn, second)}={gap}$。"
    c = next(place for place in PLACES if place not in (a, b))
    steps = (said("以南北方向为准画出两条射线。", name="方向角"), said(why))
    return ask(
        f"从$O$点看，{a}（$A$）在{up}偏{side}{turn}°方向，{c}（$B$）在{up2}偏{side2}{second}°方向，则$\\angle AOB=$____度。", gap, steps,
        lambda: min((azimuth(up, side, turn) - azimuth(up2, side2, second)) % 360, (azimuth(up2, side2, second) - azimuth(up, side, turn)) % 360),
        (turn + second if turn + second != gap else abs(turn - second), "没有看清两条射线的位置，就相加（相减）。"), (180 - gap, "求成了补角。"), (abs(90 - turn) + second, "角度应从南北方向量起。"), (gap + 10, "算错了。"),
    )  # fmt: skip


def drawn_sum(dice: Dice, level: int) -> Draft:
    """A straight line with a bisected angle on it."""
    a = 2 * dice.integer(15, 70)
    value = 180 - a // 2
    text = rf"如图，点 $O$ 在直线 $AB$ 上，$\angle AOC={degrees(a)}$，$OD$ 平分 $\angle AOC$，则 $\angle BOD=$____。"
    steps = (said(rf"$OD$ 平分 $\angle AOC$，所以 $\angle AOD=\frac{{1}}{{2}}\angle AOC={degrees(a // 2)}$。", name="角平分线"), said(rf"$\angle BOD=180^\circ-{degrees(a // 2)}={degrees(value)}$。", name="平角"))  # fmt: skip
    picture = rays(
        (0, 180 - a, value, 180), letters=("B", "C", "D", "A"), angles=(None, None, None)
    )
    return ask(text, degrees(value), steps, lambda: degrees((180 - a) + a // 2), (degrees(180 - a), "求成了 $\\angle BOC$。"), (degrees(a // 2), "求成了 $\\angle AOD$。"), (degrees(a), "这是已知的角。"), (degrees(value - 10), "算错了。"), pictures=(picture,))  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    Recipe("geo.basics.midpoint", "lengths", "fill", (1, 2, 3), midpoint),
    *facts("geo.basics.midpoint", MIDPOINT, "线段的中点"),
    *facts("geo.basics.angle", ANGLE, "角"),
    Recipe("geo.basics.angle", "minutes", "calculate", (1, 2), minutes),
    Recipe("geo.basics.angle", "clock", "fill", (2, 3), clock_angle),
    *facts("geo.basics.angle-compare", COMPARE, "角的比较"),
    Recipe("geo.basics.angle-compare", "bisector", "fill", (1, 2, 3), bisector),
    Recipe("geo.basics.angle-compare", "on-a-line", "calculate", (2,), drawn_sum),
    *facts("geo.basics.complement", COMPLEMENT, "余角和补角"),
    Recipe("geo.basics.complement", "values", "fill", (1, 2, 3), complement),
    Recipe("geo.basics.bearing", "reverse", "fill", (1, 2), bearing),
    Recipe("geo.basics.bearing", "reverse-mistake", "mistake", (1, 2), corrected(bearing)),
    Recipe("geo.basics.bearing", "reverse-choice", "choice", (1,), bearing),
)
