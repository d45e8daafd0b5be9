"""Two lines parallel or at right angles: telling, finding a letter, and leaving out coincidence."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, polynomial, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    Said,
    either,
    fact,
    judging,
    side,
    sloped,
    whole,
)
from curriculum.generators.working import said, slips
from engine.values import Distractor, Step

POINT = "ag.line.parallel"
KINDS = ("平行", "垂直", "重合", "相交但不垂直")


def related(dice: Dice, level: int) -> Draft:
    """How two lines lie: by slope-intercept forms, or by general forms."""
    kind = dice.pick(KINDS)
    a, b, c = whole(dice.nonzero(-4, 4), dice.nonzero(-4, 4), dice.nonzero(-6, 6))
    times = dice.pick((2, 3, -2, -1)) if level > 1 else 1
    if kind == "平行":
        p, q, r = a * times, b * times, c * times + dice.nonzero(-3, 3)
    elif kind == "重合":
        times = times if times != 1 else 2
        p, q, r = a * times, b * times, c * times
    elif kind == "垂直":
        p, q, r = b, -a, dice.nonzero(-6, 6)
    else:
        p, q, r = a, b + dice.pick((1, -1, 2)), dice.nonzero(-6, 6)
        if q == 0 or a * p + b * q == 0:
            p, q = a + (2 if a != -2 else 5), b
            if a * p + b * q == 0:
                p = p + a
    first, second = side(a, b, c) + "=0", side(p, q, r) + "=0"
    left, right = a * q, b * p
    if kind == "垂直":
        test = f"A_1A_2+B_1B_2={in_brackets(a)}\\times {in_brackets(p)}+{in_brackets(b)}\\times {in_brackets(q)}=0"
        why = f"${test}$，所以两条直线垂直。"
    elif left != right:
        why = rf"$A_1B_2={left}$，$A_2B_1={right}$，两者不相等，所以两条直线相交；又 $A_1A_2+B_1B_2={a * p + b * q}$，不等于零，所以不垂直。"
    elif kind == "平行":
        why = rf"$A_1B_2=A_2B_1={left}$，而 $A_1C_2={a * r}$，$A_2C_1={p * c}$，两者不相等，所以两条直线平行。"
    else:
        why = rf"第二个方程是第一个方程两边同乘 ${fraction(Fraction(p, a))}$ 得到的，是同一条直线，所以两条直线重合。"
    steps = (
        said("先看 $x$、$y$ 的系数是否成比例：成比例时平行或重合，再看常数项；不成比例时相交，再看 $A_1A_2+B_1B_2$ 是否为零。", name="由系数判断"),
        said(why),
    )  # fmt: skip
    others = [name for name in KINDS if name != kind]
    reasons = {
        "平行": "平行要求 $x$、$y$ 的系数成比例，而常数项不成这个比例。",
        "垂直": "垂直要求 $A_1A_2+B_1B_2=0$。",
        "重合": "重合要求三个系数都成比例。",
        "相交但不垂直": "要看 $A_1B_2-A_2B_1$ 与 $A_1A_2+B_1B_2$ 是不是 $0$。",
    }

    def again() -> str:
        d = a * q - b * p
        if d:
            return "垂直" if a * p + b * q == 0 else "相交但不垂直"
        spot = (Fraction(-c, a), Fraction(0))
        return "重合" if p * spot[0] + q * spot[1] + r == 0 else "平行"

    return Draft(
        f"直线 $l_1$：${first}$ 与直线 $l_2$：${second}$ 的位置关系是（　）", "", steps, again,
        options=(kind, *others), distractors=tuple(Distractor("", reasons[name]) for name in others),
    )  # fmt: skip


def upright_letter(dice: Dice, level: int) -> Draft:
    """A letter by a right angle: one root at level 2, two roots at level 3."""
    if level == 2:
        b, p, q = dice.nonzero(-4, 4), dice.nonzero(-3, 3), dice.nonzero(-5, 5)
        c, r = dice.nonzero(-6, 6), dice.nonzero(-6, 6)
        m = Fraction(-b * q, p)
        answer = fraction(m)
        first = linear_sum([(1, "mx"), (b, "y"), (c, "")]) + "=0"
        second = side(p, q, r) + "=0"
        product = linear_sum([(p, "m"), (b * q, "")])
        steps: tuple[Step, ...] = (
            said(f"两条直线垂直，则 $A_1A_2+B_1B_2=0$，即 ${product}=0$。", name="垂直的条件"),
            said(f"解得 $m={answer}$。"),
        )
        wrong = slips(
            answer,
            (fraction(-m), "移项时没有变号。"),
            (fraction(Fraction(b * p, q)), "用成了平行的条件。"),
            (fraction(1 / m), "比例写反了。"),
            (fraction(-1 / m), "斜率写颠倒了。"),
            (fraction(m + 1), "计算出错了。"),
        )
        return Draft(
            f"若直线 ${first}$ 与直线 ${second}$ 垂直，则实数 $m=$____。", answer, steps,
            lambda: fraction(next(t for t in (Fraction(j, 12) for j in range(-400, 401))
                                  if t * p + b * q == 0)),
            distractors=wrong,
        )  # fmt: skip
    u, v = dice.integer(1, 4), dice.nonzero(-4, 5)
    if v in (-2 * u, -u, u):
        v = u + 1
    c, r = dice.nonzero(-6, 6), dice.nonzero(-6, 6)
    first = f"ax+({u}-a)y{signed(c)}=0"
    second = f"(a-{u})x+({linear_sum([(2, 'a'), (v, '')])})y{signed(r)}=0"
    answer = either(str(u), str(-v))
    steps = (
        said(
            f"两条直线垂直，则 $a(a-{u})+({u}-a)({linear_sum([(2, 'a'), (v, '')])})=0$。",
            name="垂直的条件",
        ),
        said(f"提取公因式，得 $(a-{u})({linear_sum([(-1, 'a'), (-v, '')])})=0$。", name="因式分解"),
        said(f"所以 $a={u}$ 或 $a={-v}$，这时两个方程都表示直线，都符合。"),
    )
    wrong = slips(
        answer,
        (str(u), "只找到一个根，漏了另一个因式为零的情形。"),
        (str(-v), "约去含 $a$ 的公因式，漏了一条直线斜率不存在、另一条斜率为零的情形。"),
        (either(str(-u), str(v)), "两个根的符号都错了。"),
        (either(str(u), str(v)), "有一个根的符号错了。"),
    )

    def again() -> str:
        found = [a for a in range(-30, 31) if a * (a - u) + (u - a) * (2 * a + v) == 0]
        return either(*map(str, found))

    return Draft(
        f"已知直线 $l_1$：${first}$，$l_2$：${second}$。若 $l_1\\perp l_2$，则实数 $a$ 的值为____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def _double(dice: Dice) -> tuple[int, int, int, int, int]:
    """m²-sm-t=0 has roots r, o; the lines coincide at o. Returns (r, o, s, t, p) with q the last."""
    r = dice.pick((1, -1, 2, -2))
    o = dice.pick([n for n in (-4, -3, -2, 2, 3, 4, 5) if abs(n) != abs(r)])
    q = abs(r) * dice.pick((1, 2))
    return r, o, r + o, -r * o, q


def parallel_letter(dice: Dice, level: int) -> Draft:
    """A letter by parallels: one root at level 2; at level 3 one of two roots gives coincidence."""
    if level == 2:
        a, b, c = whole(dice.nonzero(-4, 4), dice.nonzero(-5, 5), dice.nonzero(-6, 6))
        p = dice.nonzero(-4, 4)
        m = Fraction(p * b, a)
        r = 7 if c != 7 else 5
        if a * r == p * c:
            r += 1
        answer = fraction(m)
        first, second = side(a, b, c) + "=0", linear_sum([(p, "x"), (1, "my"), (r, "")]) + "=0"
        steps: tuple[Step, ...] = (
            said(rf"两条直线平行，则 $A_1B_2-A_2B_1=0$，即 ${linear_sum([(a, 'm'), (-p * b, '')])}=0$，解得 $m={answer}$。", name="平行的条件"),
            said("检验：这时常数项不成同样的比例，两条直线不重合，符合。", name="检验"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (fraction(-m), "移项时没有变号。"),
            (fraction(Fraction(-a * p, b)), "用成了垂直的条件。"),
            (fraction(1 / m), "比例写反了。"),
            (fraction(m + 1), "计算出错了。"),
            (fraction(m - 2), "计算出错了。"),
        )
        return Draft(
            f"若直线 ${first}$ 与直线 ${second}$ 平行，则实数 $m=$____。", answer, steps,
            lambda: fraction(next(t for t in (Fraction(j, 12) for j in range(-300, 301))
                                  if t and Fraction(a, 1) / b == Fraction(p) / t)),
            distractors=wrong,
        )  # fmt: skip
    r, o, s, t, q = _double(dice)
    p = -q * o // r
    first = linear_sum([(1, "x"), (1, "my"), (p, "")]) + "=0"
    second = f"({linear_sum([(1, 'm'), (-s, '')])})x{signed(linear_sum([(t, 'y')]))}{signed(linear_sum([(q, 'm')]))}=0"
    if s == 0:
        second = "m" + second.removeprefix("(m)")
    answer = str(r)
    product = f"m({linear_sum([(1, 'm'), (-s, '')])})" if s else "m^2"
    steps = (
        said(f"由 $A_1B_2-A_2B_1=0$，得 ${t}-{product}=0$，即 ${polynomial([1, -s, -t], 'm')}=0$。", name="平行的条件"),
        said(f"解得 $m={r}$ 或 $m={o}$。"),
        said(f"当 $m={o}$ 时，两个方程表示同一条直线，两线重合，舍去；当 $m={r}$ 时，两线平行。", name="检验重合"),
        said(f"所以 $m={r}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (either(str(r), str(o)), "求出参数后没有检验两条直线是否重合。"),
        (str(o), "这时两条直线重合，应舍去的是它。"),
        (either(str(-r), str(-o)), "解方程时符号错了。"),
        (str(-r), "解方程时符号错了。"),
    )

    def again() -> str:
        found = [m for m in range(-40, 41) if t - m * (m - s) == 0 and q * m - p * (m - s) != 0]
        return str(found[0]) if len(found) == 1 else ""

    return Draft(
        f"已知直线 $l_1$：${first}$，$l_2$：${second}$。若 $l_1\\parallel l_2$，则实数 $m=$____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def parallel_slip(dice: Dice, level: int) -> Draft:
    """A working for parallels that forgets to test coincidence."""
    r, o, s, t, q = _double(dice)
    p = -q * o // r
    first = linear_sum([(1, "x"), (1, "my"), (p, "")]) + "=0"
    inner = linear_sum([(1, "m"), (-s, "")])
    lead = f"({inner})x" if s else "mx"
    second = f"{lead}{signed(linear_sum([(t, 'y')]))}{signed(linear_sum([(q, 'm')]))}=0"
    product = f"m({inner})" if s else "m^2"
    answer = f"3;{r}"
    statement = (
        f"题目：已知直线 $l_1$：${first}$ 与 $l_2$：${second}$ 平行，求实数 $m$ 的值。\n\n"
        f"一位同学的解答如下：\n\n第1步：由两直线平行，得 ${t}-{product}=0$；\n\n第2步：解得 $m={r}$ 或 $m={o}$；\n\n"
        f"第3步：所以 $m$ 的值为 ${r}$ 或 ${o}$。\n\n这个解答从第____步开始出错，$m$ 的正确值为____。"
    )
    steps = (
        said("$A_1B_2-A_2B_1=0$ 只能说明两条直线平行或重合，还要检验。", name="检验重合"),
        said(f"把 $m={o}$ 代入，两个方程表示同一条直线，应舍去；把 $m={r}$ 代入，两线平行。"),
        said(f"所以从第 $3$ 步开始出错，正确的值是 ${r}$。"),
    )

    def again() -> str:
        fit = [m for m in range(-40, 41) if t == m * (m - s) and q * m != p * (m - s)]
        return f"3;{fit[0]}"

    return Draft(statement, answer, steps, again)


def _slopes_equal(dice: Dice) -> Said:
    k, b, more = dice.nonzero(-5, 5), dice.nonzero(-6, 6), dice.nonzero(-4, 4)
    told = dice.chance(50)
    return (
        f"直线 ${sloped(k, b)}$ 与直线 ${sloped(k if told else -k, b + more)}$ 平行", told,
        "两条直线都有斜率时，斜率相等且在 $y$ 轴上的截距不等，两线才平行。",
        lambda: (k - (k if told else -k)) == 0 and more != 0,
    )  # fmt: skip


_always = fact(
    ("若两条直线的斜率相等，则这两条直线一定平行", False, "两条直线还可能重合。"),
    ("若两条直线垂直，则它们的斜率之积一定等于 $-1$", False, "还有一条直线斜率不存在、另一条直线斜率为 $0$ 的情形。"),
    ("若两条不重合的直线平行，则它们的倾斜角一定相等", True, "两线平行时，与 $x$ 轴所成的倾斜角是同位角，一定相等。"),
    ("若两条直线的斜率都存在，且斜率之积为 $-1$，则这两条直线垂直", True, "这是两条有斜率的直线垂直的充要条件。"),
    ("若两条不重合的直线的斜率都不存在，则这两条直线平行", True, "两条直线都垂直于 $x$ 轴，所以平行。"),
    ("两条平行直线的斜率一定相等", False, "两条直线都垂直于 $x$ 轴时，斜率都不存在。"),
)  # fmt: skip


def _right_angle(dice: Dice) -> Said:
    a, b = dice.integer(1, 6), dice.nonzero(-6, 6)
    c, r = dice.nonzero(-8, 8), dice.nonzero(-8, 8)
    told = dice.chance(50)
    p, q = (b, -a) if told else (b, a)
    return (
        f"直线 ${side(a, b, c)}=0$ 与直线 ${side(p, q, r)}=0$ 互相垂直", told,
        f"$A_1A_2+B_1B_2={a * p + b * q}$" + ("，等于 $0$，两线垂直。" if told else "，不等于 $0$，两线不垂直。"),
        lambda: a * p == -b * q,
    )  # fmt: skip


RECIPES = (
    Recipe(POINT, "related", "choice", (1, 2), related),
    Recipe(POINT, "perpendicular-letter", "reverse", (2, 3), upright_letter),
    Recipe(POINT, "perpendicular-letter-choice", "choice", (2, 3), upright_letter),
    Recipe(POINT, "parallel-letter", "fill", (2, 3), parallel_letter),
    Recipe(POINT, "parallel-letter-choice", "choice", (2, 3), parallel_letter),
    Recipe(POINT, "find-slip", "mistake", (3,), parallel_slip),
    Recipe(POINT, "claims", "judge", (1, 2), judging("平行与垂直的判定", _slopes_equal, _always, _right_angle)),
)  # fmt: skip
