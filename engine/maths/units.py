"""The units of school: what each measures and how large it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """`factor` turns the unit into its dimension's base unit; `offset` is only for temperature.

    `dimension` is a sorted tuple of (base dimension, exponent), such as (("length", 2),).
    """

    dimension: tuple[tuple[str, int], ...]
    factor: Fraction


def _family(dimension: str, exponent: int, sizes: Mapping[str, str]) -> dict[str, Unit]:
    return {
        name: Unit(((dimension, exponent),), Fraction(size))
        for names, size in sizes.items()
        for name in names.split()
    }


_AREA = {
    "km^2 平方千米 平方公里": "1000000", "hm^2 ha 公顷": "10000", "m^2 平方米 平米": "1",
    "dm^2 平方分米": "1/100", "cm^2 平方厘米": "1/10000", "mm^2 平方毫米": "1/1000000",
    "亩": "2000/3",
}  # fmt: skip
_VOLUME = {
    "m^3 立方米": "1", "dm^3 立方分米 L l 升 公升": "1/1000",
    "cm^3 立方厘米 mL ml 毫升": "1/1000000", "mm^3 立方毫米": "1/1000000000", "km^3": "1000000000",
}  # fmt: skip

UNITS: Mapping[str, Unit] = {
    **_family("length", 1, {
        "km 千米 公里": "1000", "m 米 公尺": "1", "dm 分米": "1/10", "cm 厘米 公分": "1/100",
        "mm 毫米": "1/1000", "μm 微米": "1/1000000", "nm 纳米": "1/1000000000", "里": "500",
        "海里": "1852",
    }),
    **_family("length", 2, _AREA),
    **_family("length", 3, _VOLUME),
    **_family("mass", 1, {
        "t 吨": "1000", "kg 千克 公斤": "1", "g 克": "1/1000", "mg 毫克": "1/1000000",
        "斤": "1/2", "两": "1/20",
    }),
    **_family("time", 1, {
        "s 秒 秒钟": "1", "min 分钟": "60", "h 小时 时 个小时": "3600", "天 日": "86400",
        "周 星期": "604800", "ms 毫秒": "1/1000",
    }),
    **_family("month", 1, {"月 个月": "1", "年": "12", "季度": "3", "世纪": "1200"}),
    **_family("money", 1, {"元 块 块钱 元钱 圆": "1", "角 毛": "1/10", "分钱": "1/100",
                           "万元": "10000", "亿元": "100000000", "千元": "1000", "百元": "100"}),
    **_family("angle", 1, {"度": "1", "rad 弧度": "1"}),
    **_family("temperature", 1, {"℃ °C 摄氏度": "1"}),
    **_family("power", 1, {"W 瓦": "1", "kW 千瓦": "1000"}),
    **_family("energy", 1, {"J 焦": "1", "kJ": "1000", "kW·h 千瓦时": "3600000"}),
    **_family("force", 1, {"N 牛": "1"}),
    **_family("pressure", 1, {"Pa 帕": "1"}),
}  # fmt: skip

COUNTING = (
    "平方单位 立方单位 个单位长度 单位长度 个单位 单位 名同学 名学生 个人 块钱 公斤 只 个 人 名 本 支 枝 条 头 匹 辆 艘 架 台 座"
    " 棵 株 朵 片 张 把 件 套 双 对 副 箱 袋 盒 瓶 杯 桶 包 罐 串 盘 碗 筐 车 排 行 列 层 页 页书 句 次"
    " 遍 回 场 局 趟 步 圈 根 颗 粒 块 段 节 组 队 班 间 户 家 岁 种 位 口 盏 扇 面 枚 幅 封 篇 首 份 项 题"
    " 边形 边 册 笔 瓣 捆 卷 壶 滴 群 堆 束 道 门 成 折 倍 等份 份额 分 学生 同学 天内 袋子 本书 支笔 棵树 只鸡 只兔 辆车 朵花 种方法 种不同的方法"
    " 种选法 种排法 种不同的排法 种不同的选法 个数 组解 对兔子 顶 杆 桌 届 级 处 点 发 环 批 名工人 名队员 人次"
).split()

_EXTRA = {name: Unit(((f"count {name}", 1),), Fraction(1)) for name in COUNTING}
ALL_UNITS: Mapping[str, Unit] = {**_EXTRA, **UNITS}
AMBIGUOUS_LETTERS = frozenset("m g s h t L l N J W".split())


def find_unit(name: str) -> Unit | None:
    """The unit called `name`; `a/b`, `每a b` and products with · are made from their parts."""
    if name in ALL_UNITS:
        return ALL_UNITS[name]
    above, slash, below = name.partition("/")
    if slash:
        top, bottom = find_unit(above), find_unit("分钟" if below == "分" else below)
        return None if top is None or bottom is None else _combine(top, bottom, -1)
    base, caret, exponent = name.partition("^")
    if caret and exponent.isdigit() and len(exponent) < 2 and base in ALL_UNITS:
        unit = ALL_UNITS[base]
        dimension = tuple((kind, power * int(exponent)) for kind, power in unit.dimension)
        return Unit(dimension, unit.factor ** int(exponent))
    return None


def _combine(left: Unit, right: Unit, sign: int) -> Unit:
    powers = dict(left.dimension)
    for kind, power in right.dimension:
        powers[kind] = powers.get(kind, 0) + sign * power
    dimension = tuple(sorted((kind, power) for kind, power in powers.items() if power))
    return Unit(dimension, left.factor * right.factor**sign)
