"""Vectors as arrows: equal, opposite, added, subtracted, multiplied; points on a line; bases."""

import itertools
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.vectors.pairs import A, B, combined, cross, pair, plus, scaled
from curriculum.generators.working import said, slips
from engine.plot.figures import figure
from engine.values import Step


def ideas(dice: Dice, level: int) -> Draft:
    """Statements about vectors, right or wrong."""
    facts = (
        ("长度相等且方向相同的两个向量是相等向量", True, "相等向量只看长度和方向，与起点无关。"),
        ("零向量与任一向量平行", True, "规定零向量与任意向量平行。"),
        (rf"若 $|{A}|=|{B}|$，则 ${A}={B}$ 或 ${A}=-{B}$", False, "只知道长度相等，方向可以任意。"),
        ("所有的单位向量都相等", False, "单位向量长度都是 $1$，方向可以不同。"),
        (rf"若 ${A}\parallel {B}$，${B}\parallel \vec{{c}}$，则 ${A}\parallel \vec{{c}}$", False, rf"${B}$ 是零向量时不一定成立。"),
        ("向量可以比较大小", False, "向量有方向，不能比较大小；它们的模才可以比较。"),
        (rf"若 ${A}={B}$，${B}=\vec{{c}}$，则 ${A}=\vec{{c}}$", True, "相等可以传递。"),
        ("两个有共同起点且相等的向量，终点一定相同", True, "起点、长度、方向都相同，终点就相同。"),
        ("平行向量的方向一定相同或相反，零向量除外", True, "非零的平行向量，方向相同或相反。"),
        ("起点不同的两个向量一定不相等", False, "向量相等与起点无关。"),
        (r"若 $\overrightarrow{AB}=\overrightarrow{DC}$，且 $A,B,C,D$ 不在一条直线上，则四边形 $ABCD$ 是平行四边形", True, "一组对边平行且相等。"),
        (r"若 $\overrightarrow{AB}\parallel \overrightarrow{CD}$，则直线 $AB$ 与 $CD$ 一定平行", False, "两直线也可能重合。"),
    )  # fmt: skip
    statement, true, why = dice.pick(facts)
    answer = "对" if true else "错"
    return Draft(
        f"{statement}。（　）", answer, (said(why, name="向量的概念"), said(f"所以这句话是{answer}的。")),
        lambda: "对" if any(s == statement and t for s, t, _ in facts) else "错",
    )  # fmt: skip


def chained(dice: Dice, level: int) -> Draft:
    """Sums and differences of arrows named by their ends."""
    points = dice.picks("ABCDEFMNPQ", 4 if level == 1 else 5)
    arrow = r"\overrightarrow{{{}}}".format
    pieces: list[tuple[int, str]] = []
    for start, end in itertools.pairwise(points):
        turn = level > 1 and dice.chance(50)
        pieces.append((-1, end + start) if turn else (1, start + end))
    pieces = dice.shuffled(pieces)
    if pieces[0][0] < 0:
        pieces.sort(key=lambda piece: -piece[0])
    if pieces[0][0] < 0:
        sign, name = pieces[0]
        pieces[0] = (1, name[::-1])
    text = ""
    for sign, name in pieces:
        text += ("+" if sign > 0 and text else "-" if sign < 0 else "") + arrow(name)
    answer = arrow(points[0] + points[-1])
    steps: tuple[Step, ...] = (
        said(
            "减去一个向量，等于加上起点、终点对调的向量，把各向量写成首尾相接的顺序。"
            if level > 1
            else "把各向量写成首尾相接的顺序。",
            name="三角形法则",
        ),
        said(f"首尾相接的和，是从第一个起点到最后一个终点的向量，即 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (arrow(points[-1] + points[0]), "方向写反了。"),
        (arrow(points[0] + points[-2]), "没有加到最后。"),
        (arrow(points[1] + points[-1]), "起点看错了。"),
        (r"\vec{0}", "首尾没有回到同一点。"),
    )

    def again() -> str:
        place = {letter: pair(ord(letter) ** 2 % 23, ord(letter) * 7 % 29) for letter in points}
        total = pair(0, 0)
        for sign, name in pieces:
            total = plus(total, plus(place[name[1]], place[name[0]], -1), sign)
        return held(answer, total == plus(place[points[-1]], place[points[0]], -1))

    return Draft(f"化简：${text}=$____。", answer, steps, again, distractors=wrong)


def linear(dice: Dice, level: int) -> Draft:
    """A combination simplified; a point on a side by the two other sides."""
    if level <= 2:
        m, n = dice.integer(2, 4), dice.integer(2, 4)
        p, q, r, s = (dice.nonzero(-4, 5) for _ in range(4))
        x, y = m * p - n * r, m * q - n * s
        answer = combined(x, A, y, B)
        steps: tuple[Step, ...] = (
            said("先用数乘的分配律去括号，括号前是减号的要变号。", name="去括号"),
            said(f"合并同类的向量，得 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (combined(m * p - n * r, A, m * q + n * s, B), "去括号时后一项没有变号。"),
            (combined(m * p + n * r, A, m * q + n * s, B), "去括号时都没有变号。"),
            (combined(p - r, A, q - s, B), "没有乘括号前的数。"),
            (combined(y, A, x, B), "两个向量的系数写反了。"),
        )

        def again() -> str:
            a, b = pair(1, 7), pair(3, -2)
            left = plus(scaled(plus(scaled(a, p), b, q), m), plus(scaled(a, r), b, s), -n)
            return held(answer, left == plus(scaled(a, x), b, y))

        return Draft(
            f"化简：${m}({combined(p, A, q, B)})-{n}({combined(r, A, s, B)})=$____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    whole = dice.integer(3, 5)
    part = dice.integer(1, whole - 1)
    if 2 * part == whole:
        part = 1
    share = Fraction(part, whole)
    ab, ac = r"\overrightarrow{AB}", r"\overrightarrow{AC}"
    near = dice.chance(50)
    # BD = share BC (near B) or CD = share CB
    first, second = (1 - share, share) if near else (share, 1 - share)
    answer = combined(first, ab, second, ac)
    given = (
        rf"\overrightarrow{{BD}}={fraction(share)}\overrightarrow{{BC}}"
        if near
        else rf"\overrightarrow{{CD}}={fraction(share)}\overrightarrow{{CB}}"
    )
    steps = (
        said(
            (
                r"$\overrightarrow{AD}=\overrightarrow{AB}+\overrightarrow{BD}$，"
                if near
                else r"$\overrightarrow{AD}=\overrightarrow{AC}+\overrightarrow{CD}$，"
            )
            + f"其中 ${given}$。",
            name="三角形法则",
        ),
        said(
            (
                rf"再用 $\overrightarrow{{BC}}={ac}-{ab}$"
                if near
                else rf"再用 $\overrightarrow{{CB}}={ab}-{ac}$"
            )
            + f" 代入整理，得 ${answer}$。"
        ),
    )
    wrong = slips(
        answer,
        (combined(second, ab, first, ac), "分点的比例写反了。"),
        (combined(1, ab, share, ac), r"$\overrightarrow{BC}$ 没有化成两个向量的差。"),
        (combined(first, ab, -second, ac), "符号错了。"),
        (combined(share, ab, share, ac), "比例用错了。"),
    )
    place_b, place_c = (0.0, 0.0), (6.0, 0.0)
    at = 6 * float(share if near else 1 - share)
    picture = figure({"A": (2.2, 3.2), "B": place_b, "C": place_c, "D": (at, 0.0)}, "AB BC CA AD")

    def placed() -> str:
        a, b, c = pair(2, 5), pair(-1, 0), pair(7, 1)
        d = plus(b, plus(c, b, -1), share) if near else plus(c, plus(b, c, -1), share)
        return held(
            answer, plus(d, a, -1) == plus(scaled(plus(b, a, -1), first), plus(c, a, -1), second)
        )

    return Draft(
        rf"如图，在 $\triangle ABC$ 中，${given}$，则 $\overrightarrow{{AD}}$ 用 ${ab}$，${ac}$ 表示为____。",
        answer,
        steps,
        placed,
        distractors=wrong,
        pictures=(picture,),
    )


def collinear(dice: Dice, level: int) -> Draft:
    """The letter that makes two combinations parallel; three points on a line."""
    m, n, p = dice.nonzero(-3, 4), dice.nonzero(-4, 5), dice.nonzero(-4, 5)
    value = Fraction(n * p, m)
    if level == 2:
        # (m a + n b) ∥ (p a + k b): m k = n p
        answer = f"k={fraction(value)}"
        steps: tuple[Step, ...] = (
            said(rf"${A}$，${B}$ 不共线，两个向量共线，对应的系数成比例。", name="向量共线"),
            said(
                f"即 ${m}k={n * p}$，解得 ${answer}$。".replace("1k", "k")
                if abs(m) == 1
                else f"即 ${m}k={n * p}$，解得 ${answer}$。"
            ),
        )
        wrong = slips(
            answer,
            (f"k={fraction(-value)}", "符号错了。"),
            (f"k={fraction(Fraction(m * p, n))}", "比例写反了。"),
            (f"k={fraction(Fraction(m * n, p))}", "比例写反了。"),
            (f"k={fraction(value + 1)}", "计算错了。"),
        )

        def again() -> str:
            a, b = pair(1, 2), pair(4, -3)
            good = next(
                k
                for k in (Fraction(t, 12) for t in range(-1200, 1201))
                if cross(plus(scaled(a, m), b, n), plus(scaled(a, p), b, k)) == 0
            )
            return f"k={fraction(good)}"

        return Draft(
            rf"已知向量 ${A}$，${B}$ 不共线，若向量 ${combined(m, A, n, B)}$ 与 ${combined(p, A, 1, 'k' + B)}$ 共线，则实数 $k$ 的值是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    share = Fraction(dice.integer(1, 4), dice.integer(5, 9))
    answer = fraction(1 - share)
    oa, ob, oc = (rf"\overrightarrow{{O{letter}}}" for letter in "ABC")
    steps = (
        said(
            f"$A,B,C$ 三点共线，${oc}$ 用 ${oa}$，${ob}$ 表示时，两个系数的和等于 $1$。",
            name="三点共线",
        ),
        said(f"另一个系数是 ${fraction(share)}$，所以所求的系数是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (fraction(share), "两个系数的和是 $1$，不是相等。"),
        (fraction(-share), "两个系数的和是 $1$，不是 $0$。"),
        (fraction(1 + share), "符号错了。"),
        (fraction(1 / share), "比例弄错了。"),
    )

    def on_line() -> str:
        a, b = pair(1, 2), pair(5, -3)
        good = [
            t
            for t in (Fraction(k, share.denominator) for k in range(-90, 91))
            if cross(plus(plus(scaled(a, t), b, share), a, -1), plus(b, a, -1)) == 0
        ]
        return fraction(good[0])

    return Draft(
        rf"已知 $A,B,C$ 三点共线，$O$ 是这条直线外一点，若 ${oc}=\lambda {oa}+{fraction(share)}{ob}$，则 $\lambda =$____。",
        answer,
        steps,
        on_line,
        distractors=wrong,
    )


def basis(dice: Dice, level: int) -> Draft:
    """Which pair can be a basis; the coefficients in a basis."""
    m, n = dice.nonzero(-3, 4), dice.nonzero(-3, 4)
    e, f = r"\vec{e_1}", r"\vec{e_2}"
    if level == 1:
        k = dice.pick((2, 3, -2, -3))
        good = (
            (combined(m, e, n, f), combined(m, e, -n, f)),
            (combined(1, e, 0, f), combined(1, e, n, f)),
        )
        right = dice.pick(good)
        bad = (
            (combined(m, e, n, f), combined(k * m, e, k * n, f)),
            (combined(1, e, -1, f), combined(-1, e, 1, f)),
            (combined(2, e, 1, f), combined(1, e, Fraction(1, 2), f)),
        )
        text = "${}$ 和 ${}$".format
        answer = text(*right)
        from engine.values import Distractor

        return Draft(
            f"设 ${e}$，${f}$ 是平面内不共线的两个向量，下列四组向量中，能作为平面内一个基底的是（　）", "",
            (said("基底的两个向量必须不共线，即对应系数不成比例。", name="平面向量基本定理"), said(f"只有{answer}不共线。")),
            lambda: answer if all(_parallel(a, b) for a, b in bad) and not _parallel(*right) else "",
            options=(answer, *(text(*each) for each in bad)),
            distractors=tuple(Distractor("", "这两个向量共线，不能作基底。") for _ in bad),
        )  # fmt: skip
    p, q, r, s = dice.nonzero(-3, 4), dice.nonzero(-3, 4), dice.nonzero(-3, 4), dice.nonzero(-3, 4)
    if p * s == q * r:
        s = -s
    x, y = m * p + n * r, m * q + n * s
    answer = f"m={m},n={n}"
    steps = (
        said(
            f"设 $\\vec{{c}}=m\\vec{{a}}+n\\vec{{b}}$，比较 ${e}$，${f}$ 的系数，得 ${linear_sum([(p, 'm'), (r, 'n')])}={x}$，${linear_sum([(q, 'm'), (s, 'n')])}={y}$。",
            name="表示的唯一性",
        ),
        said(f"解方程组，得 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (f"m={n},n={m}", "两个系数写反了。"),
        (f"m={-m},n={n}", "解方程组时符号错了。"),
        (f"m={m},n={-n}", "解方程组时符号错了。"),
        (f"m={x},n={y}", "没有解方程组。"),
    )

    def solved() -> str:
        determinant = p * s - q * r
        return f"m={fraction(Fraction(x * s - y * r, determinant))},n={fraction(Fraction(p * y - q * x, determinant))}"

    return Draft(
        rf"设 ${e}$，${f}$ 是平面内不共线的两个向量，$\vec{{a}}={combined(p, e, q, f)}$，$\vec{{b}}={combined(r, e, s, f)}$，$\vec{{c}}={combined(x, e, y, f)}$。若 $\vec{{c}}=m\vec{{a}}+n\vec{{b}}$，则____。", answer, steps, solved, distractors=wrong,
    )  # fmt: skip


def _parallel(one: str, other: str) -> bool:
    """Whether two written combinations of e₁ and e₂ are parallel, read back from their LaTeX."""
    import re

    def coefficients(text: str) -> tuple[Fraction, Fraction]:
        found = [Fraction(0), Fraction(0)]
        for sign, top, bottom, number, which in re.findall(
            r"([+-]?)(?:\\frac\{(\d+)\}\{(\d+)\}|(\d*))\\vec\{e_([12])\}", text
        ):
            size = Fraction(int(top), int(bottom)) if top else Fraction(number or 1)
            found[int(which) - 1] += -size if sign == "-" else size
        return found[0], found[1]

    return cross(coefficients(one), coefficients(other)) == 0


RECIPES = (
    Recipe("ag.vector.concept", "sayings", "judge", (1,), ideas),
    Recipe("ag.vector.add", "chain", "calculate", (1, 2), chained),
    Recipe("ag.vector.add", "chain-choice", "choice", (1, 2), chained),
    Recipe("ag.vector.linear", "combine", "calculate", (1, 2, 3), linear),
    Recipe("ag.vector.linear", "combine-choice", "choice", (2, 3), linear),
    Recipe("ag.vector.collinear", "letter", "fill", (2, 3), collinear),
    Recipe("ag.vector.collinear", "letter-choice", "choice", (2, 3), collinear),
    Recipe("ag.vector.theorem", "which", "choice", (1,), basis),
    Recipe("ag.vector.theorem", "coefficients", "fill", (2,), basis),
)
