"""A paper as LaTeX for the ctex classes (XeLaTeX), free of anything but common packages."""

import re
from collections.abc import Iterator

from curriculum.worksheet import blocks as made
from curriculum.worksheet.blocks import Document
from curriculum.worksheet.prose import Blank, Formula, Paragraph, Rows, Run, pieces_of, runs_of
from curriculum.worksheet.working import worked_lines
from curriculum.worksheet.write_markdown import layout_text

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\^{}",
    "~": r"\~{}",
}
_ESCAPED = re.compile("|".join(re.escape(sign) for sign in _ESCAPES))
_FORBIDDEN = re.compile(
    r"\\(?:input|include|write|immediate|openout|openin|read|catcode|csname|def|edef|gdef|xdef|let|"
    r"newcommand|renewcommand|usepackage|special|directlua|loop|repeat|expandafter|everymath)(?![A-Za-z])"
    r"|\^\^"
)
"""What a formula has no business with: files, definitions, characters in disguise."""

_HEAD = r"""\documentclass[fontset=fandol,zihao=%(zihao)s]{ctexart}
\usepackage[paperwidth=%(width)gmm,paperheight=%(height)gmm,margin=15mm,includefoot]{geometry}
\usepackage{amsmath,amssymb,multicol,tabularx,enumitem,fancyhdr,lastpage}
\setlength{\parindent}{0pt}\setlength{\parskip}{2pt}\setlength{\columnsep}{12mm}
\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}
\fancyfoot[L]{\footnotesize\ttfamily %(code)s}
\fancyfoot[R]{\footnotesize 第 \thepage{} 页 共 \pageref{LastPage} 页}
\newcommand{\blank}{\underline{\hspace{4em}}}
\newcommand{\wideparen}[1]{\overset{\frown}{#1}}
\newcommand{\degree}{^{\circ}}
\begin{document}
"""


def write_latex(document: Document) -> str:
    """The whole paper; figures are named in a frame, for whoever puts them in."""
    zihao = "4" if document.size >= 14 else "-4" if document.size >= 12 else "5"
    head = _HEAD % {
        "zihao": zihao,
        "width": document.paper.width,
        "height": document.paper.height,
        "code": "" if document.long else _escaped(document.code),
    }
    columns = document.paper.columns
    lines = [head]
    if columns > 1:
        lines.append(rf"\begin{{multicols}}{{{columns}}}")
    if document.sealed:
        lines.append(r"\quad ".join(rf"{name}：\blank" for name in document.seal) + "\n")
    for block in document.blocks:
        lines += [*_block(block), ""]
    if columns > 1:
        lines.append(r"\end{multicols}")
    lines.append(r"\end{document}")
    return "\n".join(lines) + "\n"


def _block(block: made.Block) -> Iterator[str]:
    match block:
        case made.Title():
            under = rf"\\ {_line(block.under)}" if block.under else ""
            yield rf"\begin{{center}}{{\Large\bfseries {_escaped(block.text)}}}{under}\end{{center}}"
        case made.Blanks():
            yield (
                r"\begin{center}"
                + r"\quad ".join(rf"{_escaped(name)}：\blank" for name in block.names)
                + r"\end{center}"
            )
        case made.ScoreTable():
            bars = "|c" * (len(block.heads) + 1) + "|"
            yield rf"\begin{{center}}\begin{{tabular}}{{{bars}}}\hline"
            yield "题号 & " + " & ".join(block.heads) + r" \\\hline"
            yield "得分 " + "& \\quad " * len(block.heads) + r"\\\hline"
            yield r"\end{tabular}\end{center}"
        case made.Heading():
            yield rf"\textbf{{{_escaped(block.name)}}}{_escaped(block.note)}\par"
            if block.lead:
                yield _line(block.lead) + r"\par"
        case made.Asked():
            yield from _asked(block)
        case made.Grid():
            bars = "X" * block.across
            yield rf"\begin{{tabularx}}{{\linewidth}}{{{bars}}}"
            for start in range(0, len(block.items), block.across):
                row = [
                    rf"{item.number}．{_line(item.text)}"
                    + (rf" \textbf{{{_line(item.answer.text)}}}" if item.answer else "")
                    for item in block.items[start : start + block.across]
                ]
                yield " & ".join(row) + r" \\[6pt]"
            yield r"\end{tabularx}"
        case made.KeyLine():
            yield r"\quad ".join(f"{number}．{_line(key)}" for number, key in block.keys) + r"\par"
        case made.KeyWorked():
            yield rf"{block.number}．{_line(block.answer.text)}\par"
            yield from _working(block.answer)
        case made.PageBreak():
            yield r"\newpage"
        case made.Bubbles():
            for number, letters in block.rows:
                boxes = " ".join(rf"\fbox{{{letter}}}" for letter in letters)
                yield rf"{number}．{boxes}\quad"
        case made.Lines():
            yield r"\quad ".join(rf"{number}．\blank\blank" for number in block.numbers) + r"\par"
        case made.Box():
            yield (
                rf"\fbox{{\parbox[t][{block.room}\baselineskip]{{0.96\linewidth}}"
                rf"{{{block.number}．}}}}\par"
            )


def _asked(item: made.Asked) -> Iterator[str]:
    marks = f"（{item.marks}分）" if item.marks else ""
    yield r"\begin{minipage}{\linewidth}"
    yield rf"{item.number}．{marks}" + _text(item.text)
    for part in item.parts:
        yield r"\par " + _text(part)
    for picture in item.pictures:
        yield rf"\par\begin{{center}}\fbox{{图：{_escaped(picture.description)}}}\end{{center}}"
    if item.choices:
        yield r"\par\begin{tabularx}{\linewidth}{" + "X" * item.across + "}"
        for start in range(0, len(item.choices), item.across):
            row = item.choices[start : start + item.across]
            yield " & ".join(f"{label}．{_line(text)}" for label, text in row) + r" \\"
        yield r"\end{tabularx}"
    yield r"\end{minipage}\par"
    if item.answer is not None:
        yield rf"【答案】{_line(item.answer.text)}\par"
        yield from _working(item.answer)
    if item.room:
        yield rf"\vspace*{{{item.room}\baselineskip}}"


def _working(answer: made.Answer) -> Iterator[str]:
    for line in worked_lines(answer.steps):
        if line.prose:
            yield _line(line.prose) + r"\par"
        if line.layout is not None:
            rows = [row for row in layout_text(line.layout) if row and row != "```"]
            yield r"\begin{verbatim}" + "\n" + "\n".join(rows) + "\n" + r"\end{verbatim}"
    if answer.prose:
        yield _text(answer.prose)


def _text(text: str) -> str:
    done = []
    for piece in pieces_of(text):
        match piece:
            case Paragraph():
                done.append(_runs(piece.runs))
            case Rows():
                bars = "|c" * max(len(row) for row in piece.cells) + "|"
                rows = "\n".join(
                    " & ".join(_runs(cell) for cell in row) + r" \\\hline" for row in piece.cells
                )
                done.append(
                    rf"\begin{{tabular}}{{{bars}}}\hline" + f"\n{rows}\n" + r"\end{tabular}"
                )
    return "\n\n".join(done)


def _line(text: str) -> str:
    return _runs(runs_of(text))


def _runs(runs: tuple[Run, ...]) -> str:
    done = []
    for run in runs:
        match run:
            case Formula():
                done.append(_formula(run.latex))
            case Blank():
                done.append(r"\blank{}")
            case _:
                done.append(
                    rf"\textbf{{{_escaped(run.text)}}}" if run.strong else _escaped(run.text)
                )
    return "".join(done)


def _formula(latex: str) -> str:
    """A formula as it is; one that reaches for more than mathematics is shown as text."""
    if _FORBIDDEN.search(latex) or latex.count("{") != latex.count("}"):
        return rf"\texttt{{{_escaped(latex)}}}"
    return f"${latex}$"


def _escaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)
