"""Asking every flow that reads about somebody, with arguments read off its declaration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from itertools import product

from bcss_client import flows
from bcss_client.codec.plan import typed
from bcss_client.declaration import declared_fields
from bcss_client.flow import Flow
from bcss_client.reply import Reply
from bcss_client.values import MonthPeriod, Period, Ssin, YearMonth, YearQuarter, months_later

from ..flows import ANSWERS
from ..refusal import Refusal
from ..situation import Situation
from ..world.facts import Person

CONSULTED: tuple[Flow[..., Reply], ...] = tuple(
    flow for flow in flows.ALL if not flow.writes and hasattr(flow.request_class, "ssin")
)
"""The flows that can be asked about anybody, and change nothing."""
_YEAR = 12  # months


def times_before(day: date) -> Mapping[type, object]:
    """The time to ask about on a day, by what a question names it with: the year, quarter or month before."""
    before = months_later(day, -_YEAR)
    return {
        Period: Period(before, day),
        MonthPeriod: MonthPeriod(YearMonth.of(before), YearMonth.of(day)),
        YearMonth: YearMonth.of(months_later(day, -1)),
        YearQuarter: YearQuarter.of(months_later(day, -3)),
        date: day,
    }


def questions(flow: Flow[..., Reply], day: date) -> tuple[Mapping[str, object], ...]:
    """The arguments, beside the number, of what can be asked of a flow on a day.

    Each time a flow asks for is the year, quarter or month before. What must be chosen from a list is chosen in
    every way, a question each. Other arguments are left at their defaults.
    """
    times = times_before(day)
    arguments: dict[str, tuple[object, ...]] = {}
    for declared in declared_fields(flow.request_class):
        kind = typed(declared.type).kind
        if kind in times:
            arguments[declared.name] = (times[kind],)
        elif declared.required and issubclass(kind, Enum):
            arguments[declared.name] = tuple(kind)
    return tuple(dict(zip(arguments, values, strict=True)) for values in product(*arguments.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the flows tell of somebody on a day: each question with its answer, by flow."""

    person: Person
    situation: Situation
    answers: Mapping[str, tuple[object, Reply | Refusal]] = field(repr=False)

    def reply(self, slug: str, **others: object) -> Reply | None:
        """The reply of a flow to its question; or to one with `others` among its arguments, asked now."""
        asked, answer = self.answers[slug]
        if others:
            answer = ANSWERS[slug](replace(asked, **others), self.situation)  # type: ignore[type-var]  # a message
        return answer if isinstance(answer, Reply) else None


class Asking:
    """Asks about one person after the other on the day of a situation, each way of asking a flow in turn."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self._questions = {flow.slug: questions(flow, situation.today) for flow in CONSULTED}
        self._turn = 0

    def told(self, person: Person) -> Told:
        """Everything the flows tell of somebody."""
        self._turn += 1
        answers = {flow.slug: self._asked(flow, person.ssin) for flow in CONSULTED}
        return Told(person=person, situation=self.situation, answers=answers)

    def _asked(self, flow: Flow[..., Reply], ssin: Ssin) -> tuple[object, Reply | Refusal]:
        ways = self._questions[flow.slug]
        asked = flow.request(**{**ways[self._turn % len(ways)], "ssin": ssin})
        return asked, ANSWERS[flow.slug](asked, self.situation)
