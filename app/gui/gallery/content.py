"""The questions and answers that the pictures of the window show, built from values."""

from datetime import datetime, timedelta

from app.tutor.events import Answered, HistoryItem
from app.tutor.rows import Finding, MachineSummary, ModelRow
from engine.values import (
    AnswerKey,
    Mark,
    Picture,
    Problem,
    Provenance,
    Solution,
    Source,
    Step,
)
from engine.values.picture import Curve, Dot, FunctionGraph

CPU = "CPU：没有找到显卡"


def _parabola() -> Picture:
    xs = [(-15 + i * 0.5) / 10 * 1.0 for i in range(121)]
    points = tuple((x, 2 * x * x - 5 * x - 3) for x in xs)
    return Picture(
        "function",
        "抛物线 y=2x²-5x-3，与 x 轴交于 (-1/2, 0) 和 (3, 0)",
        FunctionGraph(
            window=(-2.0, 5.0, -7.5, 6.0),
            curves=(Curve(points, "y=2x^2-5x-3"),),
            dots=(Dot((-0.5, 0.0), "-\\frac{1}{2}"), Dot((3.0, 0.0), "3")),
        ),
    )


EQUATION = Problem("解方程：$2x^2-5x-3=0$")
EQUATION_SOLVED = Solution(
    "solved",
    Provenance("algebra", technique="factorise"),
    AnswerKey("x_1=3,\\ x_2=-\\dfrac{1}{2}", "x₁=3，x₂=-1/2"),
    (
        Step(
            "2x^2-5x-3=0", "(2x+1)(x-3)=0", "factorise", "因式分解",
            "十字相乘：$2\\times 1$ 与 $1\\times(-3)$ 交叉相乘，和是 $-5$。", Mark.CHECKED,
        ),
        Step(
            "(2x+1)(x-3)=0", "2x+1=0\\ \\text{或}\\ x-3=0", "zero_product", "积为零",
            "两个数的积是 0，至少有一个是 0。", Mark.CHECKED,
        ),
        Step(
            "2x+1=0\\ \\text{或}\\ x-3=0", "x_1=3,\\ x_2=-\\dfrac{1}{2}", "solve_linear",
            "写出两根", "", Mark.CHECKED,
        ),
    ),
    True,
    "代回原方程，两边相等",
    (_parabola(),),
    seconds=0.2,
)  # fmt: skip

IDENTITY = Problem("已知 $a+b=5$，$ab=6$，求 $a^2+b^2$ 的值．")
_IDENTITY_TEXT = """由完全平方公式，$(a+b)^2=a^2+2ab+b^2$。
移项，得 $a^2+b^2=(a+b)^2-2ab$。
代入已知条件，$(a+b)^2-2ab=25-2\\times 6$。
计算，$25-2\\times 6=25-12=15$。
所以 $a^2+b^2=15$。"""
_STARTER = Provenance(
    "model", model="Qwen2.5-Coder 1.5B", device=CPU, seed=7, prompt_version="starter-1"
)
IDENTITY_WRONG = Solution(
    "solved",
    _STARTER,
    AnswerKey("15", "15"),
    (
        Step("", "(a+b)^2=a^2+2ab+b^2", "written", mark=Mark.CHECKED),
        Step("", "a^2+b^2=(a+b)^2-2ab", "written", mark=Mark.CHECKED),
        Step("", "(a+b)^2-2ab=25-2\\times 6", "written", mark=Mark.NOT_CHECKABLE,
             mark_reason="要用到前面的条件"),
        Step("", "25-2\\times 6=25-12=15", "written", mark=Mark.WRONG,
             mark_reason="$25-12$ 等于 $13$，这里写成了 $15$。", should_be_latex="25-12=13"),
        Step("", "a^2+b^2=15", "written", mark=Mark.CARRIED),
    ),
    False,
    "第 4 行算错了，后面的不能用",
    text=_IDENTITY_TEXT,
    seconds=9.4,
)  # fmt: skip

OWN = Problem("解方程：$\\frac{x-1}{2}-\\frac{2x+1}{3}=1$", source=Source("person"))
OWN_TEXT = """去分母，得 3(x-1)-2(2x+1)=6
去括号，得 3x-3-4x+2=6
移项，得 3x-4x=6+3-2
合并，得 -x=7
所以 x=-7"""
OWN_MARKED = Solution(
    "solved",
    Provenance("person"),
    AnswerKey("", "x=-7"),
    (
        Step("", "", "line", reason="去分母，得 3(x-1)-2(2x+1)=6", mark=Mark.CHECKED),
        Step("", "", "line", reason="去括号，得 3x-3-4x+2=6", mark=Mark.WRONG,
             mark_reason="这一步和前面的式子对不上，请再推一遍。",
             should_be_latex="3x-3-4x-2=6"),
        Step("", "", "line", reason="移项，得 3x-4x=6+3-2", mark=Mark.CARRIED,
             mark_reason="沿用了前面的错。"),
        Step("", "", "line", reason="合并，得 -x=7", mark=Mark.CARRIED,
             mark_reason="沿用了前面的错。"),
        Step("", "", "line", reason="所以 x=-7", mark=Mark.CARRIED,
             mark_reason="沿用了前面的错。"),
    ),
    False,
    "第 2 行还不对，先改这一行，再往下看。",
    text=OWN_TEXT,
    seconds=0.2,
)  # fmt: skip

AREA = Problem(
    "抛物线 $y=x^2-2x-3$ 与 $x$ 轴交于 $A$，$B$ 两点，与 $y$ 轴交于点 $C$．\n\n"
    "点 $P$ 在直线 $BC$ 下方的抛物线上，求 $\\triangle PBC$ 面积的最大值．"
)
EXPLAINED = Solution(
    "solved",
    _STARTER,
    steps=(
        Step("", "x^2=1", "written", mark=Mark.CHECKED),
        Step("", "x^2=4", "written", mark=Mark.CHECKED),
    ),
    text="设的是 $y=x^2$，而一个实数的平方不会小于 $0$，所以只有 $y\\ge 0$ 的值才换得回去。\n"
    "$y=1$ 时 $x^2=1$，所以 $x=\\pm 1$。\n$y=4$ 时 $x^2=4$，所以 $x=\\pm 2$。",
)

AREA_THOUGHT = (
    "先求三个点。令 $y=0$，$x^2-2x-3=(x-3)(x+1)=0$，所以 $A(-1,0)$，$B(3,0)$；"
    "令 $x=0$，得 $C(0,-3)$。\n"
    "直线 $BC$ 是 $y=x-3$。设 $P(t,\\ t^2-2t-3)$，$0<t<3$，过 $P$ 作 $x$ 轴的垂线，"
    "与 $BC$ 交于 $D(t,\\ t-3)$。\n"
    "那么 $PD=(t-3)-(t^2-2t-3)=-t^2+3t$，"
    "$S=\\frac{1}{2}\\cdot 3\\cdot PD=-\\frac{3}{2}\\left(t-\\frac{3}{2}\\right)^2+\\frac{27}{8}$。"
    "再用割补法验一遍"
)

APPLES = Problem("小明有24个苹果，给了小红三分之一，又买了5个，现在有多少个苹果？")
APPLES_THEN_DIED = (
    "小明一开始有 $24$ 个苹果。\n给了小红三分之一，也就是 $24\\div 3=8$ 个，还剩 $24-8=16$"
)
APPLES_CUT = Solution("unsolved", _STARTER, text=APPLES_THEN_DIED, stopped=True, seconds=3.1)
DIED = "模型中途停下了，已经写出的话留住了；再问一次会重新启动它。"

TYPED = "已知二次函数 y=ax^2+bx+c 的图象过点 (0,3)、(1,0)、(3,0)，求 $\\frac{a+b}{c}$ 的值"

MODELS = (
    ModelRow(
        "starter", "自带小模型", "Qwen2.5-Coder 1.5B · Q4_K_M · 1.1 GB",
        "随程序装好，反应快，能讲常见题；难题请交给下面的模型。", "in_use",
        "整个放进内存，用处理器来算，每秒大约 30 个字。", 1_117_320_768, "", "",
    ),
    ModelRow(
        "confucius3-math", "Confucius3-Math 14B", "Q4_K_M · 9.0 GB",
        "为中小学数学训练的推理模型，会先想再答。", "absent",
        "内存放得下；没有显卡，一道题要想好几分钟。", 8_988_110_464, "", "",
    ),
    ModelRow(
        "confucius3-math-q6", "Confucius3-Math 14B", "Q6_K · 12.1 GB",
        "同一个模型，更细致一些。", "absent",
        "内存放得下，会慢很多，这台电脑不建议用。", 12_124_683_904, "", "",
    ),
)  # fmt: skip

MACHINE = MachineSummary(
    "Intel Core i5-8400，6 个线程", "内存 16.0 GB", "没有找到显卡，模型用处理器来算",
    16_000_000_000, 10_400_000_000,
)  # fmt: skip

FINDINGS = (
    Finding("处理器", True, "Intel Core i5-8400，6 个线程"),
    Finding("内存", True, "共 16.0 GB，空闲 10.4 GB"),
    Finding("代数", True, "能解题、能核对"),
    Finding("显卡", True, "没有找到显卡，模型用处理器来算"),
    Finding("模型", True, "Qwen2.5-Coder 1.5B, 1.1 GB"),
)

_OTHERS = (
    ("因式分解：x^2-9y^2", True, "algebra", 0),
    ("甲、乙两人从相距 960 米的两地同时出发，相向而行", None, "model", 1),
    ("求函数 f(x)=x^3-3x^2+2 的导数", True, "algebra", 1),
    ("计算：(-2)^3+√16-|1-√2|", True, "algebra", 1),
    ("一个圆柱的底面半径是 3 厘米，高是 10 厘米，求体积", None, "model", 4),
    ("已知 tan α=2，求 sin α cos α 的值", True, "model", 6),
)


def history(now: datetime) -> tuple[HistoryItem, ...]:
    """Earlier questions, newest first, counted back from `now`."""
    items = [
        HistoryItem(
            "equation", EQUATION.statement.replace("$", ""), _ago(now, 0, 6), True, "algebra"
        ),
        HistoryItem(
            "identity", IDENTITY.statement.replace("$", ""), _ago(now, 0, 24), False, "model"
        ),
        HistoryItem("apples", APPLES.statement, _ago(now, 0, 41), None, "model", True),
    ]
    for place, (title, verified, solver, days) in enumerate(_OTHERS):
        when = _ago(now, days, 55 + 17 * place)
        items.append(HistoryItem(f"other-{place}", title, when, verified, solver))
    return tuple(items)


def answered(identifier: str, now: datetime) -> Answered:
    """The stored answers that the pictures open."""
    known = {
        "equation": (EQUATION, EQUATION_SOLVED),
        "identity": (IDENTITY, IDENTITY_WRONG),
        "apples": (APPLES, APPLES_CUT),
    }
    problem, solution = known.get(identifier, known["equation"])
    return Answered(identifier, _ago(now, 0, 6), problem, solution)


def _ago(now: datetime, days: int, minutes: int) -> str:
    return (now - timedelta(days=days, minutes=minutes)).isoformat()
