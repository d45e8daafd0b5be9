"""Recipes for solids, lines and planes in space, and vectors in space."""
