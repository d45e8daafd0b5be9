"""Question banks that leave and enter: a dry run first, then one transaction."""
