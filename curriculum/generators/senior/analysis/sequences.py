"""Sequences: sums by groups, by splitting and by shifting; general terms; progressions in life."""

import itertools
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, polynomial, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.working import line, said, slips
from engine.values import Step

A = r"\{a_n\}"


def proof_of_kind(dice: Dice, level: int) -> Draft:
    """Which sequence is arithmetic or geometric, and the step a proof must not miss."""
    p, q = dice.integer(2, 5), dice.nonzero(-4, 5)
    options: tuple[tuple[str, str, bool, str], ...] = (
        (
            rf"a_n={linear_sum([(p, 'n'), (q, '')])}",
            "等差",
            True,
            "通项是 $n$ 的一次式，相邻两项的差是常数。",
        ),
        (rf"a_n={p}\cdot {p + 1}^n", "等比", True, "相邻两项的比是常数，且各项不为零。"),
        (
            rf"S_n={polynomial([p, q, 0], 'n')}",
            "等差",
            True,
            r"$n\ge 2$ 时 $a_n=S_n-S_{n-1}$ 是一次式，$n=1$ 时也符合。",
        ),
        (
            rf"S_n={polynomial([p, q, 1], 'n')}",
            "等差",
            False,
            "常数项不为零，$a_1$ 不符合后面的通项。",
        ),
        (
            rf"S_n={p + 1}^n-1",
            "等比",
            True,
            r"$n\ge 2$ 时 $a_n=S_n-S_{n-1}$，$n=1$ 时也符合，比是常数。",
        ),
        (
            rf"S_n={p + 1}^n+{abs(q)}",
            "等比",
            False,
            "$a_1$ 不符合后面的通项，前两项的比与后面不同。",
        ),
        (rf"a_{{n+1}}={p}a_n", "等比", False, "没有说明 $a_1$ 不为零，各项都是零时不是等比数列。"),
        ("a_n=n^2", "等差", False, "相邻两项的差是 $2n+1$，不是常数。"),
    )
    law, kind, true, why = dice.pick(options)
    answer = "对" if true else "错"
    return Draft(
        f"已知数列 ${A}$ 满足 ${law}$（$n\\in \\mathbf{{N}}^*$），则 ${A}$ 一定是{kind}数列。（　）", answer,
        (said(why, name="用定义判断"), said(f"所以这句话是{answer}的。")),
        lambda: "对" if _is_kind(law, kind, p, q) else "错",
    )  # fmt: skip


def _is_kind(law: str, kind: str, p: int, q: int) -> bool:
    """Eight terms worked out from the law, then tried against the definition."""
    if law.startswith("a_{n+1}"):
        terms = [Fraction(0)] * 8
    elif law.startswith("a_n=n^2"):
        terms = [Fraction(n * n) for n in range(1, 9)]
    elif law.startswith("a_n") and kind == "等差":
        terms = [Fraction(p * n + q) for n in range(1, 9)]
    elif law.startswith("a_n"):
        terms = [Fraction(p * (p + 1) ** n) for n in range(1, 9)]
    else:

        def total(n: int) -> int:
            if kind == "等差":
                return (
                    p * n * n + q * n + (1 if law.endswith("+1") and not law.endswith("n+1") else 0)
                )
            return int((p + 1) ** n) + (-1 if law.endswith("-1") else abs(q))

        terms = [Fraction(total(1)), *(Fraction(total(n) - total(n - 1)) for n in range(2, 9))]
    if kind == "等差":
        return len({b - a for a, b in itertools.pairwise(terms)}) == 1
    if 0 in terms:
        return False
    return len({b / a for a, b in itertools.pairwise(terms)}) == 1


def in_life(dice: Dice, level: int) -> Draft:
    """Rows of seats, stacked pipes, saving by compound interest."""
    if level <= 3:
        first, step, rows = dice.integer(12, 30), dice.integer(1, 4), dice.integer(10, 26)
        last = first + (rows - 1) * step
        total = rows * (first + last) // 2
        scene = dice.pick((
            (f"一个报告厅的座位，第 $1$ 排有 ${first}$ 个，后面每排比前一排多 ${step}$ 个，共有 ${rows}$ 排，", "这个报告厅共有____个座位。", "最后一排有____个座位。"),
            (f"一堆钢管，最上面一层有 ${first}$ 根，往下每层比上一层多 ${step}$ 根，共有 ${rows}$ 层，", "这堆钢管共有____根。", "最下面一层有____根。"),
            (f"小林练习跳绳，第 $1$ 天跳 ${first}$ 个，以后每天比前一天多跳 ${step}$ 个，连续跳了 ${rows}$ 天，", "她一共跳了____个。", "最后一天跳了____个。"),
            (f"广场上摆花，第 $1$ 圈摆 ${first}$ 盆，由里往外每圈比前一圈多 ${step}$ 盆，共摆 ${rows}$ 圈，", "一共摆了____盆花。", "最外面一圈摆了____盆花。"),
        ))  # fmt: skip
        whole = level == 3
        answer = str(total if whole else last)
        steps: tuple[Step, ...] = (
            said(
                f"各项成等差数列，$a_1={first}$，$d={step}$，共 ${rows}$ 项。", name="建立等差数列"
            ),
            line(rf"{first}+({rows}-1)\times {step}", str(last), "最后一项："),
            *(
                (line(rf"\frac{{{rows}\times ({first}+{last})}}{{2}}", str(total), "总数："),)
                if whole
                else ()
            ),
        )
        wrong = slips(
            answer,
            (first + rows * step, "项数错开了一个。"),
            (rows * first, "没有算每项增加的部分。"),
            (rows * (first + last), "求和时忘了除以 $2$。"),
            (last if whole else total, "求的量看错了。"),
            ((rows + 1) * (first + last) // 2, "项数多数了一个。"),
        )
        return Draft(
            scene[0] + (scene[1] if whole else scene[2]), answer, steps,
            lambda: str(sum(first + k * step for k in range(rows)) if whole else [first + k * step for k in range(rows)][-1]), distractors=wrong,
        )  # fmt: skip
    base = dice.integer(1, 9) * 1000
    rate, years = dice.pick((2, 5, 10)), dice.integer(2, 3)
    growth = 1 + Fraction(rate, 100)
    answer = decimal(base * growth**years)
    scene_text = dice.pick((
        f"把 ${base}$ 元存入银行，年利率是 ${rate}\\%$，按复利计算（每年的利息计入下一年的本金），${years}$ 年后本利和是____元。",
        f"某镇去年的旅游收入是 ${base}$ 万元，今后每年比上一年增长 ${rate}\\%$，${years}$ 年后的年收入是____万元。",
        f"一片林场现有木材 ${base}$ 立方米，每年增长 ${rate}\\%$，${years}$ 年后有木材____立方米。",
        f"某养殖场现有产量 ${base}$ 千克，计划每年增产 ${rate}\\%$，${years}$ 年后的年产量是____千克。",
    ))  # fmt: skip
    steps = (
        said(f"每年是上一年的 ${decimal(growth)}$ 倍，成等比数列。", name="建立等比数列"),
        line(rf"{base}\times {decimal(growth)}^{years}", answer, f"经过 ${years}$ 年："),
    )
    wrong = slips(
        answer,
        (decimal(base * (1 + years * Fraction(rate, 100))), "按单利计算了。"),
        (decimal(base * growth ** (years + 1)), "年数错开了一个。"),
        (decimal(base * growth ** (years - 1)), "年数错开了一个。"),
        (decimal(base * Fraction(rate, 100) * years), "只算了增加的部分。"),
    )

    def grown() -> str:
        amount = Fraction(base)
        for _ in range(years):
            amount += amount * Fraction(rate, 100)
        return decimal(amount)

    return Draft(scene_text, answer, steps, grown, distractors=wrong)


def both(dice: Dice, level: int) -> Draft:
    """a1, a_m, a_n of an arithmetic sequence are in geometric progression."""
    # a1, a1+d, a1+3d geometric -> a1=d ; 1,3,9 -> (a+2d)²=a(a+8d) -> a=d ; 2,4,8: (a+3d)^2=(a+d)(a+7d): a=d
    i, j, k = dice.pick(((1, 2, 4), (1, 3, 9), (2, 4, 8), (1, 4, 16), (3, 6, 12)))
    d = dice.nonzero(-4, 5)
    n = dice.integer(6, 15)
    total = level == 4
    value = n * (n + 1) // 2 * d if total else n * d
    answer = str(value)
    square = rf"(a_1+{j - 1}d)^2={'a_1' if i == 1 else f'(a_1+{i - 1}d)' if i > 2 else '(a_1+d)'}(a_1+{k - 1}d)"
    steps = (
        said(
            f"$a_{{{j}}}^2=a_{{{i}}}a_{{{k}}}$，即 ${square}$，因为 $d\\ne 0$，化简得 $a_1=d={d}$。".replace(
                "+1d", "+d"
            ),
            name="等比中项",
        ),
        said(
            f"所以 $a_n={linear_sum([(d, 'n')])}$，"
            + (f"$S_{{{n}}}={value}$。" if total else f"$a_{{{n}}}={value}$。")
        ),
    )
    wrong = slips(
        answer,
        (value + d, "首项求错了。"),
        (value - d, "首项求错了。"),
        (-value, "公差的符号错了。"),
        ((n - 1) * d if not total else n * (n - 1) // 2 * d, "通项中的首项漏了。"),
        (2 * value, "多乘了 $2$。"),
    )

    def again() -> str:
        # The first term by trying: the only whole or half one that makes a geometric progression.
        good = [
            a
            for a in (Fraction(m, 2) for m in range(-60, 61))
            if (a + (j - 1) * d) ** 2 == (a + (i - 1) * d) * (a + (k - 1) * d)
        ]
        terms = [good[0] + t * d for t in range(n)]
        return fraction(sum(terms) if total else terms[-1])

    asked = f"前 ${n}$ 项和 $S_{{{n}}}=$____。" if total else f"$a_{{{n}}}=$____。"
    return Draft(
        f"公差 $d={d}$ 的等差数列 ${A}$ 中，$a_{{{i}}}$，$a_{{{j}}}$，$a_{{{k}}}$ 成等比数列，则"
        + asked,
        answer,
        steps,
        again,
        distractors=wrong,
    )


def grouped(dice: Dice, level: int) -> Draft:
    """A sum of an arithmetic and a geometric sequence; a sum with changing signs; ends in pairs."""
    if level == 2:
        a, b, q, n = dice.integer(1, 4), dice.integer(-2, 3), dice.integer(2, 3), dice.integer(4, 7)
        one = a * n * (n + 1) // 2 + b * n
        other = (q ** (n + 1) - q) // (q - 1)
        answer = str(one + other)
        steps: tuple[Step, ...] = (
            said(
                f"分成等差数列 ${linear_sum([(a, 'n'), (b, '')])}$ 和等比数列 ${q}^n$ 分别求和。",
                name="分组求和",
            ),
            line(rf"{one}+{other}", answer, f"前 ${n}$ 项分别是 ${one}$ 和 ${other}$："),
        )
        wrong = slips(
            answer,
            (one, "漏了等比部分。"),
            (other, "漏了等差部分。"),
            (one + other - q**n, "等比部分少加了一项。"),
            (one + other + q ** (n + 1), "等比部分多加了一项。"),
            (one + other // q, "等比部分的首项错了。"),
        )
        return Draft(
            f"已知数列 ${A}$ 的通项公式是 $a_n={linear_sum([(a, 'n'), (b, '')])}+{q}^n$，则它的前 ${n}$ 项和 $S_{n}=$____。", answer, steps,
            lambda: str(sum(a * k + b + q**k for k in range(1, n + 1))), distractors=wrong,
        )  # fmt: skip
    if level == 3:
        step, shift = dice.integer(1, 5), dice.integer(-3, 4)
        n = 2 * dice.integer(8, 50) + dice.integer(0, 1)
        body = linear_sum([(step, "n"), (shift, "")])
        value = sum((-1) ** k * (step * k + shift) for k in range(1, n + 1))
        answer = str(value)
        steps = (
            said(f"相邻两项并成一组：$a_{{2k-1}}+a_{{2k}}={step}$。", name="并项求和"),
            said(
                (
                    f"共 ${n // 2}$ 组，"
                    if n % 2 == 0
                    else f"前 ${n - 1}$ 项共 ${n // 2}$ 组，还剩末项 $a_{{{n}}}={-(step * n + shift)}$，"
                )
                + f"$S_{{{n}}}={value}$。"
            ),
        )
        wrong = slips(
            answer,
            (n // 2 * step, "并项时没有看 $n$ 的奇偶。"),
            (n * step, "组数数错了。"),
            (-value, "符号错了。"),
            (value + step, "组数多了一组。"),
            (value - step, "组数少了一组。"),
        )
        return Draft(
            f"已知数列 ${A}$ 的通项公式是 $a_n=(-1)^n({body})$，则它的前 ${n}$ 项和 $S_{{{n}}}=$____。", answer, steps,
            lambda: str(sum((-1) ** k * (step * k + shift) for k in range(1, n + 1))), distractors=wrong,
        )  # fmt: skip
    a = dice.pick((2, 3, 4, 5, 9))
    m = dice.integer(10, 1012)
    answer = fraction(Fraction(2 * m, 2))
    steps = (
        said(
            rf"$f(x)+f(1-x)=\frac{{{a}^x}}{{{a}^x+\sqrt{{{a}}}}}+\frac{{{a}^{{1-x}}}}{{{a}^{{1-x}}+\sqrt{{{a}}}}}=1$。",
            name="首尾配对",
        ),
        said(rf"倒序相加，$2S={2 * m}\times 1$，所以 $S={m}$。", name="倒序相加"),
    )
    wrong = slips(
        answer,
        (2 * m, "倒序相加后忘了除以 $2$。"),
        (m + 1, "项数数错了。"),
        (fraction(Fraction(2 * m + 1, 2)), "项数数错了。"),
        (m - 1, "项数数错了。"),
    )
    if a in (4, 9):
        steps = (said(r"$f(x)+f(1-x)=1$（通分后分子、分母相同）。", name="首尾配对"), steps[1])
    bottom = 2 * m + 1

    def pairs() -> str:
        total = sum(a ** (k / bottom) / (a ** (k / bottom) + a**0.5) for k in range(1, 2 * m + 1))
        return str(round(total)) if abs(total - round(total)) < 1e-6 else "0"

    return Draft(
        rf"设 $f(x)=\frac{{{a}^x}}{{{a}^x+\sqrt{{{a}}}}}$，则 $f\left(\frac{{1}}{{{bottom}}}\right)+f\left(\frac{{2}}{{{bottom}}}\right)+\cdots +f\left(\frac{{{2 * m}}}{{{bottom}}}\right)=$____。", answer, steps, pairs, distractors=wrong,
    )  # fmt: skip


def split(dice: Dice, level: int) -> Draft:
    """Telescoping: 1/(n(n+k)), 1/((2n-1)(2n+1)), differences of roots."""
    n = dice.integer(6, 40)
    kind = dice.pick(("near", "odd") if level == 2 else ("gap", "root"))
    if kind == "near":
        shift = dice.integer(0, 4)
        first = "n" if shift == 0 else f"(n+{shift})"
        term_text = rf"\frac{{1}}{{{first}(n+{shift + 1})}}"
        value = Fraction(1, shift + 1) - Fraction(1, n + shift + 1)
        rule = rf"\frac{{1}}{{{first.strip('()')}}}-\frac{{1}}{{n+{shift + 1}}}"
        left = (
            rf"\frac{{1}}{{{shift + 1}}}-\frac{{1}}{{{n + shift + 1}}}"
            if shift
            else rf"1-\frac{{1}}{{{n + 1}}}"
        )
        terms = [Fraction(1, (k + shift) * (k + shift + 1)) for k in range(1, n + 1)]
        extra = (value + Fraction(1, n + shift + 1), "消去后剩余的末项漏了。")
    elif kind == "odd":
        term_text = r"\frac{1}{(2n-1)(2n+1)}"
        value = Fraction(n, 2 * n + 1)
        rule = r"\frac{1}{2}\left(\frac{1}{2n-1}-\frac{1}{2n+1}\right)"
        left = rf"\frac{{1}}{{2}}\times \left(1-\frac{{1}}{{{2 * n + 1}}}\right)"
        terms = [Fraction(1, (2 * k - 1) * (2 * k + 1)) for k in range(1, n + 1)]
        extra = (2 * value, r"裂项后漏乘系数 $\frac{1}{2}$。")
    elif kind == "gap":
        term_text = r"\frac{1}{n(n+2)}"
        value = (1 + Fraction(1, 2) - Fraction(1, n + 1) - Fraction(1, n + 2)) / 2
        rule = r"\frac{1}{2}\left(\frac{1}{n}-\frac{1}{n+2}\right)"
        left = rf"\frac{{1}}{{2}}\times \left(1+\frac{{1}}{{2}}-\frac{{1}}{{{n + 1}}}-\frac{{1}}{{{n + 2}}}\right)"
        terms = [Fraction(1, k * (k + 2)) for k in range(1, n + 1)]
        extra = ((1 - Fraction(1, n + 2)) / 2, "隔项相消，剩余的项数错了。")
    else:
        m = dice.integer(3, 12)
        n = m * m - 1
        answer = str(m - 1)
        steps: tuple[Step, ...] = (
            said(r"分母有理化：$\frac{1}{\sqrt{n}+\sqrt{n+1}}=\sqrt{n+1}-\sqrt{n}$。", name="裂项"),
            line(rf"\sqrt{{{n + 1}}}-1", answer, f"前 ${n}$ 项相加，中间全部消去："),
        )
        wrong = slips(
            answer,
            (m, "首项漏减了 $1$。"),
            (m + 1, "符号错了。"),
            (n, "没有消去中间的项。"),
            (1 - m, "裂项的顺序颠倒了。"),
        )
        return Draft(
            rf"数列 ${A}$ 的通项公式是 $a_n=\frac{{1}}{{\sqrt{{n}}+\sqrt{{n+1}}}}$，则它的前 ${n}$ 项和是____。", answer, steps,
            lambda: str(round(sum(1 / (k**0.5 + (k + 1) ** 0.5) for k in range(1, n + 1)))), distractors=wrong,
        )  # fmt: skip
    answer = fraction(value)
    steps = (
        said(f"$a_n={term_text}={rule}$。", name="裂项"),
        line(left, answer, f"前 ${n}$ 项相加，中间的项消去："),
    )
    wrong = slips(
        answer,
        (fraction(extra[0]), extra[1]),
        (fraction(1 - value), "没有减对剩余的项。"),
        (fraction(value + terms[-1]), "多加了一项。"),
        (fraction(value - terms[-1]), "少加了一项。"),
    )
    return Draft(
        f"数列 ${A}$ 的通项公式是 $a_n={term_text}$，则它的前 ${n}$ 项和是____。", answer, steps,
        lambda: fraction(sum(terms, Fraction(0))), distractors=wrong,
    )  # fmt: skip


def shifted(dice: Dice, level: int) -> Draft:
    """S_n of (linear)·q^n by shifting: S_n = (un + v) q^n + w."""
    a, b, q = dice.integer(1, 3), dice.integer(-2, 3), dice.pick((2, 3))
    # sum (a k + b) q^k, k=1..n = (u n + v) q^{n+1} + w with u=a/(q-1), v = b/(q-1) - a/(q-1)^2, w=-v q ...
    u = Fraction(a, q - 1)
    v = Fraction(b, q - 1) - Fraction(a, (q - 1) ** 2)
    w = -v * q
    if level == 3:
        n = dice.integer(4, 7)
        value = sum((a * k + b) * q**k for k in range(1, n + 1))
        answer = str(value)
        wrong = slips(
            answer,
            (value + q ** (n + 1), "末项漏了负号。"),
            (value - q**n, "等比部分的项数错了。"),
            (-value, "相减后的符号错了。"),
            (value - (a + b) * q, "首项漏了。"),
            (value + q, "首项算错了。"),
        )
        tail: tuple[Step, ...] = (said(f"整理并代入 $n={n}$，得 $S_{n}={answer}$。"),)
        asked = f"$S_{n}=$____。"
    else:
        if b % (q - 1) or a % (q - 1) or v.denominator > 1:
            q = 2
            u, v = Fraction(a), Fraction(b - a)
            w = -v * q
        head = linear_sum([(u, "n"), (v, "")])
        answer = (
            f"({head})\\cdot {q}^{{n+1}}{signed(w) if w else ''}"
            if v
            else f"{linear_sum([(u, 'n')])}\\cdot {q}^{{n+1}}"
        )
        wrong = slips(
            answer,
            (answer.replace("n+1", "n"), "指数错了。"),
            (
                f"({linear_sum([(u, 'n'), (v + 1, '')])})\\cdot {q}^{{n+1}}{signed(w - 1)}",
                "等比部分的项数错了。",
            ),
            (
                f"({linear_sum([(u, 'n'), (v, '')])})\\cdot {q}^{{n+1}}{signed(-w - 1)}",
                "常数项的符号错了。",
            ),
            (
                f"({linear_sum([(-u, 'n'), (-v, '')])})\\cdot {q}^{{n+1}}{signed(-w - 1)}",
                "相减后的符号错了。",
            ),
        )
        tail = (said(f"整理得 $S_n={answer}$。"),)
        asked = "$S_n=$____。"
    body = linear_sum([(a, "n"), (b, "")])
    name = f"({body})\\cdot {q}^n" if b else f"{body}\\cdot {q}^n"
    steps = (
        said(f"写出 $S_n$，两边同乘 ${q}$ 得 ${q}S_n$，错开一位相减。", name="错位相减"),
        said(
            f"相减后中间是公比为 ${q}$ 的等比数列，共 $n-1$ 项，末项是 $-({body})\\cdot {q}^{{n+1}}$。",
            name="看清项数与符号",
        ),
        *tail,
    )

    def again() -> str:
        if level == 3:
            total = 0
            for k in range(1, n + 1):
                total += (a * k + b) * q**k
            return str(total)
        return held(
            answer,
            all(
                (u * m + v) * q ** (m + 1) + w == sum((a * k + b) * q**k for k in range(1, m + 1))
                for m in range(1, 9)
            ),
        )

    return Draft(
        f"已知数列 ${A}$ 的通项公式是 $a_n={name}$，它的前 $n$ 项和为 $S_n$，则{asked}",
        answer,
        steps,
        again,
        distractors=wrong,
    )


RECIPES = (
    Recipe("func.seq.arithmetic-proof", "by-definition", "judge", (2,), proof_of_kind),
    Recipe("func.seq.arithmetic-application", "in-life", "word", (2, 3, 4), in_life),
    Recipe("func.seq.arithmetic-application", "in-life-choice", "choice", (3, 4), in_life),
    Recipe("func.seq.both", "three-terms", "calculate", (3, 4), both),
    Recipe("func.seq.both", "three-terms-choice", "choice", (3, 4), both),
    Recipe("func.seq.sum-group", "groups", "calculate", (2, 3, 4), grouped),
    Recipe("func.seq.sum-group", "groups-choice", "choice", (2, 3), grouped),
    Recipe("func.seq.sum-split", "telescope", "calculate", (2, 3), split),
    Recipe("func.seq.sum-split", "telescope-choice", "choice", (2, 3), split),
    Recipe("func.seq.sum-shift", "shift", "calculate", (3, 4), shifted),
    Recipe("func.seq.sum-shift", "shift-choice", "choice", (3, 4), shifted),
)
