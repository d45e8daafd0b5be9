"""Systems of linear equations: solutions, substitution, elimination, three unknowns."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import choosing, faulty, which
from curriculum.generators.junior.algebra.routes import symbolic
from curriculum.generators.latex import fraction, linear_sum, signed
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil, pupils
from curriculum.generators.working import line, said, slips
from engine.values import Step

F = Fraction


def cases(*rows: str) -> str:
    """Equations one below the other behind a brace."""
    return r"\begin{cases}" + r"\\".join(rows) + r"\end{cases}"


def pair(x: Fraction | int, y: Fraction | int) -> str:
    """A solution x, y behind a brace."""
    return cases(f"x={fraction(x)}", f"y={fraction(y)}")


def row(a: int, b: int, c: Fraction | int) -> str:
    """ax + by = c."""
    return f"{linear_sum([(a, 'x'), (b, 'y')])}={fraction(c)}"


def by_search(*rows: tuple[int, int, Fraction | int], reach: int = 40) -> str:
    """The whole solution found by trying every pair."""
    for x in range(-reach, reach + 1):
        for y in range(-reach, reach + 1):
            if all(a * x + b * y == c for a, b, c in rows):
                return pair(x, y)
    raise AssertionError("no whole solution")


def is_linear(dice: Dice, level: int) -> Draft:
    """Which equation, or system, is linear with two unknowns."""
    a, b, c = dice.integer(2, 7), dice.nonzero(-7, 7), dice.integer(1, 9)
    if level == 1:
        good = dice.pick(
            (
                (f"{row(a, b, c)}", "含有两个未知数，含未知数的项的次数都是1。"),
                (f"x={a}y{signed(c)}", "移项后是二元一次方程。"),
                (rf"\frac{{x}}{{{a}}}-y={c}", "分母里没有未知数，次数都是1。"),
            )
        )
        bad = [
            (f"xy={c}", "$xy$ 的次数是2。"),
            (f"x^2+y={c}", "$x$ 的次数是2。"),
            (rf"\frac{{{a}}}{{x}}+y={c}", "分母中含有未知数。"),
            (f"{a}x{signed(b)}={c}", "只有一个未知数。"),
            (linear_sum([(a, "x"), (b, "y")]), "不是等式。"),
        ]
        return which(
            dice,
            "下列各式中，是二元一次方程的是（　）",
            good,
            bad,
            lambda text: text == good[0] and "xy" not in text,
        )
    good = (cases(row(a, b, c), row(1, -1, 3)), "共有两个未知数，含未知数的项的次数都是1。")
    bad = [
        (cases(f"xy={c}", f"x+y={a}"), "$xy$ 的次数是2。"),
        (cases(f"x+y={a}", f"y+z={c}"), "有三个未知数。"),
        (cases(f"x^2-y={a}", f"x+y={c}"), "$x$ 的次数是2。"),
        (cases(rf"\frac{{1}}{{x}}+y={a}", f"x-y={c}"), "分母中含有未知数。"),
    ]
    return which(
        dice, "下列方程组中，是二元一次方程组的是（　）", good, bad, lambda text: text == good[0]
    )


def solution_of(dice: Dice, level: int) -> Draft:
    """Which pair solves an equation or a system."""
    x, y = dice.nonzero(-4, 6), dice.nonzero(-4, 6)
    if x == y:
        y += 1
        y = y or 2
    a, b = dice.integer(1, 4), dice.nonzero(-3, 4)
    c, d = dice.integer(1, 3), dice.nonzero(-4, 4)
    if a * d == b * c:
        d += 1
        d = d or 5
    one, two = (a, b, a * x + b * y), (c, d, c * x + d * y)
    if level == 1:
        stem = f"下列各组数中，是方程 ${row(*one)}$ 的解的是（　）"
        bad = [(x, y + 1), (x + 1, y), (-x, y), (x, -y), (y, x)]

        def fits(p: int, q: int) -> bool:
            return a * p + b * q == one[2]
    else:
        stem = f"方程组 ${cases(row(*one), row(*two))}$ 的解是（　）"
        bad = [
            (x + abs(b), y - a * (1 if b > 0 else -1)),
            (x + abs(d), y - c * (1 if d > 0 else -1)),
            (y, x),
            (-x, -y),
            (x, y + 1),
        ]

        def fits(p: int, q: int) -> bool:
            return a * p + b * q == one[2] and c * p + d * q == two[2]

    wrong = [
        (
            pair(p, q),
            "只满足其中一个方程，要代入两个方程检验。"
            if level > 1 and (a * p + b * q == one[2] or c * p + d * q == two[2])
            else "代入后左右两边不相等。",
        )
        for p, q in bad
        if not fits(p, q)
    ]

    def test(text: str) -> bool:
        p, q = (
            int(part.split("=")[1])
            for part in text[len(r"\begin{cases}") : -len(r"\end{cases}")].split(r"\\")
        )
        return fits(p, q)

    return which(dice, stem, (pair(x, y), "代入后左右两边都相等。"), wrong, test)


def whole_solutions(dice: Dice, level: int) -> Draft:
    """Positive whole solutions of ax + by = c."""
    if level == 2:
        a, b, c = 1, dice.integer(2, 3), dice.integer(7, 12)
    else:
        a, b = dice.pick(((2, 3), (3, 2), (2, 5), (3, 4), (3, 5)))
        c = a * dice.integer(1, 4) + b * dice.integer(2, 4)
    found = [((c - b * y) // a, y) for y in range(1, c) if c - b * y > 0 and (c - b * y) % a == 0]
    x_of = (
        f"x={linear_sum([(c, ''), (-b, 'y')])}"
        if a == 1
        else rf"x=\frac{{{linear_sum([(c, ''), (-b, 'y')])}}}{{{a}}}"
    )
    if level == 2 or len(found) > 2:
        answer = str(len(found))
        ask = dice.pick(
            (
                f"二元一次方程 ${row(a, b, c)}$ 的正整数解有____组。",
                f"方程 ${row(a, b, c)}$ 的正整数解共有____组。",
            )
        )
    else:
        answer = ",".join(f"({x},{y})" for x, y in found)
        ask = f"写出二元一次方程 ${row(a, b, c)}$ 的所有正整数解，用 $(x,y)$ 表示：____。"
    shown = "，".join(f"$({x},{y})$" for x, y in found)
    steps = (
        said(f"变形得 ${x_of}$。", name="用含一个未知数的式子表示另一个"),
        said(f"让 $y$ 取 1，2，3，…，$x$ 也要是正整数，逐个试得：{shown}。"),
        said(f"共{len(found)}组，注意0不是正整数。"),
    )
    zero = sum(1 for y in range(c) if c - b * y >= 0 and (c - b * y) % a == 0)

    def again() -> str:
        pairs = [(x, y) for x in range(1, 60) for y in range(1, 60) if a * x + b * y == c]
        return str(len(pairs)) if answer.isdigit() else ",".join(f"({x},{y})" for x, y in pairs)

    wrong = (
        slips(
            answer,
            (zero, "0不是正整数，不能算进去。"),
            (len(found) - 1 or len(found) + 2, "漏了一组解。"),
        )
        if answer.isdigit()
        else ()
    )
    return Draft(ask, answer, steps, again, distractors=wrong)


def express(dice: Dice, level: int) -> Draft:
    """y in terms of x, or a parameter from a solution."""
    a, b, c = dice.integer(2, 7), dice.integer(1, 5), dice.integer(1, 12)
    sign = dice.pick((1, -1))
    if level == 1:
        b = 1
    answer_terms = [(F(-a, sign * b), "x"), (F(c, sign * b), "")]
    if b == 1:
        answer = linear_sum(answer_terms)
    else:
        top = linear_sum([(c, ""), (-a, "x")]) if sign > 0 else linear_sum([(a, "x"), (-c, "")])
        answer = rf"\frac{{{top}}}{{{b}}}"
    shown = row(a, sign * b, c)
    steps = (
        (
            line(
                shown,
                f"{linear_sum([(sign * b, 'y')])}={c}-{a}x",
                "移项，把含 $x$ 的项移到右边，要变号：",
            ),
            line(
                f"{linear_sum([(sign * b, 'y')])}={c}-{a}x",
                f"y={answer}",
                f"两边都除以 ${sign * b}$：",
            ),
        )
        if sign * b != 1
        else (line(shown, f"y={answer}", "移项，把含 $x$ 的项移到右边，要变号："),)
    )
    wrong = slips(
        f"y={answer}",
        (f"y={linear_sum([(F(a, sign * b), 'x'), (F(c, sign * b), '')])}", "移项没有变号。"),
        (f"y={linear_sum([(F(a, sign * b), 'x'), (F(-c, sign * b), '')])}", "符号全反了。"),
    )
    return Draft(
        f"已知方程 ${shown}$，用含 $x$ 的代数式表示 $y$，则 $y=$____。",
        answer,
        steps,
        lambda: _solved_for_y(shown),
        distractors=slips(answer, *((w.latex[2:], w.mistake) for w in wrong)),
    )


def _solved_for_y(shown: str) -> str:
    import sympy

    left, right = shown.split("=")
    return str(sympy.latex(sympy.solve(symbolic(left) - symbolic(right), symbolic("y"))[0]))


def substitute(dice: Dice, level: int) -> Draft:
    """One equation already gives y, or gives it after a step."""
    x, y = dice.nonzero(-5, 6), dice.nonzero(-5, 6)
    k = dice.nonzero(-3, 4)
    m = y - k * x
    a, b = dice.integer(2, 5), dice.nonzero(-4, 4)
    if a + b * k == 0:
        a += 1
    c = a * x + b * y
    direct = f"y={linear_sum([(k, 'x'), (m, '')])}"
    first = direct if level == 2 else row(-k, 1, m) if k < 0 else row(k, -1, -m)
    second = row(a, b, c)
    inner = linear_sum([(k, "x"), (m, "")])
    joined = linear_sum([(a, "x")]) + (
        f"+{b}({inner})"
        if b > 1
        else f"+({inner})"
        if b == 1
        else f"-({inner})"
        if b == -1
        else f"{b}({inner})"
    )
    kx = a + b * k
    steps = (
        *((line(first, direct, "由第一个方程移项，用含 $x$ 的式子表示 $y$：", name="变形"),) if level > 2 else ()),
        said(f"代入第二个方程，消去 $y$，得 ${joined}={c}$，代入的式子要加括号。", name="代入"),
        line(f"{joined}={c}", f"{linear_sum([(kx, 'x')])}={c - b * m}", "去括号、合并："), *((line(f"{linear_sum([(kx, 'x')])}={c - b * m}", f"x={x}", "系数化为1："),) if kx != 1 else ()),
        said(f"把 $x={x}$ 代入 ${direct}$，得 $y={y}$。", name="回代"), said(f"所以方程组的解是 ${pair(x, y)}$。"),
    )  # fmt: skip
    bad_x = F(c - m, kx)
    wrong = slips(
        pair(x, y),
        (pair(y, x), "$x$ 与 $y$ 的值写反了。"),
        *(
            ((pair(bad_x, k * bad_x + m), "代入时没有加括号，漏乘了后一项。"),)
            if bad_x != x
            else ()
        ),
        (pair(x, -y), "回代时符号错了。"),
        (pair(-x, y), "$x$ 的符号错了。"),
        (pair(x, k * x - m), "回代时常数项的符号错了。"),
    )
    ask = dice.pick(("用代入法解方程组：${}$。", "解方程组：${}$。"))
    return Draft(
        ask.format(cases(first, second)),
        pair(x, y),
        steps,
        lambda: by_search((-k, 1, m), (a, b, c)),
        distractors=wrong,
    )


def eliminate(dice: Dice, level: int) -> Draft:
    """Add or subtract, after multiplying at level 3, with fractions at level 4."""
    x, y = dice.nonzero(-5, 6), dice.nonzero(-5, 6)
    a, c = dice.integer(1, 5), dice.integer(1, 5)
    if level == 2:
        b = dice.integer(1, 5)
        sign = dice.pick((1, -1))
        d = sign * b
        if a == sign * c or a == c:
            c = a + 1
        p, q = 1, 1
    else:
        b, d = dice.pick(((2, 3), (3, 2), (3, 4), (2, 5), (4, 3), (3, 5)))
        sign = dice.pick((1, -1))
        d = sign * d
        p, q = abs(d), b
        if a * d == b * c:
            c += 1
    first, second = (a, b, a * x + b * y), (c, d, c * x + d * y)
    minus = sign > 0
    kx = p * a - q * c if minus else p * a + q * c
    right = p * first[2] - q * second[2] if minus else p * first[2] + q * second[2]
    if not kx:
        return eliminate(dice, 2)
    told: list[Step] = []
    if p != 1 or q != 1:
        told.append(
            said(
                f"第一个方程乘 {p}，第二个方程乘 {q}，使 $y$ 的系数{'相等' if minus else '互为相反数'}，等号右边也要乘：${row(p * a, p * b, p * first[2])}$，${row(q * c, q * d, q * second[2])}$。",
                name="变形",
            )
        )
    told += [
        said(f"两个方程相{'减' if minus else '加'}，消去 $y$，得 ${linear_sum([(kx, 'x')])}={right}${'' if kx == 1 else f'，所以 $x={x}$'}。", name="加减消元"),
        said(f"把 $x={x}$ 代入第一个方程，得 ${linear_sum([(a * x, ''), (b, 'y')])}={first[2]}$，解得 $y={y}$。", name="回代"), said(f"所以方程组的解是 ${pair(x, y)}$。"),
    ]  # fmt: skip
    bad = (
        F(
            p * first[2] + (q * second[2] if minus else -q * second[2]),
            p * a + q * c if minus else p * a - q * c,
        )
        if (p * a + q * c if minus else p * a - q * c)
        else F(x + 1)
    )
    bad2 = F((first[2] - second[2]) if minus else first[2] + second[2], kx)
    wrong = slips(
        pair(x, y),
        (pair(y, x), "$x$ 与 $y$ 的值写反了。"),
        *(
            ((pair(bad2, (first[2] - a * bad2) / b), "方程两边乘同一个数时，右边的常数项漏乘了。"),)
            if bad2 != x and level > 2
            else ()
        ),
        (
            pair(bad, (first[2] - a * bad) / b) if bad != x else pair(x, y + 1),
            "相减时减去负项没有变号，没有真正消去 $y$。",
        ),
        (pair(x, -y), "回代时移项没有变号。"),
        (pair(-x, y), "$x$ 的符号错了。"),
        (pair(x + 1, y), "计算 $x$ 时出错。"),
    )
    ask = dice.pick(("用加减法解方程组：${}$。", "解方程组：${}$。"))
    return Draft(
        ask.format(cases(row(*first), row(*second))),
        pair(x, y),
        tuple(told),
        lambda: by_search(first, second),
        distractors=wrong,
    )


def eliminate_slip(dice: Dice, level: int) -> Draft:
    """A working by subtraction with a sign lost."""
    x, y = dice.integer(1, 6), dice.nonzero(-5, 5)
    a, b, c = dice.integer(3, 6), dice.integer(1, 2), dice.integer(2, 4)
    b, c = (2, 3) if b == 2 else (1, c)
    one, two = (a, b, a * x + b * y), (a, -c, a * x - c * y)
    right = one[2] - two[2]
    if b == c:
        c += 1
        two = (a, -c, a * x - c * y)
        right = one[2] - two[2]
    rows = [
        rf"\text{{两式相减，得}}\ {linear_sum([(b - c, 'y')])}={right}",
        f"y={fraction(F(right, b - c))}",
    ]
    steps = (
        said(
            f"两式相减，$y$ 的系数是 ${b}-(-{c})={b + c}$，右边是 ${right}$，所以 $y$ 的值是 ${y}$。"
        ),
        said(f"代入第一个方程，求得 $x$ 的值是 ${x}$。"),
    )
    return faulty(
        f"{pupil(dice)}解方程组 ${cases(row(*one), row(*two))}$ 的过程如下",
        rows,
        1,
        pair(x, y),
        f"减去 $-{c}y$ 应变成加 ${c}y$。",
        steps,
        lambda: by_search(one, two),
    )


def parameter(dice: Dice, level: int) -> Draft:
    """The system's parameters from its solution, or a relation of x and y."""
    x, y = dice.nonzero(-4, 5), dice.nonzero(-4, 5)
    if level == 3:
        a, b = dice.nonzero(-4, 5), dice.nonzero(-4, 5)
        c, d = a * x + 2 * y, 3 * x + b * y
        shown = cases(f"ax+2y={c}", f"3x+by={d}")
        total, value = dice.pick((("a+b", a + b), ("a-b", a - b)))
        steps: tuple[Step, ...] = (
            said(f"把 ${pair(x, y)}$ 代入方程组，得到关于 $a$，$b$ 的方程。"),
            line(f"{linear_sum([(x, 'a'), (2 * y, '')])}={c}", f"a={a}", "由第一个方程："),
            line(f"{linear_sum([(3 * x, ''), (y, 'b')])}={d}", f"b={b}", "由第二个方程："),
            said(f"所以 ${total}={value}$。"),
        )
        return Draft(
            f"已知 ${pair(x, y)}$ 是方程组 ${shown}$ 的解，则 ${total}$ 的值是____。",
            str(value),
            steps,
            lambda: str(
                next(
                    {"a+b": p + q, "a-b": p - q}[total]
                    for p in range(-30, 31)
                    for q in range(-30, 31)
                    if p * x + 2 * y == c and 3 * x + q * y == d
                )
            ),
            distractors=slips(
                str(value),
                (a - b if total == "a+b" else a + b, "最后的加减看反了。"),
                (-value, "符号错了。"),
            ),
        )
    s = x + y
    a, b = dice.integer(2, 4), 1
    # (a x + y) + (x + a y) = (a + 1)(x + y)
    k = dice.integer(2, 3)
    right_one = a * x + b * y
    right_two = x + a * y
    m = dice.nonzero(-4, 4)
    c1 = linear_sum([(k, "m"), (right_one - k * m, "")])
    c2 = linear_sum([(1, "m"), (right_two - m, "")])
    steps = (
        said(f"两个方程的左边相加是 ${a + 1}(x+y)$，右边相加是 ${linear_sum([(k + 1, 'm'), (right_one + right_two - (k + 1) * m, '')])}$。", name="整体相加"),
        said(f"把 $x+y$ 的值 ${s}$ 代入，左边是 ${(a + 1) * s}$，得到关于 $m$ 的方程，解得 $m$ 的值是 ${m}$。"),
    )  # fmt: skip

    def again() -> str:
        for t in range(-40, 41):
            p, q = k * t + right_one - k * m, t + right_two - m
            u = F(p * a - q, a * a - 1)
            if u + (p - a * u) == s:
                return str(t)
        raise AssertionError("no value")

    return Draft(
        f"若关于 $x$，$y$ 的方程组 ${cases(f'{a}x+y={c1}', f'x+{a}y={c2}')}$ 的解满足 $x+y={s}$，则 $m$ 的值是____。",
        str(m),
        steps,
        again,
        distractors=slips(
            str(m),
            (-m, "符号错了。"),
            (s, "求成了 $x+y$ 的值。"),
            (m + 1, "相加时右边漏加了一项。"),
        ),
    )


def misread(dice: Dice, level: int) -> Draft:
    """甲 misread a, 乙 misread b: the right solution."""
    one, two = pupils(dice, 2)
    x, y = dice.nonzero(-4, 5), dice.nonzero(-4, 5)
    a, b = dice.integer(1, 4), dice.integer(1, 4)
    p, q = dice.integer(2, 5), dice.integer(1, 4)
    c, d = a * x + q * y, p * x - b * y
    # the first misread a: his pair fits the second equation; the second misread b: fits the first
    x1, y1 = x + b, y + p
    x2, y2 = x + q, y - a
    shown = cases(f"ax+{q if q > 1 else ''}y={c}", f"{p}x-by={d}")
    if a * -b == p * q:
        return parameter(dice, 3)
    steps = (
        said(f"{one}看错了 $a$，他的解仍满足第二个方程，代入求得 $b$ 的值是 ${b}$。"), said(f"{two}看错了 $b$，他的解仍满足第一个方程，代入求得 $a$ 的值是 ${a}$。"),
        said("把 $a$，$b$ 的值写回原方程组，再解这个方程组。"),
    )  # fmt: skip
    if not y1 or not x2:
        return parameter(dice, 3)
    return Draft(
        f"{one}和{two}同时解方程组 ${shown}$。{one}看错了方程组中的 $a$，得到的解为 ${pair(x1, y1)}$；{two}看错了方程组中的 $b$，得到的解为 ${pair(x2, y2)}$。则原方程组的解是____。",
        pair(x, y),
        steps,
        lambda: by_search((a, q, c), (p, -b, d)),
        distractors=slips(
            pair(x, y),
            (pair(x1, y1), f"这是{one}看错后的解。"),
            (pair(x2, y2), f"这是{two}看错后的解。"),
            (pair(y, x), "$x$ 与 $y$ 的值写反了。"),
        ),
    )


def three(dice: Dice, level: int) -> Draft:
    """Three unknowns: chain of substitution, or elimination."""
    x, y, z = dice.nonzero(-3, 5), dice.nonzero(-3, 5), dice.nonzero(-3, 5)
    if level == 3:
        k = dice.nonzero(-2, 3)
        rows = (
            f"x+y+z={x + y + z}",
            f"x-y={x - y}",
            f"{linear_sum([(k, 'x'), (1, 'z')])}={k * x + z}",
        )
        system = ((1, 1, 1, x + y + z), (1, -1, 0, x - y), (k, 0, 1, k * x + z))
        why = (
            said(
                f"由第二个方程得 $y=x{signed(y - x) if y != x else ''}$，由第三个方程得 $z={linear_sum([(-k, 'x'), (k * x + z, '')])}$。"
            ),
            said("都代入第一个方程，只剩下 $x$。"),
            said(f"解得 $x={x}$，再求得 $y={y}$，$z={z}$。"),
        )
        if 2 - k == 0:
            return three(dice, 4)
    else:
        rows = (f"x+y+z={x + y + z}", f"2x-y+z={2 * x - y + z}", f"x+2y-z={x + 2 * y - z}")
        system = ((1, 1, 1, x + y + z), (2, -1, 1, 2 * x - y + z), (1, 2, -1, x + 2 * y - z))
        why = (
            said(f"第一、三个方程相加消去 $z$：$2x+3y={2 * x + 3 * y}$。"),
            said(f"第二、三个方程相加消去 $z$：$3x+y={3 * x + y}$。两次消去的要是同一个未知数。"),
            said(f"解这个二元一次方程组，得 $x={x}$，$y={y}$，再代入第一个方程得 $z={z}$。"),
        )
    answer = cases(f"x={x}", f"y={y}", f"z={z}")

    def again() -> str:
        for p in range(-8, 9):
            for q in range(-8, 9):
                for r in range(-8, 9):
                    if all(a * p + b * q + c * r == d for a, b, c, d in system):
                        return cases(f"x={p}", f"y={q}", f"z={r}")
        raise AssertionError("no solution")

    return Draft(
        f"解方程组：${cases(*rows)}$。",
        answer,
        why,
        again,
        distractors=slips(
            answer,
            (cases(f"x={y}", f"y={x}", f"z={z}"), "$x$ 与 $y$ 的值写反了。"),
            (cases(f"x={x}", f"y={y}", f"z={-z}"), "$z$ 的符号错了。"),
            (cases(f"x={z}", f"y={y}", f"z={x}"), "未知数的值写错了位置。"),
            (cases(f"x={-x}", f"y={y}", f"z={z}"), "$x$ 的符号错了。"),
        ),
    )


def three_sum(dice: Dice, level: int) -> Draft:
    """x+y, y+z, z+x known: the sum."""
    x, y, z = dice.integer(-3, 7), dice.integer(-3, 7), dice.integer(-3, 7)
    total = x + y + z
    shown = cases(f"x+y={x + y}", f"y+z={y + z}", f"z+x={z + x}")
    steps = (
        said(f"三个方程相加，得 $2(x+y+z)={2 * total}$。", name="整体相加"),
        said(f"两边都除以2，$x+y+z={total}$。"),
    )
    return Draft(
        f"已知方程组 ${shown}$，则 $x+y+z$ 的值是____。",
        str(total),
        steps,
        lambda: str(
            next(
                p + (x + y - p) + (z + x - p)
                for p in range(-20, 21)
                if (x + y - p) + (z + x - p) == y + z
            )
        ),
        distractors=slips(
            str(total), (2 * total, "每个未知数加了两次，还要除以2。"), (-total, "符号错了。")
        ),
    )


RECIPES = (
    Recipe("num.linear-system.system", "which", "choice", (1, 2), is_linear),
    Recipe("num.linear-system.system", "solution", "choice", (1, 2), solution_of),
    Recipe("num.linear-system.system", "whole", "fill", (2, 3), whole_solutions),
    Recipe(
        "num.linear-system.system", "whole-mistake", "mistake", (2,), corrected(whole_solutions)
    ),
    Recipe("num.linear-system.substitute", "express", "fill", (1, 2), express),
    Recipe("num.linear-system.substitute", "solve", "calculate", (2, 3), substitute),
    Recipe("num.linear-system.substitute", "solve-choice", "choice", (2,), choosing(substitute)),
    Recipe("num.linear-system.eliminate", "solve", "calculate", (2, 3), eliminate),
    Recipe("num.linear-system.eliminate", "solve-choice", "choice", (2, 3), choosing(eliminate)),
    Recipe("num.linear-system.eliminate", "parameter", "reverse", (3, 4), parameter),
    Recipe("num.linear-system.eliminate", "misread", "reverse", (4,), misread),
    Recipe("num.linear-system.eliminate", "find-slip", "mistake", (3,), eliminate_slip),
    Recipe("num.linear-system.three", "solve", "calculate", (3, 4), three),
    Recipe("num.linear-system.three", "sum", "fill", (3,), three_sum),
)
