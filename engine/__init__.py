"""The engine: mathematics that checks, figures, and the runtime round the model; knows no window."""
