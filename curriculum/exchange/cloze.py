"""Moodle's embedded answers, `{1:SHORTANSWER:=5}`, as a text with blanks and its answers."""

import re

_FIELD = re.compile(r"\{\d*:(?P<kind>[A-Z_]{1,24}):(?P<answers>(?:\\.|[^\\{}])*)\}", re.IGNORECASE)
_ANSWER = re.compile(r"(?<!\\)~")
_NOTE = re.compile(r"(?<!\\)#")
_WEIGHT = re.compile(r"%(-?\d+)%")


def cloze(text: str) -> tuple[str, str]:
    """The statement with a blank for each field, and the right answers in order."""
    answers: list[str] = []

    def blank(found: re.Match[str]) -> str:
        options = _ANSWER.split(found["answers"])
        answers.append(_best(options))
        if "MULTI" in found["kind"].upper() or found["kind"].upper().startswith("MC"):
            shown = " / ".join(_bare(option) for option in options)
            return f"____（{shown}）"
        return "____"

    statement = _FIELD.sub(blank, text)
    if len(answers) == 1:
        return statement, answers[0]
    return statement, "；".join(f"（{number}）{said}" for number, said in enumerate(answers, 1))


def _best(options: list[str]) -> str:
    for option in options:
        if option.startswith(("=", "%100%")):
            bare = _bare(option)
            return bare.partition(":")[0] if re.match(r"[\d.+-]+:[\d.]+$", bare) else bare
    return ""


def _bare(option: str) -> str:
    own = _NOTE.split(_WEIGHT.sub("", option.removeprefix("="), count=1))[0]
    return re.sub(r"\\(.)", r"\1", own.removeprefix("=")).strip()
