"""Quadratic equations: form, the ways of solving, discriminant, roots and coefficients."""

from fractions import Fraction
from math import gcd, isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import choosing, faulty, which
from curriculum.generators.junior.algebra.routes import root_text, symbolic
from curriculum.generators.latex import (
    fraction,
    in_brackets,
    linear_sum,
    polynomial,
    root_parts,
    signed,
)
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, said, slips
from engine.values import Step

F = Fraction


def both(x: Fraction | int, y: Fraction | int) -> str:
    """x₁ = …, x₂ = …, or x₁ = x₂ = … when equal."""
    if x == y:
        return f"x_1=x_2={fraction(x)}"
    return rf"x_1={fraction(x)},\ x_2={fraction(y)}"


def is_quadratic(dice: Dice, level: int) -> Draft:
    """Which is a quadratic equation with one unknown."""
    a, b, c = dice.integer(2, 6), dice.nonzero(-7, 7), dice.nonzero(-9, 9)
    good = dice.pick(
        (
            (f"{polynomial([a, b, c])}=0", "整理后最高次数是2，只含一个未知数，是整式方程。"),
            (f"x^2={a}x", "移项后最高次数是2。"),
            (f"(x-1)(x+{a})=0", "展开后最高次数是2。"),
            (f"{a}x^2={a * 4}", "最高次数是2。"),
        )
    )
    bad = [
        (f"x^2+{a}y={abs(c)}", "含有两个未知数。"),
        (rf"x^2+\frac{{1}}{{x}}={a}", "分母中含有未知数，不是整式方程。"),
        (f"x^3-{a}x=0", "最高次数是3。"),
        (f"(x+1)(x-1)=x^2+{a}x", "化简后二次项消去，不是二次方程。"),
        ("ax^2+bx+c=0", "没有说明 $a$ 不为0。"),
        (f"{a}x{signed(b)}=0", "最高次数是1。"),
    ]

    def test(text: str) -> bool:
        left, right = text.split("=")
        difference = (symbolic(left) - symbolic(right)).expand()
        symbols = list(difference.free_symbols)
        return (
            len(symbols) == 1
            and bool(difference.is_polynomial(*symbols))
            and difference.as_poly(*symbols).degree() == 2
        )

    return which(dice, "下列方程中，是一元二次方程的是（　）", good, bad, test)


def general(dice: Dice, level: int) -> Draft:
    """The general form and its coefficients."""
    a, b, c = dice.integer(2, 6), dice.nonzero(-8, 8), dice.nonzero(-9, 9)
    if level == 1:
        shown = f"{polynomial([a, 0, c])}={linear_sum([(-b, 'x')])}"
        why = "移项，把右边化成0。"
    else:
        p, q = dice.nonzero(-4, 4), dice.nonzero(-4, 4)
        k = dice.integer(2, 4)
        shown = f"({k}x{signed(p)})(x{signed(q)})={linear_sum([(1, 'x'), (c, '')])}"
        a, b, c = k, k * q + p - 1, p * q - c
        why = "去括号、移项，把右边化成0。"
    if not b or not c:
        return general(dice, 1)
    form = polynomial([a, b, c])
    answer = f"{a};{b};{c}"
    return Draft(
        f"把方程 ${shown}$ 化成一般形式（二次项系数为正）后，二次项系数是____，一次项系数是____，常数项是____。".replace(
            "把方程", "将方程"
        ),
        answer,
        (said(why), said(f"一般形式是 ${form}=0$，说系数时要带上符号。")),
        lambda: _coefficients(shown),
        distractors=slips(
            answer,
            (f"{a};{-b};{c}", "一次项系数的符号错了，移项要变号。"),
            (f"{a};{b};{-c}", "常数项的符号错了。"),
            (
                f"{a};{abs(b)};{abs(c)}" if b < 0 or c < 0 else f"{a};{c};{b}",
                "说系数时漏掉了负号。" if b < 0 or c < 0 else "一次项与常数项弄反了。",
            ),
        ),
    )


def _coefficients(shown: str) -> str:
    left, right = shown.split("=")
    poly = (symbolic(left) - symbolic(right)).as_poly(symbolic("x"))
    found = poly.all_coeffs()
    sign = 1 if found[0] > 0 else -1
    return ";".join(str(sign * c) for c in found)


def parameter(dice: Dice, level: int) -> Draft:
    """A parameter from the definition or from a root; a whole expression from a root."""
    k, x = dice.integer(1, 5), dice.nonzero(-4, 5)
    kind = dice.below(2) if level == 3 else 2 if level == 2 else 3
    if kind == 2:
        b = dice.nonzero(-6, 6)
        value = -(x * x) - b * x
        return Draft(
            f"若 $x={x}$ 是关于 $x$ 的方程 $x^2{signed(b) if abs(b) > 1 else '+' if b > 0 else '-'}x+m=0$ 的一个根，则 $m$ 的值是____。",
            str(value),
            (
                said(f"把根 ${x}$ 代入方程，得 ${x * x}{signed(b * x)}+m=0$。"),
                said(f"求得 $m$ 的值是 ${value}$。"),
            ),
            lambda: str(next(m for m in range(-99, 100) if x * x + b * x + m == 0)),
            distractors=slips(
                str(value),
                (-value, "移项没有变号。"),
                (x * x + b * x - 1, "代入时算错了。"),
                (-(x * x) + b * x, "代入负数时没有加括号。"),
            ),
        )
    if kind == 0:
        return Draft(
            f"若方程 $(m-{k})x^{{|m|{signed(2 - k) if k != 2 else ''}}}+3x-1=0$ 是关于 $x$ 的一元二次方程，则 $m$ 的值是____。",
            str(-k),
            (
                said(rf"最高次数是2：$|m|$ 的值是 ${k}$，$m=\pm {k}$。"),
                said(rf"二次项系数不为0：$m\ne {k}$，所以 $m=-{k}$。"),
            ),
            lambda: str(next(m for m in range(-20, 21) if abs(m) + 2 - k == 2 and m != k)),
            distractors=slips(
                str(-k),
                (k, "这个值使二次项系数为0，要舍去。"),
                (rf"\pm {k}", "漏了二次项系数不为0。"),
            ),
        )
    if kind == 1:
        return Draft(
            f"若关于 $x$ 的一元二次方程 $(m-{k})x^2+{dice.integer(2, 6)}x+m^2-{k * k}=0$ 有一个根是0，则 $m$ 的值是____。",
            str(-k),
            (
                said(rf"把0代入，得 $m^2={k * k}$，$m=\pm {k}$。"),
                said(rf"是一元二次方程，$m\ne {k}$，所以 $m=-{k}$。"),
            ),
            lambda: str(next(m for m in range(-20, 21) if m * m == k * k and m != k)),
            distractors=slips(
                str(-k),
                (k, "这个值使二次项系数为0，要舍去。"),
                (rf"\pm {k}", "没有舍去使二次项系数为0的值。"),
            ),
        )
    b, c, n = dice.integer(1, 5), dice.integer(1, 9), dice.integer(2, 3)
    d = dice.nonzero(-9, 9)
    value = n * c + d
    return Draft(
        f"若 $m$ 是方程 $x^2-{b if b > 1 else ''}x-{c}=0$ 的一个根，则代数式 ${linear_sum([(n, 'm^2'), (-n * b, 'm'), (d, '')])}$ 的值是____。",
        str(value),
        (
            said(f"把 $m$ 代入方程，得 $m^2-{b if b > 1 else ''}m={c}$。"),
            said(f"原式 $={n}(m^2-{b if b > 1 else ''}m){signed(d)}$，整体代入，得 ${value}$。"),
        ),
        lambda: _whole(b, c, n, d),
        distractors=slips(
            str(value),
            (c + d, "系数没有配对，漏乘了倍数。"),
            (-n * c + d, "移项没有变号。"),
            (n * c - d, "常数项的符号错了。"),
        ),
    )


def _whole(b: int, c: int, n: int, d: int) -> str:
    import sympy

    m = (b + sympy.sqrt(b * b + 4 * c)) / 2
    return str(sympy.simplify(n * m**2 - n * b * m + d))


def square_root(dice: Dice, level: int) -> Draft:
    """(x + m)² = n."""
    side, m = dice.integer(2, 9), dice.nonzero(-6, 6)
    k = 1 if level < 3 else dice.pick((2, 3, 4, 9))
    if level == 1:
        shown, low, high = f"x^2={side**2}", -side, side
        steps: tuple[Step, ...] = (
            line(shown, rf"x=\pm {side}", "直接开平方，正数有两个平方根。", name="开平方"),
        )
    elif level == 4:
        n = dice.pick((2, 3, 5, 6, 7))
        shown = f"(x{signed(m)})^2={n}"
        high_text, low_text = (
            linear_sum([(-m, ""), (1, rf"\sqrt{{{n}}}")]),
            linear_sum([(-m, ""), (-1, rf"\sqrt{{{n}}}")]),
        )
        answer = rf"x_1={high_text},\ x_2={low_text}"
        return Draft(
            f"解方程：${shown}$。",
            answer,
            (
                line(shown, rf"x{signed(m)}=\pm \sqrt{{{n}}}", "直接开平方：", name="开平方"),
                line(rf"x{signed(m)}=\pm \sqrt{{{n}}}", answer, "移项："),
            ),
            lambda: root_text(f"(x{signed(m)})^2", str(n)),
            distractors=slips(
                answer,
                (f"x={high_text}", "开平方只取了正的一个。"),
                (
                    rf"x_1={linear_sum([(m, ''), (1, rf'{chr(92)}sqrt{{{n}}}')])},\ x_2={linear_sum([(m, ''), (-1, rf'{chr(92)}sqrt{{{n}}}')])}",
                    "移项没有变号。",
                ),
                (both(n - m, -n - m), "没有开平方。"),
            ),
        )
    else:
        shown = f"{'' if k == 1 else k}(x{signed(m)})^2={k * side**2}"
        low, high = -side - m, side - m
        steps = (
            *((line(shown, f"(x{signed(m)})^2={side**2}", f"两边除以 ${k}$。"),) if k > 1 else ()),
            line(
                f"(x{signed(m)})^2={side**2}",
                rf"x{signed(m)}=\pm {side}",
                "直接开平方：",
                name="开平方",
            ),
            line(rf"x{signed(m)}=\pm {side}", both(high, low), "移项："),
        )
    answer = both(high, low)
    return Draft(
        f"用直接开平方法解方程：${shown}$。",
        answer,
        steps,
        lambda: root_text(*shown.split("=")),
        distractors=slips(
            answer,
            (f"x={high}", "开平方只取了正的一个。"),
            (both(side + m, m - side), "移项没有变号。")
            if level > 1
            else (f"x={side**2 // 2}", "把开平方当成了除以2。"),
            (
                both(side**2 - m, -(side**2) - m) if level > 1 else both(side**2, -(side**2)),
                "没有开平方。",
            ),
            (f"x={low}", "漏了一个根。"),
        ),
    )


def complete(dice: Dice, level: int) -> Draft:
    """Completing the square: the step, the equation, the extreme value."""
    h = dice.nonzero(-5, 5)
    if level == 1:
        b = 2 * h
        shown = f"x^2{signed(b)}x+____=(x{signed(h)})^2"
        return (
            Draft(
                f"填空：$x^2{signed(b)}x+$____$=(x{signed(h)})^2$。",
                str(h * h),
                (said(f"加上一次项系数一半的平方：$({b}\\div 2)^2={h * h}$。"),),
                lambda: str(next(n for n in range(200) if b * b == 4 * n)),
                distractors=slips(
                    str(h * h),
                    (b * b, "应是一次项系数一半的平方。"),
                    (abs(h), "一半还要平方。"),
                    (2 * abs(b), "计算错了。"),
                ),
            )
            if shown
            else complete(dice, 2)
        )
    if level == 2:
        b, c = 2 * h, dice.pick([n for n in range(-9, 10) if n and n != h * h])
        n = h * h - c
        if n <= 0:
            c = -abs(c)
            n = h * h - c
        answer = f"(x{signed(h)})^2={n}"
        own = f"x^2{signed(b)}x{signed(c)}=0"
        claims = [
            (f"(x{signed(h)})^2={h * h + c}", "常数项移项没有变号。"),
            (f"(x{signed(-h)})^2={n}", "括号里的符号错了。"),
            (f"(x{signed(b)})^2={b * b - c}", "应加一次项系数一半的平方。"),
            (f"(x{signed(h)})^2={-c}", "只在左边加，右边没有加。"),
        ]
        return Draft(
            f"用配方法解方程 ${own}$ 时，配方的结果正确的是（　）",
            answer,
            (
                line(own, f"x^2{signed(b)}x={-c}", "移项："),
                line(
                    f"x^2{signed(b)}x={-c}",
                    answer,
                    f"两边都加一次项系数一半的平方 ${h * h}$：",
                    name="配方",
                ),
            ),
            lambda: (
                answer
                if (symbolic(answer.split("=")[0]) - n - symbolic(own[:-2])).expand() == 0
                else ""
            ),
            distractors=slips(answer, *claims),
        )
    if level == 3:
        side = dice.integer(1, 6)
        b, c = 2 * h, h * h - side * side
        k = dice.pick((1, 1, 2, 3))
        shown = f"{polynomial([k, k * b, k * c])}=0"
        high, low = side - h, -side - h
        rows = (
            *(
                (line(shown, f"{polynomial([1, b, c])}=0", f"二次项系数化为1，两边除以 ${k}$。"),)
                if k > 1
                else ()
            ),
            *(
                (line(f"{polynomial([1, b, c])}=0", f"x^2{signed(b)}x={-c}", "移项："),)
                if c
                else ()
            ),
            line(
                f"x^2{signed(b)}x={-c}" if c else f"x^2{signed(b)}x=0",
                f"(x{signed(h)})^2={side * side}",
                f"两边都加 ${h * h}$：",
                name="配方",
            ),
            line(f"(x{signed(h)})^2={side * side}", both(high, low), "开平方："),
        )
        answer = both(high, low)
        return Draft(
            f"用配方法解方程：${shown}$。",
            answer,
            rows,
            lambda: root_text(polynomial([k, k * b, k * c])),
            distractors=slips(
                answer,
                (f"x={high}", "开平方只取了正的一个。"),
                (both(side + h, h - side), "移项没有变号。"),
                (
                    both(side * side - h, -side * side - h) if side > 1 else both(high + 1, low),
                    "没有开平方。",
                ),
            ),
        )
    k, c = dice.pick((1, 2, -1, -2)), dice.nonzero(-6, 9)
    shown = polynomial([k, 2 * k * h, k * h * h + c])
    word = "小" if k > 0 else "大"
    body = f"{'' if k == 1 else '-' if k == -1 else k}(x{signed(h)})^2{signed(c)}"
    return Draft(
        f"代数式 ${shown}$ 的最{word}值是____。",
        str(c),
        (
            line(shown, body, "配方："),
            said(f"平方不小于0，所以当 $x={-h}$ 时取得最{word}值 ${c}$。"),
        ),
        lambda: str(
            (min if k > 0 else max)(
                k * x * x + 2 * k * h * x + k * h * h + c for x in range(-30, 31)
            )
        ),
        distractors=slips(
            str(c),
            (-h, "这是取到最值时 $x$ 的值，不是最值。"),
            (k * h * h + c, "没有配方，把常数项当成了最值。"),
            (-c, "符号错了。"),
        ),
    )


def discriminant(dice: Dice, level: int) -> Draft:
    """How many roots; a parameter from their kind."""
    if level == 2:
        a, b, c = dice.integer(1, 3), dice.integer(-7, 7), dice.integer(-5, 5)
        kind = dice.below(3)
        if kind == 1:
            h = dice.nonzero(-4, 4)
            a, b, c = 1, 2 * h, h * h
        elif kind == 2:
            c = b * b // (4 * a) + dice.integer(1, 4)
        else:
            c = -abs(c) or -2
        d = b * b - 4 * a * c
        names = ["有两个不相等的实数根", "有两个相等的实数根", "没有实数根"]
        right = names[0] if d > 0 else names[1] if d == 0 else names[2]
        options = [right, *(n for n in names if n != right), "只有一个实数根"]
        from curriculum.generators.junior.algebra.frames import Claim, one_of

        why = rf"$b^2-4ac={in_brackets(b)}^2-4\times {a}\times {in_brackets(c)}={d}{'>' if d > 0 else '<' if d < 0 else ''}{'0' if d else ''}$。"
        claims = [
            Claim(
                o,
                o == right,
                why if o != "只有一个实数根" else "一元二次方程有实数根时总是两个（可能相等）。",
            )
            for o in options
        ]
        own = one_of(dice, f"一元二次方程 ${polynomial([a, b, c])}=0$ 的根的情况是（　）", claims)

        def again() -> str:
            import sympy

            roots = sympy.real_roots(sympy.Poly(symbolic(polynomial([a, b, c])), symbolic("x")))
            return names[2] if not roots else names[1] if roots[0] == roots[-1] else names[0]

        return Draft(
            own.statement,
            "",
            (said("先化成一般形式，再算判别式。"), said(why), said(f"所以方程{right}。")),
            again,
            options=own.options,
            distractors=own.distractors,
        )
    if level == 3:
        b = 2 * dice.nonzero(-4, 4)
        edge = F(b * b, 4)
        word, sign = dice.pick(
            (
                ("有两个不相等的实数根", "<"),
                ("有两个相等的实数根", "="),
                ("没有实数根", ">"),
                ("有实数根", r"\le"),
            )
        )
        answer = f"m{sign if sign != chr(92) + 'le' else sign + ' '}{edge}"
        text = (
            f"若关于 $x$ 的一元二次方程 $x^2{signed(b)}x+m=0$ {word}，则 $m$ 的取值范围是____。"
            if sign != "="
            else f"若关于 $x$ 的一元二次方程 $x^2{signed(b)}x+m=0$ {word}，则 $m$ 的值是____。"
        )
        compare = {"<": ">0", "=": "=0", ">": "<0", r"\le": r"\ge 0"}[sign]
        steps: tuple[Step, ...] = (
            line(f"{b * b}-4m{compare}", answer, f"{word}，判别式 $b^2-4ac{compare}$："),
        )

        def again() -> str:
            good = [
                m
                for m in range(-60, 61)
                if {
                    "<": b * b - 4 * m > 0,
                    "=": b * b == 4 * m,
                    ">": b * b < 4 * m,
                    r"\le": b * b >= 4 * m,
                }[sign]
            ]
            if sign == "=":
                return f"m={good[0]}"
            return (
                f"m<{max(good) + 1}"
                if sign == "<"
                else f"m>{min(good) - 1}"
                if sign == ">"
                else rf"m\le {max(good)}"
            )

        flip = {"<": ">", "=": "=", ">": "<", r"\le": r"\ge "}
        return Draft(
            text,
            answer,
            steps,
            again,
            distractors=slips(
                answer,
                (
                    f"m{flip[sign]}{edge}" if sign != "=" else f"m={-edge}",
                    "判别式的符号弄反了。" if sign != "=" else "符号错了。",
                ),
                (
                    rf"m\le {edge}" if sign == "<" else f"m<{edge}",
                    "“两个实数根”与“两个不相等的实数根”要分清等号。",
                ),
                (
                    f"m{sign if sign != chr(92) + 'le' else sign + ' '}{b * b}",
                    "判别式是 $b^2-4ac$，漏乘了4。",
                ),
            ),
        )
    b = 2 * dice.nonzero(-3, 3)
    c = dice.pick((1, -1))
    edge = F(b * b, 4 * c)
    bigger = c > 0
    answer = rf"k\le {edge}\text{{ 且 }}k\ne 0" if bigger else rf"k\ge {edge}\text{{ 且 }}k\ne 0"
    steps = (
        said(
            rf"有两个实数根：$b^2-4ac\ge 0$，即 ${b * b}{signed(-4 * c)}k\ge 0$，得 $k{chr(92) + 'le' if bigger else chr(92) + 'ge'} {edge}$。"
        ),
        said(r"是一元二次方程：二次项系数 $k\ne 0$。"),
        said(f"所以 ${answer}$。"),
    )

    def tried() -> str:
        good = [k for k in range(-40, 41) if b * b - 4 * k * c >= 0 and k]
        return (
            rf"k\le {max(good)}\text{{ 且 }}k\ne 0"
            if bigger
            else rf"k\ge {min(good)}\text{{ 且 }}k\ne 0"
        )

    op = r"\le" if bigger else r"\ge"
    return Draft(
        f"若关于 $x$ 的一元二次方程 $kx^2{signed(b)}x{signed(c)}=0$ 有两个实数根，则 $k$ 的取值范围是____。",
        answer,
        steps,
        tried,
        distractors=slips(
            answer,
            (f"k{op} {edge}", "漏了二次项系数不为0。"),
            (
                rf"k{'<' if bigger else '>'}{edge}\text{{ 且 }}k\ne 0",
                "“有两个实数根”包括相等，判别式可以等于0。",
            ),
            (rf"k{chr(92) + 'ge' if bigger else chr(92) + 'le'} {edge}", "不等号的方向弄反了。"),
        ),
    )


def by_formula(dice: Dice, level: int) -> Draft:
    """ax² + bx + c = 0 by the formula, with surds from level 3."""
    if level == 2:
        a, p, q = dice.integer(1, 2), dice.nonzero(-6, 6), dice.nonzero(-5, 5)
        one, two = F(p, a), F(q)
        b, c = -(p + a * q), p * q
    else:
        a, b, c = dice.pick(
            [
                (a, b, c)
                for a in (1, 2, 3)
                for b in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5)
                for c in (-4, -3, -2, -1, 1, 2)
                if b * b - 4 * a * c > 0 and isqrt(b * b - 4 * a * c) ** 2 != b * b - 4 * a * c
            ]
        )
    d = b * b - 4 * a * c
    shown = polynomial([a, b, c])
    told = (
        said(f"$a={a}$，$b={b}$，$c={c}$，先算判别式。"),
        line(rf"{in_brackets(b)}^2-4\times {a}\times {in_brackets(c)}", str(d), "$b^2-4ac$ 的值："),
    )
    if level == 2:
        answer = both(max(one, two), min(one, two))
        root_d = isqrt(d)
        steps = (
            *told,
            said(rf"代入求根公式：$x=\frac{{{-b}\pm {root_d}}}{{{2 * a}}}$，所以 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (
                both(-min(one, two), -max(one, two)),
                "$b$ 是负数时 $-b$ 的符号错了。" if b < 0 else "$-b$ 的负号丢了。",
            ),
            (
                both(F(-b) + F(root_d, 2 * a), F(-b) - F(root_d, 2 * a)),
                "分母只写在根号下，没有整个分子除以 $2a$。",
            ),
            (both(F(-b + root_d, a), F(-b - root_d, a)), "分母应是 $2a$。"),
        )
        return Draft(
            f"用公式法解方程：${shown}=0$。",
            answer,
            steps,
            lambda: root_text(shown),
            distractors=wrong,
        )
    outside, inside = root_parts(d)
    g = gcd(gcd(b, outside), 2 * a)
    num, out, bottom = -b // g, outside // g, 2 * a // g

    def surd(sign: int, top: int = num, under: int = bottom) -> str:
        body = linear_sum([(top, ""), (sign * out, rf"\sqrt{{{inside}}}")])
        return body if under == 1 else rf"\frac{{{body}}}{{{under}}}"

    answer = rf"x_1={surd(1)},\ x_2={surd(-1)}"
    steps = (
        *told,
        said(rf"代入求根公式：$x=\frac{{{-b}\pm \sqrt{{{d}}}}}{{{2 * a}}}$，化简得 ${answer}$。"),
    )
    return Draft(
        f"用公式法解方程：${shown}=0$。",
        answer,
        steps,
        lambda: root_text(shown),
        distractors=slips(
            answer,
            (rf"x_1={surd(1, -num)},\ x_2={surd(-1, -num)}", "$-b$ 的符号错了。"),
            (
                rf"x_1={surd(1, num, max(1, bottom // 2) if bottom > 1 else 2)},\ x_2={surd(-1, num, max(1, bottom // 2) if bottom > 1 else 2)}",
                "分母应是 $2a$，要整个分子除以 $2a$。",
            ),
            (f"x={surd(1)}", "漏了一个根。"),
        ),
    )


def by_factor(dice: Dice, level: int) -> Draft:
    """x(x - a) = 0, x² + bx + c, a(x - m)² = b(x - m), substitution."""
    if level == 1:
        a, k = dice.nonzero(-9, 9), dice.integer(1, 4)
        shown, one, two = f"{linear_sum([(k, 'x^2'), (k * a, 'x')])}", 0, -a
        product = f"{k if k > 1 else ''}x(x{signed(a)})"
        right, why = "0", "提公因式，化成两个因式的积等于0。"
        bad = [
            (f"x={-a}", "两边约去了 $x$，丢了一个根。"),
            (both(0, a), "解第二个因式时移项没有变号。"),
        ]
    elif level == 2:
        p, q = dice.nonzero(-8, 8), dice.nonzero(-8, 8)
        shown, one, two = polynomial([1, p + q, p * q]), -p, -q
        product, right, why = (
            f"(x{signed(p)})(x{signed(q)})" if p != q else f"(x{signed(p)})^2",
            "0",
            "用十字相乘法分解因式。",
        )
        bad = [
            (both(p, q), "每个因式等于0时移项没有变号。"),
            (both(-p, q) if p != q else f"x={p}", "有一个根的符号错了。"),
            (
                f"x={-p}" if p != q else both(-p, p),
                "漏了一个根。" if p != q else "两个因式相同，两根相等。",
            ),
        ]
    elif level == 3:
        m, k = dice.nonzero(-5, 5), dice.integer(2, 6)
        k = k + 5 if k == -m else k
        shown, right = f"x(x{signed(m)})", f"{k}(x{signed(m)})"
        one, two = -m, k
        product, why = f"(x{signed(m)})(x-{k})", "移项后提公因式，不能两边约去含未知数的因式。"
        bad = [
            (f"x={k}", f"两边约去了 $x{signed(m)}$，丢了一个根。"),
            (both(m, k), "解因式时移项没有变号。"),
            (both(-m, -k), "解因式时移项没有变号。"),
        ]
    else:
        u, v = dice.pick(((1, 4), (4, 9), (1, 9), (-2, 4), (-3, 1), (-1, 9), (-5, 4)))
        shown, right = (
            f"x^4{signed(-(u + v))}x^2{signed(u * v)}" if u + v else f"x^4{signed(u * v)}",
            "0",
        )
        if abs(u + v) == 1:
            shown = f"x^4{'-' if u + v > 0 else '+'}x^2{signed(u * v)}"
        found = sorted({s * isqrt(w) for w in (u, v) if w > 0 for s in (1, -1)})
        answer = r",\ ".join(f"x_{n}={x}" for n, x in enumerate(found, 1))
        steps = (
            said(
                f"把 $x^2$ 看成整体，设 $y=x^2$，原方程化为关于 $y$ 的方程，求得 $y$ 的值是 ${u}$ 和 ${v}$。",
                name="换元",
            ),
            said(f"$x^2$ 不能是负数，{'舍去 $' + str(u) + '$，' if u < 0 else ''}再换回 $x$。"),
            said(f"所以 ${answer}$。"),
        )
        return Draft(
            f"解方程：${shown}=0$。",
            answer,
            steps,
            lambda: root_text(shown),
            distractors=slips(
                answer,
                (both(v, u), "求出整体的值后忘了换回来。"),
                (
                    r",\ ".join(f"x_{n}={x}" for n, x in enumerate([x for x in found if x > 0], 1)),
                    "开平方只取了正的。",
                ),
            ),
        )
    answer = both(max(one, two), min(one, two))
    moved = f"{shown}={right}"
    steps2: tuple[Step, ...] = (
        line(moved, f"{product}=0", why, name="因式分解"),
        line(f"{product}=0", answer, "令每个因式等于0："),
    )
    return Draft(
        f"解方程：${moved}$。",
        answer,
        steps2,
        lambda: root_text(shown, right),
        distractors=slips(
            answer, *bad, (both(max(one, two) + 1, min(one, two)), "有一个根算错了。")
        ),
    )


def factor_slip(dice: Dice, level: int) -> Draft:
    """A working in which a factor was cancelled."""
    m, k = dice.integer(1, 6), dice.integer(2, 6)
    shown, right = f"x(x-{m})", f"{k}(x-{m})"
    if m == k:
        m += 1
        shown, right = f"x(x-{m})", f"{k}(x-{m})"
    answer = both(min(m, k), max(m, k))
    steps = (
        line(f"{shown}={right}", f"(x-{m})(x-{k})=0", "移项后提公因式。"),
        line(f"(x-{m})(x-{k})=0", answer, "令每个因式等于0："),
    )
    return faulty(
        f"{pupil(dice)}解方程 ${shown}={right}$ 的过程如下",
        [rf"\text{{两边都除以}}\ x-{m}\text{{，得}}\ x={k}"],
        1,
        answer,
        f"$x-{m}$ 可能等于0，不能两边都除以它，这样会丢根。",
        steps,
        lambda: root_text(shown, right),
    )


def vieta(dice: Dice, level: int) -> Draft:
    """Sum and product of the roots, symmetric values, a parameter."""
    p, q = dice.nonzero(-6, 7), dice.nonzero(-6, 7)
    s, t = p + q, p * q
    if s == 0:
        q += 1
        q = q or 2
        s, t = p + q, p * q
    shown = polynomial([1, -s, t])
    if level == 2:
        what, value = dice.pick((("x_1+x_2", s), ("x_1x_2", t), ("x_1+x_2-x_1x_2", s - t)))
        bad: tuple[tuple[object, str], ...] = (
            (-value, "两根之和是 $-\\frac{b}{a}$，漏了负号。"),
            (t if value == s else s, "和与积弄反了。"),
            (s + t, "计算错了。"),
        )
        steps: tuple[Step, ...] = (
            said(rf"由根与系数的关系，两根之和是 ${s}$，两根之积是 ${t}$。"),
            said(f"所以 ${what}$ 的值是 ${value}$。"),
        )
        v = F(value)
    elif level == 3:
        kind = dice.below(3)
        what, v, why = [
            (r"x_1^2+x_2^2", F(s * s - 2 * t), "$x_1^2+x_2^2=(x_1+x_2)^2-2x_1x_2$"),
            (
                r"\frac{1}{x_1}+\frac{1}{x_2}",
                F(s, t),
                r"$\frac{1}{x_1}+\frac{1}{x_2}=\frac{x_1+x_2}{x_1x_2}$",
            ),
            ("(x_1+1)(x_2+1)", F(t + s + 1), "$(x_1+1)(x_2+1)=x_1x_2+(x_1+x_2)+1$"),
        ][kind]
        steps = (
            said(f"两根之和是 ${s}$，两根之积是 ${t}$。"),
            said(f"变形：{why}。"),
            said(f"代入得 ${fraction(v)}$。"),
        )
        bad = [
            ((s * s, "漏减了 $2x_1x_2$。"), (s * s + 2 * t, "加减弄反了。")),
            ((fraction(F(-s, t)), "两根之和漏了负号。"), (fraction(F(t, s)), "分子、分母弄反了。")),
            ((t - s + 1, "两根之和漏了负号。"), (t + 1, "展开时漏了中间项。")),
        ][kind]
    else:
        k = dice.integer(1, 3)
        # x² - 2(m)x + m² - c = 0 with x1² + x2² given: parameter m
        n = dice.integer(1, 4)
        given = 2 * n * n + 2 * k
        text = f"已知关于 $x$ 的方程 $x^2-2mx+m^2-{k}=0$ 的两个实数根 $x_1$，$x_2$ 满足 $x_1^2+x_2^2={given}$，则 $m$ 的值是____。"

        steps = (
            said(f"两根之和是 $2m$，两根之积是 $m^2-{k}$。"),
            said(
                f"$x_1^2+x_2^2$ 等于 $4m^2-2(m^2-{k})$，整理得 $2m^2$ 的值是 ${2 * n * n}$，$m=\\pm {n}$。"
            ),
            said(f"检验判别式：$4m^2-4(m^2-{k})$ 等于 ${4 * k}$，是正数，两个值都可以。"),
        )
        return Draft(
            text,
            rf"\pm {n}",
            steps,
            lambda: ",".join(
                str(m)
                for m in range(-20, 21)
                if 4 * m * m - 2 * (m * m - k) == given and 4 * m * m - 4 * (m * m - k) >= 0
            ),
            distractors=slips(
                rf"\pm {n}",
                (n, "漏了负的一个值。"),
                (-n, "漏了正的一个值。"),
                (rf"\pm {2 * n}", "解方程时算错了。"),
            ),
        )
    return Draft(
        f"设 $x_1$，$x_2$ 是方程 ${shown}=0$ 的两个根，则 ${what}$ 的值是____。",
        fraction(v),
        steps,
        lambda: _at_roots(what, p, q),
        distractors=slips(fraction(v), *bad, (fraction(-v), "符号错了。")),
    )


def _at_roots(what: str, p: int, q: int) -> str:
    values: dict[str, Fraction | int] = {
        "x_1+x_2": p + q,
        "x_1x_2": p * q,
        "x_1+x_2-x_1x_2": p + q - p * q,
        "x_1^2+x_2^2": p**2 + q**2,
        r"\frac{1}{x_1}+\frac{1}{x_2}": F(1, p) + F(1, q),
        "(x_1+1)(x_2+1)": (p + 1) * (q + 1),
    }
    return fraction(values[what])


def other_root(dice: Dice, level: int) -> Draft:
    """The other root, or the coefficient, from one root."""
    p, q = dice.nonzero(-7, 7), dice.nonzero(-7, 7)
    if dice.chance(50):
        b = -(p + q)
        return Draft(
            f"已知方程 $x^2{signed(b) + 'x' if b else ''}+m=0$ 的一个根是 ${p}$，则它的另一个根是____。".replace(
                "+1x", "+x"
            ).replace("-1x", "-x"),
            str(q),
            (said(f"两根之和是 ${-b}$。"), said(f"另一个根是 ${-b}-({p})={q}$。")),
            lambda: str(next(x for x in range(-30, 31) if x + p + b == 0)),
            distractors=slips(
                str(q),
                (b - p if b - p != q else q + 1, "两根之和漏了负号。"),
                (-q, "符号错了。"),
                (p * q, "求成了两根之积。"),
            ),
        )
    return Draft(
        f"已知方程 $x^2+mx{signed(p * q)}=0$ 的一个根是 ${p}$，则它的另一个根是____。",
        str(q),
        (
            said(f"两根之积是 ${p * q}$。"),
            said(f"另一个根是 ${p * q}\\div {in_brackets(p)}={q}$。"),
        ),
        lambda: str(next(x for x in range(-60, 61) if x * p == p * q)),
        distractors=slips(
            str(q),
            (-q, "符号错了。"),
            (p * q - p, "应相除，不是相减。"),
            (-(p + q), "求成了 $m$ 的值。"),
        ),
    )


RECIPES = (
    Recipe("num.quadratic-equation.concept", "which", "choice", (1, 2), is_quadratic),
    Recipe("num.quadratic-equation.concept", "general", "fill", (1, 2), general),
    Recipe("num.quadratic-equation.concept", "parameter", "reverse", (2, 3, 4), parameter),
    Recipe("num.quadratic-equation.square-root", "solve", "calculate", (1, 2, 3, 4), square_root),
    Recipe(
        "num.quadratic-equation.square-root",
        "solve-choice",
        "choice",
        (1, 2),
        choosing(square_root),
    ),
    Recipe("num.quadratic-equation.complete", "fill-in", "fill", (1,), complete),
    Recipe("num.quadratic-equation.complete", "step", "choice", (2,), complete),
    Recipe("num.quadratic-equation.complete", "solve", "calculate", (3,), complete),
    Recipe("num.quadratic-equation.complete", "extreme", "fill", (4,), complete),
    Recipe("num.quadratic-equation.discriminant", "kind", "choice", (2,), discriminant),
    Recipe("num.quadratic-equation.discriminant", "parameter", "reverse", (3, 4), discriminant),
    Recipe("num.quadratic-equation.formula", "solve", "calculate", (2, 3), by_formula),
    Recipe("num.quadratic-equation.formula", "solve-judge", "judge", (2, 3), answered(by_formula)),
    Recipe("num.quadratic-equation.factor", "solve", "calculate", (1, 2, 3, 4), by_factor),
    Recipe("num.quadratic-equation.factor", "solve-choice", "choice", (2, 3), choosing(by_factor)),
    Recipe("num.quadratic-equation.factor", "find-slip", "mistake", (3,), factor_slip),
    Recipe("num.quadratic-equation.vieta", "value", "fill", (2, 3, 4), vieta),
    Recipe("num.quadratic-equation.vieta", "value-mistake", "mistake", (2, 3, 4), corrected(vieta)),
    Recipe("num.quadratic-equation.vieta", "other-root", "reverse", (2,), other_root),
)
