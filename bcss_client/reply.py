"""What every reply carries besides its data: the status, the tickets, the bytes and the times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from . import errors
from .declaration import Message, declared_fields, present_fields
from .labels import Labels
from .values import Language


class Outcome(StrEnum):
    """The four answers of the network, which software and people must keep apart.

    `NO_DATA_FOUND`: asked, and nothing there. `NO_RESULT`: not answered (person not integrated, number
    replaced, wrong legal context). `INCOMPLETE_DATA`: a source was silent.
    """

    DATA_FOUND = "DATA_FOUND"
    NO_DATA_FOUND = "NO_DATA_FOUND"
    NO_RESULT = "NO_RESULT"
    INCOMPLETE_DATA = "INCOMPLETE_DATA"

    def label(self, language: Language) -> str:
        """What people call it."""
        return _OUTCOMES[self].text(language)


_OUTCOMES: Mapping[Outcome, Labels] = MappingProxyType(
    {
        Outcome.DATA_FOUND: Labels(fr="données trouvées", nl="gegevens gevonden", de="Daten gefunden"),
        Outcome.NO_DATA_FOUND: Labels(
            fr="consulté, rien d'enregistré", nl="geraadpleegd, niets geregistreerd", de="abgefragt, nichts eingetragen"
        ),
        Outcome.NO_RESULT: Labels(fr="pas de réponse", nl="geen antwoord", de="keine Antwort"),
        Outcome.INCOMPLETE_DATA: Labels(fr="réponse incomplète", nl="onvolledig antwoord", de="unvollständige Antwort"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Information:
    """A name and a value added to a status, such as `newSSIN`; the value may be personal, so `repr` hides it."""

    name: str
    value: str | None = None

    def __repr__(self) -> str:
        return f"Information(name={self.name!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How the network treated a question.

    `code` is the platform's own (`MSG00000`, `31000007`, `300020`), `description` its own words. What a code
    means and what to do next stands in `bcss_client.reasons`.
    """

    outcome: Outcome
    code: str
    description: str | None = None
    information: tuple[Information, ...] = ()

    def __repr__(self) -> str:
        told = f", description={errors.masked(self.description)!r}" if self.description else ""
        return f"Status({self.outcome.value}, code={self.code!r}{told})"

    def __getitem__(self, name: str) -> str | None:
        """The value of the information called `name`, or None."""
        return next((item.value for item in self.information if item.name == name), None)


FOUND = Status(outcome=Outcome.DATA_FOUND, code="MSG00000")
NOTHING_FOUND = Status(outcome=Outcome.NO_DATA_FOUND, code="MSG00100")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """Proof of one consultation: our reference, the ticket of the BCSS, what went over the wire, and when.

    `request` and `reply` are the SOAP messages as sent and received; they hold personal data, so `repr`
    leaves them out.
    """

    flow: str = ""
    reference: str = ""
    ticket: str = ""
    request: bytes = b""
    reply: bytes = b""
    sent: datetime = datetime.min.replace(tzinfo=UTC)
    received: datetime = datetime.min.replace(tzinfo=UTC)
    attempts: int = 1

    @property
    def duration(self) -> timedelta:
        """Time between the request sent and the reply received."""
        return self.received - self.sent

    def __repr__(self) -> str:
        return f"Meta(flow={self.flow!r}, reference={self.reference!r}, ticket={self.ticket!r})"


NOT_SENT = Meta()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reply(Message):
    """Base of every reply. The data of a reply are its own fields; here is what all share."""

    status: Status = FOUND
    meta: Meta = NOT_SENT

    def __repr__(self) -> str:
        told = ", ".join([self.status.outcome.value, self.status.code, *present_fields(self)])
        return f"{type(self).__name__}({told})"

    @property
    def is_empty(self) -> bool:
        """Whether the reply holds nothing but its defaults and what repeats the question."""
        kind: type = type(self)
        told = {declared.name for declared in declared_fields(kind) if not declared.at.echo}
        return all(getattr(self, item.name) == item.default for item in fields(self) if item.name in told)

    @property
    def ticket(self) -> str:
        """The ticket the BCSS gave to this consultation."""
        return self.meta.ticket

    def require(self) -> Self:
        """The reply itself when data were found; raises `NoDataFound`, `NoResult` or `IncompleteData` otherwise."""
        refusals = {
            Outcome.NO_DATA_FOUND: errors.NoDataFound,
            Outcome.NO_RESULT: errors.NoResult,
            Outcome.INCOMPLETE_DATA: errors.IncompleteData,
        }
        refusal = refusals.get(self.status.outcome)
        if refusal is None:
            return self
        raise refusal(
            self.status.description or self.status.outcome.value,
            flow=self.meta.flow,
            reference=self.meta.reference,
            ticket=self.meta.ticket,
            code=self.status.code,
        )
