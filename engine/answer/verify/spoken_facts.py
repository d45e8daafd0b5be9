"""Small facts said in words: 最小公倍数是 48, 500比400多20%, 圆锥的体积=底面积×高."""

from __future__ import annotations

import math
import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_NUMBER = r"\d{1,12}(?:\.\d{1,8})?"
_COMMON = re.compile(
    r"(?P<all>\d{1,6}(?:\s*(?:和|与|、|，|,)\s*\d{1,6}){1,4})\s*(?:这[两三四]个数)?的?(?P<what>最小公倍数|最大公因数|最大公约数)(?:是|为|[:：=＝])\s*\$?(?P<said>[^，,。；;$（）]{1,40})"
)
_MORE = re.compile(
    rf"(?<![\d.])(?P<a>{_NUMBER})\s*比\s*(?P<b>{_NUMBER})\s*(?P<how>多|少|大|小)\s*\$?(?P<p>{_NUMBER})\s*\\?[%％]"
)
_ROUNDED = re.compile(
    rf"(?:保留(?P<places>[一二两三四])位小数|保留整数|四舍五入).{{0,12}}?(?P<a>{_NUMBER})\s*(?:…|\.{{3,6}}|⋯|\\cdots|\\dots)+\s*(?:≈|\\approx)\s*(?P<b>{_NUMBER})"
)
_WORD_FORMULAS = (
    (re.compile(r"圆锥的?体积\s*[=＝]\s*底面积\s*[×·]\s*高"), re.compile(r"1/3|⅓|\\frac\{?1\}?\{?3|÷\s*3|三分之一")),
    (re.compile(r"三角形的?面积\s*[=＝]\s*底\s*[×·]\s*高"), re.compile(r"÷\s*2|1/2|½|\\frac\{?1\}?\{?2|一半")),
    (re.compile(r"梯形的?面积\s*[=＝]\s*[(（]\s*上底\s*[+＋]\s*下底\s*[)）]\s*[×·]\s*高"), re.compile(r"÷\s*2|1/2|½|\\frac\{?1\}?\{?2")),
    (re.compile(r"长方形的?周长\s*[=＝]\s*[(（]?\s*长\s*[+＋]\s*宽"), re.compile(r"[×·]\s*2|2\s*[×·(（]")),
    (re.compile(r"圆的?面积\s*[=＝]\s*2\s*[×·]?\s*(?:π|圆周率)"), re.compile(r"(?!)")),
)  # fmt: skip
_PLACES = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}


def judge_words(text: str) -> tuple[bool, str] | None:
    """Whether what a line says in words is right, and what it should have been or the reason."""
    plain = re.sub(r"[*$]", "", text)
    for judged in (_common(plain), _more(plain), _rounding(plain), _formula(plain)):
        if judged is not None:
            return judged
    return None


def _common(text: str) -> tuple[bool, str] | None:
    found = _COMMON.search(text)
    if found is None:
        return None
    numbers = re.findall(r"\d+", found["said"])
    if not numbers:
        return None
    given = [int(each) for each in re.findall(r"\d+", found["all"])]
    if not all(given):
        return None
    right = math.lcm(*given) if found["what"] == "最小公倍数" else math.gcd(*given)
    return (int(numbers[-1]) == right, str(right))


def _more(text: str) -> tuple[bool, str] | None:
    found = _MORE.search(text)
    if found is None or "约" in text or "≈" in text:
        return None
    a, b = Fraction(found["a"]), Fraction(found["b"])
    if not b:
        return None
    share = (a - b) / b * (1 if found["how"] in "多大" else -1) * 100
    said = Fraction(found["p"])
    if share <= 0:
        return None
    written = rf"{float(share):.10g}\%"
    exact = (
        said == share
        or abs(said - share) < Fraction(1, 10 ** (len(found["p"].partition(".")[2]) or 0)) / 2
    )
    return (exact, written)


def _rounding(text: str) -> tuple[bool, str] | None:
    found = _ROUNDED.search(text)
    if found is None or re.search("去尾|进一|舍去", text):
        return None
    places = _PLACES.get(found["places"] or "", len(found["b"].partition(".")[2]))
    if len(found["a"].partition(".")[2]) <= places:
        return None
    right = Decimal(found["a"]).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return (
        Decimal(found["b"]) == right and len(found["b"].partition(".")[2]) == places,
        str(right),
    )


def _formula(text: str) -> tuple[bool, str] | None:
    for wrong, mended in _WORD_FORMULAS:
        if wrong.search(text) and not mended.search(text):
            return (False, "")
    return None
