"""Child benefit and pensions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bcss_client.values import Period, months_later

from ..amounts import guaranteed_income
from ..careers import birthday, pension_day
from ..facts import ChildBenefitFile, Person
from ..organisms import child_benefit_entity
from .family import born
from .invariant import Together, invariant

_REGIONS_PAY, _BRUSSELS_PAYS = date(2019, 1, 1), date(2020, 1, 1)
_CHILD_UNTIL, _GUARANTEED_FROM = 25, 65  # years
_OWN = ("retirement", "public sector")


@invariant(
    fr="Depuis 2019, le domicile de l'enfant décide de l'entité qui paie ses allocations (2020 à Bruxelles).",
    nl="Sinds 2019 bepaalt de woonplaats van het kind welke entiteit de bijslag betaalt (2020 in Brussel).",
    de="Seit 2019 entscheidet der Wohnsitz des Kindes, welche Stelle Kindergeld zahlt (2020 in Brüssel).",
)
def domicile_decides_who_pays_for_a_child(group: Together) -> Iterator[bool]:
    """Since 2019 the domicile of the child decides which entity pays its benefit; in Brussels since 2020."""
    geography = group.world.geography
    for file, child, paid in _paid(group):
        for month in _months(paid):
            home = next((one.address for one in child.residences if one.period.contains(month)), None)
            if home is None:
                yield False
                continue
            regional = child_benefit_entity(geography.municipality(geography.today(home.municipality)))
            began = _BRUSSELS_PAYS if regional == "BRUSSELS" else _REGIONS_PAY
            yield file.entity == (regional if month >= began else "FEDERAL")


@invariant(
    fr="Les allocations familiales sont payées de la naissance à vingt-cinq ans au plus.",
    nl="De kinderbijslag wordt betaald van de geboorte tot hoogstens vijfentwintig jaar.",
    de="Kindergeld wird von der Geburt bis höchstens zum fünfundzwanzigsten Geburtstag gezahlt.",
)
def child_benefit_until_25(group: Together) -> Iterator[bool]:
    """Child benefit is paid from birth until the age of twenty-five at most."""
    for _, child, paid in _paid(group):
        until = months_later(birthday(born(child), _CHILD_UNTIL).replace(day=1), 1)
        yield born(child) <= paid.begin and paid.end is not None and paid.end < until


@invariant(
    fr="Les allocations d'un enfant ne sont payées qu'une fois par mois.",
    nl="De bijslag voor een kind wordt maar één keer per maand betaald.",
    de="Das Kindergeld eines Kindes wird nur einmal im Monat gezahlt.",
)
def child_is_paid_for_once(group: Together) -> Iterator[bool]:
    """The benefit of a child is paid once a month, out of one file."""
    periods: dict[str, list[Period]] = {}
    for _, child, paid in _paid(group):
        earlier = periods.setdefault(child.ssin, [])
        yield not any(paid.overlaps(one) for one in earlier)
        earlier.append(paid)


@invariant(
    fr="Tous les acteurs d'un dossier d'allocations familiales existent et ont ce dossier.",
    nl="Alle actoren van een kinderbijslagdossier bestaan en hebben dat dossier.",
    de="Alle Akteure einer Kindergeldakte existieren und haben diese Akte.",
)
def actors_share_the_file(group: Together) -> Iterator[bool]:
    """All actors of a child benefit file exist and have that file."""
    for file in _files(group):
        for actor in {file.entitled, *(one.ssin for one in file.recipients), *(one.ssin for one in file.children)}:
            person = group.person(actor)
            yield person is not None and file in person.child_benefits


@invariant(
    fr="La pension de retraite commence au plus tôt à l'âge légal.",
    nl="Het rustpensioen begint ten vroegste op de wettelijke leeftijd.",
    de="Die Ruhestandspension beginnt frühestens im gesetzlichen Alter.",
)
def retirement_from_the_legal_age(group: Together) -> Iterator[bool]:
    """A retirement pension begins at the legal age at the earliest."""
    for person in group.living:
        for right in person.pensions:
            if right.type in _OWN:
                yield pension_day(born(person)) <= right.period.begin


@invariant(
    fr="La GRAPA se donne au plus tôt à soixante-cinq ans, à l'âge légal de la pension.",
    nl="De IGO wordt ten vroegste op vijfenzestig jaar gegeven, op de wettelijke pensioenleeftijd.",
    de="Die GRAPA wird frühestens mit fünfundsechzig gewährt, im gesetzlichen Pensionsalter.",
)
def guaranteed_income_from_65(group: Together) -> Iterator[bool]:
    """The income guarantee for the elderly is given at the legal pension age, sixty-five at the earliest."""
    for person in group.living:
        for right in person.pensions:
            if right.type == "guaranteed income":
                at_65 = birthday(born(person), _GUARANTEED_FROM)
                yield max(at_65, pension_day(born(person))) <= right.period.begin


@invariant(
    fr="La GRAPA ne dépasse jamais le montant de l'isolé à la date du paiement.",
    nl="De IGO is nooit hoger dan het bedrag voor een alleenstaande op de dag van de betaling.",
    de="Die GRAPA übersteigt nie den Betrag für Alleinstehende am Tag der Zahlung.",
)
def guaranteed_income_is_within_the_law(group: Together) -> Iterator[bool]:
    """The income guarantee never exceeds the amount of who lives alone, on the day it is paid."""
    for person in group.living:
        for right in person.pensions:
            if right.type == "guaranteed income":
                for since, amount in right.monthly:
                    yield 0 < amount <= guaranteed_income(alone=True, on=since)


@invariant(
    fr="Une pension est payée tant que dure le droit.",
    nl="Een pensioen wordt betaald zolang het recht duurt.",
    de="Eine Pension wird gezahlt, solange das Recht dauert.",
)
def pension_is_paid_while_it_lasts(group: Together) -> Iterator[bool]:
    """A pension is paid while the right lasts."""
    for person in group.living:
        for right in person.pensions:
            yield all(right.period.contains(since) and amount > 0 for since, amount in right.monthly) and all(
                right.period.contains(paid.on) and paid.amount > 0 for paid in right.others
            )


def _files(group: Together) -> list[ChildBenefitFile]:
    """Every file once."""
    files: list[ChildBenefitFile] = []
    for person in group.living:
        files += (file for file in person.child_benefits if file not in files)
    return files


def _paid(group: Together) -> Iterator[tuple[ChildBenefitFile, Person, Period]]:
    for file in _files(group):
        for one in file.children:
            child = group.person(one.ssin)
            if child is not None:
                for paid in one.payments:
                    yield file, child, paid


def _months(paid: Period) -> Iterator[date]:
    month = paid.begin
    while paid.end is not None and month <= paid.end:
        yield month
        month = months_later(month, 1)
