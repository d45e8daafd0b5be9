"""One way of writing for widths, marks, blanks and headings, whatever keyboard the question came from."""

from __future__ import annotations

import re

_WIDE = str.maketrans(
    {
        **{chr(0xFF10 + i): str(i) for i in range(10)},
        **{chr(0xFF21 + i): chr(65 + i) for i in range(26)},
        **{chr(0xFF41 + i): chr(97 + i) for i in range(26)},
        **dict(zip("＋－−＊／＝＜＞％｜＾［］｛｝　～∶", "+--*/=<>%|^[]{} ~:", strict=True)),
        **dict(zip("（）", "()", strict=True)),
    }
)  # fmt: skip
_LOW = dict(zip("ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣ₀₁₂₃₄₅₆₇₈₉₊₋", "aeoxhklmnpstir0123456789+-", strict=True))
_HIGH = dict(zip("ᵃᵇᶜᵈᵉᵏᵐⁿᵖᵗˣʸ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᐟ", "abcdekmnptxy0123456789+-/", strict=True))
_LOW_RUN = re.compile(rf"(?<=[A-Za-z])[{''.join(_LOW)}]*[ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣ][{''.join(_LOW)}]*")
_HIGH_RUN = re.compile(rf"[{''.join(_HIGH)}]*[ᵃᵇᶜᵈᵉᵏᵐᵖᵗˣʸ⁺ᐟ][{''.join(_HIGH)}]*")
_HEADINGS = (
    re.compile(
        r"^\s*(?:[【\[]\s*)?(?:例|练习|习题|变式|问题)\s*\d{0,2}\s*(?:[】\]])?\s*[:：.．、]?\s*"
    ),
    re.compile(r"^\s*[(（]\s*(?:19|20)\d\d\s*[年·•.]?[^()（）=]{0,24}[)）]\s*"),
    re.compile(r"^\s*(?:填空题?|选择题?|计算题?|解答题?|应用题|解决问题|口答)\s*[:：.．。]\s*"),
    re.compile(
        r"^\s*(?:看谁(?:算|做|填)得?(?:又)?(?:快|对|准)(?:又(?:对|快|准))?|我会[算填做]|直接写(?:出)?得数|[算填想做]一[算填想做]|细心算一算"
        r"|口算(?:题)?|求代数式的值|脱式计算(?=[:：]\s*$)|基础题|判断|巧算下面各题)\s*[:：.．。]\s*(?=\S)"
    ),
    re.compile(r"^\s*\d{1,2}\s*[、．](?!\d)\s*"),
    re.compile(r"^\s*在?(?:平面)?直角坐标系\s*\$?(?:xOy)?\$?\s*(?:中|内)\s*[,，]\s*"),
    re.compile(r"^\s*如图(?:所示)?\s*[,，]\s*"),
    re.compile(
        r"(?:请|要)?(?:写出|写明)(?:必要的)?(?:解答|计算|解题|推理|演算)?(?:步骤|过程)\s*[。.]?\s*$"
    ),
)
_BLANK = re.compile(
    r"\$?\\underline\{[^{}]*(?:\{[^{}]*\}[^{}]*)?\}\$?|(?:\\_){2,}|_{2,}|＿+|□|△(?=[+\-×÷=])"
    r"|(?<![A-Za-z\d])\((?:\s|\\q?quad)*\)|(?<=[=是为有于])\?"
)
BLANK = "____"


def canonical(question: str) -> str:
    """The question without headings, in narrow digits and letters, each blank four low lines."""
    said = question.strip().translate(_WIDE)
    said = re.sub(r"(?<=[\dx)])\s*：\s*(?=[\dx(])", ":", said)
    said = re.sub(r"．(?!\d)", "。", said).replace("．", ".")
    said = _LOW_RUN.sub(lambda run: _grouped("_", run[0], _LOW), said)
    said = _HIGH_RUN.sub(lambda run: _grouped("^", run[0], _HIGH), said)
    for heading in _HEADINGS:
        said = heading.sub("", said)
    return _BLANK.sub(BLANK, said).strip()


def _grouped(sign: str, run: str, letters: dict[str, str]) -> str:
    inside = "".join(letters[each] for each in run)
    return f"{sign}{inside}" if len(inside) == 1 else f"{sign}{{{inside}}}"
