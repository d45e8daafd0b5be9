"""Sentences of the rules about scaling, angles and formulas read backwards in primary school."""

from engine.steps.explain.sentence import Sentence

MEASURING: dict[str, Sentence] = {
    "move_point_right": Sentence(
        "移动小数点", "扩大几倍就向右移动小数点，这里移动 {places} 位，位数不够添 0。"
    ),
    "move_point_left": Sentence(
        "移动小数点", "缩小几倍就向左移动小数点，这里移动 {places} 位，位数不够补 0。"
    ),
    "multiply_by_factor": Sentence("扩大", "扩大到原来的几倍，就乘几。"),
    "divide_by_factor": Sentence("缩小", "缩小到原来的几分之一，就除以几。"),
    "triangle_third": Sentence("三角形的内角和", "三角形的内角和是 180°，减去已知的两个角。"),
    "triangle_acute": Sentence("直角三角形的锐角", "直角三角形的两个锐角合起来是 90°。"),
    "triangle_base": Sentence(
        "等腰三角形的底角", "两个底角相等，从 180° 里减去顶角，再平均分成 2 份。"
    ),
    "triangle_apex": Sentence("等腰三角形的顶角", "两个底角相等，从 180° 里减去两个底角。"),
    "inverse_formula": Sentence("倒着用公式", "由 {formula}，倒过来求{wanted}需要的量。"),
    "more_by_part": Sentence(
        "多几分之几", "把 {whole} 看作单位“1”，多 {part} 就是它的 1 加 {part} 倍。"
    ),
    "less_by_part": Sentence(
        "少几分之几", "把 {whole} 看作单位“1”，少 {part} 就是它的 1 减 {part} 倍。"
    ),
}
"""Rule code to name and reason."""

MEASURING.update(
    {
        "words_to_equation": Sentence(
            "列方程", "把题目里的话写成等式，要求的数用 {unknown} 表示。"
        ),
        "equation_backwards": Sentence("解方程", "用逆运算一步一步求出未知数。"),
        "sort_numbers": Sentence("逐个判断", "逐个看每个数，挑出{kind}。"),
        "discount_is_part": Sentence("打折", "打折就是按原价的 {rate} 出售，用乘法。"),
        "other_from_mean": Sentence("由平均数求", "平均数乘 2 是两数的和，再减去已知的一个数。"),
        "other_from_sum": Sentence("由和求", "和减去一个加数，得到另一个加数。"),
        "other_from_product": Sentence("由积求", "积除以一个因数，得到另一个因数。"),
        "count_multiples": Sentence("数倍数", "看里面最多有几个 {size}。"),
        "equal_fraction": Sentence(
            "分数的基本性质", "分子和分母同时乘或除以相同的数（0 除外），分数的大小不变。"
        ),
    }
)
MEASURING.update(
    {
        "same_unit_first": Sentence("统一单位", "单位不同不能直接加减，先都化成{unit}。"),
        "work_out_measures": Sentence("计算", "单位相同，数值相加减。"),
        "other_from_ratio": Sentence("由比求", "先求每一份是多少，再乘所求的份数。"),
    }
)
MEASURING.update(
    {
        "volume_from_base": Sentence("底面积乘高", "体积等于底面积乘高。"),
        "cone_from_base": Sentence("圆锥的体积", "圆锥的体积等于底面积乘高，再除以 3。"),
    }
)
MEASURING["zeros_at_the_end"] = Sentence(
    "小数的性质", "小数的末尾添上 0 或去掉 0，小数的大小不变。"
)
MEASURING.update(
    {
        "part_left": Sentence(
            "还剩几分之几", "把 {whole} 看作单位“1”，用去 {part}，还剩 1 减 {part}，用乘法计算。"
        ),
        "discount_backwards": Sentence("求原价", "原价的 {rate} 是现价，求原价用除法。"),
        "more_or_less": Sentence("多几或少几", "比一个数多几用加法，比一个数少几用减法。"),
        "rate_is_part": Sentence("百分率", "求百分率，用部分的数量除以总数量，再乘 100%。"),
        "equal_groups": Sentence("几个相同的数", "求几个相同的数一共是多少，用乘法计算。"),
        "equal_shares": Sentence("平均分", "把总数平均分成 {count} 份，求每份是多少，用除法计算。"),
        "way_is_speed_times_time": Sentence("路程", "路程 = 速度 × 时间。"),
        "speed_is_way_over_time": Sentence("速度", "速度 = 路程 ÷ 时间。"),
        "times_as_many": Sentence("几倍", "求一个数的几倍是多少，用乘法计算。"),
        "interest": Sentence("利息", "利息 = 本金 × 利率 × 存期。"),
        "principal_and_interest": Sentence("本息", "取出的钱 = 本金 + 本金 × 利率 × 存期。"),
        "real_distance": Sentence("实际距离", "实际距离 = 图上距离 ÷ 比例尺。"),
        "map_distance": Sentence("图上距离", "图上距离 = 实际距离 × 比例尺。"),
        "change_unit": Sentence("统一单位", "把单位化成{unit}。"),
        "time_add": Sentence("时加时，分加分", "先加分，满 60 分进 1 时。"),
        "choose_share": Sentence("选出答案", "问的是{which}。"),
    }
)
