"""From a page of working to a verdict: answers checked, solutions verified line by line.

`checker.Checker` is the face for callers: it starts at once and does its work in a process that can
be killed. `check.check` and `verify.verify` are the work itself, with the algebra it needs.
"""
