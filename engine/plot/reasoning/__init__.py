"""Layouts for thinking: segment diagrams, sets, trees of cases, stem and leaf."""
