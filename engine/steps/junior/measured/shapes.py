"""What is known of each figure: letters of its measures, and formulas from some to another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from engine.maths.read import read
from engine.maths.tree import Name, Node


@dataclass(frozen=True, slots=True)
class Formula:
    """`wanted` is a letter, `written` the formula in the letters of its figure."""

    wanted: str
    written: str

    @property
    def node(self) -> Node:
        """The formula as a tree."""
        return _read(self.written)

    @property
    def needs(self) -> frozenset[str]:
        """The letters that stand in it."""
        return frozenset(str(each) for each in self.node.walk() if isinstance(each, Name))


@lru_cache(maxsize=512)
def _read(written: str) -> Node:
    return read(written)


@dataclass(frozen=True, slots=True)
class Shape:
    """`measures` are the words for each letter, the school's own first; `formulas` in order."""

    name: str
    measures: dict[str, tuple[str, ...]]
    formulas: tuple[Formula, ...]

    def letter_of(self, word: str) -> str | None:
        """The letter of a measure by any of its words."""
        return next((key for key, words in self.measures.items() if word in words), None)


def _shape(name: str, measures: str, formulas: str) -> Shape:
    """`measures` as "r 半径 | d 直径", `formulas` as "C=2π·r; S=π·r²"."""
    words = {}
    for each in measures.split("|"):
        letter, *said = each.split()
        words[letter] = tuple(said)
    rows = [each.strip().partition("=") for each in formulas.split(";") if each.strip()]
    return Shape(name, words, tuple(Formula(left, right) for left, _, right in rows))


SQUARE_LETTERS = frozenset("STABQ")
"""Letters of areas: S an area, T a whole surface, A a base, B a lateral one, Q of another solid."""
CUBE_LETTERS = frozenset("VW")
SHAPES: dict[str, Shape] = {
    "扇形": _shape(
        "扇形", "n 圆心角 | r 半径 | l 弧长 弧的长 弧 | S 面积 | C 周长",
        r"l=\frac{n·π·r}{180}; S=\frac{n·π·r^2}{360}; S=\frac{l·r}{2}; n=\frac{180·l}{π·r}; r=\frac{180·l}{π·n}; n=\frac{360·S}{π·r^2};"
        r"r=\frac{2·S}{l}; r=\sqrt{\frac{360·S}{π·n}}; l=\frac{2·S}{r}; C=l+2·r; l=C-2·r",
    ),
    "圆锥": _shape(
        "圆锥", "r 底面半径 底面圆的半径 底面圆半径 半径 | d 底面直径 底面圆的直径 | h 高 | l 母线长 母线 | S 侧面积 侧面展开图的面积 | T 全面积 表面积 | V 体积"
        " | n 侧面展开图的圆心角 侧面展开图圆心角 展开图的圆心角 | c 底面周长 | A 底面积",
        r"r=\frac{d}{2}; r=\frac{c}{2π}; l=\sqrt{r^2+h^2}; h=\sqrt{l^2-r^2}; r=\sqrt{l^2-h^2}; S=π·r·l; T=π·r·l+π·r^2; V=\frac{1}{3}π·r^2·h;"
        r"n=\frac{360·r}{l}; r=\frac{n·l}{360}; l=\frac{360·r}{n}; l=\frac{S}{π·r}; r=\frac{S}{π·l}; h=\frac{3·V}{π·r^2}; r=\sqrt{\frac{A}{π}}; A=π·r^2; c=2π·r",
    ),
    "圆柱": _shape(
        "圆柱", "r 底面半径 底面圆的半径 半径 | d 底面直径 | h 高 母线长 | S 侧面积 | T 全面积 表面积 | V 体积 | c 底面周长 | A 底面积",
        r"r=\frac{d}{2}; r=\frac{c}{2π}; S=2π·r·h; T=2π·r·h+2π·r^2; V=π·r^2·h; h=\frac{V}{π·r^2}; h=\frac{S}{2π·r}; r=\frac{S}{2π·h}; r=\sqrt{\frac{V}{π·h}}; A=π·r^2",
    ),
    "球": _shape(
        "球", "R 半径 | d 直径 | V 体积 | S 表面积",
        r"R=\frac{d}{2}; R=\sqrt{\frac{S}{4π}}; R=\sqrt[3]{\frac{3·V}{4π}}; V=\frac{4}{3}π·R^3; S=4π·R^2; d=2·R",
    ),
    "圆": _shape(
        "圆", "r 半径 | d 直径 | C 周长 | S 面积 | a 弦长 | k 弦心距",
        r"k=\sqrt{r^2-(\frac{a}{2})^2}; a=2·\sqrt{r^2-k^2}; r=\sqrt{k^2+(\frac{a}{2})^2}; r=\frac{d}{2}; r=\frac{C}{2π}; r=\sqrt{\frac{S}{π}}; C=2π·r; S=π·r^2; d=2·r",
    ),
    "菱形": _shape(
        "菱形", "m 一条对角线 一条对角线长 | n 另一条对角线 另一条对角线长 | a 边长 | S 面积 | C 周长 | h 高",
        r"a=\frac{C}{4}; a=\sqrt{(\frac{m}{2})^2+(\frac{n}{2})^2}; n=2·\sqrt{a^2-(\frac{m}{2})^2}; S=\frac{1}{2}·m·n; n=\frac{2·S}{m}; C=4·a; h=\frac{S}{a}; S=a·h",
    ),
    "等边三角形": _shape(
        "等边三角形", "a 边长 | h 高 | S 面积 | C 周长",
        r"a=\frac{C}{3}; a=\frac{2·h}{\sqrt{3}}; h=\frac{\sqrt{3}}{2}·a; S=\frac{\sqrt{3}}{4}·a^2; C=3·a",
    ),
    "正方形": _shape(
        "正方形", "a 边长 | d 对角线 对角线长 | S 面积 | C 周长",
        r"a=\frac{C}{4}; a=\frac{d}{\sqrt{2}}; a=\sqrt{S}; d=\sqrt{2}·a; S=a^2; C=4·a",
    ),
    "矩形": _shape(
        "矩形", "a 长 | b 宽 | d 对角线 对角线长 | S 面积 | C 周长",
        r"d=\sqrt{a^2+b^2}; b=\sqrt{d^2-a^2}; a=\sqrt{d^2-b^2}; b=\frac{S}{a}; a=\frac{S}{b}; b=\frac{C}{2}-a; a=\frac{C}{2}-b; S=a·b; C=2·(a+b)",
    ),
    "直角三角形": _shape(
        "直角三角形", "a 一条直角边 一直角边 一条直角边长 | b 另一条直角边 另一直角边 另一条直角边长 | c 斜边 斜边长 | S 面积 | C 周长 | h 斜边上的高"
        " | m 斜边上的中线 斜边上的中线长 斜边的中线 | r 内切圆半径 内切圆的半径 | R 外接圆半径 外接圆的半径",
        r"c=\sqrt{a^2+b^2}; b=\sqrt{c^2-a^2}; c=2·m; S=\frac{1}{2}·a·b; h=\frac{a·b}{c}; m=\frac{c}{2}; R=\frac{c}{2}; r=\frac{a+b-c}{2}; C=a+b+c",
    ),
    "等腰三角形": _shape(
        "等腰三角形", "a 腰长 腰 | b 底边长 底边 底 | h 底边上的高 高 | S 面积 | C 周长",
        r"h=\sqrt{a^2-(\frac{b}{2})^2}; a=\sqrt{h^2+(\frac{b}{2})^2}; b=2·\sqrt{a^2-h^2}; a=\frac{C-b}{2}; b=C-2·a; S=\frac{1}{2}·b·h; C=2·a+b",
    ),
    "平行四边形": _shape(
        "平行四边形", "a 底 一边长 一边 一条边长 | h 高 这边上的高 | b 邻边长 邻边 | S 面积 | C 周长",
        r"S=a·h; h=\frac{S}{a}; a=\frac{S}{h}; C=2·(a+b); b=\frac{C}{2}-a",
    ),
    "梯形": _shape(
        "梯形", "a 上底 上底长 | b 下底 下底长 | h 高 | m 中位线 中位线长 | S 面积",
        r"m=\frac{a+b}{2}; b=2·m-a; a=2·m-b; S=\frac{(a+b)·h}{2}; S=m·h; h=\frac{S}{m}",
    ),
    "正方体": _shape(
        "正方体", "a 棱长 | V 体积 | S 表面积 全面积 | d 体对角线 体对角线长 对角线 对角线长 | R 外接球半径 外接球的半径 | Q 外接球的表面积 外接球表面积 | W 外接球的体积 外接球体积 | r 内切球半径 内切球的半径",
        r"a=\sqrt[3]{V}; a=\sqrt{\frac{S}{6}}; a=\frac{d}{\sqrt{3}}; V=a^3; S=6·a^2; d=\sqrt{3}·a; R=\frac{d}{2}; Q=4π·R^2; W=\frac{4}{3}π·R^3; r=\frac{a}{2}",
    ),
    "长方体": _shape(
        "长方体", "a 长 | b 宽 | h 高 | V 体积 | S 表面积 全面积 | d 体对角线 体对角线长 对角线 对角线长 | R 外接球半径 外接球的半径 | Q 外接球的表面积 外接球表面积 | W 外接球的体积",
        r"d=\sqrt{a^2+b^2+h^2}; V=a·b·h; S=2·(a·b+b·h+a·h); R=\frac{d}{2}; Q=4π·R^2; W=\frac{4}{3}π·R^3; h=\frac{V}{a·b}",
    ),
    "正四棱锥": _shape(
        "正四棱锥", "a 底面边长 | h 高 | V 体积 | m 斜高 | S 侧面积 | T 表面积 全面积 | l 侧棱长 侧棱",
        r"m=\sqrt{h^2+(\frac{a}{2})^2}; h=\sqrt{m^2-(\frac{a}{2})^2}; h=\sqrt{l^2-\frac{a^2}{2}}; l=\sqrt{h^2+\frac{a^2}{2}}; V=\frac{1}{3}·a^2·h; S=2·a·m; T=2·a·m+a^2",
    ),
    "正四面体": _shape(
        "正四面体", "a 棱长 | h 高 | V 体积 | S 表面积 全面积",
        r"h=\frac{\sqrt{6}}{3}·a; V=\frac{\sqrt{2}}{12}·a^3; S=\sqrt{3}·a^2",
    ),
    "圆台": _shape(
        "圆台", "a 上底面半径 上底半径 | b 下底面半径 下底半径 | h 高 | l 母线长 母线 | V 体积 | S 侧面积 | T 表面积 全面积",
        r"l=\sqrt{h^2+(b-a)^2}; h=\sqrt{l^2-(b-a)^2}; V=\frac{1}{3}π·h·(a^2+a·b+b^2); S=π·(a+b)·l; T=π·(a+b)·l+π·a^2+π·b^2",
    ),
    "正六边形": _shape("正六边形", "a 边长 | C 周长 | S 面积", r"a=\frac{C}{6}; C=6·a; S=\frac{3·\sqrt{3}}{2}·a^2"),
}  # fmt: skip
ALSO = {
    "正三角形": "等边三角形", "长方形": "矩形", "Rt三角形": "直角三角形", "Rt△": "直角三角形", "立方体": "正方体",
    "等腰梯形": "梯形",
}  # fmt: skip
PAIRS = {
    "两条对角线": ("菱形", "mn"), "两条直角边": ("直角三角形", "ab"), "两直角边": ("直角三角形", "ab"),
    "上,下底面半径": ("圆台", "ab"), "上,下底面的半径": ("圆台", "ab"), "上,下底": ("梯形", "ab"), "上下底面半径": ("圆台", "ab"), "上下底面的半径": ("圆台", "ab"), "邻边": ("平行四边形", "ab"),
    "两邻边": ("矩形", "ab"), "相邻两边": ("平行四边形", "ab"), "对角线": ("菱形", "mn"),
}  # fmt: skip
"""Two measures told in one breath."""
