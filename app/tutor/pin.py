"""The adult's PIN, the same lock at every door: what it opens, and what it can't protect against."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from curriculum.learner import Pupil
from curriculum.store.learning import Learning, made
from engine.errors import WorldError
from engine.i18n import tr

SHORTEST, LONGEST = 4, 64
SALT_LENGTH = 16


class PinError(WorldError):
    """What the right PIN would let through."""

    wants = "pin"


class WrongPinError(PinError):
    """The PIN is wrong, or it is too early for another try."""


class PinNeededError(PinError):
    """A teacher or parent must give the PIN."""


class NoPinError(PinNeededError):
    """There is no PIN yet: a teacher or parent sets one first."""

    wants = "new pin"


def not_protected() -> str:
    """What the PIN doesn't protect against, to be shown beside it."""
    return tr(
        "PIN 只管问渠里的门，管不了这些：能打开数据文件夹的人可以删掉或换掉数据库，或者换一个数据文件夹"
        "运行；把电脑的时钟往后调，等待就短了；浏览器、手机和别的程序；知道 PIN 的人。"
        "还没有设 PIN 时，谁都可以先设。真要管住，请给孩子单独的系统账户，再加上系统自带的家长控制。"
    )


@dataclass(frozen=True, slots=True)
class Pin:
    """The lock over one database; `now` is the clock."""

    learning: Learning
    now: Callable[[], datetime]

    def is_set(self) -> bool:
        """Whether there is a PIN."""
        return self.learning.lock() is not None

    def set(self, new: str, old: str = "") -> None:
        """Set the PIN, in place of `old` where there is one."""
        if not SHORTEST <= len(new) <= LONGEST:
            raise WorldError(
                "PIN 要 {shortest} 到 {longest} 个字符。", shortest=SHORTEST, longest=LONGEST
            )
        if self.is_set():
            self.check(old)
        self.learning.keep_lock(made(new, os.urandom(SALT_LENGTH)))

    def remove(self, pin: str) -> None:
        """Take the PIN off."""
        self.check(pin)
        self.learning.keep_lock(None)

    def check(self, pin: str) -> None:
        """Pass with the right PIN. Raises `WrongPinError`, or `PinNeededError` for none.

        A try is counted before it is looked at, so that killing the program doesn't win one.
        """
        if not pin:
            raise PinNeededError("这里要老师或家长输入 PIN。")
        lock, wait = self.learning.begin_try(self.now())
        if lock is None:
            raise NoPinError("还没有设 PIN，请老师或家长先设一个。")
        if wait:
            raise WrongPinError("试错的次数多了，请过 {wait} 再试。", wait=_said(wait))
        if not lock.opens(pin[: LONGEST + 1]):
            raise WrongPinError("PIN 不对。")
        self.learning.right_try()

    def needed(self, pupil: Pupil | None = None) -> bool:
        """Whether free questions are an adult's to allow: for `pupil`, or whoever sits here.

        Where nobody is named and nobody was put to work, a primary pupil on this computer counts.
        """
        who = pupil or self.learning.current_pupil()
        if who is not None:
            return who.preset == "primary"
        return any(one.preset == "primary" for one in self.learning.pupils())

    def allow(self, pupil: Pupil | None = None, pin: str = "") -> None:
        """Pass when a free question to the model may be asked. Raises as `check` does.

        Every door to the model calls this: the window and the command line alike.
        """
        if not self.needed(pupil):
            return
        if not self.is_set():
            raise NoPinError(
                "小学阶段向模型自由提问，要老师或家长在场：请先设一个 PIN。练习和提示不用 PIN。"
            )
        self.check(pin)

    def grown_up(self, pin: str = "") -> None:
        """Pass what could undo the lock, where there is one that protects somebody."""
        if self.is_set() and any(one.preset == "primary" for one in self.learning.pupils()):
            self.check(pin)


def _said(wait: timedelta) -> str:
    seconds = math.ceil(wait.total_seconds())
    if seconds < 60:
        return tr("{count} 秒", count=seconds)
    return tr("{count} 分钟", count=math.ceil(seconds / 60))
