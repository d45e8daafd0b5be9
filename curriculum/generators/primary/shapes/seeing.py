"""Lines, angles, triangles, quadrilaterals and how figures move."""

from math import comb

from curriculum.generators.dice import Dice
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, said, slips
from engine.plot.figures import protractor, triangle_by_angles
from engine.values import Distractor, Picture, Step

Fact = tuple[str, bool, str]


def judge_one(dice: Dice, facts: tuple[Fact, ...], name: str) -> Draft:
    """One statement, true or false, with its reason."""
    text, truth, why = dice.pick(facts)
    known = {entry: value for entry, value, _ in facts}
    return Draft(
        f"判断：{text}（　）", "对" if truth else "错", (said(("正确：" if truth else "不正确：") + why, name=name),),
        lambda: "对" if known[text] else "错", distractors=(Distractor("错" if truth else "对", why),),
    )  # fmt: skip


def choose_fact(dice: Dice, facts: tuple[Fact, ...], name: str) -> Draft:
    """Which of four statements is right."""
    right = dice.pick([f for f in facts if f[1]])
    wrong = dice.picks([f for f in facts if not f[1]], 3)
    steps = (
        *(said(f"“{text.rstrip('。')}”不对：{why}") for text, _, why in wrong),
        said(f"“{right[0].rstrip('。')}”正确：{right[2]}", name=name),
    )
    return Draft(
        "下列说法正确的是（　）", "", steps, lambda: next(text for text, truth, _ in (*wrong, right) if truth),
        options=(right[0], *(text for text, _, _ in wrong)), distractors=tuple(Distractor("", why) for _, _, why in wrong),
    )  # fmt: skip


LINES: tuple[Fact, ...] = (
    ("线段有两个端点，可以量出长度。", True, "线段的长度是有限的。"), ("直线长5厘米。", False, "直线没有端点，无限长，量不出长度。"), ("射线只有一个端点，可以向一端无限延长。", True, "手电筒的光就像射线。"),
    ("射线比直线短。", False, "它们都无限长，不能比较长短。"), ("过一点可以画无数条直线。", True, "绕着这一点能画无数条。"), ("过两点只能画一条直线。", True, "两点确定一条直线。"),
    ("两点之间所有连线中，线段最短。", True, "这条线段的长就是两点间的距离。"), ("把一条射线向两端延长就成了直线。", False, "射线有一端已经无限长，只能从端点向另一边延长。"), ("直线有两个端点。", False, "直线没有端点。"), ("一条射线长10米。", False, "射线无限长，量不出长度。"),
)  # fmt: skip
ANGLES: tuple[Fact, ...] = (
    ("角的两条边越长，角越大。", False, "角的大小看两条边张开的大小，和边的长短无关。"), ("角有一个顶点和两条边。", True, "这是角的组成。"), ("所有的直角都一样大。", True, "直角都是90°。"),
    ("用放大镜看一个角，角会变大。", False, "放大镜不改变角的张开程度。"), ("黑板上的直角比本子上的直角大。", False, "直角都一样大。"), ("角的两条边张开得越大，角越大。", True, "角的大小由张开的程度决定。"),
    ("一个角的边是弯的。", False, "角的两条边都是直的。"),
)  # fmt: skip
PARALLEL: tuple[Fact, ...] = (
    ("同一平面内不相交的两条直线互相平行。", True, "这就是平行线的意义。"), ("不相交的两条直线叫作平行线。", False, "要加上“同一平面内”。"), ("两条直线相交成直角，这两条直线互相垂直。", True, "交点叫垂足。"),
    ("同一平面内，两条直线不是平行就是相交。", True, "同一平面内的位置关系只有这两种。"), ("两条直线相交，就一定互相垂直。", False, "相交成直角时才是互相垂直。"), ("一条直线是平行线。", False, "平行是两条直线的关系。"),
    ("长方形相邻的两条边互相垂直。", True, "长方形的角都是直角。"), ("看起来没有相交的两条直线就平行。", False, "要想象延长以后会不会相交。"), ("正方形相对的两条边互相平行。", True, "延长后永不相交。"),
)  # fmt: skip
DISTANCE: tuple[Fact, ...] = (
    ("从直线外一点到这条直线所画的线段中，垂直线段最短。", True, "它的长度叫点到直线的距离。"), ("点到直线的距离可以是一条斜线段的长。", False, "应是垂直线段的长。"), ("平行线之间的垂直线段长度都相等。", True, "平行线间的距离处处相等。"),
    ("过直线外一点可以画无数条与它垂直的直线。", False, "同一平面内只能画一条。"), ("平行线之间的距离有长有短。", False, "平行线间的距离处处相等。"), ("过直线外一点只能画一条已知直线的平行线。", True, "同一平面内只有一条。"),
    ("体育课量跳远成绩，是量落脚点到起跳线的垂直线段的长。", True, "就是点到直线的距离。"),
)  # fmt: skip
QUADS: tuple[Fact, ...] = (
    ("长方形的对边相等，四个角都是直角。", True, "这是长方形的特征。"), ("长方形的四条边都相等。", False, "四条边都相等的长方形是正方形。"), ("正方形是特殊的长方形。", True, "它四个角是直角，对边也相等。"), ("正方形的四条边都相等，四个角都是直角。", True, "这是正方形的特征。"),
    ("四个角都是直角的四边形一定是正方形。", False, "也可能是长方形。"), ("有一个角是直角的四边形就是长方形。", False, "要四个角都是直角。"), ("四边形都有四条直的边和四个角。", True, "这是四边形的特征。"), ("长方形相对的两条边不一样长。", False, "长方形对边相等。"),
)  # fmt: skip
PARALLELOGRAMS: tuple[Fact, ...] = (
    ("两组对边分别平行的四边形是平行四边形。", True, "这是平行四边形的意义。"), ("平行四边形容易变形。", True, "伸缩门用的就是这个特性。"), ("长方形是特殊的平行四边形。", True, "它的两组对边也分别平行。"), ("平行四边形有无数条高。", True, "对边之间可以画无数条垂直线段。"),
    ("平行四边形的四个角都是直角。", False, "四个角都是直角的是长方形或正方形。"), ("平行四边形只有一条高。", False, "它有无数条高。"), ("一组对边平行的四边形一定是平行四边形。", False, "要两组对边分别平行。"), ("平行四边形具有稳定性。", False, "具有稳定性的是三角形。"),
)  # fmt: skip
TRAPEZOIDS: tuple[Fact, ...] = (
    ("只有一组对边平行的四边形叫梯形。", True, "这是梯形的意义。"), ("平行四边形是特殊的梯形。", False, "梯形只有一组对边平行。"), ("两腰相等的梯形叫等腰梯形。", True, "这是等腰梯形的意义。"), ("有一个角是直角的梯形叫直角梯形。", True, "这样的梯形实际上有两个直角。"),
    ("梯形中较长的一条边一定是下底。", False, "互相平行的一组对边才是底。"), ("梯形有两组对边平行。", False, "梯形只有一组对边平行。"), ("等腰梯形两组对边都相等。", False, "只有两条腰相等。"),
)  # fmt: skip
TRIANGLES: tuple[Fact, ...] = (
    ("由三条线段围成的图形叫三角形。", True, "每相邻两条线段的端点相连。"), ("三角形具有稳定性。", True, "自行车架做成三角形就是这个道理。"), ("三角形只有一条高。", False, "三角形有三条高。"), ("由三条线段组成的图形叫三角形。", False, "应是“围成”，端点要首尾相连。"),
    ("三角形有三条边、三个角、三个顶点。", True, "这是三角形的组成。"), ("三角形容易变形。", False, "三角形具有稳定性。"), ("从三角形的顶点到对边的任意一条线段都是高。", False, "要垂直于对边。"), ("每个三角形都有三条高。", True, "每条边上都有一条高。"),
)  # fmt: skip
TURNED: tuple[Fact, ...] = (
    ("拉抽屉是平移。", True, "抽屉沿直线移动，方向不变。"), ("荡秋千是旋转。", True, "秋千绕固定的一端转动。"), ("电梯上下运动是旋转。", False, "电梯沿直线移动，是平移。"), ("风车转动是旋转。", True, "叶片绕轴转动。"), ("推拉窗户是平移。", True, "窗户沿直线移动。"),
    ("钟面上指针的运动是平移。", False, "指针绕中心转动，是旋转。"), ("开门时门的运动是平移。", False, "门绕门轴转动，是旋转。"), ("缆车上山是平移。", True, "沿直线移动，方向不变。"), ("方向盘转动是平移。", False, "绕中心转动，是旋转。"), ("必须转一整圈才是旋转。", False, "绕一点转动一个角度就是旋转。"),
)  # fmt: skip


def lines(dice: Dice, level: int) -> Draft:
    """Segments, rays and lines."""
    return judge_one(dice, LINES, "线段、直线、射线")


def lines_choice(dice: Dice, level: int) -> Draft:
    """The same as a choice."""
    return choose_fact(dice, LINES, "线段、直线、射线")


def angle_facts(dice: Dice, level: int) -> Draft:
    """What decides the size of an angle."""
    return judge_one(dice, ANGLES, "角的认识")


def parallel(dice: Dice, level: int) -> Draft:
    """Parallel or perpendicular."""
    return judge_one(dice, PARALLEL, "平行与垂直")


def parallel_choice(dice: Dice, level: int) -> Draft:
    """The same as a choice."""
    return choose_fact(dice, PARALLEL, "平行与垂直")


def distance(dice: Dice, level: int) -> Draft:
    """The distance of a point from a line."""
    return judge_one(dice, DISTANCE, "点到直线的距离")


def distance_choice(dice: Dice, level: int) -> Draft:
    """The same as a choice."""
    return choose_fact(dice, DISTANCE, "点到直线的距离")


def quads(dice: Dice, level: int) -> Draft:
    """Rectangles and squares."""
    return judge_one(dice, QUADS, "长方形和正方形")


def quads_choice(dice: Dice, level: int) -> Draft:
    """The same as a choice."""
    return choose_fact(dice, QUADS, "长方形和正方形")


def parallelograms(dice: Dice, level: int) -> Draft:
    """Parallelograms."""
    return judge_one(dice, PARALLELOGRAMS, "平行四边形")


def trapezoids(dice: Dice, level: int) -> Draft:
    """Trapezoids."""
    return judge_one(dice, TRAPEZOIDS, "梯形")


def triangles(dice: Dice, level: int) -> Draft:
    """What a triangle is."""
    return judge_one(dice, TRIANGLES, "三角形的特性")


def triangles_choice(dice: Dice, level: int) -> Draft:
    """The same as a choice."""
    return choose_fact(dice, TRIANGLES, "三角形的特性")


def moved(dice: Dice, level: int) -> Draft:
    """Translation or rotation."""
    return judge_one(dice, TURNED, "平移和旋转")


def moved_choice(dice: Dice, level: int) -> Draft:
    """The same as a choice."""
    return choose_fact(dice, TURNED, "平移和旋转")


def angle_kind(dice: Dice, level: int) -> Draft:
    """Which kind an angle is."""
    degrees = dice.pick(
        (
            90,
            dice.integer(10, 89),
            dice.integer(91, 179),
            dice.integer(91, 179),
            dice.integer(10, 89),
        )
        if level == 1
        else (90, 180, 360, dice.integer(10, 89), dice.integer(91, 179))
    )

    def kind(value: int) -> str:
        return (
            "锐角"
            if value < 90
            else "直角"
            if value == 90
            else "钝角"
            if value < 180
            else "平角"
            if value == 180
            else "周角"
        )

    names = ("锐角", "直角", "钝角") if level == 1 else ("锐角", "直角", "钝角", "平角", "周角")
    answer = kind(degrees)
    steps = (
        said(
            "小于90°是锐角，等于90°是直角，大于90°小于180°是钝角"
            + ("。" if level == 1 else "，180°是平角，360°是周角。"),
            name="角的分类",
        ),
        said(f"{degrees}°的角是{answer}。"),
    )
    return Draft(
        f"{degrees}°的角是____。（填" + "、".join(f"“{n}”" for n in names) + "中的一个）", answer, steps,
        lambda: ["锐角", "直角", "钝角", "平角", "周角"][(degrees >= 90) + (degrees > 90) + (degrees >= 180) + (degrees == 360)],
        distractors=tuple(Distractor(n, "和90°、180°比一比。") for n in names if n != answer), pictures=(protractor(degrees),) if degrees <= 170 and level == 1 else (),
    )  # fmt: skip


def measure_angle(dice: Dice, level: int) -> Draft:
    """Read a protractor."""
    degrees = dice.step(20, 160, 10) if level == 1 else dice.step(15, 165, 5)
    if degrees == 90:
        degrees = 75
    start = 0 if level == 1 else dice.pick((0, 10, 20))
    if start + degrees > 175:
        start = 0
    answer = f"{degrees}°"
    steps = (
        said("中心对准顶点，看另一条边指着的刻度；要从0刻度所在的那一圈读。", name="角的度量"),
        said(
            f"这个角是 ${start + degrees}-{start}={degrees}$ 度。"
            if start
            else f"这个角是 ${degrees}$ 度。"
        ),
    )
    wrong = slips(
        answer,
        (f"{180 - degrees}°", "内圈和外圈的刻度读反了。"),
        (
            f"{start + degrees}°" if start else f"{degrees + 10}°",
            "一条边没有对着0刻度，要相减。" if start else "刻度读错了一格。",
        ),
    )
    return Draft(
        "图中的角是多少度？",
        answer,
        steps,
        lambda: f"{abs((start + degrees) - start)}°",
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=(protractor(degrees, start=start),),
    )


def angle_sums(dice: Dice, level: int) -> Draft:
    """Straight angles and right angles taken apart."""
    kind = dice.pick(("straight", "right", "count"))
    if kind == "count":
        text, value, why = dice.pick(
            (
                ("1个平角=____个直角", 2, "180÷90=2"),
                ("1个周角=____个直角", 4, "360÷90=4"),
                ("1个周角=____个平角", 2, "360÷180=2"),
                ("3个直角的和是____度", 270, "90×3=270"),
                ("半个平角是____度", 90, "180÷2=90"),
            )
        )
        wrong = slips(
            str(value),
            (value * 2, "平角180°，周角360°，直角90°。"),
            (value + 1, "平角180°，周角360°，直角90°。"),
        )
        return Draft(
            f"{text}。",
            str(value),
            (said(f"直角90°，平角180°，周角360°：{why}。", name="角的关系"),),
            lambda: str({2: 360 // 180, 4: 360 // 90, 270: 3 * 90, 90: 180 // 2}[value]),
            distractors=wrong,
        )
    known = dice.integer(20, 160) if kind == "straight" else dice.integer(10, 80)
    whole = 180 if kind == "straight" else 90
    value = whole - known
    answer = f"{value}°"
    steps: tuple[Step, ...] = (
        line(
            f"{whole}-{known}",
            str(value),
            f"两个角合成一个{'平' if whole == 180 else '直'}角，共{whole}°：",
            name="角的计算",
        ),
    )
    wrong = slips(
        answer,
        (f"{abs(270 - whole - known)}°", "平角是180°，直角是90°，弄混了。"),
        (f"{known}°", "这是已知的角。"),
        (f"{value + 10}°", "算错了。"),
    )
    return Draft(
        f"∠1和∠2合成一个{'平' if whole == 180 else '直'}角，∠1={known}°，∠2=____。",
        answer,
        steps,
        lambda: f"{next(n for n in range(361) if n + known == whole)}°",
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def set_squares(dice: Dice, level: int) -> Draft:
    """Which angles a pair of set squares can draw."""
    can = dice.chance(50)
    value = (
        dice.pick((15, 75, 105, 120, 135, 150, 165))
        if can
        else dice.pick((20, 25, 40, 50, 70, 80, 100, 110, 130, 140))
    )
    steps = (
        said(
            "一副三角尺的角有30°、45°、60°、90°，用相加或相减能画出15°的倍数的角。",
            name="用三角尺画角",
        ),
        said(f"{value}°{'是' if can else '不是'}15°的倍数，所以{'能' if can else '不能'}。"),
    )
    return Draft(
        f"用一副三角尺能不能画出{value}°的角？答：____。（填“能”或“不能”）",
        "能" if can else "不能",
        steps,
        lambda: "能" if value % 15 == 0 else "不能",
        distractors=(Distractor("不能" if can else "能", "看它是不是15°的倍数。"),),
    )


def triangle_sides(dice: Dice, level: int) -> Draft:
    """Can three lengths make a triangle; how many whole third sides."""
    if level <= 2:
        a, b = dice.integer(3, 9), dice.integer(3, 9)
        c = dice.pick((a + b, a + b + dice.integer(1, 3), a + b - dice.integer(1, 3), max(a, b)))
        can = a + b > c and a + c > b and b + c > a
        shown = dice.shuffled([a, b, c])
        low = sorted(shown)
        steps = (
            said(
                f"看较短的两条之和：${low[0]}+{low[1]}={low[0] + low[1]}$，{'大于' if low[0] + low[1] > low[2] else '等于' if low[0] + low[1] == low[2] else '小于'}最长的 ${low[2]}$。",
                name="三角形三边的关系",
            ),
            said("三角形任意两边之和大于第三边，所以" + ("能围成。" if can else "不能围成。")),
        )
        return Draft(
            f"长{shown[0]}厘米、{shown[1]}厘米、{shown[2]}厘米的三根小棒能围成三角形吗？答：____。（填“能”或“不能”）", "能" if can else "不能", steps, lambda: "能" if max(shown) < sum(shown) - max(shown) else "不能",
            distractors=(Distractor("不能" if can else "能", "比较短的两条之和与最长的一条，等于也不行。"),),
        )  # fmt: skip
    a, b = dice.integer(3, 8), dice.integer(5, 12)
    low_side, high_side = abs(a - b) + 1, a + b - 1
    value = high_side - low_side + 1
    answer = with_unit(value, "种")
    steps = (
        said(
            f"第三边要小于 ${a}+{b}={a + b}$，大于 ${max(a, b)}-{min(a, b)}={abs(a - b)}$。",
            name="三角形三边的关系",
        ),
        said(f"可以是 ${low_side}$ 到 ${high_side}$ 厘米，共 ${value}$ 种。"),
    )
    wrong = slips(
        answer,
        (with_unit(value + 2, "种"), "等于两边之和（差）时围不成。"),
        (with_unit(a + b - 1, "种"), "还要大于两边之差。"),
        (with_unit(value + 1, "种"), "多数了一种。"),
    )
    return Draft(
        f"一个三角形的两条边长是{a}厘米和{b}厘米，第三条边的长是整厘米数，有多少种可能？", answer, steps,
        lambda: with_unit(sum(2 * max(a, b, c) < a + b + c for c in range(1, a + b + 5)), "种"), distractors=wrong,
    )  # fmt: skip


def classify(dice: Dice, level: int) -> Draft:
    """By angles or by sides."""
    if dice.chance(60):
        kind = dice.pick(("锐角三角形", "直角三角形", "钝角三角形"))
        if kind == "直角三角形":
            a, b = 90, dice.integer(15, 75)
        elif kind == "钝角三角形":
            a = dice.integer(95, 140)
            b = dice.integer(10, 170 - a)
        else:
            a, b = dice.integer(50, 85), dice.integer(50, 85)
        c = 180 - a - b
        shown = dice.shuffled([a, b, c])
        steps = (
            said(
                f"看最大的角：{max(shown)}°是{'锐角' if max(shown) < 90 else '直角' if max(shown) == 90 else '钝角'}。",
                name="按角分类",
            ),
            said(f"所以是{kind}。"),
        )
        return Draft(
            f"一个三角形的三个角是{shown[0]}°、{shown[1]}°、{shown[2]}°，按角分，它是____三角形。（填“锐角”“直角”或“钝角”）", kind.removesuffix("三角形"), steps,
            lambda: "锐角" if max(shown) < 90 else "直角" if 90 in shown else "钝角",
            distractors=tuple(Distractor(k, "要看最大的角，不能只看到一个锐角就下结论。") for k in ("锐角", "直角", "钝角") if k != kind.removesuffix("三角形")), pictures=(triangle_by_angles(a, b, letters=""),) if level == 1 else (),
        )  # fmt: skip
    facts: tuple[Fact, ...] = (
        ("等边三角形是特殊的等腰三角形。", True, "它有两条边相等，而且三条都相等。"), ("有两条边相等的三角形是等腰三角形。", True, "这是等腰三角形的意义。"), ("等腰三角形一定是锐角三角形。", False, "也可能是直角或钝角三角形。"), ("有一个锐角的三角形是锐角三角形。", False, "三个角都是锐角才是。"),
        ("一个三角形最多有一个直角。", True, "两个直角的和已经是180°了。"), ("一个三角形可以有两个钝角。", False, "内角和只有180°。"), ("等边三角形的三个角都是60°。", True, "180÷3=60。"), ("等边三角形不是等腰三角形。", False, "它是特殊的等腰三角形。"),
    )  # fmt: skip
    return judge_one(dice, facts, "三角形的分类")


def interior(dice: Dice, level: int) -> Draft:
    """A missing angle; an isosceles one; a polygon."""
    pictures: tuple[Picture, ...] = ()
    if level == 1:
        a = dice.integer(30, 100)
        b = dice.integer(20, 160 - a)
        value = 180 - a - b
        statement = f"一个三角形中，∠1={a}°，∠2={b}°，∠3=____。"
        steps: tuple[Step, ...] = (
            line(f"180-{a}-{b}", str(value), "三角形的内角和是180°：", name="内角和"),
        )
        wrong_values = (
            (360 - a - b, "三角形的内角和是180°，不是360°。"),
            (a + b, "应从180°里减去。"),
            (180 - a, "还要减去另一个角。"),
        )
    elif level == 2:
        top = dice.step(20, 140, 2)
        if dice.chance(50):
            value = (180 - top) // 2
            statement = f"一个等腰三角形的顶角是{top}°，它的一个底角是____。"
            steps = (
                line(rf"(180-{top})\div 2", str(value), "两个底角相等：", name="等腰三角形的内角"),
            )
            wrong_values = (
                (180 - top, "两个底角相等，还要除以2。"),
                (180 - 2 * top if top < 90 else value + 10, "把顶角当成了底角。"),
                (top, "这是顶角。"),
            )
        else:
            base = dice.integer(20, 80)
            value = 180 - 2 * base
            statement = f"一个等腰三角形的底角是{base}°，它的顶角是____。"
            steps = (
                line(rf"180-{base}\times 2", str(value), "两个底角相等：", name="等腰三角形的内角"),
            )
            wrong_values = (
                (180 - base, "底角有两个。"),
                ((180 - base) // 2 if (180 - base) % 2 == 0 else value + 10, "把底角当成了顶角。"),
                (base, "这是底角。"),
            )
    else:
        n = dice.integer(4, 10)
        value = (n - 2) * 180
        names = "三四五六七八九十"
        statement = f"{names[n - 3]}边形的内角和是____。"
        steps = (
            said(f"从一个顶点出发，可以分成 ${n}-2={n - 2}$ 个三角形。", name="多边形的内角和"),
            line(rf"180\times ({n}-2)", str(value), ""),
        )
        wrong_values = (
            (n * 180, "分成的三角形个数是边数减2。"),
            ((n - 1) * 180, "分成的三角形个数是边数减2。"),
            ((n - 3) * 180, "分成的三角形个数是边数减2。"),
        )
    answer = f"{value}°"
    wrong = slips(answer, *((f"{v}°", why) for v, why in wrong_values))

    def again() -> str:
        if level == 1:
            return f"{next(n for n in range(181) if n + a + b == 180)}°"
        if level == 2:
            return f"{next(n for n in range(181) if (2 * n + top if '底角是____' in statement else n + 2 * base) == 180)}°"
        return f"{sum(180 for _ in range(2, n))}°"

    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def count_shapes(dice: Dice, level: int) -> Draft:
    """Segments on a line, angles at a point, triangles in a fan."""
    n = dice.integer(3, 5) if level == 1 else dice.integer(4, 8)
    kind, unit = dice.pick((("线段", "条"), ("角", "个"), ("三角形", "个"), ("票价", "种")))
    if kind == "线段":
        statement, value, parts = (
            dice.pick(
                (
                    f"一条直线上有{n}个点，一共有多少条线段？",
                    f"{pupil(dice)}在一条直线上点了{n}个点，以这些点为端点的线段一共有多少条？",
                    f"数一数：一条直线上有{n}个不同的点时，图中能找到多少条线段？",
                    f"一根绳子拉直后，在上面做了{n}个记号，每两个记号之间是一条线段，一共有多少条线段？",
                    f"直路的一边立着{n}根路灯杆，每两根灯杆之间的路段看作一条线段，一共有多少条线段？",
                    f"在一条直线上标出{n}个点，从中任取两个点作端点，能得到多少条线段？",
                )
            ),
            comb(n, 2),
            range(n - 1, 0, -1),
        )
    elif kind == "角":
        statement, value, parts = (
            dice.pick(
                (
                    f"从一点引出{n}条射线（最外两条的夹角小于180°），一共有多少个角？",
                    f"以同一点为端点画{n}条射线，最外面两条射线的夹角是锐角，图中共有多少个角？",
                    f"{pupil(dice)}在一个锐角的内部，从顶点又画了{n - 2}条射线，这时一共有多少个角？",
                    f"一把打开的折扇有{n}根扇骨，张开的角度小于180°，每两根扇骨组成一个角，一共有多少个角？",
                    f"从一个钝角的顶点在角内引{n - 2}条射线，图中一共有多少个角？",
                )
            ),
            comb(n, 2),
            range(n - 1, 0, -1),
        )
    elif kind == "三角形":
        statement, value, parts = (
            dice.pick(
                (
                    f"从三角形的一个顶点向对边引{n}条线段，图中一共有多少个三角形？",
                    f"在三角形里，从同一个顶点到对边画{n}条线段，一共可以数出多少个三角形？",
                    f"三角形的对边上有{n}个点（不含两端），把它们都和对面的顶点连起来，图中有多少个三角形？",
                    f"一块三角形玻璃，从一个角的顶点向对边画了{n}条裂线（都是直的），图中一共能数出多少个三角形？",
                    f"一面三角形彩旗，从一个角的顶点到对边缝了{n}条直线，连同旗子的边一起看，共有多少个三角形？",
                )
            ),
            comb(n + 2, 2),
            range(n + 1, 0, -1),
        )
    else:
        statement, value, parts = (
            dice.pick(
                (
                    f"一趟高铁沿途共有{n}个站（包括起点和终点），每两站之间的距离都不相同，单程一共有多少种不同的票价？",
                    f"一条公交线路共有{n}个站，任意两站之间的票价都不相同，单程要印多少种票价的车票？",
                    f"一条轮船航线上共有{n}个码头（包括起点和终点），每两个码头之间的票价都不同，单程有多少种票价？",
                    f"观光缆车沿途有{n}个站，每两站之间的路程都不一样，票价按路程定，单程一共有多少种票价？",
                )
            ),
            comb(n, 2),
            range(n - 1, 0, -1),
        )
    answer = with_unit(value, unit)
    row = "+".join(map(str, parts))
    steps: tuple[Step, ...] = (
        said("按起点（或起边）有序地数，不重复、不遗漏。", name="有序地数"),
        line(row, str(value), ""),
    )
    basic = parts[0]
    wrong = slips(
        answer,
        (with_unit(basic, unit), "只数了最小的，漏数了合成的。"),
        (with_unit(2 * value, unit), "每个数了两次。"),
        (with_unit(value - 1, unit), "漏数了一个。"),
    )

    def again() -> str:
        from itertools import combinations

        return with_unit(len(list(combinations(range(n + 2 if kind == "三角形" else n), 2))), unit)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def tessellate(dice: Dice, level: int) -> Draft:
    """Which regular shapes cover the plane."""
    shapes = {
        "正三角形": True,
        "正方形": True,
        "正五边形": False,
        "正六边形": True,
        "正八边形": False,
        "圆": False,
        "长方形": True,
        "平行四边形": True,
        "等腰梯形": True,
        "任意三角形": True,
    }
    name = dice.pick(tuple(shapes))
    can = shapes[name]
    corner = {
        "正三角形": "60°×6=360°",
        "正方形": "90°×4=360°",
        "正五边形": "108°拼不成360°",
        "正六边形": "120°×3=360°",
        "正八边形": "135°拼不成360°",
        "圆": "圆与圆之间总有空隙",
    }.get(name, "绕一个顶点的几个角正好拼成360°")
    steps = (
        said(f"看绕一点的角能不能正好拼成360°：{corner}。", name="密铺"),
        said(f"所以{name}{'能' if can else '不能'}单独密铺。"),
    )
    return Draft(
        f"{name}能单独密铺平面吗？答：____。（填“能”或“不能”）",
        "能" if can else "不能",
        steps,
        lambda: "能" if shapes[name] else "不能",
        distractors=(Distractor("不能" if can else "能", "看拼在一点的角的和是不是360°。"),),
    )


AXES = {
    "正方形": 4,
    "长方形": 2,
    "等边三角形": 3,
    "等腰三角形（不是等边）": 1,
    "等腰梯形": 1,
    "正五边形": 5,
    "正六边形": 6,
    "半圆": 1,
    "菱形（不是正方形）": 2,
    "平行四边形（一般的）": 0,
}


def axes(dice: Dice, level: int) -> Draft:
    """How many axes of symmetry; is it symmetric."""
    name = dice.pick(tuple(AXES))
    value = AXES[name]
    if level == 1:
        letters = {
            "A": True,
            "B": True,
            "F": False,
            "H": True,
            "L": False,
            "M": True,
            "N": False,
            "S": False,
            "T": True,
            "W": True,
            "Z": False,
            "E": True,
            "G": False,
            "J": False,
            "Y": True,
            "P": False,
        }
        letter = dice.pick(tuple(letters))
        can = letters[letter]
        steps = (
            said(
                f"把字母{letter}对折，"
                + (
                    "两边能完全重合，是轴对称图形。"
                    if can
                    else "两边不能完全重合，不是轴对称图形。"
                ),
                name="轴对称图形",
            ),
        )
        return Draft(
            f"大写字母“{letter}”可以看作轴对称图形吗？答：____。（填“是”或“不是”）",
            "是" if can else "不是",
            steps,
            lambda: "是" if letters[letter] else "不是",
            distractors=(Distractor("不是" if can else "是", "想象对折，看两边能不能完全重合。"),),
        )
    answer = with_unit(value, "条")
    steps = (
        said(
            f"找使{name.split('（')[0]}对折后两边完全重合的直线"
            + (f"，一共有 ${value}$ 条。" if value else "，一条也没有。"),
            name="对称轴",
        ),
    )
    wrong = slips(
        answer,
        (with_unit(value + 2, "条"), "对角线不一定是对称轴，要对折后完全重合。"),
        (with_unit(max(value - 1, 1) if value != 1 else 2, "条"), "对称轴没有数全，或多数了。"),
    )

    return Draft(
        f"{name}有多少条对称轴？",
        answer,
        steps,
        lambda: with_unit(
            {"正方形": 4, "等边三角形": 3, "正五边形": 5, "正六边形": 6}.get(
                name, {"长方形": 2, "菱形（不是正方形）": 2, "平行四边形（一般的）": 0}.get(name, 1)
            ),
            "条",
        ),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def shift_pair(dice: Dice, level: int) -> Draft:
    """A point on the grid after a shift."""
    column, row = dice.integer(2, 8), dice.integer(2, 7)
    steps_count = dice.integer(2, 6)
    way = dice.pick(("右", "左", "上", "下"))
    if way == "左":
        column += steps_count
    if way == "下":
        row += steps_count
    moved_to = {
        "右": (column + steps_count, row),
        "左": (column - steps_count, row),
        "上": (column, row + steps_count),
        "下": (column, row - steps_count),
    }[way]
    answer = f"({moved_to[0]},{moved_to[1]})"
    part = "列" if way in "左右" else "行"
    steps = (
        said(
            f"向{way}平移，{part}数{'加' if way in '右上' else '减'} ${steps_count}$，另一个数不变。",
            name="平移",
        ),
        said(f"所以是 ${answer}$。"),
    )
    swap = (
        (column, row + steps_count)
        if way == "右"
        else (column, row - steps_count)
        if way == "左"
        else (column + steps_count, row)
        if way == "上"
        else (column - steps_count, row)
    )
    wrong = slips(
        answer,
        (f"({swap[0]},{swap[1]})", "左右平移改的是列数，上下平移改的是行数。"),
        (f"({moved_to[1]},{moved_to[0]})", "列和行写反了。"),
        (f"({column},{row})", "没有平移。"),
    )
    return Draft(
        f"方格纸上点A的位置用数对表示是（{column}，{row}）（先列后行，向右列数增大，向上行数增大），把它向{way}平移{steps_count}格后的位置用数对表示是____。",
        answer,
        steps,
        lambda: (
            f"({(column + {'右': steps_count, '左': -steps_count}.get(way, 0))},{(row + {'上': steps_count, '下': -steps_count}.get(way, 0))})"
        ),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def rotate_clock(dice: Dice, level: int) -> Draft:
    """How far a hand turns."""
    start = dice.integer(1, 12)
    hours = dice.pick((1, 2, 3, 4, 6))
    end = (start + hours - 1) % 12 + 1
    value = 30 * hours
    kind = dice.pick(("angle", "end"))
    if kind == "angle":
        answer = f"{value}°"
        statement = f"钟面上，指针从{start}绕中心按顺时针方向转到{end}，旋转了多少度？"
        steps: tuple[Step, ...] = (
            line(rf"30\times {hours}", str(value), f"每大格30°，走了{hours}大格：", name="旋转"),
        )
        wrong = slips(
            answer,
            (f"{6 * hours}°", "每大格是30°，不是6°。"),
            (f"{360 - value}°", "顺时针和逆时针弄反了。"),
            (f"{30 * (hours + 1)}°", "多数了一格。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: f"{360 * hours // 12}°",
            distractors=tuple(w for w in wrong if w.latex != answer),
        )
    back = (start - hours - 1) % 12 + 1
    clockwise = dice.chance(50)
    answer = str(end if clockwise else back)
    statement = (
        f"钟面上，指针从{start}绕中心按{'顺' if clockwise else '逆'}时针方向旋转{value}°，指向几？"
    )
    steps = (
        said(
            f"每大格30°，{value}°是 ${value}\\div 30={hours}$ 大格；按{'顺' if clockwise else '逆'}时针方向数 ${hours}$ 大格，指向 ${answer}$。",
            name="旋转",
        ),
    )
    wrong = slips(
        answer,
        (str(back if clockwise else end), "旋转方向弄反了。"),
        (str(start % 12 + 1), "大格数数错了。"),
    )
    return Draft(
        statement,
        answer,
        steps,
        lambda: str([12, *range(1, 12)][(start + (hours if clockwise else -hours)) % 12]),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def enlarge(dice: Dice, level: int) -> Draft:
    """A rectangle scaled k : 1 or 1 : k."""
    k = dice.integer(2, 4)
    b = dice.integer(2, 4)
    a = b + dice.integer(1, 5)
    up = dice.chance(60)
    if not up:
        a, b = a * k, b * k
    new = (a * k, b * k) if up else (a // k, b // k)
    ratio = f"{k}:1" if up else f"1:{k}"
    if level == 1:
        answer = f"{new[0]};{new[1]}"
        statement = f"把一个长{a}厘米、宽{b}厘米的长方形按{ratio}{'放大' if up else '缩小'}，得到的长方形长____厘米，宽____厘米。"
        steps: tuple[Step, ...] = (
            said(
                f"按{ratio}{'放大' if up else '缩小'}，每条边都{'乘' if up else '除以'} ${k}$。",
                name="放大与缩小",
            ),
            said(f"长是 ${new[0]}$ 厘米，宽是 ${new[1]}$ 厘米。"),
        )
        wrong = slips(
            answer,
            (f"{new[0]};{b}", "每条边都要按同样的比变化。"),
            (f"{a + k};{b + k}", "应当乘（除以），不是加。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: (
                f"{sum(a for _ in range(k)) if up else len(range(0, a, k))};{sum(b for _ in range(k)) if up else len(range(0, b, k))}"
            ),
            distractors=wrong,
        )
    value = k * k
    answer = str(value)
    statement = f"把一个长方形按{k}:1放大，放大后的面积是原来的____倍。"
    steps = (
        said(
            f"长和宽都扩大到原来的 ${k}$ 倍，面积扩大到原来的 ${k}\\times {k}={value}$ 倍。",
            name="放大与缩小",
        ),
    )
    wrong = slips(
        answer, (str(k), "边长和面积扩大的倍数不一样。"), (str(2 * k), "应是倍数相乘，不是相加。")
    )
    return Draft(
        statement,
        answer,
        steps,
        lambda: str(sum(1 for _ in range(k) for _ in range(k))),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


RECIPES = (
    Recipe("geo.figure.line-ray", "judge", "judge", (1,), lines),
    Recipe("geo.figure.line-ray", "which", "choice", (2,), lines_choice),
    Recipe("geo.figure.segment", "count", "fill", (1, 2), count_shapes),
    Recipe("geo.figure.segment", "count-mistake", "mistake", (1, 2), corrected(count_shapes)),
    Recipe("geo.figure.segment", "count-choice", "choice", (2,), count_shapes),
    Recipe("geo.figure.angle", "judge", "judge", (1,), angle_facts),
    Recipe("geo.figure.right-acute-obtuse", "kind", "fill", (1,), angle_kind),
    Recipe("geo.figure.right-acute-obtuse", "kind-judge", "judge", (1,), answered(angle_kind)),
    Recipe("geo.figure.angle-kinds", "kind", "fill", (2,), angle_kind),
    Recipe("geo.figure.angle-kinds", "kind-mistake", "mistake", (2,), corrected(angle_kind)),
    Recipe("geo.figure.angle-kinds", "kind-judge", "judge", (2,), answered(angle_kind)),
    Recipe("geo.figure.angle-kinds", "sums", "fill", (2,), angle_sums),
    Recipe("geo.figure.angle-measure", "protractor", "fill", (1, 2), measure_angle),
    Recipe(
        "geo.figure.angle-measure",
        "protractor-mistake",
        "mistake",
        (1, 2),
        corrected(measure_angle),
    ),
    Recipe(
        "geo.figure.angle-measure", "protractor-judge", "judge", (1, 2), answered(measure_angle)
    ),
    Recipe("geo.figure.angle-draw", "set-squares", "fill", (2,), set_squares),
    Recipe("geo.figure.angle-draw", "set-squares-judge", "judge", (2,), answered(set_squares)),
    Recipe("geo.figure.parallel-perp", "judge", "judge", (1,), parallel),
    Recipe("geo.figure.parallel-perp", "which", "choice", (2,), parallel_choice),
    Recipe("geo.figure.draw-perp", "judge", "judge", (1,), distance),
    Recipe("geo.figure.distance", "judge", "judge", (1,), distance),
    Recipe("geo.figure.distance", "which", "choice", (2,), distance_choice),
    Recipe("geo.polygon.rectangle", "judge", "judge", (1,), quads),
    Recipe("geo.polygon.rectangle", "which", "choice", (2,), quads_choice),
    Recipe("geo.polygon.count-shapes", "in-order", "word", (1, 2), count_shapes),
    Recipe(
        "geo.polygon.count-shapes", "in-order-mistake", "mistake", (1, 2), corrected(count_shapes)
    ),
    Recipe("geo.polygon.count-shapes", "in-order-choice", "choice", (2,), count_shapes),
    Recipe("geo.polygon.parallelogram", "judge", "judge", (1,), parallelograms),
    Recipe("geo.polygon.trapezoid", "judge", "judge", (1,), trapezoids),
    Recipe("geo.polygon.triangle", "judge", "judge", (1,), triangles),
    Recipe("geo.polygon.triangle", "which", "choice", (2,), triangles_choice),
    Recipe("geo.polygon.sides", "can", "fill", (1, 2, 3), triangle_sides),
    Recipe("geo.polygon.sides", "can-mistake", "mistake", (1, 2, 3), corrected(triangle_sides)),
    Recipe("geo.polygon.sides", "can-judge", "judge", (1, 2, 3), answered(triangle_sides)),
    Recipe("geo.polygon.classify", "kind", "fill", (1, 2), classify),
    Recipe("geo.polygon.classify", "kind-mistake", "mistake", (1, 2), corrected(classify)),
    Recipe("geo.polygon.classify", "kind-judge", "judge", (1, 2), answered(classify)),
    Recipe("geo.polygon.angle-sum", "missing", "fill", (1, 2, 3), interior),
    Recipe("geo.polygon.angle-sum", "missing-mistake", "mistake", (1, 2, 3), corrected(interior)),
    Recipe("geo.polygon.angle-sum", "missing-choice", "choice", (1, 3), interior),
    Recipe("geo.polygon.tessellate", "can", "fill", (2,), tessellate),
    Recipe("geo.polygon.tessellate", "can-judge", "judge", (2,), answered(tessellate)),
    Recipe("geo.motion.symmetric", "letters", "fill", (1,), axes),
    Recipe("geo.motion.symmetric", "letters-judge", "judge", (1,), answered(axes)),
    Recipe("geo.motion.translate-rotate", "judge", "judge", (1,), moved),
    Recipe("geo.motion.translate-rotate", "which", "choice", (1,), moved_choice),
    Recipe("geo.motion.axial-symmetry", "axes", "fill", (2,), axes),
    Recipe("geo.motion.axial-symmetry", "axes-mistake", "mistake", (2,), corrected(axes)),
    Recipe("geo.motion.axial-symmetry", "axes-judge", "judge", (2,), answered(axes)),
    Recipe("geo.motion.translate-grid", "pair", "fill", (2,), shift_pair),
    Recipe("geo.motion.translate-grid", "pair-mistake", "mistake", (2,), corrected(shift_pair)),
    Recipe("geo.motion.translate-grid", "pair-judge", "judge", (2,), answered(shift_pair)),
    Recipe("geo.motion.rotate-grid", "clock", "fill", (2,), rotate_clock),
    Recipe("geo.motion.rotate-grid", "clock-mistake", "mistake", (2,), corrected(rotate_clock)),
    Recipe("geo.motion.rotate-grid", "clock-judge", "judge", (2,), answered(rotate_clock)),
    Recipe("geo.motion.motion-use", "turn", "fill", (3,), rotate_clock),
    Recipe("geo.motion.motion-use", "turn-mistake", "mistake", (3,), corrected(rotate_clock)),
    Recipe("geo.motion.motion-use", "turn-judge", "judge", (3,), answered(rotate_clock)),
    Recipe("geo.motion.enlarge", "ratio", "fill", (1, 2), enlarge),
    Recipe("geo.motion.enlarge", "ratio-mistake", "mistake", (1, 2), corrected(enlarge)),
    Recipe("geo.motion.enlarge", "ratio-judge", "judge", (1, 2), answered(enlarge)),
)
