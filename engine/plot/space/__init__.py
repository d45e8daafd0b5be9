"""Layouts of space: squared paper, solids, stacked cubes, nets, directions."""
