"""Clients that know nothing but the simulator's WSDLs read what the typed client reads, flow by flow."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from lxml import etree

from bcss_client import Client
from bcss_client.config import organisations
from bcss_client.envelope.soap import payload
from bcss_client.envelope.ssdn import PATH as GATEWAY
from bcss_client.flow import Soa
from bcss_sim.world.world import World
from tests.cases import Case
from tests.foreign.leaves import texts_of, texts_of_xml
from tests.foreign.machine import SCRIPTS, node_has_soap, php_has_soap
from tests.foreign.samples import SAMPLES
from tests.golden import FLOWS

_BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Stack:
    """A foreign SOAP client: how it is started, and what to do when it is not here."""

    program: str
    script: str
    is_here: Callable[[], bool]
    install: str

    def __str__(self) -> str:
        return self.program


STACKS = (
    Stack("php", "call.php", php_has_soap, "apt-get install php-cli php-soap"),
    Stack("node", "call.js", node_has_soap, "npm install --prefix tests/foreign"),
)


@pytest.fixture(params=STACKS, ids=str)
def stack(request: pytest.FixtureRequest) -> Stack:
    found: Stack = request.param
    if not found.is_here():
        pytest.skip(f"not on this machine: {found.install}")
    return found


@pytest.mark.parametrize("case", SAMPLES, ids=str)
def test_it_reads_what_the_typed_client_reads(stack: Stack, case: Case, server_url: str, world: World) -> None:
    flow = FLOWS[case.flow]
    typed = Client.for_simulator(server_url).call(flow, flow.request(**case.asked(world)))
    asked, told = (payload(etree.fromstring(message)) for message in (typed.meta.request, typed.meta.reply))
    if isinstance(flow.wire, Soa):
        answered = called(stack, f"{server_url}{flow.wire.path}", flow.wire.operation, arguments(asked))
        assert texts_of(answered) == texts_of_xml(told)
    else:
        answered = called(stack, f"{server_url}{GATEWAY}", "sendXML", asked.text)
        assert isinstance(answered, str)
        assert texts_of_xml(etree.fromstring(answered)) == texts_of_xml(etree.fromstring(told.text or ""))


def called(stack: Stack, address: str, operation: str, given: object) -> object:
    """What an operation replies, as the foreign client understands it."""
    caller = organisations()[0]
    command = [stack.program, str(SCRIPTS / stack.script), f"{address}?wsdl", caller.user, caller.password, operation]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    answered: object = json.loads(done.stdout)
    return answered


def arguments(element: etree._Element) -> object:
    """What stands in an element, as programs write it: texts and booleans by name, lists where a name repeats."""
    children = list(element)
    if not children:
        return _BOOLEANS.get(element.text or "", element.text or "")
    found: dict[str, object] = {}
    for name in dict.fromkeys(etree.QName(child).localname for child in children):
        many = [arguments(child) for child in children if etree.QName(child).localname == name]
        found[name] = many if len(many) > 1 else many[0]
    return found
