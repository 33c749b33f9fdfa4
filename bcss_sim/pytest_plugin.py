"""The pytest fixture `bcss`: a simulator for each test, with a client in front of it.

Nothing of the simulator is imported until a test asks for it.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .simulator import Simulator
    from .testing import Bcss

_MARKER = "bcss(seed, population, clock, access, municipality): the simulator that the fixture `bcss` makes for a test"


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", _MARKER)


@pytest.fixture(scope="session")
def _bcss_worlds() -> Generator[list[Simulator]]:
    """Simulators whose worlds are drawn, which those of tests are like."""
    worlds: list[Simulator] = []
    yield worlds
    for simulator in worlds:
        simulator.close()


@pytest.fixture
def bcss(request: pytest.FixtureRequest, _bcss_worlds: list[Simulator]) -> Generator[Bcss]:
    """A simulator for this test, as the marker `bcss` sets it up: whatever is written to it, no other test sees.

    `bcss.client` and `bcss.async_client` ask it in the same process; `bcss.url` is its address over HTTP.
    """
    from .setting import Access, Setting
    from .simulator import Simulator
    from .testing import simulated

    marker = request.node.get_closest_marker("bcss")
    wanted = dict(marker.kwargs) if marker else {}
    if "access" in wanted:
        wanted["access"] = Access(wanted["access"])
    setting = Setting(**wanted)
    like = next((one for one in _bcss_worlds if one.setting.recipe == setting.recipe), None)
    if like is None:
        like = Simulator(replace(setting, clock=None))
        _bcss_worlds.append(like)
    with simulated(setting, like=like) as made:
        yield made
