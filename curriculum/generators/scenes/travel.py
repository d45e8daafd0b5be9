"""How fast what moves, and between which places."""

from dataclasses import dataclass

from curriculum.generators.dice import Dice


@dataclass(frozen=True, slots=True)
class Mover:
    """Something that moves: `speeds` a sensible range, `unit` of it, `time` the unit of time and
    `length` the unit of length that go with it; `goes` the verb (行驶, 步行)."""

    name: str
    goes: str
    speeds: tuple[int, int]
    length: str
    time: str

    @property
    def unit(self) -> str:
        """The unit of speed as primary school writes it: 千米/时."""
        return f"{self.length}/{self.time}"


MOVERS = (
    Mover("一辆汽车", "行驶", (55, 95), "千米", "时"),
    Mover("一辆客车", "行驶", (60, 90), "千米", "时"),
    Mover("一辆货车", "行驶", (45, 75), "千米", "时"),
    Mover("一列普通火车", "行驶", (80, 120), "千米", "时"),
    Mover("一列高铁列车", "行驶", (220, 320), "千米", "时"),
    Mover("一艘轮船", "航行", (20, 36), "千米", "时"),
    Mover("一架飞机", "飞行", (600, 880), "千米", "时"),
    Mover("一名骑行爱好者", "骑行", (12, 22), "千米", "时"),
    Mover("一名同学", "步行", (55, 80), "米", "分"),
    Mover("一名同学骑自行车", "骑行", (180, 260), "米", "分"),
    Mover("一名运动员", "跑", (240, 320), "米", "分"),
    Mover("一架无人机", "飞行", (8, 15), "米", "秒"),
)

TOWNS = (
    ("甲地", "乙地"), ("A城", "B城"), ("县城", "省城"), ("学校", "图书馆"), ("家", "体育馆"),
    ("东村", "西镇"), ("火车站", "飞机场"), ("南港", "北港"),
)  # fmt: skip


def mover(dice: Dice) -> Mover:
    """Something that moves."""
    return dice.pick(MOVERS)
