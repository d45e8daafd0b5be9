"""Along a line and in a row: trees, posts, cycles, patterns, journeys, rivers and clocks."""

from fractions import Fraction
from itertools import pairwise, product

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, mixed
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil, pupils
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.values import Step


def trees_both_ends(dice: Dice, level: int) -> Draft:
    """Trees along a road with one at each end."""
    gap = dice.pick((2, 3, 4, 5, 6, 8, 10))
    gaps = dice.integer(5, 20) if level <= 2 else dice.integer(15, 60)
    length = gap * gaps
    place, thing, measure = dice.pick(
        (
            ("一条小路的一边", "树", "棵"),
            ("一座桥的一侧", "路灯", "盏"),
            ("操场跑道旁的一条直道边", "彩旗", "面"),
            ("一条走廊的一边", "盆花", "盆"),
            ("河堤的一侧", "柳树", "棵"),
            ("公路的一旁", "电线杆", "根"),
        )
    )
    verb = {"树": "栽", "柳树": "栽", "路灯": "安", "彩旗": "插", "盆花": "摆", "电线杆": "立"}[
        thing
    ]
    kind = dice.pick(("count", "length", "gap") if level >= 2 else ("count",))
    ends = f"两端都{verb}"
    if kind == "count":
        statement = worded(
            dice,
            (
                f"在{place}每隔{gap}米{verb}一{measure}{thing}（{ends}），全长{length}米，",
                f"要在{place}{verb}{thing}，{ends}，相邻两{measure}相距{gap}米，全长{length}米，",
            ),
            (f"一共要{verb}多少{measure}{thing}？", f"要准备多少{measure}{thing}？"),
        )
        value, unit = gaps + 1, measure
        steps: tuple[Step, ...] = (
            line(rf"{length}\div {gap}", str(gaps), "先求间隔数："),
            line(
                f"{gaps}+1", str(gaps + 1), f"{ends}，{measure}数比间隔数多 $1$：", name="植树问题"
            ),
        )
        wrong_values = (
            (gaps, f"{ends}时要加 $1$。"),
            (gaps - 1, "应加 $1$，不是减 $1$。"),
            (gaps + 2, "多加了 $1$。"),
        )
    elif kind == "length":
        statement = worded(
            dice,
            (
                f"在{place}每隔{gap}米{verb}一{measure}{thing}，{ends}，一共{verb}了{gaps + 1}{measure}。",
                f"{place}{verb}着{gaps + 1}{measure}{thing}，{ends}，相邻两{measure}相距{gap}米。",
            ),
            f"第一{measure}和最后一{measure}相距多少米？",
        )
        value, unit = length, "米"
        steps = (
            line(f"{gaps + 1}-1", str(gaps), f"间隔数比{measure}数少 $1$：", name="植树问题"),
            line(rf"{gap}\times {gaps}", str(length), "间隔长乘间隔数："),
        )
        wrong_values = (
            (gap * (gaps + 1), "间隔数要减 $1$。"),
            (gap * (gaps + 2), "间隔数比棵数少 $1$。".replace("棵", measure)),
            (gaps, "求成了间隔数。"),
        )
    else:
        statement = worded(
            dice,
            (
                f"在{place}等距离地{verb}了{gaps + 1}{measure}{thing}（{ends}），从第一{measure}到最后一{measure}共{length}米。",
                f"{place}全长{length}米，等距离地{verb}着{gaps + 1}{measure}{thing}，{ends}。",
            ),
            f"相邻两{measure}之间相距多少米？",
        )
        value, unit = gap, "米"
        steps = (
            line(f"{gaps + 1}-1", str(gaps), f"间隔数比{measure}数少 $1$：", name="植树问题"),
            line(rf"{length}\div {gaps}", str(gap), "全长除以间隔数："),
        )
        wrong_values = (
            (gap + 1, "间隔数要减 $1$。"),
            (gap * 2, "算错了间隔数。"),
            (max(1, gap - 1), "间隔数要减 $1$。"),
        )
    answer = with_unit(value, unit)
    wrong = slips(answer, *((with_unit(v, unit), why) for v, why in wrong_values))

    def again() -> str:
        spots = [k * gap for k in range(gaps + 1)]
        if spots[-1] != length:
            raise AssertionError("the row doesn't fit")
        return with_unit(
            {"count": len(spots), "length": spots[-1] - spots[0], "gap": spots[1] - spots[0]}[kind],
            unit,
        )

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def trees_otherwise(dice: Dice, level: int) -> Draft:
    """No tree at the ends, one end, round a pond; sawing, climbing, bells."""
    n = dice.integer(4, 12) if level <= 2 else dice.integer(10, 40)
    each = dice.integer(2, 6)
    kind = dice.pick(("none", "one", "ring", "saw", "climb", "bell"))
    if kind == "none":
        a, b = dice.pick(
            (
                ("两座楼房", "树"),
                ("两根电线杆", "彩灯"),
                ("教学楼和图书馆", "路灯"),
                ("大象馆和猴山", "小树"),
                ("少年宫和体育馆", "路灯"),
                ("两座亭子", "小树"),
            )
        )
        measure = {"树": "棵", "彩灯": "盏", "路灯": "盏", "小树": "棵"}[b]
        statement, value, unit = (
            f"{a}相距{n * each}米，在它们之间每隔{each}米{'栽' if measure == '棵' else '安'}一{measure}{b}（两端不{'栽' if measure == '棵' else '安'}），一共要多少{measure}？",
            n - 1,
            measure,
        )
        steps: tuple[Step, ...] = (
            line(rf"{n * each}\div {each}", str(n), "间隔数："),
            line(f"{n}-1", str(n - 1), f"两端都不要，{measure}数比间隔数少 $1$：", name="植树问题"),
        )
        wrong_values = (
            (n, "两端不要时应减 $1$。"),
            (n + 1, "应减 $1$，不是加 $1$。"),
            (n - 2, "多减了 $1$。"),
        )
    elif kind == "one":
        statement = dice.pick(
            (
                f"一条路长{n * each}米，从路的一端开始每隔{each}米栽一棵树，一端栽、另一端靠墙不栽，一共栽多少棵？",
                f"从校门口到教学楼的小路长{n * each}米，在小路的一边每隔{each}米栽一棵树，校门口的一端栽，教学楼的一端不栽，要栽多少棵？",
                f"一段{n * each}米长的河岸，一端是桥，桥头不栽树，从另一端起每隔{each}米栽一棵柳树，一共要栽多少棵？",
            )
        )
        value, unit = n, "棵"
        steps = (
            line(rf"{n * each}\div {each}", str(n), "只栽一端，棵数等于间隔数：", name="植树问题"),
        )
        wrong_values = (
            (n + 1, "只栽一端时不加 $1$。"),
            (n - 1, "只栽一端时不减 $1$。"),
            (n * each, "求成了全长。"),
        )
    elif kind == "ring":
        place, thing, measure = dice.pick(
            (
                ("圆形池塘的周围", "柳树", "棵"),
                ("圆形花坛的边上", "盆花", "盆"),
                ("环形跑道的内圈", "彩旗", "面"),
                ("圆形溜冰场一周", "灯", "盏"),
            )
        )
        statement, value, unit = (
            f"{place}全长{n * each}米，每隔{each}米放一{measure}{thing}，一共要多少{measure}？".replace(
                "放一棵", "栽一棵"
            )
            .replace("放一面", "插一面")
            .replace("放一盏", "安一盏"),
            n,
            measure,
        )
        steps = (
            line(
                rf"{n * each}\div {each}",
                str(n),
                f"首尾相接，{measure}数等于间隔数：",
                name="封闭图形",
            ),
        )
        wrong_values = (
            (n + 1, "封闭图形首尾重合，不加 $1$。"),
            (n - 1, "封闭图形不减 $1$。"),
            (2 * n, "只有一圈。"),
        )
    elif kind == "saw":
        thing = dice.pick(("木头", "钢管", "竹竿", "绳子"))
        n = min(n, 12)
        act = "剪" if thing == "绳子" else "锯"
        statement, value, unit = (
            worded(
                dice,
                (
                    f"把一根{thing}{act}成{n}段，每{act}一次要{each}分钟，",
                    f"要把一根{thing}{act}成{n}段，每{act}断一次用{each}分钟（中间不休息），",
                ),
                "一共要多少分钟？",
            ),
            (n - 1) * each,
            "分钟",
        )
        steps = (
            line(f"{n}-1", str(n - 1), f"{act}的次数比段数少 $1$："),
            line(rf"{each}\times {n - 1}", str((n - 1) * each), "每次的时间乘次数："),
        )
        wrong_values = (
            (n * each, f"{act}成 ${n}$ 段只要 ${n - 1}$ 次。"),
            ((n + 1) * each, "次数应减 $1$。"),
            (n - 1, "求成了次数。"),
        )
    elif kind == "climb":
        floors = dice.integer(4, 9)
        who = pupils(dice, 1)[0]
        per = dice.integer(12, 20)
        statement, value, unit = (
            worded(
                dice,
                (
                    f"{who}从1楼走到{floors}楼，每层楼梯有{per}级台阶，",
                    f"{who}家住{floors}楼，每两层楼之间的楼梯都有{per}级台阶。从1楼走回家，",
                ),
                ("一共要走多少级台阶？", "要上多少级台阶？"),
            ),
            (floors - 1) * per,
            "级",
        )
        steps = (
            line(f"{floors}-1", str(floors - 1), f"从1楼到{floors}楼要走的楼梯层数："),
            line(rf"{per}\times {floors - 1}", str((floors - 1) * per), "每层的级数乘层数："),
        )
        wrong_values = (
            (floors * per, f"到{floors}楼只走了 ${floors - 1}$ 层楼梯。"),
            ((floors + 1) * per, "层数要减 $1$。"),
            (per, "只算了一层。"),
        )
        n, each = floors, per
    else:
        strokes = dice.integer(4, 7)
        more = strokes + dice.integer(2, 5)
        statement, value, unit = (
            dice.pick(
                (
                    f"时钟敲{strokes}下要{(strokes - 1) * each}秒（每两下之间的时间相同），敲{more}下要多少秒？",
                    f"广场上的大钟{strokes}时敲{strokes}下，从第一下到最后一下共{(strokes - 1) * each}秒（每两下之间的时间相同）。照这样，敲{more}下要多少秒？",
                )
            ),
            (more - 1) * each,
            "秒",
        )
        steps = (
            line(
                rf"{(strokes - 1) * each}\div ({strokes}-1)",
                str(each),
                f"敲{strokes}下有 ${strokes - 1}$ 个间隔，每个间隔：",
            ),
            line(
                rf"{each}\times ({more}-1)",
                str((more - 1) * each),
                f"敲{more}下有 ${more - 1}$ 个间隔：",
            ),
        )
        wrong_values = (
            (more * each, "间隔数要减 $1$。"),
            ((more + 1) * each, "间隔数要减 $1$。"),
            ((strokes - 1) * each + more - strokes, "多敲的几下也要按间隔算。"),
        )
        n = more
    answer = with_unit(value, unit)
    wrong = slips(answer, *((with_unit(v, unit), why) for v, why in wrong_values))

    def again() -> str:
        if kind in ("none", "one", "ring"):
            spots = list(range(0, n * each + 1, each))
            kept = {"none": spots[1:-1], "one": spots[:-1], "ring": spots[:-1]}[kind]
            return with_unit(len(kept), unit)
        return with_unit(sum(each for _ in range(1, n)), unit)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def cycle(dice: Dice, level: int) -> Draft:
    """What stands in place n of a repeating row."""
    items, what = dice.pick(
        (
            ("红黄蓝", "彩旗按红、黄、蓝的顺序一面一面地挂"), ("红红黄", "灯笼按红、红、黄的顺序一个一个地挂"), ("圆方三角".replace("三角", "△"), "珠子"), ("黑白白", "棋子按黑、白、白的顺序一枚一枚地摆"),
            ("红绿黄黄", "气球按红、绿、黄、黄的顺序排成一行"), ("男男女", "同学们按男、男、女的顺序站成一列"), ("甲乙丙丁", "甲、乙、丙、丁四人按顺序轮流值日，每人一天"),
            ("蓝蓝白", "彩旗按蓝、蓝、白的顺序一面一面地挂"), ("红黄绿紫", "灯笼按红、黄、绿、紫的顺序一个一个地挂"), ("白白白黑", "棋子按白、白、白、黑的顺序一枚一枚地摆"),
            ("粉蓝粉", "珠子按粉、蓝、粉的顺序一颗一颗地穿"), ("女男女男男", "同学们按女、男、女、男、男的顺序站成一列"), ("紫黄黄", "气球按紫、黄、黄的顺序排成一行"),
            ("甲乙丙", "甲、乙、丙三人按顺序轮流浇花，每人一天"),
        )
    )  # fmt: skip
    if what == "珠子":
        items, what = "红黄绿", "珠子按红、黄、绿的顺序一颗一颗地穿"
    size = len(items)
    place = dice.integer(size + 2, 20) if level == 1 else dice.integer(20, 100)
    q, r = divmod(place, size)
    answer = items[r - 1]
    noun = {
        "彩旗": "面彩旗是什么颜色",
        "灯笼": "个灯笼是什么颜色",
        "珠子": "颗珠子是什么颜色",
        "棋子": "枚棋子是什么颜色",
        "气球": "个气球是什么颜色",
        "同学": "个是男生还是女生",
        "甲、": "天轮到谁",
    }[what[:2]]
    full = {"男": "男生", "女": "女生"}.get(
        answer, answer if what.startswith("甲") else f"{answer}色"
    )
    steps: tuple[Step, ...] = (
        line(
            rf"{place}\div {size}",
            rf"{q}\cdots\cdots {r}" if r else str(q),
            f"每 ${size}$ 个一组，看第 ${place}$ 个是第几组的第几个：",
            name="周期",
        ),
        said(
            f"余数是 ${r}$，是每组的第 ${r}$ 个，是{full}。"
            if r
            else f"没有余数，是每组的最后一个，是{full}。"
        ),
    )
    others = [c for c in dict.fromkeys(items) if c != answer]
    named = [
        {"男": "男生", "女": "女生"}.get(c, c if what.startswith("甲") else f"{c}色")
        for c in others
    ]
    wrong = slips(
        full,
        *(
            (c, "没有余数时应是每组的最后一个。" if not r else "余数是几，就看每组的第几个。")
            for c in named
        ),
    )
    return Draft(
        worded(dice, (f"{what}，第{place}{noun}？", f"{what}。照这样排下去，第{place}{noun}？")),
        full,
        steps,
        lambda: {"男": "男生", "女": "女生"}.get(
            (items * place)[place - 1],
            (items * place)[place - 1]
            if what.startswith("甲")
            else f"{(items * place)[place - 1]}色",
        ),
        distractors=wrong,
    )


def pattern(dice: Dice, level: int) -> Draft:
    """The next number of a row."""
    if level == 1:
        start, step_ = dice.integer(1, 20), dice.integer(2, 5)
        up = dice.chance(60)
        row = [start + step_ * k for k in range(6)]
        row = row if up else row[::-1]
        why = f"后一个数总比前一个数{'多' if up else '少'} ${step_}$。"
    else:
        kind = dice.pick(("growing", "double", "fibonacci", "alternate"))
        if kind == "growing":
            start = dice.integer(1, 5)
            row = [start]
            for k in range(1, 6):
                row.append(row[-1] + k)
            why = "相邻两数的差依次是 $1$，$2$，$3$，$4$，……"
        elif kind == "double":
            row = [dice.integer(1, 4)]
            for _ in range(5):
                row.append(row[-1] * 2)
            why = "后一个数是前一个数的 $2$ 倍。"
        elif kind == "fibonacci":
            row = [dice.integer(1, 2), dice.integer(2, 4)]
            for _ in range(4):
                row.append(row[-1] + row[-2])
            why = "从第三个数起，每个数是前两个数的和。"
        else:
            a, d, e = dice.integer(1, 5), dice.integer(2, 4), dice.integer(5, 9)
            row = [v for k in range(3) for v in (a + d * k, e)]
            row = [*row, a + 3 * d][:7]
            why = f"隔一个看：{row[0]}、{row[2]}、{row[4]}……每次多 ${d}$，中间都是 ${e}$。"
    hidden = len(row) - 1
    answer = str(row[hidden])
    shown = "，".join(str(v) for v in row[:hidden])
    difference = row[1] - row[0]
    wrong = slips(
        answer,
        (row[hidden - 1] + difference, "只看前两个数的差就填，没有验证后面的数。"),
        (row[hidden] + 1, "差数错了。"),
        (row[hidden - 1] + 1, "没有找到规律。"),
    )

    def again() -> str:
        known = row[:-1]
        gaps = [b - a for a, b in pairwise(known)]
        if len(set(gaps)) == 1:
            return str(known[-1] + gaps[0])
        if gaps == list(range(gaps[0], gaps[0] + len(gaps))):
            return str(known[-1] + gaps[-1] + 1)
        if all(b == 2 * a for a, b in pairwise(known)):
            return str(2 * known[-1])
        if all(c == a + b for a, b, c in zip(known, known[1:], known[2:], strict=False)):
            return str(known[-1] + known[-2])
        return str(known[-2] + known[2] - known[0])

    return Draft(
        f"找规律填数：{shown}，____。",
        answer,
        (said(f"看相邻的数：{why}", name="找规律"), said(f"所以填 ${answer}$。")),
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def chase(dice: Dice, level: int) -> Draft:
    """One catches up with another."""
    slow = dice.step(50, 70, 5) if level <= 3 else dice.integer(4, 6) * 10
    fast = slow + dice.pick((10, 15, 20, 25, 30))
    time = dice.integer(4, 20)
    gap = (fast - slow) * time
    one, two = pupils(dice, 2)
    if level <= 3:
        story = dice.pick(
            (
                f"{one}和{two}沿同一条路同向而行，{one}在{two}前面{gap}米，{one}每分走{slow}米，{two}每分走{fast}米。",
                f"{one}先走，走出{gap}米后{two}从同一地点出发去追，{one}每分走{slow}米，{two}每分走{fast}米。",
                f"放学后，{one}以每分{slow}米的速度步行回家。{one}走出{gap}米时，{two}从学校出发，以每分{fast}米的速度沿同一条路追去。",
                f"{one}和{two}在滨河步道上朝同一方向散步，{two}落后{one}{gap}米。{two}每分走{fast}米，{one}每分走{slow}米。",
                f"{one}离开图书馆{gap}米时，{two}发现{one}的借书卡忘在桌上，马上去追。{one}每分走{slow}米，{two}每分走{fast}米。",
                f"爬山时{one}先出发，每分走{slow}米；当{one}走了{gap}米时，{two}从山脚出发，沿同一条山路每分走{fast}米。",
            )
        )
        statement = worded(
            dice,
            story,
            (
                f"{two}多少分钟能追上{one}？",
                f"几分钟后{two}能追上{one}？",
                f"{two}追上{one}要用多少分钟？",
            ),
        )
        value, unit = time, "分钟"
        steps: tuple[Step, ...] = (
            line(f"{fast}-{slow}", str(fast - slow), f"{two}每分比{one}多走：", name="速度差"),
            line(rf"{gap}\div {fast - slow}", str(time), "路程差除以速度差："),
        )
        wrong_values: tuple[tuple[object, str], ...] = (
            (fraction(Fraction(gap, fast + slow)), "追及要用速度差，不是速度和。"),
            (fraction(Fraction(gap, fast)), "前面的人也在走，要用速度差。"),
            (time + 1, "算错了。"),
        )
    else:
        mover = dice.pick((("客车", "货车"), ("摩托车", "自行车队"), ("快车", "慢车")))
        if mover[1] == "自行车队":
            slow, fast = dice.pick(((12, 30), (15, 45), (16, 40), (15, 40), (12, 36)))
        head = dice.integer(2, 6)
        while slow * head % (fast - slow):
            head += 1
        time = slow * head // (fast - slow)
        lead = "一支自行车队" if mover[1] == "自行车队" else f"一辆{mover[1]}"
        statement = worded(
            dice,
            (
                f"{lead}以每时{slow}千米的速度先行{head}小时，一辆{mover[0]}从同一地点出发，以每时{fast}千米的速度追赶，",
                f"{lead}从甲地出发，每时行{slow}千米。{head}小时后，一辆{mover[0]}也从甲地出发，每时行{fast}千米，沿同一条路去追，",
                f"{lead}先开出{head}小时，每时行{slow}千米；随后一辆{mover[0]}从同一车站出发去追，每时行{fast}千米，",
            )
            if mover[1] != "自行车队"
            else (
                f"{lead}以每时{slow}千米的速度先行{head}小时，一辆{mover[0]}从同一地点出发，以每时{fast}千米的速度追赶，",
                f"{lead}每时行{slow}千米，出发{head}小时后，一辆送补给的{mover[0]}从起点出发，每时行{fast}千米，沿路追赶，",
            ),
            ("几小时能追上？", "多少小时可以追上？"),
        )
        value, unit = time, "小时"
        steps = (
            line(rf"{slow}\times {head}", str(slow * head), "先行的路程，也就是路程差："),
            line(f"{fast}-{slow}", str(fast - slow), "每小时追上：", name="速度差"),
            line(rf"{slow * head}\div {fast - slow}", str(time), "路程差除以速度差："),
        )
        wrong_values = (
            (fraction(Fraction(slow * head, fast + slow)), "追及要用速度差。"),
            (head, "这是先行的时间。"),
            (fraction(Fraction(slow * head, fast)), "前车也在走。"),
        )
    answer = with_unit(value, unit)
    wrong = slips(answer, *((with_unit(v, unit), why) for v, why in wrong_values))

    def again() -> str:
        if level <= 3:
            front, back, minutes = gap, 0, 0
            while back < front:
                front, back, minutes = front + slow, back + fast, minutes + 1
            return with_unit(minutes, unit)
        t = Fraction(slow * head) / (fast - slow)
        if slow * (head + t) != fast * t:
            raise AssertionError("they don't meet")
        return with_unit(fraction(t), unit)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def train(dice: Dice, level: int) -> Draft:
    """A train and a bridge."""
    speed, seconds = dice.integer(15, 30), dice.step(30, 90, 5)
    whole = speed * seconds
    own = dice.step(120, 300, 20)
    bridge = whole - own
    what = "大桥" if dice.chance(60) else "隧道"
    kind_of = dice.pick(("火车", "旅客列车", "货运列车", "动车"))
    verb = "通过" if what == "大桥" else "穿过"
    kind = dice.pick(("time", "bridge", "own"))
    if kind == "time":
        enter, leave = ("上桥", "离桥") if what == "大桥" else ("进洞", "出洞")
        statement = worded(
            dice,
            (
                f"一列{kind_of}长{own}米，以每秒{speed}米的速度{verb}一座长{bridge}米的{what}，",
                f"一座{what}长{bridge}米。一列长{own}米的{kind_of}以每秒{speed}米的速度{verb}这座{what}，",
            ),
            (f"从车头{enter}到车尾{leave}要多少秒？", f"车头{enter}后多少秒车尾{leave}？"),
        )
        value, unit = seconds, "秒"
        steps: tuple[Step, ...] = (
            line(
                f"{bridge}+{own}", str(whole), f"火车要走的路程是{what}长加车长：", name="火车过桥"
            ),
            line(rf"{whole}\div {speed}", str(seconds), "路程除以速度："),
        )
        wrong_values: tuple[tuple[object, str], ...] = (
            (fraction(Fraction(bridge, speed)), "忘了加车长。"),
            (fraction(Fraction(bridge - own, speed)), "应加车长，不是减。"),
            (seconds + 5, "算错了。"),
        )
    elif kind == "bridge":
        statement = worded(
            dice,
            (
                f"一列长{own}米的{kind_of}以每秒{speed}米的速度完全{verb}一座{what}用了{seconds}秒，",
                f"一列{kind_of}长{own}米，每秒行{speed}米，从车头进入{what}到车尾离开{what}共{seconds}秒，",
            ),
            (f"这座{what}长多少米？", f"求这座{what}的长度（单位：米）。"),
        )
        value, unit = bridge, "米"
        steps = (
            line(
                rf"{speed}\times {seconds}",
                str(whole),
                f"火车走的路程是{what}长加车长：",
                name="火车过桥",
            ),
            line(f"{whole}-{own}", str(bridge), "减去车长："),
        )
        wrong_values = (
            (whole, "忘了减去车长。"),
            (whole + own, "应减去车长。"),
            (own, "这是车长。"),
        )
    else:
        statement = worded(
            dice,
            (
                f"一列{kind_of}以每秒{speed}米的速度完全{verb}一座长{bridge}米的{what}用了{seconds}秒，",
                f"一座{what}长{bridge}米，一列{kind_of}每秒行{speed}米，从车头进入{what}到车尾离开{what}用了{seconds}秒，",
            ),
            f"这列{kind_of}长多少米？",
        )
        value, unit = own, "米"
        steps = (
            line(
                rf"{speed}\times {seconds}",
                str(whole),
                f"火车走的路程是{what}长加车长：",
                name="火车过桥",
            ),
            line(f"{whole}-{bridge}", str(own), f"减去{what}长："),
        )
        wrong_values = (
            (whole, f"忘了减去{what}的长。"),
            (own + speed, "算错了。"),
            (own // 2, "只要减去一次。"),
        )
    answer = with_unit(value, unit)
    wrong = slips(answer, *((with_unit(v, unit), why) for v, why in wrong_values))
    return Draft(
        statement,
        answer,
        steps,
        lambda: with_unit(
            {
                "time": next(t for t in range(1, 400) if speed * t - own == bridge),
                "bridge": speed * seconds - own,
                "own": speed * seconds - bridge,
            }[kind],
            unit,
        ),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def boat(dice: Dice, level: int) -> Draft:
    """With the stream and against it."""
    stream, own = dice.integer(2, 5), dice.integer(12, 24)
    with_it, against = own + stream, own - stream
    craft = dice.pick(("一艘轮船", "一艘游艇", "一艘快艇", "一艘货船"))
    kind = dice.pick(("distance", "back", "speeds") if level >= 3 else ("distance", "speeds"))
    if kind == "distance":
        hours, down = dice.integer(2, 6), dice.chance(50)
        value, unit = (with_it if down else against) * hours, "千米"
        statement = f"{craft}在静水中每时行{own}千米，水流速度是每时{stream}千米，它{'顺' if down else '逆'}水航行{hours}小时，行了多少千米？"
        steps: tuple[Step, ...] = (
            line(
                f"{own}{'+' if down else '-'}{stream}",
                str(with_it if down else against),
                f"{'顺水速度=船速+水速' if down else '逆水速度=船速-水速'}：",
                name="流水行船",
            ),
            line(rf"{with_it if down else against}\times {hours}", str(value), "速度乘时间："),
        )
        wrong_values: tuple[tuple[object, str], ...] = (
            ((against if down else with_it) * hours, "顺水和逆水弄反了。"),
            (own * hours, "没有考虑水流。"),
            (stream * hours, "用了水速。"),
        )
    elif kind == "speeds":
        value, unit = (own, "千米") if dice.chance(50) else (stream, "千米")
        ask_own = value == own
        statement = f"{craft}顺水每时行{with_it}千米，逆水每时行{against}千米，{'它在静水中每时行' if ask_own else '水流每时'}多少千米？"
        sign = "+" if ask_own else "-"
        steps = (
            line(
                rf"({with_it}{sign}{against})\div 2",
                str(value),
                f"{'船速=（顺水速度+逆水速度）÷2' if ask_own else '水速=（顺水速度-逆水速度）÷2'}：",
                name="流水行船",
            ),
        )
        wrong_values = (
            (with_it - against if not ask_own else with_it + against, "忘了除以 $2$。"),
            (stream if ask_own else own, "船速和水速弄反了。"),
            (with_it, "这是顺水速度。"),
        )
    else:
        base = with_it * against
        shrink = 1
        distance = base // shrink
        down_hours, up_hours = Fraction(distance, with_it), Fraction(distance, against)
        value, unit = int(up_hours), "小时"
        statement = f"{craft}在静水中每时行{own}千米，顺水从甲港到乙港用了{down_hours}小时，水流速度是每时{stream}千米。原路返回要几小时？"
        steps = (
            line(rf"({own}+{stream})\times {down_hours}", str(distance), "两港之间的路程："),
            line(rf"{distance}\div ({own}-{stream})", str(value), "返回是逆水：", name="流水行船"),
        )
        wrong_values = (
            (int(down_hours), "返回是逆水，时间不一样。"),
            (fraction(Fraction(distance, own)), "没有考虑水流。"),
            (value + 1, "算错了。"),
        )
    answer = with_unit(value, unit)
    wrong = slips(answer, *((with_unit(v, unit), why) for v, why in wrong_values))

    def again() -> str:
        if kind == "distance":
            place = 0
            for _ in range(hours):
                place += own + (stream if down else -stream)
            return with_unit(place, unit)
        if kind == "speeds":
            found = next(
                (s, w)
                for s in range(1, 60)
                for w in range(1, 20)
                if s + w == with_it and s - w == against
            )
            return with_unit(found[0] if ask_own else found[1], unit)
        return with_unit(next(t for t in range(1, 200) if t * against == distance), unit)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def clock(dice: Dice, level: int) -> Draft:
    """The angle of the hands, or when they meet."""
    hour = dice.integer(1, 11)
    if level <= 3:
        minute = dice.pick((0, 30)) if level <= 2 else dice.step(10, 50, 10)
        small, large = Fraction(30 * hour) + Fraction(minute, 2), Fraction(6 * minute)
        angle = abs(small - large)
        angle = min(angle, 360 - angle)
        answer = with_unit(fraction(angle), "度")
        time = f"{hour}时整" if minute == 0 else f"{hour}时{minute}分"
        steps: tuple[Step, ...] = (
            said(
                f"时针每时走 $30$ 度，每分走 $0.5$ 度，{time}时针从12起转过 ${fraction(small)}$ 度。",
                name="时针",
            ),
            said(f"分针每分走 $6$ 度，转过 ${fraction(large)}$ 度。", name="分针"),
            said(
                f"相差 ${fraction(abs(small - large))}$ 度"
                + (
                    "。"
                    if abs(small - large) <= 180
                    else f"，较小的夹角是 $360-{fraction(abs(small - large))}={fraction(angle)}$ 度。"
                )
            ),
        )
        naive = abs(Fraction(30 * hour) - large)
        wrong = slips(
            answer,
            (with_unit(fraction(min(naive, 360 - naive)), "度"), "时针也在走，不能认为它停着。"),
            (with_unit(fraction(360 - angle), "度"), "要求的是较小的角。"),
            (with_unit(fraction(angle + 30), "度"), "多算了一大格。"),
        )
        statement = f"{time}，钟面上时针和分针所成的较小的角是多少度？"

        def again() -> str:
            minutes = 60 * hour + minute
            gap = Fraction(11 * minutes, 2) % 360
            return with_unit(fraction(min(gap, 360 - gap)), "度")
    else:
        value = Fraction(60 * hour, 11)
        answer = with_unit(mixed(value), "分")
        statement = f"{hour}时整以后，再过多少分时针和分针第一次重合？（结果用带分数或整数表示）"
        steps = (
            said(
                f"{hour}时整，分针落后时针 ${30 * hour}$ 度；分针每分比时针多走 $6-0.5=5.5$ 度。",
                name="追及",
            ),
            line(rf"{30 * hour}\div 5.5", mixed(value), "路程差除以速度差："),
        )
        wrong = slips(
            answer,
            (with_unit(5 * hour, "分"), "时针也在走，不能认为它停着。"),
            (with_unit(mixed(Fraction(60 * hour, 13)), "分"), "同向要用速度差，不是速度和。"),
            (with_unit(mixed(Fraction(60 * hour, 12)), "分"), "每分的速度差是 $5.5$ 度。"),
        )

        def again() -> str:
            t = Fraction(30 * hour) / (Fraction(6) - Fraction(1, 2))
            return with_unit(mixed(t), "分")

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def listing(dice: Dice, level: int) -> Draft:
    """Rectangles with a given perimeter or area; sums of notes."""
    kind = dice.pick(("perimeter", "area", "coins"))
    if kind == "perimeter":
        half = dice.integer(6, 14)
        value = half // 2
        statement = worded(
            dice,
            (
                f"用{2 * half}根1厘米长的小棒围长方形（包括正方形，小棒全部用完），",
                f"{pupil(dice)}有{2 * half}根1厘米长的小棒，全部用来围一个长方形（正方形也算），",
                f"用一根长{2 * half}厘米的铁丝围长方形（正方形也算），铁丝正好用完，长和宽都是整厘米数，",
                f"{dice.pick(('王爷爷', '李大伯', '园丁'))}用{2 * half}根1米长的木条围一个长方形或正方形的花圃，木条全部用完，",
            ),
            ("有多少种不同的围法？", "一共有几种不同的围法？"),
        )
        listed = "、".join(f"{half - k}和{k}" for k in range(1, value + 1))
        steps: tuple[Step, ...] = (
            said(
                f"长与宽的和是 ${2 * half}\\div 2={half}$ 厘米，从宽是 $1$ 开始有序列举：{listed}。",
                name="有序列举",
            ),
            said(f"共 ${value}$ 种。"),
        )
        wrong_values = (
            (half - 1, "长和宽交换是同一种围法，重复了。"),
            (2 * half, "先要把周长除以 $2$。"),
            (value - 1, "漏了一种。"),
        )

        def again() -> str:
            return with_unit(len({frozenset((a, half - a)) for a in range(1, half)}), "种")
    elif kind == "area":
        area = dice.pick((12, 16, 18, 20, 24, 30, 36, 48))
        pairs_ = [(k, area // k) for k in range(1, area + 1) if area % k == 0 and k <= area // k]
        value = len(pairs_)
        statement = worded(
            dice,
            (
                f"用{area}个边长1厘米的小正方形拼长方形（包括正方形，全部用完），",
                f"把{area}块同样的正方形瓷片拼成一个长方形或正方形，全部用完，",
                f"{pupil(dice)}用{area}张同样的正方形卡片拼长方形（正方形也算），卡片一张不剩，",
            ),
            ("有多少种不同的拼法？", "一共能拼出多少种不同的形状？"),
        )
        steps = (
            said(
                "宽从 $1$ 开始有序列举：" + "、".join(f"{b}×{a}" for a, b in pairs_) + "。",
                name="有序列举",
            ),
            said(f"共 ${value}$ 种。"),
        )
        wrong_values = (
            (
                (2 * value if area != int(area**0.5) ** 2 else 2 * value - 1),
                "长和宽交换是同一种拼法。",
            ),
            (value - 1, "漏了一种。"),
            (value + 1, "多数了一种。"),
        )

        def again() -> str:
            return with_unit(
                len(
                    {
                        frozenset((a, b))
                        for a, b in product(range(1, area + 1), repeat=2)
                        if a * b == area
                    }
                ),
                "种",
            )
    else:
        total = dice.pick((8, 10, 12, 15))
        found = [
            (f, t, total - 5 * f - 2 * t)
            for f in range(total // 5 + 1)
            for t in range((total - 5 * f) // 2 + 1)
        ]
        value = len(found)
        statement = worded(
            dice,
            (
                f"要付{total}元钱，有足够多的1元、2元、5元纸币，",
                f"{pupil(dice)}买一{dice.pick(('本书', '盒彩笔', '个文具盒', '副跳棋'))}要付{total}元，手里的1元、2元、5元纸币都足够多，",
                f"用1元、2元、5元的纸币付{total}元（每种可以用，也可以不用，张数足够），",
            ),
            ("有多少种不同的付法？", "一共有几种付法？"),
        )
        steps = (
            said("先定5元的张数，再定2元的张数，其余用1元：按从多到少有序列举。", name="有序列举"),
            said(f"5元取 $0$ 至 ${total // 5}$ 张，一共有 ${value}$ 种付法。"),
        )
        wrong_values = (
            (value - 1, "漏了一种，如全用1元的付法。"),
            (total, "不是每元一种。"),
            (value + 2, "重复数了。"),
        )

        def again() -> str:
            ways = [1] + [0] * total
            for coin in (1, 2, 5):
                for amount in range(coin, total + 1):
                    ways[amount] += ways[amount - coin]
            return with_unit(ways[total], "种")

    answer = with_unit(value, "种")
    wrong = slips(answer, *((with_unit(v, "种"), why) for v, why in wrong_values))
    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def shape_numbers(dice: Dice, level: int) -> Draft:
    """Sums of odd numbers, of halves: see the figure."""
    n = dice.integer(4, 10)
    kind = dice.pick(("odd", "halves", "both"))
    if kind == "odd":
        row = "+".join(str(2 * k - 1) for k in range(1, n + 1))
        value, answer = n * n, str(n * n)
        statement = f"用小正方形拼图的方法想一想：${row}=$____。"
        steps: tuple[Step, ...] = (
            said(
                f"从 $1$ 开始的 ${n}$ 个连续奇数的和，正好拼成边长是 ${n}$ 的大正方形。",
                name="数形结合",
            ),
            line(row, f"{n}^2", ""),
            line(f"{n}^2", str(value), ""),
        )
        wrong_values: tuple[tuple[object, str], ...] = (
            (n * (n + 1), "奇数的个数数错了。"),
            ((n + 1) ** 2, "个数多数了一个。"),
            ((n - 1) ** 2, "个数少数了一个。"),
        )

        def again() -> str:
            return str(sum(range(1, 2 * n, 2)))
    elif kind == "halves":
        size = dice.integer(4, 7)
        row = "+".join(rf"\frac{{1}}{{{2**k}}}" for k in range(1, size + 1))
        answer = fraction(1 - Fraction(1, 2**size))
        statement = f"把一个正方形看作“1”，画一画、想一想：${row}=$____。"
        steps = (
            said(
                rf"每次取剩下的一半，最后还剩 $\frac{{1}}{{{2**size}}}$，所以和等于 $1-\frac{{1}}{{{2**size}}}$。",
                name="数形结合",
            ),
            line(rf"1-\frac{{1}}{{{2**size}}}", answer, ""),
        )
        wrong_values = (
            ("1", "加有限个数，还差最后的一小块。"),
            (fraction(1 - Fraction(1, 2 ** (size - 1))), "少加了最后一个数。"),
            (fraction(Fraction(1, 2**size)), "求成了剩下的部分。"),
        )

        def again() -> str:
            return fraction(sum((Fraction(1, 2**k) for k in range(1, size + 1)), Fraction(0)))
    else:
        up = (
            "+".join(str(k) for k in range(1, n + 1))
            + "+"
            + "+".join(str(k) for k in range(n - 1, 0, -1))
        )
        answer = str(n * n)
        statement = f"想一想点子图：${up}=$____。"
        steps = (
            said(f"把 ${n}\\times {n}$ 的点子图斜着一层一层数，正好是这个加法。", name="数形结合"),
            line(up, str(n * n), ""),
        )
        wrong_values = (
            (n * (n + 1), "最大的数只出现一次。"),
            (n * n - n, "漏加了最大的数。"),
            (2 * n, "不是两个数相加。"),
        )

        def again() -> str:
            return str(sum(min(k, 2 * n - k) for k in range(1, 2 * n)))

    wrong = slips(answer, *wrong_values)
    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def transform(dice: Dice, level: int) -> Draft:
    """Knock-out matches; a sum of halves turned into a difference."""
    if dice.chance(60):
        teams = dice.integer(8, 40)
        game = dice.pick(
            ("乒乓球单打比赛", "足球比赛", "围棋比赛", "羽毛球单打比赛", "象棋比赛", "跳棋比赛")
        )
        unit = "支球队" if game == "足球比赛" else "名选手"
        statement = worded(
            dice,
            (
                f"{teams}{unit}参加{game}，采用单场淘汰制（每场淘汰1{unit}），",
                f"有{teams}{unit}报名参加{game}，每场比赛输的一方就被淘汰，没有平局，",
            ),
            ("产生冠军一共要比赛多少场？", "到决出冠军为止，一共要比多少场？"),
        )
        value = teams - 1
        answer = with_unit(value, "场")
        steps: tuple[Step, ...] = (
            said(
                f"每场淘汰 $1$ {unit[0]}，最后只剩冠军，一共要淘汰 ${teams}-1$ {unit[0]}，就要比这么多场。",
                name="转化",
            ),
            line(f"{teams}-1", str(value), "场数："),
        )
        wrong = slips(
            answer,
            (with_unit(teams, "场"), "冠军没有被淘汰，要减 $1$。"),
            (with_unit(teams * (teams - 1) // 2, "场"), "不是每两个都比一场。"),
            (with_unit(teams // 2, "场"), "只算了第一轮。"),
        )

        def again() -> str:
            left, games = teams, 0
            while left > 1:
                played = left // 2
                games += played
                left -= played
            return with_unit(games, "场")
    else:
        length, width, cut = dice.integer(8, 20), dice.integer(6, 12), dice.integer(1, 2)
        value = (length - cut) * (width - cut)
        answer = with_unit(value, "平方米")
        ground = dice.pick(("草地", "菜地", "花圃", "苗圃"))
        statement = worded(
            dice,
            (
                f"一块长{length}米、宽{width}米的长方形{ground}，中间有一横一竖两条宽都是{cut}米的小路（互相垂直，贯穿{ground}）。",
                f"在长{length}米、宽{width}米的长方形{ground}中，横、竖各修一条宽{cut}米的小路，两条小路互相垂直，都从一边通到对边。",
            ),
            (
                f"{ground}（不含小路）的面积是多少平方米？",
                f"除去小路，{ground}的面积是多少平方米？",
            ),
        )
        steps = (
            said(f"把小路平移到边上，剩下的{ground}拼成一个长方形。", name="转化"),
            line(rf"({length}-{cut})\times ({width}-{cut})", str(value), "长乘宽："),
        )
        wrong = slips(
            answer,
            (
                with_unit(length * width - length * cut - width * cut, "平方米"),
                "两条小路交叉的部分减了两次。",
            ),
            (with_unit(length * width, "平方米"), "没有减去小路。"),
            (with_unit((length - cut) * width, "平方米"), "只减了一条小路。"),
        )

        def again() -> str:
            cells = length * width - sum(
                x < cut or y < cut for x in range(length) for y in range(width)
            )
            return with_unit(cells, "平方米")

    return Draft(statement, answer, steps, again, distractors=wrong)


RECIPES = (
    Recipe("num.problem.pattern-number", "next-number", "fill", (1, 2), pattern),
    Recipe(
        "num.problem.pattern-number", "next-number-mistake", "mistake", (1, 2), corrected(pattern)
    ),
    Recipe("num.problem.pattern-number", "next-number-judge", "judge", (1, 2), answered(pattern)),
    Recipe("num.problem.cycle", "which-one", "word", (1, 2), cycle),
    Recipe("num.problem.cycle", "which-one-mistake", "mistake", (1, 2), corrected(cycle)),
    Recipe("num.problem.cycle", "which-one-judge", "judge", (1, 2), answered(cycle)),
    Recipe("num.problem.plant-both", "trees", "word", (1, 2, 3), trees_both_ends),
    Recipe(
        "num.problem.plant-both", "trees-mistake", "mistake", (1, 2, 3), corrected(trees_both_ends)
    ),
    Recipe("num.problem.plant-both", "trees-choice", "choice", (1, 2, 3), trees_both_ends),
    Recipe("num.problem.plant-other", "other-ends", "word", (2, 3), trees_otherwise),
    Recipe(
        "num.problem.plant-other",
        "other-ends-mistake",
        "mistake",
        (2, 3),
        corrected(trees_otherwise),
    ),
    Recipe("num.problem.plant-other", "other-ends-choice", "choice", (2, 3), trees_otherwise),
    Recipe("num.problem.chase", "catch-up", "word", (2, 3, 4), chase),
    Recipe("num.problem.chase", "catch-up-mistake", "mistake", (2, 3, 4), corrected(chase)),
    Recipe("num.problem.chase", "catch-up-choice", "choice", (2, 3, 4), chase),
    Recipe("num.problem.train", "bridge", "word", (3,), train),
    Recipe("num.problem.train", "bridge-mistake", "mistake", (3,), corrected(train)),
    Recipe("num.problem.train", "bridge-choice", "choice", (3,), train),
    Recipe("num.problem.boat-flow", "stream", "word", (2, 3), boat),
    Recipe("num.problem.boat-flow", "stream-mistake", "mistake", (2, 3), corrected(boat)),
    Recipe("num.problem.boat-flow", "stream-choice", "choice", (2, 3), boat),
    Recipe("num.problem.clock", "hands", "calculate", (2, 3, 4), clock),
    Recipe("num.problem.clock", "hands-mistake", "mistake", (2, 3, 4), corrected(clock)),
    Recipe("num.problem.clock", "hands-choice", "choice", (3,), clock),
    Recipe("num.problem.listing", "in-order", "word", (2, 3), listing),
    Recipe("num.problem.listing", "in-order-mistake", "mistake", (2, 3), corrected(listing)),
    Recipe("num.problem.listing", "in-order-judge", "judge", (2, 3), answered(listing)),
    Recipe("num.problem.shape-number", "sums", "fill", (2, 3), shape_numbers),
    Recipe("num.problem.shape-number", "sums-mistake", "mistake", (2, 3), corrected(shape_numbers)),
    Recipe("num.problem.shape-number", "sums-choice", "choice", (2, 3), shape_numbers),
    Recipe("num.problem.transform", "another-view", "word", (3,), transform),
    Recipe("num.problem.transform", "another-view-mistake", "mistake", (3,), corrected(transform)),
    Recipe("num.problem.transform", "another-view-choice", "choice", (3,), transform),
)
