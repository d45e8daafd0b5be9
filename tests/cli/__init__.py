"""Tests of the command line, as scripts and schools call it."""
