"""PHP's own SoapClient against the simulator: the client most centres' software was written with."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from bcss_client import Client, Period
from bcss_client.config import organisations
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.foreign.machine import php_has_soap

SCRIPTS = Path(__file__).parent
CALLER = organisations()[0]
PERIOD = Period(date(2020, 1, 1), date(2026, 11, 22))


pytestmark = pytest.mark.skipif(
    not php_has_soap(), reason="PHP with its SOAP extension is not on this machine: apt-get install php-cli php-soap"
)


def php(script: str, *arguments: str, given: str = "") -> Mapping[str, object]:
    done = subprocess.run(
        ["php", SCRIPTS / script, *arguments], input=given, capture_output=True, text=True, check=True
    )
    told: Mapping[str, object] = json.loads(done.stdout)
    return told


def test_health_insurance_is_read_by_the_prefixes_of_recorded_replies(server_url: str, p02: Person) -> None:
    typed = Client.for_simulator(server_url).health_insurance(ssin=p02.ssin, assurability=PERIOD)
    told = php("send_xml.php", server_url, CALLER.user, CALLER.password, given=document(typed.meta.request))
    part = typed.insurances[0].part
    assert part is not None
    assert (told["ok"], told["return_code"]) == ("YES", "0")
    assert told["mutuality"] == part.health_service_identification


def test_l950_is_read_by_the_prefixes_of_recorded_replies(server_url: str, world: World) -> None:
    client = Client.for_simulator(server_url)
    student = world.persona("P01").applicant
    typed = client.l950(ssin=student, period=PERIOD)
    told = php("send_xml.php", server_url, CALLER.user, CALLER.password, given=document(typed.meta.request))
    assert told["employers"] == len(typed.activities) > 0
    assert told["first_onss"] == typed.activities[0].employer.onss_number


def document(request: bytes) -> str:
    """The SSDN document in a SOAP request."""
    text = etree.fromstring(request).findtext(".//{*}xmlString")
    assert text is not None
    return text
