"""Parity, zeros and inverse of a function."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.domain import has_hard_domain, natural_domain
from engine.steps.senior.nodes import condition, equation, node, pieces, relation, union_node
from engine.steps.senior.ranges import values_taken
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.senior.signs import real_zeros
from engine.steps.task import Task


def find_parity(task: Task) -> Derivation | None:
    """判断奇偶性."""
    nodes = matched(
        task,
        r"(?:判断|求|证明|讨论)(?:函数)?#的奇偶性",
        r"(?:函数)?#,(?:求|判断)(?:函数#|函数|它|其|#)?的?奇偶性",
        r"(?:判断)?(?:函数)?#(?:是奇函数还是偶函数|的奇偶性)",
        r"(?:求证|证明),?(?:函数)?#(?:是|为)(?:奇函数|偶函数)",
    )
    if nodes is None:
        return None
    function = as_function(nodes[0])
    if function is None or any(each != function.head() for each in nodes[1:]):
        return None
    if any(isinstance(each, tree.Piecewise | tree.Where) for each in function.body.walk()):
        return None
    domain = (
        sympy.S.Reals
        if _only_odd_tangent(function.body)
        else natural_domain(function.body, function.variable)
    )
    if domain is None:
        return None
    letter = Name(function.variable)
    mirrored = _mirror(domain)
    moves = [Move("parity_domain", after=union_node(domain), words={"domain": union_node(domain)})]
    if mirrored != domain:
        return _neither(moves, "parity_not_symmetric", (), function)
    put_in = replaced(function.body, letter, tree.Negate(letter))
    there = to_sympy(put_in)
    here = to_sympy(function.body)
    head = function.at(tree.Negate(letter))
    plain = function.at(letter)
    even = sympy.simplify(sympy.expand_log(there - here, force=True)) == 0
    odd = (
        sympy.simplify(there + here) == 0
        or sympy.simplify(sympy.logcombine(there + here, force=True)) == 0
    )
    product = _of_logarithm(function.body, put_in)
    if not odd and product is not None and sympy.simplify(to_sympy(product)) == 1:
        odd = True
    if even and odd:
        name, shown = "既是奇函数又是偶函数", plain
    elif even:
        name, shown = "偶函数", plain
    elif odd:
        name, shown = "奇函数", tree.Negate(plain)
    else:
        sample = _sample(here, function.variable, domain)
        if sample is None:
            return None
        one, other = (
            node(sympy.simplify(here.subs(symbol(function.variable), each)))
            for each in (sample, -sample)
        )
        claims = (
            Holds(relation(other, "≠", one)),
            Holds(relation(other, "≠", node(-to_sympy(one)))),
        )
        shown_values = (
            latex(equation(function.at(node(sample)), one))
            + r",\ "
            + latex(equation(function.at(node(-sample)), other))
        )
        moves.append(Move("parity_counterexample", latex=shown_values, claims=claims))
        return _neither(moves, "parity_neither", claims, function)
    target = function.body if even else tree.Negate(function.body)
    claim = Equal(product, node(1)) if odd and product is not None else Equal(put_in, target)
    moves.append(
        Move(
            "parity_compare",
            after=equation(head, put_in, shown),
            claims=(claim,),
            words={"head": head, "shown": shown},
        )
    )
    moves.append(Move("parity_conclusion", latex=rf"\text{{{name}}}", words={"name": name}))
    return Derivation(
        "parity",
        tuple(moves),
        answer_latex=rf"\text{{{name}}}",
        answer_text=name,
        proof=(claim,),
        graphs=(function.body,),
    )


def _of_logarithm(body: Node, mirrored: Node) -> Node | None:
    """u(x)·u(-x) for log u(x): the logarithm is odd exactly when this product is 1."""
    if not (
        isinstance(body, tree.Call) and isinstance(mirrored, tree.Call)
    ) or body.function not in ("ln", "lg", "log"):
        return None
    return tree.Multiply((body.arguments[0], mirrored.arguments[0]), ("",))


def _only_odd_tangent(body: Node) -> bool:
    return (
        has_hard_domain(body)
        and all(
            not isinstance(each, tree.Divide | tree.Root)
            and not (isinstance(each, tree.Call) and each.function not in ("tan", "sin", "cos"))
            for each in body.walk()
        )
        and all(isinstance(e.arguments[0], Name) for e in body.walk() if isinstance(e, tree.Call))
    )


def _mirror(domain: Any) -> Any:
    mirrored = []
    for part in pieces(domain):
        if isinstance(part, sympy.FiniteSet):
            mirrored.append(sympy.FiniteSet(-part.args[0]))
        else:
            mirrored.append(sympy.Interval(-part.end, -part.start, part.right_open, part.left_open))
    return sympy.Union(*mirrored)


def _sample(body: Any, variable: str, domain: Any) -> Any:
    for each in (
        sympy.Integer(1),
        sympy.Integer(2),
        sympy.Integer(3),
        sympy.Rational(1, 2),
        sympy.Rational(1, 3),
    ):
        if domain.contains(each) != sympy.true or domain.contains(-each) != sympy.true:
            continue
        one, other = (body.subs(symbol(variable), v) for v in (each, -each))
        if abs(sympy.N(one - other)) > 1e-9 and abs(sympy.N(one + other)) > 1e-9:
            return each
    return None


def _neither(
    moves: list[Move], rule: str, claims: tuple[Claim, ...], function: Function
) -> Derivation | None:
    name = "非奇非偶函数"
    moves.append(Move(rule, latex=rf"\text{{{name}}}"))
    if not claims:
        domain = natural_domain(function.body, function.variable)
        claims = _asymmetric(domain)
        if not claims:
            return None
    return Derivation(
        "parity",
        tuple(moves),
        answer_latex=rf"\text{{{name}}}",
        answer_text=name,
        proof=claims,
        graphs=(function.body,),
    )


def _asymmetric(domain: Any) -> tuple[Claim, ...]:
    """A number in the domain whose opposite isn't."""
    only = sympy.Complement(domain, _mirror(domain))
    for part in pieces(only):
        inside = part.args[0] if isinstance(part, sympy.FiniteSet) else None
        if inside is None:
            from engine.steps.senior.signs import sample_point

            inside = sample_point(part)
        written = union_node(domain)
        return (Holds(relation(inside, "∈", written)), Holds(relation(-inside, "∉", written)))
    return ()


def find_zeros(task: Task) -> Derivation | None:
    """求函数的零点."""
    nodes = matched(
        task,
        r"(?:求)?(?:函数)?#的(?:所有)?零点(?:个数)?",
        r"(?:函数)?#,求(?:函数#|函数|它|其|#)?的?零点(?:个数)?",
        r"(?:函数)?#(?:有几个|有多少个)零点",
    )
    if nodes is None:
        return None
    function = as_function(nodes[0])
    if function is None or any(each != function.head() for each in nodes[1:]):
        return None
    domain = natural_domain(function.body, function.variable)
    if domain is None:
        return None
    expression = to_sympy(function.body)
    if not expression.free_symbols:
        return None
    roots = real_zeros(expression, function.variable)
    if roots is None:
        return None
    kept = tuple(each for each in roots if domain.contains(each) == sympy.true)
    letter = Name(function.variable)
    zero = equation(function.body, 0)
    claims: tuple[Claim, ...] = (
        SolutionSet(equation(expression, 0), function.variable, tuple(map(node, roots))),
    )
    moves = [Move("zeros_equation", after=zero)]
    factored = sympy.factor(expression)
    if factored != expression and factored.is_Mul and expression.is_polynomial():
        moves.append(
            Move(
                "factor_left",
                before=zero,
                after=equation(factored, 0),
                claims=(Equal(function.body, node(factored)),),
            )
        )
    written: Node = tree.Constant("no_solution")
    if kept:
        parts = tuple(equation(letter, each) for each in kept)
        written = parts[0] if len(parts) == 1 else tree.Or(parts)
    moves.append(Move("solve_simple", before=moves[-1].after, after=written, claims=claims))
    if "个" in task.text:
        return Derivation(
            "zeros", tuple(moves), answer=node(len(kept)), proof=claims, graphs=(function.body,)
        )
    if not kept:
        return Derivation(
            "zeros",
            tuple(moves),
            answer_latex=r"\text{没有零点}",
            answer_text="没有零点",
            proof=claims,
            graphs=(function.body,),
        )
    moves.append(Move("zeros_are_numbers", latex=", ".join(latex(node(each)) for each in kept)))
    answer = node(kept[0]) if len(kept) == 1 else tree.Listing(tuple(map(node, kept)))
    return Derivation(
        "zeros",
        tuple(moves),
        answer=answer,
        answer_text="，".join(text(node(e)) for e in kept),
        proof=claims,
        graphs=(function.body,),
    )


def find_inverse(task: Task) -> Derivation | None:
    """求反函数."""
    nodes = matched(
        task, r"(?:求)?(?:函数)?#的反函数", r"(?:函数)?#,求(?:函数#|函数|它|其|#)?的?反函数(?:#)?"
    )
    if nodes is None:
        return None
    function = as_function(nodes[0])
    if function is None or len(nodes) > 1:
        return None
    domain = natural_domain(function.body, function.variable)
    if domain is None or has_hard_domain(function.body) or len(pieces(domain)) > 2:
        return None
    x, y = symbol(function.variable), symbol("y")
    body = to_sympy(function.body)
    undone = _undone(body, x, y)
    if undone is None:
        return None
    taken = values_taken(function)
    if taken is None:
        return None
    inverse = undone.subs(y, x)
    back = sympy.simplify(body.subs(x, inverse))
    if sympy.simplify(back - x) != 0:
        return None
    letter = Name(function.variable)
    answer = equation(Name("y"), inverse)
    moves = [
        Move(
            "inverse_solve",
            before=equation(Name("y"), function.body),
            after=equation(letter, undone),
        ),
        Move("inverse_swap", after=answer),
    ]
    natural = natural_domain(node(inverse), function.variable)
    written: Node = answer
    if taken != sympy.S.Reals:
        moves.append(
            Move(
                "inverse_domain",
                after=condition(taken, letter),
                words={"values": union_node(taken)},
            )
        )
        if natural is not None and natural != taken:
            written = tree.Where(answer, condition(taken, letter))
    claim = Equal(node(body.subs(x, inverse)), letter)
    return Derivation(
        "inverse",
        tuple(moves),
        answer=written,
        proof=(claim,),
        graphs=(function.body, node(inverse)),
    )


def _undone(body: Any, x: Any, y: Any) -> Any:
    """x from y = body where x occurs once, or in a quotient of linear expressions."""
    top, bottom = sympy.fraction(sympy.together(body))
    if all(part.is_polynomial(x) and sympy.degree(part, x) <= 1 for part in (top, bottom)):
        if x not in body.free_symbols:
            return None
        return sympy.simplify(sympy.solve(top - y * bottom, x)[0])
    value, current = y, body
    for _ in range(12):
        if current == x:
            return value
        if current.is_Add or current.is_Mul:
            without, within = current.as_independent(x, as_Add=current.is_Add)
            value = value - without if current.is_Add else value / without
            if (within.is_Add and current.is_Add) or (within.is_Mul and current.is_Mul):
                return None
            current = within
        elif isinstance(current, sympy.log):
            value, current = sympy.exp(value), current.args[0]
        elif isinstance(current, sympy.exp) or (current.is_Pow and not current.base.has(x)):
            base, exponent = current.as_base_exp()
            value, current = sympy.log(value) / sympy.log(base), exponent
        elif (
            current.is_Pow and current.exp.is_Rational and (current.exp.p % 2 or current.exp.q == 2)
        ):
            if current.exp.is_Integer:
                if current.exp != 3:
                    return None
                value = sympy.real_root(value, 3)
            else:
                value = value ** (1 / current.exp)
            current = current.base
        else:
            return None
    return None
