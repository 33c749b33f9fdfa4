"""Numbers that could be real: only where somebody wants them, with a warning wherever they show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from flask import Flask

from bcss_client import Client, WsgiTransport
from bcss_client.config import SIMULATOR_URL, settings_from
from bcss_client.errors import ConfigurationError, InvalidRequest
from bcss_client.values import CbeNumber, Ssin
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.recipe import NumberScheme
from tests.conftest import TODAY

WARNING = "Numbers that real people may bear are accepted"


@pytest.fixture(scope="module")
def realistic() -> Iterator[Simulator]:
    setting = Setting(clock=TODAY, numbers=NumberScheme.REALISTIC, population=60, access=Access.OPEN)
    with closing(Simulator(setting)) as simulator:
        yield simulator


@pytest.fixture
def app_with_them(realistic: Simulator) -> Flask:
    return create_app(realistic)


@pytest.fixture
def somebody(realistic: Simulator) -> Ssin:
    return next(realistic.world.population.households).members[0].ssin


def test_a_client_does_not_ask_about_them_unless_told_to(app_with_them: Flask, somebody: Ssin) -> None:
    client = Client.for_simulator(transport=WsgiTransport(app_with_them))
    with pytest.raises(InvalidRequest, match="may be the number of a real person"):
        client.tx25(ssin=somebody)


def test_a_client_told_to_warns_and_is_answered(app_with_them: Flask, somebody: Ssin) -> None:
    with pytest.warns(UserWarning, match=WARNING):
        client = Client.for_simulator(transport=WsgiTransport(app_with_them), realistic_numbers=True)
    assert client.tx25(ssin=somebody).status.code == "MSG00000"


def test_other_numbers_that_could_be_real_are_still_refused(app_with_them: Flask, realistic: Simulator) -> None:
    with pytest.warns(UserWarning, match=WARNING):
        client = Client.for_simulator(transport=WsgiTransport(app_with_them), realistic_numbers=True)
    nobody = Ssin.from_parts(year=1921, month=3, day=4, counter=996)
    assert not realistic.world.holds(nobody)
    assert client.tx25(ssin=nobody).status.code == "SIM00001"
    with pytest.raises(InvalidRequest, match="real enterprise"):
        client.a701(cbe_number=CbeNumber.from_serial(3_000_000))


def test_every_reply_and_the_description_say_what_they_are(app_with_them: Flask, app: Flask) -> None:
    warned, usual = app_with_them.test_client().get("/about"), app.test_client().get("/about")
    assert warned.headers["X-Simulated-Numbers"].startswith("realistic: some may belong to real people")
    assert "Some of their numbers may belong to real people." in warned.get_json()["notice"]
    assert "X-Simulated-Numbers" not in usual.headers
    assert "real people" not in usual.get_json()["notice"]


def test_the_environment_may_tell_a_client_to() -> None:
    with pytest.warns(UserWarning, match=WARNING):
        settings = settings_from(
            {"BCSS_ENVIRONMENT": "simulator", "BCSS_URL": SIMULATOR_URL, "BCSS_REALISTIC_NUMBERS": "yes"}
        )
    assert settings.realistic_numbers


@pytest.mark.parametrize(("environment", "value"), [("simulator", "perhaps"), ("production", "yes"), ("test", "yes")])
def test_the_environment_may_not_tell_it_anywhere_else(environment: str, value: str) -> None:
    variables = {
        "BCSS_ENVIRONMENT": environment,
        "BCSS_REALISTIC_NUMBERS": value,
        "BCSS_URL": "https://bcss.example",
        "BCSS_ORGANISATION": "1965201192",
        "BCSS_USER_ID": "21030999867",
        "BCSS_EMAIL": "someone@cpas.example",
    }
    with pytest.raises(ConfigurationError, match="BCSS_REALISTIC_NUMBERS"):
        settings_from(variables)
