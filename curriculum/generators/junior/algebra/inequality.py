"""Inequalities: words and line, properties, solving, systems, whole solutions and parameters."""

from fractions import Fraction
from math import lcm

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, choosing, faulty, judged, one_of
from curriculum.generators.junior.algebra.system import cases
from curriculum.generators.latex import fraction, linear_sum, signed
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips
from engine.plot.figures import interval_line
from engine.values import Distractor, Picture

F = Fraction
FLIP = {"<": ">", ">": "<", r"\le": r"\ge", r"\ge": r"\le"}
SIGNS = ("<", ">", r"\le", r"\ge")
OPEN = {"<": r"\le", ">": r"\ge", r"\le": "<", r"\ge": ">"}


def rel(left: object, sign: str, right: object) -> str:
    """left sign right, spaced so that LaTeX reads the command."""
    return f"{left}{sign} {right}" if sign.startswith("\\") else f"{left}{sign}{right}"


def holds(left: Fraction, sign: str, right: Fraction) -> bool:
    """Whether the relation is true of two numbers."""
    return {"<": left < right, ">": left > right, r"\le": left <= right, r"\ge": left >= right}[
        sign
    ]


def words(dice: Dice, level: int) -> Draft:
    """A sentence as an inequality."""
    a, b = dice.integer(2, 9), dice.integer(1, 12)
    x = dice.pick("xay")
    body, said_as = dice.pick(
        (
            (f"{a}{x}-{b}", f"${x}$ 的 {a} 倍与 {b} 的差"),
            (f"{x}+{b}", f"${x}$ 与 {b} 的和"),
            (rf"\frac{{1}}{{{a}}}{x}+{b}", rf"${x}$ 的 $\frac{{1}}{{{a}}}$ 与 {b} 的和"),
            (f"{a}({x}+{b})", f"${x}$ 与 {b} 的和的 {a} 倍"),
        )
    )
    phrase, sign, right = dice.pick(
        (
            ("是正数", ">", 0),
            ("是负数", "<", 0),
            ("是非负数", r"\ge", 0),
            ("不大于 {n}", r"\le", 1),
            ("不小于 {n}", r"\ge", 1),
            ("至少是 {n}", r"\ge", 1),
            ("不超过 {n}", r"\le", 1),
            ("小于 {n}", "<", 1),
        )
    )
    n = dice.integer(3, 20) if right else 0
    answer = rel(body, sign, n)
    wrong = slips(
        answer,
        (rel(body, OPEN[sign], n), "“不大于”“不小于”“非负”都包括等于，“大于”“小于”不包括。"),
        (rel(body, FLIP[sign], n), "不等号的方向弄反了。"),
        (rel(body, FLIP[OPEN[sign]], n), "不等号的方向弄反了。"),
    )
    steps = (
        said(f"“{said_as}”写成 ${body}$。"),
        said(f"“{phrase.format(n=n)}”用“${sign}$”表示，所以是 ${answer}$。"),
    )
    return Draft(
        f"用不等式表示“{said_as}{phrase.format(n=n)}”：____。",
        answer,
        steps,
        lambda: rel(n, FLIP[sign], body),
        distractors=wrong,
    )


def span_picture(bound: int, sign: str) -> Picture:
    """The solution set of x sign bound on a line."""
    kind = {
        "<": (None, bound, "()"),
        r"\le": (None, bound, "(]"),
        ">": (bound, None, "()"),
        r"\ge": (bound, None, "[)"),
    }[sign]
    return interval_line(kind, window=(bound - 4, bound + 4))


def read_line(dice: Dice, level: int) -> Draft:
    """The solution set that a drawn line shows."""
    a = dice.integer(-4, 4)
    if level == 1:
        sign = dice.pick(SIGNS)
        answer = rel("x", sign, a)
        picture = span_picture(a, sign)
        why = f"{'实心点' if 'e' in sign else '空心圈'}表示{'包括' if 'e' in sign else '不包括'} ${a}$，方向向{'左' if sign in ('<', chr(92) + 'le') else '右'}，表示{'小于' if sign in ('<', chr(92) + 'le') else '大于'}。"
        wrong = slips(
            answer,
            (rel("x", OPEN[sign], a), "端点是实心还是空心看错了。"),
            (rel("x", FLIP[sign], a), "方向看反了。"),
            (rel("x", FLIP[OPEN[sign]], a), "方向和端点都看错了。"),
        )
    else:
        b = a + dice.integer(2, 5)
        one, two = dice.pick(("<", r"\le")), dice.pick(("<", r"\le"))
        answer = rel(rel(a, one, "x"), two, b)
        picture = interval_line(
            (a, b, ("[" if "e" in one else "(") + ("]" if "e" in two else ")")),
            window=(a - 3, b + 3),
        )
        why = f"${a}$ 处是{'实心' if 'e' in one else '空心'}，${b}$ 处是{'实心' if 'e' in two else '空心'}，取两点之间的部分。"
        swap = {"<": r"\le", r"\le": "<"}
        wrong = slips(
            answer,
            (rel(rel(a, swap[one], "x"), two, b), "左端点的取舍看错了。"),
            (rel(rel(a, one, "x"), swap[two], b), "右端点的取舍看错了。"),
            (rel(rel(a, swap[one], "x"), swap[two], b), "端点的取舍看错了。"),
        )

    def again() -> str:
        if level > 1:
            return rel(rel(b, FLIP[two], "x"), FLIP[one], a)
        return rel(a, FLIP[sign], "x")

    return Draft(
        f"某不等式{'组' if level > 1 else ''}的解集在数轴上如图所示，这个解集是____。",
        answer,
        (said(why), said(f"所以解集是 ${answer}$。")),
        again,
        distractors=wrong,
        pictures=(picture,),
    )


CONCEPT = (
    Claim("$x=3$ 是不等式 $2x>5$ 的一个解", True, "$2\\times 3=6$，$6$ 大于 $5$。", lambda: 2 * 3 > 5), Claim("不等式 $2x>5$ 的解集是 $x=3$", False, "$3$ 只是其中一个解，解集是所有解的集合。"), Claim("“$a$ 不小于 $b$”写成 $a>b$", False, "“不小于”就是大于或等于。"), Claim("不等式 $x<4$ 的解有无数个", True, "所有小于 $4$ 的数都是它的解。"),
    Claim("不等式 $x<4$ 的正整数解有无数个", False, "只有 $1$，$2$，$3$ 三个。"), Claim("在数轴上表示有等号的解集时，端点画空心圈", False, "有等号时包括端点，画实心点。"), Claim("$x=-2$ 不是不等式 $3x+1>-4$ 的解", True, "代入得 $-5$，不大于 $-4$。", lambda: not 3 * -2 + 1 > -4), Claim("“$m$ 是非正数”写成 $m<0$", False, "非正数包括 $0$。"),
)  # fmt: skip


def concept_judge(dice: Dice, level: int) -> Draft:
    """A claim about solutions and solution sets."""
    return judged(dice.pick(CONCEPT))


def properties(dice: Dice, level: int) -> Draft:
    """Given a < b, which follows; or the sign to fill in."""
    k, m = dice.integer(2, 6), dice.integer(1, 9)
    sign = dice.pick("<>")
    if level < 3:
        left, right, turned, why = dice.pick(
            (
                (f"a+{m}", f"b+{m}", False, "两边加同一个数，不等号的方向不变。"),
                (f"a-{m}", f"b-{m}", False, "两边减同一个数，不等号的方向不变。"),
                (f"{k}a", f"{k}b", False, "两边乘同一个正数，不等号的方向不变。"),
                (f"-{k}a", f"-{k}b", True, "两边乘同一个负数，不等号的方向改变。"),
                (
                    rf"-\frac{{a}}{{{k}}}",
                    rf"-\frac{{b}}{{{k}}}",
                    True,
                    "两边除以同一个负数，不等号的方向改变。",
                ),
                (f"{m}-{k}a", f"{m}-{k}b", True, f"先乘 $-{k}$，方向改变；再加 {m}，方向不变。"),
            )
        )
        answer = FLIP[sign] if turned else sign
        samples = [(F(1), F(3)), (F(-4), F(-1)), (F(-2), F(5))]

        def again() -> str:
            from curriculum.generators.junior.algebra.routes import symbolic

            for p, q in samples:
                u, v = (p, q) if sign == "<" else (q, p)
                difference = symbolic(left).subs(symbolic("a"), int(u)) - symbolic(right).subs(
                    symbolic("b"), int(v)
                )
                if difference == 0 or (difference < 0) != (answer == "<"):
                    return "="
            return answer

        return Draft(
            f"若 $a{sign}b$，则 ${left}$ ____ ${right}$（填“$>$”“$<$”或“$=$”）。",
            answer,
            (said(why), said(f"所以 ${left}{answer}{right}$。")),
            again,
            distractors=slips(
                answer,
                (
                    FLIP[answer],
                    "两边乘或除以负数时，不等号的方向要改变。"
                    if turned
                    else "不等号的方向不应改变。",
                ),
            ),
        )
    o = FLIP[sign]
    claims = (
        Claim(f"$a+{m}{sign}b+{m}$", True, "两边加同一个数，方向不变。"), Claim(rf"$\frac{{a}}{{{k}}}{sign}\frac{{b}}{{{k}}}$", True, "两边除以同一个正数，方向不变。"), Claim(f"$-{k}a{o}-{k}b$", True, "两边乘同一个负数，方向改变。"), Claim(f"$1-a{o}1-b$", True, "先变号，方向改变；再加1，方向不变。"),
        Claim(f"$-a{sign}-b$", False, "两边乘 $-1$，不等号的方向要改变。"), Claim(f"$a-{m}{o}b-{m}$", False, "两边减同一个数，方向不变。"), Claim(f"$ac{sign}bc$", False, "不知道 $c$ 的正负，不能确定方向。"), Claim(f"$a^2{sign}b^2$", False, "负数平方后大小关系可能改变。"), Claim(f"$ac^2{sign}bc^2$", False, "$c=0$ 时两边相等。"),
    )  # fmt: skip
    wanted = dice.chance(60)
    return one_of(
        dice,
        f"若 $a{sign}b$，则下列不等式中{'一定成立' if wanted else '不一定成立'}的是（　）",
        claims,
        wanted,
    )


def property_reason(dice: Dice, level: int) -> Draft:
    """(a - m)x > a - m has the solution x < 1: what of a."""
    m = dice.nonzero(-6, 8)
    first = linear_sum([(1, "a"), (-m, "")])
    below = dice.chance(70)
    answer = f"a<{m}" if below else f"a>{m}"
    shown = f"({first})x>{first}"
    steps = (
        said(
            f"解集是 $x{'<' if below else '>'}1$，不等号的方向{'改变了' if below else '没有改变'}，说明两边除以的 ${first}$ 是{'负' if below else '正'}数。"
        ),
        line(f"{first}{'<' if below else '>'}0", answer, "解得"),
    )
    return Draft(
        f"若关于 $x$ 的不等式 ${shown}$ 的解集是 $x{'<' if below else '>'}1$，则 $a$ 的取值范围是____。",
        answer,
        steps,
        lambda: rel(
            "a",
            "<"
            if all(
                ((a - m) * x > a - m) == (x < 1 if below else x > 1)
                for a in (m - 3, m - 1)
                for x in (-2, 0, 3)
            )
            else ">",
            m,
        ),
        distractors=slips(
            answer,
            (f"a{'>' if below else '<'}{m}", "没有看出不等号的方向是否改变。"),
            (f"a{'<' if below else '>'}{-m}", "移项没有变号。"),
            ("a<0" if below else "a>0", "除以的是整个系数，不是 $a$。"),
        ),
    )


def solve(dice: Dice, level: int) -> Draft:
    """ax + b < cx + d; with brackets; with denominators."""
    sign = dice.pick(SIGNS)
    bound = F(dice.nonzero(-6, 7))
    if level == 1:
        k = dice.pick([n for n in range(-6, 7) if abs(n) > 1])
        b = dice.nonzero(-9, 9)
        right = k * bound + b
        left_text, right_text = linear_sum([(k, "x"), (b, "")]), fraction(right)
        rows: list[tuple[str, ...]] = [
            (rel(linear_sum([(k, "x")]), sign, fraction(right - b)), "移项、合并：", "移项")
        ]
        bad = F(right + b, k)
        route: tuple[Fraction | int, ...] = (k, b, 0, right)
    elif level == 2:
        a, c = dice.integer(1, 6), dice.integer(1, 7)
        c = c if a - c not in (0, 1, -1) else a + 3
        b = dice.nonzero(-9, 9)
        d: Fraction | int = (a - c) * bound + b
        k = a - c
        left_text, right_text = linear_sum([(a, "x"), (b, "")]), linear_sum([(c, "x"), (d, "")])
        rows = [
            (
                rel(
                    linear_sum([(a, "x"), (-c, "x")]),
                    sign,
                    f"{fraction(d)}{signed(-b)}" if d else str(-b),
                ),
                "移项，移项要变号：",
                "移项",
            ),
            (rel(linear_sum([(k, "x")]), sign, fraction(d - b)), "合并同类项：", "合并同类项"),
        ]
        bad = F(d + b, k)
        route = (a, b, c, d)
    elif level == 3:
        a, b, c = dice.integer(2, 5), dice.nonzero(-4, 4), dice.integer(1, 8)
        c = c if a - c not in (0, 1, -1) else a + 2
        d = (a - c) * bound + a * b
        k = a - c
        left_text, right_text = (
            f"{a}({linear_sum([(1, 'x'), (b, '')])})",
            linear_sum([(c, "x"), (d, "")]),
        )
        rows = [
            (rel(linear_sum([(a, "x"), (a * b, "")]), sign, right_text), "去括号：", "去括号"),
            (
                rel(linear_sum([(a, "x"), (-c, "x")]), sign, linear_sum([(d, ""), (-a * b, "")])),
                "移项：",
                "移项",
            ),
            (rel(linear_sum([(k, "x")]), sign, fraction(d - a * b)), "合并同类项：", "合并同类项"),
        ]
        bad = F(d - b, k)
        route = (a, a * b, c, d)
    else:
        p, q = dice.pick(((2, 3), (3, 4), (3, 2), (4, 3), (2, 5), (6, 4)))
        m = lcm(p, q)
        x = int(bound)
        a, c = dice.pick(((1, 2), (1, 1), (2, 3), (1, 3), (2, 1)))
        if m // p * a == m // q * c:
            c += 1
        b = (-a * x) % p or p
        e = dice.nonzero(-2, 2)
        d = int((F(a * x + b, p) - e) * q) - c * x
        one, two = linear_sum([(a, "x"), (b, "")]), linear_sum([(c, "x"), (d, "")])
        u, v = m // p, m // q
        k = u * a - v * c
        left_text, right_text = rf"\frac{{{one}}}{{{p}}}-\frac{{{two}}}{{{q}}}", str(e)
        cleared = f"{u if u > 1 else ''}({one})-{v if v > 1 else ''}({two})"
        rest = m * e - u * b + v * d
        rows = [
            (rel(cleared, sign, m * e), f"两边都乘 ${m}$，每一项都要乘。", "去分母"),
            (
                rel(
                    linear_sum([(u * a, "x"), (u * b, ""), (-v * c, "x"), (-v * d, "")]),
                    sign,
                    m * e,
                ),
                "去括号：",
                "去括号",
            ),
            (rel(linear_sum([(k, "x")]), sign, rest), "移项、合并：", "合并同类项"),
        ]
        bad = F(e - u * b + v * d, k)
        route = (u * a - v * c, u * b - v * d, 0, m * e)
    final = FLIP[sign] if k < 0 else sign
    answer = rel("x", final, fraction(bound))
    if k != 1:
        rows.append(
            (
                answer,
                f"两边都除以 ${k}$，"
                + ("除数是负数，不等号的方向要改变。" if k < 0 else "不等号的方向不变。"),
                "系数化为1",
            )
        )
    shown = rel(left_text, sign, right_text)
    mistake = {
        1: "移项没有变号。",
        2: "移项没有变号。",
        3: "去括号时漏乘了后一项。",
        4: "去分母时漏乘了常数项。",
    }[level]
    wrong = slips(
        answer,
        (
            rel("x", FLIP[final], fraction(bound)),
            "系数化为1时，除以负数没有改变不等号的方向。"
            if k < 0
            else "除以正数，不等号的方向不应改变。",
        ),
        (rel("x", final, fraction(bad)), mistake),
        (rel("x", FLIP[final], fraction(bad)), mistake + "方向也错了。"),
        (rel("x", final, fraction(-bound)), "最后的符号错了。"),
    )

    def again() -> str:
        ak, bk, ck, dk = (F(number) for number in route)
        edge = [F(n) for n in range(-40, 41) if ak * n + bk == ck * n + dk]
        above = holds(ak * (edge[0] + 1) + bk, sign, ck * (edge[0] + 1) + dk)
        equal = "e" in sign
        return rel(
            "x",
            (r"\ge" if equal else ">") if above else (r"\le" if equal else "<"),
            fraction(edge[0]),
        )

    return Draft(f"解不等式：${shown}$。", answer, chain(shown, *rows), again, distractors=wrong)


def solve_slip(dice: Dice, level: int) -> Draft:
    """A working in which the sign wasn't turned."""
    x, a, c, b = dice.nonzero(-5, 6), dice.integer(1, 3), dice.integer(4, 8), dice.nonzero(-8, 8)
    d = (a - c) * x + b
    k = a - c
    sign = dice.pick(SIGNS)
    shown = rel(linear_sum([(a, "x"), (b, "")]), sign, linear_sum([(c, "x"), (d, "")]))
    answer = rel("x", FLIP[sign], x)
    steps = chain(
        shown,
        (rel(linear_sum([(a, "x"), (-c, "x")]), sign, f"{d}{signed(-b)}"), "移项："),
        (rel(linear_sum([(k, "x")]), sign, d - b), "合并："),
        (answer, "两边除以负数，不等号的方向要改变。"),
    )
    if dice.chance(60):
        rows, at, why = (
            [
                rel(linear_sum([(a, "x"), (-c, "x")]), sign, f"{d}{signed(-b)}"),
                rel(linear_sum([(k, "x")]), sign, d - b),
                rel("x", sign, x),
            ],
            3,
            f"两边都除以 ${k}$，不等号的方向要改变。",
        )
    else:
        rows, at, why = (
            [
                rel(linear_sum([(a, "x"), (-c, "x")]), sign, f"{d}{signed(b)}"),
                rel(linear_sum([(k, "x")]), sign, d + b),
                rel("x", FLIP[sign], fraction(F(d + b, k))),
            ],
            1,
            f"${signed(b)}$ 移到右边要变号。".replace("$+", "$"),
        )
    return faulty(
        f"{pupil(dice)}解不等式 ${shown}$ 的过程如下",
        rows,
        at,
        answer,
        why,
        steps,
        lambda: rel(
            "x",
            FLIP[sign] if holds(F(k), "<", F(0)) else sign,
            next(n for n in range(-40, 41) if a * n + b == c * n + d),
        ),
    )


def system(dice: Dice, level: int) -> Draft:
    """Two inequalities and what they have in common."""
    p = dice.integer(-5, 3)
    q = p + dice.integer(1, 6)
    kind = dice.pick(("between", "both-low", "both-high", "none")) if level > 1 else "between"
    one = dice.pick((">", r"\ge")) if kind in ("between", "both-high") else dice.pick(("<", r"\le"))
    two = dice.pick(("<", r"\le")) if kind in ("between", "both-low") else dice.pick((">", r"\ge"))
    # x one p and x two q, each behind its own inequality
    if level == 1:
        shown = cases(rel("x", one, p), rel("x", two, q))
        told = []
    else:
        a, b = dice.integer(2, 5), dice.nonzero(-7, 7)
        c, d = dice.integer(2, 5), dice.nonzero(-7, 7)
        negative = dice.chance(50)
        first = rel(linear_sum([(a, "x"), (b, "")]), one, a * p + b)
        if level > 2:
            e = dice.integer(1, 4)
            first = (
                rel(
                    f"{a}({linear_sum([(1, 'x'), (b, '')])})",
                    one,
                    linear_sum([(a - e, "x"), (e * p + a * b, "")]),
                )
                if a != e
                else rel(linear_sum([(a, "x"), (b, "")]), one, a * p + b)
            )
        second = (
            rel(linear_sum([(-c, "x"), (d, "")]), FLIP[two], -c * q + d)
            if negative
            else rel(linear_sum([(c, "x"), (d, "")]), two, linear_sum([(c * q + d, "")]))
        )
        shown = cases(first, second)
        told = [
            said(f"解第一个不等式，得 ${rel('x', one, p)}$。"),
            said(f"解第二个不等式，得 ${rel('x', two, q)}$。"),
        ]
    if kind == "between":
        answer, rule = rel(rel(p, FLIP[one], "x"), two, q), "大小小大中间找"
    elif kind == "both-low":
        answer, rule = rel("x", one, p), "同小取小"
    elif kind == "both-high":
        answer, rule = rel("x", two, q), "同大取大"
    else:
        answer, rule = r"\text{无解}", "大大小小找不到"
    steps = (
        *told,
        said(
            f"在数轴上表示两个解集，{'没有公共部分' if kind == 'none' else '找公共部分'}（{rule}）。"
        ),
        said(f"所以不等式组{'无解' if kind == 'none' else f'的解集是 ${answer}$'}。"),
    )
    wrong: list[Distractor] = list(
        slips(
            answer,
            (rel("x", one, p), "没有取公共部分。"),
            (rel("x", two, q), "没有取公共部分。"),
            (r"\text{无解}", "其实有公共部分。"),
            (
                rel(rel(p, "<" if FLIP[one] == r"\le" else r"\le", "x"), two, q)
                if kind == "between"
                else rel(
                    rel(p, FLIP[one] if one in (">", r"\ge") else one, "x"),
                    two if two in ("<", r"\le") else FLIP[two],
                    q,
                ),
                "公共部分端点的取舍错了。"
                if kind == "between"
                else "同向的两个解集没有“中间”这一段。"
                if kind != "none"
                else "两个解集没有公共部分，把“大大小小”也写出了解集。",
            ),
        )
    )

    def again() -> str:
        fit = [
            F(n, 2)
            for n in range(-40, 41)
            if holds(F(n, 2), one, F(p)) and holds(F(n, 2), two, F(q))
        ]
        if not fit:
            return r"\text{无解}"
        low, high = min(fit), max(fit)
        parts = ""
        if low > -20:
            closed = low.denominator == 1
            edge = low if closed else low - F(1, 2)
            parts = rel(fraction(edge), r"\le" if closed else "<", "x")
            if high == 20:
                return rel("x", r"\ge" if closed else ">", fraction(edge))
        closed = high.denominator == 1
        edge = high if closed else high + F(1, 2)
        return rel(parts or "x", r"\le" if closed else "<", fraction(edge))

    return Draft(
        f"{'解不等式组' if level > 1 else '求不等式组的解集'}：${shown}$。",
        answer,
        steps,
        again,
        distractors=tuple(wrong),
    )


def whole(dice: Dice, level: int) -> Draft:
    """Whole solutions of an inequality or a system."""
    if level == 2:
        k, b = dice.integer(2, 4), dice.nonzero(-7, 7)
        top = (
            F(2 * dice.integer(2, 5) + 1, 2)
            if dice.chance(40) and k % 2 == 0
            else F(dice.integer(2, 5))
        )
        sign = dice.pick(("<", r"\le"))
        shown = rel(linear_sum([(k, "x"), (b, "")]), sign, fraction(k * top + b))
        kind = dice.pick(("正整数", "非负整数"))
        low = 1 if kind == "正整数" else 0
        found = [n for n in range(low, 20) if holds(F(n), sign, top)]
        steps = [line(shown, rel("x", sign, fraction(top)), "解不等式：")]
        near = [n for n in range(low, 20) if holds(F(n), OPEN[sign], top)]
        text = f"不等式 ${shown}$ 的{kind}解是____。"
    else:
        p = F(2 * dice.integer(-4, 0) - 1, 2) if dice.chance(40) else F(dice.integer(-4, 0))
        q = F(dice.integer(1, 3))
        one, two = dice.pick((">", r"\ge")), dice.pick(("<", r"\le"))
        a, b, c, d = (
            2 * dice.integer(1, 2),
            dice.nonzero(-5, 5),
            dice.integer(2, 4),
            dice.nonzero(-5, 5),
        )
        shown = cases(
            rel(linear_sum([(a, "x"), (b, "")]), one, fraction(a * p + b)),
            rel(linear_sum([(-c, "x"), (d, "")]), FLIP[two], fraction(-c * q + d)),
        )
        kind, low = "整数", -20
        found = [n for n in range(-20, 20) if holds(F(n), one, p) and holds(F(n), two, q)]
        near = [
            n for n in range(-20, 20) if holds(F(n), OPEN[one], p) and holds(F(n), OPEN[two], q)
        ]
        steps = [
            said(
                f"分别解两个不等式，公共部分是 ${rel(rel(fraction(p), FLIP[one], 'x'), two, fraction(q))}$。"
            )
        ]
        text = f"不等式组 ${shown}$ 的所有整数解是____。"
        if level == 4:
            total = sum(found)
            return Draft(
                f"不等式组 ${shown}$ 的所有整数解的和是____。",
                str(total),
                (
                    *steps,
                    said("整数解是 " + "，".join(f"${n}$" for n in found) + "。"),
                    said(f"它们的和是 ${total}$。"),
                ),
                lambda: str(
                    sum(
                        n
                        for n in range(-30, 31)
                        if holds(F(a * n + b), one, a * p + b)
                        and holds(F(-c * n + d), FLIP[two], -c * q + d)
                    )
                ),
                distractors=slips(
                    str(total),
                    (sum(near), "端点能不能取看错了。"),
                    (sum(n for n in found if n >= 0), "负整数漏写了。"),
                    (len(found), "求成了整数解的个数。"),
                ),
            )
    answer = ",".join(str(n) for n in found)
    steps.append(
        said(
            f"{'注意0也是非负整数，' if kind == '非负整数' else ''}{kind}解是 "
            + "，".join(f"${n}$" for n in found)
            + "。"
        )
    )
    wrong = slips(
        answer,
        (",".join(map(str, near)), "端点能不能取看错了。"),
        (",".join(str(n) for n in found if n > 0), "漏了0或负整数。"),
        (",".join(str(n) for n in found if n), "漏了0。"),
    )
    wrong = tuple(w for w in wrong if w.latex)

    def again() -> str:
        if level == 2:
            return ",".join(
                str(n) for n in range(low, 40) if holds(F(k * n + b), sign, k * top + b)
            )
        return ",".join(
            str(n)
            for n in range(-40, 41)
            if holds(F(a * n + b), one, a * p + b) and holds(F(-c * n + d), FLIP[two], -c * q + d)
        )

    return Draft(text, answer, tuple(steps), again, distractors=wrong)


def parameter(dice: Dice, level: int) -> Draft:
    """A parameter from the solution set, or from how many whole solutions there are."""
    m, n = dice.integer(-3, 4), dice.integer(1, 3)
    if level == 3:
        empty = dice.chance(50)
        answer, bad = rf"a\le {m}", f"a<{m}"
        if empty:
            text = f"若不等式组 ${cases(f'x>{m}', 'x<a')}$ 无解，则 $a$ 的取值范围是____。"
            why = f"“大大小小”才无解，所以 $a$ 不大于 ${m}$；当 $a={m}$ 时也没有公共部分，可以取等号。"
        else:
            text = (
                f"若不等式组 ${cases(f'x>{m}', 'x>a')}$ 的解集是 $x>{m}$，则 $a$ 的取值范围是____。"
            )
            why = f"“同大取大”，解集取较大的 ${m}$，所以 $a$ 不大于 ${m}$；$a={m}$ 时也成立。"

        def tried() -> str:
            points = [F(k, 8) for k in range(-200, 201)]
            fit = [
                F(k, 2)
                for k in range(-20, 21)
                if (
                    not any(m < x < F(k, 2) for x in points)
                    if empty
                    else all(x > F(k, 2) for x in points if x > m)
                )
            ]
            return rel("a", r"\le" if F(m) in fit else "<", fraction(max(fit)))

        return Draft(
            text,
            answer,
            (said(why), said(f"所以 ${answer}$。")),
            tried,
            distractors=slips(
                answer,
                (bad, "端点相等时没有单独检验。"),
                (rf"a\ge {m}", "方向弄反了。"),
                (f"a>{m}", "方向弄反了。"),
            ),
        )
    high = m + n + 1
    closed = dice.chance(50)
    sign = r"\le" if closed else "<"
    # x > m and x sign a have exactly n whole solutions m+1 ... m+n
    answer = rf"{m + n}\le a<{high}" if closed else rf"{m + n}<a\le {high}"
    bad = rf"{m + n}<a\le {high}" if closed else rf"{m + n}\le a<{high}"
    shown = "，".join(f"${k}$" for k in range(m + 1, high))
    steps = (
        said(f"解集是 ${rel(f'{m}<x', sign, 'a')}$，{n}个整数解只能是 {shown}。"),
        said(
            f"所以 $a$ 在 ${m + n}$ 与 ${high}$ 之间；再单独检验两个端点：$a={m + n}$ 时{'有' if closed else '少一个解，只有'} ${n if closed else n - 1}$ 个，$a={high}$ 时有 ${n + 1 if closed else n}$ 个。"
        ),
        said(f"所以 ${answer}$。"),
    )

    def again() -> str:
        good = [
            F(k, 4)
            for k in range(-80, 81)
            if sum(1 for x in range(-40, 41) if x > m and holds(F(x), sign, F(k, 4))) == n
        ]
        low, top = min(good), max(good)
        left = (
            rel(fraction(low), r"\le", "a")
            if low.denominator == 1
            else rel(fraction(low - F(1, 4)), "<", "a")
        )
        return (
            rel(left, r"\le", fraction(top))
            if top.denominator == 1
            else rel(left, "<", fraction(top + F(1, 4)))
        )

    return Draft(
        f"若关于 $x$ 的不等式组 ${cases(f'x>{m}', rel('x', sign, 'a'))}$ 恰有 {n} 个整数解，则 $a$ 的取值范围是____。",
        answer,
        steps,
        again,
        distractors=slips(
            answer,
            (bad, "端点相等时能不能取没有单独检验。"),
            (f"{m + n}<a<{high}", "端点没有单独检验。"),
            (rf"{m + n}\le a\le {high}", "两个端点不能都取。"),
        ),
    )


RECIPES = (
    Recipe("num.inequality.concept", "words", "fill", (1, 2), words),
    Recipe("num.inequality.concept", "words-choice", "choice", (1,), words),
    Recipe("num.inequality.concept", "line", "fill", (1, 2), read_line),
    Recipe("num.inequality.concept", "claims-judge", "judge", (2,), concept_judge),
    Recipe("num.inequality.property", "sign", "fill", (1, 2), properties),
    Recipe("num.inequality.property", "follows", "choice", (3,), properties),
    Recipe("num.inequality.property", "reason", "reverse", (4,), property_reason),
    Recipe("num.inequality.solve", "solve", "calculate", (1, 2, 3, 4), solve),
    Recipe("num.inequality.solve", "solve-choice", "choice", (2, 3), choosing(solve)),
    Recipe("num.inequality.solve", "find-slip", "mistake", (3,), solve_slip),
    Recipe("num.inequality.system", "solve", "calculate", (1, 2, 3), system),
    Recipe("num.inequality.system", "solve-mistake", "mistake", (1, 2, 3), corrected(system)),
    Recipe("num.inequality.system", "solve-choice", "choice", (2, 3), choosing(system)),
    Recipe("num.inequality.system-integer", "whole", "fill", (2, 3, 4), whole),
    Recipe("num.inequality.system-integer", "whole-mistake", "mistake", (3, 4), corrected(whole)),
    Recipe("num.inequality.system-integer", "parameter", "reverse", (3, 4), parameter),
)
