"""Where somebody lives, day after day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from ..household import DECEASED
from .invariant import Together, invariant

_DAY = timedelta(1)


@invariant(
    fr="Les résidences se suivent sans trou ni chevauchement, de l'ouverture du dossier au décès.",
    nl="De verblijfplaatsen sluiten zonder gat of overlapping op elkaar aan, van de opening tot het overlijden.",
    de="Die Wohnsitze folgen einander ohne Lücke und Überschneidung, von der Eröffnung der Akte bis zum Tod.",
)
def residences_are_continuous(group: Together) -> Iterator[bool]:
    """Residences follow each other without a gap or an overlap, from the opening of the file to the death."""
    for person in group.living:
        residences = person.residences
        yield bool(residences) and residences[0].period.begin == person.created
        for before, after in pairwise(residences):
            yield before.period.end is not None and before.period.end + _DAY == after.period.begin
        if residences:
            last = residences[-1]
            dead = last.place == DECEASED and last.period.begin == person.death
            yield last.period.end is None and (dead or (person.death is None and last.place != DECEASED))


@invariant(
    fr="Le code postal est un code de la commune telle qu'elle était ce jour-là.",
    nl="De postcode hoort bij de gemeente zoals zij die dag was.",
    de="Die Postleitzahl gehört zur Gemeinde, wie sie an dem Tag bestand.",
)
def postal_code_belongs_to_municipality(group: Together) -> Iterator[bool]:
    """The postal code is one of the municipality, as it was on those days."""
    geography = group.world.geography
    for person in group.living:
        for one in person.residences:
            if one.address is not None:
                known = one.address.postal_code in geography.postal_codes(one.place, one.period.begin)
                lasting = one.period.end is None or geography.postal_codes(one.place, one.period.end)
                yield known and bool(lasting) and one.place == one.address.municipality


@invariant(
    fr="Une personne a une nationalité à la fois, sans interruption.",
    nl="Iemand heeft één nationaliteit tegelijk, zonder onderbreking.",
    de="Eine Person hat jeweils eine Staatsangehörigkeit, ohne Unterbrechung.",
)
def one_nationality_at_a_time(group: Together) -> Iterator[bool]:
    """Somebody has one nationality at a time, without interruption."""
    for person in group.living:
        spells = person.nationalities
        yield bool(spells) and spells[0].period.begin == person.created
        for before, after in pairwise(spells):
            yield before.period.end is not None and before.period.end + _DAY == after.period.begin
