"""Tests of the worked solutions of the senior high school."""
