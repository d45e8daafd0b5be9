"""What solids are made of: polyhedra counted, regular pyramids and frustums, solids of revolution."""

from fractions import Fraction
from math import cos, dist, pi, sin

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.recipe import Draft, Make, Recipe
from curriculum.generators.senior.space.places import CUBOID, sketch, square_root
from curriculum.generators.working import line, said, slips
from engine.plot.figures import pyramid
from engine.plot.figures.plane import vertices_in
from engine.values import Distractor, Picture, Step

CHINESE = {3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九", 10: "十"}
CUBE_FACES = CUBOID.split()


def counted(dice: Dice, level: int) -> Draft:
    """Faces, corners and edges of a prism, a pyramid or a frustum, also backwards."""
    kind = dice.pick(("棱柱", "棱锥", "棱台"))
    sides = dice.integer(3, 10)
    walls = sides + (1 if kind == "棱锥" else 2)
    corners = sides + 1 if kind == "棱锥" else 2 * sides
    edges = 2 * sides if kind == "棱锥" else 3 * sides
    whole = {"面": walls, "顶点": corners, "棱": edges}
    word = {"面": "个面", "顶点": "个顶点", "棱": "条棱"}
    rules = {
        "棱柱": "$n$ 棱柱有 $n+2$ 个面，$2n$ 个顶点，$3n$ 条棱。",
        "棱锥": "$n$ 棱锥有 $n+1$ 个面，$n+1$ 个顶点，$2n$ 条棱。",
        "棱台": "$n$ 棱台有 $n+2$ 个面，$2n$ 个顶点，$3n$ 条棱。",
    }

    def built(sides: int) -> dict[str, int]:
        low = [f"a{k}" for k in range(sides)]
        high = ["top"] * sides if kind == "棱锥" else [f"b{k}" for k in range(sides)]
        pairs = {frozenset((low[k], low[k - 1])) for k in range(sides)}
        pairs |= {frozenset((high[k], high[k - 1])) for k in range(sides)}
        pairs |= {frozenset((low[k], high[k])) for k in range(sides)}
        lines, points = len([p for p in pairs if len(p) == 2]), len({*low, *high})
        return {"棱": lines, "顶点": points, "面": 2 - points + lines}

    asked = dice.pick(tuple(whole))
    if level == 1:
        answer = str(whole[asked])
        steps: tuple[Step, ...] = (
            said(rules[kind], name=f"{kind}的结构"),
            said(f"这里 $n={sides}$，所以有 ${answer}$ {word[asked]}。"),
        )
        wrong = slips(
            answer,
            *((value, f"这是{other}的个数。") for other, value in whole.items()),
            (sides, f"漏数了{asked}，底面以外的也要数。"),
            (whole[asked] + sides, "重复数了。"),
        )
        return Draft(
            f"一个{CHINESE[sides]}{kind}共有____{word[asked]}。", answer, steps,
            lambda: str(built(sides)[asked]), distractors=wrong,
        )  # fmt: skip
    answer = str(sides)
    steps = (
        said(rules[kind], name=f"{kind}的结构"),
        said(f"由 ${whole[asked]}$ {word[asked]}，求得 $n={sides}$，底面是{CHINESE[sides]}边形。"),
    )
    wrong = slips(
        answer,
        (whole[asked], f"这是{asked}的个数，不是底面的边数。"),
        (Fraction(whole[asked], 2) if whole[asked] % 2 == 0 else whole[asked] - 1, f"{kind}的个数关系用错了。"),
        (whole[asked] - 2 if whole[asked] - 2 != sides else sides + 1, f"{kind}的个数关系用错了。"),
        (sides + 2, "底面的边数算错了。"),
    )  # fmt: skip

    def tried() -> str:
        found = [n for n in range(3, 40) if built(n)[asked] == whole[asked]]
        return str(found[0]) if len(found) == 1 else ""

    return Draft(
        f"一个{kind}有 ${whole[asked]}$ {word[asked]}，它的底面的边数是____。", answer, steps, tried,
        distractors=wrong,
    )  # fmt: skip


def cut(dice: Dice, level: int) -> Draft:
    """A cube without some of its corners, counted."""
    count = dice.integer(1, 3) if level == 2 else dice.integer(4, 8)
    asked, word = dice.pick((("面", "个面"), ("顶点", "个顶点"), ("棱", "条棱")))
    first = {"面": 6, "顶点": 8, "棱": 12}[asked]
    more = {"面": 1, "顶点": 2, "棱": 3}[asked]
    answer = str(first + more * count)
    why = {
        "面": "每截去一个角，多一个三角形的面。",
        "顶点": "每截去一个角，少一个顶点，多出三个顶点，实际多两个。",
        "棱": "每截去一个角，多三条棱（截面三角形的三边），原来的棱没有消失。",
    }[asked]
    steps = (
        said(f"正方体有 ${first}$ {word}；{why}", name="截去的部分"),
        line(rf"{first}+{more}\times {count}", answer, "一共有："),
    )
    wrong = slips(
        answer,
        (first, f"截去角以后，{asked}的个数变了。"),
        (first - count, "截去的部分当成了减少。"),
        (first + 3 * count if more != 3 else first + 2 * count, "每截去一个角多出的个数数错了。"),
        (first + count if more != 1 else first + 4 * count, "每截去一个角多出的个数数错了。"),
    )

    def again() -> str:
        lost = [*"ABCD", "A_1", "B_1", "C_1", "D_1"][:count]
        walls = [[*vertices_in(face)] for face in CUBE_FACES]
        rings: list[list[str]] = []
        for wall in walls:
            ring: list[str] = []
            for k, corner in enumerate(wall):
                if corner in lost:
                    ring += [f"{corner}-{wall[k - 1]}", f"{corner}-{wall[(k + 1) % 4]}"]
                else:
                    ring.append(corner)
            rings.append(ring)
        for corner in lost:
            rings.append(sorted({p for ring in rings for p in ring if p.startswith(corner + "-")}))
        lines = {frozenset((ring[k], ring[k - 1])) for ring in rings for k in range(len(ring))}
        points = {p for ring in rings for p in ring}
        return str({"面": len(rings), "顶点": len(points), "棱": len(lines)}[asked])

    return Draft(
        f"如图，过正方体一个顶点处三条棱的三等分点（靠近该顶点）截去一个角。如果用同样的方法在正方体的"
        f" ${count}$ 个顶点处各截去一个角，那么剩下的几何体共有____{word}。",
        answer,
        steps,
        again,
        distractors=wrong,
        pictures=(_corner_cut(),),
    )


def _corner_cut() -> Picture:
    places = {
        "_a": (3, 0, 0), "_b": (3, 3, 0), "_c": (0, 3, 0), "_d": (0, 0, 0),
        "_e": (3, 0, 3), "_g": (0, 3, 3), "_h": (0, 0, 3), "_p": (3, 2, 3), "_q": (2, 3, 3),
        "_r": (3, 3, 2),
    }  # fmt: skip
    faces = "_a_b_c_d _e_p_q_g_h _a_b_r_p_e _b_c_g_q_r _c_d_h_g _d_a_e_h _p_q_r"
    return sketch(places, faces, name="截去一个角的正方体")


REGULAR = {3: ("三", Fraction(1, 3), Fraction(1, 12)), 4: ("四", Fraction(1, 2), Fraction(1, 4)),
           6: ("六", Fraction(1), Fraction(3, 4))}  # fmt: skip


def regular_pyramid(dice: Dice, level: int) -> Draft:
    """Height, slant height and side edge of a regular pyramid: one of them from another."""
    sides = 4 if level <= 2 else dice.pick((3, 6))
    name, outer, inner = REGULAR[sides]
    edge = 2 * dice.integer(1, 5) if sides != 3 else dice.pick((2, 3, 4, 6, 12))
    height = dice.integer(1, 9)
    reach, apothem = outer * edge * edge, inner * edge * edge
    lengths = {"高": Fraction(height**2), "斜高": height**2 + apothem, "侧棱长": height**2 + reach}
    given, asked = (
        ("高", dice.pick(("斜高", "侧棱长")))
        if level == 2
        else dice.pick((("侧棱长", "高"), ("斜高", "高"), ("侧棱长", "斜高"), ("斜高", "侧棱长"), ("高", "侧棱长")))
    )  # fmt: skip
    shown = {word: square_root(value) for word, value in lengths.items()}
    answer = shown[asked]
    triangle = {
        frozenset(("高", "斜高")): f"高、斜高与底面的边心距 ${square_root(apothem)}$ 组成直角三角形",
        frozenset(("高", "侧棱长")): f"高、侧棱与底面外接圆的半径 ${square_root(reach)}$ 组成直角三角形",
        frozenset(("斜高", "侧棱长")): f"斜高、侧棱与底面边长的一半 ${edge // 2 if edge % 2 == 0 else square_root(Fraction(edge * edge, 4))}$ 组成直角三角形",
    }[frozenset((given, asked))]  # fmt: skip
    gap = {frozenset(("高", "斜高")): apothem, frozenset(("高", "侧棱长")): reach,
           frozenset(("斜高", "侧棱长")): Fraction(edge * edge, 4)}[frozenset((given, asked))]  # fmt: skip
    bigger = lengths[asked] > lengths[given]
    steps = (
        said(f"顶点在底面的射影是底面的中心，{triangle}，斜边是{(asked if bigger else given).removesuffix('长')}。", name="正棱锥中的直角三角形"),
        said(f"{asked}的平方是 ${fraction(lengths[given])}{'+' if bigger else '-'}{fraction(gap)}={fraction(lengths[asked])}$，所以{asked}是 ${answer}$。", name="勾股定理"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (shown[given], f"{given}与{asked}不相等。"),
        *((shown[other], f"求成了{other}。") for other in lengths),
        (fraction(lengths[asked]), "最后忘了开平方。"),
        (square_root(lengths[given] + edge * edge), "直角边不是底面的边长。"),
        (square_root(abs(lengths[given] - gap if bigger else lengths[given] + gap) or 7), "斜边和直角边弄混了。"),
    )  # fmt: skip

    def again() -> str:
        radius = edge / (2 * sin(pi / sides))
        ring = [
            (radius * cos(2 * pi * k / sides), radius * sin(2 * pi * k / sides), 0.0)
            for k in range(2)
        ]
        middle = tuple((ring[0][k] + ring[1][k]) / 2 for k in range(3))
        # The height is found by halving until the given length comes out.
        low, high = 0.0, 60.0
        wanted = float(lengths[given]) ** 0.5

        def measured(word: str, up: float) -> float:
            apex = (0.0, 0.0, up)
            return up if word == "高" else dist(apex, middle if word == "斜高" else ring[0])

        for _ in range(80):
            half = (low + high) / 2
            low, high = (half, high) if measured(given, half) < wanted else (low, half)
        return square_root(Fraction(round(12 * measured(asked, low) ** 2), 12))

    drawn = pyramid(sides, edge, max(height, edge * 0.8), letters="", labels=(None, ""))
    return Draft(
        f"如图，正{name}棱锥的底面边长是 ${edge}$，{given}是 ${shown[given]}$，则它的{asked}是____。",
        answer,
        steps,
        again,
        distractors=wrong[:4],
        pictures=(drawn,),
    )


def regular_frustum(dice: Dice, level: int) -> Draft:
    """Height, slant height and side edge of a square frustum."""
    top = 2 * dice.integer(1, 4)
    bottom = top + 2 * dice.integer(1, 4)
    height = dice.integer(1, 8)
    half = Fraction(bottom - top, 2)
    lengths = {
        "高": Fraction(height**2),
        "斜高": height**2 + half**2,
        "侧棱长": height**2 + 2 * half**2,
    }
    given, asked = dice.pick((("高", "斜高"), ("高", "侧棱长"), ("斜高", "高"), ("侧棱长", "高")))
    shown = {word: square_root(value) for word, value in lengths.items()}
    slant = "斜高" in (given, asked)
    gap = half**2 if slant else 2 * half**2
    answer = shown[asked]
    bigger = asked != "高"
    steps = (
        said(
            "把高、"
            + (
                "斜高和上、下底面的边心距组成直角梯形，两个边心距"
                if slant
                else "侧棱和上、下底面对角线的一半组成直角梯形，两个底"
            )
            + f"相差 ${square_root(gap)}$。",
            name="正棱台中的直角梯形",
        ),
        said(
            f"过上底的端点作高，在直角三角形中，{asked}的平方是 ${fraction(lengths[given])}{'+' if bigger else '-'}{fraction(gap)}={fraction(lengths[asked])}$，{asked}是 ${answer}$。",
            name="勾股定理",
        ),
    )
    wrong = slips(
        answer,
        (shown[given], f"{given}与{asked}不相等。"),
        *((value, f"求成了{word}。") for word, value in shown.items()),
        (square_root(height**2 + (bottom - top) ** 2), "两底边长之差没有取一半。"),
        (fraction(lengths[asked]), "最后忘了开平方。"),
        (square_root(lengths[asked] + 1), "计算错了。"),
    )

    def again() -> str:
        low, high = 0.0, 60.0
        wanted = float(lengths[given]) ** 0.5

        def measured(word: str, up: float) -> float:
            if word == "高":
                return up
            if word == "斜高":
                return dist((top / 2, 0.0, up), (bottom / 2, 0.0, 0.0))
            return dist((top / 2, top / 2, up), (bottom / 2, bottom / 2, 0.0))

        for _ in range(80):
            middle = (low + high) / 2
            low, high = (middle, high) if measured(given, middle) < wanted else (low, middle)
        return square_root(Fraction(round(4 * measured(asked, low) ** 2), 4))

    return Draft(
        f"如图，正四棱台的上、下底面边长分别是 ${top}$ 和 ${bottom}$，{given}是 ${shown[given]}$，则它的{asked}是____。",
        answer,
        steps,
        again,
        distractors=wrong[:4],
        pictures=(square_frustum(top, bottom, max(height, bottom * 0.6)),),
    )


def square_frustum(top: float, bottom: float, height: float) -> Picture:
    """A square frustum ABCD-A₁B₁C₁D₁."""
    inset = (bottom - top) / 2
    floor = {"A": (1, 0), "B": (1, 1), "C": (0, 1), "D": (0, 0)}
    places = {name: (x * bottom, y * bottom, 0.0) for name, (x, y) in floor.items()}
    places |= {
        f"{name}_1": (inset + x * top, inset + y * top, height) for name, (x, y) in floor.items()
    }
    return sketch(places, CUBOID, name="四棱台")


def sayings(facts: tuple[tuple[str, bool, str], ...], topic: str, given: str = "") -> Make:
    """A judging recipe over definitions: a statement, whether it holds, and why.

    `given` says what the letters stand for.
    """

    def judged(dice: Dice, level: int) -> Draft:
        statement, true, why = dice.pick(facts)
        answer = "对" if true else "错"
        return Draft(
            f"{given if '$' in statement else ''}{statement}。（　）",
            answer,
            (said(why, name=topic), said(f"所以这句话是{answer}的。")),
            lambda: "对" if any(s == statement and t for s, t, _ in facts) else "错",
        )

    return judged


def chosen(facts: tuple[tuple[str, bool, str], ...], topic: str, given: str = "") -> Make:
    """A choice of the one true saying among four, or of the one false."""

    def picked(dice: Dice, level: int) -> Draft:
        wanted = level == 1 or dice.chance(60)
        right = dice.pick([fact for fact in facts if fact[1] is wanted])
        others = dice.picks([fact for fact in facts if fact[1] is not wanted], 3)
        return Draft(
            f"{given.replace('平面，', '平面。')}下列说法中，{'正确' if wanted else '错误'}的是（　）",
            "",
            (
                said(f"{right[0]}：{right[2]}", name=topic),
                *(said(f"{text}：{why}") for text, _, why in others),
            ),
            lambda: next(text for text, true, _ in (right, *others) if true is wanted),
            options=(right[0], *(text for text, _, _ in others)),
            distractors=tuple(Distractor("", why) for _, _, why in others),
        )

    return picked


POLYHEDRON = (
    ("由若干个平面多边形围成的几何体叫做多面体", True, "这是多面体的定义。"),
    ("一个多面体至少有四个面", True, "三个平面围不成封闭的几何体，最少的是四面体。"),
    (
        "一个平面图形绕它所在平面内的一条定直线旋转所形成的曲面围成的几何体叫做旋转体",
        True,
        "这是旋转体的定义。",
    ),
    (
        "圆柱的上、下底面是平面，所以圆柱是多面体",
        False,
        "圆柱的侧面是曲面，多面体的每个面都是平面多边形。",
    ),
    ("半球是多面体", False, "半球由圆面和半个球面围成，是旋转体。"),
    (
        "有一个面是平面的几何体就是多面体",
        False,
        "每个面都是平面多边形才是多面体，如圆锥的底面也是平面。",
    ),
    ("正方体的各个面都是平面多边形，正方体是多面体", True, "六个面都是正方形。"),
    ("多面体的棱是相邻两个面的公共边", True, "这是棱的定义。"),
    ("多面体的任意两个面都有公共边", False, "例如棱柱的两个底面没有公共边。"),
    ("一个圆柱挖去一个同底的圆锥，剩下的几何体是多面体", False, "它由曲面围成，是旋转体。"),
)
PRISM = (
    ("棱柱的侧棱都相等，侧面都是平行四边形", True, "由棱柱的定义，侧棱互相平行，两底面平行，所以侧面都是平行四边形。"),
    ("有两个面互相平行，其余各面都是平行四边形的几何体一定是棱柱", False, "还要相邻侧面的公共边都互相平行；两个斜棱柱上下拼接的几何体就是反例。"),
    ("底面是正多边形的棱锥一定是正棱锥", False, "还要顶点在底面的射影是底面的中心。"),
    ("正棱锥的侧面都是全等的等腰三角形", True, "侧棱都相等，底面各边也相等。"),
    ("有两个面平行且相似，其余各面都是梯形的几何体一定是棱台", False, "侧棱的延长线要交于同一点。"),
    ("棱台的各侧棱延长后交于一点", True, "棱台由平行于底面的平面截棱锥得到。"),
    ("用一个平面去截棱锥，底面与截面之间的部分叫做棱台", False, "截面必须平行于底面。"),
    ("侧棱垂直于底面的棱柱是直棱柱", True, "这是直棱柱的定义。"),
    ("底面是正多边形的棱柱是正棱柱", False, "还要是直棱柱。"),
    ("正四棱柱一定是长方体", True, "它是直棱柱，底面是正方形。"),
    ("长方体一定是正四棱柱", False, "长方体的底面不一定是正方形。"),
    ("各侧面都是矩形的棱柱是直棱柱", True, "侧棱垂直于底面的两条相交边，所以垂直于底面。"),
    ("三棱锥的四个面中，任何一个都可以作底面", True, "四个面都是三角形。"),
    ("平行六面体的底面一定是矩形", False, "底面是平行四边形。"),
    ("正三棱锥就是正四面体", False, "正三棱锥的侧棱不一定等于底面边长。"),
    ("有一个面是多边形，其余各面都是三角形的几何体一定是棱锥", False, "其余各三角形必须有一个公共顶点。"),
)  # fmt: skip
RECIPES = (
    Recipe("ag.solid.polyhedron", "sayings", "judge", (1,), sayings(POLYHEDRON, "多面体与旋转体")),
    Recipe("ag.solid.polyhedron", "sayings-choice", "choice", (1, 2), chosen(POLYHEDRON, "多面体与旋转体")),
    Recipe("ag.solid.polyhedron", "corners-cut", "fill", (2, 3), cut),
    Recipe("ag.solid.polyhedron", "corners-cut-choice", "choice", (2, 3), cut),
    Recipe("ag.solid.prism", "count", "fill", (1, 2), counted),
    Recipe("ag.solid.prism", "sayings", "judge", (1,), sayings(PRISM, "棱柱、棱锥、棱台的结构")),
    Recipe("ag.solid.prism", "sayings-choice", "choice", (1, 2), chosen(PRISM, "棱柱、棱锥、棱台的结构")),
    Recipe("ag.solid.prism", "pyramid", "calculate", (2, 3), regular_pyramid),
    Recipe("ag.solid.prism", "pyramid-choice", "choice", (2, 3), regular_pyramid),
    Recipe("ag.solid.prism", "frustum", "calculate", (3,), regular_frustum),
)  # fmt: skip
