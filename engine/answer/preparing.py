"""Key and answer as they are compared: without dress, and without what the question prints itself."""

from __future__ import annotations

import re

from engine.answer.blank_order import in_blank_order
from engine.answer.blank_print import without_print
from engine.answer.blanks import without_printed_units
from engine.answer.distributions import with_moments_in_signs, with_rows_as_chances
from engine.answer.echoes import without_echo
from engine.answer.free_length import in_vector_words
from engine.answer.named import with_axes_as_lines, with_divisors_named
from engine.answer.remarks import without_list, without_remarks
from engine.answer.typed_cases import with_cases
from engine.answer.wording import unset

_HALF_WIDTH = {
    **{ord("０") + at: str(at) for at in range(10)},
    **{ord(first) + at: chr(ord(first) - 0xFEE0 + at) for first in "Ａａ" for at in range(26)},
}
_DRESS = re.compile(r"^\s*(?:解|答|答案|解答|结果)\s*[:：]\s*(?=\S)")


_ON_AXIS = re.compile(
    r"与\s*\$?[xyXY]\$?\s*轴\s*(?:相?交于|的?交点(?:坐标)?(?:为|是)?)\s*(?:点)?(?=\s*[A-Z]?\s*[(（])"
)
_LONGEST = 400
"""A longer answer is a worked text that no blank holds."""


def prepared(asked: str, expected: str, given: str) -> tuple[str, str]:
    """The key and the answer to the question `asked`, ready to be judged."""
    expected, given = (
        _DRESS.sub("", unset(each.translate(_HALF_WIDTH))) for each in (expected, given)
    )
    if max(len(expected), len(given)) > _LONGEST:
        return expected, given
    expected, given = without_remarks(expected, given.rstrip("。 "))
    given = _ON_AXIS.sub("", without_list(expected, given))
    if re.search(r"[)）_]\s*[%％]", asked):  # the sign stands behind the blank already
        both = re.search(r"[%％]", expected) is not None and re.search(r"[%％]", given) is None
        expected = re.sub(r"\\?[%％]", "", expected) if both else expected
        given = given if re.search(r"[%％]", expected) else re.sub(r"\\?[%％]", "", given)
    expected, given = without_echo(asked, expected), without_echo(asked, given)
    expected, given = (
        with_axes_as_lines(asked, with_divisors_named(asked, each)) for each in (expected, given)
    )
    if "是否存在" in asked and re.match(r"存在[，,]", expected) and "存在" not in given:
        given = f"存在，{given}"
    given = with_rows_as_chances(given) if re.match(r"P", expected) else given
    expected, given = with_cases(expected), with_cases(given)
    given = without_printed_units(asked, expected, with_moments_in_signs(expected, given))
    given = in_blank_order(asked, expected, without_print(asked, expected, given))
    given = in_vector_words(asked, expected, given)
    return expected, given
