"""Every reply says which world it comes from."""

from __future__ import annotations

import json
from urllib.request import Request, urlopen

import pytest
from flask import Flask

from bcss_sim.world.world import World
from tests.cli.command_line import bcss

TX25 = "/RetrieveTIGroupsService/v2/retrieveTI"
GATEWAY = "/connectors/webservice/KSZBCSSWebServiceConnectorPort"


@pytest.mark.parametrize("path", ["/healthz", "/about", "/_sim/persons", "/cases", f"{TX25}?wsdl", TX25, "/nowhere"])
def test_what_is_read_bears_the_fingerprint(path: str, app: Flask, world: World) -> None:
    assert app.test_client().get(path).headers["X-Simulated-World"] == world.fingerprint


@pytest.mark.parametrize("path", [TX25, GATEWAY])
def test_what_is_posted_is_answered_with_the_fingerprint(path: str, app: Flask, world: World) -> None:
    refused = app.test_client().post(path, data=b"not XML")
    assert refused.status_code == 500
    assert refused.headers["X-Simulated-World"] == world.fingerprint


def test_a_server_and_a_command_elsewhere_agree(server_url: str) -> None:
    told = json.loads(bcss("world", "info", "--json").stdout)["fingerprint"]
    with urlopen(Request(f"{server_url}/about")) as reply:
        assert reply.headers["X-Simulated-World"] == told
        assert json.load(reply)["world"] == told
