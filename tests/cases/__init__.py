"""The questions whose messages stand in `fixtures/golden`: for each flow, one of every kind of answer.

A flow has a module of cases, among them `p02`, which asks about the mother of that persona.
"""

from __future__ import annotations

from tests.cases import connection, health_insurance, identify_person, l950, manage_access, tx25
from tests.cases.case import Case

__all__ = ["CASES", "Case"]

CASES: tuple[Case, ...] = (
    *connection.CASES,
    *manage_access.CASES,
    *identify_person.CASES,
    *tx25.CASES,
    *health_insurance.CASES,
    *l950.CASES,
)
