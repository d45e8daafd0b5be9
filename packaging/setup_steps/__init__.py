"""What set-up does, one idea a file: standard library only, because nothing is installed yet."""
