"""The flows, one module each; adding one is adding a line here and in the client."""

from ..flow import Flow
from ..reply import Reply
from .health_insurance import health_insurance
from .identify_person import identify_person
from .l950 import l950
from .manage_access import manage_access
from .test_connection import test_connection
from .tx25 import tx25

__all__ = ["ALL", "health_insurance", "identify_person", "l950", "manage_access", "test_connection", "tx25"]

ALL: tuple[Flow[..., Reply], ...] = (
    test_connection,
    manage_access,
    identify_person,
    tx25,
    health_insurance,
    l950,
)
"""Every flow, in the order people meet them."""
