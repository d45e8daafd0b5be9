"""Problems that people bring, as values."""
