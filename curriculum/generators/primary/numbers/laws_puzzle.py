"""New operations, digit puzzles, 24, 租船, patterns with a calculator, sums of arithmetic rows."""

from collections.abc import Callable
from fractions import Fraction
from itertools import permutations, product

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.columns import added, multiplied, subtracted
from curriculum.generators.primary.numbers.expressions import mixed_sum, tree, whole
from curriculum.generators.primary.numbers.frames import (
    Sum,
    blank,
    corrected,
    judge_of,
    kinds,
    near,
    padded,
    told,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips

T = r"\times "
D = r"\div "


def arith(dice: Dice, level: int) -> Sum:
    """1+2+...+n and rows with other steps."""
    first, by = (1, 1) if level == 2 else (dice.integer(1, 9), dice.integer(2, 5))
    count = 2 * dice.integer(5, 15) if level == 2 else dice.integer(8, 20)
    last = first + by * (count - 1)
    shown = f"{first}+{first + by}+{first + 2 * by}+\\cdots+{last}"
    total = (first + last) * count // 2
    middle = f"({first}+{last}){T}{count}{D}2"
    steps = (
        said(f"这些数依次多 ${by}$，是等差数列：首项 ${first}$，末项 ${last}$。"),
        line(
            f"({last}-{first}){D}{by}+1",
            str(count),
            "先求项数：项数 $=$（末项 $-$ 首项）$\\div$ 公差 $+1$。",
        ),
        *chain(
            middle,
            (
                f"{first + last}{T}{count}{D}2",
                "和 $=$（首项 $+$ 末项）$\\times$ 项数 $\\div 2$。",
                "等差数列求和",
            ),
            (f"{(first + last) * count}{D}2", ""),
            (str(total), ""),
        ),
    )
    return Sum(
        shown,
        str(total),
        steps,
        lambda: str(sum(range(first, last + 1, by))),
        near(
            total,
            ((first + last) * count, "首尾相加配成对，忘了除以 2。"),
            ((first + last) * (count - 1) // 2, "项数少数了一个。"),
            (total - last, "漏加了最后一个数。"),
        ),
        ask="求和：",
    )


def arith_story(dice: Dice, level: int) -> Draft:
    """Rows of pipes, seats, handshakes."""
    first, by = dice.integer(3, 20), dice.integer(1, 3)
    count = dice.integer(8, 15)
    last = first + by * (count - 1)
    total = (first + last) * count // 2
    asks = (
        f"一个剧场第一排有{first}个座位，以后每排比前一排多{by}个，一共{count}排。这个剧场有多少个座位？",
        f"一堆木材，最上层有{first}根，每往下一层多{by}根，一共{count}层。这堆木材有多少根？",
        f"{pupil(dice)}练字，第一天写{first}个，以后每天比前一天多写{by}个，写了{count}天。一共写了多少个字？",
        f"摆灯笼，第一排{first}个，以后每排多{by}个，摆了{count}排。一共摆了多少个灯笼？",
        f"体育馆的一个看台共{count}排，第一排{first}个座位，后一排总比前一排多{by}个。这个看台有多少个座位？",
        f"{pupil(dice)}背单词，第一天背{first}个，以后每天都比前一天多背{by}个。{count}天一共背了多少个？",
        f"钢管堆成梯形，最上层{first}根，下面一层总比上面一层多{by}根，共{count}层。这堆钢管有多少根？",
        f"广场摆花，第一圈{first}盆，每往外一圈多{by}盆，共摆了{count}圈。一共摆了多少盆花？",
        f"{pupil(dice)}练跳绳，第一组跳{first}下，以后每组比前一组多跳{by}下，跳了{count}组。一共跳了多少下？",
        f"一个合唱队站成{count}排，第一排{first}人，后一排比前一排多{by}人。合唱队一共有多少人？",
        f"酒坛堆成{count}层，顶层{first}个，往下每层多{by}个。一共有多少个酒坛？",
        f"{pupil(dice)}存钱，第一周存{first}元，以后每周比前一周多存{by}元，存了{count}周。一共存了多少元？",
        f"小树园里第一行栽{first}棵树，以后每行多栽{by}棵，一共栽了{count}行。这个园里栽了多少棵树？",
        f"一个圆形阶梯教室共{count}排，第一排坐{first}人，以后每排多坐{by}人，正好坐满。一共坐了多少人？",
        f"养蜂人第一个月添{first}箱蜂，以后每个月比上个月多添{by}箱，{count}个月一共添了多少箱？",
        f"折纸鹤，第一天折{first}只，以后每天多折{by}只，一共折了{count}天。折了多少只纸鹤？",
        f"{pupil(dice)}把积木一层一层地摆，最上面{first}块，每向下一层多{by}块，摆了{count}层。一共用了多少块积木？",
        f"水果店把橙子摆成{count}层，最上层{first}个，每往下一层多{by}个。一共摆了多少个橙子？",
        f"{pupil(dice)}做口算，第一天做{first}道，以后每天比前一天多做{by}道，做了{count}天。一共做了多少道题？",
        f"一面瓷砖墙拼成梯形，最上面一行{first}块，下面一行总比上面一行多{by}块，共{count}行。一共用了多少块瓷砖？",
        f"工人挖水渠，第一天挖{first}米，以后每天多挖{by}米，挖了{count}天。水渠长多少米？",
        f"小组读诗，第一周读{first}首，以后每周比前一周多读{by}首，读了{count}周。一共读了多少首诗？",
    )
    n = dice.below(len(asks))
    return told(
        dice,
        (asks[n],),
        total,
        "个 根 个 个 个 个 根 盆 下 人 个 元 棵 人 箱 只 块 个 道 块 米 首".split()[n],
        (
            ("先求最后一排（层、天）有多少：", rf"{first}+{by}\times({count}-1)", str(last)),
            (
                "再用（首项 $+$ 末项）$\\times$ 项数 $\\div 2$ 求和：",
                rf"({first}+{last})\times {count}\div 2",
                str(total),
            ),
        ),
        lambda: sum(first + by * k for k in range(count)),
        (
            ((first + last) * count, "忘了除以 2。"),
            ((first + first + by * count) * count // 2, "末项多加了一个公差。"),
            (last, "这是末项，不是总数。"),
        ),
    )


def new_operation(dice: Dice, level: int) -> Draft:
    """A rule a ※ b and its use."""
    a, b = dice.integer(3, 9), dice.integer(2, 8)
    sign = dice.pick(("※", "△", "☆", "⊕"))
    p, q = dice.integer(2, 4), dice.integer(2, 5)
    rules: tuple[tuple[str, Callable[[int, int], int], Callable[[int, int], object]], ...] = (
        (
            f"{p}\\times a+{q}\\times b",
            lambda x, y: p * x + q * y,
            lambda x, y: ((p, "*", x), "+", (q, "*", y)),
        ),
        (f"(a+b)\\times {p}", lambda x, y: (x + y) * p, lambda x, y: ((x, "+", y), "*", p)),
        ("a\\times b+a", lambda x, y: x * y + x, lambda x, y: ((x, "*", y), "+", x)),
        (f"a\\times b+{q}", lambda x, y: x * y + q, lambda x, y: ((x, "*", y), "+", q)),
        ("a\\times(b+1)", lambda x, y: x * (y + 1), lambda x, y: (x, "*", (y, "+", 1))),
        (
            f"a\\times {p + 2}+b",
            lambda x, y: x * (p + 2) + y,
            lambda x, y: ((x, "*", p + 2), "+", y),
        ),
    )
    text, rule, shape = dice.pick(rules)
    value = rule(a, b)
    other = rule(b, a)
    name = f"$a${sign}$b={text}$"
    lead = dice.pick((f"规定{name}，", f"定义一种新运算：{name}，", f"如果{name}，"))
    one = mixed_sum(tree(shape(a, b)), whole)
    if level == 3:
        return blank(
            f"{lead}那么 ${a}${sign}${b}=$____。",
            value,
            (said(f"照规定，把 $a$ 换成 ${a}$，把 $b$ 换成 ${b}$。"), *one.steps),
            lambda: int(one.again()),
            near(
                value,
                (other, "两个数的位置代反了。"),
                (a * b if a * b != value else a + b, "把新符号当成了普通的运算。"),
            ),
        )
    c = dice.integer(2, 5)
    outer = mixed_sum(tree(shape(c, value)), whole)
    end = rule(c, value)
    return blank(
        f"{lead}那么 ${c}${sign}$(${a}${sign}${b})=$____。".replace("$($", "$(")
        .replace("$(${", "$(")
        .replace(f"${sign}$(${a}$", f"${sign}$({a}$"),
        end,
        (
            said(f"先算括号里的 ${a}${sign}${b}$。"),
            *one.steps,
            said(f"再算 ${c}${sign}${value}$。"),
            *outer.steps,
        ),
        lambda: int(outer.again()),
        near(end, (rule(value, c), "两个数的位置代反了。"), (value, "只算了括号里面的。")),
    )


def column_puzzle(dice: Dice, level: int) -> Draft:
    """A column form with two covered figures."""
    kind = dice.below(3) if level == 3 else 2
    if kind == 0:
        a, b = dice.integer(123, 589), dice.integer(115, 389)
        total, form, sign = a + b, added(a, b), "+"
    elif kind == 1:
        a = dice.integer(412, 985)
        b = dice.integer(113, a - 105)
        total, form, sign = a - b, subtracted(a, b), "-"
    else:
        a, b = dice.integer(123, 489), dice.integer(3, 9)
        total, form, sign = a * b, multiplied(a, b), T.strip()
    x, y = dice.integer(0, 2), dice.integer(0, 2 if kind < 2 else 0)
    first, second = str(a), str(b)
    hidden = (int(first[x]), int(second[y]) if kind < 2 else int(str(total)[-1 - x]))
    shown_a = first[:x] + r"\square " + first[x + 1 :]
    if kind < 2:
        shown_b, shown_total = second[:y] + r"\triangle " + second[y + 1 :], str(total)
    else:
        whole_ = str(total)
        spot = len(whole_) - 1 - x
        shown_b, shown_total = second, whole_[:spot] + r"\triangle " + whole_[spot + 1 :]

    def fits(d: int, e: int) -> bool:
        na = int(first[:x] + str(d) + first[x + 1 :])
        if x == 0 and d == 0:
            return False
        if kind < 2:
            if y == 0 and e == 0:
                return False
            nb = int(second[:y] + str(e) + second[y + 1 :])
            return (na + nb if kind == 0 else na - nb) == total
        return str(na * b) == str(total)[:spot] + str(e) + str(total)[spot + 1 :]

    found = [(d, e) for d, e in product(range(10), range(10)) if fits(d, e)]
    if len(found) > 1:
        shown_b, shown_total = second, str(total)
        return blank(
            f"竖式谜：${shown_a}{sign}{b}={total}$，□里的数字是____。",
            hidden[0],
            (
                said(
                    "从个位起，看进位、退位，一位一位推。" if kind < 2 else "用积除以一位数来推。"
                ),
                line(
                    f"{a}{sign}{b}" if kind < 2 else f"{a}{T}{b}", str(total), "验算：", layout=form
                ),
                said(f"所以□是 ${hidden[0]}$。"),
            ),
            lambda: next(
                d
                for d in range(10)
                if (x or d)
                and eval_sign(int(first[:x] + str(d) + first[x + 1 :]), b, kind) == total
            ),
            near(hidden[0], (hidden[0] + 1 if hidden[0] < 9 else 8, "没有考虑进位或退位。"), by=3),
        )
    return blank(
        f"竖式谜：${shown_a}{sign}{shown_b}={shown_total}$，□里的数字是____，△里的数字是____。",
        f"{hidden[0]};{hidden[1]}",
        (
            said(
                "从个位起，看进位、退位，一位一位推。"
                if kind < 2
                else "从个位乘起，看积的各位数字来推。"
            ),
            line(
                f"{a}{sign}{b}" if kind < 2 else f"{a}{T}{b}",
                str(total),
                "填好后验算：",
                layout=form,
            ),
            said(f"所以□是 ${hidden[0]}$，△是 ${hidden[1]}$。"),
        ),
        lambda: ";".join(map(str, found[0])),
        slips(
            f"{hidden[0]};{hidden[1]}",
            (f"{hidden[1]};{hidden[0]}", "两个数字填反了。"),
            (f"{(hidden[0] + 1) % 10};{hidden[1]}", "没有考虑进位或退位。"),
            (f"{hidden[0]};{(hidden[1] + 9) % 10}", "没有考虑进位或退位。"),
        ),
    )


def eval_sign(a: int, b: int, kind: int) -> int:
    """a + b, a - b or a × b by kind."""
    return a + b if kind == 0 else a - b if kind == 1 else a * b


def signs(dice: Dice, level: int) -> Draft:
    """Which signs make an equation true."""
    for _ in range(30):
        a, b, c = dice.integer(2, 9), dice.integer(2, 9), dice.integer(1, 9)
        s, t = dice.pick("+-*"), dice.pick("+-*")
        goal = _calc(a, b, c, s, t)
        found = [(u, v) for u, v in product("+-*/", repeat=2) if _calc(a, b, c, u, v) == goal]
        if len(found) == 1 and goal is not None and 0 <= goal < 100:
            break
    else:
        a, b, c, s, t, goal = 6, 4, 5, "*", "+", Fraction(29)
    show = {"+": "+", "-": "-", "*": "×", "/": "÷"}
    answer = f"{show[s]};{show[t]}"
    latex = {"+": "+", "-": "-", "*": T, "/": D}
    others = [f"{show[u]};{show[v]}" for u, v in product("+-*", repeat=2) if (u, v) != (s, t)]
    text = f"${a}$ ○ ${b}$ ○ ${c}={goal}$"
    return Draft(
        f"在○里依次填上合适的运算符号：{text}。（　）",
        "",
        (
            said("先估计得数的大小，想一想要不要用乘法，再一个一个试。"),
            line(f"{a}{latex[s]}{b}{latex[t]}{c}", str(goal), "试出来："),
        ),
        lambda: next(
            f"{show[u]}，{show[v]}"
            for u, v in product("+-*/", repeat=2)
            if _calc(a, b, c, u, v) == goal
        ),
        options=(answer.replace(";", "，"), *(o.replace(";", "，") for o in dice.picks(others, 3))),
        distractors=slips("", *((o, "代进去算一算，得数不对。") for o in others[:3])),
    )


def _calc(a: int, b: int, c: int, s: str, t: str) -> Fraction | None:
    """a s b t c with the school's order, or nothing when a division leaves something."""
    numbers, ops = [Fraction(a), Fraction(b), Fraction(c)], [s, t]
    for strong in (("*", "/"), ("+", "-")):
        n = 0
        while n < len(ops):
            if ops[n] in strong:
                x, y = numbers[n], numbers[n + 1]
                z = (
                    x * y
                    if ops[n] == "*"
                    else x / y
                    if ops[n] == "/"
                    else x + y
                    if ops[n] == "+"
                    else x - y
                )
                if z.denominator != 1 or z < 0:
                    return None
                numbers[n : n + 2] = [z]
                ops.pop(n)
            else:
                n += 1
    return numbers[0]


def twenty_four(dice: Dice, level: int) -> Draft:
    """Which sum of four numbers makes 24."""
    a, b = dice.pick(((3, 8), (4, 6), (2, 12), (1, 24)))
    x, y = dice.integer(1, 9), dice.integer(1, 9)
    forms = (
        (f"({a + x}-{x}){T}({b + y}-{y})", [a + x, x, b + y, y]),
        (f"{a}{T}{b}{T}({x + 1}-{x})", [a, b, x + 1, x]),
        (f"{a}{T}{b}+{x}-{x}", [a, b, x, x]),
        (f"({a + x}-{x}){T}{b}{T}1", [a + x, x, b, 1]),
    )
    right, cards = dice.pick([form for form in forms if max(form[1]) < 14] or [forms[2]])
    cards = sorted(cards)
    p, q, r, s = cards
    wrong: list[str] = []
    for order in dice.shuffled(list(permutations(cards))):
        for u, v, w in ((T, "+", "-"), ("+", T, "-"), ("+", "+", "+"), (T, "-", "+")):
            text = f"{order[0]}{u}{order[1]}{v}{order[2]}{w}{order[3]}"
            if text != right and text not in wrong and _plain(order, (u, v, w)) != 24:
                wrong.append(text)
                break
        if len(wrong) == 3:
            break
    return Draft(
        f"用 ${p}$、${q}$、${r}$、${s}$ 各一次算 24 点，正确的是（　）。",
        "",
        (
            said("四个数都要用，每个数只用一次，按运算顺序算，看得数是不是 24。"),
            line(right, "24", ""),
        ),
        lambda: f"${right}$" if _bracketed(right) == 24 else "",
        options=(f"${right}$", *(f"${w}$" for w in wrong)),
        distractors=slips("", *((w, "算出来不是 24。") for w in wrong)),
    )


def _plain(n: tuple[int, ...], ops: tuple[str, ...]) -> int:
    """a op b op c op d with × before + and -."""
    total, sign, term = 0, 1, n[0]
    for op, number in zip(ops, n[1:], strict=True):
        if op == T:
            term *= number
        else:
            total, sign, term = total + sign * term, 1 if op == "+" else -1, number
    return total + sign * term


def _bracketed(text: str) -> int:
    """The value of whole numbers with + - × and one level of brackets."""
    text = text.replace(T, "*").replace(" ", "")
    while "(" in text:
        start = text.rfind("(")
        end = text.find(")", start)
        x, y = text[start + 1 : end].split("-")
        text = text[:start] + str(int(x) - int(y)) + text[end + 1 :]
    numbers, ops, digits = [], [], ""
    for sign in text + "=":
        if sign.isdigit():
            digits += sign
        else:
            numbers.append(int(digits))
            ops.append(T if sign == "*" else sign)
            digits = ""
    return _plain(tuple(numbers), tuple(ops[:-1]))


def boats(dice: Dice, level: int) -> Draft:
    """The cheapest way to hire boats or buses."""
    big, small = dice.pick(((6, 4), (8, 5), (10, 6), (12, 8), (45, 30)))
    unit_price = 5 if big < 20 else 20
    price_big = big * unit_price
    price_small = small * (unit_price + dice.integer(1, 2) * (1 if big < 20 else 5))
    people = big * dice.integer(3, 6) + dice.integer(1, big - 1)

    def cheapest() -> tuple[int, int, int]:
        return min(
            (x * price_big + y * price_small, x, y)
            for x in range(people // big + 2)
            for y in range(people // small + 2)
            if x * big + y * small >= people
        )

    cost, x, y = cheapest()
    names = (
        dice.pick((("大船", "小船", "条", "划船"), ("大快艇", "小快艇", "艘", "游湖"), ("大竹筏", "小竹筏", "条", "漂流")))
        if big < 20
        else ("大客车", "小客车", "辆", dice.pick(("去春游", "去参观博物馆", "去秋游")))
    )  # fmt: skip
    all_big = -(-people // big)
    q, r = divmod(people, big)
    asks = (
        f"{people}人{names[3]}。{names[0]}每{names[2]}限坐{big}人，租金{price_big}元；{names[1]}每{names[2]}限坐{small}人，租金{price_small}元。怎样租最省钱？最少要多少元？",
        f"四年级{people}名师生{names[3]}，租{names[0]}每{names[2]}{price_big}元，可坐{big}人；租{names[1]}每{names[2]}{price_small}元，可坐{small}人。租{names[0]}和{names[1]}最少共花多少元？",
        f"{names[0]}：限坐{big}人，每{names[2]}{price_big}元；{names[1]}：限坐{small}人，每{names[2]}{price_small}元。{people}人{names[3]}，最省钱要花多少元？",
        f"旅行团{people}人{names[3]}。{names[0]}坐{big}人、{price_big}元一{names[2]}，{names[1]}坐{small}人、{price_small}元一{names[2]}。租{names[0][1:]}最少花多少元？",
    )
    single_big, single_small = price_big // big, price_small // small
    parts = [
        said(
            f"先比每人的价钱：{names[0]}每人 ${price_big}\\div {big}={single_big}$（元），{names[1]}每人 ${price_small}\\div {small}={single_small}$（元），所以尽量多租{names[0]}。"
        ),
        said(
            f"${people}\\div {big}={q}\\cdots\\cdots {r}$，全租{names[0]}要 ${all_big}$ {names[2]}，会有空位，再调整使空位最少。"
        ),
        said(
            f"租{names[0]} ${x}$ {names[2]}、{names[1]} ${y}$ {names[2]}，{'正好' if x * big + y * small == people else '能'}坐下 ${people}$ 人，{'没有空位' if x * big + y * small == people else f'只空 {x * big + y * small - people} 个座位'}，比其他租法都便宜。"
        ),
    ]
    return told(
        dice,
        asks,
        cost,
        "元",
        (("算一共的租金：", rf"{price_big}\times {x}+{price_small}\times {y}", str(cost)),),
        lambda: min(
            a * price_big + b * price_small
            for a in range(40)
            for b in range(40)
            if a * big + b * small >= people
        ),
        (
            (all_big * price_big, f"全租{names[0]}，空位多，没有调整。"),
            (q * price_big, "还有人没有座位。"),
            (-(-people // small) * price_small, f"{names[1]}每人更贵，不应全租{names[1]}。"),
        ),
        before=tuple(parts),
    )


def calculator(dice: Dice, level: int) -> Draft:
    """Patterns that a calculator finds, and goes on without one."""
    n = dice.integer(4, 7)
    kind = dice.below(5)

    def rows(f: Callable[[int], str], value: Callable[[int], int]) -> str:
        return "，".join(f"${f(k)}={value(k)}$" for k in (1, 2, 3))

    patterns: tuple[tuple[Callable[[int], str], Callable[[int], int], str], ...] = (
        (
            lambda k: f"{'1' * k}{T}{'1' * k}",
            lambda k: int("1" * k) ** 2,
            "积是从 1 排到因数的位数，再倒着排回 1",
        ),
        (
            lambda k: f"{'9' * k}{T}{'9' * k}",
            lambda k: int("9" * k) ** 2,
            "积的前面比因数少一个 9，接着是 8，再是同样多个 0，最后是 1",
        ),
        (
            lambda k: f"{'3' * k}{T}{'4'}",
            lambda k: int("3" * k) * 4,
            "积的首尾是 1 和 2，中间都是 3",
        ),
        (
            lambda k: f"{'123456789'[:k]}{T}9+{k + 1}",
            lambda k: int("123456789"[:k]) * 9 + k + 1,
            "得数全是 1，个数比加的数的个数",
        ),
        (
            lambda k: f"{'6' * k}{T}{'6' * k}",
            lambda k: int("6" * k) ** 2,
            "前面是 4，接着是 3，再是 5，最后是 6",
        ),
    )
    f, value, why = patterns[kind]
    n = min(n, 5) if kind in (1, 4) else n
    answer = value(n)
    why = "得数都由 1 组成，有几个 1 看加上的数" if kind == 3 else why
    wrong = near(
        answer,
        (value(n - 1), "少写了一位，看清有几个数字。"),
        (value(n + 1), "多写了一位，看清有几个数字。"),
        by=100,
    )
    return blank(
        f"用计算器算出前三题，再找规律直接写出最后一题的得数：{rows(f, value)}，${f(n)}=$____。",
        answer,
        (said(f"观察规律：{why}。"), line(f(n), str(answer), "照规律写出：")),
        lambda: _long_product(f(n)),
        wrong,
    )


def _long_product(text: str) -> int:
    """a × b (+ c) by adding shifted multiples, digit by digit."""
    product_text, _, more = text.partition("+")
    a, b = map(int, product_text.split(T))
    total = sum(int(f"{a * int(d)}" + "0" * n) for n, d in enumerate(reversed(str(b))))
    return total + (int(more) if more else 0)


def keys(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about calculators."""
    a, b, c = dice.integer(12, 60), dice.integer(11, 40), dice.integer(2, 9)
    claims: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            "计算器上的“ON/C”键或“AC”键可以清除屏幕上的内容。",
            True,
            "开机或清屏用这样的键。",
            lambda: True,
        ),
        (
            f"在没有运算顺序功能的计算器上依次按 ${a}+{b}\\times {c}=$，得到的就是 ${a}+{b}\\times {c}$ 的正确得数。",
            False,
            f"这样的计算器按输入顺序先算了 ${a}+{b}$，要先按 ${b}\\times {c}$。",
            lambda: (a + b) * c == a + b * c,
        ),
        ("算盘上一颗上珠表示 5。", True, "一颗上珠表示 5，一颗下珠表示 1。", lambda: True),
        ("算盘上一颗上珠表示 1。", False, "一颗上珠表示 5，一颗下珠表示 1。", lambda: False),
        (
            f"用计算器算 ${a}\\times {b}$ 时漏按了最后一个数字，再按“=”就能得到正确的得数。",
            False,
            "少按了数字，应清除后重新输入。",
            lambda: a * (b // 10) == a * b,
        ),
        (
            "用计算器计算前，先按清除键，屏幕显示 0，再输入。",
            True,
            "不清零，上次的数会影响计算。",
            lambda: True,
        ),
    )
    return dice.pick(claims)


RECIPES = (
    Recipe("num.law.calculator", "pattern", "fill", (3,), calculator),
    Recipe("num.law.calculator", "keys", "judge", (1,), judge_of(keys)),
    Recipe("num.law.boat", "boats", "word", (4,), boats),
    Recipe("num.law.define-new", "rule", "calculate", (3, 4), new_operation),
    Recipe("num.law.puzzle", "columns", "fill", (3, 4), column_puzzle),
    Recipe("num.law.puzzle", "signs", "choice", (2,), signs),
    Recipe("num.law.puzzle", "twenty-four", "choice", (3,), twenty_four),
    *kinds("num.law.arith-sum", "sum", (2, 3), arith, "calculate choice mistake"),
    Recipe("num.law.arith-sum", "story", "word", (4,), arith_story),
    Recipe("num.law.boat", "boats-choice", "choice", (4,), padded(boats)),
    Recipe("num.law.boat", "boats-mistake", "mistake", (4,), corrected(boats)),
    Recipe("num.law.define-new", "rule-choice", "choice", (3, 4), padded(new_operation)),
    Recipe("num.law.define-new", "rule-mistake", "mistake", (3,), corrected(new_operation)),
)
