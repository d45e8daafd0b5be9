"""The window, tried with real clicks and keys."""
