"""Intervals, containment with a letter, Cauchy's inequality, roots in a given place."""

from fractions import Fraction
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.preliminaries.sets import listed, two_names
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step


def interval(dice: Dice, level: int) -> Draft:
    """From a set builder or an inequality to an interval."""
    low = dice.integer(-6, 3)
    high = low + dice.integer(1, 8)
    kind = dice.pick(
        ("both", "left", "right") if level == 1 else ("both", "left", "right", "union")
    )
    low_closed, high_closed = dice.chance(50), dice.chance(50)
    less, more = (r"\le" if low_closed else "<"), (r"\le" if high_closed else "<")
    opening, closing = ("[" if low_closed else "("), ("]" if high_closed else ")")
    if kind == "both":
        shown, answer = f"{low}{less} x{more} {high}", f"{opening}{low},{high}{closing}"
        wrong_ends = f"{'(' if low_closed else '['}{low},{high}{')' if high_closed else ']'}"
        wrong = slips(answer, (wrong_ends, "方括号和圆括号弄反了：能取到的端点用方括号。"))
    elif kind == "left":
        shown, answer = f"x{more} {high}", rf"(-\infty,{high}{closing}"
        wrong = slips(
            answer, (rf"({high},-\infty)", "左端点应当小于右端点。"),
            (rf"(-\infty,{high}{')' if high_closed else ']'}", "端点的开闭弄错了。"),
        )  # fmt: skip
    elif kind == "right":
        sign = r"\ge" if low_closed else ">"
        shown, answer = f"x{sign} {low}", rf"{opening}{low},+\infty)"
        wrong = slips(
            answer, (rf"{'(' if low_closed else '['}{low},+\infty)", "端点的开闭弄错了。"),
            (rf"(-\infty,{low})", "方向看反了。"),
        )  # fmt: skip
    else:
        sign = r"\ge" if high_closed else ">"
        shown = rf"x{less} {low} \text{{ 或 }} x{sign} {high}"
        left_end, right_start = ("]" if low_closed else ")"), ("[" if high_closed else "(")
        answer = rf"(-\infty,{low}{left_end}\cup {right_start}{high},+\infty)"
        wrong = slips(
            answer, (f"{opening}{low},{high}{closing}", "“或”表示两段合在一起，要用并集。"),
            (rf"(-\infty,{low})\cup({high},+\infty)" if low_closed or high_closed else rf"(-\infty,{low}]\cup[{high},+\infty)", "端点的开闭弄错了。"),
        )  # fmt: skip
    steps = (
        said("能取到的端点用方括号，取不到的端点和无穷大用圆括号。", name="区间的写法"),
        said(f"所以 $\\{{x\\mid {shown}\\}}={answer}$。"),
    )
    return Draft(
        rf"把集合 $\{{x\mid {shown}\}}$ 用区间表示为____。", answer, steps,
        lambda: answer.replace(r"\cup ", r"\cup"), distractors=wrong,
    )  # fmt: skip


def containment(dice: Dice, level: int) -> Draft:
    """A within B, one of them with a letter: the range of the letter."""
    low = dice.integer(-4, 2)
    high = low + dice.integer(3, 6)
    a, b = two_names(dice)
    if level <= 3:
        greater = dice.chance(50)
        sign = ">" if greater else "<"
        statement = (
            rf"已知集合 ${a}=\{{x\mid {low}\le x\le {high}\}}$，${b}=\{{x\mid x{sign} m\}}$，"
            rf"若 ${a}\subseteq {b}$，则实数 $m$ 的取值范围是____。"
        )
        if dice.chance(40):
            statement = statement.replace(rf"{a}\subseteq {b}", rf"{a}\cap {b}={a}")
        answer = f"m<{low}" if greater else f"m>{high}"
        edge = low if greater else high
        steps: tuple[Step, ...] = (
            said(
                rf"${a}\cap {b}={a}$ 就是 ${a}\subseteq {b}$，${a}$ 的每个数都要满足 $x{sign} m$。",
                name="化为包含关系",
            ),
            said(
                f"看端点：要 ${edge}{sign} m$；$m={edge}$ 时 ${edge}$ 不在 ${b}$ 里，不能取等号。",
                name="检验端点",
            ),
            said(f"所以 ${answer}$。"),
        )
        wrong = slips(
            answer, (rf"m\le {low}" if greater else rf"m\ge {high}", "端点没有单独检验：取等号时不成立。"),
            (f"m<{high}" if greater else f"m>{low}", "端点看错了，要整段都包含进去。"),
            (f"m>{low}" if greater else f"m<{high}", "包含关系弄反了。"),
        )  # fmt: skip

        def again() -> str:
            grid = [Fraction(n, 4) for n in range(-60, 61)]
            inner = (Fraction(low), Fraction(high), Fraction(low + high, 2))
            held = [m for m in grid if all(x > m if greater else x < m for x in inner)]
            bound = max(held) + Fraction(1, 4) if greater else min(held) - Fraction(1, 4)
            return f"m<{fraction(bound)}" if greater else f"m>{fraction(bound)}"
    else:
        # B = {x | m+1 <= x <= 2m-1} within A = [low, high]; B may be empty (m < 2).
        low = dice.integer(-5, 2)
        top = dice.integer(3, 6)
        high = 2 * top - 1
        answer = rf"m\le {top}"
        statement = (
            rf"已知集合 $A=\{{x\mid {low}\le x\le {high}\}}$，$B=\{{x\mid m+1\le x\le 2m-1\}}$，"
            rf"若 $B\subseteq A$，求实数 $m$ 的取值范围。"
        )
        steps = (
            said(
                r"当 $B=\varnothing$ 时，$m+1>2m-1$，得 $m<2$，此时 $B\subseteq A$ 成立。",
                name="先看空集",
            ),
            said(
                rf"当 $B\ne\varnothing$ 时，$m\ge 2$，还要 $m+1\ge {low}$ 且 $2m-1\le {high}$，得 $2\le m\le {top}$。",
                name="再看非空",
            ),
            said(rf"两种情形合起来，$m$ 的取值范围是 $m\le {top}$。", name="合并"),
        )
        wrong = slips(
            answer,
            (rf"2\le m\le {top}", r"忘了 $B=\varnothing$ 的情形。"),
            (f"m<{top}", "端点能取到。"),
            (r"m<2", "只考虑了空集。"),
        )

        def again() -> str:
            def inside(m: Fraction) -> bool:
                first, last = m + 1, 2 * m - 1
                return first > last or (first >= low and last <= high)

            grid = [Fraction(n, 4) for n in range(-40, 80)]
            held = [m for m in grid if inside(m)]
            if held != grid[: len(held)]:
                raise AssertionError("not one interval")
            return rf"m\le {fraction(held[-1])}"

    return Draft(statement, answer, steps, again, distractors=wrong)


def subsets_between(dice: Dice, level: int) -> Draft:
    """How many sets lie between two finite ones."""
    outer_size = dice.integer(3, 5)
    inner_size = dice.integer(1, outer_size - 1)
    outer = sorted(dice.picks(range(1, 9), outer_size))
    inner = sorted(dice.picks(outer, inner_size))
    strict = dice.chance(50)
    free = outer_size - inner_size
    sign = r"\subsetneqq" if strict else r"\subseteq"
    count = 2**free - (1 if strict else 0)
    steps: tuple[Step, ...] = (
        said(
            f"$M$ 一定含有 ${','.join(map(str, inner))}$，其余 ${free}$ 个元素可要可不要。",
            name="定下必有的元素",
        ),
        line(
            f"2^{free}" + ("-1" if strict else ""),
            str(count),
            "每个元素有“要”“不要”两种选择" + ("，再去掉全都要的一种：" if strict else "："),
        ),
    )
    wrong = slips(
        str(count), (2**free - (0 if strict else 1), "没有看清是子集还是真子集。"),
        (2**outer_size, "没有扣除一定要有的元素。"), (free, "数的是元素个数，不是集合个数。"),
        (2 * free, "把 $2^n$ 算成了 $2n$。"),
    )  # fmt: skip

    def again() -> str:
        found = 0
        for mask in range(2**outer_size):
            chosen = {item for k, item in enumerate(outer) if mask >> k & 1}
            found += set(inner) <= chosen and not (strict and chosen == set(outer))
        return str(found)

    return Draft(
        rf"满足 ${listed(inner)}\subseteq M{sign} {listed(outer)}$ 的集合 $M$ 共有____个。",
        str(count), steps, again, distractors=wrong,
    )  # fmt: skip


def cauchy(dice: Dice, level: int) -> Draft:
    """The least x² + y² on a line, by Cauchy's inequality."""
    a, b = dice.pick(((3, 4), (1, 2), (2, 1), (1, 1), (1, 3), (2, 3), (5, 12), (6, 8)))
    square = a * a + b * b
    total = square * dice.integer(1, 3) if level == 2 else dice.integer(2, 12)
    least = Fraction(total * total, square)
    name = linear_sum([(a, "x"), (b, "y")])
    answer = fraction(least)
    steps: tuple[Step, ...] = (
        said(
            rf"由柯西不等式，$(x^2+y^2)({a}^2+{b}^2)\ge ({name})^2={total}^2$。", name="柯西不等式"
        ),
        said(rf"两边除以 ${square}$，得 $x^2+y^2\ge {answer}$。"),
        said(rf"当且仅当 $\frac{{x}}{{{a}}}=\frac{{y}}{{{b}}}$ 时取等号。", name="取等条件"),
    )
    wrong = slips(
        answer, (fraction(Fraction(total, square)), "右边忘了平方。"), (str(total * total), "忘了除以系数的平方和。"),
        (fraction(Fraction(total * total, a + b)), "系数应当先平方再相加。"),
    )  # fmt: skip

    def again() -> str:
        # The foot of the perpendicular from the origin to the line.
        x, y = Fraction(a * total, square), Fraction(b * total, square)
        return fraction(x * x + y * y)

    return Draft(
        f"已知实数 $x,y$ 满足 ${name}={total}$，则 $x^2+y^2$ 的最小值是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def amgm_product(dice: Dice, level: int) -> Draft:
    """x, y > 0 with a given sum (or product): the extremum of the other."""
    p, q = (1, 1) if level == 1 else (dice.integer(1, 3), dice.integer(1, 4))
    half = dice.integer(1, 6) * p * q
    total = 2 * half
    name = linear_sum([(p, "x"), (q, "y")])
    if dice.chance(50):
        value = Fraction(half * half, p * q)
        answer = fraction(value)
        statement = f"已知 $x>0$，$y>0$，且 ${name}={total}$，则 $xy$ 的最大值是____。"
        pieces = f"{linear_sum([(p, 'x')])}\\cdot {linear_sum([(q, 'y')])}"
        steps: tuple[Step, ...] = (
            said(
                rf"和 ${name}$ 是定值，由基本不等式，${pieces}\le \left(\frac{{{name}}}{{2}}\right)^2={half}^2={half * half}$。",
                name="和定积最大",
            ),
            said(
                rf"所以 $xy\le {answer}$，当且仅当 ${linear_sum([(p, 'x')])}={linear_sum([(q, 'y')])}={half}$ 时取等号。",
                name="取等条件",
            ),
        )
        wrong = slips(
            answer, (total * total, "没有除以 $4$。"), (half, "忘了平方。"),
            (half * half if p * q > 1 else 4 * half, "没有除以字母前的系数。"),
        )  # fmt: skip

        def again() -> str:
            xs = [Fraction(n * half, 60 * p) for n in range(1, 120)]
            return fraction(max(x * (total - p * x) / q for x in xs))
    else:
        product = half * half
        least = 2 * isqrt(p * q * product)
        whole = isqrt(p * q * product) ** 2 == p * q * product
        answer = str(least) if whole else root(4 * p * q * product)
        statement = f"已知 $x>0$，$y>0$，且 $xy={product}$，则 ${name}$ 的最小值是____。"
        steps = (
            said(
                rf"积 $xy$ 是定值，由基本不等式，${name}\ge 2\sqrt{{{p * q}xy}}={answer}$。"
                if p * q > 1
                else rf"积 $xy$ 是定值，由基本不等式，${name}\ge 2\sqrt{{xy}}={answer}$。",
                name="积定和最小",
            ),
            said(
                f"当且仅当 ${linear_sum([(p, 'x')])}={linear_sum([(q, 'y')])}$ 时取等号。",
                name="取等条件",
            ),
        )
        wrong = slips(
            answer, (root(p * q * product), "忘了乘 $2$。"), (2 * product, "忘了开平方。"), (2 * half if p * q > 1 else 3 * half, "没有考虑字母前的系数。"),
        )  # fmt: skip

        def again() -> str:
            import sympy

            x = sympy.Symbol("x", positive=True)
            place = sympy.sqrt(sympy.Rational(q * product, p))
            return str(
                sympy.latex(
                    sympy.sqrtdenest(
                        sympy.simplify((p * x + sympy.Integer(q * product) / x).subs(x, place))
                    )
                )
            )

    return Draft(statement, answer, steps, again, distractors=wrong)


def root_places(dice: Dice, level: int) -> Draft:
    """A quadratic with two positive (or one positive, one negative) roots: the range of m."""
    which = dice.pick(("opposite", "positive") if level >= 4 else ("opposite",))
    if which == "opposite":
        linear, shift = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
        # x^2 + linear x + m + shift = 0, product < 0
        constant = linear_sum([(1, "m"), (shift, "")])
        shown = f"{linear_sum([(1, 'x^2'), (linear, 'x')])}+{constant}"
        answer = f"m<{-shift}"
        statement = f"若关于 $x$ 的方程 ${shown}=0$ 有一正一负两个根，则实数 $m$ 的取值范围是____。"
        steps: tuple[Step, ...] = (
            said("一正一负，就是两根之积小于零；这时判别式自然大于零。", name="根与系数的关系"),
            line(f"{constant}<0", answer, "两根之积是常数项。"),
        )
        wrong = slips(
            answer, (f"m>{-shift}", "两根之积的符号弄反了。"), (rf"m\le {-shift}", "积等于零时有一个根是零。"),
            (f"m<{shift}", "移项没有变号。"),
        )  # fmt: skip

        def again() -> str:
            grid = [Fraction(n, 4) for n in range(-60, 61)]
            held = [m for m in grid if linear * linear - 4 * (m + shift) > 0 and m + shift < 0]
            return f"m<{fraction(max(held) + Fraction(1, 4))}"
    else:
        half = dice.integer(2, 6)
        # x^2 - 2 half x + m = 0 with two different positive roots: 0 < m < half^2
        shown = f"x^2-{2 * half}x+m"
        answer = f"0<m<{half * half}"
        statement = (
            f"若关于 $x$ 的方程 ${shown}=0$ 有两个不相等的正根，则实数 $m$ 的取值范围是____。"
        )
        steps = (
            said(f"判别式大于零：${4 * half * half}-4m>0$，得 $m<{half * half}$。", name="判别式"),
            said(f"两根之和 ${2 * half}>0$ 已满足；两根之积 $m>0$。", name="韦达定理"),
            said(f"所以 ${answer}$。"),
        )
        wrong = slips(
            answer, (f"m<{half * half}", "漏了两根之积大于零。"), ("m>0", "漏了判别式的条件。"),
            (rf"0<m\le {half * half}", "两根不相等，判别式不能等于零。"),
        )  # fmt: skip

        def again() -> str:
            grid = [Fraction(n, 4) for n in range(-20, 4 * half * half + 20)]
            held = [m for m in grid if half * half - m > 0 and m > 0]
            low, high = min(held) - Fraction(1, 4), max(held) + Fraction(1, 4)
            return f"{fraction(low)}<m<{fraction(high)}"

    return Draft(statement, answer, steps, again, distractors=wrong)


def with_letter(dice: Dice, level: int) -> Draft:
    """(x - k)(x - a) < 0 for a given side of a."""
    known = dice.integer(-3, 5)
    larger = dice.chance(50)
    condition = f"a>{known}" if larger else f"a<{known}"
    less = dice.chance(50)
    # x^2 - (a + k) x + a k
    middle = f"(a{'+' if known > 0 else '-'}{abs(known)})" if known else "a"
    tail = linear_sum([(known, "a")]) if known else ""
    shown = f"x^2-{middle}x" + (tail if tail.startswith("-") else f"+{tail}" if tail else "")
    low, high = (str(known), "a") if larger else ("a", str(known))
    within, beyond = rf"\{{x\mid {low}<x<{high}\}}", rf"\{{x\mid x<{low} \text{{ 或 }} x>{high}\}}"
    answer, other = (within, beyond) if less else (beyond, within)
    sign = "<" if less else ">"
    factors = f"({linear_sum([(1, 'x'), (-known, '')])})(x-a)" if known else "x(x-a)"
    steps: tuple[Step, ...] = (
        line(shown, factors, "因式分解。", name="因式分解"),
        said(
            f"两根是 ${known}$ 和 $a$；因为 ${condition}$，所以小的是 ${low}$，大的是 ${high}$。",
            name="比较两根大小",
        ),
        said(f"取{'两根之间' if less else '两根之外'}，解集是 ${answer}$。", name="写解集"),
    )
    flipped = (
        rf"\{{x\mid {high}<x<{low}\}}" if less else rf"\{{x\mid x<{high} \text{{ 或 }} x>{low}\}}"
    )
    wrong = slips(
        answer, (other, "“两根之间”和“两根之外”弄反了。"), (flipped, "没有比较两根的大小。")
    )

    def again() -> str:
        a = known + 2 if larger else known - 2
        tests = [Fraction(n, 2) for n in range(2 * known - 20, 2 * known + 21)]
        held = [
            x for x in tests if ((x - known) * (x - a) < 0) == less and (x - known) * (x - a) != 0
        ]
        middle_in = Fraction(known + a, 2) in held
        return within if middle_in else beyond

    return Draft(
        f"已知 ${condition}$，解关于 $x$ 的不等式 ${shown}{sign} 0$。", answer, steps, again,
        distractors=tuple(Distractor(w.latex, w.mistake) for w in wrong if w.latex != flipped),
    )  # fmt: skip


RECIPES = (
    Recipe("pre.set.interval", "write", "fill", (1, 2), interval),
    Recipe("pre.set.parameter", "containment", "fill", (3, 4), containment),
    Recipe("pre.set.parameter", "containment-choice", "choice", (3, 4), containment),
    Recipe("pre.set.subset", "between", "fill", (3,), subsets_between),
    Recipe("pre.inequality.cauchy", "line", "fill", (2, 3), cauchy),
    Recipe("pre.inequality.amgm", "two-letters", "fill", (1, 2), amgm_product),
    Recipe("pre.quadratic.roots", "places", "fill", (3, 4), root_places),
    Recipe("pre.quadratic.parameter", "two-roots", "calculate", (3,), with_letter),
)
