"""Sentences of the rules about counting and chance that senior pupils use."""

from engine.steps.explain.sentence import Sentence

CHANCE: dict[str, Sentence] = {
    "row_together": Sentence("捆绑法", "相邻的人看成一个整体，与其他人排列，再排整体内部的顺序。"),
    "row_apart": Sentence("插空法", "先排其他人，再把不相邻的人插到他们之间和两端的空位里。"),
    "row_placed": Sentence("特殊元素优先", "这个人的位置已定，其余的人任意排列。"),
    "row_end": Sentence("特殊元素优先", "先安排这个人，有 2 个位置可选，其余的人任意排列。"),
    "row_inside": Sentence("特殊元素优先", "先在中间的位置里安排有要求的人，再排其余的人。"),
    "row_not_placed": Sentence(
        "特殊元素优先", "先安排这个人，不能选的位置去掉，其余的人任意排列。"
    ),
    "row_two_bans": Sentence(
        "间接法", "从全部排法里减去甲在排头的和乙在排尾的，两者同时发生的减了两次，要加回来。"
    ),
    "group_at_least": Sentence("至少问题", "可以分类相加，也可以用总数减去一个都没有的选法。"),
    "group_at_most": Sentence("至多问题", "按个数分类，再把各类相加。"),
    "group_exactly": Sentence("分步计数", "两类对象分别选取，再相乘。"),
    "group_both_kinds": Sentence("间接法", "从全部选法里减去只选同一类的选法。"),
    "independent_product": Sentence("独立事件的乘法公式", "相互独立的事件同时发生，概率相乘。"),
    "independent_cases": Sentence(
        "分类相加", "按谁成功分类，各类互斥，概率相加；每一类里概率相乘。"
    ),
    "independent_opposite": Sentence("对立事件", "先求对立事件的概率，再用 1 去减。"),
    "repeated_trials": Sentence(
        "独立重复试验", "$n$ 次试验恰好发生 $k$ 次的概率是 $C_n^kp^k(1-p)^{{n-k}}$。"
    ),
    "repeated_trials_opposite": Sentence("对立事件", "反面的情形少，先求反面的概率，再用 1 去减。"),
    "normal_symmetry": Sentence(
        "正态曲线的对称轴", "正态曲线关于直线 $x=$ {mean} 对称，左右两边的概率都是 0.5。"
    ),
    "normal_mean_and_deviation": Sentence(
        "读出 μ 和 σ", "正态分布记号里的第二个数是 $\\sigma^2$，开平方才是 $\\sigma$。"
    ),
    "three_sigma": Sentence(
        "3σ 原则",
        "正态变量落在 $\\mu\\pm\\sigma$、$\\mu\\pm2\\sigma$、$\\mu\\pm3\\sigma$ 内的概率约为 0.6827、0.9545、0.9973，再用对称性。",
    ),
    "hyperbola_family": Sentence(
        "设双曲线系", "渐近线相同的双曲线可以统一设成这个形式，$\\lambda\\neq0$。"
    ),
    "put_point_into_family": Sentence("代入点的坐标", "把已知点的坐标代入，求出 $\\lambda$。"),
    "drawn_chance": Sentence("超几何分布", "分别从两类里选，用组合数相乘，再除以全部选法的种数。"),
    "write_distribution": Sentence(
        "写出分布列", "把 {x} 的每个取值和它的概率列出来，概率的和是 1。"
    ),
    "implication_holds": Sentence("能推出", "满足前面条件的数都满足后面的条件，所以能推出。"),
    "implication_fails": Sentence("推不出", "满足前面条件的数不都满足后面的条件，所以推不出。"),
    "lines_parallel_test": Sentence(
        "平行的条件", "$A_1B_2-A_2B_1=0$，两直线方向相同，再看是否重合。"
    ),
    "lines_perpendicular_test": Sentence("垂直的条件", "$A_1A_2+B_1B_2=0$，两直线垂直。"),
    "lines_crossing_test": Sentence("相交的条件", "$A_1B_2-A_2B_1\\ne0$，两直线相交。"),
    "arithmetic_first_terms": Sentence(
        "等差数列求和", "通项是 $n$ 的一次式，是等差数列，$S_n=\\frac{{n(a_1+a_n)}}{{2}}$。"
    ),
    "geometric_first_terms": Sentence(
        "等比数列求和", "后项比前项是常数，是等比数列，$S_n=\\frac{{a_1(1-q^n)}}{{1-q}}$。"
    ),
    "sampling_ratio": Sentence("抽样比", "抽样比 = 样本容量 ÷ 总体容量。"),
    "sampling_layer": Sentence("分层抽样", "每一层按同样的比例抽取：本层的个体数乘抽样比。"),
    "normal_areas": Sentence(
        "由对称性求概率", "已知 {given}，利用对称性和总概率为 1 求出所求的部分。"
    ),
}
"""Rule code to name and reason."""
