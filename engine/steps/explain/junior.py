"""Sentences of the rules that junior pupils use."""

from engine.steps.explain.sentence import Sentence

JUNIOR: dict[str, Sentence] = {
    "clear_denominators_equation": Sentence(
        "去分母", "方程两边同乘各分母的最小公倍数 {factor}，每一项都要乘，不要漏乘。"
    ),
    "clear_denominators_inequality": Sentence(
        "去分母", "不等式两边同乘各分母的最小公倍数 {factor}，乘的是正数，不等号方向不变。"
    ),
    "remove_brackets": Sentence(
        "去括号", "用分配律去括号。括号前是负号时，括号里各项都要变号。"
    ),
    "transpose": Sentence("移项", "把 {terms} 移到另一边，移项要变号。"),
    "swap_sides": Sentence("交换两边", "把含未知数的一边写在左边，两边整体交换，各项不变号。"),
    "collect_like_terms": Sentence("合并同类项", "同类项的系数相加减，字母和指数不变。"),
    "divide_by_coefficient_equation": Sentence("系数化为1", "两边同除以未知数的系数 {coefficient}。"),
    "divide_by_coefficient_inequality": Sentence(
        "系数化为1", "两边同除以正数 {coefficient}，不等号方向不变。"
    ),
    "divide_by_negative_inequality": Sentence(
        "系数化为1", "两边同除以负数 {coefficient}，不等号方向要改变。"
    ),
    "always_true": Sentence("恒成立", "未知数消去了，剩下的式子总是成立，所以任何数都是它的解。"),
    "never_true": Sentence("不成立", "未知数消去了，剩下的式子不成立，所以没有解。"),
    "general_form": Sentence("化成一般形式", "去括号、移项、合并，整理成 $ax^2+bx+c=0$ 的形式。"),
    "integer_coefficients": Sentence("化简系数", "两边同乘（或同除以）一个不为0的数，使系数都是整数。"),
    "isolate_square": Sentence("变形", "把平方式单独留在左边。"),
    "take_square_root": Sentence("直接开平方", "正数有两个平方根，它们互为相反数，不要漏掉负的。"),
    "square_is_not_negative": Sentence("判断", "任何实数的平方都不会是负数，所以方程没有实数根。"),
    "square_is_zero": Sentence("写出根", "平方等于0，只有底数等于0，两个根相等。"),
    "factor_common_letter": Sentence("提公因式", "左边各项都含未知数，把公因式提出来。"),
    "factor_common_bracket": Sentence(
        "提公因式", "各项都含因式 {factor}，把它提出来。不要两边直接除以它，那样会丢根。"
    ),
    "factor_perfect_square": Sentence("完全平方公式", "左边是一个完全平方式。"),
    "factor_difference_of_squares": Sentence("平方差公式", "用 $a^2-b^2=(a+b)(a-b)$ 分解左边。"),
    "factor_cross_multiply": Sentence(
        "十字相乘", "把二次项和常数项各拆成两个因数，交叉相乘之和正好等于一次项。"
    ),
    "zero_product": Sentence("降次", "两个因式的积等于0，那么至少有一个因式等于0。"),
    "write_roots": Sentence("写出根", "分别解出未知数。"),
    "move_to_left": Sentence("移项", "把右边各项移到左边，移项要变号，使右边为0。"),
    "name_coefficients": Sentence("找出系数", "对照 $ax^2+bx+c=0$ 写出 $a$、$b$、$c$，注意带上符号。"),
    "discriminant": Sentence("求判别式", "代入 $\\Delta=b^2-4ac$，由它的符号判断根的情况。"),
    "no_real_roots": Sentence("判断", "判别式小于0，方程没有实数根。"),
    "root_formula": Sentence("代入求根公式", "判别式不小于0，把系数代入求根公式，再化简。"),
    "transpose_constant": Sentence("移项", "把常数项移到右边。"),
    "leading_coefficient_one": Sentence("二次项系数化为1", "两边同除以二次项系数。"),
    "add_half_squared": Sentence("配方", "两边同时加上一次项系数一半的平方，也就是 {half} 的平方。"),
    "complete_square": Sentence("写成平方", "左边写成完全平方，右边算出结果。"),
}

JUNIOR |= {
    "factor_common": Sentence("提公因式", "各项都含公因式 {factor}，提到括号外面。"),
    "factor_squares_apart": Sentence(
        "平方差公式", "看成 $a^2-b^2=(a+b)(a-b)$，这里 $a$ 是 {a}，$b$ 是 {b}。"
    ),
    "factor_square": Sentence(
        "完全平方公式", "首尾两项是 {a} 与 {b} 的平方，中间一项是它们积的2倍。"
    ),
    "factor_cross": Sentence(
        "十字相乘", "首项和末项各拆成两个因式，交叉相乘的和正好是中间项，得到 {first} 和 {second}。"
    ),
    "factor_cubes": Sentence(
        "立方和（差）公式", "用 $a^3\\pm b^3=(a\\pm b)(a^2\\mp ab+b^2)$，这里 $a$ 是 {a}，$b$ 是 {b}。"
    ),
    "factor_groups": Sentence("提公因式", "两组都含因式 {factor}，再把它提出来。"),
    "factor_group_squares": Sentence("平方差公式", "前后两部分都是平方式，再用平方差公式。"),
    "factor_known": Sentence("提出因式", "用因式 {factor} 去除，正好除尽，所以它是一个因式。"),
    "group_terms": Sentence("分组", "把能分解的项分在一组，各组先变形。"),
    "collect_inside": Sentence("整理括号内", "把每个括号里去括号、合并同类项。"),
    "tidy_first": Sentence("整理", "先乘开并合并同类项，再看能否分解。"),
    "irreducible": Sentence("不能分解", "这个式子在有理数范围内不能再分解。"),
    "as_fraction": Sentence("化成分数", "先化成分数再计算。"),
    "opposite_of_opposite": Sentence("去双重负号", "负负得正：一个数的相反数的相反数是它本身。"),
    "drop_brackets_of_signs": Sentence("统一成加法", "减去一个数等于加上它的相反数，再省略括号和加号。"),
    "common_denominator": Sentence("通分", "公分母是 {denominator}。"),
    "add_numbers": Sentence("加减", "同号相加、异号相减，算出结果。"),
    "divide_is_multiply_reciprocal": Sentence("除法变乘法", "除以一个数等于乘它的倒数。"),
    "multiply_numbers": Sentence("乘除", "先定符号（同号得正，异号得负），再把绝对值相乘除。"),
    "take_square_out": Sentence("分解被开方数", "把被开方数写成一个完全平方数与另一个数的积。"),
    "simplest_root": Sentence("化成最简二次根式", "能开方的因数移到根号外，被开方数不含分母。"),
    "root_is_exact": Sentence("开方", "被开方数正好开得尽。"),
    "add_like_surds": Sentence("合并同类二次根式", "被开方数相同的二次根式，系数相加减，根式不变。"),
    "rationalise": Sentence("分母有理化", "分子、分母同乘 {factor}，使分母不含根号。"),
    "simplify_root_fraction": Sentence("计算", "分别算出分子和分母，再约分。"),
    "divide_roots": Sentence("二次根式的乘除", "用 $\\sqrt{{a}}\\div\\sqrt{{b}}=\\sqrt{{a\\div b}}$，再化简。"),
    "multiply_roots": Sentence("二次根式的乘法", "用 $\\sqrt{{a}}\\cdot\\sqrt{{b}}=\\sqrt{{ab}}$，再化简。"),
    "power_of_root": Sentence("乘方", "用 $(\\sqrt{{a}})^2=a$ 计算。"),
    "multiply_monomials": Sentence("单项式乘法", "系数相乘，同底数幂相乘，指数相加。"),
    "divide_monomials": Sentence("单项式除法", "系数相除，同底数幂相除，指数相减。"),
    "distribute": Sentence("单项式乘多项式", "用单项式去乘多项式的每一项，再把积相加。"),
    "distribute_sign": Sentence("去括号", "括号前是负号，去掉括号后各项都变号。"),
    "multiply_each_with_each": Sentence(
        "多项式乘多项式", "用一个多项式的每一项去乘另一个多项式的每一项，再把积相加。"
    ),
    "difference_of_squares_formula": Sentence(
        "平方差公式", "$(a+b)(a-b)=a^2-b^2$，这里 $a$ 是 {a}，$b$ 是 {b}。"
    ),
    "square_of_sum": Sentence(
        "完全平方公式", "$(a+b)^2=a^2+2ab+b^2$，这里 $a$ 是 {a}，$b$ 是 {b}。"
    ),
    "square_of_difference": Sentence(
        "完全平方公式", "$(a-b)^2=a^2-2ab+b^2$，这里 $a$ 是 {a}，$b$ 是 {b}。"
    ),
    "work_out_powers": Sentence("计算", "算出各项。"),
    "divide_each_term": Sentence("多项式除以单项式", "把多项式的每一项分别除以除式，再把商相加。"),
    "cancel": Sentence("约分", "分子、分母约去公因式。"),
    "factor_above_and_below": Sentence("分解因式", "分子、分母能分解的先分解因式，看清公因式。"),
    "divide_is_multiply_reciprocal_of_fraction": Sentence(
        "除法变乘法", "除以一个分式等于乘它的倒数，同时把分子、分母分解因式。"
    ),
    "common_denominator_of_letters": Sentence("通分", "最简公分母是 {denominator}。"),
    "add_over_common_denominator": Sentence("同分母相加减", "分母不变，分子相加减，注意分子是多项式时要加括号。"),
    "collect_numerator": Sentence("整理分子", "分子去括号，合并同类项。"),
    "zero_exponent": Sentence("零指数幂", "任何不等于0的数的0次幂都等于1。"),
    "power_of_number": Sentence("乘方", "先算乘方：负数的奇次幂是负数，偶次幂是正数。"),
    "negative_exponent": Sentence("负整数指数幂", "$a^{{-n}}=\\frac{{1}}{{a^n}}$（$a\\ne 0$）。"),
    "power_of_power": Sentence("幂的乘方", "底数不变，指数相乘。"),
    "power_of_product": Sentence("积的乘方", "把积的每一个因式分别乘方，再把所得的幂相乘。"),
    "absolute_of_negative": Sentence("去绝对值", "负数的绝对值是它的相反数。"),
    "absolute_of_positive": Sentence("去绝对值", "非负数的绝对值是它本身。"),
    "special_angle_value": Sentence("特殊角的三角函数值", "代入特殊角的三角函数值。"),
    "simple_already": Sentence("已是最简", "这个式子已经最简，不用再化。"),
}

JUNIOR |= {
    "put_in_values": Sentence("代入求值", "把 {values} 代入化简后的式子。"),
    "clear_letter_denominators": Sentence(
        "去分母", "方程两边同乘最简公分母 {denominator}，化成整式方程。没有分母的项也要乘。"
    ),
    "root_is_good": Sentence("检验", "把 {root} 代入最简公分母，不等于0，所以它是原方程的解。"),
    "root_is_extraneous": Sentence(
        "检验", "把 {root} 代入最简公分母，等于0，所以它是增根，要舍去。"
    ),
    "no_root_left": Sentence("写出结论", "求得的根都要舍去，所以原方程无解。"),
    "roots_that_remain": Sentence("写出结论", "舍去增根，剩下的是原方程的解。"),
    "roots_are_good": Sentence("写出结论", "经检验，这就是原方程的解。"),
    "tidy_equation": Sentence("整理方程", "把方程{label}整理成系数是整数的一般形式。"),
    "express_letter": Sentence("变形", "由{label}用另一个未知数表示 ${letter}$，记作{new}。"),
    "substitute_into": Sentence("代入消元", "把{label}代入{into}，消去一个未知数。"),
    "solve_for_letter": Sentence("解一元一次方程", "解这个方程，求出 ${letter}$。"),
    "substitute_back": Sentence("回代", "把 {known} 代入{label}，求另一个未知数。"),
    "write_system_solution": Sentence("写出解", "把求得的未知数的值用大括号联立起来。"),
    "eliminate_letter": Sentence("加减消元", "{how}，消去 ${letter}$。"),
    "eliminate_letter_labelled": Sentence("加减消元", "{how}，消去 ${letter}$，得到{new}。"),
    "system_contradiction": Sentence("判断", "未知数都消去了，剩下的等式不成立，所以方程组无解。"),
    "solve_one_inequality": Sentence("解不等式", "单独解这一个不等式。"),
    "common_part": Sentence(
        "取公共部分", "同大取大，同小取小，大小小大中间找，得到不等式组的解集。"
    ),
    "no_common_part": Sentence("取公共部分", "大大小小找不到，没有公共部分，所以不等式组无解。"),
    "pick_whole_numbers": Sentence("找出符合的数", "在 {condition} 中找出{which}解。"),
    "isolate_term": Sentence("变形", "移项、化简，把含绝对值（或根号）的项单独留在一边。"),
    "absolute_is_not_negative": Sentence("判断", "绝对值不会是负数，所以方程无解。"),
    "remove_absolute": Sentence("去绝对值", "绝对值等于这个数的有两个，它们互为相反数（0只有一个）。"),
    "solve_each_case": Sentence("分别求解", "分别解出每一个方程。"),
    "root_is_not_negative": Sentence("判断", "算术平方根不会是负数，所以方程无解。"),
    "square_both_sides": Sentence("两边平方", "两边平方去掉根号。平方可能产生增根，最后要检验。"),
    "root_fits": Sentence("检验", "把 {root} 代入原方程，左右两边相等。"),
    "root_does_not_fit": Sentence("检验", "把 {root} 代入原方程，左右两边不相等，是增根，舍去。"),
}
