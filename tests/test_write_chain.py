"""What a centre announces, and what comes of it for others and over the years: one file from grant to lapse.

Aurélie Tournemine (case C42) lost her job in October 2026 and asks the CPAS of Charleroi for help.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bcss_client import Client, Period, WsgiTransport
from bcss_client.config import organisations, simulator_settings
from bcss_client.flows.attestation import AttestationStatus
from bcss_client.flows.consult_other_sectors import Sector
from bcss_client.flows.decision import DecisionResult, Duration, Evaluation, FormErrorCode
from bcss_client.flows.list_of_attestations import AttestStatus
from bcss_client.flows.register_attest import Category, Grant
from bcss_client.flows.stop_attest import StopAttestReply
from bcss_client.reply import Outcome
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person

FIRST_DAY = date(2026, 11, 1)
FORM_B = Grant(
    entry_date=date(2026, 11, 22),
    unique_attest_id="B20261122000001",
    ssin="",
    category=Category.SINGLE,
    request_date=date(2026, 10, 26),
    effective_date=FIRST_DAY,
    duration=Duration(months=12),
    decision_date=date(2026, 11, 17),
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the life of the network: two centres, and the woman they ask about."""

    today: date
    charleroi: Client
    liege: Client
    woman: Person


@contextmanager
def on(day: date, network: Path) -> Generator[Day]:
    """The network on a day; what was written before is still there."""
    setting = Setting(clock=day, population=1, database=f"sqlite:///{network}")
    with closing(Simulator(setting)) as simulator:
        transport = WsgiTransport(create_app(simulator))
        charleroi, liege = (
            Client(simulator_settings(organisation=one), transport=transport) for one in organisations()[:2]
        )
        [woman] = simulator.world.case("C42").people
        yield Day(day, charleroi, liege, woman)


def result(told: DecisionResult | None) -> tuple[Evaluation, list[FormErrorCode]]:
    assert told is not None
    return told.evaluation, [remark.code for remark in told.errors_on_form]


def grants(client: Client, woman: Person) -> list[AttestStatus]:
    return [one.status for one in client.list_of_attestations(ssin=woman.ssin, request_type="STATUT65").attestations]


def attest(day: Day, name: str, valid: Period, *, corrects: str | None = None, cancels: str | None = None) -> None:
    day.charleroi.a036(
        ssin=day.woman.ssin,
        attestation_id=name,
        creation_date=day.today,
        validity_period=valid,
        category_code="7",
        status="1" if corrects else "3" if cancels else "0",
        update_attestation_id=corrects or cancels,
    ).require()


def stop(client: Client, woman: Person, name: str) -> StopAttestReply:
    return client.stop_attest(
        ssin=woman.ssin,
        file_id="2026-0893",
        entry_date=date(2027, 7, 1),
        unique_attest_id=name,
        end_date=date(2027, 6, 30),
        decision_date=date(2027, 7, 1),
        stop_reason="02",
    )


def attestations(client: Client, woman: Person) -> list[tuple[str, AttestationStatus, bool]]:
    """Name, status and whether it was replaced, the latest first."""
    found = client.l036(ssin=woman.ssin, period=Period(FIRST_DAY, date(2026, 11, 22))).attestations
    return [(one.attestation_id, one.status, one.recent_answer is not None) for one in found]


def has_increased_reimbursement(client: Client, woman: Person, day: date) -> bool:
    """What the flow about the status says, which must be what health insurance says."""
    [status] = client.rvv_bim_omnio_status(ssin=woman.ssin, reference_date=day).statuses
    [insurance] = client.health_insurance(ssin=woman.ssin, assurability=Period(day, day)).insurances
    assert status.result == insurance.paying_third
    return status.result


def test_a_file_from_the_first_application_to_the_last_derived_right(tmp_path: Path) -> None:
    network = tmp_path / "network.sqlite"

    with on(date(2026, 11, 22), network) as day:
        charleroi, liege, woman = day.charleroi, day.liege, day.woman
        form = replace(FORM_B, ssin=woman.ssin)

        # The clerk of Charleroi ticks the wrong category. It is registered, with a remark: no child lives with her.
        wrong = replace(form, category=Category.FAMILY, unique_attest_id="B20261122000000")
        told = charleroi.register_attest(file_id="2026-0893", grant=wrong)
        assert result(told.result) == (Evaluation.ACCEPTED, [FormErrorCode.CATEGORY])

        # A new form puts it right. Sent twice, because the line dropped, it is registered once.
        first = charleroi.register_attest(file_id="2026-0893", grant=form)
        again = charleroi.register_attest(file_id="2026-0893", grant=form)
        assert result(first.result) == (Evaluation.ACCEPTED, [])
        assert again.result == first.result
        assert grants(charleroi, woman) == [AttestStatus.IN_FORCE]

        # She also knocks at the door of Liège, which opens a file, sees that another centre has one, and may not grant.
        liege.manage_access(
            ssin=woman.ssin,
            action="REGISTER",
            purpose=2,
            period=Period(date(2026, 10, 1)),
            proof_last_name=woman.last_name,
            proof_birth_date=woman.birth,
        ).require()
        seen = liege.consult_other_sectors(
            ssin=woman.ssin,
            quality_code_requestor=2,
            integrated_period=Period(date(2026, 10, 1), date(2026, 11, 22)),
            requested_period=Period(date(2026, 10, 1), date(2026, 11, 22)),
        )
        assert Sector.CPAS in [one.sector for one in seen.consultations]
        refused = liege.register_attest(file_id="L-77", grant=replace(form, unique_attest_id="B20261122000009"))
        assert refused.status.outcome is Outcome.NO_RESULT
        assert result(refused.result) == (Evaluation.REFUSED, [FormErrorCode.OTHER_CENTRE])
        assert grants(liege, woman) == [AttestStatus.IN_FORCE]  # that of Charleroi: nothing was written

        # Charleroi attests the aid. The same attestation again is not a second one, and every centre sees it.
        whole_year, one_month = Period(FIRST_DAY, date(2027, 10, 31)), Period(FIRST_DAY, date(2026, 11, 30))
        attest(day, "A-1", whole_year)
        attest(day, "A-1", whole_year)
        assert attestations(liege, woman) == [("A-1", AttestationStatus.ORIGINAL, False)]

        # A mistake is corrected, and one sent by error is taken back; what they replace is marked.
        attest(day, "A-2", Period(FIRST_DAY, date(2027, 9, 30)), corrects="A-1")
        attest(day, "A-3", one_month)
        attest(day, "A-4", one_month, cancels="A-3")
        assert attestations(liege, woman) == [
            ("A-4", AttestationStatus.CANCELLATION, False),
            ("A-3", AttestationStatus.ORIGINAL, True),
            ("A-2", AttestationStatus.CORRECTION, False),
            ("A-1", AttestationStatus.ORIGINAL, True),
        ]

    # Three whole months of aid open the right to increased reimbursement at the mutuality: not a day earlier.
    for today, expected in ((date(2027, 1, 31), False), (date(2027, 2, 1), True)):
        with on(today, network) as day:
            assert has_increased_reimbursement(day.charleroi, day.woman, today) is expected

    # In June she finds work. The grant stops; a stop of what has stopped is refused.
    with on(date(2027, 7, 1), network) as day:
        stopped = stop(day.charleroi, day.woman, "S20270701000001")
        assert result(stopped.result) == (Evaluation.ACCEPTED, [])
        assert grants(day.charleroi, day.woman) == [AttestStatus.ENDED]
        twice = stop(day.charleroi, day.woman, "S20270701000002")
        assert result(twice.result) == (Evaluation.REFUSED, [FormErrorCode.NO_GRANT])

    # The derived right outlives the aid until the end of the year after, then lapses.
    for today, expected in ((date(2028, 12, 31), True), (date(2029, 1, 1), False)):
        with on(today, network) as day:
            assert has_increased_reimbursement(day.charleroi, day.woman, today) is expected

    # She is back in 2029. The old stop does not touch the new aid, and three months later the right is hers again.
    with on(date(2029, 2, 1), network) as day:
        attest(day, "A-5", Period(date(2029, 2, 1), date(2030, 1, 31)))
    with on(date(2029, 5, 1), network) as day:
        assert has_increased_reimbursement(day.charleroi, day.woman, date(2029, 5, 1))
