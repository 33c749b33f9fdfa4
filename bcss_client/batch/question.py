"""The questions of a batch: which flows may be asked about many people, and with which arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeAlias
from uuid import uuid4

from .. import flows as declared
from ..arguments import checked
from ..declaration import declared_fields
from ..envelope import sealed
from ..errors import BcssError, InvalidRequest
from ..flow import Flow
from ..reply import Reply
from ..sender import Sender
from ..values import Ssin, SsinLike

AnyFlow: TypeAlias = Flow[..., Reply]
_NUMBER = "ssin"
# Stands for whoever is asked about while the arguments that all share are checked; nobody bears it.
ANYBODY = Ssin.from_parts(year=1990, month=68, day=2, counter=998)


class Unfit(StrEnum):
    """Why a flow has no place in a batch."""

    UNKNOWN = "there is no such flow"
    WRITES = "it writes, and a batch only reads"
    ABOUT_NOBODY = "it is not asked with the identification number of a person"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Question:
    """One question of a batch: a flow, asked about a person.

    `line` is the line of the file the person was read from, where there is one.
    """

    person: SsinLike = field(repr=False)
    flow: AnyFlow = field(repr=False)
    request: object
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Result:
    """What came of one question: a `reply`, whatever its outcome, or the `error` in its place.

    `further_pages` are the pages after the first, of a flow whose replies may have several.
    """

    question: Question
    reply: Reply | None = None
    further_pages: tuple[Reply, ...] = ()
    error: BcssError | None = None

    @property
    def person(self) -> SsinLike:
        """The number that was asked about, as it was given."""
        return self.question.person

    @property
    def flow(self) -> str:
        """The slug of the flow."""
        return self.question.flow.slug


def flows_named(named: Iterable[str | AnyFlow]) -> tuple[AnyFlow, ...]:
    """The flows of a batch, each once, by their slugs or as they are; raises `InvalidRequest`."""
    chosen = tuple(dict.fromkeys(_flow(one) for one in named))
    if not chosen:
        raise InvalidRequest("A batch asks one flow or more", field="flows")
    return chosen


def unfit(named: str | AnyFlow) -> Unfit | None:
    """Why a flow, or what should be the slug of one, has no place in a batch; None when it has."""
    flow = _found(named)
    if flow is None:
        return Unfit.UNKNOWN
    if flow.writes:
        return Unfit.WRITES
    if _NUMBER not in {one.name for one in declared_fields(flow.request_class)}:
        return Unfit.ABOUT_NOBODY
    return None


def require_sendable(flow: AnyFlow, request: object, sender: Sender) -> None:
    """Make the message of a question, whoever it is about, and send nothing; raises `InvalidRequest`."""
    sealed(flow, checked(request, flow=flow.slug), sender=sender, reference=uuid4().hex, sent=datetime.now(UTC))


def questions(
    people: Iterable[SsinLike], flows: Sequence[AnyFlow], arguments: Mapping[str, object], *, sender: Sender
) -> Iterator[Question]:
    """The questions about each person in turn, with the arguments all share.

    Each flow gets those of the arguments that it has. Raises `InvalidRequest` at once for an argument that no flow
    has, that one lacks, or that one cannot send.
    """
    shared = {flow: _arguments_of(flow, arguments) for flow in flows}
    strange = arguments.keys() - {name for own in shared.values() for name in own}
    if strange:
        name = min(strange)
        raise InvalidRequest(f"{name} is an argument of none of the flows of this batch", field=name)
    for flow, own in shared.items():
        require_sendable(flow, flow.request(ssin=ANYBODY, **own), sender)
    return _questions(people, shared)


def _questions(people: Iterable[SsinLike], shared: Mapping[AnyFlow, Mapping[str, object]]) -> Iterator[Question]:
    for person in people:
        for flow, arguments in shared.items():
            yield Question(person=person, flow=flow, request=flow.request(ssin=person, **arguments))


def _arguments_of(flow: AnyFlow, arguments: Mapping[str, object]) -> Mapping[str, object]:
    fields = [one for one in declared_fields(flow.request_class) if one.name != _NUMBER]
    for one in fields:
        if one.required and one.name not in arguments:
            raise InvalidRequest(f"{one.name} is missing", field=one.name, flow=flow.slug)
    return {one.name: arguments[one.name] for one in fields if one.name in arguments}


def _flow(named: str | AnyFlow) -> AnyFlow:
    why = unfit(named)
    flow = _found(named)
    if flow is None or why:
        slug = named if isinstance(named, str) else named.slug
        raise InvalidRequest(
            f"{slug}: {why}",
            field="flows",
            next_step="Leave it out of the batch: `bcss flows` lists the flows, and which of them write.",
        )
    return flow


def _found(named: str | AnyFlow) -> AnyFlow | None:
    if not isinstance(named, str):
        return named
    return next((flow for flow in declared.ALL if flow.slug == named), None)
