"""The seven operations are projections of one story: what one tells agrees with the others, for everybody told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from bcss_client.codec.plan import typed
from bcss_client.declaration import Message, declared_fields
from bcss_client.flows.unemployment_code import UnemploymentCode
from bcss_client.flows.unemployment_paid_sums import PaidSum
from bcss_client.reply import Reply
from bcss_client.values import Coded, Period, YearMonth
from bcss_sim.world.facts import Person
from tests.conftest import TODAY
from tests.flows.unemployment_world import (
    ACTIVATION,
    CAREER_BREAK,
    PAID_SUMS,
    PAYMENTS,
    RIGHTS,
    SCHEDULED,
    SITUATION,
    Ask,
    quarters,
    year,
)

YEARS = range(2012, 2027)
# Full unemployment excludes work; these stand beside a job, or before it is clear that there is one.
FULL = frozenset(
    int(code)
    for code in UnemploymentCode
    if code in (UnemploymentCode.FULL, UnemploymentCode.FULL_PART_TIME) or code.name.startswith("SUPPLEMENT_")
)


def sums(ask: Ask, person: Person) -> dict[YearMonth, PaidSum]:
    """Everything paid to somebody since 2012."""
    replies = (ask.person(person, PAID_SUMS, period=year(number), all_allowance=True) for number in YEARS)
    return {one.related_month: one for reply in replies for one in reply.paid_sums}


def rights_in(person: Person, month: YearMonth) -> int:
    return sum(right.period.overlaps(month.period) for right in person.unemployment_rights)


def test_the_last_payment_is_the_last_of_the_sums(ask: Ask) -> None:
    for person in ask.told():
        paid = sums(ask, person)
        payment = ask.person(person, PAYMENTS).payment
        assert (payment.paid_month if payment else None) == max(paid, default=None)


def test_a_sum_is_the_allowances_times_the_daily_amount(ask: Ask) -> None:
    compared = 0
    for person in ask.told():
        for month, paid in sums(ask, person).items():
            following = month.period.end
            assert following
            payment = ask.person(person, PAYMENTS, date=min(following + timedelta(1), TODAY)).payment
            assert payment
            assert payment.nbr_of_allowances
            amount = payment.nbr_of_allowances * payment.theoric_daily_allowance_amount
            assert payment.paid_month == month
            if rights_in(person, month) == 1:
                assert paid.paid_amount == amount.quantize(Decimal(1), ROUND_HALF_UP)
                assert paid.nbr_of_allowances == payment.nbr_of_allowances
                compared += 1
            else:
                assert paid.paid_amount >= amount.to_integral_value(ROUND_HALF_UP)
    assert compared > 100


def test_a_situation_is_the_rights_and_the_payment_of_the_same_day(ask: Ask) -> None:
    days = [None, *(date(number, month, 15) for number in (2019, 2024, 2025, 2026) for month in (2, 6, 10))]
    for person in ask.told():
        for day in days:
            situation = ask.person(person, SITUATION, date=day)
            rights, payments = ask.person(person, RIGHTS, date=day), ask.person(person, PAYMENTS, date=day)
            assert (situation.rights, situation.no_right) == (rights.rights, rights.no_right)
            assert situation.payment == payments.payment


def test_the_days_with_a_code_are_the_days_paid(ask: Ask) -> None:
    compared = 0
    for person in ask.told():
        paid = sums(ask, person)
        for quarter in quarters(2012, 2026):
            for told in ask.person(person, SCHEDULED, quarter=quarter).monthly_data:
                month = YearMonth(quarter.year, told.month)
                if month == YearMonth.of(TODAY) or rights_in(person, month) != 1:
                    continue
                payable = sum(day.unemployment_code is not UnemploymentCode.NOT_PAYABLE for day in told.daily_data)
                right = next(right for right in person.unemployment_rights if right.period.overlaps(month.period))
                allowances = (payable * right.regime / 3).quantize(Decimal(1), ROUND_HALF_UP) / 2
                assert (paid[month].nbr_of_allowances if month in paid else 0) == allowances
                compared += 1
    assert compared > 100


def test_no_day_of_full_unemployment_is_a_day_of_work(ask: Ask) -> None:
    for person in ask.told():
        for right in person.unemployment_rights:
            if right.code in FULL:
                assert not [job for job in person.jobs if job.period.overlaps(right.period)], person


def test_activation_is_paid_with_a_job_of_that_employer(ask: Ask) -> None:
    for person in ask.told():
        for quarter in quarters(2024, 2026):
            at_work = {job.employer.cbe for job in person.jobs if job.period.overlaps(quarter.period)}
            assert set(ask.person(person, ACTIVATION, quarter=quarter).employers) <= at_work


def test_nobody_has_more_rights_at_once_than_a_message_holds(ask: Ask) -> None:
    for person in ask.told():
        begins = [right.period.begin for right in person.unemployment_rights]
        assert all(sum(right.period.contains(day) for right in person.unemployment_rights) <= 2 for day in begins)


# --- what the stories are for -----------------------------------------------------------------------------------


def replies(ask: Ask) -> Iterator[Reply]:
    """Everything told of everybody told of."""
    for person in ask.told():
        periods = [right.period for right in person.unemployment_rights]
        periods += [stop.period for stop in person.unemployment_stops]
        changes = {day for one in periods for day in (one.begin, one.end) if day is not None and day <= TODAY}
        for day in (None, *changes):
            for flow in (SITUATION, RIGHTS, PAYMENTS):
                yield ask.person(person, flow, date=day)
        for quarter in quarters(2012, 2026):
            yield ask.person(person, SCHEDULED, quarter=quarter)
            yield ask.person(person, ACTIVATION, quarter=quarter)
        for number in YEARS:
            yield ask.person(person, PAID_SUMS, period=year(number), all_allowance=True)
        yield ask.person(person, CAREER_BREAK, period=Period(date(2003, 1, 1), TODAY))


def messages(held: object) -> Iterator[Message]:
    """A message and all messages in it."""
    if isinstance(held, Message):
        yield held
        kind: type = type(held)
        for declared in declared_fields(kind):
            yield from messages(getattr(held, declared.name))
    elif isinstance(held, tuple):
        for one in held:
            yield from messages(one)


def kinds(reply: type) -> Iterator[type]:
    """The message classes a reply holds, itself among them."""
    yield reply
    for declared in declared_fields(reply):
        kind = typed(declared.type).kind
        if is_dataclass(kind) and declared_fields(kind):
            yield from kinds(kind)


def present(value: object) -> bool:
    return value not in (None, ())


def test_somebody_shows_every_element_and_somebody_lacks_what_may_be_missing(ask: Ask) -> None:
    seen: Counter[tuple[type, str, bool]] = Counter()
    for message in (one for reply in replies(ask) for one in messages(reply)):
        kind: type = type(message)
        for declared in declared_fields(kind):
            seen[kind, declared.name, present(getattr(message, declared.name))] += 1
    declared_everywhere = {
        (kind, declared.name, declared.required)
        for flow in (SITUATION, RIGHTS, PAYMENTS, PAID_SUMS, ACTIVATION, SCHEDULED, CAREER_BREAK)
        for kind in kinds(flow.reply)
        for declared in declared_fields(kind)
    }
    assert [(kind, name) for kind, name, _ in declared_everywhere if not seen[kind, name, True]] == []
    # The simulator counts allowances and knows the regime of every right it tells of.
    never_missing = {
        name for kind, name, required in declared_everywhere if not required and not seen[kind, name, False]
    }
    assert never_missing == {"nbr_of_allowances", "indemnification_regime"}


def test_somebody_shows_every_code(ask: Ask) -> None:
    seen: set[Coded] = set()
    for message in (one for reply in replies(ask) for one in messages(reply)):
        kind: type = type(message)
        values: Iterable[object] = (getattr(message, declared.name) for declared in declared_fields(kind))
        seen |= {value for value in values if isinstance(value, Coded)}
    lists = {type(code) for code in seen}
    assert {kind.__name__ for kind in lists} == {
        "UnemploymentCode",
        "FamilyState",
        "UnemployedWorkerStatus",
        "DossierStatus",
        "ComplementaryActivity",
    }
    assert [code for kind in lists for code in kind if code not in seen] == []
