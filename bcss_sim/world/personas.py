"""Personas: the applicants a training is built on, with the people around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bcss_client.resources import FIXTURES
from bcss_client.values import Language, Ssin

from .casting import Casting
from .employers import Employers
from .facts import Person
from .geography import Geography
from .numbers import Numbers
from .stories import Story, StoryError, Text, Texts, read_story


@dataclass(frozen=True, slots=True, kw_only=True)
class Integrated:
    """How the demonstration CPAS has the applicant integrated: quality code of sector 17, first day."""

    quality_code: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """An applicant and the people around him or her, with what a training needs to know.

    The texts are in French, Dutch and German: what the applicant declares, what is to be learnt, what the
    flows show beside the declaration, and the rights to check before the CPAS helps.
    """

    id: str
    title: Mapping[Language, str]
    declaration: Mapping[Language, str]
    learning_objectives: Mapping[Language, tuple[str, ...]]
    contradictions: Mapping[Language, tuple[str, ...]]
    rights_to_check: Mapping[Language, tuple[str, ...]]
    people: tuple[Person, ...]
    applicant: Ssin
    integrated: Integrated

    def __repr__(self) -> str:
        return f"Persona({self.id!r})"


def load_personas(
    *, geography: Geography, employers: Employers, folder: Path = FIXTURES / "personas"
) -> tuple[Persona, ...]:
    """The personas of a folder, in the order of its files.

    Identification numbers are minted from birth date and sex, and differ between all the personas. Raises
    `StoryError`, naming the file, when one cannot be read or tells something impossible.
    """
    numbers = Numbers()
    personas = []
    for file in sorted(folder.glob("*.toml")):
        story = read_story(file)
        try:
            casting = Casting(story, numbers=numbers, geography=geography, employers=employers)
            personas.append(_persona(story, casting))
        except ValueError as error:
            raise StoryError(f"{file.name} tells something impossible: {error}.") from error
    return tuple(personas)


def _persona(story: Story, casting: Casting) -> Persona:
    return Persona(
        id=story.id,
        title=_text(story.title),
        declaration=_text(story.declaration),
        learning_objectives=_texts(story.learning_objectives),
        contradictions=_texts(story.contradictions),
        rights_to_check=_texts(story.rights_to_check),
        people=casting.people(),
        applicant=casting.number(story.applicant),
        integrated=Integrated(quality_code=story.integration.quality_code, since=story.integration.since),
    )


def _text(text: Text) -> Mapping[Language, str]:
    return {"fr": text.fr, "nl": text.nl, "de": text.de}


def _texts(texts: Texts) -> Mapping[Language, tuple[str, ...]]:
    return {"fr": texts.fr, "nl": texts.nl, "de": texts.de}
