"""化简求值: an expression simplified first, then worked out at given values of its letters."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.functions import body_of
from engine.steps.junior.lines import chain
from engine.steps.junior.reading import has_no_value, matched
from engine.steps.junior.simplest import simplest
from engine.steps.junior.simplification import fits
from engine.steps.junior.writing import known, letters_in
from engine.steps.task import Task

_THING = r"(?:代数式|多项式|式子|分式|整式|(?:一次|二次|反比例)?函数)?"
FIRST_EXPRESSION = (
    rf"(?:先化简,?(?:再|后|然后)?(?:求值|求|计算),?{_THING}|化简(?:并|后|再)?求值,|求{_THING}|求值,|计算){_THING},?#(?:的值)?,?(?:其中|当)#(?:(?:,|和|且)#)*(?:时)?",
    rf"(?:先化简,?(?:再|后|然后)?求值|化简(?:并|后|再)?求值),{_THING}#(?:,#)+",
    rf"先化简{_THING},?#,(?:再|然后)?求值,(?:其中|当)#(?:(?:,|和|且)#)*(?:时)?",
    rf"先化简,?{_THING},?#,(?:再|然后)?(?:求|计算)(?:当#(?:,#)*时的值|值,(?:其中|当)#(?:,#)*)",
    r"(?:求)?(?:一次|二次|反比例)?函数#,?当?(?:自变量)?#时,?(?:求)?(?:的)?(?:函数值|#的值|值)(?:是|为)?(?:多少)?",
    rf"(?:求)?{_THING}#,?当#(?:(?:,|和|且)#)*时(?:,?(?:的)?(?:它的)?(?:值|函数值))",
    r"(?:evaluate|find_the_value_of|simplify_and_evaluate)(?:_the)?(?:_expression)?,?#,?(?:when|for|if|at|where)#(?:(?:,|and)#)*",
)
LAST_EXPRESSION = (
    rf"(?:当|若|已知|如果|设)#(?:(?:,|和|且)#)*(?:时)?,?(?:则|那么)?(?:求|计算)?{_THING},?#的?(?:值|函数值)?(?:是|为|=|等于)?(?:多少|几)?",
    r"(?:if|when|given)#(?:(?:,|and)#)*,?(?:find|evaluate)(?:_the_value_of)?#",
)


def evaluate_expression(task: Task) -> Derivation | None:
    """先化简，再求值: one expression and a value for each of its letters."""
    found = matched(task, *FIRST_EXPRESSION)
    if found is not None:
        expression, *givens = (each for each in found[1] if each != Name("y"))
    else:
        found = matched(task, *LAST_EXPRESSION)
        if found is None:
            return None
        *givens, expression = found[1]
    values: dict[str, Node] = {}
    for given in givens:
        if not isinstance(given, Relation) or given.signs != ("=",):
            return None
        letter, value = given.operands
        if not isinstance(letter, Name) or letters_in(value) or str(letter) in values:
            return None
        values[str(letter)] = value
    expression = body_of(expression) or expression
    if set(letters_in(expression)) != set(values) or not values or not fits(expression):
        return None
    return _evaluated(expression, values)


def _evaluated(expression: Node, values: dict[str, Node]) -> Derivation | None:
    at = {symbol(letter): to_sympy(value) for letter, value in values.items()}
    if not all(value.is_real for value in at.values()):
        return None
    if any(
        isinstance(inner, tree.Divide)
        and sympy.radsimp(sympy.expand(to_sympy(inner.denominator).subs(at))) == 0
        for inner in expression.walk()
    ):
        return None
    if any(
        isinstance(inner, tree.Power) and has_no_value(inner)
        for inner in substituted(expression, values).walk()
    ):
        return None
    moves = list(chain(expression, simplest(expression)))
    simple = moves[-1].after if moves else expression
    simple = known(simple, Node)
    put_in = substituted(simple, values)
    question = substituted(expression, values)
    told = ", ".join(latex(tree.Relation((Name(k), v), ("=",))) for k, v in values.items())
    if put_in != simple:
        moves.append(
            Move("put_in_values", put_in, simple, claims=(Equal(question, put_in),),
                 words={"values": f"${told}$"})
        )  # fmt: skip
    moves += chain(put_in, simplest(put_in))
    answer = moves[-1].after if moves else put_in
    answer = known(answer, Node)
    return Derivation("evaluation", tuple(moves), answer, proof=(Equal(question, answer),))


def substituted(node: Node, values: dict[str, Node]) -> Node:
    """`node` with values for letters, nothing worked out; products get a visible sign."""
    match node:
        case Name():
            return values.get(str(node), node)
        case tree.Add(terms=terms):
            return tree.Add(tuple(substituted(term, values) for term in terms))
        case tree.Minus(body=body):
            return tree.Minus(substituted(body, values))
        case tree.Negate(body=body):
            return tree.Negate(substituted(body, values))
        case tree.Multiply(factors=factors, signs=signs):
            inner = tuple(substituted(factor, values) for factor in factors)
            shown = tuple(
                sign or ("×" if inner[i + 1] != factors[i + 1] or inner[i] != factors[i] else "")
                for i, sign in enumerate(signs)
            )
            return tree.Multiply(inner, shown)
        case tree.Divide(numerator=above, denominator=below, sign=sign):
            return tree.Divide(substituted(above, values), substituted(below, values), sign)
        case tree.Power(base=base, exponent=exponent):
            return tree.Power(substituted(base, values), substituted(exponent, values))
        case tree.Root(body=body, index=index):
            return tree.Root(substituted(body, values), index)
        case tree.Absolute(body=body):
            return tree.Absolute(substituted(body, values))
    return node
