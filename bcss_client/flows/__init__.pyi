from ..flow import Flow
from ..reply import Reply
from . import (
    a036,
    career_break,
    health_insurance,
    identify_person,
    l036,
    l950,
    list_of_attestations,
    manage_access,
    register_attest,
    stop_attest,
    test_connection,
    tx25,
    unemployment_activation,
    unemployment_paid_sums,
    unemployment_payments,
    unemployment_rights,
    unemployment_scheduled_payment,
    unemployment_situation,
)

__all__ = [
    "ALL",
    "a036",
    "career_break",
    "health_insurance",
    "identify_person",
    "l036",
    "l950",
    "list_of_attestations",
    "manage_access",
    "register_attest",
    "stop_attest",
    "test_connection",
    "tx25",
    "unemployment_activation",
    "unemployment_paid_sums",
    "unemployment_payments",
    "unemployment_rights",
    "unemployment_scheduled_payment",
    "unemployment_situation",
]

ALL: tuple[Flow[..., Reply], ...]
