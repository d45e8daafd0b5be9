"""A story about one list of data, as a question about the list."""

from __future__ import annotations

import re

_DATA = re.compile(
    r"(?P<story>.{2,80}?)(?:成绩|数据|得分|分数|身高|体重|年龄|气温|个数|件数|次数|时间)(?:分别|依次|如下|（[^）]{1,12}）|\([^)]{1,12}\))*(?:为|是|[:：])\s*"
    r"(?P<list>(?:\d+(?:\.\d+)?\s*[、,，]\s*){2,}\d+(?:\.\d+)?)\s*(?:环|分|厘米|千克|岁|℃|个|次|秒)?"
    r"(?:[（(]单位[^）)]{1,8}[）)])?\s*[,，。；;]\s*(?:则|求|那么)?(?:这组|该组|这\w{0,6}?|他|她|[甲乙])?(?:(?!平均数|中位数|众数|方差|标准差|极差|和|与|及|、)[^\d]){0,12}?(?P<goal>平均数|中位数|众数|方差|标准差|极差)(?:是|为)?"
    r"\s*(?:多少|_{2,}|[(（]\s*[)）])?\s*[。？?]?\s*"
)


def without_story(question: str) -> str:
    """A story about one list of data as a question about the list; as it is where it isn't one."""
    found = _DATA.fullmatch(question)
    if found is None:
        return question
    count = len(re.split(r"[、,，]", found["list"]))
    numbers = {int(each) for each in re.findall(r"\d+", found["story"])}
    return f"数据{found['list']}的{found['goal']}" if numbers <= {count} else question
