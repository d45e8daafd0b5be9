"""Things that are bought, shared, packed and counted: measure word, box, and sensible prices."""

from dataclasses import dataclass

from curriculum.generators.dice import Dice


@dataclass(frozen=True, slots=True)
class Thing:
    """A countable thing: `measure` its measure word (个, 支), `box` what holds several of it
    with the box's own measure word in front (一"盒"), `price` a sensible range in yuan for one."""

    name: str
    measure: str
    box: str
    price: tuple[int, int]
    per_box: tuple[int, int]


THINGS = (
    Thing("苹果", "个", "箱", (2, 6), (12, 40)),
    Thing("橘子", "个", "袋", (1, 3), (10, 24)),
    Thing("铅笔", "支", "盒", (1, 3), (10, 24)),
    Thing("钢笔", "支", "盒", (8, 25), (4, 12)),
    Thing("练习本", "本", "包", (1, 4), (10, 30)),
    Thing("故事书", "本", "套", (12, 30), (4, 10)),
    Thing("橡皮", "块", "盒", (1, 3), (12, 36)),
    Thing("羽毛球", "个", "筒", (3, 6), (6, 12)),
    Thing("乒乓球", "个", "盒", (1, 4), (6, 12)),
    Thing("足球", "个", "箱", (40, 90), (6, 12)),
    Thing("跳绳", "根", "箱", (6, 18), (10, 30)),
    Thing("牛奶", "盒", "箱", (2, 5), (12, 24)),
    Thing("酸奶", "杯", "箱", (3, 8), (8, 16)),
    Thing("矿泉水", "瓶", "箱", (1, 3), (12, 24)),
    Thing("饼干", "包", "箱", (4, 12), (10, 24)),
    Thing("鸡蛋", "个", "盒", (1, 2), (10, 30)),
    Thing("月饼", "块", "盒", (6, 20), (4, 12)),
    Thing("粽子", "个", "袋", (3, 9), (5, 12)),
    Thing("灯笼", "个", "箱", (10, 30), (6, 20)),
    Thing("气球", "个", "包", (1, 2), (20, 50)),
    Thing("贴纸", "张", "本", (1, 2), (20, 48)),
    Thing("彩笔", "支", "盒", (1, 4), (12, 36)),
    Thing("剪刀", "把", "盒", (4, 10), (6, 12)),
    Thing("尺子", "把", "盒", (1, 4), (10, 20)),
    Thing("书包", "个", "箱", (45, 120), (5, 10)),
    Thing("水杯", "个", "箱", (15, 45), (6, 24)),
    Thing("毛巾", "条", "包", (6, 18), (5, 12)),
    Thing("玩具车", "辆", "箱", (12, 45), (6, 12)),
    Thing("积木", "块", "盒", (1, 3), (24, 60)),
    Thing("树苗", "棵", "捆", (5, 15), (10, 20)),
    Thing("花", "盆", "排", (8, 20), (6, 15)),
    Thing("椅子", "把", "排", (40, 90), (8, 20)),
)


def thing(dice: Dice) -> Thing:
    """One thing."""
    return dice.pick(THINGS)
