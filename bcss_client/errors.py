"""Everything that can go wrong, as one tree.

BcssError
├── ConfigurationError          the client cannot be built or used this way
│   └── AuditRefused            the consultation log cannot be used; without it nothing is sent
├── OutcomeNotRecorded          a message was sent, and what came of it is not in the consultation log
├── InvalidRequest              an argument is wrong; nothing was sent
├── TransportError              no reply came back
│   ├── TimedOut
│   ├── ConnectionFailed
│   │   ├── ServerNotTrusted    the server did not prove who it is
│   │   └── CertificateRefused  the server does not accept our certificate
│   └── UnexpectedAnswer        something answered, but it was not the BCSS (a web page, an HTTP error)
├── MalformedReply              a reply came back that cannot be trusted
│   ├── Truncated               it ends too early or is not XML
│   ├── Oversized               it is larger than any reply of the network
│   ├── SchemaBroken            it is not valid under the schema of its flow
│   └── UnsignedReply           it is not signed, or its signature does not hold
├── Fault                       the BCSS refused to treat the message
│   ├── AccessDenied            user, organisation, service or legal context not accepted
│   ├── RequestRefused          the message was not conform
│   ├── SignatureNotAccepted    the signature of the message was not accepted
│   └── ServiceUnavailable      the BCSS or a source behind it is down
└── NoAnswer                    raised by `reply.require()` only: without it these are values
    ├── NoDataFound             asked, and nothing there
    ├── NoResult                not answered: not integrated, number replaced …
    └── IncompleteData          a source was silent

Each error prints what happened, to which flow and ticket, and what to do next.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

# The BCSS may name the person in its own sentences; an identification number has eleven digits.
_NUMBER = re.compile(r"(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[-. ]?(\d{2})(?!\d)")


def masked(sentence: str) -> str:
    """A sentence from outside with all but the check digits of identification numbers hidden."""
    return _NUMBER.sub(r"*********\1", sentence)


class BcssError(Exception):
    """Base of all errors of this library.

    `flow` is the slug, `reference` our own ticket, `ticket` that of the BCSS, `code` the reason code,
    `next_step` a sentence; each is None where it does not apply.
    """

    next_step: str = "Read the message; if it stays unclear, send the two tickets to the BCSS service desk."

    def __init__(
        self,
        message: str,
        *,
        flow: str | None = None,
        reference: str | None = None,
        ticket: str | None = None,
        code: str | None = None,
        next_step: str | None = None,
    ) -> None:
        self.message = masked(message)
        super().__init__(self.message)
        self.flow = flow
        self.reference = reference
        self.ticket = ticket
        self.code = code
        if next_step is not None:
            self.next_step = next_step

    def __str__(self) -> str:
        where = [f"flow {self.flow}"] if self.flow else []
        if self.reference:
            where.append(f"our ticket {self.reference}")
        if self.ticket:
            where.append(f"BCSS ticket {self.ticket}")
        if self.code:
            where.append(f"code {self.code}")
        context = f" ({', '.join(where)})" if where else ""
        return f"{self.message.rstrip('.')}{context}. {self.next_step}"


class ConfigurationError(BcssError):
    """The client cannot be built or used this way; the message names the setting."""

    next_step = "Set it and try again; `bcss doctor` shows what is set."


class AuditRefused(ConfigurationError):
    """The consultation log cannot be used; without it nothing is sent."""

    next_step = "Without the consultation log nothing is sent: mend it, then ask again."


class OutcomeNotRecorded(BcssError):
    """A message was sent and is in the consultation log; what came of it could not be written there.

    Nothing is lost: `reply` is the reply that came, or `error` what the call would have raised.
    """

    next_step = (
        "The message was sent, but what came of it is not in the consultation log: use `reply`, or treat `error`; mend "
        "the log, and tell the two tickets to the security adviser."
    )

    def __init__(
        self,
        message: str,
        *,
        reply: object = None,
        error: BcssError | None = None,
        flow: str | None = None,
        reference: str | None = None,
        ticket: str | None = None,
    ) -> None:
        super().__init__(message, flow=flow, reference=reference, ticket=ticket)
        self.reply = reply
        self.error = error


class InvalidRequest(BcssError, ValueError):
    """An argument is wrong; nothing was sent. `field` names it."""

    next_step = "Correct the argument; nothing was sent."

    def __init__(self, message: str, *, field: str, flow: str | None = None, next_step: str | None = None) -> None:
        super().__init__(message, flow=flow, next_step=next_step)
        self.field = field

    def __reduce__(self) -> tuple[Callable[[], InvalidRequest], tuple[()], dict[str, object]]:
        """Pickled with its field, so that it travels between processes."""
        return partial(type(self), self.message, field=self.field), (), self.__dict__


class TransportError(BcssError):
    """No reply came back."""


class TimedOut(TransportError):
    """The BCSS did not answer in time."""

    next_step = "Ask again; a write may have been treated, so consult before you repeat it."


class ConnectionFailed(TransportError):
    """The BCSS could not be reached."""

    next_step = (
        "Check the address and the network, or start the simulator with `bcss sim`; a write that broke off may "
        "have been treated, so consult before you repeat it."
    )


class ServerNotTrusted(ConnectionFailed):
    """The server did not prove who it is: its certificate has expired, is for another host, nobody vouches for it."""

    next_step = "Nothing was sent: check the address, and the authority that BCSS_AUTHORITY names."


class CertificateRefused(ConnectionFailed):
    """The server does not accept our certificate, or asks for one and got none."""

    next_step = "Check BCSS_CERTIFICATE and BCSS_KEY with the security adviser of the CPAS."


class UnexpectedAnswer(TransportError):
    """Something answered, but not with SOAP: a web page, a proxy, an HTTP error."""

    next_step = "Check the address: something other than the BCSS answers there."


class MalformedReply(BcssError):
    """A reply came back that cannot be trusted."""

    next_step = "Nothing of it was used; ask again, and report both tickets if it comes back."


class Truncated(MalformedReply):
    """The reply ends too early or is not XML."""


class Oversized(MalformedReply):
    """The reply is larger than any reply of the network."""


class SchemaBroken(MalformedReply):
    """The reply is not valid under the schema of its flow."""


class UnsignedReply(MalformedReply):
    """The reply is not signed, or its signature does not hold."""

    next_step = (
        "Nothing of it was used; check BCSS_SIGNING_AUTHORITY, and report it to the security adviser of the CPAS."
    )


class Fault(BcssError):
    """The BCSS refused to treat the message."""


class AccessDenied(Fault):
    """User, organisation, service or legal context not accepted."""

    next_step = "Check user, password, organisation and legal context with the security adviser of the CPAS."


class RequestRefused(Fault):
    """The message was not conform to what the service expects."""

    next_step = "Report it as a defect of this software, with both tickets."


class SignatureNotAccepted(Fault):
    """The signature of the message was not accepted; `code` is that of WS-Security."""

    next_step = "Check BCSS_SIGNING_CERTIFICATE, its key, and the clock of this machine."


class ServiceUnavailable(Fault):
    """The BCSS, or a source behind it, is down."""

    next_step = "Wait and ask again; the person's file tells nothing until then."


class NoAnswer(BcssError):
    """The reply holds no usable data; raised by `reply.require()` only."""


class NoDataFound(NoAnswer):
    """Asked, and nothing there: that is an answer."""

    next_step = "Note in the report that the flow was consulted and holds nothing on this person."


class NoResult(NoAnswer):
    """Not answered: the person is not integrated, the number was replaced, the context is not allowed."""

    next_step = "Look at the code: integrate the person, or ask with the new number; it says nothing on the person."


class IncompleteData(NoAnswer):
    """A source was silent: what is there is true, what is missing is unknown."""

    next_step = "Use what is there, and ask the silent source again later."
