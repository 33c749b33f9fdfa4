"""A simulator with its journal, in process and over HTTP."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

import pytest
from flask import Flask

from bcss_client.config import Organisation
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY
from tests.wire.answers import Post
from tests.wire.conftest import PLAIN, posting_to

SETTING = Setting(clock=TODAY, population=60)


@dataclass(frozen=True, slots=True)
class Miss:
    kind: str
    path: str | None
    rule: str | None
    sent: str | None
    corrected: str | None
    spoken: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as `/_sim/journal/<number>` shows it."""

    told: Mapping[str, object]
    steps: Mapping[str, Mapping[str, str]]
    misses: tuple[Miss, ...]

    @property
    def miss(self) -> Miss:
        [miss] = self.misses
        return miss


class Ask(Protocol):
    """Sends bytes, and tells what the journal has of it."""

    def __call__(self, path: str, body: bytes, headers: Mapping[str, str] = ...) -> Shown: ...


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with closing(Simulator(SETTING)) as simulator:
        yield simulator


@pytest.fixture
def send(simulator: Simulator) -> Post:
    return posting_to(create_app(simulator))


@pytest.fixture(scope="session")
def shared() -> Iterator[Simulator]:
    with closing(Simulator(SETTING)) as simulator:
        yield simulator


@pytest.fixture(params=["in process", "over HTTP"])
def ask(request: pytest.FixtureRequest, shared: Simulator) -> Ask:
    """Every test that takes this runs twice: against the application itself, and against a real server."""
    if request.param == "in process":
        client = create_app(shared).test_client()

        def in_process(path: str, body: bytes, headers: Mapping[str, str] = PLAIN) -> Shown:
            client.post(path, data=body, headers=dict(headers))
            return shown(json.loads(client.get(f"/_sim/journal/{shared.journal.last_sequence}").data))

        return in_process
    url: str = request.getfixturevalue("server_url")

    def over_http(path: str, body: bytes, headers: Mapping[str, str] = PLAIN) -> Shown:
        question = urllib.request.Request(url + path, body, dict(headers), method="POST")
        try:
            urllib.request.urlopen(question).close()
        except urllib.error.HTTPError as refused:
            refused.close()
        return shown(read(f"{url}/_sim/journal/{read(f'{url}/_sim/journal?limit=1')['last']}"))

    return over_http


def read(url: str) -> dict[str, object]:
    with urllib.request.urlopen(url) as response:
        told: dict[str, object] = json.load(response)
        return told


def shown(told: dict[str, object]) -> Shown:
    steps, misses = told["why"], told["nearMisses"]
    assert isinstance(steps, list)
    assert isinstance(misses, list)
    return Shown(
        told=told,
        steps={step["step"]: step for step in steps},
        misses=tuple(Miss(one["kind"], one["path"], one["rule"], one["sent"], one["corrected"], one) for one in misses),
    )


def authorization(organisation: Organisation) -> dict[str, str]:
    """HTTP Basic of an organisation."""
    return basic(f"{organisation.user}:{organisation.password}")


def basic(credentials: str) -> dict[str, str]:
    return {**PLAIN, "Authorization": f"Basic {b64encode(credentials.encode()).decode()}"}


@pytest.fixture(scope="session")
def app_of_shared(shared: Simulator) -> Flask:
    return create_app(shared)
