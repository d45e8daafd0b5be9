"""The people, things and places that word problems are about, with sensible numbers."""
