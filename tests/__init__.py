"""Tests of the whole house; each folder mirrors a room."""
