"""What holds of child benefit drawn for the population, whatever the seed."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given

from bcss_client.values import Period, Sex, months_later
from bcss_sim.world.careers import birthday
from bcss_sim.world.facts import ChildBenefitFile, Person
from bcss_sim.world.organisms import child_benefit_entity
from bcss_sim.world.population import Population
from bcss_sim.world.world import World
from tests.world.test_lives import GEOGRAPHY, TODAY, day_of_birth, found, population, populations, several_populations

ALLOCATAIRE, SECOND_ALLOCATAIRE, CHILD = "102", "103", "104"
REGIONS_PAY, BRUSSELS_PAYS = date(2019, 1, 1), date(2020, 1, 1)


def files(people: Population) -> list[ChildBenefitFile]:
    """Every file once."""
    return list({file.dossier: file for person in people for file in person.child_benefits}.values())


def paid_months(file: ChildBenefitFile, child: str) -> list[date]:
    """The months a file pays for a child, by their first day."""
    months = []
    for one in file.children:
        for period in one.payments if one.ssin == child else ():
            month = period.begin
            while period.contains(month):
                months.append(month)
                month = months_later(month, 1)
    return months


def paying(people: Population, child: Person) -> dict[date, list[str]]:
    """The entities that pay for a child, by month."""
    entities: dict[date, list[str]] = {}
    for file in files(people):
        for month in paid_months(file, child.ssin):
            entities.setdefault(month, []).append(file.entity)
    return entities


@several_populations
@given(populations)
def test_whoever_plays_a_part_in_a_file_keeps_it(people: Population) -> None:
    for file in files(people):
        actors = {file.entitled, *(one.ssin for one in file.recipients), *(one.ssin for one in file.children)}
        assert all(file in found(people, actor).child_benefits for actor in actors)


@several_populations
@given(populations)
def test_months_are_whole_and_a_recipient_is_paid_those_of_the_children(people: Population) -> None:
    for file in files(people):
        periods = [period for one in file.recipients for period in one.payments]
        periods += [period for one in file.children for period in one.payments]
        assert all(period.begin.day == 1 for period in periods)
        assert all(period.end and (period.end + timedelta(1)).day == 1 for period in periods)
        children = {month for one in file.children for month in paid_months(file, one.ssin)}
        allocataire = file.recipients[0]
        paid = [month for period in allocataire.payments for month in months_between(period.begin, ended(period))]
        assert paid == sorted(children)


@several_populations
@given(populations)
def test_one_entity_at_a_time_pays_for_a_child_and_its_domicile_decides_which(people: Population) -> None:
    for child in people:
        for month, entities in paying(people, child).items():
            place = next(one.address for one in child.residences if one.period.contains(month))
            assert place is not None
            regional = child_benefit_entity(GEOGRAPHY.municipality(GEOGRAPHY.today(place.municipality)))
            began = BRUSSELS_PAYS if regional == "BRUSSELS" else REGIONS_PAY
            assert entities == [regional if month >= began else "FEDERAL"]


@several_populations
@given(populations)
def test_a_child_at_home_is_paid_for_from_the_month_after_its_birth_until_18(people: Population) -> None:
    for child in people:
        if child.filiation is None or child.death is not None:
            continue
        months = paying(people, child)
        first = months_later(day_of_birth(child).replace(day=1), 1)
        assert all(first <= month <= birthday(day_of_birth(child), 25) for month in months)
        at_18 = birthday(day_of_birth(child), 18)
        missing = [month for month in months_between(first, min(at_18, TODAY)) if month not in months]
        assert missing == []


def ended(period: Period) -> date:
    assert period.end is not None
    return period.end


def months_between(first: date, last: date) -> list[date]:
    months = []
    while first <= last:
        months.append(first)
        first = months_later(first, 1)
    return months


@several_populations
@given(populations)
def test_the_parent_the_child_lives_with_is_paid_or_a_child_on_its_own(people: Population) -> None:
    for file in files(people):
        recipient = file.recipients[0]
        person = found(people, recipient.ssin)
        for one in file.children:
            child = found(people, one.ssin)
            assert recipient.type == (CHILD if person is child else ALLOCATAIRE)
            assert person is child or child.ssin in person.children
            for period in one.payments:
                home = household(child, period.begin)
                parents = parents_of(people, child)
                with_child = [parent for parent in parents if household(parent, period.begin) == home]
                mothers = [parent for parent in with_child if parent.sex is Sex.FEMALE]
                assert (
                    person in (mothers or with_child)
                    if with_child
                    else birthday(day_of_birth(child), 16) <= period.begin
                )


@several_populations
@given(populations)
def test_of_separated_parents_the_other_one_may_be_paid_too_since_the_regions_pay(people: Population) -> None:
    for file in files(people):
        for second in file.recipients[1:]:
            assert second.type == SECOND_ALLOCATAIRE
            assert file.entity != "FEDERAL"
            other, first = found(people, second.ssin), found(people, file.recipients[0].ssin)
            for month in (month for period in second.payments for month in months_between(period.begin, ended(period))):
                assert household(other, month) not in (None, household(first, month))
                paid_for = [found(people, one.ssin) for one in file.children if month in paid_months(file, one.ssin)]
                minors = [child for child in paid_for if birthday(day_of_birth(child), 18) > month]
                assert any(
                    {other.ssin, first.ssin} == {one.ssin for one in parents_of(people, child)} for child in minors
                )


def parents_of(people: Population, child: Person) -> list[Person]:
    return [person for person in people.together_with(child.ssin) if child.ssin in person.children]


def household(person: Person, on: date) -> str | None:
    """The reference person of the household somebody lives in on a day."""
    return next((one.reference for one in person.memberships if one.period.contains(on)), None)


def test_every_birth_in_belgium_is_rewarded_once() -> None:
    people = population(0, size=400)
    rewarded = Counter(day for file in files(people) for one in file.recipients for day in one.birth_bonuses)
    born = [child for child in people if child.filiation]
    assert rewarded == Counter(day_of_birth(child) + timedelta(12) for child in born)


def test_a_birth_is_rewarded_by_an_entity_that_pays_on_the_day() -> None:
    for file in files(population(1, size=2000)):  # so many that some are born in the month before the regions pay
        began = {"FEDERAL": date.min, "BRUSSELS": BRUSSELS_PAYS}.get(file.entity, REGIONS_PAY)
        for bonus in (day for one in file.recipients for day in one.birth_bonuses):
            assert began <= bonus
            assert file.entity != "FEDERAL" or bonus < BRUSSELS_PAYS


def test_numbers_of_files_are_their_own_and_none_of_a_story(world: World) -> None:
    drawn = {(file.dossier, file.entity, file.recipients[0].ssin) for file in files(population(0))}
    told = [file.dossier for told in world.cast.everybody for person in told.people for file in person.child_benefits]
    dossiers = {dossier for dossier, _, _ in drawn}
    assert len(dossiers) == len(drawn)
    assert {len(dossier) for dossier in dossiers}.isdisjoint(map(len, told))


def test_all_five_entities_and_fathers_entitled_under_the_federal_law_occur() -> None:
    for seed in (0, 1):
        everything = files(population(seed))
        assert {file.entity for file in everything} == {"FEDERAL", "FLANDERS", "WALLONIA", "BRUSSELS", "EASTBELGIUM"}
        entitled_apart = {file.entity for file in everything if file.entitled != file.recipients[0].ssin}
        assert entitled_apart == {"FEDERAL"}
        types = {one.type for file in everything for one in file.recipients}
        assert types == {ALLOCATAIRE, SECOND_ALLOCATAIRE, CHILD}
