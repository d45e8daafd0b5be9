"""Graphs and properties of sine, cosine and tangent: periods, symmetry, monotony, shifts, models."""

import itertools
import math
from fractions import Fraction
from math import sin

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held, pi, pi_interval, point, wave
from curriculum.generators.working import line, said, slips
from engine.values import Step

K = r"k\in\mathbf{Z}"


def five_points(dice: Dice, level: int) -> Draft:
    """A key point of the five-point method; how many roots sin x = a has on an interval."""
    name = dice.pick(("sin", "cos"))
    if level == 1:
        quarter = dice.integer(0, 4)
        lead = dice.integer(1, 3)
        values = (0, 1, 0, -1, 0) if name == "sin" else (1, 0, -1, 0, 1)
        shift = dice.integer(-1, 2)
        y = lead * values[quarter] + shift
        body = ("" if lead == 1 else str(lead)) + rf"\{name} x" + (signed(shift) if shift else "")
        x = Fraction(quarter, 2)
        answer = point(pi(x), str(y))
        order = "一二三四五"[quarter]
        off = (0, 1, 0, -1, 0) if name == "cos" else (1, 0, -1, 0, 1)
        steps: tuple[Step, ...] = (
            said(
                rf"五个关键点的横坐标依次是 $0,\frac{{\pi}}{{2}},\pi,\frac{{3\pi}}{{2}},2\pi$，第{order}个是 ${pi(x)}$。",
                name="五点法",
            ),
            said(rf"把它代入，函数值是 ${y}$，所以这一点是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (point(pi(x), str(lead * off[quarter] + shift)), "把正弦与余弦的关键点弄混了。"),
            (point(pi(x), str(-lead * values[quarter] + shift)), "函数值的符号错了。"),
            (point(pi((x + Fraction(1, 2)) % Fraction(5, 2)), str(y)), "横坐标取错了一个。"),
            (point(pi(x), str(lead * values[quarter])), "没有上下平移。"),
            (point(pi(x), str(y + 1)), "函数值算错了。"),
        )

        def again() -> str:
            at = sin(float(x) * math.pi + (math.pi / 2 if name == "cos" else 0))
            return point(pi(x), str(round(lead * at + shift)))

        return Draft(
            rf"用五点法画函数 $y={body}$，$x\in[0,2\pi]$ 的图象，从左数第{order}个关键点的坐标是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    turns = dice.integer(1, 3)
    value = dice.pick(
        (
            Fraction(1, 2),
            Fraction(-1, 2),
            Fraction(1, 3),
            Fraction(-3, 4),
            Fraction(2, 3),
            Fraction(0),
            Fraction(1),
            Fraction(-1),
        )
    )
    top = 2 * turns

    def count() -> int:
        found = 0
        steps_in = 4800 * turns
        shift_by = math.pi / 2 if name == "cos" else 0.0
        heights = [
            sin(math.pi * top * k / steps_in + shift_by) - float(value) for k in range(steps_in + 1)
        ]
        for before, after in itertools.pairwise(heights):
            found += before * after < 0 and abs(before) > 1e-9 and abs(after) > 1e-9
        touched = [k for k, h in enumerate(heights) if abs(h) < 1e-9]
        return found + len(touched)

    if name == "sin":
        number = {0: 2 * turns + 1, 1: turns, -1: turns}.get(
            int(value) if value.denominator == 1 else 9, 2 * turns
        )
    else:
        number = {0: 2 * turns, 1: turns + 1, -1: turns}.get(
            int(value) if value.denominator == 1 else 9, 2 * turns
        )
    answer = str(number)
    interval_text = rf"[0,{pi(top)}]"
    steps = (
        said(
            rf"画出 $y=\{name} x$ 在 ${interval_text}$ 上的图象，共 ${turns}$ 个周期；再画直线 $y={fraction(value)}$。",
            name="数形结合",
        ),
        said(f"数交点（端点也要看），共有 ${answer}$ 个。"),
    )
    wrong = slips(
        answer,
        *(
            (k, "交点数漏了或多数了，端点要单独看。")
            for k in (2 * turns, 2 * turns + 1, turns, turns + 1, 2 * turns - 1)
        ),
    )
    return Draft(
        rf"方程 $\{name} x={fraction(value)}$ 在区间 ${interval_text}$ 上的实数根有____个。",
        answer,
        steps,
        lambda: str(count()),
        distractors=wrong,
    )


def properties(dice: Dice, level: int) -> Draft:
    """The period; parity by a phase; axes and centres of symmetry."""
    w = dice.integer(2, 4)
    lead = dice.integer(2, 5)
    if level == 1:
        name = dice.pick(("sin", "cos"))
        half = dice.chance(40)
        speed = Fraction(1, w) if half else Fraction(w)
        phase = dice.pick((Fraction(1, 3), Fraction(-1, 4), Fraction(1, 6), Fraction(0)))
        period = Fraction(2) / speed
        answer = pi(period)
        body = wave(lead, name, speed, phase)
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{2\pi}}{{{fraction(speed)}}}",
                answer,
                r"$T=\frac{2\pi}{|\omega|}$：",
                name="周期公式",
            ),
        )
        wrong = slips(
            answer,
            (pi(period / 2), r"正弦、余弦的周期公式是 $\frac{2\pi}{|\omega|}$。"),
            (pi(2 * speed), r"应除以 $\omega$，不是乘。"),
            (pi(Fraction(2 * lead)), "把振幅当成了周期。"),
            (pi(period * 2), "多乘了 $2$。"),
        )
        return Draft(
            f"函数 $y={body}$ 的最小正周期是____。", answer, steps,
            lambda: pi(next(t for t in (Fraction(k, 12) for k in range(1, 24 * 9)) if all(abs(sin(float(speed * (x + t)) * math.pi) - sin(float(speed * x) * math.pi)) < 1e-9 for x in (Fraction(1, 7), Fraction(2, 5), Fraction(9, 8))))), distractors=wrong,
        )  # fmt: skip
    if level == 2:
        even = dice.chance(50)
        name = dice.pick(("sin", "cos"))
        quarter = even == (name == "sin")
        answer = rf"\varphi=k\pi+\frac{{\pi}}{{2}},{K}" if quarter else rf"\varphi=k\pi,{K}"
        word = "偶" if even else "奇"
        steps = (
            said(
                f"{word}函数的图象关于{'$y$ 轴' if even else '原点'}对称，所以 $x=0$ 时函数{'取得最值' if even else '的值是零'}。",
                name="奇偶性",
            ),
            said(f"即 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (
                rf"\varphi=k\pi,{K}" if quarter else rf"\varphi=k\pi+\frac{{\pi}}{{2}},{K}",
                "奇函数与偶函数的条件用反了。",
            ),
            (
                rf"\varphi=2k\pi+\frac{{\pi}}{{2}},{K}" if quarter else rf"\varphi=2k\pi,{K}",
                r"周期取成了 $2\pi$，漏了一半。",
            ),
            (rf"\varphi=\frac{{k\pi}}{{2}},{K}", "多写了不符合的值。"),
            (rf"\varphi=k\pi+\frac{{\pi}}{{4}},{K}", "特殊点取错了。"),
        )

        def tried() -> str:
            def fits(turn: Fraction) -> bool:
                add = float(turn) * math.pi + (math.pi / 2 if name == "cos" else 0)
                return all(
                    abs(sin(w * x + add) - (1 if even else -1) * sin(-w * x + add)) < 1e-9
                    for x in (0.3, 0.7, 1.1)
                )

            good = [Fraction(k, 12) for k in range(-24, 25) if fits(Fraction(k, 12))]
            wanted = [
                Fraction(k, 12)
                for k in range(-24, 25)
                if (Fraction(k, 12) - (Fraction(1, 2) if quarter else 0)).denominator == 1
            ]
            return held(answer, good == wanted)

        return Draft(
            rf"若函数 $y=\{name}({w}x+\varphi)$ 是{word}函数，则 $\varphi$ 的取值集合是____。",
            answer,
            steps,
            tried,
            distractors=wrong,
        )
    phase = Fraction(dice.pick((1, -1)), dice.pick((3, 4, 6)))
    axis = dice.chance(50)
    shift = ((Fraction(1, 2) if axis else Fraction(0)) - phase) / w
    gap = Fraction(1, w)
    body = wave(lead, "sin", w, phase)
    answer = (
        rf"x=\frac{{k\pi}}{{{w}}}{signed(pi(shift))},{K}"
        if axis
        else rf"\left(\frac{{k\pi}}{{{w}}}{signed(pi(shift))},0\right),{K}"
    )
    equation = rf"{w}x{signed(pi(phase))}=k\pi" + (r"+\frac{\pi}{2}" if axis else "")
    steps = (
        said(f"令 ${equation}$（${K}$）。", name="整体代换"),
        said(f"解得{'对称轴' if axis else '对称中心'}是 ${answer}$。"),
    )

    def shown(turn: Fraction, multiple: str) -> str:
        tail = signed(pi(turn)) if turn else ""
        return rf"x={multiple}{tail},{K}" if axis else rf"\left({multiple}{tail},0\right),{K}"

    wrong = slips(
        answer,
        (
            shown(
                ((Fraction(0) if axis else Fraction(1, 2)) - phase) / w, rf"\frac{{k\pi}}{{{w}}}"
            ),
            "对称轴与对称中心用反了。",
        ),
        (shown(-shift, rf"\frac{{k\pi}}{{{w}}}"), "移项时没有变号。"),
        (shown(shift, rf"\frac{{2k\pi}}{{{w}}}"), r"漏了一半，应是 $k\pi$。"),
        (shown(shift * w, r"k\pi"), r"没有除以 $\omega$。"),
    )

    def symmetric() -> str:
        good = True
        for k in (-1, 0, 2):
            at = float(gap * k + shift) * math.pi
            for x in (0.2, 0.5):
                left, right = (sin(w * (at + s * x) + float(phase) * math.pi) for s in (1, -1))
                good = good and abs(left - (right if axis else -right)) < 1e-9
        return held(answer, good)

    return Draft(
        f"函数 $y={body}$ 的图象的{'对称轴方程' if axis else '对称中心'}是____。",
        answer,
        steps,
        symmetric,
        distractors=wrong,
    )


def monotone(dice: Dice, level: int) -> Draft:
    """A rising interval in general; the range on a given interval."""
    w = dice.integer(2, 3)
    phase = Fraction(dice.pick((1, -1)), dice.pick((3, 6)))
    lead = dice.integer(1, 3)
    body = wave(lead, "sin", w, phase)
    if level == 3:
        rising = dice.chance(50)
        low = ((Fraction(-1, 2) if rising else Fraction(1, 2)) - phase) / w
        high = low + Fraction(1, w)
        move = r"k\pi" if w == 2 else r"\frac{2k\pi}{3}"

        def shown(a: Fraction, b: Fraction, multiple: str = move) -> str:
            parts = [multiple + (signed(pi(t)) if t else "") for t in (a, b)]
            return rf"\left[{parts[0]},{parts[1]}\right],{K}"

        answer = shown(low, high)
        word = "递增" if rising else "递减"
        ends = (
            (r"-\frac{\pi}{2}+2k\pi", r"\frac{\pi}{2}+2k\pi")
            if rising
            else (r"\frac{\pi}{2}+2k\pi", r"\frac{3\pi}{2}+2k\pi")
        )
        steps: tuple[Step, ...] = (
            said(
                rf"令 ${ends[0]}\le {w}x{signed(pi(phase))}\le {ends[1]}$（${K}$）。",
                name="整体代换",
            ),
            said(f"解出 $x$，单调{word}区间是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (shown(high, high + Fraction(1, w)), "增减区间弄反了。"),
            (shown(-high, -low), "移项时没有变号。"),
            (shown(low, high, r"2k\pi"), r"$2k\pi$ 也要除以 $\omega$。"),
            (shown(low * w, high * w, r"2k\pi"), r"没有除以 $\omega$。"),
        )

        def again() -> str:
            def f(x: float) -> float:
                return sin(w * x + float(phase) * math.pi)

            xs = [float(low + (high - low) * Fraction(k, 40)) * math.pi for k in range(41)]
            inside = all((f(b) > f(a)) == rising for a, b in itertools.pairwise(xs))
            edges = abs(abs(f(xs[0])) - 1) < 1e-9 and abs(abs(f(xs[-1])) - 1) < 1e-9
            return held(answer, inside and edges)

        return Draft(
            f"函数 $y={body}$ 的单调{word}区间是____。", answer, steps, again, distractors=wrong
        )
    phase = dice.pick((Fraction(1, 6), Fraction(-1, 6), Fraction(1, 3)))
    w = 2
    body = wave(lead, "sin", w, phase)
    inner_low, inner_high = phase, 1 + phase
    marks = {
        Fraction(-1, 6): Fraction(-1, 2),
        Fraction(1, 6): Fraction(1, 2),
        Fraction(7, 6): Fraction(-1, 2),
        Fraction(5, 6): Fraction(1, 2),
    }
    if phase == Fraction(1, 3):
        low_text, low_value = (
            (
                "-"
                + (
                    r"\frac{\sqrt{3}}{2}"
                    if lead == 1
                    else r"\sqrt{3}"
                    if lead == 2
                    else r"\frac{3\sqrt{3}}{2}"
                )
            ),
            -lead * 3**0.5 / 2,
        )
    else:
        least = lead * min(marks.get(inner_low, Fraction(1)), marks.get(inner_high, Fraction(1)))
        low_text, low_value = fraction(least), float(least)
    answer = rf"\left[{low_text},{lead}\right]"
    steps = (
        said(
            rf"$x\in\left[0,\frac{{\pi}}{{2}}\right]$ 时，$2x{signed(pi(phase))}\in {pi_interval(inner_low, inner_high)}$。",
            name="先看整体的范围",
        ),
        said(
            f"在这个范围内正弦的最大值是 $1$，最小值在右端或左端取得，所以值域是 ${answer}$。",
            name="看图象",
        ),
    )
    wrong = slips(
        answer,
        (rf"[-{lead},{lead}]", r"只看了振幅，没有看 $\omega x+\varphi$ 的范围。"),
        (rf"\left[0,{lead}\right]", "左端的值求错了。"),
        (rf"\left[{low_text},{low_text.lstrip('-')}\right]", "只代入了两个端点。"),
        (rf"\left[-{lead},{low_text.lstrip('-')}\right]", "最大、最小看错了。"),
    )

    def ranged() -> str:
        values = [
            lead * sin(2 * math.pi / 2 * k / 6000 + float(phase) * math.pi) for k in range(6001)
        ]
        return held(answer, abs(min(values) - low_value) < 1e-9 and abs(max(values) - lead) < 1e-6)

    return Draft(
        rf"函数 $f(x)={body}$ 在区间 $\left[0,\frac{{\pi}}{{2}}\right]$ 上的值域是____。",
        answer,
        steps,
        ranged,
        distractors=wrong,
    )


def tangent(dice: Dice, level: int) -> Draft:
    """Period, domain, centres of symmetry of a tangent."""
    w = dice.integer(2, 4)
    phase = Fraction(dice.pick((1, -1)), dice.pick((3, 6)))
    body = rf"\tan\left({w}x{signed(pi(phase))}\right)"
    if level == 1:
        answer = pi(Fraction(1, w))
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{\pi}}{{{w}}}",
                answer,
                r"正切函数的周期 $T=\frac{\pi}{|\omega|}$：",
                name="周期公式",
            ),
        )
        wrong = slips(
            answer,
            (
                pi(Fraction(2, w)),
                r"正切的周期公式是 $\frac{\pi}{|\omega|}$，不是 $\frac{2\pi}{|\omega|}$。",
            ),
            (pi(Fraction(w)), r"应除以 $\omega$。"),
            (pi(Fraction(1)), r"没有除以 $\omega$。"),
            (pi(Fraction(1, 2 * w)), "多除了 $2$。"),
        )
        return Draft(
            f"函数 $y={body}$ 的最小正周期是____。",
            answer,
            steps,
            lambda: _tangent_period(w, phase),
            distractors=wrong,
        )
    centre = level == 3
    shift = ((Fraction(0) if centre else Fraction(1, 2)) - phase) / w
    multiple = rf"\frac{{k\pi}}{{{2 * w if centre else w}}}"
    tail = signed(pi(shift)) if shift else ""
    answer = (
        rf"\left({multiple}{tail},0\right),{K}"
        if centre
        else rf"\left\{{x\mid x\ne {multiple}{tail},{K}\right\}}"
    )
    steps = (
        said(
            rf"令 ${w}x{signed(pi(phase))}=\frac{{k\pi}}{{2}}$（渐近线上的点也是对称中心）。"
            if centre
            else rf"要 ${w}x{signed(pi(phase))}\ne k\pi+\frac{{\pi}}{{2}}$。",
            name="整体代换",
        ),
        said(f"解得 ${answer}$。"),
    )

    def shown(turn: Fraction, by: str) -> str:
        end = signed(pi(turn)) if turn else ""
        return (
            rf"\left({by}{end},0\right),{K}"
            if centre
            else rf"\left\{{x\mid x\ne {by}{end},{K}\right\}}"
        )

    wrong = slips(
        answer,
        (
            shown(shift, rf"\frac{{k\pi}}{{{w if centre else 2 * w}}}"),
            "漏了渐近线上的点。" if centre else "多去掉了一些点。",
        ),
        (shown(-shift, multiple), "移项时没有变号。"),
        (
            shown(((Fraction(1, 4) if centre else Fraction(0)) - phase) / w, multiple),
            r"整体代换取错了值。",
        ),
        (shown(shift * w, r"k\pi"), r"没有除以 $\omega$。"),
    )

    def again() -> str:
        from math import cos

        good = True
        for k in (-2, -1, 0, 1, 3):
            at = float(Fraction(k, 2 * w if centre else w) + shift) * math.pi
            inner = w * at + float(phase) * math.pi
            good = good and (
                min(abs(sin(inner)), abs(cos(inner))) < 1e-9 if centre else abs(cos(inner)) < 1e-9
            )
        return held(answer, good)

    return Draft(
        f"函数 $y={body}$ 的{'图象的对称中心' if centre else '定义域'}是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def _tangent_period(w: int, phase: Fraction) -> str:
    from math import tan

    candidates = (Fraction(k, 12) for k in range(1, 30))
    return pi(
        next(
            t
            for t in candidates
            if all(
                abs(
                    tan(w * x + float(phase) * math.pi)
                    - tan(w * (x + float(t) * math.pi) + float(phase) * math.pi)
                )
                < 1e-6
                for x in (0.1, 0.23, 0.4)
            )
        )
    )


RECIPES = (
    Recipe("func.triggraph.sine-curve", "key-points", "fill", (1, 3), five_points),
    Recipe("func.triggraph.sine-curve", "key-points-choice", "choice", (1, 3), five_points),
    Recipe("func.triggraph.sincos-property", "properties", "fill", (1, 2, 3), properties),
    Recipe("func.triggraph.sincos-property", "properties-choice", "choice", (1, 2, 3), properties),
    Recipe("func.triggraph.monotone", "intervals", "calculate", (3, 4), monotone),
    Recipe("func.triggraph.monotone", "intervals-choice", "choice", (3, 4), monotone),
    Recipe("func.triggraph.tangent", "properties", "fill", (1, 2, 3), tangent),
    Recipe("func.triggraph.tangent", "properties-choice", "choice", (1, 2, 3), tangent),
)
