"""What the employment office tells of rights, payments and activation, as a social worker would check it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bcss_client.flows.unemployment import FamilyState, UnemployedWorkerStatus
from bcss_client.flows.unemployment_code import UnemploymentCode
from bcss_client.flows.unemployment_paid_sums import DossierStatus
from bcss_client.reply import Outcome
from bcss_client.values import Period, YearMonth, YearQuarter
from bcss_sim.flows.unemployment import stop_on
from tests.cases import unemployment
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
)

# --- rights ---------------------------------------------------------------------------------------------------


def test_two_rights_at_once_are_both_told_the_older_one_first(ask: Ask) -> None:
    rights = ask.about(unemployment.TWO_RIGHTS, RIGHTS, date=TODAY).rights
    assert [right.unemployment_code for right in rights] == [
        UnemploymentCode.INCOME_GUARANTEE_2005,
        UnemploymentCode.ONLY_TEMPORARY,
    ]
    assert [right.family_state for right in rights] == [FamilyState.HOUSEHOLDER, None]


def test_a_sanction_goes_before_the_right_it_keeps_from_being_paid(ask: Ask) -> None:
    reply = ask.about(unemployment.SANCTIONED, RIGHTS, date=date(2026, 10, 5))
    assert reply.rights == ()
    assert reply.no_right
    assert reply.no_right.sanction
    assert (reply.no_right.sanction.end_date, reply.no_right.sanction.article) == (date(2027, 1, 3), "153")
    assert ask.about(unemployment.SANCTIONED, RIGHTS, date=date(2026, 10, 4)).rights


def test_a_sanction_of_eight_weeks_lasts_fifty_six_days(ask: Ask) -> None:
    last = ask.about(unemployment.SANCTIONED, RIGHTS, date=date(2024, 10, 27))
    assert last.no_right
    assert last.no_right.sanction
    assert (last.no_right.sanction.begin_date, last.no_right.sanction.nbr_of_weeks_sanction) == (date(2024, 9, 2), 8)
    assert ask.about(unemployment.SANCTIONED, RIGHTS, date=date(2024, 10, 28)).rights


def test_of_two_stops_the_later_one_is_told(ask: Ask) -> None:
    reply = ask.about(unemployment.EXCLUDED, RIGHTS, date=TODAY)
    assert reply.no_right
    assert (reply.no_right.exclusion, reply.no_right.sanction) == (date(2026, 3, 1), None)


def test_an_exclusion_is_over_when_a_right_begins_again(ask: Ask) -> None:
    excluded = unemployment.EXCLUDED(ask.world)
    again = replace(excluded.unemployment_rights[-1], period=Period(date(2026, 9, 1)))
    admitted = replace(excluded, unemployment_rights=(*excluded.unemployment_rights, again))
    assert stop_on(admitted, date(2026, 8, 31))
    assert stop_on(admitted, date(2026, 9, 1)) is None


def test_the_end_of_rights_is_no_sanction(ask: Ask) -> None:
    reply = ask.about(unemployment.WIFE, RIGHTS)
    assert reply.no_right
    assert (reply.no_right.rights_end, reply.no_right.sanction, reply.no_right.exclusion) == (
        date(2026, 4, 1),
        None,
        None,
    )


def test_an_insertion_allowance_tells_its_ground_and_its_end(ask: Ask) -> None:
    [right] = ask.about(unemployment.INSERTION, RIGHTS).rights
    assert right.unemployed_worker_status is UnemployedWorkerStatus.INSERTION_ALLOCATION
    assert right.theoric_rights_ending_date == date(2027, 3, 31)


def test_without_a_day_the_last_situation_known_is_told(ask: Ask) -> None:
    [right] = ask.about(unemployment.MASON, RIGHTS).rights
    assert right.right_starting_date == date(2026, 10, 5)
    assert ask.about(unemployment.MASON, RIGHTS, date=TODAY).status.outcome is Outcome.NO_DATA_FOUND


def test_who_has_died_has_no_rights_afterwards_but_had_them(ask: Ask) -> None:
    after = ask.about(unemployment.LATE_FATHER, RIGHTS, date=date(2025, 8, 13))
    assert (after.status.outcome, after.status["deceaseDate"]) == (Outcome.NO_DATA_FOUND, "2025-08-12")
    assert ask.about(unemployment.LATE_FATHER, RIGHTS, date=date(2025, 8, 12)).rights
    assert ask.about(unemployment.LATE_FATHER, RIGHTS).rights


def test_a_stop_without_a_term_does_not_outlive_the_person(ask: Ask) -> None:
    dead = replace(unemployment.EXCLUDED(ask.world), death=date(2026, 5, 1))
    assert stop_on(dead, date(2026, 5, 1))
    assert stop_on(dead, date(2026, 5, 2)) is None


# --- payments -------------------------------------------------------------------------------------------------


def test_a_month_is_paid_in_the_month_after_it(ask: Ask) -> None:
    for day, month in ((date(2026, 9, 30), 8), (date(2026, 10, 1), 9)):
        payment = ask.about(unemployment.INSERTION, PAYMENTS, date=day).payment
        assert payment
        assert payment.paid_month == YearMonth(2026, month)


def test_no_month_is_paid_before_the_first_right(ask: Ask) -> None:
    for day in (date(1, 1, 1), date(2022, 7, 31)):
        assert ask.about(unemployment.INSERTION, PAYMENTS, date=day).payment is None


def test_allowances_are_the_days_of_the_six_day_week_as_far_as_the_regime_goes(ask: Ask) -> None:
    full = ask.about(unemployment.INSERTION, PAYMENTS).payment  # October 2026 has 27 days without its Sundays
    part = ask.about(unemployment.PART_TIME, PAYMENTS).payment
    assert full
    assert part
    assert (full.indemnification_regime, full.nbr_of_allowances) == (Decimal(6), Decimal(27))
    assert (part.indemnification_regime, part.nbr_of_allowances) == (Decimal("3.5"), Decimal(16))  # 15.75, in halves


def test_days_of_a_sanction_are_not_paid(ask: Ask) -> None:
    payment = ask.about(unemployment.SANCTIONED, PAYMENTS).payment
    assert payment
    assert (payment.paid_month, payment.nbr_of_allowances) == (YearMonth(2026, 10), Decimal(3))


def test_a_situation_may_be_a_payment_only(ask: Ask) -> None:
    reply = ask.about(unemployment.MASON, SITUATION, date=TODAY)
    assert reply.payment
    assert (reply.rights, reply.no_right) == ((), None)


# --- sums -----------------------------------------------------------------------------------------------------


def test_an_amount_is_accepted_once_the_month_is_looked_at(ask: Ask) -> None:
    sums = ask.about(unemployment.INSERTION, PAID_SUMS, period=Period(date(2026, 8, 1), TODAY)).paid_sums
    assert [(one.related_month.month, one.dossier_status, one.accepted_amount == one.paid_amount) for one in sums] == [
        (8, DossierStatus.COMPLETED, True),
        (9, DossierStatus.PROVISIONAL, True),
        (10, DossierStatus.NOT_STARTED, False),
    ]


def test_months_of_which_nothing_was_paid_are_left_out(ask: Ask) -> None:
    sums = ask.about(unemployment.SANCTIONED, PAID_SUMS, period=Period(date(2024, 9, 1), date(2025, 12, 31))).paid_sums
    assert [str(one.related_month) for one in sums] == [
        "2024-10",
        "2024-11",
        "2024-12",
        "2025-01",
        "2025-02",
        "2025-03",
    ]


def test_temporary_unemployment_comes_with_all_allowances_only(ask: Ask) -> None:
    this_year = Period(date(2026, 1, 1), TODAY)
    assert ask.about(unemployment.MASON, PAID_SUMS, period=this_year).paid_sums == ()
    sums = ask.about(unemployment.MASON, PAID_SUMS, period=this_year, all_allowance=True).paid_sums
    assert [str(one.related_month) for one in sums] == ["2026-01", "2026-02", "2026-10"]


def test_two_rights_in_a_month_make_one_sum(ask: Ask) -> None:
    october = Period(date(2026, 10, 1), date(2026, 10, 31))
    [both] = ask.about(unemployment.TWO_RIGHTS, PAID_SUMS, period=october, all_allowance=True).paid_sums
    [one] = ask.about(unemployment.TWO_RIGHTS, PAID_SUMS, period=october).paid_sums
    later = ask.about(unemployment.TWO_RIGHTS, PAYMENTS).payment
    assert later
    assert later.nbr_of_allowances
    assert both.paid_amount - one.paid_amount == later.nbr_of_allowances * later.theoric_daily_allowance_amount


# --- days, activation, career breaks --------------------------------------------------------------------------


def test_each_day_but_sundays_has_a_code_until_today(ask: Ask) -> None:
    october, november = ask.about(unemployment.SANCTIONED, SCHEDULED, quarter=YearQuarter(2026, 4)).monthly_data
    assert [day.day for day in october.daily_data][:5] == [1, 2, 3, 5, 6]
    assert november.daily_data[-1].day == 21  # today is a Sunday
    payable = [day.day for day in october.daily_data if day.unemployment_code is UnemploymentCode.FULL]
    assert payable == [1, 2, 3]
    assert {day.unemployment_code for day in november.daily_data} == {UnemploymentCode.NOT_PAYABLE}


def test_a_quarter_has_the_scale_of_each_right_in_it(ask: Ask) -> None:
    scales = ask.about(unemployment.ACTIVATED, SCHEDULED, quarter=YearQuarter(2020, 2)).scale_data
    assert [(scale.scale_code, scale.validity_date) for scale in scales] == [
        ("N38", date(2019, 12, 2)),
        ("N38", date(2020, 6, 1)),
    ]


def test_activation_is_told_for_the_months_that_are_over_with_the_employers_of_the_quarter(ask: Ask) -> None:
    reply = ask.about(unemployment.ACTIVATED, ACTIVATION, quarter=YearQuarter(2026, 1))
    assert [(str(one.payment_month), one.activation_allowance_amount) for one in reply.activation_allowances] == [
        ("2026-01", 35000),
        ("2026-02", 35000),
        ("2026-03", 50000),
    ]
    person = unemployment.ACTIVATED(ask.world)
    assert reply.employers == tuple(job.employer.cbe for job in person.jobs[-2:])
    running = ask.about(unemployment.ACTIVATED, ACTIVATION, quarter=YearQuarter(2026, 4))
    assert [str(one.payment_month) for one in running.activation_allowances] == ["2026-10"]


def test_a_career_break_is_told_when_a_day_of_it_lies_in_the_period(ask: Ask) -> None:
    def begins(first: date, last: date) -> list[int]:
        breaks = ask.about(unemployment.ON_BREAK, CAREER_BREAK, period=Period(first, last)).career_breaks
        return [one.begin_date.year for one in breaks]

    assert begins(date(2005, 8, 31), date(2012, 2, 29)) == [2004]
    assert begins(date(2005, 9, 1), date(2012, 3, 1)) == [2012]


def test_who_has_a_file_but_no_break_in_the_period_is_known_all_the_same(ask: Ask) -> None:
    reply = ask.about(unemployment.ON_BREAK, CAREER_BREAK, period=Period(date(2014, 1, 1), date(2014, 12, 31)))
    assert reply.benifitiary_information
    assert reply.benifitiary_information.creation_date == date(2004, 5, 17)
    assert (reply.career_breaks, reply.status.outcome) == ((), Outcome.DATA_FOUND)
