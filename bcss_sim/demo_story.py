"""The social inquiry on persona P02: what is asked step by step, and whether it came out as the story tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bcss_client import Client, Outcome, Period, Reply
from bcss_client.flows.attestation import AidCategory
from bcss_client.flows.decision import Duration
from bcss_client.flows.list_of_attestations import RequestType
from bcss_client.flows.manage_access import Action, QualityCode
from bcss_client.flows.register_attest import Category, Grant
from bcss_client.flows.stop_attest import StopReason
from bcss_client.flows.tx25.family import FamilyMember
from bcss_client.labels import Labels
from bcss_client.resources import FIXTURES
from bcss_client.values import Language, MonthPeriod, Ssin, YearMonth

from . import demo_texts as texts
from .world.personas import Persona

TODAY = date(2026, 11, 22)  # pinned, so that the story is the same whenever it is told
FIVE_YEARS = Period(date(2022, 1, 1), TODAY)
NOT_RELATED = "12"  # role in a household
FILE, _ATTESTATION = "2022-0457", "2026-0457-A1"
DECLARED = FIXTURES / "declarations" / "P02.toml"
QUALITY = QualityCode.INTEGRATION_INCOME
_ONE_YEAR = Period(date(2026, 11, 1), date(2027, 10, 31))


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A question, what came of it, and whether that was to be expected."""

    question: Labels
    reply: Reply
    expected: bool


def inquiry(client: Client, persona: Persona, lang: Language) -> Iterator[Step]:
    """The steps, each asked when the one before has been told."""
    tested = client.test_connection(echo="bcss")
    yield Step(question=texts.CONNECTION, reply=tested, expected=tested.echo == "bcss")
    told = next(person for person in persona.people if person.ssin == persona.applicant)
    identified = client.identify_person(
        last_name=told.last_name, first_name=told.first_names[0], birth_date=persona.applicant.birth_date
    )
    found = [person.ssin for person in identified.persons] == [persona.applicant]
    yield Step(question=texts.IDENTIFY, reply=identified, expected=found)
    listed = client.manage_access(
        ssin=persona.applicant,
        action=Action.LIST,
        period=Period(TODAY),
        proof_last_name=told.last_name,
        proof_birth_date=persona.applicant.birth_date,
    )
    ours = client.settings.sender.organisation
    integrated = any(registration.org_unit == ours for registration in listed.registrations)
    yield Step(question=texts.INTEGRATED, reply=listed, expected=integrated)
    file = client.tx25(ssin=persona.applicant, language=lang)
    lodgers = [member for member in file.family_members if member.family_role.code == NOT_RELATED]
    yield Step(question=texts.REGISTER, reply=file, expected=len(lodgers) == 1)
    yield from _resources(client, persona.applicant)
    yield from _lodger(client, lodgers[0])
    yield from _decision(client, persona.applicant)


def _resources(client: Client, ssin: Ssin) -> Iterator[Step]:
    """Work and benefits, of which there are few, and what follows from the aid she has had for years."""
    jobs = client.l950(ssin=ssin, period=FIVE_YEARS)
    yield _nothing(texts.WORKING, jobs)
    yield _nothing(texts.SELF_EMPLOYED, client.l301(ssin=ssin))
    yield _nothing(texts.UNEMPLOYED, client.unemployment_situation(ssin=ssin))
    yield _nothing(texts.PENSION, client.pension_register_consult(ssin=ssin, period=FIVE_YEARS))
    yield _nothing(texts.PROPERTY, client.consult_patrimony(ssin=ssin))
    months = MonthPeriod(YearMonth.of(FIVE_YEARS.begin), YearMonth.of(TODAY))
    children = client.family_allowances(ssin=ssin, period=months)
    yield Step(question=texts.CHILDREN, reply=children, expected=bool(children.dossiers))
    insured = client.health_insurance(ssin=ssin, assurability=FIVE_YEARS)
    yield Step(question=texts.INSURED, reply=insured, expected=bool(insured.insurances))
    increased = client.rvv_bim_omnio_status(ssin=ssin, reference_date=TODAY)
    yield _something(texts.INCREASED, increased)
    aid = client.list_of_attestations(ssin=ssin, request_type=RequestType.STATUS_65)
    yield Step(question=texts.AID, reply=aid, expected=bool(aid.attestations))


def _lodger(client: Client, lodger: FamilyMember) -> Iterator[Step]:
    """The man in the household: refused, then integrated, then answered."""
    assert lodger.national_number is not None
    assert lodger.name is not None
    ssin = lodger.national_number.number
    # He is asked about only as far as it serves: since he has lived there.
    since = lodger.date.complete
    assert since is not None
    there = Period(since, TODAY)
    refused = client.l950(ssin=ssin, period=there)
    yield Step(question=texts.REFUSED, reply=refused, expected=refused.status.outcome is Outcome.NO_RESULT)
    registered = client.manage_access(
        ssin=ssin,
        action=Action.REGISTER,
        purpose=QualityCode.COHABITANT,
        period=there,
        proof_last_name=lodger.name.last_name,
        proof_birth_date=ssin.birth_date,
    )
    yield _something(texts.INTEGRATE, registered)
    jobs = client.l950(ssin=ssin, period=there)
    yield Step(question=texts.HIS_WORK, reply=jobs, expected=bool(jobs.activities))
    employer = client.a701(cbe_number=jobs.activities[0].employer.cbe_number)
    yield _something(texts.HIS_EMPLOYER, employer)


def _decision(client: Client, ssin: Ssin) -> Iterator[Step]:
    """She is heard, and keeps what she has; a month later she finds work."""
    grant = Grant(
        entry_date=TODAY,
        unique_attest_id="B20261122000001",
        ssin=ssin,
        category=Category.FAMILY,
        request_date=date(2026, 10, 26),
        effective_date=_ONE_YEAR.begin,
        duration=Duration(months=12),
        decision_date=date(2026, 11, 17),
        monthly_amount=Decimal("1776.07"),
    )
    yield _something(texts.GRANTED, client.register_attest(file_id=FILE, grant=grant))
    attested = client.a036(
        ssin=ssin,
        attestation_id=_ATTESTATION,
        creation_date=TODAY,
        validity_period=_ONE_YEAR,
        category_code=AidCategory.INTEGRATION_INCOME,
    )
    yield _something(texts.ATTESTED, attested)
    seen = client.l036(ssin=ssin, period=Period(_ONE_YEAR.begin, TODAY))
    yield Step(
        question=texts.SEEN, reply=seen, expected=any(one.attestation_id == _ATTESTATION for one in seen.attestations)
    )
    stopped = client.stop_attest(
        ssin=ssin,
        file_id=FILE,
        entry_date=TODAY,
        unique_attest_id="S20261122000001",
        end_date=date(2026, 12, 31),
        decision_date=TODAY,
        stop_reason=StopReason.WORK_FOUND,
    )
    yield _something(texts.STOPPED, stopped)


def _something(question: Labels, reply: Reply) -> Step:
    return Step(question=question, reply=reply, expected=reply.status.outcome is Outcome.DATA_FOUND)


def _nothing(question: Labels, reply: Reply) -> Step:
    return Step(question=question, reply=reply, expected=reply.status.outcome is Outcome.NO_DATA_FOUND)
