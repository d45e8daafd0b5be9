"""The program round the engine: three faces (window, terminal, endpoint), and what they share."""

__version__ = "0.1.0"
