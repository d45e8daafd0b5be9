"""Equations with fractions: solving, extraneous roots, word problems."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, choosing, faulty, one_of
from curriculum.generators.junior.algebra.linear_words import search
from curriculum.generators.junior.algebra.routes import root_text
from curriculum.generators.latex import decimal, fraction, linear_sum, over, signed
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.values import Step

F = Fraction


def lin(k: int, b: int) -> str:
    """kx + b."""
    return linear_sum([(k, "x"), (b, "")])


def _solution(
    left: str, right: str, cleared: tuple[str, ...], root: int, common: str, good: bool
) -> tuple[Step, ...]:
    """去分母, solve, check; the whole equation after clearing is solved in words, since its root may be lost."""
    value = f"x={root}"
    check = said(
        f"检验：当 ${value}$ 时，${common}{chr(92) + 'ne ' if good else '='}0$，"
        + ("所以它是原方程的解。" if good else "所以它是增根，要舍去，原方程无解。"),
        name="检验",
    )
    if good:
        steps: list[Step] = [
            line(
                f"{left}={right}",
                cleared[0],
                f"两边都乘最简公分母 ${common}$，每一项都要乘。",
                name="去分母",
            )
        ]
        steps += [
            line(a, b, "整理：")
            for a, b in zip(cleared, (*cleared[1:], value), strict=True)
            if a != b
        ]
        return (*steps, check)
    return (
        said(
            f"两边都乘最简公分母 ${common}$，化成整式方程再求解，求得的未知数的值是 ${root}$。",
            name="去分母",
        ),
        said(f"检验：这个值使最简公分母 ${common}$ 等于0，是增根，要舍去。", name="检验"),
        said("所以原方程无解。"),
    )


def solve(dice: Dice, level: int) -> Draft:
    """Fractions with one or opposite denominators, or two."""
    if level == 2:
        a, b, k, m = dice.pick(
            [
                (a, b, k, m)
                for a in range(1, 7)
                for b in range(-5, 6)
                for k in (1, 2, 3)
                for m in range(2, 7)
                if b
                and k != m
                and (m * a + 0)
                and (k * b) % (m - k) == 0
                and k * b // (m - k) not in (0, -b)
                and -6 <= k * b // (m - k) <= 8
            ][::7]
        )
        root: Fraction | int = k * b // (m - k)
        left, right = over(k, "x"), over(m, lin(1, b))
        # k/x = m/(x + b)  →  k(x + b) = mx
        root = F(k * b, m - k)
        common = f"x({lin(1, b)})"
        cleared = (f"{k if k > 1 else ''}({lin(1, b)})={m}x", f"{lin(k, k * b)}={m}x")
        bad: tuple[tuple[Fraction, str], ...] = (
            (F(b, m - k) if m != k else F(1), "去分母时没有乘到每一项。"),
            (-root, "移项没有变号。"),
            (F(k * b, m + k), "移项没有变号。"),
        )
        del a
        steps = _solution(left, right, cleared, int(root), common, True)
    else:
        a = dice.integer(1, 5)
        extra = dice.chance(25) if level == 3 else False
        e = dice.pick((1, 2, 3, -1, -2))
        x = dice.pick([n for n in range(-5, 9) if n != a])
        if extra:
            x = a
        # (p x + q)/(x - a) - r/(a - x)... = e : cleared (px+q) + r = e(x - a)
        p = dice.pick([n for n in (1, 2, 3, -1) if n != e])
        r = dice.nonzero(-5, 5)
        q = e * (x - a) - p * x - r
        if (p * a + q) == 0 or q == 0:
            r += 1
            r = r or 7
            q = e * (x - a) - p * x - r
        opposite = dice.chance(60)
        top = lin(p, q)
        # second term r/(x-a), or -r/(a-x)
        second = (
            (over(abs(r), f"{a}-x"), -1 if r > 0 else 1)
            if opposite
            else (over(abs(r), f"x-{a}"), 1 if r > 0 else -1)
        )
        left = f"{over(top, f'x-{a}')}{'+' if second[1] > 0 else '-'}{second[0]}"
        right = str(e)
        common = f"x-{a}"
        times = f"({common})" if abs(e) == 1 else f"{abs(e)}({common})"
        times = times if e > 0 else f"-{times}"
        cleared = (f"{top}{signed(r)}={times}", f"{lin(p, q + r)}={lin(e, -e * a)}")
        root = F(x)
        good = x != a
        steps = _solution(left, right, cleared, x, common, good)
        forgot = F(e - q - r, p)
        turned = F(e * -a - q + r, p - e)
        bad = (
            (forgot, "去分母时，右边的常数项漏乘了最简公分母。"),
            (turned, "互为相反数的分母变号时出错。" if opposite else "移项没有变号。"),
            (-root, "符号错了。"),
        )
        if not good:
            answer = r"\text{无解}"
            return Draft(
                f"解方程：${left}={right}$。",
                answer,
                steps,
                lambda: root_text(left, right),
                distractors=slips(
                    answer,
                    (f"x={x}", "没有检验，这个值使分母为0，是增根。"),
                    *((f"x={fraction(v)}", w) for v, w in bad if v not in (x, 0)),
                ),
            )
        if level == 4:
            # a/(x-b) with denominators x - b, x² - b²
            b = dice.integer(1, 4)
            k = dice.integer(1, 3)
            x = dice.pick([n for n in range(-6, 9) if n not in (b, -b, 0)])
            c = (x + b) * k * 1 - (x * x - b * b) * 0
            c = k * (x + b) - dice.integer(1, 2) * (x - b)
            j = (k * (x + b) - c) // (x - b)
            if not c or k == j:
                return solve(dice, 3)
            left = (
                f"{over(k, f'x-{b}')}-{over(j, f'x+{b}')}"
                if j > 0
                else f"{over(k, f'x-{b}')}+{over(-j, f'x+{b}')}"
            )
            right = ("-" if c < 0 else "") + over(abs(c), f"x^2-{b * b}")
            common = f"(x+{b})(x-{b})"
            cleared = (
                f"{k if k > 1 else ''}(x+{b})-{j if j > 1 else ''}(x-{b})={c}",
                f"{lin(k - j, b * (k + j))}={c}",
            )
            root = F(x)
            steps = _solution(left, right, cleared, x, common, True)
            bad = (
                (F(c - b * (k - j), k - j), "去括号时后一项没有变号。"),
                (-root, "符号错了。"),
                (F(c + b * (k + j), k - j), "移项没有变号。"),
            )
    answer = f"x={fraction(root)}"
    return Draft(
        f"解方程：${left}={right}$。",
        answer,
        steps,
        lambda: root_text(left, right),
        distractors=slips(
            answer,
            *((f"x={fraction(v)}", w) for v, w in bad if v != root),
            (r"\text{无解}", "检验时看错了，这个值不使分母为0。"),
            (f"x={fraction(root + 1)}", "解整式方程时算错了。"),
        ),
    )


def solve_slip(dice: Dice, level: int) -> Draft:
    """A working in which the constant wasn't multiplied, or the check left out."""
    a, e = dice.integer(1, 6), dice.integer(2, 4)
    x = dice.pick([n for n in range(-4, 9) if n not in (a, 0)])
    q = e * (x - a) - x
    left, right = over(lin(1, q), f"x-{a}"), str(e)
    if q in (-a, 0):
        return solve_slip(Dice(f"{dice.below(10**6)}/again"), level)
    steps = _solution(
        left, right, (f"{lin(1, q)}={e}(x-{a})", f"{lin(1, q)}={lin(e, -e * a)}"), x, f"x-{a}", True
    )
    rows = [f"{lin(1, q)}={e}", f"x={e - q}"]
    return faulty(
        f"{pupil(dice)}解方程 ${left}={right}$ 的过程如下",
        rows,
        1,
        f"x={x}",
        f"去分母时，右边的 ${e}$ 也要乘 $(x-{a})$。",
        steps,
        lambda: root_text(left, right),
    )


def parameter(dice: Dice, level: int) -> Draft:
    """A parameter from an extraneous root, from no solution, from the sign of the root."""
    a, k = dice.integer(1, 6), dice.integer(2, 4)
    if level == 3:
        # (x + q)/(x - a) = k + m/(x - a): extraneous x = a
        q = dice.nonzero(-5, 5)
        left, right = over(lin(1, q), f"x-{a}"), f"{k}+{over('m', f'x-{a}')}"
        value = a + q
        text = f"若关于 $x$ 的分式方程 ${left}={right}$ 有增根，则 $m$ 的值是____。"
        if not value:
            return parameter(dice, 4)
        steps: tuple[Step, ...] = (
            said(f"去分母，得 ${lin(1, q)}={k}(x-{a})+m$。"),
            said(f"增根使最简公分母为0，所以增根是 ${a}$。"),
            said(f"把 ${a}$ 代入整式方程，求得 $m$ 的值是 ${a}{signed(q)}={value}$。"),
        )
        return Draft(
            text,
            str(value),
            steps,
            lambda: str(next(m for m in range(-60, 61) if a + q == k * (a - a) + m)),
            distractors=slips(
                str(value),
                (a, "求成了增根。"),
                (-value, "符号错了。"),
                (value - k, "去分母时常数项漏乘了。"),
            ),
        )
    if dice.chance(50):
        # (x + m)/(x - a) = k: root x = (m + ka)/(k - 1) positive and not a
        bound = -k * a
        text = f"若关于 $x$ 的分式方程 ${over('x+m', f'x-{a}')}={k}$ 的解是正数，则 $m$ 的取值范围是____。"
        exclude = (k - 1) * a - k * a
        answer = rf"m>{bound}\text{{ 且 }}m\ne {exclude}"
        root = rf"\frac{{m+{k * a}}}{{{k - 1}}}" if k > 2 else f"m+{k * a}"
        steps = (
            said(f"去分母，得 $x+m={k}(x-{a})$，解得 $x={root}$。"),
            said(f"解是正数，所以 $m+{k * a}>0$，即 $m>{bound}$。"),
            said(rf"还要排除增根 $x={a}$：$m\ne {exclude}$。"),
        )

        def again() -> str:
            good = [
                m for m in range(-60, 61) if F(m + k * a, k - 1) > 0 and F(m + k * a, k - 1) != a
            ]
            hole = next(m for m in range(min(good), 60) if m not in good)
            return rf"m>{min(good) - 1}\text{{ 且 }}m\ne {hole}"

        return Draft(
            text,
            answer,
            steps,
            again,
            distractors=slips(
                answer,
                (f"m>{bound}", "没有排除增根的情况。"),
                (rf"m<{bound}\text{{ 且 }}m\ne {exclude}", "不等号的方向弄反了。"),
                (f"m>{-bound}", "符号错了。"),
            ),
        )
    # m x/(x - a) = k + 1/(x - a)... no solution: (m - k)x = 1 - ka, or extraneous
    c = dice.integer(1, 5)
    text = f"若关于 $x$ 的分式方程 ${over('mx', f'x-{a}')}={k}+{over(c, f'x-{a}')}$ 无解，则 $m$ 的值是____。"
    if c == k * a:
        c += 1
        text = f"若关于 $x$ 的分式方程 ${over('mx', f'x-{a}')}={k}+{over(c, f'x-{a}')}$ 无解，则 $m$ 的值是____。"
    other = F(c, a)
    answer = f"{k},{fraction(other)}" if other != k else str(k)
    steps = (
        said(f"去分母，得 $mx={k}(x-{a})+{c}$，整理得 $(m-{k})x={c - k * a}$。"),
        said(f"整式方程无解的情形：$x$ 的系数 $m-{k}$ 是0，求得 $m$ 的值是 ${k}$。"),
        said(
            f"整式方程的解是增根 ${a}$ 的情形：把 ${a}$ 代入，求得 $m$ 的值是 ${fraction(other)}$。"
        ),
        said("两种情形都要写上。"),
    )

    def both() -> str:
        found = []
        for m in {F(n, a) for n in range(-40, 41)} | {F(k)}:
            if m == k or F(c - k * a) / (m - k) == a:
                found.append(fraction(m))
        return ",".join(found)

    return Draft(
        text,
        answer,
        steps,
        both,
        distractors=slips(
            answer,
            (fraction(other), "只想到有增根，漏了整式方程无解的情形。"),
            (str(k), "漏了整式方程的解是增根的情形。"),
        ),
    )


def story(dice: Dice, level: int) -> Draft:
    """Travel, work, buying, with a check of both kinds."""
    kind = dice.below(6)
    if kind == 0:
        k = F(dice.pick((2, 3)))
        slow = dice.step(10, 20, 2) if k == 3 else dice.step(40, 60, 5)
        hours = F(dice.pick((20, 30, 40, 60)), 60)
        s = hours * slow * k / (k - 1)
        if s.denominator != 1:
            slow, hours = 30, F(1, 2)
            s = hours * slow * k / (k - 1)
        one, two = ("骑自行车", "乘汽车") if slow < 25 else ("乘大巴车", "自驾小汽车")
        minutes = int(hours * 60)
        text = f"某校学生到距学校{s}千米的科技馆参观，一部分学生{one}先走，{minutes}分钟后其余学生{two}出发，结果同时到达。已知汽车的速度是{'骑车' if slow < 25 else '大巴车'}的{k}倍，求{'骑车学生' if slow < 25 else '大巴车'}的速度。"
        eq, ask, unit, value = (
            (over(s, "x"), f"{over(s, f'{k}x')}+{over(minutes, 60)}"),
            f"{'骑车学生' if slow < 25 else '大巴车'}的速度为 $x$ 千米/时",
            "千米/时",
            slow,
        )
        why = f"时间差是{minutes}分钟，要化成小时：{'骑车' if slow < 25 else '大巴车'}用的时间=汽车用的时间+时间差。"
        bad: list[tuple[Fraction | int, str]] = [(slow * k, "求成了汽车的速度。")]
        holds = lambda v: F(s, v) == F(s, k * v) + hours  # noqa: E731
    elif kind == 1:
        base, more = dice.pick(((20, 5), (30, 10), (40, 10), (25, 5), (60, 20), (24, 6)))
        days = dice.pick((3, 4, 5, 6))
        total = F(days * base * (base + more), more)
        what, m = dice.pick((("零件", "个"), ("服装", "套"), ("树苗", "棵")))
        text = (
            f"某厂（队）计划加工{total}{m}{what}，由于改进了工艺，实际每天比原计划多加工{more}{m}，结果提前{days}天完成。原计划每天加工多少{m}？".replace(
                "某厂（队）", "某厂"
            )
            if what != "树苗"
            else f"某植树队计划栽{total}棵树苗，实际每天比原计划多栽{more}棵，结果提前{days}天完成，原计划每天栽多少棵？"
        )
        eq, ask, unit, value = (
            (over(total, "x"), f"{over(total, f'x+{more}')}+{days}"),
            f"原计划每天{'栽' if what == '树苗' else '加工'} $x$ {m}",
            m,
            base,
        )
        why = f"原计划的天数-实际的天数={days}。"
        bad = [(base + more, "求成了实际每天的量。")]
        holds = lambda v: F(total, v) == F(total, v + more) + days  # noqa: E731
    elif kind == 2:
        p = dice.integer(4, 15)
        gap = dice.integer(1, 6)
        count = dice.integer(10, 40)
        first, second = p * count, (p + gap) * count
        one, two = dice.pick(
            (
                ("甲种笔记本", "乙种笔记本"),
                ("跳绳", "毽子套装"),
                ("文学书", "科普书"),
                ("A型口罩", "B型口罩"),
                ("普通水笔", "签字笔礼盒"),
            )
        )
        text = worded(
            dice,
            (
                f"{two}的单价比{one}的单价多{gap}元，用{first}元购买{one}与用{second}元购买{two}的数量相同，",
                f"学校用{first}元买了一批{one}，又用{second}元买了同样数量的{two}。已知{two}的单价比{one}贵{gap}元，",
            ),
            f"{one}的单价是多少元？",
        )
        eq, ask, unit, value = (
            (over(first, "x"), over(second, f"x+{gap}")),
            f"{one}的单价为 $x$ 元",
            "元",
            p,
        )
        why = "数量=总价÷单价，两种物品的数量相等。"
        bad = [(p + gap, f"求成了{two}的单价。")]
        holds = lambda v: F(first, v) == F(second, v + gap)  # noqa: E731
    elif kind == 3:
        a, b = dice.pick(((20, 30), (10, 15), (12, 24), (6, 12), (30, 45), (15, 30)))
        k = F(b, a)
        together = F(a * b, a + b)
        t = int(together) if together.denominator == 1 else 0
        if not t:
            a, b, t = 20, 30, 12
            k = F(3, 2)
        kt = decimal(k)
        text = worded(
            dice,
            (
                f"甲、乙两个工程队合作完成一项工程需要{t}天，已知乙队单独完成所需的天数是甲队的{kt}倍，",
                f"一条道路由甲、乙两队合修，{t}天可以修完；如果各队单独修，乙队用的天数是甲队的{kt}倍，",
            ),
            "甲队单独完成需要多少天？",
        )
        eq, ask, unit, value = (
            (rf"\frac{{1}}{{x}}+\frac{{1}}{{{kt}x}}", over(1, t)),
            "甲队单独完成需要 $x$ 天",
            "天",
            a,
        )
        why = "把总工作量看作1，两队效率的和等于合作的效率。"
        bad = [(b, "求成了乙队的天数。"), (2 * t, "没有按倍数关系算。")]
        holds = lambda v: F(1, v) + 1 / (k * v) == F(1, t)  # noqa: E731
    elif kind == 4:
        v = dice.pick((15, 18, 20, 24, 25, 30))
        w = dice.integer(2, 5)
        lot = dice.integer(2, 6)
        down, up = lot * (v + w), lot * (v - w)
        text = worded(
            dice,
            (
                f"一艘轮船在静水中的最大航速是{v}千米/时，它以最大航速沿江顺流航行{down}千米所用的时间，与以最大航速逆流航行{up}千米所用的时间相等，",
                f"游船在静水中的速度是{v}千米/时，它顺水行{down}千米与逆水行{up}千米用的时间一样多，",
            ),
            "江水的流速是多少？",
        )
        eq, ask, unit, value = (
            (over(down, f"{v}+x"), over(up, f"{v}-x")),
            "江水的流速为 $x$ 千米/时",
            "千米/时",
            w,
        )
        why = "顺流速度=静水速度+水速，逆流速度=静水速度-水速，两次的时间相等。"
        bad = [(v + w, "求成了顺流速度。"), (v - w, "求成了逆流速度。")]
        holds = lambda n: n < v and F(down, v + n) == F(up, v - n)  # noqa: E731
    else:
        slow = dice.pick((60, 80, 50, 75, 100))
        more = dice.pick((40, 50, 60, 20, 25))
        saved = dice.integer(2, 6)
        if saved * slow * (slow + more) % more:
            more = slow
        far = saved * slow * (slow + more) // more
        text = worded(
            dice,
            (
                f"从甲站到乙站的铁路长{far}千米，列车提速后平均速度比原来提高了{more}千米/时，行驶的时间比原来缩短了{saved}小时，",
                f"两城之间的铁路全长{far}千米，线路改造后，列车的平均速度每小时加快{more}千米，全程少用{saved}小时，",
            ),
            "列车原来的平均速度是多少？",
        )
        eq, ask, unit, value = (
            (over(far, "x"), f"{over(far, f'x+{more}')}+{saved}"),
            "列车原来的平均速度为 $x$ 千米/时",
            "千米/时",
            slow,
        )
        why = f"原来的时间-现在的时间={saved}小时。"
        bad = [(slow + more, "求成了提速后的速度。")]
        holds = lambda v: F(far, v) == F(far, v + more) + saved  # noqa: E731
    tex = rf"\text{{{unit}}}"
    steps = (
        said(f"设{ask}。", name="设未知数"),
        said(f"{why}", name="找相等关系"),
        said(
            f"列方程 ${eq[0]}={eq[1]}$，去分母，解得 $x={value}$（不合题意的根舍去）。",
            name="列方程、求解",
        ),
        said(f"检验：$x={value}$ 使分母不为0，是原方程的解，并且符合实际意义。", name="检验"),
    )
    return Draft(
        text,
        f"{value}{tex}",
        steps,
        lambda: f"{search(holds, 1000, 1)}{tex}",
        distractors=slips(f"{value}{tex}", *((f"{b}{tex}", w) for b, w in bad)),
    )


def model(dice: Dice, level: int) -> Draft:
    """Which equation fits the story."""
    total, more, days = dice.step(200, 900, 50), dice.step(5, 20, 5), dice.integer(2, 6)
    who, m, verb = dice.pick(
        (
            ("某工厂加工一批零件", "个", "加工"),
            ("某工程队铺设一段管道", "米", "铺设"),
            ("某社区栽种一批绿植", "棵", "栽种"),
        )
    )
    right = f"{over(total, 'x')}-{over(total, f'x+{more}')}={days}"
    bad = [
        (
            f"{over(total, f'x+{more}')}-{over(total, 'x')}={days}",
            "“提前”说明原计划用的时间长，减反了。",
        ),
        (
            f"{over(total, 'x')}-{over(total, f'x-{more}')}={days}",
            "实际每天更多，应是 $x$ 加上多的量。",
        ),
        (f"{over(total, f'x-{more}')}-{over(total, 'x')}={days}", "设的是原计划，实际应比它多。"),
    ]
    claims = [
        Claim(f"${right}$", True, "原计划的天数减去实际的天数等于提前的天数。"),
        *(Claim(f"${t}$", False, w) for t, w in bad),
    ]
    return one_of(
        dice,
        f"{who}，共{total}{m}，实际每天比原计划多{verb}{more}{m}，结果提前{days}天完成。设原计划每天{verb} $x$ {m}，可列方程为（　）",
        claims,
    )


RECIPES = (
    Recipe("num.algebraic-fraction.equation", "solve", "calculate", (2, 3, 4), solve),
    Recipe("num.algebraic-fraction.equation", "solve-choice", "choice", (3,), choosing(solve)),
    Recipe("num.algebraic-fraction.equation", "find-slip", "mistake", (3,), solve_slip),
    Recipe("num.algebraic-fraction.extraneous", "parameter", "reverse", (3, 4), parameter),
    Recipe("num.algebraic-fraction.apply", "story", "word", (3,), story),
    Recipe("num.algebraic-fraction.apply", "story-mistake", "mistake", (3,), corrected(story)),
    Recipe("num.algebraic-fraction.apply", "model", "choice", (2,), model),
)
