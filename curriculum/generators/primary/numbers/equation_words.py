"""Word problems solved by an equation: one step, 几倍多几, 和倍 and 差倍, meeting."""

from collections.abc import Callable, Sequence

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import corrected, of, padded
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.travel import TOWNS
from curriculum.generators.working import line, said, slips
from engine.plot.figures import segment_diagram, times_diagram
from engine.values import Picture, Step

T, D = r"\times ", r"\div "
NAME = "等式的性质"


def by_equation(
    text: str, value: int, unit: str, unknown: str, relation: str,
    equations: Sequence[tuple[str, str]], again: Callable[[], int],
    wrong: Sequence[tuple[int, str]] = (), pictures: tuple[Picture, ...] = (),
    after: Sequence[tuple[str, str, str]] = (),
) -> Draft:  # fmt: skip
    """解：设……; the equations one under another as (equation, what is done); further sums."""
    steps: list[Step] = [
        said(f"等量关系：{relation}。", name="找等量关系"),
        said(
            f"解：设{unknown} $x$ {unit_of(unknown, unit)}。".replace(" 。", "。"), name="设未知数"
        ),
    ]
    for n in range(1, len(equations)):
        steps.append(line(equations[n - 1][0], equations[n][0], equations[n][1], name=NAME))
    steps += [line(expression, result, why) for why, expression, result in after]
    steps.append(said(f"答：{value} {unit}。代回题中检验，符合题意。"))
    return Draft(
        text,
        of(value, unit),
        tuple(steps),
        lambda: of(again(), unit),
        distractors=slips(of(value, unit), *((of(w, unit), m) for w, m in wrong if w > 0)),
        pictures=pictures,
    )


def unit_of(unknown: str, unit: str) -> str:
    """The unit after x, unless the sentence has said it."""
    return "" if unknown.endswith("是") and unit in unknown else unit


def one(dice: Dice, level: int) -> Draft:
    """x±a=b and ax=b."""
    who = pupil(dice)
    a, x = dice.integer(12, 60), dice.integer(15, 80)
    k = dice.integer(3, 9)
    times = k * x
    stories = (
        (
            f"{who}跳高破了学校纪录，成绩是{100 + x}厘米，超过原纪录{a // 6 + 1}厘米。原纪录是多少厘米？",
            100 + x - (a // 6 + 1),
            "厘米",
            "原纪录是",
            "原纪录 $+$ 超出部分 $=$ 这次成绩",
            f"x+{a // 6 + 1}={100 + x}",
            f"两边同时减去 ${a // 6 + 1}$。",
            100 + x + a // 6 + 1,
            "超过了纪录，原纪录应该更小。",
        ),
        (
            f"一本书，{who}看了{a}页，还剩{x}页没看。这本书有多少页？",
            x + a,
            "页",
            "这本书有",
            "总页数 $-$ 看了的页数 $=$ 剩下的页数",
            f"x-{a}={x}",
            f"两边同时加上 ${a}$。",
            abs(x - a) or 1,
            "求总数应该相加。",
        ),
        (
            f"{k}个同样的书包一共{times}元。每个书包多少元？",
            x,
            "元",
            "每个书包",
            "单价 $\\times$ 数量 $=$ 总价",
            f"{k}x={times}",
            f"两边同时除以 ${k}$。",
            times - k,
            "两边应该除以个数。",
        ),
        (
            f"地球绕太阳一周约365天，比水星绕太阳一周的时间多{365 - 88}天。水星绕太阳一周约多少天？",
            88,
            "天",
            "水星绕太阳一周约",
            "水星的天数 $+$ 多的天数 $=$ 地球的天数",
            f"x+{365 - 88}=365",
            f"两边同时减去 ${365 - 88}$。",
            365 + 277,
            "地球多，水星应该少。",
        ),
        (
            f"妈妈带了一些钱，买菜用去{a}元，还剩{x}元。妈妈带了多少元？",
            x + a,
            "元",
            "妈妈带了",
            "带的钱 $-$ 用去的钱 $=$ 剩下的钱",
            f"x-{a}={x}",
            f"两边同时加上 ${a}$。",
            abs(x - a) or 1,
            "求原有的应该相加。",
        ),
        (
            f"一只大象的体重是一头牛的{k}倍，大象重{times * 10}千克。这头牛重多少千克？",
            x * 10,
            "千克",
            "这头牛重",
            "牛的体重 $\\times$ 倍数 $=$ 大象的体重",
            f"{k}x={times * 10}",
            f"两边同时除以 ${k}$。",
            times * 10 * k,
            "牛轻，应该除以倍数。",
        ),
        (
            f"{who}比爸爸小{24 + k}岁，爸爸今年{33 + k}岁。{who}今年多少岁？",
            9,
            "岁",
            f"{who}今年",
            "小朋友的年龄 $+$ 相差的岁数 $=$ 爸爸的年龄",
            f"x+{24 + k}={33 + k}",
            f"两边同时减去 ${24 + k}$。",
            57 + 2 * k,
            "爸爸大，应该减去相差数。",
        ),
        (
            f"{who}用一根{k * x}厘米长的绳子正好围成一个各边相等的{'零一二三四五六七八九'[k] + ('角' if k == 3 else '边')}形。这个图形的边长是多少厘米？",
            x,
            "厘米",
            "边长是",
            "边长 $\\times$ 边数 $=$ 周长",
            f"{k}x={times}",
            f"两边同时除以 ${k}$。",
            times - k,
            "两边应该除以边数。",
        ),
        (
            f"图书馆今天借出{x}本书，比昨天少借出{a}本。昨天借出多少本？",
            x + a,
            "本",
            "昨天借出",
            "昨天借出的本数 $-$ 少借的本数 $=$ 今天借出的本数",
            f"x-{a}={x}",
            f"两边同时加上 ${a}$。",
            abs(x - a) or 1,
            "今天少，昨天应该多。",
        ),
        (
            f"一根竹竿插入水中{a}厘米，露出水面{x}厘米。竹竿全长多少厘米？",
            x + a,
            "厘米",
            "竹竿全长",
            "全长 $-$ 水中部分 $=$ 露出部分",
            f"x-{a}={x}",
            f"两边同时加上 ${a}$。",
            abs(x - a) or 1,
            "求全长应该相加。",
        ),
        (
            f"一盒彩笔平均分给{k}名同学，每人分到{x}支，正好分完。这盒彩笔有多少支？",
            x * k,
            "支",
            "这盒彩笔有",
            "总支数 $\\div$ 人数 $=$ 每人的支数",
            f"x{D}{k}={x}",
            f"两边同时乘 ${k}$。",
            x + k,
            "求总数应该相乘。",
        ),
        (
            f"一辆公共汽车到站后下去{a // 3}人，车上还有{x}人。到站前车上有多少人？",
            x + a // 3,
            "人",
            "到站前车上有",
            "原有人数 $-$ 下车人数 $=$ 现有人数",
            f"x-{a // 3}={x}",
            f"两边同时加上 ${a // 3}$。",
            abs(x - a // 3) or 1,
            "求原来的人数应该相加。",
        ),
        (
            f"一辆汽车每小时行{x}千米，行完{times}千米的路要多少小时？",
            k,
            "小时",
            "要行",
            "速度 $\\times$ 时间 $=$ 路程",
            f"{x}x={times}",
            f"两边同时除以 ${x}$。",
            times - x,
            "两边应该除以速度。",
        ),
        (
            f"果园里苹果树有{a + x}棵，比梨树多{a}棵。梨树有多少棵？",
            x,
            "棵",
            "梨树有",
            "梨树的棵数 $+$ 多的棵数 $=$ 苹果树的棵数",
            f"x+{a}={a + x}",
            f"两边同时减去 ${a}$。",
            2 * a + x,
            "苹果树多，梨树应该少。",
        ),
        (
            f"一个长方形的面积是{times}平方厘米，宽是{k}厘米。它的长是多少厘米？",
            x,
            "厘米",
            "长是",
            "长 $\\times$ 宽 $=$ 面积",
            f"{k}x={times}",
            f"两边同时除以 ${k}$。",
            times - k,
            "两边应该除以宽。",
        ),
        (
            f"{who}用一些钱买了一个{a}元的书包，还剩{x}元。{who}原来有多少元？",
            x + a,
            "元",
            f"{who}原来有",
            "原有的钱 $-$ 用去的钱 $=$ 剩下的钱",
            f"x-{a}={x}",
            f"两边同时加上 ${a}$。",
            abs(x - a) or 1,
            "求原有的应该相加。",
        ),
        (
            f"今年植树节六年级种树{times}棵，是五年级的{k}倍。五年级种树多少棵？",
            x,
            "棵",
            "五年级种树",
            "五年级的棵数 $\\times$ 倍数 $=$ 六年级的棵数",
            f"{k}x={times}",
            f"两边同时除以 ${k}$。",
            times * k,
            "五年级种得少，应该除以倍数。",
        ),
        (
            f"一根铁丝剪成同样长的{k}段，每段长{x}厘米，正好剪完。这根铁丝长多少厘米？",
            x * k,
            "厘米",
            "这根铁丝长",
            "总长 $\\div$ 段数 $=$ 每段的长",
            f"x{D}{k}={x}",
            f"两边同时乘 ${k}$。",
            x + k,
            "求总长应该相乘。",
        ),
        (
            f"水库的水位上涨{a // 6 + 1}厘米后是{100 + x}厘米。上涨前水位是多少厘米？",
            100 + x - (a // 6 + 1),
            "厘米",
            "上涨前水位是",
            "原来的水位 $+$ 上涨的高度 $=$ 现在的水位",
            f"x+{a // 6 + 1}={100 + x}",
            f"两边同时减去 ${a // 6 + 1}$。",
            100 + x + a // 6 + 1,
            "上涨了，原来的水位应该更低。",
        ),
        (
            f"一袋大米吃了{a // 3}千克，还剩{x}千克。这袋大米原来重多少千克？",
            x + a // 3,
            "千克",
            "这袋大米原来重",
            "原来的质量 $-$ 吃了的质量 $=$ 剩下的质量",
            f"x-{a // 3}={x}",
            f"两边同时加上 ${a // 3}$。",
            abs(x - a // 3) or 1,
            "求原来的质量应该相加。",
        ),
        (
            f"{k}台同样的抽水机每小时共抽水{times}吨。一台抽水机每小时抽水多少吨？",
            x,
            "吨",
            "一台抽水机每小时抽水",
            "每台每小时抽水量 $\\times$ 台数 $=$ 总抽水量",
            f"{k}x={times}",
            f"两边同时除以 ${k}$。",
            times - k,
            "两边应该除以台数。",
        ),
        (
            f"学校把一批图书平均分给{k}个班，每班分得{x}本。这批图书有多少本？",
            x * k,
            "本",
            "这批图书有",
            "总本数 $\\div$ 班数 $=$ 每班的本数",
            f"x{D}{k}={x}",
            f"两边同时乘 ${k}$。",
            x + k,
            "求总数应该相乘。",
        ),
    )
    text, value, unit, unknown, relation, equation, how, bad, why = dice.pick(stories)

    def root() -> int:
        left, right = equation.split("=")
        for n in range(1, 9000):
            if left.startswith("x+"):
                ok = n + int(left[2:]) == int(right)
            elif left.startswith("x-"):
                ok = n - int(left[2:]) == int(right)
            elif D in left:
                ok = n == int(right) * int(left.split(D)[1])
            else:
                ok = int(left[:-1]) * n == int(right)
            if ok:
                return n
        return 0

    return by_equation(
        text,
        value,
        unit,
        unknown,
        relation,
        ((equation, ""), (f"x={value}", how)),
        root,
        ((bad, why), (value + 1, "计算出错。")),
    )


def several_more(dice: Dice, level: int) -> Draft:
    """几倍多（少）几."""
    a, x, b = dice.integer(2, 6), dice.integer(8, 60), dice.integer(3, 20)
    more = dice.chance(1, 2)
    b = b if more else min(b, x - 1)
    c = a * x + b if more else a * x - b
    word, sign = ("多", "+") if more else ("少", "-")
    one, many, unit = dice.pick(
        (
            ("桃树", "苹果树", "棵"),
            ("科技书", "故事书", "本"),
            ("白兔", "灰兔", "只"),
            ("航模组", "美术组", "人"),
            ("排球", "足球", "个"),
            ("三年级", "六年级", "棵树"),
            ("小明", "爸爸", "岁"),
            ("白皮块", "黑皮块", "块"),
        )
    )
    if unit == "岁":
        x = dice.integer(8, 10)
        a, b = 4, dice.integer(1, 5)
        c = a * x + b if more else a * x - b
    if unit == "块":
        one, many, a, more, word, sign, x, b, c = "黑色皮", "白色皮", 2, False, "少", "-", 12, 4, 20
    verb = {"岁": "今年", "棵树": "种了"}.get(unit, "有")
    unit_ = "棵" if unit == "棵树" else unit
    text = dice.pick(
        (
            f"{many}{verb}{c}{unit}，比{one}的{a}倍{word}{b}{unit_}。{one}{verb}多少{unit}？",
            f"{many}{verb}{c}{unit}，{many}比{one}的{a}倍还{word}{b}{unit_}。{one}{verb}多少{unit}？",
        )
    )
    middle = f"{a}x={c - b if more else c + b}"
    return by_equation(
        text,
        x,
        unit_,
        f"{one}{verb}",
        f"{one} $\\times {a}$ ${sign}{b}=$ {many}",
        (
            (f"{a}x{sign}{b}={c}", ""),
            (middle, f"把 ${a}x$ 看成一个整体，两边同时{'减去' if more else '加上'} ${b}$。"),
            (f"x={x}", f"两边同时除以 ${a}$。"),
        ),
        lambda: next(n for n in range(1, 500) if a * n + (b if more else -b) == c),
        (
            ((c + b) // a if more else (c - b) // a, "多几少几时加减用反了。"),
            (c - b if more else c + b, f"还要除以 {a}。"),
            (a * c + b, "标准量弄反了。"),
        ),
        (times_diagram(one, many, a, one_label="x", more=(0.4, f"{b}{unit_}")),) if more else (),
    )


def two_products(dice: Dice, level: int) -> Draft:
    """两积之和（差）."""
    x, p, m, n = dice.integer(3, 15), dice.integer(2, 12), dice.integer(2, 6), dice.integer(2, 6)
    who = pupil(dice)
    total = x * m + p * n
    first, second, unit = dice.pick(
        (
            ("苹果", "梨", "千克"),
            ("钢笔", "练习本", ""),
            ("篮球", "跳绳", ""),
            ("成人票", "儿童票", "张"),
            ("白菜", "萝卜", "千克"),
            ("日场票", "夜场票", "张"),
        )
    )
    mm = {"千克": ("千克", "千克"), "张": ("张", "张")}.get(
        unit, ("支", "本") if first == "钢笔" else ("个", "根")
    )
    if level == 3 and dice.chance(1, 2):
        total = (x + p) * m
        text = dice.pick(
            (
                f"{who}买{first}和{second}各{m}{mm[0]}，一共{total}元。{second}每{mm[1]}{p}元，{first}每{mm[0]}多少元？"
                if mm[0] == mm[1]
                else f"{who}买了{m}{mm[0]}{first}和{m}{mm[1]}{second}，一共{total}元。{second}每{mm[1]}{p}元，{first}每{mm[0]}多少元？",
            )
        )
        return by_equation(
            text,
            x,
            "元",
            f"{first}每{mm[0]}",
            "（两种单价的和）$\\times$ 数量 $=$ 总价",
            (
                (f"{m}(x+{p})={total}", ""),
                (f"x+{p}={x + p}", f"把 $x+{p}$ 看成一个整体，两边同时除以 ${m}$。"),
                (f"x={x}", f"两边同时减去 ${p}$。"),
            ),
            lambda: next(v for v in range(1, 300) if v * m + p * m == total),
            ((x + p, f"这是两种单价的和，还要减去 {p}。"), (total - p, "单价的和还要乘数量。")),
        )
    text = dice.pick(
        (
            f"{who}买了{m}{mm[0]}{first}和{n}{mm[1]}{second}，一共用去{total}元。{second}每{mm[1]}{p}元，{first}每{mm[0]}多少元？",
            f"{m}{mm[0]}{first}和{n}{mm[1]}{second}一共{total}元，已知{second}每{mm[1]}{p}元，求{first}的单价是多少元。",
        )
    )
    return by_equation(
        text,
        x,
        "元",
        f"{first}每{mm[0]}",
        f"{first}的总价 $+$ {second}的总价 $=$ {total} 元",
        (
            (f"{m}x+{p}{T}{n}={total}", ""),
            (f"{m}x+{p * n}={total}", "先算出能算的部分。"),
            (f"{m}x={m * x}", f"两边同时减去 ${p * n}$。"),
            (f"x={x}", f"两边同时除以 ${m}$。"),
        ),
        lambda: next(v for v in range(1, 300) if v * m + sum([p] * n) == total),
        (
            (m * x, f"还要除以 {m}。"),
            ((total - p) // m if (total - p) // m != x else x + 1, f"{second}的总价要乘数量。"),
            (total // (m + n), "两种单价不同，不能合在一起平均。"),
        ),
    )


def sum_times(dice: Dice, level: int) -> Draft:
    """和倍 and 差倍."""
    k, x = dice.integer(2, 6), dice.integer(6, 60)
    total = dice.chance(1, 2)
    one, many, unit = dice.pick(
        (
            ("桃树", "杏树", "棵"),
            ("女生", "男生", "人"),
            ("科技书", "文艺书", "本"),
            ("鹅", "鸭", "只"),
            ("小货车", "大货车", "吨"),
            ("上衣口袋", "书包", "元"),
            ("钢笔", "铅笔", "支"),
            ("陆地面积", "海洋面积", "份"),
        )
    )
    if one in ("小货车", "上衣口袋", "陆地面积"):
        one, many, unit = dice.pick(
            (("甲筐", "乙筐", "千克"), ("弟弟", "哥哥", "张"), ("二班", "一班", "本"))
        )
    amount = (k + 1) * x if total else (k - 1) * x
    has = (
        "有"
        if unit not in ("千克", "张", "本") or one in ("科技书",)
        else {"千克": "有苹果", "张": "有邮票", "本": "捐书"}[unit]
    )
    other = dice.chance(1, 2) and level > 2
    target = many if other else one
    value = k * x if other else x
    ask = f"{target}{has}多少{unit}？"
    text = (
        f"{one}和{many}一共{has}{amount}{unit}，{many}是{one}的{k}倍。{ask}"
        if total
        else f"{many}比{one}多{amount}{unit}，{many}是{one}的{k}倍。{ask}"
    )
    if has in ("有苹果", "有邮票", "捐书"):
        thing_ = {"有苹果": "苹果", "有邮票": "邮票", "捐书": "捐的书"}[has]
        text = (
            f"{one}和{many}一共{has}{amount}{unit}，{many}的{unit}数是{one}的{k}倍。{ask}" if total
            else f"{many}{'的' if thing_ != '捐的书' else ''}{thing_}比{one}多{amount}{unit}，{many}的{unit}数是{one}的{k}倍。{ask}"
        )  # fmt: skip
    n = k + 1 if total else k - 1
    first = f"x+{k}x={amount}" if total else f"{k}x-x={amount}"
    lines = [
        (first, ""),
        (f"{n}x={amount}" if n > 1 else f"x={amount}", "把含有 $x$ 的部分合起来。"),
    ]
    if n > 1:
        lines.append((f"x={x}", f"两边同时除以 ${n}$。"))
    after = ((f"再求{many}：", f"{k}{T}{x}", str(k * x)),) if other else ()
    return by_equation(
        text,
        value,
        unit,
        f"{one}{has}",
        f"{one} $+$ {many} $=$ {amount}，{many}用 ${k}x$ 表示"
        if total
        else f"{many} $-$ {one} $=$ {amount}，{many}用 ${k}x$ 表示",
        lines,
        lambda: next(
            v * (k if other else 1)
            for v in range(1, 500)
            if (v + k * v if total else k * v - v) == amount
        ),
        (
            (x if other else k * x, f"求出 $x$ 后还要求{many}。" if other else f"这是{many}。"),
            (
                amount // k if amount // k != value else value + 1,
                f"{'和' if total else '差'}对应的是 {n} 个 x，不是 {k} 个。",
            ),
            (amount // (k - 1 if total else k + 1), "和与差对应的份数弄反了。"),
        ),
        (times_diagram(one, many, k, total=f"{amount}{unit}" if total else ""),),
        after=after,
    )


def meet(dice: Dice, level: int) -> Draft:
    """相遇问题."""
    a, b, t = 5 * dice.integer(9, 16), 5 * dice.integer(8, 15), dice.integer(2, 6)
    start, end = dice.pick([pair for pair in TOWNS if pair[0] != "家"])
    two = dice.pick(
        (
            ("客车", "货车", "千米", "小时"),
            ("甲车", "乙车", "千米", "小时"),
            ("小明", "小红", "米", "分钟"),
            ("快车", "慢车", "千米", "小时"),
        )
    )
    if two[2] == "米":
        a, b, t = dice.integer(60, 80), dice.integer(50, 75), dice.integer(4, 15)
        start, end = dice.pick((("家", "学校"), ("学校", "图书馆"), ("东村", "西村")))
    s = (a + b) * t
    u, w = two[2], two[3]
    travel = "行" if u == "千米" else "走"
    head = (
        f"{two[0]}和{two[1]}同时从{start}、{end}两地相对开出"
        if u == "千米"
        else f"{two[0]}和{two[1]}同时从{start}、{end}出发，相向而行"
    )
    picture = segment_diagram(
        [("", [(a, ""), (b, "")])], above=[(0, 0, a + b, f"{s}{u}" if level > 1 else "?")]
    )
    if level == 1:
        text = f"{head}，{two[0]}每{w}{travel}{a}{u}，{two[1]}每{w}{travel}{b}{u}，{t}{w}后相遇。两地相距多少{u}？"
        return Draft(
            text,
            of(s, u),
            (
                line(f"{a}+{b}", str(a + b), "先求速度和："),
                line(f"{a + b}{T}{t}", str(s), "速度和 $\\times$ 相遇时间 $=$ 总路程："),
            ),
            lambda: of(sum([a] * t) + sum([b] * t), u),
            distractors=slips(
                of(s, u),
                (of(a * t, u), f"这只是{two[0]}的路程。"),
                (of((a + b), u), "还要乘时间。"),
                (of(abs(a - b) * t or 1, u), "相向而行，速度应该相加。"),
            ),
            pictures=(picture,),
        )
    if level == 2:
        text = f"{start}、{end}两地相距{s}{u}，{head.split('从')[0]}从两地{'相对开出' if u == '千米' else '相向而行'}。{two[0]}每{w}{travel}{a}{u}，{two[1]}每{w}{travel}{b}{u}。几{w}后相遇？"
        return by_equation(
            text,
            t,
            w,
            "相遇时间是",
            f"{two[0]}的路程 $+$ {two[1]}的路程 $=$ 总路程",
            (
                (f"{a}x+{b}x={s}", ""),
                (f"{a + b}x={s}", "把含有 $x$ 的部分合起来。"),
                (f"x={t}", f"两边同时除以 ${a + b}$。"),
            ),
            lambda: next(n for n in range(1, 99) if a * n + b * n == s),
            (
                (s // a if s // a != t else t + 1, f"只用了{two[0]}的速度，应该用速度和。"),
                (t + 1, "计算出错。"),
                (s // abs(a - b) if a != b else t + 2, "相向而行，速度应该相加，不是相减。"),
            ),
            (picture,),
        )
    if level == 3:
        text = f"{start}、{end}两地相距{s}{u}，{head.split('从')[0]}从两地{'相对开出' if u == '千米' else '相向而行'}，{t}{w}后相遇。{two[0]}每{w}{travel}{a}{u}，{two[1]}每{w}{travel}多少{u}？"
        return by_equation(
            text,
            b,
            u,
            f"{two[1]}每{w}{travel}",
            f"{two[0]}的路程 $+$ {two[1]}的路程 $=$ 总路程",
            (
                (f"{a}{T}{t}+{t}x={s}", ""),
                (f"{a * t}+{t}x={s}", "先算出能算的部分。"),
                (f"{t}x={b * t}", f"两边同时减去 ${a * t}$。"),
                (f"x={b}", f"两边同时除以 ${t}$。"),
            ),
            lambda: next(n for n in range(1, 400) if (a + n) * t == s),
            (
                (a + b, "这是速度和，还要减去已知的速度。"),
                (b * t, "这是路程，还要除以时间。"),
                (s // t + a, "应该用速度和减去已知的速度。"),
            ),
            (picture,),
        )
    gap = dice.integer(1, 3) * (20 if u == "千米" else 30)
    ahead = dice.chance(1, 2)
    if ahead:
        s2 = s + a
        text = f"{start}、{end}两地相距{s2}{u}。{two[0]}先从{start}出发，每{w}{travel}{a}{u}，1{w}后{two[1]}从{end}出发，相向而行，每{w}{travel}{b}{u}。{two[1]}出发几{w}后两{'车' if u == '千米' else '人'}相遇？"
        return by_equation(
            text,
            t,
            w,
            f"{two[1]}出发",
            f"{two[0]}先行的路程 $+$ 共同行的路程 $=$ 总路程",
            (
                (f"{a}+({a}+{b})x={s2}", ""),
                (f"({a}+{b})x={s}", f"两边同时减去 ${a}$。"),
                (f"{a + b}x={s}", ""),
                (f"x={t}", f"两边同时除以 ${a + b}$。"),
            ),
            lambda: next(n for n in range(1, 99) if a * (n + 1) + b * n == s2),
            (
                (t + 1, f"这是{two[0]}行的时间。"),
                (s2 // (a + b) if s2 // (a + b) != t else t + 2, f"没有去掉{two[0]}先行的路程。"),
            ),
        )
    s2 = s + gap
    text = f"{start}、{end}两地相距{s2}{u}，{head.split('从')[0]}从两地相对出发，{two[0]}每{w}{travel}{a}{u}，{two[1]}每{w}{travel}{b}{u}。几{w}后两{'车' if u == '千米' else '人'}还相距{gap}{u}（未相遇）？"
    return by_equation(
        text,
        t,
        w,
        "经过",
        f"共同行的路程 $+$ 相距的 {gap} {u} $=$ 总路程",
        (
            (f"({a}+{b})x+{gap}={s2}", ""),
            (f"{a + b}x+{gap}={s2}", ""),
            (f"{a + b}x={s}", f"两边同时减去 ${gap}$。"),
            (f"x={t}", f"两边同时除以 ${a + b}$。"),
        ),
        lambda: next(n for n in range(1, 99) if a * n + b * n + gap == s2),
        (
            (s2 // (a + b) if s2 // (a + b) != t else t + 1, f"没有去掉还没走的 {gap} {u}。"),
            (t + 2, "计算出错。"),
        ),
    )


RECIPES = (
    Recipe("num.equation.word-one", "one", "word", (2,), one),
    Recipe("num.equation.word-multiple", "several-more", "word", (3,), several_more),
    Recipe("num.equation.word-multiple", "two-products", "word", (3,), two_products),
    Recipe("num.equation.word-sum-times", "sum-times", "word", (3, 4), sum_times),
    Recipe("num.equation.word-meet", "meet", "word", (1, 2, 3, 4), meet),
    Recipe("num.equation.word-one", "one-choice", "choice", (2,), padded(one)),
    Recipe("num.equation.word-one", "one-mistake", "mistake", (2,), corrected(one)),
    Recipe(
        "num.equation.word-multiple", "several-more-choice", "choice", (3,), padded(several_more)
    ),
    Recipe(
        "num.equation.word-multiple",
        "several-more-mistake",
        "mistake",
        (3,),
        corrected(several_more),
    ),
    Recipe("num.equation.word-sum-times", "sum-times-choice", "choice", (3,), padded(sum_times)),
    Recipe(
        "num.equation.word-sum-times", "sum-times-mistake", "mistake", (3, 4), corrected(sum_times)
    ),
    Recipe("num.equation.word-meet", "meet-choice", "choice", (1, 2), padded(meet)),
    Recipe("num.equation.word-meet", "meet-mistake", "mistake", (2, 3), corrected(meet)),
)
