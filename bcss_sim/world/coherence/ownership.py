"""Real estate."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..careers import birthday
from ..facts import Property
from .family import born
from .invariant import Together, invariant

_FULL, _USUFRUCT, _BARE = "VE", "VG", "NE"
_OF_AGE = 18  # years


@invariant(
    fr="Les parts dans un bien ne dépassent pas l'entier, ni en propriété ni en usufruit.",
    nl="De aandelen in een goed overschrijden het geheel niet, noch in eigendom noch in vruchtgebruik.",
    de="Die Anteile an einem Gut übersteigen nicht das Ganze, weder im Eigentum noch im Nießbrauch.",
)
def shares_make_no_more_than_a_whole(group: Together) -> Iterator[bool]:
    """The shares in a property make no more than the whole, neither of the ownership nor of the use."""
    held = [one for person in group.living for one in person.properties]
    for one in held:
        alike = [other for other in held if other.period.contains(one.period.begin) and _place(other) == _place(one)]
        for counted in ((_FULL, _BARE), (_FULL, _USUFRUCT)):
            yield sum(Fraction(other.share) for other in alike if other.right in counted) <= 1


@invariant(
    fr="Personne ne possède un bien après son décès.",
    nl="Niemand bezit een goed na zijn overlijden.",
    de="Niemand besitzt ein Gut nach seinem Tod.",
)
def no_ownership_after_death(group: Together) -> Iterator[bool]:
    """Nobody owns anything after his or her death."""
    for person in group.living:
        for one in person.properties:
            yield person.death is None or (one.period.end is not None and one.period.end < person.death)


@invariant(
    fr="Un propriétaire est majeur, sauf s'il a hérité de la nue-propriété.",
    nl="Een eigenaar is meerderjarig, tenzij hij de naakte eigendom heeft geërfd.",
    de="Eigentümer sind volljährig, außer wenn sie das bloße Eigentum geerbt haben.",
)
def owners_are_of_age(group: Together) -> Iterator[bool]:
    """An owner is of age, unless the bare ownership was inherited, and the file was open."""
    for person in group.living:
        for one in person.properties:
            grown = one.right == _BARE or birthday(born(person), _OF_AGE) <= one.period.begin
            yield grown and person.created <= one.period.begin


def _place(held: Property) -> tuple[str, str, str]:
    asset = held.assets[0]
    return held.division, asset.situation, asset.parcels[0].nature
