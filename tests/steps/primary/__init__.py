"""Tests of the worked steps of grades 1 to 6."""
