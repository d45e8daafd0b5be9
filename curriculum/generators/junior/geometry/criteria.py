"""The four criteria at work: an angle or a length from two congruent triangles in a figure."""

from math import atan2, cos, hypot, radians, sin, tan
from math import degrees as in_degrees

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import Fact, ask, degrees, facts
from curriculum.generators.primary.answers import checked
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said
from engine.plot.figures import figure

Spot = tuple[float, float]


def angle_at(corner: Spot, one: Spot, two: Spot) -> int:
    """The angle at `corner` between the rays to `one` and `two`, measured, in whole degrees."""
    first = atan2(one[1] - corner[1], one[0] - corner[0])
    second = atan2(two[1] - corner[1], two[0] - corner[0])
    turn = abs(in_degrees(first - second))
    return round(min(turn, 360 - turn))


def kite(dice: Dice, level: int) -> Draft:
    """SSS: a quadrilateral with two pairs of equal sides."""
    a, b = dice.step(25, 50, 5), dice.step(80, 110, 5)
    c = 180 - a - b
    side = 4.0
    spots: dict[str, Spot] = {
        "A": (0, 0),
        "B": (side * cos(radians(a)), side * sin(radians(a))),
        "C": (side * sin(radians(b)) / sin(radians(c)), 0),
        "D": (side * cos(radians(a)), -side * sin(radians(a))),
    }
    whole = level > 1 and dice.chance(60)
    value = 2 * c if whole else c
    name = r"\angle BCD" if whole else r"\angle ACD"
    return ask(
        rf"如图，在四边形 $ABCD$ 中，$AB=AD$，$CB=CD$，连接 $AC$。若 $\angle BAC={degrees(a)}$，$\angle B={degrees(b)}$，则 ${name}=$____。",
        degrees(value),
        (
            said(r"$AB=AD$，$CB=CD$，$AC=AC$，所以 $\triangle ABC\cong\triangle ADC$（SSS）。", name="边边边"),
            said(rf"$\angle ACB=180^\circ-{degrees(a)}-{degrees(b)}={degrees(c)}$，$\angle ACD=\angle ACB={degrees(c)}$。", name="三角形内角和定理"),
            *((said(rf"$\angle BCD=2\times {degrees(c)}={degrees(value)}$。"),) if whole else ()),
        ),
        lambda: degrees(angle_at(spots["C"], spots["B"] if whole else spots["A"], spots["D"])),
        (degrees(c if whole else 2 * c), "把一个角和两个角的和弄混了。"),
        (degrees(a), "对应角找错了。"),
        (degrees(180 - b), "少减了一个角。"),
        pictures=(figure(spots, "AB BC CD DA AC"),),
    )  # fmt: skip


def crossing(dice: Dice, level: int) -> Draft:
    """SAS: two segments that halve each other."""
    a, o = dice.step(35, 70, 5), dice.step(40, 75, 5)
    c = 180 - a - o
    long = 3.0
    short = long * sin(radians(a)) / sin(radians(c))
    spots: dict[str, Spot] = {
        "A": (-long, 0),
        "B": (long, 0),
        "O": (0, 0),
        "C": (-short * cos(radians(o)), short * sin(radians(o))),
        "D": (short * cos(radians(o)), -short * sin(radians(o))),
    }
    if level == 1:
        side = dice.integer(4, 12)
        return ask(
            rf"如图，线段 $AB$，$CD$ 相交于点 $O$，$OA=OB$，$OC=OD$。若 $AC={side}$，$AB={side + 5}$，则 $BD=$____。",
            side,
            (
                said(r"$OA=OB$，$\angle AOC=\angle BOD$（对顶角相等），$OC=OD$，所以 $\triangle AOC\cong\triangle BOD$（SAS）。", name="边角边"),
                said(f"对应边相等，$BD=AC={side}$。"),
            ),
            lambda: round(side * hypot(spots["B"][0] - spots["D"][0], spots["B"][1] - spots["D"][1])
                          / hypot(spots["A"][0] - spots["C"][0], spots["A"][1] - spots["C"][1])),
            (side + 5, "$BD$ 的对应边是 $AC$，不是 $AB$。"),
            (2 * side, "全等三角形的对应边相等，不用乘2。"),
            pictures=(figure(spots, "AB CD AC BD"),),
        )  # fmt: skip
    return ask(
        rf"如图，线段 $AB$，$CD$ 相交于点 $O$，$OA=OB$，$OC=OD$。若 $\angle A={degrees(a)}$，$\angle AOC={degrees(o)}$，则 $\angle D=$____。",
        degrees(c),
        (
            said(r"$OA=OB$，$\angle AOC=\angle BOD$（对顶角相等），$OC=OD$，所以 $\triangle AOC\cong\triangle BOD$（SAS）。", name="边角边"),
            said(rf"$\angle D=\angle C=180^\circ-{degrees(a)}-{degrees(o)}={degrees(c)}$。", name="三角形内角和定理"),
        ),
        lambda: degrees(angle_at(spots["D"], spots["O"], spots["B"])),
        (degrees(a), r"$\angle D$ 的对应角是 $\angle C$，不是 $\angle A$。"),
        (degrees(o), r"这是 $\angle BOD$。"),
        (degrees(a + o), "没有用180°去减。"),
        pictures=(figure(spots, "AB CD AC BD"),),
    )  # fmt: skip


def parallel_cross(dice: Dice, level: int) -> Draft:
    """ASA: parallel sides, one crossing segment halved."""
    m, half = dice.integer(4, 12), dice.integer(3, 9)
    whole = level > 1
    value = m + half if whole else m
    lean, high = 2.5, 3.0
    spots: dict[str, Spot] = {"A": (0, 0), "B": (6, 0), "D": (lean, -high)}
    spots["O"] = (lean / 2, -high / 2)
    times = -high / spots["O"][1]
    spots["C"] = (6 + times * (spots["O"][0] - 6), times * spots["O"][1])

    def again() -> int:
        drawn = hypot(spots["C"][0] - spots["D"][0], spots["C"][1] - spots["D"][1])
        side = round(m * drawn / 6)
        share = hypot(spots["C"][0] - spots["O"][0], spots["C"][1] - spots["O"][1]) / hypot(
            spots["C"][0] - spots["B"][0], spots["C"][1] - spots["B"][1]
        )
        return side + (round(2 * half * share) if whole else 0)

    asked = "CD+OC" if whole else "CD"
    last = f"$OC=OB={half}$，$CD+OC={m}+{half}={value}$。" if whole else f"所以 $CD={m}$。"
    return ask(
        rf"如图，$AB\parallel CD$，$AD$ 与 $BC$ 相交于点 $O$，$O$ 是 $AD$ 的中点。若 $AB={m}$，$BC={2 * half}$，则 ${asked}=$____。",
        value,
        (
            said(r"$AB\parallel CD$，所以 $\angle A=\angle D$；又 $OA=OD$，$\angle AOB=\angle DOC$，所以 $\triangle AOB\cong\triangle DOC$（ASA）。", name="角边角"),
            said(f"对应边相等：$CD=AB={m}$。"),
            said(last),
        ),
        again,
        (m + 2 * half if whole else 2 * half, "$OC$ 是 $BC$ 的一半。" if whole else "$CD$ 的对应边是 $AB$，不是 $BC$。"),
        (m if whole else half, "漏了 $OC$。" if whole else "求成了 $OC$。"),
        (half if whole else 2 * m, "只求了 $OC$。" if whole else "对应边相等，不用乘2。"),
        pictures=(figure(spots, "AB CD AD BC"),),
    )  # fmt: skip


def right_pair(dice: Dice, level: int) -> Draft:
    """HL: two right triangles on one hypotenuse."""
    a = dice.step(20, 40, 2)
    other = 90 - a
    whole = level > 1
    value = 2 * other if whole else other
    long = 5.0
    leg = long * cos(radians(a))
    spots: dict[str, Spot] = {
        "A": (0, 0),
        "B": (long, 0),
        "C": (leg * cos(radians(a)), leg * cos(radians(a)) * tan(radians(a))),
        "D": (leg * cos(radians(a)), -leg * cos(radians(a)) * tan(radians(a))),
    }
    name = r"\angle CBD" if whole else r"\angle ABD"
    return ask(
        rf"如图，$AC\perp BC$，$AD\perp BD$，垂足分别为 $C$，$D$，$AC=AD$。若 $\angle CAB={degrees(a)}$，则 ${name}=$____。",
        degrees(value),
        (
            said(r"在 $\mathrm{Rt}\triangle ABC$ 与 $\mathrm{Rt}\triangle ABD$ 中，$AB=AB$，$AC=AD$，所以 $\mathrm{Rt}\triangle ABC\cong\mathrm{Rt}\triangle ABD$（HL）。", name="斜边、直角边"),
            said(rf"$\angle ABC=90^\circ-{degrees(a)}={degrees(other)}$，$\angle ABD=\angle ABC={degrees(other)}$。"),
            *((said(rf"$\angle CBD=2\times {degrees(other)}={degrees(value)}$。"),) if whole else ()),
        ),
        lambda: degrees(angle_at(spots["B"], spots["C"] if whole else spots["A"], spots["D"])),
        (degrees(a), r"这是 $\angle DAB$ 的大小。"),
        (degrees(other if whole else 2 * other), "把一个角和两个角的和弄混了。"),
        (degrees(2 * a), r"求成了 $\angle CAD$。"),
        pictures=(figure(spots, "AB AC BC AD BD"),),
    )  # fmt: skip


SSS: tuple[Fact, ...] = (
    ("三边分别相等的两个三角形全等。", True, "这就是“边边边”。"), ("三角形的三边长确定了，它的形状和大小就确定了。", True, "三边分别相等的三角形都全等，这就是三角形的稳定性。"), ("周长相等的两个等边三角形全等。", True, "每条边都等于周长的三分之一，三边分别相等。"),
    ("周长相等的两个三角形全等。", False, "周长相等，三边不一定分别相等。"), ("有两边分别相等的两个等腰三角形全等。", False, "这两边可能一个是腰、一个是底边，第三边不一定相等。"), ("三个角分别相等的两个三角形全等。", False, "形状相同，大小可能不同。"), ("用三根长度一定的木条钉成的三角形，形状可以改变。", False, "三边确定，三角形就确定。"),
)  # fmt: skip
SAS: tuple[Fact, ...] = (
    ("两边和它们的夹角分别相等的两个三角形全等。", True, "这就是“边角边”。"), ("两条直角边分别相等的两个直角三角形全等。", True, "直角是两条直角边的夹角，可用“边角边”。"), ("顶角相等、腰长也相等的两个等腰三角形全等。", True, "两腰和它们的夹角分别相等。"),
    ("两边和其中一边的对角分别相等的两个三角形全等。", False, "“边边角”不能判定全等。"), ("有一个角和两条边相等的两个三角形一定全等。", False, "这个角必须是两条边的夹角。"), ("有一个角相等的两个等腰三角形全等。", False, "腰长不一定相等。"), ("有两条边相等的两个直角三角形一定全等。", False, "可能一个是两条直角边相等，另一个是一条直角边和斜边相等。"),
)  # fmt: skip
ASA: tuple[Fact, ...] = (
    ("两角和它们的夹边分别相等的两个三角形全等。", True, "这就是“角边角”。"), ("两角和其中一个角的对边分别相等的两个三角形全等。", True, "这就是“角角边”。"), ("有一个锐角和斜边分别相等的两个直角三角形全等。", True, "直角、锐角和斜边分别相等，可用“角角边”。"),
    ("三个角分别相等的两个三角形全等。", False, "至少要有一组边相等。"), ("两个角和一条边相等的两个三角形一定全等，不用管边的位置。", False, "相等的边必须是对应边。"), ("有一条边相等的两个等腰三角形全等。", False, "还缺少角的条件。"), ("“角角边”不能由“角边角”推出。", False, "两角分别相等，第三个角也相等，就成了“角边角”。"),
)  # fmt: skip
HL: tuple[Fact, ...] = (
    ("斜边和一条直角边分别相等的两个直角三角形全等。", True, "这就是“斜边、直角边”。"), ("“HL”只能用来判定直角三角形全等。", True, "条件里必须有直角。"), ("两条直角边分别相等的两个直角三角形全等。", True, "可用“边角边”。"),
    ("斜边相等的两个直角三角形全等。", False, "还要有一条直角边或一个锐角相等。"), ("判定两个直角三角形全等只能用“HL”。", False, "其他判定方法也都能用。"), ("有一条直角边相等的两个直角三角形全等。", False, "条件不够。"), ("两个锐角分别相等的两个直角三角形全等。", False, "没有一组边相等，大小可能不同。"),
)  # fmt: skip
COMPASSES: tuple[Fact, ...] = (
    ("尺规作图用的直尺没有刻度。", True, "尺规作图只用没有刻度的直尺和圆规。"), ("作一个角等于已知角，依据的是“边边边”。", True, "作图得到的两个三角形三边分别相等。"), ("作线段的垂直平分线时，两弧的半径要大于线段长的一半。", True, "否则两弧不相交。"), ("作角的平分线时，用到三角形全等的“边边边”。", True, "两次以相同的半径画弧。"),
    ("用量角器画角的平分线是尺规作图。", False, "量角器不是尺规作图的工具。"), ("尺规作图可以用刻度尺量长度。", False, "直尺没有刻度，长度用圆规截取。"), ("作线段的垂直平分线时，半径可以取任意长。", False, "半径不大于线段的一半时两弧不相交。"), ("已知三条线段，总能用尺规作出以它们为边的三角形。", False, "较短两条线段的和要大于第三条。"),
)  # fmt: skip
THREE_LINES: tuple[Fact, ...] = (
    ("同位角在两条直线的同一方，在第三条直线的同一侧。", True, "这是同位角的位置。"), ("内错角夹在两条直线之间，在第三条直线的两侧。", True, "这是内错角的位置。"), ("同旁内角夹在两条直线之间，在第三条直线的同一侧。", True, "这是同旁内角的位置。"), ("两条直线被第三条直线所截，有4对同位角、2对内错角、2对同旁内角。", True, "可以在“三线八角”的图中数出来。"),
    ("同位角一定相等。", False, "两条直线平行时才相等。"), ("同旁内角一定互补。", False, "两条直线平行时才互补。"), ("内错角是对顶角。", False, "内错角没有公共顶点。"), ("两条直线被第三条直线所截，有2对同位角。", False, "有4对同位角。"), ("同位角有公共的顶点。", False, "它们的顶点是两个不同的交点。"),
)  # fmt: skip
NETS: tuple[Fact, ...] = (
    ("正方体有11种不同的展开图。", True, "按排列的样子分类可以数出11种。"), ("圆柱的侧面展开图是长方形（或正方形）。", True, "沿着一条母线剪开。"), ("圆锥的侧面展开图是扇形。", True, "沿着一条母线剪开。"), ("正方体的展开图中，相对的面不会有公共的边。", True, "相对的面折起后平行，不相邻。"),
    ("六个正方形连在一起的图形都能折成正方体。", False, "如“田”字形的就不能。"), ("圆锥的侧面展开图是三角形。", False, "是扇形。"), ("球的表面可以展开成平面图形。", False, "球面不能展开成平面。"), ("三棱柱的侧面展开图是三个三角形。", False, "棱柱的侧面是长方形（平行四边形）。"),
)  # fmt: skip
TANGENT_LINES: tuple[Fact, ...] = (
    ("过圆外一点可以作圆的两条切线。", True, "两个切点关于这点与圆心的连线对称。"), ("过圆上一点只能作圆的一条切线。", True, "它垂直于过这点的半径。"), ("过圆外一点作圆的切线，可以利用“直径所对的圆周角是直角”找切点。", True, "以这点与圆心的连线为直径作圆，交点就是切点。"), ("从圆外一点引圆的两条切线，切线长相等。", True, "这是切线长定理。"),
    ("过圆内一点可以作圆的一条切线。", False, "过圆内一点的直线与圆总有两个交点。"), ("过圆外一点只能作圆的一条切线。", False, "可以作两条。"), ("过圆上一点可以作圆的两条切线。", False, "只有一条。"), ("过圆外一点的直线都是圆的切线。", False, "还可能与圆相交或相离。"),
)  # fmt: skip

RECIPES: tuple[Recipe, ...] = (
    *facts("geo.congruent.sss", SSS, "边边边"),
    Recipe("geo.congruent.sss", "kite", "fill", (1, 2), kite),
    *checked("geo.congruent.sss", "kite", (1, 2), kite),
    *facts("geo.congruent.sas", SAS, "边角边"),
    Recipe("geo.congruent.sas", "crossing", "fill", (1, 2), crossing),
    *checked("geo.congruent.sas", "crossing", (1, 2), crossing),
    *facts("geo.congruent.aas", ASA, "角边角和角角边"),
    Recipe("geo.congruent.aas", "parallel", "fill", (1, 2), parallel_cross),
    *checked("geo.congruent.aas", "parallel", (1, 2), parallel_cross),
    *facts("geo.congruent.hl", HL, "斜边、直角边"),
    Recipe("geo.congruent.hl", "pair", "fill", (1, 2), right_pair),
    *checked("geo.congruent.hl", "pair", (1, 2), right_pair),
    *facts("geo.congruent.ruler-compass", COMPASSES, "尺规作图"),
    *facts("geo.parallel.three-lines", THREE_LINES, "三线八角"),
    *facts("geo.basics.nets", NETS, "展开图"),
    *facts("geo.circle.tangent-draw", TANGENT_LINES, "切线"),
)
