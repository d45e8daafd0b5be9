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
