"""Sentences of the rules about angles and trigonometric functions that senior pupils use."""

from engine.steps.explain.sentence import Sentence

TRIGONOMETRY: dict[str, Sentence] = {
    "to_radians": Sentence("角度化弧度", "$180°=\\pi$，所以角度数乘 $\\frac{{\\pi}}{{180}}$。"),
    "to_degrees": Sentence("弧度化角度", "$\\pi=180°$，代入就得到度数。"),
    "sector_unknowns": Sentence("求圆心角和半径", "由已知条件列方程，求出圆心角的弧度数和半径。"),
    "sector_arc": Sentence("弧长公式", "$l=\\alpha r$，圆心角用弧度制。"),
    "sector_angle": Sentence("圆心角", "$\\alpha=\\frac{{l}}{{r}}$，得到的是弧度数。"),
    "sector_area": Sentence("扇形面积公式", "$S=\\frac{{1}}{{2}}\\alpha r^2=\\frac{{1}}{{2}}lr$。"),
    "sector_perimeter": Sentence("扇形的周长", "周长是弧长加两条半径。"),
    "isolate_trigonometric": Sentence("化简不等式", "把三角函数单独留在一边。"),
    "period_of_inequality": Sentence(
        "看一个周期", "由{graph}函数的图象，写出一个周期内满足条件的角，再加上周期。"
    ),
    "all_periods": Sentence("写出解集", "每个周期里都有这样的一段，$k$ 取遍整数。"),
    "one_ratio_quadratic": Sentence(
        "化成同一个三角函数", "用平方关系或二倍角公式，化成只含 {ratio} 的式子。"
    ),
    "wave_elements": Sentence(
        "振幅与初相",
        "在 $y=A\\sin(\\omega x+\\varphi)$（$A>0$，$\\omega>0$）中，$A$ 是振幅，$\\varphi$ 是初相。",
    ),
    "let_ratio": Sentence("换元", "设 $t=$ {ratio}，注意 $t$ 的取值范围。"),
    "quadratic_on_unit": Sentence(
        "在区间上求最值", "对称轴在 $[-1,1]$ 内时在顶点取一个最值，另一个在端点取；否则都在端点取。"
    ),
}
"""Rule code to name and reason."""
