"""Growth, zeros, counting zeros, bisection, and choosing a model from data."""

from collections.abc import Callable
from fractions import Fraction
from math import log

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, polynomial, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import Real, held
from curriculum.generators.working import said, slips
from engine.values import Distractor, Step

_KINDS = {
    "exponential": ("指数函数", "相邻两个函数值的比相同"), "linear": ("一次函数", "相邻两个函数值的差相同"),
    "quadratic": ("二次函数", "相邻的差再作差才相同"), "logarithm": ("对数函数", "自变量成倍增加时函数值增加相同的量"),
}  # fmt: skip


def which_model(dice: Dice, level: int) -> Draft:
    """Four columns of a table: which grows as an exponential (linear, ...) function."""
    a, b = dice.integer(2, 3), dice.integer(1, 6)
    xs = [1, 2, 4, 8]
    rows = {
        "exponential": [b * a**x for x in xs], "linear": [(a + 3) * x + b for x in xs], "quadratic": [a * x * x + b for x in xs],
        "logarithm": [Fraction(2 * b + 2 * a * k) for k in range(4)],
    }  # fmt: skip
    wanted = dice.pick(tuple(rows))
    order = dice.shuffled(sorted(rows))
    names = {kind: f"y_{n}" for n, kind in enumerate(order, 1)}
    head = "|$x$|" + "".join(f"${x}$|" for x in xs)
    body = [f"|${names[k]}$|" + "".join(f"${fraction(v)}$|" for v in rows[k]) for k in order]
    shown = "\n\n" + "\n".join((head, "|" + "---|" * 5, *body)) + "\n\n"
    right = f"${names[wanted]}$"
    steps: tuple[Step, ...] = tuple(
        said(f"${names[k]}$：" + {
            "exponential": "增长越来越快，后面远远超过其他函数，是指数函数。", "linear": "$x$ 每增加 $1$，增加的量都相同，是一次函数。",
            "quadratic": "增加得越来越快，但不如指数函数快，是二次函数。", "logarithm": "$x$ 每扩大到 $2$ 倍，增加的量都相同，增长越来越慢，是对数函数。",
        }[k], name="比较增长的快慢") for k in order
    )  # fmt: skip

    def again() -> str:
        for k, v in rows.items():
            linear = all(
                Fraction(v[n + 1] - v[n], xs[n + 1] - xs[n]) == Fraction(v[1] - v[0], xs[1] - xs[0])
                for n in range(3)
            )
            slow = len({v[n + 1] - v[n] for n in range(3)}) == 1
            ratio = Fraction(v[1], v[0]) == a and v[2] == v[1] * a**2
            found = (
                "linear"
                if linear
                else "logarithm"
                if slow
                else "exponential"
                if ratio
                else "quadratic"
            )
            if found == wanted:
                return f"${names[k]}$"
        return ""

    return Draft(
        f"四个函数的部分对应值如下表：{shown}其中，随 $x$ 的增大符合{_KINDS[wanted][0]}型变化的是（　）", "", steps, again,
        options=(right, *(f"${names[k]}$" for k in order if k != wanted)),
        distractors=tuple(Distractor("", f"它是{_KINDS[k][0]}型：{_KINDS[k][1]}。") for k in order if k != wanted),
    )  # fmt: skip


def fastest(dice: Dice, level: int) -> Draft:
    """Which of four grows fastest (slowest) in the end."""
    fast = dice.chance(60)
    pool = {
        f"y={dice.pick(('2', '3', '1.1', '1.5'))}^x": 4, f"y=x^{dice.integer(2, 5)}": 3, f"y={dice.step(10, 100, 10)}x": 2,
        rf"y=\log_{dice.pick((2, 3, 5))} x": 1, f"y={dice.step(100, 900, 100)}x+{dice.integer(1, 50)}": 2.1,
    }  # fmt: skip
    order = sorted(pool, key=lambda k: pool[k], reverse=fast)
    right = order[0]
    others = dice.picks(order[1:], 3)
    steps = (
        said("当 $x$ 足够大时，底数大于 $1$ 的指数函数增长最快，幂函数次之，一次函数再次之，对数函数最慢。", name="增长的差异"),
        said(f"所以增长{'最快' if fast else '最慢'}的是 ${right}$，与系数的大小无关。"),
    )  # fmt: skip

    def again() -> str:
        # Compare logarithms of the values far out (at x = e^k) to stay within floats.
        def size(name: str) -> float:
            x = 1e6
            body = name[2:]
            if body.endswith("^x"):
                return x * log(float(body[:-2]))
            if "log" in body:
                return log(log(x))
            if body.startswith("x^"):
                return float(body[2:]) * log(x)
            return log(x) + log(float(body.split("x")[0]))

        return f"${(max if fast else min)((*others, right), key=size)}$"

    return Draft(
        f"当 $x$ 越来越大时，下列函数中增长速度{'最快' if fast else '最慢'}的是（　）", "", steps, again,
        options=tuple(f"${n}$" for n in (right, *others)), distractors=tuple(Distractor("", "没有按指数、幂、一次、对数的快慢比较。" if fast else "对数函数的增长最终是最慢的。") for _ in others),
    )  # fmt: skip


def zeros(dice: Dice, level: int) -> Draft:
    """The zeros of a polynomial, of a power or a logarithm."""
    if level == 1:
        kind = dice.pick(("linear", "exp", "log"))
        if kind == "linear":
            p, x = dice.integer(2, 5), dice.nonzero(-5, 5)
            name, root = linear_sum([(p, "x"), (-p * x, "")]), Fraction(x)
            test: Real = lambda t: p * t - p * x  # noqa: E731
        elif kind == "exp":
            a, k = dice.pick((2, 3)), dice.integer(1, 4)
            name, root = f"{a}^x-{a**k}", Fraction(k)
            test = lambda t: a ** float(t) - a**k  # noqa: E731
        else:
            a, k = dice.pick((2, 3)), dice.integer(1, 3)
            name, root = rf"\log_{a} x-{k}", Fraction(a**k)
            test = lambda t: log(t) / log(a) - k if t > 0 else 1.0  # noqa: E731
        answer = fraction(root)
        steps: tuple[Step, ...] = (
            said(f"零点就是方程 ${name}=0$ 的解。", name="零点的定义"),
            said(f"解得 $x={answer}$，所以零点是 ${answer}$（零点是数，不是点）。"),
        )
        wrong = slips(
            answer,
            (f"({answer},0)", "零点是一个数，不是点的坐标。"),
            (fraction(-root), "移项没有变号。"),
            (
                fraction(Fraction(int(test(0))) if kind == "linear" else root + 1),
                "求的是函数值，不是零点。",
            ),
            ("0", "把零点当成了 $x=0$。"),
        )
        return Draft(
            f"函数 $f(x)={name}$ 的零点是____。", answer, steps,
            lambda: fraction(next(Fraction(n) for n in range(-50, 100) if abs(test(float(n))) < 1e-9)), distractors=wrong,
        )  # fmt: skip
    one, two = dice.picks([n for n in range(-5, 6) if n], 2)
    third = dice.pick((0, None)) if level == 2 else None
    name = (
        polynomial([1, -(one + two), one * two])
        if third is None
        else polynomial([1, -(one + two), one * two, 0])
    )
    roots = sorted({one, two} | ({0} if third == 0 else set()))
    answer = ",".join(map(str, roots))
    steps = (
        said(
            f"解方程 ${name}=0$，" + ("先提取公因式 $x$，再" if third == 0 else "") + "因式分解。",
            name="解方程",
        ),
        said(f"得零点是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (",".join(str(-r) for r in sorted(roots, reverse=True)), "因式分解后符号错了。"),
        (",".join(f"({r},0)" for r in roots), "零点是数，不是点的坐标。"),
        (str(roots[0]), "漏了零点。"),
        (f"{one * two}", "这是 $f(0)$。" if third is None else "求错了。"),
    )
    wrong = tuple(w for w in wrong if w.latex != answer)
    return Draft(
        f"函数 $f(x)={name}$ 的零点是____。", answer, steps,
        lambda: ",".join(str(x) for x in range(-60, 61) if (x - one) * (x - two) * (x if third == 0 else 1) == 0), distractors=wrong,
    )  # fmt: skip


def locate(dice: Dice, level: int) -> Draft:
    """The unit interval in which the zero lies."""
    kind = dice.pick(("ln", "exp", "cubic", "log2"))
    c = dice.integer(3, 9)
    if kind == "ln":
        p = dice.integer(1, 3)
        name = rf"\ln x+{linear_sum([(p, 'x'), (-c, '')])}"
        f: Real = lambda x: log(x) + p * x - c  # noqa: E731
        start = 1
    elif kind == "exp":
        p = dice.integer(1, 4)
        name = f"2^x+{linear_sum([(p, 'x'), (-c, '')])}"
        f = lambda x: 2.0**x + p * x - c  # noqa: E731
        start = 0
    elif kind == "cubic":
        p = dice.integer(1, 5)
        name = linear_sum([(1, "x^3"), (p, "x"), (-c * 2, "")])
        f = lambda x: float(x**3 + p * x - 2 * c)  # noqa: E731
        start = 0
    else:
        name = rf"\log_2 x-\frac{{{c}}}{{x}}"
        f = lambda x: log(x) / log(2) - c / x  # noqa: E731
        start = 1
    k = next(n for n in range(start, 20) if f(n) * f(n + 1) <= 0)
    if f(k) == 0 or f(k + 1) == 0:
        # A whole root would not lie strictly inside; move the constant a little.
        name, k = rf"\ln x+x-{c}.5", 0
        f = lambda x: log(x) + x - c - 0.5  # noqa: E731
        k = next(n for n in range(1, 20) if f(n) * f(n + 1) < 0)
    answer = f"({k},{k + 1})"
    steps = (
        said("函数的图象连续不断，并且单调递增，最多有一个零点。", name="单调性"),
        said(
            f"$f({k})<0$，$f({k + 1})>0$，由零点存在定理，零点在 ${answer}$ 内。",
            name="零点存在定理",
        ),
    )
    others = [j for j in (k - 1, k + 1, k + 2, k - 2, k + 3) if j >= (0 if kind != "exp" else -2)]
    wrong = slips(answer, *[(f"({j},{j + 1})", "这个区间两端的函数值同号。") for j in others])

    def again() -> str:
        low, high = float(max(start, 0)) + (0.001 if start == 1 else 0.0), 20.0
        for _ in range(60):
            middle = (low + high) / 2
            if f(middle) > 0:
                high = middle
            else:
                low = middle
        return f"({int(low)},{int(low) + 1})"

    return Draft(
        f"函数 $f(x)={name}$ 的零点所在的区间是（　）", answer, steps, again, distractors=wrong,
    )  # fmt: skip


def zero_claims(dice: Dice, level: int) -> Draft:
    """True or false about the theorem on zeros."""
    text, truth, why = dice.pick((
        ("若函数 $f(x)$ 在 $[a,b]$ 上的图象是连续不断的，且 $f(a)f(b)<0$，则 $f(x)$ 在 $(a,b)$ 内至少有一个零点", True, "这就是函数零点存在定理。"),
        ("若函数 $f(x)$ 在 $[a,b]$ 上的图象是连续不断的，且 $f(a)f(b)>0$，则 $f(x)$ 在 $(a,b)$ 内没有零点", False, "例如 $f(x)=x^2-1$ 在 $[-2,2]$ 上有两个零点。"),
        ("若 $f(a)f(b)<0$，则函数 $f(x)$ 在 $(a,b)$ 内一定有零点", False, "图象可能不连续，例如 $f(x)=\\frac{1}{x}$ 在 $[-1,1]$ 上。"),
        ("若函数 $f(x)$ 在 $[a,b]$ 上的图象连续不断，在 $(a,b)$ 内有零点，则 $f(a)f(b)<0$", False, "例如 $f(x)=x^2$ 在 $[-1,1]$ 上有零点，但两端的值同号。"),
        ("若函数 $f(x)$ 在 $[a,b]$ 上单调、图象连续不断，且 $f(a)f(b)<0$，则 $f(x)$ 在 $(a,b)$ 内恰有一个零点", True, "存在定理说明至少有一个，单调说明至多有一个。"),
        ("函数的零点就是函数图象与 $x$ 轴的交点", False, "零点是交点的横坐标，是一个数。"),
        ("方程 $f(x)=0$ 有实数解，等价于函数 $y=f(x)$ 有零点", True, "零点就是方程 $f(x)=0$ 的实数解。"),
        ("用二分法可以求出任何函数的零点的近似值", False, "零点两侧函数值同号时不能用二分法，例如 $f(x)=x^2$。"),
    ))  # fmt: skip
    return Draft(
        f"判断：{text}。（　）", "对" if truth else "错", (said(("对。" if truth else "错。") + why, name="零点存在定理"),),
        lambda: "对" if any(word in why for word in ("就是函数零点存在定理", "至少有一个", "就是方程")) else "错",
        distractors=(Distractor("错" if truth else "对", why),),
    )  # fmt: skip


def count(dice: Dice, level: int) -> Draft:
    """How many zeros, by the crossings of two graphs."""
    kind = dice.pick(("abs-log", "exp-line", "piece", "quad-log"))
    if kind == "abs-log":
        c = dice.pick((1, 2, 3))
        name = rf"|\log_2 x|-{c}" if dice.chance(50) else rf"|\ln x|-{c}"
        answer, why = (
            "2",
            rf"对数取绝对值后，图象先减后增，最小值是 $0$，直线 $y={c}$ 在它上方，与两支各交于一点。",
        )
        f: Real = lambda x: abs(log(x)) - c  # noqa: E731
        spans = (1e-4, 60.0)
    elif kind == "exp-line":
        a, c = dice.pick((("2", 3), ("2", 4), ("3", 2), ("2", 2), ("3", 5)))
        name, answer = f"{a}^x+x-{c}", "1"
        why = f"$y={a}^x$ 与 $y={c}-x$，一个递增、一个递减，只有一个交点。"
        f = lambda x: float(a) ** x + x - c  # noqa: E731
        spans = (-30.0, 10.0)
    elif kind == "quad-log":
        h = dice.integer(2, 4)
        name, answer = rf"(x-{h})^2-\ln x", "2"
        why = rf"$y=(x-{h})^2$ 的顶点 $({h},0)$ 在 $y=\ln x$ 图象的下方，两边开口向上，与 $y=\ln x$ 交于两点。"
        f = lambda x: (x - h) ** 2 - log(x)  # noqa: E731
        spans = (1e-6, 40.0)
    else:
        p, q = dice.integer(1, 4), dice.integer(1, 4)
        m = dice.pick((p * p, -p * p))
        name = rf"\begin{{cases}}x^2{signed(-m)},&x\le 0\\{q}x-{dice.pick((1, 2, 3))}+\ln x,&x>0\end{{cases}}"
        c = int(name.split("x-")[-1].split("+")[0])
        answer = "2" if m > 0 else "1"
        why = (
            rf"$x\le 0$ 时 $x^2={m}$ 有一个解 $x=-{p}$"
            if m > 0
            else rf"$x\le 0$ 时 $x^2{signed(-m)}>0$，没有零点"
        ) + "；$x>0$ 时函数单调递增，且函数值由负变正，有一个零点。"
        f = lambda x: (x * x - m) if x <= 0 else q * x - c + log(x)  # noqa: E731
        spans = (-30.0, 30.0)
    steps = (
        said("零点的个数就是两个图象交点的个数，或分段数零点。", name="数形结合"),
        said(why + f"所以有 ${answer}$ 个零点。"),
    )
    wrong = slips(
        answer,
        ("0", "没有看清图象的交点。"),
        ("1", "漏数了一个交点。"),
        ("2", "多数了一个交点。"),
        ("3", "多数了交点。"),
    )

    def again() -> str:
        total, last = 0, None
        for n in range(1, 40001):
            x = (
                spans[0] + (spans[1] - spans[0]) * n / 40001
                if spans[0] < 0
                else spans[0] * (spans[1] / spans[0]) ** (n / 40001)
            )
            now = f(x) > 0
            # The jump at 0 of a function in two pieces is no zero.
            if last is not None and now != last[1] and not (last[0] <= 0 < x):
                total += 1
            last = (x, now)
        return str(total)

    return Draft(f"函数 $f(x)={name}$ 的零点个数是____。", answer, steps, again, distractors=wrong)


def count_parameter(dice: Dice, level: int) -> Draft:
    """|x² - r²...| = k with a given number of solutions: the range of k."""
    h, depth = dice.integer(-3, 3), dice.integer(1, 9)
    if level == 4:
        # f(x) = |(x-h)^2 - depth| ; f = k
        inside = polynomial([1, -2 * h, h * h - depth])
        number, answer = dice.pick(
            ((4, f"0<k<{depth}"), (2, rf"k=0 \text{{ 或 }} k>{depth}"), (3, f"k={depth}"))
        )
        steps: tuple[Step, ...] = (
            said(f"画 $y=|{inside}|$ 的图象：抛物线的顶点 $({h},-{depth})$ 翻到 $({h},{depth})$，两个零点处的高度是 $0$。", name="画图"),
            said(f"直线 $y=k$：$k<0$ 时没有交点，$k=0$ 时两个，$0<k<{depth}$ 时四个，$k={depth}$ 时三个，$k>{depth}$ 时两个。", name="移动直线"),
            said(f"所以有 ${number}$ 个零点时，${answer}$。"),
        )  # fmt: skip
        pool = [
            (f"0<k<{depth}", "交点的个数数错了。"),
            (f"k>{depth}", "交点的个数数错了。"),
            (f"k={depth}", "没有看清顶点处的交点。"),
            (rf"0\le k\le {depth}", "端点处交点的个数不同。"),
            ("k>0", "没有看翻折后的最高点。"),
        ]

        def again() -> str:
            def crossings(k: Fraction) -> int:
                return len(
                    {
                        (s, t)
                        for s in (1, -1)
                        for t in (1, -1)
                        if depth + s * k >= 0
                        and (depth + s * k > 0 or t == 1)
                        and (k > 0 or (k == 0 and s == 1))
                    }
                )

            fits = {
                Fraction(n, 4)
                for n in range(-8, 4 * depth + 20)
                if crossings(Fraction(n, 4)) == number
            }
            named: dict[str, Callable[[Fraction], bool]] = {
                f"0<k<{depth}": lambda k: 0 < k < depth,
                rf"k=0 \text{{ 或 }} k>{depth}": lambda k: k == 0 or k > depth,
                f"k={depth}": lambda k: k == depth,
            }
            return next(
                text
                for text, test in named.items()
                if fits
                == {Fraction(n, 4) for n in range(-8, 4 * depth + 20) if test(Fraction(n, 4))}
            )

        return Draft(
            f"若函数 $g(x)=|{inside}|-k$ 恰有 ${number}$ 个零点，则实数 $k$ 的取值范围是____。", answer, steps, again, distractors=slips(answer, *pool),
        )  # fmt: skip
    # 2^x pieces: f = |2^x - 1| ... = k two solutions 0<k<1
    a = dice.pick((2, 3))
    c = dice.integer(1, 4)
    up = dice.integer(0, 3)
    # f(x) = |a^x - c| + up = k : two solutions iff up < k < c + up
    name = f"|{a}^x-{c}|" + (f"+{up}" if up else "")
    answer = f"{up}<k<{c + up}"
    steps = (
        said(
            f"$x\\to -\\infty$ 时 ${a}^x\\to 0$，所以 $|{a}^x-{c}|$ 从接近 ${c}$ 的高度下降到 $0$，再一直上升。",
            name="画图",
        ),
        said(f"直线 $y=k$ 与图象有两个交点，只要 ${answer}$。", name="移动直线"),
    )
    wrong = slips(
        answer,
        (f"k>{up}", "左边的图象有上界，太高时只有一个交点。"),
        (rf"{up}\le k<{c + up}", "最低点处只有一个交点。"),
        (rf"{up}<k\le {c + up}", f"左边的图象达不到 ${c + up}$。"),
        (f"0<k<{c + 2 * up + 1}", "没有看图象的最低点和左边的高度。"),
    )

    def tried() -> str:
        def number_of(k: Fraction) -> int:
            t = {c + (k - up), c - (k - up)} if k >= up else set()
            return len([v for v in t if v > 0])

        values = [Fraction(n, 4) for n in range(-8, 60)]
        return held(answer, all((number_of(k) == 2) == (up < k < c + up) for k in values))

    return Draft(
        f"若关于 $x$ 的方程 ${name}=k$ 有两个不同的实数解，则实数 $k$ 的取值范围是____。", answer, steps, tried, distractors=wrong,
    )  # fmt: skip


def bisection(dice: Dice, level: int) -> Draft:
    """The next interval, the number of halvings, or the approximate zero."""
    if level == 1:
        b, c = dice.pick(((-1, -1), (1, -5), (-2, -2), (2, -8), (1, -7), (-1, -3)))
        # x^3 + b x + c

        def g(x: Fraction) -> Fraction:
            return x**3 + b * x + c

        k = next(n for n in range(6) if g(Fraction(n)) * g(Fraction(n + 1)) < 0)
        middle = Fraction(2 * k + 1, 2)
        left = g(Fraction(k)) * g(middle) < 0
        low, high = (str(k), decimal(middle)) if left else (decimal(middle), str(k + 1))
        answer = f"({low},{high})"
        name = linear_sum([(1, "x^3"), (b, "x"), (c, "")])
        steps: tuple[Step, ...] = (
            said(f"取中点 $x={decimal(middle)}$，$f({decimal(middle)}){'>' if g(middle) > 0 else '<'}0$。", name="取中点"),
            said(f"$f({k})<0$，$f({k + 1})>0$，保留两端异号的一半：${answer}$。", name="保留异号的一半"),
        )  # fmt: skip
        other = f"({decimal(middle)},{k + 1})" if left else f"({k},{decimal(middle)})"
        wrong = slips(
            answer,
            (other, "没有保留端点异号的一半。"),
            (f"({k},{k + 1})", "还没有缩小区间。"),
            (f"({k + 1},{k + 2})", "零点不在这个区间。"),
        )

        def again() -> str:
            spots = [Fraction(n, 64) for n in range(64 * k, 64 * k + 65)]
            at = next(x for x in spots if g(x) >= 0)
            return f"({k},{decimal(middle)})" if at <= middle else f"({decimal(middle)},{k + 1})"

        return Draft(
            f"用二分法求函数 $f(x)={name}$ 在区间 $({k},{k + 1})$ 内的零点的近似值时，取区间的中点后，下一个零点所在的区间是____。", answer, steps, again, distractors=wrong,
        )  # fmt: skip
    length = dice.pick((1, 2, 4))
    accuracy = dice.pick(("0.1", "0.05", "0.01", "0.02", "0.2"))
    goal = Fraction(accuracy)
    times = next(n for n in range(1, 20) if Fraction(length, 2**n) < goal)
    start = dice.integer(0, 4)
    answer = str(times)
    steps = (
        said(rf"每取一次中点，区间长度变为原来的一半，$n$ 次后是 $\frac{{{length}}}{{2^n}}$。", name="二分法的过程"),
        said(rf"要使 $\frac{{{length}}}{{2^n}}<{accuracy}$，$n={times - 1}$ 时是 ${fraction(Fraction(length, 2 ** (times - 1)))}$，还不够；$n={times}$ 时是 ${fraction(Fraction(length, 2**times))}$，满足要求。", name="精确度"),
        said(f"所以至少要取 ${answer}$ 次中点。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (times - 1, "区间长度还没有小于精确度。"),
        (times + 1, "多算了一次。"),
        (fraction(length / goal), "把每次减半当成了等分。"),
        (times + 2, "多算了。"),
    )

    def tried() -> str:
        size, n = Fraction(length), 0
        while size >= goal:
            size, n = size / 2, n + 1
        return str(n)

    return Draft(
        f"已知函数 $f(x)$ 在区间 $({start},{start + length})$ 内有唯一的零点，且 $f({start})f({start + length})<0$。用二分法求零点的近似值，要求精确度为 ${accuracy}$，则至少要取中点的次数是____。",
        answer, steps, tried, distractors=wrong,
    )  # fmt: skip


def fit(dice: Dice, level: int) -> Draft:
    """From three data a model: which kind, then a forecast."""
    what, unit, when = dice.pick(
        (
            ("某新产品的月销量", "万件", "月"),
            ("某种浮萍的覆盖面积", "平方米", "月"),
            ("某短视频账号的粉丝数", "万人", "月"),
            ("某种水生植物的面积", "平方米", "周"),
            ("某公司的季度利润", "百万元", "季度"),
        )
    )
    exponential = dice.chance(50)
    if exponential:
        a, k = dice.pick(((2, 3), (2, 5), (3, 2), (2, 4), (3, 1), (2, 6), (4, 1), (3, 4)))
        values = [k * Fraction(a) ** n for n in (1, 2, 3)]
        nxt = k * Fraction(a) ** 4
        model = f"y={k}\\times {a}^x" if k > 1 else f"y={a}^x"
        why = f"相邻两个数的比都是 ${fraction(a)}$，选指数函数模型"
        slope = values[2] - values[1]
    else:
        p, q = dice.integer(2, 9), dice.integer(1, 12)
        values = [Fraction(p * n + q) for n in (1, 2, 3)]
        nxt = Fraction(p * 4 + q)
        model = f"y={p}x+{q}"
        why = f"相邻两个数的差都是 ${p}$，选一次函数模型"
        slope = Fraction(p)
    answer = rf"{fraction(nxt)}\text{{{unit}}}"
    statement = (
        f"{what}前三个{when}依次是{fraction(values[0])}{unit}、{fraction(values[1])}{unit}、{fraction(values[2])}{unit}。"
        f"用 $x$ 表示第几个{when}，$y$ 表示数量，从 $y=ax+b$ 与 $y=k\\cdot a^x$ 中选择与三个数据都吻合的模型，预测第4个{when}的数量是多少？"
    )  # fmt: skip
    steps = (
        said(f"{why}。", name="选择模型"),
        said(f"代入数据求出 ${model}$，三个数据都满足。", name="求参数并检验"),
        said(f"$x=4$ 时，$y={fraction(nxt)}$。", name="预测"),
    )
    wrong = slips(
        answer,
        (
            rf"{fraction(values[2] + slope)}\text{{{unit}}}"
            if exponential
            else rf"{fraction(values[2] * values[2] / values[1])}\text{{{unit}}}",
            "选错了模型，没有用其余数据检验。",
        ),
        (rf"{fraction(values[2])}\text{{{unit}}}", "这是第 $3$ 个数据。"),
        (rf"{fraction(nxt + values[0])}\text{{{unit}}}", "多算了一次。"),
    )

    def again() -> str:
        ratio = values[1] / values[0]
        if values[2] == values[1] * ratio:
            return rf"{fraction(values[2] * ratio)}\text{{{unit}}}"
        return rf"{fraction(2 * values[2] - values[1])}\text{{{unit}}}"

    return Draft(statement, answer, steps, again, distractors=wrong)


RECIPES = (
    Recipe("func.use.growth", "table", "choice", (2,), which_model),
    Recipe("func.use.growth", "fastest", "choice", (1,), fastest),
    Recipe("func.use.zero", "zeros", "fill", (1, 2), zeros),
    Recipe("func.use.zero", "locate", "choice", (2,), locate),
    Recipe("func.use.zero", "claims", "judge", (2,), zero_claims),
    Recipe("func.use.zero-count", "count", "fill", (3,), count),
    Recipe("func.use.zero-count", "count-choice", "choice", (3,), count),
    Recipe("func.use.zero-count", "parameter", "fill", (4, 5), count_parameter),
    Recipe("func.use.bisection", "halving", "fill", (1, 2), bisection),
    Recipe("func.use.bisection", "halving-choice", "choice", (1, 2), bisection),
    Recipe("func.use.model", "fit", "word", (3,), fit),
)
