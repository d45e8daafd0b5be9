"""Sentences of the rules about figures and conditions that junior pupils use."""

from engine.steps.explain.sentence import Sentence

FIGURES: dict[str, Sentence] = {
    "interior_sum": Sentence("多边形内角和", "$n$ 边形的内角和是 $(n-2)\\times180°$。"),
    "exterior_sum": Sentence("多边形外角和", "任意多边形的外角和都是 $360°$。"),
    "exterior_angle": Sentence("正多边形的外角", "正多边形的外角都相等，外角和是 $360°$。"),
    "interior_angle": Sentence("正多边形的内角", "内角和除以边数。"),
    "diagonals_of_polygon": Sentence(
        "对角线的条数", "每个顶点可引 $n-3$ 条对角线，每条数了两次，所以除以 2。"
    ),
    "polygon_equation_sum": Sentence("列方程", "设边数为 $n$，内角和是 $(n-2)\\times180°$。"),
    "polygon_equation_outer": Sentence("列方程", "设边数为 $n$，$n$ 个外角的和是 $360°$。"),
    "polygon_equation_inner": Sentence("列方程", "由内角求出外角，$n$ 个外角的和是 $360°$。"),
    "polygon_equation_times": Sentence(
        "列方程", "设边数为 $n$，外角和是 $360°$，按倍数关系列方程。"
    ),
    "polygon_sides": Sentence("求边数", "解方程，边数是不小于 3 的整数。"),
    "angle_unknown": Sentence(
        "设未知数", "设这个角是 $x$ 度，余角是 $(90-x)$ 度，补角是 $(180-x)$ 度。"
    ),
    "solve_angle": Sentence("解方程", "解出这个角，并检验它的范围。"),
    "each_is_zero": Sentence(
        "非负数的性质", "绝对值、平方、算术平方根都不是负数，它们的和为 0，每一个都是 0。"
    ),
    "solve_each": Sentence("求出字母的值", "分别解出各个字母。"),
    "square_condition": Sentence(
        "完全平方式的条件", "首末两项是 {first} 与 {last}，中间项应是两底数积的 2 倍，可正可负。"
    ),
    "square_parameter": Sentence("求字母的值", "解这个方程，正负两种情况都要考虑。"),
    "square_check": Sentence("检验", "代回去，的确是完全平方式。"),
    "arc_length": Sentence("弧长公式", "$l=\\frac{{n\\pi r}}{{180}}$。"),
    "sector_area_degrees": Sentence("扇形面积公式", "$S=\\frac{{n\\pi r^2}}{{360}}$。"),
    "cylinder_volume": Sentence("圆柱的体积", "底面积乘高。"),
    "cylinder_side": Sentence("圆柱的侧面积", "底面周长乘高。"),
    "cylinder_surface": Sentence("圆柱的表面积", "侧面积加两个底面积。"),
    "cone_volume": Sentence("圆锥的体积", "底面积乘高，再乘 $\\frac{{1}}{{3}}$。"),
    "cone_side": Sentence("圆锥的侧面积", "$S=\\pi rl$，$l$ 是母线长，$l^2=r^2+h^2$。"),
    "cone_surface": Sentence("圆锥的全面积", "侧面积加底面积。"),
    "right_triangle_area": Sentence("面积", "直角三角形的面积是两直角边积的一半。"),
    "height_on_hypotenuse": Sentence(
        "面积法", "同一个三角形的面积用两种方法算：两直角边的积等于斜边乘斜边上的高。"
    ),
    "median_on_hypotenuse": Sentence("斜边上的中线", "直角三角形斜边上的中线等于斜边的一半。"),
    "inscribed_radius": Sentence(
        "内切圆的半径", "直角三角形内切圆的半径是两直角边的和减斜边，再除以 2。"
    ),
    "roots_sum_known": Sentence("根与系数的关系", "一次项系数已知，用两根之和求另一个根。"),
    "roots_product_known": Sentence("根与系数的关系", "常数项已知，用两根之积求另一个根。"),
    "other_root": Sentence("求另一个根", "解出另一个根。"),
    "parameter_from_roots": Sentence("求字母的值", "把根代入方程，求出字母。"),
    "axis_points": Sentence(
        "求与坐标轴的交点", "令 $y=0$ 得与 $x$ 轴的交点，令 $x=0$ 得与 $y$ 轴的交点。"
    ),
    "triangle_of_intercepts": Sentence("求面积", "两条直角边在坐标轴上，长是坐标的绝对值。"),
    "factor_over_reals": Sentence("在实数范围内分解", "把常数写成平方根的平方，再用平方差公式。"),
}
"""Rule code to name and reason."""

FIGURES.update(
    {
        "equilateral_height": Sentence(
            "等边三角形的高", "三线合一，用勾股定理，高是边长的 $\\frac{{\\sqrt{{3}}}}{{2}}$ 倍。"
        ),
        "equilateral_area": Sentence("等边三角形的面积", "底乘高除以 2。"),
        "rhombus_area": Sentence("菱形的面积", "对角线互相垂直，面积是对角线的积的一半。"),
        "rhombus_side": Sentence("菱形的边长", "对角线互相垂直平分，用勾股定理求边长。"),
        "square_side": Sentence("正方形的边长", "对角线是边长的 $\\sqrt{{2}}$ 倍。"),
        "facts_as_equations": Sentence(
            "写成等式", "互为相反数的和是 0，互为倒数的积是 1，绝对值要考虑正负。"
        ),
        "put_facts_in": Sentence("整体代入", "把这些等式整体代入。"),
        "exponents_equal": Sentence("同类项的定义", "所含字母相同，相同字母的指数也相同。"),
        "put_solution_in": Sentence("把解代入", "方程的解使方程成立，代入得到关于系数的方程。"),
        "ratio_is_k": Sentence("设比值为 k", "设相等的比值为 $k$，各个字母都用 $k$ 表示。"),
        "put_ratio_in": Sentence("代入", "代入后约去 $k$。"),
        "mirror_in_x": Sentence("关于 x 轴对称", "横坐标不变，纵坐标变为相反数。"),
        "mirror_in_y": Sentence("关于 y 轴对称", "纵坐标不变，横坐标变为相反数。"),
        "mirror_in_origin": Sentence("关于原点对称", "横坐标、纵坐标都变为相反数。"),
        "translate_point": Sentence(
            "点的平移", "左右平移改变横坐标，左减右加；上下平移改变纵坐标，上加下减。"
        ),
        "suppose_balls": Sentence("列方程", "设{colour}球有 $x$ 个，概率等于所求的球数比总球数。"),
        "balls_found": Sentence("解方程", "去分母，解出 $x$，检验分母不为 0。"),
        "count_whole_numbers": Sentence("数一数", "数出符合条件的整数有几个。"),
        "monomial_coefficient": Sentence("系数", "单项式中的数字因数（连同符号）是它的系数。"),
        "monomial_degree": Sentence("次数", "所有字母的指数的和是单项式的次数。"),
        "suppose_rate": Sentence(
            "设未知数，列方程", "设平均每次变化的百分率为 $x$，两次后是原来的 $(1\\pm x)^2$ 倍。"
        ),
        "rate_roots": Sentence("直接开平方", "两边除以原来的数，再开平方。"),
        "rate_that_fits": Sentence("检验取舍", "舍去不合题意的根，把 $x$ 化成百分数。"),
        "signs_of_a_point": Sentence(
            "点的位置", "坐标轴上的点有一个坐标是 0；每个象限里坐标的正负是固定的。"
        ),
        "signs_of_coefficients": Sentence(
            "系数的符号", "由图象经过的象限或增减性，写出系数的符号。"
        ),
        "solve_for_range": Sentence("求范围", "解这个不等式（组）。"),
        "ordinates": Sentence("求纵坐标", "把横坐标代入解析式。"),
        "ordinates_compared": Sentence("比较大小", "比较求得的函数值。"),
        "write_expression": Sentence("列式", "按题意列出式子，多项式要加括号。"),
        "special_angle_of_value": Sentence("特殊角", "由特殊角的三角函数值，这个锐角是唯一的。"),
        "clear_denominators_for_root": Sentence("去分母", "两边同乘最简公分母，化成整式方程。"),
        "extra_root_is_pole": Sentence("增根", "增根使最简公分母为 0，又是整式方程的根。"),
        "mean_proportional": Sentence("比例中项", "$b^2=ac$，线段的长取正值。"),
        "similar_areas": Sentence("相似形的面积比", "面积比等于相似比的平方。"),
        "similar_lengths": Sentence("相似形的性质", "对应边、对应高、周长的比都等于相似比。"),
        "solve_each_inequality": Sentence("解不等式", "先解不含字母系数的不等式。"),
        "compare_on_line": Sentence("在数轴上比较", "由“{kind}”确定两个解集的位置，端点单独检验。"),
    }
)
FIGURES.update(
    {
        "possible_pairs": Sentence("分情况", "绝对值（平方）相等的数有两个，再由条件选出符合的。"),
        "value_of_each_pair": Sentence("逐个代入", "把每一组值代入。"),
        "parallel_same_slope": Sentence(
            "平行的直线", "两直线平行，一次项系数 $k$ 相同，设出解析式。"
        ),
        "point_gives_constant": Sentence("代入点", "把点的坐标代入，求出 $b$。"),
        "values_equal": Sentence("列方程", "两个式子的值相等。"),
        "values_opposite": Sentence("列方程", "两个式子的值互为相反数，和为 0。"),
    }
)
FIGURES.update(
    {
        "equation_rearranged": Sentence("变形", "由已知方程，把二次项用一次式表示。"),
        "put_in_as_whole_equation": Sentence(
            "整体代入", "不解方程，用这个等式逐步降次，得到结果。"
        ),
        "complete_both_squares": Sentence("配方", "分别配方，写成几个平方的和。"),
        "zeros_of_graph": Sentence("求与直线的交点", "先求图象与这条水平线交点的横坐标。"),
        "read_from_graph": Sentence("看图象", "由开口方向，看图象在上方还是下方，写出范围。"),
    }
)
FIGURES["near_round_number"] = Sentence("凑成整数", "写成接近的整十、整百数与一个小数目的和或差。")
FIGURES["isosceles_right"] = Sentence("等腰直角三角形", "斜边是直角边的 $\\sqrt{{2}}$ 倍。")
FIGURES["roots_are_opposite"] = Sentence("平方根的性质", "正数的两个平方根互为相反数，和为 0。")
FIGURES["square_gives_number"] = Sentence("求这个数", "平方根的平方就是这个数。")
FIGURES["laws_of_powers"] = Sentence(
    "幂的运算性质", "指数相加是同底数幂相乘，指数相减是相除，指数的倍数是幂的乘方。"
)
FIGURES["put_powers_in"] = Sentence("代入", "把已知的幂的值整体代入。")
FIGURES["figure_formula"] = Sentence("用公式", "用{figure}的公式求{measure}，代入已知的量。")
FIGURES.update(
    {
        "clear_reciprocal": Sentence("去分母", "两边同乘分母里的字母（它不为 0）。"),
        "divide_reciprocal": Sentence("系数化为1", "两边同除以未知数的系数。"),
        "distance_to_axis": Sentence(
            "到坐标轴的距离", "点到 $x$ 轴的距离是 $|y|$，到 $y$ 轴的距离是 $|x|$。"
        ),
        "distance_to_origin": Sentence("到原点的距离", "由勾股定理，距离是 $\\sqrt{{x^2+y^2}}$。"),
        "parallelogram_opposite": Sentence("平行四边形的性质", "平行四边形的对角相等。"),
        "parallelogram_neighbour": Sentence("平行四边形的性质", "平行四边形的邻角互补。"),
        "outer_angle": Sentence("正多边形的外角", "正多边形的外角都相等，和是 360°。"),
        "partner_by_name": Sentence("余角、补角", "互余的两角和是 90°，互补的两角和是 180°。"),
    }
)
FIGURES["gap_on_axis"] = Sentence("两点间的距离", "两个交点都在 $x$ 轴上，横坐标相减。")
FIGURES["terms_and_degree"] = Sentence(
    "多项式的项和次数", "多项式里次数最高的项的次数，就是多项式的次数；有几个单项式就有几项。"
)
FIGURES["denominator_is_zero"] = Sentence("分母为零", "分式在分母等于 0 时没有意义。")
