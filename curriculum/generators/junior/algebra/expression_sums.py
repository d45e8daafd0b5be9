"""Like terms, brackets, sums and differences of polynomials."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import (
    Claim,
    choosing,
    faulty,
    judged,
    one_of,
    which,
)
from curriculum.generators.junior.algebra.routes import at, expanded, same
from curriculum.generators.latex import in_brackets, linear_sum, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step

F = Fraction
Terms = Sequence[tuple[Fraction | int, str]]
FAMILIES = (
    ("x^2", "x", ""),
    ("a", "b", ""),
    ("x^2y", "xy^2", "xy"),
    ("a^2", "ab", "b^2"),
    ("x", "y", ""),
    ("m^2n", "mn^2", ""),
    ("ab", "a", "b"),
)


def joined(terms: Terms) -> list[tuple[Fraction | int, str]]:
    """Like terms added, in the order in which they first come."""
    total: dict[str, Fraction | int] = {}
    for coefficient, letters in terms:
        total[letters] = total.get(letters, 0) + coefficient
    return [(c, letters) for letters, c in total.items()]


def grouped(terms: Terms) -> str:
    """Each kind of term in a bracket of its own."""
    kinds = list(dict.fromkeys(letters for _, letters in terms))
    parts = []
    for kind in kinds:
        own = [(c, t) for c, t in terms if t == kind]
        parts.append(linear_sum(own) if len(own) == 1 else f"({linear_sum(own)})")
    text = parts[0]
    for part in parts[1:]:
        text += part if part.startswith("-") else f"+{part}"
    return text


def combine(dice: Dice, level: int) -> Draft:
    """Like terms put together."""
    family = dice.pick(FAMILIES)
    if level == 1:
        terms: list[tuple[Fraction | int, str]] = [
            (dice.integer(2, 9), family[0]),
            (dice.nonzero(-9, 9), family[0]),
        ]
        if terms[0][0] + terms[1][0] == 0:
            terms[1] = (1, family[0])
    else:
        kinds = family[:2] if level == 2 else family
        terms = [(dice.nonzero(-7, 7), k) for k in kinds for _ in range(2)]
        terms = terms[::2] + terms[1::2]
        if not any(c for c, _ in joined(terms)):
            terms[0] = (terms[0][0] + 10, terms[0][1])
    shown = linear_sum(terms)
    answer = linear_sum(joined(terms))
    lines: list[tuple[str, ...]] = []
    if level > 1:
        lines.append(
            (
                grouped(terms),
                "找出同类项，用括号把它们放在一起，每一项带着自己的符号。",
                "交换律、结合律",
            )
        )
    lines.append((answer, "系数相加，字母和字母的指数不变。", "合并同类项"))
    powers = next(t + "^2" if "^" not in t and len(t) == 1 else t for t in (family[0],))
    first = sum(c for c, t in terms if t == family[0])
    wrong = slips(
        answer, (linear_sum([(first, _doubled(family[0])), *joined(terms)[1:]]), "合并时把指数也相加了，字母的指数应不变。"),
        (linear_sum(joined([(c if n else -c, t) for n, (c, t) in enumerate(terms)])), "移动项时没有带上自己的符号。"),
        (linear_sum(joined([(-c if n == len(terms) - 1 else c, t) for n, (c, t) in enumerate(terms)])), "最后一项的符号错了。"),
        (linear_sum([(sum(c for c, _ in terms), "".join(dict.fromkeys("".join(t for t in family if "^" not in t))) or family[0])]), "把不是同类项的也合并了。"),
        (str(first), "合并时丢掉了字母。"), (linear_sum([(1, powers)]), "系数没有相加。"),
    )  # fmt: skip
    return Draft(
        f"合并同类项：${shown}$。",
        answer,
        chain(shown, *lines),
        lambda: expanded(shown),
        distractors=wrong,
    )


def _doubled(letters: str) -> str:
    """The mistake of adding exponents: x² becomes x⁴, xy becomes x²y²."""
    out, n = "", 0
    while n < len(letters):
        name = letters[n]
        power = int(letters[n + 2]) if letters[n + 1 : n + 2] == "^" else 1
        n += 3 if power > 1 else 1
        out += f"{name}^{2 * power}"
    return out


def like(dice: Dice, level: int) -> Draft:
    """Which term is like a given one."""
    p, q = dice.picks((1, 2, 3), 2)
    a, b = dice.picks("abmnxy", 2)
    a, b = sorted((a, b))

    def mono(i: int, j: int) -> str:
        return (a if i == 1 else f"{a}^{i}") + (b if j == 1 else f"{b}^{j}")

    k, c = dice.pick([-5, -3, -2, 2, 3, 4, 7]), dice.pick([-6, -4, 5, 8])
    swapped = (b if q == 1 else f"{b}^{q}") + (a if p == 1 else f"{a}^{p}")
    right = (
        f"{c}{swapped}" if dice.chance(50) else f"{c}{mono(p, q)}",
        "所含字母相同，相同字母的指数也相同，与系数和字母的顺序无关。",
    )
    bad = [
        (f"{k}{mono(q, p)}", "相同字母的指数不同。"),
        (f"{k}{mono(p + 1, q)}", f"${a}$ 的指数不同。"),
        (f"{k}{a}^{p + q}" if p + q > 1 else f"{k}{a}", "所含字母不同。"),
        (f"{k}{mono(p, q)}c", "多了字母 $c$。"),
    ]

    def test(text: str) -> bool:
        from curriculum.generators.junior.algebra.routes import symbolic

        ratio = (symbolic(text) / symbolic(mono(p, q))).simplify()
        return bool(ratio.is_number)

    return which(dice, f"下列各式中，与 ${k}{mono(p, q)}$ 是同类项的是（　）", right, bad, test)


def like_exponents(dice: Dice, level: int) -> Draft:
    """m and n such that two terms are alike."""
    m, n = dice.integer(1, 6), dice.integer(1, 6)
    c, d = dice.pick([-7, -3, 2, 5, 6]), dice.pick([-4, -2, 3, 8])
    if level == 2:
        s, one, two, what, value = 0, f"{c}x^{{m}}y^{{{n}}}", f"{d}x^{{{m}}}y^{{n}}", "m+n", m + n
        steps: tuple[Step, ...] = (
            said(f"同类项中相同字母的指数相同，所以 $m={m}$，$n={n}$。"),
            said(f"所以 $m+n={value}$。"),
        )
    else:
        s, k = dice.pick((-2, -1, 1, 2)), 2
        what, value = dice.pick(
            (("m-n", m - n), ("mn", m * n), ("n^m", n**m))
            if m < 4 and n < 4
            else (("m-n", m - n), ("mn", m * n))
        )
        one, two = (
            f"{c}x^{{{linear_sum([(1, 'm'), (s, '')])}}}y^{{{k * n}}}",
            f"{d}x^{{{m + s}}}y^{{{k}n}}",
        )
        if m + s < 1:
            return like_exponents(dice, 2)
        steps = (
            line(f"m{signed(s)}={m + s}", f"m={m}", "$x$ 的指数相同："),
            line(f"{k}n={k * n}", f"n={n}", "$y$ 的指数相同："),
            said(f"所以 ${what}={value}$。"),
        )
    wrong = slips(
        str(value),
        (m + s + k * n if level > 2 else n - m, "求出 $m$，$n$ 后代错了式子。"),
        (-value if value else 1, "符号错了。"),
    )

    def again() -> str:
        for x in range(12):
            for y in range(12):
                if x + s == m + s and (2 if level > 2 else 1) * y == (2 * n if level > 2 else n):
                    return str({"m+n": x + y, "m-n": x - y, "mn": x * y, "n^m": y**x}[what])
        raise AssertionError("none")

    text = dice.pick(
        (
            f"若单项式 ${one}$ 与 ${two}$ 是同类项，则 ${what}$ 的值是____。",
            f"如果 ${one}$ 与 ${two}$ 的和仍是单项式，那么 ${what}$ 的值是____。",
        )
    )
    text = text.replace("^{1}", "").replace("^{m}", "^m").replace("^{n}", "^n")
    return Draft(text, str(value), steps, again, distractors=wrong)


def open_brackets(dice: Dice, level: int) -> Draft:
    """-(a - b + c), k(a - b), and a bracket within a bracket."""
    a, b, c = (dice.nonzero(-6, 6) for _ in range(3))
    names = dice.pick((("a", "b", "c"), ("x", "y", ""), ("x^2", "x", ""), ("m", "n", "")))
    inside: list[tuple[Fraction | int, str]] = [
        (abs(a) if level == 1 else a, names[0]),
        (b, names[1]),
        (c, names[2]),
    ]
    if level == 1:
        lead = dice.pick(("-", "+"))
        k = -1 if lead == "-" else 1
        shown = (
            f"{lead if lead == '-' else ''}({linear_sum(inside)})"
            if lead == "-"
            else f"{names[0]}+({linear_sum(inside[1:])})"
        )
        before: list[tuple[Fraction | int, str]] = [] if lead == "-" else [(1, names[0])]
        body = inside if lead == "-" else inside[1:]
        answer = linear_sum([*before, *((k * x, t) for x, t in body)])
        why = (
            "括号前是“$-$”号，去掉括号后每一项都变号。"
            if k < 0
            else "括号前是“$+$”号，去掉括号后各项不变号。"
        )
        wrong_terms = (
            [*before, (k * body[0][0], body[0][1]), *body[1:]]
            if k < 0
            else [*before, *((-x, t) for x, t in body)]
        )
        wrong_why = (
            "括号前是“$-$”号，只变了第一项的符号。" if k < 0 else "括号前是“$+$”号，各项不应变号。"
        )
        extra: tuple[tuple[object, str], ...] = (
            (
                linear_sum([*before, *body[:-1], (-body[-1][0], body[-1][1])]),
                "有的项变了号，有的项没有变号。",
            ),
            (
                linear_sum([*before, *((-x if n == 1 else x, t) for n, (x, t) in enumerate(body))]),
                "有的项变了号，有的项没有变号。",
            ),
        )
    else:
        k = dice.pick((-3, -2, 2, 3, -4) if level == 2 else (-2, -3))
        front: list[tuple[Fraction | int, str]] = (
            [(dice.nonzero(-5, 5), names[0])] if level > 2 else []
        )
        before = front
        body = inside[:2] if level == 2 else inside
        lead = linear_sum(front) if front else ""
        shown = f"{lead}{k if not lead or k < 0 else f'+{k}'}({linear_sum(body)})"
        opened = [*front, *((k * x, t) for x, t in body)]
        answer = linear_sum(joined(opened)) if level > 2 else linear_sum(opened)
        why = f"用 ${k}$ 去乘括号里的每一项，连同符号一起乘。"
        wrong_terms = [*front, (k * body[0][0], body[0][1]), *body[1:]]
        wrong_terms = joined(wrong_terms) if level > 2 else wrong_terms
        wrong_why = "括号前有系数，漏乘了后面的项。"
        extra = (
            (
                linear_sum(
                    joined(
                        [
                            *front,
                            *(
                                (abs(k) * x if n and k < 0 else k * x, t)
                                for n, (x, t) in enumerate(body)
                            ),
                        ]
                    )
                ),
                "括号前是负数，后面的项没有变号。",
            )
            if k < 0
            else (linear_sum([(-x, t) for x, t in opened]), "符号变反了。"),
            (linear_sum(joined([*front, *((x, t) for x, t in body)])), "丢掉了括号前的系数。"),
        )
    lines: list[tuple[str, ...]] = []
    if level > 2 and linear_sum(opened) != answer:
        lines = [(linear_sum(opened), why, "去括号"), (answer, "合并同类项：", "合并同类项")]
    else:
        lines = [(answer, why, "去括号")]
    wrong = slips(
        answer,
        (linear_sum(wrong_terms), wrong_why),
        *extra,
        (
            linear_sum([(2 * x, t) for x, t in (opened if level > 1 else [*before, *body])]),
            "系数看错了。",
        ),
    )
    ask = f"去括号：${shown}=$____。" if level < 3 else f"化简：${shown}$。"
    return Draft(ask, answer, chain(shown, *lines), lambda: expanded(shown), distractors=wrong)


def put_brackets(dice: Dice, level: int) -> Draft:
    """What stands in the bracket behind a minus."""
    a, b, c = dice.nonzero(-6, 6), dice.nonzero(-6, 6), dice.nonzero(-9, 9)
    names = dice.pick((("a", "b", ""), ("x^2", "x", ""), ("m", "n", "")))
    front = dice.pick(("3y", "2z", "y^2"))
    rest: list[tuple[Fraction | int, str]] = [(a, names[0]), (b, names[1]), (c, names[2])]
    minus = dice.chance(75)
    shown = front + "".join(signed(linear_sum([t])) for t in rest)
    answer = linear_sum([(-x if minus else x, t) for x, t in rest])
    why = (
        "添括号时，括号前是“$-$”号，括到括号里的各项都要变号。"
        if minus
        else "添括号时，括号前是“$+$”号，括到括号里的各项不变号。"
    )
    wrong = slips(
        answer,
        (
            linear_sum([(x if minus else -x, t) for x, t in rest]),
            "括号前是负号时各项都要变号。" if minus else "括号前是正号时各项不变号。",
        ),
        (linear_sum([(-rest[0][0], names[0]), *rest[1:]]), "只变了第一项的符号。"),
        (linear_sum([rest[0], (-b, names[1]), (-c, names[2])]), "第一项没有处理对。"),
    )
    return Draft(
        f"填空：${shown}={front}{'-' if minus else '+'}($____$)$。",
        answer,
        (said(why), said(f"所以括号里是 ${answer}$。")),
        lambda: expanded(f"{'-' if minus else ''}(({shown})-({front}))"),
        distractors=wrong,
    )


BRACKET_RULES = (
    ("a-(b-c)", "a-b+c", ("a-b-c", "a+b-c")), ("a-(b+c)", "a-b-c", ("a-b+c",)), ("-(x-y)", "-x+y", ("-x-y",)), ("2(x-3)", "2x-6", ("2x-3",)), ("-3(x-1)", "-3x+3", ("-3x-3", "-3x-1")),
    ("a+(b-c)", "a+b-c", ("a-b+c",)), ("x-2(y-1)", "x-2y+2", ("x-2y-2", "x-2y-1")), ("-(2a+b)", "-2a-b", ("-2a+b",)), ("m-(-n+1)", "m+n-1", ("m+n+1", "m-n-1")),
)  # fmt: skip


def bracket_claims(dice: Dice, level: int) -> Draft:
    """Which opening of brackets is right."""
    return one_of(dice, "下列去括号正确的是（　）", _bracket_claims())


def bracket_judge(dice: Dice, level: int) -> Draft:
    """One opening of brackets to be judged."""
    return judged(dice.pick(_bracket_claims()))


def _bracket_claims() -> list[Claim]:
    found = []
    for left, right, bad in BRACKET_RULES:
        found.append(
            Claim(
                f"${left}={right}$",
                True,
                "各项的符号和系数都对。",
                partial(same, left, right),
            )
        )
        found += [
            Claim(
                f"${left}={wrong}$",
                False,
                f"应是 ${left}={right}$。",
                partial(same, left, wrong),
            )
            for wrong in bad
        ]
    return found


COMBINE_RULES = (
    ("2x^2+3x^2", "5x^2", ("5x^4",)), ("3a+2b", "3a+2b", ("5ab",)), ("5y-3y", "2y", ("2", "2y^2")), ("2ab-3ba", "-ab", ("-1", "ab")), ("x^2y-2x^2y", "-x^2y", ("-1",)), ("4m+m", "5m", ("4m^2", "4m")),
    ("-a-a", "-2a", ("0",)), ("7xy-7yx", "0", ("7",)), ("a^2+a^2", "2a^2", ("a^4", "2a^4")), ("3x^2y-3xy^2", "3x^2y-3xy^2", ("0",)),
)  # fmt: skip


def _combine_claims() -> list[Claim]:
    found = []
    for left, right, bad in COMBINE_RULES:
        if left != right:
            found.append(
                Claim(
                    f"${left}={right}$",
                    True,
                    "系数相加，字母和指数不变。",
                    partial(same, left, right),
                )
            )
        why = f"应是 ${left}={right}$。" if left != right else f"${left}$ 里没有同类项，不能合并。"
        found += [
            Claim(f"${left}={wrong}$", False, why, partial(same, left, wrong)) for wrong in bad
        ]
    return found


def combine_claims(dice: Dice, level: int) -> Draft:
    """Which combination of terms is right."""
    return one_of(
        dice,
        dice.pick(("下列计算正确的是（　）", "下列合并同类项正确的是（　）")),
        _combine_claims(),
    )


def combine_judge(dice: Dice, level: int) -> Draft:
    """One combination of terms to be judged."""
    return judged(dice.pick(_combine_claims()))


def _two(
    dice: Dice, names: tuple[str, str, str], size: int = 6
) -> list[tuple[Fraction | int, str]]:
    return [(dice.nonzero(-size, size), name) for name in names]


def sums_of(dice: Dice, level: int) -> Draft:
    """k(…) ± m(…) simplified."""
    names = dice.pick(
        (("x^2", "x", ""), ("a^2", "ab", "b^2"), ("x", "y", ""), ("x^2y", "xy^2", ""))
    )
    if names[2] == "" and level == 2:
        names = ("x^2", "x", "")
    one, two = _two(dice, names), _two(dice, names)
    k, m = (1, -1) if level == 2 else (dice.integer(2, 4), dice.pick((-3, -2, -4)))
    left = f"({linear_sum(one)})" if k == 1 else f"{k}({linear_sum(one)})"
    right = f"-({linear_sum(two)})" if m == -1 else f"{m}({linear_sum(two)})"
    shown = left + right
    opened = [*((k * x, t) for x, t in one), *((m * x, t) for x, t in two)]
    if not any(x for x, _ in joined(opened)):
        return sums_of(dice, 2 if level > 2 else 3)
    answer = linear_sum(joined(opened))
    steps = chain(
        shown,
        (linear_sum(opened), "先去括号，括号前是负号的每一项都变号。", "去括号"),
        (answer, "再合并同类项。", "合并同类项"),
    )
    only_first = [
        *((k * x, t) for x, t in one),
        (m * two[0][0], two[0][1]),
        *((-m * x, t) for x, t in two[1:]),
    ]
    no_times = [
        (k * one[0][0], names[0]),
        *one[1:],
        (m * two[0][0], names[0]),
        *((-x, t) for x, t in two[1:]),
    ]
    plus = [*((k * x, t) for x, t in one), *((-m * x, t) for x, t in two)]
    wrong = slips(
        answer,
        (linear_sum(joined(only_first)), "括号前是负号时只变了第一项的符号。"),
        (
            linear_sum(joined(no_times)) if k > 1 else linear_sum(joined(plus)),
            "去括号时漏乘了后面的项。" if k > 1 else "减法当成了加法。",
        ),
        (linear_sum(joined(plus)), "第二个括号前的负号丢了。"),
        (linear_sum([(-x, t) for x, t in joined(opened)]), "符号全反了。"),
    )
    return Draft(f"化简：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong)


def difference_of(dice: Dice, level: int) -> Draft:
    """A - B from words, or the polynomial that was misread."""
    names = ("x^2", "x", "")
    a, b = _two(dice, names), _two(dice, names)
    one, two = linear_sum(a), linear_sum(b)
    if level == 3:
        answer_terms = joined([*a, *((-x, t) for x, t in b)])
        if not any(x for x, _ in answer_terms):
            a[0] = (a[0][0] + 1, "x^2")
            one, answer_terms = linear_sum(a), joined([*a, *((-x, t) for x, t in b)])
        ask = dice.pick(
            (
                f"求 ${one}$ 与 ${two}$ 的差。",
                f"从 ${one}$ 中减去 ${two}$，结果是____。",
                f"一个多项式加上 ${two}$ 得 ${one}$，这个多项式是____。",
                f"已知 $A={one}$，$B={two}$，则 $A-B=$____。",
            )
        )
        shown = f"({one})-({two})"
        wrong_terms = joined([*a, (-b[0][0], "x^2"), *b[1:]])
        wrong_why = "减式没有添括号，只变了第一项的符号。"
        other = joined([*a, *b])
    else:
        total = joined([*a, *b])
        ask = f"{pupil(dice)}在计算一个多项式减去 ${two}$ 时，误看成加上 ${two}$，得到的结果是 ${linear_sum(total)}$。正确的结果是____。"
        if not any(x for x, _ in total):
            return difference_of(dice, 3)
        answer_terms = joined([*total, *((-2 * x, t) for x, t in b)])
        if not any(x for x, _ in answer_terms):
            return difference_of(dice, 3)
        shown = f"({linear_sum(total)})-2({two})"
        wrong_terms, wrong_why = a, "求出的是原来的多项式，还要再减一次。"
        other = joined([*a, *((2 * x, t) for x, t in b)])
    answer = linear_sum(answer_terms)
    opened = [*a, *((-x, t) for x, t in b)]
    if level == 3:
        steps = chain(
            shown,
            (linear_sum(opened), "减去一个多项式要添括号，去括号时每一项都变号。", "去括号"),
            (answer, "合并同类项：", "合并同类项"),
        )
    else:
        steps = (
            line(f"({linear_sum(total)})-({two})", one, "原来的多项式等于和减去加数："),
            line(f"({one})-({two})", answer, "再减一次，得正确的结果："),
        )
    wrong = slips(
        answer,
        (linear_sum(wrong_terms), wrong_why),
        (linear_sum(other), "加减看反了。"),
        (linear_sum([(-x, t) for x, t in answer_terms]), "减反了。"),
    )
    return Draft(ask, answer, steps, lambda: expanded(shown), distractors=wrong)


def simplify_then_put(dice: Dice, level: int) -> Draft:
    """先化简，再求值."""
    names = ("x^2", "xy", "") if level > 3 else ("x^2", "x", "")
    one, two = _two(dice, names, 5), _two(dice, names, 5)
    k, m = dice.integer(2, 3), dice.pick((-2, -3))
    if level == 3:
        k, m = 1, dice.pick((-2, -3))
    shown = (
        f"({linear_sum(one)})" if k == 1 else f"{k}({linear_sum(one)})"
    ) + f"{m}({linear_sum(two)})"
    opened = [*((k * x, t) for x, t in one), *((m * x, t) for x, t in two)]
    simple = joined(opened)
    if not simple[0][0] and not simple[1][0]:
        return simplify_then_put(dice, 3 if level > 3 else 4)
    x, y = dice.pick((-3, -2, -1, 2, 3)), dice.nonzero(-3, 3)
    value = sum(c * {"x^2": x * x, "x": x, "xy": x * y, "": 1}[t] for c, t in simple)
    given = f"$x={x}$" if level < 4 else f"$x={x}$，$y={y}$"
    reduced_text = linear_sum(simple)
    put = ""
    for c, t in simple:
        if c:
            factor = {
                "x^2": f"{in_brackets(x)}^2",
                "x": in_brackets(x),
                "xy": rf"{in_brackets(x)}\times {in_brackets(y)}",
                "": "",
            }[t]
            piece = str(abs(c)) if not t else factor if abs(c) == 1 else rf"{abs(c)}\times {factor}"
            put += ("-" if c < 0 else "+" if put else "") + piece
    steps = (
        *chain(
            shown,
            (linear_sum(opened), "去括号：", "去括号"),
            (reduced_text, "合并同类项：", "合并同类项"),
        ),
        said(f"当 {given} 时，代入化简后的式子。"),
        line(put, str(value), "计算："),
    )
    flipped = sum(
        c * {"x^2": -x * x if x < 0 else x * x, "x": x, "xy": x * y, "": 1}[t] for c, t in simple
    )
    unsigned = sum(
        c * {"x^2": x * x, "x": x, "xy": x * y, "": 1}[t]
        for c, t in joined(
            [
                *((k * a, t) for a, t in one),
                (m * two[0][0], two[0][1]),
                *((-m * a, t) for a, t in two[1:]),
            ]
        )
    )
    wrong = slips(
        str(value),
        (flipped, "代入负数时没有加括号，平方的符号错了。"),
        (unsigned, "去括号时没有每一项都变号。"),
        (-value, "符号错了。"),
    )
    return Draft(
        f"先化简，再求值：${shown}$，其中 {given}。",
        str(value),
        steps,
        lambda: at(shown, x=x, y=y),
        distractors=wrong,
    )


def independent(dice: Dice, level: int) -> Draft:
    """The value doesn't depend on x: find m."""
    a, root = dice.integer(2, 6), dice.nonzero(-4, 5)
    c, d = dice.nonzero(-6, 6), dice.nonzero(-6, 6)
    first = linear_sum([(1, "mx^2"), (a, "x"), (c, "")])
    second = linear_sum([(root, "x^2"), (a, "x"), (d, "")])
    shown = f"({first})-({second})"
    steps = (
        said(
            f"去括号、合并同类项，得 $({linear_sum([(1, 'm'), (-root, '')])})x^2{signed(c - d) if c != d else ''}$。"
        ),
        said("值与 $x$ 无关，就是含 $x$ 的项的系数为0。"),
        line(f"{linear_sum([(1, 'm'), (-root, '')])}=0", f"m={root}", "解得"),
    )

    def again() -> str:
        return str(
            next(
                m
                for m in range(-20, 21)
                if m * 4 + 2 * a + c - (root * 4 + 2 * a + d)
                == m * 9 - 3 * a + c - (root * 9 - 3 * a + d)
            )
        )

    return Draft(
        f"若多项式 ${shown}$ 的值与字母 $x$ 的取值无关，则 $m$ 的值是____。",
        str(root),
        steps,
        again,
        distractors=slips(
            str(root), (-root, "去括号时没有变号。"), (0, "是 $x^2$ 的系数为0，不是 $m$ 为0。")
        ),
    )


def perimeter(dice: Dice, level: int) -> Draft:
    """Sides of a figure or amounts of a story given as expressions."""
    a, b, c, d = (dice.integer(1, 5) for _ in range(4))
    one, two = f"{a + 1}x+{b}", f"{c}x-{d}" if c > 1 else f"x-{d}"
    kind = dice.below(4)
    if kind == 0:
        place = dice.pick(("一个长方形", "一块长方形菜地", "一个长方形窗框", "一块长方形展板"))
        ask = worded(
            dice,
            (f"{place}的长是 ${one}$，宽是 ${two}$，", f"{place}的宽是 ${two}$，长是 ${one}$，"),
            ("它的周长是____。", "绕它一周的长是____。"),
        )
        shown, why = f"2[({one})+({two})]", "长方形的周长=2×(长+宽)。"
        terms: list[tuple[Fraction | int, str]] = [(2 * (a + 1 + c), "x"), (2 * (b - d), "")]
        slip = ([(a + 1 + c, "x"), (b - d, "")], "只算了一组长与宽的和。")
    elif kind == 1:
        total = [(a + 1 + c + 3, "x"), (b + d + 2, "")]
        ask = worded(
            dice,
            (
                f"三角形的周长是 ${linear_sum(total)}$，其中两边的长分别是 ${one}$ 和 ${c}x+{d}$，第三边的长是____。",
                f"用一根长 ${linear_sum(total)}$ 的铁丝正好围成一个三角形，两条边分别长 ${one}$ 和 ${c}x+{d}$，则第三条边长____。",
                f"三角形的一边长是 ${one}$，另一边长是 ${c}x+{d}$，周长是 ${linear_sum(total)}$，则第三边的长是____。",
            ),
        ).replace("$1x", "$x")
        shown, why = f"({linear_sum(total)})-({one})-({c}x+{d})", "第三边=周长-另外两边。"
        terms, slip = (
            [(3, "x"), (2, "")],
            ([(3, "x"), (2 + 2 * d, "")], "减去一个多项式时没有每一项都变号。"),
        )
    elif kind == 2:
        ask = worded(
            dice,
            (
                f"某车间第一天加工零件 ${one}$ 个，第二天比第一天的 2 倍少 {d} 个，两天一共加工零件____个。",
                f"一家书店上午卖出图书 ${one}$ 本，下午卖出的比上午的 2 倍少 {d} 本，这一天共卖出____本。",
                f"甲班捐书 ${one}$ 本，乙班捐的比甲班的 2 倍少 {d} 本，两个班共捐书____本。",
                f"果园里有梨树 ${one}$ 棵，桃树的棵数比梨树的 2 倍少 {d} 棵，两种树一共有____棵。",
            ),
        )
        shown, why = f"({one})+[2({one})-{d}]", "先写出第二天的个数，再相加。"
        terms, slip = (
            [(3 * (a + 1), "x"), (3 * b - d, "")],
            ([(2 * (a + 1), "x"), (2 * b - d, "")], "只算了第二天的。"),
        )
    else:
        n = dice.integer(2, 4)
        ask = (
            f"一辆公交车上原有乘客 $({a + n}m-{b}n)$ 人，到站时有一半的乘客下车，又上来若干人，这时车上有 $({a + n + 3}m-{b}n)$ 人，上车的乘客有____人。"
            if (a + n) % 2 == 0 and b % 2 == 0
            else f"某校七年级有 $({a + n}m+{b}n)$ 人，八年级比七年级少 $({n}m-{c}n)$ 人，两个年级共有____人。"
        )
        if "公交" in ask:
            shown, why = (
                rf"({a + n + 3}m-{b}n)-\frac{{1}}{{2}}({a + n}m-{b}n)",
                "上车的=现在的-留在车上的一半。",
            )
            terms, slip = (
                [(F(a + n, 2) + 3, "m"), (F(-b, 2), "n")],
                ([(3, "m")], "忘了有一半的乘客下车。"),
            )
        else:
            shown, why = (
                f"({a + n}m+{b}n)+[({a + n}m+{b}n)-({n}m-{c}n)]",
                "先求八年级的人数，再相加。",
            )
            terms, slip = (
                [(2 * a + n, "m"), (2 * b + c, "n")],
                ([(2 * a + n, "m"), (2 * b - c, "n")], "减去多项式时没有添括号。"),
            )
        ask = ask.replace("-1n", "-n").replace("+1n", "+n")
        shown = shown.replace("-1n", "-n").replace("+1n", "+n")
    ask, shown = ask.replace("$1x", "$x"), shown.replace("(1x", "(x")
    answer = linear_sum(terms)
    return Draft(
        ask,
        answer,
        (said(why), line(shown, answer, "列式，去括号、合并同类项：")),
        lambda: expanded(shown),
        distractors=slips(answer, (linear_sum(slip[0]), slip[1])),
    )


def sum_slip(dice: Dice, level: int) -> Draft:
    """A simplification with one wrong line."""
    one = _two(dice, ("x^2", "x", ""), 5)
    two: list[tuple[Fraction | int, str]] = [(dice.integer(2, 6), t) for t in ("x^2", "x", "")]
    two[1] = (-two[1][0], "x")
    k = dice.pick((-2, -3))
    shown = f"({linear_sum(one)}){k}({linear_sum(two)})"
    opened = [*one, *((k * c, t) for c, t in two)]
    answer = linear_sum(joined(opened))
    at_line = dice.integer(1, 2)
    if at_line == 1:
        bad = [*one, (k * two[0][0], "x^2"), (k * two[1][0], "x"), (-k * two[2][0], "")]
        rows, why = (
            [f"{shown}={linear_sum(bad)}", f"={linear_sum(joined(bad))}"],
            f"用 ${k}$ 乘括号里的最后一项时，符号错了。",
        )
    else:
        bad = joined(opened)
        bad = [(bad[0][0] + 2 * two[0][0], "x^2"), *bad[1:]]
        rows, why = (
            [f"{shown}={linear_sum(opened)}", f"={linear_sum(bad)}"],
            "合并 $x^2$ 项时系数算错了。",
        )
    steps = chain(shown, (linear_sum(opened), "去括号："), (answer, "合并同类项："))
    return faulty(
        f"{pupil(dice)}化简 ${shown}$ 的过程如下",
        rows,
        at_line,
        answer,
        why,
        steps,
        lambda: expanded(shown),
    )


RECIPES = (
    Recipe("num.expression.combine", "combine", "calculate", (1, 2, 3), combine),
    Recipe("num.expression.combine", "combine-choice", "choice", (2, 3), choosing(combine)),
    Recipe("num.expression.combine", "like", "choice", (1, 2), like),
    Recipe("num.expression.combine", "exponents", "reverse", (2, 3), like_exponents),
    Recipe("num.expression.combine", "claims", "choice", (2,), combine_claims),
    Recipe("num.expression.combine", "claims-judge", "judge", (1,), combine_judge),
    Recipe("num.expression.brackets", "open", "calculate", (1, 2, 3), open_brackets),
    Recipe("num.expression.brackets", "put", "fill", (2,), put_brackets),
    Recipe("num.expression.brackets", "claims", "choice", (1, 2), bracket_claims),
    Recipe("num.expression.brackets", "claims-judge", "judge", (1,), bracket_judge),
    Recipe("num.expression.addsub", "simplify", "calculate", (2, 3), sums_of),
    Recipe("num.expression.addsub", "difference", "fill", (3, 4), difference_of),
    Recipe("num.expression.addsub", "put-in", "calculate", (3, 4), simplify_then_put),
    Recipe("num.expression.addsub", "independent", "reverse", (4,), independent),
    Recipe("num.expression.addsub", "perimeter", "word", (3,), perimeter),
    Recipe("num.expression.addsub", "find-slip", "mistake", (3,), sum_slip),
)
