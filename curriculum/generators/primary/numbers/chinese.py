"""Whole numbers and decimals as they are read in Chinese, and back again."""

DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")


def reading(number: int) -> str:
    """30050007 is 三千零五万零七; 十 to 十九 without a leading 一."""
    if number == 0:
        return "零"
    groups = []
    while number:
        groups.append(number % 10000)
        number //= 10000
    text = ""
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        higher = place + 1 < len(groups)
        if group:
            if higher and group < 1000:
                text += "零"
            text += _group(group) + ("", "万", "亿")[place]
    return text.removeprefix("一") if text.startswith("一十") else text


def _group(number: int) -> str:
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            if gap and text:
                text += "零"
            text, gap = text + DIGITS[digit] + _UNITS[place], False
        else:
            gap = True
    return text


def value(text: str) -> int:
    """The number that a reading means: 三千零五万零七 is 30050007."""
    total, level, digit = 0, 0, 0
    for sign in text:
        if sign in DIGITS:
            digit = DIGITS.index(sign)
        elif sign in "十百千":
            unit = 10 ** (1 + "十百千".index(sign))
            level += (digit or 1) * unit
            digit = 0
        else:
            total = (total + level + digit) * (10**4 if sign == "万" else 10**8)
            level = digit = 0
    return total + level + digit


def parsed(text: str) -> int:
    """As `value`, with 亿 and 万 split first, so that the levels add up."""
    yi, _, rest = text.rpartition("亿")
    wan, _, ones = rest.rpartition("万")
    return value(yi) * 10**8 + value(wan) * 10**4 + value(ones)


def decimal_reading(text: str) -> str:
    """3.05 is 三点零五."""
    whole, _, tail = text.partition(".")
    return reading(int(whole)) + "点" + "".join(DIGITS[int(figure)] for figure in tail)
