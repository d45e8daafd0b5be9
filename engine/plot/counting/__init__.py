"""Layouts of what is counted: counters, sticks, beads, money and shaded fractions."""
