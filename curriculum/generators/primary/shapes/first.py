"""First shapes: boxes, cubes, cylinders and balls; flat shapes; shapes put together and counted."""

from curriculum.generators.dice import Dice
from curriculum.generators.primary.shapes.seeing import Fact, judge_one
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import cube_stack, figure
from engine.values import Distractor, Picture, Step

SOLIDS = {
    "球": ("皮球", "玻璃弹珠", "乒乓球", "地球仪的球身", "弹力球"),
    "圆柱": ("未削的圆铅笔", "茶叶罐", "一枚硬币", "一节电池", "卷纸筒"),
    "长方体": ("牙膏盒", "砖头", "数学书", "鞋盒", "一块长条橡皮"),
    "正方体": ("魔方", "骰子", "方方正正的积木块", "正方体礼盒"),
}
SOLID_FACTS: tuple[Fact, ...] = (
    ("球可以向任意方向滚动。", True, "球没有平平的面。"),
    ("圆柱上下两个面是一样大的圆。", True, "圆柱的两头都是圆，一样大。"),
    ("正方体的六个面都一样大。", True, "六个面都是一样大的正方形。"),
    ("长方体有六个面。", True, "上下、前后、左右，共六个面。"),
    ("长方体容易滚动。", False, "长方体的面都是平的，不能滚动。"),
    ("圆柱怎样放都不会滚动。", False, "把圆柱横着放，它会滚动。"),
    ("一枚硬币不是圆柱。", False, "硬币很扁，但也是圆柱。"),
    ("球有一个平平的面。", False, "球没有平平的面。"),
)
FLATS: tuple[Fact, ...] = (
    ("斜着放的正方形还是正方形。", True, "转一转，它的边和角都没有变。"),
    ("球是圆。", False, "球是立体图形，圆是平面图形。"),
    ("三角形有三条边。", True, "三角形由三条边围成。"),
    ("正方形的四条边一样长。", True, "这是正方形的样子。"),
    ("长方形对着的边一样长。", True, "上下一样长，左右一样长。"),
    ("圆有四个角。", False, "圆没有角。"),
    ("平行四边形有三条边。", False, "平行四边形有四条边。"),
    ("把正方体的一个面印下来，是一个正方形。", True, "正方体的面都是正方形。"),
    ("把圆柱的底面印下来，是一个圆。", True, "圆柱的底面是圆。"),
    ("把长方体的面印下来，一定是三角形。", False, "长方体的面是长方形，有时是正方形。"),
)


def which_solid(dice: Dice, level: int) -> Draft:
    """Which thing has the shape of a ball, a cylinder, a box, a cube."""
    shape = dice.pick(tuple(SOLIDS))
    right = dice.pick(SOLIDS[shape])
    others = [(name, dice.pick(SOLIDS[name])) for name in SOLIDS if name != shape]
    return Draft(
        f"下面的物体中，形状是{shape}的是（　）", "", (said(f"{right}的形状是{shape}。", name="认识立体图形"),),
        lambda: next(thing for thing in (right, *(o for _, o in others)) if thing in SOLIDS[shape]),
        options=(right, *(thing for _, thing in others)),
        distractors=tuple(Distractor("", f"{thing}的形状是{name}。") for name, thing in others),
    )  # fmt: skip


def solid_facts(dice: Dice, level: int) -> Draft:
    """A statement about solids, true or false."""
    return judge_one(dice, SOLID_FACTS, "认识立体图形")


def count_cubes(dice: Dice, level: int) -> Draft:
    """How many small cubes, the hidden ones too."""
    wide, deep = (dice.integer(2, 3), 1) if level == 1 else (dice.integer(2, 3), 2)
    heights = [[dice.integer(1, 2 if level < 3 else 3) for _ in range(wide)] for _ in range(deep)]
    heights[0] = sorted(heights[0], reverse=True)
    if deep > 1:
        # The row behind is at least as high, so that nothing but its lower cubes is hidden.
        heights[0] = [max(back, front) for back, front in zip(heights[0], heights[1], strict=True)]
    total = sum(map(sum, heights))
    seen = (
        total - sum(min(heights[0][k], heights[1][k]) for k in range(wide)) if deep > 1 else total
    )
    answer = str(total)
    columns = [sum(row[k] for row in heights) for k in range(wide)]
    steps: tuple[Step, ...] = (
        said("一列一列地数，被挡住的也要数。", name="有序地数"),
        line("+".join(map(str, columns)), answer, "合起来："),
    )
    wrong = slips(
        answer,
        (seen, "漏数了被挡住的小正方体。"),
        (total - 1, "漏数了一个。"),
        (total + 1, "多数了一个。"),
        (total + 2, "有的数了两次。"),
    )
    return Draft(
        "用同样大的小正方体摆成下面的样子（没有悬空的），一共用了____个小正方体。", answer, steps,
        lambda: str(len({(i, j, h) for i, row in enumerate(heights) for j, top in enumerate(row) for h in range(top)})), distractors=wrong, pictures=(cube_stack(heights),),
    )  # fmt: skip


def flat_facts(dice: Dice, level: int) -> Draft:
    """A statement about flat shapes, true or false."""
    return judge_one(dice, FLATS, "认识平面图形")


def sides(dice: Dice, level: int) -> Draft:
    """Sticks for some triangles and squares; what a printed face is."""
    if level == 1:
        thing, shape = dice.pick(
            (
                ("正方体的一个面", "正方形"),
                ("圆柱的底面", "圆"),
                ("一本数学书的封面", "长方形"),
                ("一枚硬币的正面", "圆"),
                ("魔方的一个面", "正方形"),
                ("黑板的表面", "长方形"),
                ("三角尺的面", "三角形"),
                ("红领巾的面", "三角形"),
            )
        )
        names = ("正方形", "圆", "长方形", "三角形")
        return Draft(
            f"把{thing}画在纸上，画出的图形是（　）", "", (said(f"{thing}是{shape}。", name="认识平面图形"),), lambda: _printed(thing),
            options=(shape, *(n for n in names if n != shape)), distractors=tuple(Distractor("", f"{thing}不是{n}。") for n in names if n != shape),
        )  # fmt: skip
    three, four = dice.integer(1, 4), dice.integer(1, 4)
    total = 3 * three + 4 * four
    answer = str(total)
    shape = "正方形"
    steps: tuple[Step, ...] = (
        said(f"一个三角形要 $3$ 根，一个{shape}要 $4$ 根。", name="边数"),
        line("+".join(["3"] * three + ["4"] * four), answer, "一共："),
    )
    wrong = slips(
        answer,
        (3 * three + 3 * four, f"{shape}有四条边。"),
        (4 * three + 4 * four, "三角形有三条边。"),
        (three + four, "数的是图形的个数。"),
        (total - 1, "少数了一根。"),
    )
    what = dice.pick(("小棒", "火柴棒", "牙签", "吸管"))
    return Draft(
        worded(
            dice,
            (
                f"用同样长的{what}摆图形，每个图形都不共用边，摆 ${three}$ 个三角形和 ${four}$ 个{shape}，",
                f"{pupil(dice)}用同样长的{what}摆了 ${three}$ 个三角形和 ${four}$ 个{shape}，图形都是分开摆的，每条边用一根，",
                f"一条边用一根{what}，分开摆 ${four}$ 个{shape}和 ${three}$ 个三角形，",
            ),
            (f"一共要____根{what}。", f"一共用了____根{what}。"),
        ), answer, steps,
        lambda: str(sum(3 for _ in range(three)) + sum(4 for _ in range(four))), distractors=wrong,
    )  # fmt: skip


def _printed(thing: str) -> str:
    """What the words of the thing say, matched by its kind."""
    for shape, words in (
        ("圆", ("圆柱", "硬币")),
        ("正方形", ("正方体", "魔方")),
        ("三角形", ("三角尺", "红领巾")),
        ("长方形", ("书", "黑板")),
    ):
        if any(word in thing for word in words):
            return shape
    return ""


def put_together(dice: Dice, level: int) -> Draft:
    """How many small ones make a bigger one; how many triangles or rectangles in a figure."""
    if level == 1:
        across, up = dice.integer(2, 4), dice.integer(2, 3)
        answer = str(across * up)
        steps: tuple[Step, ...] = (
            said(f"每行 ${across}$ 块，摆 ${up}$ 行。", name="图形的拼组"),
            line("+".join([str(across)] * up), answer, "一共："),
        )
        wrong = slips(
            answer,
            (across + up, "只数了一行和一列。"),
            (across * up - 1, "少数了一块。"),
            (across * up + 1, "多数了一块。"),
            (2 * (across + up), "数的是外面一圈的边。"),
        )
        what = dice.pick(("地砖", "卡片", "积木片", "瓷砖", "彩纸", "软垫"))
        count = "张" if what in ("卡片", "彩纸") else "块"
        return Draft(
            worded(
                dice,
                (
                    f"用同样大的正方形{what}拼一个长方形，每行 ${across}$ {count}，拼 ${up}$ 行，",
                    f"{pupil(dice)}用同样大的正方形{what}拼出一个图形，一共 ${up}$ 行，每行 ${across}$ {count}，",
                ),
                (f"一共要____{count}。", f"一共用了____{count}{what}。"),
            ),
            answer,
            steps,
            lambda: str(len([(i, j) for i in range(across) for j in range(up)])),
            distractors=wrong,
        )
    if level == 2:
        parts = dice.integer(2, 4)
        answer = str(parts * (parts + 1) // 2)
        picture: Picture = _fan(parts)
        steps = (
            said(f"单个的小三角形有 ${parts}$ 个，再数由几个合成的。", name="有序地数"),
            line("+".join(str(k) for k in range(parts, 0, -1)), answer, "合起来："),
        )
        wrong = slips(
            answer,
            (parts, "漏数了由几个合成的大三角形。"),
            (parts + 1, "只多数了最大的一个。"),
            (parts * (parts + 1) // 2 + 1, "有一个数了两次。"),
            (parts * 2, "数的方法没有顺序。"),
        )
        return Draft(
            "下面的图形里，一共有____个三角形。",
            answer,
            steps,
            lambda: str(sum(1 for a in range(parts + 1) for b in range(a + 1, parts + 1))),
            distractors=wrong,
            pictures=(picture,),
        )
    across, up = dice.integer(3, 6), dice.integer(3, 4)
    holes = dice.integer(2, 5)
    row = dice.integer(1, up - 1)
    answer = str(holes)
    given = across * up - holes
    steps = (
        line(" + ".join([str(across)] * up).replace(" ", ""), str(across * up), "铺满要的块数："),
        line(f"{across * up}-{given}", answer, "缺的块数："),
    )
    wrong = slips(
        answer,
        (given, "这是已经铺好的块数。"),
        (across * up, "这是铺满要的块数。"),
        (holes + 1, "多数了一块。"),
        (holes - 1, "少数了一块。"),
        (holes + row, "一行有几块看错了。"),
    )
    place = dice.pick(("一面墙", "一块地面", "一段围墙", "一个台阶面", "一条小路", "一个平台"))
    return Draft(
        worded(
            dice,
            (
                f"{place}铺满时每行 ${across}$ 块砖，共 ${up}$ 行。现在只铺了 ${given}$ 块，",
                f"工人师傅给{place}铺砖，要铺 ${up}$ 行，每行 ${across}$ 块，已经铺好 ${given}$ 块，",
            ),
            ("还缺____块。", "还要再铺____块。"),
        ), answer, steps,
        lambda: str(len(range(given, across * up))), distractors=wrong,
    )  # fmt: skip


def _fan(parts: int) -> Picture:
    """A triangle cut into `parts` from its top."""
    names = "BCDEF"[: parts + 1]
    corners = {"A": (2.0, 2.4), **{name: (4.0 * k / parts, 0.0) for k, name in enumerate(names)}}
    return figure(corners, " ".join([f"A{name}" for name in names] + [names[0] + names[-1]]))


RECIPES = (
    Recipe("geo.figure.solid-intro", "which", "choice", (1,), which_solid),
    Recipe("geo.figure.solid-intro", "sayings", "judge", (1,), solid_facts),
    Recipe("geo.figure.solid-intro", "count", "fill", (1, 2, 3), count_cubes),
    Recipe("geo.figure.plane-intro", "sayings", "judge", (1,), flat_facts),
    Recipe("geo.figure.plane-intro", "printed", "choice", (1,), sides),
    Recipe("geo.figure.plane-intro", "sticks", "word", (2,), sides),
    Recipe("geo.figure.plane-combine", "make", "word", (1,), put_together),
    Recipe("geo.figure.plane-combine", "count", "fill", (2,), put_together),
    Recipe("geo.figure.plane-combine", "missing", "word", (3,), put_together),
)
