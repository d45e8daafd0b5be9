"""Tests of the curriculum's generators."""
