"""Sentences of the rules that primary pupils use."""

from engine.steps.explain.sentence import Sentence

PRIMARY: dict[str, Sentence] = {
    # 四则运算
    "add_whole": Sentence("整数加法", "相同数位对齐，从个位加起，哪一位满十就向前一位进 1。"),
    "subtract_whole": Sentence(
        "整数减法", "相同数位对齐，从个位减起，哪一位不够减就从前一位退 1 当 10。"
    ),
    "add_small": Sentence("口算加法", "20 以内的加法，用凑十法口算。"),
    "subtract_small": Sentence("口算减法", "20 以内的减法，想加算减，直接口算。"),
    "times_zero": Sentence("0 的乘法", "0 和任何数相乘都得 0。"),
    "times_one": Sentence("1 的乘除法", "任何数乘 1 或除以 1，都等于它本身。"),
    "move_point": Sentence("移动小数点", "乘 10、100、1000……，小数点就向右移动一位、两位、三位……"),
    "multiply_table": Sentence("乘法口诀", "用乘法口诀直接算出积。"),
    "multiply_zeros": Sentence(
        "末尾有 0 的乘法", "先把 0 前面的数相乘，再看因数末尾一共有几个 0，就在积的末尾添几个 0。"
    ),
    "multiply_digit": Sentence(
        "多位数乘一位数", "从个位乘起，用一位数依次去乘每一位上的数，哪一位上满几十就向前一位进几。"
    ),
    "divide_table": Sentence("表内除法", "想乘法口诀求商。"),
    "add_decimals": Sentence("小数加法", "小数点对齐，也就是相同数位对齐，再按整数加法来算。"),
    "subtract_decimals": Sentence(
        "小数减法", "小数点对齐，也就是相同数位对齐，位数不够时在末尾添 0 再减。"
    ),
    "add_up": Sentence("依次计算", "从左往右依次计算。"),
    "multiply_whole": Sentence("整数乘法", "用第二个因数每一位上的数分别去乘第一个因数，再把积加起来。"),
    "multiply_decimals": Sentence(
        "小数乘法", "先按整数乘法算出积，两个因数一共有 {places} 位小数，就从积的右边数出 {places} 位点上小数点。"
    ),
    "multiply_up": Sentence("连乘", "从左往右依次相乘。"),
    "divide_whole": Sentence("整数除法", "从被除数的高位除起，除到哪一位，商就写在那一位的上面。"),
    "divide_to_decimal": Sentence(
        "除到有余数时添 0 继续除", "商的小数点和被除数的小数点对齐，有余数就在后面添 0 继续除。"
    ),
    "whole_divisor": Sentence(
        "商不变的规律", "被除数和除数同时扩大到原来的 {factor} 倍，商不变，这样除数就变成了整数。"
    ),
    "divide_decimals": Sentence("除数是整数的除法", "除数已经是整数，商的小数点和被除数的小数点对齐。"),
    "quotient_as_fraction": Sentence("分数与除法的关系", "除不尽时用分数表示商：被除数作分子，除数作分母。"),
    "power_as_product": Sentence("乘方的意义", "几次方就是几个相同的数相乘。"),
    "power_of_one": Sentence("一次方", "一个数的一次方就是它本身。"),
    # 运算顺序
    "brackets_first": Sentence("先算括号里面的", "算式里有括号，先算括号里面的：{part}。"),
    "inner_brackets_first": Sentence("先算小括号", "先算小括号里面的，再算中括号里面的：{part}。"),
    "multiply_before_add": Sentence("先乘除，后加减", "没有括号，先算乘除法，再算加减法：{part}。"),
    "left_to_right": Sentence("从左往右", "只剩同一级运算，从左往右依次计算：{part}。"),
    # 分数
    "whole_to_fraction": Sentence("整数化成分数", "把整数化成分母是 {denominator} 的分数，分数单位就相同了。"),
    "common_denominator": Sentence(
        "通分", "分母不同，分数单位不同，不能直接相加减；先通分，公分母是 {denominator}。"
    ),
    "add_numerators": Sentence("同分母分数加减", "分母相同，分母不变，只把分子相加减。"),
    "compute_numerator": Sentence("算出分子", "算出分子，分母不变。"),
    "reduce_fraction": Sentence("约分", "分子和分母同时除以它们的最大公因数 {factor}，化成最简分数。"),
    "fraction_to_whole": Sentence("化成整数", "分子是分母的倍数，结果可以写成整数。"),
    "multiply_by_reciprocal": Sentence("除法变乘法", "除以一个不等于 0 的数，等于乘这个数的倒数。"),
    "multiply_fractions": Sentence("分数乘法", "分子相乘的积作分子，分母相乘的积作分母。"),
    "cancel_then_multiply": Sentence("先约分再乘", "分子和分母里有公因数，先约分再相乘，比较简便。"),
    "compute_fraction": Sentence("算出结果", "分子、分母没有公因数，直接相乘。"),
    "mixed_to_improper": Sentence("带分数化成假分数", "整数乘分母再加分子作新的分子，分母不变。"),
    "improper_to_mixed": Sentence("假分数化成带分数", "分子除以分母，商是整数部分，余数作分子，分母不变。"),
    "percent_to_decimal": Sentence("百分数化成小数", "去掉百分号，小数点向左移动两位。"),
    "percent_to_fraction": Sentence("百分数化成分数", "先写成分母是 100 的分数，再约分。"),
    "fraction_to_decimal": Sentence("分数化成小数", "用分子除以分母，统一成小数再算。"),
    "all_to_decimals": Sentence(
        "都化成小数", "分数、百分数都能化成位数不多的小数，统一化成小数再算。"
    ),
    "all_to_fractions": Sentence("都化成分数", "有的分数化不成有限小数，统一化成分数再算。"),
    "decimal_to_fraction": Sentence("小数化成分数", "一位小数写成十分之几，两位小数写成百分之几，再约分。统一成分数，约分更方便。"),
    # 简便运算
    "smart_addition_laws": Sentence(
        "加法交换律和结合律", "观察数据，把能凑成整数、整十或整百的数先加起来。"
    ),
    "smart_subtract_sum": Sentence(
        "减法的性质", "一个数连续减去两个数，等于减去这两个数的和；这两个数的和容易算，先加起来。"
    ),
    "smart_move_with_sign": Sentence(
        "带符号搬家", "同级运算里，数可以连同它前面的符号一起交换位置，先算容易算的。"
    ),
    "smart_round_brackets": Sentence("先算凑好的部分", "凑好的部分先算，结果很整齐。"),
    "smart_open_brackets": Sentence(
        "去括号", "括号前面是减号，去掉括号后，里面的加号变减号、减号变加号；括号前面是加号，符号不变。"
    ),
    "smart_near_round": Sentence(
        "凑整法", "把接近整十、整百的数看成整十、整百来算，多加的要减去，多减的要加上。"
    ),
    "smart_times_one": Sentence("补上因数 1", "一个数等于它乘 1，{factor} 写成 {factor} 乘 1，就能看出相同的因数。"),
    "smart_common_factor": Sentence(
        "乘法分配律", "每一项里都有相同的因数 {factor}，逆用乘法分配律，把 {factor} 提到括号外面。"
    ),
    "smart_move_points": Sentence(
        "积不变的规律", "一个因数扩大，另一个因数缩小到原来的几分之一，积不变；这样就有了相同的因数 {factor}。"
    ),
    "smart_common_divisor": Sentence(
        "除法的性质", "除数都是 {factor}，可以先把被除数合起来，再除以 {factor}。"
    ),
    "smart_distribute": Sentence("乘法分配律", "括号里的每一个数都要和括号外的数相乘，再把积相加（减）。"),
    "smart_distribute_division": Sentence(
        "分别去除", "被除数是两个数的和（差），可以分别除以这个除数，再把商相加（减）。"
    ),
    "smart_compute_products": Sentence("分别算出", "这几步都容易口算，先算出来。"),
    "smart_split_sum": Sentence("拆数", "{number} 接近整数，把它看成 {split}，再用乘法分配律。"),
    "smart_split_difference": Sentence("拆数", "{number} 接近整数，把它看成 {split}，再用乘法分配律。"),
    "smart_multiplication_laws": Sentence(
        "乘法交换律和结合律", "把乘起来得整数、整十、整百的数先相乘。"
    ),
    "smart_split_factor": Sentence("拆因数", "把 {number} 拆成 {split}，就能和 25、125 这样的数凑成整百、整千。"),
    "smart_divide_by_product": Sentence(
        "除法的性质", "一个数连续除以两个数，等于除以这两个数的积。"
    ),
    "smart_divide_in_turn": Sentence("除法的性质", "除以两个数的积，等于依次除以这两个数。"),
    "smart_swap": Sentence("带符号搬家", "同级运算里，数可以连同它前面的符号一起交换位置，先算能整除的。"),
    "smart_scale_both": Sentence("商不变的规律", "被除数和除数同时乘 {factor}，商不变，除数就变成了整百、整千。"),
    "smart_gather": Sentence("合起来算", "整十、整百的数先合起来，多加或少加的部分也合起来。"),
    "smart_split_divisor": Sentence("拆除数", "把 {number} 拆成 {split}，就可以分两次口算。"),
    "whole_plus_fraction": Sentence("写成带分数", "整数加真分数，合起来就是带分数。"),
}
