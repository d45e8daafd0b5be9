"""Techniques of the senior high school, in the order a teacher would try them."""

from engine.steps.senior.always import find_always
from engine.steps.senior.arrangements import find_arrangement, find_group
from engine.steps.senior.assigned_values import find_assigned_values
from engine.steps.senior.asymptote_conic import find_asymptote_conic
from engine.steps.senior.basic_inequality import find_mean_inequality
from engine.steps.senior.binomial import find_binomial
from engine.steps.senior.bisector import find_bisector
from engine.steps.senior.calculation import find_calculation
from engine.steps.senior.chance_formulas import find_binomial_exponent, find_event_formula
from engine.steps.senior.chords import find_chord
from engine.steps.senior.circles import find_circle, find_position
from engine.steps.senior.comparison import find_order
from engine.steps.senior.complex_conditions import find_complex_condition
from engine.steps.senior.complex_equations import find_complex_equation, find_complex_parameter
from engine.steps.senior.complex_numbers import find_complex
from engine.steps.senior.composition import find_composed
from engine.steps.senior.conic_equation import find_conic_equation
from engine.steps.senior.conic_from_foci import find_conic_from_foci
from engine.steps.senior.conics import find_conic
from engine.steps.senior.counting import find_counting, find_drawing
from engine.steps.senior.curve_area import find_curve_area
from engine.steps.senior.derivative import find_derivative
from engine.steps.senior.derivative_parameters import find_constant_from_extreme, find_two_extrema
from engine.steps.senior.digit_numbers import find_digit_numbers, find_sharing
from engine.steps.senior.distances import find_distance, find_intercept, find_intersection
from engine.steps.senior.distributions import find_distribution
from engine.steps.senior.domain import find_domain
from engine.steps.senior.drawn_distribution import find_drawn_distribution
from engine.steps.senior.equally_likely import find_equally_likely
from engine.steps.senior.expanded_products import find_product_coefficient
from engine.steps.senior.extreme_values import find_extreme_values
from engine.steps.senior.first_terms_sum import find_first_terms_sum
from engine.steps.senior.focal_chord import find_conic_parameter, find_focal_chord
from engine.steps.senior.function_facts import find_from_facts
from engine.steps.senior.general_term import find_general_term
from engine.steps.senior.given_ratio import find_given_ratio
from engine.steps.senior.independent_events import find_independent, find_trials
from engine.steps.senior.inequality import find_inequality
from engine.steps.senior.integrals import find_integral, find_limit
from engine.steps.senior.interval_inclusion import find_inclusion
from engine.steps.senior.interval_monotone import find_absolute_monotony, find_axis_parameter
from engine.steps.senior.kinds_drawn import find_kinds_drawn
from engine.steps.senior.line_conditions import (
    find_circle_tangent,
    find_circle_through,
    find_equal_intercepts,
    find_two_circles,
)
from engine.steps.senior.line_parameters import find_line_parameter, find_mirrored_line
from engine.steps.senior.line_positions import find_line_position
from engine.steps.senior.lines import find_line
from engine.steps.senior.listed_progression import find_finite_range, find_listed_progression
from engine.steps.senior.listed_sum import find_listed_sum
from engine.steps.senior.logarithm_letters import find_logarithm_letters
from engine.steps.senior.monotone_inequality import find_monotone_inequality, find_odd_part
from engine.steps.senior.monotony import find_monotony
from engine.steps.senior.necessary import find_condition_kind
from engine.steps.senior.negation import find_negation, find_quadrant
from engine.steps.senior.normal_probability import find_normal_probability
from engine.steps.senior.normal_sigma import find_normal_sigma
from engine.steps.senior.outside_tangent import find_outside_tangent
from engine.steps.senior.parameters import find_extremum_parameter, find_monotone_parameter
from engine.steps.senior.parity_use import find_other_half, find_parity_parameter
from engine.steps.senior.power_equation import find_power_equation
from engine.steps.senior.progression import find_progression
from engine.steps.senior.progression_more import find_consecutive_terms, find_extreme_sum
from engine.steps.senior.properties import find_inverse, find_parity, find_zeros
from engine.steps.senior.quadratic_solution_set import find_coefficients
from engine.steps.senior.quiet import quiet
from engine.steps.senior.radians import find_radians, find_sector
from engine.steps.senior.radical_powers import find_radical_power
from engine.steps.senior.ranges import find_range
from engine.steps.senior.reduction import find_reduction
from engine.steps.senior.regression import find_independence, find_regression
from engine.steps.senior.sampling import find_layer
from engine.steps.senior.sequence_extremes import find_extreme_term, find_sum_of_shown
from engine.steps.senior.sets import find_set_operation
from engine.steps.senior.shifted_angle import find_shifted_angle
from engine.steps.senior.sine_quadratic import find_sine_quadratic
from engine.steps.senior.sine_relations import find_sine_relation
from engine.steps.senior.sinusoid import find_wave
from engine.steps.senior.statistics import find_data
from engine.steps.senior.subsets import find_element_parameter, find_subset_count
from engine.steps.senior.sums import find_sum
from engine.steps.senior.tangent import find_tangent
from engine.steps.senior.tangent_parameter import find_tangent_parameter
from engine.steps.senior.terminal_side import find_sum_of_ratios, find_terminal_side
from engine.steps.senior.through_point import find_fixed_point, find_power_function
from engine.steps.senior.transformations import find_tangent_domain, find_transformed
from engine.steps.senior.triangle_conditions import find_triangle_condition
from engine.steps.senior.triangles import find_triangle
from engine.steps.senior.trigonometric_equation import find_trigonometric_equation
from engine.steps.senior.trigonometric_inequality import find_trigonometric_inequality
from engine.steps.senior.trigonometric_simplification import find_trigonometric_simplification
from engine.steps.senior.two_angles import find_two_angles
from engine.steps.senior.values import find_value
from engine.steps.senior.vector_projection import (
    find_point_vector,
    find_projection,
    find_unit_vector,
)
from engine.steps.senior.vectors import find_vector
from engine.steps.senior.wave_parameter import find_between_sets, find_frequency
from engine.steps.senior.zero_count import find_zero_count
from engine.steps.senior.zero_interval import find_zero_interval
from engine.steps.technique import Technique

_IN_ORDER: tuple[Technique, ...] = (
    find_set_operation,
    find_between_sets,
    find_subset_count,
    find_element_parameter,
    find_coefficients,
    find_trigonometric_inequality,
    find_order,
    find_always,
    find_negation,
    find_quadrant,
    find_inclusion,
    find_condition_kind,
    find_inequality,
    find_transformed,
    find_tangent_domain,
    find_domain,
    find_composed,
    find_parity_parameter,
    find_other_half,
    find_power_function,
    find_fixed_point,
    find_monotone_inequality,
    find_from_facts,
    find_odd_part,
    find_derivative,
    find_value,
    find_tangent_parameter,
    find_tangent,
    find_outside_tangent,
    find_frequency,
    find_wave,
    find_sine_quadratic,
    find_monotony,
    find_absolute_monotony,
    find_mean_inequality,
    find_extreme_values,
    find_constant_from_extreme,
    find_two_extrema,
    find_extremum_parameter,
    find_axis_parameter,
    find_monotone_parameter,
    find_finite_range,
    find_range,
    find_parity,
    find_zeros,
    find_zero_count,
    find_zero_interval,
    find_inverse,
    find_logarithm_letters,
    find_power_equation,
    find_trigonometric_equation,
    find_given_ratio,
    find_terminal_side,
    find_sum_of_ratios,
    find_shifted_angle,
    find_two_angles,
    find_reduction,
    find_radians,
    find_sector,
    find_sine_relation,
    find_triangle_condition,
    find_triangle,
    find_consecutive_terms,
    find_extreme_sum,
    find_listed_progression,
    find_progression,
    find_general_term,
    find_extreme_term,
    find_sum_of_shown,
    find_sum,
    find_listed_sum,
    find_first_terms_sum,
    find_point_vector,
    find_projection,
    find_unit_vector,
    find_vector,
    find_equal_intercepts,
    find_circle_tangent,
    find_two_circles,
    find_circle_through,
    find_line_parameter,
    find_mirrored_line,
    find_line,
    find_bisector,
    find_distance,
    find_intersection,
    find_intercept,
    find_circle,
    find_conic_from_foci,
    find_asymptote_conic,
    find_focal_chord,
    find_conic_parameter,
    find_conic,
    find_conic_equation,
    find_position,
    find_line_position,
    find_chord,
    find_curve_area,
    find_integral,
    find_limit,
    find_complex,
    find_complex_equation,
    find_complex_condition,
    find_complex_parameter,
    find_digit_numbers,
    find_sharing,
    find_equally_likely,
    find_counting,
    find_arrangement,
    find_group,
    find_kinds_drawn,
    find_drawn_distribution,
    find_drawing,
    find_event_formula,
    find_binomial_exponent,
    find_assigned_values,
    find_binomial,
    find_product_coefficient,
    find_independent,
    find_trials,
    find_distribution,
    find_normal_probability,
    find_normal_sigma,
    find_layer,
    find_data,
    find_regression,
    find_independence,
    find_trigonometric_simplification,
    find_radical_power,
    find_calculation,
)

TECHNIQUES: tuple[Technique, ...] = tuple(map(quiet, _IN_ORDER))
