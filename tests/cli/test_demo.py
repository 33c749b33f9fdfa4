"""`make demo`: the story it tells, and that it notices when the story does not hold."""

from __future__ import annotations

import subprocess
import sys

import pytest
from rich.console import Console
from rich.tree import Tree

from bcss_client import Reply
from bcss_client.cli.failure import Failure
from bcss_client.values import LANGUAGES
from bcss_sim import demo_texts
from bcss_sim.demo import Account
from bcss_sim.world.world import World

STEPS = (
    demo_texts.CONNECTION,
    demo_texts.IDENTIFY,
    demo_texts.INTEGRATED,
    demo_texts.REGISTER,
    demo_texts.INSURED,
    demo_texts.WORKING,
    demo_texts.REFUSED,
    demo_texts.INTEGRATE,
    demo_texts.HIS_WORK,
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_demonstration_tells_the_inquiry_step_by_step(lang: str, world: World) -> None:
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
    assert "NO_RESULT" in told[places[6] : places[7]]
    assert "DATA_FOUND" in told[places[8] :]
    assert str(world.persona("P02").applicant) in told


def test_a_step_that_turns_out_otherwise_ends_the_demonstration() -> None:
    account = Account(console=Console(quiet=True), lang="fr")
    with pytest.raises(Failure, match="L'étape 1 "):
        account.tell(demo_texts.CONNECTION, Reply(), Tree(""), expected=False)
