"""A simulator that wants signatures, and what it says to a message."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from lxml import etree

from bcss_client.namespaces import SOAP
from bcss_sim.app import create_app
from bcss_sim.setting import Setting, Signatures
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY

PATH = "/RetrieveTIGroupsService/v2/retrieveTI"
QUESTION = (Path(__file__).parents[2] / "fixtures/golden/tx25/p02.request.xml").read_bytes()


@dataclass(frozen=True, kw_only=True)
class Said:
    """A fault by its code and sentence, or the name of the reply, and the whole of it."""

    code: str | None
    sentence: str | None
    body: bytes


def app_with(folder: Path, signatures: Signatures = Signatures.REQUIRED, *, signs: bool = False) -> Flask:
    """The application of `simulator_with`."""
    return create_app(simulator_with(folder, signatures, signs=signs))


def simulator_with(folder: Path, signatures: Signatures = Signatures.REQUIRED, *, signs: bool = False) -> Simulator:
    """A simulator that verifies signatures under the authority in `folder`."""
    verifies = signatures is not Signatures.OFF
    setting = Setting(
        population=40,
        clock=TODAY,
        signatures=signatures,
        signature_authority=folder / "authority.pem" if verifies else None,
        signature_crl=folder / "authority.crl" if verifies else None,
        signing_certificate=folder / "server.pem" if signs else None,
        signing_key=folder / "server.key" if signs else None,
    )
    return Simulator(setting)


def said_by(app: Flask, message: bytes) -> Said:
    """What the simulator says to a message."""
    body = app.test_client().post(PATH, data=message, content_type="text/xml; charset=utf-8").data
    fault = etree.fromstring(body).find(f"{{{SOAP}}}Body/{{{SOAP}}}Fault")
    if fault is None:
        return Said(code=None, sentence=None, body=body)
    return Said(code=fault.findtext("faultcode"), sentence=fault.findtext("faultstring"), body=body)
