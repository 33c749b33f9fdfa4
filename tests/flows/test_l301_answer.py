"""What the directory of the self-employed shows: the last situation, four years back, by quarters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bcss_client.flows.attestation import AttestationStatus
from bcss_client.flows.l301 import Attestation, ContributionCode, L301Request, SocialInsuranceFund
from bcss_client.reply import Outcome
from bcss_client.values import Period, YearQuarter
from bcss_sim.flows.l301 import answer
from bcss_sim.simulator import Simulator
from tests.cases.people import P02, Who, of_case, of_persona
from tests.conftest import TODAY

BAKER = of_persona("P06", "Fabrice")
INNKEEPER = of_case("C16", "Bernadette")


@pytest.fixture
def shown(simulator: Simulator) -> Callable[..., Attestation | None]:
    """What is shown of somebody on a day."""

    def shown(who: Who, on: date = TODAY) -> Attestation | None:
        situation = replace(simulator.desk.situation(simulator.organisations[0]), today=on)
        reply = answer(L301Request(ssin=who(simulator.world).ssin), situation)
        assert (reply.attestation is None) is (reply.status.outcome is Outcome.NO_DATA_FOUND)
        return reply.attestation

    return shown


def found(attestation: Attestation | None) -> Attestation:
    assert attestation is not None
    return attestation


def test_who_was_never_self_employed_is_not_there(shown: Callable[..., Attestation | None]) -> None:
    assert shown(P02) is None


def test_the_baker_is_liable_until_the_end_of_the_quarter_he_stopped_in(
    shown: Callable[..., Attestation | None],
) -> None:
    baker = found(shown(BAKER))
    assert baker.contribution_code is ContributionCode.MAIN
    assert (baker.activity_begin_date, baker.cessation_date) == (date(2008, 4, 1), date(2026, 3, 31))
    assert (baker.begin_quarter, baker.end_quarter) == (YearQuarter(2008, 2), YearQuarter(2026, 1))
    assert baker.liability == Period(date(2008, 4, 1), date(2026, 3, 31))


def test_liability_begins_and_ends_with_whole_quarters(shown: Callable[..., Attestation | None]) -> None:
    brother = found(shown(of_case("C16", "Alain")))
    assert (brother.activity_begin_date, brother.cessation_date) == (date(2009, 6, 1), date(2023, 3, 10))
    assert brother.liability == Period(date(2009, 4, 1), date(2023, 3, 31))


def test_before_it_ends_an_activity_goes_on(shown: Callable[..., Attestation | None]) -> None:
    baker = found(shown(BAKER, on=date(2026, 1, 1)))
    assert (baker.status, baker.cessation_date, baker.liability.end) == (AttestationStatus.ORIGINAL, None, None)
    assert baker.creation_date == baker.affiliation_signature_date == date(2008, 3, 17)


def test_four_years_after_its_last_quarter_an_activity_is_shown_no_more(
    shown: Callable[..., Attestation | None],
) -> None:
    assert shown(INNKEEPER) is None
    assert shown(INNKEEPER, on=date(2026, 1, 1)) is None
    assert found(shown(INNKEEPER, on=date(2025, 12, 31))).cessation_date == date(2021, 12, 31)


def test_only_the_last_of_several_situations_is_shown(shown: Callable[..., Attestation | None]) -> None:
    farmer = of_case("C12", "Leo")
    assert found(shown(farmer, on=date(2018, 6, 1))).contribution_code is ContributionCode.MAIN
    assert found(shown(farmer)).contribution_code is ContributionCode.AFTER_PENSION_AGE


@pytest.mark.parametrize(
    ("day", "status", "created"),
    [
        (date(2025, 9, 29), AttestationStatus.ORIGINAL, date(2025, 1, 6)),
        (date(2025, 9, 30), AttestationStatus.CANCELLATION, date(2025, 9, 30)),
        (date(2026, 2, 12), AttestationStatus.REACTIVATION, date(2026, 2, 12)),
    ],
)
def test_a_fund_takes_its_attestation_back_and_restores_it(
    shown: Callable[..., Attestation | None], day: date, status: AttestationStatus, created: date
) -> None:
    restored = found(shown(of_case("C17", "Inès"), on=day))
    assert (restored.status, restored.creation_date) == (status, created)


def test_a_cessation_changes_the_attestation(shown: Callable[..., Attestation | None]) -> None:
    ended = found(shown(of_case("C12", "Gertrud")))
    assert (ended.status, ended.creation_date) == (AttestationStatus.CORRECTION, date(2024, 8, 31))


def test_an_assisting_spouse_has_no_enterprise_number(shown: Callable[..., Attestation | None]) -> None:
    spouse, printer = found(shown(of_case("C11", "Katrien"))), found(shown(of_case("C11", "Geert")))
    assert (spouse.cbe_number, spouse.fund_cbe_number) == (None, printer.fund_cbe_number)
    assert printer.cbe_number is not None


def test_a_fund_of_no_list_is_kept_by_its_code(shown: Callable[..., Attestation | None]) -> None:
    brother = found(shown(of_case("C16", "Alain")))
    assert (brother.fund, brother.fund.is_known, brother.fund_cbe_number) == ("006", False, None)
    assert SocialInsuranceFund("900").label("de") == "Nationale Hilfskasse (LISVS)"
