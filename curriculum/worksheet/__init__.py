"""A sheet is a plan and a seed until it is printed; what is printed are neutral blocks."""
