"""The request of PerformInvestigation."""

from dataclasses import dataclass
from typing import Annotated

from ... import terms
from ...declaration import At, Message
from ...values import SsinLike


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PerformInvestigationRequest(Message):
    """Ask for household, legal data, addresses and waiting register of a person.

    The groups that are true come, or all of them when none is given. With `family_composition_group`, the other groups
    come for every member of the household.
    """

    ssin: Annotated[SsinLike, At("SocialSecurityUser", *terms.SSIN)]
    family_composition_group: Annotated[
        bool | None, At("DataGroups/FamilyCompositionGroup", *terms.HOUSEHOLD_COMPOSITION)
    ] = None
    citizen_group: Annotated[bool | None, At("DataGroups/CitizenGroup", *terms.LEGAL_DATA)] = None
    address_history_group: Annotated[bool | None, At("DataGroups/AddressHistoryGroup", *terms.ADDRESS_HISTORY)] = None
    wait_register_group: Annotated[bool | None, At("DataGroups/WaitRegisterGroup", *terms.WAITING_REGISTER)] = None
