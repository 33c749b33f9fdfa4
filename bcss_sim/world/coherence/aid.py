"""What centres for social welfare grant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..amounts import integration_income
from ..careers import birthday
from ..facts import Grant, Person
from .family import born
from .invariant import Together, invariant

_FAMILY = "3"  # category: with a family to support
_OF_AGE = 18  # years


@invariant(
    fr="Personne ne reçoit deux fois le revenu d'intégration en même temps.",
    nl="Niemand krijgt tweemaal tegelijk een leefloon.",
    de="Niemand erhält das Eingliederungseinkommen zweimal zugleich.",
)
def integration_income_once_at_a_time(group: Together) -> Iterator[bool]:
    """Nobody receives the integration income, or its equivalent, twice at the same time."""
    for person in group.living:
        if person.grants:
            yield not any(one.period.overlaps(other.period) for one, other in combinations(person.grants, 2))


@invariant(
    fr="Qui a le revenu d'intégration pour la charge d'une famille n'a pas de partenaire qui l'a aussi.",
    nl="Wie een leefloon met gezinslast krijgt, heeft geen partner die ook een leefloon krijgt.",
    de="Wer Eingliederungseinkommen mit Familienlast erhält, hat keinen Partner, der es ebenfalls erhält.",
)
def one_integration_income_for_a_family(group: Together) -> Iterator[bool]:
    """Of a couple, no one receives the integration income beside the one who receives that of the family."""
    for person in group.living:
        for grant in person.grants:
            if grant.category == _FAMILY and grant.partner is not None:
                partner = group.person(grant.partner)
                theirs = () if partner is None else partner.grants
                yield partner is not None and not any(one.period.overlaps(grant.period) for one in theirs)


@invariant(
    fr="Le revenu d'intégration ne dépasse pas le montant officiel de la catégorie à cette date.",
    nl="Het leefloon is niet hoger dan het officiële bedrag van de categorie op die datum.",
    de="Das Eingliederungseinkommen übersteigt nicht den amtlichen Betrag der Kategorie an dem Tag.",
)
def integration_income_is_within_the_law(group: Together) -> Iterator[bool]:
    """The integration income does not exceed the official amount of its category on the day it takes effect."""
    for _, grant in _grants(group):
        if grant.amount is not None:
            yield 0 < grant.amount <= integration_income(grant.category, grant.period.begin) * 100


@invariant(
    fr="Le revenu d'intégration se donne à un majeur.",
    nl="Het leefloon wordt aan een meerderjarige gegeven.",
    de="Das Eingliederungseinkommen erhält nur, wer volljährig ist.",
)
def aided_are_of_age(group: Together) -> Iterator[bool]:
    """The integration income is given to those who are of age."""
    for person, grant in _grants(group):
        yield birthday(born(person), _OF_AGE) <= grant.period.begin


@invariant(
    fr="Le centre qui aide est celui de la commune où la personne réside.",
    nl="Het centrum dat helpt, is dat van de gemeente waar de persoon verblijft.",
    de="Das helfende Zentrum ist das der Gemeinde, in der die Person wohnt.",
)
def centre_of_the_residence_helps(group: Together) -> Iterator[bool]:
    """The centre that helps is that of the municipality where the person lives, since then merged or not."""
    world = group.world
    for person, grant in _grants(group):
        home = next((one.address for one in person.residences if one.period.contains(grant.period.begin)), None)
        yield (
            home is not None
            and grant.organisation == world.employers.cpas(world.geography.today(home.municipality)).cbe
        )


@invariant(
    fr="Personne n'a une pension de retraite en plus du revenu d'intégration.",
    nl="Niemand heeft een rustpensioen naast het leefloon.",
    de="Niemand hat eine Ruhestandspension neben dem Eingliederungseinkommen.",
)
def no_integration_income_beside_a_pension(group: Together) -> Iterator[bool]:
    """Nobody has a pension of the first pillar beside the integration income."""
    for person, grant in _grants(group):
        yield not any(one.pillar == 1 and one.period.overlaps(grant.period) for one in person.pensions)


@invariant(
    fr="Les enfants à charge d'un bénéficiaire vivent dans son ménage.",
    nl="De kinderen ten laste van een begunstigde wonen in zijn gezin.",
    de="Die Kinder zulasten eines Empfängers leben in seinem Haushalt.",
)
def supported_children_live_there(group: Together) -> Iterator[bool]:
    """The children a grant names live in the household of the one who receives it, and make it that of a family."""
    for person, grant in _grants(group):
        for number in grant.children:
            child = group.person(number)
            yield child is not None and grant.category == _FAMILY and _lives_with(child, person, grant)


@invariant(
    fr="Une attestation A036 porte sur le temps d'une aide accordée.",
    nl="Een attest A036 gaat over de tijd van een toegekende hulp.",
    de="Eine Bescheinigung A036 betrifft die Zeit einer gewährten Hilfe.",
)
def attestation_tells_of_a_grant(group: Together) -> Iterator[bool]:
    """An attestation A036 tells of aid by a centre that grants it, from a day on which it does."""
    for person in group.living:
        for one in person.attestations:
            own = (grant for grant in person.grants if grant.organisation == one.organisation)
            yield any(grant.period.overlaps(one.valid) for grant in own)


def _grants(group: Together) -> Iterator[tuple[Person, Grant]]:
    for person in group.living:
        for grant in person.grants:
            yield person, grant


def _lives_with(child: Person, person: Person, grant: Grant) -> bool:
    begin = grant.period.begin
    homes = [{one.reference for one in who.memberships if one.period.contains(begin)} for who in (child, person)]
    return bool(homes[0]) and homes[0] == homes[1]
