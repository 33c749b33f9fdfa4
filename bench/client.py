"""What one Tx25 call costs the client with no network: beside a parse of the reply, and beside zeep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import zeep
from lxml import etree
from zeep.transports import Transport as ZeepTransport

from bcss_client import Client
from bcss_client.codec import read
from bcss_client.document import parse
from bcss_client.envelope import sealed
from bcss_client.envelope.soap import payload
from bcss_client.exchange import new_reference, utc_now
from bcss_client.flow import Soa
from bcss_client.flows.tx25 import Tx25Reply, Tx25Request, tx25
from bcss_client.resources import SCHEMAS
from bcss_client.schema import is_valid
from bcss_sim.simulator import Simulator

from .measure import Spread, in_turn, timed
from .questions import applicant, canned_client

UNIT = "lxml parse of the reply"
CALL = "client call"
ZEEP = "zeep call"


def own_costs(asked: Simulator) -> dict[str, Spread]:
    """Seconds of a parse, of a call, and of its pieces."""
    ssin = applicant(asked)
    client, transport = canned_client(asked)
    client.tx25(ssin=ssin, history=True)
    message = transport.came[0].body
    request = Tx25Request(ssin=ssin, history=True)
    content = payload(parse(message))
    works = {
        UNIT: lambda: etree.fromstring(message),
        CALL: lambda: client.tx25(ssin=ssin, history=True),
        "· request written and validated": lambda: sealed(
            tx25, request, sender=client.settings.sender, reference=new_reference(), sent=utc_now()
        ),
        "· reply parsed, no DTD or entities": lambda: parse(message),
        "· reply validated": lambda: is_valid(content, tx25.wire.schema),
        "· reply decoded": lambda: read(Tx25Reply, content, namespace=""),
        "reading every tag and text of the reply": lambda: [(e.tag, e.text) for e in content.iter()],
    }
    return in_turn({name: timed(work, repeats=10) for name, work in works.items()}, rounds=200)


def beside_zeep(asked: Simulator) -> dict[str, Spread]:
    """Seconds of a call, and of the same with zeep alone; apart, for zeep's objects slow their whole process."""
    ssin = applicant(asked)
    client, transport = canned_client(asked)
    whole = client.tx25(ssin=ssin, history=True)
    assert isinstance(tx25.wire, Soa)
    foreign = zeep.Client(str(SCHEMAS / tx25.wire.wsdl), transport=CannedZeep(transport.came[0].body))
    assert zeep_call(foreign, client, ssin) == whole.status.outcome.value, "both must read the same reply"
    works = {
        CALL: timed(lambda: client.tx25(ssin=ssin, history=True), repeats=10),
        ZEEP: timed(lambda: zeep_call(foreign, client, ssin), repeats=10),
    }
    return in_turn(works, rounds=40)


def zeep_call(foreign: zeep.Client, client: Client, ssin: str) -> str:
    """The same question, asked with zeep alone; the status it reads."""
    reply = foreign.service.retrieveTI(
        informationCustomer={
            "ticket": new_reference(),
            "timestampSent": utc_now(),
            "customerIdentification": {"cbeNumber": client.settings.sender.organisation},
        },
        legalContext=client.settings.sender.legal_context,
        searchInformation={"ssin": ssin, "history": True},
    )
    return str(reply.status.value)


@dataclass(frozen=True, slots=True)
class Answer:
    """What zeep looks at of an HTTP response."""

    content: bytes
    status_code: int = 200
    encoding: str = "utf-8"
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/xml; charset=utf-8"})


class CannedZeep(ZeepTransport):
    """A transport of zeep that always answers with the same message."""

    def __init__(self, message: bytes) -> None:
        super().__init__()
        self._answer = Answer(message)

    def post(self, address: str, message: bytes, headers: Mapping[str, str]) -> Answer:
        del address, message, headers
        return self._answer
