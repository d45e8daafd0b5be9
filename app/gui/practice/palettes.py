"""The symbols that the answer box offers, by school stage."""

from collections.abc import Mapping

from app.gui.widgets import Symbol

_FRACTION = Symbol("½", "分数", "/|")
_NONE = Symbol("无解", "无解", "无解|")

_PRIMARY = (
    _FRACTION,
    Symbol("×", "乘号", "×|"),
    Symbol("÷", "除号", "÷|"),
    Symbol("……", "余数", "……|"),
    Symbol(":", "比", ":|"),
    Symbol("%", "百分号", "%|"),
    Symbol("°", "度", "°|"),
    Symbol("x²", "平方", "²|"),
)
_JUNIOR = (
    _FRACTION,
    Symbol("√", "根号", "√(|)"),
    Symbol("x²", "乘方", "^|"),
    Symbol("±", "正负号", "±|"),
    Symbol("≤", "小于等于", "≤|"),
    Symbol("≥", "大于等于", "≥|"),
    Symbol("≠", "不等于", "≠|"),
    Symbol("π", "圆周率", "π|"),
    Symbol("°", "度", "°|"),
    Symbol("或", "或", "或|"),
    _NONE,
)
_SENIOR = (
    _FRACTION,
    Symbol("√", "根号", "√(|)"),
    Symbol("xⁿ", "乘方", "^|"),
    Symbol("±", "正负号", "±|"),
    Symbol("≤", "小于等于", "≤|"),
    Symbol("≥", "大于等于", "≥|"),
    Symbol("≠", "不等于", "≠|"),
    Symbol("π", "圆周率", "π|"),
    Symbol("∞", "无穷", "∞|"),
    Symbol("∪", "并集", "∪|"),
    Symbol("∅", "空集", "∅|"),
    Symbol("log", "对数", "log_|()"),
    Symbol("∈", "属于", "∈|"),
    _NONE,
)
SYMBOLS_OF_STAGE: Mapping[str, tuple[Symbol, ...]] = {
    "primary": _PRIMARY,
    "junior": _JUNIOR,
    "senior": _SENIOR,
}
