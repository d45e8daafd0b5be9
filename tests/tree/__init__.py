"""Tests of the curriculum's tree."""
