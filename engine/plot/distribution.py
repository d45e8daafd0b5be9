"""Quartiles by the textbook's rule, for box plots."""

import statistics
from collections.abc import Sequence


def five_numbers(values: Sequence[float]) -> tuple[float, float, float, float, float]:
    """Smallest, quartiles and largest; quartiles as percentiles by the senior textbook's rule.

    The p-th percentile of n ordered values: i = n·p %; if i is whole, the mean of the i-th and
    the next, else the value after it (人教A版 必修第二册 9.2.2).
    """
    ordered = sorted(values)

    def percentile(p: int) -> float:
        whole, rest = divmod(len(ordered) * p, 100)
        if rest:
            return ordered[whole]
        return (ordered[whole - 1] + ordered[min(whole, len(ordered) - 1)]) / 2

    return ordered[0], percentile(25), statistics.median(ordered), percentile(75), ordered[-1]
