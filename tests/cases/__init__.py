"""The questions whose messages stand in `fixtures/golden`: for each flow, one of every kind of answer.

A flow has a module of cases, named after it, among them `p02`, which asks about the mother of that persona.
"""

from __future__ import annotations

from importlib import import_module

from bcss_client import flows
from tests.cases.case import Case

__all__ = ["CASES", "CONSULTATIONS", "Case"]


def _cases(slug: str) -> tuple[Case, ...]:
    cases: tuple[Case, ...] = import_module(f"tests.cases.{slug}").CASES
    return cases


CASES: tuple[Case, ...] = tuple(case for flow in flows.ALL for case in _cases(flow.slug))

_CONSULTED = {flow.slug for flow in flows.ALL if not flow.writes and hasattr(flow.request_class, "ssin")}
_CONSULTED.remove("identify_person")  # it finds the number the others ask about
CONSULTATIONS = tuple(case for case in CASES if case.name == "p02" and case.flow in _CONSULTED)
"""The questions about the mother of P02 that can be asked about anybody, and change nothing."""
