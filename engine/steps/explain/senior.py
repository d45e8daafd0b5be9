"""Sentences of the rules that senior pupils use."""

from engine.steps.explain.senior_chance import CHANCE
from engine.steps.explain.senior_functions import FUNCTIONS
from engine.steps.explain.senior_more import FURTHER
from engine.steps.explain.senior_trigonometry import TRIGONOMETRY
from engine.steps.explain.sentence import Sentence

SENIOR: dict[str, Sentence] = {
    **FUNCTIONS,
    **TRIGONOMETRY,
    **CHANCE,
    **FURTHER,
    "derivative_basic": Sentence("基本求导公式", "直接用基本初等函数的求导公式。"),
    "derivative_sum": Sentence(
        "和差的求导法则", "和（差）的导数等于导数的和（差），所以逐项求导。"
    ),
    "derivative_constant_factor": Sentence("常数倍的求导法则", "常数因数不动，只对函数部分求导。"),
    "derivative_product": Sentence(
        "积的求导法则", "把它看成 {u} 与 {v} 的积，用 $(uv)'=u'v+uv'$。"
    ),
    "derivative_quotient": Sentence(
        "商的求导法则",
        "把它看成 {u} 除以 {v}，用 $\\left(\\frac{{u}}{{v}}\\right)'=\\frac{{u'v-uv'}}{{v^2}}$。",
    ),
    "derivative_chain": Sentence(
        "复合函数的求导法则", "令 $u=$ {inner}，外层是 {outer}：先对外层求导，再乘内层的导数。"
    ),
    "simplify_derivative": Sentence("化简", "把求得的导数整理成最简形式。"),
    "state_domain": Sentence("先求定义域", "讨论函数性质，定义域优先：定义域是 {domain}。"),
    "derivative_zeros": Sentence("求导数的零点", "导数等于 0 的地方，单调性才可能改变。"),
    "derivative_zeros_inside": Sentence(
        "求导数的零点", "令导数等于 0，只留下落在区间 {interval} 内的根。"
    ),
    "sign_chart": Sentence(
        "列表判断", "这些点把定义域分成几段，逐段看 {df} 的符号：为正则递增，为负则递减。"
    ),
    "derivative_always_positive": Sentence(
        "导数恒为正", "在定义域内 {df} 恒大于 0，函数一直递增。"
    ),
    "derivative_always_negative": Sentence(
        "导数恒为负", "在定义域内 {df} 恒小于 0，函数一直递减。"
    ),
    "monotone_conclusion": Sentence(
        "写出单调区间", "几个单调区间之间用逗号隔开，不能用并集符号连接。"
    ),
    "extrema_conclusion": Sentence("写出极值", "导数由正变负处取极大值，由负变正处取极小值。"),
    "no_extrema": Sentence("没有极值", "导数在定义域内没有变号，所以没有极值。"),
    "compare_values": Sentence(
        "比较函数值", "最值只可能在导数的零点或区间端点取到，算出这些值来比较。"
    ),
    "domain_denominator": Sentence("分母不为 0", "分母 {part} 不能等于 0。"),
    "domain_root": Sentence("偶次根式", "偶次根号下的 {part} 必须大于或等于 0。"),
    "domain_logarithm": Sentence("真数大于 0", "对数的真数 {part} 必须大于 0。"),
    "domain_base": Sentence("底数的要求", "对数的底数 {part} 必须大于 0 且不等于 1。"),
    "domain_power": Sentence("底数不为 0", "零次幂或负指数幂的底数 {part} 不能等于 0。"),
    "solve_condition": Sentence("解这个条件", "把条件解出来。"),
    "domain_conclusion": Sentence("取公共部分", "几个条件要同时成立，取交集，定义域是 {domain}。"),
    "domain_everywhere": Sentence("没有限制", "式子 {body} 对任何实数都有意义。"),
    "inequality_standard": Sentence(
        "化为标准形式", "移项整理，使右边为 0、最高次项系数为正；乘或除以负数时不等号要改变方向。"
    ),
    "negative_discriminant": Sentence(
        "判别式", "方程 {equation} 的判别式小于 0，没有实数根，抛物线与 $x$ 轴没有交点。"
    ),
    "roots_of_equation": Sentence(
        "求对应方程的根", "先解方程 {equation}，它的根是不等号改变的分界点。"
    ),
    "parabola_position": Sentence("看图象写范围", "开口向上的抛物线，取 $x$ 轴{sign}的部分。"),
    "factor_inequality": Sentence("因式分解", "把左边分解因式，每个因式的零点就看得见了。"),
    "thread_number_line": Sentence(
        "穿针引线法", "把分界点 {points} 标在数轴上，逐段看左边的符号。"
    ),
    "combine_fraction": Sentence(
        "移项通分", "先移项使右边为 0，再通分；不能两边直接去分母，因为分母的正负不知道。"
    ),
    "fraction_to_product": Sentence("化分式为整式", "商与积同号，同时分母 {below} 不能为 0。"),
    "absolute_open": Sentence(
        "去绝对值", "绝对值表示到原点的距离，与 {size} 比较就能去掉绝对值号。"
    ),
    "absolute_zero_points": Sentence("找零点", "令每个绝对值里的式子等于 0，得到分段的点。"),
    "absolute_cases": Sentence("零点分段讨论", "各段的解合在一起取并集。"),
    "absolute_case": Sentence("一段", "当 {case} 时，去掉绝对值号再解。"),
    "same_base": Sentence("化成同底", "把两边都写成以 {base} 为底的幂。"),
    "exponential_grows": Sentence(
        "利用单调性", "底数 {base} 大于 1，指数函数递增，幂大的指数也大。"
    ),
    "exponential_falls": Sentence(
        "利用单调性", "底数 {base} 在 0 与 1 之间，指数函数递减，不等号要改变方向。"
    ),
    "same_logarithm": Sentence("化成同底的对数", "把常数写成同底的对数。"),
    "logarithm_grows": Sentence(
        "利用单调性", "底数 {base} 大于 1，对数函数递增，对数大的真数也大。"
    ),
    "logarithm_falls": Sentence(
        "利用单调性", "底数 {base} 在 0 与 1 之间，对数函数递减，不等号要改变方向。"
    ),
    "solution_set": Sentence("写出解集", "所以解集是 {set}。"),
    "no_solution_set": Sentence("写出解集", "没有实数满足它，解集是空集。"),
    "solve_set": Sentence("化简集合", "先把集合 {name} 里的条件解出来。"),
    "set_union": Sentence("并集", "把属于其中任何一个集合的元素合在一起，相同的只写一次。"),
    "set_intersection": Sentence("交集", "取两个集合都有的元素。"),
    "set_complement": Sentence("补集", "在全集里去掉这个集合的元素，剩下的就是补集。"),
    "set_difference": Sentence("差集", "去掉属于后一个集合的元素。"),
    "count_elements": Sentence("数元素", "集合 {set} 有 {n} 个元素。"),
    "subset_count": Sentence(
        "子集个数", "每个元素选或不选，各有两种可能，{n} 个元素的集合共有 $2^n$ 个子集。"
    ),
    "subset_count_less_one": Sentence(
        "子集个数", "$2^n$ 个子集里去掉一个（真子集不含集合本身，非空子集不含空集）。"
    ),
    "subset_count_less_two": Sentence("非空真子集个数", "$2^n$ 个子集里去掉空集和集合本身。"),
    "substitute_value": Sentence("代入求值", "把 {x} 换成 {value}。"),
    "choose_branch": Sentence("分段函数，先看范围", "因为 {condition}，所以用 {branch} 这一段。"),
    "simplify_value": Sentence("计算", "算出最后结果。"),
    "tangent_slope": Sentence("求切线斜率", "切线的斜率就是 {x} 处的导数值。"),
    "tangent_point": Sentence("求切点", "代入函数，得到切点坐标。"),
    "point_slope": Sentence("点斜式", "过切点、斜率为 {k}，用点斜式写出方程。"),
    "general_form": Sentence("化为一般式", "移项整理成一般式。"),
    "evaluate_parts": Sentence("先算各部分", "把能直接求出的部分先算出来。"),
    "special_angle": Sentence("特殊角的三角函数值", "{part} 是特殊角的三角函数值，直接写出。"),
    "reduce_angle": Sentence("诱导公式", "用诱导公式把角化成锐角，再看原来角所在的象限定正负。"),
    "split_angle": Sentence("拆成特殊角", "把角写成两个特殊角的和或差，用两角和（差）公式。"),
    "double_angle": Sentence("二倍角公式", "两个因式里的角相同，用二倍角公式合成一个角。"),
    "product_to_sum": Sentence("和差角公式", "用两角和与差的公式合并，剩下特殊角。"),
    "logarithm_value": Sentence("对数的意义", "因为 {power}，所以直接写出对数的值。"),
    "logarithm_laws": Sentence(
        "对数的运算性质", "同底对数相加，真数相乘；相减，真数相除；系数可以移到真数的指数上。"
    ),
    "logarithm_final": Sentence("求对数的值", "真数是底数的幂，对数就是指数。"),
    "change_of_base": Sentence("换底公式", "用换底公式化成同底的对数，再约分。"),
    "rational_power": Sentence("分数指数幂", "把 {part} 的底数写成幂，指数相乘。"),
    "power_of_logarithm": Sentence("对数恒等式", "用 $a^{{\\log_a N}}=N$。"),
    "combination_value": Sentence("组合数公式", "按组合数公式算 {part}。"),
    "permutation_value": Sentence("排列数公式", "按排列数公式算 {part}。"),
    "factorial_value": Sentence("阶乘", "按阶乘的意义算 {part}。"),
    "combine_values": Sentence("计算", "把各部分的值代入，算出结果。"),
    "equal_exponents": Sentence(
        "底数相同，指数相等", "指数函数是单调函数，以 {base} 为底的两个幂相等，指数就相等。"
    ),
    "solve_simple": Sentence("解方程", "解这个方程。"),
    "substitute_power": Sentence(
        "换元", "令 $t=$ {power}，注意 $t>0$，方程化为关于 $t$ 的整式方程。"
    ),
    "substitute_logarithm": Sentence("换元", "令 $t=$ {log}，方程化为关于 $t$ 的整式方程。"),
    "solve_in_t": Sentence("解出 t", "先解出 $t$。"),
    "reject_negative": Sentence("舍去", "{power} 恒大于 0，不合题意的值舍去。"),
    "substitute_back": Sentence("代回", "把 $t$ 换回原来的式子，求出未知数。"),
    "remove_logarithm": Sentence("去掉对数", "由对数的定义，以 {base} 为底化成不含对数的方程。"),
    "reject_outside_domain": Sentence(
        "检验，舍去增根", "真数都要大于 0，即 {domain}，不满足的舍去。"
    ),
    "check_roots": Sentence("检验", "代回原方程，左右两边相等。"),
    "parity_domain": Sentence(
        "看定义域", "奇偶函数的定义域必须关于原点对称，这里定义域是 {domain}。"
    ),
    "parity_not_symmetric": Sentence("下结论", "定义域不关于原点对称，所以是非奇非偶函数。"),
    "parity_compare": Sentence("求 f(-x)", "算 {head}，得到它等于 {shown}。"),
    "parity_counterexample": Sentence("举反例", "取一对相反数，函数值既不相等，也不互为相反数。"),
    "parity_neither": Sentence("下结论", "所以是非奇非偶函数。"),
    "parity_conclusion": Sentence("下结论", "由定义，它是{name}。"),
    "zeros_equation": Sentence("令函数值为 0", "零点就是使函数值为 0 的自变量的值。"),
    "factor_left": Sentence("因式分解", "把左边分解因式。"),
    "zeros_are_numbers": Sentence("写出零点", "零点是数，不是点的坐标。"),
    "inverse_solve": Sentence("反解", "把 $x$ 用 $y$ 表示出来。"),
    "inverse_swap": Sentence("互换字母", "把 $x$ 与 $y$ 互换，写成习惯的形式。"),
    "inverse_domain": Sentence("反函数的定义域", "反函数的定义域就是原函数的值域 {values}。"),
    "complete_square": Sentence("配方", "把二次函数配成顶点式。"),
    "square_least": Sentence("平方不小于 0", "平方式最小为 0，当 {x} 时取最小值。"),
    "square_greatest": Sentence(
        "平方不小于 0", "平方式最小为 0，它的系数为负，当 {x} 时取最大值。"
    ),
    "axis_and_interval": Sentence(
        "看对称轴与区间",
        "对称轴是 {axis}，自变量的范围是 {interval}，比较端点和顶点（若在区间内）的函数值。",
    ),
    "separate_constant": Sentence("分离常数", "用分母去除分子，把常数分离出来。"),
    "never_reached": Sentence("分式不为 0", "{fraction} 不可能等于 0，其余的值都能取到。"),
    "range_conclusion": Sentence("写出值域", "所以值域是 {range}。"),
    "tangent_to_pair": Sentence(
        "同角关系式", "由商数关系与平方和为 1 联立，{angle} 在第{quadrant}象限，定出正负号。"
    ),
    "quadrant_sign": Sentence(
        "由象限定符号", "{angle} 是第{quadrant}象限角，先定所求函数值的正负。"
    ),
    "square_relation": Sentence(
        "平方关系", "由 $\\sin^2\\alpha+\\cos^2\\alpha=1$ 求出另一个函数值。"
    ),
    "quotient_relation": Sentence("商数关系", "正切等于正弦除以余弦。"),
    "double_sine": Sentence("二倍角的正弦", "用 $\\sin 2\\alpha=2\\sin\\alpha\\cos\\alpha$。"),
    "double_cosine": Sentence("二倍角的余弦", "用 $\\cos 2\\alpha=1-2\\sin^2\\alpha$。"),
    "double_tangent": Sentence("二倍角的正切", "用二倍角的正切公式。"),
    "divide_by_cosine": Sentence(
        "化弦为切", "分子、分母同除以余弦（的同次幂），只剩下正切，再代入 {given}。"
    ),
    "angle_formulas": Sentence("和差角、倍角公式", "先展开，再代入已经求出的正弦、余弦。"),
    "substitute_ratios": Sentence("代入求值", "把正弦、余弦的值代入。"),
    "reduce_angles": Sentence("诱导公式", "奇变偶不变，符号看象限，逐个化简。"),
    "simplify_ratios": Sentence("化简", "用同角关系和公式化到最简。"),
    "lower_powers": Sentence("降幂", "用二倍角公式降幂，化成同一个角的正弦、余弦。"),
    "auxiliary_angle": Sentence("辅助角公式", "提出 $\\sqrt{{a^2+b^2}}$，合成一个角的正弦。"),
    "period_sine": Sentence(
        "周期公式", "周期 $T=\\frac{{2\\pi}}{{|\\omega|}}$，这里 $|\\omega|=$ {omega}。"
    ),
    "period_tangent": Sentence(
        "周期公式", "正切型函数的周期 $T=\\frac{{\\pi}}{{|\\omega|}}$，这里 $|\\omega|=$ {omega}。"
    ),
    "sine_bounds": Sentence("有界性", "正弦、余弦的值总在 $-1$ 与 $1$ 之间。"),
    "angle_range": Sentence("求整体的范围", "把 {inside} 看成一个整体，先求它的范围。"),
    "sine_range": Sentence("看图象", "在这个范围内，结合图象看函数值的范围。"),
    "sine_extremes": Sentence("写出最值", "代入得到最值。"),
    "sine_monotone": Sentence(
        "整体代换", "把 {inside} 看成一个整体，套用{kind}函数的单调区间，要求的是{name}。"
    ),
    "solve_for_x": Sentence("解出 x", "移项，再除以 $x$ 的系数。"),
    "monotone_general": Sentence("写出单调区间", "$k$ 取遍所有整数。"),
    "sine_axis": Sentence("对称轴", "在对称轴处函数取最大值或最小值。"),
    "sine_centre": Sentence("对称中心", "在对称中心处，图象与中线相交。"),
    "one_ratio": Sentence("化成一种函数", "用平方关系，只留下一种三角函数。"),
    "isolate_ratio": Sentence("求出函数值", "先把 {ratio} 解出来；正弦、余弦的绝对值不超过 1。"),
    "angles_of_ratio": Sentence("写出整体的角", "先写出一个周期内的角，再加上周期的整数倍。"),
    "general_solution": Sentence("写出所有解", "一个周期内的解加上周期的整数倍，$k$ 是整数。"),
    "choose_k": Sentence("在范围内取 k", "让 $k$ 取适当的整数，只留下范围内的解。"),
    "cosine_law_side": Sentence("余弦定理", "已知两边和夹角，用余弦定理求第三边。"),
    "cosine_law_angle": Sentence("余弦定理的推论", "已知三边，用余弦定理求角 {angle} 的余弦。"),
    "angle_from_cosine": Sentence(
        "求角", "三角形的内角在 0 与 $\\pi$ 之间，余弦值对应唯一的角 {angle}。"
    ),
    "take_root": Sentence("开方", "边长是正数，取算术平方根。"),
    "angle_sum": Sentence("内角和", "三角形内角和是 $180^\\circ$。"),
    "sine_law_side": Sentence("正弦定理", "各边与对角的正弦之比相等，由此求边。"),
    "sine_law_angle": Sentence("正弦定理", "由正弦定理先求 $\\sin$ {angle}。"),
    "one_angle": Sentence(
        "定角", "大边对大角、内角和小于 $180^\\circ$，所以 {angle} 只有这一个值。"
    ),
    "two_angles": Sentence("两解", "边 {side} 大于 {base}，锐角和钝角都可能，这是其中一种。"),
    "triangle_area": Sentence("面积公式", "两边与夹角正弦的乘积的一半。"),
    "sequence_equations": Sentence(
        "列方程", "{kind}数列的基本量是首项 $a_1$ 和{step} {letter}，把已知条件都用它们表示。"
    ),
    "solve_system": Sentence("解方程组", "解出基本量。"),
    "sequence_property": Sentence("利用数列的性质", "下标和相等的项之间有固定的关系，整体代入。"),
    "sequence_value": Sentence("代入求值", "把基本量代入。"),
    "arithmetic_term": Sentence("等差数列通项公式", "$a_n=a_1+(n-1)d$，代入。"),
    "arithmetic_sum": Sentence("等差数列求和公式", "$S_n=na_1+\\frac{{n(n-1)}}{{2}}d$，代入。"),
    "arithmetic_sum_ends": Sentence("等差数列求和公式", "首项加末项，乘项数，再除以 2。"),
    "geometric_term": Sentence("等比数列通项公式", "$a_n=a_1q^{{n-1}}$，代入。"),
    "geometric_sum": Sentence(
        "等比数列求和公式", "公比不等于 1，$S_n=\\frac{{a_1(1-q^n)}}{{1-q}}$，代入。"
    ),
    "constant_sum": Sentence("公比为 1", "公比等于 1，每一项都等于首项。"),
    "first_from_sum": Sentence("先求首项", "令 $n=1$，$a_1=S_1$。"),
    "difference_of_sums": Sentence("作差", "当 $n\\ge 2$ 时，$a_n=S_n-S_{{n-1}}$。"),
    "first_term_fits": Sentence("检验 n=1", "$n=1$ 时也满足这个式子，可以合写成一个公式。"),
    "first_term_apart": Sentence("检验 n=1", "$n=1$ 时不满足这个式子，要分段写。"),
    "subtract_sums": Sentence("作差", "当 $n\\ge 2$ 时，把 $S_n$ 与 $S_{{n-1}}$ 的式子相减。"),
    "is_geometric": Sentence("判断等比", "后一项与前一项的比是常数，数列是公比为 {q} 的等比数列。"),
    "is_arithmetic": Sentence("判断等差", "后一项减前一项是常数，数列是公差为 {d} 的等差数列。"),
    "difference_given": Sentence("写出相邻两项的差", "把递推公式写成差的形式。"),
    "add_differences": Sentence("累加法", "从第一个差加到第 $n-1$ 个，中间的项全部抵消。"),
    "ratio_given": Sentence("写出相邻两项的比", "把递推公式写成比的形式。"),
    "multiply_ratios": Sentence("累乘法", "从第一个比乘到第 $n-1$ 个，中间的项全部约去。"),
    "add_constant": Sentence("构造等比数列", "两边同加 {shift}，凑成等比的形式。"),
    "shifted_is_geometric": Sentence(
        "写出新数列", "{sequence} 构成首项为 {first}、公比为 {q} 的等比数列。"
    ),
    "divide_by_power": Sentence("同除以幂", "两边同除以幂，化成可以累加的形式。"),
    "take_reciprocals": Sentence("取倒数", "两边取倒数，倒数的差是常数。"),
    "arithmetic_reciprocals": Sentence("倒数成等差", "倒数构成公差为 {d} 的等差数列。"),
    "write_term": Sentence("写出通项", "整理得到通项公式。"),
    "split_fraction": Sentence("裂项", "把每一项拆成两项之差。"),
    "write_telescope": Sentence("写出各项", "把前几项和最后一项写出来，看清怎样抵消。"),
    "cancel_telescope": Sentence("相消", "中间的项前后抵消，只剩头尾。"),
    "rationalise_term": Sentence("分母有理化", "分子、分母同乘分母的有理化因式，得到两项之差。"),
    "write_sum": Sentence("写出和", "先把和写出来。"),
    "multiply_sum": Sentence("同乘公比", "两边同乘公比 {r}，各项向后错一位。"),
    "subtract_shifted": Sentence("错位相减", "两式相减，中间部分是一个等比数列，用求和公式。"),
    "shifted_sum": Sentence("求出和", "除以左边的系数，得到结果。"),
    "group_terms": Sentence("分组求和", "把通项分成几部分，分别求和。"),
    "sum_of_powers": Sentence("求一组的和", "用自然数的求和公式。"),
    "sum_total": Sentence("合起来", "几组的和相加。"),
    "count_terms": Sentence("数项数", "这是{kind}数列，每次变化 {step}，先求有多少项。"),
    "vector_combination": Sentence("坐标运算", "对应坐标分别相加、相减，数乘时每个坐标都乘。"),
    "vector_length": Sentence("向量的模", "模等于各坐标平方和的算术平方根。"),
    "square_length": Sentence(
        "先求模的平方", "模的平方等于向量自身的数量积，展开 {vector} 的平方。"
    ),
    "dot_by_coordinates": Sentence("数量积的坐标公式", "对应坐标相乘再相加。"),
    "dot_by_lengths": Sentence("数量积的定义", "数量积等于两个模与夹角余弦的积，再用运算律展开。"),
    "angle_cosine": Sentence("夹角公式", "夹角的余弦等于数量积除以模的积。"),
    "angle_between": Sentence("求夹角", "两个向量的夹角在 $0$ 到 $\\pi$ 之间，由余弦值定出。"),
    "perpendicular_condition": Sentence("垂直的条件", "两个向量垂直，数量积等于 0。"),
    "parallel_condition": Sentence("平行的条件", "两个向量平行，坐标交叉相乘相等。"),
    "vector_equation": Sentence("列方程", "把条件用坐标写出来。"),
    "slope_of_two_points": Sentence("求斜率", "两点纵坐标之差除以横坐标之差（顺序要一致）。"),
    "vertical_line": Sentence("斜率不存在", "两点横坐标相同，直线垂直于 $x$ 轴。"),
    "point_slope_line": Sentence("点斜式", "过点 {point}，用点斜式写方程。"),
    "parallel_family": Sentence(
        "设平行直线", "平行直线的 $x,y$ 系数可以取成一样，只有常数项不同。"
    ),
    "perpendicular_family": Sentence("设垂直直线", "垂直直线的 $x,y$ 系数互换，其中一个变号。"),
    "point_into_line": Sentence("代入点", "直线过点 {point}，代入求常数项。"),
    "write_line": Sentence("写出方程", "代回所设的方程。"),
    "slope_from_angle": Sentence("由倾斜角求斜率", "斜率等于倾斜角的正切。"),
    "line_general": Sentence("化为一般式", "用距离公式之前，先把直线写成一般式。"),
    "point_line_distance": Sentence(
        "点到直线的距离公式", "$d=\\frac{{|Ax_0+By_0+C|}}{{\\sqrt{{A^2+B^2}}}}$，代入。"
    ),
    "same_coefficients": Sentence("系数化成一样", "先把两条直线的 $x,y$ 系数化成一样。"),
    "parallel_distance": Sentence(
        "平行线间的距离公式", "常数项之差的绝对值除以 $\\sqrt{{A^2+B^2}}$。"
    ),
    "two_point_distance": Sentence("两点间的距离公式", "横、纵坐标之差的平方和，开算术平方根。"),
    "line_system": Sentence("联立方程", "交点同时在两条直线上，联立两个方程。"),
    "slope_intercept": Sentence("化为斜截式", "把 $y$ 解出来。"),
    "read_slope": Sentence("读出斜率", "$x$ 的系数就是斜率。"),
    "angle_from_slope": Sentence("斜率与倾斜角", "倾斜角的正切等于斜率。"),
    "inclination": Sentence("求倾斜角", "倾斜角在 $0^\\circ$ 与 $180^\\circ$ 之间，由正切值定出。"),
    "midpoint": Sentence("中点坐标公式", "横、纵坐标分别取平均数。"),
    "complete_circle": Sentence("配方", "对 $x$、$y$ 分别配方，化成圆的标准方程。"),
    "standard_conic": Sentence("化成标准方程", "先化成标准方程，再读出各个量。"),
    "ellipse_abc": Sentence(
        "求 a、b、c", "分母较大的在 {axis} 下面，焦点在 {axis} 轴上；$c^2=a^2-b^2$。"
    ),
    "hyperbola_abc": Sentence(
        "求 a、b、c", "{axis} 的平方项为正，焦点在 {axis} 轴上；$c^2=a^2+b^2$。"
    ),
    "eccentricity": Sentence("离心率", "离心率等于 $c$ 除以 $a$。"),
    "foci": Sentence("写出焦点", "焦点在 {axis} 轴上，到中心的距离是 $c$。"),
    "axis_length": Sentence("轴长", "注意求的是全长，不是一半。"),
    "asymptotes": Sentence("渐近线", "把标准方程右边的 1 换成 0，解出 $y$。"),
    "vertices": Sentence("顶点", "双曲线的顶点在实轴上。"),
    "circle_centre": Sentence("圆心", "由标准方程读出圆心。"),
    "circle_radius": Sentence("半径", "右边的数开算术平方根。"),
    "circle_standard": Sentence("标准方程", "写成标准方程。"),
    "parabola_focus": Sentence("焦点", "焦点在 {axis} 轴上，坐标是一次项系数的四分之一。"),
    "parabola_directrix": Sentence("准线", "准线与焦点分居顶点两侧，到顶点的距离相等。"),
    "parabola_parameter": Sentence("焦点到准线的距离", "焦点到准线的距离就是 $p$。"),
    "radius_from_tangent": Sentence("求半径", "直线和圆相切，圆心到直线的距离就是半径。"),
    "radius_from_point": Sentence("求半径", "圆心到圆上一点的距离就是半径。"),
    "centre_of_diameter": Sentence("求圆心", "圆心是直径的中点。"),
    "radius_of_diameter": Sentence("求半径", "半径是直径的一半。"),
    "circle_from_centre": Sentence("写出圆的方程", "圆心为 {centre}，写出标准方程。"),
    "centre_and_radius": Sentence("圆心和半径", "先写出圆心和半径。"),
    "compare_distance": Sentence("比较 d 与 r", "比较圆心到直线的距离与半径，所以直线与圆{name}。"),
    "chord_by_right_triangle": Sentence("垂径定理", "半径、弦心距、半弦长构成直角三角形。"),
    "substitute_line": Sentence("联立消元", "把 {line} 代入曲线方程，消去 $y$。"),
    "vieta": Sentence("根与系数的关系", "交点的横坐标是这个方程的两个根。"),
    "chord_length": Sentence(
        "弦长公式", "$|AB|=\\sqrt{{1+k^2}}\\cdot\\sqrt{{(x_1+x_2)^2-4x_1x_2}}$。"
    ),
    "antiderivative": Sentence("求原函数", "逐项找出导数等于被积函数的函数，别忘了加常数 $C$。"),
    "newton_leibniz": Sentence("微积分基本定理", "先求一个原函数，再代上、下限。"),
    "upper_minus_lower": Sentence("上限减下限", "用上限处的值减去下限处的值。"),
    "integral_constant": Sentence("常数的积分", "常数乘区间的长度。"),
    "split_integral": Sentence("分段积分", "在绝对值的零点处把区间分开，去掉绝对值号再积分。"),
    "integral_part": Sentence("一段积分", "这一段上绝对值里的符号不变。"),
    "limit_substitute": Sentence("代入求极限", "函数在这一点连续，直接代入。"),
    "limit_cancel": Sentence("约去零因子", "分子、分母都趋于 0，先分解因式，约去公因式。"),
    "limit_highest_power": Sentence("同除最高次幂", "分子、分母同除以 {power}，其余的项趋于 0。"),
    "limit_derivatives": Sentence("洛必达法则", "分子、分母都趋于 0，分别求导后再求极限。"),
    "arrange_all": Sentence(
        "全排列", "{n} 个不同元素全部排成一列，按位置依次考虑，用分步乘法计数原理。"
    ),
    "arrange_some": Sentence(
        "排列", "从 {n} 个不同元素里取 {k} 个排成一列，与顺序有关，是排列问题。"
    ),
    "choose_some": Sentence("组合", "从 {n} 个不同元素里取 {k} 个，与顺序无关，是组合问题。"),
    "first_digit": Sentence("先排首位", "首位不能是 0，先排首位。"),
    "other_digits": Sentence("再排其余各位", "其余各位从剩下的数字里选排，两步相乘。"),
    "all_outcomes": Sentence("所有可能", "所有取法等可能，先求总数。"),
    "good_outcomes": Sentence("符合条件的取法", "分两步取，用乘法。"),
    "classical_probability": Sentence("古典概型", "符合条件的取法数除以总数。"),
    "binomial_term": Sentence("写出通项", "用二项展开式的通项公式，把字母的指数合并。"),
    "binomial_exponent": Sentence("令指数相等", "让通项里字母的指数等于要求的指数，解出 $k$。"),
    "no_such_term": Sentence(
        "没有这一项", "$k$ 不是 0 到 $n$ 之间的整数，展开式里没有这一项，系数为 0。"
    ),
    "binomial_coefficient": Sentence(
        "求系数", "把 $k$ 代入，求出系数（要带上各项自己的系数和符号）。"
    ),
    "binomial_constant": Sentence("求常数项", "把 $k$ 代入，求出常数项。"),
    "put_one": Sentence("赋值法", "令 {one}，得到各项系数的和。"),
    "binomial_coefficients_sum": Sentence(
        "二项式系数的和", "各二项式系数的和等于 $2^n$，与各项的系数无关，这里 $n=$ {n}。"
    ),
    "kth_term": Sentence("代入通项", "取 $k=$ {k} 代入通项。"),
    "binomial_mean": Sentence("二项分布的期望", "二项分布的期望是 $np$。"),
    "binomial_variance": Sentence("二项分布的方差", "二项分布的方差是 $np(1-p)$。"),
    "binomial_probability": Sentence(
        "二项分布的概率", "$P(X=k)=\\mathrm{{C}}_n^k p^k(1-p)^{{n-k}}$，代入（几种情形就相加）。"
    ),
    "opposite_event": Sentence("对立事件", "直接算情形多，用 1 减去对立事件的概率。"),
    "normal_mean": Sentence("正态分布的期望", "正态分布 $N(\\mu,\\sigma^2)$ 的期望是 $\\mu$。"),
    "normal_variance": Sentence(
        "正态分布的方差", "正态分布 $N(\\mu,\\sigma^2)$ 的方差是 $\\sigma^2$。"
    ),
    "table_mean": Sentence("期望", "每个取值乘它的概率，再相加。"),
    "table_variance": Sentence("方差", "每个取值与期望之差的平方，乘它的概率，再相加。"),
    "data_mean": Sentence("平均数", "所有数据的和除以个数。"),
    "data_variance": Sentence("方差", "平均数是 {mean}，求各数据与平均数之差的平方的平均数。"),
    "data_deviation": Sentence("标准差", "方差的算术平方根。"),
    "data_sorted": Sentence("从小到大排列", "先把数据从小到大排好。"),
    "data_span": Sentence("极差", "最大值减最小值。"),
    "data_mode": Sentence("众数", "它出现 {count} 次，次数最多。"),
    "median_odd": Sentence("中位数", "数据有奇数个，正中间的第 {place} 个就是中位数。"),
    "median_even": Sentence("中位数", "数据有偶数个，取中间两个的平均数。"),
    "percentile_index": Sentence("求位置", "先算个数乘百分数。"),
    "percentile_between": Sentence("取平均", "位置是整数，取第 {i} 个与第 {j} 个数据的平均数。"),
    "percentile_next": Sentence(
        "取数据", "位置不是整数，取比它大的邻近整数，即第 {place} 个数据。"
    ),
    "regression_means": Sentence("求平均数", "回归直线过样本中心，先求两个平均数。"),
    "regression_slope": Sentence("求斜率", "用最小二乘法的公式求 $\\hat b$。"),
    "regression_intercept": Sentence("求截距", "$\\hat a=\\bar y-\\hat b\\bar x$。"),
    "regression_line": Sentence("写出回归方程", "代入，写出回归直线方程。"),
    "table_totals": Sentence("求总数", "四个格子的数相加得到总数。"),
    "chi_square": Sentence(
        "代入卡方公式", "$\\chi^2=\\frac{{n(ad-bc)^2}}{{(a+b)(c+d)(a+c)(b+d)}}$。"
    ),
    "chi_square_near": Sentence("取近似值", "保留三位小数，便于与临界值比较。"),
    "multiply_conjugate": Sentence("分母实数化", "分子、分母同乘 {conjugate}，使分母变成实数。"),
    "powers_of_i": Sentence(
        "i 的周期性", "$\\mathrm{{i}}$ 的幂每 4 次一循环，指数除以 4 余 {rest}。"
    ),
    "expand_complex": Sentence(
        "展开", "像多项式一样展开，再用 $\\mathrm{{i}}^2=-1$，实部、虚部分别合并。"
    ),
    "complex_result": Sentence("化简", "写成 $a+b\\mathrm{{i}}$ 的形式。"),
    "isolate_complex": Sentence("解出 z", "移项，两边同除以 $z$ 的系数。"),
    "conjugate": Sentence("共轭复数", "实部不变，虚部变号。"),
    "modulus": Sentence("复数的模", "模等于实部与虚部平方和的算术平方根。"),
    "read_part": Sentence(
        "读出结果", "写成 $a+b\\mathrm{{i}}$ 后，$a$ 是实部，$b$ 是虚部（不带 $\\mathrm{{i}}$）。"
    ),
    "complex_point": Sentence("对应的点", "实部是横坐标，虚部是纵坐标。"),
    "complex_quadrant": Sentence("看象限", "由实部、虚部的符号，对应的点在{quadrant}。"),
    "complex_discriminant": Sentence("判别式", "判别式小于 0，方程有一对共轭的虚根。"),
    "complex_roots": Sentence(
        "求根公式", "负数 $-d$ 的平方根是 $\\pm\\sqrt{{d}}\\,\\mathrm{{i}}$，代入求根公式。"
    ),
    "complex_parts": Sentence("写出实部和虚部", "先把实部（Re）和虚部（Im）整理出来。"),
    "imaginary_zero": Sentence("实数的条件", "复数是实数，虚部等于 0。"),
    "pure_imaginary": Sentence("纯虚数的条件", "实部等于 0，并且虚部不等于 0。"),
    "make_product_constant": Sentence("凑成积为定值", "把式子拆配成积为定值的两个正数之和。"),
    "mean_inequality": Sentence("基本不等式", "两个正数的和不小于它们积的算术平方根的 2 倍。"),
    "mean_inequality_negative": Sentence(
        "先变号再用基本不等式", "这一部分是负数，先提出负号，再用基本不等式。"
    ),
    "equality_case": Sentence("等号成立的条件", "此时等号成立，最值能够取到。"),
    "sum_constant": Sentence(
        "和为定值，积有最大值", "两项的和是定值，由基本不等式，它们的积有最大值。"
    ),
    "multiply_by_one": Sentence("“1”的代换", "把定值条件乘进所求的式子，展开后用基本不等式。"),
    "product_constant": Sentence(
        "积为定值，和有最小值", "两项的积是定值，由基本不等式，它们的和有最小值。"
    ),
    "eliminate_letter": Sentence("消元", "由条件解出一个字母代入，化成一个字母的函数。"),
    "extremum_condition": Sentence(
        "列方程", "在 {x} 处取极值，导数必为 0（给了极值，函数值也要满足）。"
    ),
    "check_extremum": Sentence("检验", "导数为 0 只是必要条件，要检验导数在这一点两侧变号。"),
    "always_monotone": Sentence("恒成立", "函数在 R 上单调，导数的符号恒定（个别点可以为 0）。"),
    "discriminant_condition": Sentence("用判别式", "二次函数恒不变号，判别式不大于 0。"),
    "ellipse_from_axes": Sentence("求 a、b、c", "由已知求出 $a$、$b$、$c$，椭圆中 $a^2=b^2+c^2$。"),
    "hyperbola_from_axes": Sentence(
        "求 a、b、c", "由已知求出 $a$、$b$、$c$，双曲线中 $c^2=a^2+b^2$。"
    ),
    "half_parameter": Sentence("求 p", "焦点、准线到顶点的距离都是 $\\frac{{p}}{{2}}$。"),
    "write_conic": Sentence("写出标准方程", "焦点在 {axis} 轴上，写出标准方程。"),
    "intercept": Sentence("求截距", "令 {zero}，代入直线方程；截距是坐标，可以是负数。"),
}
