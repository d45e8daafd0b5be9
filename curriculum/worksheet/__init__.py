"""A sheet is a plan and a seed until it is printed; what is printed are neutral blocks."""

from curriculum.worksheet.blocks import Document
from curriculum.worksheet.blueprint import Blueprint, BlueprintRow, Share, blueprint
from curriculum.worksheet.code import Rebuilt, code_of, content_of, is_long, rebuild
from curriculum.worksheet.code_letters import UnknownCodeError
from curriculum.worksheet.draft import BadDraftError, History, read_draft, write_draft
from curriculum.worksheet.fitting import new_fitting_sheet
from curriculum.worksheet.minutes import counted_minutes, expected_share, minutes
from curriculum.worksheet.paper_size import PAPERS, Paper, UnknownPaperError, paper_of
from curriculum.worksheet.plan import BadPlanError, Plan, Section
from curriculum.worksheet.plan_file import read_plan, template_names, write_plan
from curriculum.worksheet.question import Question, made_question, outside_question
from curriculum.worksheet.set_paper import Look, document
from curriculum.worksheet.sheet import Sheet, SheetError, new_sheet
from curriculum.worksheet.template import from_template, template_for
from curriculum.worksheet.versions import other_version

__all__ = [
    "PAPERS",
    "BadDraftError",
    "BadPlanError",
    "Blueprint",
    "BlueprintRow",
    "Document",
    "History",
    "Look",
    "Paper",
    "Plan",
    "Question",
    "Rebuilt",
    "Section",
    "Share",
    "Sheet",
    "SheetError",
    "UnknownCodeError",
    "UnknownPaperError",
    "blueprint",
    "code_of",
    "content_of",
    "counted_minutes",
    "document",
    "expected_share",
    "from_template",
    "is_long",
    "made_question",
    "minutes",
    "new_fitting_sheet",
    "new_sheet",
    "other_version",
    "outside_question",
    "paper_of",
    "read_draft",
    "read_plan",
    "rebuild",
    "template_for",
    "template_names",
    "write_draft",
    "write_plan",
]
