"""Mathematics in art, music and sport asked in other ways: proportions, backwards, judged, put right."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.chance.modelling import beauty
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.senior.functions.notation import surd
from curriculum.generators.working import line, said, slips

BEAUTY = "mod.elective.beauty"


def proportions(dice: Dice, level: int) -> Draft:
    """The golden section, paper of ratio √2, strings and beats."""
    kind = dice.pick(("gold", "paper", "beat") if level == 1 else ("string", "gold-back", "paper"))
    if kind == "gold":
        whole = dice.step(100, 900, 50)
        value = Fraction(whole * 618, 1000)
        thing = dice.pick(
            ("一段舞台的宽", "一幅画的宽", "一面展墙的长", "一把小提琴的长", "一座雕像的高")
        )
        statement = f"{thing}是 ${whole}$ 厘米，把它按黄金比分成两段，较长的一段占全长的 $0.618$，较长的一段长____厘米。"
        shown, why, name = rf"{whole}\times 0.618", "全长乘黄金比：", "黄金分割"
        slip = (
            (decimal(whole - value), "求成了较短的一段。"),
            (fraction(Fraction(whole, 2)), "黄金分割不是平分。"),
            (decimal(value * Fraction(618, 1000)), "多乘了一次黄金比。"),
        )

        def again() -> str:
            return decimal(Fraction(whole) - Fraction(whole) * Fraction(382, 1000))
    elif kind == "gold-back":
        long = 618 * dice.integer(1, 9)
        value = Fraction(long * 1000, 618)
        thing = dice.pick(("一件雕塑", "一座塔", "一根立柱", "一幅壁画"))
        statement = f"{thing}按黄金比分成上、下两段，较长的下段占全高的 $0.618$，下段高 ${decimal(Fraction(long, 100))}$ 米，则全高是____米。"
        value /= 100
        shown, why, name = (
            rf"{decimal(Fraction(long, 100))}\div 0.618",
            "下段除以黄金比：",
            "黄金分割",
        )
        slip = (
            (decimal(Fraction(long, 100) * Fraction(618, 1000)), "求全长应当用除法。"),
            (decimal(Fraction(2 * long, 100)), "黄金分割不是平分。"),
            (decimal(value - Fraction(long, 100)), "求成了较短的一段。"),
        )

        def again() -> str:
            return decimal(
                next(
                    Fraction(n, 10)
                    for n in range(1, 2000)
                    if Fraction(n, 10) * Fraction(618, 1000) == Fraction(long, 100)
                )
            )
    elif kind == "paper":
        short = dice.step(10, 60, 2)
        thing = dice.pick(("一种画纸", "一种书的版面", "一种海报", "一种请柬"))
        longer = dice.chance(50)
        answer = surd(short, 2) if longer else surd(Fraction(short, 2), 2)
        statement = f"{thing}的长与宽之比是 $\\sqrt{{2}}:1$，对折以后长与宽的比不变。它的{'宽' if longer else '长'}是 ${short}$ 厘米，{'长' if longer else '宽'}是____厘米。"
        steps = (
            said(
                f"{'长是宽的' if longer else '宽是长除以'} $\\sqrt{{2}}${' 倍' if longer else ''}，所以是 ${answer}$ 厘米。",
                name="比例",
            ),
        )
        wrong = slips(
            answer, (surd(Fraction(short, 2), 2) if longer else surd(short, 2), "乘、除弄反了。"), (str(2 * short) if longer else fraction(Fraction(short, 2)), "比是 $\\sqrt{2}:1$，不是 $2:1$。"), (surd(short, 3), "比值看错了。"), (str(short), "长与宽不相等。"),
        )  # fmt: skip

        def halves() -> str:
            # A sheet halved keeps its shape: long/wide = wide/(long/2), so long² = 2·wide².
            square = 2 * short * short if longer else Fraction(short * short, 2)
            return surd(1, int(square))

        return Draft(statement, answer, steps, halves, distractors=wrong)
    elif kind == "beat":
        speed, beats, bars = (
            dice.pick((60, 72, 80, 90, 96, 120)),
            dice.integer(2, 4),
            dice.step(12, 60, 4),
        )
        value = Fraction(bars * beats * 60, speed)
        statement = f"一首乐曲每小节 ${beats}$ 拍，速度是每分钟 ${speed}$ 拍，共 ${bars}$ 小节，不反复地演奏一遍要____秒。"
        shown, why, name = (
            rf"{bars}\times {beats}\div {speed}\times 60",
            "总拍数除以每分钟的拍数，再化成秒：",
            "节拍",
        )
        slip = (
            (fraction(Fraction(bars * 60, speed)), "漏乘了每小节的拍数。"),
            (fraction(Fraction(bars * beats, speed)), "单位是分钟，没有化成秒。"),
            (fraction(Fraction(bars * beats * speed, 60)), "乘、除弄反了。"),
        )

        def again() -> str:
            return fraction(sum((Fraction(60, speed) for _ in range(bars * beats)), Fraction(0)))
    else:
        length, pitch = dice.step(60, 120, 12), dice.pick((220, 330, 440, 264))
        name_, ratio = dice.pick(
            (("高八度", Fraction(2)), ("高五度", Fraction(3, 2)), ("高四度", Fraction(4, 3)))
        )
        value = length / ratio
        thing = dice.pick(("琴弦", "一根二胡弦", "一根吉他弦", "一根古筝弦"))
        statement = f"同一根弦的长与频率成反比。{thing}长 ${length}$ 厘米时，频率是 ${pitch}$ Hz；要发出{name_}的音（频率是原来的 ${fraction(ratio)}$ 倍），弦长应为____厘米。"
        shown, why, name = (
            rf"{length}\div {fraction(ratio)}",
            "频率变为几倍，弦长就除以几：",
            "反比例",
        )
        slip = (
            (fraction(length * ratio), "弦长与频率成反比，应当用除法。"),
            (fraction(length - value), "这是缩短的长度。"),
            (
                fraction(Fraction(length, 2)) if ratio != 2 else fraction(Fraction(length, 4)),
                "频率的倍数看错了。",
            ),
        )

        def again() -> str:
            return fraction(
                next(
                    Fraction(n, 6)
                    for n in range(1, 2000)
                    if Fraction(n, 6) * ratio * pitch == length * pitch
                )
            )

    shown_value = (
        decimal(value)
        if 10 % value.denominator == 0 or value.denominator in (4, 8, 20, 25, 50, 100, 125, 500)
        else fraction(value)
    )
    steps = (line(shown, shown_value, why, name=name),)
    return Draft(statement, shown_value, steps, again, distractors=slips(shown_value, *slip))


def teams(dice: Dice, level: int) -> Draft:
    """The number of matches is known: how many teams?"""
    sport = dice.pick(("足球", "篮球", "排球", "羽毛球", "乒乓球", "围棋"))
    n = dice.integer(6, 20)
    kind = dice.pick(("single", "double", "knock"))
    if kind == "single":
        games, told = n * (n - 1) // 2, "进行单循环赛（每两队赛一场）"
        steps = (said(f"$\\frac{{n(n-1)}}{{2}}={games}$，解得正整数 $n={n}$。", name="单循环"),)
    elif kind == "double":
        games, told = n * (n - 1), "进行双循环赛（每两队赛两场）"
        steps = (said(f"$n(n-1)={games}$，解得正整数 $n={n}$。", name="双循环"),)
    else:
        games, told = n - 1, "进行单场淘汰赛（轮空的队直接进入下一轮），决出冠军"
        steps = (
            said(f"每场淘汰一队，决出冠军要淘汰 $n-1$ 队，$n-1={games}$，$n={n}$。", name="淘汰赛"),
        )
    wrong = slips(
        str(n),
        (n - 1, "求成了每队的场数。" if kind != "knock" else "冠军没有被淘汰，队数比场数多 $1$。"),
        (n + 1, "解方程算错了。"),
        (games, "把场数当成了队数。"),
        (2 * n, "赛制看错了。"),
    )
    who = "名棋手" if sport == "围棋" else "支球队"
    told = told.replace("队", "人") if sport == "围棋" else told

    def again() -> str:
        for m in range(2, 60):
            played = (
                m - 1
                if kind == "knock"
                else sum(
                    1 for i in range(m) for j in range(m) if (i < j if kind == "single" else i != j)
                )
            )
            if played == games:
                return str(m)
        raise AssertionError("no number fits")

    return Draft(
        f"若干{who}参加{sport}赛，{told}，一共要赛 ${games}$ 场，则参赛的有____{who}。",
        str(n),
        steps,
        again,
        distractors=wrong,
    )


def _matches(dice: Dice) -> Said:
    n = dice.integer(5, 16)
    kind = dice.pick(("单循环赛（每两队赛一场）", "单场淘汰赛"))
    right = n * (n - 1) // 2 if kind.startswith("单循环") else n - 1
    told = dice.pick((right, n * (n - 1) if kind.startswith("单循环") else n))
    return (
        f"${n}$ 个队进行{kind}，{'一共' if kind.startswith('单循环') else '决出冠军一共'}要赛 ${told}$ 场", told == right,
        (f"每两队一场，共 $\\frac{{{n}\\times {n - 1}}}{{2}}={right}$ 场。" if kind.startswith("单循环") else f"每场淘汰一个队，要淘汰 ${n - 1}$ 个队，共 ${right}$ 场。"),
        lambda: told == (sum(1 for i in range(n) for j in range(i)) if kind.startswith("单循环") else len(range(1, n))),
    )  # fmt: skip


_words = fact(
    ("十二平均律中，相邻两个半音的频率之差都相等", False, "是频率之比都相等，组成等比数列。"),
    ("十二平均律中，高八度的音频率是原来的 $2$ 倍", True, "一个八度有 $12$ 个半音，$\\left(\\sqrt[12]{2}\\right)^{12}=2$。"),
    ("黄金比 $\\frac{\\sqrt{5}-1}{2}$ 约等于 $0.618$", True, "$\\sqrt{5}\\approx 2.236$，减去 $1$ 再除以 $2$。"),
    ("A4 纸对折以后，长与宽的比变了", False, "长与宽之比是 $\\sqrt{2}:1$，对折后仍是 $\\sqrt{2}:1$。"),
    ("正五边形的对角线与边长之比是黄金比的倒数", True, "这个比是 $\\frac{\\sqrt{5}+1}{2}$，与 $\\frac{\\sqrt{5}-1}{2}$ 互为倒数。"),
    ("只用正五边形就能密铺平面", False, "正五边形的内角是 $108^\\circ$，不能整除 $360^\\circ$。"),
    ("只用正六边形就能密铺平面", True, "正六边形的内角是 $120^\\circ$，三个正好拼成 $360^\\circ$。"),
    ("透视画中，平行于画面的平行线画出来仍然平行", True, "与画面平行的平行线没有灭点，仍画成平行线。"),
)  # fmt: skip


def rounds_lost(dice: Dice, level: int) -> Draft:
    """Groups and then knock-out: matches within a group counted twice, or the groups not multiplied."""
    groups, size = dice.pick(((2, 4), (4, 4), (8, 4), (4, 3), (2, 5), (4, 5), (8, 3)))
    sport = dice.pick(("足球", "篮球", "排球", "羽毛球"))
    each = size * (size - 1) // 2
    right = groups * each + 2 * groups - 1
    task = f"${groups * size}$ 个队参加{sport}赛，平均分成 ${groups}$ 个小组进行单循环赛，每组前两名进入单场淘汰赛，决出冠军，一共要赛多少场？"
    if dice.chance(50):
        wrong = groups * size * (size - 1) + 2 * groups - 1
        lines = (
            f"每组 ${size}$ 个队，每队赛 ${size - 1}$ 场，所以每组赛 ${size}\\times {size - 1}={size * (size - 1)}$ 场；",
            f"${groups}$ 个小组共赛 ${groups * size * (size - 1)}$ 场；",
            f"出线的 ${2 * groups}$ 个队打淘汰赛 ${2 * groups - 1}$ 场，一共 ${wrong}$ 场。",
        )
        at, why = 1, "每场比赛有两个队参加，这样数每场数了两次，要除以 $2$。"
    else:
        wrong = groups * each + 2 * groups
        lines = (
            f"每组 ${size}$ 个队单循环，赛 ${each}$ 场；",
            f"${groups}$ 个小组共赛 ${groups * each}$ 场；",
            f"出线的 ${2 * groups}$ 个队打淘汰赛，要赛 ${2 * groups}$ 场，一共 ${wrong}$ 场。",
        )
        at, why = (
            3,
            f"每场淘汰一个队，决出冠军要淘汰 ${2 * groups - 1}$ 个队，赛 ${2 * groups - 1}$ 场。",
        )
    steps = (
        line(
            rf"{groups}\times {each}",
            str(groups * each),
            f"小组赛：每组 ${each}$ 场：",
            name="单循环",
        ),
        line(f"{groups * each}+{2 * groups}-1", str(right), "加上淘汰赛的场数：", name="淘汰赛"),
    )

    def again() -> str:
        played = groups * sum(1 for i in range(size) for j in range(i))
        left = 2 * groups
        while left > 1:
            played, left = played + 1, left - 1
        return str(played)

    return slipped(dice, task, lines, at, str(right), str(wrong), why, steps, again, "场")


RECIPES = (
    Recipe(BEAUTY, "matches-and-tones-choice", "choice", (1, 2), beauty),
    Recipe(BEAUTY, "proportions", "fill", (1, 2), proportions),
    Recipe(BEAUTY, "teams", "reverse", (2,), teams),
    Recipe(
        BEAUTY, "claims", "judge", (1, 2), judging("美术、音乐与体育中的数学", _matches, _words)
    ),
    Recipe(BEAUTY, "find-slip", "mistake", (2,), rounds_lost),
)
