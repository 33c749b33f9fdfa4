"""A message as the fault rules have it: what the desk is made to say, and what becomes of the reply."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from random import Random
from typing import TypeVar

from bcss_client.config import Organisation
from bcss_client.declaration import declared_fields
from bcss_client.errors import ConnectionFailed
from bcss_client.flow import Flow, Soa
from bcss_client.reasons import Treatment, reasons
from bcss_client.reply import Reply

from ..faults import (
    BusinessStatus,
    CutShort,
    Duplicate,
    Effect,
    Empty,
    Fate,
    Faults,
    Garbage,
    HttpError,
    Reset,
    SoapFault,
    When,
)
from ..faults.checking import STATUSES
from ..faults.saying import saying
from ..flows.remarks import remarked
from ..journal import Trail
from ..refusal import Refusal
from . import soa
from .desk import Desk
from .receipt import Receipt
from .soap import HttpReply, faulted

T = TypeVar("T")
_HTML = "text/html; charset=utf-8"
_GARBAGE = 512  # bytes


class Struck:
    """Has messages treated as the rules have it; `sleep` waits so many seconds."""

    def __init__(self, faults: Faults, sleep: Callable[[float], None]) -> None:
        self._faults = faults
        self._sleep = sleep

    def treated(self, desk: Desk, receipt: Receipt, treat: Callable[[Desk], HttpReply]) -> HttpReply:
        """What becomes of a message that `treat` treats at a desk."""
        if not self._faults:
            return treat(desk)
        struck = StruckDesk(desk, self._faults)
        reply = treat(struck)
        while struck.wait:
            self._sleep(struck.wait)
            struck.resume()
            reply = treat(struck)
        receipt.trail.struck = struck.is_struck
        if struck.late:
            self._sleep(struck.late)
        if struck.flow is None:
            return reply
        if struck.effect is None:
            if reply.status.startswith("200"):
                self._faults.keep(struck.flow.slug, reply.body)
            return reply
        return self._spoiled(desk, receipt, struck.flow, struck.effect, reply)

    def _spoiled(
        self, desk: Desk, receipt: Receipt, flow: Flow[..., Reply], effect: Effect, reply: HttpReply
    ) -> HttpReply:
        match effect:
            case HttpError(status=status):
                return _page(STATUSES[status])
            case SoapFault(reason=key):
                return _soap_fault(desk, receipt, flow, key)
            case Reset():
                return replace(reply, body=b"", announced=len(reply.body))
            case CutShort(share=share):
                return replace(reply, body=reply.body[: int(len(reply.body) * share)], announced=len(reply.body))
            case Garbage():
                return HttpReply("200 OK", Random(str(receipt.ticket)).randbytes(_GARBAGE))
            case Duplicate():
                return HttpReply("200 OK", self._faults.earlier(flow.slug))
            case Empty():
                return HttpReply("200 OK", b"")
            case _:
                return reply


class StruckDesk(Desk):
    """The desk as one message meets it: of each question it asks the rules what becomes of it.

    `wait` are seconds after which the message is to be treated again: nothing was done about the question that waits,
    nor about those behind it. `late` are seconds by which a treated message is late; `effect` what becomes of the reply
    to the question of `flow`.
    """

    def __init__(self, desk: Desk, faults: Faults) -> None:
        vars(self).update(vars(desk))  # the same desk, with the same memory
        self.wait = 0.0
        self.late = 0.0
        self.effect: Effect | None = None
        self.flow: Flow[..., Reply] | None = None
        self._faults = faults
        self._fates: list[Fate] = []
        self._done: list[object] = []
        self._waited: set[int] = set()
        self._asked = 0
        self._stopped = False

    @property
    def is_struck(self) -> bool:
        """Whether a rule has had a hand in the message."""
        return any(fate.effect is not None or fate.delay for fate in self._fates)

    def resume(self) -> None:
        """Treat the message again from its first question, which is not done again if it was done."""
        self.wait = 0.0
        self._asked = 0
        self._stopped = False

    def answered(
        self,
        flow: Flow[..., Reply],
        asked: object,
        caller: Organisation,
        *,
        trail: Trail,
        write: Callable[[Reply | Refusal], T],
    ) -> T:
        """What `write` makes of the reply or refusal, or of what the rules have in its place."""
        place = self._asked
        self._asked += 1
        if place < len(self._done):
            done: T = self._done[place]  # type: ignore[assignment]  # made by the same `write` for the same question
            return done
        if self._stopped:
            return self._unheard(flow, asked, caller, write)
        if place == len(self._fates):
            self._fates.append(self._faults.fate(flow, asked, caller.cbe))
        fate = self._fates[place]
        if self._puts_off(place, fate) or self._breaks_off(flow, fate):
            self._stopped = True
            return self._unheard(flow, asked, caller, write)
        made = self._said(flow, asked, caller, trail, write, fate=fate)
        self._done.append(made)
        return made

    def _puts_off(self, place: int, fate: Fate) -> bool:
        """Whether the message must wait before this question is treated; it waits once."""
        if fate.delayed is When.BEFORE and fate.delay and place not in self._waited:
            self._waited.add(place)
            self.wait = fate.delay
            return True
        if fate.delayed is When.AFTER:
            self.late += fate.delay
        return False

    def _breaks_off(self, flow: Flow[..., Reply], fate: Fate) -> bool:
        """Whether this question is not treated any more, because of what becomes of the reply to the message."""
        if self.effect is not None:
            return False
        self.flow = flow
        self.effect = None if isinstance(fate.effect, BusinessStatus) else fate.effect
        return self.effect is not None and fate.when is When.BEFORE

    def _said(
        self,
        flow: Flow[..., Reply],
        asked: object,
        caller: Organisation,
        trail: Trail,
        write: Callable[[Reply | Refusal], T],
        *,
        fate: Fate,
    ) -> T:
        if not isinstance(fate.effect, BusinessStatus):
            return super().answered(flow, asked, caller, trail=trail, write=write)
        refusal = saying(fate.effect.reason, asked, caller.cbe)
        if refusal.reason.treatment is Treatment.INCOMPLETE:
            with self.one_at_a_time:
                situation = self.situation(caller)
                look = trail.look(flow.slug, caller.cbe, situation.today)
                answer = self._answer(flow, asked, situation, look)
                return write(answer if isinstance(answer, Refusal) else _partial(flow, answer, refusal))
        if fate.when is When.AFTER:
            super().answered(flow, asked, caller, trail=trail, write=write)
        return write(refusal)

    # What is made here is thrown away, so a question that changes nothing may as well be answered.
    def _unheard(
        self, flow: Flow[..., Reply], asked: object, caller: Organisation, write: Callable[[Reply | Refusal], T]
    ) -> T:
        if flow.writes:
            return write(Refusal.because("service_unavailable"))
        return super().answered(flow, asked, caller, trail=Trail(), write=write)


class BrokenOff:
    """The body of a reply that ends before its announced length, or never begins."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        if not self._body:
            raise ConnectionFailed("The simulator closed the connection without an answer, as a fault rule has it")
        yield self._body


def _partial(flow: Flow[..., Reply], reply: Reply, refusal: Refusal) -> Reply:
    """The reply without the second half of each of its lists, which the silent source would have told."""
    told = {item.name: item.value or "" for item in refusal.information}
    kind: type = type(reply)
    echoed = {declared.name for declared in declared_fields(kind) if declared.at.echo}
    lists = {
        item.name: value[: (len(value) + 1) // 2]
        for item in fields(reply)
        if isinstance(value := getattr(reply, item.name), tuple) and item.name not in echoed
    }
    return replace(reply, status=remarked(flow, refusal.reason.key, **told), **lists)  # type: ignore[arg-type]


def _soap_fault(desk: Desk, receipt: Receipt, flow: Flow[..., Reply], key: str) -> HttpReply:
    reason = reasons()[key]
    if isinstance(flow.wire, Soa):
        return soa.fault(desk, flow.wire, receipt, reason=reason)
    return faulted(blame="Server" if reason.treatment is Treatment.UNAVAILABLE else "Client")


def _page(status: str) -> HttpReply:
    page = f"<!DOCTYPE html>\n<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>\n"
    challenge = (("WWW-Authenticate", 'Basic realm="bcss-sim"'),) if status.startswith("401") else ()
    return HttpReply(status, page.encode(), _HTML, challenge)
