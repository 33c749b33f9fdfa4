"""Sending bytes to the simulator, in process and over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from http.client import HTTPConnection
from types import MappingProxyType
from urllib.parse import urlsplit

import pytest
from flask import Flask

from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.wire.answers import Answer, Post

PLAIN: Mapping[str, str] = MappingProxyType({"Content-Type": "text/xml; charset=utf-8"})


@pytest.fixture(params=["in process", "over HTTP"])
def post(request: pytest.FixtureRequest) -> Post:
    """Every test that takes this runs twice: against the application itself, and against a real server."""
    if request.param == "in process":
        return posting_to(request.getfixturevalue("app"))
    address = urlsplit(request.getfixturevalue("server_url")).netloc

    def over_http(path: str, body: bytes, headers: Mapping[str, str] = PLAIN) -> Answer:
        with closing(HTTPConnection(address, timeout=60)) as connection:
            connection.request("POST", path, body, dict(headers))
            response = connection.getresponse()
            return Answer(status=response.status, content_type=response.headers["Content-Type"], body=response.read())

    return over_http


def posting_to(app: Flask) -> Post:
    """Sends bytes straight into an application."""

    def in_process(path: str, body: bytes, headers: Mapping[str, str] = PLAIN) -> Answer:
        response = app.test_client().post(path, data=body, headers=dict(headers))
        return Answer(status=response.status_code, content_type=response.headers["Content-Type"], body=response.data)

    return in_process


@pytest.fixture(scope="session")
def replaced(world: World) -> Person:
    """Somebody whose number was replaced by another."""
    return next(person for person in world.people() if person.replaced_by)


@pytest.fixture(scope="session")
def cancelled(world: World) -> Person:
    """The file of a number given by mistake and cancelled."""
    return next(person for person in world.people() if person.cancelled)
