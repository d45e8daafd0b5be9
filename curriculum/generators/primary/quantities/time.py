"""Clocks, calendars and how long something took."""

from datetime import date, timedelta

from curriculum.generators.dice import Dice
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import calendar, clock
from engine.values import Distractor, Step

WEEK = "一二三四五六日"


def said_time(hour: int, minute: int) -> str:
    """A time of the clock in words of school: 3时, 3时05分 as 3时5分."""
    return f"{hour}时" if minute == 0 else f"{hour}时{minute}分"


def read_clock(dice: Dice, level: int) -> Draft:
    """What time a dial shows."""
    hour = dice.integer(1, 12)
    minute = (
        dice.pick((0, 30))
        if level == 1
        else dice.step(5, 55, 5)
        if level == 2
        else dice.integer(1, 59)
    )
    before = hour - 1 or 12
    if level == 1:
        answer = f"{hour}时" if minute == 0 else f"{hour}时半"
        why = (
            f"分针指着12，时针指着{hour}，是{hour}时。"
            if minute == 0
            else f"分针指着6，时针走过{hour}，是{hour}时半。"
        )
        wrong: tuple[Distractor, ...] = (
            Distractor(
                f"{hour % 12 + 1}时半" if minute else "12时" if hour != 12 else "6时",
                "时针还没有走到下一个数，或时针、分针认反了。",
            ),
            Distractor(f"{before}时", "时针认错了。"),
        )
        steps: tuple[Step, ...] = (said(why, name="先看分针，再看时针"),)
    else:
        answer = f"{hour}时{minute}分"
        small = minute // 5
        steps = (
            said(f"时针走过{hour}，没到{hour % 12 + 1}，是{hour}时多。", name="看时针"),
            said(
                f"分针从12起走了 ${small}$ 大格"
                + (f"零 ${minute - 5 * small}$ 小格" if minute % 5 else "")
                + f"，是{minute}分。",
                name="看分针",
            ),
            said(f"所以是{hour}时{minute}分。"),
        )
        wrong = (
            Distractor(
                f"{hour % 12 + 1}时{minute}分", "时针接近下一个数，但还没有到，不能多读1时。"
            ),
            Distractor(f"{hour}时{small or 1}分", "分针走1大格是5分。")
            if (small or 1) != minute
            else Distractor(f"{before}时{minute}分", "时针认错了。"),
            Distractor(f"{small or 12}时{(hour % 12) * 5}分", "时针和分针认反了。"),
        )
    kept = tuple(w for w in wrong if w.latex != answer)
    return Draft(
        dice.pick(("钟面上是几时？", "看钟面，写时刻。") if level == 1 else ("钟面上是几时几分？", "看钟面，写出时刻。")), answer, steps,
        lambda: f"{hour}:{minute:02d}" if level > 1 else f"{hour}时{'半' if minute else ''}", distractors=kept, pictures=(clock(hour, minute),),
    )  # fmt: skip


def digital(dice: Dice, level: int) -> Draft:
    """A time as a digital clock writes it."""
    hour, minute = dice.integer(1, 12), dice.pick((0, 30, 5, 8, 15, 45, 20, 55))
    answer = f"{hour}:{minute:02d}"
    words = f"{hour}时" if minute == 0 else f"{hour}时{minute}分"
    steps = (
        said(
            "“时”写在两个点的前面，“分”写在后面，分要写两位数，不足两位用0补。", name="电子表的写法"
        ),
        said(f"{words}写作 {answer}。"),
    )
    wrong = slips(
        answer,
        (
            f"{hour}:{minute}" if minute < 10 else f"{minute}:{hour:02d}",
            "分要写成两位数。" if minute < 10 else "时和分的位置写反了。",
        ),
        (
            f"{hour}:{minute}0" if minute < 6 else f"{hour + 1}:{minute:02d}",
            "0的位置写错了，或时数错了。",
        ),
    )
    return Draft(
        f"用电子表的形式表示{words}：____。",
        answer,
        steps,
        lambda: f"{hour}:{minute // 10}{minute % 10}",
        distractors=tuple(w for w in wrong if w.latex not in (answer, f"{hour}:{minute}")),
    )


UNITS_OF_TIME = (
    ("跑50米用了10", "秒"), ("一节课40", "分"), ("爸爸每天工作8", "时"), ("刷牙用了3", "分"), ("小学生每天睡10", "时"), ("系红领巾用了15", "秒"),
    ("看一场电影用了2", "时"), ("眨5下眼大约用3", "秒"), ("从家走到学校用了12", "分"), ("飞机从北京到上海飞了2", "时"), ("打一个喷嚏用了1", "秒"), ("吃一顿午饭用了20", "分"),
)  # fmt: skip


def choose_unit(dice: Dice, level: int) -> Draft:
    """The right unit of time."""
    text, unit = dice.pick(UNITS_OF_TIME)
    others = [u for u in ("秒", "分", "时") if u != unit]
    steps = (
        said(
            "想一想这件事大约要多久：1秒大约是一次心跳，1分能跳绳100多下，1时是一节多课的时间。",
            name="选时间单位",
        ),
        said(f"所以填“{unit}”。"),
    )
    return Draft(
        f"在横线上填合适的时间单位：{text}____。（填“时”“分”或“秒”）",
        unit,
        steps,
        lambda: dict(UNITS_OF_TIME)[text],
        distractors=tuple(Distractor(u, "想一想这件事实际要用多长时间。") for u in others),
    )


def convert_time(dice: Dice, level: int) -> Draft:
    """Hours, minutes, seconds."""
    big, small = dice.pick((("时", "分"), ("分", "秒")))
    n, m = dice.integer(1, 5), dice.integer(5, 55)
    kind = dice.pick(("down", "up") if level == 1 else ("mixed", "split"))
    if kind == "down":
        statement, answer, expression, why = (
            f"{n}{big}=____{small}",
            60 * n,
            rf"60\times {n}",
            f"1{big}=60{small}，{n}个60：",
        )
    elif kind == "up":
        statement, answer, expression, why = (
            f"{60 * n}{small}=____{big}",
            n,
            rf"{60 * n}\div 60",
            f"60{small}=1{big}，看里面有几个60：",
        )
    elif kind == "mixed":
        statement, answer, expression, why = (
            f"{n}{big}{m}{small}=____{small}",
            60 * n + m,
            f"{60 * n}+{m}",
            f"{n}{big}是 ${60 * n}$ {small}，再加 ${m}$ {small}：",
        )
    else:
        total = 60 * n + m
        statement = f"{total}{small}=____{big}____{small}"
        steps: tuple[Step, ...] = (
            line(
                rf"{total}\div 60",
                rf"{n}\cdots\cdots {m}",
                f"60{small}=1{big}，看里面有几个60，还余几：",
                name="时间的换算",
            ),
        )
        wrong = slips(
            f"{n};{m}",
            (f"{total // 100};{total % 100}", "进率是60，不是100。")
            if total >= 100
            else (f"{n + 1};{m}", "多算了一个60。"),
            (f"{n};{m + 5}", "余数算错了。"),
        )
        return Draft(
            statement,
            f"{n};{m}",
            steps,
            lambda: f"{len(range(60, total + 1, 60))};{total - 60 * len(range(60, total + 1, 60))}",
            distractors=wrong,
        )
    steps = (line(expression, str(answer), why, name="时间的换算"),)
    wrong = slips(
        str(answer),
        (
            100 * n + (m if kind == "mixed" else 0) if kind != "up" else 60 * n,
            "进率是60，不是100。",
        ),
        (n + m if kind == "mixed" else n * 10, "没有换成同一单位。"),
    )
    return Draft(
        statement,
        str(answer),
        steps,
        lambda: (
            str(sum(60 for _ in range(n)) + (m if kind == "mixed" else 0))
            if kind != "up"
            else str(len(range(60, 60 * n + 1, 60)))
        ),
        distractors=wrong,
    )


_DOING = (
    ("{who}{a}开始写作业，{b}写完，写作业用了多长时间？"), ("一列火车{a}开出，{b}到站，路上行了多长时间？"), ("一场比赛{a}开始，{b}结束，一共进行了多长时间？"),
    ("图书馆{a}开门，{b}关门，开放了多长时间？"), ("爸爸{a}开始修车，{b}修好，修了多长时间？"), ("{who}{a}上山，{b}到达山顶，爬山用了多长时间？"), ("一架飞机{a}起飞，{b}降落，飞行了多长时间？"),
    ("工人{a}开始刷墙，{b}刷完，刷墙用了多长时间？"), ("妈妈{a}去超市，{b}回到家，出门多长时间？"), ("讲座{a}开始，{b}结束，讲了多长时间？"), ("{who}{a}从家出发，{b}到外婆家，路上用了多长时间？"), ("动画片{a}开始播放，{b}播完，播了多长时间？"), ("公园的表演{a}开始，{b}结束，表演了多长时间？"),
)  # fmt: skip


def elapsed(dice: Dice, level: int) -> Draft:
    """From when to when: how long; level 3 over noon or midnight."""
    start = dice.integer(7, 10) * 60 + dice.step(0, 55, 5)
    length = dice.step(15, 55, 5) if level == 1 else dice.step(65, 230, 5)
    if level == 3:
        start = dice.integer(9, 20) * 60 + dice.step(0, 55, 5)
        length = dice.step(200, 560, 10)
    end = start + length
    a = said_time(*divmod(start, 60))
    over = end >= 24 * 60
    b = ("第二天" if over else "") + said_time(*divmod(end % (24 * 60), 60))
    hours, minutes = divmod(length, 60)
    answer = (
        f"{hours}小时{minutes}分钟"
        if hours and minutes
        else f"{hours}小时"
        if hours
        else f"{minutes}分钟"
    )
    h1, m1 = divmod(start, 60)
    h2, m2 = divmod(end, 60)
    if over:
        text = f"{a}到24时是 ${24 * 60 - start}$ 分，0时到{said_time(*divmod(end - 1440, 60))}是 ${end - 1440}$ 分，合起来 ${24 * 60 - start}+{end - 1440}={length}$ 分，是{answer}。"
    elif m2 >= m1:
        text = (
            f"时和时相减 ${h2}-{h1}={h2 - h1}$，分和分相减 ${m2}-{m1}={m2 - m1}$，经过了{answer}。"
        )
    else:
        text = f"分不够减，从{h2}时里退1时当60分：${m2}+60-{m1}={m2 + 60 - m1}$ 分，${h2}-1-{h1}={h2 - 1 - h1}$ 时，经过了{answer}。"
    steps = (said("经过时间=结束时刻-开始时刻。", name="经过时间"), said(text))
    bad_minutes = (m2 - m1) % 100 if m2 < m1 else m2 - m1
    bad = f"{max(h2 - h1 - (1 if m2 < m1 else 0), 0)}小时{bad_minutes}分钟"
    wrong = slips(
        answer,
        (
            bad if m2 < m1 else f"{hours + 1}小时{minutes}分钟",
            "退1时当60分，不是当100分。" if m2 < m1 else "多算了1小时。",
        ),
        (said_time(*divmod(end % 1440, 60)), "这是结束的时刻，不是经过的时间。"),
        (
            f"{hours}小时{(minutes + 10) % 60}分钟" if hours else f"{minutes + 10}分钟",
            "分钟数算错了。",
        ),
    )

    def again() -> str:
        minute = 0
        while start + minute != end:
            minute += 1
        return f"{minute}分钟" if minute < 60 or minute % 60 else f"{minute // 60}小时"

    return Draft(
        dice.pick(_DOING).format(who=pupil(dice), a=a, b=b),
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def day_clock(dice: Dice, level: int) -> Draft:
    """24-hour time and back."""
    hour, minute = dice.integer(13, 23), dice.pick((0, 0, 15, 20, 30, 45, 50))
    word = "下午" if hour < 18 else "晚上"
    twelve = f"{word}{said_time(hour - 12, minute)}"
    full = f"{hour}时" if minute == 0 else f"{hour}:{minute:02d}"
    if dice.chance(50):
        answer = full
        steps = (
            said(f"下午和晚上的时刻要加12：${hour - 12}+12={hour}$。", name="24时计时法"),
            said(f"所以是{full}。"),
        )
        wrong = slips(
            answer,
            (full.replace(str(hour), str(hour - 12), 1), "下午和晚上的时刻忘了加12。"),
            (full.replace(str(hour), str(hour - 2), 1), "应加12，不是加10。"),
        )
        return Draft(
            f"{twelve}用24时计时法表示是____。",
            answer,
            steps,
            lambda: f"{hour}:{minute:02d}",
            distractors=wrong,
        )
    answer = twelve
    steps = (
        said(f"比12时多，减去12：${hour}-12={hour - 12}$，前面要写“{word}”。", name="普通计时法"),
        said(f"所以是{twelve}。"),
    )
    wrong = slips(
        answer,
        (f"上午{said_time(hour - 12, minute)}", "超过12时是下午或晚上。"),
        (f"{word}{said_time(hour - 10, minute)}", "应减12，不是减10。"),
    )
    return Draft(
        f"{full}用普通计时法表示是____。（写出“上午”“下午”或“晚上”）",
        answer,
        steps,
        lambda: f"{word}{said_time(hour % 12, minute)}",
        distractors=wrong,
    )


def months(dice: Dice, level: int) -> Draft:
    """Days of months, big and small months, quarters."""
    month = dice.integer(1, 12)
    year = dice.pick((2023, 2025, 2026, 2027))
    days = (date(year + (month == 12), month % 12 + 1, 1) - date(year, month, 1)).days
    kind = dice.pick(("days", "kind", "quarter", "count"))
    if kind == "days":
        answer, statement = with_unit(days, "天"), f"{year}年{month}月有____天。"
        why = f"{month}月是{'大月，有31天' if days == 31 else '小月，有30天' if days == 30 else '2月，平年有28天'}。"
        wrong = slips(
            answer, *((with_unit(d, "天"), "大月31天，小月30天，2月特殊。") for d in (28, 30, 31))
        )

        def again() -> str:
            return with_unit(
                (date(year, 12, 31) - date(year, month, 1)).days
                + 1
                - sum(
                    (date(year + (m == 12), m % 12 + 1, 1) - date(year, m, 1)).days
                    for m in range(month + 1, 13)
                ),
                "天",
            )
    elif kind == "kind":
        answer = "大月" if days == 31 else "小月" if days == 30 else "都不是"
        statement = f"{month}月是____。（填“大月”“小月”或“都不是”）"
        why = "1、3、5、7、8、10、12月是大月，4、6、9、11月是小月，2月既不是大月也不是小月。"
        wrong = tuple(Distractor(w, why) for w in ("大月", "小月", "都不是") if w != answer)
        again = lambda: {31: "大月", 30: "小月"}.get(days, "都不是")  # noqa: E731
    elif kind == "quarter":
        quarter = (month + 2) // 3
        answer, statement = str(quarter), f"{month}月在第____季度。"
        why = "1～3月是第一季度，4～6月是第二季度，7～9月是第三季度，10～12月是第四季度。"
        wrong = tuple(
            Distractor(str(q), "每3个月是一个季度，从1月数起。")
            for q in range(1, 5)
            if q != quarter
        )

        def again() -> str:
            return str(
                [m in range(3 * q - 2, 3 * q + 1) for q in range(1, 5) for m in (month,)].index(
                    True
                )
                + 1
            )
    else:
        first = month if month <= 11 else 11
        both = sum(
            (date(year + (m == 12), m % 12 + 1, 1) - date(year, m, 1)).days
            for m in (first, first + 1)
        )
        answer, statement = with_unit(both, "天"), f"{year}年{first}月和{first + 1}月一共有____天。"
        one = (date(year, first + 1, 1) - date(year, first, 1)).days
        why = f"{first}月有{one}天，{first + 1}月有{both - one}天，一共 ${one}+{both - one}={both}$ 天。"
        wrong = slips(
            answer,
            *((with_unit(d, "天"), "想一想每个月是大月还是小月。") for d in (59, 60, 61, 62)),
        )

        def again() -> str:
            return with_unit(
                (date(year, first, 1) + timedelta(both) - date(year, first, 1)).days
                if date(year, first, 1) + timedelta(both)
                == date(year + (first == 11), (first + 1) % 12 + 1, 1)
                else -1,
                "天",
            )

    return Draft(
        statement,
        answer,
        (said(why, name="年、月、日"),),
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def leap(dice: Dice, level: int) -> Draft:
    """Leap year or not; how many days in February."""
    year = (
        dice.integer(1950, 2060)
        if level == 1
        else dice.pick((1800, 1900, 2000, 2100, 2200, 2400, 1600, dice.integer(1960, 2050)))
    )
    is_leap = year % 400 == 0 or (year % 4 == 0 and year % 100 != 0)
    by = 400 if year % 100 == 0 else 4
    answer = "闰年" if is_leap else "平年"
    rest = year % by
    steps = (
        said(
            ("整百年份要除以400" if by == 400 else "一般年份除以4")
            + f"：{year}÷{by}"
            + ("没有余数，是闰年。" if not rest else f"有余数 ${rest}$，是平年。"),
            name="判断闰年",
        ),
    )
    return Draft(
        f"公历{year}年是____。（填“平年”或“闰年”）", answer, steps, lambda: "闰年" if (date(year, 3, 1) - date(year, 2, 1)).days == 29 else "平年",
        distractors=(Distractor("平年" if is_leap else "闰年", "一般年份看是不是4的倍数，整百年份看是不是400的倍数。"),),
    )  # fmt: skip


def weekday(dice: Dice, level: int) -> Draft:
    """Which day of the week some days later, or how many days from to."""
    if level == 1 or dice.chance(50):
        today, later = (
            dice.integer(0, 6),
            dice.integer(8, 30) if level == 1 else dice.integer(30, 100),
        )
        q, r = divmod(later, 7)
        answer = f"星期{WEEK[(today + later) % 7]}"
        steps: tuple[Step, ...] = (
            line(
                rf"{later}\div 7",
                rf"{q}\cdots\cdots {r}" if r else str(q),
                "一星期有7天，看过了几个星期零几天：",
                name="周期",
            ),
            said(
                f"从星期{WEEK[today]}往后数 ${r}$ 天，是{answer}。"
                if r
                else f"正好过了整星期，还是{answer}。"
            ),
        )
        wrong = slips(
            answer,
            (f"星期{WEEK[(today + later + 1) % 7]}", "多数了1天：从明天开始数。"),
            (f"星期{WEEK[(today + later - 1) % 7]}", "少数了1天。"),
        )
        return Draft(
            worded(
                dice,
                (
                    f"今天是星期{WEEK[today]}，{later}天后是星期几？",
                    f"今天是星期{WEEK[today]}，再过{later}天是星期几？",
                    f"{pupil(dice)}今天（星期{WEEK[today]}）种下一盆蒜苗，{later}天后收割，那天是星期几？",
                    f"今天是星期{WEEK[today]}，再过{later}天就是{pupil(dice)}的生日，那天是星期几？",
                    f"运动会在{later}天后开幕，今天是星期{WEEK[today]}，运动会开幕那天是星期几？",
                ),
            ),
            answer,
            steps,
            lambda: "星期" + (WEEK * 20)[today + later],
            distractors=wrong,
        )
    month = dice.pick((3, 5, 7, 8, 10))
    start, end = dice.integer(3, 12), dice.integer(16, 30)
    value = end - start + 1
    answer = with_unit(value, "天")
    event = dice.pick(("读书节", "科技展", "运动会集训", "夏令营", "画展", "花展", "美食节"))
    steps = (line(f"{end}-{start}+1", str(value), "第一天和最后一天都要算：", name="经过的天数"),)
    wrong = slips(
        answer,
        (with_unit(value - 1, "天"), "首尾两天都要算，要加1。"),
        (with_unit(value + 1, "天"), "多加了1天。"),
    )
    return Draft(
        worded(
            dice,
            (
                f"{event}从{month}月{start}日开始，到{month}月{end}日结束（首尾两天都算），",
                f"{event}{month}月{start}日开幕，{month}月{end}日闭幕，这两天也算在内，",
            ),
            ("一共多少天？", f"这次{event}共有几天？"),
        ), answer, steps,
        lambda: with_unit(len(range(start, end + 1)), "天"), distractors=wrong, pictures=(calendar(2026, month),),
    )  # fmt: skip


RECIPES = (
    Recipe("pro.time.hour", "read", "fill", (1,), read_clock),
    Recipe("pro.time.hour", "read-mistake", "mistake", (1,), corrected(read_clock)),
    Recipe("pro.time.hour", "read-judge", "judge", (1,), answered(read_clock)),
    Recipe("pro.time.hour", "digital", "fill", (1, 2), digital),
    Recipe("pro.time.minute", "read", "fill", (2, 3), read_clock),
    Recipe("pro.time.minute", "read-mistake", "mistake", (2, 3), corrected(read_clock)),
    Recipe("pro.time.minute", "read-judge", "judge", (2, 3), answered(read_clock)),
    Recipe("pro.time.second", "unit", "fill", (1,), choose_unit),
    Recipe("pro.time.second", "unit-judge", "judge", (1,), answered(choose_unit)),
    Recipe("pro.time.calc", "convert", "fill", (1, 2), convert_time),
    Recipe("pro.time.calc", "how-long", "word", (1, 2), elapsed),
    Recipe("pro.time.elapsed", "how-long", "word", (2, 3), elapsed),
    Recipe("pro.time.elapsed", "how-long-mistake", "mistake", (2, 3), corrected(elapsed)),
    Recipe("pro.time.elapsed", "how-long-judge", "judge", (2, 3), answered(elapsed)),
    Recipe("pro.time.24", "both-ways", "fill", (1, 2), day_clock),
    Recipe("pro.time.24", "both-ways-mistake", "mistake", (1, 2), corrected(day_clock)),
    Recipe("pro.time.24", "both-ways-judge", "judge", (1, 2), answered(day_clock)),
    Recipe("pro.time.year", "months", "fill", (1, 2), months),
    Recipe("pro.time.year", "months-mistake", "mistake", (1, 2), corrected(months)),
    Recipe("pro.time.year", "months-judge", "judge", (1, 2), answered(months)),
    Recipe("pro.time.leap", "which", "fill", (1, 2), leap),
    Recipe("pro.time.leap", "which-judge", "judge", (1, 2), answered(leap)),
    Recipe("pro.time.calendar", "weekday", "word", (1, 2), weekday),
    Recipe("pro.time.calendar", "weekday-mistake", "mistake", (1, 2), corrected(weekday)),
    Recipe("pro.time.calendar", "weekday-judge", "judge", (1, 2), answered(weekday)),
)
