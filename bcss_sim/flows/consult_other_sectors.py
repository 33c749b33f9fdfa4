"""Who else has integrated a person: sectors, by what they know of her or him, and other centres."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from bcss_client.flows.consult_other_sectors import (
    Consultation,
    ConsultOtherSectorsReply,
    ConsultOtherSectorsRequest,
    Sector,
)
from bcss_client.values import Period, joined

from ..situation import Situation
from ..world.facts import ChildBenefitFile, Job, Pension, Person
from ..world.organisms import PENSION_ORGANISMS
from ..world.sectors import sectors
from .aid import grants

# Each sector decides under which code of its list it integrates whom, which is not public. Reconstructed: these are
# the codes whose description fits the fact best.
_DEFINITIVE = 0
_PENSION_FILE, _GUARANTEED_INCOME = 100, 30
_ENTITLED, _CHILD = 101, 104
_INSURED, _INDEMNITIES = 1, 2
_EMPLOYED, _ANNOUNCED = 10, 30
_SELF_EMPLOYED = 2
_DISABILITY: Mapping[str, int] = MappingProxyType({"child": 2, "allowance": 5})
_UNEMPLOYED, _ON_CAREER_BREAK = 1, 2
_INTEGRATION_INCOME, _EQUIVALENT = 2, 3
_ANNOUNCED_ONLY = "DWD"  # kind of worker whose pay is not declared
_REPLACED = 999  # of any sector: it knows the person under a number that was replaced


class _Known(NamedTuple):
    sector: Sector
    code: int
    period: Period


def answer(asked: ConsultOtherSectorsRequest, situation: Situation) -> ConsultOtherSectorsReply:
    """The integrations that overlap with the period asked, without those of the caller."""
    person = situation.known(asked.ssin)
    known = [*_of_sectors(person), *_under_former_number(person, situation), *_of_other_centres(asked.ssin, situation)]
    return ConsultOtherSectorsReply(
        consultations=tuple(
            _consultation(one, described=asked.fetch_descriptions)
            for one in sorted(known, key=lambda one: (int(one.sector), one.period.begin, one.code))
            if one.period.overlaps(asked.requested_period)
        )
    )


def _of_sectors(person: Person) -> Iterator[_Known]:
    """A sector integrates a person once for a time, however many facts it knows."""
    facts = sorted(_facts(person), key=lambda one: (one.sector, one.code))
    for (sector, code), same in groupby(facts, key=lambda one: (one.sector, one.code)):
        for period in joined(one.period for one in same):
            yield _Known(sector, code, period)


def _under_former_number(person: Person, situation: Situation) -> Iterator[_Known]:
    former = situation.person(person.replaces) if person.replaces else None
    if former is not None:
        yield from (known._replace(code=_REPLACED) for known in _of_sectors(former))


def _facts(person: Person) -> Iterator[_Known]:
    if person.ssin.is_national:
        yield _Known(Sector.NATIONAL_REGISTER, _DEFINITIVE, Period(person.created))
    for pension in person.pensions:
        yield _pensioned(pension)
    for file in person.child_benefits:
        yield from _in_child_benefit(file, person)
    yield from _at_mutualities(person)
    for job in person.jobs:
        yield _employed(job)
    for activity in person.self_employments:
        yield _Known(Sector.SELF_EMPLOYED, _SELF_EMPLOYED, activity.period)
    for request in person.disability_files:
        yield _Known(Sector.DISABILITY, _DISABILITY[request.subject], request.period)
    for right in person.unemployment_rights:
        yield _Known(Sector.ONEM, _UNEMPLOYED, right.period)
    for break_ in person.career_breaks:
        yield _Known(Sector.ONEM, _ON_CAREER_BREAK, break_.period)


def _at_mutualities(person: Person) -> Iterator[_Known]:
    for insurance in person.insurances:
        yield _Known(Sector.MUTUALITIES, _INSURED, insurance.period)
    for incapacity in person.incapacities:
        yield _Known(Sector.MUTUALITIES, _INDEMNITIES, incapacity.period)


def _pensioned(pension: Pension) -> _Known:
    if pension.pillar == 2:
        return _Known(Sector.COMPLEMENTARY_PENSIONS, _DEFINITIVE, pension.period)
    if pension.organism == PENSION_ORGANISMS["public"]:
        return _Known(Sector.PUBLIC_PENSIONS, _DEFINITIVE, pension.period)
    code = _GUARANTEED_INCOME if pension.type == "guaranteed income" else _PENSION_FILE
    return _Known(Sector.PENSIONS, code, pension.period)


def _in_child_benefit(file: ChildBenefitFile, person: Person) -> Iterator[_Known]:
    """The roles of somebody in a file; the type of a recipient is a code of the list."""
    if person.ssin == file.entitled:
        paid = (period for recipient in file.recipients for period in recipient.payments)
        yield from (_Known(Sector.CHILD_BENEFIT, _ENTITLED, period) for period in paid)
    for recipient in file.recipients:
        if recipient.ssin == person.ssin:
            code = int(recipient.type)
            yield from (_Known(Sector.CHILD_BENEFIT, code, period) for period in recipient.payments)
    for child in file.children:
        if child.ssin == person.ssin:
            yield from (_Known(Sector.CHILD_BENEFIT, _CHILD, period) for period in child.payments)


def _employed(job: Job) -> _Known:
    sector = Sector.ONSS_APL if job.employer.local_authority else Sector.ONSS
    return _Known(sector, _ANNOUNCED if job.kind_of_worker == _ANNOUNCED_ONLY else _EMPLOYED, job.period)


def _of_other_centres(ssin: str, situation: Situation) -> Iterator[_Known]:
    """That another centre has a file, never which; a grant is told even where nothing was integrated for it."""
    integrations = situation.store.integrations(ssin)
    told = {situation.caller.cbe, *(integration.organisation for integration in integrations)}
    for integration in integrations:
        if integration.organisation != situation.caller.cbe:
            yield _Known(Sector.CPAS, int(integration.quality_code), integration.period)
    for grant in grants(situation, ssin):
        if grant.organisation not in told:
            yield _Known(Sector.CPAS, _EQUIVALENT if grant.equivalent else _INTEGRATION_INCOME, grant.period)


def _consultation(known: _Known, *, described: bool) -> Consultation:
    found = Consultation(sector=known.sector, quality_code=known.code, period=known.period)
    if not described:
        return found
    sector, code = str(known.sector), str(known.code)
    return Consultation(
        sector=known.sector,
        quality_code=known.code,
        period=known.period,
        sector_description_nl=sectors().name(sector, "nl"),
        sector_description_fr=sectors().name(sector, "fr"),
        quality_code_description_nl=sectors().quality(sector, code, "nl"),
        quality_code_description_fr=sectors().quality(sector, code, "fr"),
    )
