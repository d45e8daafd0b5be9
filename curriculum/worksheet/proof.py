"""Proving the key of a made question again at the moment it is printed, by the checker."""

from curriculum.generators import table
from curriculum.generators.generate import draft
from curriculum.worksheet.question import AS_CHOICE, made_question
from engine.answer.check import check
from engine.values import AnswerKey, VerdictKind


def doubt(identifier: str, turn: int, key: AnswerKey | None) -> str:
    """What is wrong with `key` of the question that `identifier` names; empty when it is proved.

    The recipe reaches the answer by its second route, and the checker compares that with the key;
    of a choice question the option that the key's letter names is compared.
    """
    plain = identifier.removesuffix(AS_CHOICE)
    name, level, seed = plain.rsplit("/", 2)
    own = draft(table().by_key[name], int(level), int(seed))
    question = made_question(table(), identifier, turn=turn)
    if question.problem.answer != key:
        return "答案和题目对不上"
    second = own.again()
    right = own.options[0] if own.options else f"${own.answer}$"
    if question.problem.choices and key is not None:
        named = [one.text for one in question.problem.choices if one.label == key.latex]
        if named != [right]:
            return f"选项 {key.latex} 不是正确的那一个"
        if sum(one.text == right for one in question.problem.choices) != 1:
            return "正确的选项出现了两次"
    if not own.answer:
        return "" if second == right else f"另一条路得到 {second}"
    verdict = check(own.statement, own.answer, second, form=own.form)
    return "" if verdict.kind is VerdictKind.RIGHT else f"另一条路得到 {second}"
