"""How much an unemployed person is granted a day, from when to when: by household, duration and wage lost.

The daily amounts are those of March 2026, the only ones known: that they stand for other years too is a setting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import TypeAlias

from bcss_client.values import Period, months_later

from ..amounts import benefit_parameter
from ..careers import WITHOUT, birthday
from ..draws import Draw
from ..facts import Person
from .group import GROWN_UP, Group, Living, day_of_birth
from .out_of_work import cut, ordinary_jobs

SOLITARY, COHABITING, HOUSEHOLDER = "SOLITARY", "COHABITING", "HOUSEHOLDER"
WORKED = "UNEMPLOYMENT_ALLOCATION"  # the ground of an allowance
FULL_WEEK = Decimal(6)  # allowances
SCALES = MappingProxyType({SOLITARY: "N38", COHABITING: "P38B", HOUSEHOLDER: "A38"})  # a setting
_AMOUNTS_OF = date(2026, 3, 1)

_Share: TypeAlias = tuple[str, str]  # of the wage, and under which ceiling
_EARLY: _Share = ("article_114_first_three_months_replacement_rate", "article_111_wage_cap_a1")
_LATER: _Share = ("article_114_later_first_period_replacement_rate", "article_111_wage_cap_a1")
_LAST: _Share = ("article_114_later_first_period_replacement_rate", "article_111_wage_cap_a2")
# Articles 111, 114 and 115: from which month on, the share of the wage if any, and the least amount. Which ceiling
# goes with which months is a setting, and so is the last step of who cohabits.
_STEPS: Mapping[str, Mapping[int, tuple[_Share | None, str]]] = MappingProxyType(
    {
        SOLITARY: {
            0: (_EARLY, "isolated_first_six_months"),
            3: (_LATER, "isolated_first_six_months"),
            6: (_LAST, "isolated_later"),
            12: (None, "isolated_later"),
        },
        COHABITING: {
            0: (_EARLY, "cohabiting_first_three_months"),
            3: (_LATER, "cohabiting_months_four_to_six"),
            6: (_LAST, "cohabiting_months_seven_to_twelve"),
            12: (None, "cohabiting_second_period_condition_met"),
            48: (None, "cohabiting_second_period_condition_not_met"),
        },
        HOUSEHOLDER: {
            0: (_EARLY, "family_charge_first_six_months"),
            3: (_LATER, "family_charge_first_six_months"),
            6: (_LAST, "family_charge_later"),
            12: (None, "family_charge_later"),
        },
    }
)
_CHANGES = (0, 3, 6, 12, 48)  # months in which an amount may change


def law(name: str) -> Decimal:
    """A number of the unemployment regulation."""
    return benefit_parameter(f"belgium_unemployment_{name}", _AMOUNTS_OF)


def drawn_wage(draw: Draw) -> int:
    """What somebody earns a day, in eurocents: from part-time at the least wage to beyond every ceiling, a setting."""
    return draw.whole(4_500, 11_000)


def daily_amount(family: str, *, since: date, on: date, wage: int) -> int:
    """The allowance on a day of somebody unemployed since another, who earned `wage` a day; in eurocents."""
    begun = [step for months, step in _STEPS[family].items() if months_later(since, months) <= on]
    share, least = begun[-1]
    return _of_wage(wage, share, f"minimum_{least}_daily_amount")


def temporary_amount(wage: int, *, force_majeure: bool) -> int:
    """The allowance for a day of temporary unemployment of somebody who earns `wage` a day; in eurocents."""
    cause = "force_majeure" if force_majeure else "other_reason"
    share = (f"article_114_temporary_{cause}_replacement_rate", "article_111_wage_cap_a1")
    return _of_wage(wage, share, f"temporary_{cause}_daily_amount")


def changes(since: date) -> tuple[date, ...]:
    """The days on which the allowance of somebody unemployed since a day may become less."""
    return tuple(months_later(since, months) for months in _CHANGES)


def by_family(group: Group, person: Person, period: Period) -> Iterator[tuple[Period, str]]:
    """The period in parts, each with the family state of the unemployment insurance."""
    begun, held = period.begin, family_state(group, person, period.begin)
    for part in cut(period, _turning_points(group, person)):
        state = family_state(group, person, part.begin)
        if state != held:
            yield Period(begun, part.begin - timedelta(1)), held
            begun, held = part.begin, state
    yield Period(begun, period.end), held


def family_state(group: Group, person: Person, on: date) -> str:
    """With whom somebody lives; a family is at the charge of who has no partner, or one who never had an income."""
    living = group.living(person, on)
    if living is Living.SUPPORTING:
        partner = group.partner(person, on)
        return HOUSEHOLDER if partner is None or not _has_income(partner, on) else COHABITING
    return SOLITARY if living is Living.ALONE else COHABITING


def _has_income(partner: Person, on: date) -> bool:
    occupied = any(one.period.contains(on) and one.code != WITHOUT for one in partner.occupations)
    return occupied or bool(ordinary_jobs(partner))


def _turning_points(group: Group, person: Person) -> Iterator[date]:
    """The days on which somebody comes, goes or comes of age, or a partner starts or stops working."""
    for other in group.people:
        for membership in other.memberships:
            yield membership.period.begin
            if membership.period.end is not None:
                yield membership.period.end + timedelta(1)
        if other is not person:
            yield birthday(day_of_birth(other), GROWN_UP)
            yield from (one.period.begin for one in other.occupations)


def _of_wage(wage: int, share: _Share | None, least: str) -> int:
    amount = _cents(law(least))
    if share is None:
        return amount
    rate, ceiling = share
    return max(amount, _cents(law(rate) * min(Decimal(wage) / 100, law(ceiling))))


def _cents(euros: Decimal) -> int:
    return int((euros * 100).quantize(Decimal(1), ROUND_HALF_UP))
