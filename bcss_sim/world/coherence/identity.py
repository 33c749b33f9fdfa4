"""Numbers, and the time a file covers."""

from __future__ import annotations

from collections.abc import Iterator

from bcss_client.values import Period, Ssin

from ..facts import Person
from ..household import DECEASED
from ..recipe import NumberScheme
from .invariant import Together, invariant


@invariant(
    fr="Le numéro indique la date de naissance et le sexe.",
    nl="Het nummer geeft de geboortedatum en het geslacht aan.",
    de="Die Nummer gibt Geburtsdatum und Geschlecht an.",
)
def number_tells_birth_and_sex(group: Together) -> Iterator[bool]:
    """The number tells the birth date and the sex."""
    for person in group.people:
        yield person.ssin.birth_date == person.birth and person.ssin.sex is person.sex


@invariant(
    fr="Aucun numéro ne peut être celui d'une personne réelle.",
    nl="Geen enkel nummer kan van een bestaande persoon zijn.",
    de="Keine Nummer kann einer wirklichen Person gehören.",
)
def number_is_nobodys(group: Together) -> Iterator[bool]:
    """No number can belong to a real person, unless the world was asked for with realistic ones."""
    if group.world.recipe.scheme is NumberScheme.REALISTIC:
        return
    for person in group.people:
        yield Ssin(person.ssin) == person.ssin and not person.ssin.could_be_real


@invariant(
    fr="Un numéro n'est porté que par un seul dossier.",
    nl="Een nummer hoort bij één enkel dossier.",
    de="Eine Nummer gehört zu einer einzigen Akte.",
)
def number_is_unique(group: Together) -> Iterator[bool]:
    """A number is borne by one file only."""
    mine = {person.ssin for person in group.people}
    for person in group.people:
        bearers = [other for other in group.people if other.ssin == person.ssin]
        yield len(bearers) == 1 and {other.ssin for other in group.world.together_with(person.ssin)} == mine


@invariant(
    fr="Un numéro remplacé mène au nouveau, et le nouveau à l'ancien.",
    nl="Een vervangen nummer leidt naar het nieuwe, en het nieuwe naar het oude.",
    de="Eine ersetzte Nummer führt zur neuen, und die neue zur alten.",
)
def replaced_number_leads_on(group: Together) -> Iterator[bool]:
    """A replaced number leads to the new one, and the new one back."""
    for person in group.people:
        if person.replaced_by is not None:
            new = group.person(person.replaced_by)
            yield new is not None and new.replaces == person.ssin
        if person.replaces is not None:
            old = group.person(person.replaces)
            yield old is not None and old.replaced_by == person.ssin


@invariant(
    fr="Rien ne commence avant l'ouverture du dossier.",
    nl="Niets begint vóór de opening van het dossier.",
    de="Nichts beginnt vor der Eröffnung der Akte.",
)
def nothing_before_opening(group: Together) -> Iterator[bool]:
    """Nothing begins before the file was opened."""
    for person in group.living:
        for period in _periods(person):
            yield person.created <= period.begin


@invariant(
    fr="Rien ne dure au-delà du décès.",
    nl="Niets duurt voort na het overlijden.",
    de="Nichts dauert über den Tod hinaus.",
)
def nothing_after_death(group: Together) -> Iterator[bool]:
    """Nothing lasts beyond the death."""
    for person in group.living:
        if person.death is not None:
            for period in _periods(person):
                yield period.end is not None and period.end < person.death


def _periods(person: Person) -> Iterator[Period]:
    """The times of all facts that last, without the entry that tells of the death."""
    yield from (one.period for one in person.residences if one.place != DECEASED)
    lasting = (
        person.memberships,
        person.cohabitations,
        person.nationalities,
        person.registers,
        person.occupations,
        person.jobs,
        person.self_employments,
        person.insurances,
        person.increased_reimbursements,
        person.incapacities,
        person.unemployment_rights,
        person.career_breaks,
        person.pensions,
        person.grants,
    )
    for facts in lasting:
        yield from (one.period for one in facts)
