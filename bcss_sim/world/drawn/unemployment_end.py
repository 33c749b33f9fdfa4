"""When a right to unemployment allowances ends by itself: the reform of 2026.

Three phases end the rights of those unemployed longest; a right opened since March 2026 lasts twelve months and up to
twelve more, by the days worked; whoever is 55 with a long career keeps it.
"""

from __future__ import annotations

from datetime import date

from bcss_client.values import months_later

from ..careers import birthday
from ..facts import Person, UnemploymentStop
from .allowances import law
from .group import day_of_birth
from .out_of_work import days_worked, years_worked

ANNOUNCED = date(2025, 7, 1)  # from when on rights show the end the reform gives them: a setting
_NEW_RULE = date(2026, 3, 1)
# distributions.json, `unemployment_reform_2026`: end of the right of who has been unemployed for over so many years.
# That they are counted on the day of the first phase is a setting.
_PHASES = ((date(2026, 1, 1), 20), (date(2026, 3, 1), 8), (date(2026, 4, 1), 2))
_NEXT_PHASE = date(2026, 7, 1)  # nobody else loses a right of before the new rule earlier: a setting
_OLDER = "article_114_unlimited_time_condition_met_scalar_limit"
_CAREER_RISES_UNTIL = 2030
_INSERTION, _INSERTION_REFORMED = 36, 12  # months


def end_of_right(person: Person, *, begin: date, since: date) -> date | None:
    """The first day without a right that begins on one day, of somebody unemployed since another; None if it lasts."""
    if _exempt(person, max(begin, _NEW_RULE)):
        return None
    if begin >= _NEW_RULE:
        return months_later(since, _months_earned(person, begin))
    for day, years in _PHASES:
        if months_later(since, 12 * years) < _PHASES[0][0]:
            return day
    return max(months_later(since, _months_earned(person, begin)), _NEXT_PHASE)


def end_of_insertion(begin: date) -> date:
    """The first day without an insertion allowance that begins on a day."""
    within_a_year = months_later(begin, _INSERTION_REFORMED)
    if begin >= _NEW_RULE:
        return within_a_year
    return min(foreseen_end_of_insertion(begin), max(within_a_year, _NEW_RULE))


def foreseen_end_of_insertion(begin: date) -> date:
    """The first day without an insertion allowance by the rules before the reform."""
    return months_later(begin, _INSERTION)


def ended(since: date, *, until: date | None, insertion: bool) -> UnemploymentStop:
    """The end of a right, of somebody still out of work `until` a day. Articles and decision are settings."""
    return UnemploymentStop(
        since=since,
        kind="end",
        until=until,
        admissibility=("36",) if insertion else ("30",),
        indemnisability=("63§2",) if insertion else ("114",),
        triggered=months_later(since, -1),
    )


def _months_earned(person: Person, begin: date) -> int:
    """Twelve, and one for each so many days worked beyond those an admission takes, twelve at most."""
    spare = max(0, days_worked(person, person.created, begin) - int(law("article_30_required_work_days")))
    more = spare // int(law("article_114_days_per_second_period_extension_month"))
    most = int(law("article_114_max_second_period_extension_months"))
    return int(law("article_114_first_period_months")) + min(more, most)


def _exempt(person: Person, on: date) -> bool:
    year = min(on.year, _CAREER_RISES_UNTIL)
    long_career = int(law(f"article_114_required_professional_past_years_{year}"))
    return birthday(day_of_birth(person), int(law(_OLDER))) <= on and years_worked(person, on) >= long_career
