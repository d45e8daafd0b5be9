"""The words of a story in one normal form: fillers gone, counts said alike, clauses apart."""

from __future__ import annotations

import re

from engine.maths.tree import Name, Node, Quantity, Ratio
from engine.steps.primary.numerals import is_number, value_of
from engine.steps.primary.order import plain
from engine.steps.task import Task

MEASURED = (
    "平方千米|平方米|平方分米|平方厘米|立方米|立方分米|立方厘米|公顷|千米|分米|厘米|毫米|米|千克|克|吨|毫升|升"
    "|小时|分钟|秒|天|周|年|个月|万元|元|角|千瓦时|度|吨水"
)
COUNTED = "个|只|本|棵|人|页|支|枝|张|把|台|辆|箱|盒|袋|件|套|朵|块|条|颗|瓶|名|份|头|匹|幅|道|粒|包|筐|间|段|位|艘|架|根|双|副|盆|桶|排|行|组|队|班|层|串|匙|题|字|下|次|座|面|壶|杯|户|堆|车|枚|篮|岁|册|卷|株|场|节|发"
UNIT = rf"(?:{MEASURED}|{COUNTED})"
NAME = r"(?:第[一二三四五](?:天|次|周|个?月|季度|车间|小?组|小?队|班|层|批|袋|堆|筐|桶|箱|段|根|书架|小时)|公共|原价|现价|原计划|(?![比每倍又再还剩多少几原各半余另回返折第占扣超共照按均除减乘差已])[\u4e00-\u9fffA-Z])"
"""A letter of a thing's name; words that may change the relation are no name."""

_PLACE = re.compile(r"⟦(\d+)⟧")
_LETTERS = {
    "km": "千米", "m": "米", "dm": "分米", "cm": "厘米", "mm": "毫米", "t": "吨", "kg": "千克",
    "g": "克", "L": "升", "mL": "毫升", "h": "小时", "min": "分钟", "s": "秒",
    "cm^2": "平方厘米", "m^2": "平方米", "dm^2": "平方分米", "km/h": "千米/小时", "m/s": "米/秒",
}  # fmt: skip
_NORMAL = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"\s+", ""),
        (r"_{2,}|＿+|[(（][)）]|□", "_"),
        (rf"(?<=#)({UNIT}?|[分环℃])、(?=#)", r"\1,"),
        (r"、", ""),
        (r"[,，;；。.：:！!？?“”\"（）()]+", ","),
        (rf"_(?={UNIT})", "多少"),
        (r"请你?|帮忙|算一?算|同学们|请问|试问|(?<=,)问|(?<=,)求|^求|那么|(?<=,)则|假如|如果|(?<=,)若|已知|大约|(?<!节)约(?=#)|正好|恰好|刚好|其他不变", ""),
        (r"现在|如今|目前|(?<=,)现(?=有|共|从|将|把)|全都", ""),
        (r"照(?:这样|此)(?:的速度)?(?:计算|下去)?|按照?(?:这样|此)(?:的)?(?:速度|计算)(?:计算)?", ""),
        (r"已经", "已"),
        (r"一共|总共|合计|共计|总计", "共"),
        (r"平均(?=每)", ""),
        (r"每[一1](?=\w)", "每"),
        (r"(?<=#)时(?!间)|(?<=每)时(?!间)|(?<=几)时", "小时"),
        (r"(?<=#)分(?=[走行跑骑后])|(?<=每)分(?!钟)", "分钟"),
        (r"可以|能够|需要|需(?!求)|应该|(?<!不)能(?!源|力)|要(?!求)|应(?=付|找|收|交)|(?<![不没])会(?=用)|了|同样的|这样的", ""),
        (r"几(?=平方|立方|千|分米|厘米|米|克|吨|小时|分钟|秒|天|元|岁|个|只|本|棵|页|支|枝|张|把|台|辆|箱|盒|袋|件|套|朵|块|条|颗|瓶|名|份|人|次|组|段)", "多少"),
        (r"(?<=有)(?:是)?_$|(?:是|为)?_$", "多少"),
        (r",+", ","),
        (r"^,|,$", ""),
    )
)  # fmt: skip


def clauses_of(task: Task) -> tuple[list[str], list[Node]] | None:
    """The clauses with `#` for each number, and the numbers; None for other mathematics."""
    numbers: list[Node] = []
    pieces: list[str] = []
    at = 0
    for place in _PLACE.finditer(task.prose):
        node = task.nodes[int(place[1])]
        unit = ""
        if isinstance(node, Name) and re.fullmatch("[A-Z]", str(node)):
            pieces += [task.prose[at : place.start()], str(node)]
            at = place.end()
            continue
        if isinstance(node, Ratio):
            terms = [plain(each) for each in node.terms]
            clear = [each for each in terms if each is not None and is_number(each)]
            if len(clear) != len(terms) or any(value_of(each) <= 0 for each in clear):
                return None
            numbers += clear
            pieces += [task.prose[at : place.start()], "比".join("#" * len(clear))]
            at = place.end()
            continue
        if isinstance(node, Quantity):
            unit = _LETTERS.get(node.unit, node.unit)
            node = node.value
        number = plain(node) if node is not None else None
        if number is None or not is_number(number) or value_of(number) <= 0:
            return None
        numbers.append(number)
        pieces += [task.prose[at : place.start()], "#", unit]
        at = place.end()
    words = "".join((*pieces, task.prose[at:]))
    for pattern, said in _NORMAL:
        words = pattern.sub(said, words)
    return [each for each in words.split(",") if each], numbers
