"""周长、面积、体积: a figure, its measures and what is asked, read from words in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from engine.maths.tree import Constant, Node
from engine.steps.primary.numerals import is_number, value_of
from engine.steps.primary.order import plain
from engine.steps.primary.wording import asked
from engine.steps.task import Task

_SHAPES = {
    "长方形": "rectangle", "正方形": "square", "三角形": "triangle", "平行四边形": "parallelogram",
    "梯形": "trapezoid", "圆环": "ring", "环形": "ring", "圆形": "circle", "圆": "circle", "长方体": "cuboid", "正方体": "cube",
    "圆柱": "cylinder", "圆柱体": "cylinder", "圆锥": "cone", "圆锥体": "cone", "立方体": "cube",
    "圆柱形": "cylinder", "圆锥形": "cone", "长方体形": "cuboid", "正方体形": "cube",
}  # fmt: skip
_MEASURES = (
    "外圆半径", "内圆半径", "外半径", "内半径", "大圆半径", "小圆半径", "底面半径", "底面直径", "上底", "下底", "边长", "棱长", "半径", "直径", "长", "宽", "高", "底",
)  # fmt: skip
_MEASURE = "|".join(_MEASURES)
_ASKS = (
    "表面积",
    "侧面积",
    "底面积",
    "棱长总和",
    "棱长之和",
    "棱长和",
    "周长",
    "面积",
    "体积",
    "容积",
)
_UNITS = {
    "千米": "平方千米 立方千米", "米": "平方米 立方米", "分米": "平方分米 立方分米",
    "厘米": "平方厘米 立方厘米", "毫米": "平方毫米 立方毫米", "m": "m^2 m^3", "dm": "dm^2 dm^3",
    "cm": "cm^2 cm^3", "mm": "mm^2 mm^3", "km": "km^2 km^3",
}  # fmt: skip
_IN_LETTERS = {"千米": "km", "米": "m", "分米": "dm", "厘米": "cm", "毫米": "mm"}
_WORDS = (
    "一个",
    "已知",
    "这个",
    "该",
    "它",
    "的",
    "求",
    "出",
    "计算",
    "是",
    "为",
    "和",
    "与",
    "及",
    "各",
    "分别",
    "有",
    "等于",
    "多少",
    ",",
    "_",
    "=",
    "如果",
    "若",
    "那么",
    "则",
    "图形", "一块", "菜地", "花坛", "操场", "池塘", "草坪", "草地", "水池", "水箱", "水桶", "油桶", "鱼缸", "纸盒", "纸片", "花园",
    "一张", "纸", "桌面", "台面", "镜面", "的一块", "形状是",
    "铁块",
    "木块",
    "零件",
)  # fmt: skip
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_PI = r"(?:其中)?(?:圆周率)?#(?:取|≈|=|按)#(?:计算)?|圆周率(?:取|按|≈)#"
_KEEP_PI = r"(?:结果|答案|得数)?(?:保留|用含?|含)#(?:的式子)?(?:表示)?|(?:结果|答案|得数)保留π"
_TOKEN = re.compile(
    "|".join(
        (
            f"(?P<keep>{_KEEP_PI})",
            f"(?P<pi>{_PI})",
            f"(?P<shape>{'|'.join(sorted(_SHAPES, key=len, reverse=True))})",
            f"(?P<several>(?:{_MEASURE})(?:[,和与]?(?:{_MEASURE}))+)(?:分别)?(?:是|为)"
            f"(?P<values>#(?:{_UNIT})?(?:[,和与]#(?:{_UNIT})?)+)",
            f"(?P<measure>{'|'.join(_MEASURES)})(?:都?(?:是|为|,|=)?)#(?P<unit>{_UNIT})?",
            "(?P<litre>毫升|升)(?=,|$)",
            f"(?P<unasked>(?:平方|立方)?(?:{_UNIT})(?=,|$|和|与))",
            f"(?P<ask>{'|'.join(_ASKS)})(?!(?:是|为|=)?#)",
            f"(?P<word>{'|'.join(map(re.escape, sorted(_WORDS, key=len, reverse=True)))})",
        )
    )
)


_THING = re.compile(
    rf"(?P<shape>{'|'.join(sorted(_SHAPES, key=len, reverse=True))})的?"
    r"(?:(?![剪去截拼围挖切削半最每比倍增减内外接铺涂漆无盖露分平均两个几多少占扩缩成展开侧表底底面高长宽边棱直径周面体容积对角顶是为中环空管里的上下])[\u4e00-\u9fff]){2,4}"
    r"(?=,|的|#|底|高|边|棱|长|宽|直径|半径|周长|面积|体积|上底|它)"
)


_OF_THING = re.compile(
    r"(?:这|该|此)(?:个|块|张|堆|根|只|条|片|座|种)?"
    r"(?:(?![剪去截拼围挖切削半最每比倍增减内外接铺涂漆无盖露分平均两几多少占扩缩展开阴影余剩])[\u4e00-\u9fff]){1,5}?的"
    r"(?=周长|面积|体积|表面积|容积|侧面积|底面积|占地面积)"
)


def without_things(words: str) -> str:
    """平行四边形广告牌 is a parallelogram: the thing that has the shape is left out."""
    return _OF_THING.sub("", _THING.sub(lambda found: found["shape"], words))


@dataclass(frozen=True, slots=True)
class FigureQuestion:
    """`pi` is 3.14 or the letter; `unit` is empty where none is written."""

    shape: str
    name: str
    measures: dict[str, Node]
    unit: str
    asks: tuple[str, ...]
    pi: Node | None
    litre: str = ""

    def unit_of(self, dimension: int) -> str:
        """The unit of a length, an area (2) or a volume (3)."""
        if not self.unit or dimension == 1:
            return self.unit
        return _UNITS[self.unit].split()[dimension - 2]


def read_figure(task: Task) -> FigureQuestion | None:
    """The figure that a question describes, None when any word of it isn't understood."""
    found = asked(task)
    if found is None or not found.nodes:
        return None
    nodes = list(found.nodes)
    shapes: list[str] = []
    measures: dict[str, Node] = {}
    units: set[str] = set()
    asks: list[str] = []
    pi: Node | None = None
    litre = ""
    at = 0
    words = without_things(found.words)
    while at < len(words):
        match = _TOKEN.match(words, at)
        if match is None:
            return None
        at = match.end()
        taken = [nodes.pop(0) for _ in range(match[0].count("#")) if nodes]
        if match["several"]:
            names = re.findall(_MEASURE, match["several"])
            written = re.findall(f"#({_UNIT})?", match["values"])
            if (
                len(names) != len(taken)
                or set(names) & set(measures)
                or len(set(names)) < len(names)
            ):
                return None
            for name, given in zip(names, taken, strict=True):
                value = _positive(given)
                if value is None:
                    return None
                measures[name] = value
            # 6、5、4厘米: the unit may be said once, at the end.
            units |= set(written) - ({""} if written[-1] else set())
        elif match["shape"]:
            shapes.append(match["shape"])
        elif match["measure"]:
            if match["measure"] in measures or len(taken) != 1:
                return None
            value = _positive(taken[0])
            if value is None:
                return None
            measures[match["measure"]] = value
            units.add(match["unit"] or "")
        elif match["ask"]:
            asks.append(match["ask"])
        elif match["pi"]:
            pi = taken[-1] if taken else None
            if pi is None or not is_number(pi) or value_of(pi) not in (Fraction("3.14"), 3):
                return None
            if len(taken) == 2 and taken[0] != Constant("pi"):
                return None
        elif match["keep"]:
            if taken and taken[0] != Constant("pi"):
                return None
            pi = Constant("pi")
        elif match["litre"]:
            litre = match["litre"]
        elif match["unasked"]:
            continue
    if len({_SHAPES[each] for each in shapes}) != 1 or not asks or nodes or len(units) != 1:
        return None
    shape, unit = shapes[0], units.pop()
    if unit not in task.text:
        # It was typed in letters; the answer keeps to them.
        unit = _IN_LETTERS.get(unit, unit)
    return FigureQuestion(
        _SHAPES[shape], shape, measures, unit, tuple(dict.fromkeys(asks)), pi, litre
    )


def _positive(node: Node) -> Node | None:
    value = plain(node)
    if value is None or not is_number(value) or value_of(value) <= 0:
        return None
    return value
