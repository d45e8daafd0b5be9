"""Circles: circumference, area, rings, sectors; π is taken as 3.14."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import annulus, circle_with_diameter, circle_with_radius
from engine.values import Distractor, Picture, Step

PI = Fraction(314, 100)
TAKEN = "（π取3.14）"


def d(value: Fraction | int) -> str:
    """A number as a decimal."""
    return decimal(Fraction(value))


def know(dice: Dice, level: int) -> Draft:
    """Radius, diameter, compasses, true or false."""
    if level == 1:
        r = dice.integer(2, 15)
        unit = dice.pick(("厘米", "分米", "米"))
        kind = dice.pick(("double", "half", "compass"))
        if kind == "double":
            statement, value, expression, why = (
                f"一个圆的半径是{r}{unit}，直径是____{unit}。",
                2 * r,
                rf"{r}\times 2",
                "同一个圆里，直径是半径的2倍：",
            )
        elif kind == "half":
            statement, value, expression, why = (
                f"一个圆的直径是{2 * r}{unit}，半径是____{unit}。",
                r,
                rf"{2 * r}\div 2",
                "同一个圆里，半径是直径的一半：",
            )
        else:
            statement, value, expression, why = (
                f"用圆规画一个直径{2 * r}厘米的圆，圆规两脚间的距离应是____厘米。",
                r,
                rf"{2 * r}\div 2",
                "圆规两脚间的距离是半径：",
            )
        steps: tuple[Step, ...] = (line(expression, str(value), why, name="半径与直径"),)
        wrong = slips(
            str(value),
            (r if value == 2 * r else 2 * r, "半径和直径弄混了。"),
            (4 * r, "多乘了2。"),
            (value + 1, "算错了。"),
        )
        return Draft(
            statement,
            str(value),
            steps,
            lambda: str(r + r if value == 2 * r else next(n for n in range(100) if n + n == 2 * r)),
            distractors=wrong,
        )
    facts = (
        ("所有的半径都相等。", False, "要在同圆或等圆里。"), ("圆有无数条对称轴。", True, "每条直径所在的直线都是对称轴。"), ("两端都在圆上的线段叫作直径。", False, "直径还要通过圆心。"),
        ("圆心决定圆的位置，半径决定圆的大小。", True, "定好圆心和半径，就能画出一个圆。"), ("在同一个圆里，直径的长度是半径的2倍。", True, "直径由两条半径组成。"), ("半径比直径短。", False, "没有说在同一个圆里。"),
        ("同一个圆里，所有的直径都相等。", True, "每条直径都是半径的2倍。"), ("大圆的圆周率比小圆的圆周率大。", False, "圆周率是周长与直径的比值，是一个固定的数。"), ("圆周率就是3.14。", False, "3.14只是圆周率的近似值。"),
        ("半圆的周长等于圆周长的一半。", False, "还要加上一条直径。"), ("直径是圆内最长的线段。", True, "通过圆心的线段最长。"),
    )  # fmt: skip
    text, truth, why = dice.pick(facts)
    steps = (said(("正确：" if truth else "不正确：") + why, name="圆的认识"),)
    return Draft(
        f"判断：{text}（　）",
        "对" if truth else "错",
        steps,
        lambda: "对" if {t: v for t, v, _ in facts}[text] else "错",
        distractors=(Distractor("错" if truth else "对", why),),
    )


def circumference(dice: Dice, level: int) -> Draft:
    """From diameter or radius; back; a wheel; half a circle."""
    r = dice.integer(2, 10)
    round_thing = dice.pick(("花坛", "水池", "餐桌面", "钟面", "井盖", "鼓面"))
    kind = dice.pick(
        ("d", "r")
        if level == 1
        else ("wheel", "back", "half")
        if level == 2
        else ("wheel", "half", "back")
    )
    pictures: tuple[Picture, ...] = ()
    if kind == "d":
        diameter = dice.integer(2, 20)
        statement, value, unit = (
            worded(
                dice,
                (
                    f"一个圆形{round_thing}的直径是{diameter}分米，",
                    f"{pupil(dice)}量得一个圆形{round_thing}的直径是{diameter}分米，",
                ),
                ("它的周长是多少分米？", "绕它一周是多少分米？"),
                TAKEN,
            ),
            PI * diameter,
            "分米",
        )
        steps: tuple[Step, ...] = (
            line(rf"3.14\times {diameter}", d(value), "圆的周长C=πd：", name="圆的周长"),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (2 * PI * diameter, "直径不用再乘2。"),
            (PI * Fraction(diameter, 2) ** 2, "算成了面积。"),
            (PI * Fraction(diameter, 2), "把直径当成半径了。"),
        )
        pictures = (circle_with_diameter(diameter, unit="dm"),)
    elif kind == "r":
        statement, value, unit = (
            worded(
                dice,
                (
                    f"一个圆的半径是{r}厘米，",
                    f"用圆规画一个圆，圆规两脚之间的距离是{r}厘米，",
                    f"一个圆形铁环的半径是{r}厘米，",
                ),
                ("它的周长是多少厘米？", "这个圆的周长是多少厘米？"),
                TAKEN,
            ),
            2 * PI * r,
            "厘米",
        )
        steps = (line(rf"2\times 3.14\times {r}", d(value), "圆的周长C=2πr：", name="圆的周长"),)
        wrong_values = (
            (PI * r, "忘了乘2。"),
            (PI * r * r, "算成了面积。"),
            (4 * PI * r, "多乘了2。"),
        )
        pictures = (circle_with_radius(r, unit="cm"),)
    elif kind == "wheel":
        diameter, turns = dice.pick((5, 6, 7, 8)), dice.step(50, 200, 50)
        metres = Fraction(diameter, 10)
        value, unit = PI * metres * turns, "米"
        car = dice.pick(("自行车", "三轮车", "手推车"))
        statement = worded(
            dice,
            (
                f"一种{car}轮胎的外直径是{d(metres)}米，车轮转{turns}圈，",
                f"{car}的车轮外直径是{d(metres)}米，如果车轮滚动{turns}圈，",
            ),
            (f"{car}前进多少米？", f"{car}能前进多少米？"),
            TAKEN,
        )
        steps = (
            line(rf"3.14\times {d(metres)}", d(PI * metres), "转一圈前进的路程就是车轮的周长："),
            line(rf"{d(PI * metres)}\times {turns}", d(value), "乘圈数："),
        )
        wrong_values = (
            (2 * value, "直径不用再乘2。"),
            (value / 2, "把直径当成半径了。"),
            (metres * turns, "没有乘圆周率。"),
        )
    elif kind == "back":
        value, unit = Fraction(2 * r) if dice.chance(50) else Fraction(r), "厘米"
        around = 2 * PI * r
        asked = "直径" if value == 2 * r else "半径"
        statement = worded(
            dice,
            (
                f"一个圆的周长是{d(around)}厘米，",
                f"用一根长{d(around)}厘米的铁丝正好围成一个圆，",
                f"一棵树的树干横截面近似是圆，量得它的周长是{d(around)}厘米，",
                f"一个圆形茶杯口的周长是{d(around)}厘米，",
            ),
            f"它的{asked}是多少厘米？",
            TAKEN,
        ).replace("围成一个圆，它的", "围成一个圆，这个圆的")
        tail = "" if asked == "直径" else r"\div 2"
        steps = (
            line(
                rf"{d(around)}\div 3.14{tail}",
                d(value),
                f"{'d=C÷π' if asked == '直径' else 'r=C÷π÷2'}：",
                name="由周长求" + asked,
            ),
        )
        wrong_values = (
            (2 * value if asked == "半径" else value / 2, "直径和半径弄混了。"),
            (around * PI, "应当用除法。"),
            (value + 1, "算错了。"),
        )
    else:
        diameter = 2 * r
        value, unit = PI * r + diameter, "厘米"
        statement = worded(
            dice,
            (
                f"一个半圆的直径是{diameter}厘米，它的周长是多少厘米？",
                f"把一张直径{diameter}厘米的圆形纸片沿直径剪成两半，每个半圆的周长是多少厘米？",
                f"一把半圆形的扇面，直径是{diameter}厘米，要给它的边全部包上布条，布条长多少厘米？",
            ),
            TAKEN,
        )
        steps = (
            line(rf"3.14\times {diameter}\div 2", d(PI * r), "圆周长的一半："),
            line(f"{d(PI * r)}+{diameter}", d(value), "再加上一条直径：", name="半圆的周长"),
        )
        wrong_values = (
            (PI * r, "忘了加直径。"),
            (PI * r + r, "应加直径，不是半径。"),
            (2 * PI * r + diameter, "圆周长没有取一半。"),
        )
    answer = with_unit(d(value), unit)
    wrong = slips(answer, *((with_unit(d(v), unit), why) for v, why in wrong_values))

    def again() -> str:
        if kind == "back":
            return with_unit(
                d(
                    next(
                        Fraction(n, 2)
                        for n in range(1, 200)
                        if (Fraction(n, 2) * (1 if asked == "直径" else 2)) * 314 == around * 100
                    )
                ),
                unit,
            )
        if kind == "wheel":
            return with_unit(
                d(sum((Fraction(314 * diameter, 1000) for _ in range(turns)), Fraction(0))), unit
            )
        across = {"d": 0, "r": 2 * r, "half": 2 * r}[kind] or diameter
        return with_unit(
            d(
                Fraction(314 * across, 100) / (2 if kind == "half" else 1)
                + (across if kind == "half" else 0)
            ),
            unit,
        )

    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def area(dice: Dice, level: int) -> Draft:
    """From radius, diameter or circumference."""
    r = dice.integer(2, 10)
    kind = "r" if level == 1 else dice.pick(("d", "r")) if level == 2 else dice.pick(("c", "d"))
    thing, unit = dice.pick(
        (
            ("一个圆形花坛", "米"),
            ("一张圆桌的桌面", "分米"),
            ("一个圆形纸片", "厘米"),
            ("一个圆形喷水池", "米"),
            ("一个圆形钟面", "厘米"),
            ("一面圆镜", "分米"),
            ("一块圆形草坪", "米"),
        )
    )
    value = PI * r * r
    given = {
        "r": f"半径是{r}{unit}",
        "d": f"直径是{2 * r}{unit}",
        "c": f"周长是{d(2 * PI * r)}{unit}",
    }[kind]
    statement = worded(
        dice,
        (f"{thing}的{given}，", f"量得{thing}的{given}，"),
        (f"它的面积是多少平方{unit}？", f"求它的面积（单位：平方{unit}）。"),
        TAKEN,
    )
    steps: list[Step] = []
    if kind == "d":
        steps.append(line(rf"{2 * r}\div 2", str(r), "先求半径："))
    if kind == "c":
        steps.append(line(rf"{d(2 * PI * r)}\div 3.14\div 2", str(r), "先求半径："))
    steps.append(line(rf"3.14\times {r}^2", d(value), "圆的面积S=πr²：", name="圆的面积"))
    answer = with_unit(d(value), f"平方{unit}")
    wrong = slips(
        answer, (with_unit(d(PI * r * 2), f"平方{unit}"), "r²算成了r×2。"), (with_unit(d(PI * 4 * r * r), f"平方{unit}"), "用直径的平方乘π了。"), (with_unit(d(r * r), f"平方{unit}"), "忘了乘π。"),
    )  # fmt: skip

    def again() -> str:
        # A circle as many thin rings, each as long as its circumference.
        rings = 100
        total = sum(
            (
                2 * PI * (Fraction(2 * k + 1, 2 * rings) * r) * Fraction(r, rings)
                for k in range(rings)
            ),
            Fraction(0),
        )
        return with_unit(d(total), f"平方{unit}")

    pictures = (
        (circle_with_radius(r, unit={"米": "m", "分米": "dm", "厘米": "cm"}[unit]),)
        if level == 1
        else ()
    )
    return Draft(
        statement,
        answer,
        tuple(steps),
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def ring(dice: Dice, level: int) -> Draft:
    """A ring; a circle in a square; a square in a circle."""
    kind = dice.pick(("ring",) if level == 2 else ("ring", "in-square", "out-square"))
    inner = dice.integer(2, 8)
    pictures: tuple[Picture, ...] = ()
    if kind == "ring":
        wide = dice.integer(1, 4)
        outer = inner + wide
        value = PI * (outer * outer - inner * inner)
        path = dice.chance(50)
        by_width = path or dice.chance(40)
        if path:
            place = dice.pick(("花坛", "水池", "草坪", "喷泉"))
            statement = worded(
                dice,
                (
                    f"一个圆形{place}的半径是{inner}米，周围有一条{wide}米宽的环形小路，",
                    f"要在半径{inner}米的圆形{place}周围铺一条{wide}米宽的环形石子路，",
                    f"一条{wide}米宽的环形小路正好围住半径{inner}米的圆形{place}，",
                ),
                ("小路的面积是多少平方米？", "这条路的占地面积是多少平方米？"),
                TAKEN,
            ).replace("石子路，小路", "石子路，石子路")
        else:
            piece = dice.pick(("铁片", "纸片", "木板", "垫圈"))
            statement = worded(
                dice,
                f"一个环形{piece}，内圆半径{inner}厘米，环宽{wide}厘米，"
                if by_width
                else (
                    f"一个环形{piece}，外圆半径{outer}厘米，内圆半径{inner}厘米，",
                    f"一个环形{piece}，里面的圆半径是{inner}厘米，外面的圆半径是{outer}厘米，",
                ),
                ("它的面积是多少平方厘米？", f"这个{piece}的面积是多少平方厘米？"),
                TAKEN,
            )
        unit = "平方米" if path else "平方厘米"
        steps: tuple[Step, ...] = (
            *((line(f"{inner}+{wide}", str(outer), "外圆的半径："),) if by_width else ()),
            line(
                rf"3.14\times ({outer}^2-{inner}^2)",
                d(value),
                "圆环的面积=π（R²-r²）：",
                name="圆环的面积",
            ),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (PI * wide * wide, "算成了π(R-r)²。"),
            (PI * outer * outer, "没有减去内圆。"),
            (PI * (outer + inner), "半径没有平方。"),
        )
        pictures = (annulus(outer, inner),)
    elif kind == "in-square":
        r = inner
        value, unit = 4 * r * r - PI * r * r, "平方厘米"
        statement = worded(
            dice,
            (
                f"从一张边长{2 * r}厘米的正方形纸上剪下一个最大的圆，剩下部分的面积是多少平方厘米？",
                f"用一块边长{2 * r}厘米的正方形铁皮剪一个最大的圆片，剩下的铁皮面积是多少平方厘米？",
                f"在边长{2 * r}厘米的正方形里画一个最大的圆，正方形内圆外部分的面积是多少平方厘米？",
            ),
            TAKEN,
        )
        steps = (
            line(rf"{2 * r}\times {2 * r}", str(4 * r * r), "正方形的面积："),
            line(rf"3.14\times {r}^2", d(PI * r * r), "最大的圆，直径等于正方形的边长："),
            line(f"{4 * r * r}-{d(PI * r * r)}", d(value), "相减：", name="外方内圆"),
        )
        wrong_values = (
            (PI * r * r, "求成了圆的面积。"),
            (PI * 4 * r * r - 4 * r * r, "圆的半径用成了边长。"),
            (8 * r - 2 * PI * r, "算成了周长的差。"),
        )
    else:
        r = inner
        value, unit = PI * r * r - 2 * r * r, "平方厘米"
        statement = worded(
            dice,
            (
                f"在一个半径{r}厘米的圆里画一个最大的正方形，圆内正方形外的部分面积是多少平方厘米？",
                f"把一块半径{r}厘米的圆形木板锯成一个最大的正方形，锯掉部分的面积是多少平方厘米？",
                f"一枚仿古钱币的外形是半径{r}厘米的圆，假设中间的方孔是圆内最大的正方形，余下部分的面积是多少平方厘米？",
            ),
            TAKEN,
        )
        steps = (
            line(rf"3.14\times {r}^2", d(PI * r * r), "圆的面积："),
            line(
                rf"{2 * r}\times {r}\div 2\times 2",
                str(2 * r * r),
                "正方形看成两个底是直径、高是半径的三角形：",
            ),
            line(f"{d(PI * r * r)}-{2 * r * r}", d(value), "相减：", name="外圆内方"),
        )
        wrong_values = (
            (4 * r * r - PI * r * r, "把直径当成了正方形的边长。"),
            (PI * r * r - r * r, "正方形是两个三角形。"),
            (PI * r * r, "没有减去正方形。"),
        )
    answer = with_unit(d(value), unit)
    wrong = slips(answer, *((with_unit(d(v), unit), why) for v, why in wrong_values))

    def again() -> str:
        if kind == "ring":
            parts = 50
            step_ = Fraction(outer - inner, parts)
            return with_unit(
                d(
                    sum(
                        (
                            2 * PI * (inner + step_ * (k + Fraction(1, 2))) * step_
                            for k in range(parts)
                        ),
                        Fraction(0),
                    )
                ),
                unit,
            )
        square_ = Fraction(4 * r * r) if kind == "in-square" else Fraction((2 * r) ** 2, 2)
        return with_unit(d(abs(square_ - Fraction(314 * r * r, 100))), unit)

    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def sector_share(dice: Dice, level: int) -> Draft:
    """What part of its circle a sector is."""
    angle = dice.pick((30, 36, 40, 45, 60, 72, 90, 120, 180, 18, 20, 24))
    part = Fraction(angle, 360)
    if level == 1:
        answer = fraction(part)
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{{angle}}}{{360}}",
                answer,
                "圆心角占周角360°的几分之几，扇形就占圆的几分之几：",
                name="扇形",
            ),
        )
        wrong = slips(
            answer,
            (fraction(Fraction(angle, 180)), "一周是360°，不是180°。"),
            (fraction(1 - part), "求成了其余部分。"),
            (fraction(Fraction(angle, 100)), "应除以360。"),
        )
        return Draft(
            f"圆心角是{angle}°的扇形，面积占它所在圆面积的____（填最简分数）。",
            answer,
            steps,
            lambda: fraction(1 / Fraction(360, angle)),
            distractors=wrong,
        )
    angle, part = dice.pick(((90, Fraction(1, 4)), (180, Fraction(1, 2)), (90, Fraction(1, 4))))
    r = dice.integer(2, 10)
    value = PI * r * r * part
    name = "半圆" if angle == 180 else "扇形（圆心角90°）"
    answer = with_unit(d(value), "平方厘米")
    steps = (
        line(
            rf"3.14\times {r}^2\times {fraction(part)}",
            d(value),
            f"占圆面积的 ${fraction(part)}$：",
            name="扇形",
        ),
    )
    wrong = slips(
        answer,
        (with_unit(d(PI * r * r), "平方厘米"), "求成了整个圆的面积。"),
        (with_unit(d(2 * PI * r * part), "平方厘米"), "算成了弧长。"),
        (
            with_unit(d(PI * r * r * (1 - part) if angle == 90 else PI * r), "平方厘米"),
            "求成了其余部分。",
        ),
    )
    return Draft(
        f"一个半径{r}厘米的{name}，面积是多少平方厘米？{TAKEN}",
        answer,
        steps,
        lambda: with_unit(d(Fraction(314 * r * r, 100) / int(1 / part)), "平方厘米"),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def combined(dice: Dice, level: int) -> Draft:
    """A running track or a window: a rectangle with half circles."""
    r = dice.integer(2, 10)
    length = dice.integer(2 * r + 1, 3 * r + 10)
    ground = dice.pick(("操场", "溜冰场", "赛车场", "花坛"))
    track = (
        f"一个{ground}由一个长{length}米、宽{2 * r}米的长方形和两端的两个半圆组成（半圆的直径是长方形的宽），",
        f"一个{ground}的中间是长{length}米、宽{2 * r}米的长方形，左右两端各是一个以宽为直径的半圆，",
    )
    outdoors = dice.chance(50)
    if outdoors:
        if dice.chance(50):
            value, unit = 2 * PI * r + 2 * length, "米"
            statement = worded(
                dice, track, ("它的周长是多少米？", "绕它的外边走一圈是多少米？"), TAKEN
            )
            steps: tuple[Step, ...] = (
                line(rf"3.14\times {2 * r}", d(2 * PI * r), "两个半圆合起来是一个圆的周长："),
                line(rf"{length}\times 2", str(2 * length), "两条直道："),
                line(f"{d(2 * PI * r)}+{2 * length}", d(value), "合起来：", name="组合图形"),
            )
            wrong_values: tuple[tuple[Fraction | int, str], ...] = (
                (value + 4 * r, "里面的两条宽不是边，不能算。"),
                (PI * r + 2 * length, "少算了一个半圆。"),
                (2 * PI * r, "漏了直道。"),
            )
        else:
            value, unit = PI * r * r + 2 * r * length, "平方米"
            statement = worded(
                dice, track, ("它的面积是多少平方米？", "它的占地面积是多少平方米？"), TAKEN
            )
            steps = (
                line(rf"3.14\times {r}^2", d(PI * r * r), "两个半圆合起来是一个圆："),
                line(rf"{length}\times {2 * r}", str(2 * r * length), "长方形："),
                line(f"{d(PI * r * r)}+{2 * r * length}", d(value), "合起来：", name="组合图形"),
            )
            wrong_values = (
                (4 * PI * r * r + 2 * r * length, "宽是直径，不是半径。"),
                (PI * r * r / 2 + 2 * r * length, "少算了一个半圆。"),
                (2 * r * length, "漏了半圆。"),
            )
    else:
        value, unit = PI * r * r / 2 + 2 * r * length, "平方分米"
        arch = dice.pick(("一扇窗户", "一扇拱形门", "一块广告牌", "一面镜子"))
        statement = worded(
            dice,
            (
                f"{arch}，下面是长{length}分米、宽{2 * r}分米的长方形，上面是以宽为直径的半圆，",
                f"{arch}由半圆和长方形组成：半圆在上，直径是{2 * r}分米；长方形在下，宽等于半圆的直径，长是{length}分米，",
            ),
            ("它的面积是多少平方分米？", "整个面的面积是多少平方分米？"),
            TAKEN,
        )
        steps = (
            line(rf"3.14\times {r}^2\div 2", d(PI * r * r / 2), "半圆的面积："),
            line(rf"{length}\times {2 * r}", str(2 * r * length), "长方形的面积："),
            line(f"{d(PI * r * r / 2)}+{2 * r * length}", d(value), "合起来：", name="组合图形"),
        )
        wrong_values = (
            (PI * r * r + 2 * r * length, "半圆没有除以2。"),
            (2 * PI * r * r + 2 * r * length, "宽是直径，不是半径。"),
            (2 * r * length, "漏了半圆。"),
        )
    answer = with_unit(d(value), unit)
    wrong = slips(answer, *((with_unit(d(v), unit), why) for v, why in wrong_values))

    def again() -> str:
        half = Fraction(314 * r * r, 200)
        if unit == "米":
            return with_unit(d(Fraction(314 * 2 * r, 100) + length + length), unit)
        return with_unit(d(half * (2 if outdoors else 1) + sum(2 * r for _ in range(length))), unit)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def lanes(dice: Dice, level: int) -> Draft:
    """Two lanes: how far apart the starts are."""
    width = Fraction(dice.pick((100, 110, 120, 122, 125, 150)), 100)
    value = 2 * PI * width
    answer = with_unit(d(value), "米")
    race = dice.pick(
        ("400米赛跑（跑一圈）", "跑一圈的比赛", "环形跑道一圈的比赛", "绕操场跑一圈的比赛")
    )
    half = dice.chance(30)
    if half:
        value = PI * width
        answer = with_unit(d(value), "米")
        race = dice.pick(("200米赛跑（跑半圈，只过一个弯道）", "半圈的比赛（只经过一个弯道）"))
    steps: tuple[Step, ...] = (
        said(
            "直道一样长，差只在弯道上：两个弯道合起来是一个圆，外道的直径比内道多2个道宽。"
            if not half
            else "直道一样长，差只在弯道上：一个弯道是半个圆。",
            name="确定起跑线",
        ),
        line(
            rf"2\times {d(width)}\times 3.14"
            if not half
            else rf"2\times {d(width)}\times 3.14\div 2",
            d(value),
            "相邻跑道的差：",
        ),
    )
    wrong = slips(
        answer,
        (
            with_unit(d(value / 2 if not half else value * 2), "米"),
            "外道的直径多2个道宽。" if not half else "只过一个弯道，是半个圆。",
        ),
        (with_unit(d(width), "米"), "没有乘圆周率。"),
        (with_unit(d(4 * value), "米"), "多乘了。"),
    )

    def again() -> str:
        inner = Fraction(70)
        gap = Fraction(314, 100) * (inner + 2 * width) - Fraction(314, 100) * inner
        return with_unit(d(gap / (2 if half else 1)), "米")

    return Draft(
        worded(
            dice,
            (
                f"{race}，每条跑道宽{d(width)}米，",
                f"学校运动会举行{race}，终点相同，每条跑道宽{d(width)}米，",
                f"一个运动场每条跑道宽{d(width)}米，弯道部分是半圆。在这里举行{race}，",
            ),
            (
                "相邻两条跑道的起跑线应相差多少米？",
                "外面一条跑道的起跑线应比相邻的里面一条提前多少米？",
            ),
            TAKEN,
        ),
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


RECIPES = (
    Recipe("geo.circle.know", "radius", "fill", (1,), know),
    Recipe("geo.circle.know", "judge", "judge", (2,), know),
    Recipe("geo.circle.circumference", "around", "word", (1, 2), circumference),
    Recipe(
        "geo.circle.circumference", "around-mistake", "mistake", (1, 2), corrected(circumference)
    ),
    Recipe("geo.circle.circumference", "around-choice", "choice", (2,), circumference),
    Recipe("geo.circle.area", "inside", "word", (1, 2, 3), area),
    Recipe("geo.circle.area", "inside-mistake", "mistake", (1, 2, 3), corrected(area)),
    Recipe("geo.circle.area", "inside-judge", "judge", (1, 2, 3), answered(area)),
    Recipe("geo.circle.ring", "ring", "word", (2, 3), ring),
    Recipe("geo.circle.ring", "ring-mistake", "mistake", (2, 3), corrected(ring)),
    Recipe("geo.circle.ring", "ring-judge", "judge", (2, 3), answered(ring)),
    Recipe("geo.circle.sector", "share", "fill", (1, 2), sector_share),
    Recipe("geo.circle.sector", "share-mistake", "mistake", (1, 2), corrected(sector_share)),
    Recipe("geo.circle.sector", "share-judge", "judge", (1, 2), answered(sector_share)),
    Recipe("geo.circle.shaded", "combined", "word", (3,), combined),
    Recipe("geo.circle.shaded", "combined-mistake", "mistake", (3,), corrected(combined)),
    Recipe("geo.circle.shaded", "combined-choice", "choice", (3,), combined),
    Recipe("geo.circle.lane", "start", "word", (3,), lanes),
    Recipe("geo.circle.lane", "start-mistake", "mistake", (3,), corrected(lanes)),
    Recipe("geo.circle.lane", "start-choice", "choice", (3,), lanes),
)
