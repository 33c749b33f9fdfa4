"""Tx25: the file of a person, written from the facts of the world.

The whole file is written first, by modules that mirror those of the declaration; a question without history
gets what of it is in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from bcss_client.flows.tx25 import Tx25Reply, Tx25Request, tx25
from bcss_client.flows.tx25.shared import DatedInformationType
from bcss_client.values import LANGUAGES, Language

from ...situation import Situation
from ..remarks import remarked
from . import death, documents, family, file_data, foreigners, identity, residence, status, unions
from .register_file import RegisterFile

Dated = TypeVar("Dated", bound=DatedInformationType)

_LANGUAGES: Mapping[str, Language] = {language: language for language in LANGUAGES}


def answer(asked: Tx25Request, situation: Situation) -> Tx25Reply:
    """The file with its history, or what of it is in force; of a deceased person, only with its history."""
    person = situation.known(asked.ssin)
    if person.death is not None and not asked.history:
        return Tx25Reply(status=remarked(tx25, "deceased", deceaseDate=person.death.isoformat()))
    whole = _whole(RegisterFile(person=person, situation=situation, language=_LANGUAGES[asked.language]))
    return whole if asked.history else _in_force(whole)


def _whole(file: RegisterFile) -> Tx25Reply:
    written = Tx25Reply(
        language_of_labels=file.language,
        national_number=identity.national_number_record(file),
        residences=residence.residences(file),
        address_change_intentions=residence.address_change_intentions(file),
        names=identity.names(file),
        legal_main_addresses=residence.legal_main_addresses(file),
        address_references=residence.address_references(file),
        temporary_absences=residence.temporary_absences(file),
        nationalities=status.nationalities(file),
        occupations=status.occupations(file),
        birth_place=identity.birth_place(file),
        declared_birth_date=identity.declared_birth_date(file),
        filiations=family.filiations(file),
        parental_authorities=family.parental_authorities(file),
        guardians=family.guardians(file),
        descendent_filiations=family.descendent_filiations(file),
        civil_states=unions.civil_states(file),
        legal_cohabitations=unions.legal_cohabitations(file),
        family_members=family.family_members(file),
        heads_of_family=family.heads_of_family(file),
        deceases=death.deceases(file),
        identity_cards=documents.identity_cards(file),
        refugee_types=foreigners.refugee_types(file),
        statuses_of_refugee=foreigners.statuses_of_refugee(file),
        organizations_in_charge=foreigners.organizations_in_charge(file),
        pseudo_national_numbers=identity.pseudo_national_numbers(file),
        registration_registers=status.registration_registers(file),
        residence_update_dates=residence.residence_update_dates(file),
        creation_date=file_data.creation_date(file),
    )
    return replace(written, last_update_date=file_data.last_update_date(written))


def _in_force(whole: Tx25Reply) -> Tx25Reply:
    return replace(
        whole,
        residences=_latest(whole.residences),
        address_change_intentions=_not_deleted(whole.address_change_intentions),
        legal_main_addresses=_latest(whole.legal_main_addresses),
        address_references=_not_deleted(whole.address_references),
        temporary_absences=_not_deleted(whole.temporary_absences),
        nationalities=_latest(whole.nationalities),
        occupations=_latest(whole.occupations),
        civil_states=_latest(whole.civil_states),
        legal_cohabitations=tuple(record for record in _latest(whole.legal_cohabitations) if record.cessation is None),
        family_members=_not_deleted(whole.family_members),
        heads_of_family=_not_deleted(whole.heads_of_family),
        identity_cards=_not_deleted(whole.identity_cards),
        refugee_types=_not_deleted(whole.refugee_types),
        statuses_of_refugee=_latest(whole.statuses_of_refugee),
        organizations_in_charge=_not_deleted(whole.organizations_in_charge),
        registration_registers=_latest(whole.registration_registers),
        residence_update_dates=_latest(whole.residence_update_dates),
    )


def _latest(records: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """Of information that gives way to the next: the one in force, if any."""
    return _not_deleted(records[:1])


def _not_deleted(records: tuple[Dated, ...]) -> tuple[Dated, ...]:
    return tuple(record for record in records if record.deleted is None)
