from ..flow import Flow
from ..reply import Reply
from . import (
    a036,
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
)

__all__ = [
    "ALL",
    "a036",
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
]

ALL: tuple[Flow[..., Reply], ...]
