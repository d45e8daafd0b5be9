"""General terms by adding up, multiplying up and building; sequence inequalities; induction."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, polynomial, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.working import said, slips
from engine.values import Step

A = r"\{a_n\}"


def added(dice: Dice, level: int) -> Draft:
    """a_{n+1} − a_n = f(n), or a_{n+1}/a_n = f(n)."""
    first = dice.integer(1, 5)
    kind = dice.pick(("linear", "power") if level == 2 else ("product", "reciprocal"))
    if kind == "linear":
        p, q = 2 * dice.integer(1, 2), dice.integer(-1, 4)
        step = linear_sum([(p, "n"), (q, "")])
        general = polynomial([Fraction(p, 2), q - Fraction(p, 2), first - q], "n")
        terms = _recursion(first, lambda n, a: a + p * n + q)
        rule = f"a_{{n+1}}-a_n={step}"
        wrong = (
            (polynomial([Fraction(p, 2), q - Fraction(p, 2), -q], "n"), "漏加 $a_1$。"),
            (polynomial([Fraction(p, 2), q + Fraction(p, 2), first], "n"), "累加的项数多了一项。"),
            (polynomial([p, q - p, first], "n"), "求和时忘了除以 $2$。"),
            (linear_sum([(p, "n"), (first, "")]), "没有累加。"),
        )
    elif kind == "power":
        q = dice.integer(2, 3)
        # a_{n+1}-a_n = (q-1) q^n : a_n = q^n + first - q
        general = f"{q}^n{signed(first - q) if first != q else ''}"
        terms = _recursion(first, lambda n, a: a + (q - 1) * q**n)
        factor = "" if q == 2 else rf"{q - 1}\cdot "
        rule = f"a_{{n+1}}-a_n={factor}{q}^n"
        wrong = (
            (f"{q}^n{signed(first)}", "首项没有减对。"),
            (f"{q}^{{n-1}}{signed(first - 1)}", "累加的项数少了一项。"),
            (f"{q}^{{n+1}}{signed(first - q)}", "累加的项数多了一项。"),
            (f"{q}^n-{q}", "漏加 $a_1$。"),
        )
    elif kind == "product":
        # a_{n+1}/a_n = n/(n+1): a_n = first/n ; or (n+1)/n : first*n
        up = dice.chance(50)
        general = (("" if first == 1 else str(first)) + "n") if up else rf"\frac{{{first}}}{{n}}"
        terms = _recursion(
            first, lambda n, a: a * Fraction(n + 1, n) if up else a * Fraction(n, n + 1)
        )
        rule = r"\frac{a_{n+1}}{a_n}=" + (r"\frac{n+1}{n}" if up else r"\frac{n}{n+1}")
        wrong = (
            (rf"\frac{{{first}}}{{n}}" if up else f"{first}n", "累乘约分后剩余的首尾项写反了。"),
            (rf"{first}(n+1)" if up else rf"\frac{{{first}}}{{n+1}}", "累乘的项数多了一项。"),
            (rf"{first}(n-1)" if up else rf"\frac{{{first + 1}}}{{n}}", "首项写错了。"),
            (rf"{first}n^2" if up else rf"\frac{{{first}}}{{n^2}}", "没有约分。"),
        )
    else:
        # a_{n+1}-a_n = 1/(n(n+1)): a_n = first + 1 - 1/n
        general = rf"{first + 1}-\frac{{1}}{{n}}"
        terms = _recursion(first, lambda n, a: a + Fraction(1, n * (n + 1)))
        rule = r"a_{n+1}-a_n=\frac{1}{n(n+1)}"
        wrong = (
            (rf"{first}-\frac{{1}}{{n}}", "消去后剩余的首项漏了。"),
            (rf"{first + 1}-\frac{{1}}{{n+1}}", "累加的项数多了一项。"),
            (r"1-\frac{1}{n}", "漏加 $a_1$。"),
            (rf"{first}+\frac{{1}}{{n}}", "符号错了。"),
        )
    way = "累乘法" if kind == "product" else "累加法"
    answer = f"a_n={general}"
    steps: tuple[Step, ...] = (
        said(
            f"写出 $n-1$ 个式子，{'相乘' if kind == 'product' else '相加'}，左边只剩首尾两项。",
            name=way,
        ),
        said(
            f"右边求{'积' if kind == 'product' else '和'}，再代入 $a_1={first}$，得 ${answer}$；$n=1$ 时也成立。",
            name="检验首项",
        ),
    )
    return Draft(
        f"已知数列 ${A}$ 满足 $a_1={first}$，${rule}$，则 $a_n=$____。", answer, steps,
        lambda: held(answer, [_general(n, general) for n in range(1, 9)] == terms[:8]), distractors=slips(answer, *((f"a_n={w}", m) for w, m in wrong)),
    )  # fmt: skip


def _recursion(first: int, rule: Callable[[int, Fraction], Fraction]) -> list[Fraction]:
    terms = [Fraction(first)]
    for n in range(1, 10):
        terms.append(rule(n, terms[-1]))
    return terms


def _general(n: int, general: str) -> Fraction:
    """The general term's value at n, from its own LaTeX by SymPy."""
    from curriculum.generators.senior.analysis.curves import symbolic

    expression = symbolic(general)
    value = (
        expression.subs(dict.fromkeys(expression.free_symbols, n))
        if hasattr(expression, "free_symbols")
        else expression
    )
    return Fraction(int(value.p), int(value.q))


def built(dice: Dice, level: int) -> Draft:
    """a_{n+1} = p a_n + q made geometric; 1/a_n made arithmetic."""
    if level == 3:
        p = dice.integer(2, 4)
        c = dice.nonzero(-3, 4)
        q = c * (p - 1)
        lead = dice.integer(1, 4)
        first = lead * p - c
        head = f"{'' if lead == 1 else str(lead) + chr(92) + 'cdot '}{p}^n"
        answer = f"a_n={head}{signed(-c)}"
        rule = f"a_{{n+1}}={linear_sum([(p, 'a_n'), (q, '')])}"
        steps: tuple[Step, ...] = (
            said(f"配成 $a_{{n+1}}{signed(c)}={p}(a_n{signed(c)})$。", name="构造等比数列"),
            said(
                f"数列 $\\{{a_n{signed(c)}\\}}$ 的首项是 ${first + c}$、公比是 ${p}$，所以 ${answer}$。",
                name="等比数列的通项",
            ),
        )
        wrong = slips(
            answer,
            (f"a_n={head}{signed(c)}", "配方时加上的数的符号错了。"),
            (f"a_n={head.replace('^n', '^{n-1}')}{signed(-c)}", "首项与指数没有配合好。"),
            (f"a_n={head}", "没有减回加上的数。"),
            (f"a_n={head}{signed(-q)}", "加上的数求错了。"),
        )
        terms = _recursion(first, lambda n, a: p * a + q)
        general = f"{head}{signed(-c)}"
    else:
        d, start = dice.integer(1, 4), dice.integer(1, 3)
        # a_{n+1} = a_n/(d a_n + 1): 1/a_{n+1} = 1/a_n + d ; a1 = 1/start
        bottom = linear_sum([(d, "n"), (start - d, "")])
        answer = rf"a_n=\frac{{1}}{{{bottom}}}"
        rule = rf"a_{{n+1}}=\frac{{a_n}}{{{linear_sum([(d, 'a_n'), (1, '')])}}}"
        steps = (
            said(rf"取倒数：$\frac{{1}}{{a_{{n+1}}}}=\frac{{1}}{{a_n}}+{d}$。", name="取倒数"),
            said(
                rf"$\left\{{\frac{{1}}{{a_n}}\right\}}$ 是首项 ${start}$、公差 ${d}$ 的等差数列，$\frac{{1}}{{a_n}}={bottom}$，所以 ${answer}$。",
                name="构造等差数列",
            ),
        )
        wrong = slips(
            answer,
            (f"a_n={bottom}", "最后忘了取倒数。"),
            (
                rf"a_n=\frac{{1}}{{{linear_sum([(d, 'n'), (start, '')])}}}",
                "通项中的 $n-1$ 写成了 $n$。",
            ),
            (rf"a_n=\frac{{1}}{{{linear_sum([(d, 'n')])}}}", "首项没有用上。"),
            (rf"a_n=\frac{{{d}}}{{n}}", "公差的位置错了。"),
        )
        terms = [Fraction(1, start)]
        for _ in range(9):
            terms.append(terms[-1] / (d * terms[-1] + 1))
        general = answer.removeprefix("a_n=")
        first_text = fraction(Fraction(1, start))
        return Draft(
            f"已知数列 ${A}$ 满足 $a_1={first_text}$，${rule}$，则 $a_n=$____。", answer, steps,
            lambda: held(answer, [_general(n, general) for n in range(1, 9)] == terms[:8]), distractors=wrong,
        )  # fmt: skip
    return Draft(
        f"已知数列 ${A}$ 满足 $a_1={first}$，${rule}$，则 $a_n=$____。", answer, steps,
        lambda: held(answer, [_general(n, general) for n in range(1, 9)] == terms[:8]), distractors=wrong,
    )  # fmt: skip


def bounded(dice: Dice, level: int) -> Draft:
    """A sum that stays below a bound: the least whole bound; from which n on it passes a number."""
    if level == 3:
        k = dice.integer(1, 4)
        # S_n = 1/k' telescoping: sum 1/(n(n+1)) * k = k - k/(n+1) < k: least constant m
        answer = str(k)
        top = "1" if k == 1 else str(k)
        steps: tuple[Step, ...] = (
            said(rf"裂项求和得 $S_n={k}-\frac{{{k}}}{{n+1}}$。", name="裂项相消"),
            said(
                rf"$S_n$ 随 $n$ 增大，总小于 ${k}$，而且可以任意接近 ${k}$，所以 $m$ 的最小值是 ${k}$。",
                name="求上界",
            ),
        )
        wrong = slips(
            answer,
            (k - 1, "和可以超过这个数。"),
            (k + 1, "放得过大，不是最小的。"),
            (fraction(Fraction(k, 2)), "这是 $S_1$，不是上界。"),
            (2 * k, "放得过大，不是最小的。"),
        )

        def again() -> str:
            total = Fraction(0)
            for n in range(1, 400):
                total += Fraction(k, n * (n + 1))
            return str(next(m for m in range(1, 20) if m > total))

        return Draft(
            rf"数列 ${A}$ 的通项公式是 $a_n=\frac{{{top}}}{{n(n+1)}}$，前 $n$ 项和为 $S_n$。若对一切正整数 $n$，$S_n<m$ 恒成立，则实数 $m$ 的最小值是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    q, goal = dice.pick((2, 3)), dice.integer(60, 3000)
    first = dice.integer(1, 3)
    n = 1
    while first * (q**n - 1) // (q - 1) <= goal:
        n += 1
    answer = str(n)
    steps = (
        said(rf"$S_n=\frac{{{first}({q}^n-1)}}{{{q}-1}}$，要 $S_n>{goal}$。", name="求和"),
        said(
            f"$S_{{{n - 1}}}={first * (q ** (n - 1) - 1) // (q - 1)}$ 还不够，$S_{{{n}}}={first * (q**n - 1) // (q - 1)}$ 超过了，所以 $n$ 的最小值是 ${n}$。",
            name="逐项比较",
        ),
    )
    wrong = slips(
        answer,
        (n - 1, "这时和还没有超过。"),
        (n + 1, "不是最小的。"),
        (n - 2, "把项当成了和。"),
        (n + 2, "不是最小的。"),
    )

    def counted() -> str:
        total, term_value, count = 0, first, 0
        while total <= goal:
            total, term_value, count = total + term_value, term_value * q, count + 1
        return str(count)

    return Draft(
        f"等比数列 ${A}$ 的首项是 ${first}$，公比是 ${q}$，前 $n$ 项和为 $S_n$，则使 $S_n>{goal}$ 成立的最小正整数 $n$ 是____。",
        answer,
        steps,
        counted,
        distractors=wrong,
    )


def induction(dice: Dice, level: int) -> Draft:
    """What is added from k to k + 1; the first value to check."""
    if level == 2:
        forms: tuple[tuple[str, int, str, Callable[[int], bool]], ...] = (
            (
                r"2^n>n^2",
                5,
                "$n=1$ 成立，但 $n=2,3,4$ 时不成立，要从 $5$ 开始才一直成立",
                lambda n: 2**n > n * n,
            ),
            (r"2^n>2n+1", 3, "$n=1,2$ 时不成立，从 $3$ 开始才一直成立", lambda n: 2**n > 2 * n + 1),
            (
                r"3^n>n^2+4n",
                3,
                "$n=1,2$ 时不成立，从 $3$ 开始才一直成立",
                lambda n: 3**n > n * n + 4 * n,
            ),
            (
                r"n!>2^n",
                4,
                "$n=1,2,3$ 时不成立，从 $4$ 开始才一直成立",
                lambda n: _factorial(n) > 2**n,
            ),
        )
        name, start, why, holds = dice.pick(forms)
        answer = str(start)
        steps: tuple[Step, ...] = (
            said(f"逐个代入：{why}。", name="奠基"),
            said(f"所以第一步应验证的数是 ${start}$。"),
        )
        wrong = slips(
            answer,
            *((k, "这个起点之后还有不成立的情形，或者不是最小的。") for k in (1, 2, 3, 4, 5, 6)),
        )
        return Draft(
            f"用数学归纳法证明“当 $n\\ge n_0$ 时，${name}$”，第一步应验证的最小的 $n_0$ 是____。", answer, steps,
            lambda: str(max((n for n in range(1, 40) if not holds(n)), default=0) + 1), distractors=wrong,
        )  # fmt: skip
    kind = dice.pick(("harmonic", "double", "odd", "product"))
    if kind == "harmonic":
        left = r"1+\frac{1}{2}+\frac{1}{3}+\cdots +\frac{1}{2^n-1}"
        ask, answer = "左边增加的项数是____。", "2^k"
        wrong = slips(
            answer,
            ("1", "不是只增加一项。"),
            ("2^{k-1}", "增加的项数数错了。"),
            ("2^k-1", "增加的项数少数了一个。"),
            ("2^k+1", "增加的项数多数了一个。"),
        )
        why = r"$n=k$ 时末项的分母是 $2^k-1$，$n=k+1$ 时是 $2^{k+1}-1$，多了从 $2^k$ 到 $2^{k+1}-1$ 的各项，共 $2^k$ 项"
    elif kind == "double":
        left = r"\frac{1}{n+1}+\frac{1}{n+2}+\cdots +\frac{1}{2n}"
        ask, answer = "左边增加的式子是____。", r"\frac{1}{2k+1}-\frac{1}{2k+2}"
        wrong = slips(
            answer,
            (r"\frac{1}{2k+2}", "首项也变了，要减去少掉的项。"),
            (r"\frac{1}{2k+1}+\frac{1}{2k+2}", r"少掉的 $\frac{1}{k+1}$ 没有减去。"),
            (r"\frac{1}{2k+1}", "增加的项不止一个。"),
            (r"\frac{1}{2k+1}+\frac{1}{2k+2}+\frac{1}{k+1}", r"$\frac{1}{k+1}$ 应减去。"),
        )
        why = r"多了 $\frac{1}{2k+1}$ 和 $\frac{1}{2k+2}$ 两项，少了 $\frac{1}{k+1}$，合起来是 $\frac{1}{2k+1}-\frac{1}{2k+2}$"
    elif kind == "odd":
        left = r"1^2+2^2+3^2+\cdots +(2n)^2"
        ask, answer = "左边增加的式子是____。", "(2k+1)^2+(2k+2)^2"
        wrong = slips(
            answer,
            ("(2k+2)^2", "漏了中间的一项。"),
            ("(2k+1)^2", "漏了末项。"),
            ("(k+1)^2", "末项是 $(2n)^2$，不是 $n^2$。"),
            ("(2k)^2+(2k+1)^2", "增加的项看错了。"),
        )
        why = "末项从 $(2k)^2$ 变为 $(2k+2)^2$，多了 $(2k+1)^2$ 和 $(2k+2)^2$ 两项"
    else:
        left = r"(n+1)(n+2)\cdots (n+n)"
        ask, answer = "左边应乘的式子是____。", "2(2k+1)"
        wrong = slips(
            answer,
            ("2k+1", r"少了的因式 $k+1$ 与 $2k+2$ 约分后还剩 $2$。"),
            (r"\frac{2k+1}{k+1}", "漏乘了 $2k+2$。"),
            (r"(2k+1)(2k+2)", "首项的因式少了，要除以它。"),
            ("2k+2", "漏乘了 $2k+1$。"),
        )
        why = r"多了 $(2k+1)(2k+2)$，少了 $k+1$，$\frac{(2k+1)(2k+2)}{k+1}=2(2k+1)$"
    steps = (said(f"比较 $n=k$ 与 $n=k+1$ 的左边：{why}。", name="由k到k+1"),)
    return Draft(
        f"用数学归纳法证明一个关于 $n$ 的等式，其左边是 ${left}$。由 $n=k$ 到 $n=k+1$，{ask}", answer, steps, lambda: _step_up(kind, answer), distractors=wrong,
    )  # fmt: skip


def _factorial(n: int) -> int:
    return 1 if n < 2 else n * _factorial(n - 1)


def _step_up(kind: str, answer: str) -> str:
    """Both sides worked out for several k from the definition of the left side."""
    from curriculum.generators.senior.analysis.curves import symbolic

    def left(n: int) -> Fraction:
        if kind == "harmonic":
            return Fraction(2**n - 1)
        if kind == "double":
            return sum((Fraction(1, n + j) for j in range(1, n + 1)), Fraction(0))
        if kind == "odd":
            return Fraction(sum(j * j for j in range(1, 2 * n + 1)))
        product = Fraction(1)
        for j in range(1, n + 1):
            product *= n + j
        return product

    expression = symbolic(answer)
    good = True
    for k in range(1, 7):
        change = left(k + 1) / left(k) if kind == "product" else left(k + 1) - left(k)
        value = expression.subs(dict.fromkeys(expression.free_symbols, k))
        good = good and Fraction(int(value.p), int(value.q)) == change
    return held(answer, good)


RECIPES = (
    Recipe("func.seq.general-add", "add-or-multiply", "calculate", (2, 3), added),
    Recipe("func.seq.general-add", "add-or-multiply-choice", "choice", (2, 3), added),
    Recipe("func.seq.general-construct", "build", "calculate", (3, 4), built),
    Recipe("func.seq.general-construct", "build-choice", "choice", (3, 4), built),
    Recipe("func.seq.inequality", "bound", "fill", (3, 4), bounded),
    Recipe("func.seq.inequality", "bound-choice", "choice", (3, 4), bounded),
    Recipe("func.seq.induction", "step", "fill", (2, 3), induction),
    Recipe("func.seq.induction", "step-choice", "choice", (2, 3), induction),
)
