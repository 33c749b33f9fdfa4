"""What the simulator writes down and keeps: what broke, and nothing of anybody."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask

from bcss_client import Client
from bcss_client.flows.tx25 import Tx25Request
from bcss_sim.app import create_app
from bcss_sim.journal import Trail
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from tests.conftest import TODAY
from tests.wire.conftest import posting_to
from tests.wire.messages import (
    DEMONSTRATION,
    ECHO,
    GATEWAY,
    TX25,
    UNEMPLOYMENT,
    echo,
    gateway,
    health_insurance,
    l950,
    possibly_real,
    tx25,
    unemployment,
    with_wrong_check_digits,
)


def test_an_answer_that_breaks_is_a_fault_and_the_log_says_nothing_of_the_person(
    tmp_path: Path, p02: Person, caplog: pytest.LogCaptureFixture
) -> None:
    database = f"sqlite:///{tmp_path / 'broken.db'}"
    with closing(Simulator(Setting(clock=TODAY, database=database))) as simulator:
        post = posting_to(create_app(simulator))
        # The error of the database quotes its question and what it was asked with.
        with sqlite3.connect(tmp_path / "broken.db") as connection:
            connection.execute("DROP TABLE integration")
        connection.close()
        with caplog.at_level(logging.DEBUG):
            broken = post(TX25, tx25(p02.ssin))
            operation = post(UNEMPLOYMENT, unemployment("consultRights", f"<ssin>{p02.ssin}</ssin>"))
            plain = post(GATEWAY, gateway(health_insurance(p02.ssin)))
        assert (broken.status, broken.fault.code, broken.fault.reason_code) == (500, "soapenv:Server", "MSG00003")
        assert (plain.status, plain.fault.code, plain.fault.detail) == (500, "soapenv:Server", None)
        assert (operation.fault.detail, operation.fault.reason_code) == ("consultRightsFault", "MSG00003")
        assert broken.fault.ticket is not None
        assert broken.fault.ticket in caplog.text
        assert "OperationalError" in caplog.text
        assert "SELECT" not in caplog.text
        assert p02.ssin not in caplog.text
        assert post(ECHO, echo("still here")).content.findtext("echo") == "still here"


def test_the_log_says_nothing_of_a_person(
    app: Flask, p02: Person, stranger: Person, caplog: pytest.LogCaptureFixture
) -> None:
    post = posting_to(app)
    numbers = [p02.ssin, stranger.ssin, with_wrong_check_digits(p02.ssin), possibly_real(p02.ssin)]
    with caplog.at_level(logging.DEBUG):
        for number in numbers:
            post(TX25, tx25(number))
            post(TX25, tx25(number)[:-3])
            post(GATEWAY, gateway(health_insurance(number), l950(number), l950(number, search="")))
    assert [number for number in numbers if number in caplog.text] == []


def test_a_question_that_is_refused_is_not_remembered(simulator: Simulator, p02: Person, stranger: Person) -> None:
    def times_written(ssin: str) -> int:
        written: list[object] = []
        for _ in range(3):
            asked = Tx25Request(ssin=ssin, language="de")
            simulator.desk.answered(Client.tx25, asked, DEMONSTRATION, trail=Trail(), write=written.append)
        return len(written)

    assert times_written(p02.ssin) == 1, "an answer is made once"
    assert times_written(stranger.ssin) == 3
    assert times_written(possibly_real(p02.ssin)) == 3
