"""Tests of the use cases that all faces call."""
