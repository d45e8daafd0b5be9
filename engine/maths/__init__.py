"""School notation, Chinese wording and LaTeX in, exact mathematics out, and back to writing."""
