"""Names of pupils, as classes have them today."""

import re

from curriculum.generators.dice import Dice

PUPILS = tuple(
    "小明 小红 小军 小丽 小刚 小华 小芳 小强 小雨 小亮 小梅 小林 乐乐 欢欢 天天 果果 朵朵 豆豆 圆圆 "
    "明明 亮亮 兰兰 丁丁 东东 佳佳 贝贝 思思 阳阳 晨晨 可可 子涵 雨桐 浩然 欣怡 梓轩 诗涵 宇航 "
    "思远 嘉怡 俊杰 一诺 奕辰 若曦 沐阳 雅琪 文博 晓彤 志远 婉婷 家豪 静怡 博文 依依 景行".split()
)
"""For one pupil in a story."""

TEACHERS = tuple("王老师 李老师 张老师 刘老师 陈老师 杨老师 赵老师 周老师 吴老师 孙老师".split())

NAMES = re.compile("|".join(sorted({*PUPILS, *TEACHERS}, key=len, reverse=True)))
"""Any of these names in a text: two problems that differ in names alone are alike."""


def pupil(dice: Dice) -> str:
    """One pupil's name."""
    return dice.pick(PUPILS)


def pupils(dice: Dice, count: int) -> list[str]:
    """`count` different pupils."""
    return dice.picks(PUPILS, count)
