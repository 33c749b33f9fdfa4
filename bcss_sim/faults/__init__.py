"""Fault rules: what goes wrong on purpose, for whom and how often, so that software can be tried against it."""

from __future__ import annotations

from .fault import (
    BusinessStatus,
    CutShort,
    Delay,
    Duplicate,
    Effect,
    Empty,
    Fault,
    FaultRefused,
    Garbage,
    HttpError,
    Reset,
    SoapFault,
    When,
)
from .rules import Fate, Faults, Rule
from .scenarios import Scenario, scenarios

__all__ = [
    "BusinessStatus",
    "CutShort",
    "Delay",
    "Duplicate",
    "Effect",
    "Empty",
    "Fate",
    "Fault",
    "FaultRefused",
    "Faults",
    "Garbage",
    "HttpError",
    "Reset",
    "Rule",
    "Scenario",
    "SoapFault",
    "When",
    "scenarios",
]
