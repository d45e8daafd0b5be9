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
