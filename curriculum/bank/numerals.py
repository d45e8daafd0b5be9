"""Chinese numerals in running text as digits, so that 三个 and 3个 are the same number."""

import re

_DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}

_NUMERAL = re.compile("[零〇一二两三四五六七八九十百千万亿]+(?<!一(?=[共起样定直般些同]))")
"""A run of numerals; the 一 of 一共, 一起, 一样 counts nothing."""


def with_digits(text: str) -> str:
    """`text` with every run of Chinese numerals in digits, also inside words: 三角 is ` 3 角`.

    Spaces stand around, so that no number runs into the next.
    """
    return _NUMERAL.sub(_digits_for, text)


def _digits_for(found: re.Match[str]) -> str:
    numeral = found[0]
    digit = _DIGITS.get(numeral)
    return f" {value(numeral) if digit is None else digit} "


def value(numeral: str) -> int:
    """The number that a run of Chinese numerals means; plain digits in a row are read one by one.

    A unit that stands alone counts once, as 百 does in 百分.
    """
    if not any(sign in _SMALL or sign in _LARGE for sign in numeral):
        return int("".join(str(_DIGITS[sign]) for sign in numeral))
    total = section = digit = 0
    for sign in numeral:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _SMALL:
            section += (digit or 1) * _SMALL[sign]
            digit = 0
        else:
            total += (section + digit or 1) * _LARGE[sign]
            section = digit = 0
    return total + section + digit
