"""A GGUF's own chat template, run as the hostile program it may be: sandboxed and bounded."""

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import FrameType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.ext import LoopControlExtension
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from engine.errors import WorldError
from engine.prompt.message import Message

LONGEST_TEMPLATE = 64_000
LONGEST_TEXT = 400_000
MOST_STEPS = 200_000
_LARGEST_NUMBER = 10**12

# Whatever a person types must not be read as a control token, whichever model's they are.
_CONTROL = re.compile(r"<(?=[|｜][^<>\s]{1,40}[|｜]>|/?s>)|\[(?=/?INST\])")

_FILTERS = (
    "abs", "capitalize", "default", "d", "dictsort", "first", "float", "int", "items", "last",
    "length", "count", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse",
    "round", "select", "selectattr", "sort", "sum", "title", "trim", "unique", "upper",
)  # fmt: skip
_METHODS = frozenset(
    {
        "append", "capitalize", "endswith", "find", "get", "index", "isdigit", "items", "keys",
        "lower", "lstrip", "partition", "removeprefix", "removesuffix", "rsplit", "rstrip",
        "split", "splitlines", "startswith", "strip", "title", "upper", "values",
    }
)  # fmt: skip
# A template is somebody else's program: whatever it raises is the file's fault, not a bug of ours.
_TEMPLATE_FAULTS = (
    jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, MemoryError,
    RecursionError, SyntaxError, TypeError, ValueError,
)  # fmt: skip


class HostileTemplateError(WorldError):
    """A chat template that is broken, too large, or does what no template should."""


def render_chat(
    chat_template: str, messages: Sequence[Message], *, bos: str = "", eos: str = ""
) -> str:
    """The text a model reads: `messages` in its own form, with the place for its reply opened.

    `chat_template` is Jinja, as GGUF carries it in `tokenizer.chat_template`. Words in a message
    that look like control tokens lose their meaning. Raises `HostileTemplateError`.
    """
    if len(chat_template) > LONGEST_TEMPLATE:
        raise HostileTemplateError("模型文件里的对话模板太长，没有使用。")
    said = [{"role": item.role, "content": without_control(item.content)} for item in messages]
    if sum(len(item["content"]) for item in said) > LONGEST_TEXT:
        raise HostileTemplateError("题目太长了，模型读不下。")
    try:
        with _Steps(MOST_STEPS):
            return _template(chat_template).render(
                messages=said,
                bos_token=bos,
                eos_token=eos,
                add_generation_prompt=True,
                tools=None,
                enable_thinking=True,
                raise_exception=_refuse,
                strftime_now=lambda _format: "",
            )
    except HostileTemplateError:
        raise
    except _TEMPLATE_FAULTS as error:
        reason = (str(error) or type(error).__name__)[:200]
        raise HostileTemplateError("模型文件里的对话模板不能用：{reason}", reason=reason) from error


def without_control(text: str) -> str:
    """`text` with a space inside whatever a tokenizer could take for a control token."""
    return _CONTROL.sub(lambda found: found.group() + " ", text)


def _refuse(message: object = "") -> str:
    raise HostileTemplateError("模型文件里的对话模板拒绝了：{reason}", reason=str(message)[:200])


class _Steps:
    """Counts the lines a template executes and stops it after `most`, whatever it loops over."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._before: Any = None

    def __enter__(self) -> None:
        self._before = sys.gettrace()
        sys.settrace(self._call)

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)

    def _call(self, frame: FrameType, _event: str, _argument: object) -> Callable[..., Any] | None:
        self._spend()
        return self._line if frame.f_code.co_filename == "<template>" else None

    def _line(self, _frame: FrameType, _event: str, _argument: object) -> Callable[..., Any]:
        self._spend()
        return self._line

    def _spend(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise HostileTemplateError("模型文件里的对话模板算个没完，没有使用。")


class _Environment(ImmutableSandboxedEnvironment):
    """Jinja without anything that lets a text grow past its bound in one step."""

    intercepted_binops = frozenset(["+", "-", "*", "/", "//", "%", "**"])

    def __init__(self) -> None:
        super().__init__(trim_blocks=True, lstrip_blocks=True, extensions=[LoopControlExtension])
        kept = {name: self.filters[name] for name in _FILTERS}
        self.filters = kept | {"join": _join, "replace": _replace, "string": _text, "tojson": _json}
        self.filters |= {"safe": _text, "escape": _text, "e": _text, "indent": _indent}
        self.globals = {
            "range": _range,
            "namespace": self.globals["namespace"],
            "dict": dict,
        }

    @staticmethod
    def concat(parts: Iterable[str]) -> str:
        """Join what a template wrote, within the bound."""
        return _bounded("", parts)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Plain arithmetic on small numbers, and joining of texts and lists; nothing else."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "+" and not numbers:
            if len(left) + len(right) > LONGEST_TEXT:
                raise HostileTemplateError("模型文件里的对话模板写出的文字太长。")
        elif not numbers or operator == "**" or max(abs(left), abs(right)) > _LARGEST_NUMBER:
            raise HostileTemplateError("模型文件里的对话模板做了不该做的运算。")
        return super().call_binop(context, operator, left, right)

    def call(self, context: Any, function: Any, /, *values: Any, **named: Any) -> Any:
        """Only a few methods of texts, lists and dictionaries may be called."""
        owner = getattr(function, "__self__", None)
        if isinstance(owner, str | list | dict | tuple):
            name = getattr(function, "__name__", "")
            if name == "replace" and isinstance(owner, str):
                return _replace(owner, *values)
            if name == "join" and isinstance(owner, str):
                return _bounded(owner, values[0])
            if name not in _METHODS:
                raise HostileTemplateError("模型文件里的对话模板做了不该做的运算。")
        return super().call(context, function, *values, **named)


class _JoinsAsSums(NodeTransformer):
    """Turns `a ~ b` into a sum of texts, so that its growth is watched like any other."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 (Jinja's name)
        total: nodes.Expr | None = None
        for part in node.nodes:
            seen = self.visit(part)
            text = nodes.Filter(seen, "string", [], [], None, None, lineno=node.lineno)
            total = text if total is None else nodes.Add(total, text, lineno=node.lineno)
        assert total is not None  # noqa: S101 (a join has at least two sides)
        return total


def _template(source: str) -> jinja2.Template:
    environment = _Environment()
    tree = _JoinsAsSums().visit(environment.parse(source))
    code = environment.compile(tree, filename="<template>")
    return jinja2.Template.from_code(environment, code, dict(environment.globals))


def _bounded(separator: str, parts: Iterable[Any]) -> str:
    texts: list[str] = []
    length = 0
    for part in parts:
        texts.append(str(part))
        length += len(texts[-1]) + len(separator)
        if length > LONGEST_TEXT:
            raise HostileTemplateError("模型文件里的对话模板写出的文字太长。")
    return separator.join(texts)


def _join(parts: Iterable[Any], separator: str = "", attribute: str | None = None) -> str:
    if attribute is not None:
        parts = (part.get(attribute, "") for part in parts if isinstance(part, Mapping))
    return _bounded(str(separator), parts)


def _replace(text: Any, old: str, new: str, count: int = -1) -> str:
    found = str(text)
    times = found.count(old) if count < 0 else min(count, found.count(old))
    if len(found) + times * len(new) > LONGEST_TEXT:
        raise HostileTemplateError("模型文件里的对话模板写出的文字太长。")
    return found.replace(old, new, times)


def _indent(text: Any, width: int = 4, first: bool = False) -> str:
    lead = " " * min(int(width), 16)
    return (lead if first else "") + _replace(text, "\n", "\n" + lead)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else _json(value)


def _json(value: Any, indent: int | None = None, **_: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=min(indent or 0, 8) or None)


def _range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > MOST_STEPS:
        raise HostileTemplateError("模型文件里的对话模板算个没完，没有使用。")
    return numbers
