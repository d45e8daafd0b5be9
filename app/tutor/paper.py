"""Papers as the faces use them: a plan from few words, keys proved, files written, drafts kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from app.page.sheet import sheet_html, sheet_page
from app.paths import Paths
from app.press import Press, write_whole
from app.tutor.paper_drawing import Drawings, Image
from curriculum.generators import Table, table
from curriculum.tree import Tree
from curriculum.worksheet import (
    BadPlanError,
    Document,
    History,
    Look,
    Paper,
    Plan,
    Question,
    Sheet,
    code_of,
    document,
    from_template,
    new_fitting_sheet,
    new_sheet,
    other_version,
    read_draft,
    template_for,
    write_draft,
)
from curriculum.worksheet.edition import Edition, edition
from curriculum.worksheet.words import class_name
from engine.deadline import DeadlineError, KillableProcess, Remote
from engine.errors import WorldError
from engine.i18n import language, tr
from engine.progress import Progress, Report, silent
from engine.values import AnswerKey

SUFFIXES = (".pdf", ".docx", ".md", ".tex", ".png")
DOUBT: Remote[str] = Remote("curriculum.worksheet.proof", "doubt")
PROOF_SECONDS = 15.0


class WrongKeyError(WorldError):
    """A key that its own question doesn't bear out; nothing is printed."""


class NoWriterError(WorldError):
    """A kind of file that no paper is written as."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of proving the keys: question numbers proved, left open, and wrong with why."""

    proved: tuple[int, ...]
    open: tuple[int, ...]
    wrong: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """The files of one paper; pages 0 where the file has no pages of its own."""

    files: tuple[Path, ...]
    pages: int = 0
    untypeset: int = 0


def plan_for(
    tree: Tree,
    *,
    kind: str = "",
    grade: int = 0,
    term: int = 0,
    points: Sequence[str] = (),
    count: int = 0,
    paper: Paper | None = None,
    title: str = "",
) -> Plan:
    """A plan from few words. `kind` is oral, lesson, unit, midterm, final or a template's name.

    `points` are codes, or beginnings of codes (`num.function`). Raises `BadPlanError`.
    """
    known = edition()
    codes = tuple(code for name in points for code in _named(known, name))
    places = [known.places[code] for code in codes]
    if places:
        latest = max(places, key=lambda place: (place.grade, place.term))
        grade = grade or latest.grade
        term = term or (latest.term if latest.grade == grade else 0)
    chosen = kind or ("unit" if not codes or len(codes) > 2 else "lesson")
    plan = from_template(template_for(chosen, grade), grade, term, codes, paper, count)
    return replace(plan, title=title or title_of(plan, tree))


def title_of(plan: Plan, tree: Tree) -> str:
    """The template's title behind the class, the topic or the point that it is about."""
    topics = {tree.by_code[code].topic for code in plan.points if code in tree.by_code}
    about = ""
    if len(plan.points) == 1 and plan.points[0] in tree.by_code:
        about = tree.by_code[plan.points[0]].name
    elif len(topics) == 1:
        about = topics.pop()
    parts = [class_name(plan.grade, plan.term), about, plan.title]
    return " ".join(part for part in parts if part)


def _named(known: Edition, name: str) -> tuple[str, ...]:
    found = tuple(code for code in known.places if code == name or code.startswith(f"{name}."))
    if not found:
        raise BadPlanError("没有叫“{name}”的知识点，或者它还没有题。", name=name[:80])
    return found


class PaperDesk:
    """Everything about papers that needs files, the press or the checker; use it as a context."""

    def __init__(
        self, paths: Paths, *, press: Press | None = None, image: Image = lambda _: None
    ) -> None:
        self._paths = paths
        self.table: Table = table()
        self.press = press or Press(paths.assets)
        self.drawings = Drawings(paths.assets, image)
        self._checking = KillableProcess(preloaded=(DOUBT.module,))

    def __enter__(self) -> PaperDesk:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes."""
        self.press.close()
        self._checking.close()

    def warm(self) -> None:
        """Begin to start the press and the checker, without waiting."""
        self.press.start()
        self._checking.start()

    def new(self, plan: Plan, seed: int) -> Sheet:
        """The paper of `plan` and `seed`."""
        return new_sheet(plan, seed, self.table)

    def new_fitting(self, plan: Plan, seed: int) -> tuple[Sheet, str]:
        """The paper of as much of `plan` as its points allow, and what is lacking in a sentence."""
        sheet, lacking = new_fitting_sheet(plan, seed, self.table)
        if not lacking:
            return sheet, ""
        named = "、".join(tr("{name}少 {count} 题", name=name, count=n) for name, n in lacking)
        return sheet, tr("选的知识点出不了那么多种题：{named}。多选几个知识点就齐了。", named=named)

    def other(self, sheet: Sheet) -> Sheet:
        """The B paper of `sheet`."""
        return other_version(sheet, self.table)

    def code(self, sheet: Sheet) -> str:
        """The footer's code."""
        return code_of(sheet, self.table)

    def prove(self, sheet: Sheet, report: Report = silent) -> Proof:
        """Every key recomputed; a question that nobody can recompute is left open."""
        proved: list[int] = []
        left: list[int] = []
        wrong: list[tuple[int, str]] = []
        count = len(sheet.questions)
        for number, _, question in sheet.numbered():
            report(Progress(tr("核对第 {number} 题的答案", number=number), number, count))
            how, why = self.stand(question)
            if how == "wrong":
                wrong.append((number, why))
            else:
                (proved if how == "proved" else left).append(number)
        return Proof(tuple(proved), tuple(left), tuple(wrong))

    def stand(self, question: Question) -> tuple[Literal["proved", "open", "wrong"], str]:
        """How one key stands, and what is wrong with it."""
        if not question.made:
            return "open", ""
        why = self._doubt(question.identifier, question.turn, question.problem.answer)
        if why is None:
            return "open", ""
        return ("wrong", why) if why else ("proved", "")

    def file_name(self, sheet: Sheet) -> str:
        """What a paper's file may be called."""
        return _file_name(sheet.plan.title)

    def _doubt(self, identifier: str, turn: int, key: AnswerKey | None) -> str | None:
        try:
            return self._checking.call(DOUBT, identifier, turn, key, seconds=PROOF_SECONDS)
        except DeadlineError:
            return None

    def document(self, sheet: Sheet, look: Look) -> Document:
        """The paper as blocks, with its code."""
        return document(sheet, self.code(sheet), look)

    def page(self, sheet: Sheet, look: Look, *, screen: bool = False) -> str:
        """The paper as a page, for the press or for a view (`screen`)."""
        return sheet_page(
            self.document(sheet, look),
            draw=self.drawings.svg,
            images=self.drawings.images(sheet),
            assets=self._paths.assets,
            language=language(),
            screen=screen,
        )

    def html(self, sheet: Sheet, look: Look) -> str:
        """The paper's units, for `sheet_call("show", ...)` in a page that stands."""
        images = self.drawings.images(sheet)
        return str(sheet_html(self.document(sheet, look), self.drawings.svg, images))

    def export(self, sheet: Sheet, path: Path, look: Look, proof: Proof | None = None) -> Exported:
        """The paper as the file `path`, by its suffix: pdf, docx, md, tex, png.

        Its keys are proved first unless `proof` is given. Raises `WrongKeyError`, `NoWriterError`,
        `PressError`, `NotWrittenError`; then nothing is written.
        """
        suffix = path.suffix.lower()
        if suffix not in SUFFIXES:
            raise NoWriterError(
                "卷子不能写成 {suffix} 文件；可以是：{known}。",
                suffix=suffix or tr("没有扩展名的"),
                known="、".join(SUFFIXES),
            )
        stand_behind(proof or self.prove(sheet))
        made = self.document(sheet, look)
        if suffix in (".pdf", ".png"):
            return self._printed(made, self.page(sheet, look), path, look)
        write_whole(path, self._bytes(made, suffix))
        return Exported((path,))

    def _printed(self, made: Document, html: str, path: Path, look: Look) -> Exported:
        paper = made.paper
        if path.suffix.lower() == ".png":
            done = self.press.png(html, paper.width, paper.height, path)
        else:
            asked = look.reader != "card" and not look.alone
            numbers = frozenset(range(1, made.count + 1)) if asked else frozenset[int]()
            done = self.press.pdf(html, paper.width, paper.height, path, numbers=numbers)
        return Exported(done.files, done.pages, done.untypeset)

    def _bytes(self, made: Document, suffix: str) -> bytes:
        # Each writer brings its library with it; most exports need one of them.
        if suffix == ".docx":
            from curriculum.worksheet.write_docx import write_docx

            return write_docx(made, self.drawings.png)
        if suffix == ".md":
            from curriculum.worksheet.write_markdown import write_markdown

            return write_markdown(made).encode()
        from curriculum.worksheet.write_latex import write_latex

        return write_latex(made).encode()

    def batch(
        self, plan: Plan, seed: int, count: int, folder: Path, suffix: str, report: Report = silent
    ) -> Iterator[Exported]:
        """`count` different papers of one plan, each with its key, as files in `folder`."""
        for number in range(1, count + 1):
            report(Progress(tr("第 {number} 份", number=number), number, count))
            sheet = self.new(plan, seed + number - 1)
            proof = self.prove(sheet)
            name = f"{_file_name(plan.title)}-{number:02d}"
            yield self.export(sheet, folder / f"{name}{suffix}", Look(), proof)
            key = Look(reader="teacher", alone=True)
            yield self.export(sheet, folder / f"{name}-{tr('答案')}{suffix}", key, proof)

    @property
    def _draft(self) -> Path:
        return self._paths.data / "paper" / "draft.json"

    def keep_draft(self, history: History) -> None:
        """Save the paper in the making, so that it survives a crash."""
        write_whole(self._draft, write_draft(history).encode())

    def kept_draft(self) -> History | None:
        """The paper in the making as it was last saved; None where there is none.

        Raises `BadDraftError` for one that can't be read.
        """
        try:
            text = self._draft.read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return None
        return read_draft(text, self.table)

    def drop_draft(self) -> None:
        """Forget the paper in the making."""
        with suppress(FileNotFoundError):
            self._draft.unlink()


def stand_behind(proof: Proof) -> None:
    """Raise `WrongKeyError` naming the question when a key is wrong."""
    if proof.wrong:
        number, why = proof.wrong[0]
        raise WrongKeyError(
            "第 {number} 题的答案没有通过核对（{why}），没有印。请换一题。", number=number, why=why
        )


def _file_name(title: str) -> str:
    kept = "".join("_" if sign in '\\/:*?"<>|\n\t' else sign for sign in title)
    return kept.strip(" .")[:60] or tr("数学卷")
