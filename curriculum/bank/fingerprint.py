"""What makes two problems the same: an exact key, and a near key that no number may differ in.

The near key is a hash of a problem's *facts*: its numbers in order (Chinese numerals too), its
formulas' letters and signs in order, and the words that turn one problem into another (大 or 小,
平行 or 垂直, 厘米 or 米). Problems with equal facts and nearly equal wording are near duplicates;
69 cm and 693 cm have different facts, whatever the wording.
"""

import re
from hashlib import blake2b

from curriculum.bank.numerals import with_digits
from curriculum.bank.wording import canonical, loose
from engine.values import Problem, to_plain

_BETWEEN = "\x1f"

_NUMBERING = re.compile(
    r"""^\s*(?:[\[【〔][^\]】〕]*[\u4e00-\u9fff][^\]】〕]*[\]】〕]\s*)?      # 【2015·北京】
        (?:第?\s*[（(]?\d{1,3}(?:\s*[)）]|\s*题|\s*[.．、,，](?!\d)|(?=\s*[（(]\d{1,2}\s*分))
        \s*[.．:：、]?)?                                               # 13. 或 第5题：
    """,
    re.VERBOSE,
)
"""What a paper puts before a question; none of its numbers belongs to the problem."""

_BLANK = re.compile(r"\(\.*\)|\([^()]{0,9}\d{1,2}分\)|_{2,}|\?+")
"""Places to fill in, and marks such as （5分） that say what a question is worth."""

_DECISIVE = (
    "大小多少增减加乘除升降长宽高低深浅轻重快慢最不非没未无正负奇偶平垂直交切离内外左右上下"
    "东西南北开闭充必面周体表径底弧单剩余商差积极倍比均进退盈亏先后早晚远近厚薄真假首末质合"
    "互同异因公约锐钝锥柱球台棱圆方边角厘毫分微克吨升元秒时天月年共每求证画估"
)
_FACT = re.compile(rf"\d+(?:\.\d+)?|[!-/:-~]|[{_DECISIVE}]|[\u0370-\u03ff\u2200-\u22ff√△⊙°±×÷⦃⦄→⇒]")


NEAR_BYTES = 8
EXACT_BYTES = 20


def exact_key(problem: Problem) -> bytes:
    """`EXACT_BYTES` equal for problems with the same statement, parts, choices and pictures.

    They begin with the near key, so that one index finds both kinds of twin. Options count
    whatever their order and labels; the answer doesn't count: the same question with another
    key is the same question.
    """
    texts = [canonical(problem.statement)]
    texts += [canonical(part.statement) for part in problem.parts]
    texts.append("choices")
    texts += sorted(canonical(choice.text) for choice in problem.choices)
    texts.append("pictures")
    texts += [
        picture.image or repr(to_plain(picture.drawing))
        for picture in problem.pictures
        if picture.image or picture.drawing
    ]
    digest = blake2b(_BETWEEN.join(texts).encode(), digest_size=EXACT_BYTES - NEAR_BYTES)
    return near_key(problem) + digest.digest()


def near_key(problem: Problem) -> bytes:
    """`NEAR_BYTES` equal for problems that agree in all their facts.

    Equal keys alone don't make near duplicates: `alike` compares the wording.
    """
    facts = [*_facts(problem.statement)]
    for part in problem.parts:
        facts += (_BETWEEN, *_facts(part.statement))
    for option in sorted(" ".join(_facts(choice.text)) for choice in problem.choices):
        facts += (_BETWEEN, option)
    facts += (f"{_BETWEEN}{picture.image}" for picture in problem.pictures if picture.image)
    return blake2b("\x1e".join(facts).encode(), digest_size=NEAR_BYTES).digest()


def wording(problem: Problem) -> str:
    """The words of a problem without numbering, blanks and punctuation, for comparing wordings."""
    texts = [problem.statement, *(part.statement for part in problem.parts)]
    texts += sorted(canonical(choice.text) for choice in problem.choices)
    return "".join(with_digits(_without_blanks(text)).replace(" ", "") for text in texts)


def _facts(text: str) -> list[str]:
    return _FACT.findall(with_digits(_without_blanks(text)))


def _without_blanks(text: str) -> str:
    return _BLANK.sub("", loose(_NUMBERING.sub("", text, count=1)))
