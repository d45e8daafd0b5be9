"""The order in which techniques are tried: the simplest school method that fits comes first."""

from engine.steps.junior import TECHNIQUES as JUNIOR
from engine.steps.primary import TECHNIQUES as PRIMARY
from engine.steps.senior import TECHNIQUES as SENIOR
from engine.steps.technique import Technique

TECHNIQUES: tuple[Technique, ...] = (*PRIMARY, *JUNIOR, *SENIOR)
