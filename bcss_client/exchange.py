"""One call, from arguments to reply, without doing any input or output itself.

`Exchange.steps` yields each HTTP request to send and is sent what came back; the synchronous and the
asynchronous client only differ in who carries it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from .arguments import checked
from .config import Settings
from .consultation import Answer, Occasion, Question, Recorder
from .envelope import CONTENT_TYPE, Sealed, opened, sealed
from .errors import (
    AccessDenied,
    AuditRefused,
    BcssError,
    CertificateRefused,
    ConfigurationError,
    OutcomeNotRecorded,
    ServerNotTrusted,
    ServiceUnavailable,
    TransportError,
    UnexpectedAnswer,
)
from .flow import Flow, Soa
from .reply import Meta, Reply
from .security import require_fitting_numbers
from .transport import Incoming, Outgoing

if TYPE_CHECKING:
    from .signatures.ends import Ends

R = TypeVar("R", bound=Reply)
_log = logging.getLogger("bcss_client")
_log.addHandler(logging.NullHandler())  # a library is silent until the program asks for its log
_LASTING = (UnexpectedAnswer, ServerNotTrusted, CertificateRefused)  # asked again, they would come again


def utc_now() -> datetime:
    """The time now, with its zone."""
    return datetime.now(UTC)


def new_reference() -> str:
    """A reference nobody used before: 32 hexadecimal digits."""
    return uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """How often a read is asked again when it did not come through, and how long to wait: `wait`, then twice that.

    Each attempt is a new question with a new reference. Writes are never repeated.
    """

    attempts: int = 3
    wait: float = 0.5

    def __post_init__(self) -> None:
        if self.attempts < 1 or self.wait < 0:
            raise ConfigurationError(
                "A retry has at least one attempt and a wait of zero seconds or more",
                next_step="Give a positive number of attempts; 1 asks once.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What every call of a client shares.

    With an `audit` every message is recorded there before it is sent, on that `occasion`, and so is what came of it.
    With `signatures` the messages of SOA services are signed, and their replies verified.
    """

    settings: Settings
    retry: Retry = field(default_factory=Retry)
    clock: Callable[[], datetime] = utc_now
    references: Callable[[], str] = new_reference
    audit: Recorder | None = None
    occasion: Occasion = field(default_factory=Occasion)
    signatures: Ends | None = None

    def steps(self, flow: Flow[..., R], request: object) -> Generator[Outgoing, Incoming, R]:
        """Yield each message to send; return the reply or raise what went wrong."""
        request = checked(request, flow=flow.slug)
        require_fitting_numbers(request, self.settings, flow=flow.slug)
        attempts = 1 if flow.writes else self.retry.attempts
        for attempt in range(1, attempts + 1):
            delay = self.retry.wait * 2 ** (attempt - 2) if attempt > 1 else 0.0
            try:
                return (yield from self._attempt(flow, request, attempt, delay))
            except (TransportError, ServiceUnavailable) as error:
                _log.warning("%s: attempt %d of %d failed (%s)", flow.slug, attempt, attempts, type(error).__name__)
                if attempt == attempts or isinstance(error, _LASTING):
                    raise
        raise AssertionError("unreachable: the last attempt returns or raises")

    def _attempt(
        self, flow: Flow[..., R], request: object, attempt: int, delay: float
    ) -> Generator[Outgoing, Incoming, R]:
        # Whoever sends the message waits first.
        reference, sent = self.references(), self.clock() + timedelta(seconds=delay)
        letter = sealed(flow, request, sender=self.settings.sender, reference=reference, sent=sent)
        if self.signatures and isinstance(flow.wire, Soa):
            letter = replace(letter, message=self.signatures.signed(letter.message, now=sent))
        meta = Meta(flow=flow.slug, reference=reference, request=letter.message, sent=sent, attempts=attempt)
        outgoing = self._outgoing(flow, letter, delay)
        if self.audit is None:
            return (yield from self._sent(flow, outgoing, meta))
        return (yield from self._recorded(self.audit, request, self._sent(flow, outgoing, meta), meta))

    def _recorded(
        self, audit: Recorder, request: object, sending: Generator[Outgoing, Incoming, R], meta: Meta
    ) -> Generator[Outgoing, Incoming, R]:
        question = Question(
            flow=meta.flow,
            request=request,
            sender=self.settings.sender,
            environment=self.settings.environment.value,
            occasion=self.occasion,
            reference=meta.reference,
            sent=meta.sent,
            attempt=meta.attempts,
        )
        try:
            number = audit.asked(question)
        except AuditRefused as error:
            error.flow = meta.flow
            raise
        try:
            reply = yield from sending
        except BcssError as error:
            self._answered(audit, number, meta, error=error)
            raise
        self._answered(audit, number, reply.meta, reply=reply)
        return reply

    def _answered(
        self, audit: Recorder, number: int, meta: Meta, *, reply: Reply | None = None, error: BcssError | None = None
    ) -> None:
        received = meta.received if reply else self.clock()
        answer = Answer(
            received=received,
            duration=received - meta.sent,
            ticket=reply.ticket if reply else getattr(error, "ticket", None),
            outcome=reply.status.outcome.value if reply else None,
            code=reply.status.code if reply else getattr(error, "code", None),
            error=type(error).__name__ if error else None,
        )
        try:
            audit.answered(number, answer)
        except AuditRefused as refused:
            raise OutcomeNotRecorded(
                refused.message,
                reply=reply,
                error=error,
                flow=meta.flow,
                reference=meta.reference,
                ticket=answer.ticket,
            ) from error

    def _sent(self, flow: Flow[..., R], outgoing: Outgoing, meta: Meta) -> Generator[Outgoing, Incoming, R]:
        reference = meta.reference
        try:
            incoming = yield outgoing
            _require_soap(incoming)
        except (TransportError, AccessDenied, ServiceUnavailable) as error:
            error.flow, error.reference = flow.slug, reference
            raise
        meta = replace(meta, reply=incoming.body, received=self.clock())
        try:
            if self.signatures and isinstance(flow.wire, Soa):
                self.signatures.require_signed(incoming.body, now=meta.received)
            reply = opened(flow, incoming.body, meta)
        except BcssError as error:
            error.flow, error.reference = flow.slug, reference
            _log.warning("%s: reference %s failed (%s)", flow.slug, reference, type(error).__name__)
            raise
        _log.info(
            "%s: reference %s, ticket %s, %s %s",
            flow.slug,
            reference,
            reply.ticket,
            reply.status.outcome.value,
            reply.status.code,
        )
        return reply

    def _outgoing(self, flow: Flow[..., R], letter: Sealed, delay: float) -> Outgoing:
        base = self.settings.url
        if self.settings.gateway_url and not isinstance(flow.wire, Soa):
            base = self.settings.gateway_url
        headers = (("Content-Type", CONTENT_TYPE), ("SOAPAction", f'"{letter.action}"'))
        return Outgoing(url=base.rstrip("/") + letter.path, headers=headers, body=letter.message, delay=delay)


def _require_soap(incoming: Incoming) -> None:
    if incoming.status in (401, 403):
        raise AccessDenied(f"The BCSS did not accept the credentials (HTTP {incoming.status})")
    media_type = incoming.content_type.partition(";")[0].strip().lower()
    is_xml = media_type.endswith("xml") and "html" not in media_type
    # A SOAP fault comes with HTTP 500; any other refusal of HTTP is not the BCSS speaking.
    if is_xml and incoming.status in (200, 500):
        return
    if incoming.status in (502, 503, 504):
        raise ServiceUnavailable(f"The BCSS is not available (HTTP {incoming.status})")
    raise UnexpectedAnswer(
        f"The answer is {incoming.content_type or 'of no declared type'} with HTTP {incoming.status}, not SOAP"
    )
