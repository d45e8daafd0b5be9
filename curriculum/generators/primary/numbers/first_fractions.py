"""Fractions in the third year: parts drawn, reading, the same denominator, parts of a number."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, over
from curriculum.generators.primary.numbers.chinese import reading
from curriculum.generators.primary.numbers.frames import answered, blank, comparison, sign_of, told
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.things import thing
from curriculum.generators.working import line, said, slips
from engine.plot.figures import fraction_circles, fraction_rectangles, fraction_strips
from engine.values import Picture


def model(dice: Dice, top: int, bottom: int) -> Picture:
    """A circle or a rectangle with its coloured part."""
    return (
        fraction_circles((top, bottom)) if dice.chance(1, 2) else fraction_rectangles((top, bottom))
    )


def unit_drawn(dice: Dice, level: int) -> Draft:
    """One part, or several, of a picture."""
    bottom = dice.integer(2, 6 if level == 1 else 10)
    top = 1 if level == 1 else dice.integer(2, bottom - 1) if bottom > 2 else 1
    return blank(
        dice.pick(
            (
                "看图，涂色部分占整个图形的____。（填分数）",
                "用分数表示图中的涂色部分：____。",
                "把一个图形平均分，涂色的部分是它的____。（填分数）",
            )
        ),
        over(top, bottom),
        (
            said(
                f"把图形平均分成 ${bottom}$ 份，涂了 ${top}$ 份，涂色部分是它的{reading(bottom)}分之{reading(top)}，写作 ${over(top, bottom)}$。"
            ),
        ),
        lambda: over(len(range(top)), sum([1] * bottom)),
        slips(
            over(top, bottom),
            (over(bottom, top), "分子和分母写反了。"),
            (
                over(top, bottom - top) if bottom != top * 2 else over(top, bottom + 1),
                "分母应该是平均分成的总份数。",
            ),
            (
                over(bottom - top, bottom) if bottom != 2 * top else over(top + 1, bottom),
                "写成了没有涂色的部分。",
            ),
        ),
        (model(dice, top, bottom),),
    )


def read(dice: Dice, level: int) -> Draft:
    """Reading and writing fractions, and their parts."""
    bottom = dice.integer(3, 12 if level == 1 else 20)
    top = 1 if level == 1 else dice.integer(2, bottom - 1)
    text = f"{reading(bottom)}分之{reading(top)}"
    n = dice.below(3)
    if n == 0:
        return blank(
            f"{text}写作____。",
            over(top, bottom),
            (said(f"先写分数线，再写分母 ${bottom}$，最后写分子 ${top}$。"),),
            lambda: over(*[int(t) for t in (str(top), str(bottom))]),
            slips(over(top, bottom), (over(bottom, top), "分子和分母写反了。")),
        )
    if n == 1:
        return blank(
            f"${over(top, bottom)}$ 读作____。",
            text,
            (said("先读分母，再读“分之”，最后读分子。"), said(f"读作{text}。")),
            lambda: f"{reading(bottom)}分之{reading(top)}",
            slips(text, (f"{reading(top)}分之{reading(bottom)}", "先读分母，再读分子。")),
        )
    return blank(
        f"${over(top, bottom)}$ 的分母是____，分子是____。",
        f"{bottom};{top}",
        (said("分数线下面的数是分母，上面的数是分子。"),),
        lambda: f"{bottom};{top}",
        slips(f"{bottom};{top}", (f"{top};{bottom}", "分子和分母说反了。")),
    )


def count_units(dice: Dice, level: int) -> Draft:
    """How many unit fractions."""
    bottom = dice.integer(3, 12)
    top = dice.integer(2, bottom - 1)
    n = dice.below(3)
    if n == 0:
        return blank(
            f"${over(top, bottom)}$ 里面有____个 ${over(1, bottom)}$。",
            top,
            (
                said(
                    f"${over(top, bottom)}$ 是把整体平均分成 ${bottom}$ 份，取其中 ${top}$ 份，就是 ${top}$ 个 ${over(1, bottom)}$。"
                ),
            ),
            lambda: Fraction(top, bottom) / Fraction(1, bottom),
            slips(
                str(top),
                (bottom, "分母是平均分的份数，不是取的份数。"),
                (bottom - top if bottom != 2 * top else 1, "这是剩下的份数。"),
            ),
        )
    if n == 1:
        return blank(
            f"${top}$ 个 ${over(1, bottom)}$ 是____。",
            over(top, bottom),
            (said(f"${top}$ 个 ${over(1, bottom)}$ 合起来，分母不变，分子是 ${top}$。"),),
            lambda: fraction(sum([Fraction(1, bottom)] * top, Fraction(0))),
            slips(
                over(top, bottom),
                (over(1, bottom * top), "分母不变。"),
                (over(bottom, top), "分子和分母写反了。"),
            ),
            form="value",
        )
    return blank(
        f"$1$ 里面有____个 ${over(1, bottom)}$。",
        bottom,
        (said(f"把 1 平均分成 ${bottom}$ 份，每份是 ${over(1, bottom)}$，一共 ${bottom}$ 份。"),),
        lambda: 1 / Fraction(1, bottom),
        slips(str(bottom), (bottom - 1, "要凑满整个 1。"), (1, "看清一份是几分之一。")),
    )


def compare_simple(dice: Dice, level: int) -> Draft:
    """Unit fractions, and fractions with the same bottom."""
    b1, b2 = dice.picks(range(2, 10), 2)
    if level == 1 or dice.chance(1, 2):
        t = 1
        if dice.chance(1, 5):
            b2 = b1
        x, y = Fraction(t, b1), Fraction(t, b2)
        left, right = over(t, b1), over(t, b2)
        why = "分子是 1 的分数，平均分的份数越多，每一份越小，所以分母大的分数反而小。"
    else:
        b = dice.integer(5, 12)
        t1, t2 = dice.integer(1, b), dice.integer(1, b)
        x, y = Fraction(t1, b), Fraction(t2, b)
        left, right = over(t1, b), over(t2, b)
        why = "分母相同，每份一样大，取的份数越多（分子越大）分数越大。"
    return comparison(
        left,
        right,
        sign_of(x, y),
        why,
        lambda: sign_of(x.numerator * y.denominator, y.numerator * x.denominator),
        pictures=(fraction_strips((x.numerator, x.denominator), (y.numerator, y.denominator)),)
        if level == 1 and x < 1 and y < 1
        else (),
    )


def same_add(dice: Dice, level: int) -> Draft:
    """Same bottoms added, taken away, and 1 minus a fraction."""
    b = dice.integer(4, 9 if level == 1 else 12)
    t1 = dice.integer(1, b - 2)
    t2 = dice.integer(1, b - 1 - t1)
    n = dice.below(2) if level == 1 else dice.below(3)
    if n == 0:
        text, value, why, bad = (
            f"{over(t1, b)}+{over(t2, b)}",
            Fraction(t1 + t2, b),
            f"{t1} 个 ${over(1, b)}$ 加 {t2} 个 ${over(1, b)}$ 是 {t1 + t2} 个 ${over(1, b)}$，分母不变，分子相加。",
            over(t1 + t2, 2 * b),
        )
        plain = over(t1 + t2, b)
    elif n == 1:
        text, value, why, bad = (
            f"{over(t1 + t2, b)}-{over(t1, b)}",
            Fraction(t2, b),
            "分母不变，分子相减。",
            over(t1 + 2 * t2, b),
        )
        plain = over(t2, b)
    else:
        text, value, why, bad = (
            f"1-{over(t1, b)}",
            Fraction(b - t1, b),
            f"把 1 看成 ${over(b, b)}$，再相减。",
            over(t1, b) if 2 * t1 != b else over(t1 + 1, b),
        )
        plain = over(b - t1, b)
    mistakes = {0: "分母不能相加，只把分子相加。", 1: "把减号看成了加号。", 2: "忘了用 1 去减。"}
    return Draft(
        f"{dice.pick(('计算', '算一算'))}：${text}=$____。",
        plain,
        (line(text, plain, why),),
        lambda: fraction(value),
        form="value",
        distractors=slips(
            plain,
            (bad, mistakes[n]),
            (over(1, b) if value != Fraction(1, b) else over(2, b), "分子算错了。"),
            (over(value.numerator * (b // value.denominator) + 1, b), "分子多算了 1。"),
        ),
    )


def same_story(dice: Dice, level: int) -> Draft:
    """Eating a cake, reading a book: same bottoms."""
    b = dice.integer(5, 10)
    t1 = dice.integer(1, b - 3)
    t2 = dice.integer(1, b - t1 - 2)
    first, second = pupil(dice), "弟弟"
    stories = (
        ("一个西瓜", "吃了"), ("一块蛋糕", "吃了"), ("一张彩纸", "用了"), ("一瓶果汁", "喝了"), ("一个比萨饼", "吃了"),
        ("一根绳子", "剪去了"), ("一本书", "看了"), ("一堆沙子", "运走了"), ("一块菜地", "浇了"), ("一篇课文", "背了"),
    )  # fmt: skip
    n = dice.below(len(stories))
    daily = n >= 6
    what, verb = stories[n]
    total = dice.chance(1, 2)
    value = Fraction(t1 + t2, b) if total else Fraction(b - t1 - t2, b)
    people = (
        f"{first}{verb}它的 ${over(t1, b)}$，{second}{verb}它的 ${over(t2, b)}$。"
        if not daily
        else f"{first}第一天{verb}它的 ${over(t1, b)}$，第二天{verb}它的 ${over(t2, b)}$。"
    )
    ask = (
        "一共" + verb + "它的几分之几？"
        if total
        else (f"还剩几分之几没有{verb.removesuffix('了')}？" if daily else "还剩几分之几？")
    )
    both = over(t1 + t2, b)
    steps = [line(f"{over(t1, b)}+{over(t2, b)}", both, f"先求一共{verb}几分之几：")]
    answer = both
    if not total:
        answer = over(b - t1 - t2, b)
        steps.append(line(f"1-{both}", answer, f"把{what}看作 1，求剩下的："))
    return Draft(
        f"{what}，{people}{ask}",
        answer,
        tuple(steps),
        lambda: fraction(value),
        form="value",
        distractors=slips(
            answer,
            *(
                ((over(t1 + t2, 2 * b), "分母不能相加。"),)
                if Fraction(t1 + t2, 2 * b) != value
                else ()
            ),
            (both if not total else over(b - t1 - t2, b), "看清问的是一共还是剩下。"),
        ),
    )


def part_of(dice: Dice, level: int) -> Draft:
    """A fraction of a number of things."""
    bottom = dice.integer(2, 6 if level == 1 else 9)
    top = 1 if level == 1 else dice.integer(1, bottom - 1) if bottom > 2 else 1
    each = dice.integer(2, 6)
    total, value = bottom * each, each * top
    what, who = thing(dice), pupil(dice)
    m, n = what.measure, what.name
    f = over(top, bottom)
    asks: tuple[str, ...] = (
        f"{who}有{total}{m}{n}，把其中的 ${f}$ 送给同学。送了多少{m}？",
        f"一共有{total}{m}{n}，它的 ${f}$ 是多少{m}？",
        f"{total}{m}{n}，红色的占 ${f}$。红色的有多少{m}？",
        f"把{total}{m}{n}平均分成{bottom}份，其中的{top}份是它的 ${f}$，是多少{m}？",
    )
    if level == 3:
        asks = (
            f"{who}有{total}{m}{n}，用去了其中的 ${f}$。还剩多少{m}？",
            f"一共{total}{m}{n}，借出 ${f}$，还剩多少{m}？",
            f"{total}{m}{n}，其中 ${f}$ 是红色的，其余是蓝色的。蓝色的有多少{m}？",
        )
        return told(
            dice,
            asks,
            total - value,
            m,
            (
                (f"先求一份（${over(1, bottom)}$）是多少：", rf"{total}\div {bottom}", str(each)),
                (f"{top} 份是多少：", rf"{each}\times {top}", str(value)),
                ("再求剩下的：", f"{total}-{value}", str(total - value)),
            ),
            lambda: total - total * Fraction(top, bottom),
            (
                (value, "求的是剩下的，还有一步。"),
                (each, "只求了一份。"),
                (total - top, "分数不是个数，不能直接减。"),
            ),
        )
    work = [(f"把 ${total}$ 平均分成 ${bottom}$ 份，一份是：", rf"{total}\div {bottom}", str(each))]
    if top > 1:
        work.append((f"${top}$ 份是：", rf"{each}\times {top}", str(value)))
    return told(
        dice,
        asks,
        value,
        m,
        work,
        lambda: total * Fraction(top, bottom),
        (
            (
                each if top > 1 else bottom,
                "只求了一份。" if top > 1 else "这是份数，不是每份的个数。",
            ),
            (total - value if total != 2 * value else total, "这是剩下的。"),
            (total * bottom, "应该先平均分，用除法。"),
        ),
    )


def what_part(dice: Dice, level: int) -> Draft:
    """Which fraction of the things is such and such."""
    what, who = thing(dice), pupil(dice)
    bottom = dice.integer(4, 12)
    top = dice.integer(1, bottom - 1)
    m, n = what.measure, what.name
    f = over(top, bottom)
    asks = (
        f"有{bottom}{m}{n}，{who}拿走了{top}{m}，拿走了全部的____。（填分数）",
        f"{bottom}{m}{n}中有{top}{m}是红色的，红色的占总数的____。（填分数）",
        f"把{bottom}{m}{n}平均分给{bottom}人，{top}人分得这些{n}的____。（填分数）",
        f"一共有{bottom}{m}{n}，用去{top}{m}，用去的占总数的____。（填分数）",
    )
    return blank(
        dice.pick(asks),
        f,
        (
            said(
                f"把 ${bottom}$ {m}看作一个整体，平均分成 ${bottom}$ 份，${top}$ {m}是其中的 ${top}$ 份，就是 ${f}$。"
            ),
        ),
        lambda: fraction(Fraction(top, bottom)),
        slips(
            f,
            (over(bottom, top), "部分写在分子上，总数写在分母上。"),
            (
                over(top, bottom - top) if bottom != 2 * top else over(top, bottom + 1),
                "分母应该是总数，不是剩下的数。",
            ),
        ),
        form="value",
    )


RECIPES = (
    Recipe("num.fraction.intro-unit", "drawn", "fill", (1,), unit_drawn),
    Recipe("num.fraction.intro-unit", "read-write", "fill", (1,), read),
    Recipe("num.fraction.intro-unit", "symbols", "fill", (1,), compare_simple),
    Recipe("num.fraction.intro-fraction", "drawn", "fill", (2,), unit_drawn),
    Recipe("num.fraction.intro-fraction", "read-write", "fill", (2,), read),
    Recipe("num.fraction.intro-fraction", "units", "fill", (2,), count_units),
    Recipe("num.fraction.intro-fraction", "symbols", "fill", (2,), compare_simple),
    Recipe("num.fraction.same-add", "sum", "calculate", (1, 2), same_add),
    Recipe("num.fraction.same-add", "sum-choice", "choice", (2,), same_add),
    Recipe("num.fraction.same-add", "story", "word", (2,), same_story),
    Recipe("num.fraction.simple-use", "part-of", "word", (1, 2, 3), part_of),
    Recipe("num.fraction.simple-use", "what-part", "fill", (1,), what_part),
    Recipe("num.fraction.intro-unit", "symbols-choice", "choice", (1,), compare_simple),
    Recipe("num.fraction.intro-fraction", "symbols-choice", "choice", (2,), compare_simple),
    Recipe("num.fraction.intro-fraction", "units-judge", "judge", (2,), answered(count_units)),
)
