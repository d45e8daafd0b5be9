"""Finite sets: elements, notation, subsets, union, intersection, complement, counting."""

from collections.abc import Iterable
from itertools import combinations

from curriculum.generators.dice import Dice
from curriculum.generators.latex import linear_sum, polynomial
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step

LETTERS = "ABMNPQST"


def listed(items: Iterable[int]) -> str:
    """A finite set of numbers by its elements, smallest first."""
    inside = ",".join(str(item) for item in sorted(set(items)))
    return rf"\{{{inside}\}}" if inside else r"\varnothing"


def two_names(dice: Dice) -> tuple[str, str]:
    """Two capital letters that go together."""
    return dice.pick((("A", "B"), ("M", "N"), ("P", "Q"), ("S", "T")))


def two_sets(dice: Dice, level: int) -> tuple[list[int], list[int]]:
    """Two finite sets that overlap without either holding the other."""
    low = 0 if level == 1 else -3
    pool = dice.shuffled(range(low, low + 9))
    shared, own, other = dice.integer(1, 2 + level // 2), dice.integer(1, 3), dice.integer(1, 3)
    first = pool[: shared + own]
    second = pool[:shared] + pool[shared + own : shared + own + other]
    return sorted(first), sorted(second)


def _operation(dice: Dice, level: int, union: bool) -> Draft:
    a, b = two_names(dice)
    first, second = two_sets(dice, level)
    both, either = set(first) & set(second), set(first) | set(second)
    sign, result, other = (r"\cup", either, both) if union else (r"\cap", both, either)
    verb = "所有属于其中至少一个集合的元素" if union else "两个集合都有的元素"
    answer = listed(result)
    steps: tuple[Step, ...] = (
        said(
            f"${a}{sign} {b}$ 由{verb}组成" + ("，相同的元素只写一次。" if union else "。"),
            name="并集的定义" if union else "交集的定义",
        ),
        line(rf"{a}{sign} {b}", rf"{listed(first)}{sign} {listed(second)}", "代入两个集合。"),
        line(rf"{listed(first)}{sign} {listed(second)}", answer, "逐个元素检查。"),
    )
    difference = set(first) - set(second)
    wrong = slips(
        answer,
        (listed(other), "把并集和交集弄反了。"),
        (listed(difference), f"只取了属于 ${a}$ 而不属于 ${b}$ 的元素。"),
        (listed(list(result)[:-1]), "漏了一个元素。"),
        (listed(set(first) ^ set(second)), "把公共元素都去掉了。"),
    )

    def again() -> str:
        held = [
            n
            for n in range(-20, 21)
            if ((n in first or n in second) if union else (n in first and n in second))
        ]
        return listed(held)

    statement = (
        f"已知集合 ${a}={listed(first)}$，${b}={listed(second)}$，则 ${a}{sign} {b}=$____。"
        if dice.chance(50)
        else f"设集合 ${a}={listed(first)}$，${b}={listed(second)}$，求 ${a}{sign} {b}$。"
    )
    return Draft(statement, answer, steps, again, distractors=wrong)


def intersection(dice: Dice, level: int) -> Draft:
    """The intersection of two finite sets."""
    return _operation(dice, level, union=False)


def union_or_intersection(dice: Dice, level: int) -> Draft:
    """The union or the intersection, for a choice."""
    return _operation(dice, level, union=dice.chance(50))


def complement(dice: Dice, level: int) -> Draft:
    """The complement in a finite universe."""
    top = dice.integer(5, 7 + level)
    universe = list(range(1, top + 1))
    if level >= 2:
        universe = [n - 2 for n in universe]
    held = sorted(dice.picks(universe, dice.integer(2, len(universe) - 2)))
    rest = [n for n in universe if n not in held]
    answer = listed(rest)
    symbol = r"\complement_U A"
    steps: tuple[Step, ...] = (
        said(r"补集 $\complement_U A$ 由全集 $U$ 中不属于 $A$ 的元素组成。", name="补集的定义"),
        line(symbol, answer, "从全集里去掉集合 $A$ 的元素。"),
    )
    wrong = slips(
        answer,
        (listed(held), "写成了集合 $A$ 本身。"),
        (listed(universe), "写成了全集。"),
        (listed(rest[:-1]), "漏了一个元素。"),
        (listed([*rest, held[0]]), "没有去干净 $A$ 的元素。"),
    )
    shown = (
        rf"\{{x\in\mathbb{{Z}}\mid {universe[0]}\le x\le {universe[-1]}\}}"
        if level >= 3
        else listed(universe)
    )
    statement = rf"已知全集 $U={shown}$，集合 $A={listed(held)}$，则 ${symbol}=$____。"
    return Draft(
        statement, answer, steps,
        lambda: listed(set(range(universe[0], universe[-1] + 1)).difference(held)),
        distractors=wrong,
    )  # fmt: skip


def subset_count(dice: Dice, level: int) -> Draft:
    """How many subsets, proper subsets, or non-empty proper subsets."""
    size = dice.integer(2, 3) if level == 1 else dice.integer(3, 5)
    items = sorted(dice.picks(range(-4, 10), size))
    which, lost, words = dice.pick(
        (
            ("子集", 0, "$n$ 个元素的集合有 $2^n$ 个子集。"),
            ("真子集", 1, "真子集不包括集合本身，有 $2^n-1$ 个。"),
            ("非空真子集", 2, "非空真子集不包括空集和集合本身，有 $2^n-2$ 个。"),
        )
    )
    if level == 3:
        low = dice.integer(-3, 1)
        items = list(range(low + 1, low + size + 1))
        shown = rf"\{{x\in\mathbb{{Z}}\mid {low}<x\le {low + size}\}}"
    else:
        shown = listed(items)
    count = 2**size - lost
    expression = f"2^{{{size}}}" + (f"-{lost}" if lost else "")
    steps: tuple[Step, ...] = (
        said(f"集合 $A$ 有 ${size}$ 个元素：${listed(items)}$。", name="数元素个数"),
        line(expression, str(count), words, name="子集个数公式"),
    )
    wrong = slips(
        str(count),
        (2**size, "没有去掉集合本身" + ("和空集。" if lost == 2 else "。")),
        (2**size - 1, "看错了要求的是哪一种子集。"),
        (2**size - 2, "看错了要求的是哪一种子集。"),
        (size**2, "把 $2^n$ 算成了 $n^2$。"),
        (2 * size, "把 $2^n$ 算成了 $2n$。"),
    )

    def again() -> str:
        subsets = [part for count in range(size + 1) for part in combinations(items, count)]
        if lost >= 1:
            subsets = [part for part in subsets if len(part) < size]
        if lost == 2:
            subsets = [part for part in subsets if part]
        return str(len(subsets))

    return Draft(
        f"集合 $A={shown}$ 的{which}共有____个。", str(count), steps, again, distractors=wrong
    )


def membership(dice: Dice, level: int) -> Draft:
    """One false (or true) statement about number sets."""
    right = [
        (r"$0\in\mathbb{N}$", ""), (r"$-3\in\mathbb{Z}$", ""), (r"$\frac{1}{2}\in\mathbb{Q}$", ""),
        (r"$\sqrt{2}\notin\mathbb{Q}$", ""), (r"$\pi\in\mathbb{R}$", ""),
        (r"$\sqrt{9}\in\mathbb{N}$", ""), (r"$0.3\in\mathbb{Q}$", ""),
    ]  # fmt: skip
    false = [
        (r"$0\in\mathbb{N}^*$", "$0$ 是自然数，但不是正整数，$\\mathbb{N}^*$ 里没有 $0$。"),
        (r"$\frac{1}{3}\in\mathbb{Z}$", r"$\frac{1}{3}$ 不是整数。"),
        (r"$\sqrt{3}\in\mathbb{Q}$", r"$\sqrt{3}$ 是无理数。"),
        (r"$\pi\in\mathbb{Q}$", r"$\pi$ 是无理数，$3.14$ 只是它的近似值。"),
        (r"$0\notin\mathbb{N}$", "$0$ 是自然数。"),
        (r"$-1\in\mathbb{N}$", "自然数没有负数。"),
        (r"$\sqrt{4}\notin\mathbb{Z}$", r"$\sqrt{4}=2$，是整数。"),
    ]
    wanted_true = dice.chance(50)
    ones, others = (right, false) if wanted_true else (false, right)
    chosen = dice.pick(ones)
    rest = dice.picks(others, 3)
    mistakes = tuple(
        Distractor(text, why or "这个关系是成立的，题目要找的是不成立的。") for text, why in rest
    )
    ask = "正确" if wanted_true else "错误"
    shown = dice.pick(("下列关系中，{}的是（　）", "下列元素与集合的关系，{}的是（　）")).format(
        ask
    )
    steps: tuple[Step, ...] = (
        said(
            r"$\mathbb{N}$ 是自然数集（含 $0$），$\mathbb{N}^*$ 是正整数集，$\mathbb{Z}$ 是整数集，"
            r"$\mathbb{Q}$ 是有理数集，$\mathbb{R}$ 是实数集。",
            name="常用数集",
        ),
        said(
            f"逐个判断：{chosen[0]} {'成立' if wanted_true else '不成立，' + chosen[1].rstrip('。')}。"
        ),
    )
    return Draft(
        shown, chosen[0].strip("$"), steps, lambda: chosen[0].strip("$"),
        options=(chosen[0], *(text for text, _ in rest)), distractors=mistakes,
    )  # fmt: skip


def distinct(dice: Dice, level: int) -> Draft:
    """A letter from 'k is an element', with the case that would make two elements equal."""
    # {1, a, a^2} contains k^2: a = k^2 , a^2 = k^2 -> a = ±k
    base = dice.pick((2, 3, 4, 5))
    target = base * base
    # target is an element of {a+c, a^2}: a = target - c or a = ±base, drop clashes.
    shift = dice.pick((base * base - base, base * base + base))
    candidates = sorted({target - shift, base, -base})
    good = [a for a in candidates if a + shift != a * a]
    answer = ";".join(str(a) for a in good)
    inside = linear_sum([(1, "a"), (shift, "")])
    steps: tuple[Step, ...] = (
        said(f"由 ${target}\\in A$，得 ${inside}={target}$ 或 $a^2={target}$。", name="分类讨论"),
        line(f"{inside}={target}", f"a={target - shift}", "移项。"),
        line(f"a^2={target}", rf"a=\pm {base}", "开平方。"),
        said(
            "代回检验互异性："
            + "；".join(
                f"$a={a}$ 时 ${inside}={a + shift}$，$a^2={a * a}$，"
                + ("两个元素相同，舍去" if a + shift == a * a else "符合")
                for a in candidates
            )
            + "。",
            name="检验互异性",
        ),
    )
    wrong = slips(
        answer,
        (";".join(str(a) for a in candidates), "求出字母后没有代回检验元素的互异性。"),
        (str(base), "只考虑了正的平方根。"),
    )

    def again() -> str:
        held = [
            a for a in range(-100, 101)
            if a + shift != a * a and target in (a + shift, a * a)
        ]  # fmt: skip
        return ";".join(str(a) for a in held)

    return Draft(
        rf"已知集合 $A=\{{{inside},\ a^2\}}$，且 ${target}\in A$，求实数 $a$ 的值。",
        answer, steps, again,
        distractors=tuple(entry for entry in wrong if entry.latex not in map(str, good)),
    )  # fmt: skip


def described(dice: Dice, level: int) -> Draft:
    """List the elements of a set given by a condition."""
    if level <= 2:
        low = dice.integer(-4, 1)
        high = low + dice.integer(3, 5)
        items = list(range(low + 1, high))
        if level == 2:
            items = [n for n in items if n >= 0]
        number_set = "N" if level == 2 else "Z"
        shown = rf"\{{x\in\mathbb{{{number_set}}}\mid {low}<x<{high}\}}"
        why = (
            f"大于 ${low}$ 且小于 ${high}$ 的"
            + ("自然数（从 $0$ 开始）" if level == 2 else "整数")
            + f"有 ${','.join(map(str, items))}$。"
        )
        slip = (listed(range(low, high + 1)), "端点不属于集合，不能写进去。")
        steps: tuple[Step, ...] = (said(why, name="列举法"),)
        wrong = slips(
            listed(items), slip, (listed(range(low + 1, high + 1)), "右端点不属于集合。"),
            (listed(n for n in items if n), "漏了 $0$。"),
        )  # fmt: skip
        answer = listed(items)

        def again() -> str:
            return listed(
                n for n in range(-50, 50) if low < n < high and (number_set == "Z" or n >= 0)
            )
    else:
        one, two = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
        equation = polynomial([1, -(one + two), one * two])
        answer = listed({one, two})
        steps = (
            line(
                f"{equation}=0",
                rf"x={min(one, two)} \text{{ 或 }} x={max(one, two)}" if one != two else f"x={one}",
                "解方程。",
            ),
            said("相同的根只写一次。" if one == two else "两个根就是集合的元素。", name="列举法"),
        )
        wrong = slips(
            answer, (listed({-one, -two}), "解方程时符号错了。"), (listed({one}), "漏了一个根。")
        )
        shown = rf"\{{x\mid {equation}=0\}}"

        def again() -> str:
            return listed(n for n in range(-50, 51) if n * n - (one + two) * n + one * two == 0)

    return Draft(f"用列举法表示集合 $A={shown}$。", answer, steps, again, distractors=wrong)


def venn_count(dice: Dice, level: int) -> Draft:
    """Inclusion and exclusion over two sets, in a class."""
    both = dice.integer(3, 9)
    first, second = both + dice.integer(5, 16), both + dice.integer(5, 16)
    neither = dice.integer(2, 8) if level >= 2 else 0
    whole = first + second - both + neither
    one, two, verb = dice.pick(
        (
            ("数学竞赛", "物理竞赛", "参加"), ("篮球", "足球", "喜欢"), ("书法社", "合唱团", "参加"),
            ("游泳", "滑冰", "会"), ("《红楼梦》", "《西游记》", "读过"), ("航模小组", "编程小组", "参加"),
        )
    )  # fmt: skip
    place = dice.pick(("某班", f"高一（{dice.integer(1, 12)}）班", "某年级的一个小组"))
    facts = f"{place}共有{whole}名同学，{verb}{one}的有{first}人，{verb}{two}的有{second}人"
    union = whole - neither
    if level == 1:
        statement = f"{facts}，每人至少{verb}其中一项，则两项都{verb}的有____人。"
        answer = both
    elif level == 2:
        statement = f"{facts}，两项都{verb}的有{both}人，则两项都不{verb}的有____人。".replace(
            "不读过", "没读过"
        )
        answer = neither
    else:
        statement = f"{facts}，两项都不{verb}的有{neither}人，则两项都{verb}的有____人。".replace(
            "不读过", "没读过"
        )
        answer = both
    if level == 2:
        steps: tuple[Step, ...] = (
            line(
                f"{first}+{second}-{both}",
                str(union),
                f"至少{verb}一项的人数，重复的要减去一次：",
                name="容斥原理",
            ),
            line(f"{whole}-{union}", str(neither), "总人数减去至少一项的人数："),
        )
    else:
        steps = (
            line(f"{whole}-{neither}", str(union), f"至少{verb}一项的人数："),
            line(
                f"{first}+{second}-{union}",
                str(both),
                "两项人数的和比它多出来的，就是重复的人数：",
                name="容斥原理",
            ),
        )[0 if level > 1 else 1 :]
    wrong = slips(
        str(answer),
        (abs(whole - first - second), "没有考虑两项都有的人被算了两次。") if level == 2 else (first + second - whole, "忘了去掉两项都没有的人。"),
        (min(first, second), "公共部分不一定是人数少的那一项。"),
        (abs(first - second), "把两项人数相减了。"),
    )  # fmt: skip

    def again() -> str:
        found = [
            n for n in range(whole + 1)
            if (first - n) + n + (second - n) + neither == whole
        ]  # fmt: skip
        return str(
            found[0]
            if level != 2
            else whole - len(set(range(first)) | set(range(first - both, first - both + second)))
        )

    return Draft(statement, str(answer), steps, again, distractors=wrong)


def mixed(dice: Dice, level: int) -> Draft:
    """Complement of a union or intersection, and such."""
    top = dice.integer(6, 8)
    universe = list(range(1, top + 1))
    first = sorted(dice.picks(universe, dice.integer(2, 4)))
    second = sorted(dice.picks(universe, dice.integer(2, 4)))
    name, result, plan = dice.pick(
        (
            (r"(\complement_U A)\cap B", [n for n in universe if n not in first and n in second], "先求 $A$ 的补集，再与 $B$ 取交集。"),
            (r"A\cup(\complement_U B)", [n for n in universe if n in first or n not in second], "先求 $B$ 的补集，再与 $A$ 取并集。"),
            (r"\complement_U(A\cup B)", [n for n in universe if n not in first and n not in second], "先求并集，再取补集。"),
            (r"\complement_U(A\cap B)", [n for n in universe if not (n in first and n in second)], "先求交集，再取补集。"),
        )
    )  # fmt: skip
    not_first, not_second = ([n for n in universe if n not in part] for part in (first, second))
    answer = listed(result)
    inner = {
        r"(\complement_U A)\cap B": (r"\complement_U A", not_first),
        r"A\cup(\complement_U B)": (r"\complement_U B", not_second),
        r"\complement_U(A\cup B)": (r"A\cup B", sorted({*first, *second})),
        r"\complement_U(A\cap B)": (r"A\cap B", sorted({*first} & {*second})),
    }[name]
    steps: tuple[Step, ...] = (
        said(plan, name="按顺序运算"),
        line(inner[0], listed(inner[1]), "先算括号里的。"),
        line(name, answer, "再算外面的。"),
    )
    wrong = slips(
        answer,
        (listed(inner[1]), "只做了第一步。"),
        (listed(set(universe) - set(result)), "补集取反了。"),
        (listed(set(first) & set(second)), "忘了求补集。"),
        (listed(set(first) | set(second)), "忘了求补集，还把交并弄混了。"),
    )

    def again() -> str:
        tests = {
            r"(\complement_U A)\cap B": lambda n: n not in first and n in second,
            r"A\cup(\complement_U B)": lambda n: n in first or n not in second,
            r"\complement_U(A\cup B)": lambda n: not (n in first or n in second),
            r"\complement_U(A\cap B)": lambda n: not (n in first and n in second),
        }
        return listed(n for n in universe if tests[name](n))

    return Draft(
        rf"已知全集 $U={listed(universe)}$，集合 $A={listed(first)}$，$B={listed(second)}$，则 ${name}=$____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


RECIPES = (
    Recipe("pre.set.concept", "distinct", "calculate", (3, 4), distinct),
    Recipe("pre.set.concept", "number-sets", "choice", (1, 2), membership),
    Recipe("pre.set.notation", "list", "fill", (1, 2, 3), described),
    Recipe("pre.set.subset", "count", "fill", (1, 2, 3), subset_count),
    Recipe("pre.set.subset", "count-choice", "choice", (2, 3), subset_count),
    Recipe("pre.set.union-intersection", "intersection", "fill", (1, 2), intersection),
    Recipe("pre.set.union-intersection", "either", "choice", (1, 2), union_or_intersection),
    Recipe("pre.set.complement", "finite", "fill", (1, 2, 3), complement),
    Recipe("pre.set.complement", "finite-choice", "choice", (1, 2, 3), complement),
    Recipe("pre.set.venn", "two-sets", "word", (1, 2, 3), venn_count),
    Recipe("pre.set.complement", "mixed", "fill", (3,), mixed),
    Recipe("pre.set.complement", "mixed-choice", "choice", (3,), mixed),
)
