"""Personas and cases: the applicants of the stories, with the people around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from bcss_client.resources import FIXTURES
from bcss_client.values import CbeNumber, Language, Ssin

from .casting import Casting
from .employers import Employers
from .facts import Person
from .geography import Geography
from .numbers import Numbers
from .stories import CaseStory, PersonaStory, Story, StoryError, read_story
from .told.words import Text, Texts
from .traps import Trap, load_traps


@dataclass(frozen=True, slots=True, kw_only=True)
class Integrated:
    """How a centre has the applicant integrated: quality code of sector 17, first and last day.

    The centre is the demonstration CPAS when no enterprise number is there.
    """

    quality_code: str
    since: date
    until: date | None = None
    centre: CbeNumber | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Somebody with a story, the people in it and the identity traps; texts are in French, Dutch and German."""

    id: str
    title: Mapping[Language, str]
    people: tuple[Person, ...]
    applicant: Ssin
    integrated: Integrated
    further_integrations: tuple[Integrated, ...] = ()
    traps: tuple[Trap, ...] = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r})"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Persona(Told):
    """An applicant a training is built on.

    The texts say what the applicant declares, what is to be learnt, what the flows show beside the declaration, and
    the rights to check before the CPAS helps.
    """

    declaration: Mapping[Language, str]
    learning_objectives: Mapping[Language, tuple[str, ...]]
    contradictions: Mapping[Language, tuple[str, ...]]
    rights_to_check: Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Case(Told):
    """Somebody in whom something rare can be seen, and why."""

    why: Mapping[Language, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everybody with a story."""

    personas: tuple[Persona, ...]
    cases: tuple[Case, ...]

    @property
    def everybody(self) -> tuple[Persona | Case, ...]:
        """Personas, then cases."""
        return (*self.personas, *self.cases)

    @property
    def numbers(self) -> tuple[Ssin, ...]:
        """The numbers of everybody in the stories."""
        return tuple(person.ssin for told in self.everybody for person in told.people)


S = TypeVar("S", bound=Story)


def load_cast(*, geography: Geography, employers: Employers, folder: Path = FIXTURES) -> Cast:
    """The personas and cases of a folder, each in the order of its files.

    Identification numbers are minted from birth date and sex, and differ between all of them; firms of the stories
    are made known to `employers`. Raises `StoryError`, naming the file, when one cannot be read or tells something
    impossible.
    """
    stage = _Stage(numbers=Numbers(), geography=geography, employers=employers, traps=load_traps())
    personas = tuple(stage.persona(file) for file in sorted((folder / "personas").glob("*.toml")))
    return Cast(personas=personas, cases=tuple(stage.case(file) for file in sorted((folder / "cases").glob("*.toml"))))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stage:
    numbers: Numbers
    geography: Geography
    employers: Employers
    traps: Mapping[str, Trap]

    def persona(self, file: Path) -> Persona:
        story = read_story(file, PersonaStory)
        people, applicant = self._played(file, story)
        return Persona(
            id=story.id,
            title=_text(story.title),
            declaration=_text(story.declaration),
            learning_objectives=_texts(story.learning_objectives),
            contradictions=_texts(story.contradictions),
            rights_to_check=_texts(story.rights_to_check),
            people=people,
            applicant=applicant,
            integrated=_integrated(story),
            further_integrations=self._further_integrations(story),
            traps=self._traps(file, story),
        )

    def case(self, file: Path) -> Case:
        story = read_story(file, CaseStory)
        people, applicant = self._played(file, story)
        return Case(
            id=story.id,
            title=_text(story.title),
            why=_text(story.why),
            people=people,
            applicant=applicant,
            integrated=_integrated(story),
            further_integrations=self._further_integrations(story),
            traps=self._traps(file, story),
        )

    def _further_integrations(self, story: Story) -> tuple[Integrated, ...]:
        return tuple(
            Integrated(
                quality_code=told.quality_code,
                since=told.since,
                until=told.until,
                centre=self.employers.cpas(told.municipality).cbe if told.municipality else None,
            )
            for told in story.further_integrations
        )

    def _traps(self, file: Path, story: Story) -> tuple[Trap, ...]:
        unknown = [key for key in story.traps if key not in self.traps]
        if unknown:
            raise StoryError(f"{file.name} names {unknown[0]!r}, which is none of the traps: {', '.join(self.traps)}.")
        return tuple(self.traps[key] for key in story.traps)

    def _played(self, file: Path, story: Story) -> tuple[tuple[Person, ...], Ssin]:
        try:
            casting = Casting(story, numbers=self.numbers, geography=self.geography, employers=self.employers)
            return casting.people(), casting.number(story.applicant)
        except ValueError as error:
            raise StoryError(f"{file.name} tells something impossible: {error}.") from error


def _integrated(story: Story) -> Integrated:
    return Integrated(quality_code=story.integration.quality_code, since=story.integration.since)


def _text(text: Text) -> Mapping[Language, str]:
    return {"fr": text.fr, "nl": text.nl, "de": text.de}


def _texts(texts: Texts) -> Mapping[Language, tuple[str, ...]]:
    return {"fr": texts.fr, "nl": texts.nl, "de": texts.de}
