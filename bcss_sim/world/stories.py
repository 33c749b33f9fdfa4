"""The shape of a persona's file: a story in dated facts, as a social worker writes it.

Days are written bare (`2021-05-10`); `since` is the first day and `until` the last day on which something
holds; without `until` it goes on. People are named by a `label` within the file.
"""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from .providers import Sector

Label = Annotated[str, Meta(pattern="^[a-z_]+$")]
Refnis = Annotated[str, Meta(pattern=r"^\d{5}$")]
Nationality = Annotated[str, Meta(pattern=r"^\d{3}$")]
Mutuality = Annotated[str, Meta(pattern=r"^[1-9]\d\d$")]
OneOrMore = Annotated[tuple[str, ...], Meta(min_length=1)]


class StoryError(ValueError):
    """A persona's file cannot be read or tells something impossible; the message names file and place."""


class Text(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text for whoever takes the training, in the three languages."""

    fr: str
    nl: str
    de: str


class Texts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Several texts, point by point, in the three languages."""

    fr: OneOrMore
    nl: OneOrMore
    de: OneOrMore


class Integration(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the demonstration CPAS has the applicant integrated: quality code of sector 17, first day."""

    quality_code: str
    since: date


class JobStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A job declared to Dimona; `employer` is a sector, or `commune` for that of `municipality`.

    `changed`: the last declaration was a change. `planned`: the end was declared at the start.
    """

    employer: Sector | Literal["commune"]
    municipality: Refnis
    worker: Literal["ordinary", "student"] = "ordinary"
    since: date
    until: date | None = None
    planned: bool = False
    changed: bool = False


class InsuranceStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Insurance at a mutuality; `increased` is the increased reimbursement (BIM)."""

    mutuality: Mutuality
    status: Literal["resident", "active", "invalid", "pensioner", "widowed", "self-employed"]
    increased: bool = False
    since: date
    until: date | None = None


class IncapacityStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Work incapacity paid by the mutuality; `daily_amount` is in eurocents."""

    mutuality: Mutuality
    daily_amount: int
    since: date
    until: date | None = None


class OccupationStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An occupation, by its code in the list `occupation` of the register codes."""

    code: Annotated[str, Meta(pattern=r"^\d{5}$")]
    since: date
    until: date | None = None


class AddressStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An address, from a day on."""

    since: date
    municipality: Refnis
    postal_code: Annotated[str, Meta(pattern=r"^\d{4}$")]
    street: str
    house_number: str
    box: str | None = None


class PersonStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody of the story; `parents` are labels, `identity_card` the day the card was handed out."""

    label: Label
    last_name: str
    first_names: OneOrMore
    sex: Literal["woman", "man"]
    born: date
    birth_place: Annotated[str, Meta(pattern=r"^\d{3}(\d\d)?$")]
    language: Literal["fr", "nl", "de"]
    nationality: Nationality = "150"
    parents: tuple[Label, ...] = ()
    recognised: bool = False  # the parents were not married at the birth
    identity_card: date | None = None
    raised_at: AddressStory | None = None  # before the first home of the story
    occupations: tuple[OccupationStory, ...] = ()
    jobs: tuple[JobStory, ...] = ()
    insurances: tuple[InsuranceStory, ...] = ()
    incapacities: tuple[IncapacityStory, ...] = ()


class UnionStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two people joined; `ended` is the day of the divorce or end, `separated` of a legal separation."""

    bond: Literal["marriage", "legal cohabitation", "partnership"]
    partners: tuple[Label, Label]
    since: date
    place: Refnis
    separated: date | None = None
    ended: date | None = None


class StayStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody lives in a home."""

    who: Label
    since: date
    until: date | None = None


class HomeStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A household that moves together; the first of `stays` present on a day is its reference person."""

    addresses: Annotated[tuple[AddressStory, ...], Meta(min_length=1)]
    stays: Annotated[tuple[StayStory, ...], Meta(min_length=1)]


class Story(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole file."""

    id: Annotated[str, Meta(pattern=r"^P\d\d$")]
    applicant: Label
    title: Text
    declaration: Text
    learning_objectives: Texts
    contradictions: Texts
    rights_to_check: Texts
    integration: Integration
    people: Annotated[tuple[PersonStory, ...], Meta(min_length=1)]
    homes: Annotated[tuple[HomeStory, ...], Meta(min_length=1)]
    unions: tuple[UnionStory, ...] = ()


def read_story(file: Path) -> Story:
    """Read a persona's file; raises `StoryError` naming the file, the key and what was expected there."""
    try:
        return msgspec.toml.decode(file.read_bytes(), type=Story)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise StoryError(f"{file.name} cannot be read: {error}. Correct it; the other files show the shape.") from error
