from ..flow import Flow
from ..reply import Reply
from . import (
    career_break,
    health_insurance,
    identify_person,
    l950,
    manage_access,
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
    "career_break",
    "health_insurance",
    "identify_person",
    "l950",
    "manage_access",
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
