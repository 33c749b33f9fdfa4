"""Addresses in force, and those before."""

from __future__ import annotations

from bcss_client.flows.perform_investigation.places import (
    Location,
    ManagerLocation,
    Municipality,
    PlainTextAddress,
    StandardAddress,
)
from bcss_client.flows.perform_investigation.reply import AddressHistory
from bcss_client.flows.person import Description
from bcss_client.flows.tx25.addresses import ForeignAddress, StatedAddress
from bcss_client.flows.tx25.residence import LegalMainAddress, Residence, Street
from bcss_client.flows.tx25.shared import DatedInformationType

from .file import File, day, in_force, number

_BELGIUM = "150"
_MOST = 100
_LONGEST_ADDRESS = 100


def address_history(file: File) -> AddressHistory:
    """Every municipality and address, the latest first."""
    held = file.held
    municipalities = [one for one in held.residences if _is_municipality(file, one.residence.code)]
    addresses = held.legal_main_addresses[1:] if _is_withheld(file) else held.legal_main_addresses
    return AddressHistory(
        ssin=file.person.ssin,
        manager_locations=tuple(_manager(file, one) for one in municipalities[:_MOST]),
        legal_addresses=tuple(_legal_address(file, one) for one in addresses[:_MOST]),
        declared_addresses=tuple(_declared_address(file, one) for one in held.stated_addresses[:_MOST]),
    )


def manager_location(file: File) -> ManagerLocation | None:
    """Who keeps the address: the diplomatic post of somebody abroad, otherwise what IT 001 says."""
    abroad = in_force(file.held.residences_abroad)
    if abroad is not None and abroad.address is not None:
        post = abroad.address.diplomatic_post
        return ManagerLocation(
            code=number(post.code),
            descriptions=file.labelled("diplomatic_post", post),
            origin=file.origin,
            modification_date=day(abroad.date),
        )
    residence = in_force(file.held.residences)
    return _manager(file, residence) if residence else None


def standard_address(file: File) -> StandardAddress | None:
    """The address of the main residence (IT 020), unless it may not be passed on."""
    address = in_force(file.held.legal_main_addresses)
    return _legal_address(file, address) if address and not _is_withheld(file) else None


def diplomatic_post_address(file: File) -> PlainTextAddress | None:
    """The address of somebody registered at a diplomatic post (IT 022), who has none in Belgium."""
    abroad = in_force(file.held.residences_abroad)
    if abroad is None or abroad.address is None or in_force(file.held.legal_main_addresses):
        return None
    return _plain_text(file, abroad, abroad.address.address)


def temporary_address(file: File) -> PlainTextAddress | None:
    """The address abroad that the person declared (IT 018)."""
    declared = in_force(file.held.address_declarations_abroad)
    return _plain_text(file, declared, declared.address) if declared else None


def post_address_abroad(file: File) -> PlainTextAddress | None:
    """Where somebody abroad receives mail (IT 023)."""
    postal = in_force(file.held.postal_addresses_abroad)
    return _plain_text(file, postal, postal.address) if postal and postal.address else None


def _is_withheld(file: File) -> bool:
    """Whether the address may not be passed on today (IT 252).

    Tx25 gives it with that warning, for which there is no element here: that it is left out is our choice.
    """
    protected = file.held.not_communicable
    if protected is None:
        return False
    begin, end = protected.start_date.complete, protected.end_date.complete
    return begin is not None and end is not None and begin <= file.situation.today <= end


def _is_municipality(file: File, code: str) -> bool:
    return len(code) == 5 and code not in file.situation.codes.lists["special_residence"]


def _manager(file: File, residence: Residence) -> ManagerLocation:
    code = residence.residence.code
    known = file.municipality(code)
    return ManagerLocation(
        code=number(code),
        descriptions=file.described(code),
        origin=file.origin,
        modification_date=day(residence.date),
        linguistic_regime=known.regime if known else None,
    )


def _legal_address(file: File, address: LegalMainAddress) -> StandardAddress:
    since = str(day(address.date))
    managing = (one.residence.code for one in file.held.residences if str(day(one.date)) <= since)
    return _standard(file, address, next(managing, None))


def _declared_address(file: File, address: StatedAddress) -> StandardAddress:
    places = {place.refnis for place in file.situation.world.geography.localities(address.zip_code)}
    return _standard(file, address, places.pop() if len(places) == 1 else None)


def _standard(file: File, address: LegalMainAddress | StatedAddress, refnis: str | None) -> StandardAddress:
    return StandardAddress(
        origin=file.origin,
        modification_date=day(address.date),
        country=file.located(_BELGIUM),
        municipality=Municipality(
            code=number(refnis), descriptions=file.described(refnis) if refnis else (), postal_code=address.zip_code
        ),
        street=_street(file, address.street, refnis),
        house_number=address.house_number,
        box=address.box,
    )


# The code of a street here has at most five digits: the four that follow the postal code.
def _street(file: File, street: Street, refnis: str | None) -> Location:
    municipality = file.municipality(refnis) if refnis else None
    name = Description(text=street.name, lang=municipality.language if municipality else None)
    return Location(code=number(street.code[4:]) if street.code else None, descriptions=(name,))


def _plain_text(file: File, record: DatedInformationType, address: ForeignAddress) -> PlainTextAddress:
    lines = [line for line in (address.graphic1, address.graphic2, address.graphic3) if line]
    return PlainTextAddress(
        origin=file.origin,
        modification_date=day(record.date),
        country=file.location(address.country),
        address=", ".join(lines)[:_LONGEST_ADDRESS] or None,
    )
