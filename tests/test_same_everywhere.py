"""Same seed and clock: the same bytes, in another process, in another order, with other hashes."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
import sys
from datetime import UTC, date, datetime
from hashlib import sha256

from bcss_client import Client, Exchange, Period, WsgiTransport
from bcss_client.config import simulator_settings
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator

simulator = Simulator(Setting(seed=7, population=200, clock=date(2026, 11, 22)))
exchange = Exchange(
    settings=simulator_settings(),
    clock=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC),
    references=lambda: "the same reference",
)
client = Client(exchange.settings, transport=WsgiTransport(create_app(simulator)), exchange=exchange)
people = [persona.applicant for persona in simulator.world.personas]
calls = [
    (flow, ssin)
    for ssin in people
    for flow in (
        lambda ssin: client.tx25(ssin=ssin, history=True),
        lambda ssin: client.health_insurance(ssin=ssin),
        lambda ssin: client.l950(ssin=ssin, period=Period(date(2020, 1, 1), date(2026, 11, 22))),
        lambda ssin: client.identify_person(ssin=ssin),
    )
]
order = reversed(range(len(calls))) if sys.argv[1] == "backwards" else range(len(calls))
digests = {index: sha256(calls[index][0](calls[index][1]).meta.reply).hexdigest() for index in order}
everybody = sha256(repr([(p.ssin.formatted, p.last_name, p.first_names) for p in simulator.world.people()]).encode())
print([digests[index] for index in range(len(calls))], everybody.hexdigest())
"""


def replies(*, order: str, hash_seed: str) -> str:
    environ = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, order], capture_output=True, text=True, check=True, env=environ
    )
    return done.stdout


def test_two_simulators_of_one_seed_and_clock_give_the_same_bytes() -> None:
    assert replies(order="forwards", hash_seed="1") == replies(order="backwards", hash_seed="4242")
