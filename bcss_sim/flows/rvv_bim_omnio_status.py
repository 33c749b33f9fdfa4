"""The right to increased reimbursement, type by type, over the times of insurance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bcss_client.flows.rvv_bim_omnio_status import (
    InsuredAs,
    RightStatus,
    RvvBimOmnioStatusReply,
    RvvBimOmnioStatusRequest,
    StatusKind,
    rvv_bim_omnio_status,
)
from bcss_client.values import Period

from ..situation import Situation
from ..world.facts import BIM_SINCE, Insurance, Person
from .aid import increased_reimbursements
from .insurability import Spell, spells
from .remarks import treated

_BEFORE_BIM = Period(date.min, BIM_SINCE - timedelta(1))
_EXISTED = {StatusKind.RVV: _BEFORE_BIM, StatusKind.OMNIO: _BEFORE_BIM, StatusKind.BIM: Period(BIM_SINCE)}


def answer(asked: RvvBimOmnioStatusRequest, situation: Situation) -> RvvBimOmnioStatusReply:
    """A result for each type that existed, over each time of insurance that overlaps with the time asked."""
    person = situation.known(asked.ssin)
    found = sorted(
        _statuses(situation, person, _time_asked(asked, situation.today)),
        key=lambda status: status.period.begin,
        reverse=True,
    )
    return RvvBimOmnioStatusReply(status=treated(rvv_bim_omnio_status, person), statuses=tuple(found))


def _time_asked(asked: RvvBimOmnioStatusRequest, today: date) -> Period:
    """The day or the period; of days to come nothing is told, for rights are granted year by year."""
    if asked.reference_date is not None:
        return Period(asked.reference_date, asked.reference_date)
    assert asked.period is not None  # the schema asks for one of the two
    return Period(asked.period.begin, min(asked.period.end or today, today))


def _statuses(situation: Situation, person: Person, asked: Period) -> Iterator[RightStatus]:
    granted = increased_reimbursements(situation, person)
    for kind, existed in _EXISTED.items():
        rights = [right.period for right in granted if StatusKind(right.type) is kind]
        for insurance in person.insurances:
            insured = insurance.period.common(existed)
            for spell in spells(insured, rights) if insured else ():
                if spell.period.overlaps(asked):
                    yield _status(kind, spell, insurance, person, situation.today)


def _status(kind: StatusKind, spell: Spell, insurance: Insurance, person: Person, today: date) -> RightStatus:
    return RightStatus(
        type=kind,
        result=spell.increased,
        period=Period(spell.period.begin, spell.end_on(today)) if spell.increased else spell.period,
        role=InsuredAs.DEPENDANT if insurance.holder else InsuredAs.HOLDER,
        holder_ssin=insurance.holder or person.ssin,
        health_service_identification=insurance.mutuality,
    )
