"""Tests of the files that question banks travel in."""
