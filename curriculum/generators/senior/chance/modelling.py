"""Elective modelling: linear programmes, money and growth, logic, flow charts, music and matches."""

from fractions import Fraction
from itertools import pairwise
from math import gcd

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.values import Step


def programme(dice: Dice, level: int) -> Draft:
    """The greatest value of a linear goal on a quadrilateral with a corner in the origin."""
    # x + y <= s, a x + b y <= t, x, y >= 0; corners (0,0), (s,0)|..., crossing
    x, y = dice.integer(1, 6), dice.integer(1, 6)
    total = x + y
    a, b = dice.pick(((2, 1), (3, 1), (1, 2), (1, 3), (3, 2), (2, 3)))
    limit = a * x + b * y
    p, q = dice.integer(1, 5), dice.integer(1, 5)
    while p == q or p * b == q * a:
        p += 1
    corners = _corners(total, a, b, limit)
    values = [p * u + q * v for u, v in corners]
    best = max(values)
    answer = fraction(best)
    first, second = linear_sum([(a, "x"), (b, "y")]), linear_sum([(p, "x"), (q, "y")])
    if level == 3:
        statement = rf"若 $x,y$ 满足 $\begin{{cases}}x+y\le {total}\\{first}\le {limit}\\x\ge 0,y\ge 0\end{{cases}}$，则 $z={second}$ 的最大值是____。"
    else:
        goods = dice.pick(
            (
                ("甲、乙两种玩具", "件"),
                ("甲、乙两种面包", "箱"),
                ("甲、乙两种家具", "套"),
                ("甲、乙两种糖果", "袋"),
            )
        )
        statement = f"某厂生产{goods[0]}。每{goods[1]}甲要用原料 ${a}$ 千克，每{goods[1]}乙要用原料 ${b}$ 千克，现有原料 ${limit}$ 千克；两种合起来最多生产 ${total}$ {goods[1]}。每{goods[1]}甲获利 ${p}$ 百元，每{goods[1]}乙获利 ${q}$ 百元（产量可以是零，也可以不是整数），最大利润是____百元。"
    points = "，".join(f"$({fraction(u)},{fraction(v)})$" for u, v in corners)
    steps: tuple[Step, ...] = (
        said(f"画出可行域，它的顶点是 {points}。", name="可行域"),
        said(
            f"目标函数的最值在顶点取得，依次算得 ${'，'.join(fraction(v) for v in values)}$，最大的是 ${answer}$。".replace(
                "，", "$，$", 0
            ),
            name="比较顶点",
        ),
    )
    wrong = slips(
        answer,
        (
            fraction(min(v for v in values if v != best) if len(set(values)) > 1 else best + 1),
            "这个顶点的值不是最大的。",
        ),
        (fraction(p * total + q * total), "没有满足约束条件。"),
        (fraction(sorted(set(values))[-2]), "漏比较了一个顶点。"),
        (fraction(best + p), "顶点求错了。"),
    )

    def again() -> str:
        reach: Fraction = Fraction(0)
        for k in range(12 * total + 1):
            u = Fraction(k, 12)
            v = min(Fraction(total) - u, (limit - a * u) / b)
            if v >= 0:
                reach = max(reach, p * u + q * v)
        return fraction(reach)

    return Draft(statement, answer, steps, again, distractors=wrong)


def _corners(total: int, a: int, b: int, limit: int) -> list[tuple[Fraction, Fraction]]:
    """Corners of x + y <= total, ax + by <= limit, x, y >= 0, found among all crossings."""
    lines = ((1, 1, total), (a, b, limit), (1, 0, 0), (0, 1, 0))
    found: list[tuple[Fraction, Fraction]] = []
    for i, (m, n, r) in enumerate(lines):
        for u, v, w in lines[i + 1 :]:
            determinant = m * v - n * u
            if determinant:
                x, y = Fraction(r * v - n * w, determinant), Fraction(m * w - r * u, determinant)
                if (
                    x >= 0
                    and y >= 0
                    and x + y <= total
                    and a * x + b * y <= limit
                    and (x, y) not in found
                ):
                    found.append((x, y))
    return sorted(found)


def economy(dice: Dice, level: int) -> Draft:
    """Simple or compound interest; the best price; a difference sequence."""
    if level == 1:
        base, rate, years = dice.integer(1, 9) * 1000, dice.integer(2, 5), dice.integer(2, 5)
        answer = decimal(base * (1 + Fraction(rate * years, 100)))
        steps: tuple[Step, ...] = (
            line(
                rf"{base}\times {rate}\%\times {years}",
                decimal(Fraction(base * rate * years, 100)),
                "单利每年的利息相同：",
            ),
            line(f"{base}+{decimal(Fraction(base * rate * years, 100))}", answer, "本利和："),
        )
        wrong = slips(
            answer,
            (decimal(base * (1 + Fraction(rate, 100)) ** years), "按复利计算了。"),
            (decimal(Fraction(base * rate * years, 100)), "这只是利息。"),
            (decimal(base * (1 + Fraction(rate, 100))), "只算了一年。"),
            (decimal(base * (1 + Fraction(rate * (years + 1), 100))), "多算了一年。"),
        )
        place = dice.pick(
            ("银行的一种定期储蓄", "一种国债", "一种理财产品", "农村信用社的一种存款")
        )
        return Draft(
            f"{place}按单利计息，年利率是 ${rate}\\%$。存入 ${base}$ 元，${years}$ 年后的本利和是____元。",
            answer,
            steps,
            lambda: decimal(
                base + sum((Fraction(base * rate, 100) for _ in range(years)), Fraction(0))
            ),
            distractors=wrong,
        )
    if level == 2:
        cost = dice.integer(2, 20)
        top = cost + 2 * dice.integer(3, 12)
        scale = dice.pick((1, 2, 5, 10))
        best = (cost + top) // 2
        profit = scale * (best - cost) * (top - best)
        asked = dice.chance(50)
        answer = str(best) if asked else str(profit)
        thing = dice.pick(("一种文具", "一种饮料", "一种手机壳", "一种纪念徽章"))
        demand = linear_sum([(-scale, "x"), (scale * top, "")])
        steps = (
            said(
                f"利润是 $(x-{cost})({demand})$，这是开口向下的二次函数，零点是 ${cost}$ 和 ${top}$。",
                name="利润模型",
            ),
            said(f"在两零点的中点 ${best}$ 处最大，最大利润是 ${profit}$。"),
        )
        wrong = slips(
            answer,
            (top if asked else profit * 2, "这时销量是零。" if asked else "计算错了。"),
            (str(profit) if asked else str(best), "求的量看错了。"),
            (best + 1 if asked else profit + scale, "对称轴求错了。"),
            (top - cost if asked else scale * (top - cost), "没有用二次函数求最值。"),
        )
        return Draft(
            f"{thing}每件成本 ${cost}$ 元，售价定为 $x$ 元时，每天能卖出 ${demand}$ 件。"
            + ("要使每天的利润最大，售价应定为____元。" if asked else "每天的最大利润是____元。"),
            answer,
            steps,
            lambda: str(
                max(range(cost, top + 1), key=lambda v: (v - cost) * scale * (top - v))
                if asked
                else max((v - cost) * scale * (top - v) for v in range(cost, top + 1))
            ),
            distractors=wrong,
        )
    step, first, start = dice.nonzero(-3, 5), dice.integer(-4, 6), dice.integer(-5, 8)
    terms = [start]
    for k in range(5):
        terms.append(terms[-1] + first + k * step)
    answer = str(terms[5])
    steps = (
        said(
            f"一阶差分是 ${','.join(str(b - a) for a, b in pairwise(terms[:5]))}$，再差分都是 ${step}$。",
            name="差分",
        ),
        said(f"下一个一阶差分是 ${terms[5] - terms[4]}$，所以下一项是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (terms[4] + (terms[4] - terms[3]), "一阶差分不是常数。"),
        (terms[5] + step, "差分多加了一次。"),
        (terms[4] * 2 - terms[0], "没有用差分。"),
        (terms[5] - 2 * step, "差分的符号错了。"),
    )

    def newton() -> str:
        # A quadratic through the first three terms, tried on the next two, gives the sixth.
        a = Fraction(terms[2] - 2 * terms[1] + terms[0], 2)
        b = terms[1] - terms[0] - a
        values = [a * k * k + b * k + terms[0] for k in range(6)]
        return fraction(values[5]) if values[:5] == terms[:5] else ""

    return Draft(
        f"某村连续五年的人口变化数（单位：人）是 ${','.join(map(str, terms[:5]))}$，它的二阶差分是常数。照此规律，下一年是____人。",
        answer,
        steps,
        newton,
        distractors=wrong,
    )


def reasoning(dice: Dice, level: int) -> Draft:
    """The truth of "and", "or", "not"; a term by induction from a pattern of sums."""
    if level <= 2:
        truths = (
            (f"${a}$ 是质数", _prime(a))
            for a in dice.picks((2, 7, 9, 11, 15, 21, 23, 29, 33, 51), 1)
        )
        (one, p) = next(truths)
        m, n = dice.integer(2, 6), dice.integer(2, 9)
        (two, q) = dice.pick(
            (
                (f"${m * n}$ 能被 ${m}$ 整除", True),
                (f"${m * n + 1}$ 能被 ${m}$ 整除", False),
                (f"${m}>{n}$", m > n),
                (f"$-{m}<{n}$", True),
            )
        )
        form = dice.pick(("且", "或", "非"))
        truth = {"且": p and q, "或": p or q, "非": not p}[form]
        text = r"p\wedge q" if form == "且" else r"p\vee q" if form == "或" else r"\neg p"
        answer = "对" if truth else "错"
        said_p, said_q = ("真" if p else "假"), ("真" if q else "假")
        rule = {"且": "两个都真才真", "或": "有一个真就真", "非": "与原命题的真假相反"}[form]
        return Draft(
            f"命题 $p$：{one}；命题 $q$：{two}。则命题“${text}$”是真命题。（　）", answer,
            (said(f"$p$ 是{said_p}命题，$q$ 是{said_q}命题。", name="判断真假"), said(f"“{form}”：{rule}，所以这句话是{answer}的。", name="逻辑联结词")),
            lambda: "对" if {"且": min(p, q), "或": max(p, q), "非": 1 - p}[form] else "错",
        )  # fmt: skip
    kind = dice.pick(("cubes", "odd", "layers"))
    n = dice.integer(5, 12)
    if kind == "cubes":
        value, shown = (n * (n + 1) // 2) ** 2, r"$1^3=1^2$，$1^3+2^3=3^2$，$1^3+2^3+3^3=6^2$，……"
        ask, brute = rf"$1^3+2^3+\cdots +{n}^3=$____。", sum(k**3 for k in range(1, n + 1))
        why = r"右边是 $(1+2+\cdots +n)^2$"
    elif kind == "odd":
        value, shown = n * n, "$1=1^2$，$1+3=2^2$，$1+3+5=3^2$，……"
        ask, brute = rf"前 ${n}$ 个正奇数的和是____。", sum(2 * k - 1 for k in range(1, n + 1))
        why = "右边是奇数个数的平方"
    else:
        value, shown = n * (n + 1) * (n + 2) // 6, "$1=1$，$1+3=4$，$1+3+6=10$，……"
        ask, brute = (
            f"照此规律，第 ${n}$ 个等式的右边是____。",
            sum(k * (k + 1) // 2 for k in range(1, n + 1)),
        )
        why = r"左边第 $n$ 项是 $\frac{n(n+1)}{2}$，右边是 $\frac{n(n+1)(n+2)}{6}$"
    answer = str(value)
    steps: tuple[Step, ...] = (
        said(f"观察规律：{why}。", name="归纳推理"),
        said(f"所以结果是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (value + n, "规律看错了。"),
        (value - n, "规律看错了。"),
        (2 * value, "多乘了 $2$。"),
        (n**3, "没有从特殊情形中归纳。"),
    )
    return Draft(f"观察：{shown}{ask}", answer, steps, lambda: str(brute), distractors=wrong)


def _prime(number: int) -> bool:
    return number > 1 and all(number % k for k in range(2, number))


def algorithm(dice: Dice, level: int) -> Draft:
    """What a loop puts out; a greatest common divisor by the Euclidean algorithm; Horner's scheme."""
    if level == 1:
        k, m = dice.integer(2, 9), dice.integer(2, 9)
        one, other = k * dice.integer(4, 12), m * dice.integer(11, 20)
        one, other = max(one, other) + 7 * k, min(one, other)
        value = gcd(one, other)
        answer = str(value)
        lines: list[Step] = []
        a, b = one, other
        while b:
            lines.append(
                said(
                    f"${a}={b}\\times {a // b}+{a % b}$。"
                    if a % b
                    else f"${a}={b}\\times {a // b}$，整除。"
                )
            )
            a, b = b, a % b
        steps: tuple[Step, ...] = (
            said("用较大的数除以较小的数，再用除数除以余数，直到整除。", name="辗转相除法"),
            *lines,
        )
        wrong = slips(
            answer,
            (other, "没有除到整除为止。"),
            (one * other // value, "这是最小公倍数。"),
            (one % other or 1, "只除了一次。"),
            (2 * value, "最后的除数看错了。"),
            (value + 1, "计算错了。"),
        )
        return Draft(
            f"用辗转相除法求得 ${one}$ 和 ${other}$ 的最大公约数是____。",
            answer,
            steps,
            lambda: str(max(d for d in range(1, other + 1) if one % d == 0 == other % d)),
            distractors=wrong,
        )
    if level == 2:
        start, step, stop = dice.integer(0, 3), dice.integer(1, 3), dice.integer(10, 60)
        total, i, rounds = 0, start, 0
        trace: list[str] = []
        while total <= stop:
            i += step
            total += i
            rounds += 1
            trace.append(f"$({i},{total})$")
        answer = str(i)
        steps = (
            said("每一轮之后，两个变量的值依次是" + "，".join(trace) + "。", name="循环结构"),
            said(f"这时和超过了 ${stop}$，跳出循环，输出的数是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (i - step, "循环次数少算一次。"),
            (i + step, "循环次数多算一次。"),
            (total, "输出的是 $i$，不是 $S$。"),
            (rounds, "输出的不是循环的次数。"),
            (i + 2 * step, "循环次数多算了。"),
        )
        return Draft(
            f"执行如下算法：第一步，令 $S=0$，$i={start}$；第二步，令 $i=i+{step}$，再令 $S=S+i$；第三步，若 $S\\le {stop}$，返回第二步，否则输出 $i$。输出的结果是____。", answer, steps,
            lambda: str(start + step * next(n for n in range(1, 200) if sum(start + step * k for k in range(1, n + 1)) > stop)), distractors=wrong,
        )  # fmt: skip
    coefficients = [
        dice.integer(1, 4),
        *(dice.nonzero(-5, 6) for _ in range(3)),
        dice.nonzero(-6, 7),
    ]
    x = dice.integer(2, 4)
    values = [coefficients[0]]
    for c in coefficients[1:]:
        values.append(values[-1] * x + c)
    n = dice.integer(2, 3)
    answer = str(values[n])
    from curriculum.generators.latex import polynomial

    steps = (
        *(line(f"{values[k - 1]}\\times {x}{signed(coefficients[k])}", str(values[k]), f"$v_{k}=v_{{{k - 1}}}x{signed(coefficients[k])}$：", name="秦九韶算法" if k == 1 else "") for k in range(1, n + 1)),
    )  # fmt: skip
    wrong = slips(
        answer,
        (values[n - 1], "少算了一步。"),
        (values[n + 1], "多算了一步。"),
        (values[n] - 2 * coefficients[n], "系数的符号看错了。"),
        (values[-1], "这是多项式的值。"),
        (values[n] + x, "计算错了。"),
    )

    def again() -> str:
        return str(sum(c * x ** (n - k) for k, c in enumerate(coefficients[: n + 1])))

    return Draft(
        f"用秦九韶算法求 $f(x)={polynomial(coefficients)}$ 在 $x={x}$ 时的值，取 $v_0={coefficients[0]}$，则 $v_{n}=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def beauty(dice: Dice, level: int) -> Draft:
    """How many matches a cup or a league has; a tone's frequency; golden section."""
    kind = dice.pick(("league", "cup") if level == 1 else ("tone", "double"))
    game = dice.pick(("足球赛", "羽毛球赛", "象棋赛", "篮球赛"))
    if kind == "league":
        teams = dice.integer(5, 20)
        answer = str(teams * (teams - 1) // 2)
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{{teams}\times {teams - 1}}}{{2}}",
                answer,
                "每两队赛一场，每场算了两次，要除以 $2$：",
                name="单循环赛",
            ),
        )
        wrong = slips(
            answer,
            (teams * (teams - 1), "循环赛的场数没有除以 $2$。"),
            (teams - 1, "这是淘汰赛的场数。"),
            (teams * (teams + 1) // 2, "自己和自己不比赛。"),
            (teams, "没有按赛制计算。"),
        )
        return Draft(
            f"${teams}$ 个队参加{game}，每两个队之间都赛一场，一共要赛____场。",
            answer,
            steps,
            lambda: str(len([(a, b) for a in range(teams) for b in range(a)])),
            distractors=wrong,
        )
    if kind == "cup":
        teams = dice.integer(5, 64)
        answer = str(teams - 1)
        steps = (
            said(
                f"每场淘汰一个队，最后剩 $1$ 个队，要淘汰 ${teams - 1}$ 个队。", name="单场淘汰赛"
            ),
            said(f"所以要赛 ${answer}$ 场。"),
        )
        wrong = slips(
            answer,
            (teams, "冠军不用淘汰。"),
            (teams // 2, "只算了第一轮。"),
            (teams * (teams - 1) // 2, "这是单循环赛的场数。"),
            (teams - 2, "少算了决赛。"),
        )

        def play() -> str:
            left, matches = teams, 0
            while left > 1:
                matches += left // 2
                left -= left // 2
            return str(matches)

        return Draft(
            f"${teams}$ 个队参加{game}，采用单场淘汰制（轮空的队直接进入下一轮），决出冠军一共要赛____场。",
            answer,
            steps,
            play,
            distractors=wrong,
        )
    if kind == "double":
        groups, size = dice.integer(2, 8), dice.integer(3, 5)
        matches = groups * size * (size - 1) // 2
        through = 2 * groups
        total = matches + through - 1
        answer = str(total)
        steps = (
            line(
                rf"{groups}\times \frac{{{size}\times {size - 1}}}{{2}}",
                str(matches),
                "小组赛（单循环）：",
            ),
            line(f"{matches}+({through}-1)", answer, "再加上淘汰赛："),
        )
        wrong = slips(
            answer,
            (matches + through, "冠军不用淘汰。"),
            (2 * matches + through - 1, "循环赛的场数没有除以 $2$。"),
            (matches, "漏算了淘汰赛。"),
            (through - 1, "漏算了小组赛。"),
        )
        return Draft(
            f"${groups * size}$ 个队参加{game}，先分成 ${groups}$ 个小组，每组 ${size}$ 个队进行单循环赛，每组前两名出线，再进行单场淘汰赛决出冠军，一共要赛____场。",
            answer,
            steps,
            lambda: str(
                sum(len([(a, b) for a in range(size) for b in range(a)]) for _ in range(groups))
                + through
                - 1
            ),
            distractors=wrong,
        )
    base, up = 55 * 2 ** dice.integer(1, 3), dice.pick((6, 12, 18, 24, 4, 8))
    top, low = up // gcd(up, 12), 12 // gcd(up, 12)
    exponent = fraction(Fraction(top, low))
    value = base * 2 ** (up // 12) if low == 1 else None
    answer = (
        str(value)
        if value is not None
        else (
            rf"{base * 2 ** (up // 12)}\sqrt{{2}}"
            if low == 2
            else rf"{base}\sqrt[{low}]{{{2**top}}}"
        )
    )
    steps = (
        said(r"十二平均律中，相邻半音的频率之比是 $\sqrt[12]{2}$，成等比数列。", name="等比数列"),
        said(rf"高 ${up}$ 个半音，频率是 ${base}\times 2^{{{exponent}}}$，即 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (str(base + up), "相邻半音是比值相等，不是差相等。"),
        (rf"{base}\sqrt[12]{{2}}", "只高了一个半音。"),
        (str(base * up), "没有用等比数列。"),
        (str(4 * base * (1 + up // 12)), "指数算错了。"),
    )

    def again() -> str:
        from sympy import Integer, Rational, latex

        return str(latex(Integer(base) * Integer(2) ** Rational(up, 12)))

    return Draft(
        rf"钢琴按十二平均律调音：相邻两个半音的频率之比都是 $\sqrt[12]{{2}}$。一个音的频率是 ${base}$ Hz，比它高 ${up}$ 个半音的音，频率是____Hz。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


RECIPES = (
    Recipe("mod.elective.linear-programming", "best", "calculate", (3,), programme),
    Recipe("mod.elective.linear-programming", "factory", "word", (4,), programme),
    Recipe("mod.elective.linear-programming", "best-choice", "choice", (3,), programme),
    Recipe("mod.elective.economy", "models", "word", (1, 2, 3), economy),
    Recipe("mod.elective.reasoning", "logic", "judge", (1, 2), reasoning),
    Recipe("mod.elective.reasoning", "pattern", "fill", (3,), reasoning),
    Recipe("mod.elective.algorithm", "trace", "fill", (1, 2, 3), algorithm),
    Recipe("mod.elective.algorithm", "trace-choice", "choice", (2, 3), algorithm),
    Recipe("mod.elective.beauty", "matches-and-tones", "word", (1, 2), beauty),
)
