"""Where the person lives, moves to or is absent from (information types 001, 005, 020, 024, 026, 251)."""

from __future__ import annotations

from itertools import pairwise

from bcss_client.flows.tx25.residence import (
    AddressChangeIntention,
    AddressReference,
    AdministrativeLanguage,
    LegalMainAddress,
    Residence,
    ResidenceUpdateDate,
    Street,
    TemporaryAbsence,
)
from bcss_client.flows.tx25.split_date import SplitDate

from ...world import facts
from .register_file import RegisterFile, is_refnis, recent_first


def residences(file: RegisterFile) -> tuple[Residence, ...]:
    """IT 001: one record per municipality or special residence, however often the person moved within it."""
    spells = file.person.residences
    arrivals = [*spells[:1], *(later for earlier, later in pairwise(spells) if later.place != earlier.place)]
    return recent_first(
        [
            Residence(
                date=SplitDate.of(spell.period.begin),
                residence=file.place(spell.place),
                fusion=_is_merged_away(file, spell.place),
                language=_language(file),
            )
            for spell in arrivals
        ]
    )


def address_change_intentions(file: RegisterFile) -> tuple[AddressChangeIntention, ...]:
    """IT 005: moves announced; the next registered residence ends an announcement."""
    begins = [spell.period.begin for spell in file.person.residences]
    records = []
    for announced in file.person.announced:
        registered = next((begin for begin in begins if begin >= announced.since), None)
        records.append(
            AddressChangeIntention(
                date=SplitDate.of(announced.since),
                deleted=SplitDate.of(registered) if registered else None,
                destination_place=file.place(announced.destination),
            )
        )
    return recent_first(records)


def legal_main_addresses(file: RegisterFile) -> tuple[LegalMainAddress, ...]:
    """IT 020. An address simply gives way to the next one; it is deleted when none follows."""
    spells = file.person.residences
    return recent_first(
        [
            _address(file, spell, spell.address, following)
            for spell, following in zip(spells, [*spells[1:], None], strict=False)
            if spell.address is not None
        ]
    )


def address_references(file: RegisterFile) -> tuple[AddressReference, ...]:
    """IT 024."""
    return recent_first(
        [
            AddressReference(date=SplitDate.of(spell.period.begin), deleted=file.deleted(spell.period))
            for spell in file.person.reference_address
        ]
    )


def temporary_absences(file: RegisterFile) -> tuple[TemporaryAbsence, ...]:
    """IT 026."""
    return recent_first(
        [
            TemporaryAbsence(date=SplitDate.of(spell.period.begin), deleted=file.deleted(spell.period))
            for spell in file.person.absences
        ]
    )


def residence_update_dates(file: RegisterFile) -> tuple[ResidenceUpdateDate, ...]:
    """IT 251: the days on which the main residence was brought up to date."""
    return recent_first(
        [ResidenceUpdateDate(date=SplitDate.of(spell.period.begin)) for spell in file.person.residences]
    )


def _address(
    file: RegisterFile, spell: facts.Residence, address: facts.Address, following: facts.Residence | None
) -> LegalMainAddress:
    gives_way = following is not None and following.address is not None
    return LegalMainAddress(
        date=SplitDate.of(spell.period.begin),
        deleted=None if gives_way else file.deleted(spell.period),
        zip_code=address.postal_code,
        street=Street(code=address.street_code, label=address.street),
        house_number=address.house_number,
        box=address.box,
    )


# Recorded replies show one language throughout a file, whatever the municipality: that of the file.
def _language(file: RegisterFile) -> AdministrativeLanguage:
    french = file.person.language == "fr"
    return AdministrativeLanguage.FRENCH if french else AdministrativeLanguage.DUTCH_OR_GERMAN


def _is_merged_away(file: RegisterFile, place: str) -> bool:
    if not is_refnis(place) or place in file.situation.codes.lists["special_residence"]:
        return False
    try:
        file.situation.world.geography.municipality(place)
    except KeyError:
        return True
    return False
