"""The centre of today, and the one to whom five years have gone by."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY
from tests.five_years.centre import LATER, TOLD, Centre, centre_of


@pytest.fixture(scope="module")
def now() -> Iterator[Centre]:
    with closing(Simulator(Setting(clock=TODAY, population=1))) as simulator:
        yield centre_of(simulator)


@pytest.fixture(scope="module")
def later() -> Iterator[Centre]:
    with closing(Simulator(Setting(clock=TODAY, population=1))) as simulator:
        centre = centre_of(simulator)
        for persona in TOLD:  # what is remembered of today is not told in five years
            told = simulator.world.persona(persona)
            list(centre.asked(told.applicant, told.integrated.quality_code, TODAY))
        simulator.clock.move_to(LATER)
        yield centre
