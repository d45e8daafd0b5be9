"""Sentences of the rules that junior pupils use."""

from engine.steps.explain.junior_figures import FIGURES
from engine.steps.explain.sentence import Sentence

JUNIOR: dict[str, Sentence] = {
    **FIGURES,
    "clear_denominators_equation": Sentence(
        "去分母", "方程两边同乘各分母的最小公倍数 {factor}，每一项都要乘，不要漏乘。"
    ),
    "clear_denominators_inequality": Sentence(
        "去分母", "不等式两边同乘各分母的最小公倍数 {factor}，乘的是正数，不等号方向不变。"
    ),
    "remove_brackets": Sentence("去括号", "用分配律去括号。括号前是负号时，括号里各项都要变号。"),
    "transpose": Sentence("移项", "把 {terms} 移到另一边，移项要变号。"),
    "swap_sides": Sentence("交换两边", "把含未知数的一边写在左边，两边整体交换，各项不变号。"),
    "collect_like_terms": Sentence("合并同类项", "同类项的系数相加减，字母和指数不变。"),
    "divide_by_coefficient_equation": Sentence(
        "系数化为1", "两边同除以未知数的系数 {coefficient}。"
    ),
    "divide_by_coefficient_inequality": Sentence(
        "系数化为1", "两边同除以正数 {coefficient}，不等号方向不变。"
    ),
    "divide_by_negative_inequality": Sentence(
        "系数化为1", "两边同除以负数 {coefficient}，不等号方向要改变。"
    ),
    "always_true": Sentence("恒成立", "未知数消去了，剩下的式子总是成立，所以任何数都是它的解。"),
    "never_true": Sentence("不成立", "未知数消去了，剩下的式子不成立，所以没有解。"),
    "quadratic_general_form": Sentence(
        "化成一般形式", "去括号、移项、合并，整理成 $ax^2+bx+c=0$ 的形式。"
    ),
    "integer_coefficients": Sentence(
        "化简系数", "两边同乘（或同除以）一个不为0的数，使系数都是整数。"
    ),
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
        "十字相乘", "把二次项系数和常数项各拆成两个因数，交叉相乘再相加，正好等于一次项系数。"
    ),
    "zero_product": Sentence("降次", "两个因式的积等于0，那么至少有一个因式等于0。"),
    "write_roots": Sentence("写出根", "分别解出未知数。"),
    "move_to_left": Sentence("移项", "把右边各项移到左边，移项要变号，使右边为0。"),
    "name_coefficients": Sentence(
        "找出系数", "对照 $ax^2+bx+c=0$ 写出 $a$、$b$、$c$，注意带上符号。"
    ),
    "discriminant": Sentence("求判别式", "代入 $\\Delta=b^2-4ac$，由它的符号判断根的情况。"),
    "no_real_roots": Sentence("判断", "判别式小于0，方程没有实数根。"),
    "root_formula": Sentence("代入求根公式", "判别式不小于0，把系数代入求根公式，再化简。"),
    "transpose_constant": Sentence("移项", "把常数项移到右边。"),
    "leading_coefficient_one": Sentence("二次项系数化为1", "两边同除以二次项系数。"),
    "add_half_squared": Sentence(
        "配方", "两边同时加上一次项系数一半的平方，也就是 {half} 的平方。"
    ),
    "write_as_square": Sentence("写成平方", "左边写成完全平方，右边算出结果。"),
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
        "立方和（差）公式",
        "用 $a^3\\pm b^3=(a\\pm b)(a^2\\mp ab+b^2)$，这里 $a$ 是 {a}，$b$ 是 {b}。",
    ),
    "factor_groups": Sentence("提公因式", "两组都含因式 {factor}，再把它提出来。"),
    "factor_group_squares": Sentence("平方差公式", "前后两部分都是平方式，再用平方差公式。"),
    "factor_known": Sentence("提出因式", "用因式 {factor} 去除，正好除尽，所以它是一个因式。"),
    "split_into_groups": Sentence("分组", "把能分解的项分在一组，各组先变形。"),
    "collect_inside": Sentence("整理括号内", "把每个括号里去括号、合并同类项。"),
    "tidy_first": Sentence("整理", "先乘开并合并同类项，再看能否分解。"),
    "irreducible": Sentence("不能分解", "这个式子在有理数范围内不能再分解。"),
    "as_fraction": Sentence("化成分数", "先化成分数再计算。"),
    "opposite_of_opposite": Sentence("去双重负号", "负负得正：一个数的相反数的相反数是它本身。"),
    "drop_brackets_of_signs": Sentence(
        "统一成加法", "减去一个数等于加上它的相反数，再省略括号和加号。"
    ),
    "common_denominator": Sentence("通分", "公分母是 {denominator}。"),
    "add_numbers": Sentence(
        "加减",
        "同号两数相加取相同的符号；异号两数相加取绝对值较大的数的符号，用大的绝对值减去小的。",
    ),
    "divide_is_multiply_reciprocal": Sentence("除法变乘法", "除以一个数等于乘它的倒数。"),
    "multiply_numbers": Sentence("乘除", "先定符号：同号得正，异号得负；再把绝对值相乘（除）。"),
    "take_square_out": Sentence("分解被开方数", "把被开方数写成一个完全平方数与另一个数的积。"),
    "simplest_root": Sentence("化成最简二次根式", "能开方的因数移到根号外，被开方数不含分母。"),
    "root_is_exact": Sentence("开方", "被开方数正好开得尽。"),
    "add_like_surds": Sentence(
        "合并同类二次根式", "被开方数相同的二次根式，系数相加减，根式不变。"
    ),
    "rationalise": Sentence("分母有理化", "分子、分母同乘 {factor}，使分母不含根号。"),
    "simplify_root_fraction": Sentence("计算", "分别算出分子和分母，再约分。"),
    "divide_roots": Sentence(
        "二次根式的乘除", "用 $\\sqrt{{a}}\\div\\sqrt{{b}}=\\sqrt{{a\\div b}}$，再化简。"
    ),
    "multiply_roots": Sentence("二次根式的乘法", "系数与系数相乘，根式与根式相乘，再约分化简。"),
    "power_of_root": Sentence("乘方", "用 $(\\sqrt{{a}})^2=a$ 计算。"),
    "multiply_monomials": Sentence("单项式乘法", "系数相乘，同底数幂相乘，指数相加。"),
    "divide_monomials": Sentence("单项式除法", "系数相除，同底数幂相除，指数相减。"),
    "distribute": Sentence("单项式乘多项式", "用单项式去乘多项式的每一项，再把积相加。"),
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
    "add_over_common_denominator": Sentence(
        "同分母相加减", "分母不变，分子相加减，注意分子是多项式时要加括号。"
    ),
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
    "put_known_letter_back": Sentence("回代", "把 {known} 代入{label}，求另一个未知数。"),
    "write_system_solution": Sentence("写出解", "把求得的未知数的值用大括号联立起来。"),
    "add_equations_to_eliminate": Sentence("加减消元", "{how}，消去 ${letter}$。"),
    "add_equations_to_eliminate_labelled": Sentence(
        "加减消元", "{how}，消去 ${letter}$，得到{new}。"
    ),
    "system_contradiction": Sentence("判断", "未知数都消去了，剩下的等式不成立，所以方程组无解。"),
    "solve_one_inequality": Sentence("解不等式", "单独解这一个不等式。"),
    "common_part": Sentence(
        "取公共部分", "同大取大，同小取小，大小小大中间找，得到不等式组的解集。"
    ),
    "no_common_part": Sentence("取公共部分", "大大小小找不到，没有公共部分，所以不等式组无解。"),
    "pick_whole_numbers": Sentence("找出符合的数", "在 {condition} 中找出{which}解。"),
    "isolate_term": Sentence("变形", "移项、化简，把含绝对值（或根号）的项单独留在一边。"),
    "absolute_is_not_negative": Sentence("判断", "绝对值不会是负数，所以方程无解。"),
    "remove_absolute": Sentence(
        "去绝对值", "绝对值等于这个数的有两个，它们互为相反数（0只有一个）。"
    ),
    "solve_each_case": Sentence("分别求解", "分别解出每一个方程。"),
    "root_is_not_negative": Sentence("判断", "算术平方根不会是负数，所以方程无解。"),
    "square_both_sides": Sentence("两边平方", "两边平方去掉根号。平方可能产生增根，最后要检验。"),
    "root_fits": Sentence("检验", "把 {root} 代入原方程，左右两边相等。"),
    "root_does_not_fit": Sentence("检验", "把 {root} 代入原方程，左右两边不相等，是增根，舍去。"),
    "opposite": Sentence("相反数", "只有符号不同的两个数互为相反数。"),
    "reciprocal": Sentence("倒数", "乘积是1的两个数互为倒数。"),
    "cube_root": Sentence("立方根", "因为 {root} 的立方等于 {number}。"),
    "square_roots": Sentence(
        "平方根", "{root} 和它的相反数的平方都等于 {number}，正数有两个平方根，它们互为相反数。"
    ),
    "arithmetic_root": Sentence("算术平方根", "非负数 {root} 的平方等于 {number}。"),
    "scientific_notation": Sentence(
        "科学记数法",
        "写成 $a\\times 10^n$ 的形式，$a$ 是 {front}，小数点移动的位数决定 $n$ 是 {exponent}。",
    ),
    "round_off": Sentence(
        "四舍五入", "保留到小数点后第{places}位，看后一位数字：满5进1，不满5舍去。"
    ),
    "angle_arithmetic": Sentence("角度的计算", "度、分、秒分别计算，满60进1，不够减时借1当60。"),
    "add_units_apart": Sentence("分别相加减", "度与度、分与分、秒与秒分别相加减。"),
    "carry_sixty": Sentence("满60进1", "60秒化成1分，60分化成1度。"),
    "complement_angle": Sentence("余角", "两个角的和等于90°，它们互为余角。"),
    "supplement_angle": Sentence("补角", "两个角的和等于180°，它们互为补角。"),
    "degrees_to_minutes": Sentence(
        "度化成度、分、秒", "不足1度的部分乘60化成分，不足1分的部分乘60化成秒。"
    ),
    "minutes_to_degrees": Sentence("化成度", "分除以60化成度，秒除以3600化成度。"),
    "clear_denominators_letters": Sentence("去分母", "等式两边同乘分母，化去分母。"),
    "gather_letter": Sentence("移项", "把含 ${letter}$ 的项放在左边，其余的项放在右边。"),
    "divide_by_letters": Sentence(
        "系数化为1", "两边同除以 ${letter}$ 的系数 {coefficient}（它不等于0）。"
    ),
    "cross_products": Sentence("比例的基本性质", "两个外项的积等于两个内项的积。"),
    "two_different_roots": Sentence("下结论", "判别式大于0，方程有两个不相等的实数根。"),
    "two_equal_roots": Sentence("下结论", "判别式等于0，方程有两个相等的实数根。"),
    "discriminant_must_be": Sentence(
        "列出条件", "由根的情况，判别式应满足 $\\Delta {sign} 0$，得到关于 ${letter}$ 的式子。"
    ),
    "leading_not_zero": Sentence(
        "二次项系数不为0", "方程是一元二次方程，二次项系数 {leading} 不能等于0。"
    ),
    "put_in_root": Sentence("代入", "方程的根使左右两边相等，把 {root} 代入方程。"),
    "roots_and_coefficients": Sentence(
        "根与系数的关系", "两根之和等于 $-\\frac{{b}}{{a}}$，两根之积等于 $\\frac{{c}}{{a}}$。"
    ),
    "in_sum_and_product": Sentence("变形", "把式子用两根的和与积表示出来。"),
    "put_in_sum_and_product": Sentence("整体代入", "把两根的和与积代入，算出结果。"),
    "back_for_each_root": Sentence(
        "回代", "把每一个根分别代入{label}，求出另一个未知数，配成对写出来。"
    ),
    "set_up_function": Sentence("设解析式", "用待定系数法，设这个{kind}的解析式。"),
    "put_in_points": Sentence("代入点的坐标", "图象上点的坐标满足解析式，代入得到关于系数的方程。"),
    "write_function": Sentence("写出解析式", "把求得的系数代回所设的解析式。"),
    "set_up_vertex_form": Sentence("设顶点式", "已知顶点，设成顶点式 $y=a(x-h)^2+k$。"),
    "let_y_be_zero": Sentence("令 y=0", "x轴上的点纵坐标是0，令 $y=0$。"),
    "let_x_be_zero": Sentence("令 x=0", "y轴上的点横坐标是0，令 $x=0$。"),
    "points_on_x_axis": Sentence("与x轴的交点", "方程的根就是交点的横坐标。"),
    "point_on_y_axis": Sentence("与y轴的交点", "求得的值就是交点的纵坐标。"),
    "both_equations": Sentence("联立", "交点同时在两个图象上，把两个解析式联立成方程组。"),
    "write_common_points": Sentence("写出交点", "方程组的解就是交点的坐标。"),
    "quadrants": Sentence("看 k 和 b 的符号", "由 {k} 和 {b} 画出草图，判断图象经过的象限。"),
    "multiply_out_function": Sentence("化成一般式", "先展开、合并，化成一般式。"),
    "take_out_leading": Sentence("提出二次项系数", "从含 $x$ 的两项中提出二次项系数。"),
    "add_and_subtract_square": Sentence("配方", "加上再减去一次项系数一半的平方。"),
    "write_vertex_form": Sentence("写成顶点式", "前三项写成完全平方，再合并常数项。"),
    "read_off_vertex": Sentence(
        "由顶点式读出",
        "$y=a(x-h)^2+k$ 的对称轴是直线 $x=h$，顶点是 $(h,k)$，$a>0$ 开口向上，$a<0$ 开口向下。",
    ),
    "shift_sideways": Sentence(
        "左右平移", "向{way}平移 {amount} 个单位：左加右减，加减在自变量 $x$ 上。"
    ),
    "shift_upwards": Sentence(
        "上下平移", "向{way}平移 {amount} 个单位：上加下减，加减在整个式子上。"
    ),
    "pythagoras_hypotenuse": Sentence("勾股定理", "斜边的平方等于两条直角边的平方和。"),
    "pythagoras_leg": Sentence(
        "勾股定理", "一条直角边的平方等于斜边的平方减去另一条直角边的平方。"
    ),
    "acute_angles_add_up": Sentence("两锐角互余", "直角三角形的两个锐角互余。"),
    "side_by_sin": Sentence("用正弦", "正弦等于对边比斜边，用 {angle}。"),
    "side_by_cos": Sentence("用余弦", "余弦等于邻边比斜边，用 {angle}。"),
    "side_by_tan": Sentence("用正切", "正切等于对边比邻边，用 {angle}。"),
    "definition_of_sin": Sentence("正弦的定义", "锐角的正弦等于对边比斜边。"),
    "definition_of_cos": Sentence("余弦的定义", "锐角的余弦等于邻边比斜边。"),
    "definition_of_tan": Sentence("正切的定义", "锐角的正切等于对边比邻边。"),
    "sides_in_ratio": Sentence("设边长", "由三角函数的定义，按比例设边长，第三边用勾股定理。"),
    "find_scale": Sentence("求 k", "由已知的边求出比例系数 $k$。"),
    "read_off_angle": Sentence("求角", "由特殊角的三角函数值得到这个角。"),
    "total_of_mean": Sentence("求总和", "平均数乘数据的个数，就是所有数据的和。"),
    "letter_of_data": Sentence("求未知数据", "总和减去其余的数据，得到未知的那一个。"),
    "mean_of_data": Sentence("平均数", "所有数据的和除以数据的个数。"),
    "put_in_order": Sentence("排序", "把数据从小到大排列。"),
    "median_of_odd": Sentence("中位数", "数据个数是奇数，中位数是正中间的数。"),
    "median_of_even": Sentence("中位数", "数据个数是偶数，中位数是中间两个数的平均数。"),
    "mode_of_data": Sentence("众数", "出现次数最多，出现了{count}次。"),
    "range_of_data": Sentence("极差", "最大值减最小值。"),
    "variance_of_data": Sentence("方差", "各数据与平均数的差的平方的平均数。"),
    "standard_deviation": Sentence("标准差", "标准差是方差的算术平方根。"),
    "count_all_cases": Sentence("所有等可能的结果", "{what}，记总的结果数为 $n$。"),
    "count_good_cases": Sentence("符合条件的结果", "其中“{which}”的结果数记为 $m$。"),
    "probability_as_ratio": Sentence("求概率", "每种结果的可能性相同，概率等于 $m$ 除以 $n$。"),
    "factors_without_roots": Sentence("判断", "每个因式都不会等于0，所以方程没有实数根。"),
    "same_denominator": Sentence("化成同分母", "先化成同分母，再比较分子。"),
    "compare_squares": Sentence("比较平方", "两个正数，平方大的那个数也大。"),
    "compare_negatives": Sentence("比较大小", "两个负数比较，绝对值大的反而小。"),
    "compare_numbers": Sentence("比较大小", "正数大于0，0大于负数，正数大于负数。"),
    "work_out_both_sides": Sentence("计算两边", "分别算出左右两边，再比较。"),
    "statement_holds": Sentence("判断", "两边的关系与所写的一致，成立。"),
    "statement_fails": Sentence("判断", "两边的关系与所写的不一致，不成立。"),
    "denominator_not_zero": Sentence("分母不为0", "分母等于0时式子没有意义，所以分母不能等于0。"),
    "radicand_not_negative": Sentence("被开方数非负", "二次根号下的被开方数必须大于或等于0。"),
    "all_conditions": Sentence("取公共部分", "这些条件要同时满足。"),
    "numerator_zero": Sentence("令分子为0", "分式的值等于0，分子必须等于0。"),
    "growth_beside_axis": Sentence(
        "看对称轴两侧", "抛物线开口{opening}，对称轴是直线 {axis}，在对称轴两侧增减性相反。"
    ),
    "table_of_points": Sentence("列表", "取几个有代表性的 $x$ 的值，算出对应的 $y$。"),
    "join_points": Sentence(
        "描点、连线", "在坐标系中描出这些点，用平滑的线（一次函数用直线）连起来。"
    ),
    "growth_of_line": Sentence("看 k 的符号", "{k}，由此判断 $y$ 随 $x$ 的变化。"),
    "growth_of_inverse": Sentence("看 k 的符号", "{k}，反比例函数的增减性要在每个象限内分别说。"),
    "in_given_expressions": Sentence("变形", "把要求的式子用已知的式子表示出来。"),
    "put_in_as_a_whole": Sentence("整体代入", "把已知的值整体代入。"),
}
