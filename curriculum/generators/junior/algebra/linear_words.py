"""Word problems for a linear equation: sums and shares, digits, travel, work and matching parts."""

import itertools
import re
from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.primary.answers import checked
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil, pupils
from curriculum.generators.scenes.things import thing
from curriculum.generators.scenes.travel import TOWNS
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.values import Step

F = Fraction


def told(
    text: str, unknown: str, why: str, lines: tuple[str, ...], answer: str, unit: str, ending: str,
    again: Callable[[], Fraction | int], wrong: tuple[tuple[Fraction | int, str], ...],
) -> Draft:  # fmt: skip
    """A word problem solved by an equation: 设, 列, 解, 答. `lines` are the equation's lines."""
    steps: list[Step] = [
        said(f"设{unknown}。", name="设未知数"),
        said(f"{why}据此列方程。", name="列方程"),
    ]
    for n, (before, after) in enumerate(itertools.pairwise(lines)):
        steps.append(line(before, after, _reason(before, after, n == len(lines) - 2)))
    if ending:
        steps.append(said(ending, name="作答"))
    tex = rf"\text{{{unit}}}" if unit else ""
    entries = [
        (f"{fraction(value)}{tex}", why_wrong)
        for value, why_wrong in wrong
        if value > 0
        and F(value).denominator in (1, 2, 4, 5, 10)
        and (F(value).denominator == 1 or not answer.isdigit())
    ]
    return Draft(
        text,
        f"{answer}{tex}",
        tuple(steps),
        lambda: f"{fraction(again())}{tex}",
        distractors=slips(f"{answer}{tex}", *entries),
    )


def _reason(before: str, after: str, last: bool) -> str:
    """What was done from one equation to the next."""
    if "frac" in before and "frac" not in after and not last:
        return "去分母："
    if "(" in before and not last:
        return "去括号、移项、合并："
    if last and re.match(r"^[\d.]+[a-z]=", before):
        return "系数化为1："
    return "移项、合并："


def search(holds: Callable[[int], bool], high: int = 5000, start: int = 0) -> int:
    """The first whole number that fits, by trying."""
    return next(n for n in range(start, high) if holds(n))


def parts(dice: Dice, level: int) -> Draft:
    """和差倍分."""
    one, two = pupils(dice, 2)
    k, d = dice.integer(2, 4), dice.integer(3, 15)
    x = dice.integer(8, 40)
    kind = dice.below(6)
    if kind == 0:
        total = x + k * x - d
        if k * x - d <= 0:
            d, total = 3, x + k * x - 3
        scene = dice.pick(
            (
                ("七（1）班和七（2）班共收集废电池", "节", "七（1）班", "七（2）班"),
                (f"{one}和{two}共有图书", "本", one, two),
                ("甲、乙两个果园共栽果树", "棵", "甲果园", "乙果园"),
                ("学校合唱队和舞蹈队共有队员", "人", "舞蹈队", "合唱队"),
            )
        )
        return told(
            f"{scene[0]}{total}{scene[1]}，其中{scene[3]}的{scene[1]}数比{scene[2]}的{k}倍少{d}，{scene[2]}有多少{scene[1]}？",
            f"{scene[2]}有 $x$ {scene[1]}，则{scene[3]}有 $({k}x-{d})$ {scene[1]}",
            "两部分的和等于总数。",
            (f"x+({k}x-{d})={total}", f"{k + 1}x={total + d}", f"x={x}"),
            str(x),
            scene[1],
            f"{scene[2]}有{x}{scene[1]}。",
            lambda: search(lambda n: n + k * n - d == total),
            (
                (F(total - d, k + 1), "“少”用错了，应是 $kx-d$。"),
                (k * x - d, f"求成了{scene[3]}的。"),
            ),
        )
    if kind == 1:
        age, gap = dice.integer(8, 14), dice.integer(24, 30)
        k = dice.integer(2, 3)
        years = gap // (k - 1) - age
        if gap % (k - 1):
            gap += 1
            years = gap // (k - 1) - age
        if years <= 0:
            k, years = 2, gap - age
        return told(
            f"今年{one}{age}岁，爸爸{age + gap}岁，多少年后爸爸的年龄是{one}的{k}倍？",
            f"$x$ 年后爸爸的年龄是{one}的{k}倍",
            "过了几年，两人都长了几岁。",
            (
                f"{age + gap}+x={k}({age}+x)",
                f"{k - 1 if k > 2 else ''}x={age + gap - k * age}",
                *((f"x={years}",) if k > 2 else ()),
            ),
            str(years),
            "年",
            f"{years}年后爸爸的年龄是{one}的{k}倍。",
            lambda: search(lambda n: age + gap + n == k * (age + n)),
            ((age + years, f"求成了那时{one}的年龄。"), (gap, "求成了年龄差。")),
        )
    if kind == 2:
        people, each = dice.integer(20, 45), dice.integer(3, 5)
        extra, short = dice.integer(5, people // 2), 0
        short = people - extra
        what = thing(dice)
        total = each * people + extra
        return told(
            f"老师把一批{what.name}分给全班同学，如果每人分{each}{what.measure}，则剩余{extra}{what.measure}；如果每人分{each + 1}{what.measure}，则还缺{short}{what.measure}。这个班有多少名同学？",
            "这个班有 $x$ 名同学",
            f"两种分法中，{what.name}的总数不变。",
            (f"{each}x+{extra}={each + 1}x-{short}", f"x={people}"),
            str(people),
            "名",
            f"这个班有{people}名同学。",
            lambda: search(lambda n: each * n + extra == (each + 1) * n - short),
            (
                (total, f"求成了{what.name}的总数。"),
                (abs(short - extra) or 1, "盈和缺应相加，不是相减。"),
            ),
        )
    if kind == 3:
        each, gap = dice.pick(((8, 3), (6, 4), (5, 45), (9, 11), (7, 4)))
        n = dice.integer(5, 15)
        lack = dice.integer(1, each - 1)
        price = each * n - gap if each * n > gap else each * n
        gap = each * n - price
        less = each - dice.integer(1, 2)
        lack = price - less * n
        if lack <= 0 or gap <= 0:
            return parts_old(dice, each, n)
        return told(
            f"{dice.pick(('《九章算术》中有“盈不足”问题。今有若干人合买一件物品', '我国古代算书中有这样一题：几人合伙买羊'))}，每人出{each}钱，多{gap}钱；每人出{less}钱，少{lack}钱。合买物品的有多少人？",
            "有 $x$ 人合买",
            "物品的价格不变。",
            (
                f"{each}x-{gap}={less}x+{lack}",
                f"{each - less if each - less > 1 else ''}x={lack + gap}",
                *((f"x={n}",) if each - less > 1 else ()),
            ),
            str(n),
            "人",
            f"有{n}人。",
            lambda: search(lambda m: each * m - gap == less * m + lack, start=1),
            (
                (price, "求成了物品的价格。"),
                (F(abs(lack - gap), each - less), "多和少应相加，不是相减。"),
            ),
        )
    if kind == 4:
        a, b = dice.integer(20, 50), dice.integer(10, 19)
        moved = dice.integer(2, 9)
        k = 2
        total = 3 * dice.integer(15, 30)
        small = total // 3
        first = 2 * small - moved
        second = total - first
        pairs = (("甲车间", "乙车间"), ("甲组", "乙组"), ("清扫队", "植树队"))
        del a, b
        names = dice.pick(pairs)
        return told(
            f"{names[0]}有{first}人，{names[1]}有{second}人。要使{names[0]}的人数是{names[1]}的{k}倍，应从{names[1]}调多少人到{names[0]}？",
            "应调 $x$ 人",
            "调动后一方增加、另一方减少同样的人数。",
            (f"{first}+x={k}({second}-x)", f"3x={2 * second - first}", f"x={moved}"),
            str(moved),
            "人",
            f"应调{moved}人。",
            lambda: search(lambda n: first + n == k * (second - n)),
            ((F(k * second - first), "只改了一方的人数。"), (small, "求成了调动后的人数。")),
        )
    head, total_heads = dice.integer(5, 20), 0
    rabbits = dice.integer(4, 15)
    total_heads, legs = head + rabbits, 2 * head + 4 * rabbits
    text = dice.pick(
        (
            f"鸡和兔关在同一个笼子里，共有{total_heads}个头，{legs}只脚，兔有多少只？",
            f"停车场里停着小汽车和两轮摩托车共{total_heads}辆，一共有{legs}个车轮，小汽车有多少辆？",
            f"某次知识竞赛共用{total_heads}张桌子，有2人桌和4人桌两种，正好坐满{legs}人，4人桌有多少张？",
        )
    )
    unit, asked = (
        ("只", "兔") if "兔" in text else ("辆", "小汽车") if "汽车" in text else ("张", "4人桌")
    )
    return told(
        text,
        f"{asked}有 $x$ {unit}，则另一种有 $({total_heads}-x)$ {unit}",
        "两种的总和等于总数。",
        (f"4x+2({total_heads}-x)={legs}", f"2x={legs - 2 * total_heads}", f"x={rabbits}"),
        str(rabbits),
        unit,
        f"{asked}有{rabbits}{unit}。",
        lambda: search(lambda n: 4 * n + 2 * (total_heads - n) == legs),
        ((head, "求成了另一种的数量。"), (legs // 4, "没有考虑另一种。")),
    )


def parts_old(dice: Dice, each: int, n: int) -> Draft:
    """An old puzzle of horses and tiles, for when the shares don't come out."""
    big = dice.integer(10, 30)
    small = 3 * dice.integer(8, 25)
    total, tiles = big + small, 3 * big + small // 3
    return told(
        f"我国古代数学名著中有这样一题：{total}匹马恰好拉了{tiles}片瓦，已知1匹大马能拉3片瓦，3匹小马能拉1片瓦，大马有多少匹？",
        f"大马有 $x$ 匹，则小马有 $({total}-x)$ 匹",
        "大马拉的瓦与小马拉的瓦的和等于总数。",
        (
            rf"3x+\frac{{{total}-x}}{{3}}={tiles}",
            f"9x+{total}-x={3 * tiles}",
            f"8x={3 * tiles - total}",
            f"x={big}",
        ),
        str(big),
        "匹",
        f"大马有{big}匹。",
        lambda: search(lambda m: 9 * m + total - m == 3 * tiles),
        ((small, "求成了小马的匹数。"),),
    )


def digits(dice: Dice, level: int) -> Draft:
    """A two-digit number from its digits."""
    ones = dice.integer(1, 6)
    gap = dice.integer(1, 3)
    tens = ones + gap
    number, swapped = 10 * tens + ones, 10 * ones + tens
    if dice.chance(50):
        total = number + swapped
        text = worded(
            dice,
            (
                f"一个两位数，十位上的数字比个位上的数字大{gap}，把这两个数字交换位置后得到的新两位数与原两位数的和是{total}，",
                f"{pupil(dice)}想了一个两位数，个位上的数字比十位上的数字小{gap}，这个数与它的两个数字对调后所得两位数的和是{total}，",
            ),
            ("原来的两位数是多少？", "求原来的两位数。"),
        )
        lines: tuple[str, ...] = (
            f"10(x+{gap})+x+10x+(x+{gap})={total}",
            f"22x={total - 11 * gap}",
            f"x={ones}",
        )

        def holds(n: int) -> bool:
            return n // 10 - n % 10 == gap and n + 10 * (n % 10) + n // 10 == total
    else:
        k = 2 if ones * 2 < 10 else 1
        tens = k * ones if k == 2 else ones + 1
        number, swapped = 10 * tens + ones, 10 * ones + tens
        total = number - swapped
        what = "个位上的数字的2倍" if k == 2 else "个位上的数字加1"
        text = worded(
            dice,
            (
                f"一个两位数，十位上的数字是{what}，将这两个数字对调后得到的两位数比原数小{total}，",
                f"{pupil(dice)}的幸运数是一个两位数，它十位上的数字是{what}；把两个数字对调，得到的数比它小{total}，",
            ),
            ("原来的两位数是多少？", "求原来的两位数。"),
        )
        lines = (
            (f"(20x+x)-(10x+2x)={total}", f"9x={total}", f"x={ones}")
            if k == 2
            else (f"10(x+1)+x={total}+10x+(x+1)", f"{10 + 0}={total + 1}")
        )
        if k == 1:
            return parts(dice, level)

        def holds(n: int) -> bool:
            return n // 10 == 2 * (n % 10) and n - (10 * (n % 10) + n // 10) == total

    return told(
        text,
        f"个位上的数字为 $x$，{f'则十位上的数字为 $x+{gap}$' if 'x+' in lines[0][:6] or '(x+' in lines[0] else '则十位上的数字为 $2x$'}",
        "两位数等于十位上的数字×10+个位上的数字。",
        lines,
        str(number),
        "",
        f"十位上的数字是{tens}，原来的两位数是{number}。",
        lambda: search(holds, 100, 10),
        ((swapped, "写成了对调后的数。"), (ones, "只求出了个位数字。")),
    )


def meet(dice: Dice, level: int) -> Draft:
    """相遇 and 追及, with a start in time or place."""
    kind = dice.below(6)
    a, b = TOWNS[dice.below(4)]
    if kind == 0:
        v, w = dice.step(50, 75, 5), dice.step(80, 110, 5)
        t = dice.integer(2, 5)
        head = dice.pick((0, 1)) if level > 2 else 0
        s: Fraction | int = (v + w) * t + v * head
        return told(
            worded(
                dice,
                (
                    f"{a}、{b}两地相距{s}千米，一辆慢车从{a}开出，每小时行{v}千米，",
                    f"一辆慢车从{a}开往相距{s}千米的{b}，速度是{v}千米/时，",
                ),
                f"慢车开出{head}小时后，" if head else "同时",
                (
                    f"一辆快车从{b}开出，每小时行{w}千米，两车相向而行，",
                    f"一辆快车从{b}沿同一条路迎面开来，速度是{w}千米/时，",
                ),
                "快车开出多少小时后两车相遇？",
            ),
            "快车开出 $x$ 小时后两车相遇",
            "相遇时，两车行的路程的和等于两地间的距离。",
            (
                (f"{v}(x+{head})+{w}x={s}" if head else f"{v}x+{w}x={s}"),
                f"{v + w}x={(v + w) * t}",
                f"x={t}",
            ),
            str(t),
            "小时",
            f"快车开出{t}小时后两车相遇。",
            lambda: search(lambda n: v * (n + head) + w * n == s),
            (
                (t + head if head else t + 1, "把先行的时间也算进去了。"),
                (
                    F(s, v + w) if head else F(s, w),
                    "没有考虑慢车先行的路程。" if head else "只算了快车的速度。",
                ),
            ),
        )
    if kind == 1:
        v, gap = dice.step(55, 70, 5), dice.integer(5, 12)
        t = dice.integer(5, 15)
        w = v + v * gap // t if (v * gap) % t == 0 else 0
        if not w or w > 300:
            v, w, gap, t = 60, 180, 10, 5
        who, chaser = pupil(dice), dice.pick(("爸爸", "妈妈", "哥哥"))
        return told(
            f"{who}早晨从家去学校，每分钟走{v}米。{gap}分钟后，{chaser}发现他忘了带课本，立即骑车以每分钟{w}米的速度沿同一条路去追，{chaser}出发多少分钟后追上他？",
            f"{chaser}出发 $x$ 分钟后追上{who}",
            "追上时两人走的路程相等。",
            (f"{w}x={v}(x+{gap})", f"{w - v}x={v * gap}", f"x={t}"),
            str(t),
            "分钟",
            f"{chaser}出发{t}分钟后追上{who}。",
            lambda: search(lambda n: w * n == v * (n + gap)),
            (
                (t + gap, f"求成了{who}走的时间。"),
                (F(v * gap, w + v), "追及问题中把速度之差当成了速度之和。"),
            ),
        )
    if kind == 2:
        still, water, t = dice.integer(14, 26), dice.integer(2, 4), 0
        down, up = still + water, still - water
        t = up * dice.integer(1, 1)
        hours_down, hours_up = F(up, 4), F(down, 4)
        while hours_down > 8:
            hours_down, hours_up = hours_down / 2, hours_up / 2
        dist = down * hours_down
        del t
        return told(
            f"一艘轮船在甲、乙两码头间航行，顺流航行需{decimal(hours_down)}小时，逆流航行需{decimal(hours_up)}小时，水流速度是{water}千米/时，轮船在静水中的速度是多少？",
            "轮船在静水中的速度是 $x$ 千米/时",
            "顺流速度=静水速度+水速，逆流速度=静水速度-水速，两次的路程相等。",
            (
                f"{decimal(hours_down)}(x+{water})={decimal(hours_up)}(x-{water})",
                f"{decimal(hours_up - hours_down)}x={decimal(water * (hours_up + hours_down))}",
                f"x={still}",
            ),
            str(still),
            "千米/时",
            f"轮船在静水中的速度是{still}千米/时。",
            lambda: search(lambda n: hours_down * (n + water) == hours_up * (n - water)),
            (
                (down, "求成了顺流速度。"),
                (up, "求成了逆流速度。"),
                (dist, "求成了两码头间的距离。"),
            ),
        )
    if kind == 3:
        v, w = dice.step(200, 260, 10), dice.step(280, 360, 10)
        lap = 400
        one, two = pupils(dice, 2)
        same = dice.chance(50)
        meet_at = F(lap, w - v) if same else F(lap, w + v)
        if same and meet_at.denominator != 1:
            w = v + dice.pick((40, 50, 80, 100))
            meet_at = F(lap, w - v)
        if not same:
            v, w = dice.pick(((180, 220), (160, 240), (190, 210), (90, 110), (150, 170 + 80)))
            meet_at = F(lap, w + v)
        return told(
            f"{one}和{two}在{lap}米的环形跑道上跑步，{one}每分钟跑{v}米，{two}每分钟跑{w}米，两人同时从同一地点{'同向' if same else '反向'}出发，多少分钟后第一次相遇？",
            "$x$ 分钟后第一次相遇",
            "同向时，快的比慢的多跑一圈。" if same else "反向时，两人合起来跑一圈。",
            (
                f"{w}x{'-' if same else '+'}{v}x={lap}",
                f"{w - v if same else w + v}x={lap}",
                f"x={fraction(meet_at)}",
            ),
            fraction(meet_at),
            "分钟",
            f"{fraction(meet_at) if meet_at.denominator == 1 else '$' + fraction(meet_at) + '$ '}分钟后第一次相遇。",
            lambda: next(
                F(n, 60) for n in range(1, 3000) if F(n, 60) * (w - v if same else w + v) == lap
            ),
            ((F(lap, w + v) if same else F(lap, w - v), "同向与反向弄反了。"),),
        )
    if kind == 4:
        length, speed = dice.step(120, 240, 10), dice.pick((20, 25, 30))
        bridge = speed * dice.integer(25, 60) - length
        t = (bridge + length) // speed
        place = dice.pick(("大桥", "隧道"))
        return told(
            f"一列长{length}米的火车，以每秒{speed}米的速度通过一座长{bridge}米的{place}，从车头进入到车尾离开共需多少秒？".replace(
                "一座长", "一条长" if place == "隧道" else "一座长"
            ),
            "共需 $x$ 秒",
            f"火车行的路程=车长+{place}长。",
            (f"{speed}x={bridge}+{length}", f"{speed}x={bridge + length}", f"x={t}"),
            str(t),
            "秒",
            f"共需{t}秒。",
            lambda: search(lambda n: speed * n == bridge + length),
            (
                (F(bridge, speed), "没有加上火车的长度。"),
                (F(bridge - length, speed), "应加上车长，却减去了。"),
            ),
        )
    v, w, early, late = dice.pick(
        [
            (v, w, early, late)
            for v, w in ((15, 9), (12, 8), (15, 10), (12, 6), (18, 12))
            for early, late in ((15, 10), (10, 20), (12, 18), (20, 10), (6, 18), (10, 6))
            if (early + late) * v * w % (60 * (v - w)) == 0
        ]
    )
    total = F(early + late, 60)
    s = total / (F(1, w) - F(1, v))
    who = pupil(dice)
    return told(
        f"{who}骑自行车从家到科技馆，如果每小时骑{v}千米，可早到{early}分钟；如果每小时骑{w}千米，就会迟到{late}分钟。他家到科技馆的路程是多少千米？",
        "他家到科技馆的路程是 $x$ 千米",
        f"规定的时间不变；单位要统一，{early}分钟是 $\\frac{{{early}}}{{60}}$ 小时。",
        (
            rf"\frac{{x}}{{{v}}}+\frac{{{early}}}{{60}}=\frac{{x}}{{{w}}}-\frac{{{late}}}{{60}}",
            rf"\frac{{x}}{{{w}}}-\frac{{x}}{{{v}}}=\frac{{{early + late}}}{{60}}",
            f"x={fraction(s)}",
        ),
        fraction(s),
        "千米",
        f"路程是{fraction(s)}千米。",
        lambda: F(search(lambda n: F(n, v) + total == F(n, w))),
        (
            (F(abs(late - early), 60) / (F(1, w) - F(1, v)), "早到与迟到的时间应相加。"),
            (F(early + late) / (F(1, w) - F(1, v)), "分钟没有化成小时。"),
        ),
    )


RECIPES = (
    Recipe("num.linear-equation.apply", "parts", "word", (2, 3), parts),
    *checked("num.linear-equation.apply", "parts", (2, 3), parts),
    Recipe("num.linear-equation.apply", "digits", "word", (3, 4), digits),
    Recipe("num.linear-equation.travel", "meet", "word", (2, 3, 4), meet),
)
