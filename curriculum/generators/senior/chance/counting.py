"""Counting: two principles, permutations, combinations, and the usual restrictions."""

from itertools import combinations, permutations, product
from math import comb, factorial, perm

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupils
from curriculum.generators.working import line, said, slips
from engine.values import Step


def arranged(size: int, count: int) -> str:
    """The number of permutations in LaTeX: A with the pool below and the number taken above."""
    return f"A_{{{size}}}^{{{count}}}"


def chosen(size: int, count: int) -> str:
    """The number of combinations in LaTeX."""
    return f"C_{{{size}}}^{{{count}}}"


def principles(dice: Dice, level: int) -> Draft:
    """One choice among kinds, or one of each kind."""
    names, verb = dice.pick(
        (
            (("语文书", "数学书", "英语书"), "书架上有不同的{}"), (("上衣", "裤子", "鞋子"), "衣柜里有不同款式的{}"),
            (("凉菜", "热菜", "主食"), "食堂今天供应不同的{}"), (("火车班次", "汽车班次", "轮船班次"), "从甲地到乙地每天有{}"),
            (("男教师", "女教师", "学生干部"), "学校有报名的{}"), (("红球", "黄球", "蓝球"), "袋中有大小相同、编号不同的{}"),
        )
    )  # fmt: skip
    counts = [dice.integer(2, 6) for _ in range(3)]
    listed = "、".join(
        f"{name}{count}{'趟' if '班次' in name else '名' if name[-1] in '师部' else '种' if name in ('凉菜', '热菜', '主食') else '件' if name in ('上衣', '裤子') else '双' if name == '鞋子' else '个' if '球' in name else '本'}"
        for name, count in zip(names, counts, strict=True)
    )
    transport = "班次" in names[0]
    each = dice.chance(50) and not transport
    a, b, c = counts
    if each:
        value, expression = a * b * c, rf"{a}\times {b}\times {c}"
        ask = "每种各选一，共有____种不同的选法。"
        reason, name, slip = (
            "要各选一个，是分步完成，用乘法：",
            "分步乘法计数原理",
            (a + b + c, "把分步当成了分类，用了加法。"),
        )
    else:
        value, expression = a + b + c, f"{a}+{b}+{c}"
        ask = (
            "某人一天内从甲地到乙地，共有____种不同的走法。"
            if transport
            else "从中任选一个，共有____种不同的选法。"
        )
        reason, name, slip = (
            "选哪一类都能完成这件事，是分类，用加法：",
            "分类加法计数原理",
            (a * b * c, "把分类当成了分步，用了乘法。"),
        )
    if level >= 2 and not transport and not each:
        value, expression = a * b + b * c + a * c, rf"{a}\times {b}+{b}\times {c}+{a}\times {c}"
        ask = "从中选出不同种类的两个，共有____种不同的选法。"
        reason, name, slip = (
            "先分类选哪两种，每类里再分步：",
            "先分类再分步",
            (comb(a + b + c, 2), "把同种类的两个也算进去了。"),
        )
    steps: tuple[Step, ...] = (line(expression, str(value), reason, name=name),)
    wrong = slips(
        str(value), slip, (a * b + c, "分类和分步混用了。"), (value * 2, "把次序也算进去了。")
    )

    def again() -> str:
        pools = [[(kind, n) for n in range(count)] for kind, count in enumerate(counts)]
        if each:
            return str(len(list(product(*pools))))
        everything = [item for pool in pools for item in pool]
        if level >= 2 and not transport:
            return str(sum(x[0] != y[0] for x, y in combinations(everything, 2)))
        return str(len(everything))

    return Draft(f"{verb.format(listed)}。{ask}", str(value), steps, again, distractors=wrong)


def letters_to_boxes(dice: Dice, level: int) -> Draft:
    """m to the power n, and not n to the power m."""
    things, boxes = dice.integer(3, 5), dice.integer(2, 4)
    if things == boxes:
        things += 1
    story = dice.pick(
        (
            f"${things}$ 封不同的信投入 ${boxes}$ 个不同的信箱，共有____种投法。",
            f"${things}$ 名同学每人从 ${boxes}$ 个兴趣小组中任选一个报名，共有____种报名方式。",
            f"${things}$ 名学生争夺 ${boxes}$ 项比赛的冠军（没有并列，一人可得多项），冠军归属共有____种可能。",
            f"${things}$ 名游客到 ${boxes}$ 个景点游览，每人只去一个景点，共有____种不同的方案。",
        )
    )
    base, power = (things, boxes) if "冠军" in story else (boxes, things)
    value = base**power
    steps: tuple[Step, ...] = (
        said(
            f"{'每项冠军' if '冠军' in story else '每一个'}都有 ${base}$ 种选择，共 ${power}$ 步，用乘法。",
            name="分步乘法计数原理",
        ),
        line(f"{base}^{power}", str(value), ""),
    )
    wrong = slips(
        str(value), (power**base, "底数和指数弄反了：看清是谁选谁。"), (base * power, "分步应当相乘 $n$ 个相同的数，不是乘 $n$。"),
        (perm(max(things, boxes), min(things, boxes)), "可以重复选，不能用排列数。"),
    )  # fmt: skip
    return Draft(
        story,
        str(value),
        steps,
        lambda: str(len(list(product(range(base), repeat=power)))),
        distractors=wrong,
    )


def colouring(dice: Dice, level: int) -> Draft:
    """Colour regions in a row, or four regions in a ring."""
    colours = dice.integer(3, 6)
    if level <= 3:
        regions = dice.integer(3, 4)
        value = colours * (colours - 1) ** (regions - 1)
        expression = rf"{colours}" + rf"\times {colours - 1}" * (regions - 1)
        statement = f"用 ${colours}$ 种颜色给排成一行的 ${regions}$ 个区域涂色，每个区域涂一种颜色，相邻区域颜色不同，共有____种涂法。"
        steps: tuple[Step, ...] = (
            said(
                f"第一个区域有 ${colours}$ 种涂法，以后每个区域只要和前一个不同，各有 ${colours - 1}$ 种。",
                name="分步",
            ),
            line(expression, str(value), "相乘："),
        )
        slip = (perm(colours, regions) if colours >= regions else 0, "不相邻的区域可以同色。")
    else:
        regions = 4
        value = (colours - 1) ** 4 + (colours - 1)
        same, different = colours * (colours - 1) ** 2, colours * (colours - 1) * (colours - 2) ** 2
        statement = f"如图中围成一圈的四个区域 $A,B,C,D$，$A$ 与 $B$、$B$ 与 $C$、$C$ 与 $D$、$D$ 与 $A$ 相邻。用 ${colours}$ 种颜色涂色，每个区域一种颜色，相邻区域颜色不同，共有____种涂法。".replace(
            "如图中", ""
        )
        steps = (
            line(
                rf"{colours}\times {colours - 1}\times {colours - 1}",
                str(same),
                "$A,C$ 同色时，$A$ 有若干种，$B,D$ 各与它不同：",
                name="分类：对角同色",
            ),
            line(
                rf"{colours}\times {colours - 1}\times {colours - 2}\times {colours - 2}",
                str(different),
                "$A,C$ 异色时，$B,D$ 要与两种颜色都不同：",
                name="分类：对角异色",
            ),
            line(f"{same}+{different}", str(value), "两类相加："),
        )
        slip = (colours * (colours - 1) ** 3, "没有讨论不相邻的两个区域是否同色。")
    wrong = slips(
        str(value),
        slip,
        (colours**regions, "没有考虑相邻区域颜色不同。"),
        (colours * (colours - 1) * regions, "分步应当相乘。"),
    )

    def again() -> str:
        edges = [(k, k + 1) for k in range(regions - 1)] + ([(3, 0)] if level > 3 else [])
        return str(
            sum(
                all(c[i] != c[j] for i, j in edges) for c in product(range(colours), repeat=regions)
            )
        )

    return Draft(
        statement, str(value), steps, again, distractors=tuple(w for w in wrong if w.latex != "0")
    )


def permutation_value(dice: Dice, level: int) -> Draft:
    """Work out A(n, m), or an arrangement of people."""
    size = dice.integer(4, 6) if level == 1 else dice.integer(5, 9)
    count = dice.integer(2, min(4, size - 1))
    value = perm(size, count)
    factors = r"\times ".join(str(size - k) for k in range(count))
    story = dice.pick(
        (
            f"计算：${arranged(size, count)}=$____。",
            f"从 ${size}$ 名同学中选出 ${count}$ 名，分别担任 ${count}$ 个不同的职务，共有____种选法。",
            f"从 ${size}$ 本不同的书中选 ${count}$ 本，分别送给 ${count}$ 名同学，每人一本，共有____种送法。",
            f"从 ${size}$ 名运动员中选 ${count}$ 名参加接力赛并排定棒次（共 ${count}$ 棒），共有____种安排。",
            f"用 ${size}$ 面不同颜色的旗子，按从上到下的次序挂 ${count}$ 面表示信号，共可表示____种不同的信号。",
        )
    )
    steps: tuple[Step, ...] = (
        said("选出后还要区分次序，是排列问题。" if "计算" not in story else f"从 ${size}$ 开始，连乘 ${count}$ 个逐次减 $1$ 的数。", name="排列数公式"),
        line(arranged(size, count), factors, "") if "计算" not in story else line(factors, str(value), ""),
        *(() if "计算" in story else (line(factors, str(value), ""),)),
    )  # fmt: skip
    wrong = slips(
        str(value), (comb(size, count), "要区分次序，不是组合。"), (value * (size - count), "最后一个因数应是 $n-m+1$，多乘了一个。"),
        (size**count, "同一个元素不能重复选。"), (factorial(count), "只排了次序，没有算选法。"),
    )  # fmt: skip
    return Draft(
        story,
        str(value),
        steps,
        lambda: str(sum(1 for _ in permutations(range(size), count))),
        distractors=wrong,
    )


def digits(dice: Dice, level: int) -> Draft:
    """How many numbers without a repeated digit."""
    with_zero = level >= 3
    top = dice.integer(4, 6)
    pool = list(range(0 if with_zero else 1, top + 1))
    length = dice.integer(3, 4)
    kind = dice.pick(("any", "even", "odd") if level >= 2 else ("any",))
    word = {"any": "", "even": "偶数", "odd": "奇数"}[kind] or "数"
    numbers = [
        d for d in permutations(pool, length)
        if d[0] and (kind == "any" or d[-1] % 2 == (0 if kind == "even" else 1))
    ]  # fmt: skip
    value = len(numbers)
    size = len(pool)
    ends = [d for d in pool if kind == "any" or d % 2 == (0 if kind == "even" else 1)]
    steps: list[Step] = []
    if kind == "any" and not with_zero:
        steps.append(
            line(arranged(size, length), str(value), "每一位取不同的数字，有次序：", name="排列")
        )
    elif kind == "any":
        steps.append(
            line(
                rf"{size - 1}\times {arranged(size - 1, length - 1)}",
                str(value),
                "首位不能是 $0$，先排首位，再排其余各位：",
                name="特殊位置优先",
            )
        )
    elif 0 in ends:
        last_zero, other = (
            perm(size - 1, length - 1),
            (len(ends) - 1) * (size - 2) * perm(size - 2, length - 2),
        )
        steps += [
            line(
                arranged(size - 1, length - 1),
                str(last_zero),
                "个位是 $0$ 时，其余各位任意排：",
                name="分类",
            ),
            line(
                rf"{len(ends) - 1}\times {size - 2}\times {arranged(size - 2, length - 2)}",
                str(other),
                "个位是其他偶数时，首位不能是 $0$：",
                name="分类",
            ),
            line(f"{last_zero}+{other}", str(value), "两类相加："),
        ]
    elif with_zero:
        steps.append(
            line(
                rf"{len(ends)}\times {size - 2}\times {arranged(size - 2, length - 2)}",
                str(value),
                "先排个位，再排首位（不能是 $0$），最后排中间：",
                name="特殊位置优先",
            )
        )
    else:
        steps.append(
            line(
                rf"{len(ends)}\times {arranged(size - 1, length - 1)}",
                str(value),
                "先排个位，再排其余各位：",
                name="特殊位置优先",
            )
        )
    wrong = slips(
        str(value), (perm(size, length), "首位用了 $0$，或没有管个位的限制。"),
        (len([d for d in product(pool, repeat=length) if d[0]]), "数字不能重复。"),
        (len(ends) * perm(size - 1, length - 1), "首位和个位的限制没有分类。"), (comb(size, length), "排成数有次序，不是组合。"),
    )  # fmt: skip
    shown = "，".join(f"${d}$" for d in pool)
    return Draft(
        f"用数字 {shown} 组成没有重复数字的{'三' if length == 3 else '四'}位{word}，共有____个。",
        str(value), tuple(steps),
        lambda: str(sum(
            len(set(str(n))) == length and all(int(d) in pool for d in str(n))
            and (kind == "any" or n % 2 == (0 if kind == "even" else 1))
            for n in range(10 ** (length - 1), 10**length)
        )),
        distractors=wrong,
    )  # fmt: skip


def line_up(dice: Dice, level: int) -> Draft:
    """People in a row: together, apart, one not at an end, fixed order."""
    size = dice.integer(4, 6) if level <= 3 else dice.integer(5, 6)
    one, two, three = pupils(dice, 3)
    kind = dice.pick(("together", "apart", "end", "order"))
    occasion = dice.pick(("排成一排照相", "站成一列", "按次序上台演讲", "排成一行领奖"))
    who = f"包括{one}、{two}在内的 ${size}$ 名同学{occasion}"
    if kind == "together":
        value = factorial(size - 1) * 2
        ask = f"{one}和{two}必须相邻，共有____种排法。"
        steps: tuple[Step, ...] = (
            said(
                f"把{one}和{two}捆在一起看成一个人，与其余 ${size - 2}$ 人一起排；两人内部还能交换。",
                name="捆绑法",
            ),
            line(rf"{arranged(size - 1, size - 1)}\times {arranged(2, 2)}", str(value), ""),
        )
        slip = (factorial(size - 1), "忘了捆绑内部还有次序。")
    elif kind == "apart":
        value = factorial(size - 2) * perm(size - 1, 2)
        ask = f"{one}和{two}不能相邻，共有____种排法。"
        steps = (
            said(
                f"先排其余 ${size - 2}$ 人，形成 ${size - 1}$ 个空（含两端），再把两人插到不同的空里。",
                name="插空法",
            ),
            line(rf"{arranged(size - 2, size - 2)}\times {arranged(size - 1, 2)}", str(value), ""),
        )
        slip = (
            factorial(size - 2) * perm(size - 2, 2) if size > 4 else factorial(size - 2),
            "空位数少数了：两端也能插。",
        )
    elif kind == "end":
        value = (size - 1) * factorial(size - 1)
        ask = f"{one}不能排在第一个，共有____种排法。"
        steps = (
            said(f"先排{one}，有 ${size - 1}$ 个位置，其余的人任意排。", name="特殊元素优先"),
            line(rf"{size - 1}\times {arranged(size - 1, size - 1)}", str(value), ""),
        )
        slip = (factorial(size - 1), "只算了其余人的排法。")
    else:
        who = f"包括{one}、{two}、{three}在内的 ${size}$ 名同学{occasion}"
        value = factorial(size) // 6
        ask = f"{one}、{two}、{three}三人从前到后的次序一定，共有____种排法。"
        steps = (
            said("全排列后，三人的 $6$ 种次序只有一种符合，除以三人的全排列。", name="定序问题"),
            line(rf"\frac{{{arranged(size, size)}}}{{{arranged(3, 3)}}}", str(value), ""),
        )
        slip = (factorial(size) // 3, "应除以三人的全排列 $3!$，不是除以 $3$。")
    wrong = slips(
        str(value), slip, (factorial(size), "没有考虑限制条件。"), (factorial(size) - value, "算成了不符合条件的排法。"),
        (value // 2, "漏算了一半：两人可以交换。"),
    )  # fmt: skip

    def again() -> str:
        found = 0
        for order in permutations(range(size)):
            i, j, k = order.index(0), order.index(1), order.index(2)
            good = {
                "together": abs(i - j) == 1,
                "apart": abs(i - j) > 1,
                "end": i != 0,
                "order": i < j < k,
            }
            found += good[kind]
        return str(found)

    return Draft(f"{who}，{ask}", str(value), steps, again, distractors=wrong)


def combination_value(dice: Dice, level: int) -> Draft:
    """Work out C(n, m), or choose without order."""
    size = dice.integer(4, 6) if level == 1 else dice.integer(6, 10)
    count = dice.integer(2, min(4, size - 2))
    value = comb(size, count)
    story = dice.pick(
        (
            f"计算：${chosen(size, count)}=$____。",
            f"从 ${size}$ 名同学中选 ${count}$ 名参加志愿活动，共有____种选法。",
            f"平面内有 ${size}$ 个点，任意三点不共线，以其中两点为端点的线段共有____条。",
            f"${size}$ 支球队进行单循环比赛（每两队赛一场），共要比赛____场。",
            f"从 ${size}$ 道题中任选 ${count}$ 道作答，共有____种选法。",
            f"一个口袋里有 ${size}$ 个大小不同的球，任取 ${count}$ 个，共有____种取法。",
        )
    )
    if "线段" in story or "循环" in story:
        count, value = 2, comb(size, 2)
    top = r"\times ".join(str(size - k) for k in range(count))
    bottom = r"\times ".join(str(count - k) for k in range(count))
    steps: tuple[Step, ...] = (
        *(() if "计算" in story else (said("选出后不排次序，是组合问题。", name="组合"),)),
        line(
            chosen(size, count),
            rf"\frac{{{top}}}{{{bottom}}}",
            "组合数等于排列数除以 $m!$。",
            name="组合数公式",
        ),
        line(rf"\frac{{{top}}}{{{bottom}}}", str(value), ""),
    )
    wrong = slips(
        str(value), (perm(size, count), "没有除以 $m!$，多算了次序。"), (size * count, "组合数不是 $n$ 乘 $m$。"),
        (perm(size, count) // count, "应除以 $m!$，不是除以 $m$。"), (comb(size - 1, count), "元素个数看错了。"),
    )  # fmt: skip
    return Draft(
        story,
        str(value),
        steps,
        lambda: str(sum(1 for _ in combinations(range(size), count))),
        distractors=wrong,
    )


def combination_equation(dice: Dice, level: int) -> Draft:
    """C(n, x) = C(n, y): both cases."""
    size = dice.integer(8, 16)
    constant = dice.integer(1, 4)
    # C(size, x) = C(size, 2x - constant)
    cases = {constant}
    if (size + constant) % 3 == 0:
        cases.add((size + constant) // 3)
    else:
        size += (-(size + constant)) % 3
        cases.add((size + constant) // 3)
    good = sorted(x for x in cases if 0 <= x <= size and 0 <= 2 * x - constant <= size)
    answer = ";".join(str(x) for x in good)
    right = f"2x-{constant}"
    steps: tuple[Step, ...] = (
        said(f"由组合数的性质，$x={right}$ 或 $x+({right})={size}$。", name="组合数的性质"),
        said(
            f"解得 $x={constant}$ 或 $x={(size + constant) // 3}$，都在允许的范围内。"
            if len(good) == 2
            else f"解得 $x={good[0]}$。"
        ),
    )
    wrong = slips(
        answer,
        (good[0], "只考虑了上标相等，漏了和等于下标的情形。"),
        (good[-1], "只考虑了一种情形。"),
    )
    return Draft(
        rf"已知 $C_{{{size}}}^{{x}}=C_{{{size}}}^{{{right}}}$，则 $x=$____。", answer, steps,
        lambda: ";".join(
            str(x) for x in range(size + 1) if 0 <= 2 * x - constant <= size and comb(size, x) == comb(size, 2 * x - constant)
        ),
        distractors=wrong if len(good) == 2 else (),
    )  # fmt: skip


def at_least(dice: Dice, level: int) -> Draft:
    """At least, at most, exactly: committees of two kinds."""
    boys, girls = dice.integer(3, 5), dice.integer(2, 4)
    count = dice.integer(3, min(4, boys))
    kind = dice.pick(("至少有1名", "恰有1名", "至多有1名", "至少有1名"))
    group, one, two = dice.pick(
        (
            ("名男生", "名女生", "女生"),
            ("名医生", "名护士", "护士"),
            ("件正品", "件次品", "次品"),
            ("本小说", "本诗集", "诗集"),
            ("名老队员", "名新队员", "新队员"),
        )
    )
    measure = two and one[0]
    kind = kind.replace("名", measure)
    total = comb(boys + girls, count)
    none, just = comb(boys, count), girls * comb(boys, count - 1)
    if kind.startswith("至少"):
        value = total - none
        steps: tuple[Step, ...] = (
            said(f"反面是“一{measure}{two}也没有”，用总数减去它更简便。", name="间接法"),
            line(f"{chosen(boys + girls, count)}-{chosen(boys, count)}", str(value), ""),
        )
        slip = (girls * comb(boys + girls - 1, count - 1), "先取一个再从剩余任取，会重复计数。")
    elif kind.startswith("恰"):
        value = just
        steps = (
            line(
                rf"{chosen(girls, 1)}\times {chosen(boys, count - 1)}",
                str(value),
                "分两步选：",
                name="分步",
            ),
        )
        slip = (girls + comb(boys, count - 1), "分步应当相乘。")
    else:
        value = none + just
        steps = (
            said(f"分成没有{two}和恰有 $1$ {measure}{two}两类。", name="分类"),
            line(
                rf"{chosen(boys, count)}+{chosen(girls, 1)}\times {chosen(boys, count - 1)}",
                str(value),
                "",
            ),
        )
        slip = (just, "漏了一个也没有的情形。")
    wrong = slips(
        str(value),
        slip,
        (total, "没有考虑条件。"),
        (total - value, "算成了相反的情形。"),
        (perm(boys + girls, count), "不排次序，不能用排列。"),
    )

    def again() -> str:
        people = [0] * boys + [1] * girls
        found = 0
        for group_chosen in combinations(range(boys + girls), count):
            number = sum(people[k] for k in group_chosen)
            found += (
                number >= 1
                if kind.startswith("至少")
                else number == 1
                if kind.startswith("恰")
                else number <= 1
            )
        return str(found)

    return Draft(
        f"从 ${boys}$ {group}、${girls}$ {one}中选出 ${count}$ {measure}，其中{kind}{two}，共有____种选法。",
        str(value), steps, again, distractors=wrong,
    )  # fmt: skip


def groups(dice: Dice, level: int) -> Draft:
    """Divide into groups, give to people, equal things into boxes."""
    kind = dice.pick(("even", "give", "bars"))
    if kind == "even":
        value, statement = (
            comb(6, 2) * comb(4, 2) // 6,
            "把 $6$ 本不同的书平均分成 $3$ 组，每组 $2$ 本，共有____种分法。",
        )
        if dice.chance(50):
            value, statement = (
                comb(4, 2) // 2,
                "把 $4$ 名同学平均分成两个小组，每组 $2$ 人，共有____种分法。",
            )
            top, bottom = f"{chosen(4, 2)}{chosen(2, 2)}", arranged(2, 2)
            slip = (6, "平均分组忘了除以组数的阶乘。")
        else:
            top, bottom = f"{chosen(6, 2)}{chosen(4, 2)}{chosen(2, 2)}", arranged(3, 3)
            slip = (90, "平均分组忘了除以组数的阶乘。")
        steps: tuple[Step, ...] = (
            said(
                "依次取出各组时，同样的分法因组的次序不同被重复计算，要除以组数的全排列。",
                name="平均分组",
            ),
            line(rf"\frac{{{top}}}{{{bottom}}}", str(value), ""),
        )
    elif kind == "give":
        people = 3
        things = dice.integer(4, 5)
        value = sum((-1) ** k * comb(people, k) * (people - k) ** things for k in range(people + 1))
        noun, place = dice.pick(
            (
                ("名志愿者", "个社区"),
                ("名教师", "所学校"),
                ("本不同的书", "名同学"),
                ("名医生", "个医院"),
            )
        )
        statement = (
            f"把 ${things}$ {noun}分配到 $3$ {place}，每{place}至少一{noun[0]}，共有____种分法。"
        )
        if things == 4:
            steps = (
                said("人数只能是 $2,1,1$，先分组，再分配。", name="先分组再分配"),
                line(rf"{chosen(4, 2)}\times {arranged(3, 3)}", str(value), ""),
            )
            slip = (comb(4, 2) * 2 * 6, "两个单独的已经由分配区分，重复计算了。")
        else:
            steps = (
                said(
                    "人数可以是 $3,1,1$ 或 $2,2,1$，分两类，先分组，再分配。", name="先分组再分配"
                ),
                line(
                    rf"{chosen(5, 3)}\times {arranged(3, 3)}+\frac{{{chosen(5, 2)}{chosen(3, 2)}}}{{{arranged(2, 2)}}}\times {arranged(3, 3)}",
                    str(value),
                    "",
                ),
            )
            slip = (comb(5, 3) * 6 + 30 * 6, "$2,2,1$ 中平均的两组忘了除以 $2!$。")
    else:
        boxes = dice.integer(3, 4)
        things = boxes + dice.integer(2, 6)
        value = comb(things - 1, boxes - 1)
        thing, box, each = dice.pick(
            (
                ("个相同的小球", "个不同的盒子", "每个盒子至少放一个"), ("个三好学生名额", "个班", "每班至少一个名额"),
                ("台相同的电脑", "所学校", "每所学校至少一台"), ("张相同的门票", "个小组", "每组至少一张"),
            )
        )  # fmt: skip
        verb = "放入" if "盒子" in box else "分给"
        statement = f"把 ${things}$ {thing}{verb} ${boxes}$ {box}，{each}，共有____种分法。"
        steps = (
            said(
                f"元素相同，排成一行有 ${things - 1}$ 个间隔，插入 ${boxes - 1}$ 块隔板。",
                name="隔板法",
            ),
            line(chosen(things - 1, boxes - 1), str(value), ""),
        )
        slip = (comb(things + boxes - 1, boxes - 1), "每个至少一份，不能有空的。")
    wrong = slips(
        str(value),
        slip,
        (value * 2, "重复计数了。"),
        (value * 6, "多算了次序。"),
        (value + 1, "数漏了或多数了一种。"),
    )

    def again() -> str:
        if kind == "even":
            size = 6 if "6" in statement else 4
            parts = size // 2
            found = {
                frozenset(frozenset(order[2 * k : 2 * k + 2]) for k in range(parts))
                for order in permutations(range(size))
            }
            return str(len(found))
        if kind == "give":
            return str(sum(len(set(where)) == 3 for where in product(range(3), repeat=things)))
        return str(
            sum(sum(parts) == things for parts in product(range(1, things + 1), repeat=boxes))
        )

    return Draft(statement, str(value), steps, again, distractors=wrong)


def mixed(dice: Dice, level: int) -> Draft:
    """First choose, then arrange."""
    boys, girls = dice.integer(3, 5), dice.integer(2, 4)
    b, g = 2, dice.integer(1, 2)
    jobs = b + g
    value = comb(boys, b) * comb(girls, g) * factorial(jobs)
    first, second, work = dice.pick(
        (
            ("名男生", "名女生", "门不同学科的课代表"),
            ("名医生", "名护士", "个不同岗位的负责人"),
            ("名老队员", "名新队员", "个不同的接力棒次"),
            ("本小说", "本诗集", "名同学的礼物"),
        )
    )
    statement = f"从 ${boys}$ {first}和 ${girls}$ {second}中选出 ${b}$ {first}、${g}$ {second}，" + (
        f"分别作为 ${jobs}$ {work}（每人一本）" if "礼物" in work else f"分别担任 ${jobs}$ {work}"
    ) + "，共有____种安排方法。"  # fmt: skip
    expression = rf"{chosen(boys, b)}\times {chosen(girls, g)}\times {arranged(jobs, jobs)}"
    steps: tuple[Step, ...] = (
        said("先选后排：先按要求选出，再把选出的全排列。", name="先选后排"),
        line(expression, str(value), ""),
    )
    wrong = slips(
        str(value), (comb(boys, b) * comb(girls, g), "只选了人，没有分配。"), (comb(boys + girls, jobs) * factorial(jobs), "没有按各自的人数来选。"),
        (perm(boys, b) * perm(girls, g), "岗位是全部一起分配的，不是各自分配。"),
    )  # fmt: skip

    def again() -> str:
        people = [0] * boys + [1] * girls
        return str(
            sum(
                sum(people[k] for k in order) == g
                for order in permutations(range(boys + girls), jobs)
            )
        )

    return Draft(statement, str(value), steps, again, distractors=wrong)


RECIPES = (
    Recipe("prob.counting.add", "kinds-or-steps", "word", (1, 2), principles),
    Recipe("prob.counting.add", "letters-to-boxes", "fill", (2,), letters_to_boxes),
    Recipe("prob.counting.add", "colouring", "fill", (3, 4), colouring),
    Recipe("prob.counting.permutation", "arrange", "fill", (1, 2), permutation_value),
    Recipe("prob.counting.permutation", "arrange-choice", "choice", (1, 2), permutation_value),
    Recipe("prob.counting.priority", "digits", "fill", (1, 2, 3), digits),
    Recipe("prob.counting.bundle", "line-up", "word", (3, 4), line_up),
    Recipe("prob.counting.bundle", "line-up-choice", "choice", (3, 4), line_up),
    Recipe("prob.counting.combination", "choose", "fill", (1, 2), combination_value),
    Recipe("prob.counting.combination", "choose-choice", "choice", (1, 2), combination_value),
    Recipe("prob.counting.combination", "equation", "reverse", (3,), combination_equation),
    Recipe("prob.counting.select", "at-least", "word", (2, 3), at_least),
    Recipe("prob.counting.select", "at-least-choice", "choice", (2, 3), at_least),
    Recipe("prob.counting.group", "divide", "fill", (3, 4), groups),
    Recipe("prob.counting.mixed", "choose-then-arrange", "word", (3,), mixed),
)
