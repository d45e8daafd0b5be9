"""What surrounds an answer and says nothing about it: labels, courtesies, marks of mathematics."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from engine.answer.final import final_statements, is_prose
from engine.answer.phrases import in_symbols
from engine.answer.spellings import respelled
from engine.answer.spoken import in_signs
from engine.maths.extract import final_answer
from engine.maths.tokens import Token, tokenize
from engine.maths.unreadable import Unreadable

LENGTH = 4_000
"""Longer answers are worked texts: only their final answer is compared."""

_SHORT = 120
_AND = re.compile(r"\s*,?\s+and\s+(?=[-−\d$\\(√.]|[a-z]\s*=)")
_BEFORE = re.compile(
    r"^(?:解[:：]|(?:圆心|半径|直径|坐标|顶点|焦点|众数|中位数|平均数|极差|方差|标准差|余数|分子|分母|首项|公差|公比|"
    r"极大值|极小值|最大|最小|单价|总价|速度|时间|路程)(?:坐标)?(?:是|为|[:：=])?(?=\s*[-−－(（\d\\√π$])(?!.*[，,；;、].*(?:[一-鿿]{2}|商))|"
    r"解得|最终答案\s*[:：]?|(?:正确)?答案?\s*(?:是|为)?\s*[:：]?|故|所以|因此|∴|原式\s*=|结果(?:是|为)|得[:：]?|即|"
    r"(?:其|它的?)?(?:最大值|最小值|值域|定义域|解集|解|值|面积|周长|体积|概率|长度?|和|积|差|商|"
    r"通项公式|取值范围|单调(?:递)?[增减]区间|方程|解析式|坐标)(?:是|为|[:：])|"
    r"(?:原)?(?:方程组?|不等式组?)?的(?:解集?|根)(?:是|为)|"
    r"(?:原)?(?:方程组?|不等式组?)(?:的解集?|的根)?(?:是|为)?(?=无解|无实)|"
    r"约(?:是|为|等于)?|大约|应?等于|共(?![面线点圆轭])|一共|是)\s*"
)
_AFTER = re.compile(r"(?:[\s。．.,，;；、]|(?<=[一-鿿])[!！])+$")
_WHEN = re.compile(r"^当?[^，,时]{1,30}时\s*(?:[，,]\s*(?=\S)|(?=[a-zA-Z]\s*[=＝<>≤≥]))")
_STARS = re.compile(r"(?<![\d)\w*])\*\*([^*\n]+)\*\*(?![\d(\w*])")
_LETTER = r"[a-zA-Zα-ωΑ-Ω]"


_SET_IN_WORDS = re.compile(
    r"\\(?:text|textrm|textnormal|mathrm|mbox|rm)\s*\{([^{}\\]*[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef][^{}\\]*)\}"
)

_GAP = re.compile(r"(?<!\\)\\(?:[ ,;:!]|q?quad(?![A-Za-z]))")


_SQUARE_UNITS = str.maketrans({
    "㎡": "平方米", "㎥": "立方米", "㎝": "厘米", "㎜": "毫米", "㎞": "千米", "㎏": "千克", "㎎": "毫克",
    "㎠": "平方厘米", "㎟": "平方毫米", "㎢": "平方千米", "㎤": "立方厘米", "㎖": "毫升", "㏄": "毫升",
})  # fmt: skip
"""Units that are one character each, as input methods offer them."""


def unset(text: str) -> str:
    """Chinese words out of \\text{…}, so that they are read as if they had been typed."""
    text = text.translate(_SQUARE_UNITS)
    words = _SET_IN_WORDS.sub(r"\1", text)
    return text if words == text else _GAP.sub(" ", words)


@lru_cache(maxsize=256)
def clean(text: str) -> str:
    """`text` without dollar signs, boxes, announcements and closing punctuation."""
    text = re.sub(r"【(?:答案|解答|解|结果|解析)】", "", text)
    text = _STARS.sub(r"\1", text.strip())
    if "\\begin" not in text:
        text = re.sub(r"\\\\(?=[A-Za-z])", r"\\", text)
    if len(text) <= _SHORT:
        text = _AND.sub(", ", text)
    if is_prose(text):
        return text[-LENGTH:]
    if "boxed" in text or "\\fbox" in text:
        text = next(final_statements(text))
    elif len(text) > LENGTH:
        text = final_answer(text) or text
    text = re.sub(r"^(\d[\d.]*)\s*(?:percentage|percent|pct)$", r"\1%", text)
    text = re.sub(r"^\\?\$\s*(?=\d)(?!.*\$)", "", text)
    for mark in ("\\(", "\\)", "\\[", "\\]", "\\displaystyle", "$"):
        text = text.replace(mark, " ")
    text = re.sub(r"(?:\\[,;:! ]|\\q?quad|[\s~])+$", "", text.strip()).lstrip("=").strip()
    for _ in range(4):
        shorter = _BEFORE.sub("", text)
        if shorter == text or not shorter.strip():
            break
        text = shorter.strip()
    if text.count("时") == 1:
        text = _WHEN.sub("", text)
        text = _BEFORE.sub("", text) or text
    text = in_symbols(in_signs(respelled(_AFTER.sub("", text))))
    text = re.sub(r"^[¥￥]\s*(\d[\d.,]*)$", r"\1元", text)
    text = re.sub(r"^(-?\d*\.\d*?)(\d)[（(]\2循环[）)]$", r"\1\\dot{\2}", text)
    text = re.sub(r"(?:无实数?根|没有实数?根|没有实数解|无实数解|没有解)", "无解", text)
    text = re.sub(r"^直线\s*(?:[a-z]\s*[:：]\s*)?(?=[xy\d(-])", "", text)
    text = re.sub(
        r"^[a-z]\s*(?:可以?)?(?:为|是|取|∈)?\s*(?=(?:任意|一切|全体|所有)实数$)", "", text
    )
    return re.sub(r"^(?:所有实数|任意实数|一切实数|全体实数|实数集)R?$", "R", text)


def same_tokens(key: str, answer: str) -> bool:
    """Whether two texts hold the same signs one after another, however each is typed."""
    try:
        one, two = tokenize(key), tokenize(answer)
    except Unreadable:
        return False
    return _signs(one) == _signs(two)


def _signs(tokens: list[Token]) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens if token.text not in ("{", "}")]


def plain(text: str) -> str:
    """Words for comparison letter by letter: half width, no spaces, no punctuation, no 的."""
    text = unicodedata.normalize("NFKC", text).replace("的", "")
    return re.sub(r"[\s,，。.;；:：、!！?？\"'“”$]", "", text).lower()


_DEGREE = re.compile(r"^(?:比较|较|更加|更|很|非常)(?=.)|(?<=.)(?:一些|一点儿?|些)$")


def without_degree(text: str) -> str:
    """比较大 as 大, 快一些 as 快."""
    return _DEGREE.sub("", text)


_COUNTED = re.compile(
    r"([^\d，,、；;。\s]{1,8}?)[:：为是有]?(\d+(?:\.\d+)?)([^\d，,、；;。\s]{0,4})"
)


_ORDINAL = re.compile(r"第([一二三四五1-5])种?(方案|方法|组|个|种)")
_SAID_DIGITS = {**{c: str(i) for i, c in enumerate("零一二三四五六七八九")}, "两": "2", "〇": "0"}


def same_numbered_words(key: str, answer: str) -> bool | None:
    """Whether 三次三项式 and 3次3项式 say the same: the same words around the same digits.

    False where the words agree and a digit differs; None where the words differ.
    """
    one, two = ("".join(_SAID_DIGITS.get(c, c) for c in _ORDINAL.sub(r"\2\1", plain(each)))
                for each in (key, answer))  # fmt: skip
    if "方案" in one + two:
        one, two = (re.sub(r"^种(?=\d)", "方案", each) for each in (one, two))
    if re.sub(r"\d+", "#", one) != re.sub(r"\d+", "#", two) or not re.search(r"\d", one):
        return None
    return one == two


def same_counts(key: str, answer: str) -> bool | None:
    """Whether 鸡23只，兔12只 is said of both, in any order; None for other wording."""
    one, two = _counts(key), _counts(answer)
    if one is None or two is None or set(one) != set(two):
        return None
    return one == two


def _counts(text: str) -> dict[str, str] | None:
    pieces = [piece for piece in re.split(r"[，,、；;。\s]+", text.strip()) if piece]
    found: dict[str, str] = {}
    for piece in pieces:
        said = _COUNTED.fullmatch(unicodedata.normalize("NFKC", piece))
        if said is None or said[1] in found or not re.search(r"[\u4e00-\u9fff]", said[1]):
            return None
        found[said[1]] = said[2]
    return found or None


_OPPOSITES = (
    ("上", "下"), ("左", "右"), ("增", "减"), ("奇", "偶"), ("大", "小"), ("正", "负"),
    ("平行", "垂直"), ("平行", "相交"), ("内", "外"), ("升", "降"), ("长", "短"), ("多", "少"),
    ("锐角", "钝角"), ("直角", "锐角"), ("直角", "钝角"), ("充分不必要", "必要不充分"),
    ("充要", "充分不必要"), ("充要", "必要不充分"), ("相切", "相交"), ("相切", "相离"),
    ("相交", "相离"), ("质", "合"), ("甲", "乙"), ("东", "西"), ("南", "北"), ("外离", "外切"),
    ("一", "二"), ("一", "三"), ("一", "四"), ("二", "三"), ("二", "四"), ("三", "四"),
    ("轴对称", "中心对称"), ("椭圆", "双曲线"), ("椭圆", "抛物线"), ("抛物线", "双曲线"),
    ("等腰", "直角"), ("菱形", "矩形"), ("矩形", "正方形"), ("菱形", "正方形"),
    ("公平", "不公平"), ("可能", "不可能"), ("必然", "随机"),
)  # fmt: skip


_CONTRARY = tuple(
    (re.compile(one), re.compile(other)) for one, other in (
        ("东", "西"), ("南", "北"), ("左", "右"), ("上", "下"), ("顺时针", "逆时针"), ("前", "后"),
        ("内", "外"), ("快", "慢"), ("提前|早", "推迟|延后|晚|迟到"), ("开", "关"),
        ("买|进货", "卖"), ("运进|运来|进", "运出|运走|出"), ("胜", "负"), ("借", "还"),
        (r"增|(?<![\d.])升|涨|盈|赚|赢|收入|存|多|高|提高|加|(?<![解求可算所])得|胜|比.{1,6}大|零上|(?<!不)超[过出]",
         "减|降|跌|亏|赔|输|支出|花去|用去|取|少|低|扣|失|比.{1,6}小|零下|不足|欠"),
    )
)  # fmt: skip
"""What changes the sense of a number: gain and loss, rise and fall, there and back."""
_UNCHANGED = re.compile(
    r"(?:保持|没有?|价格|大小)?(?:不变|变化?|改变)|不[盈赚]不[亏赔]|不[亏赔]不[盈赚]|[一同]样[一-鿿]?|相[同等]"
)


_PART_OF_DAY = re.compile(r"(?:上午|早上|早晨|中午|下午|晚上|傍晚)\s*(?=\d)")
"""Says the same as the hour it stands before, once both are hours of the day."""


def contradicts(key: str, answer: str) -> bool:
    """Whether one says 向西 where the other says 向东, whatever numbers follow."""
    key, answer = (_PART_OF_DAY.sub("", each) for each in (key, answer))
    first, second = plain(key), plain(answer)
    chinese = re.search(r"[一-鿿]", first + second)
    if (
        chinese
        and len(first) <= _SHORT_WORDS
        and (_denies(first, second) or _denies(second, first))
    ):
        return True
    for one, other in _CONTRARY:
        in_key = bool(one.search(key)), bool(other.search(key))
        in_answer = bool(one.search(answer)), bool(other.search(answer))
        if in_key in ((True, False), (False, True)) and in_answer == in_key[::-1]:
            return True
    return False


_HOW_MUCH = (
    "多",
    "少",
    "高",
    "低矮",
    "长",
    "短",
    "重",
    "轻",
    "贵",
    "便宜",
    "增",
    "减",
    "快",
    "慢",
    "早",
    "晚",
)
"""Words of degree, each beside its contrary."""
_ASKED_HOW_MUCH = re.compile(
    r"(多|少|高|低|矮|长|短|重|轻|贵|便宜|增加|减少|快|慢|早|晚)了?(?:几|多少)"
)


def turns_question(problem: str, key: str, answer: str) -> bool:
    """Whether 少5 answers a question 多几, the key saying only how much."""
    asked = _ASKED_HOW_MUCH.findall(problem)
    if len(asked) != 1 or set(key) & set("".join(_HOW_MUCH)):
        return False
    place = next(at for at, word in enumerate(_HOW_MUCH) if asked[0][0] in word)
    said, contrary = set(_HOW_MUCH[place]), set(_HOW_MUCH[place ^ 1])
    return bool(contrary & set(answer)) and not said & set(answer)


_MEANING_ASKED = re.compile(
    r"(?:表示|记作|意义|含义|意思)(?:的?(?:是|为|什么|意义|含义|意思))*[_\s？?。：:（）()]*$"
)


def leaves_out_direction(problem: str, key: str, answer: str) -> bool:
    """Whether a bare 155米 stands for 低于海平面155米, where the question asks what -155米 means."""
    if _MEANING_ASKED.search(problem) is None or not is_bare_number(answer):
        return False
    return any(one.search(key) or other.search(key) for one, other in _CONTRARY)


def says_change(text: str) -> bool:
    """Whether it says that something rose or fell, was gained or lost."""
    return any(word.search(text) for word in _CONTRARY[-1])


_ENDLESS = re.compile(r"(?:有|共有)?(?:无数|无限|无穷)多?[个条种组次对]?.{0,4}")
_NOTHING = re.compile(r"没有|不存在|无意义")


def is_of_degree(text: str) -> bool:
    """Whether it says of one that it is more so: 铁重, 小红高."""
    return re.fullmatch(r"[一-鿿]{1,4}[重轻大小长短高矮多少快慢远近贵]", plain(text)) is not None


def says_endless(text: str) -> bool:
    """Whether it says that there are infinitely many."""
    return _ENDLESS.fullmatch(plain(text)) is not None and "循环" not in text and "解" not in text


def is_bare_number(text: str) -> bool:
    """Whether it is one number, with or without a short unit."""
    return (
        re.fullmatch(r"[-−]?(?:[\d./]+|[一二两三四五六七八九十]+)[一-鿿]{0,2}", plain(text))
        is not None
    )


def denies_existence(text: str) -> bool:
    """Whether it says that there is none: 没有倒数, 不存在."""
    return _NOTHING.search(text) is not None


def says_unchanged(text: str) -> bool:
    """Whether it says that two amounts don't differ."""
    return _UNCHANGED.fullmatch(plain(text)) is not None


_SHORT_WORDS = 40
_DENIALS = ("没有", "不", "无", "没", "非", "未")


def _denies(one: str, other: str) -> bool:
    """Whether `other` is `one` with a single denial more: 合格 and 不合格, 有解 and 无解."""
    for place in range(len(one) + 1):
        for denial in _DENIALS:
            more = one[:place] + denial + one[place:]
            instead = (
                one[:place] + denial + one[place + 1 :] if one[place : place + 1] == "有" else ""
            )
            if other and other in (more, instead):
                return True
    return False


def opposite_words(key: str, answer: str) -> bool:
    """Whether one word in `answer` stands where `key` has another that excludes it."""
    if len(key) <= _SHORT_WORDS and (_denies(key, answer) or _denies(answer, key)):
        return True
    for first, second in _OPPOSITES:
        for one, other in ((first, second), (second, first)):
            if one in key and other not in key and key.replace(one, other) == answer:
                return True
    return False
