"""Word files: equations, automatic numbers, pictures, old objects, and how papers are laid out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.bank import BankItem
from curriculum.exchange import BadFileError, read_file
from curriculum.exchange.eq_field import latex_of_eq
from curriculum.exchange.paper import questions_of
from curriculum.exchange.unnumbered import questions_by_answers
from tests.exchange.making import png, taken, zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
REL = "http://schemas.openxmlformats.org/package/2006/relationships"
OLE = "urn:schemas-microsoft-com:office:office"
V = "urn:schemas-microsoft-com:vml"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inner: str, properties: str = "") -> str:
    pieces = (piece if piece.startswith("<") else run(piece) for piece in inner)
    return f"<w:p>{properties}{''.join(pieces)}</w:p>"


def word(path: Path, *paragraphs: str, **members: bytes | str) -> Path:
    names = f'xmlns:w="{W}" xmlns:m="{M}" xmlns:r="{R}" xmlns:o="{OLE}" xmlns:v="{V}" xmlns:a="{A}"'
    body = f"<w:document {names}><w:body>{''.join(paragraphs)}</w:body></w:document>"
    relations = "".join(
        f'<Relationship Id="r{name}" Target="media/{name}.png"/>'
        for name in members
        if name != "numbering"
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": body,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{REL}">{relations}</Relationships>',
    }
    for name, data in members.items():
        parts[f"word/{name}.xml" if name == "numbering" else f"word/media/{name}.png"] = data
    return zipped(path, parts)


def test_the_usual_paper_is_read(tmp_path: Path) -> None:
    path = word(
        tmp_path / "卷.docx",
        paragraph("2025 年期末考试"),
        paragraph("一、选择题（每题 3 分）"),
        paragraph("1．下列各数中最小的是（　）"),
        paragraph("A．-2\tB．0\tC．3\tD．5"),
        paragraph("【答案】A"),
        paragraph("【解析】负数小于 0。"),
        paragraph("2．3.14 是（　）"),
        paragraph("A. 整数"),
        paragraph("B. 小数"),
        paragraph("【答案】B【详解】它有小数点。"),
        paragraph("二、填空题"),
        paragraph("3．1 加 1 等于____．"),
        paragraph("答案：2"),
        paragraph("三、解答题"),
        paragraph("4．解方程。"),
        paragraph("（1）x+1=2；"),
        paragraph("（2）x-1=2。"),
        paragraph("解：（1）x=1；（2）x=3。"),
    )
    one, two, three, four = taken(path)
    assert one.problem.statement == "下列各数中最小的是（　）"
    assert [choice.text for choice in one.problem.choices] == ["-2", "0", "3", "5"]
    assert one.problem.answer is not None
    assert one.problem.answer.latex == "A"
    assert one.solution is not None
    assert one.solution.text == "负数小于 0。"
    assert two.problem.statement == "3.14 是（　）"
    assert [choice.text for choice in two.problem.choices] == ["整数", "小数"]
    assert two.solution is not None
    assert (three.problem.kind, three.problem.answer.latex) == ("fill", "2")  # type: ignore[union-attr]
    assert four.problem.statement == "解方程。\n\n（1）x+1=2；\n\n（2）x-1=2。"
    assert four.solution is not None
    assert [item.origin.row for item in (one, two, three, four)] == [1, 2, 3, 4]


def test_answers_at_the_end_find_their_questions() -> None:
    lines = ["1．甲（　）", "2．乙（　）", "3．丙是____．", "4．丁", "参考答案", "1-2 AC", "3．5"]
    lines += ["4．【解析】略", "【答案】7"]
    found = questions_of(lines)
    assert [each.text("answer") for each in found] == ["A", "C", "5", "7"]
    assert found[3].text("explanation") == "略"
    assert [each.text("answer") for each in questions_of([*lines[:5], "1．A  2．B  3．9"])][:3] == [
        "A",
        "B",
        "9",
    ]


def test_numbered_lines_of_an_explanation_are_no_questions() -> None:
    lines = ["1．甲", "【答案】5", "【解析】分两步：", "1．先算", "2．再算", "3．最后", "2．乙", "【答案】6", "3．丙", "【答案】7"]  # fmt: skip
    found = questions_of(lines)
    assert [(each.number, each.text("answer")) for each in found] == [(1, "5"), (2, "6"), (3, "7")]
    assert found[0].text("explanation") == "分两步：\n1．先算\n2．再算\n3．最后"


def test_automatic_numbers_and_letters_count(tmp_path: Path) -> None:
    def level(kind: str, text: str) -> str:
        return f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'

    def numbered(number: int) -> str:
        return f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'

    numbering = (
        f'<w:numbering xmlns:w="{W}">'
        f'<w:abstractNum w:abstractNumId="0">{level("decimal", "%1．")}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level("upperLetter", "%1．")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    options = [paragraph(text, properties=numbered(2)) for text in ("一", "二", "三")]
    path = word(
        tmp_path / "a.docx",
        paragraph("甲（　）", properties=numbered(1)),
        *options,
        paragraph("乙", properties=numbered(1)),
        numbering=numbering,
    )
    one, two = taken(path)
    assert one.problem.statement == "甲（　）"
    assert [choice.text for choice in one.problem.choices] == ["一", "二", "三"]
    assert two.problem.statement == "乙"


def test_equations_scripts_blanks_and_deleted_text(tmp_path: Path) -> None:
    half = "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
    blank = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">      </w:t></w:r>'
    gone = f"<w:del>{run('删')}</w:del><w:ins>{run('加')}</w:ins>"
    path = word(
        tmp_path / "a.docx",
        paragraph("1．", f"<m:oMath>{half}</m:oMath>", "和 x", raised, gone, "是", blank, "。"),
    )
    (item,) = taken(path)
    assert item.problem.statement == r"$\frac{1}{2}$和 $x^{2}$加是____。"


def eq(instruction: str, result: str = "") -> str:
    """A field as Word writes it, its instruction cut into two runs."""
    half = len(instruction) // 2
    pieces = "".join(
        f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>'
        for piece in (instruction[:half], instruction[half:])
    )
    marks = [
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    ]
    return f"{marks[0]}{pieces}{marks[1]}{run(result)}{marks[2]}"


@pytest.mark.parametrize(
    ("instruction", "latex"),
    [
        (r"eq \f(1,2)", r"\frac{1}{2}"),
        (r"EQ \r(3,x+1)", r"\sqrt[3]{x+1}"),
        (r"eq \r(2)", r"\sqrt{2}"),
        (r"eq \f(\r(3)+(a+b),2)", r"\frac{\sqrt{3}+(a+b)}{2}"),
        (r"eq x\s\up6(2)+a\s\do2(1)", "x^{2}+a_{1}"),
        (r"eq \b\lc\{(\a\al(x+y＝1,x－y＝3))", r"\begin{cases}x+y=1 \\ x-y=3\end{cases}"),
        (r"eq \b\bc\|(\a\co2(1,2,3,4))", r"\left| \begin{matrix}1 & 2 \\ 3 & 4\end{matrix}\right|"),
        (r"eq \x\to(AB)", r"\overline{AB}"),
        (r"eq \o(AB,→)", r"\overrightarrow{AB}"),
        (r"eq \i\su(1,n,a)", r"\sum_{1}^{n}a"),
    ],
)
def test_formulas_of_old_fields_are_read(instruction: str, latex: str, tmp_path: Path) -> None:
    path = word(tmp_path / "a.docx", paragraph("1．求", eq(instruction, "旧"), "的值。"))
    (item,) = taken(path)
    assert item.problem.statement == f"求${latex}$的值。"


def test_other_fields_show_their_result(tmp_path: Path) -> None:
    broken = eq(r"eq \f(1,2", "二分之一")
    path = word(tmp_path / "a.docx", paragraph("1．见", eq("REF 图", "图 1"), "和", broken, "。"))
    (item,) = taken(path)
    assert item.problem.statement == "见图 1和二分之一。"


@given(st.text(st.sampled_from("\\frsbaxoi(),;1x中{}|lcup2 "), max_size=60))
def test_any_field_is_a_formula_or_none(instruction: str) -> None:
    assert isinstance(latex_of_eq(f"EQ {instruction}"), str | None)


def test_a_picture_and_an_old_equation_are_kept_and_counted(tmp_path: Path) -> None:
    shown = '<w:r><w:drawing><a:blip r:embed="rone"/></w:drawing></w:r>'

    def old(picture: str) -> str:
        return f'<w:r><w:object><v:shape><v:imagedata r:id="{picture}"/></v:shape><o:OLEObject ProgID="Equation.DSMT4" r:id="x"/></w:object></w:r>'

    path = word(
        tmp_path / "a.docx",
        paragraph("1．函数", old("rtwo"), "的图象如图，", old("rthree"), "的值是多少？"),
        paragraph(shown),
        one=png(1),
        two=png(2),
        three=b"\xd7\xcd\xc6\x9a a Windows metafile",
    )
    reading = read_file(path)
    (item,) = list(reading)
    assert reading.notes.mathtype == 2
    assert isinstance(item, BankItem)
    assert item.problem.statement == "函数〔图1〕的图象如图，［公式］的值是多少？"
    assert [image.data for image in item.images] == [png(2), png(1)]
    assert item.tags == ("公式待补",)


def test_a_table_becomes_a_table(tmp_path: Path) -> None:
    def cell(text: str) -> str:
        return f"<w:tc>{paragraph(text)}</w:tc>"

    table = f"<w:tbl><w:tr>{cell('x')}{cell('1')}</w:tr><w:tr>{cell('y')}{cell('2')}</w:tr></w:tbl>"
    path = word(tmp_path / "a.docx", paragraph("1．看表："), table, paragraph("求 y。"))
    (item,) = taken(path)
    assert item.problem.statement == "看表：\n\n| x | 1 |\n| --- | --- |\n| y | 2 |\n\n求 y。"


def test_macros_and_outside_pictures_are_never_touched(tmp_path: Path) -> None:
    outside = '<Relationship Id="far" TargetMode="External" Target="http://far.example/a.png"/>'
    shown = '<w:r><w:drawing><a:blip r:embed="far"/></w:drawing></w:r>'
    names = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:a="{A}"'
    path = zipped(
        tmp_path / "宏.docm",
        {
            "word/document.xml": f"<w:document {names}><w:body>{paragraph('1．题', shown)}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{REL}">{outside}</Relationships>',
            "word/vbaProject.bin": b"\xd0\xcf\x11\xe0 Sub AutoOpen",
        },
    )
    (item,) = taken(path)
    assert item.problem.statement == "题"
    assert item.images == ()


UNNUMBERED = [
    "七年级练习", "一、填空题", "3 的相反数是____．", "【答案】-3", "【解析】只有符号不同的数。",
    "和是零。", "", "-5 的绝对值是____．", "【答案】5", "二、选择题",
    "下列是质数的是（　）", "A．9  B．7", "【答案】", "B", "【解析】9=3×3。",
    "三、解答题", "求 2+3。", "并说明。", "【答案】5", "【解析】数一数。", "再数一数。",
]  # fmt: skip


def test_questions_without_numbers_are_told_apart_by_their_answers() -> None:
    found = questions_by_answers(UNNUMBERED)
    assert [each.text("answer") for each in found] == ["-3", "5", "B", "5"]
    assert [each.kind for each in found] == ["fill", "fill", "choice", ""]
    assert found[0].text("statement") == "3 的相反数是____．"
    assert found[0].text("explanation") == "只有符号不同的数。\n和是零。"
    assert found[1].text("statement") == "-5 的绝对值是____．"
    assert found[2].text("statement") == "下列是质数的是（　）\nA．9  B．7"
    assert found[3].text("statement") == "求 2+3。\n并说明。"
    assert found[3].text("explanation") == "数一数。\n再数一数。"


def test_an_explanation_may_come_before_the_answer_of_a_question_without_number() -> None:
    lines = ["甲", "【解析】一", "二", "【答案】5", "乙", "【解析】三", "【答案】6"]
    first, second = questions_by_answers(lines)
    assert (first.text("explanation"), second.text("statement")) == ("一\n二", "乙")


def test_an_explanation_of_one_paragraph_ends_where_the_next_question_begins() -> None:
    lines = ["甲", "【答案】5", "【解析】一", "乙【注】", "【答案】6", "【解析】三"]
    first, second = questions_by_answers(lines)
    assert (first.text("explanation"), second.text("statement")) == ("一", "乙【注】")
    assert second.text("explanation") == "三"


def test_lines_that_say_what_is_a_statement_need_no_number() -> None:
    lines = ["【题干】甲", "还有", "答案：5", "题外话", "【题干】乙", "答案：6"]
    assert [each.text("statement") for each in questions_by_answers(lines)] == ["甲\n还有", "乙"]


def test_a_word_file_without_numbers_is_read_by_its_answers(tmp_path: Path) -> None:
    file = word(tmp_path / "a.docx", "".join(paragraph(line) for line in UNNUMBERED))
    rows = list(read_file(file))
    keys = [row.problem.answer for row in rows if isinstance(row, BankItem)]
    assert [key.latex for key in keys if key is not None] == ["-3", "5", "B", "5"]


def test_a_paper_without_numbers_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadFileError, match="题号"):
        list(read_file(word(tmp_path / "a.docx", paragraph("没有题号的一段话"))))


def test_numbers_of_a_paragraph_style_count(tmp_path: Path) -> None:
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="List"><w:pPr><w:numPr>'
        '<w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Mine"><w:basedOn w:val="List"/></w:style></w:styles>'
    )
    mine = '<w:pPr><w:pStyle w:val="Mine"/></w:pPr>'
    body = paragraph("甲", properties=mine) + paragraph("乙", properties=mine)
    path = zipped(
        tmp_path / "a.docx",
        {
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            "word/numbering.xml": numbering,
            "word/styles.xml": styles,
        },
    )
    assert [item.problem.statement for item in taken(path)] == ["甲", "乙"]
