"""Measure words that count the same things: 24颗糖 may be 24个, 5人 may be 5名."""

from __future__ import annotations

from engine.maths import tree

_ALIKE = (
    frozenset("人 名 位 个人 名同学 名学生 名工人 名队员 学生 同学 人次 口".split()),
    frozenset("棵 株 棵树".split()),
    frozenset("支 枝 根 支笔".split()),
    frozenset("只 头 条 匹 只鸡 只兔".split()),
    frozenset("次 遍 回 趟".split()),
    frozenset("种 种方法 种不同的方法 种选法 种排法 种不同的排法 种不同的选法".split()),
    frozenset("辆 部 台 辆车".split()),
    frozenset("本 本书 册".split()),
    frozenset("页 页书".split()),
    frozenset("朵 朵花 枝".split()),
    frozenset("袋 袋子 包".split()),
    frozenset("组 组解 对".split()),
)
_THINGS = frozenset(
    "只 人 名 本 支 枝 条 头 匹 辆 艘 架 台 座 棵 株 朵 片 张 把 件 颗 粒 块 根 枚 面 盏 扇 个人"
    " 名同学 名学生 个数 道 位 项 级 顶 点 种".split()
)
"""What 个 may count in place of its own measure word."""


def counts_alike(key: tree.Node, answer: tree.Node) -> bool:
    """Whether two quantities count with measure words that may stand for each other."""
    if not isinstance(key, tree.Quantity) or not isinstance(answer, tree.Quantity):
        return False
    one, two = key.unit, answer.unit
    if "个" in (one, two) and {one, two} & _THINGS:
        return True
    return any(one in group and two in group for group in _ALIKE)
