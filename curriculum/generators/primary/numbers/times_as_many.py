"""倍: so many times as much, how many times, back to the one."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    blank,
    judge_of,
    near,
    sought,
    told,
)
from curriculum.generators.primary.numbers.times_table import adding
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said
from engine.plot.figures import counters, times_diagram
from engine.values.counting import CounterShape


def times_of_drawn(dice: Dice, level: int) -> Draft:
    """How many times, from rows of counters."""
    each, times = dice.integer(2, 4), dice.integer(2, 5)
    (first, name, m), (second, other, k) = dice.picks(
        (
            ("circle", "圆片", "个"),
            ("star", "五角星", "个"),
            ("apple", "苹果", "个"),
            ("flower", "花", "朵"),
        ),
        2,
    )
    rows: list[tuple[CounterShape, int]] = [(first, each), (second, each * times)]  # type: ignore[list-item]
    return blank(
        dice.pick(
            (
                f"看图，{other}的{'朵' if k == '朵' else '个'}数是{name}的____倍。",
                f"{name}有 ${each}$ {m}，{other}有 ${each * times}$ {k}，{other}是{name}的____倍。",
                f"把 ${each}$ {m}{name}看成一份，看图，{other}是{name}的____倍。",
            )
        ),
        times,
        (
            said(
                f"把 ${each}$ {m}{name}看作一份，{other}有 ${each * times}$ {k}，里面有 ${times}$ 个 ${each}$，所以是 ${times}$ 倍。"
            ),
        ),
        lambda: sought(lambda n: sum([each] * n) == each * times),
        near(times, (each * times - each, "求几倍不是求多几。"), (each, "这是一份的个数。"), by=3),
        (counters(rows, group=each),),
    )


PAIRS = (
    ("白兔", "黑兔", "只"),
    ("杨树", "柳树", "棵"),
    ("红气球", "黄气球", "个"),
    ("科技书", "故事书", "本"),
    ("公鸡", "母鸡", "只"),
    ("篮球", "足球", "个"),
    ("铅笔", "彩笔", "支"),
    ("苹果", "草莓", "个"),
    ("月季花", "菊花", "盆"),
    ("排球", "皮球", "个"),
)


def how_many_times(dice: Dice, level: int) -> Draft:
    """How many times as many."""
    one, many, unit = dice.pick(PAIRS)
    each, times = dice.integer(3, 9), dice.integer(2, 9)
    asks: tuple[str, ...] = (
        f"{one}有{each}{unit}，{many}有{each * times}{unit}。{many}的数量是{one}的几倍？",
        f"{many}有{each * times}{unit}，{one}有{each}{unit}。{many}是{one}的几倍？",
        f"有{each}{unit}{one}和{each * times}{unit}{many}，{many}是{one}的多少倍？",
    )
    if level == 3:
        asks = (
            f"{one}有{each}{unit}，{many}比{one}多{each * times - each}{unit}。{many}是{one}的几倍？",
            f"{one}和{many}一共{each * times + each}{unit}，其中{one}{each}{unit}。{many}是{one}的几倍？",
        )
    pick = dice.pick(asks)
    head = (
        ()
        if level < 3
        else (
            (
                f"先求{many}：",
                f"{each}+{each * times - each}"
                if "多" in pick
                else f"{each * times + each}-{each}",
                str(each * times),
            ),
        )
    )
    return blank(
        pick,
        times,
        (
            *(line(e, v, r) for r, e, v in head),
            line(
                rf"{each * times}\div {each}",
                str(times),
                f"求 ${each * times}$ 里面有几个 ${each}$，用除法：",
            ),
            said(f"答：{many}是{one}的 ${times}$ 倍。“倍”不是单位名称，算式后面不写。"),
        ),
        lambda: sought(lambda n: n * each == each * times),
        near(
            times,
            (each * times - each, "用大数减小数求的是多几，不是几倍。"),
            (each, "这是一份的数。"),
            by=5,
        ),
        (times_diagram(one, many, times),) if level < 3 else (),
    )


def times_of(dice: Dice, level: int) -> Draft:
    """So many times as many."""
    one, many, unit = dice.pick(PAIRS)
    each, times = dice.integer(3, 9), dice.integer(2, 9)
    if level < 3:
        asks = (
            f"{one}有{each}{unit}，{many}的数量是{one}的{times}倍。{many}有多少{unit}？",
            f"{one}有{each}{unit}，{many}是{one}的{times}倍，{many}有多少{unit}？",
            f"{many}是{one}的{times}倍，{one}有{each}{unit}。求{many}有多少{unit}。",
        )
        return told(
            dice,
            asks,
            each * times,
            unit,
            (
                (
                    f"求 ${each}$ 的 ${times}$ 倍，就是求 ${times}$ 个 ${each}$，用乘法：",
                    rf"{each}\times {times}",
                    str(each * times),
                ),
            ),
            lambda: adding(each, times),
            (
                (each + times, f"是 {times} 倍，不是多 {times}。"),
                (each * times - each, "少算了一份。"),
            ),
            (times_diagram(one, many, times, one_label=f"{each}{unit}", many_label="?"),),
        )
    both = dice.chance(1, 2)
    value = each * times + each if both else each * times - each
    tellings = (
        (
            f"{one}有{each}{unit}，{many}是{one}的{times}倍。{one}和{many}一共多少{unit}？",
            f"{many}的数量是{one}的{times}倍，{one}有{each}{unit}。两种一共多少{unit}？",
        )
        if both
        else (
            f"{one}有{each}{unit}，{many}是{one}的{times}倍。{many}比{one}多多少{unit}？",
            f"{many}的数量是{one}的{times}倍，{one}有{each}{unit}。{one}比{many}少多少{unit}？",
        )
    )
    sign = "+" if both else "-"
    return told(
        dice,
        tellings,
        value,
        unit,
        (
            (f"先求{many}：", rf"{each}\times {times}", str(each * times)),
            ("再求一共：" if both else "再求相差：", f"{each * times}{sign}{each}", str(value)),
        ),
        lambda: adding(each, times + (1 if both else -1)),
        ((each * times, f"只求了{many}，还有一步。"), (each + times, f"求 {times} 倍用乘法。")),
    )


def times_back(dice: Dice, level: int) -> Draft:
    """From the many back to the one."""
    one, many, unit = dice.pick(PAIRS)
    each, times = dice.integer(3, 9), dice.integer(2, 8)
    asks = (
        f"{many}有{each * times}{unit}，是{one}的{times}倍。{one}有多少{unit}？",
        f"{many}有{each * times}{unit}，正好是{one}数量的{times}倍。{one}有多少{unit}？",
        f"{one}的{times}倍正好和{many}同样多，{many}有{each * times}{unit}。{one}有多少{unit}？",
        f"有{each * times}{unit}{many}，它的数量是{one}的{times}倍，{one}有多少{unit}？",
    )
    return told(
        dice,
        asks,
        each,
        unit,
        (
            (
                f"把{one}看作 1 份，{many}是这样的 ${times}$ 份，求 1 份用除法：",
                rf"{each * times}\div {times}",
                str(each),
            ),
        ),
        lambda: sought(lambda n: n * times == each * times),
        (
            (each * times * times, f"{one}是 1 份，要用除法。"),
            (each * times - times, f"{times} 倍不是多 {times}。"),
        ),
    )


def times_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about 倍."""
    each, times = dice.integer(2, 8), dice.integer(2, 6)
    right = dice.chance(1, 2)
    shown = (
        times
        if right
        else dice.pick(
            (times + 1, each * times - each if each * times - each != times else times + 2)
        )
    )
    return (
        f"${each * times}$ 是 ${each}$ 的 ${shown}$ 倍。",
        right,
        f"${each * times}\\div {each}={times}$，所以 ${each * times}$ 是 ${each}$ 的 ${times}$ 倍。",
        lambda: sum([each] * shown) == each * times,
    )


RECIPES = (
    Recipe("num.times.times-idea", "drawn", "fill", (1,), times_of_drawn),
    Recipe("num.times.times-idea", "claim", "judge", (2,), judge_of(times_claim)),
    Recipe("num.times.how-many-times", "how-many", "word", (1, 2, 3), how_many_times),
    Recipe("num.times.how-many-times", "how-many-choice", "choice", (2,), how_many_times),
    Recipe("num.times.times-of", "times-of", "word", (1, 2, 3), times_of),
    Recipe("num.times.times-of", "back", "reverse", (3,), times_back),
)
