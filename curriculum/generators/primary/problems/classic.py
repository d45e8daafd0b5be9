"""The classic word problems of primary school: heads and legs, sums and times, ages, work."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil, pupils
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.values import Step


def with_unit(value: object, unit: str) -> str:
    """A number with its measure word, as a key."""
    return rf"{value}\text{{{unit}}}"


def heads_and_legs(dice: Dice, level: int) -> Draft:
    """Two kinds, heads and legs known."""
    many, few, unit_many, unit_few, measure, few_measure, story = dice.pick(
        (
            ("兔", "鸡", 4, 2, "只", "只", "笼子里有鸡和兔共{n}只，数一数共有{t}条腿。"),
            ("四轮小汽车", "两轮摩托车", 4, 2, "辆", "辆", "停车场里停着四轮小汽车和两轮摩托车共{n}辆，一共有{t}个轮子。"),
            ("大船", "小船", 6, 4, "条", "条", "{n}条船全部坐满，正好坐了{t}人，大船每条坐6人，小船每条坐4人。"),
            ("5元的纸币", "2元的邮票", 5, 2, "张", "张", "{who}把5元的纸币和2元的邮票共{n}张夹在集邮册里，它们的面值合起来是{t}元。"),
            ("三轮车", "自行车", 3, 2, "辆", "辆", "车棚里有三轮车和自行车共{n}辆，一共有{t}个轮子。"),
            ("双打", "单打", 4, 2, "张", "张", "{n}张乒乓球桌上同时进行单打和双打比赛，共有{t}名同学在打球。"),
            ("大房间", "小房间", 5, 3, "间", "间", "旅行团住了{n}间房，正好住了{t}人，大房间每间住5人，小房间每间住3人。"),
            ("大盒", "小盒", 8, 5, "盒", "盒", "点心店装了大盒和小盒共{n}盒，大盒每盒8块，小盒每盒5块，一共装了{t}块点心。"),
            ("龟", "鹤", 4, 2, "只", "只", "池塘边有龟和鹤共{n}只，从下面数共有{t}条腿。"),
            ("大车", "小车", 7, 4, "辆", "辆", "春游租了大车和小车共{n}辆，每辆大车坐7人，每辆小车坐4人，正好坐满{t}人。"),
            ("成人票", "儿童票", 20, 10, "张", "张", "{who}一家和朋友们买了成人票和儿童票共{n}张，成人票每张20元，儿童票每张10元，共付{t}元。"),
            ("大桶", "小桶", 5, 2, "个", "个", "{who}用大桶和小桶共{n}个装完了{t}升油，每个大桶装5升，每个小桶装2升，桶都装满。"),
        )
    )  # fmt: skip
    a = dice.integer(2, 6) if level <= 2 else dice.integer(5, 18)
    b = dice.integer(2, 6) if level <= 2 else dice.integer(5, 18)
    heads, legs = a + b, a * unit_many + b * unit_few
    ask_many = dice.chance(60)
    asked = many if ask_many else few
    tail = {"双打": "进行双打的球桌有多少张？", "单打": "进行单打的球桌有多少张？"}.get(
        asked, f"{asked}有多少{measure}？"
    )
    statement = story.format(n=heads, t=legs, who=pupil(dice)) + tail
    value = a if ask_many else b
    gap = unit_many - unit_few
    extra = legs - heads * unit_few
    noun = {"双打": "双打的球桌", "单打": "单打的球桌"}
    more, less = noun.get(many, many), noun.get(few, few)
    steps: list[Step] = [
        line(
            rf"{heads}\times {unit_few}",
            str(heads * unit_few),
            f"假设全是{less}，一共是：",
            name="假设法",
        ),
        line(f"{legs}-{heads * unit_few}", str(extra), "比实际少了："),
        line(
            rf"{extra}\div ({unit_many}-{unit_few})",
            str(a),
            f"每把一{measure}{less}换成{more}就多 ${gap}$，所以{more}有：",
        ),
    ]
    if not ask_many:
        steps.append(line(f"{heads}-{a}", str(b), f"{less}有："))
    answer = with_unit(value, measure)
    wrong = slips(
        answer, (with_unit(b if ask_many else a, measure), f"假设全是{less}时，先求出的是{more}。"),
        (with_unit(extra, measure), f"还要除以每{measure}相差的 ${gap}$。") if gap > 1 else (with_unit(value + 1, measure), "算错了一步。"),
        (with_unit(heads // 2, measure), "两种不一定各占一半。"),
    )  # fmt: skip

    def again() -> str:
        found = [n for n in range(heads + 1) if n * unit_many + (heads - n) * unit_few == legs]
        return with_unit(found[0] if ask_many else heads - found[0], few_measure)

    return Draft(
        statement,
        answer,
        tuple(steps),
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def scoring(dice: Dice, level: int) -> Draft:
    """Right answers gain, wrong ones lose."""
    total, gain, loss = (
        dice.pick((10, 15, 20, 25)),
        dice.pick((5, 10, 8, 4)),
        dice.pick((1, 2, 3, 5)),
    )
    right = dice.integer(total // 2 + 1, total - 1)
    score = right * gain - (total - right) * loss
    who = pupil(dice)
    contest = dice.pick(
        ("数学竞赛", "知识抢答赛", "安全知识竞赛", "诗词大会", "科普知识竞赛", "汉字听写大赛", "环保知识问答", "交通法规竞答")
    )  # fmt: skip
    ask_right = dice.chance(60)
    value = right if ask_right else total - right
    each = gain + loss
    lost = total * gain - score
    asked = "对" if ask_right else "错"
    statement = worded(
        dice,
        (
            f"{contest}共有{total}道题，答对一题得{gain}分，答错一题扣{loss}分。{who}全部作答，得了{score}分。",
            f"{who}参加{contest}，答完了全部{total}道题，得了{score}分。评分规则是：答对一题得{gain}分，答错一题扣{loss}分。",
            f"{contest}规定：每答对一题加{gain}分，每答错一题扣{loss}分。{who}一共答了{total}道题，最后得{score}分。",
        ),
        (f"{who}答{asked}了多少道题？", f"{who}有几道题答{asked}了？"),
    )
    steps: list[Step] = [
        line(rf"{total}\times {gain}", str(total * gain), "假设全答对，应得："),
        line(f"{total * gain}-{score}", str(lost), "实际少得："),
        line(f"{gain}+{loss}", str(each), "答错一题，不但得不到分还要倒扣，少得："),
        line(rf"{lost}\div {each}", str(total - right), "答错的题数："),
    ]
    if ask_right:
        steps.append(line(f"{total}-{total - right}", str(right), "答对的题数："))
    answer = with_unit(value, "道")
    slip = lost // gain
    wrong = slips(
        answer, (with_unit(total - slip if ask_right else slip, "道"), "每错一题少得的分，要把倒扣的也算上。"),
        (with_unit(total - value, "道"), f"求成了答{'错' if ask_right else '对'}的题数。"), (with_unit(score // gain, "道"), "没有考虑答错扣分。"),
    )  # fmt: skip
    return Draft(
        statement, answer, tuple(steps),
        lambda: with_unit(next(n for n in range(total + 1) if (n if ask_right else total - n) * gain - (total - n if ask_right else n) * loss == score), "道"),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )  # fmt: skip


_SHARED = (
    ("书架上下两层共有{s}本书，上层比下层多{d}本。", ("上层", "下层"), "本"),
    ("甲、乙两筐苹果共重{s}千克，甲筐比乙筐多{d}千克。", ("甲筐", "乙筐"), "千克"),
    ("两个车间共有{s}名工人，第一车间比第二车间多{d}名。", ("第一车间", "第二车间"), "名"),
    ("{a}和{b}共收集了{s}枚邮票，{a}比{b}多{d}枚。", ("{a}", "{b}"), "枚"),
    ("果园里桃树和梨树共{s}棵，桃树比梨树多{d}棵。", ("桃树", "梨树"), "棵"),
    ("三、四年级共有{s}名同学参加运动会，四年级比三年级多{d}名。", ("四年级", "三年级"), "名"),
    ("{a}和{b}一共跳绳{s}下，{a}比{b}多跳{d}下。", ("{a}", "{b}"), "下"),
    ("养鸡场里公鸡和母鸡共{s}只，母鸡比公鸡多{d}只。", ("母鸡", "公鸡"), "只"),
    ("参观科技馆的成人比儿童少{d}人，成人和儿童一共有{s}人。", ("儿童", "成人"), "人"),
    ("图书角里的故事书比漫画书多{d}本，两种书合起来是{s}本。", ("故事书", "漫画书"), "本"),
    ("停车场上小汽车比大客车多{d}辆，两种车共有{s}辆。", ("小汽车", "大客车"), "辆"),
    ("鱼缸里红金鱼和黑金鱼共{s}条，黑金鱼比红金鱼少{d}条。", ("红金鱼", "黑金鱼"), "条"),
    ("合唱队的女生比男生多{d}人，男女生一共{s}人。", ("女生", "男生"), "人"),
)


def sum_and_difference(dice: Dice, level: int) -> Draft:
    """Two numbers from sum and difference."""
    a, b = pupils(dice, 2)
    story, names, measure = dice.pick(_SHARED)
    small = dice.integer(8, 30) if level <= 2 else dice.integer(30, 160)
    difference = dice.integer(2, 12) if level <= 2 else dice.integer(10, 60)
    large, total = small + difference, 2 * small + difference
    first = dice.chance(50)
    asked = names[0 if first else 1].format(a=a, b=b)
    big = names[0].format(a=a, b=b)
    value = large if first else small
    statement = story.format(
        s=total, d=difference, a=a, b=b
    ) + f"{asked}{'有' if '跳' not in story else '跳了'}多少{measure}？".replace("重有", "重")
    if "千克" in measure:
        statement = statement.replace(f"{asked}有多少", f"{asked}重多少")
    if first:
        steps: tuple[Step, ...] = (
            line(
                f"{total}+{difference}",
                str(2 * large),
                f"给少的补上 ${difference}$，两份就都和{big}一样多：",
            ),
            line(rf"{2 * large}\div 2", str(large), "平均分成两份：", name="（和+差）÷2=大数"),
        )
    else:
        steps = (
            line(
                f"{total}-{difference}",
                str(2 * small),
                f"去掉多出的 ${difference}$，两份就一样多：",
            ),
            line(rf"{2 * small}\div 2", str(small), "平均分成两份：", name="（和-差）÷2=小数"),
        )
    answer = with_unit(value, measure)
    half = total // 2 if total % 2 == 0 else (total + 1) // 2
    wrong = slips(
        answer, (with_unit(half, measure), "直接把和平均分成了两份，没有考虑相差的数。"), (with_unit(small if first else large, measure), "求成了另一个。"),
        (with_unit(half + (difference if first else -difference), measure), "先平均分再加减整个差，多加减了一半。"),
    )  # fmt: skip

    def again() -> str:
        found = (
            [n for n in range(total + 1) if n + (n - difference) == total]
            if first
            else [n for n in range(total + 1) if n + n + difference == total]
        )
        return with_unit(found[0], measure)

    return Draft(statement, answer, steps, again, distractors=wrong)


_TIMES = (
    (
        "科技书和故事书共{s}本，故事书的本数是科技书的{k}倍。",
        "故事书比科技书多{s}本，故事书的本数是科技书的{k}倍。",
        ("故事书", "科技书"),
        "本",
    ),
    (
        "杨树和柳树共{s}棵，杨树的棵数是柳树的{k}倍。",
        "杨树比柳树多{s}棵，杨树的棵数是柳树的{k}倍。",
        ("杨树", "柳树"),
        "棵",
    ),
    (
        "{a}和{b}共有{s}张画片，{a}的张数是{b}的{k}倍。",
        "{a}比{b}多{s}张画片，{a}的张数是{b}的{k}倍。",
        ("{a}", "{b}"),
        "张",
    ),
    (
        "水果店运来苹果和梨共{s}箱，苹果的箱数是梨的{k}倍。",
        "水果店运来的苹果比梨多{s}箱，苹果的箱数是梨的{k}倍。",
        ("苹果", "梨"),
        "箱",
    ),
    (
        "白兔和灰兔共{s}只，白兔的只数是灰兔的{k}倍。",
        "白兔比灰兔多{s}只，白兔的只数是灰兔的{k}倍。",
        ("白兔", "灰兔"),
        "只",
    ),
    (
        "学校买来足球和篮球共{s}个，足球的个数是篮球的{k}倍。",
        "学校买来的足球比篮球多{s}个，足球的个数是篮球的{k}倍。",
        ("足球", "篮球"),
        "个",
    ),
    (
        "花坛里月季的盆数是菊花的{k}倍，两种花一共有{s}盆。",
        "花坛里月季的盆数是菊花的{k}倍，月季比菊花多{s}盆。",
        ("月季", "菊花"),
        "盆",
    ),
    (
        "甲仓库存粮的吨数是乙仓库的{k}倍，两个仓库共存粮{s}吨。",
        "甲仓库存粮的吨数是乙仓库的{k}倍，甲仓库比乙仓库多存粮{s}吨。",
        ("甲仓库", "乙仓库"),
        "吨",
    ),
)


def sum_and_times(dice: Dice, level: int) -> Draft:
    """Two numbers from their sum (or difference) and how many times one is the other."""
    a, b = pupils(dice, 2)
    joined, apart, names, measure = dice.pick(_TIMES)
    k = dice.integer(2, 4) if level <= 2 else dice.integer(3, 7)
    small = dice.integer(4, 15) if level <= 2 else dice.integer(12, 60)
    use_sum = dice.chance(50)
    parts = k + 1 if use_sum else k - 1
    total = small * parts
    first = dice.chance(50)
    asked, base = names[0 if first else 1].format(a=a, b=b), names[1].format(a=a, b=b)
    value = small * k if first else small
    statement = (joined if use_sum else apart).format(
        s=total, k=k, a=a, b=b
    ) + f"{asked}有多少{measure}？"
    steps: list[Step] = [
        said(
            f"把{base}看成 $1$ 份，{names[0].format(a=a, b=b)}是 ${k}$ 份，"
            + (f"一共 ${k}+1={parts}$ 份。" if use_sum else f"相差 ${k}-1={parts}$ 份。"),
            name="画线段图",
        ),
        line(rf"{total}\div {parts}", str(small), f"1份，也就是{base}："),
    ]
    if first:
        steps.append(line(rf"{small}\times {k}", str(value), f"{asked}："))
    answer = with_unit(value, measure)
    wrong_share = Fraction(total, k)
    wrong = slips(
        answer, (with_unit(fraction(wrong_share if not first else wrong_share * k), measure), "份数错了：" + ("和里包含 $1$ 份，要加 $1$。" if use_sum else "差要去掉 $1$ 份，要减 $1$。"))
        if (wrong_share if not first else wrong_share * k).denominator == 1 else (with_unit(value + k, measure), "份数算错了。"),
        (with_unit(small if first else small * k, measure), "求成了另一个。"), (with_unit(total - small, measure), "用总数减去 $1$ 份，要看清求的是什么。"),
    )  # fmt: skip

    def again() -> str:
        found = next(
            n for n in range(1, total + 1) if (n * k + n if use_sum else n * k - n) == total
        )
        return with_unit(found * k if first else found, measure)

    return Draft(
        statement,
        answer,
        tuple(steps),
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def ages(dice: Dice, level: int) -> Draft:
    """A parent and a child: the difference of their ages stays."""
    child = pupil(dice)
    parent = dice.pick(("爸爸", "妈妈", "舅舅", "姑姑"))
    gap = dice.integer(24, 32)
    k = dice.integer(3, 5)
    while gap % (k - 1):
        gap += 1
    then = gap // (k - 1)
    now = dice.integer(max(6, then - 3), min(13, then + 8))
    if now == then:
        now += 1
    years = abs(then - now)
    later = then > now
    if dice.chance(50):
        statement = worded(
            dice,
            (
                f"今年{child}{now}岁，{parent}{now + gap}岁。",
                f"{parent}今年{now + gap}岁，{child}今年{now}岁。",
                f"{child}过{now}岁生日的这一年，{parent}正好{now + gap}岁。",
            ),
            (f"再过几年，{parent}的年龄是{child}的{k}倍？", f"几年后{parent}的年龄正好是{child}的{k}倍？")
            if later
            else (f"几年前{parent}的年龄是{child}的{k}倍？", f"多少年前，{parent}的年龄正好是{child}的{k}倍？"),
        )  # fmt: skip
        answer = with_unit(years, "年")
        steps: list[Step] = [
            line(f"{now + gap}-{now}", str(gap), "两人的年龄差始终不变："),
            line(
                rf"{gap}\div ({k}-1)",
                str(then),
                f"{parent}是{child}的 ${k}$ 倍时，年龄差相当于{child}的 ${k - 1}$ 倍，那时{child}的年龄：",
            ),
            line(f"{then}-{now}" if later else f"{now}-{then}", str(years), "和今年相差："),
        ]
        wrong = slips(
            answer,
            (with_unit(then, "年"), f"这是那时{child}的年龄。"),
            (with_unit(years + 1, "年"), "多算了一年。"),
            (with_unit(gap // k, "年"), f"年龄差是{child}的 ${k}-1$ 倍，不是 ${k}$ 倍。"),
        )

        def again() -> str:
            found = [
                y
                for y in range(40)
                if (now + gap + (y if later else -y)) == k * (now + (y if later else -y))
            ]
            return with_unit(found[0], "年")
    else:
        statement = worded(
            dice,
            (
                f"{parent}比{child}大{gap}岁，今年{parent}的年龄是{child}的{k}倍。",
                f"今年{parent}的年龄正好是{child}的{k}倍，{child}比{parent}小{gap}岁。",
                f"{child}和{parent}相差{gap}岁，{parent}今年的年龄是{child}的{k}倍。",
            ),
            (f"今年{child}多少岁？", f"{child}今年几岁？"),
        )
        answer = with_unit(then, "岁")
        steps = [
            said(
                f"把{child}的年龄看成 $1$ 份，{parent}的年龄是 ${k}$ 份，相差 ${k - 1}$ 份。",
                name="画线段图",
            ),
            line(rf"{gap}\div ({k}-1)", str(then), f"{child}今年："),
        ]
        wrong = slips(
            answer,
            (with_unit(gap // k, "岁"), "差是 $k-1$ 份，不是 $k$ 份。".replace("k", str(k))),
            (with_unit(then * k, "岁"), f"求成了{parent}的年龄。"),
            (with_unit(then + 1, "岁"), "算错了。"),
        )

        def again() -> str:
            return with_unit(next(n for n in range(1, 40) if n + gap == k * n), "岁")

    return Draft(statement, answer, tuple(steps), again, distractors=wrong)


def surplus(dice: Dice, level: int) -> Draft:
    """Too many with one share, too few with another."""
    people = dice.integer(5, 20) if level >= 3 else dice.integer(4, 10)
    one = dice.integer(2, 6)
    two = one + dice.integer(1, 3)
    need = people * (two - one)
    left = dice.integer(1, need - 1)
    short = need - left
    who, thing, measure, unit = dice.pick(
        (
            ("老师把{}分给小朋友", "糖果", "块", "人"),
            ("幼儿园把{}分给小朋友", "苹果", "个", "人"),
            ("图书管理员把{}发给几个小组", "图书", "本", "组"),
            ("同学们把{}种在几块地里", "树苗", "棵", "块"),
            ("服务员把{}摆到几张桌上", "餐盘", "个", "张"),
            ("组长把{}发给组员", "练习本", "本", "人"),
            ("养殖员把{}喂给几只猴", "桃子", "个", "只"),
            ("园艺师把{}摆进几个花坛", "盆花", "盆", "个"),
        )
    )
    lead = who.format(thing)
    each = f"每{unit}"
    statement = worded(
        dice,
        (
            f"{lead}，{each}{one}{measure}就多{left}{measure}，{each}{two}{measure}就少{short}{measure}。",
            f"{lead}。如果{each}{one}{measure}，还多出{left}{measure}；如果{each}{two}{measure}，就还差{short}{measure}。",
            f"{lead}，{each}{two}{measure}，少{short}{measure}；{each}{one}{measure}，多{left}{measure}。",
        ),
    )
    ask_people = dice.chance(60)
    value = people if ask_people else people * one + left
    statement += f"一共有多少{unit}？" if ask_people else f"一共有多少{measure}{thing}？"
    if ask_people:
        statement = (
            statement.replace("一共有多少人", "一共有多少人")
            .replace("一共有多少组", "一共有多少个小组")
            .replace("一共有多少块？", "一共有多少块地？")
            .replace("一共有多少张？", "一共有多少张桌？")
            .replace("一共有多少只？", "一共有多少只猴？")
        )
        if thing == "盆花":
            statement = statement.replace("一共有多少个？", "一共有多少个花坛？")
    steps: list[Step] = [
        line(f"{left}+{short}", str(need), "两种分法一共相差：", name="总差额"),
        line(f"{two}-{one}", str(two - one), f"{each}相差："),
        line(
            rf"{need}\div {two - one}", str(people), "份数：" if not ask_people else "所以一共有："
        ),
    ]
    key_unit = {"组": "个"}.get(unit, unit) if ask_people else measure
    if not ask_people:
        steps.append(line(rf"{people}\times {one}+{left}", str(value), f"{thing}的总数："))
    answer = with_unit(value, key_unit)
    bad = abs(left - short)
    wrong = slips(
        answer, (with_unit(bad // (two - one) if ask_people else bad // (two - one) * one + left, key_unit), "一多一少，总差额要相加，不是相减。"),
        (with_unit(need if ask_people else people * two + left, key_unit), "还要除以每份的差。" if ask_people else "第二种分法是少，应减去。"), (with_unit(value + 1, key_unit), "算错了。"),
    )  # fmt: skip

    def again() -> str:
        found = next(n for n in range(1, 200) if n * one + left == n * two - short)
        return with_unit(found if ask_people else found * one + left, key_unit)

    return Draft(statement, answer, tuple(steps), again, distractors=wrong)


def backwards(dice: Dice, level: int) -> Draft:
    """Undo a chain of operations."""
    start = dice.integer(3, 12)
    count = 2 if level <= 2 else 3
    value = start
    words: list[str] = []
    undo: list[tuple[str, int]] = []
    for _ in range(count):
        options = ["加", "乘"]
        if value > 6:
            options.append("减")
        if value % 2 == 0:
            options.append("除")
        kind = dice.pick(options)
        if undo and undo[-1][0] == {"加": "+", "减": "-", "乘": "×", "除": "÷"}[kind]:
            kind = "加" if kind != "加" else "乘"
        if kind == "加":
            n = dice.integer(2, 12)
            value, back = value + n, ("-", n)
            words.append(f"加上{n}")
        elif kind == "减":
            n = dice.integer(1, value - 2)
            value, back = value - n, ("+", n)
            words.append(f"减去{n}")
        elif kind == "乘":
            n = dice.integer(2, 5)
            value, back = value * n, ("÷", n)
            words.append(f"乘{n}")
        else:
            value, back = value // 2, ("×", 2)
            words.append("除以2")
        undo.append(back)
    who = pupil(dice)
    lead = dice.pick(("一个数", f"{who}心里想了一个数，把它", "有一个数，把它"))
    statement = f"{lead}{'，再'.join(words)}，结果是{value}。{'这个数' if lead == '一个数' else '原来的数'}是多少？"
    steps: list[Step] = []
    now = value
    for sign, n in reversed(undo):
        tex = {"-": "-", "+": "+", "÷": r"\div ", "×": r"\times "}[sign]
        was = now
        now = {"-": now - n, "+": now + n, "÷": now // n, "×": now * n}[sign]
        word = {
            "-": "原来是加，倒推用减：",
            "+": "原来是减，倒推用加：",
            "÷": "原来是乘，倒推用除：",
            "×": "原来是除，倒推用乘：",
        }[sign]
        steps.append(line(f"{was}{tex}{n}", str(now), word))
    wrong_order = value
    for sign, n in undo:
        wrong_order = {
            "-": wrong_order - n,
            "+": wrong_order + n,
            "÷": wrong_order // n,
            "×": wrong_order * n,
        }[sign]
    forward = value
    for sign, n in undo:
        forward = {"-": forward + n, "+": forward - n, "÷": forward * n, "×": forward // n}[sign]
    wrong = slips(
        str(start),
        (wrong_order, "倒推的顺序反了，要从最后一步开始。"),
        (forward, "没有用相反的运算。"),
        (start + 1, "算错了一步。"),
    )

    def again() -> str:
        for candidate in range(400):
            now = Fraction(candidate)
            for sign, n in undo:
                now = {"-": now + n, "+": now - n, "÷": now * n, "×": now / n}[sign]
            if now == value:
                return str(candidate)
        raise AssertionError("nothing found")

    return Draft(
        statement,
        str(start),
        tuple(steps),
        again,
        distractors=tuple(w for w in wrong if int(w.latex) >= 0),
    )


def exchange(dice: Dice, level: int) -> Draft:
    """One kind stands for another."""
    k, m = dice.integer(2, 5), dice.integer(2, 6)
    big, middle, small, measure = dice.pick(
        (
            ("西瓜", "菠萝", "苹果", "个"), ("大象玩具", "小熊玩具", "小兔玩具", "个"), ("铁块", "木块", "塑料块", "块"),
            ("大玻璃球", "中玻璃球", "小玻璃球", "个"), ("大纸箱", "中纸箱", "小纸箱", "个"), ("榴莲", "柚子", "橙子", "个"),
            ("大布偶", "中布偶", "小布偶", "个"), ("铜块", "铁块", "铝块", "块"),
        )
    )  # fmt: skip
    if level <= 2:
        n = dice.integer(1, 4)
        value = n * k * m
        statement = worded(
            dice,
            (
                f"1{measure}{big}的质量等于{k}{measure}{middle}的质量，1{measure}{middle}的质量等于{m}{measure}{small}的质量。",
                f"天平左边放1{measure}{big}，右边放{k}{measure}{middle}，正好平衡；左边换成1{measure}{middle}，右边换成{m}{measure}{small}，也正好平衡。",
                f"1{measure}{middle}和{m}{measure}{small}一样重，{k}{measure}{middle}和1{measure}{big}一样重。",
            ),
            (
                f"{n}{measure}{big}的质量等于多少{measure}{small}的质量？",
                f"{n}{measure}{big}和多少{measure}{small}一样重？",
            ),
        )
        steps: list[Step] = [
            line(
                rf"{k}\times {m}",
                str(k * m),
                f"1{measure}{big}换成{middle}，再换成{small}：",
                name="等量代换",
            )
        ]
        if n > 1:
            steps.append(line(rf"{k * m}\times {n}", str(value), f"{n}{measure}{big}："))
        answer = with_unit(value, measure)
        wrong = slips(
            answer,
            (with_unit(n * (k + m), measure), "应当相乘，不是相加。"),
            (with_unit(n * k, measure), f"只换成了{middle}。"),
            (with_unit(k * m, measure) if n > 1 else with_unit(m, measure), "只换了一个。"),
        )
        return Draft(
            statement,
            answer,
            tuple(steps),
            lambda: with_unit(sum(m for _ in range(n) for _ in range(k)), measure),
            distractors=wrong,
        )
    price = dice.integer(6, 15)
    big, small, measure = dice.pick(
        (
            ("书包", "笔袋", "个"),
            ("篮球", "毽子", "个"),
            ("台灯", "水杯", "个"),
            ("礼盒", "贺卡盒", "个"),
            ("大蛋糕", "小蛋糕", "个"),
            ("双人票", "单人票", "张"),
        )
    )
    x, y = dice.integer(1, 4), dice.integer(2, 6)
    total = (x * k + y) * price
    statement = worded(
        dice,
        (
            f"{x}{measure}{big}和{y}{measure}{small}共{total}元，1{measure}{big}的价钱正好是1{measure}{small}的{k}倍。",
            f"{pupil(dice)}买了{x}{measure}{big}和{y}{measure}{small}，一共用去{total}元。1{measure}{big}的价钱是1{measure}{small}的{k}倍。",
            f"1{measure}{big}的价钱相当于{k}{measure}{small}的价钱。买{x}{measure}{big}和{y}{measure}{small}一共要{total}元。",
        ),
        f"1{measure}{small}多少元？",
    )
    answer = with_unit(price, "元")
    steps = [
        line(
            rf"{x}\times {k}+{y}",
            str(x * k + y),
            f"把{big}都换成{small}，相当于买{small}：",
            name="等量代换",
        ),
        line(rf"{total}\div {x * k + y}", str(price), f"1{measure}{small}："),
    ]
    wrong = slips(
        answer,
        (with_unit(price * k, "元"), f"求成了{big}的价钱。"),
        (with_unit(total // (x + y), "元"), "没有换成同一种东西就平均分。"),
        (with_unit(price + 1, "元"), "算错了。"),
    )
    return Draft(
        statement, answer, tuple(steps), lambda: with_unit(next(p for p in range(1, 100) if x * k * p + y * p == total), "元"),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )  # fmt: skip


def square_array(dice: Dice, level: int) -> Draft:
    """A square of people: the outer ring and the whole."""
    side = dice.integer(4, 10) if level <= 2 else dice.integer(8, 18)
    place, measure = dice.pick(
        (
            ("同学们排成一个实心方阵做操", "人"),
            ("花坛里的盆花摆成一个实心方阵", "盆"),
            ("棋子摆成一个实心方阵", "枚"),
            ("士兵排成一个实心方阵", "人"),
            ("灯笼挂成一个实心方阵", "个"),
            ("体育委员用标志桶摆成一个实心方阵", "个"),
            ("护林员把树苗栽成一个实心方阵", "棵"),
            ("舞蹈队的队员站成一个实心方阵", "人"),
        )
    )
    kind = dice.pick(("outer", "whole", "side"))
    ring = 4 * (side - 1)
    if kind == "outer":
        statement = worded(
            dice,
            f"{place}，最外层每边{side}{measure}。",
            (f"最外层一共有多少{measure}？", f"最外面一圈共有多少{measure}？"),
        )
        value = ring
        steps: list[Step] = [
            line(
                rf"({side}-1)\times 4",
                str(ring),
                "每边去掉一个角上的，四边就不重复了：",
                name="方阵",
            )
        ]
        wrong_values = (
            (4 * side, "四个角重复数了。"),
            (4 * side - 8, "四个角多减了。"),
            (side * side, "求成了总数。"),
        )
    elif kind == "whole":
        statement = worded(
            dice,
            f"{place}，最外层每边{side}{measure}。",
            (f"这个方阵一共有多少{measure}？", f"整个方阵共有多少{measure}？"),
        )
        value = side * side
        steps = [
            line(
                rf"{side}\times {side}",
                str(side * side),
                "每行一样多，行数等于每行的数：",
                name="方阵",
            )
        ]
        wrong_values = (
            (ring, "求成了最外层。"),
            (4 * side, "方阵的总数是每边数乘每边数。"),
            (side * side - 4, "实心方阵的角没有重复。"),
        )
    else:
        statement = worded(
            dice,
            (
                f"{place}，最外层一共有{ring}{measure}。",
                f"{place}，最外面一圈正好是{ring}{measure}。",
            ),
            f"最外层每边有多少{measure}？",
        )
        value = side
        steps = [
            line(rf"{ring}\div 4+1", str(side), "平均分到四边，每边再加上重复的角：", name="方阵")
        ]
        wrong_values = (
            (side - 1, "忘了加上角上的。"),
            (ring // 2, "应当除以 $4$。"),
            (side + 1, "多加了一个。"),
        )
    answer = with_unit(value, measure)
    wrong = slips(answer, *((with_unit(v, measure), why) for v, why in wrong_values))

    def again() -> str:
        n = (
            side
            if kind != "side"
            else next(
                s
                for s in range(2, 60)
                if sum(i in (0, s - 1) or j in (0, s - 1) for i in range(s) for j in range(s))
                == ring
            )
        )
        cells = [(i, j) for i in range(n) for j in range(n)]
        outer = sum(i in (0, n - 1) or j in (0, n - 1) for i, j in cells)
        return with_unit({"outer": outer, "whole": len(cells), "side": n}[kind], measure)

    return Draft(statement, answer, tuple(steps), again, distractors=wrong)


def work_together(dice: Dice, level: int) -> Draft:
    """Working together: the whole is 1."""
    a, b = dice.pick(
        (
            (10, 15),
            (6, 12),
            (12, 20),
            (20, 30),
            (8, 24),
            (15, 30),
            (12, 24),
            (10, 40),
            (30, 60),
            (18, 36),
            (24, 40),
            (6, 30),
        )
    )
    one, two, job, unit = dice.pick(
        (
            ("甲队", "乙队", "修一条路", "天"),
            ("师傅", "徒弟", "加工一批零件", "时"),
            ("甲车", "乙车", "运一批货物", "次"),
            ("大水管", "小水管", "注满一个空水池", "时"),
            ("甲打字员", "乙打字员", "录入一份书稿", "天"),
            ("甲工程队", "乙工程队", "铺一段管道", "天"),
            ("王师傅", "李师傅", "粉刷一间教室", "时"),
            ("甲植树队", "乙植树队", "栽一片防护林", "天"),
            ("进水管甲", "进水管乙", "注满一个空游泳池", "时"),
            ("甲组队员", "乙组队员", "收完一块稻田", "天"),
        )
    )
    crew = next(
        word
        for mark, word in (("队员", "组"), ("队", "队"), ("员", "人"), ("师傅", "人"), ("徒弟", "人"), ("车", "车"), ("管", "管"))
        if mark in two
    )  # fmt: skip
    if unit == "次":
        a, b = dice.pick(((6, 12), (12, 24), (10, 15), (20, 30), (8, 24), (15, 30)))
    together = Fraction(1) / (Fraction(1, a) + Fraction(1, b))
    unit_text = "小时" if unit == "时" else unit
    lead = worded(
        dice,
        (
            f"{job}，{one}单独做要{a}{unit_text}完成，{two}单独做要{b}{unit_text}完成。",
            f"{job}，由{one}单独做，{a}{unit_text}可以完成；由{two}单独做，{b}{unit_text}可以完成。",
            f"{one}和{two}都能独自{job}：{one}要用{a}{unit_text}，{two}要用{b}{unit_text}。",
        ),
    )
    if unit == "次":
        lead = f"{job}，只用{one}要{a}次运完，只用{two}要{b}次运完。"
    if crew == "管":
        lead = worded(
            dice,
            (
                f"{job}，单开{one}要{a}小时，单开{two}要{b}小时。",
                f"要{job}，只开{one}，{a}小时可以注满；只开{two}，{b}小时可以注满。",
            ),
        )
    rate = Fraction(1, a) + Fraction(1, b)
    steps: list[Step] = [
        line(
            rf"\frac{{1}}{{{a}}}+\frac{{1}}{{{b}}}",
            fraction(rate),
            f"把工作总量看作“1”，合做一{unit_text}完成：",
            name="效率和",
        ),
    ]
    if level <= 3:
        statement = (
            lead
            + f"两{crew}{'合作' if crew != '管' else '同时开'}，几{unit_text}可以{'注满' if crew == '管' else '运完' if unit == '次' else '完成'}？"
        )
        statement = statement.replace("两车合作", "两车一起运").replace("两管同时开", "两管同时开")
        answer = with_unit(fraction(together), unit_text)
        steps.append(line(rf"1\div {fraction(rate)}", fraction(together), "工作总量除以效率和："))
        wrong = slips(
            answer, (with_unit(fraction(Fraction(a + b, 2)), unit_text), "把两个时间平均了，合做应当更快。"), (with_unit(a + b, unit_text), "把两个时间加起来了。"),
            (with_unit(fraction(rate), unit_text), "这是一个单位时间完成的几分之几。"),
        )  # fmt: skip
    else:
        days = dice.integer(2, min(a, int(together)) - 1) if int(together) > 3 else 2
        done = rate * days
        rest = 1 - done
        value = rest * b
        statement = (
            lead + f"两{crew}先合做{days}{unit_text}，剩下的由{two}单独做，还要几{unit_text}？"
        )
        if "管" in one:
            statement = (
                statement.replace("合做", "同时开")
                .replace("剩下的由", "剩下的由")
                .replace("单独做", "单独注满")
            )
        if unit == "次":
            statement = statement.replace(f"先合做{days}次", f"先各运{days}次").replace(
                "单独做", "单独运"
            )
        answer = with_unit(fraction(value), unit_text)
        steps += [
            line(rf"{fraction(rate)}\times {days}", fraction(done), "先完成了："),
            line(f"1-{fraction(done)}", fraction(rest), "还剩："),
            line(rf"{fraction(rest)}\div \frac{{1}}{{{b}}}", fraction(value), f"{two}单独做要："),
        ]
        wrong = slips(
            answer,
            (with_unit(fraction(done * b), unit_text), "求成了已经完成的部分。"),
            (with_unit(fraction(rest * a), unit_text), f"用错了效率，剩下的由{two}做。"),
            (with_unit(b - days, unit_text), "不能用时间直接相减。"),
        )

    def again() -> str:
        whole = a * b
        per = whole // a + whole // b
        if level <= 3:
            return with_unit(fraction(Fraction(whole, per)), unit_text)
        return with_unit(fraction(Fraction(whole - per * days, whole // b)), unit_text)

    return Draft(statement, answer, tuple(steps), again, distractors=wrong)


def grass(dice: Dice, level: int) -> Draft:
    """Cows on a meadow that keeps growing."""
    grow = dice.integer(2, 8)
    old = dice.pick((60, 72, 80, 90, 100, 120))
    pairs = [(n, Fraction(old, n - grow)) for n in range(grow + 2, grow + 60)]
    whole = [(n, int(t)) for n, t in pairs if t.denominator == 1 and 2 <= t <= 40]
    first, second, third = sorted(dice.picks(whole, 3))
    herd, eats, place = dice.pick(
        (
            ("头牛", "吃", "一片草地，草每天都匀速生长"),
            ("只羊", "吃", "一片牧场，草每天都匀速生长"),
            ("台同样的抽水机", "抽", "一口泉水井，每天匀速涌出泉水，井里原有一些水"),
            ("匹马", "吃", "一片牧场，每天都长出同样多的新草"),
            ("台同样的水泵", "抽", "一个水库，每天流进的水一样多，原来已有一些积水"),
            ("只鹿", "吃", "鹿场旁的一片草坡，草每天生长得一样快"),
        )
    )
    done = "吃完" if eats == "吃" else "抽完"
    noun = "草" if eats == "吃" else "水"
    statement = worded(
        dice,
        (
            f"{place}，{first[0]}{herd}{first[1]}天可以{done}，{second[0]}{herd}{second[1]}天可以{done}。",
            f"{place}。{first[0]}{herd}一起{eats}，{first[1]}天{done}；{second[0]}{herd}一起{eats}，{second[1]}天{done}。",
        ),
        (f"{third[0]}{herd}几天可以{done}？", f"如果有{third[0]}{herd}，多少天能{done}？"),
    )
    steps: tuple[Step, ...] = (
        line(
            rf"({first[0]}\times {first[1]}-{second[0]}\times {second[1]})\div ({first[1]}-{second[1]})",
            str(grow),
            f"设每{herd[0]}每天{eats} $1$ 份，每天新{'长' if noun == '草' else '涌出'}的{noun}：",
            name="先求每天的增量",
        ),
        line(rf"({first[0]}-{grow})\times {first[1]}", str(old), f"原有的{noun}："),
        line(
            rf"{old}\div ({third[0]}-{grow})",
            str(third[1]),
            f"留出 ${grow}$ {herd[0]}专{eats}新增的，其余的{eats}原有的：",
        ),
    )
    answer = with_unit(third[1], "天")
    naive = Fraction(first[0] * first[1], third[0])
    wrong = slips(
        answer,
        (
            with_unit(fraction(naive), "天")
            if naive.denominator == 1
            else with_unit(third[1] + 1, "天"),
            f"没有考虑{noun}每天在增加。",
        ),
        (
            with_unit(fraction(Fraction(old, third[0])), "天")
            if Fraction(old, third[0]).denominator == 1
            else with_unit(max(1, third[1] - 1), "天"),
            f"没有减去对付新增{noun}的部分。",
        ),
    )

    def again() -> str:
        days, left = 0, old
        while left > 0:
            left += grow - third[0]
            days += 1
        return with_unit(days, "天")

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


RECIPES = (
    Recipe("num.problem.chicken-rabbit", "heads-legs", "word", (2, 3), heads_and_legs),
    Recipe(
        "num.problem.chicken-rabbit",
        "heads-legs-mistake",
        "mistake",
        (3,),
        corrected(heads_and_legs),
    ),
    Recipe(
        "num.problem.chicken-rabbit", "heads-legs-judge", "judge", (3,), answered(heads_and_legs)
    ),
    Recipe("num.problem.chicken-rabbit", "scoring", "word", (3, 4), scoring),
    Recipe("num.problem.sum-difference", "two-numbers", "word", (2, 3), sum_and_difference),
    Recipe(
        "num.problem.sum-difference",
        "two-numbers-mistake",
        "mistake",
        (2, 3),
        corrected(sum_and_difference),
    ),
    Recipe(
        "num.problem.sum-difference", "two-numbers-choice", "choice", (2, 3), sum_and_difference
    ),
    Recipe("num.problem.sum-times", "shares", "word", (2, 3), sum_and_times),
    Recipe("num.problem.sum-times", "shares-mistake", "mistake", (2, 3), corrected(sum_and_times)),
    Recipe("num.problem.sum-times", "shares-judge", "judge", (2, 3), answered(sum_and_times)),
    Recipe("num.problem.age", "parent-child", "word", (3,), ages),
    Recipe("num.problem.age", "parent-child-mistake", "mistake", (3,), corrected(ages)),
    Recipe("num.problem.age", "parent-child-judge", "judge", (3,), answered(ages)),
    Recipe("num.problem.surplus", "one-more-one-less", "word", (2, 3), surplus),
    Recipe(
        "num.problem.surplus", "one-more-one-less-mistake", "mistake", (2, 3), corrected(surplus)
    ),
    Recipe("num.problem.surplus", "one-more-one-less-judge", "judge", (2, 3), answered(surplus)),
    Recipe("num.problem.reverse", "undo", "word", (2, 3), backwards),
    Recipe("num.problem.reverse", "undo-mistake", "mistake", (3,), corrected(backwards)),
    Recipe("num.problem.reverse", "undo-judge", "judge", (3,), answered(backwards)),
    Recipe("num.problem.substitute", "exchange", "word", (2, 3), exchange),
    Recipe("num.problem.substitute", "exchange-mistake", "mistake", (2, 3), corrected(exchange)),
    Recipe("num.problem.substitute", "exchange-judge", "judge", (2, 3), answered(exchange)),
    Recipe("num.problem.square-array", "square", "word", (2, 3), square_array),
    Recipe(
        "num.problem.square-array", "square-mistake", "mistake", (2, 3), corrected(square_array)
    ),
    Recipe("num.problem.square-array", "square-choice", "choice", (3,), square_array),
    Recipe("num.problem.work", "together", "word", (3, 4), work_together),
    Recipe("num.problem.work", "together-mistake", "mistake", (3, 4), corrected(work_together)),
    Recipe("num.problem.work", "together-choice", "choice", (3,), work_together),
    Recipe("num.problem.grass", "meadow", "word", (4, 5), grass),
    Recipe("num.problem.grass", "meadow-mistake", "mistake", (4, 5), corrected(grass)),
    Recipe("num.problem.grass", "meadow-judge", "judge", (4, 5), answered(grass)),
)
