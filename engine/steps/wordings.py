"""Other wordings of one question: conditions that follow the question put before it, tags left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 400
"""Characters of a question that is reworded; longer ones are stories."""

_TAGS = (
    re.compile(
        r"^\s*(?:[【\[]\s*)?(?:例|练习|习题|变式|问题)\s*\d{0,2}\s*(?:[】\]])?\s*[:：.．、]?\s*"
    ),
    re.compile(r"^\s*[(（]\s*(?:19|20)\d\d\s*[年·•.]?[^()（）=]{0,24}[)）]\s*"),
    re.compile(r"^\s*(?:填空题?|选择题?|计算题?|解答题?|口答)\s*[:：.．]\s*"),
    re.compile(r"^\s*如图(?:所示)?\s*[,，]\s*"),
    re.compile(
        r"(?:请|要)?(?:写出|写明)(?:必要的)?(?:解答|计算|解题|推理|演算)?(?:步骤|过程)\s*[。.]?\s*$"
    ),
)
_AFTERWARDS = re.compile(
    r"(?P<asks>(?:求|计算|求出|试求)[^，,。；;：:]{2,60})[，,：:]\s*(?:其中|已知|这里|条件是)?\s*"
    r"(?P<given>[^求]{3,200}?)\s*[。.]?\s*",
    re.DOTALL,
)
_SUBJECT = re.compile(r"(?:求出?|计算|试求)(?P<subject>[^的]+)的(?P<goal>.+)", re.DOTALL)
_ASKED_LAST = re.compile(
    r"(?P<given>.{4,300}[，,。；;])\s*(?:则|那么|问|请问|试问)?(?P<asks>[^，,。；;求]{1,60}?)"
    r"(?:的?(?:值|结果|大小)?(?:各|分别)?(?:是|为|等于)(?:多少|几|什么|何值))\s*[?？。.]?\s*",
    re.DOTALL,
)
_BLANK_LAST = re.compile(
    r"(?P<given>.{4,300}[，,。；;])\s*(?:则|那么)(?P<asks>[^，,。；;求]{1,60}?)"
    r"\s*(?:的?(?:值|结果|大小)?(?:是|为|等于)|=)?\s*(?:_{2,}|＿+|[(（]\s*[)）])\s*[。.]?\s*",
    re.DOTALL,
)


_SAID = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"当\s*([a-z])\s*(?:=|是|为|取)?\s*(?:_{2,}|＿+|[(（]\s*[)）])\s*时", r"当\1为何值时"),
        (
            r"(?<!象)的(?:函数)?值随(?:自变量)?\s*([a-z])\s*(?:的?值)?的?增大而",
            r"中，y随\1的增大而",
        ),
        (r"(?<![A-Za-z])[A-Z]、[A-Z](?=(?:两|之间|二)[城地市镇村站个])", "甲、乙"),
        (
            r"原价(是|为)?(\d+(?:\.\d+)?)元[，,](降价|涨价|提价)(\d+(?:\.\d+)?%)(?:后|出售)?[，,]?"
            r"(?:现价|售价|价格|现在)?(?:是|卖|的价格是)?多少元",
            r"原价\1\2元，\3\4，现价是多少元",
        ),
        (r"甲、?乙(?:两|二)(?:个)?数的比", "甲数和乙数的比"),
        (r"用字母表示数[，,:：]?\s*", ""),
        (r"(?<![^，,。])([a-z]\s*=\s*[-\d./]+)时", r"当\1时"),
        (r"(?:若|已知)?方程组\{([^{}]+)\}(?=[，,])", r"已知\1"),
        (
            r"的三(?:条)?边(?:长)?(?:分别)?(?:为|是)\s*([\d√.]+)[、,，]\s*([\d√.]+)[、,，]\s*([\d√.]+)(?=[，,。])",
            r"中，a=\1，b=\2，c=\3",
        ),
        (
            r"(?:用)?一根长?(?:铁丝|绳子|铁条|彩带)?长?(\d+(?:\.\d+)?)(厘米|分米|米)长?的?(?:铁丝|绳子|铁条|彩带)?"
            r"[，,]?(?:把它|正好|刚好|恰好|可以|能)*围成(?:了)?一个(正方形|圆)[，,]",
            r"一个\3的周长是\1\2，",
        ),
        (
            r"比较大小\s*[:：]\s*(\S[^_]*?)\s*(?:_{2,}|○|[(（]\s*[)）])\s*([^_]*?)\s*[。.]?$",
            r"比较\1与\2的大小",
        ),
        (r"相交(?:所得|得到|得)的?弦长", "所截得的弦长"),
        (r"直线([^直线圆]{3,40})与圆([^直线圆]{5,60})所截得的", r"直线\1被圆\2所截得的"),
        (r"有(?:几|多少)个$|有(?:几|多少)个(?=[？?。]|$)", "的个数"),
        (r"有(?:_{2,}|[(（]\s*[)）])\s*(种|个)", r"有多少\1"),
        (r"的(选法|排法|站法|取法)有多少种", r"，有多少种\1"),
        (r"先计算[，,]?再验算|(?:先)?计算并验算", "列竖式计算并验算"),
        (r"(?<=[a-z])_\{?0\}?(?=.*的否定)", ""),
        (r"\\mathbf\s*\{?R\}?", "R"),
        (r"∛\s*\(([^()]{1,40})\)", r"\\sqrt[3]{\1}"),
        (r"∛\s*(\d+(?:\.\d+)?)", r"\\sqrt[3]{\1}"),
        (r"(?:图象|图像)经过点?\(", "图象过点("),
        (r"[(（](?:如果)?有余数的?(?:要)?(?:写出|求出)余数[)）]", ""),
        (
            r"(?:把|将)(?:下面|下列|以下)?(?:的)?(?:各)?比(?:化成|化为)最简(?:单的)?整数比\s*[:：]\s*",
            "化简比：",
        ),
        (r"求(?:出)?未知数(?:[a-z])?(?:的值)?\s*[:：]\s*(?=\S*[a-z])", "解方程："),
        (r"去括号[，,]?(?:并|再|然后)?(?:合并同类项|合并|化简)\s*[:：]", "化简："),
        (
            r"(?:把|将)(?:数)?([-\d.]+(?:万|亿)?)(?:写成|表示成|化成|改写成)科学记数法(?:的形式)?",
            r"用科学记数法表示\1",
        ),
        (r"方程组\s*[:：]?\s*\{([^{}]+)\}", r"方程组：\1"),
        (r"用[“\"]<[”\"](?:号)?(?:把它们)?连接(?:起来)?", "按从小到大的顺序排列"),
        (r"用[“\"]>[”\"](?:号)?(?:把它们)?连接(?:起来)?", "按从大到小的顺序排列"),
        (r"(?:经过|过)(?:坐标)?原点", "过点(0,0)"),
        (r"每人[一1]本[，,]?有多少种(?:不同的)?送法", "分给每人一本"),
        (r"求和\s*[:：]?\s*\$?\s*[ST]_n\s*=\s*", "求和："),
        (r"～", "~"),
        (r"(?:化简|计算|求)复数(?=\s*[$\\(\d])", "计算："),
        (
            r"(?<=[\d）)])\s*(红|白|黑|黄|蓝|绿)(?:球)?\s*(\d+)\s*(红|白|黑|黄|蓝|绿)(?:球)?",
            r"个\1球和\2个\3球",
        ),
        (
            r"(?:的)?数据\s*[:：]\s*x\s*[:：=]\s*([-\d.,，、 ]+)[；;]\s*y\s*[:：=]\s*([-\d.,，、 ]+)(?=[，,；;]求)",
            r"：x的取值为\1，y的取值为\2",
        ),
    )
)
"""Ways of saying the same thing, the rarer one first."""
_IMPERATIVE = re.compile(
    r"求|计算|解|化简|因式|多少|几|什么|比较|判断|证明|写出|_{2,}|[?？=＝][\s(（)）]*$"
)


_BLANK = re.compile(r"(?:各|分别)?(?:是|为|等于|=)?\s*(?:_{2,}|＿+|[(（]\s*[)）])\s*[。.]?\s*$")
_DATA = re.compile(
    r"(?P<story>.{2,80}?)(?:成绩|数据|得分|分数|身高|体重|年龄|气温|个数|件数|次数|时间)(?:分别|依次|如下|（[^）]{1,12}）|\([^)]{1,12}\))*(?:为|是|[:：])\s*"
    r"(?P<list>(?:\d+(?:\.\d+)?\s*[、,，]\s*){2,}\d+(?:\.\d+)?)\s*(?:环|分|厘米|千克|岁|℃|个|次|秒)?"
    r"(?:[（(]单位[^）)]{1,8}[）)])?\s*[,，。；;]\s*(?:则|求|那么)?(?:这组|该组|这\w{0,6}?|他|她|[甲乙])?(?:(?!平均数|中位数|众数|方差|标准差|极差|和|与|及|、)[^\d]){0,12}?(?P<goal>平均数|中位数|众数|方差|标准差|极差)(?:是|为)?"
    r"\s*(?:多少|_{2,}|[(（]\s*[)）])?\s*[。？?]?\s*"
)


def _listed(question: str) -> str:
    """A story about one list of data as a question about the list; as it is where it isn't one."""
    found = _DATA.fullmatch(question)
    if found is None:
        return question
    count = len(re.split(r"[、,，]", found["list"]))
    numbers = {int(each) for each in re.findall(r"\d+", found["story"])}
    return f"数据{found['list']}的{found['goal']}" if numbers <= {count} else question


def wordings(question: str) -> Iterator[str]:
    """The same question said otherwise, the nearest wording first; the given one is not repeated."""
    if len(question) > LONGEST:
        return
    seen = {question.strip()}
    bare = question.strip()
    for tag in _TAGS:
        bare = tag.sub("", bare)
    said = bare
    for pattern, other in _SAID:
        said = pattern.sub(other, said)
    said = _listed(said)
    unsaid = _BLANK.sub("", said)
    asked = () if _IMPERATIVE.search(unsaid) else (f"求{unsaid}",)
    for each in (bare, said, *_reordered(said), *asked):
        if each and each not in seen:
            seen.add(each)
            yield each


def _reordered(question: str) -> Iterator[str]:
    later = _AFTERWARDS.fullmatch(question)
    if later is not None and _states(later["given"]) and _whole(later["asks"]):
        yield f"已知{later['given']}，{later['asks']}"
        subject = _SUBJECT.fullmatch(later["asks"])
        if subject is not None:
            yield f"{subject['subject']}中，{later['given']}，求{subject['goal']}"
    for pattern in (_ASKED_LAST, _BLANK_LAST):
        last = pattern.fullmatch(question)
        if last is not None and not _asks(last["given"]) and _whole(last["asks"]):
            yield f"{last['given'].rstrip('，,。；;')}，求{last['asks'].strip()}"


_MEASURES = r"(?:半径|直径|母线长?|边长|[长宽高底])\s*\d"


def _whole(words: str) -> bool:
    """Whether no dollar sign or bracket is torn from its partner."""
    pairs = all(words.count(a) == words.count(b) for a, b in ("()", "[]", "{}", "（）"))
    return pairs and words.count("$") % 2 == 0


def _states(words: str) -> bool:
    """Whether the words say something, rather than hold the expression that is to be worked on."""
    return bool(re.search(rf"[=<>≤≥∈⊥∥]|是|为|过|有|{_MEASURES}", words)) and not _asks(words)


def _asks(words: str) -> bool:
    return bool(re.search(r"求|多少|几[^何]|什么|[?？]|_{2,}", words))
