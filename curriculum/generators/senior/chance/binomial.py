"""The binomial theorem: a term, sums of coefficients, remainders; and Pascal's triangle."""

from fractions import Fraction
from itertools import pairwise
from math import comb

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, signed, term
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.chance.counting import chosen
from curriculum.generators.working import line, said, slips
from engine.values import Step


def coefficient(dice: Dice, level: int) -> Draft:
    """The coefficient of a power in (ax + b)^n, or of (x^2 + k/x)^n."""
    size = dice.integer(4, 6) if level <= 2 else dice.integer(5, 8)
    a = 1 if level == 1 else dice.integer(1, 3)
    b = dice.integer(1, 2) if level == 1 else dice.nonzero(-3, 3)
    if level <= 3:
        power = dice.integer(1, size - 1)
        k = size - power
        base = f"({linear_sum([(a, 'x'), (b, '')])})^{size}"
        value = comb(size, k) * a**power * b**k
        first = f"({term(a, 'x')})" if a != 1 else "x"
        last = "" if b == 1 else f"({b})^k" if b < 0 else rf"\cdot {b}^k"
        general = rf"T_{{k+1}}=C_{{{size}}}^{{k}}{first}^{{{size}-k}}{last}"
        shown = "x" if power == 1 else f"x^{power}"
        statement = f"在 ${base}$ 的展开式中，${shown}$ 的系数是____。"
        find = said(f"通项 ${general}$；令 ${size}-k={power}$，得 $k={k}$。", name="通项")
        factor = rf"\times {a}^{{{power}}}" if a != 1 else ""
        last = "" if b == 1 else rf"\times ({b})^{{{k}}}" if b < 0 else rf"\times {b}^{{{k}}}"
        sum_text = rf"{chosen(size, k)}{factor}{last}"
        off = comb(size, max(k - 1, 0)) * a ** min(power + 1, size) * b ** max(k - 1, 0)
    else:
        # (x^2 + b/x)^n, constant or x^m: 2n - 3k
        k = dice.integer(1, size - 1)
        power = 2 * size - 3 * k
        second = rf"\frac{{{abs(b)}}}{{x}}"
        base = rf"\left(x^2{'+' if b > 0 else '-'}{second}\right)^{size}"
        value = comb(size, k) * b**k
        shown = "" if power == 0 else "x" if power == 1 else f"x^{{{power}}}"
        statement = f"在 ${base}$ 的展开式中，" + (
            "常数项是____。" if power == 0 else f"${shown}$ 的系数是____。"
        )
        find = said(
            rf"通项 $T_{{k+1}}=C_{{{size}}}^{{k}}(x^2)^{{{size}-k}}\left(\frac{{{b}}}{{x}}\right)^k$，$x$ 的指数是 ${2 * size}-3k$；令 ${2 * size}-3k={power}$，得 $k={k}$。",
            name="通项",
        )
        sum_text = rf"{chosen(size, k)}\times ({b})^{{{k}}}"
        off = comb(size, k - 1) * b ** (k - 1)
    steps: tuple[Step, ...] = (find, line(sum_text, str(value), "代入求系数："))
    wrong = slips(
        str(value), (comb(size, k), "把二项式系数当成了项的系数。"), (-value, "漏了各项的符号。"),
        (off, "第 $k+1$ 项当成了第 $k$ 项。"), (value * 2, "算错了幂。"),
    )  # fmt: skip

    def again() -> str:
        # Multiply out, exponents shifted so that 1/x is a plain power.
        low = {1: a, 0: b} if level <= 3 else {2: 1, -1: b}
        whole = {0: 1}
        for _ in range(size):
            grown: dict[int, int] = {}
            for e1, c1 in whole.items():
                for e2, c2 in low.items():
                    grown[e1 + e2] = grown.get(e1 + e2, 0) + c1 * c2
            whole = grown
        return str(whole[power])

    return Draft(statement, str(value), steps, again, distractors=wrong)


def sums_of_coefficients(dice: Dice, level: int) -> Draft:
    """All coefficients, binomial coefficients, odd ones: substitute."""
    size = dice.integer(4, 8)
    a, b = dice.integer(1, 3), dice.nonzero(-3, 2)
    base = f"({linear_sum([(a, 'x'), (b, '')])})^{size}"
    row = [comb(size, k) * a ** (size - k) * b**k for k in range(size + 1)]  # falling powers
    kind = dice.pick(("all", "binomial") if level == 2 else ("all", "rest", "odd"))
    tail = rf"a_0+a_1x+a_2x^2+\cdots+a_{{{size}}}x^{{{size}}}"
    if kind == "binomial":
        value, statement = 2**size, f"${base}$ 的展开式中，所有二项式系数的和是____。"
        steps: tuple[Step, ...] = (
            line(
                f"2^{size}",
                str(value),
                "二项式系数的和是 $2^n$，与各项前的数无关：",
                name="二项式系数的和",
            ),
        )
        slip = (sum(row), "求的是二项式系数的和，不是各项系数的和。")
    elif kind == "all":
        value, statement = sum(row), f"${base}$ 的展开式中，各项系数的和是____。"
        steps = (line(f"({a}{signed(b)})^{size}", str(value), "令 $x=1$：", name="赋值法"),)
        slip = (2**size, "把各项系数的和写成了二项式系数的和。")
    elif kind == "rest":
        value = sum(row) - row[-1]
        statement = f"已知 ${base}={tail}$，则 $a_1+a_2+\\cdots+a_{{{size}}}=$____。"
        steps = (
            said(
                f"令 $x=1$，得 $a_0+a_1+\\cdots+a_{{{size}}}={sum(row)}$；令 $x=0$，得 $a_0={row[-1]}$。",
                name="赋值法",
            ),
            line(f"{sum(row)}{signed(-row[-1])}", str(value), "相减："),
        )
        slip = (sum(row), "忘了减去 $a_0$。")
    else:
        plus, minus = sum(row), (-a + b) ** size
        value = sum(c for k, c in enumerate(reversed(row)) if k % 2)
        statement = f"已知 ${base}={tail}$，则所有奇次项系数的和是____。"
        steps = (
            said(
                f"令 $x=1$，各项系数的和是 ${plus}$；令 $x=-1$，偶次项的和减去奇次项的和是 ${minus}$。",
                name="赋值法",
            ),
            line(rf"\frac{{{plus}{signed(-minus)}}}{{2}}", str(value), "两式相减，除以 $2$："),
        )
        slip = ((plus + minus) // 2, "求成了偶次项系数的和。")
    wrong = slips(
        str(value),
        slip,
        (-value, "符号错了。"),
        (value + 1, "漏了或多了常数项。"),
        (2 * value, "忘了除以 $2$，或算错了幂。"),
    )

    def again() -> str:
        rising = [1]
        for _ in range(size):
            rising = [
                b * (rising[k] if k < len(rising) else 0) + a * (rising[k - 1] if k else 0)
                for k in range(len(rising) + 1)
            ]
        found = {
            "binomial": sum(comb(size, k) for k in range(size + 1)),
            "all": sum(rising),
            "rest": sum(rising[1:]),
            "odd": sum(rising[1::2]),
        }
        return str(found[kind])

    return Draft(statement, str(value), steps, again, distractors=wrong)


def largest(dice: Dice, level: int) -> Draft:
    """Which binomial coefficient is the largest, or n from it."""
    even = dice.chance(50)
    size = dice.integer(3, 7) * 2 + (0 if even else 1)
    if even:
        answer, statement = (
            str(size // 2 + 1),
            f"$(1+x)^{{{size}}}$ 的展开式中，二项式系数最大的项是第____项。",
        )
        why = f"${size}$ 是偶数，展开式有 ${size + 1}$ 项，正中间一项的二项式系数最大，是第 $\\frac{{{size}}}{{2}}+1={size // 2 + 1}$ 项。"
        wrong = slips(
            answer,
            (size // 2, "第 $k+1$ 项当成了第 $k$ 项。"),
            (size // 2 + 2, "中间项数错了。"),
            (size + 1, "最后一项的二项式系数是 $1$。"),
        )
    else:
        first = (size + 1) // 2
        answer = f"{first};{first + 1}"
        statement = f"$(1+x)^{{{size}}}$ 的展开式中，二项式系数最大的项是第____项和第____项。"
        why = f"${size}$ 是奇数，展开式有 ${size + 1}$ 项，中间两项的二项式系数相等且最大，是第 ${first}$ 项和第 ${first + 1}$ 项。"
        wrong = slips(
            answer,
            (f"{first - 1};{first}", "第 $k+1$ 项当成了第 $k$ 项。"),
            (f"{first + 1};{first + 2}", "中间项数错了。"),
        )

    def again() -> str:
        row = [comb(size, k) for k in range(size + 1)]
        return ";".join(str(k + 1) for k, c in enumerate(row) if c == max(row))

    return Draft(
        statement, answer, (said(why, name="二项式系数的增减性"),), again, distractors=wrong
    )


def remainder(dice: Dice, level: int) -> Draft:
    """The remainder of a power, or an approximation."""
    if dice.chance(65):
        modulus = dice.integer(6, 12)
        away = dice.pick((1, -1))
        base = modulus * dice.integer(1, 9) + away
        power = dice.integer(5, 60)
        extra = dice.integer(0, modulus - 2) if level >= 3 else 0
        value = (pow(base, power, modulus) + extra) % modulus
        shown = f"{base}^{{{power}}}" + (f"+{extra}" if extra else "")
        sign = "+" if away > 0 else "-"
        middle = away**power
        raw = middle + extra
        steps: list[Step] = [
            said(
                f"${base}^{{{power}}}=({base - away}{sign}1)^{{{power}}}$，展开后除最后一项 ${middle}$ 外都是 ${modulus}$ 的倍数。",
                name="二项式定理",
            ),
            said(
                (
                    f"所以余数由 ${middle}+{extra}={raw}$ 决定"
                    if extra
                    else f"所以余数由 ${raw}$ 决定"
                )
                + (
                    f"，余数要是非负数：${raw}+{modulus}={value}$。"
                    if raw < 0
                    else f"，余数是 ${value}$。"
                    if raw < modulus
                    else f"，${raw}-{modulus}={value}$。"
                )
            ),
        ]
        wrong = slips(
            str(value),
            (raw, "余数不能是负数。"),
            (extra, "漏了展开式的最后一项。"),
            (extra + 1, "最后一项的符号错了。"),
            (modulus - 1, "最后一项的符号错了。"),
        )
        return Draft(
            f"${shown}$ 除以 ${modulus}$ 的余数是____。", str(value), tuple(steps),
            lambda: str((base**power + extra) % modulus),
            distractors=tuple(w for w in wrong if int(w.latex) != value),
        )  # fmt: skip
    size = dice.integer(4, 9)
    small = Fraction(dice.pick((1, 2, 3, -1, -2)), 1000)
    approx = 1 + size * small
    rounded = decimal(approx, 3)
    steps = [
        said(
            rf"$(1{signed(decimal(small))})^{size}\approx 1+{size}\times {f'({decimal(small)})' if small < 0 else decimal(small)}$，后面的项小于 $0.0005$，可以略去。",
            name="近似计算",
        ),
        said(f"所以约等于 ${rounded}$。"),
    ]
    wrong = slips(
        rounded,
        (decimal(1 + small, 3), "忘了乘 $n$。"),
        (decimal(1 - size * small, 3), "符号错了。"),
        (decimal(1 + (size + 1) * small, 3), "第二项的系数是 $n$。"),
    )
    return Draft(
        f"用二项式定理求 ${decimal(1 + small)}^{size}$ 的近似值（精确到 $0.001$）是____。", rounded, tuple(steps),
        lambda: f"{float((1 + small) ** size):.3f}", distractors=wrong,
    )  # fmt: skip


def pascal(dice: Dice, level: int) -> Draft:
    """A number of Pascal's triangle, or a hockey-stick sum."""
    size = dice.integer(5, 9)
    k = dice.integer(2, size - 2)
    if dice.chance(50):
        value = comb(size, k)
        statement = (
            f"杨辉三角第 ${size}$ 行（最上面的一行是第 $0$ 行）从左数第 ${k + 1}$ 个数是____。"
        )
        steps: tuple[Step, ...] = (
            line(
                chosen(size, k), str(value), "第 $n$ 行第 $k+1$ 个数是二项式系数：", name="杨辉三角"
            ),
        )
        wrong = slips(
            str(value),
            (comb(size, k + 1), "第几个数从 $0$ 还是从 $1$ 数没有分清。"),
            (comb(size - 1, k), "行号从 $0$ 还是从 $1$ 开始没有分清。"),
            (comb(size + 1, k), "行号看错了。"),
        )
    else:
        value = comb(size + 1, k + 1)
        shown = (
            "+".join(chosen(n, k) for n in range(k, min(k + 3, size)))
            + (r"+\cdots" if size > k + 3 else "")
            + f"+{chosen(size, k)}"
        )
        statement = f"${shown}=$____。"
        steps = (
            said(
                rf"由 $C_n^m+C_n^{{m-1}}=C_{{n+1}}^m$ 逐次合并，和是 ${chosen(size + 1, k + 1)}$。",
                name="组合数的性质",
            ),
            line(chosen(size + 1, k + 1), str(value), ""),
        )
        wrong = slips(
            str(value),
            (comb(size + 1, k), "上标应当加 $1$。"),
            (comb(size, k + 1), "下标应当加 $1$。"),
            (comb(size + 2, k + 1), "下标多加了 $1$。"),
        )

    def again() -> str:
        rows = [[1]]
        for _ in range(size + 1):
            last = rows[-1]
            rows.append([1, *(x + y for x, y in pairwise(last)), 1])
        if "杨辉" in statement:
            return str(rows[size][k])
        return str(sum(rows[n][k] for n in range(k, size + 1)))

    return Draft(statement, str(value), steps, again, distractors=wrong)


def birthday(dice: Dice, level: int) -> Draft:
    """Two of a few people share a month (or a weekday)."""
    people = dice.integer(2, 4)
    kinds, word = dice.pick(((12, "出生的月份"), (7, "出生在星期几")))
    away = 1
    for k in range(people):
        away *= kinds - k
    value = 1 - Fraction(away, kinds**people)
    steps: tuple[Step, ...] = (
        said(
            rf"先求都不相同的概率：$\frac{{A_{{{kinds}}}^{{{people}}}}}{{{kinds}^{people}}}={fraction(Fraction(away, kinds**people))}$。",
            name="对立事件",
        ),
        line(f"1-{fraction(Fraction(away, kinds**people))}", fraction(value), "再用 $1$ 去减："),
    )
    wrong = slips(
        fraction(value), (fraction(1 - value), "求成了都不相同的概率。"), (fraction(Fraction(people, kinds)), "不能直接用人数去除。"),
        (fraction(1 - Fraction(kinds - 1, kinds) ** (people - 1)), "求成了“有人和我相同”的概率。"),
    )  # fmt: skip

    def again() -> str:
        from itertools import product

        everything = list(product(range(kinds), repeat=people))
        return fraction(
            Fraction(sum(len(set(one)) < people for one in everything), len(everything))
        )

    return Draft(
        f"假设每人{word}是等可能的，${people}$ 个人中至少有两人{word.replace('出生的', '出生').replace('在星期几', '的星期')}相同的概率是____。",
        fraction(value), steps, again,
        distractors=tuple(w for w in wrong if w.latex != fraction(value)),
    )  # fmt: skip


RECIPES = (
    Recipe("prob.counting.binomial", "coefficient", "fill", (1, 2, 3, 4), coefficient),
    Recipe("prob.counting.binomial", "coefficient-choice", "choice", (2, 3, 4), coefficient),
    Recipe("prob.counting.coefficient", "sums", "fill", (2, 3), sums_of_coefficients),
    Recipe("prob.counting.coefficient", "largest", "fill", (2,), largest),
    Recipe("prob.counting.application", "remainder", "fill", (3,), remainder),
    Recipe("mod.research.pascal", "triangle", "fill", (2, 3), pascal),
    Recipe("mod.research.pascal", "birthday", "word", (3,), birthday),
)
