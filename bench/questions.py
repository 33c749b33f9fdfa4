"""The questions of the benchmark: what goes over the wire, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from bcss_client import Client, Period, Ssin, WsgiTransport
from bcss_client.transport import Incoming, Outgoing, Transport
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator

TODAY = date(2026, 11, 22)
SETTING = Setting(clock=TODAY)
PERSONA = "P06"  # a family with a long history: her Tx25 is 12 kB


@dataclass(slots=True)
class Canned:
    """A transport that carries the first message, and answers every one after it with what came back then."""

    carrier: Transport
    sent: list[Outgoing] = field(default_factory=list)
    came: list[Incoming] = field(default_factory=list)

    def send(self, outgoing: Outgoing) -> Incoming:
        if not self.came:
            self.sent.append(outgoing)
            self.came.append(self.carrier.send(outgoing))
        return self.came[0]

    def close(self) -> None:
        self.carrier.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One message of a flow, as a client sends it, and the simulator's reply."""

    flow: str
    sent: Outgoing
    came: Incoming


def simulator() -> Simulator:
    return Simulator(SETTING)


def applicant(asked: Simulator) -> Ssin:
    return asked.world.persona(PERSONA).applicant


def canned_client(asked: Simulator) -> tuple[Client, Canned]:
    """A client in front of a simulator that is asked only once."""
    transport = Canned(WsgiTransport(create_app(asked)))
    return Client.for_simulator(transport=transport), transport


def questions(asked: Simulator) -> tuple[Question, ...]:
    """One question for each of the three ways a message travels: SOA, SSDN, classic form."""
    ssin, year = applicant(asked), Period(date(2026, 1, 1), TODAY)
    found: list[Question] = []
    for flow in ("tx25", "health_insurance", "l950"):
        client, transport = canned_client(asked)
        match flow:
            case "tx25":
                client.tx25(ssin=ssin, history=True)
            case "health_insurance":
                client.health_insurance(ssin=ssin, assurability=year)
            case _:
                client.l950(ssin=ssin, period=year)
        found.append(Question(flow=flow, sent=transport.sent[0], came=transport.came[0]))
    return tuple(found)
