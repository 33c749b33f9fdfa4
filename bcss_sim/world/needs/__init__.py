"""Persons by need: conditions in words, and somebody for whom they hold."""

from .features import FEATURES, Feature
from .need import Condition, Need
from .refusals import NeedRefused
from .search import Found, Search

__all__ = ["FEATURES", "Condition", "Feature", "Found", "Need", "NeedRefused", "Search"]
