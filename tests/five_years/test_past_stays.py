"""Five years later every flow tells of the past what it told before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, is_dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_client import Period
from bcss_client.flows.career_break import CareerBreakReply
from bcss_client.reply import Status
from bcss_client.values import YearMonth, months_later
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Fact, Person
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.five_years.centre import LATER, TOLD, Centre, centre_of
from tests.golden import integrate

YESTERDAY = TODAY - timedelta(1)
HALF_A_YEAR_AGO = months_later(TODAY, -6)  # by then what was paid has been verified, and is told for good
# They tell of a day or a time in the past whenever they are asked.
DATED = {
    "health_insurance",
    "rvv_bim_omnio_status",
    "l950",
    "unemployment_paid_sums",
    "unemployment_activation",
    "unemployment_scheduled_payment",
    "career_break",
    "family_allowances",
    "pension_register_consult",
    "l036",
    "consult_other_sectors",
}
# What tells of an end, which had not come: that a worker left, that another attestation took the place.
OF_AN_END = {"last_dimona_action", "recent_answer"}


def of_the_past(value: object) -> object:
    """A reply without the proof of the call, and without what lies after that day: an end that came later, say."""
    match value:
        case Status():
            return value.outcome  # a remark may say that the person has died since
        case date():
            return value if value <= YESTERDAY else None
        case YearMonth():
            return value if value < YearMonth.of(YESTERDAY) else None
        case tuple():
            return tuple(of_the_past(item) for item in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            kept = [item.name for item in fields(value) if item.name != "meta" and item.name not in OF_AN_END]
            return {name: of_the_past(getattr(value, name)) for name in kept}
        case _:
            return value


def about_the_year_before(centre: Centre, ssin: str, quality_code: str) -> dict[str, object]:
    told = {flow: reply for flow, reply in centre.asked(ssin, quality_code, HALF_A_YEAR_AGO) if flow in DATED}
    breaks = told.pop("career_break")
    assert isinstance(breaks, CareerBreakReply)
    # Somebody who took a break since has a file now, without any of before.
    return {flow: of_the_past(reply) for flow, reply in told.items()} | {"breaks": of_the_past(breaks.career_breaks)}


@pytest.mark.parametrize("persona", TOLD)
def test_the_past_of_a_persona_is_told_as_before(now: Centre, later: Centre, persona: str) -> None:
    told = now.simulator.world.persona(persona)
    asked = (told.applicant, told.integrated.quality_code)
    assert about_the_year_before(later, *asked) == about_the_year_before(now, *asked)


@pytest.mark.parametrize("persona", TOLD)
def test_unemployment_on_a_day_of_the_past_is_told_as_before(now: Centre, later: Centre, persona: str) -> None:
    for day in (date(2012, 5, 1), date(2025, 12, 31), YESTERDAY):
        before, after = (
            (
                of_the_past(centre.client.unemployment_situation(ssin=centre.applicant(persona), date=day)),
                of_the_past(centre.client.unemployment_rights(ssin=centre.applicant(persona), date=day)),
                of_the_past(centre.client.unemployment_payments(ssin=centre.applicant(persona), date=day)),
            )
            for centre in (now, later)
        )
        assert before == after


@pytest.mark.parametrize("persona", TOLD)
def test_the_history_of_the_register_only_grows(now: Centre, later: Centre, persona: str) -> None:
    before, after = (centre.client.tx25(ssin=centre.applicant(persona), history=True) for centre in (now, later))
    for item in fields(before):
        entries = getattr(before, item.name)
        if isinstance(entries, tuple):
            closed = [entry for entry in entries if getattr(entry, "deleted", None) is not None]
            assert all(entry in getattr(after, item.name) for entry in closed), item.name


@pytest.fixture(scope="module")
def drawn() -> Iterator[tuple[Centre, Centre, tuple[Person, ...]]]:
    with (
        closing(Simulator(Setting(clock=TODAY, population=60))) as first,
        closing(Simulator(Setting(clock=TODAY, population=60))) as second,
    ):
        before, after = centre_of(first), centre_of(second)
        # Attested aid opens increased reimbursement for the family year by year: its end moves while the aid goes on.
        helped = {
            person.ssin
            for person in first.world.population
            if any(other.attestations for other in first.world.population.together_with(person.ssin))
        }
        files = (person.known_on(TODAY) for person in first.world.population if person.ssin not in helped)
        people = tuple(file for file in files if file and not file.replaced_by and not file.cancelled)
        assert len(people) > 20
        for centre in (before, after):
            for person in people:
                integrate(centre.client, person, Period(date(2015, 1, 1)), quality_code=2)
        second.clock.move_to(LATER)
        yield before, after, people


def test_the_past_of_everybody_drawn_is_told_as_before(drawn: tuple[Centre, Centre, tuple[Person, ...]]) -> None:
    before, after, people = drawn
    for person in people:
        assert about_the_year_before(after, person.ssin, "2") == about_the_year_before(before, person.ssin, "2")


@pytest.fixture(scope="module")
def lives(world: World) -> list[Person]:
    told = [person for told in world.cast.everybody for person in told.people]
    return [*told, *list(world.population)[:200]]


@given(place=st.integers(0, 10_000), day=st.dates(date(2010, 1, 1), date(2035, 12, 31)), years=st.integers(1, 20))
def test_what_was_over_on_a_day_is_known_as_it_was_ever_after(
    lives: list[Person], place: int, day: date, years: int
) -> None:
    person = lives[place % len(lives)]
    before, after = person.known_on(day), person.known_on(months_later(day, years * 12))
    if before is None:
        return
    assert after is not None
    for item in fields(Person):
        held = getattr(before, item.name)
        if isinstance(held, tuple) and held and isinstance(held[0], Fact):
            over = [fact for fact in held if _is_over(fact, day)]
            assert all(fact in getattr(after, item.name) for fact in over), item.name


def _is_over(fact: object, day: date) -> bool:
    period = getattr(fact, "period", None)
    return isinstance(period, Period) and period.end is not None and period.end < day and not hasattr(fact, "others")
