"""What foreign clients are made to ask."""

from __future__ import annotations

from bcss_client.config import organisations
from tests.cases import CASES

SAMPLES = tuple(case for case in CASES if case.name in ("p02", "not_integrated"))
MALFORMED_TX25 = {
    "informationCustomer": {"customerIdentification": {"cbeNumber": organisations()[0].cbe}},
    "legalContext": "PCSA:SOCIAL_INQUIRY",
    "searchInformation": {"ssin": "not a number"},
}
"""The arguments of a question refused for its structure."""
