"""植树问题: how many intervals, and whether trees stand at the ends."""

from __future__ import annotations

from engine.maths.to_sympy import to_sympy
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import add, divide, integer, multiply, subtract
from engine.steps.primary.tales.frames import Filled, Frame
from engine.steps.primary.tales.telling import Telling

_WORD = r"(?:(?![比倍多少又再])[\u4e00-\u9fff])"
_PLANT = r"(?:栽种?|种植?|植|插|安装?|摆|放|竖)"
_SIDE = r"(?P<side>两旁|两侧|两边|一旁|一侧|一边|边)?"
_WAY = r"(?P<way>小路|公路|马路|道路|路|走廊|校园大道|街道|大街|小道|河堤|堤坝|大道|林荫道)"
_RING = r"(?P<ring>圆形|环形)?(?:池塘|花坛|水池|湖|跑道|广场|操场|鱼塘|溜冰场|喷水池|人工湖)"
_END = r"(?P<ends>两端都?不|两头都?不|两端都?要?|两头都?要?|只有?一端|一端|首尾都)"
_SAYS = (
    ("way", r"两(?:栋|座|幢)(?:大)?楼(?:房)?(?:之)?(?:间)?(?:相距|的距离是)#米"),
    ("way", rf"(?:园林工人)?(?:要)?(?:在|沿)?(?:一条)?(?:全)?长?(?:全长)?#米(?:长)?的{_WAY}(?:的)?{_SIDE}(?:{_PLANT}?{_WORD}{{0,2}})?"),
    ("way", rf"(?:在|沿)?一条{_WAY}(?:全)?长#米"),
    ("ring", rf"(?:在)?(?:一个)?{_RING}(?:的)?(?:一周|周长)(?:是|长|为|全长)?#米"),
    ("ring", rf"(?:在|沿)(?:一个)?周长(?:是|为)?#米的{_RING}(?:边|周围|四周|一周)?{_WORD}{{0,2}}"),
    ("side", rf"(?:在|沿)?(?:路|{_WAY})?(?:的)?(?P<side>两旁|两侧|两边|一旁|一侧|一边){_WORD}{{0,3}}"),
    ("step", rf"(?:沿|在|绕)?{_WORD}{{0,6}}?每隔#米{_PLANT}[一1](?:棵|面|盏|盆|根|个){_WORD}{{0,4}}"),
    ("ends", rf"{_END}(?:{_PLANT})?"),
)  # fmt: skip
_ASKS = (("count", rf"共?{_PLANT}?{_WORD}{{0,2}}?多少(?P<unit>棵|面|盏|盆|根|个){_WORD}{{0,3}}"),)


def _build(filled: Filled) -> Derivation | None:
    step, way, ring = filled.size("step"), filled.one("way"), filled.one("ring")
    if step is None or (way is None) == (ring is None):
        return None
    along = way or ring
    if along is None:
        return None
    sides = [
        each.words.groupdict().get("side") or ""
        for slot in ("way", "side")
        for each in filled.slots.get(slot, [])
    ]
    both_sides = any(each.startswith("两") for each in sides)
    ends = filled.one("ends")
    telling = Telling([])
    gaps = telling.work("intervals", divide(along.size, step))
    if gaps is None or not to_sympy(gaps).is_Integer:
        return None
    if ring is not None:
        if ends is not None or both_sides:
            return None
        telling.lines.pop()
        found = telling.work("trees_round", divide(along.size, step))
    else:
        if ends is None:
            return None
        said = ends.words["ends"]
        if "一端" in said:
            return None
        none = "不" in said
        rule = "trees_without_ends" if none else "trees_with_ends"
        found = telling.work(rule, subtract(gaps, integer(1)) if none else add(gaps, integer(1)))
        if both_sides and found is not None:
            found = telling.work("trees_both_sides", multiply(found, integer(2)))
    return telling.answered(found, filled.unit(), "tale_trees")


TREES = Frame(
    _SAYS,
    _ASKS,
    _build,
    (
        (r"(?<=两侧|两旁|两边|一侧|一旁|一边)(?=每隔)", ","),
        (r"(?<=路|道)(?=每隔)", ","),
        (r"树苗", "树"),
        (r"(?<=栽|种|植),?树(?=,|$)", ""),
    ),
)
