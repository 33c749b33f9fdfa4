"""What is true of a person: dated facts, the same for every flow.

A person is a record of spells (facts with a period) and single events. No flow has facts of its own: each
answer reads these. Spells of one kind are sorted by `period.begin` and do not overlap.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bcss_client.values import CbeNumber, IncompleteDate, OnssNumber, Period, Sex, Ssin


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A dwelling in Belgium; `street_code` has eight digits, postal code first; names are in the regional language."""

    municipality: str  # REFNIS code, five digits
    postal_code: str
    street_code: str
    street: str
    house_number: str
    box: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Residence:
    """Where a person is registered: municipality or special code, with an address while there is one (IT 001, 020)."""

    place: str  # REFNIS code, country code of three digits, or special code such as 99991 (struck off)
    address: Address | None
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Place in a household: `role` relates the person to `reference`, the reference person (IT 140, 141)."""

    reference: Ssin
    role: str  # 01 reference person, 02 spouse, 03 child, … 12 unrelated, 22 legal cohabitant
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class CivilState:
    """A civil state from a day on (IT 120)."""

    code: str  # 10 single, 20 married, 30 widowed, 40 divorced, …
    since: date
    spouse: Ssin | None = None
    place: str | None = None  # REFNIS code of the municipality that drew up the act


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohabitation:
    """A declared legal cohabitation (IT 123)."""

    partner: Ssin
    place: str
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A coded fact over a period: nationality (IT 031), register (IT 210), occupation (IT 070)."""

    code: str
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Filiation:
    """The two parents named in the act of birth (IT 110); 00 child, 13 recognised child, 15 adopted child."""

    code: str
    since: date
    parent_1: Ssin | None
    parent_2: Ssin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityCard:
    """A card handed out (IT 195): type code such as 0000 (Belgian), number of twelve digits, validity."""

    type: str
    number: str
    place: str
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """An employer as its directory knows it."""

    cbe: CbeNumber
    onss: OnssNumber
    name: str
    joint_committee: str | None  # 302, 322.01 …; None in the public sector
    nace: str
    local_authority: bool  # declared to ONSS-APL rather than to the ONSS
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One Dimona relation: a worker taken on by an employer (L950)."""

    employer: Employer
    period: Period
    kind_of_worker: str  # OTH, STU, FLX …
    joint_committee: str | None
    dimona: str  # number of the declaration
    last_action: str  # 1 in, 2 out, 3 change, 4 cancelled
    user: CbeNumber | None = None  # where a temporary agency sends the worker
    user_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderCode:
    """One of the two codes of a health insurance holder: CT1 or CT2, three digits read one by one."""

    regime: str
    social_status: str
    increased_intervention: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Insurance:
    """Insurability at a mutuality over a period."""

    mutuality: str  # three digits
    registration_number: str
    ct1: HolderCode
    ct2: HolderCode
    period: Period
    maximum_charge_years: tuple[str, ...] = ()
    third_party_payer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Incapacity:
    """Work incapacity paid by a mutuality: `risk` is the social risk, `daily_amount` eurocents, six days a week."""

    mutuality: str
    risk: str
    period: Period
    daily_amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """A change of address announced but not yet registered (IT 005, 019)."""

    on: date
    destination: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardianship:
    """Protection of a person who cannot manage alone (IT 111 on the protected person, IT 113 naming who represents)."""

    situation: str
    justification: str
    since: date
    representative: Ssin | None
    representative_status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One synthetic person: identity and every dated fact known of him or her."""

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
    reference_address: tuple[Period, ...] = ()
    absences: tuple[Period, ...] = ()
    guardianship: Guardianship | None = None
    refugee: tuple[Coded, ...] = ()
    jobs: tuple[Job, ...] = ()
    insurances: tuple[Insurance, ...] = ()
    incapacities: tuple[Incapacity, ...] = ()

    def __repr__(self) -> str:
        return f"Person({self.ssin!r})"
