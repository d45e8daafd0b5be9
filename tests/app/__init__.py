"""Tests of the program outside its faces."""
