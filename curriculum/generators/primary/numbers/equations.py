"""Solving equations by the properties of equality, and checking roots."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.numbers.frames import blank, judge_of
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step

T, D = r"\times ", r"\div "
NAME = "等式的性质"
d = decimal
Equation = tuple[
    str, Fraction, tuple[Step, ...], Callable[[Fraction], bool], tuple[tuple[Fraction, str], ...]
]


ENDING = frozenset((1, 2, 4, 5, 8, 10, 20, 25, 40, 50, 100))


def writable(wrong: tuple[tuple[Fraction, str], ...]) -> list[tuple[Fraction, str]]:
    """The wrong roots that a pupil would write down: not negative, decimals that end soon."""
    return [(w, m) for w, m in wrong if w >= 0 and w.denominator in ENDING]


def moves(*lines: tuple[str, str]) -> tuple[Step, ...]:
    """Equations under one another: (equation, what is done to the one above)."""
    return tuple(
        line(lines[n - 1][0], lines[n][0], lines[n][1], name=NAME) for n in range(1, len(lines))
    )


def number(dice: Dice, level: int, low: int, high: int) -> Fraction:
    """A whole number, or a decimal at level 2 now and then."""
    if level > 1 and dice.chance(1, 2):
        value = dice.integer(low * 10, high * 10)
        return Fraction(value + (1 if value % 10 == 0 else 0), 10)
    return Fraction(dice.integer(low, high))


def one_step(dice: Dice, level: int) -> Equation:
    """x±a=b, ax=b, x÷a=b; level 3 a-x=b, a÷x=b."""
    a, x = number(dice, level, 3, 30), number(dice, level, 3, 30)
    k = dice.integer(2, 9) if level == 1 else dice.pick((3, 4, 6, 7, 9, 12, 15))
    shape = dice.below(4) if level < 3 else dice.integer(4, 5)
    if shape == 0:
        s = x + a
        return (
            f"x+{d(a)}={d(s)}",
            x,
            moves(
                (f"x+{d(a)}={d(s)}", ""),
                (f"x+{d(a)}-{d(a)}={d(s)}-{d(a)}", f"两边同时减去 ${d(a)}$。"),
                (f"x={d(x)}", ""),
            ),
            lambda v: v + a == s,
            ((s + a, f"应该两边减去 {d(a)}，不是加上。"),),
        )
    if shape == 1:
        s = x
        x = s + a
        return (
            f"x-{d(a)}={d(s)}",
            x,
            moves(
                (f"x-{d(a)}={d(s)}", ""),
                (f"x-{d(a)}+{d(a)}={d(s)}+{d(a)}", f"两边同时加上 ${d(a)}$。"),
                (f"x={d(x)}", ""),
            ),
            lambda v: v - a == s,
            ((abs(s - a), f"应该两边加上 {d(a)}，不是减去。"),),
        )
    if shape == 2:
        p = k * x
        return (
            f"{k}x={d(p)}",
            x,
            moves(
                (f"{k}x={d(p)}", ""),
                (f"{k}x{D}{k}={d(p)}{D}{k}", f"两边同时除以 ${k}$。"),
                (f"x={d(x)}", ""),
            ),
            lambda v: sum([v] * k, Fraction(0)) == p,
            (
                (p - k, f"{k}x 是 {k} 乘 x，两边要除以 {k}，不是减去。"),
                (p * k, f"应该除以 {k}，不是乘。"),
            ),
        )
    if shape == 3:
        q = x
        x = q * k
        return (
            f"x{D}{k}={d(q)}",
            x,
            moves(
                (f"x{D}{k}={d(q)}", ""),
                (f"x{D}{k}{T}{k}={d(q)}{T}{k}", f"两边同时乘 ${k}$。"),
                (f"x={d(x)}", ""),
            ),
            lambda v: v == sum([q] * k, Fraction(0)),
            ((q + k, f"两边要乘 {k}，不是加上。"), (q / k, f"应该两边乘 {k}，不是除以。")),
        )
    if shape == 4:
        a, x = Fraction(dice.integer(20, 60)), Fraction(dice.integer(3, 18))
        r = a - x
        return (
            f"{d(a)}-x={d(r)}",
            x,
            moves(
                (f"{d(a)}-x={d(r)}", ""),
                (f"{d(a)}-x+x={d(r)}+x", "两边同时加上 $x$。"),
                (f"{d(r)}+x={d(a)}", f"左边得 ${d(a)}$，再交换左右两边的位置。"),
                (f"x={d(x)}", f"两边同时减去 ${d(r)}$。"),
            ),
            lambda v: a - v == r,
            (
                (a + r, f"减去 x 得 {d(r)}，x 应该是 {d(a)} 与 {d(r)} 的差，不是和。"),
                (r, "这是差，不是减数。"),
            ),
        )
    x, q = Fraction(dice.integer(3, 12)), Fraction(dice.integer(3, 12))
    a = x * q
    return (
        f"{d(a)}{D}x={d(q)}",
        x,
        moves(
            (f"{d(a)}{D}x={d(q)}", ""),
            (f"{d(a)}{D}x{T}x={d(q)}{T}x", "两边同时乘 $x$。"),
            (f"{d(q)}x={d(a)}", "左右两边交换位置。"),
            (f"x={d(x)}", f"两边同时除以 ${d(q)}$。"),
        ),
        lambda v: v * q == a,
        ((a * q, "应该用被除数除以商，不是乘。"), (a - q, "应该用除法，不是减法。")),
    )


def two_step(dice: Dice, level: int) -> Equation:
    """ax±b=c, a(x±b)=c, ax±bx=c."""
    x = number(dice, 2 if level > 2 else 1, 2, 15)
    a, b = dice.integer(2, 9), dice.integer(2, 20)
    shape = (
        dice.below(2) if level == 2 else dice.integer(2, 4) if level == 3 else dice.integer(5, 6)
    )
    if shape == 0:
        c = a * x + b
        return (
            f"{a}x+{b}={d(c)}",
            x,
            moves(
                (f"{a}x+{b}={d(c)}", ""),
                (f"{a}x+{b}-{b}={d(c)}-{b}", f"把 ${a}x$ 看成一个整体，两边同时减去 ${b}$。"),
                (f"{a}x={d(a * x)}", ""),
                (f"x={d(x)}", f"两边同时除以 ${a}$。"),
            ),
            lambda v: a * v + b == c,
            (((c + b) / a, f"两边要减去 {b}，不是加上。"), (c - b, f"还要除以 {a}。")),
        )
    if shape == 1:
        c = a * x - b
        while c <= 0:
            x += 5
            c = a * x - b
        return (
            f"{a}x-{b}={d(c)}",
            x,
            moves(
                (f"{a}x-{b}={d(c)}", ""),
                (f"{a}x-{b}+{b}={d(c)}+{b}", f"把 ${a}x$ 看成一个整体，两边同时加上 ${b}$。"),
                (f"{a}x={d(a * x)}", ""),
                (f"x={d(x)}", f"两边同时除以 ${a}$。"),
            ),
            lambda v: a * v - b == c,
            ((abs(c - b) / a, f"两边要加上 {b}，不是减去。"), (c + b, f"还要除以 {a}。")),
        )
    if shape == 2:
        c = a * (x + b)
        return (
            f"{a}(x+{b})={d(c)}",
            x,
            moves(
                (f"{a}(x+{b})={d(c)}", ""),
                (f"x+{b}={d(x + b)}", f"把 $x+{b}$ 看成一个整体，两边同时除以 ${a}$。"),
                (f"x={d(x)}", f"两边同时减去 ${b}$。"),
            ),
            lambda v: a * v + a * b == c,
            (((c - b) / a, f"括号里的 {b} 也要乘 {a}。"), (x + b, f"还要减去 {b}。")),
        )
    if shape == 3:
        x = x + b
        c = a * (x - b)
        return (
            f"{a}(x-{b})={d(c)}",
            x,
            moves(
                (f"{a}(x-{b})={d(c)}", ""),
                (f"x-{b}={d(x - b)}", f"把 $x-{b}$ 看成一个整体，两边同时除以 ${a}$。"),
                (f"x={d(x)}", f"两边同时加上 ${b}$。"),
            ),
            lambda v: a * v - a * b == c,
            (((c + b) / a, f"括号里的 {b} 也要乘 {a}。"), (x - b, f"还要加上 {b}。")),
        )
    if shape == 4:
        k = dice.integer(2, 9)
        plus = dice.chance(1, 2) or a == k
        a, k = max(a, k), min(a, k)
        c = (a + k) * x if plus else (a - k) * x
        sign, total = ("+", a + k) if plus else ("-", a - k)
        last = () if total == 1 else ((f"x={d(x)}", f"两边同时除以 ${total}$。"),)
        return (
            f"{a}x{sign}{k}x={d(c)}",
            x,
            moves(
                (f"{a}x{sign}{k}x={d(c)}", ""),
                (f"({a}{sign}{k})x={d(c)}", "用乘法分配律，把含有 $x$ 的项合起来。"),
                (f"{total}x={d(c)}" if total > 1 else f"x={d(c)}", ""),
                *last,
            ),
            lambda v: a * v + (k * v if plus else -k * v) == c,
            (
                (c / a, "两个含有 x 的项要先合起来。"),
                (c, f"还要除以 {total}。") if total > 1 else (c + 1, "计算出错。"),
            ),
        )
    k, m = dice.integer(2, 6), dice.integer(2, 9)
    if shape == 5:
        c = a * x + k * m
        return (
            f"{a}x+{k}{T}{m}={d(c)}",
            x,
            moves(
                (f"{a}x+{k}{T}{m}={d(c)}", ""),
                (f"{a}x+{k * m}={d(c)}", "先算出能算的部分。"),
                (f"{a}x={d(a * x)}", f"两边同时减去 ${k * m}$。"),
                (f"x={d(x)}", f"两边同时除以 ${a}$。"),
            ),
            lambda v: a * v + sum([k] * m) == c,
            ((c / a, f"忘了减 {k * m}。"), (c - k * m, f"还要除以 {a}。")),
        )
    x = Fraction(dice.integer(2, 9))
    q = dice.integer(2, 6)
    c = Fraction(q)
    e = c * a
    b = int(e - x) if e > x else 0
    if b <= 0:
        x, b = Fraction(1), int(e) - 1
    return (
        f"(x+{b}){D}{a}={d(c)}",
        x,
        moves(
            (f"(x+{b}){D}{a}={d(c)}", ""),
            (f"x+{b}={d(e)}", f"把 $x+{b}$ 看成一个整体，两边同时乘 ${a}$。"),
            (f"x={d(x)}", f"两边同时减去 ${b}$。"),
        ),
        lambda v: v + b == sum([c] * a, Fraction(0)),
        ((e + b, f"两边要减去 {b}，不是加上。"), (e, f"还要减去 {b}。")),
    )


def solved(make: Callable[[Dice, int], Equation]) -> Callable[[Dice, int], Draft]:
    """解方程."""

    def draft(dice: Dice, level: int) -> Draft:
        text, x, steps, holds, wrong = make(dice, level)
        entries = [(f"x={d(w)}", m) for w, m in writable(wrong)]
        entries += [
            (f"x={d(x + 1)}", "计算出错，代回去检验一下。"),
            (f"x={d(x + 2)}", "计算出错，代回去检验一下。"),
            (f"x={d(x + 10)}", "计算出错，代回去检验一下。"),
        ]
        return Draft(
            f"解方程：${text}$。",
            f"x={d(x)}",
            steps,
            lambda: (
                f"x={d(next(Fraction(n, 20) for n in range(20000) if _try(holds, Fraction(n, 20))))}"
            ),
            distractors=slips(f"x={d(x)}", *entries)[:4],
        )

    return draft


def _try(holds: Callable[[Fraction], bool], value: Fraction) -> bool:
    """Whether a value satisfies the equation; dividing by 0 doesn't."""
    try:
        return holds(value)
    except ZeroDivisionError:
        return False


def wrong_working(make: Callable[[Dice, int], Equation]) -> Callable[[Dice, int], Draft]:
    """Someone's wrong root, put right."""

    def draft(dice: Dice, level: int) -> Draft:
        text, x, steps, holds, wrong = make(dice, level)
        bad, mistake = next((w, m) for w, m in (*writable(wrong), (x + 1, "计算出错。")) if w != x)
        who = pupil(dice)
        asked = dice.pick(
            (
                f"{who}解方程 ${text}$，得到 $x={d(bad)}$，代回去检验发现不对。正确的解是____。",
                f"老师发现{who}解方程 ${text}$ 时写成了 $x={d(bad)}$。请改正，正确的解是____。",
                f"小医生看病：解方程 ${text}$，得 $x={d(bad)}$。错了，正确的解是____。",
            )
        )
        return Draft(
            asked,
            f"x={d(x)}",
            (said(f"先找错因：{mistake}"), *steps),
            lambda: (
                f"x={d(next(Fraction(n, 20) for n in range(20000) if _try(holds, Fraction(n, 20))))}"
            ),
            distractors=(Distractor(f"x={d(bad)}", f"这正是原来的错误：{mistake}"),),
        )

    return draft


def is_root(
    make: Callable[[Dice, int], Equation],
) -> Callable[[Dice, int], tuple[str, bool, str, Callable[[], bool]]]:
    """Is this number the root?"""

    def claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
        text, x, _, holds, wrong = make(dice, level)
        right = dice.chance(1, 2)
        shown = x if right else next((w for w, _ in writable(wrong) if w != x), x + 1)
        return (
            f"$x={d(shown)}$ 是方程 ${text}$ 的解。",
            right,
            f"把 $x={d(shown)}$ 代入方程，左右两边{'相等' if right else '不相等'}，"
            + ("所以是方程的解。" if right else f"正确的解是 $x={d(x)}$。"),
            lambda: _try(holds, shown),
        )

    return claim


def which_root(dice: Dice, level: int) -> Draft:
    """Which equation has this root."""
    made = [one_step(dice, level) for _ in range(8)]
    text, x, _, holds, _ = made[0]
    others = [e[0] for e in made[1:] if e[1] != x and e[0] != text]
    others = list(
        dict.fromkeys([*others, f"x+{d(x)}={d(3 * x)}", f"x-1={d(x)}", f"2x={d(3 * x)}"])
    )[:3]
    return Draft(
        f"$x={d(x)}$ 是方程（　）的解。",
        "",
        (
            said(f"把 $x={d(x)}$ 分别代入各方程检验，使方程左右两边相等的就是。"),
            said(f"代入 ${text}$，左右两边相等。"),
        ),
        lambda: f"${text}$" if _try(holds, x) else "",
        options=(f"${text}$", *(f"${o}$" for o in others)),
        distractors=slips("", *((o, "代入后左右两边不相等。") for o in others)),
    )


def reversed_root(dice: Dice, level: int) -> Draft:
    """A coefficient or constant found from the root."""
    x, a, b = dice.integer(2, 12), dice.integer(2, 9), dice.integer(3, 20)
    if dice.chance(1, 2):
        c = a * x + b
        return blank(
            dice.pick(
                (
                    f"已知 $x={x}$ 是方程 ${a}x+m={c}$ 的解，$m$ 的值是____。",
                    f"方程 ${a}x+m={c}$ 的解是 $x={x}$，那么 $m=$____。",
                    f"当 $m=$____时，方程 ${a}x+m={c}$ 的解是 $x={x}$。",
                )
            ),
            b,
            (
                said(f"把 $x={x}$ 代入方程。"),
                line(f"{a}{T}{x}+m={c}", f"{a * x}+m={c}", ""),
                line(f"{a * x}+m={c}", f"m={b}", f"两边同时减去 ${a * x}$。", name=NAME),
            ),
            lambda: next(m for m in range(500) if a * x + m == c),
            slips(
                str(b),
                (c + a * x, "应该减去，不是加上。"),
                (abs(c - int(f"{a}{x}")), f"${a}x$ 是 {a} 乘 {x}。"),
                (b + 1, "计算出错。"),
            ),
        )
    c = a * x - b if a * x > b else a * x + b
    sign = "-" if a * x > b else "+"
    return blank(
        dice.pick(
            (
                f"如果 $x={x}$ 是方程 $mx{sign}{b}={c}$ 的解，那么 $m=$____。",
                f"方程 $mx{sign}{b}={c}$ 的解是 $x={x}$，$m$ 的值是____。",
                f"要使方程 $mx{sign}{b}={c}$ 的解是 $x={x}$，$m$ 应是____。",
            )
        ),
        a,
        (
            said(f"把 $x={x}$ 代入方程。"),
            line(
                f"{x}m{sign}{b}={c}",
                f"{x}m={a * x}",
                f"两边同时{'加上' if sign == '-' else '减去'} ${b}$。",
                name=NAME,
            ),
            line(f"{x}m={a * x}", f"m={a}", f"两边同时除以 ${x}$。", name=NAME),
        ),
        lambda: next(m for m in range(1, 500) if (m * x - b if sign == "-" else m * x + b) == c),
        slips(str(a), (a * x, f"还要除以 {x}。"), (a + 1, "计算出错。")),
    )


RECIPES = (
    Recipe("num.equation.solve-one-step", "solve", "calculate", (1, 2, 3), solved(one_step)),
    Recipe("num.equation.solve-one-step", "solve-choice", "choice", (1, 2), solved(one_step)),
    Recipe("num.equation.solve-one-step", "mistake", "mistake", (2, 3), wrong_working(one_step)),
    Recipe("num.equation.solve-one-step", "root", "judge", (1, 2), judge_of(is_root(one_step))),
    Recipe("num.equation.solve-one-step", "which-root", "choice", (2,), which_root),
    Recipe("num.equation.solve-two-step", "solve", "calculate", (2, 3, 4), solved(two_step)),
    Recipe("num.equation.solve-two-step", "solve-choice", "choice", (2, 3), solved(two_step)),
    Recipe("num.equation.solve-two-step", "mistake", "mistake", (2, 3), wrong_working(two_step)),
    Recipe("num.equation.solve-two-step", "root", "judge", (2,), judge_of(is_root(two_step))),
    Recipe("num.equation.solve-two-step", "from-root", "reverse", (4,), reversed_root),
)
