"""The order of operations: 脱式, two-step problems, 括号, and how the numbers of a sum belong together."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.expressions import mixed_sum, tree, whole
from curriculum.generators.primary.numbers.frames import (
    Sum,
    answered,
    blank,
    corrected,
    judge_of,
    kinds,
    near,
    sought,
    told,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.things import thing
from curriculum.generators.working import said, slips


def no_paren(dice: Dice, level: int) -> Sum:
    """Two operations of two levels, or of one level."""
    a, b, c = dice.integer(2, 9), dice.integer(2, 9), dice.integer(2, 9)
    product = a * b
    big = product + dice.integer(3, 40)
    forms: tuple[object, ...] = (
        (big, "-", (a, "*", b)),
        (big, "+", (a, "*", b)),
        ((a, "*", b), "-", min(c, product - 1)),
        (big, "-", (product, "/", b)),
        (big, "+", (product, "/", b)),
        ((product, "/", b), "+", c),
        ((big, "-", min(c, big - 1)), "+", a),
        ((product, "/", b), "*", c),
        ((product, "*", c), "/", b),
    )
    item = (
        forms[dice.below(7)]
        if level == 1
        else forms[dice.below(9)]
        if level == 2
        else ((a, "*", b), dice.pick(("+", "-")), (c * 2, "/", 2))
        if a * b >= c
        else ((c * 3, "/", c), "+", (a, "*", b))
    )
    return mixed_sum(tree(item), whole)


def paren(dice: Dice, level: int) -> Sum:
    """One pair of brackets."""
    a, b, c = dice.integer(2, 9), dice.integer(2, 9), dice.integer(2, 9)
    q = dice.integer(2, 9)
    forms: tuple[object, ...] = (
        ((a, "+", b), "*", c),
        ((a + b, "-", b), "*", c),
        (c, "*", (a, "+", b)),
        ((c * q - a if c * q > a else c * q + a, "+" if c * q > a else "-", a), "/", c),
        (q * (a + b), "/", (a, "+", b)),
        (a + b + c + q, "-", (a, "+", b)),
        (q * c, "/", (c + b, "-", b)),
    )
    item = dice.pick(forms)
    if level == 3:
        d = dice.integer(11, 40)
        item = dice.pick(
            (
                (d + a * b, "-", ((a + b, "-", b), "*", b)),
                (d, "+", (q * (a + b), "/", (a, "+", b))),
                ((d, "+", (a, "*", b)), "-", c),
                (((a, "+", b), "*", c), "-", min(q, (a + b) * c)),
            )
        )
    return mixed_sum(tree(item), whole)


def bracket(dice: Dice, level: int) -> Sum:
    """Three operations, with [ ] at level 4."""
    a, b, c, q = dice.integer(12, 36), dice.integer(3, 9), dice.integer(2, 9), dice.integer(2, 12)
    forms: tuple[object, ...]
    if level == 3:
        forms = (
            ((a, "*", b), "-", (c * q, "/", c)),
            ((a * b, "+", (b * q, "/", b)), "-", c),
            ((a, "+", (b, "*", c)), "*", q),
            ((a * b, "-", (b, "*", c)), "/", b) if a > c else ((b * q, "+", (b, "*", c)), "/", b),
            ((a + q, "-", q), "*", (b, "+", c)),
            ((a, "*", b), "+", (c, "*", q)),
        )
    else:
        d = b + c
        forms = (
            (d * q * 3, "/", (3, "*", (b, "+", c))), (c, "*", (a + 60, "-", (a, "+", b))),
            (d * q, "/", (a + b + d, "-", (a, "+", b))), (b, "*", (a * 2, "-", (a, "-", c))),
            (a * b * 2, "/", (b, "*", (c + 2, "-", c))), ((a + d * q, "-", (a, "-", b * 1)), "*", c),
            (((a, "+", b), "*", (c + q, "-", c)), "+", a), (a * c, "/", (b + c, "-", (b * 2, "-", b))),
        )  # fmt: skip
    return mixed_sum(tree(dice.pick(forms)), whole)


def which_first(dice: Dice, level: int) -> Draft:
    """What has to be done first."""
    a, b, c = dice.integer(20, 60), dice.integer(2, 6), dice.integer(2, 5)
    forms = (
        (rf"{a}-{b}\times {c}", "乘法", "-×"),
        (rf"({a}-{b})\times {c}", "减法", "(-)"),
        (rf"{a}+{b * c}\div {c}", "除法", "+÷"),
        (rf"{b * c}\div {c}\times {b}", "除法", "÷×"),
        (rf"{a}-{b}+{c}", "减法", "-+"),
        (rf"{a}\times({b}+{c})", "加法", "×(+)"),
    )
    text, right, _ = dice.pick(forms)
    names = {"+": "加法", "-": "减法", r"\times": "乘法", r"\div": "除法"}
    others = [n for n in names.values() if n != right]

    def again() -> str:
        inside = text[text.find("(") + 1 : text.find(")")] if "(" in text else text
        found = [(inside.find(s), n) for s, n in names.items() if s in inside]
        strong = [pair for pair in found if pair[1] in ("乘法", "除法")]
        return min(strong or found)[1]

    return Draft(
        f"计算 ${text}$，应先算（　）。",
        "",
        (
            said(
                "有括号先算括号里面的；没有括号，先算乘、除法，后算加、减法；同级运算从左往右算。"
            ),
            said(f"所以先算{right}。"),
        ),
        again,
        options=(right, *others),
        distractors=slips("", *((o, "运算顺序弄错了。") for o in others)),
    )


def story(dice: Dice, level: int) -> Draft:
    """Two-step problems with the combined expression."""
    what, who = thing(dice), pupil(dice)
    m, n = what.measure, what.name
    a, b, c = dice.integer(3, 9), dice.integer(3, 9), dice.integer(12, 40)
    used = dice.integer(5, 30)
    total = a * b + used
    stories: tuple[tuple[str, str, object, str, str], ...] = (
        (
            f"{who}有{total}元，买了{a}{m}{n}，每{m}{b}元。还剩多少元？",
            "元",
            (total, "-", (a, "*", b)),
            "先求花了多少元",
            "再求还剩多少元",
        ),
        (
            f"食堂运来{c}袋大米和{b}袋面粉，每袋面粉重{a}千克，大米一共重{c * 10}千克。大米和面粉共重多少千克？",
            "千克",
            (c * 10, "+", (a, "*", b)),
            "先求面粉的质量",
            "再求一共",
        ),
        (
            f"图书角有故事书{c}本，科技书{a * b}本，全部平均放在{1 if (c + a * b) % a else a}层书架上，每层放多少本？",
            "本",
            ((c, "+", a * b), "/", 1 if (c + a * b) % a else a),
            "先求一共多少本",
            "再求每层多少本",
        )
        if (c + a * b) % a == 0
        else (
            f"一条路长{total}米，每天修{b}米，修了{a}天。还剩多少米没修？",
            "米",
            (total, "-", (b, "*", a)),
            "先求已经修了多少米",
            "再求还剩多少米",
        ),
        (
            f"一本书{total}页，{who}已经看了{used}页，剩下的要{a}天看完。平均每天看多少页？",
            "页",
            ((total, "-", used), "/", a),
            "先求剩下多少页",
            "再求每天看多少页",
        ),
        (
            f"每{m}{n}{b}元，{who}先买了{a}{m}，又买了{c}{m}。一共花多少元？",
            "元",
            ((a, "+", c), "*", b),
            "先求一共买了多少",
            "再求花多少元",
        ),
        (
            f"果园有梨树{a * b}棵，梨树是桃树的{a}倍。梨树和桃树一共多少棵？",
            "棵",
            (a * b, "+", (a * b, "/", a)),
            "先求桃树多少棵",
            "再求一共",
        ),
        (
            f"小汽车上坐{a}人，大客车上的人数比小汽车的{b}倍多{used}人。大客车上有多少人？",
            "人",
            ((a, "*", b), "+", used),
            "先求小汽车人数的几倍",
            "再加多的人数",
        ),
    )
    text, unit, item, first, second = dice.pick(stories)
    one = mixed_sum(tree(item), whole)
    answer = int(one.value)
    s1 = one.steps[0]
    wrong = [
        (int(e.latex), e.mistake)
        for e in one.slips
        if e.latex.isdigit() and "出错" not in e.mistake
    ]
    return told(
        dice,
        (text, text.replace("一共", "总共")),
        answer,
        unit,
        (),
        lambda: int(one.again()),
        wrong,
        before=(said(f"{first}，{second}。列综合算式：${one.expression}$。"), s1, *one.steps[1:]),
    )


def combine(dice: Dice, level: int) -> Draft:
    """Two sums to be put into one (mind the brackets)."""
    a, b, c = dice.integer(12, 40), dice.integer(3, 9), dice.integer(2, 9)
    d = a + b
    pick = dice.below(4)
    first, second, right, wrong = (
        (
            f"{a}+{b}={d}",
            rf"{d}\times {c}={d * c}",
            rf"({a}+{b})\times {c}",
            (rf"{a}+{b}\times {c}", rf"{a}\times {c}+{b}", rf"{a}+({b}\times {c})"),
        ),
        (
            rf"{b}\times {c}={b * c}",
            f"{a + b * c}-{b * c}={a}",
            rf"{a + b * c}-{b}\times {c}",
            (
                rf"({a + b * c}-{b})\times {c}",
                rf"{b}\times {c}-{a + b * c}",
                rf"{a + b * c}\times {c}-{b}",
            ),
        ),
        (
            f"{a + b}-{b}={a}",
            rf"{a * c}\div {a}={c}",
            rf"{a * c}\div({a + b}-{b})",
            (
                rf"{a * c}\div {a + b}-{b}",
                rf"({a + b}-{b})\div {a * c}",
                rf"{a * c}-{b}\div {a + b}",
            ),
        ),
        (
            rf"{b * c}\div {c}={b}",
            f"{a}+{b}={a + b}",
            rf"{a}+{b * c}\div {c}",
            (rf"({a}+{b * c})\div {c}", rf"{a}\div {c}+{b * c}", rf"{b * c}\div({a}+{c})"),
        ),
    )[pick]
    return Draft(
        f"把 ${first}$，${second}$ 合并成一道综合算式是（　）。",
        "",
        (
            said("把第二个算式里的第一步得数换成第一个算式；要先算加、减时，加小括号。"),
            said(f"综合算式是 ${right}$。"),
        ),
        lambda: f"${right}$" if (pick in (0, 2)) == ("(" in right) else "",
        options=(f"${right}$", *(f"${w}$" for w in wrong)),
        distractors=slips(
            "", *((w, "运算顺序和分步时不一样了，想一想要不要加小括号。") for w in wrong)
        ),
    )


def relation(dice: Dice, level: int, times: bool) -> Draft:
    """An unknown number of a sum found by how they belong together."""
    if times:
        b, q = dice.integer(12, 45), dice.integer(3, 25)
        r = dice.integer(1, b - 1) if level == 3 else 0
        a = b * q + r
        forms = (
            (
                (
                    f"____$\\times {b}={a}$",
                    q,
                    f"一个因数 $=$ 积 $\\div$ 另一个因数，${a}\\div {b}={q}$。",
                    lambda n: n * b == a,
                ),
                (
                    f"${a}\\div$____$={q}$",
                    b,
                    f"除数 $=$ 被除数 $\\div$ 商，${a}\\div {q}={b}$。",
                    lambda n: n * q == a,
                ),
                (
                    f"____$\\div {b}={q}$",
                    a,
                    f"被除数 $=$ 商 $\\times$ 除数，${q}\\times {b}={a}$。",
                    lambda n: n == sum([b] * q),
                ),
            )
            if not r
            else (
                (
                    f"____$\\div {b}={q}\\cdots\\cdots {r}$",
                    a,
                    f"被除数 $=$ 商 $\\times$ 除数 $+$ 余数，${q}\\times {b}+{r}={a}$。",
                    lambda n: divmod(n, b) == (q, r),
                ),
                (
                    f"${a}\\div$____$={q}\\cdots\\cdots {r}$",
                    b,
                    f"除数 $=$ (被除数 $-$ 余数) $\\div$ 商，$({a}-{r})\\div {q}={b}$。",
                    lambda n: n > r and divmod(a, n) == (q, r),
                ),
            )
        )
    else:
        a, b = dice.integer(120, 560), dice.integer(105, 390)
        whole_ = a + b
        forms = (
            (
                f"____$+{b}={whole_}$",
                a,
                f"一个加数 $=$ 和 $-$ 另一个加数，${whole_}-{b}={a}$。",
                lambda n: n + b == whole_,
            ),
            (
                f"${whole_}-$____$={b}$",
                a,
                f"减数 $=$ 被减数 $-$ 差，${whole_}-{b}={a}$。",
                lambda n: whole_ - n == b,
            ),
            (
                f"____$-{b}={a}$",
                whole_,
                f"被减数 $=$ 差 $+$ 减数，${a}+{b}={whole_}$。",
                lambda n: n - b == a,
            ),
        )
    text, answer, why, test = dice.pick(forms)
    lead = dice.pick(("在横线上填上合适的数：", "填一填：", "求未知数："))
    others = (a * b if times and answer != a else abs(a - b), "各部分之间的关系弄反了。")
    return blank(
        f"{lead}{text}。", answer, (said(why),), lambda: sought(test, 1), near(answer, others)
    )


def addsub_relation(dice: Dice, level: int) -> Draft:
    """Addition and subtraction."""
    return relation(dice, level, False)


def muldiv_relation(dice: Dice, level: int) -> Draft:
    """Multiplication and division."""
    return relation(dice, level, True)


def from_sum(dice: Dice, level: int) -> Draft:
    """From one sum to two others."""
    a, b = dice.integer(120, 560), dice.integer(105, 390)
    times = level == 3
    if times:
        a, b = dice.integer(12, 48), dice.integer(13, 39)
        return blank(
            f"根据 ${a}\\times {b}={a * b}$ 填空：${a * b}\\div {a}=$____，${a * b}\\div {b}=$____。",
            f"{b};{a}",
            (said("积除以一个因数，等于另一个因数。", name="除法是乘法的逆运算"),),
            lambda: f"{sought(lambda n: n * a == a * b)};{sought(lambda n: n * b == a * b)}",
            slips(
                f"{b};{a}",
                (f"{a};{b}", "两个得数填反了。"),
                (f"{a * b};{a * b}", "要填的是另一个因数。"),
            ),
        )
    return blank(
        f"根据 ${a}+{b}={a + b}$ 填空：${a + b}-{a}=$____，${a + b}-{b}=$____。",
        f"{b};{a}",
        (said("和减去一个加数，等于另一个加数。", name="减法是加法的逆运算"),),
        lambda: f"{sought(lambda n: n + a == a + b)};{sought(lambda n: n + b == a + b)}",
        slips(
            f"{b};{a}",
            (f"{a};{b}", "两个得数填反了。"),
            (f"{a + b};{a + b}", "要填的是另一个加数。"),
        ),
    )


def zero_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about 0 and about parts of sums."""
    n = dice.integer(3, 60)
    claims: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"${n}\\div 0=0$",
            False,
            "0 不能作除数：找不到一个数和 0 相乘得到非 0 的数。",
            lambda: any(k * 0 == n for k in range(9)),
        ),
        (f"$0\\div {n}=0$", True, "0 除以任何不是 0 的数都得 0。", lambda: 0 * n == 0),
        (f"${n}\\times 0=0$", True, "0 和任何数相乘都得 0。", lambda: sum([0] * n) == 0),
        ("0 可以作除数。", False, "0 作除数没有意义。", lambda: False),
        (f"${n}+0=0$", False, "一个数加上 0，还得原数。", lambda: n + 0 == 0),
        (
            "除数 $=$ 被除数 $\\times$ 商。",
            False,
            "除数 $=$ 被除数 $\\div$ 商。",
            lambda: 6 * n * n == n * 6 and n == 1,
        ),
        (
            "被减数 $=$ 差 $+$ 减数。",
            True,
            "被减数减去减数得差，差加减数就得被减数。",
            lambda: (n - 2) + 2 == n,
        ),
        (
            "减法是加法的逆运算。",
            True,
            "已知两个数的和与其中一个加数，求另一个加数的运算是减法。",
            lambda: n + 5 - 5 == n,
        ),
    )
    return dice.pick(claims)


RECIPES = (
    *kinds("num.law.no-paren", "order", (1, 2, 3), no_paren),
    Recipe("num.law.no-paren", "which-first", "choice", (1,), which_first),
    *kinds("num.law.paren", "order", (2, 3), paren),
    Recipe("num.law.paren", "combine", "choice", (3,), combine),
    Recipe("num.law.two-step-word", "story", "word", (2,), story),
    Recipe("num.law.two-step-word", "combine", "choice", (3,), combine),
    Recipe("num.law.addsub-relation", "unknown", "reverse", (2,), addsub_relation),
    Recipe("num.law.addsub-relation", "from-sum", "fill", (1,), from_sum),
    Recipe("num.law.addsub-relation", "claim", "judge", (1,), judge_of(zero_claim)),
    Recipe("num.law.muldiv-relation", "unknown", "reverse", (2, 3), muldiv_relation),
    Recipe("num.law.muldiv-relation", "from-sum", "fill", (3,), from_sum),
    Recipe("num.law.muldiv-relation", "zero", "judge", (2,), judge_of(zero_claim)),
    *kinds("num.law.bracket", "order", (3, 4), bracket),
    Recipe("num.law.two-step-word", "story-mistake", "mistake", (2,), corrected(story)),
    Recipe("num.law.two-step-word", "story-judge", "judge", (2,), answered(story)),
)
