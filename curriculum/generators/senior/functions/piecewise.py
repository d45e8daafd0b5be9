"""Functions in pieces, graphs moved and folded, and charges by steps."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import Real, held, interval
from curriculum.generators.working import line, said, slips
from engine.plot.figures.graphs import graph
from engine.values import Step


def _cases(*rows: tuple[str, str]) -> str:
    inner = r"\\".join(f"{formula},&{where}" for formula, where in rows)
    return rf"\begin{{cases}}{inner}\end{{cases}}"


def nested(dice: Dice, level: int) -> Draft:
    """f(a) and f(f(a)) of a function in two pieces."""
    m, n = dice.nonzero(-4, 4), dice.nonzero(-3, 5)
    k = dice.pick((1, 2, 3))
    cut = 0
    upper = linear_sum([(1, "x^2"), (m, "")])
    lower = linear_sum([(k, "x"), (n, "")])

    def f(x: int) -> int:
        return x * x + m if x >= cut else k * x + n

    at = dice.pick((-3, -2, -1)) if dice.chance(60) else dice.pick((0, 1, 2))
    name = _cases((upper, r"x\ge 0"), (lower, "x<0"))
    inner, other = f(at), (k * at + n if at >= 0 else at * at + m)
    if level == 1:
        answer = str(inner)
        wrong = slips(
            answer, (other, "没有先判断自变量在哪一段就代入。"), (f(-at), "自变量的符号看错了。")
        )
        steps: tuple[Step, ...] = (
            said("先判断自变量在哪一段：" + (f"${at}<0$，用第二段。" if at < 0 else rf"${at}\ge 0$，用第一段。"), name="判断所在的段"),
            line(_put(at, k, n, m), answer, "代入计算。"),
        )  # fmt: skip
        asked = f"f({at})"
    else:
        final = f(inner)
        answer = str(final)
        wrong = slips(
            answer, (inner, "只求了里层。"), (k * inner + n if inner >= 0 else inner * inner + m, "求外层时没有重新判断在哪一段。"),
            (f(other), "求里层时代错了段。"), (inner * inner, "把 $f(f(x))$ 当成了 $f(x)$ 的平方。"), (final + k, "计算错误。"), (final + k + 1, "计算错误。"), (final - 2, "计算错误。"),
        )  # fmt: skip
        steps = (
            line(_put(at, k, n, m), str(inner), f"先求里层 $f({at})$：" + (f"${at}<0$，用第二段。" if at < 0 else rf"${at}\ge 0$，用第一段。"), name="由内到外"),
            line(_put(inner, k, n, m), answer, f"再求 $f({inner})$：" + (f"${inner}<0$，用第二段。" if inner < 0 else rf"${inner}\ge 0$，用第一段。")),
        )  # fmt: skip
        asked = f"f(f({at}))"

    def again() -> str:
        table = {x: x * x + m for x in range(60)} | {x: k * x + n for x in range(-60, 0)}
        return str(table[at] if level == 1 else table[table[at]])

    return Draft(
        f"已知函数 $f(x)={name}$，则 ${asked}=$____。", answer, steps, again, distractors=wrong
    )


def _put(x: int, k: int, n: int, m: int) -> str:
    if x >= 0:
        return f"{x}^2{signed(m)}"
    return (rf"{k}\times ({x})" if k > 1 else str(x)) + signed(n)


def solve_for(dice: Dice, level: int) -> Draft:
    """f(a) = c: solve in each piece and test."""
    # x^2 + m for x <= 0, kx + n for x > 0
    root = dice.integer(1, 4)
    m = dice.nonzero(-5, 5)
    k = dice.integer(1, 3)
    target = root * root + m
    keep = dice.chance(50)
    second = dice.integer(1, 5) if keep else -dice.integer(1, 4)
    if second == -root:
        second -= 1
    n = target - k * second
    name = _cases(
        (linear_sum([(1, "x^2"), (m, "")]), r"x\le 0"), (linear_sum([(k, "x"), (n, "")]), "x>0")
    )
    answer = rf"-{root} \text{{ 或 }} {second}" if keep else f"-{root}"
    steps = (
        said(rf"当 $a\le 0$ 时，$a^2{signed(m)}={target}$，$a^2={root * root}$，取 $a=-{root}$。", name="分段讨论"),
        said(rf"当 $a>0$ 时，${linear_sum([(k, 'a'), (n, '')])}={target}$，解得 $a={second}$，" + ("符合。" if keep else r"不满足 $a>0$，舍去。"), name="检验"),
        said(f"所以 $a$ 的值是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer, (rf"\pm {root}" if not keep else rf"\pm {root} \text{{ 或 }} {second}", "解出后没有检验是否落在这一段。"),
        (f"-{root}" if keep else rf"-{root} \text{{ 或 }} {second}", "漏了一段的解，或没有舍去不在这一段的解。"),
        (str(second), "只考虑了一段。"), (str(root), "正负号取错了，这一段要求 $a\\le 0$。"),
    )  # fmt: skip
    if keep and second == root:
        wrong = tuple(w for w in wrong if not w.latex.startswith(r"\pm"))

    def again() -> str:
        found = [a for a in range(-50, 51) if (a * a + m if a <= 0 else k * a + n) == target]
        return r" \text{ 或 } ".join(map(str, found))

    return Draft(
        f"已知函数 $f(x)={name}$，若 $f(a)={target}$，则 $a=$____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def inequality(dice: Dice, level: int) -> Draft:
    """f(x) > c for a function in two pieces."""
    # x + p for x <= 0 , x^2 - 2... simple: -x + p (x<=0), x^2 + q (x>0): f > c
    root = dice.integer(1, 4)
    q = dice.integer(-4, 4)
    c = root * root + q
    gap = dice.integer(1, 4)
    p = c - gap
    # -x + p > c  -> x < -gap ; x^2 + q > c -> x > root
    answer = rf"(-\infty,-{gap})\cup({root},+\infty)"
    name = _cases(
        (linear_sum([(-1, "x"), (p, "")]), r"x\le 0"), (linear_sum([(1, "x^2"), (q, "")]), "x>0")
    )
    steps = (
        said(rf"当 $x\le 0$ 时，${linear_sum([(-1, 'x'), (p, '')])}>{c}$，解得 $x<-{gap}$，与 $x\le 0$ 取交集得 $x<-{gap}$。", name="分段讨论"),
        said(rf"当 $x>0$ 时，$x$ 的平方要大于 ${root * root}$，并且取正数，这一段的解集是 $({root},+\infty)$。"),
        said(f"两段的解合在一起，解集是 ${answer}$。", name="取并集"),
    )  # fmt: skip
    wrong = slips(
        answer, (rf"(-\infty,-{root})\cup({root},+\infty)", "没有看自变量在哪一段，只解了一段的不等式。"),
        (interval(root, None), "漏了 $x\\le 0$ 的一段。"), (interval(None, -gap), "漏了 $x>0$ 的一段。"),
        (interval(-gap, root), "不等号方向弄反了。"),
    )  # fmt: skip

    def again() -> str:
        xs = [Fraction(n, 4) for n in range(-80, 81)]
        good = all(((-x + p if x <= 0 else x * x + q) > c) == (x < -gap or x > root) for x in xs)
        return held(answer, good)

    return Draft(
        f"已知函数 $f(x)={name}$，则不等式 $f(x)>{c}$ 的解集是____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def read_pieces(dice: Dice, level: int) -> Draft:
    """From the picture of a broken line to a value f(f(x))."""
    left, right = dice.integer(2, 3), dice.integer(2, 4)
    start, middle, end = dice.integer(0, 4), dice.integer(-2, 4), dice.integer(0, 4)
    if start == middle:
        middle -= 1
    if end == middle:
        end += 1
    one, two = Fraction(middle - start, left), Fraction(end - middle, right)

    def f(x: float) -> float:
        if not -left - 1e-9 <= x <= right + 1e-9:
            raise ValueError
        return middle + (float(one) if x <= 0 else float(two)) * x

    first, second = linear_sum([(one, "x"), (middle, "")]), linear_sum([(two, "x"), (middle, "")])
    answer = "f(x)=" + _cases((first, rf"-{left}\le x\le 0"), (second, rf"0<x\le {right}"))
    dots = [(-left, start, f"(-{left},{start})"), (0, middle, f"(0,{middle})"), (right, end, f"({right},{end})")]  # fmt: skip
    window = (float(-left - 1), float(right + 1), float(min(start, middle, end, 0) - 1), float(max(start, middle, end) + 1))  # fmt: skip
    steps = (
        said(f"左段过 $(-{left},{start})$ 和 $(0,{middle})$，斜率是 ${fraction(one)}$，所以 $y={first}$。", name="待定系数法"),
        said(f"右段过 $(0,{middle})$ 和 $({right},{end})$，斜率是 ${fraction(two)}$，所以 $y={second}$。"),
        said(f"写成分段函数，注明每段的范围：${answer}$。", name="分段写出"),
    )  # fmt: skip

    def again() -> str:
        good = [
            (one * -left + middle) == start, (two * right + middle) == end, f(-left) == start, abs(f(right) - end) < 1e-9,
        ]  # fmt: skip
        return held(answer, all(good))

    return Draft(
        rf"函数 $y=f(x)$（$-{left}\le x\le {right}$）的图象是如图所示的折线，求 $f(x)$ 的解析式。",
        answer, steps, again,
        distractors=slips(answer, ("f(x)=" + _cases((second, rf"-{left}\le x\le 0"), (first, rf"0<x\le {right}")), "两段的解析式写反了。")),
        pictures=(graph([f], window, dots=dots, label="y=f(x)"),),
    )  # fmt: skip


_OUTER: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("x^2", lambda i: f"({i})^2"), (r"\sqrt{x}", lambda i: rf"\sqrt{{{i}}}"), ("2^x", lambda i: f"2^{{{i}}}"),
    (r"\log_2 x", lambda i: rf"\log_2({i})"), (r"\frac{1}{x}", lambda i: rf"\frac{{1}}{{{i}}}"), ("|x|", lambda i: f"|{i}|"),
    ("x^3", lambda i: f"({i})^3"), (r"\ln x", lambda i: rf"\ln({i})"),
)  # fmt: skip


def moved(dice: Dice, level: int) -> Draft:
    """The formula after moving the graph, or how it was moved."""
    base, put = dice.pick(_OUTER)
    h, v = dice.nonzero(-4, 4), (dice.nonzero(-4, 4) if level >= 2 else 0)
    stretch = level == 3
    inner = linear_sum([(2 if stretch else 1, "x"), (-2 * h if stretch else -h, "")])
    bad = linear_sum([(2 if stretch else 1, "x"), (-h if stretch else h, "")])
    third = linear_sum([(2 if stretch else 1, "x"), (2 * h if stretch else h, "")])
    tail = signed(v) if v else ""
    start = put("2x") if stretch else base
    answer = f"y={put(inner)}{tail}"
    across = f"向{'右' if h > 0 else '左'}平移 ${abs(h)}$ 个单位长度"
    up = f"，再向{'上' if v > 0 else '下'}平移 ${abs(v)}$ 个单位长度" if v else ""
    steps = [
        said(f"左右平移看 $x$：{across}，就是把 $x$ 换成 ${linear_sum([(1, 'x'), (-h, '')])}$（左加右减），得 $y={put(inner)}$。", name="左加右减"),
    ]  # fmt: skip
    if v:
        steps.append(
            said(
                f"上下平移看函数值：{up[2:]}，整个式子{'加' if v > 0 else '减'} ${abs(v)}$（上加下减），得 ${answer}$。",
                name="上加下减",
            )
        )
    flat = signed(-v) if v else ""
    wrong = slips(
        answer, (f"y={put(third)}{tail}", "左右平移弄反了。"), (f"y={put(bad)}{tail}", "平移是对 $x$ 本身“左加右减”，要连同系数一起换。" if stretch else "左右平移弄反了。"),
        (f"y={put(inner)}{flat}" if v else f"y={base}{signed(h)}", "上下平移弄反了。" if v else "把左右平移当成了上下平移。"),
        (f"y={put(third)}{flat}" if v else f"y={base}{signed(-h)}", "左右、上下都弄反了。" if v else "把左右平移当成了上下平移。"),
        (f"y={base}{signed(v - h) if v != h else ''}", "把左右平移当成了上下平移。"),
    )  # fmt: skip
    speed, moved_by = (2, -2 * h) if stretch else (1, -h)

    def again() -> str:
        # The point over x comes to lie over x + h, so the new inside there is the old one at x.
        return held(answer, all(speed * (x + h) + moved_by == speed * x for x in range(-9, 10)))

    return Draft(
        f"将函数 $y={start}$ 的图象{across}{up}，所得图象对应的函数解析式是____。", answer, tuple(steps),
        again, distractors=wrong,
    )  # fmt: skip


def mirrored(dice: Dice, level: int) -> Draft:
    """The formula after a reflection."""
    a, b = dice.integer(1, 3), dice.nonzero(-4, 4)
    base = (
        f"2^{{{linear_sum([(a, 'x')])}}}{signed(b)}"
        if dice.chance(50)
        else f"{linear_sum([(1, 'x^3'), (a, 'x'), (b, '')])}"
    )
    cubic = base.startswith("x")
    if cubic:
        forms = {
            "$x$ 轴": linear_sum([(-1, "x^3"), (-a, "x"), (-b, "")]), "$y$ 轴": linear_sum([(-1, "x^3"), (-a, "x"), (b, "")]),
            "原点": linear_sum([(1, "x^3"), (a, "x"), (-b, "")]),
        }  # fmt: skip
    else:
        power, minus = linear_sum([(a, "x")]), linear_sum([(-a, "x")])
        forms = {
            "$x$ 轴": f"-2^{{{power}}}{signed(-b)}", "$y$ 轴": f"2^{{{minus}}}{signed(b)}", "原点": f"-2^{{{minus}}}{signed(-b)}",
        }  # fmt: skip
    about = dice.pick(tuple(forms))
    answer = f"y={forms[about]}"
    rule = {"$x$ 轴": "把 $y$ 换成 $-y$：$-y=f(x)$", "$y$ 轴": "把 $x$ 换成 $-x$：$y=f(-x)$", "原点": "把 $x$、$y$ 都换成相反数：$-y=f(-x)$"}  # fmt: skip
    place = about if about == "原点" else f" {about}"
    left = {"$x$ 轴": "-f(x)", "$y$ 轴": "f(-x)", "原点": "-f(-x)"}[about]
    steps = (
        said(f"关于{place}对称，{rule[about]}。", name="对称变换"),
        said(f"整理，得 ${left}={forms[about]}$，这就是所求的函数。"),
    )
    others = [
        (f"y={text}", f"这是关于{key}对称得到的函数。")
        for key, text in forms.items()
        if key != about
    ]
    wrong = slips(answer, *others, (f"y={base}", "没有作变换。"))

    def again() -> str:
        signs = {"$x$ 轴": (1, -1), "$y$ 轴": (-1, 1), "原点": (-1, -1)}[about]

        def f(x: float) -> float:
            return x**3 + a * x + b if cubic else 2.0 ** (a * x) + b

        named: dict[str, Real] = {
            "$x$ 轴": lambda x: -f(x), "$y$ 轴": lambda x: f(-x), "原点": lambda x: -f(-x),
        }  # fmt: skip
        fits = [
            key for key, g in named.items()
            if all(abs(g(signs[0] * x) - signs[1] * f(x)) < 1e-9 for x in (-2.0, -0.5, 1.0, 3.0))
        ]  # fmt: skip
        return f"y={forms[fits[0]]}"

    return Draft(
        f"已知函数 $f(x)={base}$，则与 $y=f(x)$ 的图象关于{place}对称的图象对应的函数是____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def charge(dice: Dice, level: int) -> Draft:
    """A bill by steps: the cost of an amount, or the amount of a cost."""
    what, unit, first, price, dear, many = dice.pick((
        ("某市居民用水按月分段计费", "立方米", (10, 20), (2, 4), (2, 3), "用水"),
        ("某市居民用电按月分段计费", "度", (150, 240), (1, 1), (1, 2), "用电"),
        ("某城市出租车的计价规则", "千米", (2, 4), (2, 2), (1, 2), "行驶"),
        ("某快递公司同城寄件的收费规则", "千克", (1, 3), (5, 9), (2, 4), "寄件"),
        ("某市天然气按年分段计费", "立方米", (200, 300), (3, 3), (1, 2), "用气"),
        ("某停车场按小时收费", "小时", (2, 4), (3, 6), (2, 4), "停车"),
    ))  # fmt: skip
    flat = unit in ("千米", "千克")
    base, rate = dice.integer(*first), Fraction(dice.integer(*price))
    extra = rate + dice.integer(*dear) * (1 if not flat else Fraction(1, 2))
    over = dice.integer(2, 15) if base < 100 else dice.step(20, 100, 10)
    amount = base + over
    start = rate * base if not flat else Fraction(dice.integer(8, 12))
    cost = start + extra * over
    rule = (
        f"不超过{base}{unit}收费{decimal(start)}元，超过{base}{unit}的部分每{unit}收{decimal(extra)}元"
        if flat else
        f"不超过{base}{unit}的部分每{unit}{decimal(rate)}元，超过{base}{unit}的部分每{unit}{decimal(extra)}元"
    )  # fmt: skip
    who = dice.pick(("小王", "李老师", "张叔叔", "陈阿姨", "小林"))
    x_text = f"{decimal(start)}+{decimal(extra)}(x-{base})"
    define = said(
        f"设{many}$x${unit}时的费用为 $y$ 元。当 $x>{base}$ 时，$y={x_text}$；前 ${base}$ {unit}的费用是 ${decimal(start)}$ 元。",
        name="建立分段函数",
    )
    reverse = level >= 3
    family = {"用水": "家这个月", "用电": "家这个月", "用气": "家今年", "行驶": "乘车", "寄件": "寄一件包裹，", "停车": "停车"}[many]  # fmt: skip
    if not reverse:
        answer = rf"{decimal(cost)}\text{{元}}"
        verb = {"行驶": "行驶了", "寄件": "重", "停车": "停了"}.get(many, many)
        statement = f"{what}：{rule}。{who}{family}{verb}{amount}{unit}，应付多少元？"
        steps: tuple[Step, ...] = (
            define,
            line(f"{decimal(start)}+{decimal(extra)}\\times ({amount}-{base})", decimal(cost), f"${amount}>{base}$，用第二段：", name="代入"),
        )  # fmt: skip
        wrong = slips(answer, (rf"{decimal(extra * amount)}\text{{元}}", "把超出部分的单价用到了全部的量上。"),
                      (rf"{decimal(rate * amount)}\text{{元}}" if not flat else rf"{decimal(start)}\text{{元}}", "没有分段计算。"),
                      (rf"{decimal(extra * over)}\text{{元}}", "只算了超出部分。"))  # fmt: skip
    else:
        answer = rf"{amount}\text{{{unit}}}"
        verb = {"行驶": "行驶了多少千米", "寄件": "包裹重多少千克", "停车": "停了多少小时"}.get(
            many, f"{many}多少{unit}"
        )
        statement = f"{what}：{rule}。{who}{family}{'一共' if not family.endswith('，') else ''}付了{decimal(cost)}元，{verb}？"
        steps = (
            define,
            said(
                f"因为 ${decimal(cost)}>{decimal(start)}$，所以 $x>{base}$。", name="判断所在的段"
            ),
            line(f"{x_text}={decimal(cost)}", f"x={amount}", "解方程："),
        )
        wrong = slips(answer, (rf"{over}\text{{{unit}}}", "只求出了超出的部分。"), (rf"{fraction(cost / extra)}\text{{{unit}}}", "把超出部分的单价用到了全部的量上。"),
                      (rf"{amount + base}\text{{{unit}}}", f"多加了一次 ${base}$。"))  # fmt: skip

    def again() -> str:
        def bill(x: int) -> Fraction:
            total = start if flat else Fraction(0)
            for k in range(1, x + 1):
                total += extra if k > base else (0 if flat else rate)
            return total

        if not reverse:
            return rf"{decimal(bill(amount))}\text{{元}}"
        return rf"{next(x for x in range(1, 2000) if bill(x) == cost and x > base)}\text{{{unit}}}"

    return Draft(statement, answer, steps, again, distractors=wrong)


def profit(dice: Dice, level: int) -> Draft:
    """The price with the largest profit: a quadratic."""
    what, measure = dice.pick((
        ("一种文具", "件"), ("一款书包", "个"), ("某种水果礼盒", "盒"), ("一种纪念徽章", "枚"), ("一款台灯", "盏"), ("一种盆栽", "盆"),
    ))  # fmt: skip
    shop = dice.pick(("某商店", "某超市", "一家网店", "学校小卖部", "某专卖店"))
    cost = dice.step(10, 60, 2)
    gain = dice.integer(8, 20)
    drop = dice.pick((1, 2, 5, 10))
    # sold = s0 - drop (p - p0); profit (p - cost)(s0 - drop (p - p0)), best where p - cost = gain
    p0 = cost + dice.integer(4, gain - 2)
    sold = drop * (2 * gain - (p0 - cost))
    best = drop * gain * gain
    price = cost + gain
    statement = (
        f"{shop}以每{measure}{cost}元的价格购进{what}，售价为每{measure}{p0}元时，每天可卖出{sold}{measure}；"
        f"售价每提高1元，每天少卖{drop}{measure}。"
    )
    ask_price = dice.chance(50)
    answer = rf"{price}\text{{元}}" if ask_price else rf"{best}\text{{元}}"
    statement += (
        "要使每天的利润最大，每" + measure + "的售价应定为多少元？"
        if ask_price
        else "每天的最大利润是多少元？"
    )
    factor = "" if drop == 1 else str(drop)
    steps = (
        said(f"设售价提高 $x$ 元，则每{measure}的利润是 $({p0 - cost}+x)$ 元，每天卖出 $({sold}-{linear_sum([(drop, 'x')])})$ {measure}（$0\\le x\\le {fraction(Fraction(sold, drop))}$）。", name="设元，写出定义域"),
        line(f"({p0 - cost}+x)({sold}-{linear_sum([(drop, 'x')])})", f"-{factor}(x-{price - p0})^2+{best}", "每天的利润是二次函数，配方：", name="配方"),
        said(f"当 $x={price - p0}$，即售价为 ${price}$ 元时，利润最大，最大利润是 ${best}$ 元。", name="求最值"),
    )  # fmt: skip
    wrong = slips(
        answer, (rf"{best if ask_price else price}\text{{元}}", "求的不是题目问的量。"), (rf"{price - p0}\text{{元}}", "这只是提高的钱数。"),
        (rf"{(p0 - cost) * sold}\text{{元}}", "这是原价时的利润。"),
    )  # fmt: skip

    def again() -> str:
        options = [((p - cost) * (sold - drop * (p - p0)), p) for p in range(p0, p0 + 200)]
        top = max(options)
        return rf"{top[1] if ask_price else top[0]}\text{{元}}"

    return Draft(statement, answer, steps, again, distractors=wrong)


RECIPES = (
    Recipe("func.function.piecewise", "value", "fill", (1, 2), nested),
    Recipe("func.function.piecewise", "value-choice", "choice", (2,), nested),
    Recipe("func.function.piecewise", "solve", "fill", (3,), solve_for),
    Recipe("func.function.piecewise", "inequality", "fill", (4,), inequality),
    Recipe("func.function.piecewise", "inequality-choice", "choice", (4,), inequality),
    Recipe("func.function.representation", "broken-line", "calculate", (3,), read_pieces),
    Recipe("func.function.transform", "moved", "fill", (1, 2, 3), moved),
    Recipe("func.function.transform", "moved-choice", "choice", (2, 3), moved),
    Recipe("func.function.transform", "mirrored", "choice", (2,), mirrored),
    Recipe("func.function.application", "charge", "word", (2, 3), charge),
    Recipe("func.function.application", "profit", "word", (4,), profit),
)
