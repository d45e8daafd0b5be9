"""Bearings and the words of surveying: two sights of a lighthouse, judged, put right."""

from math import cos, radians, sin, sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.applied.surveying import SINES, cosine_rule
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.vectors.pairs import length
from curriculum.generators.working import line, said, slips
from engine.plot.figures import compass_map

SURVEY = "ag.triangle.application"


def on_course(dice: Dice, level: int) -> Draft:
    """A ship sails on; a lighthouse is seen in two bearings."""
    way = 10 * dice.integer(1, 6)
    first, second = dice.pick(
        ((30, 75), (45, 90), (30, 60), (30, 90), (45, 75), (60, 105), (60, 90), (45, 105))
    )
    turn = second - first
    # Sailing north from A to B: the angle at A is `first`, at S the difference of the bearings.
    square = way * way * SINES[first] / SINES[turn]
    answer = length(square)
    ship = dice.pick(("一艘货轮", "一艘游轮", "一艘渔船", "一艘科考船", "一艘巡逻艇"))
    mark = dice.pick(("灯塔", "小岛", "钻井平台", "礁石上的航标"))
    # Beyond due east a bearing is told from the south.
    bearing = (
        rf"北偏东 ${second}^\circ$ "
        if second < 90
        else "正东"
        if second == 90
        else rf"南偏东 ${180 - second}^\circ$ "
    )
    reach = way * sin(radians(180 - second)) / sin(radians(turn))
    longest = max(reach, float(way)) / 2.4
    picture = compass_map("A", (("B", 0, way / longest, ""), ("S", first, reach / longest, "")))
    steps = (
        said(
            rf"在 $\triangle ABS$ 中，$\angle A={first}^\circ$，$\angle ABS=180^\circ-{second}^\circ={180 - second}^\circ$，$\angle S={second}^\circ-{first}^\circ={turn}^\circ$。",
            name="看清方向角",
        ),
        said(
            rf"$\frac{{BS}}{{\sin {first}^\circ}}=\frac{{{way}}}{{\sin {turn}^\circ}}$，所以 $BS={answer}$。",
            name="正弦定理",
        ),
    )
    wrong = slips(
        answer, (length(way * way * SINES[turn] / SINES[first]), "比例写反了。"), (length(way * way * SINES[first]), "没有除以对角的正弦。"), (length(4 * square), "对角弄错了。"), (way, "三角形不是等腰三角形。"), (2 * way, "没有用正弦定理。"),
    )  # fmt: skip

    def again() -> str:
        # Where the two sight lines meet, with A at the origin and north upwards.
        x, y = reach * sin(radians(first)), reach * cos(radians(first))
        return held(answer, abs(sqrt(x * x + (y - way) ** 2) - sqrt(float(square))) < 1e-6)

    return Draft(
        rf"{ship}向正北航行，在 $A$ 处望见{mark} $S$ 在北偏东 ${first}^\circ$ 方向（如图），航行 ${way}$ 海里到 $B$ 处，望见 $S$ 在{bearing}方向，则 $B$，$S$ 相距____海里。",
        answer, steps, again, distractors=wrong, pictures=(picture,),
    )  # fmt: skip


def _back(dice: Dice) -> Said:
    angle = 5 * dice.integer(2, 16)
    ns, ew = dice.pick((("北", "东"), ("北", "西"), ("南", "东"), ("南", "西")))
    opposite = {"北": "南", "南": "北", "东": "西", "西": "东"}
    told = dice.chance(50)
    way = (
        f"{opposite[ns]}偏{opposite[ew]} ${angle}^\\circ$"
        if told
        else dice.pick(
            (
                f"{opposite[ns]}偏{ew} ${angle}^\\circ$",
                f"{opposite[ns]}偏{opposite[ew]} ${90 - angle}^\\circ$",
            )
        )
    )
    if angle == 45 and not told:
        way = f"{opposite[ns]}偏{ew} ${angle}^\\circ$"
    start = (1 if ns == "北" else -1, 1 if ew == "东" else -1)

    def test() -> bool:
        north = 1 if way[0] == "北" else -1
        east = 1 if way[2] == "东" else -1
        turned = int(way.split("$")[1].split("^")[0])
        return (north, east, turned) == (-start[0], -start[1], angle)

    return (
        f"$B$ 在 $A$ 的{ns}偏{ew} ${angle}^\\circ$ 方向，则 $A$ 在 $B$ 的{way} 方向", told,
        f"方向相反，角度不变：$A$ 在 $B$ 的{opposite[ns]}偏{opposite[ew]} ${angle}^\\circ$ 方向。", test,
    )  # fmt: skip


_words = fact(
    ("仰角是视线与水平线所成的角，视线在水平线的上方", True, "目标高于观测点，视线向上，与水平线所成的角是仰角。"),
    ("俯角是视线与铅垂线所成的角", False, "俯角是视线与水平线所成的角，视线在水平线的下方。"),
    ("从 $A$ 处看 $B$ 处的仰角，等于从 $B$ 处看 $A$ 处的俯角", True, "两条水平线平行，两个角是内错角。"),
    ("坡角是坡面与水平面所成的角，坡度是坡角的正切", True, "坡度等于铅直高度与水平宽度之比，即坡角的正切。"),
    ("坡度是坡面的长与铅直高度之比", False, "坡度是铅直高度与水平宽度之比。"),
    ("已知两边和其中一边的对角，三角形唯一确定", False, "可能有两解、一解或无解，要看边的大小。"),
    ("已知两边及夹角，可以用余弦定理求第三边", True, "余弦定理 $c^2=a^2+b^2-2ab\\cos C$。"),
    ("东北方向就是北偏东 $45^\\circ$ 方向", True, "东北方向在正北与正东的正中间。"),
)  # fmt: skip


def wrong_angle(dice: Dice, level: int) -> Draft:
    """The angle between two courses read wrongly from their bearings."""
    pairs = ((3, 5, 7, 120), (7, 8, 13, 120), (6, 10, 14, 120), (5, 16, 19, 120), (9, 15, 21, 120))
    p, q, r, _ = dice.pick(pairs)
    k = dice.integer(1, 3)
    a, b, right = p * k, q * k, r * k
    inner = root(a * a + b * b - a * b)
    ships = dice.pick(("两艘船", "两艘渔船", "两架无人机", "两支考察队", "两辆越野车"))
    unit = "海里" if "船" in ships else "km"
    space = " " if unit == "km" else ""
    task = rf"{ships}同时从 $O$ 地出发，甲沿北偏东 $30^\circ$ 方向走了 ${a}$ {unit}{space}到达 $A$ 处，乙沿南偏东 $30^\circ$ 方向走了 ${b}$ {unit}{space}到达 $B$ 处，求 $A$，$B$ 两处的距离。".replace(
        "走了", "航行了" if "船" in ships else "行进了"
    )
    if dice.chance(60):
        lines = (
            r"两个方向的夹角是 $30^\circ+30^\circ=60^\circ$；",
            rf"由余弦定理，距离的平方是 ${a}^2+{b}^2-2\times {a}\times {b}\times\frac{{1}}{{2}}={a * a + b * b - a * b}$；",
            f"所以两处相距 ${inner}$ {unit}。",
        )
        at, why, wrong = (
            1,
            r"正北与正南相差 $180^\circ$，两个方向的夹角是 $180^\circ-30^\circ-30^\circ=120^\circ$。",
            inner,
        )
    else:
        wrong = root(a * a + b * b - a * b)
        lines = (
            r"两个方向的夹角是 $180^\circ-30^\circ-30^\circ=120^\circ$；",
            rf"由余弦定理，距离的平方是 ${a}^2+{b}^2-2\times {a}\times {b}\times\frac{{1}}{{2}}={a * a + b * b - a * b}$；",
            f"所以两处相距 ${wrong}$ {unit}。",
        )
        at, why = 2, r"$\cos 120^\circ=-\frac{1}{2}$，符号错了。"
    steps = (
        line(
            cosine_rule(a, b, -1),
            str(right * right),
            r"两个方向的夹角是 $120^\circ$，距离的平方：",
            name="余弦定理",
        ),
        said(f"所以两处相距 ${right}$ {unit}。"),
    )

    def again() -> str:
        x, y = (
            a * sin(radians(30)) - b * sin(radians(30)),
            a * cos(radians(30)) + b * cos(radians(30)),
        )
        return str(round(sqrt(x * x + y * y)))

    return slipped(dice, task, lines, at, str(right), wrong, why, steps, again, unit)


RECIPES = (
    Recipe(SURVEY, "on-course", "word", (3,), on_course),
    Recipe(SURVEY, "claims", "judge", (1, 2), judging("解三角形的应用", _back, _words)),
    Recipe(SURVEY, "find-slip", "mistake", (3,), wrong_angle),
)
