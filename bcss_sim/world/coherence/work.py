"""Jobs, employers, self-employment and breaks in a career."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..careers import birthday
from .family import born
from .invariant import Together, invariant

_SCHOOL_UNTIL, _OF_AGE = 15, 18  # years


@invariant(
    fr="Personne ne travaille avant quinze ans.",
    nl="Niemand werkt vóór vijftien jaar.",
    de="Niemand arbeitet vor dem fünfzehnten Geburtstag.",
)
def no_job_before_fifteen(group: Together) -> Iterator[bool]:
    """Nobody works before the age of fifteen."""
    for person in group.living:
        for job in person.jobs:
            yield birthday(born(person), _SCHOOL_UNTIL) <= job.period.begin


@invariant(
    fr="Un travailleur indépendant est majeur.",
    nl="Een zelfstandige is meerderjarig.",
    de="Selbstständige sind volljährig.",
)
def self_employed_are_of_age(group: Together) -> Iterator[bool]:
    """The self-employed are of age."""
    for person in group.living:
        for activity in person.self_employments:
            yield birthday(born(person), _OF_AGE) <= activity.period.begin


@invariant(
    fr="L'employeur existait quand il a engagé.",
    nl="De werkgever bestond toen hij aanwierf.",
    de="Der Arbeitgeber bestand, als er einstellte.",
)
def job_lies_in_life_of_employer(group: Together) -> Iterator[bool]:
    """The employer existed when it took somebody on, and ended the job no later than its bankruptcy was closed."""
    for person in group.living:
        for job in person.jobs:
            employer = job.employer
            begun = employer.founded is None or employer.founded <= job.period.begin
            closed = employer.trusteeship.end if employer.trusteeship else None
            yield begun and (closed is None or (job.period.end is not None and job.period.end <= closed))


@invariant(
    fr="L'employeur se trouve dans le répertoire sous ses deux numéros, et n'existe pas en réalité.",
    nl="De werkgever staat onder zijn twee nummers in het repertorium, en bestaat niet in werkelijkheid.",
    de="Der Arbeitgeber steht unter beiden Nummern im Verzeichnis und existiert nicht in Wirklichkeit.",
)
def employer_is_in_the_directory(group: Together) -> Iterator[bool]:
    """The employer is in the directory under both its numbers, and its number was never issued."""
    employers = group.world.employers
    for person in group.living:
        for job in person.jobs:
            employer = job.employer
            known = employers.by_cbe(employer.cbe) == employer == employers.by_onss(employer.onss)
            yield known and not employer.cbe.could_be_real


@invariant(
    fr="Un numéro de déclaration Dimona ne sert qu'une fois.",
    nl="Een Dimona-nummer wordt maar één keer gebruikt.",
    de="Eine Dimona-Nummer wird nur einmal verwendet.",
)
def declaration_has_its_own_number(group: Together) -> Iterator[bool]:
    """The number of a Dimona declaration is used once."""
    numbers = Counter(job.dimona for person in group.living for job in person.jobs)
    for count in numbers.values():
        yield count == 1


@invariant(
    fr="Une interruption de carrière tombe tout entière dans un emploi.",
    nl="Een loopbaanonderbreking valt volledig binnen een tewerkstelling.",
    de="Eine Laufbahnunterbrechung liegt ganz in einer Beschäftigung.",
)
def career_break_lies_in_a_job(group: Together) -> Iterator[bool]:
    """A career break lies in a job as a whole, and is not paid beside another income in place of a wage."""
    for person in group.living:
        for pause in person.career_breaks:
            paid = (*person.unemployment_rights, *person.incapacities)
            yield any(job.period.covers(pause.period) for job in person.jobs) and not any(
                one.period.overlaps(pause.period) for one in paid
            )
