"""数学广角: order, overlap, the best way, pigeonholes, finding the odd one."""

from itertools import combinations, permutations, product
from math import ceil, comb

from curriculum.generators.dice import Dice
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil, pupils
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step


def numerals(items: list[int]) -> str:
    """Digits in a list, with 、 between."""
    return "、".join(map(str, items))


def two_digit_numbers(dice: Dice, level: int) -> Draft:
    """Two-digit numbers from three digits, with or without 0."""
    zero = level >= 2
    digits = (
        sorted(dice.picks(range(1, 10), 2 if zero else 3))
        if level < 3
        else sorted(dice.picks(range(1, 10), 3))
    )
    if zero:
        digits = [0, *digits]
    found = sorted(10 * a + b for a, b in permutations(digits, 2) if a)
    answer = with_unit(len(found), "个")
    cards = dice.pick(
        (
            f"用数字{numerals(digits)}",
            f"从写着{numerals(digits)}的数字卡片中选两张",
            f"{pupil(dice)}用{numerals(digits)}这几个数字",
            f"箱子里有写着{numerals(digits)}的小球，取出两个排在一起",
            f"在十位和个位上填{numerals(digits)}中的两个数字",
            f"密码锁的后两位用{numerals(digits)}中的两个数字，把它们看作一个两位数",
        )
    )
    steps: tuple[Step, ...] = (
        said(
            "按顺序想：先固定十位"
            + ("（$0$ 不能放在十位）" if zero else "")
            + f"，再配个位：{numerals(found)}。",
            name="有序列举",
        ),
        said(f"一共能组成 ${len(found)}$ 个。"),
    )
    wrong = slips(
        answer, (with_unit(len(digits) * (len(digits) - 1) if zero else len(found) // 2, "个"), "$0$ 不能放在十位上。" if zero else "交换两个数字的位置，是不同的数。"),
        (with_unit(len(found) - 1, "个"), "没有按顺序，漏了一个。"), (with_unit(len(found) + 1, "个"), "重复数了。"),
    )  # fmt: skip
    return Draft(
        worded(
            dice,
            f"{cards}，",
            (
                "能组成多少个没有重复数字的两位数？", "一共可以组成几个十位和个位数字不同的两位数？",
                "可以得到多少个不同的两位数（十位和个位的数字不相同）？",
            ),
        ), answer, steps,
        lambda: with_unit(sum(len(set(str(n))) == 2 and all(int(d) in digits for d in str(n)) for n in range(10, 100)), "个"), distractors=wrong,
    )  # fmt: skip


def pairs(dice: Dice, level: int) -> Draft:
    """Handshakes, matches, lines: every two once."""
    n = dice.integer(3, 4) if level == 1 else dice.integer(4, 8)
    story, unit = dice.pick(
        (
            ("{n}个小朋友见面，每两人握一次手，一共要握多少次手？", "次"),
            ("{n}支球队进行比赛，每两支队赛一场，一共要赛多少场？", "场"),
            ("{n}名同学下棋，每两人下一盘，一共要下多少盘？", "盘"),
            ("平面上有{n}个点，任意三点不在一条直线上，每两点连一条线段，一共能连多少条？", "条"),
            ("{n}个好朋友，每两人合照一张相，一共要照多少张？", "张"),
            ("{n}名同学新年互通电话，每两人通一次话，一共要通多少次话？", "次"),
            ("{n}名选手进行乒乓球单循环赛，每两人都要赛一场，一共要打多少场？", "场"),
            ("圆周上有{n}个点，每两个点之间连一条线段，一共可以连多少条线段？", "条"),
            ("从{n}本不同的书中选2本借走，一共有多少种不同的选法？", "种"),
            ("从{n}种水果中选两种做果盘，有多少种不同的搭配？", "种"),
            ("{n}个村庄，每两个村庄之间修一条路，一共要修多少条路？", "条"),
            ("{n}位老师开会，每两人握手一次，会前一共握手多少次？", "次"),
            ("班里要从{n}名候选人中选2名当升旗手，有多少种不同的选法？", "种"),
            ("{n}个小组拔河，每两个组比一场，一共要比多少场？", "场"),
            ("信号旗有{n}种颜色，每次选两种颜色的旗（不分先后）表示一个信号，一共能表示多少个信号？", "个"),
            ("一条铁路线上有{n}个车站，任意两站之间的路程都不相同，这些路程一共有多少种？", "种"),
            ("{n}名小棋手进行围棋循环赛，每两人对弈一盘，全部比完共下多少盘？", "盘"),
            ("{n}个城市，每两个城市之间都开通一条航线（往返算一条），一共要开通多少条航线？", "条"),
            ("冷饮店有{n}种口味的冰激凌球，一份装两个不同口味的球（不分先后），有多少种不同的装法？", "种"),
            ("{n}支班级足球队，每两队踢一场比赛，共安排多少场？", "场"),
        )
    )  # fmt: skip
    value = comb(n, 2)
    answer = with_unit(value, unit)
    parts = "+".join(str(k) for k in range(n - 1, 0, -1))
    steps: tuple[Step, ...] = (
        said(
            f"第 $1$ 个和其余 ${n - 1}$ 个各一{unit}，第 $2$ 个再和后面的 ${n - 2}$ 个各一{unit}……不重复地加起来。",
            name="有序地数",
        ),
        line(parts, str(value), ""),
    )
    wrong = slips(
        answer,
        (with_unit(n * (n - 1), unit), f"每{unit}算了两次。"),
        (with_unit(n, unit), "不是每个只有一次。"),
        (with_unit(value - 1, unit), "漏数了。"),
    )
    return Draft(
        story.format(n=n),
        answer,
        steps,
        lambda: with_unit(len(list(combinations(range(n), 2))), unit),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def outfits(dice: Dice, level: int) -> Draft:
    """Tops and trousers: m times n."""
    m, n = dice.integer(2, 3), dice.integer(2, 3)
    if level >= 2:
        m, n = dice.integer(2, 5), dice.integer(2, 5)
    one, two, ask = dice.pick(
        (
            ("{m}件不同的上衣", "{n}条不同的裤子", "一件上衣配一条裤子，有多少种不同的搭配？"),
            ("{m}种不同的饮料", "{n}种不同的点心", "选一种饮料和一种点心，有多少种不同的选法？"),
            (
                "{m}条从家到学校的路",
                "{n}条从学校到公园的路",
                "从家经过学校到公园，有多少种不同的走法？",
            ),
            ("{m}种荤菜", "{n}种素菜", "选一荤一素，有多少种不同的配法？"),
            ("{m}个不同的木偶", "{n}顶不同的帽子", "给一个木偶配一顶帽子，有多少种不同的配法？"),
            ("{m}本不同的故事书", "{n}本不同的科技书", "两种书各选一本，有多少种不同的选法？"),
            ("{m}件不同的衬衫", "{n}条不同的领带", "一件衬衫配一条领带，有多少种不同的搭配？"),
            ("{m}支不同的笔", "{n}个不同的笔袋", "一支笔装进一个笔袋，有多少种不同的装法？"),
            ("{m}种不同的主食", "{n}种不同的汤", "选一种主食和一种汤，有多少种不同的选法？"),
            ("{m}条上山的路", "{n}条下山的路", "先上山再下山，有多少种不同的走法？"),
            ("{m}种不同的杯子", "{n}种不同的杯盖", "一个杯子配一个杯盖，有多少种不同的配法？"),
            ("{m}朵不同的红花", "{n}朵不同的黄花", "红花和黄花各选一朵，有多少种不同的选法？"),
            ("{m}班从甲城到乙城的火车", "{n}班从乙城到丙城的汽车", "从甲城经过乙城到丙城，有多少种不同的坐车方法？"),
            ("{m}种包装纸", "{n}种丝带", "包一份礼物要用一种包装纸和一种丝带，有多少种不同的包法？"),
            ("{m}名男主持人", "{n}名女主持人", "选一男一女搭档主持，有多少种不同的选法？"),
        )
    )  # fmt: skip
    two_ways = dice.chance(50)
    who = pupil(dice)
    lead = "有" if any(word in one for word in ("路", "菜", "班", "主持", "主食")) else f"{who}有"
    value = m * n
    answer = with_unit(value, "种")
    steps: tuple[Step, ...] = (
        said(f"每一种前者都能配 ${n}$ 种后者，共有 ${m}$ 个 ${n}$。", name="搭配"),
        line(rf"{m}\times {n}", str(value), ""),
    )
    wrong = slips(
        answer,
        (with_unit(m + n, "种"), "应当相乘，不是相加。"),
        (with_unit(value * 2, "种"), "同一种搭配算了两次。"),
        (with_unit(value - 1, "种"), "漏了一种。"),
    )
    return Draft(
        f"{lead}{one.format(m=m)}和{two.format(n=n)}，{ask.replace('有多少种不同的', '一共有几种不同的') if two_ways else ask}",
        answer, steps,
        lambda: with_unit(len(list(product(range(m), range(n)))), "种"), distractors=tuple(w for w in wrong if w.latex != answer),
    )  # fmt: skip


def reason(dice: Dice, level: int) -> Draft:
    """Three people, three things, two clues."""
    names = pupils(dice, 3)
    things, verb = dice.pick(
        (
            (["语文书", "数学书", "英语书"], "拿着"),
            (["足球", "篮球", "乒乓球"], "喜欢"),
            (["小猫", "小狗", "小兔"], "养了"),
            (["红花", "黄花", "蓝花"], "戴着"),
            (["绘画", "书法", "舞蹈"], "学习"),
            (["苹果", "香蕉", "梨"], "爱吃"),
        )
    )
    order = dice.shuffled(things)
    # first: not order[1]... clue 1 fixes the first; clue 2 excludes for the second.
    clue_one = (
        f"{names[0]}说：“我{verb}{order[0]}。”"
        if level == 1
        else f"{names[0]}{'没有' if verb in ('拿着', '戴着') else '不'}{verb.removesuffix('了') if verb != '养了' else '养'}{order[1]}，也{'没有' if verb in ('拿着', '戴着') else '不'}{verb.removesuffix('了') if verb != '养了' else '养'}{order[2]}。"
    )
    no = "没有" if verb in ("拿着", "戴着") else "不"
    plain = "养" if verb == "养了" else verb
    clue_two = f"{names[1]}说：“我{no}{plain}{order[2]}。”"
    asked = dice.pick((1, 2))
    statement = f"{names[0]}、{names[1]}和{names[2]}三人，每人{verb}{numerals_text(things)}中的一种，各不相同。{clue_one}{clue_two}{names[asked]}{verb}什么？"
    answer = order[asked]
    steps = (
        said(f"先看最确定的条件：{names[0]}{verb}{order[0]}。", name="找突破口"),
        said(
            f"剩下{order[1]}和{order[2]}，{names[1]}{no}{plain}{order[2]}，所以{names[1]}{verb}{order[1]}，{names[2]}{verb}{order[2]}。",
            name="排除法",
        ),
    )

    def again() -> str:
        fits = [p for p in permutations(things) if p[0] == order[0] and p[1] != order[2]]
        if len(fits) != 1:
            raise AssertionError("not one solution")
        return fits[0][asked]

    others = [thing for thing in things if thing != answer]
    return Draft(
        statement,
        answer,
        steps,
        again,
        distractors=tuple(
            Distractor(thing, "只看了一个条件就下结论，要把条件都用上。") for thing in others
        ),
    )


def numerals_text(items: list[str]) -> str:
    """Words in a list, with 、 between."""
    return "、".join(items)


def overlap(dice: Dice, level: int) -> Draft:
    """Two groups that overlap."""
    both = dice.integer(2, 6)
    a, b = both + dice.integer(3, 10), both + dice.integer(3, 10)
    union = a + b - both
    one, two, verb = dice.pick(
        (
            ("画画", "唱歌", "喜欢"),
            ("语文小组", "数学小组", "参加"),
            ("跳绳比赛", "踢毽比赛", "参加"),
            ("苹果", "香蕉", "爱吃"),
            ("航模组", "编程组", "参加"),
            ("《西游记》", "《安徒生童话》", "读过"),
        )
    )
    place = dice.pick(("三（1）班", "三（2）班", "四（3）班", "合唱队里", "一个小组里"))
    if level == 1:
        statement = f"{place}{verb}{one}的有{a}人，{verb}{two}的有{b}人，两样都{verb}的有{both}人。{verb}{one}或{two}的一共有多少人？"
        value = union
        steps: tuple[Step, ...] = (
            line(
                f"{a}+{b}-{both}",
                str(union),
                f"两样都{verb}的{both}人算了两次，要减去一次：",
                name="集合",
            ),
        )
        wrong_values = (
            (a + b, "忘了减去重复的部分。"),
            (union - both, "重复的部分减了两次。"),
            (both, "求成了重复的部分。"),
        )
    elif level == 2:
        statement = f"{place}有{union}人，每人至少{verb}{one}和{two}中的一样。{verb}{one}的有{a}人，{verb}{two}的有{b}人。两样都{verb}的有多少人？"
        value = both
        steps = (
            line(
                f"{a}+{b}-{union}",
                str(both),
                "两部分的和比总人数多出来的，就是重复的人数：",
                name="集合",
            ),
        )
        wrong_values = (
            (a + b, "求成了两部分的和。"),
            (abs(a - b), "不是用两部分相减。"),
            (union - both, "求成了不重复的人数。"),
        )
    else:
        neither = dice.integer(2, 8)
        whole = union + neither
        statement = f"{place}共有{whole}人，{verb}{one}的有{a}人，{verb}{two}的有{b}人，两样都{verb}的有{both}人。两样都{'没有' if verb in ('参加', '读过') else '不'}{verb if verb != '读过' else '读过'}的有多少人？"
        value = neither
        steps = (
            line(f"{a}+{b}-{both}", str(union), f"至少{verb}一样的：", name="包含与排除"),
            line(f"{whole}-{union}", str(neither), "用总人数减去："),
        )
        wrong_values = (
            (
                max(0, whole - a - b) if whole > a + b else union,
                "重复的部分多减了一次，或没有用总人数去减。",
            ),
            (union, "求成了至少一样的人数。"),
            (neither + both, "忘了减去重复的部分。"),
        )
    answer = with_unit(value, "人")
    wrong = slips(answer, *((with_unit(v, "人"), why) for v, why in wrong_values))

    def again() -> str:
        first, second = set(range(a)), set(range(a - both, a - both + b))
        if level == 1:
            return with_unit(len(first | second), "人")
        if level == 2:
            return with_unit(next(n for n in range(union + 1) if a + b - n == union), "人")
        return with_unit(whole - len(first | second), "人")

    return Draft(
        statement.replace("没有读过", "没读过"),
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def waiting(dice: Dice, level: int) -> Draft:
    """Boil water and do other things; or the shortest total waiting."""
    if level <= 2:
        wash, fill, boil, cups, leaves = (
            dice.integer(1, 2),
            1,
            dice.integer(6, 10),
            dice.integer(1, 3),
            dice.integer(1, 2),
        )
        during = cups + leaves
        value = wash + fill + boil + 1
        who = dice.pick(("妈妈", "爸爸", "奶奶", pupil(dice)))
        statement = worded(
            dice,
            (
                f"{who}给客人沏茶：洗水壶{wash}分，接水{fill}分，烧水{boil}分，洗茶杯{cups}分，找茶叶{leaves}分，沏茶1分。",
                f"客人来了，{who}要沏茶。洗水壶要{wash}分钟，接水要{fill}分钟，烧水要{boil}分钟，洗茶杯要{cups}分钟，找茶叶要{leaves}分钟，水开后沏茶要1分钟。",
                f"{who}想沏一壶茶，各件事要用的时间是：洗茶杯{cups}分，找茶叶{leaves}分，洗水壶{wash}分，接水{fill}分，烧水{boil}分，最后沏茶1分。",
            ),
            ("怎样安排最省时间？最少要几分钟？", "合理安排，最少多少分钟后客人能喝到茶？"),
        )
        answer = with_unit(value, "分钟")
        steps: tuple[Step, ...] = (
            said(
                f"烧水的{boil}分里可以同时洗茶杯、找茶叶（共 ${during}$ 分），不用另外花时间。",
                name="能同时做的同时做",
            ),
            line(f"{wash}+{fill}+{boil}+1", str(value), "必须先后做的是洗水壶、接水、烧水、沏茶："),
        )
        wrong = slips(
            answer,
            (with_unit(value + during, "分钟"), "能同时做的事没有同时做。"),
            (with_unit(boil, "分钟"), "只算了烧水的时间。"),
            (with_unit(value - wash, "分钟"), "洗水壶要在烧水之前做，不能省。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: with_unit(
                min(wash + fill + max(boil, during) + 1, wash + fill + boil + during + 1), "分钟"
            ),
            distractors=wrong,
        )
    times = sorted(dice.picks(range(2, 12), 3))
    place, what = dice.pick(
        (
            ("理发店", "理发"),
            ("打印店", "打印"),
            ("码头上", "卸货"),
            ("医务室", "看病"),
            ("维修点", "修车"),
            ("银行窗口", "办业务"),
            ("复印室", "复印资料"),
            ("自助洗车处", "洗车"),
        )
    )
    names = ["甲", "乙", "丙"]
    shown = dice.shuffled(times)
    listed = "、".join(f"{name}{t}分" for name, t in zip(names, shown, strict=True))
    unit_word = "三艘船" if what == "卸货" else "三人"
    desk = {"卸货": "卸货位", "洗车": "洗车位"}.get(what, "工作人员")
    statement = dice.pick(
        (
            f"{place}只有一个{desk}，{unit_word}同时来{what}，需要的时间是：{listed}。合理安排顺序，{unit_word}等候时间的总和（包括自己{what}的时间）最少是多少分钟？",
            f"{unit_word}同时来到{place}{what}，可是只有一个{desk}。{what}要用的时间分别是：{listed}。怎样安排顺序，才能使{unit_word}等候时间（包括自己{what}的时间）的总和最少？最少是多少分钟？",
        )
    ).replace("码头上卸货", "码头卸货")
    a, b, c = times
    value = 3 * a + 2 * b + c
    answer = with_unit(value, "分钟")
    steps = (
        said("让用时少的先做，后面等的人就少等。", name="从少到多"),
        line(
            rf"{a}\times 3+{b}\times 2+{c}",
            str(value),
            "第一个的时间三人都要等，第二个的时间两人等：",
        ),
    )
    wrong = slips(
        answer,
        (with_unit(a + b + c, "分钟"), "只算了总的工作时间，没有算等候。"),
        (with_unit(2 * a + b, "分钟"), "没有算自己的时间。"),
        (with_unit(3 * c + 2 * b + a, "分钟"), "顺序反了，应让用时少的先做。"),
    )

    def again() -> str:
        return with_unit(min(p[0] * 3 + p[1] * 2 + p[2] for p in permutations(times)), "分钟")

    return Draft(statement, answer, steps, again, distractors=wrong)


def pancakes(dice: Dice, level: int) -> Draft:
    """n pancakes, two in the pan, both sides."""
    n, side = dice.integer(3, 5) if level == 1 else dice.integer(5, 12), dice.integer(2, 5)
    value = n * side
    food, tool = dice.pick(
        (
            ("饼", "锅"), ("葱油饼", "平底锅"), ("鱼排", "煎锅"), ("玉米饼", "烤架"), ("面包", "烤炉"),
            ("馅饼", "电饼铛"), ("牛排", "煎锅"), ("豆腐", "平底锅"), ("年糕", "烤架"),
        )
    )  # fmt: skip
    measure = {"面包": "片", "鱼排": "块", "牛排": "块", "豆腐": "块", "年糕": "片"}.get(food, "张")
    cook = "烤" if "烤" in tool else "烙" if "饼" in food else "煎"
    statement = worded(
        dice,
        (
            f"一个{tool}每次最多能{cook}2{measure}{food}，两面都要{cook}，每面要{side}分钟。",
            f"{cook}{food}时，{tool}里一次最多放2{measure}，{cook}一面要{side}分钟，两面都要{cook}。",
            f"{cook}一{measure}{food}，正、反两面各要{side}分钟，一个{tool}最多同时{cook}2{measure}。",
        ),
        (
            f"{cook}{n}{measure}{food}最少要几分钟？",
            f"要{cook}熟{n}{measure}{food}，至少要多少分钟？",
        ),
    )
    answer = with_unit(value, "分钟")
    rounds = n
    steps: tuple[Step, ...] = (
        said(
            f"{n}{measure}共有 $2\\times {n}={2 * n}$ 面，每次放满 $2$ 面，不让{tool}空着，要 ${rounds}$ 次。"
            + (f"（最后 $3$ {measure}交替着{cook}。）" if n % 2 else ""),
            name="每次都放满",
        ),
        line(rf"{rounds}\times {side}", str(value), "次数乘每面的时间："),
    )
    naive = ceil(n / 2) * 2 * side
    wrong = slips(
        answer,
        (with_unit(naive, "分钟"), "有一次只放了一张，没有交替着做。"),
        (with_unit(2 * n * side, "分钟"), "每次只做了一张。"),
        (with_unit(value // 2 if value % 2 == 0 else value + side, "分钟"), "两面都要做。"),
    )

    def again() -> str:
        sides, minutes = 2 * n, 0
        while sides > 0:
            sides -= 2
            minutes += side
        return with_unit(minutes, "分钟")

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def horses(dice: Dice, level: int) -> Draft:
    """Weak against strong: which order wins two of three."""
    strong = sorted(dice.picks(range(5, 12), 3), reverse=True)
    weak = [s - 1 for s in strong]
    while not (weak[0] > strong[1] and weak[1] > strong[2]):
        strong = [11, 8, 5]
        weak = [10, 7, 4]
    game, one, two = dice.pick(
        (
            ("比扑克牌的大小", "小东", "小西"),
            ("比数字卡片的大小", "红队", "蓝队"),
            ("比积木的块数", "甲组", "乙组"),
        )
    )
    order = dice.shuffled(strong)
    table = dict(zip(strong, [weak[2], weak[0], weak[1]], strict=True))
    answer = ",".join(str(table[s]) for s in order)
    statement = f"{one}有{numerals(strong)}，{two}有{numerals(weak)}，每次各出一个{game}，每个只出一次，三局两胜。{one}依次出{numerals(order)}，{two}怎样出才能赢？依次是____。"
    steps = (
        said(f"用最小的 ${weak[2]}$ 对付对方最大的 ${strong[0]}$，先让一局。", name="以弱对强"),
        said(f"再用 ${weak[0]}$ 胜 ${strong[1]}$，用 ${weak[1]}$ 胜 ${strong[2]}$，赢两局。"),
    )
    same = ",".join(str(s - 1) for s in order)
    wrong = slips(
        answer,
        (same, "同等对同等，三局都会输。"),
        (",".join(str(w) for w in weak), "没有按对方出的顺序来对付。"),
    )

    def again() -> str:
        found = [
            p for p in permutations(weak) if sum(x > y for x, y in zip(p, order, strict=True)) >= 2
        ]
        return ",".join(map(str, found[0]))

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def phone(dice: Dice, level: int) -> Draft:
    """Who knows tells others: powers of two."""
    chief, group = dice.pick(
        (
            ("老师", "合唱队员"), ("教练", "足球队员"), ("社区主任", "志愿者"), ("队长", "救援队员"), ("班主任", "学生"),
            ("导游", "团员"), ("经理", "员工"),
        )
    )  # fmt: skip
    rule = dice.pick(
        ("每分钟通知1人，接到通知的人立刻也去通知别人", "每通知1人要1分钟，每个接到通知的人也马上打电话通知下一人")
    )  # fmt: skip
    if dice.chance(50):
        minutes = dice.integer(3, 6)
        value = 2**minutes - 1
        statement = worded(
            dice,
            f"{chief}用打电话的方式通知{group}，{rule}。",
            (f"{minutes}分钟最多能通知到多少名{group}？", f"{minutes}分钟后最多有多少名{group}接到了通知？"),
        )  # fmt: skip
        answer = with_unit(value, "名")
        steps: tuple[Step, ...] = (
            said(
                f"每过 $1$ 分钟，知道消息的人数（包括{chief}）就变成原来的 $2$ 倍，${minutes}$ 分钟后是 $2^{minutes}={2**minutes}$ 人。",
                name="倍增",
            ),
            line(f"{2**minutes}-1", str(value), f"减去{chief}自己："),
        )
        wrong = slips(
            answer,
            (with_unit(2**minutes, "名"), f"没有去掉{chief}自己。"),
            (with_unit(minutes, "名"), "接到通知的人也能去通知别人。"),
            (with_unit(2 * minutes, "名"), "每分钟是翻一倍，不是多 $2$ 人。"),
        )

        def again() -> str:
            know = 1
            for _ in range(minutes):
                know += know
            return with_unit(know - 1, "名")
    else:
        members = dice.integer(8, 60)
        minutes = 0
        while 2**minutes - 1 < members:
            minutes += 1
        statement = worded(
            dice,
            f"{chief}要打电话尽快通知{members}名{group}，{rule}。",
            ("最少要几分钟？", "至少用多少分钟才能全部通知到？"),
        )
        answer = with_unit(minutes, "分钟")
        steps = (
            said(f"知道消息的人数（包括{chief}）每分钟翻一倍：$2$，$4$，$8$，……", name="倍增"),
            said(
                f"${minutes - 1}$ 分钟后共 ${2 ** (minutes - 1)}$ 人知道，除去{chief}是 ${2 ** (minutes - 1) - 1}$ 名，不够；${minutes}$ 分钟后是 ${2**minutes - 1}$ 名，够了。"
            ),
        )
        wrong = slips(
            answer,
            (with_unit(members, "分钟"), "接到通知的人也能去通知别人。"),
            (with_unit(minutes - 1, "分钟"), f"少算了一分钟，要把{chief}也数在内。"),
            (with_unit(minutes + 1, "分钟"), "多算了一分钟。"),
        )

        def again() -> str:
            know, used = 1, 0
            while know - 1 < members:
                know, used = 2 * know, used + 1
            return with_unit(used, "分钟")

    return Draft(statement, answer, steps, again, distractors=wrong)


def defect(dice: Dice, level: int) -> Draft:
    """The lighter one with a balance: how many weighings for sure."""
    n = dice.integer(3, 9) if level <= 2 else dice.integer(8, 80)
    times = 0
    while 3**times < n:
        times += 1
    thing, measure, fault = dice.pick(
        (
            ("零件", "个", "轻一些"),
            ("糖果", "盒", "少了几颗，轻一些"),
            ("钙片", "瓶", "少了几片，轻一些"),
            ("乒乓球", "个", "重一些"),
            ("金币", "枚", "轻一些"),
            ("饼干", "包", "轻一些"),
            ("螺丝", "颗", "重一些"),
            ("玻璃珠", "颗", "轻一些"),
            ("口香糖", "瓶", "少了几粒，轻一些"),
        )
    )
    answer = with_unit(times, "次")
    third = ceil(n / 3)
    steps = (
        said(
            f"尽量平均分成三份称，每次都能把范围缩小到约三分之一：先分成 ${third}$、${third if n - 2 * third > 0 or n == 2 * third else n - third}$、${max(n - 2 * third, 0)}$ 这样的三份。"
            if n > 3
            else f"把两{measure}放在天平两边，剩下的在外面，一次就能判断。",
            name="平均分成三份",
        ),
        said(
            f"因为 $3^{times - 1}={3 ** (times - 1)}<{n}\\le 3^{times}={3**times}$，所以至少称 ${times}$ 次能保证找出次品。"
        ),
    )
    halves = 0
    while 2**halves < n:
        halves += 1
    wrong = slips(
        answer,
        (with_unit(halves, "次"), "总是分成两份，不是最省的方法。"),
        (with_unit(times - 1, "次"), "要考虑最坏的情况，不能靠运气。")
        if times > 1
        else (with_unit(2, "次"), "多称了。"),
        (with_unit(n - 1, "次"), "不用一个一个地称。"),
    )

    def again() -> str:
        best = {1: 0}
        for size in range(2, n + 1):
            best[size] = min(
                1 + max(best[side], best[size - 2 * side] if size - 2 * side else 0)
                for side in range(1, size // 2 + 1)
            )
        return with_unit(best[n], "次")

    return Draft(
        worded(
            dice,
            (
                f"有{n}{measure}{thing}，其中有1{measure}是次品，比其他的{fault}。",
                f"{n}{measure}{thing}外观完全一样，只有1{measure}次品比合格品{fault}。",
                f"质检员知道{n}{measure}{thing}中混进了1{measure}次品，它比其他的{fault}。",
            ),
            (f"用天平称，至少称几次能保证找出这{measure}次品？", f"用没有砝码的天平称，至少要称多少次才能保证找到这{measure}次品？"),
        ), answer, steps, again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )  # fmt: skip


def pigeonholes(dice: Dice, level: int) -> Draft:
    """At least how many in one hole; or how many to draw to be sure."""
    if level <= 2:
        holes = dice.integer(3, 8)
        things = holes * dice.integer(1, 5) + dice.integer(1, holes - 1)
        thing, measure, hole, hole_measure = dice.pick(
            (
                ("鸽子", "只", "鸽笼", "个"),
                ("书", "本", "抽屉", "个"),
                ("苹果", "个", "盘子", "个"),
                ("信", "封", "信箱", "个"),
                ("铅笔", "支", "笔筒", "个"),
                ("花", "枝", "花瓶", "个"),
            )
        )
        q, r = divmod(things, holes)
        value = q + 1
        verb = "飞进" if thing == "鸽子" else "放进"
        lead = (
            f"{things}{measure}{thing}{verb}{holes}{hole_measure}{hole}"
            if thing == "鸽子"
            else f"把{things}{measure}{thing}{verb}{holes}{hole_measure}{hole}"
        )
        statement = f"{lead}，不管怎么{'飞' if thing == '鸽子' else '放'}，总有一{hole_measure}{hole}里至少有多少{measure}{thing}？"
        answer = with_unit(value, measure)
        steps: tuple[Step, ...] = (
            line(rf"{things}\div {holes}", rf"{q}\cdots\cdots {r}", "先平均分：", name="平均分"),
            said(
                f"每{hole_measure}{hole}先有 ${q}$ {measure}，余下的 ${r}$ {measure}不管放在哪里，总有一{hole_measure}至少有 ${q}+1={value}$ {measure}。",
                name="至少数=商+1",
            ),
        )
        wrong = slips(
            answer,
            (with_unit(q + r, measure), "应是商加 $1$，不是商加余数。"),
            (with_unit(q, measure), "余下的还要再放。"),
            (with_unit(things, measure), "不是放在一起。"),
        )

        def again() -> str:
            least = things
            filled = [0] * holes
            for _ in range(things):
                filled[filled.index(min(filled))] += 1
            least = min(least, max(filled))
            return with_unit(least, measure)
    else:
        colours = dice.integer(3, 5)
        each = dice.integer(5, 10)
        same = dice.integer(2, 4)
        value = colours * (same - 1) + 1
        thing, measure = dice.pick(
            (("球", "个"), ("袜子", "只"), ("棋子", "枚"), ("筷子", "根"), ("彩带", "条"))
        )
        bag = dice.pick(("盒子里", "袋子里", "抽屉里", "箱子里"))
        statement = f"{bag}有{colours}种颜色的{thing}各{each}{measure}，只是颜色不同。至少取出多少{measure}，才能保证有{same}{measure}颜色相同？"
        answer = with_unit(value, measure)
        steps = (
            said(
                f"想最不利的情况：每种颜色都先取到 ${same - 1}$ {measure}，还没有 ${same}$ {measure}同色。",
                name="最不利原则",
            ),
            line(rf"{colours}\times {same - 1}+1", str(value), f"再取 $1$ {measure}就一定有了："),
        )
        wrong = slips(
            answer,
            (with_unit(same, measure), "不能靠运气，要想最不利的情况。"),
            (with_unit(colours * (same - 1), measure), "最不利时还差 $1$。"),
            (with_unit(colours * each, measure), "不用全部取出。"),
            (with_unit(colours + same, measure), "算法不对，要按最不利的情况想。"),
        )

        def again() -> str:
            drawn, hand = 0, [0] * colours
            while max(hand) < same:
                hand[hand.index(min(hand))] += 1
                drawn += 1
            return with_unit(drawn, measure)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def one_stroke(dice: Dice, level: int) -> Draft:
    """Odd points: can it be drawn in one stroke?"""
    shapes = (
        ("“日”字", 2, "中间一横的两个端点各连着3条线"), ("“田”字", 4, "四条边的中点各连着3条线"), ("“口”字", 0, "没有奇点"),
        ("“中”字", 2, "中间一竖的两个端点各连着1条线"), ("正方形连一条对角线", 2, "对角线的两个端点各连着3条线"), ("正方形连两条对角线（交点也算）", 4, "四个顶点各连着3条线"),
        ("五角星", 0, "没有奇点"), ("三角形", 0, "没有奇点"), ("“品”字", -1, "三个口没有连在一起"), ("“目”字", 4, "中间两横的四个端点各连着3条线"),
    )  # fmt: skip
    name, odd, why = dice.pick(shapes)
    can = odd in (0, 2)
    answer = "能" if can else "不能"
    steps = (
        said(
            f"连着奇数条线的点叫奇点。{name}：{why}"
            + (f"，有 ${odd}$ 个奇点。" if odd > 0 else "。"),
            name="数奇点",
        ),
        said(
            "连通的图形，奇点个数是 $0$ 或 $2$ 的能一笔画成，"
            + ("所以能。" if can else "所以不能。")
        ),
    )
    return Draft(
        f"{name}{'这个图形' if '字' not in name else ''}能不能一笔画成？（不重复、不抬笔）答：____。（填“能”或“不能”）", answer, steps,
        lambda: "能" if odd >= 0 and odd <= 2 and odd % 2 == 0 else "不能",
        distractors=(Distractor("不能" if can else "能", "不要凭感觉试，先数奇点的个数。"),),
    )  # fmt: skip


def coding(dice: Dice, level: int) -> Draft:
    """Read or make a code with grade, class, number and sex."""
    grade, klass, number = dice.integer(1, 6), dice.integer(1, 9), dice.integer(1, 48)
    boy = dice.chance(50)
    year = 26 - grade
    if level == 1:
        code = f"{year:02d}{klass:02d}{number:02d}{1 if boy else 2}"
        other_year, other_class, other_number = (
            dice.integer(20, 25),
            dice.integer(1, 9),
            dice.integer(1, 45),
        )
        told = f"{other_year:02d}{other_class:02d}{other_number:02d}{dice.pick((1, 2))}"
        statement = f"某校给学生编学号，前两位是入学年份的后两位，接着两位是班级，再两位是班内序号，末位1表示男生、2表示女生。例如{told}。20{year:02d}年入学、{klass}班、{number}号的{'男' if boy else '女'}生，学号是____。"
        steps: tuple[Step, ...] = (
            said(
                f"年份 {year:02d}，班级 {klass:02d}，序号 {number:02d}，{'男' if boy else '女'}生 {1 if boy else 2}，不足两位的前面补 $0$。",
                name="编码规则",
            ),
            said(f"学号是 {code}。"),
        )
        short = f"{year:02d}{klass}{number}{1 if boy else 2}"
        wrong = slips(
            code,
            (short, "位数不统一，不足两位要补 $0$。"),
            (f"{code[:-1]}{2 if boy else 1}", "末位的性别弄反了。"),
            (f"{year:02d}{number:02d}{klass:02d}{code[-1]}", "班级和序号的顺序反了。"),
        )
        return Draft(
            statement,
            code,
            steps,
            lambda: "".join(
                (str(year).zfill(2), str(klass).zfill(2), str(number).zfill(2), "1" if boy else "2")
            ),
            distractors=wrong,
        )
    born = (dice.integer(2012, 2019), dice.integer(1, 12), dice.integer(1, 28))
    order = dice.integer(10, 98)
    third = 2 * dice.integer(0, 4) + (1 if boy else 0)
    body = f"000000{born[0]:04d}{born[1]:02d}{born[2]:02d}{order:02d}{third}"
    code = f"××××××{body[6:]}×"
    ask_sex = dice.chance(50)
    if ask_sex:
        answer = "男" if boy else "女"
        statement = f"一个身份证号码（部分数字用×遮住）是{code}，它的主人是____生。（填“男”或“女”）"
        steps = (
            said(f"倒数第二位表示性别，单数是男，双数是女；这里是 ${third}$。", name="身份证编码"),
        )
        wrong_one = (Distractor("女" if boy else "男", "看倒数第二位：单数男，双数女。"),)
        return Draft(
            statement,
            answer,
            steps,
            lambda: "男" if int(code[16]) % 2 else "女",
            distractors=wrong_one,
        )
    answer = f"{born[1]}月{born[2]}日"
    statement = f"一个身份证号码（部分数字用×遮住）是{code}，它的主人的生日是____。（写成几月几日）"
    steps = (
        said(
            f"第 $7$ 至 $14$ 位是出生日期 {code[6:14]}，也就是 {born[0]} 年 {born[1]} 月 {born[2]} 日。",
            name="身份证编码",
        ),
    )
    wrong = slips(
        answer,
        (
            f"{born[2] if born[2] <= 12 else born[1]}月{born[1] if born[2] <= 12 else born[2] % 28 + 1}日",
            "月和日的位置看错了。",
        ),
        (f"{born[1] % 12 + 1}月{born[2]}日", "月份看错了。"),
    )
    return Draft(
        statement,
        answer,
        steps,
        lambda: f"{int(code[10:12])}月{int(code[12:14])}日",
        distractors=wrong,
    )


def growing(dice: Dice, level: int) -> Draft:
    """Points and segments, matchsticks, squares: find the rule."""
    n = dice.integer(6, 12)
    kind = dice.pick(("squares", "triangles", "points", "tables"))
    stick = dice.pick(("小棒", "火柴棒", "牙签", "吸管"))
    if kind == "squares":
        statement = worded(
            dice,
            (
                f"用{stick}摆一排相连的正方形：摆1个要4根，摆2个要7根，摆3个要10根……",
                f"用{stick}像搭小房子那样一个挨一个地摆正方形，相邻的两个合用一条边。摆1个用4根，摆2个用7根，摆3个用10根……",
            ),
            (f"照这样摆{n}个要多少根{stick}？", f"摆{n}个这样相连的正方形要用多少根{stick}？"),
        )
        value = 3 * n + 1
        rule, expression, slip = "每多 $1$ 个正方形，多用 $3$ 根：", rf"4+3\times ({n}-1)", 4 * n
    elif kind == "triangles":
        statement = worded(
            dice,
            (
                f"用{stick}摆一排相连的三角形：摆1个要3根，摆2个要5根，摆3个要7根……",
                f"用{stick}摆三角形，每相邻的两个合用一条边，排成一排。摆1个用3根，摆2个用5根，摆3个用7根……",
            ),
            (f"照这样摆{n}个要多少根{stick}？", f"摆{n}个这样相连的三角形要用多少根{stick}？"),
        )
        value = 2 * n + 1
        rule, expression, slip = "每多 $1$ 个三角形，多用 $2$ 根：", rf"3+2\times ({n}-1)", 3 * n
    elif kind == "points":
        statement = worded(
            dice,
            (
                "2个点可以连1条线段，3个点可以连3条，4个点可以连6条（任意三点不在一条直线上）……",
                "在纸上画点，任意三点都不在一条直线上，每两点之间连一条线段：2个点连1条，3个点连3条，4个点连6条……",
            ),
            (f"{n}个点可以连多少条线段？", f"照这样，{n}个点一共能连多少条线段？"),
        )
        value = comb(n, 2)
        rule, expression, slip = (
            f"从 $1$ 加到 ${n - 1}$：",
            "+".join(str(k) for k in range(1, n)),
            comb(n + 1, 2),
        )
    else:
        statement = worded(
            dice,
            (
                "一张方桌坐4人，两张并成一排坐6人，三张并成一排坐8人……",
                "班级联欢会把方桌并成一排：1张桌子可以坐4人，2张可以坐6人，3张可以坐8人……",
            ),
            (
                f"照这样{n}张桌子并成一排可以坐多少人？",
                f"{n}张这样的桌子并成一排，一共能坐多少人？",
            ),
        )
        value = 2 * n + 2
        rule, expression, slip = "每多并 $1$ 张，多坐 $2$ 人：", rf"4+2\times ({n}-1)", 4 * n
    unit = {"squares": "根", "triangles": "根", "points": "条", "tables": "人"}[kind]
    answer = with_unit(value, unit)
    steps: tuple[Step, ...] = (line(expression, str(value), rule, name="找规律"),)
    wrong = slips(
        answer,
        (with_unit(slip, unit), "没有注意相连的地方只算一次，或规律没有找对。"),
        (with_unit(value + (3 if kind == "squares" else 2), unit), "多算了一个。"),
        (with_unit(value - 1, unit), "第一个没有单独算。"),
    )

    def again() -> str:
        now, add = {"squares": (4, 3), "triangles": (3, 2), "points": (0, 0), "tables": (4, 2)}[
            kind
        ]
        if kind == "points":
            return with_unit(len(list(combinations(range(n), 2))), unit)
        for _ in range(n - 1):
            now += add
        return with_unit(now, unit)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


RECIPES = (
    Recipe("pro.thinking.match", "two-digit", "word", (1,), two_digit_numbers),
    Recipe(
        "pro.thinking.match", "two-digit-mistake", "mistake", (1,), corrected(two_digit_numbers)
    ),
    Recipe("pro.thinking.match", "two-digit-choice", "choice", (1,), two_digit_numbers),
    Recipe("pro.thinking.match", "handshakes", "word", (1,), pairs),
    Recipe("pro.thinking.permute", "with-zero", "word", (2, 3), two_digit_numbers),
    Recipe(
        "pro.thinking.permute", "with-zero-mistake", "mistake", (2, 3), corrected(two_digit_numbers)
    ),
    Recipe("pro.thinking.permute", "with-zero-choice", "choice", (2, 3), two_digit_numbers),
    Recipe("pro.thinking.combine", "every-two", "word", (1, 2), pairs),
    Recipe("pro.thinking.combine", "every-two-mistake", "mistake", (1, 2), corrected(pairs)),
    Recipe("pro.thinking.combine", "every-two-choice", "choice", (2,), pairs),
    Recipe("pro.thinking.pairing", "outfits", "word", (1, 2), outfits),
    Recipe("pro.thinking.pairing", "outfits-mistake", "mistake", (1, 2), corrected(outfits)),
    Recipe("pro.thinking.pairing", "outfits-judge", "judge", (1, 2), answered(outfits)),
    Recipe("pro.thinking.reason", "three-people", "word", (1, 2), reason),
    Recipe("pro.thinking.reason", "three-people-mistake", "mistake", (1, 2), corrected(reason)),
    Recipe("pro.thinking.reason", "three-people-judge", "judge", (1, 2), answered(reason)),
    Recipe("pro.thinking.set", "overlap", "word", (1, 2), overlap),
    Recipe("pro.thinking.set", "overlap-mistake", "mistake", (1, 2), corrected(overlap)),
    Recipe("pro.thinking.set", "overlap-choice", "choice", (1,), overlap),
    Recipe("pro.thinking.inclusion", "neither", "word", (3,), overlap),
    Recipe("pro.thinking.inclusion", "neither-mistake", "mistake", (3,), corrected(overlap)),
    Recipe("pro.thinking.inclusion", "neither-judge", "judge", (3,), answered(overlap)),
    Recipe("pro.thinking.tea", "schedule", "word", (2, 3), waiting),
    Recipe("pro.thinking.tea", "schedule-mistake", "mistake", (2, 3), corrected(waiting)),
    Recipe("pro.thinking.tea", "schedule-choice", "choice", (2, 3), waiting),
    Recipe("pro.thinking.pancake", "pan", "word", (1, 2), pancakes),
    Recipe("pro.thinking.pancake", "pan-mistake", "mistake", (1, 2), corrected(pancakes)),
    Recipe("pro.thinking.pancake", "pan-judge", "judge", (1, 2), answered(pancakes)),
    Recipe("pro.thinking.race", "horses", "fill", (2,), horses),
    Recipe("pro.thinking.race", "horses-mistake", "mistake", (2,), corrected(horses)),
    Recipe("pro.thinking.race", "horses-judge", "judge", (2,), answered(horses)),
    Recipe("pro.thinking.phone", "doubling", "word", (2, 3), phone),
    Recipe("pro.thinking.phone", "doubling-mistake", "mistake", (2, 3), corrected(phone)),
    Recipe("pro.thinking.phone", "doubling-choice", "choice", (2, 3), phone),
    Recipe("pro.thinking.defect", "balance", "word", (2, 3), defect),
    Recipe("pro.thinking.defect", "balance-mistake", "mistake", (2, 3), corrected(defect)),
    Recipe("pro.thinking.defect", "balance-choice", "choice", (3,), defect),
    Recipe("pro.thinking.pigeon", "at-least", "word", (2, 3), pigeonholes),
    Recipe("pro.thinking.pigeon", "at-least-mistake", "mistake", (2, 3), corrected(pigeonholes)),
    Recipe("pro.thinking.pigeon", "at-least-choice", "choice", (3,), pigeonholes),
    Recipe("pro.thinking.one-stroke", "odd-points", "fill", (2,), one_stroke),
    Recipe("pro.thinking.one-stroke", "odd-points-judge", "judge", (2,), answered(one_stroke)),
    Recipe("pro.thinking.code", "number", "fill", (1, 2), coding),
    Recipe("pro.thinking.code", "number-mistake", "mistake", (1, 2), corrected(coding)),
    Recipe("pro.thinking.code", "number-judge", "judge", (1, 2), answered(coding)),
    Recipe("pro.thinking.logic", "growing", "word", (2, 3), growing),
    Recipe("pro.thinking.logic", "growing-mistake", "mistake", (2, 3), corrected(growing)),
    Recipe("pro.thinking.logic", "growing-choice", "choice", (2, 3), growing),
)
