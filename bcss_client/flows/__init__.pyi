from ..flow import Flow
from ..reply import Reply
from . import (
    consult_other_sectors,
    health_insurance,
    identify_person,
    l950,
    manage_access,
    perform_investigation,
    test_connection,
    tx25,
)

__all__ = [
    "ALL",
    "consult_other_sectors",
    "health_insurance",
    "identify_person",
    "l950",
    "manage_access",
    "perform_investigation",
    "test_connection",
    "tx25",
]

ALL: tuple[Flow[..., Reply], ...]
