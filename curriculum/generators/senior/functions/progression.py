"""Sequences: general terms, recursion, arithmetic and geometric progressions and their sums."""

import itertools
from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, polynomial, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.working import line, said, slips
from engine.values import Step


def general_term(dice: Dice, level: int) -> Draft:
    """A general term from the first terms (choice), or the place of a given term."""
    if level == 1:
        a, b = dice.integer(2, 5), dice.nonzero(-5, 6)
        square = dice.chance(40)
        n = dice.integer(4, 20)
        name = f"n^2{signed(b)}" if square else linear_sum([(a, "n"), (b, "")])
        value = n * n + b if square else a * n + b
        answer = str(n)
        steps: tuple[Step, ...] = (
            said(f"设第 $n$ 项是 ${value}$：${name}={value}$。", name="列方程"),
            said(f"解得 $n={n}$，是正整数，所以是第 ${n}$ 项。"),
        )
        wrong = slips(
            answer,
            (n + 1, "项数错开了一个。"),
            (n - 1, "项数错开了一个。"),
            (value, "这是项，不是项数。"),
            (a * value + b if not square else value * value + b, "把项代成了项数。"),
        )
        return Draft(
            f"已知数列 $\\{{a_n\\}}$ 的通项公式是 $a_n={name}$，则 ${value}$ 是这个数列的第____项。", answer, steps,
            lambda: str(next(k for k in range(1, 200) if (k * k + b if square else a * k + b) == value)), distractors=wrong,
        )  # fmt: skip
    a, b = dice.integer(1, 3), dice.integer(0, 3)
    minus_first = dice.chance(50)
    kind = dice.pick(("odd", "fraction", "square", "power"))
    forms: dict[str, tuple[Callable[[int], Fraction], str]] = {
        "odd": (lambda n: Fraction(2 * n - 1 + 2 * b), linear_sum([(2, "n"), (2 * b - 1, "")])), "fraction": (lambda n: Fraction(n, n + a), rf"\frac{{n}}{{n+{a}}}"),
        "square": (lambda n: Fraction(n * n + b), f"n^2+{b}" if b else "n^2"), "power": (lambda n: Fraction(1, 2**n), r"\frac{1}{2^n}"),
    }  # fmt: skip
    f, body = forms[kind]
    alternate = level == 3
    lead = -1 if minus_first else 1
    terms = [f(n) * (lead if n % 2 else -lead) if alternate else f(n) for n in range(1, 5)]
    shown_body = f"({body})" if "+" in body or "-" in body else body
    if kind == "fraction":
        shown_body = body
    glue = "" if shown_body.startswith("(") else r"\cdot "
    power, other = ("(-1)^n", "(-1)^{n+1}") if minus_first else ("(-1)^{n+1}", "(-1)^n")
    answer = f"a_n={power}{glue}{shown_body}" if alternate else f"a_n={body}"
    late = {
        "odd": linear_sum([(2, "n"), (2 * b + 1, "")]),
        "fraction": rf"\frac{{n+1}}{{n+{a + 1}}}",
        "square": f"(n+1)^2+{b}",
        "power": r"\frac{1}{2^{n-1}}",
    }[kind]
    late_b = (
        f"({late})"
        if alternate and ("+" in late or "-" in late) and kind != "power" and kind != "fraction"
        else late
    )
    head = (
        f"{power}{'' if late_b.startswith('(') else glue or chr(92) + 'cdot '}" if alternate else ""
    )
    steps = (
        *(
            (
                said(
                    f"符号正负交替，第一项为{'负' if minus_first else '正'}，用 ${power}$ 表示符号。",
                    name="符号规律",
                ),
            )
            if alternate
            else ()
        ),
        said(
            f"不看符号，各项与项数 $n$ 的关系是 ${body}$，代入 $n=1,2,3,4$ 检验都成立。",
            name="观察规律",
        ),
        said(f"所以一个通项公式是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (
            f"a_n={other}{glue}{shown_body}" if alternate else f"a_n={power}{glue}{shown_body}",
            "正负交替的符号用反了。" if alternate else "各项都是正数，不需要变号的因式。",
        ),
        (f"a_n={head}{late_b}", "项数错开了一个。"),
        (
            f"a_n={body}" if alternate else "a_n=n",
            "漏了符号的规律。" if alternate else "没有代入检验各项。",
        ),
        ("a_n=n^2-n", "没有代入检验各项。"),
    )

    def again() -> str:
        return held(
            answer,
            all(
                t == f(n) * (((-1) ** n if minus_first else -((-1) ** n)) if alternate else 1)
                for n, t in enumerate(terms, 1)
            ),
        )

    return Draft(
        f"数列 ${','.join(fraction(t) for t in terms)},\\cdots$ 的一个通项公式是____。", answer, steps, again, distractors=wrong,
    )  # fmt: skip


def recursion(dice: Dice, level: int) -> Draft:
    """A term by recursion; a periodic sequence."""
    if level <= 2:
        a1, p, q = dice.integer(1, 4), dice.integer(2, 3), dice.nonzero(-3, 4)
        if (p - 1) * a1 + q == 0:
            q += 1
        n = 3 if level == 1 else dice.integer(4, 5)
        terms = [a1]
        for _ in range(n - 1):
            terms.append(p * terms[-1] + q)
        answer = str(terms[-1])
        rule = linear_sum([(p, "a_n"), (q, "")])
        steps: tuple[Step, ...] = tuple(
            line(
                f"{p}\\times {in_brackets(terms[k])}{signed(q)}",
                str(terms[k + 1]),
                f"$a_{k + 2}$：",
            )
            for k in range(n - 1)
        )
        wrong = slips(
            answer,
            (p * terms[-1] + q, "多推了一项。"),
            (terms[-2], "少推了一项。"),
            (p ** (n - 1) * a1 + q, "每一步都要加上常数。"),
            (a1 + (n - 1) * q, "漏乘了系数。"),
        )

        def again() -> str:
            # The closed form: a_n + q/(p-1) is geometric.
            c = Fraction(q, p - 1)
            return fraction((a1 + c) * p ** (n - 1) - c)

        return Draft(
            f"已知数列 $\\{{a_n\\}}$ 满足 $a_1={a1}$，$a_{{n+1}}={rule}$，则 $a_{n}=$____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    # periodic: a_{n+1} = 1 - 1/a_n (period 3), 1/(1 - a_n), (1+a)/(1-a) period 4
    kind = dice.pick((3, 4))
    first = dice.pick(
        (Fraction(2), Fraction(3), Fraction(1, 2), Fraction(-2), Fraction(1, 3), Fraction(4))
    )
    rule = r"1-\frac{1}{a_n}" if kind == 3 else r"\frac{1+a_n}{1-a_n}"

    def f(x: Fraction) -> Fraction:
        return 1 - 1 / x if kind == 3 else (1 + x) / (1 - x)

    cycle = [first]
    for _ in range(kind - 1):
        cycle.append(f(cycle[-1]))
    n = dice.integer(50, 2030)
    value = cycle[(n - 1) % kind]
    answer = fraction(value)
    steps = (
        said(
            "逐项计算："
            + "，".join(f"$a_{k}={fraction(v)}$" for k, v in enumerate(cycle[1:], 2))
            + f"，$a_{kind + 1}={fraction(first)}=a_1$。",
            name="逐项计算",
        ),
        said(
            f"数列以 ${kind}$ 为周期，${n}$ 除以 ${kind}$ 余 ${n % kind}$，所以 $a_{{{n}}}=a_{{{(n - 1) % kind + 1}}}={answer}$。",
            name="周期数列",
        ),
    )
    wrong = slips(
        answer,
        *[(fraction(v), "余数与项的对应错位了。") for v in cycle],
        (fraction(-value), "符号错了。"),
        (fraction(1 / value), "分子、分母颠倒了。"),
    )

    def tried() -> str:
        x = first
        for _ in range(n - 1):
            x = f(x)
        return fraction(x)

    return Draft(
        f"已知数列 $\\{{a_n\\}}$ 满足 $a_1={fraction(first)}$，$a_{{n+1}}={rule}$，则 $a_{{{n}}}=$____。",
        answer,
        steps,
        tried,
        distractors=wrong,
    )


def largest(dice: Dice, level: int) -> Draft:
    """The largest or least term of a quadratic sequence; the letter for a rising one."""
    if level == 3:
        lead = dice.pick((1, -1))
        twice = dice.integer(5, 19)
        c = dice.integer(-5, 10)
        # a_n = lead (n² - twice·n) + c ; vertex twice/2
        low = twice // 2
        best = lead * (low * low - twice * low) + c
        answer = str(best)
        word = "小" if lead > 0 else "大"
        both = twice % 2 == 1
        steps: tuple[Step, ...] = (
            said(
                f"看作 $n$ 的二次函数，对称轴的横坐标是 ${fraction(Fraction(twice, 2))}$，$n$ 取正整数。",
                name="数列是特殊的函数",
            ),
            said(
                (f"取最近的两个正整数 ${low}$ 和 ${low + 1}$，都" if both else f"$n={low}$ 时")
                + f"取得最{word}项 ${best}$。",
                name="取最近的正整数",
            ),
        )
        wrong = slips(
            answer,
            (
                fraction(Fraction(-lead * twice * twice, 4) + c) if both else low,
                "$n$ 只能取正整数，没有取整。" if both else "这是项数。",
            ),
            (low + 1, "这是项数。"),
            (lead * (1 - twice) + c, "这是首项。"),
            (best + lead * 2, "对称轴取错了。"),
            (best - lead * 3, "计算错误。"),
        )
        return Draft(
            f"数列 $\\{{a_n\\}}$ 的通项公式是 $a_n={polynomial([lead, -lead * twice, c], 'n')}$，则它的最{word}项的值是____。", answer, steps,
            lambda: str((min if lead > 0 else max)(lead * (n * n - twice * n) + c for n in range(1, 60))), distractors=wrong,
        )  # fmt: skip
    # a_n = n² + λn rising: λ > -3 ; with lead
    lead = dice.integer(1, 3)
    rising = dice.chance(60)
    answer = rf"\lambda>-{3 * lead}" if rising else rf"\lambda<{3 * lead}"
    name = (
        (f"{lead if lead > 1 else ''}n^2+\\lambda n")
        if rising
        else (f"-{lead if lead > 1 else ''}n^2+\\lambda n")
    )
    gap = f"{2 * lead}n+{lead}+\\lambda" if rising else f"-{2 * lead}n-{lead}+\\lambda"
    steps = (
        said(
            f"$a_{{n+1}}-a_n={gap}$ 对任意正整数 $n$ 都{'大于' if rising else '小于'} $0$。",
            name="作差",
        ),
        said(rf"只要 $n=1$ 时成立，即 ${answer}$。", name="恒成立"),
    )
    wrong = slips(
        answer,
        (
            rf"\lambda\ge -{2 * lead}" if rising else rf"\lambda\le {2 * lead}",
            "把数列当成连续的函数，条件过强。",
        ),
        (
            rf"\lambda>-{2 * lead}" if rising else rf"\lambda<{2 * lead}",
            "应比较第 $1$、$2$ 两项，不是看对称轴不大于 $1$。",
        ),
        (
            rf"\lambda\ge -{3 * lead}" if rising else rf"\lambda\le {3 * lead}",
            "取等号时前两项相等，不是严格单调。",
        ),
        (rf"\lambda>-{lead}" if rising else rf"\lambda<{lead}", "没有代入 $n=1$。"),
    )

    def tried() -> str:
        def works(value: Fraction) -> bool:
            terms = [(lead if rising else -lead) * n * n + value * n for n in range(1, 60)]
            return all((b > a) == rising and a != b for a, b in itertools.pairwise(terms))

        values = [Fraction(n, 4) for n in range(-60, 61)]
        return held(
            answer, all(works(v) == (v > -3 * lead if rising else v < 3 * lead) for v in values)
        )

    return Draft(
        rf"已知数列 $\{{a_n\}}$ 是递{'增' if rising else '减'}数列，且 $a_n={name}$，则实数 $\lambda$ 的取值范围是____。",
        answer,
        steps,
        tried,
        distractors=wrong,
    )


def from_sums(dice: Dice, level: int) -> Draft:
    """a_n from S_n: with or without an exceptional first term; S_n = p a_n + q."""
    if level <= 3:
        a, b = dice.integer(1, 3), dice.nonzero(-4, 5)
        c = 0 if level == 2 else dice.nonzero(-3, 4)
        general = linear_sum([(2 * a, "n"), (b - a, "")])
        first = a + b + c
        total = polynomial([a, b, c], "n")
        answer = (
            f"a_n={general}"
            if c == 0
            else rf"a_n=\begin{{cases}}{first},&n=1\\{general},&n\ge 2\end{{cases}}"
        )
        steps: tuple[Step, ...] = (
            said(f"$n=1$ 时，$a_1=S_1={first}$。", name="求首项"),
            said(rf"$n\ge 2$ 时，$a_n=S_n-S_{{n-1}}={general}$。", name="作差"),
            said(
                f"检验 $n=1$：${general}$ 在 $n=1$ 时的值是 ${a + b}$，"
                + ("与 $a_1$ 相同，可以合写。" if c == 0 else "与 $a_1$ 不同，要分段写。"),
                name="检验首项",
            ),
        )
        wrong = slips(
            answer,
            (
                f"a_n={general}" if c else f"a_n={linear_sum([(2 * a, 'n'), (b + a, '')])}",
                "没有检验 $n=1$ 就合写成一个式子。" if c else "作差时 $S_{n-1}$ 代错了。",
            ),
            (f"a_n={linear_sum([(2 * a, 'n'), (b, '')])}", "把作差当成了求导。"),
            (f"a_n={linear_sum([(a, 'n'), (b, '')])}", "作差时展开错了。"),
            (f"a_n={total}", "这是 $S_n$。"),
        )
        return Draft(
            f"已知数列 $\\{{a_n\\}}$ 的前 $n$ 项和 $S_n={total}$，则 $a_n=$____。", answer, steps,
            lambda: held(answer, all((first if n == 1 else 2 * a * n + b - a) == (a * n * n + b * n + c) - (a * (n - 1) ** 2 + b * (n - 1) + c if n > 1 else 0) for n in range(1, 12))), distractors=wrong,
        )  # fmt: skip
    p = dice.pick((2, 3, 4))
    # S_n = p a_n - m with (p-1) | m: a_1 = m/(p-1), ratio p/(p-1)
    a1 = dice.integer(1, 5)
    m = a1 * (p - 1)
    ratio = Fraction(p, p - 1)
    base = str(p) if p == 2 else rf"\left({fraction(ratio)}\right)"
    answer = f"a_n={a1}\\cdot {base}^{{n-1}}" if a1 > 1 else f"a_n={base}^{{n-1}}"
    steps = (
        said(f"$n=1$ 时，$a_1={p}a_1-{m}$，得 $a_1={a1}$。", name="求首项"),
        said(
            rf"$n\ge 2$ 时，$a_n=S_n-S_{{n-1}}={p}a_n-{p}a_{{n-1}}$，整理得 $a_n={fraction(ratio)}a_{{n-1}}$。",
            name="作差消去和",
        ),
        said(
            f"$\\{{a_n\\}}$ 是首项为 ${a1}$、公比为 ${fraction(ratio)}$ 的等比数列，${answer}$。",
            name="等比数列的通项",
        ),
    )
    wrong = slips(
        answer,
        (answer.replace("n-1", "n"), "指数应是 $n-1$。"),
        (f"a_n={a1}\\cdot {p + 1}^{{n-1}}", "公比求错了。"),
        (rf"a_n={a1}\cdot \left({fraction(1 / ratio)}\right)^{{n-1}}", "公比颠倒了。"),
        (f"a_n={a1 + 1}\\cdot {base}^{{n-1}}", "首项求错了。"),
    )

    def tried() -> str:
        total, good = Fraction(0), True
        for n in range(1, 9):
            term = a1 * ratio ** (n - 1)
            total += term
            good = good and total == p * term - m
        return held(answer, good)

    return Draft(
        f"已知数列 $\\{{a_n\\}}$ 的前 $n$ 项和 $S_n={p}a_n-{m}$，则 $a_n=$____。",
        answer,
        steps,
        tried,
        distractors=wrong,
    )


def arithmetic(dice: Dice, level: int) -> Draft:
    """Terms, differences and places in an arithmetic sequence."""
    a1, d = dice.integer(-8, 12), dice.nonzero(-5, 6)
    name = linear_sum([(d, "n"), (a1 - d, "")])
    if level == 1:
        n = dice.integer(6, 30)
        answer = str(a1 + (n - 1) * d)
        steps: tuple[Step, ...] = (
            line(
                f"{a1}+({n}-1)\\times {in_brackets(d)}",
                answer,
                "$a_n=a_1+(n-1)d$：",
                name="等差数列的通项公式",
            ),
        )
        wrong = slips(
            answer,
            (a1 + n * d, "通项公式中的 $n-1$ 写成了 $n$。"),
            (a1 + (n - 1) * -d, "公差的符号错了。"),
            (n * d, "漏了首项。"),
            (a1 + (n + 1) * d, "项数数错了。"),
            (a1 * (n - 1) + d, "首项和公差的位置弄反了。"),
        )
        return Draft(
            f"等差数列 $\\{{a_n\\}}$ 中，$a_1={a1}$，公差 $d={d}$，则 $a_{{{n}}}=$____。", answer, steps, lambda: str([a1 + k * d for k in range(n)][-1]), distractors=wrong,
        )  # fmt: skip
    p = dice.integer(2, 4)
    q = p + dice.integer(2, 6)
    ap, aq = a1 + (p - 1) * d, a1 + (q - 1) * d
    n = q + dice.integer(3, 12)
    asked = dice.pick(("d", "term") if level == 2 else ("general", "place"))
    steps = (
        line(
            rf"\frac{{{aq}-{in_brackets(ap)}}}{{{q}-{p}}}",
            str(d),
            f"公差 $d=\\frac{{a_{{{q}}}-a_{{{p}}}}}{{{q}-{p}}}$：",
            name="求公差",
        ),
        said(f"$a_1=a_{p}-{'' if p == 2 else p - 1}d={a1}$，所以 $a_n={name}$。", name="通项公式"),
    )
    head = f"等差数列 $\\{{a_n\\}}$ 中，$a_{{{p}}}={ap}$，$a_{{{q}}}={aq}$，"
    if asked == "d":
        answer, ask = str(d), "则公差 $d=$____。"
        steps = steps[:1]
        wrong = slips(
            answer,
            (fraction(Fraction(aq - ap, q - p + 1)), "项数差数错了。"),
            (-d, "作差的顺序弄反了。"),
            (aq - ap, "没有除以项数的差。"),
            (fraction(Fraction(aq - ap, q)), "应除以项数的差。"),
        )
    elif asked == "term":
        answer, ask = str(a1 + (n - 1) * d), f"则 $a_{{{n}}}=$____。"
        wrong = slips(
            answer,
            (a1 + n * d, "通项公式中的 $n-1$ 写成了 $n$。"),
            (aq + ap, "下标的和与项的和不是这样对应的。"),
            (a1 + (n - 2) * d, "项数数错了。"),
            (-(a1 + (n - 1) * d), "符号错了。"),
            (a1 + (n + 1) * d, "项数数错了。"),
        )
    elif asked == "general":
        answer, ask = f"a_n={name}", "则通项公式为____。"
        wrong = slips(
            answer,
            (f"a_n={linear_sum([(d, 'n'), (a1, '')])}", "通项公式中的 $n-1$ 写成了 $n$。"),
            (f"a_n={linear_sum([(-d, 'n'), (a1 + d, '')])}", "公差的符号错了。"),
            (f"a_n={linear_sum([(a1, 'n'), (d, '')])}", "首项和公差的位置弄反了。"),
            (f"a_n={linear_sum([(d, 'n'), (a1 - 2 * d, '')])}", "首项算错了。"),
        )
    else:
        value = a1 + (n - 1) * d
        answer, ask = str(n), f"若 $a_m={value}$，则 $m=$____。"
        steps = (*steps, said(f"由 ${name}={value}$ 解得项数是 ${n}$。"))
        wrong = slips(
            answer,
            (n - 1, "项数错开了一个。"),
            (n + 1, "项数错开了一个。"),
            (value, "这是项，不是项数。"),
            (n - p, "没有从第 $1$ 项数起。"),
        )

    def again() -> str:
        terms = {p: Fraction(ap)}
        step = Fraction(aq - ap, q - p)
        for k in range(p - 1, 0, -1):
            terms[k] = terms[k + 1] - step
        for k in range(p + 1, 80):
            terms[k] = terms[k - 1] + step
        if asked == "d":
            return fraction(step)
        if asked == "term":
            return fraction(terms[n])
        if asked == "place":
            return str(next(k for k, v in sorted(terms.items()) if v == a1 + (n - 1) * d))
        return f"a_n={linear_sum([(terms[2] - terms[1], 'n'), (2 * terms[1] - terms[2], '')])}"

    return Draft(head + ask, answer, steps, again, distractors=wrong)


def arithmetic_property(dice: Dice, level: int) -> Draft:
    """Equal sums of places: a_m + a_n = 2a_k, then a sum of several."""
    middle = dice.integer(5, 9)
    gap = dice.integer(1, 3)
    d, value = dice.nonzero(-4, 5), dice.integer(2, 12)
    low, high = middle - gap, middle + gap
    if level == 2:
        answer = str(value)
        total = 2 * value
        steps: tuple[Step, ...] = (
            said(
                f"${low}+{high}=2\\times {middle}$，所以 $a_{{{low}}}+a_{{{high}}}=2a_{{{middle}}}={total}$，$a_{{{middle}}}={value}$。",
                name="等差数列的性质",
            ),
        )
        wrong = slips(
            answer,
            (total, f"$a_{{{low}}}+a_{{{high}}}$ 是 $2a_{{{middle}}}$。"),
            (2 * total, "应除以 $2$。"),
            (fraction(Fraction(total, middle)), "除以的是项的个数。"),
            (value + d, "没有用性质。"),
        )
        return Draft(
            f"在等差数列 $\\{{a_n\\}}$ 中，$a_{{{low}}}+a_{{{high}}}={total}$，则 $a_{{{middle}}}=$____。", answer, steps,
            lambda: str(((value + (low - middle) * d) + (value + (high - middle) * d)) // 2), distractors=wrong,
        )  # fmt: skip
    more = dice.integer(gap + 1, middle - 1)
    total = 3 * value
    answer = str(2 * value)
    steps = (
        said(
            f"$a_{{{low}}}+a_{{{high}}}=2a_{{{middle}}}$，所以 $3a_{{{middle}}}={total}$，$a_{{{middle}}}={value}$。",
            name="等差数列的性质",
        ),
        said(
            f"${middle - more}+{middle + more}=2\\times {middle}$，所以 $a_{{{middle - more}}}+a_{{{middle + more}}}=2a_{{{middle}}}={answer}$。"
        ),
    )
    wrong = slips(
        answer,
        (value, "求的是两项的和，还要乘 $2$。"),
        (total, "没有用性质。"),
        (fraction(Fraction(2 * total, 5)), "项的个数数错了。"),
        (4 * value, "多乘了 $2$。"),
    )
    return Draft(
        f"在等差数列 $\\{{a_n\\}}$ 中，$a_{{{low}}}+a_{{{middle}}}+a_{{{high}}}={total}$，则 $a_{{{middle - more}}}+a_{{{middle + more}}}=$____。", answer, steps,
        lambda: str(sum(value + k * d for k in (-more, more))), distractors=wrong,
    )  # fmt: skip


def arithmetic_sum(dice: Dice, level: int) -> Draft:
    """S_n from data; blocks of sums; the n of the extreme sum."""
    if level == 1:
        a1, d, n = dice.integer(-5, 10), dice.nonzero(-4, 5), dice.integer(6, 20)
        total = n * a1 + n * (n - 1) // 2 * d
        answer = str(total)
        steps: tuple[Step, ...] = (
            line(
                rf"{n}\times {in_brackets(a1)}+\frac{{{n}\times {n - 1}}}{{2}}\times {in_brackets(d)}",
                answer,
                r"$S_n=na_1+\frac{n(n-1)}{2}d$：",
                name="前n项和公式",
            ),
        )
        wrong = slips(
            answer,
            (n * a1 + n * (n + 1) // 2 * d, "公式中的 $n-1$ 写成了 $n+1$。"),
            (n * a1 + n * (n - 1) * d, r"漏了除以 $2$。"),
            (a1 + (n - 1) * d, "这是第 $n$ 项。"),
            (total + a1, "多加了一项。"),
        )
        return Draft(
            f"等差数列 $\\{{a_n\\}}$ 中，$a_1={a1}$，$d={d}$，则前 ${n}$ 项和 $S_{{{n}}}=$____。",
            answer,
            steps,
            lambda: str(sum(a1 + k * d for k in range(n))),
            distractors=wrong,
        )
    if level == 2:
        k = dice.integer(3, 9)
        value = dice.integer(2, 12)
        n = 2 * k - 1
        answer = str(n * value)
        steps = (
            said(
                rf"$S_{{{n}}}=\frac{{{n}(a_1+a_{{{n}}})}}{{2}}={n}a_{{{k}}}$。",
                name="前n项和与中间项",
            ),
            line(rf"{n}\times {value}", answer, "代入："),
        )
        wrong = slips(
            answer,
            (k * value, "项数数错了。"),
            (2 * n * value, "多乘了 $2$。"),
            ((n + 1) * value, "项数数错了。"),
            ((n - 1) * value, "项数数错了。"),
        )
        return Draft(
            f"设等差数列 $\\{{a_n\\}}$ 的前 $n$ 项和为 $S_n$，若 $a_{{{k}}}={value}$，则 $S_{{{n}}}=$____。",
            answer,
            steps,
            lambda: str(sum(value + 3 * (j - k) for j in range(1, n + 1))),
            distractors=wrong,
        )
    if level == 3:
        m = dice.integer(3, 6)
        a1, d = dice.integer(1, 4), dice.integer(1, 3)
        sums_of = [sum(a1 + k * d for k in range(m * j)) for j in (1, 2, 3)]
        answer = str(sums_of[2])
        second = sums_of[1] - sums_of[0]
        steps = (
            said(
                f"$S_{m},S_{{{2 * m}}}-S_{m},S_{{{3 * m}}}-S_{{{2 * m}}}$ 成等差数列，前两个是 ${sums_of[0]}$ 和 ${second}$。",
                name="片段和的性质",
            ),
            said(
                f"第三个是 $2\\times {second}-{sums_of[0]}={2 * second - sums_of[0]}$，所以 $S_{{{3 * m}}}={sums_of[1]}+{2 * second - sums_of[0]}={answer}$。"
            ),
        )
        wrong = slips(
            answer,
            (
                2 * sums_of[1] - sums_of[0],
                f"误以为 $S_{m},S_{{{2 * m}}},S_{{{3 * m}}}$ 成等差数列。",
            ),
            (2 * second - sums_of[0], "这只是第三段的和。"),
            (sums_of[0] + sums_of[1], "片段的关系用错了。"),
            (sums_of[1] + second, "第三段与第二段不相等。"),
            (sums_of[1] + 2 * second, "第三段的和算错了。"),
            (sums_of[0] * 3, "三段的和不相等。"),
        )
        return Draft(
            f"设等差数列 $\\{{a_n\\}}$ 的前 $n$ 项和为 $S_n$，若 $S_{m}={sums_of[0]}$，$S_{{{2 * m}}}={sums_of[1]}$，则 $S_{{{3 * m}}}=$____。",
            answer,
            steps,
            lambda: str(sum(a1 + k * d for k in range(3 * m))),
            distractors=wrong,
        )
    d = dice.integer(2, 5)
    count = dice.integer(4, 10)
    exact = dice.chance(40)
    down = dice.chance(50)
    a1 = d * (count - 1) if exact else d * (count - 1) + dice.integer(1, d - 1)
    # positive terms first, turning after `count` terms (the count-th is 0 when exact)
    sign = 1 if down else -1
    first, step = sign * a1, -sign * d
    word = "大" if down else "小"
    answer = rf"{count - 1} \text{{ 或 }} {count}" if exact else str(count)
    name = linear_sum([(step, "n"), (first - step, "")])
    steps = (
        said(
            f"$a_n={name}$，公差为{'负，前面的项为正' if down else '正，前面的项为负'}。",
            name="看项的正负",
        ),
        said(
            (
                f"$a_{{{count}}}=0$，"
                if exact
                else f"$a_{{{count}}}={first + (count - 1) * step}$，$a_{{{count + 1}}}={first + count * step}$，"
            )
            + f"所以 $n={answer}$ 时 $S_n$ 最{word}。",
            name="正负转折处",
        ),
    )
    wrong = slips(
        answer,
        (
            str(count) if exact else str(count + 1),
            "有一项为零时，两个 $n$ 都取得最值。" if exact else "项的正负转折处找错了。",
        ),
        (str(count - 1), "漏数了一项。"),
        (str(count + 2), "项的正负转折处找错了。"),
        (rf"{count} \text{{ 或 }} {count + 1}", "没有看这一项是否为零。"),
    )

    def again() -> str:
        totals, running = {}, 0
        for n in range(1, 40):
            running += first + (n - 1) * step
            totals[n] = running
        best = (max if down else min)(totals.values())
        return r" \text{ 或 } ".join(str(n) for n, v in totals.items() if v == best)

    return Draft(
        f"已知等差数列 $\\{{a_n\\}}$ 中，$a_1={first}$，公差 $d={step}$，则使前 $n$ 项和 $S_n$ 取得最{word}值的 $n$ 的值是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def geometric(dice: Dice, level: int) -> Draft:
    """Terms and ratios of a geometric sequence; the middle term."""
    a1, q = dice.pick((1, 2, 3, 4, 5, -1, -2)), dice.pick((2, 3, -2, 2))
    if level == 1:
        n = dice.integer(4, 6)
        answer = str(a1 * q ** (n - 1))
        steps: tuple[Step, ...] = (
            line(
                rf"{a1}\times {in_brackets(q)}^{{{n - 1}}}",
                answer,
                "$a_n=a_1q^{n-1}$：",
                name="等比数列的通项公式",
            ),
        )
        wrong = slips(
            answer,
            (a1 * q**n, "指数 $n-1$ 写成了 $n$。"),
            (a1 + (n - 1) * q, "把等比当成了等差。"),
            (-a1 * q ** (n - 1), "符号错了。"),
            (a1 * q * (n - 1), "把乘方算成了乘法。"),
        )
        return Draft(
            f"等比数列 $\\{{a_n\\}}$ 中，$a_1={a1}$，公比 $q={q}$，则 $a_{n}=$____。",
            answer,
            steps,
            lambda: str([a1 * q**k for k in range(n)][-1]),
            distractors=wrong,
        )
    if level == 2:
        p = dice.integer(1, 3)
        gap = dice.pick((2, 3))
        ap, other = a1 * q ** (p - 1), a1 * q ** (p - 1 + gap)
        if gap == 3:
            answer = str(q)
            steps = (
                said(rf"$q^3=\frac{{{other}}}{{{ap}}}={q**3}$，所以 $q={q}$。", name="求公比"),
            )
            wrong = slips(
                answer,
                (fraction(Fraction(other - ap, 3)), "把等比当成了等差。"),
                (-q, "立方根的符号错了。"),
                (q**3, "没有开方。"),
                (fraction(Fraction(1, q)), "比的顺序弄反了。"),
            )
        else:
            answer = rf"\pm {abs(q)}"
            steps = (
                said(
                    rf"$q^2=\frac{{{other}}}{{{ap}}}={q * q}$，所以 $q=\pm {abs(q)}$。",
                    name="求公比",
                ),
            )
            wrong = slips(
                answer,
                (str(abs(q)), "由 $q^2$ 求 $q$ 时漏了负值。"),
                (q * q, "没有开方。"),
                (fraction(Fraction(other - ap, 2)), "把等比当成了等差。"),
                (str(-abs(q)), "漏了正值。"),
            )
        return Draft(
            f"等比数列 $\\{{a_n\\}}$ 中，$a_{p}={ap}$，$a_{{{p + gap}}}={other}$，则公比 $q=$____。", answer, steps,
            lambda: (lambda found: rf"\pm {found[1]}" if len(found) == 2 else str(found[0]))([r for r in range(-9, 10) if r and ap * r**gap == other]), distractors=wrong,
        )  # fmt: skip
    # a_3, a_7 -> a_5 sign; or a_2, a_5 -> general term
    q = dice.pick((2, 3, -2))
    base = dice.pick((1, 2, -1, 3, -2))
    low, high = base, base * q**4
    middle = base * q * q
    start = dice.integer(1, 4)
    answer = str(middle)
    steps = (
        said(
            f"$a_{{{start + 2}}}^2=a_{{{start}}}a_{{{start + 4}}}={low * high}$，所以 $a_{{{start + 2}}}=\\pm {abs(middle)}$。",
            name="等比中项",
        ),
        said(
            f"$a_{{{start + 2}}}=a_{{{start}}}q^2$ 与 $a_{{{start}}}$ 同号，所以 $a_{{{start + 2}}}={answer}$。",
            name="隔一项同号",
        ),
    )
    wrong = slips(
        answer,
        (rf"\pm {abs(middle)}", "没有看到下标奇偶相同的项同号。"),
        (-middle, "取了与已知项异号的值。"),
        (fraction(Fraction(low + high, 2)), "把等比当成了等差。"),
        (low * high, "没有开方。"),
    )
    return Draft(
        f"等比数列 $\\{{a_n\\}}$ 中，$a_{{{start}}}={low}$，$a_{{{start + 4}}}={high}$，则 $a_{{{start + 2}}}=$____。",
        answer,
        steps,
        lambda: str(next(low * r * r for r in range(-9, 10) if r and low * r**4 == high)),
        distractors=wrong,
    )


def geometric_property(dice: Dice, level: int) -> Draft:
    """Products of places, and logarithms of products."""
    middle = dice.integer(4, 8)
    gap = dice.integer(1, 3)
    value = dice.integer(2, 6)
    if level == 2:
        answer = str(value * value)
        steps: tuple[Step, ...] = (
            said(
                f"${middle - gap}+{middle + gap}=2\\times {middle}$，所以 $a_{{{middle - gap}}}a_{{{middle + gap}}}=a_{{{middle}}}^2={answer}$。",
                name="等比数列的性质",
            ),
        )
        wrong = slips(
            answer,
            (2 * value, "等比数列是积的关系，不是和。"),
            (value, "漏了平方。"),
            (value**3, "次数错了。"),
            (4 * value * value, "多乘了系数。"),
        )
        return Draft(
            f"在等比数列 $\\{{a_n\\}}$ 中，$a_{{{middle}}}={value}$，则 $a_{{{middle - gap}}}\\cdot a_{{{middle + gap}}}=$____。",
            answer,
            steps,
            lambda: fraction(Fraction(value, 2**gap) * value * 2**gap),
            distractors=wrong,
        )
    base = dice.pick((2, 3))
    power = dice.integer(1, 3)
    pairs = dice.integer(3, 6)
    total = 2 * pairs
    i = dice.integer(1, pairs - 1)
    product = base**power
    answer = str(pairs * power)
    steps = (
        said(
            f"下标和都是 ${total + 1}$ 的两项的积都等于 $a_{i}a_{{{total + 1 - i}}}={product}$。",
            name="等比数列的性质",
        ),
        said(
            rf"原式 $=\log_{base}(a_1a_2\cdots a_{{{total}}})$，共 ${pairs}$ 对，真数是 ${product}^{{{pairs}}}$，所以值是 ${answer}$。",
            name="对数的运算性质",
        ),
    )
    wrong = slips(
        answer,
        (total * power, "把每一项都当成了积。"),
        (power, "只算了一对。"),
        (pairs, "漏了真数的指数。") if power > 1 else (pairs + 1, "对数数错了。"),
        (product * pairs, "没有取对数。"),
    )

    def again() -> str:
        # A geometric sequence with that product: ratio base², first term from it.
        ratio = 2
        first = Fraction(power - ratio * (total - 1), 2)
        return fraction(sum((first + ratio * k for k in range(total)), Fraction(0)))

    return Draft(
        rf"各项均为正数的等比数列 $\{{a_n\}}$ 中，$a_{i}a_{{{total + 1 - i}}}={product}$，则 $\log_{base} a_1+\log_{base} a_2+\cdots+\log_{base} a_{{{total}}}=$____。", answer, steps, again, distractors=wrong,
    )  # fmt: skip


def geometric_sum(dice: Dice, level: int) -> Draft:
    """S_n from a_1, q; blocks of sums; q from sums."""
    if level == 1:
        a1, q, n = dice.integer(1, 5), dice.pick((2, 3, -2, 2)), dice.integer(4, 6)
        total = sum(a1 * q**k for k in range(n))
        answer = str(total)
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{{a1}\times (1-{in_brackets(q)}^{n})}}{{1-{in_brackets(q)}}}",
                answer,
                r"$q\ne 1$，$S_n=\frac{a_1(1-q^n)}{1-q}$：",
                name="等比数列前n项和公式",
            ),
        )
        wrong = slips(
            answer,
            (sum(a1 * q**k for k in range(n - 1)), "项数与指数不一致。"),
            (a1 * q ** (n - 1), "这是第 $n$ 项。"),
            (a1 * (1 - q**n), "漏了分母。"),
            (total + a1 * q**n, "多加了一项。"),
        )
        return Draft(
            f"等比数列 $\\{{a_n\\}}$ 中，$a_1={a1}$，公比 $q={q}$，则前 ${n}$ 项和 $S_{n}=$____。",
            answer,
            steps,
            lambda: str(sum(a1 * q**k for k in range(n))),
            distractors=wrong,
        )
    if level == 2:
        m = dice.integer(2, 4)
        s1 = dice.integer(1, 8)
        r = dice.pick((2, 3, 4))
        values = [s1, s1 * (1 + r), s1 * (1 + r + r * r)]
        answer = str(values[2])
        steps = (
            said(
                f"$S_{m},S_{{{2 * m}}}-S_{m},S_{{{3 * m}}}-S_{{{2 * m}}}$ 成等比数列，前两个是 ${s1}$ 和 ${s1 * r}$。",
                name="片段和的性质",
            ),
            said(
                f"第三个是 ${s1 * r * r}$，所以 $S_{{{3 * m}}}={values[1]}+{s1 * r * r}={answer}$。"
            ),
        )
        wrong = slips(
            answer,
            (
                fraction(Fraction(values[1] ** 2, s1)),
                f"误以为 $S_{m},S_{{{2 * m}}},S_{{{3 * m}}}$ 成等比数列。",
            ),
            (s1 * r * r, "这只是第三段的和。"),
            (2 * values[1] - s1, "把等比当成了等差。"),
            (values[1] + s1 * r, "第三段与第二段不相等。"),
        )
        return Draft(
            f"设各项均为正数的等比数列 $\\{{a_n\\}}$ 的前 $n$ 项和为 $S_n$，若 $S_{m}={values[0]}$，$S_{{{2 * m}}}={values[1]}$，则 $S_{{{3 * m}}}=$____。",
            answer,
            steps,
            lambda: str(sum(s1 * r**j for j in range(3))),
            distractors=wrong,
        )
    # a1 and S3 -> q (both) with q=1 trap: S3 = 3a1 ; or q from S3 with two roots
    a1 = dice.integer(1, 5)
    if dice.chance(40):
        answer = r"1 \text{ 或 } -2"
        total = 3 * a1
        steps = (
            said(f"由 $a_1(1+q+q^2)={total}$，得 $1+q+q^2=3$，$q^2+q-2=0$。", name="列方程"),
            said("解得 $q=1$ 或 $q=-2$。", name="解方程"),
        )
        wrong = slips(
            answer,
            ("-2", "用了 $q\\ne 1$ 的公式，漏了 $q=1$。"),
            ("1", "漏了 $q=-2$。"),
            (r"-1 \text{ 或 } 2", "解方程时符号错了。"),
            ("2", "解方程时符号错了。"),
        )
    else:
        r = dice.pick((2, 3))
        total = a1 * (1 + r + r * r)
        answer = rf"{r} \text{{ 或 }} -{r + 1}"
        steps = (
            said(
                f"由 $a_1(1+q+q^2)={total}$，得 $1+q+q^2={total // a1}$，$q^2+q-{r * r + r}=0$。",
                name="列方程",
            ),
            said(f"解得 $q={r}$ 或 $q=-{r + 1}$。", name="解方程"),
        )
        wrong = slips(
            answer,
            (str(r), "漏了负的公比。"),
            (rf"-{r} \text{{ 或 }} {r + 1}", "解方程时符号错了。"),
            (str(-(r + 1)), "漏了正的公比。"),
            (fraction(Fraction(total, 3 * a1)), "把等比数列当成了常数列。"),
        )

    def again() -> str:
        found = sorted(
            (q for q in range(-12, 13) if q and a1 + a1 * q + a1 * q * q == total), reverse=True
        )
        return r" \text{ 或 } ".join(map(str, found))

    return Draft(
        f"等比数列 $\\{{a_n\\}}$ 的前 $n$ 项和为 $S_n$，若 $a_1={a1}$，$S_3={total}$，则公比 $q=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


RECIPES = (
    Recipe("func.seq.concept", "general-term", "fill", (1, 2, 3), general_term),
    Recipe("func.seq.concept", "general-term-choice", "choice", (2, 3), general_term),
    Recipe("func.seq.recursion", "term", "fill", (1, 2, 3), recursion),
    Recipe("func.seq.recursion", "term-choice", "choice", (2, 3), recursion),
    Recipe("func.seq.monotone", "extreme", "fill", (3, 4), largest),
    Recipe("func.seq.monotone", "extreme-choice", "choice", (3, 4), largest),
    Recipe("func.seq.sum-general", "from-sums", "fill", (2, 3, 4), from_sums),
    Recipe("func.seq.sum-general", "from-sums-choice", "choice", (2, 3), from_sums),
    Recipe("func.seq.arithmetic", "terms", "fill", (1, 2, 3), arithmetic),
    Recipe("func.seq.arithmetic", "terms-choice", "choice", (1, 2, 3), arithmetic),
    Recipe("func.seq.arithmetic-property", "places", "fill", (2, 3), arithmetic_property),
    Recipe("func.seq.arithmetic-property", "places-choice", "choice", (2, 3), arithmetic_property),
    Recipe("func.seq.arithmetic-sum", "sum", "fill", (1, 2, 3, 4), arithmetic_sum),
    Recipe("func.seq.arithmetic-sum", "sum-choice", "choice", (1, 2, 3, 4), arithmetic_sum),
    Recipe("func.seq.geometric", "terms", "fill", (1, 2, 3), geometric),
    Recipe("func.seq.geometric", "terms-choice", "choice", (1, 2, 3), geometric),
    Recipe("func.seq.geometric-property", "places", "fill", (2, 3), geometric_property),
    Recipe("func.seq.geometric-property", "places-choice", "choice", (2, 3), geometric_property),
    Recipe("func.seq.geometric-sum", "sum", "fill", (1, 2, 3), geometric_sum),
    Recipe("func.seq.geometric-sum", "sum-choice", "choice", (1, 2, 3), geometric_sum),
)
