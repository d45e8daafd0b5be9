"""Lines that one theorem of school decides: sets, vectors, distributions, quadrants, sequences, data."""

import pytest

from engine.answer.verify import verify


def marks(problem, *lines):
    return [each.mark.value for each in verify(problem, "\n".join(lines))]


@pytest.mark.parametrize(
    ("problem", "right", "wrong"),
    [
        (
            "解不等式：$\\log_{0.5}(3x-1)>\\log_{0.5}(x+5)$",
            "由对数函数的单调性得 $3x-1<x+5$",
            "由对数函数的单调性得 $3x-1>x+5$",
        ),
        ("解不等式：$2^{3x-1}\\le2^{x+3}$", "得 $3x-1\\le x+3$", "得 $3x-1\\ge x+3$"),
        (
            "已知cosα=-5/13，α是第三象限角，求sinα。",
            "所以sinα=-12/13",
            "所以sinα=12/13",
        ),
        (
            "已知$\\sin\\theta=\\frac35$，$\\theta\\in(\\frac{\\pi}{2},\\pi)$，求$\\tan\\theta$",
            "$\\tan\\theta=-\\frac34$",
            "$\\tan\\theta=\\frac34$",
        ),
        (
            "已知集合A={x|x²-x-6≤0}，B={x|x>1}，求A∩B。",
            "A={x|-2≤x≤3}",
            "A={x|x≤-2或x≥3}",
        ),
        (
            "已知集合A={x|x²-x-6≤0}，B={x|x>1}，求A∩B。",
            "A∩B={x|1<x≤3}",
            "A∩B={x|1≤x≤3}",
        ),
        (
            "已知$|\\vec a|=1$，$|\\vec b|=2$，$\\vec a$与$\\vec b$的夹角为$120^\\circ$，求$|\\vec a+3\\vec b|$。",
            "$|\\vec a+3\\vec b|^2=\\vec a^2+6\\vec a\\cdot\\vec b+9\\vec b^2$",
            "$|\\vec a+3\\vec b|^2=\\vec a^2+3\\vec a\\cdot\\vec b+9\\vec b^2$",
        ),
        (
            "已知$|\\vec a|=1$，$|\\vec b|=2$，$\\vec a$与$\\vec b$的夹角为$120^\\circ$，求$\\vec a\\cdot\\vec b$。",
            "$\\vec a\\cdot\\vec b=-1$",
            "$\\vec a\\cdot\\vec b=1$",
        ),
        (
            "随机变量X的分布列为P(X=1)=0.5，P(X=2)=a，P(X=4)=0.2，求E(X)。",
            "E(X)=1.9",
            "E(X)=2.1",
        ),
        ("已知X~B(6,1/3)，求D(X)。", "D(X)=4/3", "D(X)=2"),
        (
            "求(2x-1/x)⁵的展开式中x³的系数。",
            "T_{r+1}=C_5^r(2x)^{5-r}(-1/x)^r",
            "T_{r+1}=C_5^r(2x)^{r}(-1/x)^{5-r}",
        ),
        (
            "从5名男生和3名女生中选3人，恰有1名女生，有多少种选法？",
            "C(5,2)×C(3,1)=10×3=30",
            "C(5,2)×C(3,1)=20×3=60",
        ),
        (
            "7名同学的成绩为：82，95，78，90，88，95，70，求中位数和众数。",
            "中位数：88",
            "中位数：90",
        ),
        (
            "解不等式组$\\begin{cases}2x-1>3\\\\x+1\\le6\\end{cases}$，写出它的整数解。",
            "整数解为x=3，x=4，x=5",
            "整数解为x=2，x=3，x=4，x=5",
        ),
        ("在等差数列{a_n}中，a_3=7，a_7=19，求a_10。", "a₁+2d=7，a₁+6d=19", "a₁+3d=7，a₁+7d=19"),
        ("已知数列{a_n}满足a_1=2，a_{n+1}=2a_n+3，求a_n。", "a_n=5·2^{n-1}-3", "a_n=5·2^n-3"),
        ("已知数列a_n=2n-1，求前n项和S_n。", "S_n=n²", "S_n=n²+n"),
        ("求抛物线y=2x²-8x+3的顶点坐标。", "顶点坐标为(2,-5)", "顶点坐标为(2,5)"),
        ("求函数f(x)=x³-3x的单调区间。", "f(x)在(-1,1)上单调递减", "f(x)在(-1,1)上单调递增"),
        ("解方程：log₃(x-2)+log₃(x+6)=2", "∴原方程的解为x=3", "∴原方程的解为x₁=3，x₂=-7"),
        ("求圆x²+y²-6x+2y+1=0的圆心和半径。", "(x-3)²+(y+1)²=9", "(x-3)²+(y+1)²=11"),
        (
            "分解因式：(1) $2a^3-18ab^2$；(2) $x^2-x-6$.",
            "$2a(a^2-9b^2)=2a(a+3b)(a-3b)$",
            "$2a(a^2-9b^2)=2a(a+9b)(a-9b)$",
        ),
        (
            "求函数y=sin(2x-π/6)的单调递增区间。",
            "令-π/2+2kπ≤2x-π/6≤π/2+2kπ，得-π/6+kπ≤x≤π/3+kπ",
            "令-π/2+2kπ≤2x-π/6≤π/2+2kπ，得-π/3+kπ≤x≤π/6+kπ",
        ),
        ("已知tanα=3，求sin²α-sinαcosα的值。", "sin²α-sinαcosα=3/5", "sin²α-sinαcosα=6"),
        (
            "求数列{n·3^n}的前n项和S_n，其中a_n=n·3^n。",
            "-2S_n=(3^{n+1}-3)/2-n·3^{n+1}",
            "-2S_n=(3^{n+1}-3)/2-(n+1)·3^{n+1}",
        ),
        (
            "在△ABC中，a=5，b=8，C=60°，求面积。",
            "$S=\\frac12ab\\sin C=10\\sqrt3$",
            "$S=ab\\sin C=20\\sqrt3$",
        ),
        (
            "一个圆锥的底面半径是3厘米，高是4厘米，求体积。",
            "体积：3.14×3²×4÷3=37.68（立方厘米）",
            "体积：3.14×3²×4=113.04（立方厘米）",
        ),
        ("6和10的最小公倍数是多少？", "6和10的最小公倍数是30", "6和10的最小公倍数是60"),
        (
            "80比50多百分之几？",
            "(80-50)÷50=60%，所以80比50多60%",
            "(80-50)÷80=37.5%，所以80比50多37.5%",
        ),
        ("求(2x-1/√x)⁶的展开式中的常数项。", "T₅=C₆⁴·2²·(-1)⁴=60", "T₅=C₆⁴·2⁴·(-1)⁴=240"),
        ("已知抛物线y=4x²，求焦点坐标。", "2p=1/4", "2p=4"),
        ("求椭圆x²/25+y²/9=1的离心率。", "c²=a²-b²=16", "c²=a²+b²=34"),
        ("已知A(-2,3)，B(4,-5)，求AB的长。", "AB=√(6²+8²)=10", "AB=√(2²+8²)=2√17"),
        (
            "求f(x)=sin(2x+π/6)在[0,π/2]上的值域。",
            "由π/6≤2x+π/6≤7π/6，得-1/2≤sin(2x+π/6)≤1",
            "由π/6≤2x+π/6≤7π/6，得1/2≤sin(2x+π/6)≤1",
        ),
        (
            "解不等式$\\log_{\\frac12}(x^2-4x+3)\\ge-3$。",
            "得$x^2-4x+3\\le8$",
            "得$x^2-4x+3\\ge8$",
        ),
        ("解方程：(1) x:2=3:4　(2) 4(x-1)=2x+3", "(2) 4x-4=2x+3", "(2) 4x-1=2x+3"),
        ("解不等式组：(1) 3x-1>5；(2) 7-x≥2", "(1) x>2", "(1) x<2"),
    ],
)
def test_a_line_is_right_and_its_neighbour_is_wrong(problem, right, wrong):
    assert marks(problem, right) == ["checked"]
    assert marks(problem, wrong) == ["wrong"]


def test_an_identity_proves_nothing_about_other_equations():
    problem = "在△ABC中，$b^2+c^2-a^2=bc$，$a=\\sqrt7$，$b+c=5$。求面积。"
    said = marks(problem, "$b^2+c^2-bc=(b+c)^2-3bc$", "$7=25-bc$")
    assert said[0] == "checked"
    assert said[1] != "checked"


def test_what_one_part_supposes_is_not_given_for_the_others():
    problem = "已知向量a=(1,2)，b=(-3,k)。(1)若a⊥b，求k；(2)当k=1时，求|b|。"
    assert marks(problem, "(1) 由题意得 -3+2k=0，解得k=3/2")[0] == "checked"


def test_something_new_after_a_mistake_is_not_carried():
    problem = "一个扇形的圆心角为120°，半径为6。(1)求面积；(2)围成圆锥，求底面半径。"
    said = marks(
        problem, "(1) $S=\\frac12\\times4\\pi\\times6=24\\pi$", "(2) $2\\pi r=4\\pi$", "$r=2$"
    )
    assert said[0] == "wrong"
    assert said[2] == "checked"


def test_the_answer_takes_the_result_and_not_a_part_of_the_last_calculation():
    problem = "梯子底端离墙0.7米，顶端下滑后底端离墙1.5米，底端向外移动多少米？"
    assert marks(problem, "1.5-0.7=0.8（米）", "答：向外移动1.5米。")[1] == "wrong"
    assert marks(problem, "1.5-0.7=0.8（米）", "答：向外移动0.8米。")[1] == "checked"


def test_areas_of_similar_triangles_stand_as_the_squares_of_their_sides():
    problem = "在△ABC中，点D、E分别在AB、AC上，DE∥BC，AD=4，AB=10。求S△ADE与S△ABC的比。"
    assert marks(problem, "S△ADE/S△ABC=AD/AB=2/5") == ["wrong"]
    assert marks(problem, "S△ADE/S△ABC=(AD/AB)²=4/25") != ["wrong"]


def test_two_sides_of_a_triangle_multiplied_are_no_area():
    assert marks("已知AC=5，CD=12，求△ACD的面积。", "S△ACD=AC·CD=60") == ["wrong"]
