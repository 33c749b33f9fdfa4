"""The reply of PerformInvestigation: up to four groups of data."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from ... import terms
from ...declaration import At, Message
from ...reply import Reply
from ...values import Ssin
from ..person import HouseholdRole, Origin
from .citizen import Citizen
from .places import ManagerLocation, StandardAddress
from .waiting_register import WaitRegister


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FamilyMember(Message):
    """Somebody in the household: what he or she is to the reference person, and since when."""

    ssin: Annotated[Ssin, At("SocialSecurityUser", *terms.SSIN)]
    relation_ship: Annotated[
        HouseholdRole, At("RelationShip", fr="place dans le ménage", nl="plaats in het gezin", de="Platz im Haushalt")
    ]
    entry_date: Annotated[
        date | None, At("EntryDate", fr="entré(e) le", nl="in het gezin sinds", de="im Haushalt seit")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AddressHistory(Message):
    """Where a person has lived, the latest address first.

    `manager_locations` holds Belgian municipalities only, `legal_addresses` none at a diplomatic post;
    `declared_addresses` are those of persons in the waiting register.
    """

    ssin: Annotated[Ssin, At("SocialSecurityUser", *terms.SSIN)]
    manager_locations: Annotated[
        tuple[ManagerLocation, ...],
        At(
            "ManagerLocations/ManagerLocation",
            fr="communes gestionnaires",
            nl="beherende gemeenten",
            de="verwaltende Gemeinden",
        ),
    ] = ()
    legal_addresses: Annotated[
        tuple[StandardAddress, ...],
        At(
            "LegalAddresses/StandardAddress", fr="adresses légales", nl="wettelijke adressen", de="amtliche Anschriften"
        ),
    ] = ()
    declared_addresses: Annotated[
        tuple[StandardAddress, ...],
        At(
            "DeclaredAddresses/StandardAddress",
            fr="adresses déclarées",
            nl="aangegeven adressen",
            de="gemeldete Anschriften",
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PerformInvestigationReply(Reply):
    """The groups asked for, as far as there is something in them."""

    ssin: Annotated[Ssin | None, At("SocialSecurityUser", *terms.SSIN, echo=True)] = None
    family_origin: Annotated[
        Origin | None,
        At(
            "DataGroups/FamilyCompositionGroup/FamilyComposition/@origin",
            fr="registre d'origine du ménage",
            nl="register van herkomst van het gezin",
            de="Herkunftsregister des Haushalts",
        ),
    ] = None
    family_members: Annotated[
        tuple[FamilyMember, ...],
        At("DataGroups/FamilyCompositionGroup/FamilyComposition/FamilyMember", *terms.HOUSEHOLD_COMPOSITION),
    ] = ()
    citizens: Annotated[tuple[Citizen, ...], At("DataGroups/CitizenGroup/person:Citizen", *terms.LEGAL_DATA)] = ()
    address_histories: Annotated[
        tuple[AddressHistory, ...], At("DataGroups/AddressHistoryGroup/AddressHistory", *terms.ADDRESS_HISTORY)
    ] = ()
    wait_registers: Annotated[
        tuple[WaitRegister, ...], At("DataGroups/WaitRegisterGroup/WaitRegister", *terms.WAITING_REGISTER)
    ] = ()
