from ..flow import Flow
from ..reply import Reply
from . import (
    family_allowances,
    health_insurance,
    identify_person,
    l950,
    manage_access,
    pension_register_consult,
    rvv_bim_omnio_status,
    test_connection,
    tx25,
)

__all__ = [
    "ALL",
    "family_allowances",
    "health_insurance",
    "identify_person",
    "l950",
    "manage_access",
    "pension_register_consult",
    "rvv_bim_omnio_status",
    "test_connection",
    "tx25",
]

ALL: tuple[Flow[..., Reply], ...]
