"""Letters for numbers, expressions from words, monomials and polynomials, values of expressions."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, judged, one_of, which
from curriculum.generators.junior.algebra.routes import at, reduced, symbolic
from curriculum.generators.latex import (
    decimal,
    fraction,
    in_brackets,
    linear_sum,
    polynomial,
    signed,
    term,
)
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step

F = Fraction


def _wrote(
    text: str, answer: str, why: str, wrong: tuple[tuple[object, str], ...], route: str
) -> Draft:
    """A sentence to be written as an expression; `route` is the same quantity built another way."""
    return Draft(
        text,
        answer,
        (said(why), said(f"所以列式为 ${answer}$。")),
        lambda: reduced(route),
        distractors=slips(answer, *wrong),
    )


def letters(dice: Dice, level: int) -> Draft:
    """Everyday quantities with letters."""
    n, m = dice.integer(2, 9), dice.integer(2, 9)
    a = dice.pick("amx")
    if level == 1:
        plain: tuple[Callable[[], Draft], ...] = (
            lambda: _wrote(f"练习本每本 ${a}$ 元，买 {n} 本需要____元。", f"{n}{a}", "总价=单价×数量，数字写在字母前面，乘号省略。", ((f"{a}+{n}", "总价要用乘法。"), (rf"\frac{{{a}}}{{{n}}}", "用成了除法。")), f"{a}\\times {n}"),
            lambda: _wrote(f"小华今年 ${a}$ 岁，爸爸比他大 {n + 20} 岁，爸爸今年____岁。", f"{a}+{n + 20}", "大多少用加法。", ((f"{a}-{n + 20}", "大多少用加法。"), (f"{n + 20}{a}", "不是倍数关系。")), f"{n + 20}+{a}"),
            lambda: _wrote(f"一辆汽车每小时行驶 ${a}$ 千米，{n} 小时行驶____千米。", f"{n}{a}", "路程=速度×时间，数字写在字母前面。", ((f"{a}+{n}", "路程要用乘法。"), (rf"\frac{{{a}}}{{{n}}}", "用成了除法。")), f"{a}\\times {n}"),
            lambda: _wrote(f"长方形的长是 ${a}$ cm，宽是 {n} cm，它的面积是____ cm$^2$。", f"{n}{a}", "长方形的面积=长×宽。", ((f"2{a}+{2 * n}", "求成了周长。"), (f"{a}+{n}", "面积用乘法。")), f"{a}\\times {n}"),
            lambda: _wrote(f"把 ${a}$ 吨煤平均分给 {n} 个班组，每个班组分到____吨。", rf"\frac{{{a}}}{{{n}}}", "平均分用除法，除号写成分数线。", ((f"{n}{a}", "平均分用除法。"), (rf"\frac{{{n}}}{{{a}}}", "除反了。")), rf"{a}\div {n}"),
        )  # fmt: skip
        return dice.pick(plain)()
    richer: tuple[Callable[[], Draft], ...] = (
        lambda: _wrote(f"一支钢笔 $a$ 元，一本笔记本 $b$ 元，买 {n} 支钢笔和 {m} 本笔记本共需____元。", f"{n}a+{m}b", "分别求两种物品的总价，再相加。", ((f"{n + m}ab", "两种物品的价钱不能相乘。"), (f"{m}a+{n}b", "数量弄反了。"), (f"{n + m}(a+b)", "两种物品的数量不同，不能合在一起。")), f"{m}b+{n}a"),
        lambda: _wrote(f"某商品原价 $a$ 元，先涨价 {10 * n}%，现价是____元。", rf"{fraction(F(100 + 10 * n, 100))}a" if (10 * n) % 100 else f"{1 + n // 10}a", f"涨价后是原价的 $1+{10 * n}\\%$。", ((rf"{fraction(F(10 * n, 100))}a", "只算了涨的部分。"), (rf"a+{fraction(F(10 * n, 100))}", "百分数是原价的百分之几，要乘 $a$。")), rf"a+a\times \frac{{{10 * n}}}{{100}}"),
        lambda: _wrote("三个连续整数，中间一个是 $n$，这三个数的和是____。", "3n", "三个数是 $n-1$，$n$，$n+1$，相加得 $3n$。", (("3n+3", "中间的数是 $n$，不是第一个。"), ("n^3", "求成了积。")), "n-1+n+n+1"),
        lambda: _wrote(f"长方形的长为 $a$，宽比长少 {n}，它的周长是____。", f"2(2a-{n})", f"宽是 $a-{n}$，周长=2×(长+宽)。", ((f"2a-{n}", "只算了长与宽的和。"), (f"a(a-{n})", "求成了面积。"), (f"2(2a+{n})", "宽比长少，应用减法。")), f"2a+2(a-{n})"),
        lambda: _wrote("一个两位数，十位上的数字是 $a$，个位上的数字是 $b$，这个两位数可以表示为____。", "10a+b", "十位上的 $a$ 表示 $a$ 个十。", (("ab", "$ab$ 表示 $a\\times b$，不是两位数。"), ("a+b", "没有乘上数位。"), ("10b+a", "十位与个位弄反了。")), "b+10a"),
        lambda: _wrote(f"一批零件共 $m$ 个，已经加工了 $n$ 天，每天加工 {n * 10} 个，还剩____个。", f"m-{n * 10}n", "剩下的=总数-已加工的。", ((f"m-n-{n * 10}", "已加工的应是每天的个数乘天数。"), (f"{n * 10}n-m", "减反了。")), f"-{n * 10}n+m"),
    )  # fmt: skip
    return dice.pick(richer)()


def spelling(dice: Dice, level: int) -> Draft:
    """Which expression is written properly."""
    a, b = dice.integer(2, 9), dice.integer(2, 5)
    good = dice.pick(
        (
            (rf"\frac{{{2 * b + 1}}}{{2}}a", "假分数写在字母前面，符合规范。"),
            (f"-{a}xy", "数字在前，字母在后，乘号省略。"),
            (rf"\frac{{a}}{{{b}}}", "除号写成了分数线。"),
            (f"{a}(x+y)", "数字写在括号前面，乘号省略。"),
        )
    )
    bad = [
        (f"a{a}", "数字应写在字母前面。"),
        (rf"{b}\frac{{1}}{{2}}xy", "带分数要化成假分数。"),
        (rf"x\div {a}", "除号要写成分数线。"),
        (rf"a\times {b}", "数与字母相乘，乘号省略，数写在前面。"),
        (r"1m^2", "系数是1时，1省略不写。"),
    ]
    ok = {good[0]}
    return which(
        dice,
        "下列式子中，书写符合规范的是（　）",
        good,
        bad,
        lambda text: text in ok and "times" not in text and "div" not in text,
    )


def meaning(dice: Dice, level: int) -> Draft:
    """Which words say what an expression means."""
    a, b = dice.integer(2, 9), dice.integer(2, 9)
    kind = dice.below(4)
    if kind == 0:
        shown, right = f"{a}(x-{b})", f"$x$ 与 ${b}$ 的差的 {a} 倍"
        bad = [
            f"$x$ 的 {a} 倍与 ${b}$ 的差",
            f"${b}$ 与 $x$ 的差的 {a} 倍",
            f"${a}$ 与 $x$ 的和减去 ${b}$",
        ]
    elif kind == 1:
        shown, right = "a^2+b^2", "$a$ 的平方与 $b$ 的平方的和"
        bad = ["$a$ 与 $b$ 的和的平方", "$a$ 的平方与 $b$ 的和", "$a$ 与 $b$ 的平方的和的平方"]
    elif kind == 2:
        shown, right = "(a-b)^2", "$a$ 与 $b$ 的差的平方"
        bad = ["$a$ 的平方与 $b$ 的平方的差", "$a$ 与 $b$ 的平方的差", "$a$ 的平方与 $b$ 的差"]
    else:
        shown, right = f"{a}x-{b}", f"$x$ 的 {a} 倍与 ${b}$ 的差"
        bad = [
            f"$x$ 与 ${b}$ 的差的 {a} 倍",
            f"${b}$ 与 $x$ 的 {a} 倍的差",
            f"$x$ 的 {a} 倍与 ${b}$ 的和",
        ]
    claims = [
        Claim(right, True, f"先看最后一步算的是什么，正好是 ${shown}$。"),
        *(Claim(text, False, f"它表示的不是 ${shown}$，运算的顺序不同。") for text in bad),
    ]
    return one_of(dice, f"代数式 ${shown}$ 的意义是（　）", claims)


def write(dice: Dice, level: int) -> Draft:
    """Words to an expression."""
    a, b = dice.integer(2, 9), dice.integer(2, 9)
    x = dice.pick("xaym")
    if level == 1:
        stories: tuple[Callable[[], Draft], ...] = (
            lambda: _wrote(f"“${x}$ 的 {a} 倍与 {b} 的和”用代数式表示为____。", f"{a}{x}+{b}", "先求倍数，再求和。", ((f"{a}({x}+{b})", "应先求倍数再求和，不是先求和。"), (f"{b}{x}+{a}", "两个数弄反了。")), f"{b}+{a}{x}"),
            lambda: _wrote(f"比 ${x}$ 的 {a} 倍少 {b} 的数是____。", f"{a}{x}-{b}", f"先求 ${x}$ 的 {a} 倍，再减去 {b}。", ((f"{a}({x}-{b})", f"少的是 {b}，应在乘过以后减。"), (f"{b}-{a}{x}", "减反了。")), f"-{b}+{a}{x}"),
            lambda: _wrote(f"${x}$ 与 {b} 的差的 {a} 倍是____。", f"{a}({x}-{b})", "先求差，再乘倍数，差要加括号。", ((f"{a}{x}-{b}", "先求差再求倍数，漏加了括号。"), (f"{a}({b}-{x})", "减反了。")), f"{a}{x}-{a * b}"),
            lambda: _wrote(rf"${x}$ 的 $\frac{{1}}{{{a}}}$ 与 ${b}$ 的差是____。", rf"\frac{{1}}{{{a}}}{x}-{b}", "先求几分之几，再求差。", ((rf"\frac{{1}}{{{a}}}({x}-{b})", "应先求几分之几，再减。"), (rf"{b}-\frac{{1}}{{{a}}}{x}", "减反了。")), rf"\frac{{{x}}}{{{a}}}-{b}"),
        )  # fmt: skip
    elif level == 2:
        stories = (
            lambda: _wrote("$a$，$b$ 两数的平方差是____。", "a^2-b^2", "平方差是先平方、再作差。", (("(a-b)^2", "这是差的平方。"), ("a-b^2", "第一个数没有平方。")), "-b^2+a^2"),
            lambda: _wrote("$a$ 与 $b$ 的差的平方是____。", "(a-b)^2", "先求差，再平方，差要加括号。", (("a^2-b^2", "这是平方的差。"), ("a-b^2", "漏加了括号。")), "(b-a)^2"),
            lambda: _wrote(f"$a$ 的 {a} 倍与 $b$ 的 {b} 倍的和的一半是____。", rf"\frac{{{a}a+{b}b}}{{2}}", "先求和，再取一半。", ((rf"{a}a+\frac{{{b}b}}{{2}}", "是和的一半，不是后一个数的一半。"), (f"2({a}a+{b}b)", "一半是除以2。")), rf"\frac{{1}}{{2}}({b}b+{a}a)"),
            lambda: _wrote(f"甲数为 $x$，乙数比甲数的 {a} 倍多 {b}，则甲、乙两数的和是____。", f"{a + 1}x+{b}", f"乙数是 ${a}x+{b}$，再加上甲数 $x$。", ((f"{a}x+{b}", "只写了乙数。"), (f"{a + 1}x-{b}", "多多少用加法。")), f"x+{a}x+{b}"),
        )  # fmt: skip
    else:
        p, q = dice.integer(2, 5), dice.integer(6, 15)
        c = 10 * dice.integer(2, 9)
        stories = (
            lambda: _wrote(f"某市出租车起步价 {q} 元（3千米以内），超过3千米的部分每千米 {p} 元。小李乘车 $x$（$x>3$，且为整数）千米，应付车费____元。", linear_sum([(p, "x"), (q - 3 * p, "")]), f"超过的部分是 $(x-3)$ 千米，车费为 ${q}+{p}(x-3)$。", ((f"{q}+{p}x", "前3千米不应再按单价收费。"), (f"{p}(x-3)", "漏了起步价。")), f"{q}+{p}(x-3)"),
            lambda: _wrote(f"某商店一件上衣进价 $a$ 元，按进价提高 {c}% 标价，再打八折出售，售价是____元。", rf"{fraction(F(8 * (100 + c), 1000))}a".replace("1a", "1a"), f"标价是 $(1+{c}\\%)a$，再乘 $80\\%$。", ((rf"{fraction(F(100 + c, 100))}a", "没有打折。"), (rf"{fraction(F(2 * (100 + c), 1000))}a", "打八折是乘0.8，不是乘0.2。")), rf"\frac{{{100 + c}}}{{100}}\times \frac{{8}}{{10}}\times a") if (8 * (100 + c)) != 1000 else _wrote(f"一件商品进价 $a$ 元，利润率为 {c}%，利润是____元。", rf"{fraction(F(c, 100))}a", "利润=进价×利润率。", ((rf"{fraction(F(100 + c, 100))}a", "求成了售价。"), (f"{c}a", "百分数要化。")), rf"\frac{{{c}a}}{{100}}"),
            lambda: _wrote(f"一列火车从甲地到乙地，原来每小时行 $v$ 千米，需要 {q} 小时；提速后每小时多行 {10 * p} 千米，现在需要____小时。", rf"\frac{{{q}v}}{{v+{10 * p}}}", f"路程是 ${q}v$ 千米，现在的速度是 $(v+{10 * p})$ 千米/时，时间=路程÷速度。", ((rf"\frac{{v+{10 * p}}}{{{q}v}}", "除反了。"), (rf"\frac{{{q}v}}{{{10 * p}}}", "提速后的速度要加上原来的速度。")), rf"{q}v\div (v+{10 * p})"),
            lambda: _wrote(f"一块长方形草地长 $a$ 米，宽 $b$ 米（$a>b>{p}$），在中间修两条宽都是 {p} 米、分别与长和宽平行的小路，剩余草地的面积是____平方米。", f"(a-{p})(b-{p})", "把小路平移到边上，剩余部分是一个长方形。", ((f"ab-{p}a-{p}b", "两条路重叠的部分减了两次。"), (f"ab-{p * p}", "只减去了重叠的小正方形。")), f"ab-{p}a-{p}b+{p * p}"),
            lambda: _wrote(f"用长为 ${2 * q}$ 米的篱笆围一个长方形菜地，若长为 $x$ 米，则菜地的面积是____平方米。", f"x({q}-x)", f"宽是 $({2 * q}-2x)\\div 2={q}-x$（米），面积=长×宽。", ((f"x({2 * q}-x)", "周长要先除以2。"), (f"x({2 * q}-2x)", "宽还要除以2。")), f"{q}x-x^2"),
        )  # fmt: skip
    return dice.pick(stories)()


def monomial(dice: Dice, level: int) -> Draft:
    """Coefficient and degree of a monomial."""
    names = dice.picks("abxymn", 3)
    powers = sorted((dice.integer(1, 3), dice.integer(1, 4)))
    letter_part = "".join(
        f"{name}^{p}" if p > 1 else name for name, p in zip(sorted(names[:2]), powers, strict=True)
    )
    degree = sum(powers)
    if level == 1:
        k: Fraction = F(dice.pick([-9, -7, -5, -4, -3, -2, 2, 3, 4, 5, 6, 8]))
        shown, coefficient = term(k, letter_part), fraction(k)
    elif level == 2:
        sign, bottom = dice.pick((1, -1)), dice.integer(2, 7)
        top = dice.pick([t for t in range(1, 9) if F(t, bottom).denominator == bottom])
        k = F(sign * top, bottom)
        body = letter_part if top == 1 else f"{top}{letter_part}"
        shown, coefficient = (
            (("-" if sign < 0 else "") + rf"\frac{{{body}}}{{{bottom}}}"),
            fraction(k),
        )
        if dice.chance(20):
            k, shown, coefficient = F(-1), f"-{letter_part}", "-1"
    else:
        top, sign = dice.integer(2, 5), dice.pick((1, -1))
        bottom = dice.pick((1, 3))
        top = top if bottom == 1 else dice.pick((2, 4))
        k = F(sign * top, bottom)
        coefficient = (
            f"{'-' if sign < 0 else ''}{top}\\pi "
            if bottom == 1
            else rf"{'-' if sign < 0 else ''}\frac{{{top}\pi}}{{{bottom}}}"
        )
        shown = (
            f"{coefficient}{letter_part}"
            if bottom == 1
            else rf"{'-' if sign < 0 else ''}\frac{{{top}\pi {letter_part}}}{{{bottom}}}"
        )
    answer = f"{coefficient};{degree}"
    steps = (
        said(
            f"系数是单项式中的数字因数，连同前面的符号：${coefficient}$。"
            + (r"$\pi$ 是数，要算在系数里。" if level == 3 else "")
        ),
        line("+".join(str(p) for p in powers), str(degree), "次数是所有字母的指数的和："),
    )
    bare = coefficient.lstrip("-")
    wrong = slips(
        answer, (f"{bare if coefficient.startswith('-') else '-' + coefficient};{degree}", "系数漏掉了前面的负号。" if coefficient.startswith("-") else "系数的符号看错了。"),
        (f"{coefficient};{max(powers)}", "次数是所有字母的指数和，不是最大的指数。"),
        (f"{fraction(k)};{degree + 1}", r"$\pi$ 是数，不能当成字母算进次数。") if level == 3 else (f"{coefficient};{degree + 1}", "指数为1的字母只算1次，次数加错了。"),
    )  # fmt: skip

    def again() -> str:
        import sympy

        expression = symbolic(shown)
        symbols = sorted(expression.free_symbols, key=str)
        poly = sympy.Poly(expression, *symbols)
        return f"{sympy.latex(poly.LC())};{poly.total_degree()}"

    return Draft(
        f"单项式 ${shown}$ 的系数是____，次数是____。", answer, steps, again, distractors=wrong
    )


def is_monomial(dice: Dice, level: int) -> Draft:
    """Which formula is a monomial, or a polynomial."""
    n = dice.integer(2, 9)
    good = dice.pick(
        (
            (rf"-\frac{{xy}}{{{n}}}", "数与字母的积是单项式。"),
            (str(n), "单独一个数也是单项式。"),
            ("a", "单独一个字母也是单项式。"),
            (f"{n}\\pi r^2", "数与字母的积是单项式。"),
        )
    )
    bad = [
        (f"x+{n}", "有加法，是多项式。"),
        (rf"\frac{{{n}}}{{x}}", "分母中有字母，不是整式。"),
        (rf"\frac{{x-y}}{{{n}}}", "分子是差，是多项式。"),
        ("x=y", "这是等式，不是代数式。"),
        (f"a^2-{n}a", "有减法，是多项式。"),
    ]

    def test(text: str) -> bool:
        if "=" in text:
            return False
        expression = symbolic(text)
        return bool(expression.is_polynomial() and not expression.expand().is_Add)

    return which(dice, "下列各式中，是单项式的是（　）", good, bad, test)


def monomial_reverse(dice: Dice, level: int) -> Draft:
    """An exponent from the degree."""
    d, p = dice.integer(5, 9), dice.integer(1, 3)
    k, c = dice.integer(1, 3), dice.pick([-7, -5, -3, 2, 4, 6])
    if level == 3:
        value = d - p
        first = "x" if p == 1 else f"x^{p}"
        shown = f"{c}{first}y^m"
        steps: tuple[Step, ...] = (line(f"{p}+m={d}", f"m={value}", "所有字母的指数和等于次数："),)
        wrong = slips(str(value), (d, f"忘了减去 $x$ 的指数 ${p}$。"), (d + p, "应是相减。"))
        ask = f"若单项式 ${shown}$ 的次数是 ${d}$，则 $m$ 的值是____。"
    else:
        ask = f"若 $(m-{k})x^{{|m|}}y^{p}$ 是关于 $x$，$y$ 的 ${k + p}$ 次单项式，则 $m$ 的值是____。".replace(
            "x^{|m|}y^1", "x^{|m|}y"
        )
        value = -k
        steps = (
            said(f"次数是 ${k + p}$：$|m|+{p}={k + p}$，所以 $m=\\pm {k}$。"),
            said(rf"系数不能为0：$m-{k}\ne 0$，所以 $m\ne {k}$，只取 $m=-{k}$。"),
        )
        wrong = slips(
            str(value), (k, "系数会变成0，要舍去。"), (rf"\pm {k}", "没有舍去使系数为0的值。")
        )
    return Draft(
        ask,
        str(value),
        steps,
        lambda: str(
            next(
                m
                for m in range(-30, 31)
                if (m + p == d if level == 3 else abs(m) + p == k + p and m != k)
            )
        ),
        distractors=wrong,
    )


CHINESE = "零一二三四五六七八九"


def name_polynomial(dice: Dice, level: int) -> Draft:
    """Degree and number of terms; constant; the coefficient of a term."""
    if level == 1:
        top = dice.integer(2, 4)
        coefficients = (
            [dice.nonzero(-6, 6)]
            + [dice.integer(-6, 6) for _ in range(top - 1)]
            + [dice.nonzero(-9, 9)]
        )
        shown = polynomial(coefficients)
        count = sum(1 for c in coefficients if c)
        degree = top
    else:
        p, q, r, s = dice.integer(1, 3), dice.integer(1, 3), dice.integer(1, 4), dice.integer(1, 3)
        one = ("x" if p == 1 else f"x^{p}") + ("y" if q == 1 else f"y^{q}")
        two, three = ("x" if r == 1 else f"x^{r}"), ("y" if s == 1 else f"y^{s}")
        terms: list[tuple[Fraction | int, str]] = [
            (dice.nonzero(-5, 5), two),
            (dice.nonzero(-6, 6), one),
            (dice.nonzero(-4, 4), three),
            (dice.nonzero(-9, 9), ""),
        ]
        if dice.chance(40):
            terms = terms[:3]
        shown, count, degree = linear_sum(terms), len(terms), max(p + q, r, s)
    steps = (
        said(f"它有{CHINESE[count]}个项，每一项的次数中最高的是 ${degree}$。"),
        said(f"所以是{CHINESE[degree]}次{CHINESE[count]}项式。"),
    )
    answer = f"{CHINESE[degree]};{CHINESE[count]}"
    total = level > 1 and (p + q + r + s) < 10
    wrong = slips(
        answer,
        (f"{CHINESE[count]};{CHINESE[degree]}", "次数与项数弄反了。"),
        *(
            (
                (
                    (f"{CHINESE[p + q + r + s]};{CHINESE[count]}"),
                    "多项式的次数是最高次项的次数，不是各项次数的和。",
                ),
            )
            if total
            else ()
        ),
        *(((f"{CHINESE[degree]};{CHINESE[count - 1]}", "常数项也是一项。"),)),
    )

    def again() -> str:
        import sympy

        expression = sympy.expand(symbolic(shown))
        poly = sympy.Poly(expression, *sorted(expression.free_symbols, key=str))
        return f"{CHINESE[poly.total_degree()]};{CHINESE[len(poly.terms())]}"

    return Draft(
        f"多项式 ${shown}$ 是____次____项式（填汉字）。", answer, steps, again, distractors=wrong
    )


def reorder(dice: Dice, level: int) -> Draft:
    """A polynomial in falling or rising powers of x."""
    coefficients = [dice.nonzero(-7, 7) for _ in range(4)]
    letters_of = ["x^3", "x^2", "x", ""] if level == 2 else ["x^3", "x^2y", "xy^2", "y^3"]
    pairs: list[tuple[Fraction | int, str]] = list(zip(coefficients, letters_of, strict=True))
    mixed_order = dice.shuffled(pairs)
    if mixed_order in (pairs, pairs[::-1]):
        mixed_order = [pairs[1], pairs[3], pairs[0], pairs[2]]
    falling = dice.chance(50)
    key = linear_sum(pairs if falling else pairs[::-1])
    word = "降" if falling else "升"
    others = [linear_sum(pairs[::-1] if falling else pairs)]
    turned: list[tuple[Fraction | int, str]] = [
        (-c if i in (1, 2) else c, t) for i, (c, t) in enumerate(pairs if falling else pairs[::-1])
    ]
    others.append(linear_sum(turned))
    others.append(
        linear_sum(
            [pairs[0], pairs[2], pairs[1], pairs[3]]
            if falling
            else [pairs[3], pairs[1], pairs[2], pairs[0]]
        )
    )
    whys = ("升幂与降幂弄反了。", "移动项时没有带上前面的符号。", "没有完全按 $x$ 的指数排列。")
    claims = [
        Claim(
            f"${key}$",
            True,
            f"$x$ 的指数从{'大到小' if falling else '小到大'}，符号也随着项一起移动。",
        ),
        *(Claim(f"${o}$", False, w) for o, w in zip(others, whys, strict=True)),
    ]
    return one_of(
        dice, f"把多项式 ${linear_sum(mixed_order)}$ 按 $x$ 的{word}幂排列，正确的是（　）", claims
    )


def no_term(dice: Dice, level: int) -> Draft:
    """m such that the polynomial has no xy term, or is a given kind."""
    a, k = dice.nonzero(-6, 6), dice.integer(2, 5)
    value = F(-a, k)
    if value.denominator != 1:
        a = -k * dice.nonzero(-4, 4)
        value = F(-a, k)
    shown = f"{dice.integer(2, 5)}x^2+({linear_sum([(k, 'm'), (a, '')])})xy-{dice.integer(2, 7)}y^2{signed(dice.nonzero(-5, 5))}"
    coefficient = linear_sum([(k, "m"), (a, "")])
    steps = (
        said("不含 $xy$ 项，就是 $xy$ 项的系数为0。"),
        line(f"{coefficient}=0", f"m={fraction(value)}", "解方程："),
    )
    return Draft(
        f"若多项式 ${shown}$ 不含 $xy$ 项，则 $m=$____。",
        fraction(value),
        steps,
        lambda: next(str(m) for m in range(-40, 41) if k * m + a == 0),
        distractors=slips(
            fraction(value),
            (fraction(-value), "解方程时移项没有变号。"),
            (-a, "没有除以 $m$ 的系数。"),
            (0, "是系数为0，不是 $m$ 为0。"),
        ),
    )


POLYNOMIAL_CLAIMS = (
    Claim("单项式和多项式统称整式", True, "这是整式的定义。"), Claim(r"$\frac{1}{x}+2$ 是多项式", False, "分母中有字母，不是整式。"), Claim("多项式 $x^2-3x+2$ 的一次项系数是 $3$", False, "要带上符号，是 $-3$。"),
    Claim("多项式 $a^2b+ab-1$ 的次数是 $3$", True, "最高次项 $a^2b$ 的次数是 $3$。"), Claim("多项式 $x^2y+xy$ 的次数是 $5$", False, "次数是最高次项的次数 $3$，不是各项次数相加。"), Claim(r"$\pi x^2$ 的次数是 $3$", False, r"$\pi$ 是数，次数是 $2$。"),
    Claim("单项式 $-x$ 的系数是 $-1$，次数是 $1$", True, "$-x=-1\\times x$。"), Claim("单项式 $m$ 的系数是 $0$", False, "系数是 $1$，省略不写。"), Claim("$0$ 不是单项式", False, "单独一个数也是单项式。"), Claim(r"$\frac{x+y}{2}$ 是单项式", False, r"它是 $\frac{x}{2}+\frac{y}{2}$，是多项式。"), Claim("$5$ 是单项式", True, "单独一个数也是单项式。"),
)  # fmt: skip


def polynomial_claims(dice: Dice, level: int) -> Draft:
    """Which claim about polynomials is right."""
    return one_of(dice, "下列说法正确的是（　）", POLYNOMIAL_CLAIMS)


def polynomial_judge(dice: Dice, level: int) -> Draft:
    """A claim about monomials and polynomials."""
    return judged(dice.pick(POLYNOMIAL_CLAIMS))


def evaluate(dice: Dice, level: int) -> Draft:
    """The value of an expression at given letters."""
    if level == 1:
        a, b, x = dice.integer(2, 9), dice.nonzero(-9, 9), F(dice.integer(2, 9))
        coefficients = [a, b]
    elif level == 2:
        coefficients, x = (
            [dice.nonzero(-3, 3), dice.nonzero(-5, 5), dice.nonzero(-9, 9)],
            F(dice.integer(-5, -1)),
        )
    else:
        bottom = dice.pick((2, 3))
        coefficients, x = (
            [
                bottom * bottom * dice.pick((1, -1)),
                bottom * dice.nonzero(-3, 3),
                dice.nonzero(-6, 6),
            ],
            F(dice.pick((-1, 1)), bottom),
        )
    shown = polynomial(coefficients)
    value = F(0)
    for c in coefficients:
        value = value * x + c
    top = len(coefficients) - 1
    put, negative, plain = "", F(0), F(0)
    for power, c in zip(range(top, -1, -1), coefficients, strict=True):
        if not c:
            continue
        base = f"({fraction(x)})" if x < 0 or x.denominator > 1 else fraction(x)
        piece = (
            str(abs(c))
            if not power
            else (f"{abs(c)}\\times " if abs(c) > 1 else "")
            + (base if power == 1 else f"{base}^{power}")
        )
        put += ("-" if c < 0 else "+" if put else "") + piece
        negative += c * (-(abs(x) ** power) if power and x < 0 else x**power)
        plain += c * abs(x) ** power
    steps = chain(put, (fraction(value), "先乘方，再乘，后加减。"))
    told = said(
        f"把 $x={fraction(x)}$ 代入，{'负数或分数要加括号' if x < 0 or x.denominator > 1 else '省略的乘号要补上'}。"
    )
    wrong = slips(
        fraction(value),
        (fraction(negative), "代入负数时没有加括号，平方的符号错了。"),
        (fraction(plain), "漏掉了负号。"),
        (fraction(value - 2 * coefficients[-1]), "常数项的符号错了。"),
        (fraction(value + x), "代入时少算了一项。"),
    )
    ask = dice.pick(
        (
            f"当 $x={fraction(x)}$ 时，代数式 ${shown}$ 的值是____。",
            f"若 $x={fraction(x)}$，求代数式 ${shown}$ 的值。",
        )
    )
    return Draft(ask, fraction(value), (told, *steps), lambda: at(shown, x=x), distractors=wrong)


def whole_value(dice: Dice, level: int) -> Draft:
    """The value of k(expression) + m when the expression is known."""
    value, k, m = dice.nonzero(-6, 8), dice.pick((2, 3, -2, -3, 4)), dice.nonzero(-9, 9)
    p, q = dice.integer(1, 3), dice.pick((1, -1, 2, -2))
    inner = dice.pick(("x^2", "a")) if level == 3 else "x^2"
    other = "x" if inner == "x^2" else "b"
    n = 0 if level == 3 else dice.nonzero(-4, 4)
    first = linear_sum([(p, inner), (q, other), (n, "")])
    shown = linear_sum([(k * p, inner), (k * q, other), (m, "")])
    answer = k * (value - n) + m
    bare = linear_sum([(p, inner), (q, other)])
    steps = (
        *((line(f"{first}={value}", f"{bare}={value - n}", "移项："),) if n else ()),
        said(f"把 ${bare}$ 看成一个整体：${shown}={k}({bare}){signed(m)}$。", name="整体代入"),
        line(rf"{k}\times {in_brackets(value - n)}{signed(m)}", str(answer), "代入："),
    )
    wrong = slips(
        str(answer),
        (value - n + m, "系数没有配对，漏乘了倍数。"),
        (-k * (value - n) + m, "提出负号时没有变号。"),
        (k * (value - n) - m, "常数项的符号错了。"),
        (k * value + m, "没有先把常数移过去。") if n else (k * (value + m), "常数项也乘了倍数。"),
    )

    def again() -> str:
        import sympy

        found = sympy.solve(symbolic(first) - value, symbolic(other))[0]
        return str(sympy.simplify(symbolic(shown).subs(symbolic(other), found)))

    def numeric() -> str:
        a = F(3)
        b = (value - n - p * a) / q
        return fraction(k * p * a + k * q * b + m)

    return Draft(
        f"已知 ${first}={value}$，则代数式 ${shown}$ 的值是____。",
        str(answer),
        steps,
        again if inner == "a" else numeric,
        distractors=wrong,
    )


def formula(dice: Dice, level: int) -> Draft:
    """A school formula used with numbers."""
    kind = dice.below(8)
    if kind == 4:
        m, up = dice.integer(2, 8), 5 * dice.integer(4, 14)
        given, name, shown = (
            f"质量 $m={m}$ 千克，升高的温度 $t={up}$ ℃",
            "水吸收的热量公式 $Q=4.2mt$（$Q$ 的单位：千焦）",
            rf"4.2\times {m}\times {up}",
        )
        value, unit, slip = (
            F(42, 10) * m * up,
            r"\text{千焦}",
            (F(42, 10) * (m + up), "$mt$ 是两数相乘，不是相加。"),
        )
    elif kind == 5:
        r, h = dice.integer(2, 6), dice.integer(3, 10)
        given, name, shown = (
            f"底面半径 $r={r}$ cm，高 $h={h}$ cm（$\\pi$ 取 3.14）",
            r"圆柱的体积公式 $V=\pi r^2h$",
            rf"3.14\times {r}^2\times {h}",
        )
        value, unit, slip = (
            F(314, 100) * r * r * h,
            r"\text{ cm}^3",
            (F(314, 100) * 2 * r * h, "把平方算成了乘2。"),
        )
    elif kind == 6:
        v, a, t = dice.integer(3, 12), dice.integer(1, 3), 2 * dice.integer(1, 5)
        given, name, shown = (
            f"初速度 $v={v}$，加速度 $a={a}$，时间 $t={t}$（单位：米、秒）",
            r"匀加速运动的路程公式 $S=vt+\frac{1}{2}at^2$",
            rf"{v}\times {t}+\frac{{1}}{{2}}\times {a}\times {t}^2",
        )
        value, unit, slip = (
            v * t + F(a * t * t, 2),
            r"\text{米}",
            (v * t + F(a * t, 2), "漏算了平方。"),
        )
    elif kind == 7:
        m, v = 2 * dice.integer(1, 6), dice.integer(2, 9)
        given, name, shown = (
            f"质量 $m={m}$ 千克，速度 $v={v}$ 米/秒",
            r"动能公式 $E=\frac{1}{2}mv^2$（$E$ 的单位：焦）",
            rf"\frac{{1}}{{2}}\times {m}\times {v}^2",
        )
        value, unit, slip = F(m * v * v, 2), r"\text{焦}", (F(m * v * v), "漏乘了二分之一。")
    elif kind == 0:
        a, b, h = dice.integer(3, 9), dice.integer(10, 18), 2 * dice.integer(2, 6)
        given, name, shown = (
            f"上底 $a={a}$ cm，下底 $b={b}$ cm，高 $h={h}$ cm",
            r"梯形的面积公式 $S=\frac{1}{2}(a+b)h$",
            rf"\frac{{1}}{{2}}\times ({a}+{b})\times {h}",
        )
        value, unit, slip = F((a + b) * h, 2), r"\text{ cm}^2", (F((a + b) * h), "漏乘了二分之一。")
    elif kind == 1:
        c = 5 * dice.integer(2, 20)
        given, name, shown = (
            f"摄氏温度 $c={c}$",
            r"华氏温度 $f$ 与摄氏温度 $c$ 的关系 $f=\frac{9}{5}c+32$",
            rf"\frac{{9}}{{5}}\times {c}+32",
        )
        value, unit, slip = F(9 * c, 5) + 32, "", (F(9 * (c + 32), 5), "运算顺序错，应先乘后加。")
    elif kind == 2:
        t = dice.integer(2, 6)
        given, name, shown = (
            f"下落时间 $t={t}$ 秒",
            "自由下落的距离公式 $h=4.9t^2$（$h$ 的单位：米）",
            rf"4.9\times {t}^2",
        )
        value, unit, slip = (
            F(49, 10) * t * t,
            r"\text{米}",
            (F(49, 10) * t * 2, "把平方算成了乘2。"),
        )
    else:
        p, r, n = 1000 * dice.integer(1, 9), dice.integer(1, 4), dice.integer(2, 5)
        given, name, shown = (
            f"本金 $P={p}$ 元，年利率 $r={r}\\%$，存期 $n={n}$ 年",
            "本息和公式 $S=P(1+rn)$",
            rf"{p}\times (1+{r}\%\times {n})",
        )
        value, unit, slip = (
            p * (1 + F(r * n, 100)),
            r"\text{元}",
            (F(p * r * n, 100), "只算了利息。"),
        )
    answer = f"{decimal(value)}{unit}"
    letter = "SfhSQVSE"[kind]
    ask = worded(
        dice,
        (
            f"已知{name}，当{given}时，${letter}$ 的值是多少？",
            f"{name}。若{given}，求 ${letter}$ 的值。",
            f"利用{name}，求当{given}时 ${letter}$ 的值。",
        ),
    )
    steps = (said("把字母的值代入公式，注意乘号要补上。"), line(shown, decimal(value), "计算："))
    return Draft(
        ask,
        answer,
        steps,
        lambda: decimal(_value(shown)) + unit,
        distractors=slips(answer, (f"{decimal(slip[0])}{unit}", slip[1])),
    )


def _value(shown: str) -> Fraction:
    """What a formula without letters comes to."""
    import sympy

    found = sympy.nsimplify(symbolic(shown))
    return F(int(found.p), int(found.q))


RECIPES = (
    Recipe("num.expression.letters", "quantities", "fill", (1, 2), letters),
    Recipe("num.expression.letters", "quantities-mistake", "mistake", (1, 2), corrected(letters)),
    Recipe("num.expression.letters", "spelling", "choice", (1,), spelling),
    Recipe("num.expression.letters", "meaning", "choice", (2,), meaning),
    Recipe("num.expression.write", "write", "fill", (1, 2, 3), write),
    *checked("num.expression.write", "write", (1, 2, 3), write),
    Recipe("num.expression.monomial", "parts", "fill", (1, 2, 3), monomial),
    Recipe("num.expression.monomial", "which", "choice", (1, 2), is_monomial),
    Recipe("num.expression.monomial", "exponent", "reverse", (3, 4), monomial_reverse),
    Recipe("num.expression.polynomial", "name", "fill", (1, 2), name_polynomial),
    Recipe("num.expression.polynomial", "order", "choice", (2, 3), reorder),
    Recipe("num.expression.polynomial", "no-term", "reverse", (3,), no_term),
    Recipe("num.expression.polynomial", "claims", "choice", (2,), polynomial_claims),
    Recipe("num.expression.polynomial", "claims-judge", "judge", (2,), polynomial_judge),
    Recipe("num.expression.evaluate", "at", "calculate", (1, 2, 3), evaluate),
    Recipe("num.expression.evaluate", "at-choice", "choice", (2, 3), evaluate),
    Recipe("num.expression.evaluate", "whole", "fill", (3, 4), whole_value),
    Recipe("num.expression.evaluate", "formula", "word", (2,), formula),
)
