"""Inequalities: comparing by difference, properties, ranges, the mean inequality, absolute values."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, root, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step


def compare(dice: Dice, level: int) -> Draft:
    """Which of two polynomials is larger, by the sign of the difference."""
    shift = dice.integer(1, 4)
    extra = dice.integer(1, 6)
    # left - right = (x - shift)^2 + extra > 0
    cross = dice.integer(1, 5)
    left = [1, cross - 2 * shift, shift * shift + extra + cross]
    right_linear, right_constant = cross, cross
    left_text = linear_sum([(1, "x^2"), (left[1], "x"), (left[2], "")])
    right_text = linear_sum([(right_linear, "x"), (right_constant, "")])
    difference = linear_sum([(1, "x^2"), (-2 * shift, "x"), (shift * shift + extra, "")])
    swap = dice.chance(50)
    one, two = (right_text, left_text) if swap else (left_text, right_text)
    sign = "<" if swap else ">"
    answer = f"M{sign} N"
    first = f"({one})-({two})"
    negative = linear_sum([(-1, "x^2"), (2 * shift, "x"), (-shift * shift - extra, "")])
    square = f"(x-{shift})^2+{extra}"
    steps: tuple[Step, ...] = (
        line("M-N", first, "作差。", name="作差"),
        line(first, negative if swap else difference, "去括号，合并同类项。", name="化简"),
        line(
            negative if swap else difference,
            f"-[{square}]" if swap else square,
            "配方。",
            name="配方",
        ),
        said(
            f"因为 $(x-{shift})^2\\ge 0$，所以 $(x-{shift})^2+{extra}>0$，$M-N{sign} 0$，即 $M{sign} N$。",
            name="定号",
        ),
    )
    wrong = (
        Distractor(f"M{'>' if swap else '<'} N", "差的符号判断反了。"),
        Distractor("M=N", "差不为零，两个式子不相等。"),
    )

    def again() -> str:
        signs = {
            (x * x + left[1] * x + left[2] > right_linear * x + right_constant)
            for x in (Fraction(n, 3) for n in range(-60, 61))
        }
        return answer if signs == {True} else "M=N"

    return Draft(
        f"设 $x\\in\\mathbb{{R}}$，$M={one}$，$N={two}$，则 $M$ 与 $N$ 的大小关系是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


Claim = Callable[[Fraction, Fraction, Fraction, Fraction], bool]
"""Whether "if ... then ..." holds for one a, b, c, d."""

_TRUE: tuple[tuple[str, str, Claim], ...] = (
    ("若 $a>b$，则 $a+c>b+c$", "不等式两边加同一个数，方向不变。", lambda a, b, c, d: a <= b or a + c > b + c),
    ("若 $a>b$，$c>d$，则 $a+c>b+d$", "同向不等式可以相加。", lambda a, b, c, d: not (a > b and c > d) or a + c > b + d),
    ("若 $a>b>0$，$c>d>0$，则 $ac>bd$", "同向的正数不等式可以相乘。", lambda a, b, c, d: not (a > b > 0 and c > d > 0) or a * c > b * d),
    ("若 $ac^2>bc^2$，则 $a>b$", "$ac^2>bc^2$ 说明 $c^2>0$，两边除以正数方向不变。", lambda a, b, c, d: a * c * c <= b * c * c or a > b),
    ("若 $a<b<0$，则 $a^2>b^2$", "负数越小，绝对值越大，平方越大。", lambda a, b, c, d: not a < b < 0 or a * a > b * b),
    (r"若 $a>b>0$，则 $\frac{1}{a}<\frac{1}{b}$", "正数越大，倒数越小。", lambda a, b, c, d: not a > b > 0 or 1 / a < 1 / b),
    (r"若 $a<b<0$，则 $\frac{1}{a}>\frac{1}{b}$", "同号两数，较小的倒数反而大。", lambda a, b, c, d: not a < b < 0 or 1 / a > 1 / b),
    (r"若 $a>b>0$，则 $a^3>b^3$", "正数越大，它的立方越大。", lambda a, b, c, d: not a > b > 0 or a**3 > b**3),
)  # fmt: skip
_FALSE: tuple[tuple[str, str, Claim], ...] = (
    ("若 $a>b$，则 $ac>bc$", "$c$ 可能是零或负数，例如 $c=0$。", lambda a, b, c, d: a <= b or a * c > b * c),
    ("若 $a>b$，则 $ac^2>bc^2$", "$c=0$ 时两边相等。", lambda a, b, c, d: a <= b or a * c * c > b * c * c),
    ("若 $a>b$，则 $a^2>b^2$", "例如 $a=1$，$b=-2$。", lambda a, b, c, d: a <= b or a * a > b * b),
    (r"若 $a>b$，则 $\frac{1}{a}<\frac{1}{b}$", "例如 $a=1$，$b=-1$。", lambda a, b, c, d: a <= b or a * b == 0 or 1 / a < 1 / b),
    ("若 $a>b$，$c>d$，则 $a-c>b-d$", "同向不等式不能相减，例如 $a=2,b=1,c=3,d=0$。", lambda a, b, c, d: not (a > b and c > d) or a - c > b - d),
    ("若 $a>b$，$c>d$，则 $ac>bd$", "没有说都是正数，例如 $a=1,b=0,c=-1,d=-2$。", lambda a, b, c, d: not (a > b and c > d) or a * c > b * d),
    ("若 $|a|>b$，则 $a>b$", "例如 $a=-2$，$b=1$。", lambda a, b, c, d: abs(a) <= b or a > b),
    ("若 $a>b$，则 $|a|>|b|$", "例如 $a=1$，$b=-2$。", lambda a, b, c, d: a <= b or abs(a) > abs(b)),
)  # fmt: skip


def _always(claim: Claim) -> bool:
    """Whether no small numbers refute the claim."""
    values = [Fraction(n) for n in (-3, -2, -1, 0, 1, 2, 3)]
    return all(claim(*numbers) for numbers in product(values, repeat=4))


def properties(dice: Dice, level: int) -> Draft:
    """Which statement about inequalities is true."""
    chosen = dice.pick(_TRUE)
    rest = dice.picks(_FALSE, 3)
    truth, why, _ = chosen
    steps = (
        *(said(f"“{text}”不成立：{reason}") for text, reason, _ in rest),
        said(f"“{truth}”成立：{why}", name="不等式的性质"),
    )

    def again() -> str:
        return next(text for text, _, claim in (*rest, chosen) if _always(claim))

    return Draft(
        dice.pick(("下列命题中，正确的是（　）", "设 $a,b,c,d$ 为实数，下列结论一定成立的是（　）")),
        "", steps, again, options=(truth, *(text for text, _, _ in rest)),
        distractors=tuple(Distractor("", reason) for _, reason, _ in rest),
    )  # fmt: skip


def judged(dice: Dice, level: int) -> Draft:
    """One statement about inequalities, true or false."""
    right = dice.chance(50)
    text, why, claim = dice.pick(_TRUE if right else _FALSE)
    steps = (said(("成立：" if right else "不成立：") + why, name="不等式的性质"),)
    return Draft(
        f"判断：{text}。（　）", "对" if right else "错", steps,
        lambda: "对" if _always(claim) else "错",
        distractors=(Distractor("错" if right else "对", why),),
    )  # fmt: skip


def ranges(dice: Dice, level: int) -> Draft:
    """The range of a linear combination of two bounded numbers."""
    a_low, b_low = dice.integer(-4, 3), dice.integer(-4, 3)
    a_high, b_high = a_low + dice.integer(1, 5), b_low + dice.integer(1, 5)
    p = 1 if level == 2 else dice.integer(2, 3)
    q = -1 if level == 2 else -dice.integer(1, 3)
    low, high = p * a_low + q * b_high, p * a_high + q * b_low
    name = linear_sum([(p, "a"), (q, "b")])
    answer = f"{low}<{name}<{high}"
    steps: list[Step] = []
    if p != 1:
        steps.append(
            line(
                f"{a_low}<a<{a_high}", f"{p * a_low}<{p}a<{p * a_high}", f"各边乘 ${p}$，方向不变。"
            )
        )
    steps.append(
        line(
            f"{b_low}<b<{b_high}",
            f"{q * b_high}<{linear_sum([(q, 'b')])}<{q * b_low}",
            f"各边乘 ${q}$，方向改变。",
            name="乘负数变方向",
        )
    )
    steps.append(said(f"同向相加，得 ${answer}$。", name="同向可加"))
    wrong = slips(
        answer,
        (f"{p * a_low + q * b_low}<{name}<{p * a_high + q * b_high}", "把同向不等式直接相减了。"),
        (f"{p * a_low - q * b_low}<{name}<{p * a_high - q * b_high}", "把差看成了和。"),
        (f"{low}\\le {name}\\le {high}", "端点取不到。"),
    )

    def again() -> str:
        corners = [p * a + q * b for a in (a_low, a_high) for b in (b_low, b_high)]
        return f"{min(corners)}<{name}<{max(corners)}"

    return Draft(
        f"已知 ${a_low}<a<{a_high}$，${b_low}<b<{b_high}$，则 ${name}$ 的取值范围是____。",
        answer, tuple(steps), again,
        distractors=tuple(w for w in wrong if not w.latex.startswith(f"{max(a_low, high)}<{name}<{low}")),
    )  # fmt: skip


def mean_extremum(dice: Dice, level: int) -> Draft:
    """The least value of x + k/(x - a) for x > a."""
    shift = 0 if level <= 2 else dice.integer(1, 5)
    if level >= 4:
        shift = dice.nonzero(-4, 4)
    side = dice.integer(1, 6)
    lead = dice.pick((1, 1, 4, 9)) if level >= 3 else 1
    k = side * side
    least = 2 * side * isqrt(lead) + lead * shift
    at = Fraction(side, isqrt(lead)) + shift
    bottom = linear_sum([(1, "x"), (-shift, "")])
    head = linear_sum([(lead, "x")])
    name = rf"{head}+\frac{{{k}}}{{{bottom}}}"
    steps: list[Step] = []
    inner = f"{lead if lead > 1 else ''}({bottom})" if shift else head
    if shift:
        split = rf"{inner}+\frac{{{k}}}{{{bottom}}}{signed(lead * shift)}"
        steps.append(line(name, split, f"配凑：让两项的积是定值 ${lead * k}$。", name="配凑"))
    steps.append(said(f"因为 $x>{shift}$，所以 ${bottom}>0$，两项都是正数。", name="一正"))
    steps.append(
        said(
            rf"${inner}+\frac{{{k}}}{{{bottom}}}\ge 2\sqrt{{{lead * k}}}={2 * isqrt(lead * k)}$，"
            f"所以原式 $\\ge {least}$。",
            name="基本不等式",
        )
    )
    steps.append(
        said(
            rf"当且仅当 ${inner}=\frac{{{k}}}{{{bottom}}}$，即 $x={fraction(at)}$ 时取等号。",
            name="三相等",
        )
    )
    wrong = slips(
        str(least), (2 * isqrt(lead * k), "配凑时加减的常数忘了加回来。"), (2 * lead * k, "忘了开平方。"),
        (isqrt(lead * k) + lead * shift, "忘了乘 $2$。"), (fraction(at), "这是取到最小值时 $x$ 的值。"),
    )  # fmt: skip

    def again() -> str:
        import sympy

        x = sympy.Symbol("x", positive=True)
        found = sympy.solve(sympy.diff(lead * (x + shift) + sympy.Integer(k) / x, x), x)
        return str(sympy.simplify((lead * (x + shift) + sympy.Integer(k) / x).subs(x, found[0])))

    ask = dice.pick(
        ("已知 $x>{}$，则 ${}$ 的最小值是____。", "若 $x>{}$，求函数 $y={}$ 的最小值。")
    )
    return Draft(ask.format(shift, name), str(least), tuple(steps), again, distractors=wrong)


def ones(dice: Dice, level: int) -> Draft:
    """a, b > 0 with pa + qb = 1: the least value of m/a + n/b."""
    p, q = dice.integer(1, 3), dice.integer(1, 3)
    m, n = dice.integer(1, 4), dice.integer(1, 4)
    # (m/a + n/b)(pa + qb) = mp + nq + mq b/a + np a/b >= mp + nq + 2 sqrt(mnpq)
    under = m * n * p * q
    least = linear_sum([(m * p + n * q, "")])
    twice = root(4 * under)
    whole = isqrt(under) ** 2 == under
    answer = str(m * p + n * q + 2 * isqrt(under)) if whole else f"{least}+{twice}"
    condition = linear_sum([(p, "a"), (q, "b")])
    name = rf"\frac{{{m}}}{{a}}+\frac{{{n}}}{{b}}"
    opened = (
        rf"{m * p + n * q}+\frac{{{linear_sum([(m * q, 'b')])}}}{{a}}"
        rf"+\frac{{{linear_sum([(n * p, 'a')])}}}{{b}}"
    )
    steps: tuple[Step, ...] = (
        said(
            rf"因为 ${condition}=1$，所以 ${name}=\left({name}\right)({condition})$。",
            name="1的代换",
        ),
        line(rf"\left({name}\right)({condition})", opened, "展开。", name="展开"),
        said(
            rf"$\frac{{{linear_sum([(m * q, 'b')])}}}{{a}}+\frac{{{linear_sum([(n * p, 'a')])}}}{{b}}\ge 2\sqrt{{{under}}}$，"
            rf"当且仅当这两项相等时取等号，所以最小值是 ${answer}$。",
            name="基本不等式",
        ),
    )
    naive = 4 * m * n * p * q
    wrong = slips(
        answer, (root(16 * under), "两次使用基本不等式，两个等号不能同时成立。"),
        (twice, "漏了展开后的常数项。"), (str(m * p + n * q), "漏了用基本不等式的那一部分。"),
        (str(naive), "没有开平方。"),
    )  # fmt: skip

    def again() -> str:
        import sympy

        a = sympy.Symbol("a", positive=True)
        value = sympy.Integer(m) / a + sympy.Integer(n) * q / (1 - p * a)
        places = [
            r
            for r in sympy.solve(sympy.together(sympy.diff(value, a)), a)
            if 0 < r < sympy.Rational(1, p)
        ]
        return str(sympy.latex(sympy.radsimp(sympy.simplify(value.subs(a, places[0])))))

    return Draft(
        f"已知 $a>0$，$b>0$，且 ${condition}=1$，则 ${name}$ 的最小值为____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def fence(dice: Dice, level: int) -> Draft:
    """The largest area with a given length of fence, against a wall or not."""
    place, kind = dice.pick(
        (
            ("菜园", "篱笆"),
            ("花圃", "栅栏"),
            ("养鸡场", "围网"),
            ("停车区", "护栏"),
            ("苗圃", "篱笆"),
            ("露营地", "围栏"),
        )
    )
    who = dice.pick(("某农场要", "学校打算", "小区计划", "张大爷想", "某景区准备"))
    wall = level >= 3
    half = dice.integer(4, 15)
    length = 4 * half
    if wall:
        area = Fraction(length * length, 8)
        statement = f"{who}用 ${length}$ 米长的{kind}，一面靠墙（墙足够长）围成一个矩形{place}，则{place}的最大面积是____平方米。"
        steps: tuple[Step, ...] = (
            said(
                f"设垂直于墙的一边长为 $x$ 米，则另一边长为 $({length}-2x)$ 米，面积 $S=x({length}-2x)$。",
                name="列式",
            ),
            line(
                f"x({length}-2x)",
                rf"\frac{{1}}{{2}}\cdot 2x({length}-2x)",
                "配成和为定值的两个因式。",
                name="配凑",
            ),
            said(
                rf"$2x+({length}-2x)={length}$ 是定值，所以 $S\le \frac{{1}}{{2}}\left(\frac{{{length}}}{{2}}\right)^2={fraction(area)}$，当 $2x={length}-2x$，即 $x={half}$ 时取等号。",
                name="基本不等式",
            ),
        )
        slip = (half * half, "没有注意有一面靠墙，不用围。")
    else:
        area = Fraction(half * half)
        statement = (
            f"{who}用 ${length}$ 米长的{kind}围成一个矩形{place}，则{place}的最大面积是____平方米。"
        )
        steps = (
            said(
                f"设矩形相邻两边长为 $x$ 米、$y$ 米，则 $2(x+y)={length}$，$x+y={2 * half}$。",
                name="列式",
            ),
            said(
                rf"$xy\le \left(\frac{{x+y}}{{2}}\right)^2={half}^2={half * half}$，当 $x=y={half}$ 时取等号。",
                name="基本不等式",
            ),
        )
        slip = (4 * half * half, "把周长当成了两邻边的和。")
    answer = fraction(area)
    wrong = slips(
        answer,
        slip,
        (half, "这是取得最大面积时的边长。"),
        (length * length, "没有除以定值里的 $4$。"),
    )

    def again() -> str:
        xs = [Fraction(n, 4) for n in range(1, 4 * length)]
        areas = [x * (length - 2 * x) for x in xs] if wall else [x * (2 * half - x) for x in xs]
        return fraction(max(areas))

    return Draft(statement, answer, steps, again, distractors=wrong)


def absolute(dice: Dice, level: int) -> Draft:
    """|ax + b| < c and its kin."""
    lead = 1 if level == 1 else dice.integer(1, 3)
    center, radius = dice.integer(-4, 5), dice.integer(1, 6)
    inside = linear_sum([(lead, "x"), (-center, "")])
    less, closed = dice.chance(50), dice.chance(40)
    low, high = Fraction(center - radius, lead), Fraction(center + radius, lead)
    sign = (r"\le" if closed else "<") if less else (r"\ge" if closed else ">")
    small, large = (r"\le" if closed else "<"), (r"\ge" if closed else ">")
    within = rf"\{{x\mid {fraction(low)}{small} x{small} {fraction(high)}\}}"
    beyond = rf"\{{x\mid x{small} {fraction(low)} \text{{ 或 }} x{large} {fraction(high)}\}}"
    answer, other = (within, beyond) if less else (beyond, within)
    opened = (
        f"-{radius}{small} {inside}{small} {radius}"
        if less
        else rf"{inside}{small} -{radius} \text{{ 或 }} {inside}{large} {radius}"
    )
    steps: tuple[Step, ...] = (
        line(
            f"|{inside}|{sign} {radius}", opened,
            "绝对值表示到原点的距离：" + ("小于取中间。" if less else "大于取两边。"), name="去绝对值",
        ),
        line(opened, answer, "解出 $x$。", name="写解集"),
    )  # fmt: skip
    wrong = slips(
        answer, (other, "“小于取中间，大于取两边”弄反了。"),
        (rf"\{{x\mid x{sign} {fraction(high)}\}}", "去绝对值时只考虑了一种情形。"),
        (rf"\{{x\mid x{sign} \pm {radius}\}}", r"$|x|>a$ 不能写成 $x>\pm a$。"),
    )  # fmt: skip

    def again() -> str:
        def holds(x: Fraction) -> bool:
            size = abs(lead * x - center)
            return (size < radius if less else size > radius) or (closed and size == radius)

        middle = (low + high) / 2
        if holds(middle) == holds(high + 1):
            raise AssertionError("the inequality doesn't change at its ends")
        return within if holds(middle) else beyond

    return Draft(
        f"不等式 $|{inside}|{sign} {radius}$ 的解集是____。",
        answer,
        steps,
        again,
        distractors=wrong[:2],
    )


def relation(dice: Dice, level: int) -> Draft:
    """Put a sentence into an inequality."""
    what, unit, letter, low = dice.pick(
        (
            ("某路段限速，车速不超过", "km/h", "v", dice.step(40, 120, 10)),
            ("电梯载重不超过", "kg", "m", dice.step(800, 1200, 50)),
            ("某景点规定身高不足", "m", "h", 0),
            ("某药品应在低于", "^{\\circ}\\text{C}", "t", dice.integer(15, 25)),
            ("参赛选手年龄不小于", "\\text{岁}", "a", dice.integer(12, 18)),
            ("某产品的合格率不低于", "\\%", "p", dice.integer(90, 99)),
        )
    )
    if what.startswith("某景点"):
        height = Fraction(dice.integer(11, 13), 10)
        value, sign = decimal(height), "<"
        statement = f"某景点规定身高不足 ${value}$ m 的儿童免票。设免票儿童的身高为 $h$ m，用不等式表示为____。"
    elif what.startswith("某药品"):
        value, sign = str(low), "<"
        statement = (
            f"某药品应在低于 ${value}$ ℃ 的环境中保存。设保存温度为 $t$ ℃，用不等式表示为____。"
        )
    else:
        value = str(low)
        sign = r"\ge" if "不小于" in what or "不低于" in what else r"\le"
        shown = {"km/h": "km/h", "kg": "kg", "\\text{岁}": "岁", "\\%": "%"}[unit]
        noun = {"v": "车速", "m": "载重", "a": "选手年龄", "p": "合格率"}[letter]
        statement = f"{what} ${value}$ {shown}。设{noun}为 ${letter}$ {shown}，用不等式表示为____。"
    answer = f"{letter}{sign} {value}"
    words = {
        "<": "“不足”“低于”是小于。",
        r"\le": "“不超过”是小于或等于。",
        r"\ge": "“不小于”“不低于”是大于或等于。",
    }
    steps = (said(words[sign] + f"所以 ${answer}$。", name="翻译成符号"),)
    others = [s for s in ("<", ">", r"\le", r"\ge") if s != sign]
    why = {
        "<": "漏了等于的情形。",
        ">": "方向反了。",
        r"\le": "不包括等于的情形，或方向反了。",
        r"\ge": "方向反了。",
    }
    return Draft(
        statement, answer, steps, lambda: f"{value}{ {'<': '>', chr(92) + 'le': chr(92) + 'ge', chr(92) + 'ge': chr(92) + 'le'}[sign] } {letter}",
        distractors=tuple(Distractor(f"{letter}{s} {value}", why[s]) for s in others),
    )  # fmt: skip


RECIPES = (
    Recipe("pre.inequality.compare", "words", "fill", (1,), relation),
    Recipe("pre.inequality.compare", "words-choice", "choice", (1,), relation),
    Recipe("pre.inequality.compare", "difference", "fill", (2, 3), compare),
    Recipe("pre.inequality.property", "true-statement", "choice", (2, 3), properties),
    Recipe("pre.inequality.property", "judge", "judge", (1, 2), judged),
    Recipe("pre.inequality.property", "combination", "fill", (2, 3), ranges),
    Recipe("pre.inequality.property", "combination-choice", "choice", (2, 3), ranges),
    Recipe("pre.inequality.amgm-extremum", "sum", "fill", (2, 3, 4), mean_extremum),
    Recipe("pre.inequality.amgm-extremum", "sum-choice", "choice", (3, 4), mean_extremum),
    Recipe("pre.inequality.amgm-extremum", "reciprocals", "fill", (4,), ones),
    Recipe("pre.inequality.amgm", "fence", "word", (2, 3), fence),
    Recipe("pre.inequality.absolute", "linear", "calculate", (1, 2), absolute),
)
