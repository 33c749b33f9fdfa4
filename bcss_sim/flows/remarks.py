"""Answering with a remark: a condition of the table of reasons that does not keep a question from its answer."""

from __future__ import annotations

from bcss_client.flow import Flow
from bcss_client.reasons import reasons
from bcss_client.reply import FOUND, Information, Reply, Status

from ..world.facts import Person


def treated(flow: Flow[..., Reply], person: Person) -> Status:
    """The status of an answer of `flow` about somebody: with a remark when he or she has died."""
    return remarked(flow, "deceased", deceaseDate=person.death.isoformat()) if person.death else FOUND


def remarked(flow: Flow[..., Reply], key: str, **information: str) -> Status:
    """The status of an answer of `flow` that carries a remark."""
    reason = reasons()[key]
    return Status(
        outcome=reason.treatment.outcome,
        code=reason.code(flow.wire) or "",
        description=reason.sentence,
        information=tuple(Information(name=name, value=value) for name, value in information.items()),
    )
