"""Sentences of the rules that primary pupils use."""

from engine.steps.explain.primary_more import MEASURING
from engine.steps.explain.primary_tales import TALES
from engine.steps.explain.sentence import Sentence

PRIMARY: dict[str, Sentence] = {
    **MEASURING,
    **TALES,
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
    "multiply_whole": Sentence(
        "整数乘法", "用第二个因数每一位上的数分别去乘第一个因数，再把积加起来。"
    ),
    "multiply_decimals": Sentence(
        "小数乘法",
        "先按整数乘法算出积，两个因数一共有 {places} 位小数，就从积的右边数出 {places} 位点上小数点。",
    ),
    "multiply_up": Sentence("连乘", "从左往右依次相乘。"),
    "divide_whole": Sentence("整数除法", "从被除数的高位除起，除到哪一位，商就写在那一位的上面。"),
    "divide_to_decimal": Sentence(
        "除到有余数时添 0 继续除", "商的小数点和被除数的小数点对齐，有余数就在后面添 0 继续除。"
    ),
    "whole_divisor": Sentence(
        "商不变的规律", "被除数和除数同时扩大到原来的 {factor} 倍，商不变，这样除数就变成了整数。"
    ),
    "divide_decimals": Sentence(
        "除数是整数的除法", "除数已经是整数，商的小数点和被除数的小数点对齐。"
    ),
    "quotient_as_fraction": Sentence(
        "分数与除法的关系", "除不尽时用分数表示商：被除数作分子，除数作分母。"
    ),
    "power_as_product": Sentence("乘方的意义", "几次方就是几个相同的数相乘。"),
    "power_of_one": Sentence("一次方", "一个数的一次方就是它本身。"),
    # 运算顺序
    "brackets_first": Sentence("先算括号里面的", "算式里有括号，先算括号里面的：{part}。"),
    "inner_brackets_first": Sentence("先算小括号", "先算小括号里面的，再算中括号里面的：{part}。"),
    "products_in_brackets_first": Sentence(
        "先算括号里面的", "先算括号里面的：{part}。括号里有乘除也有加减时，先算乘除。"
    ),
    "brackets_and_products_first": Sentence(
        "同时计算", "括号里面的和乘除法都要先算，互不影响，可以同时算：{part}。"
    ),
    "power_first": Sentence("先算平方", "式子里有平方（立方），先把它算出来：{part}。"),
    "multiply_before_add": Sentence("先乘除，后加减", "没有括号，先算乘除法，再算加减法：{part}。"),
    "left_to_right": Sentence("从左往右", "同一级运算，从左往右依次计算：{part}。"),
    # 分数
    "whole_to_fraction": Sentence(
        "整数化成分数", "把整数化成分母是 {denominator} 的分数，分数单位就相同了。"
    ),
    "bring_to_one_denominator": Sentence(
        "通分", "分母不同，分数单位不同，不能直接相加减；先通分，公分母是 {denominator}。"
    ),
    "add_numerators": Sentence("同分母分数加减", "分母相同，分母不变，只把分子相加减。"),
    "compute_numerator": Sentence("算出分子", "算出分子，分母不变。"),
    "reduce_fraction": Sentence(
        "约分", "分子和分母同时除以它们的最大公因数 {factor}，化成最简分数。"
    ),
    "fraction_to_whole": Sentence("化成整数", "分子是分母的倍数，结果可以写成整数。"),
    "multiply_by_reciprocal": Sentence("除法变乘法", "除以一个不等于 0 的数，等于乘这个数的倒数。"),
    "multiply_fractions": Sentence("分数乘法", "分子相乘的积作分子，分母相乘的积作分母。"),
    "cancel_then_multiply": Sentence(
        "先约分再乘", "分子和分母里有公因数，先约分再相乘，比较简便。"
    ),
    "compute_fraction": Sentence("算出结果", "分子、分母没有公因数，直接相乘。"),
    "mixed_to_improper": Sentence("带分数化成假分数", "整数乘分母再加分子作新的分子，分母不变。"),
    "improper_to_mixed": Sentence(
        "假分数化成带分数", "分子除以分母，商是整数部分，余数作分子，分母不变。"
    ),
    "percent_to_decimal": Sentence("百分数化成小数", "去掉百分号，小数点向左移动两位。"),
    "percent_to_fraction": Sentence("百分数化成分数", "先写成分母是 100 的分数，再约分。"),
    "fraction_to_decimal": Sentence("分数化成小数", "用分子除以分母，统一成小数再算。"),
    "all_to_decimals": Sentence(
        "都化成小数", "分数、百分数都能化成位数不多的小数，统一化成小数再算。"
    ),
    "all_to_fractions": Sentence("都化成分数", "有的分数化不成有限小数，统一化成分数再算。"),
    "decimal_to_fraction": Sentence(
        "小数化成分数",
        "把小数写成分母是 10、100……的分数再约分，统一成分数来算。",
    ),
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
        "去括号",
        "括号前面是减号，去掉括号后，里面的加号变减号、减号变加号；括号前面是加号，符号不变。",
    ),
    "smart_near_round": Sentence(
        "凑整法", "把接近整十、整百的数看成整十、整百来算，多加的要减去，多减的要加上。"
    ),
    "smart_times_one": Sentence(
        "补上因数 1", "一个数等于它乘 1，{factor} 写成 {factor} 乘 1，就能看出相同的因数。"
    ),
    "smart_common_factor": Sentence(
        "乘法分配律", "每一项里都有相同的因数 {factor}，逆用乘法分配律，把 {factor} 提到括号外面。"
    ),
    "smart_move_points": Sentence(
        "积不变的规律",
        "一个因数扩大，另一个因数缩小到原来的几分之一，积不变；这样就有了相同的因数 {factor}。",
    ),
    "smart_common_divisor": Sentence(
        "除法的性质", "除数都是 {factor}，可以先把被除数合起来，再除以 {factor}。"
    ),
    "smart_distribute": Sentence(
        "乘法分配律", "括号里的每一个数都要和括号外的数相乘，再把积相加（减）。"
    ),
    "smart_distribute_division": Sentence(
        "分别去除", "被除数是两个数的和（差），可以分别除以这个除数，再把商相加（减）。"
    ),
    "smart_compute_products": Sentence("分别算出", "这几步都容易口算，先算出来。"),
    "smart_split_sum": Sentence("拆数", "{number} 接近整数，把它看成 {split}，再用乘法分配律。"),
    "smart_split_difference": Sentence(
        "拆数", "{number} 接近整数，把它看成 {split}，再用乘法分配律。"
    ),
    "smart_multiplication_laws": Sentence(
        "乘法交换律和结合律", "把乘起来得整数、整十、整百的数先相乘。"
    ),
    "smart_split_factor": Sentence(
        "拆因数", "把 {number} 拆成 {split}，就能和 25、125 这样的数凑成整百、整千。"
    ),
    "smart_divide_by_product": Sentence(
        "除法的性质", "一个数连续除以两个数，等于除以这两个数的积。"
    ),
    "smart_divide_in_turn": Sentence("除法的性质", "除以两个数的积，等于依次除以这两个数。"),
    "smart_swap": Sentence(
        "带符号搬家", "同级运算里，数可以连同它前面的符号一起交换位置，先算能整除的。"
    ),
    "smart_scale_both": Sentence(
        "商不变的规律", "被除数和除数同时乘 {factor}，商不变，除数就变成了整百、整千。"
    ),
    "smart_gather": Sentence("合起来算", "整十、整百的数先合起来，多加或少加的部分也合起来。"),
    "smart_split_divisor": Sentence("拆除数", "把 {number} 拆成 {split}，就可以分两次口算。"),
    "whole_plus_fraction": Sentence("写成带分数", "整数加真分数，合起来就是带分数。"),
    # 竖式
    "column_add": Sentence("列竖式", "相同数位对齐，从最低位加起，哪一位满十就向前一位进 1。"),
    "column_subtract": Sentence(
        "列竖式", "相同数位对齐，从最低位减起，哪一位不够减就从前一位退 1 当 10。"
    ),
    "column_multiply": Sentence(
        "列竖式",
        "用下面因数每一位上的数依次去乘上面的因数，乘到哪一位，积的末位就和哪一位对齐，最后把几次的积加起来。",
    ),
    "column_multiply_decimal": Sentence(
        "列竖式",
        "先按整数乘法算出积，两个因数一共有 {places} 位小数，就从积的右边起数出 {places} 位，点上小数点。",
    ),
    "column_divide": Sentence(
        "列竖式", "从高位除起，除到哪一位商就写在哪一位上面，每次的余数都要比除数小。"
    ),
    "column_divide_decimal": Sentence(
        "列竖式", "商的小数点和被除数的小数点对齐，除到末尾还有余数，就添 0 继续除。"
    ),
    "verify_sum": Sentence("验算", "用和减去一个加数，得到另一个加数，计算正确。"),
    "verify_difference": Sentence("验算", "用差加上减数，得到被减数，计算正确。"),
    "verify_product": Sentence("验算", "交换两个因数的位置再乘一遍，积相同，计算正确。"),
    "verify_quotient": Sentence("验算", "用商乘除数，得到被除数，计算正确。"),
    "divide_with_remainder": Sentence(
        "有余数的除法",
        "想：{divisor} 乘几最接近被除数又不比它大？商是 {quotient}，还剩 {remainder}。",
    ),
    "remainder_is_smaller": Sentence(
        "余数要比除数小", "余数 {remainder} 比除数 {divisor} 小，商合适。"
    ),
    "verify_remainder": Sentence("验算", "商乘除数再加余数，等于被除数，计算正确。"),
    # 近似数
    "divide_one_more": Sentence("多除一位", "要看下一位上的数，所以除到小数点后第 {places} 位。"),
    "round_up": Sentence("四舍五入", "{place}位上是 {digit}，满 5，向前一位进 1。"),
    "round_down": Sentence("四舍五入", "{place}位上是 {digit}，不满 5，直接舍去后面的数。"),
    "round_tail_up": Sentence(
        "四舍五入",
        "看{unit}位后面的第一位：{place}位上是 {digit}，满 5，向{unit}位进 1，再舍去尾数。",
    ),
    "round_tail_down": Sentence(
        "四舍五入", "看{unit}位后面的第一位：{place}位上是 {digit}，不满 5，直接舍去尾数。"
    ),
    "rewrite_whole": Sentence("改写", "去掉末尾的 {places} 个 0，写上“{unit}”字，大小不变。"),
    "rewrite_decimal": Sentence(
        "改写", "在{unit}位的右下角点上小数点，去掉小数末尾的 0，写上“{unit}”字，大小不变。"
    ),
    "take_near_numbers": Sentence("看成接近的数", "把数看成和它接近、又便于口算的数：{near}。"),
    "compute_estimate": Sentence("口算", "用接近的数口算出大约的结果。"),
    # 互化
    "percent_moves_point": Sentence("百分数化成小数", "去掉百分号，小数点向左移动两位。"),
    "decimal_to_percent": Sentence("化成百分数", "小数点向右移动两位，再添上百分号。"),
    "percent_over_hundred": Sentence("百分数化成分数", "把百分数写成分母是 {denominator} 的分数。"),
    "decimal_over_ten": Sentence(
        "小数化成分数",
        "小数是几位，就在 1 后面写几个 0 作分母，这里分母是 {denominator}，去掉小数点作分子。",
    ),
    "fraction_is_quotient": Sentence(
        "分数与除法的关系", "分数的分子相当于被除数，分母相当于除数。"
    ),
    "divide_for_decimal": Sentence("算出商", "除出来的商就是要求的小数。"),
    "mixed_apart": Sentence("拆开带分数", "整数部分不变，只把分数部分化成小数。"),
    "quotient_to_mixed": Sentence(
        "写成带分数", "商 {quotient} 是整数部分，余数 {remainder} 作分子，分母 {denominator} 不变。"
    ),
    "quotient_is_whole": Sentence("写成整数", "没有余数，商就是这个整数。"),
    "reduce_mixed": Sentence("约分", "把分数部分约成最简分数。"),
    "find_common_denominator": Sentence(
        "找公分母", "{denominators} 的最小公倍数是 {denominator}，用它作公分母。"
    ),
    "expand_fraction": Sentence("分数的基本性质", "分子和分母同时乘 {factor}，分数的大小不变。"),
    # 因数与倍数
    "factor_pairs": Sentence(
        "一对一对地找", "从 1 开始，看 {number} 等于哪两个整数相乘，不重复也不遗漏。"
    ),
    "factors_in_order": Sentence("按顺序写出", "从小到大写出来，{number} 一共有 {count} 个因数。"),
    "multiples_in_order": Sentence(
        "依次乘 1、2、3……", "用 {number} 依次乘 1、2、3……，积不超过 {limit} 就写下来。"
    ),
    "short_division_ladder": Sentence(
        "短除法", "从最小的质数试起，一直除到商是质数为止，最后的商是 {last}。"
    ),
    "short_division": Sentence("写成连乘", "把每次的除数和最后的商连乘起来，每个因数都是质数。"),
    "common_short_division": Sentence(
        "短除法", "用 {numbers} 公有的质因数去除，一直除到商只有公因数 1 为止。"
    ),
    "pairwise_short_division": Sentence(
        "短除法",
        "先用公有的质因数去除；还有两个数有公因数时继续除，不能整除的数照抄下来，直到任意两个商只有公因数 1。",
    ),
    "multiply_left_divisors": Sentence(
        "乘左边的除数", "最后的商 {rests} 只有公因数 1；把左边所有的除数相乘，就是最大公因数。"
    ),
    "multiply_all_divisors": Sentence(
        "乘所有的除数和商", "把左边的除数和最后的商全部相乘，就是最小公倍数。"
    ),
    "gcf_of_multiple": Sentence(
        "倍数关系", "{large} 和其他的数都是 {small} 的倍数，较小的数 {small} 就是它们的最大公因数。"
    ),
    "gcf_coprime": Sentence("只有公因数 1", "{numbers} 的公因数只有 1，所以最大公因数是 1。"),
    "lcm_of_multiple": Sentence(
        "倍数关系", "{large} 是其他各数的倍数，较大的数 {large} 就是它们的最小公倍数。"
    ),
    "lcm_coprime": Sentence("互质的两个数", "{numbers} 只有公因数 1，最小公倍数就是它们的乘积。"),
    # 比和比例
    "ratio_clear_decimals": Sentence("比的基本性质", "前项和后项同时乘 {factor}，化成整数比。"),
    "ratio_clear_fractions": Sentence(
        "比的基本性质", "前项和后项同时乘分母的最小公倍数 {factor}，化成整数比。"
    ),
    "ratio_divide_common": Sentence(
        "比的基本性质", "前项和后项同时除以它们的最大公因数 {factor}，化成最简整数比。"
    ),
    "ratio_is_quotient": Sentence("求比值", "比值就是前项除以后项所得的商。"),
    "count_parts": Sentence("求总份数", "把各部分的份数加起来。"),
    "take_share": Sentence("按份数分", "这一部分占总数的 {share}，用乘法计算。"),
    "inner_outer_products": Sentence("比例的基本性质", "在比例里，两个外项的积等于两个内项的积。"),
    "compute_solution": Sentence("求出未知数", "算出右边，就得到 {unknown} 的值。"),
    # 简易方程
    "swap_equation_sides": Sentence("交换左右两边", "等式左右两边交换位置，仍然相等。"),
    "compute_numbers": Sentence("先算能算的", "先把方程里能直接算的部分算出来。"),
    "subtract_both_sides": Sentence("等式的性质", "等式两边同时减去 {number}，左右两边仍然相等。"),
    "add_both_sides": Sentence("等式的性质", "等式两边同时加上 {number}，左右两边仍然相等。"),
    "add_unknown_both_sides": Sentence(
        "等式的性质", "要减去的是 {number}，先在等式两边同时加上 {number}，左右两边仍然相等。"
    ),
    "subtract_unknown_both_sides": Sentence(
        "等式的性质", "两边都有未知数，等式两边同时减去 {number}，左右两边仍然相等。"
    ),
    "multiply_both_sides": Sentence("等式的性质", "等式两边同时乘 {number}，左右两边仍然相等。"),
    "multiply_unknown_both_sides": Sentence(
        "等式的性质", "除数是 {number}，先在等式两边同时乘 {number}，左右两边仍然相等。"
    ),
    "divide_both_sides": Sentence("等式的性质", "等式两边同时除以 {number}，左右两边仍然相等。"),
    "divide_both_sides_bracket": Sentence(
        "等式的性质", "把 {whole} 看作一个整体，等式两边同时除以 {number}，左右两边仍然相等。"
    ),
    "compute_both_sides": Sentence("算出两边", "把左右两边分别算出来。"),
    "compute_bracket": Sentence("算出括号里的数", "括号里的数先算出来。"),
    "compute_swap": Sentence("算出后交换两边", "左边算出来，再交换左右两边的位置，便于求解。"),
    "combine_unknowns": Sentence(
        "乘法分配律", "几个 {unknown} 加减几个 {unknown}，合起来算一共有几个 {unknown}。"
    ),
    "check_solution": Sentence("检验", "把求得的值代入原方程，左右两边相等，所以它是方程的解。"),
    # 单位换算
    "to_smaller_unit": Sentence(
        "高级单位化成低级单位", "1{large} = {rate} {small}，大单位化成小单位，乘进率 {rate}。"
    ),
    "to_larger_unit": Sentence(
        "低级单位化成高级单位", "1{large} = {rate} {small}，小单位化成大单位，除以进率 {rate}。"
    ),
    "same_size_unit": Sentence("大小相同的单位", "1{large} = 1{small}，数不变。"),
    "units_together": Sentence("合起来", "单位统一成“{unit}”以后，再相加。"),
    "split_off_larger_unit": Sentence(
        "单名数化成复名数",
        "1{large} = {rate} {small}，里面有 {whole} 个 {rate}，剩下的不够 1{large}。",
    ),
    "split_whole_part": Sentence(
        "拆成两部分", "整数部分就是 {whole}{large}，再把小数部分化成{small}。"
    ),
    # 图形
    "apply_formula": Sentence("代入公式", "{formula}，把数代进去。"),
    "radius_from_diameter": Sentence("先求半径", "半径等于直径除以 2。"),
    "keep_pi": Sentence("结果保留 π", "数字部分先相乘，π 照写。"),
    # 平均数、时间、大小
    "average_sum": Sentence("求总和", "先把 {count} 个数加起来。"),
    "average_divide": Sentence("总和除以个数", "一共有 {count} 个数，平均数 = 总和 ÷ 个数。"),
    "time_end_minus_start": Sentence("经过时间", "经过时间 = 结束时刻 - 开始时刻。"),
    "time_borrow_hour": Sentence("借 1 时", "分不够减，从“时”里借 1 当 60 分。"),
    "time_subtract": Sentence("时减时，分减分", "时和时相减，分和分相减。"),
    "compare_common_denominator": Sentence("通分", "分母不同，先化成分母相同的分数再比较。"),
    "compare_as_decimal": Sentence("化成小数", "统一化成小数，便于比较。"),
    "compare_same_denominator": Sentence("同分母分数比大小", "分母相同，分子大的分数大。"),
    "compare_same_numerator": Sentence("同分子分数比大小", "分子相同，分母小的分数反而大。"),
    "compare_after_change": Sentence("得出大小", "化成同一种数以后，大小就看出来了。"),
    "compare_whole": Sentence("整数比大小", "位数多的数大；位数相同，从最高位比起。"),
    "compare_decimals": Sentence(
        "小数比大小", "先比整数部分，整数部分相同，再依次比十分位、百分位……"
    ),
    "order_numbers": Sentence("按顺序排列", "比较以后，按要求的顺序写出原来的数。"),
    "factors_in_both": Sentence("找公有的", "两列因数里都有的数，就是 {numbers} 的公因数。"),
    # 一个数的几分之几
    "part_is_product": Sentence("求一个数的几分之几", "求 {whole} 的 {part} 是多少，用乘法计算。"),
    "whole_is_quotient": Sentence(
        "已知一个数的几分之几，求这个数", "这个数的 {part} 是 {number}，求这个数，用除法计算。"
    ),
    "compare_with_base": Sentence("和单位“1”比", "把 {base} 看作单位“1”，用除法计算。"),
    "quotient_as_part": Sentence("算出结果", "算出商，能约分的要约分。"),
    "compute_quotient": Sentence("算出商", "先把商算成小数。"),
    "divide_recurring": Sentence(
        "循环小数", "余数重复出现，商里的 {digits} 也依次不断重复，循环节是 {digits}。"
    ),
    "ratio_same_unit": Sentence("统一单位", "前项和后项的单位不同，先统一成{unit}，再写成数的比。"),
    "fraction_bar_first": Sentence(
        "先算分子和分母", "分数线有括号的作用，先把分子、分母分别算出来：{part}。"
    ),
    "compare_in_one_unit": Sentence("比较大小", "单位统一以后，再比较数的大小。"),
    "write_as_fraction": Sentence("先写成分数", "先把这个数写成分数（整数看作分母是 1 的分数）。"),
    "swap_numerator": Sentence("求倒数", "把 {number} 的分子和分母交换位置。"),
    "reciprocal_check": Sentence("检验", "乘积是 1 的两个数互为倒数。"),
}
