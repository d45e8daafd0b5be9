"""Crossing and parallel lines, propositions and proofs."""

from collections.abc import Callable
from dataclasses import replace
from math import cos, radians, sin

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import (
    Case,
    Fact,
    ask,
    cases,
    degrees,
    facts,
    single,
)
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said
from engine.plot.figures import crossing_lines, figure, parallel_lines
from engine.values import Distractor, Step

INTERSECT: tuple[Fact, ...] = (
    ("有公共顶点且相等的两个角是对顶角。", False, "还要两边互为反向延长线。"), ("对顶角相等。", True, "都是同一个角的补角。"), ("相等的角是对顶角。", False, "相等的角位置可以是任意的。"), ("互补的两个角是邻补角。", False, "邻补角还要有公共边，另一边互为反向延长线。"), ("邻补角互补。", True, "它们合成一个平角。"),
    ("两条直线相交，有2对对顶角。", True, "四个角中相对的两两成对。"), ("一个角的邻补角只有一个。", False, "两条直线相交时，每个角有两个邻补角。"),
)  # fmt: skip


def crossing(dice: Dice, level: int) -> Draft:
    """Angles at a crossing, with a bisector at level 3."""
    a = 2 * dice.integer(15, 40)
    start = r"如图，直线 $AB$，$CD$ 相交于点 $O$，"
    if level == 1:
        which = dice.pick(("BOD", "BOC"))
        value = a if which == "BOD" else 180 - a
        why = (
            r"对顶角相等，所以 $\angle BOD=\angle AOC$"
            if which == "BOD"
            else r"邻补角互补，所以 $\angle BOC=180^\circ-\angle AOC$"
        )
        return ask(rf"{start}$\angle AOC={degrees(a)}$，则 $\angle {which}=$____。", degrees(value), (said(f"{why}，是 ${degrees(value)}$。", name="对顶角、邻补角"),), lambda: degrees(single(lambda n: n + (180 - a if which == "BOD" else a) == 180)), (degrees(180 - value), "对顶角和邻补角弄混了。"), (degrees(90 - a), "求成了余角。"), (degrees(value + 10), "算错了。"), (degrees(a // 2), "没有根据地取了一半。"), pictures=(crossing_lines(a, angles=(degrees(a),)),))  # fmt: skip
    if level == 2:
        text = rf"{start}$\angle AOC+\angle BOD={degrees(2 * a)}$，则 $\angle BOC=$____。"
        steps: tuple[Step, ...] = (
            said(rf"对顶角相等，所以 $\angle AOC=\angle BOD={degrees(a)}$。", name="对顶角相等"),
            said(rf"$\angle BOC=180^\circ-{degrees(a)}={degrees(180 - a)}$。", name="邻补角"),
        )
        return ask(text, degrees(180 - a), steps, lambda: degrees((360 - 2 * a) // 2), (degrees(a), "求成了 $\\angle AOC$。"), (degrees(180 - 2 * a if a < 90 else a), "没有先取一半。"), (degrees(360 - 2 * a), "剩下的是两个角的和，还要取一半。"), (degrees(170 - a), "算错了。"), pictures=(crossing_lines(a),))  # fmt: skip
    value = 180 - a // 2
    text = rf"{start}$OE$ 平分 $\angle BOD$，$\angle AOC={degrees(a)}$，则 $\angle AOE=$____。"
    steps = (said(rf"对顶角相等，$\angle BOD=\angle AOC={degrees(a)}$。", name="对顶角相等"), said(rf"$OE$ 平分 $\angle BOD$，所以 $\angle BOE={degrees(a // 2)}$。", name="角平分线"), said(rf"$\angle AOE=180^\circ-\angle BOE={degrees(value)}$。", name="邻补角"))  # fmt: skip
    return ask(text, degrees(value), steps, lambda: degrees((180 - a) + a // 2), (degrees(180 - a), "求成了 $\\angle AOD$。"), (degrees(a // 2), "求成了 $\\angle BOE$。"), (degrees(180 - 2 * a if a < 90 else a), "平分时没有取一半。"), (degrees(value - 10), "算错了。"))  # fmt: skip


PERPENDICULAR: tuple[Fact, ...] = (
    ("过一点有且只有一条直线与已知直线垂直。", False, "要说明“在同一平面内”。"), ("同一平面内，过一点有且只有一条直线与已知直线垂直。", True, "这是垂线的基本事实。"), ("从直线外一点到这条直线的垂线段，叫作点到直线的距离。", False, "距离是垂线段的长度。"), ("连接直线外一点与直线上各点的所有线段中，垂线段最短。", True, "简单说成：垂线段最短。"),
    ("两条直线相交，有一个角是直角，那么这两条直线互相垂直。", True, "其余三个角也是直角。"), ("画线段的垂线时，垂足一定在线段上。", False, "垂足可以在线段的延长线上。"), ("两条直线相交所成的角相等，就一定垂直。", False, "对顶角总相等，要邻补角相等才垂直。"), ("体育课上量跳远成绩，利用的是“垂线段最短”。", True, "量的是落点到起跳线的垂线段的长。"),
)  # fmt: skip


def perpendicular(dice: Dice, level: int) -> Draft:
    """A perpendicular at a crossing."""
    a = dice.integer(20, 70)
    text = rf"如图，直线 $AB$，$CD$ 相交于点 $O$，$OE\perp AB$，垂足为 $O$，$\angle COE={degrees(a)}$，则 $\angle BOD=$____。"
    value = 90 - a
    steps = (
        said(r"$OE\perp AB$，所以 $\angle AOE=90^\circ$。", name="垂直的定义"),
        said(
            rf"$\angle AOC=90^\circ-{degrees(a)}={degrees(value)}$，对顶角相等，所以 $\angle BOD={degrees(value)}$。",
            name="对顶角相等",
        ),
    )
    turn = radians(180 - value)
    picture = figure(
        {
            "O": (0, 0),
            "A": (-1, 0),
            "B": (1, 0),
            "C": (cos(turn), sin(turn)),
            "D": (-cos(turn), -sin(turn)),
            "E": (0, 1),
        },
        "AB CD OE",
        right="BOE",
    )
    return ask(text, degrees(value), steps, lambda: degrees(single(lambda n: n + a + 90 == 180)), (degrees(a), "把对顶角找错了。"), (degrees(180 - a), "用了平角，没有用直角。"), (degrees(90 + a), "应相减。"), (degrees(value + 5), "算错了。"), pictures=(picture,))  # fmt: skip


def three_lines(dice: Dice, level: int) -> Draft:
    """Which pair is 同位角, 内错角 or 同旁内角; numbers as drawn."""
    pairs = {"同位角": ((1, 5), (2, 6), (3, 7), (4, 8)), "内错角": ((3, 5), (4, 6)), "同旁内角": ((3, 6), (4, 5)), "对顶角": ((1, 3), (2, 4), (5, 7), (6, 8)), "邻补角": ((1, 2), (2, 3), (5, 6), (7, 8))}  # fmt: skip
    kind = dice.pick(("同位角", "内错角", "同旁内角"))
    right = dice.pick(pairs[kind])
    others = [(dice.pick(pairs[name]), name) for name in pairs if name != kind]
    three = dice.picks(others, 3)

    def show(pair: tuple[int, int]) -> str:
        return rf"$\angle {pair[0]}$ 和 $\angle {pair[1]}$"

    steps = (
        said(
            "截线是 $EF$，被截的直线是 $AB$ 和 $CD$。同位角在截线同旁、被截线同方；内错角在截线两旁、被截线之间；同旁内角在截线同旁、被截线之间。",
            name="三线八角",
        ),
        said(f"{show(right)}是{kind}。"),
    )
    inside: Callable[[int], bool] = lambda n: n in (3, 4, 5, 6)  # noqa: E731
    east: Callable[[int], bool] = lambda n: n in (1, 4, 5, 8)  # noqa: E731

    def named(pair: tuple[int, int]) -> str:
        a, b = pair
        if (a <= 4) == (b <= 4):
            return "同一顶点"
        if inside(a) and inside(b):
            return "同旁内角" if east(a) == east(b) else "内错角"
        return "同位角" if east(a) == east(b) and inside(a) != inside(b) else "其他"

    picture = parallel_lines(65, labels={n: str(n) for n in range(1, 9)}, marks=False)
    return Draft(
        f"如图，直线 $AB$，$CD$ 被直线 $EF$ 所截，下列各组角中是{kind}的是（　）", "", steps, lambda: next(show(p) for p in (*(o[0] for o in three), right) if named(p) == kind),
        options=(show(right), *(show(pair) for pair, _ in three)), distractors=tuple(Distractor("", f"这一对是{name}。") for _, name in three), pictures=(picture,),
    )  # fmt: skip


AXIOM: tuple[Fact, ...] = (
    ("不相交的两条直线叫作平行线。", False, "要在同一平面内。"), ("过一点有且只有一条直线与已知直线平行。", False, "要过直线外一点。"), ("过直线外一点有且只有一条直线与已知直线平行。", True, "这是平行公理。"), (r"若 $a\parallel b$，$b\parallel c$，则 $a\parallel c$。", True, "平行于同一条直线的两条直线平行。"), (r"在同一平面内，若 $a\perp b$，$b\perp c$，则 $a\perp c$。", False, r"这时 $a\parallel c$。"),
    ("同一平面内，两条直线的位置关系有相交、平行和垂直三种。", False, "垂直是相交的特殊情形，只有相交和平行两种。"), ("同一平面内不相交的两条线段平行。", False, "要看它们所在的直线是否相交。"), (r"在同一平面内，若 $a\parallel b$，$a\perp c$，则 $b\perp c$。", True, "一条直线垂直于平行线中的一条，也垂直于另一条。"),
)  # fmt: skip

JUDGE = (
    Case(r"如图，$\angle 1=\angle 5$ 时可以判定 $AB\parallel CD$，依据是（　）", "同位角相等，两直线平行", "∠1 与 ∠5 是同位角。", (("内错角相等，两直线平行", "∠1 与 ∠5 不是内错角。"), ("两直线平行，同位角相等", "条件与结论写反了，这是性质。"), ("同旁内角互补，两直线平行", "∠1 与 ∠5 是同位角。"))),
    Case(r"如图，$\angle 3=\angle 5$ 时可以判定 $AB\parallel CD$，依据是（　）", "内错角相等，两直线平行", "∠3 与 ∠5 是内错角。", (("同位角相等，两直线平行", "∠3 与 ∠5 不是同位角。"), ("两直线平行，内错角相等", "条件与结论写反了，这是性质。"), ("同旁内角互补，两直线平行", "∠3 与 ∠5 不是同旁内角。"))),
    Case(r"如图，$\angle 4+\angle 5=180^\circ$ 时可以判定 $AB\parallel CD$，依据是（　）", "同旁内角互补，两直线平行", "∠4 与 ∠5 是同旁内角。", (("同旁内角相等，两直线平行", "同旁内角应是互补。"), ("两直线平行，同旁内角互补", "条件与结论写反了，这是性质。"), ("内错角相等，两直线平行", "∠4 与 ∠5 不是内错角。"))),
    Case(r"如图，下列条件中，不能判定 $AB\parallel CD$ 的是（　）", r"$\angle 1=\angle 3$", "∠1 与 ∠3 是对顶角，总相等，推不出平行。", ((r"$\angle 1=\angle 5$", "同位角相等，两直线平行。"), (r"$\angle 4=\angle 6$", "内错角相等，两直线平行。"), (r"$\angle 3+\angle 6=180^\circ$", "同旁内角互补，两直线平行。"))),
    Case(r"如图，下列条件中，能判定 $AB\parallel CD$ 的是（　）", r"$\angle 2=\angle 8$", "∠8 与 ∠6 是对顶角，所以∠2=∠6，同位角相等，两直线平行。", ((r"$\angle 1=\angle 3$", "对顶角总相等。"), (r"$\angle 1+\angle 2=180^\circ$", "邻补角总互补。"), (r"$\angle 4=\angle 5$", "同旁内角相等不能判定平行，要互补。"))),
)  # fmt: skip


def judge_parallel(dice: Dice, level: int) -> Draft:
    """Which rule, which condition; eight numbered angles."""
    draft = cases("geo.parallel.judge", "rule", JUDGE, "平行线的判定").make(dice, level)
    return replace(
        draft, pictures=(parallel_lines(65, labels={n: str(n) for n in range(1, 9)}, marks=False),)
    )


JUDGE_FACTS: tuple[Fact, ...] = (
    ("同旁内角相等，两直线平行。", False, "同旁内角互补，两直线平行。"), ("内错角相等，两直线平行。", True, "这是平行线的判定方法。"), ("同位角相等，两直线平行。", True, "这是平行线的判定方法。"), ("同一平面内，垂直于同一条直线的两条直线平行。", True, "同位角都是直角。"), ("同位角相等。", False, "两直线平行时同位角才相等。"), ("对顶角相等，两直线平行。", False, "对顶角总相等，推不出平行。"),
    ("同旁内角互补，两直线平行。", True, "这是平行线的判定方法。"), ("邻补角互补，两直线平行。", False, "邻补角总互补，推不出平行。"),
)  # fmt: skip


def angle_needed(dice: Dice, level: int) -> Draft:
    """How large an angle must be for the lines to be parallel, or how far to turn."""
    a = dice.integer(40, 80)
    kind = dice.pick((5, 3, 8))
    pair = {5: (1, 5), 3: (3, 5), 8: (4, 5)}[kind]
    value = a if kind != 8 else 180 - a
    rule = {5: "同位角相等", 3: "内错角相等", 8: "同旁内角互补"}[kind]
    text = rf"如图，直线 $AB$，$CD$ 被直线 $EF$ 所截，$\angle {pair[0]}={degrees(value if kind == 8 else a)}$，当 $\angle {pair[1]}=$____时，$AB\parallel CD$。"
    key = 180 - value if kind == 8 else a
    steps = (
        said(
            rf"$\angle {pair[0]}$ 与 $\angle {pair[1]}$ 是{rule[:-2]}，{rule}，两直线平行。",
            name="平行线的判定",
        ),
        said(rf"所以 $\angle {pair[1]}={degrees(key)}$。"),
    )
    shown = 180 - value if kind == 8 else a
    return ask(text, degrees(key), steps, lambda: degrees(single(lambda n: (n == a) if kind != 8 else n + value == 180)), (degrees(180 - key), "相等与互补弄反了。"), (degrees(90 - key), "这里与余角无关。"), (degrees(key + 10), "算错了。"), pictures=(parallel_lines(shown, labels={pair[0]: str(pair[0]), pair[1]: str(pair[1])}, marks=False),))  # fmt: skip


PROPERTY: tuple[Fact, ...] = (
    ("内错角相等。", False, "两直线平行时内错角才相等。"), ("两直线平行，同旁内角互补。", True, "这是平行线的性质。"), ("两直线平行，同旁内角相等。", False, "两直线平行，同旁内角互补。"), ("平行线间的距离处处相等。", True, "都是垂线段的长。"), ("夹在两条平行线间的任意一条线段的长就是平行线间的距离。", False, "应是垂线段的长。"),
    ("两条直线被第三条直线所截，同位角相等。", False, "两条直线平行时才成立。"), ("两直线平行，内错角相等。", True, "这是平行线的性质。"),
)  # fmt: skip


def parallel_angle(dice: Dice, level: int) -> Draft:
    """Angles of 三线八角 with parallel lines."""
    a = dice.integer(40, 80)
    sizes = {n: a if n % 2 else 180 - a for n in range(1, 9)}
    first = dice.integer(1, 4)
    second = dice.integer(5, 8)
    names = {
        frozenset(p): n
        for n, ps in {
            "同位角相等": ((1, 5), (2, 6), (3, 7), (4, 8)),
            "内错角相等": ((3, 5), (4, 6)),
            "同旁内角互补": ((3, 6), (4, 5)),
        }.items()
        for p in ps
    }
    direct = names.get(frozenset((first, second)))
    if level == 1 and direct is None:
        first, second = 3, 5
        direct = "内错角相等"
    value = sizes[second]
    text = rf"如图，$AB\parallel CD$，直线 $EF$ 与它们相交，$\angle {first}={degrees(sizes[first])}$，则 $\angle {second}=$____。"
    upper = second - 4
    steps = (
        (said(f"两直线平行，{direct}。", name="平行线的性质"), said(rf"所以 $\angle {second}={degrees(value)}$。"))
        if direct
        else (said(rf"$\angle {upper}$ 与 $\angle {first}$ 是{'对顶角，相等' if (upper - first) % 2 == 0 else '邻补角，互补'}，所以 $\angle {upper}={degrees(value)}$。"), said(rf"两直线平行，同位角相等，所以 $\angle {second}={degrees(value)}$。", name="平行线的性质"))
    )  # fmt: skip
    acute: Callable[[int], bool] = lambda n: n in (1, 3, 5, 7)  # noqa: E731
    return ask(text, degrees(value), steps, lambda: degrees(sizes[first] if acute(first) == acute(second) else 180 - sizes[first]), (degrees(180 - value), "相等的角与互补的角弄混了。"), (degrees(abs(90 - value) or 45), "这里与余角无关。"), (degrees(value + 10), "算错了。"), pictures=(parallel_lines(a, labels={first: str(first), second: str(second)}),))  # fmt: skip


def bend(dice: Dice, level: int) -> Draft:
    """A bend between two parallel lines: 过拐点作平行线."""
    a, b = dice.integer(20, 60), dice.integer(25, 65)
    kind = dice.pick(("in", "back"))
    e = a + b
    base = (
        r"如图，$AB\parallel CD$，点 $E$ 在两条平行线之间，且在线段 $BD$ 的左侧，连接 $BE$，$DE$，"
    )
    x, y = -cos(radians(a)) * 1.2, 1 - sin(radians(a)) * 1.2
    reach = (y + 0.6) / sin(radians(b))
    picture = figure(
        {
            "A": (-2.2, 1),
            "B": (0, 1),
            "C": (-2.2, -0.6),
            "D": (x + reach * cos(radians(b)), -0.6),
            "E": (x, y),
        },
        "AB CD BE DE",
    )
    if y <= -0.5:
        picture = figure(
            {"A": (-2.2, 1), "B": (0, 1), "C": (-2.2, -1), "D": (0, -1), "E": (-1.1, 0)},
            "AB CD BE DE",
        )
    line = r"过点 $E$ 作 $EF\parallel AB$，因为 $AB\parallel CD$，所以 $EF\parallel CD$。"
    equal = r"两直线平行，内错角相等，得 $\angle BED=\angle ABE+\angle CDE$。"
    if kind == "in":
        text, value, test = (
            rf"{base}$\angle ABE={degrees(a)}$，$\angle CDE={degrees(b)}$，则 $\angle BED=$____。",
            e,
            lambda n: n + (180 - a) + (180 - b) == 360,
        )
        end = rf"$\angle BED={degrees(a)}+{degrees(b)}={degrees(e)}$。"
    else:
        text, value, test = (
            rf"{base}$\angle BED={degrees(e)}$，$\angle ABE={degrees(a)}$，则 $\angle CDE=$____。",
            b,
            lambda n: (180 - a) + (180 - n) + e == 360,
        )
        end = rf"$\angle CDE={degrees(e)}-{degrees(a)}={degrees(b)}$。"
    return ask(text, degrees(value), (said(line, name="过拐点作平行线"), said(equal), said(end)), lambda: degrees(single(test)), (degrees(180 - value), "把内错角当成了同旁内角。"), (degrees(abs(360 - a - e) if kind != "in" else 360 - e), "那是拐点在另一侧时的关系。"), (degrees(abs(a - b) or 7), "两个角应相加。") if kind == "in" else (degrees(e + a), "应相减。"), (degrees(value + 5), "算错了。"), pictures=(picture,))  # fmt: skip


REASONS = (
    Case(r"填写理由：因为 $\angle 1=\angle 2$（已知），所以 $a\parallel b$（内错角相等，两直线平行），所以 $\angle 3=\angle 4$（　）。其中 $\angle 3$ 与 $\angle 4$ 是直线 $a$，$b$ 被截得的同位角。", "两直线平行，同位角相等", "已得平行，再推角相等，用性质。", (("同位角相等，两直线平行", "这是判定，由角推线。"), ("对顶角相等", "它们不是对顶角。"), ("等量代换", "没有代换。"))),
    Case(r"填写理由：因为 $AB\parallel CD$（已知），所以 $\angle B=\angle C$（两直线平行，内错角相等）。又因为 $\angle B=\angle D$（已知），所以 $\angle C=\angle D$（　）", "等量代换", r"把与 $\angle B$ 相等的角代换。", (("对顶角相等", "它们不是对顶角。"), ("内错角相等，两直线平行", "这里推的是角相等。"), ("两直线平行，同位角相等", "这里没有用平行。"))),
    Case(r"填写理由：因为 $\angle C=\angle D$（等量代换），它们是直线 $AC$，$DF$ 被截得的内错角，所以 $AC\parallel DF$（　）", "内错角相等，两直线平行", "由角相等推平行，用判定。", (("两直线平行，内错角相等", "这是性质，条件与结论反了。"), ("同位角相等，两直线平行", "它们是内错角。"), ("平行于同一条直线的两条直线平行", "这里用的是角。"))),
    Case(r"填写理由：因为 $EF\parallel AB$，$AB\parallel CD$（已知），所以 $EF\parallel CD$（　）", "平行于同一条直线的两条直线平行", "这是平行公理的推论。", (("两直线平行，内错角相等", "这里没有用角。"), ("过直线外一点有且只有一条直线与这条直线平行", "这是平行公理，推论才说两条直线平行。"), ("等量代换", "平行不是相等。"))),
    Case(r"填写理由：因为 $AD\perp BC$，$EF\perp BC$（已知），所以 $\angle ADB=\angle EFB=90^\circ$（　）", "垂直的定义", "垂直就是交成直角。", (("两直线平行，同位角相等", "还没有得到平行。"), ("同位角相等，两直线平行", "这里推的是直角。"), ("垂线段最短", "和长短无关。"))),
)  # fmt: skip
PROPOSITION: tuple[Fact, ...] = (
    ("“画一个角等于已知角”是命题。", False, "它没有作出判断。"), ("“对顶角相等”是真命题。", True, "可以证明它成立。"), ("“相等的角是对顶角”是假命题。", True, "举一个反例就行。"), ("假命题不是命题。", False, "判断错误的也是命题。"), ("“两直线平行吗？”是命题。", False, "问句没有作出判断。"), ("命题“同角的余角相等”的题设是“两个角是同一个角的余角”。", True, "改写为：如果两个角是同一个角的余角，那么这两个角相等。"),
    ("“如果 $a^2=b^2$，那么 $a=b$”是真命题。", False, "反例：$a=1$，$b=-1$。"), ("“内错角相等”是真命题。", False, "两直线平行时才成立。"), ("定理都是真命题。", True, "定理是经过证明的真命题。"),
)  # fmt: skip
PROOF = (
    Case("可以用来说明命题“若 $a>b$，则 $a^2>b^2$”是假命题的反例是（　）", "$a=1$，$b=-2$", "满足 $a>b$，但 $a^2=1$，$b^2=4$，结论不成立。", (("$a=2$，$b=1$", "结论成立，不是反例。"), ("$a=-2$，$b=1$", "不满足题设 $a>b$。"), ("$a=3$，$b=0$", "结论成立，不是反例。"))),
    Case("可以用来说明命题“若 $|a|=|b|$，则 $a=b$”是假命题的反例是（　）", "$a=2$，$b=-2$", "绝对值相等，但两数不相等。", (("$a=2$，$b=2$", "结论成立，不是反例。"), ("$a=1$，$b=-2$", "不满足题设。"), ("$a=0$，$b=0$", "结论成立。"))),
    Case("可以用来说明命题“互补的两个角中，一个是锐角，一个是钝角”是假命题的反例是（　）", "两个角都是90°", "互补，但都是直角。", (("一个角30°，一个角150°", "结论成立。"), ("一个角40°，一个角50°", "不满足题设，它们互余。"), ("一个角60°，一个角120°", "结论成立。"))),
    Case("可以用来说明命题“任何偶数都是4的倍数”是假命题的反例是（　）", "6", "6是偶数，但不是4的倍数。", (("8", "结论成立。"), ("9", "不满足题设。"), ("12", "结论成立。"))),
    Case("可以用来说明命题“若两个角的和是钝角，则其中有一个是钝角”是假命题的反例是（　）", "一个角60°，一个角70°", "和是130°，但两个角都是锐角。", (("一个角30°，一个角100°", "结论成立。"), ("一个角20°，一个角30°", "不满足题设。"), ("一个角10°，一个角95°", "结论成立。"))),
    Case("证明“两条平行线被第三条直线所截，内错角相等”时，可以直接作为依据的是（　）", "两直线平行，同位角相等", "先得同位角相等，再用对顶角相等代换。", (("内错角相等，两直线平行", "这是要证结论的逆命题。"), ("两直线平行，内错角相等", "这正是要证的，不能循环论证。"), ("同旁内角互补，两直线平行", "这是判定，用不上。"))),
)  # fmt: skip
PROOF_FACTS: tuple[Fact, ...] = (
    ("通过度量得出的结论不必证明。", False, "度量有误差，也不能量完所有情形。"), ("要说明一个命题是假命题，举一个反例就够了。", True, "反例满足题设而不满足结论。"), ("证明中的每一步都要有依据。", True, "依据可以是已知、定义、基本事实和定理。"), ("反例不必满足命题的题设。", False, "反例要满足题设，而结论不成立。"), ("证明时可以把要证的结论当条件用。", False, "那是循环论证。"), ("举几个例子成立，就证明了命题是真命题。", False, "例子再多也不能代替证明。"),
)  # fmt: skip

RECIPES: tuple[Recipe, ...] = (
    *facts("geo.parallel.intersect", INTERSECT, "对顶角、邻补角"),
    Recipe("geo.parallel.intersect", "angles", "fill", (1, 2, 3), crossing),
    *facts("geo.parallel.perpendicular", PERPENDICULAR, "垂线"),
    Recipe("geo.parallel.perpendicular", "angle", "fill", (2,), perpendicular),
    Recipe("geo.parallel.three-lines", "pairs", "choice", (1,), three_lines),
    *facts("geo.parallel.axiom", AXIOM, "平行公理"),
    Recipe("geo.parallel.judge", "rule", "choice", (1,), judge_parallel),
    Recipe("geo.parallel.judge", "angle-needed", "fill", (2,), angle_needed),
    *facts("geo.parallel.judge", JUDGE_FACTS, "平行线的判定"),
    *facts("geo.parallel.property", PROPERTY, "平行线的性质"),
    Recipe("geo.parallel.property", "angles", "fill", (1, 2), parallel_angle),
    Recipe("geo.parallel.judge-property", "bend", "fill", (3,), bend),
    Recipe("geo.parallel.judge-property", "bend-mistake", "mistake", (3,), corrected(bend)),
    Recipe("geo.parallel.judge-property", "bend-choice", "choice", (3,), bend),
    cases("geo.parallel.judge-property", "reasons", REASONS, "判定与性质"),
    *facts("geo.parallel.proposition", PROPOSITION, "命题"),
    *facts("geo.parallel.proof", PROOF_FACTS, "证明"),
    cases("geo.parallel.proof", "counterexample", PROOF, "反例"),
)
