"""Times as a person says them: how long something took, and on which day it was."""

from datetime import date, datetime

from engine.i18n import CHINESE, language, tr


def spoken_seconds(seconds: float) -> str:
    """38 秒; 1 分 14 秒."""
    whole = max(0, round(seconds))
    minutes, rest = divmod(whole, 60)
    if minutes and rest:
        return tr("{minutes} 分 {seconds} 秒", minutes=minutes, seconds=rest)
    if minutes:
        return tr("{minutes} 分钟", minutes=minutes)
    return tr("{seconds} 秒", seconds=whole)


def local_moment(asked_at: str) -> datetime:
    """An ISO 8601 time in the computer's own zone."""
    return datetime.fromisoformat(asked_at).astimezone()


def spoken_day(day: date, today: date) -> str:
    """今天, 昨天, 11月23日, and with its year when that is another one."""
    apart = (today - day).days
    if apart == 0:
        return tr("今天")
    if apart == 1:
        return tr("昨天")
    if language() != CHINESE:
        return day.isoformat()
    short = f"{day.month}月{day.day}日"
    return short if day.year == today.year else f"{day.year}年{short}"
