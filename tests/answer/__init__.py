"""Tests of answers against keys."""
