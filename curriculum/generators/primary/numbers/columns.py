"""竖式 of whole numbers and decimals: digits under digits, as typed layouts.

A decimal is a whole number `scaled` with `places` decimal places, so no library is loaded.
"""

from engine.values.layout import ColumnForm

Carry = tuple[int, int, str]


def written(scaled: int, places: int = 0) -> str:
    """325 with two places is 3.25."""
    figures = str(scaled).rjust(places + 1, "0")
    return f"{figures[:-places]}.{figures[-places:]}" if places else figures


def added(first: int, second: int, places: tuple[int, int] = (0, 0)) -> ColumnForm:
    """first + second, each with its own decimal places, and the carried ones."""
    point = max(places)
    a, b = first * 10 ** (point - places[0]), second * 10 ** (point - places[1])
    carries: list[Carry] = []
    over = 0
    for column in range(max(len(str(a)), len(str(b)))):
        over = (_digit(a, column) + _digit(b, column) + over) // 10
        if over:
            carries.append((1, column + 1, "1"))
    top = written(first, places[0]) + " " * (point - places[0])
    low = written(second, places[1]) + " " * (point - places[1])
    end = written(a + b, point)
    width = max(map(len, (top, low, end)))
    return ColumnForm("add", (top, "+" + low.rjust(width), end), (2,), tuple(carries))


def subtracted(first: int, second: int, places: tuple[int, int] = (0, 0)) -> ColumnForm:
    """first - second, with a dot where one is borrowed."""
    point = max(places)
    a, b = first * 10 ** (point - places[0]), second * 10 ** (point - places[1])
    borrows: list[Carry] = []
    owed = 0
    for column in range(len(str(a))):
        owed = 1 if _digit(a, column) - owed < _digit(b, column) else 0
        if owed:
            borrows.append((0, column + 1, "·"))
    top = written(a, point)
    low = written(second, places[1]) + " " * (point - places[1])
    end = written(a - b, point)
    return ColumnForm("subtract", (top, "-" + low.rjust(len(top)), end), (2,), tuple(borrows))


def multiplied(first: int, second: int, places: int = 0) -> ColumnForm:
    """first × second as whole numbers, longer on top; the product gets `places` decimal places.

    Zeros at the ends of factors are set aside and added to the product.
    """
    if len(str(second)) > len(str(first)):
        first, second = second, first
    tops = [str(first).rstrip("0") or "0", str(second).rstrip("0") or "0"]
    own = [len(str(first)) - len(tops[0]), len(str(second)) - len(tops[1])]
    zeros = sum(own)
    rows = [str(first) + " " * (zeros - own[0]), str(second) + " " * (zeros - own[1])]
    partials = [
        (place, int(tops[0]) * int(digit))
        for place, digit in enumerate(reversed(tops[1])) if digit != "0"
    ]  # fmt: skip
    rules = [2]
    carries: list[Carry] = []
    if len(partials) > 1:
        rows += [str(partial) + " " * (place + zeros) for place, partial in partials]
        rules.append(len(rows))
    else:
        over = 0
        for column, digit in enumerate(reversed(tops[0])):
            over = (int(digit) * int(tops[1][0]) + over) // 10
            if over and column + 1 < len(tops[0]):
                carries.append((1, column + 1 + zeros, str(over)))
    rows.append(written(first * second, places))
    width = max(len(row.replace(".", "")) for row in (*rows[:2], rows[-1]))
    rows[1] = "×" + rows[1].rjust(width)
    return ColumnForm("multiply", tuple(rows), tuple(rules), tuple(carries))


def divided(dividend: int, divisor: int, places: int = 0, more: int = 0) -> ColumnForm:
    """Long division; the dividend has `places` decimal places and `more` zeros are fetched down."""
    shown = written(dividend, places)
    figures = shown.replace(".", "") + "0" * more
    whole = len(shown.partition(".")[0])
    total = len(figures)
    rows = [shown + " " * more]
    rules: list[int] = []
    quotient, rest, started = "", 0, False
    for index, figure in enumerate(figures):
        rest = rest * 10 + int(figure)
        times = rest // divisor
        if times:
            if started:
                rows.append(str(rest) + " " * (total - 1 - index))
                rules.append(len(rows) - 1)
            started = True
            rows.append(str(times * divisor) + " " * (total - 1 - index))
            rest -= times * divisor
        quotient += str(times)
    if started:
        rows.append(str(rest))
        rules.append(len(rows) - 1)
    head, tail = quotient[:whole].lstrip("0") or "0", quotient[whole:]
    return ColumnForm(
        "divide", tuple(rows), tuple(rules), (), str(divisor),
        f"{head}.{tail}" if tail else head, str(rest) if rest and not tail else None,
    )  # fmt: skip


def _digit(number: int, column: int) -> int:
    return number // int(10**column) % 10
