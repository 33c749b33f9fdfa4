"""Asking about unemployment: the people told of, and answers without an envelope."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, cast

from bcss_client import flows
from bcss_client.flow import Flow
from bcss_client.reply import Reply
from bcss_client.values import Period, YearQuarter
from bcss_sim.flows import ANSWERS
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cases.people import Who
from tests.conftest import TODAY

R = TypeVar("R", bound=Reply)

SITUATION = flows.unemployment_situation.unemployment_situation
RIGHTS = flows.unemployment_rights.unemployment_rights
PAYMENTS = flows.unemployment_payments.unemployment_payments
PAID_SUMS = flows.unemployment_paid_sums.unemployment_paid_sums
ACTIVATION = flows.unemployment_activation.unemployment_activation
SCHEDULED = flows.unemployment_scheduled_payment.unemployment_scheduled_payment
CAREER_BREAK = flows.career_break.career_break


class Ask:
    """Asks a flow about somebody, as of the day of the suite."""

    def __init__(self, simulator: Simulator) -> None:
        self._situation = simulator.desk.situation(simulator.organisations[0])

    @property
    def world(self) -> World:
        return self._situation.world

    def about(self, who: Who, flow: Flow[..., R], **asked: object) -> R:
        return self.person(who(self.world), flow, **asked)

    def person(self, person: Person, flow: Flow[..., R], **asked: object) -> R:
        answer = ANSWERS[flow.slug](flow.request(ssin=person.ssin, **asked), self._situation)
        assert isinstance(answer, Reply), answer
        return cast("R", answer)

    def told(self) -> Iterator[Person]:
        """Everybody of a story, as known today, of whom there is anything at the employment office."""
        for story in self.world.cast.everybody:
            for one in story.people:
                person = self.world.person(one.ssin, on=TODAY)
                if person and (
                    person.unemployment_rights
                    or person.unemployment_stops
                    or person.activations
                    or person.career_breaks
                ):
                    yield person


def quarters(first: int, last: int) -> Iterator[YearQuarter]:
    """The quarters from one year to another, as far as they have begun."""
    for year in range(first, last + 1):
        for number in (1, 2, 3, 4):
            if YearQuarter(year, number).period.begin <= TODAY:
                yield YearQuarter(year, number)


def year(number: int) -> Period:
    """A calendar year."""
    return Period(YearQuarter(number, 1).period.begin, YearQuarter(number, 4).period.end)
