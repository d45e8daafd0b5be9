"""Proportional and linear functions: graphs, shifts, formulas, equations and inequalities."""

from fractions import Fraction
from functools import partial

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, judged, one_of, which
from curriculum.generators.junior.algebra.inequality import rel
from curriculum.generators.junior.algebra.routes import interpolated, symbolic
from curriculum.generators.junior.algebra.system import cases
from curriculum.generators.latex import fraction, linear_sum, signed
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import graph

F = Fraction


def lin(k: Fraction | int, b: Fraction | int) -> str:
    """kx + b."""
    return linear_sum([(k, "x"), (b, "")])


def slope(dice: Dice) -> Fraction:
    """A slope: whole, or a half or third."""
    return F(dice.nonzero(-5, 5)) if dice.chance(70) else F(dice.pick((-3, -1, 1, 3)), 2)


def quadrants(k: Fraction | int, b: Fraction | int) -> str:
    """The quadrants that y = kx + b passes through."""
    found = []
    for name, x_sign, y_sign in (("一", 1, 1), ("二", -1, 1), ("三", -1, -1), ("四", 1, -1)):
        if any(y_sign * (k * F(x_sign * n, 8) + b) > 0 for n in range(1, 2000, 3)):
            found.append(name)
    return "、".join(found)


def by_signs(k: Fraction | int, b: Fraction | int) -> str:
    """The same from the signs of k and b, as the textbook says it."""
    if not b:
        return "一、三" if k > 0 else "二、四"
    return {
        (True, True): "一、二、三",
        (True, False): "一、三、四",
        (False, True): "一、二、四",
        (False, False): "二、三、四",
    }[k > 0, b > 0]


def is_kind(dice: Dice, level: int) -> Draft:
    """Which function is proportional, or linear."""
    a, b = dice.integer(2, 7), dice.nonzero(-7, 7)
    half = rf"-\frac{{x}}{{{a}}}"
    common = [
        (f"y={a}x^2", "$x$ 的次数是2。"),
        (rf"y=\frac{{{a}}}{{x}}", "$x$ 在分母上。"),
        (rf"y=\sqrt{{x}}+{a}", "$x$ 在根号里。"),
    ]
    if level == 1:
        good = dice.pick(
            (
                (f"y=-{a}x", "形如 $y=kx$（$k\\ne 0$）。"),
                (f"y={half}", f"就是 $y=-\\frac{{1}}{{{a}}}x$，形如 $y=kx$。"),
            )
        )
        return which(
            dice,
            "下列函数中，是正比例函数的是（　）",
            good,
            [*common, (f"y={lin(a, b)}", "常数项不为0，是一次函数但不是正比例函数。")],
            lambda text: _proportional(text, False),
        )
    good = dice.pick(
        (
            (f"y={lin(-a, b)}", "形如 $y=kx+b$（$k\\ne 0$）。"),
            (f"y={half}", "正比例函数是特殊的一次函数。"),
            (f"y={a}(x-1)", f"展开是 $y={a}x-{a}$。"),
        )
    )
    return which(
        dice,
        "下列函数中，是一次函数的是（　）",
        good,
        [*common, (f"y={a}", "没有一次项。")],
        lambda text: _proportional(text, True),
    )


def _proportional(text: str, constant: bool) -> bool:
    expression = symbolic(text[2:]).expand()
    x = symbolic("x")
    if not expression.is_polynomial(x) or expression.as_poly(x).degree() != 1:
        return False
    return constant or expression.subs(x, 0) == 0


def definition(dice: Dice, level: int) -> Draft:
    """m from the definition."""
    k = dice.integer(1, 6)
    if level == 3:
        good, bad = -k, k
        text = f"若函数 $y=(m-{k})x^{{|m|-{k - 1}}}$ 是正比例函数，则 $m$ 的值是____。".replace(
            "^{|m|-0}", "^{|m|}"
        )
        steps = (
            said(rf"$x$ 的次数是1，所以 $|m|={k}$，$m=\pm {k}$。"),
            said(rf"比例系数不为0，$m\ne {k}$，所以 $m=-{k}$。"),
        )
        find = [m for m in range(-20, 21) if abs(m) - (k - 1) == 1 and m != k]
    else:
        good, bad = k, -k
        text = f"若函数 $y=(m+{k})x+m^2-{k * k}$ 是正比例函数，则 $m$ 的值是____。"
        steps = (
            said(rf"常数项为0：$m^2={k * k}$，$m=\pm {k}$。"),
            said(rf"比例系数不为0，$m\ne -{k}$，所以 $m={k}$。"),
        )
        find = [m for m in range(-20, 21) if m * m == k * k and m + k]
    return Draft(
        text,
        str(good),
        steps,
        lambda: str(find[0]),
        distractors=slips(
            str(good), (bad, "这个值使比例系数为0，要舍去。"), (rf"\pm {k}", "漏了比例系数不为0。")
        ),
    )


def proportional(dice: Dice, level: int) -> Draft:
    """y = kx from a point; its quadrants; which of two values is larger."""
    k = slope(dice)
    x = dice.pick((-4, -2, 2, 4)) if k.denominator > 1 else dice.nonzero(-4, 4)
    y = k * x
    if level == 1:
        text = f"若正比例函数 $y=kx$ 的图象经过点 $({x},{fraction(y)})$，则 $k$ 的值是____。"
        return Draft(
            text,
            fraction(k),
            (
                said("把点的坐标代入，横坐标代 $x$，纵坐标代 $y$。"),
                line(f"{x}k={fraction(y)}", f"k={fraction(k)}", "解得"),
            ),
            lambda: next(fraction(F(n, 2)) for n in range(-20, 21) if F(n, 2) * x == y),
            distractors=slips(
                fraction(k),
                (fraction(x / y), "横、纵坐标代反了。"),
                (fraction(-k), "符号错了。"),
                (fraction(x * y), "应相除。"),
            ),
        )
    if level == 2:
        answer = by_signs(k, 0)
        text = f"正比例函数 $y={lin(k, 0)}$ 的图象经过第____象限。"
        return Draft(
            text,
            rf"\text{{{answer}}}",
            (said(f"$k={fraction(k)}{'>' if k > 0 else '<'}0$，图象经过第{answer}象限。"),),
            lambda: rf"\text{{{quadrants(k, 0)}}}",
            distractors=slips(
                rf"\text{{{answer}}}", (rf"\text{{{by_signs(-k, 0)}}}", "$k$ 的符号与象限弄反了。")
            ),
        )
    one, two = dice.picks(range(-5, 6), 2)
    sign = "<" if (k > 0) == (one < two) else ">"
    text = f"点 $A({one},y_1)$，$B({two},y_2)$ 都在直线 $y={lin(k, 0)}$ 上，则 $y_1$ 与 $y_2$ 的大小关系是____。"
    return Draft(
        text,
        f"y_1{sign}y_2",
        (
            said(
                f"$k{'>' if k > 0 else '<'}0$，$y$ 随 $x$ 的增大而{'增大' if k > 0 else '减小'}。"
            ),
            said(f"${one}{'<' if one < two else '>'}{two}$，所以 $y_1{sign}y_2$。"),
        ),
        lambda: f"y_1{'<' if k * one < k * two else '>'}y_2",
        distractors=slips(
            f"y_1{sign}y_2",
            (f"y_1{'>' if sign == '<' else '<'}y_2", "$k$ 的符号决定增减，方向弄反了。"),
            ("y_1=y_2", "两点的横坐标不同，函数值不等。"),
        ),
    )


CLAIMS = (
    Claim("正比例函数是特殊的一次函数", True, "$y=kx+b$ 中 $b=0$ 时就是正比例函数。"), Claim("一次函数都是正比例函数", False, "$b\\ne 0$ 时不是正比例函数。"), Claim("直线 $y=3x$ 经过第二、四象限", False, "$k$ 是正数，经过第一、三象限。", lambda: quadrants(3, 0) == "二、四"), Claim("$y=-2x+1$ 中 $y$ 随 $x$ 的增大而减小", True, "$k=-2<0$。"), Claim("直线 $y=2x-4$ 与 $x$ 轴的交点是 $(0,-4)$", False, "与 $x$ 轴的交点纵坐标为0，是 $(2,0)$。"),
    Claim("直线 $y=kx+b$ 与 $y$ 轴的交点是 $(0,b)$", True, "$x=0$ 时 $y=b$。"), Claim("$|k|$ 越大，直线 $y=kx$ 越靠近 $x$ 轴", False, "$|k|$ 越大，直线越陡，越靠近 $y$ 轴。"), Claim("直线 $y=2x+1$ 与 $y=2x-3$ 平行", True, "$k$ 相等而 $b$ 不等。"),
)  # fmt: skip


def claims_judge(dice: Dice, level: int) -> Draft:
    """A claim about linear functions."""
    return judged(dice.pick(CLAIMS))


def write_linear(dice: Dice, level: int) -> Draft:
    """A linear relation from a story."""
    a, b = dice.integer(2, 12), dice.integer(20, 90)
    text, answer, why, bad = dice.pick((
        *(
            (f"{story}的函数关系式是____。", f"y={b}-{a}x", f"剩余的量=原有的量-{gone}的量。", f"y={b}+{a}x")
            for story, gone in (
                (f"一支蜡烛长{b}厘米，点燃后每小时燃烧{a}厘米，剩余的长度 $y$（厘米）与燃烧时间 $x$（时）", "烧掉"),
                (f"水箱里有水{b}升，放水时每分钟放出{a}升，箱中的剩余水量 $y$（升）与放水时间 $x$（分）", "放出"),
                (f"书店有一种新书{b}本，平均每天卖出{a}本，剩余的本数 $y$ 与卖书的天数 $x$", "卖出"),
                (f"一卷电线长{b}米，每安装一盏灯用去{a}米，剩余电线的长 $y$（米）与安装的灯数 $x$（盏）", "用去"),
                (f"仓库里有货物{b}吨，每天运走{a}吨，剩余货物 $y$（吨）与运货的天数 $x$", "运走"),
            )
        ),
        *(
            (f"{story}的函数关系式是____。", f"y={a}x+{b}", why_, f"y={a}x")
            for story, why_ in (
                (f"一根弹簧原长{b}毫米，每挂1千克的物体伸长{a}毫米，在弹性限度内，弹簧的长度 $y$（毫米）与所挂物体的质量 $x$（千克）", "弹簧的长度=原长+伸长的长度。"),
                (f"一棵树苗栽种时高{b}厘米，以后每月长高{a}厘米，$x$ 个月后的高度 $y$（厘米）与 $x$", "现在的高度=原来的高度+长高的高度。"),
                (f"水池里原有水{b}立方米，每小时注入{a}立方米，池中的水量 $y$（立方米）与注水时间 $x$（时）", "水量=原有的水+注入的水。"),
                (f"某自习室的会员费是{b}元，每去一次再付{a}元，总费用 $y$（元）与去的次数 $x$", "总费用=会员费+每次付的费用。"),
                (f"租一辆车，固定费用{b}元，每行1千米再付{a}元，租车费 $y$（元）与行驶的路程 $x$（千米）", "租车费=固定费用+按路程付的费用。"),
                (f"读书社原有成员{b}人，每周新加入{a}人，$x$ 周后的人数 $y$ 与 $x$", "现在的人数=原有的人数+新加入的人数。"),
                (f"一叠纸杯，最下面一个杯高{b}毫米，每往上叠一个增高{a}毫米，叠上 $x$ 个后的总高 $y$（毫米）与 $x$", "总高=一个杯的高+增加的高度。"),
            )
        ),
        (f"某移动公司的一种套餐每月月租{b}元，另按每分钟0.{min(a, 9)}元收取通话费，每月的费用 $y$（元）与通话时间 $x$（分）的函数关系式是____。", f"y=0.{min(a, 9)}x+{b}", "总费用=月租+通话费。", f"y=0.{min(a, 9)}x"), (f"汽车油箱里有{b}升汽油，行驶时每小时耗油{a}升，油箱中的余油量 $y$（升）与行驶时间 $x$（时）的函数关系式是____。", f"y={b}-{a}x", "余油量=原有油量-耗油量。", f"y={b}+{a}x"),
        (f"小明现有存款{b * 10}元，以后每月存{a * 10}元，$x$ 个月后的存款总数 $y$（元）与 $x$ 的函数关系式是____。", f"y={a * 10}x+{b * 10}", "存款总数=现有存款+新存的钱。", f"y={a * 10}x"), (f"登山队大本营所在地的气温是{a}℃，海拔每升高1千米气温下降6℃，由大本营向上登高 $x$ 千米处的气温 $y$（℃）与 $x$ 的函数关系式是____。", f"y={a}-6x", "登高处的气温=大本营的气温-下降的度数。", f"y={a}+6x"),
    ))  # fmt: skip
    text = worded(
        dice, ("", f"{pupil(dice)}在生活中找到一个函数的例子："), text.replace("$的", "$ 的")
    )
    return Draft(
        text,
        answer,
        (said(why), said(f"所以 ${answer}$。")),
        lambda: f"y={_counted_out(text, a, b)}",
        distractors=slips(answer, (bad, "数量关系看错了。")),
    )


def _counted_out(text: str, a: int, b: int) -> str:
    """The formula of a story, found from the amounts that it gives for 0, 1, 2."""
    start, step = F(b), F(a)
    if "月租" in text:
        step = F(min(a, 9), 10)
    elif "存款" in text:
        start, step = F(10 * b), F(10 * a)
    elif "登山队" in text:
        start, step = F(a), F(-6)
    elif "剩余" in text or "余油" in text:
        step = F(-a)
    return interpolated([start + sum([step] * x) for x in range(3)])


def through(dice: Dice, level: int) -> Draft:
    """Quadrants of y = kx + b, signs from the quadrants, or the graph."""
    k, b = slope(dice), F(dice.nonzero(-7, 7))
    if level == 1:
        answer = by_signs(k, b)
        signs = [by_signs(p, q) for p, q in ((k, -b), (-k, b), (-k, -b))]
        return Draft(
            f"一次函数 $y={lin(k, b)}$ 的图象经过第____象限。",
            rf"\text{{{answer}}}",
            (
                said(
                    f"$k={fraction(k)}{'>' if k > 0 else '<'}0$，直线从左到右{'上升' if k > 0 else '下降'}；$b={fraction(b)}{'>' if b > 0 else '<'}0$，与 $y$ 轴交于{'正' if b > 0 else '负'}半轴。"
                ),
                said(f"所以经过第{answer}象限。"),
            ),
            lambda: rf"\text{{{quadrants(k, b)}}}",
            distractors=slips(
                rf"\text{{{answer}}}",
                *(
                    (rf"\text{{{s}}}", w)
                    for s, w in zip(
                        signs,
                        (
                            "$b$ 的符号与交 $y$ 轴的位置弄反了。",
                            "$k$ 的符号与上升、下降弄反了。",
                            "$k$，$b$ 的符号都看反了。",
                        ),
                        strict=True,
                    )
                ),
            ),
        )
    missing = {"一、二、三": "四", "一、三、四": "二", "一、二、四": "三", "二、三、四": "一"}
    if level == 2:
        answer = missing[by_signs(k, b)]
        return Draft(
            f"直线 $y={lin(k, b)}$ 不经过第____象限。",
            rf"\text{{{answer}}}",
            (
                said(
                    f"$k{'>' if k > 0 else '<'}0$，$b{'>' if b > 0 else '<'}0$，直线经过第{by_signs(k, b)}象限。"
                ),
                said(f"所以不经过第{answer}象限。"),
            ),
            lambda: rf"\text{{{next(q for q in '一二三四' if q not in quadrants(k, b))}}}",
            distractors=slips(
                rf"\text{{{answer}}}",
                *((rf"\text{{{q}}}", "$k$ 或 $b$ 的符号看反了。") for q in "一二三四"),
            ),
        )
    m = dice.nonzero(-5, 5)
    first = linear_sum([(1, "m"), (-m, "")])
    up = dice.chance(50)
    answer = f"m>{m}" if up else f"m<{m}"
    return Draft(
        f"若一次函数 $y=({first})x+{dice.integer(1, 9)}$ 中，$y$ 随 $x$ 的增大而{'增大' if up else '减小'}，则 $m$ 的取值范围是____。",
        answer,
        (
            said(
                f"$y$ 随 $x$ 的增大而{'增大' if up else '减小'}，说明一次项系数{'大于' if up else '小于'}0。"
            ),
            line(f"{first}{'>' if up else '<'}0", answer, "解得"),
        ),
        lambda: rel("m", ">" if (m + 1 - m > 0) == up else "<", m),
        distractors=slips(
            answer,
            (f"m{'<' if up else '>'}{m}", "增减性与 $k$ 的符号弄反了。"),
            (f"m{'>' if up else '<'}{-m}", "移项没有变号。"),
            ("m>0" if up else "m<0", "是整个一次项系数的符号。"),
        ),
    )


def signs_from_graph(dice: Dice, level: int) -> Draft:
    """Signs of k and b from a drawn line."""
    k, b = F(dice.pick((-2, -1, 1, 2))), dice.pick((-3, -2, 2, 3))
    picture = graph(lambda x: float(k) * x + b, (-5, 5, -5, 5), numbers=False)
    right = f"k{'>' if k > 0 else '<'}0，b{'>' if b > 0 else '<'}0".replace("，", r",\ ")
    options = [rf"k{p}0,\ b{q}0" for p in "><" for q in "><"]
    whys = f"直线从左到右{'上升' if k > 0 else '下降'}，$k{'>' if k > 0 else '<'}0$；与 $y$ 轴交于{'正' if b > 0 else '负'}半轴，$b{'>' if b > 0 else '<'}0$。"

    def drawn(option: str) -> bool:
        rises = float(k) * 2 > float(k)
        return (">" if rises else "<") == option[1] and (">" if b > 0 else "<") == option[-2]

    claims = [
        Claim(
            f"${o}$",
            o == right,
            whys,
            partial(drawn, o),
        )
        for o in options
    ]
    own = one_of(dice, "一次函数 $y=kx+b$ 的图象如图所示，则 $k$，$b$ 的符号是（　）", claims)
    return Draft(
        own.statement,
        "",
        (said(whys),),
        own.again,
        options=own.options,
        distractors=own.distractors,
        pictures=(picture,),
    )


def axes(dice: Dice, level: int) -> Draft:
    """Crossings with the axes, and the area cut off."""
    k, x = dice.nonzero(-4, 4), dice.nonzero(-6, 6)
    b = -k * x
    shown = lin(k, b)
    if level == 2:
        answer = f"({x},0);(0,{b})"
        return Draft(
            f"直线 $y={shown}$ 与 $x$ 轴的交点坐标是____，与 $y$ 轴的交点坐标是____。",
            answer,
            (
                said(f"与 $x$ 轴相交时纵坐标是0，解 ${shown}=0$，得横坐标 ${x}$。"),
                said(f"与 $y$ 轴相交时横坐标是0，纵坐标是 ${b}$。"),
            ),
            lambda: f"({next(n for n in range(-50, 51) if k * n + b == 0)},0);(0,{k * 0 + b})",
            distractors=slips(
                answer,
                (f"(0,{x});({b},0)", "坐标轴弄反了，与 $x$ 轴的交点纵坐标是0。"),
                (f"({-x},0);(0,{b})", "移项没有变号。"),
                (f"({b},0);(0,{x})", "两个数弄反了。"),
            ),
        )
    area = F(abs(x * b), 2)
    return Draft(
        f"直线 $y={shown}$ 与两坐标轴围成的三角形的面积是____。",
        fraction(area),
        (
            said(f"与 $x$ 轴交于 $({x},0)$，与 $y$ 轴交于 $(0,{b})$。"),
            said(f"两条直角边的长是 $|{x}|$ 和 $|{b}|$，要取绝对值。"),
            line(rf"\frac{{1}}{{2}}\times {abs(x)}\times {abs(b)}", fraction(area), "面积："),
        ),
        lambda: fraction(abs(F(x) * b - 0) / 2),
        distractors=slips(
            fraction(area),
            (abs(x * b), "三角形的面积漏乘了二分之一。"),
            (
                fraction(F(x * b, 2)) if x * b < 0 else abs(x) + abs(b),
                "坐标没有取绝对值。" if x * b < 0 else "面积不是边长的和。",
            ),
            (fraction(F(b * b, 2)), "底边看错了。"),
        ),
    )


def shift(dice: Dice, level: int) -> Draft:
    """A line moved up, down, left, right."""
    k, b, n = dice.nonzero(-4, 4), dice.integer(-6, 6), dice.integer(1, 6)
    kind = dice.pick(("上", "下")) if level == 1 else dice.pick(("左", "右"))
    if level == 3:
        kind = "上"
        m = dice.integer(1, 4)
        b2 = b + k * m - n
        answer = f"y={lin(k, b2)}"
        text = f"将直线 $y={lin(k, b)}$ 先向左平移 {m} 个单位长度，再向下平移 {n} 个单位长度，所得直线的解析式是____。"
        steps = (
            said(
                f"向左平移 {m} 个单位，用 $x+{m}$ 代换 $x$；再向下平移 {n} 个单位，常数项减 {n}。"
            ),
            said(f"所以 ${answer}$。"),
        )
        bad = (
            (lin(k, b + m - n), "左右平移时直接在常数项上加减，没有代换 $x$。"),
            (lin(k, b - k * m - n), "左右平移的加减弄反了。"),
            (lin(k, b + k * m + n), "上下平移的加减弄反了。"),
        )
        rise = k * m - n
    elif level == 1:
        d = n if kind == "上" else -n
        answer = f"y={lin(k, b + d)}"
        text = dice.pick(
            (
                f"将直线 $y={lin(k, b)}$ 向{kind}平移 {n} 个单位长度，所得直线的解析式是____。",
                f"把一次函数 $y={lin(k, b)}$ 的图象向{kind}平移 {n} 个单位长度，得到的图象的解析式是____。",
            )
        )
        steps = (
            said(
                f"平移后 $k$ 不变；向{kind}平移，常数项{'加' if d > 0 else '减'} {n}（上加下减）。"
            ),
            said(f"所以 ${answer}$。"),
        )
        bad = (
            (lin(k, b - d), "上加下减弄反了。"),
            (lin(k + d, b) if k + d else lin(k + 1, b), "平移后把 $k$ 也改了。"),
            (lin(k, b + k * d), "左右平移才代换 $x$。"),
        )
        rise = d
    else:
        d = n if kind == "左" else -n
        answer = f"y={lin(k, b + k * d)}"
        text = f"将直线 $y={lin(k, b)}$ 向{kind}平移 {n} 个单位长度，所得直线的解析式是____。"
        steps = (
            said(
                f"向{kind}平移 {n} 个单位，用 $x{signed(d)}$ 代换 $x$（左加右减），再去括号、合并。"
            ),
            said(f"所以 ${answer}$。"),
        )
        bad = (
            (lin(k, b - k * d), "左加右减弄反了。"),
            (lin(k, b + d), "左右平移时直接在常数项上加减，没有代换 $x$。"),
            (lin(-k, b + k * d), "平移后 $k$ 不变。"),
        )
        rise = k * d
    return Draft(
        text,
        answer,
        steps,
        lambda: _raised(k, b, rise),
        distractors=slips(
            answer,
            *((f"y={t}", w) for t, w in bad),
            (f"y={lin(k, b + 2 * n)}", "平移的单位数看错了。"),
        ),
    )


def _raised(k: int, b: int, rise: int) -> str:
    """The line through two points of y = kx + b, each `rise` higher."""
    low, high = k * 0 + b + rise, k * 1 + b + rise
    return f"y={lin(high - low, low)}"


def shift_back(dice: Dice, level: int) -> Draft:
    """How a line was moved, or the parallel line through a point."""
    k, b, x = dice.nonzero(-4, 4), dice.nonzero(-6, 6), dice.nonzero(-4, 4)
    y = dice.integer(-6, 6)
    c = y - k * x
    if c == b:
        c += 1
        y += 1
    answer = f"y={lin(k, c)}"
    return Draft(
        f"一条直线与直线 $y={lin(k, b)}$ 平行，并且经过点 $({x},{y})$，则这条直线的解析式是____。",
        answer,
        (
            said(f"平行的直线 $k$ 相等，设 $y={lin(k, 0)}+m$。"),
            said(f"把点 $({x},{y})$ 代入，求得 $m$ 的值是 ${c}$，所以 ${answer}$。"),
        ),
        lambda: f"y={lin(k, next(n for n in range(-60, 61) if k * x + n == y))}",
        distractors=slips(
            answer,
            (f"y={lin(-k, y + k * x)}", "平行的直线 $k$ 相等，不是相反。"),
            (f"y={lin(k, b)}", "没有用经过的点。"),
            (f"y={lin(k, x - k * y)}", "横、纵坐标代反了。"),
        ),
    )


def find(dice: Dice, level: int) -> Draft:
    """The formula from two points; from a range of values at level 4."""
    k, b = dice.nonzero(-4, 4), dice.integer(-6, 6)
    if level == 4:
        low, high = dice.integer(-3, 0), 0
        high = low + dice.integer(2, 4)
        k = abs(k)
        down, up = k * low + b, k * high + b
        other = f"y={lin(-k, down + k * high)}"
        answer = f"y={lin(k, b)},{other}"
        text = rf"已知一次函数 $y=kx+b$，当 ${low}\le x\le {high}$ 时，对应的函数值的取值范围是 ${down}\le y\le {up}$，则这个函数的解析式是____。"
        steps = (
            said("增减性不知道，要分两种情况。"),
            said(f"$k>0$ 时，图象过 $({low},{down})$ 和 $({high},{up})$，解得 $y={lin(k, b)}$。"),
            said(f"$k<0$ 时，图象过 $({low},{up})$ 和 $({high},{down})$，解得 ${other}$。"),
        )

        def both() -> str:
            found = []
            for p in range(-20, 21):
                for q in range(-60, 61):
                    ends = sorted((p * low + q, p * high + q))
                    if p and ends == [down, up]:
                        found.append(f"y={lin(p, q)}")
            return ",".join(found)

        return Draft(
            text,
            answer,
            steps,
            both,
            distractors=slips(
                answer, (f"y={lin(k, b)}", "漏了 $k<0$ 的情形。"), (other, "漏了 $k>0$ 的情形。")
            ),
        )
    x1, x2 = dice.picks(list(range(-4, 6)), 2)
    if level == 2:
        x1 = 0
        x2 = x2 or 2
    y1, y2 = k * x1 + b, k * x2 + b
    answer = f"y={lin(k, b)}"
    system = cases(
        f"{linear_sum([(x1, 'k'), (1, 'b')])}={y1}", f"{linear_sum([(x2, 'k'), (1, 'b')])}={y2}"
    )
    steps = (
        said("设 $y=kx+b$，把两点的坐标分别代入。"),
        said(f"得方程组 ${system}$。"),
        said(f"解得 $k$ 的值是 ${k}$，$b$ 的值是 ${b}$，写回解析式：${answer}$。"),
    )
    slope_bad = F(x2 - x1, y2 - y1)
    text = dice.pick(
        (
            f"已知一次函数的图象经过点 $({x1},{y1})$ 和 $({x2},{y2})$，则这个一次函数的解析式是____。",
            f"直线 $y=kx+b$ 经过 $A({x1},{y1})$，$B({x2},{y2})$ 两点，求它的解析式。",
        )
    )
    return Draft(
        text,
        answer,
        steps,
        lambda: next(
            f"y={lin(p, q)}"
            for p in range(-9, 10)
            for q in range(-40, 41)
            if p * x1 + q == y1 and p * x2 + q == y2
        ),
        distractors=slips(
            answer,
            (f"y={lin(slope_bad, x1 - slope_bad * y1)}", "把点的横、纵坐标代反了。"),
            (f"y={lin(-k, b)}", "求 $k$ 时符号错了。"),
            (f"y={lin(k, -b)}" if b else f"y={lin(k, 1)}", "求 $b$ 时符号错了。"),
            (f"y={lin(k, y2)}" if y2 != b else f"y={lin(k, b + k)}", "$b$ 是 $x=0$ 时的函数值。"),
        ),
    )


def with_equation(dice: Dice, level: int) -> Draft:
    """The root of kx + b = 0 and the solution of kx + b > 0 from the graph."""
    k, x = dice.pick((-2, -1, 1, 2)), dice.integer(-3, 3)
    c = dice.pick((-2, -1, 1, 2, 3)) if level > 1 else 0
    b = c - k * x if level > 2 else -k * x
    if b == 0:
        x += 1
        b = c - k * x if level > 2 else -k * x
    name = f"({x},{c if level > 2 else 0})"
    picture = graph(
        lambda t: float(k) * t + b,
        (-6, 6, -6, 6),
        dots=[(x, c if level > 2 else 0, "A")],
        numbers=False,
    )
    intro = f"如图，直线 $y=kx+b$ 经过点 $A{name}$，"
    if level == 1:
        answer = f"x={x}"
        return Draft(
            f"{intro}则关于 $x$ 的方程 $kx+b=0$ 的解是____。",
            answer,
            (
                said("方程 $kx+b=0$ 的解就是直线与 $x$ 轴交点的横坐标。"),
                said(f"所以解是 ${answer}$。"),
            ),
            lambda: f"x={next(n for n in range(-30, 31) if k * n + b == 0)}",
            distractors=slips(
                answer,
                (name, "把方程的解写成了交点的坐标。"),
                (f"x={-x}" if x else "x=1", "符号看错了。"),
                (f"x={b}", "看成了与 $y$ 轴的交点。"),
            ),
            pictures=(picture,),
        )
    value = c if level > 2 else 0
    sign = dice.pick(("<", ">", r"\le", r"\ge"))
    turn = {"<": ">", ">": "<", r"\le": r"\ge", r"\ge": r"\le"}
    final = sign if k > 0 else turn[sign]
    answer = rel("x", final, x)
    where = "上方" if sign in (">", r"\ge") else "下方"
    line_of = "$x$ 轴" if not value else f"直线 $y={value}$"
    return Draft(
        f"{intro}则关于 $x$ 的不等式 ${rel('kx+b', sign, value)}$ 的解集是____。",
        answer,
        (
            said(f"看直线在{line_of}{where}的部分对应的 $x$ 的范围。"),
            said(
                f"交点的横坐标是 ${x}$，{where}的部分在交点的{'右' if final in ('>', chr(92) + 'ge') else '左'}边，所以 ${answer}$。"
            ),
        ),
        lambda: rel(
            "x",
            (">" if k * (x + 1) + b > value else "<")
            if sign == ">"
            else (r"\ge" if k * (x + 1) + b >= value else r"\le")
            if sign == r"\ge"
            else (">" if k * (x + 1) + b < value else "<")
            if sign == "<"
            else (r"\ge" if k * (x + 1) + b <= value else r"\le"),
            x,
        ),
        distractors=slips(
            answer,
            (rel("x", turn[final], x), "看成了图象左右的高低，方向弄反了。"),
            (rel("y", final, x), "解集写成了 $y$ 的范围。"),
            (rel("x", final, b) if b != x else rel("x", final, x + 1), "要看交点的横坐标。"),
        ),
        pictures=(picture,),
    )


def two_lines(dice: Dice, level: int) -> Draft:
    """Two lines: their crossing, the system, the inequality, the area."""
    x, y = dice.integer(-2, 3), dice.integer(-3, 4)
    k1, k2 = dice.picks((-2, -1, 1, 2, 3), 2)
    b1, b2 = y - k1 * x, y - k2 * x
    one, two = lin(k1, b1), lin(k2, b2)
    if level == 2:
        answer = f"({x},{y})"
        return Draft(
            f"直线 $y={one}$ 与直线 $y={two}$ 的交点坐标是____。",
            answer,
            (
                said(f"交点同时在两条直线上，解方程组 ${cases('y=' + one, 'y=' + two)}$。"),
                said(f"令 ${one}={two}$，得横坐标 ${x}$，代入得纵坐标 ${y}$。"),
            ),
            lambda: next(
                f"({p},{k1 * p + b1})" for p in range(-30, 31) if k1 * p + b1 == k2 * p + b2
            ),
            distractors=slips(
                answer,
                (f"({y},{x})", "横、纵坐标写反了。"),
                (f"({-x},{y})" if x else f"({x},{-y})", "符号错了。"),
                (f"({x},{y + 1})", "代入求纵坐标时算错了。"),
            ),
        )
    if level == 3:
        answer = cases(f"x={x}", f"y={y}")
        picture = graph(
            [lambda t: float(k1) * t + b1, lambda t: float(k2) * t + b2],
            (-6, 6, -6, 6),
            dots=[(x, y, "P")],
            numbers=False,
        )
        return Draft(
            f"如图，直线 $y=k_1x+b_1$ 与 $y=k_2x+b_2$ 相交于点 $P({x},{y})$，则方程组 ${cases('y=k_1x+b_1', 'y=k_2x+b_2')}$ 的解是____。",
            answer,
            (said("方程组的解就是两条直线交点的坐标。"), said(f"所以解是 ${answer}$。")),
            lambda: next(
                cases(f"x={p}", f"y={k1 * p + b1}")
                for p in range(-30, 31)
                if k1 * p + b1 == k2 * p + b2
            ),
            distractors=slips(
                answer,
                (
                    cases(f"x={y}", f"y={x}") if x != y else cases(f"x={x + 1}", f"y={y}"),
                    "横坐标是 $x$ 的值，纵坐标是 $y$ 的值。",
                ),
            ),
            pictures=(picture,),
        )
    if b1 == b2 or not y:
        y += 1
        b1, b2 = y - k1 * x, y - k2 * x
        one, two = lin(k1, b1), lin(k2, b2)
    if x == 0:
        return two_lines(dice, 2)
    area = F(abs(b1 - b2) * abs(x), 2)
    return Draft(
        f"直线 $y={one}$ 与直线 $y={two}$ 相交于点 $P$，它们与 $y$ 轴分别交于点 $A$，$B$，则 $\\triangle PAB$ 的面积是____。",
        fraction(area),
        (
            said(f"两个交点是 $A(0,{b1})$，$B(0,{b2})$，$AB=|{b1}-({b2})|={abs(b1 - b2)}$。"),
            said(f"解方程组得 $P({x},{y})$，$P$ 到 $y$ 轴的距离是 ${abs(x)}$。"),
            line(rf"\frac{{1}}{{2}}\times {abs(b1 - b2)}\times {abs(x)}", fraction(area), "面积："),
        ),
        lambda: fraction(abs(F(x * (b1 - b2))) / 2),
        distractors=slips(
            fraction(area),
            (abs(b1 - b2) * abs(x), "三角形的面积漏乘了二分之一。"),
            (fraction(F(abs(b1 - b2) * abs(y), 2)), "底在 $y$ 轴上，高是点 $P$ 到 $y$ 轴的距离。"),
            (fraction(F(abs(b1 + b2) * abs(x), 2)), "底是两点纵坐标的差。"),
        ),
    )


def position(dice: Dice, level: int) -> Draft:
    """Parallel, or how many solutions a system has."""
    k, b = dice.nonzero(-4, 4), dice.nonzero(-5, 5)
    c = dice.pick([n for n in range(-5, 6) if n != b])
    kind = dice.below(2)
    if kind == 0:
        m = dice.integer(1, 4)
        text = f"若直线 $y=({linear_sum([(1, 'm'), (-m, '')])})x{signed(b)}$ 与直线 $y={lin(k, c)}$ 平行，则 $m$ 的值是____。"
        value = k + m
        return Draft(
            text,
            str(value),
            (said("两直线平行，$k$ 相等且 $b$ 不等。"), line(f"m-{m}={k}", f"m={value}", "解得")),
            lambda: str(next(n for n in range(-30, 31) if n - m == k)),
            distractors=slips(
                str(value),
                (k - m, "移项没有变号。"),
                (k, "是整个一次项系数相等。"),
                (m, "没有用平行的条件。"),
            ),
        )
    x = dice.nonzero(-4, 4)
    k2 = dice.pick([n for n in (-3, -2, -1, 1, 2, 3) if n != k])
    b2 = k * x + b - k2 * x
    sign = dice.pick("<>")
    final = sign if k > k2 else (">" if sign == "<" else "<")
    answer = rel("x", final, x)
    return Draft(
        f"直线 $y_1={lin(k, b)}$ 与 $y_2={lin(k2, b2)}$ 相交，当 $y_1{sign}y_2$ 时，$x$ 的取值范围是____。",
        answer,
        (
            said(f"解 ${lin(k, b)}={lin(k2, b2)}$，交点的横坐标是 ${x}$。"),
            said(
                f"在交点的{'右' if final == '>' else '左'}边，第一条直线在第二条的{'上' if sign == '>' else '下'}方，所以 ${answer}$。"
            ),
        ),
        lambda: rel(
            "x", ">" if ((k * (x + 1) + b > k2 * (x + 1) + b2) == (sign == ">")) else "<", x
        ),
        distractors=slips(
            answer,
            (rel("x", "<" if final == ">" else ">", x), "图象的上下看反了。"),
            (rel("x", final, -x), "交点的横坐标求错了。"),
        ),
    )


RECIPES = (
    Recipe("num.function.proportional", "which", "choice", (1,), is_kind),
    Recipe("num.function.proportional", "proportional", "fill", (1, 2, 3), proportional),
    Recipe("num.function.proportional", "definition", "reverse", (3, 4), definition),
    Recipe("num.function.linear", "which", "choice", (2,), is_kind),
    Recipe("num.function.linear", "write", "word", (2,), write_linear),
    Recipe("num.function.linear", "claims-judge", "judge", (2,), claims_judge),
    Recipe("num.function.linear-graph", "quadrants", "fill", (1, 2, 3), through),
    Recipe(
        "num.function.linear-graph", "quadrants-mistake", "mistake", (1, 2, 3), corrected(through)
    ),
    Recipe("num.function.linear-graph", "quadrants-choice", "choice", (1, 2), through),
    Recipe("num.function.linear-graph", "signs", "choice", (2,), signs_from_graph),
    Recipe("num.function.linear-graph", "axes", "fill", (2, 3), axes),
    Recipe("num.function.linear-shift", "shift", "fill", (1, 2, 3), shift),
    Recipe("num.function.linear-shift", "shift-choice", "choice", (1, 2, 3), shift),
    Recipe("num.function.linear-shift", "parallel", "reverse", (3,), shift_back),
    Recipe("num.function.find-formula", "points", "calculate", (2, 3), find),
    Recipe("num.function.find-formula", "points-mistake", "mistake", (2, 3), corrected(find)),
    Recipe("num.function.find-formula", "range", "reverse", (4,), find),
    Recipe("num.function.inequality", "graph", "fill", (1, 2, 3), with_equation),
    Recipe(
        "num.function.inequality", "graph-mistake", "mistake", (1, 2, 3), corrected(with_equation)
    ),
    Recipe("num.function.inequality", "graph-choice", "choice", (2, 3), with_equation),
    Recipe("num.function.system", "two-lines", "fill", (2, 3, 4), two_lines),
    *checked("num.function.system", "two-lines", (2, 3, 4), two_lines),
    Recipe("num.function.system", "position", "fill", (3,), position),
)
