"""Places on a grid and on a map, directions, scale, and views of cubes."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil, pupils
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import compass_map, cube_stack, grid
from engine.values import Distractor, Step

TURN = {"东": "西", "西": "东", "南": "北", "北": "南"}
BEARING = {"北": 0, "东": 90, "南": 180, "西": 270}


def number_pairs(dice: Dice, level: int) -> Draft:
    """Column and row of a seat, or read a point."""
    column, row = dice.integer(1, 8), dice.integer(1, 6)
    if column == row:
        row = row % 6 + 1
    answer = f"({column},{row})"
    swapped = f"({row},{column})"
    wrong = slips(
        answer,
        (swapped, "列与行写反了，先写列，再写行。"),
        (f"({column},{row + 1})", "行数数错了。"),
        (f"({column + 1},{row})", "列数数错了。"),
    )
    if level == 1:
        who = pupil(dice)
        if dice.chance(50):
            steps = (
                said("数对先写列，再写行。", name="数对"),
                said(f"第{column}列第{row}行写作 ${answer}$。"),
            )
            return Draft(
                f"{who}坐在教室的第{column}列第{row}行，用数对表示是____。",
                answer,
                steps,
                lambda: f"({','.join(map(str, (column, row)))})",
                distractors=wrong,
            )
        steps = (
            said("数对的前一个数表示列，后一个数表示行。", name="数对"),
            said(f"所以是第{column}列第{row}行。"),
        )
        return Draft(
            f"{who}的座位用数对表示是（{column}，{row}），他坐在第____列第____行。".replace(
                "他坐", f"{who}坐"
            ),
            f"{column};{row}",
            steps,
            lambda: ";".join(map(str, (column, row))),
            distractors=(Distractor(f"{row};{column}", "列与行弄反了。"),),
        )
    steps = (
        said("从左往右数列，从下往上数行。", name="数对"),
        said(f"点A在第{column}列、第{row}行，写作 ${answer}$。"),
    )
    return Draft(
        "方格图中点A的位置用数对表示是____。",
        answer,
        steps,
        lambda: f"({sum(1 for _ in range(column))},{sum(1 for _ in range(row))})",
        distractors=wrong,
        pictures=(grid(9, 7, points={"A": (column, row)}, numbered=True),),
    )


def direction_words(dice: Dice) -> tuple[str, int, int]:
    """(words, bearing clockwise from north, the angle in the words)."""
    first = dice.pick(("东", "西"))
    second = dice.pick(("南", "北"))
    angle = dice.pick((20, 25, 30, 35, 40, 50, 55, 60, 65, 70))
    if dice.chance(50):
        words = f"{first}偏{second}{angle}°"
        base = BEARING[first]
        turn = angle if (first, second) in (("东", "南"), ("西", "北")) else -angle
    else:
        words = f"{second}偏{first}{angle}°"
        base = BEARING[second]
        turn = angle if (second, first) in (("北", "东"), ("南", "西")) else -angle
    return words, (base + turn) % 360, angle


def opposite(words: str) -> str:
    """The direction back: 东偏北30° becomes 西偏南30°."""
    return "".join(TURN.get(mark, mark) for mark in words)


def other_way(words: str) -> str:
    """The same direction named from the other axis: 东偏北30° is 北偏东60°."""
    first, rest = words[0], words[2:]
    second, angle = rest[0], int(rest[1:-1])
    return f"{second}偏{first}{90 - angle}°"


def seen_from(dice: Dice, level: int) -> Draft:
    """Where B is from A; A from B; or the same in other words."""
    a, b = dice.picks(("学校", "图书馆", "公园", "医院", "体育馆", "少年宫", "书店", "超市"), 2)
    words, bearing, angle = direction_words(dice)
    metres = dice.step(200, 900, 100)
    if level == 1:
        other = other_way(words)
        answer = words
        steps: tuple[Step, ...] = (
            said(f"从{words[0]}出发，向{words[2]}偏 ${angle}$ 度，就是{words}方向。", name="方向"),
        )
        wrong = slips(
            answer,
            (f"{words[2]}偏{words[0]}{angle}°", "角度是从哪个方向量起的，要看清。"),
            (opposite(words), "观测点弄错了。"),
            (f"{words[0]}偏{TURN[words[2]]}{angle}°", "偏向的方向看反了。"),
        )
        return Draft(
            f"以{a}为观测点，图中{b}在{a}的什么方向上？（写成“{words[0]}偏{'北' if words[0] in '东西' else '东'}几度”这样的形式，{words[0]}写在前）", answer, steps, lambda: other_way(other),
            distractors=tuple(w for w in wrong if w.latex != answer), pictures=(compass_map(a, ((b, bearing, 1, f"{metres}米"),)),),
        )  # fmt: skip
    answer = f"{opposite(words)}方向{metres}米"
    steps = (
        said("两地互看，方向正好相反，角度和距离不变。", name="相对的方向"),
        said(f"{words[0]}变成{TURN[words[0]]}，{words[2]}变成{TURN[words[2]]}，所以是{answer}。"),
    )
    wrong = slips(
        answer,
        (f"{words}方向{metres}米", "换了观测点，方向要相反。"),
        (f"{opposite(words)[:3]}{90 - angle}°方向{metres}米", "角度不变。"),
        (f"{TURN[words[0]]}偏{words[2]}{angle}°方向{metres}米", "两个方向都要变成相反的。"),
    )
    options = (answer, *(w.latex for w in wrong[:3]))
    return Draft(
        f"{b}在{a}的{words}方向{metres}米处，那么{a}在{b}的（　）处。", "", steps, lambda: opposite(opposite(opposite(words))) + f"方向{metres}米",
        options=options, distractors=tuple(Distractor("", w.mistake) for w in wrong[:3]),
    )  # fmt: skip


def route(dice: Dice, level: int) -> Draft:
    """A way in two legs and back."""
    places = dice.picks(("小明家", "邮局", "学校", "公园", "书店", "超市"), 3)
    ways = dice.picks(("东", "西", "南", "北"), 2)
    a, b = dice.step(100, 500, 50), dice.step(100, 500, 50)
    statement = (
        f"从{places[0]}出发，向{ways[0]}走{a}米到{places[1]}，再向{ways[1]}走{b}米到{places[2]}。"
    )
    if dice.chance(50):
        value = a + b
        answer = with_unit(value, "米")
        steps: tuple[Step, ...] = (
            line(f"{a}+{b}", str(value), "把两段路程加起来：", name="路线图"),
        )
        wrong = slips(
            answer,
            (with_unit(abs(a - b) or 50, "米"), "应当相加。"),
            (with_unit(a, "米"), "只算了第一段。"),
            (with_unit(value + 50, "米"), "算错了。"),
        )
        return Draft(
            f"{statement}从{places[0]}经过{places[1]}到{places[2]}一共走了多少米？",
            answer,
            steps,
            lambda: with_unit(sum((a, b)), "米"),
            distractors=tuple(w for w in wrong if w.latex != answer),
        )
    answer = TURN[ways[1]]
    steps = (
        said("原路返回时，先走最后一段，方向相反。", name="路线图"),
        said(f"来时最后一段向{ways[1]}，返回时先向{answer}走。"),
    )
    return Draft(
        f"{statement}原路返回时，从{places[2]}要先向____走{b}米。（填方向）",
        answer,
        steps,
        lambda: {"东": "西", "西": "东", "南": "北", "北": "南"}[ways[1]],
        distractors=tuple(
            Distractor(w, "返回时方向相反，而且先走最后一段。") for w in "东南西北" if w != answer
        ),
    )


def scale(dice: Dice, level: int) -> Draft:
    """Find the scale, the real or the drawn distance."""
    per = dice.pick((1000, 2000, 5000, 10_000, 50_000, 200_000, 500_000, 1_000_000))
    drawn = Fraction(dice.integer(2, 18), dice.pick((1, 2)))
    real_cm = drawn * per
    in_km = real_cm >= 100_000
    real = real_cm / (100_000 if in_km else 100)
    unit = "千米" if in_km else "米"
    shown_real, shown = decimal(real), decimal(drawn)
    factor = 100_000 if in_km else 100
    kind_of, ends = dice.pick(
        (
            ("地图", "两地"), ("地图", "甲、乙两城"), ("交通图", "两个车站"), ("地图", "两座县城"), ("旅游图", "两个景点"),
        )
        if in_km
        else (
            ("平面图", "学校大门和教学楼"), ("平面图", "公园两个门"), ("平面图", "两栋楼"), ("校园图", "食堂和体育馆"),
            ("示意图", "车站和图书馆"),
        )
    )  # fmt: skip
    if level == 1:
        answer = f"1:{per}"
        statement = dice.pick(
            (
                f"两地相距{shown_real}{unit}，在图上量得{shown}厘米，这幅图的比例尺是____。",
                f"一幅图上用{shown}厘米表示实际距离{shown_real}{unit}，这幅图的比例尺是____。",
            )
        )
        steps: tuple[Step, ...] = (
            said(f"先统一单位：{shown_real}{unit}=${decimal(real_cm)}$ 厘米。", name="统一单位"),
            said(f"图上距离比实际距离：${shown}:{decimal(real_cm)}=1:{per}$。", name="比例尺"),
        )
        wrong = slips(
            answer,
            (
                f"1:{per // 100}" if not in_km else f"1:{per // 100_000 or 10}",
                "单位没有统一就写比。",
            ),
            (f"{per}:1", "前项是图上距离。"),
            (f"1:{per * 10}", "多写了一个0。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: f"{shown}:{decimal(real_cm)}" if drawn == 1 else f"1:{real_cm / drawn}",
            distractors=tuple(w for w in wrong if w.latex != answer),
        )
    if dice.chance(50):
        answer = with_unit(shown_real, unit)
        statement = worded(
            dice,
            (
                f"在比例尺是1:{per}的{kind_of}上，量得{ends}的距离是{shown}厘米，",
                f"{pupil(dice)}在{kind_of}上量出{ends}的图上距离是{shown}厘米。这幅图的比例尺是1:{per}，",
                f"一幅{kind_of}的比例尺是1:{per}，图上{ends}相距{shown}厘米，",
            ),
            (f"实际距离是多少{unit}？", f"{ends}实际相距多少{unit}？"),
        )
        steps = (
            line(
                rf"{shown}\times {per}",
                decimal(real_cm),
                "实际距离=图上距离×比例尺的后项（厘米）：",
            ),
            said(f"${decimal(real_cm)}$ 厘米={shown_real}{unit}。", name="化单位"),
        )
        wrong = slips(
            answer,
            (with_unit(decimal(real * 10), unit), "厘米化成大单位时少去了0。"),
            (with_unit(decimal(real / 10), unit), "厘米化成大单位时多去了0。"),
            (with_unit(decimal(real_cm), unit), "没有化单位。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: with_unit(
                decimal(sum((drawn for _ in range(1000)), Fraction(0)) * per / 1000 / factor), unit
            ),
            distractors=tuple(w for w in wrong if w.latex != answer),
        )
    answer = with_unit(shown, "厘米")
    statement = worded(
        dice,
        (
            f"{ends}的实际距离是{shown_real}{unit}，画在比例尺是1:{per}的{kind_of}上，",
            f"{ends}实际相距{shown_real}{unit}。{pupil(dice)}要把它们画在比例尺是1:{per}的{kind_of}上，",
        ),
        ("应画多少厘米？", "图上距离是多少厘米？"),
    )
    steps = (
        said(f"{shown_real}{unit}=${decimal(real_cm)}$ 厘米。", name="统一单位"),
        line(rf"{decimal(real_cm)}\div {per}", shown, "图上距离=实际距离÷比例尺的后项："),
    )
    wrong = slips(
        answer,
        (with_unit(decimal(drawn * 10), "厘米"), "化单位时多写了0。"),
        (with_unit(decimal(drawn / 10), "厘米"), "化单位时少写了0。"),
        (with_unit(decimal(drawn + 1), "厘米"), "算错了。"),
    )
    return Draft(
        statement,
        answer,
        steps,
        lambda: with_unit(decimal(real * factor / per), "厘米"),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def stack_views(dice: Dice, level: int) -> Draft:
    """How many squares are seen, how many cubes are there."""
    rows = [
        [dice.integer(0 if level > 1 else 1, 2 if level == 1 else 3) for _ in range(3)]
        for _ in range(2)
    ]
    if not any(any(row) for row in rows):
        rows[0][0] = 1
    rows[1] = [max(v, 1) if k == 0 else v for k, v in enumerate(rows[1])]
    front = sum(max(rows[r][c] for r in range(2)) for c in range(3))
    left = sum(max(row) for row in rows)
    top = sum(v > 0 for row in rows for v in row)
    total = sum(map(sum, rows))
    kind = dice.pick(("front", "left", "top") if level == 1 else ("front", "left", "top", "total"))
    value = {"front": front, "left": left, "top": top, "total": total}[kind]
    answer = with_unit(value, "个")
    names = {"front": "前面", "left": "左面", "top": "上面"}
    if kind == "total":
        statement = "图中的立体图形由大小相同的小正方体搭成（看得见的上面，下面都有），一共有多少个小正方体？"
        steps = (said(f"一列一列地数，把各处的层数加起来，共 ${total}$ 个。", name="有序地数"),)
        wrong = slips(
            answer,
            (with_unit(front, "个"), "只数了看得见的，漏了被挡住的。"),
            (with_unit(total + 1, "个"), "多数了一个。"),
            (with_unit(max(1, total - 1), "个"), "漏数了一个。"),
        )
    else:
        statement = f"图中的立体图形由大小相同的小正方体搭成（没有悬空），从{names[kind]}看，能看到多少个正方形？"
        how = {
            "front": "每列最高有几层，就看到几个",
            "left": "每行最高有几层，就看到几个",
            "top": "每个有正方体的位置看到一个",
        }[kind]
        steps = (said(f"从{names[kind]}看，{how}，合起来是 ${value}$ 个。", name="观察物体"),)
        wrong = slips(
            answer,
            (with_unit(total, "个"), "数成了小正方体的个数。"),
            (with_unit(value + 1, "个"), "前后错开的看起来在同一个平面上，不能重复数。"),
            (with_unit(max(1, value - 1), "个"), "漏数了一个。"),
        )

    def again() -> str:
        cells = {(c, r, h) for r in range(2) for c in range(3) for h in range(rows[r][c])}
        seen: dict[str, set[tuple[int, ...]]] = {
            "front": {(c, h) for c, _, h in cells},
            "left": {(r, h) for _, r, h in cells},
            "top": {(c, r) for c, r, _ in cells},
            "total": set(cells),
        }
        return with_unit(len(seen[kind]), "个")

    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=(cube_stack(rows),),
    )


def fewest(dice: Dice, level: int) -> Draft:
    """From two views: the fewest or the most cubes."""
    front = [dice.integer(1, 3) for _ in range(3)]
    depth = 2
    top_all = 3 * depth
    most = sum(front) * depth
    least = sum(front) + 3 * (depth - 1)
    ask_most = dice.chance(50)
    value = most if ask_most else least
    answer = with_unit(value, "个")
    word = "多" if ask_most else "少"
    block = dice.pick(("小正方体", "同样大的正方体积木", "小方块", "棱长1厘米的小正方体"))
    name = block.removeprefix("棱长1厘米的").removeprefix("同样大的")
    statement = worded(
        dice,
        (f"用{block}搭一个立体图形，", f"{pupil(dice)}用{block}搭了一个立体图形，", f"桌上有一个用{block}搭成的立体图形，"),
        (
            f"从上面看是2行3列的长方形（6个正方形都有），从前面看三列从左到右的层数分别是{front[0]}、{front[1]}、{front[2]}。",
            f"从前面看，从左到右三列分别有{front[0]}层、{front[1]}层、{front[2]}层；从上面看，是排成2行、每行3个的6个正方形。",
        ),
        (f"这个图形最{word}要用多少个{name}？", f"搭成这样，最{word}有多少个{name}？"),
    )  # fmt: skip
    expression = (
        "(" + "+".join(map(str, front)) + rf")\times {depth}"
        if ask_most
        else "+".join(map(str, front)) + "+3"
    )
    why = (
        "最多时，每列的前后两处都搭到最高："
        if ask_most
        else "最少时，每列只有一处搭到最高，另一处各1个："
    )
    steps: tuple[Step, ...] = (line(expression, str(value), why, name="还原立体图形"),)
    wrong = slips(
        answer,
        (with_unit(least if ask_most else most, "个"), "把最多和最少弄反了。"),
        (with_unit(sum(front), "个"), "漏掉了被挡住的小正方体。"),
        (with_unit(top_all, "个"), "只算了一层。"),
    )

    def again() -> str:
        from itertools import product

        found: set[int] = set()
        for column in product(
            *[
                [(x, y) for x in range(1, top + 1) for y in range(1, top + 1) if max(x, y) == top]
                for top in front
            ]
        ):
            found.add(sum(x + y for x, y in column))
        return with_unit(max(found) if ask_most else min(found), "个")

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def which_face(dice: Dice, level: int) -> Draft:
    """Who sees what of a simple solid."""
    solid, faces = dice.pick(
        (
            ("圆柱（立着）", {"上面": "圆", "前面": "长方形", "侧面": "长方形"}),
            ("球", {"上面": "圆", "前面": "圆", "侧面": "圆"}),
            ("正方体", {"上面": "正方形", "前面": "正方形", "侧面": "正方形"}),
            ("圆锥（立着）", {"前面": "三角形", "侧面": "三角形"}),
            (
                "长方体（长、宽、高都不相等）",
                {"上面": "长方形", "前面": "长方形", "侧面": "长方形"},
            ),
        )
    )
    side = dice.pick(tuple(faces))
    answer = faces[side]
    steps = (said(f"从{side}看{solid.split('（')[0]}，看到的是{answer}。", name="观察物体"),)
    return Draft(
        f"从{side}看{solid}，看到的图形是____。（填“圆”“正方形”“长方形”或“三角形”）", answer, steps, lambda: faces[side],
        distractors=tuple(Distractor(shape, "站在那一面想一想看到的形状。") for shape in ("圆", "正方形", "长方形", "三角形") if shape != answer),
    )  # fmt: skip


def shadows(dice: Dice, level: int) -> Draft:
    """Nearer to the lamp, shorter shadow; higher, wider view."""
    facts = (
        ("同样高的两根杆子，离路灯越近，影子越短。", True, "光线越陡，影子越短。"), ("人站得越高，看到的范围越大。", True, "视线越过了更多遮挡。"), ("夜晚走向路灯时，影子越来越短。", True, "离光源越近，影子越短。"), ("离墙越近，看到墙后面的范围越大。", False, "离墙越近，被墙挡住的越多。"),
        ("夜晚走过路灯越来越远时，影子越来越长。", True, "离光源越远，影子越长。"), ("同一盏路灯下，高的物体影子一定比矮的长。", False, "还要看离路灯的远近。"), ("汽车离前面的大楼越近，看到楼后面的建筑越多。", False, "离得越近，被挡住的越多。"),
    )  # fmt: skip
    text, truth, why = dice.pick(facts)
    known = {t: v for t, v, _ in facts}
    return Draft(
        f"判断：{text}（　）",
        "对" if truth else "错",
        (said(("正确：" if truth else "不正确：") + why, name="观察的范围"),),
        lambda: "对" if known[text] else "错",
        distractors=(Distractor("错" if truth else "对", why),),
    )


def mark_position(dice: Dice, level: int) -> Draft:
    """How long to draw on a plan with a bar scale."""
    per = dice.pick((50, 100, 200, 300, 500))
    parts = dice.integer(2, 6)
    words, _, angle = direction_words(dice)
    one, two = pupils(dice, 2)
    where = dice.pick((f"{one}家", "邮局", "广场", "车站"))
    goal = dice.pick((f"{two}家", "商场", "博物馆", "学校"))
    metres = per * parts
    answer = with_unit(parts, "厘米")
    steps: tuple[Step, ...] = (
        said(
            f"先以{where}为观测点，从{words[0]}向{words[2]}量 ${angle}$ 度画线。", name="先定方向"
        ),
        line(rf"{metres}\div {per}", str(parts), f"1厘米表示{per}米，再算图上的长度："),
    )
    wrong = slips(
        answer,
        (with_unit(metres, "厘米"), "要按单位长度来画。"),
        (with_unit(parts + 1, "厘米"), "多画了一段。"),
        (with_unit(10 * parts, "厘米"), "比例看错了。"),
    )
    return Draft(
        f"{goal}在{where}的{words}方向{metres}米处。在图上用1厘米表示{per}米，从{where}到{goal}应画多长的线段？",
        answer,
        steps,
        lambda: with_unit(len(range(0, metres, per)), "厘米"),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


RECIPES = (
    Recipe("geo.view.single", "face", "fill", (1,), which_face),
    Recipe("geo.view.single", "face-mistake", "mistake", (1,), corrected(which_face)),
    Recipe("geo.view.single", "face-judge", "judge", (1,), answered(which_face)),
    Recipe("geo.view.front-side-top", "squares", "fill", (1, 2), stack_views),
    Recipe("geo.view.front-side-top", "squares-mistake", "mistake", (1, 2), corrected(stack_views)),
    Recipe("geo.view.front-side-top", "squares-judge", "judge", (1, 2), answered(stack_views)),
    Recipe("geo.view.rebuild", "fewest", "word", (3,), fewest),
    Recipe("geo.view.rebuild", "fewest-mistake", "mistake", (3,), corrected(fewest)),
    Recipe("geo.view.rebuild", "fewest-judge", "judge", (3,), answered(fewest)),
    Recipe("geo.view.range", "judge", "judge", (1,), shadows),
    Recipe("geo.position.pair", "pair", "fill", (1, 2), number_pairs),
    Recipe("geo.position.pair", "pair-mistake", "mistake", (1, 2), corrected(number_pairs)),
    Recipe("geo.position.pair", "pair-choice", "choice", (2,), number_pairs),
    Recipe("geo.position.direction-distance", "seen", "fill", (1,), seen_from),
    Recipe("geo.position.mark-position", "draw", "word", (2,), mark_position),
    Recipe("geo.position.mark-position", "draw-mistake", "mistake", (2,), corrected(mark_position)),
    Recipe("geo.position.mark-position", "draw-choice", "choice", (2,), mark_position),
    Recipe("geo.position.direction-distance", "back", "choice", (2,), seen_from),
    Recipe("geo.position.route", "two-legs", "word", (1, 2), route),
    Recipe("geo.position.route", "two-legs-mistake", "mistake", (1, 2), corrected(route)),
    Recipe("geo.position.route", "two-legs-judge", "judge", (1, 2), answered(route)),
    Recipe("geo.position.scale", "find", "fill", (1,), scale),
    Recipe("geo.position.scale", "find-mistake", "mistake", (1,), corrected(scale)),
    Recipe("geo.position.scale", "find-choice", "choice", (1,), scale),
    Recipe("geo.position.scale-use", "distance", "word", (2, 3), scale),
    Recipe("geo.position.scale-use", "distance-mistake", "mistake", (2, 3), corrected(scale)),
    Recipe("geo.position.scale-use", "distance-choice", "choice", (2, 3), scale),
)
