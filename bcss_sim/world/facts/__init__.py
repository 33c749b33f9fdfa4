"""What is true of a person: dated facts, the same for every flow.

No flow has facts of its own: each answer reads these. A module a subject; `known` tells what of a fact is known on a
day.
"""

from .aid import (
    CANCELLATION,
    CORRECTION,
    EQUIVALENT,
    INTEGRATION_INCOME,
    ORIGINAL,
    REACTIVATION,
    Attestation,
    Exoneration,
    Grant,
    InstallationPremium,
    Length,
    Project,
)
from .disability import DisabilityFile
from .family import BeneficiaryChild, ChildBenefitFile, Recipient
from .health import BIM_SINCE, HolderCode, Incapacity, IncreasedReimbursement, Insurance
from .known import Fact
from .pension import Pension, PensionOrganism, PensionPayment
from .person import Person
from .real_estate import Asset, Parcel, Property
from .register import (
    Address,
    Announced,
    CivilState,
    Coded,
    Cohabitation,
    Entry,
    Filiation,
    Guardianship,
    IdentityCard,
    Membership,
    Residence,
    Spell,
    Told,
)
from .sources import Trouble
from .unemployment import Activation, CareerBreak, UnemploymentRight, UnemploymentStop
from .work import CANCELLED, CHANGED, LEFT, TAKEN_ON, Employer, Job, SelfEmployment, Transfer

__all__ = [
    "BIM_SINCE",
    "CANCELLATION",
    "CANCELLED",
    "CHANGED",
    "CORRECTION",
    "EQUIVALENT",
    "INTEGRATION_INCOME",
    "LEFT",
    "ORIGINAL",
    "REACTIVATION",
    "TAKEN_ON",
    "Activation",
    "Address",
    "Announced",
    "Asset",
    "Attestation",
    "BeneficiaryChild",
    "CareerBreak",
    "ChildBenefitFile",
    "CivilState",
    "Coded",
    "Cohabitation",
    "DisabilityFile",
    "Employer",
    "Entry",
    "Exoneration",
    "Fact",
    "Filiation",
    "Grant",
    "Guardianship",
    "HolderCode",
    "IdentityCard",
    "Incapacity",
    "IncreasedReimbursement",
    "InstallationPremium",
    "Insurance",
    "Job",
    "Length",
    "Membership",
    "Parcel",
    "Pension",
    "PensionOrganism",
    "PensionPayment",
    "Person",
    "Project",
    "Property",
    "Recipient",
    "Residence",
    "SelfEmployment",
    "Spell",
    "Told",
    "Transfer",
    "Trouble",
    "UnemploymentRight",
    "UnemploymentStop",
]
