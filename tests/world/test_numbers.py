"""The schemes of numbers: who gets which, that each is given once, and which could be real."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_client.values import IncompleteDate, Sex, Ssin, SsinKind
from bcss_sim.world.geography import Geography
from bcss_sim.world.numbers import Numbers
from bcss_sim.world.recipe import NumberScheme, Recipe
from bcss_sim.world.world import World

GEOGRAPHY = Geography.load()
SEXES = (Sex.FEMALE, Sex.MALE)
KINDS = {
    NumberScheme.RESERVED: SsinKind.NATIONAL,
    NumberScheme.TST: SsinKind.TST,
    NumberScheme.REALISTIC: SsinKind.NATIONAL,
}
birth_dates = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize("scheme", NumberScheme)
def test_everybody_drawn_has_a_number_of_the_scheme_alone(scheme: NumberScheme) -> None:
    world = World.of(Recipe(size=3000, scheme=scheme), geography=GEOGRAPHY)
    members = [member for household in world.population.households for member in household.members]
    numbers = [Ssin.parse(member.ssin) for member in members]
    assert len(set(numbers)) == len(numbers) >= 3000
    assert {number.kind for number in numbers} == {KINDS[scheme]}
    assert {number.could_be_real for number in numbers} == {scheme is NumberScheme.REALISTIC}
    assert [(number.birth_date.complete, number.sex) for number in numbers] == [(m.birth, m.sex) for m in members]


@pytest.mark.parametrize("scheme", NumberScheme)
def test_nobody_drawn_shares_a_number_or_its_alias_with_somebody_told_of(scheme: NumberScheme) -> None:
    world = World.of(Recipe(size=3000, scheme=scheme), geography=GEOGRAPHY)
    told = {number for ssin in world.cast.numbers for number in (ssin, ssin.alias) if number}
    assert not [ssin for ssin in told if world.population.holds(ssin)]


@pytest.mark.parametrize(("scheme", "a_day"), [(NumberScheme.TST, 500), (NumberScheme.REALISTIC, 499)])
@pytest.mark.parametrize("sex", SEXES)
def test_as_many_are_born_on_a_day_as_it_has_counters_and_the_next_one_moves(
    scheme: NumberScheme, a_day: int, sex: Sex
) -> None:
    numbers, day = Numbers(scheme), date(1988, 5, 17)
    given = [numbers.take(day, sex) for _ in range(a_day - (sex is Sex.FEMALE))]
    assert len(set(given)) == len(given)
    assert {number.birth_date.complete for number in given} == {day}
    assert numbers.take(day, sex).birth_date.complete == date(1988, 5, 16)


@pytest.mark.parametrize("scheme", NumberScheme)
def test_numbers_given_before_are_not_given_again(scheme: NumberScheme) -> None:
    day = date(1988, 5, 17)
    before, after = Numbers(scheme), Numbers(scheme)
    given = [before.take(day, sex) for sex in SEXES * 3]
    for number in given:
        after.note(number)
    assert [after.take(day, sex) for sex in SEXES] == [before.take(day, sex) for sex in SEXES]


def test_a_used_up_range_says_what_to_do() -> None:
    numbers, day = Numbers(), date(1988, 5, 17)
    for _ in range(799):
        numbers.take(day, Sex.MALE)
    with pytest.raises(ValueError, match="range is used up; ask for a smaller population, or for numbers"):
        numbers.take(day, Sex.MALE)


@given(birth=birth_dates, sex=st.sampled_from(SEXES), bis=st.booleans())
def test_the_alias_of_an_alias_is_the_number_and_neither_could_be_real(birth: date, sex: Sex, *, bis: bool) -> None:
    try:
        number = Numbers().reserve(birth, sex, bis=bis)
    except ValueError:
        assert (birth.month, birth.day) in ((1, 1), (7, 1))
        return
    alias = number.alias
    assert alias is not None
    assert alias.kind is (SsinKind.TST_BIS if bis else SsinKind.TST)
    assert (alias.birth_date, alias.sex, alias.alias) == (number.birth_date, number.sex, number)
    assert not number.could_be_real
    assert not alias.could_be_real


@given(birth=birth_dates, counter=st.integers(min_value=1, max_value=997), test=st.booleans())
def test_a_number_that_may_be_somebodys_has_no_alias(birth: date, counter: int, *, test: bool) -> None:
    month = birth.month + 60 * test
    assert Ssin.from_parts(year=birth.year, month=month, day=birth.day, counter=counter).alias is None


def test_a_number_of_unknown_sex_has_no_alias() -> None:
    assert Numbers().reserve(IncompleteDate(1990), Sex.UNKNOWN, bis=True).alias is None
