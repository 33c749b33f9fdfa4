"""Persons are found by number, or by the sound of their name and a birth date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bcss_client.flows.identify_person import (
    Address,
    DiplomaticPost,
    IdentifyPersonReply,
    IdentifyPersonRequest,
    LimitedLegalData,
    identify_person,
)
from bcss_client.flows.perform_investigation.citizen import Citizen
from bcss_client.flows.perform_investigation.places import StandardAddress
from bcss_client.flows.person import Gender
from bcss_client.reply import FOUND
from bcss_client.values import IncompleteDate

from ..refusal import Refusal
from ..situation import Situation
from ..world.facts import Person
from ..world.phonetics import phonetic_key
from .identity import is_born_on, is_card_of, is_named
from .perform_investigation.citizen import citizen
from .perform_investigation.file import File
from .remarks import remarked

_MOST = 80


def answer(asked: IdentifyPersonRequest, situation: Situation) -> IdentifyPersonReply | Refusal:
    """The persons found; nobody, when what had to be verified does not match."""
    if asked.ssin is None and asked.last_name is None:
        return Refusal.because("argument_missing", SearchCriteria="")
    if asked.ssin is None:
        birth_date = _incomplete(asked.birth_date)
        assert birth_date is not None  # the schema has it beside the last name
        if birth_date.day is None and asked.tolerance is None:
            return Refusal.because("tolerance_missing", BirthDate="")
        found = list(_sounding_alike(asked, birth_date, situation))[: asked.maximum or _MOST]
        return IdentifyPersonReply(persons=tuple(_told(person, situation) for person in found))
    person = situation.known(asked.ssin)
    if not _is_to_verify(asked):
        status = remarked(identify_person, "criteria_ignored") if asked.last_name is not None else FOUND
        return IdentifyPersonReply(status=status, persons=(_told(person, situation),))
    if not _is_verified(asked, person, situation.today):
        return IdentifyPersonReply(status=remarked(identify_person, "identity_differs"))
    return IdentifyPersonReply(
        status=remarked(identify_person, "identity_validated"), persons=(_told(person, situation),)
    )


def _sounding_alike(asked: IdentifyPersonRequest, birth_date: IncompleteDate, situation: Situation) -> Iterator[Person]:
    middle = phonetic_key(asked.middle_name) if asked.middle_name else None
    for candidate in situation.world.namesakes(asked.last_name or "", asked.first_name):
        person = situation.person(candidate.ssin)
        if (
            person is not None
            and asked.gender in (None, Gender.UNKNOWN, person.sex)
            and _is_near(person.birth, birth_date, asked.tolerance or 0)
            and (middle is None or middle in map(phonetic_key, person.first_names[1:]))
        ):
            yield person


def _is_near(known: IncompleteDate, asked: IncompleteDate, tolerance: int) -> bool:
    """Whether the dates differ by no more than the tolerance: in years, months or days, as the asked one is complete.

    Where less is known of the person than is asked, what is known must be the same.
    """
    if asked.month is None:
        return abs(known.year - asked.year) <= tolerance
    if known.month is None:
        return known.year == asked.year
    months = abs((known.year - asked.year) * 12 + known.month - asked.month)
    if asked.day is None:
        return months <= tolerance
    if known.day is None:
        return months == 0
    left, right = known.complete, asked.complete
    return left is not None and right is not None and abs((left - right).days) <= tolerance


def _is_to_verify(asked: IdentifyPersonRequest) -> bool:
    return any((asked.verify_sis_card_number, asked.verify_identity_card_number, asked.verify_last_name))


# SIS cards have been withdrawn: no synthetic person holds one, so their numbers never match.
def _is_verified(asked: IdentifyPersonRequest, person: Person, today: date) -> bool:
    card, last_name = asked.verify_identity_card_number, asked.verify_last_name
    birth_date = asked.verify_birth_date
    return (
        asked.verify_sis_card_number is None
        and (card is None or is_card_of(person, card, today))
        and (last_name is None or is_named(person, last_name, asked.verify_first_name, asked.verify_middle_name))
        and (birth_date is None or is_born_on(person, birth_date))
    )


def _told(person: Person, situation: Situation) -> LimitedLegalData:
    """Less than PerformInvestigation tells of the person, in flatter elements."""
    found = citizen(File.of(person.ssin, situation))
    born = found.birth.location
    return LimitedLegalData(
        origin=found.origin,
        ssin=found.ssin,
        last_name=found.name.last_name,
        first_name=found.name.first_name,
        middle_name=found.name.middle_name,
        birth_date=found.birth.date,
        gender=found.gender,
        address=_address(found.standard_address) if found.standard_address else None,
        diplomatic_post=_diplomatic_post(found),
        civil_state=found.civil_state.code if found.civil_state else None,
        birth_location_code=born.code if born else None,
        birth_location=born.descriptions if born else (),
        decease_date=found.decease.date if found.decease else None,
        inscription_register=found.inscription_register.code if found.inscription_register else None,
        nationality_code=found.nationality.code if found.nationality else None,
    )


def _address(address: StandardAddress) -> Address | None:
    if address.country.code is None:
        return None
    municipality, street = address.municipality, address.street
    return Address(
        country_code=address.country.code,
        municipality_code=municipality.code if municipality else None,
        municipality=municipality.descriptions if municipality else (),
        postal_code=municipality.postal_code if municipality else None,
        street_code=street.code if street else None,
        street=street.descriptions if street else (),
        house_number=address.house_number,
        box=address.box,
    )


def _diplomatic_post(found: Citizen) -> DiplomaticPost | None:
    post, address = found.manager_location, found.diplomatic_post_address
    if address is None or post is None or post.code is None:
        return None
    return DiplomaticPost(
        country_code=address.country.code if address.country else None,
        post=post.code,
        address_plain_text=address.address or "",
    )


def _incomplete(given: IncompleteDate | date | None) -> IncompleteDate | None:
    return IncompleteDate.of(given) if isinstance(given, date) else given
