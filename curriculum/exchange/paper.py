"""The lines of a paper as questions: 题号, 选项, 【答案】, 【解析】, and answers at the end.

A question begins at a number that follows the one before (1., 2．, 3、, 第4题). What belongs to it
is told by marks in 【】 or by 答案：, 解析：, 解： at the beginning of a line. After a heading such as
参考答案 the numbers name questions that stand further up.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from curriculum.exchange.labels import kind_of

JUMP = 3
"""How far numbers may go on from one question to the next: a paper may leave some out."""

_NUMBER = re.compile(
    r"^[\s【\[]*(?:第\s*)?(?:例\s*)?(\d{1,4})\s*(?:[.．、:：]|题|[)）](?=\s*\S))\s*】?\s*"
)
_SECTION = re.compile(
    r"^\s*(?:第?[一二三四五六七八九十]{1,3}\s*[、.．:：部]|[IVX]{1,4}[.．、]).{0,60}"
)
_ANSWERS = re.compile(
    r"^\s*[【\[]?(?:参考)?答案(?:与|和|及)?(?:试题)?(?:解析|详解)?[】\]]?\s*$|^\s*参考答案.{0,20}$"
)
_MARK = re.compile(r"【([^【】]{1,8})】")
PLAIN_MARK = re.compile(
    r"^\s*(答案|参考答案|正确答案|解析|解答|详解|分析|考点|知识点|难度|解)\s*[:：]"
)
_PAIR = re.compile(r"(\d{1,3})\s*[.．、:：]\s*([A-H]{1,5}|\S{1,20})(?=\s|$)")
_SPAN = re.compile(r"(\d{1,3})\s*[-~—–～至]\s*(\d{1,3})\s*[.．:：、]?\s*([A-H][A-H\s]*)")

FIELDS: Mapping[str, str] = {
    **dict.fromkeys("答案 参考答案 正确答案 标准答案".split(), "answer"),
    **dict.fromkeys(
        "解析 详解 解答 分析 点睛 点评 解题思路 思路 过程 解答过程 证明 解 名师点睛".split(),
        "explanation",
    ),
    **dict.fromkeys("考点 知识点 专题".split(), "points"),
    **dict.fromkeys("难度 难度系数".split(), "difficulty"),
    "题型": "kind",
    "年级": "grade",
    **dict.fromkeys("标签 来源".split(), "tags"),
    **dict.fromkeys("题干 题目 原题".split(), "statement"),
}


@dataclass(slots=True)
class Question:
    """One question of a paper; texts by field, in the order of their lines."""

    number: int
    kind: str
    texts: dict[str, list[str]] = field(default_factory=dict)
    doubtful: bool = False
    """Whether it began where an explanation was being read."""

    def text(self, name: str) -> str:
        """The lines of a field, an empty line where there was one."""
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self.texts.get(name, ()))).strip()


@dataclass(slots=True)
class _Reader:
    questions: list[Question] = field(default_factory=list)
    kind: str = ""
    current: Question | None = None
    name: str = "statement"
    answering: bool = False
    restart: bool = True
    last: int = 0

    def line(self, line: str) -> None:
        if _ANSWERS.match(line) and self.questions and not self._awaits_answer(line):
            self.answering, self.current, self.last = True, None, 0
            return
        if is_heading(line):
            self.kind = kind_of(line)
            self.current, self.restart = None, True
            self.last = 0 if self.answering else self.last
            return
        if self.answering and self._listed(line):
            return
        number = _NUMBER.match(line)
        if number:
            self._take_back(int(number[1]))
        if number and self._goes_on(int(number[1]), line[number.end() :]):
            self._begin(int(number[1]))
            line = line[number.end() :]
        if self.current is not None:
            self._add(line)

    def _awaits_answer(self, line: str) -> bool:
        """Whether 【答案】 alone on its line belongs to the question that is being read."""
        return (
            "参考" not in line
            and self.current is not None
            and "【" in line
            and "answer" not in self.current.texts
        )

    def _take_back(self, number: int) -> None:
        """Give lines of an explanation back that were numbered as questions are.

        Question `number` begins now, so what seemed to begin it further up, inside an explanation
        and without an answer of its own, was a line of that explanation.
        """
        tail = [place for place, each in enumerate(self.questions) if each.number == number]
        if self.answering or not tail or not tail[-1] or number > self.last:
            return
        false, owner = self.questions[tail[-1] :], self.questions[tail[-1] - 1]
        if not false[0].doubtful or any("answer" in each.texts for each in false):
            return
        lines = owner.texts.setdefault("explanation", [])
        for each in false:
            lines.append(f"{each.number}．{each.text('statement')}")
        del self.questions[tail[-1] :]
        self.current, self.last = owner, owner.number

    def _goes_on(self, number: int, rest: str) -> bool:
        """Whether a question may have this number here; `3.14` begins none."""
        if self.answering:
            return number > self.last and any(each.number == number for each in self.questions)
        if number == self.last + 1 or (number == 1 and self.restart):
            return True
        if rest[:1].isdigit():
            return False
        if self.restart and self.current is None:
            return True
        return self.last < number <= self.last + JUMP

    def _begin(self, number: int) -> None:
        self.restart, self.last = False, number
        if self.answering:
            found = [each for each in self.questions if each.number == number]
            self.current = found[0] if len(found) == 1 else Question(number, "")
            self.name = "answer"
            return
        doubtful = self.name == "explanation" and self.current is not None
        self.current = Question(number, self.kind, doubtful=doubtful)
        self.name = "statement"
        self.questions.append(self.current)

    def _add(self, line: str) -> None:
        assert self.current is not None  # noqa: S101 (narrows the type)
        plain = PLAIN_MARK.match(line)
        if plain and (self.name != "explanation" or plain[1] != "解"):
            self.name = FIELDS[plain[1]]
            line = line[plain.end() :]
        pieces = _MARK.split(line)
        self._put(pieces[0])
        for mark, rest in zip(pieces[1::2], pieces[2::2], strict=True):
            known = FIELDS.get(mark.strip())
            if known is None:
                self._put(f"【{mark}】{rest}", same_line=True)
                continue
            self.name = known
            self._put(rest)

    def _put(self, text: str, same_line: bool = False) -> None:
        assert self.current is not None  # noqa: S101
        lines = self.current.texts.setdefault(self.name, [])
        if same_line and lines:
            lines[-1] += text
        elif text.strip() or lines:
            lines.append(text.rstrip())

    def _listed(self, line: str) -> bool:
        """`1．A 2．B 3．C`, or `1-5 ABCDD`: several answers on one line."""
        given: dict[int, str] = {}
        for span in _SPAN.finditer(line):
            letters = re.sub(r"\s", "", span[3])
            first, last = int(span[1]), int(span[2])
            if last - first + 1 == len(letters):
                given.update(zip(range(first, last + 1), letters, strict=True))
        if not given:
            pairs = _PAIR.findall(line)
            given = {int(number): said for number, said in pairs} if len(pairs) > 1 else {}
        for number, said in given.items():
            found = [each for each in self.questions if each.number == number]
            if len(found) == 1:
                found[0].texts.setdefault("answer", []).append(said)
        return bool(given)


def is_heading(line: str) -> bool:
    """Whether a line begins a section, such as 二、选择题."""
    return bool(_SECTION.match(line)) and (bool(kind_of(line)) or "题" in line)


def questions_of(lines: Iterable[str]) -> list[Question]:
    """The questions of a paper in their order; what stands before the first is left out."""
    reader = _Reader()
    for line in lines:
        reader.line(line)
    return reader.questions
