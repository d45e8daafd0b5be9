"""Elective statistics: densities, joint distributions, estimation, tests, clusters, orthogonal arrays."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, in_brackets, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.values import Step


def continuous(dice: Dice, level: int) -> Draft:
    """A uniform or linear density: a probability, a mean; a joint table with one gap."""
    if level == 1:
        low = dice.integer(0, 5)
        width = dice.integer(4, 10)
        left = low + dice.integer(1, width - 2)
        right = left + dice.integer(1, low + width - left)
        asked = dice.chance(60)
        value = Fraction(right - left, width) if asked else Fraction(2 * low + width, 2)
        answer = fraction(value)
        steps: tuple[Step, ...] = (
            said(
                rf"密度在 $[{low},{low + width}]$ 上是常数 $\frac{{1}}{{{width}}}$。",
                name="均匀分布",
            ),
            said(
                f"概率等于区间长度之比，即 ${answer}$。"
                if asked
                else f"均值是区间的中点，即 ${answer}$。"
            ),
        )
        wrong = slips(
            answer,
            (fraction(Fraction(1, width)), "把密度函数的值当成了概率。"),
            (fraction(Fraction(right, low + width)), "应是区间长度之比。"),
            (fraction(1 - value) if asked else fraction(Fraction(width, 2)), "区间看错了。"),
            (fraction(value * 2), "多乘了 $2$。"),
        )
        goal = rf"$P({left}\le X\le {right})=$____。" if asked else "$E(X)=$____。"
        return Draft(
            f"随机变量 $X$ 在区间 $[{low},{low + width}]$ 上服从均匀分布，则 " + goal,
            answer,
            steps,
            lambda: fraction(
                sum(
                    (
                        Fraction(1, width) * Fraction(1, 20)
                        for k in range(20 * width)
                        if 20 * (left - low) <= k < 20 * (right - low)
                    ),
                    Fraction(0),
                )
                if asked
                else sum(
                    (Fraction(low) + Fraction(2 * k + 1, 2 * 40) * width for k in range(40)),
                    Fraction(0),
                )
                / 40
            ),
            distractors=wrong,
        )
    if level == 2:
        top = dice.integer(1, 5)
        k = Fraction(2, top * top)
        asked = dice.chance(50)
        answer = fraction(k) if asked else fraction(Fraction(2 * top, 3))
        steps = (
            said(
                rf"密度与 $x$ 轴围成的面积是 $1$：$\frac{{1}}{{2}}\times {top}\times {top}k=1$，$k={fraction(k)}$。",
                name="密度的性质",
            ),
            *(
                ()
                if asked
                else (
                    said(
                        rf"$E(X)=\displaystyle\int_0^{{{top}}}x\cdot {fraction(k)}x\,\mathrm{{d}}x$，算得 ${answer}$。",
                        name="均值",
                    ),
                )
            ),
        )
        wrong = slips(
            answer,
            (fraction(Fraction(1, top * top)), "三角形的面积漏了一半。"),
            (fraction(Fraction(1, top)), "面积列错了。"),
            (fraction(Fraction(top, 2)), "均值不是区间的中点。"),
            (fraction(Fraction(top, 3)), "积分算错了。"),
            (fraction(Fraction(top * top, 2)), "没有取倒数。"),
        )

        def again() -> str:
            parts = 600
            mass = sum(
                (
                    Fraction(top * (2 * j + 1), 2 * parts) * Fraction(top, parts)
                    for j in range(parts)
                ),
                Fraction(0),
            )
            found = 1 / mass
            if asked:
                return fraction(found)
            mean = sum(
                (
                    found * Fraction(top * (2 * j + 1), 2 * parts) ** 2 * Fraction(top, parts)
                    for j in range(parts)
                ),
                Fraction(0),
            )
            return fraction(mean.limit_denominator(30))

        return Draft(
            rf"随机变量 $X$ 的密度函数是 $f(x)=\begin{{cases}}kx,&0\le x\le {top}\\0,&\text{{其他}}\end{{cases}}$，则"
            + ("常数 $k=$____。" if asked else "均值 $E(X)=$____。"),
            answer,
            steps,
            again,
            distractors=wrong,
        )
    tenths = [dice.integer(1, 4) for _ in range(3)]
    last = 10 - sum(tenths)
    if last < 1:
        tenths = [2, 3, 1]
        last = 4
    a, b, c = (Fraction(t, 10) for t in tenths)
    value = b + Fraction(last, 10)
    answer = decimal(value)
    steps = (
        said("四格的概率之和是 $1$，先求出缺的一格。", name="联合分布"),
        line(
            f"1-{decimal(a)}-{decimal(b)}-{decimal(c)}", decimal(Fraction(last, 10)), "缺的一格："
        ),
        line(f"{decimal(b)}+{decimal(Fraction(last, 10))}", answer, "边缘分布："),
    )
    wrong = slips(
        answer,
        (decimal(c + Fraction(last, 10)), "行与列看反了。"),
        (decimal(Fraction(last, 10)), "这只是一格。"),
        (decimal(a + c), "求的是另一个值的概率。"),
        (decimal(1 - b), "没有求出缺的一格。"),
    )
    return Draft(
        f"二维随机变量 $(X,Y)$ 的取值只有 $(0,0),(0,1),(1,0),(1,1)$，概率依次是 ${decimal(a)},{decimal(b)},{decimal(c)},p$，则 $P(Y=1)=$____。", answer, steps,
        lambda: decimal(1 - (a + c)), distractors=wrong,
    )  # fmt: skip


def estimate(dice: Dice, level: int) -> Draft:
    """A moment estimate; a maximum likelihood estimate; an interval for a normal mean."""
    if level == 2:
        n, hits = dice.step(10, 50, 5), dice.integer(3, 9)
        answer = fraction(Fraction(hits, n))
        thing = dice.pick(
            ("某射手命中的概率", "某种种子发芽的概率", "某批产品的次品率", "某路口遇红灯的概率")
        )
        steps: tuple[Step, ...] = (
            said(
                rf"似然函数 $L(p)=p^{{{hits}}}(1-p)^{{{n - hits}}}$，取对数求导，令导数为零。",
                name="极大似然估计",
            ),
            said(
                rf"解得 $p=\frac{{{hits}}}{{{n}}}$，约分得 ${answer}$。"
                if fraction(Fraction(hits, n)) != rf"\frac{{{hits}}}{{{n}}}"
                else f"解得 $p={answer}$。"
            ),
        )
        wrong = slips(
            answer,
            (fraction(Fraction(n - hits, n)), "成功与失败的次数看反了。"),
            (fraction(Fraction(hits, n - hits)), "比的对象错了。"),
            (fraction(Fraction(hits + 1, n + 2)), "似然函数漏了次数。"),
            (fraction(Fraction(1, 2)), "没有用数据。"),
        )
        return Draft(
            f"为估计{thing} $p$，独立观察 ${n}$ 次，事件发生了 ${hits}$ 次，则 $p$ 的极大似然估计值是____。",
            answer,
            steps,
            lambda: fraction(
                max(
                    (Fraction(k, n) for k in range(n + 1)),
                    key=lambda p: p**hits * (1 - p) ** (n - hits),
                )
            ),
            distractors=wrong,
        )
    if level == 1:
        values = [dice.integer(2, 20) for _ in range(5)]
        values[4] += -sum(values) % 5
        mean = sum(values) // 5
        answer = str(2 * mean)
        steps = (
            said(
                rf"均匀分布在 $[0,\theta]$ 上的均值是 $\frac{{\theta}}{{2}}$，用样本均值 ${mean}$ 代替。",
                name="矩估计",
            ),
            said(rf"$\frac{{\theta}}{{2}}={mean}$，估计值是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (mean, "均值是区间的中点，还要乘 $2$。"),
            (max(values), "这是极大似然估计。"),
            (sum(values), "应取平均数。"),
            (4 * mean, "多乘了 $2$。"),
        )
        return Draft(
            rf"总体在 $[0,\theta]$ 上服从均匀分布，样本值是 ${','.join(map(str, values))}$，则 $\theta$ 的矩估计值是____。",
            answer,
            steps,
            lambda: fraction(2 * Fraction(sum(values), 5)),
            distractors=wrong,
        )
    n = dice.pick((4, 9, 16, 25, 100))
    sigma = dice.integer(1, 6)
    mean = dice.integer(20, 90)
    half = Fraction(196, 100) * sigma / round(n**0.5)
    while half.denominator not in (1, 2, 4, 5, 10, 20, 25, 50, 100, 125, 250, 500, 1000):
        sigma = 3 * sigma
        half = Fraction(196, 100) * sigma / round(n**0.5)
    low, high = decimal(mean - half), decimal(mean + half)
    answer = f"({low},{high})"
    steps = (
        said(
            r"方差已知，置信区间是 $\left(\overline{x}-1.96\frac{\sigma}{\sqrt{n}},\overline{x}+1.96\frac{\sigma}{\sqrt{n}}\right)$。",
            name="区间估计",
        ),
        line(rf"1.96\times \frac{{{sigma}}}{{\sqrt{{{n}}}}}", decimal(half), "半宽："),
        said(f"所以区间是 ${answer}$。"),
    )
    wide = Fraction(196, 100) * sigma
    wrong = slips(
        answer,
        (f"({decimal(mean - wide)},{decimal(mean + wide)})", r"没有除以 $\sqrt{n}$。"),
        (f"({decimal(mean - Fraction(sigma))},{decimal(mean + Fraction(sigma))})", "漏乘 $1.96$。"),
        (f"({decimal(mean - 2 * half)},{decimal(mean + 2 * half)})", "半宽算错了。"),
        (f"({low},{mean})", "区间应以样本均值为中心。"),
    )
    return Draft(
        rf"某零件的长度服从正态分布，标准差是 ${sigma}$ mm。抽取 ${n}$ 个，平均长度是 ${mean}$ mm，则总体均值的置信度为 $95\%$ 的置信区间是____（$z=1.96$，单位：mm）。", answer, steps,
        lambda: f"({decimal(2 * Fraction(mean) - (mean + half))},{decimal(mean + Fraction(49, 25) * sigma / round(n**0.5))})", distractors=wrong,
    )  # fmt: skip


def test(dice: Dice, level: int) -> Draft:
    """The statistic of a test of a mean; what it decides."""
    n = dice.pick((9, 16, 25, 36))
    root = round(n**0.5)
    sigma = root * dice.pick((1, 2, 3))
    claimed = dice.integer(20, 120)
    shift = Fraction(dice.pick((-3, -2, -1, 1, 2, 3))) * sigma / root
    sample = claimed + shift
    value = shift * root / sigma
    product = dice.pick(("一袋食盐的质量", "一种灯泡的寿命", "一瓶饮料的净含量", "一根钢筋的长度"))
    head = f"{product}（规定的单位）服从正态分布，标准差是 ${sigma}$。厂家说均值是 ${claimed}$，抽查 ${n}$ 件，样本均值是 ${fraction(sample)}$。"
    if level == 2:
        answer = fraction(value)
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{{fraction(sample)}-{claimed}}}{{{sigma}\div \sqrt{{{n}}}}}",
                answer,
                r"$z=\frac{\overline{x}-\mu_0}{\sigma/\sqrt{n}}$：",
                name="检验统计量",
            ),
        )
        wrong = slips(
            answer,
            (fraction(shift / sigma), r"没有乘 $\sqrt{n}$。"),
            (fraction(-value), "两个均值相减的顺序反了。"),
            (fraction(shift), "没有除以标准差。"),
            (fraction(shift * n / sigma), r"乘的是 $\sqrt{n}$，不是 $n$。"),
        )
        return Draft(
            head + "检验均值的统计量 $z=$____。",
            answer,
            steps,
            lambda: fraction(Fraction(sample - claimed) * root / sigma),
            distractors=wrong,
        )
    reject = abs(value) > Fraction(196, 100)
    from engine.values import Distractor

    right = "拒绝零假设" if reject else "不拒绝零假设，但不能说它一定成立"
    wrong_one = "不拒绝零假设，但不能说它一定成立" if reject else "拒绝零假设"
    return Draft(
        head + "取显著性水平 $0.05$（$z_{0.025}=1.96$），对“均值等于厂家所说的值”这个零假设，应当（　）", "",
        (said(rf"$|z|={fraction(abs(value))}$，{'大于' if reject else '不大于'} $1.96$。", name="比较"), said(f"所以{right}。")),
        lambda: "拒绝零假设" if (sample - claimed) ** 2 * n > Fraction(38416, 10000) * sigma**2 else "不拒绝零假设，但不能说它一定成立",
        options=(right, wrong_one, "零假设一定为真", "零假设一定为假"),
        distractors=(Distractor("", "统计量与临界值比较错了。"), Distractor("", "不拒绝不等于证明为真。"), Distractor("", "检验有犯错的可能，不能说一定。")),
    )  # fmt: skip


def regression(dice: Dice, level: int) -> Draft:
    """A prediction from a plane of regression; the residual."""
    b0, b1, b2 = (
        dice.integer(-5, 20),
        Fraction(dice.nonzero(-15, 25), 10),
        Fraction(dice.nonzero(-15, 25), 10),
    )
    x, y = dice.integer(2, 12), dice.integer(2, 12)
    guess = b0 + b1 * x + b2 * y
    name = f"{b0 if b0 else ''}{signed(decimal(b1))}x_1{signed(decimal(b2))}x_2".lstrip("+")
    subject = dice.pick(
        (
            "某种作物的产量 $y$ 对施肥量 $x_1$ 和灌溉量 $x_2$",
            "某商品的销量 $y$ 对广告费 $x_1$ 和促销天数 $x_2$",
            "房价 $y$ 对面积 $x_1$ 和房龄 $x_2$",
            "体重 $y$ 对身高 $x_1$ 和年龄 $x_2$",
        )
    )
    if level == 2:
        answer = decimal(guess)
        steps: tuple[Step, ...] = (
            line(
                f"{b0}{signed(decimal(b1))}\\times {x}{signed(decimal(b2))}\\times {y}",
                answer,
                "代入：",
            ),
        )
        wrong = slips(
            answer,
            (decimal(b0 + b1 * y + b2 * x), "两个自变量代反了。"),
            (decimal(guess - b0) if b0 else decimal(guess + 1), "漏加常数项。"),
            (decimal(b0 - b1 * x + b2 * y), "系数的符号看错了。"),
            (decimal(b0 + b1 * x), "漏了第二个自变量。"),
        )
        return Draft(
            f"{subject}的二元线性回归方程是 $\\hat{{y}}={name}$。当 $x_1={x}$，$x_2={y}$ 时，$y$ 的预测值是____。",
            answer,
            steps,
            lambda: decimal(sum((b1,) * x, Fraction(0)) + sum((b2,) * y, Fraction(0)) + b0),
            distractors=wrong,
        )
    gap = Fraction(dice.nonzero(-20, 20), 10)
    seen = guess + gap
    answer = decimal(gap)
    steps = (
        said(f"预测值是 ${decimal(guess)}$。", name="代入"),
        line(f"{decimal(seen)}-{in_brackets(decimal(guess))}", answer, "残差是观测值减预测值："),
    )
    wrong = slips(
        answer,
        (decimal(-gap), "残差是观测值减预测值。"),
        (decimal(guess), "这是预测值。"),
        (decimal(seen + guess), "应相减。"),
        (decimal(gap + b0) if b0 else decimal(gap + 1), "预测值漏加常数项。"),
    )
    return Draft(
        f"{subject}的二元线性回归方程是 $\\hat{{y}}={name}$。一次观测得到 $x_1={x}$，$x_2={y}$，$y={decimal(seen)}$，则这次观测的残差是____。",
        answer,
        steps,
        lambda: decimal(seen - b0 - b1 * x - b2 * y),
        distractors=wrong,
    )


def clusters(dice: Dice, level: int) -> Draft:
    """Which two join first; which level of an orthogonal array is best."""
    if level == 2:
        gaps = dice.picks(range(1, 12), 4)
        places = [dice.integer(1, 9)]
        for gap in gaps:
            places.append(places[-1] + gap)
        letters = "ABCDE"
        near = min(range(4), key=lambda k: gaps[k])
        answer = letters[near] + letters[near + 1]
        options = [letters[k] + letters[k + 1] for k in range(4)]
        from engine.values import Distractor

        listed = "，".join(
            f"{letter}：${value}$" for letter, value in zip(letters, places, strict=True)
        )
        names = {name: f"{name[0]} 和 {name[1]}" for name in options}
        return Draft(
            f"五个样品的指标值是 {listed}。按最短距离法聚类，第一步合并的是（　）", "",
            (said(f"相邻的距离依次是 ${','.join(map(str, gaps))}$，最小的是 ${gaps[near]}$。", name="最短距离法"), said(f"所以先合并 {names[answer]}。")),
            lambda: names[min(((a, b) for i, a in enumerate(letters) for b in letters[i + 1 :]), key=lambda p: abs(places[letters.index(p[0])] - places[letters.index(p[1])]))[0] + letters[near + 1]],
            options=(names[answer], *(names[n] for n in options if n != answer)),
            distractors=tuple(Distractor("", "这两个的距离不是最小的。") for n in options if n != answer),
        )  # fmt: skip
    results = [dice.integer(40, 95) for _ in range(4)]
    # L4 array: factor A levels 1,1,2,2; B 1,2,1,2; C 1,2,2,1
    factor = dice.pick(("A", "B", "C"))
    rows = {"A": (0, 0, 1, 1), "B": (0, 1, 0, 1), "C": (0, 1, 1, 0)}[factor]
    means = [
        Fraction(sum(r for r, k in zip(results, rows, strict=True) if k == lv), 2) for lv in (0, 1)
    ]
    if means[0] == means[1]:
        results[0] += 2
        means = [
            Fraction(sum(r for r, k in zip(results, rows, strict=True) if k == lv), 2)
            for lv in (0, 1)
        ]
    answer = decimal(abs(means[0] - means[1]))
    steps: tuple[Step, ...] = (
        said(
            f"因素 ${factor}$ 的两个水平各出现两次，平均值分别是 ${decimal(means[0])}$ 和 ${decimal(means[1])}$。",
            name="正交表",
        ),
        line(f"{decimal(max(means))}-{decimal(min(means))}", answer, "极差："),
    )
    wrong = slips(
        answer,
        (decimal(2 * abs(means[0] - means[1])), "没有求平均。"),
        (
            decimal(Fraction(max(results) - min(results))),
            "这是全部结果的极差，没有按同一因素求平均。",
        ),
        (decimal(max(means)), "这是较好水平的平均值。"),
        (decimal(Fraction(sum(results), 4)), "这是总平均。"),
    )
    table = "；".join(
        f"第 ${k + 1}$ 次：$A_{a + 1}B_{b + 1}C_{c + 1}$，结果 ${results[k]}$"
        for k, (a, b, c) in enumerate(zip((0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0), strict=True))
    )
    return Draft(
        f"用正交表 $L_4(2^3)$ 安排试验：{table}。则因素 ${factor}$ 的极差是____。", answer, steps,
        lambda: decimal(abs(sum((Fraction(r) if k == 0 else Fraction(-r) for r, k in zip(results, rows, strict=True)), Fraction(0))) / 2), distractors=wrong,
    )  # fmt: skip


RECIPES = (
    Recipe("prob.elective.continuous", "density", "calculate", (1, 2, 3), continuous),
    Recipe("prob.elective.estimate", "estimate", "calculate", (1, 2, 3), estimate),
    Recipe("prob.elective.test", "statistic", "calculate", (2,), test),
    Recipe("prob.elective.test", "decide", "choice", (3,), test),
    Recipe("prob.elective.multiple", "predict", "calculate", (2, 3), regression),
    Recipe("prob.elective.cluster", "first", "choice", (2,), clusters),
    Recipe("prob.elective.cluster", "range", "calculate", (3,), clusters),
)
