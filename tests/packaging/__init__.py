"""Set-up, the lock files, the translations and the frozen program."""
