"""Cuboids, cubes, cylinders and cones: edges, surfaces, volumes."""

from fractions import Fraction
from itertools import product

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.primary.shapes.circles import PI, TAKEN, d
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import cone, cube_net, cuboid, cylinder
from engine.values import Distractor, Step

UNITS = ("厘米", "分米", "米")


def _sizes(dice: Dice, level: int) -> tuple[int, int, int]:
    top = 9 if level == 1 else 15
    a = dice.integer(5, top)
    b = dice.integer(3, a - 1)
    return a, b, dice.integer(2, max(b, 3))


def edges(dice: Dice, level: int) -> Draft:
    """The sum of the edges, or back to an edge."""
    a, b, h = _sizes(dice, level)
    unit = dice.pick(UNITS[:2])
    kind = dice.pick(("cuboid", "cube") if level == 1 else ("back", "height"))
    thing = dice.pick(("铁丝焊成", "小棒搭成", "木条钉成"))
    use = dice.pick(("灯笼", "模型", "展示箱"))
    wire = dice.pick(("铁丝", "铝条", "铜丝"))
    if kind == "cuboid":
        value = 4 * (a + b + h)
        statement = worded(
            dice,
            (
                f"用{thing}一个长{a}{unit}、宽{b}{unit}、高{h}{unit}的长方体框架，",
                f"一个长方体{use}框架用{thing}，长{a}{unit}、宽{b}{unit}、高{h}{unit}，",
            ),
            f"一共要多少{unit}的{thing[:2]}？",
        )
        steps: tuple[Step, ...] = (
            line(rf"({a}+{b}+{h})\times 4", str(value), "长、宽、高各有4条：", name="棱长总和"),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (a + b + h, "长、宽、高各有4条，要乘4。"),
            (2 * (a + b + h), "应乘4。"),
            (a * b * h, "算成了体积。"),
        )
    elif kind == "cube":
        value = 12 * a
        statement = worded(
            dice,
            (
                f"用{thing}一个棱长{a}{unit}的正方体框架，",
                f"一个正方体{use}框架用{thing}，棱长是{a}{unit}，",
            ),
            f"一共要多少{unit}的{thing[:2]}？",
        )
        steps = (line(rf"{a}\times 12", str(value), "正方体有12条相等的棱：", name="棱长总和"),)
        wrong_values = (
            (6 * a, "正方体有12条棱，6是面数。"),
            (8 * a, "8是顶点数。"),
            (a**3, "算成了体积。"),
        )
    elif kind == "back":
        value = a
        statement = (
            f"用一根{12 * a}{unit}长的{wire}正好焊成一个正方体{use}框架，它的棱长是多少{unit}？"
        )
        steps = (
            line(rf"{12 * a}\div 12", str(a), "正方体有12条相等的棱：", name="由棱长总和求棱长"),
        )
        wrong_values = (
            (3 * a, "应除以12，不是除以4。"),
            (2 * a, "应除以12，不是除以6。"),
            (a + 12, "应当用除法。"),
        )
    else:
        value = h
        whole = 4 * (a + b + h)
        statement = worded(
            dice,
            (
                f"用一根{whole}{unit}长的{wire}正好焊成一个长方体{use}框架，长{a}{unit}、宽{b}{unit}，",
                f"一个长方体{use}框架正好用了{whole}{unit}{wire}，它的长是{a}{unit}，宽是{b}{unit}，",
            ),
            f"高是多少{unit}？",
        )
        steps = (
            line(rf"{whole}\div 4", str(a + b + h), "一组长、宽、高的和："),
            line(f"{a + b + h}-{a}-{b}", str(h), "减去长和宽："),
        )
        wrong_values = (
            (whole - a - b, "先要除以4。"),
            (a + b + h, "还要减去长和宽。"),
            (h + 1, "算错了。"),
        )
    answer = with_unit(value, unit)
    wrong = slips(answer, *((with_unit(v, unit), why) for v, why in wrong_values))

    def again() -> str:
        if kind in ("cuboid", "cube"):
            x, y, z = (a, b, h) if kind == "cuboid" else (a, a, a)
            return with_unit(sum((x, y, z) * 4), unit)
        return with_unit(
            next(
                n
                for n in range(1, 200)
                if (12 * n == 12 * a if kind == "back" else 4 * (a + b + n) == whole)
            ),
            unit,
        )

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def surface(dice: Dice, level: int) -> Draft:
    """The surface of a cuboid or cube."""
    a, b, h = _sizes(dice, level)
    unit = dice.pick(UNITS[:2])
    cube_ = dice.chance(40)
    thing, unit = dice.pick(
        (
            ("纸箱", "分米"),
            ("礼品盒", "厘米"),
            ("木块", "厘米"),
            ("铁皮箱", "分米"),
            ("包装盒", "厘米"),
            ("首饰盒", "厘米"),
            ("储物箱", "分米"),
        )
    )
    if cube_:
        value = 6 * a * a
        statement = worded(
            dice,
            (
                f"一个正方体{thing}的棱长是{a}{unit}，",
                f"{pupil(dice)}量得一个正方体{thing}的棱长是{a}{unit}，",
            ),
            (f"它的表面积是多少平方{unit}？", f"它六个面的总面积是多少平方{unit}？"),
        )
        steps: tuple[Step, ...] = (
            line(
                rf"{a}\times {a}\times 6",
                str(value),
                "正方体的6个面是相等的正方形：",
                name="表面积",
            ),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (6 * a, "应是棱长乘棱长再乘6。"),
            (4 * a * a, "正方体有6个面。"),
            (a**3, "算成了体积。"),
        )
    else:
        value = 2 * (a * b + a * h + b * h)
        statement = worded(
            dice,
            (
                f"一个长方体{thing}长{a}{unit}、宽{b}{unit}、高{h}{unit}，",
                f"一个长方体{thing}，高是{h}{unit}，底面是长{a}{unit}、宽{b}{unit}的长方形，",
            ),
            (f"它的表面积是多少平方{unit}？", f"它六个面的总面积是多少平方{unit}？"),
        )
        steps = (
            line(
                rf"({a}\times {b}+{a}\times {h}+{b}\times {h})\times 2",
                str(value),
                "相对的面相等，先求三个面再乘2：",
                name="表面积",
            ),
        )
        wrong_values = (
            (value // 2, "只算了三个面，还要乘2。"),
            (a * b * h, "算成了体积。"),
            (4 * (a + b + h), "算成了棱长总和。"),
        )
    answer = with_unit(value, f"平方{unit}")
    wrong = slips(answer, *((with_unit(v, f"平方{unit}"), why) for v, why in wrong_values))

    def again() -> str:
        size = (a, a, a) if cube_ else (a, b, h)
        cells = set(product(*(range(n) for n in size)))
        faces = sum(
            (x + dx, y + dy, z + dz) not in cells
            for x, y, z in cells
            for dx, dy, dz in ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))
        )
        return with_unit(faces, f"平方{unit}")

    pictures = (
        (cuboid(a, b, h, unit={"厘米": "cm", "分米": "dm"}[unit]),)
        if level == 1 and not cube_
        else ()
    )
    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def surface_use(dice: Dice, level: int) -> Draft:
    """A tank without lid, a pipe, joining and cutting."""
    a, b, h = _sizes(dice, 2)
    kind = dice.pick(("tank", "pool", "pipe", "join", "cut"))
    unit = "分米"
    if kind == "tank":
        value = a * b + 2 * (a * h + b * h)
        tank, stuff = dice.pick(
            (("玻璃鱼缸", "玻璃"), ("铁皮水箱", "铁皮"), ("木制抽屉", "木板"), ("纸盒", "硬纸板"))
        )
        statement = worded(
            dice,
            (
                f"做一个无盖的长方体{tank}，长{a}分米、宽{b}分米、高{h}分米，",
                f"一个长方体{tank}没有盖，从外面量长{a}分米、宽{b}分米、高{h}分米。做这样一个{tank}（接头处不计），",
            ),
            f"至少要{stuff}多少平方分米？",
        )
        steps: tuple[Step, ...] = (
            line(
                rf"{a}\times {b}+({a}\times {h}+{b}\times {h})\times 2",
                str(value),
                "无盖，只有5个面，底面算一次：",
                name="联系实际",
            ),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (2 * (a * b + a * h + b * h), "无盖的鱼缸只有5个面。"),
            (2 * (a * h + b * h), "漏了底面。"),
            (a * b * h, "算成了容积。"),
        )
    elif kind == "pool":
        unit = "米"
        value = a * b + 2 * (a * h + b * h)
        statement = worded(
            dice,
            (
                f"一个长方体游泳池长{a}米、宽{b}米、深{h}米，在池的四壁和底面贴瓷砖，贴瓷砖的面积是多少平方米？",
                f"挖一个长{a}米、宽{b}米、深{h}米的长方体蓄水池，在池的底面和四壁抹水泥，抹水泥的面积是多少平方米？",
                f"一间仓库从里面量长{a}米、宽{b}米、高{h}米，要粉刷四壁和屋顶（不计门窗），粉刷的面积是多少平方米？",
            ),
        )
        steps = (
            line(
                rf"{a}\times {b}+({a}\times {h}+{b}\times {h})\times 2",
                str(value),
                "池口没有面，只贴5个面：",
                name="联系实际",
            ),
        )
        wrong_values = (
            (2 * (a * b + a * h + b * h), "池口不用贴。"),
            (2 * (a * h + b * h), "漏了底面。"),
            (a * b * h, "算成了容积。"),
        )
    elif kind == "pipe":
        value = 4 * b * a
        tube = dice.pick(("通风管", "排烟管", "落水管"))
        statement = worded(
            dice,
            (
                f"一节长方体形状的{tube}，口是边长{b}分米的正方形，长{a}分米，",
                f"用铁皮做一节长{a}分米的{tube}，横截面是边长{b}分米的正方形，",
            ),
            f"做这节{tube}至少要铁皮多少平方分米？",
        )
        steps = (
            line(
                rf"{b}\times {a}\times 4",
                str(value),
                "通风管没有两头的面，只有4个侧面：",
                name="联系实际",
            ),
        )
        wrong_values = (
            (4 * b * a + 2 * b * b, "通风管两头没有面。"),
            (b * a, "侧面有4个。"),
            (b * b * a, "算成了体积。"),
        )
    elif kind == "join":
        value = 10 * b * b
        block = dice.pick(("正方体", "正方体木块", "正方体礼盒"))
        statement = worded(
            dice,
            f"把两个棱长{b}分米的{block}拼成一个长方体，",
            ("这个长方体的表面积是多少平方分米？", "拼成的长方体的表面积是多少平方分米？"),
        )
        steps = (
            line("12-2", "10", "两个正方体共12个面，拼合后少了2个面："),
            line(rf"{b}\times {b}\times 10", str(value), "剩下10个面：", name="拼合"),
        )
        wrong_values = (
            (12 * b * b, "拼合处少了2个面。"),
            (11 * b * b, "拼合处少了2个面，不是1个。"),
            (6 * b * b, "只算了一个正方体。"),
        )
    else:
        value = 2 * b * h
        bar = dice.pick(("木料", "石料", "塑料"))
        statement = worded(
            dice,
            f"一根长方体{bar}长{a}分米、宽{b}分米、高{h}分米，把它横着锯成两段（垂直于长），",
            ("表面积增加多少平方分米？", "两段的表面积之和比原来多多少平方分米？"),
        )
        steps = (line(rf"{b}\times {h}\times 2", str(value), "锯一次，多出2个截面：", name="切割"),)
        wrong_values = (
            (b * h, "锯一次增加2个面。"),
            (2 * a * b, "截面看错了。"),
            (4 * b * h, "只锯了一次。"),
        )
    answer = with_unit(value, f"平方{unit}")
    wrong = slips(answer, *((with_unit(v, f"平方{unit}"), why) for v, why in wrong_values))

    def again() -> str:
        whole = 2 * (a * b + a * h + b * h)
        found = {
            "tank": whole - a * b, "pool": whole - a * b, "pipe": 2 * (b * a + b * a), "join": 2 * (2 * b * b + 2 * b * b + b * b),
            "cut": sum(2 * (x * b + x * h + b * h) for x in (1, a - 1)) - whole,
        }  # fmt: skip
        return with_unit(found[kind], f"平方{unit}")

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def volume(dice: Dice, level: int) -> Draft:
    """V = abh, a³ or Sh; back to the height."""
    a, b, h = _sizes(dice, level)
    unit = dice.pick(UNITS)
    kind = dice.pick(("cuboid", "cube") if level == 1 else ("cuboid", "base", "height"))
    thing, unit = dice.pick(
        (("木块", "厘米"), ("石料", "分米"), ("沙坑", "米"), ("包装箱", "分米"), ("水泥墩", "分米"))
    )
    if kind == "cuboid":
        value, key_unit = a * b * h, f"立方{unit}"
        statement = (
            f"一个长方体{thing}长{a}{unit}、宽{b}{unit}、高{h}{unit}，它的体积是多少立方{unit}？"
        )
        steps: tuple[Step, ...] = (
            line(rf"{a}\times {b}\times {h}", str(value), "长方体的体积V=abh：", name="体积公式"),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (2 * (a * b + a * h + b * h), "算成了表面积。"),
            (a + b + h, "应当相乘。"),
            (4 * (a + b + h), "算成了棱长总和。"),
        )
    elif kind == "cube":
        a = dice.integer(2, 10)
        value, key_unit = a**3, f"立方{unit}"
        statement = f"一个正方体{thing}的棱长是{a}{unit}，它的体积是多少立方{unit}？"
        steps = (
            line(rf"{a}^3", str(value), "正方体的体积V=a³，就是3个棱长相乘：", name="体积公式"),
        )
        wrong_values = (
            (3 * a, "a³是3个a相乘，不是a乘3。"),
            (6 * a * a, "算成了表面积。"),
            (a * a, "少乘了一个棱长。"),
        )
    elif kind == "base":
        base = a * b
        value, key_unit = base * h, f"立方{unit}"
        statement = f"一个长方体{thing}的底面积是{base}平方{unit}，高是{h}{unit}，它的体积是多少立方{unit}？"
        steps = (line(rf"{base}\times {h}", str(value), "体积=底面积×高：", name="体积公式"),)
        wrong_values = (
            (base + h, "应当相乘。"),
            (base * h * h, "多乘了一次高。"),
            (2 * base * h, "不用乘2。"),
        )
    else:
        value, key_unit = h, unit
        statement = f"一个长方体{thing}的体积是{a * b * h}立方{unit}，长{a}{unit}、宽{b}{unit}，高是多少{unit}？"
        steps = (
            line(
                rf"{a * b * h}\div ({a}\times {b})", str(h), "高=体积÷底面积：", name="由体积求高"
            ),
        )
        wrong_values = (
            (b * h, "还要除以宽。"),
            (a * b * h - a - b, "应当用除法。"),
            (a * h, "还要除以长。"),
        )
    answer = with_unit(value, key_unit)
    wrong = slips(answer, *((with_unit(v, key_unit), why) for v, why in wrong_values))

    def again() -> str:
        if kind == "height":
            return with_unit(next(n for n in range(1, 100) if n * a * b == a * b * h), key_unit)
        size = (a, a, a) if kind == "cube" else (a, b, h)
        return with_unit(sum(1 for _ in product(*(range(n) for n in size))), key_unit)

    pictures = (
        (cuboid(a, b, h, unit={"厘米": "cm", "分米": "dm", "米": "m"}[unit]),)
        if level == 1 and kind == "cuboid"
        else ()
    )
    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def volume_units(dice: Dice, level: int) -> Draft:
    """Units of volume and capacity."""
    big, small = dice.pick(
        (("立方米", "立方分米"), ("立方分米", "立方厘米"), ("升", "毫升"))
        if level == 1
        else (("立方米", "升"), ("立方分米", "毫升"), ("升", "立方厘米"), ("立方米", "立方分米"))
    )
    n = Fraction(dice.integer(2, 60), 1 if level == 1 else 10)
    if dice.chance(50):
        statement, answer, expression, why = (
            f"{d(n)}{big}=____{small}。",
            d(n * 1000),
            rf"{d(n)}\times 1000",
            f"1{big}=1000{small}：",
        )
        wrong_values = (n * 100, n * 10_000)
    else:
        statement, answer, expression, why = (
            f"{d(n * 1000)}{small}=____{big}。",
            d(n),
            rf"{d(n * 1000)}\div 1000",
            f"1000{small}=1{big}：",
        )
        wrong_values = (n * 10, n * 100)
    steps: tuple[Step, ...] = (line(expression, answer, why, name="体积单位的进率"),)
    wrong = slips(answer, *((d(v), "相邻体积单位的进率是1000。") for v in wrong_values))
    return Draft(
        statement,
        answer,
        steps,
        lambda: d(n * 10 * 10 * 10) if answer != d(n) else d(n * 1000 / 10 / 10 / 10),
        distractors=wrong,
    )


_FACTS = (
    ("一块橡皮的体积约8", "立方厘米"),
    ("一个集装箱的体积约40", "立方米"),
    ("一个微波炉的体积约40", "立方分米"),
    ("一瓶墨水约60", "毫升"),
    ("一桶食用油约5", "升"),
    ("一台冰箱的容积约200", "升"),
    ("一盒牛奶约250", "毫升"),
    ("一个火柴盒的体积约10", "立方厘米"),
    ("一间教室的空间约180", "立方米"),
    ("一个书包的容积约10", "升"),
)


def volume_unit_choice(dice: Dice, level: int) -> Draft:
    """The unit that fits."""
    text, unit = dice.pick([f for f in _FACTS if ("立方" in f[1]) == (level == 1)])
    names = ("立方厘米", "立方分米", "立方米") if level == 1 else ("毫升", "升", "立方米")
    steps = (
        said(
            "想一想：1立方厘米约是一个手指尖，1立方分米约是一个粉笔盒，1立方米约是一台大洗衣机。"
            if level == 1
            else "想一想：1毫升约20滴水，1升约是两瓶矿泉水。",
            name="选单位",
        ),
        said(f"所以填“{unit}”。"),
    )
    return Draft(
        f"在横线上填合适的单位：{text}____。（填" + "、".join(f"“{u}”" for u in names) + "中的一个）", unit, steps, lambda: dict(_FACTS)[text],
        distractors=tuple(Distractor(u, "想一想这么大是不是符合实际。") for u in names if u != unit),
    )  # fmt: skip


def capacity(dice: Dice, level: int) -> Draft:
    """How much a tank holds; a stone in water."""
    a, b, h = _sizes(dice, 1)
    if level == 1:
        value = a * b * h
        tank, fluid = dice.pick(
            (("水箱", "水"), ("玻璃鱼缸", "水"), ("油箱", "油"), ("水槽", "水"), ("塑料桶", "水"), ("药液箱", "药液"))
        )  # fmt: skip
        statement = worded(
            dice,
            (
                f"一个长方体{tank}，从里面量长{a}分米、宽{b}分米、高{h}分米，",
                f"从里面量，一个长方体{tank}的底面长{a}分米、宽{b}分米，深{h}分米，",
            ),
            (f"它能装{fluid}多少升？", "它的容积是多少升？", f"装满时共有{fluid}多少升？"),
        )
        steps: tuple[Step, ...] = (
            line(rf"{a}\times {b}\times {h}", str(value), "容积的计算方法和体积相同："),
            said("1立方分米=1升，所以能装这么多升。", name="容积"),
        )
        answer = with_unit(value, "升")
        wrong = slips(
            answer,
            (with_unit(value * 1000, "升"), "1立方分米就是1升。"),
            (with_unit(2 * (a * b + a * h + b * h), "升"), "算成了表面积。"),
            (with_unit(d(Fraction(value, 1000)), "升"), "1立方分米就是1升。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: with_unit(sum(1 for _ in product(range(a), range(b), range(h))), "升"),
            distractors=wrong,
        )
    a, b = dice.integer(10, 25), dice.integer(8, 20)
    rise = dice.integer(1, 5)
    before = dice.integer(6, 15)
    value = a * b * rise
    thing = dice.pick(("一块石头", "一个铁块", "一个土豆", "几个玻璃球", "一个苹果", "一块雨花石"))
    vessel = dice.pick(("一个长方体容器", "一个长方体玻璃缸", "一个长方体水槽"))
    if dice.chance(50):
        statement = worded(
            dice,
            (
                f"{vessel}，从里面量长{a}厘米、宽{b}厘米，水深{before}厘米。放入{thing}（完全浸没，水没有溢出），水面上升到{before + rise}厘米。",
                f"{pupil(dice)}往{vessel}里倒水，水深{before}厘米；再放入{thing}，{thing[2:]}完全浸没，水没有溢出，这时水深{before + rise}厘米。容器从里面量长{a}厘米、宽{b}厘米。",
            ),
            f"{'这' + thing[1:] if thing[0] == '一' else '这' + thing}的体积是多少立方厘米？",
        )
        steps = (
            line(f"{before + rise}-{before}", str(rise), "水面上升的高度："),
            line(
                rf"{a}\times {b}\times {rise}",
                str(value),
                "上升的水的体积就是物体的体积：",
                name="排水法",
            ),
        )
    else:
        statement = worded(
            dice,
            (
                f"{vessel}，从里面量长{a}厘米、宽{b}厘米，里面有水，浸没着{thing}。取出后水面下降了{rise}厘米。",
                f"{thing}完全浸没在{vessel}的水中，容器从里面量长{a}厘米、宽{b}厘米。把{thing[2:]}取出，水面下降了{rise}厘米。",
            ),
            f"{'这' + thing[1:] if thing[0] == '一' else '这' + thing}的体积是多少立方厘米？",
        )
        steps = (
            line(
                rf"{a}\times {b}\times {rise}",
                str(value),
                "下降的水的体积就是物体的体积：",
                name="排水法",
            ),
        )
    answer = with_unit(value, "立方厘米")
    wrong = slips(
        answer,
        (with_unit(a * b * (before + rise), "立方厘米"), "应乘上升（下降）的高度，不是水深。"),
        (with_unit(a * b, "立方厘米"), "还要乘上升（下降）的高度。"),
        (with_unit((a + b) * rise, "立方厘米"), "底面积应是长乘宽。"),
    )
    return Draft(
        statement,
        answer,
        steps,
        lambda: with_unit(a * b * (before + rise) - a * b * before, "立方厘米"),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def painted(dice: Dice, level: int) -> Draft:
    """A painted cube cut into small ones."""
    n = dice.integer(3, 8)
    kind = dice.pick((3, 2, 1, 0))
    value = {3: 8, 2: 12 * (n - 2), 1: 6 * (n - 2) ** 2, 0: (n - 2) ** 3}[kind]
    words = {3: "三面涂色", 2: "两面涂色", 1: "一面涂色", 0: "没有涂色"}[kind]
    expression = {3: "8", 2: rf"({n}-2)\times 12", 1: rf"({n}-2)^2\times 6", 0: rf"({n}-2)^3"}[kind]
    why = {
        3: "三面涂色的在顶点处，有8个顶点：",
        2: "两面涂色的在棱上（去掉两端），有12条棱：",
        1: "一面涂色的在面的中间，有6个面：",
        0: "没有涂色的在里面，去掉最外一层：",
    }[kind]
    answer = with_unit(value, "个")
    steps: tuple[Step, ...] = (
        line(expression, str(value), why, name="探索图形")
        if kind != 3
        else said(f"{why}共8个。", name="探索图形"),
    )
    others = {3: 8, 2: 12 * n, 1: 6 * n * n, 0: n**3}
    wrong = slips(
        answer,
        (with_unit(others[kind] if kind != 3 else 12, "个"), "把顶点处或外层的也算上了。"),
        (
            with_unit({3: 6, 2: 12 * (n - 1), 1: 6 * (n - 1) ** 2, 0: (n - 1) ** 3}[kind], "个"),
            "每条棱要去掉两端。",
        ),
        (with_unit(value + 8, "个"), "多数了。"),
    )

    def again() -> str:
        found = sum(
            sum(c in (0, n - 1) for c in cell) == kind for cell in product(range(n), repeat=3)
        )
        return with_unit(found, "个")

    return Draft(
        worded(
            dice,
            (
                f"把一个棱长{n}厘米的正方体表面涂上颜色，再切成棱长1厘米的小正方体，",
                f"{pupil(dice)}用棱长1厘米的小正方体拼成一个棱长{n}厘米的大正方体，在大正方体的表面全部涂上颜色，",
                f"一个表面涂满红漆的正方体木块棱长{n}厘米，把它锯成棱长1厘米的小正方体，",
            ),
            (f"{words}的小正方体有多少个？", f"其中{words}的小正方体共多少个？"),
        ),
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


_GOOD_NETS = (
    ((0, 1), (1, 1), (2, 1), (3, 1), (0, 0), (0, 2)), ((0, 1), (1, 1), (2, 1), (3, 1), (1, 0), (2, 2)), ((0, 1), (1, 1), (2, 1), (3, 1), (0, 0), (3, 2)),
    ((0, 0), (1, 0), (1, 1), (2, 1), (3, 1), (2, 2)), ((0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)), ((0, 0), (1, 0), (2, 0), (2, 1), (3, 1), (4, 1)),
)  # fmt: skip
_BAD_NETS = (
    ((0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (3, 1)), ((0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (0, 1)), ((0, 1), (1, 1), (2, 1), (3, 1), (0, 0), (1, 0)),
    ((0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1)), ((0, 0), (0, 1), (0, 2), (1, 2), (2, 2), (2, 1)),
)  # fmt: skip


def folds(cells: tuple[tuple[int, int], ...]) -> bool:
    """Whether six squares fold into a cube: rolling a die over them shows every face once."""
    faces = {cells[0]: (0, 1, 2, 3, 4, 5)}  # top, bottom, north, south, east, west
    queue = [cells[0]]
    while queue:
        x, y = queue.pop()
        top, bottom, north, south, east, west = faces[x, y]
        rolled = {
            (x + 1, y): (west, east, north, south, top, bottom), (x - 1, y): (east, west, north, south, bottom, top),
            (x, y + 1): (south, north, top, bottom, east, west), (x, y - 1): (north, south, bottom, top, east, west),
        }  # fmt: skip
        for cell, state in rolled.items():
            if cell in cells and cell not in faces:
                faces[cell] = state
                queue.append(cell)
    return len({state[1] for state in faces.values()}) == 6


def net(dice: Dice, level: int) -> Draft:
    """Does this net fold into a cube?"""
    good = dice.chance(50)
    cells = dice.pick(_GOOD_NETS if good else _BAD_NETS)
    turned = tuple((y, x) for x, y in cells) if dice.chance(50) else cells
    steps = (
        said(
            "想象把它折起来："
            + (
                "六个面正好围成正方体。"
                if good
                else "有面重叠，或出现“田”字形、一行超过4个，折不成。"
            ),
            name="展开图",
        ),
    )
    return Draft(
        "图中的展开图能折成正方体吗？答：____。（填“能”或“不能”）", "能" if good else "不能", steps, lambda: "能" if folds(turned) else "不能",
        distractors=(Distractor("不能" if good else "能", "动手折一折：出现“田”字形或一行有5个就折不成。"),), pictures=(cube_net(turned),),
    )  # fmt: skip


def cylinder_surface(dice: Dice, level: int) -> Draft:
    """Lateral area, whole surface, a bucket."""
    r, h = dice.integer(1, 6), dice.integer(2, 15)
    kind = dice.pick(("side",) if level == 1 else ("side", "whole", "bucket", "pipe"))
    side, base = 2 * PI * r * h, PI * r * r
    if kind == "side":
        value, unit = side, "平方厘米"
        label = dice.pick(("圆柱", "圆柱形茶叶筒", "圆柱形笔筒", "圆柱形易拉罐", "圆柱形纸筒"))
        statement = worded(
            dice,
            (
                f"一个{label}的底面半径是{r}厘米，高是{h}厘米，",
                f"一个{label}高{h}厘米，底面是半径{r}厘米的圆，",
            ),
            ("它的侧面积是多少平方厘米？", "它侧面的面积是多少平方厘米？"),
            TAKEN,
        )
        steps: tuple[Step, ...] = (
            line(
                rf"2\times 3.14\times {r}\times {h}",
                d(value),
                "侧面积=底面周长×高：",
                name="侧面积",
            ),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (base * h, "算成了体积。"),
            (PI * r * h, "底面周长是2πr。"),
            (side + 2 * base, "求成了表面积。"),
        )
    elif kind == "whole":
        value, unit = side + 2 * base, "平方厘米"
        label = dice.pick(("罐头盒", "茶叶罐", "月饼盒", "木块", "零件"))
        statement = worded(
            dice,
            (
                f"一个圆柱形{label}的底面半径是{r}厘米，高是{h}厘米，",
                f"一个圆柱形{label}高{h}厘米，底面是半径{r}厘米的圆，",
            ),
            "它的表面积是多少平方厘米？",
            TAKEN,
        )
        steps = (
            line(rf"2\times 3.14\times {r}\times {h}", d(side), "侧面积："),
            line(rf"3.14\times {r}^2\times 2", d(2 * base), "两个底面积："),
            line(f"{d(side)}+{d(2 * base)}", d(value), "合起来：", name="表面积"),
        )
        wrong_values = (
            (side + base, "圆柱有两个底面。"),
            (side, "漏了底面。"),
            (base * h, "算成了体积。"),
        )
    elif kind == "bucket":
        value, unit = side + base, "平方分米"
        label = dice.pick(("水桶", "油桶", "垃圾桶"))
        statement = worded(
            dice,
            (
                f"做一个无盖的圆柱形铁皮{label}，底面半径{r}分米，高{h}分米，",
                f"一个圆柱形铁皮{label}没有盖，高{h}分米，底面半径{r}分米，做这个{label}",
            ),
            "至少要铁皮多少平方分米？",
            TAKEN,
        )
        steps = (
            line(rf"2\times 3.14\times {r}\times {h}", d(side), "侧面积："),
            line(rf"3.14\times {r}^2", d(base), "无盖，只有一个底面："),
            line(f"{d(side)}+{d(base)}", d(value), "合起来：", name="联系实际"),
        )
        wrong_values = (
            (side + 2 * base, "无盖的水桶只有一个底面。"),
            (side, "漏了底面。"),
            (base * h, "算成了容积。"),
        )
    else:
        value, unit = side, "平方分米"
        label = dice.pick(("通风管", "烟囱", "落水管"))
        statement = worded(
            dice,
            (
                f"做一节圆柱形{label}，底面半径{r}分米，长{h}分米，",
                f"用铁皮做一节长{h}分米的圆柱形{label}，横截面是半径{r}分米的圆，",
            ),
            ("至少要铁皮多少平方分米？", "接头处不计，要用铁皮多少平方分米？"),
            TAKEN,
        )
        steps = (
            line(
                rf"2\times 3.14\times {r}\times {h}",
                d(side),
                "通风管没有底面，只求侧面积：",
                name="联系实际",
            ),
        )
        wrong_values = (
            (side + 2 * base, "通风管没有底面。"),
            (side + base, "通风管没有底面。"),
            (base * h, "算成了体积。"),
        )
    answer = with_unit(d(value), unit)
    wrong = slips(answer, *((with_unit(d(v), unit), why) for v, why in wrong_values))

    def again() -> str:
        around = Fraction(314, 100) * (r + r)
        rect = sum((around for _ in range(h)), Fraction(0))
        disc = Fraction(314, 100) * r * r
        return with_unit(
            d(rect + {"side": 0, "whole": 2, "bucket": 1, "pipe": 0}[kind] * disc), unit
        )

    pictures = (cylinder(r, h, unit="cm"),) if kind == "side" and level == 1 else ()
    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def cylinder_know(dice: Dice, level: int) -> Draft:
    """The net of a cylinder; its parts."""
    if level == 1:
        facts = (
            ("圆柱有无数条高。", True, "两个底面之间的距离处处相等，高有无数条。"),
            (
                "圆柱的侧面沿高展开一定是正方形。",
                False,
                "一般是长方形，底面周长和高相等时才是正方形。",
            ),
            ("圆柱的两个底面是相等的圆。", True, "上下两个底面完全相同。"),
            ("圆柱只有一条高。", False, "圆柱有无数条高。"),
            ("圆柱的侧面是曲面。", True, "侧面是弯曲的面。"),
            ("圆锥有无数条高。", False, "圆锥只有一条高，从顶点到底面圆心。"),
        )
        text, truth, why = dice.pick(facts)
        return Draft(
            f"判断：{text}（　）",
            "对" if truth else "错",
            (said(why, name="圆柱的认识"),),
            lambda: "对" if {t: v for t, v, _ in facts}[text] else "错",
            distractors=(Distractor("错" if truth else "对", why),),
        )
    r, h = dice.integer(1, 8), dice.integer(3, 15)
    value = 2 * PI * r
    answer = with_unit(d(value), "厘米")
    steps: tuple[Step, ...] = (
        said("沿高展开，长方形的长等于底面周长，宽等于高。", name="侧面展开"),
        line(rf"2\times 3.14\times {r}", d(value), "底面周长："),
    )
    wrong = slips(
        answer,
        (with_unit(2 * r, "厘米"), "展开后的长是底面周长，不是直径。"),
        (with_unit(d(PI * r), "厘米"), "周长是2πr。"),
        (with_unit(h, "厘米"), "这是长方形的宽。"),
    )
    return Draft(
        f"一个圆柱的底面半径是{r}厘米，高是{h}厘米，沿高剪开侧面得到一个长方形，这个长方形的一边是高，另一边长多少厘米？{TAKEN}",
        answer,
        steps,
        lambda: with_unit(d(Fraction(628 * r, 100)), "厘米"),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def round_volume(dice: Dice, level: int, pointed: bool) -> Draft:
    """The volume of a cylinder or a cone."""
    r, height = dice.integer(2, 6), Fraction(dice.integer(3, 12))
    if pointed:
        thing, unit = dice.pick(
            (
                ("一堆圆锥形的沙子", "米"),
                ("一个圆锥形的零件", "厘米"),
                ("一个圆锥形麦堆", "米"),
                ("一个圆锥形铅锤", "厘米"),
                ("一堆圆锥形的煤", "米"),
                ("一个圆锥形蜡烛", "厘米"),
            )
        )
        r = dice.integer(1, 4)
        height = Fraction(3 * dice.integer(2, 5), 10 if unit == "米" else 1)
    else:
        thing, unit = dice.pick(
            (
                ("一个圆柱形水池", "米"),
                ("一根圆柱形钢材", "厘米"),
                ("一根圆柱形木料", "分米"),
                ("一个圆柱形零件", "厘米"),
                ("一段圆柱形石柱", "分米"),
                ("一个圆柱形蜡烛", "厘米"),
            )
        )
        if unit == "米":
            height = Fraction(dice.integer(1, 3))
    h = decimal(height)
    given = (
        f"底面半径是{r}{unit}"
        if level <= 2
        else f"底面直径是{2 * r}{unit}"
        if dice.chance(60)
        else f"底面周长是{d(2 * PI * r)}{unit}"
    )
    name = "圆锥" if pointed else "圆柱"
    full = PI * r * r * height
    value = full / 3 if pointed else full
    steps: list[Step] = []
    if "直径" in given:
        steps.append(line(rf"{2 * r}\div 2", str(r), "先求半径："))
    if "周长" in given:
        steps.append(line(rf"{d(2 * PI * r)}\div 3.14\div 2", str(r), "先求半径："))
    third = r"\frac{1}{3}\times " if pointed else ""
    steps.append(
        line(
            rf"{third}3.14\times {r}^2\times {h}",
            d(value),
            "圆锥的体积V=⅓Sh：" if pointed else "圆柱的体积V=Sh：",
            name=f"{name}的体积",
        )
    )
    answer = with_unit(d(value), f"立方{unit}")
    wrong = slips(
        answer, (with_unit(d(full if pointed else 4 * full), f"立方{unit}"), "忘了乘三分之一。" if pointed else "用直径的平方乘π了。"),
        (with_unit(d(2 * PI * r * height), f"立方{unit}"), "用底面周长乘高，算成了侧面积。"), (with_unit(d(PI * 2 * r * height / (3 if pointed else 1)), f"立方{unit}"), "r²算成了r×2。") if r != 2 else (with_unit(d(value + 1), f"立方{unit}"), "算错了。"),
    )  # fmt: skip

    def again() -> str:
        if not pointed:
            return with_unit(
                d(sum((PI * r * r for _ in range(int(height))), Fraction(0))), f"立方{unit}"
            )
        # Simpson's rule is exact for the square of the radius.
        ends, middle = PI * r * r, PI * Fraction(r, 2) ** 2
        return with_unit(d(height / 6 * (ends + 4 * middle)), f"立方{unit}")

    pictures = (
        (
            (cone if pointed else cylinder)(
                r, height, unit={"厘米": "cm", "分米": "dm", "米": "m"}[unit]
            ),
        )
        if level == 1
        else ()
    )
    return Draft(
        worded(
            dice,
            (f"{thing}，{given}，高是{h}{unit}，", f"{thing}的高是{h}{unit}，{given}，"),
            (f"体积是多少立方{unit}？", f"它的体积是多少立方{unit}？"),
            TAKEN,
        ),
        answer,
        tuple(steps),
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def cylinder_volume(dice: Dice, level: int) -> Draft:
    """V = Sh."""
    return round_volume(dice, level, pointed=False)


def cone_volume(dice: Dice, level: int) -> Draft:
    """V = Sh/3."""
    return round_volume(dice, level, pointed=True)


def melt(dice: Dice, level: int) -> Draft:
    """Cast, cut, put into water: the volume stays."""
    kind = dice.pick(("equal", "cut", "cast"))
    if kind == "equal":
        cone_part = dice.integer(4, 30)
        which = dice.pick(("sum", "difference"))
        if which == "sum":
            statement = worded(
                dice,
                (
                    f"一个圆柱和一个圆锥等底等高，它们的体积一共是{4 * cone_part}立方厘米，",
                    f"圆柱形木块和圆锥形木块的底面积相等，高也相等，体积之和是{4 * cone_part}立方厘米，",
                    f"一个圆锥形零件和一个圆柱形零件等底等高，两个零件的体积和是{4 * cone_part}立方厘米，",
                ),
                ("圆锥的体积是多少立方厘米？", "其中圆锥的体积是多少立方厘米？"),
            )
            steps: tuple[Step, ...] = (
                said("等底等高时，圆柱的体积是圆锥的3倍，一共是4份。", name="等底等高"),
                line(rf"{4 * cone_part}\div (3+1)", str(cone_part), "一份就是圆锥："),
            )
            wrong_values: tuple[tuple[Fraction | int, str], ...] = (
                (3 * cone_part, "求成了圆柱的体积。"),
                (Fraction(4 * cone_part, 3), "一共是4份，不是3份。"),
                (2 * cone_part, "不是各占一半。"),
            )
        else:
            statement = worded(
                dice,
                (
                    f"一个圆柱和一个圆锥等底等高，圆柱的体积比圆锥大{2 * cone_part}立方厘米，",
                    f"等底等高的圆柱和圆锥，圆锥的体积比圆柱小{2 * cone_part}立方厘米，",
                    f"圆柱形容器和圆锥形容器等底等高，体积相差{2 * cone_part}立方厘米（厚度不计），",
                ),
                "圆锥的体积是多少立方厘米？",
            )
            steps = (
                said("等底等高时，圆柱的体积是圆锥的3倍，相差2份。", name="等底等高"),
                line(rf"{2 * cone_part}\div (3-1)", str(cone_part), "一份就是圆锥："),
            )
            wrong_values = (
                (3 * cone_part, "求成了圆柱的体积。"),
                (Fraction(2 * cone_part, 3), "相差2份，不是3份。"),
                (2 * cone_part, "这是相差的体积。"),
            )
        value = Fraction(cone_part)
    elif kind == "cut":
        cone_part = dice.integer(5, 40)
        stuff = dice.pick(("木料", "石料", "塑料块", "泡沫块"))
        statement = worded(
            dice,
            (
                f"把一个体积是{3 * cone_part}立方分米的圆柱形{stuff}削成一个最大的圆锥，",
                f"一个圆柱形{stuff}的体积是{3 * cone_part}立方分米，要把它削成一个最大的圆锥，",
            ),
            ("削去部分的体积是多少立方分米？", "要削去多少立方分米？"),
        )
        value = Fraction(2 * cone_part)
        steps = (
            said(
                "最大的圆锥和圆柱等底等高，体积是圆柱的三分之一，削去的是三分之二。",
                name="削成最大的圆锥",
            ),
            line(rf"{3 * cone_part}\times \frac{{2}}{{3}}", d(value), ""),
        )
        wrong_values = (
            (cone_part, "求成了圆锥的体积。"),
            (3 * cone_part, "没有减去圆锥。"),
            (6 * cone_part, "算错了。"),
        )
    else:
        r, h = dice.integer(2, 6), dice.integer(2, 8)
        big = 3 * h
        stuff, act = dice.pick(
            (
                ("钢块", "熔铸"),
                ("铝块", "熔铸"),
                ("橡皮泥", "捏"),
                ("蜡块", "熔铸"),
                ("铜块", "熔铸"),
            )
        )
        statement = worded(
            dice,
            (
                f"把一个底面半径{r}厘米、高{h}厘米的圆柱形{stuff}{act}成一个底面半径也是{r}厘米的圆锥，",
                f"一个圆柱形{stuff}的底面半径是{r}厘米，高是{h}厘米。把它{act}成一个底面大小不变的圆锥，",
            ),
            ("这个圆锥的高是多少厘米？", "圆锥的高是多少厘米？"),
        )
        value = Fraction(big)
        steps = (
            said("体积不变，底面积也相等，圆锥的高应是圆柱高的3倍。", name="体积不变"),
            line(rf"{h}\times 3", str(big), ""),
        )
        wrong_values = (
            (h, "圆锥的体积是等底等高圆柱的三分之一，高不能相等。"),
            (Fraction(h, 3) if h % 3 == 0 else Fraction(h + 3), "应乘3，不是除以3。"),
            (2 * h, "应是3倍。"),
        )
    unit = "厘米" if kind == "cast" else "立方分米" if kind == "cut" else "立方厘米"
    answer = with_unit(d(value), unit)
    wrong = slips(
        answer,
        *(
            (
                with_unit(d(v) if Fraction(v).denominator in (1, 2, 5, 10) else d(value + 1), unit),
                why,
            )
            for v, why in wrong_values
        ),
    )

    def again() -> str:
        if kind == "cast":
            return with_unit(d(PI * r * r * h * 3 / (PI * r * r)), unit)
        whole = 3 * cone_part
        if kind == "cut":
            return with_unit(d(whole - Fraction(whole, 3)), unit)
        found = next(
            n
            for n in range(1, 200)
            if (n + 3 * n == 4 * cone_part if which == "sum" else 3 * n - n == 2 * cone_part)
        )
        return with_unit(found, unit)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


RECIPES = (
    Recipe("geo.solid.cuboid", "edges", "word", (1, 2), edges),
    Recipe("geo.solid.cuboid", "edges-mistake", "mistake", (1, 2), corrected(edges)),
    Recipe("geo.solid.cuboid", "edges-choice", "choice", (1,), edges),
    Recipe("geo.solid.net", "folds", "fill", (2,), net),
    Recipe("geo.solid.net", "folds-judge", "judge", (2,), answered(net)),
    Recipe("geo.solid.surface", "whole", "word", (1, 2), surface),
    Recipe("geo.solid.surface", "whole-mistake", "mistake", (1, 2), corrected(surface)),
    Recipe("geo.solid.surface", "whole-judge", "judge", (1, 2), answered(surface)),
    Recipe("geo.solid.surface-use", "in-life", "word", (2, 3), surface_use),
    Recipe("geo.solid.surface-use", "in-life-mistake", "mistake", (2, 3), corrected(surface_use)),
    Recipe("geo.solid.surface-use", "in-life-choice", "choice", (3,), surface_use),
    Recipe("geo.solid.volume", "inside", "word", (1, 2), volume),
    Recipe("geo.solid.volume", "inside-mistake", "mistake", (1, 2), corrected(volume)),
    Recipe("geo.solid.volume", "inside-judge", "judge", (1, 2), answered(volume)),
    Recipe("geo.solid.volume-unit", "which", "fill", (1,), volume_unit_choice),
    Recipe("geo.solid.volume-unit", "which-judge", "judge", (1,), answered(volume_unit_choice)),
    Recipe("geo.solid.volume-rate", "convert", "fill", (1,), volume_units),
    Recipe("geo.solid.volume-rate", "convert-mistake", "mistake", (1,), corrected(volume_units)),
    Recipe("geo.solid.volume-rate", "convert-judge", "judge", (1,), answered(volume_units)),
    Recipe("geo.solid.capacity", "convert", "fill", (2,), volume_units),
    Recipe("geo.solid.capacity", "holds", "word", (1,), capacity),
    Recipe("geo.solid.capacity", "which", "fill", (2,), volume_unit_choice),
    Recipe("geo.solid.displace", "stone", "word", (2, 3), capacity),
    Recipe("geo.solid.displace", "stone-mistake", "mistake", (2, 3), corrected(capacity)),
    Recipe("geo.solid.displace", "stone-judge", "judge", (2, 3), answered(capacity)),
    Recipe("geo.solid.explore", "painted", "word", (3,), painted),
    Recipe("geo.solid.explore", "painted-mistake", "mistake", (3,), corrected(painted)),
    Recipe("geo.solid.explore", "painted-choice", "choice", (3,), painted),
    Recipe("geo.solid.cylinder", "judge", "judge", (1,), cylinder_know),
    Recipe("geo.solid.cylinder", "unrolled", "fill", (2,), cylinder_know),
    Recipe("geo.solid.cyl-surface", "whole", "word", (1, 2), cylinder_surface),
    Recipe(
        "geo.solid.cyl-surface", "whole-mistake", "mistake", (1, 2), corrected(cylinder_surface)
    ),
    Recipe("geo.solid.cyl-surface", "whole-judge", "judge", (1, 2), answered(cylinder_surface)),
    Recipe("geo.solid.cyl-volume", "inside", "word", (1, 2, 3), cylinder_volume),
    Recipe(
        "geo.solid.cyl-volume", "inside-mistake", "mistake", (1, 2, 3), corrected(cylinder_volume)
    ),
    Recipe("geo.solid.cyl-volume", "inside-judge", "judge", (1, 2, 3), answered(cylinder_volume)),
    Recipe("geo.solid.cone", "inside", "word", (1, 2, 3), cone_volume),
    Recipe("geo.solid.cone", "inside-mistake", "mistake", (1, 2, 3), corrected(cone_volume)),
    Recipe("geo.solid.cone", "inside-judge", "judge", (1, 2, 3), answered(cone_volume)),
    Recipe("geo.solid.melt", "same-volume", "word", (3,), melt),
    Recipe("geo.solid.melt", "same-volume-mistake", "mistake", (3,), corrected(melt)),
    Recipe("geo.solid.melt", "same-volume-choice", "choice", (3,), melt),
)
