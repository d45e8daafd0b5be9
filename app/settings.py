"""The settings as one typed table: name, type, default, a sentence of help; one file on disk."""

import os
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from engine.errors import WorldError
from engine.i18n import CHINESE, LANGUAGES, tr

VERSION = 1
ROLES = ("", "primary", "junior", "senior", "teacher")
THEMES = ("system", "light", "dark")


def _setting(default: Any, help_text: str, choices: tuple[str, ...] = ()) -> Any:
    return field(default=default, metadata={"help": help_text, "choices": choices})


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a person can set; `metadata` of each field holds its help and its choices."""

    language: str = _setting(CHINESE, "界面和讲解所用的语言", LANGUAGES)
    theme: str = _setting("system", "浅色、深色，或跟随系统", THEMES)
    text_scale: float = _setting(1.0, "字号，1.0 是原大，最大 2.0")
    role: str = _setting("", "谁在用：小学、初中、高中或教师", ROLES)
    model: str = _setting("starter", "回答问题的模型")
    gpu: str = _setting("auto", "显卡：auto 自动，off 不用，或放进显卡的层数")
    endpoint: str = _setting(
        "", "请另一台电脑作答：它的地址，如 http://192.168.1.8:8080/v1；空着就用这台电脑上的模型"
    )
    endpoint_model: str = _setting("", "那台电脑上的模型名，空着就用它的第一个")
    endpoint_key: str = _setting("", "那台电脑要的密钥")
    offline_only: bool = _setting(False, "只从文件导入模型，永不联网")
    reduce_motion: bool = _setting(False, "减少动画")


def load_settings(path: Path) -> Settings:
    """Read the settings file; what is missing takes its default, what is wrong is refused.

    Raises `WorldError` naming the line that can't be used; a missing file is the defaults.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise WorldError("设置文件 {file} 读不了：{why}。", file=path, why=error) from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WorldError("设置文件 {file} 写得不对：{why}。", file=path, why=error) from error
    version = table.pop("version", VERSION)
    if not isinstance(version, int) or version > VERSION:
        raise WorldError("设置文件 {file} 来自更新版本的问渠，请升级问渠。", file=path)
    known = {item.name for item in fields(Settings)}
    return change_settings(
        Settings(), **{name: value for name, value in table.items() if name in known}
    )


def change_settings(settings: Settings, **changes: object) -> Settings:
    """`settings` with `changes`, each checked for its type and its choices."""
    for item in fields(Settings):
        if item.name not in changes:
            continue
        value = changes[item.name]
        expected = type(item.default)
        if expected is float and isinstance(value, int) and not isinstance(value, bool):
            value = changes[item.name] = float(value)
        choices = item.metadata["choices"]
        fits = type(value) is expected and (not choices or value in choices)
        if item.name == "text_scale" and fits:
            fits = isinstance(value, float) and 0.5 <= value <= 3.0
        if not fits:
            raise WorldError(
                "设置 {name} 不能是 {value}（{help}）。",
                name=item.name,
                value=value,
                help=tr(item.metadata["help"]),
            )
    return replace(settings, **changes)  # type: ignore[arg-type]


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings beside the file, then rename, so that a crash leaves the old ones."""
    lines = [f"version = {VERSION}"]
    for item in fields(Settings):
        lines.append(f"# {item.metadata['help']}")
        lines.append(f"{item.name} = {_toml(getattr(settings, item.name))}")
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
        os.replace(beside, path)  # noqa: PTH105 (the atomic one, on Windows too)
    except OSError as error:
        raise WorldError(
            "设置没能存进 {file}：{why}。", file=path, why=error.strerror or error
        ) from error


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return str(value)
