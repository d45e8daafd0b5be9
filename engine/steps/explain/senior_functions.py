"""Sentences of the rules about sets, functions and sizes that senior pupils use."""

from engine.steps.explain.sentence import Sentence

FUNCTIONS: dict[str, Sentence] = {
    "subset_cases": Sentence("分类讨论", "子集的每个元素都必须是另一个集合的元素，逐一列出可能。"),
    "element_cases": Sentence("分类讨论", "这个数必须等于集合中的某个元素，逐一列出可能。"),
    "elements_differ": Sentence("检验互异性", "集合的元素互不相同，把使元素重复的值舍去。"),
    "ends_are_roots": Sentence(
        "解集的端点是方程的根", "不等式解集的端点就是方程 {equation} 的两个根。"
    ),
    "sum_and_product_of_roots": Sentence("根与系数的关系", "用两根之和与两根之积列出等式。"),
    "solve_coefficients": Sentence("求出系数", "解出各个系数，代回去检验，条件都成立。"),
    "put_coefficients_in": Sentence("代入系数", "把求得的系数代入所求的不等式。"),
    "solve_inequality_then": Sentence("解这个不等式", "先求对应方程的根，再由图象写出解集。"),
    "let_inner": Sentence("换元", "把 {inner} 看成一个整体，设为 $t$。"),
    "solve_for_old_letter": Sentence("解出 x", "由换元式解出 $x$。"),
    "in_new_letter": Sentence("代入", "把 $x$ 代入原式，整理成关于 $t$ 的式子。"),
    "rename_letter": Sentence("写出解析式", "函数与用什么字母表示无关，把 $t$ 换成 $x$。"),
    "replace_letter": Sentence(
        "换成另一个自变量", "把 {old} 换成 {new}，得到第二个等式，与原式联立。"
    ),
    "solve_for_function": Sentence("解方程组", "把两个函数值看成未知数，消去另一个。"),
    "general_coefficients": Sentence("待定系数法", "按函数的类型设出解析式。"),
    "compare_coefficients": Sentence("比较系数", "等式对任意 $x$ 都成立，两边对应项的系数相等。"),
    "compare_with_whole": Sentence(
        "与中间值比较", "先看它在哪两个整数之间，常用 0 和 1 作中间值。"
    ),
    "numbers_in_order": Sentence("比较大小", "由函数的单调性和中间值，从小到大排列。"),
    "zero_between_whole": Sentence(
        "零点存在定理", "函数只有一个零点，在两个相邻整数处的值异号，零点就在它们之间。"
    ),
    "zero_between": Sentence("零点存在定理", "在单调的一段上，两处函数值异号，其间恰有一个零点。"),
    "count_zeros": Sentence("零点的个数", "把各段上的零点合在一起。"),
    "let_contact": Sentence("设切点", "这个点不一定是切点，先设出切点的坐标。"),
    "line_through_point": Sentence("切线过已知点", "写出切点处的切线方程，把点 {point} 代入。"),
    "solve_contact": Sentence("求切点的横坐标", "解这个方程，有几个切点就有几条切线。"),
    "write_tangents": Sentence("写出切线方程", "把切点的横坐标代回切线方程。"),
}
"""Rule code to name and reason."""
