"""Sentences of further rules about functions, graphs, figures and chance that senior pupils use."""

from engine.steps.explain.sentence import Sentence

FURTHER: dict[str, Sentence] = {
    "leading_may_vanish": Sentence(
        "讨论二次项系数", "二次项系数可能为 0，先单独检验：此时条件{kept}。"
    ),
    "always_above": Sentence(
        "数形结合", "抛物线开口向上且不在 $x$ 轴下方（或不与 $x$ 轴相交），由判别式列条件。"
    ),
    "discriminant_range": Sentence("求参数的范围", "解关于参数的不等式，各种情形合在一起。"),
    "parity_condition": Sentence("用奇偶性的定义", "它是{kind}，等式对定义域内任意 $x$ 都成立。"),
    "parity_solve": Sentence("求字母的值", "比较两边，求出字母，代回去检验成立。"),
    "other_side": Sentence("设自变量在另一侧", "先取所求一侧的 $x$，它的相反数就在已知的一侧。"),
    "put_in_mirrored": Sentence("代入已知的解析式", "把 $-x$ 代入已知的解析式。"),
    "use_parity": Sentence("用奇偶性", "它是{kind}，由定义得出结果。"),
    "parabola_axis": Sentence("求对称轴", "配方得到对称轴。"),
    "axis_beside_interval": Sentence(
        "对称轴与区间", "在区间 {interval} 上单调，对称轴不能在区间内部，应在它的{side}边。"
    ),
    "letter_found": Sentence("求字母", "解出字母的值或取值范围。"),
    "absolute_pieces": Sentence("去绝对值", "按绝对值里面的符号分段，写成分段函数。"),
    "factor_numbers": Sentence("分解质因数", "把真数和底数写成质因数的幂。"),
    "change_base_letters": Sentence("换底公式", "用换底公式和对数运算性质，都用已知的字母表示。"),
    "point_on_graph": Sentence("点在图象上", "点 {point} 的坐标满足解析式。"),
    "letter_from_point": Sentence("求字母的值", "解这个方程，注意底数的要求。"),
    "rule_found": Sentence("写出解析式", "把求得的值代入。"),
    "value_then": Sentence("求函数值", "把自变量代入解析式。"),
    "where_letter_vanishes": Sentence("使字母不起作用", "令 {part} 等于 0，这时函数值与底数无关。"),
    "fixed_point": Sentence("写出定点", "代入求出纵坐标。"),
    "terminal_radius": Sentence("求到原点的距离", "$r=\\sqrt{{x^2+y^2}}$。"),
    "terminal_ratio": Sentence(
        "三角函数的定义",
        "$\\sin\\alpha=\\frac{{y}}{{r}}$，$\\cos\\alpha=\\frac{{x}}{{r}}$，$\\tan\\alpha=\\frac{{y}}{{x}}$。",
    ),
    "square_the_sum": Sentence(
        "两边平方", "用 $\\sin^2\\alpha+\\cos^2\\alpha=1$，得到正弦与余弦的积。"
    ),
    "with_squares": Sentence(
        "联立平方关系", "与 $\\sin^2\\alpha+\\cos^2\\alpha=1$ 联立，解出正弦和余弦。"
    ),
    "ratios_from_sum": Sentence("求值", "由和与积求出所求的式子，符号由角的范围确定。"),
    "half_angle": Sentence("半角公式", "由倍角公式倒过来用，符号由半角所在的范围确定。"),
    "angle_as_difference": Sentence("凑角", "把所求的角写成 {angle} 与特殊角的和或差，再用公式。"),
    "shift_across": Sentence(
        "左右平移", "向{side}平移 {size} 个单位，把 $x$ {sign}上这么多；“左加右减”只对 $x$ 而言。"
    ),
    "shift_up": Sentence("上下平移", "向{side}平移 {size} 个单位，“上加下减”，函数值整体改变。"),
    "stretch_across": Sentence(
        "横向伸缩", "横坐标变为原来的几倍，$x$ 就除以几，也就是把 $x$ 换成它的 {size} 倍。"
    ),
    "stretch_up": Sentence("纵向伸缩", "纵坐标变为原来的 {size} 倍，函数值整体乘它。"),
    "tangent_defined": Sentence(
        "正切的定义域", "正切函数在 $\\frac{{\\pi}}{{2}}+k\\pi$ 处没有定义。"
    ),
    "rearrange_sides": Sentence("变形", "把已知的等式整理成余弦定理的样子。"),
    "relation_cosine": Sentence("余弦定理", "用余弦定理求角的余弦。"),
    "relation_angle": Sentence("求角", "三角形的内角在 $0°$ 与 $180°$ 之间，余弦值确定唯一的角。"),
    "sides_by_ratio": Sentence("设比例系数", "按比设三边，大边对大角，所求的角是 {angle}。"),
    "vector_from_points": Sentence("向量的坐标", "终点坐标减去起点坐标。"),
    "dot_product": Sentence("数量积", "对应坐标相乘再相加。"),
    "projection_number": Sentence("投影的数量", "数量积除以另一个向量的模。"),
    "projection_vector": Sentence("投影向量", "数量积除以模的平方得到 {factor}，再乘另一个向量。"),
    "line_through_origin": Sentence(
        "截距为 0", "过原点的直线两个截距都是 0，也符合，过点 {point}。"
    ),
    "intercept_form": Sentence("截距式", "截距不为 0 时，用截距式设直线。"),
    "point_gives_intercept": Sentence("代入点", "把点 {point} 代入，求出截距。"),
    "tangent_on_circle": Sentence(
        "切点在圆上", "点 {point} 在圆上，切线垂直于过这点的半径，只有一条。"
    ),
    "vertical_tangent": Sentence(
        "斜率不存在", "过这点且垂直于 $x$ 轴的直线到圆心的距离正好是半径，也是切线。"
    ),
    "distance_is_radius": Sentence(
        "圆心到切线的距离", "设过点 {point} 的直线斜率为 $k$，圆心到它的距离等于半径。"
    ),
    "centres_and_radii": Sentence("圆心和半径", "写出两个圆的圆心和半径。"),
    "distance_of_centres": Sentence("圆心距", "用两点间的距离公式。"),
    "compare_radii": Sentence("比较", "圆心距与半径的和、差比较，两圆{name}。"),
    "general_circle": Sentence("设一般方程", "设圆的一般方程，有三个未知系数。"),
    "three_points_in": Sentence("代入三点", "三个点的坐标都满足方程。"),
    "write_circle": Sentence("写出圆的方程", "把系数代回去。"),
    "tangent_conditions": Sentence(
        "相切的条件", "设切点横坐标为 $x_0$：斜率相等，且切点在两条线上。"
    ),
    "nearest_whole": Sentence("取最近的正整数", "$n$ 是正整数，取离 {axis} 最近的，再比较。"),
    "last_digit_first": Sentence(
        "特殊位置优先", "先排个位，再排首位，首位不能是 0；个位是不是 0 分开讨论。"
    ),
    "digits_may_repeat": Sentence("分步计数", "首位不能是 0，数字可以重复，每一位的选法相乘。"),
    "share_freely": Sentence("分步计数", "每一个都有同样多的去处，选法相乘。"),
    "share_in_groups": Sentence("先分组再排列", "有一处是两个，先选出这两个合成一组，再全排列。"),
    "share_with_none_empty": Sentence("间接法", "从全部分法里减去有地方空着的分法，多减的加回来。"),
    "listed_outcomes": Sentence("列举", "符合条件的有 {count} 种：{listed}。"),
    "conditional_probability": Sentence("条件概率", "$P(B\\mid A)=\\frac{{P(AB)}}{{P(A)}}$。"),
    "union_probability": Sentence("概率的加法公式", "$P(A\\cup B)=P(A)+P(B)-P(AB)$。"),
    "coefficients_at_one": Sentence("赋值法", "令字母都等于 1，得到各项系数的和。"),
    "binomial_sum_is_power": Sentence("二项式系数的和", "二项式系数的和是 $2^n$。"),
    "exponent_from_power": Sentence("求 n", "化成同底的幂，比较指数。"),
}
"""Rule code to name and reason."""

FURTHER.update(
    {
        "other_ratio": Sentence("求另一个三角函数", "用平方关系求出，符号由角的范围确定。"),
        "sum_of_angles_formula": Sentence(
            "两角和与差的公式", "把所求的角写成两个已知角的和或差，代入公式。"
        ),
        "negate_statement": Sentence("量词命题的否定", "把“{old}”改成“{new}”，再否定结论。"),
        "signs_of_quadrant": Sentence("判断象限", "由正弦、余弦、正切在各象限的符号，取公共部分。"),
        "compare_ends": Sentence("比较端点", "在数轴上看，端点重合的位置是临界值。"),
        "check_each_part": Sentence(
            "逐段检验", "临界值把参数分成几段，逐段检验条件是否成立，端点单独检验。"
        ),
        "odd_moves_sign": Sentence(
            "用奇函数变形", "移项，再用 $-f(x)=f(-x)$，化成两个函数值比较大小。"
        ),
        "drop_function": Sentence(
            "用单调性去掉 f", "函数是{grow}函数，由函数值的大小得出自变量的大小。"
        ),
        "add_mirrored": Sentence(
            "看作奇函数加常数", "把 $x$ 与 $-x$ 的函数值相加，含字母的项抵消了。"
        ),
        "meeting_points": Sentence("求交点", "联立两个方程，求出交点的横坐标。"),
        "area_as_integral": Sentence("用定积分表示", "面积是上方的函数减下方的函数的定积分。"),
        "area_value": Sentence("求值", "求出原函数，代入上下限。"),
        "extreme_in_letters": Sentence(
            "求{kind}", "常数不影响导数，比较导数零点和端点处的函数值。"
        ),
        "other_extreme": Sentence("求另一个最值", "把常数代回去。"),
        "extrema_are_zeros": Sentence(
            "列方程组", "极值点处导数为 0，得到两个方程；再检验两侧变号。"
        ),
        "assign_one": Sentence("赋值法", "令 $x=1$，得到各项系数的和。"),
        "assign_minus_one": Sentence("赋值法", "令 $x=-1$，得到奇偶项系数正负交替的和。"),
        "assign_zero": Sentence("赋值法", "令 $x=0$，得到常数项 $a_0$。"),
        "assigned_sum": Sentence("合并", "由上面的等式求出所求的和。"),
        "sides_to_sines": Sentence(
            "边化角", "由正弦定理把边换成角的正弦，整理，约去不为 0 的因式。"
        ),
        "angle_of_triangle": Sentence("求角", "三角形的内角在 $0°$ 与 $180°$ 之间。"),
        "lines_parallel": Sentence("平行的条件", "$A_1B_2-A_2B_1=0$，还要排除重合。"),
        "lines_perpendicular": Sentence("垂直的条件", "$A_1A_2+B_1B_2=0$。"),
        "lines_not_equal": Sentence("检验", "把使两直线重合的值舍去。"),
        "mirror_point": Sentence("中点公式", "所求直线上的点关于 {point} 的对称点在已知直线上。"),
        "mirror_conditions": Sentence("列方程组", "中点在直线上，连线与直线垂直。"),
        "mirror_image": Sentence("写出坐标", "得到对称点的坐标。"),
    }
)

FURTHER.update(
    {
        "divide_by_length": Sentence(
            "除以模", "向量除以自己的模，就是同方向的单位向量；方向相反就变号。"
        ),
        "as_logarithms": Sentence("指数式化对数式", "用对数表示字母。"),
        "trigonometric_formulas": Sentence(
            "三角恒等变换", "用平方关系、倍角公式和两角和差公式化简。"
        ),
        "rational_exponents": Sentence(
            "化成分数指数幂", "根式写成分数指数幂，再用指数的运算性质。"
        ),
        "modulus_equation": Sentence("模的公式", "模的平方等于实部与虚部的平方和。"),
        "quadrant_of_point": Sentence(
            "点的坐标", "对应的点是（实部，虚部），在第{quadrant}象限，写出两者的符号。"
        ),
        "point_condition": Sentence("点的坐标", "对应的点是（实部，虚部），按位置列方程。"),
        "focal_line": Sentence("写出直线", "直线过焦点，写出点斜式。"),
        "focal_chord": Sentence("焦点弦长", "由抛物线的定义，焦点弦长是两点横坐标的和加 $p$。"),
        "conic_squares": Sentence("化成标准方程", "写出 $x^2$、$y^2$ 下面的两个数 $m_x$、$m_y$。"),
        "conic_letter": Sentence("求字母", "用 $a$、$b$、$c$ 的关系列方程，并检验焦点所在的轴。"),
        "middle_of_three": Sentence("等差中项", "三项成等差数列，中间项的 2 倍等于两边的和。"),
        "middle_of_three_geometric": Sentence(
            "等比中项", "三项成等比数列，中间项的平方等于两边的积，各项不为 0。"
        ),
        "terms_then_general": Sentence("写出通项", "代回去求出前三项，再写通项公式。"),
        "sum_as_quadratic": Sentence("前 n 项和", "$S_n$ 是 $n$ 的二次函数。"),
    }
)
FURTHER["term_then"] = Sentence("代入项数", "把项数代入通项公式。")
FURTHER.update(
    {
        "pair_the_powers": Sentence(
            "分类凑次数", "两个因式各取一项，次数的和符合要求，把各种取法的系数相加。"
        ),
        "add_the_coefficients": Sentence("逐项求系数", "分别求每一部分中这一项的系数，再相加。"),
        "midpoint_of_segment": Sentence("中点", "先求线段的中点。"),
        "perpendicular_through_midpoint": Sentence("垂直平分线", "过中点，且垂直于这条线段。"),
    }
)
FURTHER.update(
    {
        "first_and_step": Sentence("首项与公差（比）", "由前几项看出首项和公差（公比）。"),
        "sum_of_listed_arithmetic": Sentence("等差数列求和", "$S_n=na_1+\\frac{{n(n-1)}}{{2}}d$。"),
        "sum_of_listed_geometric": Sentence(
            "等比数列求和", "$S_n=\\frac{{a_1(1-q^n)}}{{1-q}}$，公比不为 1。"
        ),
        "values_one_by_one": Sentence("逐个求值", "定义域是有限个数，逐个代入求函数值。"),
    }
)
FURTHER.update(
    {
        "facts_of_function": Sentence("列方程", "把已知的函数值（导数值）写成关于字母的方程。"),
        "letters_of_function": Sentence("求字母的值", "解方程，求出各个字母。"),
        "period_condition": Sentence("周期公式", "由最小正周期的公式列方程。"),
        "free_elements": Sentence(
            "数可选的元素", "必须有的元素已定，其余 {free} 个元素可有可无，真子集的要求另外减去。"
        ),
    }
)
