"""`make demo`: the story it tells, and that it notices when the story does not hold."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from flask import Flask
from rich.console import Console

from bcss_client import Client, WsgiTransport, flows
from bcss_client.cli.failure import Failure
from bcss_client.values import LANGUAGES
from bcss_sim import demo_texts
from bcss_sim.demo import tell
from bcss_sim.demo_story import Step

STEPS = (
    demo_texts.CONNECTION,
    demo_texts.IDENTIFY,
    demo_texts.INTEGRATED,
    demo_texts.REGISTER,
    demo_texts.WORKING,
    demo_texts.SELF_EMPLOYED,
    demo_texts.UNEMPLOYED,
    demo_texts.PENSION,
    demo_texts.PROPERTY,
    demo_texts.CHILDREN,
    demo_texts.INSURED,
    demo_texts.INCREASED,
    demo_texts.AID,
    demo_texts.REFUSED,
    demo_texts.INTEGRATE,
    demo_texts.HIS_WORK,
    demo_texts.HIS_EMPLOYER,
    demo_texts.GRANTED,
    demo_texts.ATTESTED,
    demo_texts.SEEN,
    demo_texts.STOPPED,
)
ANNEX = {
    *("register_attest", "stop_attest", "a036", "l036", "rvv_bim_omnio_status", "health_insurance", "a701", "l301"),
    *("tx25", "l950", "family_allowances", "consult_patrimony", "unemployment_situation", "pension_register_consult"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_demonstration_tells_the_inquiry_step_by_step(lang: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bcss_sim.demo", "--lang", lang],
        capture_output=True,
        check=False,
        env={"COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
    )
    told = done.stdout.decode()
    assert (done.returncode, done.stderr.decode()) == (0, "")
    places = [told.index(f"{number}. {getattr(step, lang)}") for number, step in enumerate(STEPS, start=1)]
    assert places == sorted(places)
    refused, integrated = (STEPS.index(step) for step in (demo_texts.REFUSED, demo_texts.INTEGRATE))
    assert "NO_RESULT" in told[places[refused] : places[integrated]]
    summed_up = told[told.index(getattr(demo_texts.CONSULTED, lang)) :]
    consulted = set(re.findall(rf"^({'|'.join(flow.slug for flow in flows.ALL)}) ", summed_up, re.MULTILINE))
    assert consulted >= ANNEX


def test_a_step_that_turns_out_otherwise_ends_the_demonstration(app: Flask) -> None:
    step = Step(
        question=demo_texts.CONNECTION,
        reply=Client.for_simulator(transport=WsgiTransport(app)).test_connection(echo="bcss"),
        expected=False,
    )
    with pytest.raises(Failure, match=r"L'étape 1 \(test_connection\)"):
        tell([step], Console(quiet=True), "fr")
