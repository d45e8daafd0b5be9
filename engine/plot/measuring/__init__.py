"""Layouts of measuring: clock, calendar, ruler, protractor, balance, thermometer."""
