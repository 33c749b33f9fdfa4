"""Civil states, birth places of spouses and legal cohabitation (information types 120, 121, 123)."""

from __future__ import annotations

from datetime import date, timedelta

from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.flows.tx25.unions import (
    CivilState,
    CohabitationCessation,
    CohabitationDeclaration,
    LegalCohabitation,
    PartnerBirthPlace,
    PlaceOfCivilState,
)

from ...world import facts
from .persons import partner
from .register_file import RegisterFile, digits, is_refnis, recent_first

_MARRIED = "20"
_MARRIAGE_OVER = frozenset({"25", "30", "40", "41"})
_DEATH, _MARRIAGE, _DECLARATION = "1", "2", "3"  # reasons of the end of a legal cohabitation


def civil_states(file: RegisterFile) -> tuple[CivilState, ...]:
    """IT 120."""
    return recent_first([_civil_state(file, state) for state in file.person.civil_states])


def partner_birth_places(file: RegisterFile) -> tuple[PartnerBirthPlace, ...]:
    """IT 121: where a spouse was born, until the marriage is over."""
    records = []
    states = file.person.civil_states
    for rank, state in enumerate(states):
        spouse = file.bearer(state.spouse)
        if state.code == _MARRIED and spouse is not None:
            over = next((later.since for later in states[rank:] if later.code in _MARRIAGE_OVER), None)
            born = file.place(spouse.birth_place)
            belgian = is_refnis(spouse.birth_place)
            records.append(
                PartnerBirthPlace(
                    date=SplitDate.of(state.since),
                    deleted=SplitDate.of(over) if over else None,
                    place=born if belgian else None,
                    country=None if belgian else born,
                )
            )
    return recent_first(records)


def legal_cohabitations(file: RegisterFile) -> tuple[LegalCohabitation, ...]:
    """IT 123: the declaration, and the cessation as a record of its own."""
    records = []
    for cohabitation in file.person.cohabitations:
        records.append(_declaration(file, cohabitation))
        if file.deleted(cohabitation.period) is not None and cohabitation.period.end is not None:
            records.append(_cessation(file, cohabitation, cohabitation.period.end + timedelta(1)))
    return recent_first(records)


def _civil_state(file: RegisterFile, state: facts.CivilState) -> CivilState:
    place = file.belgian_place(state.place)
    return CivilState(
        date=SplitDate.of(state.since),
        civil_state=file.label("civil_state", state.code),
        spouse=partner(file, state.spouse) if state.spouse else None,
        place=PlaceOfCivilState(place=place) if place else None,
        act_number=_act_number(file, state) if place else None,
    )


def _act_number(file: RegisterFile, state: facts.CivilState) -> str:
    """The number of the act, the same in the files of both spouses."""
    couple = sorted(ssin for ssin in (file.person.ssin, state.spouse) if ssin is not None)
    return digits(4, "civil state", state.since.isoformat(), *couple)


def _declaration(file: RegisterFile, cohabitation: facts.Cohabitation) -> LegalCohabitation:
    registered = SplitDate.of(cohabitation.period.begin)
    declaration = CohabitationDeclaration(
        registration_date=registered, partner=partner(file, cohabitation.partner), place=file.place(cohabitation.place)
    )
    return LegalCohabitation(date=registered, declaration=declaration)


def _cessation(file: RegisterFile, cohabitation: facts.Cohabitation, day: date) -> LegalCohabitation:
    cessation = CohabitationCessation(
        reason=file.label("cohabitation_cessation", _reason(file, cohabitation, day)),
        place=file.place(cohabitation.place),
        partner=partner(file, cohabitation.partner),
    )
    return LegalCohabitation(date=SplitDate.of(day), cessation=cessation)


def _reason(file: RegisterFile, cohabitation: facts.Cohabitation, day: date) -> str:
    other = file.bearer(cohabitation.partner)
    if day in (file.person.death, other.death if other else None):
        return _DEATH
    if any(state.code == _MARRIED and state.since == day for state in file.person.civil_states):
        return _MARRIAGE
    return _DECLARATION
