"""Plans as TOML: the templates that come with the program, and the files of teachers."""

import json
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from curriculum.worksheet.paper_size import paper_of
from curriculum.worksheet.plan import BadPlanError, Plan, Section

TEMPLATES = Path(__file__).parent / "templates"

LARGEST_FILE = 200_000
"""Bytes of a plan's file."""

_PLAN_TEXTS = ("title", "subtitle", "other")
_PLAN_NUMBERS = ("grade", "term", "minutes")
_PLAN_SWITCHES = ("sealed", "scored", "half")


def read_plan(text: str, name: str = "") -> Plan:
    """The plan in `text` (TOML); `name` is its template's. Raises `BadPlanError`."""
    if len(text) > LARGEST_FILE:
        raise BadPlanError("组卷方案的文件太大。")
    try:
        loaded = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadPlanError("组卷方案读不了：{why}", why=str(error)) from None
    known = {*_PLAN_TEXTS, *_PLAN_NUMBERS, *_PLAN_SWITCHES, "paper", "points", "section"}
    unknown = sorted(set(loaded) - known - {"name", "about"})
    if unknown:
        raise BadPlanError("组卷方案里有不认识的项：{names}", names="、".join(unknown)[:200])
    rows = loaded.get("section", [])
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise BadPlanError("大题要写成 [[section]]。")
    fields: dict[str, Any] = {
        **{key: _typed(loaded, key, str) for key in _PLAN_TEXTS if key in loaded},
        **{key: _typed(loaded, key, int) for key in _PLAN_NUMBERS if key in loaded},
        **{key: _typed(loaded, key, bool) for key in _PLAN_SWITCHES if key in loaded},
    }
    fields.setdefault("title", "数学练习")
    if "paper" in loaded:
        fields["paper"] = paper_of(_typed(loaded, "paper", str))
    if "points" in loaded:
        fields["points"] = _listed(loaded, "points", str)
    return Plan(sections=tuple(_section(row) for row in rows), template=name, **fields)


def write_plan(plan: Plan) -> str:
    """`plan` as TOML that `read_plan` reads back to the same (but for its template's name)."""
    lines = [f"title = {_text(plan.title)}"]
    lines += [f"subtitle = {_text(plan.subtitle)}"] if plan.subtitle else []
    lines += [f"{key} = {getattr(plan, key)}" for key in _PLAN_NUMBERS if getattr(plan, key)]
    lines += [f"{key} = true" for key in _PLAN_SWITCHES if getattr(plan, key)]
    lines += [f"paper = {_text(plan.paper.text)}", f"other = {_text(plan.other)}"]
    if plan.points:
        lines.append(f"points = {_texts(plan.points)}")
    for section in plan.sections:
        lines += ["", "[[section]]", f"name = {_text(section.name)}"]
        lines += [f"kinds = {_texts(section.kinds)}", f"count = {section.count}"]
        lines += [f"marks = {section.marks}", f"levels = {list(section.levels)}"]
        lines += [f"points = {_texts(section.points)}"] if section.points else []
        lines += [f"across = {section.across}"] if section.across > 1 else []
        lines += [f"lead = {_text(section.lead)}"] if section.lead else []
    return "\n".join(lines) + "\n"


def template_names() -> tuple[str, ...]:
    """The templates by their permanent names, such as `unit-1`."""
    return tuple(sorted(path.stem for path in TEMPLATES.glob("*.toml")))


@lru_cache(maxsize=64)
def template(name: str) -> Plan:
    """The template's plan, for no grade yet. Raises `BadPlanError` for an unknown name."""
    if name not in template_names():
        raise BadPlanError(
            "没有叫“{name}”的模板；有的是：{known}。",
            name=name[:40],
            known="、".join(template_names()),
        )
    return read_plan((TEMPLATES / f"{name}.toml").read_text(encoding="utf-8"), name)


def _section(row: Mapping[str, Any]) -> Section:
    known = {"name", "kinds", "count", "marks", "levels", "points", "across", "lead"}
    unknown = sorted(set(row) - known)
    if unknown:
        raise BadPlanError("大题里有不认识的项：{names}", names="、".join(unknown)[:200])
    fields: dict[str, Any] = {
        "name": _typed(row, "name", str),
        "kinds": _listed(row, "kinds", str),
        "count": _typed(row, "count", int),
    }
    for key in ("marks", "across"):
        if key in row:
            fields[key] = _typed(row, key, int)
    if "levels" in row:
        fields["levels"] = _listed(row, "levels", int)
    if "points" in row:
        fields["points"] = _listed(row, "points", str)
    if "lead" in row:
        fields["lead"] = _typed(row, "lead", str)
    return Section(**fields)


def _typed(row: Mapping[str, Any], key: str, kind: type) -> Any:
    value = row.get(key)
    if type(value) is not kind:
        words = {str: "文字", int: "整数", bool: "true 或 false"}[kind]
        raise BadPlanError("组卷方案里的 {key} 要写成{what}。", key=key, what=words)
    return value


def _listed(row: Mapping[str, Any], key: str, kind: type) -> tuple[Any, ...]:
    value = row.get(key)
    if not isinstance(value, list) or not all(type(entry) is kind for entry in value):
        raise BadPlanError("组卷方案里的 {key} 要写成一个列表。", key=key)
    return tuple(value)


def _text(text: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _texts(texts: tuple[str, ...]) -> str:
    return "[" + ", ".join(_text(text) for text in texts) + "]"
