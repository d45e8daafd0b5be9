"""Ways of typing and saying mathematics, put into the notation that the reader knows."""

from __future__ import annotations

import re

from engine.maths.units import ALL_UNITS

_UNIT = "(?:" + "|".join(sorted(map(re.escape, ALL_UNITS), key=len, reverse=True)) + ")"
_WHOLE_UNIT = rf"{_UNIT}(?:[²³]|\^\{{?[23]\}}?)?(?:/{_UNIT}[²³]?)?"
_WRAPPED = r"(?:\\(?:text|mathrm|rm)\s*\{)?"
_BRACKETED_UNIT = re.compile(
    rf"(?<=[\d}})）π%])\s*{_WRAPPED}[（(]\s*{_WRAPPED}({_WHOLE_UNIT})\}}?\s*[)）]\}}?(?=$|\s*(?:[，,。；;、…余剩]|\.\.))"
)
_WHOLE_LETTER = re.compile(
    r"\s*[,，]?\s*(?:其中)?[（(]?\s*([knm])\s*(?:为|是|取)\s*(?:任意|一切)?整数\s*[)）]?$"
)
_NEXT_EQUATION = re.compile(r"(?<=[\d)）}])\s+(?=[a-zA-Z](?:_?\d|[₀-₉])?\s*[=＝])")
_EXTREME = re.compile(
    r"^[A-Za-z](?:\([a-z]\))?\s*_?\s*\{?\s*(?:\\(?:text|mathrm|rm)\s*\{)?\\?\s*(?:max|min|最大值?|最小值?|极大值?|极小值?)\s*\}*\s*[=＝]\s*(?=\S)"
)
_DROPPED_INSIDE = re.compile(
    r"\s*[（(][^()（）]*\d[^()（）]*(?:舍去|舍掉|舍|不合题意|不符合题意|增根)[^()（）]*[）)]\s*$"
)
_DROPPED = re.compile(
    r"(?:[,，;；、]|或者?|和)?\s*[^,，;；、或和()（）]*[（(]\s*(?:应)?(?:舍去|舍|舍掉|不合题意|不符合题意|增根|是增根)[^()（）]{0,8}[）)]"
    r"\s*(?:[,，;；、]|或者?)?(?=\s*$|[^,，;；、或])"
)
_DROPPED_SAID = re.compile(
    r"\s*[,，;；、]\s*(?:其中)?\s*[a-z]\s*_?[₁₂12]?\s*[=＝]\s*[^,，;；、一-鿿]{1,16}\s*"
    r"(?:是|为)?(?:原方程的)?(?:增根|不合题意|不符合题意)?[,，]?(?:应|要|故)?(?:舍去|舍掉|舍|是增根|是原方程的增根)\s*$"
)
_TIMES_TEN = re.compile(r"(?<=\d)\s*[xX]\s*(?=10\s*(?:\^|[⁰¹²³⁴-⁹⁻]))")
_HALVED = r"(小时|个小时|年|天|个月|月|千克|公斤|斤|吨|米|千米|公里|圈|倍|升|元|页|个)"
_HALF = re.compile(rf"(?<![\d一-鿿])半个?(?={_HALVED})")
_AND_A_HALF = re.compile(rf"(\d)\s*(?:个半|(?={_HALVED}半)){_HALVED}半?")
_AND_A_HALF_SAID = re.compile(rf"([一两二三四五六七八九])个半{_HALVED}")
_COUNTS = {**{word: str(size) for size, word in enumerate("一二三四五六七八九", 1)}, "两": "2"}
_DISCOUNT = re.compile(r"([一二三四五六七八九])(?:点)?([一二三四五六七八九])([折成])")
_DISCOUNT_DIGITS = re.compile(r"(?<![\d.])([1-9])([1-9])折")
_CLOCK = re.compile(
    r"^(上午|早上|早晨|清晨|凌晨|中午|下午|晚上|傍晚|夜里)\s*(\d{1,2})\s*(?:[:：∶](\d\d)|[时点]整?(?:(\d{1,2})分)?)$"
)
_CELSIUS = re.compile(
    r"(?:[°º˚]|\^\s*\{?\\circ\}?)\s*(?:\\(?:text|mathrm|rm)\s*\{\s*C\s*\}|[CＣ](?![A-Za-z]))"
)
_POWER = re.compile(r"的\s*(负|[-−－])?\s*(\d+|[一二三四五六七八九十]|[nmk])\s*次[方幂](?!程|根)")
_DIGITS = dict(zip("一二三四五六七八九十", range(1, 11), strict=True))
_IS = r"\s*(?:是|为|[:：=＝])?\s*"
_REMAINDER = re.compile(
    rf"^(?:商{_IS})?(\d+)\s*(?:[，,、;；]\s*)?(?:余数?|[rR])(?:下)?{_IS}(\d+)(?![\d./])|"
    rf"^商{_IS}(\d+)\s*[，,、;；]?\s*余数?{_IS}(\d+)$"
)
_REMAINDER_FIRST = re.compile(rf"^余数?{_IS}(\d+)\s*[，,、;；]\s*商{_IS}(\d+)$")
_LEFT_OVER = re.compile(
    rf"^(?:可以|能)?[一-鿿]{{0,4}}?(\d+\s*{_UNIT}?)\s*[，,、;；]?\s*(?:还|又)?(?:剩下?|余下?|多余?)(?:了)?\s*(\d+\s*{_UNIT}?)$"
)
_SAID_LABEL = re.compile(
    r"^[^=＝<>≤≥≈\d]{0,24}(?:[一-鿿]|(?<=[一-鿿])\}*[)）}]|[(（][^()（）]*[一-鿿][^()（）]*[)）])"
    r"\s*[=＝]\s*(?=\S)"
)
_OF_WHOM = re.compile(r"(?<=[A-Za-z²2}])\s*_?\s*\{?\s*(?:\\text\s*\{)?([甲乙丙丁])\}{0,2}")
_AREA_OF = re.compile(
    r"^[A-Z]\s*_?\s*\{?\s*(?:\\text\s*\{)?[一-鿿]{1,6}\}?\s*[A-Z]{2,6}\}*\s*[=＝]\s*(?=\S)"
)
_CHOSEN = re.compile(
    r"(?<![A-Za-z])C\s*\(\s*(\d+)\s*[,，]\s*(\d+)\s*\)(?=\s*[·×*/+\-−=÷!])"
    r"|(?<=[·×*/+\-−÷])\s*C\s*\(\s*(\d+)\s*[,，]\s*(\d+)\s*\)"
)
"""C(6,2) in a calculation, where alone it would be a point."""
_SEQUENCE = re.compile(r"(?<![A-Za-z\\_^{])([abcdST])(?:n|\s*\(n\))(?=\s*[=＝])")
_SUBSCRIPT = re.compile(r"(?:(?<![A-Za-z\\])|(?<=lo))([A-Za-z])_\{?([a-z]|\d)\}?(?![A-Za-z\d])")
_OPEN_SYSTEM = re.compile(r"^\\?[{｛](?=[^}｝]*[=＝<>≤≥])(?!.*[}｝])")
_OBJECT = r"(?:直线|线段|射线|平面)?\s*([△∠]?\s*[A-Za-zαβγ]['′]?[A-Z]{0,3})"
_BETWEEN = re.compile(
    rf"^{_OBJECT}\s*[与和跟]\s*{_OBJECT}\s*(?:的位置关系)?(?:是|互相|的关系是)*\s*(平行|垂直|全等|相似|相等)$"
)
_SIGNS = {"平行": "∥", "垂直": "⊥", "全等": "≌", "相似": "∽", "相等": "="}


def respelled(text: str) -> str:
    """`text` with units out of brackets, powers said in words as exponents, and the like.

    24（厘米） is 24厘米, 10的负5次方 is 10^{-5}, 商7余5 is 7……5, an=2n is a_n=2n, P(红球)=1/2 is 1/2.
    """
    text = re.sub(r"^[□△○☆？?]\s*(?:里?填|[=＝:：是为])\s*(?=\S)", "", text)
    text = re.sub(r"([二两三四五六七八九])倍?(?=根号)", lambda found: _COUNTS[found[1]], text)
    text = re.sub(r"(?<=\d)倍(?=根号|√|\\sqrt)", "", text)
    text = _DROPPED_SAID.sub("", _DROPPED.sub("", _DROPPED_INSIDE.sub("", text)))
    text = re.sub(r"(?<![A-Za-z\\])([A-Z]{2})\s*/\s*([A-Z]{2})(?![A-Za-z])", r"\1/(\2)", text)
    text = re.sub(r"_\(([^()]{1,12})\)", r"_{\1}", text)
    text = re.sub(r"^[A-ZXYξηζ]\s*[~～∼]\s*(?=[BNH]\s*[(（])", "", text)
    text = re.sub(r"(?:周|礼拜)(?=[一二三四五六日天](?!期|长))", "星期", text).replace(
        "星期天", "星期日"
    )
    text = re.sub(r"(?<=月)(\d{1,2})号", r"\1日", text)
    text = _WHOLE_LETTER.sub(r",\1∈Z", text)
    if text.count("=") + text.count("＝") > 1 and "\\" not in text:
        text = _NEXT_EQUATION.sub(", ", text)
    text = re.sub(
        r"(?:Rt|RT|rt)\s*(?=(?:△|\\triangle)\s*[A-Z])|(?:平面|直线|线段|射线)\s*(?=[A-Za-zαβγ])",
        "",
        text,
    )
    text = re.sub(r"直角三角形(?=[A-Z])", "△", text)
    text = re.sub(r"^(?:方程组?)?有?无[数穷限]多?[个组]?(?:实数)?解$", "无数解", text)
    text = re.sub(
        r"(\d)千(?![米克瓦卡帕分])", r"\g<1>000", re.sub(r"(\d)百(?!分)", r"\g<1>00", text)
    )
    text = re.sub(
        r"(\d\s*(?:km|dm|cm|mm|m|厘米|分米|米))([23])(?![\d.a-zA-Z一-鿿])", r"\1^\2", text
    )
    text = re.sub(r"(?<=[°度])的?角$", "", text)
    text = _EXTREME.sub("", text)
    text = _OF_WHOM.sub(lambda found: f"_{{{'甲乙丙丁'.index(found[1]) + 1}}}", text)
    text = _TIMES_TEN.sub("×", text)
    text = re.sub(r"^(?:一|1)半$", "1/2", text)
    text = re.sub(r"^(\d+)分半$", r"\1.5分", text)
    text = re.sub(
        r"(?<=[天时钟秒年月分日])(?:就?能|可以)?(?:以后|之后|后|完成|做完|修完|到达|相遇|追上)+$",
        "",
        text,
    )
    text = re.sub(r"^第?(\d+)列\s*[,，、]?\s*第?(\d+)[行排]$", r"(\1,\2)", text)
    text = re.sub(r"(?<=\d)都[是可][以]?$", "", text)
    text = _AND_A_HALF.sub(r"\1.5\2", _HALF.sub("0.5", text))
    text = _AND_A_HALF_SAID.sub(lambda found: f"{_COUNTS[found[1]]}.5{found[2]}", text)
    text = _clock_said(re.sub(r"零下\s*(?=\d)", "-", re.sub(r"零上\s*(?=\d)", "", text)))
    text = _CLOCK.sub(_of_day, text)
    text = _CELSIUS.sub("℃", text)
    text = _BRACKETED_UNIT.sub(r"\1", text)
    text = _POWER.sub(_raised, text)
    text = re.sub(r"(?<=\d)\s*[（(]\s*余(?:数)?(?:是|为)?\s*(\d+)\s*[)）]$", r"……\1", text)
    text = _REMAINDER_FIRST.sub(r"\2……\1", text)
    text = _REMAINDER.sub(lambda found: f"{found[1] or found[3]}……{found[2] or found[4]}", text)
    if len(re.findall(r"[=＝]", text)) == 1 or not re.search(r"[一-鿿][^=＝]*[=＝].*[一-鿿]", text):
        text = _SAID_LABEL.sub("", text)
    text = _DISCOUNT.sub(lambda found: f"{_COUNTS[found[1]]}.{_COUNTS[found[2]]}{found[3]}", text)
    text = _DISCOUNT_DIGITS.sub(r"\1.\2折", text)
    text = _LEFT_OVER.sub(r"\1……\2", text)
    text = _CHOSEN.sub(
        lambda found: f"C_{{{found[1] or found[3]}}}^{{{found[2] or found[4]}}}", text
    )
    text = _AREA_OF.sub("", text)
    text = _SEQUENCE.sub(r"\1_n", text)
    if re.search(r"[abcdST]_n", text):
        text = re.sub(r"(?<![A-Za-z\\_^{])([abcdST])(\d)(?=\s*[=＝])", r"\1_\2", text)
    text = _OPEN_SYSTEM.sub("", text)
    return _BETWEEN.sub(lambda found: f"{found[1]}{_SIGNS[found[3]]}{found[2]}", text)


_PAST = re.compile(r"(\d{1,2})\s*[时点]\s*(?:零|过|过了)\s*(\d{1,2}|一刻|三刻)\s*分?(?!钟?\d)")
_TO = re.compile(
    r"^差\s*(\d{1,2}|一刻)\s*分?钟?\s*(?:到|就?是|就)?\s*(\d{1,2})\s*[时点]$"
    r"|^(\d{1,2})\s*[时点]\s*(?:还?差)\s*(\d{1,2}|一刻)\s*分?钟?$"
)
_QUARTERS = {"一刻": "15", "三刻": "45"}


def _clock_said(text: str) -> str:
    """6点半 as 6时30分, 10点过5分 as 10时5分, 差10分8点 as 7时50分, 9点一刻 as 9时15分."""
    text = re.sub(r"(?<=\d)\s*[时点]半(?!小时|个)", "时30分", text)
    text = re.sub(r"(?<=\d)\s*[时点]([一三]刻)", lambda found: f"时{_QUARTERS[found[1]]}分", text)
    text = _PAST.sub(lambda found: f"{found[1]}时{_QUARTERS.get(found[2], found[2])}分", text)
    to = _TO.match(text)
    if to is None:
        return text
    minutes, hour = to[1] or to[4], int(to[2] or to[3])
    left = 60 - int(_QUARTERS.get(minutes, minutes))
    return f"{(hour - 2) % 12 + 1 if hour <= 12 else hour - 1}时{left}分" if 0 < left < 60 else text


def _of_day(found: re.Match[str]) -> str:
    """下午4:20 as 16时20分."""
    hour, minute = int(found[2]), int(found[3] or found[4] or 0)
    late = found[1] in ("下午", "晚上", "傍晚") or (found[1] in ("中午", "夜里") and hour < 6)
    hour += 12 if late and hour < 12 else 0
    return f"{hour}时{minute:02d}分" if minute else f"{hour}时"


def _raised(found: re.Match[str]) -> str:
    exponent = str(_DIGITS.get(found[2], found[2]))
    return f"^{{{'-' if found[1] else ''}{exponent}}}"


def with_subscripts(text: str, beside: str) -> str:
    """an as a_n and x1 as x_1, where the other side writes that letter with that subscript."""
    for letter, below in dict.fromkeys(_SUBSCRIPT.findall(beside)):
        if letter == "g" and below.isdigit():
            text = re.sub(rf"(?<!\\)log{below}(?=\d)", f"log_{{{below}}}", text)
        if below.isalpha():
            text = re.sub(
                rf"(?<![A-Za-z\\_^{{]){letter}{below}(?![A-Za-z_])", f"{letter}_{below}", text
            )
    return text


def flat_powers(text: str) -> str:
    """x2-2x as x^2-2x: what it says if its exponents slipped down onto the line."""
    return re.sub(r"(?<![A-Za-z\\_])([a-z])(\d)(?![\d])", r"\1^\2", text)


_NAMED_BELOW = re.compile(
    r"(?<=[A-Za-z)）}])\s*/\s*(\d*[a-zA-Z]+(?:[²³]|\^\d)?)(?![\w(（])"
    r"|(?<=[A-Za-z)）}])\s*/\s*(\d+[a-z]?\([^()]*\))(?!\s*\^)|/\s*([a-z]\([^()]*\))(?!\s*\^)"
    r"|/\s*((?:\([^()]*[a-z][^()]*\)){2})(?!\s*[\^(])"
)


def below_the_slash(text: str) -> str:
    """-b/2a as -b/(2a), n/4(n+1) as n/(4(n+1)): what is meant to stand below as one whole."""
    return _NAMED_BELOW.sub(lambda found: f"/({next(filter(None, found.groups()))})", text)
