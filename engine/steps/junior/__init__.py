"""Techniques of the junior high school, in the order a teacher would try them."""

from engine.steps.junior.absolute_cases import solve_absolute_cases
from engine.steps.junior.angles import change_angle_units, find_partner_angle, work_out_angles
from engine.steps.junior.axis_gap import find_axis_gap
from engine.steps.junior.bag_unknown import find_number_of_balls
from engine.steps.junior.bounds import within_school
from engine.steps.junior.chance import find_probability
from engine.steps.junior.change_rate import find_change_rate
from engine.steps.junior.comparing import compare_numbers, judge_statement
from engine.steps.junior.data_set import describe_data
from engine.steps.junior.data_unknown import find_data_unknown
from engine.steps.junior.discriminant import find_parameter, tell_nature_of_roots, use_known_root
from engine.steps.junior.evaluation import evaluate_expression
from engine.steps.junior.factorisation import factorise
from engine.steps.junior.figure_angles import find_figure_angle
from engine.steps.junior.formula_numbers import calculate_by_formula
from engine.steps.junior.fractional_equation import solve_fractional_equation
from engine.steps.junior.function_signs import compare_ordinates, find_sign_parameter
from engine.steps.junior.given_facts import use_known_solution, use_like_terms, use_opposites
from engine.steps.junior.given_ratios import use_equal_ratios
from engine.steps.junior.graphs import draw_graph, tell_growth
from engine.steps.junior.growth import find_growth_rate
from engine.steps.junior.higher_equation import solve_higher_equation
from engine.steps.junior.in_words import combine_in_words, name_sum_of_roots, use_two_roots
from engine.steps.junior.inequalities import solve_inequalities
from engine.steps.junior.inequality_parameters import find_system_parameter
from engine.steps.junior.line_parallel import find_equal_values, find_parallel_function
from engine.steps.junior.line_triangle import find_line_triangle
from engine.steps.junior.linear_and_quadratic import solve_linear_and_quadratic
from engine.steps.junior.linear_equation import solve_linear_equation
from engine.steps.junior.lines_and_axes import (
    find_axis_intersections,
    find_common_points,
    find_quadrants,
)
from engine.steps.junior.literal import express_letter, solve_proportion
from engine.steps.junior.meaning import find_meaning, find_without_meaning, find_zero_of_fraction
from engine.steps.junior.measured import find_measure
from engine.steps.junior.monomial import describe_monomial, describe_polynomial
from engine.steps.junior.other_equations import solve_absolute_equation, solve_radical_equation
from engine.steps.junior.other_root import find_other_root
from engine.steps.junior.parabola import (
    find_growth,
    find_parabola_features,
    shift_graph,
    write_in_vertex_form,
)
from engine.steps.junior.perfect_square import find_perfect_square
from engine.steps.junior.plane_distances import find_plane_distance
from engine.steps.junior.points_on_plane import find_point_parameter, mirror_point, move_point
from engine.steps.junior.polygons import measure_polygon, solve_angle_relation
from engine.steps.junior.power_laws import use_power_laws
from engine.steps.junior.quadratic_equation import solve_quadratic_equation
from engine.steps.junior.right_triangle import solve_by_pythagoras, solve_right_triangle
from engine.steps.junior.roots_and_angles import (
    find_acute_angle,
    find_extra_root,
    find_mean_proportional,
    find_root_condition,
    find_similar_ratio,
)
from engine.steps.junior.roots_and_coefficients import use_roots_and_coefficients
from engine.steps.junior.round_figures import measure_round_figure
from engine.steps.junior.rounding import round_number, write_scientific
from engine.steps.junior.simplification import simplify_expression
from engine.steps.junior.single_numbers import describe_number
from engine.steps.junior.systems import solve_linear_system
from engine.steps.junior.through_points import (
    find_function_through_points,
    find_missing_coordinate,
    find_parabola_from_vertex,
    find_proportional_function,
)
from engine.steps.junior.whole_equations import find_sign_of_parabola, use_equation_as_whole
from engine.steps.junior.whole_substitution import put_in_as_a_whole
from engine.steps.junior.zero_squares import solve_sum_of_squares
from engine.steps.technique import Technique

EQUATIONS = (
    solve_proportion,
    solve_linear_equation,
    solve_quadratic_equation,
    solve_higher_equation,
    solve_fractional_equation,
    solve_absolute_equation,
    solve_radical_equation,
    solve_linear_system,
    solve_linear_and_quadratic,
    solve_inequalities,
    express_letter,
)
QUADRATIC_THEORY = (
    name_sum_of_roots,
    find_extra_root,
    find_system_parameter,
    use_known_solution,
    find_other_root,
    find_perfect_square,
    tell_nature_of_roots,
    find_parameter,
    use_known_root,
    use_roots_and_coefficients,
)
FUNCTIONS = (
    find_parallel_function,
    find_sign_of_parabola,
    find_sign_parameter,
    compare_ordinates,
    mirror_point,
    find_plane_distance,
    find_point_parameter,
    move_point,
    find_line_triangle,
    find_function_through_points,
    find_missing_coordinate,
    find_proportional_function,
    find_parabola_from_vertex,
    find_axis_intersections,
    find_axis_gap,
    find_common_points,
    find_quadrants,
    find_parabola_features,
    find_growth,
    tell_growth,
    draw_graph,
    write_in_vertex_form,
    shift_graph,
)
FIGURES_AND_DATA = (
    find_acute_angle,
    find_similar_ratio,
    find_mean_proportional,
    measure_polygon,
    find_figure_angle,
    solve_angle_relation,
    measure_round_figure,
    solve_by_pythagoras,
    solve_right_triangle,
    find_measure,
    describe_data,
    find_data_unknown,
    find_probability,
    find_number_of_balls,
)
EXPRESSIONS = (
    calculate_by_formula,
    describe_number,
    compare_numbers,
    judge_statement,
    find_meaning,
    find_without_meaning,
    find_zero_of_fraction,
    find_change_rate,
    find_growth_rate,
    describe_monomial,
    describe_polynomial,
    write_scientific,
    round_number,
    work_out_angles,
    find_partner_angle,
    change_angle_units,
    factorise,
    evaluate_expression,
    solve_absolute_cases,
    use_equation_as_whole,
    find_equal_values,
    use_opposites,
    use_like_terms,
    use_equal_ratios,
    use_power_laws,
    use_two_roots,
    combine_in_words,
    find_root_condition,
    solve_sum_of_squares,
    put_in_as_a_whole,
    simplify_expression,
)

TECHNIQUES: tuple[Technique, ...] = tuple(
    map(
        within_school,
        (*EQUATIONS, *QUADRATIC_THEORY, *FUNCTIONS, *FIGURES_AND_DATA, *EXPRESSIONS),
    )
)
