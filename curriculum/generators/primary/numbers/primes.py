"""Primes, 分解质因数, 最大公因数 and 最小公倍数, and their stories."""

from collections.abc import Callable
from math import gcd, lcm

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.factors import factors, listed
from curriculum.generators.primary.numbers.frames import blank, judge_of, near, told
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupils
from curriculum.generators.working import line, said, slips

PRIMES = (
    2,
    3,
    5,
    7,
    11,
    13,
    17,
    19,
    23,
    29,
    31,
    37,
    41,
    43,
    47,
    53,
    59,
    61,
    67,
    71,
    73,
    79,
    83,
    89,
    97,
)


def prime_choice(dice: Dice, level: int) -> Draft:
    """Which is prime."""
    right = dice.pick(PRIMES[8:])
    wrong = dice.picks((21, 27, 33, 39, 49, 51, 57, 63, 69, 77, 87, 91, 93), 3)
    why = "，".join(
        f"${n}={next(p for p in PRIMES if n % p == 0)}\\times {n // next(p for p in PRIMES if n % p == 0)}$"
        for n in wrong
    )
    return Draft(
        "下面的数中，（　）是质数。",
        "",
        (
            said("只有 1 和它本身两个因数的数是质数。"),
            said(f"{why}，都是合数；${right}$ 只有 1 和它本身两个因数，是质数。"),
        ),
        lambda: next(f"${n}$" for n in (*wrong, right) if len(factors(n)) == 2),
        options=(f"${right}$", *(f"${n}$" for n in wrong)),
        distractors=slips("", *((n, "奇数不都是质数，它还有别的因数。") for n in wrong)),
    )


def prime_list(dice: Dice, level: int) -> Draft:
    """Primes in a stretch, or numbers parted into primes."""
    if dice.chance(1, 2):
        low = dice.pick((1, 10, 20, 30, 40, 50, 60, 70, 80))
        found = [p for p in PRIMES if low <= p <= low + 10]
        return blank(
            f"从 ${low}$ 到 ${low + 10}$ 的自然数中，质数有____。",
            listed(found),
            (
                said("只有 1 和它本身两个因数的数是质数；1 既不是质数也不是合数。"),
                said(f"所以质数有 {'、'.join(map(str, found))}。"),
            ),
            lambda: listed([n for n in range(low, low + 11) if len(factors(n)) == 2]),
            slips(
                listed(found),
                (
                    listed([1, *found])
                    if low == 1
                    else listed([n for n in range(low, low + 11) if n % 2]),
                    "1 不是质数。" if low == 1 else "奇数不都是质数。",
                ),
                (
                    listed(found[1:])
                    if len(found) > 1
                    else listed([*found, low + 9 if low + 9 not in found else low + 7]),
                    "漏写或多写了。",
                ),
            ),
        )
    total = dice.pick((10, 12, 14, 16, 18, 20, 22, 24))
    pairs = [(p, total - p) for p in PRIMES if p <= total - p and total - p in PRIMES]
    big = max(p * q for p, q in pairs)
    p, q = next((p, q) for p, q in pairs if p * q == big)
    return blank(
        f"两个质数的和是 ${total}$，它们的积最大是____。",
        big,
        (
            said(
                "把这个数写成两个质数的和："
                + "，".join(f"${total}={a}+{b}$" for a, b in pairs)
                + "。"
            ),
            said(f"积最大的是 ${p}\\times {q}={big}$。"),
        ),
        lambda: max(
            a * b
            for a in range(2, total)
            for b in range(2, total)
            if a + b == total and len(factors(a)) == 2 and len(factors(b)) == 2
        ),
        near(
            big,
            (total - 1, "1 不是质数。"),
            ((total // 2) ** 2 if (total // 2) ** 2 != big else big - 4, "两个数都要是质数。"),
        ),
    )


def decompose(dice: Dice, level: int) -> Draft:
    """分解质因数."""
    parts = sorted(dice.pick((2, 2, 3, 3, 5, 7)) for _ in range(3 if level == 2 else 4))
    n = 1
    for p in parts:
        n *= p
    if n > 200:
        parts = [2, *parts[:2]] if level == 2 else [2, 2, *parts[:2]]
        parts = sorted(parts)
        n = 1
        for p in parts:
            n *= p
    product = r"\times ".join(map(str, parts))
    answer = f"{n}={product}"

    def again() -> str:
        rest, found = n, []
        while rest > 1:
            k = next(k for k in range(2, rest + 1) if rest % k == 0)
            found.append(k)
            rest //= k
        return f"{n}=" + r"\times ".join(map(str, found))

    first = parts[0] * parts[1]
    return blank(
        f"把 ${n}$ 分解质因数：____。",
        answer,
        (
            said("用短除法，依次用质数去除，直到商是质数为止。", name="短除法"),
            line(str(n), product, "写成质因数相乘的形式："),
        ),
        again,
        slips(
            answer,
            (
                f"{n}=" + r"\times ".join(map(str, [first, *parts[2:]])),
                f"{first} 是合数，还要继续分解。",
            ),
            (f"{n}=1\\times {product}", "1 不是质数，不写。"),
            (f"{n}={n // 2}+{n - n // 2}", "要写成相乘的形式。"),
        ),
    )


def prime_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about primes."""
    n = dice.pick((51, 57, 87, 91))
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            "$1$ 是质数。",
            False,
            "1 只有一个因数，既不是质数也不是合数。",
            lambda: len(factors(1)) == 2,
        ),
        (
            f"${n}$ 是质数。",
            False,
            f"${n}={next(p for p in PRIMES if n % p == 0)}\\times {n // next(p for p in PRIMES if n % p == 0)}$，是合数。",
            lambda: len(factors(n)) == 2,
        ),
        (
            "所有的奇数都是质数。",
            False,
            "例如 9 是奇数，但它是合数。",
            lambda: all(len(factors(k)) == 2 for k in range(3, 30, 2)),
        ),
        (
            "所有的偶数都是合数。",
            False,
            "2 是偶数，也是质数。",
            lambda: all(len(factors(k)) > 2 for k in range(2, 30, 2)),
        ),
        (
            "$2$ 是质数中唯一的偶数。",
            True,
            "其他偶数都有因数 2，是合数。",
            lambda: [k for k in range(2, 60, 2) if len(factors(k)) == 2] == [2],
        ),
        (
            "一个自然数不是质数就是合数。",
            False,
            "1（还有 0）既不是质数也不是合数。",
            lambda: all(len(factors(k)) >= 2 for k in range(1, 9)),
        ),
        (
            "最小的质数是 $2$，最小的合数是 $4$。",
            True,
            "2 只有因数 1 和 2，4 有因数 1、2、4。",
            lambda: (
                min(k for k in range(1, 9) if len(factors(k)) == 2) == 2
                and min(k for k in range(1, 9) if len(factors(k)) > 2) == 4
            ),
        ),
        (
            "两个质数的积一定是合数。",
            True,
            "积除了 1 和它本身，还有这两个质数作因数。",
            lambda: all(len(factors(p * q)) > 2 for p in (2, 3, 5) for q in (2, 3, 5)),
        ),
    )
    return dice.pick(every)


def pair(dice: Dice, level: int) -> tuple[int, int]:
    """Two numbers whose greatest common factor is interesting."""
    if level == 1:
        kind = dice.below(3)
        if kind == 0:
            a = dice.integer(4, 12)
            return a, a * dice.integer(2, 4)
        if kind == 1:
            return dice.pick(((8, 9), (5, 7), (4, 15), (9, 10), (7, 12), (11, 6), (8, 15)))
    g = dice.integer(2, 12)
    m, n = dice.pick(((2, 3), (3, 4), (2, 5), (3, 5), (4, 5), (3, 7), (5, 6), (4, 7)))
    return (g * m, g * n) if dice.chance(1, 2) else (g * n, g * m)


def divide_out(a: int, b: int) -> str:
    """短除法 in words."""
    words, x, y = [], a, b
    for p in PRIMES[:6]:
        while x % p == 0 and y % p == 0:
            x, y = x // p, y // p
            words.append(f"除以 {p} 得 {x} 和 {y}")
    return "，".join(words) + ("，商互质为止。" if words else "两个数只有公因数 1。")


def greatest(dice: Dice, level: int) -> Draft:
    """最大公因数."""
    a, b = pair(dice, level)
    g = gcd(a, b)
    how = (
        "两个数成倍数关系，较小的数就是最大公因数。"
        if max(a, b) % min(a, b) == 0
        else "两个数互质，最大公因数是 1。"
        if g == 1
        else f"用短除法：{divide_out(a, b)}把所有的除数乘起来。"
    )
    return blank(
        dice.pick(
            (f"求 ${a}$ 和 ${b}$ 的最大公因数：____。", f"${a}$ 和 ${b}$ 的最大公因数是____。")
        ),
        g,
        (said(how), said(f"所以最大公因数是 ${g}$。")),
        lambda: max(k for k in range(1, min(a, b) + 1) if a % k == 0 and b % k == 0),
        slips(
            str(g),
            (lcm(a, b), "这是最小公倍数。"),
            (
                1 if g > 1 else min(a, b),
                "没有找到最大的。" if g > 1 else "互质的两个数最大公因数是 1。",
            ),
            (
                next(p for p in range(2, g + 1) if g % p == 0) if g > 1 else 2,
                "短除没有除到互质为止。",
            ),
            (g * 2, "它不是两个数公有的因数。"),
        ),
    )


def common_factors(dice: Dice, level: int) -> Draft:
    """All common factors."""
    a, b = pair(dice, 2)
    both = [k for k in range(1, min(a, b) + 1) if a % k == 0 and b % k == 0]
    return blank(
        f"${a}$ 和 ${b}$ 的公因数有____。",
        listed(both),
        (
            said(
                f"${a}$ 的因数有 {'、'.join(map(str, factors(a)))}；${b}$ 的因数有 {'、'.join(map(str, factors(b)))}。"
            ),
            said("两个数公有的因数就是公因数，不要漏掉 1。"),
        ),
        lambda: listed(sorted(set(factors(a)) & set(factors(b)))),
        slips(
            listed(both),
            (listed(both[1:]) if len(both) > 1 else "2", "漏掉了公因数 1。"),
            (listed(sorted({*factors(a), *factors(b)})), "公因数要是两个数公有的。"),
            (str(both[-1]), "只写了最大公因数。"),
        ),
    )


def least(dice: Dice, level: int) -> Draft:
    """最小公倍数."""
    a, b = pair(dice, level)
    m, g = lcm(a, b), gcd(a, b)
    how = (
        "两个数成倍数关系，较大的数就是最小公倍数。"
        if max(a, b) % min(a, b) == 0
        else "两个数互质，最小公倍数是两数的积。"
        if g == 1
        else f"用短除法：{divide_out(a, b)}把所有的除数和最后的商乘起来。"
    )
    return blank(
        dice.pick(
            (f"求 ${a}$ 和 ${b}$ 的最小公倍数：____。", f"${a}$ 和 ${b}$ 的最小公倍数是____。")
        ),
        m,
        (said(how), said(f"所以最小公倍数是 ${m}$。")),
        lambda: next(k for k in range(1, a * b + 1) if k % a == 0 and k % b == 0),
        slips(
            str(m),
            (g, "这是最大公因数。"),
            (
                a * b if g > 1 else m * 2,
                "两个数不互质，不能直接相乘。" if g > 1 else "不是最小的。",
            ),
            (2 * m, "不是最小的公倍数。"),
            (max(a, b) if m != max(a, b) else a + b, "它不是两个数公有的倍数。"),
        ),
    )


def tiles(dice: Dice, level: int) -> Draft:
    """Largest squares, equal pieces: 最大公因数 in stories."""
    g = dice.integer(3, 12)
    m, n = dice.pick(((2, 3), (3, 4), (3, 5), (4, 5), (2, 5), (5, 6)))
    a, b = g * n, g * m
    stories = (
        (
            f"有{a}个苹果和{b}个橙子，装成若干份同样的礼包，正好装完，最多能装多少份？",
            g,
            "份",
        ),
        (
            f"一间教室长{a}分米、宽{b}分米，要用同样大的正方形软木板铺满地面（都是整块），木板的边长最大是多少分米？",
            g,
            "分米",
        ),
        (
            f"两条彩带分别长{a}分米和{b}分米，剪成同样长的小段做花结，没有剩余，每段最长多少分米？",
            g,
            "分米",
        ),
        (
            f"{a}本故事书和{b}本画册分放在几个书架上，各个书架放的故事书同样多，画册也同样多，最多可以放几个书架？",
            g,
            "个",
        ),
        (
            f"把{a}块巧克力和{b}块奶糖平均分给几个小朋友，都正好分完，最多可以分给几个小朋友？",
            g,
            "个",
        ),
        (
            f"{a}名男生和{b}名女生参加游戏，分成若干组，各组的男生同样多，女生也同样多，最多可以分成多少组？",
            g,
            "组",
        ),
        (
            f"用边长是整厘米数的正方形彩纸，正好铺满长{a}厘米、宽{b}厘米的展板，彩纸的边长最长是多少厘米？",
            g,
            "厘米",
        ),
        (
            f"把{a}支铅笔和{b}块橡皮平均奖给若干名同学，都没有剩余，最多可以奖给多少名同学？",
            g,
            "名",
        ),
        (
            f"一块长方形布料长{a}分米、宽{b}分米，裁成同样大的正方形手帕，没有剩余，手帕的边长最大是多少分米？",
            g,
            "分米",
        ),
        (
            f"两根钢管长{a}分米和{b}分米，截成同样长的小段，不许有剩余，每段最长多少分米？",
            g,
            "分米",
        ),
        (
            f"四年级{a}人，五年级{b}人，各自分组活动，要使两个年级每组人数相同且没有剩余，每组最多多少人？",
            g,
            "人",
        ),
        (
            f"一张长方形纸长{a}厘米、宽{b}厘米，剪成同样大的正方形且没有剩余，正方形的边长最大是多少厘米？",
            g,
            "厘米",
        ),
        (f"两根绳子分别长{a}米和{b}米，剪成同样长的小段且没有剩余，每段最长是多少米？", g, "米"),
        (
            f"有{a}本语文书和{b}本数学书，平均分给一些同学，都正好分完，最多可以分给多少人？",
            g,
            "人",
        ),
        (
            f"男生{a}人，女生{b}人，分别排队，要使每排人数相同且都没有剩余，每排最多有多少人？",
            g,
            "人",
        ),
        (
            f"用{a}朵红花和{b}朵黄花扎花束，每束里红花一样多，黄花也一样多，且都正好用完，最多能扎多少束？",
            g,
            "束",
        ),
        (
            f"一间房间的地面长{a}分米、宽{b}分米，用正方形地砖铺满（整块），地砖的边长最大是多少分米？",
            g,
            "分米",
        ),
    )
    text, value, unit = dice.pick(stories)
    if level == 4:
        text, value, unit = (
            (
                f"一张长方形纸长{a}厘米、宽{b}厘米，剪成同样大且尽可能大的正方形，没有剩余，一共能剪多少个？",
                n * m,
                "个",
            ),
            (
                f"两根绳子分别长{a}米和{b}米，剪成同样长且尽可能长的小段，没有剩余，一共剪成多少段？",
                n + m,
                "段",
            ),
            (
                f"一块长方形铁皮长{a}分米、宽{b}分米，裁成同样大且尽可能大的正方形，没有剩余，可以裁多少块？",
                n * m,
                "个",
            ),
            (
                f"一间房的地面长{a}分米、宽{b}分米，用尽可能大的同样的正方形地砖铺满（都用整块），要用多少块？",
                n * m,
                "个",
            ),
            (
                f"红彩带长{a}分米，黄彩带长{b}分米，剪成同样长且尽可能长的小段，没有剩余，一共剪成多少段？",
                n + m,
                "段",
            ),
            (
                f"有{a}个苹果和{b}个梨，分装成若干袋，每袋只装一种水果，每袋个数相同且尽可能多，正好装完。一共装多少袋？",
                n + m,
                "袋",
            ),
        )[dice.below(6)]
        work = (
            (rf"{a}\div {g}", n, "长边（第一根）可以分成："),
            (rf"{b}\div {g}", m, "宽边（第二根）可以分成："),
            (rf"{n}\times {m}" if unit == "个" else f"{n}+{m}", value, "一共："),
        )
        return told(
            dice,
            (text,),
            value,
            unit,
            tuple((w, e, str(v)) for e, v, w in work),
            lambda: (
                (a // gcd(a, b)) * (b // gcd(a, b))
                if unit == "个"
                else a // gcd(a, b) + b // gcd(a, b)
            ),
            (
                (g, "这是边长（每段的长），不是个数。"),
                (n + m if unit == "个" else n * m, "相加和相乘弄混了。"),
            ),
            before=(said(f"要同样大又尽可能大，就是求 ${a}$ 和 ${b}$ 的最大公因数，是 ${g}$。"),),
        )
    return told(
        dice,
        (text,),
        value,
        unit,
        (),
        lambda: max(x for x in range(1, b + 1) if a % x == 0 and b % x == 0),
        (
            (lcm(a, b), "应该求最大公因数，不是最小公倍数。"),
            (1, "还有更大的公因数。") if g > 1 else (2, ""),
            (b, f"它不是 {a} 的因数。"),
        ),
        before=(
            said(f"没有剩余，就要是 ${a}$ 和 ${b}$ 的公因数；要最大，就是求最大公因数。"),
            said(f"${a}$ 和 ${b}$ 的最大公因数是 ${g}$。{divide_out(a, b)}"),
        ),
    )


def meetings(dice: Dice, level: int) -> Draft:
    """Next time together: 最小公倍数 in stories."""
    a, b = dice.pick(
        ((4, 6), (6, 8), (6, 9), (8, 12), (10, 15), (9, 12), (4, 5), (3, 7), (5, 6), (8, 10))
    )
    m = lcm(a, b)
    one, two = pupils(dice, 2)
    stories = (
        (
            f"{one}每{a}天去一次图书馆，{two}每{b}天去一次。今天两人同时去，至少再过多少天又同时去？",
            "天",
        ),
        (
            f"甲花每{a}天浇一次水，乙花每{b}天浇一次水。今天给两盆花同时浇了水，至少再过多少天又同时浇水？",
            "天",
        ),
        (
            f"{one}跑一圈要{a}分钟，{two}跑一圈要{b}分钟。两人同时同地同向起跑，至少多少分钟后又在起点相遇？",
            "分钟",
        ),
        (
            f"一筐鸡蛋，{a}个{a}个地数正好数完，{b}个{b}个地数也正好数完。这筐鸡蛋至少有多少个？",
            "个",
        ),
        (
            f"从路的一端起，一边每{a}米栽一棵树，另一边每{b}米装一盏灯。起点处树和灯正对，至少再走多少米树和灯又正对？",
            "米",
        ),
        (f"一盒棋子，分给{a}人或{b}人都能平均分完。这盒棋子至少有多少枚？", "枚"),
        (
            f"{one}每{a}天值日一次，{two}每{b}天值日一次。今天两人同时值日，至少再过多少天两人又同时值日？",
            "天",
        ),
        (
            f"大齿轮有{b}个齿，小齿轮有{a}个齿。从某一对齿相接触开始，至少再转过多少个齿，这两个齿又相接触？",
            "个",
        ),
        (f"一堆砖，每层放{a}块或每层放{b}块都正好放完。这堆砖至少有多少块？", "块"),
        (
            f"一种闹钟每{a}分响一次，另一种每{b}分响一次。两个闹钟刚刚同时响过，至少多少分后再同时响？",
            "分",
        ),
        (
            f"1路车每{a}分钟发一班，2路车每{b}分钟发一班。两车刚同时发车，至少再过多少分钟又同时发车？",
            "分钟",
        ),
        (f"一包糖，平均分给{a}人或{b}人都正好分完。这包糖至少有多少颗？", "颗"),
        (
            f"用长{b}厘米、宽{a}厘米的长方形纸片拼成一个正方形（不重叠、没有空隙），正方形的边长最小是多少厘米？",
            "厘米",
        ),
        (f"五年级学生排队，每行站{a}人或{b}人都正好站完。五年级至少有多少人？", "人"),
        (f"红灯每{a}秒闪一次，绿灯每{b}秒闪一次。同时闪过后，至少再过多少秒又同时闪？", "秒"),
    )
    text, unit = dice.pick(stories)
    if level == 4:
        r = dice.integer(1, 2)
        text, unit = (
            (f"一盒糖，{a}颗{a}颗地数多{r}颗，{b}颗{b}颗地数也多{r}颗。这盒糖至少有多少颗？", "颗"),
            (f"同学们排队做操，每行{a}人多{r}人，每行{b}人也多{r}人。至少有多少人？", "人"),
            (f"一筐鸡蛋，每盒装{a}个剩{r}个，每盒装{b}个也剩{r}个。这筐鸡蛋至少有多少个？", "个"),
            (f"一批树苗，每行栽{a}棵余{r}棵，每行栽{b}棵也余{r}棵。这批树苗至少有多少棵？", "棵"),
            (f"一本书的页数除以{a}余{r}，除以{b}也余{r}。这本书至少有多少页？", "页"),
            (f"一些练习本，分给{a}人多{r}本，分给{b}人也多{r}本。练习本至少有多少本？", "本"),
        )[dice.below(6)]
        return told(
            dice,
            (text,),
            m + r,
            unit,
            (("再加上多出来的：", f"{m}+{r}", str(m + r)),),
            lambda: next(n for n in range(max(a, b) + 1, 999) if n % a == r and n % b == r),
            (
                (m, f"忘了加多出来的 {r}。"),
                (m - r, "多出来的要加上。"),
                (a * b + r if a * b != m else 2 * m + r, "不是最少的。"),
            ),
            before=(
                said(
                    f"去掉多的 ${r}$，正好是 ${a}$ 和 ${b}$ 的公倍数；至少，就是最小公倍数 ${m}$。"
                ),
            ),
        )
    return told(
        dice,
        (text,),
        m,
        unit,
        (),
        lambda: next(n for n in range(1, 999) if n % a == 0 and n % b == 0),
        (
            (
                a * b if a * b != m else a + b,
                "两数不互质，不能直接相乘。" if a * b != m else "要求公倍数，不是相加。",
            ),
            (gcd(a, b), "应该求最小公倍数，不是最大公因数。"),
            (2 * m, "不是最少的。"),
        ),
        before=(
            said(f"既是 ${a}$ 的倍数又是 ${b}$ 的倍数，“至少”就是求最小公倍数。"),
            said(f"${a}$ 和 ${b}$ 的最小公倍数是 ${m}$。"),
        ),
    )


RECIPES = (
    Recipe("num.factor.prime", "which", "choice", (2,), prime_choice),
    Recipe("num.factor.prime", "list", "fill", (2,), prime_list),
    Recipe("num.factor.prime", "decompose", "calculate", (2, 3), decompose),
    Recipe("num.factor.prime", "claim", "judge", (2,), judge_of(prime_claim)),
    Recipe("num.factor.gcd", "greatest", "calculate", (1, 2), greatest),
    Recipe("num.factor.gcd", "common", "fill", (2,), common_factors),
    Recipe("num.factor.gcd", "tiles", "word", (3, 4), tiles),
    Recipe("num.factor.gcd", "greatest-choice", "choice", (2,), greatest),
    Recipe("num.factor.lcm", "least", "calculate", (1, 2), least),
    Recipe("num.factor.lcm", "meetings", "word", (3, 4), meetings),
    Recipe("num.factor.lcm", "least-choice", "choice", (2,), least),
)
