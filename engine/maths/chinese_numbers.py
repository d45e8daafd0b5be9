"""Numbers said in Chinese words: 五十六万, 三点一四, 二〇二四."""

from fractions import Fraction

DIGITS = {**{c: i for i, c in enumerate("零一二三四五六七八九")}, "〇": 0, "两": 2, "○": 0}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
CHARACTERS = frozenset(DIGITS) | frozenset(SMALL) | frozenset(LARGE)


def chinese_number(words: str) -> Fraction | None:
    """The value of `words`, or None when they don't make a number; linear in their length."""
    whole, point, after = words.partition("点")
    if point:
        tail = [DIGITS.get(character) for character in after]
        value = _integer(whole)
        if value is None or not tail or None in tail:
            return None
        return value + Fraction(int("".join(map(str, tail))), 10 ** len(tail))
    value = _integer(words)
    return None if value is None else Fraction(value)


def _integer(words: str) -> int | None:
    if not words:
        return None
    if len(words) > 1 and all(character in DIGITS for character in words):
        return int("".join(str(DIGITS[character]) for character in words))
    total, section, digit, seen = 0, 0, 0, False
    last_size = 0
    for character in words:
        if character in DIGITS:
            if digit and DIGITS[character]:
                return None
            digit, seen = DIGITS[character], True
        elif character in SMALL:
            if not digit and seen and not section and total == 0 and character != "十":
                return None
            section += (digit or 1) * SMALL[character]
            last_size, digit, seen = SMALL[character], 0, True
        elif character in LARGE:
            section += digit
            if not seen or (section == 0 and total == 0):
                return None
            size = LARGE[character]
            total = (
                (total + section) * size if size > 10**4 or not total else total + section * size
            )
            last_size, section, digit = size, 0, 0
        else:
            return None
    if digit and last_size >= 100 and words[-2:-1] not in ("零", "〇", "○"):
        digit *= last_size // 10  # 一万二 is 12000, 三百五 is 350
    return total + section + digit
