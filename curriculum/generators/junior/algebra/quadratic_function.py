"""Quadratic functions: definition, graphs, vertex, shifts, coefficients, formulas, extremes."""

from dataclasses import replace
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import (
    Claim,
    choosing,
    faulty,
    judged,
    one_of,
    which,
)
from curriculum.generators.junior.algebra.quadratic_equation import both
from curriculum.generators.junior.algebra.routes import interpolated, root_text, symbolic
from curriculum.generators.latex import fraction, in_brackets, linear_sum, polynomial, signed
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips
from engine.plot.figures import function_graph
from engine.values import Distractor, Picture

F = Fraction


def lead(a: Fraction | int) -> str:
    """A leading coefficient before a bracket or x²."""
    return "" if a == 1 else "-" if a == -1 else fraction(a)


def vertex(a: Fraction | int, h: int, k: Fraction | int) -> str:
    """a(x - h)² + k."""
    square = "x^2" if not h else f"(x{signed(-h)})^2"
    return f"{lead(a)}{square}{signed(k) if k else ''}"


def is_quadratic(dice: Dice, level: int) -> Draft:
    """Which is a quadratic function; a parameter from the definition."""
    a, b = dice.integer(2, 6), dice.nonzero(-6, 6)
    good = dice.pick(
        (
            (f"y={polynomial([a, b, 0])}", "是关于 $x$ 的二次多项式，二次项系数不为0。"),
            (f"y=x(x-{a})", "展开后是二次多项式。"),
            (f"y={a}-x^2", "二次项系数是 $-1$。"),
        )
    )
    bad = [
        (f"y={a}x{signed(b)}", "是一次函数。"),
        (rf"y=\frac{{{a}}}{{x^2}}", "不是整式。"),
        (f"y=(x+{a})^2-x^2", "展开后二次项消去，是一次函数。"),
        ("y=ax^2+bx+c", "没有说明 $a$ 不为0。"),
        (f"y=x^3+{a}", "最高次数是3。"),
    ]

    def test(text: str) -> bool:
        expression = symbolic(text[2:]).expand()
        if "ax" in text:
            return False
        x = symbolic("x")
        return bool(expression.is_polynomial(x) and expression.as_poly(x).degree() == 2)

    return which(dice, "下列函数中，一定是二次函数的是（　）", good, bad, test)


def definition(dice: Dice, level: int) -> Draft:
    """m from the definition of a quadratic function."""
    p, q = dice.integer(1, 5), dice.nonzero(-4, 4)
    # exponent m² + (p - 2... ) : (m - p) x^{m² + bm + c} with m = p or r giving 2
    r = dice.pick([n for n in range(-4, 5) if n != p])
    b, c = -(p + r), p * r + 2
    del q
    exponent = linear_sum([(1, "m^2"), (b, "m"), (c, "")])
    text = f"若函数 $y=(m-{p})x^{{{exponent}}}+x-1$ 是二次函数，则 $m$ 的值是____。"
    steps = (
        said(f"最高次数是2，所以 ${exponent}$ 的值是2，求得 $m$ 的值是 ${p}$ 或 ${r}$。"),
        said(rf"二次项系数不为0，$m\ne {p}$，所以 $m={r}$。"),
    )
    return Draft(
        text,
        str(r),
        steps,
        lambda: str(next(m for m in range(-20, 21) if m * m + b * m + c == 2 and m != p)),
        distractors=slips(
            str(r),
            (p, "这个值使二次项系数为0，要舍去。"),
            (f"{p},{r}", "漏了二次项系数不为0。"),
            (-r if r else 1, "符号错了。"),
        ),
    )


def relation(dice: Dice, level: int) -> Draft:
    """A quadratic relation from a story."""
    a, b = dice.integer(10, 40), dice.integer(2, 9)
    text, answer, why, bad = dice.pick((
        *(
            (f"{story}，则 $y$ 与 $x$ 的函数关系式是____。", f"y={a}(1+x)^2", "连续两次增长，乘两次 $1+x$。", (f"y={a}(1+2x)", "每次是在前一次的基础上增长。"))
            for story in (
                f"某景区一月份接待游客{a}千人，以后每月的增长率都是 $x$，三月份接待游客 $y$ 千人", f"一块试验田第一年产粮{a}吨，以后每年的增长率都是 $x$，第三年产粮 $y$ 吨",
                f"某村今年收入{a}万元，计划今后两年每年比上一年增加的百分率都是 $x$，第三年收入 $y$ 万元",
            )
        ),
        *(
            (f"{story}，则 $y$ 与 $x$ 的函数关系式是____。", f"y={a}(1-x)^2", "连续两次降价，乘两次 $1-x$。", (f"y={a}(1-2x)", "第二次是在第一次降价后的基础上降的。"))
            for story in (
                f"一种药品的原价是每盒{a}元，经过两次降价，每次降价的百分率都是 $x$，降价后每盒 $y$ 元", f"一件衣服原价{a}元，连续两次降价的百分率都是 $x$，现价是 $y$ 元",
            )
        ),
        *(
            (f"{story}，则 $y$ 与 $x$ 的函数关系式是____。", f"y=-2x^2+{2 * a}x", f"平行于墙的一边是 $({2 * a}-2x)$ 米。", (f"y=-x^2+{2 * a}x", "垂直于墙的边有两条。"))
            for story in (
                f"用{2 * a}米长的篱笆，一面靠墙围成一个长方形菜园，垂直于墙的一边长 $x$ 米，面积为 $y$ 平方米", f"靠着一面长墙，用{2 * a}米长的栅栏围一个长方形羊圈，垂直于墙的边长为 $x$ 米，羊圈的面积是 $y$ 平方米",
            )
        ),
        (f"一个长方形的长是{a}厘米，宽是{b}厘米，把长和宽都增加 $x$ 厘米，得到的长方形的面积是 $y$ 平方厘米，则 $y$ 与 $x$ 的函数关系式是____。", f"y=x^2+{a + b}x+{a * b}", f"$y=({a}+x)({b}+x)$。", (f"y=x^2+{a * b}", "长和宽都要加上 $x$ 再相乘。")),
        (f"一张长方形照片长{a}厘米、宽{b}厘米，四周镶上宽都是 $x$ 厘米的边框，镶框后的总面积是 $y$ 平方厘米，则 $y$ 与 $x$ 的函数关系式是____。", f"y=4x^2+{2 * (a + b)}x+{a * b}", f"$y=({a}+2x)({b}+2x)$。", (f"y=x^2+{a + b}x+{a * b}", "两边都有边框，要加 $2x$。")),
        (f"一个圆的半径是{b}厘米，半径增加 $x$ 厘米后，面积增加 $y$ 平方厘米，则 $y$ 与 $x$ 的函数关系式是____。", rf"y=\pi x^2+{2 * b}\pi x", rf"$y=\pi(x+{b})^2-\pi\times {b}^2$。", (r"y=\pi x^2", "面积的增加量不是增加部分的圆的面积。")),
        (f"两个数的和是{a}，其中一个数是 $x$，两数的积是 $y$，则 $y$ 与 $x$ 的函数关系式是____。", f"y=-x^2+{a}x", f"另一个数是 $({a}-x)$。", (f"y=x^2+{a}x", f"另一个数是 ${a}-x$，不是 ${a}+x$。")),
        ("$x$ 名同学参加聚会，每两人握手一次，握手的总次数是 $y$，则 $y$ 与 $x$ 的函数关系式是____。", r"y=\frac{1}{2}x^2-\frac{1}{2}x", "每人与其余 $(x-1)$ 人各握一次，每次算了两次。", ("y=x^2-x", "每两人只握一次，要除以2。")),
        ("$x$ 名同学新年互赠贺卡，每人给其余每人送一张，贺卡的总数是 $y$，则 $y$ 与 $x$ 的函数关系式是____。", "y=x^2-x", "每人送出 $(x-1)$ 张，共 $x$ 人。", (r"y=\frac{1}{2}x^2-\frac{1}{2}x", "互赠是两张，不用除以2。")),
        ("一个正方体的棱长是 $x$ 厘米，它的表面积是 $y$ 平方厘米，则 $y$ 与 $x$ 的函数关系式是____。", "y=6x^2", "正方体有6个相同的正方形面。", ("y=x^3", "这是体积。")),
        (f"一个正方形的边长是{b}厘米，如果边长增加 $x$ 厘米，面积增加 $y$ 平方厘米，则 $y$ 与 $x$ 的函数关系式是____。", f"y=x^2+{2 * b}x", f"$y=(x+{b})^2-{b}^2$。", ("y=x^2", "面积的增加量不是增加部分的平方。")), (f"某工厂第一年的产值是{a}万元，平均年增长率为 $x$，第三年的产值为 $y$ 万元，则 $y$ 与 $x$ 的函数关系式是____。", f"y={a}(1+x)^2", "连续两年增长，乘两次 $1+x$。", (f"y={a}(1+2x)", "每年是在前一年的基础上增长。")),
        (f"用{2 * a}米长的篱笆围成一个长方形，一边长为 $x$ 米，面积为 $y$ 平方米，则 $y$ 与 $x$ 的函数关系式是____。", f"y=-x^2+{a}x", f"另一边是 $({a}-x)$ 米。", (f"y=-x^2+{2 * a}x", "周长要先除以2。")), ("$n$ 个球队进行单循环比赛（每两队之间赛一场），比赛的总场数 $m$ 与 $n$ 的函数关系式是____。", r"m=\frac{1}{2}n^2-\frac{1}{2}n", "每队与其余 $(n-1)$ 队各赛一场，每场算了两次。", ("m=n^2-n", "每两队之间只赛一场，要除以2。")),
    ))  # fmt: skip
    letter = answer[0]
    return Draft(
        text.replace("的函数关系式是", dice.pick(("的函数关系式是", "之间的函数解析式是"))),
        answer,
        (said(why), said(f"整理得 ${answer}$。" if "(" not in answer else f"所以 ${answer}$。")),
        lambda: f"{letter}={_counted_out(text, a, b)}",
        distractors=slips(answer, bad),
    )


def _counted_out(text: str, a: int, b: int) -> str:
    """The formula of a story, found from the amounts that the story gives for 0, 1, 2, 3."""
    letter = "n" if "$n$" in text else "x"

    def amount(x: int) -> Fraction | int:
        value = a
        if "增长" in text or "百分率" in text:
            for _ in range(2):
                value += value * x if "价" not in text else -value * x
            return value
        if "贺卡" in text or "聚会" in text or "球队" in text:
            sent = sum(1 for one in range(x) for two in range(x) if one != two)
            return sent if "贺卡" in text else F(sent, 2)
        if "墙" in text:
            return x * (2 * a - x - x)
        if "篱笆" in text:
            return x * F(2 * a - 2 * x, 2)
        if "边框" in text:
            return a * b + 2 * (a + 2 * x) * x + 2 * b * x
        if "宽都增加" in text or "宽是" in text:
            return a * b + a * x + (b + x) * x
        if "两个数" in text:
            return x * (a - x)
        if "正方体" in text:
            return sum(x * x for _ in range(6))
        return x * b + (b + x) * x

    shown = interpolated([amount(x) for x in range(4)], letter)
    return rf"\pi({shown})" if "圆" in text else shown


def _expanded(text: str) -> str:
    import sympy

    return str(sympy.latex(sympy.expand(symbolic(text))))


def basic(dice: Dice, level: int) -> Draft:
    """y = ax²: which way, how wide, rising or falling, comparing."""
    a = dice.pick((F(-3), F(-2), F(-1), F(-1, 2), F(1, 2), F(2), F(3), F(1, 3)))
    up = a > 0
    if level == 1:
        x = dice.nonzero(-4, 4)
        x = x * a.denominator
        y = a * x * x
        return Draft(
            f"若抛物线 $y=ax^2$ 经过点 $({x},{fraction(y)})$，则 $a$ 的值是____。",
            fraction(a),
            (
                said("把点的坐标代入解析式。"),
                line(f"{x * x}a={fraction(y)}", f"a={fraction(a)}", "解得"),
            ),
            lambda: next(fraction(F(n, 6)) for n in range(-60, 61) if F(n, 6) * x * x == y),
            distractors=slips(
                fraction(a),
                (fraction(y / x), "横坐标没有平方。"),
                (fraction(-a), "符号错了。"),
                (fraction(1 / a), "除反了。"),
            ),
        )
    if level == 2:
        one, two = dice.picks([-3, -2, -1, 1, 2, 3, 4], 2)
        if abs(one) == abs(two):
            two = two + (1 if two > 0 else -1)
        one_y, two_y = a * one * one, a * two * two
        sign = "<" if one_y < two_y else ">"
        return Draft(
            f"点 $A({one},y_1)$，$B({two},y_2)$ 都在抛物线 $y={lead(a)}x^2$ 上，则 $y_1$ 与 $y_2$ 的大小关系是____。",
            f"y_1{sign}y_2",
            (
                said(
                    f"抛物线开口向{'上' if up else '下'}，对称轴是 $y$ 轴，离对称轴越远函数值越{'大' if up else '小'}。"
                ),
                said(
                    f"$|{one}|{'<' if abs(one) < abs(two) else '>'}|{two}|$，所以 $y_1{sign}y_2$。"
                ),
            ),
            lambda: f"y_1{'<' if a * (one - two) * (one + two) < 0 else '>'}y_2",
            distractors=slips(
                f"y_1{sign}y_2",
                (f"y_1{'>' if sign == '<' else '<'}y_2", "没有看点到对称轴的距离和开口方向。"),
                ("y_1=y_2", "到对称轴的距离不等。"),
            ),
        )
    claims = (
        Claim(f"开口向{'上' if up else '下'}", True, f"$a={fraction(a)}{'>' if up else '<'}0$。"), Claim("对称轴是 $y$ 轴", True, "$y=ax^2$ 的对称轴都是 $y$ 轴。"), Claim("顶点是原点", True, "$y=ax^2$ 的顶点都是 $(0,0)$。"), Claim(f"当 $x>0$ 时，$y$ 随 $x$ 的增大而{'增大' if up else '减小'}", True, f"开口向{'上' if up else '下'}，在对称轴右侧{'上升' if up else '下降'}。", lambda: all((a * x * x < a * (x + 1) ** 2) == up for x in range(1, 9))),
        Claim(f"$y$ 随 $x$ 的增大而{'增大' if up else '减小'}", False, "没有分对称轴的左右，两侧的增减性相反。", lambda: all((a * x * x < a * (x + 1) ** 2) == up for x in range(-9, 9))), Claim(f"有最{'大' if up else '小'}值0", False, f"开口向{'上' if up else '下'}，有最{'小' if up else '大'}值0。"), Claim(f"开口比 $y={lead(a / 2)}x^2$ 的大", False, "$|a|$ 越大，开口越小。"), Claim(f"当 $x<0$ 时，$y$ 随 $x$ 的增大而{'增大' if up else '减小'}", False, f"在对称轴左侧{'下降' if up else '上升'}。", lambda: all((a * x * x < a * (x + 1) ** 2) == up for x in range(-9, -1))),
    )  # fmt: skip
    wanted = dice.chance(60)
    return one_of(
        dice,
        f"关于抛物线 $y={lead(a)}x^2$，下列说法{'正确' if wanted else '不正确'}的是（　）",
        claims,
        wanted,
    )


def wide(dice: Dice, level: int) -> Draft:
    """Which parabola opens widest."""
    values = dice.picks((F(1, 4), F(-1, 3), F(1, 2), F(-2, 3), F(1), F(-2), F(3), F(-4)), 4)
    best = min(values, key=abs) if dice.chance(60) else max(values, key=abs)
    word = "大" if best == min(values, key=abs) else "小"
    claims = [
        Claim(
            f"$y={lead(v)}x^2$",
            v == best,
            f"$|a|$ 的值是 ${fraction(abs(v))}$，$|a|$ 越大开口越小。",
        )
        for v in values
    ]
    return one_of(dice, f"下列抛物线中，开口最{word}的是（　）", claims)


def vertex_form(dice: Dice, level: int) -> Draft:
    """Axis, vertex, extreme value from a(x - h)² + k; comparing values."""
    a, h, k = dice.nonzero(-3, 3), dice.nonzero(-6, 6), dice.nonzero(-9, 9)
    shown = vertex(a, h, k)
    if level == 1:
        answer = f"x={h};({h},{k})"
        return Draft(
            f"抛物线 $y={shown}$ 的对称轴是直线____，顶点坐标是____。",
            answer,
            (
                said("$y=a(x-h)^2+k$ 的对称轴是直线 $x=h$，顶点是 $(h,k)$。"),
                said(f"这里 $h={h}$（注意括号里是减 $h$），$k={k}$。"),
            ),
            lambda: f"x={_axis(a, h, k)};({_axis(a, h, k)},{k})",
            distractors=slips(
                answer,
                (f"x={-h};({-h},{k})", "括号里是 $x-h$，$h$ 的符号弄反了。"),
                (f"x={h};({h},{-k})", "$k$ 的符号错了。"),
                (f"x={k};({k},{h})", "$h$ 与 $k$ 弄反了。"),
            ),
        )
    if level == 2:
        word = "小" if a > 0 else "大"
        answer = str(k)
        return Draft(
            f"二次函数 $y={shown}$ 的最{word}值是____。",
            answer,
            (
                said(
                    f"$a={a}{'>' if a > 0 else '<'}0$，开口向{'上' if a > 0 else '下'}，顶点是最{'低' if a > 0 else '高'}点。"
                ),
                said(f"当 $x={h}$ 时，$y$ 有最{word}值 ${k}$。"),
            ),
            lambda: str((min if a > 0 else max)(a * (x - h) ** 2 + k for x in range(-30, 31))),
            distractors=slips(
                answer,
                (h, "把取到最值时的 $x$ 当成了最值。"),
                (-k, "符号错了。"),
                (a * h * h + k, "这是 $x=0$ 时的函数值。"),
            ),
        )
    gaps = dice.picks((1, 2, 3, 4, 5), 3)
    xs = [h + g * dice.pick((1, -1)) for g in gaps]
    ys = [a * (x - h) ** 2 + k for x in xs]
    names = ["y_1", "y_2", "y_3"]
    order = sorted(range(3), key=lambda i: ys[i])
    answer = "<".join(names[i] for i in order)
    pts = "，".join(f"${n}({x},{y})$" for n, x, y in zip("ABC", xs, names, strict=True))
    far = "越大" if a > 0 else "越小"
    steps = (
        said(
            f"对称轴是直线 $x={h}$，三个点到对称轴的距离分别是 {'，'.join(f'${abs(x - h)}$' for x in xs)}。"
        ),
        said(f"开口向{'上' if a > 0 else '下'}，离对称轴越远函数值{far}。"),
        said(f"所以 ${answer}$。"),
    )
    return Draft(
        f"已知 {pts} 都在抛物线 $y={lead(a)}(x{signed(-h)})^2+m$ 上，则 $y_1$，$y_2$，$y_3$ 的大小关系是____（用“<”连接）。",
        answer,
        steps,
        lambda: "<".join(
            n
            for _, n in sorted(
                (a * x * x - 2 * a * h * x, n) for x, n in zip(xs, names, strict=True)
            )
        ),
        distractors=slips(
            answer,
            ("<".join(names[i] for i in reversed(order)), "开口方向看反了。"),
            (
                "<".join(n for _, n in sorted(zip(xs, names, strict=True))),
                "没有看点到对称轴的距离，只比了横坐标。",
            ),
        ),
    )


def _axis(a: int, h: int, k: int) -> int:
    """The x at which values on both sides are equal."""
    return next(m for m in range(-20, 21) if a * (m - 1 - h) ** 2 + k == a * (m + 1 - h) ** 2 + k)


def vertex_claims(dice: Dice, level: int) -> Draft:
    """A claim about a parabola in vertex form."""
    a, h, k = dice.nonzero(-3, 3), dice.nonzero(-5, 5), dice.nonzero(-6, 6)
    up = a > 0
    right = dice.pick((
        Claim(f"抛物线 $y={vertex(a, h, k)}$ 的对称轴是直线 $x={h}$", True, f"括号里是 $x-h$，$h={h}$。", lambda: _axis(a, h, k) == h), Claim(f"抛物线 $y={vertex(a, h, k)}$ 的顶点在第{_quadrant(-h, k)}象限", h == 0 and k == 0, f"顶点是 $({h},{k})$，在第{_quadrant(h, k)}象限。"), Claim(f"对于 $y={vertex(a, h, k)}$，当 $x>{h}$ 时，$y$ 随 $x$ 的增大而{'增大' if up else '减小'}", True, f"开口向{'上' if up else '下'}，对称轴右侧{'上升' if up else '下降'}。"), Claim(f"抛物线 $y={vertex(a, h, k)}$ 的对称轴是直线 $x={-h}$", False, f"括号里是 $x-h$，对称轴是直线 $x$ 等于 ${h}$。", lambda: _axis(a, h, k) == -h), Claim(f"二次函数 $y={vertex(a, h, k)}$ 有最{'大' if up else '小'}值 ${k}$", False, f"开口向{'上' if up else '下'}，有最{'小' if up else '大'}值 ${k}$。"),
    ))  # fmt: skip
    return judged(right)


def _quadrant(x: int, y: int) -> str:
    return {(True, True): "一", (False, True): "二", (False, False): "三", (True, False): "四"}[
        x > 0, y > 0
    ]


def shift(dice: Dice, level: int) -> Draft:
    """A parabola moved; from the general form at level 3; turned over at level 4."""
    a, m, n = dice.nonzero(-3, 3), dice.integer(1, 5), dice.integer(1, 6)
    h, k = (0, 0) if level == 1 else (dice.nonzero(-4, 4), dice.nonzero(-6, 6))
    left, up = dice.chance(50), dice.chance(50)
    nh, nk = h + (-m if left else m), k + (n if up else -n)
    shown = (
        f"{lead(a)}x^2"
        if level == 1
        else vertex(a, h, k)
        if level == 2
        else polynomial([a, -2 * a * h, a * h * h + k])
    )
    answer = f"y={vertex(a, nh, nk)}"
    if level == 4:
        over_x = dice.chance(50)
        answer = f"y={vertex(-a, h, -k)}" if over_x else f"y={vertex(a, -h, k)}"
        axis = "x" if over_x else "y"
        why = (
            "关于 $x$ 轴对称，顶点的纵坐标和开口方向都相反。"
            if over_x
            else "关于 $y$ 轴对称，顶点的横坐标相反，开口不变。"
        )
        return Draft(
            f"将抛物线 $y={shown}$ 沿 ${axis}$ 轴翻折，所得抛物线的解析式是____。",
            answer,
            (said(f"先化成顶点式，顶点是 $({h},{k})$。"), said(f"{why}所以 ${answer}$。")),
            lambda: f"y={_expanded(f'-({shown})' if over_x else vertex(a, -h, k))}",
            distractors=slips(
                answer,
                (
                    f"y={vertex(-a, h, k)}" if over_x else f"y={vertex(-a, -h, k)}",
                    "只变了开口，没有变顶点。" if over_x else "开口方向不变。",
                ),
                (f"y={vertex(a, -h, k)}" if over_x else f"y={vertex(-a, h, -k)}", "对称轴弄错了。"),
                (f"y={vertex(a, h, -k)}", "只变了顶点，没有变开口。"),
            ),
        )
    move = f"先向{'左' if left else '右'}平移 {m} 个单位长度，再向{'上' if up else '下'}平移 {n} 个单位长度"
    told_first = (said(f"先化成顶点式，顶点是 $({h},{k})$。"),) if level == 3 else ()
    steps = (
        *told_first,
        said("左加右减（变在括号里的 $x$ 上），上加下减（变在常数项上），$a$ 不变。"),
        said(f"顶点由 $({h},{k})$ 变为 $({nh},{nk})$，所以 ${answer}$。"),
    )
    mid = h + (m if left else -m)

    def again() -> str:
        def f(x: int) -> int:
            return a * (x - h) ** 2 + k

        points = [(x + (-m if left else m), f(x) + (n if up else -n)) for x in (0, 1, 2)]
        return f"y={_through(points)}"

    return Draft(
        f"将抛物线 $y={shown}$ {move}，所得抛物线的解析式是____。",
        answer,
        steps,
        again,
        distractors=slips(
            answer,
            (f"y={vertex(a, mid, nk)}", "左右平移的加减弄反了。"),
            (f"y={vertex(a, nh, k - (n if up else -n))}", "上下平移的加减弄反了。"),
            (f"y={vertex(a, mid, k - (n if up else -n))}", "左右和上下的加减都弄反了。"),
            (f"y={vertex(-a, nh, nk)}", "平移后 $a$ 不变。"),
        ),
    )


def _through(points: list[tuple[int, int]]) -> str:
    """The quadratic through three points, by Lagrange."""
    total = [F(0), F(0), F(0)]
    for i, (x, y) in enumerate(points):
        others = [p for j, p in enumerate(points) if j != i]
        p, q = others[0][0], others[1][0]
        scale = F(y, (x - p) * (x - q))
        for place, value in enumerate((F(1), F(-(p + q)), F(p * q))):
            total[place] += scale * value
    return polynomial(total)


def general(dice: Dice, level: int) -> Draft:
    """Axis and vertex of ax² + bx + c."""
    a, h, k = dice.pick((1, 1, -1, 2, -2)), dice.nonzero(-4, 4), dice.integer(-8, 8)
    b, c = -2 * a * h, a * h * h + k
    shown = polynomial([a, b, c])
    if level == 2:
        answer = f"x={h}"
        return Draft(
            f"抛物线 $y={shown}$ 的对称轴是直线____。",
            answer,
            (
                said(rf"对称轴是直线 $x=-\frac{{b}}{{2a}}$，$a={a}$，$b={b}$。"),
                said(rf"$-\frac{{{b}}}{{2\times {in_brackets(a)}}}={h}$，所以是直线 $x={h}$。"),
            ),
            lambda: f"x={_axis(a, h, k)}",
            distractors=slips(
                answer,
                (f"x={-h}", "对称轴公式漏了负号。"),
                (f"x={2 * h}", "分母是 $2a$，漏了2。"),
                (f"x={k}", "求成了顶点的纵坐标。"),
            ),
        )
    answer = f"({h},{k})"
    body = vertex(a, h, k)
    first = f"{lead(a)}(x^2{signed(-2 * h)}x){signed(c) if c else ''}" if a != 1 else shown
    steps = (
        *((line(shown, first, f"从前两项中提出 ${a}$："),) if a != 1 and first != shown else ()),
        line(first, body, "配方，注意提出的系数要乘回去：", name="配方"),
        said(f"所以顶点坐标是 ${answer}$。"),
    )
    return Draft(
        f"抛物线 $y={shown}$ 的顶点坐标是____。",
        answer,
        steps,
        lambda: f"({_axis(a, h, k)},{a * _axis(a, h, k) ** 2 + b * _axis(a, h, k) + c})",
        distractors=slips(
            answer,
            (f"({-h},{k})", "对称轴公式漏了负号。"),
            (
                f"({h},{c - h * h})" if c - h * h != k else f"({h},{k + 1})",
                "配方时提出 $a$ 后常数没有还原。",
            ),
            (f"({h},{c})" if c != k else f"({h},{k - 1})", "纵坐标要把横坐标代入求。"),
            (f"({h},{-k})" if k else f"({h},1)", "纵坐标的符号错了。"),
        ),
    )


def general_slip(dice: Dice, level: int) -> Draft:
    """Completing the square with one wrong line."""
    a, h, k = dice.pick((2, 3, -2)), dice.nonzero(-3, 3), dice.integer(-6, 6)
    b, c = -2 * a * h, a * h * h + k
    shown = polynomial([a, b, c])
    body = vertex(a, h, k)
    first = f"{a}(x^2{signed(-2 * h)}x){signed(c) if c else ''}"
    if dice.chance(60) or c - h * h == k:
        rows, at, why = (
            [
                f"{shown}={first}",
                f"={a}(x^2{signed(-2 * h)}x+{h * h}-{h * h}){signed(c) if c else ''}",
                f"={vertex(a, h, c - h * h)}",
            ],
            3,
            f"括号里的 $-{h * h}$ 拿到括号外时，要乘 ${a}$。",
        )
    else:
        rows, at, why = (
            [
                f"{shown}={a}(x^2{signed(b)}x){signed(c) if c else ''}",
                f"={vertex(a, b // -2, c - a * (b // 2) ** 2)}",
            ],
            1,
            f"提出 ${a}$ 后，一次项的系数也要除以 ${a}$。",
        )
    steps = chain(shown, (first, f"提出 ${a}$。"), (body, "配方，常数还原。"))
    return faulty(
        f"{pupil(dice)}把二次函数 $y={shown}$ 的右边配方的过程如下",
        rows,
        at,
        body,
        why,
        steps,
        lambda: _expanded(shown),
    )


def _drawn(dice: Dice, level: int) -> tuple[str, list[Claim], Picture]:
    """A parabola through two points of the x-axis: what is said of it, claims, its picture."""
    a = dice.pick((1, -1))
    p, q = dice.pick(((-1, 3), (-3, 1), (-1, 2), (-2, 1), (1, 3), (-3, -1)))
    b, c = -a * (p + q), a * p * q
    picture = function_graph(
        [a, b, c],
        (min(p, q, 0) - 1.6, max(p, q, 0) + 1.6, -5.5, 5.5),
        dots=[(p, 0, str(p)), (q, 0, str(q))],
        numbers=False,
    )
    axis = F(p + q, 2)

    def sign(value: Fraction | int) -> str:
        return ">" if value > 0 else "<" if value < 0 else "="

    facts = [
        (f"a{sign(a)}0", f"开口向{'上' if a > 0 else '下'}。"), (f"b{sign(b)}0", f"对称轴在 $y$ 轴{'左' if axis < 0 else '右'}侧，“左同右异”。"), (f"c{sign(c)}0", f"与 $y$ 轴交于{'正' if c > 0 else '负'}半轴。"), ("b^2-4ac>0", "与 $x$ 轴有两个交点。"),
        (f"a+b+c{sign(a + b + c)}0", "$x=1$ 时的函数值。"), (f"a-b+c{sign(a - b + c)}0", "$x=-1$ 时的函数值。"), (f"4a+2b+c{sign(4 * a + 2 * b + c)}0", "$x=2$ 时的函数值。"), (f"abc{sign(a * b * c)}0", "由 $a$，$b$，$c$ 的符号相乘。"), (f"{linear_sum([(p + q, 'a'), (1, 'b')])}=0", "由对称轴得到。"),
    ]  # fmt: skip

    def value_of(text: str) -> bool:
        names = {
            "a": a,
            "b": b,
            "c": c,
            "b^2-4ac": b * b - 4 * a * c,
            "a+b+c": a + b + c,
            "a-b+c": a - b + c,
            "4a+2b+c": 4 * a + 2 * b + c,
            "abc": a * b * c,
        }
        left, relation = text[:-2], text[-2]
        value = names.get(left, (p + q) * a + b)
        return {">": value > 0, "<": value < 0, "=": value == 0}[relation]

    from functools import partial

    turned = {">": "<", "<": ">", "=": ">"}
    claims = []
    for text, why in facts:
        claims.append(Claim(f"${text}$", True, why, partial(value_of, text)))
        flipped = text[:-2] + turned[text[-2]] + "0"
        claims.append(Claim(f"${flipped}$", False, why, partial(value_of, flipped)))
    if level == 2:
        claims = claims[:8]
    said_of = f"二次函数 $y=ax^2+bx+c$ 的图象如图所示，与 $x$ 轴交于横坐标为 ${p}$ 和 ${q}$ 的两点"
    return said_of, claims, picture


def coefficient(dice: Dice, level: int) -> Draft:
    """Signs of a, b, c and more from a drawn parabola."""
    said_of, claims, picture = _drawn(dice, level)
    wanted = dice.chance(70)
    truth = dice.pick([c for c in claims if c.true == wanted])
    seen = {truth.text[:-3]}
    others = []
    for claim in dice.shuffled([c for c in claims if c.true != wanted]):
        if claim.text[:-3] not in seen:
            seen.add(claim.text[:-3])
            others.append(claim)
    own = one_of(
        dice,
        f"{said_of}，则下列结论{'正确' if wanted else '不正确'}的是（　）",
        [truth, *others[:3]],
        wanted,
    )
    return Draft(
        own.statement,
        "",
        (
            said(
                "$a$ 看开口，$b$ 看对称轴的位置（左同右异），$c$ 看与 $y$ 轴的交点，判别式看与 $x$ 轴的交点个数；特殊的 $x$ 值代入看函数值的正负。"
            ),
            said(f"判断的依据：{truth.why}"),
        ),
        own.again,
        options=own.options,
        distractors=own.distractors,
        pictures=(picture,),
    )


def coefficient_judge(dice: Dice, level: int) -> Draft:
    """One sign to be judged."""
    said_of, claims, picture = _drawn(dice, level)
    claim = dice.pick(claims)
    return replace(judged(replace(claim, text=f"{said_of}，则 {claim.text}")), pictures=(picture,))


def coefficient_sign(dice: Dice, level: int) -> Draft:
    """The sign to be filled in."""
    said_of, claims, picture = _drawn(dice, level)
    claim = dice.pick([each for each in claims if each.true])
    inner = claim.text.strip("$")
    left, relation = inner[:-2], inner[-2]
    others = [each for each in ("<", ">", "=") if each != relation]

    def again() -> str:
        fitting = [
            each.text.strip("$")[-2]
            for each in claims
            if each.text.strip("$")[:-2] == left and each.found()
        ]
        return fitting[0]

    return Draft(
        f"{said_of}，则 ${left}$ ____ $0$。（填“>”“<”或“=”）",
        relation,
        (said(claim.why), said(f"所以 {claim.text}。")),
        again,
        distractors=tuple(Distractor(each, f"符号看错了：{claim.why}") for each in others),
        pictures=(picture,),
    )


def find(dice: Dice, level: int) -> Draft:
    """The formula from the vertex, from the crossings, from three points."""
    a = dice.pick((-2, -1, 1, 2, 3))
    if level == 2:
        h, k = dice.nonzero(-4, 4), dice.nonzero(-6, 6)
        x = h + dice.pick((-2, -1, 1, 2))
        y = a * (x - h) ** 2 + k
        answer = f"y={vertex(a, h, k)}"
        text = dice.pick(
            (
                f"已知抛物线的顶点坐标是 $({h},{k})$，且经过点 $({x},{y})$，则它的解析式是____。",
                f"二次函数当 $x={h}$ 时取得最{'小' if a > 0 else '大'}值 ${k}$，且图象经过点 $({x},{y})$，则它的解析式是____。",
            )
        )
        steps = (
            said(f"已知顶点，设顶点式 $y=a(x{signed(-h)})^2{signed(k)}$。"),
            said(f"把点 $({x},{y})$ 代入，求得 $a$ 的值是 ${a}$。"),
            said(f"所以 ${answer}$。"),
        )
        pts = [(x, y), (2 * h - x, y), (h, k)]
        bad = (
            (vertex(a, -h, k), "顶点坐标的符号弄反了。"),
            (vertex(1, h, k) if a != 1 else vertex(2, h, k), "没有求 $a$。"),
            (vertex(-a, h, k), "求 $a$ 时符号错了。"),
        )
    elif level == 3:
        p, q = dice.picks([-4, -3, -2, -1, 1, 2, 3, 4], 2)
        x = dice.pick([n for n in range(-3, 5) if n not in (p, q)])
        y = a * (x - p) * (x - q)
        answer = f"y={polynomial([a, -a * (p + q), a * p * q])}"
        text = f"抛物线与 $x$ 轴交于点 $({p},0)$ 和 $({q},0)$，且经过点 $({x},{y})$，则它的解析式是____。"
        steps = (
            said(f"已知与 $x$ 轴的两个交点，设交点式 $y=a(x{signed(-p)})(x{signed(-q)})$。"),
            said(f"把点 $({x},{y})$ 代入，求得 $a$ 的值是 ${a}$。"),
            said(f"所以 ${answer}$。"),
        )
        pts = [(p, 0), (q, 0), (x, y)]
        bad = (
            (
                polynomial([1, -(p + q), p * q])
                if a != 1
                else polynomial([2, -2 * (p + q), 2 * p * q]),
                "交点式漏写了 $a$。",
            ),
            (
                polynomial([a, a * (p + q), a * p * q])
                if p + q
                else polynomial([-a, 0, -a * p * q]),
                "交点式里的符号弄反了。",
            ),
            (polynomial([-a, a * (p + q), -a * p * q]), "求 $a$ 时符号错了。"),
        )
    else:
        b, c = dice.nonzero(-5, 5), dice.nonzero(-6, 6)
        xs = [0, *dice.picks([-2, -1, 1, 2, 3], 2)]
        pts = [(x, a * x * x + b * x + c) for x in xs]
        answer = f"y={polynomial([a, b, c])}"
        shown = "，".join(f"$({x},{y})$" for x, y in pts)
        text = f"已知二次函数的图象经过点 {shown}，求它的解析式。"
        steps = (
            said("设一般式 $y=ax^2+bx+c$，把三个点的坐标代入，得三元一次方程组。"),
            said(f"由第一个点得 $c$ 的值是 ${c}$，再解出 $a$ 的值是 ${a}$，$b$ 的值是 ${b}$。"),
            said(f"所以 ${answer}$。"),
        )
        bad = (
            (polynomial([a, -b, c]), "$b$ 的符号错了。"),
            (polynomial([a, b, -c]), "$c$ 的符号错了。"),
            (
                polynomial([b, a, c])
                if a != b
                else polynomial([a, c, b])
                if b != c
                else polynomial([a, b, c + 1]),
                "系数写错了位置。",
            ),
        )
    return Draft(
        text,
        answer,
        steps,
        lambda: f"y={_through(pts)}",
        distractors=slips(answer, *((f"y={t}", w) for t, w in bad)),
    )


def crossings(dice: Dice, level: int) -> Draft:
    """Crossings with the axes; how many; the solution of ax² + bx + c > 0 from the graph."""
    p, q = sorted(dice.picks([n for n in range(-4, 5) if n], 2))
    a = dice.pick((1, -1))
    b, c = -a * (p + q), a * p * q
    shown = polynomial([a, b, c])
    if level == 2:
        kind = dice.chance(50)
        if kind:
            answer = f"({p},0),({q},0)"
            return Draft(
                f"抛物线 $y={shown}$ 与 $x$ 轴的交点坐标是____。",
                answer,
                (
                    said(f"令 $y=0$，解方程 ${shown}=0$，得两个根 ${p}$ 和 ${q}$。"),
                    said(f"所以交点坐标是 ${answer}$。"),
                ),
                lambda: ",".join(f"({x},0)" for x in range(-20, 21) if a * x * x + b * x + c == 0),
                distractors=slips(
                    answer,
                    (f"({-q},0),({-p},0)", "解方程时符号错了。"),
                    (f"(0,{p}),(0,{q})", "与 $x$ 轴的交点纵坐标是0。"),
                    (f"(0,{c})", "求成了与 $y$ 轴的交点。"),
                ),
            )
        m = 2 * dice.nonzero(-4, 4)
        edge = F(m * m, 4)
        answer = f"k<{edge}"
        return Draft(
            f"若抛物线 $y=x^2{signed(m)}x+k$ 与 $x$ 轴有两个交点，则 $k$ 的取值范围是____。",
            answer,
            (said("有两个交点，判别式大于0。"), line(f"{m * m}-4k>0", answer, "解得")),
            lambda: f"k<{max(k for k in range(-60, 61) if m * m - 4 * k > 0) + 1}",
            distractors=slips(
                answer,
                (rf"k\le {edge}", "相等时只有一个交点。"),
                (f"k>{edge}", "不等号的方向弄反了。"),
                (f"k<{m * m}", "判别式漏乘了4。"),
            ),
        )
    sign = dice.pick((">", "<"))
    outside = (sign == ">") == (a > 0)
    answer = rf"x<{p}\text{{ 或 }}x>{q}" if outside else f"{p}<x<{q}"
    picture = function_graph(
        [a, b, c],
        (min(p, 0) - 1.8, max(q, 0) + 1.8, -6, 6),
        dots=[(p, 0, str(p)), (q, 0, str(q))],
        numbers=False,
    )
    other = f"{p}<x<{q}" if outside else rf"x<{p}\text{{ 或 }}x>{q}"
    if level == 3:
        return Draft(
            f"二次函数 $y=ax^2+bx+c$ 的图象如图所示，与 $x$ 轴交于 $({p},0)$，$({q},0)$，则不等式 $ax^2+bx+c{sign}0$ 的解集是____。",
            answer,
            (
                said(f"看图象在 $x$ 轴{'上' if sign == '>' else '下'}方的部分对应的 $x$ 的范围。"),
                said(f"是两交点的{'两边' if outside else '之间'}，所以 ${answer}$。"),
            ),
            lambda: (
                rf"x<{p}\text{{ 或 }}x>{q}"
                if (a * (q + 1 - p) * 1 > 0) == (sign == ">")
                else f"{p}<x<{q}"
            ),
            distractors=slips(
                answer,
                (other, "在两交点之间还是两边弄反了。"),
                (f"x{sign}{q}", "漏了另一边。"),
                (
                    f"{-q}<x<{-p}" if not outside else rf"x<{-q}\text{{ 或 }}x>{-p}",
                    "交点的横坐标看错了。",
                )
                if p + q
                else (f"y{sign}0", "解集是 $x$ 的范围。"),
            ),
            pictures=(picture,),
        )
    # ax² + bx + c = m' through symmetric points
    x1 = p - 1
    value = a * (x1 - p) * (x1 - q)
    x2 = p + q - x1
    answer = both(x1, x2)
    return Draft(
        f"已知抛物线 $y=ax^2+bx+c$ 与 $x$ 轴交于 $({p},0)$，$({q},0)$，且经过点 $({x1},{value})$，则方程 $ax^2+bx+c={value}$ 的根是____。",
        answer,
        (
            said(f"方程的根是抛物线与直线 $y={value}$ 交点的横坐标，其中一个是 ${x1}$。"),
            said(
                rf"对称轴是直线 $x=\frac{{{p}+({q})}}{{2}}$，另一个交点与它关于对称轴对称，横坐标是 ${x2}$。"
            ),
            said(f"所以两个根是 ${x1}$ 和 ${x2}$。"),
        ),
        lambda: root_text(shown, str(value)),
        distractors=slips(
            answer,
            (both(p, q), "这是与 $x$ 轴的交点，不是函数值等于这个数的点。"),
            (f"x={x1}", "漏了对称的另一个根。"),
            (both(x1, -x1), "对称轴不是 $y$ 轴。")
            if x1 + x1 and p + q
            else (both(x1, x2 + 1), "对称点算错了。"),
        ),
    )


def axes_count(dice: Dice, level: int) -> Draft:
    """How many points in common with the axes."""
    a, b, c = dice.integer(1, 2), dice.integer(-5, 5), dice.integer(-4, 5)
    d = b * b - 4 * a * c
    with_x = 2 if d > 0 else 1 if d == 0 else 0
    total = with_x + 1 - (1 if c == 0 else 0)
    return Draft(
        f"抛物线 $y={polynomial([a, b, c])}$ 与坐标轴的交点共有____个。",
        str(total),
        (
            said(rf"判别式 $b^2-4ac={d}$，与 $x$ 轴有 {with_x} 个交点。"),
            said(f"与 $y$ 轴总有1个交点 $(0,{c})${'，它就是原点，不重复算' if c == 0 else ''}。"),
            said(f"所以共有 {total} 个。"),
        ),
        lambda: str(len({(x, 0) for x in _real_roots(a, b, c)} | {(0, c)})),
        distractors=slips(
            str(total),
            (with_x, "没有把与 $y$ 轴的交点算进去。"),
            (total + 1, "有的交点重复算了。"),
            (3 if total != 3 else 0, "没有算判别式。"),
        ),
    )


def _real_roots(a: int, b: int, c: int) -> list[object]:
    import sympy

    x = sympy.Symbol("x", real=True)
    return list(sympy.solveset(a * x * x + b * x + c, x, sympy.S.Reals))


def extreme(dice: Dice, level: int) -> Draft:
    """The extreme value, freely or on a stretch."""
    a, h, k = dice.pick((-2, -1, 1, 2)), dice.nonzero(-3, 4), dice.integer(-8, 8)
    shown = polynomial([a, -2 * a * h, a * h * h + k])
    if level == 2:
        word = "小" if a > 0 else "大"
        return Draft(
            f"二次函数 $y={shown}$ 的最{word}值是____。",
            str(k),
            (
                line(shown, vertex(a, h, k), "配方："),
                said(f"开口向{'上' if a > 0 else '下'}，当 $x={h}$ 时，$y$ 有最{word}值 ${k}$。"),
            ),
            lambda: str(
                (min if a > 0 else max)(a * (x * x - 2 * h * x + h * h) + k for x in range(-40, 41))
            ),
            distractors=slips(
                str(k),
                (h, "把取到最值时的 $x$ 当成了最值。"),
                (a * h * h + k, "把常数项当成了最值。"),
                (-k if k else 1, "符号错了。"),
            ),
        )
    inside = level == 3 and dice.chance(50)
    low = h - dice.integer(1, 3) if inside else h + dice.integer(1, 2)
    high = h + dice.integer(1, 4) if inside else low + dice.integer(1, 3)
    if inside and h - low == high - h:
        high += 1
    values = {x: a * (x - h) ** 2 + k for x in (low, high)}
    best, worst = (max, min) if a > 0 else (min, max)
    word = dice.pick(("大", "小"))
    if word == ("小" if a > 0 else "大"):
        value = k if inside else worst(values.values())
    else:
        value = best(values.values())
    where = f"顶点的横坐标 ${h}$ 在{'这个范围内' if inside else '范围之外，不能取顶点，要看范围端点的函数值'}。"
    steps = (
        said(
            f"配方得 $y={vertex(a, h, k)}$，开口向{'上' if a > 0 else '下'}，对称轴是直线 $x={h}$。"
        ),
        said(where),
        said(
            f"两端的函数值：$x={low}$ 时是 ${values[low]}$，$x={high}$ 时是 ${values[high]}$。比较得最{word}值是 ${value}$。"
        ),
    )
    every = [F(n, 2) for n in range(2 * low, 2 * high + 1)]
    return Draft(
        rf"当 ${low}\le x\le {high}$ 时，二次函数 $y={shown}$ 的最{word}值是____。",
        str(value),
        steps,
        lambda: fraction(
            (max if word == "大" else min)(a * x * x - 2 * a * h * x + a * h * h + k for x in every)
        ),
        distractors=slips(
            str(value),
            (k, "顶点不在取值范围内，仍用顶点求最值。" if not inside else "顶点处是另一种最值。"),
            (values[low], "没有比较两端和顶点的函数值。"),
            (values[high], "没有比较两端和顶点的函数值。"),
            (h, "把 $x$ 的值当成了最值。"),
        ),
    )


RECIPES = (
    Recipe("num.quadratic-function.concept", "which", "choice", (1, 2), is_quadratic),
    Recipe("num.quadratic-function.concept", "definition", "reverse", (3,), definition),
    Recipe("num.quadratic-function.concept", "relation", "word", (2,), relation),
    Recipe("num.quadratic-function.basic-graph", "basic", "fill", (1, 2), basic),
    Recipe(
        "num.quadratic-function.basic-graph", "basic-mistake", "mistake", (1, 2), corrected(basic)
    ),
    Recipe("num.quadratic-function.basic-graph", "claims", "choice", (3,), basic),
    Recipe("num.quadratic-function.basic-graph", "wide", "choice", (1,), wide),
    Recipe("num.quadratic-function.vertex-form", "vertex", "fill", (1, 2, 3), vertex_form),
    Recipe(
        "num.quadratic-function.vertex-form",
        "vertex-mistake",
        "mistake",
        (1, 2, 3),
        corrected(vertex_form),
    ),
    Recipe("num.quadratic-function.vertex-form", "claims-judge", "judge", (2,), vertex_claims),
    Recipe("num.quadratic-function.shift", "shift", "fill", (1, 2, 3, 4), shift),
    Recipe(
        "num.quadratic-function.shift", "shift-mistake", "mistake", (1, 2, 3, 4), corrected(shift)
    ),
    Recipe("num.quadratic-function.shift", "shift-choice", "choice", (1, 2, 3), shift),
    Recipe("num.quadratic-function.general", "vertex", "fill", (2, 3), general),
    Recipe("num.quadratic-function.general", "vertex-choice", "choice", (3,), choosing(general)),
    Recipe("num.quadratic-function.general", "find-slip", "mistake", (4,), general_slip),
    Recipe("num.quadratic-function.coefficient", "signs", "choice", (2, 3), coefficient),
    Recipe("num.quadratic-function.coefficient", "signs-judge", "judge", (2, 3), coefficient_judge),
    Recipe("num.quadratic-function.coefficient", "sign", "fill", (2, 3), coefficient_sign),
    Recipe("num.quadratic-function.find-formula", "find", "calculate", (2, 3, 4), find),
    *checked("num.quadratic-function.find-formula", "find", (2, 3, 4), find),
    Recipe("num.quadratic-function.equation", "crossings", "fill", (2, 3, 4), crossings),
    *checked("num.quadratic-function.equation", "crossings", (2, 3, 4), crossings),
    Recipe("num.quadratic-function.equation", "count", "fill", (3,), axes_count),
    Recipe("num.quadratic-function.extreme", "extreme", "fill", (2, 3, 4), extreme),
    *checked("num.quadratic-function.extreme", "extreme", (2, 3, 4), extreme),
)
