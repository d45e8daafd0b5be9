"""Quadratic functions in use: areas, profit, arches and throws, and with figures."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.quadratic_function import vertex
from curriculum.generators.latex import decimal, fraction, linear_sum, polynomial, root, signed
from curriculum.generators.primary.answers import checked
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import function_graph
from engine.values import Step

F = Fraction


def largest(
    text: str, unknown: str, relation: str, steps: tuple[Step, ...], value: str, unit: str, ending: str, again: Callable[[], str], wrong: tuple[tuple[str, str], ...]
) -> Draft:  # fmt: skip
    """A story whose quadratic function is built, then its extreme found."""
    tex = rf"\text{{{unit}}}" if unit else ""
    told = (
        said(f"设{unknown}。", name="设自变量"),
        said(relation, name="列函数关系式"),
        *steps,
        said(ending, name="作答"),
    )
    return Draft(
        text,
        f"{value}{tex}",
        told,
        lambda: f"{again()}{tex}",
        distractors=slips(f"{value}{tex}", *((f"{v}{tex}", w) for v, w in wrong)),
    )


def area(dice: Dice, level: int) -> Draft:
    """A fence, free, against a wall, with a partition, with a limit of the wall."""
    kind = dice.below(3) if level == 3 else 3
    where = dice.pick(("菜园", "养鸡场", "苗圃", "花圃", "停车场", "活动区", "试验田"))
    if kind == 0:
        half = 2 * dice.integer(5, 20)
        best = half // 2
        return largest(
            f"用长为{2 * half}米的篱笆围成一个长方形{where}，{where}的最大面积是多少平方米？",
            "长方形的一边长为 $x$ 米，面积为 $S$ 平方米",
            f"$S=x({half}-x)=-x^2+{half}x$（$0<x<{half}$）。",
            (line(f"-x^2+{half}x", f"-(x-{best})^2+{best**2}", "配方："),),
            str(best**2),
            "平方米",
            f"当 $x={best}$ 时，面积最大，是{best**2}平方米。",
            lambda: str(max(x * (half - x) for x in range(half))),
            ((str(best), "这是取到最大值时的边长。"), (str(half**2), "周长要先除以2。")),
        )
    if kind == 1:
        fence = 4 * dice.integer(5, 15)
        best = fence // 4
        value = best * (fence - 2 * best)
        return largest(
            f"用长为{fence}米的篱笆围成一个一边靠墙（墙足够长）的长方形{where}，{where}的最大面积是多少平方米？",
            "垂直于墙的一边长为 $x$ 米，面积为 $S$ 平方米",
            f"$S=x({fence}-2x)=-2x^2+{fence}x$（$0<x<{fence // 2}$）。",
            (line(f"-2x^2+{fence}x", f"-2(x-{best})^2+{value}", "配方："),),
            str(value),
            "平方米",
            f"当 $x={best}$ 时，面积最大，是{value}平方米。",
            lambda: str(max(x * (fence - 2 * x) for x in range(fence // 2))),
            (
                (str(best), "这是取到最大值时的边长。"),
                (str((fence // 4) ** 2), "靠墙的一边不用篱笆。"),
            ),
        )
    if kind == 2:
        fence = 6 * dice.integer(4, 12)
        best = fence // 6
        value = best * (fence - 3 * best)
        return largest(
            f"用长为{fence}米的篱笆，一边靠墙（墙足够长）围成一个中间隔有一道与墙垂直的篱笆的长方形{where}，{where}的最大面积是多少平方米？",
            "垂直于墙的一边长为 $x$ 米，面积为 $S$ 平方米",
            f"垂直于墙的篱笆有三段，$S=x({fence}-3x)=-3x^2+{fence}x$。",
            (line(f"-3x^2+{fence}x", f"-3(x-{best})^2+{value}", "配方："),),
            str(value),
            "平方米",
            f"当 $x={best}$ 时，面积最大，是{value}平方米。",
            lambda: str(max(x * (fence - 3 * x) for x in range(fence // 3))),
            (
                (str(best), "这是取到最大值时的边长。"),
                (
                    str(F(fence * fence, 8)) if fence * fence % 8 == 0 else str(value + best),
                    "隔断的长度漏算了。",
                ),
            ),
        )
    fence = 4 * dice.integer(6, 15)
    wall = fence // 2 - 2 * dice.integer(1, 3)
    low = (fence - wall) // 2
    value = low * (fence - 2 * low)
    top = (fence // 4) * (fence // 2)
    return largest(
        f"用长为{fence}米的篱笆围成一个一边靠墙的长方形{where}，墙长只有{wall}米，{where}的最大面积是多少平方米？",
        "垂直于墙的一边长为 $x$ 米，面积为 $S$ 平方米",
        rf"$S=x({fence}-2x)$，平行于墙的一边不超过墙长：${fence}-2x\le {wall}$，所以 $x\ge {low}$。",
        (
            said(
                f"对称轴是直线 $x={fence // 4}$，开口向下，在 $x\\ge {low}$ 时 $S$ 随 $x$ 的增大而减小。"
            ),
            line(
                rf"{low}\times ({fence}-2\times {low})", str(value), f"所以 $x={low}$ 时面积最大："
            ),
        ),
        str(value),
        "平方米",
        f"最大面积是{value}平方米。",
        lambda: str(
            max(F(x, 2) * (fence - x) for x in range(1, 2 * fence) if 0 < fence - x <= wall)
        ),
        ((str(top), "平行于墙的一边超过了墙长，不能取顶点。"), (str(wall), "求成了墙长。")),
    )


def profit(dice: Dice, level: int) -> Draft:
    """The largest profit, freely, with a limit of the price."""
    each = dice.step(10, 30, 2)
    k = dice.pick((5, 10, 20))
    best = dice.integer(2, 8)
    n = k * (each + 2 * best)
    cost = dice.step(20, 60, 10)
    price = cost + each
    top = (each + best) * (n - k * best)
    what = dice.pick(
        (("T恤", "件"), ("台灯", "盏"), ("玩具", "个"), ("水果礼盒", "盒"), ("文具套装", "套"), ("遮阳伞", "把"), ("干果", "袋"))
    )  # fmt: skip
    a, b, c = -k, n - k * each, each * n
    shown = polynomial([a, b, c])
    intro = f"某商店销售一种{what[0]}，进价为每{what[1]}{cost}元，当售价为每{what[1]}{price}元时，每天可售出{n}{what[1]}；售价每上涨1元，每天的销量就减少{k}{what[1]}。"
    base: tuple[Step, ...] = (
        line(f"({each}+x)({n}-{k}x)", shown, "展开："),
        line(shown, vertex(-k, best, top), "配方："),
    )
    unknown = f"每{what[1]}涨价 $x$ 元，每天的利润为 $y$ 元"
    relation = f"每{what[1]}的利润是 $({each}+x)$ 元，销量是 $({n}-{k}x)$ {what[1]}，$y=({each}+x)({n}-{k}x)$。"
    ask_price = dice.chance(40)
    if level == 3:
        if ask_price:
            return largest(
                f"{intro}售价定为每{what[1]}多少元时，每天的利润最大？",
                unknown,
                relation,
                base,
                str(price + best),
                "元",
                f"当 $x={best}$ 时利润最大，售价是{price}+{best}={price + best}（元）。",
                lambda: str(
                    max(range(price, price + 200), key=lambda p: (p - cost) * (n - k * (p - price)))
                ),
                (
                    (str(best), "求成了涨的钱数，还要加上原来的售价。"),
                    (str(top), "求成了最大利润。"),
                ),
            )
        return largest(
            f"{intro}每天的最大利润是多少元？",
            unknown,
            relation,
            base,
            str(top),
            "元",
            f"当 $x={best}$ 时，利润最大，是{top}元。",
            lambda: str(max((p - cost) * (n - k * (p - price)) for p in range(cost, price + 200))),
            (
                (str(best), "这是取到最大值时涨的钱数。"),
                (str(c), "这是不涨价时的利润。"),
                (str((price + best) * (n - k * best)), "用了售价，应是每件的利润。"),
            ),
        )
    limit = best - dice.integer(1, best - 1) if best > 1 else 1
    value = (each + limit) * (n - k * limit)
    return largest(
        f"{intro}物价部门规定售价不得高于每{what[1]}{price + limit}元，每天的最大利润是多少元？",
        unknown,
        relation,
        (
            *base,
            said(
                rf"售价有限制：$x\le {limit}$，顶点的横坐标 ${best}$ 不在范围内；$y$ 在对称轴左侧随 $x$ 的增大而增大，所以取 $x={limit}$。"
            ),
            line(f"({each}+{limit})({n}-{k}\\times {limit})", str(value), "最大利润："),
        ),
        str(value),
        "元",
        f"最大利润是{value}元。",
        lambda: str(
            max((p - cost) * (n - k * (p - price)) for p in range(cost, price + limit + 1))
        ),
        ((str(top), "售价有限制时仍取了顶点。"), (str(c), "这是不涨价时的利润。")),
    )


def arch(dice: Dice, level: int) -> Draft:
    """A bridge, a throw, a fountain as parabolas."""
    kind = dice.below(2) if level < 4 else 2
    if kind == 0:
        half, height = dice.pick(((10, 4), (6, 3), (8, 4), (4, 2), (10, 5), (2, 2)))
        down = dice.pick((1, 2))
        a = F(-height, half * half)
        new = -down - height
        square = F(new) / a
        text = worded(
            dice,
            (
                f"有一座抛物线形拱桥，当拱顶离水面{height}米时，水面宽{2 * half}米。",
                f"河上有一座拱桥，桥洞是抛物线形。正常水位时水面宽{2 * half}米，拱顶到水面的距离是{height}米。",
                f"公园里一座石拱桥的桥拱是抛物线形，水面宽{2 * half}米时，拱顶高出水面{height}米。",
            ),
            (
                f"水面下降{down}米后，水面的宽度是多少米？",
                f"天旱时水面下降了{down}米，这时水面宽多少米？",
            ),
        )
        outside = _root_of(4 * square)
        steps: tuple[Step, ...] = (
            said("以拱顶为原点、抛物线的对称轴为 $y$ 轴建立坐标系，设 $y=ax^2$。", name="建系"),
            said(rf"水面的一端是 $({half},-{height})$，代入求得 $a$ 的值是 ${fraction(a)}$。"),
            said(f"水面下降{down}米，纵坐标是 ${new}$，代入得 $x^2={fraction(square)}$。"),
            said(f"水面宽是 $2|x|$，即 ${outside}$ 米。"),
        )
        return Draft(
            text,
            rf"{outside}\text{{米}}",
            steps,
            lambda: rf"{_numeric_root(4 * (height + down) * F(half * half, height))}\text{{米}}",
            distractors=slips(
                rf"{outside}\text{{米}}",
                (rf"{_root_of(square)}\text{{米}}", "求水面宽时只写了一半。"),
                (rf"{2 * half + 2 * down}\text{{米}}", "水面的宽不是随水位均匀变化的。"),
            ),
        )
    if kind == 1:
        top, h = dice.pick(
            ((F(3), 4), (F(4), 3), (F(5, 2), 3), (F(4), 6), (F(10, 3), 4), (F(3), 5))
        )
        start = dice.pick((F(1), F(2), F(5, 3), F(3, 2), F(9, 5)))
        if start >= top:
            start = F(1)
        a = -(top - start) / (h * h)
        # distance where y = 0: (x - h)² = top/(-a)
        square = top / -a
        thing = dice.pick(
            (
                ("一名男生推铅球，铅球出手时", "铅球", "落地点与出手点的水平距离"),
                ("一名运动员掷实心球，实心球出手时", "实心球", "落地点与出手点的水平距离"),
                ("公园里的喷泉从喷头", "水流", "水流落地点与喷头的水平距离"),
                ("一名同学投掷沙包，沙包出手时", "沙包", "落地点与出手点的水平距离"),
                ("小机器人弹出一个小球，小球离开弹口时", "小球", "落地点与弹口的水平距离"),
            )
        )
        r = _exact_root(square)
        if r is None:
            start, top, h = dice.pick(
                (
                    (F(5, 3), F(3), 4),
                    (F(2), F(18, 5), 4),
                    (F(1), F(9, 8), 1),
                    (F(7, 4), F(4), 3),
                    (F(5, 4), F(9, 4), 1),
                )
            )
            a = -(top - start) / (h * h)
            square = top / -a
            r = _exact_root(square)
        if r is None:
            start, top, h, a, r = F(5, 4), F(9, 4), 1, F(-1), F(3, 2)
        value = h + r
        lead_text = (
            f"{thing[0]}离地面的高度是{_read(start)}米，当它行进到水平距离{h}米处时达到最高，最高点离地面{_read(top)}米。"
            if "喷泉" not in thing[0]
            else f"公园喷泉的喷头离地面{_read(start)}米，喷出的水流呈抛物线形，在离喷头水平距离{h}米处达到最高，最高点离地面{_read(top)}米。"
        )
        text = f"{lead_text}{thing[1] if thing[1] != '水流' else '水流'}的路线是抛物线，求{thing[2]}。".replace(
            "水流的路线是抛物线，求", "求"
        )
        steps = (
            said(
                f"以出手点（喷头）正下方的地面为原点建系，顶点是 $({h},{fraction(top)})$，设 $y=a(x-{h})^2+{fraction(top)}$。",
                name="建系",
            ),
            said(rf"经过 $(0,{fraction(start)})$，求得 $a$ 的值是 ${fraction(a)}$。"),
            said(f"落地时 $y=0$，解得 $x$ 的正值是 ${fraction(value)}$，负值舍去。"),
        )
        return Draft(
            text,
            rf"{fraction(value)}\text{{米}}",
            steps,
            lambda: (
                rf"{next(fraction(F(n, 24)) for n in range(1, 3000) if a * (F(n, 24) - h) ** 2 + top == 0 and F(n, 24) > 0)}\text{{米}}"
            ),
            distractors=slips(
                rf"{fraction(value)}\text{{米}}",
                (rf"{fraction(F(2 * h))}\text{{米}}", "出手点不在地面上，落地点不与它对称。"),
                (rf"{fraction(r)}\text{{米}}", "只算了从最高点到落地点的水平距离。"),
            ),
        )
    half, height = dice.pick(((6, 6), (4, 4), (3, 3), (5, 5), (6, 9), (4, 8)))
    car = dice.integer(1, half - 1)
    a = F(-height, half * half)
    value = height + a * car * car
    text = worded(
        dice,
        (
            f"一条隧道的截面是抛物线形，底部宽{2 * half}米，最高处离地面{height}米。",
            f"抛物线形的拱门下底宽{2 * half}米，拱门最高点到地面的距离是{height}米。",
            f"一个涵洞的截面是抛物线的一部分，洞底宽{2 * half}米，洞高{height}米。",
        ),
        (
            f"一辆货车沿正中行驶，车宽{2 * car}米，要安全通过，货车的高度必须小于多少米？",
            f"一辆宽{2 * car}米的车从正中间通过，车高必须小于多少米才能安全通过？",
        ),
    )
    steps = (
        said(f"以底部中点为原点建系，顶点是 $(0,{height})$，设 $y=ax^2+{height}$。", name="建系"),
        said(rf"经过 $({half},0)$，求得 $a$ 的值是 ${fraction(a)}$。"),
        said(f"车的一边离中线{car}米，代入得高度 ${fraction(value)}$ 米。"),
    )
    return Draft(
        text,
        rf"{fraction(value)}\text{{米}}",
        steps,
        lambda: rf"{fraction(F(height, half * half) * (half - car) * (half + car))}\text{{米}}",
        distractors=slips(
            rf"{fraction(value)}\text{{米}}",
            (rf"{height}\text{{米}}", "车有宽度，不能只看最高处。"),
            (
                rf"{fraction(height + a * 4 * car * car) if height + a * 4 * car * car > 0 else fraction(height - value)}\text{{米}}",
                "代入的应是车宽的一半。",
            ),
        ),
    )


def _read(value: Fraction) -> str:
    """A length in prose: a decimal when it ends, else a formula."""
    bottom = value.denominator
    while bottom % 2 == 0:
        bottom //= 2
    while bottom % 5 == 0:
        bottom //= 5
    return decimal(value) if bottom == 1 else f" ${fraction(value)}$ "


def _exact_root(value: Fraction) -> Fraction | None:
    from math import isqrt

    p, q = isqrt(value.numerator), isqrt(value.denominator)
    return F(p, q) if p * p == value.numerator and q * q == value.denominator else None


def _root_of(square: Fraction) -> str:
    """√square in simplest form."""
    bottom = square.denominator
    whole = root(square.numerator * bottom)
    exact = _exact_root(square)
    return (
        fraction(exact)
        if exact is not None
        else whole
        if bottom == 1
        else rf"\frac{{{whole}}}{{{bottom}}}"
    )


def _numeric_root(square: Fraction) -> str:
    import sympy

    return str(sympy.latex(sympy.sqrt(sympy.Rational(square.numerator, square.denominator))))


def figure(dice: Dice, level: int) -> Draft:
    """The parabola with its triangle, the vertical segment, the largest area."""
    p, q = dice.pick(((-1, 3), (-3, 1), (-1, 4), (-4, 1), (-2, 4), (-1, 2), (-2, 3)))
    a = dice.pick((1, -1))
    b, c = -a * (p + q), a * p * q
    shown = polynomial([a, b, c])
    picture = function_graph(
        [a, b, c],
        (
            p - 1.5,
            q + 1.5,
            min(-1.5, float(c) - 2.5, -float((q - p) ** 2) / 4 * (a > 0) - 1),
            max(1.5, float(c) + 2.5, float((q - p) ** 2) / 4 * (a < 0) + 1),
        ),
        dots=[(p, 0, "A"), (q, 0, "B"), (0, c, "C")],
        numbers=False,
    )
    intro = f"如图，抛物线 $y={shown}$ 与 $x$ 轴交于 $A$，$B$ 两点（$A$ 在 $B$ 的左侧），与 $y$ 轴交于点 $C$。"
    if level == 3:
        value = F((q - p) * abs(c), 2)
        return Draft(
            f"{intro}$\\triangle ABC$ 的面积是____。",
            fraction(value),
            (
                said(f"令 $y=0$，得 $A({p},0)$，$B({q},0)$，$AB={q - p}$。"),
                said(f"令 $x=0$，得 $C(0,{c})$，$OC={abs(c)}$。"),
                line(rf"\frac{{1}}{{2}}\times {q - p}\times {abs(c)}", fraction(value), "面积："),
            ),
            lambda: fraction(abs(F((q - p) * c)) / 2),
            distractors=slips(
                fraction(value),
                ((q - p) * abs(c), "三角形的面积漏乘了二分之一。"),
                (
                    fraction(F(abs(p + q) * abs(c), 2)) if p + q else abs(c),
                    "$AB$ 是两个横坐标的差。",
                ),
                (fraction(F((q - p) * (q - p), 2)), "高看错了。"),
            ),
            pictures=(picture,),
        )
    # point P on the arc between C and the far point: the vertical segment to line through (end, 0) and (0, c)
    end = q if abs(q) > abs(p) else p
    m = F(-c, end)
    line_text = linear_sum([(m, "x"), (c, "")])
    # parabola - line = a x² + (b - m) x = a x (x - end)
    best_x = F(end, 2)
    longest = abs(a) * best_x * best_x
    above = "P" if a < 0 else "Q"
    low, high = (0, end) if end > 0 else (end, 0)
    if level == 4:
        return Draft(
            f"{intro}点 $P$ 是抛物线上位于点 $C$ 和点 ${'B' if end == q else 'A'}$ 之间的一点，过点 $P$ 作 $x$ 轴的垂线，交直线 ${'BC' if end == q else 'AC'}$ 于点 $Q$，则线段 $PQ$ 长的最大值是____。",
            fraction(longest),
            (
                said(f"直线 ${'BC' if end == q else 'AC'}$ 的解析式是 $y={line_text}$。"),
                said(
                    f"设点 $P$ 的横坐标为 $t$，$PQ$ 等于上面的点的纵坐标减去下面的点的纵坐标（点 ${above}$ 在上），化简得 $-t^2{signed(end) if abs(end) != 1 else '+' if end > 0 else '-'}t$。"
                ),
                said(
                    f"这是开口向下的抛物线，当 $t={fraction(best_x)}$ 时，$PQ$ 最长，是 ${fraction(longest)}$。"
                ),
            ),
            lambda: fraction(
                max(
                    abs(a * F(n, 4) ** 2 + b * F(n, 4) + c - (m * F(n, 4) + c))
                    for n in range(4 * low, 4 * high + 1)
                )
            ),
            distractors=slips(
                fraction(longest),
                (fraction(abs(best_x)), "这是取到最大值时横坐标的大小。"),
                (
                    fraction(abs(a * best_x * best_x + b * best_x + c)),
                    "求成了点 $P$ 到 $x$ 轴的距离。",
                ),
                (fraction(-longest), "上面的点减下面的点，长度是正的。"),
            ),
            pictures=(picture,),
        )
    value = longest * abs(end) / 2
    return Draft(
        f"{intro}点 $P$ 是抛物线上位于点 $C$ 和点 ${'B' if end == q else 'A'}$ 之间的一个动点，则 $\\triangle P{'BC' if end == q else 'AC'}$ 面积的最大值是____。",
        fraction(value),
        (
            said(
                f"过点 $P$ 作 $x$ 轴的垂线交直线 ${'BC' if end == q else 'AC'}$（$y={line_text}$）于点 $Q$。"
            ),
            said(
                rf"面积等于 $\frac{{1}}{{2}}PQ\cdot O{'B' if end == q else 'A'}$（铅垂高与水平宽），其中水平宽是 ${abs(end)}$。"
            ),
            said(f"$PQ$ 的最大值是 ${fraction(longest)}$（当横坐标是 ${fraction(best_x)}$ 时）。"),
            line(
                rf"\frac{{1}}{{2}}\times {fraction(longest)}\times {abs(end)}",
                fraction(value),
                "最大面积：",
            ),
        ),
        lambda: fraction(
            max(
                _triangle(
                    (F(n, 4), a * F(n, 4) ** 2 + b * F(n, 4) + c), (F(end), F(0)), (F(0), F(c))
                )
                for n in range(4 * low, 4 * high + 1)
            )
        ),
        distractors=slips(
            fraction(value),
            (fraction(longest * abs(end)), "面积漏乘了二分之一。"),
            (fraction(longest), "求成了铅垂高的最大值。"),
            (fraction(F(abs(end * c), 2)), "这是 $\\triangle OBC$ 一类的面积。"),
        ),
        pictures=(picture,),
    )


def _triangle(
    a: tuple[Fraction, Fraction], b: tuple[Fraction, Fraction], c: tuple[Fraction, Fraction]
) -> Fraction:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def model(dice: Dice, level: int) -> Draft:
    """Height of a ball in time: greatest height, time in the air."""
    t = dice.integer(1, 5)
    v = 10 * t
    kind = dice.below(2)
    shown = f"{v}t-5t^2"
    low = (
        "一名运动员将足球从地面向上踢出",
        "喷泉中的一股水流从地面向上喷出",
        "一个弹力球从地面竖直弹起",
    )
    high = (
        "一枚礼花弹从地面竖直向上发射",
        "一支玩具火箭从地面竖直升空",
        "一枚信号弹从地面竖直向上发射",
    )
    who = dice.pick(("一个小球从地面竖直向上抛出", *(low if t < 3 else high)))
    lead = worded(
        dice,
        (
            f"{who}，它的高度 $h$（米）与时间 $t$（秒）的关系式是 $h={shown}$，",
            f"{who}，经过 $t$ 秒时的高度是 $h$ 米，已知 $h={shown}$，",
        ),
    )
    if kind == 0:
        top = 5 * t * t
        answer = rf"{top}\text{{米}}"
        return Draft(
            worded(dice, lead, ("它能达到的最大高度是多少米？", "最高能到离地面多少米的地方？")),
            answer,
            (
                line(shown, f"-5(t-{t})^2+{top}", "配方："),
                said(f"当 $t={t}$ 时，$h$ 有最大值 ${top}$。"),
            ),
            lambda: rf"{max(v * n - 5 * n * n for n in range(20))}\text{{米}}",
            distractors=slips(
                answer,
                (rf"{t}\text{{米}}", "这是达到最高点的时间。"),
                (rf"{v}\text{{米}}", "没有求顶点的纵坐标。"),
            ),
        )
    answer = rf"{2 * t}\text{{秒}}"
    return Draft(
        worded(dice, lead, ("它从出发到落回地面需要多少秒？", "多少秒后落回地面？")),
        answer,
        (
            said(f"落回地面时 $h=0$，解 ${shown}=0$，得 $t$ 的值是0和 ${2 * t}$。"),
            said(f"0是出发的时刻，所以需要 {2 * t} 秒。"),
        ),
        lambda: rf"{next(n for n in range(1, 40) if v * n == 5 * n * n)}\text{{秒}}",
        distractors=slips(
            answer,
            (rf"{t}\text{{秒}}", "这是达到最高点的时间。"),
            (rf"{5 * t * t}\text{{秒}}", "求成了最大高度。"),
        ),
    )


RECIPES = (
    Recipe("num.quadratic-function.apply", "area", "word", (3, 4), area),
    *checked("num.quadratic-function.apply", "area", (3, 4), area),
    Recipe("num.quadratic-function.apply", "throw", "word", (2,), model),
    Recipe("num.quadratic-function.profit", "profit", "word", (3, 4), profit),
    *checked("num.quadratic-function.profit", "profit", (3, 4), profit),
    Recipe("num.quadratic-function.arch", "arch", "word", (3, 4), arch),
    *checked("num.quadratic-function.arch", "arch", (3, 4), arch),
    Recipe("num.quadratic-function.comprehensive", "figure", "fill", (3, 4, 5), figure),
    *checked("num.quadratic-function.comprehensive", "figure", (3, 4, 5), figure),
)
