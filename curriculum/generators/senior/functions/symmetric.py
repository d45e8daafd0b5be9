"""Parity, its uses with monotonicity, periods and symmetry of functions without a formula."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, polynomial
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import Exact, held, interval, point
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step


def other_side(dice: Dice, level: int) -> Draft:
    """An odd or even function known on one side: a value, or the formula on the other."""
    odd = dice.chance(55)
    a, b = dice.integer(1, 3), dice.nonzero(-5, 5)
    c = 0 if odd else dice.integer(-4, 4)
    word = "奇" if odd else "偶"
    right_known = dice.chance(60)
    given = [a, b, c]
    mirrored = [-a, b, -c] if odd else [a, -b, c]
    known = r"x\ge 0" if right_known else r"x\le 0"
    asked = "x<0" if right_known else "x>0"
    sign = -1 if odd else 1
    if level <= 2:
        at = -dice.integer(1, 4) if right_known else dice.integer(1, 4)

        def f(x: int) -> int:
            return a * x * x + b * x + c

        answer = str(sign * f(-at))
        steps: tuple[Step, ...] = (
            said(f"$f(x)$ 是{word}函数，所以 $f({at})={'-' if odd else ''}f({-at})$。", name=f"{word}函数的定义"),
            line(f"f({-at})", str(f(-at)), f"${-at}$ 在已知的一侧，代入解析式："),
            said(f"所以 $f({at})={answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer, (f(at), "没有看自变量在哪一侧，直接代入了。"), (-sign * f(-at), f"{word}函数的符号用错了。"), (-f(at), "直接代入后又变号。"),
            (f(-at) + at, "计算错误。"),
        )  # fmt: skip
        return Draft(
            rf"已知 $f(x)$ 是定义在 $\mathbb{{R}}$ 上的{word}函数，当 ${known}$ 时，$f(x)={polynomial(given)}$，则 $f({at})=$____。",
            answer, steps, lambda: str(sum(k * at**p for k, p in zip(mirrored, (2, 1, 0), strict=True))), distractors=wrong,
        )  # fmt: skip
    answer = polynomial(mirrored)
    plain = polynomial([a, -b, c])
    steps = (
        said(f"设 ${asked}$，则 $-x$ 在已知的一侧。", name="转化到已知的一侧"),
        said(f"把 $-x$ 整体代入：$f(-x)={plain}$。", name="代入"),
        said(f"$f(x)$ 是{word}函数，$f(x)={'-f(-x)' if odd else 'f(-x)'}$，所以这一侧的解析式是 ${answer}$。", name=f"{word}函数的定义"),
    )  # fmt: skip
    wrong = slips(
        answer, (polynomial([a, b, c]), "两侧的解析式不同，不能照抄。"), (polynomial([-a, -b, -c]), "没有把 $-x$ 整体代入。"),
        (polynomial([-a, b, -c] if not odd else [a, -b, c]), f"{word}函数的符号用错了。"), (polynomial([a, b, -c or 1]), "符号错了。"),
    )  # fmt: skip

    def again() -> str:
        good = all(
            mirrored[0] * x * x + mirrored[1] * x + mirrored[2] == sign * (a * x * x - b * x + c)
            for x in range(-9, 10)
        )
        return held(answer, good)

    return Draft(
        rf"已知 $f(x)$ 是定义在 $\mathbb{{R}}$ 上的{word}函数，当 ${known}$ 时，$f(x)={polynomial(given)}$，则当 ${asked}$ 时，$f(x)=$____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


_PARITY: tuple[tuple[str, str, Exact], ...] = (
    ("x^3+x", "奇函数", lambda x: x**3 + x), ("x^2+1", "偶函数", lambda x: x * x + 1), (r"\frac{1}{x}", "奇函数", lambda x: 1 / x),
    ("|x|+2", "偶函数", lambda x: abs(x) + 2), ("x^2+x", "非奇非偶函数", lambda x: x * x + x), ("x^4-2x^2", "偶函数", lambda x: x**4 - 2 * x * x),
    (r"x+\frac{1}{x}", "奇函数", lambda x: x + 1 / x), ("x|x|", "奇函数", lambda x: x * abs(x)), ("(x-1)^2", "非奇非偶函数", lambda x: (x - 1) ** 2),
    ("|x-1|", "非奇非偶函数", lambda x: abs(x - 1)), (r"\frac{1}{x^2}", "偶函数", lambda x: 1 / x**2), ("|x+1|-|x-1|", "奇函数", lambda x: abs(x + 1) - abs(x - 1)),
    ("|x+2|+|x-2|", "偶函数", lambda x: abs(x + 2) + abs(x - 2)), ("2x-1", "非奇非偶函数", lambda x: 2 * x - 1), ("-3x", "奇函数", lambda x: -3 * x),
    (r"\frac{x}{x^2+1}", "奇函数", lambda x: x / (x * x + 1)), ("x^3-x^2", "非奇非偶函数", lambda x: x**3 - x * x),
)  # fmt: skip


def which_parity(dice: Dice, level: int) -> Draft:
    """Of four functions the one that is odd, or even."""
    wanted = dice.pick(("奇函数", "偶函数"))
    right = dice.pick([one for one in _PARITY if one[1] == wanted])
    rest = dice.picks([one for one in _PARITY if one[1] != wanted], 3)
    steps = (
        said("先看定义域是否关于原点对称，再看 $f(-x)$ 与 $f(x)$ 的关系：相等是偶函数，相反是奇函数。", name="奇偶性的定义"),
        said(f"所给的函数中，解析式 ${right[0]}$ 对应的是{wanted}。"),
        *(said(f"解析式 ${name}$ 对应的是{kind}。") for name, kind, _ in rest),
    )  # fmt: skip

    def again() -> str:
        sign = -1 if wanted == "奇函数" else 1
        xs = [Fraction(n, 3) for n in (1, 2, 4, 7, 10)]
        return next(
            f"$f(x)={n}$" for n, _, f in (*rest, right) if all(f(-x) == sign * f(x) for x in xs)
        )

    return Draft(
        f"下列函数中，是{wanted}的是（　）", "", steps, again,
        options=(f"$f(x)={right[0]}$", *(f"$f(x)={name}$" for name, _, _ in rest)),
        distractors=tuple(Distractor("", f"这是{kind}。") for _, kind, _ in rest),
    )  # fmt: skip


def narrow_domain(dice: Dice, level: int) -> Draft:
    """True or false about parity, with the domain's trap."""
    low = dice.integer(2, 6)
    even_domain = dice.chance(50)
    high = low if even_domain else low + dice.integer(1, 3)
    name, kind, _ = dice.pick(
        [one for one in _PARITY if one[1] != "非奇非偶函数" and "frac{1}" not in one[0]]
    )
    closing = "]" if dice.chance(60) else ")"
    good = even_domain and closing == "]"
    steps = (
        said(f"奇偶函数的定义域必须关于原点对称，$[-{low},{high}{closing}$ " + ("关于原点对称。" if good else "不关于原点对称。"), name="先看定义域"),
        said(f"再看 $f(-x)$ 与 $f(x)$ 的关系，符合{kind}的定义，所以这句话是对的。" if good else "所以它既不是奇函数也不是偶函数，这句话是错的。"),
    )  # fmt: skip
    return Draft(
        f"判断：函数 $f(x)={name}$，$x\\in [-{low},{high}{closing}$ 是{kind}。（　）", "对" if good else "错", steps,
        lambda: "对" if {Fraction(n, 2) for n in range(-2 * low, 2 * high + (closing == "]"))} == {-Fraction(n, 2) for n in range(-2 * low, 2 * high + (closing == "]"))} else "错",
        distractors=(Distractor("错" if good else "对", "没有先看定义域是否关于原点对称。" if not good else "定义域关于原点对称，关系也成立。"),),
    )  # fmt: skip


def parity_parameter(dice: Dice, level: int) -> Draft:
    """Letters from parity: the middle coefficient and the domain's ends."""
    k, m = dice.integer(1, 4), dice.integer(1, 5)
    b = dice.nonzero(-4, 4)
    # f(x) = x^2·k + (a-b)x + m even on [c-?, c+?]: domain [a' - p, q a']
    p = dice.integer(2, 6)
    times = dice.integer(1, 2)
    end = Fraction(p, times + 1)
    if level == 3:
        a = b
        name = f"{'' if k == 1 else k}x^2+({linear_sum([(1, 'a'), (-b, '')])})x+{m}"
        answer = str(a)
        steps: tuple[Step, ...] = (
            said(r"$f(x)$ 是偶函数，$f(-x)=f(x)$ 对任意 $x$ 成立，所以一次项系数为零。", name="偶函数的定义"),
            line(f"{linear_sum([(1, 'a'), (-b, '')])}=0", f"a={b}", "解得："),
        )  # fmt: skip
        wrong = slips(
            answer,
            (-b, "移项没有变号。"),
            (0, "一次项的系数是整个括号。"),
            (k, "二次项系数不影响。"),
            (m, "常数项不影响。"),
        )
        statement = f"若函数 $f(x)={name}$ 是偶函数，则 $a=$____。"

        def again() -> str:
            found = [
                t for t in range(-30, 31) if all((t - b) * x == -(t - b) * x for x in range(1, 5))
            ]
            return str(found[0])
    else:
        # even on [a - p, times·a], coefficient b' of x is zero: a = end, b = 0 shift
        name = "x^2+" + f"(b-{m})x+{k}"
        total = end + m
        answer = fraction(total)
        right = linear_sum([(times, "a")])
        steps = (
            line(
                f"(a-{p})+{right}=0",
                f"a={fraction(end)}",
                "偶函数的定义域关于原点对称，两个端点互为相反数：",
                name="定义域对称",
            ),
            line(f"b-{m}=0", f"b={m}", "偶函数没有一次项：", name="偶函数的定义"),
            line(f"{fraction(end)}+{m}", answer, "所以 $a+b$ 是："),
        )
        wrong = slips(answer, (fraction(end - m), "$b$ 的符号错了。"), (fraction(end), "只求了 $a$。"), (m, "漏了由定义域求 $a$。"), (fraction(Fraction(p) + m), "两个端点相加为零，不是相等。"))  # fmt: skip
        statement = f"已知函数 $f(x)={name}$ 是定义在 $[a-{p},{right}]$ 上的偶函数，则 $a+b=$____。"

        def again() -> str:
            a = next(
                Fraction(n, 6)
                for n in range(1, 200)
                if Fraction(n, 6) * times == -(Fraction(n, 6) - p)
            )
            b_found = next(t for t in range(-30, 31) if 1 + (t - m) == 1 - (t - m))
            return fraction(a + b_found)

    return Draft(statement, answer, steps, again, distractors=wrong)


def solve_with_parity(dice: Dice, level: int) -> Draft:
    """Inequalities with f even (odd) and monotone on one side."""
    even = dice.chance(60)
    p, q = dice.pick((1, 2)), dice.nonzero(-3, 3)
    n = dice.integer(1, 6)
    inner = linear_sum([(p, "x"), (q, "")])
    rising = dice.chance(60)
    word = "增" if rising else "减"
    if even:
        low, high = Fraction(-n - q, p), Fraction(n - q, p)
        less = dice.chance(60)
        inside = less == rising
        answer = (
            interval(low, high)
            if inside
            else rf"(-\infty,{fraction(low)})\cup({fraction(high)},+\infty)"
        )
        other = (
            rf"(-\infty,{fraction(low)})\cup({fraction(high)},+\infty)"
            if inside
            else interval(low, high)
        )
        relation = f"f({inner}){'<' if less else '>'}f({n})"
        steps = (
            said(f"$f(x)$ 是偶函数，把不等式化成 $f(|{inner}|){'<' if less else '>'}f({n})$。", name="化成f(|x|)"),
            said(f"$f(x)$ 在 $[0,+\\infty)$ 上单调递{word}，所以 $|{inner}|{'<' if inside else '>'}{n}$。", name="利用单调性"),
            said(f"解得解集是 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer, (interval(None, high) if inside else interval(high, None), r"偶函数去掉 $f$ 时没有化成 $f(|x|)$，漏了一侧。"), (other, "不等号方向弄反了。"),
            (interval(Fraction(-n + q, p), Fraction(n + q, p)) if inside else rf"(-\infty,{fraction(Fraction(-n + q, p))})\cup({fraction(Fraction(n + q, p))},+\infty)", "移项没有变号。"),
            (interval(-n, n) if inside else rf"(-\infty,-{n})\cup({n},+\infty)", f"这是 ${inner}$ 的范围。"), (interval(low + 1, high + 1) if inside else rf"(-\infty,{fraction(low + 1)})\cup({fraction(high + 1)},+\infty)", "移项时算错了。"),
        )  # fmt: skip
        statement = rf"已知偶函数 $f(x)$ 在区间 $[0,+\infty)$ 上单调递{word}，则不等式 ${relation}$ 的解集是____。"

        def f(u: Fraction) -> Fraction:
            return abs(u) if rising else -abs(u)

        def again() -> str:
            xs = [Fraction(k, 6) for k in range(-120, 121)]
            right = all(
                ((f(p * x + q) < f(Fraction(n))) if less else (f(p * x + q) > f(Fraction(n))))
                == ((low < x < high) if inside else (x < low or x > high)) for x in xs
            )  # fmt: skip
            return held(answer, right)
    else:
        r = dice.nonzero(-4, 4)
        # f(px + q) + f(x + r) > 0 with f odd
        total, rest = p + 1, q + r
        cut = Fraction(-rest, total)
        answer = interval(cut, None) if rising else interval(None, cut)
        tail = linear_sum([(1, "x"), (r, "")])
        steps = (
            said(f"移项，$f({inner})>-f({tail})$；$f(x)$ 是奇函数，所以 $-f({tail})=f({linear_sum([(-1, 'x'), (-r, '')])})$。", name="利用奇函数移项"),
            said(f"$f(x)$ 在 $\\mathbb{{R}}$ 上单调递{word}，所以 ${inner}{'>' if rising else '<'}{linear_sum([(-1, 'x'), (-r, '')])}$。", name="利用单调性"),
            said(f"解得解集是 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer, (interval(None, cut) if rising else interval(cut, None), "不等号方向弄反了。"), (interval(-cut, None) if rising else interval(None, -cut), "移项没有变号。"),
            (interval(Fraction(r - q, p - 1), None) if p > 1 else interval(0, None), "没有利用奇函数把负号移进去。"), (interval(cut + 1, None) if rising else interval(None, cut + 1), "解不等式时算错了。"), (r"(-\infty,+\infty)", "不是恒成立。"),
        )  # fmt: skip
        statement = rf"已知奇函数 $f(x)$ 在 $\mathbb{{R}}$ 上单调递{word}，则不等式 $f({inner})+f({tail})>0$ 的解集是____。"

        def again() -> str:
            xs = [Fraction(k, 6) for k in range(-90, 91)]
            slope = 1 if rising else -1
            right = all(
                (slope * ((p * x + q) ** 3 + (x + r) ** 3) > 0)
                == ((x > cut) if rising else (x < cut))
                for x in xs
            )
            return held(answer, right)

    return Draft(statement, answer, steps, again, distractors=wrong)


def sign_product(dice: Dice, level: int) -> Draft:
    """x·f(x) < 0 for an odd or even f with a known zero."""
    odd = dice.chance(50)
    root = dice.integer(1, 6)
    rising = dice.chance(50)
    word = "增" if rising else "减"
    # sign of f for x>root is + if rising
    if odd:
        # on (0, oo) monotone, f(root)=0 ; x f(x) < 0
        answer = (
            rf"(-{root},0)\cup(0,{root})" if rising else rf"(-\infty,-{root})\cup({root},+\infty)"
        )
        statement = rf"已知奇函数 $f(x)$ 在 $(0,+\infty)$ 上单调递{word}，且 $f({root})=0$，则不等式 $xf(x)<0$ 的解集是____。"
    else:
        answer = (
            rf"(-\infty,-{root})\cup(0,{root})" if rising else rf"(-{root},0)\cup({root},+\infty)"
        )
        statement = rf"已知偶函数 $f(x)$ 在 $[0,+\infty)$ 上单调递{word}，且 $f({root})=0$，则不等式 $xf(x)<0$ 的解集是____。"
    steps = (
        said(f"由对称性，$f(-{root})=0$。" + ("奇函数在关于原点对称的区间上增减相同。" if odd else "偶函数在关于原点对称的区间上增减相反。"), name="画出示意图"),
        said(f"在 $x>0$ 的一侧，$f(x)$ 在 $(0,{root})$ 上为{'负' if rising else '正'}，在 $({root},+\\infty)$ 上为{'正' if rising else '负'}；另一侧由对称性得出。", name="判断符号"),
        said(f"$x$ 与 $f(x)$ 异号，解集是 ${answer}$。"),
    )  # fmt: skip
    pool = [
        (rf"(-{root},0)\cup(0,{root})", "没有按奇偶性判断另一侧的符号。"), (rf"(-\infty,-{root})\cup({root},+\infty)", "没有按奇偶性判断另一侧的符号。"),
        (rf"(-\infty,-{root})\cup(0,{root})", "符号判断错了。"), (rf"(-{root},0)\cup({root},+\infty)", "符号判断错了。"), (rf"(0,{root})", "漏了 $x<0$ 的一侧。"),
    ]  # fmt: skip

    def again() -> str:
        def f(x: Fraction) -> Fraction:
            base = (abs(x) - root) * (1 if rising else -1)
            return base if not odd or x > 0 else -base if x < 0 else Fraction(0)

        spans = {
            rf"(-\infty,-{root})": Fraction(-root - 1), f"(-{root},0)": Fraction(-root, 2), f"(0,{root})": Fraction(root, 2),
            rf"({root},+\infty)": Fraction(root + 1),
        }  # fmt: skip
        return r"\cup".join(name for name, x in spans.items() if x * f(x) < 0)

    return Draft(statement, answer, steps, again, distractors=slips(answer, *pool))


def abstract(dice: Dice, level: int) -> Draft:
    """f(x + y) = f(x) + f(y), or a product law: values from one value."""
    law = dice.pick(("sum", "product", "log"))
    if law == "sum":
        k = dice.nonzero(-5, 5)
        base = dice.pick((1, 2, 3))
        n = base * dice.pick((-2, -3, 3, 4))
        answer = str(k * n // base)
        text = "f(x+y)=f(x)+f(y)"
        zero = said("令 $x=y=0$，得 $f(0)$ 等于自己的 $2$ 倍，所以 $f(0)=0$。", name="赋值")
        how = (
            f"把 ${n}$ 写成 ${n // base}$ 个 ${base}$ 的和"
            if n > 0
            else f"令 $y=-x$，得 $f(x)$ 是奇函数，先把 ${-n}$ 写成若干个 ${base}$ 的和求出它的函数值，再变号"
        )
        given = k
        wrong = slips(
            answer,
            (-k * n // base, "符号错了。"),
            (k, "没有按关系式推算。"),
            (k + n, "把关系式用错了。"),
            (k ** abs(n // base), "把加法的关系当成了乘法。"),
            (k * n // base + 1, "计算错误。"),
        )
        real = Fraction(k, base) * n
    elif law == "product":
        k = dice.pick((2, 3, 5))
        base, times = 1, dice.pick((2, 3, -1, -2))
        n = times
        real = Fraction(k) ** times
        answer = fraction(real)
        text = r"f(x+y)=f(x)\cdot f(y)"
        zero = said(r"令 $x=1$，$y=0$，由 $f(1)\ne 0$ 得 $f(0)=1$。", name="赋值")
        how = (
            f"反复令其中一个数为 $1$，$f({n})$ 是 ${n}$ 个 $f(1)$ 的积"
            if n > 0
            else f"令 $y=-x$，得 $f(x)f(-x)=1$，所以 $f({n})$ 是 $f({-n})$ 的倒数"
        )
        given = k
        wrong = slips(
            answer,
            (k * n, "把乘法的关系当成了加法。"),
            (fraction(1 / real), "倒数弄反了。"),
            (0, "$f(0)$ 是 $1$，不是 $0$。"),
            (k, "没有按关系式推算。"),
            (-k, "符号错了。"),
        )
    else:
        k = dice.nonzero(1, 4)
        base = dice.pick((2, 3))
        power = dice.pick((2, 3, -1, -2))
        value = Fraction(base) ** power
        answer = str(k * power)
        text = "f(xy)=f(x)+f(y)"
        zero = said("令 $x=y=1$，得 $f(1)$ 等于自己的 $2$ 倍，所以 $f(1)=0$。", name="赋值")
        how = f"${fraction(value)}={base}^{{{power}}}$，反复用关系式（倒数的函数值互为相反数）"
        given = k
        wrong = slips(
            answer,
            (-k * power, "符号错了。"),
            (k, "没有按关系式推算。"),
            (fraction(k * value), "把 $f$ 当成了正比例函数。"),
            (0, "只有 $f(1)=0$。"),
            (k ** abs(power) + 1, "把加法的关系当成了乘法。"),
        )
        real = Fraction(k * power)
        n = 0
    asked = fraction(value) if law == "log" else str(n)
    where = "定义在 $(0,+\\infty)$ 上的函数" if law == "log" else "定义在 $\\mathbb{R}$ 上的函数"
    allowed = "任意正数" if law == "log" else "任意实数"
    spot = base if law != "product" else 1
    asked_text = rf"f\left({asked}\right)" if "frac" in asked else f"f({asked})"
    steps = (zero, said(f"{how}，得 ${asked_text}={answer}$。", name="赋值、递推"))

    def again() -> str:
        if law == "sum":
            return fraction(Fraction(given, spot) * n)
        if law == "product":
            return fraction(Fraction(given) ** n)
        total, left = Fraction(0), value
        while left > 1:
            left, total = left / base, total + k
        while left < 1:
            left, total = left * base, total - k
        return fraction(total)

    return Draft(
        f"已知{where} $f(x)$ 对{allowed} $x,y$ 都有 ${text}$，且 $f({spot})={given}$，则 ${asked_text}=$____。",
        answer if law != "product" else fraction(real), steps, again, distractors=wrong,
    )  # fmt: skip


def periodic(dice: Dice, level: int) -> Draft:
    """A far value by the period: f(x+T)=f(x), f(x+a)=-f(x), or parity with f(a+x)=f(a-x)."""
    a, b = dice.integer(1, 3), dice.nonzero(-4, 4)
    form = {2: "plain", 3: "minus"}.get(level, "symmetric")
    half = dice.integer(2, 4) if form != "symmetric" else dice.integer(1, 3)
    if form == "plain":
        period = half
        rule = f"f(x+{half})=f(x)"
        extra = ""
        piece_low, piece_high = 0, half
        why = f"由 ${rule}$ 知周期是 ${period}$。"
    elif form == "minus":
        period = 2 * half
        rule = f"f(x+{half})=-f(x)"
        extra = ""
        piece_low, piece_high = 0, half
        why = f"$f(x+{2 * half})=-f(x+{half})=f(x)$，所以周期是 ${period}$，不是 ${half}$。"
    else:
        period = 4 * half
        rule = f"f({half}+x)=f({half}-x)"
        extra = "奇"
        piece_low, piece_high = 0, half
        why = f"$f(x+{2 * half})=f(-x)=-f(x)$，所以 $f(x+{4 * half})=f(x)$，周期是 ${period}$。"
        b = 0
    name = (
        linear_sum([(a, "x^2"), (b, "x")])
        if form == "symmetric"
        else linear_sum([(a, "x"), (b, "")])
    )

    def on(x: int) -> int:
        return a * x * x if form == "symmetric" else a * x + b

    def f(x: int) -> int:
        r = x % period
        if form == "plain":
            return on(r)
        if form == "minus":
            return on(r) if r < half else -on(r - half)
        if r <= half:
            return on(r)
        if r <= 2 * half:
            return on(2 * half - r)
        return -f(r - 2 * half)

    at = period * dice.integer(5, 500) + dice.integer(1, period - 1)
    rest = at % period
    answer = str(f(at))
    closing = "]" if form == "symmetric" else ")"
    steps = [
        said(why, name="求周期"),
        said(
            f"${at}$ 除以周期 ${period}$，余数是 ${rest}$，所以 ${at}$ 与 ${rest}$ 的函数值相等。",
            name="利用周期化小",
        ),
    ]
    if form == "minus" and rest >= half:
        steps.append(
            said(
                f"${rest}$ 不在已知区间内，减去 ${half}$ 得 ${rest - half}$，函数值变号，所以结果是 ${f(rest)}$。",
                name="化到已知区间",
            )
        )
    elif form == "symmetric" and rest > half:
        steps.append(
            said(
                f"再用对称性和奇函数的性质化到 $[0,{half}]$，函数值是 ${f(rest)}$。",
                name="化到已知区间",
            )
        )
    else:
        steps.append(said(f"代入解析式，$f({rest})={f(rest)}$。"))
    wrong = slips(
        answer, (-f(at), "符号弄错了，没有看清关系式。"), (on(at % half), "周期求错了。"), (on(rest), "余下的数不在已知区间内就直接代入了。"),
        (on(at % half) + a, "计算错误。"), (0, "把余数当成了零。"), (f(at) + 2 * a, "余数算错了。"), (f(at) - 2 * a, "余数算错了。"), (f(at) + 3 * a, "余数算错了。"),
    )  # fmt: skip

    def again() -> str:
        # Walk down by the rule itself.
        x, sign = at, 1
        while x > half or (x >= half and form != "symmetric"):
            if form == "plain":
                x -= half
            elif form == "minus":
                x, sign = x - half, -sign
            else:
                x = 2 * half - x
                if x < 0:
                    x, sign = -x, -sign
        return str(sign * on(x))

    kind = f"{extra}函数" if extra else "函数"
    return Draft(
        rf"已知定义在 $\mathbb{{R}}$ 上的{kind} $f(x)$ 满足 ${rule}$，当 $x\in [{piece_low},{piece_high}{closing}$ 时，$f(x)={name}$，则 $f({at})=$____。",
        answer, tuple(steps), again, distractors=wrong,
    )  # fmt: skip


def axis_or_center(dice: Dice, level: int) -> Draft:
    """The axis or center from f(a + x) = ±f(b - x) (+ c)."""
    a, b = dice.nonzero(-4, 5), dice.nonzero(-4, 5)
    center = dice.chance(50)
    c = 2 * dice.integer(-2, 3) if center else 0
    one = linear_sum([(1, "x"), (a, "")])
    two = f"{b}-x" if b > 0 else linear_sum([(-1, "x"), (b, "")])
    middle = Fraction(a + b, 2)
    rule = f"f({one})+f({two})={c}" if center else f"f({one})=f({two})"
    answer = point(fraction(middle), str(c // 2)) if center else f"x={fraction(middle)}"
    steps = (
        said(f"两个自变量的和是定值：$({one})+({two})={a + b}$。", name="看自变量的和"),
        said(
            f"函数值的和也是定值 ${c}$，图象关于点中心对称，对称中心的横、纵坐标都取一半。" if center else "函数值相等，图象关于直线对称，对称轴的横坐标是和的一半。",
            name="对称中心" if center else "对称轴",
        ),
        said(f"所以对称{'中心' if center else '轴'}是 ${answer}$。"),
    )  # fmt: skip
    if center:
        wrong = slips(answer, (f"({a + b},{c})", "横、纵坐标都要取一半。"), (point(fraction(middle), str(c)) if c else point(fraction(middle + 1), "0"), "纵坐标没有取一半，或横坐标算错了。"),
                      (point(fraction(Fraction(a - b, 2)), str(c // 2)), "应当取和的一半，不是差的一半。"), (point(fraction(-middle), str(c // 2)), "符号错了。"))  # fmt: skip
    else:
        wrong = slips(answer, (f"x={a + b}", "没有取一半。"), (f"x={fraction(Fraction(a - b, 2))}", "应当取和的一半，不是差的一半。"), (f"x={fraction(-middle)}", "符号错了。"), (f"x={a}", "只看了一个自变量。"), ("x=0", "把对称轴当成了 $y$ 轴。"))  # fmt: skip

    def again() -> str:
        # The points over x + a and b - x lie symmetric: their midpoint does not move.
        midpoints = {(Fraction(x + a) + Fraction(b - x)) / 2 for x in range(-9, 10)}
        here = midpoints.pop()
        return point(fraction(here), str(c // 2)) if center else f"x={fraction(here)}"

    return Draft(
        rf"已知函数 $f(x)$（$x\in\mathbb{{R}}$）满足 ${rule}$，则函数图象的对称{'中心' if center else '轴'}是____。", answer,
        steps, again, distractors=wrong,
    )  # fmt: skip


RECIPES = (
    Recipe("func.function.parity", "other-side", "fill", (2, 3), other_side),
    Recipe("func.function.parity", "other-side-choice", "choice", (3,), other_side),
    Recipe("func.function.parity", "which", "choice", (1, 2), which_parity),
    Recipe("func.function.parity", "domain", "judge", (2,), narrow_domain),
    Recipe("func.function.parity", "parameter", "fill", (3, 4), parity_parameter),
    Recipe("func.function.parity-monotone", "inequality", "fill", (4,), solve_with_parity),
    Recipe("func.function.parity-monotone", "inequality-choice", "choice", (4,), solve_with_parity),
    Recipe("func.function.parity-monotone", "sign", "choice", (4,), sign_product),
    Recipe("func.function.parity-monotone", "abstract", "fill", (4,), abstract),
    Recipe("func.function.period", "value", "fill", (2, 3, 4), periodic),
    Recipe("func.function.period", "value-choice", "choice", (3, 4), periodic),
    Recipe("func.function.period", "axis", "fill", (3,), axis_or_center),
)
