"""The people of a story, as its page lists them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bcss_client.values import IncompleteDate, Language, Ssin

from ..world.facts import Person
from ..world.personas import Case, Persona
from ..world.register_codes import RegisterCodes
from ..world.world import World
from .languages import written
from .words import WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody of a story on a day: place in the household of the applicant, and what to know of the number."""

    name: str
    ssin: Ssin
    birth: IncompleteDate
    role: str | None  # None outside the household of the applicant
    remarks: tuple[str, ...]


def members(
    told: Persona | Case, *, world: World, codes: RegisterCodes, today: date, lang: Language
) -> tuple[Member, ...]:
    """The people of a story whose files are open on a day, in the order of the story."""
    applicant = world.person(told.applicant)
    assert applicant is not None  # a world holds whoever it tells of
    roles = {person.ssin: membership.role for person, membership in world.household(applicant, today)}
    known = (world.person(person.ssin, on=today) for person in told.people)
    return tuple(
        Member(
            name=" ".join((*person.first_names, person.last_name)),
            ssin=person.ssin,
            birth=person.birth,
            role=codes.label("household_role", roles[person.ssin], lang) if person.ssin in roles else None,
            remarks=tuple(_remarks(person, told, lang)),
        )
        for person in known
        if person is not None
    )


def _remarks(person: Person, told: Persona | Case, lang: Language) -> Iterator[str]:
    if person.ssin == told.applicant:
        yield WORDS["applicant"].text(lang)
    if person.replaced_by is not None:
        yield WORDS["replaced_by"].text(lang).format(number=person.replaced_by.formatted)
    if person.cancelled:
        yield WORDS["cancelled"].text(lang)
    if person.death is not None:
        yield WORDS["died"].text(lang).format(day=written(IncompleteDate.of(person.death), lang))
