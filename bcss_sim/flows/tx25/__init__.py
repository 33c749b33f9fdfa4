"""Tx25: the file of a person, written from the facts of the world.

The whole file is written first, by modules that mirror those of the declaration; a question without history
gets what of it is in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bcss_client.flows.tx25 import Tx25Reply, Tx25Request, tx25
from bcss_client.flows.tx25.reply import information_type_fields
from bcss_client.flows.tx25.shared import InformationType
from bcss_client.flows.tx25.unions import LegalCohabitation
from bcss_client.values import LANGUAGES, Language

from ...situation import Situation
from ...world.facts import Person
from ..remarks import remarked
from . import death, documents, family, file_data, foreigners, identity, residence, status, unions
from .authorisation import received
from .entries import with_entries
from .register_file import RegisterFile, with_records

# A record of these gives way to the next one without being deleted: the latest is in force.
_GIVE_WAY = frozenset({"001", "010", "020", "031", "070", "120", "123", "206", "210", "251"})

_LANGUAGES: Mapping[str, Language] = {language: language for language in LANGUAGES}


def answer(asked: Tx25Request, situation: Situation) -> Tx25Reply:
    """The file with its history, or what of it is in force; of a deceased person, only with its history.

    The National Register does not know those to whom the BCSS gave a number.
    """
    person = situation.known(asked.ssin)
    if not person.ssin.is_national:
        return Tx25Reply(status=remarked(tx25, "not_at_supplier"))
    if person.death is not None and not asked.history:
        return Tx25Reply(status=remarked(tx25, "deceased", deceaseDate=person.death.isoformat()))
    whole = whole_file(person, situation, _LANGUAGES[asked.language])
    return whole if asked.history else _in_force(whole)


def whole_file(person: Person, situation: Situation, language: Language) -> Tx25Reply:
    """The file of somebody with its history, with labels in `language`."""
    file = RegisterFile(person=person, situation=situation, language=language)
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
        partner_birth_places=unions.partner_birth_places(file),
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
    whole = with_entries(written, file)
    return received(replace(whole, last_update_date=file_data.last_update_date(whole)))


def _in_force(whole: Tx25Reply) -> Tx25Reply:
    current: dict[str, object] = {}
    for number, declared in information_type_fields().items():
        held = getattr(whole, declared.name)
        if held and isinstance(held, tuple):
            candidates = held[:1] if number in _GIVE_WAY else held
            current[declared.name] = tuple(record for record in candidates if not _has_ended(record))
        elif held and _has_ended(held):
            current[declared.name] = None
    return with_records(whole, current)


def _has_ended(record: InformationType) -> bool:
    """Whether a record was deleted, or tells that something ended."""
    cessation = isinstance(record, LegalCohabitation) and record.cessation is not None
    return cessation or getattr(record, "deleted", None) is not None
