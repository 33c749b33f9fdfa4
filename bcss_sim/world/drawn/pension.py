"""Pensions of drawn people: their own, a widow's or widower's, the income guarantee, the second pillar.

Who has what, and how much of it, are settings; amounts are in today's money and were lower before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period, Ssin, YearMonth, months_later

from ..amounts import guaranteed_income, indexed
from ..careers import CLERK, PENSIONER, PUPIL, TRADER, WITHOUT, birthday
from ..draws import Draw
from ..facts import Pension, PensionPayment, Person
from ..household import span
from ..months import month_after
from ..organisms import PENSION_ORGANISMS
from ..shares import HORIZON
from .group import Group, Living, day_of_birth, occupied, residence_on

_WIDOWED = "30"  # civil state
_TRANSITION_BEGAN = date(2015, 1, 1)  # a younger widow has since had an allowance for some time only
_SURVIVOR_AGE, _SURVIVOR_AGE_BEFORE = 50, 45  # rises by the year in fact
_TRANSITION, _TRANSITION_WITH_CHILD = 18, 36  # months
_OF_A_SURVIVOR = 0.6  # of the pension of the one who died
_GUARANTEE_BEGAN, _COUNTED = date(2001, 6, 1), 0.9  # GRAPA; the share of a pension that counts against it
_FULL = {"SFP": (1_350, 2_150), "INASTI": (1_150, 1_750), "public": (1_900, 3_100)}  # euros a month
_POOR = (320, 980)
_POOR_CAREERS, _CLAIM_GUARANTEE, _BONUS, _ARREARS = 0.15, 0.6, 0.04, 0.06
_ANNUITY, _CAPITAL, _SURVIVOR_CAPITAL = 0.1, 0.3, 0.3
_HOLIDAY_PAY, _HOLIDAY_MONTH = 0.9, 5  # of what a month pays; May
_DAY = timedelta(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Earned:
    """What a career gives, or would have given, in eurocents a month of today."""

    organism: str
    amount: int


def with_pensions(draw: Draw, group: Group) -> Group:
    """The group with its pensions."""
    service = _Service(draw, group, {person.ssin: _earned(draw, person) for person in group.people})
    return group.each(
        lambda serial, person: replace(
            person,
            pensions=tuple(
                replace(right, reference=f"{serial:08}-{rank:02}")
                for rank, right in enumerate(sorted(service.rights(person), key=lambda right: right.period.begin), 1)
            ),
        )
    )


@dataclass(frozen=True, slots=True)
class _Service:
    draw: Draw
    group: Group
    earned: Mapping[Ssin, _Earned | None]

    def rights(self, person: Person) -> Iterator[Pension]:
        """All rights of somebody, in no order."""
        first_pillar = [*self._own(person), *self._survivor(person)]
        yield from first_pillar
        yield from self._guaranteed(person, first_pillar)

    def _own(self, person: Person) -> Iterator[Pension]:
        earned, since = self.earned[person.ssin], _retirement(person)
        if earned is None or since is None or since < person.created:
            return
        kind = "public sector" if earned.organism == "public" else "retirement"
        right = _right(kind, earned.organism, span(since, person.death), earned.amount)
        yield replace(right, others=tuple(sorted(self._besides(right, person), key=lambda paid: paid.on)))
        if earned.organism == "SFP" and earned.amount > _POOR[1] * 100:
            yield from self._second_pillar(person, since)

    def _besides(self, right: Pension, person: Person) -> Iterator[PensionPayment]:
        """What is paid besides each month: holiday pay every year, sometimes arrears or a bonus."""
        begin, draw = right.period.begin, self.draw
        last = person.death or HORIZON
        for year in range(begin.year + 1, last.year + 1):
            day = date(year, _HOLIDAY_MONTH, 8)
            if day < last:
                yield _paid(day, round(_amount_on(right, day) * _HOLIDAY_PAY), "holiday pay")
        late = begin + _DAY * 95
        if draw.chance(_ARREARS) and late < last:
            yield replace(_paid(late, draw.whole(3_000, 40_000), "arrears"), month=YearMonth.of(begin))
        if draw.chance(_BONUS) and late < last:
            yield _paid(late, draw.whole(15_000, 60_000), "bonus")

    def _second_pillar(self, person: Person, since: date) -> Iterator[Pension]:
        draw, organism = self.draw, self.draw.one_of(("insurer", "fund"))
        what = draw.weighted({"complementary": _ANNUITY, "capital": _CAPITAL, "nothing": 1 - _ANNUITY - _CAPITAL})
        if what == "complementary":
            yield _right(what, organism, span(since, person.death), draw.whole(8_000, 40_000))
        paid = since + _DAY * draw.whole(20, 70)
        if what == "capital" and paid < (person.death or HORIZON):
            yield _capital(what, organism, paid, draw.whole(400_000, 9_000_000))

    def _survivor(self, person: Person) -> Iterator[Pension]:
        """What is left to who was married to somebody that had, or would have had, a pension."""
        for state in person.civil_states:
            earned = self.earned.get(state.spouse) if state.code == _WIDOWED and state.spouse else None
            if earned is not None:
                yield from self._left(person, state.since, earned)

    def _left(self, person: Person, died: date, earned: _Earned) -> Iterator[Pension]:
        since = month_after(died)
        if since >= (person.death or HORIZON):
            return
        age = _SURVIVOR_AGE if died >= _TRANSITION_BEGAN else _SURVIVOR_AGE_BEFORE
        amount = round(earned.amount * _OF_A_SURVIVOR)
        organism = earned.organism
        if birthday(day_of_birth(person), age) <= died:
            yield _right("survivor", organism, span(since, person.death), amount)
        elif died >= _TRANSITION_BEGAN:
            supports = self.group.living(person, died) is Living.SUPPORTING
            until = months_later(since, _TRANSITION_WITH_CHILD if supports else _TRANSITION)
            yield _right("transition", organism, span(since, min(until, person.death or until)), amount)
        paid = died + _DAY * self.draw.whole(30, 90)
        worked = earned.organism == "SFP" and self.draw.chance(_SURVIVOR_CAPITAL)
        if worked and paid < (person.death or HORIZON):
            yield _capital("survivor's capital", "insurer", paid, self.draw.whole(300_000, 6_000_000))

    def _guaranteed(self, person: Person, rights: list[Pension]) -> Iterator[Pension]:
        """GRAPA / IGO on top of too small pensions, from the legal age, for those who claim it."""
        retired = _retirement(person)
        if retired is None:
            return
        since = max(retired, _GUARANTEE_BEGAN, person.created)
        home = residence_on(person, since)
        if home is None or home.address is None:
            return
        alone = self.group.living(person, since) is Living.ALONE
        right = _right("guaranteed income", "SFP", span(since, person.death), 0)
        steps = []
        for day, _ in right.monthly:
            counted = sum(_amount_on(other, day) for other in rights if other.pillar == 1)
            steps.append((day, guaranteed_income(alone=alone, on=day) - round(counted * _COUNTED)))
        if self.draw.chance(_CLAIM_GUARANTEE) and all(amount > 0 for _, amount in steps):
            yield replace(right, monthly=tuple(steps))


def _earned(draw: Draw, person: Person) -> _Earned | None:
    occupation = next((one.code for one in reversed(person.occupations) if one.code not in (PENSIONER, PUPIL)), None)
    if occupation is None or (occupation == WITHOUT and not person.jobs):
        return None
    organism = {TRADER: "INASTI", CLERK: "public"}.get(occupation, "SFP")
    poor = occupation == WITHOUT or draw.chance(_POOR_CAREERS)
    lowest, highest = _POOR if poor else _FULL[organism]
    return _Earned(organism=organism, amount=draw.whole(lowest * 100, highest * 100))


def _retirement(person: Person) -> date | None:
    retired = occupied(person, PENSIONER)
    return retired[0].begin if retired else None


def _right(kind: str, organism: str, period: Period, amount: int) -> Pension:
    return Pension(
        period=period,
        pillar=2 if kind == "complementary" else 1,
        type=kind,
        organism=PENSION_ORGANISMS[organism],
        reference="",
        monthly=tuple(step for step in indexed(amount, since=period.begin) if period.contains(step[0])),
    )


def _capital(kind: str, organism: str, on: date, amount: int) -> Pension:
    return Pension(
        period=Period(on, on),
        pillar=2,
        type=kind,
        organism=PENSION_ORGANISMS[organism],
        reference="",
        others=(_paid(on, amount, "capital"),),
    )


def _paid(on: date, amount: int, nature: str) -> PensionPayment:
    return PensionPayment(on=on, month=YearMonth.of(on), amount=amount, nature=nature)


def _amount_on(right: Pension, day: date) -> int:
    if not right.period.contains(day):
        return 0
    return next((amount for since, amount in reversed(right.monthly) if since <= day), 0)
