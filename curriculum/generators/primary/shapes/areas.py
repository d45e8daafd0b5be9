"""Perimeter and area of rectangles, parallelograms, triangles and trapezoids."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import parallelogram, rectangle, square, trapezoid, triangle
from engine.values import Distractor, Picture, Step

UNITS = (("厘米", "平方厘米"), ("分米", "平方分米"), ("米", "平方米"))

_PLACES = (
    "一块长方形菜地",
    "一张长方形桌面",
    "一个长方形操场",
    "一块长方形草坪",
    "一间长方形教室的地面",
    "一个长方形花坛",
    "一块长方形玻璃",
    "一面长方形墙",
)
_SQUARES = (
    "一块正方形手帕",
    "一个正方形花坛",
    "一块正方形地砖",
    "一张正方形餐桌的桌面",
    "一块正方形广场砖",
    "一个正方形游泳池",
)


def _unit_of(place: str) -> tuple[str, str]:
    return (
        ("米", "平方米")
        if any(w in place for w in ("菜地", "操场", "草坪", "教室", "花坛", "墙", "游泳池"))
        else ("分米", "平方分米")
    )


def rectangle_perimeter(dice: Dice, level: int) -> Draft:
    """Perimeter of a rectangle or square; back to a side; against a wall."""
    length, width = dice.integer(6, 15), dice.integer(2, 5)
    if level >= 2:
        length, width = dice.integer(12, 40), dice.integer(4, 11)
    kind = dice.pick(
        ("rectangle", "square")
        if level == 1
        else ("rectangle", "square", "side", "wall")
        if level == 2
        else ("side", "wall", "length")
    )
    place = dice.pick(
        _SQUARES if kind in ("square", "side") else _PLACES[:4] if kind == "wall" else _PLACES
    )
    unit, _ = _unit_of(place)
    around = 2 * (length + width)
    pictures: tuple[Picture, ...] = ()
    if kind == "rectangle":
        statement = worded(
            dice,
            (
                f"{place}长{length}{unit}，宽{width}{unit}，",
                f"{place}宽{width}{unit}，长{length}{unit}，",
            ),
            (f"它的周长是多少{unit}？", f"绕它的边一周的长是多少{unit}？"),
        )
        value = around
        steps: tuple[Step, ...] = (
            line(
                rf"({length}+{width})\times 2",
                str(around),
                "长方形的周长=（长+宽）×2：",
                name="周长公式",
            ),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (length + width, "只算了一条长和一条宽，还要乘2。"),
            (length * width, "把周长算成了面积。"),
            (2 * length + width, "宽也有两条。"),
        )
        pictures = (rectangle(length, width, unit=unit),) if level == 1 else ()
    elif kind == "square":
        statement = worded(
            dice,
            f"{place}边长{length}{unit}，",
            (f"它的周长是多少{unit}？", f"它的一周长多少{unit}？"),
        )
        value = 4 * length
        steps = (
            line(rf"{length}\times 4", str(4 * length), "正方形的周长=边长×4：", name="周长公式"),
        )
        wrong_values = (
            (length * length, "把周长算成了面积。"),
            (2 * length, "正方形有4条边。"),
            (3 * length, "少算了一条边。"),
        )
    elif kind == "side":
        side = length
        statement, value = f"{place}的周长是{4 * side}{unit}，它的边长是多少{unit}？", side
        steps = (line(rf"{4 * side}\div 4", str(side), "边长=周长÷4：", name="由周长求边长"),)
        wrong_values = (
            (2 * side, "正方形有4条边，应除以4。"),
            (16 * side, "应当用除法。"),
            (side + 4, "应除以4，不是减4。"),
        )
    elif kind == "length":
        statement, value = (
            f"{place}的周长是{around}{unit}，宽{width}{unit}，长是多少{unit}？",
            length,
        )
        steps = (
            line(rf"{around}\div 2", str(length + width), "先求一条长与一条宽的和："),
            line(f"{length + width}-{width}", str(length), "减去宽："),
        )
        wrong_values = (
            (around - width, "先要除以2。"),
            (around - 2 * width, "减去两条宽后还要除以2。"),
            (around // 2, "忘了减去宽。"),
        )
    else:
        statement, value = (
            f"王大爷用篱笆靠墙围{place}，长{length}{unit}的一边靠墙，宽{width}{unit}，篱笆长多少{unit}？",
            length + 2 * width,
        )
        steps = (
            line(
                rf"{length}+{width}\times 2",
                str(length + 2 * width),
                "靠墙的一边不用围，只要一条长和两条宽：",
            ),
        )
        wrong_values = (
            (around, "靠墙的一边不用围。"),
            (2 * length + width, "靠墙的是长边。"),
            (length + width, "宽有两条。"),
        )
    answer = with_unit(value, unit)
    wrong = slips(answer, *((with_unit(v, unit), why) for v, why in wrong_values))

    def again() -> str:
        a, b = (length, length) if kind in ("square", "side") else (length, width)
        walk = {"rectangle": (a, b, a, b), "square": (a, a, a, a), "wall": (b, a, b)}
        if kind in walk:
            return with_unit(sum(walk[kind]), unit)
        return with_unit(
            next(
                s
                for s in range(1, 400)
                if (4 * s == 4 * length if kind == "side" else 2 * (s + width) == around)
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


def rectangle_area(dice: Dice, level: int) -> Draft:
    """Area of a rectangle or square; back to a side."""
    length, width = dice.integer(5, 12), dice.integer(2, 4)
    if level >= 2:
        length, width = dice.integer(12, 36), dice.integer(5, 11)
    kind = dice.pick(
        ("rectangle", "square")
        if level == 1
        else ("rectangle", "square", "side", "both")
        if level == 2
        else ("side", "from-around")
    )
    place = dice.pick(_SQUARES if kind in ("square", "from-around") else _PLACES)
    unit, square_unit = _unit_of(place)
    if kind == "square":
        length = dice.integer(3, 12)
    area = length * width
    pictures: tuple[Picture, ...] = ()
    if kind in ("rectangle", "both"):
        statement, value, key_unit = (
            f"{place}长{length}{unit}，宽{width}{unit}，面积是多少{square_unit}？",
            area,
            square_unit,
        )
        steps: tuple[Step, ...] = (
            line(rf"{length}\times {width}", str(area), "长方形的面积=长×宽：", name="面积公式"),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (2 * (length + width), "把面积算成了周长。"),
            (length + width, "面积是长乘宽。"),
            (2 * area, "不用再乘2。"),
        )
        pictures = (rectangle(length, width, unit=unit),) if level == 1 else ()
    elif kind == "square":
        statement, value, key_unit = (
            f"{place}边长{length}{unit}，面积是多少{square_unit}？",
            length * length,
            square_unit,
        )
        steps = (
            line(
                rf"{length}\times {length}",
                str(length * length),
                "正方形的面积=边长×边长：",
                name="面积公式",
            ),
        )
        wrong_values = (
            (4 * length, "把面积算成了周长。"),
            (2 * length, "应是边长乘边长，不是乘2。"),
            (length * length + 1, "算错了。"),
        )
        pictures = (square(length, unit=unit),) if level == 1 else ()
    elif kind == "side":
        statement, value, key_unit = (
            f"{place}的面积是{area}{square_unit}，长{length}{unit}，宽是多少{unit}？",
            width,
            unit,
        )
        steps = (line(rf"{area}\div {length}", str(width), "宽=面积÷长：", name="由面积求宽"),)
        wrong_values = (
            (area - length, "应当用除法。"),
            (width * 2, "不用乘2。"),
            (
                Fraction(area, 2) - length if area // 2 > length and area % 2 == 0 else width + 1,
                "面积不是周长，不能除以2再减。",
            ),
        )
    else:
        side = length
        statement, value, key_unit = (
            f"{place}的周长是{4 * side}{unit}，面积是多少{square_unit}？",
            side * side,
            square_unit,
        )
        steps = (
            line(rf"{4 * side}\div 4", str(side), "先求边长："),
            line(rf"{side}\times {side}", str(side * side), "再求面积：", name="面积公式"),
        )
        wrong_values = (
            (4 * side * 4, "先要求出边长。"),
            (16 * side * side, "把周长当成了边长。"),
            (4 * side, "求成了周长。"),
        )
    answer = with_unit(value, key_unit)
    wrong = slips(answer, *((with_unit(v, key_unit), why) for v, why in wrong_values))

    def again() -> str:
        a = length
        b = a if kind in ("square", "from-around") else width
        if kind == "side":
            return with_unit(next(w for w in range(1, 200) if w * length == area), key_unit)
        return with_unit(sum(1 for _ in range(a) for _ in range(b)), key_unit)

    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def tiles(dice: Dice, level: int) -> Draft:
    """How many tiles, how much paint, what it costs."""
    side = dice.pick((2, 4, 5)) if level <= 2 else dice.pick((2, 3, 4, 5, 6))
    across = dice.integer(40 // side, 70 // side)
    along = across + dice.integer(2, 60 // side)
    length, width = along * side, across * side
    count = across * along
    room, metres = dice.pick(
        (("客厅", True), ("教室", True), ("厨房", True), ("走廊", True), ("展厅", True), ("会议室", True), ("阅览室", True))
    )  # fmt: skip
    length_text = f"{decimal(Fraction(length, 10))}米" if metres else f"{length}分米"
    width_text = f"{decimal(Fraction(width, 10))}米"
    statement = worded(
        dice,
        (
            f"{room}地面长{length_text}，宽{width_text}，用边长{side}分米的正方形地砖铺满，",
            f"要给一间长{length_text}、宽{width_text}的{room}铺地砖，选用的正方形地砖边长是{side}分米，",
            f"正方形地砖的边长是{side}分米。{room}的地面是长方形，长{length_text}，宽{width_text}，用这种地砖正好铺满，",
        ),
        ("要多少块？", "一共要用多少块地砖？"),
    ).replace("一间长", "一条长" if room == "走廊" else "一间长")
    answer = with_unit(count, "块")
    steps: tuple[Step, ...] = (
        said(
            f"先统一单位：{length_text}={length}分米，{width_text}={width}分米。", name="统一单位"
        ),
        line(rf"{length}\times {width}", str(length * width), "地面的面积（平方分米）："),
        line(rf"{side}\times {side}", str(side * side), "一块地砖的面积（平方分米）："),
        line(rf"{length * width}\div {side * side}", str(count), "地面面积除以一块砖的面积："),
    )
    wrong = slips(
        answer, (with_unit(length * width // side, "块"), "应除以一块砖的面积，不是边长。"), (with_unit(decimal(Fraction(length * width, 100 * side * side)), "块"), "单位没有统一就相除。"),
        (with_unit(along + across, "块"), "应是每排块数乘排数。"),
    )  # fmt: skip
    return Draft(
        statement,
        answer,
        steps,
        lambda: with_unit(
            sum(1 for _ in range(0, length, side) for _ in range(0, width, side)), "块"
        ),
        distractors=wrong,
    )


def _shape(
    dice: Dice, level: int, name: str, formula: str, area: Callable[[int, int], Fraction], back: str
) -> Draft:
    """Area from base and height; or the height from area and base."""
    base, height = dice.integer(4, 12), dice.integer(3, 9)
    if level >= 2:
        base, height = dice.integer(8, 30), dice.integer(4, 18)
    half = "三角形" in name
    if half and base * height % 2:
        height += 1
    unit, square_unit = dice.pick(UNITS)
    value = area(base, height)
    place = dice.pick(
        (
            f"一个{name}",
            f"一块{name}的标志牌",
            f"一块{name}的地",
            f"一面{name}的小旗" if half else f"一块{name}的玻璃",
        )
    )
    if "地" in place:
        unit, square_unit = "米", "平方米"
    expression = rf"{base}\times {height}" + (r"\div 2" if half else "")
    side = height + dice.integer(1, 4)
    if level == 3 or (level == 2 and dice.chance(40)):
        ask_height = dice.chance(60)
        known, wanted = (base, height) if ask_height else (height, base)
        statement = f"{place}的面积是{decimal(value)}{square_unit}，{'底' if ask_height else '高'}是{known}{unit}，{'高' if ask_height else '底'}是多少{unit}？"
        answer = with_unit(wanted, unit)
        top = rf"{decimal(value)}\times 2\div {known}" if half else rf"{decimal(value)}\div {known}"
        steps: tuple[Step, ...] = (line(top, str(wanted), back, name="由面积反求"),)
        bad = value / known
        wrong = slips(
            answer,
            (
                with_unit(
                    decimal(bad) if half and bad.denominator in (1, 2, 4, 5, 10) else wanted + 2,
                    unit,
                ),
                "三角形要先把面积乘2。" if half else "应当用除法。",
            ),
            (with_unit(decimal(value - known), unit), "应当用除法。"),
            (with_unit(2 * wanted, unit), "不用乘2。" if not half else "多乘了2。"),
        )

        def again() -> str:
            return with_unit(next(n for n in range(1, 200) if area(n, known) == value), unit)
    else:
        extra = (
            f"，{'另一条' if not half else '一条'}边长{side}{unit}"
            if level >= 2 and not half
            else ""
        )
        statement = (
            f"{place}的底是{base}{unit}，高是{height}{unit}{extra}，面积是多少{square_unit}？"
        )
        answer = with_unit(decimal(value), square_unit)
        steps = (line(expression, decimal(value), f"{name}的面积={formula}：", name="面积公式"),)
        wrong = slips(
            answer, (with_unit(base * height if half else base * side, square_unit), "忘了除以2。" if half else "用底乘邻边了，应乘高。"),
            (with_unit(2 * (base + height), square_unit), "算成了周长的样子，面积要用公式。"), (with_unit(decimal(value * 2 if not half else value / 2), square_unit), "多乘或多除了2。"),
        )  # fmt: skip

        def again() -> str:
            # Slices one thousandth high, each as wide as the shape there.
            pieces = 200
            total = sum(
                (
                    Fraction(base)
                    * (1 - Fraction(2 * k + 1, 2 * pieces) if half else Fraction(1))
                    * Fraction(height, pieces)
                    for k in range(pieces)
                ),
                Fraction(0),
            )
            return with_unit(decimal(total), square_unit)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def parallelogram_area(dice: Dice, level: int) -> Draft:
    """Base times height."""
    return _shape(
        dice, level, "平行四边形", "底×高", lambda b, h: Fraction(b * h), "高（底）=面积÷底（高）："
    )


def triangle_area(dice: Dice, level: int) -> Draft:
    """Base times height, halved."""
    return _shape(
        dice,
        level,
        "三角形",
        "底×高÷2",
        lambda b, h: Fraction(b * h, 2),
        "先把面积乘2，再除以底（高）：",
    )


def parallelogram_picture(dice: Dice, level: int) -> Draft:
    """From a figure with a side that isn't needed."""
    base, height, side = dice.integer(6, 12), dice.integer(3, 5), 0
    side = height + dice.integer(1, 2)
    answer = with_unit(base * height, "平方厘米")
    steps = (
        said("高和底要垂直；斜着的边不是高。", name="找对应的底和高"),
        line(rf"{base}\times {height}", str(base * height), "平行四边形的面积=底×高："),
    )
    wrong = slips(
        answer,
        (with_unit(base * side, "平方厘米"), "用底乘邻边了。"),
        (with_unit(2 * (base + side), "平方厘米"), "算成了周长。"),
        (with_unit(side * height, "平方厘米"), "底和高不对应。"),
    )
    return Draft(
        f"求图中平行四边形的面积（底{base}厘米，高{height}厘米，斜边{side}厘米）。".replace("（底", "（底").replace("斜边", "邻边"), answer, steps,
        lambda: with_unit(sum(height for _ in range(base)), "平方厘米"), distractors=wrong, pictures=(parallelogram(base, side, height, unit="cm"),),
    )  # fmt: skip


def trapezoid_area(dice: Dice, level: int) -> Draft:
    """(a + b) h / 2; back to the height; a pile of logs."""
    top, bottom, height = dice.integer(2, 8), dice.integer(9, 16), dice.integer(3, 10)
    if (top + bottom) * height % 2:
        height += 1
    value = (top + bottom) * height // 2
    kind = dice.pick(("area",) if level == 1 else ("area", "height", "logs"))
    if kind == "logs":
        layers = dice.integer(4, 9)
        top = dice.integer(2, 6)
        bottom = top + layers - 1
        value = (top + bottom) * layers
        statement = worded(
            dice,
            f"一堆{dice.pick(('钢管', '圆木', '水泥管', '竹竿'))}，",
            (
                f"最上层有{top}根，最下层有{bottom}根，每相邻两层相差1根，共{layers}层。",
                f"堆成{layers}层，下面一层都比上面一层多1根，顶层{top}根，底层{bottom}根。",
            ),
            "这堆一共有多少根？",
        )
        value = (top + bottom) * layers // 2 if (top + bottom) * layers % 2 == 0 else value
        total = sum(range(top, bottom + 1))
        answer = with_unit(total, "根")
        steps: tuple[Step, ...] = (
            line(
                rf"({top}+{bottom})\times {layers}\div 2",
                str(total),
                "像梯形一样：（顶层根数+底层根数）×层数÷2：",
                name="转化",
            ),
        )
        wrong = slips(
            answer,
            (with_unit(2 * total, "根"), "忘了除以2。"),
            (with_unit((top + bottom) * (layers - 1) // 2, "根"), "层数数错了。"),
            (with_unit(top * layers, "根"), "每层的根数不一样。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: with_unit(sum(top + k for k in range(layers)), "根"),
            distractors=tuple(w for w in wrong if w.latex != answer),
        )
    unit, square_unit = dice.pick(UNITS)
    thing = dice.pick(("一个梯形", "一块梯形的木板", "一个梯形的堤坝横截面", "一块梯形的菜地"))
    if "菜地" in thing or "堤坝" in thing:
        unit, square_unit = "米", "平方米"
    if kind == "area":
        statement = worded(
            dice,
            (
                f"{thing}上底{top}{unit}，下底{bottom}{unit}，高{height}{unit}，",
                f"{thing}的高是{height}{unit}，上底是{top}{unit}，下底是{bottom}{unit}，",
            ),
            f"面积是多少{square_unit}？",
        )
        answer = with_unit(value, square_unit)
        steps = (
            line(
                rf"({top}+{bottom})\times {height}\div 2",
                str(value),
                "梯形的面积=（上底+下底）×高÷2：",
                name="面积公式",
            ),
        )
        wrong = slips(
            answer,
            (with_unit(2 * value, square_unit), "忘了除以2。"),
            (with_unit(bottom * height, square_unit), "漏了上底。"),
            (with_unit(decimal(Fraction(top + bottom, 1) + height), square_unit), "要用乘法。"),
        )
        pictures: tuple[Picture, ...] = (
            (trapezoid(top, bottom, height, unit={"厘米": "cm", "分米": "dm", "米": "m"}[unit]),)
            if level == 1
            else ()
        )
    else:
        statement = f"{thing}的面积是{value}{square_unit}，上底{top}{unit}，下底{bottom}{unit}，高是多少{unit}？"
        answer = with_unit(height, unit)
        steps = (
            line(
                rf"{value}\times 2\div ({top}+{bottom})",
                str(height),
                "高=面积×2÷（上底+下底）：",
                name="由面积求高",
            ),
        )
        wrong = slips(
            answer,
            (with_unit(decimal(Fraction(height, 2)), unit), "忘了先把面积乘2。"),
            (with_unit(2 * height, unit), "多乘了2。"),
            (with_unit(height + 1, unit), "算错了。"),
        )
        pictures = ()

    def again() -> str:
        if kind == "height":
            return with_unit(
                next(h for h in range(1, 100) if (top + bottom) * h == 2 * value), unit
            )
        pieces = 100
        total = sum(
            (
                (top + (bottom - top) * Fraction(2 * k + 1, 2 * pieces)) * Fraction(height, pieces)
                for k in range(pieces)
            ),
            Fraction(0),
        )
        return with_unit(decimal(total), square_unit)

    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def composite(dice: Dice, level: int) -> Draft:
    """A rectangle with a triangle on it, or with a piece cut out."""
    width, height, roof = dice.integer(4, 10) * 2, dice.integer(4, 10), dice.integer(2, 5)
    if dice.chance(50):
        value = width * height + width * roof // 2
        front = dice.pick(("一面山墙", "仓库的一面墙", "小木屋的正面", "展厅的一面背景墙"))
        statement = worded(
            dice,
            (
                f"{front}由一个长方形和它上面的一个三角形组成，长方形长{width}米、高{height}米，三角形的底是{width}米、高是{roof}米。",
                f"{front}的上部是三角形，底{width}米，高{roof}米；下部是长方形，长{width}米，高{height}米。",
            ),
            ("它的面积是多少平方米？", "如果粉刷这一面，粉刷的面积是多少平方米？"),
        )
        steps: tuple[Step, ...] = (
            line(rf"{width}\times {height}", str(width * height), "长方形部分："),
            line(rf"{width}\times {roof}\div 2", str(width * roof // 2), "三角形部分："),
            line(f"{width * height}+{width * roof // 2}", str(value), "合起来：", name="分割法"),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (width * height + width * roof, "三角形忘了除以2。"),
            (width * (height + roof), "三角形不能当成长方形。"),
            (width * height, "漏了三角形部分。"),
        )
    else:
        cut = dice.integer(2, min(4, height - 1))
        value = width * height - cut * cut
        sheet, remove = dice.pick((("纸板", "剪"), ("铁皮", "剪"), ("木板", "锯"), ("布", "裁")))
        statement = worded(
            dice,
            (
                f"从一块长{width}厘米、宽{height}厘米的长方形{sheet}上{remove}去一个边长{cut}厘米的正方形，",
                f"一块长方形{sheet}长{width}厘米，宽{height}厘米，在它的一角{remove}掉边长{cut}厘米的正方形，",
            ),
            ("剩下的面积是多少平方厘米？", f"剩下的{sheet}面积是多少平方厘米？"),
        )
        steps = (
            line(rf"{width}\times {height}", str(width * height), "原来长方形的面积："),
            line(rf"{cut}\times {cut}", str(cut * cut), "剪去的正方形："),
            line(f"{width * height}-{cut * cut}", str(value), "剩下的：", name="添补法"),
        )
        wrong_values = (
            (width * height - 4 * cut, "剪去的是面积，不是周长。"),
            (width * height + cut * cut, "剪去应当减。"),
            ((width - cut) * (height - cut), "不是长和宽都减短。"),
        )
    unit = "平方厘米" if "厘米" in statement else "平方米"
    answer = with_unit(value, unit)
    wrong = slips(answer, *((with_unit(v, unit), why) for v, why in wrong_values))

    def again() -> str:
        if unit == "平方米":
            strips = 400
            total = sum(
                (
                    width * (1 - Fraction(2 * k + 1, 2 * strips)) * Fraction(roof, strips)
                    for k in range(strips)
                ),
                Fraction(width * height),
            )
            return with_unit(decimal(total), unit)
        return with_unit(
            sum(not (x < cut and y < cut) for x in range(width) for y in range(height)), unit
        )

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def shaded(dice: Dice, level: int) -> Draft:
    """A triangle inside a rectangle or parallelogram; the white part."""
    height = dice.step(4, 12, 2)
    base = height + dice.integer(2, 10)
    frame = dice.pick(("长方形", "平行四边形"))
    one, two = ("长", "宽") if frame == "长方形" else ("底", "高")
    whole = base * height
    inside = dice.chance(50)
    if inside:
        value = whole // 2
        statement = worded(
            dice,
            (
                f"一个{frame}{one}是{base}厘米、{two}是{height}厘米，在它里面画一个和它等底等高的三角形，涂上阴影。",
                f"{frame}的{one}是{base}厘米，{two}是{height}厘米。以它的一条{one}为底，在对边上取一点为顶点画三角形，给这个三角形涂上阴影。",
                f"{pupil(dice)}在一张{frame}纸（{one}{base}厘米，{two}{height}厘米）上画了一个三角形，和它等底等高，再把三角形涂上阴影。",
            ),
            ("阴影部分的面积是多少平方厘米？", "涂阴影的三角形面积是多少平方厘米？"),
        )
        steps: tuple[Step, ...] = (
            said(f"等底等高的三角形面积是{frame}的一半。", name="等底等高"),
            line(rf"{base}\times {height}\div 2", str(value), ""),
        )
        wrong_values: tuple[tuple[Fraction | int, str], ...] = (
            (whole, "求成了整个图形的面积。"),
            (whole // 4 if whole % 4 == 0 else whole + 2, "是一半，不是四分之一。"),
            (base + height, "面积要用乘法。"),
        )
    else:
        part = dice.integer(2, base - 2)
        while part * height % 2:
            part = part % (base - 2) + 1
        tri = part * height // 2
        value = whole - tri
        statement = worded(
            dice,
            (
                f"一个{frame}{one}{base}厘米、{two}{height}厘米，里面一个空白三角形的底是{part}厘米、高是{height}厘米，其余部分涂上阴影。",
                f"{frame}的{one}是{base}厘米，{two}是{height}厘米，里面画一个底{part}厘米、高{height}厘米的三角形。除这个三角形外都涂上阴影。",
                f"{pupil(dice)}从{one}{base}厘米、{two}{height}厘米的{frame}纸上剪去一个底{part}厘米、高{height}厘米的三角形，剩下的就是阴影部分。",
            ),
            ("阴影部分的面积是多少平方厘米？", "求阴影部分的面积（单位：平方厘米）。"),
        )
        steps = (
            line(rf"{base}\times {height}", str(whole), f"{frame}的面积："),
            line(rf"{part}\times {height}\div 2", str(tri), "空白三角形的面积："),
            line(f"{whole}-{tri}", str(value), "相减：", name="整体减空白"),
        )
        wrong_values = (
            (tri, "求成了空白部分。"),
            (whole - 2 * tri if whole != 2 * tri else whole + tri, "三角形忘了除以2。"),
            (whole, "没有减去空白部分。"),
        )
    answer = with_unit(value, "平方厘米")
    wrong = slips(answer, *((with_unit(v, "平方厘米"), why) for v, why in wrong_values))

    def again() -> str:
        strips, wide = 200, (base if inside else part)
        tri_area = sum(
            (
                wide * (1 - Fraction(2 * k + 1, 2 * strips)) * Fraction(height, strips)
                for k in range(strips)
            ),
            Fraction(0),
        )
        return with_unit(decimal(tri_area if inside else whole - tri_area), "平方厘米")

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


_RATES = {
    "平方厘米": 1,
    "平方分米": 100,
    "平方米": 10_000,
    "公顷": 100_000_000,
    "平方千米": 10_000_000_000,
}


def area_units(dice: Dice, level: int) -> Draft:
    """One unit of area into another."""
    pairs = (
        (("平方分米", "平方厘米"), ("平方米", "平方分米"))
        if level <= 2
        else (("公顷", "平方米"), ("平方千米", "公顷"))
    )
    big, small = dice.pick(pairs)
    rate = _RATES[big] // _RATES[small]
    n = dice.integer(2, 40)
    if dice.chance(50):
        statement, value, expression, why = (
            f"{n}{big}=____{small}。",
            n * rate,
            rf"{n}\times {rate}",
            f"1{big}={rate}{small}：",
        )
        wrong_values = (n * rate // 10, n * rate * 10)
    else:
        statement, value, expression, why = (
            f"{n * rate}{small}=____{big}。",
            n,
            rf"{n * rate}\div {rate}",
            f"{rate}{small}=1{big}：",
        )
        wrong_values = (n * 10, n * 100)
    steps: tuple[Step, ...] = (line(expression, str(value), why, name="面积单位的进率"),)
    wrong = slips(str(value), *((v, f"进率记错了，1{big}={rate}{small}。") for v in wrong_values))
    side = {100: 10, 10_000: 100}[rate]
    return Draft(
        statement,
        str(value),
        steps,
        lambda: str(n * side * side if value != n else len(range(0, n * rate, side * side))),
        distractors=wrong,
    )


_AREA_FACTS = (
    ("一张邮票的面积约6", "平方厘米"), ("一张课桌面约40", "平方分米"), ("一间教室的面积约60", "平方米"), ("一块手帕约4", "平方分米"), ("一个指甲盖约1", "平方厘米"),
    ("学校操场约6000", "平方米"), ("一块橡皮的一个面约8", "平方厘米"), ("一扇门约2", "平方米"), ("一本数学书的封面约5", "平方分米"),
)  # fmt: skip
_LAND_FACTS = (
    ("天安门广场约44", "公顷"),
    ("我国的陆地面积约960万", "平方千米"),
    ("一个足球场约7000", "平方米"),
    ("颐和园约290", "公顷"),
    ("北京市约16000", "平方千米"),
    ("一套住房约90", "平方米"),
    ("一个果园约3", "公顷"),
    ("西湖的水面约6", "平方千米"),
)


def area_unit_choice(dice: Dice, level: int) -> Draft:
    """The unit of area that fits."""
    facts = _AREA_FACTS if level == 1 else _LAND_FACTS
    text, unit = dice.pick(facts)
    names = ("平方厘米", "平方分米", "平方米") if level == 1 else ("平方米", "公顷", "平方千米")
    steps = (
        said(
            "想一想：1平方厘米约是一个指甲盖，1平方分米约是一个手掌，1平方米约是一张小方桌的面。"
            if level == 1
            else "想一想：1公顷约是一个半足球场，1平方千米约是一个大公园。",
            name="选面积单位",
        ),
        said(f"所以填“{unit}”。"),
    )
    return Draft(
        f"在横线上填合适的面积单位：{text}____。（填" + "、".join(f"“{u}”" for u in names) + "中的一个）", unit, steps, lambda: dict(facts)[text],
        distractors=tuple(Distractor(u, "想一想这么大是不是符合实际。") for u in names if u != unit),
    )  # fmt: skip


def irregular(dice: Dice, level: int) -> Draft:
    """Squares on a grid: full ones and half ones."""
    full, part = dice.integer(12, 40), dice.integer(8, 24)
    part += part % 2
    thing = dice.pick(
        ("一片树叶", "一个手掌印", "一个脚印", "一个池塘的平面图", "一块不规则的图形", "一只手套的轮廓", "一枚银杏叶", "一只鞋印")
    )  # fmt: skip
    value = full + part // 2
    answer = with_unit(value, "平方厘米")
    steps: tuple[Step, ...] = (
        line(
            rf"{full}+{part}\div 2",
            str(value),
            "满格的都算1格，不满1格的都按半格算：",
            name="数方格",
        ),
    )
    wrong = slips(
        answer,
        (with_unit(full + part, "平方厘米"), "不满一格的按半格算，不是都算一格。"),
        (with_unit(full, "平方厘米"), "漏了不满一格的。"),
        (with_unit((full + part) // 2, "平方厘米"), "满格的不用除以2。"),
    )
    return Draft(
        worded(
            dice,
            (
                f"把{thing}画在每格1平方厘米的方格纸上，满格的有{full}格，不满1格的有{part}格（不满1格的按半格算），",
                f"{pupil(dice)}用每格1平方厘米的方格纸描出{thing}，数得不满1格的有{part}格，满格的有{full}格。不满1格的都按半格算，",
                f"每个小方格的面积是1平方厘米，{thing}占满格{full}格，还有{part}格不满1格，不满1格的按半格计算，",
            ),
            ("它的面积约是多少平方厘米？", "估计它的面积是多少平方厘米？"),
        ), answer, steps,
        lambda: with_unit(decimal(sum((Fraction(1) for _ in range(full)), Fraction(0)) + sum((Fraction(1, 2) for _ in range(part)), Fraction(0))), "平方厘米"), distractors=tuple(w for w in wrong if w.latex != answer),
    )  # fmt: skip


def triangle_picture(dice: Dice, level: int) -> Draft:
    """A right triangle: which sides are base and height?"""
    a, b, c = dice.pick(((3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 15, 17), (9, 12, 15)))
    value = a * b // 2
    answer = with_unit(value, "平方厘米")
    steps = (
        said("直角三角形的两条直角边互相垂直，可以当作底和高。", name="找底和高"),
        line(rf"{a}\times {b}\div 2", str(value), "三角形的面积=底×高÷2："),
    )
    wrong = slips(
        answer,
        (with_unit(a * b, "平方厘米"), "忘了除以2。"),
        (with_unit(decimal(Fraction(b * c, 2)), "平方厘米"), "斜边不是高。"),
        (with_unit(a + b + c, "平方厘米"), "算成了周长。"),
    )
    return Draft(
        f"一个直角三角形的三条边长分别是{a}厘米、{b}厘米、{c}厘米，它的面积是多少平方厘米？", answer, steps,
        lambda: f"{sum(1 for _ in range(a) for _ in range(b))}/2\\text{{平方厘米}}" if value * 2 % 2 else with_unit(sum(1 for _ in range(a) for _ in range(b)) // 2, "平方厘米"),
        distractors=wrong, pictures=(triangle(a, b, c, unit="cm"),) if level == 1 else (),
    )  # fmt: skip


RECIPES = (
    Recipe("geo.polygon.rect-perimeter", "around", "word", (1, 2, 3), rectangle_perimeter),
    Recipe(
        "geo.polygon.rect-perimeter",
        "around-mistake",
        "mistake",
        (1, 2, 3),
        corrected(rectangle_perimeter),
    ),
    Recipe("geo.polygon.rect-perimeter", "around-choice", "choice", (1, 2, 3), rectangle_perimeter),
    Recipe("geo.polygon.perimeter", "around", "word", (1,), rectangle_perimeter),
    Recipe(
        "geo.polygon.perimeter", "around-mistake", "mistake", (1,), corrected(rectangle_perimeter)
    ),
    Recipe("geo.polygon.perimeter", "around-choice", "choice", (1,), rectangle_perimeter),
    Recipe("geo.area.rectangle", "inside", "word", (1, 2, 3), rectangle_area),
    Recipe("geo.area.rectangle", "inside-mistake", "mistake", (1, 2, 3), corrected(rectangle_area)),
    Recipe("geo.area.rectangle", "inside-judge", "judge", (1, 2, 3), answered(rectangle_area)),
    Recipe("geo.area.rect-use", "tiles", "word", (2, 3), tiles),
    Recipe("geo.area.rect-use", "tiles-mistake", "mistake", (2, 3), corrected(tiles)),
    Recipe("geo.area.rect-use", "tiles-choice", "choice", (2, 3), tiles),
    Recipe("geo.area.units", "which", "fill", (1,), area_unit_choice),
    Recipe("geo.area.units", "which-judge", "judge", (1,), answered(area_unit_choice)),
    Recipe("geo.area.unit-rate", "convert", "fill", (1, 2), area_units),
    Recipe("geo.area.unit-rate", "convert-mistake", "mistake", (1, 2), corrected(area_units)),
    Recipe("geo.area.unit-rate", "convert-judge", "judge", (1, 2), answered(area_units)),
    Recipe("geo.area.hectare-square-km", "convert", "fill", (3,), area_units),
    Recipe("geo.area.hectare-square-km", "convert-mistake", "mistake", (3,), corrected(area_units)),
    Recipe("geo.area.hectare-square-km", "convert-judge", "judge", (3,), answered(area_units)),
    Recipe("geo.area.hectare-square-km", "which", "fill", (2,), area_unit_choice),
    Recipe("geo.area.parallelogram", "base-height", "word", (1, 2, 3), parallelogram_area),
    Recipe("geo.area.parallelogram", "picture", "calculate", (2,), parallelogram_picture),
    Recipe("geo.area.triangle", "base-height", "word", (1, 2, 3), triangle_area),
    Recipe("geo.area.triangle", "right", "calculate", (1, 2), triangle_picture),
    Recipe("geo.area.trapezoid", "two-bases", "word", (1, 2, 3), trapezoid_area),
    Recipe(
        "geo.area.trapezoid", "two-bases-mistake", "mistake", (1, 2, 3), corrected(trapezoid_area)
    ),
    Recipe("geo.area.trapezoid", "two-bases-choice", "choice", (1, 3), trapezoid_area),
    Recipe("geo.area.composite", "two-parts", "word", (2, 3), composite),
    Recipe("geo.area.composite", "two-parts-mistake", "mistake", (2, 3), corrected(composite)),
    Recipe("geo.area.composite", "two-parts-judge", "judge", (2, 3), answered(composite)),
    Recipe("geo.area.irregular", "squares", "word", (1, 2), irregular),
    Recipe("geo.area.irregular", "squares-mistake", "mistake", (1, 2), corrected(irregular)),
    Recipe("geo.area.irregular", "squares-judge", "judge", (1, 2), answered(irregular)),
    Recipe("geo.area.shaded", "triangle", "word", (2, 3), shaded),
    Recipe("geo.area.shaded", "triangle-mistake", "mistake", (2, 3), corrected(shaded)),
    Recipe("geo.area.shaded", "triangle-judge", "judge", (2, 3), answered(shaded)),
)
