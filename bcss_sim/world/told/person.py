"""People, unions and homes as stories tell them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from bcss_client.values import IncompleteDate

from .aid import AttestationStory, ExonerationStory, GrantStory, InstallationPremiumStory, ProjectStory
from .disability import DisabilityFileStory
from .health import IncapacityStory, IncreasedReimbursementStory, InsuranceStory
from .pension import PensionStory
from .real_estate import PropertyStory
from .register import EntryStory
from .unemployment import ActivationStory, CareerBreakStory, UnemploymentRightStory, UnemploymentStopStory
from .words import Label, Refnis, Span
from .work import JobStory, SelfEmploymentStory

Nationality = Annotated[str, Meta(pattern=r"^\d{3}$")]


class OccupationStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An occupation, by its code in the list `occupation` of the register codes."""

    code: Annotated[str, Meta(pattern=r"^\d{5}$")]


class WaitingStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time in the waiting register, by its code in the list `refugee_type` of the register codes."""

    code: Annotated[str, Meta(pattern=r"^\d$")] = "1"


class AwayStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time outside any home, by its code: abroad (992), struck off (99991), declared absent (99996)."""

    place: Annotated[str, Meta(pattern=r"^\d{3}(\d\d)?$")]


class AddressStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An address, from a day on."""

    since: date
    municipality: Refnis
    postal_code: Annotated[str, Meta(pattern=r"^\d{4}$")]
    street: str
    house_number: str
    box: str | None = None


class TroubleStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What comes of every question of a flow about the person: a condition of the table of reasons, by its key.

    `source` names the one in trouble where a flow has several, such as the entities that pay child benefit.
    """

    flow: str
    reason: str
    source: str | None = None


class PersonStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody of the story; `parents` are labels, `identity_card` the day the card was handed out.

    Who came from abroad `arrived` on a day, when the file was opened. Some people have a last name only. Somebody whose
    number was `replaced_by` that of another, by its label, is that other one under a former number; a number given by
    mistake was `cancelled`, and no other takes its place. A `bis` number is one of the BCSS, for somebody outside the
    National Register. Where part of the birth date is unknown, `birth_known` is the rest: `1994-00-00`.
    """

    label: Label
    last_name: str
    first_names: tuple[str, ...] = ()
    sex: Literal["woman", "man", "unknown"]
    born: date
    birth_known: Annotated[str, Meta(pattern=r"^\d{4}-\d\d-00$")] | None = None
    bis: bool = False
    birth_place: Annotated[str, Meta(pattern=r"^\d{3}(\d\d)?$")]
    language: Literal["fr", "nl", "de"]
    nationality: Nationality = "150"
    arrived: date | None = None
    waiting_register: tuple[WaitingStory, ...] = ()
    became_belgian: date | None = None
    replaced_by: Label | None = None
    cancelled: bool = False
    parents: tuple[Label, ...] = ()
    recognised: bool = False  # the parents were not married at the birth
    died: date | None = None
    death_place: Annotated[str, Meta(pattern=r"^\d{3}(\d\d)?$")] | None = None  # the place of birth, when not told
    identity_card: date | None = None
    raised_at: AddressStory | None = None  # before the first home of the story
    away: tuple[AwayStory, ...] = ()
    occupations: tuple[OccupationStory, ...] = ()
    entries: tuple[EntryStory, ...] = ()
    jobs: tuple[JobStory, ...] = ()
    self_employments: tuple[SelfEmploymentStory, ...] = ()
    insurances: tuple[InsuranceStory, ...] = ()
    increased_reimbursements: tuple[IncreasedReimbursementStory, ...] = ()
    incapacities: tuple[IncapacityStory, ...] = ()
    disability_files: tuple[DisabilityFileStory, ...] = ()
    unemployment_rights: tuple[UnemploymentRightStory, ...] = ()
    unemployment_stops: tuple[UnemploymentStopStory, ...] = ()
    activations: tuple[ActivationStory, ...] = ()
    career_breaks: tuple[CareerBreakStory, ...] = ()
    properties: tuple[PropertyStory, ...] = ()
    pensions: tuple[PensionStory, ...] = ()
    grants: tuple[GrantStory, ...] = ()
    attestations: tuple[AttestationStory, ...] = ()
    exonerations: tuple[ExonerationStory, ...] = ()
    projects: tuple[ProjectStory, ...] = ()
    installation_premiums: tuple[InstallationPremiumStory, ...] = ()
    troubles: tuple[TroubleStory, ...] = ()

    @property
    def birth(self) -> IncompleteDate:
        """The birth date, as far as it is known."""
        return IncompleteDate.received(self.birth_known) if self.birth_known else IncompleteDate.of(self.born)


class UnionStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two people joined; `ended` is the day of the divorce or end, `separated` of a legal separation."""

    bond: Literal["marriage", "legal cohabitation", "partnership"]
    partners: tuple[Label, Label]
    since: date
    place: Refnis
    separated: date | None = None
    ended: date | None = None


class StayStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody lives in a home; `role` is the place in the household, where unions and parents do not tell it."""

    who: Label
    role: Annotated[str, Meta(pattern=r"^\d\d$")] | None = None


class HomeStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A household that moves together; the first of `stays` present on a day is its reference person."""

    addresses: Annotated[tuple[AddressStory, ...], Meta(min_length=1)]
    stays: Annotated[tuple[StayStory, ...], Meta(min_length=1)]
