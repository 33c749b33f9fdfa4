from ..flow import Flow
from ..reply import Reply
from . import (
    a701,
    consult_patrimony,
    health_insurance,
    identify_person,
    l301,
    l950,
    manage_access,
    test_connection,
    tx25,
)

__all__ = [
    "ALL",
    "a701",
    "consult_patrimony",
    "health_insurance",
    "identify_person",
    "l301",
    "l950",
    "manage_access",
    "test_connection",
    "tx25",
]

ALL: tuple[Flow[..., Reply], ...]
