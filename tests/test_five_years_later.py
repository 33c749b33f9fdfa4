"""Five years later every flow tells of the personas what their stories tell, and of the past what it told before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_client import Client, Outcome, Period, WsgiTransport
from bcss_client.flows.career_break import CareerBreakReply
from bcss_client.flows.l950 import KindOfWorker
from bcss_client.flows.list_of_attestations import AttestStatus, RequestType
from bcss_client.flows.rvv_bim_omnio_status import InsuredAs
from bcss_client.reply import Reply, Status
from bcss_client.values import MonthPeriod, Ssin, YearMonth, months_later
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Fact, Person
from bcss_sim.world.world import World
from tests.cases import CONSULTATIONS
from tests.cases.case import asked_on
from tests.conftest import TODAY
from tests.golden import FLOWS, integrate

LATER = date(2031, 11, 22)
TOLD = ("P01", "P02", "P08", "P09")
DATA, NOTHING = Outcome.DATA_FOUND, Outcome.NO_DATA_FOUND
Ask: TypeAlias = Callable[[Client], Reply]


@dataclass(frozen=True)
class Centre:
    """The demonstration centre on a day, its simulator and its client."""

    simulator: Simulator
    client: Client

    @property
    def today(self) -> date:
        return self.simulator.clock.today

    @property
    def last_year(self) -> Period:
        return Period(months_later(self.today, -12), self.today)

    def applicant(self, persona: str) -> Ssin:
        return self.simulator.world.persona(persona).applicant

    def asked(self, ssin: str, quality_code: str, day: date) -> Iterator[tuple[str, Reply]]:
        """What every flow that reads says of somebody, asked over the year before a day or on it."""
        for case in CONSULTATIONS:
            flow = FLOWS[case.flow]
            arguments = {**asked_on(day, case.asked(self.simulator.world)), "ssin": ssin}
            if "quality_code_requestor" in arguments:
                arguments["quality_code_requestor"] = int(quality_code)
            yield case.flow, self.client.call(flow, flow.request(**arguments))

    def outcomes(self, persona: str) -> dict[str, Outcome]:
        told = self.simulator.world.persona(persona)
        asked = self.asked(told.applicant, told.integrated.quality_code, self.today)
        return {flow: reply.status.outcome for flow, reply in asked}

    def household(self, persona: str) -> list[tuple[int, int]]:
        """The others in the household, the youngest first: age, and relationship to the reference person."""
        applicant = self.applicant(persona)
        members = self.client.perform_investigation(ssin=applicant).family_members
        return sorted((_age(one.ssin, self.today), int(one.relation_ship)) for one in members if one.ssin != applicant)


def _age(ssin: Ssin, day: date) -> int:
    born = ssin.birth_date.complete
    assert born is not None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@pytest.fixture(scope="module")
def now() -> Iterator[Centre]:
    with closing(Simulator(Setting(clock=TODAY, population=1))) as simulator:
        yield Centre(simulator, Client.for_simulator(transport=WsgiTransport(create_app(simulator))))


@pytest.fixture(scope="module")
def later() -> Iterator[Centre]:
    with closing(Simulator(Setting(clock=TODAY, population=1))) as simulator:
        client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
        for persona in TOLD:  # what is remembered of today is not told in five years
            told = simulator.world.persona(persona)
            list(Centre(simulator, client).asked(told.applicant, told.integrated.quality_code, TODAY))
        simulator.clock.move_to(LATER)
        yield Centre(simulator, client)


@pytest.mark.parametrize(
    ("persona", "different"),
    [
        ("P01", {"family_allowances": (DATA, NOTHING)}),
        ("P02", {"l950": (NOTHING, DATA), "l036": (DATA, NOTHING)}),
        (
            "P08",
            {
                "unemployment_situation": (NOTHING, DATA),
                "unemployment_rights": (NOTHING, DATA),
                "unemployment_payments": (NOTHING, DATA),
            },
        ),
        ("P09", {"l950": (NOTHING, DATA), "unemployment_paid_sums": (DATA, NOTHING)}),
    ],
)
def test_every_flow_has_data_or_none_as_the_story_goes_on(
    now: Centre, later: Centre, persona: str, different: Mapping[str, tuple[Outcome, Outcome]]
) -> None:
    before, after = now.outcomes(persona), later.outcomes(persona)
    assert {flow: (before[flow], after[flow]) for flow in before if before[flow] is not after[flow]} == different
    assert {*before.values(), *after.values()} == {DATA, NOTHING}


class TestP01:
    """Her studies over, she works for the city of Liège and lives there."""

    def test_she_lives_alone_in_liege(self, now: Centre, later: Centre) -> None:
        places = [centre.client.tx25(ssin=centre.applicant("P01")).residences[0] for centre in (now, later)]
        assert [place.residence.label for place in places] == ["Herve", "Liège"]
        assert later.household("P01") == []

    def test_her_work_as_a_student_is_over_and_the_city_has_taken_her_on(self, now: Centre, later: Centre) -> None:
        for centre, kind, begin in (
            (now, KindOfWorker("STU"), date(2026, 3, 7)),
            (later, KindOfWorker("OTH"), date(2027, 10, 1)),
        ):
            reply = centre.client.l950(ssin=centre.applicant("P01"), period=Period(centre.today, centre.today))
            [job] = reply.activities
            assert (job.worker.kind_of_worker, job.worker.occupation_period) == (kind, Period(begin))

    def test_she_is_insured_in_her_own_name(self, now: Centre, later: Centre) -> None:
        mine = [
            centre.client.rvv_bim_omnio_status(ssin=centre.applicant("P01"), reference_date=centre.today).statuses
            for centre in (now, later)
        ]
        assert [status.role for [status] in mine] == [InsuredAs.DEPENDANT, InsuredAs.HOLDER]


class TestP02:
    """Her lodger left, her children grew, she works, and the integration income has ended."""

    def test_the_lodger_is_gone_and_the_children_are_five_years_older(self, now: Centre, later: Centre) -> None:
        assert now.household("P02") == [(2, 3), (6, 3), (9, 3), (40, 12)]
        assert later.household("P02") == [(7, 3), (11, 3), (14, 3)]

    def test_her_integration_income_has_ended(self, now: Centre, later: Centre) -> None:
        grants = [
            centre.client.list_of_attestations(
                ssin=centre.applicant("P02"), request_type=RequestType.STATUS_65
            ).attestations
            for centre in (now, later)
        ]
        assert [one.status for [one] in grants] == [AttestStatus.IN_FORCE, AttestStatus.ENDED]

    def test_increased_reimbursement_outlived_it_until_the_end_of_the_next_year(self, later: Centre) -> None:
        days = (date(2029, 12, 31), date(2030, 1, 1))
        told = [
            later.client.rvv_bim_omnio_status(ssin=later.applicant("P02"), reference_date=day).statuses[0].result
            for day in days
        ]
        assert told == [True, False]

    def test_the_city_of_charleroi_employs_her(self, later: Centre) -> None:
        [job] = later.client.l950(ssin=later.applicant("P02"), period=later.last_year).activities
        assert job.employer.cbe_number == later.simulator.world.employers.commune("52011").cbe
        assert job.worker.occupation_period == Period(date(2028, 9, 1))

    def test_child_benefit_is_still_paid_for_all_three(self, now: Centre, later: Centre) -> None:
        for centre in (now, later):
            months = MonthPeriod(YearMonth.of(months_later(centre.today, -2)), YearMonth.of(centre.today))
            [file] = centre.client.family_allowances(ssin=centre.applicant("P02"), period=months).dossiers
            assert len(file.children) == 3


class TestP08:
    """His contract ended, the unemployment allowances he had earned came, then work."""

    def test_he_was_unemployed_between_two_jobs(self, later: Centre) -> None:
        since = Period(date(2026, 12, 1), LATER)
        worker = later.applicant("P08")
        jobs = later.client.l950(ssin=worker, period=since).activities
        assert sorted(str(job.worker.occupation_period) for job in jobs) == ["2024-09-01..2026-12-31", "2027-10-04.."]
        [right] = later.client.unemployment_rights(ssin=worker, date=date(2027, 1, 1)).rights
        assert right.right_starting_date == date(2027, 1, 1)
        paid = later.client.unemployment_payments(ssin=worker).payment
        assert paid is not None
        assert paid.paid_month == YearMonth(2027, 10)

    def test_he_asked_for_no_integration_income_again(self, later: Centre) -> None:
        [grant] = later.client.list_of_attestations(
            ssin=later.applicant("P08"), request_type=RequestType.STATUS_65
        ).attestations
        assert grant.status is AttestStatus.ENDED


class TestP09:
    """His right had ended for good; a cleaning firm took him on."""

    def test_his_right_did_not_begin_again(self, now: Centre, later: Centre) -> None:
        reasons = [centre.client.unemployment_rights(ssin=centre.applicant("P09")).no_right for centre in (now, later)]
        assert reasons[0] == reasons[1]
        assert reasons[0] is not None
        assert reasons[0].rights_end == date(2026, 1, 1)

    def test_he_works_and_lives_where_he_did(self, now: Centre, later: Centre) -> None:
        [job] = later.client.l950(ssin=later.applicant("P09"), period=later.last_year).activities
        assert job.worker.occupation_period == Period(date(2028, 2, 1))
        addresses = [centre.client.tx25(ssin=centre.applicant("P09")).legal_main_addresses for centre in (now, later)]
        assert addresses[0] == addresses[1]

    def test_his_pension_has_not_begun(self, later: Centre) -> None:
        reply = later.client.pension_register_consult(ssin=later.applicant("P09"), period=later.last_year)
        assert reply.status.outcome is NOTHING


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
        before, after = (
            Centre(one, Client.for_simulator(transport=WsgiTransport(create_app(one)))) for one in (first, second)
        )
        files = (person.known_on(TODAY) for person in first.world.population)
        people = tuple(file for file in files if file and not file.replaced_by and not file.cancelled)
        for centre in (before, after):
            for person in people:
                integrate(centre.client, person, Period(date(2015, 1, 1)), quality_code=2)
        second.clock.move_to(LATER)
        yield before, after, people


def test_the_past_of_everybody_drawn_is_told_as_before(drawn: tuple[Centre, Centre, tuple[Person, ...]]) -> None:
    before, after, people = drawn
    for person in people:
        assert about_the_year_before(after, person.ssin, "2") == about_the_year_before(before, person.ssin, "2")


@given(place=st.integers(0, 10_000), day=st.dates(date(2010, 1, 1), date(2035, 12, 31)), years=st.integers(1, 20))
def test_what_was_over_on_a_day_is_known_as_it_was_ever_after(world: World, place: int, day: date, years: int) -> None:
    person = people_of(world)[place % len(people_of(world))]
    before, after = person.known_on(day), person.known_on(months_later(day, years * 12))
    if before is None:
        return
    assert after is not None
    for item in fields(Person):
        held = getattr(before, item.name)
        if isinstance(held, tuple) and held and isinstance(held[0], Fact):
            over = [fact for fact in held if _is_over(fact, day)]
            assert all(fact in getattr(after, item.name) for fact in over), item.name


def people_of(world: World) -> list[Person]:
    told = [person for told in world.cast.everybody for person in told.people]
    return [*told, *list(world.population)[:200]]


def _is_over(fact: object, day: date) -> bool:
    period = getattr(fact, "period", None)
    return isinstance(period, Period) and period.end is not None and period.end < day and not hasattr(fact, "others")
