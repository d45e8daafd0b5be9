"""Angles of any size, radians and sectors, the trigonometric functions by a point."""

from fractions import Fraction
from math import cos, gcd, isqrt, radians, sin

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import (
    cos_value,
    held,
    pi,
    sin_value,
    surd,
    tan_value,
)
from curriculum.generators.working import line, said, slips
from engine.plot.figures.circles import sector
from engine.plot.figures.curves import unit_circle
from engine.values import Distractor, Step

QUADRANTS = ("第一象限", "第二象限", "第三象限", "第四象限")


def quadrant(dice: Dice, level: int) -> Draft:
    """The quadrant of an angle in degrees, in π, or of α/2."""
    if level <= 2:
        place = dice.integer(0, 3)
        inside = 90 * place + dice.step(10, 80, 5)
        turns = dice.pick((-3, -2, -1, 1, 2, 3, 4, 5))
        whole = inside + 360 * turns
        if level == 1:
            shown = rf"{whole}^\circ"
            how = rf"${whole}^\circ={inside}^\circ{signed(turns)}\times 360^\circ$，与 ${inside}^\circ$ 的终边相同。"
        else:
            ratio = Fraction(whole, 180)
            shown = pi(ratio)
            how = f"${shown}={pi(Fraction(inside, 180))}{signed(2 * turns)}\\pi$，与 ${pi(Fraction(inside, 180))}$ 的终边相同。"
        steps: tuple[Step, ...] = (
            said(how, name="化到一周内"),
            said(f"所以它是{QUADRANTS[place]}角。"),
        )

        def again() -> str:
            x, y = cos(radians(whole)), sin(radians(whole))
            return QUADRANTS[0 if x > 0 and y > 0 else 1 if y > 0 else 2 if x < 0 else 3]

        return Draft(
            f"${shown}$ 角的终边在（　）", "", steps, again, options=(QUADRANTS[place], *(q for q in QUADRANTS if q != QUADRANTS[place])),
            distractors=tuple(Distractor("", "化到一周内时算错了。" if turns > 0 else "负角按顺时针旋转，方向弄反了。") for _ in range(3)),
        )  # fmt: skip
    place = dice.integer(0, 3)
    halves = {0: (0, 2), 1: (0, 2), 2: (1, 3), 3: (1, 3)}[place]
    right = "或".join(QUADRANTS[h] for h in halves)
    texts = ["第一象限或第三象限", "第二象限或第四象限", "第一象限或第二象限", "第三象限或第四象限"]
    low, high = 90 * place, 90 * place + 90
    steps = (
        said(rf"${low}^\circ+k\cdot 360^\circ<\alpha<{high}^\circ+k\cdot 360^\circ$，所以 ${low // 2}^\circ+k\cdot 180^\circ<\frac{{\alpha}}{{2}}<{high // 2}^\circ+k\cdot 180^\circ$（$k\in\mathbb{{Z}}$）。", name="除以2"),
        said(f"$k$ 取偶数和奇数，分别在{QUADRANTS[halves[0]]}和{QUADRANTS[halves[1]]}。", name="分类讨论"),
    )  # fmt: skip

    def tried() -> str:
        seen = set()
        for k in range(-4, 5):
            for d in (1, 45, 89):
                half = (low + d + 360 * k) / 2 % 360
                seen.add(int(half // 90))
        return "或".join(QUADRANTS[h] for h in sorted(seen))

    return Draft(
        rf"若 $\alpha$ 是{QUADRANTS[place]}角，则 $\frac{{\alpha}}{{2}}$ 是（　）", "", steps, tried, options=(right, *(t for t in texts if t != right)),
        distractors=tuple(Distractor("", "除以 $2$ 后没有对 $k$ 的奇偶讨论。") for _ in range(3)),
    )  # fmt: skip


def same_side(dice: Dice, level: int) -> Draft:
    """The coterminal angle within a turn, or the set of all of them."""
    inside = dice.step(10, 350, 10) if level == 1 else dice.step(15, 345, 15)
    turns = dice.pick((-3, -2, -1, 1, 2, 3))
    whole = inside + 360 * turns
    if level == 1:
        answer = rf"{inside}^\circ"
        steps: tuple[Step, ...] = (
            line(
                rf"{whole}^\circ{signed(-360 * turns)}^\circ",
                answer,
                r"加减 $360^\circ$ 的整数倍，化到 $0^\circ$ 到 $360^\circ$ 之间。",
                name="终边相同的角",
            ),
        )
        wrong = slips(
            answer,
            (
                rf"{abs(whole) % 360}^\circ" if whole < 0 else rf"{360 - inside}^\circ",
                "负角的方向弄反了。",
            ),
            (rf"{inside - 360}^\circ", r"不在 $0^\circ$ 到 $360^\circ$ 之间。"),
            (rf"{(inside + 180) % 360}^\circ", r"应加减 $360^\circ$ 的整数倍，不是 $180^\circ$。"),
        )
        return Draft(
            rf"在 $0^\circ\sim 360^\circ$ 范围内，与 ${whole}^\circ$ 角终边相同的角是____。", answer, steps, lambda: rf"{whole % 360}^\circ", distractors=wrong,
        )  # fmt: skip
    use_pi = dice.chance(50)
    here = pi(Fraction(inside, 180)) if use_pi else rf"{inside}^\circ"
    shown = pi(Fraction(whole, 180)) if use_pi else rf"{whole}^\circ"
    full = r"2k\pi" if use_pi else r"k\cdot 360^\circ"
    half = r"k\pi" if use_pi else r"k\cdot 180^\circ"
    answer = rf"\{{\alpha\mid \alpha={here}+{full},k\in\mathbb{{Z}}\}}"
    steps = (
        said(f"${shown}$ 与 ${here}$ 的终边相同。", name="化到一周内"),
        said(f"与它终边相同的角相差整数周，集合是 ${answer}$。"),
    )
    other = rf"-{inside}^\circ" if not use_pi else pi(Fraction(-inside, 180))
    wrong = slips(
        answer,
        (rf"\{{\alpha\mid \alpha={here}+{half},k\in\mathbb{{Z}}\}}", "相差的是整数周，不是半周。"),
        (rf"\{{\alpha\mid \alpha={other}+{full},k\in\mathbb{{Z}}\}}", "化到一周内时方向弄反了。"),
        (rf"\{{\alpha\mid \alpha={here}\}}", "漏了整数周。"),
    )
    return Draft(
        rf"与 ${shown}$ 角终边相同的角的集合是____。", answer, steps,
        lambda: held(answer, (whole - inside) % 360 == 0), distractors=wrong if inside % 180 else wrong[:1],
    )  # fmt: skip


def hands(dice: Dice, level: int) -> Draft:
    """The angle a hand of a clock turns through."""
    minutes = dice.step(5, 90, 5)
    hand, rate = dice.pick((("分针", Fraction(6)), ("时针", Fraction(1, 2))))
    if hand == "时针":
        minutes = dice.step(20, 180, 20)
    turned = -rate * minutes
    use_pi = dice.chance(50)
    answer = pi(Fraction(turned) / 180) if use_pi else rf"{fraction(turned)}^\circ"
    plus = pi(-Fraction(turned) / 180) if use_pi else rf"{fraction(-turned)}^\circ"
    unit = "弧度数" if use_pi else "度数"
    event = dice.pick(
        ("一节自习课", "一段动画片", "一次晨跑", "一场讲座的提问", "一顿晚饭", "做作业")
    )
    steps = (
        said("指针按顺时针方向旋转，转过的角是负角。", name="负角"),
        said(f"{hand}每分钟转 ${fraction(rate)}^\\circ$，${minutes}$ 分钟转 ${fraction(-turned)}^\\circ$" + (f"，即 ${plus}$ 弧度" if use_pi else "") + f"，所以是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (plus, "顺时针旋转的角是负角。"),
        (
            pi(Fraction(turned) / 360) if use_pi else rf"{fraction(turned / 2)}^\circ",
            "每分钟转过的角算错了。",
        ),
        (
            pi(Fraction(turned) / 90) if use_pi else rf"{fraction(turned * 2)}^\circ",
            "每分钟转过的角算错了。",
        ),
    )
    return Draft(
        f"{event}用了{minutes}分钟，这段时间内钟表的{hand}转过的角的{unit}是____。", answer, steps,
        lambda: pi(-Fraction(minutes * 2, 60 if hand == "分针" else 720)) if use_pi else rf"{fraction(-Fraction(minutes * 360, 60 if hand == '分针' else 720))}^\circ",
        distractors=wrong,
    )  # fmt: skip


def radian(dice: Dice, level: int) -> Draft:
    """Degrees to radians or back."""
    degrees = dice.step(15, 345, 15) * dice.pick((1, 1, -1))
    ratio = Fraction(degrees, 180)
    if dice.chance(50):
        answer = pi(ratio)
        steps: tuple[Step, ...] = (
            said(
                rf"$1^\circ=\frac{{\pi}}{{180}}$ 弧度，${degrees}^\circ={degrees}\times \frac{{\pi}}{{180}}={answer}$。",
                name="角度化弧度",
            ),
        )
        wrong = slips(
            answer,
            (pi(ratio / 2), r"半周是 $\pi$，不是 $2\pi$。"),
            (pi(2 * ratio), r"半周是 $\pi$。"),
            (pi(-ratio), "符号错了。"),
            (pi(ratio + Fraction(1, 12)), "约分错了。"),
        )
        return Draft(
            rf"把 ${degrees}^\circ$ 化成弧度是____。",
            answer,
            steps,
            lambda: pi(Fraction(degrees * 2, 360)),
            distractors=wrong,
        )
    answer = rf"{degrees}^\circ"
    shown = pi(ratio)
    steps = (
        said(
            rf"$\pi$ 弧度 $=180^\circ$，把 $\pi$ 换成 $180^\circ$，得 ${shown}={answer}$。",
            name="弧度化角度",
        ),
    )
    wrong = slips(
        answer,
        (rf"{2 * degrees}^\circ", r"$\pi$ 弧度是 $180^\circ$，不是 $360^\circ$。"),
        (rf"{fraction(Fraction(degrees, 2))}^\circ", r"$\pi$ 弧度是 $180^\circ$。"),
        (rf"{degrees + 15}^\circ", "计算错误。"),
        (rf"{-degrees}^\circ", "符号错了。"),
    )
    return Draft(
        rf"把 ${shown}$ 弧度化成角度是____。",
        answer,
        steps,
        lambda: rf"{int(ratio * 180)}^\circ",
        distractors=wrong,
    )


def sector_size(dice: Dice, level: int) -> Draft:
    """Arc length, area, or the angle of a sector; the largest area for a perimeter."""
    if level == 4:
        half = dice.integer(2, 12)
        around = 4 * half
        answer = str(half * half)
        ask_angle = dice.chance(40)
        if ask_angle:
            answer = "2"
        steps: tuple[Step, ...] = (
            said(f"设半径为 $r$，弧长 $l={around}-2r$。", name="列式"),
            said(f"面积 $S=\\frac{{1}}{{2}}lr=r({around // 2}-r)$，当 $r={half}$ 时最大，最大面积是 ${half * half}$。", name="二次函数求最值"),
            said(f"此时 $l={2 * half}$，圆心角的弧度数是 $2$。", name="弧度的定义"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (half * half if ask_angle else 2, "求的量弄错了。"),
            (
                2 * half * half if not ask_angle else 1,
                r"面积公式漏了 $\frac{1}{2}$，或弧度数算错了。",
            ),
            (half, "这是半径。"),
            (4 * half * half if not ask_angle else 4, "周长包括两条半径。"),
            (r"\pi", "圆心角不是半圆。"),
        )

        def again() -> str:
            best = max(
                (Fraction(n, 4) * (around - 2 * Fraction(n, 4)) / 2, Fraction(n, 4))
                for n in range(1, 2 * around)
            )
            return fraction((around - 2 * best[1]) / best[1]) if ask_angle else fraction(best[0])

        asks = (
            "扇形的面积最大时，圆心角的弧度数是____。" if ask_angle else "扇形面积的最大值是____。"
        )
        return Draft(
            f"已知扇形的周长为 ${around}$，则{asks}", answer, steps, again, distractors=wrong
        )
    degrees = dice.pick((30, 36, 45, 60, 72, 90, 120, 135, 150))
    radius = dice.integer(2, 12)
    ratio = Fraction(degrees, 180)
    arc, area = ratio * radius, ratio * radius * radius / 2
    what = dice.pick(("弧长", "面积"))
    value, other = (arc, area) if what == "弧长" else (area, arc)
    answer = pi(value)
    in_degrees = level >= 2 and dice.chance(60)
    shown = rf"{degrees}^\circ" if in_degrees else pi(ratio)
    if level == 3:
        # from the arc and the angle to the area, in plain numbers
        theta, r = dice.integer(1, 4), dice.integer(2, 9)
        length = theta * r
        given = dice.pick(("arc", "area"))
        size = Fraction(theta * r * r, 2)
        if given == "arc":
            statement, answer = (
                f"已知扇形的圆心角为 ${theta}$ 弧度，弧长为 ${length}$，则扇形的面积是____。",
                fraction(size),
            )
            steps = (
                line(
                    rf"\frac{{{length}}}{{{theta}}}",
                    str(r),
                    r"由 $l=|\alpha|r$ 得半径：",
                    name="弧长公式",
                ),
                line(
                    rf"\frac{{1}}{{2}}\times {length}\times {r}",
                    answer,
                    r"面积 $S=\frac{1}{2}lr$：",
                    name="扇形面积公式",
                ),
            )
            wrong = slips(
                answer,
                (length * r, r"面积公式漏了 $\frac{1}{2}$。"),
                (rf"{fraction(size)}\pi", r"弧度不一定带 $\pi$。"),
                (fraction(Fraction(theta * length * length, 2)), "把弧长当成了半径。"),
                (r, "这是半径。"),
                (fraction(size * 2 + 1), "计算错误。"),
            )
        else:
            statement, answer = (
                f"已知扇形的面积为 ${fraction(size)}$，半径为 ${r}$，则扇形圆心角的弧度数是____。",
                str(theta),
            )
            steps = (
                said(
                    rf"由 $S=\frac{{1}}{{2}}|\alpha|r^2$，得 $\frac{{1}}{{2}}\times |\alpha|\times {r}^2={fraction(size)}$。",
                    name="扇形面积公式",
                ),
                said(f"所以圆心角的弧度数是 ${answer}$。"),
            )
            wrong = slips(
                answer,
                (fraction(Fraction(theta, 2)), r"面积公式漏了 $\frac{1}{2}$。"),
                (rf"{theta}\pi", r"弧度不一定带 $\pi$。"),
                (length, "这是弧长。"),
                (fraction(size / r), "除以的应是半径的平方。"),
                (theta + 1, "计算错误。"),
            )

        def tried() -> str:
            if given == "arc":
                return fraction(
                    next(Fraction(theta * n * n, 2) for n in range(1, 99) if n * theta == length)
                )
            return fraction(
                next(Fraction(n, 2) for n in range(1, 99) if Fraction(n, 2) * r * r / 2 == size)
            )

        return Draft(statement, answer, steps, tried, distractors=wrong)
    steps = (
        *((said(rf"先把圆心角化成弧度：${degrees}^\circ={pi(ratio)}$。", name="角度化弧度"),) if in_degrees else ()),
        said((rf"弧长 $l=|\alpha|r={pi(ratio)}\times {radius}={answer}$。" if what == "弧长" else rf"面积 $S=\frac{{1}}{{2}}|\alpha|r^2=\frac{{1}}{{2}}\times {pi(ratio)}\times {radius}^2={answer}$。"), name=f"{'弧长' if what == '弧长' else '扇形面积'}公式"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (pi(other), "弧长公式和面积公式弄混了。"),
        (pi(2 * value) if what == "面积" else pi(value / 2), r"系数 $\frac{1}{2}$ 用错了。"),
        (
            str(degrees * radius) if in_degrees else fraction(value),
            "圆心角没有化成弧度。" if in_degrees else r"漏了 $\pi$。",
        ),
        (pi(ratio * radius**2), "公式用错了。"),
        (pi(value * 3), "计算错误。"),
    )
    picture = (
        (
            sector(
                radius,
                degrees,
                labels=(str(radius), rf"{degrees}^\circ" if in_degrees else pi(ratio), None),
            ),
        )
        if level == 1
        else ()
    )
    return Draft(
        f"已知扇形的半径为 ${radius}$，圆心角为 ${shown}$，则扇形的{what}是____。", answer, steps,
        lambda: pi(Fraction(degrees, 360) * (2 * radius if what == "弧长" else radius * radius)), distractors=wrong, pictures=picture,
    )  # fmt: skip


_TRIPLES = ((3, 4, 5), (5, 12, 13), (8, 15, 17), (7, 24, 25))


def by_point(dice: Dice, level: int) -> Draft:
    """sin, cos, tan from a point on the terminal side."""
    which = dice.pick(("sin", "cos", "tan"))
    if level <= 2:
        a, b, r = dice.pick(_TRIPLES)
        if dice.chance(50):
            a, b = b, a
        x, y = a * dice.pick((1, -1)), b * dice.pick((1, -1))
        value = {"sin": Fraction(y, r), "cos": Fraction(x, r), "tan": Fraction(y, x)}[which]
        answer = fraction(value)
        pool = [Fraction(x, r), Fraction(y, r), Fraction(y, x), Fraction(x, y), -value]
        square = x * x + y * y
        length = str(r)
    else:
        x, y = dice.pick(
            [(p, q) for p in (-3, -2, -1, 1, 2, 3) for q in (-3, -2, -1, 1, 2, 3) if gcd(p, q) == 1]
        )
        square = x * x + y * y
        length = rf"\sqrt{{{square}}}"
        if which == "tan":
            which = dice.pick(("sin", "cos"))
        value = Fraction(y if which == "sin" else x, square)
        answer = surd(value, square)
        pool = []
    names = {"sin": r"\frac{y}{r}", "cos": r"\frac{x}{r}", "tan": r"\frac{y}{x}"}
    steps = (
        said(rf"$r=\sqrt{{({x})^2+({y})^2}}={length}$，$r$ 总是正数。", name="求r"),
        said(rf"由定义，$\{which}\alpha={names[which]}={answer}$。", name="三角函数的定义"),
    )
    if level <= 2:
        wrong = slips(
            answer,
            *[
                (fraction(v), why)
                for v, why in zip(
                    pool,
                    (
                        "横、纵坐标用反了，余弦是 $\\frac{x}{r}$。",
                        "横、纵坐标用反了，正弦是 $\\frac{y}{r}$。",
                        "这是正切。",
                        "正切是 $\\frac{y}{x}$，分子分母颠倒了。",
                        "符号错了。",
                    ),
                    strict=True,
                )
            ],
        )
    else:
        other = surd(Fraction(x if which == "sin" else y, square), square)
        wrong = slips(
            answer,
            (other, "正弦和余弦的定义弄反了。"),
            (surd(-value, square), "符号错了，$r$ 总是正数。"),
            (fraction(Fraction(y, x)), "这是正切。"),
            (fraction(value), "没有开方求 $r$。"),
            (str(y if which == "sin" else x), "没有除以 $r$。"),
        )

    def again() -> str:
        r = (x * x + y * y) ** 0.5
        numeric = {"sin": y / r, "cos": x / r, "tan": y / x}[which]
        sign = 1 if numeric > 0 else -1
        if level <= 2:
            return fraction(Fraction(numeric).limit_denominator(30))
        square_of = Fraction(round(numeric * numeric * square), square)
        return surd(Fraction(sign * isqrt((square_of * square).numerator), square), square)

    return Draft(
        dice.pick((rf"已知角 $\alpha$ 的终边经过点 $P({x},{y})$，则 $\{which}\alpha=$____。", rf"若点 $P({x},{y})$ 是角 $\alpha$ 终边上一点，则 $\{which}\alpha=$____。")),
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def exact_value(dice: Dice, level: int) -> Draft:
    """The exact value at a special angle, with the unit circle."""
    name = dice.pick(("sin", "cos", "tan"))
    base = dice.pick((30, 45, 60, 120, 135, 150, 210, 225, 240, 300, 315, 330))
    turns = 0 if level == 1 else dice.pick((-2, -1, 1, 2))
    whole = base + 360 * turns
    value = {"sin": sin_value, "cos": cos_value, "tan": tan_value}[name]
    answer = value(base)
    use_pi = dice.chance(50)
    shown = pi(Fraction(whole, 180)) if use_pi else rf"{whole}^\circ"
    acute = min(base % 180, 180 - base % 180)
    here = pi(Fraction(base, 180)) if use_pi else rf"{base}^\circ"
    if use_pi and level == 2:
        shown = rf"\left({shown}\right)" if shown.startswith("-") else shown
    steps: list[Step] = []
    if turns:
        steps.append(
            said(
                f"终边相同的角三角函数值相等，$\\{name} {shown}=\\{name} {here}$。",
                name="诱导公式一",
            )
        )
    steps.append(
        said(
            rf"${here}$ 在{QUADRANTS[base // 90]}，$\{name}$ 取{'负' if answer.startswith('-') else '正'}号，对应的锐角是 ${acute}^\circ$，所以值是 ${answer}$。",
            name="定象限、定符号",
        )
    )
    opposite = answer[1:] if answer.startswith("-") else f"-{answer}"
    others = [value2(base) for value2 in (sin_value, cos_value, tan_value)]
    wrong = slips(
        answer,
        (opposite, "各象限的符号记错了。"),
        *[(o, "函数名或特殊角的值弄混了。") for o in others],
        *[(o if not o.startswith("-") else o[1:], "值和符号都错了。") for o in others],
        (r"\frac{1}{2}", "特殊角的值记错了。"),
        ("-1", "特殊角的值记错了。"),
    )

    def again() -> str:
        numeric = {
            "sin": sin(radians(whole)),
            "cos": cos(radians(whole)),
            "tan": sin(radians(whole)) / cos(radians(whole)),
        }[name]
        table = {
            "0": 0.0,
            r"\frac{1}{2}": 0.5,
            r"\frac{\sqrt{2}}{2}": 0.5**0.5,
            r"\frac{\sqrt{3}}{2}": 0.75**0.5,
            "1": 1.0,
            r"\frac{\sqrt{3}}{3}": 3**-0.5,
            r"\sqrt{3}": 3**0.5,
        }
        text = next(t for t, v in table.items() if abs(abs(numeric) - v) < 1e-9)
        return text if numeric > -1e-9 else f"-{text}"

    pictures = (unit_circle(base, label=here),) if level == 1 else ()
    return Draft(
        rf"$\{name} {shown}=$____。",
        answer,
        tuple(steps),
        again,
        distractors=wrong[:4],
        pictures=pictures,
    )


def by_sign(dice: Dice, level: int) -> Draft:
    """The quadrant from the signs of two functions."""
    place = dice.integer(0, 3)
    x, y = (1, -1, -1, 1)[place], (1, 1, -1, -1)[place]
    signs = {r"\sin\alpha": y, r"\cos\alpha": x, r"\tan\alpha": x * y}
    one, two = dice.picks(sorted(signs), 2)
    as_product = level == 2 and dice.chance(50)
    first = "，".join(f"${n}{'>' if signs[n] > 0 else '<'}0$" for n in (one, two))
    if as_product:
        product = signs[one] * signs[two]
        first = f"${one}\\cdot {two}{'>' if product > 0 else '<'}0$，且 ${one}{'>' if signs[one] > 0 else '<'}0$"
    steps = (
        said("一全正，二正弦，三正切，四余弦。", name="各象限的符号"),
        said(
            f"${one}{'>' if signs[one] > 0 else '<'}0$，${two}{'>' if signs[two] > 0 else '<'}0$，同时满足的是{QUADRANTS[place]}。"
        ),
    )

    def again() -> str:
        found = []
        for q in range(4):
            a, b = cos(radians(90 * q + 40)), sin(radians(90 * q + 40))
            v = {r"\sin\alpha": b, r"\cos\alpha": a, r"\tan\alpha": b / a}
            if v[one] * signs[one] > 0 and v[two] * signs[two] > 0:
                found.append(QUADRANTS[q])
        return found[0]

    return Draft(
        rf"若 {first}，则角 $\alpha$ 的终边在（　）", "", steps, again, options=(QUADRANTS[place], *(q for q in QUADRANTS if q != QUADRANTS[place])),
        distractors=tuple(Distractor("", "各象限三角函数值的符号记错了。") for _ in range(3)),
    )  # fmt: skip


RECIPES = (
    Recipe("func.trig.angle", "quadrant", "choice", (1, 2, 3), quadrant),
    Recipe("func.trig.angle", "same-side", "fill", (1, 2), same_side),
    Recipe("func.trig.angle", "clock", "fill", (2,), hands),
    Recipe("func.trig.radian", "convert", "fill", (1,), radian),
    Recipe("func.trig.radian", "convert-choice", "choice", (1,), radian),
    Recipe("func.trig.radian", "sector", "fill", (1, 2, 3, 4), sector_size),
    Recipe("func.trig.radian", "sector-choice", "choice", (2, 3, 4), sector_size),
    Recipe("func.trig.definition", "point", "fill", (2, 3), by_point),
    Recipe("func.trig.definition", "point-choice", "choice", (2, 3), by_point),
    Recipe("func.trig.definition", "value", "fill", (1, 2), exact_value),
    Recipe("func.trig.definition", "sign", "choice", (1, 2), by_sign),
)
