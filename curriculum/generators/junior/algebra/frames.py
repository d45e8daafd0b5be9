"""Frames that many points share: claims to judge or choose from, and a working with one error."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft, Make
from curriculum.generators.working import said
from engine.values import Distractor, Step


@dataclass(frozen=True, slots=True)
class Claim:
    """Something said that is right or wrong; `why` tells the reason, as a whole sentence.

    `test` finds the truth by another route (working it out, trying numbers); a claim about a
    definition has none.
    """

    text: str
    true: bool
    why: str
    test: Callable[[], bool] | None = None

    def found(self) -> bool:
        """The truth by the other route."""
        return self.true if self.test is None else bool(self.test())


def judged(claim: Claim) -> Draft:
    """One claim to be judged right or wrong."""
    verdict = "对" if claim.true else "错"
    steps = (said(claim.why), said(f"所以这个说法是{verdict}的。", name="下结论"))
    return Draft(f"{claim.text}。（　）", verdict, steps, lambda: "对" if claim.found() else "错")


def one_of(dice: Dice, stem: str, claims: Sequence[Claim], wanted: bool = True) -> Draft:
    """Four claims of which one is `wanted` (right, or wrong); `stem` ends with its bracket.

    Needs one claim of the wanted kind and three of the other.
    """
    key = dice.pick([claim for claim in claims if claim.true == wanted])
    others = dice.picks([claim for claim in claims if claim.true != wanted], 3)
    shown = (key, *others)

    def again() -> str:
        fitting = [claim.text for claim in shown if claim.found() == wanted]
        if len(fitting) != 1:
            raise AssertionError(f"not one fitting option: {fitting}")
        return fitting[0]

    word = "正确" if wanted else "不正确"
    steps = (
        *(said(_told(claim)) for claim in dice.shuffled(shown)),
        said(_concluded(key, word), name="下结论"),
    )
    return Draft(
        stem, "", steps, again,
        options=tuple(claim.text for claim in shown),
        distractors=tuple(Distractor("", claim.why) for claim in others),
    )  # fmt: skip


def _told(claim: Claim) -> str:
    """A claim and its reason; a wrong equation isn't written once more."""
    if not claim.true and re.search(r"[=<>]", claim.text):
        return f"有一项不对：{claim.why}"
    return f"“{claim.text}”：{claim.why}"


def _concluded(key: Claim, word: str) -> str:
    if not key.true and re.search(r"[=<>]", key.text):
        return f"{word}的就是说“有一项不对”的那一项。"
    return f"{word}的是“{key.text}”。"


def which(
    dice: Dice, stem: str, right: tuple[str, str], wrong: Sequence[tuple[str, str]],
    again: Callable[[str], bool],
) -> Draft:  # fmt: skip
    """Options as (LaTeX, why) of which only the first fits; `again` tests one by another route."""
    claims = [Claim(f"${right[0]}$", True, right[1], lambda: again(right[0]))]
    claims += [
        Claim(f"${latex}$", False, why, partial(again, latex))
        for latex, why in dict(wrong).items()
        if latex != right[0]
    ]
    return one_of(dice, stem, claims)


def faulty(
    task: str, shown: Sequence[str], at: int, answer: str, reason: str, steps: Sequence[Step],
    again: Callable[[], str],
) -> Draft:  # fmt: skip
    """A working whose line `at` (from 1) is wrong: which line, and what is the right result?

    `shown` are the lines as LaTeX, the lines after the error following from it; `task` ends
    before the colon; `again` reaches the right result by another route.
    """
    lines = "".join(f"\n\n第{n}步：${text}$" for n, text in enumerate(shown, 1))
    statement = f"{task}：{lines}\n\n这个过程从第____步开始出错，正确的结果是____。"
    told = said(f"第{at}步错了：{reason}", name="找错")
    return Draft(
        statement, f"{at};{answer}", (told, said("正确的过程如下。"), *steps),
        lambda: f"{at};{again()}",
    )  # fmt: skip


def choosing(make: Make) -> Make:
    """The same problem asked as a choice: “计算：…。” becomes “计算 … 的结果是（　）”."""

    def made(dice: Dice, level: int) -> Draft:
        own = make(dice, level)
        text = re.sub(
            r"^(计算|化简|分解因式|因式分解|去括号|合并同类项)：(\$[^$]+?)=?\$(?:____|=____)?。?$", r"\1 \2$ 的结果是（　）",
            own.statement,
        )  # fmt: skip
        text = re.sub(
            r"^((?:用[^：]{2,5}法)?解[^：]{2,8})：(\$[^$]+\$)。$",
            r"\1 \2，结果正确的是（　）",
            text,
        )
        return replace(own, statement=text)

    return made
