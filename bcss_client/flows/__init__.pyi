from ..flow import Flow
from ..reply import Reply
from . import health_insurance, identify_person, l950, manage_access, test_connection, tx25

__all__ = ["ALL", "health_insurance", "identify_person", "l950", "manage_access", "test_connection", "tx25"]

ALL: tuple[Flow[..., Reply], ...]
