"""The files stories are told in: from TOML to typed facts, as a social worker writes it.

Personas are the applicants a training is built on; cases are people in whom something rare can be seen. `told` has
what stories tell of each subject.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from .told.family import ChildBenefitStory
from .told.person import HomeStory, PersonStory, UnionStory
from .told.words import Label, Refnis, Span, Text, Texts
from .told.work import EmployerStory


class StoryError(ValueError):
    """A story cannot be read or tells something impossible; the message names file and place."""


class IntegrationStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the demonstration CPAS has the applicant integrated: quality code of sector 17, first day."""

    quality_code: str
    since: date


class FurtherIntegrationStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another integration of the applicant: by the centre of `municipality`, by the demonstration CPAS without one."""

    quality_code: str
    municipality: Refnis | None = None


class Story(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole file; `traps` are keys of the identity traps in it."""

    id: Annotated[str, Meta(pattern=r"^[PC]\d\d$")]
    applicant: Label
    title: Text
    traps: tuple[str, ...] = ()
    integration: IntegrationStory
    further_integrations: tuple[FurtherIntegrationStory, ...] = ()
    people: Annotated[tuple[PersonStory, ...], Meta(min_length=1)]
    homes: Annotated[tuple[HomeStory, ...], Meta(min_length=1)]
    unions: tuple[UnionStory, ...] = ()
    employers: tuple[EmployerStory, ...] = ()
    child_benefits: tuple[ChildBenefitStory, ...] = ()


class PersonaStory(Story, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The story of a persona, with what a training needs to know."""

    declaration: Text
    learning_objectives: Texts
    contradictions: Texts
    rights_to_check: Texts


class CaseStory(Story, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The story of a case: `why` it exists."""

    why: Text


S = TypeVar("S", bound=Story)


def read_story(file: Path, kind: type[S]) -> S:
    """Read a story; raises `StoryError` naming the file, the key and what was expected there."""
    try:
        return msgspec.toml.decode(file.read_bytes(), type=kind)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise StoryError(f"{file.name} cannot be read: {error}. Correct it; the other files show the shape.") from error
