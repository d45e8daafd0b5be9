"""Worked steps of grades 1 to 6: one file per school topic, tried in the order of `TECHNIQUES`."""

from engine.steps.primary.average import average
from engine.steps.primary.base_area import volume_from_base
from engine.steps.primary.calculation import calculate
from engine.steps.primary.clock import elapsed_time, later_time
from engine.steps.primary.common_denominator import bring_to_common_denominator, reduce
from engine.steps.primary.common_factors import (
    common_factor_and_multiple,
    greatest_common_factor,
    least_common_multiple,
    list_common_factors,
)
from engine.steps.primary.comparison import compare, compare_quantities, put_in_order
from engine.steps.primary.conversion import convert
from engine.steps.primary.divisibility import (
    factor_into_primes,
    list_factors,
    list_multiples,
)
from engine.steps.primary.equation import solve_equation
from engine.steps.primary.estimation import estimate
from engine.steps.primary.fill_number import fill_number
from engine.steps.primary.formulas import measure_figure
from engine.steps.primary.inverse_figures import measure_backwards
from engine.steps.primary.map_scale import map_scale
from engine.steps.primary.measures import convert_units
from engine.steps.primary.number_kinds import (
    count_multiples,
    fill_equal_fraction,
    sort_whole_numbers,
)
from engine.steps.primary.part_of import (
    compare_as_part,
    more_or_less_by_part,
    part_of_number,
    reciprocal,
    whole_from_part,
)
from engine.steps.primary.proportion import share_by_ratio, solve_proportion
from engine.steps.primary.ratio import ratio_value, simplify_ratio
from engine.steps.primary.recurring import divide_to_recurring
from engine.steps.primary.remainder import divide_with_remainder
from engine.steps.primary.rewriting import add_zeros, fill_in_units, rewrite_in_units, round_number
from engine.steps.primary.rounding import calculate_rounded
from engine.steps.primary.scaling import scale_number
from engine.steps.primary.small_questions import (
    extreme_of_numbers,
    most_that_fits,
    unit_of_fraction,
)
from engine.steps.primary.stories import tell_story
from engine.steps.primary.tales import tell_tale
from engine.steps.primary.triangle_angles import find_triangle_angle
from engine.steps.primary.unit_sums import (
    add_measures,
    change_price,
    other_of_ratio,
    part_of_measure,
)
from engine.steps.primary.word_numbers import number_from_words, other_of_mean, take_discount
from engine.steps.primary.written import calculate_in_columns
from engine.steps.technique import Technique

TECHNIQUES: tuple[Technique, ...] = (
    calculate_in_columns,
    divide_with_remainder,
    calculate_rounded,
    divide_to_recurring,
    calculate,
    estimate,
    round_number,
    add_zeros,
    rewrite_in_units,
    fill_in_units,
    reduce,
    convert,
    bring_to_common_denominator,
    list_factors,
    list_multiples,
    factor_into_primes,
    common_factor_and_multiple,
    list_common_factors,
    greatest_common_factor,
    least_common_multiple,
    part_of_number,
    more_or_less_by_part,
    whole_from_part,
    compare_as_part,
    reciprocal,
    simplify_ratio,
    ratio_value,
    share_by_ratio,
    solve_proportion,
    solve_equation,
    convert_units,
    measure_figure,
    measure_backwards,
    find_triangle_angle,
    scale_number,
    volume_from_base,
    add_measures,
    part_of_measure,
    change_price,
    other_of_ratio,
    number_from_words,
    sort_whole_numbers,
    take_discount,
    other_of_mean,
    count_multiples,
    fill_equal_fraction,
    fill_number,
    most_that_fits,
    unit_of_fraction,
    extreme_of_numbers,
    average,
    elapsed_time,
    later_time,
    map_scale,
    tell_story,
    tell_tale,
    compare,
    compare_quantities,
    put_in_order,
)
