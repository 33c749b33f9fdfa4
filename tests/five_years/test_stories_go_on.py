"""Five years later every flow tells of the personas what their stories tell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from bcss_client import Outcome, Period
from bcss_client.flows.l950 import KindOfWorker
from bcss_client.flows.list_of_attestations import AttestStatus, RequestType
from bcss_client.flows.rvv_bim_omnio_status import InsuredAs
from bcss_client.values import MonthPeriod, YearMonth, months_later
from tests.five_years.centre import LATER, Centre

DATA, NOTHING = Outcome.DATA_FOUND, Outcome.NO_DATA_FOUND


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
