"""One synthetic person: identity, and every dated fact known of him or her."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date

from bcss_client.values import IncompleteDate, Sex, Ssin

from .aid import Attestation, Exoneration, Grant, InstallationPremium, Project
from .disability import DisabilityFile
from .family import ChildBenefitFile
from .health import Incapacity, IncreasedReimbursement, Insurance
from .known import Fact
from .pension import Pension
from .real_estate import Property
from .register import (
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
)
from .sources import Trouble
from .unemployment import Activation, CareerBreak, UnemploymentRight, UnemploymentStop
from .work import Job, SelfEmployment

_MARRIED = "20"  # civil state


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One synthetic person. Facts of a kind are sorted by their begin."""

    ssin: Ssin
    last_name: str
    first_names: tuple[str, ...]
    sex: Sex
    birth: IncompleteDate
    birth_place: str  # REFNIS code, or country code of three digits
    language: str  # fr, nl or de: language of the file
    created: date  # when the file was opened: birth or immigration
    death: date | None = None
    death_place: str | None = None
    replaced_by: Ssin | None = None
    replaces: Ssin | None = None
    cancelled: bool = False
    declared_birth: IncompleteDate | None = None
    filiation: Filiation | None = None
    children: tuple[Ssin, ...] = ()
    nationalities: tuple[Coded, ...] = ()
    registers: tuple[Coded, ...] = ()
    occupations: tuple[Coded, ...] = ()
    residences: tuple[Residence, ...] = ()
    memberships: tuple[Membership, ...] = ()
    civil_states: tuple[CivilState, ...] = ()
    cohabitations: tuple[Cohabitation, ...] = ()
    cards: tuple[IdentityCard, ...] = ()
    announced: tuple[Announced, ...] = ()
    reference_address: tuple[Spell, ...] = ()
    absences: tuple[Spell, ...] = ()
    guardianship: Guardianship | None = None
    refugee: tuple[Coded, ...] = ()
    entries: tuple[Entry, ...] = ()
    jobs: tuple[Job, ...] = ()
    self_employments: tuple[SelfEmployment, ...] = ()
    insurances: tuple[Insurance, ...] = ()
    increased_reimbursements: tuple[IncreasedReimbursement, ...] = ()
    incapacities: tuple[Incapacity, ...] = ()
    unemployment_rights: tuple[UnemploymentRight, ...] = ()
    unemployment_stops: tuple[UnemploymentStop, ...] = ()
    activations: tuple[Activation, ...] = ()
    career_breaks: tuple[CareerBreak, ...] = ()
    child_benefits: tuple[ChildBenefitFile, ...] = ()
    disability_files: tuple[DisabilityFile, ...] = ()
    properties: tuple[Property, ...] = ()
    pensions: tuple[Pension, ...] = ()
    grants: tuple[Grant, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    exonerations: tuple[Exoneration, ...] = ()
    projects: tuple[Project, ...] = ()
    installation_premiums: tuple[InstallationPremium, ...] = ()
    troubles: tuple[Trouble, ...] = ()

    def __repr__(self) -> str:
        return f"Person({self.ssin!r})"

    @property
    def partner(self) -> Ssin | None:
        """The husband, wife or legal cohabitant, as far as this file goes."""
        state = self.civil_states[-1] if self.civil_states else None
        if state and state.code == _MARRIED:
            return state.spouse
        return next((one.partner for one in self.cohabitations if one.period.end is None), None)

    def known_on(self, day: date) -> Person | None:
        """The person as the sources know her or him on `day`, or None when the file is not open yet."""
        if self.created > day:
            return None
        values = ((item.name, getattr(self, item.name)) for item in fields(self))
        known = {name: _known(value, day) for name, value in values if _is_dated(value)}
        if self.death is not None and self.death > day:
            known |= {"death": None, "death_place": None}
        known["children"] = tuple(child for child in self.children if (child.birth_date.complete or day) <= day)
        return replace(self, **known)  # type: ignore[arg-type]  # each fact is replaced by one of its own kind


def _is_dated(value: object) -> bool:
    return isinstance(value, Fact) or (isinstance(value, tuple) and bool(value) and isinstance(value[0], Fact))


def _known(value: Fact | tuple[Fact, ...], day: date) -> object:
    if isinstance(value, Fact):
        return value.known_on(day)
    known = (fact.known_on(day) for fact in value)
    return tuple(fact for fact in known if fact is not None)
