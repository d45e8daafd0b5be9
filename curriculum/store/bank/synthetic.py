"""Problems made up by the million, to measure with: the words of school, numbers by chance."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

from curriculum.bank import BankItem, Origin, Placing
from curriculum.generators.dice import Dice
from engine.values import AnswerKey, Problem

BEGINNINGS = (
    "解方程：$x^2-{a}x+{b}=0$",
    "计算：${a}\\times({b}-{c})+\\frac{{{a}}}{{{b}}}$",
    "{name}买了 {a} 支铅笔和 {b} 本练习本，一共花了 {c} 元",
    "一个{shape}的底是 {a} cm，高是 {b} cm",
    "已知函数 $f(x)=x^2+{a}x-{b}$ 的图象经过点 $({c},0)$",
    "甲、乙两地相距 {a} 千米，一辆汽车每小时行驶 {b} 千米",
    "在{shape} $ABCD$ 中，$AB={a}$，$BC={b}$",
    "袋子里有 {a} 个红球和 {b} 个白球，任意摸出一个",
    "某工厂要生产 {a} 个零件，前 {b} 天每天生产 {c} 个",
    "把 {a} 吨{thing}按 ${b}:{c}$ 分给两个班",
    "数列 $a_1={a}$，公差 $d={b}$，求第 {c} 项",
    "因式分解：$x^3-{a}x^2+{b}x$",
    "等腰{shape}的周长是 {a}，一边长 {b}",
    "统计了 {a} 名同学一周的阅读时间，平均每人 {b} 小时",
)
MIDDLES = (
    "，{name}发现它和{thing}的数量有关",
    "，其中{thing}占了一半",
    "，如果再增加 {c} 个",
    "，且两条对角线互相垂直",
    "，实际每天比计划多 {c}",
    "，沿着{place}走了一圈",
    "，剩下的平均分给 {c} 个小组",
    "",
)
ENDS = (
    "，求它的面积。",
    "，还剩多少？",
    "，求函数的最小值。",
    "，用方程解决。",
    "，写出解题过程。",
    "，结果保留两位小数。",
    "，概率是多少？",
    "，一共需要多少天？",
    "，并说明理由。",
    "，求 $x$ 的取值范围。",
)
NAMES = tuple("小明 小红 小华 丽丽 东东 王老师 爷爷 妈妈 同学们 果园里".split())
SHAPES = tuple("三角形 平行四边形 梯形 菱形 矩形 扇形".split())
THINGS = tuple("苹果 水泥 课本 树苗 气球 邮票 牛奶 彩带 积木 煤".split())
PLACES = tuple("操场 河边 公园 花坛 湖岸".split())
KINDS = tuple("calculate fill choice judge word prove".split())
FIRST = datetime(2026, 1, 1, 8, tzinfo=UTC)

POINTS = 500
TAGS = 300
FILES = 12


def made_up(count: int, seed: int) -> Iterator[BankItem]:
    """`count` problems, the same for the same seed; some few are worded the same."""
    dice = Dice(f"bank/{seed}")
    for number in range(1, count + 1):
        yield an_item(dice, number)


def an_item(dice: Dice, number: int) -> BankItem:
    """One problem; `number` is its row in the file it claims to come from."""
    template = dice.pick(BEGINNINGS) + dice.pick(MIDDLES) + dice.pick(ENDS)
    a, b, c = dice.integer(2, 999), dice.integer(2, 99), dice.integer(2, 99)
    statement = template.format(
        a=a,
        b=b,
        c=c,
        name=dice.pick(NAMES),
        shape=dice.pick(SHAPES),
        thing=dice.pick(THINGS),
        place=dice.pick(PLACES),
    )
    point = dice.below(POINTS)
    return BankItem(
        identifier=str(UUID(int=dice.below(1 << 62) << 64 | dice.below(1 << 62))),
        problem=Problem(
            statement,
            answer=AnswerKey(f"{a}", f"{a}"),
            points=(f"made.topic{point // 12}.point{point}",),
            grade=dice.integer(1, 12),
            difficulty=dice.integer(1, 5),
            kind=dice.pick(KINDS),
        ),
        created_at=FIRST + timedelta(seconds=number),
        tags=(f"单元{dice.below(TAGS)}",),
        origin=Origin(f"题库{dice.below(FILES)}.xlsx", number),
        placing=Placing.CHOSEN,
    )
