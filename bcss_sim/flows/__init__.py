"""The answers, one module a flow: pure functions from a question and a situation to a reply."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from bcss_client.flows.health_insurance import HealthInsuranceRequest
from bcss_client.flows.identify_person import IdentifyPersonRequest
from bcss_client.flows.l950 import L950Request
from bcss_client.flows.manage_access import ManageAccessRequest
from bcss_client.flows.test_connection import SendTestMessageRequest
from bcss_client.flows.tx25 import Tx25Request
from bcss_client.reply import Reply

from ..situation import Situation
from . import health_insurance, identify_person, l950, manage_access, test_connection, tx25

Q = TypeVar("Q")
Answer = Callable[[object, Situation], Reply]


def _to(request: type[Q], answer: Callable[[Q, Situation], Reply]) -> Answer:
    def answered(asked: object, situation: Situation) -> Reply:
        assert isinstance(asked, request)
        return answer(asked, situation)

    return answered


ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        "test_connection": _to(SendTestMessageRequest, test_connection.answer),
        "manage_access": _to(ManageAccessRequest, manage_access.answer),
        "identify_person": _to(IdentifyPersonRequest, identify_person.answer),
        "tx25": _to(Tx25Request, tx25.answer),
        "health_insurance": _to(HealthInsuranceRequest, health_insurance.answer),
        "l950": _to(L950Request, l950.answer),
    }
)
"""The answer of each flow, by slug."""
