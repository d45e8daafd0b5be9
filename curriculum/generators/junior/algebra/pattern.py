"""Patterns of numbers and figures, and reasoning with letters."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, one_of
from curriculum.generators.junior.algebra.routes import expanded, same
from curriculum.generators.latex import fraction, linear_sum
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.values import Step

F = Fraction

FIGURES = (
    ("用火柴棒按规律拼成一排相连的{shape}：拼1个用{first}根，拼2个用{second}根，拼3个用{third}根，……", "拼 $n$ 个这样的{shape}需要火柴棒____根。", "每多一个{shape}，就多用{step}根（公共的边不重复数）。"),
    ("把同样大小的黑色棋子按规律摆放：第1个图形用{first}枚，第2个图形用{second}枚，第3个图形用{third}枚，……", "第 $n$ 个图形需要棋子____枚。", "后一个图形总比前一个多{step}枚。"),
    ("用相同的小圆片摆“小花”：第1个图案有{first}片，第2个图案有{second}片，第3个图案有{third}片，……", "第 $n$ 个图案有小圆片____片。", "后一个图案总比前一个多{step}片。"),
    ("餐厅里的长方形餐桌这样拼接：1张餐桌坐{first}人，2张拼在一起坐{second}人，3张拼在一起坐{third}人，……", "$n$ 张这样的餐桌拼在一起可坐____人。", "每多拼一张，就多坐{step}人。"),
    ("用灰、白两种颜色的正方形瓷砖铺地：第1个图案中有白色瓷砖{first}块，第2个图案中有{second}块，第3个图案中有{third}块，……", "第 $n$ 个图案中有白色瓷砖____块。", "后一个图案总比前一个多{step}块白色瓷砖。"),
    ("将一根绳子折叠后剪断：剪1刀得{first}段，剪2刀得{second}段，剪3刀得{third}段，……", "照这样剪 $n$ 刀得____段。", "每多剪一刀，就多{step}段。"),
)  # fmt: skip


def figures(dice: Dice, level: int) -> Draft:
    """A figure that grows by the same number; at level 3 its place from its size."""
    which = dice.below(len(FIGURES))
    intro, ask, why = FIGURES[which]
    if which == 0:
        shape, step = dice.pick((("三角形", 2), ("正方形", 3), ("正六边形", 5), ("正五边形", 4)))
        first = step + 1
    elif which == 3:
        shape, step = "", dice.pick((2, 4))
        first = step + 2
    elif which == 5:
        shape, step = "", dice.integer(2, 4)
        first = step + 1
    else:
        shape, step, first = "", dice.integer(2, 6), dice.integer(3, 9)
        first = first if first != step else first + 1
    base = first - step
    words = {
        "shape": shape,
        "first": first,
        "second": first + step,
        "third": first + 2 * step,
        "step": step,
    }
    general = linear_sum([(step, "n"), (base, "")])
    why = why.format(**words)
    shown = rf"{first}+{step}(n-1)" if step > 1 else f"{first}+(n-1)"
    steps = [
        said(why, name="找规律"),
        line(shown, general, f"第 $n$ 个比第1个多 $n-1$ 个 ${step}$："),
    ]
    if level < 3:
        answer = general
        steps.append(
            said(f"检验：$n=2$ 时是 ${first + step}$，$n=3$ 时是 ${first + 2 * step}$，都对。")
        )
        wrong = slips(
            answer,
            (linear_sum([(step, "n"), (first, "")]), "第1个里还没有加，多算了一次。"),
            (f"{first}n", "公共的部分重复数了。"),
            (linear_sum([(1, "n"), (step, "")]), "把每次多的个数当成了常数项。"),
            (
                linear_sum([(step, "n"), (-base, "")]) if base else f"{step + 1}n",
                "常数项的符号错了，没有用第2、3个图形检验。",
            ),
        )
        text = intro.format(**words) + "照此规律，" + ask.format(**words)
        if level == 2:
            k = dice.integer(10, 50)
            answer = str(step * k + base)
            text = (
                intro.format(**words)
                + "照此规律，"
                + ask.format(**words).replace("$n$", f"${k}$").replace("$n$ ", str(k))
            )
            steps[-1] = line(
                rf"{step}\times {k}{'+' if base >= 0 else ''}{base}", answer, f"当 $n={k}$ 时："
            )
            wrong = slips(
                answer,
                (step * k + first, "第1个里还没有加，多算了一次。"),
                (first * k, "公共的部分重复数了。"),
                (step * (k - 1) + base, "少加了一次。"),
            )

            def far() -> str:
                size = first
                for _ in range(k - 1):
                    size += step
                return str(size)

            return Draft(text, answer, tuple(steps), far, distractors=wrong)
        return Draft(
            text,
            answer,
            tuple(steps),
            lambda: expanded(f"{first}+({step})(n-1)"),
            distractors=wrong,
        )
    k = dice.integer(15, 60)
    total = step * k + base
    unit = ask.split("____")[1].rstrip("。")
    thing = {
        0: f"拼这样的{shape}一共用了 ${total}$ 根火柴棒，一共拼了____个。",
        3: f"要坐 ${total}$ 人，需要把____张这样的餐桌拼在一起。",
        5: f"要得到 ${total}$ 段，需要剪____刀。",
    }.get(
        which,
        f"若第 $n$ 个图{'案' if '图案' in ask else '形'}中有 ${total}$ {unit}，则 $n=$____。".replace(
            "中有", "中共有"
        ),
    )
    steps.append(line(f"{general}={total}", f"n={k}", "列方程，解得"))
    wrong = slips(
        str(k),
        (k - 1, "第1个多算了一次。"),
        (k + 1, "第1个少算了一次。"),
        (total // first, "公共的部分重复数了。"),
    )
    return Draft(
        intro.format(**words) + "照此规律，" + thing,
        str(k),
        tuple(steps),
        lambda: str(
            1 + next(m for m in range(500) if first + sum(step for _ in range(m)) == total)
        ),
        distractors=wrong,
    )


@dataclass(frozen=True, slots=True)
class Row:
    """A row of numbers or monomials: its general form, one at a place, and forms taken for it."""

    general: str
    at: Callable[[int], str]
    why: str
    wrong: tuple[tuple[str, Callable[[int], str], str], ...]
    powers: bool = False


def _sign(n: int) -> str:
    return "-" if n % 2 else ""


def _other(n: int) -> str:
    return "" if n % 2 else "-"


def _power(k: int, letter: str, n: int) -> str:
    return ("" if k == 1 else str(k)) + (letter if n == 1 else f"{letter}^{{{n}}}")


def _rows(dice: Dice) -> tuple[Row, ...]:
    a, b, r = dice.integer(2, 5), dice.integer(1, 4), dice.pick((2, 3))
    forgotten, turned = "只看出绝对值的规律，忘了符号的变化。", "第1个数代进去符号不对，符号反了。"
    early = "只用前两项定规律，没有用第3项检验。"
    return (
        Row(f"{a}n+{b}", lambda n: str(a * n + b), f"后一个数总比前一个大 ${a}$，第 $n$ 个是 ${a}n+{b}$。", ((f"{a}n+{a + b}", lambda n: str(a * n + a + b), "第1个数代进去不对，多加了一次。"), (f"n+{a}", lambda n: str(n + a), "只看了相邻两数的差。"))),
        Row(f"n^2+{b}", lambda n: str(n * n + b), f"每个数减去 ${b}$ 后是1，4，9，16，…，都是平方数。", ((f"3n+{b - 2}" if b > 2 else f"3n{b - 2}" if b < 2 else "3n", lambda n: str(3 * n + b - 2), early), (f"(n+{b})^2", lambda n: str((n + b) ** 2), "加数不在平方里。"))),
        Row("(n+1)^2-1", lambda n: str((n + 1) ** 2 - 1), "每个数加1后是4，9，16，25，…，即 $(n+1)^2$。", (("n^2-1", lambda n: str(n * n - 1), "第1个数是 $2^2-1$，底数应是 $n+1$。"), ("5n-2", lambda n: str(5 * n - 2), early))),
        Row(r"(-1)^n\cdot \frac{n}{n+1}", lambda n: rf"{_sign(n)}\frac{{{n}}}{{{n + 1}}}", "分子是 $n$，分母比分子大1，符号负正相间，用 $(-1)^n$ 表示。", ((r"\frac{n}{n+1}", lambda n: rf"\frac{{{n}}}{{{n + 1}}}", forgotten), (r"(-1)^{n+1}\cdot \frac{n}{n+1}", lambda n: rf"{_other(n)}\frac{{{n}}}{{{n + 1}}}", turned))),
        Row("(-1)^{n+1}(2n-1)", lambda n: f"{_other(n)}{2 * n - 1}", "绝对值是奇数 $2n-1$，符号正负相间，第1个是正的，用 $(-1)^{n+1}$ 表示。", (("2n-1", lambda n: str(2 * n - 1), forgotten), ("(-1)^n(2n-1)", lambda n: f"{_sign(n)}{2 * n - 1}", turned))),
        Row(f"(-{r})^n", lambda n: f"{_sign(n)}{r**n}", f"后一个数是前一个的 $-{r}$ 倍，第 $n$ 个是 $(-{r})^n$。", ((f"{r}^n", lambda n: str(r**n), forgotten), (f"-{r}^n", lambda n: str(-(r**n)), "$-a^n$ 总是负数，符号要跟着变。"), (f"-{r}n", lambda n: str(-r * n), "不是每次加同样的数。"))),
        Row("(2n-1)x^n", lambda n: _power(2 * n - 1, "x", n), "系数是奇数 $2n-1$，指数是 $n$。", (("2nx^n", lambda n: _power(2 * n, "x", n), "系数是奇数，不是偶数。"), ("(2n+1)x^n", lambda n: _power(2 * n + 1, "x", n), "第1个的系数应是1。")), True),
        Row(r"(-1)^n\cdot na^n", lambda n: _sign(n) + _power(n, "a", n), "系数的绝对值是 $n$，指数是 $n$，符号负正相间。", (("na^n", lambda n: _power(n, "a", n), forgotten), (r"(-1)^{n+1}\cdot na^n", lambda n: _other(n) + _power(n, "a", n), turned)), True),
    )  # fmt: skip


def sequence(dice: Dice, level: int) -> Draft:
    """The n-th of a row of numbers or monomials; at level 2 a certain one."""
    rows = _rows(dice)
    row = rows[dice.integer(0, 2) if level == 1 else dice.integer(0, len(rows) - 1)]
    shown = "，".join(f"${row.at(n)}$" for n in range(1, 5))
    what = "单项式" if row.powers else "数"
    if level == 2:
        place = dice.integer(7, 10)
        answer = row.at(place)
        steps = (said(row.why, name="找规律"), said(f"把 $n={place}$ 代入，得 ${answer}$。"))

        def at_place() -> str:
            import sympy

            from curriculum.generators.junior.algebra.routes import symbolic

            return str(
                sympy.latex(sympy.simplify(symbolic(row.general).subs(symbolic("n"), place)))
            )

        wrong = slips(answer, *((build(place), why) for _, build, why in row.wrong))
        return Draft(
            f"观察下列一组{what}：{shown}，…，按照这个规律，第 {place} 个{what}是____。",
            answer,
            steps,
            at_place,
            distractors=wrong,
        )

    def fits() -> str:
        import sympy

        from curriculum.generators.junior.algebra.routes import symbolic

        form = symbolic(row.general)
        for n in range(1, 5):
            if sympy.simplify(form.subs(symbolic("n"), n) - symbolic(row.at(n))) != 0:
                raise AssertionError(f"{row.general} doesn't give {row.at(n)}")
        return row.general

    steps = (said(row.why, name="找规律"), said("用第2、第3个检验，都对。"))
    wrong = slips(row.general, *((latex, why) for latex, _, why in row.wrong))
    return Draft(
        f"观察下列一组{what}：{shown}，…，第 $n$ 个{what}是____。（用含 $n$ 的式子表示，$n$ 为正整数）",
        row.general,
        steps,
        fits,
        distractors=wrong,
    )


def cycle(dice: Dice, level: int) -> Draft:
    """The last digit of a power, or the k-th of a cycle."""
    if dice.chance(60):
        base = dice.pick((2, 3, 7, 8))
        n = dice.integer(2020, 2035)
        ends = [pow(base, k, 10) for k in range(1, 5)]
        answer = str(ends[(n - 1) % 4])
        row = "，".join(f"${base}^{k}={base**k}$" for k in range(1, 6))
        text = f"观察：{row}，…，则 ${base}^{{{n}}}$ 的个位数字是____。"
        steps: tuple[Step, ...] = (
            said(f"个位数字按 {ends[0]}，{ends[1]}，{ends[2]}，{ends[3]} 循环，4个一组。"),
            line(
                rf"{n}\div 4",
                f"{n // 4}" + (rf"\cdots\cdots{n % 4}" if n % 4 else ""),
                "看除以4的余数：",
            ),
            said(
                f"余数是{n % 4}，与{'第' + str(n % 4) if n % 4 else '每组最后一'}个相同，个位数字是 ${answer}$。"
            ),
        )
        return Draft(
            text,
            answer,
            steps,
            lambda: str(base**n % 10),
            distractors=slips(
                answer, *((e, "余数对应的位置看错了。") for e in ends if str(e) != answer)
            ),
        )
    n = dice.integer(50, 200)
    start = dice.integer(2, 5)
    one, two = F(1) / (1 - start), F(1) / (1 - F(1) / (1 - start))
    values = [F(start), one, two]
    answer = fraction(values[(n - 1) % 3])
    text = rf"已知 $a_1={start}$，$a_2=\frac{{1}}{{1-a_1}}$，$a_3=\frac{{1}}{{1-a_2}}$，…，依此类推，则 $a_{{{n}}}$ 的值是____。"
    steps = (
        said(
            f"依次算出：$a_1={start}$，$a_2={fraction(one)}$，$a_3={fraction(two)}$，$a_4={start}$，3个一循环。"
        ),
        said(
            f"${n}\\div 3$ 余 {n % 3}，所以 $a_{{{n}}}$ 与 $a_{n % 3 or 3}$ 相同，是 ${answer}$。"
        ),
    )

    def walk() -> str:
        value = F(start)
        for _ in range(n - 1):
            value = 1 / (1 - value)
        return fraction(value)

    return Draft(
        text,
        answer,
        steps,
        walk,
        distractors=slips(answer, *((fraction(v), "余数对应的位置看错了。") for v in values)),
    )


IDENTITIES: tuple[tuple[Callable[[int], str], int, str, tuple[str, ...], str], ...] = (
    (lambda n: f"{n}^2-{n - 1}^2={2 * n - 1}", 2, "(n+1)^2-n^2=2n+1", ("n^2-(n-1)^2=2n+1", "n^2-(n+1)^2=2n+1", "(n+1)^2-n^2=2n-1"), "第 $n$ 个等式左边是 $n+1$ 与 $n$ 的平方差。"),
    (lambda n: rf"{n}\times {n + 2}+1={(n + 1) ** 2}", 1, "n(n+2)+1=(n+1)^2", ("n(n+1)+1=(n+2)^2", "n(n+2)+1=n^2", "n(n+2)-1=(n+1)^2"), "左边两个因数是 $n$ 和 $n+2$，右边是 $n+1$ 的平方。"),
    (lambda n: rf"\frac{{1}}{{{n}\times {n + 1}}}=\frac{{1}}{{{n}}}-\frac{{1}}{{{n + 1}}}", 1, r"\frac{1}{n(n+1)}=\frac{1}{n}-\frac{1}{n+1}", (r"\frac{1}{n(n+1)}=\frac{1}{n}+\frac{1}{n+1}", r"\frac{1}{n(n-1)}=\frac{1}{n}-\frac{1}{n-1}", r"\frac{1}{n(n+1)}=\frac{1}{n+1}-\frac{1}{n}"), "分母是相邻两个数的积，等于两个分数的差。"),
    (lambda n: rf"{2 * n - 1}\times {2 * n + 1}={(2 * n) ** 2}-1", 1, "(2n-1)(2n+1)=(2n)^2-1", ("(2n-1)(2n+1)=2n^2-1", "(n-1)(n+1)=(2n)^2-1", "(2n+1)(2n+3)=(2n)^2-1"), "左边是两个相邻奇数 $2n-1$ 和 $2n+1$。"),
)  # fmt: skip


def identity(dice: Dice, level: int) -> Draft:
    """Which equation is the n-th."""
    build, start, right, bad, why = dice.pick(IDENTITIES)
    row = "；".join(f"第{k - start + 1}个等式：${build(k)}$" for k in range(start, start + 3))
    claims = [
        Claim(f"${right}$", True, why),
        *(Claim(f"${t}$", False, "用 $n=1$ 代入检验，与第1个等式不符。") for t in bad),
    ]
    own = one_of(dice, f"观察下列等式：{row}；…。按此规律，第 $n$ 个等式是（　）", claims)

    def again() -> str:
        fit = []
        for text in own.options:
            left, other = text.strip("$").split("=")
            if same(left, other) and _starts(left, build(start).split("=")[0]):
                fit.append(text)
        if len(fit) != 1:
            raise AssertionError(str(fit))
        return fit[0]

    return Draft(
        own.statement, "", own.steps, again, options=own.options, distractors=own.distractors
    )


def _starts(left: str, first: str) -> bool:
    """Whether the left side at n = 1 is the first equation's left side."""
    from curriculum.generators.junior.algebra.routes import symbolic

    try:
        return bool(symbolic(left).subs(symbolic("n"), 1) == symbolic(first))
    except (ZeroDivisionError, ValueError):
        return False


def digits(dice: Dice, level: int) -> Draft:
    """Two-digit numbers with letters: sums and differences with the digits exchanged."""
    kind = dice.below(5)
    if kind == 0:
        k = 9
        text, shown, answer = (
            "一个两位数的十位数字是 $a$，个位数字是 $b$（$a>b$），交换两个数字的位置得到一个新的两位数，原数与新数的差是____。",
            "(10a+b)-(10b+a)",
            "9a-9b",
        )
        bad = [("ab-ba", "两位数应写成 $10a+b$，不能写成 $ab$。"), ("11a-11b", "相减时没有变号。")]
    elif kind == 1:
        k = 11
        text, shown, answer = (
            "一个两位数的十位数字是 $a$，个位数字是 $b$，把两个数字交换位置得到新的两位数，两数的和是____。",
            "(10a+b)+(10b+a)",
            "11a+11b",
        )
        bad = [
            ("2a+2b", "把两位数写成了数字的和。"),
            ("ab+ba", "两位数应写成 $10a+b$，不能写成 $ab$。"),
        ]
    elif kind == 2:
        k = 99
        text, shown, answer = (
            "一个三位数的百位数字是 $a$，十位数字是 $b$，个位数字是 $c$（$a>c$），交换百位与个位数字得到新的三位数，原数与新数的差是____。",
            "(100a+10b+c)-(100c+10b+a)",
            "99a-99c",
        )
        bad = [("9a-9c", "百位上的数字表示几个百。"), ("101a-101c", "相减时没有变号。")]
    elif kind == 3:
        k = dice.integer(1, 9)
        text, shown, answer = (
            f"一个两位数的个位数字是 $m$，十位数字比个位数字大 ${k}$，这个两位数用含 $m$ 的式子表示为____。",
            f"10(m+{k})+m",
            f"11m+{10 * k}",
        )
        bad = [(f"2m+{k}", "没有乘上数位。"), (f"11m+{k}", f"十位上的 $m+{k}$ 要整个乘10。")]
    else:
        k = dice.integer(2, 9)
        text, shown, answer = (
            f"在一个两位数 $x$ 的左边放上数字 ${k}$，得到一个三位数，这个三位数可以表示为____。",
            f"{k}\\times 100+x",
            f"{100 * k}+x",
        )
        bad = [
            (f"{k}x", "并在一起写不表示三位数。"),
            (f"10x+{k}", "数字放在左边，是百位。"),
            (f"{10 * k}+x", f"{k} 在百位上，表示 {k} 个百。"),
        ]
    steps = (
        said("十位上的数字表示几个十，百位上的数字表示几个百。"),
        line(shown, answer, "列式，合并："),
    )
    return Draft(text, answer, steps, lambda: expanded(shown), distractors=slips(answer, *bad))


def divisible(dice: Dice, level: int) -> Draft:
    """What an expression is always divisible by, reasoned with letters."""
    kinds: tuple[tuple[str, str, str, int, Callable[[int], int]], ...] = (
        ("任意三个连续整数的和", "(n-1)+n+(n+1)", "3n", 3, lambda n: (n - 1) + n + (n + 1)),
        ("任意五个连续整数的和", "(n-2)+(n-1)+n+(n+1)+(n+2)", "5n", 5, lambda n: 5 * n),
        ("任意两个连续奇数的和", "(2n-1)+(2n+1)", "4n", 4, lambda n: 4 * n),
        ("任意两个连续奇数的平方差（大数减小数）", "(2n+1)^2-(2n-1)^2", "8n", 8, lambda n: (2 * n + 1) ** 2 - (2 * n - 1) ** 2),
        ("任意两个连续偶数的平方差（大数减小数）", "(2n+2)^2-(2n)^2", "4(2n+1)", 4, lambda n: (2 * n + 2) ** 2 - (2 * n) ** 2),
        ("任意一个两位数与交换它的十位、个位数字所得的数的和", "(10a+b)+(10b+a)", "11(a+b)", 11, lambda n: 11 * n),
        ("任意一个各位数字不全相同的两位数与交换它的十位、个位数字所得的数的差", "(10a+b)-(10b+a)", "9(a-b)", 9, lambda n: 9 * n),
        ("日历中竖列上相邻三个数的和", "(n-7)+n+(n+7)", "3n", 3, lambda n: 3 * n),
    )  # fmt: skip
    what, shown, product, k, value = dice.pick(kinds[:5] if level == 3 else kinds)
    options = [
        m
        for m in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16)
        if m != k and any(value(n) % m for n in range(1, 30)) and m > k // 2
    ]
    others = dice.picks(options, 3)

    def always(divisor: int) -> bool:
        return all(value(n) % divisor == 0 for n in range(1, 50))

    variable = (
        "设中间的数是 $n$"
        if "n-1" in shown and "2n" not in shown
        else "设这两位数的十位数字是 $a$，个位数字是 $b$"
        if "a" in shown
        else "设整数 $n$"
    )
    steps = (
        said(f"{variable}，列出式子并化简。"),
        line(shown, product, "化简："),
        said(f"含有因数 ${k}$，而其余部分是任意整数，所以一定能被 ${k}$ 整除。"),
    )
    claims = [
        Claim(
            f"${k}$",
            True,
            f"化简后是 ${product}$，一定能被 ${k}$ 整除。",
            partial(always, k),
        ),
        *(
            Claim(
                f"${m}$",
                False,
                f"化简后是 ${product}$，不一定能被 ${m}$ 整除。",
                partial(always, m),
            )
            for m in others
        ),
    ]
    own = one_of(dice, f"{what}一定能被下列哪个数整除？（　）", claims)
    return Draft(
        own.statement, "", steps, own.again, options=own.options, distractors=own.distractors
    )


def reasoning_chain(dice: Dice, level: int) -> Draft:
    """A number trick whose result doesn't depend on the number."""
    a, b, k = dice.integer(2, 9), dice.integer(2, 9), dice.integer(2, 5)
    kind = dice.below(3)
    if kind == 0:
        text = f"魔术师请观众心里想一个数，把它加上 ${a}$，再乘 ${k}$，减去这个数的 ${k}$ 倍，结果总是____。"
        shown, answer, bad = (
            f"{k}(x+{a})-{k}x",
            str(k * a),
            [(a, "加上的数也要乘。"), (k + a, "应是相乘。")],
        )
    elif kind == 1:
        text = f"任意想一个数，乘 ${2 * k}$，加上 ${2 * b}$，除以 2，再减去原数的 ${k}$ 倍，结果总是____。"
        shown, answer, bad = (
            rf"\frac{{{2 * k}x+{2 * b}}}{{2}}-{k}x",
            str(b),
            [(2 * b, "后一项也要除以2。"), (b + k, "最后一步减错了。")],
        )
    else:
        text = f"任意写一个数，加上 ${a}$ 后平方，再减去这个数的平方，然后减去这个数的 ${2 * a}$ 倍，结果总是____。"
        shown, answer, bad = (
            f"(x+{a})^2-x^2-{2 * a}x",
            str(a * a),
            [(2 * a, "平方算成了乘2。"), (0, "漏了 $a$ 的平方。")],
        )
    if kind == 2 and level < 4:
        return digits(dice, level)
    steps = (
        said("设想的数是 $x$，把每一步用式子写出来，这样对任何数都成立。"),
        line(shown, answer, "化简，含 $x$ 的项抵消："),
    )
    return Draft(text, answer, steps, lambda: expanded(shown), distractors=slips(answer, *bad))


RECIPES = (
    Recipe("num.expression.pattern", "figures", "fill", (1, 2), figures),
    Recipe("num.expression.pattern", "figures-back", "reverse", (3,), figures),
    Recipe("num.expression.pattern", "figures-choice", "choice", (2,), figures),
    Recipe("num.expression.pattern", "sequence", "fill", (1, 2, 3), sequence),
    Recipe("num.expression.pattern", "cycle", "fill", (3,), cycle),
    Recipe("num.expression.pattern", "identity", "choice", (3,), identity),
    Recipe("num.expression.reasoning", "digits", "fill", (2, 3), digits),
    Recipe("num.expression.reasoning", "digits-mistake", "mistake", (2, 3), corrected(digits)),
    Recipe("num.expression.reasoning", "divisible", "choice", (3, 4), divisible),
    Recipe("num.expression.reasoning", "trick", "fill", (3, 4), reasoning_chain),
)
