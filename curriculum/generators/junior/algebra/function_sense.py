"""Variables, functions, their ranges and graphs, moving points."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, judged, one_of
from curriculum.generators.junior.algebra.routes import at
from curriculum.generators.latex import decimal, fraction, in_brackets, linear_sum, over
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import line_graph

F = Fraction


def variables(dice: Dice, level: int) -> Draft:
    """Constants and variables of a formula in its story."""
    n = dice.integer(3, 90)
    kinds = (
        (f"一辆汽车以{n}千米/时的速度匀速行驶，行驶的路程 $s$（千米）与时间 $t$（时）的关系是 $s={n}t$", "s,t", str(n), "速度不变，是常量；路程随时间变化。"), (f"每张电影票{n}元，售出 $x$ 张，票房收入 $y$ 元，则 $y={n}x$", "x,y", str(n), "单价不变，是常量；张数和收入在变化。"),
        (r"圆的周长公式 $C=2\pi r$", "C,r", r"2\pi", r"$2$ 和 $\pi$ 都是固定的数，是常量。"), (f"一个长方形的长为{n}，宽为 $b$，面积 $S={n}b$", "S,b", str(n), "长不变，是常量；宽和面积在变化。"), (f"水箱里有{n * 10}升水，每分钟放出5升，剩余水量 $Q$（升）与放水时间 $t$（分）的关系是 $Q={n * 10}-5t$", "Q,t", f"{n * 10},5", "原有水量和每分钟放水量不变，是常量。"), (r"球的体积公式 $V=\frac{4}{3}\pi R^3$", "V,R", r"\frac{4}{3}\pi", r"$\frac{4}{3}$ 和 $\pi$ 是固定的数，是常量。"),
    )  # fmt: skip
    text, moving, fixed, why = dice.pick(kinds)
    if level == 1:
        key, ask = moving, "变量是"
    else:
        if "pi" in fixed or "," in fixed:
            text, moving, fixed, why = kinds[dice.pick((0, 1, 3))]
        key, ask = fixed, "常量是"
    return Draft(
        f"{text}，其中{ask}____。",
        key,
        (said("在一个变化过程中，数值变化的量是变量，始终不变的量是常量。"), said(why)),
        lambda: ",".join(reversed(key.split(","))) if "," in key else key,
        distractors=slips(
            key,
            (moving if level > 1 else fixed.split(",")[0], "常量和变量弄反了。"),
            (moving.split(",")[0], "漏写了一个。")
            if level == 1
            else (moving + "," + fixed.split(",")[0], "混进了变量。"),
        ),
    )


VARIABLE_CLAIMS = (
    Claim(r"在 $C=2\pi r$ 中，$\pi$ 是变量", False, r"$\pi$ 是固定的数，是常量。"), Claim("在匀速行驶中，速度是常量，路程和时间是变量", True, "速度始终不变，路程随时间变化。"), Claim("同一个量在不同的变化过程中，可以是常量，也可以是变量", True, "如路程一定时，速度是变量；匀速行驶时，速度是常量。"), Claim("常量就是用数字表示的量，字母表示的都是变量", False, "字母也可以表示不变的量，如 $\\pi$。"),
    Claim("在 $S=vt$ 中，当路程 $S$ 一定时，$v$ 和 $t$ 是变量", True, "路程不变，速度和时间互相影响着变化。"), Claim("一支蜡烛燃烧时，蜡烛剩余的长度是常量", False, "剩余的长度随时间变短，是变量。"),
)  # fmt: skip


def variable_judge(dice: Dice, level: int) -> Draft:
    """A claim about constants and variables."""
    return judged(dice.pick(VARIABLE_CLAIMS))


FUNCTION_CLAIMS = (
    Claim("$y=x^2$ 中，$y$ 是 $x$ 的函数", True, "给定一个 $x$，有唯一的 $y$ 与它对应。", lambda: len({x * x for x in (3,)}) == 1), Claim("$y^2=x$（$x>0$）中，$y$ 是 $x$ 的函数", False, "例如 $x$ 取 $4$ 时，$y$ 有 $2$ 和 $-2$ 两个值。", lambda: len([y for y in range(-5, 6) if y * y == 4]) == 1), Claim("$y=|x|$ 中，$y$ 是 $x$ 的函数", True, "给定一个 $x$，有唯一的 $y$。"), Claim("$|y|=x$（$x>0$）中，$y$ 是 $x$ 的函数", False, "例如 $x$ 取 $3$ 时，$y$ 有 $3$ 和 $-3$ 两个值。"),
    Claim("正方形的周长是它边长的函数", True, "边长确定，周长唯一确定。"), Claim("一个人的身高是他体重的函数", False, "体重相同的人身高可以不同。"), Claim("若两个不同的自变量值对应同一个函数值，就不是函数", False, "只要求每个自变量的值对应唯一的函数值，反过来可以重复。"), Claim(r"$y=\frac{1}{x}$（$x\ne 0$）中，$y$ 是 $x$ 的函数", True, "给定一个 $x$，有唯一的 $y$。"), Claim("$y=\\pm \\sqrt{x}$（$x>0$）中，$y$ 是 $x$ 的函数", False, "一个 $x$ 对应两个 $y$。"), Claim("某天的气温是时间的函数", True, "每个时刻对应唯一的气温。"),
)  # fmt: skip


def function_choice(dice: Dice, level: int) -> Draft:
    """Which relation is (not) a function."""
    if dice.chance(50):
        return one_of(dice, "下列说法正确的是（　）", FUNCTION_CLAIMS)
    return one_of(dice, "下列说法不正确的是（　）", FUNCTION_CLAIMS, wanted=False)


def function_judge(dice: Dice, level: int) -> Draft:
    """Whether a relation is a function."""
    return judged(dice.pick(FUNCTION_CLAIMS))


def domain(dice: Dice, level: int) -> Draft:
    """The range of x for a formula."""
    a, b = dice.nonzero(-7, 7), dice.nonzero(-7, 7)
    k = 1 if level == 1 else dice.integer(1, 3)
    inner = linear_sum([(k, "x"), (a, "")])
    bound = fraction(F(-a, k))
    if level == 1:
        shown, answer, why = dice.pick(
            (
                (over(1, inner), rf"x\ne {bound}", "分母不能为0。"),
                (rf"\sqrt{{{inner}}}", rf"x\ge {bound}", "被开方数不小于0。"),
            )
        )
        bad = (
            ("x=" + bound, "写成了没有意义的条件。")
            if "frac" in shown
            else (f"x>{bound}", "被开方数可以等于0。"),
            (
                rf"x\ne {fraction(F(a, k))}" if "frac" in shown else rf"x\ge {fraction(F(a, k))}",
                "移项没有变号。",
            ),
        )
    elif level == 2:
        shown, answer, why = (
            over(1, rf"\sqrt{{{inner}}}"),
            f"x>{bound}",
            "被开方数不小于0，又在分母中不能为0，所以大于0。",
        )
        bad = (
            (rf"x\ge {bound}", "在分母中，被开方数不能等于0。"),
            (rf"x\ne {bound}", "漏了被开方数不能为负。"),
        )
    else:
        c = (-a) // k + dice.integer(2, 5)
        shown, answer, why = (
            over(rf"\sqrt{{{inner}}}", f"x-{c}" if c > 0 else linear_sum([(1, "x"), (-c, "")])),
            rf"x\ge {bound}\text{{ 且 }}x\ne {c}",
            "被开方数不小于0，并且分母不为0，两个条件都要满足。",
        )
        bad = ((rf"x\ge {bound}", "漏了分母不为0。"), (rf"x\ne {c}", "漏了被开方数不小于0。"))
    del b

    def again() -> str:
        good = []
        for n in range(-120, 121):
            x = F(n, 6)
            inside = k * x + a
            if level == 1 and "frac" in shown:
                ok = inside != 0
            elif level == 2:
                ok = inside > 0
            else:
                ok = inside >= 0 and (level < 3 or x != c)
            if ok:
                good.append(x)
        if level == 1 and "frac" in shown:
            return (
                rf"x\ne {next(fraction(F(n, 6)) for n in range(-120, 121) if F(n, 6) not in good)}"
            )
        low = min(good)
        edge = low if k * low + a == 0 else F(-a, k)
        text = f"x{'>' if low != edge else chr(92) + 'ge '}{fraction(edge)}"
        return (
            text
            if level < 3
            else rf"{text}\text{{ 且 }}x\ne {next(fraction(F(n, 6)) for n in range(-120, 121) if F(n, 6) > low and F(n, 6) not in good)}"
        )

    return Draft(
        f"函数 $y={shown}$ 中，自变量 $x$ 的取值范围是____。",
        answer,
        (said(why), said(f"所以 ${answer}$。")),
        again,
        distractors=slips(answer, *bad),
    )


def value(dice: Dice, level: int) -> Draft:
    """A value of a function, an argument from the value, a piecewise machine."""
    a, b = dice.integer(2, 6), dice.nonzero(-9, 9)
    if level == 1:
        x = dice.integer(-5, 5)
        y = a * x + b
        put = rf"{a}\times {in_brackets(x)}" + (f"+{b}" if b > 0 else str(b))
        return Draft(
            f"已知函数 $y={linear_sum([(a, 'x'), (b, '')])}$，当 $x={x}$ 时，$y=$____。",
            str(y),
            (line(put, str(y), f"把 $x={x}$ 代入："),),
            lambda: at(linear_sum([(a, "x"), (b, "")]), x=x),
            distractors=slips(
                str(y),
                (a * x - b, "常数项的符号错了。"),
                (a * -x + b, "代入负数时漏了负号。") if x else (a + b, "代入时把0当成了1。"),
                (a + x + b, "系数与 $x$ 应相乘。"),
            ),
        )
    if level == 2:
        x = dice.nonzero(-6, 6)
        y = a * x + b
        shown = linear_sum([(a, "x"), (b, "")])
        return Draft(
            f"已知函数 $y={shown}$，当函数值 $y={y}$ 时，自变量 $x$ 的值是____。",
            str(x),
            (
                said(f"把函数值代入，得关于 $x$ 的方程 ${shown}={y}$。"),
                said(f"解得 $x$ 的值是 ${x}$。"),
            ),
            lambda: str(next(n for n in range(-50, 51) if a * n + b == y)),
            distractors=slips(
                str(x),
                (a * y + b, "把函数值当成自变量代入了。"),
                (fraction(F(y + b, a)), "移项没有变号。"),
                (-x, "符号错了。"),
            ),
        )
    m = dice.integer(-2, 3)
    c = dice.integer(1, 5)
    x = m + dice.pick((-3, -2, -1, 1, 2, 3))
    low = x < m
    y = x * x + c if low else a * x + b
    text = rf"\begin{{cases}}x^2+{c}&(x<{m})\\{linear_sum([(a, 'x'), (b, '')])}&(x\ge {m})\end{{cases}}"
    other = a * x + b if low else x * x + c
    return Draft(
        f"按照程序计算：已知函数 $y={text}$，当 $x={x}$ 时，$y$ 的值是____。".replace(
            "按照程序计算：", ""
        ),
        str(y),
        (
            said(
                f"先判断在哪一段：${x}{'<' if low else chr(92) + 'ge '}{m}$，用 $y={'x^2+' + str(c) if low else linear_sum([(a, 'x'), (b, '')])}$。"
            ),
            said(f"代入得 $y$ 的值是 ${y}$。"),
        ),
        lambda: at(f"x^2+{c}" if x < m else linear_sum([(a, "x"), (b, "")]), x=x),
        distractors=slips(
            str(y), (other, "代错了段。"), (-x * x + c if low else -y, "代入负数时没有加括号。")
        ),
    )


def relation(dice: Dice, level: int) -> Draft:
    """A formula from a story, with the range of the variable."""
    n, m = dice.integer(2, 9), dice.integer(20, 60)
    ending = dice.pick(
        ("函数关系式是____，自变量的取值范围是____。", "函数解析式是____，$x$ 的取值范围是____。")
    )
    kind = dice.below(4)
    if kind == 0:
        total = m * n
        answer, text = (
            f"y={total}-{n}x;0\\le x\\le {m}",
            worded(
                dice,
                (
                    f"一个水箱里有水{total}升，打开水龙头后每分钟流出{n}升。水箱里剩余的水量 $y$（升）与流出时间 $x$（分）的",
                    f"油库里有汽油{total}吨，每天运出{n}吨，运完为止。油库里剩余的汽油 $y$（吨）与运出的天数 $x$（天，可以不是整天）的",
                    f"一支蜡烛长{total}毫米，点燃后每分钟缩短{n}毫米，直到燃完。蜡烛剩余的长度 $y$（毫米）与燃烧时间 $x$（分）的",
                    f"一个蓄电池有电量{total}千瓦时，工作时每小时耗电{n}千瓦时，直到用完。剩余电量 $y$（千瓦时）与工作时间 $x$（时）的",
                    f"游泳池里有水{total}立方米，排水时每分钟排出{n}立方米，直到排完。池中剩余的水 $y$（立方米）与排水时间 $x$（分）的",
                ),
                ending,
            ),
        )
        why = f"剩余水量=原有水量-流出水量；水流完需要 ${m}$ 分钟，时间不能为负。"
        bad = (
            (f"y={n}x;0\\le x\\le {m}", "求的是剩余的水量。"),
            (f"y={total}-{n}x;x\\ge 0", "剩余水量不能为负，时间有上限。"),
        )
    elif kind == 1:
        half = m
        answer, text = (
            f"y=x({half}-x);0<x<{half}",
            worded(
                dice,
                (
                    f"用长为{2 * half}米的篱笆围成一个长方形场地，",
                    f"一个长方形花坛的周长是{2 * half}米，",
                    f"把一根长{2 * half}米的绳子首尾相接，拉成一个长方形，",
                    f"长方形苗圃的四周共用{2 * half}米木栏，正好围一圈，",
                ),
                "设它的一边长为 $x$ 米，面积为 $y$ 平方米，则 $y$ 与 $x$ 的",
                ending,
            ),
        )
        why = f"另一边是 $({half}-x)$ 米，两边都要大于0。"
        bad = (
            (f"y=x({2 * half}-x);0<x<{2 * half}", "周长要先除以2。"),
            (f"y=x({half}-x);x>0", "另一边也要大于0。"),
        )
    elif kind == 2:
        answer, text = (
            f"y={m}-2x;{decimal(F(m, 4))}<x<{decimal(F(m, 2))}",
            worded(
                dice,
                (
                    f"等腰三角形的周长是{m}，腰长为 $x$，底边长为 $y$，",
                    f"用一根长{m}厘米的铁丝弯成一个等腰三角形，腰长为 $x$ 厘米，底边长为 $y$ 厘米，",
                    f"一面等腰三角形的彩旗周长是{m}分米，设腰长为 $x$ 分米，底边长为 $y$ 分米，",
                ),
                "则 $y$ 与 $x$ 的",
                ending,
            ),
        )
        why = f"底边=周长-2腰长；底边大于0，并且两腰的和大于底边：$2x>{m}-2x$。"
        bad = (
            (f"y={m}-2x;0<x<{decimal(F(m, 2))}", "没有用两边之和大于第三边。"),
            (f"y={m}-x;0<x<{m}", "等腰三角形有两条腰。"),
        )
    else:
        answer, text = (
            f"y={decimal(F(n, 2))}x+{m - m % 5};0\\le x\\le {n + 8}",
            worded(
                dice,
                (
                    f"一根弹簧不挂重物时长{m - m % 5}厘米，每挂1千克重物伸长{decimal(F(n, 2))}厘米，最多能挂{n + 8}千克的重物。",
                    f"一种弹簧秤的弹簧原长{m - m % 5}厘米，所挂重物每增加1千克，弹簧就伸长{decimal(F(n, 2))}厘米，重物的质量不能超过{n + 8}千克。",
                    f"在弹性限度内（重物不超过{n + 8}千克），某弹簧每挂1千克重物伸长{decimal(F(n, 2))}厘米，不挂重物时长{m - m % 5}厘米。",
                ),
                "弹簧的长度 $y$（厘米）与所挂重物的质量 $x$（千克）的",
                ending,
            ),
        )
        why = "弹簧的长度=原长+伸长的长度；质量不能为负，也不能超过最大质量。"
        bad = (
            (f"y={decimal(F(n, 2))}x;0\\le x\\le {n + 8}", "漏加了弹簧的原长。"),
            (f"y={decimal(F(n, 2))}x+{m - m % 5};x\\ge 0", "所挂重物有最大质量。"),
        )
    left, right = answer.split(";")
    route = (
        f"{left.replace('y=x(', 'y=(')};{right}".replace(f"({m}-x);", f"{m}x-x^2;")
        if kind == 1
        else answer
    )
    return Draft(
        text,
        answer,
        (said(why), said(f"所以 ${left}$，取值范围是 ${right}$。")),
        lambda: route,
        distractors=slips(answer, *bad),
    )


def read_graph(dice: Dice, level: int) -> Draft:
    """What a graph of distance and time tells."""
    go, stay, back = dice.pick(
        ((20, 10, 30), (10, 20, 15), (15, 15, 30), (30, 20, 40), (20, 30, 25))
    )
    far = dice.pick((600, 900, 1200, 1500, 1800))
    far = far if far % go == 0 and far % back == 0 else go * back * 2
    place, who = dice.pick(
        (("图书馆", "小明"), ("超市", "小红"), ("公园", "小强"), ("书店", "小芳"))
    )
    picture = line_graph(
        [("", [(0, 0), (go, far), (go + stay, far), (go + stay + back, 0)])],
        x_name="t/分",
        y_name="s/米",
    )
    base = f"{who}从家步行去{place}，停留一段时间后按原路返回家。如图是他离家的距离 $s$（米）与时间 $t$（分）之间的函数图象，"
    kind = dice.below(4)
    if kind == 0:
        text, ans, why, bad = (
            f"{who}在{place}停留了____分钟。",
            stay,
            f"图象中与横轴平行的一段表示停留，从{go}分到{go + stay}分。",
            (go + stay, "看的是停留结束的时刻。"),
        )
    elif kind == 1:
        text, ans, why, bad = (
            f"{who}去{place}的平均速度是____米/分。",
            far // go,
            f"用 ${go}$ 分走了 ${far}$ 米，速度=路程÷时间。",
            (far // (go + stay) if far % (go + stay) == 0 else far, "把停留的时间也算进去了。"),
        )
    elif kind == 2:
        text, ans, why, bad = (
            f"{who}从{place}返回家的平均速度是____米/分。",
            far // back,
            f"返回用了 ${go + stay + back}-{go + stay}={back}$ 分，路程是 ${far}$ 米。",
            (far // (go + stay + back), "返回的时间看错了，应减去前面的时间。"),
        )
    else:
        text, ans, why, bad = (
            f"{who}从出发到回到家一共用了____分钟。",
            go + stay + back,
            "图象最后与横轴相交的时刻就是回到家的时刻。",
            (go + back, "漏了停留的时间。"),
        )
    told = {0: str(stay), 1: str(F(far, go)), 2: str(F(far, back)), 3: str(go + stay + back)}[kind]
    return Draft(
        base + text,
        str(ans),
        (said("先看清两条轴的意义，再找图象的转折点。"), said(why)),
        lambda: told,
        distractors=slips(
            str(ans),
            (
                str(bad[0])
                if not isinstance(bad[0], Fraction) or bad[0].denominator == 1
                else fraction(bad[0]),
                bad[1],
            ),
            (far if kind else back, "看错了轴。"),
        ),
        pictures=(picture,),
    )


SHAPES = (
    ("一杯热水放在室温下自然冷却，水温 $y$ 与时间 $x$", "先快后慢地下降，最后接近室温"), ("向一个圆柱形水杯中匀速注水，水面高度 $y$ 与时间 $x$", "从0开始匀速上升的一条线段"), ("把一个铁块匀速放入水中再静止，弹簧秤的读数 $y$ 与时间 $x$", "先不变，再减小，最后不变"), ("小明从家匀速走到学校，停留一会儿，再匀速返回家，他离家的距离 $y$ 与时间 $x$", "先上升，再水平，最后下降到0"),
    ("一辆汽车匀速行驶，加油时停下，然后继续匀速行驶，它行驶的总路程 $y$ 与时间 $x$", "先上升，再水平，最后继续上升"), ("一支点燃的蜡烛，剩余的长度 $y$ 与时间 $x$", "匀速下降到0的一条线段"), ("向下粗上细的容器中匀速注水，水面高度 $y$ 与时间 $x$", "先慢后快地上升"), ("向下细上粗的容器中匀速注水，水面高度 $y$ 与时间 $x$", "先快后慢地上升"),
)  # fmt: skip


def shape(dice: Dice, level: int) -> Draft:
    """Which shape of graph fits a process."""
    process, right = dice.pick(SHAPES)
    others = dice.picks([r for _, r in SHAPES if r != right], 3)
    claims = [
        Claim(right, True, "变化的过程与图象的升、平、降和快慢一致。"),
        *(
            Claim(
                o,
                False,
                "与变化的过程不符：上升表示增加，水平表示不变，下降表示减少，越陡表示变化越快。",
            )
            for o in others
        ),
    ]
    return one_of(dice, f"{process} 的函数图象的变化情况是（　）", claims)


def on_graph(dice: Dice, level: int) -> Draft:
    """Which point lies on the graph, or a coordinate on it."""
    a, b = dice.nonzero(-4, 4), dice.nonzero(-6, 6)
    square = level == 2 and dice.chance(50)
    shown = f"x^2{'+' if b > 0 else ''}{b}" if square else linear_sum([(a, "x"), (b, "")])

    def f(x: int) -> int:
        return x * x + b if square else a * x + b

    x = dice.nonzero(-4, 4)
    pts = [(x, f(x))]
    for p in ((f(x), x), (x, f(x) + 2), (-x, f(x) + 1), (x + 1, f(x)), (x, -f(x) - 1)):
        if f(p[0]) != p[1] and p not in pts:
            pts.append(p)
    claims = [
        Claim(
            f"$({p},{q})$",
            f(p) == q,
            f"把 $x={p}$ 代入，$y$ 的值是 ${f(p)}$，{'' if f(p) == q else '不'}等于 ${q}$。",
        )
        for p, q in pts[:4]
    ]
    return one_of(dice, f"下列各点中，在函数 $y={shown}$ 的图象上的是（　）", claims)


def moving(dice: Dice, level: int) -> Draft:
    """A point runs round a rectangle: the area at a time, as a formula on a stretch."""
    a, b = dice.integer(3, 6), dice.integer(6, 10)
    kind = dice.below(3)
    intro = f"在长方形 $ABCD$ 中，$AB={a}$，$BC={b}$，点 $P$ 从点 $B$ 出发，沿 $B\\to C\\to D\\to A$ 以每秒1个单位长度的速度运动到点 $A$ 停止。设运动时间为 $x$ 秒，$\\triangle ABP$ 的面积为 $y$。"
    if kind == 0:
        t = dice.integer(2, b - 1)
        ans = F(a * t, 2)
        return Draft(
            f"{intro}当 $x={t}$ 时，$y$ 的值是____。",
            fraction(ans),
            (
                said(f"$x={t}$ 时点 $P$ 在 $BC$ 上，$BP={t}$。"),
                line(
                    rf"\frac{{1}}{{2}}\times {a}\times {t}",
                    fraction(ans),
                    "以 $AB$ 为底，$BP$ 为高：",
                ),
            ),
            lambda: fraction(_area(a, b, F(t))),
            distractors=slips(
                fraction(ans),
                (a * t, "三角形的面积漏乘了二分之一。"),
                (fraction(F(a * b, 2)), "点 $P$ 还没有到 $CD$ 上。"),
                (fraction(F(b * t, 2)), "底边看错了。"),
            ),
        )
    if kind == 1:
        t = b + dice.integer(1, a - 1)
        ans = F(a * b, 2)
        return Draft(
            f"{intro}当 $x={t}$ 时，$y$ 的值是____。",
            fraction(ans),
            (
                said(f"${b}<{t}<{a + b}$，点 $P$ 在 $CD$ 上，到 $AB$ 的距离总是 ${b}$。"),
                line(rf"\frac{{1}}{{2}}\times {a}\times {b}", fraction(ans), "面积不变："),
            ),
            lambda: fraction(_area(a, b, F(t))),
            distractors=slips(
                fraction(ans),
                (fraction(F(a * t, 2)), "没有找分段的转折点，仍用了第一段的关系。"),
                (a * b, "三角形的面积漏乘了二分之一。"),
            ),
        )
    end = a + 2 * b
    k = F(a, 2)
    answer = f"y={linear_sum([(-k, 'x'), (k * end, '')])}"
    return Draft(
        f"{intro}当 ${a + b}\\le x\\le {end}$ 时，$y$ 与 $x$ 的函数关系式是____。",
        answer,
        (
            said(f"这时点 $P$ 在 $DA$ 上，$AP={end}-x$。"),
            said(rf"$y=\frac{{1}}{{2}}\times {a}\times ({end}-x)$，整理得 ${answer}$。"),
        ),
        lambda: (
            f"y={linear_sum([(_area(a, b, F(end)) - _area(a, b, F(end - 1)), 'x'), (_area(a, b, F(end - 1)) * end, '')])}"
        ),
        distractors=slips(
            answer,
            (f"y={linear_sum([(k, 'x')])}", "这是点 $P$ 在 $BC$ 上时的关系。"),
            (f"y={linear_sum([(-a, 'x'), (a * end, '')])}", "三角形的面积漏乘了二分之一。"),
            (f"y={fraction(F(a * b, 2))}", "这是点 $P$ 在 $CD$ 上时的面积。"),
        ),
    )


def _area(a: int, b: int, t: Fraction) -> Fraction:
    """Area of ABP by coordinates: A(0, a), B(0, 0), C(b, 0), D(b, a); P runs B, C, D, A."""
    x, y = (t, F(0)) if t <= b else (F(b), t - b) if t <= a + b else (F(2 * b + a) - t, F(a))
    corners = ((F(0), F(a)), (F(0), F(0)), (x, y))
    twice = sum(
        (corners[i - 1][0] * corners[i][1] - corners[i][0] * corners[i - 1][1] for i in range(3)),
        F(0),
    )
    return abs(twice) / 2


def moving_shape(dice: Dice, level: int) -> Draft:
    """Which description fits the graph of a moving point's area."""
    a, b = dice.integer(3, 6), dice.integer(4, 9)
    if dice.chance(50):
        text = f"如图形所述：在正方形 $ABCD$ 中，边长为 ${a}$，点 $P$ 从点 $B$ 出发，沿 $B\\to C\\to D\\to A$ 匀速运动到点 $A$。设点 $P$ 运动的路程为 $x$，$\\triangle ABP$ 的面积为 $y$，则 $y$ 与 $x$ 的函数图象是（　）".replace(
            "如图形所述：", ""
        )
        right, why = (
            "由上升、水平、下降三条线段组成",
            "点 $P$ 在 $BC$ 上时面积匀速增大，在 $CD$ 上时不变，在 $DA$ 上时匀速减小。",
        )
        others = [
            "由上升、下降两条线段组成",
            "先是上升的抛物线，再是水平的线段",
            "由上升、水平两条线段组成",
        ]
    else:
        text = f"在等腰直角三角形 $ABC$ 中，$\\angle C=90°$，$AC=BC={b}$，点 $P$ 从点 $A$ 出发沿 $AC$ 以每秒1个单位长度向点 $C$ 运动，过点 $P$ 作 $PQ\\perp AC$ 交 $AB$ 于点 $Q$。设运动时间为 $x$ 秒，$\\triangle APQ$ 的面积为 $y$，则 $y$ 与 $x$ 的函数图象是（　）"
        right, why = (
            "从原点开始上升的抛物线的一段",
            r"$AP=PQ=x$，$y=\frac{1}{2}x^2$，是二次函数，图象是抛物线的一段。",
        )
        others = ["从原点开始上升的一条线段", "先上升后下降的两条线段", "一条水平的线段"]
    claims = [Claim(right, True, why), *(Claim(o, False, f"与实际不符：{why}") for o in others)]
    return one_of(dice, text, claims)


RECIPES = (
    Recipe("num.function.variable", "variables", "fill", (1, 2), variables),
    Recipe("num.function.variable", "variables-mistake", "mistake", (1, 2), corrected(variables)),
    Recipe("num.function.variable", "claims-judge", "judge", (2,), variable_judge),
    Recipe("num.function.concept", "claims", "choice", (2, 3), function_choice),
    Recipe("num.function.concept", "claims-judge", "judge", (2,), function_judge),
    Recipe("num.function.range", "domain", "fill", (1, 2, 3), domain),
    Recipe("num.function.range", "domain-mistake", "mistake", (1, 2, 3), corrected(domain)),
    Recipe("num.function.range", "value", "fill", (1, 2, 3), value),
    Recipe("num.function.range", "relation", "word", (3,), relation),
    Recipe("num.function.graph", "read", "fill", (2,), read_graph),
    Recipe("num.function.graph", "read-mistake", "mistake", (2,), corrected(read_graph)),
    Recipe("num.function.graph", "shape", "choice", (2,), shape),
    Recipe("num.function.graph", "point", "choice", (1, 2), on_graph),
    Recipe("num.function.moving", "area", "fill", (3, 4), moving),
    Recipe("num.function.moving", "area-mistake", "mistake", (3, 4), corrected(moving)),
    Recipe("num.function.moving", "shape", "choice", (3,), moving_shape),
)
