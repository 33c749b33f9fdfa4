"""An entry of the journal, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from bcss_client.envelope.ssdn import PATH as GATEWAY

from ..tickets import gateway_ticket
from .reading import Came, Understood, Verdict, came_of, understood
from .trail import Credentials, Look, Trail

UNAUTHORIZED, NOT_FOUND = 401, 404


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One message and its reply.

    `time` is that of the machine, `seconds` what the answer took; `organisation` and `user` are those whose credentials
    came, else those in the message. A message to the gateway may hold several questions: `flow`, `outcome`, `code` and
    `ssin` are of the first, or of what refused the message as a whole. `withheld` says that the messages, and whatever
    could be read from them of somebody, are not kept because a number in them could be somebody's. `struck` says that a
    fault rule has had a hand in it.
    """

    sequence: int
    time: datetime
    seconds: float
    ticket: str | None
    path: str
    http_status: int
    organisation: str | None
    user: str | None
    credentials: Credentials
    content_type: str
    withheld: bool
    request: bytes = field(repr=False)
    reply: bytes = field(repr=False)
    came: tuple[Came, ...] = field(repr=False)
    flows: tuple[str | None, ...]
    ssins: tuple[str | None, ...] = field(repr=False)
    looks: tuple[Look, ...] = field(repr=False)
    struck: bool

    @property
    def flow(self) -> str | None:
        """The flow of the first question, None where none was understood."""
        return self.flows[0] if self.flows else None

    @property
    def outcome(self) -> str:
        """What came of it."""
        return self.came[0].verdict.value

    @property
    def code(self) -> str | None:
        """The reason code."""
        return self.came[0].code

    @property
    def ssin(self) -> str | None:
        """The person asked about."""
        return self.ssins[0] if self.ssins else None

    @property
    def day(self) -> date | None:
        """What day it was for the simulator, where it came to looking into a question."""
        return self.looks[0].day if self.looks else None

    def matches(self, *, flow: str | None, outcome: str | None, ssin: str | None, organisation: str | None) -> bool:
        """Whether the entry, or one of its questions, is of this flow, outcome, person and organisation."""
        return (
            (flow is None or flow in self.flows)
            and (outcome is None or outcome in {one.verdict.value for one in self.came})
            and (ssin is None or ssin in self.ssins)
            and (organisation is None or organisation == self.organisation)
        )


def entry_of(trail: Trail) -> Entry:
    """The entry of what was noted."""
    asked = understood(trail.message)
    return Entry(
        sequence=trail.sequence,
        time=datetime.fromtimestamp(trail.at, UTC),
        seconds=trail.seconds,
        ticket=next(iter(tickets_of(trail)), None),
        path=trail.path,
        http_status=trail.status,
        organisation=_organisation(trail, asked),
        user=trail.sender.user if trail.sender else asked.user,
        credentials=trail.credentials,
        content_type=trail.content_type,
        withheld=trail.withheld is not None,
        request=trail.message,
        reply=trail.reply,
        came=_came(trail, asked),
        flows=tuple(question.flow.slug if question.flow else None for question in asked.questions)
        or tuple(look.flow for look in trail.looks),
        ssins=tuple(question.ssin for question in asked.questions),
        looks=tuple(trail.looks),
        struck=trail.struck,
    )


def _organisation(trail: Trail, asked: Understood) -> str | None:
    if trail.sender is not None:
        return trail.sender.cbe
    return asked.organisation


def _came(trail: Trail, asked: Understood) -> tuple[Came, ...]:
    if trail.withheld is not None:
        return trail.withheld
    if trail.status in (UNAUTHORIZED, NOT_FOUND):
        return (Came(verdict=Verdict.REFUSED),)
    return came_of(trail.reply, asked.questions)


def tickets_of(trail: Trail) -> tuple[str, ...]:
    """The ticket of a message as its reply bears it, and in the other way of writing."""
    if trail.ticket is None:
        return ()
    written = (str(trail.ticket), gateway_ticket(trail.ticket))
    return written[::-1] if trail.path == GATEWAY else written


def withheld(trail: Trail) -> tuple[Came, ...]:
    """What came of a message that is not kept: verdicts and codes, without what could tell of somebody."""
    return tuple(Came(verdict=one.verdict, code=one.code) for one in _came(trail, understood(trail.message)))
