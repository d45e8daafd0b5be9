"""Letters for numbers, what an equation is, what keeps an equality true."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import blank, judge_of
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.things import thing
from curriculum.generators.working import chain, line, said, slips

T, D = r"\times ", r"\div "


def same(first: Callable[[int], int], second: Callable[[int], int], answer: str) -> str:
    """`answer`, when two rules agree at several numbers."""
    return answer if all(first(n) == second(n) for n in (60, 120, 180, 240)) else "0"


def shorten(dice: Dice, level: int) -> Draft:
    """How products with letters are written."""
    n = dice.integer(2, 12)
    x, y = dice.picks(("a", "b", "x", "y", "m", "n"), 2)
    forms: tuple[tuple[str, str, tuple[tuple[str, str], ...], str], ...] = (
        (
            f"{x}{T}{n}",
            f"{n}{x}",
            ((f"{x}+{n}", "乘号省略了不等于相加。"), (f"{n + 1}{x}", "数抄错了。")),
            "数要写在字母前面，乘号省略不写。",
        ),
        (
            f"{x}{T}{y}",
            f"{x}{y}",
            ((f"{x}+{y}", "乘号不能变成加号。"), (f"2{x}{y}", "没有 2。")),
            "字母与字母相乘，乘号省略不写。",
        ),
        (
            f"{x}{T}1",
            x,
            ((f"{x}+1", "乘 1 不是加 1。"), ("1", "乘 1 得它本身。")),
            "任何数乘 1 得它本身，1 省略不写。",
        ),
        (
            f"{x}{T}{x}",
            f"{x}^2",
            ((f"2{x}", "两个相同的数相乘是平方，不是 2 倍。"), (f"{x}+{x}", "是相乘，不是相加。")),
            "两个相同的字母相乘，写成平方。",
        ),
        (
            f"{x}{T}{n}{T}{y}",
            f"{n}{x}{y}",
            ((f"{n}{x}+{y}", "三个都是相乘。"), (f"{x}+{n}{y}", "三个都是相乘。")),
            "数写在最前面，乘号都省略。",
        ),
        (
            f"{n}{T}({x}+{y})",
            f"{n}({x}+{y})",
            ((f"{n}{x}+{y}", "括号不能去掉。"), (f"{x}+{n}{y}", "括号不能去掉。")),
            "数和括号之间的乘号省略不写。",
        ),
    )
    text, answer, wrong, why = forms[dice.below(3) if level == 1 else dice.integer(2, 5)]
    values = {"a": 3, "b": 5, "x": 7, "y": 11, "m": 13, "n": 17}
    return blank(
        dice.pick((f"用简便方法写出下面的式子：${text}=$____。", f"省略乘号写出 ${text}=$____。")),
        answer,
        (said(why), said(f"${text}={answer}$。")),
        lambda: answer if _product(text, values) == _product(answer, values) else "0",
        slips(answer, *wrong),
    )


def _product(text: str, values: dict[str, int]) -> int:
    """The value of a product of numbers, letters, squares and one sum in brackets."""
    total, n = 1, 0
    text = text.replace(T, "").replace(" ", "")
    if T in text:
        return 0
    while n < len(text):
        sign = text[n]
        if sign == "(":
            end = text.index(")", n)
            total *= sum(values[part] for part in text[n + 1 : end].split("+"))
            n = end + 1
        elif sign.isdigit():
            end = n
            while end < len(text) and text[end].isdigit():
                end += 1
            total *= int(text[n:end])
            n = end
        else:
            power = text[n + 1 : n + 3] == "^2"
            total *= values[sign] ** (2 if power else 1)
            n += 3 if power else 1
    return total


def express(dice: Dice, level: int) -> Draft:
    """An amount with a letter in it."""
    who, what = pupil(dice), thing(dice)
    m, name = what.measure, what.name
    k, j = dice.integer(3, 9), dice.integer(2, 6)
    letter = dice.pick(("a", "x", "m", "n", "b"))
    easy: tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...] = (
        (
            f"{who}今年 ${letter}$ 岁，哥哥比他大 ${k}$ 岁。哥哥今年____岁。",
            f"{letter}+{k}",
            "比一个数大几，用加法。",
            ((f"{letter}-{k}", "大几要加。"), (f"{k}{letter}", "大几不是几倍。")),
        ),
        (
            f"一本书有 ${letter}$ 页，{who}看了 ${k * 5}$ 页。还剩____页。",
            f"{letter}-{k * 5}",
            "剩下的等于总数减去看了的。",
            ((f"{letter}+{k * 5}", "剩下要减。"), (f"{k * 5}-{letter}", "减反了。")),
        ),
        (
            f"每{m}{name} ${letter}$ 元，买 ${k}$ {m}要____元。",
            f"{k}{letter}",
            "总价等于单价乘数量，数写在字母前面。",
            (
                (f"{letter}+{k}", "总价用乘法。"),
                (rf"\frac{{{letter}}}{{{k}}}", "总价用乘法，不是除法。"),
            ),
        ),
        (
            f"一辆汽车每小时行 ${letter}$ 千米，${k}$ 小时行____千米。",
            f"{k}{letter}",
            "路程等于速度乘时间。",
            (
                (f"{letter}+{k}", "路程用乘法。"),
                (rf"\frac{{{letter}}}{{{k}}}", "路程用乘法，不是除法。"),
            ),
        ),
        (
            f"把 ${letter}$ {m}{name}平均分给 ${k}$ 人，每人分到____{m}。",
            rf"\frac{{{letter}}}{{{k}}}",
            f"平均分用除法，写成分数形式或 ${letter}\\div {k}$。",
            ((f"{k}{letter}", "平均分用除法。"), (rf"\frac{{{k}}}{{{letter}}}", "除反了。")),
        ),
        (
            f"{who}有 ${letter}$ 元，买了一{m} ${k}$ 元的{name}，还剩____元。",
            f"{letter}-{k}",
            "剩下的用减法。",
            ((f"{letter}+{k}", "剩下要减。"), (f"{k}{letter}", "不是相乘。")),
        ),
    )
    hard: tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...] = (
        (
            f"每{m}{name} ${letter}$ 元，{who}买 ${k}$ {m}，付了 $100$ 元，应找回____元。",
            f"100-{k}{letter}",
            "先求总价，再用付的钱减。",
            ((f"{k}{letter}-100", "减反了。"), (f"100-{letter}", "忘了乘数量。")),
        ),
        (
            f"苹果每千克 ${letter}$ 元，梨每千克 ${k}$ 元。各买 ${j}$ 千克，一共要____元。",
            f"{j}({letter}+{k})",
            "先求两种各 1 千克的钱，再乘数量。",
            ((f"{j}{letter}+{k}", "梨的千克数没有乘。"), (f"{letter}+{k}", "忘了乘数量。")),
        ),
        (
            f"果园有桃树 ${letter}$ 棵，梨树比桃树的 ${k}$ 倍多 ${j}$ 棵。梨树有____棵。",
            f"{k}{letter}+{j}",
            "先求几倍，再加多的。",
            ((f"{k}({letter}+{j})", "多的不用乘。"), (f"{k}{letter}-{j}", "多几要加。")),
        ),
        (
            f"一个长方形的长是 ${letter}$ 厘米，宽是 ${k}$ 厘米，周长是____厘米。",
            f"2({letter}+{k})",
            "长方形的周长 $=$（长 $+$ 宽）$\\times 2$。",
            ((f"{letter}+{k}", "忘了乘 2。"), (f"{k}{letter}", "这是面积。")),
        ),
        (
            f"一个正方形的边长是 ${letter}$ 厘米，面积是____平方厘米。",
            f"{letter}^2",
            "正方形的面积 $=$ 边长 $\\times$ 边长。",
            (
                (f"2{letter}", f"${letter}^2$ 表示两个 ${letter}$ 相乘。"),
                (f"4{letter}", "这是周长。"),
            ),
        ),
        (
            f"三个连续自然数，中间一个是 ${letter}$，这三个数的和是____。",
            f"3{letter}",
            "三个数是中间数减 1、中间数、中间数加 1，和正好是中间数的 3 倍。",
            ((f"3{letter}+3", "前后相差的 1 抵消了。"), (f"{letter}+3", "是三个数相加。")),
        ),
    )
    text, answer, why, wrong = (easy if level == 1 else hard)[dice.below(6)]
    return blank(
        text,
        answer,
        (said(why), said(f"所以填 ${answer}$。")),
        lambda: rebuilt(answer, letter),
        slips(answer, *wrong),
    )


def rebuilt(answer: str, letter: str) -> str:
    """The same amount written another way: constants and coefficients found from its values."""

    def at(number: int) -> Fraction:
        return evaluated(answer, {letter: number})

    if at(4) - at(2) != at(6) - at(4):
        return f"{letter}\\times {letter}"
    rate, start = (at(4) - at(2)) / 2, 2 * at(2) - at(4)
    head = (
        f"{letter}\\times {rate}"
        if rate.denominator == 1
        else rf"\frac{{1}}{{{rate.denominator}}}{letter}"
    )
    if rate < 0:
        return f"{start}-{letter}\\times {-rate}" if rate != -1 else f"{start}-{letter}"
    if not start:
        return head
    return f"{head}+{start}" if start > 0 else f"{head}-{-start}"


def evaluated(text: str, values: dict[str, int]) -> Fraction:
    """Value of a sum of terms such as 3a, a^2, 2(a+4), a/5 for given letters."""
    text = text.replace(r"\frac{", "").replace("}{", "/").replace("}", "").replace(" ", "")
    total, sign, n = Fraction(0), 1, 0
    while n < len(text):
        if text[n] in "+-":
            sign, n = (1 if text[n] == "+" else -1), n + 1
        term = Fraction(1)
        while n < len(text) and text[n] not in "+-":
            if text[n].isdigit():
                end = n
                while end < len(text) and text[end].isdigit():
                    end += 1
                term *= int(text[n:end])
                n = end
            elif text[n] == "(":
                end = text.index(")", n)
                term *= evaluated(text[n + 1 : end], values)
                n = end + 1
            elif text[n] == "/":
                term /= int(text[n + 1 :])
                n = len(text)
            elif text[n] == "^":
                n += 2
            else:
                power = 2 if text[n + 1 : n + 2] == "^" else 1
                term *= values[text[n]] ** power
                n += 1
        total += sign * term
    return total


def substitute(dice: Dice, level: int) -> Draft:
    """The value of an expression."""
    a, b, k, j = dice.integer(2, 9), dice.integer(2, 6), dice.integer(2, 6), dice.integer(2, 9)
    forms: tuple[tuple[str, str, int, int], ...] = (
        (f"{k}a", f"{k}{T}{a}", k * a, int(f"{k}{a}")),
        (f"{k}a+{j}", f"{k}{T}{a}+{j}", k * a + j, int(f"{k}{a}") + j),
        ("a^2", f"{a}{T}{a}", a * a, 2 * a),
        (
            f"{20 + j}-{k}a" if k * a < 20 else f"{60 + j}-{k}a",
            f"{20 + j if k * a < 20 else 60 + j}-{k}{T}{a}",
            (20 + j if k * a < 20 else 60 + j) - k * a,
            (20 + j if k * a < 20 else 60 + j) + k * a,
        ),
        (f"{k}(a+{j})", f"{k}{T}({a}+{j})", k * (a + j), k * a + j),
        (f"a^2+{k}a", f"{a}{T}{a}+{k}{T}{a}", a * a + k * a, 2 * a + k * a),
    )
    text, shown, value, bad = forms[dice.below(4)] if level == 2 else forms[dice.integer(3, 5)]
    if level == 3 and dice.chance(1, 2):
        text, shown, value, bad = (
            f"{k}a+{j}b",
            f"{k}{T}{a}+{j}{T}{b}",
            k * a + j * b,
            int(f"{k}{a}") + int(f"{j}{b}"),
        )
        lead = f"当 $a={a}$，$b={b}$ 时"
    else:
        lead = f"当 $a={a}$ 时"
    return blank(
        f"{lead}，${text}$ 的值是____。",
        value,
        (said("把字母换成数，省略的乘号要补上。"), *chain(shown, (str(value), "按运算顺序计算。"))),
        lambda: evaluated(text, {"a": a, "b": b}),
        slips(
            str(value),
            (bad, "代入时漏了乘号或弄错了平方的意义。"),
            (value + a, "计算出错。"),
            (value + 1, "计算出错。"),
        ),
    )


def simplify(dice: Dice, level: int) -> Draft:
    """Like terms brought together."""
    x = dice.pick(("a", "x", "m", "b"))
    p, q, k = dice.integer(3, 12), dice.integer(2, 9), dice.integer(2, 9)
    p = max(p, q + 1)
    forms = (
        (f"{p}{x}+{q}{x}", f"{p + q}{x}", f"({p}+{q}){x}", (f"{p + q}{x}^2", "是相加，不是相乘。")),
        (
            f"{p}{x}-{q}{x}",
            f"{p - q}{x}" if p - q > 1 else x,
            f"({p}-{q}){x}",
            (f"{p - q}", "字母不能丢。"),
        ),
        (f"{p}{x}+{x}", f"{p + 1}{x}", f"({p}+1){x}", (f"{p}{x}^2", f"${x}$ 就是 1 个 ${x}$。")),
        (
            f"{p}{x}+{q}{x}-{k}" if p + q > 0 else "",
            f"{p + q}{x}-{k}",
            "",
            (f"{p + q - k}{x}", "数和含字母的式子不能合并。"),
        ),
    )
    n = dice.below(3) if level == 2 else dice.below(4)
    text, answer, middle, wrong = forms[n]
    steps = (
        chain(text, (middle, "用乘法分配律提出字母。", "乘法分配律"), (answer, ""))
        if middle and middle != answer
        else (line(text, answer, "含有相同字母的部分合起来。"),)
    )
    return Draft(
        f"化简：${text}=$____。",
        answer,
        steps,
        lambda: rebuilt(text, x),
        distractors=slips(
            answer, wrong, (f"{p}{x}" if answer != f"{p}{x}" else f"{q}{x}", "漏算了一部分。")
        ),
    )


def claims(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about letters."""
    n = dice.integer(3, 9)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            "$a^2$ 和 $2a$ 表示的意义相同。",
            False,
            "$a^2$ 表示两个 $a$ 相乘，$2a$ 表示两个 $a$ 相加。",
            lambda: all(a * a == 2 * a for a in (1, 2, 3)),
        ),
        (
            f"$a\\times {n}$ 可以写成 ${n}a$。",
            True,
            "数写在字母前面，乘号省略。",
            lambda: all(a * n == n * a for a in range(9)),
        ),
        (
            f"$a+{n}$ 可以写成 ${n}a$。",
            False,
            "加号不能省略。",
            lambda: all(a + n == n * a for a in range(1, 4)),
        ),
        (
            f"$2a+{n}={n + 2}a$",
            False,
            "$2a$ 和数不能合并。",
            lambda: all(2 * a + n == (n + 2) * a for a in (2, 3)),
        ),
        ("$a\\times b$ 可以写成 $ab$。", True, "字母相乘，乘号省略。", lambda: True),
        (
            f"$5\\times {n}$ 可以写成 $5{n}$。",
            False,
            "数与数相乘，乘号不能省略。",
            lambda: 5 * n == 50 + n,
        ),
        ("$a\\times 1=1a$ 是规范的写法。", False, "1 省略不写，写成 $a$。", lambda: False),
        (
            "当 $a=2$ 时，$a^2=2a$。",
            True,
            "$a^2=2\\times 2=4$，$2a=2\\times 2=4$。",
            lambda: 2**2 == 2 * 2,
        ),
    )
    return dice.pick(every)


RECIPES = (
    Recipe("num.equation.letter-number", "shorten", "fill", (1, 2), shorten),
    Recipe("num.equation.letter-number", "express", "fill", (1,), express),
    Recipe("num.equation.letter-number", "claim", "judge", (2,), judge_of(claims)),
    Recipe("num.equation.letter-relation", "express", "fill", (2,), express),
    Recipe("num.equation.letter-relation", "substitute", "calculate", (2, 3), substitute),
    Recipe("num.equation.letter-relation", "simplify", "calculate", (2, 3), simplify),
)
