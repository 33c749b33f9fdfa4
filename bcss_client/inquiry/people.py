"""The people around an applicant, as the register has them: household, spouse, parents and children."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..flows.perform_investigation import PerformInvestigationReply
from ..flows.person import HouseholdRole
from ..flows.tx25 import Tx25Reply
from ..flows.tx25.shared import Name, NationalNumber
from ..flows.tx25.unions import CivilState
from ..values import Period, Ssin, months_later

MARRIED, JUDICIALLY_SEPARATED = "20", ("50", "51")  # 51 since 1 October 1994
WIDOWED = "30"
_COUPLES = (HouseholdRole.SPOUSE, HouseholdRole.PARTNER, HouseholdRole.LEGAL_COHABITANT)
_OF_AGE = 18 * 12  # months


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody in the household of the applicant: the role, and since when."""

    ssin: Ssin
    role: HouseholdRole
    since: date | None

    @property
    def period(self) -> Period | None:
        """The time in the household, when the register dates it."""
        return Period(self.since) if self.since else None

    def __repr__(self) -> str:
        return f"Member({self.role.value})"


class People:
    """Who is who around the applicant today, as far as the replies tell."""

    def __init__(
        self, *, applicant: Ssin, on: date, file: Tx25Reply | None, household: PerformInvestigationReply | None
    ) -> None:
        self._applicant = applicant
        self._on = on
        self._file = file
        self._household = household
        told = household.family_members if household else ()
        self._members = tuple(Member(ssin=one.ssin, role=one.relation_ship, since=one.entry_date) for one in told)

    @property
    def are_known(self) -> bool:
        """Whether the source of the household spoke: otherwise nobody can be said to live elsewhere."""
        return self._household is not None

    @property
    def role(self) -> HouseholdRole | None:
        """What the applicant is in the household."""
        return next((one.role for one in self._members if one.ssin == self._applicant), None)

    @property
    def since(self) -> date | None:
        """Since when the applicant is in the household, when the register dates it."""
        return next((one.since for one in self._members if one.ssin == self._applicant), None)

    @property
    def others(self) -> tuple[Member, ...]:
        """Everybody registered with the applicant."""
        return tuple(one for one in self._members if one.ssin != self._applicant)

    @property
    def adults(self) -> tuple[Member, ...]:
        """Those of age registered with the applicant."""
        return tuple(one for one in self.others if not self.is_minor(one.ssin))

    @property
    def minors(self) -> tuple[Member, ...]:
        """Those under age registered with the applicant."""
        return tuple(one for one in self.others if self.is_minor(one.ssin))

    @property
    def civil_state(self) -> CivilState | None:
        """The civil status of today."""
        states = self._file.civil_states if self._file else ()
        return next((one for one in states if one.deleted is None), None)

    @property
    def spouse(self) -> Ssin | None:
        """The spouse, separated or not, when the register has the number."""
        state = self.civil_state
        if state is None or state.civil_state.code not in (MARRIED, *JUDICIALLY_SEPARATED) or state.spouse is None:
            return None
        return state.spouse.national_number.number

    @property
    def partner(self) -> Member | None:
        """The spouse or legal cohabitant in the household, by its roles or by the civil status."""
        if self.role in _COUPLES:
            return next((one for one in self.others if one.role is HouseholdRole.REFERENCE_PERSON), None)
        is_head = self.role is HouseholdRole.REFERENCE_PERSON
        by_role = (one for one in self.others if is_head and one.role in _COUPLES)
        return next(by_role, self.member(self.spouse) or self.member(self._legal_cohabitant))

    @property
    def _legal_cohabitant(self) -> Ssin | None:
        declarations = (one.declaration for one in (self._file.legal_cohabitations if self._file else ()))
        return next((told.partner.national_number.number for told in declarations if told), None)

    @property
    def parents(self) -> tuple[Ssin, ...]:
        """Father and mother, as far as the register has their numbers."""
        filiations = self._file.filiations if self._file else ()
        both = (parent for one in filiations for parent in (one.parent1, one.parent2))
        return tuple(one.national_number.number for one in both if one and one.national_number)

    @property
    def children(self) -> tuple[Ssin, ...]:
        """The children, as far as the register has their numbers."""
        born = (one.child.national_number for one in (self._file.descendent_filiations if self._file else ()))
        return tuple(one.number for one in born if one)

    def member(self, ssin: Ssin | None) -> Member | None:
        """The one of the household with that number."""
        return next((one for one in self.others if one.ssin == ssin), None)

    def is_minor(self, ssin: Ssin) -> bool:
        """Whether somebody is under age, by the date of birth in the number."""
        born = ssin.birth_date
        day = born.complete or date(born.year, 12, 31)
        return months_later(day, _OF_AGE) > self._on

    def name(self, ssin: Ssin) -> Name | None:
        """The name of somebody, from whatever part of the applicant's file has it."""
        return next((name for number, name in self._named() if number == ssin), None)

    @property
    def names(self) -> Mapping[Ssin, str]:
        """Every name in the applicant's file, in full."""
        return {number: name.full for number, name in self._named()}

    def _named(self) -> Iterator[tuple[Ssin, Name]]:
        if self._file is None:
            return
        file = self._file
        found: list[tuple[NationalNumber | None, Name | None]] = []
        if file.national_number and file.names:
            found.append((file.national_number.national_number, file.names[0].name))
        found += [(one.national_number, one.name) for one in file.family_members]
        found += [(one.national_number, one.name) for one in file.heads_of_family]
        relatives = [parent for one in file.filiations for parent in (one.parent1, one.parent2)]
        relatives += [one.child for one in file.descendent_filiations]
        found += [(one.national_number, one.name) for one in relatives if one]
        couples = [one.spouse for one in file.civil_states]
        couples += [one.declaration.partner for one in file.legal_cohabitations if one.declaration]
        found += [(one.national_number, one.name) for one in couples if one]
        for number, name in found:
            if number and name:
                yield number.number, name
