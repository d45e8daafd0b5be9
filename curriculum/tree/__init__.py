"""The national curriculum as data packs with permanent codes; the README here has their format."""

from curriculum.tree.naming import bare
from curriculum.tree.point import (
    DEMANDS,
    GRADES,
    STAGES,
    STRANDS,
    Edition,
    Pack,
    Point,
    Requirement,
)
from curriculum.tree.reading import PackError, read_pack
from curriculum.tree.tree import Tree, UnknownPointError, national_tree, read_tree

__all__ = [
    "DEMANDS",
    "GRADES",
    "STAGES",
    "STRANDS",
    "Edition",
    "Pack",
    "PackError",
    "Point",
    "Requirement",
    "Tree",
    "UnknownPointError",
    "bare",
    "national_tree",
    "read_pack",
    "read_tree",
]
