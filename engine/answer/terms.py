"""The words that are themselves answers: synonyms, and which exclude one another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from engine.answer.wording import plain

_FAMILIES: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("充分不必要", "充分而不必要", "充分非必要"), ("必要不充分", "必要而不充分", "必要非充分"),
     ("充分",), ("必要",), ("充要", "充分必要", "充分且必要", "既充分又必要"),
     ("既不充分也不必要", "既非充分也非必要", "非充分非必要", "既不充分又不必要")),
    (("奇函数", "奇"), ("偶函数", "偶"),
     ("非奇非偶函数", "非奇非偶", "既不是奇函数也不是偶函数", "既非奇函数也非偶函数",
      "既不是奇函数又不是偶函数"),
     ("既是奇函数又是偶函数", "既奇又偶函数", "既奇又偶")),
    (("减小", "变小", "减少", "递减", "下降"), ("增大", "变大", "增加", "递增", "上升"), ("不变",)),
    (("sss", "边边边", "三边分别相等", "三边对应相等"),
     ("sas", "边角边", "两边及其夹角分别相等", "两边和它们的夹角分别相等"),
     ("asa", "角边角", "两角及其夹边分别相等", "两角和它们的夹边分别相等"),
     ("aas", "角角边", "两角分别相等且其中一组等角的对边相等"),
     ("hl", "斜边直角边", "斜边、直角边"),
     ("ssa", "边边角"), ("aaa", "角角角")),
    (("增函数", "单调递增", "递增", "增"), ("减函数", "单调递减", "递减", "减")),
    (("第一象限", "第一", "第1象限", "第Ⅰ象限", "一"), ("第二象限", "第二", "第2象限", "第Ⅱ象限", "二"),
     ("第三象限", "第三", "第3象限", "第Ⅲ象限", "三"), ("第四象限", "第四", "第4象限", "第Ⅳ象限", "四")),
    (("锐角三角形", "锐角△", "锐角"), ("钝角三角形", "钝角△", "钝角"),
     ("直角三角形", "rt三角形", "rt△", "直角△", "直角"),
     ("等腰三角形", "等腰△", "等腰"), ("等边三角形", "正三角形", "等边△", "等边"),
     ("等腰直角三角形", "等腰rt三角形", "等腰rt△"), ("不等边三角形", "普通三角形", "任意三角形")),
    (("三角形",), ("四边形",), ("五边形",), ("六边形",), ("平行四边形",), ("矩形", "长方形"), ("菱形",), ("正方形",), ("梯形",), ("等腰梯形",),
     ("直角梯形",), ("圆", "圆形"), ("扇形",)),
    (("长方体",), ("正方体", "立方体"), ("圆柱", "圆柱体"), ("圆锥", "圆锥体"), ("球", "球体"),
     ("三棱柱",), ("三棱锥", "四面体"), ("四棱锥",), ("六棱柱",), ("圆台",), ("四棱柱",)),
    (("椭圆",), ("双曲线",), ("抛物线",), ("直线", "一条直线"), ("圆",)),
    (("相离",), ("相切",), ("相交",), ("外离",), ("外切",), ("内切",), ("内含",),
     ("垂直", "互相垂直"), ("平行", "互相平行"), ("异面", "异面直线"), ("重合",)),
    (("圆外", "点在圆外", "在圆外"), ("圆内", "点在圆内", "在圆内"), ("圆上", "点在圆上", "在圆上")),
    (("互补", "互为补角"),
     ("互余", "互为余角"), ("相等",)),
    (("对顶角",), ("同位角",), ("内错角",), ("同旁内角",), ("邻补角",)),
    (("锐角",), ("直角",), ("钝角",), ("平角",), ("周角",)),
    (("必然事件", "必然"), ("不可能事件", "不可能"), ("随机事件", "不确定事件", "随机")),
    (("普查", "全面调查"), ("抽样调查", "抽查")),
    (("分层抽样", "分层随机抽样"), ("系统抽样", "等距抽样"), ("简单随机抽样", "随机抽样"), ("抽签法",), ("随机数法", "随机数表法")),
    (("折线统计图", "折线图"), ("条形统计图", "条形图"), ("扇形统计图", "扇形图"),
     ("直方图", "频数分布直方图", "频率分布直方图")),
    (("互斥", "互斥事件"), ("对立", "对立事件"), ("相互独立", "独立", "独立事件", "相互独立事件"),
     ("互斥但不对立", "互斥不对立", "互斥但不对立事件", "互斥而不对立"), ("既不互斥也不对立", "不互斥")),
    (("盈利", "赚", "赚钱", "盈", "获利"), ("亏损", "亏", "赔", "赔钱", "亏本"),
     ("不盈不亏", "不亏不盈", "不赚不赔", "不赔不赚", "保本")),
    (("直线",), ("线段",), ("射线",)), (("平年",), ("闰年",)), (("平移",), ("旋转",), ("轴对称", "翻折", "对称")),
    (("真分数",), ("假分数",), ("带分数",)), (("顺时针",), ("逆时针",)),
    (("锐角",), ("钝角",), ("直角",)), (("有限小数",), ("无限循环小数", "循环小数"), ("无限不循环小数",)),
    (("整式",), ("分式",)), (("单项式",), ("多项式",)), (("方程",), ("等式",), ("不等式",)),
    (("频数",), ("频率",)), (("定性", "分类变量"), ("定量", "数值变量")),
    (("公平", "游戏公平"), ("不公平", "游戏不公平")),
    (("质数", "素数"), ("合数",)), (("奇数", "单数"), ("偶数", "双数")),
    (("正数",), ("负数",)), (("有理数",), ("无理数",)),
    (("上升", "向上平移"), ("下降", "向下平移")), (("开口向上", "向上"), ("开口向下", "向下")),
    (("甲", "甲同学", "甲班", "甲队"), ("乙", "乙同学", "乙班", "乙队"), ("丙", "丙同学", "丙班", "丙队"), ("丁",),
     ("一样", "同样", "相同", "一样多", "同样多", "相等")),
    (("成正比例", "正比例", "成正比", "正比"), ("成反比例", "反比例", "成反比", "反比"), ("不成比例",)),
    ((">", "大于", "＞", "大于号"), ("<", "小于", "＜", "小于号"),
     ("=", "等于", "＝", "等号", "等于号"), ("≤", "⩽", "≦", "小于等于", "小于或等于", "不大于"),
     ("≥", "⩾", "≧", "大于等于", "大于或等于", "不小于"), ("≠", "不等于", "不等号")),
    (("+", "加号", "加"), ("-", "减号", "减"), ("×", "乘号", "乘", "x", "*"), ("÷", "除号", "除以", "/")),
    (("轴对称图形", "轴对称"), ("中心对称图形", "中心对称"),
     ("既是轴对称图形又是中心对称图形", "既是轴对称图形也是中心对称图形")),
    (("一次函数",), ("正比例函数",), ("反比例函数",), ("二次函数",), ("指数函数",), ("对数函数",),
     ("幂函数",)),
    (("等差数列", "等差"), ("等比数列", "等比")),
    (("原点",), ("x轴", "横轴"), ("y轴", "纵轴")),
    (("东",), ("南",), ("西",), ("北",), ("东北",), ("东南",), ("西北",), ("西南",)),
    (("个位", "个"), ("十位", "十"), ("百位", "百"), ("千位", "千"), ("万位", "万"), ("十万位", "十万"),
     ("百万位", "百万"), ("千万位",), ("亿位", "亿"), ("十分位", "十分", "0.1"),
     ("百分位", "百分", "0.01"), ("千分位", "千分", "0.001"), ("万分位", "万分")),
    (("无数个", "无限个", "无数", "无穷多个", "无限多个", "无数多个", "无穷个"),),
    (("两个不等实根",), ("两个相等实根",), ("无实根",), ("一个实根",)),
    (("能", "可以", "够", "能够"), ("不能", "不可以", "不够", "不行")),
)  # fmt: skip
_TAIL = re.compile(r"(?:条件|关系|了|两个三角形全等)$")
_ROOTS = (
    (
        r"^(?:.{0,4}方程)?有?(?:两|2|二)个?(?:不相?等|不同|互异|相异)实?数?(?:根|解)$",
        "两个不等实根",
    ),
    (r"^(?:.{0,4}方程)?有?(?:两|2|二)个?(?:相等|等|相同)实?数?(?:根|解)$", "两个相等实根"),
    (r"^(?:.{0,4}方程)?(?:没有|无)(?:实数?)?(?:根|解)$", "无实根"),
    (r"^(?:.{0,4}方程)?(?:只?有)?(?:一|1)个实?数?(?:根|解)$", "一个实根"),
)
"""How many roots an equation has, in the words that one says it with."""


def _meanings() -> Mapping[str, tuple[tuple[int, int], ...]]:
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for family, members in enumerate(_FAMILIES):
        for member, spellings in enumerate(members):
            for spelling in spellings:
                word = plain(spelling)
                found[word] = (*found.get(word, ()), (family, member))
    return found


_MEANINGS = _meanings()


def _meaning(text: str) -> tuple[tuple[int, int], ...]:
    text = re.sub(r"^(?:四边形)?▱\s*[A-Z]*$", "平行四边形", text.strip())
    word = re.sub(r"⊙[a-z]", "圆", _TAIL.sub("", plain(text)))
    word = (
        re.sub(
            r"^(?:点|直线|线段|四边形|三角形|△|⊙|函数|事件)[a-z0-9()]{1,5}(?:在|是|为)?", "", word
        )
        or word
    )
    word = re.sub(r"^([甲乙丙丁])[^甲乙丙丁]{1,3}$", r"\1", word)
    word = re.sub(r"^(?:一样|同样|一般|同)[重大长高多快远贵宽厚深]$", "一样", word)
    word = next((said for pattern, said in _ROOTS if re.match(pattern, word)), word)
    return _MEANINGS.get(word, ())


def is_term(text: str) -> bool:
    """Whether `text` is a word of this list."""
    return bool(_meaning(text))


_QUADRANTS = re.compile(r"(?:第?([一二三四ⅠⅡⅢⅣ1-4])(?:象限)?[、,，和与及或]?)+(?:象限)?")
_ORDINALS = {**dict(zip("一二三四", "1234", strict=True)), **dict(zip("ⅠⅡⅢⅣ", "1234", strict=True))}


def same_quadrants(key: str, answer: str) -> bool | None:
    """Whether 第一、三象限 and 一、三 name the same quadrants; None where the key names none."""
    words = [re.sub(r"[\s。.]", "", each) for each in (key, answer)]
    if not all(_QUADRANTS.fullmatch(each) for each in words):
        return None
    one, two = (
        {_ORDINALS.get(c, c) for c in re.findall(r"[一二三四ⅠⅡⅢⅣ1-4]", each)} for each in words
    )
    return one == two


_DENIED = re.compile(r"不是|不为|并非|而非|不成立|没有.{0,6}(?:稳定|好|高|大|多|快)")
_SHORT = 40


_EITHER = re.compile(r"或者?|和|与|及|以及|、|，|,")


def same_terms(key: str, answer: str) -> bool | None:
    """Whether 等腰三角形或直角三角形 names the same words in any order; None for one word alone."""
    one, two = (
        [word for word in _EITHER.split(re.sub(r"\s", "", each).strip("。.")) if word]
        for each in (key, answer)
    )
    if len(one) < 2 or not all(_is_noun(word) and is_term(word) for word in one):
        return None
    if not all(_is_noun(word) and is_term(word) for word in two):
        return None
    left = list(two)
    for word in one:
        hit = next((other for other in left if same_term(word, other)), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


def same_term(key: str, answer: str) -> bool | None:
    """Whether two words say the same; None unless both belong to one family of this list.

    In a short sentence (四边形ABCD是菱形) the one word of the key's family in it counts.
    """
    if _meaning(key) and _meaning(answer) and _is_noun(key) and _is_noun(answer):
        families = {family for family, _ in _meaning(key)}
        if not families & {family for family, _ in _meaning(answer)}:
            return False  # a word of another kind altogether
    if _meaning(key) and re.fullmatch(
        rf".{{0,8}}?(?:不是|不为|并非|不属于|非|不应?[派选用该]{{0,2}}|别选?){re.escape(plain(key))}",
        plain(answer),
    ):
        return False
    one = dict(_meaning(key))
    two = dict(_meaning(answer) or _said(answer, frozenset(one)))
    shared = [family for family in one if family in two]
    if not shared:
        return None
    return any(one[family] == two[family] for family in shared)


def _is_noun(text: str) -> bool:
    return len(plain(text)) > 1 or plain(text) == "圆"


def _said(sentence: str, families: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """The one meaning of these families that a sentence names; nothing where it names several."""
    text = plain(sentence)
    if len(text) > _SHORT or _DENIED.search(text):
        return ()
    last = _meaning(re.split(r"[，,。；;]", sentence.strip("。，,"))[-1])
    if any(family in families for family, _ in last):
        return last
    found: set[tuple[int, int]] = set()
    text = text.rpartition("是")[2] or text
    for word in _LONGEST_FIRST:
        meanings = [each for each in _MEANINGS[word] if each[0] in families]
        if meanings and word in text:
            if re.search(rf"[不没无非未别][^，,]{{0,2}}{re.escape(word)}", text):
                return ()
            found.update(meanings)
            text = text.replace(word, " ")
    for family in families:
        if len({member for each, member in found if each == family}) > 1:
            return ()
    return tuple(found)


_LONGEST_FIRST = sorted(
    (word for word in _MEANINGS
     if (len(word) > 1 or word in "甲乙丙丁") and not word[0].isdigit()),
    key=len, reverse=True,
)  # fmt: skip


def swapped_term(key: str, answer: str) -> bool:
    """Whether `answer` is `key` with one word of this list in place of another of its family."""
    for word in _LONGEST_FIRST:
        if len(word) < 2 or word not in key or word in answer:
            continue
        for family, member in _MEANINGS[word]:
            for place, spellings in enumerate(_FAMILIES[family]):
                others = (plain(each) for each in spellings if place != member)
                if any(len(each) > 1 and key.replace(word, each) == answer for each in others):
                    return True
    return False
