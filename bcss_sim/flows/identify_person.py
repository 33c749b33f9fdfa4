"""Persons are found by number, or by the sound of their name and a birth date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bcss_client.flows.identify_person import (
    Address,
    IdentifyPersonReply,
    IdentifyPersonRequest,
    LimitedLegalData,
    identify_person,
)
from bcss_client.flows.person import CivilStateCode, DatedGender, Gender, Origin, RegisterCode
from bcss_client.reply import FOUND
from bcss_client.values import IncompleteDate, SsinKind

from ..refusal import Refusal
from ..situation import Situation
from ..world.facts import Person
from ..world.phonetics import phonetic_key
from .identity import is_born_on, is_card_of, is_named
from .places import BELGIUM, described, in_municipality
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
    register = person.registers[-1].code if person.registers else None
    nationality = person.nationalities[-1].code if person.nationalities else None
    middle = person.first_names[1] if len(person.first_names) > 1 else None
    return LimitedLegalData(
        origin=Origin.NATIONAL_REGISTER if person.ssin.kind is SsinKind.NATIONAL else Origin.BCSS,
        ssin=person.ssin,
        last_name=person.last_name,
        first_name=person.first_names[0] if person.first_names else None,
        middle_name=middle,
        birth_date=person.birth,
        gender=DatedGender(code=Gender(person.sex.value)),
        address=_address(person, situation),
        civil_state=CivilStateCode(person.civil_states[-1].code) if person.civil_states else None,
        birth_location_code=int(person.birth_place),
        birth_location=described(person.birth_place, situation),
        decease_date=IncompleteDate.of(person.death) if person.death else None,
        inscription_register=RegisterCode(register) if register else None,
        nationality_code=int(nationality) if nationality else None,
    )


def _address(person: Person, situation: Situation) -> Address | None:
    residence = person.residences[-1] if person.residences else None
    if residence is None or residence.address is None:
        return None
    address = residence.address
    return Address(
        country_code=int(BELGIUM),
        municipality_code=int(address.municipality),
        municipality=described(address.municipality, situation),
        postal_code=address.postal_code,
        # The code of a street here has at most five digits: the four that follow the postal code.
        street_code=int(address.street_code[4:]),
        street=in_municipality(address.street, address.municipality, situation),
        house_number=address.house_number,
        box=address.box,
    )


def _incomplete(given: IncompleteDate | date | None) -> IncompleteDate | None:
    return IncompleteDate.of(given) if isinstance(given, date) else given
