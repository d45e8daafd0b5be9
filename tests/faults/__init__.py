"""Tests of what must hold when something goes wrong outside the program."""
